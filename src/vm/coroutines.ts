/** Coroutines as the host meets them: a program with `await` at its top level, an `async def` that the host calls. */
import { type Code, CodeFlag } from "../compile/code.js";
import { PolicyError } from "../errors.js";
import { PyGenerator } from "../objects/generator.js";
import { type Attrs, coroutineType, type PyDict, type PyModule, type Value } from "../objects/model.js";
import { Call, type Gen, type Maybe } from "../objects/native.js";
import type { Frame } from "./frame.js";
import type { Machine } from "./machine.js";

/** What runs a program: its frame, or asyncio's loop around its coroutine. */
export function programOf(m: Machine, code: Code, globals: Attrs, locals: PyDict | null = null): Frame | Gen<Value> {
  const frame = m.moduleFrame(code, globals, locals);
  if ((code.flags & CodeFlag.COROUTINE) === 0) return frame;
  const coroutine = new PyGenerator(coroutineType, frame);
  frame.generator = coroutine;
  return runCoroutine(m, coroutine);
}

/** A call whose result, when it is a coroutine, is run to its end. */
export function* callToEnd(m: Machine, call: Maybe<Value>): Gen<Value> {
  const v = (yield call) as Value;
  return v instanceof PyGenerator && v.cls === coroutineType ? yield* runCoroutine(m, v) : v;
}

function* runCoroutine(m: Machine, coroutine: Value): Gen<Value> {
  if (!m.hasFeature("asyncio")) {
    throw new PolicyError('a coroutine runs in asyncio\'s loop: switch on the feature "asyncio"');
  }
  const asyncio = (yield m.importModule("asyncio")) as PyModule;
  return (yield new Call((yield m.getAttr(asyncio, "run")) as Value, [coroutine])) as Value;
}
