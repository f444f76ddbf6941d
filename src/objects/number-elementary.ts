/** Elementary functions that are the same on every machine. */

export function hypotenuse(x: number, y: number): number {
  return Math.hypot(x, y);
}
