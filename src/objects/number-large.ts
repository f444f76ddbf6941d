/**
 * Products and quotients of very large ints, in portions. JavaScript multiplies and divides bigints in one go, and with
 * millions of bits that takes longer than a deadline may wait: here such numbers are taken apart until each piece takes a
 * few milliseconds, and the clock is looked at between the pieces.
 *
 * Products are Karatsuba's; quotients are those of Burnikel and Ziegler, "Fast Recursive Division" (1998), as in CPython's
 * `_pylong.py`. Everything here is charged by the caller.
 */
import type { VM } from "../vm/vm.js";
import { approximateBits, bitLength } from "./number-size.js";

/** Bits of a factor, and of a divisor, that JavaScript deals with in a few milliseconds. */
export const LARGE_FACTOR = 2 ** 19;
export const LARGE_DIVISOR = 2 ** 17;

/** a * b */
export function largeProduct(vm: VM, a: bigint, b: bigint): bigint {
  const bitsA = approximateBits(a);
  const bitsB = approximateBits(b);
  if (bitsA <= LARGE_FACTOR && bitsB <= LARGE_FACTOR) return a * b;
  // A long number times a few words takes as long as adding it to another.
  if (Math.min(bitsA, bitsB) <= 512) return a * b;
  const negative = a < 0n !== b < 0n;
  const r = product(vm, a < 0n ? -a : a, b < 0n ? -b : b, bitsA, bitsB);
  return negative ? -r : r;
}

/** For a, b >= 0 with about so many bits. */
function product(vm: VM, a: bigint, b: bigint, bitsA: number, bitsB: number): bigint {
  if (bitsA < bitsB) return product(vm, b, a, bitsB, bitsA);
  if (bitsA <= LARGE_FACTOR) {
    vm.meter.look();
    return a * b;
  }
  const half = Math.ceil(bitsA / 2);
  const shift = BigInt(half);
  const high = a >> shift;
  const low = BigInt.asUintN(half, a);
  if (bitsB <= half) {
    return (product(vm, high, b, bitsA - half, bitsB) << shift) + product(vm, low, b, half, bitsB);
  }
  const highB = b >> shift;
  const lowB = BigInt.asUintN(half, b);
  const top = product(vm, high, highB, bitsA - half, bitsB - half);
  const bottom = product(vm, low, lowB, half, half);
  const both = product(vm, high + low, highB + lowB, half + 1, half + 1);
  return (((top << shift) + (both - top - bottom)) << shift) + bottom;
}

/** Whether a quotient is better made here. */
export function isLargeQuotient(bitsA: number, bitsB: number): boolean {
  return bitsA > LARGE_FACTOR && bitsB > 512 ? bitsA - bitsB > 512 : bitsA > 2 ** 24;
}

/** Quotient and remainder of a >= 0 and b > 0. */
export function largeDivide(vm: VM, a: bigint, b: bigint): [quotient: bigint, rest: bigint] {
  const bitsB = bitLength(b);
  const width = Math.max(bitsB, LARGE_DIVISOR);
  return blocks(vm, a, Math.ceil(approximateBits(a) / width), 0n, b, width, bitsB);
}

/** Long division of `rest` and then the `count` blocks of `a`, each `width` bits. */
function blocks(
  vm: VM,
  a: bigint,
  count: number,
  rest: bigint,
  b: bigint,
  width: number,
  bitsB: number,
): [bigint, bigint] {
  if (count <= 1) {
    const whole = (rest << BigInt(width)) | a;
    if (bitsB === width) return twoByOne(vm, whole, b, width);
    vm.meter.look();
    const q = whole / b;
    return [q, whole - q * b];
  }
  const low = count >> 1;
  const bits = width * low;
  const [high, middle] = blocks(vm, a >> BigInt(bits), count - low, rest, b, width, bitsB);
  const [q, last] = blocks(vm, BigInt.asUintN(bits, a), low, middle, b, width, bitsB);
  return [(high << BigInt(bits)) | q, last];
}

/** Division of up to 2n bits by n bits, where the quotient has n bits at most. */
function twoByOne(vm: VM, a: bigint, b: bigint, n: number): [bigint, bigint] {
  if (n <= LARGE_DIVISOR) {
    vm.meter.look();
    const q = a / b;
    return [q, a - q * b];
  }
  if (n % 2 === 1) {
    const [q, r] = twoByOne(vm, a << 1n, b << 1n, n + 1);
    return [q, r >> 1n];
  }
  const half = n / 2;
  const shift = BigInt(half);
  const highB = b >> shift;
  const lowB = BigInt.asUintN(half, b);
  const [q1, r1] = threeByTwo(vm, a >> BigInt(n), BigInt.asUintN(half, a >> shift), b, highB, lowB, half);
  const [q2, r2] = threeByTwo(vm, r1, BigInt.asUintN(half, a), b, highB, lowB, half);
  return [(q1 << shift) | q2, r2];
}

function threeByTwo(
  vm: VM,
  high: bigint,
  low: bigint,
  b: bigint,
  highB: bigint,
  lowB: bigint,
  n: number,
): [bigint, bigint] {
  const shift = BigInt(n);
  let q: bigint;
  let r: bigint;
  if (high >> shift === highB) {
    q = (1n << shift) - 1n;
    r = high - (highB << shift) + highB;
  } else [q, r] = twoByOne(vm, high, highB, n);
  r = ((r << shift) | low) - largeProduct(vm, q, lowB);
  while (r < 0n) {
    q -= 1n;
    r += b;
  }
  return [q, r];
}

/** a ** b for |a| > 1, where the result has about so many bits. */
export function largePower(vm: VM, a: bigint, b: number, bits: number): bigint {
  if (bits <= LARGE_FACTOR) return a ** BigInt(b);
  const low = a & -a;
  if (low === (a < 0n ? -a : a)) {
    const r = 1n << BigInt((bitLength(a) - 1) * b);
    return a < 0n && b % 2 === 1 ? -r : r;
  }
  const root = largePower(vm, a, Math.floor(b / 2), bits / 2);
  const square = largeProduct(vm, root, root);
  return b % 2 === 0 ? square : largeProduct(vm, square, a);
}
