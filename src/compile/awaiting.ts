/** Suspension: `await`, `yield` and `yield from`. Python reference, 6.2.9 and 6.4. */
import type * as ast from "../syntax/ast.js";
import { CodeFlag } from "./code.js";
import { expr } from "./expressions.js";
import type { Place } from "./failure.js";
import { Op } from "./opcodes.js";
import type { Unit } from "./unit.js";

/** What is awaited, for the message when it cannot be. */
export const enum Awaited {
  EXPRESSION = 0,
  ENTER = 1,
  EXIT = 2,
  ANEXT = 3,
}

/** dest = await operand */
export function awaitInto(u: Unit, operand: number, dest: number, what: Awaited): void {
  const mark = u.mark();
  const iterator = u.temporary();
  const sent = u.temporary();
  u.emit(Op.GET_AWAITABLE, iterator, operand, what);
  u.loadConst(sent, null);
  u.emit(Op.YIELD_FROM, dest, iterator, sent);
  u.release(mark);
}

export function await_(u: Unit, node: ast.Await, dest: number): void {
  requireAsync(u, "await", node);
  const operand = expr(u, node.value);
  u.at(node);
  awaitInto(u, operand, dest, Awaited.EXPRESSION);
}

/** "'await' outside async function" and its like. */
export function requireAsync(u: Unit, what: string, place: Place): void {
  const { kind } = u.host;
  if (u.isAsync) {
    // A program that may wait at its top level becomes a coroutine when it does.
    if (kind === "module") u.flags |= CodeFlag.COROUTINE;
    return;
  }
  if (kind === "module" || kind === "class") {
    if (what === "await") u.fail("'await' outside function", place);
  }
  // A generator expression becomes asynchronous by what it awaits.
  if (u.host.kind === "comprehension" && u.host.isCoroutine) return;
  u.fail(`'${what}' outside async function`, place);
}

function requireFunction(u: Unit, node: ast.Expr): void {
  const { kind } = u.host;
  if (kind !== "function" && kind !== "lambda") u.fail("'yield' outside function", node);
}

export function yieldExpr(u: Unit, node: ast.Yield, dest: number): void {
  requireFunction(u, node);
  const operand = node.value === null ? u.constant(null) : expr(u, node.value);
  u.at(node);
  u.emit(Op.YIELD, dest, operand);
}

export function yieldFrom(u: Unit, node: ast.YieldFrom, dest: number): void {
  if (u.host.kind !== "function" && u.host.kind !== "lambda") u.fail("'yield from' outside function", node);
  if (u.isAsync) u.fail("'yield from' inside async function", node);
  const operand = expr(u, node.value);
  const mark = u.mark();
  const iterator = u.temporary();
  const sent = u.temporary();
  u.at(node);
  u.emit(Op.GET_YIELD_FROM_ITER, iterator, operand);
  u.loadConst(sent, null);
  u.emit(Op.YIELD_FROM, dest, iterator, sent);
  u.release(mark);
}
