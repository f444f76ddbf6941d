/** Builders of operators, from `await` to lambda expressions and expression lists (Python reference, 6.4 to 6.15). */

import type { BinOp, CmpOp, Expr, Name, NamedExpr, Operator, UnaryOp } from "./ast.js";
import { ends, kinds, nameAt, starts } from "./build-state.js";
import { SPELLINGS } from "./tokens.generated.js";

export function awaitPrimary_await(s: number, e: number, value: Expr): Expr {
  return { kind: "Await", start: starts[s], end: ends[e - 1], value };
}

export function power_power(s: number, e: number, left: Expr, right: Expr): BinOp {
  return { kind: "BinOp", start: starts[s], end: ends[e - 1], left, op: "**", right };
}

function unary(s: number, e: number, op: UnaryOp["op"], operand: Expr): UnaryOp {
  return { kind: "UnaryOp", start: starts[s], end: ends[e - 1], op, operand };
}

export function factor_plus(s: number, e: number, operand: Expr): UnaryOp {
  return unary(s, e, "+", operand);
}

export function factor_minus(s: number, e: number, operand: Expr): UnaryOp {
  return unary(s, e, "-", operand);
}

export function factor_invert(s: number, e: number, operand: Expr): UnaryOp {
  return unary(s, e, "~", operand);
}

export function inversion_not(s: number, e: number, operand: Expr): UnaryOp {
  return unary(s, e, "not", operand);
}

export function term_binary(s: number, e: number, left: Expr, operator: number, right: Expr): BinOp {
  const op = SPELLINGS.get(kinds[operator]) as Operator;
  return { kind: "BinOp", start: starts[s], end: ends[e - 1], left, op, right };
}

export const sum_binary = term_binary;
export const shift_binary = term_binary;

export function bitAnd_binary(s: number, e: number, left: Expr, right: Expr): BinOp {
  return { kind: "BinOp", start: starts[s], end: ends[e - 1], left, op: "&", right };
}

export function bitXor_binary(s: number, e: number, left: Expr, right: Expr): BinOp {
  return { kind: "BinOp", start: starts[s], end: ends[e - 1], left, op: "^", right };
}

export function bitOr_binary(s: number, e: number, left: Expr, right: Expr): BinOp {
  return { kind: "BinOp", start: starts[s], end: ends[e - 1], left, op: "|", right };
}

// ------------------------------------------------------------------------------------------------ comparisons (6.10)

interface ComparisonPart {
  readonly op: CmpOp;
  readonly operand: Expr;
}

export function comparisonPart_simple(_s: number, _e: number, operator: number, operand: Expr): ComparisonPart {
  return { op: SPELLINGS.get(kinds[operator]) as CmpOp, operand };
}

export function comparisonPart_notIn(_s: number, _e: number, operand: Expr): ComparisonPart {
  return { op: "not in", operand };
}

export function comparisonPart_isNot(_s: number, _e: number, operand: Expr): ComparisonPart {
  return { op: "is not", operand };
}

export function comparisonPart_is(_s: number, _e: number, operand: Expr): ComparisonPart {
  return { op: "is", operand };
}

export function comparison_compare(s: number, e: number, left: Expr, parts: ComparisonPart[]): Expr {
  const ops: CmpOp[] = [];
  const comparators: Expr[] = [];
  for (const part of parts) {
    ops.push(part.op);
    comparators.push(part.operand);
  }
  return { kind: "Compare", start: starts[s], end: ends[e - 1], left, ops, comparators };
}

// ---------------------------------------------------------------------------------- boolean operations and the rest

export function conjunction_and(s: number, e: number, first: Expr, rest: Expr[]): Expr {
  rest.unshift(first);
  return { kind: "BoolOp", start: starts[s], end: ends[e - 1], op: "and", values: rest };
}

export function disjunction_or(s: number, e: number, first: Expr, rest: Expr[]): Expr {
  rest.unshift(first);
  return { kind: "BoolOp", start: starts[s], end: ends[e - 1], op: "or", values: rest };
}

export function assignmentExpression(s: number, e: number, name: number, value: Expr): NamedExpr {
  const target: Name = { kind: "Name", start: starts[s], end: ends[s], id: nameAt(name), ctx: "Store" };
  return { kind: "NamedExpr", start: starts[s], end: ends[e - 1], target, value };
}

export function expression_conditional(s: number, e: number, body: Expr, test: Expr, orelse: Expr): Expr {
  return { kind: "IfExp", start: starts[s], end: ends[e - 1], test, body, orelse };
}

export function expressions_tuple(s: number, e: number, first: Expr, rest: Expr[], _comma: number): Expr {
  rest.unshift(first);
  return { kind: "Tuple", start: starts[s], end: ends[e - 1], elts: rest, ctx: "Load" };
}

export function expressions_single(s: number, e: number, only: Expr): Expr {
  return { kind: "Tuple", start: starts[s], end: ends[e - 1], elts: [only], ctx: "Load" };
}

export const starExpressions_tuple = expressions_tuple;
export const starExpressions_single = expressions_single;
export const targets_tuple = expressions_tuple;
export const targets_single = expressions_single;

export function target_starred(s: number, e: number, value: Expr): Expr {
  return { kind: "Starred", start: starts[s], end: ends[e - 1], value, ctx: "Load" };
}
