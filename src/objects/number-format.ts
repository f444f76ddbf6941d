/**
 * Numbers as text: conversion of floats by format code, as `%`-formatting, `format()`, f-strings and `round` need it, and
 * `__format__` of int, float and complex (library reference, "Format Specification Mini-Language").
 */
import type { VM } from "../vm/vm.js";
import { overflowError, valueError } from "./errors.js";
import { chargeText, type FormatSpec, padText, parseFormatSpec, unknownType } from "./format-spec.js";
import type { PyComplex } from "./model.js";
import { type Digits, fractionDigits, quickFixed, shortestDigits, significantDigits } from "./number-digits.js";
import { intToFloat } from "./number-ints.js";
import { approximateBits, binaryExponent, type Int } from "./number-size.js";
import { complexRepr, floatRepr, intToString } from "./number-text.js";

export interface FloatFlags {
  /** `#`: keep the point and the zeros. */
  alternate?: boolean;
  /** Whole numbers get ".0". */
  addDotZero?: boolean;
  /** `z` */
  noNegativeZero?: boolean;
}

const NO_FLAGS: FloatFlags = {};
const MAX_PRECISION = 2 ** 31 - 1;

/**
 * The text of a float by format code: "e", "f", "g", their capitals, or "r" for repr (precision is then not used). A
 * minus sign is part of it, a plus sign never.
 */
export function formatFloat(vm: VM, v: number, type: string, precision: number, flags: FloatFlags = NO_FLAGS): string {
  const lower = type.toLowerCase();
  if (v - v !== 0) {
    const s = Number.isNaN(v) ? "nan" : v < 0 ? "-inf" : "inf";
    return lower === type ? s : s.toUpperCase();
  }
  if (precision > MAX_PRECISION) throw valueError("precision too big");
  chargeText(vm, precision);
  const negative = v < 0 || Object.is(v, -0);
  const size = Math.abs(v);
  if (lower === "f" && !flags.alternate && !flags.noNegativeZero) {
    const quick = quickFixed(size, precision);
    if (quick !== undefined) return negative ? `-${quick}` : quick;
  }
  // Exact digits of very large and very small numbers take long arithmetic.
  if (lower !== "r" && size !== 0) vm.meter.charge(Math.abs(binaryExponent(size)) >> 4);
  const count = lower === "g" && precision === 0 ? 1 : precision;
  const d =
    lower === "r"
      ? shortestDigits(size)
      : lower === "f"
        ? fractionDigits(size, count)
        : significantDigits(size, lower === "e" ? count + 1 : count);
  const isZero = d.digits === "" || d.digits === "0";
  const text = layOut(d, lower, count, flags);
  const signed = negative && !(flags.noNegativeZero && isZero) ? `-${text}` : text;
  return lower === type ? signed : signed.toUpperCase();
}

/** Places point, zeros and exponent: CPython's format_float_short. */
function layOut({ digits, point }: Digits, type: string, precision: number, flags: FloatFlags): string {
  const dotZero = flags.addDotZero ?? false;
  const alternate = flags.alternate ?? false;
  let end = digits.length;
  let at = point;
  let useExponent = type === "e";
  if (type === "e") end = precision + 1;
  else if (type === "f") end = at + precision;
  else if (type === "g") {
    useExponent = at <= -4 || at > precision - (dotZero ? 1 : 0);
    if (alternate) end = precision;
  } else useExponent = at <= -4 || at > 16;
  let exponent = 0;
  if (useExponent) {
    exponent = at - 1;
    at = 1;
  }
  end = !useExponent && dotZero ? Math.max(end, at + 1) : Math.max(end, at);
  const padded = digits.length < end ? digits + "0".repeat(end - digits.length) : digits;
  let text: string;
  if (at <= 0) {
    const fraction = "0".repeat(-at) + padded.slice(0, Math.max(0, end));
    text = `0.${fraction}`;
  } else text = `${padded.slice(0, at)}.${padded.slice(at, end)}`;
  if (text.endsWith(".") && !alternate) text = text.slice(0, -1);
  if (useExponent) {
    const size = Math.abs(exponent);
    text += `e${exponent < 0 ? "-" : "+"}${size < 10 ? "0" : ""}${size}`;
  }
  return text;
}

/** Digits of |n| in base 2, 8, 10 or 16, lower case. Base 10 is subject to the limit on digits. */
export function intDigits(vm: VM, n: Int, base: number): string {
  if (base === 10) {
    const s = intToString(vm, n);
    return n < 0 ? s.slice(1) : s;
  }
  if (typeof n === "bigint") chargeText(vm, approximateBits(n) / (base === 16 ? 4 : base === 8 ? 3 : 1));
  if (base === 16 && typeof n === "number") return hexDigits(n < 0 ? -n : n);
  return (n < 0 ? -n : n).toString(base);
}

const NIBBLES = "0123456789abcdef";

/** V8 takes ten times as long for numbers that are not small ints. */
function hexDigits(n: number): string {
  let left = n;
  let text = "";
  while (left > 0xffffffff) {
    const low = left % 65536;
    text = `${NIBBLES[low >> 12]}${NIBBLES[(low >> 8) & 15]}${NIBBLES[(low >> 4) & 15]}${NIBBLES[low & 15]}${text}`;
    left = (left - low) / 65536;
  }
  let word = left >>> 0;
  do {
    text = NIBBLES[word & 15] + text;
    word >>>= 4;
  } while (word !== 0);
  return text;
}

// --------------------------------------------------------------------------------------------- sign, groups, padding

/** A number in pieces: sign, prefix, whole digits, fraction with its point, and what follows (exponent, percent). */
interface Pieces {
  negative: boolean;
  prefix: string;
  whole: string;
  point: string;
  fraction: string;
  rest: string;
}

/** CPython's InsertThousandsGrouping: groups from the right, filled with zeros up to a width. */
export function groupWhole(digits: string, separator: string, size: number, width: number): string {
  if (separator === "") return digits.length < width ? "0".repeat(width - digits.length) + digits : digits;
  const groups: string[] = [];
  let left = digits.length;
  let wanted = width;
  for (;;) {
    const length = Math.min(size, Math.max(left, wanted, 1));
    const taken = Math.min(left, length);
    groups.push("0".repeat(length - taken) + digits.slice(left - taken, left));
    left -= taken;
    wanted -= length;
    if (left <= 0 && wanted <= 0) break;
    wanted -= 1;
  }
  return groups.reverse().join(separator);
}

export function groupFraction(digits: string, separator: string): string {
  if (separator === "" || digits.length <= 3) return digits;
  const groups: string[] = [];
  for (let i = 0; i < digits.length; i += 3) groups.push(digits.slice(i, i + 3));
  return groups.join(separator);
}

function compose(p: Pieces, f: FormatSpec): string {
  const sign = p.negative ? "-" : f.sign === "+" || f.sign === " " ? f.sign : "";
  const fraction = groupFraction(p.fraction, f.fractionGrouping);
  const around = sign.length + p.prefix.length + p.point.length + fraction.length + p.rest.length;
  const minimum = f.fill === "0" && f.align === "=" ? f.width - around : 0;
  const whole = p.whole === "" ? "" : groupWhole(p.whole, f.grouping, f.groupSize, minimum);
  const head = sign + p.prefix;
  const tail = whole + p.point + fraction + p.rest;
  if (f.align === "=") {
    const padding = f.width - head.length - tail.length;
    return padding > 0 ? head + f.fill.repeat(padding) + tail : head + tail;
  }
  return padText(head + tail, head.length + tail.length, f);
}

/** Takes the text of a float apart. */
function takeApart(text: string): Pieces {
  const negative = text.charCodeAt(0) === 45;
  let i = negative ? 1 : 0;
  const start = i;
  const isDigit = (): boolean => {
    const c = text.charCodeAt(i);
    return c >= 48 && c <= 57;
  };
  while (isDigit()) i++;
  const whole = text.slice(start, i);
  let point = "";
  let fraction = "";
  if (text.charAt(i) === ".") {
    point = ".";
    const from = ++i;
    while (isDigit()) i++;
    fraction = text.slice(from, i);
  }
  return { negative, prefix: "", whole, point, fraction, rest: text.slice(i) };
}

// -------------------------------------------------------------------------------------------------------- __format__

/** format(n, spec) for an int; `typeName` is for messages. */
export function formatInt(vm: VM, n: Int, spec: string, typeName = "int"): string {
  if (spec === "") return intToString(vm, n);
  const f = parseFormatSpec(spec, typeName, "d", ">");
  switch (f.type) {
    case "b":
    case "c":
    case "d":
    case "o":
    case "x":
    case "X":
    case "n":
      return formatWhole(vm, n, f);
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
    case "%":
      return formatReal(vm, intToFloat(n), f);
    default:
      throw unknownType(f.type, typeName);
  }
}

const BASES: ReadonlyMap<string, readonly [base: number, prefix: string]> = new Map([
  ["b", [2, "0b"]],
  ["o", [8, "0o"]],
  ["x", [16, "0x"]],
  ["X", [16, "0X"]],
]);

const DECIMAL = [10, ""] as const;

function formatWhole(vm: VM, n: Int, f: FormatSpec): string {
  if (f.precision >= 0) throw valueError("Precision not allowed in integer format specifier");
  if (f.noNegativeZero) throw valueError("Negative zero coercion (z) not allowed in integer format specifier");
  if (f.type === "c") return formatCharacter(vm, n, f);
  chargeText(vm, f.width);
  const [base, prefix] = f.type === "d" ? DECIMAL : (BASES.get(f.type) ?? DECIMAL);
  const digits = intDigits(vm, n, base);
  if (n >= 0 && f.sign === "" && !f.alternate && f.grouping === "" && f.type !== "X") {
    // "=" without anything to be put in front of the padding is ">".
    return f.width <= digits.length ? digits : padText(digits, digits.length, f);
  }
  if (f.grouping !== "") chargeText(vm, digits.length * 2);
  const pieces: Pieces = {
    negative: n < 0,
    prefix: f.alternate ? prefix : "",
    whole: f.type === "X" ? digits.toUpperCase() : digits,
    point: "",
    fraction: "",
    rest: "",
  };
  return compose(pieces, f);
}

function formatCharacter(vm: VM, n: Int, f: FormatSpec): string {
  if (f.sign !== "") throw valueError("Sign not allowed with integer format specifier 'c'");
  if (f.alternate) throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  if (n >= 2 ** 63 || n < -(2 ** 63)) throw overflowError("Python int too large to convert to C long");
  if (n < 0 || n > 0x10ffff) throw overflowError("%c arg not in range(0x110000)");
  chargeText(vm, f.width);
  const text = String.fromCodePoint(Number(n));
  return padText(text, 1, f);
}

const FLOAT_TYPES = "eEfFgGn";

/** format(v, spec) for a float. */
export function formatFloatSpec(vm: VM, v: number, spec: string, typeName = "float"): string {
  if (spec === "") return floatRepr(v);
  const f = parseFormatSpec(spec, typeName, "", ">");
  if (f.type !== "" && f.type !== "%" && !FLOAT_TYPES.includes(f.type)) throw unknownType(f.type, typeName);
  return formatReal(vm, v, f);
}

/** The format code and precision that a spec means, "%" aside. */
function conversion(f: FormatSpec): [type: string, precision: number] {
  if (f.type === "") return f.precision < 0 ? ["r", 0] : ["g", f.precision];
  return [f.type === "n" ? "g" : f.type, f.precision < 0 ? 6 : f.precision];
}

function formatReal(vm: VM, v: number, f: FormatSpec): string {
  if (f.precision > MAX_PRECISION) throw valueError("precision too big");
  chargeText(vm, f.width);
  const percent = f.type === "%";
  const [type, precision] = percent ? ["f", f.precision < 0 ? 6 : f.precision] : conversion(f);
  const text = formatFloat(vm, percent ? v * 100 : v, type, precision, {
    alternate: f.alternate,
    addDotZero: f.type === "",
    noNegativeZero: f.noNegativeZero,
  });
  const whole = percent ? `${text}%` : text;
  if (f.width < 0 && f.grouping === "" && f.fractionGrouping === "" && f.sign !== "+" && f.sign !== " ") return whole;
  if (f.grouping !== "" || f.fractionGrouping !== "") chargeText(vm, whole.length * 2);
  return compose(takeApart(whole), f);
}

/** format(z, spec) for a complex number. */
export function formatComplexSpec(vm: VM, z: PyComplex, spec: string, typeName = "complex"): string {
  if (spec === "") return complexRepr(z);
  const f = parseFormatSpec(spec, typeName, "", ">");
  if (f.type !== "" && !FLOAT_TYPES.includes(f.type)) throw unknownType(f.type, typeName);
  if (f.precision > MAX_PRECISION) throw valueError("precision too big");
  if (f.fill === "0") throw valueError("Zero padding is not allowed in complex format specifier");
  if (f.align === "=") throw valueError("'=' alignment flag is not allowed in complex format specifier");
  chargeText(vm, f.width);
  const skipReal = f.type === "" && Object.is(z.re, 0);
  const [type, precision] = conversion(f);
  const flags = { alternate: f.alternate, noNegativeZero: f.noNegativeZero };
  const bare: FormatSpec = { ...f, fill: " ", align: "<", width: -1 };
  const part = (v: number, spec: FormatSpec): string =>
    compose(takeApart(formatFloat(vm, v, type, precision, flags)), spec);
  const im = part(z.im, skipReal ? bare : { ...bare, sign: "+" });
  const body = skipReal ? `${im}j` : `${part(z.re, bare)}${im}j`;
  const text = f.type === "" && !skipReal ? `(${body})` : body;
  return padText(text, text.length, f);
}
