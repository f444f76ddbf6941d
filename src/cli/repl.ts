/** `terrarium repl`: a prompt. Each entry is a run with its own limits; names and modules stay. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { SandboxError, ScriptError, ScriptSyntaxError } from "../errors.js";
import { FEATURES } from "../features.js";
import { Sandbox } from "../sandbox.js";
import { asUsageError, type CommandLine, sandboxOptions } from "./options.js";
import { policyText, print, report, usageText } from "./run.js";

const HISTORY_LINES = 1000;

const historyFile = (): string => process.env.TERRARIUM_HISTORY ?? join(homedir(), ".terrarium_history");

export async function repl(line: CommandLine): Promise<number> {
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const color = line.color && isTerminal;
  const sandbox = makeSandbox(line, color);
  if (line.verbose) print(2, policyText(sandbox));
  if (!line.quiet && isTerminal) {
    const on = sandbox.features;
    const names = on.length === FEATURES.length ? "all" : on.join(", ") || "none";
    print(1, `Terrarium, Python 3.14. Features: ${names}. Leave with exit() or Ctrl-D.\n`);
  }
  const input = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: isTerminal,
    history: isTerminal ? readHistory() : [],
    historySize: HISTORY_LINES,
    removeHistoryDuplicates: true,
  });
  try {
    return await converse(input, sandbox, line, isTerminal, color);
  } finally {
    input.close();
    if (isTerminal) writeHistory(input);
  }
}

function makeSandbox(line: CommandLine, color: boolean): Sandbox {
  try {
    return new Sandbox({
      ...sandboxOptions(line),
      onStdout: (text) => print(1, text),
      onStderr: (text) => print(2, color ? `\x1b[31m${text}\x1b[39m` : text),
    });
  } catch (error) {
    throw asUsageError(error);
  }
}

/** Reads entries, each of one line or more, until the end of the input or exit(). Answers the exit code. */
async function converse(
  input: Interface,
  sandbox: Sandbox,
  line: CommandLine,
  isTerminal: boolean,
  color: boolean,
): Promise<number> {
  let entry = "";
  let isFirst = true;
  const paint = (text: string): string => (color ? `\x1b[36m${text}\x1b[39m` : text);
  const prompt = (): void => {
    if (!isTerminal) return;
    input.setPrompt(paint(entry === "" ? ">>> " : "... "));
    input.prompt();
  };
  input.on("SIGINT", () => {
    // Ctrl-C drops what has been typed, as in Python.
    entry = "";
    input.write(null, { ctrl: true, name: "e" });
    input.write(null, { ctrl: true, name: "u" });
    print(1, "\nKeyboardInterrupt\n");
    prompt();
  });
  prompt();
  for await (const typed of input) {
    entry = entry === "" ? typed : `${entry}\n${typed}`;
    if (entry.trim() === "") entry = "";
    else {
      const exit = runEntry(sandbox, entry, isFirst, line, color);
      if (exit === "more") {
        prompt();
        continue;
      }
      isFirst = false;
      entry = "";
      if (line.usage) print(2, usageText(sandbox.usage));
      if (typeof exit === "number") return exit;
    }
    prompt();
  }
  // What stands there when the input ends is run as it is: a pipe need not end in a blank line.
  if (entry !== "") {
    const exit = runEntry(sandbox, `${entry}\n\n`, isFirst, line, color);
    if (typeof exit === "number") return exit;
  }
  if (isTerminal) print(1, "\n");
  return 0;
}

/** Runs one entry. Answers "more" when it only ends too early, and an exit code when the program asked to leave. */
function runEntry(
  sandbox: Sandbox,
  entry: string,
  isFirst: boolean,
  line: CommandLine,
  color: boolean,
): "more" | "done" | number {
  try {
    sandbox.execute(entry, { filename: "<stdin>", interactive: true, continue: !isFirst });
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    if (error instanceof ScriptSyntaxError && asksForMore(error, entry)) return "more";
    if (error instanceof ScriptError && error.exitCode !== undefined) {
      report(error, line);
      return error.exitCode;
    }
    if (error instanceof ScriptError) print(2, color ? `\x1b[31m${error.traceback}\x1b[39m` : error.traceback);
    else report(error, line);
  }
  return "done";
}

/** Whether an entry only ends too early. A blank line ends it in any case, except inside brackets and strings. */
function asksForMore(error: ScriptSyntaxError, entry: string): boolean {
  if (error.incomplete) return true;
  const last = entry.slice(entry.lastIndexOf("\n") + 1).trim();
  return /:(\s*#.*)?$/.test(last) || last.startsWith("@");
}

/** Newest first, as readline keeps it. */
function readHistory(): string[] {
  const file = historyFile();
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8").split("\n").filter(Boolean).reverse();
}

function writeHistory(input: Interface): void {
  const { history } = input as Interface & { history?: string[] };
  if (history === undefined) return;
  try {
    writeFileSync(historyFile(), `${[...history].reverse().join("\n")}\n`, { mode: 0o600 });
  } catch {
    // A history that cannot be kept is no reason to fail.
  }
}
