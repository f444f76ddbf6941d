/**
 * Operators that a guest's class defines: the method is entered from the text, when the class is the one that the site
 * has seen (see OperatorSite). Everything else goes through the machine, which looks the method up.
 */
import { Op } from "../compile/opcodes.js";
import { Mode } from "../vm/frame.js";
import { type Instruction, LETTERS } from "./blocks.js";
import type { Emitter } from "./emitter.js";

/** What an instruction calls a method of, as far as can be told from what its operands held when it became hot. */
export interface Receiver {
  readonly self: number;
  readonly other: number | null;
  readonly isReflected: boolean;
}

export function receiverOf(e: Emitter, { pc, op }: Instruction): Receiver | null {
  const letters = LETTERS[op] as string;
  const isInstance = (operand: number): boolean => operand >= 0 && e.hint(operand) === "instance";
  const at = (i: number): number => e.w[pc + i] as number;
  const unary = (self: number): Receiver | null =>
    isInstance(self) ? { self, other: null, isReflected: false } : null;
  const binary = (self: number, other: number): Receiver | null =>
    isInstance(self) ? { self, other, isReflected: false } : null;
  if (op >= Op.POW && op <= Op.IOR && isInstance(at(3)) && !isInstance(at(2))) {
    const number = e.kind(at(2));
    const isNumber = number === "int" || number === "const-int" || number === "float" || number === "const-float";
    return isNumber ? { self: at(3), other: at(2), isReflected: true } : null;
  }
  if (op === Op.IS || op === Op.IS_NOT || op === Op.CONTAINS || op === Op.NOT_CONTAINS) return null;
  if (letters === "dxx") return binary(at(2), at(3));
  if (op >= Op.JUMP_EQ && op <= Op.JUMP_GE) return binary(at(1), at(2));
  if (op === Op.NEG || op === Op.NOT) return unary(at(2));
  if (op === Op.JUMP_IF_TRUE || op === Op.JUMP_IF_FALSE) return unary(at(1));
  return null;
}

/** A test and a call to put in front of the instruction's others, up to `else`; empty where no class was seen. */
export function guestFirst(e: Emitter, { pc, op, end }: Instruction): string {
  const r = e.receiver;
  if (r === null) return "";
  const self = e.x(r.self);
  const site = `s${e.site}`;
  const tests = [`${self} instanceof PyInstance`, `${self}.cls.version === ${site}.version`];
  const stores = [`t[0] = ${self};`];
  if (r.other !== null) {
    const other = e.x(r.other);
    const kind = e.kind(r.other);
    stores.push(`t[1] = ${other};`);
    if (r.isReflected) {
      tests.push(kind.endsWith("int") ? `typeof ${other} === "number"` : `${other} instanceof PyFloat`);
    } else if (op !== Op.LOAD_INDEX && !kind.startsWith("const")) {
      // A class derived from the left operand's would be asked first.
      tests.push(`(typeof ${other} !== "object" || ${other} === null || ${other}.cls === ${self}.cls)`);
    }
  }
  const jumps = (LETTERS[op] as string).includes("j");
  const ret = jumps ? pc : (e.w[pc + 1] as number);
  const enter =
    `next = m.push(${site}.fn, frame, ${ret}); next.mode = ${modeOf(op, jumps)}; next.aux = ${site}.aux; ` +
    `t = next.regs; ${stores.join(" ")}`;
  const rest = jumps ? e.decide(enter, pc, end) : e.slow(enter, end, [ret]);
  return `if (${tests.join(" && ")}) { ${rest} }\nelse `;
}

function modeOf(op: Op, jumps: boolean): Mode {
  if (jumps) return Mode.JUMP;
  if (op === Op.NOT) return Mode.NOT;
  return op === Op.NEG || op === Op.LOAD_INDEX ? Mode.STORE : Mode.BINARY;
}
