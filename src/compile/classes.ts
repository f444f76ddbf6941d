/** Class definitions. Python reference, 8.8. */
import type * as ast from "../syntax/ast.js";
import { annotateVariables, setUpTextAnnotations } from "./annotations.js";
import { callCollected, checkKeywords, finishCall, needsCollecting } from "./calls.js";
import { CodeFlag } from "./code.js";
import { cleanDocstring, docstringOf } from "./docstrings.js";
import { decorated, definitionPlace, innerUnit, makeFunction } from "./functions.js";
import { genericInto } from "./generics.js";
import { Intrinsic, Op } from "./opcodes.js";
import { statements } from "./statements.js";
import type { ClassCell, Unit } from "./unit.js";

export function classDef(u: Unit, node: ast.ClassDef): void {
  checkKeywords(u, node.keywords);
  decorated(u, node, (dest) => {
    const mark = u.mark();
    if (node.typeParams.length === 0) {
      buildClass(u, node, dest, null);
    } else {
      genericInto(u, node, [], dest, (inner, result, typeParams) => {
        inner.at(node);
        inner.store(".type_params", typeParams);
        const base = inner.temporary();
        inner.emit(Op.INTRINSIC, base, Intrinsic.GENERIC, typeParams, 1);
        inner.store(".generic_base", base);
        buildClass(inner, node, result, base);
      });
    }
    u.release(mark);
  });
}

/** dest = __build_class__(body, name, *bases, **keywords) */
function buildClass(u: Unit, node: ast.ClassDef, dest: number, genericBase: number | null): void {
  const mark = u.mark();
  const callee = u.temporary();
  u.at(node);
  u.emit(Op.LOAD_BUILD_CLASS, callee);
  const body = u.temporary();
  const inner = classBody(u, node);
  u.at(node);
  makeFunction(u, inner, body);
  const name = u.temporary();
  u.loadConst(name, node.name);
  if (needsCollecting(node.bases, node.keywords)) {
    const after = genericBase === null ? [] : [genericBase];
    callCollected(u, callee, [body, name], node.bases, node.keywords, dest, node, after);
  } else if (genericBase === null) {
    finishCall(u, callee, 2, node.bases, node.keywords, dest, node);
  } else {
    // The generic base comes after the bases and before the keywords; it is a variable of the generic scope.
    const { start, end } = node;
    const last: ast.Name = { kind: "Name", id: ".generic_base", ctx: "Load", start, end };
    finishCall(u, callee, 2, [...node.bases, last], node.keywords, dest, node);
  }
  u.release(mark);
}

function classBody(u: Unit, node: ast.ClassDef): Unit {
  const scope = u.program.scopes.get(node);
  const inner = innerUnit(u, scope, node.name, definitionPlace(node), false);
  inner.flags |= CodeFlag.CLASS_BODY;
  const cell = (name: ClassCell) => {
    const register = inner.temporary();
    inner.classCells.set(name, register);
    return register;
  };
  inner.at(node);
  if (scope.needsClassCell) {
    const register = cell("__class__");
    inner.flags |= CodeFlag.NEEDS_CLASS_CELL;
    inner.emit(Op.CLEAR, register);
    inner.emit(Op.MAKE_CELL, register);
  }
  if (scope.needsClassDict) {
    const register = cell("__classdict__");
    inner.emit(Op.LOAD_NAMESPACE, register);
    inner.emit(Op.MAKE_CELL, register);
  }
  if (scope.conditionalAnnotations) {
    const register = cell("__conditional_annotations__");
    inner.emit(Op.BUILD_SET, register, register, 0);
    inner.emit(Op.MAKE_CELL, register);
  }
  setName(inner, "__module__", inner.load("__name__"));
  setName(inner, "__qualname__", inner.constant(inner.qualname));
  setName(inner, "__firstlineno__", inner.constant(u.program.source.lineAt(inner.definition.start)));
  if (node.typeParams.length > 0) setName(inner, "__type_params__", inner.load(".type_params"));
  const doc = docstringOf(node.body);
  if (doc !== undefined) setName(inner, "__doc__", inner.constant(cleanDocstring(doc)));
  if (u.program.futureAnnotations && scope.annotationScope !== null) setUpTextAnnotations(inner, node);
  statements(inner, doc === undefined ? node.body : node.body.slice(1));
  const annotate = inner.temporary();
  if (annotateVariables(inner, node, annotate)) setName(inner, "__annotate_func__", annotate);
  const items = [...scope.staticAttributes].sort();
  inner.at(node);
  setName(inner, "__static_attributes__", inner.constant({ type: "tuple", items }));
  inner.emit(Op.RETURN, inner.classCells.get("__class__") ?? inner.constant(null));
  return inner;
}

function setName(u: Unit, name: string, operand: number): void {
  u.emit(Op.STORE_NAME, u.nameOperand(name), operand);
}
