/**
 * The limits of a run: one table from which the defaults, the validation, the command line and the documentation come.
 */
import { PolicyError } from "./errors.js";
import { rejectUnknown } from "./suggest.js";

/** What a run may use. Every limit has a safe default; to have none, say `Infinity`. */
export interface Limits {
  /** Steps of the machine: a deterministic measure of work, the same on every computer. */
  readonly steps: number;
  /** Bytes that the program's data may occupy at one moment. */
  readonly memory: number;
  /** Depth of Python calls; one more is Python's own RecursionError. */
  readonly recursion: number;
  /** Milliseconds of wall clock. */
  readonly time: number;
  /** Bytes of source text, in UTF-8. */
  readonly input: number;
  /** Characters written to stdout and stderr together. */
  readonly output: number;
}

export interface LimitRow {
  readonly name: keyof Limits;
  readonly unit: string;
  readonly default: number;
  /** The smallest value that makes sense. */
  readonly minimum: number;
  readonly meaning: string;
}

const MEBIBYTE = 2 ** 20;

export const LIMITS: readonly LimitRow[] = [
  {
    name: "steps",
    unit: "steps",
    default: 10_000_000,
    minimum: 1,
    meaning: "work, counted the same way on every computer; built-in functions pay for what they do",
  },
  {
    name: "memory",
    unit: "bytes",
    default: 64 * MEBIBYTE,
    minimum: 65_536,
    meaning: "data alive at one moment; garbage costs nothing",
  },
  {
    name: "recursion",
    unit: "calls",
    default: 1000,
    minimum: 1,
    meaning: "depth of Python calls; one more is Python's RecursionError",
  },
  { name: "time", unit: "ms", default: 5_000, minimum: 1, meaning: "wall clock of one run" },
  {
    name: "input",
    unit: "bytes",
    default: 65_536,
    minimum: 0,
    meaning: "source text of one program or module, in UTF-8",
  },
  { name: "output", unit: "characters", default: 65_536, minimum: 0, meaning: "text written to stdout and stderr" },
];

export const DEFAULT_LIMITS: Limits = Object.freeze(
  Object.fromEntries(LIMITS.map((row) => [row.name, row.default])),
) as unknown as Limits;

/**
 * Checks limits given by the host and fills in the rest from `base`. A name left out, or given as undefined, keeps the
 * value of `base`: no limit is ever off because somebody forgot it.
 */
export function resolveLimits(given: unknown, base: Limits = DEFAULT_LIMITS): Limits {
  if (given === undefined) return base;
  if (typeof given !== "object" || given === null) throw new PolicyError("limits must be an object");
  rejectUnknown(
    "limit",
    Object.keys(given),
    LIMITS.map((row) => row.name),
  );
  const limits = { ...base };
  for (const row of LIMITS) {
    if (!Object.hasOwn(given, row.name)) continue;
    const value = (given as Partial<Record<keyof Limits, unknown>>)[row.name];
    if (value === undefined) continue;
    if (typeof value !== "number" || Number.isNaN(value)) {
      throw new PolicyError(`limits.${row.name} must be a number of ${row.unit}; for no limit write Infinity`);
    }
    if (value < row.minimum) {
      throw new PolicyError(`limits.${row.name} must be at least ${row.minimum} (${row.unit}), not ${value}`);
    }
    limits[row.name] = value;
  }
  return Object.freeze(limits);
}

/** No limit but those around it: where limits of a part of a run start from. */
export const NO_LIMITS: Limits = Object.freeze(
  Object.fromEntries(LIMITS.map((row) => [row.name, Number.POSITIVE_INFINITY])),
) as unknown as Limits;
