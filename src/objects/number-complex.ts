/**
 * Arithmetic of complex numbers with the recovery of infinities that C11's Annex G describes and CPython 3.14 follows,
 * and its mixed forms with a real operand, which do not invent a zero imaginary part.
 */
import { overflowError, zeroDivisionError } from "./errors.js";
import { floatHash } from "./hashing.js";
import { PyComplex } from "./model.js";
import { power } from "./number-elementary.js";

const INF = Number.POSITIVE_INFINITY;

const isInf = (v: number): boolean => v === INF || v === -INF;
const isNaNumber = Number.isNaN;
const finite = (v: number): boolean => v - v === 0;
/** The size of one number with the sign of another, the sign of zeros included. */
export function copySign(size: number, sign: number): number {
  const negative = sign < 0 || Object.is(sign, -0);
  const a = Math.abs(size);
  return negative ? -a : a;
}
/** 1 for an infinity, else 0, with its sign. */
const boxed = (v: number): number => copySign(isInf(v) ? 1 : 0, v);
const noNaN = (v: number): number => (isNaNumber(v) ? copySign(0, v) : v);

export function complexMul(x: PyComplex, y: PyComplex): PyComplex {
  let [a, b, c, d] = [x.re, x.im, y.re, y.im];
  const [ac, bd, ad, bc] = [a * c, b * d, a * d, b * c];
  const re = ac - bd;
  const im = ad + bc;
  if (!isNaNumber(re) || !isNaNumber(im)) return new PyComplex(re, im);
  let again = false;
  if (isInf(a) || isInf(b)) {
    a = boxed(a);
    b = boxed(b);
    c = noNaN(c);
    d = noNaN(d);
    again = true;
  }
  if (isInf(c) || isInf(d)) {
    c = boxed(c);
    d = boxed(d);
    a = noNaN(a);
    b = noNaN(b);
    again = true;
  }
  if (!again && (isInf(ac) || isInf(bd) || isInf(ad) || isInf(bc))) {
    a = noNaN(a);
    b = noNaN(b);
    c = noNaN(c);
    d = noNaN(d);
    again = true;
  }
  return again ? new PyComplex(INF * (a * c - b * d), INF * (a * d + b * c)) : new PyComplex(re, im);
}

export function complexDiv(a: PyComplex, b: PyComplex): PyComplex {
  const sizeRe = Math.abs(b.re);
  const sizeIm = Math.abs(b.im);
  let re = Number.NaN;
  let im = Number.NaN;
  if (sizeRe >= sizeIm) {
    if (sizeRe === 0) throw zeroDivisionError("division by zero");
    const ratio = b.im / b.re;
    const denominator = b.re + b.im * ratio;
    re = (a.re + a.im * ratio) / denominator;
    im = (a.im - a.re * ratio) / denominator;
  } else if (sizeIm >= sizeRe) {
    const ratio = b.re / b.im;
    const denominator = b.re * ratio + b.im;
    re = (a.re * ratio + a.im) / denominator;
    im = (a.im * ratio - a.re) / denominator;
  }
  if (isNaNumber(re) && isNaNumber(im)) {
    if ((isInf(a.re) || isInf(a.im)) && finite(b.re) && finite(b.im)) {
      const x = boxed(a.re);
      const y = boxed(a.im);
      re = INF * (x * b.re + y * b.im);
      im = INF * (y * b.re - x * b.im);
    } else if ((isInf(sizeRe) || isInf(sizeIm)) && finite(a.re) && finite(a.im)) {
      const x = boxed(b.re);
      const y = boxed(b.im);
      re = 0 * (a.re * x + a.im * y);
      im = 0 * (a.im * x - a.re * y);
    }
  }
  return new PyComplex(re, im);
}

/** real / complex */
export function realDiv(a: number, b: PyComplex): PyComplex {
  const sizeRe = Math.abs(b.re);
  const sizeIm = Math.abs(b.im);
  let re = Number.NaN;
  let im = Number.NaN;
  if (sizeRe >= sizeIm) {
    if (sizeRe === 0) throw zeroDivisionError("division by zero");
    const ratio = b.im / b.re;
    const denominator = b.re + b.im * ratio;
    re = a / denominator;
    im = (-a * ratio) / denominator;
  } else if (sizeIm >= sizeRe) {
    const ratio = b.re / b.im;
    const denominator = b.re * ratio + b.im;
    re = (a * ratio) / denominator;
    im = -a / denominator;
  }
  if (isNaNumber(re) && isNaNumber(im) && finite(a) && (isInf(sizeRe) || isInf(sizeIm))) {
    re = 0 * (a * boxed(b.re));
    im = 0 * (-a * boxed(b.im));
  }
  return new PyComplex(re, im);
}

const ONE = new PyComplex(1, 0);
/** Up to this size whole exponents are worked out by multiplication. */
const WHOLE_EXPONENT = 100;

/** (ar + ai j) ** (br + bi j) */
export function complexPow(ar: number, ai: number, br: number, bi: number): PyComplex {
  const result =
    bi === 0 && Number.isInteger(br) && Math.abs(br) <= WHOLE_EXPONENT
      ? wholePow(new PyComplex(ar, ai), br)
      : polarPow(ar, ai, br, bi);
  if (isInf(result.re) || isInf(result.im)) throw overflowError("complex exponentiation");
  return result;
}

function wholePow(x: PyComplex, n: number): PyComplex {
  let left = Math.abs(n);
  let result = ONE;
  let factor = x;
  while (left > 0) {
    if ((left & 1) === 1) result = complexMul(result, factor);
    left >>= 1;
    if (left > 0) factor = complexMul(factor, factor);
  }
  if (n > 0) return result;
  if (result.re === 0 && result.im === 0) throw zeroDivisionError("zero to a negative or complex power");
  return complexDiv(ONE, result);
}

function polarPow(ar: number, ai: number, br: number, bi: number): PyComplex {
  if (br === 0 && bi === 0) return ONE;
  if (ar === 0 && ai === 0) {
    if (bi !== 0 || br < 0) throw zeroDivisionError("zero to a negative or complex power");
    return new PyComplex(0, 0);
  }
  const size = Math.hypot(ar, ai);
  const at = Math.atan2(ai, ar);
  let length = powerOf(size, br);
  let phase = at * br;
  if (bi !== 0) {
    length *= Math.exp(-at * bi);
    phase += bi * Math.log(size);
  }
  return new PyComplex(length * Math.cos(phase), length * Math.sin(phase));
}

function powerOf(x: number, y: number): number {
  return x > 0 && finite(x) && finite(y) ? power(x, y) : x ** y;
}

/**
 * hash(z): agrees with the hash of an equal real number.
 * @param nan hash of a part that is not a number
 */
export function complexHash(z: PyComplex, nan: number): number | bigint {
  const re = BigInt(floatHash(z.re, nan));
  const im = BigInt(floatHash(z.im, nan));
  const h = BigInt.asIntN(64, re + 1000003n * im);
  const canonical = h === -1n ? -2n : h;
  return canonical >= -9007199254740991n && canonical <= 9007199254740991n ? Number(canonical) : canonical;
}
