/** `terrarium analyze`: what a script needs. Nothing of it runs. */
import { type Analysis, analyze as analyzeSource } from "../analysis/analyze.js";
import { ScriptSyntaxError } from "../errors.js";
import { type CommandLine, UsageError } from "./options.js";
import { print, readSource } from "./run.js";

export function analyze(line: CommandLine): number {
  const [path] = line.positionals;
  if (path === undefined) throw new UsageError("which script? terrarium analyze script.py");
  try {
    const needs = analyzeSource(readSource(path), { filename: path === "-" ? "<stdin>" : path });
    print(1, line.json ? `${JSON.stringify(needs)}\n` : describe(needs));
    return 0;
  } catch (error) {
    if (!(error instanceof ScriptSyntaxError)) throw error;
    print(2, error.traceback);
    return 1;
  }
}

function describe(needs: Analysis): string {
  const list = (names: readonly string[]): string => (names.length === 0 ? "none" : names.join(", "));
  const files = needs.files.map(({ path, writes }) => `${path ?? "a computed path"}${writes ? " (writes)" : ""}`);
  const rows: readonly (readonly [string, string])[] = [
    ["features", list(needs.features)],
    [
      "modules",
      list(needs.imports.map(({ module, names }) => (names?.length ? `${module} (${names.join(", ")})` : module))),
    ],
    ["from the host", list([...needs.hostNames, ...needs.hostModules.map((module) => `module ${module}`)])],
    ["built-in names", list(needs.builtins)],
    ["constructs", list(needs.constructs)],
    ["files", list(files)],
  ];
  const note = needs.isDynamic
    ? "It runs text that is made at run time: what that needs is not to be seen here.\n"
    : "";
  const text = rows.map(([name, value]) => `${`${name}:`.padEnd(16)}${value}\n`).join("");
  return `${text}${note}smallest options: ${JSON.stringify(needs.options)}\n`;
}
