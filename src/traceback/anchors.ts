/**
 * Which part of a failing expression the carets single out: the operator of a binary operation, the brackets of a
 * subscript or a call (PEP 657, and CPython's Lib/traceback.py). Lines and columns here count from 0, in characters.
 */
import type { Expr, Stmt } from "../syntax/ast.js";
import { parseModule } from "../syntax/parse.js";
import { Source } from "../syntax/source.js";
import { SyntaxFailure } from "../syntax/syntax-error.js";
import { isBlank, splitLines } from "./text.js";

export interface Anchors {
  leftLine: number;
  leftColumn: number;
  rightLine: number;
  rightColumn: number;
}

/** Longer texts are not parsed a second time only to place carets. */
const MAX_SEGMENT = 20_000;

function parsedBody(source: Source): Stmt[] | null {
  try {
    return parseModule(source).body;
  } catch (e) {
    if (e instanceof SyntaxFailure) return null;
    throw e;
  }
}

/** A place in the lines, or null past their end. */
type Place = readonly [line: number, column: number] | null;

class Scanner {
  readonly lines: string[][];
  constructor(
    segment: string,
    /** The segment between a line "(" and a line ")". */
    readonly source: Source,
  ) {
    this.lines = splitLines(segment).map((line) => [...line]);
  }

  at(offset: number): readonly [number, number] {
    return [this.source.lineAt(offset) - 2, this.source.columnAt(offset)];
  }

  /** The place itself, or the next one that holds a character. */
  valid(line: number, column: number): Place {
    let l = line;
    let c = column;
    while (l < this.lines.length && c >= (this.lines[l] as string[]).length) {
      c = 0;
      l++;
    }
    return l < this.lines.length ? [l, c] : null;
  }

  endOf(node: Expr): Place {
    return this.valid(...this.at(node.end));
  }

  /** The next character that the test accepts; comments and backslashes at line ends are passed over. */
  until(from: Place, accepts: (c: string) => boolean): Place {
    let place = from;
    while (place !== null) {
      const [l, c] = place;
      const character = (this.lines[l] as string[])[c] as string;
      if (character === "\\" || character === "#") place = this.valid(l + 1, 0);
      else if (accepts(character)) return place;
      else place = this.valid(l, c + 1);
    }
    return null;
  }
}

/** The anchors of an expression's source text; null when nothing is singled out. */
export function caretAnchors(segment: string): Anchors | null {
  if (segment.length > MAX_SEGMENT) return null;
  // In brackets the text may run over several lines, whatever its indentation.
  const source = new Source(`(\n${segment}\n)`, "");
  const body = parsedBody(source);
  const statement = body?.length === 1 ? body[0] : undefined;
  if (statement?.kind !== "Expr") return null;
  const expr = statement.value;
  const scan = new Scanner(segment, source);
  switch (expr.kind) {
    case "BinOp": {
      const place = scan.until(scan.endOf(expr.left), (c) => !isBlank(c) && c !== ")");
      if (place === null) return null;
      const [line, column] = place;
      const text = scan.lines[line] as string[];
      let right = column + 1;
      const [rightLine, rightColumn] = scan.at(expr.right.start);
      const next = text[right];
      if (next !== undefined && (rightLine > line || right < rightColumn)) {
        if (!isBlank(next) && next !== "\\" && next !== "#") right++;
      }
      return { leftLine: line, leftColumn: column, rightLine: line, rightColumn: right };
    }
    case "Subscript":
    case "Call": {
      const [inner, bracket] = expr.kind === "Call" ? [expr.func, "("] : [expr.value, "["];
      const left = scan.until(scan.endOf(inner), (c) => c === bracket);
      if (left === null) return null;
      const [rightLine, rightColumn] = scan.at(expr.end);
      return { leftLine: left[0], leftColumn: left[1], rightLine, rightColumn };
    }
    default:
      return null;
  }
}

/**
 * Whether carets would say nothing that the line does not say: it is `return f(…)` or `name = f(…)` and the range is the
 * whole call, or there is no statement at all.
 */
export function isPlain(lines: readonly string[], start: number, end: number): boolean {
  const text = lines.join("\n");
  if (text.length > MAX_SEGMENT) return false;
  const source = new Source(text, "");
  const body = parsedBody(source);
  if (body === null) return false;
  const statement = body[0];
  if (statement === undefined) return true;
  let value: Expr | null = null;
  if (statement.kind === "Return" && statement.value?.kind === "Call") {
    if (statement.value.func.kind === "Name") value = statement.value;
  } else if (statement.kind === "Assign" && statement.value.kind === "Call") {
    if (statement.targets.length === 1 && statement.targets[0]?.kind === "Name") value = statement.value;
  }
  if (value === null) return false;
  return (
    source.lineAt(value.start) === 1 &&
    source.lineAt(value.end) === lines.length &&
    source.columnAt(value.start) === start &&
    source.columnAt(value.end) === end
  );
}
