/** The namespace of built-in names, as one sandbox sees it. */
import "../objects/all.js";
import { constructMessage } from "../compile/constructs.js";
import { exceptionTypes, systemExitType, typeError } from "../objects/errors.js";
import { asyncBuiltins } from "../objects/generator-methods.js";
import { memoryviewType } from "../objects/memoryview.js";
import {
  Attrs,
  attrGet,
  attrSet,
  boolType,
  bytearrayType,
  bytesType,
  classmethodType,
  complexType,
  dictType,
  ELLIPSIS,
  floatType,
  frozensetType,
  intType,
  listType,
  NOT_IMPLEMENTED,
  objectType,
  PyBuiltin,
  type PyException,
  propertyType,
  Raised,
  rangeType,
  setType,
  sliceType,
  staticmethodType,
  strType,
  tupleType,
  typeType,
  type Value,
} from "../objects/model.js";
import { builtin, Call, type Costs, type Gen, type Row } from "../objects/native.js";
import { Shape } from "../objects/shape.js";
import { superType } from "../objects/super.js";
import type { Machine } from "../vm/machine.js";
import type { VM } from "../vm/vm.js";
import { buildClassFunction, classRows } from "./classes.js";
import { executionRows, libraryExec } from "./execution.js";
import { iterationFunctions, iterationTypes } from "./iteration.js";
import { numberBuiltins } from "./numbers.js";
import { textBuiltins } from "./text.js";

const types = [
  boolType,
  bytearrayType,
  bytesType,
  classmethodType,
  complexType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  memoryviewType,
  objectType,
  propertyType,
  rangeType,
  setType,
  sliceType,
  staticmethodType,
  strType,
  superType,
  tupleType,
  typeType,
  ...iterationTypes,
];

/** `exit` and `quit`, which CPython's site module adds. */
function* leave(_vm: VM, code: Value = null): Gen<Value> {
  throw new Raised((yield new Call(systemExitType, code === null ? [] : [code])) as PyException);
}

const rows = (): readonly Row[] => [
  ...classRows(),
  ...executionRows(),
  ...asyncBuiltins(),
  ...iterationFunctions(),
  ...numberBuiltins(),
  ...textBuiltins(),
  ["exit(code=None)", "Raise SystemExit.", leave],
  ["quit(code=None)", "Raise SystemExit.", leave],
];

/** What the built-in functions cost. What they ask of the types (repr, ordering, iteration) is on the types' pages. */
export const BUILTIN_COSTS: Costs = {
  "isinstance issubclass": "m steps",
  "all any sum": "n steps",
  "max min": "n/4 steps",
  sorted: "0.43n log n steps, 24n bytes",
  "repr format ascii": "n + k/32 steps, k bytes",
  hash: "n/8 steps",
  "eval exec compile": "4n + n/4 steps, 20n bytes",
  abs: "n/512 steps, n/8 bytes",
  "bin hex oct": "n/100 steps, n/2 bytes",
};

/** Names that are there only with their feature. */
const GATED = new Map<string, string>([
  ["input", "stdin"],
  ["exit", "exit"],
  ["quit", "exit"],
]);

/**
 * Names that only the stricter profiles withhold without their feature. None of them is a danger: a limit is no
 * exception, so nothing that catches these can put one off.
 */
const WITHHELD = new Map<string, string>([
  ["BaseException", "exit"],
  ["KeyboardInterrupt", "exit"],
  ["SystemExit", "exit"],
]);

/** The feature without which a built-in name is not there; undefined when it always is. */
export function featureOfBuiltin(name: string, withholdsExits = false): string | undefined {
  return GATED.get(name) ?? (withholdsExits ? WITHHELD.get(name) : undefined);
}

/** Everything that does not depend on a sandbox, made once. */
let shared: readonly (readonly [string, Value])[] | null = null;

const makeShared = (): readonly (readonly [string, Value])[] => [
  ["__name__", "builtins"],
  [
    "__doc__",
    "Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().\n\nThis module is not normally accessed explicitly by most\napplications, but can be useful in modules that provide\nobjects with the same name as a builtin and need it to\nalso refer to the builtin of that name.",
  ],
  ["__build_class__", buildClassFunction],
  ["__debug__", true],
  ["Ellipsis", ELLIPSIS],
  ["NotImplemented", NOT_IMPLEMENTED],
  ["None", null],
  ["True", true],
  ["False", false],
  ...rows().map((row): [string, Value] => {
    const fn = builtin("builtins", row);
    return [fn.def.name, fn];
  }),
  ...types.map((t): [string, Value] => [t.name, t]),
  ...exceptionTypes,
  ["EnvironmentError", exceptionTypes.get("OSError") as Value],
  ["IOError", exceptionTypes.get("OSError") as Value],
];

/** All built-in names, those that need a feature included. */
export function builtinNames(): readonly string[] {
  shared ??= makeShared();
  return shared.map(([name]) => name);
}

/** What the language itself asks for, and the constants: there whatever an allow-list says. */
const ALWAYS: ReadonlySet<string> = new Set([
  "__name__",
  "__doc__",
  "__build_class__",
  "__debug__",
  "None",
  "True",
  "False",
]);

/**
 * Namespaces differ only in which names they have: one for each combination of features is kept and shared, since none
 * can change. Those of an allow-list are kept as long as the list.
 */
const made = new Map<string, Attrs>();
const madeOfList = new WeakMap<ReadonlySet<string>, Map<string, Attrs>>();

/** `forLibrary`: what our own Python finds, which is every name, whatever guests see. */
export function builtinNamespace(m: Machine, forLibrary = false): Attrs {
  if (forLibrary) return libraryNamespace();
  const { builtins: list, withholdsExits = false } = m.options;
  let known = made;
  if (list !== undefined) {
    known = madeOfList.get(list) ?? new Map();
    madeOfList.set(list, known);
  }
  const closes = m.constructsOff.has("attribute");
  const key = `${closes} ${["stdin", "exit"].filter((feature) => m.hasFeature(feature)).join()} ${withholdsExits}`;
  let namespace = known.get(key);
  if (namespace === undefined) {
    namespace = namespaceOf((name) => {
      if (list !== undefined && !list.has(name) && !ALWAYS.has(name)) return false;
      const feature = featureOfBuiltin(name, withholdsExits);
      return feature === undefined || m.hasFeature(feature);
    });
    if (closes) closeAttributes(namespace);
    known.set(key, namespace);
  }
  return namespace;
}

/** Functions that do what attribute accesses do. */
const ATTRIBUTE_FUNCTIONS = ["getattr", "hasattr", "setattr", "delattr", "vars"];

/** Where attribute accesses are off, these functions are for trusted code alone. */
function closeAttributes(namespace: Attrs): void {
  for (const name of ATTRIBUTE_FUNCTIONS) {
    const open = attrGet(namespace, name);
    if (!(open instanceof PyBuiltin)) continue;
    const { signature, doc, impl, notes } = open.def;
    const closed: Row[2] = (vm, ...args) => {
      // `vars()` is `locals()`.
      if (args[0] !== undefined && vm.isSwitchedOff("attribute")) throw typeError(constructMessage("attribute"));
      return impl(vm, ...args);
    };
    attrSet(namespace, name, builtin("builtins", [signature, doc, closed, notes]));
  }
}

let library: Attrs | undefined;

function libraryNamespace(): Attrs {
  if (library === undefined) {
    library = namespaceOf(() => true);
    attrSet(library, "exec", builtin("builtins", libraryExec));
  }
  return library;
}

function namespaceOf(has: (name: string) => boolean): Attrs {
  const namespace = new Attrs(Shape.owned([]));
  shared ??= makeShared();
  for (const [name, value] of shared) if (has(name)) attrSet(namespace, name, value);
  return namespace;
}
