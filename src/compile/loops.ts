/** Loops. Python reference, 8.2, 8.3 and 8.9.2. The test stands at the bottom, so that a round has one jump. */
import type * as ast from "../syntax/ast.js";
import { Awaited, awaitInto, requireAsync } from "./awaiting.js";
import { iterable } from "./comprehensions.js";
import { jumpIf } from "./conditions.js";
import { expr } from "./expressions.js";
import type { Place } from "./failure.js";
import { constantTruth } from "./folding.js";
import { Intrinsic, Op } from "./opcodes.js";
import { branch } from "./statements.js";
import { assign, directTarget } from "./targets.js";
import type { Unit } from "./unit.js";

export function whileLoop(u: Unit, node: ast.While): void {
  const body = u.label();
  const test = u.label();
  const end = u.label();
  const endless = constantTruth(node.test) === true;
  u.at(node.test);
  if (!endless) u.emit(Op.JUMP, test);
  const outer = u.beginLoop(body);
  loopBody(u, node.body, end, test, node);
  u.place(test);
  jumpIf(u, node.test, body, true);
  u.endLoop(outer);
  branch(u, node.orelse);
  u.place(end);
}

function loopBody(u: Unit, body: ast.Stmt[], breakTo: number, continueTo: number, place: Place): void {
  u.push({ kind: "loop", depth: u.handlerDepth, breakTo, continueTo }, place);
  branch(u, body);
  u.pop();
}

export function forLoop(u: Unit, node: ast.For): void {
  if (node.isAsync) {
    asyncFor(u, node);
    return;
  }
  const mark = u.mark();
  const body = u.label();
  const next = u.label();
  const end = u.label();
  const iterator = u.temporary();
  const operand = iterable(u, node.iter);
  u.at(node.iter);
  u.emit(Op.GET_ITER, iterator, operand);
  const direct = directTarget(u, node.target);
  const item = direct >= 0 ? direct : u.temporary();
  u.emit(Op.JUMP, next);
  const outer = u.beginLoop(body);
  if (direct < 0) assign(u, node.target, item);
  loopBody(u, node.body, end, next, node);
  u.place(next);
  u.at(node.iter);
  u.emit(Op.FOR_ITER, item, iterator, body);
  u.endLoop(outer);
  u.release(mark);
  branch(u, node.orelse);
  u.place(end);
}

/** Python reference, 8.9.2 "The async for statement". */
function asyncFor(u: Unit, node: ast.For): void {
  requireAsync(u, "async for", node);
  const mark = u.mark();
  const next = u.label();
  const failed = u.label();
  const done = u.label();
  const end = u.label();
  const iterator = u.temporary();
  const exception = u.temporary();
  const item = u.temporary();
  const operand = expr(u, node.iter);
  u.at(node.iter);
  u.emit(Op.GET_AITER, iterator, operand);
  // What goes wrong in a round is the statement's, not the iterable's.
  u.at(node);
  const outer = u.beginLoop(next);
  u.openHandler(failed, exception);
  u.emit(Op.GET_ANEXT, item, iterator);
  awaitInto(u, item, item, Awaited.ANEXT);
  u.closeHandler();
  assign(u, node.target, item);
  loopBody(u, node.body, end, next, node);
  u.at(node);
  u.emit(Op.JUMP, next);
  u.endLoop(outer);
  endAsyncFor(u, failed, exception, done, node);
  u.release(mark);
  branch(u, node.orelse);
  u.place(end);
}

/** The handler of an asynchronous loop: StopAsyncIteration ends it, anything else goes on up. */
export function endAsyncFor(u: Unit, failed: number, exception: number, done: number, place: Place): void {
  const mark = u.mark();
  const stops = u.temporary();
  u.at(place);
  u.place(failed);
  u.emit(Op.INTRINSIC, stops, Intrinsic.IS_STOP_ASYNC_ITERATION, exception, 1);
  u.emit(Op.JUMP_IF_TRUE, stops, done);
  u.emit(Op.RERAISE, exception);
  u.place(done);
  u.release(mark);
}
