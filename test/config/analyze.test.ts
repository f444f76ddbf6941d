import { analyze, Config, PolicyError, Sandbox, ScriptSyntaxError } from "terrarium";
import { describe, expect, it } from "vitest";

const options = (source: string): unknown => JSON.parse(JSON.stringify(analyze(source).options));
const opened = (source: string): unknown => {
  const { features, allowModules } = analyze(source).options;
  return { features, allowModules: JSON.parse(JSON.stringify(allowModules)) };
};

describe("analyze", () => {
  it("tells what a program needs, and runs nothing", () => {
    const needs = analyze(
      `
import json, math as m
from collections import namedtuple
import shop
def f(x):
    return m.sqrt(x) + rate * len(x)
print(json.dumps(f(order)))
while True:
    open("a.txt", "w")
`,
      { filename: "rule.py" },
    );
    expect(needs.imports).toEqual([
      { module: "collections", names: ["namedtuple"], line: 3, feature: "collections" },
      { module: "json", names: ["dumps"], line: 2, feature: "json" },
      { module: "math", names: ["sqrt"], line: 2, feature: "math" },
      { module: "shop", names: [], line: 4, feature: undefined },
    ]);
    expect(needs.features).toEqual(["collections", "json", "math", "stdout"]);
    expect(needs.builtins).toEqual(["len", "open", "print"]);
    expect(needs.hostNames).toEqual(["order", "rate"]);
    expect(needs.hostModules).toEqual(["shop"]);
    expect([...needs.constructs].sort()).toEqual(
      ["assignment", "attribute", "def", "import", "while"].filter((name) => name !== "assignment"),
    );
    expect(needs.files).toEqual([{ path: "a.txt", writes: true }]);
    expect(needs.isDynamic).toBe(false);
    expect(needs.options.features).toEqual(["stdout"]);
    expect(needs.options.allowModules).toMatchObject({ collections: ["namedtuple"], json: ["dumps"], math: ["sqrt"] });
    expect(needs.options.constructs).toMatchObject({ class: false, try: false });
    expect(needs.options.constructs).not.toHaveProperty("while");
  });

  it("answers options that can be used as they are", () => {
    const source = "import math\n[math.floor(x) for x in numbers if x > limit]";
    const needs = analyze(source);
    const globals = Object.fromEntries(needs.hostNames.map((name) => [name, name === "numbers" ? [1.5, 2.5] : 2]));
    expect(new Sandbox(new Config(needs.options)).execute(source, { globals }).value).toEqual([2]);
    expect(() => new Sandbox(needs.options).execute("while 1: pass")).toThrow(PolicyError);
    expect(() => new Sandbox(needs.options).execute("import math\nmath.sqrt(1)")).toThrow(/not among the names/);
    const formula = analyze("price * qty if active else 0", { mode: "eval" });
    expect(formula.hostNames).toEqual(["active", "price", "qty"]);
    expect(formula.constructs).toEqual([]);
  });

  it("knows when a module is used as a whole", () => {
    const whole = { features: ["math"], allowModules: {} };
    for (const source of [
      "import math\nf(math)",
      "import math\ngetattr(math, name)",
      "from math import *",
      "import math\nx = math",
      "import math\nglobals()['math'].cos(1)",
      "import math\nmath.pi = 3",
      "import math\ndel math.pi",
      "import math\ndef f(math): return math.x\nmath.sqrt",
      "import math\nmath.no_such_name",
      "import math\n[math][0].sqrt(1)",
      "import math\nhasattr(math, 'cos')",
    ]) {
      // A parameter of that name may be anything, so its attributes count too.
      expect(opened(source), source).toEqual(whole);
    }
    expect(opened("import math\nmath.sqrt(math.pi)")).toEqual({ features: [], allowModules: { math: ["pi", "sqrt"] } });
    expect(opened("import math\nimport math as m\nmath.pi + m.e")).toEqual({
      features: [],
      allowModules: { math: ["e", "pi"] },
    });
    expect(opened("from json import decoder")).toEqual({ features: ["json"], allowModules: {} });
    expect(opened("import json.decoder\njson.decoder.JSONDecodeError")).toEqual({
      features: [],
      allowModules: { json: [], "json.decoder": ["JSONDecodeError"] },
    });
  });

  it("knows what needs a feature beside a module's", () => {
    const features = (source: string): readonly string[] => analyze(source).features;
    expect(features("print(1)")).toEqual(["stdout"]);
    expect(features("input()")).toEqual(["stdin"]);
    expect(features("input('? ')")).toEqual(["stdin", "stdout"]);
    expect(features("exit()")).toEqual(["exit"]);
    expect(features("import sys\nsys.exit(1)")).toEqual(["exit"]);
    expect(features("import sys\nsys.stderr.write('x')")).toEqual(["stderr"]);
    expect(features("import sys\nprint(1, file=sys.stderr)")).toEqual(["stderr", "stdout"]);
    expect(features("from sys import stdin")).toEqual(["stdin"]);
    expect(features("import sys\nsys.argv")).toEqual(["sys"]);
    expect(features("import typing, collections, abc")).toEqual(["typing"]);
    expect(opened("import sys\nsys.argv")).toEqual({ features: [], allowModules: { sys: ["argv"] } });
    expect(opened("import sys\nsys.stdout.write('x')")).toEqual({ features: ["stdout"], allowModules: {} });
  });

  it("tells names of the program from those of the host", () => {
    const host = (source: string): readonly string[] => analyze(source).hostNames;
    expect(host("x = 1\ndef f(a, *b, c=d, **e): return a + b + c + e + x + y")).toEqual(["d", "y"]);
    expect(host("[x for x in xs if x > limit]")).toEqual(["limit", "xs"]);
    expect(host("def f():\n    global g\n    g = 1\ng")).toEqual([]);
    expect(host("class A:\n    x = 1\n    def f(self): return x")).toEqual(["x"]);
    expect(host("class A:\n    x = x")).toEqual(["x"]);
    expect(host("def f():\n    x = 1\n    def g(): return x + z\n    return g")).toEqual(["z"]);
    expect(host("total += 1")).toEqual([]);
    expect(host("try: pass\nexcept Wrong as e: e")).toEqual(["Wrong"]);
    expect(host("for i in rows: i\nimport math\nmath")).toEqual(["rows"]);
    expect(host("from math import *\nsqrt(pi) + other")).toEqual(["other"]);
    expect(host("match v:\n    case {'a': x, **rest}: x, rest\n    case Point(y): y")).toEqual(["Point", "v"]);
    expect(host("(y := x) + y")).toEqual(["x"]);
    expect(host("lambda q: q + r")).toEqual(["r"]);
    expect(host("__name__, __file__, None, True, len, print, Ellipsis")).toEqual([]);
    expect(host("f'{a!r:{w}}' t'{b}'".replace(" t", ""))).toEqual(["a", "b", "w"].filter((name) => name !== "b"));
    expect(host("def f[T](x: T) -> U: ...")).toEqual(["U"]);
  });

  it("looks into texts that the program runs, and says when it cannot", () => {
    const needs = analyze("exec('import math\\nwhile x: print(math.pi)')\neval('y')\n__import__('json')");
    expect(needs.isDynamic).toBe(false);
    expect(needs.features).toEqual(["json", "math", "stdout"]);
    expect(needs.hostNames).toEqual(["x", "y"]);
    expect([...needs.constructs].sort()).toEqual(["attribute", "import", "while"]);
    for (const source of [
      "exec(x)",
      "f = eval",
      "eval('1' + '2')",
      "__import__(name)",
      "compile(a, b, c)",
      "map(exec, x)",
      `${"exec('".repeat(1)}exec(z)')`,
    ]) {
      expect(analyze(source).isDynamic, source).toBe(true);
      expect(options(source), source).toMatchObject({ constructs: {} });
    }
    expect(analyze("exec('def f(:')").constructs).toEqual([]);
    expect(analyze("type('A', (), {})").constructs).toContain("class");
    expect(analyze("type(x)").constructs).not.toContain("class");
  });

  it("refuses what is not Python, with the place", () => {
    const error = (() => {
      try {
        analyze("x = (1\ny = 2", { filename: "rule.py" });
      } catch (thrown) {
        return thrown as ScriptSyntaxError;
      }
      throw new Error("nothing was thrown");
    })();
    expect(error).toBeInstanceOf(ScriptSyntaxError);
    expect([error.filename, error.line, error.message]).toEqual(["rule.py", 1, "'(' was never closed"]);
    expect(() => analyze("nonlocal x")).toThrow(ScriptSyntaxError);
    expect(() => analyze(1 as never)).toThrow(PolicyError);
    expect(() => analyze("1", { mod: "eval" } as object)).toThrow(/did you mean "mode"\?/);
  });

  it("takes names for what they are", () => {
    const needs = analyze(
      "__proto__\nconstructor\ntoString\nimport hasOwnProperty\nfrom valueOf import __proto__ as then\nthen",
    );
    expect(needs.hostNames).toEqual(["__proto__", "constructor", "toString"]);
    expect(needs.hostModules).toEqual(["hasOwnProperty", "valueOf"]);
  });
});
