/**
 * Sine, cosine, tangent and their inverses. See number-double.ts for the precision in which they are worked out.
 */

import { mantissaAndExponent } from "./number-digits.js";
import {
  add,
  divide,
  fastSum,
  fromFixed,
  LOW,
  multiply,
  piFixed,
  setLow,
  squareRoot,
  twoProduct,
  twoSum,
} from "./number-double.js";

/** Half of pi in parts: multiples of the first two by whole numbers below 2^22 are exact. */
const HALF_FIXED = piFixed(220n) / 2n;
const cut = (v: bigint, bits: bigint): bigint => (v >> bits) << bits;
const PART_A = cut(HALF_FIXED, 220n - 30n);
const PART_B = cut(HALF_FIXED - PART_A, 220n - 60n);
const HALF_A = fromFixed(PART_A, 220);
const HALF_B = fromFixed(PART_B, 220);
const HALF_C = fromFixed(HALF_FIXED - PART_A - PART_B, 220);
const HALF_D = LOW[0];
const PI_H = fromFixed(HALF_FIXED * 2n, 220);

/** Which quarter turn the last reduced angle was in. */
let quarter = 0;

/** x minus the nearest multiple of pi/2, for finite x; the low part is in `LOW`. */
function reduce(x: number): number {
  const n = Math.round(x * (2 / PI_H));
  if (n === 0) {
    quarter = 0;
    setLow(0);
    return x;
  }
  if (Math.abs(n) > 2 ** 22) return reduceLarge(x);
  quarter = ((n % 4) + 4) % 4;
  const a = twoSum(x, -n * HALF_A);
  const al = LOW[0];
  const b = add(a, al, -n * HALF_B, 0);
  const bl = LOW[0];
  const c = twoProduct(n, HALF_C);
  return add(b, bl, -c, -(LOW[0] + n * HALF_D));
}

let largeHalf: bigint | null = null;
const LARGE_BITS = 1200n;

/** With as many digits of pi as the largest float needs. */
function reduceLarge(x: number): number {
  largeHalf ??= piFixed(LARGE_BITS) >> 1n;
  const [m, e] = mantissaAndExponent(Math.abs(x));
  // Below 2^22 quarter turns nothing comes here, so that e is above -31.
  const v = ((m << LARGE_BITS) * (e >= 0 ? 1n << BigInt(e) : 1n)) >> (e >= 0 ? 0n : BigInt(-e));
  let n = v / largeHalf;
  let rest = v - n * largeHalf;
  if (2n * rest > largeHalf) {
    rest -= largeHalf;
    n += 1n;
  }
  quarter = Number(n & 3n);
  // Only the leading bits matter, but the quotient of pi leaves at least 60 zeros at most.
  let h = fromFixed(rest >> (LARGE_BITS - 300n), 300);
  if (x < 0) {
    quarter = (4 - quarter) & 3;
    const l = LOW[0];
    h = fastSum(-h, -l);
  }
  return h;
}

/** sin and cos of j / 32: four numbers each, made when first needed. */
const turns: (readonly [sh: number, sl: number, ch: number, cl: number] | undefined)[] = [];

function turn(j: number): readonly [sh: number, sl: number, ch: number, cl: number] {
  const known = j < turns.length ? turns[j] : undefined;
  if (known !== undefined) return known;
  const bits = 160n;
  const x = (BigInt(j) << bits) / 32n;
  const sum = (first: bigint, from: bigint): bigint => {
    let term = first;
    let total = first;
    for (let k = from; term !== 0n && term !== -1n; k += 2n) {
      term = -((((term * x) >> bits) * x) >> bits) / (k * (k + 1n));
      total += term;
    }
    return total;
  };
  const sh = fromFixed(sum(x, 2n), 160);
  const sl = LOW[0];
  const ch = fromFixed(sum(1n << bits, 1n), 160);
  const entry = [sh, sl, ch, LOW[0]] as const;
  while (turns.length <= j) turns.push(undefined);
  turns[j] = entry;
  return entry;
}

/** Results of sinCos: sine and cosine, each in two parts. */
const found = new Float64Array(4);
const SINE = 0;
const SINE_LOW = 1;
const COSINE = 2;
const COSINE_LOW = 3;

/** sin and cos of h + l, for |h| up to about 0.8. */
function sinCos(h: number, l: number): void {
  const negative = h < 0;
  const ah = negative ? -h : h;
  const al = negative ? -l : l;
  const j = Math.round(ah * 32);
  let t = ah - j / 32;
  t = fastSum(t, al);
  const tl = t === 0 ? al : LOW[0];
  const square = twoProduct(t, t);
  const squareLow = LOW[0] + 2 * t * tl;
  // sin(t) = t + t^3 * (-1/6 + …), cos(t) - 1 = -t^2/2 + t^4 * (1/24 - …)
  const sinTail = t * square * (-1 / 6 + square * (1 / 120 + square * (-1 / 5040 + square * (1 / 362880))));
  const cosTail = square * square * (1 / 24 + square * (-1 / 720 + square * (1 / 40320)));
  const sh = fastSum(t, sinTail);
  const sl = LOW[0] + tl;
  const vh = fastSum(-square / 2, cosTail);
  const vl = LOW[0] - squareLow / 2;
  if (j === 0) {
    found[SINE] = fastSum(sh, sl);
    found[SINE_LOW] = LOW[0];
    found[COSINE] = twoSum(1, vh);
    found[COSINE] = fastSum(found[COSINE], LOW[0] + vl);
    found[COSINE_LOW] = LOW[0];
  } else {
    const [jsh, jsl, jch, jcl] = turn(j);
    // sin(j + t) = sin j + (cos j sin t + sin j (cos t - 1))
    let ph = multiply(jch, jcl, sh, sl);
    let pl = LOW[0];
    let qh = multiply(jsh, jsl, vh, vl);
    let r = add(ph, pl, qh, LOW[0]);
    found[SINE] = add(jsh, jsl, r, LOW[0]);
    found[SINE_LOW] = LOW[0];
    ph = multiply(jsh, jsl, sh, sl);
    pl = LOW[0];
    qh = multiply(jch, jcl, vh, vl);
    r = add(qh, LOW[0], -ph, -pl);
    found[COSINE] = add(jch, jcl, r, LOW[0]);
    found[COSINE_LOW] = LOW[0];
  }
  if (negative) {
    found[SINE] = -found[SINE];
    found[SINE_LOW] = -found[SINE_LOW];
  }
}

export function sin(x: number): number {
  if (x - x !== 0) return Number.NaN;
  if (Math.abs(x) < 1e-9) return x;
  const h = reduce(x);
  sinCos(h, LOW[0]);
  switch (quarter) {
    case 0:
      return found[SINE];
    case 1:
      return found[COSINE];
    case 2:
      return -found[SINE];
    default:
      return -found[COSINE];
  }
}

export function cos(x: number): number {
  if (x - x !== 0) return Number.NaN;
  const h = reduce(x);
  sinCos(h, LOW[0]);
  switch (quarter) {
    case 0:
      return found[COSINE];
    case 1:
      return -found[SINE];
    case 2:
      return -found[COSINE];
    default:
      return found[SINE];
  }
}

export function tan(x: number): number {
  if (x - x !== 0) return Number.NaN;
  if (Math.abs(x) < 1e-9) return x;
  const h = reduce(x);
  sinCos(h, LOW[0]);
  return (quarter & 1) === 0
    ? divide(found[SINE], found[SINE_LOW], found[COSINE], found[COSINE_LOW])
    : -divide(found[COSINE], found[COSINE_LOW], found[SINE], found[SINE_LOW]);
}

/** The angle of the point (x, y), y >= 0, both in two parts and of ordinary size. */
function angle(yh: number, yl: number, xh: number, xl: number): number {
  // A first guess, better by one step of Newton's: the sine of the difference is the difference.
  const guess = Math.atan2(yh, xh);
  const h = reduce(guess);
  const q = quarter;
  sinCos(h, LOW[0]);
  let [sh, sl, ch, cl] = [found[SINE], found[SINE_LOW], found[COSINE], found[COSINE_LOW]];
  if (q === 1) [sh, sl, ch, cl] = [ch, cl, -sh, -sl];
  else if (q === 2) [sh, sl, ch, cl] = [-sh, -sl, -ch, -cl];
  const ah = multiply(yh, yl, ch, cl);
  const al = LOW[0];
  const bh = multiply(xh, xl, sh, sl);
  const top = add(ah, al, -bh, -LOW[0]);
  const delta = top / (xh * ch + yh * sh);
  return fastSum(guess, delta);
}

export function atan(x: number): number {
  if (Number.isNaN(x) || Math.abs(x) < 1e-9) return x;
  if (Math.abs(x) > 1e17) return x < 0 ? -PI_H / 2 : PI_H / 2;
  const r = angle(Math.abs(x), 0, 1, 0);
  return x < 0 ? -r : r;
}

export function atan2(y: number, x: number): number {
  if (x - x !== 0 || y - y !== 0 || x === 0 || y === 0) return Math.atan2(y, x);
  const ay = Math.abs(y);
  const ax = Math.abs(x);
  const ratio = ay / ax;
  let r: number;
  if (ratio > 1e18) r = PI_H / 2;
  else if (ratio < 1e-18 && x < 0) r = PI_H;
  else if (ratio < 1e-12 && x > 0) {
    // The tangent is the angle, and the quotient is it, rounded once.
    r = ratio < 1e-290 || ratio === 0 ? ratio : quotientAngle(ay, ax);
  } else {
    // Of ordinary size, by a power of two.
    const max = Math.max(ax, ay);
    const unit = max > 1e150 ? 2 ** -600 : max < 1e-150 ? 2 ** 600 : 1;
    r = angle(ay * unit, 0, x * unit, 0);
  }
  return y < 0 ? -r : r;
}

function quotientAngle(y: number, x: number): number {
  const unit = x > 1e150 ? 2 ** -600 : x < 1e-150 ? 2 ** 600 : 1;
  const q = divide(y * unit, 0, x * unit, 0);
  return q - (q * q * q) / 3;
}

/** sqrt(1 - x^2) */
function other(x: number): number {
  const a = twoSum(1, -x);
  const al = LOW[0];
  const b = twoSum(1, x);
  const p = multiply(a, al, b, LOW[0]);
  return squareRoot(p, LOW[0]);
}

export function asin(x: number): number {
  if (Number.isNaN(x) || Math.abs(x) > 1) return Number.NaN;
  if (Math.abs(x) < 1e-9) return x;
  const c = other(x);
  const r = angle(Math.abs(x), 0, c, LOW[0]);
  return x < 0 ? -r : r;
}

export function acos(x: number): number {
  if (Number.isNaN(x) || Math.abs(x) > 1) return Number.NaN;
  const s = other(x);
  return angle(s, LOW[0], x, 0);
}
