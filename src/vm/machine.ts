/**
 * The machine: state of a sandbox's interpreter, entry points for the host side, and the protocols natives use (it is
 * the VM of vm.ts). How results and exceptions travel between frames is in flow.ts and unwinding.ts, rare instructions
 * are in rare.ts, the loop is interpreter.ts.
 */
import { type Code, CodeFlag } from "../compile/code.js";
import { Op } from "../compile/opcodes.js";
import { type FileListing, FileSystem } from "../io/file-system.js";
import { canCompile, compileHot, HOT } from "../jit/tier.js";
import { PyAnextDefault } from "../objects/anext-default.js";
import { PyCallableIterator } from "../objects/callable-iterator.js";
import { dictContains, dictGet, dictSet } from "../objects/dict.js";
import { comparisonWork, isSame } from "../objects/equality.js";
import {
  importErrorType,
  isRaised,
  keyError,
  nameError,
  raised,
  recursionError,
  typeError,
  typeErrorType,
  unboundLocalErrorType,
  valueError,
  zeroDivisionError,
} from "../objects/errors.js";
import { makeGenericAlias } from "../objects/generic-alias.js";
import { Identities, visibleHash } from "../objects/hashing.js";
import { listSlice } from "../objects/list.js";
import { PyMappingProxy } from "../objects/mapping-proxy.js";
import {
  Attrs,
  attrDict,
  attrGet,
  attrNames,
  attrSet,
  Cell,
  dictType,
  intType,
  listType,
  PyBuiltin,
  PyDict,
  type PyException,
  PyFloat,
  PyFunction,
  PyInstance,
  PyList,
  PyMethod,
  PyMethodDescriptor,
  PyModule,
  PyObject,
  PySlice,
  PyTuple,
  PyType,
  Raised,
  strType,
  tupleType,
  typeOf,
  type Value,
} from "../objects/model.js";
import { andThen, Call, type Gen, isReady, type Kwargs, type Maybe, Next } from "../objects/native.js";
import { percentFormatText } from "../objects/percent-format.js";
import { DICT_SHAPE, Shape } from "../objects/shape.js";
import { compareStrings, strAppend, strConcat, strContains } from "../objects/str.js";
import { strGetItem } from "../objects/str-type.js";
import { isDirectKey } from "../objects/table.js";
import { PyView } from "../objects/view.js";
import type { Source } from "../syntax/source.js";
import * as attributes from "./attributes.js";
import { isInstance, isSubclass } from "./classes.js";
import {
  type CompileChoices,
  type CompileMode,
  compileForGuest,
  compileSource,
  LibrarySource,
  TrustedSource,
} from "./compile.js";
import * as flow from "./flow.js";
import { type AnyFrame, Frame, Mode, NativeFrame } from "./frame.js";
import * as methods from "./guest-methods.js";
import { countLive, LongStrings, liveTypes } from "./heap.js";
import { forgetUnfinished, importLibrary } from "./imports.js";
import { callLater } from "./instructions/calls.js";
import { execute } from "./interpreter.js";
import { Cache, CacheKind, EMPTY_CACHE, link } from "./link.js";
import { Meter, type MeterLimits } from "./meter.js";
import { callDirect, fits, invokeNative } from "./native-calls.js";
import { BINARY_OPERATORS, binary, COMPARE_OPERATORS, compare, equals, inplace, unary } from "./operators.js";
import type { Parked } from "./parking.js";
import * as protocols from "./protocols.js";
import { isDivision, quickFloats, quickInts } from "./quick-arithmetic.js";
import { callFound, callRegisters, NO_NAMES } from "./quick-calls.js";
import { rare } from "./rare.js";
import { forIter, yielded } from "./resuming.js";
import { LimitSignal } from "./signals.js";
import { unwind } from "./unwinding.js";
import type { BinaryOp, CompareOp, VM } from "./vm.js";

export interface ModuleSource {
  /** undefined: made of host values only, and read-only. */
  source: string | undefined;
  /** Names with values of the host, which are there before the source runs. */
  hostValues?: { readonly [name: string]: unknown } | undefined;
  filename?: string;
  isPackage?: boolean;
  /** Constructs that are switched off are allowed in it. */
  isTrusted?: boolean;
}

export interface MachineOptions {
  /** Names of the features that are on. */
  features: ReadonlySet<string>;
  /** Guest modules by dotted name. */
  modules: ReadonlyMap<string, ModuleSource>;
  /** Converts the host's values for a module of its own. */
  exports?(module: string, values: { readonly [name: string]: unknown }): readonly (readonly [string, Value])[];
  /** Feature modules of which guests see some names only; null stands for all of them. */
  allowed?: ReadonlyMap<string, ReadonlySet<string> | null>;
  /** Asks the host for a module that nothing else provides. */
  loader?(name: string): Maybe<ModuleSource | null>;
  /** The host's clock in milliseconds, for the deadline. */
  now(): number;
  /** The guest's clock in seconds (time.time()). */
  time(): Maybe<number>;
  write(stream: "stdout" | "stderr", text: string): void;
  /** sys.argv */
  argv?: readonly string[];
  /** Entries of a code after which it is compiled to JavaScript; Infinity: never. */
  compileAfter?: number;
  /** A line of standard input with its line end, "" at the end; undefined where there is none. */
  readLine?(): Maybe<string>;
  aborted(): boolean;
  /** Language constructs that are switched off. */
  constructsOff?: ReadonlySet<string>;
  /** Files that programs can open. */
  files?: FileListing | undefined;
  /** Whether BaseException, SystemExit and KeyboardInterrupt need the feature `exit`. */
  withholdsExits?: boolean;
  /** The only built-in names that there are; undefined for all. */
  builtins?: ReadonlySet<string> | undefined;
}

/** Names for which a host's loader is asked: those it found, and in one run those it did not. */
const MAX_ASKED = 1000;

const NO_CONSTRUCTS: ReadonlySet<string> = new Set();

const NO_LIMITS: MeterLimits = {
  steps: Number.POSITIVE_INFINITY,
  memory: Number.POSITIVE_INFINITY,
  recursion: 1000,
  time: Number.POSITIVE_INFINITY,
  output: Number.POSITIVE_INFINITY,
};

/** What a nested run puts aside. */
export interface RunState {
  meter: Meter;
  frame: AnyFrame | null;
  recursionLimit: number;
}

export class Machine implements VM {
  meter: Meter;
  recursionLimit: number;
  /** The running frame; natives find their caller here. */
  frame: AnyFrame | null = null;
  /** Result of the last activation. */
  result: Value = null;
  /** Namespace of built-in names. Guests cannot change it. */
  readonly builtins: Attrs;
  /** What our own Python finds: all built-in names. */
  readonly libraryBuiltins: Attrs;
  /** Caches of builtins are valid for this number only. */
  readonly builtinsVersion: number;
  /** sys.modules: what guests have imported. */
  readonly modules = new Map<string, PyModule>();
  /** Feature modules that are loaded, whole, whether a guest or another feature module has asked for them. */
  readonly library = new Map<string, PyModule>();
  /** The `__main__` namespace that the host's runs share by default. */
  main: Attrs;
  private static nextBuiltins = 1;
  private pooled: Code[] = [];
  readonly longStrings = new LongStrings();
  private readonly identities = new Identities();
  /** Frames that wait for a host function that called back into the sandbox, innermost last. */
  readonly suspended: AnyFrame[] = [];
  /** Depth of the innermost of them: where the depth of what runs now begins. */
  baseDepth = 0;
  /** The module sys, once imported, and the stream that it had as `stdout` then. */
  private sys: PyModule | null = null;
  private stdout: Value = null;
  /** sys.modules, once sys is imported. */
  moduleDict: PyDict | null = null;
  /** Modules whose code is running. */
  readonly loading = new Set<PyModule>();
  /** An asynchronous run is executing, and nothing of it is on the JavaScript stack: it may park (see parking.ts). */
  parkable = false;
  /** Where the run waits, while it does. */
  parked: Parked | null = null;
  /** The second tier (jit/tier.ts): its activations on the JavaScript stack, the frame to go on with, the size of all texts. */
  nested = 0;
  nextFrame: Frame | null = null;
  compiledText = 0;
  /** Entries after which a code is compiled. */
  readonly hot: number;
  /** What stands for the program that runs: modules that keep something for a program keep it for this one. */
  program: object = this;
  /** Further roots of the live heap: host handles, pending tasks. */
  readonly roots = new Set<PyObject>();

  private readonly countLive = (): number => {
    // Frames kept for the next call still hold what was in their registers, which no root shows.
    this.dropPools();
    return countLive(this);
  };

  /** `__builtins__`, made when it is first asked for. */
  private builtinsProxy: PyMappingProxy | null = null;
  /** The run in which subclasses of earlier ones have been looked for. */
  private recalledUnder: Meter | null = null;

  readonly files: FileSystem | undefined;

  constructor(
    readonly options: MachineOptions,
    builtins: (m: Machine, forLibrary?: boolean) => Attrs,
  ) {
    this.meter = new Meter(
      NO_LIMITS,
      options.now,
      () => 0,
      () => false,
    );
    this.recursionLimit = 1000;
    this.hot = canCompile() ? (options.compileAfter ?? HOT) : Number.POSITIVE_INFINITY;
    this.files = options.files === undefined ? undefined : new FileSystem(options.files);
    this.builtinsVersion = Machine.nextBuiltins++;
    this.builtins = builtins(this);
    this.libraryBuiltins = builtins(this, true);
    this.main = this.newGlobals("__main__");
  }

  hasFeature(name: string): boolean {
    return this.options.features.has(name);
  }

  get constructsOff(): ReadonlySet<string> {
    return this.options.constructsOff ?? NO_CONSTRUCTS;
  }

  // ------------------------------------------------------------------------------------------------------ host side

  /** Begins with an empty write area. */
  resetFiles(): void {
    const { files } = this;
    if (files?.area === undefined || files.area.files.size === 0) return;
    this.roots.delete(files.area);
    files.reset();
  }

  /** Begins a run with a meter of its own; what it answers goes back to `endRun`. */
  startRun(limits: MeterLimits, aborted: () => boolean = this.options.aborted): RunState {
    const before: RunState = { meter: this.meter, frame: this.frame, recursionLimit: this.recursionLimit };
    this.meter = new Meter(limits, this.options.now, this.countLive, aborted);
    this.recursionLimit = limits.recursion;
    this.frame = null;
    return before;
  }

  /** Ends a run: frames are dropped, nothing of the guest runs any more. */
  endRun(before: RunState): void {
    this.meter = before.meter;
    this.frame = before.frame;
    this.recursionLimit = before.recursionLimit;
    this.baseDepth = this.suspended.at(-1)?.depth ?? 0;
    this.result = null;
    this.parked = null;
    if (this.loading.size > 0) forgetUnfinished(this);
    this.dropPools();
    if (this.suspended.length > 0) return;
    this.nextFrame = null;
    this.recalledUnder = null;
    this.compiledText = 0;
    PyType.forgetSubclasses();
  }

  /** Finds the subclasses that classes have from earlier runs (see `addSubclass`): once in a run is enough. */
  recallSubclasses(): void {
    if (this.recalledUnder === this.meter) return;
    for (const type of liveTypes(this)) for (const base of type.bases) base.addSubclass(type);
    this.recalledUnder = this.meter;
  }

  dropPools(): void {
    for (const code of this.pooled) code.pool = undefined;
    if (this.pooled.length > 0) this.pooled = [];
  }

  /** Compiles under the meter of the current run. Throws SyntaxFailure. */
  compile(source: Source, mode: CompileMode, choices?: CompileChoices): Code {
    return compileSource(this, source, mode, choices);
  }

  /** Compiles for a guest (import, exec): a wrong source is a guest's SyntaxError. */
  compileModule(source: Source, mode: CompileMode): Code {
    return compileForGuest(this, source, mode);
  }

  /** A fresh module namespace. Namespaces of one Code start from the same shape, so that its caches hit in every run. */
  newGlobals(name: string | null = "__main__", owner?: Code): Attrs {
    let shape: Shape;
    if (owner === undefined) shape = new Shape();
    else {
      owner.globalsShape ??= new Shape();
      shape = owner.globalsShape as Shape;
    }
    const a = new Attrs(shape);
    if (name !== null) attrSet(a, "__name__", name);
    return a;
  }

  /** Runs module code to its end. */
  run(code: Code, globals: Attrs, locals: PyDict | null = null): Value {
    return this.runFrame(this.moduleFrame(code, globals, locals));
  }

  /** A frame that runs module code, for `begin` of parking.ts. */
  moduleFrame(code: Code, globals: Attrs, locals: PyDict | null = null): Frame {
    if (code.values === null) link(code);
    const frame = new Frame(code, this.moduleFunction(code, globals), new Array(code.registerCount).fill(undefined));
    frame.namespace = locals;
    this.enter(frame);
    return frame;
  }

  /** @param builtins the names that exec() was told to take for the built-in ones */
  moduleFunction(code: Code, globals: Attrs, builtins = this.builtins): PyFunction {
    return new PyFunction(code, globals, builtins, [], code.name, code.qualname, null, null);
  }

  private runFrame(frame: Frame): Value {
    const outer = this.suspend();
    const parkable = this.parkable;
    this.parkable = false;
    frame.back = null;
    frame.depth = this.baseDepth + 1;
    try {
      return execute(this, frame);
    } catch (e) {
      throw this.located(e);
    } finally {
      this.parkable = parkable;
      this.takeUp(outer);
    }
  }

  callFunction(fn: Value, args: Value[], kwargs: Kwargs | null = null): Value {
    return this.drive(new Call(fn, args, kwargs) as Maybe<Value>);
  }

  /** Puts the running frames aside while the host has something else run; they stay roots of the live heap. */
  private suspend(): AnyFrame | null {
    const outer = this.frame;
    if (outer !== null) {
      this.suspended.push(outer);
      this.baseDepth = outer.depth;
    }
    this.frame = null;
    return outer;
  }

  private takeUp(outer: AnyFrame | null): void {
    if (outer !== null) {
      this.suspended.pop();
      this.baseDepth = this.suspended.at(-1)?.depth ?? 0;
    }
    this.frame = outer;
  }

  /** Notes in a limit signal where the guest was when it came. */
  located(e: unknown): unknown {
    if (e instanceof LimitSignal) e.frame ??= this.guestFrame();
    return e;
  }

  /** Runs a maybe-result to its end. For the host side only: natives yield instead. */
  drive<T>(maybe: Maybe<T>): T {
    if (isReady(maybe)) return maybe;
    const outer = this.suspend();
    const parkable = this.parkable;
    this.parkable = false;
    try {
      let f: Frame | null;
      try {
        f = flow.finish(this, maybe, null, 0, Mode.STORE, null);
      } catch (e) {
        f = unwind(this, e);
      }
      return (f === null ? this.result : execute(this, f)) as T;
    } catch (e) {
      throw this.located(e);
    } finally {
      this.parkable = parkable;
      this.takeUp(outer);
    }
  }

  private enter(frame: Frame): void {
    this.meter.charge(frame.code.entryCost);
    const unbound = frame.code.unboundAtEntry;
    for (let i = 0; i < unbound.length; i++) frame.regs[unbound[i] as number] = undefined;
  }

  // ----------------------------------------------------------------------------------------------------------- flow

  finish(r: unknown, back: AnyFrame | null, ret: number, mode: Mode, aux: unknown): Frame | null {
    return flow.finish(this, r, back, ret, mode, aux);
  }

  unwind(e: unknown): Frame | null {
    return unwind(this, e);
  }

  leave(frame: Frame, v: Value): Frame | null {
    return flow.leave(this, frame, v);
  }

  yielded(frame: Frame, v: Value): Frame | null {
    return yielded(this, frame, v);
  }

  forIter(frame: Frame, it: Value, pc: number): Frame | null {
    return forIter(this, frame, it, pc);
  }

  rare(frame: Frame, pc: number): Frame | null {
    return rare(this, frame, pc);
  }

  /** A code has been entered often: it is compiled, where that is possible. */
  heated(frame: Frame): void {
    compileHot(this, frame);
  }

  newFrame(fn: PyFunction, code: Code): Frame {
    if (code.values === null) link(code);
    const pooled = code.pool as Frame | null | undefined;
    let frame: Frame;
    if (pooled) {
      code.pool = pooled.back;
      frame = pooled;
      frame.func = fn;
      frame.pc = 0;
      frame.mode = Mode.STORE;
      frame.exc = null;
    } else frame = new Frame(code, fn, new Array(code.registerCount).fill(undefined));
    const unbound = code.unboundAtEntry;
    for (let i = 0; i < unbound.length; i++) frame.regs[unbound[i] as number] = undefined;
    return frame;
  }

  /** First frame of a code that is given back in this run. */
  poolCode(code: Code, frame: Frame): void {
    this.pooled.push(code);
    frame.back = null;
    code.pool = frame;
  }

  /** Calls and puts the result into a register. Answers the frame to go on with. */
  callInto(frame: Frame, fn: Value, args: Value[], kwargs: Kwargs | null, dst: number): Frame | null {
    return flow.finish(this, new Call(fn, args, kwargs), frame, dst, Mode.STORE, null);
  }

  // -------------------------------------------------------------------------------------------------- instructions

  loadGlobal(frame: Frame, nameIndex: number, cacheIndex: number): Value {
    const name = frame.code.names[nameIndex] as string;
    const globals = frame.func.globals;
    const v = attrGet(globals, name);
    if (v !== undefined) {
      if (globals.shape !== DICT_SHAPE) {
        (frame.code.caches as Cache[])[cacheIndex] = new Cache(
          globals.shape,
          0,
          CacheKind.OWN,
          globals.shape.indexOf(name),
          undefined,
        );
      }
      return v;
    }
    const builtins = frame.func.builtins;
    const b = attrGet(builtins, name);
    if (b !== undefined) {
      // Code of ours always runs with the library's names, code of guests never.
      if (globals.shape !== DICT_SHAPE && (builtins === this.builtins || builtins === this.libraryBuiltins)) {
        (frame.code.caches as Cache[])[cacheIndex] = new Cache(
          globals.shape,
          0,
          CacheKind.BUILTIN,
          this.builtinsVersion,
          b,
        );
      }
      return b;
    }
    throw this.nameNotDefined(frame, name);
  }

  nameNotDefined(frame: Frame, name: string): unknown {
    return this.withCandidates(frame, nameError(`name '${name}' is not defined`, name));
  }

  /** Keeps what the program could have meant, for the suggestion that is worked out when the traceback is printed. */
  private withCandidates(frame: Frame, e: Raised): Raised {
    const { code, func, regs, namespace } = frame;
    const bound = (v: Value | Cell | undefined): boolean =>
      v instanceof Cell ? v.value !== undefined : v !== undefined;
    const locals = code.localNames.filter((_, i) => bound(regs[i]));
    for (let i = 0; i < code.freeNames.length; i++)
      if (bound(func.closure[i])) locals.push(code.freeNames[i] as string);
    e.exc.candidates = () => {
      if (namespace instanceof PyDict) {
        for (const key of namespace.table.map.keys()) if (typeof key === "string") locals.push(key);
      }
      return [...locals, ...attrNames(func.globals), ...attrNames(func.builtins)];
    };
    return e;
  }

  storeGlobal(frame: Frame, nameIndex: number, v: Value, cacheIndex: number): void {
    const name = frame.code.names[nameIndex] as string;
    const globals = frame.func.globals;
    this.meter.alloc(16);
    attrSet(globals, name, v);
    if (globals.shape !== DICT_SHAPE) {
      (frame.code.caches as Cache[])[cacheIndex] = new Cache(
        globals.shape,
        0,
        CacheKind.OWN,
        globals.shape.indexOf(name),
        undefined,
      );
    }
  }

  unboundLocal(frame: Frame, register: number): never {
    const name = frame.code.localNames[register] as string;
    throw raised(
      unboundLocalErrorType,
      `cannot access local variable '${name}' where it is not associated with a value`,
    );
  }

  unboundFree(frame: Frame, index: number): never {
    const name = frame.code.freeNames[index] as string;
    const message = `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`;
    throw this.withCandidates(frame, nameError(message, name));
  }

  /** What is left of `arith`: neither operand is a small number. */
  private operate(frame: Frame, op: Op, a: Value, b: Value, dst: number): Frame | null {
    const isInplace = op >= Op.IPOW;
    const name = BINARY_OPERATORS[op - (isInplace ? Op.IPOW : Op.POW)] as BinaryOp;
    const entered = methods.enterBinary(this, frame, name, a, b, dst, isInplace);
    if (entered !== undefined) return entered;
    const r = isInplace ? inplace(this, name, a, b) : binary(this, name, a, b);
    if (isReady(r)) {
      frame.regs[dst] = r;
      return frame;
    }
    return flow.finish(this, r, frame, dst, Mode.STORE, null);
  }

  /** Arithmetic, plain and in-place, for everything but two small ints: floats at once, others by their methods. */
  arith(frame: Frame, op: Op, left: Value, right: Value, dst: number): Frame | null {
    let a = left;
    let b = right;
    if ((typeof a === "boolean" || typeof b === "boolean") && op !== Op.MATMUL && op !== Op.IMATMUL) {
      // A bool counts as its number, except that & | ^ of two bools is a bool.
      if (typeof a === "boolean" && typeof b === "number") a = a ? 1 : 0;
      else if (typeof b === "boolean" && typeof a === "number") b = b ? 1 : 0;
      else if (op === Op.ADD && typeof a === "boolean" && typeof b === "boolean") {
        frame.regs[dst] = (a ? 1 : 0) + (b ? 1 : 0);
        return frame;
      }
      if ((op === Op.ADD || op === Op.IADD) && typeof a === "number" && typeof b === "number") {
        const r = a + b;
        if (Number.isSafeInteger(r)) {
          frame.regs[dst] = r;
          return frame;
        }
      }
    }
    let r: Value | undefined;
    if (typeof a === "number" || typeof a === "bigint") {
      if (typeof b === "number" || typeof b === "bigint") {
        // Programs catch this one: no JavaScript exception is made for it.
        if (b === 0 && isDivision(op)) return unwind(this, zeroDivisionError("division by zero"));
        if (typeof a === "bigint" || typeof b === "bigint") this.meter.mark = this.meter.bytes;
        r = quickInts(this, op, a, b);
      } else if (b instanceof PyFloat && typeof a === "number") r = quickFloats(this, op, a, b.value);
    } else if (a instanceof PyFloat) {
      if (b instanceof PyFloat) r = quickFloats(this, op, a.value, b.value);
      else if (typeof b === "number") r = quickFloats(this, op, a.value, b);
    } else if (typeof a === "string") {
      if (typeof b === "string" && (op === Op.ADD || op === Op.IADD)) {
        this.meter.mark = this.meter.bytes;
        r = op === Op.ADD ? strConcat(this, a, b) : strAppend(this, a, b);
      } else if (op === Op.MOD && !(b instanceof PyObject && b.cls.isHeap)) {
        this.meter.mark = this.meter.bytes;
        return this.place(frame, percentFormatText(this, a, b), dst);
      }
    }
    if (r !== undefined) {
      frame.regs[dst] = r;
      return frame;
    }
    return this.operate(frame, op, a, b, dst);
  }

  unaryInto(frame: Frame, op: Op, a: Value, dst: number): Frame | null {
    if (op === Op.NEG) {
      if (typeof a === "number") {
        frame.regs[dst] = a === 0 ? 0 : -a;
        return frame;
      }
      if (a instanceof PyFloat) {
        this.meter.bytes += 32;
        frame.regs[dst] = new PyFloat(-a.value);
        return frame;
      }
    }
    const name = op === Op.NEG ? "-" : op === Op.POS ? "+" : "~";
    if (a instanceof PyInstance) {
      const entered = methods.enterUnary(this, frame, name, a, dst);
      if (entered !== undefined) return entered;
    }
    if (typeof a === "bigint") this.meter.mark = this.meter.bytes;
    const r = unary(this, name, a);
    return flow.finish(this, r, frame, dst, Mode.STORE, null);
  }

  compareInto(frame: Frame, op: Op, a: Value, b: Value, dst: number): Frame | null {
    let r: Maybe<Value>;
    if (typeof a === "number" && typeof b === "number") {
      switch (op) {
        case Op.EQ:
          r = a === b;
          break;
        case Op.NE:
          r = a !== b;
          break;
        case Op.LT:
          r = a < b;
          break;
        case Op.LE:
          r = a <= b;
          break;
        case Op.GT:
          r = a > b;
          break;
        default:
          r = a >= b;
      }
    } else if (typeof a === "string" && typeof b === "string" && a.length < 1024)
      r = compareText(COMPARE_OPERATORS[op - Op.EQ] as CompareOp, a, b);
    else {
      const name = COMPARE_OPERATORS[op - Op.EQ] as CompareOp;
      if (a instanceof PyInstance) {
        const entered = methods.enterCompare(this, frame, name, a, b, dst, Mode.BINARY);
        if (entered !== undefined) return entered;
      }
      r = compare(this, name, a, b);
    }
    if (typeof r === "boolean") {
      frame.regs[dst] = r;
      return frame;
    }
    return flow.finish(this, r, frame, dst, Mode.STORE, null);
  }

  containsInto(frame: Frame, op: Op, item: Value, container: Value, dst: number): Frame | null {
    let r: Maybe<boolean>;
    if (
      container instanceof PyDict &&
      (typeof item === "string" || typeof item === "number") &&
      container.cls === dictType &&
      container.table.isPlain
    ) {
      r = container.table.map.has(item);
    } else if (container instanceof PyDict && container.cls === dictType) r = dictContains(this, container, item);
    else if (typeof container === "string" && typeof item === "string") r = strContains(this, container, item);
    else {
      if (container instanceof PyInstance) {
        const mode = op === Op.CONTAINS ? Mode.TRUTH : Mode.NOT;
        const entered = methods.enterWith(this, frame, "__contains__", container, item, dst, mode);
        if (entered !== undefined) return entered;
      }
      r = protocols.contains(this, container, item);
    }
    if (typeof r === "boolean") {
      frame.regs[dst] = r === (op === Op.CONTAINS);
      return frame;
    }
    return flow.finish(this, r, frame, dst, op === Op.CONTAINS ? Mode.STORE : Mode.NOT, null);
  }

  storeIndex(frame: Frame, o: Value, key: Value, v: Value): Frame | null {
    if (o instanceof PyDict && isDirectKey(key) && o.cls === dictType && o.table.isPlain) {
      const meter = this.meter;
      meter.bytes += 48;
      if (meter.bytes > meter.threshold) meter.countRoots();
      o.table.put(key, key, v);
      return frame;
    }
    if (o instanceof PyDict && o.cls === dictType) {
      const r = dictSet(this, o, key, v);
      return isReady(r) ? frame : flow.finish(this, r, frame, 0, Mode.DISCARD, null);
    }
    if (o instanceof PyInstance) {
      const entered = methods.enterSetItem(this, frame, o, key, v);
      if (entered !== undefined) return entered;
    }
    return flow.finish(this, protocols.setItem(this, o, key, v), frame, 0, Mode.DISCARD, null);
  }

  /** A frame for a call that needs no binding of arguments, linked to its caller. */
  push(fn: PyFunction, back: Frame, ret: number): Frame {
    const code = fn.code;
    this.meter.fuel -= code.entryCost;
    const pooled = code.pool as Frame | null | undefined;
    let frame: Frame;
    if (pooled) {
      code.pool = pooled.back;
      frame = pooled;
      frame.func = fn;
      frame.pc = 0;
      frame.mode = Mode.STORE;
      const unbound = code.unboundAtEntry;
      for (let q = 0; q < unbound.length; q++) frame.regs[unbound[q] as number] = undefined;
    } else frame = new Frame(code, fn, new Array(code.registerCount).fill(undefined));
    frame.back = back;
    frame.ret = ret;
    frame.depth = back.depth + 1;
    if (frame.depth > this.recursionLimit) throw recursionError("maximum recursion depth exceeded");
    return frame;
  }

  /** A frame that has returned is kept for the next call of its code. */
  giveBack(code: Code, frame: Frame): void {
    const spare = code.pool as Frame | null | undefined;
    if (spare === undefined) this.poolCode(code, frame);
    else {
      frame.back = spare;
      code.pool = frame;
    }
  }

  /** IS of two objects that may both be long texts or large ints. */
  isSame(a: Value, b: Value): boolean {
    const same = isSame(a, b);
    this.meter.fuel -= comparisonWork();
    return same;
  }

  /** CALL of anything but a guest function with just the right number of arguments. */
  callAny(frame: Frame, fn: Value, base: number, n: number, dst: number): Frame | null {
    return callRegisters(this, frame, fn, base + 1, n, NO_NAMES, dst);
  }

  compareJump(frame: Frame, pc: number, op: CompareOp, a: Value, b: Value): Frame | null {
    if (typeof a === "string" && typeof b === "string" && a.length < 1024) {
      flow.branch(this, frame, pc, compareText(op, a, b));
      return frame;
    }
    const x = a instanceof PyFloat ? a.value : a;
    const y = b instanceof PyFloat ? b.value : b;
    let r: Maybe<Value>;
    // Exact also between an int and a float: an int here is a safe integer.
    if (typeof x === "number" && typeof y === "number") r = compareDoubles(op, x, y);
    else {
      if (a instanceof PyInstance) {
        const entered = methods.enterCompare(this, frame, op, a, b, pc, Mode.JUMP);
        if (entered !== undefined) return entered;
      }
      r = compare(this, op, a, b);
    }
    if (typeof r === "boolean") {
      flow.branch(this, frame, pc, r);
      return frame;
    }
    return flow.finish(this, r, frame, pc, Mode.JUMP, null);
  }

  /** The conditional jump at word `pc`, for a value that is no bool. */
  truthJump(frame: Frame, pc: number, v: Value): Frame | null {
    if (v instanceof PyInstance) {
      const entered = methods.enterTruth(this, frame, v, pc, Mode.JUMP);
      if (entered !== undefined) return entered;
    }
    const t = protocols.truth(this, v);
    if (typeof t === "boolean") {
      flow.branch(this, frame, pc, t);
      return frame;
    }
    return flow.finish(this, t, frame, pc, Mode.JUMP, null);
  }

  /** GET_ITER */
  iterInto(frame: Frame, v: Value, dst: number): Frame | null {
    const r = protocols.iter(this, v);
    if (isReady(r)) {
      frame.regs[dst] = r;
      return frame;
    }
    return flow.finish(this, r, frame, dst, Mode.STORE, null);
  }

  /** NOT of a value that is no bool. */
  notInto(frame: Frame, v: Value, dst: number): Frame | null {
    if (v instanceof PyInstance) {
      const entered = methods.enterTruth(this, frame, v, dst, Mode.NOT);
      if (entered !== undefined) return entered;
    }
    const t = protocols.truth(this, v);
    if (typeof t === "boolean") {
      frame.regs[dst] = !t;
      return frame;
    }
    return flow.finish(this, t, frame, dst, Mode.NOT, null);
  }

  loadAttr(frame: Frame, o: Value, nameIndex: number, cacheIndex: number, dst: number): Frame | null {
    const name = frame.code.names[nameIndex] as string;
    if (o instanceof PyInstance && o.shape !== DICT_SHAPE && attributes.hasPlainGet(o.cls)) {
      const c = this.probe(frame, o, cacheIndex, name);
      switch (c.kind) {
        case CacheKind.OWN:
          frame.regs[dst] = o.slots[c.index];
          return frame;
        case CacheKind.CLASS:
          frame.regs[dst] = c.value as Value;
          return frame;
        case CacheKind.METHOD:
          this.meter.bytes += 40;
          frame.regs[dst] = new PyMethod(c.value as Value, o);
          return frame;
        case CacheKind.GETTER: {
          const entered = methods.enterGetter(this, frame, c.value as PyFunction, o, dst, Mode.STORE);
          if (entered !== undefined) return entered;
          return flow.finish(this, new Call(c.value as Value, [o]), frame, dst, Mode.STORE, null);
        }
        default:
      }
    } else if (o instanceof PyModule && o.attrs.shape !== DICT_SHAPE) {
      const i = o.attrs.shape.indexOf(name);
      if (i >= 0 && o.cls.lookup(name) === undefined) {
        (frame.code.caches as Cache[])[cacheIndex] = new Cache(o.attrs.shape, 0, CacheKind.OWN, i, undefined);
        frame.regs[dst] = o.attrs.slots[i];
        return frame;
      }
    }
    const r = attributes.getAttr(this, o, name);
    if (isReady(r)) {
      frame.regs[dst] = r;
      return frame;
    }
    return flow.finish(this, r, frame, dst, Mode.STORE, null);
  }

  /** Finds or makes the cache entry of a site for an instance. An entry of kind NONE: no shortcut applies. */
  /** The method that the class of an ordinary instance has for the name; undefined where the lookup is another. */
  guestMethod(frame: Frame, o: Value, nameIndex: number, cacheIndex: number): Value | undefined {
    if (!(o instanceof PyInstance) || o.shape === DICT_SHAPE || !attributes.hasPlainGet(o.cls)) return undefined;
    const c = this.probe(frame, o, cacheIndex, frame.code.names[nameIndex] as string);
    return c.kind === CacheKind.METHOD ? (c.value as Value) : undefined;
  }

  private probe(frame: Frame, o: PyInstance, cacheIndex: number, name: string): Cache {
    const caches = frame.code.caches as Cache[];
    const first = caches[cacheIndex] as Cache;
    const version = o.cls.version;
    let depth = 0;
    for (let c: Cache | null = first; c !== null; c = c.next) {
      if (c.shape === o.shape && c.version === version) {
        return c;
      }
      depth++;
    }
    const made = this.describe(o, name, depth <= 4 && first !== EMPTY_CACHE ? first : null);
    caches[cacheIndex] = made;
    return made;
  }

  private describe(o: PyInstance, name: string, next: Cache | null): Cache {
    const cls = o.cls;
    const d = cls.lookup(name);
    const slot = cls.hasDict ? o.shape.indexOf(name) : -1;
    let kind = CacheKind.NONE;
    let index = 0;
    let value: unknown;
    if (d !== undefined && attributes.takesReads(d)) {
      const getter = attributes.fastGetter(d);
      if (typeof getter === "string") {
        index = o.shape.indexOf(getter);
        if (index >= 0) kind = CacheKind.OWN;
      } else if (getter !== null && attributes.hasNoFallback(cls)) {
        kind = CacheKind.GETTER;
        value = getter;
      }
    } else if (slot >= 0) {
      kind = CacheKind.OWN;
      index = slot;
    } else if (d instanceof PyFunction) {
      kind = CacheKind.METHOD;
      value = d;
    } else if (d !== undefined && (typeof d !== "object" || d === null || isPlainAttribute(d))) {
      kind = CacheKind.CLASS;
      value = d;
    }
    return new Cache(o.shape, cls.version, kind, index, value, next);
  }

  storeAttr(frame: Frame, o: Value, nameIndex: number, v: Value, cacheIndex: number): Frame | null {
    const name = frame.code.names[nameIndex] as string;
    if (o instanceof PyInstance && o.shape !== DICT_SHAPE && attributes.hasPlainSet(o.cls)) {
      const cls = o.cls;
      const d = cls.lookup(name);
      let key: string | null = null;
      if (d === undefined || !attributes.isDataDescriptor(d)) key = cls.hasDict ? name : null;
      else {
        const getter = attributes.fastGetter(d);
        if (typeof getter === "string") key = getter;
      }
      if (key !== null) {
        const before = o.shape;
        const i = before.indexOf(key);
        let cache: Cache;
        if (i >= 0) {
          o.slots[i] = v;
          cache = new Cache(before, cls.version, CacheKind.OWN, i, undefined);
        } else {
          this.meter.alloc(16);
          const after = before.add(key);
          o.shape = after;
          o.slots.push(v);
          if (after.isShared) cache = new Cache(before, cls.version, CacheKind.ADD, 0, after);
          else cache = EMPTY_CACHE;
        }
        (frame.code.caches as Cache[])[cacheIndex] = cache;
        return frame;
      }
    }
    const r = attributes.setAttr(this, o, name, v);
    return isReady(r) ? frame : flow.finish(this, r, frame, 0, Mode.DISCARD, null);
  }

  loadIndex(frame: Frame, o: Value, key: Value, dst: number): Frame | null {
    if (o instanceof PyDict && o.cls === dictType && (typeof key === "string" || typeof key === "number")) {
      // The loop has looked already: a KeyError, raised without a JavaScript exception, since programs catch these.
      if (o.table.isPlain) return unwind(this, keyError(key));
    }
    if (o instanceof PyDict && o.cls === dictType) {
      const found = dictGet(this, o, key);
      if (found === undefined) return unwind(this, keyError(key));
      if (isReady(found)) {
        frame.regs[dst] = found as Value;
        return frame;
      }
    }
    let r: Maybe<Value>;
    // What instructions before made may be garbage. In places that both tiers come to alike, for the mark must be the same.
    if (key instanceof PySlice) this.meter.mark = this.meter.bytes;
    if (typeof o === "string") r = strGetItem(this, o, key);
    else if (key instanceof PySlice && o instanceof PyList && o.cls === listType) r = listSlice(this, o, key);
    else {
      if (o instanceof PyInstance) {
        const entered = methods.enterWith(this, frame, "__getitem__", o, key, dst, Mode.STORE);
        if (entered !== undefined) return entered;
      }
      r = protocols.getItem(this, o, key);
    }
    return this.place(frame, r, dst);
  }

  callMethod(frame: Frame, base: number, n: number, nameIndex: number, cacheIndex: number, dst: number): Frame | null {
    // Until the method is found, a failure has the range of `receiver.name`: that of the instruction's first word.
    const after = frame.pc;
    frame.pc = after - 5;
    const name = frame.code.names[nameIndex] as string;
    const regs = frame.regs as Value[];
    const o = regs[base] as Value;
    const cls = typeOf(o);
    const known = (frame.code.caches as Cache[])[cacheIndex] as Cache;
    if (known.kind === CacheKind.NATIVE && known.version === cls.version) {
      const def = (known.value as PyMethodDescriptor).def;
      frame.pc = after;
      if (fits(def, n + 1)) return this.place(frame, callDirect(this, def, o, regs, base + 1, n), dst);
    }
    if (o instanceof PyInstance) {
      if (o.shape !== DICT_SHAPE && attributes.hasPlainGet(cls)) {
        const c = this.probe(frame, o, cacheIndex, name);
        frame.pc = after;
        if (c.kind === CacheKind.METHOD)
          return callRegisters(this, frame, c.value as Value, base, n + 1, NO_NAMES, dst);
        if (c.kind === CacheKind.OWN || c.kind === CacheKind.CLASS) {
          const fn = c.kind === CacheKind.OWN ? (o.slots[c.index] as Value) : (c.value as Value);
          return callRegisters(this, frame, fn, base + 1, n, NO_NAMES, dst);
        }
        frame.pc = after - 5;
      }
    } else if (o instanceof PyModule && o.attrs.shape !== DICT_SHAPE) {
      const v = attrGet(o.attrs, name);
      if (v !== undefined) {
        frame.pc = after;
        return this.callAny(frame, v, base, n, dst);
      }
    } else if (!(o instanceof PyType) && !cls.isHeap && attributes.hasPlainGet(cls)) {
      const d = cls.lookup(name);
      if (d instanceof PyMethodDescriptor && !d.isClassMethod && attributes.ownAttrs(o, false) === null) {
        if (d.def.isSimple && !cls.hasDict && typeof o !== "boolean") {
          (frame.code.caches as Cache[])[cacheIndex] = new Cache(null, cls.version, CacheKind.NATIVE, 0, d);
        }
        frame.pc = after;
        const r = attributes.callSpecial(this, d, o, regs.slice(base + 1, base + 1 + n));
        return flow.finish(this, r, frame, dst, Mode.STORE, null);
      }
    }
    const fn = attributes.getAttr(this, o, name);
    frame.pc = after;
    if (isReady(fn)) return callFound(this, frame, fn, base + 1, n, NO_NAMES, dst);
    const args = regs.slice(base + 1, base + 1 + n);
    return flow.finish(this, callLater(fn, args, null), frame, dst, Mode.STORE, null);
  }

  /** Puts what a native answered into a register, or has the machine find out what it is. */
  place(frame: Frame, r: unknown, dst: number): Frame | null {
    if (typeof r !== "object" || r === null || r instanceof PyObject) {
      frame.regs[dst] = r as Value;
      return frame;
    }
    return flow.finish(this, r, frame, dst, Mode.STORE, null);
  }

  /** LOAD_METHOD: d = callee, d + 1 = self, or undefined where the callee is bound already or takes none. */
  loadMethod(frame: Frame, o: Value, nameIndex: number, cacheIndex: number, d: number): Frame | null {
    const name = frame.code.names[nameIndex] as string;
    const regs = frame.regs;
    const cls = typeOf(o);
    const known = (frame.code.caches as Cache[])[cacheIndex] as Cache;
    if (known.kind === CacheKind.NATIVE && known.version === cls.version) {
      regs[d] = known.value as Value;
      regs[d + 1] = o;
      return frame;
    }
    regs[d + 1] = undefined;
    if (o instanceof PyInstance) {
      if (o.shape !== DICT_SHAPE && attributes.hasPlainGet(cls)) {
        const c = this.probe(frame, o, cacheIndex, name);
        if (c.kind === CacheKind.METHOD) {
          regs[d] = c.value as Value;
          regs[d + 1] = o;
          return frame;
        }
      }
    } else if (!(o instanceof PyType) && !cls.isHeap && attributes.hasPlainGet(cls)) {
      const found = cls.lookup(name);
      if (found instanceof PyMethodDescriptor && !found.isClassMethod && attributes.ownAttrs(o, false) === null) {
        if (!cls.hasDict && typeof o !== "boolean") {
          (frame.code.caches as Cache[])[cacheIndex] = new Cache(null, cls.version, CacheKind.NATIVE, 0, found);
        }
        regs[d] = found;
        regs[d + 1] = o;
        return frame;
      }
    }
    return this.loadAttr(frame, o, nameIndex, cacheIndex, d);
  }

  /** CALL_LOADED of anything but a guest function with just the right number of arguments. */
  callLoaded(frame: Frame, base: number, n: number, dst: number): Frame | null {
    const regs = frame.regs as Value[];
    const self = regs[base + 1] as Value | undefined;
    const fn = regs[base] as Value;
    if (
      fn instanceof PyMethodDescriptor &&
      self !== undefined &&
      (!fn.unwraps || typeof self === "string") &&
      fits(fn.def, n + 1)
    ) {
      return this.place(frame, callDirect(this, fn.def, self, regs, base + 2, n), dst);
    }
    if (self === undefined) return callFound(this, frame, fn, base + 2, n, NO_NAMES, dst);
    if (fn instanceof PyFunction) return callRegisters(this, frame, fn, base + 1, n + 1, NO_NAMES, dst);
    return this.callLoadedWith(frame, base, regs.slice(base + 2, base + 2 + n), null, dst);
  }

  callLoadedWith(frame: Frame, base: number, args: Value[], kwargs: Kwargs | null, dst: number): Frame | null {
    const self = frame.regs[base + 1] as Value | undefined;
    const fn = frame.regs[base] as Value;
    return this.callInto(frame, fn, self === undefined ? args : [self, ...args], kwargs, dst);
  }

  makeFunction(frame: Frame, pc: number): PyFunction {
    const w = frame.code.words;
    const values = frame.code.values as unknown[];
    const operand = (i: number): Value => {
      const x = w[pc + i] as number;
      return (x >= 0 ? frame.regs[x] : values[~x]) as Value;
    };
    const code = values[w[pc + 2] as number] as Code;
    if (code.values === null) link(code);
    const sources = code.closureSources;
    const closure: Cell[] = new Array(sources.length);
    for (let i = 0; i < sources.length; i++) {
      const s = sources[i] as number;
      closure[i] = s >= 0 ? (frame.regs[s] as Cell) : (frame.func.closure[~s] as Cell);
    }
    const fn = new PyFunction(
      code,
      frame.func.globals,
      frame.func.builtins,
      closure,
      code.name,
      code.qualname,
      operand(3) as PyTuple | null,
      operand(4) as PyDict | null,
    );
    fn.annotate = operand(5);
    if ((code.flags & CodeFlag.DOCSTRING) !== 0) fn.doc = (code.values as Value[])[0] as Value;
    return fn;
  }

  unpack(frame: Frame, v: Value, n: number, dst: number): Frame | null {
    return flow.finish(this, unpackExact(this, v, n), frame, dst, Mode.SPREAD, null);
  }

  // ------------------------------------------------------------------------------------------------------ protocols

  call(fn: Value, args: Value[], kwargs: Kwargs | null = null): Maybe<Value> {
    // Natives that natives call (`map(str, …)`, `sorted(…, key=len)`) need no frame, as far as they nest within reason.
    if (kwargs === null && this.callNesting < 20 && (fn instanceof PyBuiltin || fn === strType || fn === intType)) {
      const mark = this.meter.mark;
      this.callNesting++;
      try {
        if (fn instanceof PyBuiltin) return invokeNative(this, fn.def, fn.self, args, null);
        if (fn === strType && args.length === 1) return protocols.textObject(this, args[0] as Value, "__str__");
        if (fn === intType && args.length === 1) {
          const make = intType.ownAttr("__new__");
          if (make instanceof PyBuiltin) return invokeNative(this, make.def, undefined, [fn, args[0] as Value], null);
        }
      } finally {
        this.callNesting--;
        // What the calling native has taken is still in flight.
        this.meter.mark = mark;
      }
    }
    return new Call(fn, args, kwargs);
  }
  private callNesting = 0;
  callSpecial(descriptor: Value, obj: Value, args: Value[]): Maybe<Value> {
    return attributes.callSpecial(this, descriptor, obj, args);
  }
  bind(descriptor: Value, obj: Value): Maybe<Value> {
    return attributes.descriptorGet(this, descriptor, obj, typeOf(obj));
  }
  getAttr(obj: Value, name: string): Maybe<Value> {
    return attributes.getAttr(this, obj, name);
  }
  getAttrOr(obj: Value, name: string): Maybe<Value | undefined> {
    return attributes.getAttrOr(this, obj, name);
  }
  setAttr(obj: Value, name: string, value: Value | undefined): Maybe<Value> {
    return attributes.setAttr(this, obj, name, value);
  }
  equals(a: Value, b: Value): Maybe<boolean> {
    return equals(this, a, b);
  }
  compare(op: CompareOp, a: Value, b: Value): Maybe<Value> {
    return compare(this, op, a, b);
  }
  truth(v: Value): Maybe<boolean> {
    return protocols.truth(this, v);
  }
  identity(o: PyObject): number {
    return this.identities.of(o);
  }
  hash(v: Value): Maybe<number | bigint> {
    return visibleHash(this, v);
  }
  repr(v: Value): Maybe<string> {
    return protocols.repr(this, v);
  }
  str(v: Value): Maybe<string> {
    return protocols.str(this, v);
  }
  ascii(v: Value): Maybe<string> {
    return protocols.ascii(this, v);
  }
  format(v: Value, spec: string): Maybe<string> {
    return protocols.format(this, v, spec);
  }
  binary(op: BinaryOp, a: Value, b: Value): Maybe<Value> {
    return binary(this, op, a, b);
  }
  inplace(op: BinaryOp, a: Value, b: Value): Maybe<Value> {
    return inplace(this, op, a, b);
  }
  unary(op: "-" | "+" | "~", v: Value): Maybe<Value> {
    return unary(this, op, v);
  }
  asIntExact(v: Value): number | bigint | undefined {
    return protocols.asIntExact(v);
  }
  index(v: Value): Maybe<number | bigint> {
    return protocols.index(this, v);
  }
  length(v: Value): Maybe<number> {
    return protocols.length(this, v);
  }
  getItem(obj: Value, key: Value): Maybe<Value> {
    return protocols.getItem(this, obj, key);
  }
  setItem(obj: Value, key: Value, value: Value): Maybe<Value> {
    return protocols.setItem(this, obj, key, value);
  }
  delItem(obj: Value, key: Value): Maybe<Value> {
    return protocols.delItem(this, obj, key);
  }
  contains(container: Value, item: Value): Maybe<boolean> {
    return protocols.contains(this, container, item);
  }
  iter(v: Value): Maybe<Value> {
    return protocols.iter(this, v);
  }
  next(iterator: Value): Maybe<Value | undefined> {
    return protocols.next(this, iterator);
  }
  toArray(iterable: Value, asksLength = false): Maybe<Value[]> {
    return protocols.toArray(this, iterable, asksLength);
  }
  isInstance(obj: Value, cls: Value): Maybe<boolean> {
    return isInstance(this, obj, cls);
  }
  isSubclass(cls: Value, other: Value): Maybe<boolean> {
    return isSubclass(this, cls, other);
  }
  importModule(name: string): Maybe<PyModule> {
    return importLibrary(this, name);
  }
  /** What the host's loader answers for a name; it is asked once in a run, and for a found module never again. */
  askLoader(name: string): Maybe<ModuleSource | null> {
    const { loader } = this.options;
    if (loader === undefined || name.length > 255) return null;
    if (this.askedIn !== this.meter) {
      this.askedIn = this.meter;
      for (const [asked, answer] of this.asked) if (answer === null) this.asked.delete(asked);
    }
    const known = this.asked.get(name);
    if (known !== undefined) return known;
    if (this.asked.size >= MAX_ASKED) throw raised(importErrorType, "too many different modules asked for");
    this.meter.charge(200 + name.length);
    this.meter.alloc(200 + name.length * 2);
    return andThen(loader.call(this.options, name), (answer) => {
      this.asked.set(name, answer);
      return answer;
    });
  }
  private readonly asked = new Map<string, ModuleSource | null>();
  private askedIn: Meter | null = null;
  importedModule(name: string): PyModule | undefined {
    return this.modules.get(name);
  }
  plainGetAttr(obj: Value, name: string): Maybe<Value | undefined> {
    return attributes.plainGetAttr(this, obj, name);
  }
  makeList(items: Value[]): Value {
    this.meter.items(items.length, 8);
    return new PyList(items);
  }
  genericAlias(origin: PyType, args: Value): Value {
    return makeGenericAlias(this, origin, args);
  }
  anextWithDefault(awaitable: Value, fallback: Value): Value {
    return new PyAnextDefault(awaitable, fallback);
  }
  *displayHook(v: Value): Gen<Value> {
    // A guest may have put its own into sys.displayhook.
    const hook = this.sys === null ? undefined : attrGet(this.sys.attrs, "displayhook");
    if (hook !== undefined && !(hook instanceof PyBuiltin)) return (yield new Call(hook, [v])) as Value;
    if (v === null) return null;
    const text = `${(yield this.repr(v)) as string}\n`;
    const target = this.stdoutOverride();
    if (target === null) this.write("stdout", text);
    else if (target === undefined) return null;
    else yield new Call((yield this.getAttr(target, "write")) as Value, [text]);
    attrSet(this.main, "_", v);
    return null;
  }
  locals(): Value {
    const frame = this.programFrame();
    if (frame === null) return attrDict(this.main);
    if (frame.namespace !== null) return frame.namespace;
    if ((frame.code.flags & CodeFlag.OPTIMIZED) === 0) return attrDict(frame.func.globals);
    const dict = new PyDict();
    const names = frame.code.localNames;
    this.meter.items(names.length, 48);
    for (let i = 0; i < Math.min(names.length, frame.code.visibleLocals); i++) {
      let v = frame.regs[i] as Value | Cell | undefined;
      if (v instanceof Cell) v = v.value;
      // Names that begin with a dot are the compiler's own.
      if (v !== undefined && !(names[i] as string).startsWith(".")) dict.table.map.set(names[i], v);
    }
    frame.code.freeNames.forEach((name, i) => {
      const v = (frame.func.closure[i] as Cell).value;
      if (v !== undefined) dict.table.map.set(name, v);
    });
    return dict;
  }
  isSwitchedOff(construct: string): boolean {
    if (!this.constructsOff.has(construct)) return false;
    for (let f: AnyFrame | null = this.frame; f !== null; f = f.back) {
      if (!(f instanceof Frame)) continue;
      const { source, flags } = f.code;
      if (!(source instanceof TrustedSource)) return true;
      const isBody = (flags & CodeFlag.OPTIMIZED) === 0 && f.namespace === null;
      if (!(source instanceof LibrarySource) || isBody) return false;
    }
    return true;
  }
  atModuleLevel(): boolean {
    const frame = this.programFrame();
    return frame === null || (frame.namespace === null && (frame.code.flags & CodeFlag.OPTIMIZED) === 0);
  }
  builtinsView(): Value {
    if (this.builtinsProxy === null) {
      const dict = new PyDict();
      for (const name of attrNames(this.builtins)) dict.table.map.set(name, attrGet(this.builtins, name) as Value);
      this.builtinsProxy = new PyMappingProxy(() => dict);
    }
    return this.builtinsProxy;
  }
  callableIterator(fn: Value, sentinel: Value): Value {
    return new PyCallableIterator(fn, sentinel);
  }
  stdoutOverride(): Value | undefined {
    if (this.sys === null) return null;
    const v = attrGet(this.sys.attrs, "stdout");
    if (v === null) return undefined;
    return v === this.stdout || v === undefined ? null : v;
  }
  /** sys has been imported: from now on `print` looks at its `stdout`. */
  attachStreams(sys: PyModule, stdout: Value): void {
    this.sys = sys;
    this.stdout = stdout;
  }
  /** sys.modules: what is imported from now on shows there; taking a name out makes the next import load it anew. */
  mirrorModules(dict: PyDict): void {
    for (const [name, module] of this.modules) dict.table.map.set(name, module);
    this.moduleDict = dict;
  }
  readLine(): Maybe<string> {
    return this.options.readLine?.() ?? "";
  }
  write(stream: "stdout" | "stderr", text: string): void {
    if (text === "") return;
    this.meter.output(text.length);
    this.options.write(stream, text);
  }

  hold(items: readonly Value[]): void {
    const frame = this.frame;
    if (!(frame instanceof NativeFrame)) return;
    if (frame.held === null) frame.held = [items];
    else frame.held.push(items);
  }

  // ------------------------------------------------------------------------------------------------ running frame

  /** The innermost guest frame. */
  guestFrame(): Frame | null {
    let f: AnyFrame | null = this.frame;
    while (f !== null && !(f instanceof Frame)) f = f.back;
    return f;
  }

  /**
   * The innermost frame of a program's own. What a program has a feature module call back (`exec`, `globals`, `locals`)
   * sees the program's variables, never those of the feature module.
   */
  private programFrame(): Frame | null {
    let f: AnyFrame | null = this.frame;
    while (f !== null && !(f instanceof Frame && !(f.code.source instanceof LibrarySource))) f = f.back;
    return f as Frame | null;
  }

  currentException(): PyException | null {
    for (let f: AnyFrame | null = this.frame; f !== null; f = f.back) if (f.exc !== null) return f.exc;
    return null;
  }

  currentGlobals(): Attrs {
    return this.programFrame()?.func.globals ?? this.main;
  }

  currentModuleName(): Value {
    return attrGet(this.guestFrame()?.func.globals ?? this.main, "__name__") ?? null;
  }

  superArguments(): [PyType, Value] {
    const frame = this.guestFrame();
    return flow.superArguments(frame);
  }

  runClassBody(body: PyFunction, namespace: Value): Maybe<Value> {
    return new flow.RunBody(body, namespace);
  }

  addNote(e: unknown, note: string): void {
    if (e instanceof Raised) flow.addNote(e.exc, note);
  }
}

/** Two strings, the left one short. */
function compareText(op: CompareOp, a: string, b: string): boolean {
  if (op === "==") return a === b;
  if (op === "!=") return a !== b;
  // Single characters, as in `"a" <= c <= "z"`, are ordered by their number.
  const order = a.length === 1 && b.length === 1 ? a.charCodeAt(0) - b.charCodeAt(0) : compareStrings(a, b);
  return op === "<" ? order < 0 : op === "<=" ? order <= 0 : op === ">" ? order > 0 : order >= 0;
}

function compareDoubles(op: CompareOp, a: number, b: number): boolean {
  switch (op) {
    case "==":
      return a === b;
    case "!=":
      return a !== b;
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    default:
      return a >= b;
  }
}

/** Whether reading the class attribute through an instance gives the attribute itself. */
function isPlainAttribute(d: Value): boolean {
  if (!(d instanceof PyObject)) return true;
  if (d instanceof PyBuiltin || d instanceof PyType) return true;
  return !(d instanceof PyMethodDescriptor) && d.cls.lookup("__get__") === undefined && !attributes.bindsNatively(d);
}

function* unpackExact(m: Machine, v: Value, n: number): Gen<Value[]> {
  let it: Value;
  try {
    it = (yield m.iter(v)) as Value;
  } catch (e) {
    if (isRaised(e, typeErrorType) && typeOf(v).lookup("__iter__") === undefined) {
      throw typeError(`cannot unpack non-iterable ${typeOf(v).name} object`);
    }
    throw e;
  }
  const out: Value[] = [];
  for (;;) {
    const item = (yield new Next(it)) as Value | undefined;
    if (item === undefined) {
      if (out.length < n) throw valueError(`not enough values to unpack (expected ${n}, got ${out.length})`);
      return out;
    }
    if (out.length === n) {
      const size = sizedLength(v);
      throw valueError(`too many values to unpack (expected ${n}${size === null ? "" : `, got ${size}`})`);
    }
    m.meter.charge(1);
    out.push(item);
  }
}

/** Length for the message, where CPython has it at hand: exact lists, tuples and dicts. */
function sizedLength(v: Value): number | null {
  if (v instanceof PyList && v.cls === listType) return v.items.length;
  if (v instanceof PyTuple && v.cls === tupleType) return v.items.length;
  if (v instanceof PyDict && v.cls === dictType) return v.table.size;
  return v instanceof PyView ? v.size : null;
}
