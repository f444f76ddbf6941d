//   node --expose-gc test/limits/try-bombs.mjs [options of the sandbox as JSON] < rows
// Runs bombs in a process of their own and writes, for each, how it ended, what it took of the processor, and by how much
// it pushed up the memory of the process. Reads [[name, source] ...] and writes [{ name, ... } ...].
// To be run with --expose-gc: what an earlier bomb left behind is not on the bill of the next.
import { readFileSync, writeFileSync } from "node:fs";
import { InternalError, Sandbox, ScriptError } from "../../dist/src/index.js";

const MEBIBYTE = 2 ** 20;
const limits = { steps: 5_000_000, memory: 64 * MEBIBYTE, recursion: 200, time: 60_000 };
const options = JSON.parse(process.argv[2] ?? "{}");
const sandbox = new Sandbox({ features: "all", limits, ...options });
sandbox.execute("1 + 1");

/** Largest resident size since the last `resetPeak`, where the system tells; else since the process began. */
function peak() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

function resetPeak() {
  for (let i = 0; i < 2; i++) globalThis.gc();
  try {
    writeFileSync("/proc/self/clear_refs", "5");
    return process.memoryUsage().rss;
  } catch {
    return peak();
  }
}

function ending(source) {
  try {
    return { value: String(sandbox.execute(source).value).slice(0, 100) };
  } catch (error) {
    if (error instanceof InternalError) return { fault: String(error.cause?.stack ?? error.cause) };
    return { error: error.name, type: error instanceof ScriptError ? error.type : undefined, message: error.message };
  }
}

/** Every value has a text: what comes out may be a bigint, a Map, a function. */
const text = (_, v) => (typeof v === "bigint" || typeof v === "function" ? String(v) : v);

const rows = JSON.parse(readFileSync(0, "utf8")).map(([name, source]) => {
  const before = resetPeak();
  const start = process.cpuUsage();
  const end = ending(source);
  const { user, system } = process.cpuUsage(start);
  const memory = peak() - before;
  // The next run is none the worse for it: in the same sandbox and in a fresh one.
  let after = "";
  try {
    after = `${sandbox.evaluate("sum([1, 2, 3])")} ${new Sandbox({ limits }).execute("x = [1]\nx * 2").value}`;
  } catch (error) {
    after = String(error);
  }
  return { name, ...end, seconds: (user + system) / 1e6, memory, after };
});
console.log(JSON.stringify(rows, text));
