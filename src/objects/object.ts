/** The tables of `object` and `type`. Python reference, "Special method names"; CPython's typeobject.c. */

import {
  callIfThere,
  descriptorGet,
  descriptorSet,
  getAttrOr,
  missingText,
  ownAttrs,
  plainGetAttr,
  plainSetAttr,
} from "../vm/attributes.js";
import { callType, isInstanceOfType, isSubclassOfType, linearize, makeType, newObject } from "../vm/classes.js";
import { textObject } from "../vm/protocols.js";
import type { VM } from "../vm/vm.js";
import { requireUtf8 } from "./codecs.js";
import { attributeError, typeError, valueError } from "./errors.js";
import { makeUnion } from "./generic-alias.js";
import { PyMappingProxy } from "./mapping-proxy.js";
import {
  attrDict,
  attrGet,
  attrNames,
  boolType,
  bytesType,
  EMPTY_TUPLE,
  intType,
  NOT_IMPLEMENTED,
  noneType,
  objectType,
  PyDict,
  PyGetSet,
  PyInstance,
  PyObject,
  PyTuple,
  PyType,
  tupleType,
  typeOf,
  typeType,
  type Value,
} from "./model.js";
import { Call, type Gen, type GetSetRow, install, isReady, type Kwargs, type Maybe } from "./native.js";
import { textOf } from "./text-args.js";
import { plainContents } from "./view.js";

/** `0x00007f…`: looks like an address, says nothing about memory. */
export function addressOf(vm: VM, o: PyObject): string {
  return `0x${(0x7f0000000000 + vm.identity(o) * 16).toString(16).padStart(12, "0")}`;
}

/** module.qualname, or the bare name for built-ins, as messages and reprs show a class. */
export function qualifiedName(cls: PyType): string {
  const module = moduleOf(cls);
  return typeof module === "string" && module !== "builtins" ? `${module}.${cls.qualname}` : cls.qualname;
}

export function moduleOf(cls: PyType): Value {
  if (!cls.isHeap) return cls.module;
  return cls.ownAttr("__module__") ?? "builtins";
}

export function attributeName(name: Value): string {
  if (typeof name === "string") return name;
  if (name instanceof PyInstance && "payload" in name && typeof name.payload === "string") return name.payload;
  throw typeError(`attribute name must be string, not '${typeOf(name).name}'`);
}

install(objectType, () => ({
  signature: "()",
  doc: "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n",
  methods: [
    [
      "__new__(cls, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: Value, args: Value[], kwargs: Kwargs) => {
        if (!(cls instanceof PyType))
          throw typeError(`object.__new__(X): X is not a type object (${typeOf(cls).name})`);
        return newObject(vm, cls, args, kwargs);
      },
    ],
    [
      "__init__(self, /, *args, **kwargs)",
      "Initialize self.  See help(type(self)) for accurate signature.",
      (_vm: VM, self: Value, args: Value[], kwargs: Kwargs) => {
        if (args.length > 0 || kwargs.size > 0) {
          const cls = typeOf(self);
          if (cls.lookup("__init__") !== objectType.lookup("__init__")) {
            throw typeError("object.__init__() takes exactly one argument (the instance to initialize)");
          }
          if (cls.lookup("__new__") === objectType.lookup("__new__")) {
            throw typeError(`${cls.name}.__init__() takes exactly one argument (the instance to initialize)`);
          }
        }
        return null;
      },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (vm: VM, self: Value) => {
        const cls = typeOf(self);
        return `<${qualifiedName(cls)} object at ${self instanceof PyObject ? addressOf(vm, self) : "0x0"}>`;
      },
    ],
    ["__str__(self, /)", "Return str(self).", (vm: VM, self: Value) => textObject(vm, self, "__repr__")],
    [
      "__hash__(self, /)",
      "Return hash(self).",
      (vm: VM, self: Value) => (self instanceof PyObject ? vm.identity(self) : 0),
    ],
    [
      "__eq__(self, value, /)",
      "Return self==value.",
      (_vm: VM, self: Value, other: Value) => (self === other ? true : NOT_IMPLEMENTED),
    ],
    [
      "__ne__(self, value, /)",
      "Return self!=value.",
      (vm: VM, self: Value, other: Value) => {
        const eq = typeOf(self).lookup("__eq__");
        if (eq === undefined || eq === null) return NOT_IMPLEMENTED;
        const r = callIfThere(vm, eq, self, [other], () => NOT_IMPLEMENTED);
        return isReady(r) ? (typeof r === "boolean" ? !r : negateLater(vm, r)) : negateLater(vm, r);
      },
    ],
    ["__lt__(self, value, /)", "Return self<value.", () => NOT_IMPLEMENTED],
    ["__le__(self, value, /)", "Return self<=value.", () => NOT_IMPLEMENTED],
    ["__gt__(self, value, /)", "Return self>value.", () => NOT_IMPLEMENTED],
    ["__ge__(self, value, /)", "Return self>=value.", () => NOT_IMPLEMENTED],
    [
      "__getattribute__(self, name, /)",
      "Return getattr(self, name).",
      (vm: VM, self: Value, name: Value) => getPlain(vm, self, attributeName(name)),
    ],
    [
      "__setattr__(self, name, value, /)",
      "Implement setattr(self, name, value).",
      (vm: VM, self: Value, name: Value, value: Value) => {
        if (self instanceof PyType) throw typeError(`can't apply this __setattr__ to ${self.cls.name} object`);
        return plainSetAttr(vm, self, attributeName(name), value);
      },
    ],
    [
      "__delattr__(self, name, /)",
      "Implement delattr(self, name).",
      (vm: VM, self: Value, name: Value) => {
        if (self instanceof PyType) throw typeError(`can't apply this __delattr__ to ${self.cls.name} object`);
        return plainSetAttr(vm, self, attributeName(name), undefined);
      },
    ],
    [
      "__format__(self, format_spec, /)",
      "Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.",
      (vm: VM, self: Value, spec: Value) => {
        if (typeof spec !== "string") {
          throw typeError(`__format__() argument must be str, not ${spec === null ? "None" : typeOf(spec).name}`);
        }
        if (spec !== "") throw typeError(`unsupported format string passed to ${typeOf(self).name}.__format__`);
        return vm.str(self);
      },
    ],
    ["__dir__(self, /)", "Default dir() implementation.", defaultDir],
    ["__sizeof__(self, /)", "Size of object in memory, in bytes.", () => 48],
    ["__getstate__(self, /)", "Helper for pickle.", objectState],
  ],
  classMethods: [
    [
      "__init_subclass__(cls, /, *args, **kwargs)",
      "This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses.",
      (_vm: VM, cls: PyType, args: Value[], kwargs: Kwargs) => {
        if (kwargs.size > 0) throw typeError(`${cls.name}.__init_subclass__() takes no keyword arguments`);
        if (args.length > 0)
          throw typeError(`${cls.name}.__init_subclass__() takes no arguments (${args.length} given)`);
        return null;
      },
      { shown: "($type, /)" },
    ],
    [
      "__subclasshook__(cls, object, /)",
      "Abstract classes can override this to customize issubclass().\n\nThis is invoked early on by abc.ABCMeta.__subclasscheck__().\nIt should return True, False or NotImplemented.  If it returns\nNotImplemented, the normal algorithm is used.  Otherwise, it\noverrides the normal algorithm (and the outcome is cached).",
      () => NOT_IMPLEMENTED,
    ],
  ],
  getset: {
    __class__: {
      doc: "the object's class",
      get: (_vm, self: Value) => typeOf(self).face,
      set: (_vm, self: Value, value) => {
        if (value === undefined) throw typeError("can't delete __class__ attribute");
        if (!(value instanceof PyType)) {
          throw typeError(`__class__ must be set to a class, not '${typeOf(value).name}' object`);
        }
        if (!(typeOf(self).isHeap && value.isHeap)) {
          throw typeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
        }
        throw typeError("__class__ assignment is not supported in this sandbox");
      },
    },
  },
}));

/** `__dict__` of instances: for the tables of types whose instances have one, and for guests' classes. */
export const instanceDict: GetSetRow = {
  get: (vm, self: Value): unknown => {
    const other = builtinDict(self);
    if (other !== undefined) return other.get(vm, self);
    const own = typeof self === "object" && self !== null ? ownAttrs(self, true) : null;
    if (own === null) throw attributeError(missingText(self, "__dict__"), self, "__dict__");
    return attrDict(own);
  },
  set: (vm, self: Value, value) => {
    const other = builtinDict(self);
    if (other !== undefined) return descriptorSet(vm, other, self, "__dict__", value);
    const own = typeof self === "object" && self !== null ? ownAttrs(self, true) : null;
    if (own === null || (value === undefined && typeOf(self).solid.hasDict)) throw typeError("cannot delete __dict__");
    if (value !== undefined && !(value instanceof PyDict)) {
      throw typeError(`__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
    }
    attrDict(own);
    own.slots[0] = value ?? new PyDict();
    return null;
  },
};

/** What the built-in base of a guest's class has for `__dict__`: a class that is a metaclass, too, has a view only. */
function builtinDict(self: Value): PyGetSet | undefined {
  const d = typeOf(self).solid.lookup("__dict__");
  return d instanceof PyGetSet && d.get !== instanceDict.get ? d : undefined;
}

function* negateLater(vm: VM, r: Maybe<Value>): Gen<Value> {
  const v = (yield r) as Value;
  if (v === NOT_IMPLEMENTED) return NOT_IMPLEMENTED;
  return !((yield vm.truth(v)) as boolean);
}

export function getPlain(vm: VM, self: Value, name: string): Maybe<Value> {
  const v = plainGetAttr(vm, self, name);
  if (v === undefined) throw attributeError(missingText(self, name), self, name);
  return v as Maybe<Value>;
}

/** `object.__getstate__`: the attributes, and beside them those in `__slots__` where there are any. */
function* objectState(vm: VM, self: Value): Gen<Value> {
  const cls = typeOf(self);
  const dict = (yield getAttrOr(vm, self, "__dict__")) as Value | undefined;
  const slots = new PyDict();
  for (const c of cls.mro) {
    for (const name of c.slotNames ?? []) {
      vm.meter.items(1, 24);
      if (name === "__dict__" || name === "__weakref__") continue;
      const value = (yield getAttrOr(vm, self, name)) as Value | undefined;
      if (value !== undefined) slots.table.map.set(name, value);
    }
  }
  let state: Value = null;
  if (dict instanceof PyDict && dict.table.size > 0) state = dict;
  return slots.table.size > 0 ? new PyTuple([state, slots]) : state;
}

/** Attributes of the classes along the MRO that guests may see. */
function classNames(cls: PyType, into: Set<string>): void {
  for (const c of cls.mro) {
    for (const name of attrNames(c.attrs)) into.add(name);
  }
}

function* defaultDir(vm: VM, self: Value): Gen<Value> {
  const names = new Set<string>();
  const dict = (yield getAttrOr(vm, self, "__dict__")) as Value | undefined;
  if (dict instanceof PyDict) {
    for (const key of dict.table.keys()) if (typeof key === "string") names.add(key);
  }
  const cls = (yield getAttrOr(vm, self, "__class__")) as Value | undefined;
  if (cls instanceof PyType) classNames(cls, names);
  vm.meter.charge(names.size);
  return vm.makeList([...names]);
}

// --------------------------------------------------------------------------------------------------------------- type

install(typeType, () => ({
  signature: null,
  doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
  methods: [
    [
      "__new__(cls, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, meta: PyType, args: Value[], kwargs: Kwargs): Maybe<Value> => {
        if (args.length !== 3) throw typeError(`type.__new__() takes exactly 3 arguments (${args.length} given)`);
        const [given, bases, ns] = args as [Value, Value, Value];
        const name = textOf(given);
        if (name === undefined) throw typeError(`type.__new__() argument 1 must be str, not ${typeOf(given).name}`);
        if (!(bases instanceof PyTuple))
          throw typeError(`type.__new__() argument 2 must be tuple, not ${typeOf(bases).name}`);
        const own = plainContents(vm, ns);
        if (!(own instanceof PyDict)) throw typeError(`type.__new__() argument 3 must be dict, not ${typeOf(ns).name}`);
        return makeType(vm, meta, name, bases.items, own, kwargs);
      },
    ],
    [
      "__init__(self, /, *args, **kwargs)",
      "Initialize self.  See help(type(self)) for accurate signature.",
      (_vm: VM, _self: PyType, args: Value[], kwargs: Kwargs) => {
        if (args.length === 1 && kwargs.size > 0) throw typeError("type.__init__() takes no keyword arguments");
        if (args.length !== 1 && args.length !== 3) throw typeError("type.__init__() takes 1 or 3 arguments");
        return null;
      },
    ],
    [
      "__call__(self, /, *args, **kwargs)",
      "Call self as a function.",
      (vm: VM, self: PyType, args: Value[], kwargs: Kwargs) => callType(vm, self, args, kwargs),
    ],
    ["__repr__(self, /)", "Return repr(self).", (_vm: VM, self: PyType) => `<class '${qualifiedName(self)}'>`],
    [
      "__getattribute__(self, name, /)",
      "Return getattr(self, name).",
      (vm: VM, self: PyType, name: Value) => getPlain(vm, self, attributeName(name)),
    ],
    [
      "__setattr__(self, name, value, /)",
      "Implement setattr(self, name, value).",
      (vm: VM, self: PyType, name: Value, value: Value) => plainSetAttr(vm, self, attributeName(name), value),
    ],
    [
      "__delattr__(self, name, /)",
      "Implement delattr(self, name).",
      (vm: VM, self: PyType, name: Value) => plainSetAttr(vm, self, attributeName(name), undefined),
    ],
    [
      "__instancecheck__(self, instance, /)",
      "Check if an object is an instance.",
      (vm: VM, self: PyType, obj: Value) => isInstanceOfType(vm, obj, self),
    ],
    [
      "__subclasscheck__(self, subclass, /)",
      "Check if a class is a subclass.",
      (vm: VM, self: PyType, cls: Value) => isSubclassOfType(vm, cls, self),
    ],
    ["__or__(self, value, /)", "Return self|value.", (vm: VM, self: Value, other: Value) => makeUnion(vm, self, other)],
    [
      "__ror__(self, value, /)",
      "Return value|self.",
      (vm: VM, self: Value, other: Value) => makeUnion(vm, other, self),
    ],
    [
      "mro(self, /)",
      "Return a type's method resolution order.",
      (vm: VM, self: PyType) => vm.makeList(self === objectType ? [self] : linearize(vm, self, self.bases)),
    ],
    [
      "__dir__(self, /)",
      "Specialized __dir__ implementation for types.",
      (vm: VM, self: PyType) => {
        const names = new Set<string>();
        classNames(self, names);
        vm.meter.charge(names.size);
        return vm.makeList([...names]);
      },
    ],
  ],
  classMethods: [
    [
      "__prepare__(cls, /, *args, **kwargs)",
      "Create the namespace for the class statement",
      () => new PyDict(),
      { shown: "($cls, name, bases, /, **kwds)" },
    ],
  ],
  getset: {
    __name__: {
      get: (_vm, self: PyType) => (self.isHeap ? self.name : self.name.slice(self.name.lastIndexOf(".") + 1)),
      set: (vm, self: PyType, value) => {
        checkMutable(self, "__name__");
        self.name = checkTypeName(vm, givenText(self, "__name__", value));
      },
    },
    __qualname__: {
      get: (_vm, self: PyType) => self.qualname,
      set: (_vm, self: PyType, value) => {
        checkMutable(self, "__qualname__");
        self.qualname = givenText(self, "__qualname__", value);
      },
    },
    __module__: {
      get: (_vm, self: PyType) => moduleOf(self),
      set: (_vm, self: PyType, value) => {
        checkMutable(self, "__module__");
        refuseDeletion(self, "__module__", value);
        self.set("__module__", value);
      },
    },
    __doc__: {
      get: (vm, self: PyType): Maybe<Value> => {
        self.complete();
        if (!self.isHeap && self.doc !== null) return self.doc;
        const d = self.ownAttr("__doc__");
        return d === undefined ? null : descriptorGet(vm, d, undefined, self);
      },
      set: (_vm, self: PyType, value) => {
        checkMutable(self, "__doc__");
        refuseDeletion(self, "__doc__", value);
        self.set("__doc__", value);
      },
    },
    __mro__: { get: (_vm, self: PyType) => (self.mro.length === 0 ? null : new PyTuple(self.mro.slice())) },
    __bases__: {
      get: (_vm, self: PyType) => new PyTuple(self.bases.slice()),
      set: (_vm, self: PyType, value) => {
        checkMutable(self, "__bases__");
        refuseDeletion(self, "__bases__", value);
        if (!(value instanceof PyTuple)) {
          throw typeError(`can only assign tuple to ${self.name}.__bases__, not ${typeOf(value).name}`);
        }
        if (value.items.length === 0) {
          throw typeError(`can only assign non-empty tuple to ${self.name}.__bases__, not ()`);
        }
        throw typeError("__bases__ assignment is not supported in this sandbox");
      },
    },
    __base__: {
      get: (_vm, self: PyType) => self.bases.find((b) => b.solid === self.solid) ?? self.bases[0] ?? null,
      member: true,
    },
    __dict__: {
      get: (_vm, self: PyType) => new PyMappingProxy(() => snapshot(self)),
    },
    __text_signature__: {
      get: (_vm, self: PyType) => {
        self.complete();
        return self.textSignature;
      },
    },
    __flags__: { get: () => 0, member: true },
    __basicsize__: { get: () => 16, member: true },
    __itemsize__: { get: (_vm, self: PyType) => ITEM_SIZES.get(self.solid) ?? 0, member: true },
    __dictoffset__: { get: (_vm, self: PyType) => (self.hasDict ? -1 : 0), member: true },
    __weakrefoffset__: { get: () => 0, member: true },
    __abstractmethods__: {
      get: (_vm, self: PyType) => {
        const v = self.ownAttr("__abstractmethods__");
        if (v === undefined || self === typeType)
          throw attributeError("__abstractmethods__", self, "__abstractmethods__");
        return v;
      },
      set: (vm, self: PyType, value) => {
        checkMutable(self, "__abstractmethods__");
        return setAbstract(vm, self, value);
      },
    },
    __annotations__: {
      get: (vm, self: PyType) => classAnnotations(vm, self),
      set: (_vm, self: PyType, value) => {
        checkMutable(self, "__annotations__");
        if (value === undefined) {
          if (!self.delete("__annotations_cache__") && !self.delete("__annotations__")) {
            throw attributeError("__annotations__", self, "__annotations__");
          }
        } else self.set("__annotations_cache__", value);
        if (self.ownAttr("__annotate_func__") !== undefined) self.set("__annotate_func__", null);
      },
    },
    __annotate__: {
      get: (_vm, self: PyType) => self.ownAttr("__annotate__") ?? self.ownAttr("__annotate_func__") ?? null,
      set: (_vm, self: PyType, value) => {
        checkMutable(self, "__annotate__");
        if (value === undefined) throw typeError("cannot delete __annotate__ attribute");
        if (value !== null && typeOf(value).lookup("__call__") === undefined) {
          throw typeError("__annotate__ must be callable or None");
        }
        self.set("__annotate_func__", value ?? null);
        self.delete("__annotations_cache__");
      },
    },
    __type_params__: {
      get: (_vm, self: PyType) => (self === typeType ? undefined : self.ownAttr("__type_params__")) ?? EMPTY_TUPLE,
      set: (_vm, self: PyType, value) => {
        checkMutable(self, "__type_params__");
        refuseDeletion(self, "__type_params__", value);
        self.set("__type_params__", value);
      },
    },
  },
}));

/** Bytes for each item of the types whose instances have different sizes, on a 64-bit CPython. */
const ITEM_SIZES: ReadonlyMap<PyType, number> = new Map([
  [intType, 4],
  [boolType, 4],
  [bytesType, 1],
  [tupleType, 8],
  [typeType, 40],
]);

function checkMutable(cls: PyType, name: string): void {
  if (!cls.isHeap) throw typeError(`cannot set '${name}' attribute of immutable type '${cls.name}'`);
}

function givenText(cls: PyType, name: string, value: Value | undefined): string {
  refuseDeletion(cls, name, value);
  const text = textOf(value);
  if (text !== undefined) return text;
  throw typeError(`can only assign string to ${cls.name}.${name}, not '${typeOf(value).name}'`);
}

function checkTypeName(vm: VM, name: string): string {
  requireUtf8(vm, name);
  if (name.includes("\0")) throw valueError("type name must not contain null characters");
  return name;
}

function refuseDeletion(cls: PyType, name: string, value: Value | undefined): asserts value is Value {
  if (value === undefined) throw typeError(`cannot delete '${name}' attribute of immutable type '${cls.name}'`);
}

/** Names and values of a class's own namespace, for its `__dict__` view. */
function snapshot(cls: PyType): PyDict {
  const dict = new PyDict();
  for (const name of attrNames(cls.attrs)) dict.table.map.set(name, attrGet(cls.attrs, name) as Value);
  return dict;
}

function* setAbstract(vm: VM, cls: PyType, value: Value | undefined): Gen<Value> {
  if (value === undefined) {
    if (!cls.delete("__abstractmethods__")) throw attributeError("__abstractmethods__", cls, "__abstractmethods__");
    cls.isAbstract = false;
  } else {
    cls.isAbstract = (yield vm.truth(value)) as boolean;
    cls.set("__abstractmethods__", value);
  }
  return null;
}

/** PEP 649: evaluated when first asked for, by the function that the class statement left. */
function classAnnotations(vm: VM, cls: PyType): Maybe<Value> {
  if (!cls.isHeap) throw attributeError(missingText(cls, "__annotations__"), cls, "__annotations__");
  const known = cls.ownAttr("__annotations_cache__") ?? cls.ownAttr("__annotations__");
  if (known !== undefined) return known;
  const annotate = cls.ownAttr("__annotate_func__") ?? cls.ownAttr("__annotate__");
  if (annotate === undefined || annotate === null) {
    const empty = new PyDict();
    cls.set("__annotations_cache__", empty);
    return empty;
  }
  return evaluateAnnotations(vm, cls, annotate);
}

function* evaluateAnnotations(_vm: VM, cls: PyType, annotate: Value): Gen<Value> {
  const v = (yield new Call(annotate, [1])) as Value;
  if (!(v instanceof PyDict)) throw typeError(`__annotate__() must return a dict, not ${typeOf(v).name}`);
  cls.set("__annotations_cache__", v);
  return v;
}

install(noneType, () => ({
  doc: "The type of the None singleton.",
  methods: [
    ["__new__(cls, /)", "Create and return a new object.  See help(type) for accurate signature.", () => null],
    ["__repr__(self, /)", "Return repr(self).", () => "None"],
    ["__bool__(self, /)", "True if self else False", () => false],
    ["__hash__(self, /)", "Return hash(self).", () => 0xfca86420],
    [
      "__eq__(self, value, /)",
      "Return self==value.",
      (_vm: VM, self: Value, other: Value) => (self === other ? true : NOT_IMPLEMENTED),
    ],
  ],
}));
