import { execFileSync } from "node:child_process";
import {
  CancelledError,
  Config,
  CrashError,
  copy,
  GuestError,
  HostValueError,
  hostFunction,
  IsolatedSandbox,
  type Isolation,
  PolicyError,
  SandboxPool,
  ScriptError,
  ScriptSyntaxError,
  StepLimitError,
  TimeLimitError,
  view,
  writable,
} from "terrarium";
import { afterEach, describe, expect, it } from "vitest";

const later = <T>(value: T, ms = 2): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), ms));
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`no failure, but ${String(value)}`);
    },
    (error: unknown) => error,
  );

/** Processes of this process, by the list of the system. */
function childProcesses(): number[] {
  try {
    const list = execFileSync("pgrep", ["-P", String(process.pid), "-f", "permission"], { encoding: "utf8" });
    return list.trim().split("\n").map(Number);
  } catch {
    return [];
  }
}

const made: { close(): Promise<void> }[] = [];
const open = <T extends { close(): Promise<void> }>(sandbox: T): T => {
  made.push(sandbox);
  return sandbox;
};
afterEach(async () => {
  for (const each of made.splice(0)) await each.close();
});

for (const isolation of ["inline", "worker", "process"] satisfies Isolation[]) {
  describe(`isolation "${isolation}"`, () => {
    it("is the same sandbox, awaited", async () => {
      const written: string[] = [];
      const sandbox = open(
        new IsolatedSandbox({ isolation, features: ["stdout", "asyncio"], onStdout: (text) => written.push(text) }),
      );
      const source = `
print("hello", name)
def scale(x, by=2): return x * by + one()
data = {"list": [1, 2.5, None, True, "é\\ud800", 2**70, -0.0, float("inf")], "bytes": b"ab", "set": {1, 2}, 3: "mixed"}
twice = [data["list"], data["list"]]
class Point:
    def __init__(self): self.x = 1
point = Point()
loop = []
loop.append(loop)
scale(one())
`;
      const result = await sandbox.execute(source, { globals: { name: "Ada", one: () => 1 } });
      expect(result.value).toBe(3);
      expect(result.stdout).toBe("hello Ada\n");
      expect(written.join("")).toBe("hello Ada\n");
      expect(result.usage.steps).toBeGreaterThan(50);
      const { globals } = result;
      expect(globals.data).toEqual(
        new Map<unknown, unknown>([
          ["list", [1, 2.5, null, true, "é\ud800", 2n ** 70n, -0, Number.POSITIVE_INFINITY]],
          ["bytes", new Uint8Array([97, 98])],
          ["set", new Set([1, 2])],
          [3, "mixed"],
        ]),
      );
      const twice = globals.twice as unknown[];
      expect(twice[0]).toBe(twice[1]);
      expect(globals.point).toMatchObject({ type: "Point", attributes: { x: 1 } });
      expect(() => globals.loop).toThrow(HostValueError);
      expect(await sandbox.call("scale", [3], { by: 5 })).toBe(16);
      expect(await (globals.scale as (x: number) => unknown)(10)).toBe(21);
      expect(await sandbox.evaluate("x + 1", { x: 41 })).toBe(42);
      expect(sandbox.hasFeature("stdout")).toBe(true);
    });

    it("gives programs copies, or read-only views of them", async () => {
      const sandbox = open(new IsolatedSandbox({ isolation }));
      const v = [1, 2];
      expect(
        await sandbox.evaluate("[v.append(3), v, w.a]", { v: copy(v), w: view({ a: 1 }, { as: "object" }) }),
      ).toEqual([null, [1, 2, 3], 1]);
      expect(v).toEqual([1, 2]);
      expect(String(await failure(sandbox.evaluate("v.append(3)", { v })))).toMatch("Read only object");
      if (isolation === "inline") return;
      const error = await failure(sandbox.evaluate("v", { v: writable(v) }));
      expect(String(error)).toMatch("an isolated sandbox has copies only");
    });

    it("calls functions of the host, synchronous and asynchronous, and is called back", async () => {
      const sandbox = open(new IsolatedSandbox({ isolation, features: ["asyncio"] }));
      const identity = (x: unknown) => x;
      const globals = {
        fetch: (x: number) => later(x),
        double: (x: number) => x * 2,
        declared: hostFunction("declared(a: int, *, b: int = 4) -> int", (a: number, b: number) => a + b),
        each: async (items: number[], fn: (x: number) => unknown) => {
          const out = [];
          for (const item of items) out.push(await fn(item));
          return out;
        },
        identity,
      };
      const source = `
import asyncio
async def main():
    return await asyncio.gather(fetch(1), fetch(2)), double(3)
[fetch(5), double(2), declared(1), declared(1, b=2), each([1, 2], lambda x: x + 1), asyncio.run(main()), identity]
`;
      const { value } = await sandbox.execute(source, { globals });
      expect(value).toEqual([5, 4, 5, 3, [2, 3], [[1, 2], 6], identity]);
      const error = (await failure(sandbox.evaluate("declared('x')", globals))) as ScriptError;
      expect(error.message).toBe("declared() argument 'a' must be int, not str");
    });

    it("says what went wrong in the same classes", async () => {
      const seen: unknown[] = [];
      const sandbox = open(
        new IsolatedSandbox({ isolation, features: ["stdout"], onHostError: (error) => seen.push(error) }),
      );
      const secret = new Error("secret");
      const globals = {
        key: () => {
          throw new GuestError("KeyError", "gone");
        },
        broken: async () => {
          throw secret;
        },
        symbol: () => Symbol("s"),
      };
      const run = (source: string, options = {}) => failure(sandbox.execute(source, { globals, ...options }));
      const error = (await run("print('so far')\ndef f(): return 1 / 0\ntry:\n    f()\nexcept ZeroDivisionError as e:\n    raise KeyError('k') from e", { filename: "shop.py" })) as ScriptError; // biome-ignore format: one program
      expect(error).toBeInstanceOf(ScriptError);
      expect(error).toMatchObject({ type: "KeyError", message: "'k'", stdout: "so far\n" });
      expect(error.traceback).toContain('File "shop.py", line 6, in <module>');
      expect(error.frames.at(-1)).toMatchObject({ filename: "shop.py", line: 6, function: "<module>" });
      expect(error.cause).toMatchObject({ type: "ZeroDivisionError" });
      expect(await run("x = (")).toMatchObject({ line: 1, incomplete: true });
      expect(await run("x = (")).toBeInstanceOf(ScriptSyntaxError);
      const limit = (await run("while True: pass", { limits: { steps: 1000 } })) as StepLimitError;
      expect(limit).toBeInstanceOf(StepLimitError);
      expect(limit).toMatchObject({ allowed: 1000, where: { line: 1 } });
      expect(await run("key()")).toMatchObject({ type: "KeyError", message: "'gone'" });
      expect(await run("broken()")).toMatchObject({ type: "RuntimeError", message: "host function broken() failed" });
      expect(seen).toEqual([secret]);
      expect(await run("symbol()")).toBeInstanceOf(HostValueError);
      expect(await failure(sandbox.call("nothing"))).toBeInstanceOf(PolicyError);
      expect(await failure(sandbox.evaluate("1", {}, { limits: { stepz: 1 } as object }))).toBeInstanceOf(PolicyError);
      expect(await sandbox.evaluate("1 + 1")).toBe(2);
    });

    it("ends at its deadline and at an abort, and works afterwards", async () => {
      const sandbox = open(new IsolatedSandbox({ isolation }));
      await sandbox.evaluate("1");
      const never = () => new Promise(() => {});
      for (const source of ["while True: pass", "never()"]) {
        const started = performance.now();
        const limits = { time: 40, steps: Number.POSITIVE_INFINITY };
        const error = await failure(sandbox.execute(source, { globals: { never }, limits }));
        expect(error).toBeInstanceOf(TimeLimitError);
        expect(performance.now() - started).toBeLessThan(isolation === "inline" ? 1000 : 120);
        const controller = new AbortController();
        let at = 0;
        setTimeout(() => {
          at = performance.now();
          controller.abort();
        }, 40);
        const options = { globals: { never }, limits: { steps: Number.POSITIVE_INFINITY }, signal: controller.signal };
        expect(await failure(sandbox.execute(source, options))).toBeInstanceOf(CancelledError);
        expect(performance.now() - at).toBeLessThan(100);
        expect(await sandbox.evaluate("6 * 7")).toBe(42);
      }
    });

    it("runs one program after the other", async () => {
      const sandbox = open(new IsolatedSandbox({ isolation }));
      const order: string[] = [];
      const f = async (name: string, ms: number) => {
        order.push(name);
        await later(0, ms);
        order.push(name);
        return name;
      };
      const names = await Promise.all([sandbox.evaluate("f('a', 10)", { f }), sandbox.evaluate("f('b', 1)", { f })]);
      expect(names).toEqual(["a", "b"]);
      expect(order).toEqual(["a", "a", "b", "b"]);
    });
  });
}

describe("a child", () => {
  it("that is killed gives CrashError with the signal, and the next run has a new one", async () => {
    const sandbox = open(new IsolatedSandbox({ isolation: "process", features: ["stdout"] }));
    await sandbox.execute("x = 1");
    const [pid] = childProcesses();
    const run = failure(
      sandbox.execute("print('begun', end='')\nwait()", { globals: { wait: () => new Promise(() => {}) } }),
    );
    await later(0, 150);
    process.kill(pid as number, "SIGKILL");
    const error = (await run) as CrashError;
    expect(error).toBeInstanceOf(CrashError);
    expect(error.message).toBe("the isolated sandbox is gone: killed by signal 9");
    expect(error).toMatchObject({ signal: "SIGKILL", stdout: "begun" });
    expect(await sandbox.evaluate("1 + 1")).toBe(2);
    expect(await failure(sandbox.call("f"))).toBeInstanceOf(PolicyError);
  });

  it("has no environment, no arguments of the host, and may read the package only", async () => {
    const sandbox = open(new IsolatedSandbox({ isolation: "process" }));
    await sandbox.evaluate("1");
    const [pid] = childProcesses();
    const environment = execFileSync("cat", [`/proc/${pid}/environ`], { encoding: "utf8" });
    expect(environment).toBe("");
    const command = execFileSync("cat", [`/proc/${pid}/cmdline`], { encoding: "utf8" });
    expect(command).toMatch(/permission/);
    expect(command).not.toMatch(/allow-fs-write|allow-child-process|allow-worker/);
    const descriptors = execFileSync("ls", ["-l", `/proc/${pid}/fd`], { encoding: "utf8" });
    const outside = descriptors
      .split("\n")
      .filter((line) => / -> \//.test(line) && !/ -> \/dev\/(null|urandom)$/.test(line));
    expect(outside).toEqual([]);
  });

  it("does not keep the host's process alive", () => {
    const source = `
      import { IsolatedSandbox } from "terrarium";
      for (const isolation of ["worker", "process"]) {
        const sandbox = new IsolatedSandbox({ isolation });
        console.log(await sandbox.evaluate("6 * 7"));
      }`;
    const out = execFileSync(process.execPath, ["--input-type=module", "-e", source], {
      encoding: "utf8",
      timeout: 30_000,
    });
    expect(out).toBe("42\n42\n");
  });

  it("is ended by close, and whoever waits for it is told", async () => {
    for (const isolation of ["worker", "process"] as const) {
      const sandbox = new IsolatedSandbox({ isolation });
      const run = failure(sandbox.evaluate("f()", { f: () => new Promise(() => {}) }));
      await later(0, 100);
      await sandbox.close();
      expect(await run).toBeInstanceOf(CrashError);
      expect(await failure(sandbox.evaluate("1"))).toBeInstanceOf(PolicyError);
    }
  });

  it("is of a kind that exists", () => {
    expect(() => new IsolatedSandbox({ isolation: "procss" as "process" })).toThrow(/did you mean "process"/);
    expect(() => new IsolatedSandbox({ isolation: "inline", clock: () => 0 })).not.toThrow();
  });
});

describe("a pool", () => {
  it("runs many programs in few children, each in a sandbox of its own", async () => {
    const pool = open(new SandboxPool({ isolation: "process", size: 2 }));
    const values = await Promise.all(Array.from({ length: 12 }, (_, i) => pool.evaluate("i * i", { i })));
    expect(values).toEqual(Array.from({ length: 12 }, (_, i) => i * i));
    expect(pool.children).toBe(2);
    await pool.execute("secret = 1");
    for (let i = 0; i < 4; i++) expect(await failure(pool.evaluate("secret"))).toBeInstanceOf(ScriptError);
  });

  it("goes on when children die", async () => {
    const pool = open(new SandboxPool({ isolation: "process", size: 2 }));
    await Promise.all([pool.evaluate("1"), pool.evaluate("2")]);
    const runs = Array.from({ length: 6 }, (_, i) => {
      const value = pool.evaluate("f(i)", { i, f: (x: number) => later(x, 150) });
      return value.catch((error: unknown) => error);
    });
    await later(0, 100);
    for (const pid of childProcesses()) process.kill(pid, "SIGKILL");
    const outcomes = await Promise.all(runs);
    expect(outcomes.slice(0, 2).every((each) => each instanceof CrashError)).toBe(true);
    expect(outcomes.slice(2)).toEqual([2, 3, 4, 5]);
  });

  it("replaces children after a number of runs, and forgets functions of runs that are over", async () => {
    const pool = open(new SandboxPool({ isolation: "worker", size: 1, runsPerChild: 2 }));
    const { globals } = await pool.execute("def f(): return 1");
    expect(await pool.evaluate("2")).toBe(2);
    expect(await pool.evaluate("3")).toBe(3);
    expect(await failure((globals.f as () => Promise<unknown>)())).toBeInstanceOf(PolicyError);
  });

  it("lets waiting runs be cancelled", async () => {
    const pool = open(new SandboxPool({ isolation: "worker", size: 1 }));
    const first = pool.evaluate("f()", { f: () => later(1, 50) });
    const controller = new AbortController();
    const second = failure(pool.evaluate("2", {}, { signal: controller.signal }));
    await later(0, 10);
    controller.abort();
    expect(await second).toBeInstanceOf(CancelledError);
    expect(await first).toBe(1);
    expect(await pool.evaluate("3")).toBe(3);
  });
});

describe("the configuration of an isolated sandbox", () => {
  it("is that of any sandbox: modules, constructs, files, and what was written comes back", async () => {
    const config = new Config({
      allowModules: { math: ["sqrt"] },
      constructs: { while: false },
      files: { "/data/a.txt": "nine" },
      writable: { path: "/tmp", quota: 1000 },
      cwd: "/data",
    });
    const sandbox = new IsolatedSandbox({ ...config.toOptions(), isolation: "worker" });
    const { value, files } = await sandbox.execute(
      "from math import sqrt\nopen('/tmp/x', 'wb').write(b'\\x00\\xff')\n[sqrt(81), open('a.txt').read()]",
    );
    expect(value).toEqual([9, "nine"]);
    expect({ ...files }).toEqual({ "/tmp/x": Uint8Array.of(0, 255) });
    const refused = await sandbox.execute("while 1: pass", { filename: "rule.py" }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: "PolicyError", switch: "constructs.while", filename: "rule.py", line: 1 });
    await sandbox.close();
    const whole = new IsolatedSandbox(config);
    expect((await whole.execute("from math import sqrt\nsqrt(4)")).value).toBe(2);
    await whole.close();
  });
});
