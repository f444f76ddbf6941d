/** The try statement. Python reference, 8.4. */
import type * as ast from "../syntax/ast.js";
import type { SharedFinally } from "./blocks.js";
import { expr } from "./expressions.js";
import type { Place } from "./failure.js";
import { type Exit, leave, REASON, unbindName } from "./leaving.js";
import { Op } from "./opcodes.js";
import { branch } from "./statements.js";
import type { Unit } from "./unit.js";

/** A `finally` body up to this long and without compound statements is copied to each exit. */
const MAX_COPIED_LENGTH = 240;

export function tryStatement(u: Unit, node: ast.Try): void {
  if (node.finalbody.length === 0) tryExcept(u, node);
  else if (isSmall(node.finalbody)) copiedFinally(u, node);
  else sharedFinally(u, node);
}

/** Copying must not grow without bound, so nothing that contains other statements is copied. */
function isSmall(body: ast.Stmt[]): boolean {
  const first = body[0] as ast.Stmt;
  const last = body.at(-1) as ast.Stmt;
  return last.end - first.start <= MAX_COPIED_LENGTH && body.every((each) => !COMPOUND.has(each.kind));
}

const COMPOUND: ReadonlySet<string> = new Set([
  "FunctionDef",
  "ClassDef",
  "TypeAlias",
  "For",
  "While",
  "If",
  "With",
  "Match",
  "Try",
]);

function tryBody(u: Unit, node: ast.Try): void {
  if (node.handlers.length > 0) tryExcept(u, node);
  else branch(u, node.body);
}

/**
 * Code that runs while an exception is being handled: `body` with the exception in `exception`, the one handled before
 * in `saved`. When it raises, the one handled before is handled again on the way out.
 */
export function handling(u: Unit, exception: number, saved: number, place: Place, body: () => void): void {
  const failed = u.label();
  const end = u.label();
  u.at(place);
  u.emit(Op.PUSH_EXC, saved, exception);
  u.push({ kind: "handler", depth: u.handlerDepth, saved }, place);
  u.openHandler(failed, exception);
  body();
  u.closeHandler();
  u.pop();
  u.at(place);
  u.emit(Op.JUMP, end);
  u.place(failed);
  u.emit(Op.POP_EXC, saved);
  u.emit(Op.RERAISE, exception);
  u.place(end);
}

/** Python reference, 8.4.4, with a copy of the body for the normal way, the exception and each exit. */
function copiedFinally(u: Unit, node: ast.Try): void {
  const mark = u.mark();
  const exception = u.temporary();
  const saved = u.temporary();
  const failed = u.label();
  const end = u.label();
  u.push({ kind: "finally", depth: u.handlerDepth, body: node.finalbody }, node);
  u.openHandler(failed, exception);
  tryBody(u, node);
  u.closeHandler();
  u.pop();
  branch(u, node.finalbody);
  u.at(node);
  u.emit(Op.JUMP, end);
  u.place(failed);
  const place = node.finalbody[0] as ast.Stmt;
  handling(u, exception, saved, place, () => branch(u, node.finalbody));
  u.at(place);
  u.emit(Op.POP_EXC, saved);
  u.emit(Op.RERAISE, exception);
  u.place(end);
  u.release(mark);
}

/** The same with one copy of the body, which goes on by the reason it was entered for. */
function sharedFinally(u: Unit, node: ast.Try): void {
  const mark = u.mark();
  const exception = u.temporary();
  const saved = u.temporary();
  const reason = u.temporary();
  const value = u.temporary();
  const failed = u.label();
  const entry = u.label();
  const body = u.label();
  const end = u.label();
  const block: SharedFinally = {
    kind: "shared finally",
    depth: u.handlerDepth,
    entry,
    reason,
    value,
    exits: new Set<Exit>(),
  };
  u.push(block, node);
  u.openHandler(failed, exception);
  tryBody(u, node);
  u.closeHandler();
  u.pop();
  const place = node.finalbody[0] as ast.Stmt;
  u.at(place);
  u.loadConst(reason, REASON.normal);
  u.place(entry);
  // As if the exception handled so far were handled once more: the body's exits restore it and change nothing.
  u.emit(Op.GET_EXC, saved);
  u.emit(Op.JUMP, body);
  u.place(failed);
  u.emit(Op.PUSH_EXC, saved, exception);
  u.loadConst(reason, REASON.exception);
  u.place(body);
  const failedAgain = u.label();
  const after = u.label();
  u.push({ kind: "handler", depth: u.handlerDepth, saved }, place);
  u.openHandler(failedAgain, exception);
  branch(u, node.finalbody);
  u.closeHandler();
  u.pop();
  u.at(place);
  u.emit(Op.JUMP, after);
  u.place(failedAgain);
  u.emit(Op.POP_EXC, saved);
  u.emit(Op.RERAISE, exception);
  u.place(after);
  u.emit(Op.POP_EXC, saved);
  u.emit(Op.JUMP_EQ, reason, u.constant(REASON.normal), 1, end);
  for (const exit of block.exits) {
    const next = u.label();
    u.at(place);
    u.emit(Op.JUMP_EQ, reason, u.constant(REASON[exit]), 0, next);
    leave(u, exit, place, exit === "return" ? value : null);
    u.place(next);
  }
  u.at(place);
  u.emit(Op.RERAISE, exception);
  u.place(end);
  u.release(mark);
}

/** Python reference, 8.4.1 to 8.4.3. */
function tryExcept(u: Unit, node: ast.Try): void {
  const bare = node.handlers.findIndex((handler) => handler.type === null);
  if (bare >= 0 && bare < node.handlers.length - 1) {
    u.fail("default 'except:' must be last", node.handlers[bare] as ast.ExceptHandler);
  }
  if (node.isStar) {
    tryExceptStar(u, node);
    return;
  }
  const mark = u.mark();
  const exception = u.temporary();
  const saved = u.temporary();
  const failed = u.label();
  const end = u.label();
  protectedBody(u, node, failed, exception);
  u.at(node);
  u.emit(Op.JUMP, end);
  u.place(failed);
  handling(u, exception, saved, node.handlers[0] as ast.ExceptHandler, () => {
    for (const handler of node.handlers) exceptClause(u, handler, exception, saved, end);
  });
  if (bare < 0) {
    u.at(node.handlers.at(-1) as ast.ExceptHandler);
    u.emit(Op.POP_EXC, saved);
    u.emit(Op.RERAISE, exception);
  }
  u.place(end);
  u.release(mark);
}

function protectedBody(u: Unit, node: ast.Try, failed: number, exception: number): void {
  u.push({ kind: "try", depth: u.handlerDepth }, node);
  u.openHandler(failed, exception);
  branch(u, node.body);
  u.closeHandler();
  u.pop();
  branch(u, node.orelse);
}

function exceptClause(u: Unit, handler: ast.ExceptHandler, exception: number, saved: number, end: number): void {
  const next = u.label();
  const mark = u.mark();
  if (handler.type !== null) {
    const type = expr(u, handler.type);
    const matches = u.temporary();
    u.at(handler);
    u.emit(Op.MATCH_EXC, matches, exception, type);
    u.emit(Op.JUMP_IF_FALSE, matches, next);
    u.release(mark);
  }
  if (handler.name === null) {
    branch(u, handler.body);
    u.at(handler);
    u.emit(Op.POP_EXC, saved);
    u.emit(Op.JUMP, end);
  } else {
    const { name } = handler;
    bindName(u, handler, exception, () => branch(u, handler.body));
    u.emit(Op.POP_EXC, saved);
    unbindName(u, name);
    u.emit(Op.JUMP, end);
  }
  u.place(next);
}

/** Runs the body of `except … as name`; the name is unbound when it raises. The caller unbinds it otherwise. */
function bindName(u: Unit, handler: ast.ExceptHandler, exception: number, body: () => void): void {
  const name = handler.name as string;
  const failed = u.label();
  const end = u.label();
  u.at(handler);
  u.store(name, exception);
  u.push({ kind: "name", depth: u.handlerDepth, name }, handler);
  u.openHandler(failed, exception);
  body();
  u.closeHandler();
  u.pop();
  u.at(handler);
  u.emit(Op.JUMP, end);
  u.place(failed);
  unbindName(u, name);
  u.emit(Op.RERAISE, exception);
  u.place(end);
}

/**
 * Python reference, 8.4.2 "except* clause". Each clause takes its part of the group; what clauses raise and what no
 * clause took is collected and raised at the end.
 */
function tryExceptStar(u: Unit, node: ast.Try): void {
  const mark = u.mark();
  const exception = u.temporary();
  const saved = u.temporary();
  const original = u.temporary();
  const rest = u.temporary();
  const part = u.temporary();
  const raised = u.temporary();
  const failed = u.label();
  const end = u.label();
  const finished = u.label();
  protectedBody(u, node, failed, exception);
  u.at(node);
  u.emit(Op.JUMP, end);
  u.place(failed);
  handling(u, exception, saved, node, () => {
    u.move(original, exception);
    u.move(rest, exception);
    u.emit(Op.BUILD_LIST, raised, raised, 0);
    for (const handler of node.handlers) exceptStarClause(u, handler, part, rest, raised);
    u.at(node);
    u.emit(Op.LIST_APPEND, raised, rest);
    u.emit(Op.PREP_RERAISE_STAR, exception, original, raised);
    const again = u.label();
    u.emit(Op.JUMP_IS, exception, u.constant(null), 0, again);
    u.emit(Op.POP_EXC, saved);
    u.emit(Op.JUMP, end);
    u.place(again);
    u.emit(Op.JUMP, finished);
  });
  u.place(finished);
  u.at(node);
  u.emit(Op.POP_EXC, saved);
  u.emit(Op.RERAISE, exception);
  u.place(end);
  u.release(mark);
}

function exceptStarClause(u: Unit, handler: ast.ExceptHandler, part: number, rest: number, raised: number): void {
  const next = u.label();
  const failed = u.label();
  const mark = u.mark();
  const caught = u.temporary();
  const outer = u.temporary();
  u.at(handler.type ?? handler);
  const type = expr(u, handler.type as ast.Expr);
  u.at(handler);
  u.emit(Op.MATCH_EXC_STAR, part, rest, rest, type);
  u.emit(Op.JUMP_IS, part, u.constant(null), 1, next);
  // The clause handles its part of the group.
  u.emit(Op.PUSH_EXC, outer, part);
  u.push({ kind: "except*", depth: u.handlerDepth }, handler);
  u.openHandler(failed, caught);
  if (handler.name === null) branch(u, handler.body);
  else bindName(u, handler, part, () => branch(u, handler.body));
  if (handler.name !== null) unbindName(u, handler.name);
  u.closeHandler();
  u.pop();
  u.at(handler);
  u.emit(Op.POP_EXC, outer);
  u.emit(Op.JUMP, next);
  u.place(failed);
  u.emit(Op.POP_EXC, outer);
  u.emit(Op.LIST_APPEND, raised, caught);
  u.place(next);
  u.release(mark);
}
