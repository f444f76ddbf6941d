/** Built-in functions that consume iterables, and the types of iterators that have a built-in name. */

import { enumerateType, filterType, iterate, mapType, reversedType, zipType } from "../objects/combining-iterators.js";
import { typeError, valueError } from "../objects/errors.js";
import { PyGenerator } from "../objects/generator.js";
import { advance, canonical, LeafIterator, makeIterator, toArraySync } from "../objects/iterators.js";
import {
  generatorType,
  PyByteArray,
  PyBytes,
  PyComplex,
  PyFloat,
  PyList,
  PyTuple,
  type PyType,
  type Value,
} from "../objects/model.js";
import { andThen, Each, type Gen, isReady, type Kwargs, type Maybe, type Row } from "../objects/native.js";
import { sortedItems } from "../objects/sort.js";
import { didYouMean } from "../traceback/closest.js";
import type { VM } from "../vm/vm.js";

export const iterationTypes: readonly PyType[] = [enumerateType, filterType, mapType, reversedType, zipType];

// -------------------------------------------------------------------------------------------------------- all and any

/** Whether the truth of some item is `wanted`. */
function some(vm: VM, iterable: Value, wanted: boolean): Maybe<boolean> {
  const it = makeIterator(vm, iterable);
  if (it instanceof LeafIterator) {
    for (;;) {
      const v = it.nextItem(vm);
      if (v === undefined) return false;
      vm.meter.charge(1);
      const t = vm.truth(v);
      if (!isReady(t)) return someSlow(vm, it, wanted, t);
      if (t === wanted) return true;
    }
  }
  return someSlow(vm, it ?? vm.iter(iterable), wanted, null);
}

function* someSlow(vm: VM, source: Maybe<Value>, wanted: boolean, first: Maybe<boolean> | null): Gen<boolean> {
  const it = (isReady(source) ? source : yield source) as Value;
  if (first !== null && (yield first) === wanted) return true;
  for (;;) {
    const r = advance(vm, it);
    const v = (isReady(r) ? r : yield r) as Value | undefined;
    if (v === undefined) return false;
    vm.meter.charge(1);
    const t = vm.truth(v);
    if ((isReady(t) ? t : yield t) === wanted) return true;
  }
}

function* negated(r: Maybe<boolean>): Gen<boolean> {
  return !(yield r);
}

// -------------------------------------------------------------------------------------------------------- min and max

function extreme(vm: VM, name: "min" | "max", args: Value[], kwargs: Kwargs): Maybe<Value> {
  if (args.length === 0) throw typeError(`${name} expected at least 1 argument, got 0`);
  for (const key of kwargs.keys()) {
    if (key !== "key" && key !== "default") {
      throw typeError(`${name}() got an unexpected keyword argument '${key}'${didYouMean(key, ["key", "default"])}`);
    }
  }
  const key = kwargs.get("key") ?? null;
  const fallback = kwargs.get("default");
  if (args.length > 1) {
    if (fallback !== undefined) {
      throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
    }
    const quick = key === null ? extremeInt(vm, name, args) : undefined;
    return quick !== undefined ? quick : extremeSlow(vm, name, new PyTuple(args), key, undefined);
  }
  const iterable = args[0] as Value;
  if (key === null && (iterable instanceof PyList || iterable instanceof PyTuple) && !iterable.cls.isHeap) {
    const quick = extremeInt(vm, name, iterable.items);
    if (quick !== undefined) return quick;
  }
  return extremeSlow(vm, name, iterable, key, fallback);
}

/** Of small ints only; undefined when there is anything else, or nothing. */
function extremeInt(vm: VM, name: "min" | "max", items: readonly Value[]): Value | undefined {
  const n = items.length;
  let best = items.length > 0 ? items[0] : undefined;
  if (typeof best !== "number") return undefined;
  vm.meter.charge(n >> 2);
  for (let i = 1; i < n; i++) {
    const v = items[i] as Value;
    if (typeof v !== "number") return undefined;
    if (name === "max" ? v > best : v < best) best = v;
  }
  return best;
}

function* extremeSlow(
  vm: VM,
  name: "min" | "max",
  iterable: Value,
  key: Value,
  fallback: Value | undefined,
): Gen<Value> {
  const source = iterate(vm, iterable);
  const it = (isReady(source) ? source : yield source) as Value;
  const op = name === "max" ? ">" : "<";
  let best: Value | undefined;
  let bestKey: Value = null;
  for (;;) {
    const r = advance(vm, it);
    const v = (isReady(r) ? r : yield r) as Value | undefined;
    if (v === undefined) break;
    vm.meter.charge(1);
    let k = v;
    if (key !== null) {
      const c = vm.call(key, [v]);
      k = (isReady(c) ? c : yield c) as Value;
    }
    if (best === undefined) {
      best = v;
      bestKey = k;
      continue;
    }
    const c = vm.compare(op, k, bestKey);
    let better = (isReady(c) ? c : yield c) as Value;
    if (typeof better !== "boolean") better = (yield vm.truth(better)) as boolean;
    if (better) {
      best = v;
      bestKey = k;
    }
  }
  if (best !== undefined) return best;
  if (fallback !== undefined) return fallback;
  throw valueError(`${name}() iterable argument is empty`);
}

// --------------------------------------------------------------------------------------------------------------- sum

/** A running total: exact for ints; floats with Neumaier's compensation, as CPython has summed them since 3.12. */
class Total {
  /** Beyond small ints as far as 64 bits reach: there CPython, too, goes over to the operator for good. */
  private int: number | bigint = 0;
  private high = 0;
  private low = 0;
  private imaginaryHigh = 0;
  private imaginaryLow = 0;
  private mode: "int" | "float" | "complex" | "any" = "int";
  private value: Value;

  constructor(start: Value) {
    this.value = start;
    if (typeof start === "number") this.int = start;
    else if (start instanceof PyFloat) {
      this.mode = "float";
      this.high = start.value;
    } else if (start instanceof PyComplex) {
      this.mode = "complex";
      this.high = start.re;
      this.imaginaryHigh = start.im;
    } else this.mode = "any";
  }

  /** Adds an item if that needs no operator; false leaves the total as it was, to be read with `current`. */
  add(v: Value): boolean {
    switch (this.mode) {
      case "int":
        if (typeof v === "number" || typeof v === "boolean") {
          if (typeof this.int === "number") {
            const sum = this.int + (v as number);
            if (Number.isSafeInteger(sum)) {
              this.int = sum;
              return true;
            }
          }
          const sum = BigInt(this.int) + BigInt(v);
          if (BigInt.asIntN(64, sum) !== sum) return false;
          this.int = canonical(sum);
          return true;
        }
        if (v instanceof PyFloat) {
          this.mode = "float";
          this.high = Number(this.int);
          this.low = 0;
          this.addReal(v.value);
          return true;
        }
        return false;
      case "float":
        if (v instanceof PyFloat) {
          this.addReal(v.value);
          return true;
        }
        if (typeof v === "number" || typeof v === "boolean") {
          this.addReal(Number(v));
          return true;
        }
        if (v instanceof PyComplex) {
          this.mode = "complex";
          this.high = this.real();
          this.low = 0;
          this.imaginaryHigh = 0;
          this.imaginaryLow = 0;
          return this.add(v);
        }
        return false;
      case "complex":
        if (v instanceof PyComplex) {
          this.addReal(v.re);
          this.addImaginary(v.im);
          return true;
        }
        if (v instanceof PyFloat || typeof v === "number") {
          this.addReal(v instanceof PyFloat ? v.value : v);
          return true;
        }
        return false;
      default:
        return false;
    }
  }

  private addReal(x: number): void {
    const t = this.high + x;
    if (Math.abs(this.high) >= Math.abs(x)) this.low += this.high - t + x;
    else this.low += x - t + this.high;
    this.high = t;
  }

  private addImaginary(x: number): void {
    const t = this.imaginaryHigh + x;
    if (Math.abs(this.imaginaryHigh) >= Math.abs(x)) this.imaginaryLow += this.imaginaryHigh - t + x;
    else this.imaginaryLow += x - t + this.imaginaryHigh;
    this.imaginaryHigh = t;
  }

  private real(): number {
    return this.low !== 0 && Number.isFinite(this.low) ? this.high + this.low : this.high;
  }

  /** The total as a value. */
  get current(): Value {
    switch (this.mode) {
      case "int":
        return this.int;
      case "float":
        return new PyFloat(this.real());
      case "complex": {
        const low = this.imaginaryLow;
        const im = low !== 0 && Number.isFinite(low) ? this.imaginaryHigh + low : this.imaginaryHigh;
        return new PyComplex(this.real(), im);
      }
      default:
        return this.value;
    }
  }

  /** Goes on from a value that an operator gave. */
  set current(v: Value) {
    if (v instanceof PyFloat && this.mode === "int") {
      this.mode = "float";
      this.high = v.value;
      this.low = 0;
    } else if (v instanceof PyComplex && this.mode !== "any") {
      this.mode = "complex";
      this.high = v.re;
      this.low = 0;
      this.imaginaryHigh = v.im;
      this.imaginaryLow = 0;
    } else {
      this.value = v;
      this.mode = "any";
    }
  }
}

function sum(vm: VM, iterable: Value, start: Value = 0): Maybe<Value> {
  if (typeof start === "string") throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (start instanceof PyBytes) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  if (start instanceof PyByteArray) throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  const total = new Total(start);
  const it = makeIterator(vm, iterable);
  if (it instanceof LeafIterator) {
    for (;;) {
      const v = it.nextItem(vm);
      if (v === undefined) return total.current;
      vm.meter.charge(1);
      if (!total.add(v)) return sumSlow(vm, it, total, v);
    }
  }
  if (iterable instanceof PyGenerator && iterable.cls === generatorType) {
    return andThen(new Each(iterable, acceptInto(vm, total)) as Maybe<Value | undefined>, (item) =>
      item === undefined ? total.current : sumSlow(vm, iterable, total, item),
    );
  }
  return sumSlow(vm, it ?? vm.iter(iterable), total, undefined);
}

function acceptInto({ meter }: VM, total: Total): (item: Value) => boolean {
  return (item) => {
    meter.charge(1);
    return total.add(item);
  };
}

function* sumSlow(vm: VM, source: Maybe<Value>, total: Total, pending: Value | undefined): Gen<Value> {
  const it = (isReady(source) ? source : yield source) as Value;
  let v = pending;
  if (it instanceof PyGenerator) {
    const accept = acceptInto(vm, total);
    let item = v === undefined ? ((yield new Each(it, accept)) as Value | undefined) : v;
    while (item !== undefined) {
      if (!total.add(item)) total.current = (yield vm.binary("+", total.current, item)) as Value;
      item = (yield new Each(it, accept)) as Value | undefined;
    }
    return total.current;
  }
  for (;;) {
    if (v === undefined) {
      const r = advance(vm, it);
      v = (isReady(r) ? r : yield r) as Value | undefined;
      if (v === undefined) return total.current;
      vm.meter.charge(1);
    }
    if (!total.add(v)) {
      const r = vm.binary("+", total.current, v);
      total.current = (isReady(r) ? r : yield r) as Value;
    }
    v = undefined;
  }
}

// ------------------------------------------------------------------------------------------------------------ sorted

function sorted(vm: VM, args: Value[], kwargs: Kwargs): Maybe<Value> {
  if (args.length !== 1) throw typeError(`sorted expected 1 argument, got ${args.length}`);
  for (const name of kwargs.keys()) {
    if (name !== "key" && name !== "reverse") {
      throw typeError(`sort() got an unexpected keyword argument '${name}'${didYouMean(name, ["key", "reverse"])}`);
    }
  }
  const key = kwargs.get("key") ?? null;
  const reverse = kwargs.get("reverse") ?? false;
  const items = toArraySync(vm, args[0] as Value);
  if (items !== undefined) {
    const r = sortedItems(vm, items, key, reverse);
    if (isReady(r)) return new PyList(r);
    return sortedSlow(vm, items, r, key, reverse);
  }
  return sortedSlow(vm, vm.toArray(args[0] as Value, true), null, key, reverse);
}

function* sortedSlow(
  vm: VM,
  source: Maybe<Value[]>,
  sorting: Maybe<Value[]> | null,
  key: Value,
  reverse: Value,
): Gen<Value> {
  if (sorting !== null) return new PyList((yield sorting) as Value[]);
  const items = (yield source) as Value[];
  return new PyList((yield sortedItems(vm, items, key, reverse)) as Value[]);
}

// ---------------------------------------------------------------------------------------------------------- the table

export const iterationFunctions = (): readonly Row[] => [
  [
    "all(iterable, /)",
    "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.",
    (vm: VM, iterable: Value) => {
      const r = some(vm, iterable, false);
      return isReady(r) ? !r : negated(r);
    },
  ],
  [
    "any(iterable, /)",
    "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.",
    (vm: VM, iterable: Value) => some(vm, iterable, true),
  ],
  [
    "max(*args, **kwargs)",
    "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its biggest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the largest argument.",
    (vm: VM, args: Value[], kwargs: Kwargs) => extreme(vm, "max", args, kwargs),
    { shown: null },
  ],
  [
    "min(*args, **kwargs)",
    "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its smallest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the smallest argument.",
    (vm: VM, args: Value[], kwargs: Kwargs) => extreme(vm, "min", args, kwargs),
    { shown: null },
  ],
  [
    "sorted(*args, **kwargs)",
    "Return a new list containing all items from the iterable in ascending order.\n\nA custom key function can be supplied to customize the sort order, and the\nreverse flag can be set to request the result in descending order.",
    sorted,
    { shown: "($module, iterable, /, *, key=None, reverse=False)" },
  ],
  [
    "sum(iterable, /, start=0)",
    "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the iterable is empty, return the start value.\nThis function is intended specifically for use with numeric values and may\nreject non-numeric types.",
    sum,
  ],
];
