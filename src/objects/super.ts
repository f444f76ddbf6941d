/** `super`: attribute lookup that starts after a class in the MRO. Python library reference, "super". */

import { descriptorGet } from "../vm/attributes.js";
import type { VM } from "../vm/vm.js";
import { typeError } from "./errors.js";
import {
  builtinType,
  fixedType,
  guarded,
  objectType,
  PyObject,
  PyType,
  type Tracer,
  typeOf,
  type Value,
} from "./model.js";
import { install, type Maybe } from "./native.js";

export const superType = builtinType("super", objectType);

export class PySuper extends PyObject {
  constructor(
    /** The class after which the search starts. */
    readonly start: PyType,
    /** The instance or class, null for an unbound super. */
    readonly obj: Value,
    /** Class whose MRO is searched. */
    readonly objType: PyType | null,
  ) {
    super();
  }
  override trace(t: Tracer): void {
    t.value(this.obj);
  }
}
fixedType(PySuper, superType);

/** super(start, obj), checked as CPython's supercheck does. */
export function makeSuper(start: PyType, obj: Value): PySuper {
  if (obj instanceof PyType && obj.isSubtype(start)) return new PySuper(start, obj, obj);
  const cls = typeOf(obj);
  if (cls.isSubtype(start)) return new PySuper(start, obj, cls);
  const what = obj instanceof PyType ? `type ${obj.name}` : `instance of ${cls.name}`;
  throw typeError(`super(type, obj): obj (${what}) is not an instance or subtype of type (${start.name}).`);
}

export function superGetAttr(vm: VM, s: PySuper, name: string): Maybe<Value | undefined> {
  if (s.objType !== null && name !== "__class__") {
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
  const d = superType.lookup(name);
  return d === undefined ? undefined : descriptorGet(vm, d, s, superType);
}

install(superType, () => ({
  signature: null,
  doc: "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n",
  methods: [
    [
      "__new__(cls, type=None, object_or_type=None, /)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, _cls: PyType, type?: Value, obj?: Value) => {
        if (type === undefined) {
          const [start, self] = vm.superArguments();
          return makeSuper(start, self);
        }
        if (!(type instanceof PyType)) {
          throw typeError(`super() argument 1 must be a type, not ${typeOf(type).name}`);
        }
        return obj === undefined || obj === null ? new PySuper(type, null, null) : makeSuper(type, obj);
      },
      { called: "super()" },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (_vm: VM, self: PySuper) =>
        self.objType === null
          ? `<super: <class '${self.start.name}'>, NULL>`
          : `<super: <class '${self.start.name}'>, <${self.objType.name} object>>`,
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
