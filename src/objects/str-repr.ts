/** How strings are written as Python literals: repr(), ascii(), and the escapes they use (lexical analysis, "Escapes"). */
import { LATER } from "./unicode-tables.js";

/** What repr leaves as it is at once: printable ASCII without quote and backslash. */
const PLAIN = /^[ !-&(-[\]-~]*$/;
/** What is not printable (`str.isprintable`): separators other than space, control, format, unassigned, surrogates. */
const ESCAPED = new RegExp(`[\\\\\\p{C}\\p{Zl}\\p{Zp}\\p{Zs}${LATER}]`, "gu");
const ESCAPED_OR_SINGLE = new RegExp(`['\\\\\\p{C}\\p{Zl}\\p{Zp}\\p{Zs}${LATER}]`, "gu");
const NOT_ASCII = /[^\0-\x7f]/gu;

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

/** repr(s) */
export function strRepr(s: string): string {
  if (PLAIN.test(s)) return `'${s}'`;
  if (s.includes("'") && !s.includes('"')) return `"${s.replace(ESCAPED, literal)}"`;
  return `'${s.replace(ESCAPED_OR_SINGLE, literal)}'`;
}

/** What ascii() makes of a repr. */
export function asciiOf(text: string): string {
  return text.replace(NOT_ASCII, (ch) => escapeCodePoint(ch.codePointAt(0) as number));
}
