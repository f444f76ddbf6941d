/**
 * Arithmetic instructions on numbers and strings, by opcode: what most operators in most programs do, without looking for
 * methods. `undefined` means that there is more to say, which objects/arithmetic.ts and operators.ts do.
 */
import { Op } from "../compile/opcodes.js";
import { PyFloat, type Value } from "../objects/model.js";
import { floatFloorDiv, floatMod, floatPow } from "../objects/number-floats.js";
import {
  intAdd,
  intAnd,
  intFloorDiv,
  intLshift,
  intMod,
  intMul,
  intOr,
  intPow,
  intRshift,
  intSub,
  intXor,
} from "../objects/number-ints.js";
import type { Int } from "../objects/number-size.js";
import type { VM } from "./vm.js";

/** Whether a zero on the right is an error. */
export function isDivision(op: Op): boolean {
  return (
    op === Op.DIV || op === Op.FLOORDIV || op === Op.MOD || op === Op.IDIV || op === Op.IFLOORDIV || op === Op.IMOD
  );
}

/** `a op b` for two ints; a division has a divisor that is not 0. */
export function quickInts(vm: VM, op: Op, a: Int, b: Int): Value | undefined {
  switch (op) {
    case Op.ADD:
    case Op.IADD:
      return intAdd(vm, a, b);
    case Op.SUB:
    case Op.ISUB:
      return intSub(vm, a, b);
    case Op.MUL:
    case Op.IMUL:
      return intMul(vm, a, b);
    case Op.FLOORDIV:
    case Op.IFLOORDIV:
      return intFloorDiv(vm, a, b);
    case Op.MOD:
    case Op.IMOD:
      return intMod(vm, a, b);
    case Op.DIV:
    case Op.IDIV:
      return typeof a === "number" && typeof b === "number" ? makeFloat(vm, a / b) : undefined;
    case Op.AND:
    case Op.IAND:
      return intAnd(vm, a, b);
    case Op.OR:
    case Op.IOR:
      return intOr(vm, a, b);
    case Op.XOR:
    case Op.IXOR:
      return intXor(vm, a, b);
    case Op.RSHIFT:
    case Op.IRSHIFT:
      return b >= 0 ? intRshift(vm, a, b) : undefined;
    case Op.LSHIFT:
    case Op.ILSHIFT:
      return b >= 0 ? intLshift(vm, a, b) : undefined;
    case Op.POW:
    case Op.IPOW:
      return b >= 0 ? intPow(vm, a, b) : undefined;
    default:
      return undefined;
  }
}

/** `a op b` where one is a float and the other a float or a small int. */
export function quickFloats(vm: VM, op: Op, a: number, b: number): Value | undefined {
  switch (op) {
    case Op.ADD:
    case Op.IADD:
      return makeFloat(vm, a + b);
    case Op.SUB:
    case Op.ISUB:
      return makeFloat(vm, a - b);
    case Op.MUL:
    case Op.IMUL:
      return makeFloat(vm, a * b);
    case Op.DIV:
    case Op.IDIV:
      return b === 0 ? undefined : makeFloat(vm, a / b);
    case Op.FLOORDIV:
    case Op.IFLOORDIV:
      return b === 0 ? undefined : makeFloat(vm, floatFloorDiv(a, b));
    case Op.MOD:
    case Op.IMOD:
      return b === 0 ? undefined : makeFloat(vm, floatMod(a, b));
    case Op.POW:
    case Op.IPOW: {
      if (a === 0 && b < 0) return undefined;
      const r = floatPow(a, b);
      return typeof r === "number" ? makeFloat(vm, r) : r;
    }
    default:
      return undefined;
  }
}

function makeFloat(vm: VM, v: number): PyFloat {
  vm.meter.bytes += 32;
  return new PyFloat(v);
}
