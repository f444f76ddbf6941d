/** bytes: construction and the table of the type. Python reference, "Binary Sequence Types". */
import { isIterable } from "../vm/protocols.js";
import type { VM } from "../vm/vm.js";
import { bytesOf } from "./buffer.js";
import { allocBytes, bytesRepr, collectBytes, EMPTY } from "./bytes-core.js";
import { PyBytesIterator } from "./bytes-iterators.js";
import { bytesCosts, type Kind, maketransRow, sharedClassRows, sharedRows } from "./bytes-methods.js";
import { encodeText } from "./codecs.js";
import { isRaised, overflowError, typeError, typeErrorType, valueError } from "./errors.js";
import { FULL, lendingRows, lends, lentBytes } from "./lent-buffers.js";
import { bytesType, PyBytes, PyTuple, type PyType, typeOf, type Value } from "./model.js";
import { type Gen, install, type Maybe } from "./native.js";
import { sipHash } from "./siphash.js";
import { startNow } from "./start-now.js";
import { kindOf, textOf } from "./text-args.js";

export { bytesRepr } from "./bytes-core.js";

const KIND: Kind = { type: bytesType, make: (data) => new PyBytes(data) };

function nameArgument(v: Value | undefined, type: string, name: string): string | undefined {
  if (v === undefined) return undefined;
  const text = textOf(v);
  if (text === undefined) throw typeError(`${type}() argument '${name}' must be str, not ${kindOf(v)}`);
  return text;
}

/**
 * The bytes that the arguments of `bytes()` and `bytearray()` describe, in a fresh array.
 * @param rangeMessage what is said about an int that is no byte
 */
export function* bytesFrom(
  vm: VM,
  type: string,
  source: Value | undefined,
  encodingArg: Value | undefined,
  errorsArg: Value | undefined,
  rangeMessage: string,
): Gen<Uint8Array> {
  const encoding = nameArgument(encodingArg, type, "encoding");
  const errors = nameArgument(errorsArg, type, "errors");
  const text = textOf(source);
  if (encoding !== undefined || errors !== undefined) {
    if (text === undefined) {
      throw typeError(`${encoding === undefined ? "errors" : "encoding"} without a string argument`);
    }
    if (encoding === undefined) throw typeError("string argument without an encoding");
    return encodeText(vm, text, encoding, errors ?? "strict");
  }
  if (source === undefined) return EMPTY;
  if (text !== undefined) throw typeError("string argument without an encoding");
  const cls = typeOf(source);
  const data = bytesOf(vm, source);
  if (data === undefined) {
    if (lends(source)) return (yield lentBytes(vm, source, FULL)) as Uint8Array;
    const size = vm.asIntExact(source);
    if (size !== undefined) return zeros(vm, size);
    if ((cls.lookup("__index__") ?? null) !== null) {
      try {
        return zeros(vm, (yield vm.index(source)) as number | bigint);
      } catch (e) {
        if (!isRaised(e, typeErrorType)) throw e;
      }
    }
    if (!isIterable(source)) {
      throw typeError(`cannot convert '${cls.name}' object to ${type}`);
    }
    return yield* collectBytes(vm, source, rangeMessage, type === "bytes");
  }
  allocBytes(vm, data.length);
  return data.slice();
}

function zeros(vm: VM, size: number | bigint): Uint8Array {
  if (typeof size === "bigint" && (size > 9223372036854775807n || size < -9223372036854775808n)) {
    throw overflowError("cannot fit 'int' into an index-sized integer");
  }
  if (size < 0) throw valueError("negative count");
  allocBytes(vm, Number(size));
  return new Uint8Array(Number(size));
}

function* newBytes(vm: VM, cls: PyType, source?: Value, encoding?: Value, errors?: Value): Gen<Value> {
  if (encoding === undefined && errors === undefined && source !== undefined) {
    if (source instanceof PyBytes && source.cls === bytesType && cls === bytesType) return source;
    const method = typeOf(source).lookup("__bytes__");
    if (method === null) throw typeError("'NoneType' object is not callable");
    if (method !== undefined && !(source instanceof PyBytes && source.cls === bytesType)) {
      const made = (yield vm.callSpecial(method, source, [])) as Value;
      if (!(made instanceof PyBytes)) {
        throw typeError(`__bytes__ returned non-bytes (type ${typeOf(made).name})`);
      }
      if (cls === bytesType) return made;
      allocBytes(vm, made.data.length);
      return new PyBytes(made.data, cls);
    }
  }
  const data = yield* bytesFrom(vm, "bytes", source, encoding, errors, "bytes must be in range(0, 256)");
  return new PyBytes(data, cls);
}

/** hash(bytes), and of a read-only memoryview with the same content. */
export function hashBytes(vm: VM, data: Uint8Array): number | bigint {
  vm.meter.charge(data.length >> 4);
  return sipHash(data);
}

install(bytesType, () => ({
  signature: null,
  doc: "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\nbytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object",
  costs: {
    ...bytesCosts(),
    __new__: "n steps, 2.7n bytes",
    __hash__: "n/16 steps",
  },
  methods: [
    [
      "__new__(cls, source=b'', encoding='utf-8', errors='strict')",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType, source?: Value, encoding?: Value, errors?: Value): Maybe<Value> =>
        startNow(newBytes(vm, cls, source, encoding, errors)),
    ],
    ["__repr__(self, /)", "Return repr(self).", (vm: VM, self: PyBytes) => bytesRepr(vm, self.data)],
    ["__str__(self, /)", "Return str(self).", (vm: VM, self: PyBytes) => bytesRepr(vm, self.data)],
    ["__hash__(self, /)", "Return hash(self).", (vm: VM, self: PyBytes) => hashBytes(vm, self.data)],
    ["__iter__(self, /)", "Implement iter(self).", (_vm: VM, self: PyBytes) => new PyBytesIterator(self)],
    ...lendingRows(sharedRows(KIND)),
    [
      "__bytes__(self, /)",
      "Convert this value to exact type bytes.",
      (_vm: VM, self: PyBytes) => (self.cls === bytesType ? self : new PyBytes(self.data)),
    ],
    ["__getnewargs__(self, /)", "", (_vm: VM, self: PyBytes) => new PyTuple([new PyBytes(self.data)])],
    ["__sizeof__(self, /)", "Size of object in memory, in bytes.", (_vm: VM, self: PyBytes) => 33 + self.data.length],
  ],
  classMethods: sharedClassRows(KIND),
  staticMethods: [maketransRow],
}));
