/**
 * The format specification mini-language (library reference, "Format Specification Mini-Language"): one parser for the
 * specs of str, int, float and complex, and the padding they share.
 */
import type { VM } from "../vm/vm.js";
import { memoryError, valueError } from "./errors.js";
import { decimalDigit } from "./number-digits.js";

export interface FormatSpec {
  /** One code point; " " when the spec has none. */
  fill: string;
  /** "<", ">", "^" or "="; the type's own default when the spec has none. */
  align: string;
  /** "+", "-", " ", or "" when not given. */
  sign: string;
  /** `z` */
  noNegativeZero: boolean;
  /** `#` */
  alternate: boolean;
  /** -1: not given */
  width: number;
  /** "," or "_", or "" for none. */
  grouping: string;
  /** Digits in a group: four in bases that are powers of two. */
  groupSize: number;
  /** -1: not given */
  precision: number;
  /** Grouping of the digits after the point, new in 3.14. */
  fractionGrouping: string;
  /** Presentation type, a code point; "" when not given and the type has no default. */
  type: string;
}

const MAX_SSIZE = 2 ** 63;

const isAlign = (c: string): boolean => c === "<" || c === ">" || c === "=" || c === "^";

/** The code point at a place, as a string; "" at the end. */
function charAt(s: string, i: number): string {
  const c = s.codePointAt(i);
  return c === undefined ? "" : String.fromCodePoint(c);
}

/** Specs read lately, by the type's default: text alone, and little of it. */
const known = new Map<string, Map<string, FormatSpec>>();
const MAX_KNOWN = 200;
const MAX_KNOWN_LENGTH = 32;

/**
 * Parses a spec that is not empty. What it answers is shared: it must not be changed.
 * @param typeName for messages
 */
export function parseFormatSpec(
  spec: string,
  typeName: string,
  defaultType: string,
  defaultAlign: "<" | ">",
): Readonly<FormatSpec> {
  if (spec.length > MAX_KNOWN_LENGTH) return readSpec(spec, typeName, defaultType, defaultAlign);
  let specs = known.get(defaultType);
  if (specs === undefined) {
    specs = new Map();
    known.set(defaultType, specs);
  }
  let f = specs.get(spec);
  if (f === undefined) {
    f = readSpec(spec, typeName, defaultType, defaultAlign);
    if (specs.size >= MAX_KNOWN) specs.clear();
    specs.set(spec, f);
  }
  return f;
}

function readSpec(spec: string, typeName: string, defaultType: string, defaultAlign: "<" | ">"): FormatSpec {
  const f: FormatSpec = {
    fill: " ",
    align: defaultAlign,
    sign: "",
    noNegativeZero: false,
    alternate: false,
    width: -1,
    grouping: "",
    groupSize: 3,
    precision: -1,
    fractionGrouping: "",
    type: defaultType,
  };
  let pos = 0;
  let hasFill = false;
  let hasAlign = false;
  const first = charAt(spec, 0);
  if (first !== "" && isAlign(spec.charAt(first.length))) {
    f.fill = first;
    f.align = spec.charAt(first.length);
    hasFill = true;
    hasAlign = true;
    pos = first.length + 1;
  } else if (isAlign(first)) {
    f.align = first;
    hasAlign = true;
    pos = 1;
  }
  const sign = spec.charAt(pos);
  if (sign === "+" || sign === "-" || sign === " ") {
    f.sign = sign;
    pos++;
  }
  if (spec.charAt(pos) === "z") {
    f.noNegativeZero = true;
    pos++;
  }
  if (spec.charAt(pos) === "#") {
    f.alternate = true;
    pos++;
  }
  if (!hasFill && spec.charAt(pos) === "0") {
    f.fill = "0";
    if (!hasAlign && defaultAlign === ">") f.align = "=";
    pos++;
  }
  const number = (): number => {
    let value = -1;
    for (;;) {
      const c = charAt(spec, pos);
      const digit = c === "" ? -1 : decimalDigit(c.codePointAt(0) as number);
      if (digit < 0) return value;
      value = (value < 0 ? 0 : value * 10) + digit;
      if (value >= MAX_SSIZE) throw valueError("Too many decimal digits in format string");
      pos += c.length;
    }
  };
  const separator = (): string => {
    let found = "";
    if (spec.charAt(pos) === ",") {
      found = ",";
      pos++;
    }
    if (spec.charAt(pos) === "_") {
      if (found !== "") throw bothSeparators();
      found = "_";
      pos++;
    }
    if (spec.charAt(pos) === "," && found === "_") throw bothSeparators();
    return found;
  };
  f.width = number();
  f.grouping = separator();
  if (spec.charAt(pos) === ".") {
    pos++;
    f.precision = number();
    f.fractionGrouping = separator();
    if (f.precision < 0 && f.fractionGrouping === "") throw valueError("Format specifier missing precision");
  }
  const type = charAt(spec, pos);
  if (pos + type.length < spec.length) {
    throw valueError(`Invalid format specifier '${spec}' for object of type '${typeName}'`);
  }
  if (type !== "") f.type = type;
  checkGrouping(f);
  return f;
}

const bothSeparators = (): unknown => valueError("Cannot specify both ',' and '_'.");

function checkGrouping(f: FormatSpec): void {
  const decimal = f.type === "" || "defgEG%F".includes(f.type);
  if (f.grouping !== "" && !decimal) {
    if (!"boxX".includes(f.type) || f.grouping !== "_") throw wrongSeparator(f.grouping, f.type);
    f.groupSize = 4;
  }
  if (f.fractionGrouping !== "" && f.type === "n") throw wrongSeparator(f.fractionGrouping, f.type);
}

/** A presentation type as messages show it. */
function shownType(type: string): string {
  const code = type.codePointAt(0) as number;
  return code > 32 && code < 128 ? `'${type}'` : `'\\x${code.toString(16)}'`;
}

function wrongSeparator(separator: string, type: string): unknown {
  return valueError(`Cannot specify '${separator}' with ${shownType(type)}.`);
}

export function unknownType(type: string, typeName: string): unknown {
  return valueError(`Unknown format code ${shownType(type)} for object of type '${typeName}'`);
}

/** Longer text than V8 can hold is refused even without a memory limit. */
const MAX_TEXT = 2 ** 28;

/** Charges for text of so many characters about to be made. */
export function chargeText(vm: VM, length: number): void {
  if (length > 64) {
    vm.meter.charge(length > 2 ** 40 ? 2 ** 31 : Math.floor(length / 32));
    vm.meter.alloc(16 + Math.min(length, 2 ** 52) * 1.5);
  }
  if (length > MAX_TEXT) throw memoryError();
}

/**
 * Pads text to the width of the spec, which is already known to be within limits (chargeText). `length` is the number of
 * code points of the text.
 */
export function padText(text: string, length: number, f: FormatSpec): string {
  const padding = f.width - length;
  if (padding <= 0) return text;
  if (f.align === "<") return text + fillText(f.fill, padding);
  if (f.align === "^") {
    const left = padding >> 1;
    return f.fill.repeat(left) + text + f.fill.repeat(padding - left);
  }
  return fillText(f.fill, padding) + text;
}

const SPACES = " ".repeat(64);
const ZEROS = "0".repeat(64);

/** A fill character repeated; V8's own `repeat` is slow for the few that most texts need. */
export function fillText(fill: string, count: number): string {
  if (count <= 64) {
    if (fill === " ") return SPACES.slice(0, count);
    if (fill === "0") return ZEROS.slice(0, count);
  }
  return fill.repeat(count);
}
