/** Mistakes in expressions (Python reference, chapter 6) and in string literals. */

import type { Expr, Node } from "./ast.js";
import { ends, kinds, starts, text } from "./build-state.js";
import {
  atLastToken,
  atNode,
  atToken,
  between,
  fromTo,
  isInBrackets,
  startingFrom,
  stringLetter,
  tokenAt,
  tokensBetween,
} from "./mistake-places.js";
import { expressionName, invalidTarget } from "./targets.js";
import { Kind } from "./tokens.generated.js";

/** Statements of Python 2 that became functions. */
function isLegacy(name: string): boolean {
  return name === "print" || name === "exec";
}

export { expression_conditional as plainExpression_conditional } from "./build-operators.js";

// --------------------------------------------------------------------------------------------- neighbours, conditionals

export function expression_invalidString(_s: number, _e: number, _token: number, insertions: Expr[]): never {
  const [first] = insertions as [Expr];
  const last = insertions[insertions.length - 1] as Expr;
  return fromTo(first, last, "invalid syntax. Is this intended to be part of the string?");
}

export function expression_invalidNeighbours(_s: number, e: number, a: Expr, b: Expr): undefined {
  if (a.kind === "Name" && isLegacy(a.id)) return undefined;
  if (!isInBrackets(e - 1)) return undefined;
  return fromTo(a, b, "invalid syntax. Perhaps you forgot a comma?");
}

export function expression_invalidWithoutElse(_s: number, _e: number, body: Expr, test: Expr): never {
  return fromTo(body, test, "expected 'else' after 'if' expression");
}

export function expression_invalidAfterElse(_s: number, e: number): never {
  return atToken(e, "expected expression after 'else', but statement is given");
}

export function expression_invalidStatementFirst(_s: number, _e: number, statement: number): never {
  return atToken(statement, "expected expression before 'if', but statement is given");
}

export function expression_invalidLambda(_s: number, _e: number, lambda: number, _list: unknown, colon: number): never {
  const letter = stringLetter(lambda);
  return tokensBetween(lambda, colon, `${letter}-string: lambda expressions are not allowed without parentheses`);
}

export function expression_invalidPrint(_s: number, _e: number, name: number, list: Expr): undefined {
  const id = text.slice(starts[name], ends[name]);
  if (!isLegacy(id)) return undefined;
  return between(starts[name], list.end, `Missing parentheses in call to '${id}'. Did you mean ${id}(...)?`);
}

// -------------------------------------------------------------------------------------------------- `=` for `==` or `:=`

export function namedExpression_invalidTarget(_s: number, _e: number, target: Expr): never {
  return atNode(target, `cannot use assignment expressions with ${expressionName(target)}`);
}

const MEANT_NAMED = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

export function namedExpression_invalidEqual(_s: number, _e: number, name: number, value: Expr): never {
  return between(starts[name], value.end, MEANT_NAMED);
}

export function namedExpression_invalidAssignment(_s: number, _e: number, target: Expr): never {
  return atNode(target, `cannot assign to ${expressionName(target)} here. Maybe you meant '==' instead of '='?`);
}

export function undoubtedDisplay_list(_s: number, _e: number, node: Expr): Expr | undefined {
  return node.kind === "List" ? node : undefined;
}

/** Parentheses that make a tuple or a generator expression, not a group. */
export function undoubtedDisplay_tuple(s: number, _e: number, node: Expr): Expr | undefined {
  const isOwn = (node.kind === "Tuple" || node.kind === "GeneratorExp") && node.start === starts[s];
  return isOwn ? node : undefined;
}

// ------------------------------------------------------------------------------------------- displays, comprehensions

export function parenthesized_invalidUnpacking(_s: number, _e: number, item: Expr): never {
  return atNode(item, "iterable unpacking cannot be used in comprehension");
}

export const listDisplay_invalidUnpacking = parenthesized_invalidUnpacking;
export const braceDisplay_invalidUnpacking = parenthesized_invalidUnpacking;

export function parenthesized_invalidStarred(_s: number, _e: number, item: Expr): never {
  return atNode(item, "cannot use starred expression here");
}

export function parenthesized_invalidDoubleStarred(_s: number, _e: number, stars: number): never {
  return atToken(stars, "cannot use double starred expression here");
}

const BARE_TARGET = "did you forget parentheses around the comprehension target?";

export function listDisplay_invalidBareTarget(_s: number, _e: number, first: Expr, rest: Expr[]): never {
  return fromTo(first, rest[rest.length - 1] as Expr, BARE_TARGET);
}

export function listDisplay_invalidBareSingle(_s: number, _e: number, first: Expr, comma: number): never {
  return between(first.start, ends[comma], BARE_TARGET);
}

export const braceDisplay_invalidBareTarget = listDisplay_invalidBareTarget;
export const braceDisplay_invalidBareSingle = listDisplay_invalidBareSingle;

export function braceDisplay_invalidDictUnpacking(_s: number, _e: number, stars: number): never {
  return atToken(stars, "dict unpacking cannot be used in dict comprehension");
}

export function braceDisplay_forcedStarredValue(_s: number, _e: number, _key: Expr, star: number): never {
  return startingFrom(starts[star], "cannot use a starred expression in a dictionary value");
}

export function braceDisplay_forcedNoValue(_s: number, _e: number, _key: Expr, colon: number): never {
  return atToken(colon, "expression expected after dictionary key and ':'");
}

export const wrongPair_forcedStarredValue = braceDisplay_forcedStarredValue;
export const wrongPair_forcedNoValue = braceDisplay_forcedNoValue;

export function wrongPair_forcedWithoutColon(_s: number, _e: number, key: Expr): never {
  return between(key.end - 1, null, "':' expected after dictionary key");
}

export function comprehensionFor_invalidIn(): never {
  return atLastToken("'in' expected after for-loop variables");
}

/** What stands between `for` and `in`; an `in` may have been read as a comparison. */
export function comprehensionFor_invalidTarget(_s: number, _e: number, _async: number, list: Expr): undefined {
  const wrong = invalidLoopTarget(list);
  return wrong === null ? undefined : atNode(wrong, `cannot assign to ${expressionName(wrong)}`);
}

export const forStatement_invalidTarget = comprehensionFor_invalidTarget;

function invalidLoopTarget(node: Expr): Expr | null {
  switch (node.kind) {
    case "Compare":
      return node.ops[0] === "in" ? invalidLoopTarget(node.left) : null;
    case "Starred":
      return invalidLoopTarget(node.value);
    case "List":
    case "Tuple":
      for (const item of node.elts) {
        const wrong = invalidLoopTarget(item);
        if (wrong !== null) return wrong;
      }
      return null;
    default:
      return invalidTarget(node, "Store");
  }
}

// ------------------------------------------------------------------------------------------------------- operators

const NOT_AFTER_OPERATOR = "'not' after an operator must be parenthesized";

export function factor_invalidNotAfterSign(_s: number, _e: number, _sign: number, not: number, operand: Expr): never {
  return between(starts[not], operand.end, NOT_AFTER_OPERATOR);
}

const ARITHMETIC = new Set<number>([
  Kind.Plus,
  Kind.Minus,
  Kind.Star,
  Kind.Slash,
  Kind.Percent,
  Kind.SlashSlash,
  Kind.At,
]);

/** What an operand can end with. After anything else a star is no operator. */
const OPERAND_ENDS = new Set<number>([
  ...[Kind.Name, Kind.SoftMatch, Kind.SoftCase, Kind.SoftType, Kind.SoftUnderscore, Kind.Number, Kind.String],
  ...[Kind.FStringEnd, Kind.RightParen, Kind.RightBracket, Kind.RightBrace, Kind.Ellipsis],
  ...[Kind.KeyNone, Kind.KeyTrue, Kind.KeyFalse],
]);

export function factor_invalidNotAfterOperator(s: number, _e: number, not: number, operand: Expr): undefined {
  const isSign = kinds[s - 1] === Kind.Plus || kinds[s - 1] === Kind.Minus;
  if (!isSign && !(ARITHMETIC.has(kinds[s - 1] as number) && OPERAND_ENDS.has(kinds[s - 2] as number)))
    return undefined;
  return between(starts[not], operand.end, NOT_AFTER_OPERATOR);
}

// --------------------------------------------------------------------------------------------------------- strings

const MIXTURE = "cannot mix t-string literals with string or bytes literals";

/** Only the place of a literal matters here. */
function place(s: number, e: number): Node {
  return { kind: "place", start: starts[s], end: ends[e - 1] };
}

export function plainOrFormatted_plain(s: number, e: number): Node {
  return place(s, e);
}

export function plainOrFormatted_formatted(s: number, e: number): Node {
  return place(s, e);
}

export function templatePart(s: number, e: number): Node {
  return place(s, e);
}

export function strings_invalidMixture(_s: number, _e: number, list: Node[], other: Node): never {
  return fromTo(list[list.length - 1] as Node, other, MIXTURE);
}

export const strings_invalidMixture2 = strings_invalidMixture;

export function replacementField_invalidEmpty(_s: number, _e: number, token: number): never {
  const shown = text.slice(starts[token], ends[token]);
  return atToken(token, `${stringLetter(token)}-string: valid expression required before '${shown}'`);
}

function expecting(what: string): (s: number, e: number) => never {
  return (s, e) => atToken(e, `${stringLetter(s)}-string: ${what}`);
}

export const replacementField_invalidExpression = expecting("expecting a valid expression after '{'");
export const replacementField_invalidAfterExpression = expecting("expecting '=', or '!', or ':', or '}'");
export const replacementField_invalidAfterEqual = expecting("expecting '!', or ':', or '}'");
export const replacementField_invalidNoConversion = expecting("missing conversion character");
export const replacementField_invalidConversion = expecting("invalid conversion character");
export const replacementField_invalidAfterConversion = expecting("expecting ':' or '}'");

export function replacementField_invalidFormat(
  s: number,
  e: number,
  _value: unknown,
  _equal: number,
  _conversion: unknown,
  format: { readonly kind: string; readonly start: number }[],
): never {
  const letter = stringLetter(s);
  // CPython looks for f-string text in a t-string, and so stops at the first piece of text.
  const first = format.find((piece) => piece.kind === "text");
  const token = letter === "t" && first !== undefined ? tokenAt(first.start) : e;
  return atToken(token, `${letter}-string: expecting '}', or format specs`);
}
