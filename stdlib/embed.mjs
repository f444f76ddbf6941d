// Embeds stdlib/python/*.py as strings, so that the package needs no file access at run time:
//   node stdlib/embed.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("./python/", import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".py"))
  .sort();

// One literal for each: an import of the package should not have to put lines together.
const rows = names.map((name) => {
  const text = readFileSync(new URL(name, folder), "utf8");
  return `export const ${name.slice(0, -3)}Source: string =\n  ${JSON.stringify(text)};\n`;
});

const head = "// Generated from stdlib/python by `node stdlib/embed.mjs`; do not edit.\n\n";
writeFileSync(new URL("./sources.generated.ts", import.meta.url), head + rows.join("\n"));
