/**
 * Builders of function and class definitions, parameters, decorators and type parameters (Python reference, 8.7 to
 * 8.10, and 6.14 for the parameters of lambda expressions).
 */

import type { Arg, Arguments, ClassDef, Comprehension, Expr, FunctionDef, Lambda, Stmt, TypeParam } from "./ast.js";
import type { CallArguments } from "./build-primaries.js";
import { decline, declinePlainly, ends, kinds, nameAt, refuse, starts, text } from "./build-state.js";
import { tokenAt } from "./mistake-places.js";
import { Kind } from "./tokens.generated.js";

// ------------------------------------------------------------------------------------------------------- definitions

export function functionDefinition(
  s: number,
  e: number,
  asyncToken: number,
  name: number,
  typeParams: TypeParam[] | null,
  args: Arguments | null,
  returns: Expr | null,
  body: Stmt[],
): FunctionDef {
  return {
    kind: "FunctionDef",
    start: starts[s],
    end: ends[e - 1],
    isAsync: asyncToken >= 0,
    name: nameAt(name),
    nameStart: starts[name],
    args: args ?? noArguments(),
    body,
    decorators: [],
    returns,
    typeParams: typeParams ?? [],
  };
}

export function returnAnnotation(_s: number, _e: number, type: Expr): Expr {
  return type;
}

export function classDefinition(
  s: number,
  e: number,
  name: number,
  typeParams: TypeParam[] | null,
  args: CallArguments | null,
  body: Stmt[],
): ClassDef {
  return {
    kind: "ClassDef",
    start: starts[s],
    end: ends[e - 1],
    name: nameAt(name),
    nameStart: starts[name],
    bases: args?.args ?? [],
    keywords: args?.keywords ?? [],
    body,
    decorators: [],
    typeParams: typeParams ?? [],
  };
}

export function classArguments_empty(_s: number, _e: number): CallArguments {
  return { args: [], keywords: [], bareGenerator: null };
}

export function classArguments_list(_s: number, _e: number, list: CallArguments): CallArguments {
  if (list.bareGenerator !== null) {
    const { start } = list.bareGenerator.generators[0] as Comprehension;
    refuse("invalid syntax", start, start + (text.startsWith("for", start) ? 3 : 5));
  }
  return list;
}

/** The definition begins at `def` or `class`, not at the decorators. */
export function decorated(_s: number, _e: number, decorators: Expr[], definition: FunctionDef | ClassDef): Stmt {
  definition.decorators = decorators;
  return definition;
}

export function decorator(_s: number, _e: number, expression: Expr): Expr {
  return expression;
}

// -------------------------------------------------------------------------------------------------------- parameters

interface Parameter {
  readonly form: "plain" | "slash" | "star" | "bareStar" | "mapping";
  readonly arg: Arg | null;
  readonly default: Expr | null;
  readonly start: number;
  readonly end: number;
}

function noArguments(): Arguments {
  return { posonlyargs: [], args: [], vararg: null, kwonlyargs: [], kwDefaults: [], kwarg: null, defaults: [] };
}

function parameter(
  s: number,
  e: number,
  form: Parameter["form"],
  name: number,
  annotationNode: Expr | null,
  defaultNode: Expr | null,
): Parameter {
  let arg: Arg | null = null;
  if (name >= 0) {
    const end = annotationNode === null ? ends[name] : endOfAnnotation;
    arg = { kind: "arg", start: starts[name], end, arg: nameAt(name), annotation: annotationNode };
  }
  return { form, arg, default: defaultNode, start: starts[s], end: ends[e - 1] };
}

/** End of the annotation that was built last; its parentheses count, so that the expression's own end is not enough. */
let endOfAnnotation = 0;

export function annotation(_s: number, e: number, type: Expr): Expr {
  endOfAnnotation = ends[e - 1];
  return type;
}

export function defaultValue(_s: number, _e: number, value: Expr): Expr {
  return value;
}

export const starAnnotation = annotation;

export function parameter_plain(s: number, e: number, name: number, type: Expr | null, value: Expr | null): Parameter {
  return parameter(s, e, "plain", name, type, value);
}

export function parameter_slash(s: number, e: number): Parameter {
  return parameter(s, e, "slash", -1, null, null);
}

export function parameter_star(s: number, e: number, name: number, type: Expr | null): Parameter {
  return parameter(s, e, "star", name, type, null);
}

export function parameter_bareStar(s: number, e: number): Parameter {
  return parameter(s, e, "bareStar", -1, null, null);
}

export function parameter_mapping(s: number, e: number, name: number, type: Expr | null): Parameter {
  return parameter(s, e, "mapping", name, type, null);
}

export function lambdaParameter_plain(s: number, e: number, name: number): Parameter {
  return parameter(s, e, "plain", name, null, null);
}

export function lambdaParameter_default(s: number, e: number, name: number, value: Expr): Parameter {
  return parameter(s, e, "plain", name, null, value);
}

export const lambdaParameter_slash = parameter_slash;
export const lambdaParameter_bareStar = parameter_bareStar;

export function lambdaParameter_star(s: number, e: number, name: number): Parameter {
  return parameter(s, e, "star", name, null, null);
}

export function lambdaParameter_mapping(s: number, e: number, name: number): Parameter {
  return parameter(s, e, "mapping", name, null, null);
}

function endOfFirstToken({ form, start, arg }: Parameter): number {
  if (form === "mapping") return start + 2;
  return form === "plain" && arg !== null ? start + arg.arg.length : start + 1;
}

/**
 * Sorts parameters into their kinds, and refuses those that are out of order. When the last one is followed by what
 * cannot follow, that is the mistake, and not the order.
 */
export function parameters(_s: number, e: number, first: Parameter, rest: Parameter[], comma: number): Arguments {
  return sorted(first, rest, comma, kinds[e] === Kind.RightParen);
}

export function lambdaParameters(_s: number, e: number, first: Parameter, rest: Parameter[], comma: number): Arguments {
  return sorted(first, rest, comma, kinds[e] === Kind.Colon);
}

function sorted(first: Parameter, rest: Parameter[], comma: number, isFollowed: boolean): Arguments {
  const isEnded = comma >= 0 || isFollowed;
  const result = noArguments();
  let starred = false;
  let slashed = false;
  let slashDefaults = 0;
  let previous: Parameter | null = null;
  for (let i = -1; i < rest.length; i++) {
    const item = i < 0 ? first : (rest[i] as Parameter);
    const refuseItem = (message: string, end = item.end): never => refuse(message, item.start, end);
    if (result.kwarg !== null) refuseItem("arguments cannot follow var-keyword argument", endOfFirstToken(item));
    switch (item.form) {
      case "slash":
        if (slashed) refuseItem("/ may appear only once");
        if (starred) refuseItem("/ must be ahead of *");
        if (previous === null) {
          if (rest.length === 0 && comma < 0) decline("invalid syntax", item.start, item.end);
          refuseItem("at least one argument must precede /");
        }
        slashed = true;
        slashDefaults = result.defaults.length;
        result.posonlyargs = result.args;
        result.args = [];
        break;
      case "star":
      case "bareStar":
        if (starred) refuseItem("* argument may appear only once", item.start + 1);
        starred = true;
        result.vararg = item.arg;
        break;
      case "mapping":
        if (previous?.form === "bareStar") refuseBareStar(previous, true);
        result.kwarg = item.arg;
        break;
      default:
        if (starred) {
          result.kwonlyargs.push(item.arg as Arg);
          result.kwDefaults.push(item.default);
        } else {
          if (item.default !== null) result.defaults.push(item.default);
          else if (result.defaults.length > 0) {
            // CPython has no words for defaults on both sides of a slash.
            const next = tokenAt(item.end);
            if (slashDefaults > 0 && result.defaults.length > slashDefaults) {
              decline("invalid syntax", starts[next], ends[next]);
            }
            if (i === rest.length - 1 && !isEnded) declinePlainly();
            refuseItem("parameter without a default follows parameter with a default");
          }
          result.args.push(item.arg as Arg);
        }
    }
    previous = item;
  }
  if (previous?.form === "bareStar") refuseBareStar(previous, isFollowed);
  return result;
}

function refuseBareStar({ start, end }: Parameter, isEnded: boolean): never {
  return isEnded ? decline("named arguments must follow bare *", start, end) : declinePlainly();
}

export function lambda_bare(s: number, e: number, body: Expr): Lambda {
  return { kind: "Lambda", start: starts[s], end: ends[e - 1], args: noArguments(), body };
}

export function lambda_withParameters(s: number, e: number, args: Arguments, body: Expr): Lambda {
  return { kind: "Lambda", start: starts[s], end: ends[e - 1], args, body };
}

// ----------------------------------------------------------------------------------------------- type parameters (8.10)

export function typeParameters(
  _s: number,
  _e: number,
  first: TypeParam,
  rest: TypeParam[],
  _comma: number,
): TypeParam[] {
  rest.unshift(first);
  let defaulted = false;
  for (const param of rest) {
    if (param.defaultValue !== null) defaulted = true;
    else if (defaulted) {
      refuse(`non-default type parameter '${param.name}' follows default type parameter`, param.start, param.end);
    }
  }
  return rest;
}

export function typeParameter_plain(
  s: number,
  e: number,
  name: number,
  bound: Expr | null,
  value: Expr | null,
): TypeParam {
  return { kind: "TypeVar", start: starts[s], end: ends[e - 1], name: nameAt(name), bound, defaultValue: value };
}

export function typeParameter_star(s: number, e: number, name: number, value: Expr | null): TypeParam {
  return { kind: "TypeVarTuple", start: starts[s], end: ends[e - 1], name: nameAt(name), defaultValue: value };
}

export function typeParameter_mapping(s: number, e: number, name: number, value: Expr | null): TypeParam {
  return { kind: "ParamSpec", start: starts[s], end: ends[e - 1], name: nameAt(name), defaultValue: value };
}

export function starDefault(_s: number, _e: number, value: Expr): Expr {
  return value;
}
