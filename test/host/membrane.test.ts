/** Attacks on the border, from both sides: hostile values of the host, hostile programs, and a polluted realm. */
import {
  copy,
  HostValueError,
  hostFunction,
  InternalError,
  Sandbox,
  SandboxError,
  ScriptError,
  view,
  writable,
} from "terrarium";
import { afterEach, describe, expect, it } from "vitest";

const sandbox = new Sandbox({ features: ["json", "copy"], limits: { steps: 3_000_000, memory: 32_000_000 } });
const run = (source: string, globals: { [name: string]: unknown } = {}): unknown =>
  sandbox.execute(source, { globals }).value;
/** What ended the run: "TypeError: …" for an exception of the program, the class for anything else. */
const failure = (source: string, globals: { [name: string]: unknown } = {}): string => {
  try {
    sandbox.execute(source, { globals });
  } catch (error) {
    if (error instanceof ScriptError) return `${error.type}: ${error.message}`;
    if (error instanceof SandboxError) return `${error.name}: ${error.message}`;
    return `not ours: ${String(error)}`;
  }
  return "no exception";
};

/** Everything that a program does with values without knowing what they are. */
const USES = `repr(v)
str(v)
f"{v}"
bool(v)
len(v)
list(v)
dict(v)
{**v}
[*v]
v == v
v == 1
v < v
v + v
v * 2
v[0]
v["k"]
v.k
v.get("k")
v.keys()
v.items()
v.constructor
v.__proto__
v.then
v()
hash(v)
iter(v)
1 in v
"k" in v
sorted(v)
[v] == [v]
f(v)
type(v)
dir(v)
vars(v)
isinstance(v, (list, dict))
import json; json.dumps(v)
import copy; copy.copy(v)
import copy; copy.deepcopy([v])
"{0.k}{0.constructor}".format(v)
"%s %r" % (v, v)
"%(k)s" % v
"{k}".format_map(v)
int(v)
getattr(v, "valueOf", None)
v`.split("\n");

describe("nothing of a host value runs", () => {
  const ran: string[] = [];
  afterEach(() => {
    ran.length = 0;
  });
  const noise = (what: string) => (): unknown => {
    ran.push(what);
    throw new Error(`${what} ran`);
  };
  const traps = new Proxy({}, { get: (_, trap) => noise(`trap ${String(trap)}`) });
  const hook = (object: object): object => {
    for (const name of [
      "k",
      "length",
      "size",
      "then",
      "toString",
      "valueOf",
      "toJSON",
      "constructor",
      "message",
      "name",
    ]) {
      Object.defineProperty(object, name, { get: noise(`get ${name}`), set: noise(`set ${name}`), enumerable: true });
    }
    for (const symbol of [Symbol.iterator, Symbol.toPrimitive, Symbol.toStringTag, Symbol.isConcatSpreadable]) {
      Object.defineProperty(object, symbol, { get: noise(String(symbol)), enumerable: true });
    }
    return object;
  };
  class Loud {
    x = 1;
    get y() {
      return noise("getter")();
    }
    set z(_: unknown) {
      noise("setter")();
    }
    toString = undefined;
    [Symbol.toPrimitive] = noise("toPrimitive");
    static [Symbol.hasInstance] = noise("hasInstance");
  }
  class LoudArray extends Array {
    static override get [Symbol.species](): ArrayConstructor {
      return noise("species")() as ArrayConstructor;
    }
    override get [Symbol.iterator](): never {
      return noise("iterator")() as never;
    }
    override push = noise("push") as never;
  }
  class LoudMap extends Map {
    override get = noise("get") as never;
    override has = noise("has") as never;
    override forEach = noise("forEach") as never;
    override get size(): number {
      return noise("size")() as number;
    }
  }
  const loudMap = new LoudMap();
  Map.prototype.set.call(loudMap, "k", 1);
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const inherits = Object.create(new Proxy({}, traps)) as object;
  const thenable: { [name: string]: unknown } = {};
  thenable[["th", "en"].join("")] = noise("then");
  const hostile: [string, unknown][] = [
    ["an object of accessors", hook({})],
    ["an instance of a loud class", new Loud()],
    [
      "an array with accessors",
      Object.defineProperty([1, 2], 1, { get: noise("item"), set: noise("item"), enumerable: true }),
    ],
    ["an array of a loud class", LoudArray.from ? Object.setPrototypeOf([1, 2], LoudArray.prototype) : []],
    ["a Map of a loud class", loudMap],
    ["a Proxy", new Proxy({ k: 1 }, traps)],
    ["a Proxy of an array", new Proxy([1], traps)],
    ["a Proxy of a function", new Proxy(() => 1, traps)],
    ["a revoked Proxy", revoked.proxy],
    ["what inherits from a Proxy", inherits],
    ["a function with accessors", hook(() => 1)],
    ["an error with accessors", hook(Object.create(Error.prototype) as object)],
    ["a thenable", thenable],
  ];
  for (const [name, value] of hostile) {
    it(name, () => {
      const inside: [string, unknown][] = [
        ["v", value],
        ["v", copy(value)],
        ["v", writable(value)],
        ["v", view(value, { as: "dict" })],
        ["w[0]", [value]],
        ["w['k']", { k: value }],
        ["w['k']", new Map([["k", value]])],
        ["list(w)[0]", new Set([value])],
        ["w.k", new (class Holder { k = value; })()], // biome-ignore format: one line
        ["w()", () => value],
        ["w(1)", hostFunction("f(x) -> object", () => value)],
      ];
      for (const [read, w] of inside) {
        for (const use of name === "a thenable" ? ["repr(v)", "v['then']"] : read === "v" ? USES : ["repr(v)", "v"]) {
          const source = read === "v" ? use : `v = ${read}\n${use}`;
          const outcome = failure(source, { v: w, w, f: (x: unknown) => x === value });
          expect(outcome).not.toMatch(/^(InternalError|not ours)/);
        }
      }
      // What host functions throw, and what a program assigns.
      expect(failure("f()", { f: () => { throw value; } })).toMatch(/^RuntimeError: host function/); // biome-ignore format: one line
      failure("v['k'] = 1\n", { v: writable(value) });
      failure("v.k = v.x = v.z = 1\n", { v: writable(value) });
      failure("v.append(1); v[1] = 2; v.sort()", { v: writable(value) });
      expect(ran).toEqual([]);
      expect(run("1 + 1")).toBe(2);
    });
  }

  it("thenables are ordinary in asynchronous runs too", async () => {
    const source = "x = f()\n[x['then'] is not None, type(x) is dict]";
    const result = await sandbox.executeAsync(source, { globals: { f: () => thenable } });
    expect(result.value).toEqual([true, true]);
    expect(await sandbox.execute("def then(*a): 1 / 0\n{'then': then}").value).toHaveProperty("then");
    expect(ran).toEqual([]);
  });

  it("a program makes none of the host's own objects", async () => {
    const name = ["th", "en"].join("");
    const u = Object.assign(new (class U {})(), { [name]: 0 as unknown }) as { then?: unknown };
    const v: { [name: string]: unknown } = {};
    const source = "def f(*a): 1 / 0\nv['then'] = f\nv.update(x={'then': f})\nu.then = len\n";
    for (const more of [
      "",
      "class S(str): pass\nv[S('then')] = f",
      "v.pop('then')\nv.setdefault('then', f)",
      "v |= {'then': f}",
    ]) {
      run(source + more, { v: writable(v), u: writable(u) });
      expect([typeof v.then, typeof (v.x as { then: unknown }).then, typeof u.then]).toEqual([
        "object",
        "object",
        "object",
      ]);
      expect(await v).toBe(v);
    }
  });

  it("a promise is an error that says what to do", () => {
    expect(failure("f()", { f: async () => 1 })).toMatch(
      /HostValueError: the result of f\(\) is a promise; executeAsync/,
    );
    expect(failure("v", { v: Promise.resolve(1) })).toMatch(/is a promise; await it first/);
    expect(failure("v[0]", { v: [Promise.resolve(1)] })).toBe(
      "TypeError: the host's value [0] is a promise; await it first",
    );
  });
});

const NAMES =
  "__proto__ constructor prototype toString valueOf hasOwnProperty then toJSON __defineGetter__ __lookupSetter__ length get set value writable enumerable configurable cause message name".split(
    " ",
  );

describe("names that mean something in JavaScript mean nothing", () => {
  it.each(NAMES)("%s", (n) => {
    const target: { [name: string]: unknown } = {};
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    let kwargs: object | undefined;
    const f = hostFunction("f(**kw)", (kw: object) => {
      kwargs = kw;
    });
    const source = `
v[n] = {n: 1}
v.update({n: v[n]})
f(**{n: 3})
class C: pass
c = C()
setattr(c, n, 4)
u.x = {n: 5}
m[n] = 6
s.add(n)
[{n: {n: 2}}, c, {n}, {n: 1, 2: 3}]`;
    const u = new (class U { x: unknown = 0; })(); // biome-ignore format: one line
    const [m, s] = [new Map(), new Set()];
    const out = run(source, { n, f, v: writable(target), u: writable(u), m: writable(m), s: writable(s) }) as object[];
    const own = (object: object): unknown => Object.getOwnPropertyDescriptor(object, n)?.value as unknown;
    expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
    expect(own(own(target) as object)).toBe(1);
    expect(Object.getPrototypeOf(out[0])).toBeNull();
    expect(own(own(out[0] as object) as object)).toBe(2);
    expect(own((out[1] as { attributes: object }).attributes)).toBe(4);
    expect(own(kwargs as object)).toBe(3);
    expect(Object.getPrototypeOf(kwargs)).toBeNull();
    expect(own(u.x as object)).toBe(5);
    expect(m.get(n)).toBe(6);
    expect(s.has(n)).toBe(true);
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
    // And none of them is there when nobody put it there.
    const empty = { v: {}, u: new (class {})(), m: new Map(), a: [], n, f: () => 1 };
    expect(
      run("[v.get(n), n in v, hasattr(u, n), n in m, m.get(n), hasattr(a, n), hasattr(v, n), hasattr(f, n)]", empty),
    ).toEqual([null, false, false, false, null, false, n === "get", false]);
    expect(failure("v[n]", empty)).toBe(`KeyError: '${n}'`);
    expect(failure(`match u:\n    case object(${n}=x): pass\n    case _: 1 / 0`, empty)).toMatch("ZeroDivisionError");
    expect(run("x", { x: 1, [n]: 2 })).toBe(1);
  });
});

describe("huge, deep and cyclic values", () => {
  const cycle: unknown[] = [1];
  cycle.push(cycle);
  const ring: { [name: string]: unknown } = { a: 1 };
  ring.me = ring;
  class Node {
    self: unknown = this;
    list = [this];
  }
  let deep: unknown[] = [1];
  for (let i = 0; i < 50_000; i++) deep = [deep];
  const huge = new Array(4_000_000).fill(1) as unknown[];
  const sparse: unknown[] = [];
  sparse[4_294_967_290] = 1;

  it("a view of a cycle shows as Python shows one", () => {
    expect(run("[repr(v), repr(r), repr(n), repr([v])]", { v: cycle, r: ring, n: new Node() })).toEqual([
      "[1, [...]]",
      "{'a': 1, 'me': {...}}",
      "Node(self=Node(...), list=[Node(...)])",
      "[[1, [...]]]",
    ]);
    expect(run("v[1] is v and r['me'] is r and v == v", { v: cycle, r: ring })).toBe(true);
    expect(run("import copy\nx = copy.deepcopy(v)\nx[1] is x and x is not v", { v: cycle })).toBe(true);
    expect(failure("import json; json.dumps(v)", { v: cycle })).toMatch("ValueError: Circular reference detected");
    const other: unknown[] = [1];
    other.push(other);
    expect(failure("v == w", { v: cycle, w: other })).toMatch("RecursionError");
    expect(run("v", { v: cycle })).toBe(cycle);
    expect(failure("v", { v: copy(cycle) })).toMatch("HostValueError: v[1] contains itself");
  });

  it("depth is the program's RecursionError, or no matter at all", () => {
    for (const use of USES) expect(failure(use, { v: deep, f: () => 1 })).not.toMatch(/^(InternalError|not ours)/);
    expect(failure("repr(v)", { v: deep })).toMatch("RecursionError");
    expect(run("n = 0\nwhile isinstance(v, list):\n    v = v[0]\n    n += 1\nn", { v: deep })).toBe(50_001);
    expect(failure("v", { v: copy(deep) })).toMatch("is nested more than 500 levels deep");
    expect(failure("x = []\nfor i in range(1000): x = [x]\nx")).toMatch("HostValueError");
  });

  it("size is paid for before it is taken", () => {
    expect(run("[len(v), v[-1], v[:2], len(s), s[5]]", { v: huge, s: sparse })).toEqual([
      4_000_000,
      1,
      [1, 1],
      4_294_967_291,
      null,
    ]);
    for (const use of [
      "list(v)",
      "repr(v)",
      "v * 1000",
      "v + v",
      "sum(v)",
      "2 in v",
      "v == v[:]",
      "v.index(2)",
      "sorted(v)",
      "v[::2]",
      "[*v]",
      "max(v)",
      "f(*v)",
      "import json; json.dumps(v)",
    ]) {
      // biome-ignore format: one line
      for (const v of [huge, sparse]) {
        expect([use, failure(use, { v, f: () => 1 })]).toEqual([use, expect.stringMatching(v === huge ? /^(StepLimit|MemoryLimit)Error/ : /^(StepLimit|MemoryLimit|Memory|Type)Error/)]);
      }
    }
    for (const v of [copy(huge), copy(sparse)]) expect(failure("v", { v })).toMatch(/^(StepLimit|MemoryLimit)Error/);
    expect(failure("f([0] * 3_500_000)", { f: () => 1 })).toMatch(/^(StepLimit|MemoryLimit)Error/);
    expect(failure("x = [1]\nfor i in range(99): x = [x, x]\nrepr(x)")).toMatch(/^(StepLimit|MemoryLimit)Error/);
    expect(failure("x = []\nx.append(x)\nf(x)", { f: () => 1 })).toMatch(
      "ValueError: argument 1 of f()[0] contains itself",
    );
    expect(failure("x = {}\nx['k'] = [x]\nx")).toMatch("HostValueError: value.k[0] contains itself");
    expect(run("1 + 1")).toBe(2);
  });
});

describe("what host functions throw", () => {
  it("never shows itself", () => {
    class Secret extends Error {
      path = "/etc/passwd";
      constructor() {
        super("secret");
      }
    }
    const source =
      "try:\n    f()\nexcept BaseException as e:\n    r = [repr(e), e.__cause__, e.__context__, sorted(vars(e)), e.__traceback__.tb_next]\nr";
    for (const thrown of [
      new Secret(),
      "secret",
      null,
      undefined,
      5,
      Symbol("secret"),
      { message: "secret" },
      () => 1,
      new AggregateError([new Secret()], "secret"),
      Object.create(null),
    ]) {
      // biome-ignore format: one line
      const f = (): never => {
        throw thrown;
      };
      expect(run(source, { f })).toEqual(["RuntimeError('host function f() failed')", null, null, [], null]);
    }
  });

  it("a limit of the run is not to be caught, by neither side", () => {
    const globals = {
      f: () => {
        try {
          sandbox.execute("while True: pass");
        } catch {
          return 1;
        }
        return 2;
      },
    };
    expect(failure("try:\n    f()\nexcept BaseException: pass\nfinally: f()\nwhile True: pass", globals)).toMatch(
      "StepLimitError",
    );
    expect(run("1 + 1")).toBe(2);
  });
});

describe("re-entrancy", () => {
  it("a callback may use the sandbox that called it", () => {
    const again = (n: number): unknown => sandbox.call("g", [n]);
    expect(run("def g(n): return h(n - 1) + 1 if n else 0\ng(20)", { h: again })).toBe(20);
    expect(failure("def g(n): return h(n - 1) + 1 if n else 0\ng(5000)", { h: again })).toMatch("RecursionError");
    expect(run("x = 1\nf()\nx", { f: () => void sandbox.execute("x = 2") })).toBe(1);
    expect(failure("f()", { f: () => sandbox.evaluate("1 / 0") })).toBe("ZeroDivisionError: division by zero");
    const inside = { v: [1, 2, 3], f: () => sandbox.evaluate("sum(v)", { v: [4, 5] }) };
    expect(run("[f() + x for x in v]", inside)).toEqual([10, 11, 12]);
    const items = [3, 1, 2];
    const sorter = { v: writable(items), f: (x: number) => sandbox.evaluate("sorted(v)[0] + x", { v: items, x }) };
    expect(run("v.sort(key=f)\nv", sorter)).toBe(items);
    expect(items).toEqual([1, 2, 3]);
  });
});

describe("a realm that is polluted after import", () => {
  const source = `
r = [v[0], v[1]["a"], list(v), repr(v), len(m), m["k"], sorted(s), u.x, [k for k in v[1]], dict(v[1]), f(1, b=2)]
r += [{"z": [1, {"y": 2}]}, c, repr(u), repr(m), repr(s), v == v, v[0:1], u.greet("x")]
w["n"] = [1, {"q": 2}]
w["l"].append(1)
w["l"].sort()
del w["d"]
for use in (lambda: g(), lambda: v[1]["nope"], lambda: u.nope, lambda: v.append(1), lambda: f("1"), lambda: v[7]):
    try:
        use()
    except Exception as e:
        r.append(repr(e))
r`;
  class User {
    x = 1;
    greet(name: string): string {
      return `hi ${name}`;
    }
  }
  const made = (): { [name: string]: unknown } => ({
    v: [1, { a: 2 }],
    m: new Map([["k", 1]]),
    s: new Set([2, 1]),
    u: new User(),
    w: writable({ l: [3, 2], d: 1 }),
    f: hostFunction("f(a: int, b: int = 5, **kw) -> int", (a: number, b: number) => a + b),
    g: () => {
      throw new RangeError("x");
    },
    c: copy([{ a: [1] }]),
  });
  const box = new Sandbox({
    errors: [{ error: RangeError, as: "ValueError", message: true }],
    classes: [{ class: User, methods: ["greet"] }],
  });
  const program = box.compile(source);
  const outcome = (): string => JSON.stringify(program.run(made()).value);

  it("changes nothing", () => {
    const clean = outcome();
    expect(clean).toContain("ValueError('x')");
    const undo: (() => void)[] = [];
    const put = (object: object, key: string, value: unknown): void => {
      const before = Object.getOwnPropertyDescriptor(object, key);
      Object.defineProperty(object, key, {
        __proto__: null,
        value,
        writable: true,
        configurable: true,
      } as PropertyDescriptor);
      undo.push(() => {
        if (before === undefined) Reflect.deleteProperty(object, key);
        else Object.defineProperty(object, key, { ...before, __proto__: null } as PropertyDescriptor);
      });
    };
    let dirty = "";
    try {
      for (const key of [
        "value",
        "writable",
        "enumerable",
        "configurable",
        "0",
        "1",
        "2",
        "99",
        "passing",
        "as",
        "values",
        "errors",
        "handle",
        "quota",
        "kind",
        "type",
        "message",
        "then",
        "cause",
        "a",
        "k",
        "x",
        "nope",
      ]) {
        // biome-ignore format: one line
        put(Object.prototype, key, "polluted");
      }
      for (const key of ["2", "3", "4", "5", "99"]) put(Array.prototype, key, "polluted");
      dirty = outcome();
    } finally {
      for (const back of undo.reverse()) back();
    }
    expect(dirty).toBe(clean);
  });
});

describe("every attribute of a view", () => {
  const source = `
args = [(), (0,), (-1,), (None,), (v,), ("a",), (1.5,), ([],), ((1, 2),), (slice(1, None),), ({1, 2},), (0, 1), ("a", 5),
    ([1], v), (slice(0, 1), [9]), ("k", v), (lambda *a: 1,), (10 ** 30,), (range(3),), (int,), (type(v),), (1, 2, 3)]
calls = 0
for name in dir(v):
    for given in args:
        try:
            m = getattr(v, name)
            r = m(*given) if callable(m) else m
            calls += 1
            repr(r), r == r, type(r), isinstance(r, list)
            if hasattr(r, "__next__"): next(r, None)
        except Exception:
            calls += 1
repr(v)
calls > 700`;
  class Thing {
    a = 1;
    greet(x: unknown): unknown {
      return x;
    }
  }
  const box = new Sandbox({ limits: { steps: 50_000_000 }, classes: [{ class: Thing, methods: ["greet"] }] });
  const kinds: [string, () => unknown][] = [
    ["array", () => [3, "a", [1], { k: 1 }]],
    ["object", () => ({ a: 1, k: [1] })],
    ["Map", () => new Map<unknown, unknown>([["a", 1], ["k", [1]]])], // biome-ignore format: one line
    ["Set", () => new Set<unknown>([1, "a"])],
    ["typed array", () => new Int16Array([3, 1])],
    ["instance", () => new Thing()],
    ["function", () => (x: unknown) => x],
    ["error", () => new RangeError("x")],
  ];
  it.each(kinds)("of %s can be had and called with anything", (kind, make) => {
    for (const v of [make(), writable(make()), copy(kind === "instance" ? {} : make())]) {
      expect(
        box.execute(source.replace("> 700", kind === "instance" ? "> 40" : "> 500"), { globals: { v } }).value,
      ).toBe(true);
    }
  });
});

describe("failures of the border are ours", () => {
  it("and leave the sandbox usable", () => {
    for (const v of [
      Symbol("s"),
      new WeakMap(),
      /x/,
      Object(1),
      [][Symbol.iterator](),
      (function* () {})(),
      new DataView(new ArrayBuffer(1)),
      new Date(Number.NaN),
    ]) {
      // biome-ignore format: one line
      let error: unknown;
      try {
        run("v", { v });
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toBeInstanceOf(HostValueError);
      expect(error).not.toBeInstanceOf(InternalError);
      expect(failure("v[0]", { v: [v] })).toMatch(/^TypeError: the host's value \[0\] is /);
      expect(failure("f(1)", { f: () => v })).toMatch(/^HostValueError: the result of f\(\) is /);
    }
    expect(run("1 + 1")).toBe(2);
  });
});
