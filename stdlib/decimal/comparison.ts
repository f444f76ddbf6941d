/** Comparison, and what rests on it: by value, by the total order, maximum and minimum. */
import { fromNumber, Kind, type Num } from "./number.js";
import { Condition, type Work } from "./work.js";

export type Order = -1 | 0 | 1;

/** |a| against |b|, both finite. */
export function compareAbsolute(w: Work, a: Num, b: Num): Order {
  if (a.coefficient === 0n || b.coefficient === 0n) {
    return a.coefficient === b.coefficient ? 0 : a.coefficient === 0n ? -1 : 1;
  }
  if (a.adjusted !== b.adjusted) return a.adjusted < b.adjusted ? -1 : 1;
  // The same first exponent: the shorter one needs as many zeros as it has digits less.
  let x = a.coefficient;
  let y = b.coefficient;
  const by = a.exponent - b.exponent;
  if (by !== 0) w.spend(Math.max(a.digits, b.digits), Math.abs(by));
  if (by > 0) x *= w.power(by);
  else if (by < 0) y *= w.power(-by);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** a against b; neither is a NaN. */
export function compareValues(w: Work, a: Num, b: Num): Order {
  if (a.isInfinite || b.isInfinite) {
    const x = a.isInfinite ? 1 - 2 * a.sign : 0;
    const y = b.isInfinite ? 1 - 2 * b.sign : 0;
    return x === y ? 0 : x < y ? -1 : 1;
  }
  if (a.isZero && b.isZero) return 0;
  const x = a.isZero ? 0 : 1 - 2 * a.sign;
  const y = b.isZero ? 0 : 1 - 2 * b.sign;
  if (x !== y) return x < y ? -1 : 1;
  const order = compareAbsolute(w, a, b);
  return (x < 0 ? 0 - order : order) as Order;
}

/** compare(): -1, 0 or 1 as a number, or a NaN. */
export function compare(w: Work, a: Num, b: Num): Num {
  return w.nanOf(a, b) ?? fromNumber(compareValues(w, a, b));
}

/** The same, every NaN being an invalid operation. */
export function compareSignal(w: Work, a: Num, b: Num): Num {
  const nan = w.nanOf(a, b);
  if (nan === undefined) return fromNumber(compareValues(w, a, b));
  w.status |= Condition.INVALID_OPERATION;
  return nan;
}

/** The order in which every two different representations differ. */
export function totalOrder(w: Work, a: Num, b: Num): Order {
  if (a.sign !== b.sign) return a.sign === 1 ? -1 : 1;
  const order = totalOrderOfSizes(w, a, b);
  return (a.sign === 1 ? 0 - order : order) as Order;
}

function totalOrderOfSizes(w: Work, a: Num, b: Num): Order {
  if (a.isNaN || b.isNaN) {
    const x = nanRank(a);
    const y = nanRank(b);
    if (x !== y) return x < y ? -1 : 1;
    return a.coefficient === b.coefficient ? 0 : a.coefficient < b.coefficient ? -1 : 1;
  }
  const order = compareValues(w, a.signed(0), b.signed(0));
  if (order !== 0 || a.exponent === b.exponent || a.isInfinite) return order;
  return a.exponent < b.exponent ? -1 : 1;
}

/** Numbers, signaling NaNs, quiet ones. */
function nanRank(n: Num): number {
  return n.kind === Kind.QUIET ? 2 : n.kind === Kind.SIGNALING ? 1 : 0;
}

export const compareTotal = (w: Work, a: Num, b: Num): Num => fromNumber(totalOrder(w, a, b));
export const compareTotalMagnitude = (w: Work, a: Num, b: Num): Num =>
  fromNumber(totalOrder(w, a.signed(0), b.signed(0)));

/** @param wanted 1 for the maximum, -1 for the minimum */
function extreme(w: Work, a: Num, b: Num, wanted: 1 | -1, signless: boolean): Num {
  if (a.isNaN || b.isNaN) {
    // A single quiet NaN stands for a missing number.
    if (a.kind === Kind.QUIET && !b.isNaN) return w.finish(b);
    if (b.kind === Kind.QUIET && !a.isNaN) return w.finish(a);
    return w.nanOf(a, b) as Num;
  }
  const plain = (n: Num): Num => (signless ? n.signed(0) : n);
  const order = compareValues(w, plain(a), plain(b)) || totalOrder(w, a, b);
  return w.finish(order === wanted || order === 0 ? a : b);
}

export const maximum = (w: Work, a: Num, b: Num): Num => extreme(w, a, b, 1, false);
export const minimum = (w: Work, a: Num, b: Num): Num => extreme(w, a, b, -1, false);
export const maximumMagnitude = (w: Work, a: Num, b: Num): Num => extreme(w, a, b, 1, true);
export const minimumMagnitude = (w: Work, a: Num, b: Num): Num => extreme(w, a, b, -1, true);

export function hasSameQuantum(a: Num, b: Num): boolean {
  if (a.kind !== Kind.FINITE || b.kind !== Kind.FINITE) {
    return (a.isNaN && b.isNaN) || (a.isInfinite && b.isInfinite);
  }
  return a.exponent === b.exponent;
}

export const copySign = (a: Num, b: Num): Num => a.signed(b.sign);
