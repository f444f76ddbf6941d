/** terrarium selfcheck: tries on this machine whether every promise holds. */
import { selfCheck } from "../self-check.js";
import { type CommandLine, sandboxOptions } from "./options.js";
import { print } from "./run.js";

export async function selfcheck(line: CommandLine): Promise<number> {
  const report = await selfCheck(sandboxOptions(line));
  if (line.json) {
    print(1, `${JSON.stringify(report)}\n`);
    return report.holds ? 0 : 1;
  }
  const promises = new Map<string, { good: number; bad: string[] }>();
  for (const { promise, name, holds, detail } of report.results) {
    const row = promises.get(promise) ?? { good: 0, bad: [] };
    promises.set(promise, row);
    if (holds) row.good++;
    else row.bad.push(`    ${name}: ${detail}\n`);
  }
  for (const [promise, { good, bad }] of promises) {
    const total = good + bad.length;
    print(1, `${bad.length === 0 ? "holds   " : "DOES NOT"} ${promise} (${good} of ${total})\n${bad.join("")}`);
  }
  print(1, `${report.results.length} checks in ${Math.round(report.ms)} ms, ${report.failures.length} failed\n`);
  return report.holds ? 0 : 1;
}
