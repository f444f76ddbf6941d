/** What a string consists of: isalpha and its kin, by Unicode's properties (library reference, "String Methods"). */
import type { VM } from "../vm/vm.js";
import { andThen, type Maybe, PORTION, portioned, type Row } from "./native.js";
import { isInsidePair } from "./str-search.js";
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

type Test = (part: string, from: number) => boolean;

/** Whether all parts of the string pass, in portions. */
function everyPart(vm: VM, s: string, test: Test): Maybe<boolean> {
  if (s.length <= 4 * PORTION) return test(s, 0);
  let at = 0;
  let isGood = true;
  return portioned(
    vm,
    s.length,
    4 * PORTION,
    (_, to) => {
      const end = isInsidePair(s, to) ? to + 1 : to;
      isGood &&= test(s.slice(at, end), at);
      at = end;
    },
    () => isGood,
  );
}

/** What `istitle` sees in a character: 2 begins a word, 1 goes on with it, 0 ends it. */
function caseOf(ch: string): number {
  const c = ch.charCodeAt(0);
  if (c < 128) return c >= 97 && c <= 122 ? 1 : c >= 65 && c <= 90 ? 2 : 0;
  return UPPER_OR_TITLE.test(ch) ? 2 : ANY_LOWER.test(ch) ? 1 : 0;
}

function isTitle(vm: VM, s: string): Maybe<boolean> {
  let cased = false;
  let before = 0;
  const test: Test = (part) => {
    for (const ch of part) {
      const kind = caseOf(ch);
      if (kind === 2 ? before !== 0 : kind === 1 && before === 0) return false;
      if (kind !== 0) cased = true;
      before = kind;
    }
    return true;
  };
  vm.meter.charge(s.length >> 3);
  return andThen(everyPart(vm, s, test), (good) => good && cased);
}

export const isIdentifier = (s: string): boolean => NAME_START.test(s) && !NOT_IN_NAME.test(s);

/** Whether a string has what is wanted, and nothing of the other kind. */
function cased(
  any: Search,
  other: Search,
  anyAscii: RegExp,
  otherAscii: RegExp,
): (vm: VM, s: string) => Maybe<boolean> {
  return (vm, s) => {
    let found = false;
    const test: Test = (part) => {
      const isPlain = PLAIN_ASCII.test(part);
      if ((isPlain ? otherAscii : other).test(part)) return false;
      found ||= (isPlain ? anyAscii : any).test(part);
      return true;
    };
    return andThen(everyPart(vm, s, test), (good) => good && found);
  };
}

function predicate(name: string, doc: string, test: (vm: VM, s: string) => Maybe<boolean>): Row {
  return [
    `${name}(self, /)`,
    doc,
    (vm: VM, self: string) => {
      if (self.length > 8) vm.meter.charge(self.length >> 3);
      return test(vm, self);
    },
  ];
}

/** The row of a predicate that holds of a string, unless it is empty, when no character is of the other kind. */
function without(name: string, doc: string, other: { test(s: string): boolean }, empty = false): Row {
  return predicate(name, doc, (vm, s) => (s === "" ? empty : everyPart(vm, s, (part) => !other.test(part))));
}

export const predicateRows = (): readonly Row[] => [
  without("isalnum", "Return True if the string is an alpha-numeric string, False otherwise.", NOT_ALNUM),
  without("isalpha", "Return True if the string is an alphabetic string, False otherwise.", NOT_ALPHA),
  without("isascii", "Return True if all characters in the string are ASCII, False otherwise.", NOT_ASCII, true),
  without("isdecimal", "Return True if the string is a decimal string, False otherwise.", NOT_DECIMAL),
  without("isdigit", "Return True if the string is a digit string, False otherwise.", NOT_DIGIT),
  predicate(
    "isidentifier",
    "Return True if the string is a valid Python identifier, False otherwise.",
    (vm, s) => NAME_START.test(s) && everyPart(vm, s, (part) => !NOT_IN_NAME.test(part)),
  ),
  predicate(
    "islower",
    "Return True if the string is a lowercase string, False otherwise.",
    cased(ANY_LOWER, UPPER_OR_TITLE, /[a-z]/, /[A-Z]/),
  ),
  without("isnumeric", "Return True if the string is a numeric string, False otherwise.", NOT_NUMERIC),
  without(
    "isprintable",
    "Return True if all characters in the string are printable, False otherwise.",
    NOT_PRINTABLE,
    true,
  ),
  without("isspace", "Return True if the string is a whitespace string, False otherwise.", NOT_SPACE),
  predicate("istitle", "Return True if the string is a title-cased string, False otherwise.", isTitle),
  predicate(
    "isupper",
    "Return True if the string is an uppercase string, False otherwise.",
    cased(ANY_UPPER, LOWER_OR_TITLE, /[A-Z]/, /[a-z]/),
  ),
];
