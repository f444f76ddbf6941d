/** Error functions and the gamma function (library reference, "Special functions"). */
import { overflowError } from "../../src/objects/errors.js";
import { add, divide, LOW, multiply, setLow, twoProduct } from "../../src/objects/number-double.js";
import { exp, expPair, log, power } from "../../src/objects/number-elementary.js";
import { cos, sin } from "../../src/objects/number-trigonometry.js";

const INF = Number.POSITIVE_INFINITY;
const TWO_BY_ROOT_PI = 1.1283791670955126;
const TWO_BY_ROOT_PI_LOW = 1.533545961316588e-17;

/** The series (x - x^3/3 + x^5/(2! 5) - …) * 2 / sqrt(pi), for |x| below 2; the low part is in LOW. */
function erfSeries(x: number): number {
  const square = twoProduct(x, x);
  const squareLow = LOW[0] as number;
  let term = x;
  let termLow = 0;
  let sum = x;
  let sumLow = 0;
  for (let n = 1; n < 80; n++) {
    term = multiply(term, termLow, -square, -squareLow);
    term = divide(term, LOW[0] as number, n, 0);
    termLow = LOW[0] as number;
    const part = divide(term, termLow, 2 * n + 1, 0);
    sum = add(sum, sumLow, part, LOW[0] as number);
    sumLow = LOW[0] as number;
    if (Math.abs(part) < 1e-32) break;
  }
  return multiply(sum, sumLow, TWO_BY_ROOT_PI, TWO_BY_ROOT_PI_LOW);
}

/** erfc(x) for x from 1.5 on, by its continued fraction: exp(-x^2) / sqrt(pi) / (x + (1/2)/(x + (2/2)/(x + …))). */
function erfcFraction(x: number): number {
  let f = x;
  let fLow = 0;
  for (let n = x < 2 ? 220 : x < 4 ? 120 : 40; n > 0; n--) {
    const q = divide(n / 2, 0, f, fLow);
    f = add(x, 0, q, LOW[0] as number);
    fLow = LOW[0] as number;
  }
  const square = twoProduct(x, x);
  const squareLow = LOW[0] as number;
  const deep = square > 600;
  const e = expPair(deep ? 100 - square : -square, -squareLow);
  const p = multiply(e, LOW[0] as number, TWO_BY_ROOT_PI / 2, TWO_BY_ROOT_PI_LOW / 2);
  const r = divide(p, LOW[0] as number, f, fLow);
  if (!deep) return r;
  setLow(0);
  return r * exp(-100);
}

export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const a = Math.abs(x);
  if (a > 6) return x < 0 ? -1 : 1;
  if (a < 1e-10) return x * TWO_BY_ROOT_PI;
  if (a < 1.5) return erfSeries(x);
  const c = erfcFraction(a);
  const r = add(1, 0, -c, -(LOW[0] as number));
  return x < 0 ? -r : r;
}

export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < -6) return 2;
  if (x > 27.3) return 0;
  if (Math.abs(x) < 1.5) {
    const s = erfSeries(x);
    return add(1, 0, -s, -(LOW[0] as number));
  }
  const r = erfcFraction(Math.abs(x));
  return x < 0 ? add(2, 0, -r, -(LOW[0] as number)) : r;
}

// -------------------------------------------------------------------------------------------------------------- gamma

/** Lanczos' approximation with g = 6.02…, as a quotient of two polynomials (Boost's 13 terms, which CPython uses, too). */
const G = 6.02468004077673;
const G_MINUS_HALF = 5.52468004077673;
const TOP = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028, 1439720407.3117216,
  248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348, 8071.672002365816, 210.82427775157936,
  2.5066282746310002,
];
const BOTTOM = [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

function lanczosSum(x: number): number {
  let top = 0;
  let bottom = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; i--) {
      top = top * x + (TOP[i] as number);
      bottom = bottom * x + (BOTTOM[i] as number);
    }
  } else {
    for (let i = 0; i < 13; i++) {
      top = top / x + (TOP[i] as number);
      bottom = bottom / x + (BOTTOM[i] as number);
    }
  }
  return top / bottom;
}

/** sin(pi * x), exact where it is 0. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  let r: number;
  switch (Math.round(2 * y)) {
    case 0:
      r = sin(Math.PI * y);
      break;
    case 1:
      r = cos(Math.PI * (y - 0.5));
      break;
    case 2:
      // -sin(pi * (y - 1)) is more precise near y = 1 than sin(pi * y).
      r = sin(Math.PI * (1 - y));
      break;
    case 3:
      r = -cos(Math.PI * (y - 1.5));
      break;
    default:
      r = sin(Math.PI * (y - 2));
  }
  return x < 0 ? -r : r;
}

const FACTORIALS: number[] = [1];
for (let i = 1; i < 23; i++) FACTORIALS.push((FACTORIALS[i - 1] as number) * i);

/** Gamma of x; NaN at its poles. */
export function gamma(x: number): number {
  if (Number.isNaN(x) || x === INF) return x;
  if (x === -INF) return Number.NaN;
  if (x === 0) return 1 / x === INF || 1 / x === -INF ? Number.NaN : 0;
  if (Number.isInteger(x)) {
    if (x < 0) return Number.NaN;
    if (x <= 23) return FACTORIALS[x - 1] as number;
  }
  const size = Math.abs(x);
  if (size < 1e-20) {
    const r = 1 / x;
    if (r - r !== 0) throw overflowError("math range error");
    return r;
  }
  if (size > 200) {
    if (x < 0) return 0 / sinPi(x);
    throw overflowError("math range error");
  }
  const y = size + G_MINUS_HALF;
  // The error of y, to be made good below.
  const z = size > G_MINUS_HALF ? (y - size - G_MINUS_HALF) * (G / y) : (y - G_MINUS_HALF - size) * (G / y);
  let r: number;
  if (x < 0) {
    r = ((-Math.PI / sinPi(size) / size) * exp(y)) / lanczosSum(size);
    r -= z * r;
    if (size < 140) r /= power(y, size - 0.5);
    else {
      const root = power(y, size / 2 - 0.25);
      r /= root;
      r /= root;
    }
  } else {
    r = lanczosSum(size) / exp(y);
    r += z * r;
    if (size < 140) r *= power(y, size - 0.5);
    else {
      const root = power(y, size / 2 - 0.25);
      r *= root;
      r *= root;
    }
  }
  if (r - r !== 0) throw overflowError("math range error");
  return r;
}

/** log(|gamma(x)|); infinite at the poles. */
export function lgamma(x: number): number {
  if (x - x !== 0) return Number.isNaN(x) ? x : INF;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? INF : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  // lanczosSum(size) carries the factor exp(g) that the logarithm does not need.
  let r = log(lanczosSum(size)) - G;
  r += (size - 0.5) * (log(size + G - 0.5) - 1);
  if (x < 0) r = Math.log(Math.PI) - log(Math.abs(sinPi(size))) - log(size) - r;
  return r;
}
