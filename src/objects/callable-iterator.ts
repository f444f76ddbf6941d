/** What `iter(callable, sentinel)` gives. */
import type { VM } from "../vm/vm.js";
import { isRaised, stopIterationType } from "./errors.js";
import { iteratorType, PyIterator } from "./iterators.js";
import type { Tracer, Value } from "./model.js";
import type { Gen } from "./native.js";

export class PyCallableIterator extends PyIterator {
  private isDone = false;
  constructor(
    private readonly fn: Value,
    private readonly sentinel: Value,
  ) {
    super();
  }
  override nextItem(vm: VM): undefined | Gen<Value | undefined> {
    return this.isDone ? undefined : this.step(vm);
  }
  private *step(vm: VM): Gen<Value | undefined> {
    let v: Value;
    try {
      v = (yield vm.call(this.fn, [])) as Value;
    } catch (e) {
      if (!isRaised(e, stopIterationType)) throw e;
      this.isDone = true;
      return undefined;
    }
    // The function may have exhausted this very iterator.
    if (this.isDone) return undefined;
    if ((yield vm.equals(this.sentinel, v)) !== true) return v;
    this.isDone = true;
    return undefined;
  }
  override trace(t: Tracer): void {
    t.value(this.fn);
    t.value(this.sentinel);
  }
}
iteratorType("callable_iterator", { jsClass: PyCallableIterator });
