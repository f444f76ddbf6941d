/** Methods of generators, coroutines and async generators. Python reference, "Generator-iterator methods". */
import { asyncIter, PyAsyncStep } from "../vm/awaiting.js";
import type { VM } from "../vm/vm.js";
import { classGetItem } from "./class-getitem.js";
import { generatorExitType, isRaised, makeException, runtimeError, stopIterationType, typeError } from "./errors.js";
import { GenState, type PyGenerator, Resume, ThrowInto } from "./generator.js";
import {
  asyncGeneratorType,
  baseExceptionType,
  builtinType,
  coroutineType,
  fixedType,
  generatorType,
  objectType,
  PyException,
  PyObject,
  PyTraceback,
  PyTuple,
  PyType,
  Raised,
  type Tracer,
  typeOf,
  type Value,
} from "./model.js";
import { Call, type Gen, install, type Maybe, type Row, type TypeTable } from "./native.js";
import { addressOf } from "./object.js";

/** The exception that `throw(type, value, traceback)` means. */
export function* makeThrown(vm: VM, type: Value, value: Value, traceback: Value): Gen<PyException> {
  if (traceback !== null && !(traceback instanceof PyTraceback)) {
    throw typeError("throw() third argument must be a traceback object");
  }
  let exc: PyException;
  if (type instanceof PyException) {
    if (value !== null) throw typeError("instance exception may not have a separate value");
    exc = type;
  } else if (type instanceof PyType && type.isSubtype(baseExceptionType)) {
    if (value instanceof PyException && value.cls.isSubtype(type)) exc = value;
    else {
      const args = value === null ? [] : value instanceof PyTuple ? value.items.slice() : [value];
      exc = (yield instantiate(vm, type, args)) as PyException;
    }
  } else {
    throw typeError(`exceptions must be classes or instances deriving from BaseException, not ${typeOf(type).name}`);
  }
  if (traceback instanceof PyTraceback) exc.traceback = traceback;
  return exc;
}

/** The arguments of `athrow` are looked at when it is awaited. */
function* thrownLater(vm: VM, { items }: PyTuple): Gen<PyException> {
  if (items.length === 0) throw typeError("athrow expected at least 1 argument, got 0");
  if (items.length > 3) throw typeError(`athrow expected at most 3 arguments, got ${items.length}`);
  const [type, value = null, traceback = null] = items;
  return (yield makeThrown(vm, type as Value, value, traceback)) as PyException;
}

/** The exception, or the one that comes of trying to make it: that is thrown in its place. */
function* instantiate(vm: VM, type: PyType, args: Value[]): Gen<PyException> {
  try {
    const made = (yield new Call(type, args)) as Value;
    if (made instanceof PyException) return made;
    const name = typeOf(made).name;
    throw typeError(
      `calling ${(yield vm.repr(type)) as string} should have returned an instance of BaseException, not ${name}`,
    );
  } catch (e) {
    if (e instanceof Raised) return e.exc;
    throw e;
  }
}

function* throwRow(vm: VM, self: PyGenerator, type: Value, value: Value = null, tb: Value = null): Gen<Value> {
  const exc = (yield makeThrown(vm, type, value, tb)) as PyException;
  return (yield new ThrowInto(self, exc)) as Value;
}

function close(_vm: VM, self: PyGenerator): Maybe<Value> {
  if (self.state === GenState.CLOSED) return null;
  if (self.state === GenState.CREATED) {
    self.state = GenState.CLOSED;
    self.frame = null;
    return null;
  }
  return closeRunning(self);
}

function* closeRunning(self: PyGenerator): Gen<Value> {
  try {
    yield new ThrowInto(self, makeException(generatorExitType));
  } catch (e) {
    if (isRaised(e, stopIterationType)) return e.exc.fields?.get("value") ?? null;
    if (isRaised(e, generatorExitType)) return null;
    throw e;
  }
  throw runtimeError(`${self.cls === coroutineType ? "coroutine" : "generator"} ignored GeneratorExit`);
}

function repr(kind: string): Row {
  return [
    "__repr__(self, /)",
    "Return repr(self).",
    (vm: VM, self: PyGenerator) => `<${kind} object ${self.qualname} at ${addressOf(vm, self)}>`,
  ];
}

/** The attributes that all three kinds have, under their own prefix (`gi_`, `cr_`, `ag_`); frames and code are absent. */
function attributes(kind: string, prefix: string, waiting: string, waitingDoc: string): TypeTable["getset"] {
  return {
    __name__: {
      doc: `name of the ${kind}`,
      get: (_vm, self: PyGenerator) => self.name,
      set: (_vm, self: PyGenerator, v) => {
        if (typeof v !== "string") throw typeError("__name__ must be set to a string object");
        self.name = v;
      },
    },
    __qualname__: {
      doc: `qualified name of the ${kind}`,
      get: (_vm, self: PyGenerator) => self.qualname,
      set: (_vm, self: PyGenerator, v) => {
        if (typeof v !== "string") throw typeError("__qualname__ must be set to a string object");
        self.qualname = v;
      },
    },
    [`${prefix}_running`]: {
      member: prefix === "ag",
      get: (_vm, self: PyGenerator) => self.state === GenState.RUNNING || self.asyncRunning,
    },
    [`${prefix}_suspended`]: { get: (_vm, self: PyGenerator) => self.state === GenState.SUSPENDED },
    [waiting]: { doc: waitingDoc, get: (_vm, self: PyGenerator) => self.inner },
  };
}

install(generatorType, () => ({
  methods: [
    ["__iter__(self, /)", "Implement iter(self).", (_vm: VM, self: PyGenerator) => self],
    ["__next__(self, /)", "Implement next(self).", (_vm: VM, self: PyGenerator) => new Resume(self, null)],
    [
      "send(self, object, /)",
      "send(value) -> send 'value' into generator,\nreturn next yielded value or raise StopIteration.",
      (_vm: VM, self: PyGenerator, value: Value) => new Resume(self, value),
    ],
    [
      "throw(self, type, value=None, traceback=None, /)",
      "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
      throwRow,
      { shown: null },
    ],
    ["close(self, /)", "close() -> raise GeneratorExit inside generator.", close],
    repr("generator"),
  ],
  classMethods: [classGetItem],
  getset: attributes("generator", "gi", "gi_yieldfrom", "object being iterated by yield from, or None"),
}));

install(coroutineType, () => ({
  methods: [
    [
      "__await__(self, /)",
      "Return an iterator to be used in await expression.",
      (_vm: VM, self: PyGenerator) => new PyCoroutineWrapper(self),
    ],
    [
      "send(self, object, /)",
      "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.",
      (_vm: VM, self: PyGenerator, value: Value) => new Resume(self, value),
    ],
    [
      "throw(self, type, value=None, traceback=None, /)",
      "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
      throwRow,
      { shown: null },
    ],
    ["close(self, /)", "close() -> raise GeneratorExit inside coroutine.", close],
    repr("coroutine"),
  ],
  classMethods: [classGetItem],
  getset: {
    ...attributes("coroutine", "cr", "cr_await", "object being awaited on, or None"),
    // Where the coroutine was made is kept only when sys.set_coroutine_origin_tracking_depth asks for it.
    cr_origin: { member: true, get: () => null },
  },
}));

export const coroutineWrapperType = builtinType("coroutine_wrapper", objectType, { subclassable: false });

/** What `coroutine.__await__()` returns. */
export class PyCoroutineWrapper extends PyObject {
  constructor(readonly coroutine: PyGenerator) {
    super();
  }
  override trace(t: Tracer): void {
    t.value(this.coroutine);
  }
}
fixedType(PyCoroutineWrapper, coroutineWrapperType);

install(coroutineWrapperType, () => ({
  doc: "A wrapper object implementing __await__ for coroutines.",
  methods: [
    ["__iter__(self, /)", "Implement iter(self).", (_vm: VM, self: PyCoroutineWrapper) => self],
    [
      "__next__(self, /)",
      "Implement next(self).",
      (_vm: VM, self: PyCoroutineWrapper) => new Resume(self.coroutine, null),
    ],
    [
      "send(self, object, /)",
      "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.",
      (_vm: VM, self: PyCoroutineWrapper, value: Value) => new Resume(self.coroutine, value),
    ],
    [
      "throw(self, type, value=None, traceback=None, /)",
      "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
      (vm: VM, self: PyCoroutineWrapper, type: Value, value?: Value, tb?: Value) =>
        throwRow(vm, self.coroutine, type, value, tb),
      { shown: null },
    ],
    [
      "close(self, /)",
      "close() -> raise GeneratorExit inside coroutine.",
      (vm: VM, self: PyCoroutineWrapper) => close(vm, self.coroutine),
    ],
  ],
}));

install(asyncGeneratorType, () => ({
  methods: [
    [
      "__aiter__(self, /)",
      "Return an awaitable, that resolves in asynchronous iterator.",
      (_vm: VM, self: PyGenerator) => self,
    ],
    [
      "__anext__(self, /)",
      "Return a value or raise StopAsyncIteration.",
      (_vm: VM, self: PyGenerator) => new PyAsyncStep(self, "anext", null),
    ],
    [
      "asend(self, object, /)",
      "asend(v) -> send 'v' in generator.",
      (_vm: VM, self: PyGenerator, value: Value) => new PyAsyncStep(self, "asend", value),
    ],
    [
      "athrow(self, /, *args)",
      "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
      (vm: VM, self: PyGenerator, args: Value[]) => {
        vm.meter.alloc(80 + args.length * 8);
        return new PyAsyncStep(self, "athrow", new PyTuple(args), (given) => thrownLater(vm, given));
      },
      { shown: null },
    ],
    [
      "aclose(self, /)",
      "aclose() -> raise GeneratorExit inside generator.",
      (_vm: VM, self: PyGenerator) => new PyAsyncStep(self, "aclose", null),
    ],
    repr("async_generator"),
  ],
  classMethods: [classGetItem],
  getset: attributes("async generator", "ag", "ag_await", "object being awaited on, or None"),
}));

// ------------------------------------------------------------------------------------------------- aiter() and anext()

/** Rows of the built-in functions aiter and anext. */
export const asyncBuiltins = (): readonly Row[] => [
  [
    "aiter(async_iterable, /)",
    "Return an AsyncIterator for an AsyncIterable object.",
    (vm: VM, v: Value) => {
      if ((typeOf(v).lookup("__aiter__") ?? null) === null) {
        throw typeError(`'${typeOf(v).name}' object is not an async iterable`);
      }
      return asyncIter(vm, v);
    },
  ],
  [
    "anext(aiterator, default=<unrepresentable>, /)",
    "Return the next item from the async iterator.",
    (vm: VM, it: Value, fallback?: Value) => {
      const method = typeOf(it).lookup("__anext__");
      if (method === undefined || method === null) {
        throw typeError(`'${typeOf(it).name}' object is not an async iterator`);
      }
      const r = vm.callSpecial(method, it, []);
      return fallback === undefined ? r : anextDefault(vm, r, fallback);
    },
  ],
];

function* anextDefault(vm: VM, r: Maybe<Value>, fallback: Value): Gen<Value> {
  return vm.anextWithDefault((yield r) as Value, fallback);
}
