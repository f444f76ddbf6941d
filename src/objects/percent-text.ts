/** Values as the text that one `%` of a format asks for, when nothing of a guest has to be run for it. */
import type { VM } from "../vm/vm.js";
import { chargeText } from "./format-spec.js";
import { formatFloat, intDigits } from "./number-format.js";
import type { Int } from "./number-size.js";
import { codePointLength, strSlice } from "./str-core.js";

/** What stands between `%` and its type. */
export interface Spec {
  left: boolean;
  plus: boolean;
  space: boolean;
  alternate: boolean;
  zero: boolean;
  /** -1: none */
  width: number;
  precision: number;
  type: string;
}

/** Text, cut to the precision and padded to the width. */
export function textPadded(vm: VM, text: string, spec: Spec): string {
  if (spec.width < 0 && spec.precision < 0) return text;
  let s = text;
  let length = codePointLength(s, vm);
  if (spec.precision >= 0 && spec.precision < length) {
    length = spec.precision;
    s = strSlice(vm, s, 0, length, 1);
  }
  return pad(vm, s, length, spec);
}

export function pad(vm: VM, s: string, length: number, spec: Spec): string {
  const padding = spec.width - length;
  if (padding <= 0) return s;
  chargeText(vm, padding);
  const spaces = " ".repeat(padding);
  return spec.left ? s + spaces : spaces + s;
}

const BASES: ReadonlyMap<string, number> = new Map([
  ["o", 8],
  ["x", 16],
  ["X", 16],
]);

/** An int. */
export function wholeText(vm: VM, n: Int, spec: Spec): string {
  const base = BASES.get(spec.type) ?? 10;
  let digits = intDigits(vm, n, base);
  if (spec.precision > digits.length) {
    chargeText(vm, spec.precision);
    digits = digits.padStart(spec.precision, "0");
  }
  let prefix = "";
  if (spec.alternate) prefix = base === 8 ? "0o" : base === 16 ? "0x" : "";
  if (spec.type === "X") {
    digits = digits.toUpperCase();
    prefix = prefix.toUpperCase();
  }
  return signed(vm, n < 0, prefix, digits, spec);
}

/** Sign and prefix come before padding zeros and after padding spaces. */
function signed(vm: VM, negative: boolean, prefix: string, body: string, spec: Spec): string {
  const sign = negative ? "-" : spec.plus ? "+" : spec.space ? " " : "";
  const head = sign + prefix;
  const padding = spec.width - head.length - body.length;
  if (padding <= 0) return head + body;
  if (!spec.zero || spec.left) return pad(vm, head + body, head.length + body.length, spec);
  chargeText(vm, padding);
  return head + "0".repeat(padding) + body;
}

/** A float. */
export function realText(vm: VM, v: number, spec: Spec): string {
  const text = formatFloat(vm, v, spec.type, spec.precision < 0 ? 6 : spec.precision, { alternate: spec.alternate });
  const negative = text.startsWith("-");
  return signed(vm, negative, "", negative ? text.slice(1) : text, spec);
}
