/** Arguments that the methods of str, bytes and bytearray share: text, positions in a sequence, counts. */
import type { VM } from "../vm/vm.js";
import { overflowError, typeError } from "./errors.js";
import { PyObject, PyScalar, typeOf, type Value } from "./model.js";
import { andThen, type Gen, type Maybe } from "./native.js";

/** The text of a str or of an instance of a subclass; undefined for anything else. */
export function textOf(v: Value | undefined): string | undefined {
  if (typeof v === "string") return v;
  return v instanceof PyScalar && typeof v.payload === "string" ? v.payload : undefined;
}

const HUGE = Number.MAX_SAFE_INTEGER;

/** The sub-range `start`, `end` of find, count and startswith, as positions within `length`. `start` may exceed `end`. */
export interface Range {
  start: number;
  end: number;
}

function position(v: Value | undefined, whenNone: number): number | undefined {
  if (v === undefined || v === null) return whenNone;
  if (typeof v === "number") return v;
  if (typeof v === "bigint") return v < 0n ? -HUGE : HUGE;
  return typeof v === "boolean" ? Number(v) : undefined;
}

function fitRange(start: number, end: number, length: number): Range {
  const to = end > length ? length : end < 0 ? Math.max(0, end + length) : end;
  return { start: start < 0 ? Math.max(0, start + length) : start, end: to };
}

/** Runs guest code only where a bound is an object with `__index__`. */
export function rangeOf(vm: VM, start: Value | undefined, end: Value | undefined, length: number): Maybe<Range> {
  const from = position(start, 0);
  const to = position(end, HUGE);
  if (from !== undefined && to !== undefined) return fitRange(from, to, length);
  return rangeLater(vm, start, end, length);
}

function* rangeLater(vm: VM, start: Value | undefined, end: Value | undefined, length: number): Gen<Range> {
  const from = (yield bound(vm, start)) as Value | undefined;
  const to = (yield bound(vm, end)) as Value | undefined;
  return fitRange(position(from, 0) as number, position(to, HUGE) as number, length);
}

function bound(vm: VM, v: Value | undefined): Maybe<Value | undefined> {
  if (v === undefined || v === null || (vm.asIntExact(v) !== undefined && !(v instanceof PyObject))) return v;
  if (vm.asIntExact(v) === undefined && (typeOf(v).lookup("__index__") ?? null) === null) {
    throw typeError("slice indices must be integers or None or have an __index__ method");
  }
  return vm.index(v);
}

/** An int argument that C code takes as Py_ssize_t. */
export function sizeOf(vm: VM, v: Value): Maybe<number> {
  if (typeof v === "number") return v;
  const n = vm.asIntExact(v);
  if (n !== undefined) return fitSize(n);
  return sizeLater(vm, v);
}

function* sizeLater(vm: VM, v: Value): Gen<number> {
  return fitSize((yield vm.index(v)) as number | bigint);
}

function fitSize(n: number | bigint): number {
  if (typeof n === "number") return n;
  if (n > 9223372036854775807n || n < -9223372036854775808n) {
    throw overflowError("Python int too large to convert to C ssize_t");
  }
  return Number(n);
}

/** The type of a value as messages give it: None is None. */
export function kindOf(v: Value): string {
  return v === null ? "None" : typeOf(v).name;
}

export function notStr(what: string, v: Value): unknown {
  return typeError(`${what} must be str, not ${kindOf(v)}`);
}

/** An argument that C takes as an int. */
export function cInt(vm: VM, v: Value): Maybe<number> {
  return andThen(vm.index(v), (n) => {
    if (n > 2147483647 || n < -2147483648) throw overflowError("Python int too large to convert to C int");
    return Number(n);
  });
}
