/** Delegation to other generators, and awaiting. Python reference, 6.2.9 and 6.4. */
import { CodeFlag } from "../../compile/code.js";
import { Op } from "../../compile/opcodes.js";
import { typeError } from "../../objects/errors.js";
import { PyGenerator } from "../../objects/generator.js";
import { coroutineType, generatorType } from "../../objects/model.js";
import { anextAwaitable, asyncIter, awaitable } from "../awaiting.js";
import { yieldFrom } from "../resuming.js";
import { type InstructionTable, operand, register, store } from "./instruction.js";

export const GENERATORS: InstructionTable = {
  [Op.GET_YIELD_FROM_ITER]: (m, frame, w, pc) => {
    const v = operand(frame, w[pc + 2]);
    if (v instanceof PyGenerator) {
      if (v.cls === generatorType) return store(m, frame, w[pc + 1], v);
      if (v.cls === coroutineType) {
        if ((frame.code.flags & CodeFlag.COROUTINE) === 0 && !frame.func.makesCoroutines) {
          throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
        }
        return store(m, frame, w[pc + 1], v);
      }
    }
    return m.iterInto(frame, v, w[pc + 1]);
  },
  [Op.GET_AWAITABLE]: (m, frame, w, pc) =>
    store(m, frame, w[pc + 1], awaitable(m, operand(frame, w[pc + 2]), w[pc + 3])),
  [Op.YIELD_FROM]: (m, frame, _w, pc) => yieldFrom(m, frame, pc),
  [Op.GET_AITER]: (m, frame, w, pc) => store(m, frame, w[pc + 1], asyncIter(m, operand(frame, w[pc + 2]))),
  [Op.GET_ANEXT]: (m, frame, w, pc) => store(m, frame, w[pc + 1], anextAwaitable(m, register(frame, w[pc + 2]))),
};
