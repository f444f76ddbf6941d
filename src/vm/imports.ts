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
  attrDict,
  attrGet,
  attrNames,
  attrSet,
  dictType,
  PyDict,
  PyList,
  PyModule,
  PyTuple,
  typeOf,
  type Value,
} from "../objects/model.js";
import { andThen, builtin, Call, type Gen, isReady, type Maybe } from "../objects/native.js";
import { Source } from "../syntax/source.js";
import { getAttrOr } from "./attributes.js";
import { compileLibrary, LibrarySource, TrustedSource } from "./compile.js";
import { RunBody } from "./flow.js";
import type { Frame } from "./frame.js";
import type { Machine, ModuleSource } from "./machine.js";

/** The IMPORT_NAME instruction. */
export function importName(m: Machine, frame: Frame, name: string, fromList: Value, level: number): Maybe<Value> {
  if (frame.code.source instanceof LibrarySource) return importForLibrary(m, name, fromList);
  const { builtins, globals } = frame.func;
  if (builtins !== m.builtins) {
    // exec() was given built-in names to use: what is not among them is not there.
    const own = attrGet(builtins, "__import__");
    if (own === undefined) throw raised(importErrorType, "__import__ not found");
    if (own !== attrGet(m.builtins, "__import__")) {
      return new Call(own, [name, attrDict(globals), null, fromList, level]) as Maybe<Value>;
    }
  }
  return importWith(m, globals, name, fromList, level);
}

/** `__import__(name, globals, locals, fromlist, level)` for a guest. */
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
  if (
    module instanceof PyModule &&
    (m.options.loader !== undefined || attrGet(module.attrs, "__path__") !== undefined)
  ) {
    for (const item of wanted) {
      if (typeof item !== "string" || item === "*" || attrGet(module.attrs, item) !== undefined) continue;
      const isThere = exists(m, `${full}.${item}`);
      if (isReady(isThere) ? isThere : yield isThere) yield* importDotted(m, `${full}.${item}`);
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
  let module: PyModule | null = null;
  for (let dot = name.indexOf("."); dot >= 0; dot = name.indexOf(".", dot + 1)) {
    module = (yield loadModule(m, name.slice(0, dot), module, name)) as PyModule;
  }
  return (yield loadModule(m, name, module, name)) as PyModule;
}

/** The host's module of that name: one of its list, or what its loader answers. */
function hostModule(m: Machine, name: string): Maybe<ModuleSource | null> {
  return m.options.modules.get(name) ?? m.askLoader(name);
}

function exists(m: Machine, name: string): Maybe<boolean> {
  if (m.modules.has(name) || access(m, name) !== undefined) return true;
  return andThen(hostModule(m, name), (found) => found !== null);
}

/** What of a feature module guests may see: null for all of it, the names of a view, or undefined for nothing. */
function access(m: Machine, name: string): ReadonlySet<string> | null | undefined {
  if (featureModule(name) === undefined) return undefined;
  const feature = featureOf(name);
  if (feature === null || m.hasFeature(feature)) return null;
  return m.options.allowed?.get(name);
}

function setModule(m: Machine, name: string, module: PyModule): void {
  m.modules.set(name, module);
  m.moduleDict?.table.map.set(name, module);
}

/** A run has ended: modules whose code did not come to its end will be imported anew. */
export function forgetUnfinished(m: Machine): void {
  for (const module of m.loading) {
    if (m.library.get(module.name) === module) m.library.delete(module.name);
    if (m.modules.get(module.name) === module) m.modules.delete(module.name);
    const dict = m.moduleDict?.table.map;
    if (dict?.get(module.name) === module) dict.delete(module.name);
  }
  m.loading.clear();
}

/** What has been imported under a name; a guest may have put something else into sys.modules, or taken it out. */
function loadedModule(m: Machine, name: string): PyModule | undefined {
  const dict = m.moduleDict;
  if (dict === null) return m.modules.get(name);
  const v = dict.table.map.get(name);
  if (v === null) throw importError(`import of ${name} halted; None in sys.modules`, name, moduleNotFoundErrorType);
  if (v === undefined && m.modules.delete(name)) m.library.delete(name);
  return v as PyModule | undefined;
}

const EMPTY_PACKAGE: ModuleSource = { source: "", isPackage: true };

/** One module for a guest, its parent being loaded already. `wanted` is the whole name that is being imported. */
function loadModule(m: Machine, name: string, parent: PyModule | null, wanted: string): Maybe<PyModule> {
  const loaded = loadedModule(m, name);
  if (loaded !== undefined) return loaded;
  const listed = m.options.modules.get(name);
  if (listed !== undefined) return runHostModule(m, name, listed, parent);
  const symbols = access(m, name);
  if (symbols !== undefined) return openFeatureModule(m, name, symbols, parent);
  return askForModule(m, name, parent, wanted);
}

/** What is left is the host's loader. */
function* askForModule(m: Machine, name: string, parent: PyModule | null, wanted: string): Gen<PyModule> {
  const own = m.askLoader(name);
  let found = (isReady(own) ? own : yield own) as ModuleSource | null;
  if (found === null && wanted !== name) {
    // Whoever answers for `shop.tax` has a package `shop`.
    const inner = m.askLoader(wanted);
    if ((isReady(inner) ? inner : yield inner) !== null) found = EMPTY_PACKAGE;
  }
  if (found !== null) return yield* runHostModule(m, name, found, parent);
  if (featureModule(name) !== undefined) {
    throw importError(
      `module '${name}' is not enabled in this sandbox (feature '${featureOf(name)}' is off)`,
      name,
      moduleNotFoundErrorType,
    );
  }
  const why =
    parent !== null && attrGet(parent.attrs, "__path__") === undefined ? `; '${parent.name}' is not a package` : "";
  throw importError(`No module named '${name}'${why}`, name, moduleNotFoundErrorType);
}

/** A feature module for a guest: itself, or a view of some of its names. */
function* openFeatureModule(
  m: Machine,
  name: string,
  symbols: ReadonlySet<string> | null,
  parent: PyModule | null,
): Gen<PyModule> {
  const whole = (yield importLibrary(m, name)) as PyModule;
  const module = symbols === null ? whole : viewOf(m, whole, symbols);
  setModule(m, name, module);
  bindInParent(parent, name, module);
  return module;
}

/** A read-only module that shows some names of another. */
function viewOf(m: Machine, whole: PyModule, symbols: ReadonlySet<string>): PyModule {
  const view = newModule(m, whole.name);
  view.isBuiltin = true;
  view.isReadOnly = true;
  const hidden = new Set<string>();
  for (const name of attrNames(whole.attrs)) {
    const shown = symbols.has(name) || name === "__doc__" || name === "__package__" || name === "__path__";
    if (shown) attrSet(view.attrs, name, attrGet(whole.attrs, name) as Value);
    else if (!name.startsWith("_")) hidden.add(name);
  }
  view.hidden = hidden;
  return view;
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

/** A module of the host's: its values first, then its source. */
function* runHostModule(m: Machine, name: string, entry: ModuleSource, parent: PyModule | null): Gen<PyModule> {
  const { source, isPackage = false, isTrusted = false } = entry;
  const filename = entry.filename ?? `${name.replaceAll(".", "/")}.py`;
  const module = newModule(m, name);
  if (isPackage) attrSet(module.attrs, "__path__", new PyList([]));
  const dot = name.lastIndexOf(".");
  attrSet(module.attrs, "__package__", isPackage ? name : dot < 0 ? "" : name.slice(0, dot));
  if (source !== undefined) attrSet(module.attrs, "__file__", filename);
  setModule(m, name, module);
  try {
    if (entry.hostValues !== undefined) {
      for (const [symbol, value] of m.options.exports?.(name, entry.hostValues) ?? []) {
        m.meter.alloc(16);
        attrSet(module.attrs, symbol, value);
      }
    }
    if (source === undefined) module.isReadOnly = true;
    else {
      const text = isTrusted ? new TrustedSource(source, filename) : new Source(source, filename);
      const code = m.compileModule(text, "exec");
      m.loading.add(module);
      yield new RunBody(m.moduleFunction(code, module.attrs), null);
    }
  } catch (e) {
    m.loading.delete(module);
    m.modules.delete(name);
    m.moduleDict?.table.remove(name);
    throw e;
  }
  m.loading.delete(module);
  bindInParent(parent, name, module);
  return module;
}

// ------------------------------------------------------------------------------------------------- feature modules

/** `import` in our own Python: feature modules only, open or not, and nothing that a guest has put in their place. */
function* importForLibrary(m: Machine, name: string, fromList: Value): Gen<PyModule> {
  const module = (yield importLibrary(m, name)) as PyModule;
  const wanted = fromList instanceof PyTuple ? fromList.items : [];
  for (const item of wanted) {
    if (typeof item !== "string" || attrGet(module.attrs, item) !== undefined) continue;
    if (featureModule(`${name}.${item}`) !== undefined) yield importLibrary(m, `${name}.${item}`);
  }
  const dot = name.indexOf(".");
  return fromList === null && dot >= 0 ? (m.library.get(name.slice(0, dot)) as PyModule) : module;
}

/** A feature module, whole. Guests do not see it by this. */
export function importLibrary(m: Machine, name: string): Maybe<PyModule> {
  return m.library.get(name) ?? loadLibrary(m, name);
}

function* loadLibrary(m: Machine, name: string): Gen<PyModule> {
  const native = featureModule(name);
  if (native === undefined) throw importError(`No module named '${name}'`, name, moduleNotFoundErrorType);
  const dot = name.lastIndexOf(".");
  const hasParent = dot > 0 && featureModule(name.slice(0, dot)) !== undefined;
  const parent = hasParent ? ((yield importLibrary(m, name.slice(0, dot))) as PyModule) : null;
  // The parent may have loaded it.
  const loaded = m.library.get(name);
  if (loaded !== undefined) return loaded;
  const module = newModule(m, name);
  module.isBuiltin = native.source === undefined;
  attrSet(module.attrs, "__doc__", native.doc ?? null);
  attrSet(module.attrs, "__package__", native.isPackage === true ? name : "");
  if (native.isPackage === true) attrSet(module.attrs, "__path__", new PyList([]));
  for (const row of native.functions?.() ?? []) {
    const fn = builtin(native.accelerator ?? name, row);
    attrSet(module.attrs, fn.def.name, fn);
  }
  for (const type of native.types ?? []) attrSet(module.attrs, type.qualname, type);
  for (const [symbol, value] of Object.entries(native.constants ?? {})) attrSet(module.attrs, symbol, value);
  m.library.set(name, module);
  // What a guest may import is in its sys.modules as soon as anybody has loaded it.
  if (access(m, name) === null && !m.modules.has(name) && !m.options.modules.has(name)) setModule(m, name, module);
  try {
    native.setup?.(m, module);
    if (native.source !== undefined) {
      m.loading.add(module);
      yield new RunBody(m.moduleFunction(compileLibrary(m, native), module.attrs, m.libraryBuiltins), null);
    }
  } catch (e) {
    m.loading.delete(module);
    m.library.delete(name);
    if (m.modules.get(name) === module) m.modules.delete(name);
    throw e;
  }
  m.loading.delete(module);
  // `sys` is where programs put streams and hooks of their own.
  module.isReadOnly = name !== "sys";
  bindInParent(parent, name, module);
  return module;
}

export function* importFrom(m: Machine, module: Value, name: string): Gen<Value> {
  const v = (yield getAttrOr(m, module, name)) as Value | undefined;
  if (v !== undefined) return v;
  const own = (yield getAttrOr(m, module, "__name__")) as Value | undefined;
  const label = typeof own === "string" ? own : "<unknown module name>";
  const loaded = m.modules.get(`${label}.${name}`);
  if (loaded !== undefined) return loaded;
  const isHidden = module instanceof PyModule && module.hidden?.has(name) === true;
  const file = (yield getAttrOr(m, module, "__file__")) as Value | undefined;
  const e = importError(
    `cannot import name '${name}' from '${label}' (${isHidden ? "it is not among the names that this sandbox allows" : typeof file === "string" ? file : "unknown location"})`,
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
