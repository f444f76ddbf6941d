/** memoryview: bytes of another object, seen as items (library reference, "Memory Views"). */
import type { VM } from "../vm/vm.js";
import { bytesOf, checkReleased, memoryviewType, PyMemoryView, packView } from "./buffer.js";
import { hashBytes } from "./bytes.js";
import { hexText } from "./bytes-core.js";
import {
  bufferErrorType,
  indexError,
  indexErrorType,
  notImplementedErrorType,
  raised,
  typeError,
  valueError,
} from "./errors.js";
import { makeGenericAlias } from "./generic-alias.js";
import { iteratorType, LeafIterator, registerIterable } from "./iterators.js";
import { borrow, FULL, giveBack, lends } from "./lent-buffers.js";
import { formatCode, packItem, readItem, sizeOfCode } from "./memory-items.js";
import {
  bytearrayType,
  bytesType,
  NOT_IMPLEMENTED,
  PyByteArray,
  PyBytes,
  PyFloat,
  PyList,
  PySlice,
  PyTuple,
  type PyType,
  type Tracer,
  typeOf,
  type Value,
} from "./model.js";
import { type Gen, install, type Maybe, type Row } from "./native.js";
import { addressOf } from "./object.js";
import { clampIndex, type SliceIndices, sliceIndicesOf } from "./slice.js";
import { startNow } from "./start-now.js";
import { kindOf, textOf } from "./text-args.js";

export { memoryviewType } from "./buffer.js";

const codeOf = (view: PyMemoryView): string => formatCode(view.format) as string;

function viewOf(vm: VM, object: Value): PyMemoryView {
  vm.meter.alloc(120);
  if (object instanceof PyMemoryView) {
    checkReleased(object);
    const { source, format, itemSize, readonly, offset, shape, strides } = object;
    return new PyMemoryView(source, format, itemSize, readonly, offset, shape, strides);
  }
  if (object instanceof PyBytes) return new PyMemoryView(object, "B", 1, true, 0, [object.data.length], [1]);
  if (object instanceof PyByteArray) return new PyMemoryView(object, "B", 1, false, 0, [object.length], [1]);
  throw typeError(`memoryview: a bytes-like object is required, not '${typeOf(object).name}'`);
}

/** memoryview(object) of a guest's class that has `__buffer__`. */
function* borrowedView(vm: VM, object: Value): Gen<PyMemoryView> {
  const given = (yield borrow(vm, object, FULL)) as PyMemoryView;
  const view = viewOf(vm, given);
  view.lent = [object, given];
  return view;
}

function release(vm: VM, self: PyMemoryView): Maybe<null> {
  const { lent } = self;
  const isFirst = !self.released;
  self.release();
  return isFirst && lent !== null ? giveBack(vm, lent[0], lent[1]) : null;
}

/** PyBUF_WRITABLE */
const WRITABLE = 1n;

/** `__buffer__` of the bytes-like types (PEP 688). */
const bufferRow: Row = [
  "__buffer__(self, flags, /)",
  "Return a buffer object that exposes the underlying memory of the object.",
  function* (vm: VM, self: Value, flags: Value): Gen<Value> {
    const bits = BigInt((yield vm.index(flags)) as number | bigint);
    const view = viewOf(vm, self);
    if ((bits & WRITABLE) !== 0n && view.readonly) {
      throw raised(
        bufferErrorType,
        self instanceof PyMemoryView ? "memoryview: underlying buffer is not writable" : "Object is not writable.",
      );
    }
    return view;
  },
];

/** `__release_buffer__` of those that can be written to. */
const releaseBufferRow: Row = [
  "__release_buffer__(self, buffer, /)",
  "Release the buffer object that exposes the underlying memory of the object.",
  (_vm: VM, self: Value, buffer: Value) => {
    if (!(buffer instanceof PyMemoryView)) throw typeError("expected a memoryview object");
    checkReleased(buffer);
    if (self instanceof PyMemoryView || buffer.source !== self) {
      throw valueError("memoryview's buffer is not this object");
    }
    buffer.release();
    return null;
  },
];

/** The same bytes in another arrangement. */
function derived(
  vm: VM,
  v: PyMemoryView,
  offset: number,
  shape: readonly number[],
  strides: readonly number[],
): PyMemoryView {
  vm.meter.alloc(120);
  return new PyMemoryView(v.source, v.format, v.itemSize, v.readonly, offset, shape, strides);
}

function rowStrides(shape: readonly number[], itemSize: number): number[] {
  const strides = new Array<number>(shape.length);
  let size = itemSize;
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = size;
    size *= shape[i] as number;
  }
  return strides;
}

/** Offset of an item along one dimension. */
function along(v: PyMemoryView, dimension: number, index: number | bigint): number {
  if (typeof index === "bigint") throw raised(indexErrorType, "cannot fit 'int' into an index-sized integer");
  const length = v.shape[dimension] as number;
  const i = index < 0 ? index + length : index;
  if (i < 0 || i >= length) throw indexError(`index out of bounds on dimension ${dimension + 1}`);
  return i * (v.strides[dimension] as number);
}

const notImplemented = (message: string): unknown => raised(notImplementedErrorType, message);

/** The offset that a key of ints stands for; undefined for a slice. */
function* offsetOf(vm: VM, v: PyMemoryView, key: Value): Gen<number | undefined> {
  if (key instanceof PySlice) return undefined;
  const dimensions = v.shape.length;
  if (key instanceof PyTuple) {
    const keys = key.items;
    const ints = keys.every((k) => isIndex(vm, k));
    if (!ints) {
      if (keys.length > 0 && keys.every((k) => k instanceof PySlice)) {
        throw notImplemented("multi-dimensional slicing is not implemented");
      }
      throw typeError("memoryview: invalid slice key");
    }
    if (keys.length < dimensions) throw notImplemented("sub-views are not implemented");
    if (keys.length > dimensions) {
      throw typeError(`cannot index ${dimensions}-dimension view with ${keys.length}-element tuple`);
    }
    let offset = v.offset;
    for (let i = 0; i < keys.length; i++) {
      const k = keys[i] as Value;
      offset += along(v, i, vm.asIntExact(k) ?? ((yield vm.index(k)) as number | bigint));
    }
    return offset;
  }
  if (!isIndex(vm, key)) throw typeError("memoryview: invalid slice key");
  if (dimensions === 0) throw typeError("invalid indexing of 0-dim memory");
  const n = vm.asIntExact(key) ?? ((yield vm.index(key)) as number | bigint);
  checkReleased(v);
  if (dimensions > 1) throw notImplemented("multi-dimensional sub-views are not implemented");
  return v.offset + along(v, 0, n);
}

function isIndex(vm: VM, v: Value): boolean {
  return vm.asIntExact(v) !== undefined || (typeOf(v).lookup("__index__") ?? null) !== null;
}

function* getItem(vm: VM, v: PyMemoryView, key: Value): Gen<Value> {
  checkReleased(v);
  const at = yield* offsetOf(vm, v, key);
  if (at !== undefined) return readItem(v.data, codeOf(v), at);
  if (v.shape.length === 0) throw typeError("invalid indexing of 0-dim memory");
  return yield* subView(vm, v, key as PySlice);
}

function* subView(vm: VM, v: PyMemoryView, key: PySlice): Gen<PyMemoryView> {
  const n = (yield sliceIndicesOf(vm, key, () => v.shape[0] as number)) as SliceIndices;
  checkReleased(v);
  const stride = v.strides[0] as number;
  const offset = n.count === 0 ? v.offset : v.offset + n.start * stride;
  return derived(vm, v, offset, [n.count, ...v.shape.slice(1)], [stride * n.step, ...v.strides.slice(1)]);
}

function* setItem(vm: VM, v: PyMemoryView, key: Value, value: Value): Gen<null> {
  checkReleased(v);
  if (v.readonly) throw typeError("cannot modify read-only memory");
  const at = yield* offsetOf(vm, v, key);
  if (at !== undefined) {
    const write = yield* packItem(vm, codeOf(v), value);
    checkReleased(v);
    write(v.data, at);
    return null;
  }
  if (v.shape.length !== 1) {
    throw notImplemented("memoryview slice assignments are currently restricted to ndim = 1");
  }
  const target = yield* subView(vm, v, key as PySlice);
  try {
    if (bytesOf(vm, value) === undefined) {
      throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
    }
    const source = viewOf(vm, value);
    const same = codeOf(source) === codeOf(target) && source.shape.length === 1 && source.shape[0] === target.shape[0];
    const bytes = packView(vm, source);
    source.release();
    if (!same) throw valueError("memoryview assignment: lvalue and rvalue have different structures");
    const [count, stride, size] = [target.shape[0] as number, target.strides[0] as number, target.itemSize];
    vm.meter.charge(bytes.length >> 3);
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < size; k++) target.data[target.offset + i * stride + k] = bytes[i * size + k] as number;
    }
    return null;
  } finally {
    target.release();
  }
}

/** Items as nested lists. */
function toList(vm: VM, v: PyMemoryView): Value {
  const code = codeOf(v);
  const { shape, strides, data } = v;
  vm.meter.items(v.nbytes / v.itemSize, 16);
  const list = (dimension: number, at: number): Value => {
    if (dimension === shape.length) return readItem(data, code, at);
    const items: Value[] = [];
    for (let i = 0; i < (shape[dimension] as number); i++) {
      vm.meter.turn(i);
      items.push(list(dimension + 1, at + i * (strides[dimension] as number)));
    }
    return new PyList(items);
  };
  return list(0, v.offset);
}

function* cast(vm: VM, v: PyMemoryView, formatArg: Value, shapeArg?: Value): Gen<Value> {
  checkReleased(v);
  const format = textOf(formatArg);
  if (format === undefined) throw typeError(`cast() argument 'format' must be str, not ${kindOf(formatArg)}`);
  if (!v.isContiguous) throw typeError("memoryview: casts are restricted to C-contiguous views");
  if (shapeArg !== undefined && !(shapeArg instanceof PyList) && !(shapeArg instanceof PyTuple)) {
    throw typeError("shape must be a list or a tuple");
  }
  const sizes = shapeArg === undefined ? null : [...(shapeArg as PyList | PyTuple).items];
  if (sizes !== null && sizes.length > 64) {
    throw valueError("memoryview: number of dimensions must not exceed 64");
  }
  if ((sizes === null || sizes.length !== 1) && v.shape.length !== 1 && !(sizes === null)) {
    throw typeError("memoryview: cast must be 1D -> ND or ND -> 1D");
  }
  const code = formatCode(format);
  if (code === undefined) {
    throw valueError(
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  }
  const isByte = (c: string) => c === "B" || c === "b" || c === "c";
  if (!isByte(codeOf(v)) && !isByte(code)) throw typeError("memoryview: cannot cast between two non-byte formats");
  const itemSize = sizeOfCode(code);
  const bytes = v.nbytes;
  if (bytes % itemSize !== 0) throw typeError("memoryview: length is not a multiple of itemsize");
  let shape = [bytes / itemSize];
  if (sizes !== null) {
    shape = [];
    let product = itemSize;
    for (const size of sizes) {
      const n = vm.asIntExact(size);
      if (n === undefined) throw typeError("memoryview.cast(): elements of shape must be integers");
      if (n <= 0) throw valueError("memoryview.cast(): elements of shape must be integers > 0");
      product *= Number(n);
      shape.push(Number(n));
    }
    if (product !== bytes) throw typeError("memoryview: product(shape) * itemsize != buffer size");
  }
  vm.meter.alloc(120 + shape.length * 16);
  return new PyMemoryView(v.source, format, itemSize, v.readonly, v.offset, shape, rowStrides(shape, itemSize));
}

function sameItems(vm: VM, a: PyMemoryView, b: PyMemoryView): boolean {
  if (a.released || b.released) return a === b;
  if (a.shape.length !== b.shape.length || a.shape.some((n, i) => n !== b.shape[i])) return false;
  const [x, y] = [packView(vm, a), packView(vm, b)];
  const [p, q] = [codeOf(a), codeOf(b)];
  const count = a.nbytes / a.itemSize;
  vm.meter.charge(count);
  for (let i = 0; i < count; i++) {
    const u = readItem(x, p, i * a.itemSize);
    const w = readItem(y, q, i * b.itemSize);
    if (!sameItem(u, w)) return false;
  }
  return true;
}

function sameItem(a: Value, b: Value): boolean {
  if (a instanceof PyBytes || b instanceof PyBytes) {
    return a instanceof PyBytes && b instanceof PyBytes && a.data[0] === b.data[0];
  }
  const number = (v: Value) => (v instanceof PyFloat ? v.value : typeof v === "boolean" ? Number(v) : v);
  const [x, y] = [number(a) as number | bigint, number(b) as number | bigint];
  return x <= y && x >= y;
}

class PyMemoryIterator extends LeafIterator {
  private index = 0;
  constructor(private view: PyMemoryView | null) {
    super();
  }
  override nextItem(): Value | undefined {
    const { view } = this;
    if (view === null) return undefined;
    checkReleased(view);
    if (this.index >= (view.shape[0] as number)) {
      this.view = null;
      return undefined;
    }
    return readItem(view.data, codeOf(view), view.offset + this.index++ * (view.strides[0] as number));
  }
  override trace(t: Tracer): void {
    t.value(this.view);
  }
}
iteratorType("memory_iterator", { jsClass: PyMemoryIterator });

function iterate(view: PyMemoryView): PyMemoryIterator {
  checkReleased(view);
  if (view.shape.length === 0) throw typeError("invalid indexing of 0-dim memory");
  if (view.shape.length > 1) throw notImplemented("multi-dimensional sub-views are not implemented");
  return new PyMemoryIterator(view);
}
registerIterable(memoryviewType, iterate);

function* findItem(vm: VM, v: PyMemoryView, value: Value, start: number, stop: number): Gen<number> {
  for (let i = start; i < stop && i < (v.shape[0] as number); i++) {
    checkReleased(v);
    vm.meter.charge(1);
    const item = readItem(v.data, codeOf(v), v.offset + i * (v.strides[0] as number));
    if ((yield vm.equals(item, value)) === true) return i;
  }
  return -1;
}

/** A field that is there as long as the view is not released. */
function field(doc: string, get: (v: PyMemoryView) => Value) {
  return {
    doc,
    get: (_vm: VM, self: PyMemoryView) => {
      checkReleased(self);
      return get(self);
    },
  };
}

const tuple = (numbers: readonly number[]): PyTuple => new PyTuple([...numbers]);

function isFortran(v: PyMemoryView): boolean {
  let expected = v.itemSize;
  for (let i = 0; i < v.shape.length; i++) {
    if (v.shape[i] !== 1 && v.strides[i] !== expected) return v.nbytes === 0;
    expected *= v.shape[i] as number;
  }
  return true;
}

/** Items in the order in which the first index varies fastest. */
function toFortran(vm: VM, v: PyMemoryView): Uint8Array {
  const turned = derived(vm, v, v.offset, [...v.shape].reverse(), [...v.strides].reverse());
  const bytes = packView(vm, turned);
  turned.release();
  return bytes;
}

install(memoryviewType, () => ({
  doc: "Create a new memoryview object which references the given object.",
  costs: {
    __hash__: "n/3 steps, n bytes",
    "__eq__ __ne__": "1.5n steps, 2n bytes",
    __setitem__: "3k/8 steps, k bytes",
    tobytes: "n/4 steps, n bytes",
    hex: "3n/8 steps, 5n bytes",
    tolist: "n steps, 16n bytes",
    "count index": "n steps",
  },
  methods: [
    [
      "__new__(cls, object)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, _cls: PyType, object: Value): Maybe<Value> =>
        lends(object) ? borrowedView(vm, object) : viewOf(vm, object),
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (vm: VM, self: PyMemoryView) => {
        const id = addressOf(vm, self);
        return self.released ? `<released memory at ${id}>` : `<memory at ${id}>`;
      },
    ],
    [
      "__hash__(self, /)",
      "Return hash(self).",
      (vm: VM, self: PyMemoryView) => {
        if (self.hash !== null) return self.hash;
        checkReleased(self);
        if (!self.readonly) throw valueError("cannot hash writable memoryview object");
        if (!"Bbc".includes(codeOf(self))) {
          throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        }
        self.hash = hashBytes(vm, packView(vm, self));
        return self.hash;
      },
    ],
    [
      "__eq__(self, value, /)",
      "Return self==value.",
      (vm: VM, self: PyMemoryView, other: Value) => equal(vm, self, other),
    ],
    [
      "__ne__(self, value, /)",
      "Return self!=value.",
      (vm: VM, self: PyMemoryView, other: Value) => {
        const r = equal(vm, self, other);
        return typeof r === "boolean" ? !r : r;
      },
    ],
    ...["__lt__", "__le__", "__gt__", "__ge__"].map(
      (name) =>
        [`${name}(self, value, /)`, "Memoryviews have no order.", () => NOT_IMPLEMENTED] as [
          string,
          string,
          () => Value,
        ],
    ),
    ["__iter__(self, /)", "Implement iter(self).", (_vm: VM, self: PyMemoryView) => iterate(self)],
    [
      "__len__(self, /)",
      "Return len(self).",
      (_vm: VM, self: PyMemoryView) => {
        checkReleased(self);
        if (self.shape.length === 0) throw typeError("0-dim memory has no length");
        return self.shape[0] as number;
      },
    ],
    [
      "__getitem__(self, key, /)",
      "Return self[key].",
      (vm: VM, self: PyMemoryView, key: Value): Maybe<Value> => startNow(getItem(vm, self, key)),
    ],
    [
      "__setitem__(self, key, value, /)",
      "Set self[key] to value.",
      (vm: VM, self: PyMemoryView, key: Value, value: Value): Maybe<Value> => startNow(setItem(vm, self, key, value)),
    ],
    [
      "__delitem__(self, key, /)",
      "Delete self[key].",
      (_vm: VM, self: PyMemoryView) => {
        checkReleased(self);
        throw typeError(self.readonly ? "cannot modify read-only memory" : "cannot delete memory");
      },
    ],
    ["release(self, /)", "Release the underlying buffer exposed by the memoryview object.", release],
    [
      "tobytes(self, /, order='C')",
      "Return the data in the buffer as a byte string.",
      (vm: VM, self: PyMemoryView, order: Value = "C") => {
        checkReleased(self);
        if (order !== null && textOf(order) === undefined) {
          throw typeError(`tobytes() argument 'order' must be str or None, not ${typeOf(order).name}`);
        }
        if (order !== null && order !== "C" && order !== "F" && order !== "A") {
          throw valueError("order must be 'C', 'F' or 'A'");
        }
        return new PyBytes(order === "F" ? toFortran(vm, self) : packView(vm, self));
      },
    ],
    [
      "hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)",
      "Return the data in the buffer as a str of hexadecimal numbers.",
      (vm: VM, self: PyMemoryView, sep?: Value, group?: Value) => {
        checkReleased(self);
        return hexText(vm, () => packView(vm, self), sep, group);
      },
    ],
    [
      "tolist(self, /)",
      "Return the data in the buffer as a list of elements.",
      (vm: VM, self: PyMemoryView) => {
        checkReleased(self);
        return toList(vm, self);
      },
    ],
    [
      "cast(self, /, format, shape=<unrepresentable>)",
      "Cast a memoryview to a new format or shape.",
      (vm: VM, self: PyMemoryView, format: Value, shape?: Value): Maybe<Value> =>
        startNow(cast(vm, self, format, shape)),
    ],
    [
      "toreadonly(self, /)",
      "Return a readonly version of the memoryview.",
      (vm: VM, self: PyMemoryView) => {
        checkReleased(self);
        vm.meter.alloc(120);
        return new PyMemoryView(self.source, self.format, self.itemSize, true, self.offset, self.shape, self.strides);
      },
    ],
    bufferRow,
    releaseBufferRow,
    [
      "count(self, value, /)",
      "Count the number of occurrences of a value.",
      function* (vm: VM, self: PyMemoryView, value: Value): Gen<Value> {
        const length = iterateLength(self);
        let count = 0;
        let at = -1;
        for (;;) {
          at = yield* findItem(vm, self, value, at + 1, length);
          if (at < 0) return count;
          count++;
        }
      },
    ],
    [
      "index(self, value, start=0, stop=sys.maxsize, /)",
      "Return the index of the first occurrence of a value.",
      function* (vm: VM, self: PyMemoryView, value: Value, start?: Value, stop?: Value): Gen<Value> {
        const length = iterateLength(self);
        const from = (yield clampIndex(vm, start, 0, length)) as number;
        const to = (yield clampIndex(vm, stop, length, length)) as number;
        const at = yield* findItem(vm, self, value, from, to);
        if (at < 0) throw valueError("memoryview.index(x): x not found");
        return at;
      },
    ],
    [
      "__enter__(self, /)",
      "",
      (_vm: VM, self: PyMemoryView) => {
        checkReleased(self);
        return self;
      },
    ],
    ["__exit__(self, /, *exc_info)", "Release the underlying buffer exposed by the memoryview object.", release],
  ],
  classMethods: [
    [
      "__class_getitem__(type, object, /)",
      "See PEP 585",
      (vm: VM, cls: PyType, item: Value) => makeGenericAlias(vm, cls, item),
    ],
  ],
  getset: {
    obj: field("The underlying object of the memoryview.", (v) => v.source),
    nbytes: field(
      "The amount of space in bytes that the array would use in\n a contiguous representation.",
      (v) => v.nbytes,
    ),
    readonly: field("A bool indicating whether the memory is read only.", (v) => v.readonly),
    itemsize: field("The size in bytes of each element of the memoryview.", (v) => v.itemSize),
    format: field(
      "A string containing the format (in struct module style)\n for each element in the view.",
      (v) => v.format,
    ),
    ndim: field(
      "An integer indicating how many dimensions of a multi-dimensional\n array the memory represents.",
      (v) => v.shape.length,
    ),
    shape: field("A tuple of ndim integers giving the shape of the memory\n as an N-dimensional array.", (v) =>
      tuple(v.shape),
    ),
    strides: field(
      "A tuple of ndim integers giving the size in bytes to access\n each element for each dimension of the array.",
      (v) => tuple(v.strides),
    ),
    suboffsets: field("A tuple of integers used internally for PIL-style arrays.", () => new PyTuple([])),
    c_contiguous: field("A bool indicating whether the memory is C contiguous.", (v) => v.isContiguous),
    f_contiguous: field("A bool indicating whether the memory is Fortran contiguous.", isFortran),
    contiguous: field("A bool indicating whether the memory is contiguous.", (v) => v.isContiguous || isFortran(v)),
  },
}));

function iterateLength(v: PyMemoryView): number {
  iterate(v);
  return v.shape[0] as number;
}

function equal(vm: VM, self: PyMemoryView, other: Value): Value {
  if (other instanceof PyMemoryView) return sameItems(vm, self, other);
  if (self.released || !(other instanceof PyBytes || other instanceof PyByteArray)) {
    return other instanceof PyBytes || other instanceof PyByteArray ? false : NOT_IMPLEMENTED;
  }
  const view = viewOf(vm, other);
  const same = sameItems(vm, self, view);
  view.release();
  return same;
}

install(bytesType, () => ({ methods: [bufferRow] }));
install(bytearrayType, () => ({ methods: [bufferRow, releaseBufferRow] }));
