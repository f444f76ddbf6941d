/** Source text to code, for the host and for eval, exec and compile; a SyntaxFailure becomes a guest SyntaxError there. */
import type { Code } from "../compile/code.js";
import { compileExpression, compileModule } from "../compile/compiler.js";
import { checkConstructs } from "../compile/constructs.js";
import { syntaxException } from "../objects/exceptions-syntax.js";
import { Raised } from "../objects/model.js";
import type { NativeModule } from "../objects/module.js";
import type { Stmt } from "../syntax/ast.js";
import { isCompound, parseExpression, parseInteractive, parseModule } from "../syntax/parse.js";
import { Source } from "../syntax/source.js";
import { SyntaxFailure } from "../syntax/syntax-error.js";
import { copyCode, link } from "./link.js";
import type { VM } from "./vm.js";

/** "value": like exec, but the value of a trailing expression is the result. */
export type CompileMode = "exec" | "eval" | "single" | "value";

/** What a caller of the compiler may decide. */
export interface CompileChoices {
  readonly separateLocals?: boolean;
  /** A program may wait outside of functions. */
  readonly topLevelAwait?: boolean;
  /** The text of "single" mode is all there is: nobody will be asked for more lines. */
  readonly isWhole?: boolean;
}

const NO_CHOICES: CompileChoices = {};
const NOTHING_OFF: ReadonlySet<string> = new Set();

/** Throws SyntaxFailure. Charges for the length of the source, of which parsing and compiling are linear. */
export function compileSource(vm: VM, source: Source, mode: CompileMode, choices = NO_CHOICES): Code {
  vm.meter.charge(source.text.length >> 2);
  vm.meter.alloc(source.text.length * 20);
  const look = (): void => vm.meter.look();
  source.look = look;
  try {
    return compileNow(vm, source, mode, choices);
  } finally {
    source.look = null;
  }
}

function compileNow(vm: VM, given: Source, mode: CompileMode, choices: CompileChoices): Code {
  const { separateLocals = false, topLevelAwait = false, isWhole = false } = choices;
  let source = given;
  const off = source instanceof TrustedSource ? NOTHING_OFF : vm.constructsOff;
  if (mode === "single") checkSingle(source, isWhole);
  let code: Code;
  if (mode === "eval") {
    // The parser skips blanks in front; places are those of the text without them.
    const text = source.text.replace(/^[ \t]+/, "");
    if (text.length !== source.text.length) source = new Source(text, source.filename, source.isListed);
    source.look = given.look;
    const tree = parseExpression(source);
    checkConstructs(tree, source, off);
    code = compileExpression(tree.body, source, { separateLocals, topLevelAwait });
  } else {
    const single = mode === "single";
    const tree = single ? parseInteractive(source, { isWhole }) : parseModule(source);
    checkConstructs(tree, source, off);
    const kind = single ? "single" : "exec";
    const trailingValue = mode === "value";
    code = compileModule(tree, source, { mode: kind, trailingValue, separateLocals, topLevelAwait });
  }
  source.look = null;
  link(code);
  return code;
}

/**
 * Source text that the host vouches for: constructs that are switched off are allowed in it. A guest can name its own
 * text as it likes, but never make one of these.
 */
export class TrustedSource extends Source {}

/** Source text of ours: the feature modules written in Python. */
export class LibrarySource extends TrustedSource {}

const libraries = new WeakMap<NativeModule, Code>();

/** The Python part of a feature module: compiled once, linked in each sandbox, and charged alike every time. */
export function compileLibrary(vm: VM, module: NativeModule): Code {
  const text = module.source as string;
  vm.meter.charge(text.length >> 2);
  vm.meter.alloc(text.length * 20);
  let template = libraries.get(module);
  if (template === undefined) {
    const source = new LibrarySource(text, `<stdlib ${module.name}>`);
    template = compileModule(parseModule(source), source, { mode: "exec" });
    libraries.set(module, template);
  }
  const code = copyCode(template);
  link(code);
  return code;
}

/** Lines after a simple statement, where a prompt takes one, get a message of their own (CPython's "bad single statement"). */
function checkSingle(source: Source, isWhole: boolean): void {
  let body: readonly Stmt[];
  try {
    parseInteractive(source, { isWhole });
    return;
  } catch (e) {
    if (!(e instanceof SyntaxFailure) || e.message !== "invalid syntax") return;
  }
  try {
    body = parseModule(source).body;
  } catch {
    return;
  }
  const first = body[0];
  if (first === undefined || isCompound(first.kind)) return;
  const lineEnd = source.text.slice(first.end).search(/[\n\r]/) + first.end;
  if (lineEnd < first.end || (body.at(-1) as Stmt).start < lineEnd) return;
  const message = "multiple statements found while compiling a single statement";
  throw new SyntaxFailure("SyntaxError", message, source, lineEnd, lineEnd + 1);
}

/** As a guest exception. */
export function syntaxErrorOf(e: SyntaxFailure, mode: CompileMode = "exec"): Raised {
  return new Raised(syntaxException(e, mode === "exec" || mode === "value"));
}

/** What it costs to have a text compiled, however short. */
const GUEST_COMPILATION = 500;

/** Compiles for a guest: what is wrong with the source is raised in it. */
export function compileForGuest(vm: VM, source: Source, mode: CompileMode, choices = NO_CHOICES): Code {
  // A program can have as much compiled as it likes, and it takes longer than reading the text.
  vm.meter.charge(GUEST_COMPILATION + 4 * source.text.length);
  try {
    return compileSource(vm, source, mode, choices);
  } catch (e) {
    if (e instanceof SyntaxFailure) throw syntaxErrorOf(e, mode);
    throw e;
  }
}
