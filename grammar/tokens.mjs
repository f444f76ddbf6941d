/**
 * The tokens of Python: how grammar/python.ohm spells each one, and its name in TypeScript (`Kind.Name`).
 *
 * A token's kind is a small number, and the same number is the code of the character that stands for the token in a
 * token string. The numbers begin at 33, so that token strings stay one byte a token and can be printed while debugging.
 */

const FIRST_KIND = 33;

/** Classes of tokens, which the grammar spells in capitals. */
const CLASSES = [
  ["ENDMARKER", "EndMarker"],
  ["NEWLINE", "Newline"],
  ["INDENT", "Indent"],
  ["DEDENT", "Dedent"],
  ["NUMBER", "Number"],
  ["STRING", "String"],
  ["FSTRING_START", "FStringStart"],
  ["TSTRING_START", "TStringStart"],
  ["FSTRING_MIDDLE", "FStringMiddle"],
  ["FSTRING_END", "FStringEnd"],
];

const OPERATORS = [
  ["(", "LeftParen"],
  [")", "RightParen"],
  ["[", "LeftBracket"],
  ["]", "RightBracket"],
  ["{", "LeftBrace"],
  ["}", "RightBrace"],
  [",", "Comma"],
  [":", "Colon"],
  [";", "Semicolon"],
  [".", "Dot"],
  ["...", "Ellipsis"],
  ["->", "Arrow"],
  [":=", "Walrus"],
  ["!", "Exclamation"],
  ["=", "Equal"],
  ["==", "EqualEqual"],
  ["!=", "NotEqual"],
  ["<", "Less"],
  ["<=", "LessEqual"],
  [">", "Greater"],
  [">=", "GreaterEqual"],
  ["+", "Plus"],
  ["-", "Minus"],
  ["*", "Star"],
  ["**", "StarStar"],
  ["/", "Slash"],
  ["//", "SlashSlash"],
  ["%", "Percent"],
  ["@", "At"],
  ["<<", "LeftShift"],
  [">>", "RightShift"],
  ["&", "Ampersand"],
  ["|", "Bar"],
  ["^", "Caret"],
  ["~", "Tilde"],
  ["+=", "PlusEqual"],
  ["-=", "MinusEqual"],
  ["*=", "StarEqual"],
  ["**=", "StarStarEqual"],
  ["/=", "SlashEqual"],
  ["//=", "SlashSlashEqual"],
  ["%=", "PercentEqual"],
  ["@=", "AtEqual"],
  ["<<=", "LeftShiftEqual"],
  [">>=", "RightShiftEqual"],
  ["&=", "AmpersandEqual"],
  ["|=", "BarEqual"],
  ["^=", "CaretEqual"],
];

/** Words that are names except in one place each. */
const SOFT_KEYWORDS = ["match", "case", "type", "_"];

const KEYWORDS = [
  ...["False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del"],
  ...["elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal"],
  ...["not", "or", "pass", "raise", "return", "try", "while", "with", "yield"],
];

const word = (spelling, prefix) => [
  spelling,
  spelling === "_" ? `${prefix}Underscore` : prefix + spelling[0].toUpperCase() + spelling.slice(1),
];

/** @type {{ spelling: string, name: string, kind: number, sort: "class" | "operator" | "soft" | "keyword" }[]} */
export const TOKENS = [
  ...CLASSES.map(([spelling, name]) => ({ spelling, name, sort: "class" })),
  { spelling: "NAME", name: "Name", sort: "class" },
  ...SOFT_KEYWORDS.map((s) => word(s, "Soft")).map(([spelling, name]) => ({ spelling, name, sort: "soft" })),
  ...OPERATORS.map(([spelling, name]) => ({ spelling, name, sort: "operator" })),
  ...KEYWORDS.map((s) => word(s, "Key")).map(([spelling, name]) => ({ spelling, name, sort: "keyword" })),
].map((token, index) => ({ ...token, kind: FIRST_KIND + index }));

const KIND_OF = new Map(TOKENS.map((token) => [token.spelling, token.kind]));

/** Number of the token that the grammar spells this way. */
export function kindOf(spelling) {
  const kind = KIND_OF.get(spelling);
  if (kind === undefined) throw new Error(`grammar: no token is spelled "${spelling}"; see grammar/tokens.mjs`);
  return kind;
}

const QUOTED = /\/\/[^\n]*|"([^"\n]+)"/g;

/** Replaces every quoted token of a grammar text with the one character that stands for it. */
export function withTokenCharacters(grammarText) {
  return grammarText.replace(QUOTED, (whole, spelling) =>
    spelling === undefined ? whole : `"\\u{${kindOf(spelling).toString(16)}}"`,
  );
}

/** A token that no rule mentions is a mistake of the grammar, or one too many. */
export function checkAllTokensAreUsed(grammarText) {
  const used = new Set([...grammarText.matchAll(QUOTED)].map((match) => match[1]));
  const unused = TOKENS.filter((token) => !used.has(token.spelling)).map((token) => token.spelling);
  if (unused.length > 0) throw new Error(`grammar: these tokens are never used: ${unused.join(" ")}`);
}
