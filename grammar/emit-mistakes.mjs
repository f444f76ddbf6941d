/**
 * Emits src/syntax/mistakes.generated.ts: the rules of python.ohm as python-errors.ohm extends them, as data for the
 * interpreter in src/syntax/mistake-parser.ts.
 *
 * Code would be faster, but this grammar is used once for each text that has failed, and as code it would be larger than
 * the parser itself.
 */

import { Analysis } from "./analysis.mjs";
import { valuedParts } from "./load.mjs";

const OPCODES = { token: 0, name: 1, rule: 2, choice: 3, repeat: 4, option: 5, ahead: 6, not: 7 };

export function emitMistakes(rules) {
  const analysis = new Analysis(rules);
  const names = [...rules.keys()];
  const indexOf = new Map(names.map((name, i) => [name, i]));
  const sets = new Map();
  const setIndex = (kinds) => {
    const key = [...kinds].sort((a, b) => a - b).join(",");
    if (!sets.has(key)) sets.set(key, sets.size);
    return sets.get(key);
  };

  /** [opcode, ...]: see `Part` in mistake-parser.ts. */
  const part = (p) => {
    const op = OPCODES[p.type];
    switch (p.type) {
      case "token":
      case "name":
        return [op, setIndex(p.set), p.type === "name" || p.set.length > 1 ? 1 : 0];
      case "rule":
        return [op, indexOf.get(p.name)];
      case "choice":
        return [op, p.rules.map((name) => indexOf.get(name))];
      case "repeat":
      case "option": {
        const kept = valuedParts(p.parts).filter((inner) => inner.type !== "ahead" && inner.type !== "not");
        const inner = p.parts.map(part);
        const first = setIndex(analysis.firstOfParts(p.parts).set);
        const isToken = kept[0].type === "token" ? 1 : 0;
        return [op, inner, p.parts.indexOf(kept[0]), first, p.type === "repeat" ? p.min : isToken];
      }
      default:
        return [op, p.parts.map(part)];
    }
  };

  const lines = [];
  for (const { name, cases } of rules.values()) {
    const shown = cases.map(({ parts, builder }) => {
      const isLeft = parts[0].type === "rule" && parts[0].name === name;
      const first = analysis.firstOfParts(parts);
      const named = builder?.endsWith("_usual") ? name : builder;
      return [named ?? "", isLeft ? 1 : 0, first.nullable ? -1 : setIndex(first.set), parts.map(part)];
    });
    lines.push(`  [${JSON.stringify(name)}, ${JSON.stringify(shown)}],`);
  }
  return [
    "// Generated from grammar/python-errors.ohm by `npm run generate`; do not edit.",
    "",
    'import type { RuleData } from "./mistake-parser.js";',
    "",
    "/** Sets of token kinds. */",
    "export const sets = (): readonly (readonly number[])[] => [",
    ...[...sets.keys()].map((key) => `  [${key}],`),
    "];",
    "",
    "/** Rules by index: name, and cases as [builder, left-recursive, first set, parts]. */",
    "export const rules = (): readonly RuleData[] => [",
    ...lines,
    "];",
    "",
  ].join("\n");
}
