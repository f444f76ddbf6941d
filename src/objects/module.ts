/** Module objects, and the shape in which feature modules are declared. */

import type { VM } from "../vm/vm.js";
import { attributeError, typeError } from "./errors.js";
import { PyMappingProxy } from "./mapping-proxy.js";
import {
  Attrs,
  attrDelete,
  attrDict,
  attrGet,
  attrNames,
  attrSet,
  moduleType,
  PyDict,
  PyModule,
  type PyType,
  typeOf,
  type Value,
} from "./model.js";
import { Call, type Costs, type Gen, install, type Maybe, type Row } from "./native.js";
import { Shape } from "./shape.js";

/** A feature module as `stdlib/` declares it. */
export interface NativeModule {
  /** Dotted name under which it is imported. */
  readonly name: string;
  readonly doc?: string;
  /** The module of C in which CPython has the functions: their `__module__`, and what messages call them by. */
  readonly accelerator?: string;
  /** Made when the module is imported. */
  readonly functions?: () => readonly Row[];
  readonly costs?: Costs;
  readonly constants?: { readonly [name: string]: Value };
  /** Classes, under their own names. */
  readonly types?: readonly PyType[];
  /** Python source that is run in the module's namespace after the natives are there; compiled in each sandbox. */
  readonly source?: string;
  /** Names made anew for each sandbox (mutable state, per-sandbox hooks). Runs before `source`. */
  readonly setup?: (vm: VM, module: PyModule) => void;
  /** Names that are there for `source` only: removed when it has run. */
  readonly isPackage?: boolean;
}

/** Throws AttributeError when the module is one that no guest can change. */
export function refuseChange(module: PyModule, name: string): void {
  if (module.isReadOnly) throw attributeError(`module '${module.name}' is read-only`, module, name);
}

/** The names of a module as a mapping that shows them as they are at the time of asking. */
function readOnlyDict(attrs: Attrs): PyMappingProxy {
  return new PyMappingProxy(() => {
    const dict = new PyDict();
    for (const name of attrNames(attrs)) dict.table.map.set(name, attrGet(attrs, name) as Value);
    return dict;
  });
}

/** A guest's subclass may say what its `__dict__` is. */
function* namesOfOther(vm: VM, self: PyModule): Gen<Value> {
  const dict = (yield vm.getAttr(self, "__dict__")) as Value;
  if (!(dict instanceof PyDict)) throw typeError("<module>.__dict__ is not a dictionary");
  return vm.makeList((yield vm.toArray(dict)) as Value[]);
}

install(moduleType, () => ({
  doc: "Create a module object.\n\nThe name must be a string; the optional doc argument can have any type.",
  methods: [
    [
      "__new__(cls, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType) => {
        vm.meter.alloc(300);
        return new PyModule("?", new Attrs(new Shape()), cls);
      },
    ],
    [
      "__init__(self, name, doc=None)",
      "Initialize self.  See help(type(self)) for accurate signature.",
      (_vm: VM, self: PyModule, name: Value, doc: Value = null) => {
        if (typeof name !== "string") throw typeError("module() argument 'name' must be str, not int");
        refuseChange(self, "__name__");
        (self as { name: string }).name = name;
        attrSet(self.attrs, "__name__", name);
        attrSet(self.attrs, "__doc__", doc);
        attrSet(self.attrs, "__package__", null);
        attrSet(self.attrs, "__loader__", null);
        attrSet(self.attrs, "__spec__", null);
        return null;
      },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (_vm: VM, self: PyModule) => {
        const name = attrGet(self.attrs, "__name__");
        return `<module '${typeof name === "string" ? name : "?"}'${self.isBuiltin ? " (built-in)" : ""}>`;
      },
    ],
    [
      "__dir__(self, /)",
      "__dir__() -> list\nspecialized dir() implementation",
      (vm: VM, self: PyModule) => {
        const hook = attrGet(self.attrs, "__dir__");
        if (hook !== undefined) return vm.call(hook, []);
        return self.cls.isHeap ? namesOfOther(vm, self) : vm.makeList(attrNames(self.attrs));
      },
    ],
  ],
  getset: {
    __dict__: {
      member: true,
      get: (_vm, self: PyModule) => {
        return self.isBuiltin || self.isReadOnly ? readOnlyDict(self.attrs) : attrDict(self.attrs);
      },
    },
    __annotations__: {
      get: (_vm, self: PyModule): Maybe<Value> => attrGet(self.attrs, "__annotations__") ?? moduleAnnotations(self),
      set: (_vm, self: PyModule, value) => {
        refuseChange(self, "__annotations__");
        if (value !== undefined) attrSet(self.attrs, "__annotations__", value);
        else if (!attrDelete(self.attrs, "__annotations__")) {
          throw attributeError("__annotations__", self, "__annotations__");
        }
        attrDelete(self.attrs, "__annotate__");
        return null;
      },
    },
    __annotate__: {
      get: (_vm, self: PyModule) => attrGet(self.attrs, "__annotate__") ?? null,
      set: (_vm, self: PyModule, value) => {
        refuseChange(self, "__annotate__");
        if (value === undefined) throw typeError("cannot delete __annotate__ attribute");
        if (value !== null && typeOf(value).lookup("__call__") === undefined) {
          throw typeError("__annotate__ must be callable or None");
        }
        attrSet(self.attrs, "__annotate__", value);
        if (value !== null) attrDelete(self.attrs, "__annotations__");
        return null;
      },
    },
  },
}));

/** PEP 649: evaluated when first asked for, and kept. */
function* moduleAnnotations(module: PyModule): Gen<Value> {
  const annotate = attrGet(module.attrs, "__annotate__") ?? null;
  const made = annotate === null ? new PyDict() : ((yield new Call(annotate, [1])) as Value);
  if (!(made instanceof PyDict)) throw typeError(`__annotate__ returned non-dict of type '${typeOf(made).name}'`);
  if (!module.isBuiltin && !module.isReadOnly) attrSet(module.attrs, "__annotations__", made);
  return made;
}
