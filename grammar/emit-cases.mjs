/**
 * Emits the choice between the cases of a rule: what they have in common is parsed once, then the next token decides.
 */

import { kindName } from "./code-writer.mjs";
import { PartEmitter } from "./emit-parts.mjs";

/** Rules that count depth; every cycle of the grammar goes through one of them (checked). */
export const GUARDED = new Set([
  "expression",
  "inversion",
  "factor",
  "block",
  "pattern",
  "replacementField",
  "targets",
]);

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

export class CaseEmitter extends PartEmitter {
  rereads = new Set();

  build(builder, values, start = "s") {
    if (builder === null) return values[0];
    return `B.${builder}(${[start, "pos", ...values].join(", ")})`;
  }

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

  /** Every place that is said to be read twice must be one. */
  checkRereads() {
    const unused = [...REREADS.keys()].filter((place) => !this.rereads.has(place));
    if (unused.length > 0) throw new Error(`grammar: no text is read twice at ${unused.join(", ")}`);
  }
}
