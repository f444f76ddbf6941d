/** The module `math` of CPython 3.14 (library reference, "math — Mathematical functions"). */
import { overflowError, typeError, valueError } from "../src/objects/errors.js";
import { PyFloat, PyTuple, typeOf, type Value } from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import { isReady, type Maybe, type Row } from "../src/objects/native.js";
import {
  after,
  intOperand,
  realArgument,
  realOperand,
  special,
  truncateFloat,
} from "../src/objects/number-arguments.js";
import { copySign } from "../src/objects/number-complex.js";
import { mantissaAndExponent } from "../src/objects/number-digits.js";
import * as elementary from "../src/objects/number-elementary.js";
import * as hyperbolic from "../src/objects/number-hyperbolic.js";
import { divideRounded, scale } from "../src/objects/number-ints.js";
import { approximateBits, binaryExponent, bitLength } from "../src/objects/number-size.js";
import { floatRepr } from "../src/objects/number-text.js";
import * as trigonometry from "../src/objects/number-trigonometry.js";
import type { VM } from "../src/vm/vm.js";
import { integerRows } from "./math/integers.js";
import { erf, erfc, gamma, lgamma } from "./math/special.js";
import { sumRows } from "./math/sums.js";

const INF = Number.POSITIVE_INFINITY;
const FINITE = "a finite input";
const finite = (v: number): boolean => v - v === 0;
const domainError = (): unknown => valueError("math domain error");
const rangeError = (): unknown => overflowError("math range error");

/** `f` of one real argument, at once where it is a plain number. @param cost steps beyond those of a call */
function real(f: (x: number) => Value, cost = 1): Row[2] {
  return (vm: VM, x: Value) => {
    vm.meter.charge(cost);
    if (x instanceof PyFloat) return f(x.value);
    const v = realArgument(vm, x);
    return isReady(v) ? f(v) : after(v, f);
  };
}

function realPair(f: (x: number, y: number) => Value): Row[2] {
  return (vm: VM, x: Value, y: Value) => after(realArgument(vm, x), (a) => after(realArgument(vm, y), (b) => f(a, b)));
}

/**
 * A function of one float. NaN from a number is a wrong argument, with a message that says what was expected; infinity
 * from a finite one is out of range, or a wrong argument, too, where the function cannot grow.
 */
function unary(f: (x: number) => number, canOverflow: boolean, expected?: string, cost = 2): Row[2] {
  return real((x) => {
    const r = f(x);
    if (!finite(r)) {
      if ((Number.isNaN(r) && !Number.isNaN(x)) || (!Number.isNaN(r) && finite(x))) {
        if (!Number.isNaN(r) && canOverflow) throw rangeError();
        throw expected === undefined ? domainError() : valueError(`expected ${expected}, got ${floatRepr(x)}`);
      }
    }
    return new PyFloat(r);
  }, cost);
}

/** floor and ceil ask the class first; floats and what converts to one come after. */
function toWhole(method: string, f: (x: number) => number): Row[2] {
  return (vm: VM, x: Value): Maybe<Value> => {
    if (x instanceof PyFloat) return truncateFloat(f(x.value));
    const own = special(x, method);
    if (own !== undefined) return vm.callSpecial(own, x, []);
    return after(realArgument(vm, x), (v) => truncateFloat(f(v)));
  };
}

/** Sine, cosine, tangent: far from zero, many digits of pi are needed. */
function circular(f: (x: number) => number): Row[2] {
  const near = unary(f, false, FINITE);
  return (vm: VM, x: Value) => {
    if (x instanceof PyFloat && Math.abs(x.value) > 4e6) vm.meter.charge(25);
    return near(vm, x);
  };
}

// -------------------------------------------------------------------------------------------------------- logarithms

/** A logarithm that takes ints of any size: log(m * 2^e) = log(m) + e * log(2). */
function logarithm(f: (x: number) => number): (vm: VM, x: Value) => Maybe<number> {
  return (vm, x) => {
    const n = intOperand(x);
    if (n !== undefined) {
      if (n <= 0) throw valueError("expected a positive input");
      const v = Number(n);
      if (finite(v)) return f(v);
      vm.meter.charge(approximateBits(n) >> 8);
      const e = bitLength(n);
      const m = Number((n as bigint) >> BigInt(e - 64)) * 2 ** -64;
      return f(m) + f(2) * e;
    }
    return after(realArgument(vm, x), (v) => {
      if (v <= 0) throw valueError(`expected a positive input, got ${floatRepr(v)}`);
      return f(v);
    });
  };
}

const naturalLog = logarithm(elementary.log);

function log(vm: VM, x: Value, base?: Value): Maybe<Value> {
  return after(naturalLog(vm, x), (top) => {
    if (base === undefined) return new PyFloat(top);
    return after(naturalLogOfBase(vm, base), (bottom) => vm.binary("/", new PyFloat(top), new PyFloat(bottom)));
  });
}

/** CPython leaves the value out of the message about a base. */
function naturalLogOfBase(vm: VM, base: Value): Maybe<number> {
  const v = realOperandOrNone(base);
  if (v !== undefined && v <= 0) throw valueError("expected a positive input");
  return naturalLog(vm, base);
}

function realOperandOrNone(v: Value): number | undefined {
  return typeof v === "bigint" ? undefined : realOperand(v);
}

// ------------------------------------------------------------------------------------- floating-point manipulation

function pow(x: number, y: number): number {
  if (!finite(x) || !finite(y)) {
    if (Number.isNaN(x)) return y === 0 ? 1 : x;
    if (Number.isNaN(y)) return x === 1 ? 1 : y;
    // JavaScript differs from C in one case.
    return !finite(y) && Math.abs(x) === 1 ? 1 : x ** y;
  }
  if (x === 0) {
    if (y < 0) throw domainError();
    return x ** y;
  }
  if (y === 0) return 1;
  if (x < 0 && !Number.isInteger(y)) throw domainError();
  const size = elementary.power(Math.abs(x), y);
  if (size === INF) throw rangeError();
  return x < 0 && Math.abs(y % 2) === 1 ? -size : size;
}

function fmod(x: number, y: number): number {
  const r = x % y;
  if (Number.isNaN(r) && !Number.isNaN(x) && !Number.isNaN(y)) throw domainError();
  return r;
}

/** IEEE 754's remainder: the nearest multiple is taken off, the even one of two. */
function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return x + y;
  if (!finite(x) || y === 0) throw domainError();
  if (!finite(y)) return x;
  const a = Math.abs(x);
  const b = Math.abs(y);
  const m = a % b;
  const c = b - m;
  let r: number;
  if (m < c) r = m;
  else if (m > c) r = -c;
  else r = m - 2 * ((0.5 * (a - m)) % b);
  return copySign(1, x) * r;
}

function frexp(x: number): PyTuple {
  if (!finite(x) || x === 0) return new PyTuple([new PyFloat(x), 0]);
  const isSubnormal = Math.abs(x) < 2.3e-308;
  const e = isSubnormal ? binaryExponent(x * 2 ** 60) - 60 : binaryExponent(x);
  return new PyTuple([new PyFloat(scale(x, -e)), e]);
}

function ldexp(vm: VM, x: Value, i: Value): Maybe<Value> {
  return after(realArgument(vm, x), (v) => {
    const n = intOperand(i);
    if (n === undefined) throw typeError("Expected an int as second argument to ldexp.");
    if (!finite(v) || v === 0) return new PyFloat(v);
    const e = n > 5000 ? 5000 : n < -5000 ? -5000 : Number(n);
    const r = shifted(v, e);
    if (!finite(r)) throw rangeError();
    return new PyFloat(r);
  });
}

/** v * 2^e, rounded once. */
function shifted(v: number, e: number): number {
  if (e >= -1000) return scale(v, e);
  if (e < -2200) return copySign(0, v);
  const [m, own] = mantissaAndExponent(Math.abs(v));
  const r = m === 0n ? 0 : divideRounded(m, 1n << BigInt(-(own + e)));
  return copySign(r, v);
}

function modf(x: number): PyTuple {
  if (!finite(x)) return new PyTuple([new PyFloat(Number.isNaN(x) ? x : copySign(0, x)), new PyFloat(x)]);
  const whole = Math.trunc(x);
  return new PyTuple([new PyFloat(copySign(x - whole, x)), new PyFloat(whole)]);
}

const bits = new DataView(new ArrayBuffer(8));

/** Floats in their order as whole numbers: neighbours differ by one, zeros coincide. */
function ordinal(v: number): bigint {
  bits.setFloat64(0, v);
  const n = bits.getBigInt64(0);
  return n < 0n ? -(n & 0x7fffffffffffffffn) : n;
}

function fromOrdinal(n: bigint): number {
  bits.setBigInt64(0, n < 0n ? BigInt.asIntN(64, -n | (1n << 63n)) : n);
  return bits.getFloat64(0);
}

function nextafter(x: number, y: number, steps: bigint): number {
  if (Number.isNaN(x)) return x;
  if (Number.isNaN(y)) return y;
  if (x === y) return y;
  if (steps === 0n) return x;
  const from = ordinal(x);
  const to = ordinal(y);
  const distance = to > from ? to - from : from - to;
  if (steps >= distance) return y;
  const r = fromOrdinal(to > from ? from + steps : from - steps);
  return r === 0 ? copySign(0, x) : r;
}

function ulp(x: number): number {
  if (Number.isNaN(x)) return x;
  const a = Math.abs(x);
  if (a === INF) return a;
  const next = nextafter(a, INF, 1n);
  return next === INF ? a - nextafter(a, -INF, 1n) : next - a;
}

function isClose(a: number, b: number, relative: number, absolute: number): boolean {
  if (relative < 0 || absolute < 0) throw valueError("tolerances must be non-negative");
  if (a === b) return true;
  if (Math.abs(a) === INF || Math.abs(b) === INF) return false;
  const difference = Math.abs(b - a);
  return difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute;
}

/** x * y + z, rounded once: exactly, with whole numbers. */
function fma(x: number, y: number, z: number): number {
  const plain = x * y + z;
  if (!finite(x) || !finite(y) || !finite(z)) {
    if (finite(x) && finite(y) && !Number.isNaN(z)) return z;
    if (Number.isNaN(plain) && !Number.isNaN(x) && !Number.isNaN(y) && !Number.isNaN(z)) {
      throw valueError("invalid operation in fma");
    }
    return plain;
  }
  if (x === 0 || y === 0) return plain;
  const [mx, ex] = mantissaAndExponent(Math.abs(x));
  const [my, ey] = mantissaAndExponent(Math.abs(y));
  const [mz, ez] = mantissaAndExponent(Math.abs(z));
  const e = Math.min(ex + ey, ez);
  const product = (x < 0 !== y < 0 ? -mx * my : mx * my) << BigInt(ex + ey - e);
  const sum = product + ((z < 0 ? -mz : mz) << BigInt(ez - e));
  if (sum === 0n) return z === 0 ? (x < 0 !== y < 0 ? -0 : 0) + z : 0;
  const r = e >= 0 ? divideRounded(sum << BigInt(e), 1n) : divideRounded(sum, 1n << BigInt(-e));
  if (!finite(r)) throw overflowError("overflow in fma");
  return r;
}

function sqrt(x: number): number {
  return Math.sqrt(x);
}

const UNIT_RANGE = "a number in range from -1 up to 1";
const NO_POLE = "a noninteger or positive integer";

const functions = (): readonly Row[] => [
  [
    "acos(x, /)",
    "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi.",
    unary(trigonometry.acos, false, UNIT_RANGE),
  ],
  [
    "acosh(x, /)",
    "Return the inverse hyperbolic cosine of x.",
    unary(hyperbolic.acosh, false, "argument value not less than 1"),
  ],
  [
    "asin(x, /)",
    "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.",
    unary(trigonometry.asin, false, UNIT_RANGE),
  ],
  ["asinh(x, /)", "Return the inverse hyperbolic sine of x.", unary(hyperbolic.asinh, false)],
  [
    "atan(x, /)",
    "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.",
    unary(trigonometry.atan, false),
  ],
  [
    "atan2(y, x, /)",
    "Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both x and y are considered.",
    realPair((y, x) => new PyFloat(trigonometry.atan2(y, x))),
  ],
  [
    "atanh(x, /)",
    "Return the inverse hyperbolic tangent of x.",
    unary(hyperbolic.atanh, false, "a number between -1 and 1"),
  ],
  ["cbrt(x, /)", "Return the cube root of x.", unary(elementary.cbrt, false)],
  [
    "ceil(x, /)",
    "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x.",
    toWhole("__ceil__", Math.ceil),
  ],
  [
    "copysign(x, y, /)",
    "Return a float with the magnitude (absolute value) of x but the sign of y.\n\nOn platforms that support signed zeros, copysign(1.0, -0.0)\nreturns -1.0.\n",
    realPair((x, y) => new PyFloat(copySign(x, y))),
  ],
  ["cos(x, /)", "Return the cosine of x (measured in radians).", circular(trigonometry.cos)],
  ["cosh(x, /)", "Return the hyperbolic cosine of x.", unary(hyperbolic.cosh, true)],
  ["degrees(x, /)", "Convert angle x from radians to degrees.", real((x) => new PyFloat(x * (180 / Math.PI)))],
  ["erf(x, /)", "Error function at x.", unary(erf, true, undefined, 60)],
  ["erfc(x, /)", "Complementary error function at x.", unary(erfc, true, undefined, 60)],
  ["exp(x, /)", "Return e raised to the power of x.", unary(elementary.exp, true)],
  ["exp2(x, /)", "Return 2 raised to the power of x.", unary(elementary.exp2, true)],
  [
    "expm1(x, /)",
    "Return exp(x)-1.\n\nThis function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x.",
    unary(elementary.expm1, true),
  ],
  ["fabs(x, /)", "Return the absolute value of the float x.", unary(Math.abs, false)],
  [
    "floor(x, /)",
    "Return the floor of x as an Integral.\n\nThis is the largest integer <= x.",
    toWhole("__floor__", Math.floor),
  ],
  [
    "fma(x, y, z, /)",
    "Fused multiply-add operation.\n\nCompute (x * y) + z with a single round.",
    (vm: VM, x: Value, y: Value, z: Value) =>
      after(realArgument(vm, x), (a) =>
        after(realArgument(vm, y), (b) =>
          after(realArgument(vm, z), (c) => {
            vm.meter.charge(12);
            return new PyFloat(fma(a, b, c));
          }),
        ),
      ),
  ],
  [
    "fmod(x, y, /)",
    "Return fmod(x, y), according to platform C.\n\nx % y may differ.",
    realPair((x, y) => new PyFloat(fmod(x, y))),
  ],
  [
    "frexp(x, /)",
    "Return the mantissa and exponent of x, as pair (m, e).\n\nm is a float and e is an int, such that x = m * 2.**e.\nIf x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0.",
    real(frexp),
  ],
  ["gamma(x, /)", "Gamma function at x.", unary(gamma, true, NO_POLE, 5)],
  [
    "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
    'Determine whether two floating-point numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered "close", relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered "close", regardless of the\n    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.\n\nFor the values to be considered close, the difference between them\nmust be smaller than at least one of the tolerances.\n\n-inf, inf and NaN behave similarly to the IEEE 754 Standard.  That\nis, NaN is not close to anything, even itself.  inf and -inf are\nonly close to themselves.',
    (vm: VM, a: Value, b: Value, rel?: Value, abs?: Value) =>
      after(realArgument(vm, a), (x) =>
        after(realArgument(vm, b), (y) =>
          after(rel === undefined ? 1e-9 : realArgument(vm, rel), (r) =>
            after(abs === undefined ? 0 : realArgument(vm, abs), (t) => isClose(x, y, r, t)),
          ),
        ),
      ),
  ],
  ["isfinite(x, /)", "Return True if x is neither an infinity nor a NaN, and False otherwise.", real(finite)],
  [
    "isinf(x, /)",
    "Return True if x is a positive or negative infinity, and False otherwise.",
    real((x) => x === INF || x === -INF),
  ],
  ["isnan(x, /)", "Return True if x is a NaN (not a number), and False otherwise.", real(Number.isNaN)],
  ["ldexp(x, i, /)", "Return x * (2**i).\n\nThis is essentially the inverse of frexp().", ldexp],
  ["lgamma(x, /)", "Natural logarithm of absolute value of Gamma function at x.", real(logGamma)],
  [
    "log(x, base=math.e, /)",
    "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of x.",
    log,
  ],
  [
    "log10(x, /)",
    "Return the base 10 logarithm of x.",
    (vm: VM, x: Value) => after(logarithm(elementary.log10)(vm, x), (v) => new PyFloat(v)),
  ],
  [
    "log1p(x, /)",
    "Return the natural logarithm of 1+x (base e).\n\nThe result is computed in a way which is accurate for x near zero.",
    unary(elementary.log1p, false, "argument value > -1"),
  ],
  [
    "log2(x, /)",
    "Return the base 2 logarithm of x.",
    (vm: VM, x: Value) => after(logarithm(elementary.log2)(vm, x), (v) => new PyFloat(v)),
  ],
  [
    "modf(x, /)",
    "Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats.",
    real(modf),
  ],
  [
    "nextafter(x, y, /, *, steps=None)",
    "Return the floating-point value the given number of steps after x towards y.\n\nIf steps is not specified or is None, it defaults to 1.\n\nRaises a TypeError, if x or y is not a double, or if steps is not an integer.\nRaises ValueError if steps is negative.",
    (vm: VM, x: Value, y: Value, steps: Value = null) =>
      after(realArgument(vm, x), (a) =>
        after(realArgument(vm, y), (b) =>
          after(steps === null ? 1 : vm.index(steps), (n) => {
            vm.meter.charge(8);
            if (n < 0) throw valueError("steps must be a non-negative integer");
            return new PyFloat(nextafter(a, b, BigInt(n)));
          }),
        ),
      ),
  ],
  ["pow(x, y, /)", "Return x**y (x to the power of y).", realPair((x, y) => new PyFloat(pow(x, y)))],
  ["radians(x, /)", "Convert angle x from degrees to radians.", real((x) => new PyFloat(x * (Math.PI / 180)))],
  [
    "remainder(x, y, /)",
    "Difference between x and the closest integer multiple of y.\n\nReturn x - n*y where n*y is the closest integer multiple of y.\nIn the case where x is exactly halfway between two multiples of\ny, the nearest even value of n is used. The result is always exact.",
    realPair((x, y) => new PyFloat(remainder(x, y))),
  ],
  ["sin(x, /)", "Return the sine of x (measured in radians).", circular(trigonometry.sin)],
  ["sinh(x, /)", "Return the hyperbolic sine of x.", unary(hyperbolic.sinh, true)],
  ["sqrt(x, /)", "Return the square root of x.", unary(sqrt, false, "a nonnegative input")],
  ["tan(x, /)", "Return the tangent of x (measured in radians).", circular(trigonometry.tan)],
  ["tanh(x, /)", "Return the hyperbolic tangent of x.", unary(hyperbolic.tanh, false)],
  [
    "trunc(x, /)",
    "Truncates the Real x to the nearest Integral toward 0.\n\nUses the __trunc__ magic method.",
    (vm: VM, x: Value) => {
      if (x instanceof PyFloat) return truncateFloat(x.value);
      const method = special(x, "__trunc__");
      if (method === undefined) throw typeError(`type ${typeOf(x).name} doesn't define __trunc__ method`);
      return vm.callSpecial(method, x, []);
    },
  ],
  ["ulp(x, /)", "Return the value of the least significant bit of the float x.", real((x) => new PyFloat(ulp(x)))],
  ...integerRows(),
  ...sumRows(),
];

function logGamma(x: number): PyFloat {
  const r = lgamma(x);
  if (r === INF && finite(x)) {
    if (x <= 0 && Number.isInteger(x)) throw valueError(`expected ${NO_POLE}, got ${floatRepr(x)}`);
    throw rangeError();
  }
  return new PyFloat(r);
}

export const mathModule: NativeModule = {
  costs: {
    "gcd lcm": "3n steps, 8n bytes",
    fsum: "2n steps",
    prod: "n steps",
    sumprod: "6n steps",
    "hypot dist": "3n steps, 16n bytes",
  },
  name: "math",
  doc: "This module provides access to the mathematical functions\ndefined by the C standard.",
  functions,
  constants: {
    pi: new PyFloat(Math.PI),
    e: new PyFloat(Math.E),
    tau: new PyFloat(2 * Math.PI),
    inf: new PyFloat(INF),
    nan: new PyFloat(Number.NaN),
  },
};
