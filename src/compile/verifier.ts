/**
 * Checks that a code object is one the machine can run: every operand within its table, every jump on an instruction,
 * every back-edge paid for. The machine itself checks none of this.
 */
import { type Code, CodeFlag } from "./code.js";
import { INTRINSIC_NAMES, OP_NAMES, Op } from "./opcodes.js";
import { JUMP_OPERAND, LETTERS } from "./operands.js";

/** The first fault found, or undefined for code that is sound, with all the code inside it. */
export function verify(code: Code): string | undefined {
  const pending: Code[] = [code];
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    const fault = new Verifier(each).run();
    if (fault !== undefined) return `${each.qualname}: ${fault}`;
    for (const constant of each.consts) {
      if (constant !== null && typeof constant === "object" && constant.type === "code") pending.push(constant.code);
    }
  }
  return undefined;
}

/** Instructions after which the next one is not reached by going on. */
const ENDS: ReadonlySet<Op> = new Set([Op.JUMP, Op.RETURN, Op.RAISE, Op.RAISE_FROM, Op.RAISE_BARE, Op.RERAISE]);

class Verifier {
  private readonly starts: Uint8Array;

  constructor(private readonly code: Code) {
    this.starts = new Uint8Array(code.words.length + 1);
  }

  run(): string | undefined {
    return this.layout() ?? this.instructions() ?? this.handlers() ?? this.positions() ?? this.header();
  }

  /** Marks where instructions begin. */
  private layout(): string | undefined {
    const { words } = this.code;
    if (words.length === 0) return "no instructions";
    let last = Op.JUMP;
    for (let at = 0; at < words.length; ) {
      const op = words[at] as number;
      const letters = LETTERS[op];
      if (letters === undefined) return `unknown opcode ${op} at ${at}`;
      this.starts[at] = 1;
      last = op;
      at += letters.length + 1;
      if (at > words.length) return `instruction at ${at} is cut off`;
    }
    return ENDS.has(last) ? undefined : "the last instruction goes on past the end";
  }

  private instructions(): string | undefined {
    const { words } = this.code;
    const caches = new Uint8Array(this.code.cacheCount);
    for (let at = 0; at < words.length; ) {
      const op = words[at] as Op;
      const letters = LETTERS[op] as string;
      for (let i = 0; i < letters.length; i++) {
        const word = words[at + 1 + i] as number;
        const fault = this.operand(letters[i] as string, word, at, op, caches);
        if (fault !== undefined) return `${OP_NAMES[op]} at ${at}: operand ${i + 1} (${word}) ${fault}`;
      }
      const fault = this.range(op, at);
      if (fault !== undefined) return `${OP_NAMES[op]} at ${at}: ${fault}`;
      at += letters.length + 1;
    }
    return undefined;
  }

  private operand(letter: string, word: number, at: number, op: Op, caches: Uint8Array): string | undefined {
    const { code } = this;
    switch (letter) {
      case "d":
      case "r":
        return this.isRegister(word) ? undefined : "is not a register";
      case "x":
        if (word < 0) return ~word < code.consts.length ? undefined : "is not a constant";
        return this.isRegister(word) ? undefined : "is not a register";
      case "k":
        return word >= 0 && word < code.consts.length ? undefined : "is not a constant";
      case "n":
        return word >= 0 && word < code.names.length ? undefined : "is not a name";
      case "c":
        if (word < 0 || word >= code.cacheCount) return "is not a cache";
        if (caches[word] === 1) return "is a cache of another instruction";
        caches[word] = 1;
        return undefined;
      case "j":
        return word >= 0 && word < this.starts.length && this.starts[word] === 1 ? undefined : "is not an instruction";
      case "$": {
        const target = code.words[at + 1 + (JUMP_OPERAND[op] as number)] as number;
        if (target > at) return word === 0 ? undefined : "is a price for a forward jump";
        return word >= 1 ? undefined : "lets a back-edge go free";
      }
      default:
        return word >= 0 ? undefined : "is negative";
    }
  }

  private isRegister(word: number): boolean {
    return word >= 0 && word < this.code.registerCount;
  }

  /** Operands that stand for more than themselves: rows of registers, indexes of the closure. */
  private range(op: Op, at: number): string | undefined {
    const { code } = this;
    const [a, b, c, d] = [1, 2, 3, 4].map((i) => code.words[at + i] as number) as [number, number, number, number];
    const row = (first: number, count: number) =>
      first + count <= code.registerCount ? undefined : `needs ${count} registers from ${first}`;
    const free = (index: number) => (index < code.freeNames.length ? undefined : `closure has no variable ${index}`);
    switch (op) {
      case Op.BUILD_LIST:
      case Op.BUILD_TUPLE:
      case Op.BUILD_SET:
      case Op.BUILD_STRING:
      case Op.BUILD_TEMPLATE:
        return row(b, c);
      case Op.BUILD_DICT:
        return row(b, 2 * c);
      case Op.UNPACK:
        return row(a, c);
      case Op.UNPACK_EX:
        return row(a, c + d + 1);
      case Op.CALL:
      case Op.CALL_KW:
      case Op.CALL_METHOD:
      case Op.CALL_METHOD_KW:
        return row(b, c + 1) ?? (op === Op.CALL_KW ? this.keywordNames(d, c) : this.methodKeywords(op, at, c));
      case Op.CALL_LOADED:
      case Op.CALL_LOADED_KW:
        return row(b, c + 2) ?? (op === Op.CALL_LOADED_KW ? this.keywordNames(d, c) : undefined);
      case Op.LOAD_METHOD:
        return row(a, 2);
      case Op.INTRINSIC:
        return INTRINSIC_NAMES[b] === undefined ? `no intrinsic ${b}` : row(c, d);
      case Op.LOAD_FREE:
      case Op.LOAD_NAME_OR_FREE:
        return free(op === Op.LOAD_FREE ? b : c);
      case Op.LOAD_DICT_OR_FREE:
        return free(d);
      case Op.STORE_FREE:
      case Op.DELETE_FREE:
        return free(a);
      case Op.CHECK_BOUND:
      case Op.DELETE_LOCAL:
        return a < code.localNames.length ? undefined : "is for variables that have a name";
      case Op.MAKE_FUNCTION:
        return this.closure(b);
      default:
        return undefined;
    }
  }

  private methodKeywords(op: Op, at: number, count: number): string | undefined {
    return op === Op.CALL_METHOD_KW ? this.keywordNames(this.code.words[at + 6] as number, count) : undefined;
  }

  private keywordNames(constant: number, count: number): string | undefined {
    const value = this.code.consts[constant];
    if (value === null || typeof value !== "object" || value.type !== "tuple") return "keyword names are no tuple";
    if (value.items.length === 0 || value.items.length > count) return "more keyword names than arguments";
    return value.items.every((item) => typeof item === "string") ? undefined : "a keyword name is no string";
  }

  private closure(constant: number): string | undefined {
    const value = this.code.consts[constant];
    if (value === null || typeof value !== "object" || value.type !== "code") return "is not given code";
    const { closureSources, freeNames } = value.code;
    if (closureSources.length !== freeNames.length) return "closure of another size";
    for (const source of closureSources) {
      const sound = source >= 0 ? this.isRegister(source) : ~source < this.code.freeNames.length;
      if (!sound) return `no cell at ${source}`;
    }
    return undefined;
  }

  private handlers(): string | undefined {
    for (const { start, end, target, reg } of this.code.handlers) {
      if (start >= end || this.starts[start] !== 1) return `handler begins at ${start}`;
      if (end !== this.code.words.length && this.starts[end] !== 1) return `handler ends at ${end}`;
      if (this.starts[target] !== 1) return `handler goes to ${target}`;
      if (!this.isRegister(reg)) return `handler stores in ${reg}`;
    }
    return this.nesting();
  }

  /** Rows may contain each other or not meet; the inner one comes first. */
  private nesting(): string | undefined {
    const { handlers } = this.code;
    // Events in order of place; a stack of open rows must always be innermost last.
    const rows = handlers.map((row, index) => ({ ...row, index }));
    rows.sort((a, b) => a.start - b.start || b.end - a.end || b.index - a.index);
    const open: typeof rows = [];
    for (const row of rows) {
      while (open.length > 0 && (open.at(-1) as typeof row).end <= row.start) open.pop();
      const outer = open.at(-1);
      if (outer !== undefined && (row.end > outer.end || row.index > outer.index)) {
        return `handlers of ${outer.start} and ${row.start} are not nested`;
      }
      open.push(row);
    }
    return undefined;
  }

  private positions(): string | undefined {
    const { positions, source } = this.code;
    if (positions.length % 3 !== 0) return "positions are not triples";
    let before = -1;
    for (let i = 0; i < positions.length; i += 3) {
      const at = positions[i] as number;
      const [start, end] = [positions[i + 1] as number, positions[i + 2] as number];
      if (at <= before || at >= this.code.words.length) return `position of word ${at} after that of ${before}`;
      const previous = at > 0 ? this.code.words[at - 1] : undefined;
      const isMethod = this.starts[at] !== 1 && (previous === Op.CALL_METHOD || previous === Op.CALL_METHOD_KW);
      if (this.starts[at] !== 1 && !(isMethod && this.starts[at - 1] === 1))
        return `position within an instruction at ${at}`;
      if (start < 0 || end < start || end > source.text.length) return `position ${start}-${end} outside of the source`;
      before = at;
    }
    return positions.length > 0 && positions[0] !== 0 ? "the first instruction has no position" : undefined;
  }

  private header(): string | undefined {
    const { code } = this;
    if (code.entryCost < 1) return "entering is free";
    const parameters =
      code.argCount +
      code.kwOnlyCount +
      (code.flags & CodeFlag.VARARGS ? 1 : 0) +
      (code.flags & CodeFlag.VARKEYWORDS ? 1 : 0);
    if (parameters > code.localNames.length) return "more parameters than variables";
    if (code.localNames.length > code.registerCount) return "more variables than registers";
    if (code.posOnlyCount > code.argCount) return "more positional-only parameters than positional ones";
    for (const register of code.unboundAtEntry) {
      if (register < parameters || register >= code.registerCount) return `register ${register} cannot begin unbound`;
    }
    if (code.visibleLocals > code.localNames.length) return "more visible variables than variables";
    if (code.classCellIndex >= code.freeNames.length) return "no class cell";
    return undefined;
  }
}
