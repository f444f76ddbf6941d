/** The types decimal.Context, SignalDict and ContextManager, and the functions of the module. */
import { attributeError, keyError, typeError, valueError } from "../../src/objects/errors.js";
import { NOT_IMPLEMENTED, PyDict, PyTuple, type PyType, type Value } from "../../src/objects/model.js";
import { type GetSetRow, install, type Kwargs, type Maybe, type Row } from "../../src/objects/native.js";
import { floatOperand, intOperand } from "../../src/objects/number-arguments.js";
import type { CompareOp, VM } from "../../src/vm/vm.js";
import { fusedMultiplyAdd } from "./arithmetic.js";
import { hasSameQuantum } from "./comparison.js";
import {
  contextManagerType,
  contextType,
  currentContext,
  PyContext,
  PyContextManager,
  PySignalDict,
  SETTINGS,
  SIGNALS_MESSAGE,
  setCurrent,
  signalBits,
  signalDictType,
  stateOf,
} from "./context.js";
import { createFrom, fromFloat, fromInt, makeDecimal, needOperand, PyDecimal, rounded } from "./convert.js";
import { isNormal, isSubnormal, numberClass } from "./digitwise.js";
import { CONTEXT_DOCS, MODULE_DOCS } from "./docs.generated.js";
import { documented } from "./documented.js";
import { flip, Kind, type Num } from "./number.js";
import { BINARY, CONTEXT_BINARY, CONTEXT_UNARY, UNARY } from "./operations.js";
import { power, powerModulo } from "./power.js";
import { conditionsOf, SIGNALS, signalNames } from "./signals.js";
import { numberText } from "./text.js";
import { quotientAndRest, under } from "./type.js";
import { ROUNDING_NAMES, Rounding } from "./work.js";

const { doc, row } = documented(CONTEXT_DOCS);
/** CPython takes these arguments apart by hand. */
const two = (name: string, impl: Row[2]): Row => [
  `${name}(self, x, y, /)`,
  doc(name),
  impl,
  { arity: "function takes exactly 2 arguments ({given} given)" },
];

// ---------------------------------------------------------------------------------------------------------- contexts

function makeContext(vm: VM, cls: PyType): PyContext {
  vm.meter.alloc(160);
  return new PyContext(cls).take(stateOf(vm).standard, false);
}

/** The settings by name, in the order of the constructor. */
function configure(context: PyContext, given: readonly (readonly [string, Value | undefined])[]): void {
  for (const [name, v] of given) {
    if (v === undefined || v === null) continue;
    if (name === "flags") context.status = signalBits(v, true);
    else if (name === "traps") context.traps = signalBits(v, true);
    else SETTINGS.get(name)?.(context, v);
  }
}

function contextRepr(c: PyContext): string {
  return (
    `Context(prec=${c.prec}, rounding=${ROUNDING_NAMES[c.rounding]}, Emin=${c.emin}, Emax=${c.emax}, ` +
    `capitals=${c.capitals ? 1 : 0}, clamp=${c.clamp ? 1 : 0}, ` +
    `flags=[${signalNames(c.status)}], traps=[${signalNames(c.traps)}])`
  );
}

const setting = (name: string, get: (vm: VM, c: PyContext) => Value): GetSetRow => ({
  get,
  set: (_vm, c: PyContext, v) => {
    if (v === undefined) throw attributeError("context attributes cannot be deleted", c, name);
    SETTINGS.get(name)?.(c, v);
    return null;
  },
});

const test = (name: string, f: (n: Num, c: PyContext, vm: VM) => boolean): Row =>
  row(`${name}(self, x, /)`, (vm: VM, c: PyContext, x: Value) => f(needOperand(vm, x), c, vm));

function decimalArgument(v: Value): PyDecimal {
  if (v instanceof PyDecimal) return v;
  throw typeError("argument must be a Decimal");
}

const contextMethods = (): Row[] => [
  row(
    "__init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)",
    (_vm: VM, c: PyContext, ...given: (Value | undefined)[]) => {
      const names = ["prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"];
      configure(
        c,
        names.map((name, i) => [name, i < given.length ? given[i] : undefined] as const),
      );
      return null;
    },
  ),
  row("__repr__(self, /)", (_vm: VM, c: PyContext) => contextRepr(c)),
  ...[...UNARY, ...CONTEXT_UNARY].map(([name, f]) =>
    row(`${name}(self, x, /)`, (vm: VM, c: PyContext, x: Value) => {
      const a = needOperand(vm, x);
      return under(vm, c, (w) => f(w, a));
    }),
  ),
  ...[...BINARY, ...CONTEXT_BINARY].map(([name, f]) =>
    two(name, (vm: VM, c: PyContext, x: Value, y: Value) => {
      const a = needOperand(vm, x);
      const b = needOperand(vm, y);
      return under(vm, c, (w) => f(w, a, b));
    }),
  ),
  two("divmod", (vm: VM, c: PyContext, x: Value, y: Value) =>
    quotientAndRest(vm, c, needOperand(vm, x), needOperand(vm, y)),
  ),
  two("same_quantum", (vm: VM, _c: PyContext, x: Value, y: Value) =>
    hasSameQuantum(needOperand(vm, x), needOperand(vm, y)),
  ),
  [
    "fma(self, x, y, z, /)",
    doc("fma"),
    (vm: VM, c: PyContext, x: Value, y: Value, z: Value) => {
      const [a, b, third] = [needOperand(vm, x), needOperand(vm, y), needOperand(vm, z)] as const;
      return under(vm, c, (w) => fusedMultiplyAdd(w, a, b, third));
    },
    { arity: "function takes exactly 3 arguments ({given} given)" },
  ],
  row("power(self, /, a, b, modulo=None)", (vm: VM, c: PyContext, x: Value, y: Value, z?: Value) => {
    const a = needOperand(vm, x);
    const b = needOperand(vm, y);
    if (z === undefined || z === null) return under(vm, c, (w) => power(w, a, b));
    const modulo = needOperand(vm, z);
    return under(vm, c, (w) => powerModulo(w, a, b, modulo));
  }),
  row("canonical(self, x, /)", (_vm: VM, _c: PyContext, x: Value) => decimalArgument(x)),
  row("is_canonical(self, x, /)", (_vm: VM, _c: PyContext, x: Value) => {
    decimalArgument(x);
    return true;
  }),
  test("is_finite", (n) => n.isFinite),
  test("is_infinite", (n) => n.isInfinite),
  test("is_nan", (n) => n.isNaN),
  test("is_qnan", (n) => n.kind === Kind.QUIET),
  test("is_snan", (n) => n.kind === Kind.SIGNALING),
  test("is_signed", (n) => n.sign === 1),
  test("is_zero", (n) => n.isZero),
  test("is_normal", (n, c, vm) => isNormal(c.work(vm), n)),
  test("is_subnormal", (n, c, vm) => isSubnormal(c.work(vm), n)),
  row("number_class(self, x, /)", (vm: VM, c: PyContext, x: Value) => numberClass(c.work(vm), needOperand(vm, x))),
  row("copy_abs(self, x, /)", (vm: VM, _c: PyContext, x: Value) => makeDecimal(vm, needOperand(vm, x).signed(0))),
  row("copy_negate(self, x, /)", (vm: VM, _c: PyContext, x: Value) => {
    const num = needOperand(vm, x);
    return makeDecimal(vm, num.signed(flip(num.sign)));
  }),
  row("copy_decimal(self, x, /)", (vm: VM, _c: PyContext, x: Value) =>
    x instanceof PyDecimal ? x : makeDecimal(vm, needOperand(vm, x)),
  ),
  row("to_sci_string(self, x, /)", (vm: VM, c: PyContext, x: Value) => numberText(vm, needOperand(vm, x), c.capitals)),
  row("to_eng_string(self, x, /)", (vm: VM, c: PyContext, x: Value) =>
    numberText(vm, needOperand(vm, x), c.capitals, true),
  ),
  row("create_decimal(self, num='0', /)", (vm: VM, c: PyContext, num: Value = "0") =>
    makeDecimal(vm, createFrom(vm, c, num)),
  ),
  row("create_decimal_from_float(self, f, /)", (vm: VM, c: PyContext, f: Value) => {
    const n = intOperand(f);
    const float = floatOperand(f);
    if (n === undefined && float === undefined) throw typeError("argument must be int or float");
    return makeDecimal(vm, rounded(vm, c, n === undefined ? fromFloat(vm, float as number) : fromInt(vm, n)));
  }),
  row("_apply(self, x, /)", (vm: VM, c: PyContext, x: Value) =>
    makeDecimal(vm, rounded(vm, c, decimalArgument(x).num)),
  ),
  row("Etiny(self, /)", (_vm: VM, c: PyContext) => c.emin - c.prec + 1),
  row("Etop(self, /)", (_vm: VM, c: PyContext) => c.emax - c.prec + 1),
  row("radix(self, /)", (vm: VM) => makeDecimal(vm, fromInt(vm, 10))),
  row("copy(self, /)", copyContext),
  row("__copy__(self, /)", copyContext),
  row("clear_flags(self, /)", (_vm: VM, c: PyContext) => {
    c.status = 0;
    return null;
  }),
  row("clear_traps(self, /)", (_vm: VM, c: PyContext) => {
    c.traps = 0;
    return null;
  }),
];

function copyContext(vm: VM, c: PyContext): Value {
  return makeContext(vm, contextType).take(c, true);
}

install(contextType, () => ({
  doc: doc("Context"),
  methods: [row("__new__(cls, *args, **kwargs)", (vm: VM, cls: PyType) => makeContext(vm, cls)), ...contextMethods()],
  getset: {
    prec: setting("prec", (_vm, c) => c.prec),
    rounding: setting("rounding", (_vm, c) => ROUNDING_NAMES[c.rounding] as string),
    Emin: setting("Emin", (_vm, c) => c.emin),
    Emax: setting("Emax", (_vm, c) => c.emax),
    capitals: setting("capitals", (_vm, c) => (c.capitals ? 1 : 0)),
    clamp: setting("clamp", (_vm, c) => (c.clamp ? 1 : 0)),
    flags: setting("flags", (vm, c) => signalDict(vm, c, "status")),
    traps: setting("traps", (vm, c) => signalDict(vm, c, "traps")),
  },
  signature: "(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)",
}));

function signalDict(vm: VM, context: PyContext, field: "status" | "traps"): PySignalDict {
  vm.meter.alloc(48);
  return new PySignalDict(context, field);
}

// ---------------------------------------------------------------------------------------------------- flags and traps

/** A plain dict of what the flags or traps are now. */
function snapshot(vm: VM, d: PySignalDict): PyDict {
  vm.meter.alloc(600);
  const dict = new PyDict();
  for (const [type, bits] of SIGNALS) dict.table.map.set(type, (d.bits & bits) !== 0);
  return dict;
}

function signalKey(key: Value): number {
  const bits = conditionsOf(key);
  if (bits === undefined) throw keyError(SIGNALS_MESSAGE);
  return bits;
}

/** A method of dict on a snapshot. */
const asDict = (signature: string): Row => [
  signature,
  "",
  (vm: VM, d: PySignalDict, ...args: (Value | undefined)[]): Maybe<Value> => {
    const name = signature.slice(0, signature.indexOf("("));
    const given = args.filter((each) => each !== undefined);
    const dict = snapshot(vm, d);
    return vm.callSpecial(dict.cls.lookup(name) as Value, dict, given);
  },
];

function sameSignals(vm: VM, op: CompareOp, a: PySignalDict, b: Value): Maybe<Value> {
  if (b instanceof PySignalDict) return (a.bits === b.bits) === (op === "==");
  return b instanceof PyDict ? vm.compare(op, snapshot(vm, a), b) : NOT_IMPLEMENTED;
}

install(signalDictType, () => ({
  methods: [
    ["__len__(self, /)", "", () => SIGNALS.length],
    ["__iter__(self, /)", "", (vm: VM) => vm.iter(new PyTuple(SIGNALS.map(([type]) => type)))],
    ["__contains__(self, key, /)", "", (_vm: VM, _d: PySignalDict, key: Value) => conditionsOf(key) !== undefined],
    ["__getitem__(self, key, /)", "", (_vm: VM, d: PySignalDict, key: Value) => (d.bits & signalKey(key)) !== 0],
    [
      "__setitem__(self, key, value, /)",
      "",
      (_vm: VM, d: PySignalDict, key: Value, value: Value) => {
        const bits = signalKey(key);
        const n = intOperand(value);
        if (n === undefined) throw typeError("an integer is required");
        d.context[d.field] = Number(n) === 0 ? d.bits & ~bits : d.bits | bits;
        return null;
      },
    ],
    [
      "__delitem__(self, key, /)",
      "",
      () => {
        throw valueError("signal keys cannot be deleted");
      },
    ],
    ["__eq__(self, value, /)", "", (vm: VM, d: PySignalDict, other: Value) => sameSignals(vm, "==", d, other)],
    ["__ne__(self, value, /)", "", (vm: VM, d: PySignalDict, other: Value) => sameSignals(vm, "!=", d, other)],
    [
      "__repr__(self, /)",
      "",
      (_vm: VM, d: PySignalDict) =>
        `{${SIGNALS.map(([type, bits]) => `<class '${type.name}'>:${(d.bits & bits) !== 0 ? "True" : "False"}`).join(", ")}}`,
    ],
    ["copy(self, /)", "", (vm: VM, d: PySignalDict) => snapshot(vm, d)],
    asDict("get(self, key, default=None, /)"),
    asDict("keys(self, /)"),
    asDict("values(self, /)"),
    asDict("items(self, /)"),
  ],
  attributes: { __hash__: null },
}));

// ------------------------------------------------------------------------------------------------------ the functions

install(contextManagerType, () => ({
  methods: [
    [
      "__enter__(self, /)",
      "",
      (vm: VM, m: PyContextManager) => {
        stateOf(vm).current = m.local;
        return m.local;
      },
    ],
    [
      "__exit__(self, /, *args)",
      "",
      (vm: VM, m: PyContextManager) => {
        stateOf(vm).current = m.before;
        return false;
      },
    ],
  ],
}));

function localContext(vm: VM, given: Value | undefined, kwargs: Kwargs): Value {
  const before = currentContext(vm);
  if (given !== undefined && given !== null && !(given instanceof PyContext)) {
    throw typeError("optional argument must be a context");
  }
  for (const name of kwargs.keys()) {
    if (!SETTINGS.has(name)) throw typeError(`this function got an unexpected keyword argument '${name}'`);
  }
  const from = given instanceof PyContext ? given : before;
  const local = makeContext(vm, contextType).take(from, true);
  configure(local, [...kwargs]);
  return new PyContextManager(local, before);
}

function ieeeContext(vm: VM, bits: Value): Value {
  const n = intOperand(bits);
  if (n === undefined) throw typeError("an integer is required");
  if (n <= 0 || n > 256 || Number(n) % 32 !== 0) {
    throw valueError("argument must be a multiple of 32, with a maximum of 256");
  }
  const size = Number(n);
  const c = makeContext(vm, contextType);
  c.prec = 9 * (size / 32) - 2;
  c.emax = 3 * 2 ** (size / 16 + 3);
  c.emin = 1 - c.emax;
  c.rounding = Rounding.HALF_EVEN;
  c.clamp = true;
  c.traps = 0;
  return c;
}

const { row: moduleRow } = documented(MODULE_DOCS);

export const moduleRows = (): readonly Row[] => [
  moduleRow("getcontext()", (vm: VM) => currentContext(vm)),
  moduleRow("setcontext(context, /)", (vm: VM, context: Value) => {
    if (!(context instanceof PyContext)) throw typeError("argument must be a context");
    setCurrent(vm, context);
    return null;
  }),
  moduleRow("localcontext(ctx=None, **kwargs)", localContext),
  moduleRow("IEEEContext(bits, /)", ieeeContext),
];
