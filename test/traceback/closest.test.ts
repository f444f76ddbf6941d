// "Did you mean": the measure and its limits are those of CPython's Python/suggestions.c.
import { describe, expect, it } from "vitest";
import { closestName, didYouMean } from "../../dist/src/traceback/closest.js";

describe("the closest name", () => {
  it.each([
    ["lenght", ["length", "lent"], "length"],
    ["Foo", ["foo", "fob"], "foo"],
    ["appendd", ["append", "extend"], "append"],
    ["xyz", ["abc", "def"], null],
    ["x", ["y"], null],
    ["colour", ["color", "colors"], "color"],
    // A name that is there is no suggestion for itself.
    ["same", ["same"], null],
    // Bytes are compared, not characters.
    ["größe", ["grösse", "groesse"], "grösse"],
  ])("%s among %j", (wrong, candidates, expected) => {
    expect(closestName(wrong, candidates)).toBe(expected);
  });

  it("gives up on many candidates and on long names", () => {
    const others = Array.from({ length: 748 }, (_, i) => `other${i}`);
    expect(closestName("hallo", [...others, "hello"])).toBe("hello");
    expect(closestName("hallo", [...others, "one more", "hello"])).toBe(null);
    expect(closestName("a".repeat(41), [`${"a".repeat(40)}b`])).toBe(null);
  });

  it("is written as calls with a wrong keyword have it", () => {
    expect(didYouMean("revers", ["key", "reverse"])).toBe(". Did you mean 'reverse'?");
    expect(didYouMean("zzz", ["key", "reverse"])).toBe("");
  });
});
