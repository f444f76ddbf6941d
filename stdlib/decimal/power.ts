/** Powers, as libmpdec has them: whole exponents by products, others by exp and ln; and powers modulo a number. */
import { intPowMod, normalizeInt } from "../../src/objects/number-ints.js";
import { divide, multiply, subtract } from "./arithmetic.js";
import { compareValues } from "./comparison.js";
import { exp, isOne, ln } from "./elementary.js";
import { infinity, isIntegral, isOdd, Num, ONE, pow10, type Sign, ZERO } from "./number.js";
import { Condition, type Work } from "./work.js";

/** Digits beyond the precision with which libmpdec works where exponents have so many digits. */
const EXPONENT_DIGITS = 10;

export function power(w: Work, base: Num, exponent: Num): Num {
  const nan = w.nanOf(base, exponent);
  if (nan !== undefined) return nan;
  const isWhole = exponent.isFinite && isIntegral(exponent);
  const sign: Sign = isWhole && base.sign === 1 && isOdd(exponent) ? 1 : 0;
  if (base.isZero) {
    if (exponent.isZero) return w.invalid();
    return exponent.sign === 1 ? infinity(sign) : ZERO.signed(sign);
  }
  if (base.sign === 1 && !isWhole) return w.invalid();
  if (exponent.isInfinite) {
    const order = compareValues(w, base, ONE);
    if (order === 0) return inexactOne(w);
    return order > 0 === (exponent.sign === 0) ? infinity(sign) : ZERO.signed(sign);
  }
  if (base.isInfinite) {
    if (exponent.isZero) return ONE.signed(sign);
    return exponent.sign === 1 ? ZERO.signed(sign) : infinity(sign);
  }
  if (exponent.isZero) return ONE.signed(sign);
  if (isOne(base.signed(0))) return isWhole ? wholeOne(w, base, exponent, sign) : inexactOne(w);
  const far = outOfRange(w, base, exponent, sign);
  if (far !== undefined) return far;
  return isWhole ? wholePower(w, base, exponent, sign) : realPower(w, base, exponent);
}

/** 1 with as many zeros as there is room for. */
function inexactOne(w: Work): Num {
  w.status |= Condition.INEXACT | Condition.ROUNDED;
  w.spend(w.prec);
  return new Num(0, pow10(w.prec - 1), 1 - w.prec);
}

/** 1.00 ** 3 is 1.000000. */
function wholeOne(w: Work, base: Num, exponent: Num, sign: Sign): Num {
  if (exponent.sign === 1) return ONE.signed(sign);
  // Zero times a number beyond JavaScript's is zero all the same.
  let zeros = base.exponent === 0 ? 0 : Number(exponent.coefficient) * 10 ** exponent.exponent * -base.exponent;
  if (zeros > w.prec - 1) {
    zeros = w.prec - 1;
    w.status |= Condition.ROUNDED;
  }
  w.spend(zeros);
  return new Num(sign, pow10(zeros), -zeros);
}

/** The overflow or underflow that can be told without working anything out. */
function outOfRange(w: Work, base: Num, exponent: Num, sign: Sign): Num | undefined {
  // By orders of magnitude: that of the logarithm of the base and that of the exponent, both from below, against that of
  // the largest exponent.
  const { adjusted } = base;
  let size: number;
  if (adjusted > 0) size = orderOf(adjusted);
  else if (adjusted < -1) size = orderOf(adjusted + 1);
  else {
    const away = subtract(w.wider(base.digits + 2), base.signed(0), ONE);
    if (away.isZero) return undefined;
    size = away.adjusted - (adjusted === 0 ? 2 : 1);
  }
  const grows = adjusted >= 0 === (exponent.sign === 0);
  if (orderOf(grows ? w.emax : w.etiny) + 1 >= size + exponent.adjusted) return undefined;
  return w.finish(new Num(sign, 1n, grows ? w.emax + 1 : w.etiny - 1));
}

/** Number of digits of an exponent, less one. */
const orderOf = (n: number): number => `${Math.abs(n)}`.length - 1;

function wholePower(w: Work, base: Num, exponent: Num, sign: Sign): Num {
  const extra = exponent.digits + exponent.exponent + 2;
  const inner = w.within(w.prec + extra + exponent.sign);
  const start = exponent.sign === 1 ? divide(inner, ONE, base) : base;
  const times =
    exponent.exponent > 0
      ? exponent.coefficient * w.power(exponent.exponent)
      : exponent.coefficient / pow10(-exponent.exponent);
  const bits = times.toString(2);
  let result = start;
  for (let i = 1; i < bits.length; i++) {
    result = multiply(inner, result, result);
    if (bits[i] === "1") result = multiply(inner, result, start);
    if (!result.isFinite || (result.isZero && (inner.status & Condition.CLAMPED) !== 0)) break;
  }
  w.status |= inner.status;
  if (result.isNaN) return result;
  // Some ways of rounding want the largest number instead of infinity.
  return w.finish(result.isInfinite ? new Num(sign, 1n, w.emax + 1) : result.signed(sign));
}

function realPower(w: Work, base: Num, exponent: Num): Num {
  const inner = w.wider(Math.max(base.digits, w.prec) + 4 + EXPONENT_DIGITS);
  let result = exp(inner, multiply(inner, ln(inner, base), exponent));
  w.status |= Condition.INEXACT | Condition.ROUNDED;
  if (isOne(result)) {
    w.spend(w.prec);
    result = new Num(0, pow10(w.prec - 1), 1 - w.prec);
  }
  return w.finish(result.isInfinite ? new Num(0, 1n, w.emax + 1) : result);
}

/** pow(base, exponent, modulo), of whole numbers. */
export function powerModulo(w: Work, base: Num, exponent: Num, modulo: Num): Num {
  const nan = w.nanOf(base, exponent, modulo);
  if (nan !== undefined) return nan;
  for (const n of [base, exponent, modulo]) if (!n.isFinite || !isIntegral(n)) return w.invalid();
  if (modulo.isZero || exponent.sign === 1 || modulo.digits + modulo.exponent > w.prec) return w.invalid();
  const sign: Sign = base.sign === 1 && isOdd(exponent) ? 1 : 0;
  if (exponent.isZero && base.isZero) return w.invalid();
  const divisor = normalizeInt(wholeValue(w, modulo));
  const ten = intPowMod(w.vm, 10, Math.max(base.exponent, 0), divisor);
  const start = base.exponent >= 0 ? base.coefficient * BigInt(ten) : wholeValue(w, base);
  w.spend(base.digits + modulo.digits);
  let result = intPowMod(
    w.vm,
    normalizeInt(start % BigInt(divisor)),
    normalizeInt(exponent.exponent >= 0 ? exponent.coefficient : wholeValue(w, exponent)),
    divisor,
  );
  if (exponent.exponent > 0) result = intPowMod(w.vm, result, normalizeInt(w.power(exponent.exponent)), divisor);
  return new Num(sign, BigInt(result), 0);
}

function wholeValue(w: Work, n: Num): bigint {
  if (n.exponent < 0) return n.coefficient / pow10(-n.exponent);
  w.spend(n.digits + n.exponent, n.digits);
  return n.coefficient * w.power(n.exponent);
}
