/** What `match` needs. Python reference, "The match statement"; PEP 634. */
import { constructMessage } from "../compile/constructs.js";
import { dictGet } from "../objects/dict.js";
import { attributeErrorType, isRaised, typeError, valueError } from "../objects/errors.js";
import {
  boolType,
  bytearrayType,
  bytesType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  PyDict,
  PyTuple,
  PyType,
  setType,
  strType,
  tupleType,
  typeOf,
  type Value,
} from "../objects/model.js";
import { Call, type Gen } from "../objects/native.js";
import type { VM } from "./vm.js";

/** Hidden attributes by which guest classes are marked as sequence and mapping; subclasses inherit them. */
export const COLLECTION_MARKS = ["\0sequence", "\0mapping"] as const;

/**
 * What `match` takes instances of the class for. Python reference, "Sequence Patterns": the types CPython marks with
 * Py_TPFLAGS_SEQUENCE or Py_TPFLAGS_MAPPING, and what derives from them; the nearest in the MRO decides.
 */
function collectionOf(cls: PyType): "sequence" | "mapping" | null {
  for (const c of cls.mro) {
    if (c.collection !== null) return c.collection;
    if (!c.isHeap) continue;
    if (c.ownAttr(COLLECTION_MARKS[0]) === true) return "sequence";
    if (c.ownAttr(COLLECTION_MARKS[1]) === true) return "mapping";
  }
  return null;
}

export function isSequence(v: Value): boolean {
  return collectionOf(typeOf(v)) === "sequence";
}

export function isMapping(v: Value): boolean {
  return collectionOf(typeOf(v)) === "mapping";
}

/** Values of the keys, or None when one is missing. */
export function* matchKeys(vm: VM, subject: Value, keys: PyTuple): Gen<Value> {
  const seen = new PyDict();
  const values: Value[] = [];
  let getter: Value | null = null;
  for (const key of keys.items) {
    vm.meter.charge(1);
    if (((yield dictGet(vm, seen, key)) as Value | undefined) !== undefined) {
      throw valueError(`mapping pattern checks duplicate key (${(yield vm.repr(key)) as string})`);
    }
    seen.table.put((yield seen.table.find(vm, key)) as unknown, key, true);
    let v: Value | undefined;
    if (subject instanceof PyDict && subject.cls === dictType)
      v = (yield dictGet(vm, subject, key)) as Value | undefined;
    else {
      // `get` with a marker: a __missing__ must not invent a value.
      getter ??= (yield vm.getAttr(subject, "get")) as Value;
      const marker = new PyTuple([]);
      const got = (yield new Call(getter, [key, marker])) as Value;
      v = got === marker ? undefined : got;
    }
    if (v === undefined) return null;
    values.push(v);
  }
  return new PyTuple(values);
}

export function* matchRest(vm: VM, subject: Value, keys: PyTuple): Gen<Value> {
  const rest = new PyDict();
  const names = (yield vm.toArray(
    (yield new Call((yield vm.getAttr(subject, "keys")) as Value, [])) as Value,
  )) as Value[];
  for (const key of names) {
    vm.meter.charge(1);
    vm.meter.alloc(48);
    let excluded = false;
    for (const k of keys.items) if ((yield vm.equals(k, key)) === true) excluded = true;
    if (excluded) continue;
    const value = (yield vm.getItem(subject, key)) as Value;
    rest.table.put((yield rest.table.find(vm, key)) as unknown, key, value);
  }
  return rest;
}

/** Types whose single positional pattern matches the subject itself (_Py_TPFLAGS_MATCH_SELF). */
const matchSelf = new Set<PyType>([
  boolType,
  bytearrayType,
  bytesType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  setType,
  strType,
  tupleType,
]);

export function* matchClass(
  vm: VM,
  subject: Value,
  cls: Value,
  positional: number,
  names: readonly string[],
): Gen<Value> {
  if (!(cls instanceof PyType)) throw typeError("called match pattern must be a class");
  if ((yield vm.isInstance(subject, cls)) !== true) return null;
  const values: Value[] = [];
  const seen = new Set<string>();
  if (positional > 0) {
    const args = (yield vm.getAttrOr(cls, "__match_args__")) as Value | undefined;
    let allowed = 0;
    let self = false;
    if (args === undefined) {
      self = matchSelf.has(cls.solid) && cls.solid !== undefined && cls.mro.some((c) => matchSelf.has(c));
      allowed = self ? 1 : 0;
    } else {
      if (!(args instanceof PyTuple)) {
        throw typeError(`${cls.name}.__match_args__ must be a tuple (got ${typeOf(args).name})`);
      }
      allowed = args.items.length;
    }
    if (allowed < positional) {
      throw typeError(
        `${cls.name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? "" : "s"} (${positional} given)`,
      );
    }
    if (self) values.push(subject);
    else {
      for (let i = 0; i < positional; i++) {
        const name = (args as PyTuple).items[i] as Value;
        if (typeof name !== "string") {
          throw typeError(`__match_args__ elements must be strings (got ${typeOf(name).name})`);
        }
        if (seen.has(name)) throw typeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
        seen.add(name);
        const v = (yield* attribute(vm, subject, name)) as Value | undefined;
        if (v === undefined) return null;
        values.push(v);
      }
    }
  }
  for (const name of names) {
    if (seen.has(name)) throw typeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
    seen.add(name);
    const v = (yield* attribute(vm, subject, name)) as Value | undefined;
    if (v === undefined) return null;
    values.push(v);
  }
  return new PyTuple(values);
}

function* attribute(vm: VM, subject: Value, name: string): Gen<Value | undefined> {
  if (vm.isSwitchedOff("attribute")) throw typeError(constructMessage("attribute"));
  try {
    return (yield vm.getAttrOr(subject, name)) as Value | undefined;
  } catch (e) {
    if (isRaised(e, attributeErrorType)) return undefined;
    throw e;
  }
}
