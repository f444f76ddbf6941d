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

import type { Code } from "../compile/code.js";
import { Op } from "../compile/opcodes.js";
import type { Compiled } from "../jit/tier.js";
import { GenState, type PyGenerator } from "../objects/generator.js";
import { PyIterator, PyRangeIterator } from "../objects/iterators.js";
import {
  Cell,
  dictType,
  listType,
  PyDict,
  PyFloat,
  PyFunction,
  PyInstance,
  PyList,
  PyMethod,
  PyModule,
  PyObject,
  PyTuple,
  tupleType,
  type Value,
} from "../objects/model.js";
import type { Shape } from "../objects/shape.js";
import { Frame, Mode } from "./frame.js";
import { type Cache, CacheKind } from "./link.js";
import type { Machine } from "./machine.js";
import { COMPARE_OPERATORS } from "./operators.js";
import { parkBetween } from "./parking.js";

const MAX = 9007199254740991;
const MIN = -9007199254740991;

/** What a portion of steps used up in one loop adds to the heat of its code. */
const PORTION_HEAT = 200;

/**
 * Runs from the frame until the activation's first frame (the one without `back`) returns; answers its value. An
 * asynchronous run may park instead: `m.parked` says so.
 */
export function execute(m: Machine, first: Frame): Value {
  let frame: Frame | null = first;
  const nested = m.nested;
  do {
    try {
      frame = dispatch(m, frame);
      // The loop comes out here when its portion of steps is used up, with the frame to go on with.
      if (frame !== null && m.meter.fuel < 0) {
        m.meter.pollBetween();
        frame.code.heat += PORTION_HEAT;
        if (m.parkable && m.meter.overdue) {
          parkBetween(m, frame);
          return m.result;
        }
      }
    } catch (e) {
      m.nested = nested;
      frame = m.unwind(e);
    }
  } while (frame !== null);
  return m.result;
}

/**
 * The loop. Answers null when the activation is finished (its value is in `m.result`), or a frame to go on with: it
 * returns at least every few thousand steps, so that the compiled form of the function is entered soon after it is
 * ready, and there is no `try` in it; both keep the JavaScript engine's optimiser fast.
 */
function dispatch(m: Machine, first: Frame): Frame | null {
  let frame: Frame = first;
  const meter = m.meter;
  frames: for (;;) {
    const code: Code = frame.code;
    if (code.compiled !== null) {
      if ((code.entries as Int32Array)[frame.pc] !== -1) {
        const after: Frame | null = (code.compiled as Compiled)(m, frame);
        if (after === null) return null;
        m.frame = after;
        if (meter.fuel < 0) return after;
        frame = after;
        continue;
      }
    } else if (++code.heat > m.hot) m.heated(frame);
    const w = code.words;
    const regs = frame.regs as Value[];
    const k = code.values as Value[];
    let pc = frame.pc;
    let next: Frame | null;
    m.frame = frame;
    if (meter.fuel < 0) return frame;
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
          if (typeof a === "number" && typeof b === "number") {
            const r = a + b;
            if (r <= MAX && r >= MIN) {
              regs[w[pc + 1]] = r;
              pc += 4;
              continue;
            }
          } else if (a instanceof PyFloat && b instanceof PyFloat) {
            meter.bytes += 32;
            regs[w[pc + 1]] = new PyFloat(a.value + b.value);
            pc += 4;
            continue;
          }
          frame.pc = pc + 4;
          next = m.arith(frame, w[pc], a, b, w[pc + 1]);
          break;
        }
        case Op.SUB:
        case Op.ISUB: {
          const i = w[pc + 2];
          const j = w[pc + 3];
          const a = i >= 0 ? regs[i] : k[~i];
          const b = j >= 0 ? regs[j] : k[~j];
          if (typeof a === "number" && typeof b === "number") {
            const r = a - b;
            if (r <= MAX && r >= MIN) {
              regs[w[pc + 1]] = r;
              pc += 4;
              continue;
            }
          } else if (a instanceof PyFloat && b instanceof PyFloat) {
            meter.bytes += 32;
            regs[w[pc + 1]] = new PyFloat(a.value - b.value);
            pc += 4;
            continue;
          }
          frame.pc = pc + 4;
          next = m.arith(frame, w[pc], a, b, w[pc + 1]);
          break;
        }
        case Op.MUL:
        case Op.IMUL: {
          const i = w[pc + 2];
          const j = w[pc + 3];
          const a = i >= 0 ? regs[i] : k[~i];
          const b = j >= 0 ? regs[j] : k[~j];
          if (typeof a === "number" && typeof b === "number") {
            const r = a * b;
            if (r <= MAX && r >= MIN) {
              regs[w[pc + 1]] = r === 0 ? 0 : r;
              pc += 4;
              continue;
            }
          } else if (a instanceof PyFloat && b instanceof PyFloat) {
            meter.bytes += 32;
            regs[w[pc + 1]] = new PyFloat(a.value * b.value);
            pc += 4;
            continue;
          }
          frame.pc = pc + 4;
          next = m.arith(frame, w[pc], a, b, w[pc + 1]);
          break;
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
          next = m.arith(frame, Op.MOD, a, b, w[pc + 1]);
          break;
        }
        case Op.FLOORDIV:
        case Op.DIV:
        case Op.AND:
        case Op.OR:
        case Op.XOR:
        case Op.LSHIFT:
        case Op.RSHIFT:
        case Op.POW:
        case Op.MATMUL:
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
          frame.pc = pc + 4;
          next = m.arith(frame, w[pc], i >= 0 ? regs[i] : k[~i], j >= 0 ? regs[j] : k[~j], w[pc + 1]);
          break;
        }
        case Op.NEG:
        case Op.POS:
        case Op.INVERT: {
          const i = w[pc + 2];
          frame.pc = pc + 3;
          next = m.unaryInto(frame, w[pc], i >= 0 ? regs[i] : k[~i], w[pc + 1]);
          break;
        }
        case Op.NOT: {
          const i = w[pc + 2];
          const a = i >= 0 ? regs[i] : k[~i];
          if (typeof a === "boolean") {
            regs[w[pc + 1]] = !a;
            pc += 3;
            continue;
          }
          frame.pc = pc + 3;
          next = m.notInto(frame, a, w[pc + 1]);
          break;
        }
        case Op.EQ:
        case Op.NE:
        case Op.LT:
        case Op.LE:
        case Op.GT:
        case Op.GE: {
          const i = w[pc + 2];
          const j = w[pc + 3];
          frame.pc = pc + 4;
          next = m.compareInto(frame, w[pc], i >= 0 ? regs[i] : k[~i], j >= 0 ? regs[j] : k[~j], w[pc + 1]);
          break;
        }
        case Op.IS:
        case Op.IS_NOT: {
          const i = w[pc + 2];
          const j = w[pc + 3];
          const a = i >= 0 ? regs[i] : k[~i];
          const b = j >= 0 ? regs[j] : k[~j];
          const same = isContent(a) ? m.isSame(a, b) : a === b;
          regs[w[pc + 1]] = same === (w[pc] === Op.IS);
          pc += 4;
          continue;
        }
        case Op.CONTAINS:
        case Op.NOT_CONTAINS: {
          const i = w[pc + 2];
          const j = w[pc + 3];
          frame.pc = pc + 4;
          next = m.containsInto(frame, w[pc], i >= 0 ? regs[i] : k[~i], j >= 0 ? regs[j] : k[~j], w[pc + 1]);
          break;
        }

        // ------------------------------------------------------------------------------------------------ jumps
        case Op.JUMP: {
          const cost = w[pc + 2];
          pc = w[pc + 1];
          if (cost !== 0 && (meter.fuel -= cost) < 0) {
            frame.pc = pc;
            return frame;
          }
          continue;
        }
        case Op.JUMP_IF_TRUE:
        case Op.JUMP_IF_FALSE: {
          const i = w[pc + 1];
          const v = i >= 0 ? regs[i] : k[~i];
          if (typeof v === "boolean") {
            if (v === (w[pc] === Op.JUMP_IF_TRUE)) {
              const cost = w[pc + 3];
              pc = w[pc + 2];
              if (cost !== 0 && (meter.fuel -= cost) < 0) {
                frame.pc = pc;
                return frame;
              }
            } else pc += 4;
            continue;
          }
          frame.pc = pc + 4;
          next = m.truthJump(frame, pc, v);
          break;
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
              if (cost !== 0 && (meter.fuel -= cost) < 0) {
                frame.pc = pc;
                return frame;
              }
            } else pc += 6;
            continue;
          }
          frame.pc = pc + 6;
          next = m.compareJump(frame, pc, "<", a, b);
          break;
        }
        case Op.JUMP_EQ: {
          const i = w[pc + 1];
          const j = w[pc + 2];
          const a = i >= 0 ? regs[i] : k[~i];
          const b = j >= 0 ? regs[j] : k[~j];
          if (
            (typeof a === "number" && typeof b === "number") ||
            // Long strings have their price.
            (typeof a === "string" && typeof b === "string" && a.length < 1024)
          ) {
            const same = isContent(a) ? m.isSame(a, b) : a === b;
            if (same === (w[pc + 3] === 1)) {
              const cost = w[pc + 5];
              pc = w[pc + 4];
              if (cost !== 0 && (meter.fuel -= cost) < 0) {
                frame.pc = pc;
                return frame;
              }
            } else pc += 6;
            continue;
          }
          frame.pc = pc + 6;
          next = m.compareJump(frame, pc, "==", a, b);
          break;
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
              if (cost !== 0 && (meter.fuel -= cost) < 0) {
                frame.pc = pc;
                return frame;
              }
            } else pc += 6;
            continue;
          }
          frame.pc = pc + 6;
          next = m.compareJump(frame, pc, COMPARE_OPERATORS[op - Op.JUMP_EQ], a, b);
          break;
        }
        case Op.JUMP_IS: {
          const i = w[pc + 1];
          const j = w[pc + 2];
          const a = i >= 0 ? regs[i] : k[~i];
          const b = j >= 0 ? regs[j] : k[~j];
          const same = isContent(a) ? m.isSame(a, b) : a === b;
          if (same === (w[pc + 3] === 1)) {
            const cost = w[pc + 5];
            pc = w[pc + 4];
            if (cost !== 0 && (meter.fuel -= cost) < 0) {
              frame.pc = pc;
              return frame;
            }
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
          next = m.loadAttr(frame, o, w[pc + 3], w[pc + 4], w[pc + 1]);
          break;
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
          next = m.storeAttr(frame, o, w[pc + 2], v, w[pc + 4]);
          break;
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
            if ((typeof key === "string" || typeof key === "number") && o.cls === dictType) {
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
          next = m.loadIndex(frame, o, key, w[pc + 1]);
          break;
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
          }
          next = m.storeIndex(frame, o, key, v);
          break;
        }

        // -------------------------------------------------------------------------------------------- displays
        case Op.BUILD_LIST: {
          const from = w[pc + 2];
          const n = w[pc + 3];
          meter.bytes += 56 + 8 * n;
          if (meter.bytes > meter.threshold) {
            frame.pc = pc + 4;
            meter.countRoots();
          }
          regs[w[pc + 1]] = new PyList(n === 0 ? [] : regs.slice(from, from + n));
          pc += 4;
          continue;
        }
        case Op.BUILD_TUPLE: {
          const from = w[pc + 2];
          const n = w[pc + 3];
          meter.bytes += 56 + 8 * n;
          if (meter.bytes > meter.threshold) {
            frame.pc = pc + 4;
            meter.countRoots();
          }
          regs[w[pc + 1]] =
            n === 2 ? new PyTuple([regs[from], regs[from + 1]]) : new PyTuple(regs.slice(from, from + n));
          pc += 4;
          continue;
        }
        case Op.LIST_APPEND: {
          const i = w[pc + 2];
          meter.bytes += 8;
          if (meter.bytes > meter.threshold) {
            frame.pc = pc + 3;
            meter.countRoots();
          }
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
          next = m.unpack(frame, v, n, w[pc + 1]);
          break;
        }

        // ------------------------------------------------------------------------------------------------ calls
        case Op.CALL: {
          const base = w[pc + 2];
          const n = w[pc + 3];
          const fn = regs[base];
          frame.pc = pc + 4;
          if (fn instanceof PyFunction && fn.code.plainArgCount === n) {
            const nf = m.push(fn, frame, w[pc + 1]);
            const to = nf.regs;
            for (let q = 0; q < n; q++) to[q] = regs[base + 1 + q];
            frame = nf;
            continue frames;
          }
          next = m.callAny(frame, fn, base, n, w[pc + 1]);
          break;
        }
        case Op.CALL_METHOD: {
          const base = w[pc + 2];
          const n = w[pc + 3];
          const o = regs[base];
          frame.pc = pc + 6;
          if (o instanceof PyInstance) {
            const c = (code.caches as Cache[])[w[pc + 5]];
            if (c.shape === o.shape && c.version === o.cls.version && c.kind === CacheKind.METHOD) {
              const fn = c.value as PyFunction;
              if (fn.code.plainArgCount === n + 1) {
                const nf = m.push(fn, frame, w[pc + 1]);
                const to = nf.regs;
                for (let q = 0; q <= n; q++) to[q] = regs[base + q];
                frame = nf;
                continue frames;
              }
            }
          }
          next = m.callMethod(frame, base, n, w[pc + 4], w[pc + 5], w[pc + 1]);
          break;
        }
        case Op.LOAD_METHOD:
          frame.pc = pc + 5;
          next = m.loadMethod(frame, regs[w[pc + 2]], w[pc + 3], w[pc + 4], w[pc + 1]);
          break;
        case Op.CALL_LOADED: {
          const base = w[pc + 2];
          const n = w[pc + 3];
          const fn = regs[base];
          frame.pc = pc + 4;
          if (fn instanceof PyFunction && regs[base + 1] !== undefined && fn.code.plainArgCount === n + 1) {
            const nf = m.push(fn, frame, w[pc + 1]);
            const to = nf.regs;
            for (let q = 0; q <= n; q++) to[q] = regs[base + 1 + q];
            frame = nf;
            continue frames;
          }
          next = m.callLoaded(frame, base, n, w[pc + 1]);
          break;
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
            m.giveBack(code, frame);
            frame = back;
            continue frames;
          }
          next = m.leave(frame, v);
          // The same frame may go on (a result for itself), but never at this local pc.
          if (next === null) return null;
          frame = next;
          continue frames;
        }

        // ------------------------------------------------------------------------------ iteration, generators
        case Op.GET_ITER: {
          const i = w[pc + 2];
          frame.pc = pc + 3;
          next = m.iterInto(frame, i >= 0 ? regs[i] : k[~i], w[pc + 1]);
          break;
        }
        case Op.FOR_ITER: {
          const it = regs[w[pc + 2]];
          let v: unknown;
          if (it instanceof PyRangeIterator) {
            if (it.left > 0) {
              it.left--;
              const n = it.current;
              it.current = n + it.step;
              v = n;
            }
          } else if (it instanceof PyIterator) {
            frame.pc = pc + 5;
            v = it.nextItem(m);
            if (typeof v === "object" && v !== null && !(v instanceof PyObject)) {
              next = m.finish(v, frame, pc, Mode.FOR, null);
              break;
            }
          } else {
            frame.pc = pc + 5;
            next = m.forIter(frame, it, pc);
            break;
          }
          if (v === undefined) pc += 5;
          else {
            regs[w[pc + 1]] = v as Value;
            meter.fuel -= w[pc + 4];
            pc = w[pc + 3];
            if (meter.fuel < 0) {
              frame.pc = pc;
              return frame;
            }
          }
          continue;
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
            meter.fuel -= bw[at + 4];
            frame.back = null;
            frame = back;
            continue frames;
          }
          next = m.yielded(frame, v);
          break;
        }

        // Everything rarer is handled outside the loop; the answer is the frame to go on with.
        default:
          next = m.rare(frame, pc);
      }
      // A slow path has answered the frame to go on with.
      if (next === frame) {
        // A native may have run in between: a generator that it resumes is the same frame again.
        m.frame = frame;
        pc = frame.pc;
      } else {
        if (next === null) return null;
        frame = next;
        continue frames;
      }
    }
  }
}

/** By opcode, from JUMP_EQ on. */

/** Whether identity is a question of content, which may be long. */
function isContent(v: unknown): boolean {
  return typeof v === "string" || typeof v === "bigint";
}
