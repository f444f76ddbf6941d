// Records what CPython 3.14 shows of its built-in types and functions (see survey.py):
//   node test/attributes/record.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { loadOracle } from "../support/oracle.mjs";

const oracle = loadOracle();
const survey = readFileSync(new URL("./survey.py", import.meta.url), "utf8");
const { stdout, traceback } = await oracle.run(survey);
await oracle.close();
if (traceback !== undefined) throw new Error(traceback);
const lines = stdout
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))
  // How pyodide hands results to JavaScript, and the importer, are no part of Python.
  .filter(([, name]) => name !== "BuiltinImporter")
  .map(([kind, name, facts]) => {
    if (kind === "type")
      delete facts.dir; // What the classes of its MRO have, together.
    else if (facts.dir) facts.dir = facts.dir.filter((each) => each !== "___EvalCodeResultException");
    return JSON.stringify([kind, name, facts]);
  });
writeFileSync(new URL("./cpython.jsonl", import.meta.url), `${lines.join("\n")}\n`);
console.log(`${lines.length} types, functions and values of CPython ${oracle.version}`);
