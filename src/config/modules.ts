/** The option `modules`: Python modules that the host hands in as text. */
import { PolicyError } from "../errors.js";
import { checkObject, checkString, isRecord } from "./check.js";

/** A module that programs can import. Names with dots are modules of a package. */
export interface ModuleSource {
  /** Python source text. */
  readonly source: string;
  /** The host vouches for it: constructs that are switched off for programs are allowed in it. */
  readonly trusted?: boolean;
}

const MODULE_NAME = /^[\p{ID_Start}_]\p{ID_Continue}*(\.[\p{ID_Start}_]\p{ID_Continue}*)*$/u;

/** Whether a text can stand behind `import`. */
export function isModuleName(name: string): boolean {
  return name.length <= 255 && MODULE_NAME.test(name);
}

export type Modules = { readonly [name: string]: ModuleSource };

/** A checked, frozen copy. */
export function resolveModules(given: unknown): Modules {
  if (!isRecord(given)) throw new PolicyError('option "modules" must be an object: { name: { source } }');
  const modules = Object.create(null) as { [name: string]: ModuleSource };
  for (const [name, module] of Object.entries(given)) {
    if (!isModuleName(name)) throw new PolicyError(`${JSON.stringify(name)} is not a module name`);
    const { source, trusted } = checkObject(`module "${name}"`, module ?? null, ["source", "trusted"]) as {
      source?: unknown;
      trusted?: unknown;
    };
    modules[name] = Object.freeze({
      source: checkString(`the source of module "${name}"`, source),
      trusted: trusted === true,
    });
  }
  return Object.freeze(modules);
}

/** Every module with what stands for it; `shop.tax` makes `shop` a package, with an empty body when there is none. */
export interface ModuleEntry {
  readonly source: string;
  readonly isPackage: boolean;
  readonly isTrusted: boolean;
}

export function moduleTable(modules: Modules | undefined): ReadonlyMap<string, ModuleEntry> {
  const table = new Map<string, ModuleEntry>();
  for (const [name, { source, trusted }] of Object.entries(modules ?? {})) {
    table.set(name, { source, isPackage: false, isTrusted: trusted === true });
  }
  for (const name of [...table.keys()]) {
    for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
      const parent = name.slice(0, dot);
      const { source = "", isTrusted = false } = table.get(parent) ?? {};
      table.set(parent, { source, isPackage: true, isTrusted });
    }
  }
  return table;
}
