/** The operand letters of opcodes.ts as tables by opcode number. */
import { OPERANDS, type Op } from "./opcodes.js";

/** Operand letters by opcode; "" where no opcode has the number. */
export const LETTERS: readonly string[] = (() => {
  const table: string[] = [];
  for (const [op, letters] of Object.values(OPERANDS) as (readonly [Op, string])[]) table[op] = letters;
  return table;
})();

/** Number of operands by opcode. */
export const OPERAND_COUNT: Uint8Array = Uint8Array.from(LETTERS, (letters) => letters.length);

/** Index of the jump target among the operands, or -1. */
export const JUMP_OPERAND: Int8Array = Int8Array.from(LETTERS, (letters) => letters.indexOf("j"));
