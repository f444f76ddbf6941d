import { describe, expect, test } from "vitest";
import { unparse } from "../../dist/src/compile/unparse.js";
import { parseExpression } from "../../dist/src/syntax/parse.js";
import { Source } from "../../dist/src/syntax/source.js";
import { recorded } from "./support.js";

describe("annotations as texts", () => {
  for (const { source, text } of recorded<{ source: string; text: string }>("annotation-texts.json")) {
    test(source, () => {
      const parenthesized = new Source(`(${source}\n)`, "annotation.py");
      expect(unparse(parseExpression(parenthesized).body, parenthesized)).toBe(text);
    });
  }
});
