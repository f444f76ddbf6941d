/**
 * Type parameters and type aliases. Python reference, 8.10 and 7.14; PEP 695 and 696.
 *
 * A generic definition runs in a function of its own, `<generic parameters of X>`, whose variables are the type
 * parameters; bounds, constraints, defaults and alias values are functions that run when somebody asks.
 */
import type * as ast from "../syntax/ast.js";
import { formatUnit } from "./annotations.js";
import { exprInto, exprTemporary } from "./expressions.js";
import type { Place } from "./failure.js";
import { innerUnit, makeFunction } from "./functions.js";
import { Intrinsic, Op } from "./opcodes.js";
import type { Scope } from "./scope.js";
import type { Unit } from "./unit.js";

/**
 * dest = result of calling the generic scope with the arguments. `build` makes the definition inside it; the type
 * parameters tuple is set on the result unless the definition takes care of it.
 */
export function genericInto(
  u: Unit,
  node: ast.FunctionDef | ast.ClassDef | ast.TypeAlias,
  args: readonly number[],
  dest: number,
  build: (inner: Unit, result: number, typeParams: number) => void,
): void {
  const scope = u.program.scopes.get(node, "parameters");
  const inner = innerUnit(u, scope, `<generic parameters of ${scope.name}>`, node, false);
  inner.argCount = args.length;
  inner.posOnlyCount = args.length;
  const typeParams = typeParameters(inner, node.typeParams, node);
  // The result's neighbour is the tuple, as SET_TYPE_PARAMS wants them.
  const result = inner.temporary();
  const neighbour = inner.temporary();
  build(inner, result, typeParams);
  inner.at(node);
  if (node.kind === "FunctionDef") {
    inner.move(neighbour, typeParams);
    inner.emit(Op.INTRINSIC, result, Intrinsic.SET_TYPE_PARAMS, result, 2);
  }
  inner.emit(Op.RETURN, result);

  const mark = u.mark();
  const callee = u.temporary();
  u.at(node);
  makeFunction(u, inner, callee);
  for (const arg of args) u.move(u.temporary(), arg);
  u.emit(Op.CALL, dest, callee, args.length);
  u.release(mark);
}

/** Binds the type parameters and returns the register of their tuple. */
function typeParameters(u: Unit, params: readonly ast.TypeParam[], place: Place): number {
  const tuple = u.temporary();
  const mark = u.mark();
  const row = u.temporariesInARow(params.length);
  for (let i = 0; i < params.length; i++) {
    const param = params[i] as ast.TypeParam;
    const inner = u.mark();
    typeParameter(u, param, row + i);
    u.at(param);
    u.store(param.name, row + i);
    u.release(inner);
  }
  u.at(place);
  u.emit(Op.BUILD_TUPLE, tuple, row, params.length);
  u.release(mark);
  return tuple;
}

function typeParameter(u: Unit, param: ast.TypeParam, dest: number): void {
  const first = u.temporary();
  u.at(param);
  u.loadConst(first, param.name);
  if (param.kind === "TypeVar") {
    const bound = u.temporary();
    evaluator(u, param, "bound", param.bound, bound);
    u.loadConst(u.temporary(), param.bound?.kind === "Tuple" ? 1 : 0);
  }
  evaluator(u, param, "default", param.defaultValue, u.temporary());
  u.at(param);
  const kinds = { TypeVar: Intrinsic.TYPEVAR, ParamSpec: Intrinsic.PARAMSPEC, TypeVarTuple: Intrinsic.TYPEVARTUPLE };
  u.emit(Op.INTRINSIC, dest, kinds[param.kind], first, param.kind === "TypeVar" ? 4 : 2);
}

/** dest = function that evaluates the expression, or None. */
function evaluator(
  u: Unit,
  param: ast.TypeParam,
  role: "bound" | "default",
  value: ast.Expr | null,
  dest: number,
): void {
  if (value === null) {
    u.at(param);
    u.loadConst(dest, null);
    return;
  }
  lazyValue(u, u.program.scopes.get(param, role), param.name, value, param, dest);
}

function lazyValue(u: Unit, scope: Scope, name: string, value: ast.Expr, place: Place, dest: number): void {
  const inner = formatUnit(u, scope, name, place);
  const result = inner.temporary();
  if (value.kind === "Starred") {
    // A TypeVarTuple's default: `*Ts = *tuple[int, ...]`.
    const operand = exprTemporary(inner, value.value);
    inner.at(value);
    inner.emit(Op.UNPACK, result, operand, 1);
  } else {
    exprInto(inner, value, result);
  }
  inner.at(value);
  inner.emit(Op.RETURN, result);
  u.at(place);
  makeFunction(u, inner, dest, u.constant({ type: "tuple", items: [1] }));
}

/** Python reference, 7.14 "The type statement". */
export function typeAlias(u: Unit, node: ast.TypeAlias): void {
  const mark = u.mark();
  const dest = u.temporary();
  const name = node.name.id;
  const alias = (inner: Unit, result: number, typeParams: number | null) => {
    const innerMark = inner.mark();
    const first = inner.temporary();
    inner.at(node);
    inner.loadConst(first, name);
    const second = inner.temporary();
    if (typeParams === null) inner.loadConst(second, null);
    else inner.move(second, typeParams);
    const third = inner.temporary();
    lazyValue(inner, inner.program.scopes.get(node), name, node.value, node, third);
    inner.at(node);
    inner.emit(Op.INTRINSIC, result, Intrinsic.TYPEALIAS, first, 3);
    inner.release(innerMark);
  };
  if (node.typeParams.length === 0) alias(u, dest, null);
  else genericInto(u, node, [], dest, alias);
  u.at(node.name);
  u.store(name, dest);
  u.release(mark);
}
