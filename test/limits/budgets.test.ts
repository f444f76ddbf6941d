// Budgets within budgets: a part of a run with smaller limits ends by itself; the run's own limits end everything.
import {
  CancelledError,
  type Limits,
  MemoryLimitError,
  type OutputLimitError,
  PolicyError,
  Sandbox,
  SandboxError,
  StepLimitError,
  TimeLimitError,
} from "terrarium";
import { describe, expect, it } from "vitest";

const LOOP = "def work(n):\n    for i in range(n):\n        pass\n    return n\n";

/** A sandbox whose programs find `part(limits, f, *args)`: calls f under these limits, answers its value or the error's name. */
function withParts(limits: Partial<Limits> = {}): {
  sandbox: Sandbox;
  run: (source: string) => unknown;
  errors: SandboxError[];
} {
  const sandbox = new Sandbox({ limits, features: ["stdout"] });
  const errors: SandboxError[] = [];
  const part = (given: Partial<Limits>, f: never, ...args: unknown[]): unknown => {
    try {
      return sandbox.call(f, args, {}, { limits: given, label: "part" });
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error;
      errors.push(error);
      return error.name;
    }
  };
  return { sandbox, errors, run: (source) => sandbox.execute(LOOP + source, { globals: { part } }).value };
}

describe("a part of a run", () => {
  it("ends at its own limit of steps, and the program goes on", () => {
    const { run, errors, sandbox } = withParts();
    expect(
      run(
        "[part({'steps': 500}, work, 100), part({'steps': 500}, work, 10000), part({'steps': 500}, work, 100), work(5)]",
      ),
    ).toEqual([100, "StepLimitError", 100, 5]);
    const [error] = errors as [StepLimitError];
    expect(error.allowed).toBe(500);
    expect(error.used).toBeGreaterThan(500);
    expect(error.usage?.steps).toBeLessThan(1000);
    expect(error.where?.function).toBe("work");
    expect(sandbox.usage.steps).toBeLessThan(3000);
  });

  it("pays nothing for work that it was refused", () => {
    const { run, sandbox } = withParts({ steps: 100_000 });
    expect(
      run(
        "def huge():\n    return sum(range(10**9))\nr = [part({'steps': 1000}, huge) for i in range(20)]\n(set(r), work(1000))",
      ),
    ).toEqual([new Set(["StepLimitError"]), 1000]);
    expect(sandbox.usage.steps).toBeLessThan(30_000);
    const memory = withParts({ memory: 32e6 });
    const program =
      "def huge():\n    return bytes(2 * 10**7)\nr = [part({'memory': 100000}, huge) for i in range(20)]\nx = bytes(10**6)\n(set(r), len(x))";
    expect(memory.run(program)).toEqual([new Set(["MemoryLimitError"]), 1e6]);
    expect(memory.sandbox.usage.memoryPeak).toBeLessThan(32e6);
  });

  it("cannot have more than what is around it", () => {
    const { run, errors } = withParts({ steps: 20_000 });
    expect(() => run("part({'steps': 10**9}, work, 10**6)")).toThrow(StepLimitError);
    expect(errors).toHaveLength(1);
    expect((errors[0] as StepLimitError).allowed).toBe(20_000);
  });

  it("does not save a program whose own steps are used up", () => {
    const { run } = withParts({ steps: 20_000 });
    let after = 0;
    const sandbox = new Sandbox({ limits: { steps: 20_000 } });
    const swallow = (f: never): string => {
      try {
        sandbox.call(f, [], {}, { limits: { steps: 1_000_000 } });
      } catch {}
      return "swallowed";
    };
    expect(() =>
      sandbox.execute(
        "def f():\n    while True: pass\ntry:\n    swallow(f)\n    after()\nexcept BaseException:\n    after()\nfinally:\n    after()",
        {
          globals: { swallow, after: () => after++ },
        },
      ),
    ).toThrow(StepLimitError);
    expect(after).toBe(0);
    expect(() => run("while True:\n    part({'steps': 100}, work, 1000)")).toThrow(StepLimitError);
  });

  it("has memory of its own on top of what was alive", () => {
    const { run, errors } = withParts();
    const program = `
keep = ['%d' % i * 20 for i in range(20000)]
def grow(n):
    return len([str(i) * 10 for i in range(n)])
[part({'memory': 100_000}, grow, 100), part({'memory': 100_000}, grow, 100_000), len(keep), grow(1000)]`;
    expect(run(program)).toEqual([100, "MemoryLimitError", 20_000, 1000]);
    const [error] = errors as [MemoryLimitError];
    expect(error).toBeInstanceOf(MemoryLimitError);
    expect(error.allowed).toBe(100_000);
    expect(error.used).toBeLessThan(4e6);
  });

  it("has recursion, output and time of its own", () => {
    const { run, errors, sandbox } = withParts();
    const program = (last: string): string => `
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
def deep(n):
    try: return depth(n)
    except RecursionError: return 'too deep'
def nested(n, limit):
    return nested(n - 1, limit) if n else part({'recursion': limit}, deep, 20)
def say(n):
    for i in range(n): print('x' * 9)
    return n
${last}`;
    expect(
      run(
        program(
          "[part({'recursion': 30}, deep, 20), part({'recursion': 30}, deep, 40), deep(40), nested(50, 30), nested(50, 10)]",
        ),
      ),
    ).toEqual([20, "too deep", 40, 20, "too deep"]);
    expect(run(program("[part({'output': 100}, say, 10), part({'output': 100}, say, 11), say(20)]"))).toEqual([
      10,
      "OutputLimitError",
      20,
    ]);
    expect((errors[0] as OutputLimitError).used).toBe(110);
    expect(sandbox.usage.outputBytes).toBe(100 + 100 + 200);
    const started = performance.now();
    expect(run(program("[part({'time': 20, 'steps': float('inf')}, work, 10**9), work(5)]"))).toEqual([
      "TimeLimitError",
      5,
    ]);
    expect(errors[1]).toBeInstanceOf(TimeLimitError);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("may have parts of its own, each within the one around it", () => {
    const { run, errors } = withParts();
    const program = `
def rule(inner, n):
    r = part({'steps': inner}, work, n)
    work(100)
    return r
[part({'steps': 5000}, rule, 1000, 100000), part({'steps': 1000}, rule, 5000, 100000), part({'steps': 5000}, rule, 10**6, 10)]`;
    expect(run(program)).toEqual(["StepLimitError", "StepLimitError", 10]);
    // In the second it was the limit of the rule, which its own part could not outlive.
    expect(errors.map((error) => (error as StepLimitError).allowed)).toEqual([1000, 1000, 1000]);
  });

  it("is ended by a signal of its own", () => {
    const sandbox = new Sandbox();
    const part = (f: never): string => {
      const controller = new AbortController();
      try {
        sandbox.call(f, [() => controller.abort()], {}, { signal: controller.signal });
      } catch (error) {
        return error instanceof CancelledError ? "cancelled" : String(error);
      }
      return "done";
    };
    const program = "def f(stop):\n    stop()\n    while True: pass\n[part(f), part(lambda stop: 1)]";
    expect(sandbox.execute(program, { globals: { part } }).value).toEqual(["cancelled", "done"]);
  });

  it("has limits that are checked, and an error that the host function may let through", () => {
    const sandbox = new Sandbox();
    const wrong = (f: never): unknown => sandbox.call(f, [], {}, { limits: { step: 1 } as object });
    const through = (f: never): unknown => sandbox.call(f, [], {}, { limits: { steps: 50 } });
    expect(() => sandbox.execute("f(lambda: 1)", { globals: { f: wrong } })).toThrow(/host function wrong\(\) failed/);
    const seen: unknown[] = [];
    const telling = new Sandbox({ onHostError: (error) => seen.push(error) });
    telling.execute("try:\n    f(lambda: 1)\nexcept RuntimeError: pass", {
      globals: { f: () => telling.call("nothing", [], {}, { limits: { step: 1 } as object }) },
    });
    expect(seen[0]).toBeInstanceOf(PolicyError);
    const program =
      "def f():\n    while True: pass\ntry:\n    through(f)\n    r = 'came back'\nexcept RuntimeError as e:\n    r = str(e)\nr";
    expect(sandbox.execute(program, { globals: { through } }).value).toBe("host function through() failed");
  });
});

describe("one budget for several runs", () => {
  const rules = (sandbox: Sandbox): void => {
    sandbox.execute(`${LOOP}def tax(x):\n    return work(x)\ndef endless():\n    while True: pass`);
  };

  it("ends them all when it is used up, whatever the host does with the error", () => {
    const sandbox = new Sandbox();
    rules(sandbox);
    let calls = 0;
    const request = (): number =>
      sandbox.within({ limits: { steps: 10_000 } }, () => {
        for (let i = 0; i < 1000; i++) {
          try {
            sandbox.call("work", [100]);
            calls++;
          } catch {}
        }
        return calls;
      });
    expect(request).toThrow(StepLimitError);
    expect(calls).toBeGreaterThan(10);
    expect(calls).toBeLessThan(100);
    expect(sandbox.call("work", [100])).toBe(100);
  });

  it("answers what the body answers, throws what it throws, and is not for promises", () => {
    const sandbox = new Sandbox();
    rules(sandbox);
    expect(sandbox.within({}, () => sandbox.evaluate("1 + 1"))).toBe(2);
    const mine = new Error("mine");
    expect(() =>
      sandbox.within({}, () => {
        throw mine;
      }),
    ).toThrow(mine);
    expect(() => sandbox.within({}, async () => 1)).toThrow(PolicyError);
    expect(() => sandbox.within({}, 1 as never)).toThrow(PolicyError);
    expect(() => sandbox.within({ limit: {} } as object, () => 1)).toThrow(/did you mean "limits"\?/);
    expect(sandbox.evaluate("1")).toBe(1);
  });

  it("is reported by label, and adds up", () => {
    const sandbox = new Sandbox({ features: ["stdout"] });
    rules(sandbox);
    sandbox.within({ limits: { steps: 100_000 }, label: "request" }, () => {
      for (const n of [10, 20, 30]) sandbox.call("tax", [n], {}, { label: "tax", limits: { steps: 1000 } });
      try {
        sandbox.call("endless", [], {}, { label: "endless", limits: { steps: 1000 } });
      } catch (error) {
        expect((error as StepLimitError).usage?.steps).toBeGreaterThan(1000);
      }
      const callback = (f: never): unknown => sandbox.call(f, [5], {}, { label: "callback" });
      const result = sandbox.execute("print('hi')\ncallback(lambda n: n)\ncallback(lambda n: n)", {
        globals: { callback },
        label: "script",
      });
      expect(result.usage.levels?.map((level) => [level.label, level.calls])).toEqual([["callback", 2]]);
    });
    const { levels = [], steps } = sandbox.usage;
    expect(levels.map(({ label, calls, exceeded }) => [label, calls, exceeded])).toEqual([
      ["tax", 3, 0],
      ["endless", 1, 1],
      ["script", 1, 0],
    ]);
    expect(levels.reduce((sum, level) => sum + level.steps, 0)).toBeLessThanOrEqual(steps + 1000);
    expect(levels[2]).toMatchObject({ outputBytes: 3, levels: [{ label: "callback", calls: 2 }] });
    sandbox.evaluate("1");
    expect(sandbox.usage.levels).toBeUndefined();
  });

  it("is the same in every run", () => {
    const bill = (): unknown => {
      const { run, sandbox } = withParts();
      run("[part({'steps': 3000, 'memory': 200000}, work, n * 400) for n in range(20)]");
      const { timeMs, levels, ...rest } = sandbox.usage;
      return { ...rest, levels: levels?.map(({ timeMs: _, ...level }) => level) };
    };
    expect(bill()).toEqual(bill());
  });
});
