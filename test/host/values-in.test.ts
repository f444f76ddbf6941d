import { GuestError, HostValueError, Sandbox } from "terrarium";
import { describe, expect, it } from "vitest";

const sandbox = new Sandbox();
/** What Python says of a value: its type and its repr. */
const seen = (value: unknown): string => sandbox.evaluate("type(v).__name__ + ' ' + repr(v)", { v: value }) as string;

describe("values in", () => {
  const cases: [string, unknown, string][] = [
    ["null", null, "NoneType None"],
    ["undefined", undefined, "NoneType None"],
    ["true", true, "bool True"],
    ["an integer", 42, "int 42"],
    ["the largest safe integer", Number.MAX_SAFE_INTEGER, "int 9007199254740991"],
    ["a fraction", 1.5, "float 1.5"],
    ["a large whole number", 1e300, "float 1e+300"],
    ["2^53", 2 ** 53, "float 9007199254740992.0"],
    ["minus zero", -0, "float -0.0"],
    ["NaN", Number.NaN, "float nan"],
    ["Infinity", Number.POSITIVE_INFINITY, "float inf"],
    ["a small bigint", 7n, "int 7"],
    ["a large bigint", 2n ** 70n, "int 1180591620717411303424"],
    ["a negative bigint", -(2n ** 53n), "int -9007199254740992"],
    ["a string", "naïve 🦎", "str 'naïve 🦎'"],
    ["a lone surrogate", "\ud800", "str '\\ud800'"],
    ["an array", [1, "two", null, [3]], "list [1, 'two', None, [3]]"],
    ["a hole", Object.assign([1], { 2: 3 }), "list [1, None, 3]"],
    ["an object", { a: 1, b: { c: 2 } }, "dict {'a': 1, 'b': {'c': 2}}"],
    ["an object without prototype", Object.assign(Object.create(null), { a: 1 }), "dict {'a': 1}"],
    ["an undefined property", { a: undefined }, "dict {'a': None}"],
    ["a Map", new Map<unknown, unknown>([["a", 1], [2, "b"], [null, 3]]), "dict {'a': 1, 2: 'b', None: 3}"], // biome-ignore format: one line a case
    ["a Set", new Set([1]), "set {1}"],
    ["bytes", new Uint8Array([1, 255]), "bytes b'\\x01\\xff'"],
    ["a Buffer", Buffer.from("hi"), "bytes b'hi'"],
    ["a Date", new Date(1500), "float 1.5"],
    ["floats", new Float64Array([1, 2.5]), "list [1.0, 2.5]"],
    ["small integers", new Int8Array([-1, 2]), "list [-1, 2]"],
    ["large integers", new BigUint64Array([2n ** 64n - 1n]), "list [18446744073709551615]"],
    ["a buffer", new Uint8Array([1, 2]).buffer, "bytes b'\\x01\\x02'"],
    ["an error", new Error("secret"), "RuntimeError RuntimeError('an error of the host')"],
    ["an error for the program", new GuestError("KeyError", "k"), "KeyError KeyError('k')"],
    ["an instance", new (class Account { balance = 1; })(), "Account Account(balance=1)"], // biome-ignore format: one line a case
  ];
  it.each(cases)("%s", (_, value, expected) => {
    expect(seen(value)).toBe(expected);
  });

  it("gives names that mean something in JavaScript no meaning", () => {
    const odd = JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3, "then": 4, "hasOwnProperty": 5}');
    expect(sandbox.evaluate("sorted(v.items(), key=lambda kv: kv[1])", { v: odd })).toEqual([
      ["__proto__", 1],
      ["constructor", 2],
      ["toString", 3],
      ["then", 4],
      ["hasOwnProperty", 5],
    ]);
    expect(sandbox.evaluate("constructor + toString", { constructor: 1, toString: 2 })).toBe(3);
  });

  it("leaves out symbols and what is not enumerable", () => {
    const value = { [Symbol("s")]: 1, seen: 2 };
    Object.defineProperty(value, "hidden", { value: 3, enumerable: false });
    expect(seen(value)).toBe("dict {'seen': 2}");
  });

  it("keeps what is the same object the same", () => {
    const shared = { n: 1 };
    expect(sandbox.evaluate("v[0] is v[1] and v[0] is not v[2]", { v: [shared, shared, { n: 1 }] })).toBe(true);
  });

  it("copies on request: the host's value does not change", () => {
    const value = { list: [1, 2] };
    new Sandbox({ values: "copy" }).execute("v['list'].append(3); v['new'] = 1", { globals: { v: value } });
    expect(value).toEqual({ list: [1, 2] });
  });

  it("takes 200,000 elements and 500 levels", () => {
    expect(sandbox.evaluate("len(v)", { v: new Array(200_000).fill(1) })).toBe(200_000);
    let deep: unknown = 1;
    for (let i = 0; i < 499; i++) deep = [deep];
    expect(() => sandbox.evaluate("v", { v: deep })).not.toThrow();
  });
});

class Account {
  balance = 1;
}

describe("values that cannot be copied", () => {
  const cyclic: Record<string, unknown> = { name: "x" };
  cyclic.me = { again: cyclic };
  let deep: unknown = 1;
  for (let i = 0; i < 100_000; i++) deep = [deep];
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const cases: [string, unknown, string, RegExp][] = [
    ["a symbol", { order: { items: [0, 1, 2, { price: Symbol("free") }] } }, "v.order.items[3].price", /is a symbol/],
    ["a cycle", cyclic, "v.me.again", /contains itself/],
    ["depth", deep, "v", /nested more than/],
    ["a getter", { get price() { throw new Error("must not run"); } }, "v.price", /is an accessor/], // biome-ignore format: one line a case
    [
      "a getter in an array",
      Object.defineProperty([1], 0, { get: () => 1, enumerable: true }),
      "v[0]",
      /is an accessor/,
    ],
    ["a proxy", { p: new Proxy({}, {}) }, "v.p", /is a Proxy/],
    ["a proxy of an array", [new Proxy([], {})], "v[0]", /is a Proxy/],
    ["a proxy of a function", [new Proxy(() => 1, {})], "v[0]", /is a Proxy/],
    ["a revoked proxy", [revoked.proxy], "v[0]", /is a Proxy/],
    ["an instance", { a: new Account() }, "v.a", /an instance of Account, which can be viewed/],
    ["a promise", [Promise.resolve(1)], "v[0]", /a promise; await it/],
    ["a regular expression", /x/, "v", /an instance of RegExp/],
    ["a boxed number", Object(1), "v", /an instance of Number/],
    ["a weak map", new WeakMap(), "v", /an instance of WeakMap/],
    ["an odd key", { "a b": [Symbol("s")] }, 'v["a b"][0]', /is a symbol/],
    ["a pretended Map", Object.create(Map.prototype), "v", /an instance of Map/],
    ["a pretended Date", Object.create(Date.prototype), "v", /an instance of Date/],
    ["an invalid Date", new Date(Number.NaN), "v", /invalid Date/],
    ["an object as key of a Map", new Map([[{}, 1]]), "v", /has a key that is neither/],
    ["an array in a Set", new Set([[1]]), "v", /has a member of a set/],
  ];
  it.each(cases)("%s", (_, value, path, message) => {
    let error: unknown;
    try {
      new Sandbox({ values: "copy" }).evaluate("v", { v: value });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(HostValueError);
    expect((error as HostValueError).message).toMatch(message);
    expect((error as HostValueError).path.startsWith(path)).toBe(true);
  });

  it("runs nothing of a value's own", () => {
    let runs = 0;
    const noisy = {
      toJSON: () => runs++,
      valueOf: () => runs++,
      [Symbol.iterator]: () => runs++,
      [Symbol.toPrimitive]: () => runs++,
    };
    expect(seen(noisy)).toMatch(/^dict \{'toJSON': <built-in function toJSON>/);
    expect(runs).toBe(0);
  });
});
