import { PolicyError, Sandbox, ScriptError, ScriptSyntaxError, TimeLimitError } from "terrarium";
import { describe, expect, it } from "vitest";

const later = <T>(value: T, ms = 2): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), ms));
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`no failure, but ${String(value)}`);
    },
    (error: unknown) => error,
  );
const sandbox = () => new Sandbox({ features: ["asyncio", "stdout"] });

describe("asyncio and the host", () => {
  it("has several host calls in flight at once", async () => {
    let now = 0;
    let peak = 0;
    const fetch = async (x: number) => {
      peak = Math.max(peak, ++now);
      await later(0, 5);
      now--;
      return x * 10;
    };
    const source = `
import asyncio

async def one(x):
    return await fetch(x) + 1

async def main():
    direct = await asyncio.gather(fetch(1), fetch(2), one(3))
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(one(i)) for i in range(5)]
    done, pending = await asyncio.wait([asyncio.ensure_future(fetch(9))])
    return direct, [t.result() for t in tasks], [d.result() for d in done]

asyncio.run(main())
`;
    const result = await sandbox().executeAsync(source, { globals: { fetch } });
    expect(result.value).toEqual([[10, 20, 31], [1, 11, 21, 31, 41], [90]]);
    expect(peak).toBeGreaterThan(2);
  });

  it("may await at the top level", async () => {
    const source =
      "import asyncio\nx = await f(1)\nasync with asyncio.timeout(5):\n    y = [await f(i) for i in range(3)]\nx + sum(y)";
    const result = await sandbox().executeAsync(source, { globals: { f: later } });
    expect(result.value).toBe(4);
    expect(result.globals.y).toEqual([0, 1, 2]);
    expect(await sandbox().evaluateAsync("await f(3) + 1", { f: later })).toBe(4);
    expect(() => sandbox().execute("await f(1)", { globals: { f: later } })).toThrow(ScriptSyntaxError);
    const error = await failure(new Sandbox().executeAsync("await f(1)", { globals: { f: later } }));
    expect(error).toBeInstanceOf(PolicyError);
    expect(await failure(sandbox().executeAsync("class A:\n    await f(1)"))).toBeInstanceOf(ScriptSyntaxError);
  });

  it("runs an `async def` that the host calls", async () => {
    const box = sandbox();
    await box.executeAsync("async def double(x): return 2 * await f(x)", { globals: { f: later } });
    expect(await box.callAsync("double", [4])).toBe(8);
  });

  it("brings rejections and cancellations to those who await", async () => {
    const source = `
import asyncio
log = []
async def main():
    try:
        await fail()
    except RuntimeError as e:
        log.append(str(e))
    log.append([type(r).__name__ for r in await asyncio.gather(fail(), slow(), return_exceptions=True)])
    try:
        await asyncio.wait_for(never(), 0.01)
    except TimeoutError:
        log.append("timeout")
    task = asyncio.create_task(asyncio.sleep(0, never()))
    f = await task
    f.cancel()
    log.append(f.cancelled())
asyncio.run(main())
log
`;
    const globals = {
      fail: () => Promise.reject(new Error("secret")),
      never: () => new Promise(() => {}),
      slow: () => later("slow", 5),
    };
    const { value } = await sandbox().executeAsync(source, { globals });
    expect(value).toEqual(["host function fail() failed", ["RuntimeError", "str"], "timeout", true]);
  });

  it("sleeps by the host's clock in an asynchronous run, and not at all in a synchronous one", async () => {
    const source = `
import asyncio
async def main():
    start = asyncio.get_running_loop().time()
    await asyncio.gather(asyncio.sleep(0.03), asyncio.sleep(0.01))
    return asyncio.get_running_loop().time() - start
asyncio.run(main())`;
    const started = performance.now();
    const slept = (await sandbox().executeAsync(source)).value as number;
    expect(performance.now() - started).toBeGreaterThan(28);
    expect(slept).toBeGreaterThanOrEqual(0.029);
    expect(sandbox().execute(source).value).toBe(0.03);
    expect(sandbox().execute(source.replace("0.03", "1e6")).value).toBe(1e6);
  });

  it("is a new loop in every run, however the last one ended", async () => {
    const box = sandbox();
    const source = "import asyncio\nasync def main():\n    await f()\nasyncio.run(main())";
    const never = () => new Promise(() => {});
    expect(await failure(box.executeAsync(source, { globals: { f: never }, limits: { time: 20 } }))).toBeInstanceOf(
      TimeLimitError,
    );
    expect((await box.executeAsync(`${source}\n5`, { globals: { f: later } })).value).toBe(5);
    const spin = "import asyncio\nasync def main():\n    while True: await asyncio.sleep(0)\nasyncio.run(main())";
    expect(await failure(box.executeAsync(spin, { limits: { time: 20, steps: Infinity } }))).toBeInstanceOf(
      TimeLimitError,
    );
    expect(box.execute("import asyncio\nasyncio.run(asyncio.sleep(1, 6))").value).toBe(6);
  });

  it("does not wait for what cannot come", async () => {
    const source = "import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())";
    const error = (await failure(sandbox().executeAsync(source))) as ScriptError;
    expect(error).toBeInstanceOf(ScriptError);
    expect(error.message).toBe("all tasks are waiting, and nothing is left that could wake them");
  });

  it("keeps the order of CPython's loop when host calls come in", async () => {
    const source = `
import asyncio
log = []
async def one(n):
    log.append(n)
    await f(n)
    log.append(n + 10)
async def main():
    await asyncio.gather(*[one(i) for i in range(4)])
asyncio.run(main())
log`;
    for (let i = 0; i < 3; i++) {
      const { value } = await sandbox().executeAsync(source, { globals: { f: async (x: number) => x } });
      expect(value).toEqual([0, 1, 2, 3, 10, 11, 12, 13]);
    }
  });
});
