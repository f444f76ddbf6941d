/**
 * Generators and coroutines in progress: suspending them, running them on, and what passes through those that delegate
 * to another (`yield from`, `await`). Python reference, 6.2.9.
 */
import { CodeFlag } from "../compile/code.js";
import { generatorExitType, recursionError, runtimeError, typeError, valueError } from "../objects/errors.js";
import { AsyncYield, GenState, PyGenerator } from "../objects/generator.js";
import { PyIterator } from "../objects/iterators.js";
import {
  asyncGeneratorType,
  coroutineType,
  generatorType,
  type PyException,
  PyFunction,
  Raised,
  typeOf,
  type Value,
} from "../objects/model.js";
import { Call, type Gen } from "../objects/native.js";
import { callSpecial, getAttrOr } from "./attributes.js";
import { finish } from "./flow.js";
import { type AnyFrame, EachFrame, type Frame, Mode } from "./frame.js";
import { enterGetter } from "./guest-methods.js";
import type { Machine } from "./machine.js";
/** A yield, in every case but that of a `for` loop over the generator. */
export function yielded(m: Machine, from: Frame, v: Value): Frame | null {
  let frame = from;
  let g = frame.generator as PyGenerator;
  const isAsync = (frame.code.flags & CodeFlag.ASYNC_GENERATOR) !== 0 && g.inner === null;
  g.state = GenState.SUSPENDED;
  while (frame.mode === Mode.SEND) {
    // A delegating generator yields the same, and stays on its instruction.
    const outer = frame.back as Frame;
    const pc = frame.ret;
    frame.back = null;
    frame = outer;
    frame.pc = pc;
    g = frame.generator as PyGenerator;
    g.inner = frame.regs[frame.code.words[pc + 2] as number] as Value;
    g.state = GenState.SUSPENDED;
  }
  const { back, ret, mode, aux } = frame;
  frame.back = null;
  if (back instanceof EachFrame && !isAsync) {
    m.frame = back;
    if (back.accept(v)) return resume(m, back.source, null, back, 0, Mode.NEXT, null);
    return finish(m, v, back.back, back.ret, back.mode, back.aux);
  }
  return finish(m, isAsync ? new AsyncYield(v) : v, back, ret, mode, aux);
}

/**
 * Runs a generator on, or the one to which it delegates. Answers its frame; null when it is finished already.
 * @param value what its `yield` evaluates to
 */
export function resume(
  m: Machine,
  generator: PyGenerator,
  value: Value,
  backFrame: AnyFrame | null,
  retRegister: number,
  retMode: Mode,
  auxiliary: unknown,
): Frame | null {
  let g = generator;
  let back = backFrame;
  let ret = retRegister;
  let mode = retMode;
  let aux = auxiliary;
  for (;;) {
    const inner = g.inner;
    switch (g.state) {
      case GenState.RUNNING:
        throw valueError(`${generatorKind(g)} already executing`);
      case GenState.CLOSED:
        if (g.cls === coroutineType) throw runtimeError("cannot reuse already awaited coroutine");
        return null;
      case GenState.CREATED:
        if (value !== null) throw typeError(`can't send non-None value to a just-started ${generatorKind(g)}`);
        break;
      default: {
        const frame = g.frame as Frame;
        const w = frame.code.words;
        // Suspended in `yield from`, the same instruction runs again, and finds the value in its send register.
        frame.regs[(inner !== null ? w[frame.pc + 3] : w[frame.pc - 2]) as number] = value;
      }
    }
    const frame = g.frame as Frame;
    frame.back = back;
    frame.ret = ret;
    frame.mode = mode;
    frame.aux = aux;
    frame.depth = (back === null ? m.baseDepth : back.depth) + 1;
    if (frame.depth > m.recursionLimit) throw recursionError("maximum recursion depth exceeded");
    m.meter.chargeBetween(1);
    g.state = GenState.RUNNING;
    if (!(inner instanceof PyGenerator) || inner.state !== GenState.SUSPENDED || inner.cls === asyncGeneratorType) {
      return frame;
    }
    // Its YIELD_FROM would do no more than this.
    const pc = frame.pc;
    frame.pc = pc + 4;
    g.inner = null;
    m.frame = frame;
    g = inner;
    back = frame;
    ret = pc;
    mode = Mode.SEND;
    aux = null;
  }
}

export function generatorKind(g: PyGenerator): string {
  return g.cls === generatorType ? "generator" : g.cls === coroutineType ? "coroutine" : "async generator";
}

/** FOR_ITER over a generator that has not started or waits in `yield from`, or over a guest's iterator. */
export function forIter(m: Machine, frame: Frame, it: Value, pc: number): Frame | null {
  if (it instanceof PyGenerator && it.cls === generatorType) {
    const f = resume(m, it, null, frame, pc, Mode.FOR, null);
    return f === null ? frame : f;
  }
  const method = typeOf(it).lookup("__next__");
  if (method === undefined || method === null) throw typeError(`'${typeOf(it).name}' object is not an iterator`);
  m.meter.chargeBetween(1);
  if (method instanceof PyFunction) {
    const entered = enterGetter(m, frame, method, it, pc, Mode.FOR);
    if (entered !== undefined) return entered;
  }
  return finish(m, callSpecial(m, method, it, []), frame, pc, Mode.FOR, null);
}

/** YIELD_FROM: sends the value of the send register to the sub-iterator. */
export function yieldFrom(m: Machine, frame: Frame, pc: number): Frame | null {
  const w = frame.code.words;
  const it = frame.regs[w[pc + 2] as number] as Value;
  const sent = frame.regs[w[pc + 3] as number] as Value;
  const g = frame.generator as PyGenerator;
  frame.pc = pc + 4;
  g.inner = null;
  if (it instanceof PyGenerator && it.cls !== asyncGeneratorType) {
    const f = resume(m, it, sent, frame, pc, Mode.SEND, null);
    if (f !== null) return f;
    return delegateReturn(m, frame, pc, null);
  }
  if (sent === null) {
    if (it instanceof PyIterator) {
      const r = it.nextItem(m);
      if (r === undefined) return delegateReturn(m, frame, pc, null);
      return finish(m, r, frame, pc, Mode.SEND, null);
    }
    const method = typeOf(it).lookup("__next__");
    if (method === undefined || method === null) throw typeError(`'${typeOf(it).name}' object is not an iterator`);
    return finish(m, callSpecial(m, method, it, []), frame, pc, Mode.SEND, null);
  }
  return finish(m, sendTo(m, it, sent), frame, pc, Mode.SEND, null);
}

function* sendTo(m: Machine, it: Value, value: Value): Gen<Value> {
  const send = (yield m.getAttr(it, "send")) as Value;
  return (yield new Call(send, [value])) as Value;
}

/** The sub-iterator yielded: the delegating generator yields the same, and stays on its instruction. */
export function delegateYield(m: Machine, frame: Frame, pc: number, v: Value): Frame | null {
  if (v === undefined) return delegateReturn(m, frame, pc, null);
  const g = frame.generator as PyGenerator;
  g.inner = frame.regs[frame.code.words[pc + 2] as number] as Value;
  frame.pc = pc;
  return yielded(m, frame, v);
}

/** The sub-iterator is done: its value is that of the expression. */
export function delegateReturn(m: Machine, frame: Frame, pc: number, v: Value): Frame {
  frame.regs[frame.code.words[pc + 1] as number] = v;
  frame.pc = pc + 4;
  m.frame = frame;
  return frame;
}

/** generator.throw(): raises the exception where the generator is suspended. */
export function throwInto(
  m: Machine,
  g: PyGenerator,
  exc: PyException,
  back: AnyFrame | null,
  ret: number,
  mode: Mode,
  aux: unknown,
): Frame | null {
  switch (g.state) {
    case GenState.RUNNING:
      throw valueError(`${generatorKind(g)} already executing`);
    case GenState.CLOSED:
      if (g.cls === coroutineType) throw runtimeError("cannot reuse already awaited coroutine");
      throw new Raised(exc);
    default:
  }
  const frame = g.frame as Frame;
  frame.back = back;
  frame.ret = ret;
  frame.mode = mode;
  frame.aux = aux;
  frame.depth = (back === null ? m.baseDepth : back.depth) + 1;
  if (frame.depth > m.recursionLimit) throw recursionError("maximum recursion depth exceeded");
  if (g.state === GenState.CREATED) {
    g.state = GenState.CLOSED;
    g.frame = null;
    // The traceback shows the definition: the frame has run no instruction yet.
    m.frame = frame;
    frame.pc = 0;
    frame.generator = null;
    throw new Raised(exc);
  }
  g.state = GenState.RUNNING;
  const inner = g.inner;
  if (inner !== null) {
    const pc = frame.pc;
    g.inner = null;
    frame.pc = pc + 4;
    m.frame = frame;
    return finish(m, delegateThrow(m, inner, exc), frame, pc, Mode.SEND, null);
  }
  m.frame = frame;
  throw new Raised(exc);
}

/** PEP 380: the sub-iterator's throw or close is called first. */
function* delegateThrow(m: Machine, inner: Value, exc: PyException): Gen<Value> {
  if (exc.cls.isSubtype(generatorExitType)) {
    const close = (yield getAttrOr(m, inner, "close")) as Value | undefined;
    if (close !== undefined) yield new Call(close, []);
    throw new Raised(exc);
  }
  const method = (yield getAttrOr(m, inner, "throw")) as Value | undefined;
  if (method === undefined) throw new Raised(exc);
  return (yield new Call(method, [exc])) as Value;
}
