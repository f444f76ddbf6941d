/** Taking strings apart and putting them together: split, splitlines, strip, join, replace. */
import { isIterable } from "../vm/protocols.js";
import type { VM } from "../vm/vm.js";
import { typeError, valueError } from "./errors.js";
import { PyList, PyTuple, typeOf, type Value } from "./model.js";
import { andThen, type Gen, type Maybe, PORTION, portioned, type Row } from "./native.js";
import { allocText, chargeLook, joinTexts, ownSlice } from "./str-core.js";
import { findAllLastUnits, findAllUnits, findUnits, hasLooseEdge, isInsidePair } from "./str-search.js";
import { notStr, sizeOf, textOf } from "./text-args.js";

/** White space as `str.isspace` sees it. */
export function isSpaceUnit(c: number): boolean {
  if (c < 128) return c === 32 || (c >= 9 && c <= 13) || (c >= 28 && c <= 31);
  return (
    c === 0x85 ||
    c === 0xa0 ||
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000
  );
}

/** Charges for one piece of a string and cuts it out. */
function piece(vm: VM, s: string, from: number, to: number): string {
  // A slot of the list, and the text.
  vm.meter.charge(1);
  vm.meter.alloc(24 + (to - from) + ((to - from) >> 1));
  return ownSlice(s, from, to);
}

function splitSpace(vm: VM, s: string, limit: number): Value[] {
  const out: Value[] = [];
  const n = s.length;
  vm.meter.charge(n >> 4);
  let i = 0;
  for (;;) {
    for (; i < n && isSpaceUnit(s.charCodeAt(i)); i++) vm.meter.turn(i);
    if (i >= n) return out;
    const from = i;
    if (out.length >= limit) {
      // What follows the last split keeps its trailing white space.
      out.push(piece(vm, s, from, n));
      return out;
    }
    for (; i < n && !isSpaceUnit(s.charCodeAt(i)); i++) vm.meter.turn(i);
    out.push(piece(vm, s, from, i));
  }
}

function splitSpaceRight(vm: VM, s: string, limit: number): Value[] {
  const out: Value[] = [];
  vm.meter.charge(s.length >> 4);
  let i = s.length;
  for (;;) {
    for (; i > 0 && isSpaceUnit(s.charCodeAt(i - 1)); i--) vm.meter.turn(i);
    if (i === 0) break;
    const to = i;
    if (out.length >= limit) {
      out.push(piece(vm, s, 0, to));
      break;
    }
    for (; i > 0 && !isSpaceUnit(s.charCodeAt(i - 1)); i--) vm.meter.turn(i);
    out.push(piece(vm, s, i, to));
  }
  return out.reverse();
}

function splitBy(vm: VM, s: string, sep: string, limit: number): Value[] {
  const out: Value[] = [];
  let from = 0;
  for (const at of findAllUnits(vm, s, sep, limit)) {
    out.push(piece(vm, s, from, at));
    from = at + sep.length;
  }
  out.push(piece(vm, s, from, s.length));
  return out;
}

function splitByRight(vm: VM, s: string, sep: string, limit: number): Value[] {
  const out: Value[] = [];
  let to = s.length;
  for (const at of findAllLastUnits(vm, s, sep, limit)) {
    out.push(piece(vm, s, at + sep.length, to));
    to = at;
  }
  out.push(piece(vm, s, 0, to));
  return out.reverse();
}

function splitRow(name: string, doc: string, bySpace: typeof splitSpace, bySeparator: typeof splitBy): Row {
  return [
    `${name}(self, /, sep=None, maxsplit=-1)`,
    doc,
    (vm: VM, self: string, sep: Value = null, maxsplit: Value = -1): Maybe<Value> =>
      andThen(sizeOf(vm, maxsplit), (max) => {
        const limit = max < 0 ? Number.POSITIVE_INFINITY : max;
        vm.meter.alloc(56);
        if (sep === null) return new PyList(bySpace(vm, self, limit));
        const text = textOf(sep);
        if (text === undefined) throw typeError(`must be str or None, not ${typeOf(sep).name}`);
        if (text === "") throw valueError("empty separator");
        return new PyList(bySeparator(vm, self, text, limit));
      }),
  ];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: some line boundaries are control characters
const LINE_END = /\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/g;

function splitLines(vm: VM, s: string, keep: boolean): Value[] {
  const out: Value[] = [];
  vm.meter.charge(s.length >> 4);
  let from = 0;
  const ends = new RegExp(LINE_END);
  for (;;) {
    ends.lastIndex = from;
    const m = ends.exec(s);
    if (m === null) break;
    const at = m.index;
    const next = at + (m[0] as string).length;
    out.push(piece(vm, s, from, keep ? next : at));
    from = next;
  }
  if (from < s.length) out.push(piece(vm, s, from, s.length));
  return out;
}

// ------------------------------------------------------------------------------------------------------------ strip

function strip(vm: VM, s: string, chars: Value, left: boolean, right: boolean, name: string): string {
  chargeLook(vm, s);
  let from = 0;
  let to = s.length;
  if (chars === null) {
    if (left) for (; from < to && isSpaceUnit(s.charCodeAt(from)); from++) vm.meter.turn(from);
    if (right) for (; to > from && isSpaceUnit(s.charCodeAt(to - 1)); to--) vm.meter.turn(to);
    vm.meter.charge((from + s.length - to) >> 4);
  } else {
    const text = textOf(chars);
    if (text === undefined) throw typeError(`${name} arg must be None or str`);
    vm.meter.charge(text.length >> 2);
    vm.meter.alloc(text.length * 16);
    const set = new Set(text);
    if (left) {
      while (from < to) {
        const ch = String.fromCodePoint(s.codePointAt(from) as number);
        if (!set.has(ch)) break;
        vm.meter.charge(1);
        from += ch.length;
      }
    }
    if (right) {
      while (to > from) {
        const isPair =
          to - from >= 2 && (s.charCodeAt(to - 1) & 0xfc00) === 0xdc00 && (s.charCodeAt(to - 2) & 0xfc00) === 0xd800;
        const ch = s.slice(isPair ? to - 2 : to - 1, to);
        if (!set.has(ch)) break;
        vm.meter.charge(1);
        to -= ch.length;
      }
    }
  }
  if (from === 0 && to === s.length) return s;
  allocText(vm, to - from);
  return ownSlice(s, from, to);
}

function stripRow(name: string, doc: string, left: boolean, right: boolean): Row {
  return [
    `${name}(self, chars=None, /)`,
    doc,
    (vm: VM, self: string, chars: Value = null) => strip(vm, self, chars, left, right, name),
  ];
}

// ------------------------------------------------------------------------------------------------- join and replace

function joinItems(vm: VM, sep: string, items: readonly Value[]): Maybe<string> {
  let length = items.length > 1 ? sep.length * (items.length - 1) : 0;
  // Most lists hold nothing but strings, and need no copy.
  let parts = items as string[];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Value;
    if ((i & 0x1ffff) === 0x1ffff) vm.meter.look();
    if (typeof item === "string") {
      length += item.length;
      if (parts !== items) parts.push(item);
      continue;
    }
    const text = textOf(item);
    if (text === undefined) throw typeError(`sequence item ${i}: expected str instance, ${typeOf(item).name} found`);
    if (parts === items) parts = (items as string[]).slice(0, i);
    length += text.length;
    parts.push(text);
  }
  if (parts.length === 1) return parts[0] as string;
  vm.meter.charge(items.length >> 1);
  allocText(vm, length);
  // The items of a list may change while a long join has a pause.
  return joinTexts(vm, parts === items && parts.length > PORTION ? parts.slice() : parts, sep);
}

function* joinLater(vm: VM, sep: string, iterable: Value): Gen<string> {
  const items = (yield vm.toArray(iterable)) as Value[];
  return (yield joinItems(vm, sep, items)) as string;
}

/** sep.join(iterable) */
export function strJoin(vm: VM, sep: string, iterable: Value): Maybe<string> {
  if (iterable instanceof PyList || iterable instanceof PyTuple) {
    if (!iterable.cls.isHeap) return joinItems(vm, sep, iterable.items);
  }
  if (!isIterable(iterable)) {
    throw typeError("can only join an iterable");
  }
  return joinLater(vm, sep, iterable);
}

/** Texts up to this length are put together before they are paid for. */
const SHORT_TEXT = 256;

/** s.replace(old, new, max) */
export function strReplace(vm: VM, s: string, old: string, by: string, max: number): Maybe<string> {
  if (max === 0 || (s === "" && old !== "")) return s;
  if (old === "") return interleave(vm, s, by, max);
  if (old.length > s.length) return s;
  if (s.length <= SHORT_TEXT && by.length <= SHORT_TEXT && max < 0 && !hasLooseEdge(old)) {
    let at = s.indexOf(old);
    if (at < 0) return s;
    let text = "";
    let from = 0;
    let times = 0;
    for (; at >= 0; at = s.indexOf(old, from)) {
      text += s.slice(from, at) + by;
      from = at + old.length;
      times++;
    }
    vm.meter.charge(times + 1 + (s.length >> 5));
    allocText(vm, s.length + times * (by.length - old.length));
    return text + s.slice(from);
  }
  const first = findUnits(vm, s, old);
  if (first < 0) return s;
  const found = findAllUnits(vm, s, old, max < 0 ? Number.POSITIVE_INFINITY : max);
  allocText(vm, s.length + found.length * (by.length - old.length));
  vm.meter.alloc(found.length * 16);
  let out = "";
  let at = 0;
  return portioned(
    vm,
    found.length,
    PORTION,
    (from, to) => {
      const parts: string[] = [];
      for (let i = from; i < to; i++) {
        const next = found[i] as number;
        parts.push(s.slice(at, next));
        at = next + old.length;
      }
      parts.push(to === found.length ? s.slice(at) : "");
      out += parts.join(by);
    },
    () => out,
  );
}

/** Replacing nothing puts the new text before every character and at the end. */
function interleave(vm: VM, s: string, by: string, max: number): Maybe<string> {
  if (by === "") return s;
  const points = vm.meter.strings.of(s);
  const length = points === null ? s.length : points.length;
  const times = max < 0 ? length + 1 : Math.min(max, length + 1);
  vm.meter.charge(times);
  allocText(vm, s.length + times * by.length);
  const offset = (i: number) => (points === null ? i : points.offset(i));
  const end = times <= length ? offset(times - 1) : s.length;
  let out = by;
  let at = 0;
  return portioned(
    vm,
    end,
    PORTION,
    (_, to) => {
      const stop = isInsidePair(s, to) ? to + 1 : to;
      if (stop > at) out += [...s.slice(at, stop)].join(by) + by;
      at = stop;
    },
    () => out + s.slice(end),
  );
}

export const splitRows = (): readonly Row[] => [
  splitRow(
    "split",
    "Return a list of the substrings in the string, using sep as the separator string.",
    splitSpace,
    splitBy,
  ),
  splitRow(
    "rsplit",
    "Return a list of the substrings in the string, using sep as the separator string.",
    splitSpaceRight,
    splitByRight,
  ),
  [
    "splitlines(self, /, keepends=False)",
    "Return a list of the lines in the string, breaking at line boundaries.",
    (vm: VM, self: string, keepends: Value = false): Maybe<Value> =>
      andThen(vm.truth(keepends), (keep) => new PyList(splitLines(vm, self, keep))),
  ],
  stripRow("strip", "Return a copy of the string with leading and trailing whitespace removed.", true, true),
  stripRow("lstrip", "Return a copy of the string with leading whitespace removed.", true, false),
  stripRow("rstrip", "Return a copy of the string with trailing whitespace removed.", false, true),
  [
    "join(self, iterable, /)",
    "Concatenate any number of strings.",
    (vm: VM, self: string, iterable: Value) => strJoin(vm, self, iterable),
  ],
  [
    "replace(self, old, new, /, count=-1)",
    "Return a copy with all occurrences of substring old replaced by new.",
    (vm: VM, self: string, old: Value, by: Value, count: Value = -1): Maybe<Value> => {
      const from = textOf(old);
      if (from === undefined) throw notStr("replace() argument 1", old);
      const to = textOf(by);
      if (to === undefined) throw notStr("replace() argument 2", by);
      return andThen(sizeOf(vm, count), (max) => strReplace(vm, self, from, to, max));
    },
  ],
];
