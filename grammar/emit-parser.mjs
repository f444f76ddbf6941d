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

import { Analysis } from "./analysis.mjs";
import { functionOf, kindName } from "./code-writer.mjs";
import { CaseEmitter, GUARDED } from "./emit-cases.mjs";
import { FOOTER, HEADER } from "./parser-text.mjs";

/** Rules whose functions begin with the leaf test. */
const LEAF_TESTED = [
  ...["namedExpression", "expression", "inversion", "bitOr", "factor", "starExpressions", "annotatedValue"],
  ...["argument", "starredOrNamed", "slice", "subscript", "starExpression", "target", "targets", "expressions"],
];

/** Parts of a rule that is expanded where it stands alone. Large functions would take much stack. */
const SMALL_RULE = 4;

/** Entry points: parser functions that are exported. */
const ENTRIES = ["file", "eval", "interactive"];

class ParserEmitter extends CaseEmitter {
  constructor(rules) {
    super(rules, new Analysis(rules));
    this.analysis.checkGuards(GUARDED);
  }

  // ------------------------------------------------------------------------------------------------------- rules

  emitRule(rule) {
    this.counter = 1;
    this.rule = rule.name;
    this.guarded = GUARDED.has(rule.name);
    if (this.analysis.towers.has(rule.name)) return this.emitTower(rule);
    if (this.analysis.towerMembers.has(rule.name)) return undefined;
    this.block(`function ${functionOf(rule.name)}(): V`, () => {
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

  // ------------------------------------------------------------------------------------------------ left recursion

  emitLeftRecursion(rule) {
    const isTail = ({ parts }) => parts[0].type === "rule" && parts[0].name === rule.name;
    const tails = rule.cases.filter(isTail);
    const bases = rule.cases.filter((item) => !isTail(item));
    if (bases.length !== 1 || bases[0].builder !== null) throw new Error(`grammar: ${rule.name} needs one plain base`);
    this.line(`let left: V = ${functionOf(bases[0].parts[0].name)}();`);
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
    this.block(`function ${functionOf(rule.name)}(): V`, () => {
      this.emitLeafTest(rule);
      this.line(`return climb_${rule.name}(1);`);
    });
    this.line("");
    this.block(`function climb_${rule.name}(least: number): V`, () => {
      this.line("const s = pos;");
      this.line(`let left: V = ${functionOf(operand)}();`);
      this.line("if (left === undefined) return undefined;");
      this.block("for (;;)", () => {
        this.line("const t = pos;");
        this.line(`const level = LEVEL_${rule.name}[k[t]];`);
        this.line("if (level < least) return left;");
        this.line("pos = t + 1;");
        this.line(
          `const right = level === ${levels.length} ? ${functionOf(operand)}() : climb_${rule.name}(level + 1);`,
        );
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
    this.checkRereads();
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
    const names = ENTRIES.map((name) => `${name}: ${functionOf(name)}`).join(", ");
    this.line(`const ENTRIES = { ${names} };`);
    for (const text of FOOTER.split("\n")) this.line(text);
    return this.out.join("\n");
  }
}

/** Text of src/syntax/parser.generated.ts. */
export function emitParser(rules) {
  return new ParserEmitter(rules).emitAll();
}
