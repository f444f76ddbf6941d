/** Builders of atoms: names, constants, displays and comprehensions (Python reference, 6.2). */

import type { Comprehension, Constant, Expr, Name, Starred, Yield, YieldFrom } from "./ast.js";
import { ends, nameAt, refuse, starts, text, tokens } from "./build-state.js";
import { numberValue } from "./literals.js";
import { toTarget } from "./targets.js";

export function atom_name(s: number, e: number, token: number): Name {
  tokens.source.pass();
  return { kind: "Name", start: starts[s], end: ends[e - 1], id: nameAt(token), ctx: "Load" };
}

export function atom_number(s: number, e: number): Constant {
  tokens.source.pass();
  const start = starts[s];
  const end = ends[e - 1];
  const number = numberValue(text.slice(start, end));
  if (typeof number === "string") return refuse(number, start, end);
  return { kind: "Constant", start, end, type: number.type, value: number.value } as Constant;
}

export function atom_none(s: number, e: number): Constant {
  return { kind: "Constant", start: starts[s], end: ends[e - 1], type: "None", value: null };
}

export function atom_true(s: number, e: number): Constant {
  return { kind: "Constant", start: starts[s], end: ends[e - 1], type: "True", value: null };
}

export function atom_false(s: number, e: number): Constant {
  return { kind: "Constant", start: starts[s], end: ends[e - 1], type: "False", value: null };
}

export function atom_ellipsis(s: number, e: number): Constant {
  return { kind: "Constant", start: starts[s], end: ends[e - 1], type: "Ellipsis", value: null };
}

// -------------------------------------------------------------------------------------------- parentheses (6.2.3, 6.2.8)

function tuple(s: number, e: number, elts: Expr[]): Expr {
  return { kind: "Tuple", start: starts[s], end: ends[e - 1], elts, ctx: "Load" };
}

export function parenthesized_empty(s: number, e: number): Expr {
  return tuple(s, e, []);
}

/** Parentheses leave no trace in the tree. */
export function parenthesized_group(_s: number, _e: number, inner: Expr): Expr {
  return inner;
}

export const parenthesized_yield = parenthesized_group;

export function parenthesized_generator(s: number, e: number, elt: Expr, generators: Comprehension[]): Expr {
  return { kind: "GeneratorExp", start: starts[s], end: ends[e - 1], elt, generators };
}

export function parenthesized_single(s: number, e: number, first: Expr): Expr {
  return tuple(s, e, [first]);
}

export function parenthesized_tuple(s: number, e: number, first: Expr, rest: Expr[], _comma: number): Expr {
  rest.unshift(first);
  return tuple(s, e, rest);
}

export const parenthesized_starredSingle = parenthesized_single;
export const parenthesized_starredTuple = parenthesized_tuple;

// --------------------------------------------------------------------------------------------- lists (6.2.5, 6.2.4)

export function listDisplay_empty(s: number, e: number): Expr {
  return { kind: "List", start: starts[s], end: ends[e - 1], elts: [], ctx: "Load" };
}

export function listDisplay_comprehension(s: number, e: number, elt: Expr, generators: Comprehension[]): Expr {
  return { kind: "ListComp", start: starts[s], end: ends[e - 1], elt, generators };
}

export function listDisplay_items(s: number, e: number, first: Expr, rest: Expr[], _comma: number): Expr {
  rest.unshift(first);
  return { kind: "List", start: starts[s], end: ends[e - 1], elts: rest, ctx: "Load" };
}

export const listDisplay_starredItems = listDisplay_items;

// -------------------------------------------------------------------------------- sets and dictionaries (6.2.6, 6.2.7)

interface DictItem {
  readonly key: Expr | null;
  readonly value: Expr;
}

export function braceDisplay_empty(s: number, e: number): Expr {
  return { kind: "Dict", start: starts[s], end: ends[e - 1], keys: [], values: [] };
}

export function braceDisplay_dictComprehension(
  s: number,
  e: number,
  key: Expr,
  value: Expr,
  generators: Comprehension[],
): Expr {
  return { kind: "DictComp", start: starts[s], end: ends[e - 1], key, value, generators };
}

export function braceDisplay_dict(
  s: number,
  e: number,
  key: Expr | null,
  value: Expr,
  rest: DictItem[],
  _comma: number,
): Expr {
  const keys = [key];
  const values = [value];
  for (const item of rest) {
    keys.push(item.key);
    values.push(item.value);
  }
  return { kind: "Dict", start: starts[s], end: ends[e - 1], keys, values };
}

export function braceDisplay_dictFromMapping(
  s: number,
  e: number,
  mapping: Expr,
  rest: DictItem[],
  comma: number,
): Expr {
  return braceDisplay_dict(s, e, null, mapping, rest, comma);
}

export function dictItem_mapping(_s: number, _e: number, value: Expr): DictItem {
  return { key: null, value };
}

export function dictItem_pair(_s: number, _e: number, key: Expr, value: Expr): DictItem {
  return { key, value };
}

export function braceDisplay_setComprehension(s: number, e: number, elt: Expr, generators: Comprehension[]): Expr {
  return { kind: "SetComp", start: starts[s], end: ends[e - 1], elt, generators };
}

export const braceDisplay_namedSetComprehension = braceDisplay_setComprehension;

export function braceDisplay_set(s: number, e: number, first: Expr, rest: Expr[], _comma: number): Expr {
  rest.unshift(first);
  return { kind: "Set", start: starts[s], end: ends[e - 1], elts: rest };
}

export const braceDisplay_namedSet = braceDisplay_set;
export const braceDisplay_starredSet = braceDisplay_set;

export function starredItem(s: number, e: number, value: Expr): Starred {
  return { kind: "Starred", start: starts[s], end: ends[e - 1], value, ctx: "Load" };
}

// ---------------------------------------------------------------------------------------- comprehensions, yield (6.2.9)

function comprehension(s: number, e: number, isAsync: boolean, target: Expr, iter: Expr, ifs: Expr[]): Comprehension {
  return {
    kind: "comprehension",
    start: starts[s],
    end: ends[e - 1],
    isAsync,
    target: toTarget(target, "Store"),
    iter,
    ifs,
  };
}

export function comprehensionFor_sync(s: number, e: number, target: Expr, iter: Expr, ifs: Expr[]): Comprehension {
  return comprehension(s, e, false, target, iter, ifs);
}

export function comprehensionFor_async(s: number, e: number, target: Expr, iter: Expr, ifs: Expr[]): Comprehension {
  return comprehension(s, e, true, target, iter, ifs);
}

export function comprehensionIf(_s: number, _e: number, test: Expr): Expr {
  return test;
}

export function yieldExpression_from(s: number, e: number, value: Expr): YieldFrom {
  return { kind: "YieldFrom", start: starts[s], end: ends[e - 1], value };
}

export function yieldExpression_value(s: number, e: number, value: Expr): Yield {
  return { kind: "Yield", start: starts[s], end: ends[e - 1], value };
}

export function yieldExpression_bare(s: number, e: number): Yield {
  return { kind: "Yield", start: starts[s], end: ends[e - 1], value: null };
}
