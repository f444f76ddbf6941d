/**
 * The order in which a set shows its items.
 *
 * CPython shows them in the order of its hash table, and for numbers, None and tuples of such that order is the same on
 * every machine: `{3, 1, 2}` prints `{1, 2, 3}`, and programs' expected output relies on it. So for sets of nothing but
 * such items the table of CPython's setobject.c is rebuilt when the order is first looked at, and kept up to date from
 * then on. Other sets (CPython's order of strings changes with every run) are in order of insertion.
 *
 * Before it is looked at, only the size the table would have is reckoned, for which the sizes of the sets are enough.
 */
import { combineHashes, floatHash, intHash } from "./hashing.js";
import { PyFloat, type PySet, PyTuple, type Value } from "./model.js";
import type { MapKey } from "./table.js";

const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;
const MIN_SIZE = 8;

const DUMMY: unique symbol = Symbol("deleted");
type Slot = MapKey | typeof DUMMY | undefined;

export class SetLayout {
  mask = MIN_SIZE - 1;
  /** Slots that were ever used since the last resize, and those in use. */
  fill = 0;
  used = 0;
  /** The table itself, once somebody has looked. */
  slots: Slot[] | null = null;
  finger = 0;
  /** An item was met whose hash differs from run to run. */
  isUnpredictable = false;
  /** Walks the items of an unpredictable set for `pop`, so that taking the first does not search for it. */
  popIterator: Iterator<MapKey> | null = null;

  /** Counts items that were added one at a time while nobody looked. */
  settle(size: number): void {
    if (this.slots !== null) return;
    while (this.used < size) {
      const room = Math.max(1, Math.ceil((this.mask * 3) / 5) - this.fill);
      const added = Math.min(room, size - this.used);
      this.used += added;
      this.fill += added;
      if (this.fill * 5 >= this.mask * 3) this.resize(this.used > 50000 ? this.used * 2 : this.used * 4);
    }
    this.used = size;
  }

  resize(minUsed: number): void {
    let size = MIN_SIZE;
    while (size <= minUsed) size *= 2;
    const old = this.slots;
    this.mask = size - 1;
    this.fill = this.used;
    if (old === null) return;
    this.slots = new Array(size).fill(undefined);
    for (const key of old) if (key !== undefined && key !== DUMMY) this.place(key);
  }

  /** Whether the key placed last took the slot of one that was deleted: the last such slot on its way. */
  tookDeleted = false;

  /** Puts a key that is not there into its slot; false when its hash cannot be told. */
  place(key: MapKey): boolean {
    if (!splitHash(key as Value)) return false;
    let deleted = -1;
    const slots = this.slots as Slot[];
    const mask = this.mask;
    let perturbLow = low;
    let perturbHigh = high;
    let i = low & mask;
    for (;;) {
      const last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (let at = i; at <= last; at++) {
        const there = slots[at];
        if (there === undefined) {
          slots[deleted >= 0 ? deleted : at] = key;
          this.tookDeleted = deleted >= 0;
          return true;
        }
        if (there === DUMMY) deleted = at;
      }
      perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
      perturbHigh >>>= PERTURB_SHIFT;
      i = (Math.imul(i, 5) + 1 + perturbLow) & mask;
    }
  }

  /** Slot of a key that is there. */
  find(key: MapKey): number {
    if (!splitHash(key as Value)) return -1;
    const slots = this.slots as Slot[];
    const mask = this.mask;
    let perturbLow = low;
    let perturbHigh = high;
    let i = low & mask;
    for (;;) {
      const last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (let at = i; at <= last; at++) {
        const there = slots[at];
        if (there === key) return at;
        if (there === undefined) return -1;
      }
      perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
      perturbHigh >>>= PERTURB_SHIFT;
      i = (Math.imul(i, 5) + 1 + perturbLow) & mask;
    }
  }
}

// The last hash that splitHash made, as two halves of 64 bits.
let low = 0;
let high = 0;

function setHash(h: number | bigint): void {
  if (typeof h === "number") {
    low = h | 0;
    high = Math.floor(h / 4294967296) | 0;
  } else {
    low = Number(BigInt.asIntN(32, h));
    high = Number(BigInt.asIntN(32, h >> 32n));
  }
}

/** Works out the hash that CPython gives a key; false when that is not the same in every run. */
function splitHash(key: Value): boolean {
  const h = predictableHash(key, 0);
  if (h === undefined) return false;
  setHash(h);
  return true;
}

function predictableHash(key: Value, depth: number): number | bigint | undefined {
  switch (typeof key) {
    case "number":
      // A key that is a number without being an int stands for a float.
      if (Number.isInteger(key)) return key === -1 ? -2 : key;
      return floatHash(key, 0);
    case "bigint":
      return intHash(key);
    case "boolean":
      return key ? 1 : 0;
    case "string":
      return undefined;
    default:
  }
  if (key === null) return 0xfca86420;
  if (key instanceof PyFloat) return Number.isNaN(key.value) ? undefined : floatHash(key.value, 0);
  if (key instanceof PyTuple && !key.cls.isHeap && depth < 10 && key.items.length <= 100) {
    const hashes: (number | bigint)[] = [];
    for (const item of key.items) {
      const h = predictableHash(item, depth + 1);
      if (h === undefined) return undefined;
      hashes.push(h);
    }
    return combineHashes(hashes);
  }
  return undefined;
}

/** The table after keys were added one by one to an empty set. */
function grown(keys: Iterable<MapKey>): SetLayout {
  const layout = new SetLayout();
  layout.slots = new Array(MIN_SIZE).fill(undefined);
  for (const key of keys) {
    noteAdded(layout, key);
    if (layout.slots === null) break;
  }
  return layout;
}

/** The set's table, if its order can be told: built now if nobody has asked before. The caller has charged for it. */
export function orderOf(set: PySet): SetLayout | undefined {
  let layout = set.layout;
  if (layout === null) {
    // Items that came one at a time: each time the table grew, they were laid out anew from where they were.
    layout = grown(set.table.map.keys());
    set.layout = layout;
  }
  if (layout.slots !== null) return layout;
  if (layout.isUnpredictable) return undefined;
  layout.settle(set.table.size);
  layout.slots = new Array(layout.mask + 1).fill(undefined);
  for (const key of set.table.map.keys()) {
    if (!layout.place(key)) {
      layout.slots = null;
      layout.isUnpredictable = true;
      return undefined;
    }
  }
  return layout;
}

/** The table of a set that was emptied: `pop` goes on from where it was. */
export function emptied(layout: SetLayout | null): SetLayout | null {
  if (layout === null || layout.finger === 0) return null;
  const empty = new SetLayout();
  empty.slots = new Array(MIN_SIZE).fill(undefined);
  empty.finger = layout.finger;
  return empty;
}

/** To be called when a key that was not there has been added, if the set has a layout. */
export function noteAdded(layout: SetLayout, key: MapKey): void {
  if (layout.slots === null) return;
  if (!layout.place(key)) {
    layout.slots = null;
    layout.isUnpredictable = true;
    return;
  }
  layout.used++;
  if (layout.tookDeleted) return;
  layout.fill++;
  if (layout.fill * 5 >= layout.mask * 3) layout.resize(layout.used > 50000 ? layout.used * 2 : layout.used * 4);
}

/** To be called when a key has been removed, if the set has a layout. */
export function noteRemoved(layout: SetLayout, key: MapKey): void {
  if (layout.slots === null) return;
  const at = layout.find(key);
  if (at < 0) return;
  layout.slots[at] = DUMMY;
  layout.used--;
}

/** To be called after items of another set or iterable were removed: CPython then clears out what they leave behind. */
export function noteThinned(set: PySet): void {
  const layout = set.layout;
  if (layout === null || layout.slots === null || layout.fill - layout.used <= layout.mask >> 2) return;
  layout.resize(layout.used > 50000 ? layout.used * 2 : layout.used * 4);
}

/** Keys in the order in which set algebra meets them; for big sets that nobody has looked at, the order of insertion. */
export function walkKeys(set: PySet): Iterable<MapKey> {
  const isCheap = set.table.size <= 64 || (set.layout !== null && set.layout.slots !== null);
  return isCheap ? orderedKeys(set) : set.table.map.keys();
}

/** To be called before all items of a set of the given size are added to this one (setobject.c, set_merge). */
export function noteMerging(set: PySet, size: number): void {
  let layout = set.layout;
  if (layout === null && set.table.size === 0 && size < 5) return;
  if (layout?.slots == null && set.table.size > 0 && set.table.size <= 64 && set.table.isPlain) orderOf(set);
  layout = set.layout ?? new SetLayout();
  set.layout = layout;
  layout.settle(set.table.size);
  if ((layout.fill + size) * 5 >= layout.mask * 3) layout.resize((layout.used + size) * 2);
}

/** Takes the item that CPython's `set.pop` takes, by its key; undefined when the order cannot be told. */
export function popKey(set: PySet): MapKey | undefined {
  const layout = orderOf(set);
  if (layout === undefined) return undefined;
  const slots = layout.slots as Slot[];
  let at = layout.finger & layout.mask;
  while (slots[at] === undefined || slots[at] === DUMMY) at = at === layout.mask ? 0 : at + 1;
  const key = slots[at];
  slots[at] = DUMMY;
  layout.used--;
  layout.finger = at + 1;
  return key;
}

/** The next key at or after a slot, with the slot after it; undefined at the end. */
export function keyFrom(layout: SetLayout, from: number): number {
  const slots = layout.slots as Slot[];
  let at = from;
  while (at < slots.length && (slots[at] === undefined || slots[at] === DUMMY)) at++;
  return at < slots.length ? at : -1;
}

/** All keys in the order in which they show. */
export function orderedKeys(set: PySet): MapKey[] {
  if (set.table.size < 2) return [...set.table.map.keys()];
  const layout = orderOf(set);
  if (layout === undefined) return [...set.table.map.keys()];
  const keys: MapKey[] = [];
  for (const key of layout.slots as Slot[]) if (key !== undefined && key !== DUMMY) keys.push(key);
  return keys;
}
