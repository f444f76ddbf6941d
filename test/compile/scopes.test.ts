import { describe, expect, test } from "vitest";
import { Access, type Scope } from "../../dist/src/compile/scope.js";
import { ScopeBuilder } from "../../dist/src/compile/scope-builder.js";
import { resolveScopes } from "../../dist/src/compile/scope-resolver.js";
import { parseModule } from "../../dist/src/syntax/parse.js";
import { Source } from "../../dist/src/syntax/source.js";
import { recorded } from "./support.js";

/** A table of CPython's `symtable` module; see oracle-compile.py. */
interface Table {
  kind: string;
  name: string;
  symbols: Record<string, string[]>;
  children: Table[];
}

type Names = Record<string, string>;

/** CPython lists inlined comprehensions as part of their surroundings. */
function inlined(scope: Scope): Scope[] {
  return scope.children.flatMap((child) => (child.inlined ? [child, ...inlined(child)] : []));
}

function children(scope: Scope): Scope[] {
  return scope.children.flatMap((child) => (child.inlined ? children(child) : child.unevaluated ? [] : [child]));
}

function accessOf(access: Access): string {
  if (access === Access.LOCAL || access === Access.CELL) return "local";
  return access === Access.FREE ? "free" : "global";
}

function names(scope: Scope): Map<string, string> {
  const found = new Map<string, string>();
  for (const symbol of scope.symbols.values()) found.set(symbol.name, accessOf(symbol.access));
  for (const inner of inlined(scope)) {
    for (const symbol of inner.symbols.values()) {
      if (found.has(symbol.name)) continue;
      const own = symbol.access === Access.FREE && symbol.home?.host === scope;
      found.set(symbol.name, own ? "local" : accessOf(symbol.access));
    }
  }
  for (const name of scope.freeNames.keys()) if (!found.has(name)) found.set(name, "free");
  return found;
}

function expectedAccess(answers: string[]): string {
  if (answers.includes("parameter")) return "local";
  if (answers.includes("free")) return "free";
  return answers.includes("global") ? "global" : "local";
}

/** Names that are an implementation detail: hidden variables, and what CPython finds without its symbol table. */
function isDetail(name: string): boolean {
  return name.startsWith(".") || name === "__conditional_annotations__";
}

/** CPython opens a scope for annotations that are not there. */
function isEmpty(table: Table): boolean {
  return (
    table.kind === "annotation" &&
    Object.keys(table.symbols).every((name) => name === ".format" || name === "__classdict__")
  );
}

function compare(scope: Scope, table: Table, path: string): void {
  const ours = names(scope);
  if (table.kind !== "module") {
    const wanted: Names = {};
    const got: Names = {};
    for (const [name, answers] of Object.entries(table.symbols)) {
      if (isDetail(name)) continue;
      wanted[name] = expectedAccess(answers);
      got[name] = ours.get(name) ?? "missing";
    }
    for (const name of ours.keys()) if (!isDetail(name) && !(name in table.symbols)) got[name] = "surplus";
    expect(got, path).toEqual(wanted);
  }
  const wantedChildren = table.children.filter((child) => !isEmpty(child));
  const gotChildren = children(scope);
  expect(
    gotChildren.map((child) => child.name),
    `scopes in ${path}`,
  ).toEqual(wantedChildren.map((child) => child.name));
  wantedChildren.forEach((child, i) => {
    compare(gotChildren[i] as Scope, child, `${path}/${child.name}`);
  });
}

describe("every name means what CPython's symbol table says", () => {
  for (const { source, scopes } of recorded<{ source: string; scopes: Table }>("scopes.json")) {
    test(source, () => {
      const text = new Source(source, "scopes.py");
      const table = new ScopeBuilder(text, false).module(parseModule(text).body);
      resolveScopes(table.top, text);
      compare(table.top, scopes, "module");
    });
  }
});
