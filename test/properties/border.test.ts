/** What crosses the border comes back as it was, and reads the same as a view and as a copy. */
import fc from "fast-check";
import { copy, Sandbox, writable } from "terrarium";
import { describe, expect, it } from "vitest";

const sandbox = new Sandbox({ features: ["json"] });

/** Keys that mean something in JavaScript are as likely as others. */
const key = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.constantFrom("__proto__", "constructor", "toString", "then", "length", "0", "valueOf"),
);
const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.bigInt({ min: 2n ** 53n }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
);
/** An object with these own properties, whatever their names. */
const objectOf = (entries: [string, unknown][]): object => {
  const object = {};
  for (const [name, value] of entries) {
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  }
  return object;
};
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie("value")), { maxLength: 4 }).map(objectOf),
    fc.array(fc.tuple(scalar, tie("value")), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.array(scalar, { maxLength: 4 }).map((members) => new Set(members)),
    fc.uint8Array({ maxLength: 4 }),
  ),
}));

/** A text that tells apart everything that Python tells apart. */
const SHOW = `
def show(v):
    if isinstance(v, list): return "[" + ",".join(show(x) for x in v) + "]"
    if isinstance(v, dict): return "{" + ",".join(show(k) + ":" + show(x) for k, x in v.items()) + "}"
    if isinstance(v, set): return "<" + ",".join(sorted(show(x) for x in v)) + ">"
    return type(v).__name__ + " " + repr(v)
show(v)`;
const show = (v: unknown): unknown => sandbox.execute(SHOW, { globals: { v } }).value;
const evaluate = (source: string, v: unknown): unknown => sandbox.evaluate(source, { v, c: copy(v) });

/** Maps whose keys differ for JavaScript only (1 and true, 2n**53 and its double) are fewer keys for Python. */
const isPlain = (v: unknown): boolean => {
  if (v instanceof Map || v instanceof Set) {
    const keys = [...v.keys()].map((k) => (typeof k === "boolean" ? Number(k) : k));
    const distinct = new Set(
      keys.map((k) =>
        typeof k === "number" && Number.isInteger(k) ? String(k) : typeof k === "bigint" ? String(k) : k,
      ),
    );
    return distinct.size === v.size && (v instanceof Set || [...v.values()].every(isPlain));
  }
  if (Array.isArray(v)) return v.every(isPlain);
  return typeof v !== "object" || v === null || v instanceof Uint8Array || Object.values(v).every(isPlain);
};

describe("round trips", () => {
  it("a view comes back as the object itself, and a copy as an equal one", () => {
    fc.assert(
      fc.property(value, (v) => {
        if (typeof v === "object" && v !== null && !(v instanceof Uint8Array)) {
          expect(evaluate("v", v)).toBe(v);
          expect((evaluate("[v, {'k': v}]", v) as [unknown, { k: unknown }])[1].k).toBe(v);
        }
        if (isPlain(v)) {
          // Whole bigints and numbers may change places: Python has one int.
          expect(show(sandbox.evaluate("v", { v: copy(v) }))).toBe(show(v));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("a view reads as a copy does", () => {
    fc.assert(
      fc.property(value.filter(isPlain), (v) => {
        expect(show(v)).toBe(show(copy(v)));
        expect(evaluate("repr(v) == repr(c) or isinstance(v, set) or 'set()' in repr(v) or '{' in repr(v)", v)).toBe(
          true,
        );
        expect(evaluate("v == c and c == v and not v != c and [v] == [c] and {'k': v} == {'k': c}", v)).toBe(true);
        expect(evaluate("bool(v) == bool(c) and type(v) is type(c)", v)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("slices, indices and searches agree with a list's", () => {
    const bound = fc.option(fc.integer({ min: -8, max: 8 }));
    const step = fc.option(fc.integer({ min: -3, max: 3 }).filter((n) => n !== 0));
    fc.assert(
      fc.property(fc.array(scalar, { maxLength: 6 }), bound, bound, step, scalar, (v, i, j, k, x) => {
        const globals = { v, c: copy(v), i, j, k, x };
        expect(
          sandbox.evaluate("v[i:j:k] == c[i:j:k] and (x in v) == (x in c) and v.count(x) == c.count(x)", globals),
        ).toBe(true);
        expect(sandbox.evaluate("v + c == c + v == c + c and v * 2 == c * 2 and len(v) == len(c)", globals)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("a writable view changes as a list of Python's own does", () => {
    const operation = fc.oneof(
      fc
        .tuple(fc.constantFrom("append", "remove", "index", "count"), fc.integer({ min: 0, max: 4 }))
        .map(([f, n]) => `v.${f}(${n})`),
      fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 0, max: 4 })).map(([i, n]) => `v.insert(${i}, ${n})`),
      fc.integer({ min: -6, max: 6 }).map((i) => `v.pop(${i})`),
      fc
        .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 0, max: 4 }))
        .map(([i, n]) => `v.__setitem__(${i}, ${n})`),
      fc
        .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }))
        .map(([i, j]) => `v.__setitem__(slice(${i}, ${j}), [7, 8])`),
      fc
        .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }))
        .map(([i, j]) => `v.__delitem__(slice(${i}, ${j}, 2))`),
      fc.constantFrom("v.sort()", "v.reverse()", "v.clear()", "v.extend(v)", "v.__imul__(2)", "v.__iadd__([1])"),
    );
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 }),
        fc.array(operation, { maxLength: 6 }),
        (start, operations) => {
          const body = operations
            .map((each) => `try: ${each}\nexcept (IndexError, ValueError) as e: out.append(str(e))\n`)
            .join("");
          const source = `out = []\n${body}[out, list(v)]`;
          const mine = [...start];
          const seen = sandbox.execute(source, { globals: { v: writable(mine) } }).value as unknown[];
          const expected = sandbox.execute(source, { globals: { v: copy(start) } }).value as unknown[];
          expect(seen).toEqual(expected);
          expect(mine).toEqual(expected[1]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
