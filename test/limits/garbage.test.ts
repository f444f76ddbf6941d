// Garbage is no live memory, wherever in a loop it is made: the count of what is alive must know that what an instruction
// before made has been dropped.

import { Sandbox } from "terrarium";
import { describe, expect, it } from "vitest";

const LOOPS: readonly (readonly [name: string, source: string])[] = [
  ["slices of a list", "x = list(range(3000))\nwhile x: x = x[1:]"],
  ["slices of a str", "x = 'ab' * 3000\nwhile x: x = x[1:]"],
  ["slices of bytes", "x = bytes(6000)\nwhile x: x = x[1:]"],
  ["products of large ints", "x = 1 << 60_000\nfor i in range(3000): y = x * 3"],
  ["negations of large ints", "x = 1 << 100_000\nfor i in range(3000): y = -x"],
  ["sums of lists", "x = [0] * 2000\nfor i in range(1000): y = x + x"],
  ["repetitions", "for i in range(1000): y = [0] * 3000"],
  ["f-strings", "x = 'x' * 5000\nfor i in range(3000): y = f'{x}{i}'"],
];

describe("garbage does not count against the memory limit", () => {
  it.each(LOOPS)("%s", (_, source) => {
    const memory = 2 ** 20;
    const sandbox = new Sandbox({ limits: { memory, steps: 1e9, time: 60_000 } });
    const { usage } = sandbox.execute(source);
    expect(usage.allocated).toBeGreaterThan(10 * memory);
    expect(usage.memoryPeak).toBeLessThan(memory);
  });
});
