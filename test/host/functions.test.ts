import { GuestError, HostValueError, PolicyError, Sandbox, ScriptError, StepLimitError } from "terrarium";
import { describe, expect, it } from "vitest";

const caught = (action: () => unknown): unknown => {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
};

describe("host functions", () => {
  it("get converted arguments, no this, and give a converted result", () => {
    const calls: unknown[] = [];
    const f = function (this: unknown, ...args: unknown[]) {
      calls.push([this, args]);
      return { sum: 3 };
    };
    expect(new Sandbox().evaluate("f(1, [2.5], {'a': None})['sum'] + 1", { f })).toBe(4);
    expect(calls).toEqual([[undefined, [1, [2.5], Object.assign(Object.create(null), { a: null })]]]);
  });

  it("are named after themselves, and take no keywords", () => {
    const sandbox = new Sandbox();
    expect(sandbox.evaluate("repr(f)", { f: function price() {} })).toBe("<built-in function price>");
    expect(sandbox.evaluate("f.__name__", { f: Object.defineProperty(() => 1, "name", { value: "a b" }) })).toBe(
      "host_function",
    );
    expect(() => sandbox.evaluate("f(x=1)", { f: function price() {} })).toThrow("price() takes no keyword arguments");
  });

  it("do not show what they throw", () => {
    const seen: unknown[] = [];
    const sandbox = new Sandbox({ onHostError: (error, name) => seen.push([error, name]) });
    const secret = new TypeError("secret /etc/passwd");
    const thrower = () => {
      throw secret;
    };
    const source =
      "try:\n    f()\nexcept Exception as e:\n    r = [type(e).__name__, str(e), e.__cause__, e.__context__]\nr";
    expect(sandbox.execute(source, { globals: { f: thrower } }).value).toEqual([
      "RuntimeError",
      "host function thrower() failed",
      null,
      null,
    ]);
    expect(seen).toEqual([[secret, "thrower"]]);
    const error = caught(() => sandbox.evaluate("f()", { f: thrower })) as ScriptError;
    expect(error).toBeInstanceOf(ScriptError);
    expect(error.traceback).not.toContain("secret");
  });

  it("choose what the program sees with a GuestError", () => {
    const f = (name: string) => {
      throw new GuestError(name, "no such order");
    };
    const source = "try:\n    f(name)\nexcept Exception as e:\n    r = [type(e).__name__, str(e)]\nr";
    const run = (name: string) => new Sandbox().execute(source, { globals: { f, name } }).value;
    expect(run("ValueError")).toEqual(["ValueError", "no such order"]);
    expect(run("KeyError")).toEqual(["KeyError", "'no such order'"]);
    expect(run("Nonsense")).toEqual(["RuntimeError", "Nonsense: no such order"]);
    expect(run("__proto__")).toEqual(["RuntimeError", "__proto__: no such order"]);
  });

  it("may not answer with a promise or anything else that cannot cross", () => {
    const sandbox = new Sandbox();
    const error = caught(() =>
      sandbox.execute("try:\n    f()\nexcept BaseException:\n    pass", { globals: { f: async function ask() {} } }),
    );
    expect(error).toBeInstanceOf(HostValueError);
    expect((error as Error).message).toContain("the result of ask() is a promise");
    expect(sandbox.evaluate("1 + 1")).toBe(2);
  });

  it("get no arguments that cannot cross: a ValueError of the program's", () => {
    const sandbox = new Sandbox();
    expect(() => sandbox.execute("a = []\na.append(a)\nf(1, a)", { globals: { f: function show() {} } })).toThrow(
      "argument 2 of show()[0] contains itself",
    );
  });

  it("survive the round trip", () => {
    const sandbox = new Sandbox();
    const f = () => 1;
    expect(sandbox.evaluate("f", { f })).toBe(f);
    expect(sandbox.evaluate("a is b", { a: f, b: f })).toBe(true);
  });
});

describe("functions of the program", () => {
  it("are called by name or as values, each call with its own budget", () => {
    const sandbox = new Sandbox({ limits: { steps: 20_000 } });
    const result = sandbox.execute("def spin(n):\n    while n: n -= 1\n    return 'done'\nspin");
    const spin = result.value as (n: number) => unknown;
    for (let i = 0; i < 20; i++) expect(spin(500)).toBe("done");
    expect(() => spin(1e9)).toThrow(StepLimitError);
    expect(sandbox.call("spin", [5])).toBe("done");
    expect(sandbox.call(spin, [5])).toBe("done");
  });

  it("take keyword arguments through call()", () => {
    const sandbox = new Sandbox();
    sandbox.execute("def f(a, b=2, *, c=3): return [a, b, c]");
    expect(sandbox.call("f", [1], { c: 9 })).toEqual([1, 2, 9]);
    expect(() => sandbox.call("f", [], { z: 1 })).toThrow(ScriptError);
  });

  it("keep their state between calls", () => {
    const sandbox = new Sandbox();
    sandbox.execute("n = 0\ndef count():\n    global n\n    n += 1\n    return n");
    sandbox.call("count");
    expect(sandbox.call("count")).toBe(2);
  });

  it("that are not there are an error with a suggestion", () => {
    const sandbox = new Sandbox();
    expect(() => sandbox.call("f")).toThrow(PolicyError);
    sandbox.execute("def discount(x): return x");
    expect(() => sandbox.call("discuont", [1])).toThrow(/did you mean "discount"/);
    expect(() => sandbox.call(() => 1)).toThrow(/does not come from this sandbox/);
  });
});

describe("the host calls back while the program runs", () => {
  it("passes functions of the program through, on the program's bill", () => {
    const sandbox = new Sandbox({ limits: { steps: 100_000 } });
    const twice = (f: (x: unknown) => unknown, x: unknown) => f(f(x));
    expect(sandbox.execute("twice(lambda x: x * 3, 2)", { globals: { twice } }).value).toBe(18);
    expect(() =>
      sandbox.execute(
        "def forever(x):\n    while True: pass\ntry:\n    twice(forever, 1)\nfinally:\n    seen.append(1)",
        {
          globals: { twice, seen: [] },
        },
      ),
    ).toThrow(StepLimitError);
    expect(sandbox.evaluate("1 + 1")).toBe(2);
  });

  it("lets an exception of the program through a host function unchanged", () => {
    const sandbox = new Sandbox();
    const apply = (f: () => unknown) => f();
    const source = `
class Mine(Exception): pass
def fail(): raise Mine("x")
try:
    apply(fail)
except Mine as e:
    r = str(e)
r`;
    expect(sandbox.execute(source, { globals: { apply } }).value).toBe("x");
  });

  it("cannot outlive a limit by catching it in the host", () => {
    const sandbox = new Sandbox({ limits: { steps: 50_000 } });
    const swallow = (f: () => unknown) => {
      try {
        return f();
      } catch {
        return "swallowed";
      }
    };
    expect(() =>
      sandbox.execute("def spin():\n    while True: pass\nwhile True:\n    swallow(spin)", { globals: { swallow } }),
    ).toThrow(StepLimitError);
  });

  it("bounds how deep that goes", () => {
    const sandbox = new Sandbox();
    const apply = (f: () => unknown) => f();
    expect(() => sandbox.execute("def f(): return apply(f)\nf()", { globals: { apply } })).toThrow(/recursion/);
  });

  it("can execute and evaluate inside", () => {
    const sandbox: Sandbox = new Sandbox();
    const evaluate = (text: string) => sandbox.evaluate(text, { x: 20 });
    expect(sandbox.evaluate("evaluate('x + 1') * 2", { evaluate })).toBe(42);
  });
});
