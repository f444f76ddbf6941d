/** Code as text, for `terrarium dis` and for tests. */
import type { Code, Const } from "./code.js";
import { CodeFlag } from "./code.js";
import { INTRINSIC_NAMES, OP_NAMES, Op } from "./opcodes.js";
import { LETTERS } from "./operands.js";

const MAX_TEXT = 60;

/** A listing of the code and of all code inside it. */
export function disassemble(code: Code): string {
  const parts: string[] = [];
  const pending: Code[] = [code];
  for (let each = pending.shift(); each !== undefined; each = pending.shift()) {
    parts.push(listing(each));
    const inner: Code[] = [];
    for (const constant of each.consts) {
      if (constant !== null && typeof constant === "object" && constant.type === "code") inner.push(constant.code);
    }
    pending.unshift(...inner);
  }
  return parts.join("\n");
}

const FLAGS: readonly (readonly [string, number])[] = [
  ["OPTIMIZED", CodeFlag.OPTIMIZED],
  ["VARARGS", CodeFlag.VARARGS],
  ["VARKEYWORDS", CodeFlag.VARKEYWORDS],
  ["GENERATOR", CodeFlag.GENERATOR],
  ["COROUTINE", CodeFlag.COROUTINE],
  ["ASYNC_GENERATOR", CodeFlag.ASYNC_GENERATOR],
  ["CLASS_BODY", CodeFlag.CLASS_BODY],
  ["MODULE", CodeFlag.MODULE],
  ["DOCSTRING", CodeFlag.DOCSTRING],
  ["NEEDS_CLASS_CELL", CodeFlag.NEEDS_CLASS_CELL],
  ["METHOD", CodeFlag.METHOD],
];

function listing(code: Code): string {
  const flags = FLAGS.filter(([, bit]) => code.flags & bit);
  const lines = [
    `${code.qualname}: ${code.registerCount} registers, entry costs ${code.entryCost}${flags
      .map(([name]) => `, ${name}`)
      .join("")}`,
  ];
  if (code.localNames.length > 0) lines.push(`  variables: ${code.localNames.join(", ")}`);
  if (code.unboundAtEntry.length > 0)
    lines.push(`  unbound at entry: ${code.unboundAtEntry.map((r) => register(code, r)).join(", ")}`);
  if (code.freeNames.length > 0) lines.push(`  closure: ${code.freeNames.join(", ")}`);
  const targets = jumpTargets(code);
  let line = -1;
  let row = 0;
  for (let at = 0; at < code.words.length; ) {
    const op = code.words[at] as Op;
    while (row + 3 < code.positions.length && (code.positions[row + 3] as number) <= at) row += 3;
    const here = code.positions.length > 0 ? code.source.lineAt(code.positions[row + 1] as number) : line;
    const lineText = here === line ? "" : String(here);
    line = here;
    const mark = targets.has(at) ? ">>" : "  ";
    const operands = [...(LETTERS[op] as string)].map((letter, i) =>
      operand(code, op, i, letter, code.words[at + 1 + i] as number),
    );
    const text = operands.filter((each) => each !== "").join(", ");
    lines.push(
      `${lineText.padStart(5)} ${mark} ${String(at).padStart(4)}  ${`${OP_NAMES[op]}`.padEnd(18)} ${text}`.trimEnd(),
    );
    at += (LETTERS[op] as string).length + 1;
  }
  for (const { start, end, target, reg } of code.handlers) {
    lines.push(`  handler: ${start} to ${end} -> ${target}, exception in ${register(code, reg)}`);
  }
  return `${lines.join("\n")}\n`;
}

function jumpTargets(code: Code): Set<number> {
  const targets = new Set(code.handlers.map((handler) => handler.target));
  for (let at = 0; at < code.words.length; ) {
    const letters = LETTERS[code.words[at] as number] as string;
    const j = letters.indexOf("j");
    if (j >= 0) targets.add(code.words[at + 1 + j] as number);
    at += letters.length + 1;
  }
  return targets;
}

function operand(code: Code, op: Op, index: number, letter: string, word: number): string {
  switch (letter) {
    case "d":
    case "r":
      return register(code, word);
    case "x":
      return word < 0 ? constant(code.consts[~word] as Const) : register(code, word);
    case "k":
      return constant(code.consts[word] as Const);
    case "n":
      return `.${code.names[word]}`;
    case "j":
      return `to ${word}`;
    case "$":
      return word === 0 ? "" : `cost ${word}`;
    case "c":
      return "";
    default:
      return op === Op.INTRINSIC && index === 1 ? (INTRINSIC_NAMES[word] as string) : String(word);
  }
}

/** A variable's name, or t and the number of a temporary. */
function register(code: Code, word: number): string {
  return code.localNames[word] ?? `t${word - code.localNames.length}`;
}

/** A constant, in Python's spelling as far as it is short. */
export function constant(value: Const): string {
  const text = constantText(value);
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

function constantText(value: Const): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return JSON.stringify(value.length > MAX_TEXT ? value.slice(0, MAX_TEXT) : value);
  if (typeof value !== "object") return String(value);
  switch (value.type) {
    case "float":
      return Object.is(value.value, -0)
        ? "-0.0"
        : Number.isInteger(value.value)
          ? value.value.toFixed(1)
          : String(value.value);
    case "complex":
      return `${value.value}j`;
    case "bytes":
      return `b<${value.value.length} bytes>`;
    case "ellipsis":
      return "...";
    case "code":
      return `<code ${value.code.qualname}>`;
    case "tuple":
      return `(${value.items.slice(0, 8).map(constantText).join(", ")}${value.items.length === 1 ? "," : ""})`;
    case "frozenset":
      return `frozenset({${value.items.slice(0, 8).map(constantText).join(", ")}})`;
  }
}
