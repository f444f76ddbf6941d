/**
 * The instructions that are too rare, or too long, for the dispatch loop. Each sets what it computes and answers the
 * frame to go on with.
 */

import { buildClassFunction } from "../builtins/classes.js";
import { CodeFlag } from "../compile/code.js";
import { Intrinsic, OPERANDS, Op } from "../compile/opcodes.js";
import { dictSet, dictUpdate } from "../objects/dict.js";
import {
  assertionErrorType,
  isRaised,
  keyErrorType,
  notImplementedErrorType,
  runtimeError,
  stopAsyncIterationType,
  typeError,
  valueError,
} from "../objects/errors.js";
import { matchExceptStar, prepareReraiseStar } from "../objects/exception-groups.js";
import { PyGenerator } from "../objects/generator.js";
import {
  attrDelete,
  attrGet,
  attrSet,
  baseExceptionType,
  type Cell,
  coroutineType,
  dictType,
  generatorType,
  PyDict,
  PyException,
  PyFunction,
  PyList,
  PyMethod,
  PyObject,
  PySet,
  PyTraceback,
  PyTuple,
  PyType,
  Raised,
  typeOf,
  type Value,
} from "../objects/model.js";
import { Call, type Gen, isReady, type Kwargs, type Maybe, Next } from "../objects/native.js";
import { setAdd, setUpdate } from "../objects/set.js";
import { noteDisplay } from "../objects/set-order.js";
import { makeSuper, superType } from "../objects/super.js";
import { makeInterpolation, makeTemplate } from "../objects/templatelib.js";
import * as typing from "../objects/type-params.js";
import { callSpecial, descriptorGet, getAttrOr } from "./attributes.js";
import { anextAwaitable, asyncIter, awaitable } from "./awaiting.js";
import { positionOf, Reraised, yieldFrom } from "./flow.js";
import { type Frame, Mode } from "./frame.js";
import { importFrom, importName, importStar } from "./imports.js";
import { callLater, type Machine } from "./machine.js";
import { isMapping, isSequence, matchClass, matchKeys, matchRest } from "./matching.js";
import { buildSlice, buildString, formatInto } from "./text-instructions.js";

/** Words of each instruction, by opcode. */
const LENGTHS: number[] = [];
for (const [op, letters] of Object.values(OPERANDS)) LENGTHS[op] = letters.length + 1;

export function rare(m: Machine, frame: Frame, pc: number): Frame | null {
  switch (frame.code.words[pc]) {
    case Op.FORMAT:
      return formatInto(m, frame, pc);
    case Op.BUILD_STRING:
      return buildString(m, frame, pc);
    case Op.BUILD_SLICE:
      return buildSlice(m, frame, pc);
    default:
      return rarer(m, frame, pc);
  }
}

function rarer(m: Machine, frame: Frame, pc: number): Frame | null {
  const code = frame.code;
  const w = code.words;
  const op = w[pc] as number;
  const regs = frame.regs as Value[];
  const values = code.values as Value[];
  frame.pc = pc + (LENGTHS[op] as number);
  const d = w[pc + 1] as number;
  /** Operand i as a register or constant. */
  const x = (i: number): Value => {
    const o = w[pc + i] as number;
    return o >= 0 ? (regs[o] as Value) : (values[~o] as Value);
  };
  const name = (i: number): string => code.names[w[pc + i] as number] as string;
  const store = (r: unknown): Frame | null => {
    if (isReady(r)) {
      regs[d] = r as Value;
      return frame;
    }
    return m.finish(r, frame, d, Mode.STORE, null);
  };
  const discard = (r: unknown): Frame | null => (isReady(r) ? frame : m.finish(r, frame, 0, Mode.DISCARD, null));

  switch (op) {
    // ------------------------------------------------------------------------------------------------------- names
    case Op.DELETE_GLOBAL: {
      const n = name(1);
      if (!attrDelete(frame.func.globals, n)) throw m.nameNotDefined(frame, n);
      return frame;
    }
    case Op.LOAD_NAME:
      return store(loadName(m, frame, frame.namespace, name(2), null));
    case Op.STORE_NAME: {
      const ns = frame.namespace;
      if (ns instanceof PyDict && ns.cls === dictType) {
        m.meter.alloc(48);
        ns.table.map.set(name(1), x(2));
        return frame;
      }
      if (ns === null) {
        attrSet(frame.func.globals, name(1), x(2));
        return frame;
      }
      return discard(m.setItem(ns, name(1), x(2)));
    }
    case Op.DELETE_NAME: {
      const ns = frame.namespace;
      const n = name(1);
      if (ns instanceof PyDict && ns.cls === dictType) {
        if (!ns.table.map.delete(n)) throw m.nameNotDefined(frame, n);
        return frame;
      }
      if (ns === null) {
        if (!attrDelete(frame.func.globals, n)) throw m.nameNotDefined(frame, n);
        return frame;
      }
      return discard(deleteName(m, frame, ns, n));
    }
    case Op.LOAD_NAME_OR_FREE:
      return store(loadName(m, frame, frame.namespace, name(2), w[pc + 3] as number));
    case Op.LOAD_DICT_OR_GLOBAL:
      return store(loadName(m, frame, regs[w[pc + 2] as number] as Value, name(3), null));
    case Op.LOAD_DICT_OR_FREE:
      return store(loadName(m, frame, regs[w[pc + 2] as number] as Value, name(3), w[pc + 4] as number));
    case Op.LOAD_NAMESPACE:
      return store(frame.namespace);
    case Op.DELETE_CELL: {
      const cell = regs[d] as unknown as Cell;
      if (cell.value === undefined) m.unboundLocal(frame, d);
      cell.value = undefined;
      return frame;
    }
    case Op.DELETE_FREE: {
      const cell = frame.func.closure[d] as Cell;
      if (cell.value === undefined) m.unboundFree(frame, d);
      cell.value = undefined;
      return frame;
    }

    // --------------------------------------------------------------------------------------- attributes and items
    case Op.DELETE_ATTR:
      return discard(m.setAttr(regs[d] as Value, name(2), undefined));
    case Op.LOAD_SUPER_ATTR: {
      const [global, cls, self] = [regs[w[pc + 2] as number], regs[w[pc + 3] as number], regs[w[pc + 4] as number]];
      if (global === superType && cls instanceof PyType) {
        const found = superMethod(cls, self as Value, name(5));
        if (found !== undefined) {
          m.meter.bytes += 40;
          regs[d] = found;
          return frame;
        }
        return store(m.getAttr(makeSuper(cls, self as Value), name(5)));
      }
      return store(viaSuper(m, global as Value, cls as Value, self as Value, name(5)));
    }
    case Op.DELETE_INDEX:
      return discard(m.delItem(regs[d] as Value, x(2)));

    // ---------------------------------------------------------------------------------------------------- displays
    case Op.BUILD_SET:
      return store(buildSet(m, regs.slice(w[pc + 2] as number, (w[pc + 2] as number) + (w[pc + 3] as number))));
    case Op.BUILD_DICT:
      return store(buildDict(m, regs, w[pc + 2] as number, w[pc + 3] as number));
    case Op.BUILD_INTERPOLATION: {
      const conversion = ["", "s", "r", "a"][w[pc + 4] as number] as string;
      return store(
        makeInterpolation(
          x(2),
          values[w[pc + 3] as number] as string,
          conversion === "" ? null : conversion,
          x(5) as string,
        ),
      );
    }
    case Op.BUILD_TEMPLATE: {
      const from = w[pc + 2] as number;
      return store(makeTemplate(regs.slice(from, from + (w[pc + 3] as number))));
    }
    case Op.SET_ADD:
      return discard(setAdd(m, regs[d] as PySet, x(2)));
    case Op.DICT_SET:
      return discard(dictSet(m, regs[d] as PyDict, x(2), x(3)));
    case Op.LIST_EXTEND:
      return discard(extendList(m, regs[d] as PyList, x(2), soleStarCallee(frame, d)));
    case Op.SET_UPDATE:
      return discard(setUpdate(m, regs[d] as PySet, x(2)));
    case Op.DICT_UPDATE:
      return discard(updateDict(m, regs[d] as PyDict, x(2)));
    case Op.DICT_MERGE:
      return discard(mergeKeywords(m, regs[d] as PyDict, x(2), regs[w[pc + 3] as number] as Value));
    case Op.LIST_TO_TUPLE: {
      const list = regs[w[pc + 2] as number] as PyList;
      m.meter.items(list.items.length, 8);
      return store(new PyTuple(list.items.slice()));
    }
    case Op.UNPACK_EX:
      return m.finish(unpackStar(m, x(2), w[pc + 3] as number, w[pc + 4] as number), frame, d, Mode.SPREAD, null);

    // ------------------------------------------------------------------------------------------------------- calls
    case Op.CALL_KW: {
      const base = w[pc + 2] as number;
      const n = w[pc + 3] as number;
      const names = (values[w[pc + 4] as number] as PyTuple).items as string[];
      const positional = n - names.length;
      const kwargs: Kwargs = new Map();
      for (let i = 0; i < names.length; i++) kwargs.set(names[i] as string, regs[base + 1 + positional + i] as Value);
      return m.callInto(frame, regs[base] as Value, regs.slice(base + 1, base + 1 + positional), kwargs, d);
    }
    case Op.CALL_EX: {
      const args = x(3) as PyList | PyTuple;
      const map = x(4) as PyDict | null;
      let kwargs: Kwargs | null = null;
      if (map !== null && map.table.size > 0) {
        kwargs = new Map();
        for (const [key, value] of map.table.map) kwargs.set(key as string, value);
      }
      m.meter.charge(args.items.length);
      return m.callInto(frame, regs[w[pc + 2] as number] as Value, args.items.slice(), kwargs, d);
    }
    case Op.CALL_METHOD_KW: {
      const base = w[pc + 2] as number;
      const n = w[pc + 3] as number;
      const names = (values[w[pc + 6] as number] as PyTuple).items as string[];
      const positional = n - names.length;
      const kwargs: Kwargs = new Map();
      for (let i = 0; i < names.length; i++) kwargs.set(names[i] as string, regs[base + 1 + positional + i] as Value);
      const args = regs.slice(base + 1, base + 1 + positional);
      // A lookup that fails has the range of the instruction's first word: `receiver.name`.
      const after = frame.pc;
      frame.pc = pc + 1;
      const fn = m.getAttr(regs[base] as Value, name(4));
      frame.pc = after;
      if (isReady(fn)) return m.callInto(frame, fn, args, kwargs, d);
      return m.finish(callLater(fn, args, kwargs), frame, d, Mode.STORE, null);
    }
    case Op.LOAD_BUILD_CLASS:
      return store(buildClassFunction);
    case Op.LOAD_ASSERTION_ERROR:
      return store(assertionErrorType);

    case Op.LOAD_METHOD:
      return m.loadMethod(frame, regs[w[pc + 2] as number] as Value, w[pc + 3] as number, w[pc + 4] as number, d);
    case Op.CALL_LOADED: {
      const base = w[pc + 2] as number;
      return m.callLoaded(frame, base, w[pc + 3] as number, d);
    }
    case Op.CALL_LOADED_KW: {
      const base = w[pc + 2] as number;
      const n = w[pc + 3] as number;
      const names = (values[w[pc + 4] as number] as PyTuple).items as string[];
      const positional = n - names.length;
      const kwargs: Kwargs = new Map();
      for (let i = 0; i < names.length; i++) kwargs.set(names[i] as string, regs[base + 2 + positional + i] as Value);
      return m.callLoadedWith(frame, base, regs.slice(base + 2, base + 2 + positional), kwargs, d);
    }
    case Op.GET_EXC:
      return store(frame.exc);

    // --------------------------------------------------------------------------------- generators and coroutines
    case Op.GET_YIELD_FROM_ITER: {
      const v = x(2);
      if (v instanceof PyGenerator) {
        if (v.cls === generatorType) return store(v);
        if (v.cls === coroutineType) {
          if ((code.flags & CodeFlag.COROUTINE) === 0) {
            throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
          }
          return store(v);
        }
      }
      return store(m.iter(v));
    }
    case Op.GET_AWAITABLE:
      return store(awaitable(m, x(2), w[pc + 3] as number));
    case Op.YIELD_FROM:
      return yieldFrom(m, frame, pc);
    case Op.GET_AITER:
      return store(asyncIter(m, x(2)));
    case Op.GET_ANEXT:
      return store(anextAwaitable(m, regs[w[pc + 2] as number] as Value));

    // -------------------------------------------------------------------------------------------------- exceptions
    case Op.PUSH_EXC:
      regs[d] = frame.exc;
      frame.exc = regs[w[pc + 2] as number] as PyException;
      return frame;
    case Op.POP_EXC:
      frame.exc = (regs[d] ?? null) as PyException | null;
      return frame;
    case Op.RAISE:
      return raise(m, frame, x(1), undefined);
    case Op.RAISE_FROM:
      return raise(m, frame, x(1), x(2));
    case Op.RAISE_BARE: {
      const exc = m.currentException();
      if (exc === null) throw runtimeError("No active exception to reraise");
      return m.unwind(new Reraised(exc));
    }
    case Op.RERAISE:
      return m.unwind(new Reraised(regs[d] as PyException));
    case Op.MATCH_EXC:
      return store(matchException(regs[w[pc + 2] as number] as PyException, x(3)));
    case Op.MATCH_EXC_STAR:
      return m.finish(
        starParts(m, frame, d, w[pc + 2] as number, regs[w[pc + 3] as number] as PyException, x(4)),
        frame,
        0,
        Mode.DISCARD,
        null,
      );
    case Op.PREP_RERAISE_STAR:
      return store(prepareReraiseStar(m, regs[w[pc + 2] as number] as PyException, regs[w[pc + 3] as number] as Value));
    case Op.BEFORE_WITH:
      return enterWith(m, frame, d, w[pc + 2] as number, regs[w[pc + 3] as number] as Value, false);
    case Op.BEFORE_ASYNC_WITH:
      return enterWith(m, frame, d, w[pc + 2] as number, regs[w[pc + 3] as number] as Value, true);
    case Op.WITH_EXCEPT: {
      const exc = regs[w[pc + 3] as number] as PyException;
      return m.callInto(frame, regs[w[pc + 2] as number] as Value, [exc.cls, exc, exc.traceback], null, d);
    }

    // ------------------------------------------------------------------------------------------------------ import
    case Op.IMPORT_NAME:
      return store(importName(m, frame, name(2), x(3), w[pc + 4] as number));
    case Op.IMPORT_FROM:
      return store(importFrom(m, regs[w[pc + 2] as number] as Value, name(3)));
    case Op.IMPORT_STAR:
      return discard(importStar(m, frame, regs[d] as Value));

    // ------------------------------------------------------------------------------------------------------- match
    case Op.MATCH_SEQUENCE:
      return store(isSequence(regs[w[pc + 2] as number] as Value));
    case Op.MATCH_MAPPING:
      return store(isMapping(regs[w[pc + 2] as number] as Value));
    case Op.MATCH_KEYS:
      return store(matchKeys(m, regs[w[pc + 2] as number] as Value, x(3) as PyTuple));
    case Op.MATCH_REST:
      return store(matchRest(m, regs[w[pc + 2] as number] as Value, x(3) as PyTuple));
    case Op.MATCH_CLASS:
      return store(
        matchClass(
          m,
          regs[w[pc + 2] as number] as Value,
          regs[w[pc + 3] as number] as Value,
          w[pc + 4] as number,
          (values[w[pc + 5] as number] as PyTuple).items as string[],
        ),
      );
    case Op.GET_LEN:
      return store(m.length(regs[w[pc + 2] as number] as Value));

    case Op.INTRINSIC: {
      const from = w[pc + 3] as number;
      return store(intrinsic(m, frame, w[pc + 2] as number, regs.slice(from, from + (w[pc + 4] as number))));
    }
    default:
      throw new Error(`no such instruction: ${op}`);
  }
}

// ------------------------------------------------------------------------------------------------------------- names

/** A name of a class body or exec: its namespace, then a closure variable or the globals, then builtins. */
function loadName(m: Machine, frame: Frame, ns: Value, name: string, free: number | null): Maybe<Value> {
  if (ns instanceof PyDict && ns.cls === dictType) {
    const v = ns.table.map.get(name);
    if (v !== undefined) return v;
    return outerName(m, frame, name, free);
  }
  if (ns === null) return outerName(m, frame, name, free);
  return lookupName(m, frame, ns, name, free);
}

function* lookupName(m: Machine, frame: Frame, ns: Value, name: string, free: number | null): Gen<Value> {
  try {
    return (yield m.getItem(ns, name)) as Value;
  } catch (e) {
    if (!isRaised(e, keyErrorType)) throw e;
  }
  return outerName(m, frame, name, free);
}

function outerName(m: Machine, frame: Frame, name: string, free: number | null): Value {
  if (free !== null) {
    const v = (frame.func.closure[free] as Cell).value;
    if (v !== undefined) return v;
    m.unboundFree(frame, free);
  }
  let v = attrGet(frame.func.globals, name);
  if (v === undefined) v = attrGet(frame.func.builtins, name);
  if (v === undefined) throw m.nameNotDefined(frame, name);
  return v;
}

function* deleteName(m: Machine, frame: Frame, ns: Value, name: string): Gen<Value> {
  try {
    yield m.delItem(ns, name);
  } catch (e) {
    if (isRaised(e, keyErrorType)) throw m.nameNotDefined(frame, name);
    throw e;
  }
  return null;
}

/** `super().method`, where it is a guest's method: found without making the super object. */
function superMethod(start: PyType, self: Value, name: string): PyMethod | undefined {
  if (self instanceof PyType) return undefined;
  const mro = typeOf(self).mro;
  const at = mro.indexOf(start);
  if (at < 0) return undefined;
  for (let i = at + 1; i < mro.length; i++) {
    const found = (mro[i] as PyType).ownAttr(name);
    if (found !== undefined) return found instanceof PyFunction ? new PyMethod(found, self) : undefined;
  }
  return undefined;
}

function* viaSuper(m: Machine, fn: Value, cls: Value, self: Value, name: string): Gen<Value> {
  // `super` means something else here: it is called as written, without arguments.
  const args = fn === superType ? [cls, self] : [];
  const s = (yield new Call(fn, args)) as Value;
  return (yield m.getAttr(s, name)) as Value;
}

// ---------------------------------------------------------------------------------------------------------- displays

function buildSet(m: Machine, items: Value[]): Maybe<Value> {
  const set = new PySet();
  m.meter.alloc(200);
  for (let i = 0; i < items.length; i++) {
    const r = setAdd(m, set, items[i] as Value);
    if (!isReady(r)) return restOfSet(m, set, items, i, r);
  }
  noteDisplay(set);
  return set;
}

function* restOfSet(m: Machine, set: PySet, items: Value[], from: number, first: unknown): Gen<Value> {
  yield first;
  for (let i = from + 1; i < items.length; i++) yield setAdd(m, set, items[i] as Value);
  return set;
}

function buildDict(m: Machine, regs: Value[], from: number, pairs: number): Maybe<Value> {
  const dict = new PyDict();
  m.meter.alloc(100);
  for (let i = 0; i < pairs; i++) {
    const key = regs[from + 2 * i] as Value;
    const r = dictSet(m, dict, key, regs[from + 2 * i + 1] as Value);
    if (!isReady(r)) return restOfDict(m, dict, regs, from, pairs, i, r);
  }
  return dict;
}

function* restOfDict(
  m: Machine,
  dict: PyDict,
  regs: Value[],
  from: number,
  pairs: number,
  at: number,
  first: unknown,
): Gen<Value> {
  yield first;
  for (let i = at + 1; i < pairs; i++) {
    yield dictSet(m, dict, regs[from + 2 * i] as Value, regs[from + 2 * i + 1] as Value);
  }
  return dict;
}

/** The callee, when the list being extended is nothing but `*args` of the call that follows: messages name it then. */
function soleStarCallee(frame: Frame, list: number): Value | undefined {
  const w = frame.code.words;
  const at = frame.pc;
  if (w[at] !== Op.CALL_EX || w[at + 3] !== list || (frame.regs[list] as PyList).items.length > 0) return undefined;
  return frame.regs[w[at + 2] as number] as Value;
}

function extendList(m: Machine, list: PyList, v: Value, callee: Value | undefined): Maybe<Value> {
  if (typeOf(v).lookup("__iter__") === undefined && typeOf(v).lookup("__getitem__") === undefined) {
    const who = callee === undefined ? "Value" : `${calleeName(callee)} argument`;
    throw typeError(`${who} after * must be an iterable, not ${typeOf(v).name}`);
  }
  const r = m.toArray(v);
  if (Array.isArray(r)) {
    for (const item of r) list.items.push(item);
    return null;
  }
  return extendLater(list, r as Maybe<Value[]>, v);
}

function* extendLater(list: PyList, r: Maybe<Value[]>, _v: Value): Gen<Value> {
  const items = (yield r) as Value[];
  for (const item of items) list.items.push(item);
  return null;
}

function* updateDict(m: Machine, dict: PyDict, v: Value): Gen<Value> {
  if (!(v instanceof PyDict) && ((yield getAttrOr(m, v, "keys")) as unknown) === undefined) {
    throw typeError(`'${typeOf(v).name}' object is not a mapping`);
  }
  yield dictUpdate(m, dict, v);
  return null;
}

/** `f(**mapping)` */
function* mergeKeywords(m: Machine, dict: PyDict, v: Value, callee: Value): Gen<Value> {
  const who = calleeName(callee);
  if (!(v instanceof PyDict) && ((yield getAttrOr(m, v, "keys")) as unknown) === undefined) {
    throw typeError(`${who} argument after ** must be a mapping, not ${typeOf(v).name}`);
  }
  const add = (key: Value, value: Value): void => {
    if (typeof key !== "string") throw typeError("keywords must be strings");
    if (dict.table.map.has(key)) throw typeError(`${who} got multiple values for keyword argument '${key}'`);
    m.meter.alloc(48);
    dict.table.map.set(key, value);
  };
  if (v instanceof PyDict && v.cls === dictType) {
    for (const key of v.table.keys()) {
      m.meter.charge(1);
      add(plainString(key), v.table.map.get(plainString(key)) as Value);
    }
    return null;
  }
  const keys = (yield m.iter((yield new Call((yield m.getAttr(v, "keys")) as Value, [])) as Value)) as Value;
  for (;;) {
    const key = (yield new Next(keys)) as Value | undefined;
    if (key === undefined) return null;
    m.meter.charge(1);
    add(plainString(key), (yield m.getItem(v, key)) as Value);
  }
}

function plainString(v: Value): Value {
  return v instanceof PyObject && "payload" in v && typeof v.payload === "string" ? v.payload : v;
}

/** How CPython names a callee in messages about `*` and `**`. */
export function calleeName(fn: Value): string {
  if (fn instanceof PyFunction) {
    const module = attrGet(fn.globals, "__name__");
    return `${typeof module === "string" && module !== "builtins" ? `${module}.` : ""}${fn.qualname}()`;
  }
  if (fn instanceof PyType) {
    const module = fn.isHeap ? fn.ownAttr("__module__") : fn.module;
    return `${typeof module === "string" && module !== "builtins" ? `${module}.` : ""}${fn.qualname}()`;
  }
  if (fn instanceof PyObject && "def" in fn) return `${(fn.def as { qualname: string }).qualname}()`;
  if (fn instanceof PyObject && "func" in fn) return calleeName(fn.func as Value);
  return `${typeOf(fn).name} object`;
}

function* unpackStar(m: Machine, v: Value, before: number, after: number): Gen<unknown> {
  if ((typeOf(v).lookup("__iter__") ?? null) === null && (typeOf(v).lookup("__getitem__") ?? null) === null) {
    throw typeError(`cannot unpack non-iterable ${typeOf(v).name} object`);
  }
  const items = (yield m.toArray(v)) as Value[];
  if (items.length < before + after) {
    throw valueError(`not enough values to unpack (expected at least ${before + after}, got ${items.length})`);
  }
  m.meter.alloc(items.length * 8 + 56);
  return [
    ...items.slice(0, before),
    new PyList(items.slice(before, items.length - after)),
    ...items.slice(items.length - after),
  ];
}

// -------------------------------------------------------------------------------------------------------- exceptions

/** `raise exc` and `raise exc from cause` (cause undefined: not given). */
function raise(m: Machine, frame: Frame, exc: Value, cause: Value | undefined): Frame | null {
  if (exc instanceof PyException && (cause === undefined || cause === null || cause instanceof PyException)) {
    // Not thrown: a raise statement that is caught by the program costs no JavaScript exception.
    return m.unwind(finishRaise(m, exc, cause));
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
  const [start, end] = positionOf(frame.code, frame.pc - 1);
  const here = new PyTraceback(frame.code, start, end, null);
  const [matching, remaining] = (yield matchExceptStar(m, exc, type, here)) as [Value, Value];
  frame.regs[match] = matching;
  frame.regs[rest] = remaining;
  return null;
}

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

// --------------------------------------------------------------------------------------------------------- intrinsic

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
