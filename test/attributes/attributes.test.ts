// Every attribute that CPython 3.14 shows of its built-in types and functions is there, or absent with a reason.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
// @ts-expect-error a script without types
import { page } from "../../docs/attributes.mjs";
import { runScript } from "../support/terrarium.mjs";
// @ts-expect-error a script without types
import { compare, survey } from "./compare.mjs";

const outcome = runScript(survey);
const found = compare(outcome.stdout);

describe("attributes of the built-in types and functions", () => {
  it("are all accounted for", () => {
    expect(outcome.broken ?? outcome.traceback).toBeUndefined();
    expect(found.types.length).toBeGreaterThan(140);
    expect(found.missing).toEqual([]);
  });
  it("look as in CPython: kind, docstring, signature, names", () => {
    expect(found.unexplained).toEqual([]);
  });
  it("have no reason for an absence that is none", () => {
    expect(found.unused).toEqual([]);
  });
  it("notices what is missing", () => {
    const without = outcome.stdout.replaceAll('"append", ', "");
    expect(compare(without).missing).toContain("list.append");
  });
  it("are listed in docs/attributes.md (node docs/attributes.mjs)", () => {
    expect(readFileSync(new URL("../../docs/attributes.md", import.meta.url), "utf8")).toBe(page(found));
  });
});
