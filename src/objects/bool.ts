/** bool: the ints 0 and 1 under the names False and True. Python reference, "Boolean Type - bool". */
import type { VM } from "../vm/vm.js";
import { boolType, NOT_IMPLEMENTED, type Value } from "./model.js";
import { install, type Row } from "./native.js";
import { intOperand } from "./number-arguments.js";
import { intAnd, intInvert, intOr, intXor } from "./number-ints.js";
import type { Int } from "./number-size.js";

function operator(
  name: string,
  symbol: string,
  bools: (a: boolean, b: boolean) => boolean,
  ints: (vm: VM, a: Int, b: Int) => Int,
): Row[] {
  const impl = (vm: VM, self: boolean, value: Value): Value => {
    if (typeof value === "boolean") return bools(self, value);
    const b = intOperand(value);
    return b === undefined ? NOT_IMPLEMENTED : ints(vm, self ? 1 : 0, b);
  };
  return [
    [`__${name}__(self, value, /)`, `Return self${symbol}value.`, impl],
    [`__r${name}__(self, value, /)`, `Return value${symbol}self.`, impl],
  ];
}

install(boolType, () => ({
  doc: "Returns True when the argument is true, False otherwise.\nThe builtins True and False are the only two instances of the class bool.\nThe class bool is a subclass of the class int, and cannot be subclassed.",
  methods: [
    [
      "__new__(cls, object=False, /)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, _cls: Value, object: Value = false) => vm.truth(object),
    ],
    ["__repr__(self, /)", "Return repr(self).", (_vm: VM, self: boolean) => (self ? "True" : "False")],
    ["__invert__(self, /)", "~self", (vm: VM, self: boolean) => intInvert(vm, self ? 1 : 0)],
    ...operator("and", "&", (a, b) => a && b, intAnd),
    ...operator("xor", "^", (a, b) => a !== b, intXor),
    ...operator("or", "|", (a, b) => a || b, intOr),
  ],
}));
