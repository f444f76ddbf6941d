/**
 * Host values in: a host value becomes a fresh guest value.
 *
 *   null, undefined            None
 *   boolean, string, bigint    bool, str, int
 *   number                     int when it is a safe integer, else float (-0, NaN and the infinities are floats)
 *   Array                      list
 *   plain object, Map          dict
 *   Set                        set
 *   Uint8Array (and Buffer)    bytes
 *   Date                       float: seconds since 1970, as time.time() counts
 *   function                   a callable
 *
 * Only own enumerable data properties are read, and no code of the value runs: accessors, proxies and instances of
 * classes are refused with HostValueError, which names the place (`order.items[3].price`). An object that occurs twice
 * becomes one guest object that occurs twice; one that contains itself is refused. The walk keeps its own stack, and
 * what it makes is charged to the run before it is made.
 */

import { isProxy } from "#is-proxy";
import { HostValueError } from "../errors.js";
import { PyBytes, PyDict, PyFloat, PyList, type PyObject, PySet, type Value } from "../objects/model.js";
import { isReady } from "../objects/native.js";
import { approximateBits } from "../objects/number-size.js";
import type { VM } from "../vm/vm.js";
import * as js from "./intrinsics.js";

/** What the conversions need of a sandbox. */
export interface Border {
  readonly vm: VM;
  /** The guest's callable for a function of the host; the guest's own function when it is one of those that went out. */
  functionIn(fn: object): Value;
  /** The host's callable for a function of the guest; undefined when the value is not callable. */
  functionOut(fn: Value): ((...args: unknown[]) => unknown) | undefined;
}

/** Deeper structures are refused: most of what a host does with a value (JSON, comparing) is recursive. */
export const MAX_DEPTH = 500;

/** A container in the making. */
interface Level {
  readonly source: object;
  readonly target: PyList | PyDict | PySet;
  /** Own keys of a plain object; null for the others. */
  readonly keys: readonly string[] | null;
  /** Entries of a Map or members of a Set, read at the start. */
  readonly parts: readonly unknown[] | null;
  readonly length: number;
  index: number;
  /** The key of a dict to which the next finished value belongs. */
  key: Value;
}

const NOT_SCALAR: unique symbol = Symbol("not scalar");

/** Converts one value. `root` is how messages call it. */
export function toGuest(border: Border, value: unknown, root: string): Value {
  const scalar = scalarToGuest(border, value);
  if (scalar !== NOT_SCALAR) return scalar;
  return new Conversion(border, root).run(value);
}

function scalarToGuest(border: Border, value: unknown): Value | typeof NOT_SCALAR {
  switch (typeof value) {
    case "number":
      if (Number.isSafeInteger(value) && !Object.is(value, -0)) return value;
      return new PyFloat(value);
    case "string":
      if (value.length > 64) border.vm.meter.alloc(16 + value.length * 2);
      return value;
    case "boolean":
      return value;
    case "undefined":
      return null;
    case "bigint":
      if (value >= -9007199254740991n && value <= 9007199254740991n) return Number(value);
      border.vm.meter.alloc(32 + approximateBits(value) / 8);
      return value;
    default:
      return value === null ? null : NOT_SCALAR;
  }
}

class Conversion {
  private readonly levels: Level[] = [];
  /** Host object -> its finished guest value. */
  private readonly seen = new Map<object, Value>();
  /** Host objects whose guest value is being made. */
  private readonly open = new Set<object>();

  constructor(
    private readonly border: Border,
    private readonly root: string,
  ) {}

  run(value: unknown): Value {
    let done = this.begin(value);
    for (;;) {
      const level = this.levels[this.levels.length - 1];
      if (done !== undefined) {
        if (level === undefined) return done;
        this.add(level, done);
        done = undefined;
      }
      const top = level as Level;
      if (top.index < top.length) {
        done = this.begin(this.nextPart(top));
      } else {
        this.levels.pop();
        this.open.delete(top.source);
        this.seen.set(top.source, top.target);
        done = top.target;
      }
    }
  }

  /** Converts a value without parts; for one with parts opens a level and answers undefined. */
  private begin(value: unknown): Value | undefined {
    const scalar = scalarToGuest(this.border, value);
    if (scalar !== NOT_SCALAR) return scalar;
    if (typeof value === "symbol") throw this.refuse("is a symbol");
    const object = value as object;
    const known = this.seen.get(object);
    if (known !== undefined) return known;
    if (this.open.has(object)) throw this.refuse("contains itself");
    if (isProxy(object)) throw this.refuse("is a Proxy; pass a plain copy");
    if (typeof object === "function") return this.border.functionIn(object);
    if (this.levels.length >= MAX_DEPTH) throw this.refuse(`is nested more than ${MAX_DEPTH} levels deep`);
    const meter = this.border.vm.meter;
    meter.charge(1);
    if (js.isArray(object)) {
      const length = object.length;
      meter.items(length, 8);
      return this.enter(object, new PyList([]), null, null, length);
    }
    const prototype = this.prototypeOf(object);
    if (prototype === null || prototype === js.objectPrototype || js.getPrototypeOf(prototype as object) === null) {
      const keys = js.keys(object);
      meter.items(keys.length, 40);
      return this.enter(object, new PyDict(), keys, null, keys.length);
    }
    const bytes = js.typedArrayKind(object);
    if (bytes === "Uint8Array") {
      meter.alloc(js.byteLength(object));
      return this.remember(object, new PyBytes(js.copyBytes(object)));
    }
    if (bytes !== undefined) throw this.refuse(`is a ${bytes}; pass a Uint8Array or an array of numbers`);
    if (prototype === js.mapPrototype) {
      const entries = js.mapEntries(object);
      if (entries !== undefined) {
        meter.items(entries.length, 20);
        return this.enter(object, new PyDict(), null, entries, entries.length / 2);
      }
    }
    if (prototype === js.setPrototype) {
      const members = js.setMembers(object);
      if (members !== undefined) {
        meter.items(members.length, 40);
        return this.enter(object, new PySet(), null, members, members.length);
      }
    }
    if (prototype === js.datePrototype) {
      const time = js.dateTime(object);
      if (time !== undefined) {
        if (Number.isNaN(time)) throw this.refuse("is an invalid Date");
        return this.remember(object, new PyFloat(time / 1000));
      }
    }
    throw this.refuse(`is ${describe(prototype)}; pass plain data, or a function that answers questions about it`);
  }

  private prototypeOf(object: object): unknown {
    try {
      return js.getPrototypeOf(object);
    } catch {
      throw this.refuse("cannot be read");
    }
  }

  private remember(object: object, value: PyObject): Value {
    this.border.vm.meter.alloc(48);
    this.seen.set(object, value);
    return value;
  }

  private enter(
    source: object,
    target: Level["target"],
    keys: Level["keys"],
    parts: Level["parts"],
    length: number,
  ): undefined {
    this.border.vm.meter.alloc(64);
    this.open.add(source);
    this.levels.push({ source, target, keys, parts, length, index: 0, key: null });
    return undefined;
  }

  /** The next part of a container, in the form that `begin` takes; `level.key` says where in a dict it belongs. */
  private nextPart(level: Level): unknown {
    const i = level.index++;
    if (level.keys !== null) {
      level.key = level.keys[i] as string;
      return this.dataProperty(level.source, level.keys[i] as string);
    }
    if (level.parts === null) {
      return this.dataProperty(level.source, i);
    }
    if (level.target instanceof PySet) {
      level.key = this.hashable(level.parts[i], "a member of a set");
      return null;
    }
    level.key = this.hashable(level.parts[2 * i], "a key");
    return level.parts[2 * i + 1];
  }

  private dataProperty(object: object, key: string | number): unknown {
    const property = js.getOwnPropertyDescriptor(object, key);
    if (property === undefined) return null;
    if (property.get !== undefined && !js.hasOwn(property, "value")) {
      throw this.refuse("is an accessor; only data properties cross");
    }
    return property.value;
  }

  private hashable(value: unknown, role: string): Value {
    const scalar = scalarToGuest(this.border, value);
    if (scalar !== NOT_SCALAR) return scalar;
    if (typeof value === "object" && value !== null && !isProxy(value)) {
      if (js.typedArrayKind(value) === "Uint8Array") return new PyBytes(js.copyBytes(value));
    }
    throw this.refuse(`has ${role} that is neither a string nor a number, boolean, null or Uint8Array`);
  }

  private add(level: Level, value: Value): void {
    const target = level.target;
    if (target instanceof PyList) target.items.push(value);
    else if (target instanceof PySet) target.table.put(this.find(target, level.key), level.key, true);
    else if (typeof level.key === "string") target.table.put(level.key, level.key, value);
    else target.table.put(this.find(target, level.key), level.key, value);
  }

  private find(target: PyDict | PySet, key: Value): unknown {
    const found = target.table.find(this.border.vm, key);
    // Keys from the host are of built-in types: finding one never needs guest code.
    if (!isReady(found)) throw this.refuse("has a key that cannot be hashed");
    return found;
  }

  private refuse(why: string): HostValueError {
    let path = this.root;
    for (const level of this.levels) path += pathStep(level);
    if (path.length > 300) path = `${path.slice(0, 140)} … ${path.slice(-140)}`;
    return new HostValueError(`${path} ${why}`, path);
  }
}

function pathStep(level: Level): string {
  if (level.keys === null && level.parts === null) return `[${level.index - 1}]`;
  if (level.target instanceof PySet) return "{…}";
  const key = level.key;
  if (typeof key === "string") {
    return /^[\p{ID_Start}_$][\p{ID_Continue}$]{0,60}$/u.test(key)
      ? `.${key}`
      : `[${JSON.stringify(key.slice(0, 60))}]`;
  }
  return `[${String(typeof key === "object" ? "…" : key)}]`;
}

/** "an instance of Foo" without running anything of the class: a name that is computed is not asked for. */
function describe(prototype: unknown): string {
  const made = js.getOwnPropertyDescriptor(prototype as object, "constructor")?.value as unknown;
  if (typeof made !== "function" || isProxy(made)) return "an instance of a class";
  const name = js.getOwnPropertyDescriptor(made, "name")?.value as unknown;
  if (name === "Promise") return "a promise; await it first";
  return typeof name === "string" && name !== "" ? `an instance of ${name.slice(0, 60)}` : "an instance of a class";
}
