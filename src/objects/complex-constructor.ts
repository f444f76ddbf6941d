/** `complex(text)`, `complex(number)` and `complex(real, imag)`: library reference, "Built-in Functions", complex. */
import type { VM } from "../vm/vm.js";
import { typeError, valueError } from "./errors.js";
import { toFloat } from "./float-constructor.js";
import { complexType, PyComplex, type PyType, typeOf, type Value } from "./model.js";
import type { Maybe } from "./native.js";
import {
  after,
  complexOperand,
  fullTypeName,
  intoClass,
  realArgument,
  realOperand,
  special,
  strOperand,
} from "./number-arguments.js";
import { parseComplexText, toAscii } from "./number-parse.js";

/** The row's implementation. */
export function makeComplex(vm: VM, cls: PyType, real?: Value, imag?: Value): Maybe<Value> {
  if (imag === undefined) {
    if (real === undefined) return intoClass(vm, cls, new PyComplex(0, 0));
    if (cls === complexType && real instanceof PyComplex) return real;
    const text = strOperand(real);
    if (text !== undefined) return intoClass(vm, cls, parseText(vm, text));
    return after(fromNumber(vm, real), (z) => {
      if (z === undefined) {
        throw typeError(`complex() argument must be a string or a number, not ${fullTypeName(real)}`);
      }
      return intoClass(vm, cls, z);
    });
  }
  return after(part(vm, real ?? 0, "real"), (re) =>
    after(part(vm, imag, "imag"), (im) => intoClass(vm, cls, new PyComplex(re.re - im.im, im.re + re.im))),
  );
}

function parseText(vm: VM, text: string): PyComplex {
  const ascii = toAscii(vm, text);
  vm.meter.charge(text.length >> 3);
  const z = ascii === undefined ? undefined : parseComplexText(ascii);
  if (z === undefined) throw valueError("complex() arg is a malformed string");
  return z;
}

/** A number as a complex one; undefined when the value is no number. */
function fromNumber(vm: VM, v: Value): Maybe<PyComplex | undefined> {
  const method = v instanceof PyComplex ? undefined : special(v, "__complex__");
  if (method !== undefined) {
    return after(vm.callSpecial(method, v, []), (r) => {
      const z = complexOperand(r);
      if (z !== undefined) return z;
      throw typeError(`${typeOf(v).name}.__complex__() returned non-complex (type ${typeOf(r).name})`);
    });
  }
  const z = complexOperand(v);
  if (z !== undefined) return z;
  if (special(v, "__float__") === undefined && special(v, "__index__") === undefined) return undefined;
  return after(toFloat(vm, v), (re) => new PyComplex(re, 0));
}

/** What `complex.from_number` makes of its argument. */
export function toComplex(vm: VM, v: Value): Maybe<PyComplex> {
  return after(fromNumber(vm, v), (z) => z ?? after(realArgument(vm, v), (re) => new PyComplex(re, 0)));
}

/** One of two arguments, with an imaginary part of its own when it is itself complex. */
function part(vm: VM, v: Value, name: string): Maybe<PyComplex> {
  const quick = realOperand(v);
  if (quick !== undefined) return new PyComplex(quick, 0);
  const z = complexOperand(v);
  if (z !== undefined) return z;
  if (special(v, "__float__") === undefined && special(v, "__index__") === undefined) {
    throw typeError(`complex() argument '${name}' must be a real number, not ${fullTypeName(v)}`);
  }
  return after(toFloat(vm, v), (re) => new PyComplex(re, 0));
}
