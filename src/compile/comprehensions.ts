/**
 * Comprehensions. Python reference, 6.2.4 to 6.2.8.
 *
 * List, set and dict comprehensions run in the code object around them, with registers of their own for their
 * variables; a generator expression is a generator function that gets the outermost iterator as its argument.
 */
import type * as ast from "../syntax/ast.js";
import { Awaited, awaitInto } from "./awaiting.js";
import { CodeFlag } from "./code.js";
import { jumpIf } from "./conditions.js";
import { expr, hold } from "./expressions.js";
import { constantItems } from "./folding.js";
import { innerUnit, makeFunction } from "./functions.js";
import { endAsyncFor } from "./loops.js";
import { Op } from "./opcodes.js";
import type { Scope } from "./scope.js";
import { assign, directTarget } from "./targets.js";
import type { Unit } from "./unit.js";

type ComprehensionNode = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;

export function comprehensionInto(u: Unit, node: ComprehensionNode, dest: number): void {
  const scope = u.program.scopes.get(node);
  if (scope.inlined) inlineInto(u, node, scope, dest);
  else callInto(u, node, scope, dest);
}

function outermost(node: ComprehensionNode): ast.Comprehension {
  return node.generators[0] as ast.Comprehension;
}

/** In an iterable a list of constants may be a tuple, and a set a frozenset. */
export function iterable(u: Unit, node: ast.Expr): number {
  if (node.kind === "List" || node.kind === "Set") {
    const items = constantItems(node, node.kind === "List" ? "tuple" : "frozenset");
    if (items !== undefined) return u.constant(items);
  }
  return expr(u, node);
}

function inlineInto(u: Unit, node: ComprehensionNode, scope: Scope, dest: number): void {
  if (scope.isCoroutine && !u.isAsync && !(u.host.kind === "comprehension" && u.host.isCoroutine)) {
    u.fail("asynchronous comprehension outside of an asynchronous function", node);
  }
  if (scope.isCoroutine && u.isAsync && u.host.kind === "module") u.flags |= CodeFlag.COROUTINE;
  const iterator = u.temporary();
  getIterator(u, outermost(node), iterator);
  const outer = u.scope;
  u.at(node);
  u.enterComprehension(scope);
  const result = u.isVariable(dest) ? u.temporary() : dest;
  u.emit(
    node.kind === "ListComp" ? Op.BUILD_LIST : node.kind === "SetComp" ? Op.BUILD_SET : Op.BUILD_DICT,
    result,
    result,
    0,
  );
  generators(u, node, 0, iterator, result);
  u.at(node);
  u.leaveComprehension(outer);
  u.move(dest, result);
}

function getIterator(u: Unit, generator: ast.Comprehension, iterator: number): void {
  const mark = u.mark();
  const operand = iterable(u, generator.iter);
  u.at(generator.iter);
  u.emit(generator.isAsync ? Op.GET_AITER : Op.GET_ITER, iterator, operand);
  u.release(mark);
}

/** The loops from number `index` on, inside out; each is inverted like a `for` statement. */
function generators(u: Unit, node: ComprehensionNode, index: number, iterator: number, result: number): void {
  const generator = index < node.generators.length ? node.generators[index] : undefined;
  if (generator === undefined) {
    element(u, node, result);
    return;
  }
  const mark = u.mark();
  const next = u.label();
  const body = u.label();
  let source = iterator;
  if (index > 0) {
    source = u.temporary();
    getIterator(u, generator, source);
  }
  const inner = () => {
    for (const condition of generator.ifs) jumpIf(u, condition, next, false);
    generators(u, node, index + 1, -1, result);
  };
  if (generator.isAsync) {
    const done = u.label();
    const failed = u.label();
    const exception = u.temporary();
    const item = u.temporary();
    const outer = u.beginLoop(next);
    u.at(node);
    u.openHandler(failed, exception);
    u.emit(Op.GET_ANEXT, item, source);
    awaitInto(u, item, item, Awaited.ANEXT);
    u.closeHandler();
    assign(u, generator.target, item);
    inner();
    u.at(node);
    u.emit(Op.JUMP, next);
    u.endLoop(outer);
    endAsyncFor(u, failed, exception, done, node);
  } else {
    const direct = directTarget(u, generator.target);
    const item = direct >= 0 ? direct : u.temporary();
    u.at(generator.iter);
    u.emit(Op.JUMP, next);
    const outer = u.beginLoop(body);
    if (direct < 0) assign(u, generator.target, item);
    inner();
    u.place(next);
    u.at(generator.iter);
    u.emit(Op.FOR_ITER, item, source, body);
    u.endLoop(outer);
  }
  u.release(mark);
}

function element(u: Unit, node: ComprehensionNode, result: number): void {
  const mark = u.mark();
  if (node.kind === "DictComp") {
    const key = hold(u, expr(u, node.key), [node.value]);
    const value = expr(u, node.value);
    u.atRange(node.key.start, node.value.end);
    u.emit(Op.DICT_SET, result, key, value);
  } else {
    const operand = expr(u, node.elt);
    u.at(node.elt);
    if (node.kind === "GeneratorExp") u.emit(Op.YIELD, u.temporary(), operand);
    else u.emit(node.kind === "ListComp" ? Op.LIST_APPEND : Op.SET_ADD, result, operand);
  }
  u.release(mark);
}

/** A comprehension with a code object of its own. */
function callInto(u: Unit, node: ComprehensionNode, scope: Scope, dest: number): void {
  const isGenerator = node.kind === "GeneratorExp";
  if (scope.isCoroutine && !isGenerator) {
    u.fail("asynchronous comprehension outside of an asynchronous function", node);
  }
  const inner = innerUnit(u, scope, `<${scope.name}>`, node, scope.isCoroutine);
  inner.argCount = 1;
  inner.posOnlyCount = 1;
  if (isGenerator) inner.flags |= scope.isCoroutine ? CodeFlag.ASYNC_GENERATOR : CodeFlag.GENERATOR;
  const result = isGenerator ? 0 : inner.temporary();
  inner.at(node);
  if (!isGenerator) {
    const op = node.kind === "ListComp" ? Op.BUILD_LIST : node.kind === "SetComp" ? Op.BUILD_SET : Op.BUILD_DICT;
    inner.emit(op, result, result, 0);
  }
  generators(inner, node, 0, 0, result);
  inner.at(node);
  inner.emit(Op.RETURN, isGenerator ? inner.constant(null) : result);

  const callee = u.temporary();
  const iterator = u.temporary();
  u.at(node);
  makeFunction(u, inner, callee);
  getIterator(u, outermost(node), iterator);
  u.at(node);
  u.emit(Op.CALL, dest, callee, 1);
}
