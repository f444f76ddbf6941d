/** What a string consists of: isalpha and its kin, by Unicode's properties (library reference, "String Methods"). */
import type { VM } from "../vm/vm.js";
import type { Row } from "./native.js";
import { LATER, NUMERIC_LETTERS, OTHER_DIGITS } from "./unicode-tables.js";

/** A regular expression that is made when it is first used: those over Unicode's properties are large. */
class Search {
  private made: RegExp | null = null;
  constructor(private readonly source: string) {}
  test(s: string): boolean {
    this.made ??= new RegExp(this.source, "u");
    return this.made.test(s);
  }
}

/** What a string must not have to be of one class throughout. Searching for one character needs no stack in any engine. */
const outside = (inside: string): Search => new Search(`[${LATER}]|[^${inside}]`);

const NOT_ALPHA = outside("\\p{L}");
const NOT_ALNUM = outside(`\\p{L}\\p{N}${OTHER_DIGITS}${NUMERIC_LETTERS}`);
const NOT_DECIMAL = outside("\\p{Nd}");
const NOT_DIGIT = outside(`\\p{Nd}${OTHER_DIGITS}`);
const NOT_NUMERIC = outside(`\\p{N}${NUMERIC_LETTERS}`);
// biome-ignore lint/suspicious/noControlCharactersInRegex: some control characters are white space
const NOT_SPACE = /[^\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const NAME_START = /^[_\p{XID_Start}]/u;
const NOT_IN_NAME = outside("\\p{XID_Continue}");
const NOT_PRINTABLE = new Search(`[${LATER}]|(?! )[\\p{C}\\p{Zl}\\p{Zp}\\p{Zs}]`);
const NOT_ASCII = /[^\0-\x7f]/;
const later = (inside: string): Search => new Search(`(?![${LATER}])[${inside}]`);
const ANY_LOWER = later("\\p{Lowercase}\\u0295");
const ANY_UPPER = later("\\p{Uppercase}");
const UPPER_OR_TITLE = later("\\p{Uppercase}\\p{Lt}");
const LOWER_OR_TITLE = later("\\p{Lowercase}\\u0295\\p{Lt}");
const PLAIN_ASCII = /^[\0-\x7f]*$/;

function isTitle(s: string): boolean {
  let cased = false;
  let inWord = false;
  for (const ch of s) {
    if (UPPER_OR_TITLE.test(ch)) {
      if (inWord) return false;
      inWord = true;
      cased = true;
    } else if (ANY_LOWER.test(ch)) {
      if (!inWord) return false;
      cased = true;
    } else inWord = false;
  }
  return cased;
}

export const isIdentifier = (s: string): boolean => NAME_START.test(s) && !NOT_IN_NAME.test(s);
export const isPrintable = (s: string): boolean => !NOT_PRINTABLE.test(s);

function isLower(s: string): boolean {
  if (PLAIN_ASCII.test(s)) return /[a-z]/.test(s) && !/[A-Z]/.test(s);
  return ANY_LOWER.test(s) && !UPPER_OR_TITLE.test(s);
}

function isUpper(s: string): boolean {
  if (PLAIN_ASCII.test(s)) return /[A-Z]/.test(s) && !/[a-z]/.test(s);
  return ANY_UPPER.test(s) && !LOWER_OR_TITLE.test(s);
}

function predicate(name: string, doc: string, test: (s: string) => boolean): Row {
  return [
    `${name}(self, /)`,
    doc,
    (vm: VM, self: string) => {
      if (self.length > 8) vm.meter.charge(self.length >> 3);
      return test(self);
    },
  ];
}

export const predicateRows = (): readonly Row[] => [
  predicate(
    "isalnum",
    "Return True if the string is an alpha-numeric string, False otherwise.",
    (s) => s !== "" && !NOT_ALNUM.test(s),
  ),
  predicate(
    "isalpha",
    "Return True if the string is an alphabetic string, False otherwise.",
    (s) => s !== "" && !NOT_ALPHA.test(s),
  ),
  predicate(
    "isascii",
    "Return True if all characters in the string are ASCII, False otherwise.",
    (s) => !NOT_ASCII.test(s),
  ),
  predicate(
    "isdecimal",
    "Return True if the string is a decimal string, False otherwise.",
    (s) => s !== "" && !NOT_DECIMAL.test(s),
  ),
  predicate(
    "isdigit",
    "Return True if the string is a digit string, False otherwise.",
    (s) => s !== "" && !NOT_DIGIT.test(s),
  ),
  predicate("isidentifier", "Return True if the string is a valid Python identifier, False otherwise.", isIdentifier),
  predicate("islower", "Return True if the string is a lowercase string, False otherwise.", isLower),
  predicate(
    "isnumeric",
    "Return True if the string is a numeric string, False otherwise.",
    (s) => s !== "" && !NOT_NUMERIC.test(s),
  ),
  predicate("isprintable", "Return True if all characters in the string are printable, False otherwise.", isPrintable),
  predicate(
    "isspace",
    "Return True if the string is a whitespace string, False otherwise.",
    (s) => s !== "" && !NOT_SPACE.test(s),
  ),
  predicate("istitle", "Return True if the string is a title-cased string, False otherwise.", isTitle),
  predicate("isupper", "Return True if the string is an uppercase string, False otherwise.", isUpper),
];
