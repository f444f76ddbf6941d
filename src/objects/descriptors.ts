/** property, staticmethod, classmethod, methods, and the descriptors of built-in types. Descriptor HowTo; descrobject.c. */

import {
  checkForeign,
  descriptorGet,
  descriptorSet,
  getAttrOr,
  propertyGet,
  propertySet,
  setPropertyType,
  wrapped,
} from "../vm/attributes.js";
import type { VM } from "../vm/vm.js";
import { classGetItem } from "./class-getitem.js";
import { attributeError, typeError } from "./errors.js";
import { combineHashes } from "./hashing.js";
import {
  Attrs,
  attrDelete,
  attrGet,
  attrSet,
  builtinFunctionType,
  classMethodDescriptorType,
  classmethodType,
  getsetType,
  memberType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  NOT_IMPLEMENTED,
  PyBuiltin,
  PyClassMethod,
  PyGetSet,
  PyMethod,
  type PyMethodDescriptor,
  PyObject,
  PyProperty,
  type PySlotMember,
  PyStaticMethod,
  PyType,
  propertyType,
  staticmethodType,
  typeOf,
  type Value,
  wrapperDescriptorType,
} from "./model.js";
import { andThen, Call, type Gen, type GetSetRow, install, type Kwargs, type Maybe, type Row } from "./native.js";
import { addressOf, instanceDict } from "./object.js";
import { textOf } from "./text-args.js";

setPropertyType(propertyType);

// ------------------------------------------------------------------------------------------------------------ property

/** A copy with one accessor replaced, of the same class. */
function* withAccessor(_vm: VM, self: PyProperty, which: "fget" | "fset" | "fdel", fn: Value): Gen<Value> {
  const get = which === "fget" && fn !== null ? fn : self.fget;
  const set = which === "fset" && fn !== null ? fn : self.fset;
  const del = which === "fdel" && fn !== null ? fn : self.fdel;
  const doc = self.docFromGetter && which !== "fget" ? null : self.docFromGetter ? null : self.doc;
  const copy = (yield new Call(self.cls, [get, set, del, doc])) as Value;
  if (copy instanceof PyProperty) copy.name = self.name;
  return copy;
}

install(propertyType, () => ({
  doc: "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring\n\nTypical use is to define a managed attribute x:\n\nclass C(object):\n    def getx(self): return self._x\n    def setx(self, value): self._x = value\n    def delx(self): del self._x\n    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying existing ones easy:\n\nclass C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @x.deleter\n    def x(self):\n        del self._x",
  methods: [
    [
      "__new__(cls, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType) => {
        vm.meter.alloc(100);
        return new PyProperty(null, null, null, null, cls);
      },
    ],
    [
      "__init__(self, fget=None, fset=None, fdel=None, doc=None)",
      "Initialize self.  See help(type(self)) for accurate signature.",
      function* (
        vm: VM,
        self: PyProperty,
        get: Value = null,
        set: Value = null,
        del: Value = null,
        doc?: Value,
      ): Gen<Value> {
        self.fget = get;
        self.fset = set;
        self.fdel = del;
        self.doc = doc ?? null;
        self.docFromGetter = false;
        if ((doc === undefined || doc === null) && get !== null) {
          const d = (yield getAttrOr(vm, get, "__doc__")) as Value | undefined;
          if (d !== undefined && d !== null) {
            self.doc = d;
            self.docFromGetter = true;
          }
        }
        if (self.cls !== propertyType && self.doc !== null) yield vm.setAttr(self, "__doc__", self.doc);
        return null;
      },
    ],
    [
      "__get__(self, instance, owner=None, /)",
      "Return an attribute of instance, which is of type owner.",
      (vm: VM, self: PyProperty, obj: Value) => (obj === null ? self : propertyGet(vm, self, obj)),
    ],
    [
      "__set__(self, instance, value, /)",
      "Set an attribute of instance to value.",
      (vm: VM, self: PyProperty, obj: Value, value: Value) => propertySet(vm, self, obj, value),
    ],
    [
      "__delete__(self, instance, /)",
      "Delete an attribute of instance.",
      (vm: VM, self: PyProperty, obj: Value) => propertySet(vm, self, obj, undefined),
    ],
    [
      "getter(self, object, /)",
      "Descriptor to obtain a copy of the property with a different getter.",
      (vm: VM, self: PyProperty, fn: Value) => withAccessor(vm, self, "fget", fn),
    ],
    [
      "setter(self, object, /)",
      "Descriptor to obtain a copy of the property with a different setter.",
      (vm: VM, self: PyProperty, fn: Value) => withAccessor(vm, self, "fset", fn),
    ],
    [
      "deleter(self, object, /)",
      "Descriptor to obtain a copy of the property with a different deleter.",
      (vm: VM, self: PyProperty, fn: Value) => withAccessor(vm, self, "fdel", fn),
    ],
    [
      "__set_name__(self, owner, name, /)",
      "Method to set name of a property.",
      (_vm: VM, self: PyProperty, _owner: Value, name: Value) => {
        self.name = name;
        return null;
      },
      { isMethod: true, arity: "__set_name__() takes 2 positional arguments but {given} were given" },
    ],
  ],
  getset: {
    fget: { get: (_vm, self: PyProperty) => self.fget, member: true },
    fset: { get: (_vm, self: PyProperty) => self.fset, member: true },
    fdel: { get: (_vm, self: PyProperty) => self.fdel, member: true },
    __doc__: {
      get: (_vm, self: PyProperty) => self.doc,
      set: (_vm, self: PyProperty, v) => {
        self.doc = v ?? null;
      },
      member: true,
    },
    __name__: {
      get: (vm, self: PyProperty) => propertyName(vm, self),
      set: (_vm, self: PyProperty, v) => {
        self.name = v ?? null;
      },
    },
    __isabstractmethod__: { get: (vm, self: PyProperty) => anyAbstract(vm, [self.fget, self.fset, self.fdel]) },
  },
}));

function* propertyName(vm: VM, self: PyProperty): Gen<Value> {
  if (self.name !== null) return self.name;
  const own = self.fget === null ? undefined : ((yield getAttrOr(vm, self.fget, "__name__")) as Value | undefined);
  if (own === undefined) throw attributeError("'property' object has no attribute '__name__'", self, "__name__");
  return own;
}

function* anyAbstract(vm: VM, parts: readonly Value[]): Gen<Value> {
  for (const p of parts) {
    if (p === null) continue;
    const v = (yield getAttrOr(vm, p, "__isabstractmethod__")) as Value | undefined;
    if (v !== undefined && (yield vm.truth(v)) === true) return true;
  }
  return false;
}

// ------------------------------------------------------------------------------------------ staticmethod, classmethod

/** Attributes that functools.wraps would copy: both wrappers show those of the function. */
const COPIED = ["__module__", "__name__", "__qualname__", "__doc__"];

function* wrap(vm: VM, self: PyStaticMethod | PyClassMethod, fn: Value): Gen<Value> {
  self.func = fn;
  for (const name of COPIED) {
    const v = (yield getAttrOr(vm, fn, name)) as Value | undefined;
    if (v === undefined) continue;
    self.attrs ??= new Attrs(self.cls.rootShape);
    attrSet(self.attrs, name, v);
  }
  return null;
}

const wrapperGetset: { [name: string]: GetSetRow } = {
  __dict__: instanceDict,
  __func__: { get: (_vm, self: PyStaticMethod) => self.func ?? null, member: true },
  __wrapped__: { get: (_vm, self: PyStaticMethod) => self.func ?? null, member: true },
  __isabstractmethod__: { get: (vm, self: PyStaticMethod) => anyAbstract(vm, [self.func ?? null]) },
  __annotations__: borrowed("__annotations__"),
  __annotate__: borrowed("__annotate__"),
};

function wrappedText(vm: VM, self: PyStaticMethod | PyClassMethod): Maybe<string> {
  return self.func === undefined ? "<NULL>" : vm.repr(self.func);
}

/** An attribute of the function, which the wrapper keeps as its own once it is read; it can be set and deleted there. */
function borrowed(name: string): GetSetRow {
  return {
    get: (vm, self: PyStaticMethod): Maybe<Value> => {
      const own = self.attrs === null ? undefined : attrGet(self.attrs, name);
      if (own !== undefined) return own;
      return andThen(vm.getAttr(wrapped(self), name), (value: Value) => {
        self.attrs ??= new Attrs(self.cls.rootShape);
        attrSet(self.attrs, name, value);
        return value;
      });
    },
    set: (vm, self: PyStaticMethod, value) => {
      if (value === undefined) {
        if (self.attrs === null || !attrDelete(self.attrs, name)) {
          throw attributeError(`'${self.cls.name}' object has no attribute '${name}'`, self, name);
        }
        return null;
      }
      vm.meter.alloc(16);
      self.attrs ??= new Attrs(self.cls.rootShape);
      attrSet(self.attrs, name, value);
      return null;
    },
  };
}

install(staticmethodType, () => ({
  doc: "Convert a function to be a static method.\n\nA static method does not receive an implicit first argument.\nTo declare a static method, use this idiom:\n\n     class C:\n         @staticmethod\n         def f(arg1, arg2, argN):\n             ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()). Both the class and the instance are ignored, and\nneither is passed implicitly as the first argument to the method.\n\nStatic methods in Python are similar to those found in Java or C++.\nFor a more advanced concept, see the classmethod builtin.",
  methods: [
    [
      "__new__(cls, /, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType) => {
        vm.meter.alloc(40);
        return new PyStaticMethod(undefined, cls);
      },
    ],
    [
      "__init__(self, function, /)",
      "Initialize self.  See help(type(self)) for accurate signature.",
      (vm: VM, self: PyStaticMethod, fn: Value) => wrap(vm, self, fn),
    ],
    [
      "__get__(self, instance, owner=None, /)",
      "Return an attribute of instance, which is of type owner.",
      (_vm: VM, self: PyStaticMethod) => wrapped(self),
    ],
    [
      "__call__(self, /, *args, **kwargs)",
      "Call self as a function.",
      (_vm: VM, self: PyStaticMethod, args: Value[], kwargs: Kwargs) => new Call(wrapped(self), args, kwargs),
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      function* (vm: VM, self: PyStaticMethod): Gen<string> {
        return `<staticmethod(${(yield wrappedText(vm, self)) as string})>`;
      },
    ],
  ],
  getset: wrapperGetset,
  classMethods: [[classGetItem[0], "", classGetItem[2]]],
}));

install(classmethodType, () => ({
  doc: "Convert a function to be a class method.\n\nA class method receives the class as implicit first argument,\njust like an instance method receives the instance.\nTo declare a class method, use this idiom:\n\n  class C:\n      @classmethod\n      def f(cls, arg1, arg2, argN):\n          ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()).  The instance is ignored except for its class.\nIf a class method is called for a derived class, the derived class\nobject is passed as the implied first argument.\n\nClass methods are different than C++ or Java static methods.\nIf you want those, see the staticmethod builtin.",
  methods: [
    [
      "__new__(cls, /, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType) => {
        vm.meter.alloc(40);
        return new PyClassMethod(undefined, cls);
      },
    ],
    [
      "__init__(self, function, /)",
      "Initialize self.  See help(type(self)) for accurate signature.",
      (vm: VM, self: PyClassMethod, fn: Value) => wrap(vm, self, fn),
    ],
    [
      "__get__(self, instance, owner=None, /)",
      "Return an attribute of instance, which is of type owner.",
      (_vm: VM, self: PyClassMethod, obj: Value, owner: Value = null) =>
        new PyMethod(wrapped(self), owner === null ? typeOf(obj) : owner),
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      function* (vm: VM, self: PyClassMethod): Gen<string> {
        return `<classmethod(${(yield wrappedText(vm, self)) as string})>`;
      },
    ],
  ],
  getset: wrapperGetset,
  classMethods: [[classGetItem[0], "", classGetItem[2]]],
}));

// ------------------------------------------------------------------------------------------------------ bound methods

install(methodType, () => ({
  doc: "Create a bound instance method object.",
  methods: [
    [
      "__new__(cls, function, instance, /)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, _cls: PyType, fn: Value, self: Value) => {
        if (typeOf(fn).lookup("__call__") === undefined) throw typeError("first argument must be callable");
        if (self === null) throw typeError("instance must not be None");
        vm.meter.alloc(48);
        return new PyMethod(fn, self);
      },
    ],
    [
      "__call__(self, /, *args, **kwargs)",
      "Call self as a function.",
      (_vm: VM, self: PyMethod, args: Value[], kwargs: Kwargs) => new Call(self.func, [self.self, ...args], kwargs),
    ],
    [
      "__get__(self, instance, owner=None, /)",
      "Return an attribute of instance, which is of type owner.",
      (_vm: VM, self: PyMethod) => self,
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      function* (vm: VM, self: PyMethod): Gen<string> {
        const name =
          ((yield getAttrOr(vm, self.func, "__qualname__")) as Value | undefined) ??
          ((yield getAttrOr(vm, self.func, "__name__")) as Value | undefined);
        return `<bound method ${typeof name === "string" ? name : "?"} of ${(yield vm.repr(self.self)) as string}>`;
      },
    ],
    [
      "__eq__(self, value, /)",
      "Return self==value.",
      function* (vm: VM, self: PyMethod, other: Value): Gen<Value> {
        if (!(other instanceof PyMethod)) return NOT_IMPLEMENTED;
        if (self.self !== other.self) return false;
        return (yield vm.equals(self.func, other.func)) as boolean;
      },
    ],
    [
      "__hash__(self, /)",
      "Return hash(self).",
      function* (vm: VM, self: PyMethod): Gen<Value> {
        const h = (yield vm.hash(self.func)) as number;
        return combineHashes([self.self instanceof PyObject ? vm.identity(self.self) : 0, h]);
      },
    ],
    [
      "__getattribute__(self, name, /)",
      "Return getattr(self, name).",
      (vm: VM, self: PyMethod, name: Value): Maybe<Value> => {
        const n = textOf(name);
        if (n === undefined) throw typeError(`attribute name must be string, not '${typeOf(name).name}'`);
        const d = methodType.lookup(n);
        if (d !== undefined) return descriptorGet(vm, d, self, methodType);
        return vm.getAttr(self.func, n);
      },
    ],
  ],
  getset: {
    __doc__: { get: (vm, self: PyMethod) => vm.getAttr(self.func, "__doc__") },
    __func__: {
      doc: "the function (or other callable) implementing a method",
      get: (_vm, self: PyMethod) => self.func,
      member: true,
    },
    __self__: { doc: "the instance to which a method is bound", get: (_vm, self: PyMethod) => self.self, member: true },
  },
}));

// --------------------------------------------------------------------------------------------------- native callables

const builtinRepr: Row = [
  "__repr__(self, /)",
  "Return repr(self).",
  (vm: VM, self: PyBuiltin) =>
    self.self === undefined
      ? `<built-in function ${self.def.name}>`
      : self.def.isDunder
        ? `<method-wrapper '${self.def.name}' of ${typeOf(self.self).name} object at ${self.self instanceof PyObject ? addressOf(vm, self.self) : "0x7f0000000000"}>`
        : `<built-in method ${self.def.name} of ${typeOf(self.self).name} object at ${self.self instanceof PyObject ? addressOf(vm, self.self) : "0x7f0000000000"}>`,
];

const builtinEquality = (): readonly Row[] => [
  [
    "__eq__(self, value, /)",
    "Return self==value.",
    (_vm: VM, self: PyBuiltin, other: Value) =>
      other instanceof PyBuiltin ? self.def === other.def && self.self === other.self : NOT_IMPLEMENTED,
  ],
  [
    "__hash__(self, /)",
    "Return hash(self).",
    (vm: VM, self: PyBuiltin) =>
      (self.self instanceof PyObject ? vm.identity(self.self) * 31 : 7) + self.def.qualname.length * 1009,
  ],
];

/** Reference to the class or module a built-in belongs to is not given: `__self__` of a module function is None here. */
const builtinGetset: { [name: string]: GetSetRow } = {
  __name__: { get: (_vm, self: PyBuiltin) => self.def.name },
  __qualname__: { get: (_vm, self: PyBuiltin) => (self.self === undefined ? self.def.name : qualnameOf(self)) },
  __doc__: { get: (_vm, self: PyBuiltin) => (self.def.doc === "" ? null : self.def.doc) },
  __self__: { get: (_vm, self: PyBuiltin) => self.self ?? null },
  __text_signature__: { get: (_vm, self: PyBuiltin) => self.def.textSignature },
};

function qualnameOf(self: PyBuiltin): string {
  const owner = self.self instanceof PyType ? self.self : typeOf(self.self as Value);
  return `${owner.qualname}.${self.def.name}`;
}

/** The docstring of such a type is that of the object, read on the type it is the descriptor itself. */
install(builtinFunctionType, () => ({
  methods: [
    builtinRepr,
    ...builtinEquality(),
    [
      "__call__(self, /, *args, **kwargs)",
      "Call self as a function.",
      (_vm: VM, self: PyBuiltin, args: Value[], kwargs: Kwargs) => new Call(self, args, kwargs),
    ],
  ],
  getset: { ...builtinGetset, __module__: { member: true, get: (_vm, self: PyBuiltin) => self.module } },
}));

install(methodWrapperType, () => ({
  methods: [
    builtinRepr,
    ...builtinEquality(),
    [
      "__call__(self, /, *args, **kwargs)",
      "Call self as a function.",
      (_vm: VM, self: PyBuiltin, args: Value[], kwargs: Kwargs) => new Call(self, args, kwargs),
    ],
  ],
  getset: {
    ...builtinGetset,
    __self__: { member: true, get: (_vm, self: PyBuiltin) => self.self ?? null },
    __objclass__: { get: (_vm, self: PyBuiltin) => typeOf(self.self as Value) },
  },
}));

for (const [type, kind] of [
  [methodDescriptorType, "method"],
  [wrapperDescriptorType, "slot wrapper"],
  [classMethodDescriptorType, "method"],
] as const) {
  install(type, () => ({
    methods: [
      [
        "__repr__(self, /)",
        "Return repr(self).",
        (_vm: VM, self: PyMethodDescriptor) => `<${kind} '${self.def.name}' of '${self.owner.name}' objects>`,
      ],
      [
        "__call__(self, /, *args, **kwargs)",
        "Call self as a function.",
        (_vm: VM, self: PyMethodDescriptor, args: Value[], kwargs: Kwargs) => new Call(self, args, kwargs),
      ],
      [
        "__get__(self, instance, owner=None, /)",
        "Return an attribute of instance, which is of type owner.",
        (vm: VM, self: PyMethodDescriptor, obj: Value, owner: Value = null) => {
          if (self.isClassMethod) {
            if (obj !== null && owner === null) owner = typeOf(obj);
            if (!(owner instanceof PyType)) {
              throw typeError(
                `descriptor '${self.def.name}' for type '${self.owner.name}' needs a type, not a '${typeOf(owner).name}' as arg 2`,
              );
            }
            checkForeign(self, undefined, owner);
            return descriptorGet(vm, self, undefined, owner);
          }
          if (obj === null) {
            return descriptorGet(vm, self, undefined, owner instanceof PyType ? owner : self.owner);
          }
          checkForeign(self, obj, typeOf(obj));
          return descriptorGet(vm, self, obj, owner instanceof PyType ? owner : typeOf(obj));
        },
      ],
    ],
    getset: {
      __name__: { get: (_vm, self: PyMethodDescriptor) => self.def.name, member: true },
      __qualname__: { get: (_vm, self: PyMethodDescriptor) => `${self.owner.qualname}.${self.def.name}` },
      __doc__: { get: (_vm, self: PyMethodDescriptor) => (self.def.doc === "" ? null : self.def.doc) },
      __objclass__: { get: (_vm, self: PyMethodDescriptor) => self.owner, member: true },
      __text_signature__: { get: (_vm, self: PyMethodDescriptor) => self.def.textSignature },
    },
  }));
}

for (const [type, kind] of [
  [getsetType, "attribute"],
  [memberType, "member"],
] as const) {
  install(type, () => ({
    methods: [
      [
        "__repr__(self, /)",
        "Return repr(self).",
        (_vm: VM, self: PyGetSet | PySlotMember) => `<${kind} '${self.name}' of '${self.owner.name}' objects>`,
      ],
      [
        "__get__(self, instance, owner=None, /)",
        "Return an attribute of instance, which is of type owner.",
        (vm: VM, self: PyGetSet | PySlotMember, obj: Value) => {
          if (obj === null) return self;
          checkForeign(self, obj, typeOf(obj));
          return descriptorGet(vm, self, obj, typeOf(obj));
        },
      ],
      [
        "__set__(self, instance, value, /)",
        "Set an attribute of instance to value.",
        (vm: VM, self: PyGetSet | PySlotMember, obj: Value, value: Value) => {
          checkForeign(self, obj, typeOf(obj));
          return descriptorSet(vm, self, obj, self.name, value);
        },
      ],
      [
        "__delete__(self, instance, /)",
        "Delete an attribute of instance.",
        (vm: VM, self: PyGetSet | PySlotMember, obj: Value) => {
          checkForeign(self, obj, typeOf(obj));
          return descriptorSet(vm, self, obj, self.name, undefined);
        },
      ],
    ],
    getset: {
      __name__: { get: (_vm, self: PyGetSet) => self.name, member: true },
      __qualname__: { get: (_vm, self: PyGetSet) => `${self.owner.qualname}.${self.name}` },
      __doc__: { get: (_vm, self: PyGetSet) => (self instanceof PyGetSet ? self.doc : null) },
      __objclass__: { get: (_vm, self: PyGetSet) => self.owner, member: true },
    },
  }));
}
