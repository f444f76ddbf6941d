/**
 * The second tier: hot code is compiled to JavaScript, where the host's JavaScript engine allows that (`new Function`).
 * Where it does not (a strict Content Security Policy, an edge runtime) everything stays in the interpreter, with the
 * same values, messages, steps and bytes; so tests can compare the two.
 */
import { PyGenerator } from "../objects/generator.js";
import { PyIterator, PyRangeIterator } from "../objects/iterators.js";
import * as model from "../objects/model.js";
import { Frame } from "../vm/frame.js";
import { learnOperator, OperatorSite } from "../vm/guest-methods.js";
import type { Machine } from "../vm/machine.js";
import { NO_VALUES } from "../vm/meter.js";
import { INSTRUCTIONS } from "../vm/rare.js";
import { Emitter, HELPER_NAMES, type Hint } from "./emitter.js";
import { instruction } from "./instructions.js";

/** Runs a frame from its `pc` on, until it returns, waits, or has used up its portion of steps. */
export type Compiled = (m: Machine, frame: Frame) => Frame | null;

/** Entries of a code (calls, and ends of portions of steps in its loops) after which it is worth compiling. */
export const HOT = 400;

/** Larger functions stay in the interpreter: the JavaScript engine would not optimise them. */
const MAX_WORDS = 4000;
const MAX_REGISTERS = 100;
/** Characters of the text of one function, and of all that a sandbox has compiled; past that, code is interpreted. */
const MAX_TEXT = 400_000;
const MAX_COMPILED = 8_000_000;
/** Guest calls that may nest on the JavaScript stack before calls go through the dispatch loop again. */
const MAX_NESTED = 100;

/**
 * Runs what a compiled frame called, as far as that can be done here. Answers `home` when the call is finished, or the
 * frame that the dispatch loop must go on with.
 *
 * Only frames above `home` are run: so, when control comes back to a frame that has an activation on the JavaScript
 * stack, it always comes back to that activation.
 */
function nest(m: Machine, called: Frame | null, home: Frame): Frame | null {
  let f = called;
  while (f !== null && f.depth > home.depth) {
    const { code } = f;
    if (
      code.compiled === null ||
      m.nested >= MAX_NESTED ||
      m.meter.fuel < 0 ||
      (code.entries as Int32Array)[f.pc] === -1
    ) {
      return f;
    }
    m.nested++;
    f = (code.compiled as Compiled)(m, f);
    m.nested--;
  }
  return f;
}

/**
 * Goes on after the machine has answered `called`. False: the instruction is finished, and `home` goes on at `end`. True:
 * it cannot go on there; the frame to go on with is in `m.nextFrame`.
 */
function leaves(m: Machine, home: Frame, called: Frame | null, end: number): boolean {
  let f = called;
  if (f !== home) {
    f = nest(m, f, home);
    if (f !== home || m.meter.fuel < 0) {
      m.nextFrame = f;
      return true;
    }
  }
  m.frame = home;
  m.nextFrame = home;
  return home.pc !== end;
}

const helpers: Record<string, unknown> = {
  learnOperator,
  leaves,
  MAX_NESTED,
  none: NO_VALUES,
  instructions: INSTRUCTIONS,
  Frame,
  PyGenerator,
  PyIterator,
  PyRangeIterator,
  Math,
};
for (const name of HELPER_NAMES) {
  helpers[name] ??= (model as unknown as Record<string, unknown>)[name];
  if (helpers[name] === undefined) throw new Error(`compiled code knows no ${name}`);
}
Object.freeze(helpers);

const create = Function;

/** Whether functions can be made from text here. */
export function canCompile(): boolean {
  try {
    return create("return 1")() === 1;
  } catch {
    return false;
  }
}

/** Compiles the code of a frame that has become hot; `code.compiled` stays null when it cannot be. */
export function compileHot(m: Machine, frame: Frame): void {
  const { code } = frame;
  code.heat = Number.NEGATIVE_INFINITY;
  if (code.words.length > MAX_WORDS || code.registerCount > MAX_REGISTERS) return;
  const emitter = new Emitter(code, (register) => hintOf(frame.regs[register] as model.Value), instruction);
  const text = emitter.text();
  if (text.length > MAX_TEXT || m.compiledText + text.length > MAX_COMPILED) return;
  m.compiledText += text.length;
  code.entries = emitter.entries;
  code.starts = emitter.starts;
  code.compiled = create(
    "h",
    "code",
    "k",
    "caches",
    "sites",
    text,
  )(
    helpers,
    code,
    code.values,
    code.caches,
    emitter.sites.map(() => new OperatorSite()),
  ) as Compiled;
}

function hintOf(v: model.Value | undefined): Hint {
  if (typeof v === "number") return "int";
  if (typeof v === "string") return "str";
  if (v instanceof model.PyFloat) return "float";
  if (v instanceof model.PyList) return "list";
  if (v instanceof model.PyDict) return "dict";
  if (v instanceof model.PyTuple) return "tuple";
  if (v instanceof model.PyInstance) return "instance";
  return "other";
}
