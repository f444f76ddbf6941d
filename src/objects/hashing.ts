/**
 * Hashes and hash-table keys.
 *
 * Two hashes exist. The visible one is what `hash()` answers and agrees with CPython for numbers (Python reference,
 * "Hashing of numeric types") and tuples, and for str and bytes with a CPython that hashes without a seed (see
 * siphash.ts). The key hash is a cheap 32-bit number used inside tables for values that are compared by content.
 */

import type { VM } from "../vm/vm.js";
import { sameKey } from "./equality.js";
import { typeError } from "./errors.js";
import {
  objectType,
  PyBytes,
  PyComplex,
  PyFloat,
  PyMethodDescriptor,
  PyObject,
  PyScalar,
  PySet,
  PyTuple,
  type PyType,
  typeOf,
  type Value,
} from "./model.js";
import { andThen, type Gen, isReady, type Maybe, PAUSE } from "./native.js";
import { approximateBits } from "./number-size.js";
import { textHash } from "./siphash.js";

/** Answer of `simpleKey` for a key that is compared by content or by guest code. */
export const NOT_SIMPLE: unique symbol = Symbol("not simple");

const enum HashKind {
  UNKNOWN = 0,
  /** Compared by identity. */
  IDENTITY = 1,
  /** Compared by content, by our own code. */
  CONTENT = 2,
  /** `__hash__` or `__eq__` of a guest. */
  GUEST = 3,
  UNHASHABLE = 4,
}

function hashKind(type: PyType): HashKind {
  if (type.hashVersion === type.version) return type.hashKind;
  const hash = type.lookup("__hash__");
  const eq = type.lookup("__eq__");
  let kind: HashKind;
  if (hash === null || hash === undefined) kind = HashKind.UNHASHABLE;
  else if (!(hash instanceof PyMethodDescriptor) || !(eq instanceof PyMethodDescriptor)) kind = HashKind.GUEST;
  else if (hash.owner === objectType && eq.owner === objectType) kind = HashKind.IDENTITY;
  else kind = HashKind.CONTENT;
  type.hashKind = kind;
  type.hashVersion = type.version;
  return kind;
}

/** The Map key of a value that needs no content comparison, else NOT_SIMPLE. */
export function simpleKey(key: Value): unknown {
  switch (typeof key) {
    case "string":
    case "number":
    case "bigint":
      return key;
    case "boolean":
      return key ? 1 : 0;
    default:
  }
  if (key === null) return null;
  if (key instanceof PyFloat) return floatKey(key);
  if (key instanceof PyComplex) return complexKey(key);
  const kind = hashKind(key.cls);
  if (kind === HashKind.IDENTITY) return key;
  if (key instanceof PyScalar && kind === HashKind.CONTENT) {
    const p = key.payload;
    if (!(p instanceof PyObject)) return p;
    return p instanceof PyFloat ? floatKey(p) : complexKey(p);
  }
  return NOT_SIMPLE;
}

/** A complex number that is real is the same key as its real part. */
function complexKey(z: PyComplex): unknown {
  return z.im === 0 && !Number.isNaN(z.re) ? floatKey(new PyFloat(z.re)) : NOT_SIMPLE;
}

function floatKey(f: PyFloat): unknown {
  const v = f.value;
  if (Number.isInteger(v) && !Number.isSafeInteger(v)) return BigInt(v);
  // A NaN equals nothing but, as a key, itself.
  return v !== v ? f : v === 0 ? 0 : v;
}

/** Items in one key beyond which hashing and comparing it is the machine's business, which meters every item. */
const MAX_KEY_ITEMS = 1000;
let keyItems = 0;
let keyWork = 0;

/** What hashing the key that `isSyncKey` saw last costs, in steps. */
export function lastKeyWork(): number {
  return keyWork;
}

/**
 * Whether the key can be hashed and compared without guest code. Unhashable keys are a TypeError here.
 * @param use how the message calls it; null for `hash()` itself
 */
export function isSyncKey(key: Value, use: string | null = null, top: Value = key, depth = 0): boolean {
  if (depth === 0) {
    keyItems = 0;
    keyWork = 0;
  }
  if (typeof key !== "object" || key === null) {
    if (typeof key === "string") keyWork += key.length >> 5;
    return true;
  }
  switch (hashKind(key.cls)) {
    case HashKind.UNHASHABLE:
      throw unhashable(key, use, top);
    case HashKind.GUEST:
      return false;
    default:
  }
  if (key instanceof PyTuple) {
    // Deeper tuples go the slow way, on the machine's own stack.
    keyItems += key.items.length;
    keyWork += key.items.length;
    if (depth > 50 || keyItems > MAX_KEY_ITEMS) return false;
    for (const item of key.items) if (!isSyncKey(item, use, top, depth + 1)) return false;
    return true;
  }
  if (key instanceof PySet) {
    keyItems += key.table.size;
    keyWork += key.table.size;
    if (depth > 50 || keyItems > MAX_KEY_ITEMS) return false;
    for (const item of key.table.map.keys()) if (!isSyncKey(item as Value, use, top, depth + 1)) return false;
    return true;
  }
  if (key instanceof PyBytes) keyWork += key.data.length >> 3;
  if (key instanceof PyScalar || key instanceof PyFloat || key instanceof PyBytes || key instanceof PyComplex)
    return true;
  return hashKind(key.cls) === HashKind.IDENTITY;
}

function unhashable(key: PyObject, use: string | null, top: Value): Error | unknown {
  const inner = `unhashable type: '${key.cls.name}'`;
  return typeError(use === null ? inner : `cannot use '${typeOf(top).name}' as a ${use} (${inner})`);
}

/** Hash of a key for which isSyncKey holds. */
export function keyHash(vm: VM, key: Value): number {
  switch (typeof key) {
    case "number":
      return numberKeyHash(key);
    case "string":
      return stringKeyHash(key);
    case "boolean":
      return key ? 1 : 0;
    case "bigint":
      return bigKeyHash(key);
    default:
  }
  if (key === null) return 0x3c3c;
  if (key instanceof PyTuple) {
    let h = 0x345678 + key.items.length;
    for (const item of key.items) h = (Math.imul(h, 0x9e3779b1) ^ keyHash(vm, item)) | 0;
    return h;
  }
  if (key instanceof PyFloat) return numberKeyHash(key.value);
  if (key instanceof PyScalar) return keyHash(vm, key.payload as Value);
  if (key instanceof PyBytes) {
    let h = key.data.length;
    for (let i = 0; i < key.data.length; i++) h = (Math.imul(h, 31) + (key.data[i] as number)) | 0;
    return h;
  }
  if (key instanceof PyComplex)
    return numberKeyHash(key.re) ^ (key.im === 0 ? 0 : Math.imul(numberKeyHash(key.im), 1000003));
  if (key instanceof PySet) {
    let h = key.table.size;
    for (const item of key.table.map.keys()) h ^= Math.imul(keyHash(vm, item as Value), 0x9e3779b1);
    return h;
  }
  // Compared by identity.
  return vm.identity(key) | 0;
}

function bigKeyHash(n: bigint): number {
  return Number(BigInt.asIntN(31, n)) ^ 0x55;
}

function numberKeyHash(n: number): number {
  if ((n | 0) === n) return n | 0;
  if (n !== n) return 0x7ff8;
  if (Number.isInteger(n))
    return Number.isSafeInteger(n) ? n | (0 ^ Math.floor(n / 4294967296)) : bigKeyHash(BigInt(n));
  return Math.imul(Math.floor((n % 1) * 1e9), 0x85ebca6b) ^ (Math.floor(n) | 0);
}

function stringKeyHash(s: string): number {
  let h = s.length;
  for (let i = 0; i < s.length; i++) h = (Math.imul(h, 31) + s.charCodeAt(i)) | 0;
  return h;
}

/** keyHash of a short tuple of numbers and short texts, the usual key; undefined for any other. */
export function smallTupleHash(items: readonly Value[]): number | undefined {
  const n = items.length;
  if (n > 8) return undefined;
  let h = 0x345678 + n;
  for (let i = 0; i < n; i++) {
    const item = items[i];
    let k: number;
    if (typeof item === "number") k = (item | 0) === item ? item : numberKeyHash(item);
    else if (typeof item === "string" && item.length <= 32) k = stringKeyHash(item);
    else return undefined;
    h = (Math.imul(h, 0x9e3779b1) ^ k) | 0;
  }
  return h;
}

/** Content equality of two keys for which isSyncKey holds, as a table sees it: identical objects are equal. */
export function keyEquals(a: Value, b: Value): boolean {
  if (a instanceof PyTuple && b instanceof PyTuple && a.items.length === b.items.length) {
    // Mostly the items are the same numbers and texts; only otherwise is there more to compare (1 and True, say).
    let i = 0;
    while (i < a.items.length && a.items[i] === b.items[i]) i++;
    if (i === a.items.length) return true;
  }
  return a === b || sameKey(a, b);
}

// ----------------------------------------------------------------------------------------------------- visible hash

/**
 * Numbers for objects: stable while they live, not addresses. What `id()` and the default `hash()` are made of. Each
 * machine has its own, which begin at 1: a guest learns nothing of others from them, and gets the same in every run.
 */
export class Identities {
  private readonly numbers = new WeakMap<PyObject, number>();
  private last = 0;

  of(o: PyObject): number {
    let n = this.numbers.get(o);
    if (n === undefined) {
      n = ++this.last;
      this.numbers.set(o, n);
    }
    return n;
  }
}

const MODULUS = (1n << 61n) - 1n;

export function intHash(n: number | bigint): number | bigint {
  if (typeof n === "number") return n === -1 ? -2 : n;
  const h = n < 0n ? -(-n % MODULUS) : n % MODULUS;
  return canonicalHash(h === -1n ? -2n : h);
}

function canonicalHash(h: bigint): number | bigint {
  return h >= -9007199254740991n && h <= 9007199254740991n ? Number(h) : h;
}

/** @param nan the hash of a value that is not a number: CPython hashes the object then */
export function floatHash(v: number, nan: number): number | bigint {
  if (v !== v) return nan;
  if (v === Number.POSITIVE_INFINITY) return 314159;
  if (v === Number.NEGATIVE_INFINITY) return -314159;
  if (Number.isInteger(v)) return intHash(Number.isSafeInteger(v) ? (v === 0 ? 0 : v) : BigInt(v));
  // v = m * 2^e with m an integer; 2 has order 61 modulo 2^61-1.
  let m = Math.abs(v);
  let e = 0;
  while (!Number.isInteger(m)) {
    m *= 2;
    e--;
  }
  const shift = BigInt((((e % 61) + 61) % 61) as number);
  let h = ((BigInt(m) % MODULUS) << shift) % MODULUS;
  if (v < 0) h = -h;
  return canonicalHash(h === -1n ? -2n : h);
}

/** A number for a text, FNV-like over two 32-bit halves and folded into 53 bits: what `id()` is made of. */
export function textNumber(s: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/** The upper 32 bits of the product of two unsigned numbers of 32 bits. */
export function highProduct(x: number, y: number): number {
  const xl = x & 0xffff;
  const xh = x >>> 16;
  const yl = y & 0xffff;
  const yh = y >>> 16;
  const middle = xh * yl + ((xl * yl) >>> 16);
  const other = xl * yh + (middle & 0xffff);
  return xh * yh + Math.floor(middle / 65536) + Math.floor(other / 65536);
}

const P1_HIGH = 0x9e3779b1;
const P1_LOW = 0x85ebca87;
const P2_HIGH = 0xc2b2ae3d;
const P2_LOW = 0x27d4eb4f;
const P5 = 2870177450012600261n;
const MASK = (1n << 64n) - 1n;

/** acc = rotl(acc + h * P2, 31) * P1 for each hash, in numbers of 64 bits that are held as two halves. */
function mixHashes(hashes: readonly (number | bigint)[], vm?: VM): bigint {
  let low = Number(P5 & 0xffffffffn);
  let high = Number(P5 >> 32n);
  let turns = 0;
  for (const h of hashes) {
    vm?.meter.turn(turns++);
    let hashLow: number;
    let hashHigh: number;
    if (typeof h === "number") {
      hashLow = h >>> 0;
      hashHigh = Math.floor(h / 4294967296) >>> 0;
    } else {
      hashLow = Number(BigInt.asUintN(32, h));
      hashHigh = Number(BigInt.asUintN(32, h >> 32n));
    }
    const sum = low + (Math.imul(hashLow, P2_LOW) >>> 0);
    const upper =
      highProduct(hashLow, P2_LOW) +
      Math.imul(hashLow, P2_HIGH) +
      Math.imul(hashHigh, P2_LOW) +
      (sum > 0xffffffff ? 1 : 0);
    high = (high + upper) | 0;
    low = sum | 0;
    const rotatedHigh = ((high << 31) | (low >>> 1)) >>> 0;
    const rotatedLow = ((low << 31) | (high >>> 1)) >>> 0;
    high = (highProduct(rotatedLow, P1_LOW) + Math.imul(rotatedLow, P1_HIGH) + Math.imul(rotatedHigh, P1_LOW)) >>> 0;
    low = Math.imul(rotatedLow, P1_LOW) >>> 0;
  }
  return (BigInt(high) << 32n) | BigInt(low);
}

/** The same without the number of items: slices. */
export function combineHashesPlain(hashes: readonly (number | bigint)[]): number | bigint {
  const acc = mixHashes(hashes);
  return acc === MASK ? 1546275796 : canonicalHash(BigInt.asIntN(64, acc));
}

/** CPython's tuple hash (xxHash based) over the visible hashes of the items. */
export function combineHashes(hashes: readonly (number | bigint)[], vm?: VM): number | bigint {
  let acc = mixHashes(hashes, vm);
  acc = (acc + (BigInt(hashes.length) ^ (P5 ^ 3527539n))) & MASK;
  if (acc === MASK) return 1546275796;
  return canonicalHash(BigInt.asIntN(64, acc));
}

/** hash(v) */
export function visibleHash(vm: VM, v: Value): Maybe<number | bigint> {
  switch (typeof v) {
    case "number":
      return intHash(v);
    case "bigint":
      vm.meter.charge(approximateBits(v) >> 8);
      return intHash(v);
    case "string":
      vm.meter.charge(v.length >> 3);
      return textHash(v);
    case "boolean":
      return v ? 1 : 0;
    default:
  }
  if (v === null) return 0xfca86420;
  const cls = v.cls;
  const hash = cls.lookup("__hash__");
  if (hash === undefined || hash === null) throw unhashable(v, null, v);
  if (hash instanceof PyMethodDescriptor) {
    return hash.def.impl(vm, hash.unwraps && v instanceof PyScalar ? v.payload : v) as Maybe<number | bigint>;
  }
  return andThen(vm.callSpecial(hash, v, []), (answer) => checkHash(vm, answer));
}

/** What a guest's `__hash__` answered: kept as it is as far as it fits a machine word, else hashed as an int. */
function checkHash(vm: VM, answer: Value): number | bigint {
  const n = vm.asIntExact(answer);
  if (n === undefined) throw typeError("__hash__ method should return an integer");
  if (typeof n === "bigint" && BigInt.asIntN(64, n) !== n) return intHash(n);
  return n === -1 ? -2 : n;
}

/** Visible hash of a tuple for which isSyncKey holds; undefined when one of its items has to be asked for. */
export function syncTupleHash(vm: VM, tuple: PyTuple): number | bigint | undefined {
  const hashes: (number | bigint)[] = [];
  vm.meter.charge(tuple.items.length);
  let turns = 0;
  for (const item of tuple.items) {
    vm.meter.turn(turns++);
    const h = item instanceof PyTuple && !item.cls.isHeap ? syncTupleHash(vm, item) : visibleHash(vm, item);
    if (typeof h !== "number" && typeof h !== "bigint") return undefined;
    hashes.push(h);
  }
  return combineHashes(hashes, vm);
}

export function* tupleHash(vm: VM, items: readonly Value[]): Gen<number | bigint> {
  const hashes: (number | bigint)[] = [];
  for (const item of items) {
    vm.meter.charge(4);
    vm.meter.turn(hashes.length);
    if (vm.meter.overdue) yield PAUSE;
    const h = visibleHash(vm, item);
    hashes.push(isReady(h) ? h : ((yield h) as number | bigint));
  }
  return combineHashes(hashes, vm);
}
