/**
 * Decimal digits: of floats, correctly rounded half to even from their exact value, and in text (any Unicode decimal).
 */

/** The code points of the zeros of Unicode 16's decimal digits; the other nine follow each. */
const ZEROS: readonly number[] = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0, 0x11136, 0x111d0,
  0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730, 0x118e0, 0x11950, 0x11bf0, 0x11c50, 0x11d50,
  0x11da0, 0x11f50, 0x16130, 0x16a60, 0x16ac0, 0x16b50, 0x16d70, 0x1ccf0, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6,
  0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950, 0x1fbf0,
];

/** The value of a decimal digit of any script, or -1. */
export function decimalDigit(code: number): number {
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
  let low = 0;
  let high = ZEROS.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ZEROS[middle] as number) <= code) low = middle;
    else high = middle - 1;
  }
  const value = code - (ZEROS[low] as number);
  return value >= 0 && value < 10 ? value : -1;
}

/** 0.d1d2d3… * 10^point; no digits at all for a value that was rounded to nothing. Trailing zeros are left out. */
export interface Digits {
  digits: string;
  point: number;
}

const ZERO: Digits = { digits: "0", point: 1 };

const scratch = new DataView(new ArrayBuffer(8));

/** The integer m and exponent e with v = m * 2^e, for finite v >= 0. */
export function mantissaAndExponent(v: number): [m: bigint, e: number] {
  scratch.setFloat64(0, v);
  const bits = scratch.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  return exponent === 0 ? [fraction, -1074] : [fraction | 0x10000000000000n, exponent - 1075];
}

function trimmed(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  return end === digits.length ? digits : digits.slice(0, end);
}

/** Every digit of the exact value of v > 0: up to 767 of them. */
export function exactDigits(v: number): Digits {
  const [m, e] = mantissaAndExponent(v);
  if (e >= 0) {
    const s = (m << BigInt(e)).toString();
    return { digits: trimmed(s), point: s.length };
  }
  const s = (m * 5n ** BigInt(-e)).toString();
  return { digits: trimmed(s), point: s.length + e };
}

/** Rounds to so many digits, half to even. */
export function roundDigits(d: Digits, count: number): Digits {
  if (count < 0) return { digits: "", point: d.point };
  if (d.digits.length <= count) return d;
  const kept = d.digits.slice(0, count);
  const next = d.digits.charCodeAt(count) - 48;
  const isHalf = next === 5 && d.digits.length === count + 1;
  const lastIsOdd = count > 0 && (kept.charCodeAt(count - 1) & 1) === 1;
  if (next < 5 || (isHalf && !lastIsOdd)) return { digits: trimmed(kept), point: d.point };
  // Add one in the last place: nines in front of it become zeros, which are dropped.
  let i = count - 1;
  while (i >= 0 && kept.charCodeAt(i) === 57) i--;
  if (i < 0) return { digits: "1", point: d.point + 1 };
  return { digits: kept.slice(0, i) + String.fromCharCode(kept.charCodeAt(i) + 1), point: d.point };
}

/** Splits JavaScript's d.ddde+x. */
function fromExponential(s: string): Digits {
  const e = s.indexOf("e");
  const mantissa = e === 1 ? s.charAt(0) : s.charAt(0) + s.slice(2, e);
  return { digits: trimmed(mantissa), point: Number(s.slice(e + 1)) + 1 };
}

/** The fewest digits that read back as v; v >= 0 and finite. */
export function shortestDigits(v: number): Digits {
  return v === 0 ? ZERO : fromExponential(v.toExponential());
}

/** v to so many significant digits (at least one). */
export function significantDigits(v: number, count: number): Digits {
  if (v === 0) return ZERO;
  if (count <= 17) {
    // JavaScript rounds halves away from zero. A half is an exact decimal with one digit more, which is a five.
    const longer = v.toExponential(count);
    if (longer.charCodeAt(longer.indexOf("e") - 1) !== 53) return fromExponential(v.toExponential(count - 1));
  }
  return roundDigits(exactDigits(v), count);
}

/** v to so many digits after the point. */
export function fractionDigits(v: number, count: number): Digits {
  if (v === 0) return ZERO;
  const exact = exactDigits(v);
  const rounded = roundDigits(exact, exact.point + count);
  return rounded.digits === "" ? { digits: "", point: -count } : rounded;
}

/**
 * v with so many digits after the point, as text: the everyday case of `:.2f`, or undefined where JavaScript's own
 * conversion would not round half to even or would use an exponent.
 */
export function quickFixed(v: number, count: number): string | undefined {
  if (!(v < 1e21) || count > 100) return undefined;
  // A half in the last place is an odd multiple of 2^-(count + 1).
  return (v * 2 ** (count + 1)) % 2 === 1 ? undefined : v.toFixed(count);
}
