/** What ends a run from inside without being a guest exception: no handler of the guest sees it. */

export type LimitName = "steps" | "memory" | "time" | "output" | "cancelled";

export class LimitSignal {
  constructor(
    readonly limit: LimitName,
    readonly used: number,
    readonly allowed: number,
  ) {}
}
