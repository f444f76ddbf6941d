/** Statements. Python reference, chapters 7 and 8. */
import type * as ast from "../syntax/ast.js";
import { annotatedName } from "./annotations.js";
import { classDef } from "./classes.js";
import { jumpIf } from "./conditions.js";
import { atAttribute, BINARY, expr, exprEffect, exprInto, exprRegister, exprTemporary, hold } from "./expressions.js";
import { functionDef } from "./functions.js";
import { typeAlias } from "./generics.js";
import { importFrom, importStatement } from "./imports.js";
import { leave } from "./leaving.js";
import { forLoop, whileLoop } from "./loops.js";
import { Intrinsic, Op } from "./opcodes.js";
import { matchStatement } from "./patterns.js";
import { assign, assignExpr, deleteTarget, directTarget } from "./targets.js";
import { tryStatement } from "./try.js";
import type { Unit } from "./unit.js";
import { withStatement } from "./with.js";

export function statements(u: Unit, body: readonly ast.Stmt[]): void {
  for (const node of body) statement(u, node);
}

/** Statements whose execution depends on something. */
export function branch(u: Unit, body: readonly ast.Stmt[]): void {
  u.conditionalDepth++;
  statements(u, body);
  u.conditionalDepth--;
}

function statement(u: Unit, node: ast.Stmt): void {
  u.program.source.pass();
  switch (node.kind) {
    case "FunctionDef":
      functionDef(u, node);
      return;
    case "ClassDef":
      classDef(u, node);
      return;
    case "TypeAlias":
      typeAlias(u, node);
      return;
    case "Return":
      returnStatement(u, node);
      return;
    case "Delete":
      for (const target of node.targets) deleteTarget(u, target);
      return;
    case "Assign":
      assignment(u, node);
      return;
    case "AugAssign":
      augmented(u, node);
      return;
    case "AnnAssign":
      annotated(u, node);
      return;
    case "For":
      forLoop(u, node);
      return;
    case "While":
      whileLoop(u, node);
      return;
    case "If":
      ifStatement(u, node);
      return;
    case "With":
      withStatement(u, node);
      return;
    case "Match":
      matchStatement(u, node);
      return;
    case "Raise":
      raise(u, node);
      return;
    case "Try":
      tryStatement(u, node);
      return;
    case "Assert":
      assertStatement(u, node);
      return;
    case "Import":
      importStatement(u, node);
      return;
    case "ImportFrom":
      importFrom(u, node);
      return;
    case "Expr":
      expressionStatement(u, node);
      return;
    case "Break":
      leave(u, "break", node, null);
      return;
    case "Continue":
      leave(u, "continue", node, null);
      return;
    case "Global":
    case "Nonlocal":
    case "Pass":
      return;
  }
}

/** Python reference, 7.1. */
function expressionStatement(u: Unit, node: ast.ExprStmt): void {
  if (!u.program.interactive || u.host.kind !== "module") {
    exprEffect(u, node.value);
    return;
  }
  const mark = u.mark();
  const value = exprTemporary(u, node.value);
  u.at(node);
  u.emit(Op.INTRINSIC, u.temporary(), Intrinsic.PRINT_EXPR, value, 1);
  u.release(mark);
}

/** Python reference, 7.6. */
function returnStatement(u: Unit, node: ast.Return): void {
  const { kind } = u.host;
  if (kind !== "function") u.fail("'return' outside function", node);
  if (node.value !== null && u.isAsync && u.host.isGenerator) u.fail("'return' with value in async generator", node);
  returnValue(u, node, node.value);
}

function returnValue(u: Unit, node: ast.Return, value: ast.Expr | null): void {
  if (value?.kind === "IfExp" && u.blocks.every((block) => block.kind === "loop" || block.kind === "try")) {
    // Nothing happens on the way out, so each of the two can return by itself.
    const otherwise = u.label();
    jumpIf(u, value.test, otherwise, false);
    returnValue(u, node, value.body);
    u.place(otherwise);
    returnValue(u, node, value.orelse);
    return;
  }
  const mark = u.mark();
  const operand = value === null ? u.constant(null) : expr(u, value);
  // As in CPython, a constant on the same line is what leaving points at.
  const { source } = u.program;
  const constant = value?.kind === "Constant" && source.lineAt(value.start) === source.lineAt(node.start);
  const place = constant ? value : node;
  u.at(place);
  leave(u, "return", place, operand);
  u.release(mark);
}

/** Python reference, 7.2. */
function assignment(u: Unit, node: ast.Assign): void {
  const [target, ...others] = node.targets as [ast.Expr, ...ast.Expr[]];
  if (others.length === 0) {
    assignExpr(u, target, node.value);
    return;
  }
  const mark = u.mark();
  // The first variable among the targets can hold the value for the others only when it is assigned first.
  const direct = directTarget(u, target);
  let operand: number;
  if (direct >= 0 && !others.some((other) => other.kind !== "Name")) {
    exprInto(u, node.value, direct);
    operand = direct;
  } else {
    operand = expr(u, node.value);
    if (u.isVariable(operand)) {
      const copy = u.temporary();
      u.at(node.value);
      u.move(copy, operand);
      operand = copy;
    }
    assign(u, target, operand);
  }
  for (const other of others) assign(u, other, operand);
  u.release(mark);
}

/** Distance from the plain to the in-place form of an operator. */
const IN_PLACE = Op.IPOW - Op.POW;

/** Python reference, 7.2.1. */
function augmented(u: Unit, node: ast.AugAssign): void {
  const mark = u.mark();
  const op = (BINARY.get(node.op) as number) + IN_PLACE;
  const { target } = node;
  switch (target.kind) {
    case "Name": {
      u.at(target);
      const value = hold(u, u.load(target.id), [node.value]);
      const right = expr(u, node.value);
      const direct = u.directRegister(target.id);
      const result = direct >= 0 ? direct : value;
      u.at(node);
      u.emit(op, result, value, right);
      u.at(target);
      if (direct < 0) u.store(target.id, result);
      break;
    }
    case "Attribute": {
      const object = hold(u, exprRegister(u, target.value), [node.value]);
      const name = u.nameOperand(u.mangle(target.attr));
      const value = u.temporary();
      atAttribute(u, target);
      u.emit(Op.LOAD_ATTR, value, object, name);
      const right = expr(u, node.value);
      u.at(node);
      u.emit(op, value, value, right);
      atAttribute(u, target);
      u.emit(Op.STORE_ATTR, object, name, value);
      break;
    }
    case "Subscript": {
      const container = hold(u, exprRegister(u, target.value), [target.slice, node.value]);
      const key = hold(u, expr(u, target.slice), [node.value]);
      const value = u.temporary();
      u.at(target);
      u.emit(Op.LOAD_INDEX, value, container, key);
      const right = expr(u, node.value);
      u.at(node);
      u.emit(op, value, value, right);
      u.at(target);
      u.emit(Op.STORE_INDEX, container, key, value);
      break;
    }
    default:
      throw new Error(`not a target: ${target.kind}`);
  }
  u.release(mark);
}

/** Python reference, 7.2.2: the value is evaluated first, the parts of a target that is not a name even without one. */
function annotated(u: Unit, node: ast.AnnAssign): void {
  const { target } = node;
  if (node.value !== null) {
    assignExpr(u, target, node.value);
  } else if (target.kind === "Attribute") {
    exprEffect(u, target.value);
  } else if (target.kind === "Subscript") {
    exprEffect(u, target.value);
    exprEffect(u, target.slice);
  }
  annotatedName(u, node);
}

/** Python reference, 8.1; an `elif` chain is walked without recursion. */
function ifStatement(u: Unit, first: ast.If): void {
  const end = u.label();
  let node = first;
  u.conditionalDepth++;
  for (;;) {
    const next = u.label();
    const exit = loopExit(u, node.body);
    if (exit >= 0) {
      jumpIf(u, node.test, exit, true);
    } else {
      jumpIf(u, node.test, next, false);
      statements(u, node.body);
    }
    if (node.orelse.length === 0) {
      u.place(next);
      break;
    }
    u.at(node.test);
    if (exit < 0) u.emit(Op.JUMP, end);
    u.place(next);
    const only = node.orelse.length === 1 ? node.orelse[0] : undefined;
    if (only?.kind !== "If") {
      statements(u, node.orelse);
      break;
    }
    node = only;
  }
  u.conditionalDepth--;
  u.place(end);
}

/** The label that a body of only `break` or `continue` jumps to, or -1 where it is more than a jump. */
function loopExit(u: Unit, body: readonly ast.Stmt[]): number {
  const only = body.length === 1 ? body[0] : undefined;
  const block = u.blocks.at(-1);
  if (only === undefined || block?.kind !== "loop") return -1;
  return only.kind === "Break" ? block.breakTo : only.kind === "Continue" ? block.continueTo : -1;
}

/** Python reference, 7.8. */
function raise(u: Unit, node: ast.Raise): void {
  const mark = u.mark();
  if (node.exc === null) {
    u.at(node);
    u.emit(Op.RAISE_BARE);
  } else {
    const exception = hold(u, expr(u, node.exc), [node.cause]);
    if (node.cause === null) {
      u.at(node);
      u.emit(Op.RAISE, exception);
    } else {
      const cause = expr(u, node.cause);
      u.at(node);
      u.emit(Op.RAISE_FROM, exception, cause);
    }
  }
  u.release(mark);
}

/** Python reference, 7.3. */
function assertStatement(u: Unit, node: ast.Assert): void {
  const passed = u.label();
  jumpIf(u, node.test, passed, true);
  const mark = u.mark();
  const error = u.temporary();
  u.at(node);
  u.emit(Op.LOAD_ASSERTION_ERROR, error);
  if (node.msg !== null) {
    exprInto(u, node.msg, u.temporary());
    u.at(node.test);
    u.emit(Op.CALL, error, error, 1);
  }
  u.at(node.test);
  u.emit(Op.RAISE, error);
  u.place(passed);
  u.release(mark);
}
