/**
 * int: unbounded integers. Python reference, "Numeric Types — int, float, complex" and "Additional Methods on Integer
 * Types". The arithmetic is in number-ints.ts; here are the rows.
 */
import type { VM } from "../vm/vm.js";
import { bytesOf } from "./buffer.js";
import { overflowError, typeError, valueError } from "./errors.js";
import { intHash } from "./hashing.js";
import { makeInt } from "./int-constructor.js";
import { FULL, lends, lentBytes } from "./lent-buffers.js";
import { intType, NOT_IMPLEMENTED, PyBytes, PyFloat, PyTuple, type PyType, typeOf, type Value } from "./model.js";
import { Call, install, type Maybe, type Row } from "./native.js";
import { after, intOperand, strOperand } from "./number-arguments.js";
import { formatInt } from "./number-format.js";
import {
  intAdd,
  intAnd,
  intFloorDiv,
  intInvert,
  intLshift,
  intMod,
  intMul,
  intNegate,
  intOr,
  intPow,
  intPowMod,
  intRshift,
  intSub,
  intToFloat,
  intTrueDiv,
  intXor,
  normalizeInt,
} from "./number-ints.js";
import { approximateBits, bitLength, chargeBits, type Int } from "./number-size.js";
import { intToString } from "./number-text.js";

/** The receiver: a payload, or a bool. */
type Self = Int | boolean;

function own(self: Self): Int {
  return typeof self === "boolean" ? (self ? 1 : 0) : self;
}

/** The two rows of a binary operator. */
function operator(name: string, symbol: string, f: (vm: VM, a: Int, b: Int) => Value): Row[] {
  return [
    [
      `__${name}__(self, value, /)`,
      `Return self${symbol}value.`,
      (vm: VM, self: Self, value: Value) => {
        const b = intOperand(value);
        return b === undefined ? NOT_IMPLEMENTED : f(vm, own(self), b);
      },
    ],
    [
      `__r${name}__(self, value, /)`,
      `Return value${symbol}self.`,
      (vm: VM, self: Self, value: Value) => {
        const b = intOperand(value);
        return b === undefined ? NOT_IMPLEMENTED : f(vm, b, own(self));
      },
    ],
  ];
}

function comparison(name: string, symbol: string, f: (a: Int, b: Int) => boolean): Row {
  return [
    `__${name}__(self, value, /)`,
    `Return self${symbol}value.`,
    (_vm: VM, self: Self, value: Value) => {
      const b = intOperand(value);
      return b === undefined ? NOT_IMPLEMENTED : f(own(self), b);
    },
  ];
}

export function intDivmod(vm: VM, a: Int, b: Int): PyTuple {
  const quotient = intFloorDiv(vm, a, b);
  return new PyTuple([quotient, intMod(vm, a, b)]);
}

/** pow(base, exp, mod) with whatever the operands are; `mod` None counts as not given. */
function power(vm: VM, base: Value, exp: Value, mod: Value | undefined): Value {
  const a = intOperand(base);
  const b = intOperand(exp);
  if (a === undefined || b === undefined) return NOT_IMPLEMENTED;
  if (mod === undefined || mod === null) return intPow(vm, a, b);
  const m = intOperand(mod);
  return m === undefined ? NOT_IMPLEMENTED : intPowMod(vm, a, b, m);
}

/** round(n, ndigits): to a multiple of a power of ten, half to even. */
function roundInt(vm: VM, n: Int, digits: Int): Int {
  if (digits >= 0) return n;
  // Beyond the number's own length there is only 0.
  if (-digits > approximateBits(n) * 0.302 + 1) return 0;
  const unit = intPow(vm, 10, typeof digits === "bigint" ? -digits : -digits) as Int;
  const rest = intMod(vm, n, unit);
  const twice = intMul(vm, rest, 2);
  const low = intSub(vm, n, rest);
  const isOdd = intMod(vm, intFloorDiv(vm, low, unit), 2) === 1;
  return twice > unit || (twice === unit && isOdd) ? intAdd(vm, low, unit) : low;
}

/** Number of ones in |n|. */
function bitCount(vm: VM, n: Int): number {
  const bits = approximateBits(n);
  vm.meter.charge(bits >> 3);
  vm.meter.alloc(bits >> 1);
  const text = (n < 0 ? -n : n).toString(16);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    let digit = Number.parseInt(text.charAt(i), 16);
    for (; digit > 0; digit >>= 1) count += digit & 1;
  }
  return count;
}

function bigEndian(byteorder: Value | undefined, method: string): boolean {
  if (byteorder === undefined) return true;
  const name = strOperand(byteorder);
  if (name === undefined) {
    const shown = byteorder === null ? "None" : typeOf(byteorder).name;
    throw typeError(`${method}() argument 'byteorder' must be str, not ${shown}`);
  }
  if (name === "little") return false;
  if (name === "big") return true;
  throw valueError("byteorder must be either 'little' or 'big'");
}

function flag(vm: VM, v: Value | undefined): Maybe<boolean> {
  return v === undefined ? false : vm.truth(v);
}

function toBytes(vm: VM, n: Int, length: Int, big: boolean, signed: boolean): PyBytes {
  if (length < 0) throw valueError("length argument must be non-negative");
  if (length > 2 ** 53) throw overflowError("Python int too large to convert to C ssize_t");
  if (n < 0 && !signed) throw overflowError("can't convert negative int to unsigned");
  const size = Number(length);
  const bits = bitLength(n < 0 ? (typeof n === "bigint" ? -n - 1n : -n - 1) : n);
  if (bits > size * 8 - (signed ? 1 : 0) && !(size === 0 && n === 0)) throw overflowError("int too big to convert");
  chargeBits(vm, Math.max(64, size * 8));
  const data = new Uint8Array(size);
  if (typeof n === "number" && n >= 0) {
    let left = n;
    for (let i = 0; i < size && left > 0; i++) {
      data[big ? size - 1 - i : i] = left % 256;
      left = Math.floor(left / 256);
    }
    return new PyBytes(data);
  }
  vm.meter.charge(size >> 2);
  vm.meter.alloc(size * 2);
  const text = BigInt.asUintN(size * 8, BigInt(n)).toString(16);
  // From the least significant end, two hexadecimal digits to a byte; what is missing is zero.
  let at = text.length - 1;
  for (let i = 0; i < size && at >= 0; i++) {
    data[big ? size - 1 - i : i] = hexValue(text, at) + 16 * hexValue(text, at - 1);
    at -= 2;
  }
  return new PyBytes(data);
}

/** The value of a lower-case hexadecimal digit; 0 in front of the text. */
function hexValue(text: string, at: number): number {
  if (at < 0) return 0;
  const c = text.charCodeAt(at);
  return c < 58 ? c - 48 : c - 87;
}

/** Character codes of the hexadecimal digits. */
const HEX_CODES: readonly number[] = Array.from("0123456789abcdef", (c) => c.charCodeAt(0));

function fromBytes(vm: VM, data: Uint8Array, big: boolean, signed: boolean): Int {
  const size = data.length;
  chargeBits(vm, Math.max(64, size * 8));
  vm.meter.charge(size >> 1);
  vm.meter.alloc(size * 4);
  if (size === 0) return 0;
  // Pieces of moderate length, so that the text is not held a byte at a time.
  const parts: string[] = ["0x"];
  const codes = new Uint8Array(2048);
  for (let from = 0; from < size; from += 1024) {
    const length = Math.min(size - from, 1024);
    for (let i = 0; i < length; i++) {
      const byte = data[big ? from + i : size - 1 - from - i] as number;
      codes[2 * i] = HEX_CODES[byte >> 4] as number;
      codes[2 * i + 1] = HEX_CODES[byte & 15] as number;
    }
    parts.push(String.fromCharCode(...codes.subarray(0, 2 * length)));
  }
  const n = BigInt(parts.join(""));
  return normalizeInt(signed ? BigInt.asIntN(size * 8, n) : n);
}

/** The bytes of an argument that is bytes-like, has `__bytes__`, or is an iterable of small ints. */
function bytesArgument(vm: VM, v: Value): Maybe<Uint8Array> {
  const data = bytesOf(vm, v);
  if (data !== undefined) return data;
  const method = typeOf(v).lookup("__bytes__");
  if (method !== undefined && method !== null) {
    return after(vm.callSpecial(method, v, []), (r) => {
      if (r instanceof PyBytes) return r.data;
      throw typeError(`__bytes__ returned non-bytes (type ${typeOf(r).name})`);
    });
  }
  if (lends(v)) return lentBytes(vm, v, FULL);
  if (strOperand(v) !== undefined || (typeOf(v).lookup("__iter__") ?? typeOf(v).lookup("__getitem__")) == null) {
    throw typeError(`cannot convert '${typeOf(v).name}' object to bytes`);
  }
  return collectBytes(vm, v);
}

function* collectBytes(vm: VM, v: Value): Generator<unknown, Uint8Array, unknown> {
  const iterator = (yield vm.iter(v)) as Value;
  let data = new Uint8Array(16);
  let length = 0;
  for (;;) {
    const item = (yield vm.next(iterator)) as Value | undefined;
    if (item === undefined) return data.subarray(0, length);
    vm.meter.charge(1);
    const n = (yield vm.index(item)) as Int;
    if (n < 0 || n > 255) throw valueError("bytes must be in range(0, 256)");
    if (length === data.length) {
      vm.meter.alloc(length);
      const longer = new Uint8Array(length * 2);
      longer.set(data);
      data = longer;
    }
    data[length++] = Number(n);
  }
}

const same = (_vm: VM, self: Self): Value => own(self);

const methods = (): readonly Row[] => [
  ["__new__(cls, x=0, /, base=10)", "Create and return a new object.  See help(type) for accurate signature.", makeInt],
  ["__repr__(self, /)", "Return repr(self).", (vm: VM, self: Self) => intToString(vm, own(self))],
  ["__hash__(self, /)", "Return hash(self).", (_vm: VM, self: Value) => intHash(intOperand(self) as Int)],
  comparison("lt", "<", (a, b) => a < b),
  comparison("le", "<=", (a, b) => a <= b),
  // Ints are canonical: equal ones are identical.
  comparison("eq", "==", (a, b) => a === b),
  comparison("ne", "!=", (a, b) => a !== b),
  comparison("gt", ">", (a, b) => a > b),
  comparison("ge", ">=", (a, b) => a >= b),
  ...operator("add", "+", intAdd),
  ...operator("sub", "-", intSub),
  ...operator("mul", "*", intMul),
  ...operator("mod", "%", intMod),
  [
    "__divmod__(self, value, /)",
    "Return divmod(self, value).",
    (vm: VM, self: Self, value: Value) => {
      const b = intOperand(value);
      return b === undefined ? NOT_IMPLEMENTED : intDivmod(vm, own(self), b);
    },
  ],
  [
    "__rdivmod__(self, value, /)",
    "Return divmod(value, self).",
    (vm: VM, self: Self, value: Value) => {
      const b = intOperand(value);
      return b === undefined ? NOT_IMPLEMENTED : intDivmod(vm, b, own(self));
    },
  ],
  [
    "__pow__(self, value, mod=None, /)",
    "Return pow(self, value, mod).",
    (vm: VM, self: Self, value: Value, mod?: Value) => power(vm, self, value, mod),
  ],
  [
    "__rpow__(self, value, mod=None, /)",
    "Return pow(value, self, mod).",
    (vm: VM, self: Self, value: Value, mod?: Value) => power(vm, value, self, mod),
  ],
  ["__neg__(self, /)", "-self", (vm: VM, self: Self) => intNegate(vm, own(self))],
  ["__pos__(self, /)", "+self", same],
  ["__abs__(self, /)", "abs(self)", (vm: VM, self: Self) => (own(self) < 0 ? intNegate(vm, own(self)) : own(self))],
  ["__bool__(self, /)", "True if self else False", (_vm: VM, self: Self) => own(self) !== 0],
  ["__invert__(self, /)", "~self", (vm: VM, self: Self) => intInvert(vm, own(self))],
  ...operator("lshift", "<<", intLshift),
  ...operator("rshift", ">>", intRshift),
  ...operator("and", "&", intAnd),
  ...operator("xor", "^", intXor),
  ...operator("or", "|", intOr),
  ["__int__(self, /)", "int(self)", same],
  ["__float__(self, /)", "float(self)", (_vm: VM, self: Self) => new PyFloat(intToFloat(own(self)))],
  ...operator("floordiv", "//", intFloorDiv),
  ...operator("truediv", "/", (vm, a, b) => new PyFloat(intTrueDiv(vm, a, b))),
  [
    "__index__(self, /)",
    "Return self converted to an integer, if self is suitable for use as an index into a list.",
    same,
  ],
  ["conjugate(self, /)", "Returns self, the complex conjugate of any int.", same],
  [
    "bit_length(self, /)",
    "Number of bits necessary to represent self in binary.\n\n>>> bin(37)\n'0b100101'\n>>> (37).bit_length()\n6",
    (vm: VM, self: Self) => {
      vm.meter.charge(approximateBits(own(self)) >> 9);
      return bitLength(own(self));
    },
  ],
  [
    "bit_count(self, /)",
    "Number of ones in the binary representation of the absolute value of self.\n\nAlso known as the population count.\n\n>>> bin(13)\n'0b1101'\n>>> (13).bit_count()\n3",
    (vm: VM, self: Self) => bitCount(vm, own(self)),
  ],
  [
    "to_bytes(self, /, length=1, byteorder='big', *, signed=False)",
    "Return an array of bytes representing an integer.\n\n  length\n    Length of bytes object to use.  An OverflowError is raised if the\n    integer is not representable with the given number of bytes.  Default\n    is length 1.\n  byteorder\n    The byte order used to represent the integer.  If byteorder is 'big',\n    the most significant byte is at the beginning of the byte array.  If\n    byteorder is 'little', the most significant byte is at the end of the\n    byte array.  To request the native byte order of the host system, use\n    sys.byteorder as the byte order value.  Default is to use 'big'.\n  signed\n    Determines whether two's complement is used to represent the integer.\n    If signed is False and a negative integer is given, an OverflowError\n    is raised.",
    (vm: VM, self: Self, length: Value = 1, byteorder?: Value, signed?: Value) =>
      after(vm.index(length), (size) => {
        const big = bigEndian(byteorder, "to_bytes");
        return after(flag(vm, signed), (s) => toBytes(vm, own(self), size, big, s));
      }),
  ],
  [
    "as_integer_ratio(self, /)",
    "Return a pair of integers, whose ratio is equal to the original int.\n\nThe ratio is in lowest terms and has a positive denominator.\n\n>>> (10).as_integer_ratio()\n(10, 1)\n>>> (-10).as_integer_ratio()\n(-10, 1)\n>>> (0).as_integer_ratio()\n(0, 1)",
    (_vm: VM, self: Self) => new PyTuple([own(self), 1]),
  ],
  ["__trunc__(self, /)", "Truncating an Integral returns itself.", same],
  ["__floor__(self, /)", "Flooring an Integral returns itself.", same],
  ["__ceil__(self, /)", "Ceiling of an Integral returns itself.", same],
  [
    "__round__(self, ndigits=None, /)",
    "Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an integer.",
    (vm: VM, self: Self, ndigits: Value = null) =>
      ndigits === null ? own(self) : after(vm.index(ndigits), (d) => roundInt(vm, own(self), d)),
  ],
  ["__getnewargs__(self, /)", "", (_vm: VM, self: Self) => new PyTuple([own(self)])],
  [
    "__format__(self, format_spec, /)",
    "Convert to a string according to format_spec.",
    (vm: VM, self: Value, spec: Value) => {
      const text = strOperand(spec);
      if (text === undefined) throw wrongSpec(spec);
      if (text === "") return vm.str(self);
      return formatInt(vm, intOperand(self) as Int, text, typeOf(self).name);
    },
  ],
  [
    "__sizeof__(self, /)",
    "Returns size in memory, in bytes.",
    (_vm: VM, self: Self) => 24 + 4 * Math.max(1, Math.ceil(bitLength(own(self)) / 30)),
  ],
  ["is_integer(self, /)", "Returns True. Exists for duck type compatibility with float.is_integer.", () => true],
];

/** What `__format__` says to a spec that is no text. */
export function wrongSpec(spec: Value): unknown {
  return typeError(`__format__() argument must be str, not ${spec === null ? "None" : typeOf(spec).name}`);
}

install(intType, () => ({
  signature: null,
  doc: "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 if no arguments\nare given.  If x is a number, return x.__int__().  For floating-point\nnumbers, this truncates towards zero.\n\nIf x is not a number or if base is given, then x must be a string,\nbytes, or bytearray instance representing an integer literal in the\ngiven base.  The literal can be preceded by '+' or '-' and be surrounded\nby whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.\nBase 0 means to interpret the base from the string as an integer literal.\n>>> int('0b100', base=0)\n4",
  costs: {
    __new__: "4product(4n, 4n) steps",
    "__repr__ __format__": "2product(n, n) steps, n/3 bytes",
    __hash__: "n/256 steps",
    "__eq__ __ne__ __lt__ __le__ __gt__ __ge__": "n/4096 steps",
    "__add__ __radd__ __sub__ __rsub__ __and__ __rand__ __or__ __ror__ __xor__ __rxor__":
      "max(n, m)/512 steps, max(n, m)/8 bytes",
    "__mul__ __rmul__": "product(n, m) + (n + m)/512 steps, (n + m)/8 bytes",
    "__mod__ __floordiv__": "3product(n - m, m) + n/512 steps, n/8 bytes",
    "__rmod__ __rfloordiv__": "3product(m - n, n) + m/512 steps, m/8 bytes",
    __divmod__: "6product(n - m, m) + n/256 steps, n/4 bytes",
    __rdivmod__: "6product(m - n, n) + m/256 steps, m/4 bytes",
    "__truediv__ __rtruediv__": "n/200 steps, n/8 bytes",
    "__pow__ __rpow__": "2product(n k, n k) + n k/512 steps, n k/8 bytes",
    "__neg__ __abs__ __invert__": "n/512 steps, n/8 bytes",
    __lshift__: "(n + k)/512 steps, (n + k)/8 bytes",
    __rshift__: "(n - k)/512 steps, (n - k)/8 bytes",
    bit_length: "n/512 steps",
    bit_count: "n/8 steps, n/2 bytes",
    to_bytes: "k/4 + k/64 steps, 3k bytes",
    from_bytes: "m/2 + m/64 steps, 5m bytes",
  },
  call: ["__new__(cls, x=0, /, base=10)", "", makeInt, { isCounted: true }],
  methods: methods(),
  classMethods: [
    [
      "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)",
      "Return the integer represented by the given array of bytes.\n\n  bytes\n    Holds the array of bytes to convert.  The argument must either\n    support the buffer protocol or be an iterable object producing bytes.\n    Bytes and bytearray are examples of built-in objects that support the\n    buffer protocol.\n  byteorder\n    The byte order used to represent the integer.  If byteorder is 'big',\n    the most significant byte is at the beginning of the byte array.  If\n    byteorder is 'little', the most significant byte is at the end of the\n    byte array.  To request the native byte order of the host system, use\n    sys.byteorder as the byte order value.  Default is to use 'big'.\n  signed\n    Indicates whether two's complement is used to represent the integer.",
      (vm: VM, cls: PyType, bytes: Value, byteorder?: Value, signed?: Value) => {
        const big = bigEndian(byteorder, "from_bytes");
        return after(flag(vm, signed), (s) =>
          after(bytesArgument(vm, bytes), (data) => {
            const n = fromBytes(vm, data, big, s);
            return cls === intType ? n : new Call(cls, [n]);
          }),
        );
      },
    ],
  ],
  getset: {
    real: { doc: "the real part of a complex number", get: (_vm: VM, self: Value) => intOperand(self) },
    imag: { doc: "the imaginary part of a complex number", get: () => 0 },
    numerator: {
      doc: "the numerator of a rational number in lowest terms",
      get: (_vm: VM, self: Value) => intOperand(self),
    },
    denominator: { doc: "the denominator of a rational number in lowest terms", get: () => 1 },
  },
}));
