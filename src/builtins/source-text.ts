/** The text of what eval, exec and compile are given. Python reference, 2.1.4 "Encoding declarations"; PEP 263. */
import { bytesOf } from "../objects/buffer.js";
import { decodeBytes, knowsEncoding } from "../objects/codecs.js";
import { raised, syntaxErrorType, typeError, unicodeErrorType } from "../objects/errors.js";
import { type PyException, Raised, type Value } from "../objects/model.js";
import { textOf } from "../objects/text-args.js";
import { Source } from "../syntax/source.js";
import { SyntaxFailure } from "../syntax/syntax-error.js";
import { syntaxErrorOf } from "../vm/compile.js";
import type { VM } from "../vm/vm.js";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const utf8Decode = decoder.decode.bind(decoder);

const BLANK = /^[ \t\f]*(?:#.*)?$/;
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/** @param fn the function's name, for messages */
export function sourceText(vm: VM, fn: string, v: Value, filename: string): string {
  const given = textOf(v);
  if (given !== undefined) {
    if (given.includes("\0")) throw containsNull();
    if (given.startsWith("\ufeff")) {
      const source = new Source(given, filename, false);
      throw syntaxErrorOf(new SyntaxFailure("SyntaxError", "invalid non-printable character U+FEFF", source, 0, 0));
    }
    return given;
  }
  const data = bytesOf(vm, v);
  if (data === undefined) {
    throw typeError(`${fn}() arg 1 must be a string, bytes or ${fn === "compile" ? "AST" : "code"} object`);
  }
  vm.meter.charge(data.length >> 3);
  vm.meter.alloc(data.length * 2 + 64);
  if (data.includes(0)) throw containsNull();
  const hasMark = data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf;
  const bytes = hasMark ? data.subarray(3) : data;
  const cookie = declared(bytes);
  if (cookie !== undefined && cookie.name !== "utf-8") {
    if (hasMark) {
      const source = new Source(utf8Decode(bytes), filename, false);
      const error = placed(`encoding problem: ${cookie.name} with BOM`, source, cookie.start, cookie.end - 1);
      error.exc.fields?.set("offset", 0);
      throw error;
    }
    if (!knowsEncoding(cookie.name)) throw unplaced(`unknown encoding: ${cookie.name}`, filename);
    try {
      return decodeBytes(vm, bytes, cookie.name, "strict");
    } catch (e) {
      if (!(e instanceof Raised) || !e.exc.cls.isSubtype(unicodeErrorType)) throw e;
      throw unplaced(messageOf(e.exc), filename);
    }
  }
  const text = utf8Decode(bytes);
  if (text.includes("\ufffd")) checkUtf8(bytes, text, filename);
  return text;
}

function containsNull(): unknown {
  const message = "source code string cannot contain null bytes";
  const error = raised(syntaxErrorType, message);
  error.exc.fields = new Map([["msg", message]]);
  return error;
}

/** An error at a place of a text that never came to the tokenizer: the line is shown without its end. */
function placed(message: string, source: Source, start: number, end: number): Raised {
  const error = syntaxErrorOf(new SyntaxFailure("SyntaxError", message, source, start, end));
  error.exc.fields?.set("text", source.line(source.lineAt(start)));
  return error;
}

/** An error that has a file and no place in it. */
function unplaced(message: string, filename: string): unknown {
  const error = raised(syntaxErrorType, message);
  error.exc.fields = new Map<string, Value>([
    ["msg", message],
    ["filename", filename],
    ["lineno", 0],
    ["offset", -1],
  ]);
  return error;
}

/** `'ascii' codec can't decode byte 0xc3 in position 21: ordinal not in range(128)` */
function messageOf(exc: PyException): string {
  const [encoding, object, start, , reason] = exc.args.items as [string, { data: Uint8Array }, number, number, string];
  const byte = (object.data[start] as number).toString(16).padStart(2, "0");
  return `'${encoding}' codec can't decode byte 0x${byte} in position ${start}: ${reason}`;
}

interface Cookie {
  readonly name: string;
  /** The line that has it. */
  readonly start: number;
  readonly end: number;
}

/** The encoding that one of the first two lines declares. */
function declared(bytes: Uint8Array): Cookie | undefined {
  let start = 0;
  for (let line = 0; line < 2; line++) {
    let end = start;
    let text = "";
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) {
      if (text.length < 1000) text += String.fromCharCode(bytes[end] as number);
      end++;
    }
    const name = COOKIE.exec(text)?.[1];
    if (name !== undefined) return { name: normal(name), start, end };
    if (!BLANK.test(text)) return undefined;
    start = end + (bytes[end] === 13 && bytes[end + 1] === 10 ? 2 : 1);
  }
  return undefined;
}

function normal(name: string): string {
  const plain = name.toLowerCase().replaceAll("_", "-");
  if (plain === "utf-8" || plain.startsWith("utf-8-")) return "utf-8";
  if (/^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(plain)) return "iso-8859-1";
  return name;
}

/** Refuses bytes that are not UTF-8; the text has a replacement character in their place, or where one was meant. */
function checkUtf8(bytes: Uint8Array, text: string, filename: string): void {
  let at = 0;
  for (let i = 0; i < text.length; ) {
    const c = text.codePointAt(i) as number;
    if (c === 0xfffd && !(bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)) {
      const source = new Source(text, filename, false);
      const byte = (bytes[at] as number).toString(16).padStart(2, "0");
      const message =
        `Non-UTF-8 code starting with '\\x${byte}' on line ${source.lineAt(i)}, but no encoding declared; ` +
        "see https://peps.python.org/pep-0263/ for details";
      throw placed(message, source, i, i);
    }
    at += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    i += c > 0xffff ? 2 : 1;
  }
}
