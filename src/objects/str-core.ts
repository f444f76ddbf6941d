/**
 * What the machine does with strings: length, indexing, slicing, concatenation, repetition. All of it is synchronous, and
 * counts in code points (see code-points.ts) while JavaScript counts in UTF-16 units.
 *
 * JavaScript engines make two economies that would cost a host dearly if a guest could play on them: a slice keeps the
 * whole string alive that it was cut from, and a concatenation is a tree of its parts, each node larger than a short part.
 * `ownSlice` and `writeOut` keep both within bounds of what the guest is charged for.
 */
import type { VM } from "../vm/vm.js";
import { type CodePoints, isFlat, isPairAt, unitString } from "./code-points.js";
import { indexError, memoryError, overflowError } from "./errors.js";
import { type Maybe, PORTION, portioned } from "./native.js";

export { compareStrings } from "./equality.js";

/** V8 refuses longer strings; so do we, with MemoryError, whatever the limits. */
export const MAX_STRING = 2 ** 29 - 64;

/** len(s) */
export function codePointLength(s: string, vm?: VM): number {
  if (s.length < 2) return s.length;
  if (vm !== undefined) {
    const points = vm.meter.strings.of(s);
    return points === null ? s.length : points.length;
  }
  if (isFlat(s)) return s.length;
  let count = 0;
  for (let i = 0; i < s.length; i++) {
    if (isPairAt(s, i)) i++;
    count++;
  }
  return count;
}

/** Charges for a string about to be made. */
export function allocText(vm: VM, length: number): void {
  if (length > 256) vm.meter.charge(Math.floor(length / 64));
  vm.meter.alloc(16 + Math.ceil(length * 1.5));
  if (length > MAX_STRING) throw memoryError();
}

/** `text + piece`, where that is no longer than a string can be. For texts made piece by piece. */
export function append(text: string, piece: string): string {
  if (text.length + piece.length > MAX_STRING) throw memoryError();
  return text + piece;
}

/** `parts.join(between)`, paid for, in portions. The array must be nobody else's to change. */
export function joinTexts(vm: VM, parts: readonly string[], between: string): Maybe<string> {
  if (parts.length <= PORTION) return parts.join(between);
  let out = "";
  return portioned(
    vm,
    parts.length,
    PORTION,
    (from, to) => {
      out += (from === 0 ? "" : between) + parts.slice(from, to).join(between);
    },
    () => out,
  );
}

/** The same in one go, where the result is wanted at once. */
export function joinNow(vm: VM, parts: readonly string[], between: string): string {
  if (parts.length <= PORTION) return parts.join(between);
  let out = "";
  for (let from = 0; from < parts.length; from += PORTION) {
    vm.meter.look();
    out += (from === 0 ? "" : between) + parts.slice(from, from + PORTION).join(between);
  }
  return out;
}

/** s[i] */
export function strIndex(vm: VM, s: string, i: number): string {
  const points = vm.meter.strings.of(s);
  if (points !== null) return indexPairs(s, points, i);
  const at = i < 0 ? i + s.length : i;
  if (at < 0 || at >= s.length) throw indexError("string index out of range");
  return vm.meter.strings.unit(s, at);
}

function indexPairs(s: string, points: CodePoints, i: number): string {
  const at = i < 0 ? i + points.length : i;
  if (at < 0 || at >= points.length) throw indexError("string index out of range");
  const offset = points.offset(at);
  return isPairAt(s, offset) ? s.slice(offset, offset + 2) : unitString(s, offset);
}

/**
 * The units from one offset to another as a string of its own. V8 would answer with a view that keeps all of `s`; a
 * slice that is much smaller than `s` is copied.
 */
export function ownSlice(s: string, from: number, to: number): string {
  const piece = s.slice(from, to);
  if (piece.length < 13 || piece.length * 2 >= s.length) return piece;
  // A concatenation is written out before it is cut, so the result is cut from a copy.
  return ` ${piece}`.slice(1);
}

/** s[start:stop:step] for bounds that were already fitted to the string (see slice.ts). */
export function strSlice(vm: VM, s: string, start: number, stop: number, step: number): string {
  const points = vm.meter.strings.of(s);
  if (step === 1) {
    if (stop <= start) return "";
    if (points === null) {
      if (start === 0 && stop >= s.length) return s;
      allocText(vm, stop - start);
      return ownSlice(s, start, stop);
    }
    const from = points.offset(start);
    const to = points.offset(stop);
    allocText(vm, to - from);
    return ownSlice(s, from, to);
  }
  const count = step > 0 ? Math.ceil((stop - start) / step) : Math.ceil((start - stop) / -step);
  if (count <= 0) return "";
  vm.meter.charge(count);
  allocText(vm, count);
  const look = (): void => vm.meter.look();
  return points === null ? everyUnit(s, start, count, step, look) : everyPoint(s, points, start, count, step, look);
}

function everyUnit(s: string, start: number, count: number, step: number, look: () => void): string {
  const units: number[] = [];
  let out = "";
  for (let i = 0, at = start; i < count; i++, at += step) {
    units.push(s.charCodeAt(at));
    if (units.length === 4096) {
      out += String.fromCharCode.apply(null, units);
      units.length = 0;
      if ((i & 0xffff) === 0xffff) look();
    }
  }
  return out + String.fromCharCode.apply(null, units);
}

function everyPoint(
  s: string,
  points: CodePoints,
  start: number,
  count: number,
  step: number,
  look: () => void,
): string {
  let text = "";
  let out: string[] = [];
  // Walking is cheaper than looking up as long as the steps are small.
  const walk = step > 0 && step < 32;
  let offset = points.offset(start);
  for (let i = 0, at = start; i < count; i++, at += step) {
    if (!walk) offset = points.offset(at);
    out.push(isPairAt(s, offset) ? s.slice(offset, offset + 2) : unitString(s, offset));
    if (walk) for (let k = 0; k < step; k++) offset += isPairAt(s, offset) ? 2 : 1;
    if (out.length === 16_384) {
      text += out.join("");
      out = [];
      look();
    }
  }
  return text + out.join("");
}

/** a + b, as a new string beside both. */
export function strConcat(vm: VM, a: string, b: string): string {
  const length = a.length + b.length;
  if (length > 1024) vm.meter.charge(length >> 10);
  vm.meter.alloc(16 + length + (length >> 1));
  if (length > MAX_STRING) throw memoryError();
  const s = a + b;
  if (length > 40 && writeOut(Math.max(a.length, b.length), s)) vm.meter.charge(length >> 8);
  return s;
}

/**
 * a += b. Most programs that do this build a long text piece by piece: the old text is charged in part only. (A program
 * may keep each of the steps; then it has a string of its own as soon as anybody reads it, who pays for that.)
 */
export function strAppend(vm: VM, a: string, b: string): string {
  const length = a.length + b.length;
  vm.meter.alloc(48 + b.length + (b.length >> 1) + (a.length >> 3));
  if (length > 256) vm.meter.charge(b.length >> 6);
  if (length > MAX_STRING) throw memoryError();
  const s = a + b;
  if (length > 40 && writeOut(a.length, s)) vm.meter.charge(length >> 8);
  vm.meter.strings.appended(a, b, s);
  return s;
}

/** Charges for the first look at a string, of which little will be read: one that was put together is written out then. */
export function chargeLook(vm: VM, s: string): void {
  if (s.length > 8192) vm.meter.charge(s.length >> 13);
}

/**
 * A tree of parts is written out each time the string has grown by about a tenth (`before`: the length of what it grew
 * from): its nodes never outweigh the text, and
 * appending in a loop stays linear.
 */
export function writeOut(before: number, s: string): boolean {
  const scale = 28 - Math.clz32(s.length);
  if (before >>> scale === s.length >>> scale) return false;
  s.charCodeAt(0);
  return true;
}

/** s * n */
export function strRepeat(vm: VM, s: string, n: number | bigint): string {
  if (n <= 0 || s.length === 0) return "";
  if (n === 1) return s;
  const times = Number(n);
  if (times > Number.MAX_SAFE_INTEGER) throw overflowError("cannot fit 'int' into an index-sized integer");
  const length = s.length * times;
  if (length >= 2 ** 63) throw overflowError("repeated string is too long");
  allocText(vm, length);
  return s.repeat(times);
}
