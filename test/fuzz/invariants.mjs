// Checks what every native returns: nothing but guest values, ints in their one form. A value that is not one would do
// its harm later and elsewhere. To be imported before anything else of the engine.
import { PyDict, PyList, PyObject, PyTuple } from "../../dist/src/objects/model.js";
import { isGen, NativeDef, Request } from "../../dist/src/objects/native.js";

/** What is wrong with a value, or undefined. Parts of containers are looked at one level deep. */
function fault(v, deep = true) {
  switch (typeof v) {
    case "number":
      return Number.isSafeInteger(v) && !Object.is(v, -0)
        ? undefined
        : `the number ${Object.is(v, -0) ? "-0" : v} as int`;
    case "bigint":
      return v >= -9007199254740991n && v <= 9007199254740991n ? `the small bigint ${v}` : undefined;
    case "string":
    case "boolean":
      return undefined;
    case "undefined":
      return deep ? undefined : "undefined";
    case "object":
      break;
    default:
      return `a ${typeof v}`;
  }
  if (v === null) return undefined;
  if (!(v instanceof PyObject)) return `an object of JavaScript (${v.constructor?.name})`;
  if (v.cls === undefined) return `a ${v.constructor.name} without a type`;
  if (!deep) return undefined;
  const parts = v instanceof PyList || v instanceof PyTuple ? v.items : v instanceof PyDict ? v.table.map.values() : [];
  let count = 0;
  for (const part of parts) {
    if (++count > 30) break;
    const inner = fault(part, false);
    if (inner !== undefined) return `${inner} in a ${v.cls.name}`;
  }
  return undefined;
}

function checked(def, v) {
  if (v instanceof Request) return v;
  if (isGen(v)) return later(def, v);
  const found = fault(v);
  if (found !== undefined) throw new Error(`the native ${def.qualname} returned ${found}`);
  return v;
}

function* later(def, gen) {
  return checked(def, yield* gen);
}

const IMPL = Symbol("impl");
Object.defineProperty(NativeDef.prototype, "impl", {
  set(impl) {
    this[IMPL] = (vm, ...args) => checked(this, impl(vm, ...args));
  },
  get() {
    return this[IMPL];
  },
});
