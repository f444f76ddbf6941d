/** Calls: of guest functions and natives from the text, of everything else through the machine. */
import { CacheKind } from "../vm/link.js";
import { type Emitter, ENTER, ENTER_DEEPER, registersFrom, VERSION_OF_T } from "./emitter.js";

export function call(e: Emitter, d: number, base: number, n: number, end: number): void {
  e.flush();
  e.line(`t = r${base}; frame.pc = ${end};`);
  e.line(`if (t instanceof PyFunction && t.code.plainArgCount === ${n}) {`);
  e.line(`next = m.push(t, frame, ${d}); t = next.regs;`);
  for (let q = 0; q < n; q++) e.line(`t[${q}] = r${base + 1 + q};`);
  e.line(`${ENTER} }`);
  if (n > 0 && n <= 4) {
    e.line("else if (t instanceof PyBuiltin && t.self === undefined && t.def.isSimple && ");
    e.line(`${n} >= t.def.minPositional && ${n} <= t.def.maxPositional) {`);
    e.native("t.def", d, registersFrom(base + 1, n));
    e.line("}");
  }
  e.line(`else { next = m.callAny(frame, t, ${base}, ${n}, ${d}); ${ENTER_DEEPER} }`);
  e.settle(end, [d]);
}

export function callMethod(e: Emitter, pc: number, end: number): void {
  const w = e.w;
  const d = w[pc + 1] as number;
  const base = w[pc + 2] as number;
  const n = w[pc + 3] as number;
  const c = w[pc + 5] as number;
  e.flush();
  e.line(`t = r${base}; frame.pc = ${end};`);
  const native = e.cacheNow(c);
  const slow = `next = m.callMethod(frame, ${base}, ${n}, ${w[pc + 4]}, ${c}, ${d});`;
  if (native.kind === CacheKind.NATIVE && n < 4) {
    e.line(`u = ${e.cache(c)};`);
    e.line(`if (u.kind === ${CacheKind.NATIVE} && ${VERSION_OF_T} === u.version && u.value.def.isSimple && `);
    e.line(`u.value.def.minPositional <= ${n + 1} && u.value.def.maxPositional >= ${n + 1}) {`);
    e.native("u.value.def", d, ["t", ...registersFrom(base + 1, n)]);
    e.line("}");
  } else {
    e.line(`if (${e.lookUp(c)} && u.kind === ${CacheKind.METHOD} && u.value.code.plainArgCount === ${n + 1}) {`);
    e.line(`next = m.push(u.value, frame, ${d}); t = next.regs;`);
    for (let q = 0; q <= n; q++) e.line(`t[${q}] = r${base + q};`);
    e.line(`${ENTER} }`);
  }
  e.line(`else ${slow}`);
  e.settle(end, [d]);
}
