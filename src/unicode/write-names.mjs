// Writes names.generated.ts: the names of Unicode 16 as CPython 3.14 knows them, in a compact form that
// names.ts reads. There is no package that has them in less than a megabyte and without reading files.
//   node src/unicode/write-names.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { Oracle } from "../../test/support/oracle.mjs";

/** Characters of the text: all of printable ASCII that needs no escape in a template or string. */
const DIGITS = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#%&'()*+,-./:;<=>?@[]^_{|}~"];
const BASE = DIGITS.length;
const here = (name) => new URL(name, import.meta.url);
const aliases = readFileSync(here("name-aliases.txt"), "utf8").trim().split("\n");
for (let i = 1; i <= 256; i++) aliases.push(`VS${i}`);

const oracle = new Oracle({ timeoutMs: 100_000 });
const { stdout, traceback } = await oracle.run(`
import unicodedata
for code in range(0x110000):
    name = unicodedata.name(chr(code), "")
    if name and not name.endswith(f"-{code:04X}") and not name.startswith("HANGUL SYLLABLE "):
        print(f"{code:X};{name}")
print()
# Names that end in the character's own number follow from its block.
first = last = None
kind = ""
for code in range(0x110001):
    name = unicodedata.name(chr(code), "") if code < 0x110000 else ""
    now = name[: name.rindex("-")] if name.endswith(f"-{code:04X}") else ""
    if now != kind:
        if kind:
            print(f"{first:X};{code - 1:X};{kind}")
        first, kind = code, now
print()
for alias in ${JSON.stringify(aliases)}:
    print(f"{ord(unicodedata.lookup(alias)):X};{alias}")
`);
await oracle.close();
if (traceback !== undefined) throw new Error(traceback);
const [named, numbered, aliased] = stdout.split("\n\n").map((part) =>
  part
    .trim()
    .split("\n")
    .map((line) => line.split(";")),
);

// Every word by its frequency: the commonest take one character, most take two.
const counts = new Map();
let before = [];
const entries = named.map(([code, name]) => {
  const words = name.split(" ");
  let shared = 0;
  while (shared < 7 && shared < words.length - 1 && words[shared] === before[shared]) shared++;
  before = words;
  for (const word of words.slice(shared)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { code: Number.parseInt(code, 16), shared, rest: words.slice(shared) };
});
const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
const index = new Map(words.map((word, i) => [word, i]));
/** First digit: below 8 an entry begins; below ONE a word; below TWO the first of two; else the first of three. */
const [ONE, TWO] = [48, BASE - 3];
const wordText = (i) => {
  if (i < ONE - 8) return DIGITS[8 + i];
  const j = i - (ONE - 8);
  if (j < (TWO - ONE) * BASE) return DIGITS[ONE + Math.floor(j / BASE)] + DIGITS[j % BASE];
  const k = j - (TWO - ONE) * BASE;
  return DIGITS[TWO + Math.floor(k / BASE / BASE)] + DIGITS[Math.floor(k / BASE) % BASE] + DIGITS[k % BASE];
};
const text = entries.map(({ shared, rest }) => DIGITS[shared] + rest.map((word) => wordText(index.get(word))).join(""));
const runs = [];
let next = 0;
for (const { code } of entries) {
  if (runs.length > 0 && code === next) runs[runs.length - 1][1]++;
  else runs.push([code - next, 1]);
  next = code + 1;
}
const file = `// Written by write-names.mjs: do not edit.
export const DIGITS = ${JSON.stringify(DIGITS.join(""))};
/** First digits of words of one, two and three digits begin here. */
export const ONE = ${ONE};
export const TWO = ${TWO};
/** Words by their frequency. */
export const WORDS = ${JSON.stringify(words.join(" "))};
/** For each name: how many words it shares with the one before, and its other words. */
export const NAMES = ${JSON.stringify(text.join(""))};
/** Which code points have these names: how many are left out, how many follow (base 36). */
export const RUNS = ${JSON.stringify(runs.map(([gap, count]) => `${gap.toString(36)} ${count.toString(36)}`).join(" "))};
/** Blocks whose names end in the number: first, last, what is before the number. */
export const NUMBERED = ${JSON.stringify(numbered.map((each) => each.join(";")).join("|"))};
export const ALIASES = ${JSON.stringify(aliased.map((each) => each.join(";")).join("|"))};
`;
writeFileSync(here("names.generated.ts"), file);
console.log(`${entries.length} names of ${words.length} words, ${aliased.length} aliases, ${file.length} characters`);
