/** collections.defaultdict and collections.OrderedDict. */
import { classGetItem } from "../src/objects/class-getitem.js";
import { iterate } from "../src/objects/combining-iterators.js";
import { dictEquals, dictFill, dictGet, dictSet, dictUpdate } from "../src/objects/dict.js";
import { dictItemsType, dictKeysType, dictValuesType, PyDictView } from "../src/objects/dict-views.js";
import { comparisonWork, sameContent } from "../src/objects/equality.js";
import { keyError, runtimeError, typeError } from "../src/objects/errors.js";
import { advance, iteratorType, LeafIterator, makeIterator, shortName } from "../src/objects/iterators.js";
import {
  builtinType,
  dictType,
  NOT_IMPLEMENTED,
  PyDict,
  PyTuple,
  type PyType,
  type Tracer,
  typeOf,
  type Value,
} from "../src/objects/model.js";
import { andThen, type Gen, install, isReady, type Kwargs, type Maybe, type Row } from "../src/objects/native.js";
import { instanceDict } from "../src/objects/object.js";
import { settle } from "../src/objects/settle.js";
import { type HashTable, isDirectKey, type MapKey } from "../src/objects/table.js";
import type { VM } from "../src/vm/vm.js";

const NEW_DOC = "Create and return a new object.  See help(type) for accurate signature.";
const INIT_DOC = "Initialize self.  See help(type(self)) for accurate signature.";

// ------------------------------------------------------------------------------------------------------- defaultdict

export const defaultdictType = builtinType("defaultdict", dictType, { module: "collections" });

class PyDefaultDict extends PyDict {
  factory: Value = null;
  override trace(t: Tracer): void {
    super.trace(t);
    t.bytes(60);
    t.value(this.factory);
  }
}

function* missing(vm: VM, self: PyDefaultDict, key: Value): Gen<Value> {
  if (self.factory === null) throw keyError(key);
  const v = (yield vm.call(self.factory, [])) as Value;
  yield self.cls.isHeap ? vm.setItem(self, key, v) : dictSet(vm, self, key, v);
  return v;
}

function copyDefault(vm: VM, self: PyDefaultDict): Maybe<Value> {
  if (self.cls.isHeap) return vm.call(self.cls, [self.factory, self]);
  vm.meter.items(self.table.size, 40);
  const copy = new PyDefaultDict(defaultdictType);
  copy.factory = self.factory;
  copy.table.copyFrom(vm, self.table);
  return copy;
}

const showing = new WeakSet<PyDefaultDict>();

function* defaultRepr(vm: VM, self: PyDefaultDict): Gen<string> {
  let factory = "...";
  if (!showing.has(self)) {
    showing.add(self);
    try {
      factory = (yield vm.repr(self.factory)) as string;
    } finally {
      showing.delete(self);
    }
  }
  const inner = (yield dictRow("__repr__")(vm, self)) as string;
  return `${self.cls.name.slice(self.cls.name.lastIndexOf(".") + 1)}(${factory}, ${inner})`;
}

/** A method of dict itself, for its subclasses here. */
function dictRow(name: string): (vm: VM, self: PyDict, ...args: Value[]) => Maybe<Value> {
  const method = dictType.ownAttr(name) as unknown as { def: { impl: (vm: VM, ...args: unknown[]) => unknown } };
  return method.def.impl as (vm: VM, self: PyDict, ...args: Value[]) => Maybe<Value>;
}

install(defaultdictType, () => ({
  doc: "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.",
  costs: {
    __init__: "m steps, 40m bytes",
    __repr__: "3n + k/32 steps, 16n + k bytes",
    "copy __copy__": "n steps, 40n bytes",
    "__or__ __ror__": "n + m steps, 40n + 40m bytes",
  },
  methods: [
    [
      "__new__(cls, /, *args, **kwargs)",
      NEW_DOC,
      (vm: VM, cls: PyType) => {
        vm.meter.alloc(110);
        return new PyDefaultDict(cls);
      },
    ],
    [
      "__init__(self, /, *args, **kwargs)",
      INIT_DOC,
      (vm: VM, self: PyDefaultDict, args: Value[], kwargs: Kwargs) => {
        let rest = args;
        if (args.length > 0) {
          const factory = args[0] as Value;
          if (factory !== null && (typeOf(factory).lookup("__call__") ?? null) === null) {
            throw typeError("first argument must be callable or None");
          }
          self.factory = factory;
          rest = args.slice(1);
        } else self.factory = null;
        return dictFill(vm, "dict", self, rest, kwargs);
      },
    ],
    [
      "__missing__(self, key, /)",
      "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\nif self.default_factory is None: raise KeyError((key,))\nself[key] = value = self.default_factory()\nreturn value\n",
      (vm: VM, self: PyDefaultDict, key: Value) => settle(missing(vm, self, key)),
    ],
    ["__repr__(self, /)", "Return repr(self).", (vm: VM, self: PyDefaultDict) => settle(defaultRepr(vm, self))],
    ["copy(self, /)", "D.copy() -> a shallow copy of D.", copyDefault],
    ["__copy__(self, /)", "D.copy() -> a shallow copy of D.", copyDefault],
    [
      "__or__(self, value, /)",
      "Return self|value.",
      (vm: VM, self: PyDefaultDict, other: Value) =>
        other instanceof PyDict
          ? andThen(copyDefault(vm, self), (copy) => andThen(dictUpdate(vm, copy as PyDict, other), () => copy))
          : NOT_IMPLEMENTED,
    ],
    [
      "__ror__(self, value, /)",
      "Return value|self.",
      (vm: VM, self: PyDefaultDict, other: Value) => {
        if (!(other instanceof PyDict)) return NOT_IMPLEMENTED;
        const result = new PyDefaultDict(self.cls.isHeap ? defaultdictType : self.cls);
        result.factory = self.factory;
        return andThen(dictUpdate(vm, result, other), () => andThen(dictUpdate(vm, result, self), () => result));
      },
    ],
  ],
  classMethods: [classGetItem],
  getset: {
    default_factory: {
      member: true,
      doc: "Factory for default value called by __missing__().",
      get: (_vm, self: PyDefaultDict) => self.factory,
      set: (_vm, self: PyDefaultDict, v: Value | undefined) => {
        self.factory = v ?? null;
      },
    },
  },
}));

// ------------------------------------------------------------------------------------------------------- OrderedDict

export const orderedDictType = builtinType("OrderedDict", dictType, { module: "collections", hasDict: true });

const odictKeys = builtinType("odict_keys", dictKeysType, { subclassable: false });
const odictValues = builtinType("odict_values", dictValuesType, { subclassable: false });
const odictItems = builtinType("odict_items", dictItemsType, { subclassable: false });

class PyOrderedDict extends PyDict {}

class PyOrderedIterator extends LeafIterator {
  private readonly size: number;
  /** Noted after the first step. */
  private keys: MapKey[] | null = null;
  private first: MapKey = undefined;
  private at = 0;
  constructor(
    private readonly dict: PyDict,
    private readonly kind: "keys" | "values" | "items",
    private readonly isReverse: boolean,
  ) {
    super();
    this.cls = odictIterator;
    this.size = dict.table.size;
  }
  override nextItem(vm: VM): Value | undefined {
    const { table } = this.dict;
    if (this.at >= this.size) return undefined;
    const k = table.size === this.size ? this.nextKey(vm) : undefined;
    const v = table.map.get(k);
    if (v === undefined) {
      this.at = this.size;
      throw runtimeError("OrderedDict mutated during iteration");
    }
    if (this.kind === "values") return v;
    const key = table.original(k);
    if (this.kind === "keys") return key;
    vm.meter.alloc(56);
    return new PyTuple([key, v]);
  }
  private nextKey(vm: VM): MapKey {
    const { table } = this.dict;
    const at = this.at++;
    if (at === 0) {
      this.first = this.isReverse ? table.newest(vm) : table.oldest();
      return this.first;
    }
    if (this.keys === null) {
      vm.meter.items(this.size, 8);
      this.keys = [...table.map.keys()];
      if (this.isReverse) this.keys.reverse();
      if (this.keys[0] !== this.first) return undefined;
    }
    return this.keys[at];
  }
  override trace(t: Tracer): void {
    t.bytes(8 * (this.keys?.length ?? 0));
    t.value(this.dict);
  }
}
const odictIterator = iteratorType("odict_iterator");

function iterateOrdered(vm: VM, dict: PyDict, kind: "keys" | "values" | "items", isReverse: boolean): Value {
  vm.meter.alloc(80);
  return new PyOrderedIterator(dict, kind, isReverse);
}

for (const type of [odictKeys, odictValues, odictItems]) {
  install(type, () => ({
    methods: [
      [
        "__iter__(self, /)",
        "Implement iter(self).",
        (vm: VM, self: PyDictView) => iterateOrdered(vm, self.dict, self.kind, false),
      ],
      [
        "__reversed__(self, /)",
        "Return a reverse iterator over the dict.",
        (vm: VM, self: PyDictView) => iterateOrdered(vm, self.dict, self.kind, true),
      ],
    ],
  }));
}

/** Entries in the same order, where both are ordered. */
function* orderedEquals(vm: VM, a: PyDict, b: PyDict): Gen<boolean> {
  if (a.table.size !== b.table.size) return false;
  const same = sameContent(a, b);
  vm.meter.charge(comparisonWork());
  if (same === undefined ? (yield dictEquals(vm, a, b)) !== true : !same) return false;
  const x = a.table.keys();
  const y = b.table.keys();
  vm.meter.items(x.length, 16);
  for (let i = 0; i < x.length; i++) if ((yield vm.equals(x[i] as Value, y[i] as Value)) !== true) return false;
  return true;
}

function equality(vm: VM, self: PyDict, other: Value, wanted: boolean): Maybe<Value> {
  if (!(other instanceof PyDict)) return NOT_IMPLEMENTED;
  if (!other.cls.isSubtype(orderedDictType)) {
    const same = sameContent(self.cls === dictType ? self : asPlain(self), other);
    vm.meter.charge(comparisonWork());
    if (same !== undefined) return same === wanted;
    return andThen(dictEquals(vm, self, other), (r) => r === wanted);
  }
  return andThen(settle(orderedEquals(vm, self, other)), (r) => r === wanted);
}

/** The same entries as an exact dict, without copying them. */
function asPlain(self: PyDict): PyDict {
  return new PyDict(dictType, self.table as HashTable<Value>);
}

function popItem(vm: VM, self: PyOrderedDict, isLast: boolean): Value {
  const { table } = self;
  if (table.size === 0) throw keyError("dictionary is empty");
  vm.meter.alloc(56);
  return new PyTuple(table.pop(isLast ? table.newest(vm) : table.oldest()));
}

function* moveToEnd(vm: VM, self: PyOrderedDict, key: Value, last: Value): Gen<Value> {
  const isLast = (yield vm.truth(last)) as boolean;
  const k = (yield self.table.find(vm, key)) as MapKey;
  if (!self.table.map.has(k)) throw keyError(key);
  if (isLast) self.table.moveToEnd(k);
  else {
    vm.meter.items(self.table.size, 16);
    self.table.moveToFront(k);
  }
  return null;
}

function* orderedRepr(vm: VM, self: PyDict): Gen<string> {
  if (self.table.size === 0) return `${shortName(self.cls)}()`;
  const inner = (yield dictRow("__repr__")(vm, self)) as string;
  // Inside itself it is only dots.
  return inner === "{...}" ? "..." : `${shortName(self.cls)}(${inner})`;
}

function copyOrdered(vm: VM, self: PyDict): Maybe<Value> {
  if (self.cls.isHeap)
    return andThen(vm.call(self.cls, []), (c) => andThen(dictUpdate(vm, c as PyDict, self), () => c));
  vm.meter.items(self.table.size, 40);
  const copy = new PyOrderedDict(orderedDictType);
  copy.table.copyFrom(vm, self.table);
  return copy;
}

function orderedUnion(vm: VM, a: PyDict, b: PyDict, cls: PyType): Maybe<Value> {
  const result = new PyOrderedDict(cls);
  return andThen(dictUpdate(vm, result, a), () => andThen(dictUpdate(vm, result, b), () => result));
}

const viewRow = (name: "keys" | "values" | "items", type: PyType): Row => [
  `${name}(self, /)`,
  `D.${name}() -> a set-like object providing a view on D's ${name}`,
  (vm: VM, self: PyDict) => {
    vm.meter.alloc(48);
    return new PyDictView(self, name, type);
  },
];

install(orderedDictType, () => ({
  doc: "Dictionary that remembers insertion order",
  costs: {
    __init__: "m steps, 40m bytes",
    __repr__: "3n + k/32 steps, 16n + k bytes",
    "__eq__ __ne__": "2n steps, 16n bytes",
    copy: "n steps, 40n bytes",
    "__or__ __ror__": "n + m steps, 40n + 40m bytes",
  },
  methods: [
    [
      "__new__(cls, /, *args, **kwargs)",
      NEW_DOC,
      (vm: VM, cls: PyType) => {
        vm.meter.alloc(110);
        return new PyOrderedDict(cls);
      },
    ],
    [
      "__init__(self, /, *args, **kwargs)",
      INIT_DOC,
      (vm: VM, self: PyDict, args: Value[], kwargs: Kwargs) => {
        if (args.length > 1) throw typeError(`expected at most 1 argument, got ${args.length}`);
        return dictFill(vm, "OrderedDict", self, args, kwargs);
      },
    ],
    ["__repr__(self, /)", "Return repr(self).", (vm: VM, self: PyDict) => settle(orderedRepr(vm, self))],
    ["__eq__(self, value, /)", "Return self==value.", (vm: VM, a: PyDict, b: Value) => equality(vm, a, b, true)],
    ["__ne__(self, value, /)", "Return self!=value.", (vm: VM, a: PyDict, b: Value) => equality(vm, a, b, false)],
    ["__iter__(self, /)", "Implement iter(self).", (vm: VM, self: PyDict) => iterateOrdered(vm, self, "keys", false)],
    [
      "__reversed__(self, /)",
      "od.__reversed__() <==> reversed(od)",
      (vm: VM, self: PyDict) => iterateOrdered(vm, self, "keys", true),
    ],
    [
      "__or__(self, value, /)",
      "Return self|value.",
      (vm: VM, self: PyDict, other: Value) =>
        other instanceof PyDict ? orderedUnion(vm, self, other, self.cls) : NOT_IMPLEMENTED,
    ],
    [
      "__ror__(self, value, /)",
      "Return value|self.",
      (vm: VM, self: PyDict, other: Value) =>
        other instanceof PyDict ? orderedUnion(vm, other, self, self.cls) : NOT_IMPLEMENTED,
    ],
    [
      "popitem(self, last=True)",
      "Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false.",
      (vm: VM, self: PyOrderedDict, last: Value = true) =>
        andThen(vm.truth(last), (isLast) => popItem(vm, self, isLast)),
    ],
    [
      "move_to_end(self, key, last=True)",
      "Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist.",
      (vm: VM, self: PyOrderedDict, key: Value, last: Value = true) => settle(moveToEnd(vm, self, key, last)),
    ],
    [
      "pop(self, key, default=<unrepresentable>)",
      "od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.",
      (vm: VM, self: PyDict, key: Value, fallback?: Value) => settle(pop(vm, self, key, fallback)),
    ],
    viewRow("keys", odictKeys),
    viewRow("values", odictValues),
    viewRow("items", odictItems),
    ["copy(self, /)", "od.copy() -> a shallow copy of od", copyOrdered],
  ],
  classMethods: [classGetItem],
  getset: { __dict__: instanceDict },
}));

function* pop(vm: VM, self: PyDict, key: Value, fallback: Value | undefined): Gen<Value> {
  const k = (yield self.table.find(vm, key)) as MapKey;
  const v = self.table.map.get(k);
  if (v !== undefined) {
    self.table.remove(k);
    return v;
  }
  const hook = self.cls.isHeap ? self.cls.lookup("__missing__") : undefined;
  if (hook !== undefined) return (yield vm.callSpecial(hook, self, [key])) as Value;
  if (fallback === undefined) throw keyError(key);
  return fallback;
}

// ------------------------------------------------------------------------------------------------ counting, for Counter

/** Adds 1 to mapping[item] for each item; at once where the mapping's methods are dict's own. */
export function* countElements(vm: VM, mapping: Value, iterable: Value): Gen<Value> {
  const it = (makeIterator(vm, iterable) ?? (yield iterate(vm, iterable))) as Value;
  const plain =
    mapping instanceof PyDict &&
    mapping.cls.lookup("get") === dictType.lookup("get") &&
    mapping.cls.lookup("__setitem__") === dictType.lookup("__setitem__");
  for (;;) {
    const r = advance(vm, it);
    const v = (isReady(r) ? r : yield r) as Value | undefined;
    if (v === undefined) return null;
    vm.meter.charge(1);
    if (plain) {
      const { table } = mapping;
      if (isDirectKey(v) && table.isPlain) {
        const old = table.map.get(v);
        if (old === undefined) vm.meter.alloc(40);
        if (old === undefined || (typeof old === "number" && old < Number.MAX_SAFE_INTEGER)) {
          table.put(v, v, old === undefined ? 1 : old + 1);
          continue;
        }
      }
      const old = (yield dictGet(vm, mapping, v)) as Value | undefined;
      yield dictSet(vm, mapping, v, (yield vm.binary("+", old === undefined ? 0 : old, 1)) as Value);
    } else {
      const get = (yield vm.getAttr(mapping, "get")) as Value;
      const old = (yield vm.call(get, [v, 0])) as Value;
      yield vm.setItem(mapping, v, (yield vm.binary("+", old, 1)) as Value);
    }
  }
}
