/** Builders of `match` statements and their patterns (Python reference, 8.6). */

import type { Constant, Expr, MatchAs, MatchCase, MatchStar, Pattern, Stmt } from "./ast.js";
import { atom_number } from "./build-atoms.js";
import { expressions_tuple } from "./build-operators.js";
import { ends, kinds, nameAt, refuse, starts, text } from "./build-state.js";
import { Kind } from "./tokens.generated.js";

export function matchStatement(s: number, e: number, subject: Expr, cases: MatchCase[]): Stmt {
  return { kind: "Match", start: starts[s], end: ends[e - 1], subject, cases };
}

export function subject_tuple(s: number, e: number, first: Expr, rest: Expr[] | null): Expr {
  return expressions_tuple(s, e, first, rest ?? [], -1);
}

export const subject_starredTuple = subject_tuple;

export function starredOrNamedList(_s: number, _e: number, first: Expr, rest: Expr[], _comma: number): Expr[] {
  rest.unshift(first);
  return rest;
}

export function caseClause(s: number, e: number, pattern: Pattern, guardTest: Expr | null, body: Stmt[]): MatchCase {
  return { kind: "match_case", start: starts[s], end: ends[e - 1], pattern, guard: guardTest, body };
}

export function guard(_s: number, _e: number, test: Expr): Expr {
  return test;
}

// ------------------------------------------------------------------------------------------------- sequences (8.6.4.8)

function sequence(s: number, e: number, patterns: Pattern[]): Pattern {
  return { kind: "MatchSequence", start: starts[s], end: ends[e - 1], patterns };
}

export function patterns_sequence(s: number, e: number, first: Pattern, rest: Pattern[] | null): Pattern {
  return sequence(s, e, [first, ...(rest ?? [])]);
}

export const patterns_starSequence = patterns_sequence;
export const closedPattern_tuple = patterns_sequence;
export const closedPattern_starTuple = patterns_sequence;

export function patternItems(_s: number, _e: number, first: Pattern, rest: Pattern[], _comma: number): Pattern[] {
  rest.unshift(first);
  return rest;
}

export function closedPattern_emptyTuple(s: number, e: number): Pattern {
  return sequence(s, e, []);
}

export const closedPattern_emptyList = closedPattern_emptyTuple;

export function closedPattern_list(s: number, e: number, items: Pattern[]): Pattern {
  return sequence(s, e, items);
}

export function closedPattern_group(_s: number, _e: number, inner: Pattern): Pattern {
  return inner;
}

export function starPattern(s: number, e: number, name: number): MatchStar {
  const isWildcard = kinds[name] === Kind.SoftUnderscore;
  return { kind: "MatchStar", start: starts[s], end: ends[e - 1], name: isWildcard ? null : nameAt(name) };
}

// --------------------------------------------------------------------------------------- or, as, captures, constants

export function pattern_as(s: number, e: number, pattern: Pattern, name: number): MatchAs {
  if (kinds[name] === Kind.SoftUnderscore) refuse("cannot use '_' as a target", starts[name], ends[name]);
  return { kind: "MatchAs", start: starts[s], end: ends[e - 1], pattern, name: nameAt(name) };
}

export function orPattern_or(s: number, e: number, first: Pattern, rest: Pattern[]): Pattern {
  return { kind: "MatchOr", start: starts[s], end: ends[e - 1], patterns: [first, ...rest] };
}

export function closedPattern_wildcard(s: number, e: number): MatchAs {
  return { kind: "MatchAs", start: starts[s], end: ends[e - 1], pattern: null, name: null };
}

export function namedPattern_capture(s: number, e: number, name: number): MatchAs {
  return { kind: "MatchAs", start: starts[s], end: ends[e - 1], pattern: null, name: nameAt(name) };
}

/** The expression that a dotted name stands for. */
function dotted(s: number, first: number, rest: number[]): Expr {
  let value: Expr = { kind: "Name", start: starts[s], end: ends[first], id: nameAt(first), ctx: "Load" };
  for (const name of rest) {
    value = { kind: "Attribute", start: starts[s], end: ends[name], value, attr: nameAt(name), ctx: "Load" };
  }
  return value;
}

function valuePattern(s: number, e: number, value: Expr): Pattern {
  return { kind: "MatchValue", start: starts[s], end: ends[e - 1], value };
}

export function namedPattern_value(s: number, e: number, first: number, rest: number[]): Pattern {
  return valuePattern(s, e, dotted(s, first, rest));
}

export function closedPattern_strings(s: number, e: number, value: Expr): Pattern {
  return valuePattern(s, e, literal(value));
}

/** f-strings look like literals but are not. */
function literal(value: Expr): Expr {
  if (value.kind !== "Constant") {
    refuse("patterns may only match literals and attribute lookups", value.start, value.end);
  }
  return value;
}

export function closedPattern_none(s: number, e: number): Pattern {
  return { kind: "MatchSingleton", start: starts[s], end: ends[e - 1], value: "None" };
}

export function closedPattern_true(s: number, e: number): Pattern {
  return { kind: "MatchSingleton", start: starts[s], end: ends[e - 1], value: "True" };
}

export function closedPattern_false(s: number, e: number): Pattern {
  return { kind: "MatchSingleton", start: starts[s], end: ends[e - 1], value: "False" };
}

export function signedNumber_plain(s: number, e: number): Expr {
  return atom_number(s, e);
}

export function signedNumber_minus(s: number, e: number): Expr {
  return { kind: "UnaryOp", start: starts[s], end: ends[e - 1], op: "-", operand: atom_number(s + 1, e) };
}

/** A number on its own is a value pattern, but a plain expression as the key of a mapping pattern: see there. */
export interface NumberPattern {
  readonly kind: "MatchValue";
  readonly start: number;
  readonly end: number;
  readonly value: Expr;
}

export function numberPattern_plain(s: number, e: number, value: Expr): Pattern {
  return valuePattern(s, e, value);
}

export function numberPattern_complex(s: number, e: number, left: Expr, operator: number): Pattern {
  const right = atom_number(e - 1, e);
  const real = left.kind === "UnaryOp" ? left.operand : left;
  if ((real as Constant).type === "complex") refuse("real number required in complex literal", left.start, left.end);
  if (right.type !== "complex") refuse("imaginary number required in complex literal", right.start, right.end);
  const op = text.charAt(starts[operator]) as "+" | "-";
  return valuePattern(s, e, { kind: "BinOp", start: starts[s], end: ends[e - 1], left, op, right });
}

// ------------------------------------------------------------------------------------------------ mappings (8.6.4.9)

interface MappingItem {
  readonly key: Expr;
  readonly pattern: Pattern;
}

function mapping(s: number, e: number, items: MappingItem[], rest: string | null): Pattern {
  const keys = items.map((item) => item.key);
  const patterns = items.map((item) => item.pattern);
  return { kind: "MatchMapping", start: starts[s], end: ends[e - 1], keys, patterns, rest };
}

export function closedPattern_emptyMapping(s: number, e: number): Pattern {
  return mapping(s, e, [], null);
}

export function closedPattern_rest(s: number, e: number, rest: string, _comma: number): Pattern {
  return mapping(s, e, [], rest);
}

export function closedPattern_mappingRest(
  s: number,
  e: number,
  first: MappingItem,
  more: MappingItem[],
  rest: string,
  _comma: number,
): Pattern {
  return mapping(s, e, [first, ...more], rest);
}

export function closedPattern_mapping(
  s: number,
  e: number,
  first: MappingItem,
  more: MappingItem[],
  _comma: number,
): Pattern {
  return mapping(s, e, [first, ...more], null);
}

export function mappingPatternItem(_s: number, _e: number, key: Expr, pattern: Pattern): MappingItem {
  return { key, pattern };
}

export function mappingPatternKey_number(_s: number, _e: number, pattern: NumberPattern): Expr {
  return pattern.value;
}

export function mappingPatternKey_strings(_s: number, _e: number, value: Expr): Expr {
  return literal(value);
}

export {
  atom_false as mappingPatternKey_false,
  atom_none as mappingPatternKey_none,
  atom_true as mappingPatternKey_true,
} from "./build-atoms.js";

export function mappingPatternKey_value(s: number, _e: number, first: number, rest: number[]): Expr {
  return dotted(s, first, rest);
}

export function patternRest(_s: number, _e: number, name: number): string {
  if (kinds[name] === Kind.SoftUnderscore) refuse("invalid syntax", starts[name], ends[name]);
  return nameAt(name);
}

// ------------------------------------------------------------------------------------------------- classes (8.6.4.10)

interface KeywordPattern {
  readonly kind: "keyword pattern";
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly pattern: Pattern;
}

type PatternArgument = Pattern | KeywordPattern;

export function patternArgument_keyword(s: number, e: number, name: number, pattern: Pattern): KeywordPattern {
  return { kind: "keyword pattern", start: starts[s], end: ends[e - 1], name: nameAt(name), pattern };
}

export function patternArguments(
  _s: number,
  _e: number,
  first: PatternArgument,
  rest: PatternArgument[],
  _comma: number,
): PatternArgument[] {
  rest.unshift(first);
  return rest;
}

/** Refuses the positional patterns from one on, up to the next keyword pattern. */
function refuseAfterKeyword(list: PatternArgument[], first: PatternArgument): never {
  let last = first;
  for (const item of list.slice(list.indexOf(first))) {
    if (item.kind === "keyword pattern") break;
    last = item;
  }
  return refuse("positional patterns follow keyword patterns", first.start, last.end);
}

export function namedPattern_class(
  s: number,
  e: number,
  first: number,
  rest: number[],
  list: PatternArgument[] | null,
): Pattern {
  const cls = dotted(s, first, rest);
  const patterns: Pattern[] = [];
  const kwdAttrs: string[] = [];
  const kwdPatterns: Pattern[] = [];
  for (const item of list ?? []) {
    if (item.kind === "keyword pattern") {
      kwdAttrs.push(item.name);
      kwdPatterns.push(item.pattern);
    } else {
      if (kwdAttrs.length > 0) refuseAfterKeyword(list ?? [], item);
      patterns.push(item);
    }
  }
  return { kind: "MatchClass", start: starts[s], end: ends[e - 1], cls, patterns, kwdAttrs, kwdPatterns };
}
