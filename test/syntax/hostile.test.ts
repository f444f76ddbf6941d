/**
 * Texts made to exhaust the parser: each ends in a tree or a SyntaxFailure, never in a RangeError, and in time that is
 * linear in its length.
 */

import { expect, test } from "vitest";
import type { Node } from "../../dist/src/syntax/ast.js";
import { MAX_AST_DEPTH } from "../../dist/src/syntax/limits.js";
import { parseModule } from "../../dist/src/syntax/parse.js";
import { Source } from "../../dist/src/syntax/source.js";
import { SyntaxFailure } from "../../dist/src/syntax/syntax-error.js";

const N = 300_000;
const times = (text: string, count = N) => text.repeat(count);
const nested = (open: string, close: string, count: number) => `${times(open, count)}x${times(close, count)}\n`;
const blocks = (head: string, count: number) =>
  `${Array.from({ length: count }, (_, i) => `${" ".repeat(i)}${head}\n`).join("")}${" ".repeat(count)}pass\n`;

function outcome(text: string): string {
  try {
    const tree = parseModule(new Source(text, "<test>"));
    expect(depthOf(tree)).toBeLessThanOrEqual(MAX_AST_DEPTH);
    return "tree";
  } catch (error) {
    if (error instanceof SyntaxFailure) return error.message;
    throw error;
  }
}

/** Levels of nodes, counted without recursion. */
function depthOf(root: Node): number {
  let depth = -1;
  for (let level: unknown[] = [root]; level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const node of level) {
      for (const value of Object.values(node as object)) {
        for (const item of Array.isArray(value) ? value : [value]) {
          if (typeof item === "object" && item !== null && !(item instanceof Uint8Array)) next.push(item);
        }
      }
    }
    level = next;
  }
  return depth;
}

const TOO_DEEP = /^too many (nested|levels)|nested too deeply/;

const refused: Record<string, string> = {
  "open parentheses": times("("),
  "open brackets of three kinds": times("([{"),
  "not not not": `${times("not ")}x`,
  "unary minus": `${times("-")}x`,
  attributes: `a${times(".b")}`,
  calls: `f${times("()")}`,
  subscripts: `a${times("[0]")}`,
  sums: `1${times("+1")}`,
  powers: `a${times("**a")}`,
  conditionals: `a${times(" if a else a")}`,
  lambdas: `${times("lambda:")}1`,
  "elif clauses": `if a: b\n${times("elif a: b\n")}`,
  blocks: blocks("if a:", 1000),
  "f-strings in f-strings": times(`f"{`),
  "f-strings in complete f-strings": Array.from({ length: 300 }).reduce<string>((inner) => `f"{${inner}}"`, "1"),
  "format specifications": `f"${times("{a:")}`,
  "brackets with all operators": nested("(a or b and not c<d|e^f&g<<h+i*j**-", ")", 190),
  "brackets with lambdas": nested("(lambda x=(", "):1)", 95),
};

for (const [name, text] of Object.entries(refused)) {
  test(`nested without end: ${name}`, () => {
    expect(outcome(text)).toMatch(TOO_DEEP);
  });
}

const accepted: Record<string, string> = {
  "199 parentheses": nested("(", ")", 199),
  "199 lists": nested("[", "]", 199),
  "199 calls": nested("f(", ")", 199),
  "199 dictionaries": nested("{1:", "}", 199),
  "199 subscripts": nested("a[", "]", 199),
  "190 comprehensions": nested("[x for x in ", "]", 190),
  "199 patterns": `match x:\n case ${nested("A(x=", ")", 199).trimEnd()}: pass\n`,
  "99 blocks": blocks("if a:", 99),
  "99 with blocks": blocks("with a:", 99),
  "a list of many items": `x = [${times("1,")}]`,
  "a sum of 900 terms": `1${times("+1", 900)}`,
  "many statements on a line": times("a;"),
  "many comparisons": `a${times("<a")}`,
  "many conditions": `a${times(" and a")}`,
  "many targets": `${times("a=")}1`,
  "many parameters": `def f(a${times(",a")}): pass`,
  "many alternatives": `match x:\n case ${times("x|")}x: pass\n`,
  "many decorators": `${times("@a\n")}def f(): pass`,
  "many with items": `with (${times("a as b,")}c): pass`,
  "many fields": `f"${times("{a}")}"`,
  "many strings": times("'a' "),
  "a long string": `'${times("a", 1_000_000)}'`,
  "a long name": times("a", 1_000_000),
  "a long comment": times("#", 1_000_000),
  "blank lines": times("\n", 1_000_000),
  "a long hexadecimal number": `0x${times("f", 1_000_000)}`,
};

for (const [name, text] of Object.entries(accepted)) {
  test(`large but fine: ${name}`, () => {
    expect(outcome(text)).toBe("tree");
  });
}

const wrong: Record<string, string> = {
  quotes: times("'", N + 1),
  backslashes: times("\\\n"),
  operators: times("+ "),
  keywords: times("if "),
  "unfinished conditionals": times("a if "),
  awaits: times("await "),
  yields: times("yield "),
  colons: times(":"),
  "a decimal number of a million digits": times("1", 1_000_000),
  "null characters": times("\0"),
  "commas in brackets that never close": `f(${times("a,")}`,
  "a failure inside of many brackets": nested("(a, [b, {c: f(", " y)}])", 40),
  "a failure inside of many match statements": `${Array.from({ length: 90 }, (_, i) =>
    i % 2 === 0 ? `${" ".repeat(i)}match x:\n` : `${" ".repeat(i)}case y:\n`,
  ).join("")}${" ".repeat(90)}a b\n`,
  "a failure inside of many with statements": `${blocks("with (a as b):", 90)} a b\n`,
};

for (const [name, text] of Object.entries(wrong)) {
  test(`wrong at length: ${name}`, () => {
    expect(outcome(text)).not.toBe("tree");
  });
}

test("time is linear in the length", () => {
  const shapes: ((n: number) => string)[] = [
    (n) => `x = [${times("f(a, b=c)[d].e + g,", n)}]`,
    (n) => times("if a:\n  b = c\n", n),
    (n) => `(${times("a b ", n)})`,
    (n) => times("f'{a!r:>{b}}' ", n),
    (n) => times("match(x)\n", n),
    (n) => times("@", n * 8),
  ];
  for (const shape of shapes) {
    const time = (n: number) => {
      const text = shape(n);
      const start = performance.now();
      outcome(text);
      return performance.now() - start;
    };
    time(4000);
    const small = Math.min(time(4000), time(4000));
    const large = Math.min(time(32000), time(32000));
    // Eight times the text; quadratic work would take 64 times as long.
    expect(large).toBeLessThan(small * 40 + 100);
  }
});
