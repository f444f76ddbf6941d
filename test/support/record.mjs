// Records what CPython 3.14 prints for every program of the corpus and says which expectations changed.
//   node test/support/record.mjs [--check] [filter ...]     --check changes nothing and fails where a file would change
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { corpus, firstDifference, render } from "./corpus.mjs";
import { loadOracle } from "./oracle.mjs";

const { values, positionals } = parseArgs({ options: { check: { type: "boolean" } }, allowPositionals: true });
const cases = corpus(positionals);
const oracle = loadOracle();
const outcomes = await oracle.runAll(cases);
const counts = { same: 0, new: 0, changed: 0, failing: 0, refused: 0 };

/** Why an outcome cannot be an expectation, if it cannot. */
function unfit(outcome) {
  if (outcome.crashed !== undefined) return `took the interpreter down: ${outcome.crashed}`;
  if (outcome.timedOut) return "did not end";
  if (outcome.exit !== undefined) return "ended with SystemExit";
  const address = /\bat 0x[0-9a-f]+/.exec(render(outcome));
  if (address !== null) return `prints an address (${address[0]})`;
  if (!outcome.stdout.isWellFormed()) return "prints a lone surrogate";
  if (outcome.stdout === "" && outcome.traceback === undefined) return "prints nothing";
  return undefined;
}

for (const [index, each] of cases.entries()) {
  const outcome = outcomes[index];
  const reason = unfit(outcome);
  if (reason !== undefined) {
    counts.refused++;
    console.log(`refused  ${each.name}: ${reason}`);
    continue;
  }
  if (outcome.traceback !== undefined) counts.failing++;
  const text = render(outcome);
  if (text === each.expected) {
    counts.same++;
    continue;
  }
  const kind = each.expected === undefined ? "new" : "changed";
  counts[kind]++;
  console.log(`${kind.padEnd(8)} ${each.name}${kind === "new" ? "" : `\n${firstDifference(each.expected, text)}`}`);
  if (!values.check) writeFileSync(each.outPath, text);
}
console.log(
  `${cases.length} programs on CPython ${oracle.version}: ${counts.same} as recorded, ${counts.new} new, ` +
    `${counts.changed} changed, ${counts.refused} refused; ${counts.failing} end in an uncaught exception`,
);
await oracle.close();
process.exitCode = counts.refused > 0 || (values.check && counts.new + counts.changed > 0) ? 1 : 0;
