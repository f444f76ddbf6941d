/** The basic operations (General Decimal Arithmetic, "Arithmetic operations"). */
import { flip, infinity, Kind, Num, type Sign, ZERO } from "./number.js";
import { Condition, Rounding, type Work } from "./work.js";

export type Unary = (w: Work, a: Num) => Num;
export type Binary = (w: Work, a: Num, b: Num) => Num;

export function add(w: Work, a: Num, b: Num): Num {
  const nan = w.nanOf(a, b);
  if (nan !== undefined) return nan;
  if (a.isInfinite) return b.isInfinite && a.sign !== b.sign ? w.invalid() : a;
  if (b.isInfinite) return b;
  return w.finish(sum(w, a, b));
}

export const subtract: Binary = (w, a, b) => add(w, a, b.isNaN ? b : b.signed(flip(b.sign)));

/** Before rounding. A number that is too small to matter is replaced by one that leaves the same trace. */
function sum(w: Work, a: Num, b: Num): Num {
  const exponent = Math.min(a.exponent, b.exponent);
  const isFloor = w.rounding === Rounding.FLOOR;
  if (a.coefficient === 0n && b.coefficient === 0n) {
    const sign = a.sign === b.sign ? a.sign : isFloor ? 1 : 0;
    return new Num(sign, 0n, exponent);
  }
  if (a.coefficient === 0n) return lengthened(w, b, Math.max(exponent, b.exponent - w.prec - 1));
  if (b.coefficient === 0n) return lengthened(w, a, Math.max(exponent, a.exponent - w.prec - 1));
  let high = a.exponent >= b.exponent ? a : b;
  let low = high === a ? b : a;
  const floor = high.exponent + Math.min(-1, high.digits - w.prec - 2);
  if (low.adjusted < floor) low = new Num(low.sign, 1n, floor);
  high = lengthened(w, high, low.exponent);
  w.spend(Math.max(high.digits, low.digits), 1);
  if (high.sign === low.sign) return new Num(high.sign, high.coefficient + low.coefficient, low.exponent);
  const difference = high.coefficient - low.coefficient;
  if (difference === 0n) return new Num(isFloor ? 1 : 0, 0n, low.exponent);
  const sign = difference > 0n ? high.sign : low.sign;
  return new Num(sign, difference > 0n ? difference : -difference, low.exponent);
}

/** The same value with a smaller exponent. */
export function lengthened(w: Work, n: Num, exponent: number): Num {
  const by = n.exponent - exponent;
  if (by <= 0) return n;
  if (n.coefficient === 0n) return new Num(n.sign, 0n, exponent);
  w.spend(n.digits + by, Math.min(n.digits, by));
  return new Num(n.sign, n.coefficient * w.power(by), exponent);
}

export function multiply(w: Work, a: Num, b: Num): Num {
  const nan = w.nanOf(a, b);
  if (nan !== undefined) return nan;
  const product = exactProduct(w, a, b);
  return product === undefined ? w.invalid() : w.finish(product);
}

/** Undefined for infinity times zero. */
function exactProduct(w: Work, a: Num, b: Num): Num | undefined {
  const sign = (a.sign ^ b.sign) as Sign;
  if (a.isInfinite || b.isInfinite) return a.isZero || b.isZero ? undefined : infinity(sign);
  w.spend(a.digits + b.digits, Math.min(a.digits, b.digits));
  return new Num(sign, a.coefficient * b.coefficient, a.exponent + b.exponent);
}

/** a * b + c, rounded once. */
export function fusedMultiplyAdd(w: Work, a: Num, b: Num, c: Num): Num {
  const nan = w.nanOf(a, b, c);
  // A quiet NaN to be added does not hide that the product is invalid.
  if (nan !== undefined && (a.isNaN || b.isNaN || c.kind === Kind.SIGNALING)) return nan;
  const product = exactProduct(w, a, b);
  if (product === undefined) return w.invalid();
  return nan ?? add(w, product, c);
}

export function divide(w: Work, a: Num, b: Num): Num {
  const nan = w.nanOf(a, b);
  if (nan !== undefined) return nan;
  const sign = (a.sign ^ b.sign) as Sign;
  if (a.isInfinite) return b.isInfinite ? w.invalid() : infinity(sign);
  if (b.isInfinite) {
    w.status |= Condition.CLAMPED;
    return new Num(sign, 0n, w.etiny);
  }
  if (b.isZero) {
    if (a.isZero) return w.invalid(Condition.DIVISION_UNDEFINED);
    w.status |= Condition.DIVISION_BY_ZERO;
    return infinity(sign);
  }
  const ideal = a.exponent - b.exponent;
  if (a.isZero) return w.finish(new Num(sign, 0n, ideal));
  // One digit more than the precision, and one that says that there are others.
  const shift = b.digits - a.digits + w.prec + 1;
  const length = Math.max(a.digits, a.digits + shift, b.digits, b.digits - shift);
  w.spend(length, Math.min(b.digits, w.prec + 1));
  w.spend(length, Math.min(b.digits, w.prec + 1));
  const top = shift >= 0 ? a.coefficient * w.power(shift) : a.coefficient;
  const bottom = shift >= 0 ? b.coefficient : b.coefficient * w.power(-shift);
  let quotient = top / bottom;
  if (quotient * bottom !== top) {
    if (quotient % 5n === 0n) quotient += 1n;
    return w.finish(new Num(sign, quotient, ideal - shift));
  }
  return w.finish(w.withoutZeros(new Num(sign, quotient, ideal - shift), ideal));
}

/** Whole quotient and remainder of finite numbers, the divisor not being 0; undefined where the quotient is too long. */
function wholeDivision(w: Work, a: Num, b: Num): readonly [quotient: Num, rest: Num] | undefined {
  const sign = (a.sign ^ b.sign) as Sign;
  const exponent = Math.min(a.exponent, b.exponent);
  const zero = new Num(sign, 0n, 0);
  if (a.isZero) return [zero, new Num(a.sign, 0n, exponent)];
  const expected = a.adjusted - b.adjusted;
  if (expected < 0) return [zero, lengthened(w, a, exponent)];
  if (expected > w.prec) return undefined;
  const x = lengthened(w, a, exponent);
  const y = lengthened(w, b, exponent);
  w.spend(x.digits, Math.max(1, Math.min(y.digits, x.digits - y.digits)));
  const quotient = x.coefficient / y.coefficient;
  const result = new Num(sign, quotient, 0);
  if (result.digits > w.prec) return undefined;
  return [result, new Num(a.sign, x.coefficient - quotient * y.coefficient, exponent)];
}

export function divideWhole(w: Work, a: Num, b: Num): Num {
  const nan = w.nanOf(a, b);
  if (nan !== undefined) return nan;
  const sign = (a.sign ^ b.sign) as Sign;
  if (a.isInfinite) return b.isInfinite ? w.invalid() : infinity(sign);
  if (b.isInfinite) return new Num(sign, 0n, 0);
  if (b.isZero) {
    if (a.isZero) return w.invalid(Condition.DIVISION_UNDEFINED);
    w.status |= Condition.DIVISION_BY_ZERO;
    return infinity(sign);
  }
  const parts = wholeDivision(w, a, b);
  return parts === undefined ? w.invalid(Condition.DIVISION_IMPOSSIBLE) : w.finish(parts[0]);
}

export function remainder(w: Work, a: Num, b: Num): Num {
  const nan = w.nanOf(a, b);
  if (nan !== undefined) return nan;
  if (a.isInfinite) return w.invalid();
  if (b.isInfinite) return w.finish(a);
  if (b.isZero) return w.invalid(a.isZero ? Condition.DIVISION_UNDEFINED : Condition.INVALID_OPERATION);
  const parts = wholeDivision(w, a, b);
  return parts === undefined ? w.invalid(Condition.DIVISION_IMPOSSIBLE) : w.finish(parts[1]);
}

export function divideBoth(w: Work, a: Num, b: Num): readonly [Num, Num] {
  const nan = w.nanOf(a, b);
  if (nan !== undefined) return [nan, nan];
  const sign = (a.sign ^ b.sign) as Sign;
  const both = (condition: Condition): readonly [Num, Num] => {
    const nothing = w.invalid(condition);
    return [nothing, nothing];
  };
  if (a.isInfinite) {
    if (b.isInfinite) return both(Condition.INVALID_OPERATION);
    return [infinity(sign), w.invalid()];
  }
  if (b.isInfinite) return [new Num(sign, 0n, 0), w.finish(a)];
  if (b.isZero) {
    if (a.isZero) return both(Condition.DIVISION_UNDEFINED);
    w.status |= Condition.DIVISION_BY_ZERO;
    return [infinity(sign), w.invalid()];
  }
  const parts = wholeDivision(w, a, b);
  if (parts === undefined) return both(Condition.DIVISION_IMPOSSIBLE);
  return [w.finish(parts[0]), w.finish(parts[1])];
}

/** The remainder that is nearest to zero. */
export function remainderNear(w: Work, a: Num, b: Num): Num {
  const nan = w.nanOf(a, b);
  if (nan !== undefined) return nan;
  if (a.isInfinite) return w.invalid();
  if (b.isInfinite) return w.finish(a);
  if (b.isZero) return w.invalid(a.isZero ? Condition.DIVISION_UNDEFINED : Condition.INVALID_OPERATION);
  const exponent = Math.min(a.exponent, b.exponent);
  if (a.isZero) return w.finish(new Num(a.sign, 0n, exponent));
  const expected = a.adjusted - b.adjusted;
  if (expected >= w.prec + 1) return w.invalid(Condition.DIVISION_IMPOSSIBLE);
  if (expected <= -2) return w.finish(lengthened(w, a, exponent));
  const x = lengthened(w, a, exponent).coefficient;
  const y = lengthened(w, b, exponent).coefficient;
  w.spend(Math.max(a.digits, b.digits) + Math.abs(a.exponent - b.exponent));
  let quotient = x / y;
  let rest = x - quotient * y;
  if (2n * rest + (quotient & 1n) > y) {
    rest -= y;
    quotient += 1n;
  }
  if (new Num(0, quotient, 0).digits > w.prec) return w.invalid(Condition.DIVISION_IMPOSSIBLE);
  const sign = rest < 0n ? flip(a.sign) : a.sign;
  return w.finish(new Num(sign, rest < 0n ? -rest : rest, exponent));
}

/** The number with an exponent of its own choice, rounded or with zeros; for the value, not the precision. */
export function rescaled(w: Work, n: Num, exponent: number): Num {
  if (n.kind !== Kind.FINITE) return n;
  if (n.coefficient === 0n) return new Num(n.sign, 0n, exponent);
  if (n.exponent >= exponent) return lengthened(w, n, exponent);
  return new Num(n.sign, w.cut(n, exponent - n.exponent), exponent);
}

export function quantize(w: Work, a: Num, b: Num): Num {
  const nan = w.nanOf(a, b);
  if (nan !== undefined) return nan;
  if (a.isInfinite || b.isInfinite) return a.isInfinite && b.isInfinite ? a : w.invalid();
  const { exponent } = b;
  if (exponent > w.emax || exponent < w.etiny) return w.invalid();
  if (a.isZero) return w.finish(new Num(a.sign, 0n, exponent));
  if (a.adjusted > w.emax || a.adjusted - exponent + 1 > w.prec) return w.invalid();
  const inner = w.rounded(w.rounding);
  const result = rescaled(inner, a, exponent);
  if (result.digits > w.prec || result.adjusted > w.emax) return w.invalid();
  if (exponent > a.exponent) w.status |= inner.status | Condition.ROUNDED;
  return w.finish(result);
}

export function plus(w: Work, a: Num): Num {
  const nan = w.nanOf(a);
  if (nan !== undefined) return nan;
  return w.finish(a.isZero && a.sign === 1 && w.rounding !== Rounding.FLOOR ? a.signed(0) : a);
}

export function minus(w: Work, a: Num): Num {
  const nan = w.nanOf(a);
  if (nan !== undefined) return nan;
  if (a.isZero && w.rounding !== Rounding.FLOOR) return w.finish(a.signed(0));
  return w.finish(a.signed(flip(a.sign)));
}

export const absolute: Unary = (w, a) => (a.sign === 1 ? minus(w, a) : plus(w, a));

/** Without trailing zeros. */
export function normalize(w: Work, a: Num): Num {
  const nan = w.nanOf(a);
  if (nan !== undefined) return nan;
  if (a.isInfinite) return a;
  const n = w.finish(a);
  if (n.isInfinite) return n;
  if (n.isZero) return n.sign === 0 ? ZERO : ZERO.signed(1);
  return w.withoutZeros(n, w.clamp ? w.etop : w.emax);
}

/** Rounded to a whole number. @param notes whether rounding is a condition */
export function toIntegral(w: Work, a: Num, notes: boolean): Num {
  const nan = w.nanOf(a);
  if (nan !== undefined) return nan;
  if (a.isInfinite || a.exponent >= 0) return a;
  const inner = w.rounded(w.rounding);
  const result = rescaled(inner, a, 0);
  if (notes && a.coefficient !== 0n) w.status |= inner.status | Condition.ROUNDED;
  return result;
}
