// Random calls for each built-in type: a receiver, a method or operator, and arguments that mostly fit.
import fc from "fast-check";

const oneOf = (...values) => fc.constantFrom(...values);
const either = (...arbitraries) => fc.oneof(...arbitraries);
const joined = (...arbitraries) => fc.tuple(...arbitraries).map((parts) => parts.join(""));
const listed = (item, max = 5) => fc.array(item, { maxLength: max }).map((items) => items.join(", "));
/** A Python literal of a text; what is not ASCII is escaped, lone surrogates too. */
const literal = (text) =>
  `'${[...text]
    .map((c) => {
      const code = c.codePointAt(0);
      if (c === "'" || c === "\\") return `\\${c}`;
      return code >= 32 && code < 127 ? c : `\\U${code.toString(16).padStart(8, "0")}`;
    })
    .join("")}'`;

const small = fc.integer({ min: -12, max: 12 }).map(String);
const positive = fc.integer({ min: 0, max: 40 }).map(String);
const big = fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n }).map(String);
const int = either(small, fc.integer().map(String), big, oneOf("True", "2**53", "-2**63", "10**18"));
const float = either(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => (Object.is(v, -0) ? "-0.0" : `float('${v}')`)),
  fc.integer({ min: -4000, max: 4000 }).map((n) => (n / 8).toFixed(3)),
  oneOf("float('inf')", "float('-inf')", "float('nan')", "0.1", "1e16", "5e-324", "1e22"),
);
const number = either(int, float);
const word = fc.string({ unit: fc.constantFrom(..."abAB \tßéΣσİǆ1٣_-.,😀\u0301\n"), maxLength: 7 }).map(literal);
const text = either(word, fc.string({ unit: "binary", maxLength: 5 }).map(literal));
const letters = fc.string({ unit: fc.constantFrom(..."ab "), maxLength: 3 }).map(literal);
const bytes = either(
  fc
    .string({ unit: fc.constantFrom(..."abAB \t1,-"), maxLength: 7 })
    .map((s) => `b${literal(s).replace("\\U00000009", "\\t")}`),
  fc.uint8Array({ maxLength: 6 }).map((data) => `bytes([${data.join(", ")}])`),
);
const index = either(small, oneOf("None", "True", "10**20", "-10**20"));
const slice = either(
  joined(index, oneOf(":"), index),
  fc.tuple(index, index, either(small, oneOf("None"))).map((parts) => parts.join(":")),
);
const scalar = either(small, float, letters, oneOf("None", "True", "()", "(1, 'a')"));
const list = listed(scalar).map((items) => `[${items}]`);
const tuple = listed(scalar, 3).map((items) => (items === "" ? "()" : `(${items},)`));
// None below zero: where a hash collides, the place of the second depends there on the size of a machine word.
const ints = listed(positive, 6);
const set = ints.map((items) => (items === "" ? "set()" : `{${items}}`));
const dict = fc
  .array(fc.tuple(scalar, scalar), { maxLength: 4 })
  .map((items) => `{${items.map(([k, v]) => `${k}: ${v}`).join(", ")}}`);
const range = fc
  .array(either(small, small, big), { minLength: 1, maxLength: 3 })
  .map((parts) => `range(${parts.join(", ")})`);
const iterable = either(
  list,
  tuple,
  set,
  range.map((r) => `${r}[:9]`),
  text,
  dict,
);

/** `receiver.method(arguments)` and what became of the receiver. */
const calls = (receiver, ...methods) =>
  fc.tuple(receiver, either(...methods)).map(([x, method]) => `(lambda x: (x${method}, x))(${x})`);
const method = (name, ...args) => fc.tuple(...args).map((values) => `.${name}(${values.join(", ")})`);
const methods = (names, ...args) => oneOf(...names.split(" ")).chain((name) => method(name, ...args));

const between = either(
  fc.constant(""),
  index.map((i) => `, ${i}`),
  fc.tuple(index, index).map(([i, j]) => `, ${i}, ${j}`),
);
const findIn = (names, what) =>
  fc.tuple(oneOf(...names.split(" ")), what, between).map(([n, a, b]) => `.${n}(${a}${b})`);

const str = calls(
  text,
  findIn("find rfind index rindex count startswith endswith", text),
  methods(
    "upper lower title swapcase capitalize casefold isalpha isdigit isalnum isspace isupper istitle isidentifier isprintable isnumeric splitlines encode",
  ),
  methods("split rsplit strip lstrip rstrip", either(letters, oneOf("None"))),
  methods("split rsplit", either(letters, oneOf("None")), small),
  methods("partition rpartition removeprefix removesuffix", letters),
  methods("center ljust rjust", positive, oneOf("'*'", "'é'", "'😀'")),
  methods("zfill expandtabs", small),
  method("replace", letters, text, small),
  method("join", list),
  slice.map((s) => `[${s}]`),
  index.map((i) => `[${i}]`),
  small.map((n) => ` * ${n}`),
  fc.tuple(oneOf("<", "==", "in", "+"), text).map(([op, other]) => ` ${op} ${other}`),
);
const bytesCalls = calls(
  either(
    bytes,
    bytes.map((b) => `bytearray(${b})`),
  ),
  findIn("find rfind index rindex count startswith endswith", either(bytes, small)),
  methods("upper lower title swapcase capitalize isalpha isdigit isspace istitle splitlines hex"),
  methods("split rsplit strip lstrip rstrip", either(bytes, oneOf("None"))),
  methods("partition rpartition removeprefix removesuffix", bytes),
  methods("center ljust rjust", positive, oneOf("b'*'")),
  methods("zfill expandtabs", small),
  method("replace", bytes, bytes, small),
  method("hex", oneOf("':'", "'-'"), small),
  methods(
    "decode",
    oneOf("'utf-8'", "'ascii'", "'latin-1'", "'utf-16'"),
    oneOf("'strict'", "'replace'", "'ignore'", "'backslashreplace'"),
  ),
  slice.map((s) => `[${s}]`),
  index.map((i) => `[${i}]`),
  fc.tuple(oneOf("<", "==", "in", "+", "%"), bytes).map(([op, other]) => ` ${op} ${other}`),
);
const listCalls = calls(
  list,
  methods("append remove count", scalar),
  fc.tuple(scalar, between).map(([v, b]) => `.index(${v}${b})`),
  method("extend", iterable),
  methods("pop", index),
  method("insert", index, scalar),
  methods("sort reverse copy clear pop"),
  methods("sort", oneOf("reverse=True", "key=str", "key=repr, reverse=True")),
  slice.map((s) => `[${s}]`),
  fc
    .tuple(slice, iterable)
    .map(([s, v]) => `.__setitem__(slice(${s.replaceAll(":", ",").replace(/(^|,)(?=,|$)/g, "$1None")}), ${v})`),
  slice.map((s) => `.__delitem__(slice(${s.replaceAll(":", ",")}))`),
  fc.tuple(oneOf("<", ">=", "==", "+", "*"), either(list, small)).map(([op, other]) => ` ${op} ${other}`),
  fc.tuple(scalar).map(([v]) => `.__contains__(${v})`),
);
const dictCalls = calls(
  dict,
  methods("get pop setdefault", scalar, scalar),
  methods("get pop __getitem__ __delitem__ __contains__", scalar),
  methods("popitem clear copy keys values items"),
  method(
    "update",
    either(
      dict,
      fc
        .array(fc.tuple(scalar, scalar), { maxLength: 3 })
        .map((p) => `[${p.map(([k, v]) => `(${k}, ${v})`).join(", ")}]`),
    ),
  ),
  method("__setitem__", scalar, scalar),
  fc.tuple(oneOf("|", "=="), dict).map(([op, other]) => ` ${op} ${other}`),
  dict.map((other) => `.keys() == ${other}.keys()`),
  dict.map((other) => `.items() <= ${other}.items()`),
);
const setCalls = calls(
  either(
    set,
    ints.map((i) => `frozenset([${i}])`),
  ),
  methods(
    "union intersection difference symmetric_difference issubset issuperset isdisjoint update intersection_update difference_update symmetric_difference_update",
    either(
      set,
      ints.map((i) => `[${i}]`),
      ints.map((i) => `iter([${i}])`),
    ),
  ),
  methods("add discard remove __contains__", positive),
  methods("copy clear"),
  fc.tuple(oneOf("|", "&", "-", "^", "<", "<=", ">", ">=", "=="), set).map(([op, other]) => ` ${op} ${other}`),
);
const rangeCalls = calls(
  range,
  slice.map((s) => `[${s}]`),
  index.map((i) => `[${i}]`),
  methods("index count __contains__", int),
  range.map((other) => ` == ${other}`),
  oneOf(".start", ".stop", ".step", ".__reversed__().__length_hint__()"),
);
const sliceCalls = calls(
  fc.tuple(index, index, index).map((parts) => `slice(${parts.join(", ")})`),
  method("indices", either(positive, small)),
  fc.tuple(oneOf("==", "<", ">="), index, index).map(([op, a, b]) => ` ${op} slice(${a}, ${b})`),
);
const intCalls = either(
  calls(
    int.map((n) => `(${n})`),
    methods("bit_length bit_count as_integer_ratio is_integer __str__ __float__ __hash__().__class__"),
  ),
  calls(
    int.map((n) => `(${n})`),
    method("to_bytes", positive, oneOf("'big'", "'little'"), oneOf("signed=True", "signed=False")),
  ),
  calls(
    int.map((n) => `(${n})`),
    fc
      .tuple(oneOf("+", "-", "*", "//", "%", "/", "&", "|", "^", "<", "==", ">="), number)
      .map(([op, n]) => ` ${op} (${n})`),
  ),
  calls(
    int.map((n) => `(${n})`),
    fc.tuple(oneOf("<<", ">>", "**"), fc.integer({ min: -2, max: 40 })).map(([op, n]) => ` ${op} ${n}`),
  ),
  fc.tuple(int, int, int).map((parts) => `pow(${parts.join(", ")})`),
  fc.tuple(int, int).map(([a, b]) => `divmod(${a}, ${b})`),
  fc.tuple(int, small).map(([a, b]) => `round(${a}, ${b})`),
  fc.tuple(oneOf("bin", "oct", "hex", "str", "repr", "float", "abs"), int).map(([f, n]) => `${f}(${n})`),
);
const floatCalls = either(
  calls(float, methods("hex is_integer as_integer_ratio __int__ __repr__ __trunc__ __floor__ __ceil__")),
  fc
    .tuple(float, oneOf("+", "-", "*", "/", "//", "%", "**", "<", "==", ">="), number)
    .map(([a, op, b]) => `(${a}) ${op} (${b})`),
  fc.tuple(float, fc.integer({ min: -20, max: 20 })).map(([a, b]) => `round(${a}, ${b})`),
  fc.tuple(float, number).map(([a, b]) => `divmod(${a}, ${b})`),
  float.map((v) => `float.fromhex((${v}).hex())`),
);
const spec = joined(
  oneOf("", "", "<", ">", "^", "=", "*^", "é<", "0="),
  oneOf("", "", "+", "-", " "),
  oneOf("", "", "", "z"),
  oneOf("", "", "#"),
  oneOf("", "", "0"),
  either(fc.constant(""), positive),
  oneOf("", "", ",", "_"),
  either(
    fc.constant(""),
    fc.constant(""),
    fc.integer({ min: 0, max: 30 }).map((n) => `.${n}`),
  ),
  oneOf("", "", ..."bcdeEfFgGnosxX%"),
);
const formats = either(
  fc.tuple(either(number, text, oneOf("1+2j", "None")), spec).map(([v, s]) => `format(${v}, ${literal(s)})`),
  fc.tuple(spec, either(number, text)).map(([s, v]) => `${literal(`{:${s}}|{!r:>9}`)}.format(${v}, ${v})`),
  fc
    .tuple(
      oneOf("", "-", "0", "+", " ", "#", "-0"),
      either(fc.constant(""), positive),
      either(fc.constant(""), oneOf(".0", ".3", ".12")),
      oneOf(..."diouxXeEfFgGcrsa%"),
      either(number, text),
    )
    .map(([flags, width, precision, type, v]) => `'%${flags}${width}${precision}${type}' % (${v},)`),
);

/** Names of modules, where an expression has no place for an import. */
const D = "__import__('decimal').Decimal";
const F = "__import__('fractions').Fraction";
const decimalText = either(
  fc
    .tuple(fc.bigInt({ min: -(10n ** 34n), max: 10n ** 34n }), fc.integer({ min: -40, max: 40 }))
    .map(([n, e]) => `${n}E${e}`),
  fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 6 }))
    .map(([n, d]) => (n / 10 ** d).toFixed(d)),
  oneOf("0", "-0", "1", "1.10", "0E+5", "Infinity", "-Infinity", "NaN", "sNaN", "1E+6144", "0.000001", "9.5"),
);
const decimal = decimalText.map((text) => `${D}('${text}')`);
const fraction = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 99 }))
  .map(([n, d]) => `${F}(${n}, ${d})`);
const exactOperand = either(decimal, decimal, int, float, fraction);
const exactOperators = ["+", "-", "*", "/", "//", "%", "==", "!=", "<", "<=", ">", ">="];
const decimalCalls = either(
  fc.tuple(decimal, oneOf(...exactOperators), exactOperand).map((parts) => parts.join(" ")),
  fc.tuple(exactOperand, oneOf(...exactOperators), decimal).map((parts) => parts.join(" ")),
  fc.tuple(decimal, small).map((parts) => parts.join(" ** ")),
  fc
    .tuple(
      decimal,
      oneOf(
        "sqrt",
        "exp",
        "ln",
        "log10",
        "normalize",
        "as_tuple",
        "logb",
        "next_plus",
        "to_eng_string",
        "to_integral_exact",
        "as_integer_ratio",
        "number_class",
      ),
    )
    .map(([d, name]) => `${d}.${name}()`),
  fc
    .tuple(
      decimal,
      oneOf("quantize", "compare", "max", "min", "remainder_near", "scaleb", "compare_total", "copy_sign"),
      either(decimal, small),
    )
    .map(([d, name, other]) => `${d}.${name}(${other})`),
  fc.tuple(oneOf("round", "int", "float", "bool", "abs", "str", "-", "+"), decimal).map(([f, d]) => `${f}(${d})`),
  fc
    .tuple(decimal, oneOf("", ".2f", "10.3f", ",.2f", "e", ".3g", "%", "<12", "012.1f"))
    .map(([d, s]) => `format(${d}, '${s}')`),
  fc.tuple(decimalText, text).map(([a, b]) => `${D}('${a}') == ${D}(${b})`),
);
const fractionCalls = either(
  fc
    .tuple(fraction, oneOf(...exactOperators, "**"), either(fraction, small, float, decimal))
    .map((parts) => parts.join(" ")),
  fc.tuple(either(small, float, decimal), oneOf(...exactOperators), fraction).map((parts) => parts.join(" ")),
  fc.tuple(oneOf("round", "int", "float", "bool", "abs", "str", "-"), fraction).map(([f, x]) => `${f}(${x})`),
  fc
    .tuple(fraction, oneOf("", ".2f", "10.3e", ",.1f", ".3g", "%", "<12", "012.1f", "#"))
    .map(([x, s]) => `format(${x}, '${s}')`),
  either(
    decimalText,
    word.map((w) => w.slice(1, -1)),
    fc.tuple(small, small).map((parts) => parts.join("/")),
  ).map((t) => `${F}(${literal(t)})`),
  fc.tuple(fraction, positive).map(([x, n]) => `${x}.limit_denominator(${n})`),
);

/** Expressions by type. */
export const callsByType = {
  int: intCalls,
  float: floatCalls,
  str,
  bytes: bytesCalls,
  list: listCalls,
  dict: dictCalls,
  set: setCalls,
  range: rangeCalls,
  slice: sliceCalls,
  "format specifications": formats,
  Decimal: decimalCalls,
  Fraction: fractionCalls,
};
