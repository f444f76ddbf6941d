/** TypeVar, ParamSpec, TypeVarTuple and `type` aliases. PEP 695, 696; Python library reference, "typing". */

import type { VM } from "../vm/vm.js";
import { typeError } from "./errors.js";
import { fromTyping, makeUnion, PyGenericAlias, setTypeAliasType, unionOf } from "./generic-alias.js";
import {
  Attrs,
  attrGet,
  attrSet,
  builtinType,
  EMPTY_TUPLE,
  fixedType,
  NOT_IMPLEMENTED,
  objectType,
  PyBuiltin,
  PyObject,
  PyTuple,
  type PyType,
  type Tracer,
  type Value,
} from "./model.js";
import { Call, type Gen, type GetSetRow, install, type Maybe, NativeDef, type TypeTable } from "./native.js";

const IN_TYPING = { module: "typing", subclassable: false } as const;

export const typeVarType = builtinType("TypeVar", objectType, { ...IN_TYPING, hasDict: true });
export const paramSpecType = builtinType("ParamSpec", objectType, { ...IN_TYPING, hasDict: true });
export const typeVarTupleType = builtinType("TypeVarTuple", objectType, { ...IN_TYPING, hasDict: true });
export const typeAliasType = builtinType("TypeAliasType", objectType, { module: "typing", subclassable: false });
setTypeAliasType(() => typeAliasType);
export const noDefaultType = builtinType("NoDefaultType", objectType, { module: "typing", subclassable: false });

class NoDefault extends PyObject {}
fixedType(NoDefault, noDefaultType);
/** typing.NoDefault */
export const NO_DEFAULT: PyObject = new NoDefault();
install(noDefaultType, () => ({ methods: [["__repr__(self, /)", "Return repr(self).", () => "typing.NoDefault"]] }));

/** A value that is worked out when it is first asked for (PEP 649). */
class Lazy {
  constructor(
    private evaluate: Value | null,
    private value: Value | undefined,
  ) {}
  get(): Maybe<Value> {
    return this.value !== undefined ? this.value : this.force();
  }
  /** What `evaluate_bound` and its like show: a function of a format that gives the value. */
  get evaluator(): Value {
    return this.evaluate ?? new PyBuiltin(new NativeDef("constevaluator(format, /)", "", () => this.value));
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
  /** Attributes that a program sets; `__module__` is the first. */
  attrs: Attrs | null = null;
  infer = false;
  covariant = false;
  contravariant = false;
  constructor(
    cls: PyType,
    readonly name: string,
    readonly bound: Lazy | null,
    readonly isConstraints: boolean,
    readonly fallback: Lazy | null,
    module: Value,
  ) {
    super();
    this.cls = cls;
    this.attrs = new Attrs(cls.rootShape);
    attrSet(this.attrs, "__module__", module);
  }
  override trace(t: Tracer): void {
    t.attrs(this.attrs);
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
  __default__: {
    doc: "The default value for this ParamSpec.",
    get: (_vm, self: PyTypeParam) => self.fallback?.get() ?? NO_DEFAULT,
  },
  evaluate_default: { get: (_vm, self: PyTypeParam) => self.fallback?.evaluator ?? null },
  __infer_variance__: { get: (_vm, self: PyTypeParam) => self.infer, member: true },
  __covariant__: { get: (_vm, self: PyTypeParam) => self.covariant, member: true },
  __contravariant__: { get: (_vm, self: PyTypeParam) => self.contravariant, member: true },
};
const noSubclassing = [
  "__mro_entries__(self, object, /)",
  "",
  (_vm: VM, self: PyObject) => {
    throw typeError(`Cannot subclass an instance of ${self.cls.qualname}`);
  },
] as const;
const hasDefault = ["has_default(self, /)", "", (_vm: VM, self: PyTypeParam) => self.fallback !== null] as const;
/** `T | anything` is `typing.Union[T, anything]`. */
const union = [
  ["__or__(self, value, /)", "Return self|value.", (vm: VM, self: Value, other: Value) => unionOf(vm, [self, other])],
  ["__ror__(self, value, /)", "Return value|self.", (vm: VM, self: Value, other: Value) => unionOf(vm, [other, self])],
] as const;
const aliasUnion = [
  ["__or__(self, value, /)", "Return self|value.", (vm: VM, self: Value, other: Value) => makeUnion(vm, self, other)],
  ["__ror__(self, value, /)", "Return value|self.", (vm: VM, self: Value, other: Value) => makeUnion(vm, other, self)],
] as const;

/** What takes the place of a parameter, and what the arguments are first made into: as in module `typing`. */
const substitution = [
  [
    "__typing_subst__(self, arg, /)",
    "",
    (vm: VM, self: PyTypeParam, arg: Value) => fromTyping(vm, "_typing_subst", self, arg),
  ],
  [
    "__typing_prepare_subst__(self, alias, args, /)",
    "",
    (vm: VM, self: PyTypeParam, alias: Value, args: Value) => fromTyping(vm, "_prepare_subst", self, alias, args),
  ],
] as const;

const text = (self: PyTypeParam): string =>
  self.infer ? self.name : `${self.covariant ? "+" : self.contravariant ? "-" : "~"}${self.name}`;

install(typeVarType, () => ({
  signature: null,
  attributes: { __module__: "typing" },
  doc: "Type variable.\n\nThe preferred way to construct a type variable is via the dedicated\nsyntax for generic functions, classes, and type aliases::\n\n    class Sequence[T]:  # T is a TypeVar\n        ...\n\nThis syntax can also be used to create bound and constrained type\nvariables::\n\n    # S is a TypeVar bound to str\n    class StrSequence[S: str]:\n        ...\n\n    # A is a TypeVar constrained to str or bytes\n    class StrOrBytesSequence[A: (str, bytes)]:\n        ...\n\nType variables can also have defaults:\n\n    class IntDefault[T = int]:\n        ...\n\nHowever, if desired, reusable type variables can also be constructed\nmanually, like so::\n\n   T = TypeVar('T')  # Can be anything\n   S = TypeVar('S', bound=str)  # Can be any subtype of str\n   A = TypeVar('A', str, bytes)  # Must be exactly str or bytes\n   D = TypeVar('D', default=int)  # Defaults to int\n\nType variables exist primarily for the benefit of static type\ncheckers.  They serve as the parameters for generic types as well\nas for generic function and type alias definitions.\n\nThe variance of type variables is inferred by type checkers when they\nare created through the type parameter syntax and when\n``infer_variance=True`` is passed. Manually created type variables may\nbe explicitly marked covariant or contravariant by passing\n``covariant=True`` or ``contravariant=True``. By default, manually\ncreated type variables are invariant. See PEP 484 and PEP 695 for more\ndetails.\n",
  methods: [
    [
      "__new__(cls, name, *constraints, bound=None, default=None, covariant=False, contravariant=False, infer_variance=False)",
      "Create and return a new object.  See help(type) for accurate signature.",
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
      { called: "typevar" },
    ],
    ["__repr__(self, /)", "Return repr(self).", (_vm: VM, self: PyTypeParam) => text(self)],
    hasDefault,
    noSubclassing,
    ...substitution,
    ...union,
  ],
  getset: {
    ...shared,
    __default__: { get: (_vm, self: PyTypeParam) => self.fallback?.get() ?? NO_DEFAULT },
    evaluate_bound: { get: (_vm, self: PyTypeParam) => (self.isConstraints ? null : (self.bound?.evaluator ?? null)) },
    evaluate_constraints: {
      get: (_vm, self: PyTypeParam) => (self.isConstraints ? (self.bound as Lazy).evaluator : null),
    },
    __bound__: { get: (_vm, self: PyTypeParam) => (self.isConstraints ? null : (self.bound?.get() ?? null)) },
    __constraints__: {
      get: (_vm, self: PyTypeParam) => (self.isConstraints ? (self.bound as Lazy).get() : EMPTY_TUPLE),
    },
  },
}));

install(paramSpecType, () => ({
  signature: null,
  attributes: { __module__: "typing" },
  doc: "Parameter specification variable.\n\nThe preferred way to construct a parameter specification is via the\ndedicated syntax for generic functions, classes, and type aliases,\nwhere the use of '**' creates a parameter specification::\n\n    type IntFunc[**P] = Callable[P, int]\n\nThe following syntax creates a parameter specification that defaults\nto a callable accepting two positional-only arguments of types int\nand str:\n\n    type IntFuncDefault[**P = (int, str)] = Callable[P, int]\n\nFor compatibility with Python 3.11 and earlier, ParamSpec objects\ncan also be created as follows::\n\n    P = ParamSpec('P')\n    DefaultP = ParamSpec('DefaultP', default=(int, str))\n\nParameter specification variables exist primarily for the benefit of\nstatic type checkers.  They are used to forward the parameter types of\none callable to another callable, a pattern commonly found in\nhigher-order functions and decorators.  They are only valid when used\nin ``Concatenate``, or as the first argument to ``Callable``, or as\nparameters for user-defined Generics. See class Generic for more\ninformation on generic types.\n\nAn example for annotating a decorator::\n\n    def add_logging[**P, T](f: Callable[P, T]) -> Callable[P, T]:\n        '''A type-safe decorator to add logging to a function.'''\n        def inner(*args: P.args, **kwargs: P.kwargs) -> T:\n            logging.info(f'{f.__name__} was called')\n            return f(*args, **kwargs)\n        return inner\n\n    @add_logging\n    def add_two(x: float, y: float) -> float:\n        '''Add two numbers together.'''\n        return x + y\n\nParameter specification variables can be introspected. e.g.::\n\n    >>> P = ParamSpec(\"P\")\n    >>> P.__name__\n    'P'\n\nNote that only parameter specification variables defined in the global\nscope can be pickled.\n",
  methods: [
    [
      "__new__(cls, name, *, bound=None, default=None, covariant=False, contravariant=False, infer_variance=False)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, _cls: unknown, name: Value, _bound?: Value, fallback?: Value) =>
        new PyTypeParam(
          paramSpecType,
          String(name),
          null,
          false,
          fallback === undefined ? null : new Lazy(null, fallback),
          moduleName(vm),
        ),
      { called: "paramspec" },
    ],
    ["__repr__(self, /)", "Return repr(self).", (_vm: VM, self: PyTypeParam) => text(self)],
    hasDefault,
    noSubclassing,
    ...substitution,
    ...union,
  ],
  getset: {
    ...shared,
    __bound__: { member: true, get: () => null },
    args: {
      doc: "Represents positional arguments.",
      get: (_vm, self: PyTypeParam) => new PyParamSpecPart(self, paramSpecArgsType),
    },
    kwargs: {
      doc: "Represents keyword arguments.",
      get: (_vm, self: PyTypeParam) => new PyParamSpecPart(self, paramSpecKwargsType),
    },
  },
}));

export const paramSpecArgsType = builtinType("ParamSpecArgs", objectType, { module: "typing", subclassable: false });
export const paramSpecKwargsType = builtinType("ParamSpecKwargs", objectType, {
  module: "typing",
  subclassable: false,
});
/** `P.args` and `P.kwargs`. */
class PyParamSpecPart extends PyObject {
  constructor(
    readonly origin: Value,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.value(this.origin);
  }
}
for (const [type, part] of [
  [paramSpecArgsType, "args"],
  [paramSpecKwargsType, "kwargs"],
] as const) {
  install(type, () => ({
    signature: null,
    doc: `The ${part} for a ParamSpec object.\n\nGiven a ParamSpec object P, P.${part} is an instance of ${type.qualname}.\n\n${type.qualname} objects have a reference back to their ParamSpec::\n\n    >>> P = ParamSpec("P")\n    >>> P.${part}.__origin__ is P\n    True\n\nThis type is meant for runtime introspection and has no special meaning\nto static type checkers.\n`,
    methods: [
      [
        "__new__(cls, origin)",
        "Create and return a new object.  See help(type) for accurate signature.",
        (vm: VM, _cls: unknown, origin: Value) => {
          vm.meter.alloc(40);
          return new PyParamSpecPart(origin, type);
        },
      ],
      [
        "__repr__(self, /)",
        "Return repr(self).",
        function* (vm: VM, self: PyParamSpecPart): Gen<string> {
          if (self.origin instanceof PyTypeParam) return `${self.origin.name}.${part}`;
          return `${(yield vm.repr(self.origin)) as string}.${part}`;
        },
      ],
      [
        "__eq__(self, value, /)",
        "Return self==value.",
        (vm: VM, self: PyParamSpecPart, other: Value): Maybe<Value> =>
          other instanceof PyParamSpecPart && other.cls === type
            ? vm.equals(self.origin, other.origin)
            : NOT_IMPLEMENTED,
      ],
      noSubclassing,
    ],
    getset: { __origin__: { member: true, get: (_vm, self: PyParamSpecPart) => self.origin } },
    attributes: { __module__: "typing", __hash__: null },
  }));
}

/** `*Ts` in a subscript: an iterator with `typing.Unpack[Ts]` in it. */
function* unpackedOnce(vm: VM, self: Value): Gen<Value> {
  return (yield vm.iter(new PyTuple([(yield fromTyping(vm, "_unpacked", self)) as Value]))) as Value;
}

install(typeVarTupleType, () => ({
  signature: null,
  attributes: { __module__: "typing" },
  doc: "Type variable tuple. A specialized form of type variable that enables\nvariadic generics.\n\nThe preferred way to construct a type variable tuple is via the\ndedicated syntax for generic functions, classes, and type aliases,\nwhere a single '*' indicates a type variable tuple::\n\n    def move_first_element_to_last[T, *Ts](tup: tuple[T, *Ts]) -> tuple[*Ts, T]:\n        return (*tup[1:], tup[0])\n\nType variables tuples can have default values:\n\n    type AliasWithDefault[*Ts = (str, int)] = tuple[*Ts]\n\nFor compatibility with Python 3.11 and earlier, TypeVarTuple objects\ncan also be created as follows::\n\n    Ts = TypeVarTuple('Ts')  # Can be given any name\n    DefaultTs = TypeVarTuple('Ts', default=(str, int))\n\nJust as a TypeVar (type variable) is a placeholder for a single type,\na TypeVarTuple is a placeholder for an *arbitrary* number of types. For\nexample, if we define a generic class using a TypeVarTuple::\n\n    class C[*Ts]: ...\n\nThen we can parameterize that class with an arbitrary number of type\narguments::\n\n    C[int]       # Fine\n    C[int, str]  # Also fine\n    C[()]        # Even this is fine\n\nFor more details, see PEP 646.\n\nNote that only TypeVarTuples defined in the global scope can be\npickled.\n",
  methods: [
    [
      "__new__(cls, name, *, default=None)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, _cls: unknown, name: Value, fallback?: Value) =>
        new PyTypeParam(
          typeVarTupleType,
          String(name),
          null,
          false,
          fallback === undefined ? null : new Lazy(null, fallback),
          moduleName(vm),
        ),
      { called: "typevartuple" },
    ],
    ["__repr__(self, /)", "Return repr(self).", (_vm: VM, self: PyTypeParam) => self.name],
    ["__iter__(self, /)", "Implement iter(self).", unpackedOnce],
    hasDefault,
    noSubclassing,
    ...substitution,
  ],
  getset: {
    __name__: shared.__name__ as never,
    __default__: { ...(shared.__default__ as GetSetRow), doc: "The default value for this TypeVarTuple." },
    evaluate_default: shared.evaluate_default as never,
  },
}));

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

install(typeAliasType, () => ({
  signature: null,
  doc: "Type alias.\n\nType aliases are created through the type statement::\n\n    type Alias = int\n\nIn this example, Alias and int will be treated equivalently by static\ntype checkers.\n\nAt runtime, Alias is an instance of TypeAliasType. The __name__\nattribute holds the name of the type alias. The value of the type alias\nis stored in the __value__ attribute. It is evaluated lazily, so the\nvalue is computed only if the attribute is accessed.\n\nType aliases can also be generic::\n\n    type ListOrSet[T] = list[T] | set[T]\n\nIn this case, the type parameters of the alias are stored in the\n__type_params__ attribute.\n\nSee PEP 695 for more information.\n",
  methods: [
    [
      "__new__(cls, name, value, *, type_params=())",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, _cls: unknown, name: Value, value: Value, params?: Value) =>
        new PyTypeAlias(
          String(name),
          params instanceof PyTuple ? params : EMPTY_TUPLE,
          new Lazy(null, value),
          moduleName(vm),
        ),
      { called: "typealias" },
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
    ["__iter__(self, /)", "Implement iter(self).", unpackedOnce],
    ...aliasUnion,
  ],
  getset: {
    __name__: { get: (_vm, self: PyTypeAlias) => self.name, member: true },
    __module__: { get: (_vm, self: PyTypeAlias) => self.module },
    __type_params__: { get: (_vm, self: PyTypeAlias) => self.params },
    __parameters__: { get: (_vm, self: PyTypeAlias) => self.params },
    __value__: { get: (_vm, self: PyTypeAlias) => self.value.get() },
    evaluate_value: { get: (_vm, self: PyTypeAlias) => self.value.evaluator },
  },
}));

/** typing.Generic[...] as the implicit base of a class with type parameters. */
export function* makeGeneric(vm: VM, params: PyTuple): Gen<Value> {
  const typing = (yield vm.importModule("typing")) as import("./model.js").PyModule;
  const generic = attrGet(typing.attrs, "Generic") as Value;
  return (yield vm.getItem(generic, params)) as Value;
}
