// Asks CPython 3.14 what comes of every case and keeps it in data/. To be run after a change of cases.py or harness.py.
//   node test/oracle/record.mjs [--every folder]     into another folder: all cases, not only those that the tests run
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Oracle } from "../support/oracle.mjs";

const { values } = parseArgs({ options: { every: { type: "string" } } });
/** There are some 80,000 cases: of a file with more than this, those are kept whose digest says so. */
const ENOUGH = values.every === undefined ? 800 : Number.POSITIVE_INFINITY;

const text = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const oracle = new Oracle({ timeoutMs: 15_000 });
const source = `${text("harness.py")}\n${text("cases.py")}
from js import emit as _emit

for _file, _receiver, _code in cases():
    _emit(f"{_file}\\t{_receiver}\\t{_code}")
    _emit(outcome(_receiver, _code))
`;
const result = await oracle.run(source);
await oracle.close();
const failure = result.timedOut ? "CPython does not come to an end" : (result.traceback ?? result.crashed);
if (failure !== undefined) throw new Error(`${failure}, at ${result.lines?.at(-1)}`);

/** The answers of a 32-bit build: what it says about the size of a machine word is no judgement. */
const OF_32_BITS = /C (int|s?size_t|long)\b|index-sized|ssize_t/;
const files = new Map();
let left = 0;
for (let i = 0; i < result.lines.length; i += 2) {
  const [file, receiver, code] = result.lines[i].split("\t");
  // Errors of the C library are worded by the platform: as on Linux.
  const outcome = result.lines[i + 1].replace(
    "(68, 'Result not representable')",
    "(34, 'Numerical result out of range')",
  );
  if (OF_32_BITS.test(outcome)) {
    left++;
    continue;
  }
  const groups = files.get(file) ?? files.set(file, new Map()).get(file);
  const group = groups.get(receiver) ?? groups.set(receiver, []).get(receiver);
  group.push(`${code}\t${outcome}`);
}
const folder = values.every === undefined ? new URL("./data/", import.meta.url) : pathToFileURL(`${values.every}/`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const lot = (line) => createHash("sha256").update(line).digest().readUInt32BE(0) / 2 ** 32;
let count = 0;
for (const [file, groups] of files) {
  const size = [...groups.values()].reduce((sum, cases) => sum + cases.length, 0);
  const lines = [...groups].flatMap(([receiver, all]) => {
    const cases = all.filter((line) => lot(`${receiver} ${line}`) < ENOUGH / size);
    count += cases.length;
    return cases.length === 0 ? [] : [`= ${receiver}`, ...cases];
  });
  writeFileSync(new URL(`${file}.txt`, folder), `${lines.join("\n")}\n`);
}
console.log(
  `${count} cases in ${files.size} files on CPython ${oracle.version}; ${left} about the size of a machine word left out`,
);
