/** Builders of compound statements other than definitions and `match` (Python reference, 8.1 to 8.5). */

import type { ExceptHandler, Expr, If, Stmt, Try, WithItem } from "./ast.js";
import { flatten, type Statements } from "./build-simple.js";
import { countElifs, ends, nameAt, starts } from "./build-state.js";
import { toTarget } from "./targets.js";

export function block_indented(_s: number, _e: number, list: Statements[]): Stmt[] {
  return flatten(list);
}

export function block_inline(_s: number, _e: number, line: Statements): Stmt[] {
  return Array.isArray(line) ? line : [line];
}

// ------------------------------------------------------------------------------------------------------ if, while, for

/** An `elif` clause is an `if` statement in the `else` branch of the one before. */
export function elifClause(s: number, e: number, test: Expr, body: Stmt[]): If {
  return { kind: "If", start: starts[s], end: ends[e - 1], test, body, orelse: [] };
}

export function elseClause(_s: number, _e: number, body: Stmt[]): Stmt[] {
  return body;
}

export function ifStatement(s: number, e: number, test: Expr, body: Stmt[], elifs: If[], orelse: Stmt[] | null): If {
  const end = ends[e - 1];
  let rest = orelse ?? [];
  if (elifs.length > 0) countElifs(elifs.length);
  for (let i = elifs.length - 1; i >= 0; i--) {
    const clause = elifs[i] as If;
    clause.orelse = rest;
    clause.end = end;
    rest = [clause];
  }
  return { kind: "If", start: starts[s], end, test, body, orelse: rest };
}

export function whileStatement(s: number, e: number, test: Expr, body: Stmt[], orelse: Stmt[] | null): Stmt {
  return { kind: "While", start: starts[s], end: ends[e - 1], test, body, orelse: orelse ?? [] };
}

export function forStatement(
  s: number,
  e: number,
  asyncToken: number,
  target: Expr,
  iter: Expr,
  body: Stmt[],
  orelse: Stmt[] | null,
): Stmt {
  return {
    kind: "For",
    start: starts[s],
    end: ends[e - 1],
    isAsync: asyncToken >= 0,
    target: toTarget(target, "Store"),
    iter,
    body,
    orelse: orelse ?? [],
  };
}

// --------------------------------------------------------------------------------------------------------- try (8.4)

function tryNode(
  s: number,
  e: number,
  isStar: boolean,
  body: Stmt[],
  handlers: ExceptHandler[],
  orelse: Stmt[] | null,
  finalbody: Stmt[] | null,
): Try {
  const [start, end] = [starts[s], ends[e - 1]] as [number, number];
  return { kind: "Try", start, end, isStar, body, handlers, orelse: orelse ?? [], finalbody: finalbody ?? [] };
}

export function tryStatement_finally(s: number, e: number, body: Stmt[], finalbody: Stmt[]): Try {
  return tryNode(s, e, false, body, [], null, finalbody);
}

export function tryStatement_except(
  s: number,
  e: number,
  body: Stmt[],
  handlers: ExceptHandler[],
  orelse: Stmt[] | null,
  finalbody: Stmt[] | null,
): Try {
  return tryNode(s, e, false, body, handlers, orelse, finalbody);
}

export function tryStatement_exceptStar(
  s: number,
  e: number,
  body: Stmt[],
  handlers: ExceptHandler[],
  orelse: Stmt[] | null,
  finalbody: Stmt[] | null,
): Try {
  return tryNode(s, e, true, body, handlers, orelse, finalbody);
}

function handler(s: number, e: number, type: Expr | null, name: string | null, body: Stmt[]): ExceptHandler {
  return { kind: "ExceptHandler", start: starts[s], end: ends[e - 1], type, name, body };
}

export function exceptClause_bare(s: number, e: number, body: Stmt[]): ExceptHandler {
  return handler(s, e, null, null, body);
}

export function exceptClause_as(s: number, e: number, type: Expr, name: number, body: Stmt[]): ExceptHandler {
  return handler(s, e, type, nameAt(name), body);
}

export function exceptClause_types(s: number, e: number, type: Expr, body: Stmt[]): ExceptHandler {
  return handler(s, e, type, null, body);
}

export const exceptStarClause_as = exceptClause_as;
export const exceptStarClause_types = exceptClause_types;

export function finallyClause(_s: number, _e: number, body: Stmt[]): Stmt[] {
  return body;
}

// -------------------------------------------------------------------------------------------------------- with (8.5)

export function withStatement(s: number, e: number, asyncToken: number, items: WithItem[], body: Stmt[]): Stmt {
  return { kind: "With", start: starts[s], end: ends[e - 1], isAsync: asyncToken >= 0, items, body };
}

export function withItems_bare(_s: number, _e: number, first: WithItem, rest: WithItem[]): WithItem[] {
  rest.unshift(first);
  return rest;
}

export function withItems_parenthesized(
  s: number,
  e: number,
  first: WithItem,
  rest: WithItem[],
  _comma: number,
): WithItem[] {
  return withItems_bare(s, e, first, rest);
}

export function withItem_as(s: number, e: number, contextExpr: Expr, target: Expr): WithItem {
  const optionalVars = toTarget(target, "Store");
  return { kind: "withitem", start: starts[s], end: ends[e - 1], contextExpr, optionalVars };
}

export function withItem_plain(s: number, e: number, contextExpr: Expr): WithItem {
  return { kind: "withitem", start: starts[s], end: ends[e - 1], contextExpr, optionalVars: null };
}
