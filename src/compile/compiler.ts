/** Entry of the compiler: syntax tree in, code object out. */
import type * as ast from "../syntax/ast.js";
import type { Source } from "../syntax/source.js";
import { annotateVariables, setUpTextAnnotations } from "./annotations.js";
import { type Code, CodeFlag } from "./code.js";
import { cleanDocstring, docstringOf } from "./docstrings.js";
import { exprTemporary } from "./expressions.js";
import { futureFeatures } from "./imports.js";
import { Op } from "./opcodes.js";
import type { ScopeTable } from "./scope.js";
import { ScopeBuilder } from "./scope-builder.js";
import { resolveScopes } from "./scope-resolver.js";
import { statements } from "./statements.js";
import { Unit } from "./unit.js";

export interface CompileOptions {
  /** "single": every expression statement is printed, as at the interactive prompt. */
  readonly mode?: "exec" | "single";
  /** The code returns the value of a trailing expression statement, else None. */
  readonly trailingValue?: boolean;
  /** The code will run with a namespace for its variables apart from the globals, as `exec(code, globals, locals)`. */
  readonly separateLocals?: boolean;
  /** Annotations are texts, as under `from __future__ import annotations`. */
  readonly futureAnnotations?: boolean;
  /** `await` is allowed outside of functions: code in which it occurs is a coroutine's (CodeFlag.COROUTINE). */
  readonly topLevelAwait?: boolean;
}

export function compileModule(module: ast.Module, source: Source, options: CompileOptions = {}): Code {
  const features = futureFeatures(module.body, source);
  const futureAnnotations = options.futureAnnotations === true || features.has("annotations");
  const scopes = new ScopeBuilder(source, futureAnnotations).module(module.body);
  resolveScopes(scopes.top, source);
  const interactive = options.mode === "single";
  const separateLocals = options.separateLocals === true;
  const isAsync = options.topLevelAwait === true;
  const unit = moduleUnit(module, source, scopes, futureAnnotations, interactive, separateLocals, isAsync);
  moduleBody(unit, module, interactive, options.trailingValue === true);
  return unit.finish();
}

/** An expression for `eval`: the code returns its value. */
export function compileExpression(body: ast.Expr, source: Source, options: CompileOptions = {}): Code {
  const scopes = new ScopeBuilder(source, options.futureAnnotations === true).expressionOnly(body);
  resolveScopes(scopes.top, source);
  const isAsync = options.topLevelAwait === true;
  const unit = moduleUnit(body, source, scopes, false, false, options.separateLocals === true, isAsync);
  const value = exprTemporary(unit, body);
  unit.at(body);
  unit.emit(Op.RETURN, value);
  return unit.finish();
}

function moduleUnit(
  place: ast.Node,
  source: Source,
  scopes: ScopeTable,
  futureAnnotations: boolean,
  interactive: boolean,
  separateLocals: boolean,
  isAsync: boolean,
): Unit {
  const program = { source, scopes, futureAnnotations, interactive, separateLocals };
  const start = { start: 0, end: place.end };
  const unit = new Unit(program, scopes.top, null, "<module>", "<module>", isAsync, start);
  unit.flags |= CodeFlag.MODULE;
  return unit;
}

/** Python reference, 9.1 to 9.3. */
function moduleBody(u: Unit, module: ast.Module, interactive: boolean, trailingValue: boolean): void {
  const { body } = module;
  const place = body.length > 0 ? (body[0] as ast.Stmt) : module;
  const scope = u.host;
  // The annotations are compiled last, when all are known, and executed first, so that they are there from the start.
  const annotated = scope.conditionalAnnotations && !u.program.futureAnnotations;
  const begin = u.label();
  const prologue = u.label();
  u.at(place);
  if (annotated) {
    u.emit(Op.JUMP, prologue);
    u.place(begin);
    // This jump back closes no loop: it pays for itself only.
    u.labelLoops[begin] = ++u.loopCount;
  }
  if (u.program.futureAnnotations && scope.annotationScope !== null) setUpTextAnnotations(u, place);
  const doc = interactive ? undefined : docstringOf(body);
  const last = body.at(-1);
  const trailing = trailingValue && last?.kind === "Expr" ? last : undefined;
  let rest: ast.Stmt[] = body;
  if (doc !== undefined) {
    u.at(place);
    u.store("__doc__", u.constant(cleanDocstring(doc)));
    if (trailing !== body[0]) rest = rest.slice(1);
  }
  if (trailing === undefined) {
    statements(u, rest);
    u.at(last ?? module);
    u.emit(Op.RETURN, u.constant(null));
  } else {
    statements(u, rest.slice(0, -1));
    const value = exprTemporary(u, trailing.value);
    u.at(trailing);
    u.emit(Op.RETURN, value);
  }
  if (!annotated) return;
  u.place(prologue);
  const mark = u.mark();
  const value = u.temporary();
  annotateVariables(u, place, value);
  u.store("__annotate__", value);
  u.emit(Op.BUILD_SET, value, value, 0);
  u.store("__conditional_annotations__", value);
  u.release(mark);
  u.emit(Op.JUMP, begin);
}
