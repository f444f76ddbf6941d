/** The operations by the names under which Decimal and Context have them. */
import {
  absolute,
  add,
  type Binary,
  divide,
  divideWhole,
  minus,
  multiply,
  normalize,
  plus,
  quantize,
  remainder,
  remainderNear,
  subtract,
  toIntegral,
  type Unary,
} from "./arithmetic.js";
import {
  compare,
  compareSignal,
  compareTotal,
  compareTotalMagnitude,
  copySign,
  maximum,
  maximumMagnitude,
  minimum,
  minimumMagnitude,
} from "./comparison.js";
import {
  logB,
  logicalAnd,
  logicalInvert,
  logicalOr,
  logicalXor,
  nextMinus,
  nextPlus,
  nextToward,
  rotate,
  scaleB,
  shift,
} from "./digitwise.js";
import { exp, ln, log10, sqrt } from "./elementary.js";

/** Methods of both: decimal.exp(context), context.exp(decimal). */
export const UNARY: readonly (readonly [name: string, f: Unary])[] = [
  ["exp", exp],
  ["ln", ln],
  ["log10", log10],
  ["logb", logB],
  ["logical_invert", logicalInvert],
  ["next_minus", nextMinus],
  ["next_plus", nextPlus],
  ["normalize", normalize],
  ["sqrt", sqrt],
];

export const BINARY: readonly (readonly [name: string, f: Binary])[] = [
  ["compare", compare],
  ["compare_signal", compareSignal],
  ["compare_total", compareTotal],
  ["compare_total_mag", compareTotalMagnitude],
  ["copy_sign", (_w, a, b) => copySign(a, b)],
  ["logical_and", logicalAnd],
  ["logical_or", logicalOr],
  ["logical_xor", logicalXor],
  ["max", maximum],
  ["max_mag", maximumMagnitude],
  ["min", minimum],
  ["min_mag", minimumMagnitude],
  ["next_toward", nextToward],
  ["remainder_near", remainderNear],
  ["rotate", rotate],
  ["scaleb", scaleB],
  ["shift", shift],
];

/** Methods of contexts for what decimals have operators for. */
export const CONTEXT_UNARY: readonly (readonly [name: string, f: Unary])[] = [
  ["abs", absolute],
  ["minus", minus],
  ["plus", plus],
  ["to_integral", (w, a) => toIntegral(w, a, false)],
  ["to_integral_value", (w, a) => toIntegral(w, a, false)],
  ["to_integral_exact", (w, a) => toIntegral(w, a, true)],
];

export const CONTEXT_BINARY: readonly (readonly [name: string, f: Binary])[] = [
  ["add", add],
  ["divide", divide],
  ["divide_int", divideWhole],
  ["multiply", multiply],
  ["quantize", quantize],
  ["remainder", remainder],
  ["subtract", subtract],
];
