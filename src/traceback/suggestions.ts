/** "Did you mean: 'x'?", worked out when a traceback is printed, never when the exception is raised. */

import { attributeErrorType, exceptionType, importErrorType, isRaised, nameErrorType } from "../objects/errors.js";
import { type PyException, PyList, PyTuple, typeOf, type Value } from "../objects/model.js";
import type { Gen } from "../objects/native.js";
import type { VM } from "../vm/vm.js";
import { closestName } from "./closest.js";
import { STDLIB_NAMES } from "./stdlib-names.js";

/**
 * What a printed NameError, AttributeError or ImportError adds to its message; empty when there is nothing to add. May
 * run guest code (`__dir__`, `__getattr__`), whose exceptions are dropped.
 */
export function* suggestionFor(vm: VM, exc: PyException): Gen<string> {
  const isName = exc.cls.isSubtype(nameErrorType);
  const isAttribute = exc.cls.isSubtype(attributeErrorType);
  const isImport = exc.cls.isSubtype(importErrorType);
  if (!isName && !isAttribute && !isImport) return "";
  const wrong = exc.fields?.get(isImport ? "name_from" : "name");
  if (typeof wrong !== "string") return "";
  const meant = (yield* closest(vm, exc, wrong, isImport ? "import" : isAttribute ? "attribute" : "name")) as
    | string
    | null;
  let text = meant === null ? "" : `. Did you mean: '${meant}'?`;
  if (isName && STDLIB_NAMES.has(wrong)) {
    text += meant === null ? `. Did you forget to import '${wrong}'?` : ` Or did you forget to import '${wrong}'?`;
  }
  return text;
}

function* closest(vm: VM, exc: PyException, wrong: string, kind: "import" | "attribute" | "name"): Gen<string | null> {
  const self = exc.frameSelf;
  try {
    let names: string[];
    if (kind === "name") {
      if (exc.candidates === null || exc.traceback === null) return null;
      if (self !== undefined && ((yield vm.getAttrOr(self, wrong)) as Value | undefined) !== undefined) {
        return `self.${wrong}`;
      }
      names = exc.candidates();
    } else {
      let obj: Value;
      if (kind === "attribute") {
        const given = exc.fields?.get("obj");
        if (given === undefined) return null;
        obj = given;
      } else {
        const module = exc.fields?.get("name");
        if (typeof module !== "string") return null;
        const found = vm.importedModule(module);
        if (found === undefined) return null;
        obj = found;
      }
      names = (yield* dirOf(vm, obj)) as string[];
      const own = kind === "attribute" && self !== undefined && self === obj;
      if (!own && !wrong.startsWith("_")) names = names.filter((name) => !name.startsWith("_"));
    }
    vm.meter.charge(names.length * 4);
    return closestName(wrong, names);
  } catch (e) {
    if (isRaised(e, exceptionType)) return null;
    throw e;
  }
}

/** Names that `dir(obj)` lists, sorted. */
function* dirOf(vm: VM, obj: Value): Gen<string[]> {
  const method = typeOf(obj).lookup("__dir__");
  if (method === undefined) return [];
  const listed = (yield vm.callSpecial(method, obj, [])) as Value;
  const items =
    listed instanceof PyList || listed instanceof PyTuple ? listed.items : ((yield vm.toArray(listed)) as Value[]);
  vm.meter.charge(items.length);
  const names = items.filter((name): name is string => typeof name === "string");
  return names.sort(byCodePoint);
}

function byCodePoint(a: string, b: string): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    // Surrogates sort after the rest of the basic plane.
    if (x !== y) return fix(x) - fix(y);
  }
  return a.length - b.length;
}

const fix = (c: number): number => (c >= 0xe000 ? c - 0x800 : c >= 0xd800 ? c + 0x2000 : c);
