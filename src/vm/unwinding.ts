/** Exceptions on their way out: from the frame that raised one to the handler. Python reference, 8.4 and 4.3. */
import { CodeFlag, type Handler } from "../compile/code.js";
import {
  attributeErrorType,
  makeException,
  nameErrorType,
  runtimeErrorType,
  stopAsyncIterationType,
  stopIterationType,
} from "../objects/errors.js";
import { GenState, type PyGenerator } from "../objects/generator.js";
import { Cell, type PyException, PyTraceback, Raised } from "../objects/model.js";
import { finish, Reraised } from "./flow.js";
import { type AnyFrame, type Frame, Mode, NativeFrame, RelayFrame } from "./frame.js";
import type { Machine } from "./machine.js";
import { delegateReturn } from "./resuming.js";
/**
 * Something was thrown while `m.frame` was running: walks outwards to the handler. Answers the frame in which it lies,
 * or null when a native took the exception and finished the activation; throws it again when there is none.
 */
export function unwind(m: Machine, thrown: unknown): Frame | null {
  let e = thrown;
  let f: AnyFrame | null = m.frame;
  let first = true;
  for (;;) {
    // A limit, or a fault of ours: no handler of the guest runs.
    if (!(e instanceof Raised)) throw e;
    const exc = e.exc;
    if (first && !(e instanceof Reraised)) setContext(m, exc, f);
    if (f === null) throw e instanceof Reraised ? new Raised(exc) : e;
    if (f instanceof RelayFrame) {
      // Nothing of it is waiting: the exception goes on to the native.
    } else if (f instanceof NativeFrame) {
      if (f.running) {
        // The native itself raised: it is finished.
        f.running = false;
      } else {
        try {
          m.frame = f;
          f.running = true;
          const step = f.gen.throw(e);
          f.running = false;
          return step.done === true
            ? finish(m, step.value, f.back, f.ret, f.mode, f.aux)
            : finish(m, step.value, f, 0, Mode.STORE, null);
        } catch (e2) {
          if (!(e2 instanceof Raised)) throw e2;
          const where: AnyFrame | null = m.frame;
          if (where !== f || !f.running) {
            // Raised by something that this native, or its caller, started.
            e = e2;
            f = where;
            first = true;
            continue;
          }
          f.running = false;
          if (e2 !== e) {
            e = e2;
            setContext(m, e2.exc, f);
          }
        }
      }
    } else {
      const handled = enterHandler(m, f, exc, first && e instanceof Reraised);
      if (handled) return f;
      const g: PyGenerator | null = f.generator;
      if (g !== null) {
        g.state = GenState.CLOSED;
        g.frame = null;
        e = generatorLeft(f, e);
      }
    }
    // The frame is left: what its caller was waiting for may be served by certain exceptions.
    const back: AnyFrame | null = f.back;
    const { ret, mode, aux } = f as Frame | NativeFrame;
    first = false;
    const ends = mode === Mode.NEXT || mode === Mode.FOR || mode === Mode.SEND;
    if (ends && e instanceof Raised && e.exc.cls.isSubtype(stopIterationType)) {
      try {
        if (mode === Mode.NEXT) return finish(m, undefined, back, ret, mode, aux);
        if (mode === Mode.FOR) {
          m.frame = back;
          return back as Frame;
        }
        return delegateReturn(m, back as Frame, ret, e.exc.fields?.get("value") ?? null);
      } catch (e2) {
        e = e2;
        f = m.frame;
        first = true;
        continue;
      }
    }
    m.frame = back;
    f = back;
  }
}

/** PEP 479: StopIteration may not leave a generator (nor StopAsyncIteration an async one). */
function generatorLeft(frame: Frame, e: Raised): Raised {
  const exc = e.exc;
  const isAsync = (frame.code.flags & CodeFlag.ASYNC_GENERATOR) !== 0;
  let what: string | null = null;
  if (exc.cls.isSubtype(stopIterationType)) what = "StopIteration";
  else if (isAsync && exc.cls.isSubtype(stopAsyncIterationType)) what = "StopAsyncIteration";
  if (what === null) return e;
  const kind = isAsync ? "async generator" : (frame.code.flags & CodeFlag.COROUTINE) !== 0 ? "coroutine" : "generator";
  const replacement = makeException(runtimeErrorType, `${kind} raised ${what}`);
  replacement.cause = exc;
  replacement.context = exc;
  replacement.suppressContext = true;
  replacement.traceback = null;
  return new Raised(replacement);
}

/** Finds the handler of a frame for an exception and enters it; adds the frame to the traceback on the way. */
function enterHandler(m: Machine, frame: Frame, exc: PyException, keepTraceback: boolean): boolean {
  if (!keepTraceback) {
    m.meter.alloc(64);
    addTraceback(exc, frame);
  }
  const at = frame.pc - 1;
  const handlers = frame.code.handlers;
  for (let i = 0; i < handlers.length; i++) {
    const h = handlers[i] as Handler;
    if (at >= h.start && at < h.end) {
      frame.regs[h.reg] = exc;
      frame.pc = h.target;
      m.meter.chargeBetween(1);
      return true;
    }
  }
  return false;
}

function addTraceback(exc: PyException, frame: Frame): void {
  if (exc.traceback === null && (exc.cls.isSubtype(nameErrorType) || exc.cls.isSubtype(attributeErrorType))) {
    // For "Did you mean: 'self.x'?", which is worked out when the traceback is printed.
    const i = frame.code.localNames.indexOf("self");
    const self = i < 0 ? undefined : frame.regs[i];
    exc.frameSelf = self instanceof Cell ? self.value : self;
  }
  exc.traceback = new PyTraceback(frame.code, frame.pc - 1, exc.traceback);
}

/** The exception that was being handled when this one was raised becomes its context (`_PyErr_SetObject`). */
function setContext(m: Machine, exc: PyException, from: AnyFrame | null): void {
  let handled: PyException | null = null;
  let looked = 0;
  for (let f = from; f !== null; f = f.back) {
    looked++;
    if (f.exc !== null) {
      handled = f.exc;
      break;
    }
  }
  if (handled === null || handled === exc) return;
  // Avoid a cycle: if exc is already in the chain of `handled`, cut it there.
  let o: PyException = handled;
  let slow: PyException = handled;
  let toggle = false;
  while (o.context !== null) {
    const next: PyException = o.context;
    looked++;
    if (next === exc) {
      o.context = null;
      break;
    }
    o = next;
    if (toggle) slow = slow.context as PyException;
    if (o === slow) break;
    toggle = !toggle;
  }
  // Chains can be made long on purpose, and every exception that is raised looks along them.
  m.meter.charge(looked >> 2);
  exc.context = handled;
}
