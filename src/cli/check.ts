/** `terrarium check`: says where a program is not Python. Nothing runs. */
import { ScriptSyntaxError } from "../errors.js";
import { Sandbox } from "../sandbox.js";
import { type CommandLine, UsageError } from "./options.js";
import { print, readSource } from "./run.js";

export function check(line: CommandLine): number {
  if (line.positionals.length === 0) throw new UsageError("which script? terrarium check script.py ...");
  const unbounded = {
    steps: Number.POSITIVE_INFINITY,
    time: Number.POSITIVE_INFINITY,
    input: Number.POSITIVE_INFINITY,
  };
  const sandbox = new Sandbox({ limits: { memory: 2 ** 30, ...unbounded, ...line.limits } });
  let wrong = 0;
  for (const path of line.positionals) {
    try {
      sandbox.compile(readSource(path), { filename: path === "-" ? "<stdin>" : path });
    } catch (error) {
      if (!(error instanceof ScriptSyntaxError)) throw error;
      wrong++;
      print(2, error.traceback);
    }
  }
  const count = line.positionals.length;
  if (!line.quiet) print(1, `${count - wrong} of ${count} ${count === 1 ? "file is" : "files are"} correct Python\n`);
  return wrong === 0 ? 0 : 1;
}
