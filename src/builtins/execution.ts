/** eval, exec, compile, `__import__`, print, input, open and breakpoint (both refused). */
import type { Code } from "../compile/code.js";
import { constructMessage } from "../compile/constructs.js";
import { openFile } from "../io/open.js";
import {
  eofErrorType,
  importErrorType,
  overflowError,
  raised,
  runtimeError,
  typeError,
  valueError,
} from "../objects/errors.js";
import { argumentType } from "../objects/exceptions.js";
import { PyMappingProxy } from "../objects/mapping-proxy.js";
import {
  Attrs,
  builtinType,
  dictType,
  EMPTY_TUPLE,
  fixedType,
  NOT_IMPLEMENTED,
  objectType,
  PyBytes,
  PyDict,
  PyModule,
  PyObject,
  type Tracer,
  typeOf,
  type Value,
} from "../objects/model.js";
import { Call, type Gen, install, type Row } from "../objects/native.js";
import { DICT_SHAPE } from "../objects/shape.js";
import { parseModule } from "../syntax/parse.js";
import { Source } from "../syntax/source.js";
import { SyntaxFailure } from "../syntax/syntax-error.js";
import { type CompileChoices, type CompileMode, compileForGuest, syntaxErrorOf, TrustedSource } from "../vm/compile.js";
import { RunBody } from "../vm/flow.js";
import { importWith } from "../vm/imports.js";
import type { Machine } from "../vm/machine.js";
import { OtherBuiltins } from "../vm/other-builtins.js";
import type { VM } from "../vm/vm.js";
import { sourceText } from "./source-text.js";

/** What compile() answers: opaque, good for exec and eval only. */
export const codeType = builtinType("code", objectType, { subclassable: false });

class PyCode extends PyObject {
  private separate: Code | null = null;
  constructor(
    readonly code: Code,
    readonly mode: CompileMode,
  ) {
    super();
  }
  /** The code for globals alone, or for globals and a namespace of locals. */
  variant(vm: VM, separateLocals: boolean): Code {
    if (!separateLocals) return this.code;
    this.separate ??= compileForGuest(vm, this.code.source, this.mode, { separateLocals: true, isWhole: true });
    return this.separate;
  }
  override trace(t: Tracer): void {
    t.code(this.code);
    if (this.separate !== null) t.code(this.separate);
    t.bytes(this.code.source.text.length);
  }
}
fixedType(PyCode, codeType);
install(codeType, () => ({
  doc: "Compiled source text. It has no attributes that show bytecode.",
  methods: [
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (_vm: VM, self: PyCode) =>
        `<code object ${self.code.name} at 0x7f0000000000, file "${self.code.source.filename}", line 1>`,
    ],
    [
      "__eq__(self, value, /)",
      "Return self==value.",
      (vm: VM, self: PyCode, other: Value) => {
        if (!(other instanceof PyCode)) return NOT_IMPLEMENTED;
        const [a, b] = [self.code.source, other.code.source];
        vm.meter.charge(Math.min(a.text.length, b.text.length) >> 6);
        return self.mode === other.mode && a.text === b.text;
      },
    ],
    [
      "__hash__(self, /)",
      "Return hash(self).",
      (vm: VM, self: PyCode) => {
        vm.meter.charge(self.code.source.text.length >> 5);
        return vm.hash(self.code.source.text);
      },
    ],
  ],
  getset: {
    co_name: { member: true, get: (_vm, self: PyCode) => self.code.name },
    co_qualname: { member: true, get: (_vm, self: PyCode) => self.code.name },
    co_filename: { member: true, get: (_vm, self: PyCode) => self.code.source.filename },
    co_firstlineno: { member: true, get: () => 1 },
    // What is compiled is the text of a module or an expression: nothing to call with arguments.
    co_argcount: { member: true, get: () => 0 },
    co_posonlyargcount: { member: true, get: () => 0 },
    co_kwonlyargcount: { member: true, get: () => 0 },
    co_nlocals: { member: true, get: () => 0 },
    co_varnames: { get: () => EMPTY_TUPLE },
    co_freevars: { get: () => EMPTY_TUPLE },
    co_cellvars: { get: () => EMPTY_TUPLE },
  },
}));

/** compile()'s flags: those of the future statements, which change nothing here; a syntax tree is not to be had. */
function* checkFlags(vm: VM, flags: Value, optimize: Value): Gen<void> {
  const bits = (yield vm.index(flags)) as number | bigint;
  const level = (yield vm.index(optimize)) as number | bigint;
  for (const n of [bits, level]) {
    if (n > 0x7fffffff || n < -0x80000000) throw overflowError("Python int too large to convert to C int");
  }
  if (bits < 0 || (BigInt(bits) & ~KNOWN_FLAGS) !== 0n) throw valueError("compile(): unrecognised flags");
  if (level < -1 || level > 2) throw valueError("compile(): invalid optimize value");
}

/** PyCF_MASK and the flags of `ast`, but for that which asks for a tree. */
const KNOWN_FLAGS = 0x1ff0000n | 0x2000n | 0x1000n | 0x200n | 0x100n;

/** A dict as a module namespace: the names live in the dict from then on. */
function namespaceOf(dict: PyDict): Attrs {
  const known = namespaces.get(dict);
  if (known !== undefined) return known;
  const a = new Attrs(DICT_SHAPE, [dict]);
  namespaces.set(dict, a);
  return a;
}
const namespaces = new WeakMap<PyDict, Attrs>();

/** A dict whose items are read as they lie: no guest's `__getitem__` is between. */
function isPlainMapping(v: Value): v is PyDict {
  return v instanceof PyDict && v.cls.lookup("__getitem__") === dictType.lookup("__getitem__");
}

/** @param isOurs the text was made by a feature module: it is as free as the module */
function* run(
  vm: VM,
  fn: "eval" | "exec",
  source: Value,
  globalsArg: Value,
  localsArg: Value,
  isOurs = false,
): Gen<Value> {
  if (globalsArg !== null && !(globalsArg instanceof PyDict)) {
    if (fn === "eval") {
      throw typeError(
        typeOf(globalsArg).lookup("__getitem__") !== undefined
          ? "globals must be a real dict; try eval(expr, {}, mapping)"
          : "globals must be a dict",
      );
    }
    throw typeError(`exec() globals must be a dict, not ${typeOf(globalsArg).name}`);
  }
  if (localsArg !== null && typeOf(localsArg).lookup("__getitem__") === undefined) {
    throw typeError(
      fn === "eval" ? "locals must be a mapping" : `locals must be a mapping or None, not ${typeOf(localsArg).name}`,
    );
  }
  const m = vm as Machine;
  let globals: Attrs;
  let locals: Value = localsArg;
  let builtins: Attrs | undefined;
  if (globalsArg === null) {
    globals = vm.currentGlobals();
    // Inside a function or class the code sees the variables of the caller: a snapshot, or the class namespace.
    if (locals === null) {
      const here = vm.locals();
      if (here !== (globals.shape === DICT_SHAPE ? globals.slots[0] : null) && !vm.atModuleLevel()) locals = here;
    }
  } else {
    globals = namespaceOf(globalsArg as PyDict);
    const d = globalsArg as PyDict;
    if (locals === d) locals = null;
    // Names of a dict with methods of its own are looked up with those.
    if (locals === null && d.cls !== dictType) locals = d;
    const given = d.table.map.get("__builtins__");
    if (given === undefined) d.table.map.set("__builtins__", vm.builtinsView());
    else if (given instanceof PyModule) builtins = given.isBuiltin ? undefined : given.attrs;
    else if (!(given instanceof PyMappingProxy)) {
      builtins = isPlainMapping(given) ? namespaceOf(given) : new OtherBuiltins(given);
      // Only names that are looked up in a namespace can be asked for in it.
      if (builtins instanceof OtherBuiltins) locals ??= d;
    }
  }
  let code: Code;
  if (source instanceof PyCode) {
    code = source.variant(vm, locals !== null);
  } else {
    let text = sourceText(vm, fn, source, "<string>");
    if (fn === "eval") text = text.replace(/^[ \t]+/, "");
    const made = isOurs ? new TrustedSource(text, "<string>", false) : new Source(text, "<string>", false);
    code = compileForGuest(vm, made, fn, { separateLocals: locals !== null });
    if (isOurs) builtins ??= m.libraryBuiltins;
  }
  const value = (yield new RunBody(m.moduleFunction(code, globals, builtins), locals)) as Value;
  return fn === "eval" ? value : null;
}

/**
 * The `exec` of our own Python, for what a feature module makes for itself (the methods of a dataclass, say). It is a
 * function of its own, which no guest ever holds: a guest's `exec` that a feature module calls back is the guest's.
 */
export const libraryExec: Row = [
  "exec(source, globals, /)",
  "",
  (vm: VM, source: Value, globals: Value) => run(vm, "exec", source, globals, null, true),
];

const WHOLE_TEXT: CompileChoices = { isWhole: true };

export const executionRows = (): readonly Row[] => [
  [
    "eval(source, /, globals=None, locals=None)",
    "Evaluate the given source in the context of globals and locals.\n\nThe source may be a string representing a Python expression\nor a code object as returned by compile().\nThe globals must be a dictionary and locals can be any mapping,\ndefaulting to the current globals and locals.\nIf only globals is given, locals defaults to it.",
    (vm: VM, source: Value, globals: Value = null, locals: Value = null) => run(vm, "eval", source, globals, locals),
  ],
  [
    "exec(source, /, globals=None, locals=None, *, closure=None)",
    "Execute the given source in the context of globals and locals.\n\nThe source may be a string representing one or more Python statements\nor a code object as returned by compile().\nThe globals must be a dictionary and locals can be any mapping,\ndefaulting to the current globals and locals.\nIf only globals is given, locals defaults to it.\nThe closure must be a tuple of cellvars, and can only be used\nwhen source is a code object requiring exactly that many cellvars.",
    (vm: VM, source: Value, globals: Value = null, locals: Value = null, closure: Value = null) => {
      if (closure !== null) {
        throw typeError(
          source instanceof PyCode
            ? "cannot use a closure with this code object"
            : "closure can only be used when source is a code object",
        );
      }
      return run(vm, "exec", source, globals, locals);
    },
  ],
  [
    "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
    "Compile source into a code object that can be executed by exec() or eval().\n\nThe source code may represent a Python module, statement or expression.\nThe filename will be used for run-time error messages.\nThe mode must be 'exec' to compile a module, 'single' to compile a\nsingle (interactive) statement, or 'eval' to compile an expression.\nThe flags argument, if present, controls which future statements influence\nthe compilation of the code.\nThe dont_inherit argument, if true, stops the compilation inheriting\nthe effects of any future statements in effect in the code calling\ncompile; if absent or false these statements do influence the compilation,\nin addition to any features explicitly specified.",
    function* (
      vm: VM,
      source: Value,
      filename: Value,
      mode: Value,
      flags: Value = 0,
      _inherit?: Value,
      optimize: Value = -1,
    ): Gen<Value> {
      const file = filename instanceof PyBytes ? new TextDecoder().decode(filename.data) : filename;
      if (typeof file !== "string") {
        throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(filename).name}`);
      }
      if (typeof mode !== "string") throw typeError(`compile() argument 'mode' must be str, not ${argumentType(mode)}`);
      yield* checkFlags(vm, flags, optimize);
      if (mode !== "exec" && mode !== "eval" && mode !== "single") {
        throw valueError(
          mode === "func_type"
            ? "compile() mode 'func_type' requires flag PyCF_ONLY_AST"
            : "compile() mode must be 'exec', 'eval' or 'single'",
        );
      }
      if (source instanceof PyCode) return source;
      const text = sourceText(vm, "compile", source, file);
      if (
        mode === "single" &&
        /^([ \t]*(#.*)?\r?\n?)*$/.test(text.slice(0, 1000)) &&
        parseModule(new Source(text, file, false)).body.length === 0
      ) {
        const length = text.length;
        throw syntaxErrorOf(
          new SyntaxFailure("SyntaxError", "invalid syntax", new Source(text, file, false), length, length),
          mode,
        );
      }
      return new PyCode(compileForGuest(vm, new Source(text, file, false), mode, WHOLE_TEXT), mode);
    },
  ],
  [
    "__import__(name, globals=None, locals=None, fromlist=(), level=0)",
    "Import a module.\n\nBecause this function is meant for use by the Python\ninterpreter and not for general use, it is better to use\nimportlib.import_module() to programmatically import a module.",
    (vm: VM, name: Value, _globals: Value = null, _locals: Value = null, fromList: Value = null, level: Value = 0) => {
      if (typeof name !== "string") throw typeError("module name must be a string");
      if (vm.isSwitchedOff("import")) throw raised(importErrorType, constructMessage("import"));
      if (typeof level !== "number" || level < 0) throw valueError("level must be >= 0");
      return importWith(vm as Machine, vm.currentGlobals(), name, fromList, level);
    },
  ],
  [
    "print(*args, sep=' ', end='\\n', file=None, flush=False)",
    "Prints the values to a stream, or to sys.stdout by default.\n\n  sep\n    string inserted between values, default a space.\n  end\n    string appended after the last value, default a newline.\n  file\n    a file-like object (stream); defaults to the current sys.stdout.\n  flush\n    whether to forcibly flush the stream.",
    (vm: VM, args: Value[], sep?: Value, end?: Value, file?: Value, flush: Value = false) => {
      if (
        sep === undefined &&
        end === undefined &&
        file === undefined &&
        args.length === 1 &&
        typeof args[0] === "string"
      ) {
        if (vm.stdoutOverride() === null) {
          vm.write("stdout", `${args[0]}\n`);
          return null;
        }
      }
      return printSlow(vm, args, sep ?? null, end ?? null, file ?? null, flush);
    },
  ],
  [
    "input(prompt='', /)",
    "Read a string from standard input.  The trailing newline is stripped.\n\nThe prompt string, if given, is printed to standard output without a\ntrailing newline before reading input.\n\nIf the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError.\nOn *nix systems, readline is used if available.",
    function* (vm: VM, prompt: Value = ""): Gen<Value> {
      if (!vm.hasFeature("stdin"))
        throw runtimeError("input() is not enabled in this sandbox (feature 'stdin' is off)");
      if (prompt !== "") vm.write("stdout", (yield vm.str(prompt)) as string);
      const line = (yield vm.readLine()) as string;
      if (line === "") throw raised(eofErrorType, "EOF when reading a line");
      vm.meter.alloc(line.length);
      return line.endsWith("\n") ? line.slice(0, -1) : line;
    },
  ],
  [
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    "Open file and return a stream.  Raise OSError upon failure.\n\nThe files are those that the host of this sandbox lists; no others exist.",
    (
      vm: VM,
      file: Value,
      mode: Value = "r",
      buffering: Value = -1,
      encoding: Value = null,
      errors: Value = null,
      newline: Value = null,
      closefd: Value = true,
      opener: Value = null,
    ) => openFile(vm, file, { mode, buffering, encoding, errors, newline, closefd, opener }),
  ],
  [
    "breakpoint(*args, **kws)",
    "Call sys.breakpointhook(*args, **kws). There is no debugger in this sandbox.",
    () => {
      throw runtimeError("breakpoint() is not available in this sandbox");
    },
  ],
];

function* printSlow(vm: VM, args: Value[], sep: Value, end: Value, file: Value, flush: Value): Gen<Value> {
  if (sep !== null && typeof sep !== "string") throw typeError(`sep must be None or a string, not ${typeOf(sep).name}`);
  if (end !== null && typeof end !== "string") throw typeError(`end must be None or a string, not ${typeOf(end).name}`);
  const target = file ?? vm.stdoutOverride();
  if (target === undefined) return null;
  const write = target === null ? null : ((yield vm.getAttr(target, "write")) as Value);
  // Each piece is written before the next one is made: a `__str__` may print too.
  for (let i = 0; i <= args.length; i++) {
    if (i > 0 && i < args.length) {
      if (write === null) vm.write("stdout", sep ?? " ");
      else yield new Call(write, [sep ?? " "]);
    }
    const text = i < args.length ? ((yield vm.str(args[i] as Value)) as string) : (end ?? "\n");
    vm.meter.charge(1 + (text.length >> 6));
    if (write === null) vm.write("stdout", text);
    else yield new Call(write, [text]);
  }
  if (((yield vm.truth(flush)) as boolean) && target !== null) {
    yield new Call((yield vm.getAttr(target, "flush")) as Value, []);
  }
  return null;
}
