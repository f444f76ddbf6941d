/** Builders of the entry points and of simple statements (Python reference, chapters 7 and 9). */

import type { Alias, Expr, Expression, Module, Name, Operator, Stmt, TypeParam } from "./ast.js";
import { decline, ends, kinds, nameAt, starts, text, tokens } from "./build-state.js";
import { tokenAt } from "./mistake-places.js";
import { expressionName, toTarget } from "./targets.js";
import { Kind, SPELLINGS } from "./tokens.generated.js";

// --------------------------------------------------------------------------------------------------- whole programs

/** One statement, or several of one line. */
export type Statements = Stmt | Stmt[];

/** One list out of statements and lines of statements. */
export function flatten(list: Statements[]): Stmt[] {
  const flat: Stmt[] = [];
  for (const item of list) {
    if (Array.isArray(item)) for (const stmt of item) flat.push(stmt);
    else flat.push(item);
  }
  return flat;
}

export function file(_s: number, _e: number, list: Statements[]): Module {
  return { kind: "Module", start: 0, end: text.length, body: flatten(list) };
}

/** `eval` cannot be the name of a function in a strict module. */
function evalInput(_s: number, _e: number, body: Expr, _newlines: number[]): Expression {
  return { kind: "Expression", start: 0, end: text.length, body };
}

export { evalInput as eval };

export function interactive_compound(_s: number, _e: number, statement: Stmt, _newlines: number[]): Module {
  return { kind: "Module", start: 0, end: text.length, body: [statement] };
}

export function interactive_simple(_s: number, _e: number, list: Statements, _newlines: number[]): Module {
  return { kind: "Module", start: 0, end: text.length, body: flatten([list]) };
}

export function interactive_empty(_s: number, _e: number, _newlines: number[]): Module {
  return { kind: "Module", start: 0, end: text.length, body: [] };
}

export function simpleStatements_one(_s: number, _e: number, statement: Stmt): Statements {
  tokens.source.pass();
  return statement;
}

export function simpleStatements_several(
  _s: number,
  _e: number,
  first: Stmt,
  rest: Stmt[],
  _semicolon: number,
): Statements {
  rest.unshift(first);
  return rest;
}

// -------------------------------------------------------------------------------- expressions, assignments (7.1, 7.2)

export function expressionStatement_value(s: number, e: number, value: Expr): Stmt {
  return { kind: "Expr", start: starts[s], end: ends[e - 1], value };
}

export const simpleStatement_yield = expressionStatement_value;

/** `a = b = c`: all values but the last are targets. */
export function expressionStatement_assign(s: number, e: number, first: Expr, rest: Expr[]): Stmt {
  const value = rest.pop() as Expr;
  const targets = [toTarget(first, "Store")];
  for (const target of rest) {
    if (target.kind === "Yield" || target.kind === "YieldFrom") {
      decline("assignment to yield expression not possible", target.start, target.end);
    }
    targets.push(toTarget(target, "Store"));
  }
  return { kind: "Assign", start: starts[s], end: ends[e - 1], targets, value };
}

export function expressionStatement_augmented(s: number, e: number, target: Expr, operator: number, value: Expr): Stmt {
  if (target.kind !== "Name" && target.kind !== "Attribute" && target.kind !== "Subscript") {
    const message = `'${expressionName(target)}' is an illegal expression for augmented assignment`;
    decline(message, target.start, target.end);
  }
  const op = (SPELLINGS.get(kinds[operator]) as string).slice(0, -1) as Operator;
  return { kind: "AugAssign", start: starts[s], end: ends[e - 1], target: toTarget(target, "Store"), op, value };
}

/** 7.2.2. Only a name without parentheses is declared by its annotation. */
function annotated(s: number, e: number, target: Expr, annotation: Expr, value: Expr | null): Stmt {
  if (target.kind === "List" || target.kind === "Tuple") {
    const what = target.kind === "List" ? "list" : "tuple";
    decline(`only single target (not ${what}) can be annotated`, target.start, target.end);
  }
  if (target.kind === "Starred") {
    let colon = tokenAt(target.end);
    while (kinds[colon] !== Kind.Colon) colon++;
    decline("invalid syntax", starts[colon], ends[colon]);
  }
  if (target.kind !== "Name" && target.kind !== "Attribute" && target.kind !== "Subscript") {
    decline("illegal target for annotation", target.start, target.end);
  }
  const simple = target.kind === "Name" && kinds[s] !== Kind.LeftParen;
  const stored = toTarget(target, "Store");
  return { kind: "AnnAssign", start: starts[s], end: ends[e - 1], target: stored, annotation, value, simple };
}

export function expressionStatement_annotated(s: number, e: number, target: Expr, annotation: Expr): Stmt {
  return annotated(s, e, target, annotation, null);
}

export function expressionStatement_annotatedValue(
  s: number,
  e: number,
  target: Expr,
  annotation: Expr,
  value: Expr,
): Stmt {
  return annotated(s, e, target, annotation, value);
}

// -------------------------------------------------------------------------------------------- 7.3 to 7.10, one by one

export function assertStatement_message(s: number, e: number, test: Expr, msg: Expr): Stmt {
  return { kind: "Assert", start: starts[s], end: ends[e - 1], test, msg };
}

export function assertStatement_plain(s: number, e: number, test: Expr): Stmt {
  return { kind: "Assert", start: starts[s], end: ends[e - 1], test, msg: null };
}

export function simpleStatement_pass(s: number, e: number): Stmt {
  return { kind: "Pass", start: starts[s], end: ends[e - 1] };
}

export function simpleStatement_break(s: number, e: number): Stmt {
  return { kind: "Break", start: starts[s], end: ends[e - 1] };
}

export function simpleStatement_continue(s: number, e: number): Stmt {
  return { kind: "Continue", start: starts[s], end: ends[e - 1] };
}

export function deleteStatement(s: number, e: number, first: Expr, rest: Expr[], _comma: number): Stmt {
  rest.unshift(first);
  for (const target of rest) toTarget(target, "Del");
  return { kind: "Delete", start: starts[s], end: ends[e - 1], targets: rest };
}

export function returnStatement_value(s: number, e: number, value: Expr): Stmt {
  return { kind: "Return", start: starts[s], end: ends[e - 1], value };
}

export function returnStatement_bare(s: number, e: number): Stmt {
  return { kind: "Return", start: starts[s], end: ends[e - 1], value: null };
}

export function raiseStatement_from(s: number, e: number, exc: Expr, cause: Expr): Stmt {
  return { kind: "Raise", start: starts[s], end: ends[e - 1], exc, cause };
}

export function raiseStatement_value(s: number, e: number, exc: Expr): Stmt {
  return { kind: "Raise", start: starts[s], end: ends[e - 1], exc, cause: null };
}

export function raiseStatement_bare(s: number, e: number): Stmt {
  return { kind: "Raise", start: starts[s], end: ends[e - 1], exc: null, cause: null };
}

// ---------------------------------------------------------------------------------------------------- imports (7.11)

export function importStatement(s: number, e: number, first: Alias, rest: Alias[]): Stmt {
  rest.unshift(first);
  return { kind: "Import", start: starts[s], end: ends[e - 1], names: rest };
}

export function importedModule_as(s: number, e: number, name: string, asname: number): Alias {
  return { kind: "alias", start: starts[s], end: ends[e - 1], name, asname: nameAt(asname) };
}

export function importedModule_plain(s: number, e: number, name: string): Alias {
  return { kind: "alias", start: starts[s], end: ends[e - 1], name, asname: null };
}

export function dottedName(_s: number, _e: number, first: number, rest: number[]): string {
  let name = nameAt(first);
  for (const part of rest) name += `.${nameAt(part)}`;
  return name;
}

function levelOf(dots: number[]): number {
  let level = 0;
  for (const dot of dots) level += kinds[dot] === Kind.Ellipsis ? 3 : 1;
  return level;
}

export function fromStatement_module(s: number, e: number, dots: number[], module: string, names: Alias[]): Stmt {
  return { kind: "ImportFrom", start: starts[s], end: ends[e - 1], module, names, level: levelOf(dots) };
}

export function fromStatement_package(s: number, e: number, dots: number[], names: Alias[]): Stmt {
  return { kind: "ImportFrom", start: starts[s], end: ends[e - 1], module: null, names, level: levelOf(dots) };
}

export function importedNames_bare(_s: number, _e: number, first: Alias, rest: Alias[]): Alias[] {
  rest.unshift(first);
  return rest;
}

export function importedNames_parenthesized(
  s: number,
  e: number,
  first: Alias,
  rest: Alias[],
  _comma: number,
): Alias[] {
  return importedNames_bare(s, e, first, rest);
}

export function importedNames_star(s: number, e: number): Alias[] {
  return [{ kind: "alias", start: starts[s], end: ends[e - 1], name: "*", asname: null }];
}

export function importedName_as(s: number, e: number, name: number, asname: number): Alias {
  return { kind: "alias", start: starts[s], end: ends[e - 1], name: nameAt(name), asname: nameAt(asname) };
}

export function importedName_plain(s: number, e: number, name: number): Alias {
  return { kind: "alias", start: starts[s], end: ends[e - 1], name: nameAt(name), asname: null };
}

// --------------------------------------------------------------------------------- declarations (7.12, 7.13, 7.14)

export function globalStatement(s: number, e: number, first: number, rest: number[]): Stmt {
  return { kind: "Global", start: starts[s], end: ends[e - 1], names: [nameAt(first), ...rest.map(nameAt)] };
}

export function nonlocalStatement(s: number, e: number, first: number, rest: number[]): Stmt {
  return { kind: "Nonlocal", start: starts[s], end: ends[e - 1], names: [nameAt(first), ...rest.map(nameAt)] };
}

export function typeStatement(s: number, e: number, name: number, params: TypeParam[] | null, value: Expr): Stmt {
  const node: Name = { kind: "Name", start: starts[name], end: ends[name], id: nameAt(name), ctx: "Store" };
  return { kind: "TypeAlias", start: starts[s], end: ends[e - 1], name: node, typeParams: params ?? [], value };
}
