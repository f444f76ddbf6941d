/** slice: the type, and what a slice means for a sequence of a given length (Python reference, "Slicings"). */

import type { CompareOp, VM } from "../vm/vm.js";
import { comparisonWork, type OrderOp, orderContent, sameContent } from "./equality.js";
import { indexError, overflowError, typeError, valueError } from "./errors.js";
import { combineHashesPlain } from "./hashing.js";
import { canonical } from "./iterators.js";
import { NOT_IMPLEMENTED, PySlice, PyTuple, type PyType, sliceType, typeOf, type Value } from "./model.js";
import { type Gen, install, type Maybe, type Row } from "./native.js";

/** Which items a slice takes: `count` of them, from `start` on, `step` apart. */
export interface SliceIndices {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

const BIG = Number.MAX_SAFE_INTEGER;

/** A bound of a slice as a number, huge ones clamped; undefined when `__index__` has to be asked. */
function bound(v: Value, whenNone: number): number | undefined {
  if (v === null) return whenNone;
  if (typeof v === "number") return v;
  if (typeof v === "bigint") return v < 0n ? -BIG : BIG;
  if (typeof v === "boolean") return v ? 1 : 0;
  return undefined;
}

/** Indices of a slice whose bounds are plain ints or None; undefined when one is not. */
export function sliceIndices(slice: PySlice, length: number): SliceIndices | undefined {
  const step = bound(slice.step, 1);
  if (step === undefined) return undefined;
  const start = bound(slice.start, step < 0 ? BIG : 0);
  const stop = bound(slice.stop, step < 0 ? -BIG - length : BIG);
  if (start === undefined || stop === undefined) return undefined;
  return adjust(start, stop, step, length);
}

/** CPython's PySlice_AdjustIndices. */
function adjust(start: number, stop: number, step: number, length: number): SliceIndices {
  if (step === 0) throw valueError("slice step cannot be zero");
  let from = start;
  let to = stop;
  if (from < 0) {
    from += length;
    if (from < 0) from = step < 0 ? -1 : 0;
  } else if (from >= length) from = step < 0 ? length - 1 : length;
  if (to < 0) {
    to += length;
    if (to < 0) to = step < 0 ? -1 : 0;
  } else if (to >= length) to = step < 0 ? length - 1 : length;
  let count = 0;
  if (step < 0) {
    if (to < from) count = Math.floor((from - to - 1) / -step) + 1;
  } else if (from < to) count = Math.floor((to - from - 1) / step) + 1;
  return { start: from, stop: to, step, count };
}

/** The same for any slice. `length` is asked after the bounds: their `__index__` may change the sequence. */
export function sliceIndicesOf(vm: VM, slice: PySlice, length: () => number): Maybe<SliceIndices> {
  return sliceIndices(slice, length()) ?? slowIndices(vm, slice, length);
}

function* slowIndices(vm: VM, slice: PySlice, length: () => number): Gen<SliceIndices> {
  const step = yield* slowBound(vm, slice.step, 1);
  if (step === 0) throw valueError("slice step cannot be zero");
  const start = yield* slowBound(vm, slice.start, step < 0 ? BIG : 0);
  const stop = yield* slowBound(vm, slice.stop, step < 0 ? -BIG - length() : BIG);
  return adjust(start, stop, step, length());
}

function* slowBound(vm: VM, v: Value, whenNone: number): Gen<number> {
  const n = bound(v, whenNone);
  if (n !== undefined) return n;
  return bound((yield sliceBound(vm, v)) as number | bigint, 0) as number;
}

/** `__index__` of a slice bound. */
function sliceBound(vm: VM, v: Value, words = "integers or None or have"): Maybe<number | bigint> {
  if (vm.asIntExact(v) === undefined && (typeOf(v).lookup("__index__") ?? null) === null) {
    throw typeError(`slice indices must be ${words} an __index__ method`);
  }
  return vm.index(v);
}

/**
 * An optional `start` or `stop` argument of `index` methods, clamped to the length. None is not allowed.
 * @param from what a missing argument means
 */
export function clampIndex(vm: VM, v: Value | undefined, from: number, length: number): Maybe<number> {
  if (v === undefined) return from;
  const n = bound(v === null ? "" : v, 0);
  if (n !== undefined) return n < 0 ? Math.max(0, n + length) : n;
  return slowClamp(vm, v, length);
}

function* slowClamp(vm: VM, v: Value, length: number): Gen<number> {
  const n = bound((yield sliceBound(vm, v, "integers or have")) as number | bigint, 0) as number;
  return n < 0 ? Math.max(0, n + length) : n;
}

type Raiser = (message: string) => unknown;

const MIN_SSIZE = -(2n ** 63n);
const MAX_SSIZE = 2n ** 63n - 1n;

/**
 * An index for a sequence as a plain number; ints beyond every length stay beyond. `undefined`: ask `__index__`.
 * @param error what an int that does not fit 64 bits is refused with
 */
export function plainIndex(v: Value, error: Raiser = indexError, message = TOO_LARGE): number | undefined {
  switch (typeof v) {
    case "number":
      return v;
    case "bigint":
      if (v < MIN_SSIZE || v > MAX_SSIZE) throw error(message);
      return v < 0n ? -BIG : BIG;
    case "boolean":
      return v ? 1 : 0;
    default:
      return undefined;
  }
}

const TOO_LARGE = "cannot fit 'int' into an index-sized integer";
const TOO_LARGE_FOR_C = "Python int too large to convert to C ssize_t";

/** The same through `__index__`. */
export function* slowIndex(vm: VM, v: Value, error: Raiser = indexError, message = TOO_LARGE): Gen<number> {
  return plainIndex((yield vm.index(v)) as number | bigint, error, message) as number;
}

/** An int argument of a method, as C takes it. */
export function sizeArgument(vm: VM, v: Value): Maybe<number> {
  return plainIndex(v, overflowError, TOO_LARGE_FOR_C) ?? slowIndex(vm, v, overflowError, TOO_LARGE_FOR_C);
}

// --------------------------------------------------------------------------------------------------------- the type

function* exactIndices(vm: VM, self: PySlice, lengthArg: Value): Gen<Value> {
  const big = (v: Value) => BigInt(v as number | bigint);
  const length = big((yield vm.index(lengthArg)) as number | bigint);
  if (length < 0n) throw valueError("length should not be negative");
  const step = self.step === null ? 1n : big((yield sliceBound(vm, self.step)) as number | bigint);
  if (step === 0n) throw valueError("slice step cannot be zero");
  const lower = step < 0n ? -1n : 0n;
  const upper = step < 0n ? length - 1n : length;
  const clamp = (n: bigint) => {
    if (n < 0n) return n + length < lower ? lower : n + length;
    return n > upper ? upper : n;
  };
  let start = step < 0n ? upper : lower;
  if (self.start !== null) start = clamp(big((yield sliceBound(vm, self.start)) as number | bigint));
  let stop = step < 0n ? lower : upper;
  if (self.stop !== null) stop = clamp(big((yield sliceBound(vm, self.stop)) as number | bigint));
  return new PyTuple([start, stop, step].map(canonical));
}

const asTuple = (s: PySlice) => new PyTuple([s.start, s.stop, s.step]);

function comparison(name: string, op: CompareOp): Row {
  return [
    `${name}(self, value, /)`,
    `Return self${op}value.`,
    (vm: VM, self: PySlice, other: Value) => {
      if (!(other instanceof PySlice)) return NOT_IMPLEMENTED;
      if (op === "==" || op === "!=") {
        const same = self === other ? true : sameContent(self, other);
        vm.meter.charge(comparisonWork());
        if (same !== undefined) return same === (op === "==");
      } else {
        const r = orderContent(op as OrderOp, asTuple(self), asTuple(other));
        vm.meter.charge(comparisonWork());
        if (r !== undefined) return r;
      }
      return vm.compare(op, asTuple(self), asTuple(other));
    },
  ];
}

function* sliceRepr(vm: VM, self: PySlice): Gen<string> {
  const parts: string[] = [];
  for (const v of [self.start, self.stop, self.step]) parts.push((yield vm.repr(v)) as string);
  const text = `slice(${parts.join(", ")})`;
  vm.meter.alloc(text.length);
  return text;
}

install(sliceType, () => ({
  signature: null,
  doc: "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).",
  methods: [
    [
      "__new__(cls, start, stop=None, step=None, /)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, _cls: PyType, start: Value, stop?: Value, step?: Value) => {
        vm.meter.alloc(48);
        return stop === undefined ? new PySlice(null, start, null) : new PySlice(start, stop, step ?? null);
      },
    ],
    ["__repr__(self, /)", "Return repr(self).", sliceRepr],
    [
      "__hash__(self, /)",
      "Return hash(self).",
      function* (vm: VM, self: PySlice) {
        const hashes: (number | bigint)[] = [];
        for (const v of [self.start, self.stop, self.step]) hashes.push((yield vm.hash(v)) as number | bigint);
        return combineHashesPlain(hashes);
      },
    ],
    comparison("__eq__", "=="),
    comparison("__ne__", "!="),
    comparison("__lt__", "<"),
    comparison("__le__", "<="),
    comparison("__gt__", ">"),
    comparison("__ge__", ">="),
    [
      "indices(self, object, /)",
      "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and stop\nindices, and the stride length of the extended slice described by\nS. Out of bounds indices are clipped in a manner consistent with the\nhandling of normal slices.",
      (vm: VM, self: PySlice, length: Value) => {
        if (typeof length === "number" && length >= 0) {
          const n = sliceIndices(self, length);
          if (n !== undefined && typeof self.step !== "bigint") return new PyTuple([n.start, n.stop, n.step]);
        }
        return exactIndices(vm, self, length);
      },
    ],
  ],
  getset: {
    start: { member: true, get: (_vm, self: PySlice) => self.start },
    stop: { member: true, get: (_vm, self: PySlice) => self.stop },
    step: { member: true, get: (_vm, self: PySlice) => self.step },
  },
}));
