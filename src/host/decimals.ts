/**
 * Decimals of decimal.js across the border. The program's side of them is the module `decimal`; what crosses is the
 * number itself, exactly. decimal.js has no trailing zeros and one kind of NaN, so 1.10 comes out as 1.1.
 */
import { Decimal } from "decimal.js";
import { type DecimalValue, decimalFromText, decimalText, HIGHEST_EXPONENT } from "../../stdlib/index.js";
import { HostValueError } from "../errors.js";
import type { VM } from "../vm/vm.js";
import * as js from "./intrinsics.js";
import type { Charge } from "./to-host.js";

/** decimal.js's class, or one that is made as its instances are: from a text. */
export type DecimalClass = new (text: string) => object;

let own: DecimalClass | undefined;

/** What decimals come out as where the host names no class: ours, whatever settings the host's copy has. */
function ownClass(): DecimalClass {
  own ??= Decimal.clone({ defaults: true }) as unknown as DecimalClass;
  return own;
}

/** The host's value of a decimal's text; NaN and the infinities have theirs. */
export function makeHostDecimal(text: string, given: DecimalClass | undefined): object {
  return new (given ?? ownClass())(text);
}

/** Longer numbers are not read: the guest has none that long. */
const MAX_WORDS = 2 ** 23;
/** Digits in one item of `d`. */
const WORD = 7;

/**
 * The text of an instance, from its own sign, exponent and digits; no code of it runs. Undefined where they are not what
 * decimal.js makes.
 */
export function textOfDecimal(object: object): string | undefined {
  const sign = js.dataProperty(object, "s")?.value;
  const exponent = js.dataProperty(object, "e")?.value;
  const words = js.dataProperty(object, "d")?.value;
  if (words === null) return typeof sign === "number" && !Number.isNaN(sign) ? `${sign < 0 ? "-" : ""}Infinity` : "NaN";
  if (typeof words !== "object" || !js.isArray(words) || (sign !== 1 && sign !== -1)) return undefined;
  const { length } = words as unknown[];
  if (!Number.isSafeInteger(exponent) || length === 0 || length > MAX_WORDS) return undefined;
  let digits = "";
  for (let i = 0; i < length; i++) {
    const word = js.dataProperty(words as object, i)?.value;
    if (typeof word !== "number" || !Number.isInteger(word) || word < 0 || word >= 10 ** WORD) return undefined;
    digits += i === 0 ? word : `${word}`.padStart(WORD, "0");
  }
  return `${sign < 0 ? "-" : ""}${plainText(digits, exponent as number)}`;
}

/** Exponents from which on decimal.js writes them, rather than zeros. */
const LONG = 21;

/** 0.d1d2… by its first exponent, without zeros that say nothing. */
function plainText(digits: string, exponent: number): string {
  let end = digits.length;
  while (end > 1 && digits.charCodeAt(end - 1) === 48) end--;
  const kept = digits.slice(0, end);
  const last = exponent - kept.length + 1;
  if (last <= 0) return `${kept}E${last}`;
  return last < WORD || exponent < LONG ? kept + "0".repeat(last) : `${kept}E+${last}`;
}

/** The program's value for an instance of decimal.js. */
export function decimalIn(vm: VM, object: object, root: string): DecimalValue {
  const refuse = (why: string): HostValueError => new HostValueError(`${root} is a Decimal ${why}`, root);
  if (!vm.hasFeature("decimal")) {
    throw new HostValueError(
      `${root} is a Decimal; switch on the feature "decimal", or pass its toString(), or a number`,
      root,
    );
  }
  const words = js.dataProperty(object, "d")?.value;
  const length = typeof words === "object" && words !== null && js.isArray(words) ? (words as unknown[]).length : 0;
  vm.meter.charge(length);
  vm.meter.alloc(64 + length * 16);
  const text = textOfDecimal(object);
  const exponent = js.dataProperty(object, "e")?.value;
  if (text === undefined) throw refuse("that cannot be read");
  if (typeof exponent === "number" && Math.abs(exponent) > HIGHEST_EXPONENT) throw refuse("out of range");
  const value = decimalFromText(vm, text);
  if (value === undefined) throw refuse("that cannot be read");
  return value;
}

/** The host's value for a decimal of the program. */
export function decimalOut(meter: Charge, value: DecimalValue, given: DecimalClass | undefined): object {
  return makeHostDecimal(decimalText(meter, value), given);
}
