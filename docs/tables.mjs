// The tables of README.md that come from the tables of the code. Run it after a change there:
//   node docs/tables.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FEATURES, LIMITS } from "terrarium";

const readme = new URL("../README.md", import.meta.url);
const grouped = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ",");

const tables = {
  limits: [
    "| limit | default | what it counts |",
    "| --- | --- | --- |",
    ...LIMITS.map((row) => `| \`${row.name}\` | ${grouped(row.default)} ${row.unit} | ${row.meaning} |`),
  ],
  features: [
    "| feature | gives | and switches on |",
    "| --- | --- | --- |",
    ...FEATURES.map(
      (row) => `| \`${row.name}\` | ${row.gives} | ${row.implies.map((name) => `\`${name}\``).join(" ")} |`,
    ),
  ],
};

/** A text with its tables as the code has them. */
export function withTables(text) {
  return text.replace(/(<!-- (\w+) -->\n)[\s\S]*?(<!-- \/\2 -->)/g, (_, open, name, close) => {
    return `${open}${tables[name].join("\n")}\n${close}`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(readme, withTables(readFileSync(readme, "utf8")));
}
