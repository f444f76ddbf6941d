/** The protocols behind built-in functions: truth, len, iter, next, item access, containment, text, numbers. */

import { floatRepr, intToString } from "../objects/arithmetic.js";
import { dictGet } from "../objects/dict.js";
import {
  indexErrorType,
  isRaised,
  keyError,
  overflowError,
  stopIterationType,
  typeError,
  typeErrorType,
  valueError,
} from "../objects/errors.js";
import { PyGenerator } from "../objects/generator.js";
import { iteratorType, makeIterator, PyIterator } from "../objects/iterators.js";
import { askLength } from "../objects/length-hint.js";
import {
  dictType,
  listType,
  PyDict,
  PyFloat,
  PyList,
  PyMethodDescriptor,
  PyObject,
  PyScalar,
  PySet,
  PyTuple,
  PyType,
  setType,
  tupleType,
  typeOf,
  typeType,
  type Value,
} from "../objects/model.js";
import { andThen, Call, Each, type Gen, ItemLater, isReady, type Maybe, Next } from "../objects/native.js";
import { asciiOf, codePointLength, strContains, strIndex, strRepr } from "../objects/str.js";
import { callIfThere, callSpecial, descriptorGet, isMethod } from "./attributes.js";
import { equals } from "./operators.js";
import type { VM } from "./vm.js";

// ------------------------------------------------------------------------------------------------------------ truth

/** Python reference, "Truth value testing". */
export function truth(vm: VM, v: Value): Maybe<boolean> {
  switch (typeof v) {
    case "boolean":
      return v;
    case "number":
      return v !== 0;
    case "string":
      return v !== "";
    case "bigint":
      return true;
    default:
  }
  if (v === null) return false;
  if (v instanceof PyFloat) return v.value !== 0;
  const cls = v.cls;
  if (v instanceof PyList && cls === listType) return v.items.length > 0;
  if (v instanceof PyDict && cls === dictType) return v.table.size > 0;
  if (v instanceof PyTuple && cls === tupleType) return v.items.length > 0;
  const method = cls.lookup("__bool__");
  if (method === null) throw typeError(`'${cls.name}' cannot be interpreted as a boolean`);
  if (method !== undefined) {
    const r = callIfThere(vm, method, v, [], () => true);
    return andThen(r, checkBool);
  }
  if (cls.lookup("__len__") !== undefined) {
    const n = length(vm, v);
    return andThen(n, isPositive);
  }
  return true;
}

/** What `__bool__` answered. */
export function checkBool(b: Value): boolean {
  if (typeof b !== "boolean") throw typeError(`__bool__ should return bool, returned ${typeOf(b).name}`);
  return b;
}

/** The truth that an answer of `__len__` stands for. */
export function lengthTruth(vm: VM, answer: Value): Maybe<boolean> {
  const n = checkLength(vm, answer);
  return andThen(n, isPositive);
}

function isPositive(n: number): boolean {
  return n > 0;
}

// -------------------------------------------------------------------------------------------------------------- len

export function length(vm: VM, v: Value): Maybe<number> {
  if (typeof v === "string") return codePointLength(v, vm);
  if (v instanceof PyObject) {
    const cls = v.cls;
    if (v instanceof PyList && cls === listType) return v.items.length;
    if (v instanceof PyDict && cls === dictType) return v.table.size;
    if (v instanceof PyTuple && cls === tupleType) return v.items.length;
    if (v instanceof PySet && cls === setType) return v.table.size;
  }
  const method = typeOf(v).lookup("__len__");
  if (method === undefined) throw typeError(`object of type '${typeOf(v).name}' has no len()`);
  const r = callSpecial(vm, method, v, []);
  return andThen(r, (answer) => checkLength(vm, answer));
}

/** What `__len__` answered. */
function checkLength(vm: VM, answer: Value): Maybe<number> {
  if (typeof answer === "number" && answer >= 0) return answer;
  const n = index(vm, answer);
  return andThen(n, lengthOfIndex);
}

function lengthOfIndex(n: number | bigint): number {
  if (n < 0) throw valueError("__len__() should return >= 0");
  if (typeof n === "bigint" && n > 9223372036854775807n)
    throw overflowError("cannot fit 'int' into an index-sized integer");
  return Number(n);
}

// ---------------------------------------------------------------------------------------------------------- numbers

export function asIntExact(v: Value): number | bigint | undefined {
  switch (typeof v) {
    case "number":
    case "bigint":
      return v;
    case "boolean":
      return v ? 1 : 0;
    default:
  }
  if (v instanceof PyScalar && (typeof v.payload === "number" || typeof v.payload === "bigint")) return v.payload;
  return undefined;
}

export function index(vm: VM, v: Value): Maybe<number | bigint> {
  const n = asIntExact(v);
  if (n !== undefined) return n;
  const method = typeOf(v).lookup("__index__");
  if (method === undefined || method === null) {
    throw typeError(`'${typeOf(v).name}' object cannot be interpreted as an integer`);
  }
  const r = callSpecial(vm, method, v, []);
  return andThen(r, checkIndex);
}

function checkIndex(v: Value): number | bigint {
  const n = asIntExact(v);
  if (n === undefined) throw typeError(`__index__ returned non-int (type ${typeOf(v).name})`);
  return n;
}

// ------------------------------------------------------------------------------------------------------------ items

export function getItem(vm: VM, obj: Value, key: Value): Maybe<Value> {
  if (typeof obj === "string" && typeof key === "number") return strIndex(vm, obj, key);
  const cls = typeOf(obj);
  if (obj instanceof PyDict && cls === dictType) {
    const r = dictGet(vm, obj, key);
    if (r === undefined) throw keyError(key);
    return isReady(r) ? (r as Value) : andThen(r as Maybe<Value | undefined>, (v) => found(v, key));
  }
  const method = cls.lookup("__getitem__");
  if (method !== undefined) return callSpecial(vm, method, obj, [key]);
  if (obj instanceof PyType) {
    if (obj === typeType) return vm.genericAlias(obj, key);
    const d = obj.lookup("__class_getitem__");
    if (d !== undefined) return boundCall(descriptorGet(vm, d, undefined, obj), [key]);
    throw typeError(`type '${obj.name}' is not subscriptable`);
  }
  throw typeError(`'${cls.name}' object is not subscriptable`);
}

function boundCall(bound: Maybe<Value>, args: Value[]): Maybe<Value> {
  return andThen(bound, (fn) => new Call(fn, args) as Maybe<Value>);
}

function found(v: Value | undefined, key: Value): Value {
  if (v === undefined) throw keyError(key);
  return v;
}

export function setItem(vm: VM, obj: Value, key: Value, value: Value): Maybe<Value> {
  const method = typeOf(obj).lookup("__setitem__");
  if (method === undefined) {
    throw typeError(`'${typeOf(obj).name}' object does not support item assignment`);
  }
  return callSpecial(vm, method, obj, [key, value]);
}

export function delItem(vm: VM, obj: Value, key: Value): Maybe<Value> {
  const method = typeOf(obj).lookup("__delitem__");
  if (method === undefined) {
    throw typeError(
      `'${typeOf(obj).name}' object does${isSequenceLike(obj, key) ? "n't" : " not"} support item deletion`,
    );
  }
  return callSpecial(vm, method, obj, [key]);
}

/** Python reference, "Membership test operations". */
export function contains(vm: VM, container: Value, item: Value): Maybe<boolean> {
  if (typeof container === "string" && typeof item === "string") return strContains(vm, container, item);
  const cls = typeOf(container);
  const method = cls.lookup("__contains__");
  if (method === null) throw typeError(`'${cls.name}' object is not a container`);
  if (method !== undefined) {
    const r = isMethod(method)
      ? callSpecial(vm, method, container, [item])
      : callIfThere(vm, method, container, [item], () => searchIterable(vm, container, item));
    return andThen(r, (answer) => truth(vm, answer));
  }
  return searchIterable(vm, container, item);
}

function* searchIterable(vm: VM, container: Value, item: Value): Gen<boolean> {
  const cls = typeOf(container);
  if ((cls.lookup("__iter__") ?? null) === null && (cls.lookup("__getitem__") ?? null) === null) {
    throw typeError(`argument of type '${cls.name}' is not a container or iterable`);
  }
  let it: Value;
  try {
    it = (yield iter(vm, container)) as Value;
  } catch (e) {
    if (isRaised(e, typeErrorType)) throw typeError(`argument of type '${cls.name}' is not a container or iterable`);
    throw e;
  }
  for (;;) {
    vm.meter.charge(1);
    const v = (yield new Next(it)) as Value | undefined;
    if (v === undefined) return false;
    if ((yield equals(vm, v, item)) === true) return true;
  }
}

// -------------------------------------------------------------------------------------------------------- iteration

/** Iterator over anything with `__getitem__` (Python reference, "object.__getitem__"). */
class PySequenceIterator extends PyIterator {
  private position = 0;
  private done = false;
  constructor(private readonly sequence: Value) {
    super();
  }
  goTo(position: number): null {
    if (!this.done) this.position = Math.max(0, position);
    return null;
  }
  override nextItem(vm: VM): Maybe<Value | undefined> {
    return this.done ? undefined : this.step(vm);
  }
  private *step(vm: VM): Gen<Value | undefined> {
    try {
      return (yield getItem(vm, this.sequence, this.position++)) as Value;
    } catch (e) {
      if (isRaised(e, indexErrorType) || isRaised(e, stopIterationType)) {
        this.done = true;
        return undefined;
      }
      throw e;
    }
  }
  override trace(t: import("../objects/model.js").Tracer): void {
    t.value(this.sequence);
  }
  override *lengthHint(m: VM): Gen<Value> {
    if (this.done) return 0;
    const n = (yield length(m, this.sequence)) as number;
    return Math.max(0, n - this.position);
  }
}
iteratorType("iterator", {
  hint: true,
  jsClass: PySequenceIterator,
  rows: () => [
    [
      "__setstate__(self, state, /)",
      "Set state information for unpickling.",
      (vm: VM, self: PySequenceIterator, state: Value) => andThen(index(vm, state), (n) => self.goTo(Number(n))),
    ],
  ],
});

export function iter(vm: VM, v: Value): Maybe<Value> {
  if (v instanceof PyGenerator && v.cls.name === "generator") return v;
  const fast = makeIterator(vm, v);
  if (fast !== undefined) return fast;
  const cls = typeOf(v);
  const method = cls.lookup("__iter__");
  if (method === undefined && hasItems(v)) return new PySequenceIterator(v);
  if (method === undefined || method === null) throw typeError(`'${cls.name}' object is not iterable`);
  if (isMethod(method)) return andThen(callSpecial(vm, method, v, []), checkIterator);
  const r = callIfThere(vm, method, v, [], () => {
    throw typeError(`'${cls.name}' object is not iterable`);
  });
  return andThen(r, checkIterator);
}

function checkIterator(v: Value): Value {
  if (v instanceof PyIterator || v instanceof PyGenerator) return v;
  if ((typeOf(v).lookup("__next__") ?? null) === null) {
    throw typeError(`iter() returned non-iterator of type '${typeOf(v).name}'`);
  }
  return v;
}

/** The next item, or undefined at the end. */
export function next(vm: VM, it: Value): Maybe<Value | undefined> {
  if (it instanceof PyIterator) {
    const item = it.nextItem(vm);
    return isReady(item) ? item : new ItemLater(item as Gen<Value | undefined>);
  }
  return new Next(it);
}

/**
 * All items in a fresh array.
 * @param asksLength as CPython does where it makes a list
 */
export function toArray(vm: VM, v: Value, asksLength: boolean): Maybe<Value[]> {
  if (v instanceof PyObject) {
    if (v instanceof PyList && v.cls === listType) {
      vm.meter.items(v.items.length, 8);
      return v.items.slice();
    }
    if (v instanceof PyTuple && v.cls === tupleType) {
      vm.meter.items(v.items.length, 8);
      return v.items.slice();
    }
  }
  const it = iter(vm, v);
  if (it instanceof PyIterator) {
    const out: Value[] = [];
    for (;;) {
      const item = it.nextItem(vm);
      if (item === undefined) return out;
      if (!isReady(item)) return collect(vm, it, out, item);
      vm.meter.charge(1);
      vm.meter.alloc(8);
      out.push(item as Value);
    }
  }
  return collect(vm, asksLength ? afterLength(vm, v, it) : it, [], null);
}

function* afterLength(vm: VM, v: Value, it: Maybe<Value>): Gen<Value> {
  const iterator = (yield it) as Value;
  yield askLength(vm, v);
  return iterator;
}

/** Whether `iter()` would try: there is `__iter__`, or items by position. */
export function isIterable(v: Value): boolean {
  const cls = typeOf(v);
  const method = cls.lookup("__iter__");
  return method === undefined ? hasItems(v) : method !== null;
}

function hasItems(v: Value): boolean {
  const cls = typeOf(v);
  return cls.lookup("__getitem__") !== undefined && !(v instanceof PyDict) && !MAPPINGS.has(cls.name);
}

/** Built-in types that are subscripted by something else than positions. */
const MAPPINGS = new Set(["types.GenericAlias", "typing.Union", "typing.TypeAliasType"]);
/** Built-in types without items that have the slots of sequences in CPython: it shows in one message. */
const HAS_SEQUENCE_SLOTS = new Set([
  ...[
    "dict_keys",
    "dict_values",
    "dict_items",
    "set",
    "frozenset",
    "BaseExceptionGroup",
    "ExceptionGroup",
    "typing.TypeVar",
    "typing.ParamSpec",
    "typing.TypeVarTuple",
  ],
]);

/** Whether the refusal is PySequence_DelItem's ("doesn't") or PyObject_DelItem's ("does not"). */
function isSequenceLike(v: Value, key: Value): boolean {
  const cls = typeOf(v);
  return (
    asIntExact(key) !== undefined &&
    (cls.isHeap ||
      HAS_SEQUENCE_SLOTS.has(cls.name) ||
      (cls.lookup("__getitem__") !== undefined && !MAPPINGS.has(cls.name)))
  );
}

function* collect(vm: VM, from: Maybe<Value>, out: Value[], pending: Maybe<Value | undefined>): Gen<Value[]> {
  vm.hold(out);
  const it = (yield from) as Value;
  if (pending !== null) {
    try {
      const item = (yield pending) as Value | undefined;
      if (item === undefined) return out;
      out.push(item);
    } catch (e) {
      // What a guest callback raises inside map() and its like also ends the iteration when it is StopIteration.
      if (isRaised(e, stopIterationType)) return out;
      throw e;
    }
  }
  // The items are reachable only from here: what has been taken stays charged while the native runs.
  const meter = vm.meter;
  const accept = (v: Value): boolean => {
    meter.charge(1);
    meter.alloc(8);
    out.push(v);
    return true;
  };
  for (;;) {
    const item = (yield new Each(it, accept)) as Value | undefined;
    if (item === undefined) return out;
    accept(item);
  }
}

// ------------------------------------------------------------------------------------------------------------- text

export function repr(vm: VM, v: Value): Maybe<string> {
  switch (typeof v) {
    case "string":
      vm.meter.charge(v.length >> 4);
      vm.meter.alloc(v.length);
      return strRepr(v, vm);
    case "number":
      return String(v);
    case "bigint":
      return intToString(vm, v);
    case "boolean":
      return v ? "True" : "False";
    default:
  }
  if (v === null) return "None";
  if (v instanceof PyFloat) return floatRepr(v.value);
  const method = v.cls.lookup("__repr__") as Value;
  const r = callSpecial(vm, method, v, []);
  return andThen(r, checkRepr);
}

function checkRepr(v: Value): string {
  return checkText(v, "__repr__");
}

function checkStr(v: Value): string {
  return checkText(v, "__str__");
}

function checkText(v: Value, name: string): string {
  if (typeof v === "string") return v;
  if (v instanceof PyScalar && typeof v.payload === "string") return v.payload;
  throw typeError(`${name} returned non-string (type ${typeOf(v).name})`);
}

/** repr(v) or str(v) for those to whom it matters that a guest's method may answer an instance of a subclass of str. */
export function textObject(vm: VM, v: Value, name: "__repr__" | "__str__"): Maybe<Value> {
  if (!(v instanceof PyObject) || !v.cls.isHeap) return name === "__repr__" ? repr(vm, v) : str(vm, v);
  return andThen(callSpecial(vm, v.cls.lookup(name) as Value, v, []), (answer) => {
    checkText(answer, name);
    return answer;
  });
}

export function str(vm: VM, v: Value): Maybe<string> {
  if (typeof v === "string") return v;
  if (typeof v !== "object" || v === null || v instanceof PyFloat) return repr(vm, v);
  const method = v.cls.lookup("__str__") as Value;
  const r = callSpecial(vm, method, v, []);
  return andThen(r, checkStr);
}

export function ascii(vm: VM, v: Value): Maybe<string> {
  const r = repr(vm, v);
  return andThen(r, (text) => asciiOf(text, vm));
}

export function format(vm: VM, v: Value, spec: string): Maybe<string> {
  if (spec === "") {
    if (typeof v === "string") return v;
    if (typeof v !== "object" || v === null || v instanceof PyFloat) return str(vm, v);
  }
  const method = typeOf(v).lookup("__format__") as Value;
  // str.__format__ without a spec is str(), which a subclass may define anew.
  if (spec === "" && v instanceof PyScalar && typeof v.payload === "string" && method instanceof PyMethodDescriptor) {
    return str(vm, v);
  }
  const r = callSpecial(vm, method, v, [spec]);
  return andThen(r, checkFormat);
}

function checkFormat(v: Value): string {
  if (typeof v === "string") return v;
  if (v instanceof PyScalar && typeof v.payload === "string") return v.payload;
  throw typeError(`__format__ must return a str, not ${typeOf(v).name}`);
}
