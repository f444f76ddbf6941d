/** Indexing and iteration. */
import { Op } from "../compile/opcodes.js";
import { Mode } from "../vm/frame.js";
import { type Emitter, ENTER } from "./emitter.js";
import { guestFirst } from "./operators.js";

export function loadIndex(e: Emitter, pc: number, end: number): void {
  const d = e.w[pc + 1] as number;
  const i = e.w[pc + 2] as number;
  const [o, key] = [e.x(i), e.x(e.w[pc + 3] as number)];
  const slow = e.slow(`m.loadIndex(frame, ${o}, ${key}, ${d})`, end, [d]);
  const sequence = (cls: string, type: string): string =>
    `if (${o} instanceof ${cls} && typeof ${key} === "number" && ${o}.cls === ${type} && ` +
    `(u = ${key} < 0 ? ${key} + ${o}.items.length : ${key}) >= 0 && u < ${o}.items.length) r${d} = ${o}.items[u];`;
  const list = sequence("PyList", "listType");
  const tuple = sequence("PyTuple", "tupleType");
  const dict =
    `if (${o} instanceof PyDict && (typeof ${key} === "string" || typeof ${key} === "number") && ` +
    `${o}.cls === dictType && (u = ${o}.table.map.get(${key})) !== undefined) r${d} = u;`;
  const kind = e.kind(i);
  const tests = kind === "dict" ? [dict, list, tuple] : kind === "tuple" ? [tuple, list, dict] : [list, dict, tuple];
  tests.push(`{ ${slow} }`);
  e.line(guestFirst(e, { pc, op: Op.LOAD_INDEX, end }) + tests.join("\nelse "));
  e.dirty.add(d);
}

export function forIter(e: Emitter, pc: number, end: number): void {
  const w = e.w;
  const d = w[pc + 1] as number;
  const body = w[pc + 3] as number;
  const block = e.at.blockAt[body];
  const cost = w[pc + 4] as number;
  const it = `r${w[pc + 2]}`;
  const spill = e.spill();
  const take = `r${d} = v; b = ${block}; meter.fuel -= ${cost}; if (meter.fuel < 0) break run; continue;`;
  const settle =
    `if (leaves(m, frame, next, ${end})) { if (m.nextFrame !== frame || frame.pc !== ${body} || meter.fuel < 0) return m.nextFrame; ` +
    `r${d} = regs[${d}]; b = ${block}; continue; }`;
  e.line(`t = ${it};`);
  e.line("if (t instanceof PyRangeIterator) {");
  e.line(`if (t.left > 0) { t.left--; v = t.current; t.current = v + t.step; ${take} } }`);
  e.line("else if (t instanceof PyIterator) {");
  e.line(`${spill}frame.pc = ${end}; v = t.nextItem(m);`);
  e.line('if (typeof v === "object" && v !== null && !(v instanceof PyObject)) {');
  e.line(`next = m.finish(v, frame, ${pc}, ${Mode.FOR}, null); ${settle} }`);
  e.line(`else if (v !== undefined) { ${take} } }`);
  e.line(`else { ${spill}frame.pc = ${end}; next = m.forIter(frame, t, ${pc});`);
  e.line(`if (t instanceof PyGenerator && next !== frame) { ${ENTER} } ${settle} }`);
  e.dirty.add(d);
}
