import { Config, PolicyError, PROFILES, Sandbox, type ScriptError } from "terrarium";
import { describe, expect, it } from "vitest";

const caught = <E>(action: () => unknown): E => {
  try {
    action();
  } catch (error) {
    return error as E;
  }
  throw new Error("nothing was thrown");
};

describe("a configuration", () => {
  it("is checked when it is made, and suggests the right name", () => {
    const wrong: [object, RegExp][] = [
      [{ featurs: [] }, /unknown option "featurs"; did you mean "features"\?/],
      [{ profile: "pysandbx" }, /unknown profile "pysandbx"; did you mean "pysandbox"\?/],
      [{ profile: 1 }, /"profile" must be one of default, pysandbox, formula/],
      [{ constructs: { whlie: false } }, /unknown construct "whlie"; did you mean "while"\?/],
      [{ constructs: { while: 0 } }, /constructs\.while must be true or false/],
      [{ constructs: ["while"] }, /"constructs" must be an object/],
      [{ builtins: ["prnt"] }, /unknown built-in name "prnt"; did you mean "print"\?/],
      [{ builtins: "len" }, /must be an array of built-in names/],
      [{ features: ["maths"] }, /unknown feature "maths"; did you mean "math"\?/],
    ];
    for (const [options, message] of wrong) {
      expect(() => new Config(options)).toThrow(PolicyError);
      expect(() => new Config(options)).toThrow(message);
      expect(() => new Sandbox(options)).toThrow(message);
      expect(() => new Config().with(options)).toThrow(message);
    }
  });

  it("never changes: `with` and `enable` answer a new one that allows more", () => {
    const base = new Config({ features: ["math"], limits: { steps: 1000 } });
    const more = base.enable("json").with({ limits: { time: 50 }, constructs: { while: false } });
    expect(base.features).toEqual(["math"]);
    expect([...more.features].sort()).toEqual(["json", "math"]);
    expect([more.limits.steps, more.limits.time]).toEqual([1000, 50]);
    expect([...more.constructsOff]).toEqual(["while"]);
    expect(base.constructsOff).toEqual([]);
  });

  it("is taken wherever options are", () => {
    const base = new Config({ features: ["math"], limits: { steps: 5000 } });
    expect(new Config(base).features).toEqual(["math"]);
    expect([...base.with(new Config({ features: ["json"], profile: "pysandbox" })).features].sort()).toEqual([
      "json",
      "math",
    ]);
    expect(new Sandbox({ ...base.toOptions(), features: ["json"] }).features).toEqual(["json"]);
    expect(new Sandbox(base).limits.steps).toBe(5000);
  });

  it("shows frozen copies only, and keeps none of what the host goes on changing", () => {
    const features = ["math"];
    const modules = { shop: { source: "x = 1" } };
    const config = new Config({ features, modules });
    features.push("json");
    modules.shop.source = "x = 2";
    expect(config.hasFeature("json")).toBe(false);
    expect(new Sandbox(config).execute("import shop\nshop.x").value).toBe(1);
    expect(Object.isFrozen(config)).toBe(true);
    for (const list of [config.features, config.constructsOff, config.modules, config.limits, config.toOptions()]) {
      expect(Object.isFrozen(list)).toBe(true);
    }
    expect(() => (config.features as string[]).push("json")).toThrow(TypeError);
    expect(() => Object.assign(config.limits, { steps: 1e9 })).toThrow(TypeError);
    expect(() => Object.assign(config.toOptions(), { features: "all" })).toThrow(TypeError);
  });

  it("is shared by sandboxes, which stay apart", () => {
    const config = new Config({ stdin: "one\ntwo\n", features: ["stdin"], modules: { m: { source: "seen = []" } } });
    const [a, b] = [new Sandbox(config), new Sandbox(config)];
    expect(a.config).toBe(b.config);
    a.execute("import m\nm.seen.append(1)");
    expect(b.execute("import m\nm.seen").value).toEqual([]);
    // Each sandbox reads its input from the beginning.
    expect([a, b].map((sandbox) => sandbox.execute("input()").value)).toEqual(["one", "one"]);
  });

  it("of the pysandbox profile has its limits, and withholds what it withheld", () => {
    const sandbox = new Sandbox({ profile: "pysandbox" });
    expect(sandbox.limits).toMatchObject({
      time: 5000,
      memory: 200 * 2 ** 20,
      recursion: 50,
      input: 65_536,
      output: 65_536,
    });
    for (const name of ["BaseException", "KeyboardInterrupt", "SystemExit", "input", "quit", "exit"]) {
      expect(() => sandbox.execute(name)).toThrow(`name '${name}' is not defined`);
    }
    const open = new Sandbox({ profile: "pysandbox", features: ["exit", "stdin"], limits: { recursion: 60 } });
    expect(open.execute("[BaseException, KeyboardInterrupt, SystemExit, input, quit, exit]; 1").value).toBe(1);
    expect(open.limits.recursion).toBe(60);
  });

  it("of the default profile has the exceptions, and no way to leave", () => {
    const sandbox = new Sandbox();
    expect(sandbox.execute("issubclass(SystemExit, BaseException)").value).toBe(true);
    for (const name of ["input", "quit", "exit"]) {
      expect(() => sandbox.execute(name)).toThrow(`name '${name}' is not defined`);
    }
  });

  it("of the formula profile takes expressions only", () => {
    const sandbox = new Sandbox({ profile: "formula" });
    expect(
      sandbox.evaluate("sum(x * 2 for x in rows if x > 1) + max(rows, key=lambda x: -x)", { rows: [1, 2, 3] }),
    ).toBe(11);
    for (const source of [
      "x = 1",
      "for x in y: pass",
      "def f(): pass",
      "import math",
      "if 1: 2",
      "class A: pass",
      "(x := 1)",
    ]) {
      expect(() => sandbox.execute(source), source).toThrow(PolicyError);
    }
    expect(new Sandbox({ profile: "formula", constructs: { assignment: true } }).execute("x = 2\nx").value).toBe(2);
  });

  it("of each profile works", () => {
    for (const { name } of PROFILES) expect(new Sandbox({ profile: name }).evaluate("1 + 1")).toBe(2);
  });

  it("may list the only built-in names", () => {
    const sandbox = new Sandbox({ builtins: ["len", "sum"], constructs: { definitions: true } });
    expect(sandbox.execute("class A: pass\nlen([1]) + sum([1])").value).toBe(2);
    expect(caught<ScriptError>(() => sandbox.execute("abs(1)")).type).toBe("NameError");
    expect(caught<ScriptError>(() => sandbox.execute("__import__('math')")).type).toBe("NameError");
    expect(caught<ScriptError>(() => sandbox.execute("eval('1')")).type).toBe("NameError");
  });

  it("does not take from feature modules what it takes from programs", () => {
    const program = `
from contextlib import contextmanager
from dataclasses import dataclass
from collections import namedtuple
@dataclass(order=True)
class D:
    x: int = 1
    y: list = None
@contextmanager
def managed():
    yield 3
with managed() as m:
    r = [D() < D(2), repr(D()), namedtuple("P", "a b")(1, 2).b, m]
r`;
    const features = ["contextlib", "dataclasses", "collections"];
    const expected = [true, "D(x=1, y=None)", 2, 3];
    expect(new Sandbox({ features, profile: "pysandbox" }).execute(program).value).toEqual(expected);
    expect(new Sandbox({ features, builtins: ["int", "list", "repr"] }).execute(program).value).toEqual(expected);
    const constructs = { try: false, raise: false, lambda: false, for: false, if: false, attribute: false };
    expect(new Sandbox({ features, constructs: { ...constructs, attribute: true } }).execute(program).value).toEqual(
      expected,
    );
    // The methods that a dataclass makes see none of it either.
    expect(() => new Sandbox({ features, builtins: ["int"] }).execute("exec('1')")).toThrow(
      /name 'exec' is not defined/,
    );
  });
});
