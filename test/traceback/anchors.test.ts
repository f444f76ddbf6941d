// Where carets go within an expression: the table was worked out with CPython's own traceback module.
import { describe, expect, it } from "vitest";
import { caretAnchors, isPlain } from "../../dist/src/traceback/anchors.js";

describe("anchors", () => {
  it.each([
    ["a + b", [0, 2, 0, 3]],
    ["a // b", [0, 2, 0, 4]],
    ["(a) ** (b)", [0, 4, 0, 6]],
    ["f(x)", [0, 1, 0, 4]],
    ["f(x)(y)", [0, 4, 0, 7]],
    ["d['k']", [0, 1, 0, 6]],
    ["d[a][b]", [0, 4, 0, 7]],
    ["a.b.c(1)", [0, 5, 0, 8]],
    ["(a +\n b)", [0, 3, 0, 4]],
    ["f(\n  1,\n)", [0, 1, 2, 1]],
    ["a.b", null],
    ["-a", null],
    ["a < b", null],
    ["a +", null],
    ["x = 1", null],
    ["'é' + ü", [0, 4, 0, 5]],
  ])("%j", (segment, expected) => {
    const a = caretAnchors(segment);
    expect(a === null ? null : [a.leftLine, a.leftColumn, a.rightLine, a.rightColumn]).toEqual(expected);
  });

  it("says nothing about a line that is only a call", () => {
    expect(isPlain(["return f(x)"], 7, 11)).toBe(true);
    expect(isPlain(["y = g.h(x)"], 4, 10)).toBe(true);
    expect(isPlain(["return g.h(x)"], 7, 13)).toBe(false);
    expect(isPlain(["y = f(x) + 1"], 4, 8)).toBe(false);
    expect(isPlain(["f(x)"], 0, 4)).toBe(false);
  });

  it("does not parse what is very long", () => {
    expect(caretAnchors(`f(${"1,".repeat(20_000)})`)).toBe(null);
  });
});
