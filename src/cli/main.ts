#!/usr/bin/env node
/** The command `terrarium`. */
import { SandboxError } from "../errors.js";
import { help, readCommandLine, UsageError } from "./options.js";
import { print } from "./run.js";

const COMMANDS = ["run", "repl", "check", "analyze", "dis", "selfcheck"] as const;

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === undefined || command === "help" || command === "--help" || command === "-h") {
    print(1, help());
    return command === undefined ? 2 : 0;
  }
  if (command === "--version" || command === "-V") {
    const { version } = await import("./version.js");
    print(1, `terrarium ${version()} (Python 3.14)\n`);
    return 0;
  }
  const known = COMMANDS.find((name) => name === command);
  if (known === undefined) {
    throw new UsageError(`unknown command "${command}"; there are ${COMMANDS.join(", ")} (terrarium --help says more)`);
  }
  const line = readCommandLine(rest, known === "run");
  if (line.help) {
    print(1, help());
    return 0;
  }
  // Each command is loaded when it is wanted: a script should not wait for the prompt's code.
  switch (known) {
    case "run":
      return (await import("./run.js")).run(line);
    case "repl":
      return (await import("./repl.js")).repl(line);
    case "check":
      return (await import("./check.js")).check(line);
    case "analyze":
      return (await import("./analyze.js")).analyze(line);
    case "dis":
      return (await import("./dis.js")).dis(line);
    case "selfcheck":
      return (await import("./selfcheck.js")).selfcheck(line);
  }
}

function failed(error: unknown): void {
  if (!(error instanceof UsageError) && !(error instanceof SandboxError)) throw error;
  print(2, `terrarium: ${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

// No `await` here: for Node the command is a script (see rolldown.config.js).
main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, failed);
