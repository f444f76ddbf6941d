/** `format(d, spec)`: the mini-language as Decimal reads it. */
import { memoryError, valueError } from "../../src/objects/errors.js";
import { chargeText, type FormatSpec, padText } from "../../src/objects/format-spec.js";
import { groupFraction, groupWhole } from "../../src/objects/number-format.js";
import type { VM } from "../../src/vm/vm.js";
import { rescaled } from "./arithmetic.js";
import { Kind, Num } from "./number.js";
import { digitsOf, specialText } from "./text.js";
import { type Rounding, Work } from "./work.js";

const SPEC = /^(?:([\s\S]?)([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(?=[\d,_])(\d+)?([,_])?)?([eEfFgGn%])?$/u;

/** Beyond these no text could be made. */
const MAX_WIDTH = 2 ** 31;

export function formatNumber(vm: VM, given: Num, text: string, rounding: Rounding, capitals: boolean): string {
  const m = SPEC.exec(text);
  if (m === null) throw valueError(`Invalid format specifier: ${text}`);
  const [, fill = "", align, sign = "-", z, alternate, zeros, width, grouping = "", precision, parts = "", type] = m;
  const isPadded = zeros !== undefined;
  const conflict = (what: string): unknown => valueError(`${what} in format specifier: ${text}`);
  if (isPadded && fill !== "") throw conflict("Fill character conflicts with '0'");
  if (isPadded && align !== undefined) throw conflict("Alignment conflicts with '0'");
  if (type === "n" && grouping !== "") throw conflict("Explicit thousands separator conflicts with 'n' type");
  const spec: FormatSpec = {
    fill: fill === "" ? " " : fill,
    align: align ?? ">",
    sign,
    noNegativeZero: z !== undefined,
    alternate: alternate !== undefined,
    width: width === undefined ? 0 : Number(width),
    grouping,
    groupSize: 3,
    precision: precision === undefined ? -1 : Number(precision),
    fractionGrouping: parts,
    type: type === undefined || type === "n" ? (capitals && type === undefined ? "G" : "g") : type,
  };
  if (spec.width >= MAX_WIDTH || spec.precision >= MAX_WIDTH) throw memoryError();
  if (spec.precision === 0 && (type === undefined || "gGn".includes(type))) spec.precision = 1;
  chargeText(vm, spec.width * 2);
  return given.isFinite ? finiteText(vm, given, spec, rounding, isPadded) : specialForm(vm, given, spec);
}

function specialForm(vm: VM, n: Num, spec: FormatSpec): string {
  return aligned(signText(n.sign === 1, spec), specialText(vm, n) + (spec.type === "%" ? "%" : ""), spec);
}

function signText(isNegative: boolean, spec: FormatSpec): string {
  return isNegative ? "-" : spec.sign === "-" ? "" : spec.sign;
}

function aligned(sign: string, body: string, spec: FormatSpec): string {
  if (spec.align === "=") {
    const missing = spec.width - sign.length - body.length;
    return missing > 0 ? sign + spec.fill.repeat(missing) + body : sign + body;
  }
  return padText(sign + body, sign.length + body.length, spec);
}

function finiteText(vm: VM, given: Num, spec: FormatSpec, rounding: Rounding, isPadded: boolean): string {
  const { type, precision } = spec;
  const isExponential = type === "e" || type === "E";
  const isFixed = type === "f" || type === "F" || type === "%";
  const n = rounded(vm, given, spec, rounding);
  const digits = digitsOf(vm, n);
  const left = n.exponent + digits.length;
  let point: number;
  if (isExponential) point = n.isZero && precision >= 0 ? 1 - precision : 1;
  else if (isFixed) point = left;
  else point = n.exponent <= 0 && left > -6 ? left : 1;
  const length = Math.max(digits.length, digits.length - point, point);
  chargeText(vm, length * 2);
  let whole: string;
  let fraction: string;
  if (point < 0) {
    whole = "0";
    fraction = "0".repeat(-point) + digits;
  } else if (point > digits.length) {
    whole = digits + "0".repeat(point - digits.length);
    fraction = "";
  } else {
    whole = digits.slice(0, point) || "0";
    fraction = digits.slice(point);
  }
  const power = left - point;
  if (spec.fractionGrouping !== "") fraction = groupFraction(fraction, spec.fractionGrouping);
  let tail = fraction !== "" || spec.alternate ? `.${fraction}` : "";
  if (power !== 0 || isExponential) {
    tail += `${type === "E" || type === "G" ? "E" : "e"}${power < 0 ? "" : "+"}${power}`;
  }
  if (type === "%") tail += "%";
  const sign = signText(given.sign === 1 && !(spec.noNegativeZero && n.isZero), spec);
  if (spec.grouping !== "" || isPadded) {
    const room = isPadded ? spec.width - sign.length - tail.length : 0;
    whole = groupWhole(whole, spec.grouping, 3, Math.max(room, 1));
  }
  return aligned(sign, whole + tail, spec);
}

/** The number with the digits that are to be shown. */
function rounded(vm: VM, given: Num, { type, precision }: FormatSpec, rounding: Rounding): Num {
  const work = Work.exact(vm).rounded(rounding);
  let n = type === "%" ? new Num(given.sign, given.coefficient, given.exponent + 2, Kind.FINITE) : given;
  const isFixed = type === "f" || type === "F" || type === "%";
  if (precision >= 0) {
    if (type === "e" || type === "E") n = toDigits(work, n, precision + 1);
    else if (isFixed) {
      chargeText(vm, precision + Math.max(0, n.adjusted));
      n = rescaled(work, n, -precision);
    } else if (n.digits > precision) n = toDigits(work, n, precision);
  }
  return n.isZero && n.exponent > 0 && isFixed ? rescaled(work, n, 0) : n;
}

/** Rounded, or lengthened, to so many digits. */
function toDigits(work: Work, n: Num, count: number): Num {
  if (n.isZero) return n;
  chargeText(work.vm, count);
  const exponent = n.adjusted + 1 - count;
  const result = rescaled(work, n, exponent);
  return result.digits > count ? rescaled(work, result, exponent + 1) : result;
}
