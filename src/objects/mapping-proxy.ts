/** types.MappingProxyType: a read-only view of a mapping. Class namespaces are handed out as one. */

import type { VM } from "../vm/vm.js";
import { classGetItem } from "./class-getitem.js";
import { typeError } from "./errors.js";
import { builtinType, fixedType, objectType, PyObject, type PyType, type Tracer, typeOf, type Value } from "./model.js";
import { Call, type Gen, install } from "./native.js";

export const mappingProxyType = builtinType("mappingproxy", objectType, { subclassable: false });

export class PyMappingProxy extends PyObject {
  constructor(
    /** The mapping as it is at this moment. */
    readonly mapping: () => Value,
  ) {
    super();
  }
  override trace(t: Tracer): void {
    t.value(this.mapping());
  }
}
fixedType(PyMappingProxy, mappingProxyType);
mappingProxyType.collection = "mapping";

/** Rows that hand the call on to the mapping's own method. */
function forward(signature: string, doc: string, name: string) {
  return [
    signature,
    doc,
    function* (vm: VM, self: PyMappingProxy, ...args: Value[]): Gen<Value> {
      const fn = (yield vm.getAttr(self.mapping(), name)) as Value;
      return (yield new Call(
        fn,
        args.filter((a) => a !== undefined),
      )) as Value;
    },
  ] as const;
}

install(mappingProxyType, () => ({
  doc: "Read-only proxy of a mapping.",
  costs: {
    "__repr__ __str__": "3n + k/32 steps, 16n + k bytes",
    __eq__: "n steps",
    "__or__ __ror__": "n + m steps, 40n + 40m bytes",
    copy: "n steps, 40n bytes",
  },
  methods: [
    [
      "__new__(cls, mapping)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (_vm: VM, _cls: PyType, mapping: Value) => {
        const t = typeOf(mapping);
        if (t.lookup("__getitem__") === undefined || t.name === "list" || t.name === "tuple" || t.name === "str") {
          throw typeError(`mappingproxy() argument must be a mapping, not ${t.name}`);
        }
        return new PyMappingProxy(() => mapping);
      },
    ],
    [
      "__getitem__(self, key, /)",
      "Return self[key].",
      (vm: VM, self: PyMappingProxy, key: Value) => vm.getItem(self.mapping(), key),
    ],
    [
      "__contains__(self, key, /)",
      "Return bool(key in self).",
      (vm: VM, self: PyMappingProxy, key: Value) => vm.contains(self.mapping(), key),
    ],
    ["__len__(self, /)", "Return len(self).", (vm: VM, self: PyMappingProxy) => vm.length(self.mapping())],
    ["__iter__(self, /)", "Implement iter(self).", (vm: VM, self: PyMappingProxy) => vm.iter(self.mapping())],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      function* (vm: VM, self: PyMappingProxy): Gen<string> {
        return `mappingproxy(${(yield vm.repr(self.mapping())) as string})`;
      },
    ],
    ["__str__(self, /)", "Return str(self).", (vm: VM, self: PyMappingProxy) => vm.str(self.mapping())],
    [
      "__eq__(self, value, /)",
      "Return self==value.",
      (vm: VM, self: PyMappingProxy, other: Value) => vm.compare("==", self.mapping(), other),
    ],
    ...(["<", "<=", ">", ">="] as const).map(
      (op, i) =>
        [
          `__${["lt", "le", "gt", "ge"][i]}__(self, value, /)`,
          `Return self${op}value.`,
          (vm: VM, self: PyMappingProxy, other: Value) => vm.compare(op, self.mapping(), other),
        ] as const,
    ),
    ["__hash__(self, /)", "Return hash(self).", (vm: VM, self: PyMappingProxy) => vm.hash(self.mapping())],
    [
      "__or__(self, value, /)",
      "Return self|value.",
      (vm: VM, self: Value, other: Value) => {
        const a = self instanceof PyMappingProxy ? self.mapping() : self;
        const b = other instanceof PyMappingProxy ? other.mapping() : other;
        return vm.binary("|", a, b);
      },
    ],
    [
      "__ror__(self, value, /)",
      "Return value|self.",
      (vm: VM, self: Value, other: Value) => {
        const a = self instanceof PyMappingProxy ? self.mapping() : self;
        return vm.binary("|", other instanceof PyMappingProxy ? other.mapping() : other, a);
      },
    ],
    [
      "__ior__(self, value, /)",
      "Return self|=value.",
      () => {
        throw typeError("'|=' is not supported by mappingproxy; use '|' instead");
      },
    ],
    forward("__reversed__(self, /)", "D.__reversed__() -> reverse iterator", "__reversed__"),
    forward(
      "get(self, key, default=None, /)",
      "Return the value for key if key is in the mapping, else default.",
      "get",
    ),
    forward("keys(self, /)", "a set-like object providing a view on D's keys", "keys"),
    forward("values(self, /)", "an object providing a view on D's values", "values"),
    forward("items(self, /)", "a set-like object providing a view on D's items", "items"),
    forward("copy(self, /)", "a shallow copy of D", "copy"),
  ],
  classMethods: [classGetItem],
}));
