/** What may be assigned to, and how an expression becomes a target (Python reference, 7.2). */

import type { Expr, ExprContext } from "./ast.js";
import { decline } from "./build-state.js";

/** What messages call an expression. */
export function expressionName(node: Expr): string {
  switch (node.kind) {
    case "Attribute":
      return "attribute";
    case "Subscript":
      return "subscript";
    case "Starred":
      return "starred";
    case "Name":
      return "name";
    case "List":
      return "list";
    case "Tuple":
      return "tuple";
    case "Lambda":
      return "lambda";
    case "Call":
      return "function call";
    case "BoolOp":
    case "BinOp":
    case "UnaryOp":
      return "expression";
    case "GeneratorExp":
      return "generator expression";
    case "Yield":
    case "YieldFrom":
      return "yield expression";
    case "Await":
      return "await expression";
    case "ListComp":
      return "list comprehension";
    case "SetComp":
      return "set comprehension";
    case "DictComp":
      return "dict comprehension";
    case "Dict":
      return "dict literal";
    case "Set":
      return "set display";
    case "JoinedStr":
    case "FormattedValue":
      return "f-string expression";
    case "TemplateStr":
    case "Interpolation":
      return "t-string expression";
    case "Constant":
      return node.type === "None" || node.type === "True" || node.type === "False"
        ? node.type
        : node.type === "Ellipsis"
          ? "ellipsis"
          : "literal";
    case "Compare":
      return "comparison";
    case "IfExp":
      return "conditional expression";
    case "NamedExpr":
      return "named expression";
    default:
      return "expression";
  }
}

/** The first part of an expression that cannot be a target, or null. A `del` target cannot be starred. */
export function invalidTarget(node: Expr, ctx: ExprContext): Expr | null {
  switch (node.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      return null;
    case "Starred":
      return ctx === "Del" ? node : invalidTarget(node.value, ctx);
    case "List":
    case "Tuple":
      for (const item of node.elts) {
        const invalid = invalidTarget(item, ctx);
        if (invalid !== null) return invalid;
      }
      return null;
    default:
      return node;
  }
}

/** Turns an expression into a target, in place; refuses what cannot be one. */
export function toTarget(node: Expr, ctx: ExprContext): Expr {
  switch (node.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      node.ctx = ctx;
      return node;
    case "Starred":
      if (ctx === "Del") return refuseTarget(node, ctx);
      node.ctx = ctx;
      toTarget(node.value, ctx);
      return node;
    case "List":
    case "Tuple":
      node.ctx = ctx;
      for (const item of node.elts) toTarget(item, ctx);
      return node;
    default:
      return refuseTarget(node, ctx);
  }
}

function refuseTarget(node: Expr, ctx: ExprContext): never {
  return decline(`cannot ${ctx === "Del" ? "delete" : "assign to"} ${expressionName(node)}`, node.start, node.end);
}
