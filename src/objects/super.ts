/** `super`: attribute lookup that starts after a class in the MRO. Python library reference, "super". */

import { descriptorGet } from "../vm/attributes.js";
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
import { install, type Maybe } from "./native.js";
import { attributeName, getPlain } from "./object.js";

export const superType = builtinType("super", objectType);

export class PySuper extends PyObject {
  attrs: Attrs | null = null;
  constructor(
    /** The class after which the search starts; null for a super that was never initialised. */
    public start: PyType | null,
    /** The instance or class, null for an unbound super. */
    public obj: Value,
    /** Class whose MRO is searched. */
    public objType: PyType | null,
    cls: PyType = superType,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.value(this.obj);
  }
}

/** super(start, obj), checked as CPython's supercheck does. */
export function makeSuper(start: PyType | null, obj: Value): PySuper {
  if (start === null) throw notWithin("", obj);
  if (obj instanceof PyType && obj.isSubtype(start)) return new PySuper(start, obj, obj);
  const cls = typeOf(obj);
  if (cls.isSubtype(start)) return new PySuper(start, obj, cls);
  throw notWithin(start.name, obj);
}

function notWithin(type: string, obj: Value): unknown {
  const what = obj instanceof PyType ? `type ${obj.name}` : `instance of ${typeOf(obj).name}`;
  return typeError(`super(type, obj): obj (${what}) is not an instance or subtype of type (${type}).`);
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
  const own = s.attrs === null ? undefined : attrGet(s.attrs, name);
  if (own !== undefined) return own;
  const d = s.cls.lookup(name);
  return d === undefined ? undefined : descriptorGet(vm, d, s, s.cls);
}

/** The class after which to search and the object for it, from the arguments of `super()`. */
function target(vm: VM, type?: Value, obj?: Value): PySuper {
  if (type === undefined) {
    const [start, self] = vm.superArguments();
    return makeSuper(start, self);
  }
  if (!(type instanceof PyType)) throw typeError(`super() argument 1 must be a type, not ${typeOf(type).name}`);
  return obj === undefined || obj === null ? new PySuper(type, null, null) : makeSuper(type, obj);
}

install(superType, () => ({
  signature: null,
  doc: "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n",
  call: [
    "__new__(cls, type=None, object_or_type=None, /)",
    "",
    (vm: VM, _cls: PyType, type?: Value, obj?: Value) => target(vm, type, obj),
    { called: "super()" },
  ],
  methods: [
    [
      "__new__(cls, /, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType) => {
        vm.meter.alloc(64);
        return new PySuper(null, null, null, cls);
      },
    ],
    [
      "__init__(self, type=None, object_or_type=None, /)",
      "Initialize self.  See help(type(self)) for accurate signature.",
      (vm: VM, self: PySuper, type?: Value, obj?: Value) => {
        const made = target(vm, type, obj);
        self.start = made.start;
        self.obj = made.obj;
        self.objType = made.objType;
        return null;
      },
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
      (_vm: VM, self: PySuper, obj: Value) =>
        obj === null || self.objType !== null ? self : makeSuper(self.start, obj),
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
