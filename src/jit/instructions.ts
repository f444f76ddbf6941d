/** What each instruction becomes: the same as in the dispatch loop, with the same charges in the same places. */
import { CodeFlag } from "../compile/code.js";
import { Op } from "../compile/opcodes.js";
import { GenState } from "../objects/generator.js";
import { Mode } from "../vm/frame.js";
import { CacheKind } from "../vm/link.js";
import { arithmetic, bothNumbers, COMPARE, compareJump, integer } from "./arithmetic.js";
import { type Instruction, LETTERS } from "./blocks.js";
import { call, callMethod } from "./calls.js";
import { type Emitter, ENTER, ENTER_DEEPER, registersFrom, VERSION_OF_T } from "./emitter.js";
import { forIter, loadIndex } from "./items.js";
import { guestFirst } from "./operators.js";

export function instruction(e: Emitter, at: Instruction): void {
  const { pc, op, end } = at;
  const w = e.w;
  const o1 = w[pc + 1] as number;
  const o2 = w[pc + 2] as number;
  const o3 = w[pc + 3] as number;
  switch (op) {
    case Op.LOAD_CONST:
      e.set(o1, e.x(~o2));
      return;
    case Op.MOVE:
      e.set(o1, `r${o2}`);
      return;
    case Op.LOAD_GLOBAL:
      e.line(`t = frame.func.globals; u = ${e.cache(o3)};`);
      e.line(`if (u.shape === t.shape && u.kind === ${CacheKind.OWN}) r${o1} = t.slots[u.index];`);
      e.line(`else if (u.shape === t.shape && u.index === m.builtinsVersion) r${o1} = u.value;`);
      e.line(`else { ${e.spill()}frame.pc = ${end}; r${o1} = m.loadGlobal(frame, ${o2}, ${o3}); }`);
      e.dirty.add(o1);
      return;
    case Op.STORE_GLOBAL:
      e.line(`t = frame.func.globals; u = ${e.cache(o3)};`);
      e.line(`if (u.shape === t.shape) t.slots[u.index] = ${e.x(o2)};`);
      e.line(`else { ${e.spill()}frame.pc = ${end}; m.storeGlobal(frame, ${o1}, ${e.x(o2)}, ${o3}); }`);
      return;
    case Op.MAKE_CELL:
      e.line("meter.bytes += 32;");
      e.set(o1, `new Cell(r${o1})`);
      return;
    case Op.LOAD_CELL:
      e.line(`v = r${o2}.value;`);
      e.line(`if (v === undefined) { ${e.spill()}frame.pc = ${end}; m.unboundLocal(frame, ${o2}); }`);
      e.set(o1, "v");
      return;
    case Op.STORE_CELL:
      e.line(`r${o1}.value = ${e.x(o2)};`);
      return;
    case Op.LOAD_FREE:
      e.line(`v = frame.func.closure[${o2}].value;`);
      e.line(`if (v === undefined) { ${e.spill()}frame.pc = ${end}; m.unboundFree(frame, ${o2}); }`);
      e.set(o1, "v");
      return;
    case Op.STORE_FREE:
      e.line(`frame.func.closure[${o1}].value = ${e.x(o2)};`);
      return;
    case Op.CHECK_BOUND:
    case Op.DELETE_LOCAL:
      e.line(`if (r${o1} === undefined) { ${e.spill()}frame.pc = ${end}; m.unboundLocal(frame, ${o1}); }`);
      if (op === Op.DELETE_LOCAL) e.set(o1, "undefined");
      return;
    case Op.CLEAR:
      e.set(o1, "undefined");
      return;

    case Op.ADD:
    case Op.IADD:
      arithmetic(e, pc, op, end, "+");
      return;
    case Op.SUB:
    case Op.ISUB:
      arithmetic(e, pc, op, end, "-");
      return;
    case Op.MUL:
    case Op.IMUL:
      arithmetic(e, pc, op, end, "*");
      return;
    case Op.DIV:
    case Op.IDIV:
      arithmetic(e, pc, op, end, "/");
      return;
    case Op.MOD:
    case Op.IMOD:
    case Op.FLOORDIV:
    case Op.IFLOORDIV:
    case Op.AND:
    case Op.IAND:
    case Op.OR:
    case Op.IOR:
    case Op.XOR:
    case Op.IXOR:
    case Op.RSHIFT:
    case Op.IRSHIFT:
    case Op.LSHIFT:
    case Op.ILSHIFT:
      integer(e, pc, op, end);
      return;
    case Op.POW:
    case Op.MATMUL:
    case Op.IPOW:
    case Op.IMATMUL:
      e.line(`${guestFirst(e, at)}{ ${e.slow(`m.arith(frame, ${op}, ${e.x(o2)}, ${e.x(o3)}, ${o1})`, end, [o1])} }`);
      e.clean(o1);
      return;
    case Op.NEG: {
      const a = e.x(o2);
      e.line(`${guestFirst(e, at)}if (typeof ${a} === "number") r${o1} = ${a} === 0 ? 0 : -${a};`);
      e.line(`else if (${a} instanceof PyFloat) { meter.bytes += 32; r${o1} = new PyFloat(-${a}.value); }`);
      e.line(`else { ${e.slow(`m.unaryInto(frame, ${op}, ${a}, ${o1})`, end, [o1])} }`);
      e.dirty.add(o1);
      return;
    }
    case Op.POS:
    case Op.INVERT:
      e.line(e.slow(`m.unaryInto(frame, ${op}, ${e.x(o2)}, ${o1})`, end, [o1]));
      e.clean(o1);
      return;
    case Op.NOT: {
      const a = e.x(o2);
      e.line(`${guestFirst(e, at)}if (typeof ${a} === "boolean") r${o1} = !${a};`);
      e.line(`else { ${e.slow(`m.notInto(frame, ${a}, ${o1})`, end, [o1])} }`);
      e.dirty.add(o1);
      return;
    }
    case Op.EQ:
    case Op.NE:
    case Op.LT:
    case Op.LE:
    case Op.GT:
    case Op.GE: {
      const [a, b] = [e.x(o2), e.x(o3)];
      e.line(`${guestFirst(e, at)}if (${bothNumbers(e, o2, o3)}) r${o1} = ${a} ${COMPARE[op - Op.EQ]} ${b};`);
      e.line(`else { ${e.slow(`m.compareInto(frame, ${op}, ${a}, ${b}, ${o1})`, end, [o1])} }`);
      e.dirty.add(o1);
      return;
    }
    case Op.IS:
    case Op.IS_NOT:
      e.set(o1, `${op === Op.IS ? "" : "!"}(${identity(e, o2, o3)})`);
      return;
    case Op.CONTAINS:
    case Op.NOT_CONTAINS:
      e.line(e.slow(`m.containsInto(frame, ${op}, ${e.x(o2)}, ${e.x(o3)}, ${o1})`, end, [o1]));
      e.clean(o1);
      return;

    case Op.JUMP:
      e.line(e.jump(o1, o2));
      return;
    case Op.JUMP_IF_TRUE:
    case Op.JUMP_IF_FALSE: {
      const a = e.x(o1);
      const yes = op === Op.JUMP_IF_TRUE;
      e.line(`${guestFirst(e, at)}if (typeof ${a} === "boolean") { if (${yes ? "" : "!"}${a}) { ${e.jump(o2, o3)} } }`);
      e.line(`else if (typeof ${a} === "number") { if (${a} ${yes ? "!==" : "==="} 0) { ${e.jump(o2, o3)} } }`);
      e.line(`else if (${a} === null) { ${yes ? "" : e.jump(o2, o3)} }`);
      e.line(`else { ${e.decide(`m.truthJump(frame, ${pc}, ${a})`, pc, end)} }`);
      return;
    }
    case Op.JUMP_EQ:
    case Op.JUMP_NE:
    case Op.JUMP_LT:
    case Op.JUMP_LE:
    case Op.JUMP_GT:
    case Op.JUMP_GE:
      compareJump(e, pc, op, end);
      return;
    case Op.JUMP_IS: {
      e.line(
        `if (${o3 === 1 ? "" : "!"}(${identity(e, o1, o2)})) { ${e.jump(w[pc + 4] as number, w[pc + 5] as number)} }`,
      );
      return;
    }

    case Op.LOAD_ATTR: {
      const c = w[pc + 4] as number;
      const o = `r${o2}`;
      const slow = e.slow(`m.loadAttr(frame, ${o}, ${o3}, ${c}, ${o1})`, end, [o1]);
      e.line(`t = ${o};`);
      const hit = e.lookUp(c);
      const { kind } = e.cacheNow(c);
      if (kind === CacheKind.METHOD) {
        e.line(`if (${hit} && u.kind === ${kind}) { meter.bytes += 40; r${o1} = new PyMethod(u.value, t); }`);
      } else if (kind === CacheKind.CLASS) {
        e.line(`if (${hit} && u.kind === ${kind}) r${o1} = u.value;`);
      } else if (kind === CacheKind.GETTER) {
        e.line(slow);
        e.clean(o1);
        return;
      } else e.line(`if (${hit} && u.kind === ${CacheKind.OWN}) r${o1} = t.slots[u.index];`);
      e.line(
        `else if (t instanceof PyModule && u.shape === t.attrs.shape && u.kind === ${CacheKind.OWN}) r${o1} = t.attrs.slots[u.index];`,
      );
      e.line(`else { ${slow} }`);
      e.dirty.add(o1);
      return;
    }
    case Op.STORE_ATTR: {
      const c = w[pc + 4] as number;
      e.line(`t = r${o1}; u = ${e.cache(c)};`);
      e.line("if (t instanceof PyInstance && u.shape === t.shape && u.version === t.cls.version) {");
      e.line(`if (u.kind === ${CacheKind.OWN}) t.slots[u.index] = ${e.x(o3)};`);
      e.line(`else { meter.bytes += 16; t.slots.push(${e.x(o3)}); t.shape = u.value; } }`);
      e.line(`else { ${e.slow(`m.storeAttr(frame, t, ${o2}, ${e.x(o3)}, ${c})`, end, [])} }`);
      return;
    }
    case Op.LOAD_INDEX:
      loadIndex(e, pc, end);
      return;
    case Op.STORE_INDEX: {
      const [key, value] = [e.x(o2), e.x(o3)];
      const slow = e.slow(`m.storeIndex(frame, t, ${key}, ${value})`, end, []);
      e.line(`t = r${o1};`);
      e.line(`if (t instanceof PyList && typeof ${key} === "number" && t.cls === listType) {`);
      e.line(`t = t.items; u = ${key} < 0 ? ${key} + t.length : ${key};`);
      e.line(`if (u >= 0 && u < t.length) t[u] = ${value};`);
      e.line(`else { t = r${o1}; ${slow} } }`);
      e.line(`else { ${slow} }`);
      return;
    }

    case Op.BUILD_LIST:
    case Op.BUILD_TUPLE: {
      const items = Array.from({ length: o3 }, (_, i) => `r${o2 + i}`).join(", ");
      e.line(`meter.bytes += ${56 + 8 * o3};`);
      e.line(`if (meter.bytes > meter.threshold) { ${e.spill()}frame.pc = ${pc}; meter.countRoots(); }`);
      e.set(o1, `new ${op === Op.BUILD_LIST ? "PyList" : "PyTuple"}([${items}])`);
      return;
    }
    case Op.LIST_APPEND:
      e.line("meter.bytes += 8;");
      e.line(`if (meter.bytes > meter.threshold) { ${e.spill()}frame.pc = ${pc}; meter.countRoots(); }`);
      e.line(`r${o1}.items.push(${e.x(o2)});`);
      return;
    case Op.UNPACK: {
      const a = e.x(o2);
      const targets = Array.from({ length: o3 }, (_, i) => o1 + i);
      e.line(`t = ${a};`);
      e.line(`if (((t instanceof PyTuple && t.cls === tupleType) || (t instanceof PyList && t.cls === listType)) && `);
      e.line(`t.items.length === ${o3}) { t = t.items; ${targets.map((r, i) => `r${r} = t[${i}];`).join(" ")} }`);
      e.line(`else { ${e.slow(`m.unpack(frame, t, ${o3}, ${o1})`, end, targets)} }`);
      for (const r of targets) e.dirty.add(r);
      return;
    }

    case Op.CALL:
      call(e, o1, o2, o3, end);
      return;
    case Op.CALL_METHOD:
      callMethod(e, pc, end);
      return;
    case Op.CALL_LOADED:
      e.flush();
      e.line(`t = r${o2}; frame.pc = ${end};`);
      e.line(`if (t instanceof PyFunction && r${o2 + 1} !== undefined && t.code.plainArgCount === ${o3 + 1}) {`);
      e.line(`next = m.push(t, frame, ${o1}); t = next.regs;`);
      for (let q = 0; q <= o3; q++) e.line(`t[${q}] = r${o2 + 1 + q};`);
      e.line(ENTER);
      if (o3 < 4) {
        e.line(`} else if (t instanceof PyMethodDescriptor && r${o2 + 1} !== undefined && `);
        e.line(`(!t.unwraps || typeof r${o2 + 1} === "string") && t.def.isSimple && `);
        e.line(`t.def.minPositional <= ${o3 + 1} && t.def.maxPositional >= ${o3 + 1}) {`);
        e.native("t.def", o1, registersFrom(o2 + 1, o3 + 1));
      }
      e.line(`} else next = m.callLoaded(frame, ${o2}, ${o3}, ${o1});`);
      e.settle(end, [o1]);
      return;
    case Op.LOAD_METHOD: {
      const c = w[pc + 4] as number;
      const slow = e.slow(`m.loadMethod(frame, t, ${o3}, ${c}, ${o1})`, end, [o1, o1 + 1]);
      e.line(`t = r${o2};`);
      if (e.cacheNow(c).kind === CacheKind.NATIVE) {
        e.line(`u = ${e.cache(c)};`);
        e.line(`if (u.kind === ${CacheKind.NATIVE} && ${VERSION_OF_T} === u.version) {`);
      } else {
        e.line(`if (${e.lookUp(c)} && u.kind === ${CacheKind.METHOD}) {`);
      }
      e.line(`r${o1} = u.value; r${o1 + 1} = t; } else { ${slow} }`);
      e.dirty.add(o1).add(o1 + 1);
      return;
    }
    case Op.MAKE_FUNCTION:
      e.flush();
      e.line("meter.bytes += 160;");
      e.set(o1, `m.makeFunction(frame, ${pc})`);
      return;
    case Op.RETURN:
      e.flush();
      e.line(`t = frame.back; v = ${e.x(o1)};`);
      if ((e.code.flags & CodeFlag.RESUMED) === 0) {
        e.line("if (frame.mode === 0 && frame.generator === null && t instanceof Frame) {");
        e.line("t.regs[frame.ret] = v; m.giveBack(code, frame); return t; }");
        e.line(`if (frame.mode === ${Mode.INIT} && v === null && t instanceof Frame) {`);
        e.line("t.regs[frame.ret] = frame.aux; frame.aux = null; m.giveBack(code, frame); return t; }");
        e.line(`if (frame.mode === ${Mode.BINARY} && v !== NOT_IMPLEMENTED && t instanceof Frame) {`);
        e.line("t.regs[frame.ret] = v; frame.aux = null; m.giveBack(code, frame); return t; }");
      }
      e.line("return m.leave(frame, v);");
      return;

    case Op.GET_ITER:
      e.line(e.slow(`m.iterInto(frame, ${e.x(o2)}, ${o1})`, end, [o1]));
      e.clean(o1);
      return;
    case Op.FOR_ITER:
      forIter(e, pc, end);
      return;
    case Op.YIELD:
      e.flush();
      e.line(`frame.pc = ${end}; v = ${e.x(o2)}; t = frame.back;`);
      e.line(`if (frame.mode === ${Mode.FOR} && t instanceof Frame) {`);
      e.line(`frame.generator.state = ${GenState.SUSPENDED}; u = t.code.words; next = frame.ret;`);
      e.line("t.regs[u[next + 1]] = v; t.pc = u[next + 3]; meter.fuel -= u[next + 4];");
      e.line("frame.back = null; return t; }");
      // A native that takes the items one by one has asked for the next.
      e.line("next = m.yielded(frame, v); if (next !== frame || meter.fuel < 0) return next;");
      e.line(`if (frame.pc !== ${end}) return next; m.frame = frame; r${o1} = regs[${o1}];`);
      return;
    default:
      rare(e, pc, op, end);
      return;
  }
}

/** a is b. Against a constant (`x is None`) nothing long is read. */
function identity(e: Emitter, i: number, j: number): string {
  const [a, b] = [e.x(i), e.x(j)];
  const isShort = (operand: number): boolean => {
    const v = operand < 0 ? (e.code.values as unknown[])[~operand] : "";
    return typeof v !== "string" && typeof v !== "bigint";
  };
  if (isShort(i) || isShort(j)) return `${a} === ${b}`;
  return `typeof ${a} === "string" || typeof ${a} === "bigint" ? m.isSame(${a}, ${b}) : ${a} === ${b}`;
}

/** Everything else: as the interpreter does it. It writes the registers that its operands name with "d", and no others. */
function rare(e: Emitter, pc: number, op: Op, end: number): void {
  const letters = LETTERS[op] as string;
  e.flush();
  e.rareOps.add(op);
  e.line(`frame.pc = ${end}; next = op${op}(m, frame, words, ${pc});`);
  const raises = op === Op.RAISE || op === Op.RAISE_FROM || op === Op.RAISE_BARE || op === Op.RERAISE;
  if (raises || op === Op.YIELD_FROM) {
    // A handler may begin right behind a raise; the send register of YIELD_FROM changes, too.
    e.line("return next;");
    return;
  }
  if (op === Op.CALL_KW || op === Op.CALL_METHOD_KW || op === Op.CALL_LOADED_KW) e.line(ENTER_DEEPER);
  const targets: number[] = [];
  for (let i = 0; i < letters.length; i++) if (letters[i] === "d") targets.push(e.w[pc + 1 + i] as number);
  if (op === Op.UNPACK_EX) {
    const [first, , before, after] = e.w.subarray(pc + 1, pc + 5) as unknown as [number, number, number, number];
    for (let i = 1; i <= before + after; i++) targets.push(first + i);
  }
  e.settle(end, targets);
}
