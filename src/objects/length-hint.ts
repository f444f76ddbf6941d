import type { VM } from "../vm/vm.js";
import { isRaised, typeErrorType, valueError } from "./errors.js";
import { NOT_IMPLEMENTED, PyMethodDescriptor, PyObject, type Value } from "./model.js";
import type { Gen, Maybe } from "./native.js";

/** Asks a guest's iterable for its length, as CPython does to size a list; the answer itself is not needed here. */
export function askLength(vm: VM, v: Value): Maybe<null> {
  return v instanceof PyObject && v.cls.isHeap ? asked(vm, v) : null;
}

function* asked(vm: VM, v: PyObject): Gen<null> {
  for (const name of ["__len__", "__length_hint__"]) {
    const method = v.cls.lookup(name);
    if (method === undefined || method === null) continue;
    if (method instanceof PyMethodDescriptor) return null;
    try {
      const n = (yield vm.callSpecial(method, v, [])) as Value;
      if (n === NOT_IMPLEMENTED) continue;
      const size = (yield vm.index(n)) as number | bigint;
      if (size < 0) throw valueError(`${name}() should return >= 0`);
    } catch (e) {
      if (!isRaised(e, typeErrorType)) throw e;
    }
    return null;
  }
  return null;
}
