/** asyncio: its event loop's native side (src/vm/event-loop.ts) as functions; everything else is Python. */
import { CodeFlag } from "../src/compile/code.js";
import { typeError } from "../src/objects/errors.js";
import { PyBuiltin, PyFloat, PyFunction, PyMethod, type Value } from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import { NativeDef, type Row } from "../src/objects/native.js";
import { eventLoop } from "../src/vm/event-loop.js";
import type { Machine } from "../src/vm/machine.js";
import type { Answer } from "../src/vm/parking.js";
import type { VM } from "../src/vm/vm.js";
import { dequeType } from "./collections-deque.js";
import { swapContext } from "./decimal/context.js";
import { asyncioSource } from "./sources.generated.js";

const loopOf = (vm: VM) => eventLoop(vm as Machine);

const rows = (): readonly Row[] => [
  ["_running()", "", (vm: VM) => loopOf(vm).running],
  [
    "_set_running(loop, /)",
    "",
    (vm: VM, loop: Value) => {
      loopOf(vm).running = loop;
    },
  ],
  ["_time()", "", (vm: VM) => new PyFloat(loopOf(vm).time)],
  ["_idle(seconds, /)", "", (vm: VM, seconds: Value) => loopOf(vm).idle(seconds === null ? null : toSeconds(seconds))],
  ["_arrived()", "", (vm: VM) => loopOf(vm).take(answerFunction)],
  ["_swap_decimal(context=None, /)", "", swapContext],
  [
    "_stderr()",
    "",
    (vm: VM) => (vm.hasFeature("stderr") ? new PyBuiltin(new NativeDef("write(text, /)", "", writeError)) : null),
  ],
  [
    "_is_async(func, /)",
    "",
    (_vm: VM, f: Value) => {
      const fn = f instanceof PyMethod ? f.func : f;
      return fn instanceof PyFunction && (fn.code.flags & CodeFlag.COROUTINE) !== 0;
    },
  ],
];

function toSeconds(v: Value): number {
  if (typeof v === "number") return v;
  if (typeof v === "bigint") return Number(v);
  if (v instanceof PyFloat) return v.value;
  throw typeError("seconds must be a number");
}

/** What the host has answered, as a function for the loop to call: it gives the value, or raises. */
function answerFunction(answer: Answer): Value {
  return new PyBuiltin(new NativeDef("answer()", "", () => answer.open()));
}

function writeError(vm: VM, text: Value): null {
  if (typeof text === "string") vm.write("stderr", text);
  return null;
}

export const asyncioModule: NativeModule = {
  name: "asyncio",
  functions: rows,
  // The module collections is large, and all that is wanted of it is this.
  constants: { _deque: dequeType },
  source: asyncioSource,
};
