/** What the tokenizer hands to the parser: parallel arrays, one entry for each token. */

import type { Source } from "./source.js";
import { SyntaxFailure } from "./syntax-error.js";

export interface Tokens {
  readonly source: Source;
  readonly count: number;
  /** What each token is (`Kind`). After the last, which is an ENDMARKER, come zeros. */
  readonly kinds: Uint8Array;
  /** Where tokens begin and end in the source text, in UTF-16 code units. */
  readonly starts: Int32Array;
  /**
   * A NEWLINE, INDENT, DEDENT or ENDMARKER ends where the token before it does, because the end of a statement is the
   * end of its last visible token.
   */
  readonly ends: Int32Array;
  /** The NFKC form of the names for which it is not the source text itself, by token index. */
  readonly names: ReadonlyMap<number, string>;
  /** Number of tokens in the longest logical line. */
  readonly longestLine: number;
  /** Why the text could not be cut to its end, or null. The last token then has the kind BROKEN. */
  readonly failure: SyntaxFailure | null;
  /**
   * Whether a mistake before the failure has precedence over it: in an f-string, whose end is uncertain while its
   * fields are wrong, and for failures of lines rather than of tokens.
   */
  readonly failureIsLate: boolean;
  /** Offset of the innermost bracket that was open at a failure of lines, or -1. */
  readonly openBracket: number;
}

/** A token that no rule of the grammar has: what could not be cut, or a character that means nothing, such as `$`. */
export const BROKEN = 1;

/** Makes the failure of a text whose bracket at an offset is never closed. */
export function unclosed(source: Source, bracket: number): SyntaxFailure {
  const message = `'${source.text.charAt(bracket)}' was never closed`;
  const failure = new SyntaxFailure("SyntaxError", message, source, bracket, null);
  failure.incomplete = true;
  return failure;
}

/** The tokens as a string, one character each: what grammar/python.ohm is written over. */
export function tokenString(tokens: Tokens): string {
  let text = "";
  for (let i = 0; i < tokens.count; i++) text += String.fromCharCode(tokens.kinds[i] as number);
  return text;
}
