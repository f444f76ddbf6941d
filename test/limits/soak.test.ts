// A slice of the soak. The whole of it: node --expose-gc test/limits/soak.mjs
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

it("the heap does not grow with the number of runs", () => {
  const script = fileURLToPath(new URL("./soak.mjs", import.meta.url));
  const output = execFileSync(process.execPath, ["--expose-gc", script, "400"], {
    encoding: "utf8",
    maxBuffer: 2 ** 24,
  });
  const { sizes, endings } = JSON.parse(output.trim().split("\n").at(-1) as string);
  expect(endings.result).toBeGreaterThan(20);
  expect(endings.StepLimitError).toBeGreaterThan(20);
  // What V8 compiles, and tables that are unfolded when first asked for, are some megabytes; a leak of one sandbox per run
  // would be five times as much.
  const [first, last] = [sizes[3], sizes.at(-1)] as [number, number];
  expect(last - first, `sizes: ${sizes}`).toBeLessThan(16 * 2 ** 20);
});
