/** What ends a run from inside without being a guest exception: no handler of the guest sees it. */
import type { Budget } from "./budget.js";
import type { Frame } from "./frame.js";

export type LimitName = "steps" | "memory" | "time" | "output" | "cancelled";

export class LimitSignal {
  /** The guest frame that was running, for the message; filled in by the machine. */
  frame: Frame | null = null;

  constructor(
    readonly limit: LimitName,
    readonly used: number,
    readonly allowed: number,
    /** The part of the run that it ends; null for the whole. */
    readonly budget: Budget | null = null,
  ) {}
}
