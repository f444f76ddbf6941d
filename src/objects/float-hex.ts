/** Floats in hexadecimal: library reference, "Additional Methods on Float", `float.hex()` and `float.fromhex()`. */
import type { VM } from "../vm/vm.js";
import { overflowError, valueError } from "./errors.js";
import { mantissaAndExponent } from "./number-digits.js";
import { divideRounded } from "./number-ints.js";
import { floatRepr } from "./number-text.js";

export function toHex(v: number): string {
  if (v - v !== 0) return floatRepr(v);
  const sign = v < 0 || Object.is(v, -0) ? "-" : "";
  const size = Math.abs(v);
  if (size === 0) return `${sign}0x0.0p+0`;
  const [m, e] = mantissaAndExponent(size);
  const isNormal = m >= 0x10000000000000n;
  const exponent = isNormal ? e + 52 : -1022;
  const fraction = (m & 0xfffffffffffffn).toString(16).padStart(13, "0");
  return `${sign}0x${isNormal ? "1" : "0"}.${fraction}p${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
}

function isHexDigit(c: number): boolean {
  return (c >= 48 && c <= 57) || (c >= 97 && c <= 102) || (c >= 65 && c <= 70);
}

const malformed = (): unknown => valueError("invalid hexadecimal floating-point string");
const tooLarge = (): unknown => overflowError("hexadecimal value too large to represent as a float");

/** Digits beyond these cannot change the result but for being there. */
const MAX_DIGITS = 400;

export function fromHex(vm: VM, text: string): number {
  vm.meter.charge(text.length >> 3);
  let i = 0;
  const isSpace = (): boolean => {
    const c = text.charCodeAt(i);
    return c === 32 || (c >= 9 && c <= 13);
  };
  while (isSpace()) i++;
  const negative = text.charAt(i) === "-";
  if (negative || text.charAt(i) === "+") i++;
  let value: number;
  const word = text.slice(i, i + 8).toLowerCase();
  if (word === "infinity" || word.startsWith("inf")) {
    value = Number.POSITIVE_INFINITY;
    i += word === "infinity" ? 8 : 3;
  } else if (word.startsWith("nan")) {
    value = Number.NaN;
    i += 3;
  } else {
    if (text.charAt(i) === "0" && (text.charAt(i + 1) === "x" || text.charAt(i + 1) === "X")) i += 2;
    const digits = (): string => {
      const from = i;
      while (isHexDigit(text.charCodeAt(i))) i++;
      return text.slice(from, i);
    };
    const whole = digits();
    let fraction = "";
    if (text.charAt(i) === ".") {
      i++;
      fraction = digits();
    }
    if (whole === "" && fraction === "") throw malformed();
    let exponent = 0;
    if (text.charAt(i) === "p" || text.charAt(i) === "P") {
      i++;
      const sign = text.charAt(i) === "-" ? -1 : 1;
      if (text.charAt(i) === "-" || text.charAt(i) === "+") i++;
      const from = i;
      let size = 0;
      for (; text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57; i++) {
        size = Math.min(size * 10 + text.charCodeAt(i) - 48, 2 ** 40);
      }
      if (i === from) throw malformed();
      exponent = sign * size;
    }
    value = compose(vm, whole + fraction, exponent - 4 * fraction.length);
  }
  while (isSpace()) i++;
  if (i < text.length) throw malformed();
  if (value === Number.POSITIVE_INFINITY && word.charAt(0) !== "i") throw tooLarge();
  return negative ? -value : value;
}

/** digits * 2^exponent, correctly rounded. */
function compose(vm: VM, digits: string, exponent: number): number {
  let from = 0;
  while (digits.charCodeAt(from) === 48) from++;
  let significant = digits.slice(from);
  if (significant === "") return 0;
  let e = exponent;
  if (significant.length > MAX_DIGITS) {
    vm.meter.charge(significant.length >> 3);
    let end = significant.length;
    while (significant.charCodeAt(end - 1) === 48) end--;
    e += 4 * (significant.length - MAX_DIGITS);
    // What is cut off still decides ties.
    significant = significant.slice(0, MAX_DIGITS) + (end > MAX_DIGITS ? "1" : "0");
    e -= 4;
  }
  const top = e + 4 * significant.length;
  if (top > 1100) return Number.POSITIVE_INFINITY;
  if (top < -1200) return 0;
  const m = BigInt(`0x${significant}`);
  return e >= 0 ? divideRounded(m << BigInt(e), 1n) : divideRounded(m, 1n << BigInt(-e));
}
