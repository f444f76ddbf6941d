/** Built-in functions on numbers: abs, bin, divmod, hex, oct, pow, round (library reference, "Built-in Functions"). */
import { typeError, valueError } from "../objects/errors.js";
import { chargeRounding, floatDivmod, roundFloat, roundHalfEven } from "../objects/float.js";
import { intDivmod } from "../objects/int.js";
import { NOT_IMPLEMENTED, PyComplex, PyFloat, type PyTuple, typeOf, type Value } from "../objects/model.js";
import { type Gen, isReady, type Maybe, type Row } from "../objects/native.js";
import {
  after,
  boundedIndex,
  intOperand,
  payload,
  realOperand,
  special,
  truncateFloat,
} from "../objects/number-arguments.js";
import { intDigits } from "../objects/number-format.js";
import { intNegate, intPowMod } from "../objects/number-ints.js";
import type { VM } from "../vm/vm.js";

function abs(vm: VM, x: Value): Maybe<Value> {
  if (typeof x === "number" || typeof x === "bigint") return x < 0 ? intNegate(vm, x) : x;
  if (x instanceof PyFloat) return new PyFloat(Math.abs(x.value));
  const method = special(x, "__abs__");
  if (method === undefined) throw typeError(`bad operand type for abs(): '${typeOf(x).name}'`);
  return vm.callSpecial(method, x, []);
}

function inBase(base: number, prefix: string): Row[2] {
  return (vm: VM, number: Value) =>
    after(vm.index(number), (n) => `${n < 0 ? "-" : ""}${prefix}${intDigits(vm, n, base)}`);
}

/** What a method of two operands answers, NotImplemented when the operand's class has none. */
function attempt(vm: VM, self: Value, name: string, args: Value[]): Maybe<Value> {
  const method = special(self, name);
  return method === undefined ? NOT_IMPLEMENTED : vm.callSpecial(method, self, args);
}

/** The reflected method comes first when the right operand's class is a subclass with a method of its own. */
function reflectedFirst(a: Value, b: Value, reflected: string): boolean {
  const ta = typeOf(a);
  const tb = typeOf(b);
  return ta !== tb && tb.isSubtype(ta) && tb.lookup(reflected) !== ta.lookup(reflected);
}

function divmod(vm: VM, x: Value, y: Value): Maybe<Value> {
  const exact = exactDivmod(vm, x, y);
  return exact ?? slowDivmod(vm, x, y);
}

function exactDivmod(vm: VM, x: Value, y: Value): PyTuple | undefined {
  if (typeof x !== "object" && typeof y !== "object") {
    const a = intOperand(x);
    const b = intOperand(y);
    return a === undefined || b === undefined ? undefined : intDivmod(vm, a, b);
  }
  if (!(x instanceof PyFloat) && !(y instanceof PyFloat)) return undefined;
  if ((typeof x === "object" && !(x instanceof PyFloat)) || (typeof y === "object" && !(y instanceof PyFloat))) {
    return undefined;
  }
  const a = realOperand(x);
  const b = realOperand(y);
  return a === undefined || b === undefined ? undefined : floatDivmod(a, b);
}

function* slowDivmod(vm: VM, x: Value, y: Value): Gen<Value> {
  const order: [Value, string, Value][] = [[x, "__divmod__", y]];
  if (typeOf(x) !== typeOf(y)) {
    if (reflectedFirst(x, y, "__rdivmod__")) order.unshift([y, "__rdivmod__", x]);
    else order.push([y, "__rdivmod__", x]);
  }
  for (const [self, name, other] of order) {
    const r = (yield attempt(vm, self, name, [other])) as Value;
    if (r !== NOT_IMPLEMENTED) return r;
  }
  throw typeError(`unsupported operand type(s) for divmod(): '${typeOf(x).name}' and '${typeOf(y).name}'`);
}

export function pow(vm: VM, base: Value, exp: Value, mod: Value = null): Maybe<Value> {
  if (mod === null) return vm.binary("**", base, exp);
  if (typeof base !== "object" && typeof exp !== "object" && typeof mod !== "object") {
    const a = intOperand(base);
    const b = intOperand(exp);
    const m = intOperand(mod);
    if (a !== undefined && b !== undefined && m !== undefined) return intPowMod(vm, a, b, m);
  }
  return ternaryPow(vm, base, exp, mod);
}

function* ternaryPow(vm: VM, base: Value, exp: Value, mod: Value): Gen<Value> {
  const order: [Value, string, Value][] = [[base, "__pow__", exp]];
  if (typeOf(base) !== typeOf(exp)) {
    if (reflectedFirst(base, exp, "__rpow__")) order.unshift([exp, "__rpow__", base]);
    else order.push([exp, "__rpow__", base]);
  }
  for (const [self, name, other] of order) {
    const r = (yield attempt(vm, self, name, [other, mod])) as Value;
    if (r !== NOT_IMPLEMENTED) return r;
  }
  // The third operand has a say, too; only the built-in numbers have one.
  const third = payload(mod);
  if (third instanceof PyFloat) {
    throw typeError("pow() 3rd argument not allowed unless all arguments are integers");
  }
  if (third instanceof PyComplex) throw valueError("complex modulo");
  const names = [base, exp, mod].map((v) => `'${typeOf(v).name}'`).join(", ");
  throw typeError(`unsupported operand type(s) for ** or pow(): ${names}`);
}

function round(vm: VM, number: Value, ndigits: Value = null): Maybe<Value> {
  if (number instanceof PyFloat) {
    if (ndigits === null) return truncateFloat(roundHalfEven(number.value));
    const digits = boundedIndex(vm, ndigits);
    if (isReady(digits)) {
      chargeRounding(vm, digits);
      return new PyFloat(roundFloat(number.value, digits));
    }
    return after(digits, (d) => new PyFloat(roundFloat(number.value, d)));
  }
  if (ndigits === null && (typeof number === "number" || typeof number === "bigint")) return number;
  const method = special(number, "__round__");
  if (method === undefined) throw typeError(`type ${typeOf(number).name} doesn't define __round__ method`);
  return vm.callSpecial(method, number, ndigits === null ? [] : [ndigits]);
}

export const numberBuiltins = (): readonly Row[] => [
  ["abs(x, /)", "Return the absolute value of the argument.", abs],
  [
    "bin(number, /)",
    "Return the binary representation of an integer.\n\n   >>> bin(2796202)\n   '0b1010101010101010101010'",
    inBase(2, "0b"),
  ],
  ["divmod(x, y, /)", "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.", divmod],
  [
    "hex(number, /)",
    "Return the hexadecimal representation of an integer.\n\n   >>> hex(12648430)\n   '0xc0ffee'",
    inBase(16, "0x"),
  ],
  [
    "oct(number, /)",
    "Return the octal representation of an integer.\n\n   >>> oct(342391)\n   '0o1234567'",
    inBase(8, "0o"),
  ],
  [
    "pow(base, exp, mod=None)",
    "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments\n\nSome types, such as ints, are able to use a more efficient algorithm when\ninvoked using the three argument form.",
    pow,
  ],
  [
    "round(number, ndigits=None)",
    "Round a number to a given precision in decimal digits.\n\nThe return value is an integer if ndigits is omitted or None.  Otherwise\nthe return value has the same type as the number.  ndigits may be negative.",
    round,
  ],
];
