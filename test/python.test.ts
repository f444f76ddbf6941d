// Every program of the corpus prints what CPython 3.14 prints, to the byte, tracebacks included.
import { describe, expect, it } from "vitest";
import { corpus, firstDifference, knownDifferences, render } from "./support/corpus.mjs";
import { runScript } from "./support/terrarium.mjs";

const cases = corpus();
const known = knownDifferences();

describe("the corpus", () => {
  for (const area of new Set(cases.map((each) => each.area))) {
    it(area, { timeout: 120_000 }, () => {
      const failures = cases
        .filter((each) => each.area === area)
        .flatMap(({ name, source, filename, expected }) => {
          if (expected === undefined) return [`${name}: no expectation, run node test/support/record.mjs`];
          const outcome = runScript(source, { filename });
          if (known.has(name)) {
            const agrees = outcome.broken === undefined && render(outcome) === expected;
            return agrees ? [`${name} agrees now: take its line out of known-differences.txt`] : [];
          }
          if (outcome.broken !== undefined) return [`${name}: ${outcome.broken}`];
          const text = render(outcome);
          return text === expected ? [] : [`${name}\n${firstDifference(expected, text)}`];
        });
      expect(failures.length, failures.join("\n")).toBe(0);
    });
  }
});
