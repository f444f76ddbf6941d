/**
 * A decimal number as the specification has it (General Decimal Arithmetic): sign, coefficient and exponent, so that 1.10
 * and 1.1 are two numbers of one value. Coefficients are bigints; a number never changes.
 */
import { bitLength } from "../../src/objects/number-size.js";

export const enum Kind {
  FINITE = 0,
  INFINITE = 1,
  QUIET = 2,
  SIGNALING = 3,
}

export type Sign = 0 | 1;

export class Num {
  private counted = 0;
  constructor(
    readonly sign: Sign,
    /** Of a NaN: what it was given to carry. */
    readonly coefficient: bigint,
    readonly exponent: number,
    readonly kind: Kind = Kind.FINITE,
  ) {}

  /** Number of digits of the coefficient; 1 for zero. */
  get digits(): number {
    if (this.counted === 0) this.counted = digitCount(this.coefficient);
    return this.counted;
  }
  /** Exponent of the first digit. */
  get adjusted(): number {
    return this.exponent + this.digits - 1;
  }
  get isFinite(): boolean {
    return this.kind === Kind.FINITE;
  }
  get isInfinite(): boolean {
    return this.kind === Kind.INFINITE;
  }
  get isNaN(): boolean {
    return this.kind >= Kind.QUIET;
  }
  get isZero(): boolean {
    return this.kind === Kind.FINITE && this.coefficient === 0n;
  }
  /** The same with another sign. */
  signed(sign: Sign): Num {
    return sign === this.sign ? this : new Num(sign, this.coefficient, this.exponent, this.kind);
  }
}

export const ZERO = new Num(0, 0n, 0);
export const ONE = new Num(0, 1n, 0);
export const NAN = new Num(0, 0n, 0, Kind.QUIET);
export const infinity = (sign: Sign): Num => new Num(sign, 0n, 0, Kind.INFINITE);
export const flip = (sign: Sign): Sign => (sign === 0 ? 1 : 0);
export const fromNumber = (n: number): Num => new Num(n < 0 ? 1 : 0, BigInt(Math.abs(n)), 0);

const POWERS: bigint[] = [1n];
/** Powers of ten up to here are kept; larger ones are made each time. */
const MAX_KEPT = 400;

export function pow10(n: number): bigint {
  if (n > MAX_KEPT) return 10n ** BigInt(n);
  for (let i = POWERS.length; i <= n; i++) POWERS.push((POWERS[i - 1] as bigint) * 10n);
  return POWERS[n] as bigint;
}

const LOG10_2 = Math.log10(2);
const LIMIT = 10n ** 15n;
const SMALL: readonly number[] = Array.from({ length: 16 }, (_, i) => 10 ** i);

/** Number of decimal digits of c >= 0. */
export function digitCount(c: bigint): number {
  if (c < LIMIT) {
    const n = Number(c);
    let count = 1;
    while ((SMALL[count] as number) <= n) count++;
    return count;
  }
  // 2^(bits-1) <= c < 2^bits leaves two numbers of digits at most.
  const low = Math.floor((bitLength(c) - 1) * LOG10_2);
  return c >= pow10(low + 1) ? low + 2 : low + 1;
}

/** How many zeros c > 0 ends in, up to `most`. */
export function trailingZeros(c: bigint, most: number): number {
  if (most <= 0 || c % 10n !== 0n) return 0;
  // By pieces that grow as long as they divide, then by halves of them.
  let count = 0;
  let rest = c;
  let size = 1;
  while (count + size <= most && rest % pow10(size) === 0n) {
    rest /= pow10(size);
    count += size;
    size *= 2;
  }
  for (; size >= 1; size = Math.floor(size / 2)) {
    if (count + size <= most && rest % pow10(size) === 0n) {
      rest /= pow10(size);
      count += size;
    }
  }
  return count;
}

/** Whether a finite number is an integer. */
export function isIntegral(n: Num): boolean {
  if (n.exponent >= 0 || n.coefficient === 0n) return true;
  return -n.exponent < n.digits && n.coefficient % pow10(-n.exponent) === 0n;
}

/** Whether an integral number is odd. */
export function isOdd(n: Num): boolean {
  if (n.exponent > 0 || n.coefficient === 0n) return false;
  return ((n.coefficient / pow10(-n.exponent)) & 1n) === 1n;
}
