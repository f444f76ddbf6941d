/** Calls with keywords, or with arguments that were collected. Python reference, 6.3.4. */
import { buildClassFunction } from "../../builtins/classes.js";
import { Op } from "../../compile/opcodes.js";
import { assertionErrorType, nameError } from "../../objects/errors.js";
import { attrGet, type PyDict, PyFunction, type PyList, type PyTuple, type Value } from "../../objects/model.js";
import { andThen, Call, isReady, type Kwargs, type Maybe } from "../../objects/native.js";
import { type Frame, Mode } from "../frame.js";
import { OtherBuiltins } from "../other-builtins.js";
import { callFound, callRegisters, keywords } from "../quick-calls.js";
import { type InstructionTable, nameAt, operand, register, store } from "./instruction.js";

function keywordNames(frame: Frame, constant: number): readonly string[] {
  return ((frame.code.values as Value[])[constant] as PyTuple).items as readonly string[];
}

export const CALLS: InstructionTable = {
  [Op.CALL_KW]: (m, frame, w, pc) => {
    const base = w[pc + 2];
    const names = keywordNames(frame, w[pc + 4]);
    return callRegisters(m, frame, register(frame, base), base + 1, w[pc + 3] - names.length, names, w[pc + 1]);
  },
  [Op.CALL_EX]: (m, frame, w, pc) => {
    const args = operand(frame, w[pc + 3]) as PyList | PyTuple;
    const map = operand(frame, w[pc + 4]) as PyDict | null;
    let kwargs: Kwargs | null = null;
    if (map !== null && map.table.size > 0) {
      kwargs = new Map();
      for (const [key, value] of map.table.map) kwargs.set(key as string, value);
    }
    m.meter.charge(args.items.length);
    return m.callInto(frame, register(frame, w[pc + 2]), args.items.slice(), kwargs, w[pc + 1]);
  },
  [Op.CALL_METHOD_KW]: (m, frame, w, pc) => {
    const base = w[pc + 2];
    const names = keywordNames(frame, w[pc + 6]);
    const positional = w[pc + 3] - names.length;
    const method = m.guestMethod(frame, register(frame, base), w[pc + 4], w[pc + 5]);
    if (method !== undefined) return callRegisters(m, frame, method, base, positional + 1, names, w[pc + 1]);
    // A lookup that fails has the range of the instruction's first word: `receiver.name`.
    const after = frame.pc;
    frame.pc = pc + 1;
    const fn = m.getAttr(register(frame, base), nameAt(frame, w[pc + 4]));
    frame.pc = after;
    if (isReady(fn)) return callFound(m, frame, fn, base + 1, positional, names, w[pc + 1]);
    const end = base + 1 + positional;
    const args = frame.regs.slice(base + 1, end) as Value[];
    const kwargs = keywords(frame, names, end);
    return m.finish(callLater(fn, args, kwargs), frame, w[pc + 1], Mode.STORE, null);
  },
  [Op.LOAD_METHOD]: (m, frame, w, pc) =>
    m.loadMethod(frame, register(frame, w[pc + 2]), w[pc + 3], w[pc + 4], w[pc + 1]),
  [Op.CALL_LOADED]: (m, frame, w, pc) => m.callLoaded(frame, w[pc + 2], w[pc + 3], w[pc + 1]),
  [Op.CALL_LOADED_KW]: (m, frame, w, pc) => {
    const base = w[pc + 2];
    const names = keywordNames(frame, w[pc + 4]);
    const positional = w[pc + 3] - names.length;
    const fn = register(frame, base);
    const hasSelf = frame.regs[base + 1] !== undefined;
    if (!hasSelf) return callFound(m, frame, fn, base + 2, positional, names, w[pc + 1]);
    if (fn instanceof PyFunction) return callRegisters(m, frame, fn, base + 1, positional + 1, names, w[pc + 1]);
    const end = base + 2 + positional;
    const args = frame.regs.slice(base + 2, end) as Value[];
    return m.callLoadedWith(frame, base, args, keywords(frame, names, end), w[pc + 1]);
  },
  [Op.LOAD_BUILD_CLASS]: (m, frame, w, pc) => {
    const { builtins } = frame.func;
    const missing = (): unknown => nameError("__build_class__ not found", "__build_class__");
    if (builtins instanceof OtherBuiltins) {
      return store(m, frame, w[pc + 1], builtins.get(m, "__build_class__", missing));
    }
    const own = builtins === m.builtins ? buildClassFunction : attrGet(builtins, "__build_class__");
    if (own === undefined) throw missing();
    return store(m, frame, w[pc + 1], own);
  },
  [Op.LOAD_ASSERTION_ERROR]: (m, frame, w, pc) => store(m, frame, w[pc + 1], assertionErrorType),
};

/** A call of something that is still being looked up. */
export function callLater(fn: Maybe<Value>, args: Value[], kwargs: Kwargs | null): Maybe<Value> {
  return andThen(fn, (callee) => new Call(callee, args, kwargs) as Maybe<Value>);
}
