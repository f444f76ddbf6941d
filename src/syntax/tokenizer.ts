/**
 * Source text to tokens (Python reference, chapter 2): indentation, line joining, names, numbers, the borders of string
 * literals and the pieces of f-strings. What a literal means is left to the builders.
 *
 * One pass, one dispatch on the character's class for each token. Errors are CPython's, at CPython's places.
 */

import { CLASS_OF, Class, codePointName, isNamePart, isNameStart, isPrintable, NAME_PART } from "./characters.js";
import { MAX_BRACKETS, MAX_INDENTS, MAX_NESTED_FIELDS, MAX_NESTED_FSTRINGS } from "./limits.js";
import { scanNumber } from "./scan-number.js";
import type { Source } from "./source.js";
import { SyntaxFailure, type SyntaxFailureType } from "./syntax-error.js";
import { KEYWORDS, Kind } from "./tokens.generated.js";
import { BROKEN, type Tokens, unclosed } from "./tokens.js";

/** An f-string or t-string whose end has not been seen. */
interface OpenString {
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

/** The longest operator that begins with each pair or triple is found by these; single characters are in SINGLE. */
const SINGLE = new Uint8Array(128);
const DOUBLE = new Map<number, number>();
const TRIPLE = new Map<number, number>();

function operator(spelling: string, kind: number): void {
  const [a, b, c] = [0, 1, 2].map((i) => spelling.charCodeAt(i)) as [number, number, number];
  if (spelling.length === 1) SINGLE[a] = kind;
  else if (spelling.length === 2) DOUBLE.set(a * 128 + b, kind);
  else TRIPLE.set((a * 128 + b) * 128 + c, kind);
}

const OPERATORS: readonly (readonly [string, number])[] = [
  ["(", Kind.LeftParen],
  [")", Kind.RightParen],
  ["[", Kind.LeftBracket],
  ["]", Kind.RightBracket],
  ["{", Kind.LeftBrace],
  ["}", Kind.RightBrace],
  [",", Kind.Comma],
  [":", Kind.Colon],
  [";", Kind.Semicolon],
  ["!", Kind.Exclamation],
  ["=", Kind.Equal],
  ["<", Kind.Less],
  [">", Kind.Greater],
  ["+", Kind.Plus],
  ["-", Kind.Minus],
  ["*", Kind.Star],
  ["/", Kind.Slash],
  ["%", Kind.Percent],
  ["@", Kind.At],
  ["&", Kind.Ampersand],
  ["|", Kind.Bar],
  ["^", Kind.Caret],
  ["~", Kind.Tilde],
  ["->", Kind.Arrow],
  [":=", Kind.Walrus],
  ["==", Kind.EqualEqual],
  ["!=", Kind.NotEqual],
  ["<=", Kind.LessEqual],
  [">=", Kind.GreaterEqual],
  ["**", Kind.StarStar],
  ["//", Kind.SlashSlash],
  ["<<", Kind.LeftShift],
  [">>", Kind.RightShift],
  ["+=", Kind.PlusEqual],
  ["-=", Kind.MinusEqual],
  ["*=", Kind.StarEqual],
  ["/=", Kind.SlashEqual],
  ["%=", Kind.PercentEqual],
  ["@=", Kind.AtEqual],
  ["&=", Kind.AmpersandEqual],
  ["|=", Kind.BarEqual],
  ["^=", Kind.CaretEqual],
  ["**=", Kind.StarStarEqual],
  ["//=", Kind.SlashSlashEqual],
  ["<<=", Kind.LeftShiftEqual],
  [">>=", Kind.RightShiftEqual],
  // An operator of Python 2, and an error now.
  ["<>", BROKEN],
];
for (const [spelling, kind] of OPERATORS) operator(spelling, kind);

/** Characters after which a second one can make a longer operator. */
const MAY_GROW = new Uint8Array(128);
for (const key of DOUBLE.keys()) MAY_GROW[key >> 7] = 1;

const LONGEST_KEYWORD = 8;

const QUOTE = 39;
const DOUBLE_QUOTE = 34;
const BACKSLASH = 92;
const LEFT_BRACE = 123;
const RIGHT_BRACE = 125;
const LF = 10;
const CR = 13;

class Tokenizer {
  private readonly text: string;
  private readonly length: number;
  private kinds: Uint8Array;
  private starts: Int32Array;
  private ends: Int32Array;
  private count = 0;
  private readonly names = new Map<number, string>();
  private longestLine = 0;
  /** Whether the failure is one of indentation, line joining or the end of the text. */
  private lineFailed = false;

  /** Offset of the next character. */
  private at = 0;
  /** End of the last token that is visible in the text. */
  private lastEnd = 0;

  /** Columns of the open indentations: with tabs to multiples of 8, and with tabs as one column. */
  private readonly indents: number[] = [0];
  private readonly alternates: number[] = [0];
  /** Offsets and characters of the open brackets. */
  private readonly brackets: number[] = [];
  private readonly strings: OpenString[] = [];

  constructor(
    private readonly source: Source,
    private readonly maxTokens: number,
  ) {
    this.text = source.text;
    this.length = this.text.length;
    const capacity = Math.max(64, this.length >> 2);
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

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

  // ------------------------------------------------------------------------------------------------ the token list

  private push(kind: number, start: number, end: number): void {
    const index = this.count++;
    // Two entries stay free: the parser looks one token past the end.
    if (index + 3 > this.kinds.length) this.grow();
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
  }

  private pushVisible(kind: number, start: number, end: number): void {
    this.lastEnd = end;
    this.push(kind, start, end);
  }

  private grow(): void {
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

  // ---------------------------------------------------------------------------------------------------- lines (2.1)

  private lines(): void {
    const { length } = this;
    for (;;) {
      if (!this.indentation()) break;
      const before = this.count;
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

  /** Offset of the line end at or after an offset, or the end of the text. */
  private endOfLine(from: number): number {
    const { text, length } = this;
    let i = from;
    while (i < length) {
      const c = text.charCodeAt(i);
      if (c === LF || c === CR) break;
      i++;
    }
    return i;
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

  private openBracket(i: number): void {
    if (this.brackets.length >= MAX_BRACKETS) this.fail("too many nested parentheses", i, i);
    this.brackets.push(i);
    const open = this.strings[this.strings.length - 1];
    if (open !== undefined) open.depth++;
  }

  private closeBracket(i: number, c: number): void {
    const { text } = this;
    const shown = String.fromCharCode(c);
    const open = this.strings[this.strings.length - 1];
    const opening = this.brackets.pop();
    if (opening === undefined) this.fail(`unmatched '${shown}'`, i, i);
    const o = text.charCodeAt(opening as number);
    if (!(o === 40 ? c === 41 : c === o + 2)) {
      if (open !== undefined && o === LEFT_BRACE && open.depth === open.fields[open.fields.length - 1]) {
        this.fail(`${open.letter}-string: unmatched '${shown}'`, i, i);
      }
      const line = this.source.lineAt(opening as number);
      const place = line === this.source.lineAt(i) ? "" : ` on line ${line}`;
      const pair = `closing parenthesis '${shown}' does not match opening parenthesis '${String.fromCharCode(o)}'`;
      this.fail(pair + place, i, i);
    }
    this.at = i + 1;
    this.pushVisible(SINGLE[c] as number, i, i + 1);
    if (open !== undefined) {
      const field = open.fields[open.fields.length - 1];
      open.depth--;
      if (open.depth + 1 === field) {
        open.fields.pop();
        open.inFormat = open.fields.length > 0;
        open.afterField = open.inFormat;
        this.stringText(open);
      }
    }
  }

  // ------------------------------------------------------------------------------------------- strings (2.5)

  /** A string literal whose prefix is the word from `start` to `quoteAt`; false if that is not a prefix. */
  private prefixedString(start: number, quoteAt: number): boolean {
    let raw = false;
    let letters = "";
    for (let i = start; i < quoteAt; i++) {
      const letter = String.fromCharCode(this.text.charCodeAt(i) | 32);
      if (letters.includes(letter) || !"brfut".includes(letter)) return false;
      letters += letter;
      if (letter === "r") raw = true;
    }
    if (letters.length === 2 && !raw) {
      // Two prefixes that exclude each other: CPython names them in the order b, f, r, t, u but for `u`, which is first.
      const [a, b] = [...letters].sort((x, y) => "ubft".indexOf(x) - "ubft".indexOf(y));
      this.fail(`'${a}' and '${b}' prefixes are incompatible`, start, quoteAt);
    }
    if (letters.includes("u") && raw) this.fail("'u' and 'r' prefixes are incompatible", start, quoteAt);
    if (letters.includes("f")) this.openString("f", start, quoteAt, raw);
    else if (letters.includes("t")) this.openString("t", start, quoteAt, raw);
    else this.string(start, quoteAt);
    return true;
  }

  /** A literal that is not an f-string: finds its end. */
  private string(start: number, quoteAt: number): void {
    const { text, length } = this;
    const quote = text.charCodeAt(quoteAt);
    let i = quoteAt + 1;
    if (text.charCodeAt(i) === quote) {
      if (text.charCodeAt(i + 1) === quote) {
        this.tripleString(start, quoteAt, quote);
        return;
      }
      this.at = i + 1;
      this.pushVisible(Kind.String, start, i + 1);
      return;
    }
    let escapedQuote = false;
    for (;;) {
      const c = text.charCodeAt(i);
      if (c === quote) break;
      if (c === BACKSLASH) {
        const next = text.charCodeAt(i + 1);
        if (next === quote) escapedQuote = true;
        i += next === CR && text.charCodeAt(i + 2) === LF ? 3 : 2;
      } else if (c === LF || c === CR || i >= length) {
        this.failUnterminated(quoteAt, start, Math.min(i, length), 1, escapedQuote);
      } else i++;
    }
    this.at = i + 1;
    this.pushVisible(Kind.String, start, i + 1);
  }

  private tripleString(start: number, quoteAt: number, quote: number): void {
    const { text, length } = this;
    let i = quoteAt + 3;
    for (;;) {
      const c = text.charCodeAt(i);
      if (c === quote && text.charCodeAt(i + 1) === quote && text.charCodeAt(i + 2) === quote) break;
      if (c === BACKSLASH) i += 2;
      else if (i >= length) this.failUnterminated(quoteAt, start, length, 3, false);
      else i++;
    }
    this.at = i + 3;
    this.pushVisible(Kind.String, start, i + 3);
  }

  private failUnterminated(quoteAt: number, start: number, at: number, size: number, escapedQuote: boolean): never {
    const open = this.strings[this.strings.length - 1];
    const quote = this.text.charCodeAt(quoteAt);
    // In a replacement field, the "string" most likely is the end of the f-string.
    if (open !== undefined && open.quote === quote && open.quoteSize === size) {
      this.fail(`${open.letter}-string: expecting '}'`, start, start);
    }
    const line = this.lastLine(at);
    const what = size === 3 ? "unterminated triple-quoted string literal" : "unterminated string literal";
    const hint = escapedQuote ? "; perhaps you escaped the end quote?" : "";
    this.fail(`${what} (detected at line ${line})${hint}`, start, start, size === 3);
  }

  // ------------------------------------------------------------------------ f-strings and t-strings (2.5.5, 2.5.6)

  /** Number of the line that ends at an offset, or holds it. */
  private lastLine(at: number): number {
    const isAfterLineEnd = at >= this.length && /[\n\r]/.test(this.text.charAt(this.length - 1));
    return this.source.lineAt(isAfterLineEnd ? this.length - 1 : at);
  }

  private openString(letter: "f" | "t", start: number, quoteAt: number, raw: boolean): void {
    const { text } = this;
    const quote = text.charCodeAt(quoteAt);
    const triple = text.charCodeAt(quoteAt + 1) === quote && text.charCodeAt(quoteAt + 2) === quote;
    const quoteSize = triple ? 3 : 1;
    if (this.strings.length >= MAX_NESTED_FSTRINGS - 1) {
      this.fail("too many nested f-strings or t-strings", quoteAt, quoteAt);
    }
    const open = { letter, quote, quoteSize, raw, start, depth: 0, fields: [], inFormat: false, afterField: false };
    this.strings.push(open);
    this.at = quoteAt + quoteSize;
    this.pushVisible(letter === "f" ? Kind.FStringStart : Kind.TStringStart, start, this.at);
    this.stringText(open);
  }

  /**
   * Reads the text of an f-string, or of a format specification, up to the next replacement field or the end, and emits
   * it with the brace or the quotes after it. A doubled brace stays in the text; the builder undoubles it.
   */
  private stringText(open: OpenString): void {
    const { text, length } = this;
    const { quote, quoteSize, inFormat } = open;
    const start = this.at;
    let i = start;
    for (;;) {
      const c = text.charCodeAt(i);
      if (c === quote) {
        if (quoteSize === 1) {
          this.endString(open, start, i);
          return;
        }
        if (text.charCodeAt(i + 1) === quote && text.charCodeAt(i + 2) === quote) {
          this.endString(open, start, i);
          return;
        }
        i++;
      } else if (c === LEFT_BRACE) {
        if (text.charCodeAt(i + 1) === LEFT_BRACE && !inFormat) i += 2;
        else {
          this.openField(open, start, i);
          return;
        }
      } else if (c === RIGHT_BRACE) {
        if (inFormat) {
          if (i > start) this.pushVisible(Kind.FStringMiddle, start, i);
          this.closeBracket(i, c);
          return;
        }
        if (text.charCodeAt(i + 1) !== RIGHT_BRACE) {
          this.fail(`${open.letter}-string: single '}' is not allowed`, i, i);
        }
        i += 2;
      } else if (c === BACKSLASH) i = this.escapeInText(open, i);
      else if (i >= length) this.failOpenString(open, length);
      else if ((c === LF || c === CR) && quoteSize === 1) {
        if (!inFormat || open.afterField) this.failOpenString(open, i);
        const where = "newlines are not allowed in format specifiers for single quoted";
        this.fail(`${open.letter}-string: ${where} ${open.letter}-strings`, i, i);
      } else i++;
    }
  }

  /** Steps over a backslash and what it escapes. A brace is not escaped by it. */
  private escapeInText(open: OpenString, i: number): number {
    const { text, length } = this;
    const next = text.charCodeAt(i + 1);
    if (next === LEFT_BRACE || next === RIGHT_BRACE) return i + 1;
    if (next === CR && text.charCodeAt(i + 2) === LF) return i + 3;
    if (next === 78 && !open.raw && text.charCodeAt(i + 2) === LEFT_BRACE) {
      // The name of a character in `\N{...}` is text.
      let end = i + 3;
      while (end < length) {
        const c = text.charCodeAt(end);
        if (c === RIGHT_BRACE) return end + 1;
        if (c === open.quote || c === LF || c === CR || c === LEFT_BRACE) break;
        end++;
      }
      return end;
    }
    return Math.min(i + 2, length);
  }

  private openField(open: OpenString, start: number, i: number): void {
    if (i > start) this.pushVisible(Kind.FStringMiddle, start, i);
    if (open.fields.length >= MAX_NESTED_FIELDS)
      this.fail(`${open.letter}-string: expressions nested too deeply`, i - 1, i - 1);
    this.openBracket(i);
    open.fields.push(open.depth);
    open.inFormat = false;
    this.at = i + 1;
    this.pushVisible(Kind.LeftBrace, i, i + 1);
  }

  private endString(open: OpenString, start: number, i: number): void {
    if (i > start) this.pushVisible(Kind.FStringMiddle, start, i);
    this.strings.pop();
    this.at = i + open.quoteSize;
    this.pushVisible(Kind.FStringEnd, i, this.at);
  }

  private failOpenString(open: OpenString, at: number): never {
    const line = this.lastLine(at);
    const triple = open.quoteSize === 3;
    const what = triple ? `unterminated triple-quoted ${open.letter}-string` : `unterminated ${open.letter}-string`;
    this.fail(`${what} literal (detected at line ${line})`, open.start, open.start, triple);
  }

  /** The text ends within a replacement field. */
  private failInField(): never {
    if (this.brackets.length > 0) this.failUnclosed();
    this.failOpenString(this.strings[this.strings.length - 1] as OpenString, this.length);
  }

  // ------------------------------------------------------------------------------------------------------ errors

  private failUnclosed(): never {
    this.lineFailed = true;
    throw unclosed(this.source, this.brackets[this.brackets.length - 1] as number);
  }

  private fail(message: string, start: number, end: number | null, incomplete = false): never {
    return this.failAs("SyntaxError", message, start, end, incomplete);
  }

  /** Fails as to lines rather than tokens. */
  private failLine(type: SyntaxFailureType, message: string, start: number, incomplete = false): never {
    this.lineFailed = true;
    return this.failAs(type, message, start, null, incomplete);
  }

  private failAs(
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

/** Cuts a source text into tokens. What cannot be cut is the `failure` of the result. */
export function tokenize(source: Source, maxTokens: number): Tokens {
  return new Tokenizer(source, maxTokens).run();
}
