/**
 * Emits the generated files of src/syntax from grammar/python.ohm and grammar/python-errors.ohm (`npm run generate`).
 * With `--check` it writes nothing and fails when a file is not up to date.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { emitMistakes } from "./emit-mistakes.mjs";
import { emitParser } from "./emit-parser.mjs";
import { emitTokens } from "./emit-tokens.mjs";
import { loadErrorGrammar, loadRules } from "./load.mjs";

/** Every generated file with its contents. */
export function generate() {
  return [
    { url: new URL("../src/syntax/tokens.generated.ts", import.meta.url), text: emitTokens() },
    { url: new URL("../src/syntax/parser.generated.ts", import.meta.url), text: emitParser(loadRules()) },
    {
      url: new URL("../src/syntax/mistakes.generated.ts", import.meta.url),
      text: emitMistakes(loadRules(loadErrorGrammar())),
    },
  ];
}

if (process.argv[1] !== undefined && import.meta.url.endsWith("/grammar/generate.mjs")) {
  const check = process.argv.includes("--check");
  for (const { url, text } of generate()) {
    if (check && readFileSync(url, "utf8") !== text) {
      throw new Error(`${url.pathname} is not what the grammar says; run "npm run generate"`);
    }
    if (!check) writeFileSync(url, text);
  }
}
