/**
 * The generated parser and ohm-js agree: on what they accept, and on the tree. ohm-js reads grammar/python.ohm itself,
 * so that a mistake of the generator shows here.
 */

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as builders from "../../dist/src/syntax/build.js";
import { beginBuilding, endBuilding } from "../../dist/src/syntax/build-state.js";
import { type Entry, parseTokens } from "../../dist/src/syntax/parser.generated.js";
import { Source } from "../../dist/src/syntax/source.js";
import { SyntaxFailure } from "../../dist/src/syntax/syntax-error.js";
import { tokenize } from "../../dist/src/syntax/tokenizer.js";
import { Kind, SPELLINGS } from "../../dist/src/syntax/tokens.generated.js";
import { type Tokens, tokenString } from "../../dist/src/syntax/tokens.js";
import { generate } from "../../grammar/generate.mjs";
import { makeOracle } from "../../grammar/oracle.mjs";
import { dump } from "./support/dump.mjs";
import { sections } from "./support/sections.mjs";

const oracle = makeOracle(builders);

/** The tree as text, "refused: ..." when a builder refuses, or "no match". */
function result(parse: () => unknown, source: Source): string {
  try {
    const tree = parse();
    return tree === undefined ? "no match" : dump(tree, source);
  } catch (error) {
    if (error instanceof SyntaxFailure) return `refused: ${error.message} ${error.start} ${error.end}`;
    throw error;
  }
}

function compare(tokens: Tokens, entry: Entry): string {
  beginBuilding(tokens, null);
  try {
    const ours = result(() => {
      const outcome = parseTokens(entry, tokens.kinds, 640);
      return outcome.ok ? outcome.value : undefined;
    }, tokens.source);
    const theirs = result(() => oracle.parse(tokenString(tokens), entry), tokens.source);
    // A builder may refuse while the text has not been read to its end, so a refusal is also no match.
    if (ours.startsWith("refused") && theirs === "no match") return ours;
    expect(ours).toBe(theirs);
    return ours;
  } finally {
    endBuilding();
  }
}

test("the generated files are up to date", () => {
  for (const { url, text } of generate()) expect(readFileSync(url, "utf8"), url.pathname).toBe(text);
});

describe("the generated parser agrees with ohm-js", () => {
  const snippets = readFileSync(new URL("data/snippets.py", import.meta.url), "utf8");
  sections(snippets).forEach((text: string, i: number) => {
    test(`on section ${i + 1} of snippets.py`, () => {
      const tokens = tokenize(new Source(text, "<test>"), 1e6);
      expect(compare(tokens, "file")).toMatch(/^Module/);
    });
  });

  test("on what remains of a program without one of its tokens, or with two exchanged", () => {
    const lines = snippets.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    fc.assert(
      fc.property(fc.constantFrom(...lines), fc.nat(), fc.nat(), fc.boolean(), (line, a, b, exchange) => {
        let tokens: Tokens;
        try {
          tokens = tokenize(new Source(`${line}\n`, "<test>"), 1e6);
        } catch {
          return;
        }
        compare(exchange ? exchanged(tokens, a, b) : without(tokens, a), "file");
      }),
      { numRuns: 3000 },
    );
  });

  const words = [...SPELLINGS.values()].filter((word) => !/^[A-Z_]+$/.test(word) || word === "_");
  const vocabulary = [...words, ..."aaabbxx", ..."(((([[[{)))]]],,,,::==.."].concat(["1", "'s'", "1j", "\n", "\n "]);

  test("on random token strings", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }), (list) => {
        let tokens: Tokens;
        try {
          tokens = tokenize(new Source(`${list.join(" ")}\n`, "<test>"), 1e6);
        } catch {
          return;
        }
        compare(tokens, "file");
        compare(tokens, "eval");
        compare(tokens, "interactive");
      }),
      { numRuns: 3000 },
    );
  });

  test("on random strings of token kinds, which no text may ever produce", () => {
    const kinds = [...SPELLINGS.keys()].filter((kind) => kind !== Kind.EndMarker);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 10 }), (list) => {
        const tokens = spelled([...list, Kind.Newline, Kind.EndMarker]);
        if (tokens !== null) compare(tokens, "file");
      }),
      { numRuns: 3000 },
    );
  });
});

/** Tokens with text of their own for a list of kinds. */
function spelled(kinds: number[]): Tokens | null {
  const sample = new Map<number, string>([
    [Kind.Name, "n"],
    [Kind.Number, "1"],
    [Kind.String, "'s'"],
    [Kind.FStringStart, "f'"],
    [Kind.TStringStart, "t'"],
    [Kind.FStringMiddle, "m"],
    [Kind.FStringEnd, "'"],
  ]);
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const kind of kinds) {
    starts.push(text.length);
    const isVisible = kind !== Kind.Newline && kind !== Kind.Indent && kind !== Kind.Dedent && kind !== Kind.EndMarker;
    if (isVisible) text += sample.get(kind) ?? SPELLINGS.get(kind);
    ends.push(text.length);
    text += " ";
  }
  return make(new Source(text, "<test>"), kinds, starts, ends);
}

function make(source: Source, kinds: number[], starts: number[], ends: number[]): Tokens {
  return {
    source,
    count: kinds.length,
    kinds: Uint8Array.from([...kinds, 0, 0]),
    starts: Int32Array.from([...starts, 0, 0]),
    ends: Int32Array.from([...ends, 0, 0]),
    names: new Map(),
    longestLine: kinds.length,
    failure: null,
    failureIsLate: false,
    openBracket: -1,
  };
}

function lists(tokens: Tokens): [number, number, number][] {
  return Array.from({ length: tokens.count }, (_, i) => [
    tokens.kinds[i] as number,
    tokens.starts[i] as number,
    tokens.ends[i] as number,
  ]);
}

function from(source: Source, list: [number, number, number][]): Tokens {
  return make(
    source,
    list.map((item) => item[0]),
    list.map((item) => item[1]),
    list.map((item) => item[2]),
  );
}

function without(tokens: Tokens, which: number): Tokens {
  const list = lists(tokens);
  list.splice(which % Math.max(1, list.length - 1), 1);
  return from(tokens.source, list);
}

function exchanged(tokens: Tokens, a: number, b: number): Tokens {
  const list = lists(tokens);
  const [i, j] = [a % (list.length - 1), b % (list.length - 1)];
  const [first, second] = [list[i], list[j]] as [[number, number, number], [number, number, number]];
  list[i] = second;
  list[j] = first;
  return from(tokens.source, list);
}
