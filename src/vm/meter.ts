/**
 * The meter: what a run has used, and what it may use. There is one per run; everything that costs is charged here.
 *
 * Steps are deterministic. Bytes are an estimate made before memory is taken; when they pass a threshold, the live heap
 * is counted and the run goes on or ends (see heap.ts).
 */
import { StringIndex } from "../objects/code-points.js";
import type { Value } from "../objects/model.js";
import { type Bounds, Budget } from "./budget.js";
import { type LimitName, LimitSignal } from "./signals.js";

/** Limits of a run; all are set (see limits.ts for the defaults). Infinity switches one off. */
export interface MeterLimits {
  /** VM steps. */
  steps: number;
  /** Live bytes. */
  memory: number;
  /** Guest call depth. */
  recursion: number;
  /** Wall clock, in milliseconds. */
  time: number;
  /** Characters of captured output. */
  output: number;
}

/** Steps between two looks at the memory threshold, and at most between two at the clock and the abort signal. */
const POLL_STEPS = 8192;

/**
 * JavaScript's own bounds, which hold even where the host sets no limit: V8 ends the process, not the run, when an array
 * grows beyond some 10^8 items, and its strings and maps have bounds of their own. Nothing larger than this is made in
 * one go, and so often is the live heap counted that nothing grows much larger unseen (see heap.ts).
 */
const MAX_PIECE = 2 ** 28;

/** The first portion: code that has just begun is slow. */
const FIRST_PORTION = 512;

/** Which count of a budget's beginning belongs to a limit. */
const START = { steps: "steps", memory: "live", output: "output", time: "time" } as const;

export const NO_VALUES: readonly Value[] = [];

export class Meter {
  /** Steps left until the next poll. Below zero: poll() must be called before anything else runs. */
  fuel: number;
  private granted: number;
  /** Bytes charged in this run so far, garbage included. */
  bytes = 0;
  /** When `bytes` passes this, the live heap is counted. */
  threshold: number;
  /** `bytes` when the instruction now running began: what a native took since then is live, though no root shows it. */
  mark = 0;
  /** Receiver and arguments of the native that was called last, for the frame it may get. */
  nativeSelf: Value | undefined = undefined;
  nativeArgs: readonly Value[] = NO_VALUES;
  /** Largest live size seen. */
  peak = 0;
  private liveAtCount = 0;
  private bytesAtCount = 0;
  outputUsed = 0;
  /** When the host wants its event loop back: an asynchronous run parks at the next chance. */
  sliceEnd = Number.POSITIVE_INFINITY;
  /** That time has come. */
  overdue = false;
  /** Polls inside natives since the last one between instructions. */
  private inside = 0;
  /** Steps at the last look at the clock. */
  private lookedAt = 0;
  private lookedThen: number;
  /** Steps until the next look. */
  private portion = FIRST_PORTION;
  /** Steps at which the bytes are compared with the threshold next. */
  private countAt: number;
  /** Positions of code points in the strings used lately. Kept here because it must not outlive the run. */
  readonly strings = new StringIndex(this);
  private readonly started: number;
  /** The bounds of the whole run. */
  private readonly own: Bounds;
  /** Where the run has to end, or the innermost part of it that has limits of its own. */
  bounds: Bounds;
  /** Parts of the run that have limits of their own, innermost last. */
  private readonly budgets: Budget[] = [];

  /**
   * @param now the host's clock in milliseconds
   * @param countLive counts the bytes that are reachable at this moment
   * @param aborted whether the host asked for an end
   */
  constructor(
    readonly limits: MeterLimits,
    private readonly now: () => number,
    private readonly countLive: () => number,
    private readonly aborted: () => boolean,
  ) {
    this.started = now();
    const { steps, memory, output } = limits;
    this.own = { steps, memory, output: Math.min(output, MAX_PIECE), deadline: this.started + limits.time };
    this.bounds = this.own;
    this.lookedThen = this.started;
    this.countAt = POLL_STEPS;
    this.granted = Math.min(this.portion, limits.steps);
    this.fuel = this.granted;
    // What modules and handles keep from earlier runs shows at the first count: it must not be late.
    this.threshold = Math.min(limits.memory / 4, MAX_PIECE);
  }

  /**
   * Begins a part of the run with limits of its own. When one of them is passed the part ends; when one of the run's is,
   * the run does.
   */
  enter(limits: MeterLimits, aborted?: () => boolean): Budget {
    // What is alive now is counted anew only when much has happened since the last count: counting costs what is alive.
    const since = this.bytes - this.bytesAtCount;
    const isLimited = limits.memory !== Number.POSITIVE_INFINITY;
    if (isLimited && since > limits.memory / 4 && since > this.liveAtCount / 4) this.count(0);
    const start = { steps: this.steps, live: this.liveBound, output: this.outputUsed, time: this.now() };
    const budget = new Budget(limits, start, this, aborted);
    this.budgets.push(budget);
    this.bounds = budget.bounds;
    if (isLimited) this.threshold = Math.min(this.threshold, this.bytes + this.slack(start.live));
    this.regrant();
    return budget;
  }

  /** Ends a part of the run, by a limit of its own or otherwise. */
  leave(budget: Budget, ended: LimitSignal | null): void {
    while (this.budgets.length > 0 && this.budgets.pop() !== budget);
    this.bounds = this.budgets.at(-1)?.bounds ?? this.own;
    // What was refused has not been done: it is not on the bill of what is around.
    if (ended?.limit === "steps" && this.steps > budget.own.steps) {
      this.granted = budget.own.steps;
      this.fuel = 0;
    }
    this.threshold = this.bytesAtCount + this.slack(this.liveAtCount);
    this.regrant();
  }

  /** After a change of bounds: what has been granted must not reach beyond them. */
  private regrant(): void {
    const used = this.steps;
    this.granted = Math.max(used, Math.min(this.granted, this.bounds.steps));
    this.fuel = this.granted - used;
  }

  /** What ends the outermost part of the run whose bound this is, or the run. */
  private exceeded(limit: Exclude<LimitName, "cancelled">, used: number): LimitSignal {
    const key = limit === "time" ? "deadline" : limit;
    const bound = this.bounds[key];
    const budget = this.own[key] <= bound ? undefined : this.budgets.find((each) => each.own[key] <= bound);
    if (budget === undefined) {
      return new LimitSignal(limit, limit === "time" ? used - this.started : used, this.limits[limit]);
    }
    return new LimitSignal(limit, used - budget.start[START[limit]], budget.limits[limit], budget);
  }

  private checkAborted(): void {
    if (this.aborted()) throw new LimitSignal("cancelled", 0, 0);
    for (const budget of this.budgets) {
      if (budget.aborted?.()) throw new LimitSignal("cancelled", 0, 0, budget);
    }
  }

  /** Steps used so far. One charge can be beyond what a number counts exactly: then it is the largest that it does. */
  get steps(): number {
    return Math.min(this.granted - this.fuel, Number.MAX_SAFE_INTEGER);
  }

  /** The run is asynchronous. */
  get isSliced(): boolean {
    return this.sliceEnd !== Number.POSITIVE_INFINITY;
  }

  get elapsed(): number {
    return this.now() - this.started;
  }

  /** Charges steps, before the work that they stand for. */
  charge(steps: number): void {
    // A charge that is none would give the run what it never had.
    if (!(steps >= 0)) throw new RangeError(`a charge of ${steps} steps`);
    this.fuel -= steps;
    if (this.fuel < 0) this.pollInside();
  }

  /** Charges memory that is about to be taken. */
  alloc(bytes: number): void {
    if (!(bytes >= 0)) throw new RangeError(`a charge of ${bytes} bytes`);
    this.bytes += bytes;
    if (this.bytes > this.threshold) this.count(bytes);
  }

  /** Charges work and memory that are proportional to a number of items. */
  items(count: number, bytesEach: number): void {
    this.charge(count);
    this.alloc(count * bytesEach);
  }

  /** Charges output before it is kept or handed on. */
  output(characters: number): void {
    if (this.outputUsed + characters > this.bounds.output) throw this.exceeded("output", this.outputUsed + characters);
    this.outputUsed += characters;
  }

  /**
   * Looks at the clock and the abort signal, whatever has been charged: natives do between portions of work that they have
   * paid for already.
   */
  look(): void {
    this.checkAborted();
    const now = this.now();
    if (now > this.bounds.deadline) throw this.exceeded("time", now);
    this.overdue = now > this.sliceEnd;
  }

  /** `look` now and then in a loop over many items that are paid for; `i` counts its turns. */
  turn(i: number): void {
    if ((i & 0xffff) === 0xffff) this.look();
  }

  /** Grants the next portion of steps, or ends the run. Called when fuel is below zero. */
  poll(): void {
    const used = this.steps;
    if (used > this.bounds.steps) throw this.exceeded("steps", used);
    if (used > this.countAt) {
      // At fixed numbers of steps, whatever the clock says: equal runs have equal bills.
      this.countAt = used + POLL_STEPS;
      if (this.bytes > this.threshold) this.count(0);
    }
    if (this.overdue && used - this.lookedAt < this.portion) {
      this.granted = used;
      this.fuel = 0;
      return;
    }
    this.checkAborted();
    const now = this.now();
    if (now > this.bounds.deadline) throw this.exceeded("time", now);
    this.lookedAt = used;
    // Steps take different times: a portion is as large as fits into a millisecond or two.
    const took = now - this.lookedThen;
    this.lookedThen = now;
    if (took > 2) this.portion = Math.max(this.portion >> 2, 64);
    else if (took < 0.5 && this.portion < POLL_STEPS) this.portion *= 2;
    this.overdue = now > this.sliceEnd;
    // Once a slice is over no portion is granted, so that the loop's next charge brings it here and it can park.
    this.granted = this.overdue ? used : Math.min(used + this.portion, this.countAt, this.bounds.steps);
    this.fuel = this.granted - used;
  }

  /** How many bytes may be taken until the next count: enough that counting costs less than taking them did. */
  private slack(live: number): number {
    const budget = this.budgets.at(-1);
    const least = budget === undefined ? this.limits.memory / 4 : Math.max(budget.limits.memory, live) / 4;
    return Math.min(Math.max(this.bounds.memory - live, least), MAX_PIECE);
  }

  /**
   * poll() inside a native. When it comes to this again and again, the next portions are empty, so that one ends in the
   * dispatch loop: it is there that a loop is found to be hot.
   */
  private pollInside(): void {
    this.poll();
    this.inside++;
    if (this.inside >= 8) {
      this.granted -= this.fuel;
      this.fuel = 0;
      if (this.inside === 24) this.inside = 0;
    }
  }

  /** charge() between two instructions. */
  chargeBetween(steps: number): void {
    this.fuel -= steps;
    if (this.fuel < 0) this.pollBetween();
  }

  /**
   * poll() between two instructions, where all that is alive is in a root. The mark moves only at fixed numbers of
   * steps: how often there is a poll depends on the clock.
   */
  pollBetween(): void {
    if (this.steps > this.countAt) this.mark = this.bytes;
    this.inside = 0;
    this.poll();
  }

  /** For an instruction that has charged a few bytes itself, found them past the threshold, and not taken them yet. */
  countRoots(): void {
    this.mark = this.bytes;
    this.count(0);
  }

  private count(pending: number): void {
    // What the native now running has taken is in no root yet.
    const inFlight = this.bytes - this.mark;
    if (pending > MAX_PIECE) throw new LimitSignal("memory", pending, Math.min(MAX_PIECE, this.limits.memory));
    const live = this.countLive() + Math.max(inFlight, pending);
    if (live > this.bounds.memory) {
      const signal = this.exceeded("memory", live);
      // What a part of a run is refused it has not taken.
      if (signal.budget !== null) this.bytes -= pending;
      throw signal;
    }
    this.peak = Math.max(this.peak, live);
    this.liveAtCount = live;
    this.bytesAtCount = this.bytes;
    this.threshold = this.bytes + this.slack(live);
  }

  /** Live bytes at the last count plus everything taken since: an upper bound of what is live now. */
  get liveBound(): number {
    return this.liveAtCount + (this.bytes - this.bytesAtCount);
  }
}
