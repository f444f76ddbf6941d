/**
 * heapq: a list kept as a binary heap. The comparisons are CPython's, in its order. A sift first finds its way with plain
 * values only, touching nothing; where guest code must compare, it is done again as a generator.
 */
import { compareContent, comparisonWork } from "../src/objects/equality.js";
import { indexError, runtimeError, typeError } from "../src/objects/errors.js";
import { PyList, typeOf, type Value } from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import { type Gen, isReady, type Maybe, type Row } from "../src/objects/native.js";
import { settle } from "../src/objects/settle.js";
import { PyView } from "../src/objects/view.js";
import type { VM } from "../src/vm/vm.js";
import { heapqSource } from "./sources.generated.js";

/** Whether `a` belongs nearer to the top than `b`; undefined when guest code has to say. */
function beforeNow(vm: VM, isMax: boolean, a: Value, b: Value): boolean | undefined {
  if (typeof a === "number" && typeof b === "number") return isMax ? b < a : a < b;
  const c = compareContent(a, b);
  vm.meter.charge(comparisonWork());
  return c === undefined ? undefined : isMax ? c > 0 : c < 0;
}

function* before(vm: VM, isMax: boolean, x: Value, y: Value): Gen<boolean> {
  vm.meter.charge(1);
  const now = beforeNow(vm, isMax, x, y);
  if (now !== undefined) return now;
  const r = isMax ? vm.compare("<", y, x) : vm.compare("<", x, y);
  const v = (isReady(r) ? r : yield r) as Value;
  return typeof v === "boolean" ? v : ((yield vm.truth(v)) as boolean);
}

// ------------------------------------------------------------------------------------------------------ at once

/** Positions on the way of a sift. */
const path: number[] = [];

/** Moves the item at `from` up to where it belongs; false when nothing was done. */
function siftDownNow(vm: VM, items: Value[], start: number, from: number, isMax: boolean): boolean {
  const moving = items[from] as Value;
  let pos = from;
  path.length = 0;
  while (pos > start) {
    const parent = (pos - 1) >> 1;
    const r = beforeNow(vm, isMax, moving, items[parent] as Value);
    if (r === undefined) return false;
    if (!r) break;
    path.push(parent);
    pos = parent;
  }
  pos = from;
  for (const parent of path) {
    items[pos] = items[parent] as Value;
    pos = parent;
  }
  items[pos] = moving;
  return true;
}

/** Moves the item at `start` down to a leaf along the smaller children, and up again to where it belongs. */
function siftUpNow(vm: VM, items: Value[], start: number, isMax: boolean): boolean {
  const size = items.length;
  const limit = size >> 1;
  const moving = items[start] as Value;
  path.length = 0;
  for (let pos = start; pos < limit; ) {
    let child = 2 * pos + 1;
    if (child + 1 < size) {
      const r = beforeNow(vm, isMax, items[child] as Value, items[child + 1] as Value);
      if (r === undefined) return false;
      if (!r) child++;
    }
    path.push(child);
    pos = child;
  }
  // The items on the way move up by one place, down to the one that `moving` does not come before.
  let last = path.length - 1;
  for (; last >= 0; last--) {
    const r = beforeNow(vm, isMax, moving, items[path[last] as number] as Value);
    if (r === undefined) return false;
    if (!r) break;
  }
  let pos = start;
  for (let k = 0; k <= last; k++) {
    const child = path[k] as number;
    items[pos] = items[child] as Value;
    pos = child;
  }
  items[pos] = moving;
  return true;
}

// ------------------------------------------------------------------------------------------------ with guest code

function unchanged(heap: PyList, size: number): Value[] {
  if (heap.items.length !== size) throw runtimeError("list changed size during iteration");
  return heap.items;
}

function swap(items: Value[], i: number, j: number): void {
  const v = items[i] as Value;
  items[i] = items[j] as Value;
  items[j] = v;
}

function* siftDownSlow(vm: VM, heap: PyList, start: number, from: number, isMax: boolean): Gen<void> {
  const size = heap.items.length;
  let pos = from;
  while (pos > start) {
    const parent = (pos - 1) >> 1;
    const r = yield* before(vm, isMax, heap.items[pos] as Value, heap.items[parent] as Value);
    const items = unchanged(heap, size);
    if (!r) return;
    swap(items, pos, parent);
    pos = parent;
  }
}

function* siftUpSlow(vm: VM, heap: PyList, start: number, isMax: boolean): Gen<void> {
  const size = heap.items.length;
  const limit = size >> 1;
  let pos = start;
  while (pos < limit) {
    let child = 2 * pos + 1;
    let items = heap.items;
    if (child + 1 < size) {
      const r = yield* before(vm, isMax, items[child] as Value, items[child + 1] as Value);
      items = unchanged(heap, size);
      if (!r) child++;
    }
    swap(items, child, pos);
    pos = child;
  }
  yield* siftDownSlow(vm, heap, start, pos, isMax);
}

/** Whichever way is possible. */
function siftUp(vm: VM, heap: PyList, start: number, isMax: boolean): Maybe<void> {
  // As many levels as there are below.
  vm.meter.charge(32 - Math.clz32(heap.items.length / (start + 1)));
  if (siftUpNow(vm, heap.items, start, isMax)) return undefined;
  return siftUpSlow(vm, heap, start, isMax);
}

function siftDown(vm: VM, heap: PyList, isMax: boolean): Maybe<void> {
  const from = heap.items.length - 1;
  vm.meter.charge(1);
  if (siftDownNow(vm, heap.items, 0, from, isMax)) return undefined;
  return siftDownSlow(vm, heap, 0, from, isMax);
}

// ------------------------------------------------------------------------------------------------------- the functions

/** The answer once a sift is done. */
function after(sift: Maybe<void>, answer: Value): Maybe<Value> {
  return isReady(sift) ? answer : afterLater(sift, answer);
}
function* afterLater(sift: Maybe<void>, answer: Value): Gen<Value> {
  yield sift;
  return answer;
}

function push(vm: VM, heap: PyList, v: Value, isMax: boolean): Maybe<Value> {
  vm.meter.alloc(8);
  heap.items.push(v);
  return after(siftDown(vm, heap, isMax), null);
}

function pop(vm: VM, heap: PyList, isMax: boolean): Maybe<Value> {
  const items = heap.items;
  const last = items.pop();
  if (last === undefined) throw indexError("index out of range");
  if (items.length === 0) return last;
  const top = items[0] as Value;
  items[0] = last;
  return after(siftUp(vm, heap, 0, isMax), top);
}

function replace(vm: VM, heap: PyList, v: Value, isMax: boolean): Maybe<Value> {
  if (heap.items.length === 0) throw indexError("index out of range");
  const top = heap.items[0] as Value;
  heap.items[0] = v;
  return after(siftUp(vm, heap, 0, isMax), top);
}

function* pushPop(vm: VM, heap: PyList, v: Value, isMax: boolean): Gen<Value> {
  if (heap.items.length === 0) return v;
  if (!(yield* before(vm, isMax, heap.items[0] as Value, v))) return v;
  return (yield replace(vm, heap, v, isMax)) as Value;
}

function* heapify(vm: VM, heap: PyList, isMax: boolean): Gen<Value> {
  for (let i = (heap.items.length >> 1) - 1; i >= 0; i--) {
    const done = siftUp(vm, heap, i, isMax);
    if (!isReady(done)) yield done;
  }
  return null;
}

function checkHeap(name: string, heap: Value, sole: boolean): asserts heap is PyList {
  if (heap instanceof PyList) return;
  if (heap instanceof PyView) {
    heap.checkWritable();
    throw typeError(`${name}() cannot change a list of the host; make a copy of it`);
  }
  throw typeError(`${name}() argument ${sole ? "" : "1 "}must be list, not ${typeOf(heap).name}`);
}

function rowsFor(isMax: boolean): Row[] {
  const suffix = isMax ? "_max" : "";
  const heapName = isMax ? "max heap" : "heap";
  const top = isMax ? "largest" : "smallest";
  return [
    [
      `heappush${suffix}(heap, item, /)`,
      `Push item onto ${heapName}, maintaining the heap invariant.`,
      (vm: VM, heap: Value, v: Value) => {
        checkHeap(`heappush${suffix}`, heap, false);
        return push(vm, heap, v, isMax);
      },
    ],
    [
      `heappop${suffix}(heap, /)`,
      `Pop the ${top} item off the ${heapName}, maintaining the heap invariant.`,
      (vm: VM, heap: Value) => {
        checkHeap(`heappop${suffix}`, heap, true);
        return pop(vm, heap, isMax);
      },
    ],
    [
      `heapify${suffix}(heap, /)`,
      isMax ? "Maxheap variant of heapify." : "Transform list into a heap, in-place, in O(len(heap)) time.",
      (vm: VM, heap: Value) => {
        checkHeap(`heapify${suffix}`, heap, true);
        return settle(heapify(vm, heap, isMax));
      },
    ],
    [
      `heapreplace${suffix}(heap, item, /)`,
      `Pop and return the current ${top} value, and add the new item.\n\nThis is more efficient than heappop() followed by heappush(), and can be\nmore appropriate when using a fixed-size heap.`,
      (vm: VM, heap: Value, v: Value) => {
        checkHeap(`heapreplace${suffix}`, heap, false);
        return replace(vm, heap, v, isMax);
      },
    ],
    [
      `heappushpop${suffix}(heap, item, /)`,
      `Push item on the ${heapName}, then pop and return the ${top} item from the ${heapName}.\n\nThe combined action runs more efficiently than heappush() followed by\na separate call to heappop().`,
      (vm: VM, heap: Value, v: Value) => {
        checkHeap(`heappushpop${suffix}`, heap, false);
        return settle(pushPop(vm, heap, v, isMax));
      },
    ],
  ];
}

export const heapqModule: NativeModule = {
  costs: {
    "heappush heappop heapreplace heappushpop heappush_max heappop_max heapreplace_max heappushpop_max": "log n steps",
    "heapify heapify_max": "1.5n steps",
  },
  name: "heapq",
  accelerator: "_heapq",
  doc: "Heap queue algorithm (a.k.a. priority queue).\n\nHeaps are arrays for which a[k] <= a[2*k+1] and a[k] <= a[2*k+2] for\nall k, counting elements from 0.",
  functions: () => [...rowsFor(false), ...rowsFor(true)],
  source: heapqSource,
};
