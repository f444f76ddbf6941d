// The tree of shapes below one root is bounded, in width and in all: the roots of built-in types outlive every sandbox.
import { expect, it } from "vitest";
import { Shape } from "../../dist/src/objects/shape.js";

it("ever new names, in ever new orders, end in shapes of their own", () => {
  const root = new Shape();
  let shared = 0;
  for (let n = 0; n < 30_000; n++) {
    let shape = root;
    for (let i = 0, rest = n; i < 4; i++, rest = Math.floor(rest / 20)) shape = shape.add(`${i}_${rest % 20}`);
    expect(shape.size).toBe(4);
    expect(shape.indexOf(`0_${n % 20}`)).toBe(0);
    if (shape.isShared) shared++;
  }
  expect(shared).toBeGreaterThan(100);
  expect(shared).toBeLessThan(6000);
});
