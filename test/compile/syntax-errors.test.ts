import { describe, expect, test } from "vitest";
import { SyntaxFailure } from "../../dist/src/syntax/syntax-error.js";
import { compile, recorded } from "./support.js";

interface Answer {
  source: string;
  message?: string;
  line: number | null;
  column: number | null;
  endLine: number | null;
  endColumn: number | null;
}

/** Found by the parser, which has tests of its own. */
const PARSER = /expected|cannot use starred|parenthesized|Maybe you meant/;

/** What we say, in the words of the recording. */
function answer(source: string): Omit<Answer, "source"> | undefined {
  try {
    compile(source);
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxFailure)) throw error;
    const { message, start, end, source: text } = error;
    const line = (offset: number | null) => (offset === null ? null : text.lineAt(offset));
    const column = (offset: number | null) => (offset === null ? null : text.columnAt(offset) + 1);
    return { message, line: line(start), column: column(start), endLine: line(end), endColumn: column(end) };
  }
}

describe("what compiles and what does not, with CPython's message and place", () => {
  for (const { source, ...expected } of recorded<Answer>("wrong-programs.json")) {
    if (expected.message !== undefined && PARSER.test(expected.message)) continue;
    test(source.length > 120 ? `${source.slice(0, 120)}…` : source, () => {
      const { message, line, column, endLine, endColumn } = expected;
      const wanted = message === undefined ? undefined : { message, line, column, endLine, endColumn };
      expect(answer(source)).toEqual(wanted);
    });
  }
});
