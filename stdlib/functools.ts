/** functools: what CPython has in C. The rest is python/functools.py. */

import { classGetItem } from "../src/objects/class-getitem.js";
import { iterate } from "../src/objects/combining-iterators.js";
import { joinParts } from "../src/objects/container-repr.js";
import { dictSet, dictUpdate } from "../src/objects/dict.js";
import { isRaised, typeError, typeErrorType } from "../src/objects/errors.js";
import { advance } from "../src/objects/iterators.js";
import {
  type Attrs,
  builtinType,
  EMPTY_TUPLE,
  objectType,
  PyDict,
  PyMethod,
  PyObject,
  PyTuple,
  type PyType,
  type Tracer,
  typeOf,
  type Value,
} from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import {
  type Gen,
  type GetSetRow,
  install,
  isReady,
  type Kwargs,
  type Maybe,
  type Row,
} from "../src/objects/native.js";
import { instanceDict } from "../src/objects/object.js";
import { settle } from "../src/objects/settle.js";
import { HashTable, type MapKey } from "../src/objects/table.js";
import type { CompareOp, VM } from "../src/vm/vm.js";
import { functoolsSource } from "./sources.generated.js";

const NEW_DOC = "Create and return a new object.  See help(type) for accurate signature.";

function isCallable(v: Value): boolean {
  return (typeOf(v).lookup("__call__") ?? null) !== null;
}

// ------------------------------------------------------------------------------------------------------------ reduce

function* reduce(vm: VM, fn: Value, iterable: Value, initial: Value | undefined): Gen<Value> {
  let it: Value;
  try {
    it = (yield iterate(vm, iterable)) as Value;
  } catch (e) {
    if (isRaised(e, typeErrorType)) throw typeError("reduce() arg 2 must support iteration");
    throw e;
  }
  let total = initial;
  for (;;) {
    const r = advance(vm, it);
    const v = (isReady(r) ? r : yield r) as Value | undefined;
    if (v === undefined) break;
    vm.meter.charge(1);
    if (total === undefined) total = v;
    else {
      const next = vm.call(fn, [total, v]);
      total = (isReady(next) ? next : yield next) as Value;
    }
  }
  if (total === undefined) throw typeError("reduce() of empty iterable with no initial value");
  return total;
}

/** `__doc__` of an object that stands for a function: its own once somebody has set it (`update_wrapper` does). */
const docRow: GetSetRow = {
  get: (_vm, self: PyPartial | PyLruCache) => (self.doc === undefined ? self.cls.doc : self.doc),
  set: (_vm, self: PyPartial | PyLruCache, v) => {
    self.doc = v;
  },
};

// ----------------------------------------------------------------------------------------------------------- partial

const placeholderType = builtinType("_PlaceholderType", objectType, { module: "functools", subclassable: false });
class PyPlaceholder extends PyObject {}
const PLACEHOLDER = new PyPlaceholder();
PLACEHOLDER.cls = placeholderType;
install(placeholderType, () => ({
  doc: "The type of the Placeholder singleton.\n\nUsed as a placeholder for partial arguments.",
  methods: [
    ["__new__(cls, /)", NEW_DOC, () => PLACEHOLDER],
    ["__repr__(self, /)", "Return repr(self).", () => "Placeholder"],
  ],
}));

const partialType = builtinType("partial", objectType, { module: "functools", hasDict: true });

class PyPartial extends PyObject {
  attrs: Attrs | null = null;
  doc: Value | undefined = undefined;
  constructor(
    cls: PyType,
    readonly fn: Value,
    readonly args: PyTuple,
    readonly keywords: PyDict,
    /** Number of placeholders among the arguments. */
    readonly holes: number,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.bytes(60);
    t.values([this.fn, this.args, this.keywords]);
    t.attrs(this.attrs);
  }
}

/** Arguments with placeholders filled from those of a call. */
function fillHoles(held: readonly Value[], given: readonly Value[]): Value[] {
  const out: Value[] = [];
  let at = 0;
  for (const v of held) out.push(v === PLACEHOLDER ? (given[at++] as Value) : v);
  for (; at < given.length; at++) out.push(given[at] as Value);
  return out;
}

const countHoles = (args: readonly Value[]): number => args.filter((v) => v === PLACEHOLDER).length;

function* makePartial(vm: VM, cls: PyType, all: Value[], kwargs: Kwargs): Gen<Value> {
  if (all.length === 0) throw typeError("type 'partial' takes at least one argument");
  let fn = all[0] as Value;
  if (!isCallable(fn)) throw typeError("the first argument must be callable");
  let args = all.slice(1);
  vm.meter.items(args.length + kwargs.size, 24);
  if (args.length > 0 && args[args.length - 1] === PLACEHOLDER) {
    throw typeError("trailing Placeholders are not allowed");
  }
  for (const v of kwargs.values()) {
    if (v === PLACEHOLDER) throw typeError("Placeholder cannot be passed as a keyword argument");
  }
  const keywords = new PyDict();
  if (fn instanceof PyPartial && fn.attrs === null && fn.cls === partialType) {
    const inner: PyPartial = fn;
    vm.meter.items(inner.args.items.length, 8);
    if (inner.holes > 0 && args.length < inner.holes) {
      const padded = args.slice();
      while (padded.length < inner.holes) padded.push(PLACEHOLDER);
      args = fillHoles(inner.args.items, padded);
      while (args.length > 0 && args[args.length - 1] === PLACEHOLDER) args.pop();
    } else args = fillHoles(inner.args.items, args);
    yield dictUpdate(vm, keywords, inner.keywords);
    fn = inner.fn;
  }
  for (const [name, v] of kwargs) yield dictSet(vm, keywords, name, v);
  return new PyPartial(cls, fn, args.length === 0 ? EMPTY_TUPLE : new PyTuple(args), keywords, countHoles(args));
}

function callPartial(vm: VM, self: PyPartial, args: Value[], kwargs: Kwargs): Maybe<Value> {
  const held = self.args.items;
  vm.meter.charge((held.length + args.length) >> 2);
  let all: Value[];
  if (self.holes > 0) {
    if (args.length < self.holes) {
      throw typeError(
        `missing positional arguments in 'partial' call; expected at least ${self.holes}, got ${args.length}`,
      );
    }
    all = fillHoles(held, args);
  } else all = held.length === 0 ? args.slice() : held.concat(args);
  const table = self.keywords.table;
  if (table.size === 0) return vm.call(self.fn, all, kwargs.size === 0 ? null : kwargs);
  const merged: Kwargs = new Map();
  for (const [k, v] of table.map) {
    const name = table.original(k);
    if (typeof name !== "string") throw typeError("keywords must be strings");
    merged.set(name, v);
  }
  for (const [k, v] of kwargs) merged.set(k, v);
  return vm.call(self.fn, all, merged);
}

/** Partials whose repr is being made: one inside itself shows as `...`. */
function* partialRepr(vm: VM, self: PyPartial): Gen<string> {
  const parts = [(yield vm.repr(self.fn)) as string];
  for (const v of self.args.items) {
    vm.meter.charge(1);
    parts.push((yield vm.repr(v)) as string);
  }
  const table = self.keywords.table;
  for (const [k, v] of [...table.map]) {
    parts.push(`${(yield vm.str(table.original(k))) as string}=${(yield vm.repr(v)) as string}`);
  }
  const name = self.cls.isHeap ? self.cls.qualname : "functools.partial";
  return `${name}(${joinParts(vm, parts, ", ")})`;
}

install(partialType, () => ({
  doc: "Create a new function with partial application of the given arguments and keywords.",
  costs: {
    __new__: "3n steps, 32n bytes",
    __call__: "n/2 steps",
    __repr__: "n + k/32 steps, k bytes",
  },
  methods: [
    [
      "__new__(cls, /, *args, **kwargs)",
      NEW_DOC,
      (vm: VM, cls: PyType, args: Value[], kwargs: Kwargs) => settle(makePartial(vm, cls, args, kwargs)),
    ],
    ["__call__(self, /, *args, **kwargs)", "Call self as a function.", callPartial],
    ["__repr__(self, /)", "Return repr(self).", partialRepr],
    [
      "__get__(self, instance, owner=None, /)",
      "Return an attribute of instance, which is of type owner.",
      (_vm: VM, self: PyPartial, instance: Value) => (instance === null ? self : new PyMethod(self, instance)),
    ],
  ],
  classMethods: [classGetItem],
  getset: {
    __doc__: docRow,
    __dict__: instanceDict,
    func: { member: true, doc: "function object to use in future partial calls", get: (_vm, s: PyPartial) => s.fn },
    args: { member: true, doc: "tuple of arguments to future partial calls", get: (_vm, s: PyPartial) => s.args },
    keywords: {
      member: true,
      doc: "dictionary of keyword arguments to future partial calls",
      get: (_vm, s: PyPartial) => s.keywords,
    },
  },
}));

// -------------------------------------------------------------------------------------------------------- cmp_to_key

const keyWrapperType = builtinType("KeyWrapper", objectType, { module: "functools", subclassable: false });

class PyKeyWrapper extends PyObject {
  constructor(
    readonly cmp: Value,
    readonly object: Value | undefined,
  ) {
    super();
    this.cls = keyWrapperType;
  }
  override trace(t: Tracer): void {
    t.value(this.cmp);
    t.value(this.object);
  }
}

function* compareKeys(vm: VM, op: CompareOp, a: PyKeyWrapper, b: Value): Gen<Value> {
  if (!(b instanceof PyKeyWrapper)) throw typeError("other argument must be K instance");
  const order = (yield vm.call(a.cmp, [a.object as Value, b.object as Value])) as Value;
  return (yield vm.compare(op, order, 0)) as Value;
}

const comparison = (name: string, op: CompareOp): Row => [
  `${name}(self, value, /)`,
  `Return self${op}value.`,
  (vm: VM, self: PyKeyWrapper, other: Value) => compareKeys(vm, op, self, other),
];

install(keyWrapperType, () => ({
  methods: [
    comparison("__lt__", "<"),
    comparison("__le__", "<="),
    comparison("__eq__", "=="),
    comparison("__ne__", "!="),
    comparison("__gt__", ">"),
    comparison("__ge__", ">="),
    [
      "__call__(self, obj)",
      "Call self as a function.",
      (vm: VM, self: PyKeyWrapper, object: Value) => {
        vm.meter.alloc(48);
        return new PyKeyWrapper(self.cmp, object);
      },
    ],
  ],
  getset: { obj: { member: true, get: (_vm, self: PyKeyWrapper) => self.object ?? null } },
  attributes: { __hash__: null },
}));

// --------------------------------------------------------------------------------------------------------- lru_cache

const lruType = builtinType("_lru_cache_wrapper", objectType, { module: "functools", hasDict: true });
/** Stands between positional and keyword arguments in a key. */
const KEYWORD_MARK = new PyPlaceholder();
KEYWORD_MARK.cls = objectType;

class PyLruCache extends PyObject {
  attrs: Attrs | null = null;
  doc: Value | undefined = undefined;
  readonly table = new HashTable<Value>(null);
  hits = 0;
  misses = 0;
  constructor(
    cls: PyType,
    readonly fn: Value,
    /** Infinity: without bound. */
    readonly maxSize: number,
    readonly typed: boolean,
    readonly infoType: Value,
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.value(this.fn);
    t.value(this.infoType);
    this.table.trace(t);
    t.attrs(this.attrs);
  }
}

function cacheKey(vm: VM, args: readonly Value[], kwargs: Kwargs, typed: boolean): Value {
  if (!typed && kwargs.size === 0 && args.length === 1) {
    const only = args[0] as Value;
    if (typeof only === "number" || typeof only === "string") return only;
  }
  const parts = args.slice();
  if (kwargs.size > 0) {
    parts.push(KEYWORD_MARK);
    for (const [k, v] of kwargs) parts.push(k, v);
  }
  if (typed) {
    for (const v of args) parts.push(typeOf(v));
    for (const v of kwargs.values()) parts.push(typeOf(v));
  }
  vm.meter.alloc(40 + 8 * parts.length);
  return new PyTuple(parts);
}

function* cachedCall(vm: VM, self: PyLruCache, args: Value[], kwargs: Kwargs): Gen<Value> {
  const call = () => vm.call(self.fn, args.slice(), kwargs.size === 0 ? null : new Map(kwargs));
  if (self.maxSize === 0) {
    self.misses++;
    return (yield call()) as Value;
  }
  const { table } = self;
  const key = cacheKey(vm, args, kwargs, self.typed);
  let k = (yield table.find(vm, key)) as MapKey;
  const known = table.map.get(k);
  const isBounded = self.maxSize !== Number.POSITIVE_INFINITY;
  if (known !== undefined) {
    self.hits++;
    if (isBounded) table.moveToEnd(k);
    return known;
  }
  self.misses++;
  const result = (yield call()) as Value;
  // The call may have filled the cache itself.
  k = (yield table.find(vm, key)) as MapKey;
  if (table.map.has(k)) return result;
  vm.meter.alloc(80);
  table.put(k, key, result);
  if (isBounded && table.size > self.maxSize) table.remove(table.oldest());
  return result;
}

/** A hit or a call without guest code in the key needs no generator. */
function callCached(vm: VM, self: PyLruCache, args: Value[], kwargs: Kwargs): Maybe<Value> {
  if (self.maxSize === Number.POSITIVE_INFINITY && args.length === 1 && kwargs.size === 0 && !self.typed) {
    const only = args[0] as Value;
    if ((typeof only === "number" || typeof only === "string") && self.table.isPlain) {
      const known = self.table.map.get(only);
      if (known !== undefined) {
        self.hits++;
        return known;
      }
    }
  }
  return settle(cachedCall(vm, self, args, kwargs));
}

install(lruType, () => ({
  doc: "Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize\n",
  methods: [
    [
      "__new__(cls, user_function, maxsize, typed, cache_info_type)",
      NEW_DOC,
      (vm: VM, cls: PyType, fn: Value, maxsize: Value, typed: Value, infoType: Value) => {
        if (!isCallable(fn)) throw typeError("the first argument must be callable");
        vm.meter.alloc(200);
        const n = maxsize === null ? Number.POSITIVE_INFINITY : vm.asIntExact(maxsize);
        if (n === undefined) throw typeError("maxsize should be integer or None");
        return new PyLruCache(cls, fn, n < 0 ? 0 : Number(n), typed === true, infoType);
      },
    ],
    ["__call__(self, /, *args, **kwargs)", "Call self as a function.", callCached],
    [
      "__get__(self, instance, owner=None, /)",
      "Return an attribute of instance, which is of type owner.",
      (_vm: VM, self: PyLruCache, instance: Value) => (instance === null ? self : new PyMethod(self, instance)),
    ],
    [
      "cache_info(self, /)",
      "Report cache statistics",
      (vm: VM, self: PyLruCache) => {
        const max = self.maxSize === Number.POSITIVE_INFINITY ? null : self.maxSize;
        return vm.call(self.infoType, [self.hits, self.misses, max, self.table.size]);
      },
    ],
    [
      "cache_clear(self, /)",
      "Clear the cache and cache statistics",
      (_vm: VM, self: PyLruCache) => {
        self.table.clear();
        self.hits = 0;
        self.misses = 0;
        return null;
      },
    ],
    ["__copy__(self, /)", "", (_vm: VM, self: PyLruCache) => self],
    ["__deepcopy__(self, memo, /)", "", (_vm: VM, self: PyLruCache) => self],
  ],
  getset: { __doc__: docRow, __dict__: instanceDict },
}));

export const functoolsModule: NativeModule = {
  costs: {
    reduce: "m steps",
  },
  name: "functools",
  accelerator: "_functools",
  doc: "functools.py - Tools for working with functions and callable objects\n",
  functions: () => [
    [
      "reduce(function, iterable, /, initial=<unrepresentable>)",
      "Apply a function of two arguments cumulatively to the items of an iterable, from left to right.\n\nThis effectively reduces the iterable to a single value.  If initial is present,\nit is placed before the items of the iterable in the calculation, and serves as\na default when the iterable is empty.\n\nFor example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5])\ncalculates ((((1 + 2) + 3) + 4) + 5).",
      (vm: VM, fn: Value, iterable: Value, initial?: Value) => settle(reduce(vm, fn, iterable, initial)),
    ],
    [
      "cmp_to_key(mycmp)",
      "Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects.",
      (vm: VM, cmp: Value) => {
        vm.meter.alloc(48);
        return new PyKeyWrapper(cmp, undefined);
      },
    ],
  ],
  types: [partialType, lruType, placeholderType],
  constants: { Placeholder: PLACEHOLDER },
  source: functoolsSource,
};
