/** Why a text is not a program: the one failure of this folder. */

import type { Source } from "./source.js";

export type SyntaxFailureType = "SyntaxError" | "IndentationError" | "TabError";

/**
 * A syntax error with CPython's message. `start` and `end` are offsets into the source text, both null when the error
 * has no place (CPython gives none either). With `end === start` the error points at one character; with `end` null it
 * has a beginning only.
 */
export class SyntaxFailure extends Error {
  /** True when the text only ends too early, so that a REPL should ask for another line. */
  incomplete = false;

  constructor(
    readonly type: SyntaxFailureType,
    message: string,
    readonly source: Source,
    readonly start: number | null,
    readonly end: number | null,
  ) {
    super(message);
    this.name = "SyntaxFailure";
  }
}
