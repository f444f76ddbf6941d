/** What literals mean (Python reference, 2.5 and 2.6). */

import type { CharacterByName } from "./build-state.js";

// ------------------------------------------------------------------------------------------------------------ numbers

export type NumberValue =
  | { type: "int"; value: number | bigint }
  | { type: "float"; value: number }
  | { type: "complex"; value: number };

/** CPython's bound on decimal integers; conversion takes more than linear time. */
const MAX_DECIMAL_DIGITS = 4300;

/** The value of a number literal, or a message. */
export function numberValue(literal: string): NumberValue | string {
  const digits = literal.includes("_") ? literal.replaceAll("_", "") : literal;
  if (digits.length < 16 && isDecimal(digits)) return { type: "int", value: Number(digits) };
  const second = digits.charCodeAt(1) | 32;
  if (digits.charCodeAt(0) === 48 && (second === 120 || second === 111 || second === 98)) {
    return { type: "int", value: canonical(BigInt(digits)) };
  }
  const last = digits.charCodeAt(digits.length - 1) | 32;
  if (last === 106) return { type: "complex", value: Number(digits.slice(0, -1)) };
  if (!isDecimal(digits)) return { type: "float", value: Number(digits) };
  const significant = digits.replace(/^0+(?=.)/, "");
  if (digits.length > MAX_DECIMAL_DIGITS) {
    return (
      `Exceeds the limit (${MAX_DECIMAL_DIGITS} digits) for integer string conversion: value has ${digits.length} ` +
      "digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer " +
      "literals to avoid decimal conversion limits."
    );
  }
  return { type: "int", value: canonical(BigInt(significant)) };
}

function isDecimal(digits: string): boolean {
  for (let i = 0; i < digits.length; i++) {
    const c = digits.charCodeAt(i);
    if (c < 48 || c > 57) return false;
  }
  return true;
}

function canonical(value: bigint): number | bigint {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

// ------------------------------------------------------------------------------------------------------------ strings

/** A literal that cannot be decoded: the message, as CPython words it. */
export class BadLiteral extends Error {}

/** The three kinds of line end are all `\n` within literals. */
export function normalizeLineEnds(body: string): string {
  return body.includes("\r") ? body.replace(/\r\n?/g, "\n") : body;
}

const SIMPLE_ESCAPES = new Map<string, string>([
  ["\n", ""],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
]);

const HEX_LENGTH = new Map<string, number>([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);

const HEX = /^[0-9a-fA-F]*$/;
const OCTAL = /^[0-7]{1,3}/;

/**
 * How much text is for CPython when it decodes the escapes in it: what is not ASCII has become an escape of ten characters by
 * then, and a backslash in front of it one of six.
 */
function writtenLength(text: string): number {
  let length = 0;
  for (const c of text) length += c > "\x7f" ? 10 : 1;
  return length + 5 * (text.match(/\\[^\0-\x7f]/g)?.length ?? 0);
}

/** Text of the body of a string literal that is not raw; line ends are normalised already. */
export function decodeString(body: string, lookup: CharacterByName | null): string {
  let i = body.indexOf("\\");
  if (i < 0) return body;
  let result = "";
  let from = 0;
  const fail = (end: number, why: string): never => {
    const start = writtenLength(body.slice(0, i));
    const stop = start + writtenLength(body.slice(i, end)) - 1;
    throw new BadLiteral(
      `(unicode error) 'unicodeescape' codec can't decode bytes in position ${start}-${stop}: ${why}`,
    );
  };
  while (i >= 0) {
    result += body.slice(from, i);
    const c = body.charAt(i + 1);
    const simple = SIMPLE_ESCAPES.get(c);
    const hexLength = HEX_LENGTH.get(c);
    if (simple !== undefined) {
      result += simple;
      from = i + 2;
    } else if (hexLength !== undefined) {
      let end = i + 2;
      while (end < i + 2 + hexLength && end < body.length && HEX.test(body.charAt(end))) end++;
      if (end < i + 2 + hexLength) fail(end, `truncated \\${c}${"X".repeat(hexLength)} escape`);
      const code = Number.parseInt(body.slice(i + 2, end), 16);
      if (code > 0x10ffff) fail(end, "illegal Unicode character");
      result += String.fromCodePoint(code);
      from = end;
    } else if (c === "N") {
      const close = body.charAt(i + 2) === "{" ? body.indexOf("}", i + 3) : -1;
      if (close < i + 4) {
        let end = i + 2;
        if (body.charAt(end) === "{") end = close < 0 ? body.length : close;
        fail(end, "malformed \\N character escape");
      }
      const named = lookup === null ? null : lookup(body.slice(i + 3, close));
      if (named === null) fail(close + 1, "unknown Unicode character name");
      result += named;
      from = close + 1;
    } else {
      const octal = OCTAL.exec(body.slice(i + 1, i + 4));
      if (octal !== null) {
        result += String.fromCharCode(Number.parseInt(octal[0], 8));
        from = i + 1 + octal[0].length;
      } else {
        // An escape that means nothing stays as it is.
        result += "\\";
        from = i + 1;
      }
    }
    i = body.indexOf("\\", from);
  }
  return result + body.slice(from);
}

/** Bytes of the body of a bytes literal. */
export function decodeBytes(body: string, raw: boolean): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let length = 0;
  for (let i = 0; i < body.length; ) {
    const c = body.charCodeAt(i);
    if (raw || c !== 92) {
      bytes[length++] = c;
      i++;
      continue;
    }
    const letter = body.charAt(i + 1);
    const simple = SIMPLE_ESCAPES.get(letter);
    if (simple !== undefined) {
      if (simple !== "") bytes[length++] = simple.charCodeAt(0);
      i += 2;
    } else if (letter === "x") {
      const digits = body.slice(i + 2, i + 4);
      if (digits.length < 2 || !HEX.test(digits)) {
        throw new BadLiteral(`(value error) invalid \\x escape at position ${i}`);
      }
      bytes[length++] = Number.parseInt(digits, 16);
      i += 4;
    } else {
      const octal = OCTAL.exec(body.slice(i + 1, i + 4));
      if (octal !== null) {
        bytes[length++] = Number.parseInt(octal[0], 8);
        i += 1 + octal[0].length;
      } else {
        bytes[length++] = 92;
        i++;
      }
    }
  }
  return bytes.slice(0, length);
}
