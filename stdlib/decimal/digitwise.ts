/** Operations on digits and exponents (General Decimal Arithmetic, "Miscellaneous operations"). */
import { add, type Binary, type Unary } from "./arithmetic.js";
import { compareValues } from "./comparison.js";
import { fromNumber, infinity, Kind, Num, pow10 } from "./number.js";
import { Condition, Rounding, type Work } from "./work.js";

// ----------------------------------------------------------------------------------------------------------- logical

/** The last `prec` digits of a number made of ones and zeros; undefined for any other. */
function logicalDigits(w: Work, n: Num): string | undefined {
  if (n.kind !== Kind.FINITE || n.sign === 1 || n.exponent !== 0) return undefined;
  w.spend(n.digits);
  const text = n.coefficient.toString();
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 49) return undefined;
  return text.length > w.prec ? text.slice(-w.prec) : text;
}

function fromDigits(w: Work, text: string): Num {
  w.spend(text.length);
  return new Num(0, BigInt(text === "" ? "0" : text), 0);
}

function logical(rule: (a: boolean, b: boolean) => boolean): Binary {
  return (w, a, b) => {
    const x = logicalDigits(w, a);
    const y = x === undefined ? undefined : logicalDigits(w, b);
    if (x === undefined || y === undefined) return w.invalid();
    const length = Math.max(x.length, y.length);
    w.vm.meter.items(length >> 2, 8);
    const p = x.padStart(length, "0");
    const q = y.padStart(length, "0");
    let text = "";
    for (let i = 0; i < length; i++) text += rule(p[i] === "1", q[i] === "1") ? "1" : "0";
    return fromDigits(w, text);
  };
}

export const logicalAnd = logical((a, b) => a && b);
export const logicalOr = logical((a, b) => a || b);
export const logicalXor = logical((a, b) => a !== b);

export const logicalInvert: Unary = (w, a) => {
  const digits = logicalDigits(w, a);
  if (digits === undefined) return w.invalid();
  w.spend(w.prec);
  // A one for every place of the precision, less those that are set.
  return new Num(0, (pow10(w.prec) - 1n) / 9n - BigInt(digits), 0);
};

// -------------------------------------------------------------------------------------------------- shift and rotate

/** An integer between -bound and bound; undefined for anything else. */
function smallInteger(n: Num, bound: number): number | undefined {
  if (n.kind !== Kind.FINITE || n.exponent !== 0 || n.digits > 12) return undefined;
  const value = Number(n.coefficient) * (1 - 2 * n.sign);
  return Math.abs(value) <= bound ? value + 0 : undefined;
}

export function shift(w: Work, a: Num, b: Num): Num {
  const nan = w.nanOf(a, b);
  if (nan !== undefined) return nan;
  const by = smallInteger(b, w.prec);
  if (by === undefined) return w.invalid();
  if (a.isInfinite) return a;
  w.spend(Math.max(a.digits + Math.max(by, 0), w.prec));
  const all = pow10(w.prec);
  const coefficient = by < 0 ? (a.coefficient % all) / pow10(-by) : (a.coefficient * pow10(by)) % all;
  return new Num(a.sign, coefficient, a.exponent);
}

export function rotate(w: Work, a: Num, b: Num): Num {
  const nan = w.nanOf(a, b);
  if (nan !== undefined) return nan;
  const by = smallInteger(b, w.prec);
  if (by === undefined) return w.invalid();
  if (a.isInfinite) return a;
  w.spend(Math.max(a.digits, w.prec));
  const left = by < 0 ? by + w.prec : by;
  const low = pow10(w.prec - left);
  const coefficient = a.coefficient % pow10(w.prec);
  return new Num(a.sign, (coefficient % low) * pow10(left) + coefficient / low, a.exponent);
}

// --------------------------------------------------------------------------------------------------------- exponents

export function scaleB(w: Work, a: Num, b: Num): Num {
  const nan = w.nanOf(a, b);
  if (nan !== undefined) return nan;
  const by = smallInteger(b, 2 * (w.emax + w.prec));
  if (by === undefined) return w.invalid();
  return a.isInfinite ? a : w.finish(new Num(a.sign, a.coefficient, a.exponent + by));
}

export function logB(w: Work, a: Num): Num {
  const nan = w.nanOf(a);
  if (nan !== undefined) return nan;
  if (a.isInfinite) return a.signed(0);
  if (a.isZero) {
    w.status |= Condition.DIVISION_BY_ZERO;
    return infinity(1);
  }
  return w.finish(fromNumber(a.adjusted));
}

export const isNormal = (w: Work, n: Num): boolean => n.isFinite && !n.isZero && n.adjusted >= w.emin;
export const isSubnormal = (w: Work, n: Num): boolean => n.isFinite && !n.isZero && n.adjusted < w.emin;

export function numberClass(w: Work, n: Num): string {
  if (n.kind === Kind.SIGNALING) return "sNaN";
  if (n.kind === Kind.QUIET) return "NaN";
  const sign = n.sign === 0 ? "+" : "-";
  if (n.isInfinite) return `${sign}Infinity`;
  if (n.isZero) return `${sign}Zero`;
  return `${sign}${isSubnormal(w, n) ? "Subnormal" : "Normal"}`;
}

// -------------------------------------------------------------------------------------------------------- neighbours

/** The next number in one direction. No condition but an invalid operand is noted. */
function neighbour(w: Work, a: Num, up: boolean): Num {
  const nan = w.nanOf(a);
  if (nan !== undefined) return nan;
  if (a.isInfinite) return (a.sign === 0) === up ? a : w.largest(a.sign);
  const inner = w.rounded(up ? Rounding.CEILING : Rounding.FLOOR);
  const fitted = inner.finish(a);
  if (fitted.isInfinite || compareValues(w, fitted, a) !== 0) return fitted;
  return add(inner, fitted, new Num(up ? 0 : 1, 1n, w.etiny - 1));
}

export const nextPlus: Unary = (w, a) => neighbour(w, a, true);
export const nextMinus: Unary = (w, a) => neighbour(w, a, false);

export function nextToward(w: Work, a: Num, b: Num): Num {
  const nan = w.nanOf(a, b);
  if (nan !== undefined) return nan;
  const order = compareValues(w, a, b);
  if (order === 0) return a.signed(b.sign);
  const result = neighbour(w, a, order < 0);
  if (result.isInfinite) w.status |= Condition.OVERFLOW | Condition.INEXACT | Condition.ROUNDED;
  else if (result.adjusted < w.emin) {
    w.status |= Condition.UNDERFLOW | Condition.SUBNORMAL | Condition.INEXACT | Condition.ROUNDED;
    if (result.isZero) w.status |= Condition.CLAMPED;
  }
  return result;
}
