/** What is wrong with a text that has failed to parse, in CPython's words. */

import { MistakeParser } from "./mistake-parser.js";
import { endOf, progress } from "./mistake-places.js";
import type { Entry } from "./parser.generated.js";
import { SyntaxFailure } from "./syntax-error.js";
import { Kind } from "./tokens.generated.js";
import type { Tokens } from "./tokens.js";

/**
 * The failure to report. The builders must still have the tokens.
 * @param token the farthest token that the parser looked at in vain
 * @param refusal what a builder refused, if that is what ended the parse
 */
export function diagnose(entry: Entry, tokens: Tokens, token: number, refusal: SyntaxFailure | null): SyntaxFailure {
  progress.farthest = 0;
  let farthest = token;
  try {
    // Whatever comes before has been parsed, and no mistake can be in it.
    const start = entry === "eval" ? 0 : startOfStatement(tokens, token);
    // The first pass stops where CPython's first pass stops, which knows what a target is while it reads it.
    if (new MistakeParser(start, token, false).run(entry)) farthest = progress.farthest;
    progress.farthest = Math.max(progress.farthest, token);
    new MistakeParser(start, token, true).run(entry);
  } catch (error) {
    if (error instanceof SyntaxFailure) return error;
    throw error;
  }
  return refusal === null || refusal.message === "" ? plainFailure(tokens, farthest) : refusal;
}

/** The first token of the outermost statement that holds a token, or of the one before if it is itself the first. */
function startOfStatement({ kinds }: Tokens, token: number): number {
  let start = 0;
  let before = 0;
  let depth = 0;
  let decorated = false;
  let lineStart = true;
  for (let i = 0; i <= token; i++) {
    const kind = kinds[i];
    if (lineStart && depth === 0 && kind !== Kind.Dedent) {
      const goesOn =
        kind === Kind.KeyElse || kind === Kind.KeyElif || kind === Kind.KeyExcept || kind === Kind.KeyFinally;
      if (!goesOn && !decorated && kind !== Kind.Indent) {
        before = start;
        start = i;
      }
      decorated = kind === Kind.At;
    }
    lineStart = kind === Kind.Newline || kind === Kind.Dedent;
    if (kind === Kind.Indent) depth++;
    else if (kind === Kind.Dedent) depth--;
  }
  return start === token ? before : start;
}

/** A failure without a better name. */
function plainFailure(tokens: Tokens, token: number): SyntaxFailure {
  const { kinds, starts, source } = tokens;
  const kind = kinds[token];
  const start = starts[token] as number;
  if (kind === Kind.Indent) {
    return new SyntaxFailure("IndentationError", "unexpected indent", source, Math.max(0, start - 1), null);
  }
  if (kind === Kind.Dedent) {
    return new SyntaxFailure("IndentationError", "unexpected unindent", source, Math.max(0, start - 1), null);
  }
  return new SyntaxFailure("SyntaxError", "invalid syntax", source, start, endOf(token));
}
