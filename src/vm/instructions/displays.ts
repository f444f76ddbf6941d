/** Displays of sets and dicts, what unpacks into them, and starred targets. Python reference, 6.2. */

import { Op } from "../../compile/opcodes.js";
import { dictSet, dictUpdate } from "../../objects/dict.js";
import { typeError, valueError } from "../../objects/errors.js";
import {
  dictType,
  listType,
  PyDict,
  PyList,
  PyObject,
  PySet,
  PyTuple,
  tupleType,
  typeOf,
  type Value,
} from "../../objects/model.js";
import { andThen, Call, type Gen, isReady, type Maybe, Next } from "../../objects/native.js";
import { setAdd, setUpdate } from "../../objects/set.js";
import { getAttrOr } from "../attributes.js";
import { type Frame, Mode } from "../frame.js";
import type { Machine } from "../machine.js";
import { isIterable } from "../protocols.js";
import { calleeName } from "./callee-name.js";
import { discard, type InstructionTable, operand, register, store } from "./instruction.js";

export const DISPLAYS: InstructionTable = {
  [Op.BUILD_SET]: (m, frame, w, pc) =>
    store(m, frame, w[pc + 1], buildSet(m, frame.regs.slice(w[pc + 2], w[pc + 2] + w[pc + 3]) as Value[])),
  [Op.BUILD_DICT]: (m, frame, w, pc) =>
    store(m, frame, w[pc + 1], buildDict(m, frame.regs as Value[], w[pc + 2], w[pc + 3])),
  [Op.SET_ADD]: (m, frame, w, pc) =>
    discard(m, frame, setAdd(m, frame.regs[w[pc + 1]] as PySet, operand(frame, w[pc + 2]))),
  [Op.DICT_SET]: (m, frame, w, pc) =>
    discard(
      m,
      frame,
      dictSet(m, frame.regs[w[pc + 1]] as PyDict, operand(frame, w[pc + 2]), operand(frame, w[pc + 3])),
    ),
  [Op.LIST_EXTEND]: (m, frame, w, pc) => {
    const list = frame.regs[w[pc + 1]] as PyList;
    return discard(m, frame, extendList(m, list, operand(frame, w[pc + 2]), soleStarCallee(frame, w[pc + 1])));
  },
  [Op.SET_UPDATE]: (m, frame, w, pc) =>
    discard(m, frame, setUpdate(m, frame.regs[w[pc + 1]] as PySet, operand(frame, w[pc + 2]))),
  [Op.DICT_UPDATE]: (m, frame, w, pc) =>
    discard(m, frame, updateDict(m, frame.regs[w[pc + 1]] as PyDict, operand(frame, w[pc + 2]))),
  [Op.DICT_MERGE]: (m, frame, w, pc) => {
    const dict = frame.regs[w[pc + 1]] as PyDict;
    return discard(m, frame, mergeKeywords(m, dict, operand(frame, w[pc + 2]), register(frame, w[pc + 3])));
  },
  [Op.LIST_TO_TUPLE]: (m, frame, w, pc) => {
    const list = frame.regs[w[pc + 2]] as PyList;
    m.meter.items(list.items.length, 8);
    frame.regs[w[pc + 1]] = new PyTuple(list.items.slice());
    return frame;
  },
  [Op.UNPACK_EX]: (m, frame, w, pc) => {
    const v = operand(frame, w[pc + 2]);
    const [before, after] = [w[pc + 3] as number, w[pc + 4] as number];
    if ((v instanceof PyList && v.cls === listType) || (v instanceof PyTuple && v.cls === tupleType)) {
      const items = v.items;
      const n = items.length;
      if (n >= before + after) {
        m.meter.items(n, 8);
        m.meter.alloc(n * 8 + 56);
        const regs = frame.regs;
        const d = w[pc + 1] as number;
        for (let i = 0; i < before; i++) regs[d + i] = items[i];
        regs[d + before] = new PyList(items.slice(before, n - after));
        for (let i = 1; i <= after; i++) regs[d + before + i] = items[n - after + i - 1];
        return frame;
      }
    }
    return m.finish(unpackStar(m, v, before, after), frame, w[pc + 1], Mode.SPREAD, null);
  },
};

function buildSet(m: Machine, items: Value[]): Maybe<Value> {
  const set = new PySet();
  m.meter.alloc(200);
  for (let i = 0; i < items.length; i++) {
    const r = setAdd(m, set, items[i] as Value);
    if (!isReady(r)) return restOfSet(m, set, items, i, r);
  }
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
  if (typeOf(v).lookup("__iter__") === undefined && !isIterable(v)) {
    const refuse = (who: string): never => {
      throw typeError(`${who} after * must be an iterable, not ${typeOf(v).name}`);
    };
    return callee === undefined ? refuse("Value") : andThen(calleeName(m, callee), (who) => refuse(`${who} argument`));
  }
  const r = m.toArray(v, callee === undefined);
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
  if (!(v instanceof PyDict) && ((yield getAttrOr(m, v, "keys")) as unknown) === undefined) {
    const who = (yield calleeName(m, callee)) as string;
    throw typeError(`${who} argument after ** must be a mapping, not ${typeOf(v).name}`);
  }
  /** Answers the name if it is there already. */
  const add = (key: Value, value: Value): string | null => {
    if (typeof key !== "string") throw typeError("keywords must be strings");
    if (dict.table.map.has(key)) return key;
    m.meter.alloc(48);
    dict.table.map.set(key, value);
    return null;
  };
  const isTwice = function* (name: string): Gen<never> {
    const who = (yield calleeName(m, callee)) as string;
    throw typeError(`${who} got multiple values for keyword argument '${name}'`);
  };
  if (v instanceof PyDict && v.cls === dictType) {
    for (const [place, value] of v.table.map) {
      const key = plainString(v.table.original(place));
      // See table.ts: names are kept in a Map of JavaScript.
      m.meter.charge(typeof key === "string" && key.length > 16_383 ? key.length : 1);
      const twice = add(key, value);
      if (twice !== null) yield* isTwice(twice);
    }
    return null;
  }
  const keys = (yield m.iter((yield new Call((yield m.getAttr(v, "keys")) as Value, [])) as Value)) as Value;
  for (;;) {
    const key = (yield new Next(keys)) as Value | undefined;
    if (key === undefined) return null;
    m.meter.charge(1);
    const twice = add(plainString(key), (yield m.getItem(v, key)) as Value);
    if (twice !== null) yield* isTwice(twice);
  }
}

function plainString(v: Value): Value {
  return v instanceof PyObject && "payload" in v && typeof v.payload === "string" ? v.payload : v;
}

function* unpackStar(m: Machine, v: Value, before: number, after: number): Gen<unknown> {
  if (!isIterable(v)) {
    throw typeError(`cannot unpack non-iterable ${typeOf(v).name} object`);
  }
  // Those before the star are taken one by one, the rest make a list.
  const it = (yield m.iter(v)) as Value;
  const items: Value[] = [];
  m.hold(items);
  for (let i = 0; i < before; i++) {
    const item = (yield new Next(it)) as Value | undefined;
    if (item === undefined) {
      throw valueError(`not enough values to unpack (expected at least ${before + after}, got ${items.length})`);
    }
    m.meter.items(1, 8);
    items.push(item);
  }
  for (const item of (yield m.toArray(it, true)) as Value[]) items.push(item);
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
