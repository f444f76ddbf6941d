// Real programs to start from: those of this repository, CPython 3.14's library from the package `pyodide`, and the
// library of a Python installed on the machine, if there is one.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { BOMBS, CORES, WRAPPERS } from "../limits/bombs.mjs";
import { pythonFilesOf, stdlibArchive } from "../syntax/support/zip.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

function pythonFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".py"))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
}

function installedLibrary() {
  try {
    const question = "import os; print(os.path.dirname(os.__file__))";
    const folder = execFileSync("python3", ["-c", question], { encoding: "utf8", timeout: 10_000 }).trim();
    return readdirSync(folder)
      .filter((name) => name.endsWith(".py"))
      .sort()
      .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  } catch {
    return [];
  }
}

/** The programs of this repository, the hostile ones included. */
export function ownPrograms() {
  return [
    ...["test/python", "test/programs", "examples", "bench/programs"].flatMap((name) => pythonFiles(root + name)),
    ...BOMBS.map(([, source]) => source),
    ...WRAPPERS.flatMap(([, wrap]) => CORES.map(([, source]) => wrap(source))),
  ];
}

/** Large files, of which mutation takes pieces. */
export function libraries() {
  const files = [...pythonFilesOf(stdlibArchive())].map(({ text }) => text);
  return [...files, ...installedLibrary()].filter((text) => text.length < 200_000);
}
