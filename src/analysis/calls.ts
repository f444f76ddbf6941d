/** Calls whose arguments say what a program needs: files that it opens, text that it runs, modules by `__import__`. */
import { eachNode } from "../compile/constructs.js";
import type * as ast from "../syntax/ast.js";

export interface OpenedFile {
  /** The path as the program writes it; null when it is computed. */
  readonly path: string | null;
  readonly writes: boolean;
}

/** Functions that run a text, and what kind of text. */
const RUNS: ReadonlyMap<string, "exec" | "eval"> = new Map([
  ["exec", "exec"],
  ["eval", "eval"],
]);

export interface Calls {
  readonly files: readonly OpenedFile[];
  /** Texts that are run, where they stand in the program. */
  readonly texts: readonly { readonly text: string; readonly mode: "exec" | "eval" }[];
  readonly imported: readonly string[];
  /** Some text or name that is run or imported is not in the program. */
  readonly isDynamic: boolean;
  /** `type` is used to make a class, or in a way that might. */
  readonly makesClasses: boolean;
  /** `input` is used with something to print. */
  readonly prompts: boolean;
}

export function callsOf(tree: ast.Node): Calls {
  const files: OpenedFile[] = [];
  const texts: { text: string; mode: "exec" | "eval" }[] = [];
  const imported: string[] = [];
  let isDynamic = false;
  let prompts = false;
  let makesClasses = false;
  const called = new Set<ast.Node>();
  eachNode(tree, (node) => {
    if (node.kind !== "Call") return;
    const call = node as ast.Call;
    // `type(x)(name, bases, namespace)` and its like.
    if (call.func.kind === "Call" && call.args.length > 2) makesClasses = true;
    if (call.func.kind !== "Name") return;
    const { id } = call.func as ast.Name;
    // Asking for a type, or whether something is one, makes none.
    if (id !== "type" || (call.args.length === 1 && call.args[0]?.kind !== "Starred" && call.keywords.length === 0))
      called.add(call.func);
    if (id === "isinstance" || id === "issubclass") for (const argument of call.args) called.add(argument);
    const first = text(call.args[0]);
    const mode = RUNS.get(id);
    if (mode !== undefined) {
      if (first === undefined) isDynamic = true;
      else texts.push({ text: first, mode });
    } else if (id === "compile") {
      const kind = text(call.args[2]);
      if (first === undefined || (kind !== "exec" && kind !== "eval")) isDynamic = true;
      else texts.push({ text: first, mode: kind });
    } else if (id === "__import__") {
      if (first === undefined) isDynamic = true;
      else imported.push(first);
    } else if (id === "open") files.push(opened(call));
    else if (id === "input" && call.args.length > 0) prompts = true;
  });
  eachNode(tree, (node) => {
    if (node.kind !== "Name" || called.has(node)) return;
    const { id } = node as ast.Name;
    if (RUNS.has(id) || id === "compile" || id === "__import__" || id === "__builtins__") isDynamic = true;
    if (id === "type") makesClasses = true;
    if (id === "open") files.push({ path: null, writes: false });
    if (id === "input") prompts = true;
  });
  return { files, texts, imported, isDynamic, makesClasses, prompts };
}

function text(node: ast.Expr | undefined): string | undefined {
  return node?.kind === "Constant" && node.type === "str" ? node.value : undefined;
}

function opened(call: ast.Call): OpenedFile {
  const named = call.keywords.find((keyword) => keyword.arg === "mode")?.value;
  const mode = call.args[1] ?? named;
  return { path: text(call.args[0]) ?? null, writes: mode !== undefined && /[wax+]/.test(text(mode) ?? "") };
}
