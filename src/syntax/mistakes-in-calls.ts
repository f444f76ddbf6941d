/** Mistakes in the arguments of calls, and in parameters (Python reference, 6.3.4, 6.14 and 8.7). */

import type { Expr, GeneratorExp, Keyword, Node } from "./ast.js";
import type { CallArguments } from "./build-primaries.js";
import { ends, kinds, starts, text } from "./build-state.js";
import { atLastToken, atToken, between, endOf, startingFrom, tokenAt, tokensBetween } from "./mistake-places.js";
import { Kind } from "./tokens.generated.js";

export {
  lambdaParameters as lambdaParameters_invalidOrder,
  parameters as parameters_invalidOrder,
} from "./build-functions.js";
export { argument_starred as starredArgument_plain } from "./build-primaries.js";

// ------------------------------------------------------------------------------------------------------- arguments

export function starredArgument_invalidAssignment(s: number, _e: number, _item: Expr, value: Expr): never {
  return between(starts[s], value.end, "cannot assign to iterable argument unpacking");
}

export function starredArgument_invalidBare(): never {
  return atLastToken("Invalid star expression");
}

/** What a call needs to know of its arguments while mistakes are looked for: nothing. */
const ANY_ARGUMENTS: CallArguments = { args: [], keywords: [], bareGenerator: null };

function anyArguments(): CallArguments {
  return ANY_ARGUMENTS;
}

export {
  anyArguments as arguments_generator,
  anyArguments as arguments_keywords,
  anyArguments as arguments_positional,
  anyArguments as generatorArgument_named,
  anyArguments as generatorArgument_plain,
};

export function argument_invalidConstant(_s: number, _e: number, constant: number, equal: number): never {
  return tokensBetween(constant, equal, `cannot assign to ${text.slice(starts[constant], ends[constant])}`);
}

export function argument_invalidGenerator(_s: number, _e: number, name: number, equal: number): never {
  return tokensBetween(name, equal, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
}

export function argument_invalidNoValue(_s: number, _e: number, name: number, equal: number): never {
  return tokensBetween(name, equal, "expected argument value expression");
}

export const wrongKeyword_invalidConstant = argument_invalidConstant;
export const wrongKeyword_invalidGenerator = argument_invalidGenerator;

export function argument_invalidTarget(_s: number, _e: number, target: Expr, equal: number): never {
  return between(target.start, ends[equal], 'expression cannot contain assignment, perhaps you meant "=="?');
}

export function argument_invalidMapping(_s: number, _e: number, stars: number, _item: Expr, value: Expr): never {
  return between(starts[stars], value.end, "cannot assign to keyword argument unpacking");
}

export const wrongKeyword_invalidTarget = argument_invalidTarget;
export const wrongKeyword_invalidMapping = argument_invalidMapping;

interface BareGenerator extends Node {
  readonly kind: "bare generator";
  readonly node: GeneratorExp;
}

type Argument = Expr | Keyword | BareGenerator;

/** Arguments that are well formed, each by itself, but not in this order. */
export function arguments_invalidOrder(
  _s: number,
  _e: number,
  first: Argument,
  rest: Argument[],
  comma: number,
): undefined {
  const all = [first, ...rest];
  let keywords = false;
  let mapping = false;
  for (const item of all) {
    if (item.kind === "bare generator") {
      if (item.node.elt.kind === "NamedExpr" && item.node.elt.start === item.start) return undefined;
      if (all.length === 1 && comma < 0) return undefined;
      return between(item.start, item.end, "Generator expression must be parenthesized");
    }
    if (item.kind === "keyword") {
      keywords = true;
      if (item.arg === null) mapping = true;
    } else if (item.kind === "Starred") {
      if (mapping) {
        return starsAfterMapping(all, item);
      }
    } else if (mapping) atLastToken("positional argument follows keyword argument unpacking");
    else if (keywords) atLastToken("positional argument follows keyword argument");
  }
  return undefined;
}

/** From the comma before the star up to the last token that CPython reads to see that no more stars follow. */
function starsAfterMapping(all: readonly Argument[], first: Node): never {
  let last: Node = first;
  for (const item of all.slice(all.indexOf(first as Argument) + 1)) {
    if (item.kind !== "Starred") break;
    last = item;
  }
  const after = tokenAt(last.end);
  const comma = starts[tokenAt(first.start) - 1] as number;
  const end = endOf(kinds[after] === Kind.Comma ? after + 1 : after) - 1;
  return between(comma, end, "iterable argument unpacking follows keyword argument unpacking");
}

// ------------------------------------------------------------------------------------------------------ parameters

const BARE_STAR = "named arguments must follow bare *";

export function parameters_invalidFirstSlash(_s: number, _e: number, slash: number): never {
  return atToken(slash, "at least one argument must precede /");
}

export function parameters_invalidParentheses(
  _s: number,
  _e: number,
  _before: unknown[],
  open: number,
  _name: number,
  _names: number[],
  _comma: number,
  close: number,
): never {
  return tokensBetween(open, close, "Function parameters cannot be parenthesized");
}

/** `/ *` without a comma. */
export function parameters_invalidSlashStar(
  _s: number,
  _e: number,
  _before: unknown[],
  last: { readonly form: string },
  star: number,
): undefined {
  return last.form === "slash" ? atToken(star, "expected comma between / and *") : undefined;
}

export const lambdaParameters_invalidFirstSlash = parameters_invalidFirstSlash;
export const lambdaParameters_invalidSlashStar = parameters_invalidSlashStar;

export function lambdaParameters_invalidParentheses(
  _s: number,
  _e: number,
  _before: unknown[],
  open: number,
  _name: number,
  _names: number[],
  _comma: number,
  close: number,
): never {
  return tokensBetween(open, close, "Lambda expression parameters cannot be parenthesized");
}

interface Parameter {
  readonly form: string;
  readonly start: number;
}

const isStar = (item: Parameter) => item.form === "star" || item.form === "bareStar";

/** A bare star that ends the list. */
export function parameters_invalidBareStar(_s: number, _e: number, before: Parameter[], star: number): undefined {
  return before.some(isStar) ? undefined : atToken(star, BARE_STAR);
}

/** A bare star, a comma, and no parameter with a name of its own. */
export function parameters_invalidBareStarComma(_s: number, _e: number, before: Parameter[]): undefined {
  const last = before[before.length - 1] as Parameter;
  if (last.form !== "bareStar" || before.slice(0, -1).some(isStar)) return undefined;
  return atToken(tokenAt(last.start), BARE_STAR);
}

export function lambdaParameters_invalidBareStar(_s: number, _e: number, before: Parameter[]): undefined {
  return before.some(isStar) ? undefined : atLastToken(BARE_STAR);
}

export function lambdaParameters_invalidBareStarComma(_s: number, _e: number, before: Parameter[]): undefined {
  const last = before[before.length - 1] as Parameter;
  if (last.form !== "bareStar" || before.slice(0, -1).some(isStar)) return undefined;
  return atLastToken(BARE_STAR);
}

export function parameter_invalidStarDefault(
  _s: number,
  _e: number,
  _name: number,
  _annotation: Expr | null,
  equal: number,
): never {
  return atToken(equal, "var-positional argument cannot have default value");
}

export function parameter_invalidMappingDefault(
  _s: number,
  _e: number,
  _name: number,
  _annotation: Expr | null,
  equal: number,
): never {
  return atToken(equal, "var-keyword argument cannot have default value");
}

export function lambdaParameter_invalidStarDefault(_s: number, _e: number, _name: number, equal: number): never {
  return atToken(equal, "var-positional argument cannot have default value");
}

export function lambdaParameter_invalidMappingDefault(_s: number, _e: number, _name: number, equal: number): never {
  return atToken(equal, "var-keyword argument cannot have default value");
}

export function defaultValue_invalidNoValue(_s: number, _e: number, equal: number): never {
  return atToken(equal, "expected default value expression");
}

export const lambdaKeyword_invalidNoValue = lambdaParameter_invalidNoValue;

export function lambdaParameter_invalidNoValue(_s: number, _e: number, _name: number, equal: number): never {
  return atToken(equal, "expected default value expression");
}

// ------------------------------------------------------------------------------------------------- type parameters

export function typeParameters_invalidEmpty(_s: number, _e: number, bracket: number): never {
  return startingFrom(starts[bracket], "Type parameter list cannot be empty");
}

function bound(what: string): (s: number, e: number, star: number, name: number, colon: number, type: Expr) => never {
  return (_s, _e, _star, _name, colon, type) =>
    startingFrom(starts[colon] as number, `cannot use ${type.kind === "Tuple" ? "constraints" : "bound"} with ${what}`);
}

export const typeParameter_invalidTupleBound = bound("TypeVarTuple");
export const typeParameter_invalidSpecBound = bound("ParamSpec");
