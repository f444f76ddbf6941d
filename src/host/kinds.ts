/**
 * What a host object is to a program: the one place that looks at its prototype. No code of the object runs: proxies are
 * told apart first, and everything else is asked through the intrinsics.
 */
import { isProxy } from "#is-proxy";
import * as js from "./intrinsics.js";

export type Kind =
  | "array"
  | "object"
  | "map"
  | "set"
  | "bytes"
  | "buffer"
  | "numbers"
  | "date"
  | "function"
  | "error"
  | "decimal"
  | "instance";

/** Built-in classes whose instances are nothing to a program, with what to pass instead. */
const REFUSED: readonly (readonly [prototype: object | undefined, words: string])[] = [
  [js.promisePrototype, "a promise; await it first"],
  [RegExp.prototype, "an instance of RegExp; pass its source as a string"],
  [Number.prototype, "an instance of Number; pass the number itself"],
  [String.prototype, "an instance of String; pass the string itself"],
  [Boolean.prototype, "an instance of Boolean; pass true or false"],
  [BigInt.prototype, "an instance of BigInt; pass the bigint itself"],
  [Symbol.prototype, "an instance of Symbol; pass a string"],
  [WeakMap.prototype, "an instance of WeakMap; pass a Map"],
  [WeakSet.prototype, "an instance of WeakSet; pass a Set"],
  [WeakRef.prototype, "an instance of WeakRef; pass what it refers to"],
  [js.mapPrototype, "an instance of Map without its content"],
  [js.setPrototype, "an instance of Set without its content"],
  [js.datePrototype, "an instance of Date without its content"],
  [DataView.prototype, "an instance of DataView; pass a Uint8Array"],
  [Function.prototype, "an instance of Function without its content"],
  [
    js.getPrototypeOf(js.getPrototypeOf([][Symbol.iterator]()) as object) as object,
    "an iterator; pass an array, or a function that answers the next item",
  ],
  [
    js.getPrototypeOf(js.getPrototypeOf((async function* () {})() as object) as object) as object,
    "an async generator; pass an array, or a function that answers the next item",
  ],
];

/** Longer chains of prototypes are not looked at: no class has one. */
const MAX_CHAIN = 100;

/** The kind of an object, or, when it cannot cross, `refused` with the end of a sentence that says why. */
export function kindOf(object: object): Kind | { readonly refused: string } {
  if (isProxy(object)) return { refused: "is a Proxy; pass a plain copy" };
  if (typeof object === "function") return "function";
  if (js.isArray(object)) return "array";
  let prototype: object | null;
  try {
    prototype = js.getPrototypeOf(object) as object | null;
  } catch {
    return { refused: "cannot be read" };
  }
  if (prototype === null || prototype === js.objectPrototype) return "object";
  if (prototype === js.mapPrototype && js.isMap(object)) return "map";
  if (prototype === js.setPrototype && js.isSet(object)) return "set";
  const typed = js.typedArrayKind(object);
  if (typed !== undefined) return typed === "Uint8Array" ? "bytes" : "numbers";
  if (prototype === js.datePrototype && js.dateTime(object) !== undefined) return "date";
  return byPrototypes(object, prototype);
}

function byPrototypes(object: object, first: object): Kind | { readonly refused: string } {
  if (!isProxy(first) && js.getPrototypeOf(first) === null && !isKnown(first)) return "object";
  let prototype: object | null = first;
  for (let i = 0; prototype !== null && i < MAX_CHAIN; i++) {
    // Its own traps would run next; what inherits from one is none of the things below.
    if (isProxy(prototype)) return { refused: "inherits from a Proxy; pass a plain copy" };
    if (prototype === js.errorPrototype) return "error";
    if (prototype === js.mapPrototype && js.isMap(object)) return "map";
    if (prototype === js.setPrototype && js.isSet(object)) return "set";
    if (prototype === js.datePrototype && js.dateTime(object) !== undefined) return "date";
    if (prototype === arrayBufferPrototype && js.isBuffer(object)) return "buffer";
    for (const [known, words] of REFUSED) if (known === prototype) return { refused: `is ${words}` };
    if (hasDecimalMark(prototype)) return hasDecimalParts(object) ? "decimal" : "instance";
    prototype = js.getPrototypeOf(prototype) as object | null;
  }
  return "instance";
}

const arrayBufferPrototype: object = ArrayBuffer.prototype;

function isKnown(prototype: object): boolean {
  for (const [known] of REFUSED) if (known === prototype) return true;
  return prototype === arrayBufferPrototype || prototype === js.errorPrototype;
}

/**
 * The mark by which decimal.js itself knows the instances of its other copies (`Decimal.isDecimal`). It is on a prototype;
 * sign, exponent and digits are the instance's own.
 */
function hasDecimalMark(prototype: object): boolean {
  const tag = js.getOwnPropertyDescriptor(prototype, "toStringTag");
  return tag !== undefined && js.hasOwn(tag, "value") && tag.value === "[object Decimal]";
}

function hasDecimalParts(object: object): boolean {
  return ["s", "e", "d"].every((name) => js.dataProperty(object, name) !== undefined);
}

/** Name of an object's class, "" when it has none that can be read without running code. */
export function className(object: object): string {
  let prototype: object | null = js.getPrototypeOf(object) as object | null;
  for (let i = 0; prototype !== null && i < MAX_CHAIN; i++) {
    if (isProxy(prototype)) return "";
    const made = js.getOwnPropertyDescriptor(prototype, "constructor");
    const maker: unknown = made !== undefined && js.hasOwn(made, "value") ? made.value : undefined;
    if (typeof maker === "function" && !isProxy(maker)) {
      const name = js.getOwnPropertyDescriptor(maker, "name");
      if (name !== undefined && js.hasOwn(name, "value") && typeof name.value === "string") return name.value;
    }
    prototype = js.getPrototypeOf(prototype) as object | null;
  }
  return "";
}
