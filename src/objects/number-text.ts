/**
 * Numbers as decimal text: the shortest digits that read back as the same float (Python reference, "Floating-point
 * literals"), and ints under the limit on the length of decimal conversions (library reference, "Integer string
 * conversion length limitation").
 */
import type { VM } from "../vm/vm.js";
import { valueError } from "./errors.js";
import type { PyComplex } from "./model.js";
import { largeDivide, largeProduct } from "./number-large.js";
import { approximateBits, bitLength, type Int, productSteps } from "./number-size.js";

const DEFAULT_MAX_DIGITS = 4300;
const maxDigits = new WeakMap<VM, number>();

/** What `sys.get_int_max_str_digits()` answers; 0 means no limit. */
export function intMaxStrDigits(vm: VM): number {
  return maxDigits.get(vm) ?? DEFAULT_MAX_DIGITS;
}

/** `sys.set_int_max_str_digits`; the caller checks that it is 0 or at least 640. */
export function setIntMaxStrDigits(vm: VM, digits: number): void {
  maxDigits.set(vm, digits);
}

/** str(n). ValueError when it would have more digits than the limit allows. */
export function intToString(vm: VM, n: Int): string {
  if (typeof n === "number") return `${n}`;
  const bits = approximateBits(n);
  if (bits > 2000) {
    const limit = intMaxStrDigits(vm);
    // 2^10 > 10^3: so few bits cannot make too many digits, and a third of an upper bound on them must.
    if (limit > 0 && bits > limit * 3) {
      // approximateBits is at most half as much again as the truth: 3.3219 bits to a digit.
      if (bits / 1.5 > limit * 3.33 + 64 || exceeds(n, limit)) throw tooManyDigits(limit);
    }
    return n < 0n ? `-${digitText(vm, -n, bits)}` : digitText(vm, n, bits);
  }
  return n.toString();
}

/** The digits of n >= 0, however many they are. */
export function digitText(vm: VM, n: bigint, bits = approximateBits(n)): string {
  vm.meter.charge(2 * productSteps(bits, bits));
  vm.meter.alloc(bits * 0.31);
  return bits > PIECE_BITS ? inPieces(vm, n) : n.toString();
}

/** Larger ints are written piece by piece, so that the clock can be looked at in between. */
const PIECE_BITS = 100_000;
const PIECE_DIGITS = 25_000;

/** The digits of a large n >= 0, by halves. */
function inPieces(vm: VM, n: bigint): string {
  const size = bitLength(n);
  const powers = [10n ** BigInt(PIECE_DIGITS)];
  for (let top = powers[0] as bigint; 2 * bitLength(top) - 1 <= size; ) {
    vm.meter.look();
    top = largeProduct(vm, top, top);
    powers.push(top);
  }
  const write = (part: bigint, level: number): string => {
    if (level < 0) return part.toString();
    vm.meter.look();
    const power = powers[level] as bigint;
    const [high, rest] = part < power ? [0n, part] : largeDivide(vm, part, power);
    const low = write(rest, level - 1);
    return high === 0n ? low : write(high, level - 1) + low.padStart(PIECE_DIGITS * 2 ** level, "0");
  };
  return write(n, powers.length - 1);
}

let boundDigits = 0;
let bound = 1n;

function exceeds(n: bigint, digits: number): boolean {
  if (digits !== boundDigits) {
    bound = 10n ** BigInt(digits);
    boundDigits = digits;
  }
  return n >= bound || n <= -bound;
}

export function tooManyDigits(limit: number, digits?: number): unknown {
  const value = digits === undefined ? "" : `: value has ${digits} digits`;
  return valueError(
    `Exceeds the limit (${limit} digits) for integer string conversion${value}; use sys.set_int_max_str_digits() to increase the limit`,
  );
}

/** repr(v) */
export function floatRepr(v: number): string {
  const a = v < 0 ? -v : v;
  if (a >= 1e-4 && a < 1e16) {
    const s = `${v}`;
    return Number.isInteger(v) ? `${s}.0` : s;
  }
  if (v === 0) return 1 / v < 0 ? "-0.0" : "0.0";
  if (Number.isNaN(v)) return "nan";
  if (a === Number.POSITIVE_INFINITY) return v < 0 ? "-inf" : "inf";
  return exponentForm(v);
}

/** Shortest digits with an exponent of at least two digits: 1e-05, 1.5e+16. */
function exponentForm(v: number): string {
  const s = v.toExponential();
  const e = s.indexOf("e");
  const exponent = s.slice(e + 2);
  return `${s.slice(0, e + 2)}${exponent.length < 2 ? `0${exponent}` : exponent}`;
}

/** A part of a complex number: without the ".0" of whole numbers. */
function partRepr(v: number): string {
  const s = floatRepr(v);
  return s.endsWith(".0") ? s.slice(0, -2) : s;
}

/** repr(z) */
export function complexRepr(z: PyComplex): string {
  const im = `${partRepr(z.im)}j`;
  if (z.re === 0 && 1 / z.re > 0) return im;
  const sign = im.startsWith("-") ? "" : "+";
  return `(${partRepr(z.re)}${sign}${im})`;
}
