/** Decimals against Python's other numbers: by value, exactly. */
import { NOT_IMPLEMENTED, PyModule, type Value } from "../../src/objects/model.js";
import type { Gen, Maybe } from "../../src/objects/native.js";
import { complexOperand, floatOperand, intOperand } from "../../src/objects/number-arguments.js";
import type { Machine } from "../../src/vm/machine.js";
import type { CompareOp, VM } from "../../src/vm/vm.js";
import { multiply } from "./arithmetic.js";
import { compareValues } from "./comparison.js";
import { currentContext } from "./context.js";
import { fromFloat, fromInt, operand, type PyDecimal } from "./convert.js";
import { Kind, type Num } from "./number.js";
import { Condition, Work } from "./work.js";

const isEquality = (op: CompareOp): boolean => op === "==" || op === "!=";

export function compareDecimal(vm: VM, op: CompareOp, self: PyDecimal, other: Value): Maybe<Value> {
  const num = operand(vm, other);
  if (num !== undefined) return verdict(vm, op, self.num, num);
  let float = floatOperand(other);
  if (float === undefined && isEquality(op)) {
    const complex = complexOperand(other);
    if (complex !== undefined) {
      if (complex.im !== 0) return op === "!=";
      float = complex.re;
    }
  }
  if (float !== undefined) {
    const context = currentContext(vm);
    if (isEquality(op)) context.status |= Condition.FLOAT_OPERATION;
    else context.note(Condition.FLOAT_OPERATION);
    return verdict(vm, op, self.num, fromFloat(vm, float));
  }
  // Nothing else is a number unless it says so to `numbers`.
  const numbers = (vm as Machine).library.get("numbers");
  if (!(numbers instanceof PyModule) || typeof other !== "object" || other === null) return NOT_IMPLEMENTED;
  return compareRational(vm, op, self, other, numbers);
}

function* compareRational(vm: VM, op: CompareOp, self: PyDecimal, other: Value, numbers: PyModule): Gen<Value> {
  const rational = (yield vm.getAttr(numbers, "Rational")) as Value;
  if (((yield vm.isInstance(other, rational)) as boolean) !== true) return NOT_IMPLEMENTED;
  const top = intOperand((yield vm.getAttr(other, "numerator")) as Value);
  const bottom = intOperand((yield vm.getAttr(other, "denominator")) as Value);
  if (top === undefined || bottom === undefined) return NOT_IMPLEMENTED;
  const scaled = self.num.isFinite ? multiply(Work.exact(vm), self.num, fromInt(vm, bottom)) : self.num;
  return verdict(vm, op, scaled, fromInt(vm, top));
}

function verdict(vm: VM, op: CompareOp, a: Num, b: Num): boolean {
  vm.meter.charge(1);
  if (a.isNaN || b.isNaN) {
    // An order of what has none is an invalid operation; equality is for signaling NaNs only.
    if (a.kind === Kind.SIGNALING || b.kind === Kind.SIGNALING || !isEquality(op)) {
      currentContext(vm).note(Condition.INVALID_OPERATION);
    }
    return op === "!=";
  }
  const order = compareValues(Work.exact(vm), a, b);
  switch (op) {
    case "==":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}
