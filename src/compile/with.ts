/** The with statement. Python reference, 8.5 and 8.9.3. */
import type * as ast from "../syntax/ast.js";
import { Awaited, awaitInto, requireAsync } from "./awaiting.js";
import { exprRegister } from "./expressions.js";
import { exitManager } from "./leaving.js";
import { Op } from "./opcodes.js";
import { branch } from "./statements.js";
import { assign } from "./targets.js";
import { handling } from "./try.js";
import type { Unit } from "./unit.js";

export function withStatement(u: Unit, node: ast.With): void {
  if (node.isAsync) requireAsync(u, "async with", node);
  withItem(u, node, 0);
}

function withItem(u: Unit, node: ast.With, index: number): void {
  const item = index < node.items.length ? node.items[index] : undefined;
  if (item === undefined) {
    branch(u, node.body);
    return;
  }
  const mark = u.mark();
  const place = item.contextExpr;
  // The exit method, with room for its three arguments.
  const exit = u.temporariesInARow(4);
  const exception = u.temporary();
  const saved = u.temporary();
  const failed = u.label();
  const end = u.label();
  const entered = u.mark();
  const result = u.temporary();
  const manager = exprRegister(u, item.contextExpr);
  u.at(place);
  u.emit(node.isAsync ? Op.BEFORE_ASYNC_WITH : Op.BEFORE_WITH, exit, result, manager);
  if (node.isAsync) awaitInto(u, result, result, Awaited.ENTER);
  u.push({ kind: "with", depth: u.handlerDepth, exit, isAsync: node.isAsync, place }, node);
  u.openHandler(failed, exception);
  if (item.optionalVars !== null) assign(u, item.optionalVars, result);
  u.release(entered);
  withItem(u, node, index + 1);
  u.closeHandler();
  u.pop();
  u.at(place);
  exitManager(u, exit, node.isAsync);
  u.emit(Op.JUMP, end);
  u.place(failed);
  handling(u, exception, saved, place, () => {
    const suppress = u.temporary();
    const propagate = u.label();
    u.emit(Op.WITH_EXCEPT, suppress, exit, exception);
    if (node.isAsync) awaitInto(u, suppress, suppress, Awaited.EXIT);
    u.emit(Op.JUMP_IF_FALSE, suppress, propagate);
    u.emit(Op.POP_EXC, saved);
    u.emit(Op.JUMP, end);
    u.place(propagate);
  });
  u.emit(Op.POP_EXC, saved);
  u.emit(Op.RERAISE, exception);
  u.place(end);
  u.release(mark);
}
