/** collections: the containers that CPython has in C, and what python/collections.py builds on. */
import { attributeError, typeError } from "../src/objects/errors.js";
import { PyBuiltin, PyGetSet, PyTuple, PyType, tupleType, type Value } from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import { type Kwargs, NativeDef, type Row } from "../src/objects/native.js";
import { settle } from "../src/objects/settle.js";
import type { VM } from "../src/vm/vm.js";
import { dequeType } from "./collections-deque.js";
import { countElements, defaultdictType, orderedDictType } from "./collections-dicts.js";
import { collections_abcSource, collectionsSource } from "./sources.generated.js";

function quoteNames(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  if (quoted.length < 3) return quoted.join(" and ");
  return `${quoted.slice(0, -1).join(", ")}, and ${quoted[quoted.length - 1]}`;
}

/**
 * `__new__` of a named tuple. It is a native so that a wrong call is reported at the caller's line, in the words that a
 * Python function with these parameters would have.
 */
function constructorOf(typename: string, fields: readonly string[], defaults: readonly Value[]): PyBuiltin {
  const name = `${typename}.__new__()`;
  const total = fields.length;
  const required = total - defaults.length;
  const impl = (vm: VM, cls: Value, args: Value[], kwargs: Kwargs): Value => {
    if (!(cls instanceof PyType) || !cls.isSubtype(tupleType)) throw typeError(`${name}: not a tuple type`);
    vm.meter.items(total, 8);
    if (args.length === total && kwargs.size === 0) return new PyTuple(args.slice(), cls);
    if (args.length > total) {
      const max = total + 1;
      const least = required + 1;
      const takes = defaults.length > 0 ? `from ${least} to ${max}` : String(max);
      throw typeError(
        `${name} takes ${takes} positional argument${max === 1 ? "" : "s"} but ${args.length + 1} were given`,
      );
    }
    const out: (Value | undefined)[] = args.slice();
    while (out.length < total) out.push(undefined);
    for (const [key, v] of kwargs) {
      const i = fields.indexOf(key);
      if (i < 0) throw typeError(`${name} got an unexpected keyword argument '${key}'`);
      if (out[i] !== undefined) throw typeError(`${name} got multiple values for argument '${key}'`);
      out[i] = v;
    }
    const missing: string[] = [];
    for (let i = 0; i < total; i++) {
      if (out[i] !== undefined) continue;
      if (i < required) missing.push(fields[i] as string);
      else out[i] = defaults[i - required] as Value;
    }
    if (missing.length > 0) {
      const s = missing.length === 1 ? "" : "s";
      throw typeError(`${name} missing ${missing.length} required positional argument${s}: ${quoteNames(missing)}`);
    }
    return new PyTuple(out as Value[], cls);
  };
  const def = new NativeDef(
    "__new__(_cls, *args, **kwargs)",
    `Create new instance of ${typename}(${fields.join(", ")})`,
    impl as Row[2],
  );
  def.qualname = `${typename}.__new__`;
  return new PyBuiltin(def);
}

const functions: readonly Row[] = [
  [
    "_count_elements(mapping, iterable, /)",
    "Count elements in the iterable, updating the mapping",
    (vm: VM, mapping: Value, iterable: Value) => settle(countElements(vm, mapping, iterable)),
  ],
  [
    "_tuple_constructor(typename, fields, defaults, /)",
    "The __new__ of a named tuple.",
    (_vm: VM, typename: Value, fields: Value, defaults: Value) => {
      if (typeof typename !== "string" || !(fields instanceof PyTuple) || !(defaults instanceof PyTuple)) {
        throw typeError("a name and two tuples are required");
      }
      return constructorOf(typename, fields.items as string[], defaults.items);
    },
  ],
  [
    "_tuplegetter(index, name, doc, /)",
    "A read-only attribute for a field of a named tuple.",
    (_vm: VM, index: Value, name: Value, doc: Value) => {
      if (typeof index !== "number" || typeof name !== "string" || (doc !== null && typeof doc !== "string")) {
        throw typeError("an index, a name and a doc are required");
      }
      return new PyGetSet(
        name,
        tupleType,
        doc,
        (_m: VM, self: PyTuple) => {
          const v = self.items[index];
          if (v === undefined) throw attributeError("tuple index out of range", self, name);
          return v;
        },
        (_m: VM, self: PyTuple, v: Value | undefined) => {
          throw attributeError(v === undefined ? "can't delete attribute" : "can't set attribute", self, name);
        },
      );
    },
  ],
];

export const collectionsModule: NativeModule = {
  name: "collections",
  doc: "This module implements specialized container datatypes providing\nalternatives to Python's general purpose built-in containers, dict,\nlist, set, and tuple.\n",
  functions,
  types: [dequeType, defaultdictType, orderedDictType],
  source: collectionsSource,
  isPackage: true,
};

export const collectionsAbcModule: NativeModule = {
  name: "collections.abc",
  source: collections_abcSource,
};
