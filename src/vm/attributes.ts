/**
 * Attribute access. Python reference, "Customizing attribute access" and "Invoking descriptors"; CPython's
 * PyObject_GenericGetAttr, type_getattro and their counterparts for assignment.
 */
import { attributeError, attributeErrorType, isRaised, runtimeError, typeError } from "../objects/errors.js";
import {
  Attrs,
  attrDelete,
  attrGet,
  attrSet,
  objectType,
  PyBuiltin,
  PyByteArray,
  PyBytes,
  PyClassMethod,
  PyDict,
  PyException,
  PyForeign,
  PyFunction,
  PyGetSet,
  PyInstance,
  PyList,
  PyMethod,
  PyMethodDescriptor,
  PyModule,
  PyObject,
  PyProperty,
  PyScalar,
  PySet,
  PySlotMember,
  PyStaticMethod,
  PyTuple,
  PyType,
  typeOf,
  typeType,
  type Value,
} from "../objects/model.js";
import { refuseChange } from "../objects/module.js";
import { andThen, Call, type Gen, isReady, type Maybe } from "../objects/native.js";
import { fullTypeName } from "../objects/number-arguments.js";
import { DICT_SHAPE, Shape } from "../objects/shape.js";
import { PySuper, superGetAttr } from "../objects/super.js";
import { PyView } from "../objects/view.js";
import { invokeNative } from "./native-calls.js";
import type { VM } from "./vm.js";

const enum Access {
  /** `__getattribute__` of a guest */
  GETATTRIBUTE = 1,
  /** `__getattr__` */
  GETATTR = 2,
  /** `__setattr__` or `__delattr__` of a guest */
  SETATTR = 4,
}

/** Which hooks a class has: looked up once for each version of the class. */
function accessFlags(cls: PyType): number {
  if (cls.accessVersion === cls.version) return cls.accessFlags;
  let flags = 0;
  const get = cls.lookup("__getattribute__");
  // `object` and `type` do what plainGetAttr does; any other has its own way, be it a guest's or ours.
  if (!(get instanceof PyMethodDescriptor) || (get.owner !== objectType && get.owner !== typeType)) {
    flags |= Access.GETATTRIBUTE;
  }
  if (cls.lookup("__getattr__") !== undefined) flags |= Access.GETATTR;
  if (
    !(cls.lookup("__setattr__") instanceof PyMethodDescriptor) ||
    !(cls.lookup("__delattr__") instanceof PyMethodDescriptor)
  ) {
    flags |= Access.SETATTR;
  }
  cls.accessFlags = flags;
  cls.accessVersion = cls.version;
  return flags;
}

/** Whether reading attributes of instances of the class involves no hook, so that an inline cache may speak for it. */
export function hasPlainGet(cls: PyType): boolean {
  return (accessFlags(cls) & Access.GETATTRIBUTE) === 0;
}

/** Whether an AttributeError raised by a descriptor reaches the program as it is: there is no `__getattr__` to ask. */
export function hasNoFallback(cls: PyType): boolean {
  return accessFlags(cls) === 0;
}

export function hasPlainSet(cls: PyType): boolean {
  return (accessFlags(cls) & Access.SETATTR) === 0;
}

/** The namespace of the object's own attributes, or null when it has none. */
export function ownAttrs(obj: Value, create: boolean): Attrs | PyInstance | null {
  if (obj instanceof PyInstance) return obj.cls.hasDict ? obj : null;
  if (obj instanceof PyModule) return obj.attrs;
  if (
    obj instanceof PyFunction ||
    obj instanceof PyException ||
    obj instanceof PyStaticMethod ||
    obj instanceof PyClassMethod ||
    ((obj instanceof PyList ||
      obj instanceof PyDict ||
      obj instanceof PyTuple ||
      obj instanceof PySet ||
      obj instanceof PyBytes ||
      obj instanceof PyByteArray ||
      obj instanceof PyProperty) &&
      obj.cls.hasDict)
  ) {
    if (obj.attrs === null && create) obj.attrs = new Attrs(obj.cls.rootShape);
    return obj.attrs;
  }
  // Natives of feature modules that can be subclassed carry `attrs` in the same way.
  if (obj instanceof PyObject && obj.cls.hasDict && "attrs" in obj && !(obj instanceof PyType)) {
    const holder = obj as unknown as { attrs: Attrs | null };
    if (holder.attrs === null && create) holder.attrs = new Attrs(obj.cls.rootShape);
    return holder.attrs;
  }
  return null;
}

/** Storage of `__slots__` members: in the instance's own shape, under hidden keys, whether or not it has a dict. */
function slotStore(obj: Value): Attrs | PyInstance {
  let a: Attrs | PyInstance;
  if (obj instanceof PyInstance) a = obj;
  else {
    const holder = obj as unknown as { attrs: Attrs | null };
    holder.attrs ??= new Attrs((obj as PyObject).cls.rootShape);
    a = holder.attrs;
  }
  if (a.shape === DICT_SHAPE) {
    if (a.slots.length < 2) a.slots.push(new Attrs(new Shape()) as unknown as Value);
    return a.slots[1] as unknown as Attrs;
  }
  return a;
}

/** Whether the class attribute takes precedence over the instance's own. */
export function isDataDescriptor(d: Value): boolean {
  if (d instanceof PyGetSet || d instanceof PySlotMember || d instanceof PyProperty) return true;
  if (d instanceof PyForeign) return isDataDescriptor(d.descriptor);
  if (typeof d !== "object" || d === null || d instanceof PyFunction || d instanceof PyMethodDescriptor) return false;
  return d.cls.lookup("__set__") !== undefined || d.cls.lookup("__delete__") !== undefined;
}

/** What a data descriptor reads, where that is simple: the hidden key of a slot, or the guest getter of a property. */
export function fastGetter(d: Value): string | PyFunction | null {
  if (d instanceof PySlotMember) return d.key;
  if (d instanceof PyProperty && d.cls === propertyExact && d.fget instanceof PyFunction) return d.fget;
  return null;
}

/** Whether a built-in object is a descriptor, though its type has no `__get__` that a guest could see. */
export function bindsNatively(d: PyObject): boolean {
  return (
    d instanceof PyFunction ||
    d instanceof PyMethodDescriptor ||
    d instanceof PyStaticMethod ||
    d instanceof PyClassMethod ||
    d instanceof PyProperty ||
    d instanceof PyGetSet ||
    d instanceof PySlotMember ||
    d instanceof PyForeign
  );
}

/** A data descriptor that says how it is read; one with only `__set__` leaves reading to the instance's own attribute. */
export function takesReads(d: Value): boolean {
  if (!isDataDescriptor(d)) return false;
  return bindsNatively(d as PyObject) || (d as PyObject).cls.lookup("__get__") !== undefined;
}

/**
 * What reading a class attribute gives: its `__get__`, or itself.
 * @param obj the instance; undefined when the attribute is read on the class `owner` itself
 */
export function descriptorGet(vm: VM, d: Value, obj: Value | undefined, owner: PyType): Maybe<Value> {
  if (typeof d !== "object" || d === null) return d;
  if (d instanceof PyFunction) return obj === undefined ? d : new PyMethod(d, obj);
  if (d instanceof PyMethodDescriptor) {
    if (d.isClassMethod) return new PyBuiltin(d.def, owner);
    return obj === undefined ? d : new PyBuiltin(d.def, d.unwraps ? unwrapSelf(obj) : obj);
  }
  if (d instanceof PyProperty) {
    if (obj === undefined) return d;
    if (d.cls === propertyExact) return propertyGet(vm, d, obj);
  } else if (d instanceof PyGetSet) return obj === undefined ? d : (d.get(vm, obj) as Maybe<Value>);
  else if (d instanceof PyStaticMethod) return wrapped(d);
  else if (d instanceof PyClassMethod) return new PyMethod(wrapped(d), owner);
  else if (d instanceof PySlotMember) {
    if (obj === undefined) return d;
    const v = attrGet(slotStore(obj), d.key);
    if (v === undefined) {
      throw attributeError(`'${fullTypeName(obj)}' object has no attribute '${d.name}'`, obj, d.name);
    }
    return v;
  } else if (d instanceof PyBuiltin || d instanceof PyType || d instanceof PyMethod) return d;
  else if (d instanceof PyForeign) {
    if (obj !== undefined || isClassMethod(d.descriptor)) checkForeign(d.descriptor, obj, owner);
    return descriptorGet(vm, d.descriptor, obj, owner);
  }
  const get = d.cls.lookup("__get__");
  if (get === undefined) return d;
  return callSpecial(vm, get, d, [obj === undefined ? null : obj, owner]);
}

type BuiltinDescriptor = PyForeign["descriptor"];

function isClassMethod(d: BuiltinDescriptor): boolean {
  return d instanceof PyMethodDescriptor && d.isClassMethod;
}

/** A descriptor of a built-in type speaks for instances of that type only. */
export function checkForeign(d: BuiltinDescriptor, obj: Value | undefined, owner: PyType): void {
  const name = d instanceof PyMethodDescriptor ? d.def.name : d.name;
  if (isClassMethod(d)) {
    if (owner.isSubtype(d.owner)) return;
    throw typeError(`descriptor '${name}' requires a subtype of '${d.owner.name}' but received '${owner.name}'`);
  }
  const cls = typeOf(obj as Value);
  if (cls.isSubtype(d.owner)) return;
  throw typeError(`descriptor '${name}' for '${d.owner.name}' objects doesn't apply to a '${cls.name}' object`);
}

/** What a static or class method is about. */
export function wrapped(d: PyStaticMethod | PyClassMethod): Value {
  if (d.func === undefined) {
    throw runtimeError(`uninitialized ${d instanceof PyStaticMethod ? "staticmethod" : "classmethod"} object`);
  }
  return d.func;
}

let propertyExact: PyType;
/** Called once by descriptors.ts: keeps this file free of a cycle at load time. */
export function setPropertyType(t: PyType): void {
  propertyExact = t;
}

export function propertyGet(_vm: VM, p: PyProperty, obj: Value): Maybe<Value> {
  if (p.fget === null) {
    throw attributeError(propertyText(p, obj, "getter"), obj, typeof p.name === "string" ? p.name : "");
  }
  return new Call(p.fget, [obj]);
}

export function propertyText(p: PyProperty, obj: Value, what: "getter" | "setter" | "deleter"): string {
  const own =
    p.name ?? (p.fget instanceof PyFunction ? p.fget.name : p.fget instanceof PyBuiltin ? p.fget.def.name : null);
  const name = typeof own === "string" ? ` '${own}'` : "";
  return `property${name} of '${typeOf(obj).qualname}' object has no ${what}`;
}

export function missingText(obj: Value, name: string): string {
  if (obj instanceof PyType) return `type object '${obj.name}' has no attribute '${name}'`;
  if (obj instanceof PyModule) {
    const why = obj.hidden?.has(name) ? " (it is not among the names that this sandbox allows)" : "";
    const own = attrGet(obj.attrs, "__name__");
    return `module ${typeof own === "string" ? `'${own}' ` : ""}has no attribute '${name}'${why}`;
  }
  return `'${typeOf(obj).name}' object has no attribute '${name}'`;
}

/** Lookup without hooks (`object.__getattribute__`, `type.__getattribute__`); undefined when there is no such attribute. */
export function plainGetAttr(vm: VM, obj: Value, name: string): Maybe<Value | undefined> {
  if (obj instanceof PyType) return typeGetAttr(vm, obj, name);
  if (obj instanceof PySuper) return superGetAttr(vm, obj, name);
  const cls = typeOf(obj);
  const d = cls.lookup(name);
  if (d !== undefined && takesReads(d)) return descriptorGet(vm, d, obj, cls);
  if (typeof obj === "object" && obj !== null) {
    const own = ownAttrs(obj, false);
    if (own !== null) {
      const v = attrGet(own, name);
      if (v !== undefined) return v;
    }
  }
  if (d !== undefined) return descriptorGet(vm, d, obj, cls);
  return obj instanceof PyView ? obj.attribute(vm, name) : undefined;
}

function typeGetAttr(vm: VM, type: PyType, name: string): Maybe<Value | undefined> {
  const meta = type.cls.lookup(name);
  if (meta !== undefined && takesReads(meta)) return descriptorGet(vm, meta, type, type.cls);
  const own = type.lookup(name);
  if (own !== undefined) return descriptorGet(vm, own, undefined, type);
  if (meta !== undefined) return descriptorGet(vm, meta, type, type.cls);
  return undefined;
}

/** obj.name, or undefined where that raises AttributeError. */
export function getAttrOr(vm: VM, obj: Value, name: string): Maybe<Value | undefined> {
  const flags = accessFlags(typeOf(obj));
  if (flags === 0) {
    let r: Maybe<Value | undefined>;
    try {
      r = plainGetAttr(vm, obj, name);
    } catch (e) {
      if (isRaised(e, attributeErrorType)) return undefined;
      throw e;
    }
    if (isReady(r)) {
      if (r !== undefined || !(obj instanceof PyModule)) return r;
      const made = moduleFallback(vm, obj, name, true);
      return isReady(made) ? made : orUndefined(made);
    }
    return orUndefined(r);
  }
  return orUndefined(getAttr(vm, obj, name, true));
}

function* orUndefined(r: Maybe<Value | undefined>): Gen<Value | undefined> {
  try {
    return (yield r) as Value | undefined;
  } catch (e) {
    if (isRaised(e, attributeErrorType)) return undefined;
    throw e;
  }
}

/**
 * obj.name
 * @param lazy start hooks only inside a generator, so that what they raise can be caught by the caller's driver
 */
export function getAttr(vm: VM, obj: Value, name: string, lazy = false): Maybe<Value> {
  const cls = typeOf(obj);
  const flags = accessFlags(cls);
  if (flags === 0 && !lazy) {
    const r = plainGetAttr(vm, obj, name);
    if (r !== undefined) return r as Maybe<Value>;
    if (obj instanceof PyModule) return moduleFallback(vm, obj, name, false) as Maybe<Value>;
    throw attributeError(missingText(obj, name), obj, name);
  }
  return hookedGetAttr(vm, obj, name, flags);
}

/** PEP 562: `__getattr__` of a module. */
function moduleFallback(_vm: VM, m: PyModule, name: string, quiet: boolean): Maybe<Value | undefined> {
  const hook = attrGet(m.attrs, "__getattr__");
  if (hook !== undefined) return new Call(hook, [name]);
  if (quiet) return undefined;
  throw attributeError(missingText(m, name), m, name);
}

function* hookedGetAttr(vm: VM, obj: Value, name: string, flags: number): Gen<Value> {
  const cls = typeOf(obj);
  let caught: unknown;
  try {
    if ((flags & Access.GETATTRIBUTE) !== 0) {
      return (yield callSpecial(vm, cls.lookup("__getattribute__") as Value, obj, [name])) as Value;
    }
    const v = (yield plainGetAttr(vm, obj, name)) as Value | undefined;
    if (v !== undefined) return v;
    throw attributeError(missingText(obj, name), obj, name);
  } catch (e) {
    if ((flags & Access.GETATTR) === 0 || !isRaised(e, attributeErrorType)) throw withContext(e, obj, name);
    caught = e;
  }
  const hook = cls.lookup("__getattr__");
  if (hook === undefined) throw caught;
  try {
    return (yield callSpecial(vm, hook, obj, [name])) as Value;
  } catch (e) {
    throw withContext(e, obj, name);
  }
}

/** An AttributeError that a hook raised without saying for what gets the attribute's name, for suggestions. */
function withContext(e: unknown, obj: Value, name: string): unknown {
  if (!isRaised(e, attributeErrorType)) return e;
  const { exc } = e;
  if ((exc.fields?.get("name") ?? null) === null && (exc.fields?.get("obj") ?? null) === null) {
    exc.fields ??= new Map();
    exc.fields.set("name", name);
    exc.fields.set("obj", obj);
  }
  return e;
}

/** obj.name = value, or del obj.name when value is undefined */
export function setAttr(vm: VM, obj: Value, name: string, value: Value | undefined): Maybe<Value> {
  const cls = typeOf(obj);
  if ((accessFlags(cls) & Access.SETATTR) !== 0) {
    const hook = cls.lookup(value === undefined ? "__delattr__" : "__setattr__") as Value;
    return callSpecial(vm, hook, obj, value === undefined ? [name] : [name, value]);
  }
  return plainSetAttr(vm, obj, name, value);
}

/** `object.__setattr__`, `type.__setattr__` and their `__delattr__` */
export function plainSetAttr(vm: VM, obj: Value, name: string, value: Value | undefined): Maybe<Value> {
  const cls = typeOf(obj);
  const d = cls.lookup(name);
  if (obj instanceof PyType && !obj.isHeap) {
    throw typeError(`cannot set '${name}' attribute of immutable type '${obj.name}'`);
  }
  if (obj instanceof PyModule) refuseChange(obj, name);
  if (d !== undefined && isDataDescriptor(d)) return descriptorSet(vm, d, obj, name, value);
  if (obj instanceof PyType) {
    if (obj.hasOlderSubclasses) vm.recallSubclasses();
    if (value === undefined) {
      if (!obj.delete(name)) throw attributeError(missingText(obj, name), obj, name);
    } else {
      vm.meter.alloc(64);
      if (name === "__new__" && !(value instanceof PyBuiltin && value.def.makes !== null)) obj.gotOwnNew();
      obj.set(name, value);
    }
    return null;
  }
  const own = typeof obj === "object" && obj !== null ? ownAttrs(obj, value !== undefined) : null;
  if (own === null) {
    if (obj instanceof PyView && obj.setAttribute(vm, name, value)) return null;
    if (value === undefined && typeof obj === "object" && obj !== null && cls.hasDict) {
      throw attributeError(missingText(obj, name), obj, name);
    }
    if (d !== undefined) throw attributeError(`'${cls.name}' object attribute '${name}' is read-only`, obj, name);
    throw attributeError(
      `'${cls.name}' object has no attribute '${name}' and no __dict__ for setting new attributes`,
      obj,
      name,
    );
  }
  if (value === undefined) {
    if (!attrDelete(own, name)) throw attributeError(missingText(obj, name), obj, name);
  } else {
    vm.meter.alloc(16);
    attrSet(own, name, value);
  }
  return null;
}

export function descriptorSet(vm: VM, d: Value, obj: Value, name: string, value: Value | undefined): Maybe<Value> {
  if (d instanceof PyProperty && d.cls === propertyExact) return propertySet(vm, d, obj, value);
  if (d instanceof PyGetSet) {
    if (d.set === null) {
      throw attributeError(
        d.cls.name === "member_descriptor"
          ? "readonly attribute"
          : `attribute '${d.name}' of '${d.owner.name}' objects is not writable`,
        obj,
        name,
      );
    }
    const r = d.set(vm, obj, value) as Maybe<Value> | undefined;
    return r === undefined ? null : r;
  }
  if (d instanceof PySlotMember) {
    const store = slotStore(obj);
    if (value !== undefined) attrSet(store, d.key, value);
    else if (!attrDelete(store, d.key)) throw attributeError(name, obj, name);
    return null;
  }
  if (d instanceof PyForeign) {
    checkForeign(d.descriptor, obj, typeOf(obj));
    return descriptorSet(vm, d.descriptor, obj, name, value);
  }
  const dcls = (d as PyObject).cls;
  const hook = dcls.lookup(value === undefined ? "__delete__" : "__set__");
  if (hook === undefined) throw attributeError(value === undefined ? "__delete__" : "__set__", obj, name);
  return callSpecial(vm, hook, d, value === undefined ? [obj] : [obj, value]);
}

export function propertySet(_vm: VM, p: PyProperty, obj: Value, value: Value | undefined): Maybe<Value> {
  const fn = value === undefined ? p.fdel : p.fset;
  if (fn === null) {
    throw attributeError(
      propertyText(p, obj, value === undefined ? "deleter" : "setter"),
      obj,
      typeof p.name === "string" ? p.name : "",
    );
  }
  return new Call(fn, value === undefined ? [obj] : [obj, value]);
}

/** The plain number or text for which an instance of a subclass (bool is one) stands. */
export function unwrapSelf(obj: Value): Value {
  if (typeof obj === "boolean") return obj ? 1 : 0;
  return obj instanceof PyScalar ? obj.payload : obj;
}

/** Calls what a type lookup found, with obj as self. */
export function callSpecial(vm: VM, d: Value, obj: Value, args: Value[]): Maybe<Value> {
  if (d instanceof PyFunction) return new Call(d, [obj, ...args]);
  if (d instanceof PyMethodDescriptor && !d.isClassMethod) {
    return invokeNative(vm, d.def, d.unwraps ? unwrapSelf(obj) : obj, args, null);
  }
  // Called as a guest would call it through its own type: the call looks at self.
  if (d instanceof PyForeign && d.descriptor instanceof PyMethodDescriptor && !d.descriptor.isClassMethod) {
    return new Call(d.descriptor, [obj, ...args]) as unknown as Maybe<Value>;
  }
  const bound = descriptorGet(vm, d, obj, typeOf(obj));
  return andThen(bound, (fn) => new Call(fn, args) as Maybe<Value>);
}

/**
 * callSpecial for a method that may be missing: a descriptor (a property, say) that raises AttributeError when it is asked
 * for the method has none.
 */
export function callIfThere(vm: VM, d: Value, obj: Value, args: Value[], otherwise: () => Maybe<Value>): Maybe<Value> {
  return isMethod(d) ? callSpecial(vm, d, obj, args) : callIfBound(vm, d, obj, args, otherwise);
}

/** What is there without being asked: nearly every method. (None is there as well, and cannot be called.) */
export function isMethod(d: Value): boolean {
  return d instanceof PyMethodDescriptor || d instanceof PyFunction || d === null || d instanceof PyForeign;
}

function* callIfBound(vm: VM, d: Value, obj: Value, args: Value[], otherwise: () => Maybe<Value>): Gen<Value> {
  let fn: Value;
  try {
    fn = (yield descriptorGet(vm, d, obj, typeOf(obj))) as Value;
  } catch (e) {
    if (isRaised(e, attributeErrorType)) return (yield otherwise()) as Value;
    throw e;
  }
  return (yield new Call(fn, args)) as Value;
}
