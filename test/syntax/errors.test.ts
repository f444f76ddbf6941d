/**
 * Wrong programs are refused with CPython 3.14's type, message, line and columns. The expectations are recorded by
 * record.mjs from data/wrong.txt.
 */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseExpression, parseInteractive, parseModule } from "../../dist/src/syntax/parse.js";
import { Source } from "../../dist/src/syntax/source.js";
import { SyntaxFailure } from "../../dist/src/syntax/syntax-error.js";
import { failureOf } from "./support/parse.js";

type Recorded = [type: string, message: string, line: number, offset: number, endLine: number, endOffset: number];

const recorded = JSON.parse(readFileSync(new URL("data/wrong.json", import.meta.url), "utf8")) as [string, Recorded][];

test("there are many wrong programs", () => {
  expect(recorded.length).toBeGreaterThan(1200);
});

for (const [text, expected] of recorded) {
  test(JSON.stringify(text), () => {
    const { type, message, place } = failureOf(text);
    expect(place).not.toBeNull();
    if (place === null) return;
    const { line, offset, endLine, endOffset } = place;
    expect([type, message, line, offset, endLine, endOffset]).toEqual(expected);
  });
}

describe("expressions", () => {
  const fails = (text: string) => {
    try {
      parseExpression(new Source(text, "<test>"));
    } catch (error) {
      return (error as SyntaxFailure).message;
    }
    return "parsed";
  };

  test("blanks before are skipped", () => {
    expect(fails(" \t1 + 1")).toBe("parsed");
  });

  test("a statement is not an expression", () => {
    expect(fails("x = 1")).toBe("invalid syntax");
    expect(fails("pass")).toBe("invalid syntax");
    expect(fails("f(a b)")).toBe("invalid syntax. Perhaps you forgot a comma?");
    expect(fails("")).toBe("invalid syntax");
  });
});

describe("what a user has typed so far", () => {
  const outcome = (text: string) => {
    try {
      parseInteractive(new Source(text, "<stdin>"));
    } catch (error) {
      if (!(error instanceof SyntaxFailure)) throw error;
      return error.incomplete ? "incomplete" : "wrong";
    }
    return "complete";
  };

  const cases: [string, string][] = [
    ["x = 1\n", "complete"],
    ["x = 1", "complete"],
    ["x = 1; y = 2\n", "complete"],
    ["\n", "complete"],
    ["", "complete"],
    ["# comment\n", "complete"],
    ["if x:\n", "incomplete"],
    ["if x:", "incomplete"],
    ["if x:\n    y\n", "incomplete"],
    ["if x:\n    y\n\n", "complete"],
    ["if x: y\n", "incomplete"],
    ["if x: y\n\n", "complete"],
    ["def f():\n", "incomplete"],
    ["@a\n", "incomplete"],
    ["try:\n    x\n", "incomplete"],
    ["f(\n", "incomplete"],
    ["f(a,\n", "incomplete"],
    ["x = [1,\n", "incomplete"],
    ['"""a\n', "incomplete"],
    ['f"""a\n', "incomplete"],
    ["x = \\\n", "incomplete"],
    ["'a\n", "wrong"],
    ["x = = 1\n", "wrong"],
    ["x =\n", "wrong"],
    ["f(a b\n", "wrong"],
    [")\n", "wrong"],
    ["if x\n", "wrong"],
    ["if x:\ny\n", "wrong"],
    ["x = 1\ny = 2\n", "wrong"],
  ];
  for (const [text, expected] of cases) {
    test(`${JSON.stringify(text)} is ${expected}`, () => {
      expect(outcome(text)).toBe(expected);
    });
  }
});

test("the limits on size are kept", () => {
  const limited = (text: string, limits: object) => () => parseModule(new Source(text, "<test>"), limits);
  expect(limited("x = 1\n", { sourceBytes: 5 })).toThrow("source code is too long (limit: 5 bytes)");
  expect(limited("é\n", { sourceBytes: 3 })).not.toThrow();
  expect(limited("éé\n", { sourceBytes: 4 })).toThrow("source code is too long");
  expect(limited("x\n".repeat(100), { tokens: 100 })).toThrow("too many tokens");
  expect(limited("((((1))))\n", { nesting: 10 })).toThrow("too many nested expressions or blocks");
});
