/** Attributes and items beyond plain reading and writing: deletion, `super().name`, slices. */
import { Op } from "../../compile/opcodes.js";
import {
  PyBuiltin,
  PyFunction,
  PyMethod,
  PyMethodDescriptor,
  PySlice,
  PyType,
  typeOf,
  type Value,
} from "../../objects/model.js";
import { andThen, Call, type Gen } from "../../objects/native.js";
import { makeSuper, superType } from "../../objects/super.js";
import { unwrapSelf } from "../attributes.js";
import type { Machine } from "../machine.js";
import { discard, type InstructionTable, nameAt, operand, register, store } from "./instruction.js";

export const ATTRIBUTES: InstructionTable = {
  [Op.DELETE_ATTR]: (m, frame, w, pc) =>
    discard(m, frame, m.setAttr(register(frame, w[pc + 1]), nameAt(frame, w[pc + 2]), undefined)),
  [Op.LOAD_SUPER_ATTR]: (m, frame, w, pc) => {
    const d = w[pc + 1];
    const global = register(frame, w[pc + 2]);
    const cls = register(frame, w[pc + 3]);
    const self = register(frame, w[pc + 4]);
    const name = nameAt(frame, w[pc + 5]);
    if (global !== superType || !(cls instanceof PyType))
      return store(m, frame, d, viaSuper(m, global, cls, self, name));
    const found = superMethod(cls, self, name);
    if (found === undefined)
      return store(
        m,
        frame,
        d,
        andThen(makeSuper(m, cls, self), (made) => m.getAttr(made, name)),
      );
    m.meter.bytes += 40;
    frame.regs[d] = found;
    return frame;
  },
  [Op.DELETE_INDEX]: (m, frame, w, pc) =>
    discard(m, frame, m.delItem(register(frame, w[pc + 1]), operand(frame, w[pc + 2]))),
  [Op.BUILD_SLICE]: (m, frame, w, pc) => {
    m.meter.alloc(48);
    frame.regs[w[pc + 1]] = new PySlice(
      operand(frame, w[pc + 2]),
      operand(frame, w[pc + 3]),
      operand(frame, w[pc + 4]),
    );
    return frame;
  },
};

/** `super().method`, where it is a method like most: found without making the super object. */
function superMethod(start: PyType, self: Value, name: string): PyMethod | PyBuiltin | undefined {
  if (self instanceof PyType) return undefined;
  const mro = typeOf(self).mro;
  const at = mro.indexOf(start);
  if (at < 0) return undefined;
  for (let i = at + 1; i < mro.length; i++) {
    const found = (mro[i] as PyType).ownAttr(name);
    if (found === undefined) continue;
    if (found instanceof PyFunction) return new PyMethod(found, self);
    if (found instanceof PyMethodDescriptor && !found.isClassMethod && !(mro[i] as PyType).isHeap) {
      return new PyBuiltin(found.def, found.unwraps ? unwrapSelf(self) : self);
    }
    return undefined;
  }
  return undefined;
}

function* viaSuper(m: Machine, fn: Value, cls: Value, self: Value, name: string): Gen<Value> {
  // `super` means something else here: it is called as written, without arguments.
  const args = fn === superType ? [cls, self] : [];
  const s = (yield new Call(fn, args)) as Value;
  return (yield m.getAttr(s, name)) as Value;
}
