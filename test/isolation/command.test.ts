import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const run = (source: string, ...options: string[]) =>
  spawnSync(process.execPath, ["dist/cli.js", "run", ...options, "-"], { input: source, encoding: "utf8" });

describe("terrarium run --isolation", () => {
  it("does the same as without", () => {
    for (const isolation of ["worker", "process"]) {
      const { stdout, stderr, status } = run("import sys\nprint('hello')\nsys.exit(4)", "--isolation", isolation);
      expect([stdout, stderr, status]).toEqual(["hello\n", "", 4]);
    }
    const failed = run("1 / 0", "--isolation", "process");
    expect(failed.stderr).toContain("ZeroDivisionError: division by zero");
    expect(failed.status).toBe(1);
    const limited = run("while True: pass", "--isolation", "process", "--steps", "none", "--timeout", "0.1");
    expect(limited.stderr).toMatch(/^terrarium: time limit exceeded: 1\d\d of 100 ms/);
    expect(limited.status).toBe(3);
  });

  it("refuses other words", () => {
    const { stderr, status } = run("1", "--isolation", "proc");
    expect(stderr).toBe('terrarium: --isolation is inline, worker or process, not "proc"\n');
    expect(status).toBe(2);
  });
});
