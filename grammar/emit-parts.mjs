/** Emits the matching of one part of a case: a token, a rule, a repetition and so on. */

import { CodeWriter, functionOf, kindName } from "./code-writer.mjs";
import { valuedParts } from "./load.mjs";

export class PartEmitter extends CodeWriter {
  constructor(rules, analysis) {
    super();
    this.rules = rules;
    this.analysis = analysis;
  }

  miss(goal) {
    this.line("if (pos > far) far = pos;");
    goal.fail();
  }

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
        this.line(`const ${value} = ${functionOf(part.name)}();`);
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
      this.line(`${i === 0 ? "" : "else "}if (${this.test(firsts[i])}) ${value} = ${functionOf(name)}();`);
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
}
