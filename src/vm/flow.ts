/**
 * How results travel between frames. Nothing here recurses: natives that call guests that call natives are a chain of
 * frames, and `finish` walks it in a loop. What a call does is in calls.ts, generators are resumed in resuming.ts, and
 * exceptions walk the chain in unwinding.ts.
 */
import { type Code, CodeFlag } from "../compile/code.js";
import { Op } from "../compile/opcodes.js";
import {
  raised,
  recursionError,
  runtimeError,
  stopAsyncIterationType,
  stopIteration,
  typeError,
} from "../objects/errors.js";
import { GenState, PyGenerator, Resume, ThrowInto } from "../objects/generator.js";
import { PyIterator } from "../objects/iterators.js";
import {
  Attrs,
  attrGet,
  attrSet,
  Cell,
  generatorType,
  NOT_IMPLEMENTED,
  type PyException,
  PyFunction,
  PyList,
  PyObject,
  PyType,
  Raised,
  typeOf,
  type Value,
} from "../objects/model.js";
import { Call, CallEach, Each, ItemLater, isGen, Next, PAUSE, Request, Then } from "../objects/native.js";
import { callSpecial } from "./attributes.js";
import { prepare } from "./calls.js";
import {
  type AnyFrame,
  CallEachFrame,
  Check,
  EachFrame,
  Frame,
  Mode,
  NativeFrame,
  Pending,
  ThenFrame,
} from "./frame.js";
import { link } from "./link.js";
import type { Machine } from "./machine.js";
import { parkFor, Wait } from "./parking.js";
import { checkBool, lengthTruth, truth } from "./protocols.js";
import { delegateReturn, delegateYield, resume, throwInto } from "./resuming.js";

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
      const t = truthOfAnswer(m, v, aux, back);
      if (typeof t !== "boolean") return repeat(t, back, ret, Mode.JUMP, null);
      branch(m, back, ret, t);
      return back;
    }
    case Mode.NOT: {
      const t = truthOfAnswer(m, v, aux, back);
      if (typeof t !== "boolean") return repeat(t, back, ret, Mode.NOT, null);
      back.regs[ret] = !t;
      return back;
    }
    case Mode.TRUTH: {
      const t = truthOfAnswer(m, v, aux, back);
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
      if (v === NOT_IMPLEMENTED) return repeat((aux as Pending).rest(m, back), back, ret, Mode.STORE, null);
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
function truthOfAnswer(m: Machine, v: Value, aux: unknown, back: Frame): unknown {
  if (typeof v === "boolean") return v;
  if (aux === Check.BOOL) return checkBool(v);
  if (aux === Check.LENGTH) return lengthTruth(m, v);
  if (v === NOT_IMPLEMENTED && aux instanceof Pending) return aux.rest(m, back);
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
