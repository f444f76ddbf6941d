// A slice of the soak. The whole of it: node --expose-gc --max-old-space-size=96 test/limits/soak.mjs
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

it("the heap does not grow with the number of runs", () => {
  const script = fileURLToPath(new URL("./soak.mjs", import.meta.url));
  // A small heap has V8 throw away what it may: code that it can compile again, for one thing.
  const output = execFileSync(process.execPath, ["--expose-gc", "--max-old-space-size=96", script, "400"], {
    encoding: "utf8",
    maxBuffer: 2 ** 24,
  });
  const { sizes, endings } = JSON.parse(output.trim().split("\n").at(-1) as string);
  expect(endings.result).toBeGreaterThan(20);
  expect(endings.StepLimitError).toBeGreaterThan(20);
  // The first half warms up: modules, tables that are unfolded when first asked for, V8's own code. What counts then is
  // the slope, not the level: half of 200 runs each, compared with one sandbox leaked per run, of some 300 KB.
  const mean = (list: number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
  const perRun = (mean(sizes.slice(8)) - mean(sizes.slice(5, 7))) / 100;
  expect(perRun, `sizes: ${sizes}`).toBeLessThan(100_000);
});
