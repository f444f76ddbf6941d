// The programs of test/python and test/programs and what CPython 3.14 says they print.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";

const testFolder = fileURLToPath(new URL("../", import.meta.url));
const roots = ["python", "programs"];

function pythonFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return pythonFiles(path);
    return entry.name.endsWith(".py") ? [path] : [];
  });
}

/**
 * Every case whose name ("classes/slots", "programs/tokenizer") has one of the filters in it, in the order of names.
 * @param {string[]} filters
 */
export function corpus(filters = []) {
  const cases = roots
    .map((root) => `${testFolder}${root}`)
    .filter((folder) => existsSync(folder))
    .flatMap(pythonFiles)
    .map((path) => {
      const name = relative(testFolder, path)
        .replaceAll("\\", "/")
        .replace(/^python\//, "")
        .replace(/\.py$/, "");
      const outPath = path.replace(/\.py$/, ".out");
      return {
        name,
        area: dirname(name),
        filename: basename(path),
        source: readFileSync(path, "utf8"),
        outPath,
        expected: existsSync(outPath) ? readFileSync(outPath, "utf8") : undefined,
      };
    });
  return cases
    .filter(({ name }) => filters.length === 0 || filters.some((filter) => name.includes(filter)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Programs that are known to differ, by name, with what is missing. */
export function knownDifferences() {
  const lines = readFileSync(`${testFolder}python/known-differences.txt`, "utf8").split("\n");
  return new Map(
    lines
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
  );
}

/** What stands in an expectation file: the output and, where the program failed, the traceback. */
export function render({ stdout, traceback }) {
  if (traceback === undefined) return stdout;
  return `${stdout}${stdout === "" || stdout.endsWith("\n") ? "" : "\n"}--- traceback\n${traceback}`;
}

/** The first place where two texts differ, in a few lines. */
export function firstDifference(expected, actual) {
  const [want, got] = [expected.split("\n"), actual.split("\n")];
  const at = want.findIndex((line, index) => line !== got[index]);
  const line = at === -1 ? want.length : at;
  const before = line > 0 ? `  ${line}:   ${want[line - 1]}\n` : "";
  const show = (lines, sign) =>
    lines
      .slice(line, line + 2)
      .map((text) => `  ${sign} ${text.length > 300 ? `${text.slice(0, 300)}…` : text}\n`)
      .join("") || `  ${sign} (end)\n`;
  return `${before}${show(want, `${line + 1}: -`)}${show(got, `${line + 1}: +`)}`;
}
