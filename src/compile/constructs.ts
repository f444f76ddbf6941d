/**
 * The language constructs that a host can switch off: one table from which the option's names, the check, the analysis
 * and the documentation come. The check reads the syntax tree, so it holds for everything that is compiled: programs,
 * modules, and what `eval`, `exec` and `compile` are given.
 */
import type { Node } from "../syntax/ast.js";
import type { Source } from "../syntax/source.js";
import { SyntaxFailure } from "../syntax/syntax-error.js";

export interface ConstructRow {
  /** Name of the switch. */
  readonly name: string;
  /** What messages call it, in the plural. */
  readonly what: string;
  readonly example: string;
  /** Whether it is a statement: a profile of expressions only has it off. */
  readonly isStatement: boolean;
}

const row = (name: string, what: string, example: string, isStatement = true): ConstructRow => ({
  name,
  what,
  example,
  isStatement,
});

export const CONSTRUCTS: readonly ConstructRow[] = [
  row("for", "for loops", "for x in y: …"),
  row("while", "while loops", "while x: …"),
  row("if", "if statements", "if x: …"),
  row("match", "match statements", "match x: …"),
  row("try", "try statements", "try: … except E: …"),
  row("raise", "raise statements", "raise E"),
  row("assert", "assert statements", "assert x"),
  row("with", "with statements", "with x: …"),
  row("def", "function definitions", "def f(): …"),
  row("class", "class definitions", "class C: …"),
  row("decorator", "decorators", "@f"),
  row("async", "asynchronous functions, loops and awaits", "async def f(): …"),
  row("yield", "yield expressions", "yield x", false),
  row("import", "imports", "import m"),
  row("global", "global and nonlocal statements", "global x"),
  row("del", "del statements", "del x"),
  row("assignment", "assignments", "x = 1"),
  row("type", "type aliases and type parameters", "type T = int"),
  row("lambda", "lambda expressions", "lambda x: x", false),
  row("comprehension", "comprehensions", "[x for x in y]", false),
  row("walrus", "assignment expressions", "(x := 1)", false),
  row("attribute", "attribute accesses", "x.y", false),
  row("fstring", "f-strings", 'f"{x}"', false),
  row("tstring", "t-strings", 't"{x}"', false),
];

export const CONSTRUCT_NAMES: readonly string[] = CONSTRUCTS.map(({ name }) => name);

/** Names that stand for several switches. */
export const CONSTRUCT_GROUPS: ReadonlyMap<string, readonly string[]> = new Map([
  ["loops", ["for", "while"]],
  ["definitions", ["def", "lambda", "class"]],
  ["statements", CONSTRUCTS.filter(({ isStatement }) => isStatement).map(({ name }) => name)],
]);

const ROW = new Map(CONSTRUCTS.map((each) => [each.name, each]));

/** "while loops", for messages. */
export function constructTitle(name: string): string {
  return ROW.get(name)?.what ?? name;
}

/** A program uses a construct that is switched off. To a guest it is a SyntaxError, to the host a PolicyError. */
export class ConstructOff extends SyntaxFailure {
  constructor(
    readonly construct: string,
    source: Source,
    start: number,
    end: number,
  ) {
    super("SyntaxError", constructMessage(construct), source, start, end);
  }
}

export function constructMessage(name: string): string {
  return `${constructTitle(name)} are switched off in this sandbox (constructs: { ${name}: false })`;
}

/** Every kind of node that is a construct by itself; the others need a look at their fields. */
const BY_KIND: ReadonlyMap<string, string> = new Map([
  ["For", "for"],
  ["While", "while"],
  ["If", "if"],
  ["Match", "match"],
  ["Try", "try"],
  ["Raise", "raise"],
  ["Assert", "assert"],
  ["With", "with"],
  ["FunctionDef", "def"],
  ["ClassDef", "class"],
  ["Await", "async"],
  ["Yield", "yield"],
  ["YieldFrom", "yield"],
  ["Import", "import"],
  ["ImportFrom", "import"],
  ["Global", "global"],
  ["Nonlocal", "global"],
  ["Delete", "del"],
  ["Assign", "assignment"],
  ["AugAssign", "assignment"],
  ["AnnAssign", "assignment"],
  ["TypeAlias", "type"],
  ["TypeVar", "type"],
  ["ParamSpec", "type"],
  ["TypeVarTuple", "type"],
  ["Lambda", "lambda"],
  ["ListComp", "comprehension"],
  ["SetComp", "comprehension"],
  ["DictComp", "comprehension"],
  ["GeneratorExp", "comprehension"],
  ["NamedExpr", "walrus"],
  ["Attribute", "attribute"],
  ["JoinedStr", "fstring"],
  ["TemplateStr", "tstring"],
]);

const { keys } = Object;
const { isArray } = Array;

/**
 * Visits every node of a tree, in no particular order. It keeps its own stack and knows no kind of node, so that a new
 * one cannot be forgotten here.
 */
export function eachNode(tree: Node, visit: (node: Node) => void): void {
  const pending: unknown[] = [tree];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== "object" || next === null || next instanceof Uint8Array) continue;
    if (isArray(next)) {
      for (let i = next.length - 1; i >= 0; i--) pending.push(next[i]);
      continue;
    }
    const node = next as Node & { [field: string]: unknown };
    if (typeof node.kind === "string" && typeof node.start === "number") visit(node);
    const fields = keys(node);
    for (let i = fields.length - 1; i >= 0; i--) {
      const value = node[fields[i] as string];
      if (typeof value === "object" && value !== null) pending.push(value);
    }
  }
}

/** Calls `use` for each construct that a node is; a node may be several (`async for` with decorators …). */
export function constructsOf(node: Node, use: (construct: string, node: Node) => void): void {
  const construct = BY_KIND.get(node.kind);
  const fields = node as Node & { isAsync?: boolean; decorators?: Node[]; kwdAttrs?: readonly string[] };
  if (construct !== undefined) use(construct, node);
  if (fields.isAsync === true) use("async", node);
  // `case Point(x=0)` reads an attribute.
  if (fields.kwdAttrs !== undefined && fields.kwdAttrs.length > 0) use("attribute", node);
  const decorator = fields.decorators?.[0];
  if (decorator !== undefined) use("decorator", decorator);
}

/** Throws ConstructOff for the first use of a construct that is off. */
export function checkConstructs(tree: Node, source: Source, off: ReadonlySet<string>): void {
  if (off.size === 0) return;
  let found: { construct: string; node: Node } | undefined;
  eachNode(tree, (node) => {
    if (found !== undefined && node.start >= found.node.start) return;
    constructsOf(node, (construct, place) => {
      if (off.has(construct) && (found === undefined || place.start < found.node.start)) {
        found = { construct, node: place };
      }
    });
  });
  if (found === undefined) return;
  const { construct, node } = found as { construct: string; node: Node };
  // A block is shown by its first line, as CPython does.
  const lineEnd = source.text.slice(node.start, node.end).search(/[\r\n]/);
  throw new ConstructOff(construct, source, node.start, lineEnd < 0 ? node.end : node.start + lineEnd);
}
