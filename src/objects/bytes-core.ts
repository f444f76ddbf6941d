/** What bytes and bytearray share below their methods: making them, showing them, arguments that are bytes. */
import type { VM } from "../vm/vm.js";
import { bytesOf } from "./buffer.js";
import { hexDigit } from "./codec-escapes.js";
import { latinText } from "./codecs.js";
import { memoryError, typeError, valueError } from "./errors.js";
import { LeafIterator, makeIterator } from "./iterators.js";
import { askLength } from "./length-hint.js";
import { type PyByteArray, PyBytes, PyList, PyTuple, typeOf, type Value } from "./model.js";
import { type Gen, type Maybe, Next } from "./native.js";
import { cInt, textOf } from "./text-args.js";

export type Bytes = PyBytes | PyByteArray;

export const EMPTY = new Uint8Array(0);
/** Longer byte strings are refused whatever the limits. */
export const MAX_BYTES = 2 ** 31 - 1;

/** Charges for bytes about to be made or copied. */
export function allocBytes(vm: VM, length: number): void {
  if (length > 256) vm.meter.charge(length > 2 ** 40 ? 2 ** 34 : Math.floor(length / 64));
  vm.meter.alloc(64 + length);
  if (length > MAX_BYTES) throw memoryError();
}

/** The content of a bytes or bytearray object; valid until the object changes. */
export function contentOf(self: Bytes): Uint8Array {
  if (self instanceof PyBytes) return self.data;
  return self.data.length === self.length ? self.data : self.data.subarray(0, self.length);
}

/** A fresh copy of some bytes, charged for. */
export function copyOf(vm: VM, data: Uint8Array, from = 0, to = data.length): Uint8Array {
  allocBytes(vm, Math.max(0, to - from));
  return data.slice(from, to);
}

// -------------------------------------------------------------------------------------------------------------- repr

const HEX = Uint8Array.from("0123456789abcdef", (c) => c.charCodeAt(0));
/** How many characters a byte takes in a literal with single quotes. */
const WIDTHS = Uint8Array.from({ length: 256 }, (_, c) =>
  c === 9 || c === 10 || c === 13 || c === 39 || c === 92 ? 2 : c < 32 || c > 126 ? 4 : 1,
);

/** The literal `b'…'` as bytes of ASCII. bytearray escapes a single quote even between double ones. */
function literal(vm: VM, data: Uint8Array, isArray: boolean): Uint8Array {
  const quote = data.includes(39) && !data.includes(34) ? 34 : 39;
  let size = 3;
  for (let i = 0; i < data.length; i++) {
    vm.meter.turn(i);
    size += WIDTHS[data[i] as number] as number;
  }
  vm.meter.alloc(2 * size);
  const out = new Uint8Array(size);
  out[0] = 98;
  out[1] = quote;
  let to = 2;
  for (let i = 0; i < data.length; i++) {
    vm.meter.turn(i);
    const c = data[i] as number;
    const width = c === 39 && quote === 34 && !isArray ? 1 : (WIDTHS[c] as number);
    if (width === 1) out[to++] = c;
    else {
      out[to++] = 92;
      if (width === 2) out[to++] = c === 9 ? 116 : c === 10 ? 110 : c === 13 ? 114 : c;
      else {
        out[to++] = 120;
        out[to++] = HEX[c >> 4] as number;
        out[to++] = HEX[c & 15] as number;
      }
    }
  }
  out[to++] = quote;
  return to === size ? out : out.subarray(0, to);
}

/** repr(bytes) */
export function bytesRepr(vm: VM, data: Uint8Array, isArray = false): string {
  vm.meter.charge(data.length >> 4);
  const text = literal(vm, data, isArray);
  vm.meter.charge(text.length >> 4);
  return latinText(text, 0, text.length, vm);
}

// --------------------------------------------------------------------------------------------------------------- hex

function* separatorOf(vm: VM, sep: Value): Gen<string> {
  const text = textOf(sep);
  const length = text?.length ?? ((yield vm.length(sep)) as number);
  if (length !== 1) throw valueError("sep must be length 1.");
  if (text === undefined && !(sep instanceof PyBytes)) throw typeError("sep must be str or bytes.");
  const one = text ?? String.fromCharCode((sep as PyBytes).data[0] as number);
  if (one > "\x7f") throw valueError("sep must be ASCII.");
  return one;
}

/** data.hex(sep, bytes_per_sep) */
export function hexText(vm: VM, content: () => Uint8Array, sep?: Value, group?: Value): Maybe<string> {
  if (sep === undefined) return plainHex(vm, content());
  return groupedHex(vm, content, sep, group);
}

function plainHex(vm: VM, data: Uint8Array): string {
  return grouped(vm, data, 0, 0);
}

function* groupedHex(vm: VM, content: () => Uint8Array, sep: Value, group: Value = 1): Gen<string> {
  const size = (yield cInt(vm, group)) as number;
  const one = yield* separatorOf(vm, sep);
  return grouped(vm, content(), one.charCodeAt(0), size);
}

/** Two digits for each byte, and a separator after each group. Groups of positive size are counted from the right. */
function grouped(vm: VM, data: Uint8Array, separator: number, size: number): string {
  const n = data.length;
  const each = Math.abs(size);
  const length = n * 2 + (each === 0 || n === 0 ? 0 : Math.ceil(n / each) - 1);
  vm.meter.charge(length >> 4);
  vm.meter.alloc(64 + length * 2);
  const out = new Uint8Array(length);
  let to = 0;
  for (let i = 0; i < n; i++) {
    vm.meter.turn(i);
    if (each > 0 && i > 0 && (size > 0 ? (n - i) % each : i % each) === 0) out[to++] = separator;
    const c = data[i] as number;
    out[to++] = HEX[c >> 4] as number;
    out[to++] = HEX[c & 15] as number;
  }
  return latinText(out, 0, length, vm);
}

/** bytes.fromhex(text) */
export function parseHex(vm: VM, v: Value): Uint8Array {
  const text = textOf(v);
  const raw = text === undefined ? bytesOf(vm, v) : undefined;
  if (text === undefined && raw === undefined) {
    throw typeError(`fromhex() argument must be str or bytes-like, not ${typeOf(v).name}`);
  }
  const length = text?.length ?? (raw as Uint8Array).length;
  const at = (i: number) => (text === undefined ? ((raw as Uint8Array)[i] ?? -1) : text.charCodeAt(i));
  vm.meter.charge(length >> 1);
  allocBytes(vm, length >> 1);
  const out = new Uint8Array(length >> 1);
  let count = 0;
  for (let i = 0, turns = 0; i < length; ) {
    vm.meter.turn(turns++);
    const c = at(i);
    if (c === 32 || (c >= 9 && c <= 13)) {
      i++;
      continue;
    }
    const high = hexDigit(c);
    if (high < 0) throw wrongHex(i);
    if (i + 1 >= length) {
      throw valueError("fromhex() arg must contain an even number of hexadecimal digits");
    }
    const low = hexDigit(at(i + 1));
    if (low < 0) throw wrongHex(i + 1);
    out[count++] = high * 16 + low;
    i += 2;
  }
  return count === out.length ? out : out.slice(0, count);
}

const wrongHex = (at: number): unknown => valueError(`non-hexadecimal number found in fromhex() arg at position ${at}`);

// --------------------------------------------------------------------------------------------------------- arguments

/** One byte out of an int. */
export function checkByte(n: number | bigint, message = "byte must be in range(0, 256)"): number {
  if (typeof n === "bigint" || n < 0 || n > 255) throw valueError(message);
  return n;
}

/** An int argument that is one byte; `__index__` may run. */
export function byteArgument(vm: VM, v: Value): Maybe<number> {
  const n = vm.asIntExact(v);
  return n === undefined ? byteLater(vm, v) : checkByte(n);
}

function* byteLater(vm: VM, v: Value): Gen<number> {
  return checkByte((yield vm.index(v)) as number | bigint);
}

/** The bytes out of an iterable of ints. */
export function* collectBytes(vm: VM, iterable: Value, message: string, asksLength: boolean): Gen<Uint8Array> {
  let out = new Uint8Array(64);
  let length = 0;
  const push = (byte: number) => {
    if (length === out.length) {
      allocBytes(vm, length * 2);
      const bigger = new Uint8Array(length * 2);
      bigger.set(out);
      out = bigger;
    }
    out[length++] = byte;
  };
  const one = function* (item: Value): Gen<number> {
    const n = vm.asIntExact(item);
    return checkByte(n === undefined ? ((yield vm.index(item)) as number | bigint) : n, message);
  };
  if (iterable instanceof PyList || iterable instanceof PyTuple) {
    if (!iterable.cls.isHeap) {
      for (let i = 0; i < iterable.items.length; i++) {
        vm.meter.charge(1);
        const item = iterable.items[i] as Value;
        push(typeof item === "number" ? checkByte(item, message) : yield* one(item));
      }
      return out.slice(0, length);
    }
  }
  const it = makeIterator(vm, iterable) ?? ((yield vm.iter(iterable)) as Value);
  if (asksLength) yield askLength(vm, iterable);
  const leaf = it instanceof LeafIterator && !it.cls.isHeap ? it : null;
  for (;;) {
    const item = leaf !== null ? leaf.nextItem(vm) : ((yield new Next(it)) as Value | undefined);
    if (item === undefined) return out.slice(0, length);
    vm.meter.charge(1);
    push(typeof item === "number" ? checkByte(item, message) : yield* one(item));
  }
}
