/**
 * Calling natives: arguments of a call onto the parameters of a signature, with CPython's words when they do not fit.
 * CPython has several calling conventions, each with its own texts; which one a function would have follows from its
 * signature (no parameter, one, positional only, keywords).
 */

import { typeError } from "../objects/errors.js";
import { type Cell, PyBuiltin, PyFunction, PyObject, PyType, typeOf, type Value } from "../objects/model.js";
import { type Gen, isConstructor, type Kwargs, type Maybe, type NativeDef, notItsClass } from "../objects/native.js";
import { didYouMean } from "../traceback/closest.js";
import { NO_VALUES } from "./meter.js";
import type { VM } from "./vm.js";

/** Calls a native. `self` undefined: a plain function. */
export function invokeNative(
  vm: VM,
  def: NativeDef,
  self: Value | undefined,
  args: readonly Value[],
  kwargs: Kwargs | null,
): Maybe<Value> {
  // Natives that call natives (`object.__str__` calls repr …) nest on the JavaScript stack: past a bound the machine
  // makes the call itself, as a frame, which counts against the recursion limit.
  if (nesting >= MAX_NESTING) return later(vm, def, self, args, kwargs);
  nesting++;
  try {
    return invoke(vm, def, self, args, kwargs);
  } finally {
    nesting--;
  }
}

/**
 * Calls a function or bound method that the program holds as an object. Messages about its arguments name a method by the
 * class of the object: a call that is written as one, `x.append()`, knows the class that has the method.
 */
export function invokeBuiltin(vm: VM, fn: PyBuiltin, args: readonly Value[], kwargs: Kwargs | null): Maybe<Value> {
  const { def, self } = fn;
  if (self !== undefined && !def.hasKeywords && !def.isDunder) {
    if (kwargs !== null && kwargs.size > 0) throw typeError(`${boundName(self, def)} takes no keyword arguments`);
    const most = def.maxPositional - 1;
    if (most <= 1 && !def.hasStar && def.minPositional === def.maxPositional && args.length !== most) {
      const takes = most === 0 ? "no arguments" : "exactly one argument";
      throw typeError(`${boundName(self, def)} takes ${takes} (${args.length} given)`);
    }
  }
  return invokeNative(vm, def, self, args, kwargs);
}

function boundName(self: Value, def: NativeDef): string {
  const cls = self instanceof PyType ? self : typeOf(self);
  return `${cls.qualname}.${def.name}()`;
}

const MAX_NESTING = 40;
let nesting = 0;

/** Whether a call with so many arguments by position (self among them) fits the native as it is. */
export function fits(def: NativeDef, count: number): boolean {
  return def.isSimple && count >= def.minPositional && count <= def.maxPositional && count <= 4;
}

/**
 * Calls a native that `fits`, from the dispatch loop: the arguments stay in the caller's registers, where they are alive,
 * and no array is made for them.
 */
export function callDirect(
  vm: VM,
  def: NativeDef,
  self: Value,
  regs: readonly (Value | Cell | undefined)[],
  from: number,
  n: number,
): unknown {
  const meter = vm.meter;
  meter.mark = meter.bytes;
  const r =
    n === 1
      ? def.impl(vm, self, regs[from])
      : n === 0
        ? def.impl(vm, self)
        : n === 2
          ? def.impl(vm, self, regs[from], regs[from + 1])
          : def.impl(vm, self, regs[from], regs[from + 1], regs[from + 2]);
  if (typeof r !== "object" || r === null || r instanceof PyObject) return r === undefined ? null : r;
  // The frame it gets has nothing to keep alive.
  meter.nativeSelf = undefined;
  meter.nativeArgs = NO_VALUES;
  return r;
}

function* later(
  vm: VM,
  def: NativeDef,
  self: Value | undefined,
  args: readonly Value[],
  kwargs: Kwargs | null,
): Gen<Value> {
  return (yield invokeNative(vm, def, self, args, kwargs)) as Value;
}

function invoke(
  vm: VM,
  def: NativeDef,
  self: Value | undefined,
  args: readonly Value[],
  kwargs: Kwargs | null,
): Maybe<Value> {
  const meter = vm.meter;
  meter.mark = meter.bytes;
  meter.nativeSelf = self;
  meter.nativeArgs = args;
  const offset = self === undefined ? 0 : 1;
  if (kwargs === null || kwargs.size === 0) {
    const count = args.length + offset;
    if (def.isSimple) {
      if (count < def.minPositional || count > def.maxPositional) {
        throw arityError(def, args.length, offset, null, offset === 1 ? self : args.length > 0 ? args[0] : undefined);
      }
      let r: unknown;
      if (offset === 0) {
        if (args.length === 1) r = def.impl(vm, args[0]);
        else if (args.length === 2) r = def.impl(vm, args[0], args[1]);
        else r = def.impl(vm, ...args);
      } else if (args.length === 0) r = def.impl(vm, self);
      else if (args.length === 1) r = def.impl(vm, self, args[0]);
      else r = def.impl(vm, self, ...args);
      return r === undefined ? null : (r as Maybe<Value>);
    }
    if (def.isShort && count > 0 && count >= def.minPositional && (def.hasStar || count <= def.maxPositional)) {
      const all = self === undefined ? args : [self, ...args];
      const r = def.impl(
        vm,
        parameter(def, all, 0),
        parameter(def, all, 1),
        parameter(def, all, 2),
        parameter(def, all, 3),
      );
      return r === undefined ? null : (r as Maybe<Value>);
    }
  }
  const r = def.impl(vm, ...bindArguments(def, self === undefined ? args : [self, ...args], kwargs, offset));
  return r === undefined ? null : (r as Maybe<Value>);
}

/** What a parameter gets from a call by position that fits. */
function parameter(def: NativeDef, args: readonly Value[], i: number): unknown {
  // Nothing is read past the end of an array, where it answers with what its prototype has.
  if (i < def.maxPositional) return i < args.length ? args[i] : undefined;
  const kind = i < def.params.length ? def.params[i]?.kind : undefined;
  if (kind === "star") return args.slice(def.maxPositional);
  return kind === "starstar" ? NO_KEYWORDS : undefined;
}

/** Natives read their keyword arguments, and hand on copies: none is ever added here. */
const NO_KEYWORDS: Kwargs = new Map();

/** One entry for each parameter of the signature: value, undefined, array (`*args`) or Map (`**kwargs`). */
function bindArguments(def: NativeDef, args: readonly Value[], kwargs: Kwargs | null, offset: number): unknown[] {
  const params = def.params;
  if (def.name === "__new__" && args.length === 0) throw typeError(`${def.qualname}(): not enough arguments`);
  const out: unknown[] = new Array(params.length).fill(undefined);
  const hasOwnKeywords =
    kwargs !== null &&
    kwargs.size > 0 &&
    !(!def.hasKeywords && isForTheOther(def, args.length > 0 ? args[0] : undefined));
  if (hasOwnKeywords && !def.hasKeywords) {
    const name = def.isDunder && !isConstructor(def) ? `wrapper ${def.name}()` : callName(def, true);
    throw typeError(`${name} takes no keyword arguments`);
  }
  if (args.length > def.maxPositional && !def.hasStar) {
    throw arityError(def, args.length - offset, offset, kwargs, args[0]);
  }
  let position = 0;
  for (let i = 0; i < params.length; i++) {
    const p = params[i] as (typeof params)[number];
    if (p.kind === "positional" || p.kind === "either") {
      if (position < args.length) out[i] = args[position];
      position++;
    } else if (p.kind === "star") out[i] = args.slice(Math.min(def.maxPositional, args.length));
    else if (p.kind === "starstar") out[i] = new Map<string, Value>();
  }
  if (hasOwnKeywords) {
    const missing = params.findIndex((p, i) => p.kind === "positional" && p.required && i >= args.length);
    if (missing >= 0 && !def.hasStar) throw missingError(def, args.length - offset, offset, missing);
    const rest = params.findIndex((p) => p.kind === "starstar");
    if (rest < 0 && !def.hasStar && args.length + kwargs.size > params.length) {
      throw arityError(def, args.length - offset, offset, kwargs, args[0]);
    }
    for (const [name, value] of kwargs) {
      const i = params.findIndex((p) => p.name === name && (p.kind === "either" || p.kind === "keyword"));
      if (i >= 0) {
        if (out[i] !== undefined) {
          throw typeError(
            `argument for ${isConstructor(def) ? callName(def, false) : def.name}() given by name ('${name}') and position (${i - (isConstructor(def) ? 1 : offset) + 1})`,
          );
        }
        out[i] = value;
      } else if (rest >= 0) (out[rest] as Map<string, Value>).set(name, value);
      else {
        const absent = params.findIndex((p, k) => p.required && out[k] === undefined && !kwargs.has(p.name));
        if (absent >= 0 && params[absent]?.kind === "either") {
          throw missingError(def, args.length - offset, offset, absent);
        }
        const known = params.filter((p) => p.kind === "either" || p.kind === "keyword").map((p) => p.name);
        const bare = isConstructor(def) ? callName(def, false) : def.name;
        throw typeError(`${bare}() got an unexpected keyword argument '${name}'${didYouMean(name, known)}`);
      }
    }
  }
  for (let i = 0; i < params.length; i++) {
    const p = params[i] as (typeof params)[number];
    if (p.required && out[i] === undefined) {
      if (p.kind === "keyword")
        throw typeError(
          `${isConstructor(def) ? callName(def, false) : def.name}() missing required keyword-only argument: '${p.name}'`,
        );
      throw missingError(def, args.length - offset, offset, i);
    }
  }
  return out;
}

/** Types whose `__init__` takes no keyword arguments, not even those that are meant for a `__new__`. */
const STRICT_INITS: ReadonlySet<string> = new Set(["set", "staticmethod", "classmethod"]);

/** Keyword arguments of a guest's class with an `__init__` (or `__new__`) of its own are meant for that. */
function isForTheOther(def: NativeDef, first: Value | undefined): boolean {
  if (def.name === "__new__") return first instanceof PyType && first.lookup("__init__") instanceof PyFunction;
  if (def.name !== "__init__" || STRICT_INITS.has(def.owner?.name ?? "")) return false;
  return first !== undefined && !(typeOf(first).lookup("__new__") instanceof PyBuiltin);
}

/** How messages name the native: `list.append()`, `len()`, or the bare name. */
function callName(def: NativeDef, parens: boolean): string {
  const name = isConstructor(def) ? def.qualname.slice(0, def.qualname.lastIndexOf(".")) : def.qualname;
  return parens ? `${name}()` : name;
}

function plural(n: number): string {
  return n === 1 ? "" : "s";
}

/** Types whose constructors call themselves otherwise. */
const SINGLETONS: ReadonlyMap<string, string> = new Map([["ellipsis", "EllipsisType"]]);

function className(self: Value | undefined): string {
  return self instanceof PyType ? self.name : typeOf(self as Value).name;
}

/** Too many or too few positional arguments. `given` leaves self out. */
function arityError(
  def: NativeDef,
  given: number,
  offset: number,
  kwargs: Kwargs | null,
  self: Value | undefined,
): unknown {
  const ctor = isConstructor(def);
  if (def.makes !== null && self !== undefined) {
    const wrong = notItsClass(def.makes, self);
    if (wrong !== null) return wrong;
  }
  if (def.name === "__new__" && given === 0) return typeError(`${def.qualname}(): not enough arguments`);
  const hidden = Math.max(offset, ctor ? 1 : 0);
  const seen = ctor && offset === 0 ? given - 1 : given;
  const max = def.maxPositional - hidden;
  const min = Math.max(0, def.minPositional - hidden);
  const bare = def.notes.isCalledByClass
    ? className(self)
    : (def.notes.called ?? (ctor ? callName(def, false) : def.name));
  const { arity } = def.notes;
  if (arity !== undefined && (kwargs === null || kwargs.size === 0)) {
    return typeError(arity.replace("{given}", `${seen}`));
  }
  if (def.isDunder && !ctor && !def.hasKeywords && offset === 1) {
    // What `pow` and descriptors are given is unpacked by hand in CPython.
    if (bare === "__pow__" || bare === "__rpow__") return typeError(`expected 1 or 2 arguments, got ${seen}`);
    const named = bare === "__get__" ? "__get__ " : "";
    if (min === max)
      return typeError(`${max > 1 ? `${bare} ` : ""}expected ${max} argument${plural(max)}, got ${seen}`);
    return typeError(
      `${named}expected at ${seen < min ? "least" : "most"} ${seen < min ? min : max} argument${plural(seen < min ? min : max)}, got ${seen}`,
    );
  }
  if (!def.hasKeywords) {
    if (max === 0 && !ctor) return typeError(`${callName(def, true)} takes no arguments (${seen} given)`);
    if (max === 0 && ctor) return typeError(`${SINGLETONS.get(bare) ?? bare} takes no arguments`);
    if (max === 1 && min === 1 && !ctor)
      return typeError(`${callName(def, true)} takes exactly one argument (${seen} given)`);
    if (min === max) return typeError(`${bare} expected ${max} argument${plural(max)}, got ${seen}`);
    const bound = seen < min ? min : max;
    return typeError(
      `${bare} expected at ${seen < min ? "least" : "most"} ${bound} argument${plural(bound)}, got ${seen}`,
    );
  }
  if (seen < min) return missingError(def, seen, hidden, -1);
  if (def.notes.isCounted && (kwargs?.size ?? 0) === 0) {
    return typeError(`${bare} expected at most ${max} argument${plural(max)}, got ${seen}`);
  }
  const total = def.params.filter((p) => p.kind !== "star" && p.kind !== "starstar").length - hidden;
  const all = seen + (kwargs?.size ?? 0);
  const onlyPositional = def.params.some((p) => p.kind === "keyword") && all <= total;
  const limit = onlyPositional ? max : total;
  const shown = onlyPositional ? seen : all;
  const word = onlyPositional ? "positional argument" : seen === 0 ? "keyword argument" : "argument";
  if (limit === 0 && onlyPositional) return typeError(`${bare}() takes no positional arguments`);
  if (limit === 0) return typeError(`${bare}() takes no ${word}s (${shown} given)`);
  const few = onlyPositional && min === limit ? "exactly" : "at most";
  return typeError(`${bare}() takes ${few} ${limit} ${word}${plural(limit)} (${shown} given)`);
}

function missingError(def: NativeDef, given: number, bound: number, index: number): unknown {
  // A constructor's class is never counted, whether it came as the receiver or as an argument.
  const offset = isConstructor(def) ? Math.max(bound, 1) : bound;
  const seen = given - (offset - bound);
  if (def.hasStar && def.notes.arity !== undefined) return typeError(def.notes.arity.replace("{given}", `${seen}`));
  const bare = isConstructor(def) ? callName(def, false) : def.name;
  if (!def.hasKeywords || def.hasStar) {
    const min = def.minPositional - offset;
    return typeError(`${bare} expected at least ${min} argument${plural(min)}, got ${seen}`);
  }
  let at = index;
  if (at < 0) at = def.params.findIndex((p, i) => i >= seen + offset && p.required);
  const p = def.params[at];
  if (p?.kind === "positional") {
    const min = def.minPositional - offset;
    return typeError(`${bare}() takes at least ${min} positional argument${plural(min)} (${seen} given)`);
  }
  return typeError(`${bare}() missing required argument '${p?.name ?? ""}' (pos ${at - offset + 1})`);
}
