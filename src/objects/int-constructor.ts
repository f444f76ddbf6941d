/** `int(x)` and `int(x, base)`: library reference, "Built-in Functions", int. */
import type { VM } from "../vm/vm.js";
import { bytesOf } from "./buffer.js";
import { bytesRepr } from "./bytes-core.js";
import { typeError, valueError } from "./errors.js";
import { PyByteArray, PyBytes, PyFloat, type PyType, typeOf, type Value } from "./model.js";
import { isReady, type Maybe } from "./native.js";
import { after, checkInt, intoClass, special, strOperand, truncateFloat } from "./number-arguments.js";
import { parseInteger, toAscii } from "./number-parse.js";
import type { Int } from "./number-size.js";
import { strRepr } from "./str-repr.js";

/** The row's implementation. */
export function makeInt(vm: VM, cls: PyType, x?: Value, base?: Value): Maybe<Value> {
  if (base === undefined) {
    if (x === undefined) return intoClass(vm, cls, 0);
    const n = toInt(vm, x);
    return isReady(n) ? intoClass(vm, cls, n) : after(n, (value) => intoClass(vm, cls, value));
  }
  if (x === undefined) throw typeError("int() missing string argument");
  return after(vm.index(base), (radix) => {
    if ((radix !== 0 && radix < 2) || radix > 36) throw valueError("int() base must be >= 2 and <= 36, or 0");
    const n = parseText(vm, x, Number(radix));
    if (n === undefined) throw typeError("int() can't convert non-string with explicit base");
    return intoClass(vm, cls, n);
  });
}

/** int(x) */
export function toInt(vm: VM, x: Value): Maybe<Int> {
  if (typeof x === "number" || typeof x === "bigint") return x;
  if (x instanceof PyFloat) return truncateFloat(x.value);
  if (typeof x === "string") return parseText(vm, x, 10) as Int;
  const method = special(x, "__int__");
  if (method !== undefined) {
    // A plain int stays what it is; only a guest's own method has something else to say.
    return after(vm.callSpecial(method, x, []), checkInt);
  }
  if (special(x, "__index__") !== undefined) return vm.index(x);
  const n = parseText(vm, x, 10);
  if (n !== undefined) return n;
  const view = bytesOf(vm, x);
  if (view !== undefined) return parseBytes(vm, view, 10);
  throw typeError(`int() argument must be a string, a bytes-like object or a real number, not '${typeOf(x).name}'`);
}

/** The everyday case, a few digits and nothing else; -1 for any other text. */
function plainDigits(text: string): number {
  const length = text.length;
  if (length === 0 || length > 15) return -1;
  let n = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    n = n * 10 + digit;
  }
  return n;
}

/** The int that text or bytes spell; undefined when the value is neither. */
function parseText(vm: VM, x: Value, base: number): Int | undefined {
  const text = strOperand(x);
  if (text !== undefined) {
    const quick = base === 10 ? plainDigits(text) : -1;
    if (quick >= 0) return quick;
    const ascii = toAscii(vm, text);
    const n = ascii === undefined ? undefined : parseInteger(vm, ascii, base);
    if (n === undefined) throw invalid(base, strRepr(text.length > 250 ? text.slice(0, 250) : text));
    return n;
  }
  const data = bytesArgument(x);
  return data === undefined ? undefined : parseBytes(vm, data, base);
}

function parseBytes(vm: VM, data: Uint8Array, base: number): Int {
  const n = parseInteger(vm, latin1(vm, data), base);
  if (n === undefined) throw invalid(base, bytesRepr(vm, data.subarray(0, 250)));
  return n;
}

function invalid(base: number, literal: string): unknown {
  return valueError(`invalid literal for int() with base ${base}: ${literal.slice(0, 200)}`);
}

/** The bytes of bytes, bytearray and their subclasses. */
export function bytesArgument(v: Value): Uint8Array | undefined {
  if (v instanceof PyBytes) return v.data;
  if (v instanceof PyByteArray) return v.data.subarray(0, v.length);
  return undefined;
}

/** One character for each byte. */
export function latin1(vm: VM, data: Uint8Array): string {
  vm.meter.charge(data.length >> 3);
  vm.meter.alloc(data.length);
  const parts: string[] = [];
  for (let i = 0; i < data.length; i += 4096) parts.push(String.fromCharCode(...data.subarray(i, i + 4096)));
  return parts.join("");
}
