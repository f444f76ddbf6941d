/** Names in class bodies, modules run by exec and annotation scopes, and what is deleted. Python reference, 4.2. */

import { Op } from "../../compile/opcodes.js";
import { isRaised, keyErrorType } from "../../objects/errors.js";
import { attrDelete, attrGet, attrSet, type Cell, dictType, PyDict, Raised, type Value } from "../../objects/model.js";
import type { Gen, Maybe } from "../../objects/native.js";
import type { Frame } from "../frame.js";
import type { Machine } from "../machine.js";
import { OtherBuiltins } from "../other-builtins.js";
import { discard, type InstructionTable, nameAt, operand, register, store } from "./instruction.js";

export const NAMES: InstructionTable = {
  [Op.DELETE_GLOBAL]: (m, frame, w, pc) => {
    const name = nameAt(frame, w[pc + 1]);
    if (!attrDelete(frame.func.globals, name)) throw m.nameNotDefined(frame, name);
    return frame;
  },
  [Op.LOAD_NAME]: (m, frame, w, pc) =>
    store(m, frame, w[pc + 1], loadName(m, frame, frame.namespace, nameAt(frame, w[pc + 2]), null)),
  [Op.STORE_NAME]: (m, frame, w, pc) => {
    const ns = frame.namespace;
    const name = nameAt(frame, w[pc + 1]);
    const v = operand(frame, w[pc + 2]);
    if (ns instanceof PyDict && ns.cls === dictType) {
      m.meter.alloc(48);
      ns.table.map.set(name, v);
      return frame;
    }
    if (ns === null) {
      attrSet(frame.func.globals, name, v);
      return frame;
    }
    return discard(m, frame, m.setItem(ns, name, v));
  },
  [Op.DELETE_NAME]: (m, frame, w, pc) => {
    const ns = frame.namespace;
    const name = nameAt(frame, w[pc + 1]);
    if (ns instanceof PyDict && ns.cls === dictType) {
      if (!ns.table.remove(name)) throw m.nameNotDefined(frame, name);
      return frame;
    }
    if (ns === null) {
      if (!attrDelete(frame.func.globals, name)) throw m.nameNotDefined(frame, name);
      return frame;
    }
    return discard(m, frame, deleteName(m, frame, ns, name));
  },
  [Op.LOAD_NAME_OR_FREE]: (m, frame, w, pc) =>
    store(m, frame, w[pc + 1], loadName(m, frame, frame.namespace, nameAt(frame, w[pc + 2]), w[pc + 3])),
  [Op.LOAD_DICT_OR_GLOBAL]: (m, frame, w, pc) =>
    store(m, frame, w[pc + 1], loadName(m, frame, register(frame, w[pc + 2]), nameAt(frame, w[pc + 3]), null)),
  [Op.LOAD_DICT_OR_FREE]: (m, frame, w, pc) =>
    store(m, frame, w[pc + 1], loadName(m, frame, register(frame, w[pc + 2]), nameAt(frame, w[pc + 3]), w[pc + 4])),
  [Op.LOAD_NAMESPACE]: (m, frame, w, pc) => store(m, frame, w[pc + 1], frame.namespace),
  [Op.DELETE_CELL]: (m, frame, w, pc) => {
    const cell = frame.regs[w[pc + 1]] as Cell;
    if (cell.value === undefined) m.unboundLocal(frame, w[pc + 1]);
    cell.value = undefined;
    return frame;
  },
  [Op.DELETE_FREE]: (m, frame, w, pc) => {
    const cell = frame.func.closure[w[pc + 1]] as Cell;
    if (cell.value === undefined) m.unboundFree(frame, w[pc + 1]);
    cell.value = undefined;
    return frame;
  },
};

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
  return (yield outerName(m, frame, name, free)) as Value;
}

function outerName(m: Machine, frame: Frame, name: string, free: number | null): Maybe<Value> {
  if (free !== null) {
    const v = (frame.func.closure[free] as Cell).value;
    if (v !== undefined) return v;
    m.unboundFree(frame, free);
  }
  let v = attrGet(frame.func.globals, name);
  const { builtins } = frame.func;
  if (v === undefined && builtins instanceof OtherBuiltins) {
    return builtins.get(m, name, () => m.nameNotDefined(frame, name));
  }
  if (v === undefined) v = attrGet(builtins, name);
  if (v === undefined) throw m.nameNotDefined(frame, name);
  return v;
}

function* deleteName(m: Machine, frame: Frame, ns: Value, name: string): Gen<Value> {
  try {
    yield m.delItem(ns, name);
  } catch (e) {
    // Whatever went wrong, as in CPython.
    throw e instanceof Raised ? m.nameNotDefined(frame, name) : e;
  }
  return null;
}
