/** collections.deque: a ring buffer. Both ends cost the same, and items in the middle are reached by their index. */

import { classGetItem } from "../src/objects/class-getitem.js";
import { iterate } from "../src/objects/combining-iterators.js";
import { itemAt, reprOf } from "../src/objects/container-repr.js";
import { comparisonWork, sameItem } from "../src/objects/equality.js";
import { indexError, memoryError, runtimeError, typeError, valueError } from "../src/objects/errors.js";
import { advance, iteratorType, LeafIterator, shortName } from "../src/objects/iterators.js";
import { repeatCount } from "../src/objects/list.js";
import {
  type Attrs,
  builtinType,
  NOT_IMPLEMENTED,
  objectType,
  type PyModule,
  PyObject,
  type PyType,
  type Tracer,
  typeOf,
  type Value,
} from "../src/objects/model.js";
import { andThen, type Gen, install, isReady, type Maybe, type Row } from "../src/objects/native.js";
import { compareSequences } from "../src/objects/sequence-compare.js";
import { settle } from "../src/objects/settle.js";
import { clampIndex, plainIndex, sizeArgument, slowIndex } from "../src/objects/slice.js";
import { joinNow } from "../src/objects/str-core.js";
import type { CompareOp, VM } from "../src/vm/vm.js";

export const dequeType = builtinType("deque", objectType, { module: "collections" });
dequeType.collection = "sequence";

export class PyDeque extends PyObject {
  attrs: Attrs | null = null;
  /** Length is a power of two; items go round its end. */
  private ring: (Value | undefined)[] = [undefined, undefined, undefined, undefined];
  private head = 0;
  size = 0;
  /** Changes whenever an item is added or taken away: iterators notice. */
  version = 0;
  maxLength = Number.POSITIVE_INFINITY;

  constructor(cls: PyType = dequeType) {
    super();
    this.cls = cls;
  }

  at(i: number): Value {
    return this.ring[(this.head + i) & (this.ring.length - 1)] as Value;
  }
  put(i: number, v: Value): void {
    this.ring[(this.head + i) & (this.ring.length - 1)] = v;
  }

  /** The items in a fresh array. */
  get items(): Value[] {
    const out: Value[] = [];
    for (let i = 0; i < this.size; i++) out.push(this.at(i));
    return out;
  }

  /** The same, where it may be long. */
  copyItems(vm: VM): Value[] {
    const out: Value[] = [];
    for (let i = 0; i < this.size; i++) {
      vm.meter.turn(i);
      out.push(this.at(i));
    }
    return out;
  }

  private grow(): void {
    const items: (Value | undefined)[] = this.items;
    const capacity = this.ring.length * 2;
    while (items.length < capacity) items.push(undefined);
    this.ring = items;
    this.head = 0;
  }

  push(vm: VM, v: Value): void {
    vm.meter.alloc(12);
    if (this.size === this.ring.length) this.grow();
    this.put(this.size++, v);
    this.version++;
    if (this.size > this.maxLength) this.shift();
  }
  unshift(vm: VM, v: Value): void {
    vm.meter.alloc(12);
    if (this.size === this.ring.length) this.grow();
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.ring[this.head] = v;
    this.size++;
    this.version++;
    if (this.size > this.maxLength) this.pop();
  }
  pop(): Value {
    if (this.size === 0) throw indexError("pop from an empty deque");
    const at = (this.head + --this.size) & (this.ring.length - 1);
    const v = this.ring[at] as Value;
    this.ring[at] = undefined;
    this.version++;
    return v;
  }
  shift(): Value {
    if (this.size === 0) throw indexError("pop from an empty deque");
    const v = this.ring[this.head] as Value;
    this.ring[this.head] = undefined;
    this.head = (this.head + 1) & (this.ring.length - 1);
    this.size--;
    this.version++;
    return v;
  }
  rotate(vm: VM, by: number): void {
    if (this.size < 2) return;
    // Whichever way is shorter: to the right when positive.
    let n = by % this.size;
    if (2 * n > this.size) n -= this.size;
    else if (-2 * n > this.size) n += this.size;
    if (n === 0) return;
    this.version++;
    vm.meter.charge(Math.abs(n) >> 2);
    const mask = this.ring.length - 1;
    const isFull = this.size === this.ring.length;
    for (; n > 0; n--) {
      vm.meter.turn(n);
      const last = (this.head + this.size - 1) & mask;
      this.head = (this.head - 1) & mask;
      this.ring[this.head] = this.ring[last];
      if (!isFull) this.ring[last] = undefined;
    }
    for (; n < 0; n++) {
      vm.meter.turn(-n);
      const first = this.head;
      this.ring[(first + this.size) & mask] = this.ring[first];
      if (!isFull) this.ring[first] = undefined;
      this.head = (first + 1) & mask;
    }
  }
  clear(): void {
    this.ring = [undefined, undefined, undefined, undefined];
    this.head = 0;
    this.size = 0;
    this.version++;
  }
  /** The items on the shorter side of the place move. */
  remove(vm: VM, i: number): void {
    const after = this.size - i;
    vm.meter.charge(Math.min(i, after) >> 2);
    if (i < after) {
      for (let k = i; k > 0; k--) {
        vm.meter.turn(k);
        this.put(k, this.at(k - 1));
      }
      this.shift();
      return;
    }
    for (let k = i; k + 1 < this.size; k++) {
      vm.meter.turn(k);
      this.put(k, this.at(k + 1));
    }
    this.pop();
  }
  insert(vm: VM, i: number, v: Value): void {
    if (this.size >= this.maxLength) throw indexError("deque already at its maximum size");
    const after = this.size - i;
    vm.meter.charge(Math.min(i, after) >> 2);
    if (i < after) {
      this.unshift(vm, v);
      for (let k = 0; k < i; k++) {
        vm.meter.turn(k);
        this.put(k, this.at(k + 1));
      }
      this.put(i, v);
      return;
    }
    this.push(vm, v);
    for (let k = this.size - 1; k > i; k--) {
      vm.meter.turn(k);
      this.put(k, this.at(k - 1));
    }
    this.put(i, v);
  }

  override trace(t: Tracer): void {
    t.bytes(60 + 8 * this.ring.length);
    t.values(this.ring);
    t.attrs(this.attrs);
  }
}

class PyDequeIterator extends LeafIterator {
  private index = 0;
  private readonly version: number;
  private left: number;
  constructor(
    private readonly deque: PyDeque,
    private readonly isReverse: boolean,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
    this.version = deque.version;
    this.left = deque.size;
  }
  override nextItem(): Value | undefined {
    const deque = this.deque;
    if (deque.version !== this.version) {
      this.left = 0;
      throw runtimeError("deque mutated during iteration");
    }
    if (this.left === 0) return undefined;
    this.left--;
    const i = this.index++;
    return deque.at(this.isReverse ? deque.size - 1 - i : i);
  }
  override lengthHint(): number {
    return this.left;
  }
  override trace(t: Tracer): void {
    t.value(this.deque);
  }
}
/** The types can be called with a deque, as CPython's can. */
function dequeIteratorType(name: string, isReverse: boolean): PyType {
  const type: PyType = iteratorType(name, {
    hint: true,
    module: "collections",
    rows: () => [
      [
        "__new__(cls, deque, index=0, /)",
        "Create and return a new object.  See help(type) for accurate signature.",
        (vm: VM, _cls: PyType, deque: Value, index: Value = 0) => {
          if (!(deque instanceof PyDeque)) {
            throw typeError(`${name}() argument 1 must be collections.deque, not ${typeOf(deque).name}`);
          }
          vm.meter.alloc(64);
          const it = new PyDequeIterator(deque, isReverse, type);
          for (let i = Number(vm.asIntExact(index) ?? 0); i > 0 && it.nextItem() !== undefined; i--) vm.meter.charge(1);
          return it;
        },
      ],
    ],
  });
  return type;
}
const iteratorOf = dequeIteratorType("_deque_iterator", false);
const reverseIteratorOf = dequeIteratorType("_deque_reverse_iterator", true);

// ------------------------------------------------------------------------------------------------------------ methods

function* extend(vm: VM, self: PyDeque, iterable: Value, left: boolean): Gen<null> {
  const source = iterable === self ? null : ((yield iterate(vm, iterable)) as Value);
  if (source === null) {
    vm.meter.items(self.size, 8);
    for (const v of self.items) left ? self.unshift(vm, v) : self.push(vm, v);
    return null;
  }
  for (;;) {
    const r = advance(vm, source);
    const v = (isReady(r) ? r : yield r) as Value | undefined;
    if (v === undefined) return null;
    vm.meter.charge(1);
    if (left) self.unshift(vm, v);
    else self.push(vm, v);
  }
}

function copy(vm: VM, self: PyDeque, cls: PyType = dequeType): PyDeque {
  vm.meter.charge(self.size);
  const result = new PyDeque(cls);
  result.maxLength = self.maxLength;
  for (let i = 0; i < self.size; i++) result.push(vm, self.at(i));
  return result;
}

/** self.copy() as a guest's subclass sees it: through its constructor. */
function copyAs(vm: VM, self: PyDeque): Maybe<Value> {
  if (!self.cls.isHeap) return copy(vm, self);
  const args: Value[] = [self];
  if (self.maxLength !== Number.POSITIVE_INFINITY) args.push(self.maxLength);
  return vm.call(self.cls, args);
}

function* deepCopy(vm: VM, self: PyDeque, memo: Value): Gen<Value> {
  const result = new PyDeque(self.cls);
  result.maxLength = self.maxLength;
  const module = (yield vm.importModule("copy")) as PyModule;
  const deepcopy = (yield vm.getAttr(module, "deepcopy")) as Value;
  for (const item of self.items) result.push(vm, (yield vm.call(deepcopy, [item, memo])) as Value);
  return result;
}

function fill(vm: VM, target: PyDeque, items: readonly Value[], times: number): PyDeque {
  const total = items.length * Math.max(0, times);
  vm.meter.alloc(12 * Math.min(total, target.maxLength));
  vm.meter.charge(total);
  if (total > 2 ** 27) throw memoryError();
  for (let k = 0; k < times; k++) for (const v of items) target.push(vm, v);
  return target;
}

function* init(vm: VM, self: PyDeque, iterable: Value | undefined, maxlen: Value): Gen<null> {
  if (maxlen !== null) {
    const n = vm.asIntExact(maxlen);
    if (n === undefined) throw typeError("an integer is required");
    if (n < 0) throw valueError("maxlen must be non-negative");
    self.maxLength = Number(n);
  } else self.maxLength = Number.POSITIVE_INFINITY;
  if (self.size > 0) self.clear();
  if (iterable !== undefined) yield* extend(vm, self, iterable, false);
  return null;
}

function position(vm: VM, self: PyDeque, key: Value): Maybe<number> {
  const i = plainIndex(key);
  if (i === undefined && vm.asIntExact(key) === undefined && (typeOf(key).lookup("__index__") ?? null) === null) {
    throw typeError(`sequence index must be integer, not '${typeOf(key).name}'`);
  }
  return andThen(i ?? slowIndex(vm, key), (n) => {
    const at = n < 0 ? n + self.size : n;
    if (at < 0 || at >= self.size) throw indexError("deque index out of range");
    return at;
  });
}

const mutated = () => runtimeError("deque mutated during iteration");

/** A search while guest code may compare: the deque must not change. */
function* search(
  vm: VM,
  self: PyDeque,
  start: number,
  stop: number,
  v: Value,
  error: () => unknown = mutated,
): Gen<number> {
  const { version } = self;
  for (let i = start; i < stop && i < self.size; i++) {
    vm.meter.charge(1);
    const item = self.at(i);
    const same = sameItem(item, v) ?? ((yield vm.equals(item, v)) as boolean);
    vm.meter.charge(comparisonWork());
    if (self.version !== version) throw error();
    if (same) return i;
  }
  return -1;
}

function* count(vm: VM, self: PyDeque, v: Value): Gen<number> {
  let n = 0;
  for (let i = yield* search(vm, self, 0, self.size, v); i >= 0; i = yield* search(vm, self, i + 1, self.size, v)) n++;
  return n;
}

function* indexOf(vm: VM, self: PyDeque, v: Value, start?: Value, stop?: Value): Gen<number> {
  const from = (yield clampIndex(vm, start, 0, self.size)) as number;
  const to = (yield clampIndex(vm, stop, Number.MAX_SAFE_INTEGER, self.size)) as number;
  const at = yield* search(vm, self, from, to, v);
  if (at < 0) throw valueError("deque.index(x): x not in deque");
  return at;
}

const comparison = (name: string, op: CompareOp): Row => [
  `${name}(self, value, /)`,
  `Return self${op}value.`,
  (vm: VM, self: PyDeque, other: Value) => {
    if (!(other instanceof PyDeque)) return NOT_IMPLEMENTED;
    vm.meter.items(self.size + other.size, 8);
    return settle(compareSequences(vm, op, { items: self.items }, { items: other.items }));
  },
];

function* repr(vm: VM, self: PyDeque): Gen<string> {
  const name = shortName(self.cls);
  const bound = self.maxLength === Number.POSITIVE_INFINITY ? "" : `, maxlen=${self.maxLength}`;
  const { items } = self;
  vm.meter.items(items.length, 8);
  return (yield reprOf(
    vm,
    self,
    (i) => itemAt(items, i),
    (parts) => `${name}([${joinNow(vm, parts, ", ")}]${bound})`,
    "[...]",
  )) as string;
}

install(dequeType, () => ({
  doc: "A list-like sequence optimized for data accesses near its endpoints.",
  costs: {
    "__init__ __iadd__ extend extendleft": "m steps, 12m bytes",
    __repr__: "2n + k/32 steps, 8n + k bytes",
    "__lt__ __le__ __gt__ __ge__ __eq__ __ne__": "n + m + min(n, m) steps, 8n + 8m bytes",
    __delitem__: "n/8 steps",
    "__contains__ count index remove": "n steps",
    __add__: "n + m steps, 12n + 24m bytes",
    "__mul__ __rmul__ __imul__": "n k steps, 24n k bytes",
    "copy __copy__": "n steps, 12n bytes",
    insert: "n/8 steps",
    reverse: "n steps",
    rotate: "k/4 steps",
    __deepcopy__: "118n steps, 12n bytes",
  },
  methods: [
    [
      "__new__(cls, /, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType) => {
        vm.meter.alloc(150);
        return new PyDeque(cls);
      },
    ],
    [
      "__init__(self, iterable=(), maxlen=None)",
      "Initialize self.  See help(type(self)) for accurate signature.",
      (vm: VM, self: PyDeque, iterable?: Value, maxlen: Value = null) => settle(init(vm, self, iterable, maxlen)),
    ],
    ["__repr__(self, /)", "Return repr(self).", (vm: VM, self: PyDeque) => settle(repr(vm, self))],
    comparison("__lt__", "<"),
    comparison("__le__", "<="),
    comparison("__eq__", "=="),
    comparison("__ne__", "!="),
    comparison("__gt__", ">"),
    comparison("__ge__", ">="),
    ["__len__(self, /)", "Return len(self).", (_vm: VM, self: PyDeque) => self.size],
    [
      "__getitem__(self, index, /)",
      "Return self[index].",
      (vm: VM, self: PyDeque, key: Value) => andThen(position(vm, self, key), (i) => self.at(i)),
    ],
    [
      "__setitem__(self, key, value, /)",
      "Set self[key] to value.",
      (vm: VM, self: PyDeque, key: Value, v: Value) =>
        andThen(position(vm, self, key), (i) => {
          self.put(i, v);
          return null;
        }),
    ],
    [
      "__delitem__(self, key, /)",
      "Delete self[key].",
      (vm: VM, self: PyDeque, key: Value) =>
        andThen(position(vm, self, key), (i) => {
          self.remove(vm, i);
          return null;
        }),
    ],
    [
      "__contains__(self, key, /)",
      "Return bool(key in self).",
      (vm: VM, self: PyDeque, v: Value) =>
        andThen(settle(search(vm, self, 0, Number.MAX_SAFE_INTEGER, v)), (at) => at >= 0),
    ],
    [
      "__iter__(self, /)",
      "Implement iter(self).",
      (vm: VM, self: PyDeque) => {
        vm.meter.alloc(64);
        return new PyDequeIterator(self, false, iteratorOf);
      },
    ],
    [
      "__reversed__(self, /)",
      "Return a reverse iterator over the deque.",
      (vm: VM, self: PyDeque) => {
        vm.meter.alloc(64);
        return new PyDequeIterator(self, true, reverseIteratorOf);
      },
    ],
    [
      "__add__(self, value, /)",
      "Return self+value.",
      (vm: VM, self: PyDeque, other: Value) => {
        if (!(other instanceof PyDeque)) {
          throw typeError(`can only concatenate deque (not "${typeOf(other).name}") to deque`);
        }
        return andThen(copyAs(vm, self), (result) => {
          fill(vm, result as PyDeque, other.items, 1);
          return result;
        });
      },
    ],
    ["__mul__(self, value, /)", "Return self*value.", (vm: VM, self: PyDeque, count: Value) => times(vm, self, count)],
    ["__rmul__(self, value, /)", "Return value*self.", (vm: VM, self: PyDeque, count: Value) => times(vm, self, count)],
    [
      "__iadd__(self, value, /)",
      "Implement self+=value.",
      (vm: VM, self: PyDeque, other: Value) => andThen(settle(extend(vm, self, other, false)), () => self),
    ],
    [
      "__imul__(self, value, /)",
      "Implement self*=value.",
      (vm: VM, self: PyDeque, count: Value) =>
        andThen(repeatCount(vm, count), (n) => {
          const { items } = self;
          if (n <= 0) self.clear();
          else fill(vm, self, items, n - 1);
          return self;
        }),
    ],
    [
      "append(self, item, /)",
      "Add an element to the right side of the deque.",
      (vm: VM, self: PyDeque, v: Value) => {
        self.push(vm, v);
        return null;
      },
    ],
    [
      "appendleft(self, item, /)",
      "Add an element to the left side of the deque.",
      (vm: VM, self: PyDeque, v: Value) => {
        self.unshift(vm, v);
        return null;
      },
    ],
    [
      "clear(self, /)",
      "Remove all elements from the deque.",
      (_vm: VM, self: PyDeque) => {
        self.clear();
        return null;
      },
    ],
    ["copy(self, /)", "Return a shallow copy of a deque.", copyAs],
    [
      "__deepcopy__(self, memo, /)",
      "What copy.deepcopy makes of a deque.",
      (vm: VM, self: PyDeque, memo: Value) => settle(deepCopy(vm, self, memo)),
    ],
    ["__copy__(self, /)", "Return a shallow copy of a deque.", copyAs],
    [
      "count(self, value, /)",
      "Return number of occurrences of value.",
      (vm: VM, self: PyDeque, v: Value) => settle(count(vm, self, v)),
    ],
    [
      "extend(self, iterable, /)",
      "Extend the right side of the deque with elements from the iterable.",
      (vm: VM, self: PyDeque, iterable: Value) => settle(extend(vm, self, iterable, false)),
    ],
    [
      "extendleft(self, iterable, /)",
      "Extend the left side of the deque with elements from the iterable.",
      (vm: VM, self: PyDeque, iterable: Value) => settle(extend(vm, self, iterable, true)),
    ],
    [
      "index(self, value, start=0, stop=sys.maxsize, /)",
      "Return first index of value.\n\nRaises ValueError if the value is not present.",
      (vm: VM, self: PyDeque, v: Value, start?: Value, stop?: Value) => settle(indexOf(vm, self, v, start, stop)),
    ],
    [
      "insert(self, index, value, /)",
      "Insert value before index.",
      (vm: VM, self: PyDeque, index: Value, v: Value) =>
        andThen(sizeArgument(vm, index), (n) => {
          self.insert(vm, n < 0 ? Math.max(0, n + self.size) : Math.min(n, self.size), v);
          return null;
        }),
    ],
    ["pop(self, /)", "Remove and return the rightmost element.", (_vm: VM, self: PyDeque) => self.pop()],
    ["popleft(self, /)", "Remove and return the leftmost element.", (_vm: VM, self: PyDeque) => self.shift()],
    [
      "remove(self, value, /)",
      "Remove first occurrence of value.",
      (vm: VM, self: PyDeque, v: Value) =>
        andThen(settle(search(vm, self, 0, self.size, v, () => indexError("deque mutated during remove()."))), (at) => {
          if (at < 0) throw valueError("deque.remove(x): x not in deque");
          self.remove(vm, at);
          return null;
        }),
    ],
    [
      "reverse(self, /)",
      "Reverse *IN PLACE*.",
      (vm: VM, self: PyDeque) => {
        vm.meter.charge(self.size);
        const items = self.copyItems(vm);
        for (let i = 0; i < items.length; i++) {
          vm.meter.turn(i);
          self.put(items.length - 1 - i, items[i] as Value);
        }
        return null;
      },
    ],
    [
      "rotate(self, n=1, /)",
      "Rotate the deque n steps to the right.  If n is negative, rotates left.",
      (vm: VM, self: PyDeque, n: Value = 1) =>
        andThen(sizeArgument(vm, n), (by) => {
          self.rotate(vm, by);
          return null;
        }),
    ],
  ],
  classMethods: [classGetItem],
  getset: {
    maxlen: {
      doc: "maximum size of a deque or None if unbounded",
      get: (_vm, self: PyDeque) => (self.maxLength === Number.POSITIVE_INFINITY ? null : self.maxLength),
    },
  },
  attributes: { __hash__: null },
}));

function times(vm: VM, self: PyDeque, count: Value): Maybe<Value> {
  return andThen(repeatCount(vm, count), (n) => {
    const result = new PyDeque(self.cls);
    result.maxLength = self.maxLength;
    return fill(vm, result, self.items, n);
  });
}
