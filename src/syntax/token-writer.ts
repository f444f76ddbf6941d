/** The list of tokens while it grows, the brackets and strings that are open, and how the tokenizer fails. */

import { CR, LF } from "./characters.js";
import type { Source } from "./source.js";
import { SyntaxFailure, type SyntaxFailureType } from "./syntax-error.js";
import { unclosed } from "./tokens.js";

/** An f-string or t-string whose end has not been seen. */
export interface OpenString {
  readonly letter: "f" | "t";
  readonly quote: number;
  readonly quoteSize: number;
  readonly raw: boolean;
  /** Where the literal begins, with its prefix. */
  readonly start: number;
  /** Brackets open since the literal began, those of its replacement fields included. */
  depth: number;
  /** `depth` just inside of each replacement field that is open: one, or more within format specifications. */
  readonly fields: number[];
  /** Whether the text being read is a format specification rather than the literal's own text. */
  inFormat: boolean;
  /** Whether it goes on after a field within it. */
  afterField: boolean;
}

export class TokenWriter {
  protected readonly text: string;
  protected readonly length: number;
  protected kinds: Uint8Array;
  protected starts: Int32Array;
  protected ends: Int32Array;
  protected count = 0;
  protected readonly names = new Map<number, string>();
  protected longestLine = 0;
  /** Whether the failure is one of indentation, line joining or the end of the text. */
  protected lineFailed = false;

  /** Offset of the next character. */
  protected at = 0;
  /** End of the last token that is visible in the text. */
  protected lastEnd = 0;

  /** Columns of the open indentations: with tabs to multiples of 8, and with tabs as one column. */
  protected readonly indents: number[] = [0];
  protected readonly alternates: number[] = [0];
  /** Offsets and characters of the open brackets. */
  protected readonly brackets: number[] = [];
  protected readonly strings: OpenString[] = [];

  constructor(
    protected readonly source: Source,
    protected readonly maxTokens: number,
  ) {
    this.text = source.text;
    this.length = this.text.length;
    const capacity = Math.max(64, this.length >> 2);
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  // ------------------------------------------------------------------------------------------------ the token list

  protected push(kind: number, start: number, end: number): void {
    const index = this.count++;
    // Two entries stay free: the parser looks one token past the end.
    if (index + 3 > this.kinds.length) this.grow();
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
  }

  protected pushVisible(kind: number, start: number, end: number): void {
    this.lastEnd = end;
    this.push(kind, start, end);
  }

  protected grow(): void {
    if (this.count > this.maxTokens) this.fail("too many tokens", this.at, this.at);
    const capacity = this.kinds.length * 2;
    const kinds = new Uint8Array(capacity);
    kinds.set(this.kinds);
    this.kinds = kinds;
    const starts = new Int32Array(capacity);
    starts.set(this.starts);
    this.starts = starts;
    const ends = new Int32Array(capacity);
    ends.set(this.ends);
    this.ends = ends;
  }

  /** Offset of the line end at or after an offset, or the end of the text. */
  protected endOfLine(from: number): number {
    const { text, length } = this;
    let i = from;
    while (i < length) {
      const c = text.charCodeAt(i);
      if (c === LF || c === CR) break;
      i++;
    }
    return i;
  }

  // ------------------------------------------------------------------------------------------------------ errors

  protected failUnclosed(): never {
    this.lineFailed = true;
    throw unclosed(this.source, this.brackets[this.brackets.length - 1] as number);
  }

  protected fail(message: string, start: number, end: number | null, incomplete = false): never {
    return this.failAs("SyntaxError", message, start, end, incomplete);
  }

  /** Fails as to lines rather than tokens. */
  protected failLine(type: SyntaxFailureType, message: string, start: number, incomplete = false): never {
    this.lineFailed = true;
    return this.failAs(type, message, start, null, incomplete);
  }

  protected failAs(
    type: SyntaxFailureType,
    message: string,
    start: number,
    end: number | null,
    incomplete = false,
  ): never {
    const failure = new SyntaxFailure(type, message, this.source, start, end);
    failure.incomplete = incomplete;
    throw failure;
  }
}
