/** types.SimpleNamespace: an object with attributes, and nothing else. */
import { reprOf } from "../src/objects/container-repr.js";
import { dictFill } from "../src/objects/dict.js";
import { typeError } from "../src/objects/errors.js";
import {
  attrDict,
  attrGet,
  attrNames,
  attrSet,
  builtinType,
  NOT_IMPLEMENTED,
  objectType,
  PyDict,
  PyInstance,
  type PyType,
  type Value,
} from "../src/objects/model.js";
import { Call, type Gen, install, type Kwargs, type Maybe } from "../src/objects/native.js";
import { instanceDict } from "../src/objects/object.js";
import type { CompareOp, VM } from "../src/vm/vm.js";

export const simpleNamespaceType = builtinType("SimpleNamespace", objectType, { module: "types", hasDict: true });

const isNamespace = (v: Value): v is PyInstance => v instanceof PyInstance && v.cls.isSubtype(simpleNamespaceType);

function compared(op: CompareOp) {
  return (vm: VM, self: PyInstance, other: Value): Maybe<Value> =>
    isNamespace(other) ? vm.compare(op, attrDict(self), attrDict(other)) : NOT_IMPLEMENTED;
}

install(simpleNamespaceType, () => ({
  doc: "A simple attribute-based namespace.",
  signature: "(mapping_or_iterable=(), /, **kwargs)",
  methods: [
    [
      "__new__(cls, /, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType) => {
        vm.meter.alloc(64);
        return new PyInstance(cls);
      },
    ],
    [
      "__init__(self, /, *args, **kwargs)",
      "Initialize self.  See help(type(self)) for accurate signature.",
      function* (vm: VM, self: PyInstance, args: Value[], kwargs: Kwargs): Gen<null> {
        const given = new PyDict();
        yield dictFill(vm, "SimpleNamespace", given, args, kwargs);
        vm.meter.items(given.table.size, 16);
        const pairs: [string, Value][] = [];
        for (const [place, value] of given.table.map) {
          const key = given.table.original(place);
          if (typeof key !== "string") throw typeError("keywords must be strings");
          pairs.push([key, value]);
        }
        for (const [name, value] of pairs) attrSet(self, name, value);
        return null;
      },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (vm: VM, self: PyInstance): Maybe<string> => {
        const names = attrNames(self);
        const kind = self.cls === simpleNamespaceType ? "namespace" : self.cls.name;
        return reprOf(
          vm,
          self,
          (i) => (i < names.length ? attrGet(self, names[i] as string) : undefined),
          (parts) => `${kind}(${parts.map((part, i) => `${names[i]}=${part}`).join(", ")})`,
          `${kind}(...)`,
        );
      },
    ],
    ["__eq__(self, value, /)", "Return self==value.", compared("==")],
    ["__ne__(self, value, /)", "Return self!=value.", compared("!=")],
    ["__lt__(self, value, /)", "Return self<value.", compared("<")],
    ["__le__(self, value, /)", "Return self<=value.", compared("<=")],
    ["__gt__(self, value, /)", "Return self>value.", compared(">")],
    ["__ge__(self, value, /)", "Return self>=value.", compared(">=")],
    [
      "__replace__(self, /, *args, **changes)",
      "Return a copy of the namespace object with new values for the specified attributes.",
      function* (vm: VM, self: PyInstance, args: Value[], changes: Kwargs): Gen<Value> {
        if (args.length > 0) throw typeError("__replace__() takes no positional arguments");
        const copy = (yield new Call(self.cls, [])) as Value;
        if (!isNamespace(copy)) {
          throw typeError(
            `expect types.SimpleNamespace type, but ${self.cls.name}() returned '${(yield vm.repr(copy)) as string}' object`,
          );
        }
        const names = attrNames(self);
        vm.meter.items(names.length + changes.size, 16);
        for (const name of names) attrSet(copy, name, attrGet(self, name) as Value);
        for (const [name, value] of changes) attrSet(copy, name, value);
        return copy;
      },
      { shown: "($self, /, **changes)" },
    ],
  ],
  getset: { __dict__: { ...instanceDict, member: true } },
  attributes: { __hash__: null },
}));
