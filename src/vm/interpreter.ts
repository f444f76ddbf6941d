/**
 * The dispatch loop, and nothing else. One JavaScript activation of `execute` runs any number of guest frames; see
 * compile/opcodes.ts for what each instruction means, frame.ts for how results travel between frames, machine.ts for
 * the slow paths.
 *
 * Conventions inside the loop:
 *   - `frame.pc` is set to the next instruction before anything that may throw or call; the instruction that was running
 *     is found from `frame.pc - 1`.
 *   - `continue` goes on in the same frame at the local `pc`; `continue frames` takes up `frame` at its saved `pc`.
 *   - A slow path answers the frame to go on with (the same one, when it finished at once).
 */
import { Op } from "../compile/opcodes.js";
import type { Code } from "../compile/code.js";
import { GenState, PyGenerator } from "../objects/generator.js";
import { PyIterator } from "../objects/iterators.js";
import { PyListIterator } from "../objects/iterators.js";
import { PyRangeIterator } from "../objects/iterators.js";
import { recursionError } from "../objects/errors.js";
import {
  Cell,
  PyBuiltin,
  PyDict,
  PyFloat,
  PyFunction,
  PyInstance,
  PyList,
  PyMethod,
  PyMethodDescriptor,
  PyModule,
  PyObject,
  PyTuple,
  PyType,
  type Value,
  dictType,
  listType,
  tupleType,
  typeOf,
} from "../objects/model.js";
import type { Shape } from "../objects/shape.js";
import type { NativeDef } from "../objects/native.js";
import { Maker, makerKind } from "./classes.js";
import { Frame, Mode } from "./frame.js";
import { type Cache, CacheKind } from "./link.js";
import type { Machine } from "./machine.js";
import { invokeNative } from "./native-calls.js";
import { binary, compare, inplace, unary } from "./operators.js";
import { truth } from "./protocols.js";
import type { BinaryOp, CompareOp } from "./vm.js";

const MAX = 9007199254740991;
const MIN = -9007199254740991;

/** Runs from the frame until the activation's first frame (the one without `back`) returns; answers its value. */
export function execute(m: Machine, first: Frame): Value {
  let frame: Frame = first;
  const meter = m.meter;
  for (;;) {
    try {
      frames: for (;;) {
        const code: Code = frame.code;
        const w = code.words;
        const regs = frame.regs as Value[];
        const k = code.values as Value[];
        let pc = frame.pc;
        m.frame = frame;
        for (;;) {
          switch (w[pc]) {
            // ------------------------------------------------------------------------------------------ moving data
            case Op.LOAD_CONST:
              regs[w[pc + 1]] = k[w[pc + 2]];
              pc += 3;
              continue;
            case Op.MOVE:
              regs[w[pc + 1]] = regs[w[pc + 2]];
              pc += 3;
              continue;
            case Op.LOAD_GLOBAL: {
              const globals = frame.func.globals;
              const c = (code.caches as Cache[])[w[pc + 3]];
              if (c.shape === globals.shape) {
                if (c.kind === CacheKind.OWN) {
                  regs[w[pc + 1]] = globals.slots[c.index] as Value;
                  pc += 4;
                  continue;
                }
                if (c.index === m.builtinsVersion) {
                  regs[w[pc + 1]] = c.value as Value;
                  pc += 4;
                  continue;
                }
              }
              frame.pc = pc + 4;
              regs[w[pc + 1]] = m.loadGlobal(frame, w[pc + 2], w[pc + 3]);
              pc += 4;
              continue;
            }
            case Op.STORE_GLOBAL: {
              const globals = frame.func.globals;
              const c = (code.caches as Cache[])[w[pc + 3]];
              const i = w[pc + 2];
              const v = i >= 0 ? regs[i] : k[~i];
              if (c.shape === globals.shape) {
                globals.slots[c.index] = v;
                pc += 4;
                continue;
              }
              frame.pc = pc + 4;
              m.storeGlobal(frame, w[pc + 1], v, w[pc + 3]);
              pc += 4;
              continue;
            }
            case Op.MAKE_CELL: {
              const r = w[pc + 1];
              regs[r] = new Cell(regs[r]);
              meter.bytes += 32;
              pc += 2;
              continue;
            }
            case Op.LOAD_CELL: {
              const v = (regs[w[pc + 2]] as unknown as Cell).value;
              if (v === undefined) {
                frame.pc = pc + 3;
                m.unboundLocal(frame, w[pc + 2]);
              }
              regs[w[pc + 1]] = v as Value;
              pc += 3;
              continue;
            }
            case Op.STORE_CELL: {
              const i = w[pc + 2];
              (regs[w[pc + 1]] as unknown as Cell).value = i >= 0 ? regs[i] : k[~i];
              pc += 3;
              continue;
            }
            case Op.LOAD_FREE: {
              const v = frame.func.closure[w[pc + 2]].value;
              if (v === undefined) {
                frame.pc = pc + 3;
                m.unboundFree(frame, w[pc + 2]);
              }
              regs[w[pc + 1]] = v as Value;
              pc += 3;
              continue;
            }
            case Op.STORE_FREE: {
              const i = w[pc + 2];
              frame.func.closure[w[pc + 1]].value = i >= 0 ? regs[i] : k[~i];
              pc += 3;
              continue;
            }
            case Op.CHECK_BOUND:
              if (regs[w[pc + 1]] === undefined) {
                frame.pc = pc + 2;
                m.unboundLocal(frame, w[pc + 1]);
              }
              pc += 2;
              continue;
            case Op.DELETE_LOCAL:
              if (regs[w[pc + 1]] === undefined) {
                frame.pc = pc + 2;
                m.unboundLocal(frame, w[pc + 1]);
              }
              regs[w[pc + 1]] = undefined as unknown as Value;
              pc += 2;
              continue;
            case Op.CLEAR:
              regs[w[pc + 1]] = undefined as unknown as Value;
              pc += 2;
              continue;

            // -------------------------------------------------------------------------------------------- operators
            case Op.ADD:
            case Op.IADD: {
              const i = w[pc + 2];
              const j = w[pc + 3];
              const a = i >= 0 ? regs[i] : k[~i];
              const b = j >= 0 ? regs[j] : k[~j];
              if (typeof a === "number") {
                if (typeof b === "number") {
                  const r = a + b;
                  if (r <= MAX && r >= MIN) {
                    regs[w[pc + 1]] = r;
                    pc += 4;
                    continue;
                  }
                } else if (b instanceof PyFloat) {
                  meter.bytes += 32;
                  regs[w[pc + 1]] = new PyFloat(a + b.value);
                  pc += 4;
                  continue;
                }
              } else if (a instanceof PyFloat) {
                if (b instanceof PyFloat) {
                  meter.bytes += 32;
                  regs[w[pc + 1]] = new PyFloat(a.value + b.value);
                  pc += 4;
                  continue;
                }
                if (typeof b === "number") {
                  meter.bytes += 32;
                  regs[w[pc + 1]] = new PyFloat(a.value + b);
                  pc += 4;
                  continue;
                }
              }
              frame.pc = pc + 4;
              if (w[pc] === Op.IADD) {
                const r = inplace(m, "+", a, b);
                if (typeof r !== "object" || r === null || r instanceof PyObject) {
                  regs[w[pc + 1]] = r;
                  pc += 4;
                  continue;
                }
                const f = m.finish(r, frame, w[pc + 1], Mode.STORE, null);
                if (f === null) return m.result;
                frame = f;
                continue frames;
              }
              const f = m.binaryInto(frame, "+", a, b, w[pc + 1]);
              if (f === frame) {
                pc += 4;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.SUB: {
              const i = w[pc + 2];
              const j = w[pc + 3];
              const a = i >= 0 ? regs[i] : k[~i];
              const b = j >= 0 ? regs[j] : k[~j];
              if (typeof a === "number") {
                if (typeof b === "number") {
                  const r = a - b;
                  if (r <= MAX && r >= MIN) {
                    regs[w[pc + 1]] = r;
                    pc += 4;
                    continue;
                  }
                } else if (b instanceof PyFloat) {
                  meter.bytes += 32;
                  regs[w[pc + 1]] = new PyFloat(a - b.value);
                  pc += 4;
                  continue;
                }
              } else if (a instanceof PyFloat) {
                if (b instanceof PyFloat) {
                  meter.bytes += 32;
                  regs[w[pc + 1]] = new PyFloat(a.value - b.value);
                  pc += 4;
                  continue;
                }
                if (typeof b === "number") {
                  meter.bytes += 32;
                  regs[w[pc + 1]] = new PyFloat(a.value - b);
                  pc += 4;
                  continue;
                }
              }
              frame.pc = pc + 4;
              const f = m.binaryInto(frame, "-", a, b, w[pc + 1]);
              if (f === frame) {
                pc += 4;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.MUL: {
              const i = w[pc + 2];
              const j = w[pc + 3];
              const a = i >= 0 ? regs[i] : k[~i];
              const b = j >= 0 ? regs[j] : k[~j];
              if (typeof a === "number") {
                if (typeof b === "number") {
                  const r = a * b;
                  if (r <= MAX && r >= MIN) {
                    regs[w[pc + 1]] = r === 0 ? 0 : r;
                    pc += 4;
                    continue;
                  }
                } else if (b instanceof PyFloat) {
                  meter.bytes += 32;
                  regs[w[pc + 1]] = new PyFloat(a * b.value);
                  pc += 4;
                  continue;
                }
              } else if (a instanceof PyFloat) {
                if (b instanceof PyFloat) {
                  meter.bytes += 32;
                  regs[w[pc + 1]] = new PyFloat(a.value * b.value);
                  pc += 4;
                  continue;
                }
                if (typeof b === "number") {
                  meter.bytes += 32;
                  regs[w[pc + 1]] = new PyFloat(a.value * b);
                  pc += 4;
                  continue;
                }
              }
              frame.pc = pc + 4;
              const f = m.binaryInto(frame, "*", a, b, w[pc + 1]);
              if (f === frame) {
                pc += 4;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.MOD: {
              const i = w[pc + 2];
              const j = w[pc + 3];
              const a = i >= 0 ? regs[i] : k[~i];
              const b = j >= 0 ? regs[j] : k[~j];
              if (typeof a === "number" && typeof b === "number" && b > 0) {
                const r = a % b;
                regs[w[pc + 1]] = r < 0 ? r + b : r === 0 ? 0 : r;
                pc += 4;
                continue;
              }
              frame.pc = pc + 4;
              const f = m.binaryInto(frame, "%", a, b, w[pc + 1]);
              if (f === frame) {
                pc += 4;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.FLOORDIV: {
              const i = w[pc + 2];
              const j = w[pc + 3];
              const a = i >= 0 ? regs[i] : k[~i];
              const b = j >= 0 ? regs[j] : k[~j];
              // Exact while the operands fit 32 bits: the quotient of two such ints never rounds up to the next one.
              if (typeof a === "number" && typeof b === "number" && b > 0 && (a | 0) === a && (b | 0) === b) {
                const r = Math.floor(a / b);
                regs[w[pc + 1]] = r === 0 ? 0 : r;
                pc += 4;
                continue;
              }
              frame.pc = pc + 4;
              const f = m.binaryInto(frame, "//", a, b, w[pc + 1]);
              if (f === frame) {
                pc += 4;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.DIV: {
              const i = w[pc + 2];
              const j = w[pc + 3];
              const a = i >= 0 ? regs[i] : k[~i];
              const b = j >= 0 ? regs[j] : k[~j];
              if (a instanceof PyFloat) {
                if (b instanceof PyFloat) {
                  if (b.value !== 0) {
                    meter.bytes += 32;
                    regs[w[pc + 1]] = new PyFloat(a.value / b.value);
                    pc += 4;
                    continue;
                  }
                } else if (typeof b === "number" && b !== 0) {
                  meter.bytes += 32;
                  regs[w[pc + 1]] = new PyFloat(a.value / b);
                  pc += 4;
                  continue;
                }
              } else if (typeof a === "number") {
                if (typeof b === "number") {
                  if (b !== 0) {
                    meter.bytes += 32;
                    regs[w[pc + 1]] = new PyFloat(a / b);
                    pc += 4;
                    continue;
                  }
                } else if (b instanceof PyFloat && b.value !== 0) {
                  meter.bytes += 32;
                  regs[w[pc + 1]] = new PyFloat(a / b.value);
                  pc += 4;
                  continue;
                }
              }
              frame.pc = pc + 4;
              const f = m.binaryInto(frame, "/", a, b, w[pc + 1]);
              if (f === frame) {
                pc += 4;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.AND:
            case Op.OR:
            case Op.XOR: {
              const i = w[pc + 2];
              const j = w[pc + 3];
              const a = i >= 0 ? regs[i] : k[~i];
              const b = j >= 0 ? regs[j] : k[~j];
              const op = w[pc];
              if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) {
                regs[w[pc + 1]] = op === Op.AND ? a & b : op === Op.OR ? a | b : a ^ b;
                pc += 4;
                continue;
              }
              frame.pc = pc + 4;
              const f = m.binaryInto(frame, op === Op.AND ? "&" : op === Op.OR ? "|" : "^", a, b, w[pc + 1]);
              if (f === frame) {
                pc += 4;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.LSHIFT:
            case Op.RSHIFT:
            case Op.POW:
            case Op.MATMUL: {
              const i = w[pc + 2];
              const j = w[pc + 3];
              frame.pc = pc + 4;
              const f = m.binaryInto(
                frame,
                OPERATORS[w[pc] - Op.POW],
                i >= 0 ? regs[i] : k[~i],
                j >= 0 ? regs[j] : k[~j],
                w[pc + 1],
              );
              if (f === frame) {
                pc += 4;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.ISUB:
            case Op.IMUL:
            case Op.IPOW:
            case Op.IMATMUL:
            case Op.IDIV:
            case Op.IFLOORDIV:
            case Op.IMOD:
            case Op.ILSHIFT:
            case Op.IRSHIFT:
            case Op.IAND:
            case Op.IXOR:
            case Op.IOR: {
              const i = w[pc + 2];
              const j = w[pc + 3];
              const a = i >= 0 ? regs[i] : k[~i];
              const b = j >= 0 ? regs[j] : k[~j];
              const op = w[pc];
              if (typeof a === "number" && typeof b === "number") {
                if (op === Op.ISUB || op === Op.IMUL) {
                  const r = op === Op.ISUB ? a - b : a * b;
                  if (r <= MAX && r >= MIN) {
                    regs[w[pc + 1]] = r === 0 ? 0 : r;
                    pc += 4;
                    continue;
                  }
                }
              }
              frame.pc = pc + 4;
              const r = inplace(m, OPERATORS[op - Op.IPOW], a, b);
              if (typeof r !== "object" || r === null || r instanceof PyObject) {
                regs[w[pc + 1]] = r;
                pc += 4;
                continue;
              }
              const f = m.finish(r, frame, w[pc + 1], Mode.STORE, null);
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.NEG:
            case Op.POS:
            case Op.INVERT: {
              const i = w[pc + 2];
              const a = i >= 0 ? regs[i] : k[~i];
              const op = w[pc];
              if (typeof a === "number" && op === Op.NEG) {
                regs[w[pc + 1]] = a === 0 ? 0 : -a;
                pc += 3;
                continue;
              }
              if (a instanceof PyFloat && op === Op.NEG) {
                meter.bytes += 32;
                regs[w[pc + 1]] = new PyFloat(-a.value);
                pc += 3;
                continue;
              }
              frame.pc = pc + 3;
              const r = unary(m, op === Op.NEG ? "-" : op === Op.POS ? "+" : "~", a);
              if (typeof r !== "object" || r === null || r instanceof PyObject) {
                regs[w[pc + 1]] = r;
                pc += 3;
                continue;
              }
              const f = m.finish(r, frame, w[pc + 1], Mode.STORE, null);
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.NOT: {
              const i = w[pc + 2];
              const a = i >= 0 ? regs[i] : k[~i];
              frame.pc = pc + 3;
              const r = truth(m, a);
              if (typeof r === "boolean") {
                regs[w[pc + 1]] = !r;
                pc += 3;
                continue;
              }
              const f = m.finish(r, frame, w[pc + 1], Mode.NOT, null);
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.EQ:
            case Op.NE:
            case Op.LT:
            case Op.LE:
            case Op.GT:
            case Op.GE: {
              const i = w[pc + 2];
              const j = w[pc + 3];
              const a = i >= 0 ? regs[i] : k[~i];
              const b = j >= 0 ? regs[j] : k[~j];
              if (typeof a === "number" && typeof b === "number") {
                let r: boolean;
                switch (w[pc]) {
                  case Op.EQ:
                    r = a === b;
                    break;
                  case Op.NE:
                    r = a !== b;
                    break;
                  case Op.LT:
                    r = a < b;
                    break;
                  case Op.LE:
                    r = a <= b;
                    break;
                  case Op.GT:
                    r = a > b;
                    break;
                  default:
                    r = a >= b;
                }
                regs[w[pc + 1]] = r;
                pc += 4;
                continue;
              }
              frame.pc = pc + 4;
              const r = compare(m, COMPARISONS[w[pc] - Op.EQ], a, b);
              if (typeof r !== "object" || r === null || r instanceof PyObject) {
                regs[w[pc + 1]] = r;
                pc += 4;
                continue;
              }
              const f = m.finish(r, frame, w[pc + 1], Mode.STORE, null);
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.IS:
            case Op.IS_NOT: {
              const i = w[pc + 2];
              const j = w[pc + 3];
              const a = i >= 0 ? regs[i] : k[~i];
              const b = j >= 0 ? regs[j] : k[~j];
              regs[w[pc + 1]] = (a === b) === (w[pc] === Op.IS);
              pc += 4;
              continue;
            }
            case Op.CONTAINS:
            case Op.NOT_CONTAINS: {
              const i = w[pc + 2];
              const j = w[pc + 3];
              const item = i >= 0 ? regs[i] : k[~i];
              const container = j >= 0 ? regs[j] : k[~j];
              frame.pc = pc + 4;
              if (
                container instanceof PyDict &&
                (typeof item === "string" || typeof item === "number") &&
                container.cls === dictType &&
                container.table.isPlain
              ) {
                regs[w[pc + 1]] = container.table.map.has(item) === (w[pc] === Op.CONTAINS);
                pc += 4;
                continue;
              }
              const r = m.contains(container, item);
              if (typeof r === "boolean") {
                regs[w[pc + 1]] = r === (w[pc] === Op.CONTAINS);
                pc += 4;
                continue;
              }
              const f = m.finish(r, frame, w[pc + 1], w[pc] === Op.CONTAINS ? Mode.STORE : Mode.NOT, null);
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }

            // ------------------------------------------------------------------------------------------------ jumps
            case Op.JUMP: {
              const cost = w[pc + 2];
              pc = w[pc + 1];
              if (cost !== 0 && (meter.fuel -= cost) < 0) meter.poll();
              continue;
            }
            case Op.JUMP_IF_TRUE:
            case Op.JUMP_IF_FALSE: {
              const i = w[pc + 1];
              const v = i >= 0 ? regs[i] : k[~i];
              let t: boolean;
              if (typeof v === "boolean") t = v;
              else {
                frame.pc = pc + 4;
                const r = truth(m, v);
                if (typeof r !== "boolean") {
                  const f = m.finish(r, frame, pc, Mode.JUMP, null);
                  if (f === null) return m.result;
                  frame = f;
                  continue frames;
                }
                t = r;
              }
              if (t === (w[pc] === Op.JUMP_IF_TRUE)) {
                const cost = w[pc + 3];
                pc = w[pc + 2];
                if (cost !== 0 && (meter.fuel -= cost) < 0) meter.poll();
              } else pc += 4;
              continue;
            }
            case Op.JUMP_LT: {
              const i = w[pc + 1];
              const j = w[pc + 2];
              const a = i >= 0 ? regs[i] : k[~i];
              const b = j >= 0 ? regs[j] : k[~j];
              if (typeof a === "number" && typeof b === "number") {
                if (a < b === (w[pc + 3] === 1)) {
                  const cost = w[pc + 5];
                  pc = w[pc + 4];
                  if (cost !== 0 && (meter.fuel -= cost) < 0) meter.poll();
                } else pc += 6;
                continue;
              }
              frame.pc = pc + 6;
              const f = m.compareJump(frame, pc, "<", a, b);
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.JUMP_EQ: {
              const i = w[pc + 1];
              const j = w[pc + 2];
              const a = i >= 0 ? regs[i] : k[~i];
              const b = j >= 0 ? regs[j] : k[~j];
              if ((typeof a === "number" && typeof b === "number") || (typeof a === "string" && typeof b === "string")) {
                if ((a === b) === (w[pc + 3] === 1)) {
                  const cost = w[pc + 5];
                  pc = w[pc + 4];
                  if (cost !== 0 && (meter.fuel -= cost) < 0) meter.poll();
                } else pc += 6;
                continue;
              }
              frame.pc = pc + 6;
              const f = m.compareJump(frame, pc, "==", a, b);
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.JUMP_NE:
            case Op.JUMP_LE:
            case Op.JUMP_GT:
            case Op.JUMP_GE: {
              const i = w[pc + 1];
              const j = w[pc + 2];
              const a = i >= 0 ? regs[i] : k[~i];
              const b = j >= 0 ? regs[j] : k[~j];
              const op = w[pc];
              if (typeof a === "number" && typeof b === "number") {
                const r = op === Op.JUMP_GT ? a > b : op === Op.JUMP_LE ? a <= b : op === Op.JUMP_GE ? a >= b : a !== b;
                if (r === (w[pc + 3] === 1)) {
                  const cost = w[pc + 5];
                  pc = w[pc + 4];
                  if (cost !== 0 && (meter.fuel -= cost) < 0) meter.poll();
                } else pc += 6;
                continue;
              }
              frame.pc = pc + 6;
              const f = m.compareJump(frame, pc, COMPARISONS[op - Op.JUMP_EQ], a, b);
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.JUMP_IS: {
              const i = w[pc + 1];
              const j = w[pc + 2];
              const a = i >= 0 ? regs[i] : k[~i];
              const b = j >= 0 ? regs[j] : k[~j];
              if ((a === b) === (w[pc + 3] === 1)) {
                const cost = w[pc + 5];
                pc = w[pc + 4];
                if (cost !== 0 && (meter.fuel -= cost) < 0) meter.poll();
              } else pc += 6;
              continue;
            }

            // ----------------------------------------------------------------------------------- attributes and items
            case Op.LOAD_ATTR: {
              const o = regs[w[pc + 2]];
              frame.pc = pc + 5;
              if (o instanceof PyInstance) {
                const c = (code.caches as Cache[])[w[pc + 4]];
                if (c.shape === o.shape && c.version === o.cls.version) {
                  if (c.kind === CacheKind.OWN) {
                    regs[w[pc + 1]] = o.slots[c.index] as Value;
                    pc += 5;
                    continue;
                  }
                  if (c.kind === CacheKind.CLASS) {
                    regs[w[pc + 1]] = c.value as Value;
                    pc += 5;
                    continue;
                  }
                  if (c.kind === CacheKind.METHOD) {
                    meter.bytes += 40;
                    regs[w[pc + 1]] = new PyMethod(c.value as Value, o);
                    pc += 5;
                    continue;
                  }
                }
              } else if (o instanceof PyModule) {
                const c = (code.caches as Cache[])[w[pc + 4]];
                if (c.shape === o.attrs.shape && c.kind === CacheKind.OWN) {
                  regs[w[pc + 1]] = o.attrs.slots[c.index] as Value;
                  pc += 5;
                  continue;
                }
              }
              const f = m.loadAttr(frame, o, w[pc + 3], w[pc + 4], w[pc + 1]);
              if (f === frame) {
                pc += 5;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.STORE_ATTR: {
              const o = regs[w[pc + 1]];
              const i = w[pc + 3];
              const v = i >= 0 ? regs[i] : k[~i];
              frame.pc = pc + 5;
              if (o instanceof PyInstance) {
                const c = (code.caches as Cache[])[w[pc + 4]];
                if (c.shape === o.shape && c.version === o.cls.version) {
                  if (c.kind === CacheKind.OWN) o.slots[c.index] = v;
                  else {
                    meter.bytes += 16;
                    o.slots.push(v);
                    o.shape = c.value as Shape;
                  }
                  pc += 5;
                  continue;
                }
              }
              const f = m.storeAttr(frame, o, w[pc + 2], v, w[pc + 4]);
              if (f === frame) {
                pc += 5;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.LOAD_INDEX: {
              const i = w[pc + 2];
              const j = w[pc + 3];
              const o = i >= 0 ? regs[i] : k[~i];
              const key = j >= 0 ? regs[j] : k[~j];
              frame.pc = pc + 4;
              if (o instanceof PyList) {
                if (typeof key === "number" && o.cls === listType) {
                  const items = o.items;
                  const at = key < 0 ? key + items.length : key;
                  if (at >= 0 && at < items.length) {
                    regs[w[pc + 1]] = items[at];
                    pc += 4;
                    continue;
                  }
                }
              } else if (o instanceof PyDict) {
                if (
                  (typeof key === "string" || typeof key === "number") &&
                  o.cls === dictType
                ) {
                  const v = o.table.map.get(key);
                  if (v !== undefined) {
                    regs[w[pc + 1]] = v;
                    pc += 4;
                    continue;
                  }
                }
              } else if (o instanceof PyTuple && typeof key === "number" && o.cls === tupleType) {
                const items = o.items;
                const at = key < 0 ? key + items.length : key;
                if (at >= 0 && at < items.length) {
                  regs[w[pc + 1]] = items[at];
                  pc += 4;
                  continue;
                }
              }
              const f = m.loadIndex(frame, o, key, w[pc + 1]);
              if (f === frame) {
                pc += 4;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.STORE_INDEX: {
              const o = regs[w[pc + 1]];
              const i = w[pc + 2];
              const j = w[pc + 3];
              const key = i >= 0 ? regs[i] : k[~i];
              const v = j >= 0 ? regs[j] : k[~j];
              frame.pc = pc + 4;
              if (o instanceof PyList) {
                if (typeof key === "number" && o.cls === listType) {
                  const items = o.items;
                  const at = key < 0 ? key + items.length : key;
                  if (at >= 0 && at < items.length) {
                    items[at] = v;
                    pc += 4;
                    continue;
                  }
                }
              } else if (
                o instanceof PyDict &&
                (typeof key === "string" || typeof key === "number") &&
                o.cls === dictType &&
                o.table.isPlain
              ) {
                meter.bytes += 48;
                if (meter.bytes > meter.threshold) meter.alloc(0);
                o.table.put(key, key, v);
                pc += 4;
                continue;
              }
              const f = m.finish(m.setItem(o, key, v), frame, 0, Mode.DISCARD, null);
              if (f === frame) {
                pc += 4;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }

            // -------------------------------------------------------------------------------------------- displays
            case Op.BUILD_LIST: {
              const from = w[pc + 2];
              const n = w[pc + 3];
              meter.bytes += 56 + 8 * n;
              if (meter.bytes > meter.threshold) meter.alloc(0);
              regs[w[pc + 1]] = new PyList(n === 0 ? [] : regs.slice(from, from + n));
              pc += 4;
              continue;
            }
            case Op.BUILD_TUPLE: {
              const from = w[pc + 2];
              const n = w[pc + 3];
              meter.bytes += 56 + 8 * n;
              if (meter.bytes > meter.threshold) meter.alloc(0);
              regs[w[pc + 1]] =
                n === 2 ? new PyTuple([regs[from], regs[from + 1]]) : new PyTuple(regs.slice(from, from + n));
              pc += 4;
              continue;
            }
            case Op.LIST_APPEND: {
              const i = w[pc + 2];
              meter.bytes += 8;
              if (meter.bytes > meter.threshold) meter.alloc(0);
              (regs[w[pc + 1]] as PyList).items.push(i >= 0 ? regs[i] : k[~i]);
              pc += 3;
              continue;
            }
            case Op.UNPACK: {
              const i = w[pc + 2];
              const v = i >= 0 ? regs[i] : k[~i];
              const n = w[pc + 3];
              frame.pc = pc + 4;
              if ((v instanceof PyTuple && v.cls === tupleType) || (v instanceof PyList && v.cls === listType)) {
                const items = v.items;
                if (items.length === n) {
                  const d = w[pc + 1];
                  for (let q = 0; q < n; q++) regs[d + q] = items[q];
                  pc += 4;
                  continue;
                }
              }
              const f = m.unpack(frame, v, n, w[pc + 1]);
              if (f === frame) {
                pc += 4;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }

            // ------------------------------------------------------------------------------------------------ calls
            case Op.CALL: {
              const base = w[pc + 2];
              const n = w[pc + 3];
              const fn = regs[base];
              frame.pc = pc + 4;
              if (fn instanceof PyFunction) {
                const callee = fn.code;
                if (callee.plainArgCount === n) {
                  if ((meter.fuel -= callee.entryCost) < 0) meter.poll();
                  const pooled = callee.pool as Frame | null | undefined;
                  let nf: Frame;
                  if (pooled) {
                    callee.pool = pooled.back;
                    nf = pooled;
                    nf.func = fn;
                    nf.pc = 0;
                    nf.mode = Mode.STORE;
                  } else nf = m.newFrame(fn, callee);
                  const to = nf.regs;
                  for (let q = 0; q < n; q++) to[q] = regs[base + 1 + q];
                  nf.back = frame;
                  nf.ret = w[pc + 1];
                  if ((nf.depth = frame.depth + 1) > m.recursionLimit) throw recursionError("maximum recursion depth exceeded");
                  const unbound = callee.unboundAtEntry;
                  for (let q = 0; q < unbound.length; q++) to[unbound[q]] = undefined;
                  frame = nf;
                  continue frames;
                }
              } else if (fn instanceof PyBuiltin) {
                const def = fn.def;
                let r: unknown;
                if (def.isSimple && fn.self === undefined && n >= def.minPositional && n <= def.maxPositional && n < 4) {
                  meter.mark = meter.bytes;
                  if (n === 1) r = def.impl(m, regs[base + 1]);
                  else if (n === 2) r = def.impl(m, regs[base + 1], regs[base + 2]);
                  else if (n === 0) r = def.impl(m);
                  else r = def.impl(m, regs[base + 1], regs[base + 2], regs[base + 3]);
                  if (r === undefined) r = null;
                } else r = invokeNative(m, def, fn.self, regs.slice(base + 1, base + 1 + n), null);
                if (typeof r !== "object" || r === null || r instanceof PyObject) {
                  regs[w[pc + 1]] = r as Value;
                  pc += 4;
                  continue;
                }
                const f = m.finish(r, frame, w[pc + 1], Mode.STORE, null);
                if (f === null) return m.result;
                frame = f;
                continue frames;
              } else if (fn instanceof PyType) {
                const kind = makerKind(fn);
                if (kind === Maker.INIT) {
                  const init = fn.maker as PyFunction;
                  const callee = init.code;
                  if (callee.plainArgCount === n + 1) {
                    if ((meter.fuel -= callee.entryCost) < 0) meter.poll();
                    meter.bytes += 72;
                    if (meter.bytes > meter.threshold) meter.alloc(0);
                    const pooled = callee.pool as Frame | null | undefined;
                    let nf: Frame;
                    if (pooled) {
                      callee.pool = pooled.back;
                      nf = pooled;
                      nf.func = init;
                      nf.pc = 0;
                    } else nf = m.newFrame(init, callee);
                    const to = nf.regs;
                    const obj = new PyInstance(fn);
                    to[0] = obj;
                    for (let q = 1; q <= n; q++) to[q] = regs[base + q];
                    nf.back = frame;
                    nf.ret = w[pc + 1];
                    nf.mode = Mode.INIT;
                    nf.aux = obj;
                    if ((nf.depth = frame.depth + 1) > m.recursionLimit) throw recursionError("maximum recursion depth exceeded");
                    const unbound = callee.unboundAtEntry;
                    for (let q = 0; q < unbound.length; q++) to[unbound[q]] = undefined;
                    frame = nf;
                    continue frames;
                  }
                } else if (kind === Maker.BARE && n === 0) {
                  meter.alloc(72);
                  regs[w[pc + 1]] = new PyInstance(fn);
                  pc += 4;
                  continue;
                }
              } else if (fn instanceof PyMethod && fn.func instanceof PyFunction) {
                const callee = fn.func.code;
                if (callee.plainArgCount === n + 1) {
                  if ((meter.fuel -= callee.entryCost) < 0) meter.poll();
                  const nf = m.newFrame(fn.func, callee);
                  const to = nf.regs;
                  to[0] = fn.self;
                  for (let q = 1; q <= n; q++) to[q] = regs[base + q];
                  nf.back = frame;
                  nf.ret = w[pc + 1];
                  if ((nf.depth = frame.depth + 1) > m.recursionLimit) throw recursionError("maximum recursion depth exceeded");
                  frame = nf;
                  continue frames;
                }
              }
              const f = m.callInto(frame, fn, regs.slice(base + 1, base + 1 + n), null, w[pc + 1]);
              if (f === frame) {
                pc += 4;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.CALL_METHOD: {
              const base = w[pc + 2];
              const n = w[pc + 3];
              const o = regs[base];
              frame.pc = pc + 6;
              const c = (code.caches as Cache[])[w[pc + 5]];
              if (o instanceof PyInstance) {
                if (c.shape === o.shape && c.version === o.cls.version && c.kind === CacheKind.METHOD) {
                  const fn = c.value as PyFunction;
                  const callee = fn.code;
                  if (callee.plainArgCount === n + 1) {
                    if ((meter.fuel -= callee.entryCost) < 0) meter.poll();
                    const pooled = callee.pool as Frame | null | undefined;
                    let nf: Frame;
                    if (pooled) {
                      callee.pool = pooled.back;
                      nf = pooled;
                      nf.func = fn;
                      nf.pc = 0;
                      nf.mode = Mode.STORE;
                    } else nf = m.newFrame(fn, callee);
                    const to = nf.regs;
                    for (let q = 0; q <= n; q++) to[q] = regs[base + q];
                    nf.back = frame;
                    nf.ret = w[pc + 1];
                    if ((nf.depth = frame.depth + 1) > m.recursionLimit) throw recursionError("maximum recursion depth exceeded");
                    const unbound = callee.unboundAtEntry;
                    for (let q = 0; q < unbound.length; q++) to[unbound[q]] = undefined;
                    frame = nf;
                    continue frames;
                  }
                }
              } else if (c.kind === CacheKind.NATIVE && c.version === typeOf(o).version) {
                const def = c.value as NativeDef;
                if (n + 1 >= def.minPositional && n < def.maxPositional) {
                  meter.mark = meter.bytes;
                  let r: unknown;
                  if (n === 1) r = def.impl(m, o, regs[base + 1]);
                  else if (n === 0) r = def.impl(m, o);
                  else if (n === 2) r = def.impl(m, o, regs[base + 1], regs[base + 2]);
                  else r = def.impl(m, o, ...regs.slice(base + 1, base + 1 + n));
                  if (r === undefined) r = null;
                  if (typeof r !== "object" || r === null || r instanceof PyObject) {
                    regs[w[pc + 1]] = r as Value;
                    pc += 6;
                    continue;
                  }
                  const f = m.finish(r, frame, w[pc + 1], Mode.STORE, null);
                  if (f === null) return m.result;
                  frame = f;
                  continue frames;
                }
              }
              const f = m.callMethod(frame, base, n, w[pc + 4], w[pc + 5], w[pc + 1]);
              if (f === frame) {
                pc += 6;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.LOAD_METHOD: {
              const o = regs[w[pc + 2]];
              frame.pc = pc + 5;
              if (o instanceof PyInstance) {
                const c = (code.caches as Cache[])[w[pc + 4]];
                if (c.shape === o.shape && c.version === o.cls.version && c.kind === CacheKind.METHOD) {
                  const d = w[pc + 1];
                  regs[d] = c.value as Value;
                  regs[d + 1] = o;
                  pc += 5;
                  continue;
                }
              }
              const f = m.loadMethod(frame, o, w[pc + 3], w[pc + 4], w[pc + 1]);
              if (f === frame) {
                pc += 5;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.CALL_LOADED: {
              const base = w[pc + 2];
              const n = w[pc + 3];
              const fn = regs[base];
              const self = regs[base + 1] as Value | undefined;
              frame.pc = pc + 4;
              if (self !== undefined) {
                if (fn instanceof PyFunction && fn.code.plainArgCount === n + 1) {
                  const callee = fn.code;
                  if ((meter.fuel -= callee.entryCost) < 0) meter.poll();
                  const nf = m.newFrame(fn, callee);
                  const to = nf.regs;
                  for (let q = 0; q <= n; q++) to[q] = regs[base + 1 + q];
                  nf.back = frame;
                  nf.ret = w[pc + 1];
                  if ((nf.depth = frame.depth + 1) > m.recursionLimit) throw recursionError("maximum recursion depth exceeded");
                  frame = nf;
                  continue frames;
                }
                if (fn instanceof PyMethodDescriptor && n === 1 && fn.def.isSimple && !fn.unwraps) {
                  const def = fn.def;
                  if (def.minPositional <= 2 && def.maxPositional >= 2) {
                    meter.mark = meter.bytes;
                    const r = def.impl(m, self, regs[base + 2]);
                    if (r === undefined) {
                      regs[w[pc + 1]] = null;
                      pc += 4;
                      continue;
                    }
                    if (typeof r !== "object" || r === null || r instanceof PyObject) {
                      regs[w[pc + 1]] = r as Value;
                      pc += 4;
                      continue;
                    }
                    const f = m.finish(r, frame, w[pc + 1], Mode.STORE, null);
                    if (f === null) return m.result;
                    frame = f;
                    continue frames;
                  }
                }
              }
              const f = m.callLoaded(frame, base, regs.slice(base + 2, base + 2 + n), null, w[pc + 1]);
              if (f === frame) {
                pc += 4;
                continue;
              }
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.MAKE_FUNCTION:
              meter.bytes += 160;
              regs[w[pc + 1]] = m.makeFunction(frame, pc);
              pc += 6;
              continue;
            case Op.RETURN: {
              const i = w[pc + 1];
              const v = i >= 0 ? regs[i] : k[~i];
              const back = frame.back;
              if (frame.mode === Mode.STORE && frame.generator === null && back instanceof Frame) {
                back.regs[frame.ret] = v;
                const spare = code.pool as Frame | null | undefined;
                if (spare === undefined) m.poolCode(code, frame);
                else {
                  frame.back = spare;
                  code.pool = frame;
                }
                frame = back;
                continue frames;
              }
              const f = m.leave(frame, v);
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }

            // ------------------------------------------------------------------------------ iteration, generators
            case Op.GET_ITER: {
              const i = w[pc + 2];
              frame.pc = pc + 3;
              const r = m.iter(i >= 0 ? regs[i] : k[~i]);
              if (typeof r !== "object" || r === null || r instanceof PyObject) {
                regs[w[pc + 1]] = r;
                pc += 3;
                continue;
              }
              const f = m.finish(r, frame, w[pc + 1], Mode.STORE, null);
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.FOR_ITER: {
              const it = regs[w[pc + 2]];
              frame.pc = pc + 5;
              if (it instanceof PyIterator) {
                let v: unknown;
                if (it instanceof PyListIterator) v = it.nextItem();
                else if (it instanceof PyRangeIterator) v = it.nextItem();
                else v = it.nextItem(m);
                if (v === undefined) {
                  pc += 5;
                  continue;
                }
                if (typeof v !== "object" || v === null || v instanceof PyObject) {
                  regs[w[pc + 1]] = v as Value;
                  if ((meter.fuel -= w[pc + 4]) < 0) meter.poll();
                  pc = w[pc + 3];
                  continue;
                }
                const f = m.finish(v, frame, pc, Mode.FOR, null);
                if (f === null) return m.result;
                frame = f;
                continue frames;
              }
              if (it instanceof PyGenerator && it.state === GenState.SUSPENDED && it.inner === null) {
                const g = it.frame as Frame;
                g.regs[g.code.words[g.pc - 2]] = null;
                it.state = GenState.RUNNING;
                g.back = frame;
                g.ret = pc;
                g.mode = Mode.FOR;
                if ((g.depth = frame.depth + 1) > m.recursionLimit) throw recursionError("maximum recursion depth exceeded");
                frame = g;
                continue frames;
              }
              const f = m.forIter(frame, it, pc);
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
            case Op.YIELD: {
              const i = w[pc + 2];
              const v = i >= 0 ? regs[i] : k[~i];
              frame.pc = pc + 3;
              const back = frame.back;
              if (frame.mode === Mode.FOR && back instanceof Frame) {
                (frame.generator as PyGenerator).state = GenState.SUSPENDED;
                const bw = back.code.words;
                const at = frame.ret;
                back.regs[bw[at + 1]] = v;
                back.pc = bw[at + 3];
                if ((meter.fuel -= bw[at + 4]) < 0) meter.poll();
                frame.back = null;
                frame = back;
                continue frames;
              }
              const f = m.yielded(frame, v);
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }

            // Everything rarer is handled outside the loop; the answer is the frame to go on with.
            default: {
              const f = m.rare(frame, pc);
              if (f === null) return m.result;
              frame = f;
              continue frames;
            }
          }
        }
      }
    } catch (e) {
      const f = m.unwind(e);
      if (f === null) return m.result;
      frame = f;
    }
  }
}

/** By opcode, from POW and from IPOW on. */
const OPERATORS: readonly BinaryOp[] = ["**", "*", "@", "/", "//", "%", "+", "-", "<<", ">>", "&", "^", "|"];

/** By opcode, from EQ and from JUMP_EQ on. */
const COMPARISONS: readonly CompareOp[] = ["==", "!=", "<", "<=", ">", ">="];
