/** TypeVar, ParamSpec, TypeVarTuple and `type` aliases. PEP 695, 696; Python library reference, "typing". */

import type { VM } from "../vm/vm.js";
import { typeError } from "./errors.js";
import { makeUnion, PyGenericAlias } from "./generic-alias.js";
import {
  attrGet,
  builtinType,
  EMPTY_TUPLE,
  fixedType,
  objectType,
  PyObject,
  PyTuple,
  type Tracer,
  type Value,
} from "./model.js";
import { Call, type Gen, install, type Maybe, type TypeTable } from "./native.js";

export const typeVarType = builtinType("TypeVar", objectType, { module: "typing", subclassable: false });
export const paramSpecType = builtinType("ParamSpec", objectType, { module: "typing", subclassable: false });
export const typeVarTupleType = builtinType("TypeVarTuple", objectType, { module: "typing", subclassable: false });
export const typeAliasType = builtinType("TypeAliasType", objectType, { module: "typing", subclassable: false });
export const noDefaultType = builtinType("NoDefaultType", objectType, { module: "typing", subclassable: false });

class NoDefault extends PyObject {}
fixedType(NoDefault, noDefaultType);
/** typing.NoDefault */
export const NO_DEFAULT: PyObject = new NoDefault();
install(noDefaultType, { methods: [["__repr__(self, /)", "Return repr(self).", () => "typing.NoDefault"]] });

/** A value that is worked out when it is first asked for (PEP 649). */
class Lazy {
  constructor(
    private evaluate: Value | null,
    private value: Value | undefined,
  ) {}
  get(): Maybe<Value> {
    return this.value !== undefined ? this.value : this.force();
  }
  private *force(): Gen<Value> {
    // An evaluator is called with a format: 1 is annotationlib.Format.VALUE.
    const v = (yield new Call(this.evaluate as Value, [1])) as Value;
    this.value = v;
    return v;
  }
  trace(t: Tracer): void {
    t.value(this.evaluate);
    t.value(this.value);
  }
}

/** One class for the three kinds: they differ in their type and in which attributes they show. */
export class PyTypeParam extends PyObject {
  infer = false;
  covariant = false;
  contravariant = false;
  constructor(
    cls: import("./model.js").PyType,
    readonly name: string,
    readonly bound: Lazy | null,
    readonly isConstraints: boolean,
    readonly fallback: Lazy | null,
    readonly module: Value,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    this.bound?.trace(t);
    this.fallback?.trace(t);
  }
}

const lazy = (evaluator: Value | undefined): Lazy | null =>
  evaluator === undefined || evaluator === null ? null : new Lazy(evaluator, undefined);

function moduleName(vm: VM): Value {
  return vm.currentModuleName();
}

/** INTRINSIC TYPEVAR: (name, bound evaluator or None, constraints? 1/0, default evaluator or None) */
export function makeTypeVar(vm: VM, args: Value[]): Value {
  const p = new PyTypeParam(
    typeVarType,
    args[0] as string,
    lazy(args[1]),
    args[2] === 1 || args[2] === true,
    lazy(args[3]),
    moduleName(vm),
  );
  p.infer = true;
  return p;
}

export function makeParamSpec(vm: VM, args: Value[]): Value {
  const p = new PyTypeParam(paramSpecType, args[0] as string, null, false, lazy(args[1]), moduleName(vm));
  p.infer = true;
  return p;
}

export function makeTypeVarTuple(vm: VM, args: Value[]): Value {
  return new PyTypeParam(typeVarTupleType, args[0] as string, null, false, lazy(args[1]), moduleName(vm));
}

const shared: NonNullable<TypeTable["getset"]> = {
  __name__: { get: (_vm, self: PyTypeParam) => self.name, member: true },
  __module__: { get: (_vm, self: PyTypeParam) => self.module },
  __default__: { get: (_vm, self: PyTypeParam) => self.fallback?.get() ?? NO_DEFAULT },
  __infer_variance__: { get: (_vm, self: PyTypeParam) => self.infer, member: true },
  __covariant__: { get: (_vm, self: PyTypeParam) => self.covariant, member: true },
  __contravariant__: { get: (_vm, self: PyTypeParam) => self.contravariant, member: true },
};
const noSubclassing = [
  "__mro_entries__(self, bases, /)",
  "",
  (_vm: VM, self: PyTypeParam) => {
    throw typeError(`Cannot subclass an instance of ${self.cls.qualname}`);
  },
] as const;
const hasDefault = ["has_default(self, /)", "", (_vm: VM, self: PyTypeParam) => self.fallback !== null] as const;
const union = [
  ["__or__(self, value, /)", "Return self|value.", (vm: VM, self: Value, other: Value) => makeUnion(vm, self, other)],
  ["__ror__(self, value, /)", "Return value|self.", (vm: VM, self: Value, other: Value) => makeUnion(vm, other, self)],
] as const;

const text = (self: PyTypeParam): string =>
  self.infer ? self.name : `${self.covariant ? "+" : self.contravariant ? "-" : "~"}${self.name}`;

install(typeVarType, {
  doc: "Type variable.",
  methods: [
    [
      "__new__(cls, name, *constraints, bound=None, default=None, covariant=False, contravariant=False, infer_variance=False)",
      "",
      (
        vm: VM,
        _cls: unknown,
        name: Value,
        constraints: Value[],
        bound?: Value,
        fallback?: Value,
        covariant: Value = false,
        contravariant: Value = false,
        infer: Value = false,
      ) => {
        if (typeof name !== "string") throw typeError("typevar() argument 'name' must be str, not int");
        if (constraints.length === 1) throw typeError("A single constraint is not allowed");
        const limit =
          constraints.length > 0
            ? new Lazy(null, new PyTuple(constraints))
            : bound === undefined || bound === null
              ? null
              : new Lazy(null, bound);
        const p = new PyTypeParam(
          typeVarType,
          name,
          limit,
          constraints.length > 0,
          fallback === undefined || fallback === NO_DEFAULT ? null : new Lazy(null, fallback),
          moduleName(vm),
        );
        p.covariant = covariant === true;
        p.contravariant = contravariant === true;
        p.infer = infer === true;
        return p;
      },
    ],
    ["__repr__(self, /)", "Return repr(self).", (_vm: VM, self: PyTypeParam) => text(self)],
    hasDefault,
    noSubclassing,
    ...union,
  ],
  getset: {
    ...shared,
    __bound__: { get: (_vm, self: PyTypeParam) => (self.isConstraints ? null : (self.bound?.get() ?? null)) },
    __constraints__: {
      get: (_vm, self: PyTypeParam) => (self.isConstraints ? (self.bound as Lazy).get() : EMPTY_TUPLE),
    },
  },
});

install(paramSpecType, {
  doc: "Parameter specification variable.",
  methods: [
    [
      "__new__(cls, name, *, bound=None, default=None, covariant=False, contravariant=False, infer_variance=False)",
      "",
      (vm: VM, _cls: unknown, name: Value, _bound?: Value, fallback?: Value) =>
        new PyTypeParam(
          paramSpecType,
          String(name),
          null,
          false,
          fallback === undefined ? null : new Lazy(null, fallback),
          moduleName(vm),
        ),
    ],
    ["__repr__(self, /)", "Return repr(self).", (_vm: VM, self: PyTypeParam) => text(self)],
    hasDefault,
    noSubclassing,
    ...union,
  ],
  getset: { ...shared, __bound__: { get: () => null } },
});

install(typeVarTupleType, {
  doc: "Type variable tuple. A specialized form of type variable that enables\nvariadic generics.",
  methods: [
    [
      "__new__(cls, name, *, default=None)",
      "",
      (vm: VM, _cls: unknown, name: Value, fallback?: Value) =>
        new PyTypeParam(
          typeVarTupleType,
          String(name),
          null,
          false,
          fallback === undefined ? null : new Lazy(null, fallback),
          moduleName(vm),
        ),
    ],
    ["__repr__(self, /)", "Return repr(self).", (_vm: VM, self: PyTypeParam) => self.name],
    [
      "__iter__(self, /)",
      "Implement iter(self).",
      (vm: VM, self: PyTypeParam) => vm.iter(new PyTuple([new PyUnpacked(self)])),
    ],
    hasDefault,
    noSubclassing,
  ],
  getset: {
    __name__: shared.__name__ as never,
    __module__: shared.__module__ as never,
    __default__: shared.__default__ as never,
  },
});

export const unpackedType = builtinType("Unpack", objectType, { module: "typing", subclassable: false });
/** `*Ts` in a subscript. */
class PyUnpacked extends PyObject {
  constructor(readonly param: PyTypeParam) {
    super();
  }
  override trace(t: Tracer): void {
    t.value(this.param);
  }
}
fixedType(PyUnpacked, unpackedType);
install(unpackedType, {
  methods: [
    ["__repr__(self, /)", "Return repr(self).", (_vm: VM, self: PyUnpacked) => `typing.Unpack[${self.param.name}]`],
  ],
  getset: { __parameters__: { get: (_vm, self: PyUnpacked) => new PyTuple([self.param]) } },
});

// ---------------------------------------------------------------------------------------------------------- type alias

export class PyTypeAlias extends PyObject {
  constructor(
    readonly name: string,
    readonly params: PyTuple,
    readonly value: Lazy,
    readonly module: Value,
  ) {
    super();
  }
  override trace(t: Tracer): void {
    t.value(this.params);
    this.value.trace(t);
  }
}
fixedType(PyTypeAlias, typeAliasType);

export function makeTypeAlias(_vm: VM, args: Value[], module: Value): Value {
  const params = args[1];
  return new PyTypeAlias(
    args[0] as string,
    params instanceof PyTuple ? params : EMPTY_TUPLE,
    new Lazy(args[2] as Value, undefined),
    module,
  );
}

install(typeAliasType, {
  doc: "Type alias.",
  methods: [
    [
      "__new__(cls, name, value, *, type_params=())",
      "",
      (vm: VM, _cls: unknown, name: Value, value: Value, params?: Value) =>
        new PyTypeAlias(
          String(name),
          params instanceof PyTuple ? params : EMPTY_TUPLE,
          new Lazy(null, value),
          moduleName(vm),
        ),
    ],
    ["__repr__(self, /)", "Return repr(self).", (_vm: VM, self: PyTypeAlias) => self.name],
    [
      "__getitem__(self, key, /)",
      "Return self[key].",
      (_vm: VM, self: PyTypeAlias, key: Value) => {
        if (self.params.items.length === 0) throw typeError("Only generic type aliases are subscriptable");
        return new PyGenericAlias(self, key instanceof PyTuple ? key : new PyTuple([key]));
      },
    ],
    ...union,
  ],
  getset: {
    __name__: { get: (_vm, self: PyTypeAlias) => self.name, member: true },
    __module__: { get: (_vm, self: PyTypeAlias) => self.module },
    __type_params__: { get: (_vm, self: PyTypeAlias) => self.params, member: true },
    __parameters__: { get: (_vm, self: PyTypeAlias) => self.params },
    __value__: { get: (_vm, self: PyTypeAlias) => self.value.get() },
  },
});

/** typing.Generic[...] as the implicit base of a class with type parameters. */
export function* makeGeneric(vm: VM, params: PyTuple): Gen<Value> {
  const typing = (yield vm.importModule("typing")) as import("./model.js").PyModule;
  const generic = attrGet(typing.attrs, "Generic") as Value;
  return (yield vm.getItem(generic, params)) as Value;
}
