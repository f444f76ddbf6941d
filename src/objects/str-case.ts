/** Case of strings: lower, upper, title, capitalize, swapcase, casefold (The Unicode Standard, section 3.13). */
import type { VM } from "../vm/vm.js";
import type { Row } from "./native.js";
import { allocText } from "./str-core.js";
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

export function titleCase(s: string): string {
  if (ASCII.test(s)) {
    return s.toLowerCase().replace(/[a-z]+/g, (word) => (word[0] as string).toUpperCase() + word.slice(1));
  }
  const out: string[] = [];
  let inWord = false;
  let at = 0;
  for (const ch of s) {
    out.push(inWord ? lowerAt(s, at, ch) : titleOf(ch));
    inWord = CASED.test(ch);
    at += ch.length;
  }
  return out.join("");
}

function capitalize(s: string): string {
  if (s === "") return s;
  const first = String.fromCodePoint(s.codePointAt(0) as number);
  // The rest is mapped in its context, which the first character is part of.
  if (!s.includes(SIGMA)) return titleOf(first) + lowerCase(s.slice(first.length));
  const head = lowerAt(s, 0, first);
  return titleOf(first) + lowerCase(s).slice(head.length);
}

function swapCase(s: string): string {
  if (ASCII.test(s)) return s.replace(/[a-z]+|[A-Z]+/g, (run) => (run < "a" ? run.toLowerCase() : run.toUpperCase()));
  const out: string[] = [];
  let at = 0;
  for (const ch of s) {
    if (isNewPair(ch)) out.push(ch);
    else if (UPPER.test(ch)) out.push(lowerAt(s, at, ch));
    else out.push(LOWER.test(ch) ? ch.toUpperCase() : ch);
    at += ch.length;
  }
  return out.join("");
}

export function caseFold(s: string): string {
  if (ASCII.test(s)) return s.toLowerCase();
  const out: string[] = [];
  for (const ch of s) out.push(specialFold(ch) ?? (ch === SIGMA ? "\u03c3" : isNewPair(ch) ? ch : ch.toLowerCase()));
  return out.join("");
}

/** The row of a mapping; `price` is what a character costs that is not ASCII. */
function mapping(name: string, doc: string, price: number, map: (s: string) => string): Row {
  return [
    `${name}(self, /)`,
    doc,
    (vm: VM, self: string) => {
      if (self.length > 8) {
        allocText(vm, self.length);
        vm.meter.charge(ASCII.test(self) ? self.length >> 4 : Math.ceil(self.length * price));
      }
      return map(self);
    },
  ];
}

export const caseRows = (): readonly Row[] => [
  mapping("capitalize", "Return a capitalized version of the string.", 0.1, capitalize),
  mapping("casefold", "Return a version of the string suitable for caseless comparisons.", 2, caseFold),
  mapping("title", "Return a version of the string where each word is titlecased.", 2, titleCase),
  mapping("lower", "Return a copy of the string converted to lowercase.", 0.05, lowerCase),
  mapping("swapcase", "Convert uppercase characters to lowercase and lowercase characters to uppercase.", 2, swapCase),
  mapping("upper", "Return a copy of the string converted to uppercase.", 0.05, upperCase),
];
