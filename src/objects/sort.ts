/**
 * list.sort and sorted.
 *
 * Keys that are all ints, all strings, or otherwise comparable without guest code are sorted on the spot. Everything else
 * goes through the merge sort of timsort.ts, which asks the machine for each `<` and makes CPython's comparisons.
 */
import type { VM } from "../vm/vm.js";
import { compareContent, compareStrings, comparisonWork } from "./equality.js";
import { valueError } from "./errors.js";
import { prefixKeys, sortNumbers, sortPositions } from "./merge-sort.js";
import { PyFloat, PyFunction, type PyList, PyTuple, type Value } from "./model.js";
import { CallEach, type Gen, isReady, type Maybe } from "./native.js";
import { timsort } from "./timsort.js";

export function sortList(vm: VM, list: PyList, key: Value, reverse: Value): Maybe<Value> {
  if (key === null && typeof reverse === "boolean") {
    const sorted = sortPlain(vm, list.items, reverse);
    if (sorted !== undefined) {
      list.items = sorted;
      return null;
    }
  }
  return sortListSlow(vm, list, key, reverse);
}

/** While keys are computed and compared the list is empty, and must still be so afterwards. */
function* sortListSlow(vm: VM, list: PyList, key: Value, reverse: Value): Gen<Value> {
  const backwards = (yield vm.truth(reverse)) as boolean;
  const items = list.items;
  const [hidden, wasTouched] = watchedList();
  list.items = hidden;
  let sorted: Value[];
  try {
    sorted = yield* sortItems(vm, items, key, backwards);
  } catch (e) {
    list.items = items;
    throw e;
  }
  const modified = list.items !== hidden || hidden.length > 0 || wasTouched();
  list.items = sorted;
  if (modified) throw valueError("list modified during sort");
  return null;
}

/** An empty array that remembers whether something was ever put into it, even if it was taken out again. */
function watchedList(): [Value[], () => boolean] {
  let isTouched = false;
  const items: Value[] = [];
  for (const name of ["push", "splice"] as const) {
    const original = items[name] as (...args: unknown[]) => unknown;
    Object.defineProperty(items, name, {
      value(this: Value[], ...args: unknown[]) {
        isTouched = true;
        return original.apply(this, args);
      },
    });
  }
  return [items, () => isTouched];
}

/** sorted() of items in an array of our own. */
export function sortedItems(vm: VM, items: Value[], key: Value, reverse: Value): Maybe<Value[]> {
  if (key === null && typeof reverse === "boolean") {
    const sorted = sortPlain(vm, items, reverse);
    if (sorted !== undefined) return sorted;
  }
  return sortedSlow(vm, items, key, reverse);
}

function* sortedSlow(vm: VM, items: Value[], key: Value, reverse: Value): Gen<Value[]> {
  return yield* sortItems(vm, items, key, (yield vm.truth(reverse)) as boolean);
}

function* sortItems(vm: VM, items: readonly Value[], key: Value, backwards: boolean): Gen<Value[]> {
  const n = items.length;
  vm.meter.alloc(24 * n);
  let keys: Value[] = items as Value[];
  if (key !== null) {
    keys = [];
    if (key instanceof PyFunction) keys = (yield new CallEach(key, items.slice())) as Value[];
    else
      for (const item of items) {
        vm.meter.charge(1);
        const k = vm.call(key, [item]);
        keys.push(isReady(k) ? k : ((yield k) as Value));
      }
  }
  if (n < 2) return items.slice();
  // Stable in reverse, too: the items are reversed, sorted, and reversed again.
  if (backwards) keys = keys.slice().reverse();
  const order = fastOrder(vm, keys) ?? (yield* timsort(vm, keys));
  const out: Value[] = [];
  if (backwards) for (let i = n - 1; i >= 0; i--) out.push(items[n - 1 - (order[i] as number)] as Value);
  else for (let i = 0; i < n; i++) out.push(items[order[i] as number] as Value);
  return out;
}

function chargeSort(vm: VM, n: number): void {
  vm.meter.charge(n + ((n * Math.ceil(Math.log2(n + 1))) >> 2));
  vm.meter.alloc(16 * n);
}

const byNumber = (a: number, b: number): number => a - b;

/** Items that are their own keys; undefined when their order is not ours to tell. */
function sortPlain(vm: VM, items: Value[], backwards: boolean): Value[] | undefined {
  const n = items.length;
  if (n < 2) return items;
  const first = typeof items[0];
  if (first === "number") {
    let rising = true;
    let falling = true;
    let last = items[0] as number;
    for (let i = 1; i < n; i++) {
      const v = items[i];
      if (typeof v !== "number") return sortMixed(vm, items, backwards);
      if (v < last) rising = false;
      else if (v > last) falling = false;
      last = v;
    }
    vm.meter.charge(n >> 1);
    if (backwards ? falling : rising) return items;
    if (backwards ? rising : falling) return items.reverse();
    chargeSort(vm, n);
    let out: Value[];
    if (n < 32) out = (items as number[]).slice().sort(byNumber);
    else out = Array.from(sortNumbers(Float64Array.from(items as number[]), () => vm.meter.look()));
    return backwards ? out.reverse() : out;
  }
  if (first === "string") {
    const cmp = stringOrder(vm, items);
    if (cmp === undefined) return undefined;
    chargeSort(vm, n);
    const strings = items as string[];
    const order = n < 64 ? undefined : stringPositions(vm, strings, cmp);
    const out: Value[] = [];
    if (order === undefined) {
      const sorted = strings.slice().sort(cmp);
      return backwards ? sorted.reverse() : sorted;
    }
    // Equal strings cannot be told apart.
    for (let i = 0; i < n; i++) out.push(strings[order[backwards ? n - 1 - i : i] as number] as string);
    return out;
  }
  return sortMixed(vm, items, backwards);
}

const SURROGATE = /[\ud800-\udfff]/;
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How to compare items that are all str; undefined when some are not. */
function stringOrder(vm: VM, items: readonly Value[]): ((a: string, b: string) => number) | undefined {
  let characters = 0;
  let pairs = false;
  for (let i = 0; i < items.length; i++) {
    const s = items[i];
    if (typeof s !== "string") return undefined;
    characters += s.length;
    if (!pairs && SURROGATE.test(s)) pairs = true;
  }
  vm.meter.charge((characters >> 6) * Math.ceil(Math.log2(items.length + 1)));
  return pairs ? compareStrings : byUnits;
}

/** Positions of strings in sorted order by their first characters; undefined where these do not fit a number. */
function stringPositions(
  vm: VM,
  strings: readonly string[],
  cmp: (a: string, b: string) => number,
): Uint32Array | undefined {
  const keys = prefixKeys(strings);
  if (keys === undefined) return undefined;
  const before = (j: number, i: number): boolean => cmp(strings[j] as string, strings[i] as string) < 0;
  return sortPositions(keys, before, () => vm.meter.look());
}

class NotOurs {}
const NOT_OURS = new NotOurs();

function sortMixed(vm: VM, items: readonly Value[], backwards: boolean): Value[] | undefined {
  const keys = backwards ? items.slice().reverse() : items;
  const order = fastOrder(vm, keys);
  if (order === undefined) return undefined;
  const out: Value[] = [];
  const n = items.length;
  if (backwards) for (let i = n - 1; i >= 0; i--) out.push(keys[order[i] as number] as Value);
  else for (let i = 0; i < n; i++) out.push(keys[order[i] as number] as Value);
  return out;
}

/** Positions of the keys in sorted order, stable; undefined when a comparison needs the machine. */
function fastOrder(vm: VM, keys: readonly Value[]): ArrayLike<number> | undefined {
  const n = keys.length;
  const first = keys[0] as Value;
  // The likely answer for anything else is no; do not try.
  if (typeof first === "object" && !(first instanceof PyFloat || first instanceof PyTuple)) {
    if (first === null || first.cls.isHeap) return undefined;
  }
  chargeSort(vm, n);
  const order: number[] = [];
  for (let i = 0; i < n; i++) order.push(i);
  const numbers = numberKeys(keys);
  if (numbers !== undefined) return sortPositions(numbers, null, () => vm.meter.look());
  if (typeof first === "string") {
    const cmp = stringOrder(vm, keys);
    if (cmp !== undefined) {
      const positions = stringPositions(vm, keys as string[], cmp);
      return positions ?? order.sort((i, j) => cmp(keys[i] as string, keys[j] as string));
    }
  }
  const meter = vm.meter;
  try {
    const firsts = first instanceof PyTuple ? firstKeys(keys) : undefined;
    if (firsts !== undefined) {
      const before = (j: number, i: number): boolean => {
        const c = compareContent(keys[j] as Value, keys[i] as Value);
        if (c === undefined) throw NOT_OURS;
        meter.charge(1 + comparisonWork());
        return c < 0;
      };
      return sortPositions(firsts, before, () => meter.look());
    }
    return order.sort((i, j) => {
      const c = compareContent(keys[i] as Value, keys[j] as Value);
      if (c === undefined) throw NOT_OURS;
      meter.charge(1 + comparisonWork());
      return c;
    });
  } catch (e) {
    if (e === NOT_OURS) return undefined;
    throw e;
  }
}

/** The first items of tuples when all of them are numbers or begin with Latin-1 characters: what mostly decides. */
function firstKeys(keys: readonly Value[]): Float64Array | undefined {
  const firsts: Value[] = [];
  for (const key of keys) {
    if (!(key instanceof PyTuple) || key.cls.isHeap || key.items.length === 0) return undefined;
    firsts.push(key.items[0] as Value);
  }
  if (typeof firsts[0] !== "string") return numberKeys(firsts);
  for (const first of firsts) if (typeof first !== "string") return undefined;
  return prefixKeys(firsts as string[]);
}

/** The keys as JavaScript numbers when all are small ints, or all floats without a NaN or infinity. */
function numberKeys(keys: readonly Value[]): Float64Array | undefined {
  if (typeof keys[0] === "number") {
    for (let i = 1; i < keys.length; i++) if (typeof keys[i] !== "number") return undefined;
    return Float64Array.from(keys as number[]);
  }
  if (!(keys[0] instanceof PyFloat)) return undefined;
  const out = new Float64Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const f = keys[i];
    if (!(f instanceof PyFloat) || !Number.isFinite(f.value)) return undefined;
    out[i] = f.value;
  }
  return out;
}
