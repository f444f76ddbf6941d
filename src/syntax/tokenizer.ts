/**
 * Source text to tokens (Python reference, chapter 2): indentation, line joining, names, numbers, the borders of string
 * literals and the pieces of f-strings. What a literal means is left to the builders.
 *
 * One pass, one dispatch on the character's class for each token. Errors are CPython's, at CPython's places.
 */

import {
  BACKSLASH,
  CLASS_OF,
  Class,
  CR,
  codePointName,
  DOUBLE_QUOTE,
  isNamePart,
  isNameStart,
  isPrintable,
  LF,
  NAME_PART,
  QUOTE,
} from "./characters.js";
import { MAX_INDENTS } from "./limits.js";
import { DOUBLE, MAY_GROW, SINGLE, TRIPLE } from "./operators.js";
import { scanNumber } from "./scan-number.js";
import type { Source } from "./source.js";
import { StringScanner } from "./string-scanner.js";
import { SyntaxFailure } from "./syntax-error.js";
import { KEYWORDS, Kind } from "./tokens.generated.js";
import { BROKEN, type Tokens } from "./tokens.js";

const LONGEST_KEYWORD = 8;

class Tokenizer extends StringScanner {
  run(): Tokens {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    let failure: SyntaxFailure | null = null;
    try {
      this.lines();
    } catch (error) {
      if (!(error instanceof SyntaxFailure)) throw error;
      failure = error;
      this.push(BROKEN, this.at, this.at);
    }
    return {
      source: this.source,
      count: this.count,
      kinds: this.kinds,
      starts: this.starts,
      ends: this.ends,
      names: this.names,
      longestLine: this.longestLine,
      failure,
      failureIsLate: this.lineFailed || this.strings.length > 0,
      openBracket: this.lineFailed && this.strings.length === 0 ? (this.brackets[this.brackets.length - 1] ?? -1) : -1,
    };
  }

  // ---------------------------------------------------------------------------------------------------- lines (2.1)

  private lines(): void {
    const { length } = this;
    for (;;) {
      if (!this.indentation()) break;
      const before = this.count;
      this.source.pass();
      const complete = this.logicalLine();
      if (this.count - before > this.longestLine) this.longestLine = this.count - before;
      if (!complete) break;
    }
    this.at = length;
    if (this.brackets.length > 0) this.failUnclosed();
    const last = this.count > 0 ? (this.kinds[this.count - 1] as number) : Kind.Newline;
    if (last !== Kind.Newline && last !== Kind.Dedent) this.push(Kind.Newline, length, this.lastEnd);
    while (this.indents.length > 1) {
      this.indents.pop();
      this.push(Kind.Dedent, length, this.lastEnd);
    }
    this.push(Kind.EndMarker, length, this.lastEnd);
  }

  /**
   * Measures the blanks at the beginning of a line and emits INDENT and DEDENT (2.1.8). Lines without tokens are
   * skipped. Returns false at the end of the text.
   */
  private indentation(): boolean {
    const { text, length } = this;
    let i = this.at;
    let column = 0;
    let alternate = 0;
    let joined = -1;
    let joinedAlternate = 0;
    for (;;) {
      const c = text.charCodeAt(i);
      if (c === 32) {
        column++;
        alternate++;
        i++;
      } else if (c === 9) {
        column = (column | 7) + 1;
        alternate++;
        i++;
      } else if (c === 12) {
        column = 0;
        alternate = 0;
        i++;
      } else if (c === LF || c === CR) {
        i = this.afterLineEnd(i);
        column = 0;
        alternate = 0;
        joined = -1;
      } else if (c === 35) {
        i = this.endOfLine(i);
        if (i >= length) {
          this.at = length;
          return false;
        }
        i = this.afterLineEnd(i);
        column = 0;
        alternate = 0;
        joined = -1;
      } else if (c === BACKSLASH) {
        // Indentation cannot be split by a backslash: what counts is the blanks before the first one.
        if (joined < 0) {
          joined = column;
          joinedAlternate = alternate;
        }
        this.at = i;
        i = this.joinLines(i);
        column = 0;
        alternate = 0;
      } else break;
    }
    this.at = i;
    if (i >= length) return false;
    if (joined > 0) {
      column = joined;
      alternate = joinedAlternate;
    }
    const top = this.indents[this.indents.length - 1] as number;
    if (column === top && alternate === (this.alternates[this.alternates.length - 1] as number)) return true;
    this.changeIndentation(column, alternate);
    return true;
  }

  private changeIndentation(column: number, alternate: number): void {
    const { indents, alternates, at } = this;
    const top = indents[indents.length - 1] as number;
    const topAlternate = alternates[alternates.length - 1] as number;
    if (column === top) this.failTabs();
    if (column > top) {
      if (indents.length >= MAX_INDENTS) {
        this.failLine("IndentationError", "too many levels of indentation", at);
      }
      if (alternate <= topAlternate) this.failTabs();
      indents.push(column);
      alternates.push(alternate);
      this.push(Kind.Indent, at, this.lastEnd);
      return;
    }
    if (!indents.includes(column)) {
      const message = "unindent does not match any outer indentation level";
      this.failLine("IndentationError", message, this.endOfLine(at));
    }
    while (column < (indents[indents.length - 1] as number)) {
      indents.pop();
      alternates.pop();
      this.push(Kind.Dedent, at, this.lastEnd);
    }
    if (alternate !== alternates[alternates.length - 1]) this.failTabs();
  }

  private failTabs(): never {
    const message = "inconsistent use of tabs and spaces in indentation";
    let start = this.at;
    while (start > 0 && !/[\n\r]/.test(this.text.charAt(start - 1))) start--;
    this.failLine("TabError", message, start);
  }

  private afterLineEnd(i: number): number {
    return this.text.charCodeAt(i) === CR && this.text.charCodeAt(i + 1) === LF ? i + 2 : i + 1;
  }

  /** Steps over a backslash and the line end after it (2.1.5). */
  private joinLines(i: number): number {
    const c = this.text.charCodeAt(i + 1);
    if (c !== LF && c !== CR) {
      if (i + 1 >= this.length) this.failAtEnd(i + 1);
      this.failLine("SyntaxError", "unexpected character after line continuation character", i + 1);
    }
    const next = this.afterLineEnd(i + 1);
    if (next >= this.length) this.failAtEnd(i + 1);
    return next;
  }

  /** The text ends after a backslash. */
  private failAtEnd(start: number): never {
    if (this.brackets.length > 0) this.failUnclosed();
    return this.failLine("SyntaxError", "unexpected EOF while parsing", start, true);
  }

  /** Emits the tokens up to the end of a logical line; false when the text ends first. */
  private logicalLine(): boolean {
    const { text } = this;
    let comment = -1;
    for (;;) {
      const i = this.at;
      const c = text.charCodeAt(i);
      switch (c < 128 ? CLASS_OF[c] : Class.Other) {
        case Class.Blank:
          this.at = i + 1;
          break;
        case Class.Word:
          this.word(i);
          break;
        case Class.Operator:
          this.operator(i, c);
          break;
        case Class.LineEnd:
          this.at = this.afterLineEnd(i);
          if (this.brackets.length > 0) break;
          // The NEWLINE of a line with a comment begins with the comment.
          this.push(Kind.Newline, comment >= 0 ? comment : i, this.lastEnd);
          return true;
        case Class.Digit:
          this.number(i);
          break;
        case Class.Dot:
          this.dot(i);
          break;
        case Class.Quote:
          this.string(i, i);
          break;
        case Class.Hash:
          comment = this.brackets.length === 0 ? i : -1;
          this.at = this.endOfLine(i);
          break;
        case Class.Backslash:
          this.at = this.joinLines(i);
          break;
        default:
          if (i >= this.length) {
            if (this.strings.length > 0) this.failInField();
            return false;
          }
          this.otherCharacter(i);
      }
    }
  }

  // ----------------------------------------------------------------------------------- names and keywords (2.3)

  private word(start: number): void {
    const { text } = this;
    let i = start + 1;
    let c = text.charCodeAt(i);
    while (c < 128 && NAME_PART[c] === 1) c = text.charCodeAt(++i);
    if (c === QUOTE || c === DOUBLE_QUOTE) {
      if (i - start <= 2 && this.prefixedString(start, i)) return;
    } else if (c >= 128) {
      this.longName(start, i);
      return;
    }
    this.at = i;
    let kind: number = Kind.Name;
    if (i - start <= LONGEST_KEYWORD) {
      const first = text.charCodeAt(start);
      // Keywords begin with a small letter up to `y`, an underscore, or one of F, N, T.
      if (first >= 97 || first === 95 || first === 70 || first === 78 || first === 84) {
        const found = KEYWORDS.get(text.slice(start, i));
        if (found !== undefined) kind = found;
      }
    }
    this.lastEnd = i;
    this.push(kind, start, i);
  }

  /** A name that is not ASCII only; `from` is the offset of its first other character. */
  private longName(start: number, from: number): void {
    const { text } = this;
    let i = from;
    for (;;) {
      const code = text.codePointAt(i);
      if (code === undefined) break;
      if (code < 128 ? NAME_PART[code] !== 1 : !isNamePart(code)) {
        if (code >= 128) {
          // The character is part of the word, as CPython sees it, but cannot be part of a name.
          this.failCharacter(i, code);
        }
        break;
      }
      i += code > 0xffff ? 2 : 1;
    }
    this.at = i;
    const normal = text.slice(start, i).normalize("NFKC");
    this.names.set(this.count, normal);
    this.pushVisible(Kind.Name, start, i);
  }

  private otherCharacter(i: number): void {
    const code = this.text.codePointAt(i) as number;
    if (code >= 128 && isNameStart(code)) {
      this.longName(i, i);
      return;
    }
    if (code > 32 && code < 127) {
      // It means nothing in Python, but only the parser says so.
      this.at = i + 1;
      this.pushVisible(BROKEN, i, i + 1);
      return;
    }
    this.failCharacter(i, code);
  }

  private failCharacter(i: number, code: number): never {
    if (code === 0) this.fail("source code cannot contain null bytes", i, i);
    if (code >= 0xd800 && code <= 0xdfff) {
      const shown = `\\u${code.toString(16)}`;
      this.fail(`(unicode error) 'utf-8' codec can't encode character '${shown}': surrogates not allowed`, i, i);
    }
    if (!isPrintable(code)) this.fail(`invalid non-printable character ${codePointName(code)}`, i, i);
    this.fail(`invalid character '${String.fromCodePoint(code)}' (${codePointName(code)})`, i, i);
  }

  // ------------------------------------------------------------------------------------------- numbers (2.6)

  private number(start: number): void {
    const end = scanNumber(this.text, start, (message, from, to) => this.fail(message, from, to));
    this.at = end;
    this.pushVisible(Kind.Number, start, end);
  }

  private dot(i: number): void {
    const { text } = this;
    const next = text.charCodeAt(i + 1);
    if (next >= 48 && next <= 57) this.number(i);
    else if (next === 46 && text.charCodeAt(i + 2) === 46) {
      this.at = i + 3;
      this.pushVisible(Kind.Ellipsis, i, i + 3);
    } else {
      this.at = i + 1;
      this.pushVisible(Kind.Dot, i, i + 1);
    }
  }

  // --------------------------------------------------------------------------------------- operators (2.7, 2.8)

  private operator(i: number, c: number): void {
    const { text } = this;
    const open = this.strings[this.strings.length - 1];
    if (open !== undefined && c === 58 && open.depth === open.fields[open.fields.length - 1]) {
      // The colon that ends the expression of a replacement field.
      this.at = i + 1;
      this.pushVisible(Kind.Colon, i, i + 1);
      open.inFormat = true;
      open.afterField = false;
      this.stringText(open);
      return;
    }
    if (MAY_GROW[c] === 1) {
      const c2 = text.charCodeAt(i + 1);
      const double = c2 < 128 ? DOUBLE.get(c * 128 + c2) : undefined;
      if (double !== undefined) {
        const c3 = text.charCodeAt(i + 2);
        const triple = c3 === 61 ? TRIPLE.get((c * 128 + c2) * 128 + c3) : undefined;
        this.at = triple === undefined ? i + 2 : i + 3;
        this.pushVisible(triple ?? double, i, this.at);
        return;
      }
    }
    switch (c) {
      case 40:
      case 91:
      case 123:
        this.openBracket(i);
        break;
      case 41:
      case 93:
      case 125:
        this.closeBracket(i, c);
        return;
      default:
        break;
    }
    this.at = i + 1;
    this.pushVisible(SINGLE[c] as number, i, i + 1);
  }
}

/** Cuts a source text into tokens. What cannot be cut is the `failure` of the result. */
export function tokenize(source: Source, maxTokens: number): Tokens {
  return new Tokenizer(source, maxTokens).run();
}
