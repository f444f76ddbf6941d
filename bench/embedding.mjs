// What an embedding feels: import, a new sandbox, a warm formula. Each figure has a bar; a miss fails the run.
//   node bench/embedding.mjs [--json]
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Sandbox } from "terrarium";

/** Best of several rounds, in microseconds for one call. */
function microseconds(action, calls, rounds = 7) {
  action(Math.ceil(calls / 5));
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    action(calls);
    best = Math.min(best, ((performance.now() - start) * 1000) / calls);
  }
  return best;
}

/** Median time of the import statement in fresh processes, in milliseconds. */
function importTime(processes = 15) {
  const code = `const t = performance.now(); await import("terrarium"); console.log(performance.now() - t)`;
  const times = Array.from({ length: processes }, () => {
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      encoding: "utf8",
    });
    return Number(stdout);
  });
  return times.sort((a, b) => a - b)[processes >> 1];
}

const formula = new Sandbox().compile("price * qty * (1 - off)", { mode: "eval" });
const source = "1+1";

const figures = [
  {
    name: "warm formula, fresh inputs",
    unit: "µs",
    bar: 1.5,
    value: microseconds((n) => {
      for (let i = 0; i < n; i++) formula.run({ price: i, qty: 3, off: 0.5 });
    }, 200_000),
  },
  {
    name: "evaluate() of a one-line expression",
    unit: "µs",
    value: microseconds((n) => {
      const sandbox = new Sandbox();
      for (let i = 0; i < n; i++) sandbox.evaluate("price * qty", { price: i, qty: 3 });
    }, 5_000),
  },
  {
    name: "new Sandbox, compile and run 1+1",
    unit: "µs",
    bar: 100,
    value: microseconds((n) => {
      for (let i = 0; i < n; i++) new Sandbox().execute(source);
    }, 2_000),
  },
  { name: "import of the package, fresh process", unit: "ms", bar: 40, value: importTime() },
];

if (process.argv.includes("--json")) console.log(JSON.stringify(figures));
else {
  for (const { name, unit, bar, value } of figures) {
    const verdict = bar === undefined ? "" : value <= bar ? `(bar ${bar} ${unit})` : `MISSES its bar of ${bar} ${unit}`;
    console.log(`${name.padEnd(38)}${value.toFixed(2).padStart(9)} ${unit}  ${verdict}`);
  }
}
process.exitCode = figures.some(({ bar, value }) => bar !== undefined && value > bar) ? 1 : 0;
