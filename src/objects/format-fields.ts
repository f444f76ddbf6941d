/**
 * Format strings taken apart (library reference, "Format String Syntax"): literal text, replacement fields, and the steps
 * from a field's first name to its value. Used by str.format and string.Formatter.
 */
import { valueError } from "./errors.js";
import { decimalDigit } from "./number-digits.js";

/** Literal text and, where one follows, a field. */
export interface Piece {
  literal: string;
  /** null: only text. */
  field: Field | null;
}

export interface Field {
  name: string;
  /** "" when there is none. */
  conversion: string;
  spec: string;
  /** Whether the spec has fields of its own. */
  nested: boolean;
}

/** The pieces of a format string, one after the other: faults are reported when they are reached. */
export class FormatReader {
  private at = 0;
  constructor(private readonly text: string) {}

  next(): Piece | undefined {
    const { text } = this;
    const start = this.at;
    const n = text.length;
    if (start >= n) return undefined;
    let i = start;
    let c = "";
    for (; i < n; i++) {
      c = text[i] as string;
      if (c === "{" || c === "}") break;
    }
    if (i >= n) {
      this.at = n;
      return { literal: text.slice(start), field: null };
    }
    const next = text[i + 1];
    if (c === "}" && next !== "}") throw valueError("Single '}' encountered in format string");
    if (next === undefined) throw valueError("Single '{' encountered in format string");
    if (next === c) {
      this.at = i + 2;
      return { literal: text.slice(start, i + 1), field: null };
    }
    const literal = text.slice(start, i);
    this.at = i + 1;
    return { literal, field: this.field() };
  }

  private field(): Field {
    const { text } = this;
    const n = text.length;
    const start = this.at;
    let i = start;
    let c = "";
    scan: for (; i < n; i++) {
      c = text[i] as string;
      switch (c) {
        case "{":
          throw valueError("unexpected '{' in field name");
        case "[": {
          const close = text.indexOf("]", i);
          i = close < 0 ? n : close;
          break;
        }
        case "}":
        case ":":
        case "!":
          break scan;
        default:
      }
    }
    if (i >= n) throw valueError("expected '}' before end of string");
    const name = text.slice(start, i++);
    let conversion = "";
    if (c === "!") {
      if (i >= n) throw valueError("end of string while looking for conversion specifier");
      conversion = String.fromCodePoint(text.codePointAt(i) as number);
      i += conversion.length;
      if (i < n) {
        c = text[i++] as string;
        if (c === "}") {
          this.at = i;
          return { name, conversion, spec: "", nested: false };
        }
        if (c !== ":") throw valueError("expected ':' after conversion specifier");
      }
    }
    if (c === "}") {
      this.at = i;
      return { name, conversion, spec: "", nested: false };
    }
    const specStart = i;
    let depth = 1;
    let nested = false;
    for (; i < n; i++) {
      c = text[i] as string;
      if (c === "{") {
        nested = true;
        depth++;
      } else if (c === "}" && --depth === 0) {
        this.at = i + 1;
        return { name, conversion, spec: text.slice(specStart, i), nested };
      }
    }
    throw valueError("unmatched '{' in format spec");
  }
}

/** The decimal number that a name consists of, or -1. */
export function nameAsIndex(name: string): number {
  if (name === "") return -1;
  let value = 0;
  for (const ch of name) {
    const digit = decimalDigit(ch.codePointAt(0) as number);
    if (digit < 0) return -1;
    value = value * 10 + digit;
    if (value >= 2 ** 63) throw valueError("Too many decimal digits in format string");
  }
  return value;
}

/** The part of a field name up to the first "." or "[". */
export function firstName(name: string): string {
  for (let i = 0; i < name.length; i++) {
    const c = name[i];
    if (c === "." || c === "[") return name.slice(0, i);
  }
  return name;
}

/** One step of a field name after the first part: `.name` or `[key]`. */
export interface Step {
  isAttribute: boolean;
  name: string;
  /** The key as a number, or -1. */
  index: number;
}

/** Reads the step at `at`; `next` is where the one after it begins. */
export function readStep(name: string, at: number): Step & { next: number } {
  const c = name[at];
  if (c === ".") {
    let end = at + 1;
    while (end < name.length && name[end] !== "." && name[end] !== "[") end++;
    if (end === at + 1) throw valueError("Empty attribute in format string");
    return { isAttribute: true, name: name.slice(at + 1, end), index: -1, next: end };
  }
  if (c === "[") {
    const end = name.indexOf("]", at);
    if (end < 0) throw valueError("Missing ']' in format string");
    const key = name.slice(at + 1, end);
    const index = nameAsIndex(key);
    if (key === "") throw valueError("Empty attribute in format string");
    return { isAttribute: false, name: key, index, next: end + 1 };
  }
  throw valueError("Only '.' or '[' may follow ']' in format field specifier");
}
