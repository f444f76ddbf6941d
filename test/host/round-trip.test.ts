// Every row of the table of values: what it is to a program, and whether it comes back as the very object.
import { Sandbox } from "terrarium";
import { expect, it } from "vitest";

class Point {
  x = 1;
}
const SAME = "the same";
const fn = (): number => 1;

const rows: readonly (readonly [name: string, value: unknown, type: string, back: unknown])[] = [
  ["null", null, "NoneType", SAME],
  ["undefined", undefined, "NoneType", null],
  ["true", true, "bool", SAME],
  ["a safe integer", 5, "int", SAME],
  ["a small bigint", 5n, "int", 5],
  ["a large bigint", 2n ** 70n, "int", SAME],
  ["-0", -0, "float", SAME],
  ["a fraction", 1.5, "float", SAME],
  ["a number too large for an int", 2 ** 60, "float", SAME],
  ["a string", "a\ud800", "str", SAME],
  ["an array", [1], "list", SAME],
  ["a frozen array", Object.freeze([1]), "list", SAME],
  ["an array of a class that extends Array", new (class Rows extends Array {})(), "list", SAME],
  ["a plain object", { a: 1 }, "dict", SAME],
  ["an object without prototype", Object.create(null), "dict", SAME],
  ["a Map", new Map([[1, 2]]), "dict", SAME],
  ["a Set", new Set([1]), "set", SAME],
  ["an instance", new Point(), "Point", SAME],
  ["a function", fn, "builtin_function_or_method", SAME],
  ["a class", Point, "builtin_function_or_method", SAME],
  ["an Error", new RangeError("x"), "RuntimeError", SAME],
  ["a Date", new Date(1500), "float", 1.5],
  ["a Uint8Array", new Uint8Array([1, 2]), "bytes", new Uint8Array([1, 2])],
  ["a Buffer", Buffer.from("ab"), "bytes", new Uint8Array([97, 98])],
  ["an ArrayBuffer", new ArrayBuffer(2), "bytes", new Uint8Array(2)],
  ...[
    new Uint8ClampedArray([1]),
    new Int8Array([-1]),
    new Int16Array([1]),
    new Uint16Array([1]),
    new Int32Array([1]),
    new Uint32Array([2 ** 32 - 1]),
    new Float32Array([1.5]),
    new Float64Array([1.5]),
    new BigInt64Array([-5n]),
    new BigUint64Array([2n ** 64n - 1n]),
  ].map((array) => [array.constructor.name, array, "list", SAME] as const),
];

it.each(rows)("%s goes in and comes back", (_name, value, type, back) => {
  const sandbox = new Sandbox();
  expect(sandbox.evaluate("type(v).__name__", { v: value })).toBe(type);
  const returned = sandbox.evaluate("[v][0]", { v: value });
  if (back === SAME) expect(Object.is(returned, value)).toBe(true);
  else expect(returned).toEqual(back);
});

it.each([
  ["a DataView", new DataView(new ArrayBuffer(2)), "pass a Uint8Array"],
  ["an invalid Date", new Date(Number.NaN), "v is an invalid Date"],
  ["a promise", Promise.resolve(1), "await it first"],
  ["a Proxy", new Proxy({}, {}), "pass a plain copy"],
  ["a RegExp", /x/, "pass its source"],
  ["a symbol", Symbol("x"), "v is a symbol"],
  ["a WeakMap", new WeakMap(), "pass a Map"],
  ["a boxed number", Object(1), "pass the number itself"],
])("%s is refused with the way out", (_name, value, words) => {
  expect(() => new Sandbox().evaluate("v", { v: value })).toThrow(words);
});

it("numbers in typed arrays are ints and floats of their kind", () => {
  const read = (v: unknown): unknown => new Sandbox().evaluate("[[type(x).__name__ for x in v], repr(v)]", { v });
  expect(read(new BigUint64Array([2n ** 64n - 1n]))).toEqual([["int"], "[18446744073709551615]"]);
  expect(read(new Float32Array([1, 0.5]))).toEqual([["float", "float"], "[1.0, 0.5]"]);
  expect(read(new Int8Array([-128]))).toEqual([["int"], "[-128]"]);
});
