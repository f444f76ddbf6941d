/**
 * What the border uses of JavaScript, taken when the package is imported: a prototype that somebody changes later changes
 * nothing in how values are read.
 */
export const { getOwnPropertyDescriptor, getPrototypeOf, defineProperty, create: createObject, hasOwn, keys } = Object;
export const { apply } = Reflect;
export const isArray = Array.isArray;
export const objectPrototype = Object.prototype;
export const arrayPrototype = Array.prototype;
export const mapPrototype = Map.prototype;
export const setPrototype = Set.prototype;
export const datePrototype = Date.prototype;

const getter = (prototype: object, name: PropertyKey): ((this: unknown) => unknown) =>
  (getOwnPropertyDescriptor(prototype, name) as { get: (this: unknown) => unknown }).get;

const typedArrayPrototype = getPrototypeOf(Uint8Array.prototype) as object;
const typedArrayTag = getter(typedArrayPrototype, Symbol.toStringTag);
const typedArraySet = (typedArrayPrototype as Uint8Array).set;
const typedArrayLength = getter(typedArrayPrototype, "length");
const mapSize = getter(mapPrototype, "size");
const mapForEach = mapPrototype.forEach;
const setSize = getter(setPrototype, "size");
const setForEach = setPrototype.forEach;
const getTime = datePrototype.getTime;

/** "Uint8Array" and the like for a typed array, undefined for anything else. Runs no code of the object. */
export function typedArrayKind(object: object): string | undefined {
  return apply(typedArrayTag, object, []) as string | undefined;
}

/** Length of a typed array, read from the buffer itself. */
export function byteLength(array: object): number {
  return apply(typedArrayLength, array, []) as number;
}

export function copyBytes(array: object): Uint8Array {
  const copy = new Uint8Array(byteLength(array));
  apply(typedArraySet, copy, [array]);
  return copy;
}

/** Entries of a real Map as [key, value, key, value …]; undefined when the object only pretends to be one. */
export function mapEntries(object: object): unknown[] | undefined {
  const entries: unknown[] = [];
  try {
    apply(mapSize, object, []);
  } catch {
    return undefined;
  }
  let length = 0;
  apply(mapForEach, object, [
    (value: unknown, key: unknown) => {
      entries[length++] = key;
      entries[length++] = value;
    },
  ]);
  return entries;
}

/** Members of a real Set; undefined when the object only pretends to be one. */
export function setMembers(object: object): unknown[] | undefined {
  const members: unknown[] = [];
  try {
    apply(setSize, object, []);
  } catch {
    return undefined;
  }
  let length = 0;
  apply(setForEach, object, [
    (value: unknown) => {
      members[length++] = value;
    },
  ]);
  return members;
}

/** Milliseconds of a real Date; undefined when the object only pretends to be one. */
export function dateTime(object: object): number | undefined {
  try {
    return apply(getTime, object, []) as number;
  } catch {
    return undefined;
  }
}
