/** Generators, coroutines and async generators: a frame kept on the heap, and its state. Methods: generator-methods.ts. */
import type { Frame } from "../vm/frame.js";
import { type PyException, PyObject, type PyType, type Tracer, type Value } from "./model.js";
import { Request } from "./native.js";

export const enum GenState {
  CREATED = 0,
  SUSPENDED = 1,
  RUNNING = 2,
  CLOSED = 3,
}

export class PyGenerator extends PyObject {
  state: GenState = GenState.CREATED;
  name: string;
  qualname: string;
  /** Async generator: an asend/athrow/aclose is in progress. */
  asyncRunning = false;
  /** types.coroutine(): a generator that may be awaited. */
  isIterableCoroutine = false;
  /** The sub-iterator of the `yield from` or `await` in which it is suspended, else null. */
  inner: Value = null;
  constructor(
    cls: PyType,
    /** null once finished. */
    public frame: Frame | null,
  ) {
    super();
    this.cls = cls;
    this.name = (frame as Frame).func.name;
    this.qualname = (frame as Frame).func.qualname;
  }
  override trace(t: Tracer): void {
    const frame = this.frame;
    if (frame === null) return;
    t.bytes(150 + frame.regs.length * 8);
    t.value(frame.func);
    t.values(frame.regs as Value[]);
    t.value(frame.exc);
    t.value(frame.namespace);
  }
}

/** Request of a native: run the generator until it yields (the answer) or ends (StopIteration is raised). */
export class Resume extends Request {
  constructor(
    readonly generator: PyGenerator,
    readonly value: Value,
  ) {
    super();
  }
}

/** Request of a native: raise the exception where the generator is suspended. */
export class ThrowInto extends Request {
  constructor(
    readonly generator: PyGenerator,
    readonly exc: PyException,
  ) {
    super();
  }
}

/** What an async generator's `yield` hands to the machinery of `async for`: told apart from what its `await`s yield. */
export class AsyncYield extends PyObject {
  constructor(readonly value: Value) {
    super();
  }
}
