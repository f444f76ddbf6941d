/** Decimals as text, both ways (General Decimal Arithmetic, "Conversions"). */

import { chargeText } from "../../src/objects/format-spec.js";
import { digitsToInt } from "../../src/objects/number-parse.js";
import { MAX_BITS } from "../../src/objects/number-size.js";
import { digitText } from "../../src/objects/number-text.js";
import type { VM } from "../../src/vm/vm.js";
import { infinity, Kind, Num } from "./number.js";

/** What no exponent reaches. */
const FAR = 4e9;

const NUMBER = /^([+-])?(?:(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?|(inf(?:inity)?)|(s)?nan(\d*))$/i;

/** The number that an ASCII text stands for, exactly; undefined when it stands for none. */
export function parseNumber(vm: VM, text: string): Num | undefined {
  vm.meter.charge(text.length >> 5);
  const m = NUMBER.exec(text);
  if (m === null) return undefined;
  const [, signText, whole = "", fraction = "", exponent, infinite, signaling, payload] = m;
  const sign = signText === "-" ? 1 : 0;
  if (infinite !== undefined) return infinity(sign);
  if (payload !== undefined) {
    return new Num(sign, toCoefficient(vm, payload), 0, signaling === undefined ? Kind.QUIET : Kind.SIGNALING);
  }
  if (whole === "" && fraction === "") return undefined;
  const power = exponent === undefined ? 0 : Math.max(-FAR, Math.min(FAR, Number(exponent)));
  return new Num(sign, toCoefficient(vm, whole + fraction), power - fraction.length);
}

export function toCoefficient(vm: VM, digits: string): bigint {
  if (digits.length * 3.33 > MAX_BITS) chargeText(vm, digits.length * 1000);
  return digits === "" ? 0n : BigInt(digitsToInt(vm, digits, 10));
}

/** The digits of a coefficient. @param vm null where they have been paid for */
export function digitsOf(vm: VM | null, n: Num): string {
  return vm === null || n.coefficient < 9007199254740991n ? `${n.coefficient}` : digitText(vm, n.coefficient);
}

/** What a number is called that has no digits to show. */
export function specialText(vm: VM | null, n: Num): string {
  if (n.isInfinite) return "Infinity";
  return `${n.kind === Kind.SIGNALING ? "s" : ""}NaN${n.coefficient === 0n ? "" : digitsOf(vm, n)}`;
}

/** str(): scientific notation where the exponent is far off. @param engineering exponents are multiples of three */
export function numberText(vm: VM | null, n: Num, capitals = true, engineering = false): string {
  const sign = n.sign === 1 ? "-" : "";
  if (!n.isFinite) return sign + specialText(vm, n);
  const digits = digitsOf(vm, n);
  const left = n.exponent + digits.length;
  let point: number;
  if (n.exponent <= 0 && left > -6) point = left;
  else if (!engineering) point = 1;
  else if (n.coefficient === 0n) point = mod3(left + 1) - 1;
  else point = mod3(left - 1) + 1;
  const power = left - point;
  const exponent = power === 0 ? "" : `${capitals ? "E" : "e"}${power > 0 ? "+" : ""}${power}`;
  return sign + withPoint(digits, point) + exponent;
}

const mod3 = (n: number): number => ((n % 3) + 3) % 3;

/** Digits with the point after so many of them; zeros where there are none. The caller has charged for them. */
export function withPoint(digits: string, point: number): string {
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + "0".repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
