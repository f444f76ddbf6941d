/** Making a Code ready to run: constants become guest values, and the inline caches are allocated. */
import { Code, CodeFlag, type Const } from "../compile/code.js";
import { ELLIPSIS, frozensetType, PyBytes, PyComplex, PyFloat, PySet, PyTuple, type Value } from "../objects/model.js";
import type { Shape } from "../objects/shape.js";

/**
 * What a site of attribute or global access found last time. A site starts with EMPTY, which matches nothing, and
 * replaces it on a miss.
 */
export class Cache {
  constructor(
    /** Shape of the object (or namespace) for which the answer holds. */
    readonly shape: Shape | null,
    /** Version of its class. */
    readonly version: number,
    readonly kind: CacheKind,
    /** Slot number. */
    readonly index: number,
    /** A function, class attribute or builtin; the next shape for a store that adds a name. */
    readonly value: unknown,
    /** What the site found for other shapes, the oldest dropped. */
    readonly next: Cache | null = null,
  ) {}
}

export const enum CacheKind {
  NONE = 0,
  /** The object's own slot. */
  OWN = 1,
  /** A guest function of the class. */
  METHOD = 2,
  /** Any other attribute of the class that is not a descriptor. */
  CLASS = 3,
  /** A property with a guest getter. */
  GETTER = 4,
  /** Store: a new name; `value` is the shape afterwards. */
  ADD = 5,
  /** A native method of a built-in type. */
  NATIVE = 6,
  /** A builtin, seen through globals that lack the name; `value` is the builtin, `shape` the globals' shape. */
  BUILTIN = 7,
}

export const EMPTY_CACHE = new Cache(null, -1, CacheKind.NONE, 0, undefined);

export function link(code: Code): void {
  code.values = code.consts.map(constantValue);
  code.caches = new Array(code.cacheCount).fill(EMPTY_CACHE);
  code.pool = undefined;
  code.plans = null;
  const plain =
    code.kwOnlyCount === 0 && (code.flags & (CodeFlag.VARARGS | CodeFlag.VARKEYWORDS | CodeFlag.RESUMED)) === 0;
  code.plainArgCount = plain ? code.argCount : -1;
}

/** The same code without anything that a machine has filled in; what was compiled once can so be linked in each sandbox. */
export function copyCode(code: Code): Code {
  const copy = new Code(code.name, code.qualname, code.source, code.start);
  Object.assign(copy, code);
  copy.consts = code.consts.map((c) =>
    typeof c === "object" && c !== null && c.type === "code" ? { type: "code", code: copyCode(c.code) } : c,
  );
  copy.values = null;
  copy.caches = null;
  copy.pool = null;
  copy.heat = 0;
  copy.compiled = null;
  copy.entries = null;
  copy.starts = null;
  copy.globalsShape = null;
  return copy;
}

/** The guest value of a constant; the constants of a code constant stay with it. */
export function constantValue(c: Const): unknown {
  if (typeof c !== "object" || c === null) return c;
  switch (c.type) {
    case "float":
      return new PyFloat(c.value);
    case "complex":
      return new PyComplex(0, c.value);
    case "bytes":
      return new PyBytes(c.value);
    case "tuple":
      return new PyTuple(c.items.map((i) => constantValue(i) as Value));
    case "frozenset": {
      const set = new PySet(frozensetType);
      for (const item of c.items) {
        const v = constantValue(item) as Value;
        const key = typeof v === "boolean" ? (v ? 1 : 0) : v;
        set.table.put(key, v, true);
      }
      return set;
    }
    case "ellipsis":
      return ELLIPSIS;
    case "code":
      return c.code;
  }
}
