/**
 * sys: what a program may know of its interpreter, and its streams. Nothing here tells about the host: the platform is
 * "terrarium", there are no paths, and no frames.
 */

import { intMaxStrDigits, setIntMaxStrDigits } from "../src/objects/arithmetic.js";
import { raised, stopIterationType, systemExitType, typeError, valueError } from "../src/objects/errors.js";
import {
  attrGet,
  attrSet,
  builtinType,
  fixedType,
  objectType,
  PyDict,
  PyException,
  PyFloat,
  PyList,
  type PyModule,
  PyObject,
  PyTuple,
  type PyType,
  Raised,
  tupleType,
  typeOf,
  type Value,
} from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import {
  andThen,
  builtin,
  Call,
  type Gen,
  install,
  isReady,
  type Maybe,
  Next,
  type Row,
} from "../src/objects/native.js";
import { formatException } from "../src/traceback/format.js";
import type { Machine } from "../src/vm/machine.js";
import type { VM } from "../src/vm/vm.js";
import { moduleNames } from "./index.js";

// ------------------------------------------------------------------------------------------------------------ streams

export const streamType = builtinType("TextIOWrapper", objectType, { module: "_io", subclassable: false });

export class PyStream extends PyObject {
  constructor(readonly name: "stdout" | "stderr" | "stdin") {
    super();
  }
}
fixedType(PyStream, streamType);

install(streamType, () => ({
  methods: [
    [
      "write(self, s, /)",
      "Write string s to stream.\n\nReturn the number of characters written\n(which is always equal to the length of the string).",
      (vm: VM, self: PyStream, s: Value) => {
        if (typeof s !== "string") throw typeError(`write() argument must be str, not ${typeOf(s).name}`);
        if (self.name === "stdin") throw valueError("not writable");
        vm.write(self.name, s);
        return vm.length(s);
      },
    ],
    [
      "writelines(self, lines, /)",
      "Write a list of lines to stream.",
      function* (vm: VM, self: PyStream, lines: Value): Gen<Value> {
        const it = (yield vm.iter(lines)) as Value;
        for (;;) {
          const line = (yield new Next(it)) as Value | undefined;
          if (line === undefined) return null;
          if (typeof line !== "string") throw typeError(`write() argument must be str, not ${typeOf(line).name}`);
          vm.meter.charge(1);
          vm.write(self.name as "stdout", line);
        }
      },
    ],
    ["flush(self, /)", "Flush write buffers, if applicable.", () => null],
    ["isatty(self, /)", "Return whether this is an interactive stream.", () => false],
    ["writable(self, /)", "", (_vm: VM, self: PyStream) => self.name !== "stdin"],
    ["readable(self, /)", "", (_vm: VM, self: PyStream) => self.name === "stdin"],
    [
      "readline(self, size=-1, /)",
      "Read until newline or EOF.",
      (vm: VM, self: PyStream) => {
        if (self.name !== "stdin") throw valueError("not readable");
        return readLine(vm);
      },
    ],
    [
      "read(self, size=-1, /)",
      "Read all that is left.",
      (vm: VM, self: PyStream) => {
        if (self.name !== "stdin") throw valueError("not readable");
        return readAll(vm);
      },
    ],
    ["__iter__(self, /)", "Implement iter(self).", (_vm: VM, self: PyStream) => self],
    [
      "__next__(self, /)",
      "Implement next(self).",
      (vm: VM) =>
        andThen(readLine(vm), (line) => {
          if (line === "") throw raised(stopIterationType);
          return line;
        }),
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (_vm: VM, self: PyStream) =>
        `<_io.TextIOWrapper name='<${self.name}>' mode='${self.name === "stdin" ? "r" : "w"}' encoding='utf-8'>`,
    ],
  ],
  getset: {
    name: { get: (_vm, self: PyStream) => `<${self.name}>` },
    encoding: { get: () => "utf-8" },
    errors: { get: () => "strict" },
    closed: { get: () => false },
    mode: { get: (_vm, self: PyStream) => (self.name === "stdin" ? "r" : "w") },
  },
}));

function readLine(vm: VM): Maybe<string> {
  return andThen(vm.readLine(), (line) => {
    vm.meter.charge(1 + (line.length >> 6));
    vm.meter.alloc(line.length);
    return line;
  });
}

function* readAll(vm: VM): Gen<string> {
  let text = "";
  for (;;) {
    const next = readLine(vm);
    const line = (isReady(next) ? next : yield next) as string;
    if (line === "") return text;
    text += line;
  }
}

// --------------------------------------------------------------------------------------------------- structs (tuples)

/** A tuple whose items have names, as `sys.version_info`. */
function structType(name: string, fields: readonly string[]): PyType {
  const type = builtinType(name, tupleType, { module: "sys", subclassable: false });
  const getset: { [field: string]: { get: (vm: VM, self: PyTuple) => Value } } = {};
  fields.forEach((field, i) => {
    getset[field] = { get: (_vm, self) => self.items[i] as Value };
  });
  install(type, () => ({
    methods: [
      [
        "__repr__(self, /)",
        "Return repr(self).",
        function* (vm: VM, self: PyTuple): Gen<string> {
          const parts: string[] = [];
          for (let i = 0; i < fields.length; i++)
            parts.push(`${fields[i]}=${(yield vm.repr(self.items[i] as Value)) as string}`);
          return `sys.${name}(${parts.join(", ")})`;
        },
      ],
    ],
    getset,
  }));
  return type;
}

function struct(name: string, fields: { [field: string]: Value }): PyTuple {
  return new PyTuple(Object.values(fields), structType(name, Object.keys(fields)));
}

const versionInfo = struct("version_info", { major: 3, minor: 14, micro: 0, releaselevel: "final", serial: 0 });
const floatInfo = struct("float_info", {
  max: new PyFloat(Number.MAX_VALUE),
  max_exp: 1024,
  max_10_exp: 308,
  min: new PyFloat(2.2250738585072014e-308),
  min_exp: -1021,
  min_10_exp: -307,
  dig: 15,
  mant_dig: 53,
  epsilon: new PyFloat(Number.EPSILON),
  radix: 2,
  rounds: 1,
});
const intInfo = struct("int_info", {
  bits_per_digit: 30,
  sizeof_digit: 4,
  default_max_str_digits: 4300,
  str_digits_check_threshold: 640,
});
const hashInfo = struct("hash_info", {
  width: 64,
  modulus: 2305843009213693951n,
  inf: 314159,
  nan: 0,
  imag: 1000003,
  algorithm: "siphash13",
  hash_bits: 64,
  seed_bits: 0,
  cutoff: 0,
});
const flags = struct("flags", {
  debug: 0,
  inspect: 0,
  interactive: 0,
  optimize: 0,
  dont_write_bytecode: 1,
  no_user_site: 1,
  no_site: 1,
  ignore_environment: 1,
  verbose: 0,
  bytes_warning: 0,
  quiet: 0,
  hash_randomization: 0,
  isolated: 1,
  dev_mode: false,
  utf8_mode: 1,
  warn_default_encoding: 0,
  safe_path: true,
  int_max_str_digits: 4300,
});

// ---------------------------------------------------------------------------------------------------------- functions

const rows = (): readonly Row[] => [
  [
    "exc_info()",
    "Return current exception information: (type, value, traceback).\n\nReturn information about the most recent exception caught by an except\nclause in the current stack frame or in an older stack frame.",
    (vm: VM) => {
      const e = vm.currentException();
      return new PyTuple(e === null ? [null, null, null] : [e.cls, e, e.traceback]);
    },
  ],
  ["exception()", "Return the current exception.", (vm: VM) => vm.currentException()],
  [
    "getrecursionlimit()",
    "Return the current value of the recursion limit.",
    (vm: VM) => (vm as Machine).recursionLimit,
  ],
  [
    "setrecursionlimit(limit, /)",
    "Set the maximum depth of the Python interpreter stack to n. The sandbox's own limit cannot be passed.",
    (vm: VM, limit: Value) => {
      const n = vm.asIntExact(limit);
      if (typeof n !== "number") throw typeError(`'${typeOf(limit).name}' object cannot be interpreted as an integer`);
      if (n < 1) throw valueError("recursion limit must be greater or equal than 1");
      const m = vm as Machine;
      m.recursionLimit = Math.min(n, m.meter.limits.recursion);
      return null;
    },
  ],
  ["getdefaultencoding()", "Return the current default encoding used by the Unicode implementation.", () => "utf-8"],
  ["getfilesystemencoding()", "Return the encoding used to convert Unicode filenames to OS filenames.", () => "utf-8"],
  [
    "intern(string, /)",
    "``Intern'' the given string.",
    (_vm: VM, s: Value) => {
      if (typeof s !== "string") throw typeError(`intern() argument must be str, not ${typeOf(s).name}`);
      return s;
    },
  ],
  [
    "getsizeof(object, default=<unrepresentable>)",
    "getsizeof(object [, default]) -> int\n\nReturn the size of object in bytes, by the sandbox's own estimate.",
    (vm: VM, v: Value) => {
      const m = typeOf(v).lookup("__sizeof__");
      return m === undefined ? 48 : vm.callSpecial(m, v, []);
    },
  ],
  [
    "get_int_max_str_digits()",
    "Return the maximum string digits limit for non-binary int<->str conversions.",
    (vm: VM) => intMaxStrDigits(vm),
  ],
  [
    "set_int_max_str_digits(maxdigits)",
    "Set the maximum string digits limit for non-binary int<->str conversions.",
    (vm: VM, n: Value) => {
      const digits = vm.asIntExact(n);
      if (typeof digits !== "number") throw typeError(`'${typeOf(n).name}' object cannot be interpreted as an integer`);
      if (digits !== 0 && digits < 640) throw valueError("maxdigits must be >= 640 or 0 for unlimited");
      setIntMaxStrDigits(vm, digits);
      return null;
    },
  ],
  ["is_finalizing()", "Return True if Python is exiting.", () => false],
  ["getrefcount(object, /)", "Return a constant: objects are not counted here.", () => 2],
  [
    "displayhook(object, /)",
    "Print an object to sys.stdout and also save it in builtins._",
    (vm: VM, v: Value) => vm.displayHook(v),
  ],
];

/** sys.excepthook: what is printed for an uncaught exception, to sys.stderr as the guest has it. */
const exceptHookRow: Row = [
  "excepthook(exctype, value, traceback, /)",
  "Handle an exception by displaying it with a traceback on sys.stderr.",
  function* (vm: VM, _type: Value, value: Value): Gen<Value> {
    if (!(value instanceof PyException))
      throw typeError(`print_exception(): Exception expected for value, ${typeOf(value).name} found`);
    const text = (yield formatException(vm, value)) as string;
    const sys = (vm as Machine).modules.get("sys");
    const stream = sys === undefined ? undefined : attrGet(sys.attrs, "stderr");
    if (stream === undefined || stream === null || stream instanceof PyStream) vm.write("stderr", text);
    else yield new Call((yield vm.getAttr(stream, "write")) as Value, [text]);
    return null;
  },
];

/** sys.exit, with the feature `exit`. */
export const exitRow: Row = [
  "exit(status=None, /)",
  "Exit the interpreter by raising SystemExit(status).\n\nIf the status is omitted or None, it defaults to zero (i.e., success).\nIf the status is an integer, it will be used as the system exit status.\nIf it is another kind of object, it will be printed and the system\nexit status will be one (i.e., failure).",
  function* (_vm: VM, status: Value = null): Gen<Value> {
    const args = status === null ? [] : status instanceof PyTuple ? status.items.slice() : [status];
    throw new Raised((yield new Call(systemExitType, args)) as never);
  },
];

/** Set when sys is imported: the streams as the machine itself uses them. */
export const sysModule: NativeModule = {
  name: "sys",
  doc: "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.",
  functions: rows,
  constants: {
    version: "3.14.0 (terrarium)",
    version_info: versionInfo,
    hexversion: 0x030e00f0,
    maxsize: 9223372036854775807n,
    maxunicode: 0x10ffff,
    float_info: floatInfo,
    int_info: intInfo,
    hash_info: hashInfo,
    flags,
    byteorder: "little",
    platform: "terrarium",
    float_repr_style: "short",
    api_version: 1013,
    copyright: "Terrarium is distributed under the MIT licence.",
    executable: "",
    prefix: "",
    dont_write_bytecode: true,
  },
  setup(vm: VM, module: PyModule): void {
    const m = vm as Machine;
    const set = (name: string, value: Value): void => attrSet(module.attrs, name, value);
    const streams = { stdout: new PyStream("stdout"), stderr: new PyStream("stderr"), stdin: new PyStream("stdin") };
    m.attachStreams(module, streams.stdout);
    for (const [name, stream] of Object.entries(streams)) {
      const on = vm.hasFeature(name);
      set(name, on ? stream : null);
      set(`__${name}__`, on ? stream : null);
    }
    set("argv", new PyList((m.options.argv ?? [""]).slice()));
    set("path", new PyList([""]));
    set("warnoptions", new PyList([]));
    set("builtin_module_names", new PyTuple(["builtins", "sys"]));
    set("stdlib_module_names", vm.makeList(moduleNames()));
    const modules = new PyDict();
    set("modules", modules);
    m.mirrorModules(modules);
    const hook = builtin("sys", exceptHookRow);
    set("excepthook", hook);
    set("__excepthook__", hook);
    set("__displayhook__", attrGet(module.attrs, "displayhook") ?? null);
    if (vm.hasFeature("exit")) set("exit", builtin("sys", exitRow));
  },
};
