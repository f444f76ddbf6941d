// Some quick modules of CPython's own suite must go on passing as recorded (node test/conformance/run.mjs --table).
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { Cpython, results, Terrarium } from "./engines.mjs";
import { planOf, suiteFolder } from "./plan.mjs";

const MODULES = ["with", "class", "extcall", "property", "except_star", "complex", "slice", "augassign", "index"];

const recorded = JSON.parse(readFileSync(new URL("./recorded.json", import.meta.url), "utf8")) as {
  suite: string;
  passed: Record<string, number>;
};
const suite = suiteFolder();
const minor = (version: string) => version.split(".").slice(0, 2).join(".");
const isHere = suite !== undefined && minor(suite.version) === minor(recorded.suite);
if (!isHere) {
  const found = suite === undefined ? "there is none" : `that of Python ${suite.version} is here`;
  console.log(`CPython's tests are not run: the suite of Python ${recorded.suite} was recorded, ${found}.`);
}

describe.skipIf(!isHere)("CPython's own tests", () => {
  const cpython = new Cpython();
  const terrarium = new Terrarium();
  afterAll(async () => {
    terrarium.close();
    await cpython.close();
  });

  it.each(MODULES)("test_%s passes as recorded", async (module) => {
    const name = `test_${module}`;
    const plan = await planOf(name, (suite as { folder: string }).folder, (source: string) => cpython.split(source));
    const { tests } = await results(terrarium, plan);
    const passed = Object.values(tests as Record<string, { status: string }>).filter(({ status }) => status === "pass");
    expect(passed.length).toBeGreaterThanOrEqual(recorded.passed[name] as number);
  });
});
