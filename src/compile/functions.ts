/** Function definitions and lambdas. Python reference, 8.7 and 6.14. */
import type * as ast from "../syntax/ast.js";
import { annotateFunction } from "./annotations.js";
import { CodeFlag, type Const } from "./code.js";
import { intoRow } from "./displays.js";
import { cleanDocstring, docstringOf } from "./docstrings.js";
import { expr, exprInto } from "./expressions.js";
import type { Place } from "./failure.js";
import { constantValue } from "./folding.js";
import { genericInto } from "./generics.js";
import { Op } from "./opcodes.js";
import { Access, type Scope } from "./scope.js";
import { statements } from "./statements.js";
import { Unit } from "./unit.js";

/** A code object inside another one. */
export function innerUnit(u: Unit, scope: Scope, name: string, place: Place, isAsync: boolean): Unit {
  return new Unit(u.program, scope, u, name, qualname(u, scope, name), isAsync, place);
}

/** `__qualname__`. Python reference, glossary: "qualified name". */
function qualname(u: Unit, scope: Scope, name: string): string {
  let parent: Unit | null = u;
  if (isAnnotationLike(parent.host)) parent = parent.parent;
  if (parent === null || parent.host.kind === "module") return name;
  if (scope.kind === "function" || scope.kind === "class") {
    const symbol = u.scope.symbols.get(u.mangle(name)) ?? parent.host.symbols.get(u.mangle(name));
    if (symbol?.access === Access.GLOBAL_EXPLICIT) return name;
  }
  const isFunction = parent.host.kind === "function" || parent.host.kind === "lambda";
  return `${parent.qualname}${isFunction ? ".<locals>" : ""}.${name}`;
}

function isAnnotationLike(scope: Scope): boolean {
  return (
    scope.kind === "annotation" ||
    scope.kind === "type parameters" ||
    scope.kind === "type alias" ||
    scope.kind === "type variable"
  );
}

/** dest = function of the finished inner code. */
export function makeFunction(
  u: Unit,
  inner: Unit,
  dest: number,
  defaults = u.constant(null),
  kwDefaults = u.constant(null),
  annotate = u.constant(null),
): void {
  const code = inner.finish();
  u.setClosure(code, inner.host);
  u.emit(Op.MAKE_FUNCTION, dest, u.consts.addCode(code), defaults, kwDefaults, annotate);
}

/** A definition statement counts as beginning at its first decorator. */
export function definitionPlace(node: ast.FunctionDef | ast.ClassDef): Place {
  const first = node.decorators.length > 0 ? node.decorators[0] : undefined;
  return first === undefined ? node : { start: first.start, end: node.end };
}

/** Python reference, 8.7: decorators are evaluated first, in order, and applied last, in reverse order. */
export function decorated(u: Unit, node: ast.FunctionDef | ast.ClassDef, make: (dest: number) => void): void {
  const mark = u.mark();
  const direct = u.directRegister(node.name);
  if (node.decorators.length === 0 && direct >= 0) {
    make(direct);
    u.release(mark);
    return;
  }
  const callees = node.decorators.map((decorator) => {
    const register = u.temporary();
    exprInto(u, decorator, register);
    return register;
  });
  const value = u.temporary();
  make(value);
  for (let i = callees.length - 1; i >= 0; i--) {
    // Callee and argument are neighbours; the result becomes the next decorator's argument.
    const callee = callees[i] as number;
    u.at(node.decorators[i] as ast.Expr);
    u.emit(Op.CALL, callee, callee, 1);
  }
  u.at(node);
  u.store(node.name, callees.length > 0 ? (callees[0] as number) : value);
  u.release(mark);
}

export function functionDef(u: Unit, node: ast.FunctionDef): void {
  decorated(u, node, (dest) => {
    const mark = u.mark();
    const { defaults, kwDefaults } = defaultOperands(u, node.args, node);
    if (node.typeParams.length > 0) {
      genericFunction(u, node, defaults, kwDefaults, dest);
    } else {
      const annotate = annotateFunction(u, node);
      functionInto(u, node, dest, defaults, kwDefaults, annotate);
    }
    u.release(mark);
  });
}

function genericFunction(
  u: Unit,
  node: ast.FunctionDef,
  defaults: number | null,
  kwDefaults: number | null,
  dest: number,
) {
  const args: number[] = [];
  if (defaults !== null) args.push(defaults);
  if (kwDefaults !== null) args.push(kwDefaults);
  genericInto(u, node, args, dest, (inner, result) => {
    const annotate = annotateFunction(inner, node);
    inner.at(node);
    functionInto(
      inner,
      node,
      result,
      defaults === null ? null : inner.load(".defaults"),
      kwDefaults === null ? null : inner.load(".kwdefaults"),
      annotate,
    );
  });
}

/** Default values are evaluated where the definition stands: a tuple of the positional ones, a dict of the others. */
function defaultOperands(u: Unit, args: ast.Arguments, place: Place) {
  let defaults: number | null = null;
  let kwDefaults: number | null = null;
  if (args.defaults.length > 0) {
    const items: Const[] = [];
    for (const node of args.defaults) {
      const value = constantValue(node);
      if (value !== undefined) items.push(value);
    }
    if (items.length === args.defaults.length) {
      defaults = u.constant({ type: "tuple", items });
    } else {
      defaults = u.temporary();
      const mark = u.mark();
      const first = intoRow(u, args.defaults);
      u.at(place);
      u.emit(Op.BUILD_TUPLE, defaults, first, args.defaults.length);
      u.release(mark);
    }
  }
  if (args.kwDefaults.some((value) => value !== null)) {
    kwDefaults = u.temporary();
    const mark = u.mark();
    const row: ast.Expr[] = [];
    for (let i = 0; i < args.kwonlyargs.length; i++) {
      const value = args.kwDefaults[i];
      const arg = args.kwonlyargs[i] as ast.Arg;
      if (!value) continue;
      row.push({ kind: "Constant", type: "str", value: u.mangle(arg.arg), start: arg.start, end: arg.end }, value);
    }
    const first = intoRow(u, row);
    u.at(place);
    u.emit(Op.BUILD_DICT, kwDefaults, first, row.length / 2);
    u.release(mark);
  }
  return { defaults, kwDefaults };
}

function setParameters(inner: Unit, args: ast.Arguments): void {
  inner.posOnlyCount = args.posonlyargs.length;
  inner.argCount = args.posonlyargs.length + args.args.length;
  inner.kwOnlyCount = args.kwonlyargs.length;
  if (args.vararg !== null) inner.flags |= CodeFlag.VARARGS;
  if (args.kwarg !== null) inner.flags |= CodeFlag.VARKEYWORDS;
}

function functionInto(
  u: Unit,
  node: ast.FunctionDef,
  dest: number,
  defaults: number | null,
  kwDefaults: number | null,
  annotate: number,
): void {
  const scope = u.program.scopes.get(node);
  const inner = innerUnit(u, scope, node.name, definitionPlace(node), node.isAsync);
  setParameters(inner, node.args);
  if (node.isAsync) inner.flags |= scope.isGenerator ? CodeFlag.ASYNC_GENERATOR : CodeFlag.COROUTINE;
  else if (scope.isGenerator) inner.flags |= CodeFlag.GENERATOR;
  if (u.host.kind === "class" || (u.host.kind === "type parameters" && u.host.seesClass))
    inner.flags |= CodeFlag.METHOD;
  const doc = docstringOf(node.body);
  if (doc !== undefined) {
    inner.flags |= CodeFlag.DOCSTRING;
    inner.consts.add(cleanDocstring(doc));
  }
  statements(inner, doc === undefined ? node.body : node.body.slice(1));
  inner.at(node.body.at(-1) ?? node);
  inner.emit(Op.RETURN, inner.constant(null));
  u.at(node);
  makeFunction(u, inner, dest, defaults ?? undefined, kwDefaults ?? undefined, annotate);
}

export function lambdaInto(u: Unit, node: ast.Lambda, dest: number): void {
  const mark = u.mark();
  const { defaults, kwDefaults } = defaultOperands(u, node.args, node);
  const scope = u.program.scopes.get(node);
  const inner = innerUnit(u, scope, "<lambda>", node, false);
  setParameters(inner, node.args);
  if (scope.isGenerator) inner.flags |= CodeFlag.GENERATOR;
  const operand = expr(inner, node.body);
  inner.at(node.body);
  inner.emit(Op.RETURN, operand);
  u.at(node);
  makeFunction(u, inner, dest, defaults ?? undefined, kwDefaults ?? undefined);
  u.release(mark);
}
