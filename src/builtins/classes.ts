/** Built-in functions about objects and classes: isinstance, getattr, callable, dir, vars, id, hash, `__build_class__`. */
import { stopIteration, typeError } from "../objects/errors.js";
import { PyGenerator, Resume } from "../objects/generator.js";
import { textNumber } from "../objects/hashing.js";
import { PyIterator } from "../objects/iterators.js";
import {
  attrDict,
  dictType,
  generatorType,
  PyBuiltin,
  PyDict,
  PyObject,
  PyRange,
  typeOf,
  type Value,
} from "../objects/model.js";
import { Call, type Gen, isReady, type Kwargs, type Maybe, NativeDef, Next, type Row } from "../objects/native.js";
import { normalizeInt } from "../objects/number-ints.js";
import { approximateBits } from "../objects/number-size.js";
import { rangeLength } from "../objects/range.js";
import { buildClass } from "../vm/classes.js";
import { textObject } from "../vm/protocols.js";
import type { VM } from "../vm/vm.js";

function nameArgument(vm: VM, name: Value): string {
  if (typeof name === "string") {
    // Namespaces are Maps of JavaScript, to which long names of one length are alike (see table.ts).
    if (name.length > 16_383) vm.meter.charge(name.length);
    return name;
  }
  if (name instanceof PyObject && "payload" in name && typeof name.payload === "string") return name.payload;
  throw typeError(`attribute name must be string, not '${typeOf(name).name}'`);
}

/**
 * Stable while the object lives, no address, and no two alike: the last four bits say what it is. Equal for equal ints
 * and strings, as users of `is` on them expect.
 */
function idOf(vm: VM, v: Value): number | bigint {
  switch (typeof v) {
    case "number":
      if (Math.abs(v) < 2 ** 40) return 0x10000000 + Math.abs(v) * 16 + (v < 0 ? 12 : 4);
      return idOf(vm, BigInt(v));
    case "bigint":
      vm.meter.items(1 + (approximateBits(v) >> 6), 8);
      return normalizeInt(v < 0n ? 0x1000000cn - v * 16n : 0x10000004n + v * 16n);
    case "string":
      vm.meter.charge(v.length >> 4);
      return normalizeInt(BigInt(textNumber(v)) * 16n + 2n);
    case "boolean":
      return v ? 0x9a0 : 0x9c0;
    default:
      return v === null ? 0x9e0 : 0x7f0000000000 + vm.identity(v) * 16;
  }
}

function* attributeOr(obj: Maybe<Value | undefined>, fallback: Value): Gen<Value> {
  const v = (yield obj) as Value | undefined;
  return v === undefined ? fallback : v;
}

export const classRows = (): readonly Row[] => [
  [
    "isinstance(obj, class_or_tuple, /)",
    "Return whether an object is an instance of a class or of a subclass thereof.\n\nA tuple, as in ``isinstance(x, (A, B, ...))``, may be given as the target to\ncheck against. This is equivalent to ``isinstance(x, A) or isinstance(x, B)\nor ...`` etc.",
    (vm: VM, obj: Value, cls: Value) => vm.isInstance(obj, cls),
  ],
  [
    "issubclass(cls, class_or_tuple, /)",
    "Return whether 'cls' is derived from another class or is the same class.\n\nA tuple, as in ``issubclass(x, (A, B, ...))``, may be given as the target to\ncheck against. This is equivalent to ``issubclass(x, A) or issubclass(x, B)\nor ...``.",
    (vm: VM, cls: Value, other: Value) => vm.isSubclass(cls, other),
  ],
  [
    "getattr(object, name, default=<unrepresentable>, /)",
    "getattr(object, name[, default]) -> value\n\nGet a named attribute from an object; getattr(x, 'y') is equivalent to x.y.\nWhen a default argument is given, it is returned when the attribute doesn't\nexist; without it, an exception is raised in that case.",
    (vm: VM, obj: Value, name: Value, fallback?: Value): Maybe<Value> => {
      const n = nameArgument(vm, name);
      if (fallback === undefined) return vm.getAttr(obj, n);
      const r = vm.getAttrOr(obj, n);
      return isReady(r) ? ((r as Value | undefined) ?? (r === null ? null : fallback)) : attributeOr(r, fallback);
    },
    { shown: null },
  ],
  [
    "hasattr(obj, name, /)",
    "Return whether the object has an attribute with the given name.\n\nThis is done by calling getattr(obj, name) and catching AttributeError.",
    (vm: VM, obj: Value, name: Value) => {
      const n = nameArgument(vm, name);
      const r = vm.getAttrOr(obj, n);
      return isReady(r) ? r !== undefined : hasAttributeLater(r);
    },
  ],
  [
    "setattr(obj, name, value, /)",
    "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``",
    function* (vm: VM, obj: Value, name: Value, value: Value): Gen<Value> {
      yield vm.setAttr(obj, nameArgument(vm, name), value);
      return null;
    },
  ],
  [
    "delattr(obj, name, /)",
    "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``",
    function* (vm: VM, obj: Value, name: Value): Gen<Value> {
      yield vm.setAttr(obj, nameArgument(vm, name), undefined);
      return null;
    },
  ],
  [
    "callable(obj, /)",
    "Return whether the object is callable (i.e., some kind of function).\n\nNote that classes are callable, as are instances of classes with a\n__call__() method.",
    (_vm: VM, v: Value) => typeOf(v).lookup("__call__") !== undefined,
  ],
  [
    "id(obj, /)",
    "Return the identity of an object.\n\nThis is guaranteed to be unique among simultaneously existing objects.\n(CPython uses the object's memory address.)",
    (vm: VM, v: Value) => idOf(vm, v),
  ],
  [
    "hash(obj, /)",
    "Return the hash value for the given object.\n\nTwo objects that compare equal must also have the same hash value, but the\nreverse is not necessarily true.",
    (vm: VM, v: Value) => vm.hash(v),
  ],
  [
    "len(obj, /)",
    "Return the number of items in a container.",
    (vm: VM, v: Value): Maybe<Value> =>
      v instanceof PyRange && typeof v.length === "bigint" ? rangeLength(v) : vm.length(v),
  ],
  [
    "repr(obj, /)",
    "Return the canonical string representation of the object.\n\nFor many object types, including most builtins, eval() will return\nan object equal to the one given.",
    (vm: VM, v: Value) => textObject(vm, v, "__repr__"),
  ],
  [
    "format(value, format_spec='', /)",
    "Return type(value).__format__(value, format_spec)\n\nMany built-in types implement format_spec according to the\nFormat Specification Mini-language. See help('FORMATTING')\nfor details.\n\nIf type(value) does not supply a method named __format__\nand format_spec is empty, then str(value) is returned.\nSee also help('SPECIALMETHODS').",
    (vm: VM, v: Value, spec: Value = "") => {
      if (typeof spec !== "string")
        throw typeError(`format() argument 2 must be str, not ${spec === null ? "None" : typeOf(spec).name}`);
      return vm.format(v, spec);
    },
  ],
  [
    "iter(object, sentinel=<unrepresentable>, /)",
    "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\n\nGet an iterator from an object.\n\nIn the first form, the argument must supply its own iterator, or be a sequence.\nIn the second form, the callable is called until it returns the sentinel.",
    (vm: VM, v: Value, sentinel?: Value): Maybe<Value> => {
      if (sentinel === undefined) return vm.iter(v);
      if ((typeOf(v).lookup("__call__") ?? null) === null) throw typeError("iter(v, w): v must be callable");
      return vm.callableIterator(v, sentinel);
    },
    { shown: null },
  ],
  [
    "next(iterator, default=<unrepresentable>, /)",
    "next(iterator[, default])\n\nReturn the next item from the iterator.\n\nIf default is given and the iterator is exhausted,\nit is returned instead of raising StopIteration.",
    (vm: VM, it: Value, fallback?: Value): Maybe<Value> => {
      if (it instanceof PyIterator) {
        const r = it.nextItem(vm);
        if (r === undefined) {
          if (fallback === undefined) throw stopIteration(null);
          return fallback;
        }
        return isReady(r) ? (r as Value) : nextLater(r, fallback);
      }
      if (it instanceof PyGenerator && fallback === undefined && it.cls === generatorType) return new Resume(it, null);
      const method = typeOf(it).lookup("__next__");
      if (method === undefined || method === null) throw typeError(`'${typeOf(it).name}' object is not an iterator`);
      if (fallback === undefined) return vm.callSpecial(method, it, []);
      return nextLater(new Next(it), fallback);
    },
    { shown: null },
  ],
  [
    "dir(object=<unrepresentable>, /)",
    "dir([object]) -> list of strings\n\nIf called without an argument, return the names in the current scope.\nElse, return an alphabetized list of names comprising (some of) the attributes\nof the given object, and of attributes reachable from it.\nIf the object supplies a method named __dir__, it will be used; otherwise\nthe default dir() logic is used and returns:\n  for a module object: the module's attributes.\n  for a class object:  its attributes, and recursively the attributes\n    of its bases.\n  for any other object: its attributes, its class's attributes, and\n    recursively the attributes of its class's base classes.",
    function* (vm: VM, v?: Value): Gen<Value> {
      const names =
        v === undefined
          ? ((yield* localNames(vm)) as Value[])
          : ((yield vm.toArray(
              (yield vm.callSpecial(typeOf(v).lookup("__dir__") as Value, v, [])) as Value,
            )) as Value[]);
      vm.meter.charge(names.length * 4);
      if (names.every((n) => typeof n === "string")) return vm.makeList((names as string[]).sort(compareText));
      const list = vm.makeList(names);
      yield new Call((yield vm.getAttr(list, "sort")) as Value, []);
      return list;
    },
    { shown: null },
  ],
  [
    "vars(object=<unrepresentable>, /)",
    "vars([object]) -> dictionary\n\nWithout arguments, equivalent to locals().\nWith an argument, equivalent to object.__dict__.",
    function* (vm: VM, v?: Value): Gen<Value> {
      if (v === undefined) return vm.locals();
      const d = (yield vm.getAttrOr(v, "__dict__")) as Value | undefined;
      if (d === undefined) throw typeError("vars() argument must have __dict__ attribute");
      return d;
    },
    { shown: null },
  ],
  [
    "globals()",
    "Return the dictionary containing the current scope's global variables.\n\nNOTE: Updates to this dictionary *will* affect name lookups in the current\nglobal scope and vice-versa.",
    (vm: VM) => attrDict(vm.currentGlobals()),
  ],
  [
    "locals()",
    "Return a dictionary containing the current scope's local variables.\n\nNOTE: Whether or not updates to this dictionary will affect name lookups in\nthe local scope and vice-versa is *implementation dependent* and not\ncovered by any backwards compatibility guarantees.",
    (vm: VM) => vm.locals(),
  ],
];

/** The names of the current scope, which may be a guest's own mapping. */
function* localNames(vm: VM): Gen<Value[]> {
  const scope = vm.locals();
  if (scope instanceof PyDict && scope.cls === dictType) return (yield vm.toArray(scope)) as Value[];
  const keys = (yield new Call((yield vm.getAttr(scope, "keys")) as Value, [])) as Value;
  if ((typeOf(keys).lookup("__iter__") ?? typeOf(keys).lookup("__getitem__") ?? null) === null) {
    const [name, kind] = [typeOf(scope).name, typeOf(keys).name];
    throw typeError(`${name}.keys() returned a non-iterable (type ${kind})`);
  }
  return (yield vm.toArray(keys)) as Value[];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function* hasAttributeLater(r: Maybe<Value | undefined>): Gen<Value> {
  return ((yield r) as Value | undefined) !== undefined;
}

function* nextLater(r: unknown, fallback: Value | undefined): Gen<Value> {
  const v = (yield r) as Value | undefined;
  if (v !== undefined) return v;
  if (fallback === undefined) throw stopIteration(null);
  return fallback;
}

/** What a class statement calls. */
export const buildClassFunction = new PyBuiltin(
  new NativeDef(
    "__build_class__(func, name, /, *bases, **kwds)",
    "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal helper function used by the class statement.",
    (vm: VM, func: Value, name: Value, bases: Value[], kwargs: Kwargs) => buildClass(vm, func, name, bases, kwargs),
    { shown: null, arity: "__build_class__: not enough arguments" },
  ),
  undefined,
  "builtins",
);
