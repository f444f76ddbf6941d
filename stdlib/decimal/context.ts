/** Contexts: what they hold, which one is current, and how an operation runs under one. */
import { keyError, typeError, valueError } from "../../src/objects/errors.js";
import {
  type Attrs,
  attrSet,
  builtinType,
  objectType,
  PyDict,
  PyList,
  type PyModule,
  PyObject,
  type PyType,
  type Tracer,
  type Value,
} from "../../src/objects/model.js";
import { intOperand, strOperand } from "../../src/objects/number-arguments.js";
import type { Machine } from "../../src/vm/machine.js";
import type { VM } from "../../src/vm/vm.js";
import { conditionsOf, SIGNALS, signalError } from "./signals.js";
import { Condition, MAX_EMAX, MAX_PREC, MIN_EMIN, ROUNDING_NAMES, Rounding, Work } from "./work.js";

export const contextType = builtinType("Context", objectType, { module: "decimal" });
export const signalDictType = builtinType("SignalDict", objectType, { module: "decimal", subclassable: false });
export const contextManagerType = builtinType("ContextManager", objectType, {
  module: "decimal",
  subclassable: false,
});

export class PyContext extends PyObject {
  attrs: Attrs | null = null;
  prec = 28;
  rounding: Rounding = Rounding.HALF_EVEN;
  emin = -999999;
  emax = 999999;
  capitals = true;
  clamp = false;
  /** Conditions that raise, and conditions that have been met. */
  traps = Condition.ANY_INVALID | Condition.DIVISION_BY_ZERO | Condition.OVERFLOW;
  status = 0;
  constructor(cls: PyType = contextType) {
    super();
    this.cls = cls;
  }

  /** Takes everything from another one but, where it says so, the flags. */
  take(from: PyContext, withFlags: boolean): this {
    this.prec = from.prec;
    this.rounding = from.rounding;
    this.emin = from.emin;
    this.emax = from.emax;
    this.capitals = from.capitals;
    this.clamp = from.clamp;
    this.traps = from.traps;
    this.status = withFlags ? from.status : 0;
    return this;
  }

  work(vm: VM): Work {
    return new Work(vm, this.prec, this.rounding, this.emin, this.emax, this.clamp);
  }

  /** Notes conditions; raises where one is trapped. */
  note(conditions: number): void {
    this.status |= conditions;
    const trapped = conditions & this.traps;
    if (trapped !== 0) throw signalError(trapped);
  }

  override trace(t: Tracer): void {
    t.bytes(80);
    t.attrs(this.attrs);
  }
}

/** Flags or traps of a context, as a mapping that shows and changes them. */
export class PySignalDict extends PyObject {
  constructor(
    readonly context: PyContext,
    readonly field: "status" | "traps",
  ) {
    super();
    this.cls = signalDictType;
  }
  get bits(): number {
    return this.context[this.field];
  }
  override trace(t: Tracer): void {
    t.value(this.context);
  }
}

/** What localcontext() gives. */
export class PyContextManager extends PyObject {
  constructor(
    readonly local: PyContext,
    readonly before: PyContext,
  ) {
    super();
    this.cls = contextManagerType;
  }
  override trace(t: Tracer): void {
    t.value(this.local);
    t.value(this.before);
  }
}

// ---------------------------------------------------------------------------------------------- the current context

/** What the module keeps for one sandbox. It is an object of the heap, so that what contexts hold is counted. */
export class DecimalState extends PyObject {
  /** What a new context is like: DefaultContext, which programs may change. */
  readonly standard = new PyContext();
  readonly basic = new PyContext();
  readonly extended = new PyContext();
  current = new PyContext();
  /** @param program what it belongs to: another program begins anew */
  constructor(readonly program: object) {
    super();
    this.cls = objectType;
    this.basic.prec = 9;
    this.basic.rounding = Rounding.HALF_UP;
    this.basic.traps |= Condition.CLAMPED | Condition.UNDERFLOW;
    this.extended.prec = 9;
    this.extended.traps = 0;
  }
  isTemplate(context: PyContext): boolean {
    return context === this.standard || context === this.basic || context === this.extended;
  }
  override trace(t: Tracer): void {
    t.values([this.standard, this.basic, this.extended, this.current]);
  }
}

const states = new WeakMap<VM, DecimalState>();

export function stateOf(vm: VM): DecimalState {
  const m = vm as Machine;
  let state = states.get(vm);
  if (state === undefined || state.program !== m.program) {
    if (state !== undefined) m.roots.delete(state);
    state = new DecimalState(m.program);
    states.set(vm, state);
    m.roots.add(state);
    const module = m.library.get("decimal");
    if (module !== undefined) publish(state, module);
  }
  return state;
}

/** Puts the contexts that programs find in the module into it. */
export function publish(state: DecimalState, module: PyModule): void {
  attrSet(module.attrs, "DefaultContext", state.standard);
  attrSet(module.attrs, "BasicContext", state.basic);
  attrSet(module.attrs, "ExtendedContext", state.extended);
}

/**
 * Makes another context the current one and answers the one before, None where nobody has asked for any yet: a task of
 * asyncio has its own. Without an argument nothing changes.
 */
export function swapContext(vm: VM, context?: Value): Value {
  const state = states.get(vm);
  if (state === undefined) return null;
  const before = state.current;
  if (context instanceof PyContext) state.current = context;
  else if (context === null) state.current = new PyContext().take(state.standard, false);
  return before;
}

export const currentContext = (vm: VM): PyContext => stateOf(vm).current;

/** The context that a method was given, or the current one. */
export function contextArgument(vm: VM, v: Value | undefined): PyContext {
  if (v === undefined || v === null) return currentContext(vm);
  if (v instanceof PyContext) return v;
  throw typeError("optional argument must be a context");
}

export function setCurrent(vm: VM, context: PyContext): void {
  const state = stateOf(vm);
  // The module's own ones stay as they are.
  state.current = state.isTemplate(context) ? new PyContext().take(context, false) : context;
}

// ---------------------------------------------------------------------------------------------------------- settings

const ROUNDING_MESSAGE =
  "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]";
export const SIGNALS_MESSAGE =
  "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]";

export function roundingOf(v: Value): Rounding {
  const name = strOperand(v);
  const found = name === undefined ? -1 : ROUNDING_NAMES.indexOf(name);
  if (found < 0) throw typeError(ROUNDING_MESSAGE);
  return found;
}

function integerOf(v: Value): number {
  const n = intOperand(v);
  if (n === undefined) throw typeError("an integer is required");
  return Number(n);
}

/** An int within bounds. */
function setting(v: Value, low: number, high: number, message: string): number {
  const n = integerOf(v);
  if (n < low || n > high) throw valueError(message);
  return n;
}

export const SETTINGS: ReadonlyMap<string, (c: PyContext, v: Value) => void> = new Map([
  [
    "prec",
    (c: PyContext, v: Value) => {
      c.prec = setting(v, 1, MAX_PREC, "valid range for prec is [1, MAX_PREC]");
    },
  ],
  [
    "rounding",
    (c: PyContext, v: Value) => {
      c.rounding = roundingOf(v);
    },
  ],
  [
    "Emin",
    (c: PyContext, v: Value) => {
      c.emin = setting(v, MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]");
    },
  ],
  [
    "Emax",
    (c: PyContext, v: Value) => {
      c.emax = setting(v, 0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]");
    },
  ],
  [
    "capitals",
    (c: PyContext, v: Value) => {
      c.capitals = setting(v, 0, 1, "valid values for capitals are 0 or 1") === 1;
    },
  ],
  [
    "clamp",
    (c: PyContext, v: Value) => {
      c.clamp = setting(v, 0, 1, "valid values for clamp are 0 or 1") === 1;
    },
  ],
  [
    "flags",
    (c: PyContext, v: Value) => {
      c.status = signalBits(v);
    },
  ],
  [
    "traps",
    (c: PyContext, v: Value) => {
      c.traps = signalBits(v);
    },
  ],
]);

/** Signals given as a list of exceptions or as another context's flags or traps. */
export function signalBits(v: Value, allowsList = false): number {
  if (v instanceof PySignalDict) return v.bits;
  if (allowsList && v instanceof PyList) {
    let bits = 0;
    for (const type of v.items) {
      const found = conditionsOf(type);
      if (found === undefined) throw typeError(SIGNALS_MESSAGE);
      bits |= found;
    }
    return bits;
  }
  if (v instanceof PyDict) {
    // Every signal must have its say.
    let bits = 0;
    for (const [type, conditions] of SIGNALS) {
      const on = v.table.map.get(type);
      if (on === undefined || v.table.size !== SIGNALS.length) throw keyError("invalid signal dict");
      if (integerOf(on) !== 0) bits |= conditions;
    }
    return bits;
  }
  throw typeError("argument must be a signal dict");
}
