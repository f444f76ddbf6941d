/** The option `allowModules`: single names of feature modules, without the feature. */
import { featureModule, featureOf, moduleNames } from "../../stdlib/index.js";
import { builtinNamespace } from "../builtins/index.js";
import { PolicyError } from "../errors.js";
import { withImplied } from "../features.js";
import { attrNames } from "../objects/model.js";
import { rejectUnknown } from "../suggest.js";
import { Machine } from "../vm/machine.js";
import { isRecord, isStrings } from "./check.js";

/** Names by module, or "all" of it: `{ math: ["sqrt", "pi"], json: "all" }`. */
export type AllowedModules = { readonly [module: string]: readonly string[] | "all" };

/** A checked, frozen copy. */
export function resolveAllowed(given: unknown): AllowedModules {
  if (!isRecord(given)) throw new PolicyError('option "allowModules" must be an object: { math: ["sqrt"] }');
  const allowed = Object.create(null) as { [module: string]: readonly string[] | "all" };
  for (const [module, symbols] of Object.entries(given)) {
    if (symbols === undefined) continue;
    rejectUnknown("module", [module], moduleNames());
    if (symbols === "all") allowed[module] = "all";
    else if (isStrings(symbols)) {
      rejectUnknown(`name of module "${module}":`, symbols, symbolsOf(module));
      allowed[module] = Object.freeze([...new Set(symbols)].sort());
    } else throw new PolicyError(`allowModules.${module} must be "all" or an array of names`);
  }
  return Object.freeze(allowed);
}

/** What both allow. */
export function addAllowed(before: AllowedModules, more: AllowedModules): AllowedModules {
  const sum = Object.assign(Object.create(null), before) as { [module: string]: readonly string[] | "all" };
  for (const [module, symbols] of Object.entries(more)) {
    const known = sum[module];
    sum[module] =
      known === undefined
        ? symbols
        : known === "all" || symbols === "all"
          ? "all"
          : Object.freeze([...new Set([...known, ...symbols])].sort());
  }
  return Object.freeze(sum);
}

/** By module: the names that guests see, or null for all. The parents of a module can be imported, and show only it. */
export function allowedTable(allowed: AllowedModules | undefined): ReadonlyMap<string, ReadonlySet<string> | null> {
  const table = new Map<string, ReadonlySet<string> | null>();
  for (const [module, symbols] of Object.entries(allowed ?? {})) {
    table.set(module, symbols === "all" ? null : new Set(symbols));
    if (symbols === "all") {
      for (const other of moduleNames()) if (other.startsWith(`${module}.`)) table.set(other, null);
    }
    for (let dot = module.lastIndexOf("."); dot > 0; dot = module.lastIndexOf(".", dot - 1)) {
      const parent = module.slice(0, dot);
      if (!table.has(parent) && featureModule(parent) !== undefined) table.set(parent, new Set());
    }
  }
  return table;
}

const known = new Map<string, readonly string[]>();

/** Public names of a feature module: it is loaded once, in a machine that nobody else uses. */
export function symbolsOf(module: string): readonly string[] {
  let names = known.get(module);
  if (names === undefined) {
    const feature = featureOf(module);
    const machine = new Machine(
      {
        features: withImplied(feature === null ? [] : [feature]),
        modules: new Map(),
        now: () => 0,
        time: () => 0,
        write: () => {},
        aborted: () => false,
      },
      builtinNamespace,
    );
    names = attrNames(machine.drive(machine.importModule(module)).attrs).filter((name) => !name.startsWith("__"));
    known.set(module, names);
  }
  return names;
}
