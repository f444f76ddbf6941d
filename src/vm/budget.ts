/**
 * A part of a run with limits of its own: a rule within a request, a callback within a rule. Its bounds are kept in the
 * counts of the meter, so that they can only be smaller than those around them, and cost nothing while they hold.
 */
import type { MeterLimits } from "./meter.js";

/** Where a run, or a part of it, has to end, in the counts of its meter. */
export interface Bounds {
  readonly steps: number;
  /** Live bytes. */
  readonly memory: number;
  readonly output: number;
  /** By the host's clock. */
  readonly deadline: number;
}

export class Budget {
  /** The bounds of this part alone. */
  readonly own: Bounds;
  /** What holds inside it: its own bounds as far as those around it are not smaller. */
  readonly bounds: Bounds;

  constructor(
    readonly limits: MeterLimits,
    /** Counts of the meter when it began. */
    readonly start: { readonly steps: number; readonly live: number; readonly output: number; readonly time: number },
    readonly outer: { readonly bounds: Bounds },
    readonly aborted: (() => boolean) | undefined,
  ) {
    this.own = {
      steps: start.steps + limits.steps,
      memory: start.live + limits.memory,
      output: start.output + limits.output,
      deadline: start.time + limits.time,
    };
    const around = outer.bounds;
    this.bounds = {
      steps: Math.min(this.own.steps, around.steps),
      memory: Math.min(this.own.memory, around.memory),
      output: Math.min(this.own.output, around.output),
      deadline: Math.min(this.own.deadline, around.deadline),
    };
  }
}
