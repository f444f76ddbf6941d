/**
 * Native iterators (Python reference, "Iterator types").
 *
 * All of them descend from `PyIterator`. `for` asks `nextItem` directly, which gives the item or `undefined` at the end,
 * without StopIteration and without a call; the `__iter__` and `__next__` rows of their types are one shared definition.
 *
 * An iterator that reads another one (map, zip, enumerate …) does so with `advance`, which keeps chains of thousands of
 * iterators off the JavaScript stack.
 */

import type { VM } from "../vm/vm.js";
import { stopIteration } from "./errors.js";
import {
  builtinType,
  fixedType,
  listType,
  objectType,
  type PyDict,
  type PyList,
  PyObject,
  type PyRange,
  type PySet,
  type PyTuple,
  type PyType,
  rangeType,
  strType,
  type Tracer,
  type TypeOptions,
  tupleType,
  type Value,
} from "./model.js";
import { type Gen, ItemLater, install, isReady, type Maybe, Next, type Row } from "./native.js";

export abstract class PyIterator extends PyObject {
  /** The next item; undefined at the end. */
  abstract nextItem(vm: VM): Maybe<Value | undefined>;
  /** `__length_hint__`, where the type has one. */
  lengthHint(_vm: VM): Maybe<Value> {
    return 0;
  }
}

/** An iterator over something of our own: its `nextItem` is always ready at once and reads no other iterator. */
export abstract class LeafIterator extends PyIterator {
  abstract override nextItem(vm: VM): Value | undefined;
}

// ------------------------------------------------------------------------------------------------------ type tables

const iterRow: Row = ["__iter__(self, /)", "Implement iter(self).", (_vm: VM, self: PyIterator) => self];
const nextRow: Row = [
  "__next__(self, /)",
  "Implement next(self).",
  (vm: VM, self: PyIterator) => {
    const item = self.nextItem(vm);
    if (item === undefined) throw stopIteration(null);
    return isReady(item) ? item : nextLater(item);
  },
];
const hintRow: Row = [
  "__length_hint__(self, /)",
  "Private method returning an estimate of len(list(it)).",
  (vm: VM, self: PyIterator) => self.lengthHint(vm),
];

function* nextLater(pending: Maybe<Value | undefined>): Gen<Value> {
  const item = (yield pending) as Value | undefined;
  if (item === undefined) throw stopIteration(null);
  return item;
}

/** `__name__` of a type, for texts that leave the module out. */
export function shortName(type: PyType): string {
  return type.name.slice(type.name.lastIndexOf(".") + 1);
}

const noRows = (): readonly Row[] => [];

/** Installs the rows that every native iterator has. */
export function installIterator(type: PyType, rows: () => readonly Row[] = noRows, hint = false, doc?: string): void {
  install(type, () => ({ doc, methods: [iterRow, nextRow, ...(hint ? [hintRow] : []), ...rows()] }));
}

/** A type of native iterators. They cannot be derived from unless the options say so. */
export function iteratorType(
  name: string,
  options: { hint?: boolean; rows?: () => readonly Row[]; jsClass?: { prototype: PyIterator } } & TypeOptions = {},
): PyType {
  const type = builtinType(name, objectType, { subclassable: false, ...options });
  installIterator(type, options.rows, options.hint === true, options.doc);
  if (options.jsClass !== undefined) fixedType(options.jsClass, type);
  return type;
}

// -------------------------------------------------------------------------------------------- reading other iterators

/** How many iterators may call each other's `nextItem` before the machine takes over. */
const MAX_NESTING = 40;
let nesting = 0;

/** The next item of any iterator; undefined at the end. */
export function advance(vm: VM, iterator: Value): Maybe<Value | undefined> {
  if (iterator instanceof LeafIterator) return iterator.nextItem(vm);
  if (iterator instanceof PyIterator && !iterator.cls.isHeap) {
    if (nesting >= MAX_NESTING) return new Next(iterator);
    nesting++;
    try {
      const item = iterator.nextItem(vm);
      return isReady(item) ? item : new ItemLater(item as Gen<Value | undefined>);
    } finally {
      nesting--;
    }
  }
  return vm.next(iterator);
}

// ------------------------------------------------------------------------------------------ from values to iterators

const makers = new Map<PyType, (value: never) => PyIterator>();

/** Tells how an exact instance of a built-in type is iterated. */
export function registerIterable<T extends Value>(type: PyType, make: (value: T) => PyIterator): void {
  makers.set(type, make as (value: never) => PyIterator);
}

/** iter(value) for values of exact built-in types and native iterators; undefined: ask the type for `__iter__`. */
export function makeIterator(_vm: VM, value: Value): PyIterator | undefined {
  if (typeof value !== "object" || value === null) {
    return typeof value === "string" ? makers.get(strType)?.(value as never) : undefined;
  }
  const cls = value.cls;
  if (cls === listType) return new PyListIterator(value as PyList);
  if (cls === tupleType) return new PyTupleIterator(value as PyTuple);
  if (cls === rangeType) return rangeIterator(value as PyRange);
  const make = makers.get(cls);
  if (make !== undefined) return make(value as never);
  return value instanceof PyIterator && !cls.isHeap ? value : undefined;
}

/**
 * All items of a value whose iteration runs no guest code, in a fresh array, charged for; undefined for anything else.
 */
export function toArraySync(vm: VM, value: Value): Value[] | undefined {
  if (typeof value === "object" && value !== null) {
    const cls = value.cls;
    if (cls === listType || cls === tupleType) {
      const items = (value as PyList | PyTuple).items;
      vm.meter.items(items.length, 8);
      return items.slice();
    }
  }
  const it = makeIterator(vm, value);
  if (!(it instanceof LeafIterator)) return undefined;
  const hint = it.lengthHint(vm);
  if (typeof hint === "number") vm.meter.alloc(hint * 8);
  else if (typeof hint === "bigint") vm.meter.alloc(Number(hint) * 8);
  const items: Value[] = [];
  const meter = vm.meter;
  for (;;) {
    const item = it.nextItem(vm);
    if (item === undefined) return items;
    meter.charge(1);
    if (items.length % 1024 === 1023 && hint === 0) meter.alloc(8192);
    items.push(item);
  }
}

// ----------------------------------------------------------------------------------------------------- list and tuple

export class PyListIterator extends LeafIterator {
  private index = 0;
  constructor(private list: PyList | null) {
    super();
  }
  override nextItem(): Value | undefined {
    const list = this.list;
    if (list === null) return undefined;
    const i = this.index;
    if (i < list.items.length) {
      this.index = i + 1;
      return list.items[i];
    }
    this.list = null;
    return undefined;
  }
  override lengthHint(): number {
    return this.list === null ? 0 : Math.max(0, this.list.items.length - this.index);
  }
  override trace(t: Tracer): void {
    t.value(this.list);
  }
}
iteratorType("list_iterator", { hint: true, jsClass: PyListIterator });

export class PyListReverseIterator extends LeafIterator {
  private index: number;
  constructor(private list: PyList | null) {
    super();
    this.index = (list as PyList).items.length - 1;
  }
  override nextItem(): Value | undefined {
    const list = this.list;
    if (list === null) return undefined;
    const i = this.index;
    if (i >= 0 && i < list.items.length) {
      this.index = i - 1;
      return list.items[i];
    }
    this.list = null;
    return undefined;
  }
  override lengthHint(): number {
    return this.list === null || this.index >= this.list.items.length ? 0 : this.index + 1;
  }
  override trace(t: Tracer): void {
    t.value(this.list);
  }
}
iteratorType("list_reverseiterator", { hint: true, jsClass: PyListReverseIterator });

export class PyTupleIterator extends LeafIterator {
  private index = 0;
  private readonly items: readonly Value[];
  constructor(private readonly tuple: PyTuple) {
    super();
    this.items = tuple.items;
  }
  override nextItem(): Value | undefined {
    const i = this.index;
    if (i >= this.items.length) return undefined;
    this.index = i + 1;
    return this.items[i];
  }
  override lengthHint(): number {
    return this.items.length - this.index;
  }
  override trace(t: Tracer): void {
    t.value(this.tuple);
  }
}
iteratorType("tuple_iterator", { hint: true, jsClass: PyTupleIterator });

/** Items that were worked out beforehand. It shows itself as the type it is given. */
export class PyArrayIterator extends LeafIterator {
  private index = 0;
  constructor(
    private readonly items: readonly Value[],
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }
  override nextItem(): Value | undefined {
    const i = this.index;
    if (i >= this.items.length) return undefined;
    this.index = i + 1;
    return this.items[i];
  }
  override lengthHint(): number {
    return this.items.length - this.index;
  }
  override trace(t: Tracer): void {
    t.bytes(8 * this.items.length);
    t.values(this.items);
  }
}

// ------------------------------------------------------------------------------------------------------------- range

/** A range all of whose items are safe integers. */
export class PyRangeIterator extends LeafIterator {
  constructor(
    public current: number,
    readonly step: number,
    public left: number,
  ) {
    super();
  }
  override nextItem(): Value | undefined {
    if (this.left <= 0) return undefined;
    this.left--;
    const n = this.current;
    this.current = n + this.step;
    return n;
  }
  override lengthHint(): number {
    return this.left;
  }
}
iteratorType("range_iterator", { hint: true, jsClass: PyRangeIterator });

export class PyLongRangeIterator extends LeafIterator {
  constructor(
    private current: bigint,
    private readonly step: bigint,
    private left: bigint,
  ) {
    super();
  }
  override nextItem(vm: VM): Value | undefined {
    if (this.left <= 0n) return undefined;
    vm.meter.alloc(32);
    this.left--;
    const n = this.current;
    this.current = n + this.step;
    return canonical(n);
  }
  override lengthHint(): Value {
    return canonical(this.left);
  }
}
iteratorType("longrange_iterator", { hint: true, jsClass: PyLongRangeIterator });

export function canonical(n: bigint): number | bigint {
  return n >= -9007199254740991n && n <= 9007199254740991n ? Number(n) : n;
}

export function rangeIterator(r: PyRange): PyIterator {
  const { start, step, length } = r;
  if (typeof start === "number" && typeof step === "number" && typeof length === "number") {
    const end = start + step * length;
    if (Number.isSafeInteger(end)) return new PyRangeIterator(start, step, length);
  }
  return new PyLongRangeIterator(BigInt(start), BigInt(step), BigInt(length));
}

export function rangeReverseIterator(r: PyRange): PyIterator {
  const { start, step, length } = r;
  if (typeof start === "number" && typeof step === "number" && typeof length === "number") {
    const last = start + step * (length - 1);
    if (Number.isSafeInteger(last) && Number.isSafeInteger(last + step))
      return new PyRangeIterator(last, -step, length);
  }
  const n = BigInt(length);
  return new PyLongRangeIterator(BigInt(start) + BigInt(step) * (n - 1n), -BigInt(step), n);
}

// ------------------------------------------------------------------------- the old sequence protocol and iter(f, stop)

export type { PyDict, PySet };
