/** Strings of a given width: center, ljust, rjust, zfill, expandtabs. */
import type { VM } from "../vm/vm.js";
import { typeError } from "./errors.js";
import { typeOf, type Value } from "./model.js";
import { andThen, type Maybe, type Row } from "./native.js";
import { allocText, codePointLength, joinTexts } from "./str-core.js";
import { cInt, sizeOf, textOf } from "./text-args.js";

function fillCharacter(fill: Value): string {
  const ch = textOf(fill);
  if (ch === undefined) throw typeError(`The fill character must be a unicode character, not ${typeOf(fill).name}`);
  if (ch === "" || ch.length > 2 || codePointLength(ch) !== 1) {
    throw typeError("The fill character must be exactly one character long");
  }
  return ch;
}

/** Text between two paddings, charged before it is made. */
export function padded(vm: VM, s: string, left: number, right: number, fill: string): string {
  if (left + right <= 0) return s;
  allocText(vm, s.length + (left + right) * fill.length);
  return fill.repeat(left) + s + fill.repeat(right);
}

type Split = (padding: number, width: number) => number;

function padRow(name: string, doc: string, left: Split): Row {
  return [
    `${name}(self, width, fillchar=' ', /)`,
    doc,
    (vm: VM, self: string, width: Value, fillchar: Value = " "): Maybe<Value> =>
      andThen(sizeOf(vm, width), (w) => {
        const fill = fillCharacter(fillchar);
        const padding = w - codePointLength(self, vm);
        if (padding <= 0) return self;
        const before = left(padding, w);
        return padded(vm, self, before, padding - before, fill);
      }),
  ];
}

function zfill(vm: VM, s: string, width: number): string {
  const padding = width - codePointLength(s, vm);
  if (padding <= 0) return s;
  const sign = s.startsWith("-") || s.startsWith("+") ? (s[0] as string) : "";
  return sign + padded(vm, s.slice(sign.length), padding, 0, "0");
}

function expandTabs(vm: VM, s: string, size: number): Maybe<string> {
  vm.meter.charge(s.length >> 3);
  if (!s.includes("\t")) return s;
  const out: string[] = [];
  let column = 0;
  let from = 0;
  const flush = (to: number) => {
    if (to > from) out.push(s.slice(from, to));
  };
  for (let i = 0; i < s.length; i++) {
    if ((i & 0xffff) === 0) vm.meter.look();
    const c = s.charCodeAt(i);
    if (c === 9) {
      vm.meter.charge(1);
      flush(i);
      from = i + 1;
      if (size > 0) {
        const spaces = size - (column % size);
        column += spaces;
        allocText(vm, spaces);
        out.push(" ".repeat(spaces));
      }
    } else if (c === 10 || c === 13) column = 0;
    else if ((c & 0xfc00) !== 0xdc00) column++;
    else if (i === 0 || (s.charCodeAt(i - 1) & 0xfc00) !== 0xd800) column++;
  }
  flush(s.length);
  let length = 0;
  for (const part of out) length += part.length;
  allocText(vm, length);
  return joinTexts(vm, out, "");
}

export const padRows = (): readonly Row[] => [
  padRow(
    "center",
    "Return a centered string of length width.",
    (n, width) => Math.floor(n / 2) + (n % 2 === 1 && width % 2 === 1 ? 1 : 0),
  ),
  padRow("ljust", "Return a left-justified string of length width.", () => 0),
  padRow("rjust", "Return a right-justified string of length width.", (n) => n),
  [
    "zfill(self, width, /)",
    "Pad a numeric string with zeros on the left, to fill a field of the given width.",
    (vm: VM, self: string, width: Value): Maybe<Value> => andThen(sizeOf(vm, width), (w) => zfill(vm, self, w)),
  ],
  [
    "expandtabs(self, /, tabsize=8)",
    "Return a copy where all tab characters are expanded using spaces.",
    (vm: VM, self: string, tabsize: Value = 8): Maybe<Value> =>
      andThen(cInt(vm, tabsize), (size) => expandTabs(vm, self, size)),
  ],
];
