/**
 * The instructions that are too rare, or too long, for the dispatch loop: a table of functions by opcode, gathered from
 * the files in instructions/.
 */
import { OPERANDS } from "../compile/opcodes.js";
import type { Frame } from "./frame.js";
import { ATTRIBUTES } from "./instructions/attributes.js";
import { CALLS } from "./instructions/calls.js";
import { DISPLAYS } from "./instructions/displays.js";
import { EXCEPTIONS } from "./instructions/exceptions.js";
import { GENERATORS } from "./instructions/generators.js";
import type { Instruction } from "./instructions/instruction.js";
import { NAMES } from "./instructions/names.js";
import { STATEMENTS } from "./instructions/statements.js";
import { TEXT } from "./instructions/text.js";
import { WITH } from "./instructions/with.js";
import type { Machine } from "./machine.js";

/** Words of each instruction, and what it does, by opcode. */
const LENGTHS: number[] = [];
export const INSTRUCTIONS: Instruction[] = [];
for (const [op, letters] of Object.values(OPERANDS)) {
  LENGTHS[op] = letters.length + 1;
  INSTRUCTIONS[op] = () => {
    throw new Error(`no such instruction outside the loop: ${op}`);
  };
}
for (const table of [NAMES, ATTRIBUTES, DISPLAYS, TEXT, CALLS, GENERATORS, EXCEPTIONS, WITH, STATEMENTS]) {
  for (const [op, run] of Object.entries(table)) INSTRUCTIONS[Number(op)] = run;
}

export function rare(m: Machine, frame: Frame, pc: number): Frame | null {
  const w = frame.code.words;
  const op = w[pc];
  frame.pc = pc + LENGTHS[op];
  return INSTRUCTIONS[op](m, frame, w, pc);
}
