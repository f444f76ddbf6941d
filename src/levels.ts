/** Bills: of a run, of each part of it, and the report of the parts by their labels. */
import type { LevelUsage, Usage } from "./errors.js";
import type { Meter } from "./vm/meter.js";

/** Labels that are told apart within one part; further ones go together. */
const MAX_LABELS = 100;
const OTHERS = "(others)";

/** What the parts with one label have used together. */
class Sum {
  calls = 0;
  exceeded = 0;
  steps = 0;
  allocated = 0;
  outputBytes = 0;
  timeMs = 0;
  levels: Map<string, Sum> | undefined;

  part(label: string): Sum {
    this.levels ??= new Map();
    const name = this.levels.has(label) || this.levels.size < MAX_LABELS ? label : OTHERS;
    let sum = this.levels.get(name);
    if (sum === undefined) {
      sum = new Sum();
      this.levels.set(name, sum);
    }
    return sum;
  }

  report(): readonly LevelUsage[] | undefined {
    if (this.levels === undefined) return undefined;
    return [...this.levels].map(([label, sum]) => {
      const { calls, exceeded, steps, allocated, outputBytes, timeMs } = sum;
      const levels = sum.report();
      const usage = { label, calls, exceeded, steps, allocated: Math.round(allocated), outputBytes, timeMs };
      return levels === undefined ? usage : { ...usage, levels };
    });
  }
}

/** A run, or a part of it that the host began from inside: where the meter stood then. */
export class Level {
  private readonly steps: number;
  private readonly bytes: number;
  private readonly output: number;
  private readonly time: number;
  /** What the parts of this one have used, for the report; undefined when there are none. */
  private parts: Sum | undefined;

  constructor(
    readonly meter: Meter,
    /** The whole run: everything begins with it, at zero. */
    isWhole = false,
  ) {
    this.steps = isWhole ? 0 : meter.steps;
    this.bytes = isWhole ? 0 : meter.bytes;
    this.output = isWhole ? 0 : meter.outputUsed;
    this.time = isWhole ? 0 : meter.elapsed;
  }

  private get sum(): Sum {
    this.parts ??= new Sum();
    return this.parts;
  }

  /** What has been used since it began. */
  bill(elapsed = this.meter.elapsed): Usage {
    const { meter } = this;
    const levels = this.parts?.report();
    const usage = {
      steps: meter.steps - this.steps,
      memoryPeak: Math.round(Math.max(meter.peak, meter.liveBound)),
      allocated: Math.round(meter.bytes - this.bytes),
      outputBytes: meter.outputUsed - this.output,
      timeMs: elapsed - this.time,
    };
    return levels === undefined ? usage : { ...usage, levels };
  }

  /** Puts this part on the report of the one around it. */
  addTo(outer: Level, label: string, exceeded: boolean): void {
    const { steps, allocated, outputBytes, timeMs } = this.bill();
    const sum = outer.sum.part(label);
    sum.calls++;
    if (exceeded) sum.exceeded++;
    sum.steps += steps;
    sum.allocated += allocated;
    sum.outputBytes += outputBytes;
    sum.timeMs += timeMs;
    for (const [name, part] of this.parts?.levels ?? []) merge(sum.part(name), part);
  }
}

function merge(into: Sum, part: Sum): void {
  into.calls += part.calls;
  into.exceeded += part.exceeded;
  into.steps += part.steps;
  into.allocated += part.allocated;
  into.outputBytes += part.outputBytes;
  into.timeMs += part.timeMs;
  for (const [name, inner] of part.levels ?? []) merge(into.part(name), inner);
}

export const NOTHING_USED: Usage = { steps: 0, memoryPeak: 0, allocated: 0, outputBytes: 0, timeMs: 0 };
