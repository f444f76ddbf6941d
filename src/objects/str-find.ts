/** Where one string is in another: find, index, count, startswith, partition and their kin. */
import type { VM } from "../vm/vm.js";
import type { CodePoints } from "./code-points.js";
import { typeError, valueError } from "./errors.js";
import { type PyScalar, PyTuple, typeOf, type Value } from "./model.js";
import { andThen, isReady, type Maybe, type Row } from "./native.js";
import { allocText, chargeLook, ownSlice } from "./str-core.js";
import { cutsPair, findAllUnits, findLastUnits, findUnits, strContains } from "./str-search.js";
import { notStr, type Range, rangeOf, textOf } from "./text-args.js";

type Finish = (vm: VM, s: string, sub: string, range: Range, points: CodePoints | null) => Value;

/** A method that takes a substring and, optionally, the part of the string to look at. */
function finder(name: string, doc: string, finish: Finish): Row {
  return [
    `${name}(self, sub, start=None, end=None, /)`,
    doc,
    (vm: VM, self: string, sub: Value, start?: Value, end?: Value): Maybe<Value> => {
      const needle = textOf(sub);
      if (needle === undefined) throw notStr(`${name}() argument 1`, sub);
      const points = vm.meter.strings.of(self);
      const range = rangeOf(vm, start, end, points === null ? self.length : points.length);
      if (isReady(range)) return finish(vm, self, needle, range, points);
      return andThen(range, (r) => finish(vm, self, needle, r, points));
    },
    { shown: "($self, sub[, start[, end]], /)" },
  ];
}

/** Position of a match as a code point index, -1 when there is none. */
function locate(
  vm: VM,
  s: string,
  sub: string,
  { start, end }: Range,
  points: CodePoints | null,
  search: (vm: VM, s: string, sub: string, from: number, to: number) => number,
): number {
  if (start > end) return -1;
  if (points === null) return search(vm, s, sub, start, end);
  const at = search(vm, s, sub, points.offset(start), points.offset(end));
  return at < 0 ? -1 : points.index(at);
}

function count(vm: VM, s: string, sub: string, { start, end }: Range, points: CodePoints | null): number {
  if (start > end) return 0;
  if (sub === "") return end - start + 1;
  const from = points === null ? start : points.offset(start);
  const to = points === null ? end : points.offset(end);
  const part = from === 0 && to === s.length ? s : s.slice(from, to);
  if (part.length < 64 && part.length < sub.length) return 0;
  return findAllUnits(vm, part, sub).length;
}

function orMissing(at: number): number {
  if (at < 0) throw valueError("substring not found");
  return at;
}

/** Whether `affix` stands at one end of a part of the string. */
function hasAffix(s: string, affix: string, from: number, to: number, atEnd: boolean): boolean {
  if (to - from < affix.length) return false;
  const at = atEnd ? to - affix.length : from;
  const found = affix.length > 256 ? s.slice(at, at + affix.length) === affix : s.startsWith(affix, at);
  return found && !cutsPair(s, at, affix.length);
}

/** startswith and endswith. */
function affixRow(name: string, doc: string, atEnd: boolean): Row {
  const what = atEnd ? "suffix" : "prefix";
  return [
    `${name}(self, ${what}, start=None, end=None, /)`,
    doc,
    (vm: VM, self: string, affix: Value, start?: Value, end?: Value): Maybe<Value> => {
      if (typeof affix === "string" && start === undefined) {
        chargeLook(vm, self);
        if (affix.length > 64) vm.meter.charge(affix.length >> 5);
        return hasAffix(self, affix, 0, self.length, atEnd);
      }
      const points = vm.meter.strings.of(self);
      const test = ({ start: from, end: to }: Range): boolean => {
        if (affix instanceof PyTuple) {
          for (const item of affix.items) {
            const one = textOf(item);
            if (one === undefined) throw typeError(`tuple for ${name} must only contain str, not ${typeOf(item).name}`);
            vm.meter.charge(1 + (one.length >> 5));
            if (from <= to && at(from, to, one)) return true;
          }
          return false;
        }
        const one = textOf(affix);
        if (one === undefined) {
          throw typeError(`${name} first arg must be str or a tuple of str, not ${typeOf(affix).name}`);
        }
        vm.meter.charge(one.length >> 5);
        return from <= to && at(from, to, one);
      };
      const at = (from: number, to: number, one: string) =>
        points === null
          ? hasAffix(self, one, from, to, atEnd)
          : hasAffix(self, one, points.offset(from), points.offset(to), atEnd);
      return andThen(rangeOf(vm, start, end, points === null ? self.length : points.length), test);
    },
    { shown: `($self, ${what}[, start[, end]], /)` },
  ];
}

function separator(sep: Value): string {
  const text = textOf(sep);
  if (text === undefined) throw typeError(`must be str, not ${typeOf(sep).name}`);
  if (text === "") throw valueError("empty separator");
  return text;
}

function cut(vm: VM, s: string, from: number, to: number): string {
  allocText(vm, to - from);
  return ownSlice(s, from, to);
}

export const findRows = (): readonly Row[] => [
  finder(
    "find",
    "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].",
    (vm, s, sub, range, points) => locate(vm, s, sub, range, points, findUnits),
  ),
  finder(
    "rfind",
    "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].",
    (vm, s, sub, range, points) => locate(vm, s, sub, range, points, findLastUnits),
  ),
  finder(
    "index",
    "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].",
    (vm, s, sub, range, points) => orMissing(locate(vm, s, sub, range, points, findUnits)),
  ),
  finder(
    "rindex",
    "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].",
    (vm, s, sub, range, points) => orMissing(locate(vm, s, sub, range, points, findLastUnits)),
  ),
  finder("count", "Return the number of non-overlapping occurrences of substring sub in string S[start:end].", count),
  affixRow("startswith", "Return True if the string starts with the specified prefix, False otherwise.", false),
  affixRow("endswith", "Return True if the string ends with the specified suffix, False otherwise.", true),
  [
    "__contains__(self, key, /)",
    "Return bool(key in self).",
    (vm: VM, self: string, key: Value) => {
      const sub = textOf(key);
      if (sub === undefined) throw typeError(`'in <string>' requires string as left operand, not ${typeOf(key).name}`);
      return strContains(vm, self, sub);
    },
  ],
  [
    "removeprefix(self, prefix, /)",
    "Return a str with the given prefix string removed if present.",
    (vm: VM, self: string, prefix: Value) => {
      const affix = textOf(prefix);
      if (affix === undefined) throw notStr("removeprefix() argument", prefix);
      chargeLook(vm, self);
      vm.meter.charge(affix.length >> 5);
      if (affix === "" || !hasAffix(self, affix, 0, self.length, false)) return self;
      return cut(vm, self, affix.length, self.length);
    },
  ],
  [
    "removesuffix(self, suffix, /)",
    "Return a str with the given suffix string removed if present.",
    (vm: VM, self: string, suffix: Value) => {
      const affix = textOf(suffix);
      if (affix === undefined) throw notStr("removesuffix() argument", suffix);
      chargeLook(vm, self);
      vm.meter.charge(affix.length >> 5);
      if (affix === "" || !hasAffix(self, affix, 0, self.length, true)) return self;
      return cut(vm, self, 0, self.length - affix.length);
    },
  ],
  [
    "partition(self, sep, /)",
    "Partition the string into three parts using the given separator.",
    (vm: VM, object: string | PyScalar, sep: Value) => {
      const text = separator(sep);
      const self = textOf(object) as string;
      const at = findUnits(vm, self, text);
      vm.meter.alloc(80);
      if (at < 0) return new PyTuple([object, "", ""]);
      return new PyTuple([cut(vm, self, 0, at), text, cut(vm, self, at + text.length, self.length)]);
    },
  ],
  [
    "rpartition(self, sep, /)",
    "Partition the string into three parts using the given separator.",
    (vm: VM, object: string | PyScalar, sep: Value) => {
      const text = separator(sep);
      const self = textOf(object) as string;
      const at = findLastUnits(vm, self, text);
      vm.meter.alloc(80);
      if (at < 0) return new PyTuple(["", "", object]);
      return new PyTuple([cut(vm, self, 0, at), text, cut(vm, self, at + text.length, self.length)]);
    },
  ],
];
