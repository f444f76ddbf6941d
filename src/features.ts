/**
 * The features: what a host can switch on. Nothing is on by default; a feature that is off contributes no module, no
 * built-in name and no type.
 */

import { MODULE_FEATURES } from "../stdlib/index.js";

export interface Feature {
  readonly name: string;
  /** What a program gets from it. */
  readonly gives: string;
  /** Features that come with it. */
  readonly implies: readonly string[];
}

const row = (name: string, gives: string, ...implies: string[]): Feature => ({ name, gives, implies });

export const FEATURES: readonly Feature[] = [
  row("stdout", "`print` and `sys.stdout`, captured and streamed to the host", "sys"),
  row("stderr", "`sys.stderr`, captured and streamed to the host", "sys"),
  row("stdin", "`input` and `sys.stdin`, answered by the host", "sys"),
  row(
    "exit",
    "`exit`, `quit` and `sys.exit`; in the stricter profiles also the names `SystemExit`, `KeyboardInterrupt`, `BaseException`",
    "sys",
  ),
  ...MODULE_FEATURES.map(({ name, gives, implies }) => row(name, gives, ...implies)),
];

export const FEATURE_NAMES: readonly string[] = FEATURES.map((feature) => feature.name);

/** The named features and all that comes with them. `"all"` stands for every feature. */
export function withImplied(names: readonly string[]): ReadonlySet<string> {
  const on = new Set<string>();
  const add = (name: string): void => {
    const feature = FEATURES.find((each) => each.name === name);
    if (feature === undefined || on.has(name)) return;
    on.add(name);
    for (const other of feature.implies) add(other);
  };
  for (const name of names.includes("all") ? FEATURE_NAMES : names) add(name);
  return on;
}
