/**
 * The profiles: named starting points of a configuration. What a configuration says itself goes before its profile.
 */
import { CONSTRUCT_GROUPS } from "./compile/constructs.js";
import { DEFAULT_LIMITS, type Limits } from "./limits.js";

export interface Profile {
  readonly name: string;
  /** What it is for. */
  readonly meaning: string;
  readonly limits: Limits;
  /** Constructs that are switched off. */
  readonly constructsOff: readonly string[];
  /** Whether BaseException, SystemExit and KeyboardInterrupt are there only with the feature `exit`. */
  readonly withholdsExits: boolean;
}

const MEBIBYTE = 2 ** 20;

export const PROFILES: readonly Profile[] = [
  {
    name: "default",
    meaning: "the whole language, no feature, the limits above",
    limits: DEFAULT_LIMITS,
    constructsOff: [],
    withholdsExits: false,
  },
  {
    name: "pysandbox",
    meaning:
      "the limits that pysandbox had (5 s, 200 MB, recursion 50, 64 KiB in and out), and `BaseException`, `SystemExit` and `KeyboardInterrupt` only with the feature `exit`",
    limits: Object.freeze({
      ...DEFAULT_LIMITS,
      steps: Number.POSITIVE_INFINITY,
      time: 5_000,
      memory: 200 * MEBIBYTE,
      recursion: 50,
      input: 65_536,
      output: 65_536,
    }),
    constructsOff: [],
    withholdsExits: true,
  },
  {
    name: "formula",
    meaning:
      "expressions only: no statements, no loops, no definitions but `lambda`, no assignment; small limits (100,000 steps, 8 MiB, recursion 100, 100 ms)",
    limits: Object.freeze({
      ...DEFAULT_LIMITS,
      steps: 100_000,
      memory: 8 * MEBIBYTE,
      recursion: 100,
      time: 100,
      input: 16_384,
    }),
    constructsOff: [...(CONSTRUCT_GROUPS.get("statements") as readonly string[]), "yield", "walrus"],
    withholdsExits: true,
  },
];

export const PROFILE_NAMES: readonly string[] = PROFILES.map(({ name }) => name);
