/** itertools: groupby, batched and tee. */
import { iterate, OpenIterator } from "../src/objects/combining-iterators.js";
import { runtimeError, valueError } from "../src/objects/errors.js";
import { advance, installIterator } from "../src/objects/iterators.js";
import {
  builtinType,
  fixedType,
  objectType,
  PyObject,
  PyTuple,
  type PyType,
  type Tracer,
  type Value,
} from "../src/objects/model.js";
import { type Gen, install, type Maybe, type Row } from "../src/objects/native.js";
import { settle } from "../src/objects/settle.js";
import type { VM } from "../src/vm/vm.js";
import { itertool, SteppedIterator } from "./itertools-chaining.js";

// ----------------------------------------------------------------------------------------------------------- groupby

class PyGroupBy extends OpenIterator {
  target: Value | undefined;
  key: Value | undefined;
  value: Value | undefined;
  group: PyGrouper | null = null;
  constructor(
    cls: PyType,
    private readonly source: Value,
    private readonly keyFunction: Value,
  ) {
    super(cls);
  }
  override nextItem(vm: VM): Maybe<Value | undefined> {
    return settle(this.step(vm));
  }
  private *step(vm: VM): Gen<Value | undefined> {
    this.group = null;
    // Skip what is left of the group before.
    for (;;) {
      if (this.key !== undefined) {
        if (this.target === undefined) break;
        if ((yield vm.equals(this.target, this.key)) !== true) break;
      }
      if (!(yield* this.read(vm))) return undefined;
    }
    const key = this.key as Value;
    this.target = key;
    this.group = new PyGrouper(this, key);
    vm.meter.alloc(120);
    return new PyTuple([key, this.group]);
  }
  /** Reads the next item; false at the end. */
  *read(vm: VM): Gen<boolean> {
    vm.meter.charge(1);
    const v = (yield advance(vm, this.source)) as Value | undefined;
    if (v === undefined) return false;
    const key = this.keyFunction === null ? v : ((yield vm.call(this.keyFunction, [v])) as Value);
    this.value = v;
    this.key = key;
    return true;
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.values([this.source, this.keyFunction, this.target, this.key, this.value]);
  }
}

const grouperType = builtinType("_grouper", objectType, { module: "itertools", subclassable: false });
installIterator(grouperType);

class PyGrouper extends OpenIterator {
  constructor(
    private readonly parent: PyGroupBy,
    private readonly target: Value,
  ) {
    super(grouperType);
  }
  override nextItem(vm: VM): Maybe<Value | undefined> {
    return this.parent.group === this ? settle(this.step(vm)) : undefined;
  }
  private *step(vm: VM): Gen<Value | undefined> {
    const parent = this.parent;
    if (parent.value === undefined && !(yield* parent.read(vm))) return undefined;
    if ((yield vm.equals(this.target, parent.key as Value)) !== true) return undefined;
    const v = parent.value;
    parent.value = undefined;
    return v;
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.value(this.parent);
    t.value(this.target);
  }
}

const groupby = itertool(
  "groupby",
  "make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.",
  "iterable, key=None",
  (vm: VM, cls: PyType, iterable: Value, key: Value = null) => settle(makeGroupBy(vm, cls, iterable, key)),
);

function* makeGroupBy(vm: VM, cls: PyType, iterable: Value, key: Value): Gen<Value> {
  return new PyGroupBy(cls, (yield iterate(vm, iterable)) as Value, key);
}

// ----------------------------------------------------------------------------------------------------------- batched

class PyBatched extends SteppedIterator {
  constructor(
    cls: PyType,
    source: Value,
    private readonly size: number,
    private readonly strict: boolean,
  ) {
    super(cls, [source]);
  }
  protected override *step(vm: VM): Gen<Value | undefined> {
    const source = this.held[0] as Value;
    const items: Value[] = [];
    while (items.length < this.size) {
      const v = (yield advance(vm, source)) as Value | undefined;
      if (v === undefined) break;
      vm.meter.items(1, 8);
      items.push(v);
    }
    if (items.length === 0) return undefined;
    if (items.length < this.size && this.strict) throw valueError("batched(): incomplete batch");
    vm.meter.alloc(40);
    return new PyTuple(items);
  }
}

const batched = itertool(
  "batched",
  "Batch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the input iterable and accumulates data into tuples\nup to size n.  The input is consumed lazily, just enough to\nfill a batch.  The result is yielded as soon as a batch is full\nor when the input iterable is exhausted.\n\n    >>> for batch in batched('ABCDEFG', 3):\n    ...     print(batch)\n    ...\n    ('A', 'B', 'C')\n    ('D', 'E', 'F')\n    ('G',)\n\nIf \"strict\" is True, raises a ValueError if the final batch is shorter\nthan n.",
  "iterable, n, *, strict=False",
  (vm: VM, cls: PyType, iterable: Value, n: Value, strict: Value = false) =>
    settle(makeBatched(vm, cls, iterable, n, strict)),
);
install(batched, () => ({ costs: { __next__: "k steps, 8k bytes" } }));

function* makeBatched(vm: VM, cls: PyType, iterable: Value, n: Value, strict: Value): Gen<Value> {
  const size = (yield vm.index(n)) as number | bigint;
  if (size < 1) throw valueError("n must be at least one");
  const isStrict = (yield vm.truth(strict)) as boolean;
  return new PyBatched(cls, (yield iterate(vm, iterable)) as Value, Number(size), isStrict);
}

// --------------------------------------------------------------------------------------------------------------- tee

/** What the branches of a tee share: the iterator they read from. */
class TeeSource extends PyObject {
  isRunning = false;
  constructor(readonly iterator: Value) {
    super();
  }
  override trace(t: Tracer): void {
    t.value(this.iterator);
  }
}
/** Some items that were read, and the way to the next ones. What every branch has passed is garbage. */
class TeeNode extends PyObject {
  readonly values: Value[] = [];
  next: TeeNode | null = null;
  override trace(t: Tracer): void {
    t.bytes(8 * this.values.length);
    t.values(this.values);
    t.value(this.next ?? undefined);
  }
}
/** Items in one node. */
const NODE_SIZE = 57;
const teeDataType = builtinType("_tee_dataobject", objectType, { module: "itertools", subclassable: false });
fixedType(TeeSource, teeDataType);
fixedType(TeeNode, teeDataType);

const teeType = builtinType("_tee", objectType, { module: "itertools" });

class PyTee extends OpenIterator {
  constructor(
    cls: PyType,
    private readonly source: TeeSource,
    private node: TeeNode,
    private index: number,
  ) {
    super(cls);
  }
  copy(): PyTee {
    return new PyTee(teeType, this.source, this.node, this.index);
  }
  override nextItem(vm: VM): Maybe<Value | undefined> {
    if (this.index === NODE_SIZE) {
      this.node.next ??= new TeeNode();
      this.node = this.node.next;
      this.index = 0;
    }
    const { node } = this;
    if (this.index < node.values.length) return node.values[this.index++];
    return settle(this.read(vm));
  }
  private *read(vm: VM): Gen<Value | undefined> {
    const source = this.source;
    if (source.isRunning) throw runtimeError("cannot re-enter the tee iterator");
    source.isRunning = true;
    let v: Value | undefined;
    try {
      v = (yield advance(vm, source.iterator)) as Value | undefined;
    } finally {
      source.isRunning = false;
    }
    if (v === undefined) return undefined;
    vm.meter.alloc(10);
    this.node.values.push(v);
    this.index++;
    return v;
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.value(this.source);
    t.value(this.node);
  }
}

function* teeOf(vm: VM, iterable: Value): Gen<PyTee> {
  const it = (yield iterate(vm, iterable)) as Value;
  return it instanceof PyTee ? it.copy() : new PyTee(teeType, new TeeSource(it), new TeeNode(), 0);
}

installIterator(
  teeType,
  () => [["__new__(cls, iterable, /)", "", (vm: VM, _cls: PyType, iterable: Value) => settle(teeOf(vm, iterable))]],
  false,
  "Iterator wrapped to make it copyable.",
);
install(teeType, () => ({
  methods: [["__copy__(self, /)", "Returns an independent iterator.", (_vm: VM, self: PyTee) => self.copy()]],
}));

function* tee(vm: VM, iterable: Value, n: Value): Gen<Value> {
  const count = (yield vm.index(n)) as number | bigint;
  if (count < 0) throw valueError("n must be >= 0");
  vm.meter.items(Number(count), 72);
  if (count === 0) return new PyTuple([]);
  const first = (yield teeOf(vm, iterable)) as PyTee;
  const all: Value[] = [first];
  while (all.length < Number(count)) all.push(first.copy());
  return new PyTuple(all);
}

export const teeRow: Row = [
  "tee(iterable, n=2, /)",
  "Returns a tuple of n independent iterators.",
  (vm: VM, iterable: Value, n: Value = 2) => settle(tee(vm, iterable, n)),
];

export const groupingTypes: readonly PyType[] = [batched, groupby];
