/**
 * Text and bytes against CPython: the programs beside this file print one line for each of some 23,000 calls, and every
 * line has to be the same on both. What differs on purpose is listed, with the reason.
 */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { Sandbox } from "terrarium";
import { afterAll, describe, expect, it } from "vitest";
import { Oracle } from "../support/oracle.mjs";

const oracle = new Oracle({ timeoutMs: 100_000 });
afterAll(() => oracle.close());

const FOLDER = new URL("./text/", import.meta.url);
const LIMITS = { steps: 1e9, memory: 2 ** 29, recursion: 1000, time: 100_000, input: 2 ** 24, output: 2 ** 25 };

function ours(source: string): string[] {
  let stdout = "";
  const sandbox = new Sandbox({
    features: "all",
    limits: LIMITS,
    onStdout: (text: string) => {
      stdout += text;
    },
  });
  sandbox.execute(source);
  return stdout.trimEnd().split("\n");
}

/** Lines that may differ. */
const ON_PURPOSE: readonly [RegExp, string][] = [
  [/^'\\ud800\\udc00'\.encode\(\)/, "a high and a low surrogate side by side are one character here"],
  [/cast\('[Pnl]'\)/, "the oracle is a 32-bit build"],
  [/_from_flags/, "an internal of CPython"],
  [/^str\(1,2,3,4\)|^memoryview\(b'a',1\)/, "arity words of hand-written argument parsers"],
  [/__mul__\(/, "called by name, the operator's own words are used"],
  [/T\.flags/, "flags have no value before the module re is needed"],
  [/string\.templatelib\.Template'|not "string\.templatelib\.Template"\) to str/, "types show without their module"],
  [/cannot mix t-string literals/, "words of the parser"],
];

const settled = (line: string | undefined): string => (line ?? "").replace(/0x[0-9a-f]{5,}/g, "0xADDRESS");

describe("text and bytes, call by call", () => {
  for (const file of readdirSync(FOLDER)) {
    it(file, async () => {
      const source = readFileSync(new URL(file, FOLDER), "utf8");
      const [outcome] = await oracle.runAll([{ source }]);
      expect(outcome.traceback ?? outcome.crashed ?? outcome.timedOut).toBeUndefined();
      const theirs = outcome.stdout.trimEnd().split("\n");
      const mine = ours(source);
      expect(mine.length).toBe(theirs.length);
      const differences = theirs
        .map((line, i) => ({ cpython: settled(line), terrarium: settled(mine[i]) }))
        .filter(({ cpython, terrarium }) => cpython !== terrarium)
        .filter(({ cpython }) => !ON_PURPOSE.some(([pattern]) => pattern.test(cpython)));
      expect(differences).toEqual([]);
    });
  }
});

// ------------------------------------------------------------------------------------------------------- properties

const characters = fc.constantFrom(
  ..."aaabbAB 1.,-_\t\n\r",
  "é",
  "ß",
  "Σ",
  "я",
  "ǆ",
  "ﬁ",
  "\u0345",
  "😀",
  "\u2028",
  "\0",
);
const text = fc.string({ unit: characters, maxLength: 12 }).map((s) => JSON.stringify(s));
const short = fc.string({ unit: characters, maxLength: 2 }).map((s) => JSON.stringify(s));
const bytes = fc
  .uint8Array({ maxLength: 10 })
  .map((data) => `b'${[...data].map((b) => `\\x${(b % 100).toString(16).padStart(2, "0")}`).join("")}'`);
const index = fc.oneof(fc.integer({ min: -15, max: 15 }).map(String), fc.constant("None"));

const calls = fc.oneof(
  fc
    .tuple(text, fc.constantFrom("find", "rfind", "count", "startswith", "endswith"), short, index, index)
    .map(([s, m, sub, i, j]) => `${s}.${m}(${sub}, ${i}, ${j})`),
  fc.tuple(text, index, index, fc.constantFrom("1", "2", "-1", "-3")).map(([s, i, j, k]) => `${s}[${i}:${j}:${k}]`),
  fc.tuple(text, short, short, index).map(([s, a, b, n]) => `${s}.replace(${a}, ${b}, ${n === "None" ? -1 : n})`),
  fc
    .tuple(
      text,
      fc.constantFrom("split", "rsplit"),
      fc.oneof(short, fc.constant("None")),
      fc.integer({ min: -1, max: 4 }),
    )
    .map(([s, m, sep, n]) => `${s}.${m}(${sep}, ${n})`),
  fc
    .tuple(text, fc.constantFrom("strip", "lstrip", "rstrip", "partition", "rpartition", "removeprefix"), short)
    .map(([s, m, a]) => `${s}.${m}(${a})`),
  fc
    .tuple(
      text,
      fc.constantFrom("upper", "lower", "title", "capitalize", "swapcase", "casefold", "splitlines", "split"),
    )
    .map(([s, m]) => `${s}.${m}()`),
  fc.tuple(text, fc.constantFrom("<", "<=", "==", "in"), text).map(([a, op, b]) => `${a} ${op} ${b}`),
  fc
    .tuple(text, fc.constantFrom("utf-8", "utf-16", "utf-32-be", "latin-1", "ascii"))
    .map(([s, e]) => `${s}.encode('${e}', 'backslashreplace')`),
  fc
    .tuple(
      bytes,
      fc.constantFrom("utf-8", "utf-16", "ascii"),
      fc.constantFrom("replace", "ignore", "backslashreplace", "surrogateescape", "strict"),
    )
    .map(([b, e, h]) => `${b}.decode('${e}', '${h}')`),
  fc
    .tuple(bytes, bytes, fc.constantFrom("find", "rfind", "count", "split", "partition", "strip", "join"))
    .map(([a, b, m]) => (m === "join" ? `${a}.join([${b}, ${a}])` : `${a}.${m}(${b})`)),
  fc.tuple(bytes, index, index).map(([b, i, j]) => `(${b}[${i}:${j}], bytearray(${b})[${j}:${i}:-1])`),
  fc
    .tuple(
      text,
      fc.integer({ min: 0, max: 20 }),
      fc.constantFrom("<", ">", "^", "*^", "😀<"),
      fc.constantFrom("", ".2", ".0"),
    )
    .map(([s, w, a, p]) => `format(${s}, '${a}${w}${p}')`),
);

it("random calls", async () => {
  const expressions = fc.sample(calls, { numRuns: 4000, seed: 20_261_121 });
  const source = expressions
    .map((e) => `try: print(ascii(${e}))\nexcept Exception as error: print(type(error).__name__, ascii(str(error)))`)
    .join("\n");
  const [outcome] = await oracle.runAll([{ source }]);
  const theirs = outcome.stdout.trimEnd().split("\n");
  const mine = ours(source);
  const differences = expressions
    .map((e, i) => ({ e, cpython: theirs[i], terrarium: mine[i] }))
    .filter(({ cpython, terrarium }) => cpython !== terrarium);
  expect(differences).toEqual([]);
});
