/** The instructions of import and match statements, and those that go by number. */
import { Intrinsic, Op } from "../../compile/opcodes.js";
import { notImplementedErrorType, stopAsyncIterationType } from "../../objects/errors.js";
import { attrGet, type PyException, PyFunction, type PyTuple, PyType, type Value } from "../../objects/model.js";
import type { Maybe } from "../../objects/native.js";
import * as typing from "../../objects/type-params.js";
import type { Frame } from "../frame.js";
import { importFrom, importName, importStar } from "../imports.js";
import type { Machine } from "../machine.js";
import { isMapping, isSequence, matchClass, matchKeys, matchRest } from "../matching.js";
import { discard, type InstructionTable, nameAt, operand, register, store } from "./instruction.js";

export const STATEMENTS: InstructionTable = {
  [Op.IMPORT_NAME]: (m, frame, w, pc) =>
    store(m, frame, w[pc + 1], importName(m, frame, nameAt(frame, w[pc + 2]), operand(frame, w[pc + 3]), w[pc + 4])),
  [Op.IMPORT_FROM]: (m, frame, w, pc) =>
    store(m, frame, w[pc + 1], importFrom(m, register(frame, w[pc + 2]), nameAt(frame, w[pc + 3]))),
  [Op.IMPORT_STAR]: (m, frame, w, pc) => discard(m, frame, importStar(m, frame, register(frame, w[pc + 1]))),
  [Op.MATCH_SEQUENCE]: (m, frame, w, pc) => store(m, frame, w[pc + 1], isSequence(register(frame, w[pc + 2]))),
  [Op.MATCH_MAPPING]: (m, frame, w, pc) => store(m, frame, w[pc + 1], isMapping(register(frame, w[pc + 2]))),
  [Op.MATCH_KEYS]: (m, frame, w, pc) =>
    store(m, frame, w[pc + 1], matchKeys(m, register(frame, w[pc + 2]), operand(frame, w[pc + 3]) as PyTuple)),
  [Op.MATCH_REST]: (m, frame, w, pc) =>
    store(m, frame, w[pc + 1], matchRest(m, register(frame, w[pc + 2]), operand(frame, w[pc + 3]) as PyTuple)),
  [Op.MATCH_CLASS]: (m, frame, w, pc) => {
    const names = ((frame.code.values as Value[])[w[pc + 5]] as PyTuple).items as string[];
    const matched = matchClass(m, register(frame, w[pc + 2]), register(frame, w[pc + 3]), w[pc + 4], names);
    return store(m, frame, w[pc + 1], matched);
  },
  [Op.GET_LEN]: (m, frame, w, pc) => store(m, frame, w[pc + 1], m.length(register(frame, w[pc + 2]))),
  [Op.INTRINSIC]: (m, frame, w, pc) => {
    const args = frame.regs.slice(w[pc + 3], w[pc + 3] + w[pc + 4]) as Value[];
    return store(m, frame, w[pc + 1], intrinsic(m, frame, w[pc + 2], args));
  },
};

function intrinsic(m: Machine, frame: Frame, which: Intrinsic, args: Value[]): Maybe<Value> {
  switch (which) {
    case Intrinsic.PRINT_EXPR:
      return m.displayHook(args[0] as Value);
    case Intrinsic.TYPEVAR:
      return typing.makeTypeVar(m, args);
    case Intrinsic.PARAMSPEC:
      return typing.makeParamSpec(m, args);
    case Intrinsic.TYPEVARTUPLE:
      return typing.makeTypeVarTuple(m, args);
    case Intrinsic.TYPEALIAS:
      return typing.makeTypeAlias(m, args, attrGet(frame.func.globals, "__name__") ?? null);
    case Intrinsic.GENERIC:
      return typing.makeGeneric(m, args[0] as PyTuple);
    case Intrinsic.SET_TYPE_PARAMS: {
      const fn = args[0] as Value;
      if (fn instanceof PyFunction) fn.typeParams = args[1] as PyTuple;
      else if (fn instanceof PyType) fn.set("__type_params__", args[1] as Value);
      return fn;
    }
    case Intrinsic.IS_STOP_ASYNC_ITERATION:
      return (args[0] as PyException).cls.isSubtype(stopAsyncIterationType);
    case Intrinsic.NOT_IMPLEMENTED_ERROR:
      return notImplementedErrorType;
    default:
      throw new Error(`no such intrinsic: ${which}`);
  }
}
