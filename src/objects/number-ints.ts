/**
 * Exact arithmetic of ints on plain payloads (Python reference, "Binary arithmetic operations"): numbers while they are
 * safe integers, bigints beyond, always the canonical one of the two and never -0. Everything is charged before it is
 * done.
 */
import type { VM } from "../vm/vm.js";
import { overflowError, valueError, zeroDivisionError } from "./errors.js";
import { PyFloat } from "./model.js";
import { floatPow } from "./number-floats.js";
import { isLargeQuotient, LARGE_DIVISOR, LARGE_FACTOR, largeDivide, largePower, largeProduct } from "./number-large.js";
import { approximateBits, bitLength, chargeBits, type Int, productSteps } from "./number-size.js";

const MAX = Number.MAX_SAFE_INTEGER;
const MAX_BIG = BigInt(MAX);
const MIN_BIG = -MAX_BIG;

/** A bigint as the payload of an int. */
export function normalizeInt(b: bigint): Int {
  return b <= MAX_BIG && b >= MIN_BIG ? smallNumber(b) : b;
}

/** The int of a float that is whole. */
export function intOfWhole(v: number): Int {
  return v <= MAX && v >= -MAX ? v + 0 : BigInt(v);
}

/** Halves of a bigint of at most 64 bits: reading them is much quicker than Number(b). */
const wide = new BigInt64Array(1);
const halves = new Int32Array(wide.buffer);
wide[0] = 1n;
const LOW = halves[0] === 1 ? 0 : 1;

/** The number of a bigint that is a safe integer. */
function smallNumber(b: bigint): number {
  wide[0] = b;
  return (halves[1 - LOW] as number) * 4294967296 + ((halves[LOW] as number) >>> 0);
}

/** 2^256: comparing with it is quicker than asking for a size. */
const SHORT = 1n << 256n;
const NEGATIVE_SHORT = -SHORT;

/** Whether arithmetic on the int is a handful of machine instructions, and its result a few words. */
function isShort(n: Int): boolean {
  return typeof n === "number" || (n < SHORT && n > NEGATIVE_SHORT);
}

/** What a result of arithmetic on short ints takes. */
const SHORT_BYTES = 48;

function chargeSum(vm: VM, a: Int, b: Int): void {
  if (isShort(a) && isShort(b)) {
    vm.meter.alloc(SHORT_BYTES);
    return;
  }
  const bits = Math.max(approximateBits(a), approximateBits(b)) + 1;
  if (bits > 64) chargeBits(vm, bits);
}

export function intAdd(vm: VM, a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const r = a + b;
    if (r <= MAX && r >= -MAX) return r;
  } else chargeSum(vm, a, b);
  return normalizeInt(BigInt(a) + BigInt(b));
}

export function intSub(vm: VM, a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const r = a - b;
    if (r <= MAX && r >= -MAX) return r;
  } else chargeSum(vm, a, b);
  return normalizeInt(BigInt(a) - BigInt(b));
}

export function intMul(vm: VM, a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const r = a * b;
    // Adding 0 turns -0 into 0.
    if (r <= MAX && r >= -MAX) return r + 0;
  } else {
    if (a === 0 || b === 0) return 0;
    if (isShort(a) && isShort(b)) {
      vm.meter.charge(1);
      vm.meter.alloc(SHORT_BYTES);
    } else {
      const bitsA = approximateBits(a);
      const bitsB = approximateBits(b);
      vm.meter.charge(productSteps(bitsA, bitsB));
      chargeBits(vm, bitsA + bitsB);
      if (bitsA + bitsB > LARGE_FACTOR) return normalizeInt(largeProduct(vm, BigInt(a), BigInt(b)));
    }
  }
  return normalizeInt(BigInt(a) * BigInt(b));
}

/** Charges for a quotient of bigints; the divisor is not 0. Answers whether it is to be made in portions. */
function chargeDivision(vm: VM, a: Int, b: Int): boolean {
  if (isShort(a)) {
    vm.meter.charge(1);
    vm.meter.alloc(SHORT_BYTES);
    return false;
  }
  const bitsA = approximateBits(a);
  const bitsB = approximateBits(b);
  if (bitsA < bitsB) return false;
  vm.meter.charge(3 * productSteps(bitsA - bitsB + 64, bitsB));
  chargeBits(vm, bitsA);
  return isLargeQuotient(bitsA, bitsB);
}

const absolute = (n: bigint): bigint => (n < 0n ? -n : n);

/** Quotient and remainder of very large ints, both paid for, rounded towards zero. */
function divideLarge(vm: VM, a: bigint, b: bigint): [quotient: bigint, rest: bigint] {
  const [q, r] = largeDivide(vm, absolute(a), absolute(b));
  return [a < 0n !== b < 0n ? -q : q, a < 0n ? -r : r];
}

export function intFloorDiv(vm: VM, a: Int, b: Int): Int {
  if (b === 0) throw zeroDivisionError("division by zero");
  if (typeof a === "number" && typeof b === "number") {
    // a - r is a multiple of b and exact, so that the quotient is, too.
    const r = a % b;
    const q = (a - r) / b;
    return (r < 0 && b > 0) || (r > 0 && b < 0) ? q - 1 : q + 0;
  }
  const isLarge = chargeDivision(vm, a, b);
  const x = BigInt(a);
  const y = BigInt(b);
  if (isLarge) {
    const [q, r] = divideLarge(vm, x, y);
    return normalizeInt(x < 0n !== y < 0n && r !== 0n ? q - 1n : q);
  }
  const q = x / y;
  return normalizeInt(x < 0n !== y < 0n && q * y !== x ? q - 1n : q);
}

export function intMod(vm: VM, a: Int, b: Int): Int {
  if (b === 0) throw zeroDivisionError("division by zero");
  if (typeof a === "number" && typeof b === "number") {
    const r = a % b;
    return (r < 0 && b > 0) || (r > 0 && b < 0) ? r + b : r + 0;
  }
  const isLarge = chargeDivision(vm, a, b);
  const y = BigInt(b);
  const r = isLarge ? divideLarge(vm, BigInt(a), y)[1] : BigInt(a) % y;
  return normalizeInt(r !== 0n && r < 0n !== y < 0n ? r + y : r);
}

/** a / b, correctly rounded. The answer is the payload of a float. */
export function intTrueDiv(vm: VM, a: Int, b: Int): number {
  if (b === 0) throw zeroDivisionError("division by zero");
  if (typeof a === "number" && typeof b === "number") return a / b;
  if (a === 0) return b < 0 ? -0 : 0;
  chargeDivision(vm, a, b);
  const q = divideRounded(BigInt(a), BigInt(b));
  if (q - q !== 0) throw overflowError("integer division result too large for a float");
  return q;
}

/** The float nearest to a / b; infinite when out of range. Neither is 0. */
export function divideRounded(a: bigint, b: bigint): number {
  const negative = a < 0n !== b < 0n;
  const x = a < 0n ? -a : a;
  const y = b < 0n ? -b : b;
  // The quotient gets at least 55 bits and a sticky bit; below the normal range, it is cut at the last bit there is.
  const want = bitLength(y) - bitLength(x) + 56;
  const shift = Math.min(want, 1074);
  if (want > 1074 + 64) return negative ? -0 : 0;
  if (shift < -1100) return negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const n = shift >= 0 ? x << BigInt(shift) : x;
  const d = shift >= 0 ? y : y << BigInt(-shift);
  let q = n / d;
  const rest = n - q * d;
  let value: number;
  if (want <= 1074) value = scale(Number(rest === 0n ? q : q | 1n), -shift);
  else {
    const twice = rest * 2n;
    if (twice > d || (twice === d && (q & 1n) === 1n)) q += 1n;
    value = scale(Number(q), -1074);
  }
  return negative ? -value : value;
}

/** v * 2^e in steps that are each exact when the answer is. */
export function scale(v: number, e: number): number {
  let r = v;
  let left = e;
  while (left > 1000) {
    r *= 2 ** 1000;
    left -= 1000;
  }
  while (left < -1000) {
    r *= 2 ** -1000;
    left += 1000;
  }
  return r * 2 ** left;
}

/** The payload as a float. */
export function intToFloat(n: Int): number {
  if (typeof n === "number") return n;
  const v = Number(n);
  if (v - v !== 0) throw overflowError("int too large to convert to float");
  return v;
}

/** a ** b; a negative exponent makes it a float. */
export function intPow(vm: VM, a: Int, b: Int): Int | PyFloat {
  if (b < 0) {
    const x = intToFloat(a);
    return new PyFloat(floatPow(x, intToFloat(b)) as number);
  }
  if (b === 0 || a === 1) return 1;
  if (a === 0) return 0;
  if (a === -1) return (typeof b === "number" ? b % 2 === 0 : (b & 1n) === 0n) ? 1 : -1;
  if (typeof a === "number" && typeof b === "number" && b <= 64) {
    const r = safePower(a, b);
    if (r <= MAX && r >= -MAX) return r;
  }
  const exponent = Number(b);
  const bits = approximateBits(a);
  // At least bits - 1 of each factor arrive in the result.
  if (exponent * (bits - 1) > 2 ** 40) chargeBits(vm, exponent * (bits - 1));
  vm.meter.charge(2 * productSteps(bits * exponent, bits * exponent));
  chargeBits(vm, Math.max(64, (bits - 1) * exponent));
  return normalizeInt(largePower(vm, BigInt(a), exponent, bits * exponent));
}

/** By squaring; wrong only where it is beyond the safe integers. */
function safePower(a: number, b: number): number {
  let result = 1;
  let base = a;
  let left = b;
  for (;;) {
    if ((left & 1) === 1) result *= base;
    left >>= 1;
    if (left === 0) return result;
    base *= base;
  }
}

/** pow(a, b, m) */
export function intPowMod(vm: VM, a: Int, b: Int, m: Int): Int {
  if (m === 0) throw valueError("pow() 3rd argument cannot be 0");
  if (m === 1 || m === -1) return 0;
  const modulus = BigInt(m < 0 ? -m : m);
  let base = BigInt(intMod(vm, a, normalizeInt(modulus)));
  let exponent = BigInt(b);
  const bits = approximateBits(m);
  const step = 4 * productSteps(bits, bits) + 1;
  if (exponent < 0n) {
    vm.meter.charge(step * bits);
    base = inverse(vm, base, modulus);
    exponent = -exponent;
  }
  vm.meter.alloc(bits >>> 2);
  let result = 1n;
  const isLarge = bits > LARGE_DIVISOR;
  const times = (x: bigint, y: bigint): bigint =>
    isLarge ? largeDivide(vm, largeProduct(vm, x, y), modulus)[1] : (x * y) % modulus;
  // From the most significant bit, in pieces that are charged one by one.
  const digits = exponent === 0n ? "" : exponent.toString(16);
  vm.meter.charge(digits.length >> 3);
  for (let i = 0; i < digits.length; i++) {
    vm.meter.charge(step * 5);
    const digit = Number.parseInt(digits[i] as string, 16);
    for (let bit = 8; bit > 0; bit >>= 1) {
      result = times(result, result);
      if ((digit & bit) !== 0) result = times(result, base);
    }
  }
  result %= modulus;
  if (m < 0 && result !== 0n) result -= modulus;
  return normalizeInt(result);
}

/** The x with a * x = 1 modulo m. */
function inverse(vm: VM, a: bigint, m: bigint): bigint {
  let [r, next] = [m, a];
  let [t, nextT] = [0n, 1n];
  while (next !== 0n) {
    vm.meter.charge(1);
    const q = r / next;
    [r, next] = [next, r - q * next];
    [t, nextT] = [nextT, t - q * nextT];
  }
  if (r !== 1n) throw valueError("base is not invertible for the given modulus");
  return t < 0n ? t + m : t;
}

export function intLshift(vm: VM, a: Int, b: Int): Int {
  if (b < 0) throw valueError("negative shift count");
  if (a === 0) return 0;
  if (typeof b === "number" && b < 53 && typeof a === "number") {
    const r = a * 2 ** b;
    if (r <= MAX && r >= -MAX) return r;
  }
  if (b > 2 ** 60) throw overflowError("too many digits in integer");
  chargeBits(vm, Math.max(64, approximateBits(a) + Number(b)));
  return normalizeInt(BigInt(a) << BigInt(b));
}

export function intRshift(vm: VM, a: Int, b: Int): Int {
  if (b < 0) throw valueError("negative shift count");
  if (typeof a === "number") return b > 53 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** Number(b));
  const bits = approximateBits(a);
  if (b > bits) return a < 0n ? -1 : 0;
  chargeBits(vm, Math.max(64, bits - Number(b)));
  return normalizeInt(a >> BigInt(b));
}

const HIGH = 2 ** 32;

/** Joins two halves of a two's complement number; -2^53 is the one result that is not safe. */
function join(high: number, low: number): Int {
  const r = high * HIGH + (low >>> 0);
  return r < -MAX ? BigInt(r) : r;
}

export function intAnd(vm: VM, a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if ((a | 0) === a && (b | 0) === b) return a & b;
    return join(Math.floor(a / HIGH) & Math.floor(b / HIGH), a & b);
  }
  chargeSum(vm, a, b);
  return normalizeInt(BigInt(a) & BigInt(b));
}

export function intOr(vm: VM, a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if ((a | 0) === a && (b | 0) === b) return a | b;
    return join(Math.floor(a / HIGH) | Math.floor(b / HIGH), a | b);
  }
  chargeSum(vm, a, b);
  return normalizeInt(BigInt(a) | BigInt(b));
}

export function intXor(vm: VM, a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if ((a | 0) === a && (b | 0) === b) return a ^ b;
    return join(Math.floor(a / HIGH) ^ Math.floor(b / HIGH), a ^ b);
  }
  chargeSum(vm, a, b);
  return normalizeInt(BigInt(a) ^ BigInt(b));
}

export function intNegate(vm: VM, a: Int): Int {
  if (typeof a === "number") return a === 0 ? 0 : -a;
  chargeSum(vm, a, 0);
  return -a;
}

export function intInvert(vm: VM, a: Int): Int {
  return intSub(vm, -1, a);
}
