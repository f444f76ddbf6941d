/**
 * How built-in functions and methods are declared: the one mechanism.
 *
 * A native is a row: its signature as Python would write it, a docstring, and a TypeScript function. The signature gives
 * the arity errors (in CPython's words), `__text_signature__` and the names for keyword arguments. The function gets the
 * machine first, then one argument for each parameter in the order of the signature; a parameter without an argument is
 * `undefined` (so defaults are ordinary TypeScript defaults), `*args` is an array, `**kwargs` a Map.
 *
 * A native runs no guest code on the JavaScript stack. What it returns is one of
 *   - a guest value;
 *   - a `Call`: the machine makes this call and its result is the native's result;
 *   - a generator (the native is a `function*`): the machine drives it as a frame. It yields Calls, other generators or
 *     plain values ("maybe" results of helpers such as `vm.equals`) and is resumed with the result; a guest exception
 *     arrives as a thrown `Raised`.
 */
import "./table.js"; // Loaded early: tables of built-in types hold dicts and sets.
import type { VM } from "../vm/vm.js";
import { typeError } from "./errors.js";
import {
  attrGet,
  attrSet,
  baseExceptionType,
  document,
  PyBuiltin,
  PyGetSet,
  PyMethodDescriptor,
  PyObject,
  PyStaticMethod,
  PyType,
  typeOf,
  type Value,
} from "./model.js";

/** Keyword arguments of a call, in order. */
export type Kwargs = Map<string, Value>;

/** Something a native asks the machine to do. */
export abstract class Request {}

/** A call for the machine to make. */
export class Call extends Request {
  constructor(
    readonly fn: Value,
    readonly args: Value[],
    readonly kwargs: Kwargs | null = null,
  ) {
    super();
  }
}

/**
 * Asks the machine for a result and hands on what `then` makes of it (a result, or a maybe again): what a generator with a
 * single `yield` does, at a fraction of its price. `then` runs no guest code; an exception passes it by.
 */
export class Then extends Request {
  constructor(
    readonly first: unknown,
    // biome-ignore lint/suspicious/noExplicitAny: the answer is of the kind that was asked for
    readonly then: (answer: any) => unknown,
  ) {
    super();
  }
}

/**
 * Asks the machine to call a function with each of the items; the results go to `results`, in order, and the answer is
 * that array. No generator of JavaScript is woken between the calls.
 */
export class CallEach extends Request {
  readonly results: Value[] = [];
  constructor(
    readonly fn: Value,
    readonly items: readonly Value[],
  ) {
    super();
  }
}

/**
 * Asks the machine to hand the items of an iterator to `accept`, one by one, as long as it answers true; no generator of
 * JavaScript is woken for them. The answer is the first item that it did not take (or that it was not asked about), or
 * `undefined` at the end. `accept` runs no guest code.
 */
export class Each extends Request {
  constructor(
    readonly iterator: Value,
    readonly accept: (v: Value) => boolean,
  ) {
    super();
  }
}

/** The next item of a native iterator that needs guest code to find it: StopIteration from there is the end. */
export class ItemLater extends Request {
  constructor(readonly item: Gen<Value | undefined> | Request) {
    super();
  }
}

/**
 * Asks the machine for the next item of an iterator. The answer is the item, or `undefined` when the iterator is
 * exhausted (no StopIteration is made or seen).
 */
export class Next extends Request {
  constructor(readonly iterator: Value) {
    super();
  }
}

class PauseRequest extends Request {}

/** Request: a good place to let the host do something else, if it is time. */
export const PAUSE: Request = new PauseRequest();

/** A native in progress. What it yields: see the top of this file. */
// biome-ignore lint/suspicious/noExplicitAny: the answers to a native's requests are of every kind
export type Gen<T> = Generator<unknown, T, any>;

/** A result that may need guest code first. In a generator: `const s = (yield maybe) as string`. */
export type Maybe<T> = T | Request | Gen<T>;

/** Whether a maybe-result is the result itself (not a Call, Next or generator). */
export function isReady<T>(r: Maybe<T>): r is T {
  if (typeof r !== "object" || r === null || r instanceof PyObject) return true;
  return !(r instanceof Request || GENERATOR.isPrototypeOf(r));
}

/** %GeneratorPrototype%: every generator object inherits from it, and nothing else does. */
const GENERATOR: object = Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())) as object;

/**
 * `f` of a maybe-result, now or when it is known. `f` runs no guest code; it may answer a maybe-result again. (Not `then`: a
 * module with an export of that name is a promise to `import()`.)
 */
export function andThen<A, B>(pending: Maybe<A>, f: (a: A) => Maybe<B>): Maybe<B> {
  return isReady(pending) ? f(pending) : (new Then(pending, f) as Maybe<B>);
}

/** Items that a native works on in one go, where each takes some ten nanoseconds. */
export const PORTION = 2 ** 16;

/**
 * Work that is paid for and may take long, in portions of `size`: `work` does the part from one number to another, `done`
 * makes the result. Between the portions the clock is looked at, and the host has its turn when an asynchronous run has
 * had its slice; other code of the guest may run then, so that what is worked on must be of a kind that does not change,
 * or `work` must bear it.
 */
export function portioned<T>(
  vm: VM,
  count: number,
  size: number,
  work: (from: number, to: number) => void,
  done: () => T,
  start = 0,
): Maybe<T> {
  for (let from = start; ; ) {
    const to = Math.min(from + size, count);
    work(from, to);
    if (to === count) return done();
    vm.meter.look();
    from = to;
    if (vm.meter.overdue) return andThen(PAUSE as Maybe<null>, () => portioned(vm, count, size, work, done, from));
  }
}

/** Whether a native's result is a generator to be driven. */
export function isGen(r: unknown): r is Gen<unknown> {
  return typeof r === "object" && r !== null && GENERATOR.isPrototypeOf(r);
}

export interface Param {
  readonly name: string;
  readonly kind: "positional" | "either" | "star" | "keyword" | "starstar";
  readonly required: boolean;
  /** Source text of the default, for the text signature. */
  readonly defaultText: string | null;
}

// biome-ignore lint/suspicious/noExplicitAny: each row types its own parameters
export type Impl = (vm: VM, ...args: any[]) => unknown;

/** Methods with two underscores that are ordinary methods in CPython, not wrappers around a slot of the type. */
const NOT_SLOTS: ReadonlySet<string> = new Set(
  (
    "__init_subclass__ __subclasshook__ __class_getitem__ __format__ __sizeof__ __getnewargs__ __getnewargs_ex__ " +
    "__reduce__ __reduce_ex__ __getstate__ __setstate__ __dir__ __bytes__ __complex__ __enter__ __exit__ " +
    "__length_hint__ __reversed__ __alloc__ __round__ __trunc__ __floor__ __ceil__ __copy__ __deepcopy__ " +
    "__instancecheck__ __subclasscheck__ __prepare__ __mro_entries__ __subclasses__ __replace__ __getformat__ " +
    "__set_name__ __typing_subst__ __typing_prepare_subst__"
  ).split(" "),
);

const NO_NOTES: RowNotes = {};

export class NativeDef {
  readonly params: readonly Param[];
  readonly name: string;
  /** Number of positional parameters (self included for methods). */
  readonly maxPositional: number;
  readonly minPositional: number;
  readonly hasStar: boolean;
  readonly hasKeywords: boolean;
  /** Positional only, no star: calls by position need nothing but a check of the count. */
  readonly isSimple: boolean;
  /** At most four parameters, and no keyword that has to be given: calls by position need no binding either. */
  readonly isShort: boolean;
  readonly isDunder: boolean;
  /** A function of a module, which CPython shows as `$module` in front of the parameters. */
  isModuleFunction = false;
  /** Qualified name for messages: `list.append`. */
  qualname: string;
  /** Type to whose table it belongs. */
  owner: PyType | null = null;
  /** For `__new__`: what a call of the type itself runs, which needs no check of the first argument. */
  direct: NativeDef | null = null;
  /** What it makes is complete: `__init__` is not called. */
  makesAll = false;
  /** For `__new__`: the type whose instances it makes. */
  makes: PyType | null = null;

  constructor(
    /** `name(params)`, for example `index(self, value, start=0, stop=sys.maxsize, /)`. */
    readonly signature: string,
    readonly doc: string,
    readonly impl: Impl,
    readonly notes: RowNotes = NO_NOTES,
  ) {
    const open = signature.indexOf("(");
    this.name = signature.slice(0, open);
    this.qualname = this.name;
    const parsed = parseSignature(signature.slice(open + 1, signature.lastIndexOf(")")));
    this.params = parsed.params;
    this.maxPositional = parsed.maxPositional;
    this.minPositional = parsed.minPositional;
    this.hasStar = parsed.hasStar;
    this.hasKeywords = parsed.hasKeywords;
    this.isSimple = parsed.isSimple;
    this.isShort = parsed.isShort;
    this.isDunder =
      this.name.startsWith("__") && this.name.endsWith("__") && !NOT_SLOTS.has(this.name) && !notes.isMethod;
  }

  /** `__text_signature__`, with `$self` as CPython writes it. */
  get textSignature(): string | null {
    if (this.notes.shown !== undefined) return this.notes.shown;
    if (this.name === "__new__") return "($type, *args, **kwargs)";
    if (this.name === "__init__") return "($self, /, *args, **kwargs)";
    const text = this.signature.slice(this.name.length);
    if (this.isModuleFunction) {
      const hasSlash = this.params.some((p) => p.kind === "positional");
      if (this.params.length === 0) return "($module, /)";
      return `($module, ${hasSlash ? "" : "/, "}${text.slice(1)}`;
    }
    return text.replace(/^\((self|type|cls)\b/, (_, n: string) => `($${n === "cls" ? "type" : n}`);
  }

  /** What a call of the type looks like, for the row of its constructor; null where that says nothing. */
  get constructorSignature(): string | null {
    if (this.hasStar && this.params.at(-1)?.kind === "starstar") return null;
    return this.signature.slice(this.name.length).replace(/^\((self|cls)(, (\/(?=\)))?)?/, "(");
  }
}

interface ParsedSignature {
  readonly params: readonly Param[];
  readonly maxPositional: number;
  readonly minPositional: number;
  readonly hasStar: boolean;
  readonly hasKeywords: boolean;
  readonly isSimple: boolean;
  readonly isShort: boolean;
}

/** The package has thousands of natives and some hundred different parameter lists: each is parsed once, at import. */
const parsedSignatures = new Map<string, ParsedSignature>();

function parseSignature(text: string): ParsedSignature {
  const known = parsedSignatures.get(text);
  if (known !== undefined) return known;
  const params = parseParams(text);
  const positional = params.filter((p) => p.kind === "positional" || p.kind === "either");
  const hasStar = params.some((p) => p.kind === "star");
  const parsed = {
    params,
    maxPositional: positional.length,
    minPositional: positional.filter((p) => p.required).length,
    hasStar,
    hasKeywords: params.some((p) => p.kind !== "positional" && p.kind !== "star"),
    isSimple: !hasStar && !params.some((p) => p.kind === "keyword" || p.kind === "starstar"),
    isShort: params.length <= 4 && !params.some((p) => p.kind === "keyword" && p.required),
  };
  parsedSignatures.set(text, parsed);
  return parsed;
}

function parseParams(text: string): Param[] {
  const params: Param[] = [];
  let keywordOnly = false;
  for (const part of splitTop(text)) {
    if (part === "/") {
      for (let i = 0; i < params.length; i++) params[i] = { ...(params[i] as Param), kind: "positional" };
    } else if (part === "*") keywordOnly = true;
    else if (part.startsWith("**")) {
      params.push({ name: part.slice(2), kind: "starstar", required: false, defaultText: null });
    } else if (part.startsWith("*")) {
      params.push({ name: part.slice(1), kind: "star", required: false, defaultText: null });
      keywordOnly = true;
    } else {
      const eq = part.indexOf("=");
      const name = eq < 0 ? part : part.slice(0, eq);
      params.push({
        name,
        kind: keywordOnly ? "keyword" : "either",
        required: eq < 0,
        defaultText: eq < 0 ? null : part.slice(eq + 1),
      });
    }
  }
  return params;
}

/** Splits at commas that are outside brackets and quotes. */
function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (c === undefined || (c === "," && depth === 0 && quote === "")) {
      const part = text.slice(from, i).trim();
      if (part !== "") parts.push(part);
      from = i + 1;
    } else if (quote !== "") {
      if (c === quote) quote = "";
    } else if (c === "'" || c === '"') quote = c;
    else if (c === "(" || c === "[" || c === "{") depth++;
    else if (c === ")" || c === "]" || c === "}") depth--;
  }
  return parts;
}

export function isConstructor(def: NativeDef): boolean {
  return def.name === "__new__" || def.name === "__init__";
}

/** What a row may say beside its signature, docstring and implementation. */
export interface RowNotes {
  /** `__text_signature__` where CPython shows something else than the signature; null: nothing. */
  readonly shown?: string | null;
  /** What messages about the number of arguments call it. */
  readonly called?: string;
  /** Such messages name the class of the very object. */
  readonly isCalledByClass?: boolean;
  /** Positional arguments alone are counted as those of a function without keywords are. */
  readonly isCounted?: boolean;
  /** A method with two underscores that is no wrapper around a slot of the type. */
  readonly isMethod?: boolean;
  /**
   * The message for a wrong number of positional arguments where CPython parses them by hand and says it in other words
   * than those that follow from the signature; `{given}` stands for their number.
   */
  readonly arity?: string;
}

/** One row: signature, docstring, implementation, and notes where there are any. */
export type Row = readonly [signature: string, doc: string, impl: Impl, notes?: RowNotes];

/** Steps and bytes of an operation beyond the few that every operation takes, as formulas of n, m and k: see `Costs`. */
export type Cost = `${string} steps` | `${string} bytes` | `${string} steps, ${string} bytes`;

/**
 * What the operations of a type or module cost, by their names; several may share a line. One that is not named costs the
 * same whatever it is given. In the formulas ("n/8", "8n + 8m", "n log n", "min(n, m)") stands
 *   n  for the size of the receiver or, of a function, the first argument: its items, characters, bytes, or bits of an int
 *   m  for the size of the argument after it
 *   k  for a number that is asked for (of repetitions, say), or the size of what is cut out or made
 * docs/costs.md is made from these, and test/costs compares them with what is charged.
 */
export interface Costs {
  readonly [names: string]: Cost;
}

/** The costs that tables of built-in types declare, for the documentation and the tests. */
export const declaredCosts = new Map<PyType, Costs>();

export interface GetSetRow {
  doc?: string;
  // biome-ignore lint/suspicious/noExplicitAny: self is typed by the row
  get: (vm: VM, self: any) => unknown;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  set?: (vm: VM, self: any, value: Value | undefined) => unknown;
  /** A plain field: shows as a member rather than a computed attribute. */
  member?: boolean;
}

export interface TypeTable {
  doc?: string;
  /** `__text_signature__` of the type where it is not that of its constructor; null: none, as CPython has it. */
  signature?: string | null;
  /** Ordinary and dunder methods; the first parameter is self. */
  methods?: readonly Row[];
  /**
   * What a call of the type itself does, where that is another thing than `__new__` and `__init__` one after the other: CPython's
   * `tp_vectorcall`, with words of its own. A row of `__new__`; what it makes is complete.
   */
  call?: Row;
  /** The first parameter is the class. */
  classMethods?: readonly Row[];
  staticMethods?: readonly Row[];
  getset?: { readonly [name: string]: GetSetRow };
  costs?: Costs;
  /** Other class attributes (`__hash__ = None` is spelled as null). */
  attributes?: { readonly [name: string]: Value };
}

/** What `type.__new__(cls)` says of a class that is none or has nothing to do with the type. */
export function notItsClass(type: PyType, cls: Value): unknown {
  if (!(cls instanceof PyType)) {
    return typeError(`${type.name}.__new__(X): X is not a type object (${typeOf(cls).name})`);
  }
  if (cls.isSubtype(type)) return null;
  return typeError(`${type.name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${type.name}`);
}

/** `X.__new__` makes instances of X and its subclasses only: anything else would be an object of the wrong kind. */
function checkedNew(type: PyType, def: NativeDef): NativeDef {
  const checked = new NativeDef(
    def.signature,
    def.doc,
    (vm, cls, ...rest) => {
      if (cls !== type) {
        const wrong = notItsClass(type, cls as Value);
        if (wrong !== null) throw wrong;
        // A built-in base with a constructor of its own makes objects of another JavaScript class.
        // All exceptions are of one class, so any of them may be combined.
        if (
          cls.solid !== type &&
          cls.solid.lookup("__new__") !== attrGet(type.attrs, "__new__") &&
          !cls.isSubtype(baseExceptionType)
        ) {
          throw typeError(`${type.name}.__new__(${cls.name}) is not safe, use ${cls.solid.name}.__new__()`);
        }
      }
      return def.impl(vm, cls, ...rest);
    },
    def.notes,
  );
  checked.qualname = def.qualname;
  checked.direct = def;
  checked.makes = type;
  return checked;
}

/** `__get__` needs an object or a class. */
function checkedGet(impl: Impl): Impl {
  return (vm, self, instance, owner = null) => {
    if (instance === null && owner === null) throw typeError("__get__(None, None) is invalid");
    return impl(vm, self, instance, owner);
  };
}

/**
 * Puts a table into a built-in type. The table is a function, and is asked for when the type is first looked into: an
 * import of the package does not pay for the thousands of natives that the program at hand will not call.
 */
export function install(type: PyType, table: () => TypeTable): void {
  type.later(() => fill(type, table()));
}

function fill(type: PyType, table: TypeTable): void {
  if (table.doc !== undefined) document(type, table.doc);
  if (table.costs !== undefined) declaredCosts.set(type, table.costs);
  for (const [signature, doc, body, notes] of table.methods ?? []) {
    const def = new NativeDef(signature, doc, signature.startsWith("__get__(") ? checkedGet(body) : body, notes);
    def.qualname = `${type.qualname}.${def.name}`;
    def.owner = type;
    if (isConstructor(def)) type.textSignature = def.constructorSignature;
    if (def.name === "__new__") {
      attrSet(type.attrs, def.name, new PyBuiltin(checkedNew(type, def)));
    } else attrSet(type.attrs, def.name, new PyMethodDescriptor(def, type, false));
  }
  if (table.call !== undefined) {
    const [signature, doc, impl, notes] = table.call;
    const def = new NativeDef(signature, doc, impl, notes);
    def.qualname = `${type.qualname}.${def.name}`;
    def.owner = type;
    def.makesAll = true;
    (attrGet(type.attrs, "__new__") as PyBuiltin).def.direct = def;
  }
  for (const [signature, doc, impl, notes] of table.classMethods ?? []) {
    const def = new NativeDef(signature, doc, impl, notes);
    def.qualname = `${type.qualname}.${def.name}`;
    attrSet(type.attrs, def.name, new PyMethodDescriptor(def, type, true));
  }
  for (const [signature, doc, impl, notes] of table.staticMethods ?? []) {
    const def = new NativeDef(signature, doc, impl, notes);
    def.qualname = `${type.qualname}.${def.name}`;
    attrSet(type.attrs, def.name, new PyStaticMethod(new PyBuiltin(def)));
  }
  for (const [name, row] of Object.entries(table.getset ?? {})) {
    attrSet(type.attrs, name, new PyGetSet(name, type, row.doc ?? null, row.get, row.set ?? null, row.member));
  }
  for (const [name, value] of Object.entries(table.attributes ?? {})) attrSet(type.attrs, name, value);
  if (table.signature !== undefined) type.textSignature = table.signature;
}

/** A function of a module. */
export function builtin(module: string, row: Row): PyBuiltin {
  const def = new NativeDef(row[0], row[1], row[2], row.length > 3 ? row[3] : undefined);
  def.isModuleFunction = true;
  if (module !== "builtins") def.qualname = `${module}.${def.name}`;
  return new PyBuiltin(def, undefined, module);
}
