/** `terrarium dis`: what the compiler made of a program. */
import { compileModule } from "../compile/compiler.js";
import { disassemble } from "../compile/disassemble.js";
import { ScriptSyntaxError } from "../errors.js";
import { Sandbox } from "../sandbox.js";
import { parseModule } from "../syntax/parse.js";
import { Source } from "../syntax/source.js";
import { SyntaxFailure } from "../syntax/syntax-error.js";
import { type CommandLine, UsageError } from "./options.js";
import { print, readSource } from "./run.js";

export function dis(line: CommandLine): number {
  const [path] = line.positionals;
  if (path === undefined) throw new UsageError("which script? terrarium dis script.py");
  const text = readSource(path);
  const source = new Source(text, path === "-" ? "<stdin>" : path);
  try {
    print(1, disassemble(compileModule(parseModule(source), source)));
    return 0;
  } catch (error) {
    if (!(error instanceof SyntaxFailure)) throw error;
    print(2, explain(text, source.filename));
    return 1;
  }
}

/** The failure as a sandbox reports it. */
function explain(text: string, filename: string): string {
  try {
    new Sandbox({ limits: { input: Number.POSITIVE_INFINITY } }).compile(text, { filename });
  } catch (error) {
    if (error instanceof ScriptSyntaxError) return error.traceback;
    throw error;
  }
  return "";
}
