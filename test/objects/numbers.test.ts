/** Properties of numbers against plain models: bigint for ints, JavaScript's own arithmetic for floats. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  approximateBits,
  bitLength,
  compareIntFloat,
  floatFloorDiv,
  floatMod,
  floatRepr,
  type Int,
  intAdd,
  intAnd,
  intFloorDiv,
  intLshift,
  intMod,
  intMul,
  intOr,
  intPow,
  intPowMod,
  intRshift,
  intSub,
  intToString,
  intTrueDiv,
  intXor,
  normalizeInt,
} from "../../src/objects/arithmetic.js";
import { fromHex, toHex } from "../../src/objects/float-hex.js";
import { fractionDigits, significantDigits } from "../../src/objects/number-digits.js";
import { exp, log, power } from "../../src/objects/number-elementary.js";
import { parseFloatText, parseInteger } from "../../src/objects/number-parse.js";
import type { VM } from "../../src/vm/vm.js";

/** Numbers need nothing of the machine but its meter. */
const vm = { meter: { charge: () => {}, alloc: () => {} } } as unknown as VM;

const edges = [0n, 1n, -1n, 2n ** 31n, 2n ** 32n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 63n, 2n ** 64n];
const ints = fc.oneof(
  fc.bigInt({ min: -100n, max: 100n }),
  fc.bigInt({ min: -(2n ** 34n), max: 2n ** 34n }),
  fc.bigInt({ min: -(2n ** 55n), max: 2n ** 55n }),
  fc.bigInt({ min: -(2n ** 700n), max: 2n ** 700n }),
  fc.constantFrom(...edges, ...edges.map((n) => -n)),
);
const doubles = fc.oneof(
  fc.double(),
  fc.double({ min: -1e6, max: 1e6 }),
  fc.integer().map((n) => n / 8),
);

const isCanonical = (n: Int): boolean =>
  typeof n === "number"
    ? Number.isSafeInteger(n) && !Object.is(n, -0)
    : n > BigInt(Number.MAX_SAFE_INTEGER) || n < -BigInt(Number.MAX_SAFE_INTEGER);

const floorDiv = (a: bigint, b: bigint): bigint => {
  const q = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? q - 1n : q;
};

describe("ints", () => {
  const operators: [string, (a: Int, b: Int) => Int, (a: bigint, b: bigint) => bigint | undefined][] = [
    ["+", (a, b) => intAdd(vm, a, b), (a, b) => a + b],
    ["-", (a, b) => intSub(vm, a, b), (a, b) => a - b],
    ["*", (a, b) => intMul(vm, a, b), (a, b) => a * b],
    ["//", (a, b) => intFloorDiv(vm, a, b), (a, b) => (b === 0n ? undefined : floorDiv(a, b))],
    ["%", (a, b) => intMod(vm, a, b), (a, b) => (b === 0n ? undefined : a - b * floorDiv(a, b))],
    ["&", (a, b) => intAnd(vm, a, b), (a, b) => a & b],
    ["|", (a, b) => intOr(vm, a, b), (a, b) => a | b],
    ["^", (a, b) => intXor(vm, a, b), (a, b) => a ^ b],
  ];
  for (const [name, own, model] of operators) {
    it(`${name} is exact and canonical`, () => {
      fc.assert(
        fc.property(ints, ints, (a, b) => {
          const expected = model(a, b);
          fc.pre(expected !== undefined);
          const result = own(normalizeInt(a), normalizeInt(b));
          expect(BigInt(result)).toBe(expected);
          expect(isCanonical(result)).toBe(true);
        }),
        { numRuns: 2000 },
      );
    });
  }

  it("shifts are exact and canonical", () => {
    fc.assert(
      fc.property(ints, fc.integer({ min: 0, max: 200 }), (a, n) => {
        const left = intLshift(vm, normalizeInt(a), n);
        const right = intRshift(vm, normalizeInt(a), n);
        expect(BigInt(left)).toBe(a << BigInt(n));
        expect(BigInt(right)).toBe(a >> BigInt(n));
        expect(isCanonical(left) && isCanonical(right)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("powers are exact, also modulo", () => {
    fc.assert(
      fc.property(ints, fc.integer({ min: 0, max: 40 }), ints, (a, n, m) => {
        expect(BigInt(intPow(vm, normalizeInt(a), n) as Int)).toBe(a ** BigInt(n));
        fc.pre(m !== 0n);
        const expected = a ** BigInt(n) - m * floorDiv(a ** BigInt(n), m);
        expect(BigInt(intPowMod(vm, normalizeInt(a), n, normalizeInt(m)))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("true division rounds once: no neighbour is nearer", () => {
    const exact = (v: number): [bigint, bigint] => {
      const hex = toHex(Math.abs(v));
      const [, whole, fraction, exponent] = /0x(\d)\.([0-9a-f]+)p([+-]\d+)/.exec(hex) as unknown as string[];
      const m = BigInt(`0x${whole}${fraction}`);
      const e = Number(exponent) - 4 * (fraction as string).length;
      return e >= 0 ? [m << BigInt(e), 1n] : [m, 1n << BigInt(-e)];
    };
    /** |a / b - v| as a fraction. */
    const distance = (a: bigint, b: bigint, v: number): [bigint, bigint] => {
      const [n, d] = exact(v);
      const x = a * d - n * b;
      return [x < 0n ? -x : x, b * d];
    };
    const positive = ints.map((n) => (n < 0n ? -n : n) + 1n);
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const v = intTrueDiv(vm, normalizeInt(a), normalizeInt(b));
        const [n, d] = distance(a, b, v);
        const buffer = new DataView(new ArrayBuffer(8));
        for (const step of [-1n, 1n]) {
          buffer.setFloat64(0, v);
          buffer.setBigInt64(0, buffer.getBigInt64(0) + step);
          const [n2, d2] = distance(a, b, buffer.getFloat64(0));
          expect(n * d2 <= n2 * d).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("text in every base comes back", () => {
    fc.assert(
      fc.property(ints, fc.integer({ min: 2, max: 36 }), (a, base) => {
        expect(parseInteger(vm, a.toString(base), base)).toBe(normalizeInt(a));
        expect(intToString(vm, normalizeInt(a))).toBe(a.toString());
      }),
      { numRuns: 2000 },
    );
  });

  it("knows the length of what it holds", () => {
    const sizes = fc.oneof(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 4_000_000 }));
    fc.assert(
      fc.property(sizes, fc.boolean(), (bits, less) => {
        const n = (1n << BigInt(bits)) - (less ? 1n : 0n);
        const length = n === 0n ? 0 : less ? bits : bits + 1;
        expect(bitLength(normalizeInt(n))).toBe(length);
        expect(bitLength(normalizeInt(-n))).toBe(length);
        const about = approximateBits(normalizeInt(n));
        expect(about >= length && about <= Math.max(1.51 * length, length + 1)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("floats", () => {
  it("repr reads back as the same float", () => {
    fc.assert(
      fc.property(doubles, (v) => {
        expect(parseFloatText(floatRepr(v))).toBe(v);
      }),
      { numRuns: 3000 },
    );
  });

  it("hexadecimal text reads back as the same float", () => {
    fc.assert(
      fc.property(doubles, (v) => {
        expect(fromHex(vm, toHex(v))).toBe(v);
      }),
      { numRuns: 3000 },
    );
  });

  it("// and % are a division with the divisor's sign", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        fc.pre(b !== 0 && Number.isFinite(a) && Number.isFinite(b));
        const r = floatMod(a, b);
        expect(r === 0 || r < 0 === b < 0).toBe(true);
        expect(Math.abs(r) <= Math.abs(b)).toBe(true);
        const q = floatFloorDiv(a, b);
        expect(Number.isNaN(q) || !Number.isFinite(q) || Number.isInteger(q)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("digits are the exact value's, rounded half to even", () => {
    const exact = (v: number, places: number): string => {
      // v * 10^places as a fraction, rounded.
      const hex = toHex(v);
      const [, whole, fraction, exponent] = /0x(\d)\.([0-9a-f]+)p([+-]\d+)/.exec(hex) as unknown as string[];
      const m = BigInt(`0x${whole}${fraction}`) * 10n ** BigInt(places);
      const e = Number(exponent) - 4 * (fraction as string).length;
      if (e >= 0) return (m << BigInt(e)).toString();
      const d = 1n << BigInt(-e);
      const q = m / d;
      const twice = 2n * (m - q * d);
      return (twice > d || (twice === d && (q & 1n) === 1n) ? q + 1n : q).toString();
    };
    const sized = fc.oneof(
      fc.double({ min: 1e-30, max: 1e30, noNaN: true }),
      fc.nat().map((n) => n / 64 + 1 / 128),
    );
    fc.assert(
      fc.property(sized, fc.integer({ min: 0, max: 30 }), (v, places) => {
        const d = fractionDigits(v, places);
        const text = BigInt(d.digits === "" ? "0" : d.digits.padEnd(Math.max(0, d.point + places), "0")).toString();
        expect(text).toBe(exact(v, places));
        const s = significantDigits(v, 17);
        expect(Number(`0.${s.digits}e${s.point}`)).toBe(v);
      }),
      { numRuns: 2000 },
    );
  });

  it("compares with ints by exact value", () => {
    fc.assert(
      fc.property(ints, doubles, (n, v) => {
        const order = compareIntFloat(normalizeInt(n), v);
        if (Number.isNaN(v)) expect(order).toBeNaN();
        else if (!Number.isFinite(v)) expect(order).toBe(v > 0 ? -1 : 1);
        else {
          const whole = BigInt(Math.floor(v));
          const expected = n < whole ? -1 : n > whole ? 1 : Number.isInteger(v) ? 0 : -1;
          expect(order).toBe(expected);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("elementary functions are within one unit of JavaScript's own", () => {
    const near = (a: number, b: number): boolean => Math.abs(a - b) <= 2.3e-16 * 2 * Math.abs(b) + 1e-320;
    fc.assert(
      fc.property(
        fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (x, y) => {
          expect(near(log(x), Math.log(x))).toBe(true);
          expect(near(exp(Math.log(x)), Math.exp(Math.log(x)))).toBe(true);
          const p = x ** y;
          if (p > 1e-300 && p < 1e300) expect(Math.abs(power(x, y) / p - 1) < 1e-13).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
