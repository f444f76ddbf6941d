// Runs the attacks on CPython: there each must reach what it is after, else it proves nothing here.
//   node test/escapes/verify.mjs
import { loadOracle } from "../support/oracle.mjs";
import { ATTACKS } from "./attacks.mjs";

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
