/**
 * The match statement. Python reference, 8.6.
 *
 * Names are bound only after the whole pattern has matched: captures are kept in temporaries until then.
 */
import type * as ast from "../syntax/ast.js";
import type { Const } from "./code.js";
import { jumpIf } from "./conditions.js";
import { intoRow } from "./displays.js";
import { expr, exprInto, exprRegister } from "./expressions.js";
import { constantValue } from "./folding.js";
import { Op } from "./opcodes.js";
import { branch } from "./statements.js";
import type { Unit } from "./unit.js";

/** What a pattern has captured so far, by name, and where to go when it does not match. */
interface Matching {
  readonly captures: Map<string, number>;
  readonly fail: number;
  /** Patterns after an irrefutable one can never match; only the last alternative or case may be one. */
  readonly irrefutable: boolean;
}

export function matchStatement(u: Unit, node: ast.Match): void {
  const mark = u.mark();
  const end = u.label();
  const subject = u.temporary();
  exprInto(u, node.subject, subject);
  node.cases.forEach((each, i) => {
    const caseMark = u.mark();
    const fail = u.label();
    const irrefutable = each.guard !== null || i === node.cases.length - 1;
    const matching: Matching = { captures: new Map(), fail, irrefutable };
    pattern(u, each.pattern, subject, matching);
    u.at(each.pattern);
    for (const [name, register] of matching.captures) u.store(name, register);
    u.conditionalDepth++;
    if (each.guard !== null) jumpIf(u, each.guard, fail, false);
    u.conditionalDepth--;
    u.release(caseMark);
    branch(u, each.body);
    u.at(each.pattern);
    u.emit(Op.JUMP, end);
    u.place(fail);
  });
  u.place(end);
  u.release(mark);
}

function capture(u: Unit, name: string, register: number, m: Matching, place: ast.Node): void {
  if (name === "__debug__") u.fail("cannot assign to __debug__", place);
  if (m.captures.has(name)) u.fail(`multiple assignments to name '${name}' in pattern`, place);
  m.captures.set(name, register);
}

/** Inner patterns are never the last word on whether the case matches. */
function inside(m: Matching): Matching {
  return m.irrefutable ? m : { ...m, irrefutable: true };
}

/** Goes on when the value in the register matches, else jumps to m.fail. Temporaries of captures stay in use. */
function pattern(u: Unit, node: ast.Pattern, subject: number, m: Matching): void {
  switch (node.kind) {
    case "MatchValue":
      valuePattern(u, node, subject, m);
      return;
    case "MatchSingleton": {
      const value = node.value === "None" ? null : node.value === "True";
      u.at(node);
      u.emit(Op.JUMP_IS, subject, u.constant(value), 0, m.fail);
      return;
    }
    case "MatchSequence":
      sequencePattern(u, node, subject, m);
      return;
    case "MatchMapping":
      mappingPattern(u, node, subject, m);
      return;
    case "MatchClass":
      classPattern(u, node, subject, m);
      return;
    case "MatchStar":
      if (node.name !== null) capture(u, node.name, subject, m, node);
      return;
    case "MatchAs":
      asPattern(u, node, subject, m);
      return;
    case "MatchOr":
      orPattern(u, node, subject, m);
      return;
  }
}

/** Python reference, 8.6.4.3 and 8.6.4.6. */
function valuePattern(u: Unit, node: ast.MatchValue, subject: number, m: Matching): void {
  const mark = u.mark();
  const value = patternConstant(u, node.value) ?? expr(u, node.value);
  u.at(node);
  u.emit(Op.JUMP_EQ, subject, value, 0, m.fail);
  u.release(mark);
}

function patternConstant(u: Unit, node: ast.Expr): number | undefined {
  const value = constantValue(node);
  return value === undefined ? undefined : u.constant(value);
}

/** Python reference, 8.6.4.2 "AS patterns", and 8.6.4.4 and 8.6.4.5: captures and the wildcard. */
function asPattern(u: Unit, node: ast.MatchAs, subject: number, m: Matching): void {
  if (node.pattern === null) {
    if (!m.irrefutable) {
      u.fail(
        node.name === null
          ? "wildcard makes remaining patterns unreachable"
          : `name capture '${node.name}' makes remaining patterns unreachable`,
        node,
      );
    }
    if (node.name !== null) capture(u, node.name, subject, m, node);
    return;
  }
  pattern(u, node.pattern, subject, m);
  capture(u, node.name as string, subject, m, node);
}

/** Python reference, 8.6.4.1 "OR patterns": every alternative captures the same names, into the same registers. */
function orPattern(u: Unit, node: ast.MatchOr, subject: number, m: Matching): void {
  const done = u.label();
  const names = new Map<string, number>();
  const last = node.patterns.length - 1;
  node.patterns.forEach((each, i) => {
    const next = i === last ? m.fail : u.label();
    const inner: Matching = { captures: new Map(), fail: next, irrefutable: i === last ? m.irrefutable : false };
    if (i === 0) {
      pattern(u, each, subject, inner);
      // Registers of their own, which the other alternatives fill as well.
      for (const [name, register] of inner.captures) {
        const own = u.temporary();
        u.move(own, register);
        names.set(name, own);
      }
    } else {
      const mark = u.mark();
      pattern(u, each, subject, inner);
      const same = inner.captures.size === names.size && [...inner.captures.keys()].every((name) => names.has(name));
      if (!same) u.fail("alternative patterns bind different names", node);
      u.at(each);
      for (const [name, register] of inner.captures) u.move(names.get(name) as number, register);
      u.release(mark);
    }
    if (i < last) {
      u.at(each);
      u.emit(Op.JUMP, done);
      u.place(next);
    }
  });
  u.place(done);
  for (const [name, register] of names) capture(u, name, register, m, node);
}

/** Python reference, 8.6.4.8 "Sequence patterns". */
function sequencePattern(u: Unit, node: ast.MatchSequence, subject: number, m: Matching): void {
  const { patterns } = node;
  const star = patterns.findIndex((each) => each.kind === "MatchStar");
  if (star >= 0 && patterns.findIndex((each, i) => i > star && each.kind === "MatchStar") >= 0) {
    u.fail("multiple starred names in sequence pattern", node);
  }
  const mark = u.mark();
  const test = u.temporary();
  u.at(node);
  u.emit(Op.MATCH_SEQUENCE, test, subject);
  u.emit(Op.JUMP_IF_FALSE, test, m.fail);
  const length = star < 0 ? patterns.length : patterns.length - 1;
  const onlyStar = star >= 0 && patterns.length === 1;
  if (!onlyStar) {
    u.emit(Op.GET_LEN, test, subject);
    u.emit(star < 0 ? Op.JUMP_EQ : Op.JUMP_GE, test, u.constant(length), 0, m.fail);
  }
  u.release(mark);
  const isWildcard = (each: ast.Pattern) => each.kind === "MatchAs" && each.pattern === null && each.name === null;
  const starPattern = star < 0 ? undefined : (patterns[star] as ast.MatchStar);
  if (patterns.every((each) => isWildcard(each) || (each.kind === "MatchStar" && each.name === null))) return;
  if (starPattern !== undefined && starPattern.name === null) {
    itemPatterns(u, node, subject, star, inside(m), isWildcard);
    return;
  }
  const row = u.temporariesInARow(patterns.length);
  u.at(node);
  if (star < 0) u.emit(Op.UNPACK, row, subject, patterns.length);
  else u.emit(Op.UNPACK_EX, row, subject, star, patterns.length - star - 1);
  patterns.forEach((each, i) => {
    if (!isWildcard(each)) pattern(u, each, row + i, inside(m));
  });
}

/** `[first, *_, last]`: only the items that are looked at are fetched. */
function itemPatterns(
  u: Unit,
  node: ast.MatchSequence,
  subject: number,
  star: number,
  m: Matching,
  isWildcard: (each: ast.Pattern) => boolean,
): void {
  const { patterns } = node;
  patterns.forEach((each, i) => {
    if (i === star || isWildcard(each)) return;
    const item = u.temporary();
    u.at(each);
    if (i < star) {
      u.emit(Op.LOAD_INDEX, item, subject, u.constant(i));
    } else {
      u.emit(Op.GET_LEN, item, subject);
      u.emit(Op.SUB, item, item, u.constant(patterns.length - i));
      u.emit(Op.LOAD_INDEX, item, subject, item);
    }
    pattern(u, each, item, m);
  });
}

/** Python reference, 8.6.4.9 "Mapping patterns". */
function mappingPattern(u: Unit, node: ast.MatchMapping, subject: number, m: Matching): void {
  checkKeys(u, node);
  const mark = u.mark();
  const test = u.temporary();
  u.at(node);
  u.emit(Op.MATCH_MAPPING, test, subject);
  u.emit(Op.JUMP_IF_FALSE, test, m.fail);
  const count = node.keys.length;
  if (count > 0) {
    u.emit(Op.GET_LEN, test, subject);
    u.emit(Op.JUMP_GE, test, u.constant(count), 0, m.fail);
  }
  u.release(mark);
  if (count === 0 && node.rest === null) return;
  const rest = node.rest === null ? 0 : u.temporary();
  const values = u.temporariesInARow(count + 1);
  const inner = u.mark();
  const keys = keyTuple(u, node);
  u.at(node);
  // The register after the last value holds the tuple of the values.
  if (count > 0) {
    u.emit(Op.MATCH_KEYS, values + count, subject, keys);
    u.emit(Op.JUMP_IS, values + count, u.constant(null), 1, m.fail);
    u.emit(Op.UNPACK, values, values + count, count);
  }
  if (node.rest !== null) u.emit(Op.MATCH_REST, rest, subject, keys);
  u.release(inner);
  node.patterns.forEach((each, i) => {
    pattern(u, each, values + i, inside(m));
  });
  if (node.rest !== null) capture(u, node.rest, rest, m, node);
}

function checkKeys(u: Unit, node: ast.MatchMapping): void {
  const seen = new Set<string>();
  for (const key of node.keys) {
    const value = constantValue(key);
    if (value === undefined) continue;
    const text = JSON.stringify(value, (_, each) => (typeof each === "bigint" ? `${each}n` : each));
    if (seen.has(text)) u.fail(`mapping pattern checks duplicate key (${keyText(value)})`, node);
    seen.add(text);
  }
}

function keyText(value: Const): string {
  if (value === null) return "None";
  if (typeof value === "string") return `'${value}'`;
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "object" ? "…" : String(value);
}

function keyTuple(u: Unit, node: ast.MatchMapping): number {
  const items: Const[] = [];
  for (const key of node.keys) {
    const value = constantValue(key);
    if (value !== undefined) items.push(value);
  }
  if (items.length === node.keys.length) return u.constant({ type: "tuple", items });
  const tuple = u.temporary();
  const first = intoRow(u, node.keys);
  u.at(node);
  u.emit(Op.BUILD_TUPLE, tuple, first, node.keys.length);
  return tuple;
}

/** Python reference, 8.6.4.10 "Class patterns". */
function classPattern(u: Unit, node: ast.MatchClass, subject: number, m: Matching): void {
  const seen = new Set<string>();
  for (const [i, name] of node.kwdAttrs.entries()) {
    if (name === "__debug__") u.fail("cannot assign to __debug__", node.kwdPatterns[i] as ast.Pattern);
    if (seen.has(name)) {
      u.fail(`attribute name repeated in class pattern: ${name}`, node.kwdPatterns[i] as ast.Pattern);
    }
    seen.add(name);
  }
  const inner = [...node.patterns, ...node.kwdPatterns];
  const row = u.temporariesInARow(inner.length + 1);
  const tuple = row + inner.length;
  const mark = u.mark();
  const cls = exprRegister(u, node.cls);
  u.at(node);
  const names = u.consts.add({ type: "tuple", items: node.kwdAttrs });
  u.emit(Op.MATCH_CLASS, tuple, subject, cls, node.patterns.length, names);
  u.release(mark);
  u.emit(Op.JUMP_IS, tuple, u.constant(null), 1, m.fail);
  if (inner.length > 0) u.emit(Op.UNPACK, row, tuple, inner.length);
  inner.forEach((each, i) => {
    pattern(u, each, row + i, inside(m));
  });
}
