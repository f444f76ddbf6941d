/**
 * What the instructions outside the dispatch loop have in common. Each is a function that does the work and answers the
 * frame to go on with (the same one, when it finished at once); `frame.pc` is behind the instruction by then.
 */
import type { Value } from "../../objects/model.js";
import { isReady } from "../../objects/native.js";
import { type Frame, Mode } from "../frame.js";
import type { Machine } from "../machine.js";

/** @param pc the instruction's first word in `w` */
export type Instruction = (m: Machine, frame: Frame, w: Int32Array, pc: number) => Frame | null;

export type InstructionTable = { readonly [op: number]: Instruction };

/** An operand that is a register or a constant. */
export function operand(frame: Frame, word: number): Value {
  return (word >= 0 ? frame.regs[word] : (frame.code.values as Value[])[~word]) as Value;
}

export function register(frame: Frame, word: number): Value {
  return frame.regs[word] as Value;
}

export function nameAt(frame: Frame, word: number): string {
  return frame.code.names[word] as string;
}

/** Puts a maybe-result into a register. */
export function store(m: Machine, frame: Frame, d: number, r: unknown): Frame | null {
  if (isReady(r)) {
    frame.regs[d] = r as Value;
    return frame;
  }
  return m.finish(r, frame, d, Mode.STORE, null);
}

/** Waits for a maybe-result that nobody needs. */
export function discard(m: Machine, frame: Frame, r: unknown): Frame | null {
  return isReady(r) ? frame : m.finish(r, frame, 0, Mode.DISCARD, null);
}
