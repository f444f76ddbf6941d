/** The codecs unicode_escape and raw_unicode_escape: text as it is written in a Python literal. */
import { codePointOfName } from "../unicode/names.js";
import type { VM } from "../vm/vm.js";
import { Decoding } from "./codec-errors.js";
import { escapeCodePoint } from "./str-repr.js";

const SIMPLE = new Map<string, string>([
  ["\n", ""],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["a", "\x07"],
  ["b", "\b"],
  ["t", "\t"],
  ["n", "\n"],
  ["r", "\r"],
  ["f", "\f"],
  ["v", "\v"],
]);

function escaped(ch: string): string {
  switch (ch) {
    case "\\":
      return "\\\\";
    case "\t":
      return "\\t";
    case "\n":
      return "\\n";
    case "\r":
      return "\\r";
    default:
      return escapeCodePoint(ch.codePointAt(0) as number);
  }
}

export function encodeEscapes(vm: VM, s: string, raw: boolean): Uint8Array {
  vm.meter.charge(s.length);
  vm.meter.alloc(s.length * 10);
  const text = raw ? s.replace(/[^\0-\xff]/gu, escaped) : s.replace(/[^ -[\]-~]/gu, escaped);
  const out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) out[i] = text.charCodeAt(i);
  return out;
}

const HEX_DIGITS: ReadonlyMap<string, number> = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);
const FAULTS: ReadonlyMap<string, string> = new Map([
  ["x", "truncated \\xXX escape"],
  ["u", "truncated \\uXXXX escape"],
  ["U", "truncated \\UXXXXXXXX escape"],
]);

export function decodeEscapes(vm: VM, data: Uint8Array, errors: string, raw: boolean): string {
  const out = new Decoding(vm, raw ? "rawunicodeescape" : "unicodeescape", data, errors);
  const n = data.length;
  vm.meter.charge(n);
  let i = 0;
  while (i < n) {
    const c = data[i] as number;
    if (c !== 92) {
      out.point(c);
      i++;
      continue;
    }
    if (i + 1 >= n) {
      if (raw) {
        out.point(c);
        i++;
      } else i = out.fail(i, i + 1, "\\ at end of string");
      continue;
    }
    const kind = String.fromCharCode(data[i + 1] as number);
    const digits = HEX_DIGITS.get(kind);
    if (digits !== undefined && (!raw || kind !== "x")) {
      let value = 0;
      let k = 0;
      for (; k < digits && i + 2 + k < n; k++) {
        const d = hexDigit(data[i + 2 + k] as number);
        if (d < 0) break;
        value = value * 16 + d;
      }
      if (k < digits) i = out.fail(i, i + 2 + k, FAULTS.get(kind) as string);
      else if (value > 0x10ffff) {
        i = out.fail(i, i + 2 + k, raw ? "\\Uxxxxxxxx out of range" : "illegal Unicode character");
      } else {
        out.point(value);
        i += 2 + k;
      }
      continue;
    }
    if (raw) {
      // A backslash that begins no escape stands for itself, and so does the one after it.
      out.point(c);
      out.point(data[i + 1] as number);
      i += 2;
      continue;
    }
    const simple = SIMPLE.get(kind);
    if (simple !== undefined) {
      if (simple !== "") out.point(simple.charCodeAt(0));
      i += 2;
    } else if (kind >= "0" && kind <= "7") {
      let value = 0;
      let k = 1;
      for (; k <= 3 && i + k < n; k++) {
        const d = (data[i + k] as number) - 48;
        if (d < 0 || d > 7) break;
        value = value * 8 + d;
      }
      out.point(value);
      i += k;
    } else if (kind === "N") i = decodeName(out, data, i);
    else {
      out.point(c);
      out.point(data[i + 1] as number);
      i += 2;
    }
  }
  return out.finish();
}

/** `\N{...}` at a position, and where what follows begins. */
function decodeName(out: Decoding, data: Uint8Array, at: number): number {
  if (data[at + 2] !== 123) return out.fail(at, at + 2, "malformed \\N character escape");
  let end = at + 3;
  while (end < data.length && data[end] !== 125) end++;
  if (end >= data.length || end === at + 3) return out.fail(at, end, "malformed \\N character escape");
  const code = codePointOfName(String.fromCharCode(...data.subarray(at + 3, Math.min(end, at + 300))));
  if (code === null) return out.fail(at, end + 1, "unknown Unicode character name");
  out.point(code);
  return end + 1;
}

/** Value of a hexadecimal digit given as a byte, or -1. */
export function hexDigit(c: number): number {
  if (c >= 48 && c <= 57) return c - 48;
  const lower = c | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
