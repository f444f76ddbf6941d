/**
 * Arithmetic with twice the precision of a float: a number is a sum high + low of two. The elementary functions are
 * worked out in it and rounded once at the end, so that they are correctly rounded but for one case in many thousands,
 * and the same on every machine and version of JavaScript.
 *
 * Each function answers the high part and leaves the low part in `LOW`.
 */

/** The low part of the last result, in an array, where JavaScript stores a float without making an object for it. */
export const LOW = new Float64Array(1);

/** Leaves a low part for the caller's caller. */
export function setLow(v: number): void {
  LOW[0] = v;
}

/** a + b */
export function twoSum(a: number, b: number): number {
  const s = a + b;
  const t = s - a;
  LOW[0] = a - (s - t) + (b - t);
  return s;
}

/** a + b for |a| >= |b| */
export function fastSum(a: number, b: number): number {
  const s = a + b;
  LOW[0] = b - (s - a);
  return s;
}

const SPLIT = 134217729;

/** a * b, exactly, for operands below 2^990 whose product is not subnormal. */
export function twoProduct(a: number, b: number): number {
  const p = a * b;
  const ta = SPLIT * a;
  const ah = ta - (ta - a);
  const al = a - ah;
  const tb = SPLIT * b;
  const bh = tb - (tb - b);
  const bl = b - bh;
  LOW[0] = ah * bh - p + ah * bl + al * bh + al * bl;
  return p;
}

export function add(ah: number, al: number, bh: number, bl: number): number {
  let s = twoSum(ah, bh);
  let e = LOW[0];
  const t = twoSum(al, bl);
  const f = LOW[0];
  e += t;
  s = fastSum(s, e);
  return fastSum(s, LOW[0] + f);
}

export function multiply(ah: number, al: number, bh: number, bl: number): number {
  const p = twoProduct(ah, bh);
  return fastSum(p, LOW[0] + (ah * bl + al * bh));
}

export function divide(ah: number, al: number, bh: number, bl: number): number {
  const q = ah / bh;
  const p = twoProduct(q, bh);
  const rest = ah - p - LOW[0] + (al - q * bl);
  return fastSum(q, rest / bh);
}

export function squareRoot(ah: number, al: number): number {
  if (ah === 0) {
    LOW[0] = 0;
    return 0;
  }
  const s = Math.sqrt(ah);
  const p = twoProduct(s, s);
  const rest = ah - p - LOW[0] + al;
  return fastSum(s, rest / (2 * s));
}

/** Splits a fixed-point number with so many bits after the point. */
export function fromFixed(v: bigint, bits: number): number {
  const unit = 2 ** -bits;
  const high = Number(v);
  LOW[0] = Number(v - BigInt(high)) * unit;
  return high * unit;
}

// --------------------------------------------------------------------------------------- constants in fixed point

/** atan(1/n) or atanh(1/n) with so many bits. */
function inverseSeries(n: bigint, bits: bigint, hyperbolic: boolean): bigint {
  let term = (1n << bits) / n;
  let sum = term;
  const square = n * n;
  for (let k = 3n; term !== 0n; k += 2n) {
    term /= square;
    const part = term / k;
    sum += hyperbolic || k % 4n === 1n ? part : -part;
  }
  return sum;
}

/** Pi in fixed point, by Machin's formula. */
export function piFixed(bits: bigint): bigint {
  const guard = bits + 32n;
  return (4n * (4n * inverseSeries(5n, guard, false) - inverseSeries(239n, guard, false))) >> 32n;
}

/** The natural logarithm of 2 in fixed point. */
export function ln2Fixed(bits: bigint): bigint {
  const guard = bits + 32n;
  return (
    (18n * inverseSeries(26n, guard, true) -
      2n * inverseSeries(4801n, guard, true) +
      8n * inverseSeries(8749n, guard, true)) >>
    32n
  );
}

/** log(n / d) in fixed point, for a quotient near 1. */
export function logFixed(n: bigint, d: bigint, bits: bigint): bigint {
  const one = 1n << bits;
  const z = ((n - d) * one) / (n + d);
  const square = (z * z) >> bits;
  let term = z;
  let sum = z;
  for (let k = 3n; term !== 0n && term !== -1n; k += 2n) {
    term = (term * square) >> bits;
    sum += term / k;
  }
  return 2n * sum;
}

/** The integer square root. */
export function bigSquareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = BigInt(
    Math.floor(Math.sqrt(Number(n >> BigInt(2 * Math.max(0, Math.ceil((n.toString(2).length - 100) / 2)))))),
  );
  x <<= BigInt(Math.max(0, Math.ceil((n.toString(2).length - 100) / 2)));
  x += x >> 40n;
  x += 1n;
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}
