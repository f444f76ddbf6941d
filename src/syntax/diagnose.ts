/** What is wrong with a text that has failed to parse, in CPython's words. */

import type { Entry } from "./parser.generated.js";
import { SyntaxFailure } from "./syntax-error.js";
import { Kind } from "./tokens.generated.js";
import type { Tokens } from "./tokens.js";

/**
 * The failure to report.
 * @param token the farthest token that the parser looked at in vain
 * @param refusal what a builder refused, if that is what ended the parse
 */
export function diagnose(_entry: Entry, tokens: Tokens, token: number, refusal: SyntaxFailure | null): SyntaxFailure {
  if (refusal !== null) return refusal;
  const { kinds, starts, ends, source } = tokens;
  const kind = kinds[token];
  if (kind === Kind.Indent) {
    return new SyntaxFailure("IndentationError", "unexpected indent", source, starts[token], null);
  }
  if (kind === Kind.Dedent) {
    return new SyntaxFailure("IndentationError", "unexpected unindent", source, starts[token], null);
  }
  const start = starts[token] as number;
  const end = Math.max(start, ends[token] as number);
  return new SyntaxFailure("SyntaxError", "invalid syntax", source, start, end);
}
