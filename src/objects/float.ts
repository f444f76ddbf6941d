/**
 * float: IEEE 754 doubles. Python reference, "Numeric Types — int, float, complex" and "Additional Methods on Float".
 * The arithmetic is in number-floats.ts.
 */
import type { VM } from "../vm/vm.js";
import { compareIntFloat } from "./arithmetic.js";
import { overflowError, typeError, valueError } from "./errors.js";
import { makeFloat } from "./float-constructor.js";
import { fromHex, toHex } from "./float-hex.js";
import { floatHash } from "./hashing.js";
import { wrongSpec } from "./int.js";
import {
  floatType,
  NOT_IMPLEMENTED,
  PyFloat,
  type PyObject,
  PyTuple,
  type PyType,
  typeOf,
  type Value,
} from "./model.js";
import { Call, install, type Row } from "./native.js";
import {
  after,
  boundedIndex,
  floatOperand,
  intOperand,
  payload,
  realArgument,
  realOperand,
  strOperand,
  truncateFloat,
} from "./number-arguments.js";
import { fractionDigits, mantissaAndExponent, quickFixed } from "./number-digits.js";
import { floatFloorDiv, floatMod, floatPow, floatTrueDiv } from "./number-floats.js";
import { formatFloatSpec } from "./number-format.js";
import { normalizeInt } from "./number-ints.js";
import { floatRepr } from "./number-text.js";

function operator(name: string, symbol: string, f: (a: number, b: number) => number): Row[] {
  return [
    [
      `__${name}__(self, value, /)`,
      `Return self${symbol}value.`,
      (_vm: VM, self: PyFloat, value: Value) => {
        const b = realOperand(value);
        return b === undefined ? NOT_IMPLEMENTED : new PyFloat(f(self.value, b));
      },
    ],
    [
      `__r${name}__(self, value, /)`,
      `Return value${symbol}self.`,
      (_vm: VM, self: PyFloat, value: Value) => {
        const b = realOperand(value);
        return b === undefined ? NOT_IMPLEMENTED : new PyFloat(f(b, self.value));
      },
    ],
  ];
}

/** @param f judges the sign of self - value, or NaN when they do not compare */
function comparison(name: string, symbol: string, f: (order: number) => boolean): Row {
  return [
    `__${name}__(self, value, /)`,
    `Return self${symbol}value.`,
    (_vm: VM, self: PyFloat, value: Value) => {
      const n = intOperand(value);
      if (n !== undefined) return f(0 - compareIntFloat(n, self.value));
      const b = floatOperand(value);
      return b === undefined ? NOT_IMPLEMENTED : f(compareIntFloat(self.value, b));
    },
  ];
}

export function floatDivmod(a: number, b: number): PyTuple {
  return new PyTuple([new PyFloat(floatFloorDiv(a, b)), new PyFloat(floatMod(a, b))]);
}

function power(base: Value, exp: Value, mod: Value | undefined): Value {
  if (mod !== undefined && mod !== null) {
    throw typeError("pow() 3rd argument not allowed unless all arguments are integers");
  }
  const a = realOperand(base);
  const b = realOperand(exp);
  if (a === undefined || b === undefined) return NOT_IMPLEMENTED;
  const r = floatPow(a, b);
  return typeof r === "number" ? new PyFloat(r) : r;
}

/** The nearest whole number, half to even. */
export function roundHalfEven(v: number): number {
  const low = Math.floor(v);
  const rest = v - low;
  if (rest < 0.5) return low;
  if (rest > 0.5) return low + 1;
  return low % 2 === 0 ? low : low + 1;
}

/** Beyond these, rounding changes nothing, or leaves nothing. */
const MAX_DIGITS = 323;
const MIN_DIGITS = -308;

/** Rounding that JavaScript's own conversion does not do takes long arithmetic. */
export function chargeRounding(vm: VM, digits: number): void {
  vm.meter.charge(digits >= 0 && digits <= 20 ? 1 : 10);
}

/** round(v, digits), as if by decimal conversion: correctly rounded from the exact value. */
export function roundFloat(v: number, digits: number): number {
  if (v - v !== 0 || v === 0 || digits > MAX_DIGITS) return v;
  if (digits < MIN_DIGITS) return 0 * v;
  const size = Math.abs(v);
  const quick = digits >= 0 ? quickFixed(size, digits) : undefined;
  let rounded: number;
  if (quick !== undefined) rounded = Number(quick);
  else {
    const d = fractionDigits(size, digits);
    rounded = d.digits === "" ? 0 : Number(`0.${d.digits}e${d.point}`);
  }
  if (rounded === Number.POSITIVE_INFINITY) throw overflowError("rounded value too large to represent");
  return v < 0 ? -rounded : rounded;
}

function integerRatio(v: number): PyTuple {
  if (Number.isNaN(v)) throw valueError("cannot convert NaN to integer ratio");
  if (v - v !== 0) throw overflowError("cannot convert Infinity to integer ratio");
  if (v === 0) return new PyTuple([0, 1]);
  let [m, e] = mantissaAndExponent(Math.abs(v));
  while ((m & 1n) === 0n) {
    m >>= 1n;
    e++;
  }
  const top = e > 0 ? m << BigInt(e) : m;
  const bottom = e < 0 ? 1n << BigInt(-e) : 1n;
  return new PyTuple([normalizeInt(v < 0 ? -top : top), normalizeInt(bottom)]);
}

const same = (_vm: VM, self: PyFloat): Value => self;

const methods = (): readonly Row[] => [
  ["__new__(cls, x=0, /)", "Create and return a new object.  See help(type) for accurate signature.", makeFloat],
  ["__repr__(self, /)", "Return repr(self).", (_vm: VM, self: PyFloat) => floatRepr(self.value)],
  [
    "__hash__(self, /)",
    "Return hash(self).",
    (vm: VM, self: Value) => {
      const v = floatOperand(self) as number;
      return floatHash(v, v === v ? 0 : vm.identity(self as PyObject));
    },
  ],
  comparison("lt", "<", (o) => o < 0),
  comparison("le", "<=", (o) => o <= 0),
  comparison("eq", "==", (o) => o === 0),
  comparison("ne", "!=", (o) => o !== 0),
  comparison("gt", ">", (o) => o > 0),
  comparison("ge", ">=", (o) => o >= 0),
  ...operator("add", "+", (a, b) => a + b),
  ...operator("sub", "-", (a, b) => a - b),
  ...operator("mul", "*", (a, b) => a * b),
  ...operator("mod", "%", floatMod),
  [
    "__divmod__(self, value, /)",
    "Return divmod(self, value).",
    (_vm: VM, self: PyFloat, value: Value) => {
      const b = realOperand(value);
      return b === undefined ? NOT_IMPLEMENTED : floatDivmod(self.value, b);
    },
  ],
  [
    "__rdivmod__(self, value, /)",
    "Return divmod(value, self).",
    (_vm: VM, self: PyFloat, value: Value) => {
      const b = realOperand(value);
      return b === undefined ? NOT_IMPLEMENTED : floatDivmod(b, self.value);
    },
  ],
  [
    "__pow__(self, value, mod=None, /)",
    "Return pow(self, value, mod).",
    (_vm: VM, self: PyFloat, value: Value, mod?: Value) => power(self, value, mod),
  ],
  [
    "__rpow__(self, value, mod=None, /)",
    "Return pow(value, self, mod).",
    (_vm: VM, self: PyFloat, value: Value, mod?: Value) => power(value, self, mod),
  ],
  ["__neg__(self, /)", "-self", (_vm: VM, self: PyFloat) => new PyFloat(-self.value)],
  ["__pos__(self, /)", "+self", same],
  ["__abs__(self, /)", "abs(self)", (_vm: VM, self: PyFloat) => new PyFloat(Math.abs(self.value))],
  ["__bool__(self, /)", "True if self else False", (_vm: VM, self: PyFloat) => self.value !== 0],
  ["__int__(self, /)", "int(self)", (_vm: VM, self: PyFloat) => truncateFloat(self.value)],
  ["__float__(self, /)", "float(self)", same],
  ...operator("floordiv", "//", floatFloorDiv),
  ...operator("truediv", "/", floatTrueDiv),
  ["conjugate(self, /)", "Return self, the complex conjugate of any float.", same],
  [
    "__trunc__(self, /)",
    "Return the Integral closest to x between 0 and x.",
    (_vm: VM, self: PyFloat) => truncateFloat(self.value),
  ],
  [
    "__floor__(self, /)",
    "Return the floor as an Integral.",
    (_vm: VM, self: PyFloat) => truncateFloat(Math.floor(self.value)),
  ],
  [
    "__ceil__(self, /)",
    "Return the ceiling as an Integral.",
    (_vm: VM, self: PyFloat) => truncateFloat(Math.ceil(self.value)),
  ],
  [
    "__round__(self, ndigits=None, /)",
    "Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, work like built-in round(x, ndigits).",
    (vm: VM, self: PyFloat, ndigits: Value = null) =>
      ndigits === null
        ? truncateFloat(roundHalfEven(self.value))
        : after(boundedIndex(vm, ndigits), (d) => {
            chargeRounding(vm, d);
            return new PyFloat(roundFloat(self.value, d));
          }),
  ],
  [
    "as_integer_ratio(self, /)",
    "Return a pair of integers, whose ratio is exactly equal to the original float.\n\nThe ratio is in lowest terms and has a positive denominator.  Raise\nOverflowError on infinities and a ValueError on NaNs.\n\n>>> (10.0).as_integer_ratio()\n(10, 1)\n>>> (0.0).as_integer_ratio()\n(0, 1)\n>>> (-.25).as_integer_ratio()\n(-1, 4)",
    (vm: VM, self: PyFloat) => {
      vm.meter.charge(10);
      return integerRatio(self.value);
    },
  ],
  [
    "hex(self, /)",
    "Return a hexadecimal representation of a floating-point number.\n\n>>> (-0.1).hex()\n'-0x1.999999999999ap-4'\n>>> 3.14159.hex()\n'0x1.921f9f01b866ep+1'",
    (vm: VM, self: PyFloat) => {
      vm.meter.charge(4);
      return toHex(self.value);
    },
  ],
  [
    "is_integer(self, /)",
    "Return True if the float is an integer.",
    (_vm: VM, self: PyFloat) => Number.isInteger(self.value),
  ],
  ["__getnewargs__(self, /)", "", (_vm: VM, self: PyFloat) => new PyTuple([self])],
  [
    "__format__(self, format_spec, /)",
    "Formats the float according to format_spec.",
    (vm: VM, self: PyObject, spec: Value) => {
      const text = strOperand(spec);
      if (text === undefined) throw wrongSpec(spec);
      if (text === "") return vm.str(self);
      return formatFloatSpec(vm, floatOperand(self) as number, text, self.cls.name);
    },
  ],
];

install(floatType, () => ({
  doc: "Convert a string or number to a floating-point number, if possible.",
  costs: {
    __new__: "3n/16 steps",
    fromhex: "n/4 steps",
    __format__: "k/32 steps, 1.5k bytes",
  },
  methods: methods(),
  classMethods: [
    [
      "from_number(cls, number, /)",
      "Convert real number to a floating-point number.",
      (vm: VM, cls: PyType, number: Value) => {
        if (cls === floatType && number instanceof PyFloat) return number;
        return after(realArgument(vm, number), (v) =>
          cls === floatType ? new PyFloat(v) : new Call(cls, [new PyFloat(v)]),
        );
      },
    ],
    [
      "fromhex(cls, string, /)",
      "Create a floating-point number from a hexadecimal string.\n\n>>> float.fromhex('0x1.ffffp10')\n2047.984375\n>>> float.fromhex('-0x1p-1074')\n-5e-324",
      (vm: VM, cls: PyType, string: Value) => {
        const text = strOperand(string);
        if (text === undefined) throw typeError("bad argument type for built-in operation");
        const v = new PyFloat(fromHex(vm, text));
        return cls === floatType ? v : new Call(cls, [v]);
      },
    ],
    [
      "__getformat__(cls, typestr, /)",
      "You probably don't want to use this function.\n\n  typestr\n    Must be 'double' or 'float'.\n\nIt exists mainly to be used in Python's test suite.\n\nThis function returns whichever of 'unknown', 'IEEE, big-endian' or 'IEEE,\nlittle-endian' best describes the format of floating-point numbers used by the\nC type named by typestr.",
      (_vm: VM, _cls: PyType, typestr: Value) => {
        const text = strOperand(typestr);
        if (text === undefined) {
          throw typeError(
            `__getformat__() argument must be str, not ${typestr === null ? "None" : typeOf(typestr).name}`,
          );
        }
        if (text !== "double" && text !== "float") {
          throw valueError("__getformat__() argument 1 must be 'double' or 'float'");
        }
        return "IEEE, little-endian";
      },
    ],
  ],
  getset: {
    real: { doc: "the real part of a complex number", get: (_vm: VM, self: Value) => payload(self) },
    imag: { doc: "the imaginary part of a complex number", get: () => new PyFloat(0) },
  },
}));
