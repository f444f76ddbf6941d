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
  // One whose buffer was given away is empty, and refuses to be copied.
  if (copy.length === 0) return copy;
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

// ------------------------------------------------------------------------------------------ reading and writing views

export const { defineProperty: tryDefine, deleteProperty: tryDelete } = Reflect;
export const promisePrototype = Promise.prototype;
export const errorPrototype = Error.prototype;
const arrayBufferLength = getter(ArrayBuffer.prototype, "byteLength");
const { get: mapGetMethod, has: mapHasMethod, set: mapSetMethod, delete: mapDeleteMethod } = mapPrototype;
const { has: setHasMethod, add: setAddMethod, delete: setDeleteMethod } = setPrototype;
const mapEntriesMethod = mapPrototype.entries;
const setValuesMethod = setPrototype.values;
const mapNext = (getPrototypeOf(new Map().entries()) as Iterator<unknown>).next;
const setNext = (getPrototypeOf(new Set().values()) as Iterator<unknown>).next;

export const mapHas = (map: object, key: unknown): boolean => apply(mapHasMethod, map, [key]);
export const mapGet = (map: object, key: unknown): unknown => apply(mapGetMethod, map, [key]);
export const mapSet = (map: object, key: unknown, value: unknown): unknown => apply(mapSetMethod, map, [key, value]);
export const mapDelete = (map: object, key: unknown): boolean => apply(mapDeleteMethod, map, [key]);
export const sizeOfMap = (map: object): number => apply(mapSize, map, []) as number;
export const setHas = (set: object, value: unknown): boolean => apply(setHasMethod, set, [value]);
export const setAdd = (set: object, value: unknown): unknown => apply(setAddMethod, set, [value]);
export const setDelete = (set: object, value: unknown): boolean => apply(setDeleteMethod, set, [value]);
export const sizeOfSet = (set: object): number => apply(setSize, set, []) as number;

/** What is left of a Map, entry by entry; undefined at the end. It sees what changes under way, as JavaScript's does. */
export function walkMap(map: object): () => readonly [key: unknown, value: unknown] | undefined {
  const it = apply(mapEntriesMethod, map, []) as object;
  return () => {
    const step = apply(mapNext, it, []) as IteratorResult<[unknown, unknown], undefined>;
    return step.done === true ? undefined : step.value;
  };
}

/** The same for the members of a Set, each in an array of one. */
export function walkSet(set: object): () => readonly [value: unknown] | undefined {
  const it = apply(setValuesMethod, set, []) as object;
  return () => {
    const step = apply(setNext, it, []) as IteratorResult<unknown, undefined>;
    return step.done === true ? undefined : [step.value];
  };
}

const succeeds = (probe: () => unknown): boolean => {
  try {
    probe();
    return true;
  } catch {
    return false;
  }
};
export const isMap = (object: object): boolean => succeeds(() => sizeOfMap(object));
export const isSet = (object: object): boolean => succeeds(() => sizeOfSet(object));

export const isBuffer = (object: object): boolean => succeeds(() => bufferLength(object));
export const bufferLength = (buffer: object): number => apply(arrayBufferLength, buffer, []) as number;

/** A copy of an ArrayBuffer's bytes. */
export const copyBuffer = (buffer: object): Uint8Array => copyBytes(new Uint8Array(buffer as ArrayBuffer));

/** The value of an own enumerable data property; undefined for anything else, and no code of the object runs. */
export function dataProperty(object: object, key: PropertyKey): { readonly value: unknown } | undefined {
  const property = getOwnPropertyDescriptor(object, key);
  if (property === undefined || property.enumerable !== true) return undefined;
  // An accessor has no `value` of its own; what somebody put on Object.prototype does not count.
  return hasOwn(property, "value") ? (property as { readonly value: unknown }) : undefined;
}
