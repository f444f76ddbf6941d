import { describe, expect, test } from "vitest";
import type { Code } from "../../dist/src/compile/code.js";
import { verify } from "../../dist/src/compile/verifier.js";
import { SyntaxFailure } from "../../dist/src/syntax/syntax-error.js";
import { compile } from "./support.js";

const repeat = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join("");

/** Words of the code and of all code inside it. */
function size(code: Code): number {
  let words = code.words.length + code.handlers.length + code.positions.length;
  for (const constant of code.consts) {
    if (constant !== null && typeof constant === "object" && constant.type === "code") words += size(constant.code);
  }
  return words;
}

const shapes: [string, (n: number) => string][] = [
  ["elif", (n) => `if x: pass\n${repeat(n / 10, (i) => `elif x == ${i}: y = ${i}\n`)}`.repeat(10)],
  [
    "returns through finally",
    (n) =>
      `def f():\n try:\n${repeat(n, (i) => `  if x == ${i}: return ${i}\n`)} finally:\n${repeat(n, (i) => `  y${i}()\n`)}`,
  ],
  [
    "breaks through finally",
    (n) =>
      `def f():\n while x:\n  try:\n${repeat(n, () => "   if x: break\n   if y: continue\n")}  finally:\n${repeat(n, (i) => `   if z: y${i}()\n`)}`,
  ],
  ["with", (n) => `def f():\n${repeat(n, () => " with a as b:\n  with c:\n   if x: return y\n")}`],
  ["variables", (n) => `def f(x):\n${repeat(n, (i) => ` if x: a${i} = 1\n`)}${repeat(n, (i) => ` g(a${i})\n`)}`],
  [
    "cells",
    (n) => `def f():\n${repeat(n, (i) => ` a${i} = 1\n`)} def g():\n  def h():\n${repeat(n, (i) => `   b(a${i})\n`)}`,
  ],
  ["list", (n) => `x = [${repeat(n, (i) => `a${i}, `)}]\n`],
  ["dict", (n) => `x = {${repeat(n, (i) => `'a${i}': b, `)}}\n`],
  ["arguments", (n) => `x(${repeat(n, () => "a, ")})\n`],
  ["keywords", (n) => `x(${repeat(n, (i) => `a${i}=b, `)})\n`],
  ["starred", (n) => `f(${repeat(n, () => "*a, b, ")}${repeat(n, (i) => `**c, d${i}=e, `)})\n`],
  ["unpacking", (n) => `${repeat(n, () => "a, ")} = x\n`],
  ["except", (n) => `def f():\n try: x\n${repeat(n, (i) => ` except E${i} as e: y = e\n`)}`],
  ["match", (n) => `match x:\n${repeat(n, (i) => ` case [A(a=${i}), {'k': b}, *_] | [_, b] if b: pass\n`)}`],
  ["f-string", (n) => `x = f'${repeat(n, () => "{a} b ")}'\n`],
  ["conditions", (n) => `if ${Array(n).fill("a < b").join(" and ")}: pass\n`],
  ["comparison", (n) => `x = ${Array(n).fill("a").join(" < ")}\n`],
  ["annotations", (n) => repeat(n, (i) => `a${i}: int = 1\n`)],
];

describe("code grows with its source and no faster", () => {
  for (const [name, shape] of shapes) {
    test(name, () => {
      const text = shape(3000);
      const code = compile(text);
      expect(verify(code)).toBeUndefined();
      expect(size(code)).toBeLessThan(20 * text.length);
    });
  }

  test("finally in finally", () => {
    const depth = 18;
    const head = repeat(depth, (i) => {
      const indent = " ".repeat(i + 1);
      return `${indent}try: x()\n${indent}finally:\n${indent} if y: z()\n`;
    });
    const code = compile(`def f():\n${head}`);
    expect(verify(code)).toBeUndefined();
    expect(size(code)).toBeLessThan(20_000);
  });
});

describe("nothing is too deep", () => {
  const nested: [string, (n: number) => string][] = [
    ["attributes", (n) => `x = a${".b".repeat(n)}\n`],
    ["calls", (n) => `x = a${"()".repeat(n)}\n`],
    ["methods", (n) => `x = a${".b(c())".repeat(n)}\n`],
    ["minus", (n) => `x = ${"-".repeat(n)}y\n`],
    ["sum", (n) => `x = a${" + a".repeat(n)}\n`],
    ["lambda", (n) => `x = ${"lambda: ".repeat(n)}1\n`],
    ["conditional", (n) => `x = ${"a if b else ".repeat(n)}c\n`],
    ["lists", (n) => `x = ${"[".repeat(n)}${"]".repeat(n)}\n`],
    ["comprehensions", (n) => `${"[".repeat(n)}x${" for x in y]".repeat(n)}\n`],
    ["blocks", (n) => `${repeat(n, (i) => `${" ".repeat(i)}if x:\n`)}${" ".repeat(n)}pass\n`],
    ["functions", (n) => `${repeat(n, (i) => `${" ".repeat(i)}def f(x):\n`)}${" ".repeat(n)}pass\n`],
  ];
  for (const [name, shape] of nested) {
    test(name, () => {
      for (const depth of [50, 99, 199, 300, 600, 990, 5000]) {
        try {
          expect(verify(compile(shape(depth)))).toBeUndefined();
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxFailure);
        }
      }
    });
  }
});

describe("limits of a code object", () => {
  test("variables", () => {
    const text = `def f():\n${repeat(70_000, (i) => ` a${i} = 1\n`)}`;
    expect(() => compile(text)).toThrow("too many local variables");
  });
});
