/** Operators and comparisons: ints and floats in the text, everything else through the machine. */
import { Op } from "../compile/opcodes.js";
import type { Value } from "../objects/model.js";
import type { Emitter } from "./emitter.js";
import { guestFirst } from "./operators.js";

const MAX = Number.MAX_SAFE_INTEGER;
export const COMPARE: readonly string[] = ["===", "!==", "<", "<=", ">", ">="];
const PYTHON_COMPARE: readonly string[] = ["==", "!=", "<", "<=", ">", ">="];

export function bothNumbers(e: Emitter, i: number, j: number): string {
  const parts: string[] = [];
  if (e.kind(i) !== "const-int") parts.push(`typeof ${e.x(i)} === "number"`);
  if (e.kind(j) !== "const-int") parts.push(`typeof ${e.x(j)} === "number"`);
  return parts.length === 0 ? "true" : parts.join(" && ");
}

function floatTest(e: Emitter, i: number): string {
  return e.kind(i) === "const-float" ? "true" : `${e.x(i)} instanceof PyFloat`;
}

export function arithmetic(e: Emitter, pc: number, op: Op, end: number, sign: "+" | "-" | "*" | "/"): void {
  const d = e.w[pc + 1] as number;
  const i = e.w[pc + 2] as number;
  const j = e.w[pc + 3] as number;
  const [a, b] = [e.x(i), e.x(j)];
  const [ki, kj] = [e.kind(i), e.kind(j)];
  const tests: string[] = [];
  const never = (kind: string): boolean => ki === kind || kj === kind;
  const ints = never("const-float") || never("const-str");
  const floats = never("const-int") || never("const-str");
  if (!ints) {
    const range = sign === "/" ? `${b} !== 0` : `(t = ${a} ${sign} ${b}) <= ${MAX} && t >= ${-MAX}`;
    const value = sign === "/" ? `new PyFloat(${a} / ${b})` : sign === "*" ? "t === 0 ? 0 : t" : "t";
    if (sign === "/") {
      tests.push(`if (${bothNumbers(e, i, j)} && ${range}) { meter.bytes += 32; r${d} = ${value}; }`);
    } else tests.push(`if (${bothNumbers(e, i, j)} && ${range}) r${d} = ${value};`);
  }
  const float = (x: string, y: string, test: string): void => {
    const zero = sign === "/" ? ` && ${y} !== 0` : "";
    tests.push(`if (${test}${zero}) { meter.bytes += 32; r${d} = new PyFloat(${x} ${sign} ${y}); }`);
  };
  if (!floats) float(`${a}.value`, `${b}.value`, `${floatTest(e, i)} && ${floatTest(e, j)}`);
  const floatish = (k: string): boolean => k === "float" || k === "const-float";
  const intish = (k: string): boolean => k === "int" || k === "const-int";
  if (kj === "const-int" || (floatish(ki) && intish(kj))) {
    float(`${a}.value`, b, `${floatTest(e, i)}${kj === "const-int" ? "" : ` && typeof ${b} === "number"`}`);
  } else if (ki === "const-int" || (intish(ki) && floatish(kj))) {
    float(a, `${b}.value`, `${ki === "const-int" ? "" : `typeof ${a} === "number" && `}${floatTest(e, j)}`);
  }
  // What was seen first when the code was compiled is tried first.
  if ((floatish(ki) || floatish(kj)) && tests.length > 1 && !ints) tests.push(tests.shift() as string);
  tests.push(`{ ${e.slow(`m.arith(frame, ${op}, ${a}, ${b}, ${d})`, end, [d])} }`);
  e.line(guestFirst(e, { pc, op, end }) + tests.join("\nelse "));
  e.dirty.add(d);
}

/** Operators that are of ints in nearly every program. */
export function integer(e: Emitter, pc: number, op: Op, end: number): void {
  const d = e.w[pc + 1] as number;
  const i = e.w[pc + 2] as number;
  const j = e.w[pc + 3] as number;
  const [a, b] = [e.x(i), e.x(j)];
  const small = (...operands: number[]): string => {
    const tests = operands.map((o) => {
      const v = o >= 0 ? undefined : (e.code.values as Value[])[~o];
      return typeof v === "number" ? String(v === (v | 0)) : `(${e.x(o)} | 0) === ${e.x(o)}`;
    });
    return tests.join(" && ");
  };
  const numbers = bothNumbers(e, i, j);
  let fast: string;
  switch (op) {
    case Op.MOD:
    case Op.IMOD:
      fast = `if (${numbers} && ${b} > 0) { t = ${a} % ${b}; r${d} = t < 0 ? t + ${b} : t === 0 ? 0 : t; }`;
      break;
    case Op.FLOORDIV:
    case Op.IFLOORDIV:
      fast = `if (${numbers} && ${small(i, j)} && ${b} !== 0) { t = Math.floor(${a} / ${b}); r${d} = t === 0 ? 0 : t; }`;
      break;
    case Op.RSHIFT:
    case Op.IRSHIFT:
      fast = `if (${numbers} && ${small(i, j)} && ${b} >= 0) r${d} = ${a} >> (${b} > 31 ? 31 : ${b});`;
      break;
    case Op.LSHIFT:
    case Op.ILSHIFT:
      fast = `if (${numbers} && ${small(i, j)} && ${b} >= 0 && ${b} < 21) r${d} = ${a} * (1 << ${b});`;
      break;
    default: {
      const sign = op === Op.AND || op === Op.IAND ? "&" : op === Op.OR || op === Op.IOR ? "|" : "^";
      // The low bits of any exact number are right: a mask within them needs no more.
      const isMask = sign === "&" && (isMaskConstant(e, i) || isMaskConstant(e, j));
      fast = `if (${numbers}${isMask ? "" : ` && ${small(i, j)}`}) r${d} = ${a} ${sign} ${b};`;
    }
  }
  e.line(guestFirst(e, { pc, op, end }) + fast);
  e.line(`else { ${e.slow(`m.arith(frame, ${op}, ${a}, ${b}, ${d})`, end, [d])} }`);
  e.dirty.add(d);
}

function isMaskConstant(e: Emitter, operand: number): boolean {
  const v = operand >= 0 ? undefined : (e.code.values as Value[])[~operand];
  return typeof v === "number" && v >= 0 && v === (v | 0);
}

export function compareJump(e: Emitter, pc: number, op: Op, end: number): void {
  const i = e.w[pc + 1] as number;
  const j = e.w[pc + 2] as number;
  const [a, b] = [e.x(i), e.x(j)];
  const wanted = e.w[pc + 3] === 1;
  const sign = COMPARE[op - Op.JUMP_EQ] as string;
  const test = (x: string, y: string): string => (wanted ? `${x} ${sign} ${y}` : `!(${x} ${sign} ${y})`);
  const jump = e.jump(e.w[pc + 4] as number, e.w[pc + 5] as number);
  const [ki, kj] = [e.kind(i), e.kind(j)];
  const tests: string[] = [];
  if (ki !== "const-float" && kj !== "const-float" && ki !== "const-str" && kj !== "const-str") {
    tests.push(`if (${bothNumbers(e, i, j)}) { if (${test(a, b)}) { ${jump} } }`);
  }
  if (op === Op.JUMP_EQ && (ki === "const-str" || kj === "const-str" || ki === "str" || kj === "str")) {
    tests.unshift(
      `if (typeof ${a} === "string" && typeof ${b} === "string" && ${a}.length < 1024) { if (${test(a, b)}) { ${jump} } }`,
    );
  }
  if (ki === "float" || ki === "const-float" || kj === "float" || kj === "const-float") {
    const x = ki === "int" || ki === "const-int" ? a : `${a}.value`;
    const y = kj === "int" || kj === "const-int" ? b : `${b}.value`;
    const is = (k: number, text: string): string =>
      e.kind(k) === "const-int" ? "true" : e.kind(k) === "int" ? `typeof ${text} === "number"` : floatTest(e, k);
    tests.unshift(`if (${is(i, a)} && ${is(j, b)}) { if (${test(x, y)}) { ${jump} } }`);
  }
  tests.push(
    `{ ${e.decide(`m.compareJump(frame, ${pc}, "${PYTHON_COMPARE[op - Op.JUMP_EQ]}", ${a}, ${b})`, pc, end)} }`,
  );
  e.line(guestFirst(e, { pc, op, end }) + tests.join("\nelse "));
}
