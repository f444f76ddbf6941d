/**
 * `format % values` for str and bytes (library reference, "printf-style String Formatting"). Bytes are formatted as
 * Latin-1 text, one character a byte.
 */
import type { VM } from "../vm/vm.js";
import { bytesOf } from "./buffer.js";
import { latinText } from "./codecs.js";
import { overflowError, typeError, valueError } from "./errors.js";
import { PyByteArray, PyBytes, type PyTuple, tupleType, typeOf, type Value } from "./model.js";
import { type Gen, isReady, type Maybe } from "./native.js";
import { checkInt, floatOperand, intOperand, realArgument, special, truncateFloat } from "./number-arguments.js";
import type { Int } from "./number-size.js";
import { quickFormat } from "./percent-quick.js";
import { pad, realText, type Spec, textPadded, wholeText } from "./percent-text.js";
import { startNow } from "./start-now.js";
import { allocText, append, codePointLength } from "./str-core.js";
import { textOf } from "./text-args.js";

/** What is asked for, and what it is asked of. */
class Formatter {
  private argument = 0;
  private readonly items: readonly Value[] | null;
  /** A mapping for `%(name)s`. */
  private readonly mapping: Value | undefined;
  usedMapping = false;
  private current: Value | undefined;

  constructor(
    readonly vm: VM,
    readonly format: string,
    private readonly values: Value,
    readonly bytes: boolean,
  ) {
    const type = typeOf(values);
    const isTuple = type.isSubtype(tupleType);
    this.items = isTuple ? (values as PyTuple).items : null;
    const isText =
      textOf(values) !== undefined || (bytes && (values instanceof PyBytes || values instanceof PyByteArray));
    if (!isTuple && !isText && special(values, "__getitem__") !== undefined) this.mapping = values;
  }

  /** The next value: of the tuple, or the one thing that is not a tuple. */
  next(): Value {
    if (this.current !== undefined) {
      const value = this.current;
      this.current = undefined;
      return value;
    }
    const used = this.argument++;
    if (!this.usedMapping) {
      if (this.items === null) {
        if (used === 0) return this.values;
      } else if (used < this.items.length) return this.items[used] as Value;
    }
    throw typeError("not enough arguments for format string");
  }

  /** Takes `%(key)`. */
  *key(key: string): Gen<void> {
    const k: Value = this.bytes ? new PyBytes(latinBytes(key)) : key;
    this.current = (yield this.vm.getItem(this.mapping as Value, k)) as Value;
    this.usedMapping = true;
  }

  get hasMapping(): boolean {
    return this.mapping !== undefined;
  }

  finish(): void {
    if (this.usedMapping || this.mapping !== undefined) return;
    const left = this.items === null ? this.argument === 0 : this.argument < this.items.length;
    if (left) {
      throw typeError(`not all arguments converted during ${this.bytes ? "bytes" : "string"} formatting`);
    }
  }
}

const MAX_SIZE = 2n ** 63n - 1n;
const MAX_PRECISION = 2n ** 31n - 1n;

function* run(vm: VM, format: string, values: Value, bytes: boolean): Gen<string> {
  const f = new Formatter(vm, format, values, bytes);
  const n = format.length;
  vm.meter.charge(n >> 4);
  let out = "";
  let charged = 0;
  let i = 0;
  for (;;) {
    const at = format.indexOf("%", i);
    if (at < 0) {
      out += i === 0 ? format : format.slice(i);
      break;
    }
    out += format.slice(i, at);
    if (format.charCodeAt(at + 1) === 37) {
      out += "%";
      i = at + 2;
      continue;
    }
    vm.meter.charge(1);
    const spec: Spec = {
      left: false,
      plus: false,
      space: false,
      alternate: false,
      zero: false,
      width: -1,
      precision: -1,
      type: "",
    };
    i = yield* readSpec(f, at + 1, spec);
    const text = convert(f, spec, i);
    out = append(out, isReady(text) ? text : ((yield text) as string));
    i += spec.type.length;
    if (out.length - charged > 256) {
      allocText(vm, out.length - charged);
      charged = out.length;
    }
  }
  f.finish();
  allocText(vm, out.length - charged);
  return out;
}

/** Reads what is between `%` and the type; gives the place of the type. */
function* readSpec(f: Formatter, start: number, spec: Spec): Gen<number> {
  const { format } = f;
  let i = start;
  if (format[i] === "(") {
    if (!f.hasMapping) throw typeError("format requires a mapping");
    let depth = 1;
    const from = ++i;
    while (depth > 0 && i < format.length) {
      const c = format[i++];
      if (c === ")") depth--;
      else if (c === "(") depth++;
    }
    if (depth > 0) throw valueError("incomplete format key");
    yield* f.key(format.slice(from, i - 1));
  }
  flags: for (; ; i++) {
    switch (format[i]) {
      case "-":
        spec.left = true;
        break;
      case "+":
        spec.plus = true;
        break;
      case " ":
        spec.space = true;
        break;
      case "#":
        spec.alternate = true;
        break;
      case "0":
        spec.zero = true;
        break;
      default:
        break flags;
    }
  }
  if (format[i] === "*") {
    spec.width = starArgument(f, MAX_SIZE, "C ssize_t");
    if (spec.width < 0) {
      spec.left = true;
      spec.width = -spec.width;
    }
    i++;
  } else {
    const [width, next] = number(format, i, MAX_SIZE, "width too big");
    spec.width = width;
    i = next;
  }
  if (format[i] === ".") {
    i++;
    if (format[i] === "*") {
      spec.precision = Math.max(0, starArgument(f, MAX_PRECISION, "C int"));
      i++;
    } else {
      const [precision, next] = number(format, i, MAX_PRECISION, f.bytes ? "prec too big" : "precision too big");
      spec.precision = Math.max(0, precision);
      i = next;
    }
  }
  if (format[i] === "h" || format[i] === "l" || format[i] === "L") i++;
  const type = format.codePointAt(i);
  if (type === undefined) throw valueError("incomplete format");
  spec.type = String.fromCodePoint(type);
  return i;
}

function starArgument(f: Formatter, limit: bigint, what: string): number {
  const n = intOperand(f.next());
  if (n === undefined) throw typeError("* wants int");
  if (n > limit || n < -limit - 1n) throw overflowError(`Python int too large to convert to ${what}`);
  return Number(n);
}

function number(format: string, from: number, limit: bigint, message: string): [value: number, next: number] {
  let i = from;
  let value = -1;
  for (; ; i++) {
    const digit = format.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return [value, i];
    value = (value < 0 ? 0 : value * 10) + digit;
    if (value > limit) throw valueError(message);
  }
}

/** One value as text, padded. `at` is the place of the type, for messages. */
function convert(f: Formatter, spec: Spec, at: number): Maybe<string> {
  const { vm } = f;
  const value = f.next();
  switch (spec.type) {
    case "d":
    case "i":
    case "u":
    case "o":
    case "x":
    case "X": {
      const n = intOperand(value);
      if (n !== undefined) return wholeText(vm, n, spec);
      return wholeLater(vm, value, spec);
    }
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G": {
      const real = realOf(f, value);
      return isReady(real) ? realText(vm, real, spec) : realLater(vm, real, spec);
    }
    case "c":
      return charLater(f, value, spec);
    case "b":
    case "s":
      if (f.bytes) return bytesLater(f, value, spec);
      if (spec.type === "b") throw unsupported(f, spec.type, at);
      return shown(vm, vm.str(value), spec);
    case "r":
      return shown(vm, f.bytes ? vm.ascii(value) : vm.repr(value), spec);
    case "a":
      return shown(vm, vm.ascii(value), spec);
    default:
      throw unsupported(f, spec.type, at);
  }
}

function unsupported(f: Formatter, type: string, at: number): unknown {
  const c = type.codePointAt(0) as number;
  const index = f.bytes ? at : codePointLength(f.format.slice(0, at));
  const ch = c >= 31 && c <= 126 ? type : f.bytes ? type : "?";
  return valueError(`unsupported format character '${ch}' (0x${c.toString(16)}) at index ${index}`);
}

// ------------------------------------------------------------------------------------------------------------- text

function shown(vm: VM, text: Maybe<string>, spec: Spec): Maybe<string> {
  if (isReady(text)) return textPadded(vm, text, spec);
  return shownLater(vm, text, spec);
}

function* shownLater(vm: VM, text: Maybe<string>, spec: Spec): Gen<string> {
  return textPadded(vm, (yield text) as string, spec);
}

function* charLater(f: Formatter, value: Value, spec: Spec): Gen<string> {
  const { vm, bytes } = f;
  const wanted = bytes
    ? "%c requires an integer in range(256) or a single byte, not "
    : "%c requires an int or a unicode character, not ";
  const text = bytes ? undefined : textOf(value);
  const data = bytes ? bytesOf(vm, value) : undefined;
  let ch: string;
  if (text !== undefined) {
    const length = codePointLength(text, vm);
    if (length !== 1) throw typeError(`${wanted}a string of length ${length}`);
    ch = text;
  } else if (data !== undefined && typeOf(value).name !== "memoryview") {
    if (data.length !== 1) throw typeError(`${wanted}a ${typeOf(value).name} object of length ${data.length}`);
    ch = String.fromCharCode(data[0] as number);
  } else {
    if (intOperand(value) === undefined && special(value, "__index__") === undefined) {
      throw typeError(`${wanted}${typeOf(value).name}`);
    }
    const n = (yield vm.index(value)) as Int;
    const limit = bytes ? 256 : 0x110000;
    if (n < 0 || n >= limit) {
      throw overflowError(bytes ? "%c arg not in range(256)" : "%c arg not in range(0x110000)");
    }
    ch = String.fromCodePoint(Number(n));
  }
  return pad(vm, ch, 1, spec);
}

function* bytesLater(f: Formatter, value: Value, spec: Spec): Gen<string> {
  const { vm } = f;
  let data = bytesOf(vm, value);
  if (data === undefined) {
    const method = special(value, "__bytes__");
    if (method === undefined) {
      throw typeError(
        `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeOf(value).name}'`,
      );
    }
    const result = (yield vm.callSpecial(method, value, [])) as Value;
    if (!(result instanceof PyBytes)) {
      throw typeError(`__bytes__ returned non-bytes (type ${typeOf(result).name})`);
    }
    data = result.data;
  }
  vm.meter.charge(data.length >> 4);
  vm.meter.alloc(data.length);
  return textPadded(vm, latinText(data, 0, data.length), spec);
}

// ---------------------------------------------------------------------------------------------------------- numbers

function* wholeLater(vm: VM, value: Value, spec: Spec): Gen<string> {
  const decimal = spec.type === "d" || spec.type === "i" || spec.type === "u";
  const float = floatOperand(value);
  if (decimal && float !== undefined) return wholeText(vm, truncateFloat(float), spec);
  const toInt = decimal ? special(value, "__int__") : undefined;
  if (toInt !== undefined) return wholeText(vm, checkInt((yield vm.callSpecial(toInt, value, [])) as Value), spec);
  if (special(value, "__index__") !== undefined) return wholeText(vm, (yield vm.index(value)) as Int, spec);
  const need = decimal ? "a real number" : "an integer";
  throw typeError(`%${spec.type} format: ${need} is required, not ${typeOf(value).name}`);
}

function realOf(f: Formatter, value: Value): Maybe<number> {
  if (f.bytes && floatOperand(value) === undefined && intOperand(value) === undefined) {
    if (special(value, "__float__") === undefined && special(value, "__index__") === undefined) {
      throw typeError(`float argument required, not ${typeOf(value).name}`);
    }
  }
  return realArgument(f.vm, value);
}

function* realLater(vm: VM, real: Maybe<number>, spec: Spec): Gen<string> {
  return realText(vm, (yield real) as number, spec);
}

// ------------------------------------------------------------------------------------------------------ entry points

/** format % values, for a str format */
export function percentFormatText(vm: VM, format: string, values: Value): Maybe<string> {
  const quick = quickFormat(vm, format, values);
  if (quick !== undefined) return quick;
  return startNow(run(vm, format, values, false));
}

/** The same for a bytes format. */
export function percentFormatBytes(vm: VM, format: Uint8Array, values: Value): Maybe<Uint8Array> {
  vm.meter.charge(format.length >> 4);
  allocText(vm, format.length);
  return startNow(runBytes(vm, latinText(format, 0, format.length), values));
}

function* runBytes(vm: VM, format: string, values: Value): Gen<Uint8Array> {
  const text = yield* run(vm, format, values, true);
  vm.meter.alloc(32 + text.length);
  return latinBytes(text);
}

function latinBytes(text: string): Uint8Array {
  const out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) out[i] = text.charCodeAt(i);
  return out;
}
