/**
 * repr of containers. Items are asked for their repr through the machine; a container that is met inside itself shows as
 * `[...]` or `{...}`. Values of our own are done on the spot, as far as they nest within reason; anything else is driven.
 */

import type { Meter } from "../vm/meter.js";
import type { VM } from "../vm/vm.js";
import type { PyObject, Value } from "./model.js";
import { type Gen, isReady, type Maybe } from "./native.js";

const MAX_DEPTH = 50;
let depth = 0;

/** Objects whose repr is in progress, for each run. */
const inProgress = new WeakMap<Meter, Set<PyObject>>();

function progressOf(vm: VM): Set<PyObject> {
  let set = inProgress.get(vm.meter);
  if (set === undefined) {
    set = new Set();
    inProgress.set(vm.meter, set);
  }
  return set;
}

/** An item, or undefined past the end, where an array could answer with what somebody put on Array.prototype. */
export function itemAt(items: readonly Value[], i: number): Value | undefined {
  return i < items.length ? items[i] : undefined;
}

/**
 * @param at gives the value to show at a position, or undefined at the end; asked anew each time, because guest code in
 *   between may change the container
 * @param join makes the text of the whole from those of the values
 * @param again text of a container inside itself
 */
export function reprOf(
  vm: VM,
  self: PyObject,
  at: (position: number) => Value | undefined,
  join: (parts: string[]) => string,
  again: string,
): Maybe<string> {
  const active = progressOf(vm);
  if (active.has(self)) return again;
  if (depth >= MAX_DEPTH) return driven(vm, self, at, join, [], null, false, again);
  active.add(self);
  depth++;
  let handedOver = false;
  try {
    const parts: string[] = [];
    for (;;) {
      const v = at(parts.length);
      if (v === undefined) break;
      vm.meter.charge(1);
      const r = vm.repr(v);
      if (!isReady(r)) {
        handedOver = true;
        return driven(vm, self, at, join, parts, r, true, again);
      }
      parts.push(r);
    }
    return finish(vm, parts, join);
  } finally {
    depth--;
    if (!handedOver) active.delete(self);
  }
}

function* driven(
  vm: VM,
  self: PyObject,
  at: (position: number) => Value | undefined,
  join: (parts: string[]) => string,
  parts: string[],
  pending: Maybe<string> | null,
  entered: boolean,
  again: string,
): Gen<string> {
  const active = progressOf(vm);
  if (!entered) {
    if (active.has(self)) return again;
    active.add(self);
  }
  try {
    if (pending !== null) parts.push((yield pending) as string);
    for (;;) {
      const v = at(parts.length);
      if (v === undefined) break;
      vm.meter.charge(1);
      parts.push((yield vm.repr(v)) as string);
    }
    return finish(vm, parts, join);
  } finally {
    active.delete(self);
  }
}

/** The parts of a text in one, charged. */
export function joinParts(vm: VM, parts: string[], between: string): string {
  return finish(vm, parts, () => parts.join(between));
}

function finish(vm: VM, parts: string[], join: (parts: string[]) => string): string {
  let length = 0;
  for (const p of parts) length += p.length + 2;
  vm.meter.charge(length >> 5);
  vm.meter.alloc(16 + length);
  return join(parts);
}
