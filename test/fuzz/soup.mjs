// Texts of random tokens: hardly any is a program, all have to end in a SyntaxError or better.

export const KEYWORDS =
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case type _".split(
    " ",
  );

export const OPERATORS =
  "+ - * ** / // % @ << >> & | ^ ~ := < > <= >= == != ( ) [ ] { } , : ! . ; = -> += -= *= /= //= %= @= &= |= ^= >>= <<= **= ... $ ? ` \\".split(
    " ",
  );

export const LITERALS = [
  "0",
  "1",
  "00",
  "0777",
  "1_000",
  "1__0",
  "0x",
  "0xfF",
  "0b102",
  "0o7",
  "1e5",
  "1e999",
  "1.5j",
  ".5",
  "5.",
  "1if",
  "9007199254740993",
  "1".repeat(60),
  "''",
  '"a"',
  "'''b\nc'''",
  '"""',
  "'",
  "b'x'",
  "b'é'",
  "rb'\\x'",
  "u'u'",
  "ur'u'",
  "'\\N{DIGIT ONE}'",
  "'\\ud800'",
  "'\\x1'",
  "'\\777'",
  "f'{x}'",
  "f'{x!r:>{w}}'",
  "f'{",
  "f'}'",
  "f'{x=}'",
  "f'{{}}'",
  "f'''{\nx}'''",
  "f'{x:{y:{z}}}'",
  "f'{lambda x: 1}'",
  "rf'\\{x}'",
  "t'{x}'",
  "t'{x!s:5}'",
];

export const NAMES = [
  "a",
  "b",
  "x",
  "y",
  "self",
  "cls",
  "print",
  "__class__",
  "__init__",
  "__proto__",
  "constructor",
  "é",
  "ｘ",
  "𝐱",
  "ª",
  "_",
  "__",
  "super",
  "match",
  "type",
];

const SPACES = [
  " ",
  " ",
  " ",
  " ",
  "",
  "\n",
  "\n",
  "\n    ",
  "\n  ",
  "\n\t",
  "\n        ",
  "\t",
  "\f",
  "\r\n",
  "\r",
  " # c\n",
  "\\\n",
  "\0",
  "\u00a0",
  "\ufeff",
  "\u2028",
  "\ud800",
  "\udc00",
  "\u{10ffff}",
];

/** @param {import("./random.mjs").Random} random */
export function token(random) {
  switch (random.below(8)) {
    case 0:
    case 1:
      return random.pick(KEYWORDS);
    case 2:
      return random.pick(LITERALS);
    case 3:
    case 4:
      return random.pick(NAMES);
    default:
      return random.pick(OPERATORS);
  }
}

/** @param {import("./random.mjs").Random} random */
export function soup(random) {
  let text = "";
  const count = 1 + random.size(random.oneIn(20) ? 600 : 60);
  // A soup with few spaces of odd kinds gets further.
  const odd = random.oneIn(3);
  for (let i = 0; i < count; i++) {
    if (random.oneIn(30))
      text += random.pick(["(", "[", "{", "f'{", "(lambda:", "not ", "-"]).repeat(random.below(150));
    text += token(random) + (odd ? random.pick(SPACES) : random.pick([" ", " ", " ", "\n", "\n    "]));
  }
  return text;
}
