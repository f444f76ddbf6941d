// Terrarium against `python3` on the programs of bench/programs, each run in a process of its own, in turns.
//   node bench/compare.mjs [--repeat n] [--runs n] [--cpu] [--json file] [program ...]
// --cpu counts processor time (of all threads) in place of time by the clock: the figure to take on a busy machine.
// Each process compiles the program once and runs it several times. Two figures come of it: "first" is the first run
// with its compilation, JIT warm-up included; "warm" is the fastest of the later ones, as in a host that runs the same
// program again and again. Starting the process is in neither.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const programs = fileURLToPath(new URL("./programs/", import.meta.url));
const self = fileURLToPath(import.meta.url);

const PYTHON = `
import io, sys, time
source = open(sys.argv[1], encoding="utf-8").read()
seconds = []
clock = time.process_time if sys.argv[3:] else time.perf_counter
out, sys.stdout = sys.stdout, io.StringIO()
start = clock()
code = compile(source, sys.argv[1], "exec")
for i in range(int(sys.argv[2])):
    sys.stdout = io.StringIO()
    exec(code, {"__name__": "__main__"})
    seconds.append(clock() - start)
    start = clock()
text, sys.stdout = sys.stdout.getvalue(), out
import json
print(json.dumps({"seconds": seconds, "output": text}))
`;

/** Run in the child: one program on Terrarium. Metered, as always, with limits that no program here comes near. */
async function measureHere(path, runs, byProcessor) {
  const now = () => {
    if (!byProcessor) return performance.now() / 1000;
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  const { Sandbox } = await import("../dist/src/index.js");
  const source = readFileSync(path, "utf8");
  const sandbox = new Sandbox({
    features: "all",
    limits: { steps: 10 ** 12, memory: 2 ** 30, recursion: 1000, time: 600_000, input: 2 ** 20, output: 2 ** 20 },
  });
  const seconds = [];
  let start = now();
  const program = sandbox.compile(source, { filename: "program.py" });
  let output = "";
  for (let i = 0; i < runs; i++) {
    output = program.run().stdout;
    seconds.push(now() - start);
    start = now();
  }
  console.log(JSON.stringify({ seconds, output }));
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
 * @param {{ names?: string[], repeat?: number, runs?: number, cpu?: boolean, onResult?: (row: object) => void }} options
 */
export function compare({ names = [], repeat = 3, runs = 8, cpu = false, onResult } = {}) {
  const rows = [];
  for (const file of readdirSync(programs)
    .filter((each) => each.endsWith(".py"))
    .sort()) {
    const name = file.slice(0, -3);
    if (names.length > 0 && !names.includes(name)) continue;
    const first = { python: [], terrarium: [] };
    const warm = { python: [], terrarium: [] };
    const outputs = {};
    let failed;
    for (let i = 0; i < repeat && failed === undefined; i++) {
      for (const side of ["python", "terrarium"]) {
        const path = `${programs}${file}`;
        const result =
          side === "python"
            ? child("python3", ["-c", PYTHON, path, String(runs), ...(cpu ? ["cpu"] : [])])
            : child(process.execPath, [self, "--measure", path, "--runs", String(runs), ...(cpu ? ["--cpu"] : [])]);
        if (result.failed !== undefined) failed = `${side}: ${result.failed}`;
        else {
          first[side].push(result.seconds[0]);
          warm[side].push(Math.min(...result.seconds.slice(1)));
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
            python: median(warm.python),
            terrarium: median(warm.terrarium),
            ratio: median(warm.terrarium) / median(warm.python),
            firstRatio: median(first.terrarium) / median(first.python),
          }
        : { name, failed };
    rows.push(row);
    onResult?.(row);
  }
  const good = rows.filter((row) => row.failed === undefined);
  const worst = good.toSorted((a, b) => b.ratio - a.ratio)[0];
  const mean = (key) => Math.exp(good.reduce((sum, row) => sum + Math.log(row[key]), 0) / good.length);
  return { rows, mean: mean("ratio"), firstMean: mean("firstRatio"), worst };
}

/** @param {ReturnType<typeof compare>["rows"][number]} row */
export function tableRow({ name, python, terrarium, ratio, firstRatio, failed }) {
  if (failed !== undefined) return `| ${name} | | | ${failed.slice(0, 120)} | |`;
  const ms = (seconds) => `${(seconds * 1000).toFixed(0)} ms`;
  return `| ${name} | ${ms(python)} | ${ms(terrarium)} | ${ratio.toFixed(2)} | ${firstRatio.toFixed(2)} |`;
}

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      repeat: { type: "string", default: "3" },
      runs: { type: "string", default: "8" },
      json: { type: "string" },
      measure: { type: "string" },
      cpu: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  if (values.measure !== undefined) return measureHere(values.measure, Number(values.runs), values.cpu);
  const python = spawnSync("python3", ["--version"], { encoding: "utf8" });
  if (python.error !== undefined) {
    console.log("There is no python3 here to compare with.");
    return;
  }
  console.log(
    `| program | ${python.stdout.trim()} warm | Terrarium warm | ratio warm | ratio first |\n| --- | ---: | ---: | ---: | ---: |`,
  );
  const result = compare({
    names: positionals,
    repeat: Number(values.repeat),
    runs: Number(values.runs),
    cpu: values.cpu,
    onResult: (row) => console.log(tableRow(row)),
  });
  if (result.worst !== undefined) {
    console.log(`| **geometric mean** | | | **${result.mean.toFixed(2)}** | **${result.firstMean.toFixed(2)}** |`);
    console.log(
      `\nWorst: ${result.worst.name}, ${result.worst.ratio.toFixed(2)}. A ratio below 1 is faster than CPython.`,
    );
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
}

if (process.argv[1] === self) await main();
