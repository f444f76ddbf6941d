/** `list[int]`: the classmethod that makes generic aliases of built-in types. */
import type { VM } from "../vm/vm.js";
import type { PyType, Value } from "./model.js";
import type { Row } from "./native.js";

export const classGetItem: Row = [
  "__class_getitem__(cls, object, /)",
  "See PEP 585",
  (vm: VM, cls: PyType, item: Value) => vm.genericAlias(cls, item),
];
