/**
 * Functions of the host, as programs call them: the one place where a host function runs.
 *
 * It becomes a built-in of the guest: its arguments are checked against its declaration and converted out, it is called
 * with `this` undefined and exactly the declared arguments, its result is checked and converted in. What it throws stays
 * with the host, but for what the host has declared (exceptions.ts).
 *
 * A function of the guest becomes a function of the host: see Border and Sandbox.
 */
import { HostValueError, PolicyError } from "../errors.js";
import { runtimeError, typeError, valueError } from "../objects/errors.js";
import { PyBuiltin, PyFloat, typeOf, type Value } from "../objects/model.js";
import { type Kwargs, type Maybe, NativeDef } from "../objects/native.js";
import { rejectUnknown } from "../suggest.js";
import type { Machine } from "../vm/machine.js";
import type { Meter } from "../vm/meter.js";
import type { VM } from "../vm/vm.js";
import type { Border } from "./border.js";
import { type Declaration, inferred, type Parameter, parseDeclaration } from "./declaration.js";
import { thrownByHost } from "./exceptions.js";
import { apply, createObject, defineProperty, getOwnPropertyDescriptor } from "./intrinsics.js";
import { awaitHost, isPromise } from "./promises.js";
import { toGuest } from "./to-guest.js";
import { toHost } from "./to-host.js";

/** Steps for crossing the border twice. */
const CALL_COST = 20;

export interface HostFunctionOptions {
  /** What `f.__doc__` says. */
  readonly doc?: string;
  /** How often one run may call it; one call more is a RuntimeError. */
  readonly quota?: number;
}

/** A host function with all that is declared of it. */
export interface Callable {
  readonly declaration: Declaration;
  /** The signature as it was given. */
  readonly signature: string;
  readonly fn: (...args: unknown[]) => unknown;
  readonly doc: string;
  readonly quota: number;
}

const declared = new WeakMap<object, Callable>();

// biome-ignore lint/suspicious/noExplicitAny: whatever the declaration says
type AnyFunction = (...args: any[]) => unknown;

/**
 * Declares a function for programs. It gets one argument for each parameter, in the order of the signature: a `*name` as
 * an array, a `**name` as an object. Arguments of another type are the program's TypeError.
 *
 *     hostFunction("price(article: str, count: int = 1, *, net: bool = False) -> float", (article, count, net) => …)
 *
 * The result can still be called from JavaScript, and is passed to sandboxes like any function.
 */
export function hostFunction<F extends AnyFunction>(signature: string, fn: F, options?: HostFunctionOptions): F {
  const made = ((...args: unknown[]) => apply(fn, undefined, args)) as F;
  declared.set(made, checkCallable(signature, fn, options));
  return made;
}

/** Checks what a host declares of a function. A signature without parentheses is a name alone. */
export function checkCallable(signature: unknown, fn: unknown, options?: HostFunctionOptions): Callable {
  if (typeof signature !== "string") throw new PolicyError("the signature of a host function must be a string");
  if (typeof fn !== "function")
    throw new PolicyError(`the implementation of ${signature.slice(0, 100)} must be a function`);
  rejectUnknown("option", Object.keys(options ?? {}), ["doc", "quota"]);
  const quota = options?.quota ?? Number.POSITIVE_INFINITY;
  if (typeof quota !== "number" || !(quota >= 0)) throw new PolicyError("quota must be a number of calls");
  return {
    declaration: NAME.test(signature) ? inferred(signature) : parseDeclaration(signature),
    signature,
    fn: fn as AnyFunction,
    doc: options?.doc ?? "A function of the host.",
    quota,
  };
}

/** What is declared of a function, or goes without saying. */
export function callableOf(fn: object): Callable {
  const known = declared.get(fn);
  if (known !== undefined) return known;
  const name = functionName(fn);
  return {
    declaration: inferred(name),
    signature: name,
    fn: fn as AnyFunction,
    doc: "A function of the host.",
    quota: Number.POSITIVE_INFINITY,
  };
}

/** The guest's callable for a function of the host. */
export function callableFor(border: Border, fn: object): PyBuiltin {
  const callable = callableOf(fn);
  const impl = (vm: VM, ...values: unknown[]): Maybe<Value> => callHost(border, vm, callable, undefined, values);
  return new PyBuiltin(new NativeDef(callable.declaration.signature, callable.doc, impl), undefined, "host");
}

/**
 * Calls a host function with what the machine has bound to its parameters: a value or undefined each, an array for
 * `*name`, a Map for `**name`.
 */
export function callHost(
  border: Border,
  vm: VM,
  of: Callable,
  self: unknown,
  values: readonly unknown[],
): Maybe<Value> {
  const { name } = of.declaration;
  vm.meter.charge(CALL_COST + values.length);
  countCall(vm.meter, of);
  const { parameters, isInferred } = of.declaration;
  const given = isInferred
    ? (values[0] as Value[]).map((v, i) => argumentOut(border, vm, v, `argument ${i + 1} of ${name}()`))
    : parameters.map((p, i) => argument(border, vm, name, p, values[i]));
  const failed = (error: unknown): unknown => {
    border.checkRunning();
    return thrownByHost(border, error, name);
  };
  let result: unknown;
  try {
    result = apply(of.fn, self, given);
  } catch (error) {
    throw failed(error);
  }
  border.checkRunning();
  const open = (value: unknown): Value => resultIn(border, vm, of.declaration, value);
  return isPromise(result) ? awaitHost(vm as Machine, result, name, open, failed) : open(result);
}

/** Calls of each function with a quota, in each run. */
const calls = new WeakMap<Meter, Map<Callable, number>>();

function countCall(meter: Meter, of: Callable): void {
  if (of.quota === Number.POSITIVE_INFINITY) return;
  let counts = calls.get(meter);
  if (counts === undefined) {
    counts = new Map();
    calls.set(meter, counts);
  }
  const count = (counts.get(of) ?? 0) + 1;
  if (count > of.quota) {
    throw runtimeError(
      `${of.declaration.name}() may be called ${of.quota} time${of.quota === 1 ? "" : "s"} in one run`,
    );
  }
  counts.set(of, count);
}

function argument(border: Border, vm: VM, name: string, p: Parameter, value: unknown): unknown {
  if (p.kind === "star") return (value as Value[]).map((v) => checked(border, vm, name, p, v));
  if (p.kind === "starstar") {
    const record = createObject(null) as object;
    for (const [key, v] of value as Kwargs) {
      const descriptor = { __proto__: null, value: checked(border, vm, name, p, v), writable: true, enumerable: true, configurable: true }; // biome-ignore format: one descriptor
      defineProperty(record, key, descriptor as PropertyDescriptor);
    }
    return record;
  }
  return value === undefined ? p.fallback?.() : checked(border, vm, name, p, value as Value);
}

function checked(border: Border, vm: VM, name: string, p: Parameter, v: Value): unknown {
  if (p.type !== undefined && !p.type.accepts(vm, v)) {
    throw typeError(
      `${name}() argument '${p.name}' must be ${p.type.text}, not ${v === null ? "None" : typeOf(v).name}`,
    );
  }
  const out = argumentOut(border, vm, v, `argument '${p.name}' of ${name}()`);
  return p.type?.isFloat === true ? Number(out) : out;
}

/** An argument that cannot cross is the program's mistake: a ValueError. */
function argumentOut(border: Border, vm: VM, arg: Value, root: string): unknown {
  try {
    return toHost(border, vm.meter, arg, root);
  } catch (error) {
    if (error instanceof HostValueError) throw valueError(error.message);
    throw error;
  }
}

function resultIn(border: Border, vm: VM, { name, result: type }: Declaration, result: unknown): Value {
  const root = `the result of ${name}()`;
  const v = toGuest(border, result, root);
  if (type === undefined) return v;
  if (!type.accepts(vm, v)) {
    throw new HostValueError(`${root} must be ${type.text}, not ${v === null ? "None" : typeOf(v).name}`, root);
  }
  return type.isFloat && (typeof v === "number" || typeof v === "bigint") ? new PyFloat(Number(v)) : v;
}

const NAME = /^[\p{ID_Start}_]\p{ID_Continue}{0,99}$/u;

/** The function's own name where that is a Python name. */
function functionName(fn: object): string {
  const name = getOwnPropertyDescriptor(fn, "name")?.value as unknown;
  return typeof name === "string" && NAME.test(name) ? name : "host_function";
}
