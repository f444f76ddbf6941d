/**
 * Second pass of scope analysis: decides for every name of every scope how it is reached.
 *
 * Python reference, 4.2.2 "Resolution of names". A captured variable lives in a cell in the scope that binds it, and
 * travels through the closure of every code object between there and its use.
 */
import type { Source } from "../syntax/source.js";
import { failure } from "./failure.js";
import { Access, type Scope, type ScopeSymbol, Use } from "./scope.js";

/** Variables that a class body has without binding them, as cells for its functions. */
const CLASS_CELLS: ReadonlySet<string> = new Set(["__class__", "__classdict__", "__conditional_annotations__"]);

export function resolveScopes(top: Scope, source: Source): void {
  // Outer scopes first: whether a name is bound there must be settled before an inner scope asks.
  const pending: Scope[] = [top];
  for (let scope = pending.pop(); scope !== undefined; scope = pending.pop()) {
    if (scope.unevaluated) continue;
    // Symbols may be added to enclosing scopes on the way, never to this one.
    for (const symbol of [...scope.symbols.values()]) resolve(symbol, scope, source);
    for (let i = scope.children.length - 1; i >= 0; i--) pending.push(scope.children[i] as Scope);
  }
}

function resolve(symbol: ScopeSymbol, scope: Scope, source: Source): void {
  const { uses, name } = symbol;
  if (uses & Use.GLOBAL) {
    if (uses & Use.NONLOCAL) throw failure(source, `name '${name}' is nonlocal and global`, directive(symbol));
    symbol.access = Access.GLOBAL_EXPLICIT;
    return;
  }
  if (uses & Use.NONLOCAL) {
    resolveNonlocal(symbol, scope, source);
    return;
  }
  if (uses & Use.BOUND) {
    // A capture by an inner scope may have made it a cell already: inner scopes are resolved later, so it has not.
    symbol.access = Access.LOCAL;
    return;
  }
  if (scope.seesClass && name !== "__classdict__" && hiddenByClass(symbol, scope)) return;
  const home = findBinding(name, scope);
  // A comprehension in a class body does not see the cell that the class keeps for its functions.
  if (home === null || (home.kind === "class" && scope.host === home)) symbol.access = Access.GLOBAL_IMPLICIT;
  else capture(symbol, scope, home);
}

function directive(symbol: ScopeSymbol): { start: number; end: number } {
  return symbol.directive ?? { start: 0, end: 0 };
}

/**
 * A name that the class binds is looked up in the class and then among the globals, never in functions around the
 * class nor, as in CPython, among the type parameters within it. Python reference, 4.2.3 "Annotation scopes".
 */
function hiddenByClass(symbol: ScopeSymbol, scope: Scope): boolean {
  let outer = scope.parent;
  while (outer !== null && outer.kind !== "class") outer = outer.parent;
  if (outer === null) return false;
  const uses = outer.uses(symbol.name);
  if (uses & Use.GLOBAL) symbol.access = Access.GLOBAL_EXPLICIT;
  else if (uses & Use.BOUND && !(uses & Use.NONLOCAL)) symbol.access = Access.GLOBAL_IMPLICIT;
  else return false;
  return true;
}

function resolveNonlocal(symbol: ScopeSymbol, scope: Scope, source: Source): void {
  const name = symbol.name;
  if (scope.kind === "module") {
    throw failure(source, "nonlocal declaration not allowed at module level", directive(symbol));
  }
  const home = findBinding(name, scope);
  if (home === null) throw failure(source, `no binding for nonlocal '${name}' found`, directive(symbol));
  if (home.uses(name) & Use.TYPE_PARAM && scope.kind !== "comprehension" && !isBoundBetween(name, scope, home)) {
    throw failure(source, `nonlocal binding not allowed for type parameter '${name}'`, directive(symbol));
  }
  capture(symbol, scope, home);
}

/** A class between the two has a variable of its own of that name. */
function isBoundBetween(name: string, scope: Scope, home: Scope): boolean {
  for (let outer = scope.parent; outer !== null && outer !== home; outer = outer.parent) {
    if (outer.uses(name) & Use.BOUND) return true;
  }
  return false;
}

/** The nearest enclosing function (or class, for its implicit cells) whose variable the name is. */
function findBinding(name: string, from: Scope): Scope | null {
  for (let scope = from.parent; scope !== null; scope = scope.parent) {
    if (scope.kind === "module") return null;
    if (scope.kind === "class") {
      if (CLASS_CELLS.has(name)) return scope;
      continue;
    }
    const symbol = scope.symbols.get(name);
    if (symbol === undefined) continue;
    if (symbol.uses & Use.GLOBAL) return null;
    if (symbol.uses & Use.NONLOCAL) return symbol.home;
    if (symbol.uses & Use.BOUND) return scope;
  }
  return null;
}

/** The name in `scope` is the variable that `home` binds. */
function capture(symbol: ScopeSymbol, scope: Scope, home: Scope): void {
  symbol.access = Access.FREE;
  symbol.home = home;
  if (home.kind === "class") {
    if (symbol.name === "__class__") home.needsClassCell = true;
    else if (symbol.name === "__classdict__") home.needsClassDict = true;
  }
  if (scope.host === home.host) return;
  if (home.kind !== "class") home.symbol(symbol.name).access = Access.CELL;
  for (let code = scope.host; code !== home.host; code = (code.parent as Scope).host) code.freeIndex(symbol.name);
}
