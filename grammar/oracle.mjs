/**
 * Parses with ohm-js itself, interpreting python.ohm, and builds the tree with the same builders as the generated
 * parser. Slow, and simple enough to be believed: the tests compare the generated parser with it.
 */

import * as ohm from "ohm-js";
import { loadOhmGrammar, partOf, tokenSetOf, valuedParts } from "./load.mjs";

const { Alt, Apply, Seq } = ohm.pexprs;

/** The value of a part, taken from the Ohm nodes that belong to it. */
function partValue(part, nodes) {
  switch (part.type) {
    case "token":
    case "name":
      return nodes[0].source.startIdx;
    case "rule":
    case "choice":
      return nodes[0].build();
    case "option":
    case "repeat": {
      const kept = valuedParts(part.parts)[0];
      const column = nodes[part.parts.indexOf(kept)];
      const values = column.children.map((node) => partValue(kept, [node]));
      if (part.type === "repeat") return values;
      return values.length > 0 ? values[0] : kept.type === "token" ? -1 : null;
    }
    default:
      throw new Error(`grammar: ${part.type} has no value`);
  }
}

const hasValue = (part) => part.type !== "ahead" && !(part.type === "token" && part.set.length === 1);

/**
 * Makes a parser out of builders (the exports of src/syntax/build.ts).
 * @returns a function from an entry rule and a token string to the tree, or undefined when the string does not match
 */
export function makeOracle(builders) {
  const grammar = loadOhmGrammar();
  const actions = {};
  for (const [name, { body }] of Object.entries(grammar.rules)) {
    if (tokenSetOf(grammar, name) !== null && !name.includes("_")) continue;
    const arity = body.getArity();
    let action;
    const isHandedOn = body instanceof Alt || (body instanceof Apply && !name.includes("_"));
    if (isHandedOn) action = (node) => node.build();
    else {
      const factors = body instanceof Seq ? body.factors : [body];
      const layout = factors.map((factor) => ({ part: partOf(grammar, factor), arity: factor.getArity() }));
      const build = builders[name];
      if (build === undefined) throw new Error(`grammar: there is no builder ${name}`);
      action = function (...nodes) {
        const values = [];
        let at = 0;
        for (const { part, arity: width } of layout) {
          if (hasValue(part)) values.push(partValue(part, nodes.slice(at, at + width)));
          at += width;
        }
        return build(this.source.startIdx, this.source.endIdx, ...values);
      };
    }
    const wrapped = function (...nodes) {
      return action.apply(this, nodes);
    };
    // Ohm checks how many nodes an action takes.
    Object.defineProperty(wrapped, "length", { value: arity });
    actions[name] = wrapped;
  }
  const semantics = grammar.createSemantics().addOperation("build", actions);
  return {
    matches: (tokens, entry) => grammar.match(tokens, entry).succeeded(),
    parse(tokens, entry) {
      const match = grammar.match(tokens, entry);
      return match.succeeded() ? semantics(match).build() : undefined;
    },
  };
}
