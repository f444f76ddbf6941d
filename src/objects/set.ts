/**
 * set and frozenset. The first part holds what the dispatch loop and other natives do with sets; the second is the table
 * of the types. Python reference, "Set Types". In which order items show is set-order.ts's business.
 */

import type { VM } from "../vm/vm.js";
import { classGetItem } from "./class-getitem.js";
import { itemAt, reprOf } from "./container-repr.js";
import { comparisonWork, sameContent } from "./equality.js";
import { keyError, keyErrorType, raised, runtimeError } from "./errors.js";
import { highProduct, isSyncKey, visibleHash } from "./hashing.js";
import { advance, iteratorType, LeafIterator, makeIterator, registerIterable } from "./iterators.js";
import {
  frozensetType,
  NOT_IMPLEMENTED,
  PyDict,
  type PyObject,
  PySet,
  PyTuple,
  type PyType,
  setType,
  type Tracer,
  typeOf,
  type Value,
} from "./model.js";
import { andThen, type Costs, type Gen, install, isReady, type Maybe, type Row } from "./native.js";
import {
  emptied,
  keyFrom,
  noteAdded,
  noteMerging,
  noteRemoved,
  noteThinned,
  orderedKeys,
  orderOf,
  popKey,
  SetLayout,
  walkKeys,
} from "./set-order.js";
import { joinNow } from "./str-core.js";
import { type HashTable, isDirectKey, type MapKey } from "./table.js";

const ENTRY_BYTES = 40;

// ------------------------------------------------------------------------------------------------- the loop's helpers

function addKey(set: PySet, k: MapKey, item: Value): void {
  const table = set.table;
  if (set.layout !== null && set.layout.slots !== null && !table.map.has(k)) noteAdded(set.layout, k);
  table.put(k, item, true);
}

/** set.add(item) */
export function setAdd(vm: VM, set: PySet, item: Value): Maybe<null> {
  vm.meter.alloc(ENTRY_BYTES);
  const table = set.table;
  if (isDirectKey(item) && table.isPlain) {
    addKey(set, item, item);
    return null;
  }
  const k = table.find(vm, item);
  if (!isReady(k)) return addLater(set, k, item);
  addKey(set, k, item);
  return null;
}

function* addLater(set: PySet, k: Maybe<MapKey>, item: Value): Gen<null> {
  addKey(set, yield k, item);
  return null;
}

/** A set as an item to look for stands for the frozenset of its items. */
function searchable(item: Value): Value {
  if (!(item instanceof PySet) || item.cls.lookup("__hash__") !== null) return item;
  return new PySet(frozensetType, item.table);
}

/** item in set */
export function setContains(vm: VM, set: PySet, item: Value): Maybe<boolean> {
  const table = set.table;
  if ((typeof item === "number" || typeof item === "string") && table.isPlain) return table.map.has(item);
  const k = table.find(vm, searchable(item));
  return isReady(k) ? table.map.has(k) : containsLater(set, k);
}

function* containsLater(set: PySet, k: Maybe<MapKey>): Gen<boolean> {
  return set.table.map.has(yield k);
}

function removeKey(set: PySet, k: MapKey): boolean {
  const { table } = set;
  // Where the others stand may depend on the one that goes: small sets settle that now.
  if (table.size <= 64 && (set.layout === null || set.layout.slots === null) && table.map.has(k)) orderOf(set);
  if (!table.remove(k)) return false;
  if (set.layout !== null) noteRemoved(set.layout, k);
  return true;
}

/** set.discard(item), and whether it was there */
export function setDiscard(vm: VM, set: PySet, item: Value): Maybe<boolean> {
  return andThen(set.table.find(vm, searchable(item)), (k: MapKey) => removeKey(set, k));
}

function clear(set: PySet): void {
  set.table.clear();
  set.layout = emptied(set.layout);
}

/** set or frozenset, whichever a set is made of. */
function baseOf(set: PySet): PyType {
  return set.cls.isSubtype(frozensetType) ? frozensetType : setType;
}

function chargeCopy(vm: VM, size: number): void {
  vm.meter.charge(size);
  vm.meter.alloc(80 + ENTRY_BYTES * size);
}

/** Copies the items of a set into an empty one. */
function copyInto(vm: VM, to: PySet, from: PySet): void {
  if (from.layout?.isUnpredictable || !from.table.isPlain || from.table.size > 64) {
    to.table.copyFrom(vm, from.table);
    if (from.layout?.isUnpredictable) {
      to.layout ??= new SetLayout();
      to.layout.isUnpredictable = true;
    }
    return;
  }
  to.table.copyFrom(vm, from.table, walkKeys(from));
  // Between tables of one size CPython copies slot by slot: what collided stays where it was.
  const there = from.layout;
  if (there === null || there.slots === null || there.fill !== there.used) return;
  const layout = to.layout ?? new SetLayout();
  if (layout.mask !== there.mask) return;
  layout.slots = [...there.slots];
  layout.fill = there.fill;
  layout.used = there.used;
  to.layout = layout;
}

/** A fresh set with the same items. */
export function setCopy(vm: VM, set: PySet, cls: PyType): PySet {
  chargeCopy(vm, set.table.size);
  const copy = new PySet(cls);
  noteMerging(copy, set.table.size);
  copyInto(vm, copy, set);
  return copy;
}

/** A set of an iterable's items. */
export function setFrom(vm: VM, iterable: Value, cls: PyType = setType): Maybe<PySet> {
  if (iterable instanceof PySet && !iterable.cls.isHeap) return setCopy(vm, iterable, cls);
  const set = new PySet(cls);
  vm.meter.alloc(80);
  const done = setUpdate(vm, set, iterable);
  return isReady(done) ? set : andThen(done, () => set);
}

/** Adds an iterable's items. */
export function setUpdate(vm: VM, set: PySet, iterable: Value): Maybe<null> {
  const meter = vm.meter;
  const other = plainTable(iterable);
  if (other !== undefined) {
    const from = other.table;
    const to = set.table;
    if (from === (to as unknown)) return null;
    if (to.size === 0 && !from.isPlain) {
      meter.charge(from.size);
      meter.alloc(ENTRY_BYTES * from.size);
      to.copyKeys(from as HashTable<unknown>, true);
      return null;
    }
    if (from.isPlain && to.isPlain) {
      meter.charge(from.size);
      meter.alloc(ENTRY_BYTES * from.size);
      if (other instanceof PySet) noteMerging(set, from.size);
      if (other instanceof PySet && to.size === 0 && (set.layout === null || set.layout.slots === null)) {
        copyInto(vm, set, other);
        return null;
      }
      let turns = 0;
      for (const k of other instanceof PySet ? walkKeys(other) : from.map.keys()) {
        meter.turn(4 * turns++ + 3);
        if (typeof k !== "object" || k === null) addKey(set, k, from.original(k));
        else {
          const item = from.original(k);
          const there = to.find(vm, item);
          if (!isReady(there)) return updateSlow(vm, set, iterable);
          addKey(set, there, item);
        }
      }
      return null;
    }
    return updateSlow(vm, set, iterable);
  }
  const it = makeIterator(vm, iterable);
  if (it instanceof LeafIterator) {
    for (;;) {
      const item = it.nextItem(vm);
      if (item === undefined) return null;
      meter.charge(1);
      const done = setAdd(vm, set, item);
      if (!isReady(done)) return updateFrom(vm, set, it, done);
    }
  }
  return updateSlow(vm, set, iterable);
}

/** Sets and dicts whose items can be read from their table. */
function plainTable(v: Value): PySet | PyDict | undefined {
  if (!(v instanceof PySet || v instanceof PyDict) || v.cls.isHeap) return undefined;
  return v;
}

function* updateSlow(vm: VM, set: PySet, iterable: Value): Gen<null> {
  const other = plainTable(iterable);
  if (other !== undefined) {
    // Keys whose hashes are known are not asked for them again. Comparing may change the other table.
    const from = other.table as HashTable<unknown>;
    for (const k of other instanceof PySet ? orderedKeys(other) : [...from.map.keys()]) {
      vm.meter.charge(1);
      const item = from.original(k);
      addKey(set, yield set.table.findFrom(vm, from, k), item);
    }
    return null;
  }
  return yield* updateFrom(vm, set, (yield vm.iter(iterable)) as Value, null);
}

function* updateFrom(vm: VM, set: PySet, it: Value, pending: Maybe<null>): Gen<null> {
  if (!isReady(pending)) yield pending;
  for (;;) {
    const r = advance(vm, it);
    const item = isReady(r) ? r : ((yield r) as Value | undefined);
    if (item === undefined) return null;
    vm.meter.charge(1);
    const done = setAdd(vm, set, item);
    if (!isReady(done)) yield done;
  }
}

// --------------------------------------------------------------------------------------------------------- iteration

/** Items as they show. Charges for working the order out. */
function itemsInOrder(vm: VM, set: PySet): Value[] {
  vm.meter.items(set.table.size, 16);
  const keys = orderedKeys(set);
  const table = set.table;
  for (let i = 0; i < keys.length; i++) keys[i] = table.original(keys[i]);
  return keys as Value[];
}

class PySetIterator extends LeafIterator {
  private readonly size: number;
  private left: number;
  private isBroken = false;
  private at = 0;
  private layout: SetLayout | undefined | null = null;
  private keys: Iterator<MapKey> | null = null;
  private set: PySet | null;

  constructor(set: PySet) {
    super();
    this.set = set;
    this.size = set.table.size;
    this.left = this.size;
  }

  override nextItem(vm: VM): Value | undefined {
    const set = this.set;
    if (set === null) return undefined;
    const table = set.table;
    if (table.size !== this.size || this.isBroken) {
      this.isBroken = true;
      throw runtimeError("Set changed size during iteration");
    }
    if (this.layout === null) {
      if (set.layout?.slots == null) vm.meter.items(this.size, 8);
      this.layout = orderOf(set);
      if (this.layout === undefined) this.keys = table.map.keys();
    }
    if (this.keys !== null) {
      const r = this.keys.next();
      if (!r.done) {
        this.left--;
        return table.original(r.value);
      }
    } else if (this.layout?.slots != null) {
      const at = keyFrom(this.layout, this.at);
      if (at >= 0) {
        this.at = at + 1;
        this.left--;
        return table.original(this.layout.slots[at]);
      }
    }
    this.set = null;
    return undefined;
  }
  override lengthHint(): number {
    return this.set !== null && this.set.table.size === this.size ? this.left : 0;
  }
  override trace(t: Tracer): void {
    t.value(this.set);
  }
}
iteratorType("set_iterator", { hint: true, jsClass: PySetIterator });
registerIterable(setType, (set: PySet) => new PySetIterator(set));
registerIterable(frozensetType, (set: PySet) => new PySetIterator(set));

// ------------------------------------------------------------------------------------------------------ set algebra

/** Whether the tables of both can be compared without guest code. */
function bothPlain(a: PySet, b: Value): b is PySet {
  return b instanceof PySet && !b.cls.isHeap && a.table.isPlain && b.table.isPlain;
}

/** Items common to a set and an iterable. CPython walks the smaller of two sets. */
export function setIntersection(vm: VM, set: PySet, other: Value): Maybe<PySet> {
  const result = new PySet(baseOf(set));
  if (bothPlain(set, other)) {
    const [small, large] = other.table.size > set.table.size ? [set, other] : [other, set];
    chargeCopy(vm, small.table.size);
    let turns = 0;
    for (const k of walkKeys(small)) {
      vm.meter.turn(4 * turns++ + 3);
      if (large.table.counterpart(small.table, k) === undefined) continue;
      const item = small.table.original(k);
      const there = result.table.find(vm, item);
      addKey(result, there, item);
    }
    return result;
  }
  return intersectionSlow(vm, set, other, result);
}

function* intersectionSlow(vm: VM, set: PySet, other: Value, result: PySet): Gen<PySet> {
  let large = set;
  let source: Value = other;
  if (other instanceof PySet) {
    if (other.table.size > set.table.size) {
      source = set;
      large = other;
    }
    const from = (source as PySet).table;
    for (const k of orderedKeys(source as PySet)) {
      vm.meter.charge(1);
      const item = from.original(k);
      if (!large.table.map.has(yield large.table.findFrom(vm, from, k))) continue;
      vm.meter.alloc(ENTRY_BYTES);
      addKey(result, yield result.table.findFrom(vm, from, k), item);
    }
    return result;
  }
  const it = (makeIterator(vm, source) ?? (yield vm.iter(source))) as Value;
  for (;;) {
    const r = advance(vm, it);
    const item = isReady(r) ? r : ((yield r) as Value | undefined);
    if (item === undefined) return result;
    vm.meter.charge(1);
    // Here CPython hashes the item by itself, and the message is that of hash().
    if (item instanceof PyTuple || typeOf(item).lookup("__hash__") === null) yield vm.hash(item);
    const found = setContains(vm, large, item);
    if ((isReady(found) ? found : ((yield found) as boolean)) !== true) continue;
    const done = setAdd(vm, result, searchable(item));
    if (!isReady(done)) yield done;
    // Nothing can be added any more: the rest is not looked at.
    if (result.table.size === set.table.size) return result;
  }
}

/** Removes an iterable's items. */
export function setDifferenceUpdate(vm: VM, set: PySet, other: Value): Maybe<null> {
  if (other === set) {
    clear(set);
    return null;
  }
  if (bothPlain(set, other)) {
    const from = other.table;
    if (from.size >> 3 > set.table.size) {
      vm.meter.items(set.table.size, 8);
      for (const k of [...set.table.map.keys()]) if (from.counterpart(set.table, k) !== undefined) removeKey(set, k);
    } else {
      vm.meter.charge(from.size);
      let turns = 0;
      for (const k of from.map.keys()) {
        vm.meter.turn(4 * turns++ + 3);
        const there = set.table.counterpart(from, k);
        if (there !== undefined) removeKey(set, there);
      }
    }
    noteThinned(set);
    return null;
  }
  return differenceSlow(vm, set, other);
}

function* differenceSlow(vm: VM, set: PySet, other: Value): Gen<null> {
  const known = plainTable(other);
  if (known !== undefined) {
    const from = known.table as HashTable<unknown>;
    for (const k of known instanceof PySet ? orderedKeys(known) : [...from.map.keys()]) {
      vm.meter.charge(1);
      removeKey(set, yield set.table.findFrom(vm, from, k));
    }
    noteThinned(set);
    return null;
  }
  const it = (makeIterator(vm, other) ?? (yield vm.iter(other))) as Value;
  for (;;) {
    const r = advance(vm, it);
    const item = isReady(r) ? r : ((yield r) as Value | undefined);
    if (item === undefined) {
      noteThinned(set);
      return null;
    }
    vm.meter.charge(1);
    const done = setDiscard(vm, set, item);
    if (!isReady(done)) yield done;
  }
}

/** A new set of what is not in an iterable. */
export function setDifference(vm: VM, set: PySet, other: Value): Maybe<PySet> {
  if (bothPlain(set, other) && set.table.size >> 2 <= other.table.size) {
    const result = new PySet(baseOf(set));
    chargeCopy(vm, set.table.size);
    let turns = 0;
    for (const k of walkKeys(set)) {
      vm.meter.turn(4 * turns++ + 3);
      if (other.table.counterpart(set.table, k) !== undefined) continue;
      const item = set.table.original(k);
      addKey(result, result.table.find(vm, item), item);
    }
    return result;
  }
  const result = setCopy(vm, set, baseOf(set));
  return andThen(setDifferenceUpdate(vm, result, other), () => result);
}

/** Keeps what is in exactly one of the two. */
export function setSymmetricUpdate(vm: VM, set: PySet, other: Value): Maybe<null> {
  if (other === set) {
    clear(set);
    return null;
  }
  if (!(other instanceof PySet)) return andThen(setFrom(vm, other), (o) => setSymmetricUpdate(vm, set, o));
  if (bothPlain(set, other)) {
    chargeCopy(vm, other.table.size);
    for (const k of walkKeys(other)) {
      const there = set.table.counterpart(other.table, k);
      if (there !== undefined) removeKey(set, there);
      else {
        const item = other.table.original(k);
        addKey(set, set.table.find(vm, item), item);
      }
    }
    return null;
  }
  return symmetricSlow(vm, set, other);
}

function* symmetricSlow(vm: VM, set: PySet, other: PySet): Gen<null> {
  const from = other.table as HashTable<unknown>;
  for (const k of orderedKeys(other)) {
    vm.meter.charge(1);
    const item = from.original(k);
    const there = (yield set.table.findFrom(vm, from, k)) as MapKey;
    if (!removeKey(set, there)) addKey(set, there, item);
  }
  return null;
}

/** Whether all items of `a` are in `b`. */
export function setIsSubset(vm: VM, a: PySet, b: PySet): Maybe<boolean> {
  if (a.table.size > b.table.size) return false;
  if (a.table.isPlain && b.table.isPlain) {
    vm.meter.charge(a.table.size);
    for (const k of a.table.map.keys()) if (b.table.counterpart(a.table, k) === undefined) return false;
    return true;
  }
  return subsetSlow(vm, a, b);
}

function* subsetSlow(vm: VM, a: PySet, b: PySet): Gen<boolean> {
  for (const k of orderedKeys(a)) {
    vm.meter.charge(1);
    if (!b.table.map.has(yield b.table.findFrom(vm, a.table, k))) return false;
  }
  return true;
}

export function setIsDisjoint(vm: VM, set: PySet, other: Value): Maybe<boolean> {
  if (bothPlain(set, other)) {
    const [small, large] = other.table.size > set.table.size ? [set, other] : [other, set];
    vm.meter.charge(small.table.size);
    for (const k of small.table.map.keys()) if (large.table.counterpart(small.table, k) !== undefined) return false;
    return true;
  }
  return disjointSlow(vm, set, other);
}

function* disjointSlow(vm: VM, set: PySet, other: Value): Gen<boolean> {
  if (other instanceof PySet && !other.cls.isHeap) {
    const [small, large] = other.table.size > set.table.size ? [set, other] : [other, set];
    for (const k of orderedKeys(small)) {
      vm.meter.charge(1);
      if (large.table.map.has(yield large.table.findFrom(vm, small.table, k))) return false;
    }
    return true;
  }
  const it = (yield vm.iter(other)) as Value;
  for (;;) {
    const item = (yield advance(vm, it)) as Value | undefined;
    if (item === undefined) return true;
    vm.meter.charge(1);
    if ((yield setContains(vm, set, item)) === true) return false;
  }
}

function equality(vm: VM, self: PySet, other: Value, wanted: boolean): Maybe<Value> {
  if (!(other instanceof PySet)) return NOT_IMPLEMENTED;
  if (self.table.size !== other.table.size) return !wanted;
  const same = sameContent(self, other);
  vm.meter.charge(comparisonWork());
  if (same !== undefined) return same === wanted;
  return andThen(setIsSubset(vm, self, other), (r) => r === wanted);
}

// ------------------------------------------------------------------------------------------------------------ hash

/** CPython's frozenset_hash, in two halves of 32 bits: does not depend on the order. */
class HashMixer {
  private low = 0;
  private high = 0;

  add(h: number | bigint): void {
    let low: number;
    let high: number;
    if (typeof h === "number") {
      low = h | 0;
      high = Math.floor(h / 4294967296) | 0;
    } else {
      low = Number(BigInt.asIntN(32, h));
      high = Number(BigInt.asIntN(32, h >> 32n));
    }
    // ((h ^ 89869747) ^ (h << 16)) * 3644798167
    high ^= (high << 16) | (low >>> 16);
    low ^= 89869747 ^ (low << 16);
    this.high ^= (Math.imul(high, MULTIPLIER) + highProduct(low, MULTIPLIER)) | 0;
    this.low ^= Math.imul(low, MULTIPLIER);
  }

  finish(size: number): number | bigint {
    const halves = BigInt.asUintN(32, BigInt(this.low)) | (BigInt.asUintN(32, BigInt(this.high)) << 32n);
    let h = halves ^ BigInt.asUintN(64, BigInt(size + 1) * 1927868237n);
    h ^= (h >> 11n) ^ (h >> 25n);
    h = BigInt.asUintN(64, h * 69069n + 907133923n);
    if (h === 0xffffffffffffffffn) h = 590923713n;
    const signed = BigInt.asIntN(64, h);
    return signed >= -9007199254740991n && signed <= 9007199254740991n ? Number(signed) : signed;
  }
}

const MULTIPLIER = 3644798167;

function frozenHash(vm: VM, self: PySet): Maybe<number | bigint> {
  if (self.hash !== null) return self.hash;
  vm.meter.charge(4 * self.table.size);
  const mixer = new HashMixer();
  if (self.table.isPlain && isSyncKey(self)) {
    let ready = true;
    let turns = 0;
    for (const k of self.table.map.keys()) {
      vm.meter.turn(4 * turns++ + 3);
      const h = visibleHash(vm, self.table.original(k));
      if (!isReady(h)) {
        ready = false;
        break;
      }
      mixer.add(h);
    }
    if (ready) {
      self.hash = mixer.finish(self.table.size);
      return self.hash;
    }
  }
  return hashSlow(vm, self);
}

function* hashSlow(vm: VM, self: PySet): Gen<number | bigint> {
  const mixer = new HashMixer();
  for (const item of self.table.keys()) {
    vm.meter.charge(1);
    mixer.add((yield vm.hash(item)) as number | bigint);
  }
  self.hash = mixer.finish(self.table.size);
  return self.hash;
}

// -------------------------------------------------------------------------------------------------------- the types

/** `shown` is the view whose contents it is, where it is a view's. */
function setRepr(vm: VM, self: PySet, shown: PyObject = self): Maybe<string> {
  const name = self.cls.name;
  if (self.table.size === 0) return `${name}()`;
  const items = itemsInOrder(vm, self);
  return reprOf(
    vm,
    shown,
    (i) => itemAt(items, i),
    (parts) => (self.cls === setType ? `{${joinNow(vm, parts, ", ")}}` : `${name}({${joinNow(vm, parts, ", ")}})`),
    `${name}(...)`,
  );
}

type BinaryOp = (vm: VM, self: PySet, other: Value) => Maybe<PySet>;

function setUnion(vm: VM, set: PySet, other: Value): Maybe<PySet> {
  const result = setCopy(vm, set, baseOf(set));
  return andThen(setUpdate(vm, result, other), () => result);
}

function symmetricDifference(vm: VM, set: PySet, other: Value): Maybe<PySet> {
  // As CPython does: the items of the other first, then those of this one.
  return andThen(setFrom(vm, other, baseOf(set)), (result) =>
    andThen(setSymmetricUpdate(vm, result, set), () => result),
  );
}

function operatorRows(name: string, shown: string, op: BinaryOp): Row[] {
  return [
    [
      `__${name}__(self, value, /)`,
      `Return self${shown}value.`,
      (vm: VM, self: PySet, other: Value) => (other instanceof PySet ? op(vm, self, other) : NOT_IMPLEMENTED),
    ],
    [
      `__r${name}__(self, value, /)`,
      `Return value${shown}self.`,
      (vm: VM, self: PySet, other: Value) => (other instanceof PySet ? op(vm, other, self) : NOT_IMPLEMENTED),
    ],
  ];
}

function inplaceRow(name: string, shown: string, op: (vm: VM, self: PySet, other: Value) => Maybe<unknown>): Row {
  return [
    `__i${name}__(self, value, /)`,
    `Return self${shown}=value.`,
    (vm: VM, self: PySet, other: Value) =>
      other instanceof PySet ? andThen(op(vm, self, other), () => self) : NOT_IMPLEMENTED,
  ];
}

function orderRow(name: string, op: string, test: (vm: VM, a: PySet, b: PySet) => Maybe<boolean>): Row {
  return [
    `${name}(self, value, /)`,
    `Return self${op}value.`,
    (vm: VM, self: PySet, other: Value) => (other instanceof PySet ? test(vm, self, other) : NOT_IMPLEMENTED),
  ];
}

/** Applies an operation to several iterables in turn. */
function* eachOther(vm: VM, first: PySet, others: Value[], op: BinaryOp): Gen<PySet> {
  let result = first;
  for (const other of others) result = (yield op(vm, result, other)) as PySet;
  return result;
}

function* updateEach(
  vm: VM,
  self: PySet,
  others: Value[],
  op: (vm: VM, self: PySet, other: Value) => Maybe<unknown>,
): Gen<Value> {
  for (const other of others) yield op(vm, self, other);
  return null;
}

function replaceWith(vm: VM, self: PySet, result: PySet): null {
  const finger = self.layout?.finger ?? 0;
  clear(self);
  self.table.copyFrom(vm, result.table);
  self.layout = result.layout;
  if (finger > 0 && self.table.isPlain && self.table.size <= 64) {
    const layout = orderOf(self);
    if (layout !== undefined) layout.finger = finger;
  }
  return null;
}

function intersectionUpdate(vm: VM, self: PySet, other: Value): Maybe<null> {
  return andThen(setIntersection(vm, self, other), (r) => replaceWith(vm, self, r));
}

const shared = (): readonly Row[] => [
  ["__repr__(self, /)", "Return repr(self).", setRepr],
  ...operatorRows("and", "&", setIntersection),
  ...operatorRows("or", "|", setUnion),
  ...operatorRows("sub", "-", setDifference),
  ...operatorRows("xor", "^", symmetricDifference),
  orderRow("__lt__", "<", (vm, a, b) => (a.table.size < b.table.size ? setIsSubset(vm, a, b) : false)),
  orderRow("__le__", "<=", setIsSubset),
  ["__eq__(self, value, /)", "Return self==value.", (vm: VM, a: PySet, b: Value) => equality(vm, a, b, true)],
  ["__ne__(self, value, /)", "Return self!=value.", (vm: VM, a: PySet, b: Value) => equality(vm, a, b, false)],
  orderRow("__gt__", ">", (vm, a, b) => (a.table.size > b.table.size ? setIsSubset(vm, b, a) : false)),
  orderRow("__ge__", ">=", (vm, a, b) => setIsSubset(vm, b, a)),
  [
    "__iter__(self, /)",
    "Implement iter(self).",
    (vm: VM, self: PySet) => {
      vm.meter.alloc(80);
      return new PySetIterator(self);
    },
  ],
  ["__len__(self, /)", "Return len(self).", (_vm: VM, self: PySet) => self.table.size],
  ["__contains__(self, object, /)", "x.__contains__(y) <==> y in x.", setContains, { isMethod: true }],
  [
    "difference(self, /, *others)",
    "Return a new set with elements in the set that are not in the others.",
    (vm: VM, self: PySet, others: Value[]) =>
      others.length === 0
        ? setCopy(vm, self, baseOf(self))
        : others.length === 1
          ? setDifference(vm, self, others[0] as Value)
          : eachOther(vm, self, others, setDifference),
  ],
  [
    "intersection(self, /, *others)",
    "Return a new set with elements common to the set and all others.",
    (vm: VM, self: PySet, others: Value[]) =>
      others.length === 0
        ? setCopy(vm, self, baseOf(self))
        : others.length === 1
          ? setIntersection(vm, self, others[0] as Value)
          : eachOther(vm, self, others, setIntersection),
  ],
  ["isdisjoint(self, other, /)", "Return True if two sets have a null intersection.", setIsDisjoint],
  [
    "issubset(self, other, /)",
    "Report whether another set contains this set.",
    (vm: VM, self: PySet, other: Value) =>
      other instanceof PySet
        ? setIsSubset(vm, self, other)
        : andThen(setIntersection(vm, self, other), (common) => common.table.size === self.table.size),
  ],
  [
    "issuperset(self, other, /)",
    "Report whether this set contains another set.",
    (vm: VM, self: PySet, other: Value) =>
      other instanceof PySet
        ? setIsSubset(vm, other, self)
        : andThen(setFrom(vm, other), (o) => setIsSubset(vm, o, self)),
  ],
  [
    "symmetric_difference(self, other, /)",
    "Return a new set with elements in either the set or other but not both.",
    symmetricDifference,
  ],
  [
    "union(self, /, *others)",
    "Return a new set with elements from the set and all others.",
    (vm: VM, self: PySet, others: Value[]) => {
      const result = setCopy(vm, self, baseOf(self));
      return andThen(updateEach(vm, result, others, setUpdate), () => result);
    },
  ],
];

const COMMON_COSTS: Costs = {
  __repr__: "2n + k/32 steps, 16n + k bytes",
  "__and__ __rand__ intersection": "min(n, m) steps, 40min(n, m) bytes",
  "__or__ __ror__ union": "n + m steps, 40n + 40m bytes",
  "__sub__ difference": "n steps, 40n bytes",
  __rsub__: "m steps, 40m bytes",
  "__xor__ __rxor__ symmetric_difference": "n + m steps, 40n + 40m bytes",
  "__lt__ __le__ __eq__ __ne__ issubset": "n steps",
  "__gt__ __ge__ issuperset": "m steps",
  isdisjoint: "min(n, m) steps",
};

install(setType, () => ({
  doc: "Build an unordered collection of unique elements.",
  costs: {
    ...COMMON_COSTS,
    "__init__ __ior__ update": "m steps, 40m bytes",
    "__iand__ intersection_update": "min(n, m) steps, 40min(n, m) bytes",
    "__isub__ difference_update": "m steps",
    "__ixor__ symmetric_difference_update": "m steps, 40m bytes",
    copy: "n steps, 40n bytes",
  },
  methods: [
    [
      "__new__(cls, /, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType) => {
        vm.meter.alloc(80);
        return new PySet(cls);
      },
    ],
    [
      "__init__(self, iterable=(), /)",
      "Initialize self.  See help(type(self)) for accurate signature.",
      (vm: VM, self: PySet, iterable?: Value) => {
        if (self.table.size > 0) clear(self);
        return iterable === undefined ? null : setUpdate(vm, self, iterable);
      },
      { isCalledByClass: true },
    ],
    ...shared(),
    inplaceRow("and", "&", intersectionUpdate),
    inplaceRow("or", "|", setUpdate),
    inplaceRow("sub", "-", setDifferenceUpdate),
    inplaceRow("xor", "^", setSymmetricUpdate),
    [
      "add(self, object, /)",
      "Add an element to a set.\n\nThis has no effect if the element is already present.",
      setAdd,
    ],
    [
      "clear(self, /)",
      "Remove all elements from this set.",
      (_vm: VM, self: PySet) => {
        clear(self);
        return null;
      },
    ],
    ["copy(self, /)", "Return a shallow copy of a set.", (vm: VM, self: PySet) => setCopy(vm, self, setType)],
    [
      "discard(self, object, /)",
      "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.",
      (vm: VM, self: PySet, item: Value) => andThen(setDiscard(vm, self, item), () => null),
    ],
    [
      "difference_update(self, /, *others)",
      "Update the set, removing elements found in others.",
      (vm: VM, self: PySet, others: Value[]) => updateEach(vm, self, others, setDifferenceUpdate),
    ],
    [
      "intersection_update(self, /, *others)",
      "Update the set, keeping only elements found in it and all others.",
      (vm: VM, self: PySet, others: Value[]) =>
        andThen(eachOther(vm, self, others, setIntersection), (r) => (r === self ? null : replaceWith(vm, self, r))),
    ],
    [
      "pop(self, /)",
      "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.",
      (vm: VM, self: PySet) => setPop(vm, self),
    ],
    [
      "remove(self, object, /)",
      "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.",
      (vm: VM, self: PySet, item: Value) =>
        andThen(setDiscard(vm, self, item), (was) => {
          if (!was) throw keyError(item);
          return null;
        }),
    ],
    [
      "symmetric_difference_update(self, other, /)",
      "Update the set, keeping only elements found in either set, but not in both.",
      setSymmetricUpdate,
    ],
    [
      "update(self, /, *others)",
      "Update the set, adding elements from all others.",
      (vm: VM, self: PySet, others: Value[]) =>
        others.length === 1 ? setUpdate(vm, self, others[0] as Value) : updateEach(vm, self, others, setUpdate),
    ],
  ],
  classMethods: [classGetItem],
  attributes: { __hash__: null },
}));

/** set.pop(): what CPython would take, where that can be told, else the oldest item. */
function setPop(vm: VM, self: PySet): Value {
  const table = self.table;
  if (table.size === 0) throw raised(keyErrorType, "pop from an empty set");
  if (self.layout === null || (self.layout.slots === null && !self.layout.isUnpredictable)) {
    vm.meter.items(table.size, 8);
  }
  let key = popKey(self);
  if (key === undefined) {
    const layout = self.layout as SetLayout;
    layout.popIterator ??= table.map.keys();
    let r = layout.popIterator.next();
    if (r.done) {
      layout.popIterator = table.map.keys();
      r = layout.popIterator.next();
    }
    key = r.value;
  }
  const item = table.original(key);
  table.remove(key);
  return item;
}

const EMPTY_FROZENSET = new PySet(frozensetType);

install(frozensetType, () => ({
  doc: "Build an immutable unordered collection of unique elements.",
  costs: {
    ...COMMON_COSTS,
    __new__: "m steps, 40m bytes",
    __hash__: "5n steps",
  },
  methods: [
    [
      "__new__(cls, iterable=(), /)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType, iterable?: Value) => {
        const exact = cls === frozensetType;
        if (iterable === undefined) return exact ? EMPTY_FROZENSET : new PySet(cls);
        if (exact && typeOf(iterable) === frozensetType) return iterable;
        return andThen(setFrom(vm, iterable, cls), (set) => (exact && set.table.size === 0 ? EMPTY_FROZENSET : set));
      },
      { isCalledByClass: true },
    ],
    ["__hash__(self, /)", "Return hash(self).", frozenHash],
    ...shared(),
    [
      "copy(self, /)",
      "Return a shallow copy of a set.",
      (vm: VM, self: PySet) => (self.cls === frozensetType ? self : setCopy(vm, self, frozensetType)),
    ],
  ],
  classMethods: [classGetItem],
}));
