/** `super`: attribute lookup that starts after a class in the MRO. Python library reference, "super". */

import { descriptorGet, getAttrOr, takesReads } from "../vm/attributes.js";
import type { VM } from "../vm/vm.js";
import { typeError } from "./errors.js";
import {
  type Attrs,
  attrGet,
  builtinType,
  guarded,
  objectType,
  PyObject,
  PyType,
  type Tracer,
  typeOf,
  type Value,
} from "./model.js";
import { andThen, Call, install, type Maybe } from "./native.js";
import { attributeName, getPlain } from "./object.js";

export const superType = builtinType("super", objectType);

export class PySuper extends PyObject {
  attrs: Attrs | null = null;
  /** The class after which the search starts; null before `__init__`. */
  start: PyType | null = null;
  /** The instance or class, null for an unbound super. */
  obj: Value = null;
  /** Class whose MRO is searched. */
  objType: PyType | null = null;

  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }

  override trace(t: Tracer): void {
    t.value(this.start);
    t.value(this.obj);
    t.value(this.objType);
    t.attrs(this.attrs);
  }
}

/** The class whose MRO is searched for `super(start, obj)`, as CPython's supercheck finds it. */
function searched(vm: VM, start: PyType | null, obj: Value): Maybe<PyType> {
  if (start === null) throw notWithin("", obj);
  if (obj instanceof PyType && obj.isSubtype(start)) return obj;
  const cls = typeOf(obj);
  if (cls.isSubtype(start)) return cls;
  // A proxy says of what class it stands for an instance.
  return andThen(getAttrOr(vm, obj, "__class__"), (said) => {
    if (said instanceof PyType && said !== cls && said.isSubtype(start)) return said;
    throw notWithin(start.name, obj);
  });
}

function notWithin(type: string, obj: Value): unknown {
  const what = obj instanceof PyType ? `type ${obj.name}` : `instance of ${typeOf(obj).name}`;
  return typeError(`super(type, obj): obj (${what}) is not an instance or subtype of type (${type}).`);
}

function bind(vm: VM, s: PySuper, start: PyType | null, obj: Value): Maybe<PySuper> {
  return andThen(searched(vm, start, obj), (type) => {
    s.start = start;
    s.obj = obj;
    s.objType = type;
    return s;
  });
}

/** The arguments of `super()`. */
function initialise(vm: VM, s: PySuper, type?: Value, obj: Value = null): Maybe<PySuper> {
  if (type === undefined) {
    const [start, self] = vm.superArguments();
    return bind(vm, s, start, self);
  }
  if (!(type instanceof PyType)) throw typeError(`super() argument 1 must be a type, not ${typeOf(type).name}`);
  if (obj !== null) return bind(vm, s, type, obj);
  s.start = type;
  s.obj = s.objType = null;
  return s;
}

/** super(start, obj) */
export function makeSuper(vm: VM, start: PyType | null, obj: Value): Maybe<PySuper> {
  return bind(vm, new PySuper(superType), start, obj);
}

export function superGetAttr(vm: VM, s: PySuper, name: string): Maybe<Value | undefined> {
  if (s.objType !== null && s.start !== null && name !== "__class__") {
    const mro = s.objType.mro;
    for (let i = mro.indexOf(s.start) + 1; i < mro.length; i++) {
      const c = mro[i] as PyType;
      // Looked up class by class: the MRO of the object's type decides, not that of `c`.
      const d = c.ownAttr(name);
      if (d === undefined) continue;
      const own = c.isHeap ? guarded(d, s.objType, name) : d;
      return descriptorGet(vm, own, s.obj === s.objType ? undefined : s.obj, s.objType);
    }
  }
  const d = s.cls.lookup(name);
  if (d === undefined || !takesReads(d)) {
    const own = s.attrs === null ? undefined : attrGet(s.attrs, name);
    if (own !== undefined) return own;
  }
  return d === undefined ? undefined : descriptorGet(vm, d, s, s.cls);
}

install(superType, () => ({
  signature: null,
  doc: "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n",
  call: [
    "__new__(cls, type=None, object_or_type=None, /)",
    "",
    (vm: VM, _cls: PyType, type?: Value, obj?: Value) => initialise(vm, new PySuper(superType), type, obj),
    { called: "super()" },
  ],
  methods: [
    [
      "__new__(cls, /, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType) => {
        vm.meter.alloc(64);
        return new PySuper(cls);
      },
    ],
    [
      "__init__(self, type=None, object_or_type=None, /)",
      "Initialize self.  See help(type(self)) for accurate signature.",
      (vm: VM, self: PySuper, type?: Value, obj?: Value) => andThen(initialise(vm, self, type, obj), () => null),
      { called: "super()" },
    ],
    [
      "__getattribute__(self, name, /)",
      "Return getattr(self, name).",
      (vm: VM, self: PySuper, name: Value) => getPlain(vm, self, attributeName(name)),
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (_vm: VM, self: PySuper) =>
        `<super: <class '${self.start?.name ?? "NULL"}'>, ${self.objType === null ? "NULL" : `<${self.objType.name} object>`}>`,
    ],
    [
      "__get__(self, instance, owner=None, /)",
      "Return an attribute of instance, which is of type owner.",
      (vm: VM, self: PySuper, obj: Value) => {
        if (obj === null || self.objType !== null) return self;
        // A subclass is made as any other call of it would make one.
        return self.cls === superType ? makeSuper(vm, self.start, obj) : new Call(self.cls, [self.start, obj]);
      },
    ],
  ],
  getset: {
    __thisclass__: { doc: "the class invoking super()", get: (_vm, self: PySuper) => self.start, member: true },
    __self__: {
      doc: "the instance invoking super(); may be None",
      get: (_vm, self: PySuper) => self.obj,
      member: true,
    },
    __self_class__: {
      doc: "the type of the instance invoking super(); may be None",
      get: (_vm, self: PySuper) => self.objType,
      member: true,
    },
  },
}));
