/** What the tokenizer hands to the parser: parallel arrays, one entry for each token. */

import type { Source } from "./source.js";

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
}

/** The tokens as a string, one character each: what grammar/python.ohm is written over. */
export function tokenString(tokens: Tokens): string {
  let text = "";
  for (let i = 0; i < tokens.count; i++) text += String.fromCharCode(tokens.kinds[i] as number);
  return text;
}
