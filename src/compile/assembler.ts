/**
 * From emitted instructions to a code object: leaves out what flow analysis found needless, numbers registers, resolves
 * jumps and handlers, and works out the costs that make steps exact.
 */
import type { Code, Handler } from "./code.js";
import { type Emitter, FORGET, HEADER, JUMPED_RETURN, TEMPORARY } from "./emitter.js";
import { analyse, instructionLength } from "./flow.js";
import { Op } from "./opcodes.js";
import { JUMP_OPERAND, LETTERS } from "./operands.js";

/** Jumps to jumps are followed this far. */
const MAX_THREADING = 8;

export const MAX_REGISTERS = 65_535;

export interface Assembly {
  /** Registers of parameters, of all named locals, and of locals together with comprehension variables. */
  parameterCount: number;
  localCount: number;
  variableCount: number;
  /** Non-parameter registers that MAKE_CELL turns into cells at entry. */
  cells: readonly number[];
  /** Somebody may look at all variables by name, so none may hold the value of an earlier call. */
  exposed: boolean;
}

/** Fills words, tables and costs of the code; everything that concerns names and parameters is the caller's. */
export function assemble(emitter: Emitter, code: Code, layout: Assembly): void {
  const input = emitter.code;
  const targets = threadJumps(emitter);
  returnDirectly(emitter, targets);
  const { dropped, checked } = analyse(emitter, targets, layout.parameterCount, layout.variableCount);
  dropForgotten(emitter, dropped, checked, layout);
  dropJumpsToNext(emitter, dropped, targets);

  // Where each instruction goes, and how many belong to each loop.
  const place = new Int32Array(input.length + 1);
  const counts = new Int32Array(emitter.loopCount + 1);
  let size = 0;
  for (let p = 0; p < input.length; ) {
    const op = input[p] as number;
    place[p] = size;
    if (dropped[p] === 0) {
      size += op === JUMPED_RETURN ? 2 : instructionLength(op) - HEADER + 1;
      const loop = input[p + 3] as number;
      counts[loop] = (counts[loop] as number) + 1;
    }
    p += instructionLength(op);
  }
  place[input.length] = size;

  code.words = new Int32Array(size);
  code.positions = writeWords(emitter, dropped, place, targets, counts, layout, code);
  code.entryCost = Math.max(1, counts[0] as number);
  code.handlers = buildHandlers(emitter, place, layout);
  code.consts = emitter.consts.values;
  code.names = emitter.names;
  code.registerCount = layout.variableCount + emitter.maxTemporaries;
  const unbound = new Set<number>(layout.cells);
  for (const register of checked) {
    if (register >= layout.parameterCount && register < layout.localCount) unbound.add(register);
  }
  if (layout.exposed) for (let r = layout.parameterCount; r < layout.variableCount; r++) unbound.add(r);
  code.unboundAtEntry = [...unbound].sort((a, b) => a - b);
}

/** A comprehension variable is cleared only where a check of it remains, or where it becomes a cell. */
function dropForgotten(emitter: Emitter, dropped: Uint8Array, checked: Set<number>, layout: Assembly): void {
  const input = emitter.code;
  for (let p = 0; p < input.length; p += instructionLength(input[p] as number)) {
    if (input[p] !== FORGET || dropped[p] === 1) continue;
    const register = input[p + HEADER] as number;
    const next = p + instructionLength(FORGET);
    const makesCell = input[next] === Op.MAKE_CELL && input[next + HEADER] === register;
    if (!makesCell && !checked.has(register) && !layout.exposed) dropped[p] = 1;
  }
}

/** By label: the label a jump to it really ends at. A jump to a back-edge becomes that back-edge. */
function threadJumps(emitter: Emitter): Int32Array {
  const { code, labels } = emitter;
  const targets = new Int32Array(labels.length);
  for (let label = 0; label < labels.length; label++) {
    let target = label;
    for (let hops = 0; hops < MAX_THREADING; hops++) {
      const position = labels[target] as number;
      if (position < 0 || position >= code.length || code[position] !== Op.JUMP) break;
      const next = code[position + HEADER] as number;
      if (next === target || labels[next] === position) break;
      target = next;
    }
    targets[label] = target;
  }
  return targets;
}

/** A jump to a RETURN returns. */
function returnDirectly(emitter: Emitter, targets: Int32Array): void {
  const { code, labels } = emitter;
  for (let p = 0; p < code.length; p += instructionLength(code[p] as number)) {
    if (code[p] !== Op.JUMP) continue;
    const target = labels[targets[code[p + HEADER] as number] as number] as number;
    // The jump that would only lead to the next instruction is dropped instead.
    if (code[target] !== Op.RETURN || target === p + instructionLength(Op.JUMP)) continue;
    code[p] = JUMPED_RETURN;
    code[p + HEADER] = code[target + HEADER] as number;
  }
}

function dropJumpsToNext(emitter: Emitter, dropped: Uint8Array, targets: Int32Array): void {
  const { code, labels } = emitter;
  for (let p = 0; p < code.length; ) {
    const next = p + instructionLength(code[p] as number);
    if (code[p] === Op.JUMP && dropped[p] === 0) {
      const target = labels[targets[code[p + HEADER] as number] as number] as number;
      let q = next;
      while (q < target && dropped[q] === 1) q += instructionLength(code[q] as number);
      if (q === target) dropped[p] = 1;
    }
    p = next;
  }
}

function writeWords(
  emitter: Emitter,
  dropped: Uint8Array,
  place: Int32Array,
  targets: Int32Array,
  counts: Int32Array,
  layout: Assembly,
  code: Code,
): Int32Array {
  const input = emitter.code;
  const words = code.words;
  const positions: number[] = [];
  let caches = 0;
  let at = 0;
  for (let p = 0; p < input.length; ) {
    const op = input[p] as number;
    const length = instructionLength(op);
    if (dropped[p] === 1) {
      p += length;
      continue;
    }
    const method = emitter.methodRanges.get(p);
    if (method !== undefined) addPosition(positions, at, method[0], method[1]);
    addPosition(positions, method === undefined ? at : at + 1, input[p + 1] as number, input[p + 2] as number);
    if (op >= FORGET) {
      const operand = input[p + HEADER] as number;
      words[at] = op === FORGET ? Op.CLEAR : Op.RETURN;
      words[at + 1] = operand >= TEMPORARY ? operand - TEMPORARY + layout.variableCount : operand;
      at += 2;
      p += length;
      continue;
    }
    words[at] = op;
    const letters = LETTERS[op] as string;
    for (let i = 0; i < letters.length; i++) {
      let word = input[p + HEADER + i] as number;
      switch (letters[i]) {
        case "d":
        case "r":
        case "x":
          if (word >= TEMPORARY) word = word - TEMPORARY + layout.variableCount;
          break;
        case "c":
          word = caches++;
          break;
        case "j":
          word = place[emitter.labels[targets[word] as number] as number] as number;
          break;
        case "$": {
          const label = targets[input[p + HEADER + (JUMP_OPERAND[op] as number)] as number] as number;
          const target = place[emitter.labels[label] as number] as number;
          word = target > at ? 0 : Math.max(1, counts[emitter.labelLoops[label] as number] as number);
          break;
        }
      }
      words[at + 1 + i] = word;
    }
    at += letters.length + 1;
    p += length;
  }
  code.cacheCount = caches;
  return Int32Array.from(positions);
}

/** An instruction without a row of its own shares the row before it. */
function addPosition(positions: number[], at: number, start: number, end: number): void {
  const n = positions.length;
  if (n > 0 && positions[n - 2] === start && positions[n - 1] === end) return;
  positions.push(at, start, end);
}

function buildHandlers(emitter: Emitter, place: Int32Array, layout: Assembly): Handler[] {
  const rows = emitter.regions
    .map((region) => ({
      start: place[region.start] as number,
      end: place[region.end] as number,
      target: place[emitter.labels[region.label] as number] as number,
      reg: region.reg >= TEMPORARY ? region.reg - TEMPORARY + layout.variableCount : region.reg,
      depth: region.depth,
    }))
    .filter((row) => row.end > row.start);
  rows.sort((a, b) => b.depth - a.depth || a.start - b.start);
  return rows.map(({ start, end, target, reg }) => ({ start, end, target, reg }));
}
