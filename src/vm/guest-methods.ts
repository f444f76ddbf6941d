/**
 * Methods that a guest's class defines for operators, items, truth and iteration, called by the instruction that needs
 * them: the method's frame is linked to the instruction's own, with a mode that says what becomes of the result, and no
 * native stands in between. Each function answers the new frame, or undefined where the general way has to be taken.
 */
import { objectType, PyFloat, PyFunction, PyInstance, type PyType, typeOf, type Value } from "../objects/model.js";
import type { Maybe } from "../objects/native.js";
import { Check, type Frame, Mode, Pending } from "./frame.js";
import type { Machine } from "./machine.js";
import { binaryMethods, compareMethods, compareNames, methodNames, UNARY } from "./operators.js";
import type { BinaryOp, CompareOp, VM } from "./vm.js";

class BinaryPending extends Pending {
  constructor(
    private readonly op: BinaryOp,
    private readonly left: Value,
    private readonly right: Value,
    private readonly isInplace: boolean,
    /** How many of the two methods have been asked. */
    private readonly asked: number,
  ) {
    super();
  }
  override rest(vm: VM): Maybe<Value> {
    return binaryMethods(vm, this.op, this.left, this.right, this.isInplace ? `${this.op}=` : this.op, this.asked);
  }
}

class ComparePending extends Pending {
  constructor(
    private readonly op: CompareOp,
    private readonly left: Value,
    private readonly right: Value,
  ) {
    super();
  }
  override rest(vm: VM): Maybe<Value> {
    return compareMethods(vm, this.op, this.left, this.right, 1);
  }
}

/** The class's method of that name, when it is a guest's function with just that many parameters. */
function plainMethod(cls: PyType, name: string, parameters: number): PyFunction | undefined {
  const method = cls.lookup(name);
  return method instanceof PyFunction && method.code.plainArgCount === parameters ? method : undefined;
}

function enter(m: Machine, fn: PyFunction, back: Frame, ret: number, mode: Mode, aux: unknown, self: Value): Frame {
  const frame = m.push(fn, back, ret);
  frame.mode = mode;
  frame.aux = aux;
  frame.regs[0] = self;
  return frame;
}

/** `a op b` or `a op= b` (for which a has no method of its own), where a's method is the first to ask, or a is a number. */
export function enterBinary(
  m: Machine,
  back: Frame,
  op: BinaryOp,
  a: Value,
  b: Value,
  dst: number,
  isInplace: boolean,
): Frame | undefined {
  if (a instanceof PyInstance) {
    const ta = a.cls;
    const tb = typeOf(b);
    const names = methodNames(op);
    let asked = 1;
    let method = isInplace ? ta.lookup(names[2]) : undefined;
    if (method !== undefined) asked = 0;
    else if (ta === tb || !tb.isSubtype(ta)) method = ta.lookup(names[0]);
    if (!(method instanceof PyFunction) || method.code.plainArgCount !== 2) return undefined;
    const frame = enter(m, method, back, dst, Mode.BINARY, new BinaryPending(op, a, b, isInplace, asked), a);
    frame.regs[1] = b;
    return frame;
  }
  if (b instanceof PyInstance && b.cls.solid === objectType && (typeof a === "number" || a instanceof PyFloat)) {
    // The number's own method would answer NotImplemented.
    const method = plainMethod(b.cls, methodNames(op)[1], 2);
    if (method === undefined) return undefined;
    const frame = enter(m, method, back, dst, Mode.BINARY, new BinaryPending(op, a, b, isInplace, 2), b);
    frame.regs[1] = a;
    return frame;
  }
  return undefined;
}

/** `a op b` for comparisons. @param mode BINARY for the result itself, JUMP or another for its truth */
export function enterCompare(
  m: Machine,
  back: Frame,
  op: CompareOp,
  a: PyInstance,
  b: Value,
  ret: number,
  mode: Mode,
): Frame | undefined {
  const ta = a.cls;
  const tb = typeOf(b);
  if (ta !== tb && tb.isSubtype(ta)) return undefined;
  const method = plainMethod(ta, compareNames(op)[0], 2);
  if (method === undefined) return undefined;
  const frame = enter(m, method, back, ret, mode, new ComparePending(op, a, b), a);
  frame.regs[1] = b;
  return frame;
}

/** `-a`, `+a`, `~a` */
export function enterUnary(
  m: Machine,
  back: Frame,
  op: "-" | "+" | "~",
  a: PyInstance,
  dst: number,
): Frame | undefined {
  const method = plainMethod(a.cls, UNARY[op], 1);
  return method === undefined ? undefined : enter(m, method, back, dst, Mode.STORE, null, a);
}

/** The truth of an instance whose class says what it is. @param mode JUMP, NOT or TRUTH */
export function enterTruth(m: Machine, back: Frame, v: PyInstance, ret: number, mode: Mode): Frame | undefined {
  const bool = v.cls.lookup("__bool__");
  const method = bool === undefined ? v.cls.lookup("__len__") : bool;
  if (!(method instanceof PyFunction) || method.code.plainArgCount !== 1) return undefined;
  return enter(m, method, back, ret, mode, bool === undefined ? Check.LENGTH : Check.BOOL, v);
}

/** A method of an instance with one argument: `__getitem__`, `__contains__`. */
export function enterWith(
  m: Machine,
  back: Frame,
  name: string,
  self: PyInstance,
  argument: Value,
  ret: number,
  mode: Mode,
): Frame | undefined {
  const method = plainMethod(self.cls, name, 2);
  if (method === undefined) return undefined;
  const frame = enter(m, method, back, ret, mode, null, self);
  frame.regs[1] = argument;
  return frame;
}

/** `self[key] = value` */
export function enterSetItem(m: Machine, back: Frame, self: PyInstance, key: Value, value: Value): Frame | undefined {
  const method = plainMethod(self.cls, "__setitem__", 3);
  if (method === undefined) return undefined;
  const frame = enter(m, method, back, 0, Mode.DISCARD, null, self);
  frame.regs[1] = key;
  frame.regs[2] = value;
  return frame;
}

/** A method without arguments whose result needs no check: a property's getter, `__next__`. */
export function enterGetter(
  m: Machine,
  back: Frame,
  fn: PyFunction,
  self: Value,
  ret: number,
  mode: Mode,
): Frame | undefined {
  return fn.code.plainArgCount === 1 ? enter(m, fn, back, ret, mode, null, self) : undefined;
}
