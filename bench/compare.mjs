// Terrarium against `python3` on the programs of bench/programs, each run in a process of its own, in turns.
//   node bench/compare.mjs [--repeat n] [--json file] [program ...]
// The time is that of compiling and running the program, inside the process; starting the process is not in it.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const programs = fileURLToPath(new URL("./programs/", import.meta.url));
const self = fileURLToPath(import.meta.url);

const PYTHON = `
import io, sys, time
source = open(sys.argv[1], encoding="utf-8").read()
out, sys.stdout = sys.stdout, io.StringIO()
start = time.perf_counter()
exec(compile(source, sys.argv[1], "exec"), {"__name__": "__main__"})
seconds = time.perf_counter() - start
text, sys.stdout = sys.stdout.getvalue(), out
import json
print(json.dumps({"seconds": seconds, "output": text}))
`;

/** Run in the child: one program on Terrarium. Metered, as always, with limits that no program here comes near. */
async function measureHere(path) {
  const { Sandbox } = await import("terrarium");
  const source = readFileSync(path, "utf8");
  const sandbox = new Sandbox({
    features: "all",
    limits: { steps: 10 ** 12, memory: 2 ** 30, recursion: 1000, time: 600_000, input: 2 ** 20, output: 2 ** 20 },
  });
  const start = performance.now();
  const { stdout } = sandbox.execute(source, { filename: "program.py" });
  console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000, output: stdout }));
}

function child(command, args) {
  const { stdout, stderr, status, error } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (error !== undefined || status !== 0) {
    const lines = stderr.trim().split("\n");
    return {
      failed:
        error?.message ??
        lines.find((line) => /^\S*(Error|Exception)\b/.test(line)) ??
        lines.at(-1) ??
        `exit ${status}`,
    };
  }
  return JSON.parse(stdout);
}

const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

/**
 * Measures programs in turns: Python, Terrarium, Python, Terrarium, …
 * @param {{ names?: string[], repeat?: number, onResult?: (row: object) => void }} options
 */
export function compare({ names = [], repeat = 5, onResult } = {}) {
  const rows = [];
  for (const file of readdirSync(programs)
    .filter((each) => each.endsWith(".py"))
    .sort()) {
    const name = file.slice(0, -3);
    if (names.length > 0 && !names.includes(name)) continue;
    const times = { python: [], terrarium: [] };
    const outputs = {};
    let failed;
    for (let i = 0; i < repeat && failed === undefined; i++) {
      for (const side of ["python", "terrarium"]) {
        const path = `${programs}${file}`;
        const result =
          side === "python"
            ? child("python3", ["-c", PYTHON, path])
            : child(process.execPath, [self, "--measure", path]);
        if (result.failed !== undefined) failed = `${side}: ${result.failed}`;
        else {
          times[side].push(result.seconds);
          outputs[side] = result.output;
        }
      }
    }
    if (failed === undefined && outputs.python !== outputs.terrarium)
      failed = `output ${JSON.stringify(outputs.terrarium)}`;
    const row =
      failed === undefined
        ? {
            name,
            python: median(times.python),
            terrarium: median(times.terrarium),
            ratio: median(times.terrarium) / median(times.python),
          }
        : { name, failed };
    rows.push(row);
    onResult?.(row);
  }
  const good = rows.filter((row) => row.failed === undefined);
  const worst = good.toSorted((a, b) => b.ratio - a.ratio)[0];
  const mean = Math.exp(good.reduce((sum, row) => sum + Math.log(row.ratio), 0) / good.length);
  return { rows, mean, worst };
}

/** @param {ReturnType<typeof compare>["rows"][number]} row */
export function tableRow({ name, python, terrarium, ratio, failed }) {
  if (failed !== undefined) return `| ${name} | | | ${failed.slice(0, 120)} |`;
  return `| ${name} | ${(python * 1000).toFixed(0)} ms | ${(terrarium * 1000).toFixed(0)} ms | ${ratio.toFixed(2)} |`;
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { repeat: { type: "string", default: "5" }, json: { type: "string" }, measure: { type: "string" } },
    allowPositionals: true,
  });
  if (values.measure !== undefined) return measureHere(values.measure);
  const python = spawnSync("python3", ["--version"], { encoding: "utf8" });
  if (python.error !== undefined) {
    console.log("There is no python3 here to compare with.");
    return;
  }
  console.log(`| program | ${python.stdout.trim()} | Terrarium | ratio |\n| --- | ---: | ---: | ---: |`);
  const result = compare({
    names: positionals,
    repeat: Number(values.repeat),
    onResult: (row) => console.log(tableRow(row)),
  });
  if (result.worst !== undefined) {
    console.log(`| **geometric mean** | | | **${result.mean.toFixed(2)}** |`);
    console.log(
      `\nWorst: ${result.worst.name}, ${result.worst.ratio.toFixed(2)}. A ratio below 1 is faster than CPython.`,
    );
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
}

if (process.argv[1] === self) await main();
