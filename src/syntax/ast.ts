/**
 * The abstract syntax tree. Node and field names are those of CPython's `ast` module (Python 3.14), so that the Python
 * reference is the manual of this file.
 *
 * `start` and `end` are offsets in UTF-16 code units into the source text (`Source.text`); lines and columns are worked
 * out from them only when a message needs them.
 */

export interface Node {
  readonly kind: string;
  start: number;
  end: number;
}

// ---------------------------------------------------------------------------------------------------------- modules

export interface Module extends Node {
  kind: "Module";
  body: Stmt[];
}

/** The result of parsing in "eval" mode: one expression. */
export interface Expression extends Node {
  kind: "Expression";
  body: Expr;
}

// ------------------------------------------------------------------------------------------------------- statements

export type Stmt =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

/** `def` and `async def`. `start` is that of `def`/`async`, not of the first decorator (as in CPython). */
export interface FunctionDef extends Node {
  kind: "FunctionDef";
  isAsync: boolean;
  name: string;
  /** Position of the name token. */
  nameStart: number;
  args: Arguments;
  body: Stmt[];
  decorators: Expr[];
  returns: Expr | null;
  typeParams: TypeParam[];
}

export interface ClassDef extends Node {
  kind: "ClassDef";
  name: string;
  nameStart: number;
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorators: Expr[];
  typeParams: TypeParam[];
}

export interface Return extends Node {
  kind: "Return";
  value: Expr | null;
}

export interface Delete extends Node {
  kind: "Delete";
  targets: Expr[];
}

export interface Assign extends Node {
  kind: "Assign";
  targets: Expr[];
  value: Expr;
}

export interface TypeAlias extends Node {
  kind: "TypeAlias";
  name: Name;
  typeParams: TypeParam[];
  value: Expr;
}

export interface AugAssign extends Node {
  kind: "AugAssign";
  target: Expr;
  op: Operator;
  value: Expr;
}

export interface AnnAssign extends Node {
  kind: "AnnAssign";
  target: Expr;
  annotation: Expr;
  value: Expr | null;
  /** True for a bare name that is not in parentheses. */
  simple: boolean;
}

export interface For extends Node {
  kind: "For";
  isAsync: boolean;
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

export interface While extends Node {
  kind: "While";
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

export interface If extends Node {
  kind: "If";
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

export interface With extends Node {
  kind: "With";
  isAsync: boolean;
  items: WithItem[];
  body: Stmt[];
}

export interface WithItem extends Node {
  kind: "withitem";
  contextExpr: Expr;
  optionalVars: Expr | null;
}

export interface Match extends Node {
  kind: "Match";
  subject: Expr;
  cases: MatchCase[];
}

export interface MatchCase extends Node {
  kind: "match_case";
  pattern: Pattern;
  guard: Expr | null;
  body: Stmt[];
}

export interface Raise extends Node {
  kind: "Raise";
  exc: Expr | null;
  cause: Expr | null;
}

/** `try` with `except` or, when `isStar`, with `except*`. */
export interface Try extends Node {
  kind: "Try";
  isStar: boolean;
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}

export interface ExceptHandler extends Node {
  kind: "ExceptHandler";
  type: Expr | null;
  name: string | null;
  body: Stmt[];
}

export interface Assert extends Node {
  kind: "Assert";
  test: Expr;
  msg: Expr | null;
}

export interface Import extends Node {
  kind: "Import";
  names: Alias[];
}

export interface ImportFrom extends Node {
  kind: "ImportFrom";
  /** null for `from . import x`. */
  module: string | null;
  /** A single alias named "*" for a star import. */
  names: Alias[];
  level: number;
}

export interface Alias extends Node {
  kind: "alias";
  name: string;
  asname: string | null;
}

export interface Global extends Node {
  kind: "Global";
  names: string[];
}

export interface Nonlocal extends Node {
  kind: "Nonlocal";
  names: string[];
}

/** CPython's `Expr` statement. */
export interface ExprStmt extends Node {
  kind: "Expr";
  value: Expr;
}

export interface Pass extends Node {
  kind: "Pass";
}

export interface Break extends Node {
  kind: "Break";
}

export interface Continue extends Node {
  kind: "Continue";
}

// ------------------------------------------------------------------------------------------------------ expressions

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetExpr
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | Interpolation
  | JoinedStr
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

export type ExprContext = "Load" | "Store" | "Del";

export type Operator = "+" | "-" | "*" | "@" | "/" | "%" | "**" | "<<" | ">>" | "|" | "^" | "&" | "//";

export type CmpOp = "==" | "!=" | "<" | "<=" | ">" | ">=" | "is" | "is not" | "in" | "not in";

/** `a and b and c` is one node with three values. */
export interface BoolOp extends Node {
  kind: "BoolOp";
  op: "and" | "or";
  values: Expr[];
}

export interface NamedExpr extends Node {
  kind: "NamedExpr";
  target: Name;
  value: Expr;
}

export interface BinOp extends Node {
  kind: "BinOp";
  left: Expr;
  op: Operator;
  right: Expr;
}

export interface UnaryOp extends Node {
  kind: "UnaryOp";
  op: "~" | "not" | "+" | "-";
  operand: Expr;
}

export interface Lambda extends Node {
  kind: "Lambda";
  args: Arguments;
  body: Expr;
}

export interface IfExp extends Node {
  kind: "IfExp";
  test: Expr;
  body: Expr;
  orelse: Expr;
}

/** A null key stands for `**mapping`. */
export interface Dict extends Node {
  kind: "Dict";
  keys: (Expr | null)[];
  values: Expr[];
}

export interface SetExpr extends Node {
  kind: "Set";
  elts: Expr[];
}

export interface ListComp extends Node {
  kind: "ListComp";
  elt: Expr;
  generators: Comprehension[];
}

export interface SetComp extends Node {
  kind: "SetComp";
  elt: Expr;
  generators: Comprehension[];
}

export interface DictComp extends Node {
  kind: "DictComp";
  key: Expr;
  value: Expr;
  generators: Comprehension[];
}

export interface GeneratorExp extends Node {
  kind: "GeneratorExp";
  elt: Expr;
  generators: Comprehension[];
}

export interface Comprehension extends Node {
  kind: "comprehension";
  isAsync: boolean;
  target: Expr;
  iter: Expr;
  ifs: Expr[];
}

export interface Await extends Node {
  kind: "Await";
  value: Expr;
}

export interface Yield extends Node {
  kind: "Yield";
  value: Expr | null;
}

export interface YieldFrom extends Node {
  kind: "YieldFrom";
  value: Expr;
}

/** `a < b <= c`: left, ops and comparators as in CPython. */
export interface Compare extends Node {
  kind: "Compare";
  left: Expr;
  ops: CmpOp[];
  comparators: Expr[];
}

/** `start`/`end` span the whole call; the parenthesis begins at or after `func.end`. */
export interface Call extends Node {
  kind: "Call";
  func: Expr;
  args: Expr[];
  keywords: Keyword[];
}

/** One `{…}` of an f-string. `formatSpec` is a JoinedStr or null. */
export interface FormattedValue extends Node {
  kind: "FormattedValue";
  value: Expr;
  conversion: "" | "s" | "r" | "a";
  formatSpec: JoinedStr | null;
}

/** One `{…}` of a t-string; `str` is the expression's source text. */
export interface Interpolation extends Node {
  kind: "Interpolation";
  value: Expr;
  str: string;
  conversion: "" | "s" | "r" | "a";
  formatSpec: JoinedStr | null;
}

/** f-string. Adjacent constants are merged; `f"{x=}"` has become a Constant "x=" and a FormattedValue, as in CPython. */
export interface JoinedStr extends Node {
  kind: "JoinedStr";
  values: (Constant | FormattedValue)[];
}

/** t-string. */
export interface TemplateStr extends Node {
  kind: "TemplateStr";
  values: (Constant | Interpolation)[];
}

export type Constant = Node & { kind: "Constant" } & (
    | { type: "None" | "True" | "False" | "Ellipsis"; value: null }
    /** Canonical: a number within ±(2^53-1), a bigint beyond. */
    | { type: "int"; value: number | bigint }
    | { type: "float"; value: number }
    /** The imaginary part. */
    | { type: "complex"; value: number }
    | { type: "str"; value: string }
    | { type: "bytes"; value: Uint8Array }
  );

export interface Attribute extends Node {
  kind: "Attribute";
  value: Expr;
  attr: string;
  ctx: ExprContext;
}

export interface Subscript extends Node {
  kind: "Subscript";
  value: Expr;
  slice: Expr;
  ctx: ExprContext;
}

export interface Starred extends Node {
  kind: "Starred";
  value: Expr;
  ctx: ExprContext;
}

/** `id` is NFKC-normalised. */
export interface Name extends Node {
  kind: "Name";
  id: string;
  ctx: ExprContext;
}

export interface List extends Node {
  kind: "List";
  elts: Expr[];
  ctx: ExprContext;
}

export interface Tuple extends Node {
  kind: "Tuple";
  elts: Expr[];
  ctx: ExprContext;
}

export interface Slice extends Node {
  kind: "Slice";
  lower: Expr | null;
  upper: Expr | null;
  step: Expr | null;
}

// -------------------------------------------------------------------------------------- parameters, call arguments

export interface Arguments {
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  /** One entry per keyword-only parameter; null: required. */
  kwDefaults: (Expr | null)[];
  kwarg: Arg | null;
  /** Defaults of the last positional parameters. */
  defaults: Expr[];
}

export interface Arg extends Node {
  kind: "arg";
  arg: string;
  annotation: Expr | null;
}

/** `arg` is null for `**mapping`. */
export interface Keyword extends Node {
  kind: "keyword";
  arg: string | null;
  value: Expr;
}

export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

export interface TypeVar extends Node {
  kind: "TypeVar";
  name: string;
  bound: Expr | null;
  defaultValue: Expr | null;
}

export interface ParamSpec extends Node {
  kind: "ParamSpec";
  name: string;
  defaultValue: Expr | null;
}

export interface TypeVarTuple extends Node {
  kind: "TypeVarTuple";
  name: string;
  defaultValue: Expr | null;
}

// --------------------------------------------------------------------------------------------------------- patterns

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

export interface MatchValue extends Node {
  kind: "MatchValue";
  value: Expr;
}

export interface MatchSingleton extends Node {
  kind: "MatchSingleton";
  value: "None" | "True" | "False";
}

export interface MatchSequence extends Node {
  kind: "MatchSequence";
  patterns: Pattern[];
}

export interface MatchMapping extends Node {
  kind: "MatchMapping";
  keys: Expr[];
  patterns: Pattern[];
  rest: string | null;
}

export interface MatchClass extends Node {
  kind: "MatchClass";
  cls: Expr;
  patterns: Pattern[];
  kwdAttrs: string[];
  kwdPatterns: Pattern[];
}

/** `*name`, or `*_` (name null), inside a sequence pattern. */
export interface MatchStar extends Node {
  kind: "MatchStar";
  name: string | null;
}

/** `pattern as name`, a capture (`pattern` null) or the wildcard (both null). */
export interface MatchAs extends Node {
  kind: "MatchAs";
  pattern: Pattern | null;
  name: string | null;
}

export interface MatchOr extends Node {
  kind: "MatchOr";
  patterns: Pattern[];
}
