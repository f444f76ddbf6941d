/** range: a sequence of ints of any size (Python reference, "Ranges"). */
import type { VM } from "../vm/vm.js";
import { comparisonWork, sameContent } from "./equality.js";
import { indexError, overflowError, typeError, valueError } from "./errors.js";
import { combineHashes, intHash, visibleHash } from "./hashing.js";
import { canonical, rangeIterator, rangeReverseIterator } from "./iterators.js";
import {
  NOT_IMPLEMENTED,
  PyFloat,
  PyRange,
  PySlice,
  type PyTuple,
  type PyType,
  rangeType,
  typeOf,
  type Value,
} from "./model.js";
import { andThen, type Gen, install, type Maybe } from "./native.js";
import { sliceIndices } from "./slice.js";

type Int = number | bigint;

/** A range of ints; the step must not be zero. */
export function makeRange(start: Int, stop: Int, step: Int): PyRange {
  if (typeof start === "number" && typeof stop === "number" && typeof step === "number") {
    const distance = stop - start;
    if (Number.isSafeInteger(distance)) {
      if (step === 1) return new PyRange(start, stop, 1, Math.max(distance, 0));
      const n = Math.ceil(distance / step);
      // The quotient of two safe integers may be rounded up to a whole number only when it is huge.
      if (n < 2 ** 31) return new PyRange(start, stop, step, Math.max(n, 0));
    }
  }
  return new PyRange(start, stop, step, long(start, stop, step));
}

function long(start: Int, stop: Int, step: Int): Int {
  const [a, b, s] = [BigInt(start), BigInt(stop), BigInt(step)];
  if (s > 0n) return a < b ? canonical((b - a - 1n) / s + 1n) : 0;
  return a > b ? canonical((a - b - 1n) / -s + 1n) : 0;
}

/** start + i * step, exactly. */
function at(r: PyRange, i: Int): Int {
  if (typeof r.start === "number" && typeof r.step === "number" && typeof i === "number") {
    const n = r.start + r.step * i;
    if (Number.isSafeInteger(n) && Number.isSafeInteger(r.step * i)) return n;
  }
  return canonical(BigInt(r.start) + BigInt(r.step) * BigInt(i));
}

/** range[i] */
export function rangeIndex(r: PyRange, i: Int): Int {
  let n = i;
  if (n < 0)
    n = typeof n === "number" && typeof r.length === "number" ? n + r.length : canonical(BigInt(n) + BigInt(r.length));
  if (n < 0 || n >= r.length) throw indexError("range object index out of range");
  return at(r, n);
}

/** Position of an int, -1 when it is not in the range. */
function position(r: PyRange, v: Int): Int {
  const { start, stop, step } = r;
  if (step > 0 ? v < start || v >= stop : v > start || v <= stop) return -1;
  if (typeof v === "number" && typeof start === "number" && typeof step === "number") {
    const d = v - start;
    if (Number.isSafeInteger(d)) return d % step === 0 ? d / step : -1;
  }
  const d = BigInt(v) - BigInt(start);
  return d % BigInt(step) === 0n ? canonical(d / BigInt(step)) : -1;
}

/** Position of any value: ints by arithmetic, others by comparing with each item, as CPython does. */
function find(vm: VM, r: PyRange, v: Value): Maybe<Int> {
  if (typeof v === "number" || typeof v === "bigint") return position(r, v);
  if (typeof v === "boolean") return position(r, v ? 1 : 0);
  if (v === null || typeof v === "string") return -1;
  // A float is among the items when it is whole and its int is; anything else is compared with them one by one.
  if (v instanceof PyFloat) {
    if (!Number.isInteger(v.value)) return -1;
    return position(r, canonical(BigInt(v.value)));
  }
  return search(vm, r, v);
}

function* search(vm: VM, r: PyRange, v: Value): Gen<Int> {
  const it = rangeIterator(r);
  for (let i = 0; ; i++) {
    vm.meter.charge(1);
    const item = it.nextItem(vm) as Int | undefined;
    if (item === undefined) return -1;
    const same = sameContent(item, v);
    vm.meter.charge(comparisonWork());
    if (same === undefined ? (yield vm.equals(item, v)) === true : same) return i;
  }
}

function* slowSubscript(vm: VM, self: PyRange, key: Value): Gen<Value> {
  return rangeIndex(self, (yield vm.index(key)) as Int);
}

/** range[slice]: another range. Bounds are worked out with exact ints. */
function* sliceRange(vm: VM, self: PyRange, key: PySlice): Gen<Value> {
  if (typeof self.length === "number") {
    const n = sliceIndices(key, self.length);
    if (n !== undefined && typeof key.step !== "bigint") return subrange(self, n.start, n.stop, n.step);
  }
  const indices = (yield vm.call((yield vm.getAttr(key, "indices")) as Value, [self.length])) as PyTuple;
  const [start, stop, step] = indices.items as [Int, Int, Int];
  return subrange(self, start, stop, step);
}

function subrange(r: PyRange, start: Int, stop: Int, step: Int): PyRange {
  return makeRange(at(r, start), at(r, stop), canonical(BigInt(r.step) * BigInt(step)));
}

function plain(v: Value | undefined, whenMissing: Int): Int | undefined {
  return v === undefined ? whenMissing : typeof v === "number" || typeof v === "bigint" ? v : undefined;
}

function* newSlow(vm: VM, start: Value, stop?: Value, step?: Value): Gen<PyRange> {
  const a = (yield vm.index(start)) as Int;
  if (stop === undefined) return makeRange(0, a, 1);
  const b = (yield vm.index(stop)) as Int;
  const s = step === undefined ? 1 : ((yield vm.index(step)) as Int);
  if (s === 0) throw valueError("range() arg 3 must not be zero");
  return makeRange(a, b, s);
}

function equal(a: PyRange, b: Value): boolean | typeof NOT_IMPLEMENTED {
  return b instanceof PyRange ? sameContent(a, b) === true : NOT_IMPLEMENTED;
}

const noOrder = (name: string, op: string): [string, string, () => Value] => [
  `${name}(self, value, /)`,
  `Return self${op}value.`,
  () => NOT_IMPLEMENTED,
];

/** `len()` of a range: a C ssize_t has to hold it. */
export function rangeLength({ length }: PyRange): number | bigint {
  if (typeof length === "bigint" && length > 9223372036854775807n) {
    throw overflowError("Python int too large to convert to C ssize_t");
  }
  return length;
}

install(rangeType, () => ({
  signature: null,
  doc: "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).",
  methods: [
    [
      "__new__(cls, start, stop=None, step=None, /)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, _cls: PyType, start: Value, stop?: Value, step?: Value) => {
        vm.meter.alloc(64);
        const a = plain(start, 0);
        const b = plain(stop, 0);
        const s = plain(step, 1);
        if (a === undefined || b === undefined || s === undefined) return newSlow(vm, start, stop, step);
        if (stop === undefined) return makeRange(0, a, 1);
        if (s === 0) throw valueError("range() arg 3 must not be zero");
        return makeRange(a, b, s);
      },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      function* (vm: VM, self: PyRange) {
        const parts: string[] = [];
        for (const n of self.step === 1 ? [self.start, self.stop] : [self.start, self.stop, self.step]) {
          parts.push((yield vm.repr(n)) as string);
        }
        return `range(${parts.join(", ")})`;
      },
    ],
    [
      "__hash__(self, /)",
      "Return hash(self).",
      (vm: VM, self: PyRange) => {
        const none = visibleHash(vm, null) as Int;
        const hashes: Int[] = [intHash(self.length), none, none];
        if (self.length > 0) hashes[1] = intHash(self.start);
        if (self.length > 1) hashes[2] = intHash(self.step);
        return combineHashes(hashes);
      },
    ],
    noOrder("__lt__", "<"),
    noOrder("__le__", "<="),
    ["__eq__(self, value, /)", "Return self==value.", (_vm: VM, self: PyRange, other: Value) => equal(self, other)],
    [
      "__ne__(self, value, /)",
      "Return self!=value.",
      (_vm: VM, self: PyRange, other: Value) => {
        const r = equal(self, other);
        return typeof r === "boolean" ? !r : r;
      },
    ],
    noOrder("__gt__", ">"),
    noOrder("__ge__", ">="),
    ["__bool__(self, /)", "True if self else False", (_vm: VM, self: PyRange) => self.length > 0],
    ["__len__(self, /)", "Return len(self).", (_vm: VM, self: PyRange) => rangeLength(self)],
    [
      "__getitem__(self, key, /)",
      "Return self[key].",
      (vm: VM, self: PyRange, key: Value) => {
        if (typeof key === "number" || typeof key === "bigint") return rangeIndex(self, key);
        if (key instanceof PySlice) return sliceRange(vm, self, key);
        if (vm.asIntExact(key) === undefined && (typeOf(key).lookup("__index__") ?? null) === null) {
          throw typeError(`range indices must be integers or slices, not ${typeOf(key).name}`);
        }
        return slowSubscript(vm, self, key);
      },
    ],
    [
      "__contains__(self, key, /)",
      "Return bool(key in self).",
      (vm: VM, self: PyRange, v: Value) => andThen(find(vm, self, v), (i) => i >= 0),
    ],
    [
      "__iter__(self, /)",
      "Implement iter(self).",
      (vm: VM, self: PyRange) => {
        vm.meter.alloc(48);
        return rangeIterator(self);
      },
    ],
    [
      "__reversed__(self, /)",
      "Return a reverse iterator.",
      (vm: VM, self: PyRange) => {
        vm.meter.alloc(48);
        return rangeReverseIterator(self);
      },
    ],
    [
      "count(self, object, /)",
      "rangeobject.count(value) -> integer -- return number of occurrences of value",
      (vm: VM, self: PyRange, v: Value) => {
        if (typeof v !== "object" || v === null || v instanceof PyFloat) {
          return andThen(find(vm, self, v), (i) => (i >= 0 ? 1 : 0));
        }
        return countSlow(vm, self, v);
      },
    ],
    [
      "index(self, object, /)",
      "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present.",
      (vm: VM, self: PyRange, v: Value) =>
        andThen(find(vm, self, v), (i) => {
          if (i >= 0) return i;
          const isInt = typeof v === "number" || typeof v === "bigint" || typeof v === "boolean";
          throw valueError(isInt ? "range.index(x): x not in range" : "sequence.index(x): x not in sequence");
        }),
    ],
  ],
  getset: {
    start: { member: true, get: (_vm, self: PyRange) => self.start },
    stop: { member: true, get: (_vm, self: PyRange) => self.stop },
    step: { member: true, get: (_vm, self: PyRange) => self.step },
  },
}));

function* countSlow(vm: VM, self: PyRange, v: Value): Gen<number> {
  const it = rangeIterator(self);
  let count = 0;
  for (;;) {
    vm.meter.charge(1);
    const item = it.nextItem(vm) as Int | undefined;
    if (item === undefined) return count;
    if ((yield vm.equals(item, v)) === true) count++;
  }
}
