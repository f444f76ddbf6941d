/** itertools: product, permutations and combinations. They read their input once and then walk indices. */
import { OpenIterator } from "../src/objects/combining-iterators.js";
import { memoryError, typeError, valueError } from "../src/objects/errors.js";
import { PyTuple, type PyType, type Tracer, type Value } from "../src/objects/model.js";
import { type Gen, install, type Kwargs } from "../src/objects/native.js";
import { settle } from "../src/objects/settle.js";
import type { VM } from "../src/vm/vm.js";
import { itertool } from "./itertools-chaining.js";

/** Longest tuple worth starting on: the meter refuses far smaller ones, this bounds what JavaScript is asked for. */
const MAX_LENGTH = 2 ** 26;

abstract class PoolIterator extends OpenIterator {
  protected indices: number[] | null = null;
  protected isDone = false;
  constructor(
    cls: PyType,
    protected readonly pool: readonly Value[],
    protected readonly r: number,
  ) {
    super(cls);
  }

  /** The first indices; null when there is no result at all. */
  protected abstract start(): number[] | null;
  /** Steps the indices on; false at the end. */
  protected abstract advanceIndices(indices: number[]): boolean;

  override nextItem(vm: VM): Value | undefined {
    if (this.isDone) return undefined;
    vm.meter.charge(1 + this.r);
    vm.meter.alloc(40 + 8 * this.r);
    if (this.indices === null) {
      this.indices = this.start();
      if (this.indices === null) this.isDone = true;
    } else if (!this.advanceIndices(this.indices)) this.isDone = true;
    if (this.isDone) return undefined;
    return this.result(this.indices as number[]);
  }

  protected result(indices: number[]): Value {
    const items: Value[] = [];
    for (let i = 0; i < this.r; i++) items.push(this.pool[indices[i] as number] as Value);
    return new PyTuple(items);
  }

  override trace(t: Tracer): void {
    super.trace(t);
    t.bytes(8 * (this.pool.length + this.r));
    t.values(this.pool);
  }
}

function range(n: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < n; i++) out.push(i);
  return out;
}

class PyCombinations extends PoolIterator {
  protected override start(): number[] | null {
    return this.r > this.pool.length ? null : range(this.r);
  }
  protected override advanceIndices(indices: number[]): boolean {
    const { r } = this;
    const n = this.pool.length;
    let i = r - 1;
    while (i >= 0 && indices[i] === i + n - r) i--;
    if (i < 0) return false;
    let k = (indices[i] as number) + 1;
    for (; i < r; i++) indices[i] = k++;
    return true;
  }
}

class PyCombinationsWithReplacement extends PoolIterator {
  protected override start(): number[] | null {
    return this.pool.length === 0 && this.r > 0 ? null : new Array<number>(this.r).fill(0);
  }
  protected override advanceIndices(indices: number[]): boolean {
    const { r } = this;
    const n = this.pool.length;
    let i = r - 1;
    while (i >= 0 && indices[i] === n - 1) i--;
    if (i < 0) return false;
    const k = (indices[i] as number) + 1;
    for (; i < r; i++) indices[i] = k;
    return true;
  }
}

class PyPermutations extends PoolIterator {
  private cycles: number[] = [];
  protected override start(): number[] | null {
    const n = this.pool.length;
    if (this.r > n) return null;
    for (let i = 0; i < this.r; i++) this.cycles.push(n - i);
    return range(n);
  }
  protected override advanceIndices(indices: number[]): boolean {
    const n = this.pool.length;
    for (let i = this.r - 1; i >= 0; i--) {
      const left = (this.cycles[i] as number) - 1;
      if (left === 0) {
        // Rotate indices[i:] one to the left.
        const first = indices[i] as number;
        for (let j = i; j < n - 1; j++) indices[j] = indices[j + 1] as number;
        indices[n - 1] = first;
        this.cycles[i] = n - i;
      } else {
        this.cycles[i] = left;
        const j = n - left;
        const t = indices[i] as number;
        indices[i] = indices[j] as number;
        indices[j] = t;
        return true;
      }
    }
    return false;
  }
}

class PyProduct extends OpenIterator {
  private indices: number[] | null = null;
  private isDone = false;
  constructor(
    cls: PyType,
    private readonly pools: readonly (readonly Value[])[],
  ) {
    super(cls);
  }
  override nextItem(vm: VM): Value | undefined {
    if (this.isDone) return undefined;
    const pools = this.pools;
    const n = pools.length;
    vm.meter.charge(1 + (n >> 1));
    vm.meter.alloc(40 + 8 * n);
    if (this.indices === null) {
      for (const pool of pools) if (pool.length === 0) this.isDone = true;
      this.indices = new Array<number>(n).fill(0);
    } else {
      const indices = this.indices;
      let i = n - 1;
      for (; i >= 0; i--) {
        const k = (indices[i] as number) + 1;
        if (k < (pools[i] as Value[]).length) {
          indices[i] = k;
          break;
        }
        indices[i] = 0;
      }
      if (i < 0) this.isDone = true;
    }
    if (this.isDone) return undefined;
    const items: Value[] = [];
    for (let i = 0; i < n; i++) items.push((pools[i] as Value[])[this.indices[i] as number] as Value);
    return new PyTuple(items);
  }
  override trace(t: Tracer): void {
    super.trace(t);
    t.bytes(16 * this.pools.length);
    for (const pool of new Set(this.pools)) {
      t.bytes(8 * pool.length);
      t.values(pool);
    }
  }
}

function checkedLength(vm: VM, n: number | bigint): number {
  const r = Number(n);
  vm.meter.alloc(8 * r);
  vm.meter.charge(Math.floor(r / 8));
  if (r > MAX_LENGTH) throw memoryError();
  return r;
}

type PoolClass = new (cls: PyType, pool: readonly Value[], r: number) => PoolIterator;

function* makePool(vm: VM, Class: PoolClass, cls: PyType, iterable: Value, r: Value): Gen<Value> {
  const pool = (yield vm.toArray(iterable)) as Value[];
  const n = (yield vm.index(r)) as number | bigint;
  if (n < 0) throw valueError("r must be non-negative");
  // A length beyond the pool's gives nothing, whatever it is; only repeated items make long results.
  const repeats = Class === PyCombinationsWithReplacement && pool.length > 0;
  return new Class(cls, pool, repeats ? checkedLength(vm, n) : Number(n) > pool.length ? pool.length + 1 : Number(n));
}

const combinations = itertool(
  "combinations",
  "Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)",
  "iterable, r",
  (vm: VM, cls: PyType, iterable: Value, r: Value) => settle(makePool(vm, PyCombinations, cls, iterable, r)),
);
const combinationsWithReplacement = itertool(
  "combinations_with_replacement",
  "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')",
  "iterable, r",
  (vm: VM, cls: PyType, iterable: Value, r: Value) =>
    settle(makePool(vm, PyCombinationsWithReplacement, cls, iterable, r)),
);
const permutations = itertool(
  "permutations",
  "Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)",
  "iterable, r=None",
  (vm: VM, cls: PyType, iterable: Value, r: Value = null) => settle(makePermutations(vm, cls, iterable, r)),
);

function* makePermutations(vm: VM, cls: PyType, iterable: Value, r: Value): Gen<Value> {
  if (r !== null && vm.asIntExact(r) === undefined) throw typeError("Expected int as r");
  const pool = (yield vm.toArray(iterable)) as Value[];
  const n = r === null ? pool.length : Number(vm.asIntExact(r));
  if (n < 0) throw valueError("r must be non-negative");
  return new PyPermutations(cls, pool, Math.min(n, pool.length + 1));
}

const product = itertool(
  "product",
  "Cartesian product of input iterables.  Equivalent to nested for-loops.\n\nFor example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).\nThe leftmost iterators are in the outermost for-loop, so the output tuples\ncycle in a manner similar to an odometer (with the rightmost element changing\non every iteration).\n\nTo compute the product of an iterable with itself, specify the number\nof repetitions with the optional repeat keyword argument. For example,\nproduct(A, repeat=4) means the same as product(A, A, A, A).\n\nproduct('ab', range(3)) --> ('a',0) ('a',1) ('a',2) ('b',0) ('b',1) ('b',2)\nproduct((0,1), (0,1), (0,1)) --> (0,0,0) (0,0,1) (0,1,0) (0,1,1) (1,0,0) ...",
  "*iterables, **kwargs",
  (vm: VM, cls: PyType, iterables: Value[], kwargs: Kwargs) => settle(makeProduct(vm, cls, iterables, kwargs)),
);

function* makeProduct(vm: VM, cls: PyType, iterables: Value[], kwargs: Kwargs): Gen<Value> {
  for (const name of kwargs.keys()) {
    if (name !== "repeat") throw typeError(`product() got an unexpected keyword argument '${name}'`);
  }
  const given = kwargs.get("repeat");
  const repeat = given === undefined ? 1 : ((yield vm.index(given)) as number | bigint);
  if (repeat < 0) throw valueError("repeat argument cannot be negative");
  const total = checkedLength(vm, iterables.length * Number(repeat));
  const pools: Value[][] = [];
  if (repeat !== 0) for (const iterable of iterables) pools.push((yield vm.toArray(iterable)) as Value[]);
  const all: Value[][] = [];
  while (all.length < total) for (const pool of pools) all.push(pool);
  return new PyProduct(cls, all);
}

for (const type of [combinations, combinationsWithReplacement, permutations]) {
  install(type, () => ({ costs: { __new__: "n steps, 8n bytes" } }));
}
install(product, () => ({ costs: { __new__: "n + m steps, 8n + 8m bytes" } }));

export const combinatoricTypes: readonly PyType[] = [combinations, combinationsWithReplacement, permutations, product];
