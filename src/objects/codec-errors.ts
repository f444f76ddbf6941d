/**
 * Encoding and decoding in progress: what has been written so far, and what happens at a fault (library reference,
 * "Error Handlers").
 */

import { nameOfCodePoint } from "../unicode/names.js";
import type { VM } from "../vm/vm.js";
import { CodePoints, isFlat } from "./code-points.js";
import { lookupErrorType, raised, typeError, unicodeDecodeErrorType, unicodeEncodeErrorType } from "./errors.js";
import { PyBytes } from "./model.js";
import { escapeCodePoint } from "./str-repr.js";

const HANDLERS = new Set([
  "strict",
  "ignore",
  "replace",
  "backslashreplace",
  "namereplace",
  "xmlcharrefreplace",
  "surrogateescape",
  "surrogatepass",
]);

function unknownHandler(name: string): unknown {
  return raised(lookupErrorType, `unknown error handler name '${name}'`);
}

export class Encoding {
  private out: Uint8Array;
  private length = 0;

  /**
   * @param unitSize bytes of a code unit
   * @param little whether units are written with the low byte first
   */
  constructor(
    private readonly vm: VM,
    private readonly encoding: string,
    private readonly text: string,
    private readonly errors: string,
    private readonly unitSize: 1 | 2 | 4 = 1,
    private readonly little = true,
  ) {
    const size = 16 + text.length * unitSize;
    vm.meter.alloc(size);
    this.out = new Uint8Array(size);
  }

  private room(count: number): void {
    const wanted = this.length + count;
    if (wanted <= this.out.length) return;
    const size = Math.max(wanted, this.out.length * 2);
    this.vm.meter.alloc(size);
    this.vm.meter.charge(size >> 6);
    const bigger = new Uint8Array(size);
    bigger.set(this.out);
    this.out = bigger;
  }

  push(byte: number): void {
    if (this.length === this.out.length) this.room(1);
    this.out[this.length++] = byte;
  }

  /** Writes one code unit of the encoding's size. */
  pushUnit(unit: number): void {
    const n = this.unitSize;
    this.room(n);
    for (let k = 0; k < n; k++) {
      const shift = 8 * (this.little ? k : n - 1 - k);
      this.out[this.length++] = (unit >>> shift) & 0xff;
    }
  }

  append(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.out.set(bytes, this.length);
    this.length += bytes.length;
  }

  bytes(): Uint8Array {
    return this.out.length === this.length ? this.out : this.out.slice(0, this.length);
  }

  /** Deals with units from … to that cannot be encoded, and says where to go on. */
  fail(from: number, to: number, reason: string): number {
    const bad = this.text.slice(from, to);
    this.vm.meter.charge(1 + bad.length);
    switch (this.errors) {
      case "ignore":
        return to;
      case "replace":
        for (const _ of bad) this.pushUnit(63);
        return to;
      case "backslashreplace":
        for (const ch of bad) this.ascii(escapeCodePoint(ch.codePointAt(0) as number));
        return to;
      case "namereplace":
        for (const ch of bad) {
          const code = ch.codePointAt(0) as number;
          const name = nameOfCodePoint(code);
          this.ascii(name === null ? escapeCodePoint(code) : `\\N{${name}}`);
        }
        return to;
      case "xmlcharrefreplace":
        for (const ch of bad) this.ascii(`&#${ch.codePointAt(0) as number};`);
        return to;
      case "surrogateescape":
        return this.unescape(from, to, reason);
      case "surrogatepass":
        return this.passSurrogates(from, to, reason);
      default:
        if (!HANDLERS.has(this.errors)) throw unknownHandler(this.errors);
        throw this.error(from, to, reason);
    }
  }

  private ascii(text: string): void {
    for (let i = 0; i < text.length; i++) this.pushUnit(text.charCodeAt(i));
  }

  /** U+DC80 … U+DCFF stand for the bytes that could not be decoded. */
  private unescape(from: number, to: number, reason: string): number {
    for (let i = from; i < to; i++) {
      const c = this.text.charCodeAt(i);
      if (c < 0xdc80 || c > 0xdcff || this.unitSize !== 1) throw this.error(from, to, reason);
    }
    for (let i = from; i < to; i++) this.push(this.text.charCodeAt(i) - 0xdc00);
    return to;
  }

  private passSurrogates(from: number, to: number, reason: string): number {
    if (!this.encoding.startsWith("utf")) throw this.error(from, to, reason);
    for (let i = from; i < to; i++) {
      const c = this.text.charCodeAt(i);
      if ((c & 0xf800) !== 0xd800) throw this.error(from, to, reason);
      if (this.unitSize !== 1) this.pushUnit(c);
      else {
        this.push(0xe0 | (c >> 12));
        this.push(0x80 | ((c >> 6) & 0x3f));
        this.push(0x80 | (c & 0x3f));
      }
    }
    return to;
  }

  private error(from: number, to: number, reason: string): unknown {
    const text = this.text;
    let [start, end] = [from, to];
    if (!isFlat(text)) {
      this.vm.meter.charge(text.length >> 3);
      const points = new CodePoints(text);
      [start, end] = [points.index(from), points.index(to)];
    }
    return raised(unicodeEncodeErrorType, this.encoding, text, start, end, reason);
  }
}

export class Decoding {
  private readonly parts: string[] = [];
  private units: number[] = [];

  constructor(
    private readonly vm: VM,
    private readonly encoding: string,
    private readonly data: Uint8Array,
    private readonly errors: string,
    private readonly little = true,
  ) {}

  point(c: number): void {
    if (c > 0xffff) {
      this.units.push(0xd800 + ((c - 0x10000) >> 10), 0xdc00 + (c & 0x3ff));
    } else this.units.push(c);
    if (this.units.length >= 4096) this.flush();
  }

  text(s: string): void {
    this.flush();
    this.vm.meter.alloc(s.length + 16);
    this.parts.push(s);
  }

  private flush(): void {
    if (this.units.length === 0) return;
    this.vm.meter.alloc(this.units.length * 2);
    this.vm.meter.charge(this.units.length >> 4);
    this.parts.push(String.fromCharCode.apply(null, this.units));
    this.units = [];
  }

  finish(): string {
    this.flush();
    return this.parts.length === 1 ? (this.parts[0] as string) : this.parts.join("");
  }

  /** Deals with bytes from … to that mean nothing, and says where to go on. */
  fail(from: number, to: number, reason: string): number {
    const { data } = this;
    this.vm.meter.charge(1);
    switch (this.errors) {
      case "ignore":
        return to;
      case "replace":
        this.point(0xfffd);
        return to;
      case "backslashreplace":
        for (let i = from; i < to; i++) {
          for (const ch of escapeCodePoint(data[i] as number)) this.point(ch.charCodeAt(0));
        }
        return to;
      case "surrogateescape": {
        let i = from;
        while (i < to && (data[i] as number) >= 0x80) this.point(0xdc00 + (data[i++] as number));
        if (i === from) throw this.error(from, to, reason);
        return i;
      }
      case "surrogatepass":
        return this.passSurrogate(from, to, reason);
      case "xmlcharrefreplace":
        throw typeError("don't know how to handle UnicodeDecodeError in error callback");
      default:
        if (this.errors === "namereplace" || this.errors === "xmlcharrefreplace") {
          throw typeError("don't know how to handle UnicodeDecodeError in error callback");
        }
        if (!HANDLERS.has(this.errors)) throw unknownHandler(this.errors);
        throw this.error(from, to, reason);
    }
  }

  private passSurrogate(from: number, to: number, reason: string): number {
    const { data, little } = this;
    const at = (k: number) => data[from + k] ?? 0;
    let c = 0;
    let size = 0;
    if (this.encoding === "utf-8") {
      size = 3;
      if ((at(0) & 0xf0) === 0xe0 && (at(1) & 0xc0) === 0x80 && (at(2) & 0xc0) === 0x80) {
        c = ((at(0) & 0x0f) << 12) | ((at(1) & 0x3f) << 6) | (at(2) & 0x3f);
      }
    } else if (this.encoding.startsWith("utf-16")) {
      size = 2;
      c = little ? at(0) | (at(1) << 8) : at(1) | (at(0) << 8);
    } else if (this.encoding.startsWith("utf-32")) {
      size = 4;
      c = little ? at(0) | (at(1) << 8) | (at(2) << 16) : at(3) | (at(2) << 8) | (at(1) << 16);
    }
    if ((c & 0xfffff800) !== 0xd800 || from + size > data.length) throw this.error(from, to, reason);
    this.point(c);
    return from + size;
  }

  error(from: number, to: number, reason: string): unknown {
    this.vm.meter.alloc(this.data.length);
    const object = new PyBytes(this.data.slice());
    return raised(unicodeDecodeErrorType, this.encoding, object, from, to, reason);
  }
}
