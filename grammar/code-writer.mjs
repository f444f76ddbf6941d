/** Lines of TypeScript, and the tables of token kinds that they test against. */

import { nameOfKind } from "./analysis.mjs";

/** Name of the function that parses a rule. */
export const functionOf = (rule) => `p_${rule}`;

export const kindName = (kind) => `Kind.${nameOfKind.get(kind)}`;

export class CodeWriter {
  sets = new Map();
  out = [];
  indent = 0;
  counter = 1;

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
}
