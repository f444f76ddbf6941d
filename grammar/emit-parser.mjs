/**
 * Emits the parser: one function for each rule, by recursive descent.
 *
 * - Cases that begin alike are factored: the common part is parsed once. (`p x | p y` is `p (x | y)` in a parsing
 *   expression grammar, since `p` always matches the same text at the same place.) This is why no rule of Python's
 *   grammar needs a memo: wherever two cases could make the parser read an unbounded stretch twice, they begin alike.
 * - Where cases differ, the next token decides; several are tried in order only where one token cannot decide.
 * - A left-recursive rule is a loop. A tower of them is one loop over operator levels.
 * - An atom of one token that nothing continues is built at once (see `Analysis.continuations`).
 * - A rule that stands alone in a case of another rule, and is small, is expanded there.
 *
 * A rule's function returns `undefined` when the rule does not match, and then leaves `pos` anywhere: whoever tries
 * something else puts it back. `far` is the farthest token that was looked at in vain: where the syntax error is.
 */

import { Analysis, nameOfKind } from "./analysis.mjs";
import { valuedParts } from "./load.mjs";

/** Rules that count depth; every cycle of the grammar goes through one of them (checked). */
const GUARDED = new Set(["expression", "inversion", "factor", "block", "pattern", "replacementField", "targets"]);

/** Rules whose functions begin with the leaf test. */
const LEAF_TESTED = [
  ...["namedExpression", "expression", "inversion", "bitOr", "factor", "starExpressions", "annotatedValue"],
  ...["argument", "starredOrNamed", "slice", "subscript", "starExpression", "target", "targets", "expressions"],
];

/** Parts of a rule that is expanded where it stands alone. Large functions would take much stack. */
const SMALL_RULE = 4;

/** Entry points: parser functions that are exported. */
const ENTRIES = ["file", "eval", "interactive"];

/**
 * Where the parser may read a text twice: a case that one or two tokens cannot tell from a later one, by the rule it is
 * in and the builder of its first case. Each is harmless for the reason given. A place that is not listed is an error,
 * because a text that is read twice within a text that is read twice takes exponential time.
 */
const REREADS = new Map([
  ["interactive: interactive_compound", "once for a text: a soft keyword begins a compound or a simple statement"],
  ["statement: compoundStatement", "once for a line: the head of `match` could be an expression"],
  ["compoundStatement: functionDefinition", "the token after `async` decides"],
  ["compoundStatement: withStatement", "the token after `async` decides"],
  ["tryStatement: tryStatement_except", "the token after `except` decides"],
  ["withItems: withItems_parenthesized", "once for a statement: expressions do not contain `with`"],
  ["exceptClause: exceptClause_as", "once for a clause: expressions do not contain `except`"],
  ["exceptStarClause: exceptStarClause_as", "once for a clause, likewise"],
]);

const fn = (rule) => `p_${rule}`;
const kindName = (kind) => `Kind.${nameOfKind.get(kind)}`;

class Emitter {
  constructor(rules) {
    this.rules = rules;
    this.analysis = new Analysis(rules);
    this.analysis.checkGuards(GUARDED);
    this.sets = new Map();
    this.out = [];
    this.indent = 0;
    this.rereads = new Set();
  }

  line(text) {
    this.out.push(text === "" ? "" : "  ".repeat(this.indent) + text);
  }

  block(head, body, tail = "}") {
    this.line(`${head} {`);
    this.indent++;
    body();
    this.indent--;
    this.line(tail);
  }

  fresh(prefix) {
    return `${prefix}${this.counter++}`;
  }

  /** Name of a lookup table for a set of kinds. */
  table(kinds) {
    const key = [...kinds].sort((a, b) => a - b).join(",");
    if (!this.sets.has(key)) this.sets.set(key, `SET_${this.sets.size + 1}`);
    return this.sets.get(key);
  }

  /** A condition: the token at `at` is in the set. */
  test(kinds, at = "k[pos]") {
    const list = [...kinds];
    if (list.length <= 3) return list.map((kind) => `${at} === ${kindName(kind)}`).join(" || ");
    return `${this.table(list)}[${at}] === 1`;
  }

  // ------------------------------------------------------------------------------------------------------- rules

  emitRule(rule) {
    this.counter = 1;
    this.rule = rule.name;
    this.guarded = GUARDED.has(rule.name);
    if (this.analysis.towers.has(rule.name)) return this.emitTower(rule);
    if (this.analysis.towerMembers.has(rule.name)) return undefined;
    this.block(`function ${fn(rule.name)}(): V`, () => {
      this.emitLeafTest(rule);
      if (this.guarded) {
        this.line("const outer = depth;");
        this.line("if (outer >= limit) tooDeep();");
        this.line("depth = outer + 1;");
      }
      this.line("const s = pos;");
      if (this.analysis.isLeftRecursive(rule.name)) this.emitLeftRecursion(rule);
      else {
        const goal = {
          fail: () => this.line(this.returning("undefined")),
          done: (value) => this.line(this.returning(value)),
        };
        this.emitCases(this.expanded(rule.cases), 0, [], goal, "s", null);
      }
    });
    this.line("");
  }

  returning(value) {
    return this.guarded
      ? `{ ${value === "undefined" ? "" : `const r = ${value}; `}depth = outer; return ${value === "undefined" ? "undefined" : "r"}; }`
      : `return ${value};`;
  }

  emitLeafTest(rule) {
    if (!LEAF_TESTED.includes(rule.name)) return;
    const next = this.analysis.continuations(rule.name);
    if (next === null) throw new Error(`grammar: ${rule.name} cannot begin with a leaf test`);
    const leaf = this.table(this.analysis.leafSet);
    this.line(`if (${leaf}[k[pos]] === 1 && ${this.table(next)}[k[pos + 1]] === 0) return leaf();`);
  }

  /** Replaces a case that is nothing but a small rule by that rule's cases, unless another case begins with the rule. */
  expanded(cases) {
    return cases.flatMap((item) => {
      const [part] = item.parts;
      const key = JSON.stringify(part);
      if (cases.some((other) => other !== item && JSON.stringify(other.parts[0]) === key)) return [item];
      if (item.builder !== null || part.type !== "rule" || GUARDED.has(part.name)) return [item];
      const target = this.rules.get(part.name);
      const size = target.cases.reduce((sum, { parts }) => sum + parts.length, 0);
      const fits = size <= SMALL_RULE && !this.analysis.isLeftRecursive(part.name);
      return fits && !this.analysis.towers.has(part.name) ? this.expanded(target.cases) : [item];
    });
  }

  build(builder, values, start = "s") {
    if (builder === null) return values[0];
    return `B.${builder}(${[start, "pos", ...values].join(", ")})`;
  }

  // ------------------------------------------------------------------------------------------------------- cases

  /**
   * Emits the cases of a rule from their part number `index` on; all parts before are the same in all cases and have
   * been parsed into `values`.
   *
   * @param goal what to emit on success (`done(value)`) and on failure (`fail()`)
   * @param here an expression for the token at which part `index` begins, or null when no variable holds it
   * @param known the kinds that the next token is known to be one of, or null
   */
  emitCases(cases, index, values, goal, here, known) {
    const groups = this.groupByPart(cases, index);
    if (groups.length === 1) return this.emitGroup(groups[0], index, values, goal, known);
    const firsts = groups.map((group) => this.firstOfGroup(group, index));
    if (this.emitSwitch(groups, firsts, index, values, goal)) return undefined;
    let start = here;
    const needsStart = groups.some((_, i) => i < groups.length - 1 && this.fallsThrough(firsts, i));
    if (start === null && needsStart) {
      start = this.fresh("p");
      this.line(`const ${start} = pos;`);
    }
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i];
      const last = i === groups.length - 1;
      if (firsts[i].nullable) {
        if (!last) {
          // Only a case that ends here may be followed by others, and none of those can ever be reached.
          if (group[0].parts.length > index) throw new Error(`grammar: unreachable case after ${group[0].builder}`);
        }
        return this.emitGroup(group, index, values, goal, null);
      }
      if (this.fallsThrough(firsts, i)) {
        if (this.overlaps(firsts, i)) this.checkReread(group, groups.slice(i + 1), index);
        const label = this.fresh("L");
        const test = this.testAhead(group, index, firsts[i].set);
        this.block(`${label}: if (${test})`, () => {
          const inner = {
            ...goal,
            fail: () => this.line(`{ pos = ${start}; break ${label}; }`),
          };
          this.emitGroup(group, index, values, inner, firsts[i].set);
        });
        // Where no later case looks at the second token, it counts as looked at in vain.
        if (test.includes("pos + 1") && !this.overlaps(firsts, i)) {
          this.line(`else if (pos >= far && (${this.test(firsts[i].set)})) far = pos + 1;`);
        }
      } else {
        this.block(`if (${this.test(firsts[i].set)})`, () => this.emitGroup(group, index, values, goal, firsts[i].set));
      }
    }
    this.miss(goal);
    return undefined;
  }

  /** Fails unless two tokens decide whether a group is the right one, or its place is known to be harmless. */
  checkReread(group, later, index) {
    const isFlat = (cases) => cases.every(({ parts }) => parts.slice(index).every((part) => this.isFlat(part)));
    if (isFlat(group) || later.every(isFlat)) return;
    if (group.every(({ parts }) => this.fixedTokens(parts.slice(index)).length === 2)) return;
    const place = `${this.rule}: ${group[0].builder ?? group[0].parts[0].name}`;
    if (!REREADS.has(place)) throw new Error(`grammar: text could be read twice, and again within, at ${place}`);
    this.rereads.add(place);
  }

  /** Whether a part comes down to tokens without ever containing itself. */
  isFlat(part, within = []) {
    if (part.type === "choice") return part.rules.every((name) => this.isFlat({ type: "rule", name }, within));
    if (part.type !== "rule")
      return part.parts === undefined || part.parts.every((inner) => this.isFlat(inner, within));
    if (within.includes(part.name) || GUARDED.has(part.name)) return false;
    const { cases } = this.rules.get(part.name);
    return cases.every(({ parts }) => parts.every((inner) => this.isFlat(inner, [...within, part.name])));
  }

  miss(goal) {
    this.line("if (pos > far) far = pos;");
    goal.fail();
  }

  /** A group that cannot be decided by its first token is tested for the second one too, if that is fixed. */
  testAhead(group, index, set) {
    const tests = [this.test(set)];
    const second = this.fixedTokens(group[0].parts.slice(index))[1];
    const agreed = group.every(({ parts }) => String(this.fixedTokens(parts.slice(index))[1]) === String(second));
    if (second !== undefined && agreed) tests.push(this.test(second, "k[pos + 1]"));
    return tests.map((t) => (tests.length > 1 && t.includes("||") ? `(${t})` : t)).join(" && ");
  }

  /** The sets of kinds of the first two tokens, as far as the parts begin with single tokens. */
  fixedTokens(parts) {
    const [head] = parts;
    if (head?.type === "rule") {
      const { cases } = this.rules.get(head.name);
      return cases.length === 1 ? this.fixedTokens([...cases[0].parts, ...parts.slice(1)]) : [];
    }
    const sets = [];
    for (const part of parts.slice(0, 2)) {
      if (part.type !== "token" && part.type !== "name") break;
      sets.push(part.set);
    }
    return sets;
  }

  groupByPart(cases, index) {
    const groups = [];
    let lastKey = null;
    for (const item of cases) {
      const key = item.parts.length > index ? JSON.stringify(item.parts[index]) : "end";
      if (key === lastKey && key !== "end") groups.at(-1).push(item);
      else groups.push([item]);
      lastKey = key;
    }
    return groups;
  }

  firstOfGroup(group, index) {
    const set = new Set();
    let nullable = false;
    for (const { parts } of group) {
      const first = this.analysis.firstOfParts(parts, index);
      for (const kind of first.set) set.add(kind);
      nullable ||= first.nullable;
    }
    return { set, nullable };
  }

  fallsThrough(firsts, i) {
    return this.overlaps(firsts, i) || firsts.slice(i + 1).some(({ nullable }) => nullable);
  }

  /** Whether a later group can begin with a token that group `i` can begin with. */
  overlaps(firsts, i) {
    return firsts.slice(i + 1).some(({ set }) => [...set].some((kind) => firsts[i].set.has(kind)));
  }

  /** Emits a `switch` over the next token, if there are enough cases and none of the large ones has to appear twice. */
  emitSwitch(groups, firsts, index, values, goal) {
    if (groups.length < 4 || firsts.some(({ nullable }) => nullable)) return false;
    const clusters = new Map();
    for (const kind of new Set(firsts.flatMap(({ set }) => [...set]))) {
      const members = groups.map((_, i) => i).filter((i) => firsts[i].set.has(kind));
      const key = members.join();
      if (!clusters.has(key)) clusters.set(key, { members, kinds: [] });
      clusters.get(key).kinds.push(kind);
    }
    const uses = groups.map((_, i) => [...clusters.values()].filter(({ members }) => members.includes(i)).length);
    const small = (group) => group.length === 1 && group[0].parts.length === index + 1;
    if (groups.some((group, i) => uses[i] > 1 && !small(group))) return false;
    if (index > 0 && [...clusters.values()].some(({ members }) => members.length > 1)) return false;
    this.block("switch (k[pos])", () => {
      for (const { members, kinds } of clusters.values()) {
        for (const kind of kinds.slice(0, -1)) this.line(`case ${kindName(kind)}:`);
        this.block(`case ${kindName(kinds.at(-1))}:`, () => {
          const known = new Set(kinds);
          members.forEach((member, i) => {
            const later = members.slice(i + 1).map((m) => groups[m]);
            if (later.length === 0) {
              this.emitGroup(groups[member], index, values, goal, known);
              return;
            }
            this.checkReread(groups[member], later, index);
            const label = this.fresh("L");
            this.block(`${label}:`, () => {
              const inner = { ...goal, fail: () => this.line(`{ pos = s; break ${label}; }`) };
              this.emitGroup(groups[member], index, values, inner, known);
            });
          });
        });
      }
    });
    this.miss(goal);
    return true;
  }

  /** Emits the cases of a group: their common next part, then the rest. */
  emitGroup(group, index, values, goal, known) {
    const [{ parts, builder }] = group;
    if (parts.length === index) return goal.done(this.build(builder, values, goal.start));
    const value = this.emitPart(parts[index], goal, known, true);
    return this.emitCases(group, index + 1, value === null ? values : [...values, value], goal, null, null);
  }

  // ------------------------------------------------------------------------------------------------------- parts

  /**
   * Emits the matching of one part.
   * @param topLevel whether the part stands directly in a case, where a token that can only be one has no value
   * @returns the variable that holds the value, or null when there is none
   */
  emitPart(part, goal, known, topLevel) {
    switch (part.type) {
      case "token":
      case "name": {
        const certain = known !== null && [...known].every((kind) => part.set.includes(kind));
        if (!certain) {
          const test = part.set.length === 1 ? `k[pos] !== ${kindName(part.set[0])}` : `!(${this.test(part.set)})`;
          this.block(`if (${test})`, () => this.miss(goal));
        }
        if (topLevel && part.type === "token" && part.set.length === 1) {
          this.line("pos++;");
          return null;
        }
        const value = this.fresh("t");
        this.line(`const ${value} = pos++;`);
        return value;
      }
      case "rule": {
        const value = this.fresh("v");
        this.line(`const ${value} = ${fn(part.name)}();`);
        this.block(`if (${value} === undefined)`, () => goal.fail());
        return value;
      }
      case "choice":
        return this.emitChoice(part, goal);
      case "repeat":
        return this.emitRepeat(part, goal);
      case "option":
        return this.emitOption(part);
      case "ahead": {
        if (part.parts.length !== 1 || part.parts[0].type !== "token")
          throw new Error("grammar: `&` takes tokens only");
        this.block(`if (!(${this.test(part.parts[0].set)}))`, () => this.miss(goal));
        return null;
      }
      default:
        throw new Error(`grammar: unknown part ${part.type}`);
    }
  }

  emitChoice(part, goal) {
    const firsts = part.rules.map((name) => this.analysis.firstOfRule.get(name));
    const value = this.fresh("v");
    this.line(`let ${value}: V;`);
    part.rules.forEach((name, i) => {
      if (firsts.slice(i + 1).some((set) => [...set].some((kind) => firsts[i].has(kind)))) {
        throw new Error(`grammar: one token does not decide between ${part.rules.join(" and ")}`);
      }
      this.line(`${i === 0 ? "" : "else "}if (${this.test(firsts[i])}) ${value} = ${fn(name)}();`);
    });
    this.line("else if (pos > far) far = pos;");
    this.block(`if (${value} === undefined)`, () => goal.fail());
    return value;
  }

  /** The parts of a repetition or option whose value is kept; exactly one must be. */
  onlyValue(parts) {
    const valued = valuedParts(parts).filter((part) => part.type !== "ahead");
    if (valued.length !== 1) throw new Error("grammar: a repetition or option must have one valued part; name a rule");
    return valued[0];
  }

  emitRepeat({ min, parts }, goal) {
    const list = this.fresh("a");
    const kept = this.onlyValue(parts);
    const { set } = this.analysis.firstOfParts(parts);
    this.line(`const ${list}: V[] = [];`);
    const label = this.fresh("L");
    const [head, second] = parts;
    const separated = parts.length === 2 && head.type === "token" && second.type !== "option";
    this.block(`${label}: while (${this.test(set)})`, () => {
      if (separated) {
        // A separator that nothing follows is not part of the repetition: it may be a trailing comma.
        const next = this.analysis.firstOfPart(second).set;
        this.block(`if (!(${this.test(next, "k[pos + 1]")}))`, () => {
          this.line("if (pos >= far) far = pos + 1;");
          this.line("break;");
        });
      }
      let start = null;
      if (!(parts.length === 1 && (head.type === "token" || head.type === "name"))) {
        start = this.fresh("p");
        this.line(`const ${start} = pos;`);
      }
      const inner = { fail: () => this.line(`{ pos = ${start}; break ${label}; }`) };
      let value = null;
      parts.forEach((part, i) => {
        const known = i === 0 ? set : i === 1 && separated ? this.analysis.firstOfPart(second).set : null;
        const one = this.emitPart(part, inner, known, part !== kept);
        if (part === kept) value = one;
      });
      this.line(`${list}.push(${value});`);
    });
    if (min > 0) this.block(`if (${list}.length === 0)`, () => this.miss(goal));
    return list;
  }

  emitOption({ parts }) {
    const kept = this.onlyValue(parts);
    const { set } = this.analysis.firstOfParts(parts);
    const value = this.fresh("o");
    if (parts.length === 1 && kept.type === "token") {
      this.line(`const ${value} = ${this.test(set)} ? pos++ : -1;`);
      return value;
    }
    const label = this.fresh("L");
    this.line(`let ${value}: V = null;`);
    this.block(`${label}: if (${this.test(set)})`, () => {
      const start = this.fresh("p");
      this.line(`const ${start} = pos;`);
      const inner = { fail: () => this.line(`{ pos = ${start}; break ${label}; }`) };
      let found = null;
      parts.forEach((part, i) => {
        const one = this.emitPart(part, inner, i === 0 ? set : null, part !== kept);
        if (part === kept) found = one;
      });
      this.line(`${value} = ${found};`);
    });
    return value;
  }

  // ------------------------------------------------------------------------------------------------ left recursion

  emitLeftRecursion(rule) {
    const isTail = ({ parts }) => parts[0].type === "rule" && parts[0].name === rule.name;
    const tails = rule.cases.filter(isTail);
    const bases = rule.cases.filter((item) => !isTail(item));
    if (bases.length !== 1 || bases[0].builder !== null) throw new Error(`grammar: ${rule.name} needs one plain base`);
    this.line(`let left: V = ${fn(bases[0].parts[0].name)}();`);
    this.line(`if (left === undefined) ${this.returning("undefined")}`);
    this.block("loop: for (;;)", () => {
      this.line("const p = pos;");
      const goal = {
        done: (value) => this.line(`{ left = ${value}; continue loop; }`),
        fail: () => this.line("{ pos = p; break loop; }"),
      };
      this.emitCases(tails, 1, ["left"], goal, "p", null);
    });
    this.line(this.returning("left"));
  }

  /** One loop for all levels of binary operators: `climb(n)` parses what binds at least as tightly as level n. */
  emitTower(rule) {
    const { levels, operand } = this.analysis.towers.get(rule.name);
    const level = [];
    levels.forEach(({ operators }, i) => {
      for (const kind of operators) level.push([kind, i + 1]);
    });
    const pairs = level.map(([kind, n]) => `[${kindName(kind)}, ${n}]`).join(", ");
    this.line(`const LEVEL_${rule.name} = levels([${pairs}]);`);
    this.line("");
    this.block(`function ${fn(rule.name)}(): V`, () => {
      this.emitLeafTest(rule);
      this.line(`return climb_${rule.name}(1);`);
    });
    this.line("");
    this.block(`function climb_${rule.name}(least: number): V`, () => {
      this.line("const s = pos;");
      this.line(`let left: V = ${fn(operand)}();`);
      this.line("if (left === undefined) return undefined;");
      this.block("for (;;)", () => {
        this.line("const t = pos;");
        this.line(`const level = LEVEL_${rule.name}[k[t]];`);
        this.line("if (level < least) return left;");
        this.line("pos = t + 1;");
        this.line(`const right = level === ${levels.length} ? ${fn(operand)}() : climb_${rule.name}(level + 1);`);
        this.block("if (right === undefined)", () => {
          this.line("// The operator is left to the callers, and no level outside of this one need try it again.");
          this.line("pos = t;");
          this.line("stuck = t;");
          this.line("return left;");
        });
        this.block("switch (level)", () => {
          levels.forEach(({ builder, operators }, i) => {
            const operator = operators.length > 1 ? "t, " : "";
            const isLast = i === levels.length - 1;
            this.line(
              `${isLast ? "default" : `case ${i + 1}`}: left = B.${builder}(s, pos, left, ${operator}right); break;`,
            );
          });
        });
        this.line("if (pos === stuck) return left;");
      });
    });
    this.line("");
    return undefined;
  }

  // -------------------------------------------------------------------------------------------------------- file

  emitAll() {
    for (const rule of this.rules.values()) this.emitRule(rule);
    const unused = [...REREADS.keys()].filter((place) => !this.rereads.has(place));
    if (unused.length > 0) throw new Error(`grammar: no text is read twice at ${unused.join(", ")}`);
    const functions = this.out;
    this.out = [];
    for (const text of HEADER.split("\n")) this.line(text);
    for (const [key, name] of this.sets) {
      const kinds = key.split(",").map(Number);
      this.line(`const ${name} = setOf([${kinds.map(kindName).join(", ")}]);`);
    }
    this.line("");
    this.block("function leaf(): V", () => {
      this.line("const s = pos++;");
      this.block("switch (k[s])", () => {
        const cases = this.rules.get("atom").cases.filter(({ parts }) => parts.length === 1 && parts[0].set);
        for (const { parts, builder } of cases) {
          for (const kind of parts[0].set) this.line(`case ${kindName(kind)}:`);
          const value = parts[0].type === "name" || parts[0].set.length > 1 ? ", s" : "";
          this.line(`  return B.${builder}(s, pos${value});`);
        }
      });
    });
    this.line("");
    this.out.push(...functions);
    const names = ENTRIES.map((name) => `${name}: ${fn(name)}`).join(", ");
    this.line(`const ENTRIES = { ${names} };`);
    for (const text of FOOTER.split("\n")) this.line(text);
    return this.out.join("\n");
  }
}

const HEADER = `// @ts-nocheck
// Generated from grammar/python.ohm by \`npm run generate\`; do not edit.
//
// How to read it: grammar/emit-parser.mjs says what is emitted and why.

import * as B from "./build.js";
import { Kind } from "./tokens.generated.js";

/** A value on its way from a builder to the next: a node, a list, or the index of a token. */
type V = any;

let k: Uint8Array = new Uint8Array(2);
let pos = 0;
let far = 0;
let depth = 0;
let limit = 0;
let stuck = -1;

function setOf(kinds: number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const kind of kinds) table[kind] = 1;
  return table;
}

function levels(pairs: [number, number][]): Uint8Array {
  const table = new Uint8Array(256);
  for (const [kind, level] of pairs) table[kind] = level;
  return table;
}

/** Thrown when the input nests deeper than the parser may recurse. */
export class TooDeep extends Error {
  constructor(readonly token: number) {
    super("too many nested expressions or blocks");
  }
}

function tooDeep(): never {
  throw new TooDeep(pos);
}
`;

const FOOTER = `
/** Which of the entry points of the grammar to parse with. */
export type Entry = keyof typeof ENTRIES;

/** The farthest token that was looked at in vain in the last parse, for when a builder has ended it. */
export function farthestToken(): number {
  return Math.max(far, pos);
}

/** What came out: the value of the entry's builder, or the index of the farthest token that was looked at in vain. */
export type Outcome = { ok: true; value: unknown } | { ok: false; token: number };

/**
 * Parses a token string that ends with "ENDMARKER". The builders must have been given the same tokens before.
 * @param kinds the kinds of the tokens, with at least one 0 after the last
 * @param maxDepth how many guarded rules may be open at one time
 */
export function parseTokens(entry: Entry, kinds: Uint8Array, maxDepth: number): Outcome {
  k = kinds;
  pos = 0;
  far = 0;
  depth = 0;
  limit = maxDepth;
  stuck = -1;
  try {
    const value = ENTRIES[entry]();
    return value === undefined ? { ok: false, token: far } : { ok: true, value };
  } finally {
    k = new Uint8Array(2);
  }
}
`;

/** Text of src/syntax/parser.generated.ts. */
export function emitParser(rules) {
  return new Emitter(rules).emitAll();
}
