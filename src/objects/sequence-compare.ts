/** Comparison and search of lists and tuples where guest code may be needed (Python reference, "Value comparisons"). */
import type { CompareOp, VM } from "../vm/vm.js";
import { comparisonWork, isLong, sameItem } from "./equality.js";
import { NOT_IMPLEMENTED, type PyType, typeOf, type Value } from "./model.js";
import type { Gen, Maybe, Row } from "./native.js";

interface Sequence {
  readonly items: readonly Value[];
}

/** The first pair of items that differs decides; when there is none, the lengths do. */
export function* compareSequences(vm: VM, op: CompareOp, a: Sequence, b: Sequence): Gen<Value> {
  if (a.items.length !== b.items.length && (op === "==" || op === "!=")) return op === "!=";
  for (let i = 0; i < a.items.length && i < b.items.length; i++) {
    vm.meter.charge(1);
    const x = a.items[i] as Value;
    const y = b.items[i] as Value;
    if (x === y && !isLong(x)) continue;
    const same = sameItem(x, y);
    vm.meter.charge(comparisonWork());
    if (same === true) continue;
    if (same === undefined && (yield vm.equals(x, y)) === true) continue;
    // Comparing may have emptied them: then the lengths decide.
    if (i >= a.items.length || i >= b.items.length) break;
    if (op === "==") return false;
    if (op === "!=") return true;
    return (yield vm.compare(op, x, y)) as Value;
  }
  const m = a.items.length;
  const n = b.items.length;
  switch (op) {
    case "==":
      return m === n;
    case "!=":
      return m !== n;
    case "<":
      return m < n;
    case "<=":
      return m <= n;
    case ">":
      return m > n;
    default:
      return m >= n;
  }
}

/** The six comparison rows of list and tuple. */
export function comparisonRows(type: PyType): Row[] {
  const rows: [string, CompareOp][] = [
    ["__lt__", "<"],
    ["__le__", "<="],
    ["__eq__", "=="],
    ["__ne__", "!="],
    ["__gt__", ">"],
    ["__ge__", ">="],
  ];
  return rows.map(([name, op]) => [
    `${name}(self, value, /)`,
    `Return self${op}value.`,
    (vm: VM, self: Value & Sequence, other: Value) =>
      typeOf(other).isSubtype(type) ? compareSequences(vm, op, self, other as Value & Sequence) : NOT_IMPLEMENTED,
  ]);
}

/**
 * Position of the first item that is or equals a value, -1 when there is none. The sequence may change while guest code
 * compares.
 */
export function findItem(vm: VM, seq: Sequence, value: Value, start: number, stop: number): Maybe<number> {
  const meter = vm.meter;
  const kind = typeof value;
  const items = seq.items;
  const end = Math.min(stop, items.length);
  const isPrimitive = kind === "number" || (kind === "string" && !isLong(value));
  for (let i = start; i < end; ) {
    const chunk = Math.min(end, i + 1024);
    meter.charge(1 + ((chunk - i) >> 2));
    if (isPrimitive) {
      // Two strings, or two small ints, that are not identical are not equal.
      for (; i < chunk; i++) {
        const item = items[i] as Value;
        if (item === value) return i;
        if (typeof item === kind) continue;
        const same = sameItem(item, value);
        if (same === true) return i;
        if (same === undefined) return findSlow(vm, seq, value, i, stop);
      }
    } else {
      for (; i < chunk; i++) {
        const same = sameItem(items[i] as Value, value);
        meter.charge(comparisonWork());
        if (same === true) return i;
        if (same === undefined) return findSlow(vm, seq, value, i, stop);
      }
    }
  }
  return -1;
}

function* findSlow(vm: VM, seq: Sequence, value: Value, start: number, stop: number): Gen<number> {
  for (let i = start; i < seq.items.length && i < stop; i++) {
    vm.meter.charge(1);
    if ((yield vm.equals(seq.items[i] as Value, value)) === true) return i;
  }
  return -1;
}

/** How many items are or equal a value. */
export function countItem(vm: VM, seq: Sequence, value: Value): Maybe<number> {
  let count = 0;
  for (let from = 0; ; ) {
    const at = findItem(vm, seq, value, from, Number.MAX_SAFE_INTEGER);
    if (typeof at !== "number") return countSlow(vm, seq, value, count, at as Maybe<number>);
    if (at < 0) return count;
    count++;
    from = at + 1;
  }
}

function* countSlow(vm: VM, seq: Sequence, value: Value, before: number, first: Maybe<number>): Gen<number> {
  let count = before;
  let at = (yield first) as number;
  while (at >= 0) {
    count++;
    at = (yield findItem(vm, seq, value, at + 1, Number.MAX_SAFE_INTEGER)) as number;
  }
  return count;
}
