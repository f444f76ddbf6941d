/**
 * The entry point of this folder: source text to syntax tree.
 *
 * Whatever the text, the result is a tree no deeper than MAX_AST_DEPTH or a SyntaxFailure; time and memory are linear
 * in the text, and the JavaScript stack used is bounded.
 */

import { characterByName } from "../unicode/names.js";
import type { Expression, Module } from "./ast.js";
import { beginBuilding, type CharacterByName, Declined, elifs, endBuilding } from "./build-state.js";
import { treeIsTooDeep } from "./depth.js";
import { diagnose } from "./diagnose.js";
import { DEFAULT_SYNTAX_LIMITS, type SyntaxLimits } from "./limits.js";
import { progress } from "./mistake-places.js";
import { type Entry, farthestToken, parseTokens, TooDeep } from "./parser.generated.js";
import { Source } from "./source.js";
import { SyntaxFailure } from "./syntax-error.js";
import { tokenize } from "./tokenizer.js";
import { Kind } from "./tokens.generated.js";
import { type Tokens, unclosed } from "./tokens.js";

export interface ParseOptions extends Partial<SyntaxLimits> {
  /** Finds a character by its Unicode name for `\N{...}`; without it Unicode's own names are known. */
  readonly characterByName?: CharacterByName;
  /** "single" mode: nothing will follow, so that a block needs no blank line to be complete. */
  readonly isWhole?: boolean;
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
  if (last === undefined || !isCompound(last.kind)) return module;
  const rest = source.text.slice(last.end);
  if (options.isWhole) {
    if (!LINE_END.test(rest) && !endsInBlock(source, last.end)) throw endsTooEarly(source, "invalid syntax");
  } else if (!BLANK_LINE.test(rest)) throw endsTooEarly(source, "incomplete input");
  return module;
}

/** Whether the last line of a statement is one of an indented block, which the end of the text ends. */
function endsInBlock(source: Source, end: number): boolean {
  const { text } = source;
  const line = Math.max(text.lastIndexOf("\n", end - 1), text.lastIndexOf("\r", end - 1)) + 1;
  return line > 0 && (text[line] === " " || text[line] === "\t") && /^[^\n\r]*$/.test(text.slice(end));
}

/** What is left after a statement in whole text: the end of its own line. */
const LINE_END = /^[^\n\r]*[\n\r]/;

/** What is left after a statement that a blank line ends: the end of its own line, and another line end. */
const BLANK_LINE = /^[^\n\r]*(\r\n|\n|\r)(.*(\r\n|\n|\r))*[ \t\f]*(\r\n|\n|\r)[ \t\f]*$/;

const COMPOUND = new Set(["FunctionDef", "ClassDef", "For", "While", "If", "With", "Match", "Try"]);

/** Whether a prompt takes a statement of this kind for more than its line. */
export function isCompound(kind: string): boolean {
  return COMPOUND.has(kind);
}

function endsTooEarly(source: Source, message: string): SyntaxFailure {
  const end = source.text.length;
  const failure = new SyntaxFailure("SyntaxError", message, source, end, end);
  failure.incomplete = true;
  return failure;
}

function parse(entry: Entry, source: Source, options: ParseOptions): Module | Expression {
  const limits = { ...DEFAULT_SYNTAX_LIMITS, ...options };
  checkSize(source, limits.sourceBytes);
  const tokens = tokenize(source, limits.tokens);
  if (tokens.count > limits.tokens) throw tooLarge(source, "too many tokens");
  beginBuilding(tokens, options.characterByName ?? characterByName);
  try {
    return parsed(entry, tokens, limits.nesting);
  } catch (error) {
    if (error instanceof TooDeep) {
      const { starts, ends } = tokens;
      const [start, end] = [starts[error.token] as number, ends[error.token] as number];
      throw new SyntaxFailure("SyntaxError", error.message, source, start, end);
    }
    // The bound on nesting leaves much room, but a host may call with hardly any stack left.
    if (error instanceof RangeError) throw tooLarge(source, "too many nested expressions or blocks");
    throw error;
  } finally {
    endBuilding();
  }
}

function tooLarge(source: Source, message: string): SyntaxFailure {
  return new SyntaxFailure("SyntaxError", message, source, 0, 0);
}

function parsed(entry: Entry, tokens: Tokens, nesting: number): Module | Expression {
  let farthest: number;
  let refusal: SyntaxFailure | null = null;
  try {
    const outcome = parseTokens(entry, tokens.kinds, nesting);
    if (outcome.ok) {
      const tree = outcome.value as Module | Expression;
      if (mayBeTooDeep(tokens) && treeIsTooDeep(tree)) {
        throw tooLarge(tokens.source, "too many nested expressions or statements");
      }
      return tree;
    }
    farthest = outcome.token;
  } catch (error) {
    if (!(error instanceof SyntaxFailure) || tokens.failure === null) {
      if (!(error instanceof Declined)) throw error;
    }
    refusal = error;
    farthest = farthestToken();
  }
  const isAtEnd = tokens.kinds[farthest] === Kind.EndMarker || farthest >= tokens.count - 1;
  const failure = worstOf(tokens, farthest, () => diagnose(entry, tokens, farthest, refusal));
  failure.incomplete = isAtEnd && (tokens.failure === null || tokens.failure.incomplete);
  throw failure;
}

/** The failure to report of a text that could not be cut to its end, or of which only the parser knows what is wrong. */
function worstOf(tokens: Tokens, farthest: number, mistake: () => SyntaxFailure): SyntaxFailure {
  const { failure, failureIsLate, openBracket, source, starts, kinds } = tokens;
  if (failure === null) return mistake();
  if (farthest >= tokens.count - 1) return failure;
  const isIndent = kinds[farthest] === Kind.Indent || kinds[farthest] === Kind.Dedent;
  if (!failureIsLate && !isIndent) return failure;
  const found = mistake();
  if (!failureIsLate) return found.type === "IndentationError" && /^unexpected/.test(found.message) ? found : failure;
  // A mistake after the line of a bracket that is never closed is that bracket's fault.
  if (openBracket < 0) return found;
  const line = source.lineAt(starts[progress.farthest] as number);
  return line > source.lineAt(openBracket) ? unclosed(source, openBracket) : found;
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
