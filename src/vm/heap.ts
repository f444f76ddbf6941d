/**
 * The live heap: how many bytes a sandbox's data occupies at this moment. The count starts from the roots (running
 * frames, modules, what the host holds) and follows the `trace` methods of the objects; it keeps its own stack, so depth
 * of data is no matter, and marks objects with the number of the count instead of collecting them in a set.
 *
 * Sizes are estimates of what V8 takes, calibrated by test/limits/live-heap.test.ts to within a factor of two.
 */

import type { Code } from "../compile/code.js";
import { type Attrs, PyFloat, type PyInstance, PyObject, PyType, type Tracer, type Value } from "../objects/model.js";
import { approximateBits } from "../objects/number-size.js";
import { DICT_SHAPE, type Shape } from "../objects/shape.js";
import { LibrarySource } from "./compile.js";
import { type AnyFrame, Frame } from "./frame.js";
import type { Machine } from "./machine.js";
import type { Meter } from "./meter.js";
import { LimitSignal } from "./signals.js";

/** The object with its four or five fields, and the array or table most objects have. */
const HEADER = 88;
/** A float and its boxed number. */
const FLOAT = 56;
const FRAME = 160;
/** V8 keeps one string for each of these. */
const TINY_STRING = 2;
/** Names, keys, words: mostly shared. */
const SHORT_STRING = 24;
/** What a reference to a short string counts: less than one of its own takes, more than a shared one. */
const SHORT_BYTES = 16;
const LONG_STRING = 200;

/** What one object may take, whatever the limit: it may grow as much again until the next count (see meter.ts). */
const MAX_OBJECT = 2 ** 28;

let counts = 0;

class Count implements Tracer {
  total = 0;
  private readonly epoch = ++counts;
  private readonly pending: PyObject[] = [];
  /** Bytes of long strings when equal ones are one and the same, and when each reference is to one of its own. */
  longShared = 0;
  longSeparate = 0;
  private readonly longStrings = new Set<string>();
  private readonly shapes = new Set<Shape>();
  private readonly namespaces = new Set<object>();
  private readonly codes = new Set<Code>();
  private lastCode: Code | null = null;
  private lastFloat: PyFloat | null = null;

  bytes(count: number): void {
    if (count > MAX_OBJECT) throw new LimitSignal("memory", count, MAX_OBJECT);
    this.total += count;
  }

  value(v: Value | undefined): void {
    switch (typeof v) {
      case "object":
        if (v === null) return;
        break;
      case "string":
        this.string(v);
        return;
      case "bigint":
        this.total += 24 + approximateBits(v) / 8;
        return;
      case "number":
        // Beyond 31 bits a number in a slot is a heap number.
        if (v > 1073741823 || v < -1073741824) this.total += 16;
        return;
      default:
        return;
    }
    if (v instanceof PyFloat) {
      // Floats are too many to be marked one by one; the usual sharing is a row of the same one.
      if (v === this.lastFloat) return;
      this.lastFloat = v;
      this.total += FLOAT;
      return;
    }
    if (v.mark === this.epoch) return;
    v.mark = this.epoch;
    this.total += HEADER;
    this.pending.push(v);
  }

  values(list: readonly (Value | undefined)[]): void {
    for (let i = 0; i < list.length; i++) this.value(list[i]);
  }

  attrs(a: Attrs | PyInstance | null): void {
    if (a === null) return;
    if (!(a instanceof PyObject)) {
      if (this.namespaces.has(a)) return;
      this.namespaces.add(a);
      this.total += 40;
    }
    // V8 makes room for seventeen slots when the first is added, and grows by half.
    if (a.slots.length > 0) this.total += 48 + Math.max(17, a.slots.length * 1.25) * 8;
    if (a.shape.isShared === false && a.shape !== DICT_SHAPE && !this.shapes.has(a.shape)) {
      this.shapes.add(a.shape);
      this.total += 100 + a.shape.size * 40;
    }
    this.values(a.slots);
  }

  code(c: Code): void {
    // Code of ours is there once, for all sandboxes.
    if (c === this.lastCode || this.codes.has(c) || c.source instanceof LibrarySource) return;
    this.lastCode = c;
    this.codes.add(c);
    this.total += 1000 + c.words.length * 8 + c.positions.length * 4 + (c.consts.length + c.names.length) * 16;
    for (const k of c.consts) if (typeof k === "object" && k !== null && k.type === "code") this.code(k.code);
  }

  private string(s: string): void {
    const length = s.length;
    if (length < TINY_STRING) return;
    if (length <= SHORT_STRING) {
      this.total += SHORT_BYTES;
      return;
    }
    const bytes = 24 + stringBytes(s);
    if (length < LONG_STRING) {
      this.total += bytes;
      return;
    }
    this.longSeparate += bytes;
    // V8 hashes very long strings by their length alone: in a set, equally long ones would all be compared in full.
    const key =
      length < 16_000 ? s : `${length} ${s.slice(0, 12)} ${s.slice(length >> 1, (length >> 1) + 12)} ${s.slice(-12)}`;
    if (this.longStrings.has(key)) return;
    this.longStrings.add(key);
    this.longShared += bytes;
  }

  frames(top: AnyFrame | null): void {
    for (let f = top; f !== null; f = f.back) {
      this.total += FRAME;
      this.value(f.exc);
      if (!(f instanceof Frame)) {
        this.value(f.self);
        this.values(f.args);
        for (const items of f.held ?? []) {
          this.bytes(items.length * 8);
          this.values(items);
        }
        continue;
      }
      this.total += f.regs.length * 8;
      this.values(f.regs as (Value | undefined)[]);
      this.value(f.func);
      this.value(f.namespace);
      this.value(f.generator);
      if (f.aux instanceof PyObject) this.value(f.aux);
    }
  }

  drain(types: PyType[] | null = null): void {
    for (;;) {
      const object = this.pending.pop();
      if (object === undefined) return;
      if (types !== null && object instanceof PyType) types.push(object);
      object.trace(this);
    }
  }
}

/** Two bytes a character at most; most text has one, and a sample tells. */
function stringBytes(s: string): number {
  const length = s.length;
  const step = length > 64 ? length >> 4 : 4;
  for (let i = 0; i < length; i += step) if (s.charCodeAt(i) > 255) return length * 2;
  return length;
}

/**
 * What is known of the long strings between two counts. JavaScript cannot tell whether two equal strings are one, and
 * guessing wrong is dear either way: a program may keep a thousand copies of a long text, or a thousand references to one.
 * But no more strings can be alive than were alive at the last count and have been made since.
 */
export class LongStrings {
  private bytes = 0;
  private chargedThen = 0;
  private meter: Meter | null = null;

  estimate(meter: Meter, shared: number, separate: number): number {
    const since = this.meter === meter ? meter.bytes - this.chargedThen : meter.bytes;
    this.meter = meter;
    this.chargedThen = meter.bytes;
    this.bytes = Math.max(shared, Math.min(separate, this.bytes + since));
    return this.bytes;
  }
}

/** Bytes that are reachable in a sandbox. */
export function countLive(m: Machine): number {
  const count = new Count();
  roots(m, count);
  count.drain();
  return count.total + m.longStrings.estimate(m.meter, count.longShared, count.longSeparate);
}

/** Guests' classes that are reachable in a sandbox. Charges for the walk. */
export function liveTypes(m: Machine): PyType[] {
  const count = new Count();
  const types: PyType[] = [];
  roots(m, count);
  count.drain(types);
  m.meter.charge(Math.floor(count.total / 256));
  return types.filter((type) => type.isHeap);
}

function roots(m: Machine, count: Count): void {
  count.frames(m.frame);
  for (const frame of m.suspended) count.frames(frame);
  count.attrs(m.main);
  for (const module of m.modules.values()) count.value(module);
  for (const module of m.library.values()) count.value(module);
  for (const root of m.roots) count.value(root);
}
