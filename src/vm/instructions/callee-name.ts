import { attrGet, PyFunction, PyObject, PyType, type Value } from "../../objects/model.js";
import type { Gen, Maybe } from "../../objects/native.js";
import { getAttrOr } from "../attributes.js";
import type { VM } from "../vm.js";

/** How CPython names a callee in messages about `*` and `**`. */
export function calleeName(vm: VM, fn: Value): Maybe<string> {
  if (fn instanceof PyFunction) {
    const module = attrGet(fn.globals, "__name__");
    return `${typeof module === "string" && module !== "builtins" ? `${module}.` : ""}${fn.qualname}()`;
  }
  if (fn instanceof PyType) {
    const module = fn.isHeap ? fn.ownAttr("__module__") : fn.module;
    return `${typeof module === "string" && module !== "builtins" ? `${module}.` : ""}${fn.qualname}()`;
  }
  if (fn instanceof PyObject && "def" in fn) return `${(fn.def as { qualname: string }).qualname}()`;
  if (fn instanceof PyObject && "func" in fn) return calleeName(vm, fn.func as Value);
  return otherName(vm, fn);
}

function* otherName(vm: VM, fn: Value): Gen<string> {
  const name = (yield getAttrOr(vm, fn, "__qualname__")) as Value | undefined;
  if (name === undefined) return (yield vm.str(fn)) as string;
  const text = (yield vm.str(name)) as string;
  const module = (yield getAttrOr(vm, fn, "__module__")) as Value | undefined;
  if (module === undefined || module === null || module === "builtins") return `${text}()`;
  return `${(yield vm.str(module)) as string}.${text}()`;
}
