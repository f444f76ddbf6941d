/**
 * The instruction set: one list, from which the dispatch loop, the disassembler and the verifier are made.
 *
 * The machine: code is an `Int32Array` of words; an instruction is its opcode followed by its operands, one word each.
 * A frame has registers: first the parameters and locals (in the order of `Code.localNames`), then temporaries. A local
 * that is captured by an inner function holds a `Cell` in its register; a free variable is reached through the
 * function's closure by index. `undefined` in a register means unbound; it is never visible to a guest.
 *
 * Operand letters:
 *   d  register written                       r  register read
 *   x  register read, or constant: a negative word w stands for constant ~w
 *   k  index of a constant                    n  index into names
 *   i  plain number                           j  jump target (word index)
 *   c  index of an inline cache of the code object
 *   $  cost of taking the jump, in steps: 0 on forward jumps, at least 1 on back-edges (the verifier checks this)
 *
 * Where an instruction calls guest code (a dunder method, an iterator), the machine keeps the frame and finishes the
 * instruction when the callee returns; nothing recurses on the JavaScript stack.
 */
export const enum Op {
  // ---- moving data
  /** d = constant */
  LOAD_CONST,
  /** d = r */
  MOVE,
  /** d = global or builtin named n */
  LOAD_GLOBAL,
  /** global n = x */
  STORE_GLOBAL,
  DELETE_GLOBAL,
  /** d = name looked up in the frame's namespace (class body, exec with locals), then globals, then builtins */
  LOAD_NAME,
  STORE_NAME,
  DELETE_NAME,
  /** Class body reading a variable of an enclosing function: the class namespace first, then closure[i]. */
  LOAD_NAME_OR_FREE,
  /** Annotation scope inside a class: the mapping in r first (the class namespace), then globals and builtins. */
  LOAD_DICT_OR_GLOBAL,
  /** The same, falling back on closure[i]. */
  LOAD_DICT_OR_FREE,
  /** d = the namespace of the running class body, as a value (for the annotation scopes inside it) */
  LOAD_NAMESPACE,
  /** The register's value goes into a fresh cell, which takes its place. */
  MAKE_CELL,
  /** d = content of the cell in register r; UnboundLocalError when empty */
  LOAD_CELL,
  STORE_CELL,
  DELETE_CELL,
  /** d = content of closure[i]; NameError when empty */
  LOAD_FREE,
  STORE_FREE,
  DELETE_FREE,
  /** UnboundLocalError when local r is unbound. Emitted only where flow analysis cannot prove it bound. */
  CHECK_BOUND,
  /** `del local`: CHECK_BOUND, then unbind. */
  DELETE_LOCAL,
  /** Unbind without a check. */
  CLEAR,

  // ---- operators, in the order of the Python reference (d, left, right)
  POW,
  MUL,
  MATMUL,
  DIV,
  FLOORDIV,
  MOD,
  ADD,
  SUB,
  LSHIFT,
  RSHIFT,
  AND,
  XOR,
  OR,
  // in-place forms: the same order, the same operands
  IPOW,
  IMUL,
  IMATMUL,
  IDIV,
  IFLOORDIV,
  IMOD,
  IADD,
  ISUB,
  ILSHIFT,
  IRSHIFT,
  IAND,
  IXOR,
  IOR,
  NEG,
  POS,
  INVERT,
  /** d = not x */
  NOT,
  EQ,
  NE,
  LT,
  LE,
  GT,
  GE,
  IS,
  IS_NOT,
  /** d = item in container (item first) */
  CONTAINS,
  NOT_CONTAINS,

  // ---- jumps
  JUMP,
  /** Jump when the truth of x is true. */
  JUMP_IF_TRUE,
  JUMP_IF_FALSE,
  /** Compare and jump: left, right, 1: jump when true / 0: jump when false, target, cost. */
  JUMP_EQ,
  JUMP_NE,
  JUMP_LT,
  JUMP_LE,
  JUMP_GT,
  JUMP_GE,
  JUMP_IS,

  // ---- attributes and items
  /** d = r.name */
  LOAD_ATTR,
  /** r.name = x */
  STORE_ATTR,
  DELETE_ATTR,
  /** `super().name` in a method: d, the global `super`, the class, the first argument, name */
  LOAD_SUPER_ATTR,
  /** d = container[key] */
  LOAD_INDEX,
  /** container[key] = value */
  STORE_INDEX,
  DELETE_INDEX,
  /** d = slice(lower, upper, step) */
  BUILD_SLICE,

  // ---- displays
  /** d = list of the n registers that begin at r (the operands: d, first register, count) */
  BUILD_LIST,
  BUILD_TUPLE,
  BUILD_SET,
  /** count pairs of registers: key, value, key, value … */
  BUILD_DICT,
  /** d = join of `count` str values (f-string) */
  BUILD_STRING,
  /** d = format(x, spec): d, value, conversion (0 none, 1 str, 2 repr, 3 ascii), spec ("" constant when absent) */
  FORMAT,
  /** d = string.templatelib.Interpolation: d, value, source text constant, conversion, spec (a str) */
  BUILD_INTERPOLATION,
  /** d = Template from `count` registers, strings and interpolations in order: d, first register, count */
  BUILD_TEMPLATE,
  LIST_APPEND,
  SET_ADD,
  /** r[key] = value on an exact dict (comprehension, display): dict register, key, value */
  DICT_SET,
  /** `[*x]`: list register, iterable */
  LIST_EXTEND,
  SET_UPDATE,
  /** `{**x}`: dict register, mapping */
  DICT_UPDATE,
  /** `f(**x)`: dict register, mapping, callee register (for the message); a repeated key is a TypeError */
  DICT_MERGE,
  /** d = tuple(list in r) */
  LIST_TO_TUPLE,
  /** a, b = x into the `count` registers from d: first register, iterable, count */
  UNPACK,
  /** a, *b, c = x: first register, iterable, count before the star, count after */
  UNPACK_EX,

  // ---- calls: the callee sits in register r, the arguments in the registers after it
  /** d, r, number of arguments */
  CALL,
  /** d, r, number of arguments (keyword values last), constant tuple of the keyword names */
  CALL_KW,
  /** d, callee, positional arguments (a list or tuple), keyword arguments (a dict, or constant None) */
  CALL_EX,
  /** Method call without a bound method: d, receiver register, number of arguments, name, cache */
  CALL_METHOD,
  /** The same with keyword names: d, receiver, number of arguments, name, cache, constant tuple */
  CALL_METHOD_KW,
  /** d, code constant, defaults (a tuple or None), keyword defaults (a dict or None), __annotate__ function or None */
  MAKE_FUNCTION,
  /** d = the builtin __build_class__ */
  LOAD_BUILD_CLASS,
  /** d = the class AssertionError, whatever the name means in the program */
  LOAD_ASSERTION_ERROR,
  RETURN,

  // ---- iteration, generators, coroutines
  /** d = iter(x) */
  GET_ITER,
  /** Stands at the loop's end: d = next(r) and jump back to the body (j, cost), or fall through when exhausted. */
  FOR_ITER,
  /** Suspend with x; d receives what is sent. In an async generator the value is wrapped by the machine. */
  YIELD,
  /** d = iterator for `yield from x` (a coroutine is allowed only inside a coroutine) */
  GET_YIELD_FROM_ITER,
  /** d = iterator for `await x`; the number tells the message: 0 await, 1 __aenter__, 2 __aexit__, 3 async for */
  GET_AWAITABLE,
  /**
   * `yield from` / `await`: d, sub-iterator, send register (holds None at first). Sends the register's value; a yielded
   * value suspends the frame on this same instruction, and the value sent next lands in the send register; the final
   * value goes to d. Exceptions thrown into the frame are delegated.
   */
  YIELD_FROM,
  GET_AITER,
  /** d = awaitable of r.__anext__() */
  GET_ANEXT,

  // ---- exceptions (handlers are found through Code.handlers; the machine stores the exception in the entry's register)
  /** d = the exception the frame was handling; the one in r becomes the one being handled */
  PUSH_EXC,
  /** the exception saved in r becomes the one being handled again */
  POP_EXC,
  /** raise x */
  RAISE,
  /** raise x from x */
  RAISE_FROM,
  /** bare raise */
  RAISE_BARE,
  /** raise the exception in r again, traceback kept (end of finally, no handler matched) */
  RERAISE,
  /** d = whether exception r matches x (a class or a tuple of classes; anything else is a TypeError) */
  MATCH_EXC,
  /** except*: matching part, rest (None where empty), exception or group r, type x */
  MATCH_EXC_STAR,
  /** End of except*: d = what to raise again, or None: d, original exception, list of raised and unmatched ones */
  PREP_RERAISE_STAR,
  /** with: d = bound __exit__, d = result of __enter__(), manager */
  BEFORE_WITH,
  /** async with: d = bound __aexit__, d = what __aenter__() returned (to be awaited), manager */
  BEFORE_ASYNC_WITH,
  /** d = exit(type, exception, traceback): d, bound exit, exception */
  WITH_EXCEPT,

  // ---- import
  /** d = __import__(name, fromlist, level): d, name, fromlist (tuple or None), level */
  IMPORT_NAME,
  /** d = attribute or submodule n of module r, ImportError if there is none */
  IMPORT_FROM,
  IMPORT_STAR,

  // ---- match
  /** d = r is a sequence (not str, bytes, bytearray) */
  MATCH_SEQUENCE,
  MATCH_MAPPING,
  /** d = tuple of the values, or None when a key is missing: d, mapping, tuple of keys */
  MATCH_KEYS,
  /** d = new dict without the keys: d, mapping, tuple of keys */
  MATCH_REST,
  /** d = tuple of attribute values, or None: d, subject, class, number of positional patterns, constant tuple of names */
  MATCH_CLASS,
  /** d = len(r) */
  GET_LEN,

  // ---- rare things, by number: d, Intrinsic, first register, count
  INTRINSIC,

  // ---- additions
  /**
   * Method lookup before the arguments are evaluated: d = what r.name is and d + 1 = undefined, or, without making a
   * bound method, d = the function found in the class and d + 1 = r. Followed by CALL_LOADED on the same registers.
   */
  LOAD_METHOD,
  /** After LOAD_METHOD: d, its register r, number of arguments; the arguments begin at r + 2. */
  CALL_LOADED,
  /** The same with keyword names: d, r, number of arguments (keyword values last), constant tuple of the names. */
  CALL_LOADED_KW,
  /** d = the exception the frame is handling, in the form that PUSH_EXC saves (so that POP_EXC d changes nothing). */
  GET_EXC,
}

/** What INTRINSIC does; the arguments are in consecutive registers. */
export const enum Intrinsic {
  /** (name, bound evaluator or None, constraints? 1/0, default evaluator or None) -> TypeVar */
  TYPEVAR,
  /** (name, default evaluator or None) -> ParamSpec */
  PARAMSPEC,
  /** (name, default evaluator or None) -> TypeVarTuple */
  TYPEVARTUPLE,
  /** (name, type parameters tuple or None, value evaluator) -> TypeAliasType */
  TYPEALIAS,
  /** (tuple of type parameters) -> typing.Generic[...] */
  GENERIC,
  /** (function or class, tuple of type parameters) -> the same, with __type_params__ set */
  SET_TYPE_PARAMS,
  /** (value) -> None: what the interactive prompt does with an expression statement */
  PRINT_EXPR,
  /** (docstring-bearing function, qualname) reserved for decorators of the compiler */
  NONE,
  /** (exception) -> whether it is a StopAsyncIteration, which ends an `async for` */
  IS_STOP_ASYNC_ITERATION,
  /** () -> the class NotImplementedError, whatever the name means in the program */
  NOT_IMPLEMENTED_ERROR,
}

/** Operand letters of every instruction; see the top of this file. */
export const OPERANDS: { readonly [name in keyof typeof Op]: readonly [Op, string] } = {
  LOAD_CONST: [Op.LOAD_CONST, "dk"],
  MOVE: [Op.MOVE, "dr"],
  LOAD_GLOBAL: [Op.LOAD_GLOBAL, "dnc"],
  STORE_GLOBAL: [Op.STORE_GLOBAL, "nxc"],
  DELETE_GLOBAL: [Op.DELETE_GLOBAL, "n"],
  LOAD_NAME: [Op.LOAD_NAME, "dn"],
  STORE_NAME: [Op.STORE_NAME, "nx"],
  DELETE_NAME: [Op.DELETE_NAME, "n"],
  LOAD_NAME_OR_FREE: [Op.LOAD_NAME_OR_FREE, "dni"],
  LOAD_DICT_OR_GLOBAL: [Op.LOAD_DICT_OR_GLOBAL, "drn"],
  LOAD_DICT_OR_FREE: [Op.LOAD_DICT_OR_FREE, "drni"],
  LOAD_NAMESPACE: [Op.LOAD_NAMESPACE, "d"],
  MAKE_CELL: [Op.MAKE_CELL, "d"],
  LOAD_CELL: [Op.LOAD_CELL, "dr"],
  STORE_CELL: [Op.STORE_CELL, "rx"],
  DELETE_CELL: [Op.DELETE_CELL, "r"],
  LOAD_FREE: [Op.LOAD_FREE, "di"],
  STORE_FREE: [Op.STORE_FREE, "ix"],
  DELETE_FREE: [Op.DELETE_FREE, "i"],
  CHECK_BOUND: [Op.CHECK_BOUND, "r"],
  DELETE_LOCAL: [Op.DELETE_LOCAL, "r"],
  CLEAR: [Op.CLEAR, "d"],
  POW: [Op.POW, "dxx"],
  MUL: [Op.MUL, "dxx"],
  MATMUL: [Op.MATMUL, "dxx"],
  DIV: [Op.DIV, "dxx"],
  FLOORDIV: [Op.FLOORDIV, "dxx"],
  MOD: [Op.MOD, "dxx"],
  ADD: [Op.ADD, "dxx"],
  SUB: [Op.SUB, "dxx"],
  LSHIFT: [Op.LSHIFT, "dxx"],
  RSHIFT: [Op.RSHIFT, "dxx"],
  AND: [Op.AND, "dxx"],
  XOR: [Op.XOR, "dxx"],
  OR: [Op.OR, "dxx"],
  IPOW: [Op.IPOW, "dxx"],
  IMUL: [Op.IMUL, "dxx"],
  IMATMUL: [Op.IMATMUL, "dxx"],
  IDIV: [Op.IDIV, "dxx"],
  IFLOORDIV: [Op.IFLOORDIV, "dxx"],
  IMOD: [Op.IMOD, "dxx"],
  IADD: [Op.IADD, "dxx"],
  ISUB: [Op.ISUB, "dxx"],
  ILSHIFT: [Op.ILSHIFT, "dxx"],
  IRSHIFT: [Op.IRSHIFT, "dxx"],
  IAND: [Op.IAND, "dxx"],
  IXOR: [Op.IXOR, "dxx"],
  IOR: [Op.IOR, "dxx"],
  NEG: [Op.NEG, "dx"],
  POS: [Op.POS, "dx"],
  INVERT: [Op.INVERT, "dx"],
  NOT: [Op.NOT, "dx"],
  EQ: [Op.EQ, "dxx"],
  NE: [Op.NE, "dxx"],
  LT: [Op.LT, "dxx"],
  LE: [Op.LE, "dxx"],
  GT: [Op.GT, "dxx"],
  GE: [Op.GE, "dxx"],
  IS: [Op.IS, "dxx"],
  IS_NOT: [Op.IS_NOT, "dxx"],
  CONTAINS: [Op.CONTAINS, "dxx"],
  NOT_CONTAINS: [Op.NOT_CONTAINS, "dxx"],
  JUMP: [Op.JUMP, "j$"],
  JUMP_IF_TRUE: [Op.JUMP_IF_TRUE, "xj$"],
  JUMP_IF_FALSE: [Op.JUMP_IF_FALSE, "xj$"],
  JUMP_EQ: [Op.JUMP_EQ, "xxij$"],
  JUMP_NE: [Op.JUMP_NE, "xxij$"],
  JUMP_LT: [Op.JUMP_LT, "xxij$"],
  JUMP_LE: [Op.JUMP_LE, "xxij$"],
  JUMP_GT: [Op.JUMP_GT, "xxij$"],
  JUMP_GE: [Op.JUMP_GE, "xxij$"],
  JUMP_IS: [Op.JUMP_IS, "xxij$"],
  LOAD_ATTR: [Op.LOAD_ATTR, "drnc"],
  STORE_ATTR: [Op.STORE_ATTR, "rnxc"],
  DELETE_ATTR: [Op.DELETE_ATTR, "rn"],
  LOAD_SUPER_ATTR: [Op.LOAD_SUPER_ATTR, "drrrn"],
  LOAD_INDEX: [Op.LOAD_INDEX, "dxx"],
  STORE_INDEX: [Op.STORE_INDEX, "rxx"],
  DELETE_INDEX: [Op.DELETE_INDEX, "rx"],
  BUILD_SLICE: [Op.BUILD_SLICE, "dxxx"],
  BUILD_LIST: [Op.BUILD_LIST, "dri"],
  BUILD_TUPLE: [Op.BUILD_TUPLE, "dri"],
  BUILD_SET: [Op.BUILD_SET, "dri"],
  BUILD_DICT: [Op.BUILD_DICT, "dri"],
  BUILD_STRING: [Op.BUILD_STRING, "dri"],
  FORMAT: [Op.FORMAT, "dxix"],
  BUILD_INTERPOLATION: [Op.BUILD_INTERPOLATION, "dxkix"],
  BUILD_TEMPLATE: [Op.BUILD_TEMPLATE, "dri"],
  LIST_APPEND: [Op.LIST_APPEND, "rx"],
  SET_ADD: [Op.SET_ADD, "rx"],
  DICT_SET: [Op.DICT_SET, "rxx"],
  LIST_EXTEND: [Op.LIST_EXTEND, "rx"],
  SET_UPDATE: [Op.SET_UPDATE, "rx"],
  DICT_UPDATE: [Op.DICT_UPDATE, "rx"],
  DICT_MERGE: [Op.DICT_MERGE, "rxr"],
  LIST_TO_TUPLE: [Op.LIST_TO_TUPLE, "dr"],
  UNPACK: [Op.UNPACK, "dxi"],
  UNPACK_EX: [Op.UNPACK_EX, "dxii"],
  CALL: [Op.CALL, "dri"],
  CALL_KW: [Op.CALL_KW, "drik"],
  CALL_EX: [Op.CALL_EX, "drxx"],
  CALL_METHOD: [Op.CALL_METHOD, "drinc"],
  CALL_METHOD_KW: [Op.CALL_METHOD_KW, "drinck"],
  MAKE_FUNCTION: [Op.MAKE_FUNCTION, "dkxxx"],
  LOAD_BUILD_CLASS: [Op.LOAD_BUILD_CLASS, "d"],
  LOAD_ASSERTION_ERROR: [Op.LOAD_ASSERTION_ERROR, "d"],
  RETURN: [Op.RETURN, "x"],
  GET_ITER: [Op.GET_ITER, "dx"],
  FOR_ITER: [Op.FOR_ITER, "drj$"],
  YIELD: [Op.YIELD, "dx"],
  GET_YIELD_FROM_ITER: [Op.GET_YIELD_FROM_ITER, "dx"],
  GET_AWAITABLE: [Op.GET_AWAITABLE, "dxi"],
  YIELD_FROM: [Op.YIELD_FROM, "drr"],
  GET_AITER: [Op.GET_AITER, "dx"],
  GET_ANEXT: [Op.GET_ANEXT, "dr"],
  PUSH_EXC: [Op.PUSH_EXC, "dr"],
  POP_EXC: [Op.POP_EXC, "r"],
  RAISE: [Op.RAISE, "x"],
  RAISE_FROM: [Op.RAISE_FROM, "xx"],
  RAISE_BARE: [Op.RAISE_BARE, ""],
  RERAISE: [Op.RERAISE, "r"],
  MATCH_EXC: [Op.MATCH_EXC, "drx"],
  MATCH_EXC_STAR: [Op.MATCH_EXC_STAR, "ddrx"],
  PREP_RERAISE_STAR: [Op.PREP_RERAISE_STAR, "drr"],
  BEFORE_WITH: [Op.BEFORE_WITH, "ddr"],
  BEFORE_ASYNC_WITH: [Op.BEFORE_ASYNC_WITH, "ddr"],
  WITH_EXCEPT: [Op.WITH_EXCEPT, "drr"],
  IMPORT_NAME: [Op.IMPORT_NAME, "dnxi"],
  IMPORT_FROM: [Op.IMPORT_FROM, "drn"],
  IMPORT_STAR: [Op.IMPORT_STAR, "r"],
  MATCH_SEQUENCE: [Op.MATCH_SEQUENCE, "dr"],
  MATCH_MAPPING: [Op.MATCH_MAPPING, "dr"],
  MATCH_KEYS: [Op.MATCH_KEYS, "drx"],
  MATCH_REST: [Op.MATCH_REST, "drx"],
  MATCH_CLASS: [Op.MATCH_CLASS, "drrik"],
  GET_LEN: [Op.GET_LEN, "dr"],
  INTRINSIC: [Op.INTRINSIC, "diri"],
  LOAD_METHOD: [Op.LOAD_METHOD, "drnc"],
  CALL_LOADED: [Op.CALL_LOADED, "dri"],
  CALL_LOADED_KW: [Op.CALL_LOADED_KW, "drik"],
  GET_EXC: [Op.GET_EXC, "d"],
};

/** Names by number, for listings and messages (a `const enum` has no table of its own at run time). */
export const OP_NAMES: readonly string[] = Object.keys(OPERANDS).reduce<string[]>((names, name) => {
  names[OPERANDS[name as keyof typeof OPERANDS][0]] = name;
  return names;
}, []);

export const INTRINSIC_NAMES: readonly string[] = [
  "TYPEVAR",
  "PARAMSPEC",
  "TYPEVARTUPLE",
  "TYPEALIAS",
  "GENERIC",
  "SET_TYPE_PARAMS",
  "PRINT_EXPR",
  "NONE",
  "IS_STOP_ASYNC_ITERATION",
  "NOT_IMPLEMENTED_ERROR",
];
