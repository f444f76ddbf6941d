/** `float(x)`: library reference, "Built-in Functions", float. */
import type { VM } from "../vm/vm.js";
import { bytesOf } from "./buffer.js";
import { typeError, valueError } from "./errors.js";
import { latin1 } from "./int-constructor.js";
import { floatType, PyFloat, type PyType, typeOf, type Value } from "./model.js";
import type { Maybe } from "./native.js";
import { after, checkFloat, intoClass, realOperand, special, strOperand } from "./number-arguments.js";
import { intToFloat } from "./number-ints.js";
import { parseFloatText, toAscii } from "./number-parse.js";
import { strRepr } from "./str-repr.js";

/** The row's implementation. */
export function makeFloat(vm: VM, cls: PyType, x?: Value): Maybe<Value> {
  if (x === undefined) return intoClass(vm, cls, new PyFloat(0));
  if (cls === floatType && x instanceof PyFloat) return x;
  return after(toFloat(vm, x), (v) => intoClass(vm, cls, new PyFloat(v)));
}

/** float(x) as a payload. */
export function toFloat(vm: VM, x: Value): Maybe<number> {
  if (typeof x === "number") return x;
  if (typeof x === "string") return parseText(vm, x) as number;
  const method = special(x, "__float__");
  if (method !== undefined) {
    // The built-in methods answer at once.
    return after(vm.callSpecial(method, x, []), (r) => checkFloat(x, r));
  }
  const quick = realOperand(x);
  if (quick !== undefined) return quick;
  if (special(x, "__index__") !== undefined) return after(vm.index(x), intToFloat);
  const parsed = parseText(vm, x);
  if (parsed !== undefined) return parsed;
  throw typeError(`float() argument must be a string or a real number, not '${typeOf(x).name}'`);
}

/** What JavaScript reads as Python does. */
const PLAIN = /^[+-]?[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?$/;

/** The float that text or bytes spell; undefined when the value is neither. */
function parseText(vm: VM, x: Value): Maybe<number> | undefined {
  const text = strOperand(x);
  if (text !== undefined) {
    if (text.length < 30 && PLAIN.test(text)) return Number(text);
    const ascii = toAscii(vm, text);
    vm.meter.charge(text.length >> 3);
    const v = ascii === undefined ? undefined : parseFloatText(ascii);
    if (v !== undefined) return v;
    vm.meter.alloc(text.length * 4);
    throw valueError(`could not convert string to float: ${strRepr(text)}`);
  }
  const data = bytesOf(vm, x);
  if (data === undefined) return undefined;
  const v = parseFloatText(latin1(vm, data));
  if (v !== undefined) return v;
  return after(vm.repr(x), (shown) => {
    throw valueError(`could not convert string to float: ${shown}`);
  });
}
