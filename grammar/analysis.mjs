/**
 * What the generator has to know about the rules before it can emit code: which tokens a part can begin with, which
 * rules are left-recursive, which form a tower of binary operators, and which can be skipped when one token is all
 * there is.
 */

import { TOKENS } from "./tokens.mjs";

/** Kinds of single-token atoms: nearly all expressions of real programs are one of these, followed by a delimiter. */
const LEAF_BUILDERS = ["atom_name", "atom_number", "atom_none", "atom_true", "atom_false", "atom_ellipsis"];

export class Analysis {
  constructor(rules) {
    this.rules = rules;
    this.firstOfRule = new Map();
    this.towers = new Map();
    this.findFirstSets();
    this.findTowers();
    this.leafSet = new Set();
    for (const { parts, builder } of rules.get("atom").cases) {
      if (LEAF_BUILDERS.includes(builder)) for (const kind of parts[0].set) this.leafSet.add(kind);
    }
  }

  // ------------------------------------------------------------------------------------------------ first tokens

  /** First tokens of all rules, by iteration to a fixed point. No rule of the grammar may match nothing. */
  findFirstSets() {
    for (const name of this.rules.keys()) this.firstOfRule.set(name, new Set());
    for (let changed = true; changed; ) {
      changed = false;
      for (const { name, cases } of this.rules.values()) {
        const known = this.firstOfRule.get(name);
        const before = known.size;
        for (const { parts } of cases) {
          const { set } = this.firstOfParts(parts);
          for (const kind of set) known.add(kind);
        }
        if (known.size !== before) changed = true;
      }
    }
    for (const { name, cases } of this.rules.values()) {
      for (const { parts } of cases) {
        if (this.firstOfParts(parts).nullable) throw new Error(`grammar: ${name} can match nothing`);
      }
    }
  }

  /** Tokens that a part can begin with, and whether it can match nothing. */
  firstOfPart(part) {
    switch (part.type) {
      case "token":
      case "name":
        return { set: new Set(part.set), nullable: false };
      case "rule":
        return { set: this.firstOfRule.get(part.name), nullable: false };
      case "choice":
        return { set: new Set(part.rules.flatMap((name) => [...this.firstOfRule.get(name)])), nullable: false };
      case "repeat":
        return { set: this.firstOfParts(part.parts).set, nullable: part.min === 0 };
      case "option":
        return { set: this.firstOfParts(part.parts).set, nullable: true };
      case "ahead":
      case "not":
        return { set: new Set(), nullable: true };
      default:
        throw new Error(`grammar: unknown part ${part.type}`);
    }
  }

  firstOfParts(parts, from = 0) {
    const set = new Set();
    for (const part of parts.slice(from)) {
      const first = this.firstOfPart(part);
      for (const kind of first.set) set.add(kind);
      if (!first.nullable) return { set, nullable: false };
    }
    return { set, nullable: true };
  }

  // ---------------------------------------------------------------------------------------------- left recursion

  isLeftRecursive(name) {
    return this.rules.get(name).cases.some(({ parts }) => parts[0].type === "rule" && parts[0].name === name);
  }

  /**
   * Towers: rules of the form `R = R operator S | S`, where S has that form too. The lowest operand of a tower is the
   * first rule that has not. Each tower becomes one loop over operator levels.
   */
  findTowers() {
    const next = new Map();
    for (const { name, cases } of this.rules.values()) {
      if (cases.length !== 2) continue;
      const [binary, unit] = cases;
      const operand = unit.parts.length === 1 && unit.parts[0].type === "rule" ? unit.parts[0].name : null;
      const isBinary =
        binary.parts.length === 3 &&
        binary.parts[0].name === name &&
        binary.parts[1].type === "token" &&
        binary.parts[2].name === operand;
      if (operand !== null && isBinary) {
        next.set(name, { operand, operators: binary.parts[1].set, builder: binary.builder });
      }
    }
    const inner = new Set([...next.values()].map(({ operand }) => operand));
    for (const top of next.keys()) {
      if (inner.has(top)) continue;
      const levels = [];
      let rule = top;
      while (next.has(rule)) {
        levels.push({ rule, ...next.get(rule) });
        rule = next.get(rule).operand;
      }
      this.towers.set(top, { levels, operand: rule });
    }
    this.towerMembers = new Set([...this.towers.values()].flatMap(({ levels }) => levels.map((level) => level.rule)));
  }

  // ------------------------------------------------------------------------------------------------- leaf chains

  /**
   * The tokens that can go on after a rule has matched a single-token atom, or null when the rule does not simply hand
   * an atom on. When the token after the atom is none of these, the rule's result is the atom, and no level between has
   * to be visited.
   */
  continuations(name) {
    const found = this.chain(name, new Set());
    return found?.handsOn ? found.next : null;
  }

  /** `next` as above, and whether the rule can be a lone atom at all; null when neither can be told. */
  chain(name, visiting) {
    if (name === "atom") return { next: new Set(), handsOn: true };
    if (visiting.has(name)) return null;
    visiting.add(name);
    const next = new Set();
    let handsOn = false;
    for (const { parts, builder } of this.rules.get(name).cases) {
      const { set } = this.firstOfParts(parts);
      if (![...set].some((kind) => this.leafSet.has(kind))) continue;
      const [head] = parts;
      let inner = { next: [], handsOn: false };
      if (head.type === "rule" && head.name !== name) inner = this.chain(head.name, visiting);
      else if (head.type !== "token" && head.type !== "name" && head.type !== "rule") return null;
      if (inner === null) return null;
      for (const kind of inner.next) next.add(kind);
      if (parts.length > 1) {
        const rest = this.firstOfParts(parts, 1);
        if (rest.nullable) return null;
        for (const kind of rest.set) next.add(kind);
      } else if (head.type !== "rule" || (inner.handsOn && builder !== null)) return null;
      else handsOn ||= inner.handsOn;
    }
    visiting.delete(name);
    return { next, handsOn };
  }

  // --------------------------------------------------------------------------------------------------- recursion

  /** Checks that every cycle of rules goes through one of the guarded ones, so that no input can recurse unboundedly. */
  checkGuards(guarded) {
    for (const name of guarded) {
      if (!this.rules.has(name)) throw new Error(`grammar: guarded rule ${name} does not exist`);
    }
    const done = new Set();
    const visit = (name, path) => {
      if (path.includes(name)) throw new Error(`grammar: no depth guard in ${[...path, name].join(" > ")}`);
      if (guarded.has(name) || done.has(name)) return;
      for (const next of this.calledBy(name)) visit(next, [...path, name]);
      done.add(name);
    };
    for (const name of this.rules.keys()) visit(name, []);
  }

  /** Rules that a rule calls, but for its own left recursion. */
  calledBy(name) {
    const called = new Set();
    const walk = (parts) => {
      for (const part of parts) {
        if (part.type === "rule") called.add(part.name);
        else if (part.type === "choice") for (const rule of part.rules) called.add(rule);
        else if (part.parts !== undefined) walk(part.parts);
      }
    };
    for (const { parts } of this.rules.get(name).cases) {
      const ownHead = parts[0].type === "rule" && parts[0].name === name;
      walk(ownHead ? parts.slice(1) : parts);
    }
    return called;
  }
}

export const nameOfKind = new Map(TOKENS.map(({ kind, name }) => [kind, name]));
