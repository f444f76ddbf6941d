/** bisect: positions in sorted sequences. */
import { compareContent, comparisonWork } from "../src/objects/equality.js";
import { overflowError, valueError } from "../src/objects/errors.js";
import { listType, PyList, type Value } from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import { type Gen, isReady, type Row } from "../src/objects/native.js";
import { settle } from "../src/objects/settle.js";
import type { VM } from "../src/vm/vm.js";

function* less(vm: VM, a: Value, b: Value): Gen<boolean> {
  if (typeof a === "number" && typeof b === "number") return a < b;
  const c = compareContent(a, b);
  vm.meter.charge(comparisonWork());
  if (c !== undefined) return c < 0;
  const r = vm.compare("<", a, b);
  const v = (isReady(r) ? r : yield r) as Value;
  return typeof v === "boolean" ? v : ((yield vm.truth(v)) as boolean);
}

/** A position is a safe integer in any case: there are no sequences that long. */
function position(n: number | bigint): number {
  if (typeof n === "number") return n;
  throw overflowError("Python int too large to convert to C ssize_t");
}

function* bisect(vm: VM, seq: Value, x: Value, loArg: Value, hiArg: Value, key: Value, isRight: boolean): Gen<number> {
  let lo = position((yield vm.index(loArg)) as number | bigint);
  if (lo < 0) throw valueError("lo must be non-negative");
  let hi = hiArg === null ? -1 : position((yield vm.index(hiArg)) as number | bigint);
  if (hi === -1) hi = (yield vm.length(seq)) as number;
  const isList = seq instanceof PyList && seq.cls === listType;
  while (lo < hi) {
    vm.meter.charge(1);
    const mid = Math.floor((lo + hi) / 2);
    const known = isList ? seq.items[mid] : undefined;
    let v = known !== undefined ? known : ((yield vm.getItem(seq, mid)) as Value);
    if (key !== null) v = (yield vm.call(key, [v])) as Value;
    const goLeft = isRight ? yield* less(vm, x, v) : !(yield* less(vm, v, x));
    if (goLeft) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}

function* insort(vm: VM, seq: Value, x: Value, lo: Value, hi: Value, key: Value, isRight: boolean): Gen<Value> {
  const wanted = key === null ? x : ((yield vm.call(key, [x])) as Value);
  const at = yield* bisect(vm, seq, wanted, lo, hi, key, isRight);
  if (seq instanceof PyList && seq.cls === listType) {
    vm.meter.alloc(8);
    vm.meter.charge(Math.max(0, seq.items.length - at) >> 6);
    seq.items.splice(at, 0, x);
  } else yield vm.call((yield vm.getAttr(seq, "insert")) as Value, [at, x]);
  return null;
}

type Find = (vm: VM, a: Value, x: Value, lo?: Value, hi?: Value, key?: Value) => unknown;
const find =
  (isRight: boolean): Find =>
  (vm, a, x, lo = 0, hi = null, key = null) =>
    settle(bisect(vm, a, x, lo, hi, key, isRight));
const insert =
  (isRight: boolean): Find =>
  (vm, a, x, lo = 0, hi = null, key = null) =>
    settle(insort(vm, a, x, lo, hi, key, isRight));

const PARAMS = "(a, x, lo=0, hi=None, *, key=None)";
const RIGHT =
  "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e <= x, and all e in\na[i:] have e > x.  So if x already appears in the list, a.insert(i, x) will\ninsert just after the rightmost x already there.";
const LEFT =
  "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e < x, and all e in\na[i:] have e >= x.  So if x already appears in the list, a.insert(i, x) will\ninsert just before the leftmost x already there.";
const INSORT =
  "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.";

const functions = (): readonly Row[] => [
  [`bisect_right${PARAMS}`, RIGHT, find(true)],
  [`bisect_left${PARAMS}`, LEFT, find(false)],
  [`insort_right${PARAMS}`, INSORT, insert(true)],
  [`insort_left${PARAMS}`, INSORT, insert(false)],
];

export const bisectModule: NativeModule = {
  costs: {
    "insort_right insort_left": "n/64 steps",
    "bisect_right bisect_left": "log n steps",
  },
  name: "bisect",
  accelerator: "_bisect",
  doc: "Bisection algorithms.\n\nThis module provides support for maintaining a list in sorted order without\nhaving to sort the list after each insertion.",
  functions,
  source: "bisect = bisect_right\ninsort = insort_right\n",
};
