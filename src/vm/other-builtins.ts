/** Built-in names that exec() was given as something else than a plain dict (its `__builtins__`). */
import { isRaised, keyErrorType } from "../objects/errors.js";
import { Attrs, type Value } from "../objects/model.js";
import type { Gen } from "../objects/native.js";
import { Shape } from "../objects/shape.js";
import type { VM } from "./vm.js";

/** A namespace that seems empty: its names are found only by asking the guest's mapping for them. */
export class OtherBuiltins extends Attrs {
  constructor(readonly mapping: Value) {
    super(new Shape());
  }

  /** @param missing the error for a name that is not there */
  *get(vm: VM, name: string, missing: () => unknown): Gen<Value> {
    try {
      return (yield vm.getItem(this.mapping, name)) as Value;
    } catch (e) {
      throw isRaised(e, keyErrorType) ? missing() : e;
    }
  }
}
