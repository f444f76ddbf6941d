// The form of a sandbox that a browser has: the package's worker file, run by a Web Worker.
import { CrashError, IsolatedSandbox, SandboxPool, TimeLimitError } from "terrarium";
import { afterEach, describe, expect, it } from "vitest";
import { spawn } from "../../dist/src/isolation/spawn-web.js";
import type { ChildChannel } from "../../src/isolation/channel.js";
import { WebWorker } from "./web-worker-shim.mjs";

const file = new URL(import.meta.resolve("terrarium/worker"));
const options = { isolation: "worker", worker: () => new WebWorker(file, { type: "module" }) } as const;

describe("a Web Worker that the host makes", () => {
  const made: { close(): Promise<void> }[] = [];
  const open = <T extends { close(): Promise<void> }>(sandbox: T): T => {
    made.push(sandbox);
    return sandbox;
  };
  afterEach(async () => {
    for (const each of made.splice(0)) await each.close();
  });

  it("runs programs, calls the host and is called back", async () => {
    const sandbox = open(new IsolatedSandbox({ ...options, features: ["stdout", "decimal"] }));
    const rate = async (): Promise<number> => 19;
    const result = await sandbox.execute("print('hi')\ndef tax(x): return x * rate() // 100\ntax(1000)", {
      globals: { rate },
    });
    expect([result.value, result.stdout]).toEqual([190, "hi\n"]);
    expect(await sandbox.call("tax", [200])).toBe(38);
    expect(await (result.globals.tax as (x: number) => Promise<number>)(300)).toBe(57);
  });

  it("is ended at its deadline, and the next run has a new one", async () => {
    const sandbox = open(new IsolatedSandbox({ ...options, limits: { time: 100, steps: Number.POSITIVE_INFINITY } }));
    await expect(sandbox.execute("while True: pass")).rejects.toBeInstanceOf(TimeLimitError);
    expect(await sandbox.evaluate("1 + 1", {}, { limits: { time: 20_000 } })).toBe(2);
  });

  it("serves a pool", async () => {
    const before = WebWorker.made;
    const pool = open(new SandboxPool({ ...options, size: 2 }));
    expect(await Promise.all([1, 2, 3, 4].map((n) => pool.evaluate("n * n", { n })))).toEqual([1, 4, 9, 16]);
    expect(WebWorker.made - before).toBe(2);
  });

  it("that fails is a CrashError", async () => {
    const wrong = new URL("data:text/javascript,throw new Error('no')");
    const sandbox = open(
      new IsolatedSandbox({ isolation: "worker", worker: () => new WebWorker(wrong, { type: "module" }) }),
    );
    await expect(sandbox.evaluate("1")).rejects.toBeInstanceOf(CrashError);
  });

  it("needs isolation by worker", () => {
    expect(() => new IsolatedSandbox({ worker: options.worker })).toThrow('option "worker" needs isolation "worker"');
  });
});

it("is found where the platform has Workers", async () => {
  const platform = globalThis as { Worker?: unknown };
  const spawned = (kind: "worker" | "process"): ChildChannel | undefined =>
    spawn({ kind, heapMegabytes: undefined, maxMessage: 1e6 });
  expect(spawned("worker")).toBeUndefined();
  platform.Worker = WebWorker;
  try {
    expect(spawned("process")).toBeUndefined();
    const channel = spawned("worker") as ChildChannel;
    expect(await new Promise((resolve) => (channel.onText = resolve))).toBe('["ready"]');
    channel.kill();
  } finally {
    delete platform.Worker;
  }
});
