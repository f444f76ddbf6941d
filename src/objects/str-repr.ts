/** How strings are written as Python literals: repr(), ascii(), and the escapes they use (lexical analysis, "Escapes"). */
import type { VM } from "../vm/vm.js";
import { LATER } from "./unicode-tables.js";

/** What repr leaves as it is at once: printable ASCII without quote and backslash. */
const PLAIN = /^[ !-&(-[\]-~]*$/;
/** What is not printable (`str.isprintable`): separators other than space, control, format, unassigned, surrogates. */
const ESCAPED = new RegExp(`[\\\\\\p{C}\\p{Zl}\\p{Zp}\\p{Zs}${LATER}]`, "gu");
const ESCAPED_OR_SINGLE = new RegExp(`['\\\\\\p{C}\\p{Zl}\\p{Zp}\\p{Zs}${LATER}]`, "gu");
const NOT_ASCII = /[^\0-\x7f]/gu;
const ANY_NOT_ASCII = /[^\0-\x7f]/;

/** A code point as `\xhh`, `\uhhhh` or `\Uhhhhhhhh`. */
export function escapeCodePoint(c: number): string {
  if (c <= 0xff) return `\\x${c.toString(16).padStart(2, "0")}`;
  if (c <= 0xffff) return `\\u${c.toString(16).padStart(4, "0")}`;
  return `\\U${c.toString(16).padStart(8, "0")}`;
}

function literal(ch: string): string {
  switch (ch) {
    case " ":
      return ch;
    case "\\":
      return "\\\\";
    case "'":
      return "\\'";
    case "\n":
      return "\\n";
    case "\r":
      return "\\r";
    case "\t":
      return "\\t";
    default:
      return escapeCodePoint(ch.codePointAt(0) as number);
  }
}

/** Replacing piece by piece keeps the list of matches short that the engine makes. */
const PIECE = 65_536;

function replaceAll(s: string, what: RegExp, by: (ch: string) => string, vm?: VM): string {
  if (s.length <= PIECE) return s.replace(what, by);
  const parts: string[] = [];
  for (let from = 0; from < s.length; ) {
    let to = Math.min(from + PIECE, s.length);
    // A pair stays whole.
    if (to < s.length && (s.charCodeAt(to - 1) & 0xfc00) === 0xd800) to++;
    parts.push(s.slice(from, to).replace(what, by));
    vm?.meter.look();
    from = to;
  }
  return parts.join("");
}

/** repr(s). With a machine, the work is charged for. */
export function strRepr(s: string, vm?: VM): string {
  if (PLAIN.test(s)) return `'${s}'`;
  if (vm !== undefined) {
    vm.meter.charge(s.length >> 2);
    vm.meter.alloc(s.length * 3);
  }
  if (s.includes("'") && !s.includes('"')) return `"${replaceAll(s, ESCAPED, literal, vm)}"`;
  return `'${replaceAll(s, ESCAPED_OR_SINGLE, literal, vm)}'`;
}

/** What ascii() makes of a repr. */
export function asciiOf(text: string, vm?: VM): string {
  if (!ANY_NOT_ASCII.test(text)) return text;
  if (vm !== undefined) {
    vm.meter.charge(text.length >> 2);
    vm.meter.alloc(text.length * 6);
  }
  return replaceAll(text, NOT_ASCII, (ch) => escapeCodePoint(ch.codePointAt(0) as number), vm);
}
