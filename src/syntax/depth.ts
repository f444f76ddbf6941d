/** Measures how deep a tree is without recursion. */

import type { Node } from "./ast.js";
import { MAX_AST_DEPTH } from "./limits.js";

/** Whether a tree has more than MAX_AST_DEPTH levels of nodes. */
export function treeIsTooDeep(root: Node): boolean {
  let level: object[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_AST_DEPTH) return true;
    const next: object[] = [];
    for (const node of level) {
      for (const value of Object.values(node)) {
        if (Array.isArray(value)) {
          for (const item of value) if (isNode(item)) next.push(item);
        } else if (isNode(value)) next.push(value);
      }
    }
    level = next;
  }
  return false;
}

function isNode(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof Uint8Array);
}
