/**
 * Square root, exponential and logarithms, each correctly rounded: the result is worked out as an integer with some
 * digits more than wanted, and with more still as long as those do not decide the rounding.
 */
import { bitLength } from "../../src/objects/number-size.js";
import { digitCount, infinity, Num, ONE, pow10, trailingZeros, ZERO } from "./number.js";
import { Condition, Rounding, type Work } from "./work.js";

// ----------------------------------------------------------------------------------------------- integers, rounded

/** a / b to the nearest integer, half to even; b > 0. */
function nearest(a: bigint, b: bigint): bigint {
  let q = a / b;
  let r = a - q * b;
  if (r < 0n) {
    q -= 1n;
    r += b;
  }
  return 2n * r + (q & 1n) > b ? q + 1n : q;
}

/** x / 2^by in the same way. */
function nearestShift(x: bigint, by: number): bigint {
  const bit = 1n << BigInt(by);
  const q = x >> BigInt(by);
  return 2n * (x & (bit - 1n)) + (q & 1n) > bit ? q + 1n : q;
}

/** The integer below or at the square root. */
export function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((bitLength(n) + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/** A step of Newton's method, from a close start. */
function nearestRoot(n: bigint, start: bigint): bigint {
  let a = start;
  let b = 0n;
  while (a !== b) {
    b = a;
    // a - (-n div a), halved.
    a = (a - floorDivide(-n, a)) >> 1n;
  }
  return a;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const q = a / b;
  return a < 0n && q * b !== a ? q - 1n : q;
}

const absolute = (n: bigint): bigint => (n < 0n ? -n : n);

/** Charges for a series of so many digits, term by term as the work goes on. */
function spendTerms(w: Work, digits: number, terms: number): void {
  const { meter } = w.vm;
  // Between them, the clock.
  if (digits > 1000) meter.look();
  w.spend(digits);
  meter.charge(terms);
}

/** M * exp(x / M) - M for 0 <= x / M, in integers. */
function exponentialOf(w: Work, x: bigint, m: bigint): bigint {
  const size = digitCount(m);
  const halvings = bitLength((x << 8n) / m);
  const terms = Math.ceil((10 * size) / 24);
  let y = nearest(x, BigInt(terms));
  const scaled = m << BigInt(halvings);
  for (let i = terms - 1; i > 0; i--) {
    spendTerms(w, size, 1);
    y = nearest(x * (scaled + y), scaled * BigInt(i));
  }
  for (let k = halvings - 1; k >= 0; k--) {
    spendTerms(w, size, 1);
    const bottom = m << BigInt(k + 2);
    y = nearest(y * (y + bottom), bottom);
  }
  return m + y;
}

/** M * log(x / M) for x / M between a tenth and ten, in integers. */
function logarithmOf(w: Work, x: bigint, m: bigint): bigint {
  const size = digitCount(m);
  let y = x - m;
  let roots = 0;
  // log(1 + y) = 2 log(1 + y / (1 + sqrt(1 + y))): until y is small.
  for (;;) {
    const isLarge = roots <= 8 ? absolute(y) << BigInt(8 - roots) >= m : absolute(y) >> BigInt(roots - 8) >= m;
    if (!isLarge) break;
    for (let i = 0; i < 4; i++) spendTerms(w, size, 1);
    y = nearest((m * y) << 1n, m + nearestRoot(m * (m + nearestShift(y, roots)), m));
    roots++;
  }
  const terms = Math.ceil((10 * size) / 24);
  const shifted = nearestShift(y, roots);
  let sum = nearest(m, BigInt(terms));
  for (let k = terms - 1; k > 0; k--) {
    spendTerms(w, size, 1);
    sum = nearest(m, BigInt(k)) - nearest(shifted * sum, m);
  }
  return nearest(sum * y, m);
}

/** Digits of log(10). No more are kept when they are found: what one run costs may not depend on another. */
const LOG_TEN_DIGITS =
  "2302585092994045684017991454684364207601101488628772976033327900967572609677352480235997205089598298" +
  "3419677840422862486334095254650828067566662873690987816894829072083255546808437998948262331985283935" +
  "0530896537773262884616336622228769821988674654366747440424327436515504893431493939147961940440022210" +
  "51017141748003688084";

/** The integer part of 10^p * log(10). */
function logarithmOfTen(w: Work, p: number): bigint {
  spendTerms(w, Math.max(p, 0), 1);
  if (p < LOG_TEN_DIGITS.length) return BigInt(LOG_TEN_DIGITS.slice(0, p + 1));
  let digits = "";
  for (let extra = 3; ; extra += 3) {
    const m = pow10(p + extra + 2);
    digits = nearest(logarithmOf(w, 10n * m, m), 100n).toString();
    if (!digits.endsWith("0".repeat(extra))) break;
  }
  return BigInt(digits.slice(0, p + 1));
}

/** exp(c * 10^e) as an integer of p digits (or one more or less in the last), and its exponent. */
function exponential(w: Work, c: bigint, e: number, p: number): readonly [bigint, number] {
  const places = p + 2;
  const extra = Math.max(0, e + digitCount(absolute(c)) - 1);
  const q = places + extra;
  const shift = e + q;
  const scaled = shift >= 0 ? c * w.power(shift) : floorDivide(c, w.power(-shift));
  const log = logarithmOfTen(w, q);
  const quotient = floorDivide(scaled, log);
  const rest = nearest(scaled - quotient * log, pow10(extra));
  return [nearest(exponentialOf(w, rest, pow10(places)), 1000n), Number(quotient) - places + 3];
}

/** 10^p * log(c * 10^e), with an error below 1. */
function naturalLogarithm(w: Work, c: bigint, e: number, p: number): bigint {
  const places = p + 2;
  const length = digitCount(c);
  const f = e + length - (e + length >= 1 ? 1 : 0);
  let log = 0n;
  if (places > 0) log = logarithmOf(w, moved(w, c, e + places - f), w.power(places));
  let tens = 0n;
  if (f !== 0) {
    const extra = `${Math.abs(f)}`.length - 1;
    if (places + extra >= 0) tens = nearest(BigInt(f) * logarithmOfTen(w, places + extra), pow10(extra));
  }
  return nearest(tens + log, 100n);
}

/** 10^p * log10(c * 10^e), with an error below 1. */
function commonLogarithm(w: Work, c: bigint, e: number, p: number): bigint {
  const places = p + 2;
  const length = digitCount(c);
  const f = e + length - (e + length >= 1 ? 1 : 0);
  if (places <= 0) return nearest(nearest(BigInt(f), pow10(-places)), 100n);
  const m = w.power(places);
  const log = logarithmOf(w, moved(w, c, e + places - f), m);
  return nearest(nearest(log * m, logarithmOfTen(w, places)) + BigInt(f) * m, 100n);
}

const moved = (w: Work, c: bigint, by: number): bigint => (by >= 0 ? c * w.power(by) : nearest(c, w.power(-by)));

/** Whether a result of so many digits more than `prec` says how it is to be rounded. */
function decides(c: bigint, prec: number): boolean {
  const beyond = digitCount(absolute(c)) - prec - 1;
  return beyond >= 0 && c % (5n * pow10(beyond)) !== 0n;
}

const halfEven = (w: Work, n: Num): Num => {
  const inner = w.rounded(Rounding.HALF_EVEN);
  const result = inner.finish(n);
  w.status |= inner.status;
  return result;
};

// -------------------------------------------------------------------------------------------------------- operations

export function exp(w: Work, a: Num): Num {
  const nan = w.nanOf(a);
  if (nan !== undefined) return nan;
  if (a.isInfinite) return a.sign === 1 ? ZERO : a;
  if (a.isZero) return ONE;
  const { prec, emax, etiny } = w;
  const { adjusted } = a;
  if (a.sign === 0 && adjusted > `${(emax + 1) * 3}`.length) return halfEven(w, new Num(0, 1n, emax + 1));
  if (a.sign === 1 && adjusted > `${(1 - etiny) * 3}`.length) return halfEven(w, new Num(0, 1n, etiny - 1));
  if (adjusted < -prec - 1) {
    // Too near to zero to be told from it.
    w.spend(prec);
    w.status |= Condition.INEXACT | Condition.ROUNDED;
    return new Num(0, pow10(prec - 1), 1 - prec);
  }
  const c = a.sign === 1 ? -a.coefficient : a.coefficient;
  w.spend(Math.max(a.digits, prec));
  for (let extra = 3; ; extra += 3) {
    const [coefficient, exponent] = exponential(w, c, a.exponent, prec + extra);
    if (decides(coefficient, prec)) return halfEven(w, new Num(0, coefficient, exponent));
  }
}

/** A lower bound of the exponent of log(n). */
function boundOfLogarithm(n: Num): number {
  const { adjusted, coefficient: c, exponent } = n;
  if (adjusted >= 1) return `${Math.floor((adjusted * 23) / 10)}`.length - 1;
  if (adjusted <= -2) return `${Math.floor(((-1 - adjusted) * 23) / 10)}`.length - 1;
  const one = pow10(-exponent);
  if (adjusted === 0) {
    const top = digitCount(c - one);
    // The digits decide; as text, since that is how they are compared.
    return top - n.digits - ((c - one).toString() < c.toString() ? 1 : 0);
  }
  return exponent + digitCount(one - c) - 1;
}

export function ln(w: Work, a: Num): Num {
  const nan = w.nanOf(a);
  if (nan !== undefined) return nan;
  if (a.isZero) return infinity(1);
  if (a.isInfinite && a.sign === 0) return a;
  if (a.sign === 1) return w.invalid();
  w.spend(Math.max(a.digits, w.prec));
  if (isOne(a)) return ZERO;
  for (let places = w.prec - boundOfLogarithm(a) + 2; ; places += 3) {
    const log = naturalLogarithm(w, a.coefficient, a.exponent, places);
    if (decides(log, w.prec)) return halfEven(w, new Num(log < 0n ? 1 : 0, absolute(log), -places));
  }
}

export const isOne = (n: Num): boolean =>
  n.isFinite && n.sign === 0 && n.adjusted === 0 && n.coefficient === pow10(-n.exponent);

function boundOfCommon(n: Num): number {
  const { adjusted, coefficient: c, exponent } = n;
  if (adjusted >= 1) return `${adjusted}`.length - 1;
  if (adjusted <= -2) return `${-1 - adjusted}`.length - 1;
  const one = pow10(-exponent);
  if (adjusted === 0) {
    const top = (c - one).toString();
    const bottom = (231n * c).toString();
    return top.length - bottom.length - (top < bottom ? 1 : 0) + 2;
  }
  const top = (one - c).toString();
  return top.length + exponent - (top < "231" ? 1 : 0) - 1;
}

export function log10(w: Work, a: Num): Num {
  const nan = w.nanOf(a);
  if (nan !== undefined) return nan;
  if (a.isZero) return infinity(1);
  if (a.isInfinite && a.sign === 0) return a;
  if (a.sign === 1) return w.invalid();
  w.spend(Math.max(a.digits, w.prec));
  if (trailingZeros(a.coefficient, a.digits) === a.digits - 1 && a.coefficient === pow10(a.digits - 1)) {
    const n = a.exponent + a.digits - 1;
    return halfEven(w, new Num(n < 0 ? 1 : 0, BigInt(Math.abs(n)), 0));
  }
  for (let places = w.prec - boundOfCommon(a) + 2; ; places += 3) {
    const log = commonLogarithm(w, a.coefficient, a.exponent, places);
    if (decides(log, w.prec)) return halfEven(w, new Num(log < 0n ? 1 : 0, absolute(log), -places));
  }
}

export function sqrt(w: Work, a: Num): Num {
  const nan = w.nanOf(a);
  if (nan !== undefined) return nan;
  if (a.isInfinite && a.sign === 0) return a;
  if (a.isZero) return w.finish(new Num(a.sign, 0n, Math.floor(a.exponent / 2)));
  if (a.sign === 1) return w.invalid();
  const prec = w.prec + 1;
  const isOdd = (a.exponent & 1) !== 0;
  let exponent = Math.floor(a.exponent / 2);
  let c = isOdd ? a.coefficient * 10n : a.coefficient;
  const length = isOdd ? (a.digits >> 1) + 1 : (a.digits + 1) >> 1;
  const shift = prec - length;
  const digits = Math.max(a.digits, 2 * prec) + 2;
  for (let i = 0; i < 3; i++) w.spend(digits);
  if (digits > 60) w.vm.meter.charge(16);
  let isExact = true;
  if (shift >= 0) c *= w.power(2 * shift);
  else {
    const power = w.power(-2 * shift);
    const quotient = c / power;
    isExact = quotient * power === c;
    c = quotient;
  }
  exponent -= shift;
  let root = integerRoot(c);
  isExact &&= root * root === c;
  if (isExact) {
    // The exponent that the result would have had without the shift.
    root = shift >= 0 ? root / pow10(shift) : root * pow10(-shift);
    exponent += shift;
  } else if (root % 5n === 0n) root += 1n;
  return halfEven(w, new Num(0, root, exponent));
}
