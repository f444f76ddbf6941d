/** Source text to code, for the host and for eval, exec and compile; a SyntaxFailure becomes a guest SyntaxError there. */
import type { Code } from "../compile/code.js";
import { compileExpression, compileModule } from "../compile/compiler.js";
import { parseExpression, parseInteractive, parseModule } from "../syntax/parse.js";
import type { Source } from "../syntax/source.js";
import { SyntaxFailure } from "../syntax/syntax-error.js";
import { raised, exceptionTypes, syntaxErrorType } from "../objects/errors.js";
import { PyTuple, type Raised, type Value } from "../objects/model.js";
import { link } from "./link.js";
import type { VM } from "./vm.js";

/** "value": like exec, but the value of a trailing expression is the result. */
export type CompileMode = "exec" | "eval" | "single" | "value";

/** Throws SyntaxFailure. Charges for the length of the source, of which parsing and compiling are linear. */
export function compileSource(vm: VM, source: Source, mode: CompileMode, separateLocals = false): Code {
  vm.meter.charge(source.text.length >> 2);
  vm.meter.alloc(source.text.length * 20);
  let code: Code;
  if (mode === "eval") code = compileExpression(parseExpression(source).body, source, { separateLocals });
  else if (mode === "single") code = compileModule(parseInteractive(source), source, { mode: "single", separateLocals });
  else code = compileModule(parseModule(source), source, { mode: "exec", trailingValue: mode === "value", separateLocals });
  link(code);
  return code;
}

/** As a guest exception. */
export function syntaxErrorOf(e: SyntaxFailure): Raised {
  const type = exceptionTypes.get(e.type) ?? syntaxErrorType;
  const { source, start, end } = e;
  let line: Value = null;
  let column: Value = null;
  let text: Value = null;
  let endLine: Value = null;
  let endColumn: Value = null;
  if (start !== null) {
    line = source.lineAt(start);
    column = source.columnAt(start) + 1;
    text = `${source.line(line)}${line < source.lineCount ? "\n" : ""}`;
    if (end !== null) {
      endLine = source.lineAt(end);
      endColumn = source.columnAt(end) + 1;
    }
  }
  const details = new PyTuple([source.filename, line, column, text, endLine, endColumn]);
  const r = raised(type, e.message, details);
  r.exc.fields = new Map<string, Value>([
    ["msg", e.message],
    ["filename", source.filename],
    ["lineno", line],
    ["offset", column],
    ["text", text],
    ["end_lineno", endLine],
    ["end_offset", endColumn],
    ["print_file_and_line", null],
  ]);
  return r;
}

/** Compiles for a guest: what is wrong with the source is raised in it. */
export function compileForGuest(vm: VM, source: Source, mode: CompileMode, separateLocals = false): Code {
  try {
    return compileSource(vm, source, mode, separateLocals);
  } catch (e) {
    if (e instanceof SyntaxFailure) throw syntaxErrorOf(e);
    throw e;
  }
}

