// Random expressions and programs do on Terrarium what they do on CPython 3.14. More of them: PROPERTY_RUNS=50.
import fc from "fast-check";
import { afterAll, describe, it } from "vitest";
import { firstDifference, render } from "../support/corpus.mjs";
import { Oracle } from "../support/oracle.mjs";
import { runScript } from "../support/terrarium.mjs";
import { expressionProgram, program } from "./programs.mjs";
import { parameters } from "./reporting.js";

// A program that does not end there is no judgement: what takes long is given up soon.
const oracle = new Oracle({ timeoutMs: 1500 });
afterAll(() => oracle.close());

const limits = { steps: 1_500_000, time: 10_000 };

/** Asks the oracle once for the whole batch and throws where an answer differs. */
async function compare(sources: string[]) {
  const outcomes = await oracle.runAll(sources.map((source) => ({ source })));
  for (const [index, source] of sources.entries()) {
    const expected = outcomes[index];
    // What takes the oracle down, does not end there, shows an address or the size of a machine word is no judgement.
    if (expected.crashed !== undefined || expected.timedOut === true) continue;
    if (/ at 0x|Result not representable|index-sized integer|C s?size_t|C long|C int/.test(render(expected))) continue;
    const actual = runScript(source, { limits });
    // Nor is a limit of the sandbox.
    if (actual.broken !== undefined && /^\w*LimitError/.test(actual.broken)) continue;
    const [want, got] = [render(expected), actual.broken ?? render(actual)];
    if (want !== got) throw new Error(`\n${source}\n${firstDifference(want, got)}`);
  }
}

const batch = (programs: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(programs, { minLength: 1, maxLength, size: "max" });

describe("Terrarium and CPython agree", () => {
  it("on expressions", { timeout: 900_000 }, () =>
    fc.assert(fc.asyncProperty(batch(expressionProgram, 400), compare), parameters),
  );

  it("on programs", { timeout: 900_000 }, () => fc.assert(fc.asyncProperty(batch(program, 150), compare), parameters));
});
