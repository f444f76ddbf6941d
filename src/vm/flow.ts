/**
 * How results and exceptions travel between frames. Nothing here recurses: natives that call guests that call natives
 * are a chain of frames, and `finish` and `unwind` walk it in a loop.
 */
import { type Code, CodeFlag, type Handler } from "../compile/code.js";
import { Op } from "../compile/opcodes.js";
import {
  attributeErrorType,
  generatorExitType,
  makeException,
  nameErrorType,
  raised,
  recursionError,
  runtimeError,
  runtimeErrorType,
  stopAsyncIterationType,
  stopIteration,
  stopIterationType,
  typeError,
  valueError,
} from "../objects/errors.js";
import { AsyncYield, GenState, PyGenerator, Resume, ThrowInto } from "../objects/generator.js";
import { PyIterator } from "../objects/iterators.js";
import {
  Attrs,
  asyncGeneratorType,
  attrGet,
  attrSet,
  Cell,
  coroutineType,
  generatorType,
  NOT_IMPLEMENTED,
  PyBuiltin,
  type PyException,
  PyFunction,
  PyList,
  PyMethod,
  PyMethodDescriptor,
  PyObject,
  PyStaticMethod,
  PyTraceback,
  PyType,
  Raised,
  typeOf,
  typeType,
  type Value,
} from "../objects/model.js";
import {
  Call,
  CallEach,
  Each,
  type Gen,
  ItemLater,
  isGen,
  type Kwargs,
  Next,
  Request,
  Then,
} from "../objects/native.js";
import { callSpecial, getAttrOr, unwrapSelf } from "./attributes.js";
import { bindParameters } from "./binding.js";
import { callType } from "./classes.js";
import {
  type AnyFrame,
  CallEachFrame,
  Check,
  EachFrame,
  Frame,
  Mode,
  NativeFrame,
  Pending,
  RelayFrame,
  ThenFrame,
} from "./frame.js";
import { enterGetter } from "./guest-methods.js";
import { link } from "./link.js";
import type { Machine } from "./machine.js";
import { invokeNative } from "./native-calls.js";
import { PAUSE, parkFor, Wait } from "./parking.js";
import { checkBool, lengthTruth, truth } from "./protocols.js";

/** Request: run a class body with names in `namespace`. */
export class RunBody extends Request {
  constructor(
    readonly body: PyFunction,
    readonly namespace: Value,
    /** Namespace of globals, where it is not the function's own (exec). */
    readonly globals: Attrs | null = null,
  ) {
    super();
  }
}

/** An exception that keeps its traceback and context as they are in the frame that raises it (RERAISE, bare raise). */
export class Reraised extends Raised {}

// -------------------------------------------------------------------------------------------------------- delivering

/**
 * Delivers a maybe-result to the frame `back` (null: it is the activation's result), making calls and driving natives
 * until a guest frame is to run. Answers that frame, or null when the activation is finished.
 */
export function finish(
  m: Machine,
  result: unknown,
  backFrame: AnyFrame | null,
  retRegister: number,
  retMode: Mode,
  auxiliary: unknown,
): Frame | null {
  let r = result;
  let back = backFrame;
  let ret = retRegister;
  let mode = retMode;
  let aux = auxiliary;
  for (;;) {
    m.frame = back;
    if (typeof r === "object" && r !== null && !(r instanceof PyObject)) {
      if (r instanceof Request) {
        if (r instanceof Call) {
          r = prepare(m, r.fn, r.args, r.kwargs);
          continue;
        }
        if (r instanceof ItemLater) {
          if (back instanceof NativeFrame) mode = Mode.NEXT;
          r = r.item;
          continue;
        }
        if (r instanceof Each) {
          const it = r.iterator;
          if (it instanceof PyGenerator && it.cls === generatorType) {
            const each = new EachFrame(it, r.accept, back, ret, mode, aux, m.meter);
            each.depth = (back === null ? m.baseDepth : back.depth) + 1;
            const f = resume(m, it, null, each, 0, Mode.NEXT, null);
            if (f !== null) return f;
            r = undefined;
          } else {
            r = new Next(it);
            continue;
          }
        } else if (r instanceof Next) {
          const it = r.iterator;
          if (it instanceof PyIterator) {
            if (back instanceof NativeFrame) mode = Mode.NEXT;
            r = it.nextItem(m);
            continue;
          }
          if (back instanceof NativeFrame) mode = Mode.NEXT;
          if (it instanceof PyGenerator) {
            const f = resume(m, it, null, back, ret, mode, aux);
            if (f !== null) return f;
            // Already finished: undefined is the answer.
            r = undefined;
          } else {
            const method = typeOf(it).lookup("__next__");
            if (method === undefined || method === null)
              throw typeError(`'${typeOf(it).name}' object is not an iterator`);
            r = callSpecial(m, method, it, []);
            continue;
          }
        } else if (r instanceof Then) {
          const waiting: ThenFrame = new ThenFrame(r.then, back, ret, mode, aux, m.meter);
          waiting.depth = (back === null ? m.baseDepth : back.depth) + 1;
          if (waiting.depth > m.recursionLimit + 200) throw recursionError("maximum recursion depth exceeded");
          r = r.first;
          back = waiting;
          ret = 0;
          mode = Mode.STORE;
          aux = null;
          continue;
        } else if (r instanceof CallEach) {
          const calls: CallEachFrame = new CallEachFrame(r, back, ret, mode, aux, m.meter);
          calls.depth = (back === null ? m.baseDepth : back.depth) + 1;
          if (calls.depth > m.recursionLimit + 200) throw recursionError("maximum recursion depth exceeded");
          m.frame = calls;
          const f = nextCall(m, calls);
          if (f !== AGAIN) return f;
          ({ r, back, ret, mode, aux } = again);
          continue;
        } else if (r instanceof Resume) {
          const f = resume(m, r.generator, r.value, back, ret, mode, aux);
          if (f === null) throw stopIteration(null);
          return f;
        } else if (r instanceof ThrowInto) {
          return throwInto(m, r.generator, r.exc, back, ret, mode, aux);
        } else if (r instanceof RunBody) {
          const code = r.body.code;
          if (code.values === null) link(code);
          const frame = new Frame(code, r.body, new Array(code.registerCount).fill(undefined));
          frame.namespace = r.namespace;
          m.meter.chargeBetween(code.entryCost);
          r = frame;
          continue;
        } else if (r instanceof Wait || r === PAUSE) {
          if (parkFor(m, r, back, ret, mode, aux)) return null;
          r = null;
          continue;
        }
      } else if (r instanceof Frame) {
        r.back = back;
        r.ret = ret;
        r.mode = mode;
        r.aux = aux;
        r.depth = (back === null ? m.baseDepth : back.depth) + 1;
        if (r.depth > m.recursionLimit) throw recursionError("maximum recursion depth exceeded");
        return r;
      } else if (isGen(r)) {
        const nf: NativeFrame = new NativeFrame(r, back, ret, mode, aux, m.meter);
        nf.depth = (back === null ? m.baseDepth : back.depth) + 1;
        if (nf.depth > m.recursionLimit + 200) throw recursionError("maximum recursion depth exceeded");
        m.frame = nf;
        m.meter.chargeBetween(1);
        nf.running = true;
        const step = nf.gen.next();
        nf.running = false;
        if (step.done === true) r = step.value;
        else {
          r = step.value;
          back = nf;
          ret = 0;
          mode = Mode.STORE;
          aux = null;
        }
        continue;
      }
    }
    const f = deliver(m, back, ret, mode, aux, r as Value);
    if (f !== AGAIN) return f;
    ({ r, back, ret, mode, aux } = again);
  }
}

/** `deliver` answers this when there is more to deliver; what, stands in `again`. */
const AGAIN = new Frame(null as unknown as Code, null as unknown as PyFunction, []);
const again: { r: unknown; back: AnyFrame | null; ret: number; mode: Mode; aux: unknown } = {
  r: null,
  back: null,
  ret: 0,
  mode: Mode.STORE,
  aux: null,
};

function repeat(r: unknown, back: AnyFrame | null, ret: number, mode: Mode, aux: unknown): Frame {
  again.r = r;
  again.back = back;
  again.ret = ret;
  again.mode = mode;
  again.aux = aux;
  return AGAIN;
}

/** Hands a finished value to a frame. */
function deliver(m: Machine, back: AnyFrame | null, ret: number, mode: Mode, aux: unknown, v: Value): Frame | null {
  if (back === null) {
    m.result = finalValue(m, mode, aux, v);
    return null;
  }
  if (back instanceof NativeFrame) {
    if (back instanceof ThenFrame) return repeat(back.then(v), back.back, back.ret, back.mode, back.aux);
    if (back instanceof CallEachFrame) {
      back.request.results.push(v === undefined ? null : v);
      return nextCall(m, back);
    }
    if (back instanceof EachFrame) {
      if (v !== undefined && back.accept(v)) {
        const f = resume(m, back.source, null, back, 0, Mode.NEXT, null);
        if (f !== null) return f;
        return repeat(undefined, back.back, back.ret, back.mode, back.aux);
      }
      return repeat(v, back.back, back.ret, back.mode, back.aux);
    }
    if (mode === Mode.INIT) checkInit(v);
    const value = mode === Mode.INIT ? aux : v;
    m.frame = back;
    back.running = true;
    const step = back.gen.next(value);
    back.running = false;
    if (step.done === true) return repeat(step.value, back.back, back.ret, back.mode, back.aux);
    return repeat(step.value, back, 0, Mode.STORE, null);
  }
  m.frame = back;
  switch (mode) {
    case Mode.STORE:
      back.regs[ret] = v === undefined ? null : v;
      return back;
    case Mode.DISCARD:
      return back;
    case Mode.INIT:
      checkInit(v);
      back.regs[ret] = aux as Value;
      return back;
    case Mode.JUMP: {
      const t = truthOfAnswer(m, v, aux);
      if (typeof t !== "boolean") return repeat(t, back, ret, Mode.JUMP, null);
      branch(m, back, ret, t);
      return back;
    }
    case Mode.NOT: {
      const t = truthOfAnswer(m, v, aux);
      if (typeof t !== "boolean") return repeat(t, back, ret, Mode.NOT, null);
      back.regs[ret] = !t;
      return back;
    }
    case Mode.TRUTH: {
      const t = truthOfAnswer(m, v, aux);
      if (typeof t !== "boolean") return repeat(t, back, ret, Mode.TRUTH, null);
      back.regs[ret] = t;
      return back;
    }
    case Mode.FOR:
    case Mode.NEXT: {
      // undefined: the iterator is exhausted, and the frame goes on behind its FOR_ITER.
      if (v === undefined) return back;
      const w = back.code.words;
      back.regs[w[ret + 1] as number] = v;
      back.pc = w[ret + 3] as number;
      m.meter.chargeBetween(w[ret + 4] as number);
      return back;
    }
    case Mode.SEND:
      return delegateYield(m, back, ret, v);
    case Mode.BINARY: {
      if (v === NOT_IMPLEMENTED) return repeat((aux as Pending).rest(m), back, ret, Mode.STORE, null);
      back.regs[ret] = v;
      return back;
    }
    case Mode.SPREAD: {
      const values = v as unknown as Value[];
      for (let i = 0; i < values.length; i++) back.regs[ret + i] = values[i];
      return back;
    }
  }
}

/** The next call of a CallEach, or its answer after the last. */
function nextCall(m: Machine, calls: CallEachFrame): Frame | null {
  const { fn, items, results } = calls.request;
  const done = results.length;
  if (done === items.length) return repeat(results, calls.back, calls.ret, calls.mode, calls.aux);
  m.meter.charge(1);
  m.meter.alloc(8);
  const item = items[done] as Value;
  if (!(fn instanceof PyFunction) || fn.code.plainArgCount !== 1) {
    return repeat(new Call(fn, [item]), calls, 0, Mode.STORE, null);
  }
  m.meter.charge(fn.code.entryCost);
  const frame = m.newFrame(fn, fn.code);
  frame.back = calls;
  frame.ret = 0;
  frame.mode = Mode.STORE;
  frame.aux = null;
  frame.depth = calls.depth + 1;
  if (frame.depth > m.recursionLimit) throw recursionError("maximum recursion depth exceeded");
  frame.regs[0] = item;
  return frame;
}

/** The truth that a method's answer stands for; see Mode.JUMP for `aux`. */
function truthOfAnswer(m: Machine, v: Value, aux: unknown): unknown {
  if (typeof v === "boolean") return v;
  if (aux === Check.BOOL) return checkBool(v);
  if (aux === Check.LENGTH) return lengthTruth(m, v);
  if (v === NOT_IMPLEMENTED && aux instanceof Pending) return aux.rest(m);
  return truth(m, v);
}

function finalValue(_m: Machine, mode: Mode, aux: unknown, v: Value): Value {
  if (mode === Mode.INIT) {
    checkInit(v);
    return aux as Value;
  }
  return v === undefined ? null : v;
}

function checkInit(v: Value): void {
  if (v !== null) throw typeError(`__init__() should return None, not '${typeOf(v).name}'`);
}

/** Performs the conditional jump at a word of the frame's code, now that its condition is known. */
export function branch(m: Machine, frame: Frame, at: number, t: boolean): void {
  const w = frame.code.words;
  const op = w[at] as number;
  if (op === Op.JUMP_IF_TRUE || op === Op.JUMP_IF_FALSE) {
    if (t === (op === Op.JUMP_IF_TRUE)) {
      frame.pc = w[at + 2] as number;
      m.meter.chargeBetween(w[at + 3] as number);
    } else frame.pc = at + 4;
  } else if (t === (w[at + 3] === 1)) {
    frame.pc = w[at + 4] as number;
    m.meter.chargeBetween(w[at + 5] as number);
  } else frame.pc = at + 6;
}

// ------------------------------------------------------------------------------------------------------------- calls

/** Makes a call: answers a frame that is ready to be linked, a value, or another maybe-result. */
function prepare(m: Machine, callee: Value, args: Value[], kwargs: Kwargs | null): unknown {
  let fn = callee;
  for (;;) {
    if (fn instanceof PyFunction) return enterFunction(m, fn, args, kwargs);
    if (fn instanceof PyBuiltin) return invokeNative(m, fn.def, fn.self, args, kwargs);
    if (fn instanceof PyMethod) {
      args = [fn.self, ...args];
      fn = fn.func;
      continue;
    }
    if (fn instanceof PyType) {
      const meta = fn.cls.lookup("__call__");
      if (meta === typeType.lookup("__call__")) return callType(m, fn, args, kwargs);
      if (meta instanceof PyFunction) {
        args = [fn, ...args];
        fn = meta;
        continue;
      }
    }
    if (fn instanceof PyMethodDescriptor) return callDescriptor(m, fn, args, kwargs);
    if (fn instanceof PyStaticMethod) {
      fn = fn.func;
      continue;
    }
    const method = typeOf(fn).lookup("__call__");
    if (method === undefined) throw typeError(`'${typeOf(fn).name}' object is not callable`);
    if (method instanceof PyMethodDescriptor) return invokeNative(m, method.def, fn, args, kwargs);
    m.meter.chargeBetween(1);
    if (method instanceof PyFunction) {
      args = [fn, ...args];
      fn = method;
      continue;
    }
    return callBoundLater(m, method, fn, args, kwargs);
  }
}

function* callBoundLater(m: Machine, method: Value, self: Value, args: Value[], kwargs: Kwargs | null): Gen<Value> {
  return (yield new Call((yield m.bind(method, self)) as Value, args, kwargs)) as Value;
}

/** `list.append(x, 1)`: a method called through its type. */
function callDescriptor(m: Machine, d: PyMethodDescriptor, args: Value[], kwargs: Kwargs | null): unknown {
  const self = args[0];
  const { owner, def } = d;
  if (self === undefined) {
    throw typeError(
      def.isDunder
        ? `descriptor '${def.name}' of '${owner.name}' object needs an argument`
        : `unbound method ${def.qualname}() needs an argument`,
    );
  }
  if (d.isClassMethod) {
    if (!(self instanceof PyType)) {
      throw typeError(
        `descriptor '${def.name}' for type '${owner.name}' needs a type, not a '${typeOf(self).name}' as arg 2`,
      );
    }
    return invokeNative(m, def, self, args.slice(1), kwargs);
  }
  const cls = typeOf(self);
  if (!cls.isSubtype(owner)) {
    // `dict.items(view)`: a view has its own method of that name.
    const own = cls.face.isSubtype(owner) ? cls.lookup(def.name) : undefined;
    if (own instanceof PyMethodDescriptor) return callDescriptor(m, own, args, kwargs);
    throw typeError(
      def.isDunder
        ? `descriptor '${def.name}' requires a '${owner.name}' object but received a '${typeOf(self).name}'`
        : `descriptor '${def.name}' for '${owner.name}' objects doesn't apply to a '${typeOf(self).name}' object`,
    );
  }
  return invokeNative(m, def, d.unwraps ? unwrapSelf(self) : self, args.slice(1), kwargs);
}

const GENERATORS = CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR;

function enterFunction(m: Machine, fn: PyFunction, args: Value[], kwargs: Kwargs | null): Frame | PyGenerator {
  const code = fn.code;
  if (code.values === null) link(code);
  m.meter.chargeBetween(code.entryCost);
  if ((code.flags & GENERATORS) !== 0) {
    // A generator keeps its frame: it never comes from the pool.
    const frame = new Frame(code, fn, new Array(code.registerCount).fill(undefined));
    bindParameters(fn, args, kwargs, frame.regs as Value[]);
    m.meter.alloc(200 + code.registerCount * 8);
    const type =
      (code.flags & CodeFlag.ASYNC_GENERATOR) !== 0
        ? asyncGeneratorType
        : (code.flags & CodeFlag.COROUTINE) !== 0
          ? coroutineType
          : generatorType;
    const g = new PyGenerator(type, frame);
    frame.generator = g;
    return g;
  }
  const frame = m.newFrame(fn, code);
  if (code.plainArgCount === args.length && (kwargs === null || kwargs.size === 0)) {
    for (let i = 0; i < args.length; i++) frame.regs[i] = args[i];
  } else bindParameters(fn, args, kwargs, frame.regs as Value[]);
  return frame;
}

// ------------------------------------------------------------------------------------------------------- leaving

/** RETURN, in every case but the plainest. */
export function leave(m: Machine, frame: Frame, v: Value): Frame | null {
  const g = frame.generator;
  if (g === null) {
    const { back, ret, mode, aux } = frame;
    // Class bodies have a namespace; they run once.
    if (back !== null && frame.namespace === null) {
      m.giveBack(frame.code, frame);
      frame.aux = null;
    }
    if (back instanceof Frame) {
      // The usual results of methods that instructions call; the rest goes the long way.
      switch (mode) {
        case Mode.INIT:
          if (v !== null) break;
          back.regs[ret] = aux as Value;
          return back;
        case Mode.BINARY:
          if (v === NOT_IMPLEMENTED) break;
          back.regs[ret] = v;
          return back;
        case Mode.JUMP:
          if (typeof v !== "boolean") break;
          m.frame = back;
          branch(m, back, ret, v);
          return back;
        case Mode.TRUTH:
          if (typeof v !== "boolean") break;
          back.regs[ret] = v;
          return back;
        case Mode.NOT:
          if (typeof v !== "boolean") break;
          back.regs[ret] = !v;
          return back;
        case Mode.DISCARD:
          return back;
        default:
      }
    }
    return finish(m, v, back, ret, mode, aux);
  }
  g.state = GenState.CLOSED;
  g.frame = null;
  const { back, ret, mode, aux } = frame;
  if ((frame.code.flags & CodeFlag.ASYNC_GENERATOR) !== 0) {
    m.frame = back;
    throw raised(stopAsyncIterationType);
  }
  switch (mode) {
    case Mode.FOR:
      m.frame = back;
      return back as Frame;
    case Mode.NEXT:
      return finish(m, undefined, back, ret, mode, aux);
    case Mode.SEND:
      return delegateReturn(m, back as Frame, ret, v);
    default:
      m.frame = back;
      throw stopIteration(v);
  }
}

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

// ----------------------------------------------------------------------------------------- yield from and await

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
function delegateYield(m: Machine, frame: Frame, pc: number, v: Value): Frame | null {
  if (v === undefined) return delegateReturn(m, frame, pc, null);
  const g = frame.generator as PyGenerator;
  g.inner = frame.regs[frame.code.words[pc + 2] as number] as Value;
  frame.pc = pc;
  return yielded(m, frame, v);
}

/** The sub-iterator is done: its value is that of the expression. */
function delegateReturn(m: Machine, frame: Frame, pc: number, v: Value): Frame {
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

// -------------------------------------------------------------------------------------------------------- unwinding

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

// ---------------------------------------------------------------------------------------------------------- helpers

/** What zero-argument super() means in a frame: the `__class__` cell and the first argument. */
export function superArguments(frame: Frame | null): [PyType, Value] {
  if (frame === null || (frame.code.flags & CodeFlag.OPTIMIZED) === 0) throw runtimeError("super(): no arguments");
  const code = frame.code;
  if (code.argCount === 0) throw runtimeError("super(): no arguments");
  let self = frame.regs[0] as Value | Cell | undefined;
  if (self instanceof Cell) self = self.value;
  if (self === undefined) throw runtimeError("super(): arg[0] deleted");
  const index = code.classCellIndex;
  if (index < 0) throw runtimeError("super(): __class__ cell not found");
  const cls = (frame.func.closure[index] as Cell).value;
  if (cls === undefined) throw runtimeError("super(): empty __class__ cell");
  if (!(cls instanceof PyType)) throw runtimeError(`super(): __class__ is not a type (${typeOf(cls).name})`);
  return [cls, self];
}

/** PEP 678 */
export function addNote(exc: PyException, note: string): void {
  exc.attrs ??= new Attrs(exc.cls.rootShape);
  const notes = attrGet(exc.attrs, "__notes__");
  if (notes instanceof PyList) notes.items.push(note);
  else attrSet(exc.attrs, "__notes__", new PyList([note]));
}
