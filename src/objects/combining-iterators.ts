/**
 * enumerate, zip, map, filter and reversed: iterators over other iterators. Each tries to give its next item at once and
 * falls back on a generator where a source or a function is guest code.
 */
import { didYouMean } from "../traceback/closest.js";
import type { VM } from "../vm/vm.js";
import { classGetItem } from "./class-getitem.js";
import { indexErrorType, isRaised, stopIterationType, typeError, valueError } from "./errors.js";
import { advance, installIterator, makeIterator, PyIterator } from "./iterators.js";
import {
  type Attrs,
  boolType,
  builtinType,
  objectType,
  PyDict,
  PyMethodDescriptor,
  PyTuple,
  type PyType,
  type Tracer,
  typeOf,
  type Value,
} from "./model.js";
import { andThen, type Gen, install, isReady, type Kwargs, type Maybe } from "./native.js";

export const enumerateType = builtinType("enumerate", objectType);
export const zipType = builtinType("zip", objectType);
export const mapType = builtinType("map", objectType);
export const filterType = builtinType("filter", objectType);
export const reversedType = builtinType("reversed", objectType);

/** A native iterator of which guests may make subclasses. */
export abstract class OpenIterator extends PyIterator {
  attrs: Attrs | null = null;
  constructor(cls: PyType) {
    super();
    this.cls = cls;
  }
  override trace(t: Tracer): void {
    t.bytes(40);
    t.attrs(this.attrs);
  }
}

/** iter(value), at once where no guest code is needed. */
export function iterate(vm: VM, value: Value): Maybe<Value> {
  return makeIterator(vm, value) ?? vm.iter(value);
}

/** iter() of each value, then `make` of the iterators. */
export function withIterators<T>(vm: VM, values: readonly Value[], make: (its: Value[]) => T): Maybe<T> {
  const its: Value[] = [];
  for (const v of values) {
    const it = iterate(vm, v);
    if (!isReady(it)) return withIteratorsSlow(vm, values, its, it, make);
    its.push(it);
  }
  return make(its);
}

function* withIteratorsSlow<T>(
  vm: VM,
  values: readonly Value[],
  its: Value[],
  pending: Maybe<Value>,
  make: (its: Value[]) => T,
): Gen<T> {
  its.push((yield pending) as Value);
  while (its.length < values.length) its.push((yield iterate(vm, values[its.length] as Value)) as Value);
  return make(its);
}

// --------------------------------------------------------------------------------------------------------- enumerate

export class PyEnumerate extends OpenIterator {
  constructor(
    cls: PyType,
    private readonly source: Value,
    private count: number | bigint,
  ) {
    super(cls);
  }
  override nextItem(vm: VM): Maybe<Value | undefined> {
    const v = advance(vm, this.source);
    if (v === undefined) return undefined;
    return isReady(v) ? this.pair(vm, v as Value) : this.later(vm, v);
  }
  private *later(vm: VM, pending: Maybe<Value | undefined>): Gen<Value | undefined> {
    const v = (yield pending) as Value | undefined;
    return v === undefined ? undefined : this.pair(vm, v);
  }
  private pair(vm: VM, v: Value): PyTuple {
    vm.meter.alloc(56);
    const n = this.count;
    if (typeof n === "number") this.count = n < Number.MAX_SAFE_INTEGER ? n + 1 : BigInt(n) + 1n;
    else this.count = n + 1n;
    return new PyTuple([n, v]);
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.value(this.source);
  }
}

/** The arguments of a constructor that CPython takes apart by hand. */
function unexpected(name: string, kwargs: Kwargs, allowed: readonly string[]): void {
  for (const key of kwargs.keys()) {
    if (!allowed.includes(key)) throw typeError(`'${key}' is an invalid keyword argument for ${name}()`);
  }
}

installIterator(
  enumerateType,
  () => [
    [
      "__new__(cls, iterable, start=0)",
      "Create and return a new object.  See help(type) for accurate signature.",
      enumerate,
    ],
  ],
  false,
  "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...",
);

function enumerate(vm: VM, cls: PyType, iterable: Value, start?: Value): Maybe<PyEnumerate> {
  vm.meter.alloc(64);
  if (start === undefined || typeof start === "number") {
    const it = iterate(vm, iterable);
    const n = start === undefined ? 0 : start;
    if (isReady(it)) return new PyEnumerate(cls, it, n);
  }
  return enumerateSlow(vm, cls, iterable, start === undefined ? 0 : start);
}

function* enumerateSlow(vm: VM, cls: PyType, iterable: Value, start: Value): Gen<PyEnumerate> {
  const n = (yield vm.index(start)) as number | bigint;
  return new PyEnumerate(cls, (yield iterate(vm, iterable)) as Value, n);
}

install(enumerateType, () => ({
  signature: "(iterable, start=0)",
  // The words of `enumerate(...)` are not those of `enumerate.__new__`.
  call: [
    "__new__(cls, /, *args, **kwargs)",
    "",
    (vm: VM, cls: PyType, args: Value[], kwargs: Kwargs) => {
      const given = args.length + kwargs.size;
      if (given > 2) throw typeError(`enumerate() takes at most 2 arguments (${given} given)`);
      const [first] = kwargs.keys();
      if (args.length === 0 && kwargs.size === 1 && first !== "iterable") {
        throw typeError(`'${first}' is an invalid keyword argument for enumerate()`);
      }
      const iterable = args.length > 0 ? args[0] : kwargs.get("iterable");
      const start = args.length > 1 ? args[1] : kwargs.get("start");
      unexpected("enumerate", kwargs, args.length > 0 ? ["start"] : ["iterable", "start"]);
      if (iterable === undefined) throw typeError("enumerate() missing required argument 'iterable'");
      return enumerate(vm, cls, iterable, start);
    },
  ],
  classMethods: [classGetItem],
}));

// --------------------------------------------------------------------------------------------------------------- zip

/** What is wrong when iterators that should be equally long are not. */
export function lengthMismatch(name: string, index: number, word: "shorter" | "longer"): unknown {
  const others = index === 1 ? "argument 1" : `arguments 1-${index}`;
  return valueError(`${name}() argument ${index + 1} is ${word} than ${others}`);
}

/** Reads one item from each of several iterators. */
abstract class ParallelIterator extends OpenIterator {
  constructor(
    cls: PyType,
    protected readonly sources: readonly Value[],
    private readonly name: string,
    private readonly strict: boolean,
  ) {
    super(cls);
  }

  protected abstract give(vm: VM, items: Value[]): Maybe<Value>;

  override nextItem(vm: VM): Maybe<Value | undefined> {
    const sources = this.sources;
    const n = sources.length;
    if (n === 0) return undefined;
    vm.meter.charge(n - 1);
    const items: Value[] = [];
    for (let i = 0; i < n; i++) {
      const v = advance(vm, sources[i] as Value);
      if (v === undefined) return this.strict ? this.checkEnd(vm, i) : undefined;
      if (!isReady(v)) return this.later(vm, items, v);
      items.push(v as Value);
    }
    return this.give(vm, items);
  }

  private *later(vm: VM, items: Value[], first: Maybe<Value | undefined>): Gen<Value | undefined> {
    let pending = first;
    for (;;) {
      const v = (isReady(pending) ? pending : yield pending) as Value | undefined;
      if (v === undefined) return this.strict ? yield* this.checkEnd(vm, items.length) : undefined;
      items.push(v);
      if (items.length === this.sources.length) break;
      pending = advance(vm, this.sources[items.length] as Value);
    }
    const r = this.give(vm, items);
    return isReady(r) ? r : ((yield r) as Value);
  }

  /** Iterator `index` has ended: the earlier ones had an item, the later ones must have none. */
  private *checkEnd(vm: VM, index: number): Gen<undefined> {
    if (index > 0) throw lengthMismatch(this.name, index, "shorter");
    for (let i = 1; i < this.sources.length; i++) {
      const v = (yield advance(vm, this.sources[i] as Value)) as Value | undefined;
      if (v !== undefined) throw lengthMismatch(this.name, i, "longer");
    }
    return undefined;
  }

  override trace(t: Tracer): void {
    super.trace(t);
    t.values(this.sources);
  }
}

class PyZip extends ParallelIterator {
  protected override give(vm: VM, items: Value[]): Value {
    vm.meter.alloc(40 + 8 * items.length);
    return new PyTuple(items);
  }
}

/** The `strict` argument, the only keyword that zip and map have. */
function strictArgument(vm: VM, name: string, kwargs: Kwargs): Maybe<boolean> {
  if (kwargs.size === 0) return false;
  if (kwargs.size > 1) throw typeError(`${name}() takes at most 1 keyword argument (${kwargs.size} given)`);
  const strict = kwargs.get("strict");
  if (strict === undefined) {
    const given = kwargs.keys().next().value as string;
    throw typeError(`${name}() got an unexpected keyword argument '${given}'${didYouMean(given, ["strict"])}`);
  }
  return vm.truth(strict);
}

installIterator(
  zipType,
  () => [
    [
      "__new__(cls, /, *iterables, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType, iterables: Value[], kwargs: Kwargs) => {
        vm.meter.items(iterables.length, 48);
        return andThen(strictArgument(vm, "zip", kwargs), (strict) =>
          withIterators(vm, iterables, (its) => new PyZip(cls, its, "zip", strict)),
        );
      },
    ],
  ],
  false,
  "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]",
);

// --------------------------------------------------------------------------------------------------------------- map

class PyMap extends ParallelIterator {
  constructor(
    cls: PyType,
    private readonly fn: Value,
    sources: readonly Value[],
    strict: boolean,
  ) {
    super(cls, sources, "map", strict);
  }
  protected override give(vm: VM, items: Value[]): Maybe<Value> {
    return vm.call(this.fn, items);
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.value(this.fn);
  }
}

installIterator(
  mapType,
  () => [
    [
      "__new__(cls, /, *args, **kwargs)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType, args: Value[], kwargs: Kwargs) =>
        andThen(strictArgument(vm, "map", kwargs), (strict) => {
          if (args.length < 2) throw typeError("map() must have at least two arguments.");
          vm.meter.items(args.length, 48);
          return withIterators(vm, args.slice(1), (its) => new PyMap(cls, args[0] as Value, its, strict));
        }),
    ],
  ],
  false,
  "Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.",
);

// ------------------------------------------------------------------------------------------------------------ filter

/** truth(fn(v)), or truth(v) when there is no function. */
export function passes(vm: VM, fn: Value, v: Value): Maybe<boolean> {
  if (fn === null || fn === boolType) return vm.truth(v);
  return andThen(vm.call(fn, [v]), (r) => vm.truth(r));
}

export class PyFilter extends OpenIterator {
  constructor(
    cls: PyType,
    private readonly fn: Value,
    private readonly source: Value,
    /** What the test must say: false for filterfalse. */
    private readonly wanted: boolean,
  ) {
    super(cls);
  }
  override nextItem(vm: VM): Maybe<Value | undefined> {
    for (;;) {
      const v = advance(vm, this.source);
      if (v === undefined) return undefined;
      if (!isReady(v)) return this.later(vm, v, null, false);
      const keep = passes(vm, this.fn, v as Value);
      if (!isReady(keep)) return this.later(vm, v as Value, keep, true);
      if (keep === this.wanted) return v as Value;
      vm.meter.charge(1);
    }
  }
  private *later(
    vm: VM,
    first: Maybe<Value | undefined>,
    test: Maybe<boolean> | null,
    isTested: boolean,
  ): Gen<Value | undefined> {
    let pending = first;
    let keep: Maybe<boolean> | null = isTested ? test : null;
    for (;;) {
      const v = (isReady(pending) ? pending : yield pending) as Value | undefined;
      if (v === undefined) return undefined;
      keep ??= passes(vm, this.fn, v);
      if ((isReady(keep) ? keep : ((yield keep) as boolean)) === this.wanted) return v;
      vm.meter.charge(1);
      keep = null;
      pending = advance(vm, this.source);
    }
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.value(this.fn);
    t.value(this.source);
  }
}

installIterator(
  filterType,
  () => [
    [
      "__new__(cls, function, iterable, /)",
      "Create and return a new object.  See help(type) for accurate signature.",
      (vm: VM, cls: PyType, fn: Value, iterable: Value) => {
        vm.meter.alloc(64);
        return andThen(iterate(vm, iterable), (it) => new PyFilter(cls, fn, it, true));
      },
    ],
  ],
  false,
  "Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.",
);

// ---------------------------------------------------------------------------------------------------------- reversed

class PyReversed extends OpenIterator {
  constructor(
    cls: PyType,
    private sequence: Value | undefined,
    private index: number,
  ) {
    super(cls);
  }
  override nextItem(vm: VM): Maybe<Value | undefined> {
    const seq = this.sequence;
    if (seq === undefined || this.index < 0) {
      this.sequence = undefined;
      return undefined;
    }
    if (seq instanceof PyTuple && !seq.cls.isHeap) return seq.items[this.index--];
    if (typeof seq === "string") {
      // Here the index counts UTF-16 units: a pair is taken as a whole.
      const at = this.index;
      const isPair = at > 0 && (seq.charCodeAt(at) & 0xfc00) === 0xdc00 && (seq.charCodeAt(at - 1) & 0xfc00) === 0xd800;
      this.index = isPair ? at - 2 : at - 1;
      return isPair ? seq.slice(at - 1, at + 1) : (seq[at] as string);
    }
    return this.step(vm, seq);
  }
  private *step(vm: VM, seq: Value): Gen<Value | undefined> {
    try {
      return (yield vm.getItem(seq, this.index--)) as Value;
    } catch (e) {
      if (!isRaised(e, indexErrorType) && !isRaised(e, stopIterationType)) throw e;
      this.index = -1;
      this.sequence = undefined;
      return undefined;
    }
  }
  override *lengthHint(vm: VM): Gen<Value> {
    if (this.sequence === undefined) return 0;
    const position = this.index + 1;
    if (typeof this.sequence === "string") return position;
    const n = (yield vm.length(this.sequence)) as number;
    return n < position ? 0 : position;
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.value(this.sequence);
  }
}

function reverse(vm: VM, cls: PyType, seq: Value): Maybe<Value> {
  vm.meter.alloc(64);
  if (typeof seq === "string") return new PyReversed(cls, seq, seq.length - 1);
  const type = typeOf(seq);
  const method = type.lookup("__reversed__");
  if (method !== undefined) {
    if (method === null) throw typeError(`'${type.name}' object is not reversible`);
    if (method instanceof PyMethodDescriptor) return method.def.impl(vm, seq) as Maybe<Value>;
    return vm.callSpecial(method, seq, []);
  }
  const isOther = ["types.GenericAlias", "typing.Union", "typing.TypeAliasType"].includes(type.name);
  if ((type.lookup("__getitem__") ?? null) === null || seq instanceof PyDict || isOther) {
    throw typeError(`'${type.name}' object is not reversible`);
  }
  if ((type.lookup("__len__") ?? null) === null) throw typeError(`object of type '${type.name}' has no len()`);
  return andThen(vm.length(seq), (n) => new PyReversed(cls, seq, n - 1));
}

installIterator(
  reversedType,
  () => [
    ["__new__(cls, object, /)", "Create and return a new object.  See help(type) for accurate signature.", reverse],
  ],
  true,
  "Return a reverse iterator over the values of the given sequence.",
);

install(zipType, () => ({ signature: "(*iterables, strict=False)", costs: { __next__: "n steps, 8n bytes" } }));
install(mapType, () => ({ signature: "(function, iterable, /, *iterables, strict=False)" }));
install(reversedType, () => ({ signature: "(sequence, /)" }));
