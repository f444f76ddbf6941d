/**
 * Values as text, for the way between a host and its isolated sandboxes. JSON with every array being a tagged form:
 *
 *   null true false "text" 1.5        themselves (numbers that JSON has)
 *   ["n", "NaN"]  ["i", "123"]  ["u"] other numbers, bigint, undefined
 *   ["a", …]  ["o", key, value, …]    array, object
 *   ["m", key, value, …]  ["s", …]    Map, Set
 *   ["b", "base64"]  ["d", 0]         bytes, Date
 *   ["x", "1.5E+3"]                   decimal of decimal.js
 *   ["g", type, attributes]           GuestObject
 *   ["e", name, message]              Error
 *   ["q", type, message or null]      Error that is an exception by the host's rules; GuestError
 *   ["c", value]  ["v", as, value]    copy(value), view(value, { as })
 *   ["r", 3]                          the fourth container that was begun, again
 *   ["f", …]  ["y", id]               a function of the sender; a function of the receiver
 *
 * Encoding reads own data properties only and runs no code of a value. Decoding trusts nothing: whatever is not of these
 * forms is a ProtocolError.
 */
import { isProxy } from "#is-proxy";
import { GuestError, HostValueError } from "../errors.js";
import { type DecimalClass, makeHostDecimal, textOfDecimal } from "../host/decimals.js";
import type { ShownError } from "../host/exceptions.js";
import * as js from "../host/intrinsics.js";
import { kindOf } from "../host/kinds.js";
import { copy, Passed, view } from "../host/passing.js";
import { GuestObject } from "../host/to-host.js";

/** What a child has said is not what it may say. */
export class ProtocolError extends Error {}

/** A value in its form for JSON. */
export type Encoded = null | boolean | number | string | Encoded[];

export interface Functions {
  /** The child's side: what it sends has no form but its own. */
  readonly isChild?: boolean;
  /** Tag and parts for a function. */
  encode(fn: object): Encoded[];
  /** The function for ["f", …] and ["y", …]; throws ProtocolError. */
  decode(tag: "f" | "y", parts: readonly unknown[]): unknown;
  /** What programs see of an Error of this side; undefined: nothing. */
  exceptionFor?(error: object): ShownError | undefined;
  /** The class of decimals on this side; undefined: decimal.js's own. */
  readonly decimals?: DecimalClass | undefined;
}

/** Deeper structures are refused, as at the border of a sandbox. */
const MAX_DEPTH = 500;

export function encode(value: unknown, functions: Functions, root: string): Encoded {
  return new Encoder(functions, root).encode(value, 0);
}

class Encoder {
  private readonly seen = new Map<object, number>();
  private readonly open = new Set<object>();
  private readonly path: string[] = [];

  constructor(
    private readonly functions: Functions,
    private readonly root: string,
  ) {}

  encode(value: unknown, depth: number): Encoded {
    return typeof value === "object" && value !== null ? this.object(value, depth) : this.scalar(value);
  }

  private scalar(value: unknown): Encoded {
    switch (typeof value) {
      case "string":
      case "boolean":
        return value;
      case "number":
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : ["n", Object.is(value, -0) ? "-0" : String(value)];
      case "bigint":
        return ["i", value.toString(16)];
      case "undefined":
        return ["u"];
      case "function":
        return this.functions.encode(value);
      case "symbol":
        throw this.refuse("is a symbol");
      default:
        return null;
    }
  }

  private object(value: object, depth: number): Encoded {
    if (isProxy(value)) throw this.refuse("is a proxy");
    const passed = Passed.open(value);
    if (passed !== undefined && depth < MAX_DEPTH) {
      if (this.functions.isChild === true) return this.encode(passed.value, depth + 1);
      if (passed.passing === "writable") throw this.refuse("is writable; an isolated sandbox has copies only");
      const inner = this.encode(passed.value, depth + 1);
      return passed.passing === "copy" ? ["c", inner] : ["v", passed.as ?? null, inner];
    }
    const known = this.seen.get(value);
    if (known !== undefined) {
      if (this.open.has(value)) throw this.refuse("contains itself");
      return ["r", known];
    }
    if (depth >= MAX_DEPTH) throw this.refuse(`is nested more than ${MAX_DEPTH} levels deep`);
    if (js.typedArrayKind(value) === "Uint8Array") return ["b", toBase64(js.copyBytes(value))];
    const prototype = js.getPrototypeOf(value) as unknown;
    if (prototype === js.datePrototype) {
      const time = js.dateTime(value);
      if (time === undefined || Number.isNaN(time)) throw this.refuse("is an invalid Date");
      return ["d", time];
    }
    this.seen.set(value, this.seen.size);
    this.open.add(value);
    const encoded = this.container(value, prototype, depth + 1);
    this.open.delete(value);
    return encoded;
  }

  private container(value: object, prototype: unknown, depth: number): Encoded[] {
    if (js.isArray(value)) {
      const out: Encoded[] = ["a"];
      for (let i = 0; i < value.length; i++) out.push(this.part(`[${i}]`, ownData(value, i), depth));
      return out;
    }
    if (value instanceof GuestObject) {
      return ["g", value.type, this.part(".attributes", value.attributes, depth)];
    }
    if (prototype === js.mapPrototype) return ["m", ...this.parts(js.mapEntries(value) ?? [], depth)];
    if (prototype === js.setPrototype) return ["s", ...this.parts(js.setMembers(value) ?? [], depth)];
    if (prototype !== js.objectPrototype && prototype !== null) {
      const decimal = kindOf(value) === "decimal" ? textOfDecimal(value) : undefined;
      if (decimal !== undefined) {
        if (!DECIMAL.test(decimal)) throw this.refuse("is a Decimal out of range");
        return ["x", decimal];
      }
      const shown = value instanceof Error ? this.functions.exceptionFor?.(value) : undefined;
      if (shown !== undefined) return ["q", shown.type, shown.message ?? null];
      if (value instanceof Error) return ["e", text(ownOrInherited(value, "name")), text(ownData(value, "message"))];
      throw this.refuse("is an instance of a class, which cannot cross to an isolated sandbox; pass plain data");
    }
    const out: Encoded[] = ["o"];
    for (const key of js.keys(value)) out.push(key, this.part(`.${key.slice(0, 60)}`, ownData(value, key), depth));
    return out;
  }

  private parts(values: readonly unknown[], depth: number): Encoded[] {
    return values.map((each, i) => this.part(`{${i}}`, each, depth));
  }

  private part(step: string, value: unknown, depth: number): Encoded {
    this.path.push(step);
    const encoded = value === ACCESSOR ? undefined : this.encode(value, depth);
    if (encoded === undefined) throw this.refuse("is an accessor; only data properties cross");
    this.path.pop();
    return encoded;
  }

  private refuse(why: string): HostValueError {
    let path = this.root + this.path.join("");
    if (path.length > 300) path = `${path.slice(0, 140)} … ${path.slice(-140)}`;
    return new HostValueError(`${path} ${why}`, path);
  }
}

const DECIMAL = /^(?:-?(?:\d+(?:E[+-]?\d{1,9})?|Infinity)|NaN)$/;

const ACCESSOR = Symbol("accessor");

function ownData(object: object, key: string | number): unknown {
  const property = js.getOwnPropertyDescriptor(object, key);
  if (property === undefined) return undefined;
  return js.hasOwn(property, "value") ? property.value : ACCESSOR;
}

function ownOrInherited(error: Error, key: "name"): unknown {
  for (let o: object | null = error; o !== null; o = js.getPrototypeOf(o) as object | null) {
    const property = js.getOwnPropertyDescriptor(o, key);
    if (property !== undefined) return property.value;
  }
  return "Error";
}

function text(v: unknown): string {
  return typeof v === "string" ? v.slice(0, 10_000) : "";
}

export function decode(encoded: unknown, functions: Functions): unknown {
  return new Decoder(functions).decode(encoded, 0);
}

class Decoder {
  private readonly containers: unknown[] = [];

  constructor(private readonly functions: Functions) {}

  decode(v: unknown, depth: number): unknown {
    if (v === null || typeof v === "boolean" || typeof v === "string" || typeof v === "number") return v;
    if (!Array.isArray(v) || depth > MAX_DEPTH + 2) throw new ProtocolError("a value of an unknown form");
    const [tag, first] = v as [unknown, unknown];
    switch (tag) {
      case "u":
        return undefined;
      case "n":
        if (first === "NaN" || first === "Infinity" || first === "-Infinity" || first === "-0") return Number(first);
        break;
      case "i":
        if (typeof first === "string" && /^-?[0-9a-f]+$/.test(first)) {
          return first.startsWith("-") ? -BigInt(`0x${first.slice(1)}`) : BigInt(`0x${first}`);
        }
        break;
      case "d":
        if (typeof first === "number") return new Date(first);
        break;
      case "x": {
        if (typeof first !== "string" || !DECIMAL.test(first)) break;
        const made = makeHostDecimal(first, this.functions.decimals);
        this.containers.push(made);
        return made;
      }
      case "b":
        if (typeof first === "string") return fromBase64(first);
        break;
      case "r":
        if (typeof first === "number" && first in this.containers) return this.containers[first];
        break;
      case "f":
      case "y":
        return this.functions.decode(tag, v.slice(1));
      case "c":
        return copy(this.decode(first, depth + 1));
      case "v":
        if (first === null) return view(this.decode(v[2], depth + 1));
        if (first === "dict" || first === "object") return view(this.decode(v[2], depth + 1), { as: first });
        break;
      case "a": {
        const out: unknown[] = [];
        this.containers.push(out);
        for (let i = 1; i < v.length; i++) out.push(this.decode(v[i], depth + 1));
        return out;
      }
      case "s": {
        const out = new Set<unknown>();
        this.containers.push(out);
        for (let i = 1; i < v.length; i++) out.add(this.decode(v[i], depth + 1));
        return out;
      }
      case "m": {
        const out = new Map<unknown, unknown>();
        this.containers.push(out);
        for (let i = 1; i < v.length; i += 2) out.set(this.decode(v[i], depth + 1), this.decode(v[i + 1], depth + 1));
        return out;
      }
      case "o":
        return this.record(v, depth);
      case "g": {
        // The number of a GuestObject is given out before those of its attributes.
        const number = this.containers.push(undefined) - 1;
        const attributes = this.decode(v[2], depth + 1);
        if (typeof first !== "string" || typeof attributes !== "object" || attributes === null) break;
        const made = new GuestObject(first, attributes as Record<string, unknown>);
        this.containers[number] = made;
        return made;
      }
      case "q": {
        if (typeof first !== "string" || (v[2] !== null && typeof v[2] !== "string")) break;
        const error = new GuestError(first, v[2] ?? undefined);
        this.containers.push(error);
        return error;
      }
      case "e": {
        if (typeof first !== "string" || typeof v[2] !== "string") break;
        const error = new Error(v[2]);
        js.defineProperty(error, "name", { value: first, configurable: true, writable: true });
        this.containers.push(error);
        return error;
      }
      default:
    }
    throw new ProtocolError("a value of an unknown form");
  }

  private record(v: unknown[], depth: number): unknown {
    const out = js.createObject(null) as object;
    this.containers.push(out);
    for (let i = 1; i < v.length; i += 2) {
      const key = v[i];
      if (typeof key !== "string") throw new ProtocolError("a key that is not a string");
      const value = this.decode(v[i + 1], depth + 1);
      const property = { __proto__: null, value, writable: true, enumerable: true, configurable: true };
      js.defineProperty(out, key, property as PropertyDescriptor);
    }
    return out;
  }
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Map([...DIGITS].map((c, i) => [c.charCodeAt(0), i]));

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 24_576) {
    let part = "";
    const end = Math.min(from + 24_576, bytes.length);
    for (let i = from; i < end; i += 3) {
      const n = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
      part += DIGITS.charAt(n >> 18) + DIGITS.charAt((n >> 12) & 63);
      if (i + 1 < bytes.length) part += DIGITS.charAt((n >> 6) & 63);
      if (i + 2 < bytes.length) part += DIGITS.charAt(n & 63);
    }
    parts.push(part);
  }
  return parts.join("");
}

function fromBase64(text: string): Uint8Array {
  if (text.length % 4 === 1) throw new ProtocolError("bytes of an unknown form");
  const bytes = new Uint8Array((text.length * 3) >> 2);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES.get(text.charCodeAt(i));
    if (value === undefined) throw new ProtocolError("bytes of an unknown form");
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
    }
  }
  return bytes;
}
