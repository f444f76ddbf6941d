/** Python's values as decimals. */

import { typeError, valueError } from "../../src/objects/errors.js";
import {
  type Attrs,
  builtinType,
  objectType,
  PyList,
  PyObject,
  PyTuple,
  type PyType,
  type Tracer,
  typeOf,
  type Value,
} from "../../src/objects/model.js";
import { floatOperand, intOperand, strOperand } from "../../src/objects/number-arguments.js";
import { mantissaAndExponent } from "../../src/objects/number-digits.js";
import { toAscii } from "../../src/objects/number-parse.js";
import { approximateBits, type Int } from "../../src/objects/number-size.js";
import type { VM } from "../../src/vm/vm.js";
import type { PyContext } from "./context.js";
import { infinity, Kind, NAN, Num, type Sign, trailingZeros } from "./number.js";
import { parseNumber, toCoefficient } from "./text.js";
import { Condition, type Rounding, Work } from "./work.js";

export const decimalType = builtinType("Decimal", objectType, { module: "decimal" });

export class PyDecimal extends PyObject {
  attrs: Attrs | null = null;
  constructor(
    readonly num: Num,
    cls: PyType = decimalType,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.bytes(64 + approximateBits(this.num.coefficient) / 8);
    t.attrs(this.attrs);
  }
}

export function makeDecimal(vm: VM, num: Num, cls: PyType = decimalType): PyDecimal {
  vm.meter.alloc(64);
  return new PyDecimal(num, cls);
}

export function fromInt(vm: VM, n: Int): Num {
  if (typeof n === "bigint") {
    const bits = approximateBits(n);
    if (bits > 256) vm.meter.charge(bits >> 8);
  }
  const negative = n < 0;
  return new Num(negative ? 1 : 0, BigInt(n) * (negative ? -1n : 1n), 0);
}

/** The exact value of a float. */
export function fromFloat(vm: VM, v: number): Num {
  if (Number.isNaN(v)) return NAN;
  const sign: Sign = v < 0 || Object.is(v, -0) ? 1 : 0;
  if (v - v !== 0) return infinity(sign);
  if (v === 0) return new Num(sign, 0n, 0);
  vm.meter.charge(4);
  const [m, e] = mantissaAndExponent(Math.abs(v));
  if (e >= 0) return new Num(sign, m << BigInt(e), 0);
  // m / 2^-e is m * 5^-e / 10^-e, with as few digits as there can be.
  let shift = -e;
  let bits = m;
  while (shift > 0 && (bits & 1n) === 0n) {
    bits >>= 1n;
    shift--;
  }
  return new Num(sign, bits * 5n ** BigInt(shift), -shift);
}

/** An operand of arithmetic: a Decimal or an int. */
export function operand(vm: VM, v: Value): Num | undefined {
  if (v instanceof PyDecimal) return v.num;
  const n = intOperand(v);
  return n === undefined ? undefined : fromInt(vm, n);
}

export const unsupported = (v: Value): unknown =>
  typeError(`conversion from ${typeOf(v).name} to Decimal is not supported`);

/** An operand of a method. */
export function needOperand(vm: VM, v: Value): Num {
  const num = operand(vm, v);
  if (num === undefined) throw unsupported(v);
  return num;
}

/** A number that must be kept as it is: what no context could hold is an invalid operation. */
export function exactly(vm: VM, context: PyContext, num: Num): Num {
  const work = Work.exact(vm);
  const result = work.finish(num);
  if ((work.status & (Condition.INEXACT | Condition.ROUNDED | Condition.CLAMPED)) === 0) return result;
  context.note(Condition.INVALID_OPERATION);
  return NAN;
}

/** The number of a text; a NaN, or an exception, where it is none. */
export function fromText(vm: VM, context: PyContext, text: string): Num {
  const ascii = toAscii(vm, text)?.trim().replaceAll("_", "");
  const num = ascii === undefined ? undefined : parseNumber(vm, ascii);
  if (num !== undefined) return num;
  context.note(Condition.CONVERSION_SYNTAX);
  return NAN;
}

/** (sign, digits, exponent) */
function fromTuple(vm: VM, items: readonly Value[]): Num {
  if (items.length !== 3) throw valueError("argument must be a sequence of length 3");
  const [signValue, digitsValue, exponentValue] = items as [Value, Value, Value];
  const sign = intOperand(signValue);
  if (sign !== 0 && sign !== 1) throw valueError("sign must be an integer with the value 0 or 1");
  let kind = Kind.FINITE;
  let exponent = 0;
  const letter = strOperand(exponentValue);
  if (letter !== undefined) {
    if (letter === "F") return infinity(sign);
    if (letter !== "n" && letter !== "N") {
      throw valueError("string argument in the third position must be 'F', 'n' or 'N'");
    }
    kind = letter === "n" ? Kind.QUIET : Kind.SIGNALING;
  } else {
    const n = intOperand(exponentValue);
    if (n === undefined) throw valueError("exponent must be an integer");
    exponent = Math.max(-4e9, Math.min(4e9, Number(n)));
  }
  const isSequence = digitsValue instanceof PyTuple || digitsValue instanceof PyList;
  if (!isSequence) throw valueError("coefficient must be a tuple of digits");
  vm.meter.charge(digitsValue.items.length);
  vm.meter.alloc(digitsValue.items.length * 2);
  let text = "";
  for (const item of digitsValue.items) {
    const digit = intOperand(item);
    if (typeof digit !== "number" || digit < 0 || digit > 9) throw valueError("coefficient must be a tuple of digits");
    text += digit;
  }
  return new Num(sign, toCoefficient(vm, text), exponent, kind);
}

/** Decimal(v). */
export function fromValue(vm: VM, context: PyContext, v: Value): Num {
  const text = strOperand(v);
  if (text !== undefined) return exactly(vm, context, fromText(vm, context, text));
  const num = operand(vm, v);
  if (num !== undefined) return v instanceof PyDecimal ? num : exactly(vm, context, num);
  if (v instanceof PyTuple || v instanceof PyList) return exactly(vm, context, fromTuple(vm, v.items));
  const float = floatOperand(v);
  if (float === undefined) throw unsupported(v);
  context.note(Condition.FLOAT_OPERATION);
  return fromFloat(vm, float);
}

/** context.create_decimal(v): rounded to the context. */
export function createFrom(vm: VM, context: PyContext, v: Value): Num {
  let num: Num;
  const text = strOperand(v);
  if (text !== undefined) {
    // Spaces and underscores are for the constructor alone.
    const ascii = toAscii(vm, text);
    const parsed = ascii === undefined || ascii !== text ? undefined : parseNumber(vm, ascii);
    if (parsed === undefined) {
      context.note(Condition.CONVERSION_SYNTAX);
      return NAN;
    }
    num = parsed;
  } else if (v instanceof PyTuple || v instanceof PyList) num = fromTuple(vm, v.items);
  else {
    const float = floatOperand(v);
    if (float !== undefined) {
      context.note(Condition.FLOAT_OPERATION);
      num = fromFloat(vm, float);
    } else num = needOperand(vm, v);
  }
  if (num.isNaN && num.coefficient !== 0n && num.digits > context.prec - (context.clamp ? 1 : 0)) {
    // What it carries does not fit, and is not to be cut.
    context.note(Condition.CONVERSION_SYNTAX);
    return NAN;
  }
  return rounded(vm, context, num);
}

export function rounded(vm: VM, context: PyContext, num: Num): Num {
  const work = context.work(vm);
  const result = num.isNaN ? num : work.finish(num);
  context.note(work.status);
  return result;
}

// ------------------------------------------------------------------------------------------------------------- out of

/** The whole part as an int. */
export function toInt(vm: VM, num: Num, rounding: Rounding): bigint {
  const work = Work.exact(vm).rounded(rounding);
  let n: bigint;
  if (num.exponent >= 0) {
    if (num.coefficient === 0n) return 0n;
    work.spend(num.digits + num.exponent, num.digits);
    n = num.coefficient * work.power(num.exponent);
  } else n = work.cut(num, -num.exponent);
  return num.sign === 1 ? -n : n;
}

/** Numerator and denominator of a finite number, in lowest terms. */
export function toRatio(vm: VM, num: Num): readonly [bigint, bigint] {
  if (num.exponent >= 0) return [toInt(vm, num, 0), 1n];
  if (num.coefficient === 0n) return [0n, 1n];
  const work = Work.exact(vm);
  work.spend(Math.max(num.digits, -num.exponent));
  const zeros = trailingZeros(num.coefficient, -num.exponent);
  let top = num.coefficient / work.power(zeros);
  const left = -num.exponent - zeros;
  if (left === 0) return [num.sign === 1 ? -top : top, 1n];
  // What is left of the denominator is 2^left * 5^left.
  let twos = left;
  let fives = left;
  const by = (factor: bigint, most: number): number => {
    let count = 0;
    for (let size = 1; size >= 1; ) {
      const power = factor ** BigInt(size);
      if (count + size <= most && top % power === 0n) {
        top /= power;
        count += size;
        size *= 2;
      } else size = Math.floor(size / 2);
    }
    return count;
  };
  work.spend(num.digits);
  twos -= by(2n, twos);
  if (twos === left) fives -= by(5n, fives);
  work.spend(left);
  return [num.sign === 1 ? -top : top, 2n ** BigInt(twos) * 5n ** BigInt(fives)];
}
