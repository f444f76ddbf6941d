/** The hash of a number: that of the int, float or Fraction of the same value. */
import type { Num } from "./number.js";

const P = (1n << 61n) - 1n;
const INVERSE_OF_TEN = 2075258708292324556n;

export function hashNumber(n: Num): number | bigint {
  if (n.isInfinite) return n.sign === 1 ? -314159 : 314159;
  const power = modularPower(n.exponent >= 0 ? 10n : INVERSE_OF_TEN, Math.abs(n.exponent));
  let h = ((n.coefficient % P) * power) % P;
  if (n.sign === 1) h = -h;
  if (h === -1n) h = -2n;
  return h >= -9007199254740991n && h <= 9007199254740991n ? Number(h) : h;
}

function modularPower(base: bigint, exponent: number): bigint {
  let result = 1n;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % P;
    square = (square * square) % P;
  }
  return result;
}
