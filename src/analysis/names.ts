/** Which names a program takes from outside: those that it reads as globals and nowhere binds. */

import { Access, type Scope, Use } from "../compile/scope.js";
import { ScopeBuilder } from "../compile/scope-builder.js";
import { resolveScopes } from "../compile/scope-resolver.js";
import type * as ast from "../syntax/ast.js";
import type { Source } from "../syntax/source.js";

export interface Names {
  /** Read as globals somewhere, whether or not the program binds them. */
  readonly read: ReadonlySet<string>;
  /** Bound at module level, or declared global and bound in a function. */
  readonly bound: ReadonlySet<string>;
}

export function namesOf(tree: ast.Module | ast.Expression, source: Source): Names {
  const builder = new ScopeBuilder(source, false);
  const { top } = tree.kind === "Module" ? builder.module(tree.body) : builder.expressionOnly(tree.body);
  resolveScopes(top, source);
  const read = new Set<string>();
  const bound = new Set<string>();
  const pending: Scope[] = [top];
  for (let scope = pending.pop(); scope !== undefined; scope = pending.pop()) {
    for (const { name, uses, access } of scope.symbols.values()) {
      const isGlobal = access === Access.GLOBAL_EXPLICIT || access === Access.GLOBAL_IMPLICIT;
      const isOwn = scope === top || isGlobal;
      if (isOwn && (uses & Use.BOUND) !== 0) bound.add(name);
      // A class that binds a name may read the global of that name first.
      if ((uses & Use.READ) !== 0 && (isOwn || scope.kind === "class")) read.add(name);
    }
    pending.push(...scope.children);
  }
  return { read, bound };
}
