/** tuple. Python reference, "Immutable Sequence Types". */

import type { VM } from "../vm/vm.js";
import { classGetItem } from "./class-getitem.js";
import { itemAt, reprOf } from "./container-repr.js";
import { indexError, typeError, valueError } from "./errors.js";
import { isSyncKey, lastKeyWork, syncTupleHash, tupleHash } from "./hashing.js";
import { PyTupleIterator, toArraySync } from "./iterators.js";
import { concatItems, repeatCount, repeatItems, takeSlice } from "./list.js";
import { EMPTY_TUPLE, PySlice, PyTuple, type PyType, tupleType, typeOf, type Value } from "./model.js";
import { andThen, type Gen, install, type Maybe } from "./native.js";
import { comparisonRows, countItem, findItem } from "./sequence-compare.js";
import { clampIndex, plainIndex, type SliceIndices, sliceIndicesOf, slowIndex } from "./slice.js";
import { joinNow } from "./str-core.js";

export function tupleIndex(tuple: PyTuple, i: number): Value {
  const items = tuple.items;
  const at = i < 0 ? i + items.length : i;
  if (at < 0 || at >= items.length) throw indexError("tuple index out of range");
  return items[at] as Value;
}

/** tuple[slice] */
export function tupleSlice(vm: VM, tuple: PyTuple, slice: PySlice): Maybe<Value> {
  return andThen(
    sliceIndicesOf(vm, slice, () => tuple.items.length),
    (n: SliceIndices) => {
      if (n.count === tuple.items.length && n.step === 1 && tuple.cls === tupleType) return tuple;
      return makeTuple(takeSlice(vm, tuple.items, n));
    },
  );
}

export function makeTuple(items: readonly Value[]): PyTuple {
  return items.length === 0 ? EMPTY_TUPLE : new PyTuple(items);
}

function* indexSlow(vm: VM, self: PyTuple, value: Value, start?: Value, stop?: Value): Gen<number> {
  const length = self.items.length;
  const from = (yield clampIndex(vm, start, 0, length)) as number;
  const to = (yield clampIndex(vm, stop, Number.MAX_SAFE_INTEGER, length)) as number;
  const at = (yield findItem(vm, self, value, from, to)) as number;
  if (at < 0) throw valueError("tuple.index(x): x not in tuple");
  return at;
}

function subscript(vm: VM, self: PyTuple, key: Value): Maybe<Value> {
  const i = plainIndex(key);
  if (i !== undefined) return tupleIndex(self, i);
  if (key instanceof PySlice) return tupleSlice(vm, self, key);
  if (vm.asIntExact(key) === undefined && (typeOf(key).lookup("__index__") ?? null) === null) {
    throw typeError(`tuple indices must be integers or slices, not ${typeOf(key).name}`);
  }
  return andThen(slowIndex(vm, key), (n) => tupleIndex(self, n));
}

const times = (vm: VM, self: PyTuple, count: Value): Maybe<Value> =>
  andThen(repeatCount(vm, count), (n) =>
    n === 1 && self.cls === tupleType ? self : makeTuple(repeatItems(vm, self.items, n)),
  );

install(tupleType, () => ({
  doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
  costs: {
    __new__: "m steps, 8m bytes",
    __repr__: "n + k/32 steps, k bytes",
    __hash__: "4n steps",
    "__lt__ __le__ __gt__ __ge__": "min(n, m) steps",
    "__eq__ __ne__": "n steps",
    __getitem__: "k/8 steps, 8k bytes",
    "__contains__ count index": "n/4 steps",
    __add__: "(n + m)/8 steps, 8n + 8m bytes",
    "__mul__ __rmul__": "n k/8 steps, 8n k bytes",
  },
  methods: [
    [
      "__new__(cls, iterable=(), /)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType, iterable?: Value) => {
        const exact = cls === tupleType;
        if (iterable === undefined) return exact ? EMPTY_TUPLE : new PyTuple([], cls);
        if (exact && iterable instanceof PyTuple && iterable.cls === tupleType) return iterable;
        const make = (items: Value[]) => {
          vm.meter.alloc(40);
          return exact ? makeTuple(items) : new PyTuple(items, cls);
        };
        const items = toArraySync(vm, iterable);
        return items !== undefined ? make(items) : andThen(vm.toArray(iterable), make);
      },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (vm: VM, self: PyTuple) => {
        const items = self.items;
        if (items.length === 0) return "()";
        return reprOf(
          vm,
          self,
          (i) => itemAt(items, i),
          (parts) => (parts.length === 1 ? `(${parts[0]},)` : `(${joinNow(vm, parts, ", ")})`),
          "(...)",
        );
      },
    ],
    [
      "__hash__(self, /)",
      "Return hash(self).",
      (vm: VM, self: PyTuple) => {
        if (isSyncKey(self)) {
          vm.meter.charge(lastKeyWork() * 4);
          const hash = syncTupleHash(vm, self);
          if (hash !== undefined) return hash;
        }
        return tupleHash(vm, self.items);
      },
    ],
    ...comparisonRows(tupleType),
    ["__len__(self, /)", "Return len(self).", (_vm: VM, self: PyTuple) => self.items.length],
    ["__getitem__(self, key, /)", "Return self[key].", subscript],
    [
      "__iter__(self, /)",
      "Implement iter(self).",
      (vm: VM, self: PyTuple) => {
        vm.meter.alloc(40);
        return new PyTupleIterator(self);
      },
    ],
    [
      "__contains__(self, key, /)",
      "Return bool(key in self).",
      (vm: VM, self: PyTuple, value: Value) =>
        andThen(findItem(vm, self, value, 0, Number.MAX_SAFE_INTEGER), (at) => at >= 0),
    ],
    [
      "__add__(self, value, /)",
      "Return self+value.",
      (vm: VM, self: PyTuple, other: Value) => {
        if (!(other instanceof PyTuple)) {
          throw typeError(`can only concatenate tuple (not "${typeOf(other).name}") to tuple`);
        }
        if (self.items.length === 0 && other.cls === tupleType) return other;
        if (other.items.length === 0 && self.cls === tupleType) return self;
        return new PyTuple(concatItems(vm, self.items, other.items));
      },
    ],
    ["__mul__(self, value, /)", "Return self*value.", times],
    ["__rmul__(self, value, /)", "Return value*self.", times],
    [
      "__getnewargs__(self, /)",
      "",
      (_vm: VM, self: PyTuple) => new PyTuple([self.cls === tupleType ? self : new PyTuple(self.items)]),
    ],
    [
      "index(self, value, start=0, stop=sys.maxsize, /)",
      "Return first index of value.\n\nRaises ValueError if the value is not present.",
      indexSlow,
    ],
    [
      "count(self, value, /)",
      "Return number of occurrences of value.",
      (vm: VM, self: PyTuple, value: Value) => countItem(vm, self, value),
    ],
  ],
  classMethods: [classGetItem],
}));
