/**
 * Arithmetic of floats on plain payloads, with Python's signs for `//` and `%` and its rules for `**` (Python reference,
 * "Binary arithmetic operations" and "The power operator").
 */
import { overflowErrorType, raised, zeroDivisionError } from "./errors.js";
import type { PyComplex } from "./model.js";
import { complexPow } from "./number-complex.js";
import { power } from "./number-elementary.js";

export function floatTrueDiv(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError("division by zero");
  return a / b;
}

export function floatMod(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError("division by zero");
  const r = a % b;
  if (r !== 0) return (r < 0 && b > 0) || (r > 0 && b < 0) ? r + b : r;
  return b < 0 || Object.is(b, -0) ? -0 : 0;
}

export function floatFloorDiv(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError("division by zero");
  const r = a % b;
  let q = (a - r) / b;
  if ((r < 0 && b > 0) || (r > 0 && b < 0)) q -= 1;
  if (q === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const whole = Math.floor(q);
  return q - whole > 0.5 ? whole + 1 : whole;
}

/** What the C library's ERANGE becomes. */
export function rangeError(): unknown {
  return raised(overflowErrorType, 34, "Numerical result out of range");
}

function isOdd(v: number): boolean {
  return Math.abs(v % 2) === 1;
}

/** a ** b; complex for a negative base with an exponent that is not whole. */
export function floatPow(a: number, b: number): number | PyComplex {
  if (b === 0) return 1;
  if (Number.isNaN(a)) return a;
  if (Number.isNaN(b)) return a === 1 ? 1 : b;
  if (b - b !== 0) {
    const size = Math.abs(a);
    if (size === 1) return 1;
    return b > 0 === size > 1 ? Number.POSITIVE_INFINITY : 0;
  }
  if (a - a !== 0) {
    if (b > 0) return isOdd(b) ? a : Number.POSITIVE_INFINITY;
    return isOdd(b) && a < 0 ? -0 : 0;
  }
  if (a === 0) {
    if (b < 0) throw zeroDivisionError("zero to a negative power");
    return isOdd(b) ? a : 0;
  }
  if (a < 0 && !Number.isInteger(b)) return complexPow(a, 0, b, 0);
  const size = power(Math.abs(a), b);
  if (size === Number.POSITIVE_INFINITY) throw rangeError();
  return a < 0 && isOdd(b) ? -size : size;
}
