import { execFileSync } from "node:child_process";
import { Sandbox, selfCheck } from "terrarium";
import { afterEach, describe, expect, it, vi } from "vitest";

afterEach(() => void vi.restoreAllMocks());

describe("selfCheck", () => {
  it("proves every promise, in a moment", async () => {
    const report = await selfCheck();
    expect(report.failures).toEqual([]);
    expect(report.holds).toBe(true);
    const promises = new Set(report.results.map(({ promise }) => promise));
    for (const promise of ["steps", "memory", "recursion", "time", "output", "input", "doors", "border", "abort"]) {
      expect(promises).toContain(promise);
    }
    expect(promises).toContain("isolation: process");
    expect(report.results.length).toBeGreaterThan(60);
  });

  it("says which limit is off", async () => {
    const report = await selfCheck({ limits: { memory: Number.POSITIVE_INFINITY } }, { isolation: [] });
    expect(report.holds).toBe(false);
    expect(report.failures.map(({ promise, name, detail }) => [promise, name, detail])).toEqual([
      ["memory", "is set", "the limit is switched off"],
    ]);
  });

  it("says which door is open, and which limit does not hold", async () => {
    const { execute } = Sandbox.prototype;
    vi.spyOn(Sandbox.prototype, "execute").mockImplementation(function (this: Sandbox, source, options) {
      // A sandbox with two holes.
      if (source.includes("__subclasses__") || source === "while True: pass") return execute.call(this, "1", options);
      return execute.call(this, source, options);
    });
    const report = await selfCheck(undefined, { isolation: [] });
    const open = report.failures.map(({ promise, name }) => `${promise}: ${name}`);
    expect(open).toContain("doors: subclasses of object");
    expect(open).toContain("steps: an endless loop");
    expect(open).toContain("time: an endless loop");
  });

  it("is a command", () => {
    const out = execFileSync(process.execPath, ["dist/cli.js", "selfcheck", "--json"], { encoding: "utf8" });
    expect(JSON.parse(out)).toMatchObject({ holds: true, failures: [] });
  });
});
