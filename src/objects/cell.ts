/**
 * Cells as objects: `types.CellType` makes boxes of its own. Those of closures are never handed out, but for the one of
 * `__class__`, which a metaclass finds in the namespace of a class.
 */
import type { VM } from "../vm/vm.js";
import { valueError } from "./errors.js";
import { Cell, cellType, NOT_IMPLEMENTED, PyObject, type PyType, typeOf, type Value } from "./model.js";
import { install, type Maybe, type Row } from "./native.js";
import { addressOf } from "./object.js";

const comparison = (
  name: string,
  sign: "==" | "!=" | "<" | "<=" | ">" | ">=",
  test: (a: number, b: number) => boolean,
): Row => [
  `${name}(self, value, /)`,
  `Return self${sign}value.`,
  (vm: VM, self: Cell, other: Value): Maybe<Value> => {
    if (!(other instanceof Cell)) return NOT_IMPLEMENTED;
    if (self.value !== undefined && other.value !== undefined) return vm.compare(sign, self.value, other.value);
    // An empty cell comes before a full one.
    return test(self.value === undefined ? 0 : 1, other.value === undefined ? 0 : 1);
  },
];

install(cellType, () => ({
  doc: "Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.",
  signature: null,
  methods: [
    [
      "__new__(cls, contents=<unrepresentable>, /)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, _cls: PyType, contents?: Value) => {
        vm.meter.alloc(40);
        return new Cell(contents);
      },
    ],
    [
      "__repr__(self, /)",
      "Return repr(self).",
      (vm: VM, self: Cell) => {
        const { value } = self;
        if (value === undefined) return `<cell at ${addressOf(vm, self)}: empty>`;
        const where = value instanceof PyObject ? addressOf(vm, value) : "0x7f0000000000";
        return `<cell at ${addressOf(vm, self)}: ${typeOf(value).name} object at ${where}>`;
      },
    ],
    comparison("__lt__", "<", (a, b) => a < b),
    comparison("__le__", "<=", (a, b) => a <= b),
    comparison("__eq__", "==", (a, b) => a === b),
    comparison("__ne__", "!=", (a, b) => a !== b),
    comparison("__gt__", ">", (a, b) => a > b),
    comparison("__ge__", ">=", (a, b) => a >= b),
  ],
  getset: {
    cell_contents: {
      get: (_vm, self: Cell) => {
        if (self.value === undefined) throw valueError("Cell is empty");
        return self.value;
      },
      set: (_vm, self: Cell, value) => {
        self.value = value;
      },
    },
  },
  attributes: { __hash__: null },
}));
