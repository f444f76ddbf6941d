/** The instructions of f-strings and template strings. Python reference, 2.4.3. */
import { Op } from "../../compile/opcodes.js";
import { memoryError } from "../../objects/errors.js";
import { PyFloat, type Value } from "../../objects/model.js";
import { andThen, type Maybe } from "../../objects/native.js";
import { formatFloatSpec, formatInt } from "../../objects/number-format.js";
import { MAX_STRING, writeOut } from "../../objects/str-core.js";
import { formatStr } from "../../objects/str-type.js";
import { makeInterpolation, makeTemplate } from "../../objects/templatelib.js";
import type { Machine } from "../machine.js";
import { type InstructionTable, operand, store } from "./instruction.js";

const CONVERSIONS = ["", "s", "r", "a"] as const;

export const TEXT: InstructionTable = {
  /** `{value!conversion:spec}` */
  [Op.FORMAT]: (m, frame, w, pc) =>
    store(
      m,
      frame,
      w[pc + 1],
      formatValue(m, operand(frame, w[pc + 2]), w[pc + 3], operand(frame, w[pc + 4]) as string),
    ),
  [Op.BUILD_STRING]: (m, frame, w, pc) => {
    const regs = frame.regs;
    const from = w[pc + 2];
    const n = w[pc + 3];
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
    regs[w[pc + 1]] = s;
    return frame;
  },
  [Op.BUILD_INTERPOLATION]: (m, frame, w, pc) => {
    const conversion = CONVERSIONS[w[pc + 4]] as string;
    const source = (frame.code.values as string[])[w[pc + 3]] as string;
    const spec = operand(frame, w[pc + 5]) as string;
    const value = operand(frame, w[pc + 2]);
    return store(m, frame, w[pc + 1], makeInterpolation(value, source, conversion === "" ? null : conversion, spec));
  },
  [Op.BUILD_TEMPLATE]: (m, frame, w, pc) =>
    store(m, frame, w[pc + 1], makeTemplate(frame.regs.slice(w[pc + 2], w[pc + 2] + w[pc + 3]) as Value[])),
};

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
  if (spec === "") return text;
  return andThen(text, (t) => m.format(t, spec));
}
