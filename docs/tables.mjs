// The tables of the documentation that come from the tables of the code. Run it after a change there:
//   node docs/tables.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CONSTRUCTS, FEATURES, LIMITS, PROFILES } from "terrarium";

const root = new URL("../", import.meta.url);
/** The pages that have such tables. */
export const PAGES = ["README.md", "docs/configuration.md"];
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
  profiles: [
    "| profile | what it is |",
    "| --- | --- |",
    ...PROFILES.map((row) => `| \`${row.name}\` | ${row.meaning} |`),
  ],
  constructs: [
    "| switch | what it covers | example |",
    "| --- | --- | --- |",
    ...CONSTRUCTS.map((row) => `| \`${row.name}\` | ${row.what} | \`${row.example}\` |`),
  ],
};

/** A text with its tables as the code has them. */
export function withTables(text) {
  return text.replace(/(<!-- (\w+) -->\n)[\s\S]*?(<!-- \/\2 -->)/g, (_, open, name, close) => {
    return `${open}${tables[name].join("\n")}\n${close}`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const page of PAGES) {
    const file = new URL(page, root);
    writeFileSync(file, withTables(readFileSync(file, "utf8")));
  }
}
