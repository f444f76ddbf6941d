/**
 * import. Python reference, "The import system", without its outside world: modules come from the sandbox's features,
 * from guest sources handed in by the host, or from host-made modules. Nothing is ever looked for anywhere else.
 */

import { featureModule, featureOf } from "../../stdlib/index.js";
import {
  importError,
  importErrorType,
  moduleNotFoundErrorType,
  raised,
  typeError,
  valueError,
} from "../objects/errors.js";
import {
  type Attrs,
  attrGet,
  attrNames,
  attrSet,
  dictType,
  PyDict,
  PyList,
  PyModule,
  typeOf,
  type Value,
} from "../objects/model.js";
import type { NativeModule } from "../objects/module.js";
import { builtin, type Gen, type Maybe } from "../objects/native.js";
import { Source } from "../syntax/source.js";
import { getAttrOr } from "./attributes.js";
import { compileLibrary, TrustedSource } from "./compile.js";
import { RunBody } from "./flow.js";
import type { Frame } from "./frame.js";
import type { Machine } from "./machine.js";

/** `__import__(name, globals, locals, fromlist, level)` as the IMPORT_NAME instruction and the function need it. */
export function importName(m: Machine, frame: Frame, name: string, fromList: Value, level: number): Maybe<Value> {
  return importWith(m, frame.func.globals, name, fromList, level);
}

export function* importWith(m: Machine, globals: Attrs, name: string, fromList: Value, level: number): Gen<Value> {
  let full = name;
  if (level > 0) {
    const pkg = packageOf(globals);
    if (pkg === "") throw raised(importErrorType, "attempted relative import with no known parent package");
    const parts = pkg.split(".");
    if (level - 1 >= parts.length) throw raised(importErrorType, "attempted relative import beyond top-level package");
    const base = parts.slice(0, parts.length - (level - 1)).join(".");
    full = name === "" ? base : `${base}.${name}`;
  } else if (name === "") throw valueError("Empty module name");
  const wanted = fromList === null ? [] : ((yield m.toArray(fromList)) as Value[]);
  const module = (yield* importDotted(m, full)) as PyModule;
  if (wanted.length === 0) {
    if (level > 0) return module;
    const dot = name.indexOf(".");
    return dot < 0 ? module : (m.modules.get(name.slice(0, dot)) as PyModule);
  }
  // `from package import submodule`
  if (attrGet(module.attrs, "__path__") !== undefined) {
    for (const item of wanted) {
      if (typeof item !== "string" || item === "*" || attrGet(module.attrs, item) !== undefined) continue;
      if (exists(m, `${full}.${item}`)) yield* importDotted(m, `${full}.${item}`);
    }
  }
  return module;
}

function packageOf(globals: Attrs): string {
  const pkg = attrGet(globals, "__package__");
  if (typeof pkg === "string") return pkg;
  const name = attrGet(globals, "__name__");
  if (typeof name !== "string") return "";
  if (attrGet(globals, "__path__") !== undefined) return name;
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(0, dot);
}

function* importDotted(m: Machine, name: string): Gen<PyModule> {
  const parts = name.split(".");
  let module: PyModule | null = null;
  let full = "";
  for (const part of parts) {
    const parent: PyModule | null = module;
    full = full === "" ? part : `${full}.${part}`;
    module = (yield loadModule(m, full, parent)) as PyModule;
  }
  return module as PyModule;
}

function exists(m: Machine, name: string): boolean {
  return (
    m.modules.has(name) ||
    m.options.modules.has(name) ||
    m.options.hostModules?.has(name) === true ||
    isPackagePrefix(m, name) ||
    (featureModule(name) !== undefined && isOpen(m, name))
  );
}

/** "shop" is a package when there is a module "shop.tax". */
function isPackagePrefix(m: Machine, name: string): boolean {
  const prefix = `${name}.`;
  for (const key of m.options.modules.keys()) if (key.startsWith(prefix)) return true;
  return false;
}

function isOpen(m: Machine, name: string): boolean {
  const feature = featureOf(name);
  return feature === null || m.hasFeature(feature);
}

function setModule(m: Machine, name: string, module: PyModule): void {
  m.modules.set(name, module);
  m.moduleDict?.table.map.set(name, module);
}

/** What has been imported under a name; a guest may have put something else into sys.modules, or taken it out. */
function loadedModule(m: Machine, name: string): PyModule | undefined {
  const dict = m.moduleDict;
  if (dict === null) return m.modules.get(name);
  const v = dict.table.map.get(name);
  if (v === null) throw importError(`import of ${name} halted; None in sys.modules`, name, moduleNotFoundErrorType);
  if (v === undefined) m.modules.delete(name);
  return v as PyModule | undefined;
}

/** One module, its parent being loaded already. */
export function loadModule(m: Machine, name: string, parent: PyModule | null): Maybe<PyModule> {
  const loaded = loadedModule(m, name);
  if (loaded !== undefined) return loaded;
  const guest = m.options.modules.get(name);
  if (guest !== undefined || isPackagePrefix(m, name)) {
    return runGuestModule(
      m,
      name,
      guest?.source ?? "",
      guest?.filename ?? `${name.replaceAll(".", "/")}.py`,
      guest?.isPackage ?? false,
      parent,
      guest?.isTrusted ?? false,
    );
  }
  const host = m.options.hostModules?.get(name);
  if (host !== undefined) {
    setModule(m, name, host);
    bindInParent(parent, name, host);
    return host;
  }
  const native = featureModule(name);
  if (native !== undefined) {
    const feature = featureOf(name);
    if (isOpen(m, name)) return makeNativeModule(m, native, parent);
    throw importError(
      `module '${name}' is not enabled in this sandbox (feature '${feature}' is off)`,
      name,
      moduleNotFoundErrorType,
    );
  }
  const why =
    parent !== null && attrGet(parent.attrs, "__path__") === undefined ? `; '${parent.name}' is not a package` : "";
  throw importError(`No module named '${name}'${why}`, name, moduleNotFoundErrorType);
}

function bindInParent(parent: PyModule | null, name: string, module: PyModule): void {
  if (parent !== null) attrSet(parent.attrs, name.slice(name.lastIndexOf(".") + 1), module);
}

function newModule(m: Machine, name: string): PyModule {
  m.meter.alloc(500);
  const module = new PyModule(name, m.newGlobals(name));
  attrSet(module.attrs, "__doc__", null);
  return module;
}

function* runGuestModule(
  m: Machine,
  name: string,
  text: string,
  filename: string,
  declaredPackage: boolean,
  parent: PyModule | null,
  isTrusted: boolean,
): Gen<PyModule> {
  const module = newModule(m, name);
  const isPackage = declaredPackage || isPackagePrefix(m, name);
  if (isPackage) attrSet(module.attrs, "__path__", new PyList([]));
  attrSet(
    module.attrs,
    "__package__",
    isPackage ? name : name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "",
  );
  attrSet(module.attrs, "__file__", filename);
  setModule(m, name, module);
  try {
    const code = m.compileModule(isTrusted ? new TrustedSource(text, filename) : new Source(text, filename), "exec");
    yield new RunBody(m.moduleFunction(code, module.attrs), null);
  } catch (e) {
    m.modules.delete(name);
    throw e;
  }
  bindInParent(parent, name, module);
  return module;
}

/** Builds a feature module; its functions and constants are attributes, never anything else. */
export function makeNativeModule(m: Machine, native: NativeModule, parent: PyModule | null): Maybe<PyModule> {
  const module = newModule(m, native.name);
  module.isBuiltin = native.source === undefined;
  attrSet(module.attrs, "__doc__", native.doc ?? null);
  attrSet(module.attrs, "__package__", native.isPackage === true ? native.name : "");
  if (native.isPackage === true) attrSet(module.attrs, "__path__", new PyList([]));
  for (const row of native.functions ?? []) {
    const fn = builtin(native.name, row);
    attrSet(module.attrs, fn.def.name, fn);
  }
  for (const type of native.types ?? []) attrSet(module.attrs, type.qualname, type);
  for (const [name, value] of Object.entries(native.constants ?? {})) attrSet(module.attrs, name, value);
  native.setup?.(m, module);
  setModule(m, native.name, module);
  if (native.source === undefined) {
    bindInParent(parent, native.name, module);
    return module;
  }
  return runNativeSource(m, native, module, parent);
}

function* runNativeSource(m: Machine, native: NativeModule, module: PyModule, parent: PyModule | null): Gen<PyModule> {
  try {
    const code = compileLibrary(m, native);
    yield new RunBody(m.moduleFunction(code, module.attrs), null);
  } catch (e) {
    m.modules.delete(native.name);
    throw e;
  }
  bindInParent(parent, native.name, module);
  return module;
}

export function* importFrom(m: Machine, module: Value, name: string): Gen<Value> {
  const v = (yield getAttrOr(m, module, name)) as Value | undefined;
  if (v !== undefined) return v;
  const own = (yield getAttrOr(m, module, "__name__")) as Value | undefined;
  const label = typeof own === "string" ? own : "<unknown module name>";
  const loaded = m.modules.get(`${label}.${name}`);
  if (loaded !== undefined) return loaded;
  const file = (yield getAttrOr(m, module, "__file__")) as Value | undefined;
  const e = importError(
    `cannot import name '${name}' from '${label}' (${typeof file === "string" ? file : "unknown location"})`,
    label,
  );
  e.exc.fields?.set("name_from", name);
  if (module instanceof PyModule) e.exc.candidates = () => attrNames(module.attrs);
  throw e;
}

export function* importStar(m: Machine, frame: Frame, module: Value): Gen<Value> {
  const all = (yield getAttrOr(m, module, "__all__")) as Value | undefined;
  let names: Value[];
  if (all !== undefined) names = (yield m.toArray(all)) as Value[];
  else if (module instanceof PyModule) names = attrNames(module.attrs).filter((n) => !n.startsWith("_"));
  else throw raised(importErrorType, "from-import-* object has no __dict__ and no __all__");
  for (const name of names) {
    m.meter.charge(1);
    if (typeof name !== "string") {
      const label = module instanceof PyModule ? module.name : "?";
      throw typeError(`Item in ${label}.__all__ must be str, not ${typeOf(name).name}`);
    }
    const v = (yield m.getAttr(module, name)) as Value;
    const ns = frame.namespace;
    if (ns instanceof PyDict && ns.cls === dictType) ns.table.map.set(name, v);
    else if (ns !== null) yield m.setItem(ns, name, v);
    else attrSet(frame.func.globals, name, v);
  }
  return null;
}

/** importlib.import_module for natives. */
export function importModule(m: Machine, name: string): Maybe<PyModule> {
  const loaded = m.modules.get(name);
  return loaded !== undefined ? loaded : importDotted(m, name);
}

/** Modules that were loaded for the language's own needs, by machine; a guest sees them only through its features. */
const internals = new WeakMap<Machine, Map<string, PyModule>>();

export function* importInternal(m: Machine, name: string): Gen<PyModule> {
  const loaded = m.modules.get(name) ?? internals.get(m)?.get(name);
  if (loaded !== undefined) return loaded;
  const native = featureModule(name);
  if (native === undefined) throw importError(`No module named '${name}'`, name, moduleNotFoundErrorType);
  const module = (yield makeNativeModule(m, native, null)) as PyModule;
  if (!isOpen(m, name)) {
    m.modules.delete(name);
    let map = internals.get(m);
    if (map === undefined) {
      map = new Map();
      internals.set(m, map);
    }
    map.set(name, module);
  }
  return module;
}
