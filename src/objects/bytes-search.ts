/** Finding bytes in bytes. Like str-search.ts: quick on ordinary data, linear on data made to hurt. */
import type { VM } from "../vm/vm.js";

/** Bytes looked at before more are charged for: a match nearby costs little, however long the data is. */
const WINDOW = 512;

/** Offset of the first match within [from, to), or -1. What is looked at is charged for. */
export function findBytes(vm: VM, data: Uint8Array, sub: Uint8Array, from = 0, to = data.length): number {
  const last = Math.min(to, data.length);
  const m = sub.length;
  if (from > last || last - from < m) return -1;
  vm.meter.charge(m >> 4);
  let window = Math.max(WINDOW, 4 * m);
  for (let start = from; ; ) {
    const end = Math.min(start + window, last);
    vm.meter.charge((end - start) >> 4);
    const at = search(vm, data.subarray(0, end), sub, start);
    if (at >= 0) return at;
    if (end === last) return -1;
    start = end - m + 1;
    window *= 4;
  }
}

/** Offset of the last match within [from, to), or -1. */
export function findLastBytes(vm: VM, data: Uint8Array, sub: Uint8Array, from = 0, to = data.length): number {
  const last = Math.min(to, data.length);
  const m = sub.length;
  if (from > last || last - from < m) return -1;
  vm.meter.charge(m >> 4);
  let window = Math.max(WINDOW, 4 * m);
  for (let end = last; ; ) {
    const start = Math.max(end - window, from);
    vm.meter.charge((end - start) >> 4);
    const at = searchBack(vm, data.subarray(start, end), sub, end - start - m);
    if (at >= 0) return at + start;
    if (start === from) return -1;
    end = start + m - 1;
    window *= 4;
  }
}

/** Offsets of all matches that do not overlap, from the left or from the right; `limit` of them at most. */
export function findAllBytes(vm: VM, data: Uint8Array, sub: Uint8Array, limit: number, fromRight = false): number[] {
  const found: number[] = [];
  vm.meter.charge((data.length + sub.length) >> 4);
  let at = fromRight ? data.length - sub.length : 0;
  while (found.length < limit && at >= 0) {
    at = fromRight ? searchBack(vm, data, sub, at) : search(vm, data, sub, at);
    if (at < 0) break;
    vm.meter.charge(1);
    if (found.length % 512 === 511) vm.meter.alloc(4096);
    found.push(at);
    at += fromRight ? -sub.length : sub.length;
  }
  return found;
}

function matches(data: Uint8Array, sub: Uint8Array, at: number): boolean {
  for (let k = sub.length - 1; k >= 0; k--) if (data[at + k] !== sub[k]) return false;
  return true;
}

function search(vm: VM, data: Uint8Array, sub: Uint8Array, from: number): number {
  const m = sub.length;
  if (m === 0) return from;
  const first = sub[0] as number;
  const last = data.length - m;
  let budget = 4 * (data.length - from) + 1000;
  let at = data.indexOf(first, from);
  while (at >= 0 && at <= last) {
    if (m === 1 || matches(data, sub, at)) return at;
    budget -= m;
    if (budget < 0) {
      vm.meter.charge((data.length - at + m) >> 2);
      return searchLinear(vm, data, sub, at + 1);
    }
    at = data.indexOf(first, at + 1);
  }
  return -1;
}

function searchBack(vm: VM, data: Uint8Array, sub: Uint8Array, from: number): number {
  const m = sub.length;
  if (m === 0) return from;
  const first = sub[0] as number;
  let budget = 4 * from + 1000;
  let at = from < 0 ? -1 : data.lastIndexOf(first, from);
  while (at >= 0) {
    if (m === 1 || matches(data, sub, at)) return at;
    budget -= m;
    if (at === 0) return -1;
    if (budget < 0) {
      vm.meter.charge((at + m) >> 2);
      return searchBackLinear(vm, data, sub, at - 1);
    }
    at = data.lastIndexOf(first, at - 1);
  }
  return -1;
}

/** Knuth, Morris, Pratt: where to go on in the needle after a mismatch. */
function borders(vm: VM, m: number, byte: (i: number) => number): Int32Array {
  const next = new Int32Array(m);
  let k = 0;
  for (let i = 1; i < m; i++) {
    vm.meter.turn(i);
    const c = byte(i);
    while (k > 0 && byte(k) !== c) k = next[k - 1] as number;
    if (byte(k) === c) k++;
    next[i] = k;
  }
  return next;
}

function searchLinear(vm: VM, data: Uint8Array, sub: Uint8Array, from: number): number {
  const m = sub.length;
  const next = borders(vm, m, (i) => sub[i] as number);
  let k = 0;
  for (let i = from; i < data.length; i++) {
    vm.meter.turn(i);
    const c = data[i] as number;
    while (k > 0 && sub[k] !== c) k = next[k - 1] as number;
    if (sub[k] === c) k++;
    if (k === m) return i - m + 1;
  }
  return -1;
}

function searchBackLinear(vm: VM, data: Uint8Array, sub: Uint8Array, from: number): number {
  const m = sub.length;
  const byte = (i: number) => sub[m - 1 - i] as number;
  const next = borders(vm, m, byte);
  let k = 0;
  for (let i = Math.min(from + m, data.length) - 1; i >= 0; i--) {
    vm.meter.turn(i);
    const c = data[i] as number;
    while (k > 0 && byte(k) !== c) k = next[k - 1] as number;
    if (byte(k) === c) k++;
    if (k === m) return i;
  }
  return -1;
}
