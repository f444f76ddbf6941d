/**
 * Making classes and instances. Python reference, "Customizing class creation"; CPython's `type_new`, `mro_internal`,
 * `builtin___build_class__` and `type_call`.
 */
import { constructMessage } from "../compile/constructs.js";
import { requireUtf8 } from "../objects/codecs.js";
import { attributeErrorType, isRaised, runtimeError, typeError, valueError } from "../objects/errors.js";
import { PyUnion } from "../objects/generic-alias.js";
import {
  attrGet,
  attrSet,
  baseExceptionType,
  Cell,
  dictType,
  objectType,
  PyBuiltin,
  PyClassMethod,
  PyDict,
  PyForeign,
  PyFunction,
  PyGetSet,
  PyInstance,
  PyMethodDescriptor,
  PySlotMember,
  PyStaticMethod,
  PyTuple,
  PyType,
  typeOf,
  typeType,
  type Value,
} from "../objects/model.js";
import { andThen, Call, type Gen, isReady, type Kwargs, type Maybe } from "../objects/native.js";
import { instanceDict } from "../objects/object.js";
import { callSpecial, descriptorGet, getAttrOr, hasPlainGet } from "./attributes.js";
import { invokeNative } from "./native-calls.js";
import type { VM } from "./vm.js";

/** What it costs to make a class, beside what its body does. */
const CLASS_STEPS = 120;

// -------------------------------------------------------------------------------------------------------------- MRO

/** C3 linearisation (https://www.python.org/download/releases/2.3/mro/). */
export function linearize(vm: VM, cls: PyType, bases: readonly PyType[]): PyType[] {
  if (bases.length === 1) {
    const base = bases[0] as PyType;
    vm.meter.items(base.mro.length, 8);
    return [cls, ...base.mro];
  }
  const seen = new Set<PyType>();
  let size = bases.length;
  for (const base of bases) {
    if (seen.has(base)) throw typeError(`duplicate base class ${base.name}`);
    seen.add(base);
    size += base.mro.length;
  }
  vm.meter.items(size, 48);
  const lists: PyType[][] = [...bases.map((b) => b.mro.slice()), bases.slice()];
  const heads = lists.map(() => 0);
  const out: PyType[] = [cls];
  for (;;) {
    let open = false;
    let next: PyType | null = null;
    for (let i = 0; i < lists.length && next === null; i++) {
      const list = lists[i] as PyType[];
      const at = heads[i] as number;
      const candidate = at < list.length ? list[at] : undefined;
      if (candidate === undefined) continue;
      open = true;
      vm.meter.charge(lists.length + (size >> 3));
      const blocked = lists.some((other, j) => other.indexOf(candidate, (heads[j] as number) + 1) >= 0);
      if (!blocked) next = candidate;
    }
    if (!open) return out;
    if (next === null) {
      const names: string[] = [];
      for (let i = 0; i < lists.length; i++) {
        const list = lists[i] as PyType[];
        const at = heads[i] as number;
        const head = at < list.length ? list[at] : undefined;
        if (head !== undefined && !names.includes(head.name)) names.push(head.name);
      }
      throw typeError(`Cannot create a consistent method resolution order (MRO) for bases ${names.join(", ")}`);
    }
    out.push(next);
    for (let i = 0; i < lists.length; i++) {
      const list = lists[i] as PyType[];
      const at = heads[i] as number;
      if (at < list.length && list[at] === next) heads[i] = at + 1;
    }
  }
}

/** The most derived metaclass of the bases and the one asked for. */
export function calculateMetaclass(meta: PyType, bases: readonly Value[]): PyType {
  let winner = meta;
  for (const base of bases) {
    const t = typeOf(base);
    if (winner.isSubtype(t)) continue;
    if (t.isSubtype(winner)) winner = t;
    else {
      throw typeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
      );
    }
  }
  return winner;
}

/** The built-in type that decides what instances are made of: all bases must agree. */
function bestBase(bases: readonly PyType[]): PyType {
  let best: PyType | null = null;
  for (const b of bases) {
    if (b.mro.length === 0) throw typeError(`Cannot extend an incomplete type '${b.name}'`);
    if (!b.subclassable) throw typeError(`type '${b.name}' is not an acceptable base type`);
    // All exceptions are of one JavaScript class: any of them combine.
    if (best?.isSubtype(baseExceptionType) && b.solid.isSubtype(baseExceptionType)) continue;
    if (best === null || b.solid.isSubtype(best)) best = b.solid;
    else if (!best.isSubtype(b.solid)) throw typeError("multiple bases have instance lay-out conflict");
  }
  // Two bases with slots of their own, neither derived from the other, cannot share one layout.
  let slotted: PyType | null = null;
  for (const b of bases) {
    const owner = b.mro.find((c) => c.slotNames?.some((n) => n !== "__dict__" && n !== "__weakref__"));
    if (owner === undefined || slotted?.isSubtype(owner)) continue;
    if (slotted !== null && !owner.isSubtype(slotted)) throw typeError("multiple bases have instance lay-out conflict");
    slotted = owner;
  }
  return best as PyType;
}

/** `type.__new__(meta, name, bases, namespace)`. */
export function* makeType(
  vm: VM,
  meta: PyType,
  name: string,
  bases: readonly Value[],
  ns: PyDict,
  kwargs: Kwargs,
): Gen<Value> {
  // Where class statements are off there is no other way to make a class either.
  if (vm.isSwitchedOff("class")) throw typeError(constructMessage("class"));
  const list: PyType[] = [];
  let isOther = false;
  for (const b of bases) {
    if (!(b instanceof PyType)) {
      if (((yield getAttrOr(vm, b, "__mro_entries__")) ?? null) !== null) {
        throw typeError("type() doesn't support MRO entry resolution; use types.new_class()");
      }
      isOther = true;
    } else list.push(b);
  }
  if (isOther) {
    calculateMetaclass(meta, bases);
    throw typeError("bases must be types");
  }
  if (list.length === 0) list.push(objectType);
  requireUtf8(vm, name);
  const doc = ns.table.map.get("__doc__");
  if (typeof doc === "string") requireUtf8(vm, doc);
  if (name.includes("\0")) throw valueError("type name must not contain null characters");
  const winner = calculateMetaclass(meta, list);
  if (winner !== meta) {
    const other = winner.lookup("__new__") as Value;
    if (!(other instanceof PyBuiltin)) {
      return (yield new Call(
        (yield descriptorGet(vm, other, undefined, winner)) as Value,
        [winner, name, new PyTuple(list), ns],
        kwargs,
      )) as Value;
    }
  }
  vm.meter.alloc(600 + ns.table.size * 48);
  vm.meter.charge(20 + ns.table.size);
  const solid = bestBase(list);
  const cls = new PyType(name, list, { metaclass: winner });
  cls.isHeap = true;
  cls.solid = solid;
  cls.mro = linearize(vm, cls, list);
  cls.module = "";
  cls.hasDict = list.some((b) => b.hasDict);
  cls.hadOwnNew = list.some((b) => b.hadOwnNew);
  let slots: string[] | null = null;
  let classCell: Cell | null = null;
  const setNames: [string, Value][] = [];
  for (const [key, value] of ns.table.map as Map<unknown, Value>) {
    if (typeof key !== "string") {
      attrSet(cls.attrs, String(key), value);
      continue;
    }
    let v = value;
    if (key === "__new__") cls.hadOwnNew ||= !isNativeNew(v);
    if (key === "__new__" && v instanceof PyFunction) v = new PyStaticMethod(v);
    else if ((key === "__init_subclass__" || key === "__class_getitem__") && v instanceof PyFunction) {
      v = new PyClassMethod(v);
    }
    if (key === "__qualname__") {
      if (typeof v !== "string") throw typeError(`type __qualname__ must be a str, not ${typeOf(v).name}`);
      cls.qualname = v;
      continue;
    }
    if (key === "__classcell__") {
      if (!(v instanceof Cell)) {
        throw typeError(`__classcell__ must be a nonlocal cell, not ${(yield vm.repr(typeOf(v))) as string}`);
      }
      classCell = v;
      continue;
    }
    if (key === "__slots__") slots = (yield* readSlots(vm, v, cls, list)) as string[];
    attrSet(cls.attrs, key, v);
    if (typeof v === "object" && v !== null && !(v instanceof PyFunction)) setNames.push([key, v]);
  }
  if (ns.table.map.get("__module__") === undefined) {
    const current = vm.currentModuleName();
    if (current !== null) attrSet(cls.attrs, "__module__", current);
  }
  if (slots !== null) {
    cls.slotNames = slots;
    for (const slot of slots) {
      if (slot === "__dict__" || slot === "__weakref__") continue;
      // These two are for the class itself, not for its namespace.
      const isTaken = slot !== "__qualname__" && slot !== "__classcell__" && ns.table.map.has(slot);
      if (isTaken) throw valueError(`'${slot}' in __slots__ conflicts with class variable`);
      attrSet(cls.attrs, slot, new PySlotMember(slot, cls));
    }
  }
  if (slots === null || slots.includes("__dict__")) {
    if (!cls.hasDict && !ns.table.map.has("__dict__")) {
      const doc = "dictionary for instance variables";
      attrSet(cls.attrs, "__dict__", new PyGetSet("__dict__", cls, doc, instanceDict.get, instanceDict.set ?? null));
    }
    cls.hasDict = true;
  }
  cls.hasWeakrefs = list.some((b) => b.hasWeakrefs);
  if (!cls.hasWeakrefs && (slots === null || slots.includes("__weakref__")) && !isOfItems(solid)) {
    cls.hasWeakrefs = true;
    attrSet(cls.attrs, "__weakref__", weakrefAttribute(cls));
  }
  if (attrGet(cls.attrs, "__doc__") === undefined) attrSet(cls.attrs, "__doc__", null);
  // A class that defines __eq__ without __hash__ is unhashable.
  if (ns.table.map.has("__eq__") && !ns.table.map.has("__hash__")) attrSet(cls.attrs, "__hash__", null);
  if (classCell !== null) classCell.value = cls;
  const custom = winner.lookup("mro");
  if (custom !== undefined && !(custom instanceof PyMethodDescriptor)) yield* customOrder(vm, cls, custom);
  vm.meter.charge(CLASS_STEPS);
  cls.changed();
  for (const base of list) base.addSubclass(cls);

  for (const [key, v] of setNames) {
    const hook = typeOf(v).lookup("__set_name__");
    if (hook === undefined || hook === null) continue;
    try {
      yield callSpecial(vm, hook, v, [cls, key]);
    } catch (e) {
      vm.addNote(e, `Error calling __set_name__ on '${typeOf(v).name}' instance '${key}' in '${cls.name}'`);
      throw e;
    }
  }
  // super(cls, cls).__init_subclass__(**kwargs)
  for (let i = 1; i < cls.mro.length; i++) {
    const hook = (cls.mro[i] as PyType).ownAttr("__init_subclass__");
    if (hook === undefined) continue;
    const bound = (yield descriptorGet(vm, hook, undefined, cls)) as Value;
    yield new Call(bound, [], kwargs);
    break;
  }
  return cls;
}

/** What the metaclass's own `mro` says. While it runs, the class has no order and cannot be used. */
function* customOrder(vm: VM, cls: PyType, method: Value): Gen<void> {
  cls.mro = [];
  cls.changed();
  const order = (yield vm.toArray((yield callSpecial(vm, method, cls, [])) as Value)) as Value[];
  for (const c of order) {
    if (!(c instanceof PyType)) throw typeError(`mro() returned a non-class ('${typeOf(c).name}')`);
    if (!cls.solid.isSubtype(c.solid)) throw typeError(`mro() returned base with unsuitable layout ('${c.name}')`);
  }
  if (order.length === 0) throw typeError("type MRO must not be empty");
  if (!order.includes(cls)) {
    throw typeError(`super(type, obj): obj (type ${cls.name}) is not an instance or subtype of type (${cls.name}).`);
  }
  cls.mro = order as PyType[];
}

/** `__weakref__` is listed as in CPython; there are no weak references, so it is always None. */
function weakrefAttribute(cls: PyType): PyGetSet {
  return new PyGetSet("__weakref__", cls, "list of weak references to the object", () => null, null);
}

/** Types whose objects are of different sizes: CPython cannot refer to instances of their subclasses weakly. */
function isOfItems(solid: PyType): boolean {
  return ["int", "bytes", "tuple", "type"].includes(solid.name);
}

function* readSlots(vm: VM, v: Value, cls: PyType, bases: readonly PyType[]): Gen<string[]> {
  const names = typeof v === "string" ? [v] : ((yield vm.toArray(v)) as Value[]);
  const out: string[] = [];
  const solid = cls.solid;
  if (names.length > 0 && isOfItems(solid)) {
    const base = bases.find((b) => b.solid === solid) as PyType;
    throw typeError(`nonempty __slots__ not supported for subtype of '${base.name}'`);
  }
  for (const n of names) {
    if (typeof n !== "string") throw typeError(`__slots__ items must be strings, not '${typeOf(n).name}'`);
    if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(n)) throw typeError("__slots__ must be identifiers");
    if (n === "__dict__") {
      if (bases.some((b) => b.hasDict) || out.includes(n))
        throw typeError("__dict__ slot disallowed: we already got one");
    } else if (n === "__weakref__") {
      if (out.includes(n) || cls.lookup("__weakref__") !== undefined)
        throw typeError("__weakref__ slot disallowed: we already got one");
    }
    let name = n;
    if (n.startsWith("__") && !n.endsWith("__")) {
      const bare = cls.name.replace(/^_+/, "");
      if (bare !== "") name = `_${bare}${n}`;
    }
    if (!out.includes(name)) out.push(name);
  }
  return out;
}

/** `__build_class__(func, name, *bases, metaclass=None, **kwds)` */
export function* buildClass(vm: VM, func: Value, name: Value, bases: Value[], kwargs: Kwargs): Gen<Value> {
  if (!(func instanceof PyFunction)) throw typeError("__build_class__: func must be a function");
  if (typeof name !== "string") throw typeError("__build_class__: name is not a string");
  const resolved = (yield* resolveBases(vm, bases)) as Value[];
  const changed = resolved.length !== bases.length || resolved.some((b, i) => b !== bases[i]);
  let meta: Value = kwargs.get("metaclass") ?? null;
  const rest: Kwargs = new Map(kwargs);
  rest.delete("metaclass");
  let isClass = false;
  if (!kwargs.has("metaclass")) {
    meta = resolved.length === 0 ? typeType : typeOf(resolved[0] as Value);
    isClass = true;
  } else isClass = meta instanceof PyType;
  if (isClass) meta = calculateMetaclass(meta as PyType, resolved);
  const prepare = (yield getAttrOr(vm, meta, "__prepare__")) as Value | undefined;
  let ns: Value;
  if (prepare === undefined || (prepare instanceof PyBuiltin && prepare.def.qualname === "type.__prepare__"))
    ns = new PyDict();
  else {
    ns = (yield new Call(prepare, [name, new PyTuple(resolved)], rest)) as Value;
    if (typeOf(ns).lookup("__getitem__") === undefined) {
      throw typeError(
        `${isClass ? (meta as PyType).name : "<metaclass>"}.__prepare__() must return a mapping, not ${typeOf(ns).name}`,
      );
    }
  }
  const cell = (yield vm.runClassBody(func, ns)) as Value | Cell;
  // The cell is an opaque value: a metaclass hands it on to type.__new__, and can do nothing else with it.
  if (cell instanceof Cell) {
    if (ns instanceof PyDict && ns.cls === dictType) ns.table.map.set("__classcell__", cell);
    else yield vm.setItem(ns, "__classcell__", cell);
  }
  if (changed && ns instanceof PyDict) ns.table.map.set("__orig_bases__", new PyTuple(bases));
  const cls = (yield new Call(meta, [name, new PyTuple(resolved), ns], rest)) as Value;
  if (cell instanceof Cell && cls instanceof PyType) {
    if (cell.value === undefined) {
      throw runtimeError(
        `__class__ not set defining '${name}' as ${(yield vm.repr(cls)) as string}. Was __classcell__ propagated to type.__new__?`,
      );
    } else if (cell.value !== cls) {
      throw typeError(
        `__class__ set to ${(yield vm.repr(cell.value)) as string} defining '${name}' as ${(yield vm.repr(cls)) as string}`,
      );
    }
  }
  return cls;
}

/** PEP 560: `__mro_entries__`. */
export function* resolveBases(vm: VM, bases: readonly Value[]): Gen<Value[]> {
  const out: Value[] = [];
  for (const b of bases) {
    if (b instanceof PyType) {
      out.push(b);
      continue;
    }
    const hook = (yield getAttrOr(vm, b, "__mro_entries__")) as Value | undefined;
    if (hook === undefined) {
      out.push(b);
      continue;
    }
    const entries = (yield new Call(hook, [new PyTuple(bases.slice())])) as Value;
    if (!(entries instanceof PyTuple)) throw typeError("__mro_entries__ must return a tuple");
    vm.meter.items(entries.items.length, 8);
    for (const entry of entries.items) out.push(entry);
  }
  return out;
}

// -------------------------------------------------------------------------------------------------------- instances

export const enum Maker {
  UNKNOWN = 0,
  /** Anything not below. */
  GENERIC = 1,
  /** object.__new__, and a guest's `__init__` in `maker`. */
  INIT = 2,
  /** object.__new__ and object.__init__. */
  BARE = 3,
  /** A built-in type whose `__new__` does all: it is in `nativeMaker`. */
  NATIVE = 4,
  /** BaseException.__new__, and a guest's `__init__` in `maker`. */
  EXCEPTION_INIT = 5,
  /** BaseException.__new__ and BaseException.__init__. */
  EXCEPTION = 6,
}

/** Whether object.__new__ makes the instances, whatever the arguments. */
function isPlainlyMade(cls: PyType, make: Value | undefined): boolean {
  return (
    cls.isHeap &&
    cls.solid === objectType &&
    make === objectType.ownAttr("__new__") &&
    !cls.hadOwnNew &&
    !cls.isAbstract
  );
}

/** How calls of the class make instances; worked out once for each version. */
export function makerKind(cls: PyType): Maker {
  if (cls.makerVersion === cls.version) return cls.makerKind;
  let kind: Maker = Maker.GENERIC;
  cls.maker = null;
  cls.nativeMaker = null;
  if (cls.cls.lookup("__call__") === typeType.lookup("__call__")) {
    const make = cls.lookup("__new__");
    const init = cls.lookup("__init__");
    if (make === baseExceptionType.ownAttr("__new__")) {
      if (init instanceof PyFunction) {
        kind = Maker.EXCEPTION_INIT;
        cls.maker = init;
      } else if (init === baseExceptionType.ownAttr("__init__")) kind = Maker.EXCEPTION;
    } else if (isPlainlyMade(cls, make)) {
      if (init instanceof PyFunction) {
        kind = Maker.INIT;
        cls.maker = init;
      } else if (init === objectType.ownAttr("__init__")) kind = Maker.BARE;
    } else if (!cls.isHeap && cls !== typeType && cls !== objectType) {
      const own = cls.ownAttr("__new__");
      const make = own instanceof PyBuiltin ? (own.def.direct ?? own.def) : null;
      if (make !== null && (make.makesAll || init === objectType.ownAttr("__init__"))) {
        kind = Maker.NATIVE;
        cls.nativeMaker = make;
      }
    }
  }
  cls.makerKind = kind;
  cls.makerVersion = cls.version;
  return kind;
}

/** `type.__call__` */
export function callType(vm: VM, cls: PyType, args: Value[], kwargs: Kwargs | null): Maybe<Value> {
  if (cls === typeType && args.length === 1 && (kwargs === null || kwargs.size === 0))
    return typeOf(args[0] as Value).face;
  if (cls === typeType && args.length !== 3) throw typeError("type() takes 1 or 3 arguments");
  const make = cls.lookup("__new__");
  if (
    make === undefined ||
    make === null ||
    (!cls.isHeap && cls !== objectType && make === objectType.lookup("__new__"))
  ) {
    throw typeError(`cannot create '${cls.name}' instances`);
  }
  if (make instanceof PyBuiltin && !cls.isHeap) {
    const init = cls.lookup("__init__");
    const { direct, makes } = make.def;
    const def = direct !== null && makes === cls ? direct : make.def;
    const obj = invokeNative(vm, def, undefined, [cls, ...args], kwargs);
    if (def.makesAll) return obj;
    if (init instanceof PyMethodDescriptor && init.owner === objectType) return obj;
    if (isReady(obj) && init instanceof PyMethodDescriptor && typeOf(obj).isSubtype(cls)) {
      const r = invokeNative(vm, init.def, obj, args, kwargs);
      return andThen(r, () => obj);
    }
    return construct(vm, cls, obj, args, kwargs);
  }
  return constructGuest(vm, cls, make, args, kwargs);
}

/** `list.__new__` and its like. */
export function isNativeNew(v: Value): boolean {
  return v instanceof PyBuiltin && v.def.makes !== null;
}

function* constructGuest(vm: VM, cls: PyType, make: Value, args: Value[], kwargs: Kwargs | null): Gen<Value> {
  // CPython's slot: the `__new__` of a built-in type as a class attribute does not change who makes the instances.
  const maker = isNativeNew(make) && !cls.hadOwnNew ? (cls.solid.lookup("__new__") as Value) : make;
  const fn = (yield descriptorGet(vm, maker, undefined, cls)) as Value;
  return yield* construct(vm, cls, new Call(fn, [cls, ...args], kwargs), args, kwargs);
}

function* construct(vm: VM, cls: PyType, made: Maybe<Value>, args: Value[], kwargs: Kwargs | null): Gen<Value> {
  const obj = (yield made) as Value;
  const actual = typeOf(obj);
  if (!actual.isSubtype(cls)) return obj;
  const init = actual.lookup("__init__") as Value;
  let r: Value;
  if (init instanceof PyFunction) r = (yield new Call(init, [obj, ...args], kwargs)) as Value;
  else if (init instanceof PyMethodDescriptor) r = (yield invokeNative(vm, init.def, obj, args, kwargs)) as Value;
  else if (init instanceof PyForeign) r = (yield new Call(init.descriptor, [obj, ...args], kwargs)) as Value;
  else r = (yield new Call((yield descriptorGet(vm, init, obj, actual)) as Value, args, kwargs)) as Value;
  if (r !== null) throw typeError(`__init__() should return None, not '${typeOf(r).name}'`);
  return obj;
}

/** `object.__new__` */
export function* newObject(vm: VM, cls: PyType, args: readonly Value[], kwargs: Kwargs): Gen<Value> {
  if (args.length > 0 || kwargs.size > 0) {
    if (cls.hadOwnNew || cls.lookup("__new__") !== objectType.lookup("__new__")) {
      throw typeError("object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (cls.lookup("__init__") === objectType.lookup("__init__")) throw typeError(`${cls.name}() takes no arguments`);
  }
  const names = cls.attrs === undefined ? undefined : cls.ownAttr("__abstractmethods__");
  if (cls.isAbstract && names !== undefined) {
    const list = ((yield vm.toArray(names)) as Value[]).map(String).sort();
    const quoted = list.map((n) => `'${n}'`).join(", ");
    throw typeError(
      `Can't instantiate abstract class ${cls.name} without an implementation for abstract method${list.length === 1 ? "" : "s"} ${quoted}`,
    );
  }
  if (cls.solid !== objectType) {
    throw typeError(`object.__new__(${cls.name}) is not safe, use ${cls.solid.name}.__new__()`);
  }
  vm.meter.alloc(72);
  return new PyInstance(cls);
}

/** isinstance(obj, cls) for one class, without hooks. */
export function plainIsInstance(obj: Value, cls: PyType): boolean {
  return typeOf(obj).isSubtype(cls);
}

export function isInstance(vm: VM, obj: Value, cls: Value): Maybe<boolean> {
  if (cls instanceof PyType) {
    if (typeOf(obj) === cls) return true;
    const hook = cls.cls.lookup("__instancecheck__");
    if (hook instanceof PyMethodDescriptor && hook.owner === typeType) return isInstanceOfType(vm, obj, cls);
    return hookCheck(vm, hook as Value, cls, obj);
  }
  if (cls instanceof PyTuple) return anyOf(vm, obj, cls, isInstance);
  if (cls instanceof PyUnion) return anyOf(vm, obj, cls.args, isInstance);
  const hook = typeOf(cls).lookup("__instancecheck__");
  if (hook !== undefined && hook !== null) return hookCheck(vm, hook, cls, obj);
  throw typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
}

/** `type.__instancecheck__`: the type, or what `__class__` says. */
export function isInstanceOfType(vm: VM, obj: Value, cls: PyType): Maybe<boolean> {
  const type = typeOf(obj);
  if (type.isSubtype(cls) || type.face.isSubtype(cls)) return true;
  if (type.isHeap && (!hasPlainGet(type) || type.lookup("__class__") !== objectType.lookup("__class__"))) {
    return viaClassAttribute(vm, obj, cls);
  }
  return false;
}

function* viaClassAttribute(vm: VM, obj: Value, cls: PyType): Gen<boolean> {
  let c: unknown;
  try {
    c = yield vm.getAttr(obj, "__class__");
  } catch (e) {
    if (isRaised(e, attributeErrorType)) return false;
    throw e;
  }
  return c instanceof PyType && c.isSubtype(cls);
}

function* hookCheck(vm: VM, hook: Value, cls: Value, arg: Value): Gen<boolean> {
  return (yield vm.truth((yield callSpecial(vm, hook, cls, [arg])) as Value)) as boolean;
}

function* anyOf(
  vm: VM,
  arg: Value,
  classes: PyTuple,
  check: (vm: VM, arg: Value, cls: Value) => Maybe<boolean>,
): Gen<boolean> {
  for (const c of classes.items) {
    vm.meter.charge(1);
    if ((yield check(vm, arg, c)) === true) return true;
  }
  return false;
}

export function isSubclass(vm: VM, sub: Value, cls: Value): Maybe<boolean> {
  if (cls instanceof PyType) {
    const hook = cls.cls.lookup("__subclasscheck__");
    if (hook instanceof PyMethodDescriptor && hook.owner === typeType) return isSubclassOfType(vm, sub, cls);
    return hookCheck(vm, hook as Value, cls, sub);
  }
  if (cls instanceof PyTuple) return anyOf(vm, sub, cls, isSubclass);
  if (cls instanceof PyUnion) return anyOf(vm, sub, cls.args, isSubclass);
  const hook = typeOf(cls).lookup("__subclasscheck__");
  if (hook !== undefined && hook !== null) return hookCheck(vm, hook, cls, sub);
  if (!(sub instanceof PyType)) throw typeError("issubclass() arg 1 must be a class");
  throw typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
}

export function isSubclassOfType(_vm: VM, sub: Value, cls: PyType): boolean {
  if (!(sub instanceof PyType)) throw typeError("issubclass() arg 1 must be a class");
  return sub.isSubtype(cls);
}
