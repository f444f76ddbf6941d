// Source to syntax tree on a file of more than a thousand lines, beside ohm-js matching the same token string by the same
// grammar, and beside CPython's own `ast.parse`.
//   node bench/parser.mjs
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { parseModule } from "../dist/src/syntax/parse.js";
import { Source } from "../dist/src/syntax/source.js";
import { tokenize } from "../dist/src/syntax/tokenizer.js";
import { tokenString } from "../dist/src/syntax/tokens.js";
import { loadOhmGrammar } from "../grammar/load.mjs";

const folder = new URL("../test/programs/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".py"));
const text = files.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n\n");

/** Best time of one call, in milliseconds. */
function best(action, rounds) {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    action();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const PYTHON = `
import ast, sys, time
text = sys.stdin.read()
best = 1e9
for _ in range(30):
    start = time.perf_counter()
    ast.parse(text)
    best = min(best, time.perf_counter() - start)
print(best * 1000)
`;

const tokens = tokenize(new Source(text, "bench.py"), 1e6);
const grammar = loadOhmGrammar();
const ours = best(() => parseModule(new Source(text, "bench.py")), 60);
const ohm = best(() => {
  if (grammar.match(tokenString(tokens), "file").failed()) throw new Error("ohm-js does not match");
}, 5);
const python = spawnSync("python3", ["-c", PYTHON], { input: text, encoding: "utf8" });

console.log(`${files.length} programs, ${text.split("\n").length} lines, ${tokens.count} tokens`);
console.log(`Terrarium, source to tree   ${ours.toFixed(2).padStart(8)} ms`);
console.log(
  `ohm-js, matching tokens     ${ohm.toFixed(2).padStart(8)} ms  ${(ohm / ours).toFixed(1)} times as long (bar 20)`,
);
let missed = ohm < 20 * ours;
if (python.status === 0) {
  const cpython = Number(python.stdout);
  missed ||= ours > 3 * cpython;
  console.log(
    `CPython, ast.parse          ${cpython.toFixed(2).padStart(8)} ms  ${(ours / cpython).toFixed(2)} times that (bar 3)`,
  );
} else console.log("no python3 here to compare with");
process.exitCode = missed ? 1 : 0;
