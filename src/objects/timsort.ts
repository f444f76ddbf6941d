/**
 * Tim Peters's merge sort, resumable: every `<` may be guest code. It follows CPython's listobject.c (runs, binary
 * insertion, powersort's merge order, galloping) so that a program that counts comparisons counts the same.
 *
 * What is sorted is an array of positions; `keys` stays where it is.
 */
import type { VM } from "../vm/vm.js";
import type { Value } from "./model.js";
import { type Gen, isReady, type Maybe } from "./native.js";

const MIN_GALLOP = 7;
const MAX_MINRUN = 64;

interface Run {
  base: number;
  length: number;
  power: number;
}

/** Positions of the keys in sorted order. */
export function* timsort(vm: VM, keys: readonly Value[]): Gen<number[]> {
  const sorter = new Sorter(vm, keys);
  yield* sorter.sort();
  return sorter.order;
}

class Sorter {
  readonly order: number[] = [];
  private minGallop = MIN_GALLOP;
  private readonly runs: Run[] = [];

  constructor(
    private readonly vm: VM,
    private readonly keys: readonly Value[],
  ) {
    for (let i = 0; i < keys.length; i++) this.order.push(i);
  }

  /** keys[a] < keys[b] */
  private *less(a: number | undefined, b: number | undefined): Gen<boolean> {
    const vm = this.vm;
    vm.meter.charge(1);
    const r = vm.compare("<", this.keys[a as number] as Value, this.keys[b as number] as Value) as Maybe<Value>;
    const v = isReady(r) ? r : ((yield r) as Value);
    return typeof v === "boolean" ? v : ((yield vm.truth(v)) as boolean);
  }

  *sort(): Gen<void> {
    const n = this.order.length;
    let remaining = n;
    if (remaining < 2) return;
    let lo = 0;
    const minrun = minimalRun(remaining);
    do {
      let run = yield* this.countRun(lo, remaining);
      if (run < minrun) {
        const force = Math.min(remaining, minrun);
        yield* this.insertionSort(lo, lo + force, lo + run);
        run = force;
      }
      yield* this.foundRun(run, n);
      this.runs.push({ base: lo, length: run, power: 0 });
      lo += run;
      remaining -= run;
    } while (remaining > 0);
    yield* this.forceCollapse();
  }

  private reverse(lo: number, hi: number): void {
    const a = this.order;
    for (let i = lo, j = hi - 1; i < j; i++, j--) {
      const t = a[i] as number;
      a[i] = a[j] as number;
      a[j] = t;
    }
  }

  /** Length of the run at `lo`; a descending one is turned round (its equal stretches keep their order). */
  private *countRun(lo: number, remaining: number): Gen<number> {
    const a = this.order;
    let n = 1;
    for (; n < remaining; n++) if (yield* this.less(a[lo + n], a[lo + n - 1])) break;
    if (n === remaining) return n;
    // What came so far rises or is all equal; a step down follows.
    if (n > 1) {
      if (yield* this.less(a[lo], a[lo + n - 1])) return n;
      this.reverse(lo, lo + n);
    }
    n++;
    let equal = 0;
    for (; n < remaining; n++) {
      if (yield* this.less(a[lo + n], a[lo + n - 1])) {
        if (equal > 0) {
          this.reverse(lo + n - equal - 1, lo + n);
          equal = 0;
        }
      } else if (yield* this.less(a[lo + n - 1], a[lo + n])) break;
      else equal++;
    }
    if (equal > 0) this.reverse(lo + n - equal - 1, lo + n);
    this.reverse(lo, lo + n);
    // The whole may go on rising from its new end.
    for (; n < remaining; n++) if (yield* this.less(a[lo + n], a[lo + n - 1])) break;
    return n;
  }

  /** Binary insertion; lo … start is sorted already. */
  private *insertionSort(lo: number, hi: number, start: number): Gen<void> {
    const a = this.order;
    for (let i = start === lo ? start + 1 : start; i < hi; i++) {
      const pivot = a[i] as number;
      let l = lo;
      let r = i;
      while (l < r) {
        const p = l + ((r - l) >> 1);
        if (yield* this.less(pivot, a[p])) r = p;
        else l = p + 1;
      }
      a.copyWithin(l + 1, l, i);
      a[l] = pivot;
    }
  }

  /** Merges earlier runs as powersort says before a new run of the given length is pushed. */
  private *foundRun(length: number, n: number): Gen<void> {
    const runs = this.runs;
    if (runs.length === 0) return;
    const last = runs[runs.length - 1] as Run;
    const power = mergePower(last.base, last.length, length, n);
    while (runs.length > 1 && (runs[runs.length - 2] as Run).power > power) yield* this.mergeAt(runs.length - 2);
    (runs[runs.length - 1] as Run).power = power;
  }

  private *forceCollapse(): Gen<void> {
    const runs = this.runs;
    while (runs.length > 1) {
      let n = runs.length - 2;
      if (n > 0 && (runs[n - 1] as Run).length < (runs[n + 1] as Run).length) n--;
      yield* this.mergeAt(n);
    }
  }

  private *mergeAt(i: number): Gen<void> {
    const runs = this.runs;
    const a = this.order;
    const x = runs[i] as Run;
    const y = runs[i + 1] as Run;
    let { base: baseA, length: na } = x;
    const { base: baseB, length: nb } = y;
    x.length = na + nb;
    runs.splice(i + 1, 1);
    const skip = yield* this.gallopRight(a[baseB] as number, a, baseA, na, 0);
    baseA += skip;
    na -= skip;
    if (na === 0) return;
    const kept = yield* this.gallopLeft(a[baseA + na - 1] as number, a, baseB, nb, nb - 1);
    if (kept === 0) return;
    this.vm.meter.charge(na + kept);
    if (na <= kept) yield* this.mergeLow(baseA, na, baseB, kept);
    else yield* this.mergeHigh(baseA, na, baseB, kept);
  }

  /** Where key belongs in a sorted stretch, before any equal ones. */
  private *gallopLeft(key: number, a: readonly number[], base: number, n: number, hint: number): Gen<number> {
    let last = 0;
    let ofs = 1;
    if (yield* this.less(a[base + hint], key)) {
      const max = n - hint;
      while (ofs < max && (yield* this.less(a[base + hint + ofs], key))) {
        last = ofs;
        ofs = 2 * ofs + 1;
      }
      if (ofs > max) ofs = max;
      last += hint;
      ofs += hint;
    } else {
      const max = hint + 1;
      while (ofs < max && !(yield* this.less(a[base + hint - ofs], key))) {
        last = ofs;
        ofs = 2 * ofs + 1;
      }
      if (ofs > max) ofs = max;
      const k = last;
      last = hint - ofs;
      ofs = hint - k;
    }
    last++;
    while (last < ofs) {
      const m = last + ((ofs - last) >> 1);
      if (yield* this.less(a[base + m], key)) last = m + 1;
      else ofs = m;
    }
    return ofs;
  }

  /** Where key belongs in a sorted stretch, after any equal ones. */
  private *gallopRight(key: number, a: readonly number[], base: number, n: number, hint: number): Gen<number> {
    let last = 0;
    let ofs = 1;
    if (yield* this.less(key, a[base + hint])) {
      const max = hint + 1;
      while (ofs < max && (yield* this.less(key, a[base + hint - ofs]))) {
        last = ofs;
        ofs = 2 * ofs + 1;
      }
      if (ofs > max) ofs = max;
      const k = last;
      last = hint - ofs;
      ofs = hint - k;
    } else {
      const max = n - hint;
      while (ofs < max && !(yield* this.less(key, a[base + hint + ofs]))) {
        last = ofs;
        ofs = 2 * ofs + 1;
      }
      if (ofs > max) ofs = max;
      last += hint;
      ofs += hint;
    }
    last++;
    while (last < ofs) {
      const m = last + ((ofs - last) >> 1);
      if (yield* this.less(key, a[base + m])) ofs = m;
      else last = m + 1;
    }
    return ofs;
  }

  /** Merges two neighbouring runs of which the first is the shorter. */
  private *mergeLow(baseA: number, lengthA: number, baseB: number, lengthB: number): Gen<void> {
    const a = this.order;
    const tmp = a.slice(baseA, baseA + lengthA);
    let na = lengthA;
    let nb = lengthB;
    let from = 0;
    let right = baseB;
    let dest = baseA;
    const move = (source: readonly number[], at: number, count: number) => {
      for (let i = 0; i < count; i++) a[dest + i] = source[at + i] as number;
      dest += count;
    };
    merging: {
      move(a, right++, 1);
      nb--;
      if (nb === 0 || na === 1) break merging;
      let gallop = this.minGallop;
      for (;;) {
        let countA = 0;
        let countB = 0;
        for (;;) {
          if (yield* this.less(a[right], tmp[from])) {
            move(a, right++, 1);
            nb--;
            countB++;
            countA = 0;
            if (nb === 0) break merging;
            if (countB >= gallop) break;
          } else {
            move(tmp, from++, 1);
            na--;
            countA++;
            countB = 0;
            if (na === 1) break merging;
            if (countA >= gallop) break;
          }
        }
        gallop++;
        do {
          if (gallop > 1) gallop--;
          this.minGallop = gallop;
          countA = yield* this.gallopRight(a[right] as number, tmp, from, na, 0);
          if (countA > 0) {
            move(tmp, from, countA);
            from += countA;
            na -= countA;
            if (na <= 1) break merging;
          }
          move(a, right++, 1);
          nb--;
          if (nb === 0) break merging;
          countB = yield* this.gallopLeft(tmp[from] as number, a, right, nb, 0);
          if (countB > 0) {
            move(a, right, countB);
            right += countB;
            nb -= countB;
            if (nb === 0) break merging;
          }
          move(tmp, from++, 1);
          na--;
          if (na === 1) break merging;
        } while (countA >= MIN_GALLOP || countB >= MIN_GALLOP);
        gallop++;
        this.minGallop = gallop;
      }
    }
    // The last of the first run belongs after what is left of the second.
    if (na === 1 && nb > 0) move(a, right, nb);
    move(tmp, from, na);
  }

  /** Merges two neighbouring runs of which the second is the shorter, from the end. */
  private *mergeHigh(baseA: number, lengthA: number, baseB: number, lengthB: number): Gen<void> {
    const a = this.order;
    const tmp = a.slice(baseB, baseB + lengthB);
    let na = lengthA;
    let nb = lengthB;
    let dest = baseB + nb - 1;
    let right = nb - 1;
    let left = baseA + na - 1;
    /** Moves a stretch that ends at `at`, so that it ends at dest. */
    const move = (source: readonly number[], at: number, count: number) => {
      for (let i = 0; i < count; i++) a[dest - i] = source[at - i] as number;
      dest -= count;
    };
    merging: {
      move(a, left--, 1);
      na--;
      if (na === 0 || nb === 1) break merging;
      let gallop = this.minGallop;
      for (;;) {
        let countA = 0;
        let countB = 0;
        for (;;) {
          if (yield* this.less(tmp[right], a[left])) {
            move(a, left--, 1);
            na--;
            countA++;
            countB = 0;
            if (na === 0) break merging;
            if (countA >= gallop) break;
          } else {
            move(tmp, right--, 1);
            nb--;
            countB++;
            countA = 0;
            if (nb === 1) break merging;
            if (countB >= gallop) break;
          }
        }
        gallop++;
        do {
          if (gallop > 1) gallop--;
          this.minGallop = gallop;
          countA = na - (yield* this.gallopRight(tmp[right] as number, a, baseA, na, na - 1));
          if (countA > 0) {
            move(a, left, countA);
            left -= countA;
            na -= countA;
            if (na === 0) break merging;
          }
          move(tmp, right--, 1);
          nb--;
          if (nb === 1) break merging;
          countB = nb - (yield* this.gallopLeft(a[left] as number, tmp, 0, nb, nb - 1));
          if (countB > 0) {
            move(tmp, right, countB);
            right -= countB;
            nb -= countB;
            if (nb <= 1) break merging;
          }
          move(a, left--, 1);
          na--;
          if (na === 0) break merging;
        } while (countA >= MIN_GALLOP || countB >= MIN_GALLOP);
        gallop++;
        this.minGallop = gallop;
      }
    }
    // The first of the second run belongs before what is left of the first.
    if (nb === 1 && na > 0) move(a, left, na);
    move(tmp, right, nb);
  }
}

function minimalRun(length: number): number {
  let n = length;
  let rest = 0;
  while (n >= MAX_MINRUN) {
    rest |= n & 1;
    n >>= 1;
  }
  return n + rest;
}

/** Depth at which two neighbouring runs should meet in a nearly balanced tree of merges (CPython's powerloop). */
function mergePower(s1: number, n1: number, n2: number, n: number): number {
  let result = 0;
  let a = 2 * s1 + n1;
  let b = a + n1 + n2;
  for (;;) {
    result++;
    if (a >= n) {
      a -= n;
      b -= n;
    } else if (b >= n) break;
    a *= 2;
    b *= 2;
  }
  return result;
}
