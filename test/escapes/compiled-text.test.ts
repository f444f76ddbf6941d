// The second tier makes functions of text: nothing that a guest wrote may be part of it.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

it("no name, string or key of the guest is in the compiled text", () => {
  const script = fileURLToPath(new URL("./compiled-text.mjs", import.meta.url));
  const { compiled, marked } = JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" }));
  expect(compiled).toBeGreaterThan(3);
  expect(marked).toEqual([]);
});
