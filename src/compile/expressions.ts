/**
 * Expressions. Python reference, chapter 6.
 *
 * Two ways to ask for a value: `expr` gives an operand (a variable's register, a constant, or a temporary that holds
 * the value), `exprInto` puts the value into a given register. Operands of variables are used where they are, so code
 * that evaluates more before using one must ask `hold` whether something on the way assigns it.
 */
import type * as ast from "../syntax/ast.js";
import { await_, yieldExpr, yieldFrom } from "./awaiting.js";
import { callInto } from "./calls.js";
import type { Const } from "./code.js";
import { comprehensionInto } from "./comprehensions.js";
import { chainedCompareInto, jumpIf } from "./conditions.js";
import { dictInto, interpolationInto, joinedStrInto, sequenceInto, templateInto } from "./displays.js";
import { TEMPORARY } from "./emitter.js";
import { constantItems, constantValue } from "./folding.js";
import { lambdaInto } from "./functions.js";
import { Op } from "./opcodes.js";
import type { Unit } from "./unit.js";

export const BINARY: ReadonlyMap<ast.Operator, Op> = new Map([
  ["**", Op.POW],
  ["*", Op.MUL],
  ["@", Op.MATMUL],
  ["/", Op.DIV],
  ["//", Op.FLOORDIV],
  ["%", Op.MOD],
  ["+", Op.ADD],
  ["-", Op.SUB],
  ["<<", Op.LSHIFT],
  [">>", Op.RSHIFT],
  ["&", Op.AND],
  ["^", Op.XOR],
  ["|", Op.OR],
]);

export const COMPARE: ReadonlyMap<ast.CmpOp, Op> = new Map([
  ["==", Op.EQ],
  ["!=", Op.NE],
  ["<", Op.LT],
  ["<=", Op.LE],
  [">", Op.GT],
  [">=", Op.GE],
  ["is", Op.IS],
  ["is not", Op.IS_NOT],
  ["in", Op.CONTAINS],
  ["not in", Op.NOT_CONTAINS],
]);

/** The value as an operand of the letter x. */
export function expr(u: Unit, node: ast.Expr): number {
  const value = constantValue(node);
  if (value !== undefined) return u.constant(value);
  if (node.kind === "Name") {
    u.at(node);
    return u.load(node.id);
  }
  if (node.kind === "NamedExpr") return namedExpr(u, node);
  const dest = u.temporary();
  exprInto(u, node, dest);
  return dest;
}

/** The value in a register: for operands of the letter r. */
export function exprRegister(u: Unit, node: ast.Expr): number {
  const operand = expr(u, node);
  if (operand >= 0) return operand;
  const dest = u.temporary();
  u.at(node);
  u.move(dest, operand);
  return dest;
}

/** The value in a temporary of its own. */
export function exprTemporary(u: Unit, node: ast.Expr): number {
  const dest = u.temporary();
  exprInto(u, node, dest);
  return dest;
}

/** The operand, kept safe from assignments in what is evaluated before it is used. */
export function hold(u: Unit, operand: number, later: readonly (ast.Node | null)[]): number {
  if (!u.isVariable(operand)) return operand;
  if (!later.some((node) => node !== null && u.program.scopes.containsWalrus(node))) return operand;
  const copy = u.temporary();
  u.move(copy, operand);
  return copy;
}

/** Evaluates for the effects only. */
export function exprEffect(u: Unit, node: ast.Expr): void {
  const mark = u.mark();
  if (constantValue(node) === undefined) expr(u, node);
  u.release(mark);
}

/** dest = value. The register is written last, so that it may be that of a variable the expression reads. */
export function exprInto(u: Unit, node: ast.Expr, dest: number): void {
  u.program.source.pass();
  const value = constantValue(node);
  if (value !== undefined) {
    u.at(node);
    u.loadConst(dest, value);
    return;
  }
  const mark = u.mark();
  switch (node.kind) {
    case "Constant":
      break;
    case "Name":
      u.at(node);
      u.loadInto(node.id, dest);
      break;
    case "BinOp":
      binOpInto(u, node, dest);
      break;
    case "BoolOp":
      boolOpInto(u, node, dest);
      break;
    case "NamedExpr": {
      const operand = namedExpr(u, node);
      u.at(node);
      u.move(dest, operand);
      break;
    }
    case "UnaryOp": {
      const operand = expr(u, node.operand);
      u.at(node);
      u.emit(UNARY.get(node.op) as Op, dest, operand);
      break;
    }
    case "Lambda":
      lambdaInto(u, node, dest);
      break;
    case "IfExp": {
      const otherwise = u.label();
      const end = u.label();
      jumpIf(u, node.test, otherwise, false);
      u.release(mark);
      exprInto(u, node.body, dest);
      u.emit(Op.JUMP, end);
      u.place(otherwise);
      exprInto(u, node.orelse, dest);
      u.place(end);
      break;
    }
    case "Dict":
      dictInto(u, node, dest);
      break;
    case "Set":
    case "List":
    case "Tuple":
      sequenceInto(u, node, dest);
      break;
    case "ListComp":
    case "SetComp":
    case "DictComp":
    case "GeneratorExp":
      comprehensionInto(u, node, dest);
      break;
    case "Await":
      await_(u, node, dest);
      break;
    case "Yield":
      yieldExpr(u, node, dest);
      break;
    case "YieldFrom":
      yieldFrom(u, node, dest);
      break;
    case "Compare":
      compareInto(u, node, dest);
      break;
    case "Call":
      callInto(u, node, dest);
      break;
    case "FormattedValue":
      joinedStrInto(u, { kind: "JoinedStr", start: node.start, end: node.end, values: [node] }, dest);
      break;
    case "Interpolation":
      interpolationInto(u, node, dest);
      break;
    case "JoinedStr":
      joinedStrInto(u, node, dest);
      break;
    case "TemplateStr":
      templateInto(u, node, dest);
      break;
    case "Attribute":
      attributeInto(u, node, dest);
      break;
    case "Subscript": {
      const container = hold(u, expr(u, node.value), [node.slice]);
      const key = expr(u, node.slice);
      u.at(node);
      u.emit(Op.LOAD_INDEX, dest, container, key);
      break;
    }
    case "Starred":
      u.fail("can't use starred expression here", node);
      break;
    case "Slice": {
      const lower = hold(u, optional(u, node.lower), [node.upper, node.step]);
      const upper = hold(u, optional(u, node.upper), [node.step]);
      const step = optional(u, node.step);
      u.at(node);
      u.emit(Op.BUILD_SLICE, dest, lower, upper, step);
      break;
    }
  }
  u.release(mark);
}

const UNARY: ReadonlyMap<ast.UnaryOp["op"], Op> = new Map([
  ["-", Op.NEG],
  ["+", Op.POS],
  ["~", Op.INVERT],
  ["not", Op.NOT],
]);

function optional(u: Unit, node: ast.Expr | null): number {
  return node === null ? u.constant(null) : expr(u, node);
}

/** Binary arithmetic. Python reference, 6.7; the left spine of a long sum is walked without recursion. */
function binOpInto(u: Unit, node: ast.BinOp, dest: number): void {
  const spine: ast.BinOp[] = [node];
  let left = node.left;
  while (left.kind === "BinOp" && constantValue(left) === undefined) {
    spine.push(left);
    left = left.left;
  }
  // The partial results share one register: the destination, unless that is a variable.
  const partial = dest >= TEMPORARY ? dest : spine.length > 1 ? u.temporary() : dest;
  const mark = u.mark();
  let operand = expr(u, left);
  for (let i = spine.length - 1; i >= 0; i--) {
    const each = spine[i] as ast.BinOp;
    operand = hold(u, operand, [each.right]);
    const right = expr(u, each.right);
    const result = i === 0 ? dest : partial;
    u.at(each);
    u.emit(BINARY.get(each.op) as Op, result, operand, right);
    operand = result;
    u.release(mark);
  }
}

/** `and`, `or`. Python reference, 6.11. */
function boolOpInto(u: Unit, node: ast.BoolOp, dest: number): void {
  const end = u.label();
  const last = node.values.length - 1;
  // The destination may be a variable that later values read.
  const nested = dest < TEMPORARY && node.values.some((value) => value.kind === "BoolOp");
  const mark = u.mark();
  const result = nested ? u.temporary() : dest;
  for (let i = 0; i < last; i++) valueOrGoOn(u, node.values[i] as ast.Expr, result, node.op === "or", end);
  exprInto(u, node.values[last] as ast.Expr, result);
  u.place(end);
  if (nested) u.move(dest, result);
  u.release(mark);
}

/**
 * Jumps to the label, with the value in `dest`, when the truth of the expression is `when`; goes on otherwise. No value
 * is asked for its truth twice: in `(a or b) and c` a true `a` leads to `c` at once.
 */
function valueOrGoOn(u: Unit, value: ast.Expr, dest: number, when: boolean, label: number): void {
  if (value.kind === "BoolOp") {
    const past = u.label();
    const early = value.op === "or";
    const last = value.values.length - 1;
    for (let i = 0; i < last; i++) {
      const each = value.values[i] as ast.Expr;
      if (early === when) valueOrGoOn(u, each, dest, when, label);
      else jumpIf(u, each, past, early);
    }
    valueOrGoOn(u, value.values[last] as ast.Expr, dest, when, label);
    u.place(past);
    return;
  }
  const mark = u.mark();
  const simple = value.kind === "Name" || value.kind === "NamedExpr" || constantValue(value) !== undefined;
  if (dest >= TEMPORARY && !simple) {
    exprInto(u, value, dest);
    u.at(value);
    u.emit(when ? Op.JUMP_IF_TRUE : Op.JUMP_IF_FALSE, dest, label);
  } else {
    const next = u.label();
    const operand = expr(u, value);
    u.at(value);
    u.emit(when ? Op.JUMP_IF_FALSE : Op.JUMP_IF_TRUE, operand, next);
    u.move(dest, operand);
    u.emit(Op.JUMP, label);
    u.place(next);
  }
  u.release(mark);
}

/** Comparisons. Python reference, 6.10. */
function compareInto(u: Unit, node: ast.Compare, dest: number): void {
  if (node.ops.length > 1) {
    chainedCompareInto(u, node, dest);
    return;
  }
  const op = node.ops[0] as ast.CmpOp;
  const right = node.comparators[0] as ast.Expr;
  const left = hold(u, expr(u, node.left), [right]);
  const other = comparand(u, op, right);
  u.at(node);
  u.emit(COMPARE.get(op) as Op, dest, left, other);
}

/** The right side of a comparison; `x in [1, 2]` needs no new list each time. */
export function comparand(u: Unit, op: ast.CmpOp, node: ast.Expr): number {
  if (op === "in" || op === "not in") {
    const items: Const | undefined =
      node.kind === "List"
        ? constantItems(node, "tuple")
        : node.kind === "Set"
          ? constantItems(node, "frozenset")
          : undefined;
    if (items !== undefined) return u.constant(items);
  }
  return expr(u, node);
}

/** Assignment expressions. Python reference, 6.12. */
function namedExpr(u: Unit, node: ast.NamedExpr): number {
  const direct = u.directRegister(node.target.id);
  if (direct >= 0) {
    exprInto(u, node.value, direct);
    return direct;
  }
  const operand = expr(u, node.value);
  u.at(node.target);
  u.store(node.target.id, operand);
  return operand;
}

/** Attribute references. Python reference, 6.3.1. */
function attributeInto(u: Unit, node: ast.Attribute, dest: number): void {
  if (superAttribute(u, node, dest)) return;
  const object = exprRegister(u, node.value);
  atAttribute(u, node);
  u.emit(Op.LOAD_ATTR, dest, object, u.nameOperand(u.mangle(node.attr)));
}

/** An attribute on a line of its own counts as standing there (so that call chains point at the right line). */
export function atAttribute(u: Unit, node: ast.Attribute, end = node.end): void {
  u.atRange(attributeStart(u, node), end);
}

function attributeStart(u: Unit, node: ast.Attribute): number {
  const { source } = u.program;
  return source.lineAt(node.value.end) === source.lineAt(node.end) ? node.start : node.end - node.attr.length;
}

/** `super().name` in a method. */
export function superAttribute(u: Unit, node: ast.Attribute, dest: number): boolean {
  const call = node.value;
  if (call.kind !== "Call" || call.func.kind !== "Name" || call.func.id !== "super") return false;
  if (call.args.length > 0 || call.keywords.length > 0 || !u.host.isFunction || u.argCount === 0) return false;
  if (u.host.kind !== "function" && u.host.kind !== "lambda") return false;
  if (u.lookup("super").kind !== "global" || u.lookup("__class__").kind !== "free") return false;
  const mark = u.mark();
  u.at(call.func);
  const callee = u.load("super");
  const cls = u.load("__class__");
  const first = u.load(u.host.params[0] as string);
  u.at(node);
  u.emit(Op.LOAD_SUPER_ATTR, dest, callee, cls, first, u.nameOperand(u.mangle(node.attr)));
  u.release(mark);
  return true;
}
