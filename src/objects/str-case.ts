/** Case of strings: lower, upper, title, capitalize, swapcase, casefold (The Unicode Standard, section 3.13). */
import type { VM } from "../vm/vm.js";
import { isPairAt, unitString } from "./code-points.js";
import { andThen, type Maybe, PORTION, portioned, type Row } from "./native.js";
import { allocText } from "./str-core.js";
import { isInsidePair } from "./str-search.js";
import { specialFold, specialTitle } from "./unicode-tables.js";

const ASCII = /^[\0-\x7f]*$/;
/** Letters that have got their other case after Unicode 16. */
const NEW_PAIRS = /[\ua7ce\ua7cf\ua7d2-\ua7d5\u{16ea0}-\u{16ed3}]/u;
const NEW_PAIRS_ALL = /([\ua7ce\ua7cf\ua7d2-\ua7d5\u{16ea0}-\u{16ed3}]+)/u;
/** U+0295 was a lower-case letter until version 17. */
const CASED = /[\p{Cased}\u0295]/u;
const LOWER = /[\p{Lowercase}\u0295]/u;
const UPPER = /\p{Uppercase}/u;
const IGNORABLE = /\p{Case_Ignorable}/u;
const SIGMA = "\u03a3";

/** Python's `upper` of a string that is paid for. */
export function upperCase(s: string): string {
  return !ASCII.test(s) && NEW_PAIRS.test(s) ? eachPart(s, (part) => part.toUpperCase()) : s.toUpperCase();
}

export function lowerCase(s: string): string {
  return !ASCII.test(s) && NEW_PAIRS.test(s) ? eachPart(s, (part) => part.toLowerCase()) : s.toLowerCase();
}

/** Maps what lies between the letters that Unicode 16 does not know to have a case. */
function eachPart(s: string, map: (part: string) => string): string {
  return s
    .split(NEW_PAIRS_ALL)
    .map((part, i) => (i % 2 === 1 ? part : map(part)))
    .join("");
}

const isNewPair = (ch: string): boolean => NEW_PAIRS.test(ch);

function titleOf(ch: string): string {
  return specialTitle(ch) ?? (isNewPair(ch) ? ch : ch.toUpperCase());
}

/** Lower case of one character of a text: a capital sigma at the end of a word has a form of its own. */
function lowerAt(text: string, at: number, ch: string): string {
  if (ch !== SIGMA) return isNewPair(ch) ? ch : ch.toLowerCase();
  return isFinalSigma(text, at) ? "\u03c2" : "\u03c3";
}

function isFinalSigma(text: string, at: number): boolean {
  let before = "";
  for (let i = at - 1; i >= 0; i--) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) i--;
    before = String.fromCodePoint(text.codePointAt(i) as number);
    if (!IGNORABLE.test(before)) break;
    before = "";
  }
  if (before === "" || !CASED.test(before)) return false;
  for (let i = at + 1; i < text.length; ) {
    const ch = String.fromCodePoint(text.codePointAt(i) as number);
    if (!IGNORABLE.test(ch)) return !CASED.test(ch);
    i += ch.length;
  }
  return true;
}

type CharMap = (ch: string, text: string, at: number) => string;

/** Maps character by character, in portions. */
function eachChar(vm: VM, s: string, map: CharMap): Maybe<string> {
  let out = "";
  let at = 0;
  return portioned(
    vm,
    s.length,
    PORTION / 4,
    (_, to) => {
      const parts: string[] = [];
      while (at < to) {
        const ch = isPairAt(s, at) ? s.slice(at, at + 2) : unitString(s, at);
        parts.push(map(ch, s, at));
        at += ch.length;
      }
      out += parts.join("");
    },
    () => out,
  );
}

/** Maps the units of a text that is ASCII, in portions. */
function eachUnit(vm: VM, s: string, map: (unit: number) => number): Maybe<string> {
  let out = "";
  return portioned(
    vm,
    s.length,
    PORTION,
    (from, to) => {
      for (let at = from; at < to; at += 4096) {
        const units: number[] = [];
        const end = Math.min(at + 4096, to);
        for (let i = at; i < end; i++) units.push(map(s.charCodeAt(i)));
        out += String.fromCharCode.apply(null, units);
      }
    },
    () => out,
  );
}

/** A mapping in which no character looks at its neighbours, on parts of the string. */
function eachPiece(vm: VM, s: string, map: (piece: string) => string): Maybe<string> {
  if (s.length <= 4 * PORTION) return map(s);
  let out = "";
  let at = 0;
  return portioned(
    vm,
    s.length,
    4 * PORTION,
    (_, to) => {
      const end = isInsidePair(s, to) ? to + 1 : to;
      out += map(s.slice(at, end));
      at = end;
    },
    () => out,
  );
}

const isUpperUnit = (c: number): boolean => c >= 65 && c <= 90;
const isLowerUnit = (c: number): boolean => c >= 97 && c <= 122;

function lower(vm: VM, s: string): Maybe<string> {
  if (s.length <= 4 * PORTION || !s.includes(SIGMA)) return eachPiece(vm, s, lowerCase);
  vm.meter.charge(s.length);
  return eachChar(vm, s, (ch, text, at) => lowerAt(text, at, ch));
}

function title(vm: VM, s: string): Maybe<string> {
  let inWord = false;
  if (ASCII.test(s)) {
    return eachUnit(vm, s, (c) => {
      const before = inWord;
      inWord = isUpperUnit(c) || isLowerUnit(c);
      return before ? (isUpperUnit(c) ? c + 32 : c) : isLowerUnit(c) ? c - 32 : c;
    });
  }
  return eachChar(vm, s, (ch, text, at) => {
    const mapped = inWord ? lowerAt(text, at, ch) : titleOf(ch);
    inWord = CASED.test(ch);
    return mapped;
  });
}

function capitalize(vm: VM, s: string): Maybe<string> {
  if (s === "") return s;
  const first = String.fromCodePoint(s.codePointAt(0) as number);
  // The rest is mapped in its context, which the first character is part of.
  if (!s.includes(SIGMA)) return andThen(lower(vm, s.slice(first.length)), (rest) => titleOf(first) + rest);
  const head = lowerAt(s, 0, first);
  return andThen(lower(vm, s), (text) => titleOf(first) + text.slice(head.length));
}

function swapCase(vm: VM, s: string): Maybe<string> {
  if (ASCII.test(s)) return eachUnit(vm, s, (c) => (isUpperUnit(c) ? c + 32 : isLowerUnit(c) ? c - 32 : c));
  return eachChar(vm, s, (ch, text, at) => {
    if (isNewPair(ch)) return ch;
    if (UPPER.test(ch)) return lowerAt(text, at, ch);
    return LOWER.test(ch) ? ch.toUpperCase() : ch;
  });
}

function caseFold(vm: VM, s: string): Maybe<string> {
  if (ASCII.test(s)) return eachPiece(vm, s, lowerCase);
  return eachChar(vm, s, (ch) => specialFold(ch) ?? (ch === SIGMA ? "\u03c3" : isNewPair(ch) ? ch : ch.toLowerCase()));
}

/** The row of a mapping; the prices are what a character costs, and one that is not ASCII. */
function mapping(
  name: string,
  doc: string,
  asciiPrice: number,
  price: number,
  map: (vm: VM, s: string) => Maybe<string>,
): Row {
  return [
    `${name}(self, /)`,
    doc,
    (vm: VM, self: string) => {
      if (self.length > 8) {
        allocText(vm, self.length);
        vm.meter.charge(Math.ceil(self.length * (ASCII.test(self) ? asciiPrice : price)));
      }
      return map(vm, self);
    },
  ];
}

export const caseRows = (): readonly Row[] => [
  mapping("capitalize", "Return a capitalized version of the string.", 0.0625, 0.1, capitalize),
  mapping("casefold", "Return a version of the string suitable for caseless comparisons.", 0.0625, 2, caseFold),
  mapping("title", "Return a version of the string where each word is titlecased.", 0.25, 2, title),
  mapping("lower", "Return a copy of the string converted to lowercase.", 0.0625, 0.05, lower),
  mapping(
    "swapcase",
    "Convert uppercase characters to lowercase and lowercase characters to uppercase.",
    0.25,
    2,
    swapCase,
  ),
  mapping("upper", "Return a copy of the string converted to uppercase.", 0.0625, 0.05, (vm, s) =>
    eachPiece(vm, s, upperCase),
  ),
];
