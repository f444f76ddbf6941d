/**
 * Instructions on their way to becoming a code object: what a compiler emits before jump targets, register numbers of
 * temporaries and the costs of back-edges are known. assembler.ts turns this into words.
 */

import type { Const } from "./code.js";
import { ConstantTable } from "./constants.js";
import type { Place } from "./failure.js";
import type { Op } from "./opcodes.js";
import { OPERAND_COUNT } from "./operands.js";

/** Temporaries are numbered from here until the number of locals is known. */
export const TEMPORARY = 1 << 24;

/** Words before the operands of an instruction in `Emitter.code`: opcode, start, end, loop. */
export const HEADER = 4;

/**
 * Unbinds the variable of an inlined comprehension before it begins. Becomes CLEAR where somebody could see the value
 * of an earlier run, and nothing elsewhere.
 */
export const FORGET = 1000;

/** A jump to a RETURN that has become that RETURN: the operand to return, and an unused word in place of the cost. */
export const JUMPED_RETURN = 1001;

export interface Region {
  start: number;
  end: number;
  /** Label of the handler. */
  label: number;
  reg: number;
  depth: number;
}

export class Emitter {
  /** [opcode, start offset, end offset, loop, operands …] after one another. */
  readonly code: number[] = [];
  /** Position in `code` by label; -1: not placed yet. */
  readonly labels: number[] = [];
  /** The innermost loop around the label's place, by label: what a jump back to it pays for. */
  readonly labelLoops: number[] = [];
  readonly consts = new ConstantTable();
  readonly regions: Region[] = [];
  /** By position of a method call: the range of `receiver.name`, which a failing lookup points at. */
  readonly methodRanges = new Map<number, readonly [number, number]>();
  /** Loops are numbered from 1; 0 is the code outside of loops. */
  loopCount = 0;
  maxTemporaries = 0;
  private readonly openRegions: Region[] = [];
  private readonly nameIndex = new Map<string, number>();
  readonly names: string[] = [];
  private loop = 0;
  private temporaries = 0;
  private start = 0;
  private end = 0;

  // -------------------------------------------------------------------------------------------- instructions

  /** The instructions emitted next belong to this place. */
  at(place: Place): void {
    this.start = place.start;
    this.end = place.end;
  }

  get currentStart(): number {
    return this.start;
  }

  atRange(start: number, end: number): void {
    this.start = start;
    this.end = end;
  }

  emit(op: Op, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0): void {
    const code = this.code;
    code.push(op, this.start, this.end, this.loop);
    switch (OPERAND_COUNT[op]) {
      case 0:
        break;
      case 1:
        code.push(a);
        break;
      case 2:
        code.push(a, b);
        break;
      case 3:
        code.push(a, b, c);
        break;
      case 4:
        code.push(a, b, c, d);
        break;
      case 5:
        code.push(a, b, c, d, e);
        break;
      default:
        code.push(a, b, c, d, e, f);
    }
  }

  /** See FORGET. */
  forget(register: number): void {
    this.code.push(FORGET, this.start, this.end, this.loop, register);
  }

  // -------------------------------------------------------------------------------------------------- labels

  label(): number {
    this.labelLoops.push(0);
    return this.labels.push(-1) - 1;
  }

  place(label: number): void {
    this.labels[label] = this.code.length;
    this.labelLoops[label] = this.loop;
  }

  /** Begins a loop at this place: jumps back to the label pay for one round. Returns what endLoop needs. */
  beginLoop(label: number): number {
    const outer = this.loop;
    this.loop = ++this.loopCount;
    this.place(label);
    return outer;
  }

  endLoop(outer: number): void {
    this.loop = outer;
  }

  // ---------------------------------------------------------------------------------------------- temporaries

  temporary(): number {
    const register = TEMPORARY + this.temporaries++;
    if (this.temporaries > this.maxTemporaries) this.maxTemporaries = this.temporaries;
    return register;
  }

  mark(): number {
    return this.temporaries;
  }

  release(mark: number): void {
    this.temporaries = mark;
  }

  // -------------------------------------------------------------------------------------------------- tables

  nameOperand(name: string): number {
    let index = this.nameIndex.get(name);
    if (index === undefined) {
      index = this.names.push(name) - 1;
      this.nameIndex.set(name, index);
    }
    return index;
  }

  /** A constant as an operand of the letter x. */
  constant(value: Const): number {
    return ~this.consts.add(value);
  }

  // ------------------------------------------------------------------------------------------------- handlers

  get handlerDepth(): number {
    return this.openRegions.length;
  }

  /** From here on exceptions go to the label, with the exception in the register. */
  openHandler(label: number, reg: number): void {
    this.openRegions.push({ start: this.code.length, end: -1, label, reg, depth: this.openRegions.length });
  }

  closeHandler(): void {
    this.finishRegion(this.openRegions.pop() as Region);
  }

  private finishRegion(region: Region): void {
    const end = this.code.length;
    if (end > region.start) this.regions.push({ ...region, end });
  }

  /** Code that leaves a `try` statement (before a return, say) is not protected by it. Undone by resumeHandlers. */
  suspendHandlers(depth: number): Region[] {
    const suspended = this.openRegions.splice(depth);
    for (const region of suspended) this.finishRegion(region);
    return suspended;
  }

  resumeHandlers(suspended: Region[]): void {
    for (const region of suspended) {
      region.start = this.code.length;
      this.openRegions.push(region);
    }
  }
}
