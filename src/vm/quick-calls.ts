/**
 * Calls whose arguments stand in registers: they reach the callee's registers without an array or a map in between. What
 * does not fit (stars, wrong arguments, callables of other kinds) is collected and goes the general way (calls.ts).
 */
import { type Code, CodeFlag } from "../compile/code.js";
import { newException } from "../objects/exceptions.js";
import {
  PyBuiltin,
  PyFunction,
  PyInstance,
  PyMethod,
  type PyTuple,
  PyType,
  strType,
  type Value,
} from "../objects/model.js";
import type { Kwargs, NativeDef } from "../objects/native.js";
import { enterFunction } from "./calls.js";
import { Maker, makerKind } from "./classes.js";
import { type Frame, Mode } from "./frame.js";
import type { Machine } from "./machine.js";
import { callDirect, fits, invokeBuiltin, invokeNative } from "./native-calls.js";
import { textObject } from "./protocols.js";

export const NO_NAMES: readonly string[] = [];

/** How the arguments of one form of call reach the parameters of a code. */
interface Plan {
  /** The call: names of its keyword arguments (the very array), number of positional ones, defaults the function has. */
  readonly names: readonly string[];
  readonly positional: number;
  readonly defaults: number;
  /** Register of each keyword argument; null when this form of call is not for a plan. */
  readonly targets: readonly number[] | null;
  /** Registers that get a default, and which one. */
  readonly filled: readonly number[];
  readonly indices: readonly number[];
  /** Registers that get the default of a keyword-only parameter. */
  readonly keywordOnly: readonly number[];
}

/** A code that is called in more forms than this has plans for the first ones. */
const MAX_PLANS = 4;

const NOT_PLAIN = CodeFlag.VARARGS | CodeFlag.VARKEYWORDS | CodeFlag.RESUMED;

function planFor(code: Code, names: readonly string[], positional: number, defaults: number): Plan | undefined {
  code.plans ??= [];
  const plans = code.plans as Plan[];
  for (const plan of plans) {
    if (plan.names === names && plan.positional === positional && plan.defaults === defaults) return plan;
  }
  if (plans.length === MAX_PLANS) return undefined;
  const plan = makePlan(code, names, positional, defaults);
  plans.push(plan);
  return plan;
}

function makePlan(code: Code, names: readonly string[], positional: number, defaults: number): Plan {
  const { argCount, kwOnlyCount, posOnlyCount, localNames } = code;
  const total = argCount + kwOnlyCount;
  const targets: number[] = [];
  const filled: number[] = [];
  const indices: number[] = [];
  const keywordOnly: number[] = [];
  const isSet = new Array<boolean>(total).fill(false).fill(true, 0, positional);
  let isFit = positional <= argCount;
  for (const name of names) {
    const at = localNames.indexOf(name, posOnlyCount);
    if (at < 0 || at >= total || isSet[at] === true) isFit = false;
    else {
      isSet[at] = true;
      targets.push(at);
    }
  }
  for (let r = positional; isFit && r < total; r++) {
    if (isSet[r] === true) continue;
    if (r >= argCount) keywordOnly.push(r);
    else if (r >= argCount - defaults) {
      filled.push(r);
      indices.push(r - (argCount - defaults));
    } else isFit = false;
  }
  return { names, positional, defaults, targets: isFit ? targets : null, filled, indices, keywordOnly };
}

/**
 * Enters a guest function with arguments from the registers of `back`: `positional` of them from `from`, then one for
 * each of the names. `self`, where there is one, comes before them. Undefined where the general way has to be taken;
 * nothing has been done then.
 */
function enterBound(
  m: Machine,
  fn: PyFunction,
  back: Frame,
  dst: number,
  self: Value | undefined,
  from: number,
  positional: number,
  names: readonly string[],
): Frame | undefined {
  const code = fn.code;
  if (code.values === null || (code.flags & NOT_PLAIN) !== 0) return undefined;
  const offset = self === undefined ? 0 : 1;
  const given = positional + offset;
  const source = back.regs;
  if (code.plainArgCount === given && names.length === 0) {
    const frame = m.push(fn, back, dst);
    if (self !== undefined) frame.regs[0] = self;
    for (let i = 0; i < positional; i++) frame.regs[i + offset] = source[from + i];
    return frame;
  }
  const defaults = fn.defaults;
  const plan = planFor(code, names, given, defaults === null ? 0 : defaults.items.length);
  if (plan === undefined || plan.targets === null) return undefined;
  const { targets, filled, indices, keywordOnly } = plan;
  const own = fn.kwDefaults?.table.map;
  for (const r of keywordOnly) if (own?.has(code.localNames[r] as string) !== true) return undefined;
  const frame = m.push(fn, back, dst);
  const { regs } = frame;
  if (self !== undefined) regs[0] = self;
  for (let i = 0; i < positional; i++) regs[i + offset] = source[from + i];
  for (let i = 0; i < targets.length; i++) regs[targets[i] as number] = source[from + positional + i];
  for (let i = 0; i < filled.length; i++) {
    regs[filled[i] as number] = (defaults as PyTuple).items[indices[i] as number];
  }
  for (const r of keywordOnly) regs[r] = own?.get(code.localNames[r] as string);
  return frame;
}

/**
 * Calls `fn` with arguments in registers: `positional` from `from`, then one for each name.
 * @param names the constant of the instruction itself: plans are known by it
 */
export function callRegisters(
  m: Machine,
  frame: Frame,
  fn: Value,
  from: number,
  positional: number,
  names: readonly string[],
  dst: number,
): Frame | null {
  const regs = frame.regs as Value[];
  if (fn instanceof PyFunction) {
    const entered = enterBound(m, fn, frame, dst, undefined, from, positional, names);
    if (entered !== undefined) return entered;
    if (names.length === 0 && (fn.code.flags & CodeFlag.RESUMED) !== 0) {
      regs[dst] = enterFunction(m, fn, regs.slice(from, from + positional), null) as unknown as Value;
      return frame;
    }
  } else if (fn instanceof PyBuiltin) {
    if (names.length === 0) return callBuiltin(m, frame, fn, from, positional, dst);
  } else if (fn instanceof PyType) {
    const made = makeInstance(m, frame, fn, from, positional, names, dst);
    if (made !== undefined) return made;
  } else if (fn instanceof PyMethod && fn.func instanceof PyFunction) {
    const entered = enterBound(m, fn.func, frame, dst, fn.self, from, positional, names);
    if (entered !== undefined) return entered;
  }
  return m.callInto(frame, fn, regs.slice(from, from + positional), keywords(frame, names, from + positional), dst);
}

/** The same for what the lookup of a method call gave: messages name the class that has the method (see invokeBuiltin). */
export function callFound(
  m: Machine,
  frame: Frame,
  fn: Value,
  from: number,
  positional: number,
  names: readonly string[],
  dst: number,
): Frame | null {
  if (!(fn instanceof PyBuiltin) || fn.self instanceof PyType) {
    return callRegisters(m, frame, fn, from, positional, names, dst);
  }
  const { def, self } = fn;
  const regs = frame.regs as Value[];
  const isDirect = names.length === 0 && self !== undefined && fits(def, positional + 1);
  const r = isDirect
    ? callDirect(m, def, self, regs, from, positional)
    : invokeNative(m, def, self, regs.slice(from, from + positional), keywords(frame, names, from + positional));
  return m.place(frame, r, dst);
}

/** The keyword arguments of a call as the general way wants them. */
export function keywords(frame: Frame, names: readonly string[], from: number): Kwargs | null {
  if (names.length === 0) return null;
  const kwargs: Kwargs = new Map();
  for (let i = 0; i < names.length; i++) kwargs.set(names[i] as string, frame.regs[from + i] as Value);
  return kwargs;
}

function callBuiltin(m: Machine, frame: Frame, fn: PyBuiltin, from: number, n: number, dst: number): Frame | null {
  const regs = frame.regs as Value[];
  const { def } = fn;
  let r: unknown;
  if (fn.self === undefined) {
    if (n > 0 && fits(def, n)) r = callDirect(m, def, regs[from] as Value, regs, from + 1, n - 1);
    else r = invokeNative(m, def, undefined, regs.slice(from, from + n), null);
  } else if (fits(def, n + 1)) r = callDirect(m, def, fn.self, regs, from, n);
  else r = invokeBuiltin(m, fn, regs.slice(from, from + n), null);
  return m.place(frame, r, dst);
}

/** A call of a class that is made in one of the ordinary ways. */
function makeInstance(
  m: Machine,
  frame: Frame,
  cls: PyType,
  from: number,
  n: number,
  names: readonly string[],
  dst: number,
): Frame | null | undefined {
  const regs = frame.regs as Value[];
  const kind = makerKind(cls);
  if (kind === Maker.INIT) {
    const obj = new PyInstance(cls);
    const entered = enterBound(m, cls.maker as PyFunction, frame, dst, obj, from, n, names);
    if (entered === undefined) return undefined;
    m.meter.alloc(72);
    entered.mode = Mode.INIT;
    entered.aux = obj;
    return entered;
  }
  if (names.length > 0) return undefined;
  switch (kind) {
    case Maker.NATIVE: {
      if (cls === strType && n === 1) return m.place(frame, textObject(m, regs[from] as Value, "__str__"), dst);
      const make = cls.nativeMaker as NativeDef;
      if (fits(make, n + 1)) return m.place(frame, callDirect(m, make, cls, regs, from, n), dst);
      const args: Value[] = [cls];
      for (let i = 0; i < n; i++) args.push(regs[from + i] as Value);
      return m.place(frame, invokeNative(m, make, undefined, args, null), dst);
    }
    case Maker.BARE:
      if (n > 0) return undefined;
      m.meter.alloc(72);
      regs[dst] = new PyInstance(cls);
      return frame;
    case Maker.EXCEPTION:
      regs[dst] = newException(m, cls, regs.slice(from, from + n));
      return frame;
    case Maker.EXCEPTION_INIT: {
      const init = cls.maker as PyFunction;
      if (init.code.plainArgCount !== n + 1) return undefined;
      const entered = m.push(init, frame, dst);
      const exc = newException(m, cls, regs.slice(from, from + n));
      entered.regs[0] = exc;
      for (let q = 1; q <= n; q++) entered.regs[q] = regs[from + q - 1];
      entered.mode = Mode.INIT;
      entered.aux = exc;
      return entered;
    }
    default:
      return undefined;
  }
}
