/**
 * Arithmetic and comparison of plain numbers, as the dispatch loop's slow paths and the tables of int, float and complex
 * use it. The parts live in number-*.ts; here operators are matched with the kinds of their operands.
 */
import type { BinaryOp, CompareOp, VM } from "../vm/vm.js";
import { zeroDivisionError } from "./errors.js";
import { PyComplex, PyFloat, type Value } from "./model.js";
import { complexDiv, complexMul, complexPow, realDiv } from "./number-complex.js";
import { floatFloorDiv, floatMod, floatPow, floatTrueDiv } from "./number-floats.js";
import {
  intAdd,
  intAnd,
  intFloorDiv,
  intInvert,
  intLshift,
  intMod,
  intMul,
  intNegate,
  intOr,
  intPow,
  intRshift,
  intSub,
  intToFloat,
  intTrueDiv,
  intXor,
} from "./number-ints.js";
import type { Int } from "./number-size.js";

export { floatFloorDiv, floatMod, floatPow, floatTrueDiv } from "./number-floats.js";
export {
  intAdd,
  intAnd,
  intFloorDiv,
  intInvert,
  intLshift,
  intMod,
  intMul,
  intNegate,
  intOfWhole,
  intOr,
  intPow,
  intPowMod,
  intRshift,
  intSub,
  intToFloat,
  intTrueDiv,
  intXor,
  normalizeInt,
} from "./number-ints.js";
export { approximateBits, bitLength, type Int, intBytes } from "./number-size.js";
export { complexRepr, floatRepr, intMaxStrDigits, intToString, setIntMaxStrDigits } from "./number-text.js";

/** -1, 0 or 1, exactly; NaN when the float is. JavaScript compares a bigint with a number by their exact values. */
export function compareIntFloat(a: Int, b: number): number {
  return a < b ? -1 : a > b ? 1 : Number.isNaN(b) ? Number.NaN : 0;
}

/** `a op b` for operands of exactly int, bool, float or complex; undefined when they do not have the operator. */
export function binaryNumbers(vm: VM, op: BinaryOp, a: Value, b: Value): Value | undefined {
  const x = typeof a === "boolean" ? (a ? 1 : 0) : a;
  const y = typeof b === "boolean" ? (b ? 1 : 0) : b;
  if (typeof x === "number" || typeof x === "bigint") {
    if (typeof y === "number" || typeof y === "bigint") {
      if (op === "@") return undefined;
      const result = binaryInts(vm, op, x, y);
      if (typeof a === "boolean" && typeof b === "boolean" && (op === "&" || op === "|" || op === "^")) {
        return result === 1;
      }
      return result;
    }
    if (y instanceof PyFloat) return hasFloatForm(op) ? binaryFloats(op, intToFloat(x), y.value) : undefined;
    if (y instanceof PyComplex) return hasComplexForm(op) ? binaryReal(op, intToFloat(x), y) : undefined;
    return undefined;
  }
  if (x instanceof PyFloat) {
    if (y instanceof PyFloat) return binaryFloats(op, x.value, y.value);
    if (typeof y === "number" || typeof y === "bigint") {
      return hasFloatForm(op) ? binaryFloats(op, x.value, intToFloat(y)) : undefined;
    }
    if (y instanceof PyComplex) return binaryReal(op, x.value, y);
    return undefined;
  }
  if (x instanceof PyComplex) {
    if (y instanceof PyComplex) return binaryComplex(op, x, y);
    if (y instanceof PyFloat) return complexWithReal(op, x, y.value);
    if (typeof y === "number" || typeof y === "bigint") {
      return hasComplexForm(op) ? complexWithReal(op, x, intToFloat(y)) : undefined;
    }
  }
  return undefined;
}

function hasFloatForm(op: BinaryOp): boolean {
  return op === "+" || op === "-" || op === "*" || op === "/" || op === "//" || op === "%" || op === "**";
}

function hasComplexForm(op: BinaryOp): boolean {
  return op === "+" || op === "-" || op === "*" || op === "/" || op === "**";
}

export function binaryInts(vm: VM, op: BinaryOp, a: Int, b: Int): Value | undefined {
  switch (op) {
    case "+":
      return intAdd(vm, a, b);
    case "-":
      return intSub(vm, a, b);
    case "*":
      return intMul(vm, a, b);
    case "/":
      return new PyFloat(intTrueDiv(vm, a, b));
    case "//":
      return intFloorDiv(vm, a, b);
    case "%":
      return intMod(vm, a, b);
    case "**":
      return intPow(vm, a, b);
    case "<<":
      return intLshift(vm, a, b);
    case ">>":
      return intRshift(vm, a, b);
    case "&":
      return intAnd(vm, a, b);
    case "|":
      return intOr(vm, a, b);
    case "^":
      return intXor(vm, a, b);
    default:
      return undefined;
  }
}

export function binaryFloats(op: BinaryOp, a: number, b: number): Value | undefined {
  switch (op) {
    case "+":
      return new PyFloat(a + b);
    case "-":
      return new PyFloat(a - b);
    case "*":
      return new PyFloat(a * b);
    case "/":
      return new PyFloat(floatTrueDiv(a, b));
    case "//":
      return new PyFloat(floatFloorDiv(a, b));
    case "%":
      return new PyFloat(floatMod(a, b));
    case "**": {
      const r = floatPow(a, b);
      return typeof r === "number" ? new PyFloat(r) : r;
    }
    default:
      return undefined;
  }
}

export function binaryComplex(op: BinaryOp, a: PyComplex, b: PyComplex): Value | undefined {
  switch (op) {
    case "+":
      return new PyComplex(a.re + b.re, a.im + b.im);
    case "-":
      return new PyComplex(a.re - b.re, a.im - b.im);
    case "*":
      return complexMul(a, b);
    case "/":
      return complexDiv(a, b);
    case "**":
      return complexPow(a.re, a.im, b.re, b.im);
    default:
      return undefined;
  }
}

/** complex op real */
export function complexWithReal(op: BinaryOp, a: PyComplex, b: number): Value | undefined {
  switch (op) {
    case "+":
      return new PyComplex(a.re + b, a.im);
    case "-":
      return new PyComplex(a.re - b, a.im);
    case "*":
      return new PyComplex(a.re * b, a.im * b);
    case "/":
      if (b === 0) throw zeroDivisionError("division by zero");
      return new PyComplex(a.re / b, a.im / b);
    case "**":
      return complexPow(a.re, a.im, b, 0);
    default:
      return undefined;
  }
}

/** real op complex */
export function binaryReal(op: BinaryOp, a: number, b: PyComplex): Value | undefined {
  switch (op) {
    case "+":
      return new PyComplex(a + b.re, b.im);
    case "-":
      return new PyComplex(a - b.re, -b.im);
    case "*":
      return new PyComplex(a * b.re, a * b.im);
    case "/":
      return realDiv(a, b);
    case "**":
      return complexPow(a, 0, b.re, b.im);
    default:
      return undefined;
  }
}

/** `op a` for an operand of exactly int, bool, float or complex. */
export function unaryNumber(vm: VM, op: "-" | "+" | "~", a: Value): Value | undefined {
  const x = typeof a === "boolean" ? (a ? 1 : 0) : a;
  if (typeof x === "number" || typeof x === "bigint") {
    return op === "-" ? intNegate(vm, x) : op === "+" ? x : intInvert(vm, x);
  }
  if (op === "~") return undefined;
  if (x instanceof PyFloat) return op === "-" ? new PyFloat(-x.value) : x;
  if (x instanceof PyComplex) return op === "-" ? new PyComplex(-x.re, -x.im) : x;
  return undefined;
}

/**
 * `a op b` for operands of exactly int, bool, float or complex; undefined for anything else, and for an order that
 * includes a complex number.
 */
export function compareNumbers(op: CompareOp, a: Value, b: Value): boolean | undefined {
  const x = realPayload(a);
  const y = realPayload(b);
  if (x === undefined || y === undefined) return compareComplex(op, a, b);
  switch (op) {
    case "<":
      return x < y;
    case "<=":
      return x <= y;
    case ">":
      return x > y;
    case ">=":
      return x >= y;
    case "==":
      return sameReal(x, y);
    default:
      return !sameReal(x, y);
  }
}

/** Equality by exact value of a number and a bigint, in any mixture. */
function sameReal(x: Int, y: Int): boolean {
  // biome-ignore lint/suspicious/noDoubleEquals: the loose comparison of number and bigint is the exact one
  return x == y;
}

/** The value of an int, bool or float as something JavaScript compares exactly. */
function realPayload(v: Value): Int | undefined {
  switch (typeof v) {
    case "number":
    case "bigint":
      return v;
    case "boolean":
      return v ? 1 : 0;
    default:
      return v instanceof PyFloat ? v.value : undefined;
  }
}

function compareComplex(op: CompareOp, a: Value, b: Value): boolean | undefined {
  if (op !== "==" && op !== "!=") return undefined;
  let equal: boolean;
  if (a instanceof PyComplex) {
    if (b instanceof PyComplex) equal = a.re === b.re && a.im === b.im;
    else {
      const y = realPayload(b);
      if (y === undefined) return undefined;
      equal = a.im === 0 && sameReal(a.re, y);
    }
  } else {
    const x = realPayload(a);
    if (x === undefined || !(b instanceof PyComplex)) return undefined;
    equal = b.im === 0 && sameReal(b.re, x);
  }
  return equal === (op === "==");
}
