/** Hyperbolic functions of floats and their inverses, worked out in the precision of number-double.ts. */
import { add, divide, LOW, multiply, squareRoot, twoProduct, twoSum } from "./number-double.js";
import { beside, EXPONENT, expm1Parts, expParts, LN2_H, LN2_L, logParts, scaled } from "./number-elementary.js";

const INF = Number.POSITIVE_INFINITY;

export function sinh(x: number): number {
  if (x - x !== 0 || Math.abs(x) < 1e-9) return x;
  const a = Math.abs(x);
  let r: number;
  if (a > 40) r = halfExp(a);
  else {
    // (E + E / (E + 1)) / 2 with E = exp(a) - 1
    const h = expm1Parts(a);
    const l = LOW[0];
    const d = add(h, l, 1, 0);
    const q = divide(h, l, d, LOW[0]);
    r = add(h, l, q, LOW[0]) / 2;
  }
  return x < 0 ? -r : r;
}

/** exp(x) / 2, which may be there when exp(x) is not. */
function halfExp(x: number): number {
  if (x > 712) return INF;
  const h = expParts(x, 0);
  return scaled(h, LOW[0], beside[EXPONENT] - 1);
}

export function cosh(x: number): number {
  if (Number.isNaN(x)) return x;
  const a = Math.abs(x);
  if (a > 40) return halfExp(a);
  const h0 = expParts(a, 0);
  const unit = 2 ** (beside[EXPONENT] as number);
  const h = h0 * unit;
  const l = LOW[0] * unit;
  const q = divide(1, 0, h, l);
  return add(h, l, q, LOW[0]) / 2;
}

export function tanh(x: number): number {
  if (Number.isNaN(x) || Math.abs(x) < 1e-9) return x;
  const a = Math.abs(x);
  let r = 1;
  if (a < 22) {
    const h = expm1Parts(2 * a);
    const l = LOW[0];
    const d = add(h, l, 2, 0);
    r = divide(h, l, d, LOW[0]);
  }
  return x < 0 ? -r : r;
}

export function asinh(x: number): number {
  if (x - x !== 0 || Math.abs(x) < 1e-9) return x;
  const a = Math.abs(x);
  let r: number;
  if (a > 1e100) {
    // The root is a itself.
    const h = logParts(a, 0);
    r = add(h, LOW[0], LN2_H, LN2_L);
  } else {
    // log1p(a + a^2 / (1 + sqrt(1 + a^2)))
    const sh = twoProduct(a, a);
    const sl = LOW[0];
    const oneH = add(sh, sl, 1, 0);
    const rootH = squareRoot(oneH, LOW[0]);
    const dh = add(rootH, LOW[0], 1, 0);
    const qh = divide(sh, sl, dh, LOW[0]);
    const th = add(qh, LOW[0], a, 0);
    r = logOnePlus(th, LOW[0]);
  }
  return x < 0 ? -r : r;
}

/** log(1 + h + l) */
function logOnePlus(h: number, l: number): number {
  if (Math.abs(h) < 1e-3) {
    // The sum with 1 would lose what makes small answers precise: log(1 + z) = z - z^2 / 2 + z^3 / 3 - …
    const s = multiply(h, l, h, l);
    const sl = LOW[0];
    let tail = 0;
    for (let k = 9; k >= 4; k--) tail = tail * h + (k % 2 === 0 ? -1 : 1) / k;
    const cubeH = multiply(s, sl, h, l);
    const third = divide(cubeH, LOW[0], 3, 0);
    const e = add(third, LOW[0], s * s * tail, 0);
    const f = add(e, LOW[0], -s / 2, -sl / 2);
    return add(h, l, f, LOW[0]);
  }
  const s = add(h, l, 1, 0);
  return logParts(s, LOW[0]);
}

export function acosh(x: number): number {
  if (x < 1 || Number.isNaN(x)) return Number.NaN;
  if (x === INF) return x;
  if (x > 1e100) {
    const h = logParts(x, 0);
    return add(h, LOW[0], LN2_H, LN2_L);
  }
  // log1p(t + sqrt(2 t + t^2)) with t = x - 1
  const t = twoSum(x, -1);
  const tl = LOW[0];
  const s = multiply(t, tl, t, tl);
  const u = add(s, LOW[0], 2 * t, 2 * tl);
  const root = squareRoot(u, LOW[0]);
  const v = add(root, LOW[0], t, tl);
  return logOnePlus(v, LOW[0]);
}

export function atanh(x: number): number {
  if (Number.isNaN(x) || Math.abs(x) > 1) return Number.NaN;
  if (Math.abs(x) < 1e-9) return x;
  const a = Math.abs(x);
  if (a === 1) return x < 0 ? -INF : INF;
  const d = twoSum(1, -a);
  const q = divide(2 * a, 0, d, LOW[0]);
  const r = logOnePlus(q, LOW[0]) / 2;
  return x < 0 ? -r : r;
}
