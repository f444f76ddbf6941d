/**
 * The native side of asyncio's event loop: which loop is running, the answers of the host that have come for it, and its
 * clock. The loop itself is Python (stdlib/python/asyncio.py). All of it belongs to one run, whose meter is the key, so
 * that nothing of a run that was stopped can show in the next.
 *
 * In an asynchronous run the clock is the host's, and waiting parks the run. In a synchronous run there is nothing to
 * wait for but time, so time passes at once: the clock jumps to the next timer.
 */
import { runtimeError } from "../objects/errors.js";
import { type PyObject, PyTuple, type Value } from "../objects/model.js";
import { Call, type Gen, type Maybe } from "../objects/native.js";
import type { Machine } from "./machine.js";
import type { Meter } from "./meter.js";
import { type Answer, Wait } from "./parking.js";

/** Host calls that a loop may have in flight at once. */
const MAX_IN_FLIGHT = 10_000;

/** Longest delay that a timer of the host takes, in milliseconds. */
const MAX_DELAY = 2 ** 31 - 1;

const setTimer = globalThis.setTimeout;
const clearTimer = globalThis.clearTimeout;

class Arrived {
  constructor(
    readonly future: PyObject,
    readonly answer: Answer,
  ) {}
}

export class EventLoop {
  /** The guest's loop object that is running; None when there is none. */
  running: Value = null;
  /** Seconds that a synchronous run has skipped. */
  private skipped = 0;
  /** Futures that the host will answer. They are alive, whether or not somebody awaits them. */
  private readonly pending = new Set<PyObject>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private arrived: Arrived[] = [];
  private wake: (() => void) | null = null;

  constructor(private readonly m: Machine) {}

  /** Seconds since the run began. */
  get time(): number {
    // A synchronous run has no slices; its time is what it has skipped.
    return (this.m.meter.isSliced ? this.m.meter.elapsed / 1000 : 0) + this.skipped;
  }

  /** A future for what the host will answer. `subscribe` as in Wait. */
  *future(subscribe: (settle: (answer: Answer) => void) => void): Gen<Value> {
    if (this.pending.size >= MAX_IN_FLIGHT) throw runtimeError("too many calls of host functions are in flight");
    const { m } = this;
    m.meter.alloc(500);
    const future = (yield new Call((yield m.getAttr(this.running, "create_future")) as Value, [])) as PyObject;
    this.pending.add(future);
    m.roots.add(future);
    subscribe((answer) => {
      this.arrived.push(new Arrived(future, answer));
      this.wake?.();
    });
    return future;
  }

  /** Answers that have come since it was asked last, as tuples (future, function that gives or raises the answer). */
  take(make: (answer: Answer) => Value): Value {
    const { m } = this;
    const arrived = this.arrived;
    this.arrived = [];
    return m.makeList(
      arrived.map(({ future, answer }) => {
        this.pending.delete(future);
        m.roots.delete(future);
        m.meter.items(1, 100);
        return new PyTuple([future, make(answer)]);
      }),
    );
  }

  /** Waits for the next answer, or until this many seconds are over; `null`: as long as it takes. */
  idle(seconds: number | null): Maybe<Value> {
    if (this.arrived.length > 0) return null;
    const { m } = this;
    if (this.pending.size === 0 && seconds === null) {
      throw runtimeError("all tasks are waiting, and nothing is left that could wake them");
    }
    if (!m.parkable) {
      // Only time can pass here: a synchronous run has no host call in flight.
      this.skipped += seconds ?? 0;
      return null;
    }
    return new Wait(
      (settle) => {
        this.wake = () => {
          this.wake = null;
          clearTimer(this.timer);
          settle(NOTHING);
        };
        if (seconds !== null) this.timer = setTimer(this.wake, Math.min(Math.ceil(seconds * 1000), MAX_DELAY));
      },
      () => runtimeError("a callback cannot wait"),
    );
  }

  /** The run is over: nothing of it stays. */
  stop(): void {
    clearTimer(this.timer);
    for (const future of this.pending) this.m.roots.delete(future);
    this.pending.clear();
    this.arrived = [];
    this.wake = null;
  }
}

const NOTHING: Answer = { open: () => null };

const loops = new WeakMap<Meter, EventLoop>();

/** The loop of the current run, made when it is first asked for. */
export function eventLoop(m: Machine): EventLoop {
  let loop = loops.get(m.meter);
  if (loop === undefined) {
    loop = new EventLoop(m);
    loops.set(m.meter, loop);
  }
  return loop;
}

/** The whole run waits. */
export function waitInPlace(
  _m: Machine,
  subscribe: (settle: (answer: Answer) => void) => void,
  refusal: () => unknown,
): Maybe<Value> {
  return new Wait(subscribe, refusal);
}

/** What waits for something of the host's: the whole run, or, inside asyncio's loop, only who awaits the future. */
export function waitForHost(
  m: Machine,
  subscribe: (settle: (answer: Answer) => void) => void,
  refusal: () => unknown,
): Maybe<Value> {
  const loop = loops.get(m.meter);
  if (loop === undefined || loop.running === null || !m.parkable) return new Wait(subscribe, refusal);
  return loop.future(subscribe);
}

/** Ends what a run has pending with its host. */
export function stopEventLoop(meter: Meter): void {
  loops.get(meter)?.stop();
  loops.delete(meter);
}
