// Runs recorded cases on Terrarium and says which come out otherwise than in CPython.
import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { runScript } from "../support/terrarium.mjs";

const here = (name) => new URL(name, import.meta.url);
const HARNESS = readFileSync(here("harness.py"), "utf8");
/** Cases in one program: what a case leaves behind does not pile up. */
const BATCH = 2000;
const limits = { steps: 3e7, memory: 2 ** 28, recursion: 1000, time: 30_000, input: 2 ** 24, output: 2 ** 26 };

let data = here("data/");
/** Answers from another folder than data/, with a file for each kind as there. */
export function readFrom(folder) {
  data = pathToFileURL(`${folder}/`);
}

export const files = () => readdirSync(data).map((file) => file.replace(/\.txt$/, ""));

/** @returns {{ receiver: string, code: string, expected: string }[]} */
export function recorded(file) {
  const cases = [];
  let receiver = "";
  for (const line of readFileSync(new URL(`${file}.txt`, data), "utf8").split("\n")) {
    if (line === "") continue;
    if (line.startsWith("= ")) receiver = line.slice(2);
    else {
      const tab = line.indexOf("\t");
      cases.push({ receiver, code: line.slice(0, tab), expected: line.slice(tab + 1) });
    }
  }
  return cases;
}

/** What Terrarium makes of the cases, in order. */
export function outcomes(cases) {
  const lines = [];
  for (let from = 0; from < cases.length; from += BATCH) {
    const batch = cases.slice(from, from + BATCH);
    const source = `${HARNESS}
for _receiver, _code in [${batch.map(({ receiver, code }) => `(${JSON.stringify(receiver)}, ${JSON.stringify(code)}),`).join("\n")}]:
    print(outcome(_receiver, _code))
`;
    const result = runScript(source, { limits });
    const printed = result.stdout.split("\n").slice(0, -1);
    if (printed.length < batch.length) {
      // The case that ends the run (an error of the engine, a limit) is reported as such, and the rest is run after it.
      printed.push(`ended the run: ${result.broken ?? result.traceback}`);
      from += printed.length - BATCH;
    }
    lines.push(...printed);
  }
  return lines;
}

/** Cases of a file that differ. */
export function differences(file) {
  const cases = recorded(file);
  return outcomes(cases).flatMap((actual, i) => (actual === cases[i].expected ? [] : [{ file, ...cases[i], actual }]));
}
