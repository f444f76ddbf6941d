/**
 * Arguments of number functions: plain payloads out of guest values, through `__index__`, `__float__`, `__int__` and
 * `__complex__` where a class has them (Python reference, "Emulating numeric types").
 */
import type { VM } from "../vm/vm.js";
import { overflowError, typeError, valueError } from "./errors.js";
import {
  complexType,
  floatType,
  intType,
  PyComplex,
  PyFloat,
  PyScalar,
  type PyType,
  typeOf,
  type Value,
} from "./model.js";
import { type Gen, isReady, type Maybe } from "./native.js";
import { intOfWhole, intToFloat } from "./number-ints.js";
import type { Int } from "./number-size.js";

/** `f` of a result, at once when it is there. */
export function after<T, R>(m: Maybe<T>, f: (value: T) => Maybe<R>): Maybe<R> {
  return isReady(m) ? f(m) : later(m, f);
}

function* later<T, R>(m: Maybe<T>, f: (value: T) => Maybe<R>): Gen<R> {
  const r = f((yield m) as T);
  return isReady(r) ? r : ((yield r) as R);
}

/** The payload of an instance of a guest's subclass, else the value itself. */
export function payload(v: Value): Value {
  return v instanceof PyScalar ? v.payload : v;
}

/** An int, bool or instance of a subclass of int. */
export function intOperand(v: Value): Int | undefined {
  switch (typeof v) {
    case "number":
    case "bigint":
      return v;
    case "boolean":
      return v ? 1 : 0;
    default:
      return v instanceof PyScalar && (typeof v.payload === "number" || typeof v.payload === "bigint")
        ? v.payload
        : undefined;
  }
}

/** A float or instance of a subclass of float. */
export function floatOperand(v: Value): number | undefined {
  const p = payload(v);
  return p instanceof PyFloat ? p.value : undefined;
}

export function complexOperand(v: Value): PyComplex | undefined {
  const p = payload(v);
  return p instanceof PyComplex ? p : undefined;
}

export function strOperand(v: Value): string | undefined {
  const p = payload(v);
  return typeof p === "string" ? p : undefined;
}

/** A float or int operand of float arithmetic, as a float. */
export function realOperand(v: Value): number | undefined {
  if (v instanceof PyFloat) return v.value;
  if (typeof v === "number") return v;
  const n = intOperand(v);
  return n === undefined ? floatOperand(v) : intToFloat(n);
}

/** The class with its module, as some messages show it: that of built-in names and of the script is left out. */
export function fullTypeName(v: Value): string {
  const cls = typeOf(v);
  const own = cls.ownAttr("__module__");
  const module = typeof own === "string" ? own : cls.module;
  const isShown = typeof module === "string" && module !== "" && module !== "builtins" && module !== "__main__";
  return isShown ? `${module}.${cls.qualname}` : cls.qualname;
}

/** A number in the class asked for: the plain value, or an instance of a guest's subclass. */
export function intoClass(vm: VM, cls: PyType, value: Int | PyFloat | PyComplex): Value {
  if (cls === intType || cls === floatType || cls === complexType) return value;
  vm.meter.alloc(64);
  return new PyScalar(cls, value);
}

/** A class attribute that is neither missing nor None. */
export function special(v: Value, name: string): Value | undefined {
  const found = typeOf(v).lookup(name);
  return found === null ? undefined : found;
}

/** The int of a float, cut towards zero. */
export function truncateFloat(v: number): Int {
  if (Number.isNaN(v)) throw valueError("cannot convert float NaN to integer");
  if (v - v !== 0) throw overflowError("cannot convert float infinity to integer");
  return intOfWhole(Math.trunc(v));
}

/** `__index__`, but only where there is one; undefined when the object is not an integer. */
export function indexOr(vm: VM, v: Value): Maybe<Int | undefined> {
  const n = intOperand(v);
  if (n !== undefined) return n;
  return special(v, "__index__") === undefined ? undefined : vm.index(v);
}

/** An index that fits a C long, cut to the nearest bound when it does not. */
export function boundedIndex(vm: VM, v: Value): Maybe<number> {
  return after(vm.index(v), (n) => (typeof n === "number" ? n : n < 0n ? -(2 ** 63) : 2 ** 63));
}

/** A real number: float, `__float__` or `__index__`. */
export function realArgument(vm: VM, v: Value): Maybe<number> {
  const quick = realOperand(v);
  if (quick !== undefined) return quick;
  const method = special(v, "__float__");
  if (method !== undefined) return after(vm.callSpecial(method, v, []), (r) => checkFloat(v, r));
  if (special(v, "__index__") !== undefined) return after(vm.index(v), intToFloat);
  throw typeError(`must be real number, not ${typeOf(v).name}`);
}

export function checkFloat(v: Value, result: Value): number {
  const f = floatOperand(result);
  if (f === undefined) {
    throw typeError(`${typeOf(v).name}.__float__ returned non-float (type ${typeOf(result).name})`);
  }
  return f;
}

export function checkInt(result: Value): Int {
  const n = intOperand(result);
  if (n === undefined) throw typeError(`__int__ returned non-int (type ${typeOf(result).name})`);
  return n;
}
