/** Why a text is not a program: the one failure of this folder. */

import type { Source } from "./source.js";

/** Lines and columns from 1. */
export interface Place {
  readonly line: number;
  readonly offset: number;
  readonly endLine: number;
  readonly endOffset: number;
}

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

  /**
   * Where the error is, as Python's SyntaxError has it: lines and columns from 1, columns in code points. The end is
   * the column after the last one marked, or 0 when only the beginning is known. Null when the error has no place.
   */
  get place(): Place | null {
    const { source, start, end } = this;
    if (start === null) return null;
    const line = source.lineAt(start);
    const offset = source.columnAt(start) + 1;
    if (end === null) return { line, offset, endLine: line, endOffset: 0 };
    if (end <= start) return { line, offset, endLine: line, endOffset: offset };
    // A line end belongs to its line.
    const last = end - 1;
    const c = source.text.charCodeAt(last);
    const width = c >= 0xdc00 && c <= 0xdfff ? 0 : 1;
    return { line, offset, endLine: source.lineAt(last), endOffset: source.columnAt(last) + width + 1 };
  }
}
