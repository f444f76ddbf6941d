/**
 * Frames: what a call in progress is. They are heap objects linked by `back`; the JavaScript stack knows nothing of
 * guest calls, so that a run can be stopped at any call or back-edge, and taken up again.
 */
import type { Code } from "../compile/code.js";
import type { PyGenerator } from "../objects/generator.js";
import type { Cell, PyException, PyFunction, Value } from "../objects/model.js";
import type { CallEach, Gen, Maybe } from "../objects/native.js";
import type { Meter } from "./meter.js";
import type { VM } from "./vm.js";

/** What happens to a frame's result in the frame that called it. */
export const enum Mode {
  /** Goes to register `ret`. */
  STORE = 0,
  /** Is dropped (`__setitem__`, `__delattr__` …). */
  DISCARD = 1,
  /** `__init__`: must be None; the instance in `aux` goes to register `ret`. */
  INIT = 2,
  /** Decides the conditional jump at word `ret` of the caller; `aux` is a Check, a Pending or null (so in all that ask for truth). */
  JUMP = 3,
  /** The negated truth goes to register `ret` (`not`, `not in`). */
  NOT = 4,
  /** An item for the FOR_ITER at word `ret`; StopIteration or undefined ends the loop. */
  FOR = 5,
  /** Answer to a Next request of a native; StopIteration becomes undefined. */
  NEXT = 6,
  /** Answer of the sub-iterator of the YIELD_FROM at word `ret`; StopIteration ends it with a value. */
  SEND = 7,
  /** Result of a binary operator method: NotImplemented goes on with the other operand; `aux` is a Pending. */
  BINARY = 8,
  /** An array, one value for each register from `ret`. */
  SPREAD = 9,
  /** The truth of the result goes to register `ret`. */
  TRUTH = 10,
}

export class Frame {
  back: Frame | NativeFrame | null = null;
  ret = 0;
  mode: Mode = Mode.STORE;
  pc = 0;
  depth = 0;
  /** The exception this frame is handling. */
  exc: PyException | null = null;
  aux: unknown = null;
  /** Names of a class body, or of exec with locals: a dict, or what `__prepare__` returned. */
  namespace: Value = null;
  /** The generator whose body this is. */
  generator: PyGenerator | null = null;
  constructor(
    readonly code: Code,
    public func: PyFunction,
    readonly regs: (Value | Cell | undefined)[],
  ) {}
}

/** A native in progress: a JavaScript generator that the machine drives. */
export class NativeFrame {
  exc: PyException | null = null;
  depth = 0;
  /** What it was called with, and the arrays it gathers values in: none of it is in a register, all of it is alive. */
  self: Value | undefined;
  args: readonly Value[];
  held: (readonly Value[])[] | null = null;
  /** The generator is executing right now: an exception seen now is its own. */
  running = false;
  constructor(
    readonly gen: Gen<unknown>,
    public back: Frame | NativeFrame | null,
    public ret: number,
    public mode: Mode,
    public aux: unknown,
    meter: Meter,
  ) {
    this.self = meter.nativeSelf;
    this.args = meter.nativeArgs;
  }
}

const NO_GENERATOR: Gen<unknown> = (function* (): Generator<unknown, void> {})();

/** Hands results on without a JavaScript generator of its own. Exceptions pass through it. */
export abstract class RelayFrame extends NativeFrame {
  constructor(back: Frame | NativeFrame | null, ret: number, mode: Mode, aux: unknown, meter: Meter) {
    super(NO_GENERATOR, back, ret, mode, aux, meter);
  }
}

/** Stands between a native and the guest generator whose items it takes (see Each in objects/native.ts). */
export class EachFrame extends RelayFrame {
  constructor(
    readonly source: PyGenerator,
    readonly accept: (v: Value) => boolean,
    back: Frame | NativeFrame | null,
    ret: number,
    mode: Mode,
    aux: unknown,
    meter: Meter,
  ) {
    super(back, ret, mode, aux, meter);
  }
}

/** Waits for a result and hands on what a function makes of it (see Then in objects/native.ts). */
export class ThenFrame extends RelayFrame {
  constructor(
    // biome-ignore lint/suspicious/noExplicitAny: the answer is of the kind that was asked for
    readonly then: (answer: any) => unknown,
    back: Frame | NativeFrame | null,
    ret: number,
    mode: Mode,
    aux: unknown,
    meter: Meter,
  ) {
    super(back, ret, mode, aux, meter);
  }
}

/** Makes the calls of a CallEach (see objects/native.ts), one after the other. */
export class CallEachFrame extends RelayFrame {
  constructor(
    readonly request: CallEach,
    back: Frame | NativeFrame | null,
    ret: number,
    mode: Mode,
    aux: unknown,
    meter: Meter,
  ) {
    super(back, ret, mode, aux, meter);
    this.held = [request.items, request.results, [request.fn]];
  }
}

/** `aux` of a frame that may answer NotImplemented (Mode.BINARY, and the modes that want a truth): how to go on then. */
export abstract class Pending {
  /** @param back the frame whose instruction made the call */
  abstract rest(vm: VM, back: Frame): Maybe<Value>;
}

/** `aux` of a frame whose result decides a truth: the method that gives it has rules for what it may answer. */
export const enum Check {
  /** `__bool__`: must be a bool. */
  BOOL = 1,
  /** `__len__`: must be a length. */
  LENGTH = 2,
}

export type AnyFrame = Frame | NativeFrame;
