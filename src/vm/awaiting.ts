/**
 * await, async for, and the objects behind async generators. Python reference, "Coroutines" and "Asynchronous generator
 * functions"; CPython's genobject.c (async_gen_asend_send and its neighbours).
 */
import {
  generatorExitType,
  isRaised,
  makeException,
  raised,
  runtimeError,
  stopAsyncIterationType,
  stopIteration,
  stopIterationType,
  typeError,
} from "../objects/errors.js";
import { AsyncYield, GenState, PyGenerator, Resume, ThrowInto } from "../objects/generator.js";
import { makeThrown } from "../objects/generator-methods.js";
import {
  asyncGeneratorType,
  builtinType,
  coroutineType,
  objectType,
  type PyException,
  PyObject,
  type PyTuple,
  Raised,
  type Tracer,
  typeOf,
  type Value,
} from "../objects/model.js";
import { type Gen, install, isReady, type Maybe } from "../objects/native.js";
import { callSpecial } from "./attributes.js";
import type { VM } from "./vm.js";

/** Which instruction asks: decides the message (operand of GET_AWAITABLE). */
const enum For {
  AWAIT = 0,
  AENTER = 1,
  AEXIT = 2,
  ANEXT = 3,
}

/** The iterator that `await v` runs. */
export function awaitable(vm: VM, v: Value, use: number): Maybe<Value> {
  if (v instanceof PyGenerator && v.cls === coroutineType) {
    if (v.inner !== null && v.state === GenState.SUSPENDED) throw runtimeError("coroutine is being awaited already");
    return v;
  }
  if (v instanceof PyAsyncStep) return v;
  if (v instanceof PyGenerator && v.isIterableCoroutine) return v;
  const method = typeOf(v).lookup("__await__");
  if (method === undefined) {
    const t = typeOf(v).name;
    if (use === For.AENTER) {
      throw typeError(`'async with' received an object from __aenter__ that does not implement __await__: ${t}`);
    }
    if (use === For.AEXIT) {
      throw typeError(`'async with' received an object from __aexit__ that does not implement __await__: ${t}`);
    }
    if (use === For.ANEXT) throw typeError(`'async for' received an invalid object from __anext__: ${t}`);
    throw typeError(`'${t}' object can't be awaited`);
  }
  const r = callSpecial(vm, method, v, []);
  return isReady(r) ? checkAwaitIterator(r) : checkLater(r);
}

function* checkLater(r: Maybe<Value>): Gen<Value> {
  return checkAwaitIterator((yield r) as Value);
}

function checkAwaitIterator(it: Value): Value {
  if (it instanceof PyGenerator && it.cls === coroutineType) throw typeError("__await__() returned a coroutine");
  if ((typeOf(it).lookup("__next__") ?? null) === null) {
    throw typeError(`__await__() returned non-iterator of type '${typeOf(it).name}'`);
  }
  return it;
}

export function asyncIter(vm: VM, v: Value): Maybe<Value> {
  const method = typeOf(v).lookup("__aiter__");
  if (method === undefined || method === null) {
    throw typeError(`'async for' requires an object with __aiter__ method, got ${typeOf(v).name}`);
  }
  const r = callSpecial(vm, method, v, []);
  return isReady(r) ? checkAsyncIterator(r) : checkAsyncLater(r);
}

function* checkAsyncLater(r: Maybe<Value>): Gen<Value> {
  return checkAsyncIterator((yield r) as Value);
}

function checkAsyncIterator(it: Value): Value {
  if ((typeOf(it).lookup("__anext__") ?? null) === null) {
    throw typeError(
      `'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(it).name}`,
    );
  }
  return it;
}

export function anextAwaitable(vm: VM, it: Value): Maybe<Value> {
  if (it instanceof PyGenerator && it.cls === asyncGeneratorType) return new PyAsyncStep(it, "anext", null);
  const method = typeOf(it).lookup("__anext__");
  if (method === undefined || method === null) {
    throw typeError(`'async for' requires an iterator with __anext__ method, got ${typeOf(it).name}`);
  }
  return anextLater(vm, callSpecial(vm, method, it, []));
}

function* anextLater(vm: VM, r: Maybe<Value>): Gen<Value> {
  const v = (yield r) as Value;
  try {
    return (yield awaitable(vm, v, For.ANEXT)) as Value;
  } catch (e) {
    if (!(e instanceof Raised)) throw e;
    const err = typeError(`'async for' received an invalid object from __anext__: ${typeOf(v).name}`);
    err.exc.cause = e.exc;
    err.exc.context = e.exc;
    err.exc.suppressContext = true;
    throw err;
  }
}

// ----------------------------------------------------------------------------------------- steps of an async generator

export const asyncStepType = builtinType("async_generator_asend", objectType, { subclassable: false });
export const asyncThrowType = builtinType("async_generator_athrow", objectType, { subclassable: false });

type StepKind = "anext" | "asend" | "athrow" | "aclose";

/** What `agen.asend(v)`, `athrow(e)`, `aclose()` and `__anext__()` return: an awaitable for one step of the generator. */
export class PyAsyncStep extends PyObject {
  private state: "new" | "running" | "done" = "new";
  constructor(
    readonly generator: PyGenerator,
    readonly kind: StepKind,
    /** What is sent; for athrow() its arguments, of which the exception is made at the first await. */
    readonly value: Value,
    private readonly thrown: ((args: PyTuple) => Gen<PyException>) | null = null,
  ) {
    super();
    this.cls = kind === "athrow" || kind === "aclose" ? asyncThrowType : asyncStepType;
  }

  override trace(t: Tracer): void {
    t.value(this.generator);
    t.value(this.value);
  }

  *send(value: Value): Gen<Value> {
    const g = this.generator;
    if (this.state === "done") {
      throw runtimeError(`cannot reuse already awaited ${this.label}`);
    }
    if (this.state === "new") {
      if (g.asyncRunning) {
        this.state = "done";
        throw runtimeError(`${this.method}(): asynchronous generator is already running`);
      }
      if (this.kind === "athrow" || this.kind === "aclose") {
        if (g.state === GenState.CLOSED) {
          this.state = "done";
          if (this.kind === "aclose") throw stopIteration(null);
          throw raised(stopAsyncIterationType);
        }
        if (value !== null) throw runtimeError("can't send non-None value to a just-started coroutine");
        this.state = "running";
        g.asyncRunning = true;
        if (this.kind === "aclose" && g.state === GenState.CREATED) {
          g.state = GenState.CLOSED;
          g.frame = null;
          this.finish();
          throw stopIteration(null);
        }
        return yield* this.step(new ThrowInto(g, (yield this.exception()) as PyException));
      }
      this.state = "running";
      g.asyncRunning = true;
      if (g.state === GenState.CLOSED) {
        this.finish();
        throw raised(stopAsyncIterationType);
      }
      return yield* this.step(new Resume(g, value === null ? this.value : value));
    }
    return yield* this.step(new Resume(g, value));
  }

  private *exception(): Gen<PyException> {
    if (this.thrown === null) return makeException(generatorExitType);
    try {
      return (yield this.thrown(this.value as PyTuple)) as PyException;
    } catch (e) {
      this.finish();
      throw e;
    }
  }

  *throw(exc: PyException): Gen<Value> {
    const g = this.generator;
    if (this.state === "done") throw runtimeError(`cannot reuse already awaited ${this.label}`);
    if (this.state === "new") {
      if (g.asyncRunning) {
        this.state = "done";
        throw runtimeError(`${this.method}(): asynchronous generator is already running`);
      }
      this.state = "running";
      g.asyncRunning = true;
    }
    if (g.state === GenState.CLOSED) {
      this.finish();
      throw new Raised(exc);
    }
    return yield* this.step(new ThrowInto(g, exc));
  }

  /** Runs the generator; a value it yields to its consumer ends this step. */
  private *step(request: Resume | ThrowInto): Gen<Value> {
    let v: Value;
    try {
      v = (yield request) as Value;
    } catch (e) {
      this.finish();
      if (this.kind === "aclose" && (isRaised(e, stopAsyncIterationType) || isRaised(e, generatorExitType))) {
        throw stopIteration(null);
      }
      if (isRaised(e, stopIterationType)) throw raised(stopAsyncIterationType);
      throw e;
    }
    if (v instanceof AsyncYield) {
      this.finish();
      if (this.kind === "aclose") throw runtimeError("async generator ignored GeneratorExit");
      throw stopIteration(v.value);
    }
    return v;
  }

  close(): void {
    this.state = "done";
  }

  private finish(): void {
    this.state = "done";
    this.generator.asyncRunning = false;
  }

  private get method(): string {
    return this.kind;
  }

  private get label(): string {
    return this.kind === "athrow" || this.kind === "aclose" ? "aclose()/athrow()" : "__anext__()/asend()";
  }
}

const stepTable = {
  methods: [
    ["__await__(self, /)", "Return an iterator to be used in await expression.", (_vm: VM, self: PyAsyncStep) => self],
    ["__iter__(self, /)", "Implement iter(self).", (_vm: VM, self: PyAsyncStep) => self],
    ["__next__(self, /)", "Implement next(self).", (_vm: VM, self: PyAsyncStep) => self.send(null)],
    [
      "send(self, object, /)",
      "send(value) -> send 'value' into generator,\nreturn next yielded value or raise StopIteration.",
      (_vm: VM, self: PyAsyncStep, value: Value) => self.send(value),
    ],
    [
      "throw(self, type, value=None, traceback=None, /)",
      "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
      function* (vm: VM, self: PyAsyncStep, type: Value, value: Value = null, tb: Value = null): Gen<Value> {
        return yield* self.throw((yield makeThrown(vm, type, value, tb)) as PyException);
      },
      { shown: null },
    ],
    [
      "close(self, /)",
      "close() -> raise GeneratorExit inside generator.",
      (_vm: VM, self: PyAsyncStep) => {
        self.close();
        return null;
      },
    ],
  ],
} as const;
install(asyncStepType, () => stepTable);
install(asyncThrowType, () => stepTable);
