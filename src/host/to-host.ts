/**
 * Guest values out: a guest value becomes a fresh host value.
 *
 *   None, bool, str            null, boolean, string
 *   int                        number when it is a safe integer, else bigint
 *   float                      number
 *   list, tuple                Array
 *   dict                       object without prototype when all keys are strings, else Map
 *   set, frozenset             Set
 *   bytes, bytearray           Uint8Array
 *   Decimal                    an instance of decimal.js
 *   function, class, method    a JavaScript function; every call of it is metered
 *   anything else              GuestObject: the name of its type, and its attributes
 *
 * No guest code runs. A value that occurs twice comes out as one host object that occurs twice; one that contains itself
 * is refused with HostValueError, as is one nested too deeply. A subclass of a built-in type comes out as the built-in
 * type does.
 *
 * A function never comes out under the key `then`: `await` would take its object for a promise and call it. There it
 * is a GuestObject.
 */
import { DecimalValue } from "../../stdlib/index.js";
import { HostValueError } from "../errors.js";
import {
  attrGet,
  attrNames,
  PyByteArray,
  PyBytes,
  PyComplex,
  PyDict,
  PyException,
  PyFloat,
  PyInstance,
  PyList,
  type PyObject,
  PyRange,
  PyScalar,
  PySet,
  PyTuple,
  type PyType,
  type Value,
} from "../objects/model.js";
import type { Border } from "./border.js";
import { decimalOut } from "./decimals.js";
import { createObject, defineProperty } from "./intrinsics.js";
import { MAX_DEPTH } from "./to-guest.js";
import { HostView } from "./views.js";

/** What stands for a guest value that has no counterpart in JavaScript. Frozen, and without a link to the guest. */
export class GuestObject {
  constructor(
    /** Name of its class, with the module where that is not `builtins` or the program itself. */
    readonly type: string,
    /** Its attributes, converted; empty for objects of built-in types. */
    readonly attributes: { readonly [name: string]: unknown },
  ) {
    Object.freeze(this);
  }
}

/** What a conversion costs is charged here, before it is done. */
export interface Charge {
  charge(steps: number): void;
  alloc(bytes: number): void;
}

type Target = unknown[] | Map<unknown, unknown> | Set<unknown> | Record<string, unknown>;

interface Level {
  readonly source: PyObject;
  /** The host value that stands for the source; for a GuestObject the record of its attributes. */
  readonly target: Target;
  /** What the parent gets. */
  readonly result: unknown;
  /** Keys in order, null for a sequence. The keys of a Map are converted before their values. */
  readonly keys: readonly Value[] | null;
  readonly parts: readonly Value[];
  index: number;
}

const noAttributes: { readonly [name: string]: unknown } = Object.freeze(createObject(null) as object) as {
  readonly [name: string]: unknown;
};

const OPENED: unique symbol = Symbol("opened");

/** Converts one value. `root` is how messages call it; `key` is the name under which the host will find it. */
export function toHost(border: Border, charge: Charge, value: Value, root: string, key = ""): unknown {
  switch (typeof value) {
    case "object":
      break;
    default:
      return value;
  }
  if (value === null) return null;
  if (value instanceof PyFloat) return value.value;
  return new Conversion(border, charge, root).run(value, key);
}

class Conversion {
  private readonly levels: Level[] = [];
  private readonly seen = new Map<PyObject, unknown>();
  private readonly open = new Set<PyObject>();

  constructor(
    private readonly border: Border,
    private readonly meter: Charge,
    private readonly root: string,
  ) {}

  run(value: Value, rootKey: string): unknown {
    let done = this.begin(value, rootKey);
    for (;;) {
      const level = this.levels[this.levels.length - 1];
      if (done !== OPENED) {
        if (level === undefined) return done;
        this.add(level, done);
        done = OPENED;
      }
      const top = level as Level;
      if (top.index < top.parts.length) {
        const key = top.keys?.[top.index];
        done = this.begin(top.parts[top.index++] as Value, typeof key === "string" ? key : "");
      } else {
        this.levels.pop();
        this.open.delete(top.source);
        this.seen.set(top.source, top.result);
        done = top.result;
      }
    }
  }

  /** Converts a value without parts; opens a level for one with parts. */
  private begin(value: Value, key: string): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof PyFloat) return value.value;
    // The program's view goes back as the host's own object.
    if (value instanceof HostView) return value.target;
    const known = this.seen.get(value);
    if (known !== undefined) return known;
    if (this.open.has(value)) throw this.refuse("contains itself");
    const meter = this.meter;
    meter.charge(1);
    if (value instanceof PyScalar)
      return value.payload instanceof PyFloat ? value.payload.value : this.begin(value.payload, key);
    if (value instanceof PyList || value instanceof PyTuple) {
      meter.charge(value.items.length);
      meter.alloc(32 + value.items.length * 8);
      const target: unknown[] = [];
      return this.enter(value, target, target, null, value.items);
    }
    if (value instanceof PyDict) return this.beginDict(value);
    if (value instanceof PySet) {
      meter.charge(value.table.size);
      meter.alloc(64 + value.table.size * 40);
      const target = new Set<unknown>();
      return this.enter(value, target, target, null, value.table.keys());
    }
    if (value instanceof PyBytes) {
      meter.charge(value.data.length >> 6);
      meter.alloc(value.data.length);
      return this.finish(value, value.data.slice());
    }
    if (value instanceof PyByteArray) {
      meter.charge(value.length >> 6);
      meter.alloc(value.length);
      return this.finish(value, value.data.slice(0, value.length));
    }
    const original = this.border.originalOf(value);
    if (original !== undefined) return original;
    if (value instanceof DecimalValue) {
      return this.finish(value, decimalOut(meter, value, this.border.decimals));
    }
    const fn = this.border.functionOut(value);
    if (fn !== undefined) return key === "then" ? new GuestObject(typeName(value.cls), noAttributes) : fn;
    return this.beginObject(value);
  }

  private beginDict(dict: PyDict): unknown {
    const table = dict.table;
    this.meter.charge(table.size);
    this.meter.alloc(64 + table.size * 40);
    const keys = table.keys();
    const parts = [...table.map.values()];
    if (keys.every((key) => typeof key === "string")) {
      const target = createObject(null) as Record<string, unknown>;
      return this.enter(dict, target, target, keys, parts);
    }
    const target = new Map<unknown, unknown>();
    // Keys are converted like values, each before the value that belongs to it.
    const both: Value[] = [];
    for (let i = 0; i < keys.length; i++) both.push(keys[i] as Value, parts[i] as Value);
    return this.enter(dict, target, target, null, both);
  }

  /** The form of everything that has no counterpart. */
  private beginObject(value: PyObject): unknown {
    const target = createObject(null) as Record<string, unknown>;
    let names: string[] = [];
    let parts: Value[] = [];
    if (value instanceof PyComplex) {
      names = ["real", "imag"];
      parts = [new PyFloat(value.re), new PyFloat(value.im)];
    } else if (value instanceof PyRange) {
      names = ["start", "stop", "step"];
      parts = [value.start, value.stop, value.step];
    } else if (value instanceof PyInstance) {
      for (const name of attrNames(value)) {
        const part = attrGet(value, name);
        if (part === undefined) continue;
        names.push(name);
        parts.push(part);
      }
    } else if (value instanceof PyException) {
      names = ["args"];
      parts = [value.args];
    }
    this.meter.charge(names.length);
    this.meter.alloc(80 + names.length * 40);
    return this.enter(value, target, new GuestObject(typeName(value.cls), target), names, parts);
  }

  private enter(
    source: PyObject,
    target: Target,
    result: unknown,
    keys: readonly Value[] | null,
    parts: readonly Value[],
  ): typeof OPENED {
    if (this.levels.length >= MAX_DEPTH) throw this.refuse(`is nested more than ${MAX_DEPTH} levels deep`);
    this.open.add(source);
    this.levels.push({ source, target, result, keys, parts, index: 0 });
    return OPENED;
  }

  private finish(source: PyObject, result: unknown): unknown {
    this.seen.set(source, result);
    return result;
  }

  private add(level: Level, value: unknown): void {
    const target = level.target;
    if (Array.isArray(target)) target.push(value);
    else if (target instanceof Set) target.add(value);
    else if (target instanceof Map) {
      if (level.index % 2 === 1) this.keyOf.set(target, value);
      else target.set(this.keyOf.get(target), value);
    } else {
      // Defined, not assigned: `__proto__` is a key like any other.
      const key = level.keys?.[level.index - 1] as string;
      // A descriptor without prototype: one that somebody changed would have its say.
      const descriptor = { __proto__: null, value, writable: true, enumerable: true, configurable: true };
      defineProperty(target, key, descriptor as PropertyDescriptor);
    }
  }

  /** The key of a Map that waits for its value. */
  private readonly keyOf = new Map<Map<unknown, unknown>, unknown>();

  private refuse(why: string): HostValueError {
    let path = this.root;
    for (const level of this.levels) {
      const key = level.keys?.[level.index - 1];
      path +=
        typeof key === "string" && /^[\p{ID_Start}_]\p{ID_Continue}{0,60}$/u.test(key)
          ? `.${key}`
          : `[${typeof key === "string" ? JSON.stringify(key.slice(0, 60)) : level.index - 1}]`;
    }
    if (path.length > 300) path = `${path.slice(0, 140)} … ${path.slice(-140)}`;
    return new HostValueError(`${path} ${why}`, path);
  }
}

/** The name under which GuestObject shows a class: as tracebacks do. */
export function typeName(type: PyType): string {
  const name = type.qualname.length > 200 ? `${type.qualname.slice(0, 200)}…` : type.qualname;
  const module: Value = type.isHeap ? (attrGet(type.attrs, "__module__") ?? null) : type.module;
  if (typeof module !== "string" || module === "builtins" || module === "__main__") return name;
  return `${module.slice(0, 200)}.${name}`;
}
