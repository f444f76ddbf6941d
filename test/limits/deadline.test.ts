// Natives that work long end soon after the deadline, wherever they are (see measure-deadline.mjs).
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** Milliseconds of the processor, generously: each takes several times as long when it does not look at the clock. */
const ENOUGH = 250;

it("every long native looks at the clock while it works", () => {
  const script = fileURLToPath(new URL("./measure-deadline.mjs", import.meta.url));
  const rows = JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" }));
  expect(rows.length).toBeGreaterThan(25);
  for (const { name, error, ms } of rows) {
    expect(`${name}: ${error}`).toBe(`${name}: TimeLimitError`);
    expect(ms, name).toBeLessThan(ENOUGH);
  }
});
