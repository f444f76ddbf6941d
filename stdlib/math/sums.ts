/** Sums and products over iterables, and distances (library reference, math: "Summation and product functions"). */
import { overflowError, valueError } from "../../src/objects/errors.js";
import { PyFloat, type Value } from "../../src/objects/model.js";
import type { Gen, Row } from "../../src/objects/native.js";
import { intOperand, realArgument, realOperand } from "../../src/objects/number-arguments.js";
import { LOW, twoProduct } from "../../src/objects/number-double.js";
import { norm } from "../../src/objects/number-elementary.js";
import { intAdd, intMul } from "../../src/objects/number-ints.js";
import type { Int } from "../../src/objects/number-size.js";
import type { VM } from "../../src/vm/vm.js";

/** Shewchuk's exact sum: partial sums that do not overlap, in the order of their size. */
class ExactSum {
  private partials: number[] = [];
  private special = 0;
  private infinities = 0;

  add(v: number): void {
    const partials = this.partials;
    let x = v;
    let count = 0;
    for (let y of partials) {
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) partials[count++] = low;
      x = high;
    }
    partials.length = count;
    if (x === 0) return;
    if (x - x === 0) {
      partials.push(x);
      return;
    }
    if (v - v === 0) throw overflowError("intermediate overflow in fsum");
    if (!Number.isNaN(v)) this.infinities += v;
    this.special += v;
    partials.length = 0;
  }

  result(): number {
    if (this.special !== 0) {
      if (Number.isNaN(this.infinities)) throw valueError("-inf + inf in fsum");
      return this.special;
    }
    const p = this.partials;
    let n = p.length;
    if (n === 0) return 0;
    let high = p[--n] as number;
    let low = 0;
    while (n > 0) {
      const x = high;
      const y = p[--n] as number;
      high = x + y;
      low = y - (high - x);
      if (low !== 0) break;
    }
    // Half an even digit is rounded by what lies below it.
    if (n > 0 && ((low < 0 && (p[n - 1] as number) < 0) || (low > 0 && (p[n - 1] as number) > 0))) {
      const y = low * 2;
      const x = high + y;
      if (y === x - high) high = x;
    }
    return high;
  }
}

function* fsum(vm: VM, seq: Value): Gen<Value> {
  const iterator = (yield vm.iter(seq)) as Value;
  const sum = new ExactSum();
  for (;;) {
    const item = (yield vm.next(iterator)) as Value | undefined;
    if (item === undefined) break;
    vm.meter.charge(2);
    sum.add(realOperand(item) ?? ((yield realArgument(vm, item)) as number));
  }
  return new PyFloat(sum.result());
}

function* prod(vm: VM, iterable: Value, start: Value = 1): Gen<Value> {
  const iterator = (yield vm.iter(iterable)) as Value;
  let result = start;
  for (;;) {
    const item = (yield vm.next(iterator)) as Value | undefined;
    if (item === undefined) return result;
    vm.meter.charge(1);
    result = (yield vm.binary("*", result, item)) as Value;
  }
}

/** While all is ints, or ints and floats, sums are kept exactly or in three times a float's precision. */
function* sumprod(vm: VM, p: Value, q: Value): Gen<Value> {
  const left = (yield vm.iter(p)) as Value;
  const right = (yield vm.iter(q)) as Value;
  let total: Value = 0;
  let ints: Int | null = 0;
  let floats: TripleSum | null = null;
  for (;;) {
    const a = (yield vm.next(left)) as Value | undefined;
    const b = (yield vm.next(right)) as Value | undefined;
    if ((a === undefined) !== (b === undefined)) throw valueError("Inputs are not the same length");
    if (a === undefined || b === undefined) break;
    vm.meter.charge(6);
    const isExactInt = (v: Value): boolean => typeof v === "number" || typeof v === "bigint";
    if (ints !== null && isExactInt(a) && isExactInt(b)) {
      ints = intAdd(vm, ints, intMul(vm, intOperand(a) as Int, intOperand(b) as Int));
      continue;
    }
    if (ints !== null) {
      total = (yield vm.binary("+", total, ints)) as Value;
      ints = null;
    }
    const x = exactFloat(a);
    const y = exactFloat(b);
    const isFloat = a instanceof PyFloat || b instanceof PyFloat;
    if (isFloat && x !== undefined && y !== undefined && (floats !== null || isPlainNumber(total))) {
      floats ??= new TripleSum();
      if (floats.add(x, y)) continue;
    }
    if (floats !== null) {
      total = (yield vm.binary("+", total, new PyFloat(floats.result()))) as Value;
      floats = null;
    }
    const product = (yield vm.binary("*", a, b)) as Value;
    total = (yield vm.binary("+", total, product)) as Value;
  }
  if (ints !== null) total = (yield vm.binary("+", total, ints)) as Value;
  if (floats !== null) total = (yield vm.binary("+", total, new PyFloat(floats.result()))) as Value;
  return total;
}

function isPlainNumber(v: Value): boolean {
  return typeof v === "number" || typeof v === "bigint" || v instanceof PyFloat;
}

function exactFloat(v: Value): number | undefined {
  if (v instanceof PyFloat) return v.value;
  if (typeof v === "number") return v;
  if (typeof v !== "bigint") return typeof v === "boolean" ? (v ? 1 : 0) : undefined;
  const f = Number(v);
  return f - f === 0 ? f : undefined;
}

/** A sum of products with two compensations. */
class TripleSum {
  private high = 0;
  private low = 0;
  private tiny = 0;

  /** False when the product is not finite, and nothing was added. */
  add(x: number, y: number): boolean {
    const product = x * y;
    if (product - product !== 0 || Math.abs(x) > 1e150 || Math.abs(y) > 1e150) {
      if (product - product !== 0) return false;
      this.accumulate(product, 0);
      return true;
    }
    const p = twoProduct(x, y);
    this.accumulate(p, LOW[0] as number);
    return true;
  }

  private accumulate(product: number, rest: number): void {
    const s = this.high + product;
    const t = s - this.high;
    const e = this.high - (s - t) + (product - t);
    const s2 = this.low + rest;
    const t2 = s2 - this.low;
    const e2 = this.low - (s2 - t2) + (rest - t2);
    const s3 = s2 + e;
    const t3 = s3 - s2;
    const e3 = s2 - (s3 - t3) + (e - t3);
    this.high = s;
    this.low = s3;
    this.tiny += e2 + e3;
  }

  result(): number {
    return this.high + (this.low + this.tiny);
  }
}

function hypot(vm: VM, coordinates: Value[]): Value | Gen<Value> {
  vm.meter.items(coordinates.length, 8);
  const values: number[] = [];
  for (const v of coordinates) {
    const x = realOperand(v);
    if (x === undefined) return slowHypot(vm, coordinates);
    values.push(x);
  }
  return new PyFloat(norm(values));
}

function* slowHypot(vm: VM, coordinates: Value[]): Gen<Value> {
  const values: number[] = [];
  for (const v of coordinates) values.push((yield realArgument(vm, v)) as number);
  return new PyFloat(norm(values));
}

function* dist(vm: VM, p: Value, q: Value): Gen<Value> {
  const a = (yield vm.toArray(p)) as Value[];
  const b = (yield vm.toArray(q)) as Value[];
  if (a.length !== b.length) throw valueError("both points must have the same number of dimensions");
  const values: number[] = [];
  for (let i = 0; i < a.length; i++) {
    vm.meter.charge(1);
    const x = (yield realArgument(vm, a[i] as Value)) as number;
    const y = (yield realArgument(vm, b[i] as Value)) as number;
    values.push(Math.abs(x - y));
  }
  return new PyFloat(norm(values));
}

export const sumRows = (): readonly Row[] => [
  [
    "fsum(seq, /)",
    "Return an accurate floating-point sum of values in the iterable seq.\n\nAssumes IEEE-754 floating-point arithmetic.",
    fsum,
  ],
  [
    "prod(iterable, /, *, start=1)",
    "Calculate the product of all the elements in the input iterable.\n\nThe default start value for the product is 1.\n\nWhen the iterable is empty, return the start value.  This function is\nintended specifically for use with numeric values and may reject\nnon-numeric types.",
    prod,
  ],
  [
    "sumprod(p, q, /)",
    "Return the sum of products of values from two iterables p and q.\n\nRoughly equivalent to:\n\n    sum(map(operator.mul, p, q, strict=True))\n\nFor float and mixed int/float inputs, the intermediate products\nand sums are computed with extended precision.",
    sumprod,
  ],
  [
    "hypot(*coordinates)",
    "Multidimensional Euclidean distance from the origin to a point.\n\nRoughly equivalent to:\n    sqrt(sum(x**2 for x in coordinates))\n\nFor a two dimensional point (x, y), gives the hypotenuse\nusing the Pythagorean theorem:  sqrt(x*x + y*y).\n\nFor example, the hypotenuse of a 3/4/5 right triangle is:\n\n    >>> hypot(3.0, 4.0)\n    5.0",
    hypot,
  ],
  [
    "dist(p, q, /)",
    "Return the Euclidean distance between two points p and q.\n\nThe points should be specified as sequences (or iterables) of\ncoordinates.  Both inputs must have the same dimension.\n\nRoughly equivalent to:\n    sqrt(sum((px - qx) ** 2.0 for px, qx in zip(p, q)))",
    dist,
  ],
];
