/** The parser's trees are CPython's, positions included. The expectations are recorded by record.mjs. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { treeOf } from "./support/parse.js";
import { sections } from "./support/sections.mjs";
import { pythonFilesOf, stdlibArchive } from "./support/zip.mjs";

const data = (name: string) => readFileSync(new URL(`data/${name}`, import.meta.url), "utf8");

const trees = data("snippets.trees").trimEnd().split("\n");
sections(data("snippets.py")).forEach((text: string, i: number) => {
  test(`section ${i + 1} of snippets.py has CPython's tree`, () => {
    expect(treeOf(text)).toBe(trees[i]);
  });
});

test("the standard library of CPython 3.14 has CPython's trees", () => {
  const expected = new Map(Object.entries(JSON.parse(data("stdlib.json")) as Record<string, string>));
  const different: string[] = [];
  for (const { name, text } of pythonFilesOf(stdlibArchive())) {
    const hash = createHash("sha256").update(treeOf(text)).digest("hex").slice(0, 16);
    if (expected.get(name) !== hash) different.push(name);
  }
  expect(different).toEqual([]);
});

test("line ends of all three kinds give the same tree", () => {
  const text = 'if a:\n  b = """x\ny"""\n\nelse:\n  c\n';
  expect(treeOf(text.replaceAll("\n", "\r\n"))).toBe(treeOf(text));
  expect(treeOf(text.replaceAll("\n", "\r"))).toBe(treeOf(text));
});
