/**
 * How large an int is, found without the work of finding out exactly, and what arithmetic on it costs.
 *
 * JavaScript has no way to ask a bigint for its length. Comparing it with a power of two looks at the lengths alone, so
 * a table of powers answers for all numbers a program is likely to meet; beyond the table, truncating to twice as many
 * bits until nothing is lost copies about as many words as one addition would.
 */
import type { VM } from "../vm/vm.js";
import { memoryError } from "./errors.js";

export type Int = number | bigint;

/** Ints longer than this are refused with MemoryError even without a memory limit: V8's own bound is 2^30 bits. */
export const MAX_BITS = 2 ** 27;

const scratch = new DataView(new ArrayBuffer(8));

/** The exponent e with 2^(e-1) <= |v| < 2^e, for finite v that is not 0 or subnormal. */
export function binaryExponent(v: number): number {
  scratch.setFloat64(0, v);
  return ((scratch.getUint16(0) >> 4) & 0x7ff) - 1022;
}

const TABLE_BITS: number[] = [];
const TABLE: bigint[] = [];
/** The largest entry: 2^20 bits. Entries are made when a number first needs them. */
const TABLE_SIZE = 21;

function power(i: number): bigint {
  for (let k = TABLE.length; k <= i; k++) {
    const bits = 2 ** (10 + (k >> 1)) * (k % 2 === 0 ? 1 : 1.5);
    TABLE_BITS.push(bits);
    TABLE.push(1n << BigInt(bits));
  }
  return TABLE[i] as bigint;
}

/** Number of bits of |n|, or up to half as many more. */
export function approximateBits(n: Int): number {
  if (typeof n === "number") return n === 0 ? 0 : binaryExponent(n);
  const f = Number(n);
  if (f - f === 0) return f === 0 ? 0 : binaryExponent(f);
  const a = n < 0n ? -n : n;
  for (let i = 1; i < TABLE_SIZE; i++) if (a < power(i)) return TABLE_BITS[i] as number;
  let bits = 2 ** 20;
  while (BigInt.asUintN(bits, a) !== a) bits *= 1.5;
  return bits;
}

/** Number of bits of |n|, exactly. */
export function bitLength(n: Int): number {
  if (typeof n === "number") return n === 0 ? 0 : binaryExponent(n);
  let a = n < 0n ? -n : n;
  let shifted = 0;
  for (;;) {
    const f = Number(a);
    // A number just below a power of two may round up to it.
    if (f < 2 ** 1000) {
      const e = f === 0 ? 0 : binaryExponent(f);
      return shifted + (e > 53 && a >> BigInt(e - 1) === 0n ? e - 1 : e);
    }
    // All but half of what there is at most: the rest is still there, and short enough after a few turns.
    const drop = Math.max(512, Math.floor(approximateBits(a) / 2));
    const rest = a >> BigInt(drop);
    if (rest === 0n) return shifted + a.toString(2).length;
    a = rest;
    shifted += drop;
  }
}

/** Bytes that an int takes beyond its slot. */
export function intBytes(n: Int): number {
  return typeof n === "number" ? 0 : 16 + (approximateBits(n) >>> 3);
}

/** Charges for an int of so many bits about to be made, and refuses the impossible. */
export function chargeBits(vm: VM, bits: number): void {
  vm.meter.charge(bits > 2 ** 40 ? 2 ** 31 : Math.floor(bits / 512));
  if (bits > 53) vm.meter.alloc(16 + Math.floor(Math.min(bits, 2 ** 52) / 8));
  if (bits > MAX_BITS) throw memoryError();
}

/**
 * Steps for a product of numbers of so many bits: schoolbook below 34 words, then Karatsuba's growth, then FFT's, and
 * Karatsuba's again where products are made in portions (see number-large.ts).
 */
export function productSteps(bitsA: number, bitsB: number): number {
  let small = Math.ceil(Math.min(bitsA, bitsB) / 64);
  const pieces = Math.max(1, Math.max(bitsA, bitsB) / 64 / Math.max(1, small));
  let factor = pieces;
  while (small > 34 && factor < 2 ** 40) {
    small = (small + 1) >> 1;
    // Past some 1500 words the transform-based product takes over.
    factor *= small > 750 && small <= 4096 ? 2.2 : 3;
  }
  return Math.floor((factor * small * small) / 16);
}
