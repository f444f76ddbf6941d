/**
 * The entry point of this folder: source text to syntax tree.
 *
 * Whatever the text, the result is a tree no deeper than MAX_AST_DEPTH or a SyntaxFailure; time and memory are linear
 * in the text, and the JavaScript stack used is bounded.
 */

import type { Expression, Module } from "./ast.js";
import { beginBuilding, type CharacterByName, elifs, endBuilding } from "./build-state.js";
import { treeIsTooDeep } from "./depth.js";
import { diagnose } from "./diagnose.js";
import { DEFAULT_SYNTAX_LIMITS, type SyntaxLimits } from "./limits.js";
import { type Entry, parseTokens, TooDeep } from "./parser.generated.js";
import { Source } from "./source.js";
import { SyntaxFailure } from "./syntax-error.js";
import { tokenize } from "./tokenizer.js";
import type { Tokens } from "./tokens.js";

export interface ParseOptions extends Partial<SyntaxLimits> {
  /** Finds a character by its Unicode name for `\N{...}`; without it no name is known. */
  readonly characterByName?: CharacterByName;
}

/** Parses a module (CPython's "exec" mode). */
export function parseModule(source: Source, options: ParseOptions = {}): Module {
  return parse("file", source, options) as Module;
}

/** Parses one expression ("eval" mode). Blanks before it are skipped, as by `eval`. */
export function parseExpression(source: Source, options: ParseOptions = {}): Expression {
  const stripped = source.text.replace(/^[ \t]+/, "");
  // Offsets are those of the text that is parsed, so the failure and the tree name the stripped source.
  const used = stripped.length === source.text.length ? source : new Source(stripped, source.filename);
  return parse("eval", used, options) as Expression;
}

/**
 * Parses what a user has typed so far ("single" mode). A failure with `incomplete` set asks for more; a compound
 * statement is complete when a blank line follows it.
 */
export function parseInteractive(source: Source, options: ParseOptions = {}): Module {
  const module = parse("interactive", source, options) as Module;
  const last = module.body[module.body.length - 1];
  if (
    last !== undefined &&
    isCompound(last.kind) &&
    !/(\n|\r)[ \t\f]*(\r\n|\n|\r)?$/.test(source.text.slice(last.end))
  ) {
    throw incomplete(source);
  }
  return module;
}

const COMPOUND = new Set(["FunctionDef", "ClassDef", "For", "While", "If", "With", "Match", "Try"]);

function isCompound(kind: string): boolean {
  return COMPOUND.has(kind);
}

function incomplete(source: Source): SyntaxFailure {
  const end = source.text.length;
  const failure = new SyntaxFailure("SyntaxError", "incomplete input", source, end, end);
  failure.incomplete = true;
  return failure;
}

function parse(entry: Entry, source: Source, options: ParseOptions): Module | Expression {
  const limits = { ...DEFAULT_SYNTAX_LIMITS, ...options };
  checkSize(source, limits.sourceBytes);
  const tokens = tokenize(source, limits.tokens);
  if (tokens.count > limits.tokens) throw new SyntaxFailure("SyntaxError", "too many tokens", source, 0, 0);
  beginBuilding(tokens, options.characterByName ?? null);
  try {
    const outcome = parseTokens(entry, tokens.kinds, limits.nesting);
    if (!outcome.ok) throw diagnose(entry, tokens, outcome.token, null);
    const tree = outcome.value as Module | Expression;
    if (mayBeTooDeep(tokens) && treeIsTooDeep(tree)) {
      throw new SyntaxFailure("SyntaxError", "too many nested expressions or statements", source, 0, 0);
    }
    return tree;
  } catch (error) {
    if (error instanceof TooDeep) {
      const { starts, ends } = tokens;
      throw new SyntaxFailure("SyntaxError", error.message, source, starts[error.token], ends[error.token]);
    }
    // The bound on nesting leaves much room, but a host may call with hardly any stack left.
    if (error instanceof RangeError)
      throw new SyntaxFailure("SyntaxError", "too many nested expressions or blocks", source, 0, 0);
    throw error;
  } finally {
    endBuilding();
  }
}

/** UTF-8 size, looked at closely only when the text could be over the limit. */
function checkSize(source: Source, limit: number): void {
  const { text } = source;
  if (text.length * 3 <= limit) return;
  let bytes = text.length;
  for (let i = 0; i < text.length && bytes <= limit; i++) {
    const c = text.charCodeAt(i);
    // A surrogate pair has 4 bytes: 2 for each half.
    if (c >= 0x80) bytes += c < 0x800 || (c >= 0xd800 && c <= 0xdfff) ? 1 : 2;
  }
  if (bytes > limit)
    throw new SyntaxFailure("SyntaxError", `source code is too long (limit: ${limit} bytes)`, source, null, null);
}

/** A tree has no more levels than a logical line has tokens, but for blocks (at most 100, two levels each) and `elif`. */
const SAFE_LINE_TOKENS = 400;
const SAFE_ELIFS = 200;

/** Whether the tree could be deeper than MAX_AST_DEPTH; nearly always no, at the cost of a look at each line. */
function mayBeTooDeep(tokens: Tokens): boolean {
  return elifs > SAFE_ELIFS || tokens.longestLine > SAFE_LINE_TOKENS;
}
