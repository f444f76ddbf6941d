/**
 * Bytecode to JavaScript text. The text does what the dispatch loop does, instruction by instruction, with the same
 * charges in the same places; what it saves is the decoding, and reading and writing registers in an array.
 *
 * Registers are JavaScript variables. Before anything that can look at the frame (a slow path, a call, the end of a
 * portion of steps) the ones that are newer than the frame's are written back, so the frame is at every such moment
 * just what the interpreter would have made of it, and either tier can go on with it.
 *
 * The text holds numbers and names of our own only: no name, string or constant of the guest is ever part of it.
 */
import { type Code, CodeFlag } from "../compile/code.js";
import { Op } from "../compile/opcodes.js";
import { GenState } from "../objects/generator.js";
import type { Value } from "../objects/model.js";
import { Mode } from "../vm/frame.js";
import { type Cache, CacheKind } from "../vm/link.js";
import { type Block, type Instruction, type Layout, LETTERS, layout, spreadDirty } from "./blocks.js";

/** What a register held when the code was compiled: a guess at what it will hold. */
export type Hint = "int" | "float" | "str" | "list" | "dict" | "tuple" | "instance" | "other";

export class Emitter {
  private readonly out: string[] = [];
  private dirty = new Set<number>();
  private readonly w: Int32Array;
  private readonly at: Layout;
  /** Constants that the text refers to. */
  private readonly constants = new Set<number>();
  private readonly caches = new Set<number>();
  private readonly rareOps = new Set<Op>();

  constructor(
    private readonly code: Code,
    private readonly hint: (register: number) => Hint,
  ) {
    this.w = code.words;
    this.at = layout(code, (i) => this.mayCallGuest(i));
  }

  /** Body of a function `(h, code, k, caches)` that answers the compiled function `(m, frame)`. */
  text(): string {
    spreadDirty(this.at.blocks, (block, dirty) => this.run(block, dirty));
    this.out.length = 0;
    const body: string[] = [];
    this.at.blocks.forEach((block, b) => {
      this.out.length = 0;
      this.run(block, new Set(block.dirtyIn));
      body.push(`case ${b}:`, ...this.out);
    });
    const n = this.code.registerCount;
    const registers = Array.from({ length: n }, (_, i) => `r${i}`);
    const lines = ['"use strict";', HELPERS];
    for (const i of this.constants) lines.push(`const k${i} = k[${i}];`);
    for (const op of this.rareOps) lines.push(`const op${op} = instructions[${op}];`);
    lines.push(
      "const words = code.words;",
      "const entries = code.entries, starts = code.starts;",
      "return function compiled(m, frame) {",
      "const meter = m.meter, regs = frame.regs;",
      "let next, t, u, v, b;",
      n > 0 ? `let ${registers.join(", ")};` : "",
      "m.frame = frame;",
      "if (meter.fuel < 0) return frame;",
      "b = entries[frame.pc];",
      "if (b < 0) return frame;",
      load(registers),
      "run: for (;;) switch (b) {",
      ...body,
      "}",
      // The portion of steps is used up, before block b.
      ...registers.map((r, i) => `regs[${i}] = ${r};`),
      "frame.pc = starts[b];",
      "return frame;",
      "};",
    );
    return lines.join("\n");
  }

  get entries(): Int32Array {
    return this.at.blockAt;
  }

  get starts(): number[] {
    return this.at.blocks.map((block) => (block.instructions[0] as Instruction).pc);
  }

  /** Emits a block; answers what is dirty at its end. */
  private run(block: Block, dirty: Set<number>): Set<number> {
    this.dirty = dirty;
    for (const instruction of block.instructions) this.instruction(instruction);
    return this.dirty;
  }

  // ------------------------------------------------------------------------------------------------------- writing

  private line(text: string): void {
    this.out.push(text);
  }

  private set(register: number, value: string): void {
    this.line(`r${register} = ${value};`);
    this.dirty.add(register);
  }

  /** Operand x: a register or a constant. */
  private x(operand: number): string {
    if (operand >= 0) return `r${operand}`;
    const i = ~operand;
    const v = (this.code.values as Value[])[i] as Value;
    if (v === null || typeof v === "boolean") return String(v);
    if (typeof v === "number") return `(${v})`;
    this.constants.add(i);
    return `k${i}`;
  }

  private kind(operand: number): Hint | "const-int" | "const-float" | "const-str" {
    if (operand >= 0) return this.hint(operand);
    const v = (this.code.values as Value[])[~operand] as Value;
    if (typeof v === "number") return "const-int";
    if (typeof v === "string") return "const-str";
    return isFloat(v) ? "const-float" : "other";
  }

  private spill(): string {
    let text = "";
    for (const r of this.dirty) text += `regs[${r}] = r${r}; `;
    return text;
  }

  /** A call of the machine that answers the frame to go on with; `targets` are the registers it writes. */
  private slow(call: string, end: number, targets: readonly number[]): string {
    const reload = targets.map((r) => ` r${r} = regs[${r}];`).join("");
    return `${this.spill()}frame.pc = ${end}; if (leaves(m, frame, ${call}, ${end})) return m.nextFrame;${reload}`;
  }

  /** Goes to a word of the code, paying the price of a jump back. */
  private jump(target: number, cost: number): string {
    const go = `b = ${this.at.blockAt[target]}; continue;`;
    return cost === 0 ? go : `b = ${this.at.blockAt[target]}; if ((meter.fuel -= ${cost}) < 0) break run; continue;`;
  }

  private cache(index: number): string {
    this.caches.add(index);
    return `caches[${index}]`;
  }

  /** A test whether the instance `t` is one that the site has seen; `u` is then what it found. */
  private lookUp(index: number): string {
    this.line(`u = ${this.cache(index)};`);
    if (this.cacheNow(index).next === null) {
      return "t instanceof PyInstance && u.shape === t.shape && u.version === t.cls.version";
    }
    this.line(
      "if (t instanceof PyInstance) while (u !== null && (u.shape !== t.shape || u.version !== t.cls.version)) u = u.next;",
    );
    return "t instanceof PyInstance && u !== null";
  }

  private cacheNow(index: number): Cache {
    return (this.code.caches as Cache[])[index] as Cache;
  }

  private mayCallGuest({ pc, op }: Instruction): boolean {
    const letters = LETTERS[op] as string;
    if (letters === "dxx" || op === Op.NEG) {
      const i = this.w[pc + 2] as number;
      const j = this.w[pc + 3] as number;
      return (i >= 0 && this.hint(i) === "instance") || (op !== Op.NEG && j >= 0 && this.hint(j) === "instance");
    }
    if (op === Op.LOAD_ATTR) return this.cacheNow(this.w[pc + 4] as number).kind === CacheKind.GETTER;
    return false;
  }

  // -------------------------------------------------------------------------------------------------- instructions

  private instruction({ pc, op, end }: Instruction): void {
    const w = this.w;
    const o1 = w[pc + 1] as number;
    const o2 = w[pc + 2] as number;
    const o3 = w[pc + 3] as number;
    switch (op) {
      case Op.LOAD_CONST:
        this.set(o1, this.x(~o2));
        return;
      case Op.MOVE:
        this.set(o1, `r${o2}`);
        return;
      case Op.LOAD_GLOBAL:
        this.line(`t = frame.func.globals; u = ${this.cache(o3)};`);
        this.line(`if (u.shape === t.shape && u.kind === ${CacheKind.OWN}) r${o1} = t.slots[u.index];`);
        this.line(`else if (u.shape === t.shape && u.index === m.builtinsVersion) r${o1} = u.value;`);
        this.line(`else { ${this.spill()}frame.pc = ${end}; r${o1} = m.loadGlobal(frame, ${o2}, ${o3}); }`);
        this.dirty.add(o1);
        return;
      case Op.STORE_GLOBAL:
        this.line(`t = frame.func.globals; u = ${this.cache(o3)};`);
        this.line(`if (u.shape === t.shape) t.slots[u.index] = ${this.x(o2)};`);
        this.line(`else { ${this.spill()}frame.pc = ${end}; m.storeGlobal(frame, ${o1}, ${this.x(o2)}, ${o3}); }`);
        return;
      case Op.MAKE_CELL:
        this.line("meter.bytes += 32;");
        this.set(o1, `new Cell(r${o1})`);
        return;
      case Op.LOAD_CELL:
        this.line(`v = r${o2}.value;`);
        this.line(`if (v === undefined) { ${this.spill()}frame.pc = ${end}; m.unboundLocal(frame, ${o2}); }`);
        this.set(o1, "v");
        return;
      case Op.STORE_CELL:
        this.line(`r${o1}.value = ${this.x(o2)};`);
        return;
      case Op.LOAD_FREE:
        this.line(`v = frame.func.closure[${o2}].value;`);
        this.line(`if (v === undefined) { ${this.spill()}frame.pc = ${end}; m.unboundFree(frame, ${o2}); }`);
        this.set(o1, "v");
        return;
      case Op.STORE_FREE:
        this.line(`frame.func.closure[${o1}].value = ${this.x(o2)};`);
        return;
      case Op.CHECK_BOUND:
      case Op.DELETE_LOCAL:
        this.line(`if (r${o1} === undefined) { ${this.spill()}frame.pc = ${end}; m.unboundLocal(frame, ${o1}); }`);
        if (op === Op.DELETE_LOCAL) this.set(o1, "undefined");
        return;
      case Op.CLEAR:
        this.set(o1, "undefined");
        return;

      case Op.ADD:
      case Op.IADD:
        this.arithmetic(pc, op, end, "+");
        return;
      case Op.SUB:
      case Op.ISUB:
        this.arithmetic(pc, op, end, "-");
        return;
      case Op.MUL:
      case Op.IMUL:
        this.arithmetic(pc, op, end, "*");
        return;
      case Op.DIV:
      case Op.IDIV:
        this.arithmetic(pc, op, end, "/");
        return;
      case Op.MOD:
      case Op.IMOD:
      case Op.FLOORDIV:
      case Op.IFLOORDIV:
      case Op.AND:
      case Op.IAND:
      case Op.OR:
      case Op.IOR:
      case Op.XOR:
      case Op.IXOR:
      case Op.RSHIFT:
      case Op.IRSHIFT:
      case Op.LSHIFT:
      case Op.ILSHIFT:
        this.integer(pc, op, end);
        return;
      case Op.POW:
      case Op.MATMUL:
      case Op.IPOW:
      case Op.IMATMUL:
        this.line(this.slow(`m.arith(frame, ${op}, ${this.x(o2)}, ${this.x(o3)}, ${o1})`, end, [o1]));
        this.clean(o1);
        return;
      case Op.NEG: {
        const a = this.x(o2);
        this.line(`if (typeof ${a} === "number") r${o1} = ${a} === 0 ? 0 : -${a};`);
        this.line(`else if (${a} instanceof PyFloat) { meter.bytes += 32; r${o1} = new PyFloat(-${a}.value); }`);
        this.line(`else { ${this.slow(`m.unaryInto(frame, ${op}, ${a}, ${o1})`, end, [o1])} }`);
        this.dirty.add(o1);
        return;
      }
      case Op.POS:
      case Op.INVERT:
        this.line(this.slow(`m.unaryInto(frame, ${op}, ${this.x(o2)}, ${o1})`, end, [o1]));
        this.clean(o1);
        return;
      case Op.NOT: {
        const a = this.x(o2);
        this.line(`if (typeof ${a} === "boolean") r${o1} = !${a};`);
        this.line(`else { ${this.slow(`m.notInto(frame, ${a}, ${o1})`, end, [o1])} }`);
        this.dirty.add(o1);
        return;
      }
      case Op.EQ:
      case Op.NE:
      case Op.LT:
      case Op.LE:
      case Op.GT:
      case Op.GE: {
        const [a, b] = [this.x(o2), this.x(o3)];
        this.line(`if (${this.bothNumbers(o2, o3)}) r${o1} = ${a} ${COMPARE[op - Op.EQ]} ${b};`);
        this.line(`else { ${this.slow(`m.compareInto(frame, ${op}, ${a}, ${b}, ${o1})`, end, [o1])} }`);
        this.dirty.add(o1);
        return;
      }
      case Op.IS:
      case Op.IS_NOT:
        this.set(o1, `${this.x(o2)} ${op === Op.IS ? "===" : "!=="} ${this.x(o3)}`);
        return;
      case Op.CONTAINS:
      case Op.NOT_CONTAINS:
        this.line(this.slow(`m.containsInto(frame, ${op}, ${this.x(o2)}, ${this.x(o3)}, ${o1})`, end, [o1]));
        this.clean(o1);
        return;

      case Op.JUMP:
        this.line(this.jump(o1, o2));
        return;
      case Op.JUMP_IF_TRUE:
      case Op.JUMP_IF_FALSE: {
        const a = this.x(o1);
        const yes = op === Op.JUMP_IF_TRUE;
        this.line(`if (typeof ${a} === "boolean") { if (${yes ? "" : "!"}${a}) { ${this.jump(o2, o3)} } }`);
        this.line(`else { ${this.decide(`m.truthJump(frame, ${pc}, ${a})`, pc, end)} }`);
        return;
      }
      case Op.JUMP_EQ:
      case Op.JUMP_NE:
      case Op.JUMP_LT:
      case Op.JUMP_LE:
      case Op.JUMP_GT:
      case Op.JUMP_GE:
        this.compareJump(pc, op, end);
        return;
      case Op.JUMP_IS: {
        const same = o3 === 1 ? "===" : "!==";
        this.line(
          `if (${this.x(o1)} ${same} ${this.x(o2)}) { ${this.jump(w[pc + 4] as number, w[pc + 5] as number)} }`,
        );
        return;
      }

      case Op.LOAD_ATTR: {
        const c = w[pc + 4] as number;
        const o = `r${o2}`;
        const slow = this.slow(`m.loadAttr(frame, ${o}, ${o3}, ${c}, ${o1})`, end, [o1]);
        this.line(`t = ${o};`);
        const hit = this.lookUp(c);
        const { kind } = this.cacheNow(c);
        if (kind === CacheKind.METHOD) {
          this.line(`if (${hit} && u.kind === ${kind}) { meter.bytes += 40; r${o1} = new PyMethod(u.value, t); }`);
        } else if (kind === CacheKind.CLASS) {
          this.line(`if (${hit} && u.kind === ${kind}) r${o1} = u.value;`);
        } else if (kind === CacheKind.GETTER) {
          this.line(slow);
          this.clean(o1);
          return;
        } else this.line(`if (${hit} && u.kind === ${CacheKind.OWN}) r${o1} = t.slots[u.index];`);
        this.line(
          `else if (t instanceof PyModule && u.shape === t.attrs.shape && u.kind === ${CacheKind.OWN}) r${o1} = t.attrs.slots[u.index];`,
        );
        this.line(`else { ${slow} }`);
        this.dirty.add(o1);
        return;
      }
      case Op.STORE_ATTR: {
        const c = w[pc + 4] as number;
        this.line(`t = r${o1}; u = ${this.cache(c)};`);
        this.line("if (t instanceof PyInstance && u.shape === t.shape && u.version === t.cls.version) {");
        this.line(`if (u.kind === ${CacheKind.OWN}) t.slots[u.index] = ${this.x(o3)};`);
        this.line(`else { meter.bytes += 16; t.slots.push(${this.x(o3)}); t.shape = u.value; } }`);
        this.line(`else { ${this.slow(`m.storeAttr(frame, t, ${o2}, ${this.x(o3)}, ${c})`, end, [])} }`);
        return;
      }
      case Op.LOAD_INDEX:
        this.loadIndex(pc, end);
        return;
      case Op.STORE_INDEX: {
        const [key, value] = [this.x(o2), this.x(o3)];
        const slow = this.slow(`m.storeIndex(frame, t, ${key}, ${value})`, end, []);
        this.line(`t = r${o1};`);
        this.line(`if (t instanceof PyList && typeof ${key} === "number" && t.cls === listType) {`);
        this.line(`t = t.items; u = ${key} < 0 ? ${key} + t.length : ${key};`);
        this.line(`if (u >= 0 && u < t.length) t[u] = ${value};`);
        this.line(`else { t = r${o1}; ${slow} } }`);
        this.line(`else { ${slow} }`);
        return;
      }

      case Op.BUILD_LIST:
      case Op.BUILD_TUPLE: {
        const items = Array.from({ length: o3 }, (_, i) => `r${o2 + i}`).join(", ");
        this.line(`meter.bytes += ${56 + 8 * o3};`);
        this.line(`if (meter.bytes > meter.threshold) { ${this.spill()}frame.pc = ${pc}; meter.countRoots(); }`);
        this.set(o1, `new ${op === Op.BUILD_LIST ? "PyList" : "PyTuple"}([${items}])`);
        return;
      }
      case Op.LIST_APPEND:
        this.line("meter.bytes += 8;");
        this.line(`if (meter.bytes > meter.threshold) { ${this.spill()}frame.pc = ${pc}; meter.countRoots(); }`);
        this.line(`r${o1}.items.push(${this.x(o2)});`);
        return;
      case Op.UNPACK: {
        const a = this.x(o2);
        const targets = Array.from({ length: o3 }, (_, i) => o1 + i);
        this.line(`t = ${a};`);
        this.line(
          `if (((t instanceof PyTuple && t.cls === tupleType) || (t instanceof PyList && t.cls === listType)) && `,
        );
        this.line(`t.items.length === ${o3}) { t = t.items; ${targets.map((r, i) => `r${r} = t[${i}];`).join(" ")} }`);
        this.line(`else { ${this.slow(`m.unpack(frame, t, ${o3}, ${o1})`, end, targets)} }`);
        for (const r of targets) this.dirty.add(r);
        return;
      }

      case Op.CALL:
        this.call(o1, o2, o3, end);
        return;
      case Op.CALL_METHOD:
        this.callMethod(pc, end);
        return;
      case Op.CALL_LOADED:
        this.flush();
        this.line(`t = r${o2}; frame.pc = ${end};`);
        this.line(`if (t instanceof PyFunction && r${o2 + 1} !== undefined && t.code.plainArgCount === ${o3 + 1}) {`);
        this.line(`next = m.push(t, frame, ${o1}); t = next.regs;`);
        for (let q = 0; q <= o3; q++) this.line(`t[${q}] = r${o2 + 1 + q};`);
        this.line(ENTER);
        if (o3 < 4) {
          this.line(`} else if (t instanceof PyMethodDescriptor && r${o2 + 1} !== undefined && `);
          this.line(`(!t.unwraps || typeof r${o2 + 1} === "string") && t.def.isSimple && `);
          this.line(`t.def.minPositional <= ${o3 + 1} && t.def.maxPositional >= ${o3 + 1}) {`);
          this.native("t.def", o1, registersFrom(o2 + 1, o3 + 1));
        }
        this.line(`} else next = m.callLoaded(frame, ${o2}, ${o3}, ${o1});`);
        this.settle(end, [o1]);
        return;
      case Op.LOAD_METHOD: {
        const c = w[pc + 4] as number;
        const slow = this.slow(`m.loadMethod(frame, t, ${o3}, ${c}, ${o1})`, end, [o1, o1 + 1]);
        this.line(`t = r${o2};`);
        if (this.cacheNow(c).kind === CacheKind.NATIVE) {
          this.line(`u = ${this.cache(c)};`);
          this.line(`if (u.kind === ${CacheKind.NATIVE} && ${VERSION_OF_T} === u.version) {`);
        } else {
          this.line(`if (${this.lookUp(c)} && u.kind === ${CacheKind.METHOD}) {`);
        }
        this.line(`r${o1} = u.value; r${o1 + 1} = t; } else { ${slow} }`);
        this.dirty.add(o1).add(o1 + 1);
        return;
      }
      case Op.MAKE_FUNCTION:
        this.flush();
        this.line("meter.bytes += 160;");
        this.set(o1, `m.makeFunction(frame, ${pc})`);
        return;
      case Op.RETURN:
        this.flush();
        this.line(`t = frame.back; v = ${this.x(o1)};`);
        if ((this.code.flags & GENERATOR) === 0) {
          this.line("if (frame.mode === 0 && frame.generator === null && t instanceof Frame) {");
          this.line("t.regs[frame.ret] = v; m.giveBack(code, frame); return t; }");
        }
        this.line("return m.leave(frame, v);");
        return;

      case Op.GET_ITER:
        this.line(this.slow(`m.iterInto(frame, ${this.x(o2)}, ${o1})`, end, [o1]));
        this.clean(o1);
        return;
      case Op.FOR_ITER:
        this.forIter(pc, end);
        return;
      case Op.YIELD:
        this.flush();
        this.line(`frame.pc = ${end}; v = ${this.x(o2)}; t = frame.back;`);
        this.line(`if (frame.mode === ${Mode.FOR} && t instanceof Frame) {`);
        this.line(`frame.generator.state = ${GenState.SUSPENDED}; u = t.code.words; next = frame.ret;`);
        this.line("t.regs[u[next + 1]] = v; t.pc = u[next + 3]; meter.fuel -= u[next + 4];");
        this.line("frame.back = null; return t; }");
        this.line("return m.yielded(frame, v);");
        return;
      default:
        this.rare(pc, op, end);
        return;
    }
  }

  /** The frame has everything; nothing is dirty any more. */
  private flush(): void {
    const text = this.spill();
    if (text !== "") this.line(text);
    this.dirty.clear();
  }

  /** After a call that always goes through the frame: what it wrote is in both, the rest too. */
  private clean(..._written: number[]): void {
    this.dirty.clear();
  }

  private settle(end: number, targets: readonly number[]): void {
    this.line(`if (leaves(m, frame, next, ${end})) return m.nextFrame;`);
    for (const r of targets) this.line(`r${r} = regs[${r}];`);
  }

  /** Everything else: as the interpreter does it. */
  private rare(pc: number, op: Op, end: number): void {
    const letters = LETTERS[op] as string;
    this.flush();
    this.rareOps.add(op);
    this.line(`frame.pc = ${end}; next = op${op}(m, frame, words, ${pc});`);
    if (!RARE.has(op)) {
      // Registers may have changed that its operands do not name.
      this.line("return next;");
      return;
    }
    const targets: number[] = [];
    for (let i = 0; i < letters.length; i++) if (letters[i] === "d") targets.push(this.w[pc + 1 + i] as number);
    this.settle(end, targets);
  }

  // ---------------------------------------------------------------------------------------------------- arithmetic

  private bothNumbers(i: number, j: number): string {
    const parts: string[] = [];
    if (this.kind(i) !== "const-int") parts.push(`typeof ${this.x(i)} === "number"`);
    if (this.kind(j) !== "const-int") parts.push(`typeof ${this.x(j)} === "number"`);
    return parts.length === 0 ? "true" : parts.join(" && ");
  }

  private isFloat(i: number): string {
    return this.kind(i) === "const-float" ? "true" : `${this.x(i)} instanceof PyFloat`;
  }

  private arithmetic(pc: number, op: Op, end: number, sign: "+" | "-" | "*" | "/"): void {
    const d = this.w[pc + 1] as number;
    const i = this.w[pc + 2] as number;
    const j = this.w[pc + 3] as number;
    const [a, b] = [this.x(i), this.x(j)];
    const [ki, kj] = [this.kind(i), this.kind(j)];
    const tests: string[] = [];
    const never = (kind: string): boolean => ki === kind || kj === kind;
    const ints = never("const-float") || never("const-str");
    const floats = never("const-int") || never("const-str");
    if (!ints) {
      const range = sign === "/" ? `${b} !== 0` : `(t = ${a} ${sign} ${b}) <= ${MAX} && t >= ${-MAX}`;
      const value = sign === "/" ? `new PyFloat(${a} / ${b})` : sign === "*" ? "t === 0 ? 0 : t" : "t";
      if (sign === "/") {
        tests.push(`if (${this.bothNumbers(i, j)} && ${range}) { meter.bytes += 32; r${d} = ${value}; }`);
      } else tests.push(`if (${this.bothNumbers(i, j)} && ${range}) r${d} = ${value};`);
    }
    const float = (x: string, y: string, test: string): void => {
      const zero = sign === "/" ? ` && ${y} !== 0` : "";
      tests.push(`if (${test}${zero}) { meter.bytes += 32; r${d} = new PyFloat(${x} ${sign} ${y}); }`);
    };
    if (!floats) float(`${a}.value`, `${b}.value`, `${this.isFloat(i)} && ${this.isFloat(j)}`);
    const floatish = (k: string): boolean => k === "float" || k === "const-float";
    const intish = (k: string): boolean => k === "int" || k === "const-int";
    if (kj === "const-int" || (floatish(ki) && intish(kj))) {
      float(`${a}.value`, b, `${this.isFloat(i)}${kj === "const-int" ? "" : ` && typeof ${b} === "number"`}`);
    } else if (ki === "const-int" || (intish(ki) && floatish(kj))) {
      float(a, `${b}.value`, `${ki === "const-int" ? "" : `typeof ${a} === "number" && `}${this.isFloat(j)}`);
    }
    // What was seen first when the code was compiled is tried first.
    if ((floatish(ki) || floatish(kj)) && tests.length > 1 && !ints) tests.push(tests.shift() as string);
    tests.push(`{ ${this.slow(`m.arith(frame, ${op}, ${a}, ${b}, ${d})`, end, [d])} }`);
    this.line(tests.join("\nelse "));
    this.dirty.add(d);
  }

  /** Operators that are of ints in nearly every program. */
  private integer(pc: number, op: Op, end: number): void {
    const d = this.w[pc + 1] as number;
    const i = this.w[pc + 2] as number;
    const j = this.w[pc + 3] as number;
    const [a, b] = [this.x(i), this.x(j)];
    const small = (...operands: number[]): string => {
      const tests = operands.map((o) => {
        const v = o >= 0 ? undefined : (this.code.values as Value[])[~o];
        return typeof v === "number" ? String(v === (v | 0)) : `(${this.x(o)} | 0) === ${this.x(o)}`;
      });
      return tests.join(" && ");
    };
    const numbers = this.bothNumbers(i, j);
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
        fast = `if (${numbers} && ${small(i, j)}) r${d} = ${a} ${sign} ${b};`;
      }
    }
    this.line(fast);
    this.line(`else { ${this.slow(`m.arith(frame, ${op}, ${a}, ${b}, ${d})`, end, [d])} }`);
    this.dirty.add(d);
  }

  /** A slow path that decides a jump: the machine sets `frame.pc`. */
  private decide(call: string, pc: number, end: number): string {
    const target = this.at.blockAt[this.w[pc + 1 + (LETTERS[this.w[pc] as number] as string).indexOf("j")] as number];
    return (
      `${this.spill()}frame.pc = ${end}; if (leaves(m, frame, ${call}, ${end})) ` +
      `{ if (m.nextFrame !== frame || entries[frame.pc] !== ${target} || meter.fuel < 0) return m.nextFrame; b = ${target}; continue; }`
    );
  }

  private compareJump(pc: number, op: Op, end: number): void {
    const i = this.w[pc + 1] as number;
    const j = this.w[pc + 2] as number;
    const [a, b] = [this.x(i), this.x(j)];
    const wanted = this.w[pc + 3] === 1;
    const sign = COMPARE[op - Op.JUMP_EQ] as string;
    const test = (x: string, y: string): string => (wanted ? `${x} ${sign} ${y}` : `!(${x} ${sign} ${y})`);
    const jump = this.jump(this.w[pc + 4] as number, this.w[pc + 5] as number);
    const [ki, kj] = [this.kind(i), this.kind(j)];
    const tests: string[] = [];
    if (ki !== "const-float" && kj !== "const-float" && ki !== "const-str" && kj !== "const-str") {
      tests.push(`if (${this.bothNumbers(i, j)}) { if (${test(a, b)}) { ${jump} } }`);
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
        this.kind(k) === "const-int"
          ? "true"
          : this.kind(k) === "int"
            ? `typeof ${text} === "number"`
            : this.isFloat(k);
      tests.unshift(`if (${is(i, a)} && ${is(j, b)}) { if (${test(x, y)}) { ${jump} } }`);
    }
    tests.push(
      `{ ${this.decide(`m.compareJump(frame, ${pc}, "${PYTHON_COMPARE[op - Op.JUMP_EQ]}", ${a}, ${b})`, pc, end)} }`,
    );
    this.line(tests.join("\nelse "));
  }

  // --------------------------------------------------------------------------------------------------------- items

  private loadIndex(pc: number, end: number): void {
    const d = this.w[pc + 1] as number;
    const i = this.w[pc + 2] as number;
    const [o, key] = [this.x(i), this.x(this.w[pc + 3] as number)];
    const slow = this.slow(`m.loadIndex(frame, ${o}, ${key}, ${d})`, end, [d]);
    const sequence = (cls: string, type: string): string =>
      `if (${o} instanceof ${cls} && typeof ${key} === "number" && ${o}.cls === ${type} && ` +
      `(u = ${key} < 0 ? ${key} + ${o}.items.length : ${key}) >= 0 && u < ${o}.items.length) r${d} = ${o}.items[u];`;
    const list = sequence("PyList", "listType");
    const tuple = sequence("PyTuple", "tupleType");
    const dict =
      `if (${o} instanceof PyDict && (typeof ${key} === "string" || typeof ${key} === "number") && ` +
      `${o}.cls === dictType && (u = ${o}.table.map.get(${key})) !== undefined) r${d} = u;`;
    const kind = this.kind(i);
    const tests = kind === "dict" ? [dict, list, tuple] : kind === "tuple" ? [tuple, list, dict] : [list, dict, tuple];
    tests.push(`{ ${slow} }`);
    this.line(tests.join("\nelse "));
    this.dirty.add(d);
  }

  // --------------------------------------------------------------------------------------------------------- calls

  private call(d: number, base: number, n: number, end: number): void {
    this.flush();
    this.line(`t = r${base}; frame.pc = ${end};`);
    this.line(`if (t instanceof PyFunction && t.code.plainArgCount === ${n}) {`);
    this.line(`next = m.push(t, frame, ${d}); t = next.regs;`);
    for (let q = 0; q < n; q++) this.line(`t[${q}] = r${base + 1 + q};`);
    this.line(`${ENTER} }`);
    if (n > 0 && n <= 4) {
      this.line("else if (t instanceof PyBuiltin && t.self === undefined && t.def.isSimple && ");
      this.line(`${n} >= t.def.minPositional && ${n} <= t.def.maxPositional) {`);
      this.native("t.def", d, registersFrom(base + 1, n));
      this.line("}");
    }
    this.line(`else next = m.callAny(frame, t, ${base}, ${n}, ${d});`);
    this.settle(end, [d]);
  }

  private callMethod(pc: number, end: number): void {
    const w = this.w;
    const d = w[pc + 1] as number;
    const base = w[pc + 2] as number;
    const n = w[pc + 3] as number;
    const c = w[pc + 5] as number;
    this.flush();
    this.line(`t = r${base}; frame.pc = ${end};`);
    const native = this.cacheNow(c);
    const slow = `next = m.callMethod(frame, ${base}, ${n}, ${w[pc + 4]}, ${c}, ${d});`;
    if (native.kind === CacheKind.NATIVE && n < 4) {
      this.line(`u = ${this.cache(c)};`);
      this.line(`if (u.kind === ${CacheKind.NATIVE} && ${VERSION_OF_T} === u.version && u.value.def.isSimple && `);
      this.line(`u.value.def.minPositional <= ${n + 1} && u.value.def.maxPositional >= ${n + 1}) {`);
      this.native("u.value.def", d, ["t", ...registersFrom(base + 1, n)]);
      this.line("}");
    } else {
      this.line(
        `if (${this.lookUp(c)} && u.kind === ${CacheKind.METHOD} && u.value.code.plainArgCount === ${n + 1}) {`,
      );
      this.line(`next = m.push(u.value, frame, ${d}); t = next.regs;`);
      for (let q = 0; q <= n; q++) this.line(`t[${q}] = r${base + q};`);
      this.line(`${ENTER} }`);
    }
    this.line(`else ${slow}`);
    this.settle(end, [d]);
  }

  /** A native, called from a place of its own, so that the JavaScript engine learns which one it is. */
  private native(def: string, d: number, args: readonly string[]): void {
    this.line(`meter.mark = meter.bytes; v = ${def}.impl(m, ${args.join(", ")});`);
    this.line("if (v === undefined) v = null;");
    this.line(`if (typeof v !== "object" || v === null || v instanceof PyObject) { regs[${d}] = v; next = frame; }`);
    this.line(`else { meter.nativeSelf = undefined; meter.nativeArgs = none; next = m.place(frame, v, ${d}); }`);
  }

  private forIter(pc: number, end: number): void {
    const w = this.w;
    const d = w[pc + 1] as number;
    const body = w[pc + 3] as number;
    const block = this.at.blockAt[body];
    const cost = w[pc + 4] as number;
    const it = `r${w[pc + 2]}`;
    const spill = this.spill();
    const take = `r${d} = v; b = ${block}; meter.fuel -= ${cost}; if (meter.fuel < 0) break run; continue;`;
    const settle =
      `if (leaves(m, frame, next, ${end})) { if (m.nextFrame !== frame || frame.pc !== ${body} || meter.fuel < 0) return m.nextFrame; ` +
      `r${d} = regs[${d}]; b = ${block}; continue; }`;
    this.line(`t = ${it};`);
    this.line("if (t instanceof PyRangeIterator) {");
    this.line(`if (t.left > 0) { t.left--; v = t.current; t.current = v + t.step; ${take} } }`);
    this.line("else if (t instanceof PyIterator) {");
    this.line(`${spill}frame.pc = ${end}; v = t.nextItem(m);`);
    this.line('if (typeof v === "object" && v !== null && !(v instanceof PyObject)) {');
    this.line(`next = m.finish(v, frame, ${pc}, ${Mode.FOR}, null); ${settle} }`);
    this.line(`else if (v !== undefined) { ${take} } }`);
    this.line(`else { ${spill}frame.pc = ${end}; next = m.forIter(frame, t, ${pc}); ${settle} }`);
    this.dirty.add(d);
  }
}

/** Version of the class of `t`, as far as natives are looked up by it. */
const VERSION_OF_T = '(typeof t === "string" ? strType : t instanceof PyObject ? t.cls : noneType).version';

/** Enters the frame that was just pushed from a place of its own, where the JavaScript engine can learn what it calls. */
const ENTER =
  "if ((u = next.code.compiled) !== null && m.nested < MAX_NESTED && meter.fuel >= 0) { m.nested++; next = u(m, next); m.nested--; }";

const load = (registers: readonly string[]): string => registers.map((r, i) => `${r} = regs[${i}];`).join(" ");

const registersFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `r${first + i}`);

const MAX = Number.MAX_SAFE_INTEGER;
const COMPARE: readonly string[] = ["===", "!==", "<", "<=", ">", ">="];
const PYTHON_COMPARE: readonly string[] = ["==", "!=", "<", "<=", ">", ">="];
const GENERATOR = CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR;

/** Rare instructions that write the registers their operands name with "d", and no others. */
const RARE = new Set<Op>([
  ...[Op.LOAD_NAME, Op.STORE_NAME, Op.DELETE_GLOBAL, Op.LOAD_SUPER_ATTR, Op.DELETE_ATTR, Op.DELETE_INDEX],
  ...[Op.BUILD_SLICE, Op.BUILD_SET, Op.BUILD_DICT, Op.BUILD_STRING, Op.FORMAT, Op.SET_ADD, Op.DICT_SET],
  ...[Op.LIST_EXTEND, Op.SET_UPDATE, Op.DICT_UPDATE, Op.DICT_MERGE, Op.LIST_TO_TUPLE, Op.CALL_KW, Op.CALL_EX],
  ...[Op.CALL_METHOD_KW, Op.CALL_LOADED_KW, Op.LOAD_BUILD_CLASS, Op.LOAD_ASSERTION_ERROR, Op.GET_EXC],
  ...[Op.PUSH_EXC, Op.POP_EXC, Op.MATCH_EXC, Op.IMPORT_NAME, Op.IMPORT_FROM, Op.MATCH_SEQUENCE, Op.MATCH_MAPPING],
  ...[Op.MATCH_KEYS, Op.MATCH_REST, Op.MATCH_CLASS, Op.GET_LEN, Op.BEFORE_WITH, Op.WITH_EXCEPT, Op.INTRINSIC],
]);

/** Names that the text uses; the values come in `h` (see tier.ts). */
export const HELPER_NAMES = [
  ...[
    "Cell",
    "Frame",
    "PyBuiltin",
    "PyDict",
    "PyFloat",
    "PyFunction",
    "PyInstance",
    "PyIterator",
    "PyList",
    "PyMethod",
    "PyMethodDescriptor",
  ],
  ...["PyModule", "PyObject", "PyRangeIterator", "PyTuple", "dictType", "listType", "strType", "tupleType", "noneType"],
  ...["leaves", "MAX_NESTED", "none", "instructions", "Math"],
];
const HELPERS = `const { ${HELPER_NAMES.join(", ")} } = h;`;

function isFloat(v: Value): boolean {
  return typeof v === "object" && v !== null && v.cls.name === "float";
}
