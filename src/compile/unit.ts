/**
 * One code object in the making: its instructions (Emitter), its variables, and the statements around the place where
 * the compiler is (`blocks`), which have to be left in order by `return`, `break` and `continue`.
 */
import type * as ast from "../syntax/ast.js";
import { assemble, MAX_REGISTERS } from "./assembler.js";
import type { Block, Program, Variable } from "./blocks.js";
import { Code, CodeFlag, type Const } from "./code.js";
import { Emitter, TEMPORARY } from "./emitter.js";
import { failure, type Place } from "./failure.js";
import { Op } from "./opcodes.js";
import { Access, mangle, type Scope, Use } from "./scope.js";

const GLOBAL: Variable = { kind: "global" };
const NAME: Variable = { kind: "name" };
const DICT_OR_GLOBAL: Variable = { kind: "dict or global" };

/** CPython's bound (CO_MAXBLOCKS). */
const MAX_BLOCKS = 21;
const MAX_CONSTANTS = 1 << 20;
const MAX_NAMES = 1 << 20;

/** Variables a class body keeps in cells for its functions; see scope-resolver.ts. */
export type ClassCell = "__class__" | "__classdict__" | "__conditional_annotations__";

export class Unit extends Emitter {
  /** Where names are looked up: the code's own scope, or the comprehension being inlined. */
  scope: Scope;
  blocks: Block[] = [];
  flags = 0;
  docstring: string | null = null;
  argCount = 0;
  posOnlyCount = 0;
  kwOnlyCount = 0;
  /** Annotated variables of a module or class, in order, with their number where the annotation is conditional. */
  readonly deferredAnnotations: { readonly node: ast.AnnAssign; readonly index: number }[] = [];
  conditionalAnnotationCount = 0;
  /** Depth of `if`, loops, `try`, `with` and `match` around the current statement. */
  conditionalDepth = 0;
  readonly classCells = new Map<ClassCell, number>();

  private readonly localRegisters = new Map<string, number>();
  private readonly comprehensionNames: string[] = [];
  private readonly comprehensionRegisters = new Map<Scope, Map<string, number>>();
  private readonly spareRegisters = new Map<string, number[]>();
  private readonly variables = new Map<Scope, Map<string, Variable>>();
  private readonly closureCells: number[] = [];
  /** Inner code objects whose cells lie in temporaries, which get their numbers at the end. */
  private readonly innerCodes: Code[] = [];

  constructor(
    readonly program: Program,
    readonly host: Scope,
    readonly parent: Unit | null,
    readonly name: string,
    readonly qualname: string,
    /** Runs as a coroutine or an asynchronous generator. */
    readonly isAsync: boolean,
    /** The definition this code comes from. */
    readonly definition: Place,
  ) {
    super();
    this.scope = host;
    if (host.isFunction) this.layOutLocals();
  }

  fail(message: string, place: Place): never {
    throw failure(this.program.source, message, place);
  }

  /** Parameters first, then variables that stay in registers, then those in cells. */
  private layOutLocals(): void {
    const { symbols, params } = this.host;
    for (const name of params) this.localRegisters.set(name, this.localRegisters.size);
    for (const access of [Access.LOCAL, Access.CELL]) {
      for (const symbol of symbols.values()) {
        if (symbol.access !== access || this.localRegisters.has(symbol.name)) continue;
        const register = this.localRegisters.size;
        this.localRegisters.set(symbol.name, register);
        if (access === Access.CELL) this.closureCells.push(register);
      }
    }
    this.at(this.definition);
    for (const symbol of symbols.values()) {
      if (symbol.access === Access.CELL) this.emit(Op.MAKE_CELL, this.localRegisters.get(symbol.name) as number);
    }
  }

  // ------------------------------------------------------------------------------------------------- variables

  mangle(name: string): string {
    return mangle(this.scope.privateName, name);
  }

  lookup(name: string): Variable {
    return this.variable(this.scope, this.mangle(name));
  }

  /** How this code reaches the (mangled) name that is used in the scope. */
  private variable(scope: Scope, name: string): Variable {
    let known = this.variables.get(scope);
    if (known === undefined) {
      known = new Map();
      this.variables.set(scope, known);
    }
    let variable = known.get(name);
    if (variable === undefined) {
      variable = this.findVariable(scope, name);
      known.set(name, variable);
    }
    return variable;
  }

  private findVariable(scope: Scope, name: string): Variable {
    const symbol = scope.symbols.get(name);
    const access = symbol?.access ?? Access.GLOBAL_IMPLICIT;
    const isParam = ((symbol?.uses ?? 0) & Use.PARAM) !== 0;
    switch (access) {
      case Access.LOCAL:
        if (!scope.isFunction) return this.namespaceVariable(scope);
        return { kind: "local", reg: this.register(scope, name), mayBeUnbound: !isParam || symbol?.unbound === true };
      case Access.CELL:
        return { kind: "cell", reg: this.register(scope, name) };
      case Access.FREE:
        return this.freeVariable(scope, name, symbol?.home as Scope);
      case Access.GLOBAL_EXPLICIT:
        return GLOBAL;
      case Access.GLOBAL_IMPLICIT:
        if (scope.inlined) return this.host.kind === "module" ? this.namespaceVariable(this.host) : GLOBAL;
        if (!scope.isFunction) return this.namespaceVariable(scope);
        return scope.seesClass ? DICT_OR_GLOBAL : GLOBAL;
    }
  }

  private namespaceVariable(scope: Scope): Variable {
    return scope.kind === "module" && !this.program.separateLocals ? GLOBAL : NAME;
  }

  private freeVariable(scope: Scope, name: string, home: Scope): Variable {
    if (home.host === this.host) {
      const cell = home.kind === "class" ? this.classCells.get(name as ClassCell) : undefined;
      return cell !== undefined ? { kind: "cell", reg: cell } : this.variable(home, name);
    }
    const index = this.host.freeIndex(name);
    if (scope.kind === "class") return { kind: "name or free", index };
    if (scope.seesClass && home.kind !== "class") return { kind: "dict or free", index };
    return { kind: "free", index };
  }

  private register(scope: Scope, name: string): number {
    const registers = scope === this.host ? this.localRegisters : this.comprehensionRegisters.get(scope);
    return registers?.get(name) as number;
  }

  /**
   * Gives the variables of an inlined comprehension registers of their own, fresh for each run. Python reference,
   * 6.2.4: targets of the `for` clauses do not leak into the scope around.
   */
  enterComprehension(scope: Scope): void {
    const registers = new Map<string, number>();
    for (const symbol of scope.symbols.values()) {
      if (symbol.access !== Access.LOCAL && symbol.access !== Access.CELL) continue;
      const spare = this.spareRegisters.get(symbol.name)?.pop();
      const register = spare ?? this.localRegisters.size + this.comprehensionNames.push(symbol.name) - 1;
      registers.set(symbol.name, register);
      this.forget(register);
      if (symbol.access === Access.CELL) this.emit(Op.MAKE_CELL, register);
    }
    this.comprehensionRegisters.set(scope, registers);
    this.variables.delete(scope);
    this.scope = scope;
  }

  leaveComprehension(outer: Scope): void {
    for (const [name, register] of this.comprehensionRegisters.get(this.scope) as Map<string, number>) {
      if (this.host.looksAtLocals) this.emit(Op.CLEAR, register);
      const spare = this.spareRegisters.get(name);
      if (spare === undefined) this.spareRegisters.set(name, [register]);
      else spare.push(register);
    }
    this.scope = outer;
  }

  /** Says where MAKE_FUNCTION finds the cells of an inner code object's free variables. */
  setClosure(code: Code, inner: Scope): void {
    if (inner.freeNames.size === 0) return;
    this.innerCodes.push(code);
    code.closureSources = [...inner.freeNames.keys()].map((name) => {
      for (let scope = this.scope; scope !== this.host; scope = scope.parent as Scope) {
        if (scope.symbols.get(name)?.access === Access.CELL) return this.register(scope, name);
      }
      const own =
        this.classCells.get(name as ClassCell) ??
        (this.host.isFunction && this.host.symbols.get(name)?.access === Access.CELL
          ? this.localRegisters.get(name)
          : undefined);
      return own ?? ~this.host.freeIndex(name);
    });
  }

  /** The register that stores to the name go to directly, or -1. */
  directRegister(name: string): number {
    const variable = this.lookup(name);
    return variable.kind === "local" ? variable.reg : -1;
  }

  /** The name's value as an operand: the variable's own register, or a temporary. */
  load(name: string): number {
    const variable = this.lookup(name);
    if (variable.kind === "local") {
      if (variable.mayBeUnbound) this.emit(Op.CHECK_BOUND, variable.reg);
      return variable.reg;
    }
    const dest = this.temporary();
    this.loadInto(name, dest);
    return dest;
  }

  /** Python reference, 4.2.2 "Resolution of names". */
  loadInto(name: string, dest: number): void {
    const mangled = this.mangle(name);
    const variable = this.variable(this.scope, mangled);
    switch (variable.kind) {
      case "local":
        if (variable.mayBeUnbound) this.emit(Op.CHECK_BOUND, variable.reg);
        if (variable.reg !== dest) this.emit(Op.MOVE, dest, variable.reg);
        return;
      case "cell":
        this.emit(Op.LOAD_CELL, dest, variable.reg);
        return;
      case "free":
        this.emit(Op.LOAD_FREE, dest, variable.index);
        return;
      case "global":
        this.emit(Op.LOAD_GLOBAL, dest, this.nameOperand(mangled));
        return;
      case "name":
        this.emit(Op.LOAD_NAME, dest, this.nameOperand(mangled));
        return;
      case "name or free":
        this.emit(Op.LOAD_NAME_OR_FREE, dest, this.nameOperand(mangled), variable.index);
        return;
      case "dict or global":
      case "dict or free": {
        const mark = this.mark();
        const namespace = this.temporary();
        this.emit(Op.LOAD_FREE, namespace, this.host.freeIndex("__classdict__"));
        const n = this.nameOperand(mangled);
        if (variable.kind === "dict or global") this.emit(Op.LOAD_DICT_OR_GLOBAL, dest, namespace, n);
        else this.emit(Op.LOAD_DICT_OR_FREE, dest, namespace, n, variable.index);
        this.release(mark);
      }
    }
  }

  store(name: string, operand: number): void {
    const mangled = this.mangle(name);
    const variable = this.variable(this.scope, mangled);
    switch (variable.kind) {
      case "local":
        this.move(variable.reg, operand);
        return;
      case "cell":
        this.emit(Op.STORE_CELL, variable.reg, operand);
        return;
      case "free":
      case "name or free":
      case "dict or free":
        this.emit(Op.STORE_FREE, variable.index, operand);
        return;
      case "global":
      case "dict or global":
        this.emit(Op.STORE_GLOBAL, this.nameOperand(mangled), operand);
        return;
      case "name":
        this.emit(Op.STORE_NAME, this.nameOperand(mangled), operand);
        return;
    }
  }

  delete(name: string): void {
    const mangled = this.mangle(name);
    const variable = this.variable(this.scope, mangled);
    switch (variable.kind) {
      case "local":
        this.emit(Op.DELETE_LOCAL, variable.reg);
        return;
      case "cell":
        this.emit(Op.DELETE_CELL, variable.reg);
        return;
      case "free":
      case "name or free":
      case "dict or free":
        this.emit(Op.DELETE_FREE, variable.index);
        return;
      case "global":
      case "dict or global":
        this.emit(Op.DELETE_GLOBAL, this.nameOperand(mangled));
        return;
      case "name":
        this.emit(Op.DELETE_NAME, this.nameOperand(mangled));
        return;
    }
  }

  // -------------------------------------------------------------------------------------------------- operands

  /** dest = operand, unless it is there already. */
  move(dest: number, operand: number): void {
    if (operand < 0) this.emit(Op.LOAD_CONST, dest, ~operand);
    else if (operand !== dest) this.emit(Op.MOVE, dest, operand);
  }

  loadConst(dest: number, value: Const): void {
    this.emit(Op.LOAD_CONST, dest, this.consts.add(value));
  }

  /** Consecutive temporaries; the first is returned. */
  temporariesInARow(count: number): number {
    const first = this.temporary();
    for (let i = 1; i < count; i++) this.temporary();
    return first;
  }

  /** The operand is the register of a variable, which later code may assign. */
  isVariable(operand: number): boolean {
    return operand >= 0 && operand < TEMPORARY;
  }

  // ---------------------------------------------------------------------------------------------------- blocks

  push(block: Block, place: Place): void {
    if (this.blocks.length >= MAX_BLOCKS) this.fail("too many statically nested blocks", place);
    this.blocks.push(block);
  }

  pop(): void {
    this.blocks.pop();
  }

  // ---------------------------------------------------------------------------------------------------- result

  finish(): Code {
    const { source } = this.program;
    const code = new Code(this.name, this.qualname, source, this.definition.start);
    const localCount = this.localRegisters.size;
    const variableCount = localCount + this.comprehensionNames.length;
    if (variableCount + this.maxTemporaries > MAX_REGISTERS) this.fail("too many local variables", this.definition);
    if (this.consts.values.length > MAX_CONSTANTS) this.fail("too many constants", this.definition);
    if (this.names.length > MAX_NAMES) this.fail("too many names", this.definition);
    assemble(this, code, {
      parameterCount: this.host.params.length,
      localCount,
      variableCount,
      cells: this.closureCells,
      exposed: this.host.looksAtLocals,
    });
    code.localNames = [...this.localRegisters.keys(), ...this.comprehensionNames];
    code.visibleLocals = this.host.looksAtLocals ? variableCount : localCount;
    code.argCount = this.argCount;
    code.posOnlyCount = this.posOnlyCount;
    code.kwOnlyCount = this.kwOnlyCount;
    code.flags = this.flags;
    code.freeNames = [...this.host.freeNames.keys()];
    for (const inner of this.innerCodes) {
      inner.closureSources = inner.closureSources.map((source) =>
        source >= TEMPORARY ? source - TEMPORARY + variableCount : source,
      );
    }
    code.classCellIndex = this.host.freeNames.get("__class__") ?? -1;
    if (this.host.isFunction) code.flags |= CodeFlag.OPTIMIZED;
    return code;
  }
}
