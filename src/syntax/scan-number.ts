/** Where a number literal ends, and what can be wrong with it (Python reference, 2.6). */

import { NAME_PART } from "./characters.js";

/** Reports a malformed number; never returns. */
type Fail = (message: string, start: number, end: number) => never;

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const UNDERSCORE = 95;

/** Words that may follow a number without a blank, because programs do that: `1if x else 2`. */
const MAY_FOLLOW = /(?:(?:and|else|for|not|or)(?![\w\u0080-\uffff])|i[fns])/y;

const RADIX = new Map<number, { name: string; last: number; letters: boolean }>([
  [120, { name: "hexadecimal", last: 57, letters: true }],
  [111, { name: "octal", last: 55, letters: false }],
  [98, { name: "binary", last: 49, letters: false }],
]);

class NumberScanner {
  constructor(
    private readonly text: string,
    private readonly fail: Fail,
  ) {}

  /** End of a run of decimal digits with single underscores between them; `i` is at a digit. */
  private digits(i: number): number {
    const { text } = this;
    for (;;) {
      while (isDigit(text.charCodeAt(i))) i++;
      if (text.charCodeAt(i) !== UNDERSCORE) return i;
      i++;
      if (!isDigit(text.charCodeAt(i))) this.fail("invalid decimal literal", i - 1, i - 1);
    }
  }

  /** Checks that no name begins where a number ends. */
  private finish(i: number, kind: string): number {
    const { text } = this;
    const c = text.charCodeAt(i);
    if (!(c < 128) || NAME_PART[c] !== 1) return i;
    MAY_FOLLOW.lastIndex = i;
    if (MAY_FOLLOW.test(text)) return i;
    return this.fail(`invalid ${kind} literal`, i - 1, i - 1);
  }

  private radix(start: number): number | null {
    const { text } = this;
    const radix = RADIX.get(text.charCodeAt(start + 1) | 32);
    if (radix === undefined) return null;
    const isOfRadix = (c: number) => (c >= 48 && c <= radix.last) || (radix.letters && isHexLetter(c));
    let i = start + 2;
    for (;;) {
      if (text.charCodeAt(i) === UNDERSCORE) i++;
      const c = text.charCodeAt(i);
      if (!isOfRadix(c)) {
        if (isDigit(c)) this.fail(`invalid digit '${text.charAt(i)}' in ${radix.name} literal`, i, i);
        this.fail(`invalid ${radix.name} literal`, i - 1, i - 1);
      }
      while (isOfRadix(text.charCodeAt(i))) i++;
      const next = text.charCodeAt(i);
      if (next === UNDERSCORE) continue;
      if (isDigit(next)) this.fail(`invalid digit '${text.charAt(i)}' in ${radix.name} literal`, i, i);
      return this.finish(i, radix.name);
    }
  }

  scan(start: number): number {
    const { text } = this;
    let i = start;
    let leadingZero = false;
    if (text.charCodeAt(i) === 48) {
      const end = this.radix(i);
      if (end !== null) return end;
    }
    if (text.charCodeAt(i) !== 46) {
      i = this.digits(i);
      if (
        text.charCodeAt(start) === 48 &&
        !/^[0_]+$/.test(text.slice(start, Math.min(i, start + 2))) &&
        i > start + 1
      ) {
        leadingZero = true;
      } else if (text.charCodeAt(start) === 48 && i > start + 1) {
        for (let j = start; j < i && !leadingZero; j++) {
          const c = text.charCodeAt(j);
          if (c !== 48 && c !== UNDERSCORE) leadingZero = true;
        }
      }
    }
    const integerEnd = i;
    let kind = "decimal";
    let isInteger = true;
    if (text.charCodeAt(i) === 46) {
      i++;
      isInteger = false;
      if (isDigit(text.charCodeAt(i))) i = this.digits(i);
    }
    if ((text.charCodeAt(i) | 32) === 101) {
      let j = i + 1;
      const sign = text.charCodeAt(j);
      if (sign === 43 || sign === 45) {
        j++;
        if (!isDigit(text.charCodeAt(j))) this.fail("invalid decimal literal", j - 1, j - 1);
      }
      if (isDigit(text.charCodeAt(j))) {
        i = this.digits(j);
        isInteger = false;
      }
    }
    if ((text.charCodeAt(i) | 32) === 106) {
      i++;
      isInteger = false;
      kind = "imaginary";
    }
    if (isInteger && leadingZero) {
      const message =
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
      let zeros = start;
      while (text.charCodeAt(zeros) === 48 || text.charCodeAt(zeros) === UNDERSCORE) zeros++;
      this.fail(message, start, Math.min(zeros, integerEnd));
    }
    return this.finish(i, kind);
  }
}

function isHexLetter(c: number): boolean {
  const lower = c | 32;
  return lower >= 97 && lower <= 102;
}

/** End of the number literal that begins at an offset. */
export function scanNumber(text: string, start: number, fail: Fail): number {
  // Nearly all numbers are a few digits and a delimiter.
  let i = start;
  while (isDigit(text.charCodeAt(i))) i++;
  const c = text.charCodeAt(i);
  const isPlain = i > start && c !== 46 && !(c < 128 && NAME_PART[c] === 1) && !(c >= 128);
  if (isPlain && (text.charCodeAt(start) !== 48 || i === start + 1)) return i;
  return new NumberScanner(text, fail).scan(start);
}
