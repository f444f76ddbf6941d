/**
 * Exponential, logarithm, power and roots of floats. See number-double.ts for the precision in which
 * they are worked out. Arguments may be anything a float may be; the answers for infinities, zeros and NaN are C's.
 */
import {
  add,
  bigSquareRoot,
  divide,
  fastSum,
  fromFixed,
  LOW,
  ln2Fixed,
  logFixed,
  multiply,
  setLow,
  squareRoot,
  twoProduct,
  twoSum,
} from "./number-double.js";

const INF = Number.POSITIVE_INFINITY;
/** log(2) in three parts: multiples of the first by whole numbers below 2^20 are exact. */
const LN2_FIXED = ln2Fixed(200n);
const LN2_A = Math.fround(Number(LN2_FIXED) * 2 ** -200);
const LN2_REST = LN2_FIXED - BigInt(LN2_A * 2 ** 60) * (1n << 140n);
const LN2_B = fromFixed(LN2_REST, 200);
const LN2_C = LOW[0];
export const LN2_H = fromFixed(LN2_FIXED, 200);
export const LN2_L = LOW[0];

// ------------------------------------------------------------------------------------------------------- exponential

/** 2^(j/64), high and low parts, made when first needed. */
let powers: Float64Array | null = null;

function powerTable(): Float64Array {
  const bits = 160n;
  let root = 2n << bits;
  for (let i = 0; i < 6; i++) root = bigSquareRoot(root << bits);
  const table = new Float64Array(128);
  let v = 1n << bits;
  for (let j = 0; j < 64; j++) {
    table[2 * j] = fromFixed(v, 160);
    table[2 * j + 1] = LOW[0];
    v = (v * root) >> bits;
  }
  powers = table;
  return table;
}

/**
 * Beside the result of expParts: the power of two that it has to be multiplied by, and, for small arguments,
 * exp(x) - 1 in two parts, to its own relative precision.
 */
export const beside = new Float64Array(3);
export const EXPONENT = 0;
const MINUS_ONE = 1;
const MINUS_ONE_LOW = 2;

/** exp(xh + xl) = result * 2^exponent for |xh| below 800; the low part is in `LOW`. */
export function expParts(xh: number, xl: number): number {
  const table = powers ?? powerTable();
  const k = Math.round(xh * (64 / LN2_H));
  // x - k * log(2) / 64: the first product is exact, and the difference, too.
  const s = k / 64;
  let rh = xh - s * LN2_A;
  const b = twoProduct(s, LN2_B);
  const bl = LOW[0] + s * LN2_C;
  rh = twoSum(rh, -b);
  const rl = LOW[0] - bl + xl;
  rh = fastSum(rh, rl);
  const r = rh;
  const t = LOW[0];
  // exp(r) - 1 = r + r^2/2 + r^3/6 + …; what is below 2^-25 of 1 needs a single float.
  const square = twoProduct(r, r);
  const squareLow = LOW[0] + 2 * r * t;
  const tail = r * square * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320))))));
  let ph = twoSum(r, square / 2);
  let pl = LOW[0] + (t + squareLow / 2);
  ph = twoSum(ph, tail);
  pl += LOW[0];
  const j = k & 63;
  beside[EXPONENT] = (k - j) / 64;
  if (k === 0) {
    beside[MINUS_ONE] = fastSum(ph, pl);
    beside[MINUS_ONE_LOW] = LOW[0];
  }
  const th = table[2 * j] as number;
  const tl = table[2 * j + 1] as number;
  ph = fastSum(ph, pl);
  pl = LOW[0];
  const product = twoProduct(th, ph);
  const productLow = LOW[0] + (th * pl + tl * ph) + tl;
  const h = fastSum(th, product);
  return fastSum(h, LOW[0] + productLow);
}

/** (h + l) * 2^e, rounded once. */
export function scaled(h: number, l: number, e: number): number {
  if (e > -1000 && e < 1000) return (h + l) * 2 ** e;
  if (e >= 1000) return (h + l) * 2 ** 1000 * 2 ** (e - 1000);
  if (e > -1021) return (h + l) * 2 ** -1000 * 2 ** (e + 1000);
  // The result may be subnormal: its last bit is decided by both parts at once.
  const unit = 2 ** (-1074 - e);
  if (unit > 2 ** 60) return 0;
  const whole = twoSum(h, 1.5 * 2 ** 52 * unit);
  const cut = whole - 1.5 * 2 ** 52 * unit;
  // `cut` is h to the nearest multiple of the unit; a tie is broken by what is left.
  const left = h - cut + l;
  let n = cut / unit;
  if (Math.abs(left) * 2 === unit ? n % 2 !== 0 : Math.abs(left) * 2 > unit) n += Math.sign(left);
  return n * 5e-324;
}

export function exp(x: number): number {
  if (x > 710) return INF;
  if (x < -746) return 0;
  if (Number.isNaN(x)) return x;
  const h = expParts(x, 0);
  return scaled(h, LOW[0], beside[EXPONENT]);
}

/** exp(h + l) in two parts, for arguments between -600 and 700. */
export function expPair(h: number, l: number): number {
  const r = expParts(h, l);
  const unit = 2 ** (beside[EXPONENT] as number);
  setLow((LOW[0] as number) * unit);
  return r * unit;
}

export function exp2(x: number): number {
  if (x >= 1024) return INF;
  if (x < -1076) return 0;
  if (Number.isNaN(x)) return x;
  const whole = Math.round(x);
  const rest = x - whole;
  const h0 = twoProduct(rest, LN2_H);
  const h = expParts(h0, LOW[0] + rest * LN2_L);
  return scaled(h, LOW[0], beside[EXPONENT] + whole);
}

/** exp(x) - 1 for |x| below 800. */
export function expm1Parts(x: number): number {
  const h = expParts(x, 0);
  const l = LOW[0];
  if (Math.abs(x) < 0.005) {
    setLow(beside[MINUS_ONE_LOW]);
    return beside[MINUS_ONE];
  }
  const unit = 2 ** (beside[EXPONENT] as number);
  return add(h * unit, l * unit, -1, 0);
}

export function expm1(x: number): number {
  if (x > 710) return INF;
  if (x < -60) return -1;
  if (Number.isNaN(x) || Math.abs(x) < 1e-17) return x;
  if (x > 700) return exp(x);
  return expm1Parts(x);
}

// --------------------------------------------------------------------------------------------------------- logarithm

/** -log(c) for c near 256 / i, by i: high, low. Entries are made when first needed. */
const logTable: (readonly [c: number, h: number, l: number] | undefined)[] = [];

function logEntry(i: number): readonly [c: number, h: number, l: number] {
  const known = logTable[i];
  if (known !== undefined) return known;
  const c = Math.fround(256 / i);
  const n = BigInt(c * 2 ** 40);
  const h = fromFixed(-logFixed(n, 1n << 40n, 160n), 160);
  const entry = [c, h, LOW[0]] as const;
  logTable[i] = entry;
  return entry;
}

const scratch = new DataView(new ArrayBuffer(8));

/** log(xh + xl) for finite xh > 0. */
export function logParts(xh: number, xl: number): number {
  let e = 0;
  let m = xh;
  let ml = xl;
  if (m < 2.3e-308) {
    m *= 2 ** 54;
    ml *= 2 ** 54;
    e = -54;
  }
  scratch.setFloat64(0, m);
  const bits = scratch.getUint16(0);
  let shift = (bits >> 4) - 1023;
  scratch.setUint16(0, (bits & 0xf) | 0x3ff0);
  m = scratch.getFloat64(0);
  if (m > 1.41) {
    m /= 2;
    shift++;
  }
  ml = shift > 1000 ? ml * 2 ** -1000 * 2 ** (1000 - shift) : ml * 2 ** -shift;
  e += shift;
  const [c, ch, cl] = logEntry(Math.round(m * 256));
  // r = m * c - 1: the difference is exact.
  const p = twoProduct(m, c);
  let r = twoSum(p - 1, LOW[0]);
  let t = LOW[0] + ml * c;
  r = fastSum(r, t);
  t = LOW[0];
  const square = twoProduct(r, r);
  const squareLow = LOW[0] + 2 * r * t;
  const cube = twoProduct(r, square);
  const cubeLow = LOW[0] + r * squareLow + t * square;
  const third = cube / 3;
  const thirdRest = twoProduct(third, 3);
  const thirdLow = (cube - thirdRest - LOW[0] + cubeLow) / 3;
  const tail = square * square * (-1 / 4 + r * (1 / 5 + r * (-1 / 6 + r * (1 / 7 + r * (-1 / 8 + r / 9)))));
  let h = twoSum(r, -square / 2);
  let l = LOW[0] + (t - squareLow / 2);
  h = twoSum(h, third);
  l += LOW[0] + thirdLow;
  h = twoSum(h, tail);
  l += LOW[0];
  h = fastSum(h, l);
  if (ch !== 0) h = add(ch, cl, h, LOW[0]);
  if (e === 0) return h;
  l = LOW[0];
  const b = twoProduct(e, LN2_B);
  const bl = LOW[0] + e * LN2_C;
  const sum = add(e * LN2_A, 0, b, bl);
  return add(sum, LOW[0], h, l);
}

export function log(x: number): number {
  if (x < 0 || Number.isNaN(x)) return Number.NaN;
  if (x === 0) return -INF;
  if (x === INF) return x;
  return logParts(x, 0);
}

export function log1p(x: number): number {
  if (x < -1 || Number.isNaN(x)) return Number.NaN;
  if (x === -1) return -INF;
  if (x === INF || Math.abs(x) < 1e-17) return x;
  const s = twoSum(1, x);
  return logParts(s, LOW[0]);
}

/** 1 / log(2) and 1 / log(10). */
const LOG2_H = divide(1, 0, LN2_H, LN2_L);
const LOG2_L = LOW[0];

export function log2(x: number): number {
  if (x < 0 || Number.isNaN(x)) return Number.NaN;
  if (x === 0) return -INF;
  if (x === INF) return x;
  // The power of two is taken out first, so that whole answers are exact and small ones precise.
  let m = x;
  let e = 0;
  if (m < 2.3e-308) {
    m *= 2 ** 54;
    e = -54;
  }
  scratch.setFloat64(0, m);
  const bits = scratch.getUint16(0);
  e += (bits >> 4) - 1023;
  scratch.setUint16(0, (bits & 0xf) | 0x3ff0);
  m = scratch.getFloat64(0);
  if (m > 1.41) {
    m /= 2;
    e++;
  }
  const h = logParts(m, 0);
  const p = multiply(h, LOW[0], LOG2_H, LOG2_L);
  return e === 0 ? p : add(e, 0, p, LOW[0]);
}

let log10H = 0;
let log10L = 0;

export function log10(x: number): number {
  if (x < 0 || Number.isNaN(x)) return Number.NaN;
  if (x === 0) return -INF;
  if (x === INF) return x;
  if (log10H === 0) {
    const ten = logParts(10, 0);
    log10H = divide(1, 0, ten, LOW[0]);
    log10L = LOW[0];
  }
  const h = logParts(x, 0);
  return multiply(h, LOW[0], log10H, log10L);
}

// ------------------------------------------------------------------------------------------------- powers and roots

/** x ** y for finite positive x and finite y; infinite when it overflows. */
export function power(x: number, y: number): number {
  const twice = 2 * y;
  if (Number.isInteger(twice) && twice <= 64 && twice >= -64) {
    const r = smallPower(x, Math.abs(twice), twice < 0);
    if (r !== 0) return r;
  }
  const h = logParts(x, 0);
  const l = LOW[0];
  if (Math.abs(y) > 1e20) return h === 0 ? 1 : h > 0 === y > 0 ? INF : 0;
  const p = twoProduct(h, y);
  const pl = LOW[0] + l * y;
  if (p > 710) return INF;
  if (p < -750) return 0;
  const r = expParts(p, pl);
  return scaled(r, LOW[0], beside[EXPONENT]);
}

/** x ** (n / 2) or its inverse by multiplication; 0 when something on the way leaves the middle of the range. */
function smallPower(x: number, n: number, inverse: boolean): number {
  if (n === 2) return inverse ? 1 / x : x;
  if (n === 1 && !inverse) return Math.sqrt(x);
  if (n === 4 && !inverse) return x * x;
  let bh = x;
  let bl = 0;
  let rh = 1;
  let rl = 0;
  if ((n & 1) === 1) {
    rh = squareRoot(x, 0);
    rl = LOW[0];
  }
  for (let left = n >> 1; left > 0; ) {
    if ((left & 1) === 1) {
      rh = multiply(rh, rl, bh, bl);
      rl = LOW[0];
    }
    left >>= 1;
    if (left > 0) {
      bh = multiply(bh, bl, bh, bl);
      bl = LOW[0];
    }
    if (!(bh > 1e-140 && bh < 1e140 && rh > 1e-280 && rh < 1e280)) return 0;
  }
  return inverse ? divide(1, 0, rh, rl) : rh;
}

export function cbrt(x: number): number {
  if (x === 0 || x - x !== 0) return x;
  const size = Math.abs(x);
  // Away from the ends of the range, by a power of eight.
  const unit = size < 1e-200 ? 2 ** 300 : size > 1e200 ? 2 ** -300 : 1;
  const a = size * unit;
  const y = Math.cbrt(a);
  const squareH = twoProduct(y, y);
  const cubeH = multiply(squareH, LOW[0], y, 0);
  const rest = a - cubeH - LOW[0];
  const r = (y + rest / (3 * squareH)) / (unit === 1 ? 1 : unit > 1 ? 2 ** 100 : 2 ** -100);
  return x < 0 ? -r : r;
}

/** The root of a sum of squares, without overflow or loss on the way. */
export function norm(coordinates: readonly number[]): number {
  let max = 0;
  let unknown = false;
  for (const v of coordinates) {
    const a = Math.abs(v);
    if (a === INF) return INF;
    if (Number.isNaN(a)) unknown = true;
    if (a > max) max = a;
  }
  if (unknown) return Number.NaN;
  if (max === 0 || coordinates.length === 1) return max;
  const unit = max > 1e150 ? 2 ** -600 : max < 1e-100 ? 2 ** 700 : 1;
  let h = 0;
  let l = 0;
  for (const v of coordinates) {
    const a = v * unit;
    const p = twoProduct(a, a);
    h = add(h, l, p, LOW[0]);
    l = LOW[0];
  }
  return squareRoot(h, l) / unit;
}

export function hypotenuse(x: number, y: number): number {
  return norm([x, y]);
}
