/** itertools: iterators that go on for ever, and those that pass on what other iterators give. */
import { classGetItem } from "../src/objects/class-getitem.js";
import { iterate, OpenIterator, PyFilter, passes, withIterators } from "../src/objects/combining-iterators.js";
import { isRaised, overflowError, typeError, typeErrorType, valueError } from "../src/objects/errors.js";
import { advance, installIterator, shortName } from "../src/objects/iterators.js";
import {
  builtinType,
  objectType,
  PyFloat,
  PyTuple,
  type PyType,
  type Tracer,
  typeOf,
  type Value,
} from "../src/objects/model.js";
import { andThen, type Gen, install, isReady, type Kwargs, type Maybe, type Row } from "../src/objects/native.js";
import { settle } from "../src/objects/settle.js";
import type { VM } from "../src/vm/vm.js";

const NEW_DOC = "Create and return a new object.  See help(type) for accurate signature.";

/** A type of the module, with its constructor. */
export function itertool(
  name: string,
  doc: string,
  signature: string,
  make: (vm: VM, cls: PyType, ...args: never[]) => unknown,
  rows: () => readonly Row[] = () => [],
  hint = false,
): PyType {
  const type = builtinType(name, objectType, { module: "itertools" });
  const create: Row = [`__new__(cls, ${signature})`, NEW_DOC, make as Row[2]];
  installIterator(type, () => [create, ...rows()], hint, doc);
  return type;
}

/** An iterator each of whose steps is written as a generator, and done at once where it can be. */
export abstract class SteppedIterator extends OpenIterator {
  private isDone = false;
  constructor(
    cls: PyType,
    protected readonly held: readonly Value[],
  ) {
    super(cls);
  }
  protected abstract step(vm: VM): Gen<Value | undefined>;
  override nextItem(vm: VM): Maybe<Value | undefined> {
    return this.isDone ? undefined : settle(this.guarded(vm));
  }
  private *guarded(vm: VM): Gen<Value | undefined> {
    const v = yield* this.step(vm);
    if (v === undefined) this.isDone = true;
    return v;
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.values(this.held);
  }
}

// ------------------------------------------------------------------------------------------------- endless iterators

class PyCount extends OpenIterator {
  constructor(
    cls: PyType,
    public current: Value,
    readonly step: Value,
  ) {
    super(cls);
  }
  override nextItem(vm: VM): Maybe<Value | undefined> {
    const n = this.current;
    const step = this.step;
    if (typeof n === "number" && typeof step === "number" && Number.isSafeInteger(n + step)) {
      this.current = n + step;
      return n;
    }
    const sum = vm.binary("+", n, step);
    if (!isReady(sum)) return this.later(sum, n);
    this.current = sum;
    return n;
  }
  private *later(sum: Maybe<Value>, n: Value): Gen<Value> {
    this.current = (yield sum) as Value;
    return n;
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.value(this.current);
    t.value(this.step);
  }
}

function isNumber(v: Value): boolean {
  if (typeof v === "number" || typeof v === "bigint" || typeof v === "boolean" || v instanceof PyFloat) return true;
  const type = typeOf(v);
  return (
    ["__index__", "__float__", "__complex__"].some((name) => (type.lookup(name) ?? null) !== null) ||
    type.name === "complex"
  );
}

const count = itertool(
  "count",
  "Return a count object whose .__next__() method returns consecutive values.\n\nEquivalent to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            yield x\n            x += step",
  "start=0, step=1",
  (vm: VM, cls: PyType, start: Value = 0, step: Value = 1) => {
    if (!isNumber(start) || !isNumber(step)) throw typeError("a number is required");
    vm.meter.alloc(64);
    return new PyCount(cls, start, step);
  },
  () => [
    [
      "__repr__(self, /)",
      "Return repr(self).",
      function* (vm: VM, self: PyCount) {
        const current = (yield vm.repr(self.current)) as string;
        const isInt = vm.asIntExact(self.step) !== undefined;
        if (isInt && Number(vm.asIntExact(self.step)) === 1) return `${shortName(self.cls)}(${current})`;
        return `${shortName(self.cls)}(${current}, ${(yield vm.repr(self.step)) as string})`;
      },
    ],
  ],
);

class PyCycle extends OpenIterator {
  private readonly saved: Value[] = [];
  private at = -1;
  constructor(
    cls: PyType,
    private source: Value,
  ) {
    super(cls);
  }
  override nextItem(vm: VM): Maybe<Value | undefined> {
    if (this.at >= 0) return this.again();
    const v = advance(vm, this.source);
    return isReady(v) ? this.first(vm, v as Value | undefined) : this.later(vm, v);
  }
  private *later(vm: VM, pending: Maybe<Value | undefined>): Gen<Value | undefined> {
    return this.first(vm, (yield pending) as Value | undefined);
  }
  private first(vm: VM, v: Value | undefined): Value | undefined {
    if (v === undefined) {
      this.at = 0;
      this.source = null;
      return this.again();
    }
    vm.meter.alloc(8);
    this.saved.push(v);
    return v;
  }
  private again(): Value | undefined {
    if (this.saved.length === 0) return undefined;
    const v = this.saved[this.at] as Value;
    this.at = this.at + 1 === this.saved.length ? 0 : this.at + 1;
    return v;
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.value(this.source);
    t.bytes(8 * this.saved.length);
    t.values(this.saved);
  }
}

const cycle = itertool(
  "cycle",
  "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.",
  "iterable, /",
  (vm: VM, cls: PyType, iterable: Value) => andThen(iterate(vm, iterable), (it) => new PyCycle(cls, it)),
);

class PyRepeat extends OpenIterator {
  constructor(
    cls: PyType,
    readonly object: Value,
    /** Infinity: without end. */
    public left: number,
  ) {
    super(cls);
  }
  override nextItem(): Value | undefined {
    if (this.left <= 0) return undefined;
    this.left--;
    return this.object;
  }
  override lengthHint(): Value {
    if (this.left === Number.POSITIVE_INFINITY) throw typeError("len() of unsized object");
    return this.left;
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.value(this.object);
  }
}

/** Nobody sees the end of more than a safe integer's worth of times. */
function timesOf(n: number | bigint): number {
  if (n >= 2n ** 63n || n < -(2n ** 63n)) throw overflowError("Python int too large to convert to C ssize_t");
  return Math.min(Math.max(0, Number(n)), Number.MAX_SAFE_INTEGER);
}

const repeat = itertool(
  "repeat",
  "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.",
  "object, times=None",
  (vm: VM, cls: PyType, object: Value, times?: Value) => {
    vm.meter.alloc(56);
    if (times === undefined) return new PyRepeat(cls, object, Number.POSITIVE_INFINITY);
    return andThen(vm.index(times), (n) => new PyRepeat(cls, object, timesOf(n)));
  },
  () => [
    [
      "__repr__(self, /)",
      "Return repr(self).",
      function* (vm: VM, self: PyRepeat) {
        const text = (yield vm.repr(self.object)) as string;
        const times = self.left === Number.POSITIVE_INFINITY ? "" : `, ${self.left}`;
        return `${shortName(self.cls)}(${text}${times})`;
      },
    ],
  ],
  true,
);

// -------------------------------------------------------------------------------------------------- one after another

class PyChain extends OpenIterator {
  private active: Value | undefined;
  constructor(
    cls: PyType,
    private iterables: Value | undefined,
  ) {
    super(cls);
  }
  override nextItem(vm: VM): Maybe<Value | undefined> {
    const active = this.active;
    if (active !== undefined) {
      const v = advance(vm, active);
      if (v !== undefined && isReady(v)) return v as Value;
      return settle(this.step(vm, v));
    }
    return settle(this.step(vm, undefined));
  }
  private *step(vm: VM, first: Maybe<Value | undefined>): Gen<Value | undefined> {
    let pending = first;
    for (;;) {
      if (this.active !== undefined) {
        const v = (yield pending) as Value | undefined;
        if (v !== undefined) return v;
        this.active = undefined;
      }
      if (this.iterables === undefined) return undefined;
      vm.meter.charge(1);
      const next = (yield advance(vm, this.iterables)) as Value | undefined;
      if (next === undefined) {
        this.iterables = undefined;
        return undefined;
      }
      this.active = (yield iterate(vm, next)) as Value;
      pending = advance(vm, this.active);
    }
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.value(this.active);
    t.value(this.iterables);
  }
}

const chain = itertool(
  "chain",
  "Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.",
  "*iterables",
  (vm: VM, cls: PyType, iterables: Value[]) => {
    vm.meter.items(iterables.length, 8);
    return andThen(iterate(vm, new PyTuple(iterables)), (it) => new PyChain(cls, it));
  },
);
install(chain, () => ({
  classMethods: [
    classGetItem,
    [
      "from_iterable(cls, iterable, /)",
      "Alternative chain() constructor taking a single iterable argument that evaluates lazily.",
      (vm: VM, cls: PyType, iterable: Value) => andThen(iterate(vm, iterable), (it) => new PyChain(cls, it)),
    ],
  ],
}));

class PyIslice extends OpenIterator {
  private count = 0;
  constructor(
    cls: PyType,
    private source: Value | undefined,
    private next: number,
    private readonly stop: number,
    private readonly stride: number,
  ) {
    super(cls);
  }
  override nextItem(vm: VM): Maybe<Value | undefined> {
    const source = this.source;
    if (source === undefined) return undefined;
    if (this.count === this.next && this.count < this.stop) {
      const v = advance(vm, source);
      if (isReady(v)) return this.take(v as Value | undefined);
      return this.later(v);
    }
    return settle(this.skip(vm, source));
  }
  private *later(pending: Maybe<Value | undefined>): Gen<Value | undefined> {
    return this.take((yield pending) as Value | undefined);
  }
  private *skip(vm: VM, source: Value): Gen<Value | undefined> {
    while (this.count < this.next) {
      vm.meter.charge(1);
      if ((yield advance(vm, source)) === undefined) return this.take(undefined);
      this.count++;
    }
    if (this.count >= this.stop) return this.take(undefined);
    return this.take((yield advance(vm, source)) as Value | undefined);
  }
  private take(v: Value | undefined): Value | undefined {
    if (v === undefined) {
      this.source = undefined;
      return undefined;
    }
    this.count++;
    this.next = Math.min(this.next + this.stride, this.stop);
    return v;
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.value(this.source);
  }
}

function* isliceBound(vm: VM, v: Value, whenNone: number, message: string): Gen<number> {
  if (v === null) return whenNone;
  let n: number | bigint;
  try {
    n = (yield vm.index(v)) as number | bigint;
  } catch (e) {
    if (isRaised(e, typeErrorType)) throw valueError(message);
    throw e;
  }
  if (n < 0 || n > 9223372036854775807n) throw valueError(message);
  return Number(n);
}

const RANGE = "must be None or an integer: 0 <= x <= sys.maxsize.";

function* makeIslice(vm: VM, cls: PyType, args: Value[]): Gen<Value> {
  const given = args.length;
  if (given < 2) throw typeError(`islice expected at least 2 arguments, got ${given}`);
  if (given > 4) throw typeError(`islice expected at most 4 arguments, got ${given}`);
  const endless = Number.POSITIVE_INFINITY;
  const stopArg = (given === 2 ? args[1] : args[2]) as Value;
  const stop = yield* isliceBound(vm, stopArg, endless, `Stop argument for islice() ${RANGE}`);
  const start = given === 2 ? 0 : yield* isliceBound(vm, args[1] as Value, 0, `Indices for islice() ${RANGE}`);
  let step = 1;
  if (given === 4) {
    const message = "Step for islice() must be a positive integer or None.";
    step = yield* isliceBound(vm, args[3] as Value, 1, message);
    if (step < 1) throw valueError(message);
  }
  vm.meter.alloc(80);
  return new PyIslice(cls, (yield iterate(vm, args[0] as Value)) as Value, start, stop, step);
}

const islice = itertool(
  "islice",
  "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.",
  "*args",
  (vm: VM, cls: PyType, args: Value[]) => settle(makeIslice(vm, cls, args)),
);

// ------------------------------------------------------------------------------------------------- item by item

class PyAccumulate extends OpenIterator {
  private total: Value | undefined;
  private initial: Value | undefined;
  constructor(
    cls: PyType,
    private readonly source: Value,
    private readonly fn: Value,
    initial: Value,
  ) {
    super(cls);
    this.initial = initial === null ? undefined : initial;
  }
  override nextItem(vm: VM): Maybe<Value | undefined> {
    if (this.initial !== undefined) {
      this.total = this.initial;
      this.initial = undefined;
      return this.total;
    }
    const v = advance(vm, this.source);
    return isReady(v) ? this.add(vm, v as Value | undefined) : andThen(v, (x) => this.add(vm, x));
  }
  private add(vm: VM, v: Value | undefined): Maybe<Value | undefined> {
    if (v === undefined) return undefined;
    if (this.total === undefined) {
      this.total = v;
      return v;
    }
    const r = this.fn === null ? vm.binary("+", this.total, v) : vm.call(this.fn, [this.total, v]);
    return andThen(r, (sum) => {
      this.total = sum;
      return sum;
    });
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.values([this.source, this.fn, this.total, this.initial]);
  }
}

const accumulate = itertool(
  "accumulate",
  "Return series of accumulated sums (or other binary function results).",
  "iterable, func=None, *, initial=None",
  (vm: VM, cls: PyType, iterable: Value, fn: Value = null, initial: Value = null) =>
    andThen(iterate(vm, iterable), (it) => new PyAccumulate(cls, it, fn, initial)),
);

class PyCompress extends SteppedIterator {
  protected override *step(vm: VM): Gen<Value | undefined> {
    const [data, selectors] = this.held as [Value, Value];
    for (;;) {
      vm.meter.charge(1);
      const v = (yield advance(vm, data)) as Value | undefined;
      if (v === undefined) return undefined;
      const s = (yield advance(vm, selectors)) as Value | undefined;
      if (s === undefined) return undefined;
      if ((yield vm.truth(s)) === true) return v;
    }
  }
}

const compress = itertool(
  "compress",
  "Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.",
  "data, selectors",
  (vm: VM, cls: PyType, data: Value, selectors: Value) =>
    withIterators(vm, [data, selectors], (its) => new PyCompress(cls, its)),
);

class PyDropwhile extends SteppedIterator {
  private isDropping = true;
  protected override *step(vm: VM): Gen<Value | undefined> {
    const [fn, source] = this.held as [Value, Value];
    for (;;) {
      const v = (yield advance(vm, source)) as Value | undefined;
      if (v === undefined || !this.isDropping) return v;
      vm.meter.charge(1);
      if ((yield passes(vm, fn, v)) !== true) {
        this.isDropping = false;
        return v;
      }
    }
  }
}

class PyTakewhile extends SteppedIterator {
  protected override *step(vm: VM): Gen<Value | undefined> {
    const [fn, source] = this.held as [Value, Value];
    const v = (yield advance(vm, source)) as Value | undefined;
    if (v === undefined) return undefined;
    return (yield passes(vm, fn, v)) === true ? v : undefined;
  }
}

class PyStarmap extends SteppedIterator {
  protected override *step(vm: VM): Gen<Value | undefined> {
    const [fn, source] = this.held as [Value, Value];
    const v = (yield advance(vm, source)) as Value | undefined;
    if (v === undefined) return undefined;
    const args = v instanceof PyTuple ? v.items.slice() : ((yield vm.toArray(v)) as Value[]);
    return (yield vm.call(fn, args)) as Value;
  }
}

/** The constructor of those that take a function and an iterable. */
function withFunction(Class: new (cls: PyType, held: Value[]) => SteppedIterator) {
  return (vm: VM, cls: PyType, fn: Value, iterable: Value): Maybe<Value> =>
    andThen(iterate(vm, iterable), (it) => new Class(cls, [fn, it]));
}

const dropwhile = itertool(
  "dropwhile",
  "Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.",
  "predicate, iterable, /",
  withFunction(PyDropwhile),
);
const takewhile = itertool(
  "takewhile",
  "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.",
  "predicate, iterable, /",
  withFunction(PyTakewhile),
);
const starmap = itertool(
  "starmap",
  "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.",
  "function, iterable, /",
  withFunction(PyStarmap),
);
const filterfalse = itertool(
  "filterfalse",
  "Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.",
  "function, iterable, /",
  (vm: VM, cls: PyType, fn: Value, iterable: Value) =>
    andThen(iterate(vm, iterable), (it) => new PyFilter(cls, fn, it, false)),
);

class PyPairwise extends SteppedIterator {
  private old: Value | undefined;
  protected override *step(vm: VM): Gen<Value | undefined> {
    const source = this.held[0] as Value;
    if (this.old === undefined) this.old = (yield advance(vm, source)) as Value | undefined;
    if (this.old === undefined) return undefined;
    const v = (yield advance(vm, source)) as Value | undefined;
    if (v === undefined) return undefined;
    vm.meter.alloc(56);
    const pair = new PyTuple([this.old, v]);
    this.old = v;
    return pair;
  }
}

const pairwise = itertool(
  "pairwise",
  "Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...",
  "iterable, /",
  (vm: VM, cls: PyType, iterable: Value) => andThen(iterate(vm, iterable), (it) => new PyPairwise(cls, [it])),
);

class PyZipLongest extends OpenIterator {
  private left: number;
  constructor(
    cls: PyType,
    private readonly sources: (Value | undefined)[],
    private readonly fill: Value,
  ) {
    super(cls);
    this.left = sources.length;
  }
  override nextItem(vm: VM): Maybe<Value | undefined> {
    return this.left === 0 ? undefined : settle(this.step(vm));
  }
  private *step(vm: VM): Gen<Value | undefined> {
    const items: Value[] = [];
    for (let i = 0; i < this.sources.length; i++) {
      const source = this.sources[i];
      let v: Value | undefined;
      if (source !== undefined) {
        v = (yield advance(vm, source)) as Value | undefined;
        if (v === undefined) {
          this.sources[i] = undefined;
          if (--this.left === 0) return undefined;
        }
      }
      items.push(v ?? (v === null ? null : this.fill));
    }
    vm.meter.alloc(40 + 8 * items.length);
    vm.meter.charge(items.length);
    return new PyTuple(items);
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.values(this.sources);
    t.value(this.fill);
  }
}

const zipLongest = itertool(
  "zip_longest",
  "Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.",
  "*iterables, **kwargs",
  (vm: VM, cls: PyType, iterables: Value[], kwargs: Kwargs) => {
    const fill = kwargs.get("fillvalue") ?? null;
    if (kwargs.size > (kwargs.has("fillvalue") ? 1 : 0)) {
      throw typeError("zip_longest() got an unexpected keyword argument");
    }
    vm.meter.items(iterables.length, 16);
    return withIterators(vm, iterables, (its) => new PyZipLongest(cls, its, fill));
  },
);

export const chainingTypes: readonly PyType[] = [
  accumulate,
  chain,
  compress,
  count,
  cycle,
  dropwhile,
  filterfalse,
  islice,
  pairwise,
  repeat,
  starmap,
  takewhile,
  zipLongest,
];
