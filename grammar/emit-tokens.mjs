/** Emits the token kinds as a `const enum`, so that the tokenizer compares with plain numbers. */

import { TOKENS } from "./tokens.mjs";

export function emitTokens() {
  const lines = ["// Generated from grammar/tokens.mjs by `npm run generate`; do not edit.", ""];
  lines.push("/** What a token is. The number is also the code of the token's character in a token string. */");
  lines.push("export const enum Kind {");
  for (const { name, kind } of TOKENS) lines.push(`  ${name} = ${kind},`);
  lines.push("}", "");
  lines.push("/** How the grammar spells each kind of token. */");
  lines.push("export const SPELLINGS: ReadonlyMap<number, string> = new Map<number, string>([");
  for (const { spelling, kind } of TOKENS) lines.push(`  [${kind}, ${JSON.stringify(spelling)}],`);
  lines.push("]);", "");
  const words = TOKENS.filter((token) => token.sort === "soft" || token.sort === "keyword");
  lines.push("/** Kinds of the words that are not, or not always, names. */");
  lines.push("export const KEYWORDS: ReadonlyMap<string, number> = new Map<string, number>([");
  for (const { spelling, kind } of words) lines.push(`  [${JSON.stringify(spelling)}, ${kind}],`);
  lines.push("]);", "");
  return lines.join("\n");
}
