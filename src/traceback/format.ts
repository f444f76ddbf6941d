/**
 * The text of an uncaught exception, as CPython 3.14 prints it (Lib/traceback.py, TracebackException.format): causes and
 * contexts first, groups in their frames, notes, and the special block of a SyntaxError.
 *
 * `str()` of an exception is guest code, so everything here is a resumable native. The size of the text is bounded: what
 * a guest puts into messages and notes is cut, and past MAX_TEXT characters nothing more is written.
 */
import { baseExceptionGroupType, exceptionType, isRaised, syntaxErrorType } from "../objects/errors.js";
import { groupMembers } from "../objects/exception-groups.js";
import { asStr } from "../objects/exceptions.js";
import { attrGet, type PyException, PyList, PyRange, type PyTraceback, PyTuple, type Value } from "../objects/model.js";
import type { Gen } from "../objects/native.js";
import type { VM } from "../vm/vm.js";
import { stackText } from "./stack.js";
import { suggestionFor } from "./suggestions.js";
import { syntaxErrorLines } from "./syntax-block.js";
import { indentAll } from "./text.js";

const MAX_TEXT = 1_000_000;
/** Characters of one message or note. */
const MAX_MESSAGE = 100_000;
/** Exceptions looked at along causes, contexts and groups. */
const MAX_EXCEPTIONS = 20_000;
const MAX_GROUP_WIDTH = 15;
const MAX_GROUP_DEPTH = 10;

const CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n";

export interface FormatOptions {
  /** Whether causes and contexts are shown. Default true. */
  chain?: boolean;
  /** Shown in the place of the exception's own. */
  traceback?: PyTraceback | null;
  /** How many frames of each stack are shown: the first, or, when negative, the last. */
  limit?: number | null;
}

/** An exception with what is printed before it (each exception is printed once). */
interface Node {
  readonly exc: PyException;
  traceback: PyTraceback | null;
  cause: Node | null;
  context: Node | null;
  members: Node[] | null;
}

/** Where the text goes, and how deep in groups it is. */
interface Context {
  pieces: string[];
  length: number;
  depth: number;
  needClose: boolean;
  readonly limit: number | null;
}

/** The whole text, with a line feed at its end. */
export function* formatException(vm: VM, exc: PyException, options: FormatOptions = {}): Gen<string> {
  return ((yield formatExceptionPieces(vm, exc, options)) as string[]).join("");
}

/** The text in the pieces that `traceback.format_exception` returns. */
export function* formatExceptionPieces(vm: VM, exc: PyException, options: FormatOptions = {}): Gen<string[]> {
  const ctx: Context = { pieces: [], length: 0, depth: 0, needClose: false, limit: options.limit ?? null };
  const top = link(vm, exc);
  if (options.traceback !== undefined) top.traceback = options.traceback;
  yield writeNode(vm, top, options.chain ?? true, ctx);
  if (ctx.length > MAX_TEXT) ctx.pieces.push("... (the rest of the traceback is too long)\n");
  return ctx.pieces;
}

/** The lines that say what happened, without the stack: `traceback.format_exception_only`. */
export function* formatExceptionOnly(vm: VM, exc: PyException): Gen<string[]> {
  const lines: string[] = [];
  const name = typeName(exc);
  if (exc.cls.isSubtype(syntaxErrorType)) lines.push(...((yield syntaxErrorLines(vm, exc, name)) as string[]));
  else {
    const message = ((yield safeStr(vm, exc, "exception")) as string) + ((yield suggestionFor(vm, exc)) as string);
    lines.push(message === "" ? `${name}\n` : `${name}: ${message}\n`);
  }
  yield addNotes(vm, exc, lines);
  return lines;
}

// ------------------------------------------------------------------------------------------------------------- chain

/** Finds out which exceptions are shown with which, each once, in the order in which CPython meets them. */
function link(vm: VM, top: PyException): Node {
  const seen = new Set<PyException>([top]);
  const node = (exc: PyException): Node => {
    vm.meter.charge(1);
    seen.add(exc);
    return { exc, traceback: exc.traceback, cause: null, context: null, members: null };
  };
  const root = node(top);
  const queue: Node[] = [root];
  while (queue.length > 0) {
    const n = queue.pop() as Node;
    const { exc } = n;
    if (seen.size > MAX_EXCEPTIONS) break;
    if (exc.cause !== null && !seen.has(exc.cause)) n.cause = node(exc.cause);
    else if (exc.context !== null && !exc.suppressContext && !seen.has(exc.context)) n.context = node(exc.context);
    if (exc.cls.isSubtype(baseExceptionGroupType)) n.members = groupMembers(exc).map((m) => node(m as PyException));
    if (n.cause !== null) queue.push(n.cause);
    if (n.context !== null) queue.push(n.context);
    if (n.members !== null) queue.push(...n.members.slice(0, MAX_EXCEPTIONS));
  }
  return root;
}

function indentOf(ctx: Context): string {
  return " ".repeat(2 * ctx.depth);
}

function push(vm: VM, ctx: Context, text: string): void {
  if (ctx.length > MAX_TEXT) return;
  vm.meter.charge(1 + (text.length >> 4));
  vm.meter.alloc(text.length * 2);
  ctx.pieces.push(text);
  ctx.length += text.length;
}

/** Writes text behind the margin of the group that it is in. */
function emit(vm: VM, ctx: Context, text: string, margin = "|"): void {
  push(vm, ctx, indentAll(text, ctx.depth === 0 ? "" : `${indentOf(ctx)}${margin} `));
}

/** An exception after everything that led to it. */
function* writeNode(vm: VM, node: Node, chain: boolean, ctx: Context): Gen<void> {
  const output: [message: string, node: Node][] = [];
  let n: Node | null = node;
  while (n !== null) {
    const next: Node | null = chain ? (n.cause ?? n.context) : null;
    output.push([next === null ? "" : n.cause !== null ? CAUSE : CONTEXT, n]);
    n = next;
  }
  for (const [message, each] of output.reverse()) {
    if (ctx.length > MAX_TEXT) return;
    if (message !== "") emit(vm, ctx, message);
    if (each.members === null) {
      if (each.traceback !== null) emit(vm, ctx, "Traceback (most recent call last):\n");
      for (const text of stackText(vm, each.traceback, ctx.limit)) emit(vm, ctx, text);
      for (const text of (yield formatExceptionOnly(vm, each.exc)) as string[]) emit(vm, ctx, text);
    } else if (ctx.depth > MAX_GROUP_DEPTH) emit(vm, ctx, `... (max_group_depth is ${MAX_GROUP_DEPTH})\n`);
    else yield writeGroup(vm, each, each.members, chain, ctx);
  }
}

function* writeGroup(vm: VM, node: Node, members: readonly Node[], chain: boolean, ctx: Context): Gen<void> {
  const isTop = ctx.depth === 0;
  if (isTop) ctx.depth++;
  if (node.traceback !== null) {
    emit(vm, ctx, "Exception Group Traceback (most recent call last):\n", isTop ? "+" : "|");
    for (const text of stackText(vm, node.traceback, ctx.limit)) emit(vm, ctx, text);
  }
  for (const text of (yield formatExceptionOnly(vm, node.exc)) as string[]) emit(vm, ctx, text);
  const count = members.length <= MAX_GROUP_WIDTH ? members.length : MAX_GROUP_WIDTH + 1;
  ctx.needClose = false;
  for (let i = 0; i < count; i++) {
    const isLast = i === count - 1;
    // The closing line may be written by a group inside the last exception.
    if (isLast) ctx.needClose = true;
    const isCut = i >= MAX_GROUP_WIDTH;
    push(
      vm,
      ctx,
      `${indentOf(ctx)}${i === 0 ? "+-" : "  "}+---------------- ${isCut ? "..." : i + 1} ----------------\n`,
    );
    ctx.depth++;
    if (isCut) {
      const more = members.length - MAX_GROUP_WIDTH;
      emit(vm, ctx, `and ${more} more exception${more > 1 ? "s" : ""}\n`);
    } else yield writeNode(vm, members[i] as Node, chain, ctx);
    if (isLast && ctx.needClose) {
      push(vm, ctx, `${indentOf(ctx)}+------------------------------------\n`);
      ctx.needClose = false;
    }
    ctx.depth--;
  }
  if (isTop) ctx.depth = 0;
}

// --------------------------------------------------------------------------------------------------------- the parts

/** The class as tracebacks name it: with its module, unless that is the program itself or the language. */
export function typeName(exc: PyException): string {
  const type = exc.cls;
  const module: Value = type.isHeap ? (attrGet(type.attrs, "__module__") ?? null) : type.module;
  if (module === "builtins" || module === "__main__") return type.qualname;
  return `${typeof module === "string" ? module : "<unknown>"}.${type.qualname}`;
}

/** str(value), or what CPython prints in its place when that fails. */
export function* safeStr(vm: VM, value: Value, what: string, useRepr = false): Gen<string> {
  try {
    const text = (yield useRepr ? vm.repr(value) : vm.str(value)) as string;
    return text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}...` : text;
  } catch (e) {
    if (isRaised(e, exceptionType)) return `<${what} ${useRepr ? "repr" : "str"}() failed>`;
    throw e;
  }
}

function* addNotes(vm: VM, exc: PyException, lines: string[]): Gen<void> {
  let notes: Value | undefined;
  try {
    notes = (yield vm.getAttrOr(exc, "__notes__")) as Value | undefined;
  } catch (e) {
    if (!isRaised(e, exceptionType)) throw e;
    lines.push(`Ignored error getting __notes__: ${(yield safeStr(vm, e.exc, "__notes__", true)) as string}\n`);
    return;
  }
  if (notes === undefined || notes === null) return;
  if (!isNoteSequence(notes)) {
    lines.push(`${(yield safeStr(vm, notes, "__notes__", true)) as string}\n`);
    return;
  }
  let total = 0;
  for (const note of (yield vm.toArray(notes)) as Value[]) {
    vm.meter.charge(1);
    const text = asStr(note) ?? ((yield safeStr(vm, note, "note")) as string);
    total += text.length;
    if (total > MAX_TEXT) break;
    vm.meter.alloc(text.length * 3);
    for (const line of text.split("\n")) lines.push(`${line}\n`);
  }
}

function isNoteSequence(v: Value): boolean {
  return v instanceof PyList || v instanceof PyTuple || v instanceof PyRange;
}
