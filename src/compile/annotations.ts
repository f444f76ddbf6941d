/**
 * Annotations, which are evaluated when somebody asks for them. Python reference, 8.13 "Annotations" and
 * 4.2.3 "Annotation scopes"; PEP 649 and 749.
 */
import type * as ast from "../syntax/ast.js";
import { intoRow } from "./displays.js";
import { expr } from "./expressions.js";
import type { Place } from "./failure.js";
import { innerUnit, makeFunction } from "./functions.js";
import { Intrinsic, Op } from "./opcodes.js";
import type { Scope } from "./scope.js";
import type { Unit } from "./unit.js";
import { unparse } from "./unparse.js";

/** The highest format an `__annotate__` function answers: annotationlib.Format.VALUE_WITH_FAKE_GLOBALS. */
const HIGHEST_FORMAT = 2;

/** A function of one parameter, the format, that refuses the formats it does not know. */
export function formatUnit(u: Unit, scope: Scope, name: string, place: Place): Unit {
  const inner = innerUnit(u, scope, name, place, false);
  inner.argCount = 1;
  inner.posOnlyCount = 1;
  const known = inner.label();
  const mark = inner.mark();
  inner.at(place);
  inner.emit(Op.JUMP_LE, 0, inner.constant(HIGHEST_FORMAT), 1, known);
  const error = inner.temporary();
  inner.emit(Op.INTRINSIC, error, Intrinsic.NOT_IMPLEMENTED_ERROR, error, 0);
  inner.emit(Op.RAISE, error);
  inner.place(known);
  inner.release(mark);
  return inner;
}

/** The `__annotate__` function of a function definition as an operand; None where nothing is annotated. */
export function annotateFunction(u: Unit, node: ast.FunctionDef): number {
  const scope = u.program.scopes.find(node, "annotations");
  if (scope === undefined) return u.constant(null);
  const { args } = node;
  const row: ast.Expr[] = [];
  const add = (name: string, annotation: ast.Expr) => {
    const { start, end } = annotation;
    row.push({ kind: "Constant", type: "str", value: u.mangle(name), start, end }, lazily(u, annotation));
  };
  for (const arg of [...args.posonlyargs, ...args.args]) if (arg.annotation !== null) add(arg.arg, arg.annotation);
  if (args.vararg !== null && args.vararg.annotation !== null) add(args.vararg.arg, args.vararg.annotation);
  for (const arg of args.kwonlyargs) if (arg.annotation !== null) add(arg.arg, arg.annotation);
  if (args.kwarg !== null && args.kwarg.annotation !== null) add(args.kwarg.arg, args.kwarg.annotation);
  if (node.returns !== null) add("return", node.returns);

  const inner = formatUnit(u, scope, "__annotate__", node);
  const result = inner.temporary();
  if (row.length <= 60 && !row.some((each) => each.kind === "Starred")) {
    const first = intoRow(inner, row);
    inner.at(node);
    inner.emit(Op.BUILD_DICT, result, first, row.length / 2);
  } else {
    inner.at(node);
    inner.emit(Op.BUILD_DICT, result, result, 0);
    for (let i = 0; i < row.length; i += 2) {
      setAnnotation(inner, result, (row[i] as ast.Constant).value as string, row[i + 1] as ast.Expr);
    }
  }
  inner.at(node);
  inner.emit(Op.RETURN, result);
  const dest = u.temporary();
  u.at(node);
  makeFunction(u, inner, dest);
  return dest;
}

/** Under `from __future__ import annotations` an annotation is its own text. */
function lazily(u: Unit, annotation: ast.Expr): ast.Expr {
  if (!u.program.futureAnnotations) return annotation;
  const { start, end } = annotation;
  return { kind: "Constant", type: "str", value: unparse(annotation, u.program.source), start, end };
}

function setAnnotation(u: Unit, dict: number, name: string, annotation: ast.Expr): void {
  const mark = u.mark();
  let value: number;
  if (annotation.kind === "Starred") {
    // `*args: *Ts`: the one value that unpacking gives.
    const operand = expr(u, annotation.value);
    value = u.temporary();
    u.at(annotation);
    u.emit(Op.UNPACK, value, operand, 1);
  } else {
    value = expr(u, annotation);
  }
  u.at(annotation);
  u.emit(Op.DICT_SET, dict, u.constant(name), value);
  u.release(mark);
}

/** Annotated assignment. Python reference, 7.2.2. */
export function annotatedName(u: Unit, node: ast.AnnAssign): void {
  if (u.host.isFunction) return;
  if (!node.simple || node.target.kind !== "Name") {
    if (u.program.futureAnnotations) return;
    const mark = u.mark();
    expr(u, node.annotation);
    u.release(mark);
    return;
  }
  if (u.program.futureAnnotations) {
    const mark = u.mark();
    u.at(node);
    const annotations = u.load("__annotations__");
    const text = unparse(node.annotation, u.program.source);
    u.emit(Op.STORE_INDEX, annotations, u.constant(u.mangle(node.target.id)), u.constant(text));
    u.release(mark);
    return;
  }
  const conditional = u.host.kind === "module" || u.conditionalDepth > 0;
  const index = conditional ? u.conditionalAnnotationCount++ : -1;
  u.deferredAnnotations.push({ node, index });
  if (!conditional) return;
  const mark = u.mark();
  u.at(node);
  let seen: number;
  const cell = u.classCells.get("__conditional_annotations__");
  if (cell !== undefined) {
    seen = u.temporary();
    u.emit(Op.LOAD_CELL, seen, cell);
  } else {
    seen = u.load("__conditional_annotations__");
  }
  u.emit(Op.SET_ADD, seen, u.constant(index));
  u.release(mark);
}

/** `__annotations__ = {}` where there is none yet, for annotations that are texts. */
export function setUpTextAnnotations(u: Unit, place: Place): void {
  // Whether the name exists can only be asked by trying; the namespace of a fresh module or class has none.
  const mark = u.mark();
  const dict = u.temporary();
  u.at(place);
  u.emit(Op.BUILD_DICT, dict, dict, 0);
  u.store("__annotations__", dict);
  u.release(mark);
}

/** dest = the `__annotate__` function of the module or class; false when no variable is annotated. */
export function annotateVariables(u: Unit, place: Place, dest: number): boolean {
  const scope = u.host.annotationScope;
  if (scope === null || u.deferredAnnotations.length === 0) return false;
  const inner = formatUnit(u, scope, "__annotate__", place);
  const result = inner.temporary();
  inner.at(place);
  inner.emit(Op.BUILD_DICT, result, result, 0);
  for (const { node, index } of u.deferredAnnotations) {
    const skip = inner.label();
    const mark = inner.mark();
    if (index >= 0) {
      inner.at(node);
      const seen = inner.load("__conditional_annotations__");
      const executed = inner.temporary();
      inner.emit(Op.CONTAINS, executed, inner.constant(index), seen);
      inner.emit(Op.JUMP_IF_FALSE, executed, skip);
    }
    setAnnotation(inner, result, u.mangle((node.target as ast.Name).id), node.annotation);
    inner.place(skip);
    inner.release(mark);
  }
  inner.at(place);
  inner.emit(Op.RETURN, result);
  u.at(place);
  makeFunction(u, inner, dest);
  return true;
}
