// Runs the attacks on CPython: there each must reach what it is after, else it proves nothing here.
//   npx vitest run test/escapes && node test/escapes/verify.mjs
import { writeFileSync } from "node:fs";
import { build } from "vite";
import { loadOracle } from "../support/oracle.mjs";

const here = new URL(".", import.meta.url).pathname;
const { output } = await build({
  logLevel: "silent",
  build: { write: false, lib: { entry: `${here}attacks.ts`, formats: ["es"] } },
}).then((built) => (Array.isArray(built) ? built[0] : built));
const file = new URL("../../dist/attacks.mjs", import.meta.url);
writeFileSync(file, output[0].code);
const { ATTACKS } = await import(file.href);

const oracle = loadOracle();
const programs = ATTACKS.map(({ source, outside }) => ({
  source: `${source}\nprint(bool(${outside}), repr(r)[:200])`,
}));
const outcomes = await oracle.runAll(programs);
let wrong = 0;
for (const [i, outcome] of outcomes.entries()) {
  if (outcome.stdout.startsWith("True")) continue;
  wrong++;
  console.log(`${ATTACKS[i].name}: ${outcome.stdout || outcome.traceback || outcome.crashed}`);
}
console.log(`${ATTACKS.length - wrong} of ${ATTACKS.length} attacks mean on CPython ${oracle.version} what they say`);
await oracle.close();
process.exitCode = wrong > 0 ? 1 : 0;
