/** Items of a memoryview by format code (library reference, "struct", "Format Characters"; native sizes of 64-bit systems). */
import type { VM } from "../vm/vm.js";
import { isRaised, overflowErrorType, typeError, typeErrorType, valueError } from "./errors.js";
import { PyBytes, PyFloat, type Value } from "./model.js";
import type { Gen } from "./native.js";
import { realArgument, special } from "./number-arguments.js";
import { normalizeInt } from "./number-ints.js";

const SIZES: ReadonlyMap<string, number> = new Map([
  ["c", 1],
  ["b", 1],
  ["B", 1],
  ["?", 1],
  ["h", 2],
  ["H", 2],
  ["i", 4],
  ["I", 4],
  ["l", 8],
  ["L", 8],
  ["q", 8],
  ["Q", 8],
  ["n", 8],
  ["N", 8],
  ["e", 2],
  ["f", 4],
  ["d", 8],
  ["P", 8],
]);

/** The code of a format, without the optional `@`; undefined when memoryviews do not know it. */
export function formatCode(format: string): string | undefined {
  const code = format.startsWith("@") ? format.slice(1) : format;
  return SIZES.has(code) ? code : undefined;
}

export const sizeOfCode = (code: string): number => SIZES.get(code) as number;

const over = (data: Uint8Array): DataView => new DataView(data.buffer, data.byteOffset, data.byteLength);

export function readItem(data: Uint8Array, code: string, at: number): Value {
  switch (code) {
    case "B":
      return data[at] as number;
    case "b":
      return over(data).getInt8(at);
    case "c":
      return new PyBytes(data.slice(at, at + 1));
    case "?":
      return data[at] !== 0;
    case "h":
      return over(data).getInt16(at, true);
    case "H":
      return over(data).getUint16(at, true);
    case "i":
      return over(data).getInt32(at, true);
    case "I":
      return over(data).getUint32(at, true);
    case "l":
    case "q":
    case "n":
      return normalizeInt(over(data).getBigInt64(at, true));
    case "f":
      return new PyFloat(over(data).getFloat32(at, true));
    case "d":
      return new PyFloat(over(data).getFloat64(at, true));
    case "e":
      return new PyFloat(halfFloat(over(data).getUint16(at, true)));
    default:
      return normalizeInt(over(data).getBigUint64(at, true));
  }
}

function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Bits of a number in IEEE 754 half precision, rounded to even; undefined when it is too large. */
function halfBits(v: number): number | undefined {
  const sign = v < 0 || Object.is(v, -0) ? 0x8000 : 0;
  const a = Math.abs(v);
  if (Number.isNaN(a)) return 0x7e00;
  if (a === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  // Multiples of the spacing between neighbours of this size.
  const exponent = a < 2 ** -14 ? -14 : Math.floor(Math.log2(a));
  const scaled = a / 2 ** (exponent - 10);
  let m = Math.floor(scaled);
  const rest = scaled - m;
  if (rest > 0.5 || (rest === 0.5 && m % 2 === 1)) m++;
  const bits = a < 2 ** -14 ? m : ((exponent + 15) << 10) + (m - 1024);
  return bits >= 0x7c00 ? undefined : sign | bits;
}

const wrongType = (code: string): unknown => typeError(`memoryview: invalid type for format '${code}'`);
const wrongValue = (code: string): unknown => valueError(`memoryview: invalid value for format '${code}'`);

/** Works out what to write first: the conversion may run guest code, and the buffer is looked at afterwards. */
export function* packItem(vm: VM, code: string, value: Value): Gen<(data: Uint8Array, at: number) => void> {
  switch (code) {
    case "c": {
      if (!(value instanceof PyBytes)) throw wrongType(code);
      if (value.data.length !== 1) throw wrongValue(code);
      const byte = value.data[0] as number;
      return (data, at) => {
        data[at] = byte;
      };
    }
    case "?": {
      const truth = (yield vm.truth(value)) as boolean;
      return (data, at) => {
        data[at] = truth ? 1 : 0;
      };
    }
    case "e":
    case "f":
    case "d": {
      const v = yield* realItem(vm, code, value);
      if (code === "d") return (data, at) => over(data).setFloat64(at, v, true);
      if (code === "f") {
        if (Math.fround(v) - Math.fround(v) !== 0 && v - v === 0) throw wrongValue(code);
        return (data, at) => over(data).setFloat32(at, v, true);
      }
      const bits = halfBits(v);
      if (bits === undefined) throw wrongValue(code);
      return (data, at) => over(data).setUint16(at, bits, true);
    }
    default: {
      if (vm.asIntExact(value) === undefined && special(value, "__index__") === undefined) throw wrongType(code);
      const n = BigInt((yield vm.index(value)) as number | bigint);
      const bits = BigInt(8 * sizeOfCode(code));
      const isSigned = "bhilqn".includes(code);
      const low = isSigned ? -(1n << (bits - 1n)) : 0n;
      const high = isSigned ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n;
      if (n < low || n > high) throw wrongValue(code);
      const size = sizeOfCode(code);
      return (data, at) => {
        let rest = BigInt.asUintN(64, n);
        for (let k = 0; k < size; k++) {
          data[at + k] = Number(rest & 0xffn);
          rest >>= 8n;
        }
      };
    }
  }
}

function* realItem(vm: VM, code: string, value: Value): Gen<number> {
  try {
    return (yield realArgument(vm, value)) as number;
  } catch (e) {
    if (isRaised(e, typeErrorType)) throw wrongType(code);
    if (isRaised(e, overflowErrorType)) throw wrongValue(code);
    throw e;
  }
}
