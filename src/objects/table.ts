/**
 * The hash table of dict and set: insertion order, and one entry for keys that are equal (1, 1.0 and True).
 *
 * It is a JavaScript Map whose keys are made so that its own equality is Python's:
 *   - str, int and None stand for themselves; bool and float become the number they equal (`originals` remembers them);
 *   - objects compared by identity stand for themselves;
 *   - values compared by content (tuple, bytes, frozenset …) are found through `index`, from a hash to the first object
 *     of that content, which is the Map key;
 *   - objects with a Python-level `__hash__` or `__eq__` are found in the same way, but their methods have to be run by
 *     the machine. A table that meets one goes over to `byHash` mode, in which `index` covers every key.
 *
 * `find` gives the Map key for a guest key. It is the only place that knows about the four kinds.
 */

import type { VM } from "../vm/vm.js";
import { sameContent } from "./equality.js";
import { isRaised, typeError, typeErrorType } from "./errors.js";
import {
  isSyncKey,
  keyEquals,
  keyHash,
  lastKeyWork,
  NOT_SIMPLE,
  simpleKey,
  smallTupleHash,
  visibleHash,
} from "./hashing.js";
import { PyTuple, provideTable, type Tracer, tupleType, typeOf, type Value } from "./model.js";
import type { Gen, Maybe } from "./native.js";

/** What a key is called in the Map. Opaque outside this file and hashing.ts. */
export type MapKey = unknown;
type Hash = number | bigint;

/**
 * V8 hashes a string of more than this many units by its length alone: in a Map, all of one length would be compared
 * with each other. Such keys are found by a hash of ours, and an object stands for each in the Map.
 */
const LONG_KEY = 16_383;

/** Whether the key may be put into a table that is plain as it is. */
export function isDirectKey(key: Value): key is string | number {
  return typeof key === "number" || (typeof key === "string" && key.length <= LONG_KEY);
}

export class HashTable<V> {
  readonly map = new Map<MapKey, V>();
  /** Map key -> the key as the guest gave it, where they differ. */
  private originals: Map<MapKey, Value> | null = null;
  private index: Map<Hash, MapKey[]> | null = null;
  /** Map key -> hash, for keys that are in `index`. */
  private hashes: Map<MapKey, Hash> | null = null;
  private byHash = false;
  /**
   * Keys in order, kept while the newest entry is asked for, so that finding it does not walk the table. A key that is gone
   * or has moved may still stand where it was; its true place is the last one.
   */
  private tail: MapKey[] | null = null;
  /** Walks the keys from the oldest, so that finding the oldest does not walk over those that are gone, again and again. */
  private front: Iterator<MapKey> | null = null;
  /** The oldest key, where `front` has found it. */
  private frontKey: MapKey = undefined;
  /** How many entries have been removed. */
  private gone = 0;
  /** Hash that `find` worked out for a key that is not there, for the insertion that follows. */
  private pendingKey: MapKey = undefined;
  private pendingHash: Hash = 0;
  /** A tuple that was looked for lately, and the Map key that it has: `if k in d: d[k] += 1` looks three times. */
  private lastKey: Value | undefined = undefined;
  private lastFound: MapKey = undefined;

  /** @param use what an unhashable key is refused as: "dict key" or "set element"; null names only the type */
  constructor(readonly use: "dict key" | "set element" | null = "dict key") {}

  get removed(): number {
    return this.gone;
  }

  get size(): number {
    return this.map.size;
  }

  /** Whether a str or int key can be looked up with `map.get` alone. */
  get isPlain(): boolean {
    return !this.byHash;
  }

  /**
   * The Map key for a guest key, whether it is in the table or not. May need guest code: then a generator is returned.
   * Throws TypeError for an unhashable key.
   */
  find(vm: VM, key: Value): Maybe<MapKey> {
    if (key instanceof PyTuple && key.cls === tupleType && !this.byHash) {
      if (key === this.lastKey) return this.lastFound;
      const hash = smallTupleHash(key.items);
      if (hash !== undefined) {
        const bucket = this.index?.get(hash);
        if (bucket !== undefined) {
          for (let i = 0; i < bucket.length; i++) {
            vm.meter.charge(1);
            const candidate = bucket[i] as Value;
            if (keyEquals(candidate, key)) {
              this.lastKey = key;
              this.lastFound = candidate;
              return candidate;
            }
          }
        }
        this.pendingKey = key;
        this.pendingHash = hash;
        return key;
      }
    }
    const simple = simpleKey(key);
    if (typeof simple === "string" && simple.length > LONG_KEY) return this.findByHash(vm, key, simple);
    if (simple !== NOT_SIMPLE) {
      if (!this.byHash || this.map.has(simple)) return simple;
      return this.findByHash(vm, key, simple);
    }
    if (isSyncKey(key, this.use) && !this.byHash) {
      vm.meter.charge(lastKeyWork());
      const hash = keyHash(vm, key);
      const bucket = this.index?.get(hash);
      if (bucket !== undefined) {
        for (const candidate of bucket) {
          vm.meter.charge(1);
          if (keyEquals(candidate as Value, key)) return candidate;
        }
      }
      this.pendingKey = key;
      this.pendingHash = hash;
      return key;
    }
    return this.findByHash(vm, key, simple === NOT_SIMPLE ? key : simple);
  }

  /**
   * For a Map key of another table, where both are plain: the Map key under which this table has the equal key, or
   * undefined when it has none. Runs no guest code.
   */
  counterpart(from: HashTable<unknown>, mapKey: MapKey): MapKey | undefined {
    if (this.map.has(mapKey)) return mapKey;
    if (typeof mapKey !== "object" || mapKey === null || this.index === null) return undefined;
    if (simpleKey(mapKey as Value) !== NOT_SIMPLE) return undefined;
    const hash = from.hashes?.get(mapKey);
    const bucket = hash === undefined ? undefined : this.index.get(hash);
    if (bucket !== undefined) {
      for (const candidate of bucket) if (sameContent(candidate as Value, mapKey as Value, 1)) return candidate;
    }
    return undefined;
  }

  /** `find` for a key of another table: where that one knows its hash, it is not worked out again. */
  findFrom(vm: VM, other: HashTable<unknown>, mapKey: MapKey): Maybe<MapKey> {
    const key = other.original(mapKey);
    const hash = other.byHash ? other.hashes?.get(mapKey) : undefined;
    if (hash === undefined) return this.find(vm, key);
    return this.findByHash(vm, key, mapKey, hash);
  }

  /** A TypeError of hashing says what the key was wanted for. */
  private *hashOf(vm: VM, key: Value): Gen<Hash> {
    try {
      return (yield visibleHash(vm, key)) as Hash;
    } catch (e) {
      if (this.use !== null && isRaised(e, typeErrorType)) {
        const text = e.exc.args.items[0];
        if (typeof text === "string" && e.exc.args.items.length === 1 && !text.startsWith("cannot use '")) {
          throw typeError(`cannot use '${typeOf(key).name}' as a ${this.use} (${text})`);
        }
      }
      throw e;
    }
  }

  private *findByHash(vm: VM, key: Value, mapKey: MapKey, known?: Hash): Gen<MapKey> {
    const hash = known !== undefined ? known : yield* this.hashOf(vm, key);
    if (!this.byHash) yield* this.goByHash(vm);
    const bucket = this.index?.get(hash);
    if (bucket !== undefined) {
      // A copy: comparing may run guest code that changes the table.
      for (const candidate of bucket.slice()) {
        vm.meter.charge(1);
        const original = this.original(candidate);
        // A long text that has the same hash is read to its end.
        if (typeof key === "string") vm.meter.charge(key.length >> 9);
        if (original === key) return candidate;
        if ((yield vm.equals(original, key)) === true && this.map.has(candidate)) return candidate;
      }
    }
    // An object whose hash has changed since it was put in is not found, but is still a key: the new one needs another.
    const isLong = typeof mapKey === "string" && mapKey.length > LONG_KEY;
    const free = isLong || this.map.has(mapKey) ? { mark: 0, trace() {} } : mapKey;
    this.pendingKey = free;
    this.pendingHash = hash;
    return free;
  }

  /** Puts every key into `index` under its visible hash. */
  private *goByHash(vm: VM): Gen<void> {
    const index = new Map<Hash, MapKey[]>();
    const hashes = new Map<MapKey, Hash>();
    for (const mapKey of [...this.map.keys()]) {
      vm.meter.charge(1);
      const hash = (yield visibleHash(vm, this.original(mapKey))) as Hash;
      hashes.set(mapKey, hash);
      const bucket = index.get(hash);
      if (bucket === undefined) index.set(hash, [mapKey]);
      else bucket.push(mapKey);
    }
    this.index = index;
    this.hashes = hashes;
    this.byHash = true;
  }

  /** The key as the guest gave it. */
  original(mapKey: MapKey): Value {
    if (this.originals !== null) {
      const o = this.originals.get(mapKey);
      if (o !== undefined) return o;
    }
    return mapKey as Value;
  }

  /** Sets the value under a Map key that `find` gave for `key`. */
  put(mapKey: MapKey, key: Value, value: V): void {
    const map = this.map;
    if (mapKey === key && typeof mapKey !== "object" && !this.byHash && this.tail === null) {
      map.set(mapKey, value);
      return;
    }
    if (!map.has(mapKey)) {
      if (mapKey !== key) {
        this.originals ??= new Map();
        this.originals.set(mapKey, key);
      }
      if (this.byHash || this.pendingKey === mapKey) {
        this.index ??= new Map();
        this.hashes ??= new Map();
        if (this.pendingKey === mapKey) {
          const hash = this.pendingHash;
          this.hashes.set(mapKey, hash);
          const bucket = this.index.get(hash);
          if (bucket === undefined) this.index.set(hash, [mapKey]);
          else bucket.push(mapKey);
        } else this.byHash = false; // cannot happen for keys that came through find; index anew when needed
      }
      this.noteNewest(mapKey);
    }
    this.pendingKey = undefined;
    map.set(mapKey, value);
  }

  /** Removes an entry by its Map key; false when there was none. */
  remove(mapKey: MapKey): boolean {
    if (!this.map.delete(mapKey)) return false;
    this.gone++;
    if (mapKey === this.frontKey) this.frontKey = undefined;
    this.lastKey = undefined;
    this.originals?.delete(mapKey);
    const hash = this.hashes?.get(mapKey);
    if (hash !== undefined) {
      this.hashes?.delete(mapKey);
      const bucket = this.index?.get(hash);
      if (bucket !== undefined) {
        const i = bucket.indexOf(mapKey);
        if (i >= 0) bucket.splice(i, 1);
        if (bucket.length === 0) this.index?.delete(hash);
      }
    }
    return true;
  }

  clear(): void {
    this.map.clear();
    this.lastKey = undefined;
    this.originals = null;
    this.index = null;
    this.hashes = null;
    this.byHash = false;
    this.tail = null;
    this.front = null;
    this.frontKey = undefined;
  }

  /** The Map key of the newest entry; undefined when there is none. Amortised constant time. */
  newest(vm: VM): MapKey {
    if (this.map.size === 0) return undefined;
    for (;;) {
      if (this.tail === null || this.tail.length === 0) {
        vm.meter.items(this.map.size, 8);
        this.tail = [...this.map.keys()];
      }
      const mapKey = this.tail[this.tail.length - 1];
      if (this.map.has(mapKey)) return mapKey;
      this.tail.pop();
    }
  }

  /** The Map key of the oldest entry; undefined when there is none. Amortised constant time. */
  oldest(): MapKey {
    if (this.gone < 32) return this.map.keys().next().value;
    if (this.frontKey !== undefined || this.map.size === 0) return this.frontKey;
    this.front ??= this.map.keys();
    let r = this.front.next();
    if (r.done) {
      // It had come to an end before more was put in.
      this.front = this.map.keys();
      r = this.front.next();
    }
    this.frontKey = r.value;
    return this.frontKey;
  }

  /** Removes and returns an entry. */
  pop(mapKey: MapKey): [Value, V] {
    const entry: [Value, V] = [this.original(mapKey), this.map.get(mapKey) as V];
    this.remove(mapKey);
    return entry;
  }

  /** Makes an entry the newest. */
  moveToEnd(mapKey: MapKey): void {
    const value = this.map.get(mapKey) as V;
    this.gone++;
    if (mapKey === this.frontKey) this.frontKey = undefined;
    this.map.delete(mapKey);
    this.map.set(mapKey, value);
    this.noteNewest(mapKey);
  }

  private noteNewest(mapKey: MapKey): void {
    if (this.tail === null) return;
    this.tail.push(mapKey);
    // A table that is filled and emptied again must not make it grow for ever.
    if (this.tail.length > 2 * this.map.size + 64) this.tail = null;
  }

  /** Makes an entry the oldest. Walks the table. */
  moveToFront(mapKey: MapKey): void {
    const entries = [...this.map];
    const value = this.map.get(mapKey) as V;
    this.map.clear();
    this.map.set(mapKey, value);
    for (const [k, v] of entries) this.map.set(k, v);
    this.tail = null;
    this.front = null;
    this.frontKey = undefined;
  }

  /** Keys as the guest gave them, in order: a fresh array. */
  keys(): Value[] {
    const keys = [...this.map.keys()] as Value[];
    if (this.originals !== null) for (let i = 0; i < keys.length; i++) keys[i] = this.original(keys[i]);
    return keys;
  }

  /** Copies all entries of another table into this empty one, without hashing anything again. */
  copyFrom(vm: VM, other: HashTable<V>, order: Iterable<MapKey> = other.map.keys()): void {
    let i = 0;
    try {
      for (const k of order) {
        vm.meter.turn(4 * i++ + 3);
        this.map.set(k, other.map.get(k) as V);
      }
    } catch (e) {
      // The run is over, but its module may be used again: no table is left without its index.
      this.clear();
      throw e;
    }
    this.copyIndex(other);
  }

  /** The same for the keys alone: all get one value. */
  copyKeys(other: HashTable<unknown>, value: V): void {
    for (const k of other.map.keys()) this.map.set(k, value);
    this.copyIndex(other);
  }

  private copyIndex(other: HashTable<unknown>): void {
    this.originals = other.originals === null ? null : new Map(other.originals);
    this.index = other.index === null ? null : new Map([...other.index].map(([h, b]) => [h, b.slice()]));
    this.hashes = other.hashes === null ? null : new Map(other.hashes);
    this.byHash = other.byHash;
    this.tail = null;
  }

  trace(t: Tracer): void {
    t.bytes(150 + this.map.size * 40);
    for (const [k, v] of this.map) {
      t.value(k as Value);
      if ((v as unknown) !== true) t.value(v as Value);
    }
    if (this.originals !== null) {
      t.bytes(this.originals.size * 40);
      for (const v of this.originals.values()) t.value(v);
    }
    if (this.index !== null) t.bytes(this.index.size * 150);
  }
}

provideTable(HashTable);
