/** Calls. Python reference, 6.3.4. */
import type * as ast from "../syntax/ast.js";
import type { Const } from "./code.js";
import { collectInto, intoRow } from "./displays.js";
import { atAttribute, expr, exprInto, exprTemporary, superAttribute } from "./expressions.js";
import { constantValue } from "./folding.js";
import { Op } from "./opcodes.js";
import type { Unit } from "./unit.js";

/** With more arguments than this they are collected in a list, so that a call never needs thousands of registers. */
const MAX_REGISTER_ARGUMENTS = 1000;

export function callInto(u: Unit, node: ast.Call, dest: number): void {
  checkKeywords(u, node.keywords);
  if (needsCollecting(node.args, node.keywords)) {
    const callee = exprTemporary(u, node.func);
    callCollected(u, callee, [], node.args, node.keywords, dest, node);
    return;
  }
  if (node.func.kind === "Attribute" && methodCall(u, node, node.func, dest)) return;
  const callee = exprTemporary(u, node.func);
  finishCall(u, callee, 0, node.args, node.keywords, dest, node);
}

/** "keyword argument repeated: x" */
export function checkKeywords(u: Unit, keywords: readonly ast.Keyword[]): void {
  if (keywords.length < 2) return;
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.arg === null) continue;
    if (seen.has(keyword.arg)) u.fail(`keyword argument repeated: ${keyword.arg}`, keyword);
    seen.add(keyword.arg);
  }
}

export function needsCollecting(args: readonly ast.Expr[], keywords: readonly ast.Keyword[]): boolean {
  return (
    args.length + keywords.length > MAX_REGISTER_ARGUMENTS ||
    args.some((arg) => arg.kind === "Starred") ||
    keywords.some((keyword) => keyword.arg === null)
  );
}

/** Names of keyword arguments are not mangled, unlike those of parameters. */
function keywordNames(u: Unit, keywords: readonly ast.Keyword[]): number {
  const items: Const[] = keywords.map((keyword) => keyword.arg as string);
  return u.consts.add({ type: "tuple", items });
}

/** The callee is in its register, with `before` arguments after it; the others follow. */
export function finishCall(
  u: Unit,
  callee: number,
  before: number,
  args: readonly ast.Expr[],
  keywords: readonly ast.Keyword[],
  dest: number,
  place: ast.Node,
): void {
  for (const arg of args) exprInto(u, arg, u.temporary());
  for (const keyword of keywords) exprInto(u, keyword.value, u.temporary());
  u.at(place);
  const count = before + args.length + keywords.length;
  if (keywords.length === 0) u.emit(Op.CALL, dest, callee, count);
  else u.emit(Op.CALL_KW, dest, callee, count, keywordNames(u, keywords));
}

/**
 * `obj.name(…)` without a bound method. The lookup comes before the arguments in Python; where evaluating these runs
 * nothing that could tell the difference, lookup and call are one instruction after them.
 */
function methodCall(u: Unit, node: ast.Call, func: ast.Attribute, dest: number): boolean {
  const mark = u.mark();
  const first = u.temporary();
  if (superAttribute(u, func, first)) {
    finishCall(u, first, 0, node.args, node.keywords, dest, node);
    return true;
  }
  const name = u.nameOperand(u.mangle(func.attr));
  const { args, keywords } = node;
  const count = args.length + keywords.length;
  if (args.every((arg) => isHarmless(u, arg)) && keywords.every((keyword) => isHarmless(u, keyword.value))) {
    exprInto(u, func.value, first);
    for (const arg of args) exprInto(u, arg, u.temporary());
    for (const keyword of keywords) exprInto(u, keyword.value, u.temporary());
    atAttribute(u, func, node.end);
    noteMethodRange(u, func);
    if (keywords.length === 0) u.emit(Op.CALL_METHOD, dest, first, count, name);
    else u.emit(Op.CALL_METHOD_KW, dest, first, count, name, 0, keywordNames(u, keywords));
    return true;
  }
  // The receiver may be a variable: LOAD_METHOD copies it into the row of arguments.
  u.temporary();
  const receiverMark = u.mark();
  let receiver = expr(u, func.value);
  if (receiver < 0) {
    const constant = receiver;
    receiver = u.temporary();
    u.move(receiver, constant);
  }
  u.release(receiverMark);
  atAttribute(u, func);
  u.emit(Op.LOAD_METHOD, first, receiver, name);
  for (const arg of args) exprInto(u, arg, u.temporary());
  for (const keyword of keywords) exprInto(u, keyword.value, u.temporary());
  atAttribute(u, func, node.end);
  if (keywords.length === 0) u.emit(Op.CALL_LOADED, dest, first, count);
  else u.emit(Op.CALL_LOADED_KW, dest, first, count, keywordNames(u, keywords));
  u.release(mark);
  return true;
}

function noteMethodRange(u: Unit, func: ast.Attribute): void {
  const position = u.code.length;
  const start = u.currentStart;
  u.methodRanges.set(position, [start, func.end]);
}

/** Evaluating it runs no code that could see whether the method was looked up before or after, and cannot fail. */
function isHarmless(u: Unit, node: ast.Expr): boolean {
  switch (node.kind) {
    case "Constant":
      return true;
    case "Name": {
      // An unbound variable is the exception: which of two errors comes first is not worth an instruction here.
      const { kind } = u.lookup(node.id);
      return kind === "local" || kind === "cell" || kind === "free";
    }
    case "Lambda":
      return node.args.defaults.length === 0 && node.args.kwDefaults.length === 0;
    case "List":
    case "Tuple":
      return node.elts.every((each) => isHarmless(u, each));
    case "Dict":
      return node.values.length === 0;
    default:
      return constantValue(node) !== undefined;
  }
}

/** f(*args, **kwargs): positional arguments in a list or tuple, keyword arguments in a dict. */
export function callCollected(
  u: Unit,
  callee: number,
  /** Registers of arguments that come first. */
  before: readonly number[],
  args: readonly ast.Expr[],
  keywords: readonly ast.Keyword[],
  dest: number,
  place: ast.Node,
  /** Registers of arguments that come last. */
  after: readonly number[] = [],
): void {
  let positional: number;
  const only = args.length === 1 && before.length === 0 && after.length === 0 ? args[0] : undefined;
  if (only?.kind === "Starred") {
    // As in CPython, `f(*args, k=v)` takes the items at the very call, when the keyword arguments are there.
    const value = u.temporary();
    exprInto(u, only.value, value);
    const named = keywords.length === 0 ? u.constant(null) : collectKeywords(u, callee, keywords, place);
    positional = u.temporary();
    u.at(place);
    u.emit(Op.BUILD_LIST, positional, 0, 0);
    u.emit(Op.LIST_EXTEND, positional, value);
    u.emit(Op.CALL_EX, dest, callee, positional, named);
    return;
  }
  if (args.length === 0 && before.length === 0 && after.length === 0) {
    positional = u.constant({ type: "tuple", items: [] });
  } else {
    positional = u.temporary();
    if (before.length > 0) {
      u.at(place);
      u.emit(Op.BUILD_LIST, positional, before[0] as number, before.length);
      for (const arg of args) {
        const mark = u.mark();
        const operand = expr(u, arg.kind === "Starred" ? arg.value : arg);
        u.at(place);
        u.emit(arg.kind === "Starred" ? Op.LIST_EXTEND : Op.LIST_APPEND, positional, operand);
        u.release(mark);
      }
    } else collectInto(u, place, args, positional, false);
    u.at(place);
    for (const register of after) u.emit(Op.LIST_APPEND, positional, register);
  }
  const named = keywords.length === 0 ? u.constant(null) : collectKeywords(u, callee, keywords, place);
  u.at(place);
  u.emit(Op.CALL_EX, dest, callee, positional, named);
}

/** A dict of the keyword arguments; runs of `name=value` are put in together. */
function collectKeywords(u: Unit, callee: number, keywords: readonly ast.Keyword[], place: ast.Node): number {
  const dict = u.temporary();
  let started = false;
  const start = () => {
    if (!started) {
      u.at(place);
      u.emit(Op.BUILD_DICT, dict, dict, 0);
    }
    started = true;
  };
  for (let i = 0; i < keywords.length; ) {
    const mark = u.mark();
    const keyword = keywords[i] as ast.Keyword;
    if (keyword.arg === null) {
      start();
      const operand = expr(u, keyword.value);
      u.at(place);
      u.emit(Op.DICT_MERGE, dict, operand, callee);
      i++;
    } else {
      let end = i;
      while (end < keywords.length && end - i < 32 && keywords[end]?.arg != null) end++;
      const row: ast.Expr[] = [];
      for (let k = i; k < end; k++) {
        const { arg, start: from, end: to, value } = keywords[k] as ast.Keyword;
        row.push({ kind: "Constant", type: "str", value: arg as string, start: from, end: to }, value);
      }
      if (started) {
        const part = u.temporary();
        const first = intoRow(u, row);
        u.at(place);
        u.emit(Op.BUILD_DICT, part, first, end - i);
        u.emit(Op.DICT_MERGE, dict, part, callee);
      } else {
        const first = intoRow(u, row);
        u.at(place);
        u.emit(Op.BUILD_DICT, dict, first, end - i);
        started = true;
      }
      i = end;
    }
    u.release(mark);
  }
  return dict;
}
