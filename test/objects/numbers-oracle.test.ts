/** Numbers against CPython, in batches: random expressions are evaluated there and here, and must print the same. */
import fc from "fast-check";
import { Sandbox } from "terrarium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Oracle } from "../support/oracle.mjs";

const oracle = new Oracle();
beforeAll(async () => {
  await oracle.run("print()");
}, 60_000);
afterAll(() => oracle.close());

const ints = fc.oneof(
  fc.integer({ min: -20, max: 20 }).map(String),
  fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }).map(String),
  fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n }).map(String),
);
const floats = fc
  .oneof(
    fc.double(),
    fc.double({ min: -1e4, max: 1e4 }),
    fc.integer().map((n) => n / 16),
    fc.integer({ min: -1000, max: 1000 }).map((n) => n + 0.5),
  )
  .map((v) =>
    Number.isNaN(v) ? "nan" : v - v !== 0 ? (v < 0 ? "-inf" : "inf") : Object.is(v, -0) ? "-0.0" : `float("${v}")`,
  );
const complexes = fc.tuple(floats, floats).map(([re, im]) => `complex(${re}, ${im})`);
const numbers = fc.oneof(
  { weight: 4, arbitrary: ints },
  { weight: 4, arbitrary: floats },
  { weight: 1, arbitrary: complexes },
  {
    weight: 1,
    arbitrary: fc.constantFrom("True", "False"),
  },
);

const operators = fc.constantFrom("+", "-", "*", "/", "//", "%", "&", "|", "^", "==", "!=", "<", "<=", ">", ">=");
const arithmetic = fc.tuple(numbers, operators, numbers).map(([a, op, b]) => `(${a}) ${op} (${b})`);
const shifts = fc
  .tuple(ints, fc.constantFrom("<<", ">>", "**"), fc.integer({ min: -3, max: 70 }))
  .map(([a, op, b]) => `(${a}) ${op} (${op === "**" ? Math.abs(b) : b})`);

const spec = fc
  .tuple(
    fc.constantFrom("", "", "<", ">", "^", "=", "*<", "0=", "é^", "😀>"),
    fc.constantFrom("", "", "+", "-", " "),
    fc.constantFrom("", "", "", "z"),
    fc.constantFrom("", "", "#"),
    fc.constantFrom("", "", "0"),
    fc.oneof(fc.constant(""), fc.integer({ min: 0, max: 40 }).map(String)),
    fc.constantFrom("", "", ",", "_"),
    fc.oneof(
      fc.constant(""),
      fc.constant(""),
      fc.integer({ min: 0, max: 40 }).map((n) => `.${n}`),
      fc.constantFrom(".", ".,", "._", ".3,", ".20_"),
    ),
    fc.constantFrom("", "", ..."bdeEfFgGnoxX%csq"),
  )
  .map((parts) => parts.join(""));
const formats = fc.tuple(numbers, spec).map(([n, s]) => `format(${n}, ${JSON.stringify(s)})`);

const digitText = fc.string({
  unit: fc.constantFrom(..."0123456789", ..."0123456789", "_", ".", "e", "-", "+", " ", "j", "x", "a", "٣"),
  maxLength: 12,
});
const parsing = fc
  .tuple(fc.constantFrom("int", "float", "complex"), digitText)
  .map(([type, text]) => `${type}(${JSON.stringify(text)})`);
const bases = fc
  .tuple(digitText, fc.integer({ min: -1, max: 38 }))
  .map(([text, base]) => `int(${JSON.stringify(text)}, ${base})`);

const rounding = fc
  .tuple(fc.oneof(ints, floats), fc.integer({ min: -25, max: 25 }))
  .map(([n, d]) => `round(${n}, ${d})`);
const methods = fc.oneof(
  ints.map((n) => `((${n}).bit_length(), (${n}).bit_count(), hex(${n}), oct(${n}), bin(${n}))`),
  fc
    .tuple(ints, fc.integer({ min: 0, max: 40 }), fc.constantFrom("big", "little"), fc.boolean())
    .map(([n, size, order, signed]) => `(${n}).to_bytes(${size}, "${order}", signed=${signed ? "True" : "False"})`),
  floats.map((v) => `((${v}).hex(), (${v}).is_integer(), repr(${v}), str(${v}))`),
  floats.map((v) => `(${v}).as_integer_ratio()`),
  fc.tuple(numbers, numbers).map(([a, b]) => `divmod(${a}, ${b})`),
  fc.tuple(ints, ints, ints).map(([a, b, m]) => `pow(${a}, ${b}, ${m})`),
);

/** One program for a batch: every expression prints a line. The C library's own errors are worded by the platform. */
function program(expressions: readonly string[]): string {
  const lines = ['inf = float("inf")', 'nan = float("nan")'];
  for (const e of expressions) {
    lines.push("try:", `    print(repr(${e}))`, "except Exception as error:", "    print(type(error).__name__, error)");
  }
  return lines.join("\n");
}

async function agree(arbitrary: fc.Arbitrary<string>, count: number): Promise<void> {
  const expressions = fc.sample(arbitrary, { numRuns: count, seed: 20_261_121 });
  const source = program(expressions);
  const [outcome] = await oracle.runAll([{ source }]);
  let stdout = "";
  const limits = { steps: 1e9, memory: 2 ** 29, recursion: 1000, time: 60_000, input: 2 ** 24, output: 2 ** 24 };
  const sandbox = new Sandbox({ features: ["stdout"], limits, onStdout: (text: string) => (stdout += text) });
  sandbox.execute(source);
  const theirs = outcome.stdout.trimEnd().split("\n");
  const ours = stdout.trimEnd().split("\n");
  const differences = expressions
    .map((e, i) => ({ e, theirs: theirs[i], ours: ours[i] }))
    // A C long has 32 bits in the oracle's WebAssembly and 64 elsewhere.
    .filter((d) => d.theirs !== d.ours && !d.theirs?.endsWith("too large to convert to C long"));
  expect(differences).toEqual([]);
}

describe("numbers agree with CPython", () => {
  it.each([
    ["arithmetic and comparison", arithmetic, 3000],
    ["shifts and powers of ints", shifts, 1000],
    ["format specifications", formats, 3000],
    ["constructors on text", parsing, 2000],
    ["int with a base", bases, 1000],
    ["round", rounding, 2000],
    ["methods and functions", methods, 2000],
  ] as const)("%s", { timeout: 120_000 }, async (_name, arbitrary, count) => {
    await agree(arbitrary, count);
  });
});
