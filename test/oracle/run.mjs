// Prints what differs from CPython's recorded answers.
//   node test/oracle/run.mjs [--all] [--from folder] [file ...]
import { parseArgs } from "node:util";

// What `tsc` made last, so that a change can be tried without bundling.
process.env.TERRARIUM ??= new URL("../../dist/src/index.js", import.meta.url).href;
const { differences, files, readFrom, recorded } = await import("./judge.mjs");

const { values, positionals } = parseArgs({
  options: { all: { type: "boolean" }, from: { type: "string" } },
  allowPositionals: true,
});
if (values.from !== undefined) readFrom(values.from);
let [count, wrong] = [0, 0];
for (const file of positionals.length > 0 ? positionals : files()) {
  const started = performance.now();
  const found = differences(file);
  count += recorded(file).length;
  wrong += found.length;
  console.log(
    `## ${file}: ${found.length} of ${recorded(file).length} differ, ${Math.round(performance.now() - started)} ms`,
  );
  for (const { receiver, code, expected, actual } of values.all ? found : found.slice(0, 10)) {
    console.log(`${receiver === "" ? "" : `x = ${receiver}; `}${code}\n  - ${expected}\n  + ${actual}`);
  }
}
console.log(`${wrong} of ${count} cases differ`);
process.exitCode = wrong > 0 ? 1 : 0;
