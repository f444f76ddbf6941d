/** What the border asks of decimals: they go in and come out as text. */
import { productSteps } from "../../src/objects/number-size.js";
import type { VM } from "../../src/vm/vm.js";
import { currentContext } from "./context.js";
import { exactly, makeDecimal, type PyDecimal } from "./convert.js";
import { numberText, parseNumber } from "./text.js";
import { MAX_EMAX } from "./work.js";
import "./type.js";

export { decimalType, PyDecimal as DecimalValue } from "./convert.js";

/** Larger exponents, either way, no decimal has. */
export const HIGHEST_EXPONENT = MAX_EMAX;

export function decimalFromText(vm: VM, text: string): PyDecimal | undefined {
  const num = parseNumber(vm, text);
  return num === undefined ? undefined : makeDecimal(vm, exactly(vm, currentContext(vm), num));
}

/** The exact value; NaNs are all one. Results are converted when no run pays any more: `meter` is who does. */
export function decimalText(
  meter: { charge(steps: number): void; alloc(bytes: number): void },
  value: PyDecimal,
): string {
  const { num } = value;
  const bits = num.digits * 3.33;
  meter.charge(2 * productSteps(bits, bits));
  meter.alloc(100 + num.digits);
  return num.isNaN ? "NaN" : numberText(null, num);
}
