/** str.translate and str.maketrans: mapping characters through a table. */
import type { VM } from "../vm/vm.js";
import { isRaised, lookupErrorType, memoryError, typeError, valueError } from "./errors.js";
import { dictType, PyDict, typeOf, type Value } from "./model.js";
import { type Gen, type Maybe, PAUSE, type Row } from "./native.js";
import { allocText, codePointLength, joinTexts, MAX_STRING } from "./str-core.js";
import { kindOf, textOf } from "./text-args.js";
import { plainContents } from "./view.js";

/** What a table says about one code point: new text, or undefined for "as it is". */
function meaning(vm: VM, v: Value): string | undefined {
  if (v === null) return "";
  const text = textOf(v);
  if (text !== undefined) return text;
  const n = vm.asIntExact(v);
  if (n === undefined) throw typeError("character mapping must return integer, None or str");
  if (n < 0 || n > 0x10ffff) throw valueError("character mapping must be in range(0x110000)");
  return String.fromCodePoint(Number(n));
}

/** Each distinct character is looked up once per run of the method, as CPython does for ASCII. */
function* translate(vm: VM, s: string, table: Value): Gen<string> {
  const known = new Map<string, string | null>();
  const plain = typeOf(table) === dictType && (table as PyDict).table.isPlain ? (table as PyDict).table : null;
  const out: string[] = [];
  let pending = 0;
  let length = 0;
  for (const ch of s) {
    vm.meter.charge(1);
    let text = known.get(ch);
    if (text === undefined) {
      const code = ch.codePointAt(0) as number;
      if (plain !== null) {
        const found = plain.map.get(code);
        text = found === undefined ? ch : (meaning(vm, found) ?? ch);
      } else {
        try {
          text = meaning(vm, (yield vm.getItem(table, code)) as Value) ?? ch;
        } catch (e) {
          if (!isRaised(e, lookupErrorType)) throw e;
          text = ch;
        }
      }
      if (plain !== null || ch < "\x80") {
        vm.meter.alloc(60);
        known.set(ch, text);
      }
    }
    const piece = text as string;
    length += piece.length;
    if (length > MAX_STRING) throw memoryError();
    pending += piece.length + 8;
    if (pending > 4096) {
      if (vm.meter.overdue) yield PAUSE;
      vm.meter.alloc(pending * 2);
      vm.meter.charge(pending >> 6);
      pending = 0;
    }
    out.push(piece);
  }
  allocText(vm, pending);
  return (yield joinTexts(vm, out, "")) as string;
}

function* makeTable(vm: VM, x: Value, y: Value | undefined, z: Value | undefined): Gen<Value> {
  const result = new PyDict();
  const put = function* (code: number, value: Value): Gen<void> {
    vm.meter.items(1, 40);
    const key = (yield result.table.find(vm, code)) as Value;
    result.table.put(key, code, value);
  };
  if (y === undefined) {
    const dict = plainContents(vm, x);
    if (!typeOf(dict).isSubtype(dictType)) {
      throw typeError("if you give only one argument to maketrans it must be a dict");
    }
    const source = (dict as PyDict).table;
    for (const mapKey of [...source.map.keys()]) {
      vm.meter.charge(1);
      const key = source.original(mapKey);
      const value = source.map.get(mapKey) as Value;
      const text = textOf(key);
      if (text !== undefined) {
        if (text.length > 2 || codePointLength(text) !== 1) {
          throw valueError("string keys in translate table must be of length 1");
        }
        yield* put(text.codePointAt(0) as number, value);
      } else if (vm.asIntExact(key) !== undefined) {
        const found = (yield result.table.find(vm, key)) as Value;
        vm.meter.alloc(40);
        result.table.put(found, key, value);
      } else throw typeError("keys in translate table must be strings or integers");
    }
    return result;
  }
  const to = textOf(y);
  if (to === undefined) throw typeError(`maketrans() argument 2 must be str, not ${kindOf(y)}`);
  const drop = z === undefined ? "" : textOf(z);
  if (drop === undefined) throw typeError(`maketrans() argument 3 must be str, not ${kindOf(z as Value)}`);
  const from = textOf(x);
  if (from === undefined) throw typeError("first maketrans argument must be a string if there is a second argument");
  vm.meter.alloc((from.length + to.length) * 8);
  const sources = [...from];
  const targets = [...to];
  if (sources.length !== targets.length) {
    throw valueError("the first two maketrans arguments must have equal length");
  }
  for (let i = 0; i < sources.length; i++) {
    yield* put((sources[i] as string).codePointAt(0) as number, (targets[i] as string).codePointAt(0) as number);
  }
  for (const ch of drop) yield* put(ch.codePointAt(0) as number, null);
  return result;
}

export const translateRow: Row = [
  "translate(self, table, /)",
  "Replace each character in the string using the given translation table.",
  (vm: VM, self: string, table: Value): Maybe<Value> => translate(vm, self, table),
];

export const maketransRow: Row = [
  "maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)",
  "Return a translation table usable for str.translate().",
  (vm: VM, x: Value, y?: Value, z?: Value): Maybe<Value> => makeTable(vm, x, y, z),
];
