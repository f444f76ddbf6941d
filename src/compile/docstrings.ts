/** Docstrings. Python reference, glossary: "docstring"; since 3.13 the compiler takes the indentation away. */
import type * as ast from "../syntax/ast.js";

/** The text of a body's docstring. */
export function docstringOf(body: ast.Stmt[]): string | undefined {
  const first = body.length > 0 ? body[0] : undefined;
  if (first?.kind !== "Expr" || first.value.kind !== "Constant" || first.value.type !== "str") return undefined;
  return first.value.value;
}

/** Without the indentation that all lines after the first have in common. */
export function cleanDocstring(text: string): string {
  const lines = expandTabs(text).split("\n");
  let margin = Number.POSITIVE_INFINITY;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as string;
    const indent = indentOf(line);
    if (indent < line.length) margin = Math.min(margin, indent);
  }
  return lines
    .map((line, i) => (i === 0 ? line.slice(indentOf(line)) : line.slice(Math.min(margin, indentOf(line)))))
    .join("\n");
}

function indentOf(line: string): number {
  let n = 0;
  while (line.charCodeAt(n) === 32) n++;
  return n;
}

/** str.expandtabs(): tab stops every 8 columns. */
function expandTabs(text: string): string {
  if (!text.includes("\t")) return text;
  let column = 0;
  let result = "";
  for (const character of text) {
    if (character === "\t") {
      const width = 8 - (column % 8);
      result += " ".repeat(width);
      column += width;
    } else {
      result += character;
      column = character === "\n" || character === "\r" ? 0 : column + 1;
    }
  }
  return result;
}
