/**
 * Text to numbers, as the constructors read it (library reference, `int()`, `float()` and `complex()`): white space
 * around, underscores between digits, decimal digits of every script. Each scanner looks at every character once.
 */
import type { VM } from "../vm/vm.js";
import { PyComplex } from "./model.js";
import { decimalDigit } from "./number-digits.js";
import { normalizeInt } from "./number-ints.js";
import { largePower, largeProduct } from "./number-large.js";
import { type Int, productSteps } from "./number-size.js";
import { intMaxStrDigits, tooManyDigits } from "./number-text.js";

/** White space of ASCII as Python's numbers skip it. */
function isSpace(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13);
}

function isUnicodeSpace(c: number): boolean {
  return (
    isSpace(c) ||
    (c >= 0x1c && c <= 0x1f) ||
    c === 0x85 ||
    c === 0xa0 ||
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000
  );
}

/**
 * The text with digits and spaces of all scripts replaced by ASCII's; undefined when anything else is not ASCII, since no
 * number has it.
 */
export function toAscii(vm: VM, text: string): string | undefined {
  vm.meter.charge(text.length >> 4);
  if (!NOT_ASCII.test(text)) return text;
  let i = 0;
  vm.meter.charge(text.length);
  vm.meter.alloc(text.length * 2);
  // In text that is not ASCII, the separators U+001C to U+001F count as white space; in ASCII text they do not.
  const parts: string[] = [];
  while (i < text.length) {
    const c = text.codePointAt(i) as number;
    i += c > 0xffff ? 2 : 1;
    if (isUnicodeSpace(c)) parts.push(" ");
    else if (c < 0x80) parts.push(String.fromCharCode(c));
    else {
      const digit = decimalDigit(c);
      if (digit < 0) return undefined;
      parts.push(String.fromCharCode(48 + digit));
    }
  }
  return parts.join("");
}

const NOT_ASCII = /[^\0-\x7f]/;
/** Runs of decimal digits, for texts so long that a pattern is faster than a look at each character. */
const DIGITS = /[0-9]*/y;
const LONG = 100;

function digitValue(c: number): number {
  if (c >= 48 && c <= 57) return c - 48;
  if (c >= 97 && c <= 122) return c - 87;
  if (c >= 65 && c <= 90) return c - 55;
  return 99;
}

const PREFIXES: ReadonlyMap<string, number> = new Map([
  ["x", 16],
  ["X", 16],
  ["o", 8],
  ["O", 8],
  ["b", 2],
  ["B", 2],
]);

/** int(text, base); undefined when the text is no such literal. Base 0 reads a literal of the language. */
export function parseInteger(vm: VM, text: string, base: number): Int | undefined {
  const end = text.length;
  vm.meter.charge(end >> 4);
  let i = 0;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  let negative = false;
  const sign = text.charAt(i);
  if (sign === "+" || sign === "-") {
    negative = sign === "-";
    i++;
  }
  let radix = base;
  let onlyZero = false;
  const prefix = text.charAt(i) === "0" ? PREFIXES.get(text.charAt(i + 1)) : undefined;
  if (base === 0) {
    if (prefix !== undefined) radix = prefix;
    else {
      radix = 10;
      // "010" is no literal, "00" is.
      onlyZero = text.charAt(i) === "0";
    }
  }
  if (prefix !== undefined && prefix === radix) {
    i += 2;
    if (text.charAt(i) === "_") i++;
  }
  const from = i;
  let underscores = 0;
  let wasUnderscore = true;
  vm.meter.charge((end - i) >> 4);
  for (; i < end; i++) {
    if (radix === 10 && end - i > LONG) {
      DIGITS.lastIndex = i;
      DIGITS.test(text);
      if (DIGITS.lastIndex > i) {
        i = DIGITS.lastIndex;
        wasUnderscore = false;
        if (i >= end) break;
      }
    }
    const c = text.charCodeAt(i);
    if (c === 95) {
      if (wasUnderscore) return undefined;
      wasUnderscore = true;
      underscores++;
    } else if (digitValue(c) < radix) wasUnderscore = false;
    else break;
  }
  if (wasUnderscore) return undefined;
  let digits = text.slice(from, i);
  const count = i - from - underscores;
  if ((radix & (radix - 1)) !== 0 && count > 640) {
    const limit = intMaxStrDigits(vm);
    if (limit > 0 && count > limit) throw tooManyDigits(limit, count);
  }
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  if (i < end) return undefined;
  if (underscores > 0) digits = digits.replaceAll("_", "");
  const value = digitsToInt(vm, digits, radix);
  if (onlyZero && value !== 0) return undefined;
  return negative ? (typeof value === "bigint" ? -value : 0 - value) : value;
}

/** Digits in each base that surely make a safe integer. */
const SAFE_DIGITS = 10;

export function digitsToInt(vm: VM, digits: string, base: number): Int {
  if (digits.length <= SAFE_DIGITS || (base === 10 && digits.length <= 15)) return Number.parseInt(digits, base);
  vm.meter.alloc(digits.length);
  if (base === 10) {
    const bits = digits.length * 3.33;
    vm.meter.charge(2 * productSteps(bits, bits));
    return normalizeInt(digits.length > PIECE ? joinPieces(vm, digits) : BigInt(digits));
  }
  vm.meter.charge(digits.length >> 3);
  if (base === 16) return normalizeInt(joinBits(vm, digits, "0x", 4));
  if (base === 8) return normalizeInt(joinBits(vm, digits, "0o", 3));
  if (base === 2) return normalizeInt(joinBits(vm, digits, "0b", 1));
  const bits = digits.length * 5.2;
  vm.meter.charge(4 * productSteps(bits, bits));
  return normalizeInt(joinDigits(vm, digits, base));
}

/** Digits of so many bits each. The depth is the logarithm of the length. */
function joinBits(vm: VM, digits: string, prefix: string, bits: number): bigint {
  if (digits.length <= 2 ** 19) return BigInt(prefix + digits);
  vm.meter.look();
  const low = digits.length >> 1;
  const high = joinBits(vm, digits.slice(0, digits.length - low), prefix, bits);
  return (high << BigInt(bits * low)) | joinBits(vm, digits.slice(digits.length - low), prefix, bits);
}

/** Decimal digits that are read without a look at the clock. */
const PIECE = 25_000;

/** Many decimal digits, piece by piece from the right, then by pairs. */
function joinPieces(vm: VM, digits: string): bigint {
  let parts: bigint[] = [];
  for (let end = digits.length; end > 0; end -= PIECE) {
    parts.push(BigInt(digits.slice(Math.max(0, end - PIECE), end)));
    vm.meter.look();
  }
  for (let power = 10n ** BigInt(PIECE); parts.length > 1; power = largeProduct(vm, power, power)) {
    const pairs: bigint[] = [];
    for (let i = 0; i < parts.length; i += 2) {
      const high = parts[i + 1];
      pairs.push(high === undefined ? (parts[i] as bigint) : largeProduct(vm, high, power) + (parts[i] as bigint));
      vm.meter.look();
    }
    parts = pairs;
  }
  return parts[0] as bigint;
}

/** By halves, so that most of the work is in few large products. The depth is the logarithm of the length. */
function joinDigits(vm: VM, digits: string, base: number): bigint {
  if (digits.length <= SAFE_DIGITS) return BigInt(Number.parseInt(digits, base));
  const low = digits.length >> 1;
  const high = digits.length - low;
  const power = largePower(vm, BigInt(base), low, low * Math.log2(base));
  return (
    largeProduct(vm, joinDigits(vm, digits.slice(0, high), base), power) + joinDigits(vm, digits.slice(high), base)
  );
}

// ------------------------------------------------------------------------------------------------------------ floats

/** A cursor over ASCII text. */
class Scanner {
  constructor(
    readonly text: string,
    public at = 0,
  ) {}

  code(): number {
    // charCodeAt answers NaN at the end, which is no character.
    return this.text.charCodeAt(this.at);
  }

  spaces(): void {
    while (isSpace(this.code())) this.at++;
  }

  /** Digits with single underscores between them; false when there is none. */
  digits(): boolean {
    const from = this.at;
    for (;;) {
      const c = this.code();
      if (c >= 48 && c <= 57) this.at++;
      else if (c === 95 && this.at > from && isDigit(this.text.charCodeAt(this.at + 1))) this.at++;
      else break;
    }
    return this.at > from;
  }

  word(word: string): boolean {
    if (this.text.slice(this.at, this.at + word.length).toLowerCase() !== word) return false;
    this.at += word.length;
    return true;
  }

  /** The longest float that begins here; undefined, and the cursor unmoved, when there is none. */
  float(): number | undefined {
    const from = this.at;
    const sign = this.text.charAt(this.at);
    const negative = sign === "-";
    if (negative || sign === "+") this.at++;
    const signed = (v: number): number => (negative ? -v : v);
    if (this.word("inf")) {
      this.word("inity");
      return signed(Number.POSITIVE_INFINITY);
    }
    if (this.word("nan")) return Number.NaN;
    const start = this.at;
    const hasWhole = this.digits();
    let hasFraction = false;
    if (this.text.charAt(this.at) === ".") {
      this.at++;
      hasFraction = this.digits();
    }
    if (!hasWhole && !hasFraction) {
      this.at = from;
      return undefined;
    }
    const mark = this.at;
    if (this.text.charAt(this.at) === "e" || this.text.charAt(this.at) === "E") {
      this.at++;
      const c = this.text.charAt(this.at);
      if (c === "+" || c === "-") this.at++;
      if (!this.digits()) this.at = mark;
    }
    const literal = this.text.slice(start, this.at);
    return signed(Number(literal.includes("_") ? literal.replaceAll("_", "") : literal));
  }
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

/** float(text); undefined when the text is none. */
export function parseFloatText(text: string): number | undefined {
  const s = new Scanner(text);
  s.spaces();
  const v = s.float();
  s.spaces();
  return s.at === text.length ? v : undefined;
}

/** complex(text); undefined when the text is malformed. */
export function parseComplexText(text: string): PyComplex | undefined {
  const s = new Scanner(text);
  s.spaces();
  const bracket = text.charAt(s.at) === "(";
  if (bracket) {
    s.at++;
    s.spaces();
  }
  const unit = (): boolean => {
    const c = text.charAt(s.at);
    if (c !== "j" && c !== "J") return false;
    s.at++;
    return true;
  };
  /** An imaginary part of which only the sign is written. */
  const bare = (): number => {
    const c = text.charAt(s.at);
    if (c === "+" || c === "-") s.at++;
    return c === "-" ? -1 : 1;
  };
  let re = 0;
  let im = 0;
  const first = s.float();
  if (first === undefined) {
    im = bare();
    if (!unit()) return undefined;
  } else {
    const c = text.charAt(s.at);
    if (c === "+" || c === "-") {
      re = first;
      im = s.float() ?? bare();
      if (!unit()) return undefined;
    } else if (unit()) im = first;
    else re = first;
  }
  s.spaces();
  if (bracket) {
    if (text.charAt(s.at) !== ")") return undefined;
    s.at++;
    s.spaces();
  }
  return s.at === text.length ? new PyComplex(re, im) : undefined;
}
