// Random Python: expressions of every kind and small programs, as text. What they print does not depend on the machine:
// no hashes, no order of sets, no sizes near a word, no loops without a bound.
import fc from "fast-check";

const small = fc.integer({ min: -9, max: 12 }).map(String);
const text = fc
  .oneof(
    fc.constantFrom(
      "",
      "a",
      "ab",
      "Hello World",
      "x,y,,z",
      " pad ",
      "42",
      "-1.5",
      "it's",
      "é",
      "日本😀",
      "a\nb\t",
      "%d",
      "{}",
      "AbC",
    ),
    fc.string({ unit: fc.constantFrom("a", "b", "1", " ", "é", "😀", "'", '"', "\\", "\n", "Z"), maxLength: 5 }),
  )
  .map(pythonText);
const int = fc.oneof(small, fc.integer({ min: -1000, max: 1000 }).map(String));
const big = fc.oneof(
  fc.constantFrom(
    "9007199254740991",
    "9007199254740992",
    "9007199254740993",
    "(-9007199254740992)",
    "(2**64)",
    "(10**30)",
    "(-3**40)",
    "0xffffffff",
    "(1 << 70)",
  ),
  fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }).map((n) => `(${n})`),
);
const float = fc.oneof(
  fc.constantFrom(
    "0.0",
    "-0.0",
    "0.1",
    "1.5",
    "2.5",
    "-0.5",
    "1e16",
    "1e-7",
    "1e300",
    "float('inf')",
    "float('nan')",
    "123456.789",
    "1e22",
    "0.3",
  ),
  fc.integer({ min: -9999, max: 9999 }).map((n) => (n / 8).toString().concat(n % 8 === 0 ? ".0" : "")),
);
const atom = fc.oneof(
  { weight: 5, arbitrary: int },
  { weight: 2, arbitrary: float },
  { weight: 4, arbitrary: text },
  { weight: 2, arbitrary: fc.constantFrom("None", "True", "False", "...") },
  { weight: 1, arbitrary: fc.constantFrom("b'abc'", "b''", "2j", "(1+2j)", "range(3)", "()", "[]", "{}") },
  { weight: 4, arbitrary: fc.constantFrom("v", "w", "xs", "d", "t", "s") },
);

/** A Python literal of a JavaScript string. */
function pythonText(value) {
  const escaped = value.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n");
  return `'${escaped}'`;
}

const numberOperator = fc.constantFrom("+", "-", "*", "/", "//", "%", "&", "|", "^");
const anyOperator = fc.constantFrom("+", "-", "/", "//", "%", "&", "|", "^", "@");
const comparison = fc.constantFrom("<", "<=", ">", ">=", "==", "!=", "in", "not in");
const spec = fc
  .tuple(
    fc.constantFrom("", "<", ">", "^", "*<", "=", "0="),
    fc.constantFrom("", "+", " ", "-"),
    fc.constantFrom("", "#"),
    fc.constantFrom("", "0", "1", "5", "08", "12"),
    fc.constantFrom("", ",", "_"),
    fc.constantFrom("", ".0", ".2", ".5"),
    fc.constantFrom("", "d", "x", "b", "o", "f", "e", "g", "%", "s", "c", "X", "n", "q"),
  )
  .map((parts) => parts.join(""));
const oneArgument = fc.constantFrom(
  ..."len str repr int float bool list tuple sorted abs round hex bin oct ord ascii any all min max sum type(v) callable dict complex bytes iter(xs).__next__ list(reversed"
    .split(" ")
    .filter((name) => /^\w+$/.test(name)),
);
const textMethods =
  "upper() lower() title() strip() split() splitlines() swapcase() capitalize() isalpha() isdigit() isupper() isspace() encode() islower() istitle() isidentifier() isnumeric() casefold() lstrip() rstrip() split(',') split('a') partition('a') rpartition('b') rsplit(None,1) replace('a','bb') find('a') rfind('b') count('a') startswith('a') endswith('b') center(7,'*') ljust(5) rjust(5,'0') zfill(6) join(['x','y']) index('a') expandtabs(4) removeprefix('a') removesuffix('b')".split(
    " ",
  );
const otherMethods =
  "copy() keys() values() items() get('k') get(1,'no') pop() index(1) count(1) append(1) reverse() sort() hex() conjugate() is_integer() bit_length() as_integer_ratio() real nope nope() clear() union({1})".split(
    " ",
  );

const { number, any } = fc.letrec((tie) => ({
  number: fc.oneof(
    { maxDepth: 3, depthIdentifier: "number" },
    int,
    big,
    float,
    fc.tuple(tie("number"), numberOperator, tie("number")).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc
      .tuple(tie("number"), fc.constantFrom("**", "<<", ">>"), fc.integer({ min: 0, max: 5 }))
      .map(([a, op, n]) => `(${a} ${op} ${n})`),
    fc.tuple(fc.constantFrom("-", "+", "~", "not "), tie("number")).map(([op, a]) => `(${op}${a})`),
    fc.tuple(fc.constantFrom("int", "float", "abs", "round", "bool"), tie("number")).map(([f, a]) => `${f}(${a})`),
    fc.tuple(tie("number"), tie("number")).map(([a, b]) => `divmod(${a}, ${b})[0]`),
    fc.tuple(tie("number"), comparison, tie("number")).map(([a, op, b]) => `(${a} ${op} ${b})`),
  ),
  any: fc.oneof(
    { maxDepth: 3, depthIdentifier: "any", withCrossShrink: true },
    { weight: 6, arbitrary: atom },
    { weight: 3, arbitrary: fc.tuple(tie("any"), anyOperator, tie("any")).map(([a, op, b]) => `(${a} ${op} ${b})`) },
    { weight: 1, arbitrary: fc.tuple(tie("any"), small).map(([a, n]) => `(${a} * ${n})`) },
    { weight: 2, arbitrary: fc.tuple(tie("any"), comparison, tie("any")).map(([a, op, b]) => `(${a} ${op} ${b})`) },
    {
      weight: 1,
      arbitrary: fc.tuple(tie("any"), comparison, tie("any"), comparison, tie("any")).map((p) => `(${p.join(" ")})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie("any"), fc.constantFrom("and", "or"), tie("any"))
        .map(([a, op, b]) => `(${a} ${op} ${b})`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom("-", "+", "~", "not "), tie("any")).map(([op, a]) => `(${op}${a})`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(tie("any"), tie("any"), tie("any")).map(([a, b, c]) => `(${a} if ${b} else ${c})`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie("any"), fc.oneof(small, text, fc.constantFrom("None", "1.5", "()")))
        .map(([a, i]) => `(${a})[${i}]`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          tie("any"),
          fc.option(small, { nil: "" }),
          fc.option(small, { nil: "" }),
          fc.constantFrom("", ":2", ":-1", ":-2", ":0"),
        )
        .map(([a, i, j, k]) => `(${a})[${i}:${j}${k}]`),
    },
    { weight: 4, arbitrary: fc.tuple(oneArgument, tie("any")).map(([f, a]) => `${f}(${a})`) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            "list(zip(A, B))",
            "list(map(str, A))",
            "isinstance(A, (int, str))",
            "list(enumerate(A, 1))",
            "max(A, B)",
            "min(A, B, key=str)",
            "sum(A, B)",
            "dict(zip(A, B))",
            "[*A, *B]",
            "{**A}",
            "(A, B)",
            "{'x': A, 'y': B}",
            "list(filter(None, A))",
            "sorted(A, key=repr)",
            "list(reversed(A))",
            "str.join('-', A)",
            "getattr(A, 'real', B)",
            "(A).__class__.__name__",
            "(lambda p, q=2: (q, p))(A)",
            "(lambda *p, **k: (p, k))(A, k=B)",
            "len({*A})",
            "next(iter(A), B)",
            "print(A, B, sep='|')",
            "tuple(A)[::-1]",
            "all(A)",
            "divmod(A, B)",
          ),
          tie("any"),
          tie("any"),
        )
        .map(([template, a, b]) => template.replaceAll(/\b[AB]\b/g, (name) => (name === "A" ? a : b))),
    },
    { weight: 2, arbitrary: fc.tuple(text, fc.constantFrom(...textMethods)).map(([a, m]) => `(${a}).${m}`) },
    {
      weight: 2,
      arbitrary: fc.tuple(tie("any"), fc.constantFrom(...textMethods, ...otherMethods)).map(([a, m]) => `(${a}).${m}`),
    },
    { weight: 1, arbitrary: fc.tuple(tie("any"), spec).map(([a, f]) => `format(${a}, '${f}')`) },
    {
      weight: 1,
      arbitrary: fc.tuple(atom, spec).map(([a, f]) => `f"{(${a})!r:>9} {(${a}):${f}}"`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom("%s", "%r", "%d", "%5.1f", "%x", "%-4s|", "%+d", "%c", "%e", "%s %s", "%(k)s"),
          tie("any"),
        )
        .map(([f, a]) => `('${f}' % ${a})`),
    },
    { weight: 1, arbitrary: fc.array(tie("any"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`) },
    {
      weight: 1,
      arbitrary: fc.array(tie("any"), { minLength: 2, maxLength: 3 }).map((items) => `(${items.join(", ")})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.tuple(atom, tie("any")), { maxLength: 3 })
        .map((items) => `{${items.map(([k, a]) => `${k}: ${a}`).join(", ")}}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            "[E for x in I]",
            "[E for x in I if x]",
            "{x: E for x in I}",
            "list(E for x in I)",
            "[(x, E) for x in I for y in (1, 2)]",
            "sum(1 for x in I if E)",
          ),
          tie("any"),
          tie("any"),
        )
        .map(([template, e, i]) => template.replace(/\bE\b/, () => e).replace(/\bI\b/, () => `list(${i})[:5]`)),
    },
    { weight: 3, arbitrary: tie("number") },
  ),
}));

export const expression = fc.oneof({ weight: 3, arbitrary: any }, { weight: 1, arbitrary: number });

const PROLOGUE = `v, w, xs, d, t, s = 7, 2.5, [3, 1, 2], {'k': 1, 2: 'two'}, (1, 'a', None), 'some text'
`;

/** A program that prints an expression's value or its exception. */
export const expressionProgram = expression.map(
  (source) =>
    `${PROLOGUE}try:\n    print(repr(${source}))\nexcept Exception as error:\n    print(type(error).__name__, error)\n`,
);

const indent = (block) => block.map((line) => `    ${line}`);
const name = fc.constantFrom("v", "w", "xs", "d", "t", "s");
const exceptionName = fc.constantFrom(
  "ValueError",
  "TypeError",
  "KeyError",
  "ZeroDivisionError",
  "(IndexError, AttributeError)",
  "LookupError",
  "ArithmeticError",
  "Exception",
);

const { block } = fc.letrec((tie) => ({
  block: fc.array(tie("statement"), { minLength: 1, maxLength: 3 }).map((parts) => parts.flat()),
  statement: fc.oneof(
    { maxDepth: 3, depthIdentifier: "statement", withCrossShrink: true },
    { weight: 3, arbitrary: expression.map((e) => [`print(${e})`]) },
    { weight: 1, arbitrary: expression.map((e) => [`print(walrus := ${e}, walrus)`]) },
    { weight: 3, arbitrary: fc.tuple(name, expression).map(([n, e]) => [`${n} = ${e}`]) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(name, fc.constantFrom("+=", "-=", "//=", "%=", "|=", "&="), atom)
        .map(([n, op, e]) => [`${n} ${op} ${e}`]),
    },
    { weight: 1, arbitrary: fc.tuple(expression).map(([e]) => [`v, *w = ${e}`]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("xs", "d"), fc.oneof(small, text), atom)
        .map(([n, i, e]) => [`${n}[${i}] = ${e}`]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(exceptionName, expression)
        .map(([e, a]) => [`raise ${/^\w+$/.test(e) ? e : "OSError"}(${a})`]),
    },
    { weight: 1, arbitrary: fc.tuple(expression, text).map(([e, m]) => [`assert ${e}, ${m}`]) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(["del v"], ["del xs[0]"], ["del d['k']"], ["pass"], ["w = lambda: v"], ["print(w())"]),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(expression, tie("block"), tie("block"))
        .map(([e, a, b]) => [`if ${e}:`, ...indent(a), "else:", ...indent(b)]),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(name, expression, tie("block"), fc.constantFrom("break", "continue", "pass"), tie("block"))
        .map(([n, e, a, jump, b]) => [
          `for ${n} in list(${e})[:3]:`,
          ...indent(a),
          ...indent([`if ${n}: ${jump}`]),
          "else:",
          ...indent(b),
        ]),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          tie("block"),
          exceptionName,
          tie("block"),
          fc.option(tie("block"), { nil: [] }),
          fc.option(tie("block"), { nil: [] }),
        )
        .map(([a, e, b, c, f]) => [
          "try:",
          ...indent(a),
          `except ${e} as error:`,
          ...indent(["print('caught', type(error).__name__, error)", ...b]),
          ...(c.length > 0 ? ["else:", ...indent(c)] : []),
          ...(f.length > 0 ? ["finally:", ...indent(["print('finally')", ...f])] : []),
        ]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom("p", "p, q=1", "*p", "p, /, q=2", "p, **q", "*, p=3"),
          tie("block"),
          expression,
          fc.constantFrom("f(v)", "f(p=v)", "f()", "f(v, w)", "f(*t)"),
        )
        .map(([parameters, body, value, call]) => [
          `def f(${parameters}):`,
          ...indent(["global v, w, xs, d, t, s", ...body, `return p, ${value}`]),
          `print(${call})`,
        ]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie("block"), expression, expression)
        .map(([body, a, b]) => [
          "def g():",
          ...indent(["global v, w, xs, d, t, s", `yield ${a}`, ...body, `yield ${b}`]),
          "for item in g(): print('item', item)",
        ]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom("__add__", "__eq__", "__lt__", "__getitem__", "__contains__", "__call__"),
          expression,
          fc.constantFrom(
            "C() + 1",
            "C() == v",
            "C() < w",
            "C()[s]",
            "v in C()",
            "C()(v)",
            "C().n",
            "C().missing",
            "1 + C()",
            "-C()",
          ),
        )
        .map(([method, value, use]) => [
          "class C:",
          ...indent([`n = ${value}`, `def ${method}(self, other): return self.n`]),
          `print(${use})`,
        ]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          expression,
          fc.constantFrom(
            "[a, b, *c]",
            "{'k': a}",
            "int(a)",
            "str() as a",
            "(a, b) | [a, _, b]",
            "None | 1 | 'a'",
            "[1, *_]",
            "float() | bool()",
          ),
          tie("block"),
        )
        .map(([subject, pattern, body]) => [
          `match ${subject}:`,
          ...indent([
            `case ${pattern}:`,
            ...indent(["print('matched')", ...body]),
            "case other:",
            "    print('other', other)",
          ]),
        ]),
    },
  ),
}));

/** Most statements of a program are guarded, or it would seldom get far; it may end in an uncaught exception. */
const guarded = fc
  .tuple(block, fc.integer({ min: 0, max: 5 }))
  .map(([lines, dice]) =>
    dice === 0
      ? lines
      : ["try:", ...indent(lines), "except Exception as error:", ...indent(["print(type(error).__name__, error)"])],
  );

/** A program of a few statements. */
export const program = fc
  .array(guarded, { minLength: 1, maxLength: 4 })
  .map((parts) => `${PROLOGUE}${parts.flat().join("\n")}\nprint(v, w, xs, d, t, s)\n`);
