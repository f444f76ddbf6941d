/** What the class-making modules written in Python (dataclasses, enum, annotationlib, contextlib) need of the machine. */
import { isRaised, nameErrorType } from "../src/objects/errors.js";
import {
  Attrs,
  attrGet,
  attrNames,
  attrSet,
  Cell,
  PyClassMethod,
  PyDict,
  type PyException,
  PyFunction,
  PyProperty,
  PyStaticMethod,
  PyType,
  type Value,
} from "../src/objects/model.js";
import type { Gen, Row } from "../src/objects/native.js";
import { Shape } from "../src/objects/shape.js";
import type { Machine } from "../src/vm/machine.js";
import type { VM } from "../src/vm/vm.js";

/** Names that may be missing in one annotation before it is given up. */
const MAX_MISSING = 1000;

/** The module if it has been imported, else None: nothing is loaded. */
export const loadedModule: Row = [
  "_loaded_module(name, /)",
  "",
  (vm: VM, name: Value) =>
    typeof name === "string" ? (vm.importedModule(name) ?? (vm as Machine).library.get(name) ?? null) : null,
];

/** A copy of the names of a module that has been imported. */
export const moduleNamespace: Row = [
  "_module_namespace(name, /)",
  "",
  (vm: VM, name: Value) => {
    const dict = new PyDict();
    const module =
      typeof name === "string" ? ((vm as Machine).library.get(name) ?? vm.importedModule(name)) : undefined;
    const attrs = module?.attrs ?? (name === "__main__" ? (vm as Machine).main : undefined);
    if (attrs === undefined) return dict;
    const names = attrNames(attrs);
    vm.meter.items(names.length, 40);
    for (const each of names) {
      const value = attrGet(attrs, each);
      if (value !== undefined) dict.table.map.set(each, value);
    }
    return dict;
  },
];

/** sys.exception(), for modules that must not need sys. */
export const handledException: Row = ["_handled()", "", (vm: VM): PyException | null => vm.currentException()];

/** Name of the module whose code called the caller; new classes say that they were made there. */
export const callingModule: Row = ["_calling_module()", "", (vm: VM) => callerModule(vm as Machine)];

function callerModule(m: Machine): Value {
  const own = m.currentModuleName();
  for (let f = m.frame; f !== null; f = f.back) {
    const func = (f as { func?: PyFunction }).func;
    if (func === undefined) continue;
    const name = attrGet(func.globals, "__name__") ?? null;
    if (name !== own) return name;
  }
  return "__main__";
}

/** The function that an attribute of a class wraps, if any. */
function functionsOf(value: Value): Value[] {
  if (value instanceof PyStaticMethod || value instanceof PyClassMethod)
    return value.func === undefined ? [] : [value.func];
  if (value instanceof PyProperty) return [value.fget, value.fset, value.fdel];
  return [value];
}

/** Lets `super()` and `__class__` in the methods of a class mean the class that was made in the place of another. */
export const rebindClass: Row = [
  "_rebind_class(old, new, /)",
  "",
  (vm: VM, old: Value, made: Value) => {
    if (!(made instanceof PyType) || !made.isHeap) return null;
    for (const name of attrNames(made.attrs)) {
      vm.meter.charge(1);
      for (const fn of functionsOf(attrGet(made.attrs, name) ?? null)) {
        if (!(fn instanceof PyFunction)) continue;
        for (const cell of fn.closure) if (cell.value === old) cell.value = made;
      }
    }
    return null;
  },
];

/** Only guest functions that evaluate annotations are taken apart; anything else is just called. */
export const evaluateLazily: Row = [
  "_evaluate(annotate, make, everything, /)",
  "",
  function* (vm: VM, annotate: Value, make: Value, everything: Value): Gen<Value> {
    if (!(annotate instanceof PyFunction)) return (yield vm.call(annotate, [1])) as Value;
    let globals: Attrs | null = null;
    const closure = annotate.closure.slice();
    // Stands in for a name of the scopes around the annotation.
    const provide = (name: string, value: Value): boolean => {
      const free = annotate.code.freeNames.indexOf(name);
      if (free >= 0) {
        closure[free] = new Cell(value);
        return true;
      }
      if (globals === null) {
        const names = attrNames(annotate.globals);
        vm.meter.items(names.length, 24);
        globals = new Attrs(new Shape());
        for (const each of names) attrSet(globals, each, attrGet(annotate.globals, each) as Value);
      }
      const isNew = attrGet(globals, name) !== value;
      attrSet(globals, name, value);
      return isNew;
    };
    if (everything === true) {
      for (const name of [...annotate.code.names, ...annotate.code.freeNames]) {
        if (name.startsWith("__") || name.startsWith(".")) continue;
        provide(name, (yield vm.call(make, [name])) as Value);
      }
    }
    for (let tries = 0; ; tries++) {
      const { code, builtins, name, qualname, defaults, kwDefaults } = annotate;
      const copy = new PyFunction(
        code,
        globals ?? annotate.globals,
        builtins,
        closure.slice(),
        name,
        qualname,
        defaults,
        kwDefaults,
      );
      vm.meter.alloc(200);
      try {
        return (yield vm.call(copy, [1])) as Value;
      } catch (e) {
        if (!isRaised(e, nameErrorType) || tries >= MAX_MISSING) throw e;
        const missing = e.exc.fields?.get("name");
        if (typeof missing !== "string") throw e;
        if (!provide(missing, (yield vm.call(make, [missing])) as Value)) throw e;
      }
    }
  },
];
