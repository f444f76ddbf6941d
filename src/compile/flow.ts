/**
 * What can be known about a code object before it runs: which instructions are never reached, and where a local
 * variable is certainly bound, so that no check is needed.
 *
 * A forward analysis over basic blocks: a variable is bound at a point when it is on every path that leads there.
 */
import { type Emitter, FORGET, HEADER, JUMPED_RETURN } from "./emitter.js";
import { Op } from "./opcodes.js";
import { JUMP_OPERAND, LETTERS, OPERAND_COUNT } from "./operands.js";

/** Bits of state the analysis may use; variables beyond that are only looked at within their block. */
const MAX_STATE_WORDS = 1 << 21;

export interface FlowResult {
  /** By position in `Emitter.code`: 1 where the instruction there is left out. */
  dropped: Uint8Array;
  /** Registers for which a check remains. */
  checked: Set<number>;
}

export function instructionLength(op: number): number {
  if (op >= FORGET) return op === FORGET ? HEADER + 1 : HEADER + 2;
  return HEADER + (OPERAND_COUNT[op] as number);
}

/** Index of the jump target among the operands, or -1. */
function jumpOperand(op: number): number {
  return op >= FORGET ? -1 : (JUMP_OPERAND[op] as number);
}

function endsBlock(op: number): boolean {
  return (
    op === Op.JUMP ||
    op === Op.RETURN ||
    op === JUMPED_RETURN ||
    op === Op.RAISE ||
    op === Op.RAISE_FROM ||
    op === Op.RAISE_BARE ||
    op === Op.RERAISE
  );
}

interface Block {
  start: number;
  end: number;
  /** Block executed after this one when its last instruction does not jump; -1: none. */
  next: number;
  jump: number;
  handler: number;
}

/** @param targets by label: the label that a jump to it ends at */
export function analyse(emitter: Emitter, targets: Int32Array, parameterCount: number, localCount: number): FlowResult {
  const blocks = findBlocks(emitter, targets);
  const reachable = findReachable(blocks);
  const dropped = new Uint8Array(emitter.code.length + 1);
  const order: number[] = [];
  for (const [i, { start, end }] of blocks.entries()) {
    if (reachable[i]) order.push(i);
    else for (let p = start; p < end; p += instructionLength(emitter.code[p] as number)) dropped[p] = 1;
  }
  const checked = new Set<number>();
  const analysis = new BoundAnalysis(emitter.code, blocks, parameterCount, localCount);
  analysis.solve(order);
  for (const i of order) analysis.dropChecks(i, dropped, checked);
  return { dropped, checked };
}

/** Splits the code at labels, after jumps and at the borders of protected regions. */
function findBlocks(emitter: Emitter, targets: Int32Array): Block[] {
  const { code, labels, regions } = emitter;
  const leader = new Uint8Array(code.length + 1);
  leader[0] = 1;
  for (const position of labels) if (position >= 0) leader[position] = 1;
  for (const region of regions) {
    leader[region.start] = 1;
    leader[region.end] = 1;
  }
  for (let p = 0; p < code.length; ) {
    const op = code[p] as number;
    p += instructionLength(op);
    if (endsBlock(op) || jumpOperand(op) >= 0) leader[p] = 1;
  }
  const blockAt = new Int32Array(code.length + 1).fill(-1);
  const blocks: Block[] = [];
  for (let p = 0; p < code.length; ) {
    const start = p;
    let op = code[p] as number;
    do {
      op = code[p] as number;
      p += instructionLength(op);
    } while (p < code.length && leader[p] === 0);
    blockAt[start] = blocks.length;
    blocks.push({ start, end: p, next: endsBlock(op) ? -1 : blocks.length + 1, jump: -1, handler: -1 });
  }
  const last = blocks.at(-1);
  if (last !== undefined && last.next === blocks.length) last.next = -1;
  // Jump targets need the table of all blocks.
  for (const block of blocks) {
    for (let p = block.start; p < block.end; ) {
      const op = code[p] as number;
      const operand = jumpOperand(op);
      if (operand >= 0) {
        const label = targets[code[p + HEADER + operand] as number] as number;
        block.jump = blockAt[labels[label] as number] as number;
      }
      p += instructionLength(op);
    }
  }
  // Inner regions come after outer ones here, so that they win.
  for (const region of [...regions].sort((a, b) => a.depth - b.depth)) {
    const handler = blockAt[labels[region.label] as number] as number;
    for (let i = blockAt[region.start] as number; i < blocks.length && (blocks[i] as Block).start < region.end; i++) {
      (blocks[i] as Block).handler = handler;
    }
  }
  return blocks;
}

function findReachable(blocks: Block[]): boolean[] {
  const reachable = blocks.map(() => false);
  const pending = blocks.length > 0 ? [0] : [];
  for (let i = pending.pop(); i !== undefined; i = pending.pop()) {
    if (reachable[i]) continue;
    reachable[i] = true;
    const { next, jump, handler } = blocks[i] as Block;
    for (const target of [handler, jump, next]) if (target >= 0 && !reachable[target]) pending.push(target);
  }
  return reachable;
}

class BoundAnalysis {
  /** Bit of each register that some instruction asks about. */
  private readonly bits = new Map<number, number>();
  private words = 0;
  private states = new Int32Array(0);
  private readonly seen: Uint8Array;

  constructor(
    private readonly code: number[],
    private readonly blocks: Block[],
    private readonly parameterCount: number,
    private readonly localCount: number,
  ) {
    this.seen = new Uint8Array(blocks.length);
  }

  solve(order: number[]): void {
    const { code, blocks, bits } = this;
    const limit = Math.max(32, Math.floor(MAX_STATE_WORDS / Math.max(1, blocks.length)) * 32);
    for (const i of order) {
      const { start, end } = blocks[i] as Block;
      for (let p = start; p < end; ) {
        const op = code[p] as number;
        if (op === Op.CHECK_BOUND) {
          const register = code[p + HEADER] as number;
          if (!bits.has(register) && bits.size < limit) bits.set(register, bits.size);
        }
        p += instructionLength(op);
      }
    }
    this.words = (bits.size + 31) >> 5;
    if (this.words === 0) return;
    this.states = new Int32Array(blocks.length * this.words).fill(-1);
    const entry = this.states.subarray(0, this.words).fill(0);
    for (const [register, bit] of bits) {
      if (register < this.parameterCount) entry[bit >> 5] = (entry[bit >> 5] as number) | (1 << (bit & 31));
    }
    const state = new Int32Array(this.words);
    const low = new Int32Array(this.words);
    const queued = new Uint8Array(blocks.length);
    // Emission order is close to execution order; a queue in that order settles in few rounds.
    let pending = order;
    this.seen[0] = 1;
    while (pending.length > 0) {
      const again: number[] = [];
      for (const i of pending) {
        queued[i] = 0;
        if (this.seen[i] === 0) continue;
        const block = blocks[i] as Block;
        state.set(this.states.subarray(i * this.words, (i + 1) * this.words));
        low.set(state);
        const forIter = this.transfer(block, state, low);
        const flow = (target: number, from: Int32Array) => {
          if (target >= 0 && this.meet(target, from) && queued[target] === 0) {
            queued[target] = 1;
            again.push(target);
          }
        };
        flow(block.handler, low);
        flow(block.next, state);
        if (forIter >= 0) this.bind(forIter, state);
        flow(block.jump, state);
      }
      pending = again.sort((a, b) => a - b);
    }
  }

  /** state ∩= from, at the entry of the target; true when that changed something. */
  private meet(target: number, from: Int32Array): boolean {
    const base = target * this.words;
    let changed = this.seen[target] === 0;
    this.seen[target] = 1;
    for (let w = 0; w < this.words; w++) {
      const before = this.states[base + w] as number;
      const after = before & (from[w] as number);
      if (after !== before) {
        this.states[base + w] = after;
        changed = true;
      }
    }
    return changed;
  }

  private bind(register: number, state: Int32Array): void {
    const bit = this.bits.get(register);
    if (bit !== undefined) state[bit >> 5] = (state[bit >> 5] as number) | (1 << (bit & 31));
  }

  private unbind(register: number, state: Int32Array): void {
    const bit = this.bits.get(register);
    if (bit !== undefined) state[bit >> 5] = (state[bit >> 5] as number) & ~(1 << (bit & 31));
  }

  /** Runs a block; `low` loses what is unbound on the way. Returns the register a final FOR_ITER binds on its jump. */
  private transfer(block: Block, state: Int32Array, low: Int32Array): number {
    let forIter = -1;
    for (let p = block.start; p < block.end; ) {
      const op = this.code[p] as number;
      forIter = -1;
      if (op === Op.FOR_ITER) forIter = this.code[p + HEADER] as number;
      else if (op === Op.CHECK_BOUND) this.bind(this.code[p + HEADER] as number, state);
      else if (op === Op.DELETE_LOCAL || op === Op.CLEAR || op === FORGET) {
        this.unbind(this.code[p + HEADER] as number, state);
        this.unbind(this.code[p + HEADER] as number, low);
      } else this.bindWritten(p, op, state);
      p += instructionLength(op);
    }
    return forIter;
  }

  private bindWritten(p: number, op: number, state: Int32Array): void {
    const first = this.code[p + HEADER] as number;
    if (op === Op.UNPACK || op === Op.UNPACK_EX) {
      let count = this.code[p + HEADER + 2] as number;
      if (op === Op.UNPACK_EX) count += (this.code[p + HEADER + 3] as number) + 1;
      if (first < this.localCount) for (let r = first; r < first + count; r++) this.bind(r, state);
      return;
    }
    const letters = LETTERS[op] ?? "";
    for (let i = 0; i < letters.length && letters[i] === "d"; i++)
      this.bind(this.code[p + HEADER + i] as number, state);
  }

  /** Drops the checks of a block that cannot fail, and notes the variables of those that remain. */
  dropChecks(i: number, dropped: Uint8Array, checked: Set<number>): void {
    const { code } = this;
    const block = this.blocks[i] as Block;
    // The block's own row of the table is not needed again and serves as the state.
    const state = this.states.subarray(i * this.words, (i + 1) * this.words);
    // Registers beyond the limit are followed within the block only.
    let local: Set<number> | null = null;
    for (let p = block.start; p < block.end; ) {
      const op = code[p] as number;
      const register = code[p + HEADER] as number;
      if (op === Op.CHECK_BOUND) {
        const bit = this.bits.get(register);
        const bound =
          bit === undefined ? local?.has(register) === true : ((state[bit >> 5] as number) >> (bit & 31)) & 1;
        if (bound) dropped[p] = 1;
        else checked.add(register);
        this.bind(register, state);
        if (bit === undefined) {
          local ??= new Set();
          local.add(register);
        }
      } else if (op === Op.DELETE_LOCAL || op === Op.CLEAR || op === FORGET) {
        if (op === Op.DELETE_LOCAL) checked.add(register);
        this.unbind(register, state);
        local?.delete(register);
      } else if (op !== Op.FOR_ITER) {
        this.bindWritten(p, op, state);
      }
      p += instructionLength(op);
    }
  }
}
