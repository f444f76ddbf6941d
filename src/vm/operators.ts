/**
 * Operators: numbers and strings at once, everything else through the dunder methods of both operands. Python reference,
 * "Emulating numeric types" and "Rich comparison methods"; CPython's binary_op1, do_richcompare.
 */
import { binaryNumbers, compareNumbers, unaryNumber } from "../objects/arithmetic.js";
import { comparisonWork, intsWork, isLong, orderContent, sameContent } from "../objects/equality.js";
import { typeError } from "../objects/errors.js";
import {
  bytearrayType,
  bytesType,
  NOT_IMPLEMENTED,
  objectType,
  PyMethodDescriptor,
  PyObject,
  type PyType,
  strType,
  typeOf,
  type Value,
} from "../objects/model.js";
import { andThen, isReady, type Maybe, Then } from "../objects/native.js";
import { strAppend, strConcat } from "../objects/str.js";
import { callIfThere, callSpecial } from "./attributes.js";
import type { BinaryOp, CompareOp, VM } from "./vm.js";

/** Method names of an operator: plain, reflected, in-place. The order is that of the opcodes, here and below. */
const BINARY: ReadonlyMap<BinaryOp, readonly [string, string, string]> = new Map(
  (
    [
      ["**", "pow"],
      ["*", "mul"],
      ["@", "matmul"],
      ["/", "truediv"],
      ["//", "floordiv"],
      ["%", "mod"],
      ["+", "add"],
      ["-", "sub"],
      ["<<", "lshift"],
      [">>", "rshift"],
      ["&", "and"],
      ["^", "xor"],
      ["|", "or"],
    ] as const
  ).map(([op, n]) => [op, [`__${n}__`, `__r${n}__`, `__i${n}__`] as const]),
);

export const BINARY_OPERATORS: readonly BinaryOp[] = [...BINARY.keys()];

export function methodNames(op: BinaryOp): readonly [string, string, string] {
  return BINARY.get(op) as readonly [string, string, string];
}

const SEQUENCES = new Set<PyType>([strType, bytesType, bytearrayType]);

function isSequence(type: PyType): boolean {
  // A range is a sequence that can be neither added nor repeated.
  return SEQUENCES.has(type) || (type.collection === "sequence" && type.lookup("__mul__") !== undefined);
}

/** Whether `+` or `*` of the type is a sequence's: CPython tries these after the other operand's number methods. */
function isSequenceSlot(d: Value | undefined, op: BinaryOp): boolean {
  return (op === "+" || op === "*") && d instanceof PyMethodDescriptor && isSequence(d.owner);
}

/** A sequence times something that is no index: the operator has words of its own for that, the method has not. */
function isNoCount(d: Value | undefined, op: BinaryOp, other: Value): boolean {
  return op === "*" && isSequenceSlot(d, op) && (typeOf(other).lookup("__index__") ?? null) === null;
}

export function binary(vm: VM, op: BinaryOp, a: Value, b: Value): Maybe<Value> {
  if (typeof a === "string" && typeof b === "string" && op === "+") {
    vm.meter.mark = vm.meter.bytes;
    return strConcat(vm, a, b);
  }
  const n = binaryNumbers(vm, op, a, b);
  if (n !== undefined) return n;
  return binaryMethods(vm, op, a, b, op);
}

/** The two methods to try, in order; each with its receiver and argument. */
type Attempt = readonly [method: Value, self: Value, other: Value];

export function attempts(op: BinaryOp, a: Value, b: Value): Attempt[] {
  const [name, reflected] = methodNames(op);
  const ta = typeOf(a);
  const tb = typeOf(b);
  let left = ta.lookup(name);
  let right = ta === tb ? undefined : tb.lookup(reflected);
  if (isNoCount(left, op, b)) left = undefined;
  if (isNoCount(right, op, a)) right = undefined;
  const list: Attempt[] = [];
  const l: Attempt | null = left === undefined ? null : [left, a, b];
  const r: Attempt | null = right === undefined ? null : [right, b, a];
  if (
    r !== null &&
    ((isSequenceSlot(left, op) && !isSequenceSlot(right, op)) || (tb.isSubtype(ta) && right !== ta.lookup(reflected)))
  ) {
    list.push(r);
    if (l !== null) list.push(l);
  } else {
    if (l !== null) list.push(l);
    if (r !== null) list.push(r);
  }
  return list;
}

/**
 * @param shown how the operator is written in messages (`+=` for in-place forms)
 * @param from the attempts before this one have answered NotImplemented
 */
export function binaryMethods(vm: VM, op: BinaryOp, a: Value, b: Value, shown: string, from = 0): Maybe<Value> {
  return attempt(vm, attempts(op, a, b), from, () => {
    throw unsupported(shown, a, b);
  });
}

/** The first answer that is not NotImplemented, or what `otherwise` says. */
function attempt(vm: VM, list: readonly Attempt[], from: number, otherwise: () => Value): Maybe<Value> {
  for (let i = from; i < list.length; i++) {
    const [method, self, other] = list[i] as Attempt;
    const r = callIfThere(vm, method, self, [other], () => NOT_IMPLEMENTED);
    if (!isReady(r)) {
      return new Then(r, (v: Value) =>
        v === NOT_IMPLEMENTED ? attempt(vm, list, i + 1, otherwise) : v,
      ) as Maybe<Value>;
    }
    if (r !== NOT_IMPLEMENTED) return r;
  }
  return otherwise();
}

/** Every class of a guest has the slots of a container, whether or not it fills them. */
function isContainer(type: PyType): boolean {
  return type.isHeap || type.lookup("__len__") !== undefined;
}

function unsupported(shown: string, a: Value, b: Value): unknown {
  const ta = typeOf(a);
  const op = shown === "**" ? "** or pow()" : shown;
  const tb = typeOf(b);
  if (shown === "*" || shown === "*=") {
    if (ta.solid !== objectType && isSequence(ta.solid)) {
      return typeError(`can't multiply sequence by non-int of type '${tb.name}'`);
    }
    // In place, what is some kind of container itself hears that the operator does not fit.
    if (isSequence(tb.solid) && !(shown === "*=" && isContainer(ta))) {
      return typeError(`can't multiply sequence by non-int of type '${ta.name}'`);
    }
  }
  if (shown === ">>" && ta.name === "builtin_function_or_method" && "def" in (a as object)) {
    if ((a as unknown as { def: { name: string } }).def.name === "print") {
      return typeError(
        `unsupported operand type(s) for >>: '${ta.name}' and '${tb.name}'. Did you mean "print(<message>, file=<output_stream>)"?`,
      );
    }
  }
  return typeError(`unsupported operand type(s) for ${op}: '${ta.name}' and '${tb.name}'`);
}

export function inplace(vm: VM, op: BinaryOp, a: Value, b: Value): Maybe<Value> {
  if (typeof a === "string" && typeof b === "string" && op === "+") {
    vm.meter.mark = vm.meter.bytes;
    return strAppend(vm, a, b);
  }
  const n = binaryNumbers(vm, op, a, b);
  if (n !== undefined) return n;
  const method = typeOf(a).lookup(methodNames(op)[2]);
  if (op === "*" && method === undefined && isContainer(typeOf(a)) && !isSequence(typeOf(a).solid)) {
    // What has the slots of a container keeps CPython from asking a sequence on the right to repeat itself.
    const asked = attempts(op, a, b).filter(([slot]) => !isSequenceSlot(slot, op));
    return attempt(vm, asked, 0, () => {
      throw unsupported("*=", a, b);
    });
  }
  if (method === undefined || isNoCount(method, op, b)) {
    return binaryMethods(vm, op, a, b, `${op}=`);
  }
  // What `list += x` does is tried after x's own `__radd__`.
  if (op === "+" && isSequenceSlot(method, op) && typeOf(b).isHeap && !typeOf(a).isHeap) {
    const reflected = typeOf(b).lookup("__radd__");
    if (reflected !== undefined && reflected !== null && !isSequenceSlot(reflected, op)) {
      return attempt(
        vm,
        [
          [reflected, b, a],
          [method, a, b],
        ],
        0,
        () => {
          throw unsupported(`${op}=`, a, b);
        },
      );
    }
  }
  const r = callIfThere(vm, method, a, [b], () => NOT_IMPLEMENTED);
  const checked = (v: Value): Maybe<Value> => (v === NOT_IMPLEMENTED ? binaryMethods(vm, op, a, b, `${op}=`) : v);
  return andThen(r, checked);
}

export const UNARY = { "-": "__neg__", "+": "__pos__", "~": "__invert__" } as const;

export function unary(vm: VM, op: "-" | "+" | "~", v: Value): Maybe<Value> {
  const n = unaryNumber(vm, op, v);
  if (n !== undefined) return n;
  const method = typeOf(v).lookup(UNARY[op]);
  if (method === undefined) {
    throw typeError(`bad operand type for unary ${op}: '${typeOf(v).name}'`);
  }
  return callSpecial(vm, method, v, []);
}

// ------------------------------------------------------------------------------------------------------ comparison

const COMPARE: ReadonlyMap<CompareOp, readonly [name: string, reflected: string]> = new Map([
  ["==", ["__eq__", "__eq__"]],
  ["!=", ["__ne__", "__ne__"]],
  ["<", ["__lt__", "__gt__"]],
  ["<=", ["__le__", "__ge__"]],
  [">", ["__gt__", "__lt__"]],
  [">=", ["__ge__", "__le__"]],
]);

export const COMPARE_OPERATORS: readonly CompareOp[] = [...COMPARE.keys()];

export function compareNames(op: CompareOp): readonly [name: string, reflected: string] {
  return COMPARE.get(op) as readonly [string, string];
}

export function compare(vm: VM, op: CompareOp, a: Value, b: Value): Maybe<Value> {
  if (typeof a === "bigint" && typeof b === "bigint") vm.meter.charge(intsWork(a, b));
  const n = compareNumbers(op, a, b);
  if (n !== undefined) return n;
  if (op === "!=" && (hasOwnNe(a) || hasOwnNe(b))) return compareMethods(vm, op, a, b);
  if (op === "==" || op === "!=") {
    const same = sameContent(a, b);
    vm.meter.charge(comparisonWork());
    if (same !== undefined) return op === "==" ? same : !same;
  } else {
    const r = orderContent(op, a, b);
    vm.meter.charge(comparisonWork());
    if (r !== undefined) return r;
  }
  return compareMethods(vm, op, a, b);
}

/** Whether a guest's class says by itself when its instances differ. */
function hasOwnNe(v: Value): boolean {
  return v instanceof PyObject && v.cls.isHeap && !(v.cls.lookup("__ne__") instanceof PyMethodDescriptor);
}

/** @param from the attempts before this one have answered NotImplemented */
export function compareMethods(vm: VM, op: CompareOp, a: Value, b: Value, from = 0): Maybe<Value> {
  const ta = typeOf(a);
  const tb = typeOf(b);
  const [name, reflected] = compareNames(op);
  const left = ta.lookup(name);
  const right = tb.lookup(reflected);
  const list: Attempt[] = [];
  if (left !== undefined) list.push([left, a, b]);
  if (right !== undefined) list.push([right, b, a]);
  if (list.length === 2 && ta !== tb && tb.isSubtype(ta)) list.reverse();
  return attempt(vm, list, from, () => compareDefault(op, a, b));
}

function compareDefault(op: CompareOp, a: Value, b: Value): Value {
  if (op === "==") return a === b;
  if (op === "!=") return a !== b;
  throw typeError(`'${op}' not supported between instances of '${typeOf(a).name}' and '${typeOf(b).name}'`);
}

/** a is b or a == b */
export function equals(vm: VM, a: Value, b: Value): Maybe<boolean> {
  // Not for long strings and ints: that reads both when they are equal, and has its price.
  if (a === b && !isLong(a)) return true;
  const same = sameContent(a, b);
  vm.meter.charge(comparisonWork());
  if (same !== undefined) return same;
  const r = compareMethods(vm, "==", a, b);
  return andThen(r, (v) => vm.truth(v));
}
