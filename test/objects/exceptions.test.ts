// Exceptions as objects: what programs of the corpus do not show, because it differs from CPython on purpose or needs
// the host's side.
import { Sandbox, ScriptError, ScriptSyntaxError } from "terrarium";
import { describe, expect, it } from "vitest";

const sandbox = () => new Sandbox({ features: "all" });
const value = (source: string): unknown => sandbox().execute(source).value;

describe("exceptions", () => {
  it("map Linux error numbers to their classes", () => {
    const names = value(
      "[type(OSError(n, 'x')).__name__ for n in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 5)]",
    );
    expect(names).toEqual([
      "PermissionError",
      "FileNotFoundError",
      "ProcessLookupError",
      "InterruptedError",
      "ChildProcessError",
      "BlockingIOError",
      "PermissionError",
      "FileExistsError",
      "NotADirectoryError",
      "IsADirectoryError",
      "BrokenPipeError",
      "ConnectionAbortedError",
      "ConnectionResetError",
      "TimeoutError",
      "ConnectionRefusedError",
      "OSError",
    ]);
  });

  it("give the host type, message and text, but no live object", () => {
    try {
      sandbox().execute("class Wrong(ValueError): pass\nraise Wrong('no')\n", { filename: "rule.py" });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ScriptError);
      const e = error as ScriptError;
      expect([e.type, e.message]).toEqual(["Wrong", "no"]);
      expect(e.traceback).toBe(
        "Traceback (most recent call last):\n  File \"rule.py\", line 2, in <module>\n    raise Wrong('no')\nWrong: no\n",
      );
    }
  });

  it("point at a misspelt keyword", () => {
    try {
      sandbox().execute("for i im range(3):\n    pass\n", { filename: "rule.py" });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ScriptSyntaxError);
      expect((error as ScriptError).traceback).toContain("Did you mean 'in'?");
    }
  });

  it("keep no reduce, no frames and no code", () => {
    const absent = value(
      "e = None\ntry:\n    1/0\nexcept Exception as x:\n    e = x\n[hasattr(e, n) for n in ('__reduce__', '__reduce_ex__', 'tb_frame')] + [hasattr(e.__traceback__, n) for n in ('tb_frame', 'tb_code')]",
    );
    expect(absent).toEqual([false, false, false, false, false]);
  });

  it("stop at the depth of nested groups, not at the host's stack", () => {
    const source = [
      "e = ValueError(1)",
      "for i in range(5000): e = ExceptionGroup('g', [e])",
      "try:",
      "    e.split(KeyError)",
      "    r = 'done'",
      "except RecursionError:",
      "    r = 'refused'",
      "r",
    ].join("\n");
    expect(value(source)).toBe("refused");
  });
});
