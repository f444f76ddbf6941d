// Random expressions and programs do on Terrarium what they do on CPython 3.14. More of them: PROPERTY_RUNS=50.
import fc from "fast-check";
import { afterAll, describe, it } from "vitest";
import { firstDifference, render } from "../support/corpus.mjs";
import { Oracle } from "../support/oracle.mjs";
import { runScript } from "../support/terrarium.mjs";
import { expressionProgram, program } from "./programs.mjs";

const oracle = new Oracle();
afterAll(() => oracle.close());

const numRuns = Number(process.env.PROPERTY_RUNS ?? 4);
const limits = { steps: 5_000_000, time: 10_000 };

/** Asks the oracle once for the whole batch and throws where an answer differs. */
async function compare(sources: string[]) {
  const outcomes = await oracle.runAll(sources.map((source) => ({ source })));
  for (const [index, source] of sources.entries()) {
    const expected = outcomes[index];
    // What takes the oracle down, or does not end there, is no judgement.
    if (expected.crashed !== undefined || expected.timedOut === true) continue;
    const actual = runScript(source, { limits });
    const [want, got] = [render(expected), actual.broken ?? render(actual)];
    if (want !== got) throw new Error(`\n${source}\n${firstDifference(want, got)}`);
  }
}

describe("Terrarium and CPython agree", () => {
  it("on expressions", { timeout: 600_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(expressionProgram, { minLength: 150, maxLength: 150 }), compare), {
      numRuns,
      endOnFailure: true,
      ...seed(),
    });
  });

  it("on programs", { timeout: 600_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(program, { minLength: 80, maxLength: 80 }), compare), {
      numRuns,
      endOnFailure: true,
      ...seed(),
    });
  });
});

/** PROPERTY_SEED repeats a run. */
function seed() {
  return process.env.PROPERTY_SEED === undefined ? {} : { seed: Number(process.env.PROPERTY_SEED) };
}
