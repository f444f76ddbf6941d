/** The options `modules` and `loader`: modules that the host hands in, as Python text, as values of its own, or both. */
import { PolicyError } from "../errors.js";
import { checkObject, checkString, isRecord } from "./check.js";

/** A module that programs can import. Names with dots are modules of a package. */
export interface ModuleSource {
  /** Python source text. */
  readonly source?: string;
  /** Names with values of the host: plain data and functions. They are there before the source runs. */
  readonly exports?: { readonly [name: string]: unknown };
  /** The host vouches for it: constructs that are switched off for programs are allowed in it. */
  readonly trusted?: boolean;
  /** `from . import x` inside it means its own modules. A module with modules below it in `modules` always is one. */
  readonly isPackage?: boolean;
}

/**
 * Answers a module that nothing else provides, or null. A text is its source. A promise of one is waited for where the
 * run is asynchronous.
 */
export type ModuleLoader = (name: string) => LoadedModule | Promise<LoadedModule>;

export type LoadedModule = ModuleSource | string | null | undefined;

export type Modules = { readonly [name: string]: ModuleSource };

/** A module as the machine takes it. */
export interface ModuleEntry {
  readonly source: string | undefined;
  readonly hostValues: { readonly [name: string]: unknown } | undefined;
  readonly isPackage: boolean;
  readonly isTrusted: boolean;
}

const NAME = /^[\p{ID_Start}_]\p{ID_Continue}*$/u;
const MODULE_NAME = /^[\p{ID_Start}_]\p{ID_Continue}*(\.[\p{ID_Start}_]\p{ID_Continue}*)*$/u;

/** Whether a text can stand behind `import`. */
export function isModuleName(name: string): boolean {
  return name.length <= 255 && MODULE_NAME.test(name);
}

/** A checked, frozen copy; the host's own values are what they are. */
export function resolveModules(given: unknown): Modules {
  if (!isRecord(given)) {
    throw new PolicyError('option "modules" must be an object: { name: { source } } or { name: { exports } }');
  }
  const modules = Object.create(null) as { [name: string]: ModuleSource };
  for (const [name, module] of Object.entries(given)) {
    if (!isModuleName(name)) throw new PolicyError(`${JSON.stringify(name)} is not a module name`);
    modules[name] = checkModule(name, module);
  }
  return Object.freeze(modules);
}

const MODULE_OPTIONS = ["source", "exports", "trusted", "isPackage"];

function checkModule(name: string, given: unknown): ModuleSource {
  const module = checkObject(`module "${name}"`, given ?? null, MODULE_OPTIONS) as { [option: string]: unknown };
  const { source, exports } = module;
  if (exports === undefined || source !== undefined) checkString(`the source of module "${name}"`, source);
  for (const option of ["trusted", "isPackage"]) {
    const value = module[option];
    if (value !== undefined && typeof value !== "boolean") {
      throw new PolicyError(`${option} of module "${name}" must be true or false`);
    }
  }
  return Object.freeze({
    ...(source === undefined ? {} : { source: source as string }),
    ...(exports === undefined ? {} : { exports: checkExports(name, exports) }),
    trusted: module.trusted === true,
    isPackage: module.isPackage === true,
  });
}

/** Own data properties whose names are Python names; an accessor is not asked. */
function checkExports(module: string, given: unknown): { readonly [name: string]: unknown } {
  if (!isRecord(given)) throw new PolicyError(`the exports of module "${module}" must be an object: { name: value }`);
  const values = Object.create(null) as { [name: string]: unknown };
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(given))) {
    if (!NAME.test(name)) {
      throw new PolicyError(`${JSON.stringify(name)} in the exports of module "${module}" is not a Python name`);
    }
    if (!("value" in property)) {
      throw new PolicyError(`"${name}" in the exports of module "${module}" is an accessor; give a value`);
    }
    values[name] = property.value;
  }
  return Object.freeze(values);
}

function entryOf({ source, exports, trusted, isPackage }: ModuleSource): ModuleEntry {
  return { source, hostValues: exports, isPackage: isPackage === true, isTrusted: trusted === true };
}

const EMPTY_PACKAGE: ModuleEntry = { source: "", hostValues: undefined, isPackage: true, isTrusted: false };

/** All modules; `shop.tax` makes `shop` a package, with an empty body when there is none. */
export function moduleTable(modules: Modules | undefined): ReadonlyMap<string, ModuleEntry> {
  const table = new Map<string, ModuleEntry>();
  for (const [name, module] of Object.entries(modules ?? {})) table.set(name, entryOf(module));
  for (const name of [...table.keys()]) {
    for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
      const parent = name.slice(0, dot);
      table.set(parent, { ...(table.get(parent) ?? EMPTY_PACKAGE), isPackage: true });
    }
  }
  return table;
}

/** What a loader answered, checked. */
export function loadedEntry(name: string, answer: unknown): ModuleEntry | null {
  if (answer === null || answer === undefined) return null;
  if (typeof answer === "string") return entryOf({ source: answer });
  if (!isRecord(answer) || typeof answer.then === "function") {
    throw new PolicyError(`the loader must answer a source text, { source }, { exports } or null for module "${name}"`);
  }
  return entryOf(checkModule(name, answer));
}
