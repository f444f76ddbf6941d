// Runs the corpus on the built package and prints what differs from CPython.
//   node test/support/run-corpus.mjs [--list] [--areas] [--full] [--jobs n] [filter ...]

import { parseArgs } from "node:util";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { corpus, firstDifference, render } from "./corpus.mjs";
import { runScript } from "./terrarium.mjs";

if (workerData?.corpusFilters !== undefined) {
  // One of several threads: it takes the cases it is told to.
  const cases = corpus(workerData.corpusFilters);
  parentPort.on("message", (index) => parentPort.postMessage({ index, result: judge(cases[index]) }));
} else {
  await main();
}

/** The difference to the expectation, or nothing. */
function judge({ source, filename, expected }) {
  const outcome = runScript(source, { filename });
  const text = render(outcome);
  if (outcome.broken === undefined && text === expected) return { broken: false };
  const difference = expected === undefined ? "  no expectation recorded\n" : firstDifference(expected, text);
  if (outcome.broken === undefined) return { broken: false, difference };
  return { broken: true, difference: `  ${outcome.broken}\n${text === "" ? "" : difference}` };
}

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      list: { type: "boolean" }, // only the names of failing cases
      areas: { type: "boolean" }, // counts per area instead of differences
      full: { type: "boolean" }, // the whole output of a failing case beside the expectation
      jobs: { type: "string", default: "1" },
    },
    allowPositionals: true,
  });
  const cases = corpus(positionals);
  const started = performance.now();
  const jobs = Number(values.jobs);
  const results = jobs > 1 ? await runInThreads(cases, positionals, jobs) : cases.map(judge);
  const failing = cases.flatMap((each, index) =>
    results[index].difference === undefined ? [] : [{ ...each, ...results[index] }],
  );
  if (values.areas) {
    for (const area of new Set(cases.map((each) => each.area))) {
      const [all, bad] = [cases, failing].map((list) => list.filter((each) => each.area === area).length);
      console.log(`${area.padEnd(24)} ${all - bad}/${all}`);
    }
  } else {
    for (const { name, difference, source, filename, expected } of failing) {
      console.log(values.list ? name : `FAIL ${name}\n${difference}`);
      if (values.full) console.log(`${expected}\n=== terrarium\n${render(runScript(source, { filename }))}`);
    }
  }
  const broken = failing.filter((each) => each.broken).length;
  console.log(
    `${cases.length - failing.length} of ${cases.length} pass, ${failing.length} fail` +
      `${broken > 0 ? ` (${broken} with an error of the engine)` : ""}, ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  process.exitCode = failing.length > 0 ? 1 : 0;
}

function runInThreads(cases, filters, jobs) {
  const results = new Array(cases.length);
  let next = 0;
  const workers = Array.from({ length: Math.min(jobs, cases.length) }, () => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { corpusFilters: filters } });
    return new Promise((resolve, reject) => {
      const feed = () => {
        if (next < cases.length) worker.postMessage(next++);
        else resolve(worker.terminate());
      };
      worker.on("message", ({ index, result }) => {
        results[index] = result;
        feed();
      });
      worker.on("error", reject);
      feed();
    });
  });
  return Promise.all(workers).then(() => results);
}
