// Everything that the documentation shows is run, and its comments are what it prints.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
// @ts-expect-error a script without types
import { PAGES, withTables } from "../../docs/tables.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pages = [
  "README.md",
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
// Inside the package, so that `import "terrarium"` finds it.
const folder = `${root}dist/examples/`;
mkdirSync(folder, { recursive: true });

for (const page of pages) {
  const text = readFileSync(root + page, "utf8");
  const blocks = [...text.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map((match) => match[1] as string);
  describe.skipIf(blocks.length === 0)(page, () => {
    it.each(blocks.map((block, i) => [i + 1, block] as const))("example %i", (i, block) => {
      const file = `${folder}${page.replaceAll("/", "-")}-${i}.mjs`;
      writeFileSync(file, block);
      const { stdout, stderr, status } = spawnSync(process.execPath, [file], { encoding: "utf8" });
      expect(stderr).toBe("");
      expect(status).toBe(0);
      const promised = [...block.matchAll(/^\s*console\.log\(.*\); \/\/ (.*)$/gm)].map((match) => match[1] as string);
      let rest = stdout;
      for (const line of promised) {
        const words = line.startsWith("{ steps") ? "steps:" : (line.split(/: (?=[a-z])/)[0] as string);
        expect(rest).toContain(words);
        rest = rest.slice(rest.indexOf(words) + words.length);
      }
    });
  });
}

describe("the example scripts", () => {
  it("orders.py prints the same as CPython", () => {
    const stdout = execFileSync(process.execPath, ["dist/cli.js", "run", "examples/orders.py"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stdout).toBe(readFileSync(`${root}examples/orders.out`, "utf8"));
  });

  it.each(readdirSync(`${root}examples`).filter((name) => name.endsWith(".mjs")))("%s runs", (name) => {
    const { stderr, status } = spawnSync(process.execPath, [`examples/${name}`], { cwd: root, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });
});

it.each(PAGES as string[])("the tables of %s are those of the code", (page) => {
  const text = readFileSync(root + page, "utf8");
  expect(text).toBe(withTables(text));
});
