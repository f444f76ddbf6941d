// A slice of the bombs that were changed, wrapped and put together. More of them: node test/limits/mutants.mjs 1000
import { describe, expect, it } from "vitest";
import { complaint, programs, run } from "./mutants.mjs";

describe.each([
  ["interpreted", { jit: false }, 1],
  ["compiled at once", { jit: { after: 0 } }, 2],
])("bombs changed and put together, %s", (_, options, seed) => {
  it("end in a limit, an exception or a result, in time, and the next run is none the worse", () => {
    const sources = programs(12, seed);
    const wrong = run(sources, options).flatMap((row) => {
      const what = complaint(row);
      return what === undefined ? [] : [`${what}\n${sources[row.name]}`];
    });
    expect(wrong).toEqual([]);
  });
});
