import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LimitError, PolicyError, Sandbox, SandboxError, type Usage } from "../dist/src/index.js";
import { corpus } from "./support/corpus.mjs";

// The two tiers may differ in speed only: everything that a host or a program can see is compared.
const LIMITS = { steps: 3e6, memory: 2 ** 26, recursion: 200, time: 20_000, input: 2 ** 20, output: 2 ** 24 };

function observe(source: string, filename: string, after: number, limits: object): unknown {
  const bill = (u: Usage | undefined): unknown => u && [u.steps, u.allocated, u.memoryPeak, u.outputBytes];
  try {
    const sandbox = new Sandbox({ features: "all", jit: { after }, limits: { ...LIMITS, ...limits } });
    const { stdout, usage } = sandbox.execute(source, { filename });
    return { stdout, bill: bill(usage) };
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    const { name, message, stdout, usage } = error;
    return { name, message, stdout, traceback: (error as { traceback?: string }).traceback, bill: bill(usage) };
  }
}

function compare(source: string, filename: string, limits: object = {}): void {
  const interpreted = observe(source, filename, Number.POSITIVE_INFINITY, limits);
  expect(observe(source, filename, 0, limits)).toEqual(interpreted);
  // Compiled in the middle of things.
  expect(observe(source, filename, 3, limits)).toEqual(interpreted);
}

const cases = corpus([]).filter((_: unknown, i: number) => i % 4 === 0) as {
  name: string;
  source: string;
  filename: string;
}[];
for (const { name, source, filename } of cases) {
  test(`both tiers agree on ${name}`, () => {
    compare(source, filename);
    compare(source, filename, { steps: 2500 });
  });
}

const programs = new URL("../bench/programs/", import.meta.url);
for (const file of readdirSync(programs)) {
  test(`both tiers stop at the same instruction of ${file}`, () => {
    compare(readFileSync(new URL(file, programs), "utf8"), file, { steps: 150_000 });
    compare(readFileSync(new URL(file, programs), "utf8"), file, { memory: 300_000, steps: 400_000 });
  });
}

test("calls of compiled functions nest deeper than the JavaScript stack may", () => {
  const source = "def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nprint(f(9000))\n";
  compare(source, "deep.py", { recursion: 10_000 });
  compare(source, "deep.py", { recursion: 8_000 });
});

test("an exception that passes through compiled frames finds its handler, whoever called it", () => {
  const source = `
def thrower(n):
    if n == 0: raise KeyError("x")
    return thrower(n - 1) + 1
def gen(n):
    try:
        yield thrower(n)
    except KeyError as e:
        yield str(e)
    finally:
        yield "closing"
def work(i):
    try:
        return list(gen(i)) + [next(gen(i), None)]
    finally:
        seen.append(i)
seen = []
for i in range(300):
    try:
        out = work(i % 7)
        if i % 5 == 0: thrower(i % 3)
    except KeyError as e:
        seen.append(e.args)
print(out, len(seen), sorted(map(str, seen))[-1])
`;
  compare(source, "unwinding.py");
});

test("where functions cannot be made from text, programs are interpreted", () => {
  expect(new Sandbox({ jit: false }).evaluate("sum([i * i for i in range(1000)])")).toBe(332833500);
  expect(() => new Sandbox({ jit: "yes" as unknown as boolean })).toThrow(PolicyError);
  expect(() => new Sandbox({ jit: { after: -1 } })).toThrow(PolicyError);
});

test("a compiled loop ends at its limits", () => {
  const run = (limits: object): unknown => {
    const sandbox = new Sandbox({ jit: { after: 0 }, limits: { ...LIMITS, ...limits } });
    return sandbox.execute("def f():\n    x = []\n    while True:\n        x.append(x)\nf()");
  };
  expect(() => run({ steps: 100_000 })).toThrow(LimitError);
  expect(() => run({ steps: Number.POSITIVE_INFINITY, memory: 2 ** 22 })).toThrow(/memory/);
  expect(() => run({ steps: Number.POSITIVE_INFINITY, memory: Number.POSITIVE_INFINITY, time: 50 })).toThrow(/time/);
});

test("operators of guest classes: sites that have learned a method meet another class, another method, NotImplemented", () => {
  const source = readFileSync(new URL("python/classes/operators_change.py", import.meta.url), "utf8");
  for (const after of [0, 1, 2, 5]) {
    for (const limits of [{}, { steps: 3000 }, { recursion: 3 }]) {
      const interpreted = observe(source, "operators.py", Number.POSITIVE_INFINITY, limits);
      expect(observe(source, "operators.py", after, limits)).toEqual(interpreted);
    }
  }
});
