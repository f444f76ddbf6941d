/** bytearray: a mutable sequence of bytes. While memoryviews look at it, its size is fixed. */
import type { VM } from "../vm/vm.js";
import { bytesOf, checkExports, sizeIsFixed } from "./buffer.js";
import { bytesFrom } from "./bytes.js";
import { allocBytes, byteArgument, bytesRepr, collectBytes, contentOf, copyOf, EMPTY } from "./bytes-core.js";
import { PyByteArrayIterator } from "./bytes-iterators.js";
import { bytesCosts, type Kind, maketransRow, repeated, sharedClassRows, sharedRows } from "./bytes-methods.js";
import { indexError, indexErrorType, raised, typeError, valueError } from "./errors.js";
import { lendingRows } from "./lent-buffers.js";
import { bytearrayType, PyByteArray, PySlice, type PyType, typeOf, type Value } from "./model.js";
import { andThen, type Gen, install, type Maybe } from "./native.js";
import { type SliceIndices, sliceIndicesOf } from "./slice.js";
import { startNow } from "./start-now.js";
import { sizeOf, textOf } from "./text-args.js";

const KIND: Kind = { type: bytearrayType, make: (data) => new PyByteArray(data) };

/** Changes the length. Room is taken ahead, so that appending is linear. */
function resize(vm: VM, self: PyByteArray, length: number): void {
  if (length === self.length) return;
  checkExports(self);
  const room = self.data.length;
  if (length > room || length * 2 < room) {
    const size = length > room ? Math.max(length, room + (room >> 3) + 16) : length;
    allocBytes(vm, size);
    const bigger = new Uint8Array(size);
    bigger.set(self.data.subarray(0, Math.min(length, self.length)));
    self.data = bigger;
  } else if (length > self.length) self.data.fill(0, self.length, length);
  self.length = length;
}

/** Puts new bytes where from … to were. */
function splice(vm: VM, self: PyByteArray, from: number, to: number, by: Uint8Array): void {
  const tail = self.length - to;
  const length = from + by.length + tail;
  // What is put in may be part of the array itself.
  const values = by.buffer === self.data.buffer ? by.slice() : by;
  vm.meter.charge((tail + by.length) >> 6);
  if (length !== self.length) {
    checkExports(self);
    if (length > self.length) {
      resize(vm, self, length);
      self.data.copyWithin(from + values.length, to, to + tail);
    } else {
      self.data.copyWithin(from + values.length, to, to + tail);
      resize(vm, self, length);
    }
  }
  self.data.set(values, from);
}

const CAN_ASSIGN = "can assign only bytes, buffers, or iterables of ints in range(0, 256)";

/** The bytes of a value that is assigned to a slice or appended. */
function* valuesOf(vm: VM, value: Value): Gen<Uint8Array> {
  const data = bytesOf(vm, value);
  if (data !== undefined) return data;
  const cls = typeOf(value);
  const isNumber = ["__index__", "__int__", "__float__"].some((name) => (cls.lookup(name) ?? null) !== null);
  if (isNumber || textOf(value) !== undefined) throw typeError(CAN_ASSIGN);
  if ((cls.lookup("__iter__") ?? null) === null && (cls.lookup("__getitem__") ?? null) === null) {
    throw typeError(`cannot convert '${cls.name}' object to bytearray`);
  }
  return yield* collectBytes(vm, value, "byte must be in range(0, 256)", false);
}

function* setSlice(vm: VM, self: PyByteArray, key: PySlice, value: Value | undefined): Gen<null> {
  const values = value === undefined ? EMPTY : yield* valuesOf(vm, value);
  const n = (yield sliceIndicesOf(vm, key, () => self.length)) as SliceIndices;
  if (n.step === 1) {
    splice(vm, self, n.start, Math.max(n.start, n.stop), values);
    return null;
  }
  if (value === undefined) {
    deleteSteps(vm, self, n);
    return null;
  }
  if (values.length !== n.count) {
    if (values.length === 0) {
      deleteSteps(vm, self, n);
      return null;
    }
    throw valueError(`attempt to assign bytes of size ${values.length} to extended slice of size ${n.count}`);
  }
  vm.meter.charge(n.count >> 3);
  const from = values.buffer === self.data.buffer ? values.slice() : values;
  for (let i = 0, at = n.start; i < n.count; i++, at += n.step) self.data[at] = from[i] as number;
  return null;
}

function deleteSteps(vm: VM, self: PyByteArray, { start, step, count }: SliceIndices): void {
  if (count === 0) return;
  checkExports(self);
  vm.meter.charge(self.length >> 3);
  const low = step > 0 ? start : start + step * (count - 1);
  const by = Math.abs(step);
  let to = low;
  for (let i = low; i < self.length; i++) {
    const k = i - low;
    if (k % by !== 0 || k / by >= count) self.data[to++] = self.data[i] as number;
  }
  resize(vm, self, to);
}

/** A key that is not a slice as a number. */
function* indexOf(vm: VM, key: Value): Gen<number> {
  const exact = vm.asIntExact(key);
  if (exact === undefined && (typeOf(key).lookup("__index__") ?? null) === null) {
    throw typeError(`bytearray indices must be integers or slices, not ${typeOf(key).name}`);
  }
  const n = exact ?? ((yield vm.index(key)) as number | bigint);
  if (typeof n === "bigint") throw raised(indexErrorType, "cannot fit 'int' into an index-sized integer");
  return n;
}

function inRange(self: PyByteArray, at: number): number {
  if (at < 0 || at >= self.length) throw indexError("bytearray index out of range");
  return at;
}

function* setItem(vm: VM, self: PyByteArray, key: Value, value: Value): Gen<null> {
  if (key instanceof PySlice) return yield* setSlice(vm, self, key, value);
  const n = yield* indexOf(vm, key);
  // Before the index is checked: `__index__` may change the array.
  const byte = (yield byteArgument(vm, value)) as number;
  self.data[inRange(self, n < 0 ? n + self.length : n)] = byte;
  return null;
}

function* deleteItem(vm: VM, self: PyByteArray, key: Value): Gen<null> {
  if (key instanceof PySlice) return yield* setSlice(vm, self, key, undefined);
  const n = yield* indexOf(vm, key);
  const at = inRange(self, n < 0 ? n + self.length : n);
  splice(vm, self, at, at + 1, EMPTY);
  return null;
}

function* extend(vm: VM, self: PyByteArray, iterable: Value): Gen<null> {
  const data = bytesOf(vm, iterable);
  if (data !== undefined) {
    splice(vm, self, self.length, self.length, data);
    return null;
  }
  const cls = typeOf(iterable);
  if (textOf(iterable) !== undefined) throw typeError(`expected iterable of integers; got: '${cls.name}'`);
  if ((cls.lookup("__iter__") ?? null) === null && (cls.lookup("__getitem__") ?? null) === null) {
    throw typeError(`can't extend bytearray with ${cls.name}`);
  }
  const values = yield* collectBytes(vm, iterable, "byte must be in range(0, 256)", true);
  splice(vm, self, self.length, self.length, values);
  return null;
}

function showArray(vm: VM, self: PyByteArray): string {
  return `${self.cls.name}(${bytesRepr(vm, contentOf(self), true)})`;
}

install(bytearrayType, () => ({
  signature: null,
  doc: "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\nbytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array",
  costs: {
    ...bytesCosts(),
    __init__: "n steps, 2.7n bytes",
    __setitem__: "(n + m)/32 steps, n + m bytes",
    __delitem__: "(n - k)/64 steps",
    "__iadd__ extend": "n/64 + m/32 steps, n + m bytes",
    __imul__: "n k/64 steps, n k bytes",
    insert: "n/64 steps",
    pop: "n/64 steps",
    remove: "n/32 steps",
    copy: "n/64 steps, n bytes",
    reverse: "n/32 steps",
    resize: "m/64 steps, m bytes",
  },
  methods: lendingRows([
    [
      "__new__(cls, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType) => {
        vm.meter.alloc(80);
        return new PyByteArray(EMPTY, 0, cls);
      },
    ],
    [
      "__init__(self, source=b'', encoding='utf-8', errors='strict')",
      "Initialize self.  See help(type(self)) for accurate signature.",
      (vm: VM, self: PyByteArray, source?: Value, encoding?: Value, errors?: Value): Maybe<Value> => {
        // What was there goes first, and is gone when the source is refused.
        const isText = (v: Value | undefined): boolean => v === undefined || textOf(v) !== undefined;
        if (self.length > 0 && isText(encoding) && isText(errors)) {
          checkExports(self);
          self.data = EMPTY;
          self.length = 0;
        }
        return andThen(
          startNow(bytesFrom(vm, "bytearray", source, encoding, errors, "byte must be in range(0, 256)")),
          (data) => {
            if (data.length !== self.length) checkExports(self);
            self.data = data;
            self.length = data.length;
            return null;
          },
        );
      },
    ],
    ["__repr__(self, /)", "Return repr(self).", showArray],
    ["__str__(self, /)", "Return str(self).", showArray],
    ["__iter__(self, /)", "Implement iter(self).", (_vm: VM, self: PyByteArray) => new PyByteArrayIterator(self)],
    [
      "__setitem__(self, key, value, /)",
      "Set self[key] to value.",
      (vm: VM, self: PyByteArray, key: Value, value: Value): Maybe<Value> => {
        if (typeof key === "number" && typeof value === "number" && value >= 0 && value < 256) {
          self.data[inRange(self, key < 0 ? key + self.length : key)] = value;
          return null;
        }
        return startNow(setItem(vm, self, key, value));
      },
    ],
    [
      "__delitem__(self, key, /)",
      "Delete self[key].",
      (vm: VM, self: PyByteArray, key: Value): Maybe<Value> => startNow(deleteItem(vm, self, key)),
    ],
    [
      "__iadd__(self, value, /)",
      "Implement self+=value.",
      (vm: VM, self: PyByteArray, other: Value) => {
        const data = bytesOf(vm, other);
        if (data === undefined) throw typeError(`can't concat ${typeOf(other).name} to ${self.cls.name}`);
        // CPython holds the buffer of the other operand meanwhile, even if it is the array itself.
        if (other === self && self.length > 0) throw sizeIsFixed();
        splice(vm, self, self.length, self.length, data);
        return self;
      },
    ],
    [
      "__imul__(self, value, /)",
      "Implement self*=value.",
      (vm: VM, self: PyByteArray, value: Value): Maybe<Value> =>
        andThen(vm.index(value), (n) => {
          const data = repeated(vm, contentOf(self), n);
          if (data.length !== self.length) checkExports(self);
          self.data = data;
          self.length = data.length;
          return self;
        }),
    ],
    ...sharedRows(KIND),
    [
      "append(self, item, /)",
      "Append a single item to the end of the bytearray.",
      (vm: VM, self: PyByteArray, item: Value): Maybe<Value> =>
        andThen(byteArgument(vm, item), (byte) => {
          const at = self.length;
          resize(vm, self, at + 1);
          self.data[at] = byte;
          return null;
        }),
    ],
    [
      "extend(self, iterable_of_ints, /)",
      "Append all the items from the iterator or sequence to the end of the bytearray.",
      (vm: VM, self: PyByteArray, iterable: Value): Maybe<Value> => startNow(extend(vm, self, iterable)),
    ],
    [
      "insert(self, index, item, /)",
      "Insert a single item into the bytearray before the given index.",
      (vm: VM, self: PyByteArray, index: Value, item: Value): Maybe<Value> =>
        andThen(sizeOf(vm, index), (i) =>
          andThen(byteArgument(vm, item), (byte) => {
            const n = self.length;
            const at = i < 0 ? Math.max(0, i + n) : Math.min(i, n);
            splice(vm, self, at, at, Uint8Array.of(byte));
            return null;
          }),
        ),
    ],
    [
      "pop(self, index=-1, /)",
      "Remove and return a single item from B.",
      (vm: VM, self: PyByteArray, index: Value = -1): Maybe<Value> =>
        andThen(sizeOf(vm, index), (i) => {
          if (self.length === 0) throw indexError("pop from empty bytearray");
          const at = i < 0 ? i + self.length : i;
          if (at < 0 || at >= self.length) throw indexError("pop index out of range");
          checkExports(self);
          const byte = self.data[at] as number;
          splice(vm, self, at, at + 1, EMPTY);
          return byte;
        }),
    ],
    [
      "remove(self, value, /)",
      "Remove the first occurrence of a value in the bytearray.",
      (vm: VM, self: PyByteArray, value: Value): Maybe<Value> =>
        andThen(byteArgument(vm, value), (byte) => {
          vm.meter.charge(self.length >> 5);
          const at = contentOf(self).indexOf(byte);
          if (at < 0) throw valueError("value not found in bytearray");
          splice(vm, self, at, at + 1, EMPTY);
          return null;
        }),
    ],
    [
      "clear(self, /)",
      "Remove all items from the bytearray.",
      (vm: VM, self: PyByteArray) => {
        resize(vm, self, 0);
        return null;
      },
    ],
    [
      "copy(self, /)",
      "Return a copy of B.",
      (vm: VM, self: PyByteArray) => new PyByteArray(copyOf(vm, contentOf(self))),
    ],
    [
      "reverse(self, /)",
      "Reverse the order of the values in B in place.",
      (vm: VM, self: PyByteArray) => {
        vm.meter.charge(self.length >> 5);
        contentOf(self).reverse();
        return null;
      },
    ],
    [
      "resize(self, size, /)",
      "Resize the internal buffer of bytearray to len.",
      (vm: VM, self: PyByteArray, size: Value): Maybe<Value> =>
        andThen(sizeOf(vm, size), (n) => {
          if (n < 0) throw valueError(`Can only resize to positive sizes, got ${n}`);
          resize(vm, self, n);
          return null;
        }),
    ],
    [
      "__alloc__(self, /)",
      "B.__alloc__() -> int",
      (_vm: VM, self: PyByteArray) => (self.length === 0 ? 0 : Math.max(self.data.length, self.length) + 1),
    ],
    [
      "__sizeof__(self, /)",
      "Returns the size of the bytearray object in memory, in bytes.",
      (_vm: VM, self: PyByteArray) => 57 + self.data.length,
    ],
  ]),
  classMethods: sharedClassRows(KIND),
  staticMethods: [maketransRow],
  attributes: { __hash__: null },
}));
