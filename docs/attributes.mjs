// Makes attributes.md: the built-in types' attributes beside those of CPython. Run it after a change there:
//   node docs/attributes.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { OTHERWISE } from "../test/attributes/absent.mjs";
import { compare, survey } from "../test/attributes/compare.mjs";
import { runScript } from "../test/support/terrarium.mjs";

const code = (names) => names.map((name) => `\`${name}\``).join(" ");

/** The page, from what compare() found. */
export function page({ types, missing, unexplained }) {
  const count = types.reduce((sum, each) => sum + each.own.length, 0);
  const absent = types.reduce((sum, each) => sum + each.absent.length, 0);
  const reasons = new Map();
  for (const { name, absent: names } of types) {
    for (const [each, why] of names) {
      if (!reasons.has(why)) reasons.set(why, new Map());
      const of = reasons.get(why);
      of.set(each, [...(of.get(each) ?? []), name]);
    }
  }
  const lines = [
    "# Attributes of the built-in types",
    "",
    "Made by `node docs/attributes.mjs` from what CPython 3.14 says of itself (`test/attributes`). What a type inherits is",
    "listed with the type that it comes from.",
    "",
    `${types.length} types: ${count} attributes are there, ${absent} are absent on purpose, ${missing.length} are missing.`,
    "",
    "## Absent on purpose",
    "",
    "| attribute | of | reason |",
    "| --- | --- | --- |",
  ];
  for (const [why, names] of reasons) {
    for (const [name, of] of names) {
      const shown = of.length > 6 ? `${of.length} types` : of.map((each) => `\`${each}\``).join(", ");
      lines.push(`| \`${name}\` | ${shown} | ${why} |`);
    }
  }
  lines.push(
    "",
    "## There, and different",
    "",
    "The kind of every attribute, whether it has a docstring and its `__text_signature__` are CPython's but for these:",
    "",
    "| what | how |",
    "| --- | --- |",
  );
  for (const [what, how] of OTHERWISE)
    lines.push(`| ${what === "(self)" ? "`__self__` of functions" : `\`${what}\``} | ${how} |`);
  for (const each of [...missing.map((name) => `missing: ${name}`), ...unexplained])
    lines.push(`| ${each} | to be done |`);
  lines.push("", "## There", "", "| type | attributes of its own |", "| --- | --- |");
  for (const { name, own } of types) lines.push(`| \`${name}\` | ${code(own)} |`);
  return `${lines.join("\n")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outcome = runScript(survey);
  if (outcome.broken ?? outcome.traceback) throw new Error(outcome.broken ?? outcome.traceback);
  writeFileSync(new URL("./attributes.md", import.meta.url), page(compare(outcome.stdout)));
}
