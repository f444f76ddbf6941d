/**
 * The names of characters (Unicode 16): for `\N{...}` in literals, the error handler `namereplace` and the module
 * unicodedata. The table is text of a quarter of a megabyte; it is unfolded at the first question.
 */
import { ALIASES, DIGITS, NAMES, NUMBERED, ONE, RUNS, TWO, WORDS } from "./names.generated.js";

const SYLLABLE = 0xac00;
const LEADS = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ");
const VOWELS = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
const TAILS = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ");
const SYLLABLES = LEADS.length * VOWELS.length * TAILS.length;
const HANGUL = "HANGUL SYLLABLE ";

interface Names {
  readonly byCode: ReadonlyMap<number, string>;
  readonly byName: ReadonlyMap<string, number>;
  readonly aliases: ReadonlyMap<string, number>;
  readonly numbered: readonly { first: number; last: number; prefix: string }[];
}

let unfolded: Names | null = null;

/** Shared by all sandboxes: it is data of the engine, no program's. */
function names(): Names {
  unfolded ??= unfold();
  return unfolded;
}

function unfold(): Names {
  const base = DIGITS.length;
  const values = new Uint8Array(128);
  for (let i = 0; i < base; i++) values[DIGITS.charCodeAt(i)] = i;
  const digit = (i: number): number => values[NAMES.charCodeAt(i)] as number;
  const words = WORDS.split(" ");
  const runs = RUNS.split(" ");
  const byCode = new Map<number, string>();
  const byName = new Map<string, number>();
  let parts: string[] = [];
  let at = 0;
  let code = 0;
  for (let run = 0; run < runs.length; run += 2) {
    code += Number.parseInt(runs[run] as string, 36);
    for (let left = Number.parseInt(runs[run + 1] as string, 36); left > 0; left--) {
      parts = parts.slice(0, digit(at++));
      while (at < NAMES.length && digit(at) >= 8) {
        const first = digit(at++);
        let index = first - 8;
        if (first >= TWO) {
          index = ONE - 8 + (TWO - ONE) * base + (first - TWO) * base * base + digit(at) * base + digit(at + 1);
          at += 2;
        } else if (first >= ONE) index = ONE - 8 + (first - ONE) * base + digit(at++);
        parts.push(words[index] as string);
      }
      const name = parts.join(" ");
      byCode.set(code, name);
      byName.set(name, code);
      code++;
    }
  }
  const fields = (text: string): string[][] => text.split("|").map((each) => each.split(";"));
  return {
    byCode,
    byName,
    aliases: new Map(fields(ALIASES).map(([hex, alias]) => [alias as string, Number.parseInt(hex as string, 16)])),
    numbered: fields(NUMBERED).map(([first, last, prefix]) => ({
      first: Number.parseInt(first as string, 16),
      last: Number.parseInt(last as string, 16),
      prefix: `${prefix}-`,
    })),
  };
}

/** The name of a code point, or null. */
export function nameOfCodePoint(code: number): string | null {
  const syllable = code - SYLLABLE;
  if (syllable >= 0 && syllable < SYLLABLES) {
    const tail = syllable % TAILS.length;
    const vowel = Math.floor(syllable / TAILS.length) % VOWELS.length;
    const lead = Math.floor(syllable / TAILS.length / VOWELS.length);
    return `${HANGUL}${LEADS[lead]}${VOWELS[vowel]}${TAILS[tail]}`;
  }
  const { byCode, numbered } = names();
  const name = byCode.get(code);
  if (name !== undefined) return name;
  const block = numbered.find((each) => code >= each.first && code <= each.last);
  return block === undefined ? null : block.prefix + hex(code);
}

/** The code point of a name or alias, in any case; null when there is none. */
export function codePointOfName(text: string): number | null {
  // Longer than any name: not worth a copy.
  if (text.length > 256) return null;
  const name = text.toUpperCase();
  if (name.length !== text.length) return null;
  // Names that are worked out have no other case.
  if (text.startsWith(HANGUL)) return syllableOf(text.slice(HANGUL.length));
  const { byName, aliases, numbered } = names();
  const code = byName.get(name) ?? aliases.get(name);
  if (code !== undefined) return code;
  const dash = text.lastIndexOf("-") + 1;
  const digits = text.slice(dash);
  if (!/^[0-9A-F]{4,5}$/.test(digits)) return null;
  const number = Number.parseInt(digits, 16);
  const block = numbered.find((each) => number >= each.first && number <= each.last);
  return block !== undefined && block.prefix === text.slice(0, dash) ? number : null;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0");
}

/** The longest beginning of each kind that fits, as CPython looks for them. */
function syllableOf(text: string): number | null {
  const longest = (parts: readonly string[], from: number): number => {
    let best = -1;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as string;
      if (text.startsWith(part, from) && (best < 0 || part.length > (parts[best] as string).length)) best = i;
    }
    return best;
  };
  const lead = longest(LEADS, 0);
  const afterLead = (LEADS[lead] as string).length;
  const vowel = longest(VOWELS, afterLead);
  if (vowel < 0) return null;
  const afterVowel = afterLead + (VOWELS[vowel] as string).length;
  const tail = longest(TAILS, afterVowel);
  if (afterVowel + (TAILS[tail] as string).length !== text.length) return null;
  return SYLLABLE + (lead * VOWELS.length + vowel) * TAILS.length + tail;
}

/** For the parser: the character of a name, or null. */
export function characterByName(name: string): string | null {
  const code = codePointOfName(name);
  return code === null ? null : String.fromCodePoint(code);
}
