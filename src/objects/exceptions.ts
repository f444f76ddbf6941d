/**
 * Behaviour of BaseException and of the built-in exception types that have attributes of their own. Python library
 * reference, "Built-in Exceptions". The tree itself is declared in errors.ts; OSError, SyntaxError, the Unicode errors and
 * the groups have files of their own.
 *
 * Attributes such as `name` or `value` live in `PyException.fields`. An exception made by a native may leave out those
 * that follow from its arguments (`fields` null): the getters then read them from there. One that a guest made gets its
 * fields from `__init__`, so that a subclass which never calls it shows None, as in CPython.
 */

import { closestName } from "../traceback/closest.js";
import type { VM } from "../vm/vm.js";
import {
  attributeErrorType,
  exceptionTypes,
  importErrorType,
  keyErrorType,
  nameErrorType,
  stopIterationType,
  systemExitType,
  typeError,
} from "./errors.js";
import {
  Attrs,
  attrDict,
  baseExceptionType,
  document,
  PyDict,
  PyException,
  PyList,
  PyScalar,
  PyTraceback,
  PyTuple,
  type PyType,
  typeOf,
  type Value,
} from "./model.js";
import { type Gen, type GetSetRow, install, isReady, type Kwargs, type Maybe, type Row } from "./native.js";
import { DICT_SHAPE } from "./shape.js";

// ---------------------------------------------------------------------------------------------------------- helpers

/** A field of the exception; None when it was never set. */
export function field(exc: PyException, name: string): Value {
  return exc.fields?.get(name) ?? null;
}

/**
 * A plain field, read and written as it is; deleted, it reads as None.
 * @param derive what the field is in an exception made by a native that did not set it
 */
export function member(name: string, doc: string, derive?: (exc: PyException) => Value): GetSetRow {
  return {
    doc,
    member: true,
    get: (_vm, self: PyException) => {
      if (derive !== undefined && self.fields?.get(name) === undefined && !self.made) return derive(self);
      return field(self, name);
    },
    set: (_vm, self: PyException, value) => {
      self.fields ??= new Map();
      if (value !== undefined) self.fields.set(name, value);
      else if (self.made) self.fields.delete(name);
      else self.fields.set(name, null);
      return null;
    },
  };
}

/** The str that a value is, through subclasses of str; undefined for anything else. */
export function asStr(v: Value): string | undefined {
  if (typeof v === "string") return v;
  return v instanceof PyScalar && typeof v.payload === "string" ? v.payload : undefined;
}

/** The type of an argument as messages about wrong ones name it. */
export function argumentType(v: Value): string {
  return v === null ? "None" : typeOf(v).name;
}

/** The `__new__` every exception type has: it takes anything and keeps the positional arguments. */
export function newRow(): Row {
  return [
    "__new__(cls, *args, **kwargs)",
    "Create and return a new object.  See help(type) for accurate signature.",
    newException,
  ];
}

/** `BaseException.__new__` */
export function newException(vm: VM, cls: PyType, args: Value[]): PyException {
  vm.meter.alloc(120 + args.length * 8);
  return makeGuestException(cls, new PyTuple(args));
}

export function makeGuestException(cls: PyType, args: PyTuple): PyException {
  const exc = new PyException(cls, args);
  exc.made = true;
  return exc;
}

export const INIT_DOC = "Initialize self.  See help(type(self)) for accurate signature.";

export function refuseKeywords(name: string, kwargs: Kwargs | undefined): void {
  if (kwargs !== undefined && kwargs.size > 0) throw typeError(`${name}() takes no keyword arguments`);
}

/** Keeps the arguments, unless `__new__` did so already with the same ones. */
export function keepArgs(self: PyException, args: Value[]): void {
  const had = self.args.items;
  let same = had.length === args.length;
  for (let i = 0; same && i < args.length; i++) same = had[i] === args[i];
  if (!same) self.args = new PyTuple(args);
}

/** Takes the keyword arguments that a type knows; CPython reads them as keyword-only and optional. */
function takeKeywords(self: PyException, typeName: string, kwargs: Kwargs | undefined, names: readonly string[]): void {
  self.fields ??= new Map();
  for (const name of names) self.fields.set(name, null);
  if (kwargs === undefined || kwargs.size === 0) return;
  if (kwargs.size > names.length) {
    throw typeError(
      `${typeName}() takes at most ${names.length} keyword argument${names.length === 1 ? "" : "s"} (${kwargs.size} given)`,
    );
  }
  for (const [name, value] of kwargs) {
    if (!names.includes(name)) {
      const meant = closestName(name, names);
      const hint = meant === null ? "" : `. Did you mean '${meant}'?`;
      throw typeError(`${typeName}() got an unexpected keyword argument '${name}'${hint}`);
    }
    self.fields.set(name, value);
  }
}

// ----------------------------------------------------------------------------------------------------- BaseException

export function baseStr(vm: VM, self: PyException): Maybe<string> {
  const args = self.args.items;
  if (args.length === 0) return "";
  if (args.length === 1) return vm.str(args[0] as Value);
  return vm.repr(self.args);
}

function baseRepr(vm: VM, self: PyException): Maybe<string> {
  const args = self.args.items;
  const name = self.cls.name;
  const inner = vm.repr(args.length === 1 ? (args[0] as Value) : self.args);
  if (!isReady(inner)) return reprLater(vm, self, inner);
  vm.meter.alloc(32 + inner.length * 2);
  return args.length === 1 ? `${name}(${inner})` : `${name}${inner}`;
}

function* reprLater(vm: VM, self: PyException, pending: Maybe<string>): Gen<string> {
  const single = self.args.items.length === 1;
  const inner = (yield pending) as string;
  vm.meter.alloc(32 + inner.length * 2);
  return single ? `${self.cls.name}(${inner})` : `${self.cls.name}${inner}`;
}

/** None or an exception, as `raise … from` and the attributes `__cause__` and `__context__` take it. */
function linkedException(value: Value, what: string): PyException | null {
  if (value === null || value instanceof PyException) return value;
  throw typeError(`exception ${what} must be None or derive from BaseException`);
}

export function setTraceback(self: PyException, value: Value | undefined): null {
  if (value === undefined) throw typeError("__traceback__ may not be deleted");
  if (value !== null && !(value instanceof PyTraceback)) throw typeError("__traceback__ must be a traceback or None");
  self.traceback = value;
  return null;
}

install(baseExceptionType, () => ({
  doc: "Common base class for all exceptions",
  methods: [
    newRow(),
    [
      "__init__(self, /, *args, **kwargs)",
      INIT_DOC,
      (_vm: VM, self: PyException, args: Value[], kwargs?: Kwargs) => {
        refuseKeywords(self.cls.name, kwargs);
        keepArgs(self, args);
        return null;
      },
    ],
    ["__repr__(self, /)", "Return repr(self).", baseRepr],
    ["__str__(self, /)", "Return str(self).", baseStr],
    [
      "__setstate__(self, state, /)",
      "",
      function* (vm: VM, self: PyException, state: Value): Gen<Value> {
        if (state === null) return null;
        if (!(state instanceof PyDict)) throw typeError("state is not a dictionary");
        for (const key of [...state.table.map.keys()]) {
          vm.meter.charge(1);
          const name = asStr(state.table.original(key));
          if (name === undefined) {
            throw typeError(`attribute name must be string, not '${typeOf(state.table.original(key)).name}'`);
          }
          const value = state.table.map.get(key);
          if (value !== undefined) yield vm.setAttr(self, name, value);
        }
        return null;
      },
    ],
    [
      "with_traceback(self, tb, /)",
      "Set self.__traceback__ to tb and return self.",
      (_vm: VM, self: PyException, tb: Value) => {
        setTraceback(self, tb);
        return self;
      },
    ],
    [
      "add_note(self, note, /)",
      "Add a note to the exception",
      function* (vm: VM, self: PyException, note: Value): Gen<Value> {
        if (asStr(note) === undefined) throw typeError(`add_note() argument must be str, not ${argumentType(note)}`);
        const notes = (yield vm.getAttrOr(self, "__notes__")) as Value | undefined;
        if (notes === undefined) yield vm.setAttr(self, "__notes__", new PyList([note]));
        else if (!(notes instanceof PyList)) throw typeError("Cannot add note: __notes__ is not a list");
        else {
          vm.meter.alloc(8);
          notes.items.push(note);
        }
        return null;
      },
    ],
  ],
  getset: {
    args: {
      get: (_vm, self: PyException) => self.args,
      set: (vm, self: PyException, value) => {
        if (value === undefined) throw typeError("args may not be deleted");
        if (value instanceof PyTuple) {
          self.args = value;
          return null;
        }
        return setArgs(vm, self, value);
      },
    },
    __traceback__: {
      get: (_vm, self: PyException) => self.traceback,
      set: (_vm, self: PyException, value) => setTraceback(self, value),
    },
    __context__: {
      get: (_vm, self: PyException) => self.context,
      set: (_vm, self: PyException, value) => {
        if (value === undefined) throw typeError("__context__ may not be deleted");
        self.context = linkedException(value, "context");
        return null;
      },
    },
    __cause__: {
      get: (_vm, self: PyException) => self.cause,
      set: (_vm, self: PyException, value) => {
        if (value === undefined) throw typeError("__cause__ may not be deleted");
        self.cause = linkedException(value, "cause");
        self.suppressContext = true;
        return null;
      },
    },
    __suppress_context__: {
      member: true,
      get: (_vm, self: PyException) => self.suppressContext,
      set: (_vm, self: PyException, value) => {
        if (value === undefined) throw typeError("can't delete numeric/char attribute");
        if (typeof value !== "boolean") throw typeError("attribute value type must be bool");
        self.suppressContext = value;
        return null;
      },
    },
    __dict__: {
      get: (_vm, self: PyException) => {
        self.attrs ??= new Attrs(self.cls.rootShape);
        return attrDict(self.attrs);
      },
      set: (_vm, self: PyException, value) => {
        if (value === undefined) throw typeError("cannot delete __dict__");
        if (!(value instanceof PyDict)) {
          throw typeError(`__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
        }
        const hidden = self.attrs !== null && self.attrs.shape === DICT_SHAPE ? self.attrs.slots.slice(1) : [];
        self.attrs = new Attrs(DICT_SHAPE, [value, ...hidden]);
        return null;
      },
    },
  },
}));

function* setArgs(vm: VM, self: PyException, value: Value): Gen<Value> {
  self.args = new PyTuple((yield vm.toArray(value)) as Value[]);
  return null;
}

// --------------------------------------------------------------------------------------- types with their own fields

install(keyErrorType, () => ({
  methods: [
    [
      "__str__(self, /)",
      "Return str(self).",
      // The key's repr, so that a missing '' or a key with spaces can be seen.
      (vm: VM, self: PyException) =>
        self.args.items.length === 1 ? vm.repr(self.args.items[0] as Value) : baseStr(vm, self),
    ],
  ],
}));

install(stopIterationType, () => ({
  methods: [
    newRow(),
    [
      "__init__(self, /, *args, **kwargs)",
      INIT_DOC,
      (_vm: VM, self: PyException, args: Value[], kwargs?: Kwargs) => {
        refuseKeywords(self.cls.name, kwargs);
        keepArgs(self, args);
        self.fields = new Map([["value", args.length > 0 ? (args[0] as Value) : null]]);
        return null;
      },
    ],
  ],
  getset: { value: member("value", "generator return value", (exc) => exc.args.items[0] ?? null) },
}));

function exitCode(args: PyTuple): Value {
  return args.items.length === 0 ? null : args.items.length === 1 ? (args.items[0] as Value) : args;
}

install(systemExitType, () => ({
  methods: [
    newRow(),
    [
      "__init__(self, /, *args, **kwargs)",
      INIT_DOC,
      (_vm: VM, self: PyException, args: Value[], kwargs?: Kwargs) => {
        refuseKeywords(self.cls.name, kwargs);
        keepArgs(self, args);
        self.fields = new Map([["code", exitCode(self.args)]]);
        return null;
      },
    ],
  ],
  getset: { code: member("code", "exception code", (exc) => exitCode(exc.args)) },
}));

install(nameErrorType, () => ({
  methods: [
    newRow(),
    [
      "__init__(self, /, *args, **kwargs)",
      INIT_DOC,
      (_vm: VM, self: PyException, args: Value[], kwargs?: Kwargs) => {
        keepArgs(self, args);
        takeKeywords(self, "NameError", kwargs, ["name"]);
        return null;
      },
    ],
  ],
  getset: { name: member("name", "name") },
}));

install(attributeErrorType, () => ({
  methods: [
    newRow(),
    [
      "__init__(self, /, *args, **kwargs)",
      INIT_DOC,
      (_vm: VM, self: PyException, args: Value[], kwargs?: Kwargs) => {
        keepArgs(self, args);
        takeKeywords(self, "AttributeError", kwargs, ["name", "obj"]);
        return null;
      },
    ],
  ],
  getset: { name: member("name", "attribute name"), obj: member("obj", "object") },
}));

const importMessage = (args: PyTuple): Value => (args.items.length === 1 ? (args.items[0] as Value) : null);

install(importErrorType, () => ({
  methods: [
    newRow(),
    [
      "__init__(self, /, *args, **kwargs)",
      INIT_DOC,
      (_vm: VM, self: PyException, args: Value[], kwargs?: Kwargs) => {
        keepArgs(self, args);
        takeKeywords(self, "ImportError", kwargs, ["name", "path", "name_from"]);
        self.fields?.set("msg", importMessage(self.args));
        return null;
      },
    ],
    [
      "__str__(self, /)",
      "Return str(self).",
      (vm: VM, self: PyException) => {
        const msg = self.made ? field(self, "msg") : (self.fields?.get("msg") ?? importMessage(self.args));
        return typeof msg === "string" ? msg : baseStr(vm, self);
      },
    ],
  ],
  getset: {
    msg: member("msg", "exception message", (exc) => importMessage(exc.args)),
    name: member("name", "module name"),
    path: member("path", "module path"),
    name_from: member("name_from", "name imported from module"),
  },
}));

// --------------------------------------------------------------------------------------------------------- docstrings

const DOCS: readonly (readonly [string, string])[] = [
  ["ArithmeticError", "Base class for arithmetic errors."],
  ["AssertionError", "Assertion failed."],
  ["AttributeError", "Attribute not found."],
  ["BaseExceptionGroup", "A combination of multiple unrelated exceptions."],
  ["BlockingIOError", "I/O operation would block."],
  ["BrokenPipeError", "Broken pipe."],
  ["BufferError", "Buffer error."],
  [
    "BytesWarning",
    "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.",
  ],
  ["ChildProcessError", "Child process error."],
  ["ConnectionAbortedError", "Connection aborted."],
  ["ConnectionError", "Connection error."],
  ["ConnectionRefusedError", "Connection refused."],
  ["ConnectionResetError", "Connection reset."],
  ["DeprecationWarning", "Base class for warnings about deprecated features."],
  ["EOFError", "Read beyond end of file."],
  ["EncodingWarning", "Base class for warnings about encodings."],
  ["Exception", "Common base class for all non-exit exceptions."],
  ["FileExistsError", "File already exists."],
  ["FileNotFoundError", "File not found."],
  ["FloatingPointError", "Floating-point operation failed."],
  ["FutureWarning", "Base class for warnings about constructs that will change semantically\nin the future."],
  ["GeneratorExit", "Request that a generator exit."],
  ["ImportError", "Import can't find module, or can't find name in module."],
  ["ImportWarning", "Base class for warnings about probable mistakes in module imports"],
  ["IndentationError", "Improper indentation."],
  ["IndexError", "Sequence index out of range."],
  ["InterruptedError", "Interrupted by signal."],
  ["IsADirectoryError", "Operation doesn't work on directories."],
  ["KeyError", "Mapping key not found."],
  ["KeyboardInterrupt", "Program interrupted by user."],
  ["LookupError", "Base class for lookup errors."],
  ["MemoryError", "Out of memory."],
  ["ModuleNotFoundError", "Module not found."],
  ["NameError", "Name not found globally."],
  ["NotADirectoryError", "Operation only works on directories."],
  ["NotImplementedError", "Method or function hasn't been implemented yet."],
  ["OSError", "Base class for I/O related errors."],
  ["OverflowError", "Result too large to be represented."],
  ["PendingDeprecationWarning", "Base class for warnings about features which will be deprecated\nin the future."],
  ["PermissionError", "Not enough permissions."],
  ["ProcessLookupError", "Process not found."],
  ["PythonFinalizationError", "Operation blocked during Python finalization."],
  ["RecursionError", "Recursion limit exceeded."],
  ["ReferenceError", "Weak ref proxy used after referent went away."],
  ["ResourceWarning", "Base class for warnings about resource usage."],
  ["RuntimeError", "Unspecified run-time error."],
  ["RuntimeWarning", "Base class for warnings about dubious runtime behavior."],
  ["StopAsyncIteration", "Signal the end from iterator.__anext__()."],
  ["StopIteration", "Signal the end from iterator.__next__()."],
  ["SyntaxError", "Invalid syntax."],
  ["SyntaxWarning", "Base class for warnings about dubious syntax."],
  [
    "SystemError",
    "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.",
  ],
  ["SystemExit", "Request to exit from the interpreter."],
  ["TabError", "Improper mixture of spaces and tabs."],
  ["TimeoutError", "Timeout expired."],
  ["TypeError", "Inappropriate argument type."],
  ["UnboundLocalError", "Local name referenced but not bound to a value."],
  ["UnicodeDecodeError", "Unicode decoding error."],
  ["UnicodeEncodeError", "Unicode encoding error."],
  ["UnicodeError", "Unicode related error."],
  ["UnicodeTranslateError", "Unicode translation error."],
  ["UnicodeWarning", "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems."],
  ["UserWarning", "Base class for warnings generated by user code."],
  ["ValueError", "Inappropriate argument value (of correct type)."],
  ["Warning", "Base class for warning categories."],
  ["ZeroDivisionError", "Second argument to a division or modulo operation was zero."],
  ["_IncompleteInputError", "incomplete input."],
];

for (const [name, doc] of DOCS) {
  const type = exceptionTypes.get(name);
  if (type !== undefined) document(type, doc);
}
