/**
 * The methods that bytes and bytearray have in common (library reference, "Bytes and Bytearray Operations"). Each type
 * installs them with its own way of making a result.
 */
import { isIterable } from "../vm/protocols.js";
import type { VM } from "../vm/vm.js";
import { bytesOf, needBytes, type PyMemoryView } from "./buffer.js";
import { allocBytes, type Bytes, checkByte, contentOf, copyOf, EMPTY, hexText, parseHex } from "./bytes-core.js";
import { findAllBytes, findBytes, findLastBytes } from "./bytes-search.js";
import { decodeBytes } from "./codecs.js";
import { indexError, indexErrorType, overflowError, raised, typeError, valueError } from "./errors.js";
import { borrow, lends, returning, SIMPLE } from "./lent-buffers.js";
import {
  NOT_IMPLEMENTED,
  PyByteArray,
  PyBytes,
  PyList,
  PyObject,
  PySlice,
  PyTuple,
  type PyType,
  Raised,
  typeOf,
  type Value,
} from "./model.js";
import { andThen, type Costs, type Gen, isReady, type Maybe, PORTION, portioned, type Row } from "./native.js";
import { percentFormatBytes } from "./percent-format.js";
import { type SliceIndices, sliceIndicesOf } from "./slice.js";
import { cInt, kindOf, type Range, rangeOf, sizeOf, textOf } from "./text-args.js";

export interface Kind {
  readonly type: PyType;
  /** A result of the type with these bytes, which nobody else holds. */
  make(data: Uint8Array): Bytes;
}

const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13);
const isUpper = (c: number): boolean => c >= 65 && c <= 90;
const isLower = (c: number): boolean => c >= 97 && c <= 122;
const isAlpha = (c: number): boolean => isUpper(c) || isLower(c);
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const toLower = (c: number): number => (isUpper(c) ? c + 32 : c);
const toUpper = (c: number): number => (isLower(c) ? c - 32 : c);

// ------------------------------------------------------------------------------------------------------------ search

/** What find and its kin look for: bytes, or an int as one byte. */
function needle(vm: VM, v: Value): Maybe<Uint8Array> {
  const data = bytesOf(vm, v);
  if (data !== undefined) return data;
  const n = vm.asIntExact(v);
  if (n !== undefined) return Uint8Array.of(checkByte(n));
  if ((typeOf(v).lookup("__index__") ?? null) === null) {
    throw typeError(`argument should be integer or bytes-like object, not '${typeOf(v).name}'`);
  }
  return andThen(vm.index(v), (i) => Uint8Array.of(checkByte(i)));
}

type Search = (vm: VM, data: Uint8Array, sub: Uint8Array, range: Range) => Value;

function searchRow(name: string, doc: string, search: Search): Row {
  return [
    `${name}(self, sub, start=None, end=None, /)`,
    doc,
    (vm: VM, self: Bytes, sub: Value, start?: Value, end?: Value): Maybe<Value> =>
      andThen(rangeOf(vm, start, end, contentOf(self).length), (range) =>
        andThen(needle(vm, sub), (bytes) => search(vm, contentOf(self), bytes, range)),
      ),
    { shown: "($self, sub[, start[, end]], /)" },
  ];
}

function orMissing(at: number): number {
  if (at < 0) throw valueError("subsection not found");
  return at;
}

function count(vm: VM, data: Uint8Array, sub: Uint8Array, { start, end }: Range): number {
  if (start > end) return 0;
  const part = data.subarray(start, end);
  return sub.length === 0 ? part.length + 1 : findAllBytes(vm, part, sub, Number.POSITIVE_INFINITY).length;
}

function affixRow(name: string, doc: string, atEnd: boolean): Row {
  const what = atEnd ? "suffix" : "prefix";
  return [
    `${name}(self, ${what}, start=None, end=None, /)`,
    doc,
    (vm: VM, self: Bytes, affix: Value, start?: Value, end?: Value): Maybe<Value> =>
      andThen(rangeOf(vm, start, end, contentOf(self).length), ({ start: from, end: to }) => {
        const data = contentOf(self);
        const has = (one: Uint8Array): boolean => {
          if (to - from < one.length) return false;
          vm.meter.charge(1 + (one.length >> 4));
          const at = atEnd ? to - one.length : from;
          for (let i = 0; i < one.length; i++) if (data[at + i] !== one[i]) return false;
          return true;
        };
        if (affix instanceof PyTuple) return affix.items.some((item) => has(needBytes(vm, item)));
        const one = bytesOf(vm, affix);
        if (one === undefined) {
          throw typeError(`${name} first arg must be bytes or a tuple of bytes, not ${typeOf(affix).name}`);
        }
        return has(one);
      }),
    { shown: `($self, ${what}[, start[, end]], /)` },
  ];
}

function startsWith(data: Uint8Array, sub: Uint8Array, at: number): boolean {
  if (at < 0 || data.length - at < sub.length) return false;
  for (let i = 0; i < sub.length; i++) if (data[at + i] !== sub[i]) return false;
  return true;
}

// ----------------------------------------------------------------------------------------------------- split and join

function splitSpace(data: Uint8Array, limit: number, push: (from: number, to: number) => void): void {
  const n = data.length;
  let i = 0;
  for (let parts = 0; ; parts++) {
    while (i < n && isSpace(data[i] as number)) i++;
    if (i >= n) return;
    const from = i;
    if (parts >= limit) {
      // What follows the last split keeps its trailing white space.
      push(from, n);
      return;
    }
    while (i < n && !isSpace(data[i] as number)) i++;
    push(from, i);
  }
}

function splitSpaceRight(data: Uint8Array, limit: number, push: (from: number, to: number) => void): void {
  let i = data.length;
  for (let parts = 0; ; parts++) {
    while (i > 0 && isSpace(data[i - 1] as number)) i--;
    if (i === 0) return;
    const to = i;
    if (parts >= limit) {
      push(0, to);
      return;
    }
    while (i > 0 && !isSpace(data[i - 1] as number)) i--;
    push(i, to);
  }
}

function splitRow(kind: Kind, name: string, doc: string, fromRight: boolean): Row {
  return [
    `${name}(self, /, sep=None, maxsplit=-1)`,
    doc,
    (vm: VM, self: Bytes, sep: Value = null, maxsplit: Value = -1): Maybe<Value> =>
      andThen(sizeOf(vm, maxsplit), (max) => {
        const limit = max < 0 ? Number.POSITIVE_INFINITY : max;
        const data = contentOf(self);
        const out: Value[] = [];
        vm.meter.charge(data.length >> 3);
        const push = (from: number, to: number) => {
          vm.meter.items(1, 72);
          out.push(kind.make(copyOf(vm, data, from, to)));
        };
        if (sep === null) (fromRight ? splitSpaceRight : splitSpace)(data, limit, push);
        else {
          const by = needBytes(vm, sep);
          if (by.length === 0) throw valueError("empty separator");
          const found = findAllBytes(vm, data, by, limit, fromRight);
          if (fromRight) {
            let to = data.length;
            for (const at of found) {
              push(at + by.length, to);
              to = at;
            }
            push(0, to);
          } else {
            let from = 0;
            for (const at of found) {
              push(from, at);
              from = at + by.length;
            }
            push(from, data.length);
          }
        }
        return new PyList(fromRight ? out.reverse() : out);
      }),
  ];
}

function partitionRow(kind: Kind, name: string, find: typeof findBytes, doc: string): Row {
  return [
    `${name}(self, sep, /)`,
    doc,
    (vm: VM, self: Bytes, sep: Value) => {
      const by = needBytes(vm, sep);
      if (by.length === 0) throw valueError("empty separator");
      const data = contentOf(self);
      const at = find(vm, data, by);
      const part = (from: number, to: number) => kind.make(copyOf(vm, data, from, to));
      vm.meter.alloc(80);
      if (at < 0) {
        // bytes are their own copy.
        const whole = self instanceof PyBytes && self.cls === kind.type ? self : part(0, data.length);
        const none = () => kind.make(EMPTY);
        return new PyTuple(name === "partition" ? [whole, none(), none()] : [none(), none(), whole]);
      }
      const middle = self instanceof PyBytes ? sep : kind.make(by.slice());
      return new PyTuple([part(0, at), middle, part(at + by.length, data.length)]);
    },
  ];
}

/** Guests' objects among what is joined are exchanged for the views that they lend. */
function* joinLent(vm: VM, items: readonly Value[], join: (parts: readonly Value[]) => Value): Gen<Value> {
  const held: [Value, PyMemoryView][] = [];
  const parts: Value[] = [];
  vm.hold(parts);
  for (const item of items) {
    if (!lends(item)) parts.push(item);
    else {
      const view = (yield borrow(vm, item, SIMPLE)) as PyMemoryView;
      held.push([item, view]);
      parts.push(view);
    }
  }
  return (yield returning(vm, held, () => join(parts))) as Value;
}

function joinParts(vm: VM, sep: Uint8Array, items: readonly Value[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = items.length > 1 ? sep.length * (items.length - 1) : 0;
  for (let i = 0; i < items.length; i++) {
    const part = bytesOf(vm, items[i] as Value);
    if (part === undefined) {
      throw typeError(`sequence item ${i}: expected a bytes-like object, ${typeOf(items[i] as Value).name} found`);
    }
    vm.meter.charge(1);
    length += part.length;
    parts.push(part);
  }
  allocBytes(vm, length);
  const out = new Uint8Array(length);
  let at = 0;
  for (let i = 0; i < parts.length; i++) {
    vm.meter.turn(i);
    if (i > 0) {
      out.set(sep, at);
      at += sep.length;
    }
    const part = parts[i] as Uint8Array;
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function replace(vm: VM, data: Uint8Array, old: Uint8Array, by: Uint8Array, max: number): Uint8Array {
  const limit = max < 0 ? Number.POSITIVE_INFINITY : max;
  let found: number[];
  if (old.length === 0) {
    const times = Math.min(limit, data.length + 1);
    vm.meter.items(times, 8);
    found = Array.from({ length: times }, (_, i) => i);
  } else found = findAllBytes(vm, data, old, limit);
  const length = data.length + found.length * (by.length - old.length);
  allocBytes(vm, length);
  const out = new Uint8Array(length);
  let from = 0;
  let to = 0;
  let turns = 0;
  for (const at of found) {
    vm.meter.turn(turns++);
    out.set(data.subarray(from, at), to);
    to += at - from;
    out.set(by, to);
    to += by.length;
    from = at + old.length;
  }
  out.set(data.subarray(from), to);
  return out;
}

// ---------------------------------------------------------------------------------------------- strip, pad, translate

function stripRow(kind: Kind, name: string, doc: string, left: boolean, right: boolean): Row {
  return [
    `${name}(self, bytes=None, /)`,
    doc,
    (vm: VM, self: Bytes, chars: Value = null) => {
      const data = contentOf(self);
      const set = chars === null ? null : new Set(needBytes(vm, chars));
      const drop = (c: number) => (set === null ? isSpace(c) : set.has(c));
      let from = 0;
      let to = data.length;
      if (left) for (; from < to && drop(data[from] as number); from++) vm.meter.turn(from);
      if (right) for (; to > from && drop(data[to - 1] as number); to--) vm.meter.turn(to);
      vm.meter.charge((from + data.length - to) >> 2);
      if (from === 0 && to === data.length && self instanceof PyBytes && self.cls === kind.type) return self;
      return kind.make(copyOf(vm, data, from, to));
    },
  ];
}

function padRow(kind: Kind, name: string, doc: string, left: (padding: number, width: number) => number): Row {
  return [
    `${name}(self, width, fillchar=b' ', /)`,
    doc,
    (vm: VM, self: Bytes, width: Value, fillchar?: Value): Maybe<Value> =>
      andThen(sizeOf(vm, width), (w) => {
        const fill = fillchar === undefined ? 32 : fillByte(name, fillchar);
        const data = contentOf(self);
        const padding = w - data.length;
        if (padding <= 0) return same(vm, kind, self);
        allocBytes(vm, w);
        const out = new Uint8Array(w).fill(fill);
        out.set(data, left(padding, w));
        return kind.make(out);
      }),
  ];
}

function fillByte(name: string, v: Value): number {
  if (v instanceof PyObject && (v instanceof PyBytes || typeOf(v).name === "bytearray")) {
    const data = contentOf(v as Bytes);
    if (data.length === 1) return data[0] as number;
    throw typeError(
      `${name}(): argument 2 must be a byte string of length 1, not a ${typeOf(v).name} object of length ${data.length}`,
    );
  }
  throw typeError(`${name}() argument 2 must be a byte string of length 1, not ${kindOf(v)}`);
}

/** The object itself where it cannot change, else a copy. */
function same(vm: VM, kind: Kind, self: Bytes): Bytes {
  if (self instanceof PyBytes && self.cls === kind.type) return self;
  return kind.make(copyOf(vm, contentOf(self)));
}

function expandTabs(vm: VM, data: Uint8Array, size: number): Uint8Array {
  vm.meter.charge(data.length >> 2);
  let length = 0;
  let column = 0;
  let turns = 0;
  const spacesAt = () => (size > 0 ? size - (column % size) : 0);
  for (const c of data) {
    vm.meter.turn(turns++);
    if (c === 9) {
      const spaces = spacesAt();
      length += spaces;
      column += spaces;
    } else {
      length++;
      column = c === 10 || c === 13 ? 0 : column + 1;
    }
  }
  allocBytes(vm, length);
  const out = new Uint8Array(length);
  column = 0;
  let at = 0;
  for (const c of data) {
    vm.meter.turn(turns++);
    if (c === 9) {
      const spaces = spacesAt();
      out.fill(32, at, at + spaces);
      at += spaces;
      column += spaces;
    } else {
      out[at++] = c;
      column = c === 10 || c === 13 ? 0 : column + 1;
    }
  }
  return out;
}

function translate(vm: VM, data: Uint8Array, table: Uint8Array | null, drop: Uint8Array): Uint8Array {
  allocBytes(vm, data.length);
  vm.meter.charge(data.length >> 3);
  const deleted = new Uint8Array(256);
  for (const c of drop) deleted[c] = 1;
  const out = new Uint8Array(data.length);
  let to = 0;
  for (let i = 0; i < data.length; i++) {
    vm.meter.turn(i);
    const c = data[i] as number;
    if (deleted[c] === 0) out[to++] = table === null ? c : (table[c] as number);
  }
  return to === out.length ? out : out.slice(0, to);
}

// -------------------------------------------------------------------------------------------------- case, predicates

type ByteMap = (data: Uint8Array, out: Uint8Array, from: number, to: number) => void;

function mapRow(kind: Kind, name: string, map: () => ByteMap): Row {
  return [
    `${name}(self, /)`,
    `B.${name}() -> copy of B`,
    (vm: VM, self: Bytes) => {
      const data = contentOf(self);
      allocBytes(vm, data.length);
      vm.meter.charge(data.length >> 3);
      const out = new Uint8Array(data.length);
      // What may change while the host has its turn is copied before it does.
      const source = data.length > PORTION && !(self instanceof PyBytes) ? data.slice() : data;
      const mapPart = map();
      return portioned(
        vm,
        data.length,
        PORTION,
        (from, to) => mapPart(source, out, from, to),
        () => kind.make(out),
      );
    },
  ];
}

function each(map: (c: number, i: number) => number) {
  return (): ByteMap => (data, out, from, to) => {
    for (let i = from; i < to; i++) out[i] = map(data[i] as number, i);
  };
}

function title(): ByteMap {
  let inWord = false;
  return (data, out, from, to) => {
    for (let i = from; i < to; i++) {
      const c = data[i] as number;
      out[i] = inWord ? toLower(c) : toUpper(c);
      inWord = isAlpha(c);
    }
  };
}

function testRow(name: string, doc: string, test: (vm: VM, data: Uint8Array) => boolean): Row {
  return [
    `${name}(self, /)`,
    doc,
    (vm: VM, self: Bytes) => {
      const data = contentOf(self);
      vm.meter.charge(data.length >> 4);
      return test(vm, data);
    },
  ];
}

/** Whether all bytes pass, of which there must be one unless `empty` says otherwise. */
const every =
  (test: (c: number) => boolean, empty = false) =>
  (vm: VM, data: Uint8Array): boolean => {
    for (let i = 0; i < data.length; i++) {
      vm.meter.turn(i);
      if (!test(data[i] as number)) return false;
    }
    return empty || data.length > 0;
  };

/** Whether there is a byte of one kind and none of the other. */
const cased =
  (wanted: (c: number) => boolean, other: (c: number) => boolean) =>
  (vm: VM, data: Uint8Array): boolean => {
    let found = false;
    for (let i = 0; i < data.length; i++) {
      vm.meter.turn(i);
      const c = data[i] as number;
      if (other(c)) return false;
      found ||= wanted(c);
    }
    return found;
  };

function isTitle(vm: VM, data: Uint8Array): boolean {
  let cased = false;
  let inWord = false;
  let turns = 0;
  for (const c of data) {
    vm.meter.turn(turns++);
    if (isUpper(c)) {
      if (inWord) return false;
      inWord = true;
      cased = true;
    } else if (isLower(c)) {
      if (!inWord) return false;
      cased = true;
    } else inWord = false;
  }
  return cased;
}

// --------------------------------------------------------------------------------------------------------- operators

function compare(vm: VM, a: Uint8Array, b: Uint8Array): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    vm.meter.turn(i);
    if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  }
  return a.length - b.length;
}

function compareRow(name: string, sign: string, test: (order: number) => boolean): Row {
  const isEquality = name === "__eq__" || name === "__ne__";
  return [
    `${name}(self, value, /)`,
    `Return self${sign}value.`,
    (vm: VM, self: Bytes, other: Value) => {
      // bytes know bytes only; bytearray and memoryview know all the others.
      const b = self instanceof PyBytes && !(other instanceof PyBytes) ? undefined : bytesOf(vm, other);
      if (b === undefined) return NOT_IMPLEMENTED;
      const a = contentOf(self);
      if (isEquality && a.length !== b.length) return name === "__ne__";
      vm.meter.charge(Math.min(a.length, b.length) >> 4);
      return test(compare(vm, a, b));
    },
  ];
}

function* contains(vm: VM, self: Bytes, key: Value): Gen<boolean> {
  const sub = bytesOf(vm, key);
  if (sub !== undefined) return findBytes(vm, contentOf(self), sub) >= 0;
  const n = vm.asIntExact(key);
  if (n === undefined && (typeOf(key).lookup("__index__") ?? null) === null) {
    throw typeError(`a bytes-like object is required, not '${typeOf(key).name}'`);
  }
  let i = n;
  if (i === undefined) {
    try {
      i = (yield vm.index(key)) as number | bigint;
    } catch (e) {
      if (e instanceof Raised) throw typeError(`a bytes-like object is required, not '${typeOf(key).name}'`);
      throw e;
    }
  }
  const byte = checkByte(i);
  const data = contentOf(self);
  vm.meter.charge(data.length >> 5);
  return data.includes(byte);
}

/** `n` copies of some bytes. */
export function repeated(vm: VM, data: Uint8Array, n: number | bigint): Uint8Array {
  if (typeof n === "bigint" && (n > 9223372036854775807n || n < -9223372036854775808n)) {
    throw overflowError("cannot fit 'int' into an index-sized integer");
  }
  if (n <= 0 || data.length === 0) return EMPTY;
  const length = data.length * Number(n);
  if (length >= 2 ** 63) throw overflowError("repeated bytes are too long");
  allocBytes(vm, length);
  const out = new Uint8Array(length);
  if (data.length === 1) return out.fill(data[0] as number);
  out.set(data);
  for (let done = data.length; done < length; done *= 2) out.copyWithin(done, 0, Math.min(done, length - done));
  return out;
}

function multiply(kind: Kind) {
  return (vm: VM, self: Bytes, value: Value): Maybe<Value> => {
    const n = vm.asIntExact(value);
    const by = (k: number | bigint): Value => {
      if (k === 1 && self instanceof PyBytes && self.cls === kind.type) return self;
      return kind.make(repeated(vm, contentOf(self), k));
    };
    if (n !== undefined) return by(n);
    return andThen(vm.index(value), by);
  };
}

/** The bytes a slice takes, in a fresh array. */
export function sliceBytes(vm: VM, data: Uint8Array, { start, stop, step, count: size }: SliceIndices): Uint8Array {
  if (step === 1) return size === 0 ? EMPTY : copyOf(vm, data, start, stop);
  allocBytes(vm, size);
  vm.meter.charge(size >> 2);
  const out = new Uint8Array(size);
  for (let i = 0, at = start; i < size; i++, at += step) out[i] = data[at] as number;
  return out;
}

/** An index or slice of bytes or bytearray. */
function getItem(kind: Kind, indexName: string, outOfRange: string) {
  const at = (self: Bytes, n: number | bigint): number => {
    if (typeof n === "bigint") throw raised(indexErrorType, "cannot fit 'int' into an index-sized integer");
    const data = self.data;
    const length = self instanceof PyBytes ? data.length : self.length;
    const i = n < 0 ? n + length : n;
    if (i < 0 || i >= length) throw indexError(outOfRange);
    return data[i] as number;
  };
  return (vm: VM, self: Bytes, key: Value): Maybe<Value> => {
    if (typeof key === "number") return at(self, key);
    if (key instanceof PySlice) {
      return andThen(
        sliceIndicesOf(vm, key, () => contentOf(self).length),
        (n) => {
          if (n.step === 1 && n.count === contentOf(self).length) return same(vm, kind, self);
          return kind.make(sliceBytes(vm, contentOf(self), n));
        },
      );
    }
    const n = vm.asIntExact(key);
    if (n !== undefined) return at(self, n);
    if ((typeOf(key).lookup("__index__") ?? null) === null) {
      throw typeError(`${indexName} indices must be integers or slices, not ${typeOf(key).name}`);
    }
    return andThen(vm.index(key), (i) => at(self, i));
  };
}

function named(v: Value, method: string, name: string): string {
  const text = textOf(v);
  if (text === undefined) throw typeError(`${method}() argument '${name}' must be str, not ${kindOf(v)}`);
  return text;
}

// ------------------------------------------------------------------------------------------------------------- table

export function sharedRows(kind: Kind): Row[] {
  const { make, type } = kind;
  const isArray = type.name === "bytearray";
  return [
    [
      "__len__(self, /)",
      "Return len(self).",
      (_vm: VM, self: Bytes) => (self instanceof PyBytes ? self.data.length : self.length),
    ],
    [
      "__getitem__(self, key, /)",
      "Return self[key].",
      getItem(kind, isArray ? "bytearray" : "byte", isArray ? "bytearray index out of range" : "index out of range"),
    ],
    ["__contains__(self, key, /)", "Return bool(key in self).", contains],
    [
      "__add__(self, value, /)",
      "Return self+value.",
      (vm: VM, self: Bytes, other: Value) => {
        const b = bytesOf(vm, other);
        if (b === undefined) throw typeError(`can't concat ${typeOf(other).name} to ${typeOf(self).name}`);
        const a = contentOf(self);
        if (a.length === 0 && other instanceof PyBytes && other.cls === type) return other;
        if (b.length === 0) return same(vm, kind, self);
        allocBytes(vm, a.length + b.length);
        const out = new Uint8Array(a.length + b.length);
        out.set(a);
        out.set(b, a.length);
        return make(out);
      },
    ],
    ["__mul__(self, value, /)", "Return self*value.", multiply(kind)],
    ["__rmul__(self, value, /)", "Return value*self.", multiply(kind)],
    [
      "__mod__(self, value, /)",
      "Return self%value.",
      (vm: VM, self: Bytes, value: Value): Maybe<Value> =>
        andThen(percentFormatBytes(vm, contentOf(self), value), (data) => make(data)),
    ],
    [
      "__rmod__(self, value, /)",
      "Return value%self.",
      (vm: VM, self: Bytes, value: Value) =>
        value instanceof PyBytes || value instanceof PyByteArray ? vm.binary("%", value, self) : NOT_IMPLEMENTED,
    ],
    compareRow("__lt__", "<", (n) => n < 0),
    compareRow("__le__", "<=", (n) => n <= 0),
    compareRow("__eq__", "==", (n) => n === 0),
    compareRow("__ne__", "!=", (n) => n !== 0),
    compareRow("__gt__", ">", (n) => n > 0),
    compareRow("__ge__", ">=", (n) => n >= 0),
    searchRow(
      "find",
      "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].",
      (vm, data, sub, { start, end }) => findBytes(vm, data, sub, start, end),
    ),
    searchRow(
      "rfind",
      "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].",
      (vm, data, sub, { start, end }) => findLastBytes(vm, data, sub, start, end),
    ),
    searchRow(
      "index",
      "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].",
      (vm, data, sub, { start, end }) => orMissing(findBytes(vm, data, sub, start, end)),
    ),
    searchRow(
      "rindex",
      "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].",
      (vm, data, sub, { start, end }) => orMissing(findLastBytes(vm, data, sub, start, end)),
    ),
    searchRow(
      "count",
      "Return the number of non-overlapping occurrences of subsection 'sub' in bytes B[start:end].",
      count,
    ),
    affixRow("startswith", "Return True if the bytes starts with the specified prefix, False otherwise.", false),
    affixRow("endswith", "Return True if the bytes ends with the specified suffix, False otherwise.", true),
    splitRow(kind, "split", "Return a list of the sections in the bytes, using sep as the delimiter.", false),
    splitRow(kind, "rsplit", "Return a list of the sections in the bytes, using sep as the delimiter.", true),
    partitionRow(kind, "partition", findBytes, "Partition the bytes into three parts using the given separator."),
    partitionRow(kind, "rpartition", findLastBytes, "Partition the bytes into three parts using the given separator."),
    [
      "splitlines(self, /, keepends=False)",
      "Return a list of the lines in the bytes, breaking at line boundaries.",
      (vm: VM, self: Bytes, keepends: Value = false): Maybe<Value> =>
        andThen(vm.truth(keepends), (keep) => {
          const data = contentOf(self);
          const out: Value[] = [];
          vm.meter.charge(data.length >> 3);
          for (let i = 0; i < data.length; ) {
            const from = i;
            while (i < data.length && data[i] !== 10 && data[i] !== 13) i++;
            const end = i;
            if (i < data.length) i += data[i] === 13 && data[i + 1] === 10 ? 2 : 1;
            vm.meter.items(1, 72);
            out.push(make(copyOf(vm, data, from, keep ? i : end)));
          }
          return new PyList(out);
        }),
    ],
    [
      "join(self, iterable_of_bytes, /)",
      "Concatenate any number of bytes objects.",
      (vm: VM, self: Bytes, iterable: Value): Maybe<Value> => {
        if (!isIterable(iterable)) {
          throw typeError("can only join an iterable");
        }
        const items = vm.toArray(iterable);
        const join = (parts: Value[]): Maybe<Value> =>
          parts.some(lends)
            ? (joinLent(vm, parts, (views) => make(joinParts(vm, contentOf(self), views))) as Maybe<Value>)
            : make(joinParts(vm, contentOf(self), parts));
        if (self instanceof PyByteArray && !isReady(items)) return joinLater(self, items, join);
        return andThen(items, join);
      },
    ],
    [
      "replace(self, old, new, count=-1, /)",
      "Return a copy with all occurrences of substring old replaced by new.",
      (vm: VM, self: Bytes, old: Value, by: Value, times: Value = -1): Maybe<Value> => {
        const from = needBytes(vm, old);
        const to = needBytes(vm, by);
        return andThen(sizeOf(vm, times), (max) => make(replace(vm, contentOf(self), from, to, max)));
      },
    ],
    stripRow(kind, "strip", "Strip leading and trailing bytes contained in the argument.", true, true),
    stripRow(kind, "lstrip", "Strip leading bytes contained in the argument.", true, false),
    stripRow(kind, "rstrip", "Strip trailing bytes contained in the argument.", false, true),
    padRow(
      kind,
      "center",
      "Return a centered string of length width.",
      (n, w) => Math.floor(n / 2) + (n % 2 === 1 && w % 2 === 1 ? 1 : 0),
    ),
    padRow(kind, "ljust", "Return a left-justified string of length width.", () => 0),
    padRow(kind, "rjust", "Return a right-justified string of length width.", (n) => n),
    [
      "zfill(self, width, /)",
      "Pad a numeric string with zeros on the left, to fill a field of the given width.",
      (vm: VM, self: Bytes, width: Value): Maybe<Value> =>
        andThen(sizeOf(vm, width), (w) => {
          const data = contentOf(self);
          const padding = w - data.length;
          if (padding <= 0) return same(vm, kind, self);
          allocBytes(vm, w);
          const out = new Uint8Array(w).fill(48);
          out.set(data, padding);
          const sign = data[0];
          if (sign === 43 || sign === 45) {
            out[padding] = 48;
            out[0] = sign;
          }
          return make(out);
        }),
    ],
    [
      "expandtabs(self, /, tabsize=8)",
      "Return a copy where all tab characters are expanded using spaces.",
      (vm: VM, self: Bytes, tabsize: Value = 8): Maybe<Value> =>
        andThen(cInt(vm, tabsize), (size) => make(expandTabs(vm, contentOf(self), size))),
    ],
    [
      "translate(self, table, /, delete=b'')",
      "Return a copy with each character mapped by the given translation table.",
      (vm: VM, self: Bytes, table: Value, drop?: Value) => {
        const map = table === null ? null : needBytes(vm, table);
        if (map !== null && map.length !== 256) throw valueError("translation table must be 256 characters long");
        return make(translate(vm, contentOf(self), map, drop === undefined ? EMPTY : needBytes(vm, drop)));
      },
    ],
    [
      "removeprefix(self, prefix, /)",
      "Return a bytes object with the given prefix string removed if present.",
      (vm: VM, self: Bytes, prefix: Value) => {
        const affix = needBytes(vm, prefix);
        const data = contentOf(self);
        vm.meter.charge(affix.length >> 4);
        if (affix.length === 0 || !startsWith(data, affix, 0)) return same(vm, kind, self);
        return make(copyOf(vm, data, affix.length));
      },
    ],
    [
      "removesuffix(self, suffix, /)",
      "Return a bytes object with the given suffix string removed if present.",
      (vm: VM, self: Bytes, suffix: Value) => {
        const affix = needBytes(vm, suffix);
        const data = contentOf(self);
        vm.meter.charge(affix.length >> 4);
        const at = data.length - affix.length;
        if (affix.length === 0 || !startsWith(data, affix, at)) return same(vm, kind, self);
        return make(copyOf(vm, data, 0, at));
      },
    ],
    mapRow(
      kind,
      "lower",
      each((c) => toLower(c)),
    ),
    mapRow(
      kind,
      "upper",
      each((c) => toUpper(c)),
    ),
    mapRow(
      kind,
      "swapcase",
      each((c) => (isUpper(c) ? c + 32 : toUpper(c))),
    ),
    mapRow(
      kind,
      "capitalize",
      each((c, i) => (i === 0 ? toUpper(c) : toLower(c))),
    ),
    mapRow(kind, "title", title),
    testRow(
      "isalnum",
      "B.isalnum() -> bool",
      every((c) => isAlpha(c) || isDigit(c)),
    ),
    testRow("isalpha", "B.isalpha() -> bool", every(isAlpha)),
    testRow(
      "isascii",
      "B.isascii() -> bool",
      every((c) => c < 128, true),
    ),
    testRow("isdigit", "B.isdigit() -> bool", every(isDigit)),
    testRow("isspace", "B.isspace() -> bool", every(isSpace)),
    testRow("islower", "B.islower() -> bool", cased(isLower, isUpper)),
    testRow("isupper", "B.isupper() -> bool", cased(isUpper, isLower)),
    testRow("istitle", "B.istitle() -> bool", isTitle),
    [
      "hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)",
      "Create a string of hexadecimal numbers from a bytes object.",
      (vm: VM, self: Bytes, sep?: Value, group?: Value) => hexText(vm, () => contentOf(self), sep, group),
    ],
    [
      "decode(self, /, encoding='utf-8', errors='strict')",
      "Decode the bytes using the codec registered for encoding.",
      (vm: VM, self: Bytes, encoding: Value = "utf-8", errors: Value = "strict") => {
        const codec = named(encoding, "decode", "encoding");
        const handler = named(errors, "decode", "errors");
        const data = contentOf(self);
        // No codec is looked for when there is nothing to decode.
        return data.length === 0 ? "" : decodeBytes(vm, data, codec, handler);
      },
    ],
  ];
}

export const sharedClassRows = (kind: Kind): Row[] => [
  [
    "fromhex(type, string, /)",
    "Create a bytes object from a string of hexadecimal numbers.",
    (vm: VM, cls: PyType, text: Value): Maybe<Value> => {
      const made = kind.make(parseHex(vm, text));
      return cls === kind.type ? made : vm.call(cls, [made]);
    },
  ],
];

export const maketransRow: Row = [
  "maketrans(frm, to, /)",
  "Return a translation table usable for the bytes or bytearray translate method.",
  (vm: VM, from: Value, to: Value) => {
    const a = needBytes(vm, from);
    const b = needBytes(vm, to);
    if (a.length !== b.length) throw valueError("maketrans arguments must have same length");
    allocBytes(vm, 256 + a.length);
    const table = Uint8Array.from({ length: 256 }, (_, i) => i);
    for (let i = 0; i < a.length; i++) table[a[i] as number] = b[i] as number;
    return new PyBytes(table);
  },
];

/** What the operations of bytes and bytearray cost. */
export const bytesCosts = (): Costs => ({
  "__repr__ __str__": "n/8 steps, 2n bytes",
  __getitem__: "k/64 steps, k bytes",
  "__contains__ find rfind index rindex count": "n/16 steps",
  __add__: "(n + m)/64 steps, n + m bytes",
  "__mul__ __rmul__": "n k/64 steps, n k bytes",
  "__mod__ __rmod__": "n/13 steps, 3.5n bytes",
  "__lt__ __le__ __gt__ __ge__": "min(n, m)/64 steps",
  "__eq__ __ne__": "n/64 steps",
  "startswith endswith": "k/16 steps",
  "split rsplit": "n/16 + 1.2k steps, n + 135k bytes",
  "partition rpartition": "n/13 steps, n bytes",
  splitlines: "n/7 steps, n bytes",
  join: "2m + k/64 steps, 3k bytes",
  replace: "n/16 + k steps, n + 9k bytes",
  "strip lstrip rstrip": "(n - k)/4 + k/64 steps, k bytes",
  "center ljust rjust zfill": "k/64 steps, k bytes",
  expandtabs: "n/4 + n/64 steps, n bytes",
  "translate lower upper swapcase capitalize title": "n/7 steps, n bytes",
  "removeprefix removesuffix": "(n - k)/64 + k/16 steps, n - k bytes",
  "isalnum isalpha isascii isdigit isspace islower isupper istitle": "n/16 steps",
  hex: "n/8 steps, 4n bytes",
  decode: "n/13 steps, 1.5n bytes",
  fromhex: "n/2 steps, n/2 bytes",
  maketrans: "n/64 steps, n bytes",
});
/** Guest code gives the items: until then the bytearray between them keeps its size. */
function* joinLater(self: PyByteArray, pending: Maybe<Value[]>, join: (parts: Value[]) => Maybe<Value>): Gen<Value> {
  self.exports++;
  try {
    return (yield join((yield pending) as Value[])) as Value;
  } finally {
    self.exports--;
  }
}
