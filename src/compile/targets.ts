/** Assignment to and deletion of targets. Python reference, 7.2 and 7.5. */
import type * as ast from "../syntax/ast.js";
import { TEMPORARY } from "./emitter.js";
import { atAttribute, expr, exprInto, exprRegister, hold } from "./expressions.js";
import { Op } from "./opcodes.js";
import type { Unit } from "./unit.js";

/** The register in which a value is assigned by being there, or -1. */
export function directTarget(u: Unit, target: ast.Expr): number {
  return target.kind === "Name" ? u.directRegister(target.id) : -1;
}

/** target = value, in the best way for the kind of target. */
export function assignExpr(u: Unit, target: ast.Expr, value: ast.Expr): void {
  const mark = u.mark();
  const direct = directTarget(u, target);
  if (direct >= 0) exprInto(u, value, direct);
  else if (target.kind === "Tuple" || target.kind === "List") assignSequence(u, target, value);
  else assign(u, target, hold(u, expr(u, value), [target]));
  u.release(mark);
}

/** target = operand. Python reference, 7.2 "Assignment statements". */
export function assign(u: Unit, target: ast.Expr, operand: number): void {
  const mark = u.mark();
  switch (target.kind) {
    case "Name":
      u.at(target);
      u.store(target.id, operand);
      break;
    case "Attribute": {
      const object = exprRegister(u, target.value);
      noteStaticAttribute(u, target);
      atAttribute(u, target);
      u.emit(Op.STORE_ATTR, object, u.nameOperand(u.mangle(target.attr)), operand);
      break;
    }
    case "Subscript": {
      const container = hold(u, exprRegister(u, target.value), [target.slice]);
      const key = expr(u, target.slice);
      u.at(target);
      u.emit(Op.STORE_INDEX, container, key, operand);
      break;
    }
    case "Tuple":
    case "List":
      unpack(u, target, operand);
      break;
    case "Starred":
      u.fail("starred assignment target must be in a list or tuple", target);
      break;
    default:
      throw new Error(`not a target: ${target.kind}`);
  }
  u.release(mark);
}

/** `a, b = b, a`: values go straight to their targets when there are as many and none has a star. */
function assignSequence(u: Unit, target: ast.Tuple | ast.List, value: ast.Expr): void {
  const targets = target.elts;
  const isPair =
    (value.kind === "Tuple" || value.kind === "List") &&
    value.elts.length === targets.length &&
    targets.length <= 16 &&
    !targets.some((each) => each.kind === "Starred") &&
    !value.elts.some((each) => each.kind === "Starred");
  if (!isPair) {
    assign(u, target, hold(u, expr(u, value), [target]));
    return;
  }
  const values = (value as ast.Tuple).elts;
  // A variable that an earlier target overwrites has to be copied before.
  const overwritten = new Set<number>();
  const simple = targets.every((each) => each.kind === "Name");
  const operands: number[] = [];
  for (let i = 0; i < values.length; i++) operands.push(hold(u, expr(u, values[i] as ast.Expr), values.slice(i + 1)));
  u.at(value);
  for (let i = 0; i < targets.length; i++) {
    const operand = operands[i] as number;
    if (u.isVariable(operand) && (overwritten.has(operand) || !simple)) {
      const copy = u.temporary();
      u.move(copy, operand);
      operands[i] = copy;
    }
    const register = directTarget(u, targets[i] as ast.Expr);
    if (register >= 0) overwritten.add(register);
  }
  for (let i = 0; i < targets.length; i++) assign(u, targets[i] as ast.Expr, operands[i] as number);
}

/** Python reference, 7.2: "If the target list contains one target prefixed with an asterisk …" */
function unpack(u: Unit, target: ast.Tuple | ast.List, operand: number): void {
  const { elts } = target;
  const star = elts.findIndex((each) => each.kind === "Starred");
  if (star >= 0 && elts.findIndex((each, i) => i > star && each.kind === "Starred") >= 0) {
    u.fail("multiple starred expressions in assignment", target);
  }
  if (elts.length >= 1 << 15) u.fail("too many expressions in star-unpacking assignment", target);
  const row = rowOfVariables(u, elts);
  const first = row >= 0 ? row : elts.length === 0 ? u.temporary() : u.temporariesInARow(elts.length);
  u.at(target);
  if (star < 0) u.emit(Op.UNPACK, first, operand, elts.length);
  else u.emit(Op.UNPACK_EX, first, operand, star, elts.length - star - 1);
  if (row >= 0) return;
  for (let i = 0; i < elts.length; i++) {
    const each = elts[i] as ast.Expr;
    assign(u, each.kind === "Starred" ? each.value : each, first + i);
  }
}

/** The first of consecutive registers when the targets are just these variables in order, or -1. */
function rowOfVariables(u: Unit, elts: readonly ast.Expr[]): number {
  let first = -1;
  for (let i = 0; i < elts.length; i++) {
    const each = elts[i] as ast.Expr;
    const register = directTarget(u, each.kind === "Starred" ? each.value : each);
    if (register < 0 || register >= TEMPORARY) return -1;
    if (i === 0) first = register;
    else if (register !== first + i) return -1;
  }
  return first;
}

/** What the class's methods assign on `self` becomes its `__static_attributes__`. */
function noteStaticAttribute(u: Unit, target: ast.Attribute): void {
  if (target.value.kind !== "Name" || target.value.id !== "self") return;
  for (let unit = u.parent; unit !== null; unit = unit.parent) {
    if (unit.host.kind === "class") {
      unit.host.staticAttributes.add(target.attr);
      return;
    }
  }
}

/** Python reference, 7.5 "The del statement". */
export function deleteTarget(u: Unit, target: ast.Expr): void {
  const mark = u.mark();
  switch (target.kind) {
    case "Name":
      u.at(target);
      u.delete(target.id);
      break;
    case "Attribute": {
      const object = exprRegister(u, target.value);
      atAttribute(u, target);
      u.emit(Op.DELETE_ATTR, object, u.nameOperand(u.mangle(target.attr)));
      break;
    }
    case "Subscript": {
      const container = hold(u, exprRegister(u, target.value), [target.slice]);
      const key = expr(u, target.slice);
      u.at(target);
      u.emit(Op.DELETE_INDEX, container, key);
      break;
    }
    case "Tuple":
    case "List":
      for (const each of target.elts) deleteTarget(u, each);
      break;
    default:
      throw new Error(`not a target: ${target.kind}`);
  }
  u.release(mark);
}
