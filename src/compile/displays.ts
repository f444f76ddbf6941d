/** List, set, dict and tuple displays, and the two kinds of strings with expressions. Python reference, 6.2. */

import type * as ast from "../syntax/ast.js";
import type { Const } from "./code.js";
import { expr, exprInto, hold } from "./expressions.js";
import { constantItems } from "./folding.js";
import { Op } from "./opcodes.js";
import type { Unit } from "./unit.js";

/** Longer displays are built piece by piece, so that they do not need a register for each element. */
const MAX_IN_REGISTERS = 64;

/** Evaluates expressions into consecutive registers and returns the first. */
export function intoRow(u: Unit, nodes: readonly ast.Expr[]): number {
  const first = u.temporary();
  for (let i = 0; i < nodes.length; i++) exprInto(u, nodes[i] as ast.Expr, i === 0 ? first : u.temporary());
  return first;
}

export function sequenceInto(u: Unit, node: ast.List | ast.Tuple | ast.SetExpr, dest: number): void {
  const { elts } = node;
  const starred = elts.some((each) => each.kind === "Starred");
  if (!starred && elts.length <= MAX_IN_REGISTERS) {
    const constant = elts.length >= 3 && node.kind !== "Tuple" ? constantSource(node) : undefined;
    if (constant === undefined) {
      const first = intoRow(u, elts);
      u.at(node);
      u.emit(
        node.kind === "List" ? Op.BUILD_LIST : node.kind === "Set" ? Op.BUILD_SET : Op.BUILD_TUPLE,
        dest,
        first,
        elts.length,
      );
      return;
    }
  }
  const target = u.isVariable(dest) ? u.temporary() : dest;
  const isSet = node.kind === "Set";
  const constant = starred ? undefined : constantSource(node);
  if (constant !== undefined) {
    u.at(node);
    u.emit(isSet ? Op.BUILD_SET : Op.BUILD_LIST, target, target, 0);
    u.emit(isSet ? Op.SET_UPDATE : Op.LIST_EXTEND, target, u.constant(constant));
  } else {
    collectInto(u, node, elts, target, isSet);
  }
  u.at(node);
  if (node.kind === "Tuple") u.emit(Op.LIST_TO_TUPLE, dest, target);
  else u.move(dest, target);
}

/** The elements of a display as one constant: for a set a frozenset, whose order shows in the set that is made of it. */
function constantSource(node: ast.List | ast.Tuple | ast.SetExpr): Const | undefined {
  return constantItems(node, node.kind === "Set" ? "frozenset" : "tuple");
}

function setConstant(elts: readonly ast.Expr[]): Const | undefined {
  return constantItems({ kind: "Set", elts } as ast.SetExpr, "frozenset");
}

/** target = list (or set) of the elements, one after the other, stars unpacked. Python reference, 6.16. */
export function collectInto(u: Unit, place: ast.Node, elts: readonly ast.Expr[], target: number, isSet: boolean): void {
  let leading = 0;
  while (leading < elts.length && leading < MAX_IN_REGISTERS && elts[leading]?.kind !== "Starred") leading++;
  const mark = u.mark();
  const constants = isSet && leading >= 3 ? setConstant(elts.slice(0, leading)) : undefined;
  const first = constants === undefined ? intoRow(u, elts.slice(0, leading)) : target;
  u.at(place);
  u.emit(isSet ? Op.BUILD_SET : Op.BUILD_LIST, target, first, constants === undefined ? leading : 0);
  if (constants !== undefined) u.emit(Op.SET_UPDATE, target, u.constant(constants));
  u.release(mark);
  for (let i = leading; i < elts.length; i++) {
    const each = elts[i] as ast.Expr;
    if (each.kind === "Starred") {
      const operand = expr(u, each.value);
      u.at(place);
      u.emit(isSet ? Op.SET_UPDATE : Op.LIST_EXTEND, target, operand);
    } else {
      const operand = expr(u, each);
      u.at(place);
      u.emit(isSet ? Op.SET_ADD : Op.LIST_APPEND, target, operand);
    }
    u.release(mark);
  }
}

/** Python reference, 6.2.7 "Dictionary displays". */
export function dictInto(u: Unit, node: ast.Dict, dest: number): void {
  const { keys, values } = node;
  let leading = 0;
  while (leading < keys.length && leading < MAX_IN_REGISTERS / 2 && keys[leading] !== null) leading++;
  const target = leading < keys.length && u.isVariable(dest) ? u.temporary() : dest;
  const mark = u.mark();
  const row: ast.Expr[] = [];
  for (let i = 0; i < leading; i++) row.push(keys[i] as ast.Expr, values[i] as ast.Expr);
  const first = intoRow(u, row);
  u.at(node);
  u.emit(Op.BUILD_DICT, target, first, leading);
  u.release(mark);
  for (let i = leading; i < keys.length; i++) {
    const key = keys[i] as ast.Expr | null;
    const value = values[i] as ast.Expr;
    if (key === null) {
      const operand = expr(u, value);
      u.at(node);
      u.emit(Op.DICT_UPDATE, target, operand);
    } else {
      const held = hold(u, expr(u, key), [value]);
      const operand = expr(u, value);
      u.at(node);
      u.emit(Op.DICT_SET, target, held, operand);
    }
    u.release(mark);
  }
  u.move(dest, target);
}

const CONVERSION = { "": 0, s: 1, r: 2, a: 3 } as const;

/** f-strings. Python reference, 2.5.5 and 6.2.3. */
export function joinedStrInto(u: Unit, node: ast.JoinedStr, dest: number): void {
  const { values } = node;
  if (values.length === 0) {
    u.at(node);
    u.loadConst(dest, "");
    return;
  }
  const only = values.length === 1 ? values[0] : undefined;
  if (only !== undefined) {
    partInto(u, only, dest);
    return;
  }
  const mark = u.mark();
  // Long strings are joined in stages; the first register of a stage holds what there is already.
  const first = u.temporary();
  const rowMark = u.mark();
  partInto(u, values[0] as ast.Constant | ast.FormattedValue, first);
  let count = 1;
  for (let i = 1; i < values.length; i++) {
    partInto(u, values[i] as ast.Constant | ast.FormattedValue, u.temporary());
    count++;
    if (count === MAX_IN_REGISTERS && i + 1 < values.length) {
      u.at(node);
      u.emit(Op.BUILD_STRING, first, first, count);
      u.release(rowMark);
      count = 1;
    }
  }
  u.at(node);
  u.emit(Op.BUILD_STRING, dest, first, count);
  u.release(mark);
}

function partInto(u: Unit, node: ast.Constant | ast.FormattedValue, dest: number): void {
  if (node.kind === "Constant") {
    exprInto(u, node, dest);
    return;
  }
  const mark = u.mark();
  const value = hold(u, expr(u, node.value), [node.formatSpec]);
  const spec = formatSpec(u, node.formatSpec);
  u.at(node);
  u.emit(Op.FORMAT, dest, value, CONVERSION[node.conversion], spec);
  u.release(mark);
}

function formatSpec(u: Unit, node: ast.JoinedStr | null): number {
  if (node === null || node.values.length === 0) return u.constant("");
  const only = node.values.length === 1 ? node.values[0] : undefined;
  if (only !== undefined && only.kind === "Constant") return expr(u, only);
  const register = u.temporary();
  joinedStrInto(u, node, register);
  return register;
}

/** t-strings. Python reference, 2.5.6. */
export function templateInto(u: Unit, node: ast.TemplateStr, dest: number): void {
  const first = intoRow(u, node.values);
  u.at(node);
  u.emit(Op.BUILD_TEMPLATE, dest, first, node.values.length);
}

export function interpolationInto(u: Unit, node: ast.Interpolation, dest: number): void {
  const value = hold(u, expr(u, node.value), [node.formatSpec]);
  const spec = formatSpec(u, node.formatSpec);
  u.at(node);
  u.emit(Op.BUILD_INTERPOLATION, dest, value, u.consts.add(node.str), CONVERSION[node.conversion], spec);
}
