/**
 * Text to bytes and back (library reference, "codecs", "Standard Encodings"): UTF-8, UTF-16, UTF-32, ASCII, Latin-1 and the
 * escape codecs, with Python's error handlers. There is no registry: a guest can add neither codecs nor handlers.
 */
import { LimitSignal } from "../vm/signals.js";
import type { VM } from "../vm/vm.js";
import { bytesOf } from "./buffer.js";
import { Decoding, Encoding } from "./codec-errors.js";
import { decodeEscapes, encodeEscapes } from "./codec-escapes.js";
import { lookupErrorType, memoryError, raised, typeError } from "./errors.js";
import { typeOf, type Value } from "./model.js";
import { allocText, MAX_STRING } from "./str-core.js";

type Codec =
  | "utf-8"
  | "utf-8-sig"
  | "ascii"
  | "latin-1"
  | "utf-16"
  | "utf-32"
  | "unicode_escape"
  | "raw_unicode_escape";
/** `little` says which byte comes first; null: a mark at the beginning does. */
interface Encoder {
  readonly codec: Codec;
  readonly name: string;
  readonly little: boolean | null;
}

const encoders = new Map<string, Encoder>();

function define(codec: Codec, name: string, little: boolean | null, ...aliases: string[]): void {
  const encoder = { codec, name, little };
  for (const alias of [name, ...aliases]) encoders.set(normal(alias), encoder);
}

/** Case, and what separates the words of a name, do not matter. */
function normal(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "_")
    .replace(/^_|_$/g, "");
}

/** Every encoding under all its names; made when one is first asked for. */
function allEncoders(): ReadonlyMap<string, Encoder> {
  if (encoders.size > 0) return encoders;
  define("utf-8", "utf-8", null, "utf8", "u8", "utf", "utf8_ucs2", "utf8_ucs4", "cp65001");
  define("utf-8-sig", "utf-8-sig", null, "utf_8_sig", "utf8_sig");
  define(
    "ascii",
    "ascii",
    null,
    "us-ascii",
    "646",
    "ansi_x3.4_1968",
    "ansi_x3.4_1986",
    "cp367",
    "csascii",
    "ibm367",
    "iso646_us",
    "us",
    "iso_646.irv_1991",
    "iso_ir_6",
  );
  define(
    "latin-1",
    "latin-1",
    null,
    "latin1",
    "iso-8859-1",
    "iso8859-1",
    "iso8859",
    "8859",
    "cp819",
    "latin",
    "l1",
    "csisolatin1",
    "ibm819",
    "iso_8859_1_1987",
    "iso_ir_100",
  );
  define("utf-16", "utf-16", null, "utf16", "u16");
  define("utf-16", "utf-16-le", true, "utf-16le", "utf16le", "utf16_le", "unicodelittleunmarked");
  define("utf-16", "utf-16-be", false, "utf-16be", "utf16be", "utf16_be", "unicodebigunmarked");
  define("utf-32", "utf-32", null, "utf32", "u32");
  define("utf-32", "utf-32-le", true, "utf-32le", "utf32le", "utf32_le");
  define("utf-32", "utf-32-be", false, "utf-32be", "utf32be", "utf32_be");
  define("unicode_escape", "unicodeescape", null, "unicode_escape", "unicode-escape");
  define("raw_unicode_escape", "rawunicodeescape", null, "raw_unicode_escape", "raw-unicode-escape");
  return encoders;
}

/** Codecs of Python that turn bytes into bytes or text into text. */
const NOT_FOR_TEXT = new Set(
  "base64 base_64 bz2 hex quopri quoted_printable quotedprintable rot13 rot_13 uu zip zlib".split(" "),
);

function find(name: string): Encoder {
  const known = name.length > 64 ? "" : normal(name);
  const encoder = allEncoders().get(known);
  if (encoder !== undefined) return encoder;
  if (NOT_FOR_TEXT.has(known)) {
    const advice = "use codecs.encode() to handle arbitrary codecs";
    throw raised(lookupErrorType, `'${name}' is not a text encoding; ${advice}`);
  }
  throw raised(lookupErrorType, `unknown encoding: ${name.slice(0, 500)}`);
}

/** Whether an encoding of that name exists. */
export function knowsEncoding(name: string): boolean {
  return name.length <= 64 && allEncoders().has(normal(name));
}

// Taken at import, before any host code could have put another in their place.
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const utf8Encode = encoder.encode.bind(encoder);
const utf8Decode = decoder.decode.bind(decoder);
const LONE_SURROGATE = /[\ud800-\udfff]/u;
const NOT_ASCII = /[^\0-\x7f]/;
const NOT_LATIN = /[^\0-\xff]/;
const MARK = [0xef, 0xbb, 0xbf] as const;

// ------------------------------------------------------------------------------------------------------------- encode

/** Text that CPython keeps as UTF-8 too, such as the name of a class, holds no lone surrogates. */
export function requireUtf8(vm: VM, s: string): void {
  if (LONE_SURROGATE.test(s)) encodeText(vm, s, "utf-8", "strict");
}

/** s.encode(encoding, errors) */
export function encodeText(vm: VM, s: string, encoding: string, errors: string): Uint8Array {
  const to = find(encoding);
  vm.meter.charge(s.length >> 4);
  switch (to.codec) {
    case "utf-8":
      return encodeUtf8(vm, s, errors);
    case "utf-8-sig": {
      const rest = encodeUtf8(vm, s, errors);
      vm.meter.alloc(rest.length);
      const out = new Uint8Array(rest.length + 3);
      out.set(MARK);
      out.set(rest, 3);
      return out;
    }
    case "ascii":
      return encodeSmall(vm, s, errors, to.name, 0x80, NOT_ASCII);
    case "latin-1":
      return encodeSmall(vm, s, errors, to.name, 0x100, NOT_LATIN);
    case "utf-16":
      return encodeUtf16(vm, s, errors, to);
    case "utf-32":
      return encodeUtf32(vm, s, errors, to);
    default:
      return encodeEscapes(vm, s, to.codec === "raw_unicode_escape");
  }
}

function encodeUtf8(vm: VM, s: string, errors: string): Uint8Array {
  const n = s.length;
  vm.meter.alloc(64 + n * 3);
  if (n <= 32 && !NOT_ASCII.test(s)) return asciiBytes(s);
  if (!LONE_SURROGATE.test(s)) return utf8Encode(s);
  const out = new Encoding(vm, "utf-8", s, errors);
  let from = 0;
  while (from < n) {
    const rest = s.slice(from);
    const at = rest.search(LONE_SURROGATE);
    if (at < 0) {
      out.append(utf8Encode(rest));
      break;
    }
    if (at > 0) out.append(utf8Encode(s.slice(from, from + at)));
    // All surrogates in a row are one error.
    let to = from + at + 1;
    while (to < n && (s.charCodeAt(to) & 0xf800) === 0xd800 && !isPair(s, to)) to++;
    from = out.fail(from + at, to, "surrogates not allowed");
  }
  return out.bytes();
}

function isPair(s: string, i: number): boolean {
  return (s.charCodeAt(i) & 0xfc00) === 0xd800 && (s.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
}

function asciiBytes(s: string): Uint8Array {
  const out = new Uint8Array(s.length);
  for (let i = 0; i < s.length; i++) out[i] = s.charCodeAt(i);
  return out;
}

function encodeSmall(vm: VM, s: string, errors: string, name: string, limit: number, outside: RegExp): Uint8Array {
  vm.meter.alloc(64 + s.length);
  if (!outside.test(s)) {
    vm.meter.charge(s.length >> 4);
    return asciiBytes(s);
  }
  const out = new Encoding(vm, name, s, errors);
  for (let i = 0; i < s.length; ) {
    const c = s.charCodeAt(i);
    if (c < limit) {
      out.push(c);
      i++;
      continue;
    }
    let to = i + 1;
    while (to < s.length && s.charCodeAt(to) >= limit) to++;
    i = out.fail(i, to, `ordinal not in range(${limit})`);
  }
  return out.bytes();
}

function encodeUtf16(vm: VM, s: string, errors: string, to: Encoder): Uint8Array {
  vm.meter.charge(s.length >> 3);
  const little = to.little ?? true;
  const out = new Encoding(vm, to.name, s, errors, 2, little);
  if (to.little === null) out.pushUnit(0xfeff);
  const sound = !LONE_SURROGATE.test(s);
  for (let i = 0, turns = 0; i < s.length; ) {
    vm.meter.turn(turns++);
    const c = s.charCodeAt(i);
    if (sound || (c & 0xf800) !== 0xd800) {
      out.pushUnit(c);
      i++;
    } else if (isPair(s, i)) {
      out.pushUnit(c);
      out.pushUnit(s.charCodeAt(i + 1));
      i += 2;
    } else i = out.fail(i, i + 1, "surrogates not allowed");
  }
  return out.bytes();
}

function encodeUtf32(vm: VM, s: string, errors: string, to: Encoder): Uint8Array {
  vm.meter.charge(s.length >> 3);
  const out = new Encoding(vm, to.name, s, errors, 4, to.little ?? true);
  if (to.little === null) out.pushUnit(0xfeff);
  for (let i = 0, turns = 0; i < s.length; ) {
    vm.meter.turn(turns++);
    const c = s.codePointAt(i) as number;
    if ((c & 0xfffff800) === 0xd800) i = out.fail(i, i + 1, "surrogates not allowed");
    else {
      out.pushUnit(c);
      i += c > 0xffff ? 2 : 1;
    }
  }
  return out.bytes();
}

// ------------------------------------------------------------------------------------------------------------- decode

/** Decodes a bytes-like object; `what` begins the message for anything else. */
export function decodeObject(vm: VM, v: Value, encoding: string, errors: string, what: string): string {
  const data = bytesOf(vm, v);
  if (data === undefined) throw typeError(`${what}${typeOf(v).name} found`);
  // No codec is looked for.
  if (data.length === 0) return "";
  return decodeBytes(vm, data, encoding, errors);
}

/** data.decode(encoding, errors) */
export function decodeBytes(vm: VM, data: Uint8Array, encoding: string, errors: string): string {
  const from = find(encoding);
  vm.meter.charge(data.length >> 4);
  allocText(vm, data.length);
  if (data.length > MAX_STRING) throw memoryError();
  switch (from.codec) {
    case "utf-8":
      return decodeUtf8(vm, data, errors);
    case "utf-8-sig":
      return decodeUtf8(vm, MARK.every((b, i) => data[i] === b) ? data.subarray(3) : data, errors);
    case "ascii":
      return decodeAscii(vm, data, errors);
    case "latin-1":
      return latinText(data, 0, data.length, vm);
    case "utf-16":
      return decodeUtf16(vm, data, errors, from);
    case "utf-32":
      return decodeUtf32(vm, data, errors, from);
    default:
      return decodeEscapes(vm, data, errors, from.codec === "raw_unicode_escape");
  }
}

/** Bytes as the characters of the same numbers. */
export function latinText(data: Uint8Array, from: number, to: number, vm?: VM): string {
  let out = "";
  for (let i = from; i < to; i += 8192) {
    if (i % 2 ** 19 === 0) vm?.meter.look();
    out += String.fromCharCode.apply(null, data.subarray(i, Math.min(i + 8192, to)) as unknown as number[]);
  }
  return out;
}

function isAscii(data: Uint8Array): boolean {
  let all = 0;
  for (let i = 0; i < data.length; i++) all |= data[i] as number;
  return all < 0x80;
}

/** Bytes that are decoded without a look at the clock. */
const UTF8_PIECE = 2 ** 20;

/** Throws for bytes that are not UTF-8. */
function utf8InPieces(vm: VM, data: Uint8Array): string {
  let out = "";
  for (let from = 0; from < data.length; ) {
    let to = Math.min(from + UTF8_PIECE, data.length);
    // No character is cut: a piece ends in front of the first byte of one.
    for (let back = 0; back < 3 && to < data.length && ((data[to] as number) & 0xc0) === 0x80; back++) to--;
    out += utf8Decode(data.subarray(from, to));
    vm.meter.look();
    from = to;
  }
  return out;
}

function decodeUtf8(vm: VM, data: Uint8Array, errors: string): string {
  if (data.length < 64 && isAscii(data)) return latinText(data, 0, data.length);
  try {
    return data.length > UTF8_PIECE ? utf8InPieces(vm, data) : utf8Decode(data);
  } catch (e) {
    if (e instanceof LimitSignal) throw e;
    return decodeFaultyUtf8(vm, data, errors);
  }
}

function decodeFaultyUtf8(vm: VM, data: Uint8Array, errors: string): string {
  const out = new Decoding(vm, "utf-8", data, errors);
  const n = data.length;
  vm.meter.charge(n >> 2);
  let i = 0;
  while (i < n) {
    const a = data[i] as number;
    if (a < 0x80) {
      let to = i + 1;
      while (to < n && (data[to] as number) < 0x80) to++;
      out.text(latinText(data, i, to));
      i = to;
      continue;
    }
    if (a < 0xc2 || a > 0xf4) {
      i = out.fail(i, i + 1, "invalid start byte");
      continue;
    }
    const size = a < 0xe0 ? 2 : a < 0xf0 ? 3 : 4;
    let point = a & (0x7f >> size);
    let k = 1;
    let fault = "";
    for (; k < size; k++) {
      if (i + k >= n) {
        fault = "unexpected end of data";
        break;
      }
      const b = data[i + k] as number;
      if ((b & 0xc0) !== 0x80 || (k === 1 && !mayFollow(a, b))) {
        fault = "invalid continuation byte";
        break;
      }
      point = (point << 6) | (b & 0x3f);
    }
    if (fault !== "") i = out.fail(i, i + k, fault);
    else {
      out.point(point);
      i += size;
    }
  }
  return out.finish();
}

/** Shortest forms only, no surrogates, nothing above U+10FFFF. */
function mayFollow(a: number, b: number): boolean {
  switch (a) {
    case 0xe0:
      return b >= 0xa0;
    case 0xed:
      return b < 0xa0;
    case 0xf0:
      return b >= 0x90;
    case 0xf4:
      return b < 0x90;
    default:
      return true;
  }
}

function decodeAscii(vm: VM, data: Uint8Array, errors: string): string {
  if (isAscii(data)) return latinText(data, 0, data.length);
  const out = new Decoding(vm, "ascii", data, errors);
  for (let i = 0; i < data.length; ) {
    let to = i;
    while (to < data.length && (data[to] as number) < 0x80) to++;
    if (to > i) out.text(latinText(data, i, to));
    i = to < data.length ? out.fail(to, to + 1, "ordinal not in range(128)") : to;
  }
  return out.finish();
}

function decodeUtf16(vm: VM, data: Uint8Array, errors: string, from: Encoder): string {
  const n = data.length;
  vm.meter.charge(n >> 3);
  let i = 0;
  let little = from.little ?? true;
  if (from.little === null && n >= 2) {
    const mark = (data[0] as number) | ((data[1] as number) << 8);
    if (mark === 0xfeff || mark === 0xfffe) {
      i = 2;
      little = mark === 0xfeff;
    }
  }
  const out = new Decoding(vm, little ? "utf-16-le" : "utf-16-be", data, errors, little);
  const unit = (at: number) =>
    little
      ? (data[at] as number) | ((data[at + 1] as number) << 8)
      : (data[at + 1] as number) | ((data[at] as number) << 8);
  while (i < n) {
    if (i + 1 >= n) {
      i = out.fail(i, n, "truncated data");
      continue;
    }
    const c = unit(i);
    if ((c & 0xf800) !== 0xd800) {
      out.point(c);
      i += 2;
    } else if (c >= 0xdc00) i = out.fail(i, i + 2, "illegal encoding");
    else if (i + 3 >= n) i = out.fail(i, n, "unexpected end of data");
    else {
      const d = unit(i + 2);
      if ((d & 0xfc00) === 0xdc00) {
        out.point(0x10000 + ((c & 0x3ff) << 10) + (d & 0x3ff));
        i += 4;
      } else i = out.fail(i, i + 2, "illegal UTF-16 surrogate");
    }
  }
  return out.finish();
}

function decodeUtf32(vm: VM, data: Uint8Array, errors: string, from: Encoder): string {
  const n = data.length;
  vm.meter.charge(n >> 3);
  let i = 0;
  let little = from.little ?? true;
  const at = (p: number, le: boolean) => {
    const [a, b, c, d] = [data[p], data[p + 1], data[p + 2], data[p + 3]] as [number, number, number, number];
    return le ? ((d << 24) | (c << 16) | (b << 8) | a) >>> 0 : ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  };
  if (from.little === null && n >= 4) {
    const mark = at(0, true);
    if (mark === 0xfeff || mark === 0xfffe0000) {
      i = 4;
      little = mark === 0xfeff;
    }
  }
  const out = new Decoding(vm, little ? "utf-32-le" : "utf-32-be", data, errors, little);
  while (i < n) {
    if (i + 3 >= n) {
      i = out.fail(i, n, "truncated data");
      continue;
    }
    const c = at(i, little);
    if (c >= 0xd800 && c < 0xe000) i = out.fail(i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)");
    else if (c > 0x10ffff) i = out.fail(i, i + 4, "code point not in range(0x110000)");
    else {
      out.point(c);
      i += 4;
    }
  }
  return out.finish();
}
