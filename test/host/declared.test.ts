/** What a host declares: functions, classes, errors; and handles on what a program makes. */
import { GuestError, hostFunction, PolicyError, Sandbox, ScriptError, writable } from "terrarium";
import { describe, expect, it } from "vitest";

const sandbox = new Sandbox();
const failure = (source: string, globals: { [name: string]: unknown }, box = sandbox): string => {
  try {
    box.execute(source, { globals });
  } catch (error) {
    return error instanceof ScriptError ? `${error.type}: ${error.message}` : String(error);
  }
  return "no exception";
};

describe("hostFunction", () => {
  const calls: unknown[][] = [];
  const f = hostFunction(
    "f(a: int, /, b: list[float] | None = None, *rest: str, c: Literal['x', 'y'] = 'x', **more: int | str) -> float",
    (...args: unknown[]) => {
      calls.push(args);
      return 4;
    },
    { doc: "What it does." },
  );
  const given = (call: string): unknown => {
    sandbox.evaluate(call, { f });
    return calls.pop();
  };

  it("binds as Python does, and gives one argument for each parameter", () => {
    expect(given("f(1)")).toEqual([1, null, [], "x", {}]);
    expect(given("f(1, [1, 2.5], 's', 't', c='y', z=1, toString='q')")).toEqual([
      1,
      [1, 2.5],
      ["s", "t"],
      "y",
      { z: 1, toString: "q" },
    ]);
    expect(given("f(True, b=None)")).toEqual([true, null, [], "x", {}]);
    expect(sandbox.evaluate("[f.__name__, f.__doc__, repr(f), f(1)]", { f })).toEqual([
      "f",
      "What it does.",
      "<built-in function f>",
      4,
    ]);
    expect(sandbox.evaluate("type(f(1)).__name__", { f })).toBe("float");
    expect(f(1 as never)).toBe(4);
  });

  it("checks in Python's words", () => {
    calls.length = 0;
    for (const [call, message] of [
      ["f('1')", "f() argument 'a' must be int, not str"],
      ["f(None)", "f() argument 'a' must be int, not None"],
      ["f(1, ['x'])", "f() argument 'b' must be list[float] | None, not list"],
      ["f(1, (1.0,))", "f() argument 'b' must be list[float] | None, not tuple"],
      ["f(1, None, 2)", "f() argument 'rest' must be str, not int"],
      ["f(1, c='z')", "f() argument 'c' must be Literal['x', 'y'], not str"],
      ["f(1, z=[])", "f() argument 'more' must be int | str, not list"],
      ["f()", "f expected at least 1 argument, got 0"],
    ]) {
      expect(failure(call as string, { f })).toBe(`TypeError: ${message}`);
    }
    const g = hostFunction("g(x, y=2)", () => 1);
    for (const [call, message] of [
      ["g()", "g() missing required argument 'x' (pos 1)"],
      ["g(1, 2, 3)", "g() takes at most 2 arguments (3 given)"],
      ["g(1, x=2)", "argument for g() given by name ('x') and position (1)"],
      ["g(1, z=2)", "g() got an unexpected keyword argument 'z'"],
    ]) {
      expect(failure(call as string, { g })).toBe(`TypeError: ${message}`);
    }
    expect(calls).toEqual([]); // None of the wrong calls has reached it.
  });

  it("knows these types", () => {
    const accepts = (type: string, value: string, globals = {}): boolean =>
      failure(`f(${value})`, { f: hostFunction(`f(x: ${type})`, () => 1), ...globals }) === "no exception";
    for (const [type, good, bad] of [
      ["int", "2 ** 99", "1.0"],
      ["float", "1", "'1'"],
      ["str", "''", "b''"],
      ["bool", "True", "1"],
      ["bytes", "bytearray()", "''"],
      ["list", "v", "()"],
      ["tuple", "()", "[]"],
      ["dict", "d", "[]"],
      ["set", "frozenset()", "[]"],
      ["None", "None", "0"],
      ["Any", "object()", undefined],
      ["object", "None", undefined],
      ["Callable", "len", "1"],
      ["int | None", "None", "''"],
      ["Optional[int]", "None", "''"],
      ["Union[int, str]", "''", "b''"],
      ["list[int]", "v", "['a']"],
      ["list[list[int]]", "[v, [2]]", "[v, ['x']]"],
      ["tuple[int, str]", "(1, 'a')", "(1, 2)"],
      ["tuple[int, ...]", "(1, 2, 3)", "(1, 'a')"],
      ["dict[str, int]", "d", "{1: 1}"],
      ["set[int]", "{1}", "{'a'}"],
      ["Literal[1, 'a', None]", "None", "2"],
      ["dict[str, list[int | None]]", "{'a': [1, None]}", "{'a': ['x']}"],
    ] as const) {
      const values = { v: [1, 2], d: { a: 1 } };
      expect([type, accepts(type, good, values)]).toEqual([type, true]);
      if (bad !== undefined) expect([type, bad, accepts(type, bad, values)]).toEqual([type, bad, false]);
    }
  });

  it("checks what the function answers", () => {
    expect(failure("f()", { f: hostFunction("f() -> str", () => 5) })).toMatch(
      "HostValueError: the result of f() must be str, not int",
    );
    expect(failure("f()", { f: hostFunction("f() -> int", () => null) })).toMatch("must be int, not None");
    expect(sandbox.evaluate("f()", { f: hostFunction("f() -> list[int]", () => [1]) })).toEqual([1]);
  });

  it("counts calls in each run", () => {
    const limited = hostFunction("limited", () => 1, { quota: 2 });
    const source = "def go():\n    return limited() + limited()\ngo()";
    expect(sandbox.execute(source, { globals: { limited } }).value).toBe(2);
    expect(sandbox.execute(source, { globals: { limited } }).value).toBe(2);
    expect(failure("limited(); limited(); limited()", { limited })).toBe(
      "RuntimeError: limited() may be called 2 times in one run",
    );
    // Whatever name or container it comes in.
    expect(failure("a(); b['x'](); a()", { a: limited, b: { x: limited } })).toMatch("may be called 2 times");
  });

  it("refuses declarations that are none", () => {
    for (const [text, message] of [
      ["f(", "is no signature"],
      ["f(a) -> int: pass\ndef g()", "is no signature"],
      ["f(): import os #", "is no signature"],
      ["1f()", "is no signature"],
      ["", "is no signature"],
      ["f(a: Foo)", "Foo is no type that a declaration knows"],
      ["f(a=g())", "the default g() is no plain literal"],
      ["f(a: list[int, str])", "is no type"],
    ]) {
      expect(() => hostFunction(text as string, () => 1)).toThrow(PolicyError);
      expect(() => hostFunction(text as string, () => 1)).toThrow(message as string);
    }
    expect(() => hostFunction("f()", 5 as never)).toThrow("must be a function");
    expect(() => hostFunction("f()", () => 1, { quotas: 1 } as never)).toThrow('did you mean "quota"');
  });
});

describe("the option `classes`", () => {
  class User {
    name = "Ada";
    #secret = 1;
    get full(): string {
      return `${this.name}!`;
    }
    get secret(): number {
      return this.#secret;
    }
    greet(who: string): string {
      return `${this.name} greets ${who}`;
    }
    friend(): User {
      return new Admin();
    }
    drop(): void {
      throw new Error("not for programs");
    }
  }
  class Admin extends User {
    level = 3;
    override greet(who: string): string {
      return `admin: ${super.greet(who)}`;
    }
  }
  const box = new Sandbox({
    classes: [{ class: User, methods: ["greet(who: str = 'you') -> str", "friend"], getters: ["full"] }],
  });

  it("opens the methods and getters that are named, and nothing else", () => {
    const u = new User();
    expect(box.evaluate("[u.greet(), u.greet('x'), u.greet(who='y'), u.full, u.friend().level]", { u })).toEqual([
      "Ada greets you",
      "Ada greets x",
      "Ada greets y",
      "Ada!",
      3,
    ]);
    expect(
      box.evaluate(
        "[type(u).__name__, type(u) is type(u.friend()), 'greet' in dir(u), hasattr(u, 'drop'), hasattr(u, 'secret')]",
        { u },
      ),
    ).toEqual(["User", false, true, false, false]);
    expect(failure("u.greet(1)", { u }, box)).toBe("TypeError: greet() argument 'who' must be str, not int");
    expect(failure("u.drop()", { u }, box)).toBe("AttributeError: 'User' object has no attribute 'drop'");
    expect(failure("u.full = 1", { u: writable(u) }, box)).toMatch("AttributeError");
    expect(failure("type(u)()", { u }, box)).toMatch("cannot create");
    expect(failure("class V(type(u)): pass", { u }, box)).toMatch("not an acceptable base type");
    expect(failure("type(u).greet(1)", { u }, box)).toMatch("TypeError: descriptor 'greet'");
    expect(failure("type(u).greet = 1", { u }, box)).toMatch("immutable type");
    expect(new Sandbox().evaluate("hasattr(u, 'greet')", { u })).toBe(false);
  });

  it("calls what was there when the sandbox was made, on the object itself", () => {
    const u = new User();
    Object.assign(u, { greet: () => "its own" });
    expect(box.evaluate("type(u).greet(u, 'x')", { u })).toBe("Ada greets x");
    const kept = User.prototype.greet;
    User.prototype.greet = () => "changed";
    try {
      expect(box.evaluate("u.greet('x')", { u: new User() })).toBe("Ada greets x");
    } finally {
      User.prototype.greet = kept;
    }
  });

  it("refuses what is not there", () => {
    expect(() => new Sandbox({ classes: [{ class: User, methods: ["nope"] }] })).toThrow("User has no method nope");
    expect(() => new Sandbox({ classes: [{ class: User, getters: ["name"] }] })).toThrow("User has no getter name");
    expect(() => new Sandbox({ classes: [{ class: {} as never }] })).toThrow('"class" must be a class');
    expect(() => new Sandbox({ classes: [{ class: User, metods: [] } as never] })).toThrow('did you mean "methods"');
  });
});

describe("the option `errors`", () => {
  class NotFound extends Error {
    constructor(readonly id: string) {
      super(`secret ${id}`);
    }
  }
  class Gone extends NotFound {}
  const box = new Sandbox({
    errors: [
      { error: NotFound, as: "KeyError", message: (error: NotFound) => error.id },
      { error: "RangeError", as: "ValueError", message: true, toHost: (error) => new RangeError(error.message) },
      { error: TypeError, as: "LookupError", message: "no such thing" },
      { error: Error, as: "ArithmeticError" },
    ],
  });
  const seen = (thrown: unknown): unknown => {
    const f = (): never => {
      throw thrown;
    };
    return box.execute("try:\n    f()\nexcept Exception as e: r = repr(e)\nr", { globals: { f } }).value;
  };

  it("says what the program sees, and no more", () => {
    expect(seen(new NotFound("x1"))).toBe("KeyError('x1')");
    expect(seen(new Gone("x2"))).toBe("KeyError('x2')");
    expect(seen(new RangeError("r"))).toBe("ValueError('r')");
    expect(seen(new TypeError("secret"))).toBe("LookupError('no such thing')");
    expect(seen(new SyntaxError("secret"))).toBe("ArithmeticError()");
    expect(seen("secret")).toBe("RuntimeError('host function f() failed')");
    expect(seen(new GuestError("OSError", "chosen"))).toBe("OSError('chosen')");
    expect(box.evaluate("repr(e)", { e: new NotFound("x3") })).toBe("KeyError('x3')");
  });

  it("makes the host's errors from the program's", () => {
    const thrown = (action: () => unknown): unknown => {
      try {
        action();
      } catch (error) {
        return error;
      }
      return undefined;
    };
    expect(thrown(() => box.evaluate("int('x')"))).toBeInstanceOf(RangeError);
    expect(thrown(() => box.evaluate("[].x"))).toBeInstanceOf(ScriptError);
    // Thrown through a function of the host, it is the program's exception again.
    const source =
      "class Mine(ValueError): pass\ndef g(): raise Mine('m')\ntry:\n    f()\nexcept Mine as e: r = e.args\nr";
    expect(box.execute(source, { globals: { f: () => box.call("g") } }).value).toEqual(["m"]);
  });

  it("refuses rules that are none", () => {
    expect(() => new Sandbox({ errors: [{ error: Error, as: "Nope" }] })).toThrow("errors[0].as must be the name");
    expect(() => new Sandbox({ errors: [{ error: 5 as never, as: "KeyError" }] })).toThrow("errors[0].error must be");
    expect(() => new Sandbox({ errors: {} as never })).toThrow('option "errors" must be an array');
  });
});

describe("handles", () => {
  const source = `
class Point:
    def __init__(self, x): self.x = x
    def plus(self, n, times=1): return Point(self.x + n * times)
    def __repr__(self): return f"Point({self.x})"
p = Point(3)
def count():
    yield 1
    yield None
    yield p
counted = count()
loop = []
loop.append(loop)
table = {"a": [1, 2]}
n = 5`;
  const result = sandbox.execute(source);

  it("hold a value without converting it", () => {
    const p = result.handle("p");
    expect([p.type, p.repr(), p.get("x").value(), p.invoke("plus", [4], { times: 2 }).repr()]).toEqual([
      "Point",
      "Point(3)",
      3,
      "Point(11)",
    ]);
    expect([...result.handle("counted")].map((item) => item.repr())).toEqual(["1", "None", "Point(3)"]);
    expect([result.handle("loop").repr(), result.handle("loop").length]).toEqual(["[[...]]", 1]);
    expect(result.handle("table").item("a").item(-1).value()).toBe(2);
    expect(result.handle("n").value()).toBe(5);
    expect(sandbox.execute("x = []\nx.append(x)\nx", { handle: true }).value).toMatchObject({ type: "list" });
  });

  it("are the very value again where they come from, and nothing elsewhere", () => {
    const p = result.handle("p");
    expect(sandbox.evaluate("p is q and p is r[0] and p.x", { p, q: result.handle("p"), r: [p] })).toBe(3);
    expect(() => new Sandbox().evaluate("p", { p })).toThrow("p is a handle of another sandbox");
    expect(() => result.handle("pp")).toThrow('did you mean "p"');
  });

  it("do everything as a metered run", () => {
    const slow = sandbox.execute("class Slow:\n    def __repr__(self):\n        while True: pass\n    __len__ = __getattr__ = __call__ = __iter__ = __repr__\ns = Slow()\n[]").handle("s"); // biome-ignore format: one line
    for (const action of [() => slow.repr(), () => slow.length]) expect(action).toThrow("step limit exceeded");
    expect(() => result.handle("p").get("nope")).toThrow("'Point' object has no attribute 'nope'");
    expect(() => result.handle("p").item(0)).toThrow("'Point' object is not subscriptable");
    expect(() => result.handle("p").call()).toThrow("'Point' object is not callable");
  });
});
