/**
 * Reading JSON: one loop with a stack of its own, so that depth costs no JavaScript stack. Only hooks of the guest
 * suspend it.
 */
import { recursionError } from "../src/objects/errors.js";
import { PyDict, type PyException, PyFloat, PyList, PyTuple, Raised, type Value } from "../src/objects/model.js";
import type { Gen, Row } from "../src/objects/native.js";
import { digitsToInt } from "../src/objects/number-parse.js";
import { intMaxStrDigits, tooManyDigits } from "../src/objects/number-text.js";
import { codePointLength } from "../src/objects/str-core.js";
import type { VM } from "../src/vm/vm.js";

/** Arrays and objects that may be open at one time. */
const MAX_DEPTH = 20_000;

const NUMBER = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const HEX = /[0-9A-Fa-f]{4}/y;
/** Characters up to a quote, a backslash or a control character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
const CHUNK = /[^"\\\u0000-\u001f]*/y;
/** The same with control characters allowed (strict=False). */
const LOOSE_CHUNK = /[^"\\]*/y;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** What is wrong, and at which offset. */
class Refusal {
  constructor(
    readonly message: string,
    readonly at: number,
  ) {}
}

interface Open {
  /** null for an object. */
  readonly items: Value[] | null;
  readonly dict: PyDict | null;
  /** Pairs of an object, when a hook wants them. */
  readonly pairs: Value[] | null;
  key: string;
}

interface Hooks {
  readonly object: Value;
  readonly pairs: Value;
  readonly float: Value;
  readonly int: Value;
  readonly constant: Value;
}

function skipBlanks(text: string, from: number): number {
  let i = from;
  for (;;) {
    const c = text.charCodeAt(i);
    if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return i;
    i++;
  }
}

/** Reads the string whose opening quote is at `open`; answers it and the offset after its closing quote. */
function readString(vm: VM, text: string, open: number, strict: boolean): [string, number] {
  const chunk = strict ? CHUNK : LOOSE_CHUNK;
  let result = "";
  let i = open + 1;
  for (;;) {
    chunk.lastIndex = i;
    chunk.test(text);
    const end = chunk.lastIndex;
    vm.meter.charge(1 + ((end - i) >> 5));
    vm.meter.alloc((end - i) * 2);
    const piece = text.slice(i, end);
    const c = text.charCodeAt(end);
    if (c === 34) return [result === "" ? piece : result + piece, end + 1];
    if (Number.isNaN(c)) throw new Refusal("Unterminated string starting at", open);
    if (c !== 92) throw new Refusal("Invalid control character at", end);
    result += piece;
    const letter = text[end + 1];
    if (letter === undefined) throw new Refusal("Unterminated string starting at", open);
    if (letter === "u") {
      HEX.lastIndex = end + 2;
      if (!HEX.test(text)) throw new Refusal("Invalid \\uXXXX escape", end + 1);
      result += String.fromCharCode(Number.parseInt(text.slice(end + 2, end + 6), 16));
      i = end + 6;
    } else {
      const meant = ESCAPES.get(letter);
      if (meant === undefined) throw new Refusal("Invalid \\escape", end);
      result += meant;
      i = end + 2;
    }
  }
}

const CONSTANTS: readonly (readonly [string, number])[] = [
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
];

/** The value that begins at an offset, and the offset after it. */
function* readValue(vm: VM, text: string, from: number, strict: boolean, hooks: Hooks): Gen<[Value, number]> {
  const stack: Open[] = [];
  let i = from;
  // Each turn of the loop reads one value, or enters an array or object.
  for (;;) {
    vm.meter.charge(1);
    let value: Value;
    const c = text[i];
    if (c === '"') {
      const [s, end] = readString(vm, text, i, strict);
      vm.meter.alloc(16);
      value = s;
      i = end;
    } else if (c === "{" || c === "[") {
      if (stack.length >= MAX_DEPTH) {
        throw recursionError(
          `maximum recursion depth exceeded while decoding a JSON ${c === "{" ? "object" : "array"} from a unicode string`,
        );
      }
      vm.meter.alloc(100);
      const isObject = c === "{";
      const top: Open = {
        items: isObject ? null : [],
        dict: isObject && hooks.pairs === null ? new PyDict() : null,
        pairs: isObject && hooks.pairs !== null ? [] : null,
        key: "",
      };
      i = skipBlanks(text, i + 1);
      if (text[i] !== (isObject ? "}" : "]")) {
        if (isObject) i = readKey(vm, text, i, strict, top);
        stack.push(top);
        continue;
      }
      i++;
      value = (yield* finish(vm, top, hooks)) as Value;
    } else if (c === "t" && text.startsWith("true", i)) {
      value = true;
      i += 4;
    } else if (c === "f" && text.startsWith("false", i)) {
      value = false;
      i += 5;
    } else if (c === "n" && text.startsWith("null", i)) {
      value = null;
      i += 4;
    } else {
      NUMBER.lastIndex = i;
      const match = NUMBER.exec(text);
      if (match !== null) {
        i += match[0].length;
        vm.meter.charge(match[0].length >> 3);
        if (match[2] !== undefined || match[3] !== undefined) {
          vm.meter.alloc(24);
          value =
            hooks.float === null ? new PyFloat(Number(match[0])) : ((yield vm.call(hooks.float, [match[0]])) as Value);
        } else
          value = hooks.int === null ? wholeNumber(vm, match[0]) : ((yield vm.call(hooks.int, [match[0]])) as Value);
      } else {
        const constant = CONSTANTS.find(([name]) => text.startsWith(name, i));
        if (constant === undefined) throw new Refusal("Expecting value", i);
        i += constant[0].length;
        value =
          hooks.constant === null
            ? new PyFloat(constant[1])
            : ((yield vm.call(hooks.constant, [constant[0]])) as Value);
      }
    }
    // The value goes into what is open, which it may close.
    for (;;) {
      const top = stack[stack.length - 1];
      if (top === undefined) return [value, i];
      vm.meter.alloc(top.items === null ? 48 : 8);
      if (top.items !== null) top.items.push(value);
      else if (top.pairs !== null) top.pairs.push(new PyTuple([top.key, value]));
      else (top.dict as PyDict).table.map.set(top.key, value);
      i = skipBlanks(text, i);
      const next = text[i];
      if (next === ",") {
        const comma = i;
        i = skipBlanks(text, i + 1);
        if (text[i] === (top.items === null ? "}" : "]")) {
          throw new Refusal(`Illegal trailing comma before end of ${top.items === null ? "object" : "array"}`, comma);
        }
        if (top.items === null) i = readKey(vm, text, i, strict, top);
        break;
      }
      if (next !== (top.items === null ? "}" : "]")) throw new Refusal("Expecting ',' delimiter", i);
      i++;
      stack.pop();
      value = (yield* finish(vm, top, hooks)) as Value;
    }
  }
}

/** Reads `"key" :` and answers where the value begins. */
function readKey(vm: VM, text: string, from: number, strict: boolean, top: Open): number {
  if (text[from] !== '"') throw new Refusal("Expecting property name enclosed in double quotes", from);
  const [key, end] = readString(vm, text, from, strict);
  top.key = key;
  const i = skipBlanks(text, end);
  if (text[i] !== ":") throw new Refusal("Expecting ':' delimiter", i);
  return skipBlanks(text, i + 1);
}

function* finish(vm: VM, top: Open, hooks: Hooks): Gen<Value> {
  if (top.items !== null) return new PyList(top.items);
  if (top.pairs !== null) return (yield vm.call(hooks.pairs, [new PyList(top.pairs)])) as Value;
  if (hooks.object !== null) return (yield vm.call(hooks.object, [top.dict as PyDict])) as Value;
  return top.dict as PyDict;
}

function wholeNumber(vm: VM, digits: string): Value {
  if (digits.length <= 15) return Number(digits) + 0;
  const negative = digits.startsWith("-");
  const plain = negative ? digits.slice(1) : digits;
  const limit = intMaxStrDigits(vm);
  if (limit > 0 && plain.length > limit) throw tooManyDigits(limit, plain.length);
  const n = digitsToInt(vm, plain, 10);
  return negative ? (typeof n === "bigint" ? -n : 0 - n) : n;
}

/** Columns of errors count characters, and offsets into text that guests see do too. */
function toCharacters(vm: VM, text: string, offset: number): number {
  return codePointLength(text.slice(0, offset), vm);
}

function toOffset(text: string, characters: number): number {
  let offset = 0;
  for (let n = characters; n > 0 && offset < text.length; n--) {
    const c = text.codePointAt(offset) as number;
    offset += c > 0xffff ? 2 : 1;
  }
  return offset;
}

/**
 * `_decode(text, start, whole, error, strict, object_hook, pairs_hook, parse_float, parse_int, parse_constant)`: the
 * value; or, when not the whole text is to be one value, a tuple of it and where it ends.
 */
export const decodeRow: Row = [
  "_decode(text, start, whole, error, strict, object_hook, pairs_hook, parse_float, parse_int, parse_constant, /)",
  "",
  function* (
    vm: VM,
    text: string,
    start: number,
    whole: Value,
    error: Value,
    strict: Value,
    object: Value,
    pairs: Value,
    float: Value,
    int: Value,
    constant: Value,
  ): Gen<Value> {
    try {
      vm.meter.charge(text.length >> 6);
      let from = start === 0 ? 0 : toOffset(text, start);
      if (whole === true) {
        if (text.startsWith("\ufeff")) throw new Refusal("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
        from = skipBlanks(text, from);
      }
      const [value, end] = yield* readValue(vm, text, from, strict === true, { object, pairs, float, int, constant });
      if (whole !== true) return new PyTuple([value, toCharacters(vm, text, end)]);
      const after = skipBlanks(text, end);
      if (after !== text.length) throw new Refusal("Extra data", after);
      return value;
    } catch (e) {
      if (!(e instanceof Refusal)) throw e;
      throw new Raised((yield vm.call(error, [e.message, text, toCharacters(vm, text, e.at)])) as PyException);
    }
  },
];
