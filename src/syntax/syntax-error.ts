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
 * has no place. With `end === start` the error points at one character; with `end` null it has a beginning only. Most
 * users want `place`.
 */
export class SyntaxFailure extends Error {
  /** True when the text only ends too early, so that a REPL should ask for another line. */
  incomplete = false;

  readonly end: number | null;

  /** Whether the line end at `end` is part of what is marked: one column more. */
  readonly takesLineEnd: boolean;

  constructor(
    readonly type: SyntaxFailureType,
    message: string,
    readonly source: Source,
    readonly start: number | null,
    end: number | null,
  ) {
    super(message);
    this.name = "SyntaxFailure";
    this.takesLineEnd = start !== null && end !== null && end > start && !isWithinLine(source.text, end - 1);
    this.end = this.takesLineEnd ? (end as number) - 1 : end;
  }

  /**
   * Where the error is, as Python's SyntaxError has it: lines and columns from 1, columns in code points, the end being
   * the column after the last one marked, or 0 or -1 when only the beginning is known. Null when there is no place.
   */
  get place(): Place | null {
    const { source, start, end, takesLineEnd } = this;
    if (start === null) return null;
    const line = source.lineAt(start);
    const offset = source.columnAt(start) + 1;
    if (start > 0 && start === source.text.length && offset === 1) {
      // CPython puts the end of the text before the first column of the last line.
      return { line: line - 1, offset: 0, endLine: line - 1, endOffset: 0 };
    }
    if (end === null) return { line, offset, endLine: line, endOffset: this.unknownEnd };
    if (takesLineEnd) {
      const endLine = source.lineAt(end);
      return { line, offset, endLine, endOffset: columnAsIn(source, line, endLine, source.columnAt(end) + 1) + 1 };
    }
    if (end <= start) return { line, offset, endLine: line, endOffset: offset };
    const last = end - 1;
    const c = source.text.charCodeAt(last);
    const endLine = source.lineAt(last);
    const endColumn = source.columnAt(last) + (c >= 0xdc00 && c <= 0xdfff ? 0 : 1);
    return { line, offset, endLine, endOffset: columnAsIn(source, line, endLine, endColumn) + 1 };
  }

  /** What CPython says of an end that it does not know depends on where the message comes from. */
  private get unknownEnd(): 0 | -1 {
    const isZero = this.type === "TabError" || UNKNOWN_END_ZERO.test(this.message);
    return isZero ? 0 : -1;
  }
}

const UNKNOWN_END_ZERO = /was never closed$|^':' expected|^unexpected character after line/;

function isWithinLine(text: string, offset: number): boolean {
  const c = text.charCodeAt(offset);
  return offset < text.length && c !== 10 && c !== 13;
}

/**
 * The column of CPython for an end in a later line: it takes the bytes before the end in their own line, and counts how
 * many characters of the first line as many bytes are.
 */
function columnAsIn(source: Source, firstLine: number, endLine: number, column: number): number {
  if (endLine === firstLine) return column;
  let bytes = 0;
  for (const character of [...source.line(endLine)].slice(0, column)) bytes += utf8Length(character);
  let count = 0;
  for (const character of source.line(firstLine)) {
    if (bytes <= 0) break;
    bytes -= utf8Length(character);
    count++;
  }
  return count;
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) as number;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
