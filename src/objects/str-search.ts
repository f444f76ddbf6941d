/**
 * Finding one string in another, in units. V8's own search is quick on the texts people have and quadratic on texts made
 * to hurt; where it may become so, a linear search (Knuth, Morris, Pratt) takes over.
 *
 * In Python half of a surrogate pair is never found inside of the pair. JavaScript would find it, so a needle that begins
 * or ends with a lone surrogate has its matches checked.
 */
import type { VM } from "../vm/vm.js";

/** Needles up to this length are left to V8 altogether: its worst case is then a few nanoseconds a character. */
const SHORT_NEEDLE = 64;
const SHORT_NEEDLE_BACKWARDS = 8;

/** Units looked at before more are charged for: a match nearby costs little, however long the text is. */
const WINDOW = 512;
/** Units looked at in one go: a few milliseconds. */
const MAX_WINDOW = 2 ** 22;

/** Offset of the first match that lies in [from, to), or -1. What is looked at is charged for. */
export function findUnits(vm: VM, s: string, sub: string, from = 0, to = s.length): number {
  const m = sub.length;
  if (to - from < m) return -1;
  if (m > SHORT_NEEDLE) vm.meter.charge(m >> 5);
  const loose = hasLooseEdge(sub);
  let window = Math.max(WINDOW, 4 * m);
  for (let start = from; ; ) {
    const end = Math.min(start + window, to);
    if (end - start >= 32) vm.meter.charge((end - start) >> 5);
    // A view of the part in question: V8 has no search with an end.
    const part = start === 0 && end === s.length ? s : s.slice(start, end);
    let at = search(vm, part, sub, 0);
    while (loose && at >= 0 && cutsPair(s, start + at, m)) at = search(vm, part, sub, at + 1);
    if (at >= 0) return start + at;
    if (end === to) return -1;
    start = end - m + 1;
    if (window < MAX_WINDOW) window *= 4;
    else vm.meter.look();
  }
}

/** Offset of the last match that lies in [from, to), or -1. */
export function findLastUnits(vm: VM, s: string, sub: string, from = 0, to = s.length): number {
  const m = sub.length;
  if (to - from < m) return -1;
  if (m > SHORT_NEEDLE_BACKWARDS) vm.meter.charge(m >> 5);
  const loose = hasLooseEdge(sub);
  let window = Math.max(WINDOW, 4 * m);
  for (let end = to; ; ) {
    const start = Math.max(end - window, from);
    if (end - start >= 16) vm.meter.charge((end - start) >> 4);
    const part = start === 0 && end === s.length ? s : s.slice(start, end);
    let at = searchBack(vm, part, sub, part.length - m);
    while (loose && at >= 0 && cutsPair(s, start + at, m)) at = at === 0 ? -1 : searchBack(vm, part, sub, at - 1);
    if (at >= 0) return start + at;
    if (start === from) return -1;
    end = start + m - 1;
    if (window < MAX_WINDOW) window *= 4;
    else vm.meter.look();
  }
}

/**
 * Offsets of all matches that do not overlap, from the left; `limit` of them at most. The needle is not empty. One pass:
 * however many matches there are, the text is charged for once.
 */
export function findAllUnits(vm: VM, s: string, sub: string, limit = Number.POSITIVE_INFINITY): number[] {
  const found: number[] = [];
  vm.meter.charge((s.length >> 5) + (sub.length >> 5));
  const loose = hasLooseEdge(sub);
  const m = sub.length;
  const meter = vm.meter;
  let at = 0;
  while (found.length < limit) {
    at = searchOn(vm, s, sub, at);
    if (at < 0) break;
    if (loose && cutsPair(s, at, m)) {
      at++;
      continue;
    }
    meter.charge(1);
    if (found.length % 512 === 511) meter.alloc(4096);
    found.push(at);
    at += m;
  }
  return found;
}

/** The same from the right. */
export function findAllLastUnits(vm: VM, s: string, sub: string, limit = Number.POSITIVE_INFINITY): number[] {
  const found: number[] = [];
  vm.meter.charge((s.length >> 4) + (sub.length >> 5));
  const loose = hasLooseEdge(sub);
  const m = sub.length;
  let from = s.length - m;
  while (found.length < limit && from >= 0) {
    const at = searchBack(vm, s, sub, from);
    if (at < 0) break;
    if (loose && cutsPair(s, at, m)) {
      from = at - 1;
      continue;
    }
    vm.meter.charge(1);
    if (found.length % 512 === 511) vm.meter.alloc(4096);
    found.push(at);
    from = at - m;
  }
  return found;
}

/** sub in s */
export function strContains(vm: VM, s: string, sub: string): boolean {
  if (sub.length > s.length) return false;
  if (s.length <= 64) return hasLooseEdge(sub) ? findUnits(vm, s, sub) >= 0 : s.indexOf(sub) >= 0;
  return findUnits(vm, s, sub) >= 0;
}

/** Whether the first or last unit of the needle could be half of a pair in the text. */
export function hasLooseEdge(sub: string): boolean {
  const n = sub.length;
  if (n === 0) return false;
  return (sub.charCodeAt(0) & 0xfc00) === 0xdc00 || (sub.charCodeAt(n - 1) & 0xfc00) === 0xd800;
}

/** Whether a match begins or ends in the middle of a pair. */
export function cutsPair(s: string, at: number, length: number): boolean {
  return isInsidePair(s, at) || isInsidePair(s, at + length);
}

/** Whether an offset is between the halves of a pair. */
export function isInsidePair(s: string, at: number): boolean {
  return (s.charCodeAt(at) & 0xfc00) === 0xdc00 && at > 0 && (s.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}

/** `search` in a text of any length, a part at a time. */
function searchOn(vm: VM, s: string, sub: string, from: number): number {
  let start = from;
  for (; s.length - start > 2 * MAX_WINDOW && sub.length < MAX_WINDOW; start += MAX_WINDOW) {
    const at = search(vm, s.slice(start, start + MAX_WINDOW + sub.length - 1), sub, 0);
    if (at >= 0) return start + at;
    vm.meter.look();
  }
  return search(vm, s, sub, start);
}

function search(vm: VM, s: string, sub: string, from: number): number {
  if (sub.length <= SHORT_NEEDLE) return s.indexOf(sub, from);
  const head = sub.slice(0, SHORT_NEEDLE);
  // Candidates that fail may each have cost the length of the needle.
  let budget = 4 * (s.length - from) + 1000;
  let at = s.indexOf(head, from);
  while (at >= 0) {
    if (s.startsWith(sub, at)) return at;
    budget -= sub.length;
    if (budget < 0) {
      vm.meter.charge((s.length - at + sub.length) >> 2);
      return searchLinear(vm, s, sub, at + 1);
    }
    at = s.indexOf(head, at + 1);
  }
  return -1;
}

function searchBack(vm: VM, s: string, sub: string, from: number): number {
  if (sub.length <= SHORT_NEEDLE_BACKWARDS || s.length < 200) return s.lastIndexOf(sub, from);
  const head = sub.slice(0, SHORT_NEEDLE_BACKWARDS);
  let budget = 4 * from + 1000;
  let at = s.lastIndexOf(head, from);
  while (at >= 0) {
    if (s.startsWith(sub, at)) return at;
    budget -= sub.length;
    if (at === 0) return -1;
    if (budget < 0) {
      vm.meter.charge((at + sub.length) >> 2);
      return searchBackLinear(vm, s, sub, at - 1);
    }
    at = s.lastIndexOf(head, at - 1);
  }
  return -1;
}

/** A look at the clock now and then, in loops over the units of texts. */
const LOOK_MASK = 2 ** 18 - 1;

function borders(vm: VM, m: number, unit: (i: number) => number): Int32Array {
  const next = new Int32Array(m);
  let k = 0;
  for (let i = 1; i < m; i++) {
    if ((i & LOOK_MASK) === 0) vm.meter.look();
    const c = unit(i);
    while (k > 0 && unit(k) !== c) k = next[k - 1] as number;
    if (unit(k) === c) k++;
    next[i] = k;
  }
  return next;
}

function searchLinear(vm: VM, s: string, sub: string, from: number): number {
  const m = sub.length;
  const next = borders(vm, m, (i) => sub.charCodeAt(i));
  let k = 0;
  for (let i = from; i < s.length; i++) {
    if ((i & LOOK_MASK) === 0) vm.meter.look();
    const c = s.charCodeAt(i);
    while (k > 0 && sub.charCodeAt(k) !== c) k = next[k - 1] as number;
    if (sub.charCodeAt(k) === c) k++;
    if (k === m) return i - m + 1;
  }
  return -1;
}

/** The last match beginning at `from` or before: the same search on both strings read backwards. */
function searchBackLinear(vm: VM, s: string, sub: string, from: number): number {
  const m = sub.length;
  const unit = (i: number) => sub.charCodeAt(m - 1 - i);
  const next = borders(vm, m, unit);
  let k = 0;
  for (let i = Math.min(from + m, s.length) - 1; i >= 0; i--) {
    if ((i & LOOK_MASK) === 0) vm.meter.look();
    const c = s.charCodeAt(i);
    while (k > 0 && unit(k) !== c) k = next[k - 1] as number;
    if (unit(k) === c) k++;
    if (k === m) return i;
  }
  return -1;
}
