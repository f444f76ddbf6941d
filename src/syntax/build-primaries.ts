/** Builders of attribute references, calls and subscriptions (Python reference, 6.3). */

import type { Comprehension, Expr, GeneratorExp, Keyword, Slice, Starred } from "./ast.js";
import { decline, declinePlainly, ends, kinds, nameAt, starts } from "./build-state.js";
import { tokenAt } from "./mistake-places.js";
import { Kind } from "./tokens.generated.js";

export function primary_attribute(s: number, e: number, value: Expr, name: number): Expr {
  return { kind: "Attribute", start: starts[s], end: ends[e - 1], value, attr: nameAt(name), ctx: "Load" };
}

export function primary_emptyCall(s: number, e: number, func: Expr): Expr {
  return { kind: "Call", start: starts[s], end: ends[e - 1], func, args: [], keywords: [] };
}

export function primary_call(s: number, e: number, func: Expr, list: CallArguments): Expr {
  return { kind: "Call", start: starts[s], end: ends[e - 1], func, args: list.args, keywords: list.keywords };
}

/** `a[*b]` means `a[(*b,)]`. */
export function primary_subscript(s: number, e: number, value: Expr, index: Expr): Expr {
  const slice: Expr =
    index.kind === "Starred"
      ? { kind: "Tuple", start: index.start, end: index.end, elts: [index], ctx: "Load" }
      : index;
  return { kind: "Subscript", start: starts[s], end: ends[e - 1], value, slice, ctx: "Load" };
}

// ------------------------------------------------------------------------------------------------- arguments (6.3.4)

/** The arguments of a call or of a class definition, in the two lists of the tree. */
export interface CallArguments {
  readonly args: Expr[];
  readonly keywords: Keyword[];
  /** A generator expression without parentheses of its own, which must be alone. */
  readonly bareGenerator: GeneratorExp | null;
}

interface BareGenerator {
  readonly kind: "bare generator";
  readonly node: GeneratorExp;
  /** Where the expression itself ends, while the node takes in the parentheses of the call. */
  readonly start: number;
  readonly end: number;
}

type Argument = Expr | Keyword | BareGenerator;

/** `arguments` cannot be the name of a function in a strict module. */
function argumentList(_s: number, e: number, first: Argument, rest: Argument[], comma: number): CallArguments {
  if (first.kind === "bare generator") {
    if (rest.length > 0 || comma >= 0) refuseBare(first);
    return { args: [first.node], keywords: [], bareGenerator: first.node };
  }
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  let mapping = false;
  for (let i = -1; i < rest.length; i++) {
    const item = i < 0 ? first : (rest[i] as Argument);
    if (item.kind === "bare generator") return refuseBare(item);
    if (item.kind === "keyword") {
      keywords.push(item);
      if (item.arg === null) mapping = true;
      continue;
    }
    if (keywords.length > 0) {
      const at = ends[e - 1];
      if (kinds[e] !== Kind.RightParen) declinePlainly();
      if (item.kind === "Starred") {
        if (mapping) decline("iterable argument unpacking follows keyword argument unpacking", item.start, at);
      } else if (mapping) decline("positional argument follows keyword argument unpacking", item.start, at);
      else decline("positional argument follows keyword argument", item.start, at);
    }
    args.push(item);
  }
  return { args, keywords, bareGenerator: null };
}

export { argumentList as arguments };

function refuseBare(item: BareGenerator): never {
  if (item.node.elt.kind === "NamedExpr" && item.node.elt.start === item.start) {
    const next = tokenAt(item.end);
    decline("invalid syntax", starts[next], ends[next]);
  }
  return decline("Generator expression must be parenthesized", item.start, item.end);
}

export function argument_keyword(s: number, e: number, name: number, value: Expr): Keyword {
  return { kind: "keyword", start: starts[s], end: ends[e - 1], arg: nameAt(name), value };
}

export function argument_mapping(s: number, e: number, value: Expr): Keyword {
  return { kind: "keyword", start: starts[s], end: ends[e - 1], arg: null, value };
}

export function argument_starred(s: number, e: number, value: Expr): Starred {
  return { kind: "Starred", start: starts[s], end: ends[e - 1], value, ctx: "Load" };
}

/** The parentheses of the call are those of the generator expression. */
export function argument_generator(s: number, e: number, elt: Expr, generators: Comprehension[]): BareGenerator {
  const end = kinds[e] === Kind.RightParen ? ends[e] : ends[e - 1];
  const node: GeneratorExp = { kind: "GeneratorExp", start: starts[s - 1], end, elt, generators };
  return { kind: "bare generator", node, start: starts[s], end: ends[e - 1] };
}

export const argument_namedGenerator = argument_generator;

// --------------------------------------------------------------------------------------- subscripts (6.3.2, 6.3.3)

export function subscript_tuple(s: number, e: number, first: Expr, rest: Expr[], _comma: number): Expr {
  rest.unshift(first);
  return { kind: "Tuple", start: starts[s], end: ends[e - 1], elts: rest, ctx: "Load" };
}

export function subscript_single(s: number, e: number, only: Expr): Expr {
  return { kind: "Tuple", start: starts[s], end: ends[e - 1], elts: [only], ctx: "Load" };
}

export const slice_starred = argument_starred;

export function slice_from(s: number, e: number, lower: Expr | null, upper: Expr | null, step: Expr | null): Slice {
  return { kind: "Slice", start: starts[s], end: ends[e - 1], lower, upper, step };
}

export function slice_open(s: number, e: number, upper: Expr | null, step: Expr | null): Slice {
  return slice_from(s, e, null, upper, step);
}

export function sliceStep(_s: number, _e: number, step: Expr | null): Expr | null {
  return step;
}
