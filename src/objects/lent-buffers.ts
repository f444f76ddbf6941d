/**
 * Buffers of guests' objects (PEP 688): `__buffer__` gives a memoryview, `__release_buffer__` takes it back. What natives
 * look at are bytes, bytearray and memoryview (see buffer.ts); an object of a guest's class is exchanged for the view that
 * it lends before the native runs.
 */
import type { VM } from "../vm/vm.js";
import { bytesOf, PyMemoryView } from "./buffer.js";
import { typeError } from "./errors.js";
import { PyMethodDescriptor, PyObject, Raised, type Value } from "./model.js";
import type { Gen, Impl, Maybe, Row } from "./native.js";

/** What a native asks a buffer for: PyBUF_SIMPLE, PyBUF_FULL_RO. */
export const SIMPLE = 0;
export const FULL = 284;

/** `__buffer__` of a guest's class; undefined where there is none. */
function lender(v: Value | undefined): Value | undefined {
  if (!(v instanceof PyObject) || !v.cls.isHeap) return undefined;
  const method = v.cls.lookup("__buffer__") ?? null;
  return method === null || method instanceof PyMethodDescriptor ? undefined : method;
}

export function lends(v: Value | undefined): boolean {
  return lender(v) !== undefined;
}

export function* borrow(vm: VM, object: Value, flags: number): Gen<PyMemoryView> {
  const view = (yield vm.callSpecial(lender(object) as Value, object, [flags])) as Value;
  if (!(view instanceof PyMemoryView)) throw typeError("__buffer__ returned non-memoryview object");
  return view;
}

/** Hands a view back. What `__release_buffer__` raises is nobody's: CPython only writes about it. */
export function* giveBack(vm: VM, object: Value, view: PyMemoryView): Gen<null> {
  const method = (object as PyObject).cls.lookup("__release_buffer__") ?? null;
  if (method !== null && !(method instanceof PyMethodDescriptor)) {
    try {
      yield vm.callSpecial(method, object, [view]);
    } catch (e) {
      if (!(e instanceof Raised)) throw e;
    }
  }
  view.release();
  return null;
}

/** The bytes of what a guest's object lends, as a copy. */
export function* lentBytes(vm: VM, object: Value, flags: number): Gen<Uint8Array> {
  const view = (yield borrow(vm, object, flags)) as PyMemoryView;
  const data = bytesOf(vm, view) as Uint8Array;
  vm.meter.alloc(data.length + 64);
  const copy = data.slice();
  yield giveBack(vm, object, view);
  return copy;
}

/** Methods of bytes and bytearray that look at bytes of their arguments. */
const LOOKING: ReadonlySet<string> = new Set(
  (
    "__contains__ __add__ __iadd__ count find index rfind rindex startswith endswith replace split rsplit partition " +
    "rpartition strip lstrip rstrip translate removeprefix removesuffix extend"
  ).split(" "),
);

export function lendingRows(rows: readonly Row[]): Row[] {
  return rows.map((row) => (LOOKING.has(row[0].slice(0, row[0].indexOf("("))) ? lending(row) : row));
}

/** A row whose arguments may be bytes-like objects of guests' classes. */
export function lending(row: Row, flags = SIMPLE): Row {
  const [signature, doc, impl, notes] = row;
  const body: Impl = (vm, self, a, b, c, d) =>
    lends(a) || lends(b) ? withViews(vm, impl, [self, a, b, c, d], flags) : impl(vm, self, a, b, c, d);
  return notes === undefined ? [signature, doc, body] : [signature, doc, body, notes];
}

function* withViews(vm: VM, impl: Impl, args: unknown[], flags: number): Gen<Value> {
  const held: [Value, PyMemoryView][] = [];
  const values: unknown[] = [];
  for (const [i, v] of args.entries()) {
    if (i === 0 || !lends(v as Value)) values.push(v);
    else {
      const view = (yield borrow(vm, v as Value, flags)) as PyMemoryView;
      held.push([v as Value, view]);
      values.push(view);
    }
  }
  return (yield returning(vm, held, () => impl(vm, ...values) as Maybe<Value>)) as Value;
}

/** A result, once what was borrowed for it is given back. */
export function* returning(vm: VM, held: readonly [Value, PyMemoryView][], make: () => Maybe<Value>): Gen<Value> {
  let result: Value;
  try {
    result = (yield make()) as Value;
  } catch (e) {
    if (e instanceof Raised) for (const [object, view] of held) yield giveBack(vm, object, view);
    throw e;
  }
  for (const [object, view] of held) yield giveBack(vm, object, view);
  return result;
}
