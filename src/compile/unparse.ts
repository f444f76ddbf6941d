/**
 * Expressions as text, for annotations that stay texts (`from __future__ import annotations`): normal spacing and
 * quotes, parentheses only where they are needed. Python reference, 6.17 "Operator precedence".
 */
import type * as ast from "../syntax/ast.js";
import type { Source } from "../syntax/source.js";

/** Precedence from loose to tight; an operand that binds less tightly than asked for gets parentheses. */
enum Level {
  TUPLE,
  NAMED,
  TEST,
  OR,
  AND,
  NOT,
  COMPARE,
  BIT_OR,
  BIT_XOR,
  BIT_AND,
  SHIFT,
  SUM,
  TERM,
  FACTOR,
  POWER,
  AWAIT,
  ATOM,
}

const BINARY_LEVEL: Readonly<Record<ast.Operator, Level>> = {
  "|": Level.BIT_OR,
  "^": Level.BIT_XOR,
  "&": Level.BIT_AND,
  "<<": Level.SHIFT,
  ">>": Level.SHIFT,
  "+": Level.SUM,
  "-": Level.SUM,
  "*": Level.TERM,
  "@": Level.TERM,
  "/": Level.TERM,
  "%": Level.TERM,
  "//": Level.TERM,
  "**": Level.POWER,
};

export function unparse(node: ast.Expr, source: Source): string {
  return new Unparser(source).text(node, Level.TEST);
}

class Unparser {
  constructor(private readonly source: Source) {}

  text(node: ast.Expr, level: Level): string {
    switch (node.kind) {
      case "Constant":
        return this.constant(node);
      case "Name":
        return node.id;
      case "Attribute": {
        const space = node.value.kind === "Constant" && node.value.type === "int" ? " " : "";
        return `${this.text(node.value, Level.ATOM)}${space}.${node.attr}`;
      }
      case "Subscript":
        return `${this.text(node.value, Level.ATOM)}[${this.text(node.slice, Level.TUPLE)}]`;
      case "Call":
        return this.call(node);
      case "BoolOp": {
        const own = node.op === "or" ? Level.OR : Level.AND;
        return wrap(level > own, node.values.map((value) => this.text(value, own + 1)).join(` ${node.op} `));
      }
      case "BinOp": {
        const own = BINARY_LEVEL[node.op];
        const isPower = node.op === "**";
        const left = this.text(node.left, isPower ? own + 1 : own);
        const right = this.text(node.right, isPower ? own : own + 1);
        return wrap(level > own, `${left} ${node.op} ${right}`);
      }
      case "UnaryOp": {
        const own = node.op === "not" ? Level.NOT : Level.FACTOR;
        return wrap(level > own, `${node.op}${node.op === "not" ? " " : ""}${this.text(node.operand, own)}`);
      }
      case "Compare": {
        const rest = node.ops.map((op, i) => ` ${op} ${this.text(node.comparators[i] as ast.Expr, Level.COMPARE + 1)}`);
        return wrap(level > Level.COMPARE, this.text(node.left, Level.COMPARE + 1) + rest.join(""));
      }
      case "IfExp": {
        const [body, test] = [this.text(node.body, Level.TEST + 1), this.text(node.test, Level.TEST + 1)];
        return wrap(level > Level.TEST, `${body} if ${test} else ${this.text(node.orelse, Level.TEST)}`);
      }
      case "Lambda": {
        const parameters = this.parameters(node.args);
        // As CPython spells it: `lambda*a: a`.
        const space = node.args.posonlyargs.length + node.args.args.length > 0 ? " " : "";
        return wrap(level > Level.TEST, `lambda${space}${parameters}: ${this.text(node.body, Level.TEST)}`);
      }
      case "NamedExpr":
        return wrap(level > Level.NAMED, `${node.target.id} := ${this.text(node.value, Level.ATOM)}`);
      case "Tuple":
        if (node.elts.length === 0) return "()";
        return wrap(level > Level.TUPLE, this.list(node.elts) + (node.elts.length === 1 ? "," : ""));
      case "List":
        return `[${this.list(node.elts)}]`;
      case "Set":
        return `{${this.list(node.elts)}}`;
      case "Dict":
        return `{${node.values.map((value, i) => this.item(node.keys[i] ?? null, value)).join(", ")}}`;
      case "ListComp":
        return `[${this.text(node.elt, Level.TEST)}${this.generators(node.generators)}]`;
      case "SetComp":
        return `{${this.text(node.elt, Level.TEST)}${this.generators(node.generators)}}`;
      case "GeneratorExp":
        return `(${this.text(node.elt, Level.TEST)}${this.generators(node.generators)})`;
      case "DictComp":
        return `{${this.item(node.key, node.value)}${this.generators(node.generators)}}`;
      case "Starred":
        return `*${this.text(node.value, Level.BIT_OR)}`;
      case "Slice": {
        const part = (each: ast.Expr | null) => (each === null ? "" : this.text(each, Level.TEST));
        return `${part(node.lower)}:${part(node.upper)}${node.step === null ? "" : `:${part(node.step)}`}`;
      }
      case "Await":
        return wrap(level > Level.AWAIT, `await ${this.text(node.value, Level.ATOM)}`);
      case "JoinedStr":
        return `f${stringText(this.template(node.values))}`;
      case "TemplateStr":
        return `t${stringText(this.template(node.values))}`;
      default:
        // yield, which cannot occur in an annotation.
        return this.source.text.slice(node.start, node.end);
    }
  }

  private template(values: readonly (ast.Constant | ast.FormattedValue | ast.Interpolation)[]): string {
    return values
      .map((part) => {
        if (part.kind === "Constant") return String(part.value).replace(/[{}]/g, "$&$&");
        const text = this.text(part.value, Level.TEST + 1);
        const conversion = part.conversion === "" ? "" : `!${part.conversion}`;
        const spec = part.formatSpec === null ? "" : `:${this.template(part.formatSpec.values)}`;
        return `{${text.startsWith("{") ? " " : ""}${text}${conversion}${spec}}`;
      })
      .join("");
  }

  private list(nodes: readonly ast.Expr[]): string {
    return nodes.map((node) => this.text(node, Level.TEST)).join(", ");
  }

  private item(key: ast.Expr | null, value: ast.Expr): string {
    if (key === null) return `**${this.text(value, Level.BIT_OR)}`;
    return `${this.text(key, Level.TEST)}: ${this.text(value, Level.TEST)}`;
  }

  private call(node: ast.Call): string {
    const callee = this.text(node.func, Level.ATOM);
    const only = node.args.length === 1 && node.keywords.length === 0 ? node.args[0] : undefined;
    if (only?.kind === "GeneratorExp") return `${callee}${this.text(only, Level.TEST)}`;
    const args = node.args.map((arg) => this.text(arg, Level.TEST));
    for (const { arg, value } of node.keywords) {
      args.push(`${arg === null ? "**" : `${arg}=`}${this.text(value, Level.TEST)}`);
    }
    return `${callee}(${args.join(", ")})`;
  }

  private generators(nodes: readonly ast.Comprehension[]): string {
    return nodes
      .map((node) => {
        const head = node.isAsync ? " async for " : " for ";
        const conditions = node.ifs.map((test) => ` if ${this.text(test, Level.TEST + 1)}`).join("");
        return `${head}${this.text(node.target, Level.TUPLE)} in ${this.text(node.iter, Level.TEST + 1)}${conditions}`;
      })
      .join("");
  }

  private parameters(args: ast.Arguments): string {
    const parts: string[] = [];
    const positional = [...args.posonlyargs, ...args.args];
    const withoutDefault = positional.length - args.defaults.length;
    positional.forEach((arg, i) => {
      const value = i < withoutDefault ? undefined : args.defaults[i - withoutDefault];
      parts.push(value === undefined ? arg.arg : `${arg.arg}=${this.text(value, Level.TEST)}`);
      if (i === args.posonlyargs.length - 1) parts.push("/");
    });
    if (args.vararg !== null) parts.push(`*${args.vararg.arg}`);
    else if (args.kwonlyargs.length > 0) parts.push("*");
    args.kwonlyargs.forEach((arg, i) => {
      const value = args.kwDefaults[i];
      parts.push(value ? `${arg.arg}=${this.text(value, Level.TEST)}` : arg.arg);
    });
    if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
    return parts.join(", ");
  }

  private constant(node: ast.Constant): string {
    switch (node.type) {
      case "Ellipsis":
        return "...";
      case "int":
        return String(node.value);
      case "float":
        return floatText(node.value);
      case "complex":
        return `${floatText(node.value).replace(/\.0$/, "")}j`;
      case "str":
        return stringText(node.value);
      case "bytes":
        return `b${stringText(latin1(node.value)).replace(/[\x80-\xff]/g, hexEscape)}`;
      default:
        return node.type;
    }
  }
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function wrap(needed: boolean, text: string): string {
  return needed ? `(${text})` : text;
}

/** repr() of a float; infinity, which has no literal of its own, is one that is too large. */
function floatText(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return "1e309";
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude >= 1e16 || magnitude < 1e-4)) {
    return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
  }
  const text = String(value);
  return text.includes(".") ? text : `${text}.0`;
}

/** repr() of a str. */
function stringText(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const named: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  const body = value.replace(/[\p{C}\p{Zl}\p{Zp}\\'"]|(?! )\p{Zs}/gu, (character) => {
    if (character === "'" || character === '"') return character === quote ? `\\${character}` : character;
    return named[character] ?? hexEscape(character);
  });
  return quote + body + quote;
}

function hexEscape(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, "0")}` : `\\U${code.toString(16).padStart(8, "0")}`;
}
