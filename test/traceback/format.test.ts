// Texts of uncaught exceptions that the corpus cannot hold: bounds, failing str(), and what is not to be seen in them.
import { Sandbox, ScriptError } from "terrarium";
import { describe, expect, it } from "vitest";

function tracebackOf(source: string): string {
  try {
    new Sandbox({ features: "all" }).execute(source, { filename: "main.py" });
  } catch (error) {
    if (error instanceof ScriptError) return error.traceback;
    throw error;
  }
  throw new Error("nothing was raised");
}

describe("the text of an uncaught exception", () => {
  it("shows an exception whose str() fails", () => {
    const text = tracebackOf("class E(Exception):\n    def __str__(self):\n        raise ValueError\nraise E\n");
    expect(text).toMatch(/E: <exception str\(\) failed>\n?$/);
  });

  it("cuts a message of a million characters", () => {
    const text = tracebackOf("raise ValueError('x' * 10**6)\n");
    expect(text.length).toBeLessThan(120_000);
    expect(text).toContain("...");
  });

  it("cuts a chain of thousands of exceptions", () => {
    const source = [
      "e = None",
      "for i in range(30000):",
      "    n = ValueError('x' * 100)",
      "    n.__context__ = e",
      "    e = n",
      "raise e",
    ].join("\n");
    const text = tracebackOf(source);
    expect(text.length).toBeLessThan(1_300_000);
  });

  it("ends for exceptions in a circle", () => {
    const text = tracebackOf("a, b = ValueError(1), ValueError(2)\na.__cause__ = b\nb.__cause__ = a\nraise a\n");
    expect(text.match(/ValueError: /g)).toHaveLength(2);
  });

  it("folds recursion", () => {
    const text = tracebackOf("def f():\n    f()\nf()\n");
    expect(text).toMatch(/\[Previous line repeated \d+ more times\]\nRecursionError: maximum recursion depth exceeded/);
  });

  it("shows neither very long lines nor their carets", () => {
    const text = tracebackOf(`x = [${"1, ".repeat(10_000)}] + None\n`);
    expect(text.length).toBeLessThan(5000);
    expect(text).not.toContain("^^^");
  });

  it("bounds groups in width and depth", () => {
    const wide = tracebackOf("raise ExceptionGroup('g', [ValueError(i) for i in range(40)])\n");
    expect(wide).toContain("and 25 more exceptions");
    const deep = tracebackOf("e = ValueError(1)\nfor i in range(30): e = ExceptionGroup('g', [e])\nraise e\n");
    expect(deep).toContain("... (max_group_depth is 10)");
  });

  it("has no frame behind a traceback object", () => {
    const text = tracebackOf("try:\n    1/0\nexcept ZeroDivisionError as e:\n    e.__traceback__.tb_frame\n");
    expect(text).toContain("AttributeError: 'traceback' object has no attribute 'tb_frame'");
  });
});
