// What a command line allows: real files by --allow-path, modules, profiles.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "terrarium-"));
mkdirSync(join(folder, "data"));
mkdirSync(join(folder, "data2"));
writeFileSync(join(folder, "data/a.txt"), "hello\n");
writeFileSync(join(folder, "data/big.bin"), new Uint8Array(2 * 2 ** 20));
writeFileSync(join(folder, "data2/b.txt"), "secret\n");
symlinkSync("../data2/b.txt", join(folder, "data/link"));
symlinkSync("../data2", join(folder, "data/away"));
symlinkSync("a.txt", join(folder, "data/inside"));
afterAll(() => rmSync(folder, { recursive: true }));

function terrarium(args: readonly string[], input: string): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, [cli, ...args], { cwd: folder, input, encoding: "utf8" });
}

describe("the command line", () => {
  it("maps real files, and follows no link out of an allowed folder", () => {
    const attempts = [
      "data/a.txt",
      "./data/../data/a.txt",
      join(folder, "data/a.txt"),
      "data/inside",
      "data/link",
      "data/away/b.txt",
      "data2/b.txt",
      "data/../data2/b.txt",
      "/etc/hosts",
      "data",
      "data/none",
      "data/big.bin",
    ];
    const program = `for p in ${JSON.stringify(attempts)}:
    try: print(repr(open(p).read()))
    except Exception as e: print(type(e).__name__)`;
    const { stdout, status } = terrarium(["run", "--allow-path", "data", "--memory", "1", "-"], program);
    expect(stdout.split("\n")).toEqual([
      ...Array(4).fill("'hello\\n'"),
      ...Array(5).fill("PermissionError"),
      "IsADirectoryError",
      "FileNotFoundError",
      "OSError",
      "",
    ]);
    expect(status).toBe(0);
    const single = terrarium(
      ["run", "--allow-path", "data/a.txt", "--allow-path=data2", "-"],
      "print(open('data/a.txt').read(), open('data2/b.txt').read())\nopen('data/inside')",
    );
    expect(single.stdout).toBe("hello\n secret\n\n");
    expect(single.stderr).toContain("PermissionError: [Errno 13] Permission denied: 'data/inside'");
  });

  it("takes profiles and single names of modules, and says with --verbose what a program may do", () => {
    const { stdout, stderr, status } = terrarium(
      [
        "run",
        "--verbose",
        "--restricted",
        "--features",
        "stdout",
        "--allow-module",
        "math:sqrt",
        "--allow-module",
        "math:pi,e",
        "--profile",
        "pysandbox",
        "-",
      ],
      "import math\nprint(math.sqrt(4), [n for n in dir(math) if n[0] != '_'])\nmath.cos",
    );
    expect(stdout).toBe("2.0 ['e', 'pi', 'sqrt']\n");
    expect(stderr).toContain("terrarium: profile pysandbox\nterrarium: features: stdout, sys\n");
    expect(stderr).toContain("modules: math (e, pi, sqrt)");
    expect(stderr).toContain("module 'math' has no attribute 'cos'");
    expect(status).toBe(1);
    const formula = terrarium(["run", "--profile", "formula", "-"], "x = 1");
    expect(formula.stderr).toBe(
      "terrarium: assignments are switched off in this sandbox (constructs: { assignment: false }): <stdin>, line 1: x = 1\n",
    );
    expect(formula.status).toBe(1);
  });

  it("says what is wrong with it", () => {
    for (const [args, message] of [
      [["run", "--allow-path", "nowhere", "x.py"], "there is no file x.py"],
      [["run", "--allow-path", "nowhere", "-"], "--allow-path: there is no nowhere"],
      [["run", "--allow-module", "maths", "-"], 'unknown module "maths"; did you mean "math"?'],
      [["run", "--profile", "formulas", "-"], 'unknown profile "formulas"; did you mean "formula"?'],
    ] as const) {
      const { stderr, status } = terrarium(args, "");
      expect(stderr).toContain(message);
      expect(status).toBe(2);
    }
  });
});
