/**
 * Writing JSON in one piece: a loop with a stack of its own; only `default` functions, and items of dict subclasses that
 * define them anew, suspend it.
 */

import { memoryError, recursionError, typeError, valueError } from "../src/objects/errors.js";
import {
  dictType,
  PyDict,
  PyFloat,
  PyList,
  PyMethodDescriptor,
  PyScalar,
  PyTuple,
  typeOf,
  type Value,
} from "../src/objects/model.js";
import type { Gen, Row } from "../src/objects/native.js";
import { floatRepr, intToString } from "../src/objects/number-text.js";
import { joinNow } from "../src/objects/str-core.js";
import { plainContents } from "../src/objects/view.js";
import type { VM } from "../src/vm/vm.js";

/** Lists and dicts that may be inside each other. */
const MAX_DEPTH = 20_000;
/** Characters of a document: what a JavaScript string can hold, with room to spare. */
const MAX_TEXT = 2 ** 28;

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
const NEEDS_ESCAPE = /["\\\u0000-\u001f]/;
const NEEDS_ASCII = /["\\]|[^ -~]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const EACH_ESCAPE = /["\\\u0000-\u001f]/g;
const EACH_ASCII = /["\\]|[^ -~]/g;
const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\f", "\\f"],
  ["\b", "\\b"],
]);

function escapeOne(c: string): string {
  return SHORT.get(c) ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A str in quotes. */
export function quoteJson(vm: VM, s: string, ascii: boolean): string {
  vm.meter.charge(1 + (s.length >> 4));
  vm.meter.alloc(s.length * 2 + 16);
  if (!(ascii ? NEEDS_ASCII : NEEDS_ESCAPE).test(s)) return `"${s}"`;
  if (s.length > MAX_TEXT / 6) throw memoryError();
  vm.meter.alloc(s.length * 12);
  return `"${s.replace(ascii ? EACH_ASCII : EACH_ESCAPE, escapeOne)}"`;
}

interface Options {
  readonly skipKeys: boolean;
  readonly ascii: boolean;
  readonly checkCircular: boolean;
  readonly allowNan: boolean;
  /** null: everything on one line. */
  readonly indent: string | null;
  readonly itemSeparator: string;
  readonly keySeparator: string;
  readonly sortKeys: boolean;
  readonly fallback: Value;
}

/** A list, dict or value of `default` that is being written. */
interface Level {
  readonly of: Value;
  readonly kind: "list" | "dict" | "default";
  readonly items: readonly Value[];
  /** Keys of a dict, written already; the values are in `items`. */
  readonly keys: readonly string[] | null;
  /** Keys as the guest gave them, for notes. */
  readonly originals: readonly Value[] | null;
  index: number;
}

function floatText(v: number, allowNan: boolean): string {
  if (Number.isFinite(v)) return floatRepr(v);
  if (!allowNan) {
    throw valueError(`Out of range float values are not JSON compliant: ${floatRepr(v)}`);
  }
  return Number.isNaN(v) ? "NaN" : v > 0 ? "Infinity" : "-Infinity";
}

/** Text of a value that has no parts; undefined for lists, dicts and what JSON does not know. */
function scalarText(vm: VM, v: Value, o: Options): string | undefined {
  switch (typeof v) {
    case "string":
      return quoteJson(vm, v, o.ascii);
    case "number":
    case "bigint":
      return intToString(vm, v);
    case "boolean":
      return v ? "true" : "false";
    default:
      if (v === null) return "null";
      if (v instanceof PyFloat) return floatText(v.value, o.allowNan);
      if (v instanceof PyScalar) {
        const p = v.payload;
        if (typeof p === "string" || typeof p === "number" || typeof p === "bigint" || p instanceof PyFloat) {
          return scalarText(vm, p, o);
        }
      }
      return undefined;
  }
}

/** A key as it is written; null for one to be skipped. */
function keyText(vm: VM, key: Value, o: Options): string | null {
  const plain = key instanceof PyScalar ? (key.payload as Value) : key;
  if (typeof plain === "string") return quoteJson(vm, plain, o.ascii);
  const text =
    plain === null || typeof plain !== "object" || plain instanceof PyFloat ? scalarText(vm, plain, o) : undefined;
  if (text !== undefined) return `"${text}"`;
  if (o.skipKeys) return null;
  throw typeError(`keys must be str, int, float, bool or None, not ${typeOf(key).name}`);
}

function* pairsOf(vm: VM, dict: PyDict): Gen<[Value, Value][]> {
  const items = dict.cls.lookup("items");
  if (dict.cls === dictType || (items instanceof PyMethodDescriptor && items.owner === dictType)) {
    const pairs: [Value, Value][] = [];
    vm.meter.items(dict.table.map.size, 24);
    for (const [key, value] of dict.table.map) pairs.push([dict.table.original(key), value]);
    return pairs;
  }
  const listed = (yield vm.toArray((yield vm.callSpecial(items as Value, dict, [])) as Value)) as Value[];
  return listed.map((pair) => {
    if (!(pair instanceof PyTuple) || pair.items.length !== 2) throw valueError("items must return 2-tuples");
    return [pair.items[0] as Value, pair.items[1] as Value];
  });
}

/** Pairs in the order of their keys, as `sorted(items)` gives them. */
function* sortPairs(vm: VM, pairs: [Value, Value][]): Gen<[Value, Value][]> {
  if (pairs.every(([key]) => typeof key === "string")) {
    vm.meter.charge(pairs.length * Math.ceil(Math.log2(pairs.length + 2)));
    return pairs.sort((a, b) => compareText(a[0] as string, b[0] as string));
  }
  const list = new PyList(pairs.map(([key, value]) => new PyTuple([key, value])));
  yield vm.call((yield vm.getAttr(list, "sort")) as Value, []);
  return list.items.map((pair) => (pair as PyTuple).items as [Value, Value]);
}

/** By code points. */
function compareText(a: string, b: string): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const high = (c: number): number => (c >= 0xe000 ? c - 0x800 : c >= 0xd800 ? c + 0x2000 : c);
    return high(x) - high(y);
  }
  return a.length - b.length;
}

function noteOf(level: Level): string | Value {
  if (level.kind === "default") return `when serializing ${nameOf(level.of)} object`;
  if (level.kind === "list") return `when serializing ${nameOf(level.of)} item ${level.index}`;
  return (level.originals as readonly Value[])[level.index] as Value;
}

/** The type as notes name it: with its module, unless that is the language. */
function nameOf(v: Value): string {
  const type = typeOf(v);
  const module: Value = type.isHeap ? (type.ownAttr("__module__") ?? "builtins") : type.module;
  return module === "builtins" || typeof module !== "string" ? type.qualname : `${module}.${type.qualname}`;
}

function* encode(vm: VM, top: Value, o: Options): Gen<string> {
  const pieces: string[] = [];
  const stack: Level[] = [];
  const inside = new Set<Value>();
  let total = 0;
  /** Lists and dicts that are open. */
  let depth = 0;
  const write = (text: string): void => {
    vm.meter.alloc(16 + text.length);
    total += text.length;
    if (total > MAX_TEXT) throw memoryError();
    pieces.push(text);
  };
  const newline = (): string => {
    if (o.indent === null) return "";
    vm.meter.alloc(o.indent.length * depth);
    if (o.indent.length * depth > MAX_TEXT) throw memoryError();
    return `\n${o.indent.repeat(depth)}`;
  };
  const enter = (level: Level): void => {
    if (o.checkCircular) {
      if (inside.has(level.of)) throw valueError("Circular reference detected");
      inside.add(level.of);
    }
    if (stack.length >= MAX_DEPTH)
      throw recursionError("maximum recursion depth exceeded while encoding a JSON object");
    vm.meter.alloc(120);
    stack.push(level);
    if (level.kind !== "default") depth++;
  };
  let value = top;
  try {
    for (;;) {
      vm.meter.charge(1);
      const text = scalarText(vm, value, o);
      const whole = text === undefined ? plainContents(vm, value) : value;
      if (text !== undefined) write(text);
      else if (whole instanceof PyList || whole instanceof PyTuple) {
        if (whole.items.length === 0) write("[]");
        else {
          enter({ of: value, kind: "list", items: whole.items, keys: null, originals: null, index: 0 });
          write(`[${newline()}`);
          value = whole.items[0] as Value;
          continue;
        }
      } else if (whole instanceof PyDict) {
        if (whole.table.map.size === 0) write("{}");
        else {
          if (o.checkCircular && inside.has(value)) throw valueError("Circular reference detected");
          let pairs = yield* pairsOf(vm, whole);
          if (o.sortKeys) pairs = yield* sortPairs(vm, pairs);
          const keys: string[] = [];
          const items: Value[] = [];
          const originals: Value[] = [];
          for (const [key, item] of pairs) {
            const shown = keyText(vm, key, o);
            if (shown === null) continue;
            keys.push(shown);
            items.push(item);
            originals.push(key);
          }
          if (keys.length === 0) write("{}");
          else {
            enter({ of: value, kind: "dict", items, keys, originals, index: 0 });
            write(`{${newline()}${keys[0]}${o.keySeparator}`);
            value = items[0] as Value;
            continue;
          }
        }
      } else {
        if (o.fallback === null) throw typeError(`Object of type ${typeOf(value).name} is not JSON serializable`);
        if (o.checkCircular && inside.has(value)) throw valueError("Circular reference detected");
        // What `default` itself raises gets no note of this level.
        const replaced = (yield vm.call(o.fallback, [value])) as Value;
        enter({ of: value, kind: "default", items: [], keys: null, originals: null, index: 0 });
        value = replaced;
        continue;
      }
      // The value is written: go on with what it is in.
      for (;;) {
        const level = stack[stack.length - 1];
        if (level === undefined) {
          vm.meter.charge(pieces.length >> 3);
          return joinNow(vm, pieces, "");
        }
        level.index++;
        if (level.kind !== "default" && level.index < level.items.length) {
          const gap = newline();
          write(
            level.keys === null
              ? o.itemSeparator + gap
              : `${o.itemSeparator}${gap}${level.keys[level.index]}${o.keySeparator}`,
          );
          value = level.items[level.index] as Value;
          break;
        }
        stack.pop();
        inside.delete(level.of);
        if (level.kind === "default") continue;
        depth--;
        write(newline() + (level.kind === "list" ? "]" : "}"));
      }
    }
  } catch (e) {
    for (let i = stack.length - 1; i >= 0 && i >= stack.length - 1000; i--) {
      const level = stack[i] as Level;
      let note = noteOf(level);
      if (level.kind === "dict") note = `when serializing ${nameOf(level.of)} item ${(yield vm.repr(note)) as string}`;
      vm.addNote(e, note as string);
    }
    throw e;
  }
}

/** `_encode(obj, skipkeys, ensure_ascii, check_circular, allow_nan, indent, item_separator, key_separator, sort_keys, default)` */
export const encodeRow: Row = [
  "_encode(obj, skipkeys, ensure_ascii, check_circular, allow_nan, indent, item_separator, key_separator, sort_keys, default, /)",
  "",
  (
    vm: VM,
    obj: Value,
    skipKeys: Value,
    ascii: Value,
    circular: Value,
    nan: Value,
    indent: Value,
    itemSeparator: Value,
    keySeparator: Value,
    sortKeys: Value,
    fallback: Value,
  ) => {
    if (typeof itemSeparator !== "string" || typeof keySeparator !== "string") {
      throw typeError("separators must be strings");
    }
    return encode(vm, obj, {
      skipKeys: skipKeys === true,
      ascii: ascii === true,
      checkCircular: circular === true,
      allowNan: nan === true,
      indent: typeof indent === "string" ? indent : null,
      itemSeparator,
      keySeparator,
      sortKeys: sortKeys === true,
      fallback,
    });
  },
];

/** `_quote(text, ensure_ascii)` */
export const quoteRow: Row = [
  "_quote(text, ensure_ascii, /)",
  "",
  (vm: VM, text: Value, ascii: Value) => {
    const plain = text instanceof PyScalar ? (text.payload as Value) : text;
    if (typeof plain !== "string") throw typeError(`first argument must be a string, not ${typeOf(text).name}`);
    return quoteJson(vm, plain, ascii === true);
  },
];
