/** fractions: exact rational numbers, and numbers: the abstract classes of numbers. Both are Python for the most part. */
import { overflowError, typeError } from "../src/objects/errors.js";
import { PyTuple, typeOf, type Value } from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import type { Row } from "../src/objects/native.js";
import { intOperand, strOperand } from "../src/objects/number-arguments.js";
import { intFloorDiv, intMul, intPow, intPowMod, normalizeInt } from "../src/objects/number-ints.js";

import { parseInteger, toAscii } from "../src/objects/number-parse.js";
import type { Int } from "../src/objects/number-size.js";
import type { VM } from "../src/vm/vm.js";
import { decimalType, PyDecimal } from "./decimal/convert.js";
import { fractionsSource, numbersSource } from "./sources.generated.js";

const LITERAL =
  /^\s*([-+]?)(?=\d|\.\d)(\d*|\d+(?:_\d+)*)(?:(?:\s*\/\s*(\d+(?:_\d+)*))?|(?:\.(\d*|\d+(?:_\d+)*))?(?:E([-+]?\d+(?:_\d+)*))?)\s*$/i;

const integer = (vm: VM, text: string): Int => parseInteger(vm, text === "" ? "0" : text, 10) as Int;

/** Numerator and denominator, not yet in lowest terms; None for a text that is no fraction. */
function parse(vm: VM, given: Value): Value {
  const text = toAscii(vm, strOperand(given) ?? "");
  vm.meter.charge((text?.length ?? 0) >> 3);
  const m = text === undefined ? null : LITERAL.exec(text);
  if (m === null) return null;
  const [, sign, whole = "", denominator, decimal = "", exponent] = m;
  let top = integer(vm, whole);
  let bottom: Int = 1;
  if (denominator !== undefined) bottom = integer(vm, denominator);
  else {
    const digits = decimal.replaceAll("_", "");
    if (digits !== "") {
      bottom = intPow(vm, 10, digits.length) as Int;
      top = normalizeInt(BigInt(intMul(vm, top, bottom)) + BigInt(integer(vm, digits)));
    }
    if (exponent !== undefined) {
      const power = integer(vm, exponent.replace(/^[-+]/, ""));
      const scale = intPow(vm, 10, power) as Int;
      if (exponent.startsWith("-")) bottom = intMul(vm, bottom, scale);
      else top = intMul(vm, top, scale);
    }
  }
  return new PyTuple([sign === "-" ? intMul(vm, top, -1) : top, bottom]);
}

const GENERAL = /^(?:([\s\S])?([<>=^]))?([-+ ]?)(#)?(0|[1-9][0-9]*)?([,_])?$/u;
const FLOAT =
  /^(?:([\s\S])?([<>=^]))?([-+ ]?)(z)?(#)?(0(?=[0-9]))?([0-9]+)?([,_])?(?:\.(?=[,_0-9])([0-9]+)?([,_])?)?([eEfFgG%])$/u;

const specOf = (v: Value): string => {
  const text = strOperand(v);
  if (text === undefined) throw typeError(`expected string or bytes-like object, got '${typeOf(v).name}'`);
  return text;
};

/** Widths and precisions beyond this are refused before a text of that length is begun. */
function size(text: string | undefined, fallback: number): number {
  const n = text === undefined ? fallback : Number(text);
  if (n > 2 ** 31) throw overflowError("Python int too large to convert to C ssize_t");
  return n;
}

const P = (1n << 61n) - 1n;

/** As for ints, floats and Decimals of the same value. */
function hash(vm: VM, top: Value, bottom: Value): Value {
  const n = intOperand(top) ?? 0;
  const d = intOperand(bottom) ?? 1;
  const small = BigInt(d) % P;
  vm.meter.charge(4);
  // How often 2^61-1 goes into them is read from the remainders alone; both are charged as a division is.
  intFloorDiv(vm, n, normalizeInt(P));
  intFloorDiv(vm, d, normalizeInt(P));
  if (small === 0n) return n < 0 ? -314159 : 314159;
  const inverse = BigInt(intPowMod(vm, normalizeInt(small), normalizeInt(P - 2n), normalizeInt(P)));
  const size = (((n < 0 ? -BigInt(n) : BigInt(n)) % P) * inverse) % P;
  const signed = n < 0 ? -size : size;
  return normalizeInt(signed === -1n ? -2n : signed);
}

const rows = (): readonly Row[] => [
  ["_parse(text, /)", "", parse],
  ["_is_decimal(v, /)", "", (_vm: VM, v: Value) => v instanceof PyDecimal],
  ["_hash(numerator, denominator, /)", "", hash],
  [
    "_general_spec(spec, /)",
    "",
    (_vm: VM, spec: Value) => {
      const m = GENERAL.exec(specOf(spec));
      if (m === null) return null;
      const [, fill = "", align = ">", sign = "", alternate, width, separator = ""] = m;
      const shown = sign === "-" ? "" : sign;
      return new PyTuple([fill, align, shown, alternate !== undefined, size(width, 0), separator]);
    },
  ],
  [
    "_float_spec(spec, /)",
    "",
    (_vm: VM, spec: Value) => {
      const m = FLOAT.exec(specOf(spec));
      // Zeros in front and an alignment exclude each other.
      if (m === null || (m[2] !== undefined && m[6] !== undefined)) return null;
      const [
        ,
        fill = "",
        align = ">",
        sign = "",
        z,
        alternate,
        zeros,
        width,
        separator = "",
        precision,
        parts = "",
        type,
      ] = m;
      return new PyTuple([
        fill,
        align,
        sign === "-" ? "" : sign,
        z !== undefined,
        alternate !== undefined,
        zeros !== undefined,
        size(width, 0),
        separator,
        size(precision, 6),
        parts,
        type as string,
      ]);
    },
  ],
];

export const numbersModule: NativeModule = {
  name: "numbers",
  constants: { _decimal: decimalType },
  source: numbersSource,
};

export const fractionsModule: NativeModule = {
  name: "fractions",
  functions: rows,
  source: fractionsSource,
};
