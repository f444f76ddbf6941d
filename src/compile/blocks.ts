/** What a compilation shares, the statements a jump may have to leave, and the kinds of variables. */
import type * as ast from "../syntax/ast.js";
import type { Source } from "../syntax/source.js";
import type { Place } from "./failure.js";
import type { ScopeTable } from "./scope.js";

/** What all code objects of one compilation share. */
export interface Program {
  readonly source: Source;
  readonly scopes: ScopeTable;
  /** `from __future__ import annotations`: annotations are strings. */
  readonly futureAnnotations: boolean;
  /** Every expression statement is printed, as at the interactive prompt. */
  readonly interactive: boolean;
  /** The module's variables are looked up by name in a namespace apart from the globals (exec with locals). */
  readonly separateLocals: boolean;
}

/** Statements that `return`, `break` and `continue` pass on their way out. `depth`: protected regions open around it. */
export type Block =
  | { readonly kind: "loop"; readonly depth: number; readonly breakTo: number; readonly continueTo: number }
  | { readonly kind: "try"; readonly depth: number }
  | { readonly kind: "handler"; readonly depth: number; readonly saved: number }
  | { readonly kind: "name"; readonly depth: number; readonly name: string }
  | {
      readonly kind: "with";
      readonly depth: number;
      readonly exit: number;
      readonly isAsync: boolean;
      readonly place: Place;
    }
  | { readonly kind: "finally"; readonly depth: number; readonly body: ast.Stmt[] }
  | SharedFinally
  | { readonly kind: "except*"; readonly depth: number };

/** A `finally` body with one copy for all exits: where to go and what to set before. */
export interface SharedFinally {
  readonly kind: "shared finally";
  readonly depth: number;
  readonly entry: number;
  readonly reason: number;
  readonly value: number;
  readonly exits: Set<"return" | "break" | "continue">;
}

export type Variable =
  | { readonly kind: "local"; readonly reg: number; readonly mayBeUnbound: boolean }
  | { readonly kind: "cell"; readonly reg: number }
  | { readonly kind: "free"; readonly index: number }
  | { readonly kind: "global" }
  | { readonly kind: "name" }
  | { readonly kind: "name or free"; readonly index: number }
  | { readonly kind: "dict or global" }
  | { readonly kind: "dict or free"; readonly index: number };
