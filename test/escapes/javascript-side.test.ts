// Attacks on the border from both sides: what the host hands over is as hostile as it can be, and what comes back is used
// as carelessly as hosts do. Everything goes through the public API. In each case nothing of the other side's code runs,
// and what is refused is refused in an error of our own or a Python exception.
import {
  GuestError,
  GuestObject,
  HostValueError,
  InternalError,
  Sandbox,
  SandboxError,
  ScriptError,
  StepLimitError,
} from "terrarium";
import { describe, expect, it } from "vitest";

/** Not spelled out, for the linter knows what it means. */
const THEN = "then";

const make = () => new Sandbox({ features: "all", limits: { steps: 500_000, memory: 16 * 2 ** 20 } });

/** What an expression or program gives, or the error's class; a fault of ours is thrown on. */
function outcome(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    if (error instanceof InternalError || !(error instanceof SandboxError)) throw error;
    return error instanceof ScriptError ? error.type : error.name;
  }
}

const REFUSED = [
  "HostValueError",
  "PolicyError",
  "TypeError",
  "ValueError",
  "RuntimeError",
  "MemoryLimitError",
  "StepLimitError",
];

/** An object that tells when anything of it is run. */
function spy() {
  const touched: string[] = [];
  const trap = (name: string) => (): never => {
    touched.push(name);
    throw new Error("secret of the host");
  };
  return { touched, trap };
}

describe("values with code in them run none of it", () => {
  const hostile: Record<string, (trap: (name: string) => () => never) => unknown> = {
    "a getter": (trap) => Object.defineProperty({}, "a", { get: trap("get"), enumerable: true }),
    "a getter in an array": (trap) => Object.defineProperty([1, 2], 0, { get: trap("get"), enumerable: true }),
    "a getter called then": (trap) => Object.defineProperty({}, THEN, { get: trap("then"), enumerable: true }),
    "a getter called __proto__": (trap) =>
      Object.defineProperty({}, "__proto__", { get: trap("proto"), enumerable: true }),
    conversions: (trap) => ({ toString: 1, valueOf: 1, toJSON: 1, [Symbol.toPrimitive]: trap("toPrimitive"), a: 1 }),
    "methods of conversion": (trap) => ({
      toString: trap("toString"),
      valueOf: trap("valueOf"),
      toJSON: trap("toJSON"),
    }),
    "an iterator of its own": (trap) => Object.assign([1, 2], { [Symbol.iterator]: trap("iterator") }),
    "a tag": (trap) => Object.defineProperty({ a: 1 }, Symbol.toStringTag, { get: trap("tag") }),
    "a species": (trap) => {
      class Evil extends Array {
        static override get [Symbol.species]() {
          return trap("species")();
        }
      }
      return Evil.of(1, 2);
    },
    "a subclass of Array": (trap) => {
      class Evil extends Array<number> {
        override map = trap("map") as never;
        override get length(): number {
          return trap("length")();
        }
        override slice = trap("slice") as never;
      }
      return Reflect.construct(Array, [], Evil);
    },
    "a subclass of Map": (trap) => {
      class Evil extends Map {
        override forEach = trap("forEach") as never;
        override get = trap("get") as never;
        override get size(): number {
          return trap("size")();
        }
      }
      return new Evil();
    },
    "a Map whose methods are replaced": (trap) =>
      Object.assign(new Map([["a", 1]]), { forEach: trap("forEach"), get: trap("get"), entries: trap("entries") }),
    "a Set whose methods are replaced": (trap) =>
      Object.assign(new Set([1]), { forEach: trap("forEach"), has: trap("has"), values: trap("values") }),
    "a Date whose methods are replaced": (trap) =>
      Object.assign(new Date(0), { getTime: trap("getTime"), valueOf: trap("valueOf") }),
    "bytes whose length is a getter": (trap) =>
      Object.defineProperty(new Uint8Array(3), "length", { get: trap("length") }),
    "a null prototype with a hostile key": (trap) =>
      Object.defineProperty(Object.create(null) as object, "constructor", {
        get: trap("constructor"),
        enumerable: true,
      }),
    "a pretended Map": (trap) => Object.create(Map.prototype, { size: { get: trap("size") } }),
    "a pretended array": (trap) =>
      Object.create(Array.prototype, { length: { get: trap("length"), enumerable: true } }),
    "a prototype with getters": (trap) =>
      Object.create(Object.defineProperty({}, "a", { get: trap("inherited"), enumerable: true })),
    "an instance with accessors": (trap) => {
      class Account {
        get balance(): number {
          return trap("balance")();
        }
        toString(): string {
          return trap("toString")();
        }
      }
      return new Account();
    },
    arguments: (trap) =>
      (function (this: unknown, ..._: unknown[]) {
        // biome-ignore lint/complexity/noArguments: the exotic object is the point
        return Object.defineProperty(arguments, 0, { get: trap("argument") });
      })(1, 2),
    "an error": (trap) => Object.defineProperty(new Error("x"), "message", { get: trap("message") }),
    "a promise": (trap) => Object.assign(Promise.resolve(1), { [THEN]: trap("then") }),
    "a symbol": () => Symbol.iterator,
    "a symbol's wrapper": () => Object(Symbol("x")),
    "a number's wrapper": (trap) => Object.assign(Object(5), { valueOf: trap("valueOf") }),
    "a string's wrapper": (trap) => Object.assign(Object("x"), { toString: trap("toString") }),
    "a regular expression": (trap) => Object.assign(/a/, { exec: trap("exec") }),
    "a weak map": () => new WeakMap(),
    "a generator": () =>
      (function* () {
        yield 1;
      })(),
    "a module of the realm": () => Reflect,
    "the realm": () => globalThis,
    "a function with getters": (trap) => Object.defineProperty(() => 1, "name", { get: trap("name") }),
    "a class": () => class Secret {},
    "a bound function": () => (() => 1).bind(null),
    "a shared buffer": () => new Uint8Array(new SharedArrayBuffer(8)),
    "a detached buffer": () => {
      const bytes = new Uint8Array(8);
      structuredClone(bytes, { transfer: [bytes.buffer] });
      return bytes;
    },
  };
  const uses = [
    "repr(x)",
    "str(x)",
    "x == x",
    "bool(x)",
    "list(x)",
    "[k for k in x]",
    "len(x)",
    "x['a']",
    "x[0]",
    "x.a",
    "hash(x)",
    "sorted(x)",
    "x + x",
    "f'{x}'",
    "dir(x)",
    "x.copy()",
    "{**x}",
    "x in [x]",
    "[x, {'x': x}]",
    "x",
    "isinstance(x, (list, dict))",
    "getattr(x, 'then', None)",
    "getattr(x, 'constructor', None)",
    "x()",
  ];

  it.each(Object.entries(hostile))("%s", (_, build) => {
    for (const place of ["itself", "inside", "returned"] as const) {
      const { touched, trap } = spy();
      const value = build(trap);
      const sandbox = make();
      for (const use of uses) {
        const expression = place === "inside" ? `[${use} for x in box['list']][0]` : use;
        const variables =
          place === "itself" ? { x: value } : place === "inside" ? { box: { list: [value] } } : { f: () => value };
        const source = place === "returned" ? `(lambda x: ${use})(f())` : expression;
        outcome(() => sandbox.evaluate(source, variables));
        expect(touched, `${place}: ${use}`).toEqual([]);
      }
      // The sandbox is as good as before.
      expect(sandbox.evaluate("1 + 1")).toBe(2);
    }
  });
});

describe("proxies are never asked", () => {
  const traps = [
    "get",
    "set",
    "has",
    "deleteProperty",
    "ownKeys",
    "getOwnPropertyDescriptor",
    "defineProperty",
    "getPrototypeOf",
    "setPrototypeOf",
    "isExtensible",
    "preventExtensions",
    "apply",
    "construct",
  ];
  const targets: Record<string, () => object> = {
    object: () => ({ a: 1 }),
    array: () => [1, 2],
    function: () => () => 1,
    Map: () => new Map(),
    Date: () => new Date(),
    bytes: () => new Uint8Array(2),
    promise: () => Promise.resolve(),
  };
  const places: Record<string, (sandbox: Sandbox, proxy: object) => unknown> = {
    "as a variable": (sandbox, proxy) => sandbox.evaluate("repr(x)", { x: proxy }),
    "in a variable": (sandbox, proxy) => sandbox.evaluate("repr(x[0]) + repr(x)", { x: [proxy] }),
    "in a Map": (sandbox, proxy) => sandbox.evaluate("repr(list(x.items()))", { x: new Map([[proxy, proxy]]) }),
    "as the variables": (sandbox, proxy) => sandbox.evaluate("1", proxy as never),
    "as the globals": (sandbox, proxy) => sandbox.execute("1", { globals: proxy as never }),
    "as an argument": (sandbox, proxy) => {
      sandbox.execute("def f(*a, **k): return repr((a, k))");
      return sandbox.call("f", [proxy], { a: proxy });
    },
    "as a result": (sandbox, proxy) => sandbox.evaluate("repr(f())", { f: () => proxy }),
    "as what is thrown": (sandbox, proxy) =>
      sandbox.evaluate("f()", {
        f: () => {
          throw proxy;
        },
      }),
    "as a prototype": (sandbox, proxy) => sandbox.evaluate("repr(x) + repr(dir(x))", { x: Object.create(proxy) }),
    "as a prototype's prototype": (sandbox, proxy) =>
      sandbox.evaluate("repr(x)", { x: Object.create(Object.create(proxy)) }),
  };
  for (const [kind, target] of Object.entries(targets)) {
    it.each(Object.entries(places))(`of a ${kind} %s`, (_, use) => {
      const touched: string[] = [];
      const handler = Object.fromEntries(
        traps.map((trap) => [
          trap,
          () => {
            touched.push(trap);
            throw new Error("secret");
          },
        ]),
      );
      const revocable = Proxy.revocable(target(), {});
      revocable.revoke();
      for (const proxy of [new Proxy(target(), handler), revocable.proxy]) {
        const result = outcome(() => use(make(), proxy));
        expect(touched.filter((trap) => trap !== "getPrototypeOf" || !_.includes("prototype"))).toEqual([]);
        expect(String(result)).not.toContain("secret");
      }
    });
  }
});

describe("what a host function throws", () => {
  const { trap } = spy();
  const thrown: Record<string, unknown> = {
    "an error": new Error("secret"),
    "an error with a getter for a message": Object.defineProperty(new Error(), "message", { get: trap("message") }),
    "an error with a hostile cause": new Error("secret", {
      cause: Object.defineProperty({}, "toString", { get: trap("x") }),
    }),
    nothing: undefined,
    null: null,
    "a number": 1,
    "a string": "secret",
    "a symbol": Symbol("secret"),
    "a function": trap("call"),
    "a frozen object": Object.freeze({ message: "secret", stack: "secret" }),
    "a thenable": { [THEN]: trap("then") },
    "an object that pretends to be ours": { type: "ValueError", message: "secret", exc: {}, name: "ScriptError" },
    "an object with our prototype": Object.create(ScriptError.prototype),
    "an object with GuestError's prototype": Object.create(GuestError.prototype),
    "a stack overflow": new RangeError("Maximum call stack size exceeded"),
    "a limit error of ours": Object.create(StepLimitError.prototype),
  };
  it.each(Object.entries(thrown))("%s", (_, value) => {
    const sandbox = make();
    const f = () => {
      throw value;
    };
    const source = `
r = []
try:
    f()
except Exception as e:
    r += [type(e).__name__, str(e), repr(e), repr(e.args), repr(e.__cause__), repr(e.__context__)]
    r += [repr(getattr(e, n, None)) for n in dir(e)]
except BaseException as e:
    r += ['base', repr(e)]
r`;
    const text = JSON.stringify(outcome(() => sandbox.execute(source, { globals: { f } }).value));
    expect(text).not.toMatch(/secret|dist|node:|file:|\.ts|Maximum call/);
  });

  it("is chosen by GuestError, whatever it has for fields", () => {
    const types: unknown[] = [
      "ValueError",
      "__proto__",
      "constructor",
      "SystemExit",
      "KeyboardInterrupt",
      "object",
      "",
      1,
      null,
      {},
      Symbol("x"),
    ];
    const messages: unknown[] = ["m", 1, null, undefined, Symbol("m"), [], 10n];
    for (const type of types) {
      for (const message of messages) {
        const f = () => {
          throw new GuestError(type as string, message as string);
        };
        const source = "try: f()\nexcept BaseException as e: r = [type(e).__name__, str(e)]\nr";
        const [raised, text] = make().execute(source, { globals: { f } }).value as [string, string];
        // A Symbol is no message: making the GuestError fails, and what fails in a host function is a RuntimeError.
        const isChosen =
          ["ValueError", "KeyboardInterrupt", "SystemExit"].includes(type as string) && typeof message !== "symbol";
        expect(raised).toBe(isChosen ? type : "RuntimeError");
        if (typeof message === "symbol") continue;
        expect(text).toContain(message === undefined ? "" : String(message));
      }
    }
  });

  it("ends the run with the limit, though the host caught it", () => {
    const sandbox = make();
    const f = () => {
      try {
        sandbox.evaluate("sum(range(10**9))");
      } catch {
        return "survived";
      }
      return "no limit";
    };
    const run = () =>
      sandbox.execute("try:\n    x = f()\nexcept BaseException:\n    x = 'caught'\nx", { globals: { f } }).value;
    expect(run).toThrow(StepLimitError);
    expect(sandbox.evaluate("2 * 21")).toBe(42);
  });
});

describe("a sandbox entered again from its own host functions", () => {
  it("in every way, at every moment", () => {
    const sandbox = make();
    const log: unknown[] = [];
    const again = (): unknown => {
      log.push(outcome(() => sandbox.evaluate("1 + 1")));
      log.push(outcome(() => sandbox.execute("y = 5\ny").value));
      log.push(outcome(() => sandbox.call("g", [1])));
      log.push(outcome(() => sandbox.compile("z", { mode: "eval" }).run({ z: 3 })));
      return 1;
    };
    const source = `
def g(n): return n + 1
class C:
    def __lt__(self, o): return bool(f())
    def __eq__(self, o): return bool(f())
    def __hash__(self): return f()
    def __repr__(self): f(); return 'C'
    def __iter__(self): yield f()
    def __enter__(self): f()
    def __exit__(self, *a): f()
def gen():
    yield f()
r = [f(), sorted([C(), C()]) and 1, {C(): 1} and 1, repr([C()]), list(C()), list(gen()), [f() for _ in range(2)]]
with C(): pass
class M(type):
    def __call__(cls): return f()
class D(metaclass=M): pass
r.append(D())
r.append(g(1))
r`;
    const result = outcome(() => sandbox.execute(source, { globals: { f: again } }).value);
    expect(result).toEqual([1, 1, 1, "[C]", [1], [1], [1, 1], 1, 2]);
    expect(new Set(log.map((each) => JSON.stringify(each)))).toEqual(
      new Set(["2", "5", "3"].concat(log.includes("PolicyError") ? ['"PolicyError"'] : [])),
    );
  });

  it("without end: host and guest call each other", () => {
    const sandbox = make();
    const f = (n: number): unknown => sandbox.call("g", [n + 1]);
    sandbox.execute("def g(n): return f(n)\n1", { globals: { f } });
    expect(outcome(() => sandbox.call("g", [0]))).toMatch(/RecursionError|LimitError/);
    expect(sandbox.evaluate("1 + 1")).toBe(2);
  });

  it("while a generator of the guest is running", () => {
    const sandbox = make();
    const source = "def gen():\n    yield f()\nx = gen()\ndef go(): return next(x)\nr = go()\nr";
    const f = () => outcome(() => sandbox.call("go"));
    expect(outcome(() => sandbox.execute(source, { globals: { f } }).value)).toMatch(/ValueError|PolicyError/);
  });

  it("into other sandboxes, whose limits are their own", () => {
    const [a, b] = [make(), make()];
    const f = () => outcome(() => b.evaluate("sum(range(10**9))"));
    expect(a.execute("x = f()\n[x, 1 + 1]", { globals: { f } }).value).toEqual(["StepLimitError", 2]);
  });
});

describe("a host array that changes while it is walked", () => {
  const changes: Record<string, (a: unknown[]) => void> = {
    grows: (a) => void a.push(1),
    "is emptied": (a) => void a.splice(0),
    "becomes huge": (a) => void Object.assign(a, { length: 2 ** 31 }),
    "gets a getter": (a) =>
      void Object.defineProperty(a, 1, {
        get: () => {
          throw new Error("secret");
        },
        configurable: true,
      }),
    "gets holes": (a) => void delete a[1],
    "gets itself": (a) => void a.splice(1, 1, a),
    "gets a proxy": (a) => void a.splice(1, 1, new Proxy({}, {})),
    "gets another prototype": (a) => void Object.setPrototypeOf(a, null),
    "is frozen": (a) => void Object.freeze(a),
  };
  const walks = [
    "[(f(), x) and 1 for x in a]",
    "sorted(a, key=lambda x: f())",
    "sum(f() for _ in a)",
    "list(map(lambda x: f(), a))",
    "[f(), len(a), repr(a)[:100], a == a, a[:2]] and 1",
    "f() and list(a) and 1",
    "f() and max(a, default=0) and 1",
    "a.index(f())",
  ];
  for (const [change, apply] of Object.entries(changes)) {
    it(change, () => {
      for (const walk of walks) {
        const a: unknown[] = [3, 1, 2];
        let calls = 0;
        const f = () => {
          if (calls++ < 100) apply(a);
          return 1;
        };
        const result = outcome(() => make().evaluate(walk, { a, f }));
        if (typeof result === "string")
          expect([...REFUSED, "RecursionError", "IndexError", "RuntimeError"]).toContain(result);
        else expect(JSON.stringify(result)).not.toContain("secret");
      }
    });
  }
});

describe("what is too large, too deep or without end is refused before it is built", () => {
  const deep = (n: number) => {
    let value: unknown = 1;
    for (let i = 0; i < n; i++) value = [value];
    return value;
  };
  const cyclic: unknown[] = [];
  cyclic.push({ cyclic });
  const values: Record<string, unknown> = {
    "an array of a billion holes": new Array(1e9),
    "an array of 2^32 - 1": Object.assign([], { length: 2 ** 32 - 1 }),
    "ten thousand levels": deep(10_000),
    "a cycle": cyclic,
    "a long string": "x".repeat(2 ** 25),
    "a large buffer": new Uint8Array(2 ** 25),
    "a huge int": 1n << 10_000_000n,
  };
  for (const [name, value] of Object.entries(values)) {
    it(`in: ${name}`, () => {
      for (const use of [
        "x",
        "repr(x)",
        "list(x)",
        "x == x",
        "[*x]",
        "x + x",
        "str(x)",
        "hash(x)",
        "sorted(x)",
        "copy.deepcopy(x)",
      ]) {
        const before = process.memoryUsage().rss;
        outcome(() => make().execute(`import copy\n${use}`, { globals: { x: value } }).value);
        expect(process.memoryUsage().rss - before, use).toBeLessThan(300 * 2 ** 20);
      }
    });
  }

  it.each([
    ["a cycle", "a = []; a.append(a)"],
    ["a cycle through a dict", "a = {}; a['a'] = [a]"],
    ["a cycle through attributes", "class C: pass\na = C(); a.a = a"],
    ["depth", "a = []\nfor _ in range(20000): a = [a]"],
    ["sharing", "a = [0]\nfor _ in range(60): a = [a, a]"],
  ])("out: %s", (_, source) => {
    const result = outcome(() => make().execute(`${source}\na`).value);
    if (typeof result === "string") expect(result).toMatch(/HostValueError|LimitError/);
    // Shared parts stay shared: there are no more objects than the guest had.
    else expect((result as unknown[])[0]).toBe((result as unknown[])[1]);
  });
});

describe("what the host gets", () => {
  it("is no promise, whatever it is called", async () => {
    const sandbox = make();
    const source = `
ran = []
def then(*a): ran.append(a)
class T:
    def then(self, *a): ran.append(a)
t = T()
t.then = then
class U:
    then = then
[{'then': then}, [{'then': then}], t, U(), {'then': T}, {'then': len}]`;
    const result = sandbox.execute(source);
    for (const value of [result.value, ...(result.value as unknown[])]) await value;
    await Promise.resolve(result.value);
    await result;
    await result.globals;
    expect(sandbox.execute("ran", { continue: true }).value).toEqual([]);
  });

  it("can be handled by careless code: JSON, spread, templates, assign, deep comparison", () => {
    const value = make().execute(
      "class C: pass\nc = C()\nc.toJSON = 1\nc.__proto__ = 5\n" +
        "[{'toJSON': 1, '__proto__': {'polluted': 1}, 'constructor': {'prototype': {'polluted': 1}}}, c, {1: 2}, {(1, 2): 3}, b'x', 2 ** 70]",
    ).value as unknown[];
    const copy: Record<string, unknown> = {};
    for (const part of value) {
      outcome(() => void `${Object.keys(part as object)}`);
      Object.assign(copy, part);
      void { ...(part as object) };
    }
    expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
    expect(() => structuredClone(value.slice(2))).not.toThrow();
    expect(Object.getPrototypeOf(value[0])).toBe(null);
  });

  it("has no way back into the guest but functions", () => {
    const value = make().execute("class C: pass\nc = C()\nc.x = [1]\nc").value as GuestObject;
    expect(value).toBeInstanceOf(GuestObject);
    expect(Object.isFrozen(value)).toBe(true);
    (value.attributes.x as number[]).push(2);
    expect(Object.values(Object.getOwnPropertyDescriptors(value)).every((each) => "value" in each)).toBe(true);
  });

  it("are errors with text and data only", () => {
    const sandbox = make();
    let error: ScriptError | undefined;
    try {
      sandbox.execute(
        "class E(Exception):\n    def __init__(self, *a):\n        self.secret = lambda: 1\n        self.self = self\nraise E([1])",
      );
    } catch (thrown) {
      error = thrown as ScriptError;
    }
    const seen = new Set<unknown>();
    const walk = (value: unknown): void => {
      if (typeof value === "function") throw new Error("a function");
      if (typeof value !== "object" || value === null || seen.has(value)) return;
      seen.add(value);
      expect([Object.prototype, Array.prototype, ScriptError.prototype, null]).toContain(Object.getPrototypeOf(value));
      for (const each of Object.values(Object.getOwnPropertyDescriptors(value))) walk(each.value);
    };
    walk(error);
    expect(error?.type).toBe("E");
  });
});

describe("functions of the guest in the host's hands", () => {
  it("take anything for arguments, and are metered", () => {
    const sandbox = make();
    const { f, loop, C } = sandbox.execute(
      "def f(*a, **k): return len(a)\ndef loop():\n    while True: pass\nclass C: pass",
    ).globals as Record<string, (...args: unknown[]) => unknown>;
    expect(f?.(1, [2], { a: 3 })).toBe(3);
    expect(outcome(() => f?.call({ evil: 1 }, globalThis as unknown))).toSatisfy(
      (r) => r === 1 || REFUSED.includes(r as string),
    );
    expect(outcome(() => f?.(Symbol("x")))).toSatisfy((r) => REFUSED.includes(r as string));
    expect(outcome(() => loop?.())).toBe("StepLimitError");
    expect(outcome(() => C?.())).toBeInstanceOf(GuestObject);
    expect(Object.getOwnPropertyNames(f).sort()).toEqual(["length", "name"]);
  });

  it("do not open another sandbox", () => {
    const [a, b] = [make(), make()];
    const g = a.execute("def g(f): return f.__globals__\ng").value as (f: unknown) => unknown;
    expect(outcome(() => b.evaluate("g(lambda: 1)", { g }))).toMatch(/Error/);
    const type = a.execute("class T: secret = 1\nT").value;
    expect(
      outcome(() => b.evaluate("[hasattr(T, 'secret'), hasattr(T, 'mro'), hasattr(T, '__self__')]", { T: type })),
    ).toEqual(expect.arrayContaining([false]));
  });

  it("are called by host functions with a `this` of nothing and exactly the arguments", () => {
    const calls: unknown[] = [];
    function f(this: unknown, ...args: unknown[]): number {
      calls.push([this, args]);
      return args.length;
    }
    expect(make().evaluate("[f(), f(1, 'x'), f(*range(3))]", { f })).toEqual([0, 2, 3]);
    expect(calls).toEqual([
      [undefined, []],
      [undefined, [1, "x"]],
      [undefined, [0, 1, 2]],
    ]);
  });
});

describe("options with code in them", () => {
  it("are refused, or read once as data", () => {
    const { trap } = spy();
    const getter = (name: string) => Object.defineProperty({}, name, { get: trap(name), enumerable: true });
    const attempts = [
      () => new Sandbox(new Proxy({}, { get: trap("get"), ownKeys: trap("ownKeys") })),
      () => new Sandbox({ limits: { steps: { valueOf: trap("valueOf") } as never } }),
      () => new Sandbox({ features: { length: 1, 0: "all" } as never }),
      () => new Sandbox({ features: ["__proto__"] }),
      () => new Sandbox({ features: ["constructor", "toString"] }),
      () => new Sandbox(JSON.parse('{"__proto__": {"features": "all"}}') as never),
      () => new Sandbox({ modules: JSON.parse('{"__proto__": {"source": "x = 1"}}') as never }),
      () => make().execute("1", { filename: { toString: trap("toString") } as never }),
      () => make().execute({ toString: trap("toString") } as never),
      () => make().evaluate("1", undefined, { limits: JSON.parse('{"__proto__": 1}') as never }),
      () => make().call("toString"),
      () => make().call("constructor"),
      () => make().call("__proto__"),
      () => make().call({ toString: trap("toString") } as never),
      () => new Sandbox(getter("onStdout") as never),
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch (error) {
        // A host whose own options throw gets its own error; everything else is a PolicyError.
        if (!(error instanceof Error && error.message === "secret of the host"))
          expect(error).toBeInstanceOf(SandboxError);
        expect(error).not.toBeInstanceOf(InternalError);
      }
    }
    expect(({} as { features?: unknown }).features).toBe(undefined);
  });
});

describe("arrays whose prototype answers where they end", () => {
  it("are never read there", () => {
    // Whatever reads past the end of an array, or in a hole, meets these.
    const reads = new Set<string>();
    const define = Object.defineProperty;
    const source = `
import json, collections, math, functools
class A:
    "doc"
    def __init__(self, a, b=2): self.a = [a, b]
class B(A):
    @property
    def p(self): return super().__init__
@functools.cache
def f(*a, k=1, **kw): return [x for x in a for y in (1, 2) if y], {k: v for k, v in kw.items()}, {1, *a}
def g():
    yield from [1, 2]
    with C() as c: yield c
class C:
    def __enter__(self): return 1
    def __exit__(self, *a): return None
class D(B, C): pass
a, *b = f(1, 2), B(1).a, 3
try: [][0]
except (IndexError, KeyError) as e: e
match [1, {"k": 2}]:
    case [x, {"k": y}]: pass
exec("def h(): return 1\\nx = h()")
out = [list(g()), sorted([3, 1]), max(1, 2), int(), str(), dict(a=1), "%s %d" % ("a", 1), f"{a!r:>5}", json.dumps([1, {"a": None}]),
    collections.Counter("aab"), math.floor(2.5), eval("1 + 1"), D.__mro__, [*range(3)][1:], compile("1", "c", "eval"), min([], default=1)]
repr(out) and 1`;
    const made = make();
    const wanted = made.execute(source).value;
    let got: unknown;
    for (let k = 0; k < 40; k++) {
      define(Array.prototype, k, {
        configurable: true,
        get() {
          reads.add(String(new Error().stack?.split("\n")[2]).replace(/.*dist/, ""));
          return undefined;
        },
        set(value: unknown) {
          define(this, k, { value, writable: true, enumerable: true, configurable: true });
        },
      });
    }
    try {
      got = make().execute(source).value;
    } finally {
      for (let k = 0; k < 40; k++) delete (Array.prototype as unknown[])[k];
    }
    expect([...reads]).toEqual([]);
    expect(got).toBe(wanted);
  });
});

describe("prototypes that somebody added to", () => {
  it("have no say in the guest", () => {
    const outcomes: unknown[] = [];
    const names = [
      "then",
      "get",
      "value",
      "writable",
      "enumerable",
      "type",
      "kind",
      "length_",
      "next",
      "done",
      "cause",
    ];
    const add = (prototype: object, name: string) =>
      Object.defineProperty(prototype, name, {
        __proto__: null,
        value: "polluted",
        writable: true,
        enumerable: true,
        configurable: true,
      } as PropertyDescriptor);
    const source =
      "class C:\n    def __init__(self): self.a = [1]\nx = {'k': C().a + [2]}\ndef f(*a, **k): return [a, k]\n[x, f(1, b=2), sorted([2, 1]), f'{x}'[:5], [i for i in range(3)]]";
    let error: unknown;
    const made = make();
    const wanted = JSON.stringify(made.execute(source).value);
    for (const name of names) add(Object.prototype, name);
    try {
      outcomes.push(JSON.stringify(make().execute(source).value));
      outcomes.push(made.evaluate("a['b'] + len(a)", { a: { b: 1 } }));
      outcomes.push(outcome(() => made.evaluate("a['then']", { a: {} })));
    } catch (thrown) {
      error = thrown;
    } finally {
      for (const name of names) delete (Object.prototype as unknown as Record<string, unknown>)[name];
    }
    expect(error).toBe(undefined);
    expect(outcomes).toEqual([wanted, 2, "KeyError"]);
  });
});

it("HostValueError names the place, and quotes nothing of the value", () => {
  let error: unknown;
  try {
    new Sandbox({ values: "copy" } as never).evaluate("1", { x: [{ y: Symbol("secret") }] });
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(HostValueError);
  expect((error as HostValueError).path).toBe("x[0].y");
  expect((error as HostValueError).message).not.toContain("secret");
});
