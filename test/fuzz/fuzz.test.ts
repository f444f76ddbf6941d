// A short slice of what `node test/fuzz/run.mjs` does for as long as one likes, always with the same texts; and every
// text that was ever found to be too much.
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { input, KINDS } from "./inputs.mjs";
import { Watch } from "./watch.mjs";

const watch = new Watch();
afterAll(() => watch.close());

const INPUTS = Number(process.env.FUZZ_INPUTS ?? 15);

describe("texts that nobody would write end in our own errors", () => {
  it.each(KINDS)("%s", async (kind) => {
    for (let number = 0; number < INPUTS; number++) {
      const { text, how } = input("suite", number, [kind]);
      const found = await watch.try(text, how);
      expect(found, `input ${number}:\n${text}`).toEqual([]);
    }
  });
});

describe("what has been found once stays mended", () => {
  const folder = new URL("found/", import.meta.url);
  it.each(readdirSync(folder))("%s", async (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    for (const configuration of ["usual", "tight", "wide"]) {
      expect(await watch.try(text, { configuration, again: true, cut: 0.5 })).toEqual([]);
    }
  });
});
