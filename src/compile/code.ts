import type { Source } from "../syntax/source.js";

/** A constant before the machine turns it into a guest value: plain data, so that code can be stored and checked. */
export type Const =
  | null
  | boolean
  | string
  /** int, canonical: a safe integer, or a bigint beyond ±(2^53-1) */
  | number
  | bigint
  | { readonly type: "float"; readonly value: number }
  /** `value` is the imaginary part */
  | { readonly type: "complex"; readonly value: number }
  | { readonly type: "bytes"; readonly value: Uint8Array }
  | { readonly type: "tuple"; readonly items: readonly Const[] }
  | { readonly type: "frozenset"; readonly items: readonly Const[] }
  | { readonly type: "ellipsis" }
  | { readonly type: "code"; readonly code: Code };

export const enum CodeFlag {
  /** Locals are registers (function, lambda, comprehension); otherwise names go to the frame's namespace. */
  OPTIMIZED = 1,
  VARARGS = 2,
  VARKEYWORDS = 4,
  GENERATOR = 8,
  COROUTINE = 16,
  ASYNC_GENERATOR = 32,
  /** A call makes an object that runs the body later. */
  RESUMED = GENERATOR | COROUTINE | ASYNC_GENERATOR,
  /** The body of a class statement. */
  CLASS_BODY = 64,
  /** A module, exec, eval or interactive input. */
  MODULE = 128,
  /** The first constant is the docstring. */
  DOCSTRING = 256,
  /** Calls `super()` or names `__class__`, so the class statement fills a `__class__` cell. */
  NEEDS_CLASS_CELL = 512,
  /** A method defined directly in a class body (CO_METHOD: the message of a wrong call may mention self). */
  METHOD = 1024,
}

/** One row of the exception table; rows are ordered innermost first. */
export interface Handler {
  /** First word covered. */
  start: number;
  /** First word no longer covered. */
  end: number;
  /** Where to go on. */
  target: number;
  /** Register that receives the exception. */
  reg: number;
}

/** What the compiler makes of a module, function, class body, lambda, generator expression or annotation scope. */
export class Code {
  /** Length of a call's straight-line path in instructions: what entering the code costs, in steps. */
  entryCost = 1;
  words: Int32Array = new Int32Array(0);
  consts: readonly Const[] = [];
  names: readonly string[] = [];
  handlers: readonly Handler[] = [];
  /**
   * Triples (word index, start offset, end offset), ascending by word index: an instruction's range is the last row at
   * or before its last word (an instruction with the range of the one before has no row). CALL_METHOD and
   * CALL_METHOD_KW have two rows: at their first word the range of `receiver.name`, for a lookup that fails, and at the
   * word after it the range of the whole call.
   */
  positions: Int32Array = new Int32Array(0);
  /** Registers 0 … localNames.length-1: positional parameters, keyword-only, *args, **kwargs, then other locals. */
  localNames: readonly string[] = [];
  /**
   * How many of localNames `locals()` may show. The rest are variables of inlined comprehensions in functions that do
   * not mention `locals`; they keep their last value until the function returns.
   */
  visibleLocals = 0;
  argCount = 0;
  posOnlyCount = 0;
  kwOnlyCount = 0;
  registerCount = 0;
  cacheCount = 0;
  /** Registers that must be unbound when the frame starts (locals not proven assigned before use). */
  unboundAtEntry: readonly number[] = [];
  /** Names reached through the closure, by closure index. */
  freeNames: readonly string[] = [];
  /** Where MAKE_FUNCTION finds each free variable's cell: a register of the enclosing frame, or ~index of its closure. */
  closureSources: readonly number[] = [];
  /** Closure index of `__class__`, or -1. */
  classCellIndex = -1;
  /** In a class body: register of the `__class__` cell, or -1 (the body returns that cell, or None). */
  flags = 0;

  /** Filled by the machine (vm/link.ts): guest values of `consts`, inline caches, spare frames. */
  values: unknown[] | null = null;
  caches: unknown[] | null = null;
  pool: unknown = null;
  /** The second tier (jit/tier.ts): how often the code was entered, its compiled form, the block at each
   *  word, and the word of each block. */
  heat = 0;
  compiled: unknown = null;
  entries: Int32Array | null = null;
  starts: number[] | null = null;
  /** Number of arguments when a call with just so many positional ones needs no binding; -1 when it always does. */
  plainArgCount = -1;
  /** How arguments of other calls reach the parameters (vm/quick-calls.ts). */
  plans: unknown[] | null = null;
  /** Shape that fresh namespaces of a module's code start from, so that its inline caches hit in every run. */
  globalsShape: unknown = null;

  constructor(
    readonly name: string,
    readonly qualname: string,
    readonly source: Source,
    /** Offset at which the definition starts (for the first line of a function). */
    readonly start: number,
  ) {}
}

/** Source range of the instruction that covers a word. */
export function positionOf(code: Code, word: number): [number, number] {
  // Nothing has run yet (an exception thrown into a fresh coroutine): the definition.
  if (word < 0) return [code.start, code.start];
  const p = code.positions;
  let low = 0;
  let high = p.length / 3 - 1;
  if (high < 0) return [code.start, code.start];
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((p[mid * 3] as number) <= word) low = mid;
    else high = mid - 1;
  }
  return [p[low * 3 + 1] as number, p[low * 3 + 2] as number];
}
