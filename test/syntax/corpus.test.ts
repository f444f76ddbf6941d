/** Whatever CPython's own library and tests consist of is accepted, as far as a Python installation is at hand. */

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseModule } from "../../dist/src/syntax/parse.js";
import { Source } from "../../dist/src/syntax/source.js";

function libraryFolder(): string | null {
  try {
    return execFileSync("python3", ["-c", "import os; print(os.path.dirname(os.__file__))"], {
      encoding: "utf8",
    }).trim();
  } catch {
    return null;
  }
}

/** Files that are wrong on purpose, or not in UTF-8. */
const WRONG = /(\/|^)(lib2to3|bad|badsyntax|bad_coding|nonutf8|encoded_modules|module_koi8|module_iso)/;

/** Tests of things that have become errors since. */
const folder = libraryFolder();
const files =
  folder === null
    ? []
    : (readdirSync(folder, { recursive: true }) as string[])
        .filter((name) => name.endsWith(".py") && !name.includes("site-packages") && !WRONG.test(name))
        .map((name) => join(folder, name));

test.skipIf(files.length === 0)(
  `the ${files.length} files of the local Python library are accepted`,
  () => {
    const refused: string[] = [];
    for (const file of files) {
      const text = readFileSync(file, "utf8");
      if (text.includes("\ufffd")) continue;
      try {
        parseModule(new Source(text, file), { characterByName: () => "x" });
      } catch (error) {
        refused.push(`${file}: ${error}`);
      }
    }
    expect(refused).toEqual([]);
  },
  120_000,
);
