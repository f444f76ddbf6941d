/** Built-in functions about characters: chr, ord, ascii. */
import { bytesOf } from "../objects/buffer.js";
import { typeError, valueError } from "../objects/errors.js";
import { PyByteArray, PyBytes, typeOf, type Value } from "../objects/model.js";
import { andThen, type Maybe, type Row } from "../objects/native.js";
import { codePointLength } from "../objects/str-core.js";
import { asciiOf } from "../objects/str-repr.js";
import { textOf } from "../objects/text-args.js";
import { textObject } from "../vm/protocols.js";
import type { VM } from "../vm/vm.js";

function character(n: number | bigint): string {
  if (n < 0 || n > 0x10ffff) throw valueError("chr() arg not in range(0x110000)");
  return String.fromCodePoint(Number(n));
}

function ordinal(vm: VM, v: Value): number {
  const text = textOf(v);
  if (text !== undefined) {
    if (text.length === 1) return text.charCodeAt(0);
    const length = codePointLength(text, vm);
    if (length === 1) return text.codePointAt(0) as number;
    throw typeError(`ord() expected a character, but string of length ${length} found`);
  }
  if (v instanceof PyBytes || v instanceof PyByteArray) {
    const data = bytesOf(vm, v) as Uint8Array;
    if (data.length === 1) return data[0] as number;
    throw typeError(`ord() expected a character, but string of length ${data.length} found`);
  }
  throw typeError(`ord() expected string of length 1, but ${typeOf(v).name} found`);
}

export const textBuiltins = (): readonly Row[] => [
  [
    "chr(i, /)",
    "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.",
    (vm: VM, i: Value): Maybe<Value> => (typeof i === "number" ? character(i) : andThen(vm.index(i), character)),
  ],
  ["ord(character, /)", "Return the ordinal value of a character.", ordinal],
  ["ascii(obj, /)", "Return an ASCII-only representation of an object.", ascii],
];

/** What `__repr__` answered is handed on if it is ASCII already, be it of a subclass of str. */
function ascii(vm: VM, obj: Value): Maybe<Value> {
  return andThen(textObject(vm, obj, "__repr__"), (shown) => {
    const text = textOf(shown) as string;
    const plain = asciiOf(text, vm);
    return plain === text ? shown : plain;
  });
}
