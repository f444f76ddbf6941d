// Some quick modules of CPython's own suite must go on passing as recorded (node test/conformance/run.mjs --table).
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { results, Terrarium } from "./engines.mjs";
import { planOf, suiteFolder } from "./plan.mjs";

const MODULES = ["with", "class", "extcall", "property", "except_star", "dict", "augassign", "index"];

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
  const terrarium = new Terrarium();
  afterAll(() => terrarium.close());

  it.each(MODULES)("test_%s passes as recorded", async (module) => {
    const name = `test_${module}`;
    const { tests } = await results(terrarium, planOf(name, (suite as { folder: string }).folder));
    const passed = Object.values(tests as Record<string, { status: string }>).filter(({ status }) => status === "pass");
    expect(passed.length).toBeGreaterThanOrEqual(recorded.passed[name] as number);
  });
});
