import { expect, test } from "vitest";
import { Meter } from "../../dist/src/vm/meter.js";

test("a charge beyond what a number counts exactly is billed as the largest that it does", () => {
  const limits = { steps: 1000, memory: 1e6, recursion: 100, time: 1000, output: 100 };
  const bills = [0, 40].map((before) => {
    const meter = new Meter(
      limits,
      () => 0,
      () => 0,
      () => false,
    );
    meter.charge(before);
    expect(() => meter.charge(157_213_152_911_127_360)).toThrow();
    return meter.steps;
  });
  expect(bills).toEqual([Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]);
});
