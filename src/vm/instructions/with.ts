/** Entering and leaving context managers. Python reference, 8.5. */
import { Op } from "../../compile/opcodes.js";
import { typeError } from "../../objects/errors.js";
import { type PyException, typeOf, type Value } from "../../objects/model.js";
import { type Gen, isReady, type Maybe } from "../../objects/native.js";
import { callSpecial, descriptorGet } from "../attributes.js";
import { type Frame, Mode } from "../frame.js";
import type { Machine } from "../machine.js";
import { type InstructionTable, register } from "./instruction.js";

export const WITH: InstructionTable = {
  [Op.BEFORE_WITH]: (m, frame, w, pc) => enterWith(m, frame, w[pc + 1], w[pc + 2], register(frame, w[pc + 3]), false),
  [Op.BEFORE_ASYNC_WITH]: (m, frame, w, pc) =>
    enterWith(m, frame, w[pc + 1], w[pc + 2], register(frame, w[pc + 3]), true),
  [Op.WITH_EXCEPT]: (m, frame, w, pc) => {
    const exc = frame.regs[w[pc + 3]] as PyException;
    return m.callInto(frame, register(frame, w[pc + 2]), [exc.cls, exc, exc.traceback], null, w[pc + 1]);
  },
};

/** Python reference, "The with statement". */
function enterWith(
  m: Machine,
  frame: Frame,
  exit: number,
  result: number,
  manager: Value,
  isAsync: boolean,
): Frame | null {
  const cls = typeOf(manager);
  const [enterName, exitName] = isAsync ? ["__aenter__", "__aexit__"] : ["__enter__", "__exit__"];
  const enter = cls.lookup(enterName as string);
  const leave = cls.lookup(exitName as string);
  if (enter === undefined || leave === undefined) {
    const missing = leave === undefined ? exitName : enterName;
    const kind = isAsync ? "asynchronous context manager" : "context manager";
    const other = isAsync ? ["__enter__", "__exit__"] : ["__aenter__", "__aexit__"];
    const hint =
      cls.lookup(other[0] as string) !== undefined && cls.lookup(other[1] as string) !== undefined
        ? isAsync
          ? " but it supports the context manager protocol. Did you mean to use 'with'?"
          : " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?"
        : "";
    throw typeError(`'${cls.name}' object does not support the ${kind} protocol (missed ${missing} method)${hint}`);
  }
  const bound = descriptorGet(m, leave, manager, cls);
  if (isReady(bound)) {
    frame.regs[exit] = bound;
    return m.finish(callSpecial(m, enter, manager, []), frame, result, Mode.STORE, null);
  }
  return m.finish(enterLater(m, frame, exit, bound, enter, manager), frame, result, Mode.STORE, null);
}

function* enterLater(
  m: Machine,
  frame: Frame,
  exit: number,
  bound: Maybe<Value>,
  enter: Value,
  manager: Value,
): Gen<Value> {
  frame.regs[exit] = (yield bound) as Value;
  return (yield callSpecial(m, enter, manager, [])) as Value;
}
