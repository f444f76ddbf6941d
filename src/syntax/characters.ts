/** Which characters mean what (Python reference, 2.3 and 2.7). */

export const QUOTE = 39;
export const DOUBLE_QUOTE = 34;
export const BACKSLASH = 92;
export const LEFT_BRACE = 123;
export const RIGHT_BRACE = 125;
export const LF = 10;
export const CR = 13;

/** Classes of ASCII characters that the tokenizer dispatches on. */
export const enum Class {
  Other,
  /** Space, tab, form feed. */
  Blank,
  LineEnd,
  Word,
  Digit,
  Quote,
  Hash,
  Backslash,
  Dot,
  Operator,
}

function classes(): Uint8Array {
  const table = new Uint8Array(128);
  const put = (characters: string, value: Class) => {
    for (const character of characters) table[character.charCodeAt(0)] = value;
  };
  put(" \t\f", Class.Blank);
  put("\n\r", Class.LineEnd);
  put("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", Class.Word);
  put("0123456789", Class.Digit);
  put("'\"", Class.Quote);
  put("#", Class.Hash);
  put("\\", Class.Backslash);
  put(".", Class.Dot);
  put("()[]{},:;=!<>+-*/%@&|^~", Class.Operator);
  return table;
}

/** Class of each ASCII character. */
export const CLASS_OF: Uint8Array = classes();

/** 1 for the ASCII characters that may go on in a name. */
export const NAME_PART: Uint8Array = CLASS_OF.map((c) => (c === Class.Word || c === Class.Digit ? 1 : 0));

/** U+2118, U+212E, U+309B and U+309C are in ID_Start but for one normalisation reason; XID_Start leaves the last two out. */
const XID_START = /^[\p{XID_Start}_]$/u;
const XID_CONTINUE = /^\p{XID_Continue}$/u;

export function isNameStart(codePoint: number): boolean {
  return XID_START.test(String.fromCodePoint(codePoint));
}

export function isNamePart(codePoint: number): boolean {
  return XID_CONTINUE.test(String.fromCodePoint(codePoint));
}

/** CPython's str.isprintable for one character. */
export function isPrintable(codePoint: number): boolean {
  return codePoint === 32 || !/^[\p{C}\p{Z}]$/u.test(String.fromCodePoint(codePoint));
}

/** `U+00A0`, as messages write it. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}
