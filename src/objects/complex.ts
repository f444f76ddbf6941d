/** complex: pairs of floats. Python reference, "Numeric Types — int, float, complex". */
import type { VM } from "../vm/vm.js";
import { compareNumbers } from "./arithmetic.js";
import { makeComplex, toComplex } from "./complex-constructor.js";
import { overflowError, valueError, zeroDivisionError } from "./errors.js";
import { wrongSpec } from "./int.js";
import {
  complexType,
  NOT_IMPLEMENTED,
  PyComplex,
  PyFloat,
  type PyObject,
  PyTuple,
  type PyType,
  type Value,
} from "./model.js";
import { Call, install, type Row } from "./native.js";
import { after, complexOperand, payload, realOperand, strOperand } from "./number-arguments.js";
import { complexDiv, complexHash, complexMul, complexPow, realDiv } from "./number-complex.js";
import { hypotenuse } from "./number-elementary.js";
import { formatComplexSpec } from "./number-format.js";
import { complexRepr } from "./number-text.js";

type Pair = (a: PyComplex, b: PyComplex) => PyComplex;

/** @param withReal complex op real @param fromReal real op complex */
function operator(
  name: string,
  symbol: string,
  pair: Pair,
  withReal: (a: PyComplex, b: number) => PyComplex,
  fromReal: (a: number, b: PyComplex) => PyComplex,
): Row[] {
  return [
    [
      `__${name}__(self, value, /)`,
      `Return self${symbol}value.`,
      (_vm: VM, self: PyComplex, value: Value) => {
        const z = complexOperand(value);
        if (z !== undefined) return pair(self, z);
        const b = realOperand(value);
        return b === undefined ? NOT_IMPLEMENTED : withReal(self, b);
      },
    ],
    [
      `__r${name}__(self, value, /)`,
      `Return value${symbol}self.`,
      (_vm: VM, self: PyComplex, value: Value) => {
        const z = complexOperand(value);
        if (z !== undefined) return pair(z, self);
        const b = realOperand(value);
        return b === undefined ? NOT_IMPLEMENTED : fromReal(b, self);
      },
    ],
  ];
}

function power(base: Value, exp: Value, mod: Value | undefined): Value {
  const a = asPair(base);
  const b = asPair(exp);
  if (a === undefined || b === undefined) return NOT_IMPLEMENTED;
  if (mod !== undefined && mod !== null) throw valueError("complex modulo");
  return complexPow(a.re, a.im, b.re, b.im);
}

function asPair(v: Value): PyComplex | undefined {
  const z = complexOperand(v);
  if (z !== undefined) return z;
  const r = realOperand(v);
  return r === undefined ? undefined : new PyComplex(r, 0);
}

function equality(name: "eq" | "ne", symbol: "==" | "!="): Row {
  return [
    `__${name}__(self, value, /)`,
    `Return self${symbol}value.`,
    (_vm: VM, self: PyComplex, value: Value) => compareNumbers(symbol, self, payload(value)) ?? NOT_IMPLEMENTED,
  ];
}

function order(name: string, symbol: string): Row {
  return [`__${name}__(self, value, /)`, `Return self${symbol}value.`, () => NOT_IMPLEMENTED];
}

/** abs(z) */
export function complexAbs(z: PyComplex): number {
  const size = hypotenuse(z.re, z.im);
  if (size === Number.POSITIVE_INFINITY && z.re - z.re === 0 && z.im - z.im === 0) {
    throw overflowError("absolute value too large");
  }
  return size;
}

function byReal(a: PyComplex, b: number): PyComplex {
  if (b === 0) throw zeroDivisionError("division by zero");
  return new PyComplex(a.re / b, a.im / b);
}

install(complexType, () => ({
  doc: "Create a complex number from a string or numbers.\n\nIf a string is given, parse it as a complex number.\nIf a single number is given, convert it to a complex number.\nIf the 'real' or 'imag' arguments are given, create a complex number\nwith the specified real and imaginary components.",
  costs: {
    __new__: "3n/16 steps",
    __format__: "k/32 steps, 1.5k bytes",
  },
  methods: [
    [
      "__new__(cls, real=0, imag=0)",
      "Create and return a new object.  See help(type) for accurate signature.",
      makeComplex,
    ],
    ["__repr__(self, /)", "Return repr(self).", (_vm: VM, self: PyComplex) => complexRepr(self)],
    [
      "__hash__(self, /)",
      "Return hash(self).",
      (vm: VM, self: Value) => {
        const z = complexOperand(self) as PyComplex;
        const isNumber = z.re === z.re && z.im === z.im;
        return complexHash(z, isNumber ? 0 : vm.identity(self as PyObject));
      },
    ],
    order("lt", "<"),
    order("le", "<="),
    equality("eq", "=="),
    equality("ne", "!="),
    order("gt", ">"),
    order("ge", ">="),
    ...operator(
      "add",
      "+",
      (a, b) => new PyComplex(a.re + b.re, a.im + b.im),
      (a, b) => new PyComplex(a.re + b, a.im),
      (a, b) => new PyComplex(a + b.re, b.im),
    ),
    ...operator(
      "sub",
      "-",
      (a, b) => new PyComplex(a.re - b.re, a.im - b.im),
      (a, b) => new PyComplex(a.re - b, a.im),
      (a, b) => new PyComplex(a - b.re, -b.im),
    ),
    ...operator(
      "mul",
      "*",
      complexMul,
      (a, b) => new PyComplex(a.re * b, a.im * b),
      (a, b) => new PyComplex(a * b.re, a * b.im),
    ),
    ...operator("truediv", "/", complexDiv, byReal, realDiv),
    [
      "__pow__(self, value, mod=None, /)",
      "Return pow(self, value, mod).",
      (_vm: VM, self: PyComplex, value: Value, mod?: Value) => power(self, value, mod),
    ],
    [
      "__rpow__(self, value, mod=None, /)",
      "Return pow(value, self, mod).",
      (_vm: VM, self: PyComplex, value: Value, mod?: Value) => power(value, self, mod),
    ],
    ["__neg__(self, /)", "-self", (_vm: VM, self: PyComplex) => new PyComplex(-self.re, -self.im)],
    ["__pos__(self, /)", "+self", (_vm: VM, self: PyComplex) => self],
    ["__abs__(self, /)", "abs(self)", (_vm: VM, self: PyComplex) => new PyFloat(complexAbs(self))],
    ["__bool__(self, /)", "True if self else False", (_vm: VM, self: PyComplex) => !(self.re === 0 && self.im === 0)],
    [
      "conjugate(self, /)",
      "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.",
      (_vm: VM, self: PyComplex) => new PyComplex(self.re, -self.im),
    ],
    ["__complex__(self, /)", "Convert this value to exact type complex.", (_vm: VM, self: PyComplex) => self],
    [
      "__getnewargs__(self, /)",
      "",
      (_vm: VM, self: PyComplex) => new PyTuple([new PyFloat(self.re), new PyFloat(self.im)]),
    ],
    [
      "__format__(self, format_spec, /)",
      "Convert to a string according to format_spec.",
      (vm: VM, self: PyObject, spec: Value) => {
        const text = strOperand(spec);
        if (text === undefined) throw wrongSpec(spec);
        if (text === "") return vm.str(self);
        return formatComplexSpec(vm, complexOperand(self) as PyComplex, text, self.cls.name);
      },
    ],
  ],
  classMethods: [
    [
      "from_number(cls, number, /)",
      "Convert number to a complex floating-point number.",
      (vm: VM, cls: PyType, number: Value) => {
        if (cls === complexType && number instanceof PyComplex) return number;
        return after(toComplex(vm, number), (z) => (cls === complexType ? z : new Call(cls, [z])));
      },
    ],
  ],
  getset: {
    real: {
      doc: "the real part of a complex number",
      get: (_vm: VM, self: Value) => new PyFloat((payload(self) as PyComplex).re),
      member: true,
    },
    imag: {
      doc: "the imaginary part of a complex number",
      get: (_vm: VM, self: Value) => new PyFloat((payload(self) as PyComplex).im),
      member: true,
    },
  },
}));
