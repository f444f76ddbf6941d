/**
 * What the compiler of the second tier needs to know of a Code: its instructions, its basic blocks, and which registers
 * may be newer in a JavaScript variable than in the frame when a block begins.
 */
import type { Code } from "../compile/code.js";
import { OPERANDS, Op } from "../compile/opcodes.js";

/** Operand letters by opcode (see compile/opcodes.ts). */
export const LETTERS: string[] = [];
for (const [op, letters] of Object.values(OPERANDS)) LETTERS[op] = letters;

export interface Instruction {
  readonly pc: number;
  readonly op: Op;
  /** Word index of the next instruction. */
  readonly end: number;
}

export interface Block {
  readonly instructions: Instruction[];
  /** Blocks that may follow, by number. */
  readonly successors: number[];
  /** Registers that are in a variable only, when the block begins. */
  dirtyIn: Set<number>;
}

export interface Layout {
  readonly blocks: Block[];
  /** Number of the block that begins at a word, or -1. */
  readonly blockAt: Int32Array;
}

/** After these the frame may be taken up again from outside, so a block begins there. */
const RESUMED_AFTER = new Set<Op>([
  ...[Op.CALL, Op.CALL_KW, Op.CALL_EX, Op.CALL_METHOD, Op.CALL_METHOD_KW, Op.CALL_LOADED, Op.CALL_LOADED_KW],
  ...[Op.YIELD, Op.YIELD_FROM, Op.BEFORE_WITH, Op.WITH_EXCEPT, Op.IMPORT_NAME],
]);

/** Nothing follows these in the same block. */
const ENDS = new Set<Op>([Op.JUMP, Op.RETURN, Op.RAISE, Op.RAISE_FROM, Op.RAISE_BARE, Op.RERAISE]);

export function layout(code: Code, resumedAlso: (instruction: Instruction) => boolean): Layout {
  const w = code.words;
  const instructions: Instruction[] = [];
  const leader = new Uint8Array(w.length + 1);
  leader[0] = 1;
  for (const handler of code.handlers) leader[handler.target] = 1;
  for (let pc = 0; pc < w.length; ) {
    const op = w[pc] as Op;
    const letters = LETTERS[op] as string;
    const end = pc + letters.length + 1;
    const instruction = { pc, op, end };
    instructions.push(instruction);
    const j = letters.indexOf("j");
    if (j >= 0) leader[w[pc + 1 + j] as number] = 1;
    if (j >= 0 || ENDS.has(op) || RESUMED_AFTER.has(op) || resumedAlso(instruction)) leader[end] = 1;
    pc = end;
  }
  const blockAt = new Int32Array(w.length + 1).fill(-1);
  const blocks: Block[] = [];
  for (const instruction of instructions) {
    if (leader[instruction.pc] === 1) {
      blockAt[instruction.pc] = blocks.length;
      blocks.push({ instructions: [], successors: [], dirtyIn: new Set() });
    }
    (blocks[blocks.length - 1] as Block).instructions.push(instruction);
  }
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b] as Block;
    const last = block.instructions[block.instructions.length - 1] as Instruction;
    const j = (LETTERS[last.op] as string).indexOf("j");
    if (j >= 0) block.successors.push(blockAt[w[last.pc + 1 + j] as number] as number);
    if (!ENDS.has(last.op) && b + 1 < blocks.length) block.successors.push(b + 1);
  }
  return { blocks, blockAt };
}

/**
 * Forward analysis: a register is dirty from where a variable gets it without the frame until the frame gets it too.
 * @param transfer what is dirty at the end of a block, and, of that, in which successors
 */
export function spreadDirty(
  blocks: readonly Block[],
  transfer: (block: Block, dirty: Set<number>) => Set<number>,
): void {
  const work = blocks.map((_, i) => i);
  const queued = new Uint8Array(blocks.length).fill(1);
  for (let b = work.pop(); b !== undefined; b = work.pop()) {
    queued[b] = 0;
    const block = blocks[b] as Block;
    const out = transfer(block, new Set(block.dirtyIn));
    for (const s of block.successors) {
      const { dirtyIn } = blocks[s] as Block;
      const before = dirtyIn.size;
      for (const r of out) dirtyIn.add(r);
      if (dirtyIn.size > before && queued[s] === 0) {
        queued[s] = 1;
        work.push(s);
      }
    }
  }
}
