/** The engine with V8's code cache beside it (`src/start/engine.ts`): used where it fits, harmless where it does not. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let home: string;
let copy: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "terrarium-"));
  // Where it is installed may look like a place inside it.
  copy = join(home, "dist", "src", "app");
  for (const part of ["package.json", "dist/index.js", "dist/node", "dist/src/start"]) {
    cpSync(part, join(copy, part), { recursive: true });
  }
});
afterAll(() => rmSync(home, { recursive: true }));

/** Whether V8 refused the cache (undefined: there was none), and what the engine answers. */
const load = `
  const { loadEngine } = await import("./dist/src/start/engine.js");
  const { cachedDataRejected } = loadEngine();
  const { Sandbox } = await import("terrarium");
  console.log(cachedDataRejected, new Sandbox().evaluate("6 * 7"));`;
const run = () =>
  execFileSync(process.execPath, ["--input-type=module", "-e", load], { cwd: copy, encoding: "utf8" }).trim();

test("the cache that the build made is used", () => {
  expect(run()).toBe("false 42");
});

test("a cache that does not fit, or none, costs time and nothing else", () => {
  const cache = join(copy, "dist/node/sandbox.cjs.cache");
  writeFileSync(cache, "the cache of another version");
  expect(run()).toBe("true 42");
  rmSync(cache);
  expect(run()).toBe("undefined 42");
});
