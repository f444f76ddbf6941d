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
import { strRepr } from "./str-repr.js";

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
  if (real !== undefined && strOperand(real) === undefined) refuseOther(real, "real");
  return after(part(vm, real === undefined ? 0 : real, "real"), (re) =>
    after(part(vm, imag, "imag"), (im) => {
      // Only a part that is itself complex takes part in the other one: adding its zero would lose the sign of a zero.
      const x = im instanceof PyComplex ? realPart(re) - im.im : realPart(re);
      const y = re instanceof PyComplex ? realPart(im) + re.im : realPart(im);
      return intoClass(vm, cls, new PyComplex(x, y));
    }),
  );
}

/** An underscore that is not between two digits. */
const STRAY_UNDERSCORE = /(?:^|[^0-9])_|_(?:[^0-9]|$)/;

function parseText(vm: VM, text: string): PyComplex {
  const ascii = toAscii(vm, text);
  vm.meter.charge(text.length >> 3);
  const z = ascii === undefined ? undefined : parseComplexText(ascii);
  if (z !== undefined) return z;
  if (ascii !== undefined && STRAY_UNDERSCORE.test(ascii)) {
    vm.meter.alloc(text.length * 4);
    throw valueError(`could not convert string to complex: ${strRepr(text)}`);
  }
  throw valueError("complex() arg is a malformed string");
}

/** A number as a complex one; undefined when the value is no number. */
function fromNumber(vm: VM, v: Value): Maybe<PyComplex | undefined> {
  const method = v instanceof PyComplex ? undefined : special(v, "__complex__");
  if (method !== undefined) {
    return after(vm.callSpecial(method, v, []), (r) => {
      const z = complexOperand(r);
      if (z !== undefined) return z;
      throw typeError(`__complex__ returned non-complex (type ${typeOf(r).name})`);
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

function realPart(v: number | PyComplex): number {
  return typeof v === "number" ? v : v.re;
}

/** One of two arguments: a real number, or a complex one when it is that. */
function part(vm: VM, v: Value, name: string): Maybe<number | PyComplex> {
  const quick = realOperand(v);
  if (quick !== undefined) return quick;
  const z = complexOperand(v);
  if (z !== undefined) return z;
  if (name === "real" && special(v, "__complex__") !== undefined) return fromNumber(vm, v) as Maybe<PyComplex>;
  refuseOther(v, name);
  return toFloat(vm, v);
}

/** What is no number at all is refused before anything is asked of either part. */
function refuseOther(v: Value, name: string): void {
  if (realOperand(v) !== undefined || complexOperand(v) !== undefined) return;
  if (name === "real" && special(v, "__complex__") !== undefined) return;
  if (special(v, "__float__") === undefined && special(v, "__index__") === undefined) {
    throw typeError(`complex() argument '${name}' must be a real number, not ${fullTypeName(v)}`);
  }
}
