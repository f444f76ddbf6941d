/**
 * OSError: an error number, its text and the names of up to two files. Python library reference, "OS exceptions".
 * Calling OSError itself with an error number makes the subclass that stands for the number (PEP 3151); the numbers are
 * those of Linux.
 */
import type { VM } from "../vm/vm.js";
import { attributeErrorType, exceptionTypes, osErrorType, raised } from "./errors.js";
import { baseStr, field, INIT_DOC, makeGuestException, member, refuseKeywords } from "./exceptions.js";
import { PyBuiltin, type PyException, PyMethodDescriptor, PyTuple, type PyType, type Value } from "./model.js";
import { type Gen, install, isReady, type Kwargs, type Maybe } from "./native.js";

const TYPE_OF_ERRNO: ReadonlyMap<number, string> = new Map([
  [1, "PermissionError"], // EPERM
  [2, "FileNotFoundError"], // ENOENT
  [3, "ProcessLookupError"], // ESRCH
  [4, "InterruptedError"], // EINTR
  [10, "ChildProcessError"], // ECHILD
  [11, "BlockingIOError"], // EAGAIN, EWOULDBLOCK
  [13, "PermissionError"], // EACCES
  [17, "FileExistsError"], // EEXIST
  [20, "NotADirectoryError"], // ENOTDIR
  [21, "IsADirectoryError"], // EISDIR
  [32, "BrokenPipeError"], // EPIPE
  [103, "ConnectionAbortedError"], // ECONNABORTED
  [104, "ConnectionResetError"], // ECONNRESET
  [108, "BrokenPipeError"], // ESHUTDOWN
  [110, "TimeoutError"], // ETIMEDOUT
  [111, "ConnectionRefusedError"], // ECONNREFUSED
  [114, "BlockingIOError"], // EALREADY
  [115, "BlockingIOError"], // EINPROGRESS
]);

const blockingType = exceptionTypes.get("BlockingIOError") as PyType;

/**
 * Whether the arguments are read by `__init__` rather than `__new__`: in a subclass with an `__init__` of its own and the
 * `__new__` of OSError, because that `__init__` may pass other arguments on.
 */
function readsInInit(cls: PyType): boolean {
  return !isOwn(cls.lookup("__init__")) && isOwn(cls.lookup("__new__"));
}

function isOwn(method: Value | undefined): boolean {
  if (method instanceof PyMethodDescriptor) return method.owner === osErrorType;
  return method instanceof PyBuiltin && method === osErrorType.lookup("__new__");
}

/** errno, strerror, filename, (winerror, unused), filename2: read when there are two to five arguments. */
function fill(self: PyException, args: readonly Value[]): void {
  const fields = new Map<string, Value>();
  self.fields = fields;
  self.args = new PyTuple(args);
  if (args.length < 2 || args.length > 5) return;
  fields.set("errno", args[0] as Value);
  fields.set("strerror", args[1] as Value);
  const filename = args.length > 2 ? (args[2] as Value) : null;
  if (filename === null) return;
  if (self.cls === blockingType && (typeof filename === "number" || typeof filename === "boolean")) {
    fields.set("characters_written", Number(filename));
    return;
  }
  fields.set("filename", filename);
  if (args.length === 5 && args[4] !== null) fields.set("filename2", args[4] as Value);
  self.args = new PyTuple(args.slice(0, 2));
}

/** Fields of an OSError made by a native, which gave only arguments. */
const derived =
  (name: string) =>
  (exc: PyException): Value => {
    if (exc.fields === null) fill(exc, exc.args.items);
    return field(exc, name);
  };

function osStr(vm: VM, self: PyException): Maybe<string> {
  if (read(self, "filename") !== null) return describe(vm, self);
  const known = self.fields;
  return known?.has("errno") && known.has("strerror") ? describe(vm, self) : baseStr(vm, self);
}

function read(self: PyException, name: string): Value {
  return self.made ? field(self, name) : derived(name)(self);
}

function* describe(vm: VM, self: PyException): Gen<string> {
  const filename = read(self, "filename");
  const filename2 = read(self, "filename2");
  const errno = (yield vm.str(read(self, "errno"))) as string;
  const strerror = (yield vm.str(read(self, "strerror"))) as string;
  let text = `[Errno ${errno}] ${strerror}`;
  if (filename !== null) text += `: ${(yield vm.repr(filename)) as string}`;
  if (filename !== null && filename2 !== null) text += ` -> ${(yield vm.repr(filename2)) as string}`;
  vm.meter.alloc(text.length * 2);
  return text;
}

install(osErrorType, () => ({
  methods: [
    [
      "__new__(cls, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType, args: Value[], kwargs?: Kwargs) => {
        vm.meter.alloc(200 + args.length * 8);
        if (readsInInit(cls)) {
          return makeGuestException(cls, new PyTuple([]));
        }
        refuseKeywords(cls.name, kwargs);
        const errno = args.length > 0 ? args[0] : undefined;
        let type = cls;
        if (cls === osErrorType && args.length >= 2 && args.length <= 5 && typeof errno === "number") {
          const name = TYPE_OF_ERRNO.get(errno);
          if (name !== undefined) type = exceptionTypes.get(name) as PyType;
        }
        const self = makeGuestException(type, new PyTuple(args));
        fill(self, args);
        return self;
      },
    ],
    [
      "__init__(self, /, *args, **kwargs)",
      INIT_DOC,
      (_vm: VM, self: PyException, args: Value[], kwargs?: Kwargs) => {
        if (!readsInInit(self.cls)) return null;
        refuseKeywords(self.cls.name, kwargs);
        fill(self, args);
        return null;
      },
    ],
    ["__str__(self, /)", "Return str(self).", osStr],
  ],
  getset: {
    errno: member("errno", "POSIX exception code", derived("errno")),
    strerror: member("strerror", "exception strerror", derived("strerror")),
    filename: member("filename", "exception filename", derived("filename")),
    filename2: member("filename2", "second exception filename", derived("filename2")),
    characters_written: {
      get: (_vm, self: PyException) => {
        const written = self.fields?.get("characters_written");
        if (written === undefined) throw raised(attributeErrorType, "characters_written");
        return written;
      },
      set: (vm, self: PyException, value) => {
        self.fields ??= new Map();
        if (value === undefined) {
          if (!self.fields.delete("characters_written")) throw raised(attributeErrorType, "characters_written");
          return null;
        }
        const n = vm.index(value);
        if (!isReady(n)) return setWritten(self, n);
        self.fields.set("characters_written", n);
        return null;
      },
    },
  },
}));

function* setWritten(self: PyException, pending: Maybe<number | bigint>): Gen<Value> {
  const n = (yield pending) as number | bigint;
  self.fields?.set("characters_written", n);
  return null;
}
