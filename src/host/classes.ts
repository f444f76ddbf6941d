/**
 * What programs may reach of instances of the host's classes beyond their data (option `classes`): the methods and getters
 * that are named, and no others. They are looked up once, when the sandbox is made; what somebody puts on a prototype or
 * an instance later is not called.
 */
import { isProxy } from "#is-proxy";
import { PolicyError } from "../errors.js";
import type { PyType, Value } from "../objects/model.js";
import { type GetSetRow, install, type Maybe, type Row } from "../objects/native.js";
import { rejectUnknown } from "../suggest.js";
import type { VM } from "../vm/vm.js";
import type { Border } from "./border.js";
import { type Callable, callHost, checkCallable } from "./functions.js";
import { createObject, getOwnPropertyDescriptor, getPrototypeOf, hasOwn } from "./intrinsics.js";
import { className } from "./kinds.js";
import { instanceType } from "./view-types.js";
import type { HostInstance } from "./views.js";

export interface HostClass {
  /** Instances of this class, and of classes that extend it. */
  readonly class: abstract new (
    ...args: never[]
  ) => unknown;
  /** What programs call the class. Default: its own name. */
  readonly name?: string;
  /** Names of methods, or their signatures without `this`: "rename(name: str) -> None". */
  readonly methods?: readonly string[];
  /** Names of getters. They run when a program reads them. */
  readonly getters?: readonly string[];
}

/** A class after checking. */
export interface CheckedClass {
  readonly prototype: object;
  readonly name: string | undefined;
  readonly methods: readonly Callable[];
  readonly getters: readonly Callable[];
}

export function checkClasses(given: unknown): readonly HostClass[] {
  if (!Array.isArray(given))
    throw new PolicyError('option "classes" must be an array: [{ class: User, methods: ["greet"] }]');
  const classes = given.map((each: unknown): HostClass => {
    if (typeof each !== "object" || each === null) throw new PolicyError('each of "classes" must be an object');
    rejectUnknown("option", Object.keys(each), ["class", "name", "methods", "getters"]);
    return Object.freeze({ ...(each as HostClass) });
  });
  classTable(classes);
  return Object.freeze(classes);
}

/** The classes by their prototypes. */
export function classTable(classes: readonly HostClass[] = []): ReadonlyMap<object, CheckedClass> {
  const table = new Map<object, CheckedClass>();
  for (const each of classes) {
    const prototype: unknown = typeof each.class === "function" ? each.class.prototype : undefined;
    if (typeof prototype !== "object" || prototype === null || isProxy(prototype)) {
      throw new PolicyError('"class" must be a class');
    }
    const { name, methods = [], getters = [] } = each;
    if (name !== undefined && typeof name !== "string") throw new PolicyError('"name" must be a string');
    table.set(prototype, {
      prototype,
      name,
      methods: methods.map((signature) => {
        const method = find(prototype, nameIn(signature));
        const fn: unknown = method !== undefined && hasOwn(method, "value") ? method.value : undefined;
        if (typeof fn !== "function")
          throw new PolicyError(`${className(createObject(prototype) as object)} has no method ${nameIn(signature)}`);
        return checkCallable(signature, fn);
      }),
      getters: getters.map((getter) => {
        const fn = find(prototype, getter)?.get;
        if (typeof fn !== "function")
          throw new PolicyError(`${className(createObject(prototype) as object)} has no getter ${getter}`);
        return checkCallable(`${getter}()`, fn);
      }),
    });
  }
  return table;
}

function nameIn(signature: unknown): string {
  if (typeof signature !== "string") throw new PolicyError("methods and getters are given by name");
  const open = signature.indexOf("(");
  return open < 0 ? signature : signature.slice(0, open).trim();
}

function find(prototype: object, name: string): PropertyDescriptor | undefined {
  for (let p: object | null = prototype; p !== null && !isProxy(p); p = getPrototypeOf(p) as object | null) {
    const property = getOwnPropertyDescriptor(p, name);
    if (property !== undefined) return property;
  }
  return undefined;
}

/** The type of views on instances with this prototype. */
export function makeInstanceType(border: Border, object: object, prototype: object): PyType {
  let declared: CheckedClass | undefined;
  for (let p: object | null = prototype; p !== null && declared === undefined && !isProxy(p); ) {
    declared = border.classes.get(p);
    p = getPrototypeOf(p) as object | null;
  }
  const own = className(object);
  const type = instanceType(declared?.name ?? (own === "Object" ? "" : own));
  if (declared === undefined) return type;
  const methods = declared.methods.map((method): Row => {
    const { name, signature } = method.declaration;
    const parameters = signature.slice(name.length + 1, -1);
    return [
      `${name}(self, /${parameters === "" ? "" : ", "}${parameters.replace(/(^|, )\/(, |$)/, "$1")})`,
      method.doc,
      (vm: VM, self: HostInstance, ...values: unknown[]): Maybe<Value> =>
        callHost(border, vm, method, self.target, values),
    ];
  });
  const getset: { [name: string]: GetSetRow } = Object.create(null);
  for (const getter of declared.getters) {
    getset[getter.declaration.name] = {
      get: (vm: VM, self: HostInstance): Maybe<Value> => callHost(border, vm, getter, self.target, []),
    };
  }
  install(type, () => ({ methods, getset }));
  return type;
}
