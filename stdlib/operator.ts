/** operator: the operators as functions. */

import { constructMessage } from "../src/compile/constructs.js";
import { iterate } from "../src/objects/combining-iterators.js";
import { joinParts } from "../src/objects/container-repr.js";
import { isRaised, typeError, typeErrorType, valueError } from "../src/objects/errors.js";
import { advance } from "../src/objects/iterators.js";
import {
  type Attrs,
  builtinType,
  NOT_IMPLEMENTED,
  objectType,
  PyObject,
  PyTuple,
  type PyType,
  type Tracer,
  typeOf,
  type Value,
} from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import { type Gen, install, isReady, type Kwargs, type Maybe, type Row } from "../src/objects/native.js";
import { settle } from "../src/objects/settle.js";
import type { BinaryOp, CompareOp, VM } from "../src/vm/vm.js";

// --------------------------------------------------------------------------------------------------------- operators

const COMPARISONS: readonly [string, CompareOp][] = [
  ["lt", "<"],
  ["le", "<="],
  ["eq", "=="],
  ["ne", "!="],
  ["ge", ">="],
  ["gt", ">"],
];

const BINARY: readonly [string, BinaryOp][] = [
  ["add", "+"],
  ["and_", "&"],
  ["floordiv", "//"],
  ["lshift", "<<"],
  ["mod", "%"],
  ["mul", "*"],
  ["matmul", "@"],
  ["or_", "|"],
  ["pow", "**"],
  ["rshift", ">>"],
  ["sub", "-"],
  ["truediv", "/"],
  ["xor", "^"],
];

const bare = (name: string): string => name.replace(/_$/, "");

function negate(r: Maybe<boolean>): Maybe<boolean> {
  return isReady(r) ? !r : negateLater(r);
}
function* negateLater(r: Maybe<boolean>): Gen<boolean> {
  return !(yield r);
}

function unaryMethod(vm: VM, name: string, shown: string, v: Value): Maybe<Value> {
  const method = typeOf(v).lookup(name);
  if (method === undefined || method === null) throw typeError(`bad operand type for ${shown}: '${typeOf(v).name}'`);
  return vm.callSpecial(method, v, []);
}

function isSequence(v: Value): boolean {
  return typeof v === "string" || (typeOf(v).lookup("__getitem__") ?? null) !== null;
}

function concat(vm: VM, a: Value, b: Value, inplace: boolean): Maybe<Value> {
  if (!isSequence(a)) throw typeError(`'${typeOf(a).name}' object can't be concatenated`);
  return inplace ? vm.inplace("+", a, b) : vm.binary("+", a, b);
}

function* countOf(vm: VM, a: Value, b: Value): Gen<Value> {
  const it = (yield iterate(vm, a)) as Value;
  for (let count = 0; ; ) {
    vm.meter.charge(1);
    const v = (yield advance(vm, it)) as Value | undefined;
    if (v === undefined) return count;
    if ((yield vm.equals(v, b)) === true) count++;
  }
}

function* indexOf(vm: VM, a: Value, b: Value): Gen<Value> {
  const it = (yield iterate(vm, a)) as Value;
  for (let at = 0; ; at++) {
    vm.meter.charge(1);
    const v = (yield advance(vm, it)) as Value | undefined;
    if (v === undefined) throw valueError("sequence.index(x): x not in sequence");
    if ((yield vm.equals(v, b)) === true) return at;
  }
}

/** PEP 424. */
function* lengthHint(vm: VM, v: Value, fallback: Value): Gen<Value> {
  if (vm.asIntExact(fallback) === undefined) {
    throw typeError(`'${typeOf(fallback).name}' object cannot be interpreted as an integer`);
  }
  const type = typeOf(v);
  if ((type.lookup("__len__") ?? null) !== null) {
    try {
      return (yield vm.length(v)) as number;
    } catch (e) {
      if (!isRaised(e, typeErrorType)) throw e;
    }
  }
  const method = type.lookup("__length_hint__");
  if (method === undefined || method === null) return fallback;
  let hint: Value;
  try {
    hint = (yield vm.callSpecial(method, v, [])) as Value;
  } catch (e) {
    if (isRaised(e, typeErrorType)) return fallback;
    throw e;
  }
  if (hint === NOT_IMPLEMENTED) return fallback;
  const n = vm.asIntExact(hint);
  if (n === undefined) throw typeError(`__length_hint__ must be an integer, not ${typeOf(hint).name}`);
  if (n < 0) throw valueError("__length_hint__() should return >= 0");
  return n;
}

/** The functions, and the Python text that gives some of them their second name. */
interface Described {
  readonly functions: readonly Row[];
  readonly aliases: string;
}

let described: Described | null = null;

function makeFunctions(): Described {
  if (described !== null) return described;
  const functions: Row[] = [];
  let aliases = "";
  /** Adds a function under its own name and under the name of the method it stands for. */
  function define(name: string, params: string, doc: string, impl: Row[2], dunder = `__${bare(name)}__`): void {
    functions.push([`${name}(${params}, /)`, doc, impl]);
    if (dunder !== "") aliases += `${dunder} = ${name}\n`;
  }

  for (const [name, op] of COMPARISONS) {
    define(name, "a, b", `Same as a ${op} b.`, (vm: VM, a: Value, b: Value) => vm.compare(op, a, b));
  }
  for (const [name, op] of BINARY) {
    define(name, "a, b", `Same as a ${op} b.`, (vm: VM, a: Value, b: Value) => vm.binary(op, a, b));
    define(`i${bare(name)}`, "a, b", `Same as a ${op}= b.`, (vm: VM, a: Value, b: Value) => vm.inplace(op, a, b));
  }
  define("not_", "a", "Same as not a.", (vm: VM, a: Value) => negate(vm.truth(a)));
  define("truth", "a", "Return True if a is true, False otherwise.", (vm: VM, a: Value) => vm.truth(a), "");
  define("is_", "a, b", "Same as a is b.", (_vm: VM, a: Value, b: Value) => a === b, "");
  define("is_not", "a, b", "Same as a is not b.", (_vm: VM, a: Value, b: Value) => a !== b, "");
  define("is_none", "a", "Same as a is None.", (_vm: VM, a: Value) => a === null, "");
  define("is_not_none", "a", "Same as a is not None.", (_vm: VM, a: Value) => a !== null, "");
  define("abs", "a", "Same as abs(a).", (vm: VM, a: Value) => unaryMethod(vm, "__abs__", "abs()", a));
  define("index", "a", "Same as a.__index__()", (vm: VM, a: Value) => vm.index(a));
  define("neg", "a", "Same as -a.", (vm: VM, a: Value) => vm.unary("-", a));
  define("pos", "a", "Same as +a.", (vm: VM, a: Value) => vm.unary("+", a));
  define("invert", "a", "Same as ~a.", (vm: VM, a: Value) => vm.unary("~", a));
  define("inv", "a", "Same as ~a.", (vm: VM, a: Value) => vm.unary("~", a));
  define("concat", "a, b", "Same as a + b, for a and b sequences.", (vm: VM, a: Value, b: Value) =>
    concat(vm, a, b, false),
  );
  define("iconcat", "a, b", "Same as a += b, for a and b sequences.", (vm: VM, a: Value, b: Value) =>
    concat(vm, a, b, true),
  );
  define("contains", "a, b", "Same as b in a (note reversed operands).", (vm: VM, a: Value, b: Value) =>
    vm.contains(a, b),
  );
  define("getitem", "a, b", "Same as a[b].", (vm: VM, a: Value, b: Value) => vm.getItem(a, b));
  define("setitem", "a, b, c", "Same as a[b] = c.", (vm: VM, a: Value, b: Value, c: Value) => vm.setItem(a, b, c));
  define("delitem", "a, b", "Same as del a[b].", (vm: VM, a: Value, b: Value) => vm.delItem(a, b));
  define(
    "countOf",
    "a, b",
    "Return the number of items in a which are, or which equal, b.",
    (vm: VM, a: Value, b: Value) => settle(countOf(vm, a, b)),
    "",
  );
  define(
    "indexOf",
    "a, b",
    "Return the first index of b in a.",
    (vm: VM, a: Value, b: Value) => settle(indexOf(vm, a, b)),
    "",
  );
  functions.push([
    "length_hint(obj, default=0, /)",
    "Return an estimate of the number of items in obj.\n\nThis is useful for presizing containers when building from an iterable.\n\nIf the object supports len(), the result will be exact.\nOtherwise, it may over- or under-estimate by an arbitrary amount.",
    (vm: VM, obj: Value, fallback: Value = 0) => settle(lengthHint(vm, obj, fallback)),
  ]);
  functions.push([
    "call(obj, /, *args, **kwargs)",
    "Same as obj(*args, **kwargs).",
    (vm: VM, obj: Value, args: Value[], kwargs: Kwargs) => vm.call(obj, args, kwargs),
  ]);
  aliases += "__call__ = call\n";
  described = { functions, aliases };
  return described;
}

// ------------------------------------------------------------------------------------------------------------ getters

abstract class Getter extends PyObject {
  attrs: Attrs | null = null;
  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }
}

const itemgetterType = builtinType("itemgetter", objectType, { module: "operator" });
const attrgetterType = builtinType("attrgetter", objectType, { module: "operator" });
const methodcallerType = builtinType("methodcaller", objectType, { module: "operator" });

const NEW_DOC = "Create and return a new object.  See help(type) for accurate signature.";

function* reprParts(vm: VM, values: readonly Value[]): Gen<string[]> {
  const parts: string[] = [];
  for (const v of values) {
    vm.meter.charge(1);
    parts.push((yield vm.repr(v)) as string);
  }
  return parts;
}

class PyItemGetter extends Getter {
  constructor(
    cls: PyType,
    readonly keys: readonly Value[],
  ) {
    super(cls);
  }
  override trace(t: Tracer): void {
    t.values(this.keys);
    t.attrs(this.attrs);
  }
}

function* getItems(vm: VM, obj: Value, keys: readonly Value[]): Gen<Value> {
  const out: Value[] = [];
  for (const key of keys) out.push((yield vm.getItem(obj, key)) as Value);
  vm.meter.items(out.length, 8);
  return new PyTuple(out);
}

install(itemgetterType, () => ({
  doc: "Return a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])",
  costs: {
    __new__: "3n steps, 16n bytes",
    __call__: "n steps, 8n bytes",
    __repr__: "n + k/32 steps, k bytes",
  },
  methods: [
    [
      "__new__(cls, *items)",
      NEW_DOC,
      (vm: VM, cls: PyType, items: Value[]) => {
        if (items.length === 0) throw typeError("itemgetter expected 1 argument, got 0");
        vm.meter.items(items.length, 8);
        return new PyItemGetter(cls, items.slice());
      },
    ],
    [
      "__call__(self, /, *args, **kwargs)",
      "Call self as a function.",
      (vm: VM, self: PyItemGetter, args: Value[], kwargs: Kwargs) => {
        if (kwargs.size > 0) throw typeError("itemgetter() takes no keyword arguments");
        if (args.length !== 1) throw typeError(`itemgetter expected 1 argument, got ${args.length}`);
        const obj = args[0] as Value;
        if (self.keys.length === 1) return vm.getItem(obj, self.keys[0] as Value);
        return settle(getItems(vm, obj, self.keys));
      },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      function* (vm: VM, self: PyItemGetter) {
        return `operator.itemgetter(${joinParts(vm, yield* reprParts(vm, self.keys), ", ")})`;
      },
    ],
  ],
}));

class PyAttrGetter extends Getter {
  constructor(
    cls: PyType,
    readonly names: readonly string[],
  ) {
    super(cls);
  }
  override trace(t: Tracer): void {
    for (const name of this.names) t.value(name);
    t.attrs(this.attrs);
  }
}

function* getPath(vm: VM, obj: Value, path: string): Gen<Value> {
  let v = obj;
  for (const name of path.split(".")) v = (yield vm.getAttr(v, name)) as Value;
  return v;
}

function* getPaths(vm: VM, obj: Value, paths: readonly string[]): Gen<Value> {
  const out: Value[] = [];
  for (const path of paths) out.push(yield* getPath(vm, obj, path));
  vm.meter.items(out.length, 8);
  return new PyTuple(out);
}

install(attrgetterType, () => ({
  doc: "Return a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).",
  methods: [
    [
      "__new__(cls, *attrs)",
      NEW_DOC,
      (vm: VM, cls: PyType, attrs: Value[]) => {
        if (attrs.length === 0) throw typeError("attrgetter expected 1 argument, got 0");
        if (vm.isSwitchedOff("attribute")) throw typeError(constructMessage("attribute"));
        const names = attrs.slice();
        vm.meter.items(names.length, 8);
        for (const name of names) if (typeof name !== "string") throw typeError("attribute name must be a string");
        return new PyAttrGetter(cls, names as string[]);
      },
    ],
    [
      "__call__(self, /, *args, **kwargs)",
      "Call self as a function.",
      (vm: VM, self: PyAttrGetter, args: Value[], kwargs: Kwargs) => {
        if (kwargs.size > 0) throw typeError("attrgetter() takes no keyword arguments");
        if (args.length !== 1) throw typeError(`attrgetter expected 1 argument, got ${args.length}`);
        const obj = args[0] as Value;
        if (self.names.length > 1) return settle(getPaths(vm, obj, self.names));
        const path = self.names[0] as string;
        return path.includes(".") ? settle(getPath(vm, obj, path)) : vm.getAttr(obj, path);
      },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      function* (vm: VM, self: PyAttrGetter) {
        return `operator.attrgetter(${joinParts(vm, yield* reprParts(vm, self.names), ", ")})`;
      },
    ],
  ],
}));

class PyMethodCaller extends Getter {
  constructor(
    cls: PyType,
    readonly name: string,
    readonly args: readonly Value[],
    readonly kwargs: Kwargs,
  ) {
    super(cls);
  }
  override trace(t: Tracer): void {
    t.values(this.args);
    for (const v of this.kwargs.values()) t.value(v);
    t.attrs(this.attrs);
  }
}

function* callMethod(vm: VM, self: PyMethodCaller, obj: Value): Gen<Value> {
  if (vm.isSwitchedOff("attribute")) throw typeError(constructMessage("attribute"));
  const method = (yield vm.getAttr(obj, self.name)) as Value;
  return (yield vm.call(method, self.args.slice(), self.kwargs.size > 0 ? new Map(self.kwargs) : null)) as Value;
}

install(methodcallerType, () => ({
  doc: "Return a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).",
  methods: [
    [
      "__new__(cls, /, *args, **kwargs)",
      NEW_DOC,
      (vm: VM, cls: PyType, args: Value[], kwargs: Kwargs) => {
        if (args.length === 0) throw typeError("methodcaller needs at least one argument, the method name");
        const name = args[0];
        if (typeof name !== "string") throw typeError("method name must be a string");
        vm.meter.items(args.length + kwargs.size, 16);
        return new PyMethodCaller(cls, name, args.slice(1), new Map(kwargs));
      },
    ],
    [
      "__call__(self, /, *args, **kwargs)",
      "Call self as a function.",
      (vm: VM, self: PyMethodCaller, args: Value[], kwargs: Kwargs) => {
        if (kwargs.size > 0) throw typeError("methodcaller() takes no keyword arguments");
        if (args.length !== 1) throw typeError(`methodcaller expected 1 argument, got ${args.length}`);
        return settle(callMethod(vm, self, args[0] as Value));
      },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      function* (vm: VM, self: PyMethodCaller) {
        const parts = yield* reprParts(vm, [self.name, ...self.args]);
        for (const [k, v] of self.kwargs) parts.push(`${k}=${(yield vm.repr(v)) as string}`);
        return `operator.methodcaller(${joinParts(vm, parts, ", ")})`;
      },
    ],
  ],
}));

export const operatorModule: NativeModule = {
  name: "operator",
  accelerator: "_operator",
  doc: "Operator interface.\n\nThis module exports a set of functions corresponding to the intrinsic operators of Python.\nFor example, operator.add(x, y) is equivalent to the expression x+y. The function names\nare those used for special methods; variants without leading and trailing '__' are also\nprovided for convenience.",
  functions: () => makeFunctions().functions,
  types: [attrgetterType, itemgetterType, methodcallerType],
  get source() {
    return makeFunctions().aliases;
  },
};
