/** Number-theoretic functions (library reference, math: "Number-theoretic functions"). */
import { overflowError, valueError } from "../../src/objects/errors.js";
import type { Value } from "../../src/objects/model.js";
import type { Gen, Maybe, Row } from "../../src/objects/native.js";
import { after, intOperand } from "../../src/objects/number-arguments.js";
import { bigSquareRoot } from "../../src/objects/number-double.js";
import { intFloorDiv, intMul, intNegate, normalizeInt } from "../../src/objects/number-ints.js";
import { LARGE_FACTOR, largeDivide } from "../../src/objects/number-large.js";
import { approximateBits, bitLength, chargeBits, type Int, productSteps } from "../../src/objects/number-size.js";
import type { VM } from "../../src/vm/vm.js";

function gcd(vm: VM, a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    let x = Math.abs(a);
    let y = Math.abs(b);
    while (y !== 0) [x, y] = [y, x % y];
    return x;
  }
  let x = BigInt(a);
  let y = BigInt(b);
  if (x < 0n) x = -x;
  if (y < 0n) y = -y;
  const bits = Math.max(approximateBits(x), approximateBits(y));
  vm.meter.alloc(bits >> 2);
  // One step of Euclid's takes the length of the numbers, and takes off about as many bits as the quotient has.
  const step = (bits >> 7) + 2;
  while (y !== 0n) {
    vm.meter.charge(step);
    [x, y] = [y, x % y];
  }
  return normalizeInt(x);
}

function lcm(vm: VM, a: Int, b: Int): Int {
  if (a === 0 || b === 0) return 0;
  const r = intMul(vm, intFloorDiv(vm, a, gcd(vm, a, b)), b);
  return r < 0 ? intNegate(vm, r) : r;
}

/** Folds integers one by one; arguments that are no ints are asked for their `__index__`. */
function fold(f: (vm: VM, a: Int, b: Int) => Int, first: Int): Row[2] {
  return (vm: VM, integers: Value[]) => {
    let result = first;
    for (let i = 0; i < integers.length; i++) {
      const n = intOperand(integers[i] as Value);
      if (n === undefined) return foldRest(vm, f, result, integers, i);
      vm.meter.charge(1);
      result = f(vm, result, n);
    }
    return result;
  };
}

function* foldRest(vm: VM, f: (vm: VM, a: Int, b: Int) => Int, start: Int, integers: Value[], from: number): Gen<Int> {
  let result = start;
  for (let i = from; i < integers.length; i++) result = f(vm, result, (yield vm.index(integers[i] as Value)) as Int);
  return result;
}

/** The product of the whole numbers from `from` to `to`, by halves. */
function rangeProduct(vm: VM, from: number, to: number): Int {
  if (to - from < 8) {
    let r: Int = from;
    for (let i = from + 1; i <= to; i++) r = intMul(vm, r, i);
    return r;
  }
  const middle = Math.floor((from + to) / 2);
  return intMul(vm, rangeProduct(vm, from, middle), rangeProduct(vm, middle + 1, to));
}

function factorial(vm: VM, n: Int): Int {
  if (n < 0) throw valueError("factorial() not defined for negative values");
  if (n > 2 ** 63 - 1) throw overflowError(`factorial() argument should not exceed ${2n ** 63n - 1n}`);
  const k = Number(n);
  if (k < 2) return 1;
  // At least k * (log2(k) - 1.5) bits: refused at once when that is too much.
  const bits = k * Math.max(1, bitLength(k) - 2.5);
  if (bits > 2 ** 27) chargeBits(vm, bits);
  vm.meter.charge(k);
  return rangeProduct(vm, 1, k);
}

/** n * (n - 1) * … with k factors. */
function fallingProduct(vm: VM, n: Int, k: number): Int {
  if (k === 0) return 1;
  const bits = k * Math.max(1, approximateBits(n) - Math.ceil(Math.log2(k + 1)) - 1);
  if (bits > 2 ** 27) chargeBits(vm, bits);
  vm.meter.charge(k);
  return fallingPart(vm, BigInt(n), k);
}

function fallingPart(vm: VM, n: bigint, k: number): Int {
  if (k === 1) return normalizeInt(n);
  if (n <= 9007199254740991n) return rangeProduct(vm, Number(n) - k + 1, Number(n));
  const half = k >> 1;
  return intMul(vm, fallingPart(vm, n, half), fallingPart(vm, n - BigInt(half), k - half));
}

const MAX_K = `${2n ** 63n - 1n}`;

function perm(vm: VM, n: Int, k: Int): Int {
  if (n < 0) throw valueError("n must be a non-negative integer");
  if (k < 0) throw valueError("k must be a non-negative integer");
  if (n < k) return 0;
  if (k > 2 ** 63 - 1) throw overflowError(`k must not exceed ${MAX_K}`);
  return fallingProduct(vm, n, Number(k));
}

function comb(vm: VM, n: Int, k: Int): Int {
  if (n < 0) throw valueError("n must be a non-negative integer");
  if (k < 0) throw valueError("k must be a non-negative integer");
  if (n < k) return 0;
  const other = normalizeInt(BigInt(n) - BigInt(k));
  const smaller = other < k ? other : k;
  if (smaller > 2 ** 63 - 1) throw overflowError(`min(n - k, k) must not exceed ${MAX_K}`);
  return combPart(vm, n, Number(smaller));
}

/** C(n, k) = C(n, j) * C(n - j, k - j) / C(k, j) with j half of k, so that the numbers stay small. */
function combPart(vm: VM, n: Int, k: number): Int {
  vm.meter.charge(4);
  if (k === 0) return 1;
  if (k === 1) return n;
  if (k < 12) {
    vm.meter.charge(4 * k);
    let r: Int = n;
    for (let i = 1; i < k; i++) r = intFloorDiv(vm, intMul(vm, r, normalizeInt(BigInt(n) - BigInt(i))), i + 1);
    return r;
  }
  // The result has at least k * log2(n / k) bits.
  const bits = k * Math.max(1, approximateBits(n) - bitLength(k) - 1);
  if (bits > 2 ** 27) chargeBits(vm, bits);
  const j = k >> 1;
  const a = combPart(vm, n, j);
  const b = combPart(vm, normalizeInt(BigInt(n) - BigInt(j)), k - j);
  return intFloorDiv(vm, intMul(vm, a, b), combPart(vm, k, j));
}

function isqrt(vm: VM, n: Int): Int {
  if (n < 0) throw valueError("isqrt() argument must be nonnegative");
  if (typeof n === "number") {
    const r = Math.floor(Math.sqrt(n));
    return r * r > n ? r - 1 : r;
  }
  const bits = bitLength(n);
  vm.meter.charge(8 * productSteps(bits, bits) + 8);
  vm.meter.alloc(bits >> 1);
  return normalizeInt(root(vm, n, bits));
}

/** By Newton's method, with half of the digits found from half of the digits. The depth is the logarithm of the length. */
function root(vm: VM, n: bigint, bits: number): bigint {
  if (bits < 1000) return bigSquareRoot(n);
  const shift = BigInt(bits >> 3) * 2n;
  let x = (root(vm, n >> shift, bits - Number(shift)) + 1n) << (shift / 2n);
  for (;;) {
    const y = (x + (bits > LARGE_FACTOR ? largeDivide(vm, n, x)[0] : n / x)) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

const two =
  (f: (vm: VM, n: Int, k: Int) => Int) =>
  (vm: VM, n: Value, k: Value): Maybe<Value> =>
    after(vm.index(n), (a) => after(vm.index(k), (b) => f(vm, a, b)));

export const integerRows = (): readonly Row[] => [
  ["gcd(*integers)", "Greatest Common Divisor.", fold(gcd, 0)],
  ["lcm(*integers)", "Least Common Multiple.", fold(lcm, 1)],
  ["factorial(n, /)", "Find n!.", (vm: VM, n: Value) => after(vm.index(n), (v) => factorial(vm, v))],
  [
    "isqrt(n, /)",
    "Return the integer part of the square root of the input.",
    (vm: VM, n: Value) => after(vm.index(n), (v) => isqrt(vm, v)),
  ],
  [
    "comb(n, k, /)",
    "Number of ways to choose k items from n items without repetition and without order.\n\nEvaluates to n! / (k! * (n - k)!) when k <= n and evaluates\nto zero when k > n.\n\nAlso called the binomial coefficient because it is equivalent\nto the coefficient of k-th term in polynomial expansion of the\nexpression (1 + x)**n.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.",
    two(comb),
  ],
  [
    "perm(n, k=None, /)",
    "Number of ways to choose k items from n items without repetition and with order.\n\nEvaluates to n! / (n - k)! when k <= n and evaluates\nto zero when k > n.\n\nIf k is not specified or is None, then k defaults to n\nand the function returns n!.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.",
    (vm: VM, n: Value, k: Value = null) =>
      k === null ? after(vm.index(n), (v) => factorial(vm, v)) : two(perm)(vm, n, k),
  ],
];
