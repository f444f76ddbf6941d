/**
 * One asynchronous run: it executes in slices, parks where it waits for the host, and is over when its program is, when
 * its time is up, or when the host's signal says so, whichever comes first. In every case its promise settles, and what
 * the host answers later is not looked at.
 */
import type { Value } from "./objects/model.js";
import { stopEventLoop } from "./vm/event-loop.js";
import type { Machine } from "./vm/machine.js";
import type { Meter } from "./vm/meter.js";
import { type Answer, begin, takeUp } from "./vm/parking.js";
import { LimitSignal } from "./vm/signals.js";

/** Milliseconds that a run executes before the host's event loop has its turn. */
const SLICE = 8;

/** Longest delay that a timer takes. */
const MAX_DELAY = 2 ** 31 - 1;

// Taken at import: what somebody replaces later must not stop a deadline.
const { setTimeout: setTimer, clearTimeout: clearTimer, queueMicrotask: soon } = globalThis;
const immediate: ((callback: () => void) => unknown) | undefined = globalThis.setImmediate;
const now = performance.now.bind(performance);

/** Gives the event loop one turn. Timers of browsers take four milliseconds when they nest; a message takes none. */
const nextTurn: (callback: () => void) => void = immediate ?? messageTurn();

function messageTurn(): (callback: () => void) => void {
  if (typeof MessageChannel === "undefined") return (callback) => setTimer(callback, 0);
  return (callback) => {
    const { port1, port2 } = new MessageChannel();
    const listener = (): void => {
      port1.close();
      callback();
    };
    // Assigned, which also starts the port; Node's type does not say so.
    Object.assign(port1, { onmessage: listener });
    port2.postMessage(null);
  };
}

export interface AsyncWork<T> {
  /** What is to run: a frame or a maybe-result. Called under the meter. */
  start(): unknown;
  /** Makes the host's result of the program's. Called under the meter. */
  complete(value: Value): T;
  /** Makes the error to reject with. Called under the meter. */
  fail(thrown: unknown): unknown;
  /** A callback of the program is running, which the host called while the program waits. */
  isNested(): boolean;
  /** The run is over, however it ended. */
  end(): void;
}

/** The run whose meter the machine has. */
export class AsyncRun<T> {
  readonly promise: Promise<T>;
  private readonly meter: Meter;
  private isOver = false;
  private executing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private resolve!: (value: T) => void;
  private reject!: (error: unknown) => void;
  private readonly onAbort = (): void => this.stop(new LimitSignal("cancelled", 0, 0));

  constructor(
    private readonly m: Machine,
    private readonly work: AsyncWork<T>,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.meter = m.meter;
    this.promise = new Promise<T>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    signal?.addEventListener("abort", this.onAbort, { once: true });
  }

  begin(): void {
    this.setDeadline();
    this.newSlice();
    this.execute(() => begin(this.m, this.work.start()));
  }

  /** Ends the run from outside, wherever it is. */
  stop(limit: LimitSignal): void {
    if (this.isOver) return;
    // The program is on the JavaScript stack (a host function aborts it): the meter ends it at its next look.
    if (this.executing || this.work.isNested()) return;
    limit.frame ??= this.m.guestFrame();
    this.over(() => this.reject(this.work.fail(limit)));
  }

  private setDeadline(): void {
    const left = this.meter.limits.time - this.meter.elapsed;
    if (left === Number.POSITIVE_INFINITY) return;
    const ring = (): void => {
      if (this.meter.elapsed < this.meter.limits.time) this.setDeadline();
      else this.stop(new LimitSignal("time", this.meter.elapsed, this.meter.limits.time));
    };
    this.timer = setTimer(ring, Math.min(Math.max(Math.ceil(left), 0), MAX_DELAY));
  }

  private newSlice(): void {
    this.meter.sliceEnd = now() + SLICE;
    this.meter.overdue = false;
  }

  private execute(go: () => boolean): void {
    this.executing = true;
    try {
      if (go()) {
        const value = this.work.complete(this.m.result);
        this.over(() => this.resolve(value));
      }
    } catch (thrown) {
      this.over(() => this.reject(this.work.fail(thrown)));
    } finally {
      this.executing = false;
    }
    if (!this.isOver) this.park();
  }

  private park(): void {
    const parked = this.m.parked;
    if (parked === null) return;
    if (parked.wait === null) this.later(() => takeUp(this.m, parked, null));
    else {
      parked.wait.subscribe((answer: Answer) => {
        if (this.isOver) return;
        const go = (): boolean => takeUp(this.m, parked, answer);
        // Promises that are settled already could keep the event loop from its turn for ever.
        if (now() > this.meter.sliceEnd) this.later(go);
        else this.execute(go);
      });
    }
  }

  private later(go: () => boolean): void {
    nextTurn(() => {
      if (this.isOver) return;
      this.newSlice();
      this.execute(go);
    });
  }

  private over(settle: () => void): void {
    if (this.isOver) return;
    this.isOver = true;
    clearTimer(this.timer);
    this.signal?.removeEventListener("abort", this.onAbort);
    stopEventLoop(this.meter);
    settle();
    this.work.end();
  }
}

/** Lets runs of one sandbox happen one after the other, in the order in which they were asked for. */
export class Queue {
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly isBusy: () => boolean) {}

  /** Calls `start` when it is its turn; `abandoned` when the signal comes first. */
  enter(start: () => void, signal: AbortSignal | undefined, abandoned: () => void): void {
    if (!this.isBusy() && this.waiting.length === 0) {
      start();
      return;
    }
    const leave = (): void => {
      this.waiting.splice(this.waiting.indexOf(turn), 1);
      abandoned();
    };
    const turn = (): void => {
      signal?.removeEventListener("abort", leave);
      start();
    };
    this.waiting.push(turn);
    signal?.addEventListener("abort", leave, { once: true });
  }

  /** A run is over. */
  next(): void {
    soon(() => {
      if (!this.isBusy()) this.waiting.shift()?.();
    });
  }
}
