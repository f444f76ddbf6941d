// All measurements, one after the other: `npm run bench`. A bar that is missed makes the run fail.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SUITES = [
  ["Parsing, against ohm-js and CPython", "parser.mjs"],
  ["Embedding: import, sandbox, formula", "embedding.mjs"],
  ["Programs, against CPython", "compare.mjs"],
  ["The border", "host.mjs"],
  ["Waiting and isolation", "async.mjs"],
  ["Growth with size", "growth.mjs"],
];

for (const [title, file] of SUITES) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  if (!existsSync(path)) continue;
  console.log(`\n== ${title}\n`);
  const { status } = spawnSync(process.execPath, [path], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
