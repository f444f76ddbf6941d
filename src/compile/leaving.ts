/**
 * `return`, `break` and `continue`: on the way out every `finally` body runs, every context manager exits, and the
 * exception being handled goes back to what it was. Python reference, 7.6, 7.9, 7.10 and 8.4.4.
 */
import { Awaited, awaitInto } from "./awaiting.js";
import type { Block, SharedFinally } from "./blocks.js";
import type { Region } from "./emitter.js";
import type { Place } from "./failure.js";
import { Op } from "./opcodes.js";
import { branch } from "./statements.js";
import type { Unit } from "./unit.js";

export type Exit = "return" | "break" | "continue";

/** Why a shared `finally` body was entered, as its reason register says. */
export const REASON = { normal: 0, exception: 1, return: 2, break: 3, continue: 4 } as const;

/** Leaves the surrounding statements; `value` is what `return` returns. */
export function leave(u: Unit, exit: Exit, place: Place, value: number | null): void {
  const target = findTarget(u, exit, place);
  const blocks = u.blocks;
  const mark = u.mark();
  let suspended: Region[] = [];
  let operand = value ?? u.constant(null);
  if (u.isVariable(operand) && blocks.some((block) => mayAssign(u, block, operand))) {
    // The statements on the way out may assign the variable; what is returned was decided before.
    const copy = u.temporary();
    u.move(copy, operand);
    operand = copy;
  }
  let shared: SharedFinally | null = null;
  for (let i = blocks.length - 1; i > target && shared === null; i--) {
    const block = blocks[i] as Block;
    suspended = [...u.suspendHandlers(block.depth), ...suspended];
    if (block.kind === "shared finally") {
      shared = block;
    } else {
      u.blocks = blocks.slice(0, i);
      u.at(place);
      unwind(u, block);
    }
  }
  u.blocks = blocks;
  u.at(place);
  if (shared !== null) {
    shared.exits.add(exit);
    if (exit === "return") u.move(shared.value, operand);
    u.loadConst(shared.reason, REASON[exit]);
    u.emit(Op.JUMP, shared.entry);
  } else if (exit === "return") {
    u.emit(Op.RETURN, operand);
  } else {
    const loop = blocks[target] as Block & { kind: "loop" };
    u.emit(Op.JUMP, exit === "break" ? loop.breakTo : loop.continueTo);
  }
  u.resumeHandlers(suspended);
  u.release(mark);
}

/** Leaving the block may change the variable in the register. */
function mayAssign(u: Unit, block: Block, register: number): boolean {
  if (block.kind === "name") return u.directRegister(block.name) === register;
  return block.kind === "finally" || block.kind === "shared finally";
}

/** Index of the block that the exit ends in; -1 for `return`. */
function findTarget(u: Unit, exit: Exit, place: Place): number {
  for (let i = u.blocks.length - 1; i >= 0; i--) {
    const { kind } = u.blocks[i] as Block;
    if (kind === "except*") u.fail("'break', 'continue' and 'return' cannot appear in an except* block", place);
    if (kind === "loop" && exit !== "return") return i;
  }
  if (exit === "return") return -1;
  return u.fail(exit === "break" ? "'break' outside loop" : "'continue' not properly in loop", place);
}

function unwind(u: Unit, block: Block): void {
  switch (block.kind) {
    case "loop":
    case "try":
    case "except*":
    case "shared finally":
      return;
    case "handler":
      u.emit(Op.POP_EXC, block.saved);
      return;
    case "name":
      unbindName(u, block.name);
      return;
    case "with":
      u.at(block.place);
      exitManager(u, block.exit, block.isAsync);
      return;
    case "finally":
      branch(u, block.body);
      return;
  }
}

/** The end of `except … as name`: the name is unbound even where the program has deleted it. Python reference, 8.4.1. */
export function unbindName(u: Unit, name: string): void {
  const direct = u.directRegister(name);
  if (direct >= 0) {
    u.emit(Op.CLEAR, direct);
    return;
  }
  u.store(name, u.constant(null));
  u.delete(name);
}

/** `__exit__(None, None, None)`: the arguments go into the three registers after the method. */
export function exitManager(u: Unit, exit: number, isAsync: boolean): void {
  const mark = u.mark();
  const result = u.temporary();
  for (let i = 1; i <= 3; i++) u.loadConst(exit + i, null);
  u.emit(Op.CALL, result, exit, 3);
  if (isAsync) awaitInto(u, result, result, Awaited.EXIT);
  u.release(mark);
}
