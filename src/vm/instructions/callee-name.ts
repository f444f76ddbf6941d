import { attrGet, PyFunction, PyObject, PyType, typeOf, type Value } from "../../objects/model.js";

/** How CPython names a callee in messages about `*` and `**`. */
export function calleeName(fn: Value): string {
  if (fn instanceof PyFunction) {
    const module = attrGet(fn.globals, "__name__");
    return `${typeof module === "string" && module !== "builtins" ? `${module}.` : ""}${fn.qualname}()`;
  }
  if (fn instanceof PyType) {
    const module = fn.isHeap ? fn.ownAttr("__module__") : fn.module;
    return `${typeof module === "string" && module !== "builtins" ? `${module}.` : ""}${fn.qualname}()`;
  }
  if (fn instanceof PyObject && "def" in fn) return `${(fn.def as { qualname: string }).qualname}()`;
  if (fn instanceof PyObject && "func" in fn) return calleeName(fn.func as Value);
  return `${typeOf(fn).name} object`;
}
