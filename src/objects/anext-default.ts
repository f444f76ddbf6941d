/** The awaitable of `anext(iterator, default)`. */

import { awaitable } from "../vm/awaiting.js";
import type { VM } from "../vm/vm.js";
import { isRaised, stopAsyncIterationType, stopIteration } from "./errors.js";
import { builtinType, fixedType, objectType, PyObject, type Tracer, type Value } from "./model.js";
import { Call, type Gen, install } from "./native.js";

export const anextAwaitableType = builtinType("anext_awaitable", objectType, { subclassable: false });

export class PyAnextDefault extends PyObject {
  private iterator: Value | undefined;
  constructor(
    private readonly wrapped: Value,
    private readonly fallback: Value,
  ) {
    super();
  }
  override trace(t: Tracer): void {
    t.value(this.wrapped);
    t.value(this.fallback);
    t.value(this.iterator);
  }
  *drive(vm: VM, method: string, args: Value[]): Gen<Value> {
    this.iterator ??= (yield awaitable(vm, this.wrapped, 0)) as Value;
    try {
      const fn = (yield vm.getAttr(this.iterator, method)) as Value;
      return (yield new Call(fn, args)) as Value;
    } catch (e) {
      if (isRaised(e, stopAsyncIterationType)) throw stopIteration(this.fallback);
      throw e;
    }
  }
}
fixedType(PyAnextDefault, anextAwaitableType);

install(anextAwaitableType, () => ({
  methods: [
    [
      "__await__(self, /)",
      "Return an iterator to be used in await expression.",
      (_vm: VM, self: PyAnextDefault) => self,
    ],
    ["__iter__(self, /)", "Implement iter(self).", (_vm: VM, self: PyAnextDefault) => self],
    ["__next__(self, /)", "Implement next(self).", (vm: VM, self: PyAnextDefault) => self.drive(vm, "__next__", [])],
    [
      "send(self, object, /)",
      "send(arg) -> send 'arg' into the wrapped iterator,\nreturn next yielded value or raise StopIteration.",
      (vm: VM, self: PyAnextDefault, v: Value) => self.drive(vm, "send", [v]),
    ],
    [
      "throw(self, /, *args)",
      "throw(value)\nthrow(typ[,val[,tb]])\n\nraise exception in the wrapped iterator, return next yielded value\nor raise StopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
      (vm: VM, self: PyAnextDefault, args: Value[]) => self.drive(vm, "throw", args),
      { shown: null },
    ],
    [
      "close(self, /)",
      "close() -> raise GeneratorExit inside generator.",
      (vm: VM, self: PyAnextDefault) => self.drive(vm, "close", []),
    ],
  ],
}));
