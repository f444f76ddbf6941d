// CPython's built-in types and functions beside ours: what is there, what is absent on purpose, what is missing.
import { readFileSync } from "node:fs";
import { ABSENT, OTHERWISE } from "./absent.mjs";

const read = (name) => readFileSync(new URL(`./${name}`, import.meta.url), "utf8");

/** The program that both run. */
export const survey = read("survey.py");

function parse(text) {
  const lines = text.trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** Every name that CPython's dir() gives for a type: those of the classes in its MRO. */
function namesOf(type, types) {
  const facts = types.get(type);
  const names = new Set(Object.keys(facts.own));
  for (const base of facts.bases) for (const name of namesOf(base, types)) names.add(name);
  return names;
}

const oneLine = (text) => (typeof text === "string" ? text.replace(/\s+/g, " ") : text);

/**
 * @param {string} output what survey.py printed on Terrarium
 * @returns {{ types: { name: string, own: string[], absent: [string, string][] }[], missing: string[],
 *   unexplained: string[], unused: string[] }}
 */
export function compare(output) {
  const recorded = parse(read("cpython.jsonl"));
  const theirs = new Map(recorded.filter(([kind]) => kind === "type").map(([, name, facts]) => [name, facts]));
  const ours = new Map(parse(output).map(([kind, name, facts]) => [`${kind} ${name}`, facts]));
  const result = { types: [], missing: [], unexplained: [], unused: [] };
  const used = new Set();
  const because = (table, ...keys) => {
    for (const key of keys) {
      if (!table.has(key)) continue;
      used.add(key);
      return table.get(key);
    }
    return undefined;
  };

  for (const [kind, name, facts] of recorded) {
    const here = ours.get(`${kind} ${name}`);
    if (here === undefined || here.failed !== undefined) {
      result.missing.push(`${kind} ${name}: ${here?.failed ?? "not there"}`);
      continue;
    }
    const reported = { name, kind, own: [], absent: [] };
    if (kind !== "function") {
      const names = kind === "type" ? namesOf(name, theirs) : new Set(facts.dir);
      const own = kind === "type" ? facts.own : undefined;
      for (const each of [...names].sort()) {
        if (here.dir.includes(each)) {
          if (own === undefined || each in own) reported.own.push(each);
          continue;
        }
        const reason = because(ABSENT, `${name}.${each}`, each);
        if (reason === undefined) result.missing.push(`${name}.${each}`);
        else if (own === undefined || each in own) reported.absent.push([each, reason]);
      }
      for (const each of here.dir) {
        if (!names.has(each)) result.unexplained.push(`${name}.${each} is not in CPython`);
      }
    }
    for (const fact of ["names", "bases", "metaclass", "doc", "signature", "type", "self", "repr"]) {
      const [there, mine] = [facts[fact], here[fact]].map((value) =>
        oneLine(JSON.stringify(value)?.replaceAll("\\n", " ")),
      );
      if (there === mine || because(OTHERWISE, `${name} (${fact})`, `(${fact})`) !== undefined) continue;
      result.unexplained.push(`${kind} ${name}: ${fact} is ${mine}, in CPython ${there}`);
    }
    for (const [each, described] of Object.entries(facts.own ?? {})) {
      const mine = here.own[each];
      if (mine === undefined || JSON.stringify(mine) === JSON.stringify(described)) continue;
      if (because(OTHERWISE, `${name}.${each}`) !== undefined) continue;
      result.unexplained.push(`${name}.${each}: ${JSON.stringify(mine)}, in CPython ${JSON.stringify(described)}`);
    }
    if (kind === "type") result.types.push(reported);
  }
  for (const table of [ABSENT, OTHERWISE]) {
    for (const key of table.keys()) if (!used.has(key)) result.unused.push(key);
  }
  return result;
}
