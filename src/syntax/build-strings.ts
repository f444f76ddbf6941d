/**
 * Builders of string literals, which are joined when they stand side by side, and of f-strings and t-strings (Python
 * reference, 2.5 and 6.2.3).
 */

import type { Constant, Expr, FormattedValue, Interpolation, JoinedStr, TemplateStr } from "./ast.js";
import { characterByName, decline, ends, nameAt, refuse, starts, text } from "./build-state.js";
import { BadLiteral, decodeBytes, decodeString, normalizeLineEnds } from "./literals.js";
import { endOf, stringLetter } from "./mistake-places.js";

/** A `{…}` before it is known whether it is one of an f-string or of a t-string. */
interface Field {
  readonly kind: "field";
  readonly start: number;
  readonly end: number;
  readonly value: Expr;
  /** Text of the expression, for t-strings. */
  readonly str: string;
  /** `x = ` of `{x = }`, as a constant to be put before the field. */
  readonly debug: Constant | null;
  readonly conversion: "" | "s" | "r" | "a";
  /** Pieces of the format specification, or null. */
  readonly format: Piece[] | null;
  readonly formatStart: number;
  readonly formatEnd: number;
}

/** Text of an f-string that has not been decoded. */
interface RawText {
  readonly kind: "text";
  readonly start: number;
  readonly end: number;
}

type Piece = Field | RawText;

type StringConstant = Constant & { type: "str" };

interface Literal {
  readonly kind: "formatted" | "template";
  readonly raw: boolean;
  readonly pieces: Piece[];
  readonly start: number;
  /** The token of its closing quotes. */
  readonly last: number;
}

type Part = { readonly kind: "plain"; readonly constant: Constant & { type: "str" | "bytes" } } | Literal;

function stringConstant(value: string, start: number, end: number): StringConstant {
  return { kind: "Constant", start, end, type: "str", value };
}

/** Decodes what a literal says, and names the place when it cannot be. */
function decoded<T>(start: number, end: number, decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof BadLiteral) return refuse(error.message, start, end);
    throw error;
  }
}

// -------------------------------------------------------------------------------------------------- parts of a literal

const QUOTE = 39;
const DOUBLE_QUOTE = 34;

export function stringPart_plain(s: number, _e: number): Part {
  const start = starts[s];
  const end = ends[s];
  let i = start;
  let raw = false;
  let bytes = false;
  let c = text.charCodeAt(i);
  while (c !== QUOTE && c !== DOUBLE_QUOTE) {
    const letter = c | 32;
    if (letter === 114) raw = true;
    else if (letter === 98) bytes = true;
    c = text.charCodeAt(++i);
  }
  const triple = end - i >= 6 && text.charCodeAt(i + 1) === c && text.charCodeAt(i + 2) === c;
  const size = triple ? 3 : 1;
  const body = text.slice(i + size, end - size);
  if (bytes) {
    for (let j = 0; j < body.length; j++) {
      if (body.charCodeAt(j) >= 128) refuse("bytes can only contain ASCII literal characters", start, end);
    }
    const value = decoded(start, end, () => decodeBytes(normalizeLineEnds(body), raw));
    return { kind: "plain", constant: { kind: "Constant", start, end, type: "bytes", value } };
  }
  return { kind: "plain", constant: stringConstant(decodedText(body, raw, start, end), start, end) };
}

function decodedText(body: string, raw: boolean, start: number, end: number): string {
  if (!body.includes("\\") && !body.includes("\r")) return body;
  const normal = normalizeLineEnds(body);
  return raw ? normal : decoded(start, end, () => decodeString(normal, characterByName));
}

function isRaw(token: number): boolean {
  return /r/i.test(text.slice(starts[token], ends[token]));
}

export function stringPart_formatted(s: number, e: number, pieces: Piece[]): Part {
  return { kind: "formatted", raw: isRaw(s), pieces, start: starts[s], last: e - 1 };
}

export function stringPart_template(s: number, e: number, pieces: Piece[]): Part {
  return { kind: "template", raw: isRaw(s), pieces, start: starts[s], last: e - 1 };
}

export function formattedPart_text(s: number, _e: number): RawText {
  return { kind: "text", start: starts[s], end: ends[s] };
}

interface Format {
  readonly pieces: Piece[];
  readonly start: number;
  readonly end: number;
}

export function formatSpec(s: number, e: number, pieces: Piece[]): Format {
  return { pieces, start: starts[s], end: ends[e - 1] };
}

/** Index of the token that names the conversion. */
export function conversion(s: number, _e: number, name: number): number {
  const letter = nameAt(name);
  if (starts[name] !== ends[s]) {
    const message = `${stringLetter(s)}-string: conversion type must come right after the exclamation mark`;
    refuse(message, starts[s], ends[name]);
  }
  if (letter !== "s" && letter !== "r" && letter !== "a") {
    const message = `${stringLetter(s)}-string: invalid conversion character '${letter}': expected 's', 'r', or 'a'`;
    refuse(message, starts[name], ends[name]);
  }
  return name;
}

export function replacementField(
  s: number,
  e: number,
  value: Expr,
  equal: number,
  letter: number | null,
  format: Format | null,
): Field {
  const start = starts[s];
  const textStart = ends[s];
  let debug: Constant | null = null;
  let textEnd: number;
  let shown = letter === null ? "" : nameAt(letter);
  if (equal >= 0) {
    debug = stringConstant(withoutComments(textStart, starts[equal + 1]), textStart, starts[equal + 1]);
    if (letter === null && format === null) shown = "r";
    textEnd = starts[equal];
  } else if (letter !== null) textEnd = starts[letter - 1];
  else if (format !== null) textEnd = format.start;
  else textEnd = starts[e - 1];
  return {
    kind: "field",
    start,
    end: ends[e - 1],
    value,
    str: withoutComments(textStart, textEnd).trimEnd(),
    debug,
    conversion: shown as Field["conversion"],
    format: format === null ? null : format.pieces,
    formatStart: format === null ? 0 : format.start,
    formatEnd: format === null ? 0 : format.end,
  };
}

/** Text of an expression as f"{x=}" and t-strings show it. */
function withoutComments(start: number, end: number): string {
  const body = normalizeLineEnds(text.slice(start, end));
  return body.includes("#") ? stripComments(body) : body;
}

/** Leaves out comments, but not a `#` within a string literal. */
function stripComments(body: string): string {
  let result = "";
  let quote = "";
  for (let i = 0; i < body.length; i++) {
    const c = body.charAt(i);
    if (quote !== "") {
      if (c === "\\") result += body.charAt(i++);
      else if (body.startsWith(quote, i)) {
        result += quote.slice(1);
        i += quote.length - 1;
        quote = "";
      }
    } else if (c === "#") {
      while (i < body.length && body.charAt(i) !== "\n") i++;
      if (i >= body.length) break;
    } else if (c === "'" || c === '"') {
      quote = body.startsWith(c.repeat(3), i) ? c.repeat(3) : c;
      result += quote.slice(1);
      i += quote.length - 1;
    }
    result += body.charAt(i);
  }
  return result;
}

// ------------------------------------------------------------------------------------------------------------- joining

/** Joins adjacent literals: constants become one, and constants between fields are merged. */
export function strings(s: number, e: number, parts: Part[]): Expr {
  const [only] = parts as [Part];
  if (parts.length === 1 && only.kind === "plain") return only.constant;
  const start = starts[s];
  const end = ends[e - 1];
  const hasBytes = parts.some((part) => part.kind === "plain" && part.constant.type === "bytes");
  const hasText = parts.some((part) => part.kind !== "plain" || part.constant.type === "str");
  if (hasBytes && hasText && !parts.some((part) => part.kind === "template")) {
    refuse("cannot mix bytes and nonbytes literals", starts[e], endOf(e));
  }
  if (parts.every((part) => part.kind === "plain")) return joinPlain(parts, start, end);
  return joinFormatted(parts, start, end);
}

function joinPlain(parts: Part[], start: number, end: number): Expr {
  const constants = parts.map((part) => (part as Part & { kind: "plain" }).constant);
  if (constants.every((constant) => constant.type === "str")) {
    return stringConstant(constants.map((constant) => constant.value).join(""), start, end);
  }
  const bytes = constants.map((constant) => constant.value as Uint8Array);
  const value = new Uint8Array(bytes.reduce((sum, item) => sum + item.length, 0));
  let at = 0;
  for (const item of bytes) {
    value.set(item, at);
    at += item.length;
  }
  return { kind: "Constant", start, end, type: "bytes", value };
}

function joinFormatted(parts: Part[], start: number, end: number): Expr {
  const isTemplate = parts.some((part) => part.kind === "template");
  if (isTemplate && parts.some((part) => part.kind !== "template")) refuseMixture(parts, start);
  const merger = new Merger();
  for (const part of parts) {
    if (part.kind === "plain") {
      merger.add(part.constant as StringConstant);
    } else {
      addPieces(merger, part.pieces, part, false);
    }
  }
  if (isTemplate) {
    return { kind: "TemplateStr", start, end, values: merger.finish() } as TemplateStr;
  }
  return { kind: "JoinedStr", start, end, values: merger.finish() } as JoinedStr;
}

function refuseMixture(parts: Part[], start: number): never {
  const last = parts[parts.length - 1] as Part;
  const end = last.kind === "plain" ? last.constant.end : last.start;
  return decline("cannot mix t-string literals with string or bytes literals", start, end);
}

/** Collects values, making one constant of those that are adjacent. */
class Merger {
  private readonly values: (Constant | FormattedValue | Interpolation)[] = [];
  private pending: string[] = [];
  private start = 0;
  private end = 0;

  add(constant: StringConstant): void {
    if (this.pending.length === 0) this.start = constant.start;
    this.pending.push(constant.value);
    this.end = constant.end;
  }

  addField(field: FormattedValue | Interpolation): void {
    this.flush();
    this.values.push(field);
  }

  private flush(): void {
    const value = this.pending.join("");
    if (value !== "") this.values.push(stringConstant(value, this.start, this.end));
    this.pending = [];
  }

  finish(): (Constant | FormattedValue | Interpolation)[] {
    this.flush();
    return this.values;
  }
}

function addPieces(merger: Merger, pieces: Piece[], literal: Literal, inFormat: boolean): void {
  for (const piece of pieces) {
    if (piece.kind === "text") merger.add(textConstant(piece, literal, inFormat));
    else {
      if (piece.debug !== null) merger.add(piece.debug as StringConstant);
      merger.addField(fieldNode(piece, literal));
    }
  }
}

function fieldNode(field: Field, literal: Literal): FormattedValue | Interpolation {
  const { start, end, value, conversion: letter } = field;
  let formatSpecNode: JoinedStr | null = null;
  if (field.format !== null) {
    const inner = new Merger();
    addPieces(inner, field.format, { ...literal, kind: "formatted" }, true);
    const values = inner.finish() as JoinedStr["values"];
    formatSpecNode = { kind: "JoinedStr", start: field.formatStart, end: field.formatEnd, values };
  }
  if (literal.kind === "template") {
    const { str } = field;
    return { kind: "Interpolation", start, end, value, str, conversion: letter, formatSpec: formatSpecNode };
  }
  return { kind: "FormattedValue", start, end, value, conversion: letter, formatSpec: formatSpecNode };
}

/** The text between fields: doubled braces are one, but not in a format specification. */
function textConstant({ start, end }: RawText, { raw, last }: Literal, inFormat: boolean): StringConstant {
  let body = text.slice(start, end);
  if (!inFormat && (body.includes("{{") || body.includes("}}"))) body = undouble(body, raw);
  if (!body.includes("\\") && !body.includes("\r")) return stringConstant(body, start, end);
  // What cannot be decoded is reported at the closing quotes, as CPython does.
  return stringConstant(decodedText(body, raw, starts[last], endOf(last)), start, end);
}

/** `{{` to `{` and `}}` to `}`, but for the braces of `\N{...}`. */
function undouble(body: string, raw: boolean): string {
  if (raw || !body.includes("\\N{")) return body.replace(/\{\{|\}\}/g, (pair) => pair.charAt(0));
  return body.replace(/\\N\{[^{}]*\}|\\[^{}]|\{\{|\}\}/gs, (found) =>
    found === "{{" || found === "}}" ? found.charAt(0) : found,
  );
}
