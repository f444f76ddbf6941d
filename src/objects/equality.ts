/**
 * Comparison of built-in values without guest code: `sameContent` is `==`, `orderContent` is `<`, `<=`, `>` and `>=`
 * (Python reference, "Value comparisons").
 *
 * Both answer `undefined` when they cannot tell on their own: guest code would have to run, the values nest too deeply, or
 * there is too much to look at for one unmetered step. The caller then goes the resumable way (the `__eq__` rows of the
 * types). So neither recursion nor work is unbounded here, whatever a guest builds.
 */
import {
  bytearrayType,
  bytesType,
  complexType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  objectType,
  PyByteArray,
  PyBytes,
  PyComplex,
  type PyDict,
  PyFloat,
  PyList,
  PyMethodDescriptor,
  type PyRange,
  PyScalar,
  type PySet,
  type PySlice,
  PyTuple,
  type PyType,
  rangeType,
  setType,
  sliceType,
  strType,
  tupleType,
  type Value,
} from "./model.js";
import { approximateBits } from "./number-size.js";

/** How deep values may nest before the machine's own stack has to be used. */
const MAX_DEPTH = 50;
/** Elements (or 64 characters of text) looked at before the caller must go the metered way. */
const MAX_WORK = 20_000;

let work = 0;

/** What the last comparison looked at, in steps: for callers with a meter. */
export function comparisonWork(): number {
  return Math.max(work, 0);
}

/** How `==` works for instances of a type. */
const enum Eq {
  UNKNOWN = 1,
  IDENTITY = 2,
  FLOAT = 3,
  COMPLEX = 4,
  SCALAR = 5,
  BYTES = 6,
  TUPLE = 7,
  LIST = 8,
  DICT = 9,
  SET = 10,
  RANGE = 11,
  SLICE = 12,
}

const KINDS = new Map<PyType, Eq>([
  [objectType, Eq.IDENTITY],
  [intType, Eq.SCALAR],
  [strType, Eq.SCALAR],
  [floatType, Eq.FLOAT],
  [complexType, Eq.COMPLEX],
  [bytesType, Eq.BYTES],
  [bytearrayType, Eq.BYTES],
  [tupleType, Eq.TUPLE],
  [listType, Eq.LIST],
  [dictType, Eq.DICT],
  [setType, Eq.SET],
  [frozensetType, Eq.SET],
  [rangeType, Eq.RANGE],
  [sliceType, Eq.SLICE],
]);

function eqKind(type: PyType): Eq {
  if (type.eqVersion === type.version) return type.eqKind;
  const eq = type.lookup("__eq__");
  const kind = eq instanceof PyMethodDescriptor ? (KINDS.get(eq.owner) ?? Eq.UNKNOWN) : Eq.UNKNOWN;
  type.eqKind = kind;
  type.eqVersion = type.version;
  return kind;
}

/** a == b */
export function sameContent(a: Value, b: Value, depth = 0): boolean | undefined {
  if (depth === 0) work = 0;
  return same(a, b, depth);
}

/**
 * a is b. Equal texts are one object here, and so are equal ints: to tell long ones apart is to read them, and costs that.
 * The answer's price is in `comparisonWork`.
 */
export function isSame(a: Value, b: Value): boolean {
  work = 0;
  if (typeof a !== typeof b || !isLong(a)) return a === b;
  return same(a, b, 0) ?? a === b;
}

/** a is b or a == b, as containers compare their items. */
export function sameItem(a: Value, b: Value): boolean | undefined {
  work = 0;
  if (a === b && !isLong(a)) return true;
  return same(a, b, 0);
}

/**
 * Equality of two keys of a hash table that hashing.ts has found small enough to be compared in one go: an answer in any
 * case.
 */
export function sameKey(a: Value, b: Value): boolean {
  work = Number.NEGATIVE_INFINITY;
  return same(a, b, 0) === true;
}

function same(a: Value, b: Value, depth: number): boolean | undefined {
  if (typeof a === "object" && a !== null) return sameObject(a, b, depth);
  if (typeof b === "object" && b !== null) return sameObject(b, a, depth);
  if (typeof a === "string") {
    if (typeof b !== "string" || a.length !== b.length) return false;
    if (a.length > 1024) {
      work += a.length >> 6;
      if (work > MAX_WORK) return undefined;
    }
    return a === b;
  }
  if (typeof a === "bigint" && typeof b === "bigint") {
    work += intsWork(a, b);
    return a === b;
  }
  if (typeof a === "boolean") return typeof b === "number" ? b === (a ? 1 : 0) : a === b;
  if (typeof b === "boolean") return a === (b ? 1 : 0);
  return a === b;
}

/** `o` is an object, `v` any value: equality is symmetric as long as no guest code is involved. */
function sameObject(
  o: Exclude<Value, null | boolean | number | bigint | string>,
  v: Value,
  depth: number,
): boolean | undefined {
  const kind = eqKind(o.cls);
  if (kind === Eq.UNKNOWN) return undefined;
  if (kind === Eq.SCALAR || o instanceof PyScalar) {
    return o instanceof PyScalar ? same(o.payload as Value, v, depth) : undefined;
  }
  let other = Eq.UNKNOWN;
  if (typeof v === "object" && v !== null) {
    other = eqKind(v.cls);
    if (other === Eq.UNKNOWN) return undefined;
    if (v instanceof PyScalar) return same(v.payload as Value, o, depth);
    if (o === v) return !(o instanceof PyFloat || o instanceof PyComplex) || !isNaNObject(o);
  } else if (kind !== Eq.FLOAT && kind !== Eq.COMPLEX) return false;
  switch (kind) {
    case Eq.FLOAT:
      if (other === Eq.COMPLEX) return (v as PyComplex).im === 0 && (v as PyComplex).re === (o as PyFloat).value;
      return sameNumber((o as PyFloat).value, v);
    case Eq.COMPLEX: {
      const c = o as PyComplex;
      if (other === Eq.COMPLEX) return c.re === (v as PyComplex).re && c.im === (v as PyComplex).im;
      return c.im === 0 && sameNumber(c.re, v);
    }
    case Eq.BYTES:
      return other === Eq.BYTES && sameBytes(o as PyBytes, v as PyBytes);
    case Eq.TUPLE:
      return other === Eq.TUPLE && sameItems((o as PyTuple).items, (v as PyTuple).items, depth);
    case Eq.LIST:
      return other === Eq.LIST && sameItems((o as PyList).items, (v as PyList).items, depth);
    case Eq.DICT:
      return other === Eq.DICT && sameDict(o as PyDict, v as PyDict, depth);
    case Eq.SET:
      return other === Eq.SET && sameSet(o as PySet, v as PySet);
    case Eq.RANGE:
      return other === Eq.RANGE && sameRange(o as PyRange, v as PyRange);
    case Eq.SLICE: {
      if (other !== Eq.SLICE) return false;
      const x = o as PySlice;
      const y = v as PySlice;
      return sameItems([x.start, x.stop, x.step], [y.start, y.stop, y.step], depth);
    }
    default:
      return false;
  }
}

function isNaNObject(o: PyFloat | PyComplex): boolean {
  return o instanceof PyFloat ? o.value !== o.value : o.re !== o.re || o.im !== o.im;
}

/** A float's value against any value that is not complex. JavaScript compares number and bigint exactly. */
function sameNumber(n: number, v: Value): boolean {
  switch (typeof v) {
    case "number":
      return n === v;
    case "bigint":
      // A number and a bigint compare exactly in JavaScript, without conversion of either.
      return n >= v && n <= v;
    case "boolean":
      return n === (v ? 1 : 0);
    default:
      return v instanceof PyFloat && n === v.value;
  }
}

/** The bytes of a bytes or bytearray object: its buffer may be longer than its content. */
function byteView(v: PyBytes | PyByteArray): Uint8Array {
  return v instanceof PyByteArray ? v.data.subarray(0, v.length) : v.data;
}

function sameBytes(a: PyBytes | PyByteArray, b: PyBytes | PyByteArray): boolean | undefined {
  const x = byteView(a);
  const y = byteView(b);
  const n = x.length;
  if (n !== y.length) return false;
  work += n >> 6;
  if (work > MAX_WORK) return undefined;
  let i = 0;
  if (n > 64 && ((x.byteOffset | y.byteOffset) & 3) === 0) {
    const p = new Int32Array(x.buffer, x.byteOffset, n >> 2);
    const q = new Int32Array(y.buffer, y.byteOffset, n >> 2);
    for (let k = 0; k < p.length; k++) if (p[k] !== q[k]) return false;
    i = p.length * 4;
  }
  for (; i < n; i++) if (x[i] !== y[i]) return false;
  return true;
}

function sameItems(x: readonly Value[], y: readonly Value[], depth: number): boolean | undefined {
  const n = x.length;
  if (n !== y.length) return false;
  if (depth > MAX_DEPTH) return undefined;
  for (let i = 0; i < n; i++) {
    if (++work > MAX_WORK) return undefined;
    const a = x[i] as Value;
    const b = y[i] as Value;
    if (a === b && !isLong(a)) continue;
    const r = same(a, b, depth + 1);
    if (r !== true) return r;
  }
  return true;
}

/** Even to find a long text or int the same as another takes reading both. */
export function isLong(v: Value): boolean {
  return (typeof v === "string" && v.length > 1024) || (typeof v === "bigint" && Number(v) - Number(v) !== 0);
}

/** What comparing two ints takes, in steps. */
export function intsWork(a: bigint, b: bigint): number {
  return isLong(a) && isLong(b) ? Math.min(approximateBits(a), approximateBits(b)) >> 12 : 0;
}

function sameDict(a: PyDict, b: PyDict, depth: number): boolean | undefined {
  const x = a.table;
  const y = b.table;
  if (x.size !== y.size) return false;
  if (!x.isPlain || !y.isPlain || depth > MAX_DEPTH) return undefined;
  for (const [key, value] of x.map) {
    if (++work > MAX_WORK) return undefined;
    const there = y.counterpart(x, key);
    if (there === undefined) return work > MAX_WORK ? undefined : false;
    const other = y.map.get(there) as Value;
    if (value === other && !isLong(value)) continue;
    const r = same(value, other, depth + 1);
    if (r !== true) return r;
  }
  return true;
}

function sameSet(a: PySet, b: PySet): boolean | undefined {
  const x = a.table;
  const y = b.table;
  if (x.size !== y.size) return false;
  if (!x.isPlain || !y.isPlain) return undefined;
  for (const key of x.map.keys()) {
    if (++work > MAX_WORK) return undefined;
    if (y.counterpart(x, key) === undefined) return work > MAX_WORK ? undefined : false;
  }
  return true;
}

function sameRange(a: PyRange, b: PyRange): boolean {
  if (a.length !== b.length) return false;
  if (a.length === 0) return true;
  return a.start === b.start && (a.length === 1 || a.step === b.step);
}

// ---------------------------------------------------------------------------------------------------------- ordering

/** Neither less, equal nor greater: a NaN is involved. */
const UNORDERED = 2;

const DUNDERS = { "<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__" } as const;
const MIRRORED = { "<": "__gt__", "<=": "__ge__", ">": "__lt__", ">=": "__le__" } as const;
export type OrderOp = keyof typeof DUNDERS;

/** a < b and so on, for numbers, str, bytes, and tuples and lists of them. */
export function orderContent(op: OrderOp, a: Value, b: Value): boolean | undefined {
  if (typeof a === "number" && typeof b === "number") {
    return op === "<" ? a < b : op === "<=" ? a <= b : op === ">" ? a > b : a >= b;
  }
  work = 0;
  const c = compare(a, b, op, 0);
  if (c === undefined) return undefined;
  switch (op) {
    case "<":
      return c === -1;
    case "<=":
      return c === -1 || c === 0;
    case ">":
      return c === 1;
    default:
      return c === 1 || c === 0;
  }
}

/** -1, 0 or 1; undefined also where a NaN makes two values unordered. For sorting, where one `<` answers everything. */
export function compareContent(a: Value, b: Value): -1 | 0 | 1 | undefined {
  work = 0;
  const c = compare(a, b, "<", 0);
  return c === UNORDERED ? undefined : c;
}

type Order = -1 | 0 | 1 | 2;

function compare(a: Value, b: Value, op: OrderOp, depth: number): Order | undefined {
  if (typeof a === "string" && typeof b === "string") {
    work += Math.min(a.length, b.length) >> 6;
    return work > MAX_WORK ? undefined : compareStrings(a, b);
  }
  const x = realNumber(a);
  if (x !== undefined) {
    const y = realNumber(b);
    if (typeof x === "bigint" && typeof y === "bigint") work += intsWork(x, y);
    if (y !== undefined) return x < y ? -1 : x > y ? 1 : x !== x || y !== y ? UNORDERED : 0;
  }
  // What is left are objects; a guest's class takes part only while it inherits the comparison.
  if (!keepsOrder(a, op) || !keepsOrder(b, op)) return undefined;
  const p = a instanceof PyScalar ? (a.payload as Value) : a;
  const q = b instanceof PyScalar ? (b.payload as Value) : b;
  if (p !== a || q !== b) return compare(p, q, op, depth + 1);
  if (a instanceof PyTuple) return b instanceof PyTuple ? compareItems(a.items, b.items, op, depth) : undefined;
  if (a instanceof PyList) return b instanceof PyList ? compareItems(a.items, b.items, op, depth) : undefined;
  if (a instanceof PyBytes || a instanceof PyByteArray) {
    return b instanceof PyBytes || b instanceof PyByteArray ? compareBytes(byteView(a), byteView(b)) : undefined;
  }
  return undefined;
}

function realNumber(v: Value): number | bigint | undefined {
  switch (typeof v) {
    case "number":
    case "bigint":
      return v;
    case "boolean":
      return v ? 1 : 0;
    default:
      return v instanceof PyFloat ? v.value : undefined;
  }
}

function keepsOrder(v: Value, op: OrderOp): boolean {
  if (typeof v !== "object" || v === null) return true;
  if (!v.cls.isHeap) return true;
  return (
    v.cls.lookup(DUNDERS[op]) instanceof PyMethodDescriptor && v.cls.lookup(MIRRORED[op]) instanceof PyMethodDescriptor
  );
}

/** Lexicographic: the first pair that differs decides. */
function compareItems(x: readonly Value[], y: readonly Value[], op: OrderOp, depth: number): Order | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const n = Math.min(x.length, y.length);
  for (let i = 0; i < n; i++) {
    if (++work > MAX_WORK) return undefined;
    const a = x[i] as Value;
    const b = y[i] as Value;
    if (a === b && !isLong(a)) continue;
    if (typeof a === "number" && typeof b === "number") return a < b ? -1 : 1;
    const r = same(a, b, depth + 1);
    if (r === undefined) return undefined;
    if (!r) return compare(a, b, op, depth + 1);
  }
  return x.length < y.length ? -1 : x.length > y.length ? 1 : 0;
}

function compareBytes(x: Uint8Array, y: Uint8Array): Order | undefined {
  const n = Math.min(x.length, y.length);
  work += n >> 6;
  if (work > MAX_WORK) return undefined;
  for (let i = 0; i < n; i++) {
    const a = x[i] as number;
    const b = y[i] as number;
    if (a !== b) return a < b ? -1 : 1;
  }
  return x.length < y.length ? -1 : x.length > y.length ? 1 : 0;
}

/** Units that are compared in one go. */
const PIECE = 1024;

/** Order of two strings by code points; JavaScript's own order is by UTF-16 units, which puts U+E000 above U+10000. */
export function compareStrings(a: string, b: string): -1 | 0 | 1 {
  const n = Math.min(a.length, b.length);
  let start = 0;
  // Long texts that begin alike: a piece of each is compared in one go.
  while (start + PIECE <= n && a.slice(start, start + PIECE) === b.slice(start, start + PIECE)) start += PIECE;
  for (let i = start; i < n; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    if (x < 0xd800 || y < 0xd800) return x < y ? -1 : 1;
    // One of them may be half of a pair whose first half is the same in both strings.
    const j = i > 0 && (a.charCodeAt(i - 1) & 0xfc00) === 0xd800 ? i - 1 : i;
    let p = a.codePointAt(j) as number;
    let q = b.codePointAt(j) as number;
    if (p === q) {
      p = a.codePointAt(i) as number;
      q = b.codePointAt(i) as number;
    }
    return p < q ? -1 : 1;
  }
  return a.length < b.length ? -1 : a.length > b.length ? 1 : 0;
}
