// The expected numbers are those of a 64-bit CPython 3.11 with PYTHONHASHSEED=0 (the oracle is a 32-bit build).
import { expect, test } from "vitest";
import { textHash } from "../../dist/src/objects/siphash.js";

test.each([
  ["", 0],
  ["abc", -4594863902769663758n],
  ["abcdefghijk", 1450545860578130900n],
  ["äú∑ℇ", -2810468059467891395n],
  ["a😀b", -7541021549821082252n],
  ["é", 6047309291227476195n],
] as const)("hash(%j)", (text, expected) => {
  expect(textHash(text)).toBe(expected);
});
