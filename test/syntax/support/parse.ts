/** What the tests of this folder do with a text. */

import { parseModule } from "../../../dist/src/syntax/parse.js";
import { Source } from "../../../dist/src/syntax/source.js";
import { SyntaxFailure } from "../../../dist/src/syntax/syntax-error.js";
import { dump } from "./dump.mjs";

/** The tree of a text as CPython would dump it. */
export function treeOf(text: string): string {
  const source = new Source(text, "<test>");
  return dump(parseModule(source), source);
}

/** The failure of a text that must not parse. */
export function failureOf(text: string): SyntaxFailure {
  try {
    parseModule(new Source(text, "<test>"));
  } catch (error) {
    if (error instanceof SyntaxFailure) return error;
    throw error;
  }
  throw new Error(`this should not have parsed: ${text.slice(0, 200)}`);
}
