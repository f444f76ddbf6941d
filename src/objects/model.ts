/**
 * The object model: what a guest value is.
 *
 *   None, True, False   null, true, false
 *   int                 number when it is a safe integer (never -0), else bigint; canonical
 *   str                 JavaScript string (code points are counted with care, see str.ts)
 *   everything else     an instance of a class below `PyObject`
 *
 * Nothing else is ever a guest value: no plain object, array, function, promise or error of JavaScript. An unbound
 * variable is `undefined`, which no guest sees. Because every object value descends from PyObject, natives may return
 * two things that are not values (see native.ts): a `Call` to be made in their stead, or a JavaScript generator to be
 * driven.
 *
 * This file holds the classes on which the machine itself depends; behaviour (methods, operators) is installed into the
 * types by one file per type.
 */
import { type Code, positionOf } from "../compile/code.js";
import type { NativeDef } from "./native.js";
import type { SetLayout } from "./set-order.js";
import { DICT_SHAPE, Shape } from "./shape.js";
import type { HashTable } from "./table.js";

export type Value = null | boolean | number | bigint | string | PyObject;

/** Visits what an object refers to, for the live-memory count (see vm/heap.ts). */
export interface Tracer {
  /** Adds bytes of the object's own (its header is counted already). */
  bytes(count: number): void;
  value(v: Value | undefined): void;
  values(list: readonly (Value | undefined)[]): void;
  attrs(a: Attrs | null): void;
  /** Compiled code, and what it contains. */
  code(c: Code): void;
}

export abstract class PyObject {
  /** The type. An own property where guests can subclass, else a property of the prototype. */
  declare cls: PyType;
  /** Number of the last live-memory count that saw the object; a set of what was seen would cost more than the objects. */
  mark: number;
  // A constructor, not a field with an initial value: V8 makes those three times slower for derived classes.
  constructor() {
    this.mark = 0;
  }
  /** Reports what the object holds; the default is an object without references. */
  trace(_t: Tracer): void {}
}

// ------------------------------------------------------------------------------------------------ named attributes

/**
 * Named slots: a shape says which name sits where, `slots` holds the values. Module globals, class namespaces and the
 * attributes of functions, exceptions and subclass instances of built-in types are Attrs; a plain instance has the same
 * two fields itself. Once somebody asks for the namespace as a dict (`__dict__`, `globals()`), the names move into that
 * dict for good: `shape` is DICT_SHAPE and slots[0] the dict.
 */
export class Attrs {
  constructor(
    public shape: Shape,
    public slots: (Value | undefined)[] = [],
  ) {}
}

export function attrGet(a: Attrs | PyInstance, name: string): Value | undefined {
  if (a.shape === DICT_SHAPE) return (a.slots[0] as PyDict).table.map.get(name);
  const i = a.shape.indexOf(name);
  return i < 0 ? undefined : a.slots[i];
}

export function attrSet(a: Attrs | PyInstance, name: string, value: Value): void {
  if (a.shape === DICT_SHAPE) {
    (a.slots[0] as PyDict).table.map.set(name, value);
    return;
  }
  const i = a.shape.indexOf(name);
  if (i >= 0) a.slots[i] = value;
  else {
    a.shape = a.shape.add(name);
    a.slots.push(value);
  }
}

/** Removes a name; false when there was none. */
export function attrDelete(a: Attrs | PyInstance, name: string): boolean {
  if (a.shape === DICT_SHAPE) return (a.slots[0] as PyDict).table.remove(name);
  const i = a.shape.indexOf(name);
  if (i < 0) return false;
  // The remaining slots close up, so that "slots.length is the number of names" stays true.
  const names = a.shape.names().filter((key) => key !== name);
  a.slots.splice(i, 1);
  a.shape = Shape.owned(names);
  return true;
}

/** Names in order of their creation. Hidden ones (storage of `__slots__`, which begin with NUL) are left out. */
export function attrNames(a: Attrs | PyInstance): string[] {
  const names = a.shape === DICT_SHAPE ? ([...(a.slots[0] as PyDict).table.map.keys()] as string[]) : a.shape.names();
  return names.filter((name) => typeof name === "string" && name.charCodeAt(0) !== 0);
}

/** The namespace as a live dict; see Attrs. Hidden `__slots__` storage never gets here: such objects keep both. */
export function attrDict(a: Attrs | PyInstance): PyDict {
  if (a.shape === DICT_SHAPE) return a.slots[0] as PyDict;
  const dict = new PyDict();
  const names = a.shape.names();
  const hidden: [string, Value][] = [];
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    const value = a.slots[i];
    if (value === undefined) continue;
    if (name.charCodeAt(0) === 0) hidden.push([name, value]);
    else dict.table.map.set(name, value);
  }
  a.shape = DICT_SHAPE;
  a.slots = [dict];
  // `__slots__` storage moves behind the dict, into a private Attrs.
  if (hidden.length > 0) {
    const store = new Attrs(new Shape());
    for (const [name, value] of hidden) attrSet(store, name, value);
    a.slots.push(store as unknown as Value);
  }
  return dict;
}

// ----------------------------------------------------------------------------------------------------------- types

let nextVersion = 1;

export interface TypeOptions {
  module?: string;
  doc?: string;
  /** Instances of guest subclasses have a `__dict__`; this says whether direct instances do. */
  hasDict?: boolean;
  /** Guests may derive from it. Default true. */
  subclassable?: boolean;
  metaclass?: PyType;
}

/** In a type's cache of lookups: no class of the MRO has the name. */
const ABSENT: PyObject = Object.create(PyObject.prototype);

/** A class. Built-in types are immutable and shared by all sandboxes; classes made by a guest belong to it. */
export class PyType extends PyObject {
  /** Changes, to a number never used before, whenever a lookup of some name on this class could change its answer. */
  version = nextVersion++;
  mro: PyType[] = [];
  private names: Attrs = new Attrs(Shape.owned([]));
  /** What is still to be put into a built-in type; done when the type is first looked into. Most programs use few. */
  private pending: (() => void)[] | null = null;
  private isSeen = false;
  /** Shape of an instance without attributes; shapes grow from here. */
  rootShape = new Shape();
  module = "builtins";
  qualname: string;
  doc: string | null = null;
  /** `__text_signature__` of a built-in type: how it is called. */
  textSignature: string | null = null;
  /** What programs see as the class of its instances: itself, except for views (see view.ts). */
  face: PyType = this;
  /** Made by a class statement or type(): mutable. */
  isHeap = false;
  hasDict = false;
  /** Instances have a `__weakref__`. */
  hasWeakrefs = false;
  subclassable = true;
  isAbstract = false;
  /** How keys of this type are found in a hash table (see hashing.ts), worked out for `hashVersion`. */
  /** What `match` takes instances for (Py_TPFLAGS_SEQUENCE, Py_TPFLAGS_MAPPING). */
  collection: "sequence" | "mapping" | null = null;
  hashKind = 0;
  hashVersion = 0;
  /** How instances compare with `==` (see equality.ts), worked out for `eqVersion`. */
  eqKind = 0;
  eqVersion = 0;
  /** Which attribute hooks instances have (see vm/attributes.ts), worked out for `accessVersion`. */
  accessFlags = 0;
  accessVersion = 0;
  /** How a plain call makes an instance (see vm/classes.ts), worked out for `makerVersion`. */
  maker: PyFunction | null = null;
  nativeMaker: NativeDef | null = null;
  makerKind = 0;
  makerVersion = 0;
  /** The nearest built-in type in the MRO: it decides which JavaScript class instances have. */
  solid: PyType;
  /** A guest's `__new__` has been in it or a base. CPython never gives the slot back, and arguments are judged by it. */
  hadOwnNew = false;
  /** Names given by `__slots__`, or null. */
  slotNames: string[] | null = null;
  /** Subclasses that were made in this run; see `addSubclass`. */
  private subclasses: Set<PyType> | null = null;
  /** There may be subclasses of earlier runs: whoever changes the class has them found first (vm/attributes.ts). */
  hasOlderSubclasses = false;
  private cache = new Map<string, Value>();

  constructor(
    public name: string,
    public bases: PyType[],
    options: TypeOptions = {},
  ) {
    super();
    this.cls = options.metaclass ?? (typeType as PyType | undefined) ?? this;
    this.qualname = name;
    this.solid = this;
    if (options.module !== undefined && options.module !== "builtins") {
      this.module = options.module;
      // CPython's tp_name of such a type is dotted, and messages show it so; `__name__` is the last part.
      this.name = `${options.module}.${name}`;
    }
    if (options.doc !== undefined) this.doc = options.doc;
    this.hasDict = options.hasDict ?? false;
    this.subclassable = options.subclassable ?? true;
  }

  /** The class's own names. */
  get attrs(): Attrs {
    if (this.pending !== null) this.complete();
    return this.names;
  }
  set attrs(names: Attrs) {
    this.names = names;
  }

  /** Has something put into a built-in type later, when the type is first looked into. */
  later(fill: () => void): void {
    if (this.isSeen) {
      fill();
      this.changed();
    } else if (this.pending === null) this.pending = [fill];
    else this.pending.push(fill);
  }

  get isComplete(): boolean {
    return this.pending === null;
  }

  /** Does what was put off. Nobody has seen the type without it: no version changes, and no cache knows better. */
  complete(): void {
    const fills = this.pending;
    this.pending = null;
    this.isSeen = true;
    if (fills !== null) for (const fill of fills) fill();
  }

  /** Finds a name along the MRO; undefined when no class has it. Descriptors are returned as they are. */
  lookup(name: string): Value | undefined {
    const cached = this.cache.get(name);
    if (cached !== undefined) return cached === ABSENT ? undefined : cached;
    let found: Value | undefined;
    for (const c of this.mro) {
      found = attrGet(c.attrs, name);
      if (found === undefined) continue;
      if (c.isHeap) found = guarded(found, this, name);
      break;
    }
    if (this.cache.size > 1000) this.cache.clear();
    this.cache.set(name, found === undefined ? ABSENT : found);
    return found;
  }

  /** An attribute of this very class, its bases left out. */
  ownAttr(name: string): Value | undefined {
    return attrGet(this.attrs, name);
  }

  /** Whether this class is `other` or derives from it. */
  isSubtype(other: PyType): boolean {
    return this === other || this.mro.includes(other);
  }

  /** Sets a class attribute. Only for classes under construction or made by a guest. */
  set(name: string, value: Value): void {
    attrSet(this.attrs, name, value);
    this.changed();
  }

  delete(name: string): boolean {
    const was = attrDelete(this.attrs, name);
    if (was) this.changed();
    return was;
  }

  /** Forgets what lookups found, here and in all subclasses. */
  changed(): void {
    this.version = nextVersion++;
    this.cache.clear();
    if (this.subclasses !== null) for (const sub of this.subclasses) sub.changed();
  }

  gotOwnNew(): void {
    this.hadOwnNew = true;
    if (this.subclasses !== null) for (const sub of this.subclasses) sub.gotOwnNew();
  }

  /**
   * Only guest classes remember their subclasses, since built-in types never change; and only until the run ends. A class
   * of a module lives on with the module, and must not keep alive what was derived from it in each of a million runs.
   * (Weak references would: they hold what they refer to until the host's own job is done.)
   */
  addSubclass(sub: PyType): void {
    if (!this.isHeap) return;
    if (this.subclasses === null) {
      this.subclasses = new Set();
      bases.push(this);
    }
    this.subclasses.add(sub);
  }

  /** After a run. */
  static forgetSubclasses(): void {
    for (const base of bases) {
      base.subclasses = null;
      base.hasOlderSubclasses = true;
    }
    bases = [];
  }

  override trace(t: Tracer): void {
    if (!this.isHeap) return;
    t.bytes(TYPE_BYTES + this.attrs.slots.length * 100 + this.rootShape.treeBytes);
    t.attrs(this.attrs);
    t.values(this.mro);
    if (this.subclasses !== null) for (const sub of this.subclasses) t.value(sub);
  }
}

/** A class with its MRO, its names and what lookups in it remember. */
const TYPE_BYTES = 1000;

/** Classes from which others have been derived since the last run ended. */
let bases: PyType[] = [];

/** Single inheritance among built-in types: the MRO is the chain. Guests' classes get theirs from C3 (type.ts). */
function builtinType(name: string, base: PyType | null, options: TypeOptions = {}): PyType {
  const t = new PyType(name, base === null ? [] : [base], options);
  t.mro = base === null ? [t] : [t, ...base.mro];
  if (base !== null) t.hasDict ||= base.hasDict;
  // Its names are many, and no other object will have the same: a shape of its own.
  t.later(() => {
    t.attrs = new Attrs(Shape.owned(["__doc__"]), [t.doc]);
  });
  return t;
}

/** Gives a built-in type its docstring, which is an attribute of the very type: none is inherited. */
export function document(type: PyType, doc: string): void {
  type.doc = doc;
  // A type that is still to be completed gets it then.
  if (type.isComplete) attrSet(type.attrs, "__doc__", doc);
}

export { builtinType };

/**
 * `type` first, because every type object refers to it. The constructor of PyType reads `typeType` while it is being
 * set for the first time; `object` and `type` are therefore tied together by hand.
 */
export let typeType: PyType;
export const objectType: PyType = builtinType("object", null);
typeType = builtinType("type", objectType, { hasDict: true });
typeType.cls = typeType;
objectType.cls = typeType;

// ------------------------------------------------------------------------------------------------ types of the core

export const noneType = builtinType("NoneType", objectType, { subclassable: false });
export const intType = builtinType("int", objectType);
export const boolType = builtinType("bool", intType, { subclassable: false });
export const floatType = builtinType("float", objectType);
export const complexType = builtinType("complex", objectType);
export const strType = builtinType("str", objectType);
export const bytesType = builtinType("bytes", objectType);
export const bytearrayType = builtinType("bytearray", objectType);
export const listType = builtinType("list", objectType);
export const tupleType = builtinType("tuple", objectType);
export const dictType = builtinType("dict", objectType);
export const setType = builtinType("set", objectType);
export const frozensetType = builtinType("frozenset", objectType);
export const rangeType = builtinType("range", objectType, { subclassable: false });
export const sliceType = builtinType("slice", objectType, { subclassable: false });
export const ellipsisType = builtinType("ellipsis", objectType, { subclassable: false });
export const notImplementedType = builtinType("NotImplementedType", objectType, { subclassable: false });
export const functionType = builtinType("function", objectType, { hasDict: true, subclassable: false });
export const builtinFunctionType = builtinType("builtin_function_or_method", objectType, { subclassable: false });
export const methodDescriptorType = builtinType("method_descriptor", objectType, { subclassable: false });
export const wrapperDescriptorType = builtinType("wrapper_descriptor", objectType, { subclassable: false });
export const methodWrapperType = builtinType("method-wrapper", objectType, { subclassable: false });
export const classMethodDescriptorType = builtinType("classmethod_descriptor", objectType, { subclassable: false });
export const getsetType = builtinType("getset_descriptor", objectType, { subclassable: false });
export const memberType = builtinType("member_descriptor", objectType, { subclassable: false });
export const methodType = builtinType("method", objectType, { subclassable: false });
export const staticmethodType = builtinType("staticmethod", objectType, { hasDict: true });
export const classmethodType = builtinType("classmethod", objectType, { hasDict: true });
export const propertyType = builtinType("property", objectType);
export const moduleType = builtinType("module", objectType, { hasDict: true });
export const generatorType = builtinType("generator", objectType, { subclassable: false });
export const coroutineType = builtinType("coroutine", objectType, { subclassable: false });
export const asyncGeneratorType = builtinType("async_generator", objectType, { subclassable: false });
export const baseExceptionType = builtinType("BaseException", objectType, { hasDict: true });
export const tracebackType = builtinType("traceback", objectType, { subclassable: false });
export const cellType = builtinType("cell", objectType, { subclassable: false });

for (const t of [typeType, setType, frozensetType]) t.hasWeakrefs = true;
for (const t of [listType, tupleType, rangeType]) t.collection = "sequence";
dictType.collection = "mapping";

/** Puts the type on the prototype: for classes whose instances all have the same type. */
export function fixedType(jsClass: { prototype: PyObject }, type: PyType): void {
  Object.defineProperty(jsClass.prototype, "cls", { value: type, writable: true, configurable: true });
}

/** type(v) */
export function typeOf(v: Value): PyType {
  switch (typeof v) {
    case "number":
    case "bigint":
      return intType;
    case "string":
      return strType;
    case "boolean":
      return boolType;
    default:
      return v === null ? noneType : v.cls;
  }
}

// ----------------------------------------------------------------------------------------------------- the values

/** An instance of a guest's class (or of `object`). The same two fields as Attrs. */
export class PyInstance extends PyObject {
  shape: Shape;
  slots: (Value | undefined)[] = [];
  constructor(cls: PyType) {
    super();
    this.cls = cls;
    this.shape = cls.rootShape;
  }
  override trace(t: Tracer): void {
    t.attrs(this);
  }
}

/** An instance of a guest's subclass of int, float, str or complex: the value it stands for is its payload. */
export class PyScalar extends PyInstance {
  constructor(
    cls: PyType,
    readonly payload: number | bigint | string | PyFloat | PyComplex,
  ) {
    super(cls);
  }
  override trace(t: Tracer): void {
    t.attrs(this);
    t.value(this.payload);
  }
}

export class PyFloat extends PyObject {
  constructor(readonly value: number) {
    super();
  }
}
fixedType(PyFloat, floatType);

export class PyComplex extends PyObject {
  constructor(
    readonly re: number,
    readonly im: number,
  ) {
    super();
  }
}
fixedType(PyComplex, complexType);

export class PyBytes extends PyObject {
  attrs: Attrs | null = null;
  constructor(
    readonly data: Uint8Array,
    cls: PyType = bytesType,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    // A typed array and its buffer are two objects more.
    t.bytes(this.data.length + 160);
    t.attrs(this.attrs);
  }
}

/** `data` may be longer than `length`, so that appending is amortised. */
export class PyByteArray extends PyObject {
  attrs: Attrs | null = null;
  /** Number of memoryviews on it: while there are any it cannot change its size. */
  exports = 0;
  constructor(
    public data: Uint8Array,
    public length: number = data.length,
    cls: PyType = bytearrayType,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.bytes(this.data.length + 160);
    t.attrs(this.attrs);
  }
}

export class PyList extends PyObject {
  attrs: Attrs | null = null;
  constructor(
    public items: Value[],
    cls: PyType = listType,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.bytes(this.items.length * 8);
    t.values(this.items);
    t.attrs(this.attrs);
  }
}

export class PyTuple extends PyObject {
  attrs: Attrs | null = null;
  constructor(
    readonly items: readonly Value[],
    cls: PyType = tupleType,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.bytes(this.items.length * 8);
    t.values(this.items);
    t.attrs(this.attrs);
  }
}

export const EMPTY_TUPLE = new PyTuple([]);

/**
 * The hash table's class, which table.ts hands over: this file imports no other that needs it to be loaded first, so
 * that every file may use the types from its first line.
 */
let Table: typeof HashTable;
export function provideTable(table: typeof HashTable): void {
  Table = table;
}

export class PyDict extends PyObject {
  attrs: Attrs | null = null;
  readonly table: HashTable<Value>;
  constructor(cls: PyType = dictType, table: HashTable<Value> = new Table()) {
    super();
    this.cls = cls;
    this.table = table;
  }
  override trace(t: Tracer): void {
    this.table.trace(t);
    t.attrs(this.attrs);
  }
}

/** set and frozenset: a table whose values are `true`. */
export class PySet extends PyObject {
  attrs: Attrs | null = null;
  /** Remembered hash of a frozenset. */
  hash: number | bigint | null = null;
  /** In which order CPython would show the items, where that can be told (see set-order.ts). */
  layout: SetLayout | null = null;
  readonly table: HashTable<true>;
  constructor(cls: PyType = setType, table: HashTable<true> = new Table("set element")) {
    super();
    this.cls = cls;
    this.table = table;
  }
  override trace(t: Tracer): void {
    this.table.trace(t);
    t.attrs(this.attrs);
  }
}

/** All three are ints of any size; `length` is the number of items. */
export class PyRange extends PyObject {
  constructor(
    readonly start: number | bigint,
    readonly stop: number | bigint,
    readonly step: number | bigint,
    readonly length: number | bigint,
  ) {
    super();
  }
}
fixedType(PyRange, rangeType);

export class PySlice extends PyObject {
  constructor(
    readonly start: Value,
    readonly stop: Value,
    readonly step: Value,
  ) {
    super();
  }
  override trace(t: Tracer): void {
    t.value(this.start);
    t.value(this.stop);
    t.value(this.step);
  }
}
fixedType(PySlice, sliceType);

class Singleton extends PyObject {}
export const ELLIPSIS: PyObject = new Singleton();
ELLIPSIS.cls = ellipsisType;
/** What a binary operator method answers when it does not know the other operand. */
export const NOT_IMPLEMENTED: PyObject = new Singleton();
NOT_IMPLEMENTED.cls = notImplementedType;

/** A variable shared by a function and the functions inside it. Never a guest value. */
export class Cell extends PyObject {
  constructor(public value: Value | undefined) {
    super();
  }
  override trace(t: Tracer): void {
    t.value(this.value);
  }
}
fixedType(Cell, cellType);

/** A function defined by a guest. */
export class PyFunction extends PyObject {
  attrs: Attrs | null = null;
  doc: Value = null;
  /** Value of `__module__`. */
  module: Value = null;
  annotate: Value = null;
  annotations: PyDict | null = null;
  typeParams: PyTuple = EMPTY_TUPLE;
  /** types.coroutine(): its generators may be awaited. */
  makesCoroutines = false;
  constructor(
    readonly code: Code,
    /** Namespace of the module (or exec) in which it was defined. */
    readonly globals: Attrs,
    /** Namespace of built-in names that belongs to those globals. */
    readonly builtins: Attrs,
    readonly closure: readonly Cell[],
    public name: string,
    public qualname: string,
    public defaults: PyTuple | null,
    public kwDefaults: PyDict | null,
  ) {
    super();
  }
  override trace(t: Tracer): void {
    t.bytes(100);
    t.code(this.code);
    t.values(this.closure);
    t.value(this.defaults);
    t.value(this.kwDefaults);
    t.value(this.annotate);
    t.value(this.annotations);
    t.attrs(this.attrs);
    t.attrs(this.globals);
  }
}
fixedType(PyFunction, functionType);

/** A function of a built-in module, or a method of a built-in type bound to its object. */
export class PyBuiltin extends PyObject {
  constructor(
    readonly def: NativeDef,
    /** The object a method is bound to; undefined for a plain function. */
    readonly self: Value | undefined = undefined,
    /** Name of the module, or null for a method. */
    readonly module: string | null = null,
  ) {
    super();
    this.cls = self !== undefined && def.isDunder ? methodWrapperType : builtinFunctionType;
  }
  override trace(t: Tracer): void {
    t.value(this.self);
  }
}

/** Methods of str that say what class it was, or give the very object back. */
const KEEP_CLASS: ReadonlySet<string> = new Set(
  "__format__ __iter__ __mod__ format format_map partition rpartition".split(" "),
);

/** A method in the table of a built-in type: `list.append`. The first argument must be an instance of `owner`. */
export class PyMethodDescriptor extends PyObject {
  /** Whether self is handed to the implementation as its payload when it is an instance of a guest's subclass. */
  readonly unwraps: boolean;
  constructor(
    readonly def: NativeDef,
    readonly owner: PyType,
    /** classmethod of a built-in type (`dict.fromkeys`): the first argument is the class. */
    readonly isClassMethod: boolean,
  ) {
    super();
    // Formatting says which class it was, and an empty specification means what `str` says of the object itself; a NaN
    // is hashed by identity.
    const isNumber = owner === intType || owner === floatType || owner === complexType;
    this.unwraps =
      owner === strType ? !KEEP_CLASS.has(def.name) : isNumber && def.name !== "__format__" && def.name !== "__hash__";
    this.cls = isClassMethod ? classMethodDescriptorType : def.isDunder ? wrapperDescriptorType : methodDescriptorType;
  }
}

/** A computed attribute of a built-in type. Without `set` it is read-only. */
export class PyGetSet extends PyObject {
  constructor(
    readonly name: string,
    readonly owner: PyType,
    readonly doc: string | null,
    /** Runs no guest code; may return a Call or a generator when it must (see native.ts). */
    // biome-ignore lint/suspicious/noExplicitAny: the table types self by the class of its owner
    readonly get: (vm: any, self: any) => any,
    // biome-ignore lint/suspicious/noExplicitAny: as above; value undefined means delete
    readonly set: ((vm: any, self: any, value: Value | undefined) => any) | null,
    /** A plain field (`member_descriptor`) rather than a computed one. */
    isMember = false,
  ) {
    super();
    this.cls = isMember ? memberType : getsetType;
  }
}

/** Descriptor of one name of `__slots__`. */
export class PySlotMember extends PyObject {
  /** Name under which the value sits in the instance's shape: NUL, class number, name. */
  readonly key: string;
  constructor(
    readonly name: string,
    readonly owner: PyType,
  ) {
    super();
    this.key = `\0${owner.version}.${name}`;
  }
}
fixedType(PySlotMember, memberType);

/**
 * What a lookup on a class finds where a guest has put a built-in descriptor into it that was made for other objects
 * (`append = list.append` in a class that is no list), or a method under the name of another (`__getattr__ = dict.get`):
 * nothing that knows descriptors by their class may take it for what its place says. Only lookups make it, and it is
 * never a guest value; reading, calling and setting (vm/attributes.ts) look at the object before they use it.
 */
export class PyForeign extends PyObject {
  constructor(readonly descriptor: PyMethodDescriptor | PyGetSet | PySlotMember) {
    super();
    this.cls = descriptor.cls;
  }
}

/** What stands in for a class attribute of a guest's class in what `cls.lookup(name)` answers. */
export function guarded(found: Value, cls: PyType, name: string): Value {
  if (!(found instanceof PyObject)) return found;
  const { cls: kind } = found;
  if (found instanceof PyMethodDescriptor) {
    const isAlias = name !== found.def.name && name.startsWith("__");
    return isAlias || !cls.isSubtype(found.owner) ? new PyForeign(found) : found;
  }
  if (kind !== getsetType && kind !== memberType) return found;
  const { owner } = found as PyGetSet | PySlotMember;
  return cls.isSubtype(owner) ? found : new PyForeign(found as PyGetSet | PySlotMember);
}

export class PyMethod extends PyObject {
  constructor(
    readonly func: Value,
    readonly self: Value,
  ) {
    super();
  }
  override trace(t: Tracer): void {
    t.value(this.func);
    t.value(this.self);
  }
}
fixedType(PyMethod, methodType);

export class PyStaticMethod extends PyObject {
  attrs: Attrs | null = null;
  constructor(
    /** undefined: made by `__new__` alone. */
    public func: Value | undefined,
    cls: PyType = staticmethodType,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.value(this.func);
    t.attrs(this.attrs);
  }
}

export class PyClassMethod extends PyObject {
  attrs: Attrs | null = null;
  constructor(
    /** As of a static method. */
    public func: Value | undefined,
    cls: PyType = classmethodType,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.value(this.func);
    t.attrs(this.attrs);
  }
}

export class PyProperty extends PyObject {
  attrs: Attrs | null = null;
  /** Set by `__set_name__`; used in messages. */
  name: Value = null;
  /** The docstring was taken from the getter. */
  docFromGetter = false;
  constructor(
    public fget: Value,
    public fset: Value,
    public fdel: Value,
    public doc: Value,
    cls: PyType = propertyType,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.value(this.fget);
    t.value(this.fset);
    t.value(this.fdel);
    t.attrs(this.attrs);
  }
}

export class PyModule extends PyObject {
  /** Made of natives: shows as built-in. */
  isBuiltin = false;
  /** No guest can change its names: feature modules, views and modules of host values. */
  isReadOnly = false;
  /** For a view: names of the module that it does not show, for messages. */
  hidden: ReadonlySet<string> | null = null;
  constructor(
    readonly name: string,
    readonly attrs: Attrs,
    cls: PyType = moduleType,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.attrs(this.attrs);
  }
}

// ------------------------------------------------------------------------------------------------------ exceptions

/** One line of a traceback. `__traceback__` gives the first; guests see line numbers, never frames. */
export class PyTraceback extends PyObject {
  constructor(
    readonly code: Code,
    /** The last word of the instruction that was running; -1: none was yet. */
    private readonly word: number,
    public next: PyTraceback | null,
  ) {
    super();
  }
  /** Source offsets of the instruction. */
  get start(): number {
    return positionOf(this.code, this.word)[0];
  }
  get end(): number {
    return positionOf(this.code, this.word)[1];
  }
  override trace(t: Tracer): void {
    t.value(this.next);
  }
}
fixedType(PyTraceback, tracebackType);

export class PyException extends PyObject {
  attrs: Attrs | null = null;
  cause: PyException | null = null;
  context: PyException | null = null;
  suppressContext = false;
  traceback: PyTraceback | null = null;
  /** Attributes that some exception types have beside `args` (`name`, `value`, `errno` …), by name. */
  fields: Map<string, Value> | null = null;
  /** Made by a call of its class, not by a native: then its fields are only what `__init__` set. */
  made = false;
  /** For NameError: the names in reach of the frame that raised it, for "Did you mean" (traceback/suggestions.ts). */
  candidates: (() => string[]) | null = null;
  /** For NameError and AttributeError: the local called `self` of the frame that raised it. Set by the machine. */
  frameSelf: Value | undefined = undefined;
  constructor(
    cls: PyType,
    public args: PyTuple,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.bytes(100);
    t.value(this.args);
    t.value(this.cause);
    t.value(this.context);
    t.value(this.traceback);
    t.attrs(this.attrs);
    if (this.fields !== null) for (const v of this.fields.values()) t.value(v);
    t.value(this.frameSelf);
  }
}

/** Carries a guest exception through TypeScript code. The machine catches it and looks for a handler. */
export class Raised {
  constructor(readonly exc: PyException) {}
}
