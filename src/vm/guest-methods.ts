/**
 * Methods that a guest's class defines for operators, items, truth and iteration, called by the instruction that needs
 * them: the method's frame is linked to the instruction's own, with a mode that says what becomes of the result, and no
 * native stands in between. Each function answers the new frame, or undefined where the general way has to be taken.
 */
import { Op } from "../compile/opcodes.js";
import { objectType, PyFloat, PyFunction, PyInstance, type PyType, typeOf, type Value } from "../objects/model.js";
import type { Maybe } from "../objects/native.js";
import { Check, type Frame, Mode, Pending } from "./frame.js";
import type { Machine } from "./machine.js";
import {
  BINARY_OPERATORS,
  binaryMethods,
  COMPARE_OPERATORS,
  compareMethods,
  compareNames,
  methodNames,
  UNARY,
} from "./operators.js";
import type { BinaryOp, CompareOp, VM } from "./vm.js";

/**
 * The operands of the instruction that made the call: its caller has not gone on, so they are in its registers still.
 * @param words of the instruction, up to where the frame stands
 */
function operands(back: Frame, words: number, first: number): [Value, Value] {
  const { code, regs } = back;
  const at = back.pc - words + first;
  const operand = (i: number): Value => (i >= 0 ? regs[i] : (code.values as Value[])[~i]) as Value;
  return [operand(code.words[at] as number), operand(code.words[at + 1] as number)];
}

class BinaryPending extends Pending {
  constructor(
    private readonly op: BinaryOp,
    private readonly isInplace: boolean,
    /** How many of the two methods have been asked. */
    private readonly asked: number,
  ) {
    super();
  }
  override rest(vm: VM, back: Frame): Maybe<Value> {
    const [a, b] = operands(back, 4, 2);
    return binaryMethods(vm, this.op, a, b, this.isInplace ? `${this.op}=` : this.op, this.asked);
  }
}

class ComparePending extends Pending {
  constructor(
    private readonly op: CompareOp,
    private readonly isJump: boolean,
  ) {
    super();
  }
  override rest(vm: VM, back: Frame): Maybe<Value> {
    const [a, b] = this.isJump ? operands(back, 6, 1) : operands(back, 4, 2);
    return compareMethods(vm, this.op, a, b, 1);
  }
}

/** How to go on after NotImplemented, for each operator; made when it is first used. */
const BINARY_PENDING = new Map<BinaryOp, BinaryPending[]>();
const COMPARE_PENDING = new Map<CompareOp, ComparePending[]>();

function binaryPending(op: BinaryOp, isInplace: boolean, asked: 0 | 1 | 2): Pending {
  let made = BINARY_PENDING.get(op);
  if (made === undefined) {
    made = [false, true].flatMap((inplace) => [0, 1, 2].map((n) => new BinaryPending(op, inplace, n)));
    BINARY_PENDING.set(op, made);
  }
  return made[(isInplace ? 3 : 0) + asked] as Pending;
}

function comparePending(op: CompareOp, mode: Mode): Pending {
  let made = COMPARE_PENDING.get(op);
  if (made === undefined) {
    made = [false, true].map((isJump) => new ComparePending(op, isJump));
    COMPARE_PENDING.set(op, made);
  }
  return made[mode === Mode.JUMP ? 1 : 0] as Pending;
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
    let asked: 0 | 1 = 1;
    let method = isInplace ? ta.lookup(names[2]) : undefined;
    if (method !== undefined) asked = 0;
    else if (ta === tb || !tb.isSubtype(ta)) method = ta.lookup(names[0]);
    if (!(method instanceof PyFunction) || method.code.plainArgCount !== 2) return undefined;
    const frame = enter(m, method, back, dst, Mode.BINARY, binaryPending(op, isInplace, asked), a);
    frame.regs[1] = b;
    return frame;
  }
  if (b instanceof PyInstance && b.cls.solid === objectType && (typeof a === "number" || a instanceof PyFloat)) {
    // The number's own method would answer NotImplemented.
    const method = plainMethod(b.cls, methodNames(op)[1], 2);
    if (method === undefined) return undefined;
    const frame = enter(m, method, back, dst, Mode.BINARY, binaryPending(op, isInplace, 2), b);
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
  const frame = enter(m, method, back, ret, mode, comparePending(op, mode), a);
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

// ------------------------------------------------------------------------------------------------ compiled code

/**
 * What an instruction of compiled code has found for the class of an operand: the method that is asked first, whatever
 * the other operand is, as long as that is of the same class or a primitive.
 */
export class OperatorSite {
  /** Of the class; every change of a class gives it a version that no class has had. */
  version = -1;
  fn: PyFunction | null = null;
  aux: unknown = null;
  /** Times that it was looked for: a site that meets ever new classes is left alone. */
  searches = 0;
}

const MAX_SEARCHES = 16;

/** Looks for the method that the instruction `op` calls for `self` (with a second operand or an index, or without). */
export function learnOperator(site: OperatorSite, op: Op, self: Value, isReflected: boolean): void {
  if (!(self instanceof PyInstance) || ++site.searches > MAX_SEARCHES) return;
  const found = operatorMethod(op, self.cls, isReflected);
  if (found === undefined) return;
  [site.fn, site.aux] = found;
  site.version = self.cls.version;
}

function operatorMethod(op: Op, cls: PyType, isReflected: boolean): [PyFunction, unknown] | undefined {
  const found = (name: string, parameters: number, aux: unknown): [PyFunction, unknown] | undefined => {
    const fn = plainMethod(cls, name, parameters);
    return fn === undefined ? undefined : [fn, aux];
  };
  if (op >= Op.POW && op <= Op.IOR) {
    const isInplace = op >= Op.IPOW;
    const name = BINARY_OPERATORS[op - (isInplace ? Op.IPOW : Op.POW)] as BinaryOp;
    const names = methodNames(name);
    if (isReflected)
      return cls.solid === objectType ? found(names[1], 2, binaryPending(name, isInplace, 2)) : undefined;
    if (isInplace && cls.lookup(names[2]) !== undefined) return found(names[2], 2, binaryPending(name, true, 0));
    return found(names[0], 2, binaryPending(name, isInplace, 1));
  }
  if (op >= Op.EQ && op <= Op.GE) {
    const name = COMPARE_OPERATORS[op - Op.EQ] as CompareOp;
    return found(compareNames(name)[0], 2, comparePending(name, Mode.BINARY));
  }
  if (op >= Op.JUMP_EQ && op <= Op.JUMP_GE) {
    const name = COMPARE_OPERATORS[op - Op.JUMP_EQ] as CompareOp;
    return found(compareNames(name)[0], 2, comparePending(name, Mode.JUMP));
  }
  switch (op) {
    case Op.LOAD_INDEX:
      return found("__getitem__", 2, null);
    case Op.NEG:
      return found(UNARY["-"], 1, null);
    case Op.NOT:
    case Op.JUMP_IF_TRUE:
    case Op.JUMP_IF_FALSE:
      return cls.lookup("__bool__") === undefined
        ? found("__len__", 1, Check.LENGTH)
        : found("__bool__", 1, Check.BOOL);
    default:
      return undefined;
  }
}
