/**
 * Writing the text of a compiled function: registers, constants, slow paths. What each instruction becomes is in
 * instructions.ts.
 *
 * Registers are JavaScript variables. Before anything that can look at the frame (a slow path, a call, the end of a
 * portion of steps) the ones that are newer than the frame's are written back, so the frame is at every such moment
 * just what the interpreter would have made of it, and either tier can go on with it.
 *
 * The text holds numbers and names of our own only: no name, string or constant of the guest is ever part of it.
 */
import type { Code } from "../compile/code.js";
import { Op } from "../compile/opcodes.js";
import { PyFloat, type Value } from "../objects/model.js";
import { type Cache, CacheKind } from "../vm/link.js";
import { type Block, type Instruction, type Layout, LETTERS, layout, spreadDirty } from "./blocks.js";
import { type Receiver, receiverOf } from "./operators.js";

/** What a register held when the code was compiled: a guess at what it will hold. */
export type Hint = "int" | "float" | "str" | "list" | "dict" | "tuple" | "instance" | "other";

export class Emitter {
  readonly out: string[] = [];
  dirty = new Set<number>();
  readonly w: Int32Array;
  readonly at: Layout;
  /** Constants that the text refers to. */
  readonly constants = new Set<number>();
  readonly caches = new Set<number>();
  readonly rareOps = new Set<Op>();
  /** Whether the instruction at hand is likely to call a method of a guest's class, and for which operand. */
  private entersGuest = false;
  receiver: Receiver | null = null;
  private opNow: Op = Op.JUMP;
  /** Word of each instruction that has an OperatorSite; its index is the site's. */
  readonly sites: number[] = [];
  site = -1;

  constructor(
    readonly code: Code,
    readonly hint: (register: number) => Hint,
    private readonly emit: (e: Emitter, instruction: Instruction) => void,
  ) {
    this.w = code.words;
    this.at = layout(code, (i) => receiverOf(this, i) !== null || this.callsGetter(i));
  }

  /** Body of a function `(h, code, k, caches, sites)` that answers the compiled function `(m, frame)`. */
  text(): string {
    spreadDirty(this.at.blocks, (block, dirty) => this.run(block, dirty));
    this.out.length = 0;
    const body: string[] = [];
    this.at.blocks.forEach((block, b) => {
      this.out.length = 0;
      this.run(block, new Set(block.dirtyIn));
      body.push(`case ${b}:`, ...this.out);
    });
    const n = this.code.registerCount;
    const registers = Array.from({ length: n }, (_, i) => `r${i}`);
    const lines = ['"use strict";', HELPERS];
    for (const i of this.constants) lines.push(`const k${i} = k[${i}];`);
    for (let i = 0; i < this.sites.length; i++) lines.push(`const s${i} = sites[${i}];`);
    for (const op of this.rareOps) lines.push(`const op${op} = instructions[${op}];`);
    lines.push(
      "const words = code.words;",
      "const entries = code.entries, starts = code.starts;",
      "return function compiled(m, frame) {",
      "const meter = m.meter, regs = frame.regs;",
      "let next, t, u, v, b;",
      n > 0 ? `let ${registers.join(", ")};` : "",
      "m.frame = frame;",
      "if (meter.fuel < 0) return frame;",
      "b = entries[frame.pc];",
      "if (b < 0) return frame;",
      load(registers),
      "run: for (;;) switch (b) {",
      ...body,
      "}",
      // The portion of steps is used up, before block b.
      ...registers.map((r, i) => `regs[${i}] = ${r};`),
      "frame.pc = starts[b];",
      "return frame;",
      "};",
    );
    return lines.join("\n");
  }

  get entries(): Int32Array {
    return this.at.blockAt;
  }

  get starts(): number[] {
    return this.at.blocks.map((block) => (block.instructions[0] as Instruction).pc);
  }

  /** Emits a block; answers what is dirty at its end. */
  run(block: Block, dirty: Set<number>): Set<number> {
    this.dirty = dirty;
    for (const instruction of block.instructions) {
      this.opNow = instruction.op;
      this.receiver = receiverOf(this, instruction);
      this.entersGuest = this.receiver !== null || this.callsGetter(instruction);
      if (this.receiver !== null) {
        const known = this.sites.indexOf(instruction.pc);
        this.site = known >= 0 ? known : this.sites.push(instruction.pc) - 1;
      }
      this.emit(this, instruction);
    }
    return this.dirty;
  }

  // ------------------------------------------------------------------------------------------------------- writing

  line(text: string): void {
    this.out.push(text);
  }

  set(register: number, value: string): void {
    this.line(`r${register} = ${value};`);
    this.dirty.add(register);
  }

  /** Operand x: a register or a constant. */
  x(operand: number): string {
    if (operand >= 0) return `r${operand}`;
    const i = ~operand;
    const v = (this.code.values as Value[])[i] as Value;
    if (v === null || typeof v === "boolean") return String(v);
    if (typeof v === "number") return `(${v})`;
    this.constants.add(i);
    return `k${i}`;
  }

  kind(operand: number): Hint | "const-int" | "const-float" | "const-str" {
    if (operand >= 0) return this.hint(operand);
    const v = (this.code.values as Value[])[~operand] as Value;
    if (typeof v === "number") return "const-int";
    if (typeof v === "string") return "const-str";
    return v instanceof PyFloat ? "const-float" : "other";
  }

  spill(): string {
    let text = "";
    for (const r of this.dirty) text += `regs[${r}] = r${r}; `;
    return text;
  }

  /**
   * A call of the machine that answers the frame to go on with; `targets` are the registers it writes. What a guest's
   * class has defined for it is entered from here.
   */
  slow(call: string, end: number, targets: readonly number[]): string {
    const reload = targets.map((r) => ` r${r} = regs[${r}];`).join("");
    return `${this.spill()}frame.pc = ${end}; ${this.answer(call)}if (leaves(m, frame, next, ${end})) return m.nextFrame;${reload}`;
  }

  /** @param call an expression that answers a frame, or statements that leave it in `next` */
  private answer(call: string): string {
    if (call.endsWith(";")) return `${call} ${ENTER} `;
    const r = this.receiver;
    const learn =
      r === null ? "" : `learnOperator(s${this.site}, ${this.opNow}, ${this.x(r.self)}, ${r.isReflected}); `;
    return `${learn}next = ${call}; ${this.entersGuest ? ENTER_DEEPER : ""}`;
  }

  /** Goes to a word of the code, paying the price of a jump back. */
  jump(target: number, cost: number): string {
    const go = `b = ${this.at.blockAt[target]}; continue;`;
    return cost === 0 ? go : `b = ${this.at.blockAt[target]}; if ((meter.fuel -= ${cost}) < 0) break run; continue;`;
  }

  cache(index: number): string {
    this.caches.add(index);
    return `caches[${index}]`;
  }

  /** A test whether the instance `t` is one that the site has seen; `u` is then what it found. */
  lookUp(index: number): string {
    this.line(`u = ${this.cache(index)};`);
    if (this.cacheNow(index).next === null) {
      return "t instanceof PyInstance && u.shape === t.shape && u.version === t.cls.version";
    }
    this.line(
      "if (t instanceof PyInstance) while (u !== null && (u.shape !== t.shape || u.version !== t.cls.version)) u = u.next;",
    );
    return "t instanceof PyInstance && u !== null";
  }

  cacheNow(index: number): Cache {
    return (this.code.caches as Cache[])[index] as Cache;
  }

  private callsGetter({ pc, op }: Instruction): boolean {
    return op === Op.LOAD_ATTR && this.cacheNow(this.w[pc + 4] as number).kind === CacheKind.GETTER;
  }

  /** The frame has everything; nothing is dirty any more. */
  flush(): void {
    const text = this.spill();
    if (text !== "") this.line(text);
    this.dirty.clear();
  }

  /** After a call that always goes through the frame: what it wrote is in both, the rest too. */
  clean(..._written: number[]): void {
    this.dirty.clear();
  }

  settle(end: number, targets: readonly number[]): void {
    this.line(`if (leaves(m, frame, next, ${end})) return m.nextFrame;`);
    for (const r of targets) this.line(`r${r} = regs[${r}];`);
  }

  /** A slow path that decides a jump: the machine sets `frame.pc`. */
  decide(call: string, pc: number, end: number): string {
    const target = this.at.blockAt[this.w[pc + 1 + (LETTERS[this.w[pc] as number] as string).indexOf("j")] as number];
    return (
      `${this.spill()}frame.pc = ${end}; ${this.answer(call)}if (leaves(m, frame, next, ${end})) ` +
      `{ if (m.nextFrame !== frame || entries[frame.pc] !== ${target} || meter.fuel < 0) return m.nextFrame; b = ${target}; continue; }`
    );
  }

  /** A native, called from a place of its own, so that the JavaScript engine learns which one it is. */
  native(def: string, d: number, args: readonly string[]): void {
    this.line(`meter.mark = meter.bytes; v = ${def}.impl(m, ${args.join(", ")});`);
    this.line("if (v === undefined) v = null;");
    this.line(`if (typeof v !== "object" || v === null || v instanceof PyObject) { regs[${d}] = v; next = frame; }`);
    this.line(`else { meter.nativeSelf = undefined; meter.nativeArgs = none; next = m.place(frame, v, ${d}); }`);
  }
}

/** Version of the class of `t`, as far as natives are looked up by it. */
export const VERSION_OF_T = '(typeof t === "string" ? strType : t instanceof PyObject ? t.cls : noneType).version';

/** Enters the frame that was just pushed from a place of its own, where the JavaScript engine can learn what it calls. */
export const ENTER =
  "if ((u = next.code.compiled) !== null && m.nested < MAX_NESTED && meter.fuel >= 0) { m.nested++; next = u(m, next); m.nested--; }";

/** The same for what the machine answers: its frame is only entered when it was called from here. */
export const ENTER_DEEPER = `if (next !== null && next.depth > frame.depth) { ${ENTER} } `;

const load = (registers: readonly string[]): string => registers.map((r, i) => `${r} = regs[${i}];`).join(" ");

export const registersFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `r${first + i}`);

/** Names that the text uses; the values come in `h` (see tier.ts). */
export const HELPER_NAMES = [
  ...[
    "Cell",
    "Frame",
    "NOT_IMPLEMENTED",
    "PyBuiltin",
    "PyDict",
    "PyFloat",
    "PyFunction",
    "PyGenerator",
    "PyInstance",
    "PyIterator",
    "PyList",
    "PyMethod",
    "PyMethodDescriptor",
  ],
  ...["PyModule", "PyObject", "PyRangeIterator", "PyTuple", "dictType", "listType", "strType", "tupleType", "noneType"],
  ...["learnOperator", "leaves", "MAX_NESTED", "none", "instructions", "Math"],
];
const HELPERS = `const { ${HELPER_NAMES.join(", ")} } = h;`;
