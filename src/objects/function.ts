/** Attributes of functions. Python reference, "User-defined functions"; code, globals and closure cells are not shown. */

import type { VM } from "../vm/vm.js";
import { typeError } from "./errors.js";
import {
  attrGet,
  ELLIPSIS,
  ellipsisType,
  functionType,
  NOT_IMPLEMENTED,
  notImplementedType,
  PyDict,
  type PyFunction,
  PyMethod,
  PyTuple,
  typeOf,
  type Value,
} from "./model.js";
import { Call, type Gen, install, type Kwargs, type Maybe } from "./native.js";
import { addressOf, instanceDict } from "./object.js";
import { textOf } from "./text-args.js";

function textSetter(name: string) {
  return (_vm: VM, self: PyFunction, value: Value | undefined): void => {
    const v = textOf(value);
    if (v === undefined) throw typeError(`${name} must be set to a string object`);
    if (name === "__name__") self.name = v;
    else self.qualname = v;
  };
}

install(functionType, () => ({
  doc: "Create a function object.\n\n  code\n    a code object\n  globals\n    the globals dictionary\n  name\n    a string that overrides the name from the code object\n  argdefs\n    a tuple that specifies the default argument values\n  closure\n    a tuple that supplies the bindings for free variables\n  kwdefaults\n    a dictionary that specifies the default keyword argument values",
  methods: [
    [
      "__new__(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (_vm: VM, _cls: unknown, code: Value) => {
        // Code objects of compile() are not of the kind that functions have, and no other is to be had.
        throw typeError(`function() argument 'code' must be code, not ${code === null ? "None" : typeOf(code).name}`);
      },
    ],
    [
      "__call__(self, /, *args, **kwargs)",
      "Call self as a function.",
      (_vm: VM, self: PyFunction, args: Value[], kwargs: Kwargs) => new Call(self, args, kwargs),
    ],
    [
      "__get__(self, instance, owner=None, /)",
      "Return an attribute of instance, which is of type owner.",
      (vm: VM, self: PyFunction, obj: Value, owner: Value = null) => {
        if (obj === null && owner !== null) return self;
        vm.meter.alloc(40);
        return new PyMethod(self, obj);
      },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (vm: VM, self: PyFunction) => `<function ${self.qualname} at ${addressOf(vm, self)}>`,
    ],
  ],
  getset: {
    __dict__: instanceDict,
    __name__: { get: (_vm, self: PyFunction) => self.name, set: textSetter("__name__") },
    __qualname__: { get: (_vm, self: PyFunction) => self.qualname, set: textSetter("__qualname__") },
    __doc__: {
      member: true,
      get: (_vm, self: PyFunction) => self.doc ?? null,
      set: (_vm, self: PyFunction, v) => {
        self.doc = v ?? null;
      },
    },
    __module__: {
      member: true,
      get: (_vm, self: PyFunction) => self.module ?? attrGet(self.globals, "__name__") ?? null,
      set: (_vm, self: PyFunction, v) => {
        self.module = v ?? null;
      },
    },
    __annotate__: {
      doc: "Get the code object for a function.",
      get: (_vm, self: PyFunction) => self.annotate,
      set: (_vm, self: PyFunction, v) => {
        if (v === undefined) throw typeError("__annotate__ cannot be deleted");
        if (v !== null && typeOf(v).lookup("__call__") === undefined)
          throw typeError("__annotate__ must be callable or None");
        self.annotate = v;
        if (v !== null) self.annotations = null;
      },
    },
    __annotations__: {
      doc: "Dict of annotations in a function object.",
      get: (vm, self: PyFunction): Maybe<Value> => {
        if (self.annotations !== null) return self.annotations;
        if (self.annotate === null) {
          self.annotations = new PyDict();
          return self.annotations;
        }
        return evaluate(vm, self);
      },
      set: (_vm, self: PyFunction, v) => {
        if (v === undefined || v === null) self.annotations = new PyDict();
        else if (v instanceof PyDict) self.annotations = v;
        else throw typeError("__annotations__ must be set to a dict object");
        self.annotate = null;
      },
    },
    __type_params__: {
      doc: "Get the declared type parameters for a function.",
      get: (_vm, self: PyFunction) => self.typeParams,
      set: (_vm, self: PyFunction, v) => {
        if (!(v instanceof PyTuple)) throw typeError("__type_params__ must be set to a tuple");
        self.typeParams = v;
      },
    },
  },
}));

function* evaluate(_vm: VM, self: PyFunction): Gen<Value> {
  const v = (yield new Call(self.annotate, [1])) as Value;
  if (!(v instanceof PyDict)) throw typeError(`__annotate__() must return a dict, not ${typeOf(v).name}`);
  self.annotations = v;
  return v;
}

install(ellipsisType, () => ({
  doc: "The type of the Ellipsis singleton.",
  methods: [
    ["__new__(cls, /)", "Create and return a new object.  See help(type) for accurate signature.", () => ELLIPSIS],
    ["__repr__(self, /)", "Return repr(self).", () => "Ellipsis"],
  ],
}));

install(notImplementedType, () => ({
  doc: "The type of the NotImplemented singleton.",
  methods: [
    [
      "__new__(cls, /)",
      "Create and return a new object.  See help(type) for accurate signature.",
      () => NOT_IMPLEMENTED,
    ],
    ["__repr__(self, /)", "Return repr(self).", () => "NotImplemented"],
    [
      "__bool__(self, /)",
      "True if self else False",
      () => {
        throw typeError("NotImplemented should not be used in a boolean context");
      },
    ],
  ],
}));
