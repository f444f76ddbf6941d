/** The operators and delimiters of Python, in the tables that the tokenizer looks them up in (Python reference, 2.7, 2.8). */

import { Kind } from "./tokens.generated.js";
import { BROKEN } from "./tokens.js";

/** The longest operator that begins with each pair or triple is found by these; single characters are in SINGLE. */
export const SINGLE = new Uint8Array(128);
export const DOUBLE = new Map<number, number>();
export const TRIPLE = new Map<number, number>();

function operator(spelling: string, kind: number): void {
  const [a, b, c] = [0, 1, 2].map((i) => spelling.charCodeAt(i)) as [number, number, number];
  if (spelling.length === 1) SINGLE[a] = kind;
  else if (spelling.length === 2) DOUBLE.set(a * 128 + b, kind);
  else TRIPLE.set((a * 128 + b) * 128 + c, kind);
}

const OPERATORS: readonly (readonly [string, number])[] = [
  ["(", Kind.LeftParen],
  [")", Kind.RightParen],
  ["[", Kind.LeftBracket],
  ["]", Kind.RightBracket],
  ["{", Kind.LeftBrace],
  ["}", Kind.RightBrace],
  [",", Kind.Comma],
  [":", Kind.Colon],
  [";", Kind.Semicolon],
  ["!", Kind.Exclamation],
  ["=", Kind.Equal],
  ["<", Kind.Less],
  [">", Kind.Greater],
  ["+", Kind.Plus],
  ["-", Kind.Minus],
  ["*", Kind.Star],
  ["/", Kind.Slash],
  ["%", Kind.Percent],
  ["@", Kind.At],
  ["&", Kind.Ampersand],
  ["|", Kind.Bar],
  ["^", Kind.Caret],
  ["~", Kind.Tilde],
  ["->", Kind.Arrow],
  [":=", Kind.Walrus],
  ["==", Kind.EqualEqual],
  ["!=", Kind.NotEqual],
  ["<=", Kind.LessEqual],
  [">=", Kind.GreaterEqual],
  ["**", Kind.StarStar],
  ["//", Kind.SlashSlash],
  ["<<", Kind.LeftShift],
  [">>", Kind.RightShift],
  ["+=", Kind.PlusEqual],
  ["-=", Kind.MinusEqual],
  ["*=", Kind.StarEqual],
  ["/=", Kind.SlashEqual],
  ["%=", Kind.PercentEqual],
  ["@=", Kind.AtEqual],
  ["&=", Kind.AmpersandEqual],
  ["|=", Kind.BarEqual],
  ["^=", Kind.CaretEqual],
  ["**=", Kind.StarStarEqual],
  ["//=", Kind.SlashSlashEqual],
  ["<<=", Kind.LeftShiftEqual],
  [">>=", Kind.RightShiftEqual],
  // An operator of Python 2, and an error now.
  ["<>", BROKEN],
];
for (const [spelling, kind] of OPERATORS) operator(spelling, kind);

/** Characters after which a second one can make a longer operator. */
export const MAY_GROW = new Uint8Array(128);
for (const key of DOUBLE.keys()) MAY_GROW[key >> 7] = 1;
