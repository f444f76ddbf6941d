/** The module `builtins`: the built-in names, read-only. */
import { attrGet, attrNames, attrSet, type PyModule, type Value } from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import type { Machine } from "../src/vm/machine.js";
import type { VM } from "../src/vm/vm.js";

export const builtinsModule: NativeModule = {
  name: "builtins",
  setup(vm: VM, module: PyModule): void {
    const names = (vm as Machine).builtins;
    for (const name of attrNames(names)) attrSet(module.attrs, name, attrGet(names, name) as Value);
  },
};
