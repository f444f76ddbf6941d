/** Views on a dict's keys, values and items, and their iterators. Python reference, "Dictionary view objects". */

import type { VM } from "../vm/vm.js";
import { itemAt, reprOf } from "./container-repr.js";
import { dictContains, dictGet } from "./dict.js";
import { runtimeError } from "./errors.js";
import { advance, iteratorType, LeafIterator, type PyIterator, registerIterable } from "./iterators.js";
import { PyMappingProxy } from "./mapping-proxy.js";
import {
  builtinType,
  dictType,
  NOT_IMPLEMENTED,
  objectType,
  type PyDict,
  PyObject,
  PySet,
  PyTuple,
  type PyType,
  setType,
  type Tracer,
  type Value,
} from "./model.js";
import { andThen, type Costs, type Gen, type GetSetRow, install, type Maybe, type Row } from "./native.js";
import {
  setAdd,
  setContains,
  setDifferenceUpdate,
  setFrom,
  setIntersection,
  setSymmetricUpdate,
  setUpdate,
} from "./set.js";
import { settle } from "./settle.js";
import { joinNow } from "./str-core.js";
import type { HashTable, MapKey } from "./table.js";

export type ViewKind = "keys" | "values" | "items";

export const dictKeysType = builtinType("dict_keys", objectType, { subclassable: false });
export const dictValuesType = builtinType("dict_values", objectType, { subclassable: false });
export const dictItemsType = builtinType("dict_items", objectType, { subclassable: false });
const VIEW_TYPES = { keys: dictKeysType, values: dictValuesType, items: dictItemsType } as const;

export class PyDictView extends PyObject {
  constructor(
    readonly dict: PyDict,
    readonly kind: ViewKind,
    cls: PyType = VIEW_TYPES[kind],
  ) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.value(this.dict);
  }
}

// -------------------------------------------------------------------------------------------------------- iterators

/** Walks a table and notices when it changes under way, as CPython's dict iterators do. */
abstract class DictIterator extends LeafIterator {
  private removedBefore = 0;
  protected table: HashTable<Value> | null;
  private readonly size: number;
  private left: number;
  private isBroken = false;

  constructor(protected readonly dict: PyDict) {
    super();
    this.table = dict.table;
    this.size = dict.table.size;
    this.left = this.size;
  }

  /** Called before each step: the table must still have the size it began with. */
  protected check(table: HashTable<Value>): void {
    if (table.size !== this.size || this.isBroken) {
      this.isBroken = true;
      throw runtimeError("dictionary changed size during iteration");
    }
  }

  /**
   * The key of the first entry, for the first step: a queue that takes its first entry again and again would otherwise walk
   * over all that are gone.
   */
  protected begin(table: HashTable<Value>): MapKey {
    const first = table.oldest();
    if (first === undefined) this.table = null;
    else this.count();
    this.removedBefore = table.removed;
    return first;
  }

  /** Whether the first entry cannot have been taken out and put in again: others are left that were there before. */
  protected isWhereItWas(table: HashTable<Value>): boolean {
    return table.removed - this.removedBefore < table.size;
  }

  /** Called for each entry found: there must not be more of them than there were. */
  protected count(): void {
    if (this.left-- <= 0) {
      this.table = null;
      throw runtimeError("dictionary keys changed during iteration");
    }
  }

  override lengthHint(): number {
    const table = this.table;
    return table !== null && table.size === this.size ? this.left : 0;
  }
  override trace(t: Tracer): void {
    t.value(this.dict);
  }
}

class PyDictKeyIterator extends DictIterator {
  private first: MapKey = undefined;
  private it: Iterator<MapKey> | null = null;
  override nextItem(): Value | undefined {
    const table = this.table;
    if (table === null) return undefined;
    this.check(table);
    if (this.first === undefined) {
      this.first = this.begin(table);
      return this.first === undefined ? undefined : table.original(this.first);
    }
    let r: IteratorResult<MapKey>;
    if (this.it === null) {
      this.it = table.map.keys();
      r = this.it.next();
      if (r.value === this.first && this.isWhereItWas(table)) r = this.it.next();
    } else r = this.it.next();
    if (r.done) {
      this.table = null;
      return undefined;
    }
    this.count();
    return table.original(r.value);
  }
}
iteratorType("dict_keyiterator", { hint: true, jsClass: PyDictKeyIterator });

/** For the iterators that look at the values. */
abstract class DictEntryIterator extends DictIterator {
  private first: MapKey = undefined;
  private it: Iterator<[MapKey, Value]> | null = null;

  /** The next entry; undefined at the end. */
  protected entry(): [MapKey, Value] | undefined {
    const table = this.table;
    if (table === null) return undefined;
    this.check(table);
    if (this.first === undefined) {
      const first = this.begin(table);
      this.first = first;
      return first === undefined ? undefined : [first, table.map.get(first) as Value];
    }
    let r: IteratorResult<[MapKey, Value]>;
    if (this.it === null) {
      this.it = table.map.entries();
      r = this.it.next();
      if (!r.done && r.value[0] === this.first && this.isWhereItWas(table)) r = this.it.next();
    } else r = this.it.next();
    if (r.done) {
      this.table = null;
      return undefined;
    }
    this.count();
    return r.value;
  }
}

class PyDictValueIterator extends DictEntryIterator {
  override nextItem(): Value | undefined {
    return this.entry()?.[1];
  }
}
iteratorType("dict_valueiterator", { hint: true, jsClass: PyDictValueIterator });

class PyDictItemIterator extends DictEntryIterator {
  override nextItem(vm: VM): Value | undefined {
    const entry = this.entry();
    if (entry === undefined) return undefined;
    vm.meter.alloc(56);
    return new PyTuple([(this.table as HashTable<Value>).original(entry[0]), entry[1]]);
  }
}
iteratorType("dict_itemiterator", { hint: true, jsClass: PyDictItemIterator });

/** From the newest entry to the oldest: the keys are noted after the first, for a Map is walked forwards only. */
class PyDictReverseIterator extends DictIterator {
  private keys: MapKey[] | null = null;
  private first: MapKey = undefined;
  constructor(
    dict: PyDict,
    private readonly kind: ViewKind,
    cls: PyType,
  ) {
    super(dict);
    this.cls = cls;
  }
  override nextItem(vm: VM): Value | undefined {
    const table = this.table;
    if (table === null) return undefined;
    this.check(table);
    if (this.first === undefined) {
      this.first = table.newest(vm);
      if (this.first !== undefined) return this.entry(vm, table, this.first);
    } else if (this.keys === null) {
      vm.meter.items(table.size, 8);
      this.keys = [...table.map.keys()];
      if (this.keys[this.keys.length - 1] === this.first) this.keys.pop();
    }
    while (this.keys !== null && this.keys.length > 0) {
      const k = this.keys.pop();
      if (table.map.has(k)) return this.entry(vm, table, k);
    }
    this.table = null;
    return undefined;
  }
  private entry(vm: VM, table: HashTable<Value>, k: MapKey): Value {
    this.count();
    const value = table.map.get(k) as Value;
    if (this.kind === "keys") return table.original(k);
    if (this.kind === "values") return value;
    vm.meter.alloc(56);
    return new PyTuple([table.original(k), value]);
  }
  override trace(t: Tracer): void {
    t.bytes(8 * (this.keys?.length ?? 0));
    t.value(this.dict);
  }
}
const reverseKeyType = iteratorType("dict_reversekeyiterator", { hint: true });
const reverseValueType = iteratorType("dict_reversevalueiterator", { hint: true });
const reverseItemType = iteratorType("dict_reverseitemiterator", { hint: true });

export function dictKeyIterator(dict: PyDict): PyIterator {
  return new PyDictKeyIterator(dict);
}

export function dictReverseKeyIterator(dict: PyDict): PyIterator {
  return reversed(new PyDictView(dict, "keys"));
}

function reversed(view: PyDictView): PyIterator {
  const type = view.kind === "keys" ? reverseKeyType : view.kind === "values" ? reverseValueType : reverseItemType;
  return new PyDictReverseIterator(view.dict, view.kind, type);
}

function iterate(view: PyDictView): PyIterator {
  if (view.kind === "keys") return new PyDictKeyIterator(view.dict);
  if (view.kind === "values") return new PyDictValueIterator(view.dict);
  return new PyDictItemIterator(view.dict);
}

registerIterable(dictType, (dict: PyDict) => new PyDictKeyIterator(dict));
registerIterable(dictKeysType, iterate);
registerIterable(dictValuesType, iterate);
registerIterable(dictItemsType, iterate);

// ------------------------------------------------------------------------------------------------------- the types

function viewRepr(vm: VM, self: PyDictView): Maybe<string> {
  const name = self.cls.name;
  const table = self.dict.table;
  vm.meter.items(table.size, 16);
  const keys = self.kind === "values" ? [] : table.keys();
  const values = self.kind === "keys" ? [] : [...table.map.values()];
  if (self.kind === "items") {
    const pairs = keys.map((k, i) => new PyTuple([k, values[i] as Value]));
    return reprOf(
      vm,
      self,
      (i) => itemAt(pairs, i),
      (parts) => `${name}([${joinNow(vm, parts, ", ")}])`,
      "...",
    );
  }
  const shown = self.kind === "keys" ? keys : values;
  return reprOf(
    vm,
    self,
    (i) => itemAt(shown, i),
    (parts) => `${name}([${joinNow(vm, parts, ", ")}])`,
    "...",
  );
}

/** `in`: keys by the table, items by the table and a comparison of the value. */
function viewContains(vm: VM, self: PyDictView, item: Value): Maybe<boolean> {
  if (self.kind === "keys") return dictContains(vm, self.dict, item);
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
  return andThen(dictGet(vm, self.dict, item.items[0] as Value), (v) =>
    v === undefined ? false : vm.equals(v, item.items[1] as Value),
  );
}

/** Whether a value is something like a set: what views compare themselves with. */
function isSetLike(v: Value): v is PySet | PyDictView {
  return v instanceof PySet || (v instanceof PyDictView && v.kind !== "values");
}

function sizeOf(v: PySet | PyDictView): number {
  return v instanceof PySet ? v.table.size : v.dict.table.size;
}

function inside(vm: VM, container: PySet | PyDictView, item: Value): Maybe<boolean> {
  return container instanceof PySet ? setContains(vm, container, item) : viewContains(vm, container, item);
}

/** Whether every item of `a` is in `b`. */
function* allIn(vm: VM, a: Value, b: PySet | PyDictView): Gen<boolean> {
  for (const item of (yield vm.toArray(a)) as Value[]) {
    vm.meter.charge(1);
    if ((yield inside(vm, b, item)) !== true) return false;
  }
  return true;
}

function comparison(
  name: string,
  op: string,
  compare: (vm: VM, a: PyDictView, b: PySet | PyDictView) => Maybe<boolean>,
): Row {
  return [
    `${name}(self, value, /)`,
    `Return self${op}value.`,
    (vm: VM, self: PyDictView, other: Value) => (isSetLike(other) ? compare(vm, self, other) : NOT_IMPLEMENTED),
  ];
}

const sameSize = (a: PyDictView, b: PySet | PyDictView) => sizeOf(a) === sizeOf(b);

/** An operator: `op(set(left), right)`. */
function operator(name: string, shown: string, op: (vm: VM, a: PySet, b: Value) => Maybe<unknown>): Row[] {
  const apply = (vm: VM, a: Value, b: Value): Maybe<Value> =>
    andThen(setFrom(vm, a), (set) => andThen(op(vm, set, b), (r) => (r instanceof PySet ? r : set)));
  return [
    [`__${name}__(self, value, /)`, `Return self${shown}value.`, apply],
    [
      `__r${name}__(self, value, /)`,
      `Return value${shown}self.`,
      (vm: VM, self: Value, other: Value) => apply(vm, other, self),
    ],
  ];
}

/** `^`: pairs of two views of items are compared by key and value, and only what remains must be hashable. */
function symmetricDifference(vm: VM, a: Value, b: Value): Maybe<Value> {
  if (a instanceof PyDictView && b instanceof PyDictView && a.kind === "items" && b.kind === "items") {
    return settle(differingPairs(vm, a, b));
  }
  return andThen(setFrom(vm, a), (set) => andThen(setSymmetricUpdate(vm, set, b), () => set));
}

function* differingPairs(vm: VM, a: PyDictView, b: PyDictView): Gen<Value> {
  const result = new PySet();
  const pairs = (yield vm.toArray(a)) as PyTuple[];
  vm.hold(pairs);
  const common = new PySet();
  for (const pair of (yield vm.toArray(b)) as PyTuple[]) {
    const [key, value] = pair.items as [Value, Value];
    vm.meter.charge(1);
    const other = (yield dictGet(vm, a.dict, key)) as Value | undefined;
    if (other !== undefined && (yield vm.equals(other, value)) === true) yield setAdd(vm, common, key);
    else yield setAdd(vm, result, pair);
  }
  for (const pair of pairs) {
    if ((yield setContains(vm, common, pair.items[0] as Value)) !== true) yield setAdd(vm, result, pair);
  }
  return result;
}

/** `&`: each item of the other that is in the view. */
function* intersect(vm: VM, view: PyDictView, other: Value): Gen<Value> {
  const result = new PySet();
  const it = (yield vm.iter(other)) as Value;
  for (;;) {
    const item = (yield advance(vm, it)) as Value | undefined;
    if (item === undefined) return result;
    vm.meter.charge(1);
    if ((yield viewContains(vm, view, item)) === true) yield setAdd(vm, result, item);
  }
}

/** A set that is not smaller does it in its way; of two views the smaller one is walked. */
function intersection(vm: VM, view: PyDictView, other: Value): Maybe<Value> {
  if (other instanceof PySet && other.cls === setType && sizeOf(view) <= sizeOf(other)) {
    return setIntersection(vm, other, view);
  }
  const isSmaller = other instanceof PyDictView && other.kind !== "values" && sizeOf(other) > sizeOf(view);
  return settle(isSmaller ? intersect(vm, other, view) : intersect(vm, view, other));
}

const intersectionRows = (): readonly Row[] => [
  ["__and__(self, value, /)", "Return self&value.", intersection],
  ["__rand__(self, value, /)", "Return value&self.", intersection],
];

const length: Row = ["__len__(self, /)", "Return len(self).", (_vm: VM, self: PyDictView) => self.dict.table.size];
const iterRow: Row = [
  "__iter__(self, /)",
  "Implement iter(self).",
  (vm: VM, self: PyDictView) => {
    vm.meter.alloc(80);
    return iterate(self);
  },
];
const reprRow: Row = ["__repr__(self, /)", "Return repr(self).", viewRepr];
const reversedRow = (what: string): Row => [
  "__reversed__(self, /)",
  `Return a reverse iterator over the dict ${what}.`,
  (_vm: VM, self: PyDictView) => reversed(self),
];
const mapping: { [name: string]: GetSetRow } = {
  mapping: {
    doc: "dictionary that this view refers to",
    get: (_vm: VM, self: PyDictView) => new PyMappingProxy(() => self.dict),
  },
};

const setLike = (): readonly Row[] => [
  comparison("__eq__", "==", (vm, a, b) => (sameSize(a, b) ? allIn(vm, a, b) : false)),
  comparison("__ne__", "!=", (vm, a, b) => (sameSize(a, b) ? andThen(allIn(vm, a, b), (r) => !r) : true)),
  comparison("__lt__", "<", (vm, a, b) => (sizeOf(a) < sizeOf(b) ? allIn(vm, a, b) : false)),
  comparison("__le__", "<=", (vm, a, b) => (sizeOf(a) <= sizeOf(b) ? allIn(vm, a, b) : false)),
  comparison("__gt__", ">", (vm, a, b) => (sizeOf(a) > sizeOf(b) ? allIn(vm, b, a) : false)),
  comparison("__ge__", ">=", (vm, a, b) => (sizeOf(a) >= sizeOf(b) ? allIn(vm, b, a) : false)),
  ["__contains__(self, key, /)", "Return bool(key in self).", viewContains],
  ...intersectionRows(),
  ...operator("or", "|", setUpdate),
  ...operator("sub", "-", setDifferenceUpdate),
  [
    "__xor__(self, value, /)",
    "Return self^value.",
    (vm: VM, self: Value, other: Value) => symmetricDifference(vm, self, other),
  ],
  [
    "__rxor__(self, value, /)",
    "Return value^self.",
    (vm: VM, self: Value, other: Value) => symmetricDifference(vm, other, self),
  ],
  [
    "isdisjoint(self, object, /)",
    "Return True if the view and the given iterable have a null intersection.",
    function* (vm: VM, self: PyDictView, other: Value): Gen<boolean> {
      if (other === self) return sizeOf(self) === 0;
      let [walked, asked] = [other, self as Value];
      if (isSetLike(other) && sizeOf(other) > sizeOf(self)) {
        [walked, asked] = [self, other];
      }
      const iterator = (yield vm.iter(walked)) as Value;
      for (;;) {
        const item = (yield vm.next(iterator)) as Value | undefined;
        if (item === undefined) return true;
        vm.meter.charge(1);
        if ((yield vm.contains(asked, item)) === true) return false;
      }
    },
  ],
];

/** What keys and items cost where they behave as sets. */
const setCosts: Costs = {
  "__eq__ __ne__ __lt__ __le__": "2n steps, 8n bytes",
  "__gt__ __ge__": "2m steps, 8m bytes",
};

install(dictKeysType, () => ({
  costs: {
    ...setCosts,
    __repr__: "2n + k/32 steps, 16n + k bytes",
    "__and__ __rand__": "min(n, m) steps, 40min(n, m) bytes",
    "__or__ __ror__": "n + m steps, 40n + 40m bytes",
    __sub__: "n + m steps, 40n bytes",
    __rsub__: "n + m steps, 40m bytes",
    __xor__: "n + 2m steps, 40n + 80m bytes",
    __rxor__: "2n + m steps, 80n + 40m bytes",
    isdisjoint: "n steps",
  },
  methods: [reprRow, length, iterRow, reversedRow("keys"), ...setLike()],
  getset: mapping,
  attributes: { __hash__: null },
}));
install(dictItemsType, () => ({
  costs: {
    "__eq__ __ne__": "5n steps, 64n bytes",
    "__lt__ __le__": "2n steps, 64n bytes",
    "__gt__ __ge__": "2m steps, 64m bytes",
    __repr__: "4n + k/32 steps, 47n + k bytes",
    "__and__ __rand__": "3min(n, m) steps, 96min(n, m) bytes",
    "__or__ __ror__": "3.3n + 3m steps, 96n + 96m bytes",
    __sub__: "3.3n + 3m steps, 96n + 56m bytes",
    __rsub__: "3.3n + 3m steps, 56n + 96m bytes",
    __xor__: "1.7n + 4m steps, 96n + 104m bytes",
    __rxor__: "2.7n + 3m steps, 91n + 96m bytes",
    isdisjoint: "3n steps, 56n bytes",
  },
  methods: [reprRow, length, iterRow, reversedRow("items"), ...setLike()],
  getset: mapping,
  attributes: { __hash__: null },
}));
install(dictValuesType, () => ({
  costs: { __repr__: "2n + k/32 steps, 16n + k bytes" },
  methods: [reprRow, length, iterRow, reversedRow("values")],
  getset: mapping,
}));
