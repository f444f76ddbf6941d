/** String literals, f-strings and t-strings, and the brackets that fields of these share with the rest (2.5). */

import { BACKSLASH, CR, LEFT_BRACE, LF, RIGHT_BRACE } from "./characters.js";
import { MAX_BRACKETS, MAX_NESTED_FIELDS, MAX_NESTED_FSTRINGS } from "./limits.js";
import { SINGLE } from "./operators.js";
import { type OpenString, TokenWriter } from "./token-writer.js";
import { Kind } from "./tokens.generated.js";

export class StringScanner extends TokenWriter {
  // ------------------------------------------------------------------------------------------------------ brackets

  protected openBracket(i: number): void {
    if (this.brackets.length >= MAX_BRACKETS) this.fail("too many nested parentheses", i, i);
    this.brackets.push(i);
    const open = this.strings[this.strings.length - 1];
    if (open !== undefined) open.depth++;
  }

  protected closeBracket(i: number, c: number): void {
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
  protected prefixedString(start: number, quoteAt: number): boolean {
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
  protected string(start: number, quoteAt: number): void {
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

  protected tripleString(start: number, quoteAt: number, quote: number): void {
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

  protected failUnterminated(quoteAt: number, start: number, at: number, size: number, escapedQuote: boolean): never {
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
  protected lastLine(at: number): number {
    const isAfterLineEnd = at >= this.length && /[\n\r]/.test(this.text.charAt(this.length - 1));
    return this.source.lineAt(isAfterLineEnd ? this.length - 1 : at);
  }

  protected openString(letter: "f" | "t", start: number, quoteAt: number, raw: boolean): void {
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
  protected stringText(open: OpenString): void {
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
  protected escapeInText(open: OpenString, i: number): number {
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

  protected openField(open: OpenString, start: number, i: number): void {
    if (i > start) this.pushVisible(Kind.FStringMiddle, start, i);
    if (open.fields.length >= MAX_NESTED_FIELDS)
      this.fail(`${open.letter}-string: expressions nested too deeply`, i - 1, i - 1);
    this.openBracket(i);
    open.fields.push(open.depth);
    open.inFormat = false;
    this.at = i + 1;
    this.pushVisible(Kind.LeftBrace, i, i + 1);
  }

  protected endString(open: OpenString, start: number, i: number): void {
    if (i > start) this.pushVisible(Kind.FStringMiddle, start, i);
    this.strings.pop();
    this.at = i + open.quoteSize;
    this.pushVisible(Kind.FStringEnd, i, this.at);
  }

  protected failOpenString(open: OpenString, at: number): never {
    const line = this.lastLine(at);
    const triple = open.quoteSize === 3;
    const what = triple ? `unterminated triple-quoted ${open.letter}-string` : `unterminated ${open.letter}-string`;
    this.fail(`${what} literal (detected at line ${line})`, open.start, open.start, triple);
  }

  /** The text ends within a replacement field. */
  protected failInField(): never {
    if (this.brackets.length > 0) this.failUnclosed();
    this.failOpenString(this.strings[this.strings.length - 1] as OpenString, this.length);
  }
}
