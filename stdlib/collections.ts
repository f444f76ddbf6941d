/** collections: the containers that CPython has in C, and what python/collections.py builds on. */
import { attributeError, typeError } from "../src/objects/errors.js";
import {
  attrGet,
  builtinType,
  objectType,
  PyBuiltin,
  PyGetSet,
  PyTuple,
  PyType,
  tupleType,
  typeOf,
  type Value,
} from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import { type Gen, install, type Kwargs, NativeDef, type Row } from "../src/objects/native.js";
import { settle } from "../src/objects/settle.js";
import type { VM } from "../src/vm/vm.js";
import { dequeType } from "./collections-deque.js";
import { countElements, defaultdictType, orderedDictType } from "./collections-dicts.js";
import { collections_abcSource, collectionsSource } from "./sources.generated.js";

function quoteNames(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  if (quoted.length < 3) return quoted.join(" and ");
  return `${quoted.slice(0, -1).join(", ")}, and ${quoted[quoted.length - 1]}`;
}

/**
 * `__new__` of a named tuple. It is a native so that a wrong call is reported at the caller's line, in the words that a
 * Python function with these parameters would have.
 */
function constructorOf(typename: string, fields: readonly string[], defaults: readonly Value[]): PyBuiltin {
  const name = `${typename}.__new__()`;
  const total = fields.length;
  const required = total - defaults.length;
  const impl = (vm: VM, cls: Value, args: Value[], kwargs: Kwargs): Value => {
    if (!(cls instanceof PyType) || !cls.isSubtype(tupleType)) throw typeError(`${name}: not a tuple type`);
    vm.meter.items(total, 8);
    if (args.length === total && kwargs.size === 0) return new PyTuple(args.slice(), cls);
    if (args.length > total) {
      const max = total + 1;
      const least = required + 1;
      const takes = defaults.length > 0 ? `from ${least} to ${max}` : String(max);
      throw typeError(
        `${name} takes ${takes} positional argument${max === 1 ? "" : "s"} but ${args.length + 1} were given`,
      );
    }
    const out: (Value | undefined)[] = args.slice();
    while (out.length < total) out.push(undefined);
    for (const [key, v] of kwargs) {
      const i = fields.indexOf(key);
      if (i < 0) throw typeError(`${name} got an unexpected keyword argument '${key}'`);
      if (out[i] !== undefined) throw typeError(`${name} got multiple values for argument '${key}'`);
      out[i] = v;
    }
    const missing: string[] = [];
    for (let i = 0; i < total; i++) {
      if (out[i] !== undefined) continue;
      if (i < required) missing.push(fields[i] as string);
      else out[i] = defaults[i - required] as Value;
    }
    if (missing.length > 0) {
      const s = missing.length === 1 ? "" : "s";
      throw typeError(`${name} missing ${missing.length} required positional argument${s}: ${quoteNames(missing)}`);
    }
    return new PyTuple(out as Value[], cls);
  };
  const def = new NativeDef(
    "__new__(_cls, /, *args, **kwargs)",
    `Create new instance of ${typename}(${fields.join(", ")})`,
    impl as Row[2],
  );
  def.qualname = `${typename}.__new__`;
  return new PyBuiltin(def);
}

const tuplegetterType = builtinType("_tuplegetter", objectType, { module: "collections", subclassable: false });

/** A field of a named tuple: to the machine a computed attribute like any other. */
class PyTupleGetter extends PyGetSet {
  text: Value;
  constructor(
    readonly index: number,
    name: string,
    text: Value,
  ) {
    super(
      name,
      tupleType,
      null,
      (_vm: VM, self: PyTuple) => {
        const v = self.items[index];
        if (v === undefined) throw attributeError("tuple index out of range", self, name);
        return v;
      },
      (_vm: VM, self: PyTuple, v: Value | undefined) => {
        throw attributeError(v === undefined ? "can't delete attribute" : "can't set attribute", self, name);
      },
    );
    this.text = text;
    this.cls = tuplegetterType;
  }
}

function* getterRepr(vm: VM, self: PyTupleGetter): Gen<string> {
  return `_tuplegetter(${self.index}, ${(yield vm.repr(self.text)) as string})`;
}

install(tuplegetterType, () => ({
  methods: [
    ["__repr__(self, /)", "Return repr(self).", getterRepr],
    [
      "__get__(self, instance, owner=None, /)",
      "Return an attribute of instance, which is of type owner.",
      (vm: VM, self: PyTupleGetter, instance: Value) => {
        if (instance === null) return self;
        if (instance instanceof PyTuple) return self.get(vm, instance);
        const type = typeOf(instance).name;
        throw typeError(`descriptor for index '${self.index}' for tuple subclasses doesn't apply to '${type}' object`);
      },
    ],
    [
      "__set__(self, instance, value, /)",
      "Set an attribute of instance to value.",
      (vm: VM, self: PyTupleGetter, instance: Value, v: Value) => self.set?.(vm, instance, v),
    ],
    [
      "__delete__(self, instance, /)",
      "Delete an attribute of instance.",
      (vm: VM, self: PyTupleGetter, instance: Value) => self.set?.(vm, instance, undefined),
    ],
  ],
  getset: {
    __doc__: {
      get: (_vm, self: PyTupleGetter) => self.text,
      set: (_vm, self: PyTupleGetter, v) => {
        self.text = v ?? null;
      },
    },
  },
}));

/** The class is made by Python code; here it gets to know in which module it is made. */
function* namedtuple(vm: VM, args: Value[], kwargs: Kwargs): Gen<Value> {
  const all: Kwargs = new Map(kwargs);
  if (!all.has("module")) {
    const name = attrGet(vm.currentGlobals(), "__name__");
    if (name !== undefined) all.set("module", name);
  }
  const module = (yield vm.importModule("collections")) as Value;
  const make = (yield vm.getAttr(module, "_namedtuple")) as Value;
  return (yield vm.call(make, args.slice(), all)) as Value;
}

const functions = (): readonly Row[] => [
  [
    "namedtuple(*args, **kwargs)",
    "Returns a new subclass of tuple with named fields.\n\n    >>> Point = namedtuple('Point', ['x', 'y'])\n    >>> Point.__doc__                   # docstring for the new class\n    'Point(x, y)'\n    >>> p = Point(11, y=22)             # instantiate with positional args or keywords\n    >>> p[0] + p[1]                     # indexable like a plain tuple\n    33",
    (vm: VM, args: Value[], kwargs: Kwargs) => namedtuple(vm, args, kwargs),
  ],
  [
    "_count_elements(mapping, iterable, /)",
    "Count elements in the iterable, updating the mapping",
    (vm: VM, mapping: Value, iterable: Value) => settle(countElements(vm, mapping, iterable)),
  ],
  [
    "_tuple_constructor(typename, fields, defaults, /)",
    "The __new__ of a named tuple.",
    (_vm: VM, typename: Value, fields: Value, defaults: Value) => {
      if (typeof typename !== "string" || !(fields instanceof PyTuple) || !(defaults instanceof PyTuple)) {
        throw typeError("a name and two tuples are required");
      }
      return constructorOf(typename, fields.items as string[], defaults.items);
    },
  ],
  [
    "_tuplegetter(index, name, doc, /)",
    "A read-only attribute for a field of a named tuple.",
    (_vm: VM, index: Value, name: Value, doc: Value) => {
      if (typeof index !== "number" || typeof name !== "string" || (doc !== null && typeof doc !== "string")) {
        throw typeError("an index, a name and a doc are required");
      }
      return new PyTupleGetter(index, name, doc);
    },
  ],
];

export const collectionsModule: NativeModule = {
  name: "collections",
  doc: "This module implements specialized container datatypes providing\nalternatives to Python's general purpose built-in containers, dict,\nlist, set, and tuple.\n",
  functions,
  types: [dequeType, defaultdictType, orderedDictType],
  source: collectionsSource,
  isPackage: true,
};

export const collectionsAbcModule: NativeModule = {
  name: "collections.abc",
  source: collections_abcSource,
};
