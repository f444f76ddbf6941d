import type { VM } from "../vm/vm.js";
import { isRaised, overflowError, typeError, typeErrorType, valueError } from "./errors.js";
import { NOT_IMPLEMENTED, PyMethodDescriptor, PyObject, typeOf, type Value } from "./model.js";
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
    let n: Value;
    try {
      n = (yield vm.callSpecial(method, v, [])) as Value;
      if (name === "__len__") n = (yield vm.index(n)) as number | bigint;
    } catch (e) {
      // A TypeError means that it cannot tell: the other one is asked, or nobody.
      if (!isRaised(e, typeErrorType)) throw e;
      continue;
    }
    if (n === NOT_IMPLEMENTED) continue;
    const size = vm.asIntExact(n);
    if (size === undefined) throw typeError(`__length_hint__ must be an integer, not ${typeOf(n).name}`);
    // What a C ssize_t holds is a number, and larger ones are refused.
    if (size > 9223372036854775807n || size < -9223372036854775808n) {
      throw overflowError(
        name === "__len__"
          ? "cannot fit 'int' into an index-sized integer"
          : "Python int too large to convert to C ssize_t",
      );
    }
    if (size < 0) throw valueError(`${name}() should return >= 0`);
    return null;
  }
  return null;
}
