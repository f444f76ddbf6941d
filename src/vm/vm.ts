/**
 * The machine: state of a run and the protocols of the language (attribute access, operators, iteration …) as natives
 * and the dispatch loop use them. The loop itself is interpreter.ts.
 *
 * Every protocol method returns a Maybe: the answer, or a Call or generator when guest code has to run first
 * (see objects/native.ts).
 */
import type { Attrs, PyException, PyFunction, PyModule, PyObject, PyType, Value } from "../objects/model.js";
import type { Call, Kwargs, Maybe } from "../objects/native.js";
import type { Meter } from "./meter.js";

export type BinaryOp = "+" | "-" | "*" | "/" | "//" | "%" | "**" | "@" | "<<" | ">>" | "&" | "|" | "^";
export type CompareOp = "==" | "!=" | "<" | "<=" | ">" | ">=";

export interface VM {
  readonly meter: Meter;

  // ---- calls
  call(fn: Value, args: Value[], kwargs?: Kwargs | null): Maybe<Value>;
  /** Calls what `type(obj).lookup(name)` found, with obj as self, without making a bound method. */
  callSpecial(descriptor: Value, obj: Value, args: Value[]): Maybe<Value>;
  /** What attribute access makes of a class attribute: `descriptor.__get__(obj, type(obj))`, or itself. */
  bind(descriptor: Value, obj: Value): Maybe<Value>;

  // ---- attributes
  /** AttributeError when there is none. */
  getAttr(obj: Value, name: string): Maybe<Value>;
  /** Attribute access without `__getattribute__` and `__getattr__`; undefined when there is none. */
  plainGetAttr(obj: Value, name: string): Maybe<Value | undefined>;
  /** undefined instead of AttributeError. */
  getAttrOr(obj: Value, name: string): Maybe<Value | undefined>;
  /** value undefined: delete */
  setAttr(obj: Value, name: string, value: Value | undefined): Maybe<Value>;

  // ---- comparison, truth, text
  /** a is b or a == b, as containers compare. */
  equals(a: Value, b: Value): Maybe<boolean>;
  compare(op: CompareOp, a: Value, b: Value): Maybe<Value>;
  truth(v: Value): Maybe<boolean>;
  hash(v: Value): Maybe<number | bigint>;
  /** A number that stands for an object as long as it lives: `id()`. */
  identity(o: PyObject): number;
  repr(v: Value): Maybe<string>;
  str(v: Value): Maybe<string>;
  ascii(v: Value): Maybe<string>;
  format(v: Value, spec: string): Maybe<string>;

  // ---- operators
  binary(op: BinaryOp, a: Value, b: Value): Maybe<Value>;
  inplace(op: BinaryOp, a: Value, b: Value): Maybe<Value>;
  unary(op: "-" | "+" | "~", v: Value): Maybe<Value>;

  // ---- numbers
  /** The value of an int, bool or instance of an int subclass; undefined for anything else. Runs no guest code. */
  asIntExact(v: Value): number | bigint | undefined;
  /** operator.index(v): TypeError "'X' object cannot be interpreted as an integer". */
  index(v: Value): Maybe<number | bigint>;

  // ---- containers and iteration
  length(v: Value): Maybe<number>;
  getItem(obj: Value, key: Value): Maybe<Value>;
  setItem(obj: Value, key: Value, value: Value): Maybe<Value>;
  delItem(obj: Value, key: Value): Maybe<Value>;
  contains(container: Value, item: Value): Maybe<boolean>;
  iter(v: Value): Maybe<Value>;
  /** The next item, or undefined at the end. */
  next(iterator: Value): Maybe<Value | undefined>;
  /** Says that the native in progress keeps values in an array: they are alive, though no register has them. */
  hold(items: readonly Value[]): void;
  /**
   * All items of an iterable in a fresh array. Charges steps and bytes.
   * @param asksLength whether a guest's iterable is asked for its length, as where CPython makes a list
   */
  toArray(iterable: Value, asksLength?: boolean): Maybe<Value[]>;

  // ---- classes
  isInstance(obj: Value, cls: Value): Maybe<boolean>;
  isSubclass(cls: Value, other: Value): Maybe<boolean>;
  /** Before a class changes that may have subclasses which it does not know of. */
  recallSubclasses(): void;

  // ---- the rest
  /** locals(): the namespace of a module or class, a fresh snapshot in a function. */
  locals(): Value;
  /** Whether the running guest code is a module's own. */
  atModuleLevel(): boolean;
  /** `__builtins__` as a value: a read-only view. */
  builtinsView(): Value;
  /** `iter(callable, sentinel)` */
  callableIterator(fn: Value, sentinel: Value): Value;
  /** What the guest put into sys.stdout, null when that is as it was, undefined when there is none (None). */
  stdoutOverride(): Value | undefined;
  /** A line of standard input with its line end; "" at the end. */
  readLine(): Maybe<string>;
  /** A fresh list of these items, charged. */
  makeList(items: Value[]): Value;
  hasFeature(name: string): boolean;
  /** Language constructs that are switched off. */
  readonly constructsOff: ReadonlySet<string>;
  /**
   * Whether a construct is off for whoever asks for what it does by other means: `type()` for a class, say. A feature
   * module that is asked by a program lends it nothing; what it makes for itself, while it is loaded, is its own.
   */
  isSwitchedOff(construct: string): boolean;
  /** `list[int]`: types.GenericAlias(origin, args). */
  genericAlias(origin: PyType, args: Value): Value;
  /** Awaitable that gives `fallback` instead of StopAsyncIteration. */
  anextWithDefault(awaitable: Value, fallback: Value): Value;
  /** sys.displayhook: prints a value at the interactive prompt and keeps it as `_`. */
  displayHook(v: Value): Maybe<Value>;
  /** `__name__` of the running code's module. */
  currentModuleName(): Value;
  /** Runs a class statement's body with names going to `namespace`; answers its `__class__` cell or None. */
  runClassBody(body: PyFunction, namespace: Value): Maybe<Value>;
  /** Adds a note (PEP 678) to a guest exception that passes through a native. */
  addNote(e: unknown, note: string): void;
  /** Class and first argument that `super()` without arguments means, taken from the running frame. */
  superArguments(): [PyType, Value];
  /** The exception being handled, as sys.exception() sees it. */
  currentException(): PyException | null;
  /**
   * A feature module for the needs of a native or of the language itself (`class C[T]` and typing), whether or not its
   * feature is on. No guest sees it by this.
   */
  importModule(name: string): Maybe<PyModule>;
  /** What a guest has imported under a name. */
  importedModule(name: string): PyModule | undefined;
  /** Namespace of the code that made the running call, as `globals()` sees it. */
  currentGlobals(): Attrs;
  /** Writes to a captured stream; limits and features apply. */
  write(stream: "stdout" | "stderr", text: string): void;
}

export type { Call, PyType };
