/** The instructions of f-strings, and of slices: they are in many loops, and need nothing of what rare.ts prepares. */
import { memoryError } from "../objects/errors.js";
import { PyFloat, PySlice, type Value } from "../objects/model.js";
import type { Gen, Maybe } from "../objects/native.js";
import { formatFloatSpec, formatInt } from "../objects/number-format.js";
import { MAX_STRING, writeOut } from "../objects/str-core.js";
import { formatStr } from "../objects/str-type.js";
import { type Frame, Mode } from "./frame.js";
import type { Machine } from "./machine.js";

/** Operand i of the instruction at a word: a register or a constant. */
function operand(frame: Frame, at: number): Value {
  const o = frame.code.words[at] as number;
  return (o >= 0 ? frame.regs[o] : (frame.code.values as Value[])[~o]) as Value;
}

/** FORMAT: `{value!conversion:spec}`. */
export function formatInto(m: Machine, frame: Frame, pc: number): Frame | null {
  const w = frame.code.words;
  frame.pc = pc + 5;
  const r = formatValue(m, operand(frame, pc + 2), w[pc + 3] as number, operand(frame, pc + 4) as string);
  if (typeof r === "string") {
    frame.regs[w[pc + 1] as number] = r;
    return frame;
  }
  return m.finish(r, frame, w[pc + 1] as number, Mode.STORE, null);
}

function formatValue(m: Machine, v: Value, conversion: number, spec: string): Maybe<string> {
  if (conversion === 0) {
    m.meter.mark = m.meter.bytes;
    if (spec === "") return m.format(v, spec);
    if (typeof v === "number" || typeof v === "bigint") return formatInt(m, v, spec);
    if (typeof v === "string") return formatStr(m, v, spec);
    if (v instanceof PyFloat) return formatFloatSpec(m, v.value, spec);
    return m.format(v, spec);
  }
  const text = conversion === 1 ? m.str(v) : conversion === 2 ? m.repr(v) : m.ascii(v);
  if (typeof text === "string") return spec === "" ? text : m.format(text, spec);
  return formatLater(m, text, spec);
}

function* formatLater(m: Machine, text: Maybe<string>, spec: string): Gen<string> {
  const t = (yield text) as string;
  return spec === "" ? t : ((yield m.format(t, spec)) as string);
}

/** BUILD_STRING: the texts of n registers, one after the other. */
export function buildString(m: Machine, frame: Frame, pc: number): Frame {
  const w = frame.code.words;
  const regs = frame.regs;
  const from = w[pc + 2] as number;
  const n = w[pc + 3] as number;
  frame.pc = pc + 4;
  let length = 0;
  let longest = 0;
  for (let i = 0; i < n; i++) {
    const size = (regs[from + i] as string).length;
    length += size;
    if (size > longest) longest = size;
  }
  const meter = m.meter;
  meter.mark = meter.bytes;
  if (length > 31) meter.charge(length >> 5);
  meter.alloc(length + 24);
  if (length > MAX_STRING) throw memoryError();
  let s = "";
  for (let i = 0; i < n; i++) s += regs[from + i] as string;
  if (length > 40) writeOut(longest, s);
  regs[w[pc + 1] as number] = s;
  return frame;
}

/** BUILD_SLICE */
export function buildSlice(m: Machine, frame: Frame, pc: number): Frame {
  frame.pc = pc + 5;
  m.meter.alloc(48);
  frame.regs[frame.code.words[pc + 1] as number] = new PySlice(
    operand(frame, pc + 2),
    operand(frame, pc + 3),
    operand(frame, pc + 4),
  );
  return frame;
}
