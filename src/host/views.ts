/**
 * Views of host objects: what a program finds in the place of an array, a plain object, a Map, a Set, a typed array or an
 * instance of a class. Nothing is copied until it is read, what the host changes is seen, and reading takes own
 * enumerable data properties only: no accessor, proxy, method or iterator of the host's object ever runs.
 *
 * `objects/view.ts` says what a view is to the machine; the rows of the types are in view-types.ts.
 */
import { keyError, typeError } from "../objects/errors.js";
import {
  PyDict,
  PyFloat,
  PyList,
  PyScalar,
  PySet,
  PyTuple,
  type PyType,
  type Tracer,
  typeOf,
  type Value,
} from "../objects/model.js";
import { isReady } from "../objects/native.js";
import { type Contents, PyView } from "../objects/view.js";
import type { VM } from "../vm/vm.js";
import type { Border } from "./border.js";
import * as js from "./intrinsics.js";
import type { Passing } from "./passing.js";
import { toHost } from "./to-host.js";

/** What pysandbox said. */
export const readOnly = (): unknown => typeError("Read only object");

/** A descriptor that inherits nothing: what somebody put on Object.prototype has no say. */
const fresh = (value: unknown): PropertyDescriptor =>
  ({ __proto__: null, value, writable: true, enumerable: true, configurable: true }) as PropertyDescriptor;
const changed = (value: unknown): PropertyDescriptor => ({ __proto__: null, value }) as PropertyDescriptor;

export abstract class HostView extends PyView {
  constructor(
    readonly border: Border,
    /** The host's object. Never handed to anything but the intrinsics, and to the host. */
    readonly target: object,
    /** "view" or "writable": how what is inside is shown too. */
    readonly passing: Passing,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }

  override checkWritable(): void {
    if (this.passing !== "writable") throw readOnly();
  }

  override trace(t: Tracer): void {
    t.bytes(32);
  }

  protected read(value: unknown, key: Value): Value {
    return this.border.read(value, this.passing, key);
  }

  /**
   * A guest value as the host finds it under a key: a copy, or the host's own object. (Under `then` it finds no function,
   * or `await` would call it.)
   */
  protected out(value: Value, key: Value): unknown {
    const name = key instanceof PyScalar ? key.payload : key;
    return toHost(this.border, this.border.vm.meter, value, "the value", typeof name === "string" ? name : "");
  }

  /** Sets a property of its own, never through a setter; refused where the host's object refuses it. */
  protected define(key: PropertyKey, value: unknown): void {
    const there = js.getOwnPropertyDescriptor(this.target, key);
    if (there !== undefined && !js.hasOwn(there, "value")) throw readOnly();
    if (!js.tryDefine(this.target, key, there === undefined ? fresh(value) : changed(value))) throw readOnly();
  }
}

// ---------------------------------------------------------------------------------------------------------- sequences

/** An array. */
export class HostList extends HostView {
  override get size(): number {
    return this.length;
  }
  get length(): number {
    return (this.target as unknown[]).length;
  }

  /** The item as the host has it; a hole is undefined. */
  raw(i: number): unknown {
    const property = js.getOwnPropertyDescriptor(this.target, i);
    if (property === undefined) return undefined;
    if (!js.hasOwn(property, "value")) throw typeError(`item ${i} is an accessor; only data properties cross`);
    return property.value;
  }

  at(i: number): Value {
    return this.read(this.raw(i), i);
  }

  override contents(vm: VM): PyList {
    return new PyList(this.slice(vm, 0, 1, this.length));
  }

  /** `count` items from `start` on, `step` apart. */
  slice(vm: VM, start: number, step: number, count: number): Value[] {
    vm.meter.alloc(56 + 8 * count);
    const items: Value[] = [];
    for (let i = 0, at = start; i < count; i++, at += step) items.push(this.at(at));
    return items;
  }

  assign(i: number, value: Value): void {
    this.define(i, this.out(value, i));
  }

  override writeBack(vm: VM, before: Contents, after: Contents): void {
    const from = (before as PyList).items;
    const to = (after as PyList).items;
    vm.meter.charge(from.length + to.length);
    // An item that has only moved is the host's own value, not a copy of what the program saw.
    const own = new Map<Value, unknown>();
    for (let i = 0; i < from.length && i < this.length; i++) own.set(from[i] as Value, this.raw(i));
    const values = to.map((v) => (own.has(v) ? own.get(v) : this.out(v, null)));
    for (let i = 0; i < to.length; i++) if (to[i] !== from[i] || i >= from.length) this.define(i, values[i]);
    if (to.length < this.length && !js.tryDefine(this.target, "length", changed(to.length))) throw readOnly();
  }
}

/** A typed array: a list of numbers, always read-only. */
export class HostNumbers extends HostList {
  private readonly areFloats = js.typedArrayKind(this.target)?.startsWith("Float") === true;

  override get length(): number {
    return js.byteLength(this.target);
  }
  override checkWritable(): void {
    throw readOnly();
  }
  override raw(i: number): unknown {
    // A real typed array answers an index from its buffer, whatever its prototypes say.
    return (this.target as Float64Array)[i];
  }
  override at(i: number): Value {
    const n = this.raw(i);
    return this.areFloats ? new PyFloat(n as number) : this.read(n, i);
  }
  all(): Value[] {
    return this.slice(this.border.vm, 0, 1, this.length);
  }
}

// ----------------------------------------------------------------------------------------------------------- mappings

/** One entry as the host has it. */
export interface Found {
  readonly value: unknown;
}

export abstract class HostDict extends HostView {
  abstract override get size(): number;
  /** A number that changes when entries come or go, as far as that can be told at once. */
  abstract readonly revision: number;
  abstract find(key: Value): Found | undefined;
  /** The entries one by one, undefined at the end. The key is as the host has it. */
  abstract walk(): () => readonly [key: unknown, value: unknown] | undefined;
  protected abstract put(key: Value, value: unknown): void;
  protected abstract drop(key: Value): void;

  get(key: Value): Value | undefined {
    const found = this.find(key);
    if (found !== undefined) return this.read(found.value, key);
    checkHashable(this.border.vm, key);
    return undefined;
  }

  has(key: Value): boolean {
    this.border.vm.meter.charge(1);
    if (this.find(key) !== undefined) return true;
    checkHashable(this.border.vm, key);
    return false;
  }

  key(raw: unknown): Value {
    return this.read(raw, null);
  }

  set(key: Value, value: Value): void {
    checkHashable(this.border.vm, key);
    this.put(key, this.out(value, key));
  }

  remove(key: Value): void {
    if (this.find(key) === undefined) throw keyError(key);
    this.drop(key);
  }

  override contents(vm: VM): PyDict {
    const dict = new PyDict();
    const next = this.walk();
    for (;;) {
      const entry = next();
      if (entry === undefined) return dict;
      vm.meter.alloc(40);
      const key = this.key(entry[0]);
      const place = dict.table.find(vm, key);
      if (!isReady(place)) throw unhashable(key);
      dict.table.put(place, key, this.read(entry[1], key));
    }
  }

  override writeBack(vm: VM, before: Contents, after: Contents): void {
    const from = (before as PyDict).table;
    const to = (after as PyDict).table;
    vm.meter.charge(from.size + to.size);
    const changes: [Value, unknown][] = [];
    for (const [k, v] of to.map) if (from.map.get(k) !== v) changes.push([to.original(k), this.out(v, to.original(k))]);
    for (const k of from.map.keys()) if (!to.map.has(k)) this.drop(from.original(k));
    for (const [key, value] of changes) this.put(key, value);
  }
}

function checkHashable(vm: VM, key: Value): void {
  if (typeof key !== "object" || key === null) return;
  if (typeOf(key).lookup("__hash__") === null) throw unhashable(key);
  // What is inside a tuple is told by a table.
  if (key instanceof PyTuple) new PyDict().table.find(vm, key);
}

function unhashable(key: Value): unknown {
  const name = typeOf(key).name;
  return typeError(`cannot use '${name}' as a dict key (unhashable type: '${name}')`);
}

/** A plain object. */
export class HostRecord extends HostDict {
  override get size(): number {
    const keys = js.keys(this.target);
    this.border.vm.meter.charge(keys.length);
    let size = 0;
    for (const key of keys) if (js.dataProperty(this.target, key) !== undefined) size++;
    return size;
  }
  /** Counting properties at every step would cost too much: an iteration goes over those of its beginning. */
  readonly revision = 0;

  override find(key: Value): Found | undefined {
    const name = key instanceof PyScalar ? key.payload : key;
    return typeof name === "string" ? js.dataProperty(this.target, name) : undefined;
  }

  override walk(): () => readonly [string, unknown] | undefined {
    const { target } = this;
    const keys = js.keys(target);
    this.border.vm.meter.items(keys.length, 8);
    let i = 0;
    return () => {
      while (i < keys.length) {
        const key = keys[i++] as string;
        const property = js.dataProperty(target, key);
        if (property !== undefined) return [key, property.value];
      }
      return undefined;
    };
  }

  protected override put(key: Value, value: unknown): void {
    const name = key instanceof PyScalar ? key.payload : key;
    if (typeof name !== "string") throw typeError(`keys must be str, not ${typeOf(key).name}`);
    this.define(name, value);
  }

  protected override drop(key: Value): void {
    const name = key instanceof PyScalar ? key.payload : key;
    if (!js.tryDelete(this.target, name as string)) throw readOnly();
  }
}

/** A guest's scalar in every form in which the host may have it as a key: 1, 1.0 and True are one key to Python. */
export function hostKeys(key: Value): readonly unknown[] {
  const plain = key instanceof PyScalar ? (key.payload as Value) : key;
  if (typeof plain === "string" || plain === null) return plain === null ? [null, undefined] : [plain];
  if (plain instanceof HostView) return [plain.target];
  const n = plain instanceof PyFloat ? plain.value : typeof plain === "boolean" ? Number(plain) : plain;
  if (typeof n === "bigint") return [n];
  if (typeof n !== "number") return [];
  const forms: unknown[] = typeof plain === "boolean" ? [plain, n] : [n];
  if (Number.isInteger(n)) forms.push(BigInt(n));
  if (typeof plain !== "boolean" && (n === 0 || n === 1)) forms.push(n === 1);
  return forms;
}

export class HostMap extends HostDict {
  override get size(): number {
    return js.sizeOfMap(this.target);
  }

  get revision(): number {
    return this.size;
  }

  private place(key: Value): unknown {
    const forms = hostKeys(key);
    for (const form of forms) if (js.mapHas(this.target, form)) return form;
    return forms.length > 0 ? forms[0] : NOWHERE;
  }

  override find(key: Value): Found | undefined {
    for (const form of hostKeys(key)) {
      if (js.mapHas(this.target, form)) return { value: js.mapGet(this.target, form) };
    }
    return undefined;
  }

  override walk(): () => readonly [unknown, unknown] | undefined {
    return js.walkMap(this.target);
  }

  protected override put(key: Value, value: unknown): void {
    const place = this.place(key);
    if (place === NOWHERE) throw notAKey("a key of the host's Map", key);
    js.mapSet(this.target, place, value);
  }

  protected override drop(key: Value): void {
    js.mapDelete(this.target, this.place(key));
  }
}

const NOWHERE = Symbol("no key of the host's");

/** What the host could not find again by its own equality. */
function notAKey(what: string, key: Value): unknown {
  return typeError(`${what} must be a str, a number, a bool, None or an object of the host, not ${typeOf(key).name}`);
}

// --------------------------------------------------------------------------------------------------------------- sets

export class HostSet extends HostView {
  override get size(): number {
    return js.sizeOfSet(this.target);
  }

  has(item: Value): boolean {
    for (const form of hostKeys(item)) if (js.setHas(this.target, form)) return true;
    return false;
  }

  walk(): () => readonly [unknown] | undefined {
    return js.walkSet(this.target);
  }

  member(raw: unknown): Value {
    return this.read(raw, null);
  }

  override contents(vm: VM): PySet {
    const set = new PySet();
    const next = this.walk();
    for (;;) {
      const member = next();
      if (member === undefined) return set;
      vm.meter.alloc(40);
      const item = this.member(member[0]);
      const place = set.table.find(vm, item);
      if (!isReady(place)) {
        const name = typeOf(item).name;
        throw typeError(`cannot use '${name}' as a set element (unhashable type: '${name}')`);
      }
      set.table.put(place, item, true);
    }
  }

  override writeBack(vm: VM, before: Contents, after: Contents): void {
    const from = (before as PySet).table;
    const to = (after as PySet).table;
    vm.meter.charge(from.size + to.size);
    const added: unknown[] = [];
    for (const k of to.map.keys()) {
      if (from.map.has(k)) continue;
      const [form = NOWHERE] = hostKeys(to.original(k));
      if (form === NOWHERE) throw notAKey("a member of the host's Set", to.original(k));
      added.push(form);
    }
    for (const k of from.map.keys()) {
      if (to.map.has(k)) continue;
      for (const form of hostKeys(from.original(k))) js.setDelete(this.target, form);
    }
    for (const value of added) js.setAdd(this.target, value);
  }
}

// ---------------------------------------------------------------------------------------------------------- instances

/** An instance of a host's class: its own enumerable data properties are attributes. */
export class HostInstance extends HostView {
  override contents(): undefined {
    return undefined;
  }
  override writeBack(): void {}

  override attribute(_vm: VM, name: string): Value | undefined {
    const property = js.dataProperty(this.target, name);
    return property === undefined ? undefined : this.read(property.value, name);
  }

  /** Attributes that are there can be set where the view is writable; the shape of the object is the host's. */
  override setAttribute(_vm: VM, name: string, value: Value | undefined): boolean {
    this.checkWritable();
    if (js.dataProperty(this.target, name) === undefined) return false;
    if (value === undefined) throw readOnly();
    this.define(name, this.out(value, name));
    return true;
  }

  names(): string[] {
    const { target } = this;
    return js.keys(target).filter((name) => js.dataProperty(target, name) !== undefined);
  }
}
