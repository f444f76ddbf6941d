// How much of CPython's own test suite Terrarium passes, of what CPython 3.14 passes under the same small shim.
//   node test/conformance/run.mjs [--verbose] [--table] [--jobs n] [--fresh] [--json file] [module ...]
// A module is named grammar or test_grammar. The suite is that of the installed Python, read where it lies. See README.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Cpython, results, Terrarium } from "./engines.mjs";
import { GROUPS } from "./modules.mjs";
import { planOf, suiteFolder } from "./plan.mjs";
import { isHidden } from "./reasons.mjs";
import { tableOf, writeTable } from "./table.mjs";

/** What CPython says of every test, from the temporary folder where it has been asked before. */
async function expectations(cpython, plans, isFresh) {
  const cache = join(tmpdir(), "terrarium-conformance");
  mkdirSync(cache, { recursive: true });
  const expected = new Map();
  for (const [name, plan] of plans) {
    const file = join(cache, `${name}-${plan.key}.json`);
    if (!isFresh && existsSync(file)) expected.set(name, JSON.parse(readFileSync(file, "utf8")));
    else {
      expected.set(name, await results(cpython, plan));
      writeFileSync(file, JSON.stringify(expected.get(name)));
    }
  }
  return expected;
}

async function onTerrarium(plans, jobs) {
  const actual = new Map();
  const queue = [...plans];
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      const terrarium = new Terrarium();
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        actual.set(next[0], await results(terrarium, next[1]));
      terrarium.close();
    }),
  );
  return actual;
}

/** Which tests count, and which of them fail how. */
function judge(name, plan, want, got) {
  const counted = Object.keys(want.tests).filter((test) => want.tests[test].status === "pass");
  const failing = counted
    .map((test) => ({ test, ...(got.tests[test] ?? { status: "fail", message: "was not run" }) }))
    .filter(({ status }) => status !== "pass");
  return {
    name,
    counted: counted.length,
    passed: counted.length - failing.length,
    failing,
    stubs: plan.stubs,
    chunks: got.chunks,
  };
}

function tell({ name, failing, stubs, chunks }) {
  console.log(`\n## ${name}${stubs.length > 0 ? ` (stubs: ${stubs.join(", ")})` : ""}`);
  for (const [chunk, message] of Object.entries(chunks)) console.log(`  statement at ${chunk}: ${message}`);
  for (const { test, status, message } of failing) {
    console.log(`  ${isHidden(message) ? "hidden" : status} ${test}: ${message}`);
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      verbose: { type: "boolean" }, // what fails and how
      table: { type: "boolean" }, // into README.md, and the numbers into recorded.json
      fresh: { type: "boolean" }, // ask CPython again
      json: { type: "string" },
      jobs: { type: "string", default: "1" },
    },
    allowPositionals: true,
  });
  const suite = suiteFolder();
  if (suite === undefined) {
    console.log("There is no python3 with CPython's test suite on this machine: nothing to run.");
    return;
  }
  const named = positionals.map((name) => (name.startsWith("test_") ? name : `test_${name}`));
  if (values.table && named.length > 0) throw new Error("--table is for all modules");
  const groups = named.length > 0 ? { chosen: named } : GROUPS;

  const plans = new Map();
  const missing = [];
  for (const name of Object.values(groups).flat()) {
    const plan = planOf(name, suite.folder);
    if (plan === undefined) missing.push(name);
    else plans.set(name, plan);
  }
  const cpython = new Cpython();
  const expected = await expectations(cpython, plans, values.fresh);
  await cpython.close();
  const actual = await onTerrarium(plans, Number(values.jobs));

  const report = new Map();
  for (const [name, plan] of plans) report.set(name, judge(name, plan, expected.get(name), actual.get(name)));
  console.log(`The suite of Python ${suite.version}, judged by CPython 3.14.\n`);
  console.log(tableOf(groups, report));
  if (missing.length > 0) console.log(`Not in this suite: ${missing.join(", ")}`);
  if (values.verbose) for (const each of report.values()) tell(each);
  if (values.table) writeTable(groups, report, suite.version);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify([...report.values()], null, 2)}\n`);
}

await main();
