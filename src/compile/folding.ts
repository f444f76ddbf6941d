/**
 * Constant expressions, as far as CPython folds them where a program can see it (tuples, negative numbers, complex
 * numbers) and a little further where it is cheap. Every result is small: folding must not become a way to spend time.
 */
import type * as ast from "../syntax/ast.js";
import type { Const } from "./code.js";

const MAX_FOLDED_BITS = 128;
const MAX_DEPTH = 200;

/** The value of a constant expression, or undefined. None is null. */
export function constantValue(node: ast.Expr, depth = 0): Const | undefined {
  switch (node.kind) {
    case "Constant":
      return literal(node);
    case "Name":
      return node.id === "__debug__" && node.ctx === "Load" ? true : undefined;
    case "Tuple":
      return depth < MAX_DEPTH ? tupleOf(node.elts, depth + 1) : undefined;
    case "UnaryOp": {
      if (depth >= MAX_DEPTH) return undefined;
      const value = constantValue(node.operand, depth + 1);
      return value === undefined ? undefined : foldUnary(node.op, value);
    }
    case "BinOp": {
      // Only shallow arithmetic: -1 + 2j, 60 * 60 * 24, 1 << 20.
      if (depth > 8 || !isArithmetic(node.left) || !isArithmetic(node.right)) return undefined;
      const left = constantValue(node.left, depth + 1);
      if (left === undefined) return undefined;
      const right = constantValue(node.right, depth + 1);
      return right === undefined ? undefined : foldBinary(node.op, left, right);
    }
    default:
      return undefined;
  }
}

function isArithmetic(node: ast.Expr): boolean {
  return node.kind === "Constant" || node.kind === "UnaryOp" || node.kind === "BinOp";
}

function literal(node: ast.Constant): Const {
  switch (node.type) {
    case "None":
      return null;
    case "True":
      return true;
    case "False":
      return false;
    case "Ellipsis":
      return { type: "ellipsis" };
    case "int":
    case "str":
      return node.value;
    case "float":
      return { type: "float", value: node.value };
    case "complex":
      return { type: "complex", value: node.value };
    case "bytes":
      return { type: "bytes", value: node.value };
  }
}

function tupleOf(nodes: ast.Expr[], depth: number): Const | undefined {
  const items: Const[] = [];
  for (const node of nodes) {
    const value = constantValue(node, depth);
    if (value === undefined) return undefined;
    items.push(value);
  }
  return { type: "tuple", items };
}

/** The elements of a display as one constant, for `in` and for loops. */
export function constantItems(node: ast.Expr, type: "tuple" | "frozenset"): Const | undefined {
  if (node.kind !== "List" && node.kind !== "Set" && node.kind !== "Tuple") return undefined;
  const tuple = tupleOf(node.elts, 1);
  if (tuple === undefined || tuple === null || typeof tuple !== "object" || tuple.type !== "tuple") return undefined;
  // A set finds a constant by its own value only where that is a primitive; the rest is hashed at run time.
  if (type === "frozenset" && tuple.items.some((item) => typeof item === "object" && item !== null)) return undefined;
  return { type, items: tuple.items };
}

/** Truth of a constant that is the same on every machine; undefined: ask at run time. */
export function constantTruth(node: ast.Expr): boolean | undefined {
  const value = constantValue(node);
  if (value === undefined) return undefined;
  if (value === null) return false;
  switch (typeof value) {
    case "boolean":
      return value;
    case "number":
      return value !== 0;
    case "bigint":
      return value !== 0n;
    case "string":
      return value !== "";
  }
  switch (value.type) {
    case "ellipsis":
      return true;
    case "tuple":
      return value.items.length > 0;
    case "float":
      return value.value !== 0;
    default:
      return undefined;
  }
}

function toInt(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function asBigInt(value: Const): bigint | undefined {
  return typeof value === "number" || typeof value === "bigint" ? BigInt(value) : undefined;
}

function asFloat(value: Const): number | undefined {
  return value !== null && typeof value === "object" && value.type === "float" ? value.value : undefined;
}

function foldUnary(op: ast.UnaryOp["op"], value: Const): Const | undefined {
  const int = asBigInt(value);
  if (op === "not") return typeof value === "boolean" ? !value : undefined;
  if (int !== undefined) return op === "-" ? toInt(-int) : op === "~" ? toInt(~int) : value;
  const float = asFloat(value);
  if (float !== undefined && op !== "~") return op === "-" ? { type: "float", value: -float } : value;
  return undefined;
}

function foldBinary(op: ast.Operator, left: Const, right: Const): Const | undefined {
  const a = asBigInt(left);
  const b = asBigInt(right);
  if (a !== undefined && b !== undefined) {
    const result = foldInts(op, a, b);
    return result === undefined ? undefined : toInt(result);
  }
  const x = asFloat(left) ?? (typeof left === "number" ? left : undefined);
  const y = asFloat(right) ?? (typeof right === "number" ? right : undefined);
  if (x === undefined || y === undefined) return undefined;
  switch (op) {
    case "+":
      return { type: "float", value: x + y };
    case "-":
      return { type: "float", value: x - y };
    case "*":
      return { type: "float", value: x * y };
    case "/":
      return y === 0 ? undefined : { type: "float", value: x / y };
    default:
      return undefined;
  }
}

function bitLength(value: bigint): number {
  return (value < 0n ? -value : value).toString(16).length * 4;
}

function foldInts(op: ast.Operator, a: bigint, b: bigint): bigint | undefined {
  if (bitLength(a) > MAX_FOLDED_BITS || bitLength(b) > MAX_FOLDED_BITS) return undefined;
  switch (op) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "&":
      return a & b;
    case "|":
      return a | b;
    case "^":
      return a ^ b;
    case "<<":
      return b >= 0n && b <= 64n ? a << b : undefined;
    case ">>":
      return b >= 0n && b <= 4096n ? a >> b : undefined;
    case "**":
      return b >= 0n && b <= 64n && bitLength(a) * Number(b) <= MAX_FOLDED_BITS ? a ** b : undefined;
    case "//":
    case "%": {
      if (b === 0n) return undefined;
      // BigInt division truncates; Python's rounds down.
      const remainder = a % b;
      const adjusted = remainder !== 0n && remainder < 0n !== b < 0n;
      if (op === "%") return adjusted ? remainder + b : remainder;
      return adjusted ? a / b - 1n : a / b;
    }
    default:
      return undefined;
  }
}
