// What waiting and isolation cost:
//   node bench/async.mjs
import { IsolatedSandbox, Sandbox, SandboxPool } from "terrarium";

const now = () => performance.now();

async function measure(name, count, body) {
  await body(Math.ceil(count / 10));
  const started = now();
  await body(count);
  const micros = ((now() - started) * 1000) / count;
  console.log(`${name.padEnd(58)}${micros < 1000 ? `${micros.toFixed(1)} µs` : `${(micros / 1000).toFixed(1)} ms`}`);
}

const limits = { steps: Infinity, time: 60_000 };
const loop = "for i in range(n): f(i)";
const sandbox = new Sandbox({ limits, features: ["asyncio"] });

await measure("call of a synchronous host function", 20_000, async (n) => {
  await sandbox.executeAsync(loop, { globals: { n, f: (x) => x } });
});
await measure("call of an asynchronous host function (park, take up)", 20_000, async (n) => {
  await sandbox.executeAsync(loop, { globals: { n, f: async (x) => x } });
});
await measure("awaited host call in asyncio, a thousand in flight", 10_000, async (n) => {
  const source = `
import asyncio
async def main():
    for _ in range(n // 1000 or 1):
        await asyncio.gather(*[f(i) for i in range(min(n, 1000))])
asyncio.run(main())`;
  await sandbox.executeAsync(source, { globals: { n, f: async (x) => x } });
});
await measure("evaluateAsync of a small expression", 2000, async (n) => {
  for (let i = 0; i < n; i++) await sandbox.evaluateAsync("1 + 1");
});
for (const isolation of ["worker", "process"]) {
  await measure(`first run in a new child: ${isolation}`, 5, async (n) => {
    for (let i = 0; i < n; i++) {
      const isolated = new IsolatedSandbox({ isolation });
      await isolated.evaluate("1 + 1");
      await isolated.close();
    }
  });
  const pool = new SandboxPool({ isolation, size: 1 });
  await measure(`run in a pool: ${isolation}`, 500, async (n) => {
    for (let i = 0; i < n; i++) await pool.evaluate("1 + 1");
  });
  await pool.close();
  const isolated = new IsolatedSandbox({ isolation, limits });
  await measure(`host call from a child: ${isolation}`, 2000, async (n) => {
    await isolated.execute(loop, { globals: { n, f: (x) => x } });
  });
  await isolated.close();
}
