// Steps, bytes and outputs are what they were when they were recorded, on whatever version of Node this is. A change that
// is meant to change them records them anew: node test/determinism/measure.mjs --record
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { measure } from "./measure.mjs";

it("the same programs cost and print the same", () => {
  const recorded = JSON.parse(readFileSync(new URL("recorded.json", import.meta.url), "utf8"));
  expect(measure()).toEqual(recorded);
});
