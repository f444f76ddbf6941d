// The report as a table, and its place in README.md.
import { readFileSync, writeFileSync } from "node:fs";
import { isHidden, reasonFor } from "./reasons.mjs";

const README = new URL("./README.md", import.meta.url);
const RECORDED = new URL("./recorded.json", import.meta.url);
const MARKS = ["<!-- table -->", "<!-- /table -->"];

const percent = (passed, of) => (of === 0 ? "" : ((100 * passed) / of).toFixed(1));

/** In a few words, each with the number of tests that fail for it. */
function whatIsLeft(name, failing) {
  const counts = new Map();
  for (const { test, message } of failing) {
    const reason = reasonFor(name, test, message);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => (count > 1 ? `${count}: ${reason}` : reason)).join("; ");
}

function row(name, counted, passed, hidden, left) {
  const rest = counted - hidden;
  return `| ${name} | ${counted} | ${passed} | ${percent(passed, counted)} | ${hidden} | ${percent(passed, rest)} | ${left} |`;
}

export function tableOf(groups, report) {
  const rows = [
    "| module | CPython passes | Terrarium, of those | % | hidden | % of the others | what is left |",
    "| --- | ---: | ---: | ---: | ---: | ---: | --- |",
  ];
  for (const [group, names] of Object.entries(groups)) {
    let [all, good, secret] = [0, 0, 0];
    for (const name of names) {
      const each = report.get(name);
      if (each === undefined) continue;
      const hidden = each.failing.filter(({ message }) => isHidden(message)).length;
      rows.push(row(name, each.counted, each.passed, hidden, whatIsLeft(name, each.failing)));
      all += each.counted;
      good += each.passed;
      secret += hidden;
    }
    rows.push(row(`**${group}**`, all, good, secret, ""));
  }
  return rows.join("\n");
}

/** Into README.md; and the numbers into recorded.json, which the tests hold Terrarium to. */
export function writeTable(groups, report, version) {
  const text = readFileSync(README, "utf8");
  const [from, to] = [text.indexOf(MARKS[0]), text.indexOf(MARKS[1])];
  const table = `${MARKS[0]}\nThe suite of Python ${version}, judged by CPython 3.14:\n\n${tableOf(groups, report)}\n`;
  writeFileSync(README, text.slice(0, from) + table + text.slice(to));
  const passed = Object.fromEntries([...report].map(([name, each]) => [name, each.passed]));
  writeFileSync(RECORDED, `${JSON.stringify({ suite: version, passed }, null, 2)}\n`);
}
