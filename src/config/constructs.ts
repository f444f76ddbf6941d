/** The option `constructs`: which parts of the language are switched off. */
import { CONSTRUCT_GROUPS, CONSTRUCT_NAMES } from "../compile/constructs.js";
import { PolicyError } from "../errors.js";
import { rejectUnknown } from "../suggest.js";
import { isRecord } from "./check.js";

/**
 * Constructs of the language, each switched on or off: `{ while: false }`. `loops`, `definitions` and `statements` stand
 * for several; a single name goes before a group that contains it.
 */
export type Constructs = { readonly [name: string]: boolean };

const KNOWN: readonly string[] = [...CONSTRUCT_NAMES, ...CONSTRUCT_GROUPS.keys()];

/** A checked, frozen copy, with groups replaced by what they stand for. */
export function resolveConstructs(given: unknown): Constructs {
  if (!isRecord(given)) throw new PolicyError('option "constructs" must be an object: { while: false }');
  const names = Object.keys(given);
  rejectUnknown("construct", names, KNOWN);
  const switches = Object.create(null) as { [name: string]: boolean };
  const isGroup = (name: string): boolean => CONSTRUCT_GROUPS.has(name);
  for (const name of [...names.filter(isGroup), ...names.filter((each) => !isGroup(each))]) {
    const on = given[name];
    if (on === undefined) continue;
    if (typeof on !== "boolean") throw new PolicyError(`constructs.${name} must be true or false`);
    for (const each of CONSTRUCT_GROUPS.get(name) ?? [name]) switches[each] = on;
  }
  return Object.freeze(switches);
}

/** What is off: the profile's, as far as the configuration says nothing else. */
export function constructsOff(profile: readonly string[], own: Constructs | undefined): ReadonlySet<string> {
  const off = new Set(profile);
  for (const [name, on] of Object.entries(own ?? {})) {
    if (on) off.delete(name);
    else off.add(name);
  }
  return off;
}
