/**
 * Traceback objects as guests see them: line numbers and the chain. There is no `tb_frame`: frames are not values
 * (threat-model.md, rule 4).
 */
import type { VM } from "../vm/vm.js";
import { typeError, valueError } from "./errors.js";
import { PyList, PyTraceback, tracebackType, typeOf, type Value } from "./model.js";
import { install } from "./native.js";

/** 1-based line that was running. */
export function tracebackLine(tb: PyTraceback): number {
  return tb.code.source.lineAt(tb.start >= 0 ? tb.start : tb.code.start);
}

install(tracebackType, () => ({
  doc: "Create a new traceback object.",
  methods: [
    [
      "__new__(cls, tb_next, tb_frame, tb_lasti, tb_lineno)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (_vm: VM, _cls: unknown, next: Value, frame: Value) => {
        if (next !== null && !(next instanceof PyTraceback)) {
          throw typeError(`expected traceback object or None, got '${typeOf(next).name}'`);
        }
        throw typeError(
          `traceback() argument 'tb_frame' must be frame, not ${frame === null ? "None" : typeOf(frame).name}`,
        );
      },
    ],
    ["__dir__(self, /)", "", (_vm: VM) => new PyList(["tb_lasti", "tb_lineno", "tb_next"])],
  ],
  getset: {
    tb_lineno: { get: (_vm, self: PyTraceback) => tracebackLine(self) },
    tb_lasti: { member: true, get: (_vm, self: PyTraceback) => self.start },
    tb_next: {
      get: (_vm, self: PyTraceback) => self.next,
      set: (vm, self: PyTraceback, value) => {
        if (value === undefined) throw typeError("can't delete tb_next attribute");
        if (value !== null && !(value instanceof PyTraceback)) {
          throw typeError(`expected traceback object, got '${typeOf(value as Value).name}'`);
        }
        for (let tb: PyTraceback | null = value; tb !== null; tb = tb.next) {
          vm.meter.charge(1);
          if (tb === self) throw valueError("traceback loop detected");
        }
        self.next = value;
        return null;
      },
    },
  },
}));
