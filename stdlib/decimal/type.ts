/** The type decimal.Decimal: its methods on what the other files of this folder compute. */
import { overflowError, typeError, valueError } from "../../src/objects/errors.js";
import {
  NOT_IMPLEMENTED,
  PyComplex,
  PyFloat,
  type PyObject,
  PyTuple,
  type PyType,
  type Value,
} from "../../src/objects/model.js";
import { Call, type Gen, install, type Maybe, type Row } from "../../src/objects/native.js";
import { floatOperand, intOperand, strOperand } from "../../src/objects/number-arguments.js";
import { normalizeInt } from "../../src/objects/number-ints.js";
import type { CompareOp, VM } from "../../src/vm/vm.js";
import {
  absolute,
  add,
  type Binary,
  divide,
  divideBoth,
  divideWhole,
  fusedMultiplyAdd,
  minus,
  multiply,
  plus,
  quantize,
  remainder,
  subtract,
  toIntegral,
} from "./arithmetic.js";
import { compareDecimal } from "./comparing.js";
import { hasSameQuantum } from "./comparison.js";
import { contextArgument, currentContext, type PyContext, roundingOf } from "./context.js";
import {
  decimalType,
  fromFloat,
  fromInt,
  fromValue,
  makeDecimal,
  needOperand,
  operand,
  PyDecimal,
  toInt,
  toRatio,
  unsupported,
} from "./convert.js";
import { isNormal, isSubnormal, numberClass } from "./digitwise.js";
import { DECIMAL_DOCS } from "./docs.generated.js";
import { documented } from "./documented.js";
import { formatNumber } from "./format.js";
import { hashNumber } from "./hash.js";
import { flip, Kind, Num, ZERO } from "./number.js";
import { BINARY, UNARY } from "./operations.js";
import { power, powerModulo } from "./power.js";
import { digitsOf, numberText } from "./text.js";
import { Condition, Rounding, type Work } from "./work.js";

const { doc, row } = documented(DECIMAL_DOCS);

/** Does an operation under a context, and raises what it traps. */
export function under(vm: VM, context: PyContext, f: (w: Work) => Num): PyDecimal {
  const work = context.work(vm);
  const result = f(work);
  if (work.status !== 0) context.note(work.status);
  return makeDecimal(vm, result);
}

// --------------------------------------------------------------------------------------------------------- operators

function operator(name: string, f: Binary): Row[] {
  return [
    row(`__${name}__(self, value, /)`, (vm: VM, self: PyDecimal, other: Value) => {
      const num = operand(vm, other);
      return num === undefined ? NOT_IMPLEMENTED : under(vm, currentContext(vm), (w) => f(w, self.num, num));
    }),
    row(`__r${name}__(self, value, /)`, (vm: VM, self: PyDecimal, other: Value) => {
      const num = operand(vm, other);
      return num === undefined ? NOT_IMPLEMENTED : under(vm, currentContext(vm), (w) => f(w, num, self.num));
    }),
  ];
}

export function quotientAndRest(vm: VM, context: PyContext, a: Num, b: Num): PyTuple {
  const work = context.work(vm);
  const [quotient, rest] = divideBoth(work, a, b);
  context.note(work.status);
  return new PyTuple([makeDecimal(vm, quotient), makeDecimal(vm, rest)]);
}

function raise(vm: VM, base: Value, exponent: Value, modulo: Value | undefined): Value {
  const a = operand(vm, base);
  const b = operand(vm, exponent);
  if (a === undefined || b === undefined) return NOT_IMPLEMENTED;
  if (modulo === undefined || modulo === null) return under(vm, currentContext(vm), (w) => power(w, a, b));
  const c = operand(vm, modulo);
  if (c === undefined) return NOT_IMPLEMENTED;
  return under(vm, currentContext(vm), (w) => powerModulo(w, a, b, c));
}

const comparison = (name: string, op: CompareOp): Row =>
  row(`__${name}__(self, value, /)`, (vm: VM, self: PyDecimal, other: Value) => compareDecimal(vm, op, self, other));

/** An int of a number, which must be one. */
function wholeOf(vm: VM, { num }: PyDecimal, rounding: Rounding): Value {
  if (num.isNaN) throw valueError("cannot convert NaN to integer");
  if (num.isInfinite) throw overflowError("cannot convert Infinity to integer");
  return normalizeInt(toInt(vm, num, rounding));
}

function floatOf(vm: VM, { num }: PyDecimal): number {
  if (num.kind === Kind.SIGNALING) throw valueError("cannot convert signaling NaN to float");
  if (num.isNaN) return Number.NaN;
  const sign = num.sign === 1 ? -1 : 1;
  if (num.isInfinite) return sign * Number.POSITIVE_INFINITY;
  // More digits than these decide nothing but which side of a half a number is on.
  return Number(numberText(vm, num));
}

function round(vm: VM, self: PyDecimal, ndigits: Value | undefined): Value {
  if (ndigits === undefined) return wholeOf(vm, self, Rounding.HALF_EVEN);
  const n = intOperand(ndigits);
  if (n === undefined) throw typeError("optional arg must be an integer");
  const places = Math.max(-2e9, Math.min(2e9, Number(n)));
  return under(vm, currentContext(vm), (w) => quantize(w, self.num, new Num(0, 1n, -places)));
}

const operators = (): Row[] => [
  comparison("lt", "<"),
  comparison("le", "<="),
  comparison("eq", "=="),
  comparison("ne", "!="),
  comparison("gt", ">"),
  comparison("ge", ">="),
  ...operator("add", add),
  ...operator("sub", subtract),
  ...operator("mul", multiply),
  ...operator("truediv", divide),
  ...operator("floordiv", divideWhole),
  ...operator("mod", remainder),
  row("__divmod__(self, value, /)", (vm: VM, self: PyDecimal, other: Value) => {
    const num = operand(vm, other);
    return num === undefined ? NOT_IMPLEMENTED : quotientAndRest(vm, currentContext(vm), self.num, num);
  }),
  row("__rdivmod__(self, value, /)", (vm: VM, self: PyDecimal, other: Value) => {
    const num = operand(vm, other);
    return num === undefined ? NOT_IMPLEMENTED : quotientAndRest(vm, currentContext(vm), num, self.num);
  }),
  row("__pow__(self, value, mod=None, /)", (vm: VM, self: PyDecimal, other: Value, mod?: Value) =>
    raise(vm, self, other, mod),
  ),
  row("__rpow__(self, value, mod=None, /)", (vm: VM, self: PyDecimal, other: Value, mod?: Value) =>
    raise(vm, other, self, mod),
  ),
  row("__neg__(self, /)", (vm: VM, self: PyDecimal) => under(vm, currentContext(vm), (w) => minus(w, self.num))),
  row("__pos__(self, /)", (vm: VM, self: PyDecimal) => under(vm, currentContext(vm), (w) => plus(w, self.num))),
  row("__abs__(self, /)", (vm: VM, self: PyDecimal) => under(vm, currentContext(vm), (w) => absolute(w, self.num))),
  row("__bool__(self, /)", (_vm: VM, self: PyDecimal) => !self.num.isZero),
  row("__int__(self, /)", (vm: VM, self: PyDecimal) => wholeOf(vm, self, Rounding.DOWN)),
  row("__trunc__(self, /)", (vm: VM, self: PyDecimal) => wholeOf(vm, self, Rounding.DOWN)),
  row("__floor__(self, /)", (vm: VM, self: PyDecimal) => wholeOf(vm, self, Rounding.FLOOR)),
  row("__ceil__(self, /)", (vm: VM, self: PyDecimal) => wholeOf(vm, self, Rounding.CEILING)),
  row("__float__(self, /)", (vm: VM, self: PyDecimal) => new PyFloat(floatOf(vm, self))),
  row("__complex__(self, /)", (vm: VM, self: PyDecimal) => new PyComplex(floatOf(vm, self), 0)),
  ["__round__(self, ndigits=None, /)", doc("__round__"), round, { shown: null }],
  row("__hash__(self, /)", (vm: VM, self: PyDecimal) => {
    if (self.num.kind === Kind.SIGNALING) throw typeError("Cannot hash a signaling NaN value");
    if (self.num.isNaN) return vm.identity(self);
    vm.meter.charge(2 + (self.num.digits >> 6));
    return hashNumber(self.num);
  }),
  row("__repr__(self, /)", (vm: VM, self: PyDecimal) => {
    return `Decimal('${numberText(vm, self.num, currentContext(vm).capitals)}')`;
  }),
  row("__str__(self, /)", (vm: VM, self: PyDecimal) => numberText(vm, self.num, currentContext(vm).capitals)),
  [
    "__format__(self, format_spec, override=None, /)",
    doc("__format__"),
    (vm: VM, self: PyDecimal, spec: Value, override?: Value) => {
      const text = strOperand(spec);
      if (text === undefined) throw typeError("format arg must be str");
      if (override !== undefined) throw valueError("invalid override dict");
      const context = currentContext(vm);
      return formatNumber(vm, self.num, text, context.rounding, context.capitals);
    },
    { shown: null },
  ],
  row("__copy__(self, /)", (_vm: VM, self: PyDecimal) => self),
  row("__deepcopy__(self, memo, /)", (_vm: VM, self: PyDecimal) => self),
  row("__sizeof__(self, /)", (_vm: VM, self: PyDecimal) => 104 + 8 * Math.floor(self.num.digits / 77)),
];

// ----------------------------------------------------------------------------------------------------------- methods

const test = (name: string, f: (n: Num) => boolean): Row =>
  row(`${name}(self, /)`, (_vm: VM, self: PyDecimal) => f(self.num));

const integral = (name: string, notes: boolean): Row =>
  row(`${name}(self, /, rounding=None, context=None)`, (vm: VM, self: PyDecimal, rounding?: Value, given?: Value) => {
    const context = contextArgument(vm, given);
    const chosen = rounding === undefined || rounding === null ? context.rounding : roundingOf(rounding);
    return under(vm, context, (w) => {
      const inner = w.rounded(chosen);
      const result = toIntegral(inner, self.num, notes);
      w.status |= inner.status;
      return result;
    });
  });

/** (sign, digits, exponent), as the DecimalTuple of the module. */
function* asTuple(vm: VM, { num }: PyDecimal): Gen<Value> {
  const digits: Value[] = [];
  if (num.isFinite || num.coefficient !== 0n) {
    const text = digitsOf(vm, num);
    vm.meter.items(text.length, 8);
    for (let i = 0; i < text.length; i++) digits.push(text.charCodeAt(i) - 48);
  } else if (num.isInfinite) digits.push(0);
  const exponent = num.isFinite ? num.exponent : num.isInfinite ? "F" : num.kind === Kind.SIGNALING ? "N" : "n";
  const module = yield vm.importModule("decimal");
  const tuple = (yield vm.getAttr(module as PyObject, "DecimalTuple")) as Value;
  return (yield new Call(tuple, [num.sign, new PyTuple(digits), exponent])) as Value;
}

const methods = (): Row[] => [
  ...UNARY.map(([name, f]) =>
    row(`${name}(self, /, context=None)`, (vm: VM, self: PyDecimal, context?: Value) =>
      under(vm, contextArgument(vm, context), (w) => f(w, self.num)),
    ),
  ),
  ...BINARY.map(([name, f]) =>
    row(`${name}(self, /, other, context=None)`, (vm: VM, self: PyDecimal, other: Value, given?: Value) => {
      const context = contextArgument(vm, given);
      const num = needOperand(vm, other);
      return under(vm, context, (w) => f(w, self.num, num));
    }),
  ),
  row(
    "fma(self, /, other, third, context=None)",
    (vm: VM, self: PyDecimal, other: Value, third: Value, given?: Value) => {
      const context = contextArgument(vm, given);
      const b = needOperand(vm, other);
      const c = needOperand(vm, third);
      return under(vm, context, (w) => fusedMultiplyAdd(w, self.num, b, c));
    },
  ),
  row(
    "quantize(self, /, exp, rounding=None, context=None)",
    (vm: VM, self: PyDecimal, exp: Value, rounding?: Value, given?: Value) => {
      const context = contextArgument(vm, given);
      const chosen = rounding === undefined || rounding === null ? context.rounding : roundingOf(rounding);
      const num = needOperand(vm, exp);
      return under(vm, context, (w) => {
        const inner = w.rounded(chosen);
        const result = quantize(inner, self.num, num);
        w.status |= inner.status;
        return result;
      });
    },
  ),
  row("same_quantum(self, /, other, context=None)", (vm: VM, self: PyDecimal, other: Value, given?: Value) => {
    contextArgument(vm, given);
    return hasSameQuantum(self.num, needOperand(vm, other));
  }),
  integral("to_integral", false),
  integral("to_integral_value", false),
  integral("to_integral_exact", true),
  row("to_eng_string(self, /, context=None)", (vm: VM, self: PyDecimal, context?: Value) =>
    numberText(vm, self.num, contextArgument(vm, context).capitals, true),
  ),
  row("number_class(self, /, context=None)", (vm: VM, self: PyDecimal, context?: Value) =>
    numberClass(contextArgument(vm, context).work(vm), self.num),
  ),
  row("is_normal(self, /, context=None)", (vm: VM, self: PyDecimal, context?: Value) =>
    isNormal(contextArgument(vm, context).work(vm), self.num),
  ),
  row("is_subnormal(self, /, context=None)", (vm: VM, self: PyDecimal, context?: Value) =>
    isSubnormal(contextArgument(vm, context).work(vm), self.num),
  ),
  test("is_canonical", () => true),
  test("is_finite", (n) => n.isFinite),
  test("is_infinite", (n) => n.isInfinite),
  test("is_nan", (n) => n.isNaN),
  test("is_qnan", (n) => n.kind === Kind.QUIET),
  test("is_snan", (n) => n.kind === Kind.SIGNALING),
  test("is_signed", (n) => n.sign === 1),
  test("is_zero", (n) => n.isZero),
  row("adjusted(self, /)", (_vm: VM, self: PyDecimal) => (self.num.isFinite ? self.num.adjusted : 0)),
  row("as_tuple(self, /)", (vm: VM, self: PyDecimal): Maybe<Value> => asTuple(vm, self)),
  row("as_integer_ratio(self, /)", (vm: VM, self: PyDecimal) => {
    if (self.num.isNaN) throw valueError("cannot convert NaN to integer ratio");
    if (self.num.isInfinite) throw overflowError("cannot convert Infinity to integer ratio");
    const [top, bottom] = toRatio(vm, self.num);
    return new PyTuple([normalizeInt(top), normalizeInt(bottom)]);
  }),
  row("canonical(self, /)", (_vm: VM, self: PyDecimal) => self),
  row("conjugate(self, /)", (_vm: VM, self: PyDecimal) => self),
  row("copy_abs(self, /)", (vm: VM, self: PyDecimal) => makeDecimal(vm, self.num.signed(0))),
  row("copy_negate(self, /)", (vm: VM, self: PyDecimal) => makeDecimal(vm, self.num.signed(flip(self.num.sign)))),
  row("radix(self, /)", (vm: VM) => makeDecimal(vm, new Num(0, 10n, 0))),
];

// ----------------------------------------------------------------------------------------------------- constructors

function construct(vm: VM, cls: PyType, value: Value = "0", given?: Value): Value {
  const context = contextArgument(vm, given);
  if (value instanceof PyDecimal && cls === decimalType && value.cls === decimalType) return value;
  const num = fromValue(vm, context, value);
  return makeDecimal(vm, num, cls);
}

/** An exact number in the class that was asked. */
function inClass(vm: VM, cls: PyType, num: Num): Maybe<Value> {
  const plain = makeDecimal(vm, num);
  return cls === decimalType ? plain : (new Call(cls, [plain]) as Maybe<Value>);
}

install(decimalType, () => ({
  doc: doc("Decimal"),
  costs: {
    __new__: "2product(3.3n, 3.3n) + n/10 steps, n bytes",
    "__add__ __radd__ __sub__ __rsub__ __truediv__ __rtruediv__": "n/28 steps, 0.83n bytes",
    "__mul__ __rmul__": "4product(3.3n, 3.3n) steps, 1.7n bytes",
    "__floordiv__ __rfloordiv__ __mod__ __rmod__ __divmod__ __rdivmod__": "n/77 steps, 0.42n bytes",
    "__neg__ __pos__ __abs__ normalize max min max_mag min_mag": "n/51 steps, 0.42n bytes",
    "__int__ __trunc__ __floor__ __ceil__ as_integer_ratio remainder_near": "2product(3.3n, 3.3n) steps, 0.42n bytes",
    __hash__: "n/64 steps",
    "__repr__ __str__ to_eng_string": "2product(3.3n, 3.3n) + 0.4n steps, 1.24n bytes",
    __format__: "2product(3.3n, 3.3n) + n/2 steps, 4.24n bytes",
    "ln log10": "4product(3.3n, 3.3n) steps, 0.83n bytes",
    "next_minus next_plus next_toward": "4product(3.3n, 3.3n) steps, 1.25n bytes",
    sqrt: "8product(3.3n, 3.3n) steps, 1.7n bytes",
    fma: "4product(3.3n, 3.3n) steps, 2.5n bytes",
    as_tuple: "2product(3.3n, 3.3n) + 1.5n steps, 9.2n bytes",
  },
  methods: [["__new__(cls, value='0', context=None)", doc("__new__"), construct], ...operators(), ...methods()],
  classMethods: [
    row("from_float(cls, f, /)", (vm: VM, cls: PyType, f: Value) => {
      const n = intOperand(f);
      if (n !== undefined) return inClass(vm, cls, fromInt(vm, n));
      const float = floatOperand(f);
      if (float === undefined) throw typeError("argument must be int or float");
      return inClass(vm, cls, fromFloat(vm, float));
    }),
    row("from_number(cls, number, /)", (vm: VM, cls: PyType, number: Value) => {
      if (number instanceof PyDecimal && number.cls === cls) return number;
      const num = operand(vm, number);
      if (num !== undefined) return inClass(vm, cls, num);
      const float = floatOperand(number);
      if (float === undefined) throw unsupported(number);
      currentContext(vm).note(Condition.FLOAT_OPERATION);
      return inClass(vm, cls, fromFloat(vm, float));
    }),
  ],
  getset: {
    real: { get: (_vm, self: PyDecimal) => self },
    imag: { get: (vm: VM) => makeDecimal(vm, ZERO) },
  },
  signature: '(value="0", context=None)',
}));
