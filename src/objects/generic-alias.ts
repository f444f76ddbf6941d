/** `list[int]` and `int | None`. Python library reference, "Generic Alias Type" and "Union Type". */

import { getAttrOr } from "../vm/attributes.js";
import type { VM } from "../vm/vm.js";
import { joinParts } from "./container-repr.js";
import { typeError } from "./errors.js";
import { combineHashes } from "./hashing.js";
import { iteratorType, LeafIterator } from "./iterators.js";
import {
  attrGet,
  builtinType,
  ELLIPSIS,
  fixedType,
  NOT_IMPLEMENTED,
  noneType,
  objectType,
  PyBuiltin,
  PyClassMethod,
  PyFunction,
  PyList,
  type PyModule,
  PyObject,
  PyStaticMethod,
  PyTuple,
  PyType,
  type Tracer,
  tupleType,
  typeOf,
  type Value,
} from "./model.js";
import { Call, type Gen, install, type Maybe } from "./native.js";
import { textOf } from "./text-args.js";

export const genericAliasType = builtinType("GenericAlias", objectType, { module: "types" });
export const unionType = builtinType("Union", objectType, { module: "typing", subclassable: false });

export class PyGenericAlias extends PyObject {
  /** Type variables among the arguments, worked out when asked for. */
  parameters: PyTuple | null = null;
  constructor(
    readonly origin: Value,
    readonly args: PyTuple,
    readonly isStarred = false,
    cls: PyType = genericAliasType,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.value(this.origin);
    t.value(this.args);
  }
}

export function makeGenericAlias(vm: VM, origin: Value, args: Value): PyGenericAlias {
  vm.meter.alloc(80);
  return new PyGenericAlias(origin, args instanceof PyTuple ? args : new PyTuple([args]));
}

/** How a type or other value is written inside `list[...]` and in unions. */
export function* typeText(vm: VM, v: Value): Gen<string> {
  if (v === ELLIPSIS) return "...";
  if (v === null) return "None";
  if (v instanceof PyType && !(v instanceof PyGenericAlias)) {
    if (v === noneType) return "None";
    const module = v.isHeap ? ((v.ownAttr("__module__") ?? "builtins") as Value) : v.module;
    return module === "builtins" || typeof module !== "string" ? v.qualname : `${module}.${v.qualname}`;
  }
  if (v instanceof PyList) {
    const parts: string[] = [];
    for (const item of [...v.items]) {
      // Inside a list only types are shown by their names alone.
      const isType = item instanceof PyType || item === null || item === ELLIPSIS;
      parts.push((yield isType ? typeText(vm, item) : vm.repr(item)) as string);
    }
    return `[${parts.join(", ")}]`;
  }
  if (v instanceof PyFunction || v instanceof PyBuiltin || v instanceof PyClassMethod || v instanceof PyStaticMethod) {
    const name = (yield getAttrOr(vm, v, "__qualname__")) as Value | undefined;
    const module = (yield getAttrOr(vm, v, "__module__")) as Value | undefined;
    if (typeof name === "string" && typeof module === "string") {
      return module === "builtins" ? name : `${module}.${name}`;
    }
  }
  return (yield vm.repr(v)) as string;
}

function isTypeVariable(v: Value): boolean {
  const n = typeOf(v).qualname;
  return typeOf(v).module === "typing" && (n === "TypeVar" || n === "ParamSpec" || n === "TypeVarTuple");
}

/** The type variables of the arguments, in order of first appearance. */
export function* parametersOf(vm: VM, args: PyTuple): Gen<PyTuple> {
  const out: Value[] = [];
  const add = (v: Value): void => {
    if (!out.includes(v)) out.push(v);
  };
  for (const a of args.items) {
    vm.meter.charge(1);
    if (a instanceof PyType) continue;
    if (isTypeVariable(a)) add(a);
    else if (a instanceof PyTuple || typeOf(a).name === "list") {
      const inner = (yield parametersOf(vm, new PyTuple((yield vm.toArray(a)) as Value[]))) as PyTuple;
      for (const p of inner.items) add(p);
    } else {
      const inner = (yield getAttrOr(vm, a, "__parameters__")) as Value | undefined;
      if (inner instanceof PyTuple) for (const p of inner.items) add(p);
    }
  }
  return new PyTuple(out);
}

/** A function of module `typing`, which is written in Python and does this for its own aliases too. */
export function* fromTyping(vm: VM, name: string, ...args: Value[]): Gen<Value> {
  const typing = (yield vm.importModule("typing")) as PyModule;
  return (yield new Call(attrGet(typing.attrs, name) as Value, args)) as Value;
}

/** The arguments of an alias or union with type variables, once these are given by `[...]`. */
function* substituted(vm: VM, self: PyGenericAlias | PyUnion, item: Value): Gen<readonly Value[]> {
  const parameters = (yield parametersOf(vm, self.args)) as PyTuple;
  if (parameters.items.length === 0) throw typeError(`${(yield vm.repr(self)) as string} is not a generic class`);
  const given = item instanceof PyTuple ? item : new PyTuple([item]);
  return ((yield fromTyping(vm, "_substituted", self, parameters, self.args, given)) as PyTuple).items;
}

function* substitute(vm: VM, self: PyGenericAlias, item: Value): Gen<Value> {
  const args = (yield substituted(vm, self, item)) as Value[];
  return new PyGenericAlias(self.origin, new PyTuple(args), self.isStarred);
}

/** `*tuple[int, str]`: the starred alias, once. */
class PyAliasIterator extends LeafIterator {
  constructor(private alias: PyGenericAlias | null) {
    super();
  }
  override nextItem(): Value | undefined {
    const item = this.alias ?? undefined;
    this.alias = null;
    return item;
  }
  override trace(t: Tracer): void {
    t.value(this.alias);
  }
}
iteratorType("generic_alias_iterator", { jsClass: PyAliasIterator });

/** Attributes that are the alias's own; all others are those of the origin. */
const OWN = new Set([
  "__class__",
  "__origin__",
  "__args__",
  "__parameters__",
  "__unpacked__",
  "__typing_unpacked_tuple_args__",
  "__mro_entries__",
  "__reduce__",
  "__bases__",
  "__copy__",
  "__deepcopy__",
]);

install(genericAliasType, () => ({
  doc: "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
  costs: {
    __repr__: "n + k/32 steps, k bytes",
    __eq__: "n steps",
    __hash__: "4n steps",
  },
  methods: [
    [
      "__new__(cls, origin, args, /)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType, origin: Value, args: Value) => {
        vm.meter.alloc(80);
        return new PyGenericAlias(origin, args instanceof PyTuple ? args : new PyTuple([args]), false, cls);
      },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      function* (vm: VM, self: PyGenericAlias): Gen<string> {
        const origin = (yield typeText(vm, self.origin)) as string;
        const parts: string[] = [];
        for (const a of self.args.items) parts.push((yield typeText(vm, a)) as string);
        const shown = parts.length === 0 ? "()" : joinParts(vm, parts, ", ");
        return `${self.isStarred ? "*" : ""}${origin}[${shown}]`;
      },
    ],
    [
      "__eq__(self, value, /)",
      "Return self==value.",
      function* (vm: VM, self: PyGenericAlias, other: Value): Gen<Value> {
        if (!(other instanceof PyGenericAlias)) return NOT_IMPLEMENTED;
        if (self.isStarred !== other.isStarred) return false;
        if ((yield vm.equals(self.origin, other.origin)) !== true) return false;
        return (yield vm.equals(self.args, other.args)) as boolean;
      },
    ],
    [
      "__hash__(self, /)",
      "Return hash(self).",
      function* (vm: VM, self: PyGenericAlias): Gen<Value> {
        return combineHashes([(yield vm.hash(self.origin)) as number, (yield vm.hash(self.args)) as number]);
      },
    ],
    [
      "__call__(self, /, *args, **kwargs)",
      "Call self as a function.",
      function* (vm: VM, self: PyGenericAlias, args: Value[], kwargs: Map<string, Value>): Gen<Value> {
        const obj = (yield new Call(self.origin, args, kwargs)) as Value;
        try {
          yield vm.setAttr(obj, "__orig_class__", self);
        } catch {
          // Objects that take no attributes simply do not say how they were spelled.
        }
        return obj;
      },
    ],
    ["__getitem__(self, key, /)", "Return self[key].", substitute],
    [
      "__getattribute__(self, name, /)",
      "Return getattr(self, name).",
      (vm: VM, self: PyGenericAlias, name: Value): Maybe<Value> => {
        const n = textOf(name);
        if (n === undefined) throw typeError(`attribute name must be string, not '${typeOf(name).name}'`);
        if (!OWN.has(n)) return vm.getAttr(self.origin, n);
        return vm.plainGetAttr(self, n) as Maybe<Value>;
      },
    ],
    ["__mro_entries__(self, object, /)", "", (_vm: VM, self: PyGenericAlias) => new PyTuple([self.origin])],
    [
      "__instancecheck__(self, object, /)",
      "",
      () => {
        throw typeError("isinstance() argument 2 cannot be a parameterized generic");
      },
    ],
    [
      "__subclasscheck__(self, object, /)",
      "",
      () => {
        throw typeError("issubclass() argument 2 cannot be a parameterized generic");
      },
    ],
    ["__or__(self, value, /)", "Return self|value.", (vm: VM, self: Value, other: Value) => makeUnion(vm, self, other)],
    [
      "__ror__(self, value, /)",
      "Return value|self.",
      (vm: VM, self: Value, other: Value) => makeUnion(vm, other, self),
    ],
    [
      "__iter__(self, /)",
      "Implement iter(self).",
      (vm: VM, self: PyGenericAlias) => {
        vm.meter.alloc(120);
        return new PyAliasIterator(new PyGenericAlias(self.origin, self.args, true));
      },
    ],
    [
      "__dir__(self, /)",
      "",
      function* (vm: VM, self: PyGenericAlias): Gen<Value> {
        const dir = (yield vm.getAttr(typeOf(self.origin), "__dir__")) as Value;
        const names = (yield vm.toArray((yield new Call(dir, [self.origin])) as Value)) as Value[];
        for (const name of OWN) {
          if (genericAliasType.lookup(name) !== undefined && !names.includes(name)) names.push(name);
        }
        return vm.makeList(names);
      },
    ],
  ],
  getset: {
    __origin__: { get: (_vm, self: PyGenericAlias) => self.origin, member: true },
    __args__: { get: (_vm, self: PyGenericAlias) => self.args, member: true },
    __unpacked__: { get: (_vm, self: PyGenericAlias) => self.isStarred, member: true },
    __typing_unpacked_tuple_args__: {
      get: (_vm, self: PyGenericAlias) => (self.isStarred && self.origin === tupleType ? self.args : null),
    },
    __parameters__: {
      doc: "Type variables in the GenericAlias.",
      get: (vm, self: PyGenericAlias) => parametersOf(vm, self.args),
    },
  },
}));

// ------------------------------------------------------------------------------------------------------------- unions

export class PyUnion extends PyObject {
  constructor(readonly args: PyTuple) {
    super();
  }
  override trace(t: Tracer): void {
    t.value(this.args);
  }
}
fixedType(PyUnion, unionType);

/** Whether `|` of the value with another makes a union. */
function isUnionable(v: Value): boolean {
  if (v === null || v instanceof PyType || v instanceof PyGenericAlias || v instanceof PyUnion) return true;
  return typeOf(v) === typeAliasOf();
}

let typeAliasOf: () => PyType;
/** Called once by type-params.ts, which needs this file loaded first. */
export function setTypeAliasType(of: () => PyType): void {
  typeAliasOf = of;
}

/** X | Y of types: duplicates dropped, nested unions flattened. A union takes any other member. */
export function* makeUnion(vm: VM, a: Value, b: Value): Gen<Value> {
  const isUnion = a instanceof PyUnion || b instanceof PyUnion;
  if (!isUnion && (!isUnionable(a) || !isUnionable(b) || (a === null && b === null))) return NOT_IMPLEMENTED;
  return (yield unionOf(vm, [a, b])) as Value;
}

/** typing.Union[...]: None and strings become what they stand for. */
export function* unionOf(vm: VM, members: readonly Value[]): Gen<Value> {
  if (members.length === 0) throw typeError("Cannot take a Union of no types.");
  const out: Value[] = [];
  for (const m of members) {
    const member = typeof m === "string" ? ((yield fromTyping(vm, "_forward_ref", m)) as Value) : m;
    for (const v of member instanceof PyUnion ? member.args.items : [member === null ? noneType : member]) {
      let known = false;
      for (const o of out) {
        vm.meter.charge(1);
        if ((yield vm.equals(o, v)) === true) known = true;
      }
      if (!known) out.push(v);
    }
  }
  if (out.length === 1) return out[0] as Value;
  vm.meter.alloc(80 + out.length * 8);
  return new PyUnion(new PyTuple(out));
}

install(unionType, () => ({
  doc: "Represent a union type\n\nE.g. for int | str",
  methods: [
    [
      "__mro_entries__(self, object, /)",
      "",
      function* (vm: VM, self: PyUnion): Gen<Value> {
        throw typeError(`Cannot subclass ${(yield vm.repr(self)) as string}`);
      },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      function* (vm: VM, self: PyUnion): Gen<string> {
        const parts: string[] = [];
        for (const a of self.args.items) parts.push((yield typeText(vm, a)) as string);
        return joinParts(vm, parts, " | ");
      },
    ],
    ["__or__(self, value, /)", "Return self|value.", (vm: VM, self: Value, other: Value) => makeUnion(vm, self, other)],
    [
      "__ror__(self, value, /)",
      "Return value|self.",
      (vm: VM, self: Value, other: Value) => makeUnion(vm, other, self),
    ],
    [
      "__eq__(self, value, /)",
      "Return self==value.",
      function* (vm: VM, self: PyUnion, other: Value): Gen<Value> {
        if (!(other instanceof PyUnion)) return NOT_IMPLEMENTED;
        if (self.args.items.length !== other.args.items.length) return false;
        for (const a of self.args.items) {
          let found = false;
          for (const b of other.args.items) if ((yield vm.equals(a, b)) === true) found = true;
          if (!found) return false;
        }
        return true;
      },
    ],
    [
      "__hash__(self, /)",
      "Return hash(self).",
      function* (vm: VM, self: PyUnion): Gen<Value> {
        let h = 0;
        for (const a of self.args.items) h ^= Number(BigInt.asIntN(32, BigInt((yield vm.hash(a)) as number)));
        return h;
      },
    ],
    [
      "__getitem__(self, key, /)",
      "Return self[key].",
      function* (vm: VM, self: PyUnion, key: Value): Gen<Value> {
        return (yield unionOf(vm, (yield substituted(vm, self, key)) as Value[])) as Value;
      },
    ],
  ],
  classMethods: [
    [
      "__class_getitem__(cls, object, /)",
      "See PEP 585",
      (vm: VM, _cls: PyType, item: Value) => unionOf(vm, item instanceof PyTuple ? item.items : [item]),
    ],
  ],
  getset: {
    __args__: { get: (_vm, self: PyUnion) => self.args, member: true },
    __parameters__: {
      doc: "Type variables in the types.UnionType.",
      get: (vm, self: PyUnion) => parametersOf(vm, self.args),
    },
    __name__: { doc: "Name of the type", get: () => "Union" },
    __qualname__: { doc: "Qualified name of the type", get: () => "Union" },
    __origin__: { doc: "Always returns the type", get: () => unionType },
  },
}));
