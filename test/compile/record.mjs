// Records what CPython 3.14 says about the programs of this folder: node test/compile/record.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { Oracle } from "../support/oracle.mjs";

const here = (name) => new URL(name, import.meta.url);
const programs = (name) => readFileSync(here(name), "utf8").split(/^---\n/m);
const oracle = new Oracle({ timeoutMs: 60_000, harness: here("oracle-compile.py").href });

const wrong = programs("wrong-programs.txt").map((source) => ({ source }));
const scoped = programs("scopes.txt").map((source) => ({ source, filename: "scopes.py" }));
const texts = readFileSync(here("annotation-texts.txt"), "utf8").trimEnd().split("\n");
const annotations = texts.map((source) => ({ source, filename: "annotation.py" }));
const outcomes = await oracle.runAll([...wrong, ...scoped, ...annotations]);
const save = (name, list, answers) => {
  const rows = list.map(({ source }, i) => ({ source, ...answers[i] }));
  writeFileSync(here(name), `${JSON.stringify(rows, null, 1)}\n`);
};
save("wrong-programs.json", wrong, outcomes.slice(0, wrong.length));
save("scopes.json", scoped, outcomes.slice(wrong.length));
save("annotation-texts.json", annotations, outcomes.slice(wrong.length + scoped.length));
await oracle.close();
console.log(`${wrong.length} wrong programs, ${scoped.length} with scopes, CPython ${oracle.version}`);
