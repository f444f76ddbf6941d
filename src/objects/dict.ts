/**
 * dict. The first part holds what the dispatch loop and other natives do with dicts; the second is the table of the type.
 * Python reference, "Mapping Types". Views and iterators are in dict-views.ts.
 */

import type { VM } from "../vm/vm.js";
import { classGetItem } from "./class-getitem.js";
import { itemAt, reprOf } from "./container-repr.js";
import { dictKeyIterator, dictReverseKeyIterator, PyDictView } from "./dict-views.js";
import { comparisonWork, sameContent } from "./equality.js";
import {
  isRaised,
  keyError,
  keyErrorType,
  raised,
  runtimeError,
  typeError,
  typeErrorType,
  valueError,
} from "./errors.js";
import { advance, makeIterator, toArraySync } from "./iterators.js";
import {
  Attrs,
  attrSet,
  dictType,
  NOT_IMPLEMENTED,
  PyDict,
  PyList,
  PyMethodDescriptor,
  type PyObject,
  PySet,
  PyTuple,
  type PyType,
  typeOf,
  type Value,
} from "./model.js";
import { andThen, type Gen, install, isReady, type Kwargs, type Maybe } from "./native.js";
import { orderedKeys } from "./set-order.js";
import { Shape } from "./shape.js";
import { joinNow } from "./str-core.js";
import { isDirectKey, type MapKey } from "./table.js";

/** Bytes that an entry is charged as. */
export const ENTRY_BYTES = 40;

// ------------------------------------------------------------------------------------------------- the loop's helpers

/** dict.get(key): undefined when the key is not there. */
export function dictGet(vm: VM, dict: PyDict, key: Value): Maybe<Value | undefined> {
  const table = dict.table;
  if ((typeof key === "string" || typeof key === "number") && table.isPlain) return table.map.get(key);
  const k = table.find(vm, key);
  return isReady(k) ? table.map.get(k) : getLater(dict, k);
}

function* getLater(dict: PyDict, k: Maybe<MapKey>): Gen<Value | undefined> {
  return dict.table.map.get(yield k);
}

/** dict[key] = value */
export function dictSet(vm: VM, dict: PyDict, key: Value, value: Value): Maybe<null> {
  const table = dict.table;
  vm.meter.alloc(ENTRY_BYTES);
  if (isDirectKey(key) && table.isPlain) {
    table.put(key, key, value);
    return null;
  }
  const k = table.find(vm, key);
  if (!isReady(k)) return setLater(dict, k, key, value);
  table.put(k, key, value);
  return null;
}

function* setLater(dict: PyDict, k: Maybe<MapKey>, key: Value, value: Value): Gen<null> {
  dict.table.put(yield k, key, value);
  return null;
}

/** del dict[key]: false when the key is not there. */
export function dictDelete(vm: VM, dict: PyDict, key: Value): Maybe<boolean> {
  const k = dict.table.find(vm, key);
  return isReady(k) ? dict.table.remove(k) : deleteLater(dict, k);
}

function* deleteLater(dict: PyDict, k: Maybe<MapKey>): Gen<boolean> {
  return dict.table.remove(yield k);
}

/** key in dict */
export function dictContains(vm: VM, dict: PyDict, key: Value): Maybe<boolean> {
  const table = dict.table;
  if ((typeof key === "string" || typeof key === "number") && table.isPlain) return table.map.has(key);
  const k = table.find(vm, key);
  return isReady(k) ? table.map.has(k) : containsLater(dict, k);
}

function* containsLater(dict: PyDict, k: Maybe<MapKey>): Gen<boolean> {
  return dict.table.map.has(yield k);
}

/** A fresh exact dict with the same entries. */
export function dictCopy(vm: VM, dict: PyDict): PyDict {
  vm.meter.charge(dict.table.size);
  vm.meter.alloc(100 + ENTRY_BYTES * dict.table.size);
  const copy = new PyDict();
  copy.table.copyFrom(vm, dict.table);
  return copy;
}

/** Whether entries can be read straight from the table: no guest class has changed what iterating means. */
function isPlainDict(v: Value): v is PyDict {
  if (!(v instanceof PyDict)) return false;
  if (!v.cls.isHeap) return true;
  const iter = v.cls.lookup("__iter__");
  return iter instanceof PyMethodDescriptor && iter.owner === dictType;
}

function overrides(v: PyDict, name: string): boolean {
  const m = v.cls.lookup(name);
  return !(m instanceof PyMethodDescriptor && m.owner === dictType);
}

/** dict.update(other): another mapping, or an iterable of pairs. */
export function dictUpdate(vm: VM, dict: PyDict, other: Value): Maybe<null> {
  if (!isPlainDict(other)) return updateSlow(vm, dict, other);
  const from = other.table;
  if (from === dict.table || from.size === 0) return null;
  vm.meter.charge(from.size);
  vm.meter.alloc(ENTRY_BYTES * from.size);
  const to = dict.table;
  if (to.size === 0) {
    to.clear();
    to.copyFrom(vm, from);
    return null;
  }
  if (!to.isPlain || !from.isPlain) return mergeSlow(vm, dict, other);
  let turns = 0;
  for (const [k, value] of from.map) {
    vm.meter.turn(4 * turns++ + 3);
    if (typeof k !== "object" || k === null) to.put(k, from.original(k), value);
    else {
      const key = from.original(k);
      const there = to.find(vm, key);
      if (!isReady(there)) return mergeSlow(vm, dict, other);
      to.put(there, key, value);
    }
  }
  return null;
}

function* mergeSlow(vm: VM, dict: PyDict, other: PyDict): Gen<null> {
  const size = other.table.size;
  for (const key of other.table.keys()) {
    vm.meter.charge(1);
    const value = (yield dictGet(vm, other, key)) as Value | undefined;
    if (value === undefined || other.table.size !== size) throw runtimeError("dict mutated during update");
    yield dictSet(vm, dict, key, value);
    if (other.table.size !== size) throw runtimeError("dict mutated during update");
  }
  return null;
}

function* updateSlow(vm: VM, dict: PyDict, other: Value): Gen<null> {
  const keys = (yield vm.getAttrOr(other, "keys")) as Value | undefined;
  if (keys !== undefined) {
    const it = (yield vm.iter((yield vm.call(keys, [])) as Value)) as Value;
    for (;;) {
      const key = (yield advance(vm, it)) as Value | undefined;
      if (key === undefined) return null;
      vm.meter.charge(1);
      yield dictSet(vm, dict, key, (yield vm.getItem(other, key)) as Value);
    }
  }
  return yield* updateFromPairs(vm, dict, other);
}

function* updateFromPairs(vm: VM, dict: PyDict, pairs: Value): Gen<null> {
  const it = (makeIterator(vm, pairs) ?? (yield vm.iter(pairs))) as Value;
  for (let i = 0; ; i++) {
    const r = advance(vm, it);
    const pair = isReady(r) ? r : ((yield r) as Value | undefined);
    if (pair === undefined) return null;
    vm.meter.charge(1);
    let items: readonly Value[];
    if (pair instanceof PyTuple) items = pair.items;
    else {
      try {
        items = (toArraySync(vm, pair) ?? (yield vm.toArray(pair))) as Value[];
      } catch (e) {
        if (!isRaised(e, typeErrorType) || hasIter(pair)) throw e;
        const error = typeError("object is not iterable");
        const note = `Cannot convert dictionary update sequence element #${i} to a sequence`;
        error.exc.attrs ??= new Attrs(new Shape());
        attrSet(error.exc.attrs, "__notes__", new PyList([note]));
        throw error;
      }
    }
    if (items.length !== 2) {
      throw valueError(`dictionary update sequence element #${i} has length ${items.length}; 2 is required`);
    }
    const done = dictSet(vm, dict, items[0] as Value, items[1] as Value);
    if (!isReady(done)) yield done;
  }
}

function hasIter(v: Value): boolean {
  return (typeOf(v).lookup("__iter__") ?? null) !== null;
}

/** Adds keyword arguments. */
function addKwargs(vm: VM, dict: PyDict, kwargs: Kwargs): Maybe<null> {
  if (kwargs.size === 0) return null;
  if (dict.table.isPlain) {
    for (const [name, value] of kwargs) dictSet(vm, dict, name, value);
    return null;
  }
  return addKwargsSlow(vm, dict, kwargs);
}

function* addKwargsSlow(vm: VM, dict: PyDict, kwargs: Kwargs): Gen<null> {
  for (const [name, value] of kwargs) yield dictSet(vm, dict, name, value);
  return null;
}

/** The constructor's and update's arguments: at most one positional, and keywords. */
export function dictFill(vm: VM, name: string, self: PyDict, args: Value[], kwargs: Kwargs): Maybe<null> {
  if (args.length > 1) throw typeError(`${name} expected at most 1 argument, got ${args.length}`);
  if (args.length === 0) return addKwargs(vm, self, kwargs);
  const done = dictUpdate(vm, self, args[0] as Value);
  if (!isReady(done)) return fillLater(vm, done, self, kwargs);
  return addKwargs(vm, self, kwargs);
}

function* fillLater(vm: VM, pending: Maybe<null>, self: PyDict, kwargs: Kwargs): Gen<null> {
  yield pending;
  yield addKwargs(vm, self, kwargs);
  return null;
}

/** a == b with guest code in keys or values. */
export function* dictEquals(vm: VM, a: PyDict, b: PyDict): Gen<boolean> {
  if (a.table.size !== b.table.size) return false;
  for (const key of a.table.keys()) {
    vm.meter.charge(1);
    const value = (yield dictGet(vm, a, key)) as Value | undefined;
    if (value === undefined) continue;
    const other = (yield dictGet(vm, b, key)) as Value | undefined;
    if (other === undefined) return false;
    if ((yield vm.equals(value, other)) !== true) return false;
  }
  return true;
}

/** repr of entries, `{k: v, …}`; `shown` is the view whose contents they are, where they are a view's. */
export function dictRepr(vm: VM, self: PyDict, shown: PyObject = self): Maybe<string> {
  const size = self.table.size;
  if (size === 0) return "{}";
  vm.meter.items(size, 16);
  const keys = self.table.keys();
  const values = [...self.table.map.values()];
  return reprOf(
    vm,
    shown,
    (i) => itemAt((i & 1) === 1 ? values : keys, i >> 1),
    (parts) => {
      const entries: string[] = [];
      for (let i = 0; i < parts.length; i += 2) entries.push(`${parts[i]}: ${parts[i + 1]}`);
      return `{${joinNow(vm, entries, ", ")}}`;
    },
    "{...}",
  );
}

// --------------------------------------------------------------------------------------------------------- the type

/** self[key] for dict and its subclasses, `__missing__` included. */
export function dictSubscript(vm: VM, self: PyDict, key: Value): Maybe<Value> {
  return andThen(dictGet(vm, self, key), (v) => {
    if (v !== undefined) return v;
    if (self.cls !== dictType) {
      const missing = self.cls.lookup("__missing__");
      if (missing !== undefined) return vm.callSpecial(missing, self, [key]);
    }
    throw keyError(key);
  });
}

function union(vm: VM, a: Value, b: Value): Maybe<Value> {
  if (!(a instanceof PyDict) || !(b instanceof PyDict)) return NOT_IMPLEMENTED;
  const result = dictCopy(vm, a);
  return andThen(dictUpdate(vm, result, b), () => result);
}

function equality(vm: VM, self: PyDict, other: Value, wanted: boolean): Maybe<Value> {
  if (!(other instanceof PyDict)) return NOT_IMPLEMENTED;
  const same = sameContent(self, other);
  vm.meter.charge(comparisonWork());
  if (same !== undefined) return same === wanted;
  return andThen(dictEquals(vm, self, other), (r) => r === wanted);
}

function* fromKeys(vm: VM, cls: PyType, iterable: Value, value: Value): Gen<Value> {
  const target = (yield vm.call(cls, [])) as Value;
  const plain = target instanceof PyDict && (!target.cls.isHeap || !overrides(target, "__setitem__"));
  if (
    iterable instanceof PySet &&
    !iterable.cls.isHeap &&
    !iterable.table.isPlain &&
    target instanceof PyDict &&
    plain
  ) {
    // Keys whose hashes are known are not asked for them again.
    for (const k of orderedKeys(iterable)) {
      vm.meter.items(1, ENTRY_BYTES);
      const there = (yield target.table.findFrom(vm, iterable.table, k)) as MapKey;
      target.table.put(there, iterable.table.original(k), value);
    }
    return target;
  }
  const it = (makeIterator(vm, iterable) ?? (yield vm.iter(iterable))) as Value;
  for (;;) {
    const r = advance(vm, it);
    const key = isReady(r) ? r : ((yield r) as Value | undefined);
    if (key === undefined) return target;
    vm.meter.charge(1);
    const done = plain ? dictSet(vm, target, key, value) : vm.setItem(target, key, value);
    if (!isReady(done)) yield done;
  }
}

const noOrder = (name: string, op: string): [string, string, () => Value] => [
  `${name}(self, value, /)`,
  `Return self${op}value.`,
  () => NOT_IMPLEMENTED,
];

install(dictType, () => ({
  doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)",
  costs: {
    "__init__ __ior__ update fromkeys": "m steps, 40m bytes",
    __repr__: "3n + k/32 steps, 16n + k bytes",
    "__eq__ __ne__": "n steps",
    "__or__ __ror__": "n + m steps, 40n + 40m bytes",
    copy: "n steps, 40n bytes",
  },
  methods: [
    [
      "__new__(cls, /, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType) => {
        vm.meter.alloc(100);
        return new PyDict(cls);
      },
    ],
    [
      "__init__(self, /, *args, **kwargs)",
      "Initialize self.  See help(type(self)) for accurate signature.",
      (vm: VM, self: PyDict, args: Value[], kwargs: Kwargs) => dictFill(vm, "dict", self, args, kwargs),
    ],
    ["__repr__(self, /)", "Return repr(self).", dictRepr],
    noOrder("__lt__", "<"),
    noOrder("__le__", "<="),
    [
      "__eq__(self, value, /)",
      "Return self==value.",
      (vm: VM, self: PyDict, other: Value) => equality(vm, self, other, true),
    ],
    [
      "__ne__(self, value, /)",
      "Return self!=value.",
      (vm: VM, self: PyDict, other: Value) => equality(vm, self, other, false),
    ],
    noOrder("__gt__", ">"),
    noOrder("__ge__", ">="),
    ["__len__(self, /)", "Return len(self).", (_vm: VM, self: PyDict) => self.table.size],
    ["__getitem__(self, key, /)", "Return self[key].", dictSubscript, { isMethod: true }],
    ["__setitem__(self, key, value, /)", "Set self[key] to value.", dictSet],
    [
      "__delitem__(self, key, /)",
      "Delete self[key].",
      (vm: VM, self: PyDict, key: Value) =>
        andThen(dictDelete(vm, self, key), (was) => {
          if (!was) throw keyError(key);
          return null;
        }),
    ],
    [
      "__contains__(self, key, /)",
      "True if the dictionary has the specified key, else False.",
      dictContains,
      { isMethod: true },
    ],
    [
      "__iter__(self, /)",
      "Implement iter(self).",
      (vm: VM, self: PyDict) => {
        vm.meter.alloc(80);
        return dictKeyIterator(self);
      },
    ],
    [
      "__reversed__(self, /)",
      "Return a reverse iterator over the dict keys.",
      (_vm: VM, self: PyDict) => dictReverseKeyIterator(self),
    ],
    ["__or__(self, value, /)", "Return self|value.", union],
    ["__ror__(self, value, /)", "Return value|self.", (vm: VM, self: PyDict, other: Value) => union(vm, other, self)],
    [
      "__ior__(self, value, /)",
      "Return self|=value.",
      (vm: VM, self: PyDict, other: Value) => andThen(dictUpdate(vm, self, other), () => self),
    ],
    [
      "get(self, key, default=None, /)",
      "Return the value for key if key is in the dictionary, else default.",
      (vm: VM, self: PyDict, key: Value, fallback: Value = null) => {
        const v = dictGet(vm, self, key);
        if (v === undefined) return fallback;
        return isReady(v) ? v : andThen(v as Maybe<Value | undefined>, (x) => (x === undefined ? fallback : x));
      },
    ],
    [
      "setdefault(self, key, default=None, /)",
      "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.",
      (vm: VM, self: PyDict, key: Value, fallback: Value = null) => {
        const table = self.table;
        const put = (k: MapKey): Value => {
          const v = table.map.get(k);
          if (v !== undefined) return v;
          vm.meter.alloc(ENTRY_BYTES);
          table.put(k, key, fallback);
          return fallback;
        };
        return andThen(table.find(vm, key), put);
      },
    ],
    [
      "pop(self, key, default=<unrepresentable>, /)",
      "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.",
      (vm: VM, self: PyDict, key: Value, fallback?: Value) => {
        const table = self.table;
        if (table.size === 0) {
          if (fallback === undefined) throw keyError(key);
          return fallback;
        }
        return andThen(table.find(vm, key), (k: MapKey) => {
          const v = table.map.get(k);
          if (v === undefined) {
            if (fallback === undefined) throw keyError(key);
            return fallback;
          }
          table.remove(k);
          return v;
        });
      },
    ],
    [
      "popitem(self, /)",
      "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.",
      (vm: VM, self: PyDict) => {
        const newest = self.table.newest(vm);
        const last = newest === undefined ? undefined : self.table.pop(newest);
        if (last === undefined) throw raised(keyErrorType, "popitem(): dictionary is empty");
        vm.meter.alloc(56);
        return new PyTuple(last);
      },
    ],
    [
      "keys(self, /)",
      "Return a set-like object providing a view on the dict's keys.",
      (vm: VM, self: PyDict) => makeView(vm, self, "keys"),
    ],
    [
      "items(self, /)",
      "Return a set-like object providing a view on the dict's items.",
      (vm: VM, self: PyDict) => makeView(vm, self, "items"),
    ],
    [
      "values(self, /)",
      "Return an object providing a view on the dict's values.",
      (vm: VM, self: PyDict) => makeView(vm, self, "values"),
    ],
    [
      "update(self, /, *args, **kwargs)",
      "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E.keys(): D[k] = E[k]\nIf E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]",
      (vm: VM, self: PyDict, args: Value[], kwargs: Kwargs) => dictFill(vm, "update", self, args, kwargs),
      { shown: null },
    ],
    [
      "clear(self, /)",
      "Remove all items from the dict.",
      (_vm: VM, self: PyDict) => {
        self.table.clear();
        return null;
      },
    ],
    ["copy(self, /)", "Return a shallow copy of the dict.", dictCopy],
  ],
  classMethods: [
    classGetItem,
    [
      "fromkeys(cls, iterable, value=None, /)",
      "Create a new dictionary with keys from iterable and values set to value.",
      (vm: VM, cls: PyType, iterable: Value, value: Value = null) => {
        if (cls === dictType && iterable instanceof PySet) vm.meter.charge(1);
        return fromKeys(vm, cls, iterable, value);
      },
    ],
  ],
  attributes: { __hash__: null },
}));

function makeView(vm: VM, dict: PyDict, kind: "keys" | "values" | "items"): PyDictView {
  vm.meter.alloc(40);
  return new PyDictView(dict, kind);
}
