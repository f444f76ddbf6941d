// Random calls of the built-in types' methods and operators come out as in CPython 3.14, in batches: each batch is one
// program that prints a line for every call. More of them: PROPERTY_RUNS=50, other ones: PROPERTY_SEED=random.
import fc from "fast-check";
import { afterAll, describe, it } from "vitest";
import { Oracle } from "../support/oracle.mjs";
import { runScript } from "../support/terrarium.mjs";
import { callsByType } from "./calls.mjs";
import { parameters } from "./reporting.js";

const oracle = new Oracle();
afterAll(() => oracle.close());

function program(calls: readonly string[]): string {
  const attempts = calls.map(
    (call) =>
      `try:\n    print(ascii(${call}))\nexcept Exception as error:\n    print(type(error).__name__, ascii(str(error)))`,
  );
  return attempts.join("\n");
}

/** What a 32-bit build says about the size of a machine word, and the C library's own words, are no judgement. */
const NO_JUDGEMENT = /C (int|s?size_t|long)\b|index-sized|Result not representable|MemoryError|too many bytes/;

async function compare(calls: string[]): Promise<void> {
  const source = program(calls);
  const [expected] = await oracle.runAll([{ source }]);
  const actual = runScript(source, { limits: { steps: 50_000_000, time: 30_000 } });
  const [theirs, ours] = [expected.stdout.split("\n"), actual.stdout.split("\n")];
  for (const [i, call] of calls.entries()) {
    if (theirs[i] === ours[i] || NO_JUDGEMENT.test(theirs[i] ?? "")) continue;
    throw new Error(`\n${call}\n- ${theirs[i]}\n+ ${ours[i] ?? actual.broken ?? actual.traceback}`);
  }
}

describe("calls agree with CPython", () => {
  for (const [type, call] of Object.entries(callsByType)) {
    it(type, { timeout: 900_000 }, () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(call as fc.Arbitrary<string>, { minLength: 1, maxLength: 300, size: "max" }),
          compare,
        ),
        parameters,
      ),
    );
  }
});
