/**
 * Conditions as jumps: comparisons, `not`, `and`, `or` and conditional expressions in tests never make a value of
 * their own. Python reference, 6.10, 6.11 and 6.13.
 */
import type * as ast from "../syntax/ast.js";
import { COMPARE, comparand, expr, hold } from "./expressions.js";
import { constantTruth } from "./folding.js";
import { Op } from "./opcodes.js";
import type { Unit } from "./unit.js";

/** The fused instruction of a comparison and whether it jumps where the comparison is true. */
const FUSED: ReadonlyMap<ast.CmpOp, readonly [Op, boolean]> = new Map([
  ["==", [Op.JUMP_EQ, true]],
  ["!=", [Op.JUMP_NE, true]],
  ["<", [Op.JUMP_LT, true]],
  ["<=", [Op.JUMP_LE, true]],
  [">", [Op.JUMP_GT, true]],
  [">=", [Op.JUMP_GE, true]],
  ["is", [Op.JUMP_IS, true]],
  ["is not", [Op.JUMP_IS, false]],
]);

/** Jumps to the label when the truth of the expression is `when`; goes on otherwise. */
export function jumpIf(u: Unit, node: ast.Expr, label: number, when: boolean): void {
  const truth = constantTruth(node);
  if (truth !== undefined) {
    u.at(node);
    if (truth === when) u.emit(Op.JUMP, label);
    return;
  }
  const mark = u.mark();
  switch (node.kind) {
    case "UnaryOp":
      if (node.op === "not") {
        jumpIf(u, node.operand, label, !when);
        return;
      }
      break;
    case "BoolOp":
      boolOp(u, node, label, when);
      return;
    case "IfExp": {
      const otherwise = u.label();
      const end = u.label();
      jumpIf(u, node.test, otherwise, false);
      jumpIf(u, node.body, label, when);
      u.emit(Op.JUMP, end);
      u.place(otherwise);
      jumpIf(u, node.orelse, label, when);
      u.place(end);
      return;
    }
    case "Compare":
      compare(u, node, label, when);
      u.release(mark);
      return;
  }
  const operand = expr(u, node);
  u.at(node);
  u.emit(when ? Op.JUMP_IF_TRUE : Op.JUMP_IF_FALSE, operand, label);
  u.release(mark);
}

function boolOp(u: Unit, node: ast.BoolOp, label: number, when: boolean): void {
  const last = node.values.length - 1;
  // `or` jumps early when true, `and` when false; otherwise an early answer goes past the rest.
  const early = node.op === "or";
  const end = u.label();
  for (let i = 0; i < last; i++) jumpIf(u, node.values[i] as ast.Expr, early === when ? label : end, early);
  jumpIf(u, node.values[last] as ast.Expr, label, when);
  u.place(end);
}

function compare(u: Unit, node: ast.Compare, label: number, when: boolean): void {
  const end = u.label();
  const last = node.ops.length - 1;
  let left = expr(u, node.left);
  for (let i = 0; i <= last; i++) {
    const op = node.ops[i] as ast.CmpOp;
    const rest = node.comparators.slice(i, i + 1);
    left = hold(u, left, rest);
    let right = comparand(u, op, node.comparators[i] as ast.Expr);
    if (i < last) right = hold(u, right, node.comparators.slice(i + 1, i + 2));
    u.at(node);
    if (i === last) jumpCompare(u, op, left, right, label, when);
    else jumpCompare(u, op, left, right, when ? end : label, false);
    left = right;
  }
  u.place(end);
}

function jumpCompare(u: Unit, op: ast.CmpOp, left: number, right: number, label: number, when: boolean): void {
  const fused = FUSED.get(op);
  if (fused !== undefined) {
    u.emit(fused[0], left, right, fused[1] === when ? 1 : 0, label);
    return;
  }
  const mark = u.mark();
  const result = u.temporary();
  u.emit(COMPARE.get(op) as Op, result, left, right);
  u.emit(when ? Op.JUMP_IF_TRUE : Op.JUMP_IF_FALSE, result, label);
  u.release(mark);
}

/** `a < b < c` as a value: the first result that is false, or the last. */
export function chainedCompareInto(u: Unit, node: ast.Compare, dest: number): void {
  const end = u.label();
  const last = node.ops.length - 1;
  const result = u.isVariable(dest) ? u.temporary() : dest;
  let left = expr(u, node.left);
  for (let i = 0; i <= last; i++) {
    const op = node.ops[i] as ast.CmpOp;
    left = hold(u, left, [node.comparators[i] as ast.Expr]);
    let right = comparand(u, op, node.comparators[i] as ast.Expr);
    if (i < last) right = hold(u, right, [node.comparators[i + 1] as ast.Expr]);
    u.at(node);
    u.emit(COMPARE.get(op) as Op, result, left, right);
    if (i < last) u.emit(Op.JUMP_IF_FALSE, result, end);
    left = right;
  }
  u.place(end);
  u.move(dest, result);
}
