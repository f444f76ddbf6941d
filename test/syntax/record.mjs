/**
 * Records what CPython 3.14 makes of the corpus, so that the tests need no CPython:
 *
 *     node test/syntax/record.mjs
 *
 * data/snippets.py  ->  data/snippets.trees     one line for each section
 * data/wrong.txt    ->  data/wrong.json         [program, [type, message, line, column, end line, end column]]
 * standard library  ->  data/stdlib.json        a hash of each file's tree
 */

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { loadOracle } from "./support/oracle.mjs";
import { sections } from "./support/sections.mjs";
import { pythonFilesOf, stdlibArchive } from "./support/zip.mjs";

const file = (name) => new URL(`data/${name}`, import.meta.url);
const oracle = await loadOracle();

const trees = sections(readFileSync(file("snippets.py"), "utf8")).map((text) => {
  const tree = oracle.parse(text);
  if (tree.startsWith("[")) throw new Error(`snippets.py: CPython refuses a section: ${tree}\n${text}`);
  return tree;
});
writeFileSync(file("snippets.trees"), `${trees.join("\n")}\n`);

const wrong = sections(readFileSync(file("wrong.txt"), "utf8")).map((text) => {
  const error = oracle.parse(text);
  if (!error.startsWith("[")) throw new Error(`wrong.txt: CPython accepts a section:\n${text}`);
  return JSON.stringify([text, JSON.parse(error)]);
});
writeFileSync(file("wrong.json"), `[\n${wrong.join(",\n")}\n]\n`);

const hashes = [];
for (const { name, text } of pythonFilesOf(stdlibArchive())) {
  const tree = oracle.parse(text);
  const hash = createHash("sha256").update(tree).digest("hex").slice(0, 16);
  if (!tree.startsWith("[")) hashes.push(`  ${JSON.stringify(name)}: "${hash}"`);
}
writeFileSync(file("stdlib.json"), `{\n${hashes.sort().join(",\n")}\n}\n`);

console.log(`recorded ${trees.length} sections, ${wrong.length} wrong programs, ${hashes.length} files`);
process.exit(0);
