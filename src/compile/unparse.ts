import type * as ast from "../syntax/ast.js";
import type { Source } from "../syntax/source.js";

/** The text of an expression, for annotations that stay texts. */
export function unparse(node: ast.Expr, source: Source): string {
  return source.text.slice(node.start, node.end);
}
