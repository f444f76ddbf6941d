/**
 * Host values in.
 *
 *   null, undefined            None
 *   boolean, string, bigint    bool, str, int
 *   number                     int when it is a safe integer, else float (-0, NaN and the infinities are floats)
 *   Array                      list
 *   plain object, Map          dict
 *   Set                        set
 *   typed array                list of int or float
 *   instance of a class        an object with its own enumerable data properties as attributes
 *   Uint8Array, ArrayBuffer    bytes (copied: bytes never change)
 *   Decimal (decimal.js)       Decimal, with the feature "decimal"
 *   Date                       float: seconds since 1970, as time.time() counts
 *   Error                      an exception, by the rules for what host functions throw
 *   function                   a callable
 *
 * Containers become views (views.ts), or copies where the host says so. Only own enumerable data properties are read, and
 * no code of the value runs. What cannot cross is refused with HostValueError, which names the place
 * (`order.items[3].price`) and the way out. A copy's walk keeps its own stack, and what it makes is charged to the run
 * before it is made; an object that contains itself cannot be copied, but viewed.
 */
import { HostValueError } from "../errors.js";
import { PyBytes, PyDict, PyFloat, PyList, type PyObject, PySet, type Value } from "../objects/model.js";
import { isReady } from "../objects/native.js";
import { approximateBits } from "../objects/number-size.js";
import type { Border } from "./border.js";
import { makeInstanceType } from "./classes.js";
import { decimalIn } from "./decimals.js";
import { errorIn } from "./exceptions.js";
import { Handle } from "./handle.js";
import * as js from "./intrinsics.js";
import { className, type Kind, kindOf } from "./kinds.js";
import { Passed, type PassedContent, type Passing } from "./passing.js";
import { hostDictType, hostListType, hostSetType } from "./view-types.js";
import { HostInstance, HostList, HostMap, HostNumbers, HostRecord, HostSet, type HostView } from "./views.js";

/** Deeper structures are not copied: most of what a host does with a value (JSON, comparing) is recursive. */
export const MAX_DEPTH = 500;

/** Bytes that a view takes, with its entry in the border's tables. */
const VIEW_BYTES = 96;

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

export const NOT_SCALAR: unique symbol = Symbol("not scalar");

/**
 * The guest's value for a value of the host.
 * @param root how messages call it
 * @param passing in which form it crosses unless it says so itself
 */
export function toGuest(border: Border, value: unknown, root: string, passing: Passing = border.passing): Value {
  const scalar = scalarToGuest(border, value);
  if (scalar !== NOT_SCALAR) return scalar;
  if (passing === "copy") return new Conversion(border, root).run(value);
  return show(border, value, root, passing, undefined);
}

/** A view of an object, or its value where views make no sense. */
function show(
  border: Border,
  value: unknown,
  root: string,
  passing: Exclude<Passing, "copy">,
  as: PassedContent["as"],
): Value {
  if (typeof value === "symbol") throw new HostValueError(`${root} is a symbol`, root);
  const object = value as object;
  const { meter } = border.vm;
  // Charged whether or not the view is there already: the bill must not depend on earlier runs.
  meter.charge(1);
  meter.alloc(VIEW_BYTES);
  const known = as === undefined ? border.known(object, passing) : undefined;
  if (known !== undefined) return known;
  const kind = kindOf(object);
  if (typeof kind === "object") throw new HostValueError(`${root} ${kind.refused}`, root);
  if (kind === "instance") {
    const opened = Passed.open(object);
    if (opened !== undefined) return toPassed(border, object, opened, root);
    const held = Handle.open(border, object, root);
    if (held !== undefined) return held;
  }
  const made = newView(border, object, kind, passing, as);
  if (made !== undefined) return as === undefined ? border.remember(object, passing, made) : made;
  return wholeValue(border, object, kind, root);
}

function toPassed(border: Border, passed: object, { value, passing, as }: PassedContent, root: string): Value {
  const scalar = scalarToGuest(border, value);
  if (scalar !== NOT_SCALAR) return scalar;
  if (passing !== "copy") return show(border, value, root, passing, as);
  // One copy for each run: a program that finds it twice finds the same.
  let made = border.copies.get(passed);
  if (made === undefined) {
    made = new Conversion(border, root).run(value);
    border.copies.set(passed, made);
  }
  return made;
}

function newView(
  border: Border,
  object: object,
  kind: Kind,
  passing: Passing,
  as: PassedContent["as"],
): HostView | undefined {
  switch (kind) {
    case "array":
      return new HostList(border, object, passing, hostListType);
    case "numbers":
      return new HostNumbers(border, object, passing, hostListType);
    case "map":
      return new HostMap(border, object, passing, hostDictType);
    case "set":
      return new HostSet(border, object, passing, hostSetType);
    case "object":
    case "instance":
      if ((as ?? (kind === "object" ? "dict" : "object")) === "dict") {
        return new HostRecord(border, object, passing, hostDictType);
      }
      return new HostInstance(border, object, passing, typeOfInstance(border, object));
    default:
      return undefined;
  }
}

/** One type for each class of the host. */
function typeOfInstance(border: Border, object: object): PyObject["cls"] {
  const prototype = (js.getPrototypeOf(object) ?? js.objectPrototype) as object;
  let type = border.instanceTypes.get(prototype);
  if (type === undefined) {
    type = makeInstanceType(border, object, prototype);
    border.instanceTypes.set(prototype, type);
  }
  return type;
}

/** Objects that cross as values: they have no parts, or parts that never change. */
function wholeValue(border: Border, object: object, kind: Kind, root: string): Value {
  const { meter } = border.vm;
  switch (kind) {
    case "function":
      return border.functionIn(object);
    case "bytes":
      meter.charge(js.byteLength(object) >> 6);
      meter.alloc(js.byteLength(object) + 160);
      return new PyBytes(js.copyBytes(object));
    case "buffer":
      meter.charge(js.bufferLength(object) >> 6);
      meter.alloc(js.bufferLength(object) + 160);
      return new PyBytes(js.copyBuffer(object));
    case "date": {
      const time = js.dateTime(object) as number;
      if (Number.isNaN(time)) throw new HostValueError(`${root} is an invalid Date`, root);
      return new PyFloat(time / 1000);
    }
    case "error":
      return border.rememberBoth(object, errorIn(border, object));
    default:
      return border.known(object, "view") ?? border.rememberBoth(object, decimalIn(border.vm, object, root));
  }
}

export function scalarToGuest(border: Border, value: unknown): Value | typeof NOT_SCALAR {
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
    const kind = kindOf(object);
    if (typeof kind === "object") throw this.refuse(kind.refused);
    const meter = this.border.vm.meter;
    meter.charge(1);
    switch (kind) {
      case "array":
        meter.items((object as unknown[]).length, 8);
        return this.enter(object, new PyList([]), null, null, (object as unknown[]).length);
      case "numbers":
        meter.items(js.byteLength(object), 8);
        return this.finish(object, new PyList(new HostNumbers(this.border, object, "view", hostListType).all()));
      case "object": {
        const keys = js.keys(object);
        meter.items(keys.length, 40);
        return this.enter(object, new PyDict(), keys, null, keys.length);
      }
      case "map": {
        const entries = js.mapEntries(object) as unknown[];
        meter.items(entries.length, 20);
        return this.enter(object, new PyDict(), null, entries, entries.length / 2);
      }
      case "set": {
        const members = js.setMembers(object) as unknown[];
        meter.items(members.length, 40);
        return this.enter(object, new PySet(), null, members, members.length);
      }
      case "instance": {
        const opened = Passed.open(object);
        if (opened !== undefined) return toPassed(this.border, object, opened, this.place());
        const held = Handle.open(this.border, object, this.place());
        if (held !== undefined) return held;
        const name = className(object);
        throw this.refuse(
          `is an instance of ${name === "" ? "a class" : name.slice(0, 60)}, which can be viewed, not copied`,
        );
      }
      default:
        return this.finish(object, wholeValue(this.border, object, kind, this.place()));
    }
  }

  private finish(object: object, value: Value): Value {
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
    if (this.levels.length >= MAX_DEPTH) throw this.refuse(`is nested more than ${MAX_DEPTH} levels deep`);
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
    if (!js.hasOwn(property, "value")) throw this.refuse("is an accessor; only data properties cross");
    return property.value;
  }

  private hashable(value: unknown, role: string): Value {
    const scalar = scalarToGuest(this.border, value);
    if (scalar !== NOT_SCALAR) return scalar;
    if (typeof value === "object" && value !== null && kindOf(value) === "bytes") {
      return wholeValue(this.border, value, "bytes", "");
    }
    throw this.refuse(`has ${role} that is neither a string nor a number, boolean, null or Uint8Array`);
  }

  private add(level: Level, value: Value): void {
    const target = level.target;
    if (target instanceof PyList) target.items.push(value);
    else if (target instanceof PySet && typeof level.key !== "string")
      target.table.put(this.find(target, level.key), level.key, true);
    else if (target instanceof PySet) target.table.put(level.key, level.key as string, true);
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
    const path = this.place();
    return new HostValueError(`${path} ${why}`, path);
  }

  /** How messages call the value at hand. */
  private place(): string {
    let path = this.root;
    for (const level of this.levels) path += pathStep(level);
    return path.length > 300 ? `${path.slice(0, 140)} … ${path.slice(-140)}` : path;
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
