import {
  HostValueError,
  InternalError,
  LimitError,
  MemoryLimitError,
  OutputLimitError,
  Sandbox,
  ScriptError,
  StepLimitError,
} from "terrarium";
import { describe, expect, it } from "vitest";
import { BOMBS, CORES, type Ending, expectAnything, WRAPPERS } from "./bombs.mjs";

const MEBIBYTE = 2 ** 20;
const LIMITS = { steps: 5_000_000, memory: 64 * MEBIBYTE, recursion: 200, time: 50_000 };
/** Of the processor, since the machine that runs the tests may be busy: what takes longer has escaped its step limit. */
const SECONDS = 10;
const ABOVE_BEFORE = 200 * MEBIBYTE;

const KINDS = { steps: StepLimitError, memory: MemoryLimitError, output: OutputLimitError, limit: LimitError };

const sandbox = new Sandbox({ features: "all", limits: LIMITS });
sandbox.execute("1 + 1");
const peak = (): number => process.resourceUsage().maxRSS * 1024;

function outcome(source: string, steps: number): unknown {
  try {
    return { value: sandbox.execute(source, { limits: { steps } }).value };
  } catch (error) {
    return error;
  }
}

function ends(result: unknown, ending: Ending): boolean {
  // What would take too much memory may run out of steps first: making it has its price in both.
  if (ending === "memory" && result instanceof StepLimitError) return true;
  if (typeof ending === "string") return result instanceof KINDS[ending];
  if ("raises" in ending) {
    if (ending.raises === "HostValueError") return result instanceof HostValueError;
    return result instanceof ScriptError && result.type === ending.raises;
  }
  if (result instanceof Error) return false;
  return ending.value === expectAnything || JSON.stringify(result) === JSON.stringify(ending);
}

function describeOutcome(result: unknown): string {
  if (result instanceof InternalError) return `InternalError: ${(result.cause as Error)?.stack ?? result.cause}`;
  if (result instanceof ScriptError) return `ScriptError ${result.type}: ${result.message.slice(0, 200)}`;
  if (result instanceof Error) return `${result.name}: ${result.message}`;
  return JSON.stringify(result).slice(0, 200);
}

function check(source: string, ending: Ending | readonly Ending[], steps = LIMITS.steps): void {
  const before = peak();
  const start = process.cpuUsage();
  const result = outcome(source, steps);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const allowed = Array.isArray(ending) ? (ending as readonly Ending[]) : [ending as Ending];
  if (!allowed.some((each) => ends(result, each))) {
    expect.fail(`${describeOutcome(result)}; allowed: ${JSON.stringify(allowed)}\n${source}`);
  }
  expect(seconds).toBeLessThan(SECONDS);
  expect(peak() - before).toBeLessThan(ABOVE_BEFORE);
  // The next run is none the worse for it.
  expect(sandbox.evaluate("sum([1, 2, 3])")).toBe(6);
}

describe("bombs", () => {
  it.each(BOMBS.map(([name, source, ending]) => [name, source, ending] as const))("%s", (_, source, ending) => {
    // What only turns in circles need not do so for long; `node --expose-gc test/limits/try-bombs.mjs` lets it.
    check(source, ending, ending === "steps" ? 1_000_000 : LIMITS.steps);
  });
});

describe("nothing sees a limit, delays it or outlives it", () => {
  for (const [wrapper, wrap] of WRAPPERS) {
    it.each(CORES.map(([core, source]) => [core, source] as const))(`%s in ${wrapper}`, (_, source) => {
      check(wrap(source), "limit", 500_000);
    });
  }
});

it("the right number of steps is used when a program is stopped", () => {
  for (const steps of [1, 100, 8191, 8192, 8193, 50_000, 1_000_000]) {
    const error = ((): unknown => {
      try {
        return sandbox.execute("while True: pass", { limits: { steps } });
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(StepLimitError);
    expect((error as StepLimitError).allowed).toBe(steps);
    expect((error as StepLimitError).used).toBeLessThan(steps + 100);
  }
});

it("a fresh sandbox costs little and stops as well", () => {
  for (let i = 0; i < 50; i++) {
    expect(() => new Sandbox({ limits: { steps: 10_000 } }).execute("while True: pass")).toThrow(StepLimitError);
  }
});
