// Attacks on the JavaScript around the guest.

import { Sandbox, type ScriptError } from "terrarium";
import { afterEach, describe, expect, it } from "vitest";

const dangerous = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "then",
  "hasOwnProperty",
  "__defineGetter__",
];

describe("prototypes of the host stay as they are", () => {
  const before = dangerous.map((name) => Object.getOwnPropertyDescriptor(Object.prototype, name));
  afterEach(() => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(dangerous.map((name) => Object.getOwnPropertyDescriptor(Object.prototype, name))).toEqual(before);
    expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
  });

  it.each(dangerous)("%s as everything", (name) => {
    const sandbox = new Sandbox({ features: "all" });
    const key = JSON.stringify(name);
    const result = sandbox.execute(
      `
d = {${key}: {"polluted": 1}}
class C: pass
c = C()
setattr(c, ${key}, {"polluted": 2})
setattr(C, ${key}, {"polluted": 3})
globals()[${key}] = {"polluted": 4}
def f(**kw): return kw
[d, c, f(**{${key}: {"polluted": 5}}), [(${key}, 1)]]
`,
      { globals: { [name === "__proto__" ? "x" : name]: 1 } },
    );
    const value = result.value as [Record<string, unknown>];
    expect(Object.keys(value[0])).toEqual([name]);
    expect(Object.getPrototypeOf(value[0])).toBe(null);
    // Names with two underscores at both ends are left out of `globals`.
    if (!/^__\w+__$/.test(name)) expect(Object.keys(result.globals)).toContain(name);
    sandbox.evaluate("x", { x: JSON.parse(`{${key}: {"polluted": 6}}`) });
    sandbox.call("f", [], JSON.parse(`{${key}: 1}`));
  });
});

describe("a polluted host changes nothing in the guest", () => {
  const prototype = Object.prototype as unknown as Record<string, unknown>;
  const names = ["get", "set", "value", "enumerable", "polluted", "limits", "features", "source", "signal", "globals"];
  afterEach(() => {
    for (const name of names) delete prototype[name];
  });

  it("data properties are still data properties", () => {
    // The test's own tools do not bear pollution: they are used after it.
    const outcomes: unknown[] = [];
    for (const name of names) prototype[name] = 7;
    try {
      const sandbox = new Sandbox({ limits: { steps: 100_000 } });
      outcomes.push(sandbox.evaluate("a['b'] + len(a)", { a: { b: 1 } }));
      outcomes.push(sandbox.execute("class C: pass\nc = C()\nc.x = 1\n{'y': c.x}").value);
      for (const source of ["polluted", "{}['polluted']", "object().polluted"]) {
        try {
          outcomes.push(sandbox.evaluate(source));
        } catch (error) {
          outcomes.push((error as ScriptError).type);
        }
      }
    } finally {
      for (const name of names) delete prototype[name];
    }
    expect(outcomes).toEqual([2, { y: 1 }, "NameError", "KeyError", "AttributeError"]);
  });
});

describe("no stack, path or class of the host crosses", () => {
  it("in tracebacks and exceptions", () => {
    const sandbox = new Sandbox({ features: "all" });
    const f = () => {
      throw new RangeError(`secret in ${import.meta.url}`);
    };
    const texts = sandbox.execute(
      `
r = []
try:
    f()
except Exception as e:
    r += [repr(e), str(e), repr(e.args), repr(e.__cause__), repr(e.__context__), repr(e.__traceback__)]
    r += [repr(getattr(e, n, None)) for n in dir(e)]
r`,
      { globals: { f } },
    ).value as string[];
    expect(texts.join("\n")).not.toMatch(/secret|file:|node:|dist|RangeError|test\//);
  });

  it("in the repr of host functions and of built-in objects", () => {
    const sandbox = new Sandbox({ features: "all" });
    const source = "[repr(v) for v in (f, len, [].append, int, object(), type, (x for x in []), lambda: 1, super)]";
    const text = (sandbox.evaluate(source, { f: () => 1 }) as string[]).join("\n");
    expect(text).not.toMatch(/\[object|=>|native code|undefined|function \(/);
  });
});

describe("guests of two sandboxes", () => {
  it("share no class, counter or cache that one could read", () => {
    const [a, b] = [new Sandbox({ features: "all" }), new Sandbox({ features: "all" })];
    const bill = (sandbox: Sandbox) => {
      const source = "class C: pass\n[id(C()), hash(C()), repr(C()), id(int), repr(lambda: 1), str(memoryview(b''))]";
      const { value, usage } = sandbox.execute(source);
      return { value, steps: usage.steps, allocated: usage.allocated };
    };
    const first = bill(a);
    for (let i = 0; i < 20; i++) a.execute(`class C${i}: pass\nx = [C${i}() for _ in range(1000)]`);
    expect(bill(b)).toEqual(first);
  });

  it("do not meet in functions that one handed out", () => {
    const [a, b] = [new Sandbox({ values: "copy" }), new Sandbox({ values: "copy" })];
    const f = a.execute("def f(x):\n    x.append(1)\n    return x\nf").value as (x: unknown) => unknown;
    expect(b.execute("y = []\nz = f(y)\n[y, z]", { globals: { f } }).value).toEqual([[], [1]]);
  });
});
