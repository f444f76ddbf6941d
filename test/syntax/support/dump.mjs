/**
 * Writes our syntax tree exactly as dump.py writes CPython's: kind, position, fields in the order of `ast`. Columns are
 * UTF-8 bytes, as CPython counts them.
 */

const FIELDS = {
  Module: ["body"],
  Expression: ["body"],
  ClassDef: ["name", "bases", "keywords", "body", "decorators", "typeParams"],
  Return: ["value"],
  Delete: ["targets"],
  Assign: ["targets", "value"],
  TypeAlias: ["name", "typeParams", "value"],
  AugAssign: ["target", "op", "value"],
  While: ["test", "body", "orelse"],
  If: ["test", "body", "orelse"],
  withitem: ["contextExpr", "optionalVars"],
  Match: ["subject", "cases"],
  match_case: ["pattern", "guard", "body"],
  Raise: ["exc", "cause"],
  ExceptHandler: ["type", "name", "body"],
  Assert: ["test", "msg"],
  Import: ["names"],
  ImportFrom: ["module", "names", "level"],
  alias: ["name", "asname"],
  Global: ["names"],
  Nonlocal: ["names"],
  Expr: ["value"],
  Pass: [],
  Break: [],
  Continue: [],
  NamedExpr: ["target", "value"],
  BinOp: ["left", "op", "right"],
  UnaryOp: ["op", "operand"],
  BoolOp: ["op", "values"],
  Lambda: ["args", "body"],
  IfExp: ["test", "body", "orelse"],
  Dict: ["keys", "values"],
  Set: ["elts"],
  ListComp: ["elt", "generators"],
  SetComp: ["elt", "generators"],
  DictComp: ["key", "value", "generators"],
  GeneratorExp: ["elt", "generators"],
  Await: ["value"],
  Yield: ["value"],
  YieldFrom: ["value"],
  Compare: ["left", "ops", "comparators"],
  Call: ["func", "args", "keywords"],
  JoinedStr: ["values"],
  TemplateStr: ["values"],
  Attribute: ["value", "attr", "ctx"],
  Subscript: ["value", "slice", "ctx"],
  Starred: ["value", "ctx"],
  Name: ["id", "ctx"],
  List: ["elts", "ctx"],
  Tuple: ["elts", "ctx"],
  Slice: ["lower", "upper", "step"],
  arg: ["arg", "annotation"],
  keyword: ["arg", "value"],
  TypeVar: ["name", "bound", "defaultValue"],
  ParamSpec: ["name", "defaultValue"],
  TypeVarTuple: ["name", "defaultValue"],
  MatchValue: ["value"],
  MatchSequence: ["patterns"],
  MatchMapping: ["keys", "patterns", "rest"],
  MatchClass: ["cls", "patterns", "kwdAttrs", "kwdPatterns"],
  MatchStar: ["name"],
  MatchAs: ["pattern", "name"],
  MatchOr: ["patterns"],
};

/** Nodes that have no position in CPython. */
const UNPLACED = new Set(["Module", "Expression", "withitem", "match_case", "comprehension"]);

const BINARY = {
  "+": "Add",
  "-": "Sub",
  "*": "Mult",
  "@": "MatMult",
  "/": "Div",
  "%": "Mod",
  "**": "Pow",
  "<<": "LShift",
  ">>": "RShift",
  "|": "BitOr",
  "^": "BitXor",
  "&": "BitAnd",
  "//": "FloorDiv",
};
const UNARY = { "~": "Invert", not: "Not", "+": "UAdd", "-": "USub" };
const BOOLEAN = { and: "And", or: "Or" };
const COMPARE = {
  "==": "Eq",
  "!=": "NotEq",
  "<": "Lt",
  "<=": "LtE",
  ">": "Gt",
  ">=": "GtE",
  is: "Is",
  "is not": "IsNot",
  in: "In",
  "not in": "NotIn",
};

const quote = (text) =>
  `"${text.replace(/[\\"]|[^ -~]/g, (c) => {
    const short = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f" }[c];
    return short ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
  })}"`;

const hex = (bytes) => Buffer.from(bytes).toString("hex");

function float(value) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return hex(bytes);
}

export class Dumper {
  constructor(source) {
    this.source = source;
    this.lineStart = new Map();
    this.cache = new Map();
    this.lineStarts = [0];
    const { text } = source;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
      if (c === 10 || c === 13) this.lineStarts.push(i + 1);
    }
  }

  place(offset) {
    const line = this.source.lineAt(offset);
    const start = this.lineStarts[line - 1];
    return `${line}.${Buffer.byteLength(this.source.text.slice(start, offset))}`;
  }

  value(value) {
    if (value === null) return "~";
    if (Array.isArray(value)) return `[${value.map((item) => this.value(item)).join(",")}]`;
    if (typeof value === "string") return quote(value);
    if (typeof value === "boolean") return value ? "1" : "0";
    if (typeof value === "number") return `i${value}`;
    return this.node(value);
  }

  /** Kind and position, then the fields that are given. */
  show(kind, node, fields) {
    const place = UNPLACED.has(kind) ? "" : `@${this.place(node.start)}-${this.place(node.end)}`;
    return `${kind}${place}(${fields.join(",")})`;
  }

  fields(node, names) {
    return names.map((name) => (name === "ctx" ? node.ctx : this.value(node[name])));
  }

  constant(node) {
    switch (node.type) {
      case "int":
        return `i${node.value}`;
      case "float":
        return `f${float(node.value)}`;
      case "complex":
        return `c${float(node.value)}`;
      case "str":
        return quote(node.value);
      case "bytes":
        return `b${hex(node.value)}`;
      default:
        return node.type;
    }
  }

  node(node) {
    switch (node.kind) {
      case "Constant":
        return this.show("Constant", node, [this.constant(node)]);
      case "MatchSingleton":
        return this.show("MatchSingleton", node, [node.value]);
      case "BinOp":
        return this.show("BinOp", node, [this.value(node.left), BINARY[node.op], this.value(node.right)]);
      case "AugAssign":
        return this.show("AugAssign", node, [this.value(node.target), BINARY[node.op], this.value(node.value)]);
      case "UnaryOp":
        return this.show("UnaryOp", node, [UNARY[node.op], this.value(node.operand)]);
      case "BoolOp":
        return this.show("BoolOp", node, [BOOLEAN[node.op], this.value(node.values)]);
      case "Compare": {
        const ops = `[${node.ops.map((op) => COMPARE[op]).join(",")}]`;
        return this.show("Compare", node, [this.value(node.left), ops, this.value(node.comparators)]);
      }
      case "FunctionDef": {
        const names = ["name", "args", "body", "decorators", "returns", "typeParams"];
        return this.show(node.isAsync ? "AsyncFunctionDef" : "FunctionDef", node, this.fields(node, names));
      }
      case "For":
        return this.show(
          node.isAsync ? "AsyncFor" : "For",
          node,
          this.fields(node, ["target", "iter", "body", "orelse"]),
        );
      case "With":
        return this.show(node.isAsync ? "AsyncWith" : "With", node, this.fields(node, ["items", "body"]));
      case "Try": {
        const names = ["body", "handlers", "orelse", "finalbody"];
        return this.show(node.isStar ? "TryStar" : "Try", node, this.fields(node, names));
      }
      case "AnnAssign": {
        const fields = this.fields(node, ["target", "annotation", "value"]);
        return this.show("AnnAssign", node, [...fields, node.simple ? "i1" : "i0"]);
      }
      case "comprehension": {
        const fields = this.fields(node, ["target", "iter", "ifs"]);
        return this.show("comprehension", node, [...fields, node.isAsync ? "i1" : "i0"]);
      }
      case "FormattedValue":
      case "Interpolation": {
        const conversion = node.conversion === "" ? "i-1" : `i${node.conversion.charCodeAt(0)}`;
        const text = node.kind === "Interpolation" ? [quote(node.str)] : [];
        const fields = [this.value(node.value), ...text, conversion, this.value(node.formatSpec)];
        return this.show(node.kind, node, fields);
      }
      case undefined: {
        // Arguments have no kind.
        const names = ["posonlyargs", "args", "vararg", "kwonlyargs", "kwDefaults", "kwarg", "defaults"];
        return `arguments(${this.fields(node, names).join(",")})`;
      }
      default: {
        const names = FIELDS[node.kind];
        if (names === undefined) throw new Error(`unknown node ${node.kind}`);
        return this.show(node.kind, node, this.fields(node, names));
      }
    }
  }
}

/** Our tree as text. */
export function dump(tree, source) {
  return new Dumper(source).node(tree);
}
