/** Raising and handling. Python reference, 7.8 and 8.4. */
import { Op } from "../../compile/opcodes.js";
import { runtimeError, typeError } from "../../objects/errors.js";
import { matchExceptStar, prepareReraiseStar } from "../../objects/exception-groups.js";
import { newException } from "../../objects/exceptions.js";
import {
  baseExceptionType,
  PyException,
  PyTraceback,
  PyTuple,
  PyType,
  Raised,
  typeOf,
  type Value,
} from "../../objects/model.js";
import { Call, type Gen } from "../../objects/native.js";
import { Maker, makerKind } from "../classes.js";
import { Reraised } from "../flow.js";
import { type Frame, Mode } from "../frame.js";
import type { Machine } from "../machine.js";
import { type InstructionTable, operand, register, store } from "./instruction.js";

export const EXCEPTIONS: InstructionTable = {
  [Op.GET_EXC]: (_m, frame, w, pc) => {
    frame.regs[w[pc + 1]] = frame.exc;
    return frame;
  },
  [Op.PUSH_EXC]: (_m, frame, w, pc) => {
    frame.regs[w[pc + 1]] = frame.exc;
    frame.exc = frame.regs[w[pc + 2]] as PyException;
    return frame;
  },
  [Op.POP_EXC]: (_m, frame, w, pc) => {
    frame.exc = (frame.regs[w[pc + 1]] ?? null) as PyException | null;
    return frame;
  },
  [Op.RAISE]: (m, frame, w, pc) => raise(m, frame, operand(frame, w[pc + 1]), undefined),
  [Op.RAISE_FROM]: (m, frame, w, pc) => raise(m, frame, operand(frame, w[pc + 1]), operand(frame, w[pc + 2])),
  [Op.RAISE_BARE]: (m) => {
    const exc = m.currentException();
    if (exc === null) throw runtimeError("No active exception to reraise");
    return m.unwind(new Reraised(exc));
  },
  [Op.RERAISE]: (m, frame, w, pc) => m.unwind(new Reraised(frame.regs[w[pc + 1]] as PyException)),
  [Op.MATCH_EXC]: (_m, frame, w, pc) => {
    frame.regs[w[pc + 1]] = matchException(frame.regs[w[pc + 2]] as PyException, operand(frame, w[pc + 3]));
    return frame;
  },
  [Op.MATCH_EXC_STAR]: (m, frame, w, pc) => {
    const exc = frame.regs[w[pc + 3]] as PyException;
    const parts = starParts(m, frame, w[pc + 1], w[pc + 2], exc, operand(frame, w[pc + 4]));
    return m.finish(parts, frame, 0, Mode.DISCARD, null);
  },
  [Op.PREP_RERAISE_STAR]: (m, frame, w, pc) =>
    store(m, frame, w[pc + 1], prepareReraiseStar(m, frame.regs[w[pc + 2]] as PyException, register(frame, w[pc + 3]))),
};

/** `raise exc` and `raise exc from cause` (cause undefined: not given). */
function raise(m: Machine, frame: Frame, exc: Value, cause: Value | undefined): Frame | null {
  if (exc instanceof PyException && (cause === undefined || cause === null || cause instanceof PyException)) {
    // Not thrown: a raise statement that is caught by the program costs no JavaScript exception.
    return m.unwind(finishRaise(m, exc, cause));
  }
  if (exc instanceof PyType && cause === undefined && makerKind(exc) === Maker.EXCEPTION) {
    return m.unwind(new Raised(newException(m, exc, [])));
  }
  return m.finish(raiseSlow(m, exc, cause), frame, 0, Mode.DISCARD, null);
}

function finishRaise(_m: Machine, exc: PyException, cause: PyException | null | undefined): unknown {
  if (cause !== undefined) {
    exc.cause = cause;
    exc.suppressContext = true;
  }
  return new Raised(exc);
}

function* raiseSlow(m: Machine, exc: Value, cause: Value | undefined): Gen<Value> {
  let e: Value = exc;
  if (exc instanceof PyType && exc.isSubtype(baseExceptionType)) {
    e = (yield new Call(exc, [])) as Value;
    if (!(e instanceof PyException)) {
      throw typeError(
        `calling ${(yield m.repr(exc)) as string} should have returned an instance of BaseException, not ${(yield m.repr(typeOf(e))) as string}`,
      );
    }
  } else if (!(exc instanceof PyException)) throw typeError("exceptions must derive from BaseException");
  let c: Value | undefined = cause;
  if (cause instanceof PyType && cause.isSubtype(baseExceptionType)) {
    c = (yield new Call(cause, [])) as Value;
    if (!(c instanceof PyException)) {
      throw typeError(
        `calling ${(yield m.repr(cause)) as string} should have returned an instance of BaseException, not ${(yield m.repr(typeOf(c))) as string}`,
      );
    }
  } else if (cause !== undefined && cause !== null && !(cause instanceof PyException)) {
    throw typeError("exception causes must derive from BaseException");
  }
  throw finishRaise(m, e as PyException, c as PyException | null | undefined);
}

function matchException(exc: PyException, type: Value): boolean {
  if (type instanceof PyType) {
    if (!type.isSubtype(baseExceptionType)) {
      throw typeError("catching classes that do not inherit from BaseException is not allowed");
    }
    return exc.cls.isSubtype(type);
  }
  if (type instanceof PyTuple) {
    for (const t of type.items) {
      if (!(t instanceof PyType) || !t.isSubtype(baseExceptionType)) {
        throw typeError("catching classes that do not inherit from BaseException is not allowed");
      }
    }
    return type.items.some((t) => exc.cls.isSubtype(t as PyType));
  }
  throw typeError("catching classes that do not inherit from BaseException is not allowed");
}

function* starParts(m: Machine, frame: Frame, match: number, rest: number, exc: PyException, type: Value): Gen<Value> {
  const here = new PyTraceback(frame.code, frame.pc - 1, null);
  const [matching, remaining] = (yield matchExceptStar(m, exc, type, here)) as [Value, Value];
  frame.regs[match] = matching;
  frame.regs[rest] = remaining;
  return null;
}
