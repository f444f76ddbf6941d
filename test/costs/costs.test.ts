// What the tables of built-in operations declare of their cost is what is charged, and what the documentation says.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
// @ts-expect-error a script without types
import { page } from "../../docs/costs.mjs";
// @ts-expect-error a script without types
import { judge, untried } from "./check.mjs";
// @ts-expect-error a script without types
import { measure } from "./measure.mjs";
// @ts-expect-error a script without types
import { allRows } from "./rows.mjs";

type Row = { group: string; name: string; cost?: string };
const rows: Row[] = allRows();

describe("the cost of operations", () => {
  it("grows as declared (node test/costs/check.mjs list.extend)", { timeout: 60_000 }, () => {
    const outcomes = measure(rows);
    expect(outcomes.length).toBeGreaterThan(700);
    expect(outcomes.flatMap(judge)).toEqual([]);
  });
  it("is measured for every operation of a type that has recipes, and for every cost declared", () => {
    expect(untried(rows).map(({ group, name }: Row) => `${group}.${name}`)).toEqual([]);
  });
  it("is found to be wrong where it is", () => {
    const find = (name: string) => rows.filter((row) => row.group === "list" && row.name === name);
    const wrong = (row: Row, cost?: string) => measure([{ ...row, cost }]).flatMap(judge);
    const [copy] = find("copy") as [Row];
    expect(wrong(copy, copy.cost)).toEqual([]);
    expect(wrong(copy)).toHaveLength(2);
    expect(wrong(copy, "n/4 steps, 8n bytes")).toHaveLength(1);
    expect(wrong(copy, "n n/30000 steps, 8n bytes")).toHaveLength(1);
    const [append] = find("append") as [Row];
    expect(wrong(append)).toEqual([]);
    expect(wrong(append, "n/64 steps")).toHaveLength(1);
  });
  it("is told in docs/costs.md (node docs/costs.mjs)", () => {
    expect(readFileSync(new URL("../../docs/costs.md", import.meta.url), "utf8")).toBe(page(rows));
  });
});
