/**
 * list. The first part holds what the dispatch loop does with exact lists; the second is the table of the type. Python
 * reference, "Mutable Sequence Types".
 */

import type { VM } from "../vm/vm.js";
import { classGetItem } from "./class-getitem.js";
import { itemAt, reprOf } from "./container-repr.js";
import { indexError, memoryError, overflowError, typeError, valueError } from "./errors.js";
import { PyGenerator } from "./generator.js";
import {
  advance,
  LeafIterator,
  makeIterator,
  PyListIterator,
  PyListReverseIterator,
  toArraySync,
} from "./iterators.js";
import { askLength } from "./length-hint.js";
import { listType, PyList, type PyObject, PySlice, PyTuple, type PyType, typeOf, type Value } from "./model.js";
import { andThen, Each, type Gen, install, isReady, type Maybe } from "./native.js";
import { comparisonRows, countItem, findItem } from "./sequence-compare.js";
import { clampIndex, plainIndex, type SliceIndices, sizeArgument, sliceIndicesOf, slowIndex } from "./slice.js";
import { sortList } from "./sort.js";
import { joinNow } from "./str-core.js";
import { plainContents } from "./view.js";

/** Lists longer than this are refused whatever the limits: JavaScript's arrays end near here. */
export const MAX_ITEMS = 2 ** 27;

// ------------------------------------------------------------------------------------------------- the loop's helpers

/** list[i] */
export function listIndex(list: PyList, i: number): Value {
  const items = list.items;
  const at = i < 0 ? i + items.length : i;
  if (at < 0 || at >= items.length) throw indexError("list index out of range");
  return items[at] as Value;
}

/** list[i] = value */
export function listAssign(list: PyList, i: number, value: Value): void {
  const items = list.items;
  const at = i < 0 ? i + items.length : i;
  if (at < 0 || at >= items.length) throw indexError("list assignment index out of range");
  items[at] = value;
}

/** del list[i] */
export function listDelete(vm: VM, list: PyList, i: number): void {
  const items = list.items;
  const at = i < 0 ? i + items.length : i;
  if (at < 0 || at >= items.length) throw indexError("list assignment index out of range");
  removeAt(vm, items, at);
}

function removeAt(vm: VM, items: Value[], at: number): void {
  const after = items.length - at;
  if (after === 1) items.pop();
  else {
    vm.meter.charge(after >> 6);
    if (at === 0) items.shift();
    else items.splice(at, 1);
  }
}

/** The items a slice takes, in a fresh array. */
export function takeSlice(vm: VM, items: readonly Value[], { start, stop, step, count }: SliceIndices): Value[] {
  vm.meter.charge(count >> 3);
  vm.meter.alloc(56 + 8 * count);
  if (count === 0) return [];
  if (step === 1) return items.slice(start, stop);
  const out: Value[] = [];
  for (let i = 0, at = start; i < count; i++, at += step) {
    vm.meter.turn(i);
    out.push(items[at] as Value);
  }
  return out;
}

/** list[slice] */
export function listSlice(vm: VM, list: PyList, slice: PySlice): Maybe<Value> {
  const n = sliceIndicesOf(vm, slice, () => list.items.length);
  if (!isReady(n)) return slowSlice(vm, list, n);
  return new PyList(takeSlice(vm, list.items, n));
}

function* slowSlice(vm: VM, list: PyList, n: Maybe<SliceIndices>): Gen<Value> {
  return new PyList(takeSlice(vm, list.items, (yield n) as SliceIndices));
}

/** list[slice] = values, with the values already collected. CPython: list_ass_subscript. */
function assignItems(vm: VM, list: PyList, n: SliceIndices, values: readonly Value[]): null {
  const items = list.items;
  if (n.step !== 1) {
    if (values.length !== n.count) {
      throw valueError(`attempt to assign sequence of size ${values.length} to extended slice of size ${n.count}`);
    }
    for (let i = 0, at = n.start; i < n.count; i++, at += n.step) {
      vm.meter.turn(i);
      items[at] = values[i] as Value;
    }
    return null;
  }
  replaceRange(vm, list, n.start, Math.max(n.start, n.stop), values);
  return null;
}

/** Puts values where items start … stop are. */
function replaceRange(vm: VM, list: PyList, start: number, stop: number, values: readonly Value[]): void {
  const items = list.items;
  const added = values.length;
  const removed = stop - start;
  vm.meter.charge((added + items.length - start) >> 4);
  if (added > removed) vm.meter.alloc(8 * (added - removed));
  if (added === removed) for (let i = 0; i < added; i++) items[start + i] = values[i] as Value;
  else if (added === 0 && start === 0 && stop === items.length) list.items = [];
  else if (added < 1000) items.splice(start, removed, ...values);
  else {
    const tail = items.slice(stop);
    items.length = start;
    for (const v of values) items.push(v);
    for (const v of tail) items.push(v);
  }
}

/** list[slice] = value */
export function listAssignSlice(vm: VM, list: PyList, slice: PySlice, value: Value): Maybe<Value> {
  const n = sliceIndicesOf(vm, slice, () => list.items.length);
  if (isReady(n)) {
    const values = toArraySync(vm, value);
    if (values !== undefined) return assignItems(vm, list, n, values);
  }
  return slowAssignSlice(vm, list, slice, n, value);
}

function* slowAssignSlice(vm: VM, list: PyList, slice: PySlice, first: Maybe<SliceIndices>, value: Value): Gen<Value> {
  let n = (yield first) as SliceIndices;
  const it = (yield iteratorOr(vm, value, "must assign iterable to extended slice")) as Value;
  const values = (yield vm.toArray(it, true)) as Value[];
  // Collecting may have changed the list.
  if (n.stop > list.items.length || n.start > list.items.length || n.step !== 1) {
    n = (yield sliceIndicesOf(vm, slice, () => list.items.length)) as SliceIndices;
  }
  return assignItems(vm, list, n, values);
}

function iteratorOr(vm: VM, value: Value, message: string): Maybe<Value> {
  const type = typeOf(value);
  if ((type.lookup("__iter__") ?? null) === null && (type.lookup("__getitem__") ?? null) === null) {
    throw typeError(message);
  }
  return vm.iter(value);
}

/** del list[slice] */
export function listDeleteSlice(vm: VM, list: PyList, slice: PySlice): Maybe<Value> {
  const n = sliceIndicesOf(vm, slice, () => list.items.length);
  return isReady(n) ? deleteItems(vm, list, n) : slowDeleteSlice(vm, list, n);
}

function* slowDeleteSlice(vm: VM, list: PyList, n: Maybe<SliceIndices>): Gen<Value> {
  return deleteItems(vm, list, (yield n) as SliceIndices);
}

function deleteItems(vm: VM, list: PyList, { start, step, count }: SliceIndices): null {
  const items = list.items;
  if (count === 0) return null;
  const first = step > 0 ? start : start + (count - 1) * step;
  const stride = Math.abs(step);
  vm.meter.charge((items.length - first) >> 4);
  if (stride === 1) {
    if (count === items.length) list.items = [];
    else items.splice(first, count);
    return null;
  }
  let to = first;
  let next = first;
  let left = count;
  for (let from = first; from < items.length; from++) {
    vm.meter.turn(from);
    if (from === next && left > 0) {
      left--;
      next += stride;
    } else items[to++] = items[from] as Value;
  }
  items.length = to;
  return null;
}

/** list.append(value) */
export function listAppend(vm: VM, list: PyList, value: Value): null {
  vm.meter.alloc(8);
  list.items.push(value);
  return null;
}

/** list.pop() and list.pop(i) */
export function listPop(vm: VM, list: PyList, i = -1): Value {
  const items = list.items;
  const n = items.length;
  if (n === 0) throw indexError("pop from empty list");
  if (i === -1) return items.pop() as Value;
  const at = i < 0 ? i + n : i;
  if (at < 0 || at >= n) throw indexError("pop index out of range");
  const value = items[at] as Value;
  removeAt(vm, items, at);
  return value;
}

/** list.extend(iterable): items are added one by one, as the iterable gives them. */
export function listExtend(vm: VM, list: PyList, iterable: Value): Maybe<Value> {
  const items = list.items;
  const meter = vm.meter;
  if (iterable instanceof PyList || iterable instanceof PyTuple) {
    if (iterable === list || !iterable.cls.isHeap) {
      const more = iterable.items;
      const n = more.length;
      meter.charge(n >> 2);
      meter.alloc(8 * n);
      for (let i = 0; i < n; i++) {
        meter.turn(i);
        items.push(more[i] as Value);
      }
      return null;
    }
  }
  const it = makeIterator(vm, iterable);
  if (it instanceof LeafIterator) {
    for (;;) {
      const v = it.nextItem(vm);
      if (v === undefined) return null;
      meter.charge(1);
      meter.alloc(8);
      list.items.push(v);
    }
  }
  return extendSlow(vm, list, iterable);
}

function* extendSlow(vm: VM, list: PyList, iterable: Value): Gen<Value> {
  const it = (yield vm.iter(iterable)) as Value;
  yield askLength(vm, iterable);
  if (it instanceof PyGenerator) {
    const meter = vm.meter;
    const accept = (v: Value): boolean => {
      meter.charge(1);
      meter.alloc(8);
      list.items.push(v);
      return true;
    };
    for (;;) {
      const v = (yield new Each(it, accept)) as Value | undefined;
      if (v === undefined) return null;
      accept(v);
    }
  }
  for (;;) {
    const pending = advance(vm, it);
    const v = isReady(pending) ? pending : ((yield pending) as Value | undefined);
    if (v === undefined) return null;
    vm.meter.charge(1);
    vm.meter.alloc(8);
    list.items.push(v);
  }
}

/** Slots that are filled in one go. */
const FILL = 2 ** 19;

/** The items repeated; the whole is charged for before anything is taken. */
export function repeatItems(vm: VM, items: readonly Value[], count: number): Value[] {
  const n = items.length;
  if (count <= 0 || n === 0) return [];
  const total = n * count;
  // More than any address space holds: Python's own answer comes before the meter's.
  if (total > 2 ** 52) throw memoryError();
  vm.meter.alloc(56 + 8 * total);
  vm.meter.charge(total >> 3);
  if (total > MAX_ITEMS) throw memoryError();
  if (count === 1) return items.slice();
  const out: Value[] = [];
  if (n === 1) {
    const v = items[0] as Value;
    if (total > 64 && total <= FILL) return new Array<Value>(total).fill(v);
    if (total > 64 && total < 2 ** 25) {
      const filled = new Array<Value>(total);
      for (let from = 0; from < total; from += FILL) {
        vm.meter.look();
        filled.fill(v, from, Math.min(from + FILL, total));
      }
      return filled;
    }
    for (let i = 0; i < total; i++) {
      vm.meter.turn(i);
      out.push(v);
    }
    return out;
  }
  for (let k = 0, turns = 0; k < count; k++) {
    for (let i = 0; i < n; i++) {
      vm.meter.turn(turns++);
      out.push(items[i] as Value);
    }
  }
  return out;
}

/** The number of repetitions that `sequence * value` means. */
export function repeatCount(vm: VM, value: Value): Maybe<number> {
  const n = plainIndex(value, overflowError);
  if (n !== undefined) return n;
  return slowIndex(vm, value, overflowError);
}

export function concatItems(vm: VM, a: readonly Value[], b: readonly Value[]): Value[] {
  const total = a.length + b.length;
  vm.meter.alloc(56 + 8 * total);
  vm.meter.charge(total >> 3);
  if (total > MAX_ITEMS) throw memoryError();
  return a.concat(b);
}

/** repr of a list; `shown` is the view whose contents it is, where it is a view's. */
function listRepr(vm: VM, self: PyList, shown: PyObject = self): Maybe<string> {
  if (self.items.length === 0) return "[]";
  return reprOf(
    vm,
    shown,
    (i) => itemAt(self.items, i),
    (parts) => `[${joinNow(vm, parts, ", ")}]`,
    "[...]",
  );
}

// -------------------------------------------------------------------------------------------------------- the type

function badKey(key: Value): unknown {
  return typeError(`list indices must be integers or slices, not ${typeOf(key).name}`);
}

/** The index that a subscript means; a key that is no integer is refused. */
export function keyIndex(vm: VM, key: Value): Maybe<number> {
  const i = plainIndex(key);
  if (i !== undefined) return i;
  if (vm.asIntExact(key) === undefined && (typeOf(key).lookup("__index__") ?? null) === null) throw badKey(key);
  return slowIndex(vm, key);
}

function* indexSlow(
  vm: VM,
  self: PyList,
  value: Value,
  start: Value | undefined,
  stop: Value | undefined,
): Gen<number> {
  const length = self.items.length;
  const from = (yield clampIndex(vm, start, 0, length)) as number;
  const to = (yield clampIndex(vm, stop, Number.MAX_SAFE_INTEGER, length)) as number;
  const at = (yield findItem(vm, self, value, from, to)) as number;
  if (at < 0) throw valueError("list.index(x): x not in list");
  return at;
}

install(listType, () => ({
  doc: "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.",
  costs: {
    __init__: "m/4 steps, 8m bytes",
    __repr__: "n + k/32 steps, k bytes",
    "__lt__ __le__ __gt__ __ge__": "min(n, m) steps",
    "__eq__ __ne__": "n steps",
    __getitem__: "k/8 steps, 8k bytes",
    __setitem__: "n/16 + m steps, 16m bytes",
    __delitem__: "n/16 steps",
    "__contains__ count index remove": "n/4 steps",
    __add__: "(n + m)/8 steps, 8n + 8m bytes",
    "__mul__ __rmul__ __imul__": "n k/8 steps, 8n k bytes",
    "__iadd__ extend": "m/4 steps, 8m bytes",
    copy: "n/8 steps, 8n bytes",
    reverse: "n/8 steps",
    "insert pop": "n/64 steps",
    sort: "0.36n log n steps, 16n bytes",
  },
  methods: [
    [
      "__new__(cls, /, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType) => {
        vm.meter.alloc(56);
        return new PyList([], cls);
      },
    ],
    [
      "__init__(self, iterable=(), /)",
      "Initialize self.  See help(type(self)) for accurate signature.",
      (vm: VM, self: PyList, iterable?: Value) => {
        if (self.items.length > 0) self.items = [];
        return iterable === undefined ? null : listExtend(vm, self, iterable);
      },
    ],
    ["__repr__(self, /)", "Return repr(self).", listRepr],
    ...comparisonRows(listType),
    ["__len__(self, /)", "Return len(self).", (_vm: VM, self: PyList) => self.items.length],
    [
      "__getitem__(self, index, /)",
      "Return self[index].",
      (vm: VM, self: PyList, key: Value) => {
        if (typeof key === "number") return listIndex(self, key);
        if (key instanceof PySlice) return listSlice(vm, self, key);
        return andThen(keyIndex(vm, key), (i) => listIndex(self, i));
      },
      { isMethod: true },
    ],
    [
      "__setitem__(self, key, value, /)",
      "Set self[key] to value.",
      (vm: VM, self: PyList, key: Value, value: Value) => {
        if (key instanceof PySlice) return listAssignSlice(vm, self, key, value);
        return andThen(keyIndex(vm, key), (i) => {
          listAssign(self, i, value);
          return null;
        });
      },
    ],
    [
      "__delitem__(self, key, /)",
      "Delete self[key].",
      (vm: VM, self: PyList, key: Value) => {
        if (key instanceof PySlice) return listDeleteSlice(vm, self, key);
        return andThen(keyIndex(vm, key), (i) => {
          listDelete(vm, self, i);
          return null;
        });
      },
    ],
    [
      "__iter__(self, /)",
      "Implement iter(self).",
      (vm: VM, self: PyList) => {
        vm.meter.alloc(40);
        return new PyListIterator(self);
      },
    ],
    [
      "__contains__(self, key, /)",
      "Return bool(key in self).",
      (vm: VM, self: PyList, value: Value) => {
        const at = findItem(vm, self, value, 0, Number.MAX_SAFE_INTEGER);
        return typeof at === "number" ? at >= 0 : andThen(at, (n) => n >= 0);
      },
    ],
    [
      "__add__(self, value, /)",
      "Return self+value.",
      (vm: VM, self: PyList, other: Value) => {
        const more = plainContents(vm, other);
        if (!(more instanceof PyList)) {
          throw typeError(`can only concatenate list (not "${typeOf(other).name}") to list`);
        }
        return new PyList(concatItems(vm, self.items, more.items));
      },
    ],
    [
      "__mul__(self, value, /)",
      "Return self*value.",
      (vm: VM, self: PyList, count: Value) =>
        andThen(repeatCount(vm, count), (n) => new PyList(repeatItems(vm, self.items, n))),
    ],
    [
      "__rmul__(self, value, /)",
      "Return value*self.",
      (vm: VM, self: PyList, count: Value) =>
        andThen(repeatCount(vm, count), (n) => new PyList(repeatItems(vm, self.items, n))),
    ],
    [
      "__iadd__(self, value, /)",
      "Implement self+=value.",
      (vm: VM, self: PyList, iterable: Value) => andThen(listExtend(vm, self, iterable), () => self),
    ],
    [
      "__imul__(self, value, /)",
      "Implement self*=value.",
      (vm: VM, self: PyList, count: Value) =>
        andThen(repeatCount(vm, count), (n) => {
          self.items = repeatItems(vm, self.items, n);
          return self;
        }),
    ],
    [
      "__reversed__(self, /)",
      "Return a reverse iterator over the list.",
      (vm: VM, self: PyList) => {
        vm.meter.alloc(40);
        return new PyListReverseIterator(self);
      },
    ],
    ["append(self, object, /)", "Append object to the end of the list.", listAppend],
    [
      "clear(self, /)",
      "Remove all items from list.",
      (_vm: VM, self: PyList) => {
        // A list that is being sorted seems to be empty: clearing that is no change.
        if (self.items.length > 0) self.items = [];
        return null;
      },
    ],
    [
      "copy(self, /)",
      "Return a shallow copy of the list.",
      (vm: VM, self: PyList) => new PyList(concatItems(vm, self.items, [])),
    ],
    [
      "count(self, value, /)",
      "Return number of occurrences of value.",
      (vm: VM, self: PyList, value: Value) => countItem(vm, self, value),
    ],
    ["extend(self, iterable, /)", "Extend list by appending elements from the iterable.", listExtend],
    [
      "index(self, value, start=0, stop=sys.maxsize, /)",
      "Return first index of value.\n\nRaises ValueError if the value is not present.",
      (vm: VM, self: PyList, value: Value, start?: Value, stop?: Value) => {
        if (start === undefined) {
          const at = findItem(vm, self, value, 0, Number.MAX_SAFE_INTEGER);
          if (typeof at === "number" && at >= 0) return at;
          if (at === -1) throw valueError("list.index(x): x not in list");
        }
        return indexSlow(vm, self, value, start, stop);
      },
    ],
    [
      "insert(self, index, object, /)",
      "Insert object before index.",
      (vm: VM, self: PyList, index: Value, object: Value) => {
        const put = (at: number) => {
          const items = self.items;
          const n = items.length;
          const to = at < 0 ? Math.max(0, at + n) : Math.min(at, n);
          vm.meter.alloc(8);
          vm.meter.charge((n - to) >> 6);
          if (to === n) items.push(object);
          else items.splice(to, 0, object);
          return null;
        };
        return andThen(sizeArgument(vm, index), put);
      },
    ],
    [
      "pop(self, index=-1, /)",
      "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.",
      (vm: VM, self: PyList, index?: Value) => {
        if (index === undefined) return listPop(vm, self);
        if (typeof index === "number") return listPop(vm, self, index);
        return andThen(sizeArgument(vm, index), (n) => listPop(vm, self, n));
      },
    ],
    [
      "remove(self, value, /)",
      "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.",
      (vm: VM, self: PyList, value: Value) =>
        andThen(findItem(vm, self, value, 0, Number.MAX_SAFE_INTEGER), (at) => {
          if (at < 0) throw valueError("list.remove(x): x not in list");
          if (at < self.items.length) removeAt(vm, self.items, at);
          return null;
        }),
    ],
    [
      "reverse(self, /)",
      "Reverse *IN PLACE*.",
      (vm: VM, self: PyList) => {
        vm.meter.charge(self.items.length >> 3);
        self.items.reverse();
        return null;
      },
    ],
    [
      "sort(self, /, *, key=None, reverse=False)",
      "Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable (i.e. the\norder of two equal elements is maintained).\n\nIf a key function is given, apply it once to each list item and sort them,\nascending or descending, according to their function values.\n\nThe reverse flag can be set to sort in descending order.",
      (vm: VM, self: PyList, key?: Value, reverse?: Value) => sortList(vm, self, key ?? null, reverse ?? false),
    ],
  ],
  classMethods: [classGetItem],
  attributes: { __hash__: null },
}));
