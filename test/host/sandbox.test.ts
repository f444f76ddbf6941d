import {
  CancelledError,
  InputLimitError,
  PolicyError,
  Sandbox,
  SandboxError,
  ScriptError,
  ScriptSyntaxError,
} from "terrarium";
import { describe, expect, it } from "vitest";

const caught = <E>(action: () => unknown): E => {
  try {
    action();
  } catch (error) {
    return error as E;
  }
  throw new Error("nothing was thrown");
};

describe("options", () => {
  const wrong: [string, () => unknown, RegExp][] = [
    [
      "an unknown option",
      () => new Sandbox({ feature: [] } as object),
      /unknown option "feature"; did you mean "features"\?/,
    ],
    [
      "an unknown feature",
      () => new Sandbox({ features: ["stdotu"] }),
      /unknown feature "stdotu"; did you mean "stdout"\?/,
    ],
    [
      "an unknown limit",
      () => new Sandbox({ limits: { step: 1 } as object }),
      /unknown limit "step"; did you mean "steps"\?/,
    ],
    [
      "a limit that is no number",
      () => new Sandbox({ limits: { steps: "10" as never } }),
      /limits\.steps must be a number/,
    ],
    ["a limit that is NaN", () => new Sandbox({ limits: { time: Number.NaN } }), /limits\.time must be a number of ms/],
    ["a limit that is null", () => new Sandbox({ limits: { time: null as never } }), /for no limit write Infinity/],
    ["a limit below its minimum", () => new Sandbox({ limits: { memory: 1 } }), /limits\.memory must be at least/],
    ["features that are no array", () => new Sandbox({ features: "stdout" as never }), /array of feature names/],
    ["a module name", () => new Sandbox({ modules: { "a-b": { source: "" } } }), /"a-b" is not a module name/],
    [
      "a module without source",
      () => new Sandbox({ modules: { a: {} as never } }),
      /source of module "a" must be a string/,
    ],
    ["a callback that is no function", () => new Sandbox({ onStdout: 1 as never }), /"onStdout" must be a function/],
    ["a source that is no string", () => new Sandbox().execute(1 as never), /source must be a string/],
    [
      "an unknown option of execute",
      () => new Sandbox().execute("1", { gobals: {} } as object),
      /did you mean "globals"\?/,
    ],
    ["an unknown mode", () => new Sandbox().compile("1", { mode: "exce" as never }), /mode must be "exec" or "eval"/],
  ];
  it.each(wrong)("%s is a PolicyError", (_, action, message) => {
    const error = caught<PolicyError>(action);
    expect(error).toBeInstanceOf(PolicyError);
    expect(error).toBeInstanceOf(SandboxError);
    expect(error.message).toMatch(message);
  });

  it("cannot be left off by omission", () => {
    const { limits } = new Sandbox({ limits: { steps: undefined as never, time: 100 } });
    expect(limits).toEqual({
      steps: 10_000_000,
      memory: 64 * 2 ** 20,
      recursion: 1000,
      time: 100,
      input: 65_536,
      output: 65_536,
    });
    expect(Object.isFrozen(limits)).toBe(true);
  });

  it("switch nothing on by default", () => {
    const sandbox = new Sandbox();
    expect(sandbox.features).toEqual([]);
    expect(() => sandbox.execute("print('x')")).toThrow(/needs the feature "stdout"/);
    for (const name of ["input", "exit", "quit"]) {
      expect(() => sandbox.execute(name)).toThrow(`name '${name}' is not defined`);
    }
    expect(() => sandbox.execute("import math")).toThrow(ScriptError);
  });
});

describe("running", () => {
  it("answers value, globals, output and bill", () => {
    const texts: string[] = [];
    const sandbox = new Sandbox({ features: ["stdout"], onStdout: (text) => texts.push(text) });
    const result = sandbox.execute("print('a'); x = n + 1\nprint('b')\nx * 2", {
      globals: { n: 1 },
      filename: "rule.py",
    });
    expect(result.value).toBe(4);
    expect(result.globals.x).toBe(2);
    expect(result.stdout).toBe("a\nb\n");
    expect(texts.join("")).toBe("a\nb\n");
    expect(result.usage.steps).toBeGreaterThan(0);
    expect(result.usage.outputBytes).toBe(4);
    expect(result.usage.allocated).toBeGreaterThan(0);
    expect(result.usage.memoryPeak).toBeGreaterThan(0);
    expect(result.usage.timeMs).toBeGreaterThan(0);
  });

  it("costs the same every time", () => {
    const source = "s = 0\nfor i in range(1000):\n    s += len(str(i)) * (i % 7)\nsorted([s, 1, 2])";
    const bills = Array.from({ length: 5 }, () => {
      const { steps, allocated } = new Sandbox().execute(source).usage;
      return { steps, allocated };
    });
    const sandbox = new Sandbox();
    for (let i = 0; i < 5; i++) {
      const { steps, allocated } = sandbox.execute(source).usage;
      bills.push({ steps, allocated });
    }
    expect(new Set(bills.map((bill) => JSON.stringify(bill))).size).toBe(1);
  });

  it("gives each program its own namespace, or the one before", () => {
    const sandbox = new Sandbox();
    sandbox.execute("x = 1");
    expect(() => sandbox.execute("x")).toThrow("name 'x' is not defined");
    sandbox.execute("y = 2");
    expect(sandbox.execute("y + 1", { continue: true }).value).toBe(3);
  });

  it("does not let sandboxes see each other", () => {
    const [a, b] = [new Sandbox(), new Sandbox()];
    a.execute("class C: pass\nx = 1");
    expect(() => b.execute("C")).toThrow(ScriptError);
    for (const attack of ["int.x = 1", "list.append = 1", "len.x = 1", "str.__add__ = None", "object.x = 1"]) {
      expect(() => a.execute(attack)).toThrow(ScriptError);
    }
  });

  it("runs modules and packages of the host's", () => {
    const sandbox = new Sandbox({
      modules: {
        "shop.tax": { source: "RATE = 19" },
        "shop.util.text": { source: "from ..tax import RATE\ndef show(): return f'{RATE} %'" },
        top: { source: "import shop.util.text as t\nvalue = t.show()" },
      },
    });
    expect(sandbox.execute("import top\nfrom shop.tax import RATE\n(top.value, RATE)").value).toEqual(["19 %", 19]);
    expect(() => sandbox.execute("import shop.nothing")).toThrow("No module named 'shop.nothing'");
    expect(() => sandbox.execute("import os")).toThrow(/No module named 'os'|os/);
  });

  it("compiles once and runs often", () => {
    const sandbox = new Sandbox();
    const formula = sandbox.compile("price * qty", { mode: "eval" });
    for (let i = 0; i < 100; i++) expect(formula.run({ price: i, qty: 3 })).toBe(i * 3);
    expect(formula.run({ qty: "ab", price: 2, other: 1 })).toBe("abab");
    const program = sandbox.compile("total = sum(xs)\ntotal");
    expect(program.run({ xs: [1, 2] }).value).toBe(3);
    expect(program.run({ xs: [5] }).globals.total).toBe(5);
    expect(() => program.run()).toThrow("name 'xs' is not defined");
  });

  it("reads what the host gives as input", () => {
    const sandbox = new Sandbox({ features: ["stdin", "stdout"], stdin: "Ada\nGrace" });
    expect(sandbox.execute("[input(), input('? ')]").value).toEqual(["Ada", "Grace"]);
    expect(() => sandbox.execute("input()")).toThrow("EOF when reading a line");
  });

  it("hands the host's own mistakes back to the host", () => {
    const mine = new Error("mine");
    const sandbox = new Sandbox({
      features: ["stdout"],
      onStdout: () => {
        throw mine;
      },
    });
    expect(caught(() => sandbox.execute("try:\n    print(1)\nexcept Exception:\n    pass"))).toBe(mine);
    expect(sandbox.evaluate("2")).toBe(2);
  });
});

describe("errors", () => {
  it("of the program come with type, message, traceback, frames and cause", () => {
    const source =
      "def f(x):\n    return 1 / x\ntry:\n    f(0)\nexcept ZeroDivisionError as e:\n    raise ValueError('bad') from e";
    const error = caught<ScriptError>(() => new Sandbox().execute(source, { filename: "rule.py" }));
    expect(error).toBeInstanceOf(ScriptError);
    expect([error.name, error.type, error.message]).toEqual(["ScriptError", "ValueError", "bad"]);
    expect(error.traceback).toBe(`Traceback (most recent call last):
  File "rule.py", line 4, in <module>
    f(0)
    ~^^^
  File "rule.py", line 2, in f
    return 1 / x
           ~~^~~
ZeroDivisionError: division by zero

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "rule.py", line 6, in <module>
    raise ValueError('bad') from e
ValueError: bad
`);
    expect(error.frames).toEqual([
      {
        filename: "rule.py",
        line: 6,
        function: "<module>",
        column: 5,
        endLine: 6,
        endColumn: 35,
        text: "raise ValueError('bad') from e",
      },
    ]);
    expect(error.cause).toBeInstanceOf(ScriptError);
    expect([error.cause?.type, error.cause?.message]).toEqual(["ZeroDivisionError", "division by zero"]);
    expect(error.cause?.frames.map((frame) => frame.function)).toEqual(["<module>", "f"]);
    expect(error.usage?.steps).toBeGreaterThan(0);
  });

  it("carry the output so far", () => {
    const error = caught<ScriptError>(() => new Sandbox({ features: ["stdout"] }).execute("print('before')\n1/0"));
    expect(error.stdout).toBe("before\n");
  });

  it("of syntax say where, and nothing has run", () => {
    const error = caught<ScriptSyntaxError>(() =>
      new Sandbox().execute("x = 1\nif x\n    pass", { filename: "rule.py" }),
    );
    expect(error).toBeInstanceOf(ScriptSyntaxError);
    expect(error).toBeInstanceOf(ScriptError);
    expect([error.type, error.message, error.line, error.column]).toEqual(["SyntaxError", "expected ':'", 2, 5]);
    expect(error.traceback).toBe("  File \"rule.py\", line 2\n    if x\n        ^\nSyntaxError: expected ':'\n");
    expect(caught<ScriptSyntaxError>(() => new Sandbox().execute("if x:\n\ty\n        z")).type).toBe("TabError");
  });

  it("of guest classes that misbehave stay readable", () => {
    const source = "class E(Exception):\n    def __str__(self): raise TypeError('in str')\nraise E()";
    const error = caught<ScriptError>(() => new Sandbox().execute(source));
    expect([error.type, error.message]).toEqual(["E", "<exception str() failed>"]);
  });

  it("of SystemExit have the exit code", () => {
    const sandbox = new Sandbox({ features: ["exit"] });
    const code = (text: string) => caught<ScriptError>(() => sandbox.execute(text)).exitCode;
    expect([code("raise SystemExit"), code("raise SystemExit(3)"), code("raise SystemExit('bye')")]).toEqual([0, 3, 1]);
    expect(code("exit(4)")).toBe(4);
    expect(code("1/0")).toBe(undefined);
  });

  it("of a long source come before anything is read", () => {
    const sandbox = new Sandbox({ limits: { input: 10 } });
    expect(sandbox.execute("1234567890").value).toBe(1234567890);
    const error = caught<InputLimitError>(() => sandbox.execute("'äöüäö' "));
    expect(error).toBeInstanceOf(InputLimitError);
    expect([error.used, error.allowed]).toEqual([13, 10]);
    expect(() => new Sandbox({ limits: { input: 10 }, modules: { m: { source: "x = 1234567" } } })).toThrow(
      InputLimitError,
    );
  });

  it("of cancelling", () => {
    const controller = new AbortController();
    const sandbox = new Sandbox();
    const stop = () => controller.abort();
    const source = "stop()\ntry:\n    while True: pass\nfinally:\n    stop()";
    expect(() => sandbox.execute(source, { globals: { stop }, signal: controller.signal })).toThrow(CancelledError);
    expect(() => sandbox.execute("1", { signal: controller.signal })).toThrow(CancelledError);
    expect(sandbox.execute("1").value).toBe(1);
  });
});
