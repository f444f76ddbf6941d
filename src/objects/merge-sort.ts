/**
 * A stable merge sort of positions by numeric keys, in typed arrays: twice as fast as Array.prototype.sort with a
 * comparison function. Where two keys are equal an optional second comparison decides.
 */

const RUN = 16;

/** Items that are moved between two looks at the clock. */
const PORTION = 32_768;

/**
 * Positions 0 … n-1 in the order of their keys; `before(i, j)` says for equal keys whether j comes before i. `look` is
 * called after each portion of the work.
 */
export function sortPositions(
  keys: Float64Array,
  before: ((j: number, i: number) => boolean) | null,
  look: () => void,
): Uint32Array {
  const n = keys.length;
  let a = new Uint32Array(n);
  let b = new Uint32Array(n);
  for (let i = 0; i < n; i++) a[i] = i;
  /** Whether the later position j must stand before the earlier one i. */
  const less = (j: number, i: number): boolean => {
    const x = keys[j] as number;
    const y = keys[i] as number;
    return x < y || (x === y && before !== null && before(j, i));
  };
  for (let start = 0; start < n; start += RUN) {
    if (start % PORTION === 0) look();
    const end = Math.min(n, start + RUN);
    for (let i = start + 1; i < end; i++) {
      const v = a[i] as number;
      let j = i - 1;
      while (j >= start && less(v, a[j] as number)) {
        a[j + 1] = a[j] as number;
        j--;
      }
      a[j + 1] = v;
    }
  }
  for (let width = RUN; width < n; width *= 2) {
    let moved = 0;
    for (let start = 0; start < n; start += 2 * width) {
      moved += 2 * width;
      if (moved >= PORTION) {
        moved = 0;
        look();
      }
      const middle = Math.min(n, start + width);
      const end = Math.min(n, start + 2 * width);
      let i = start;
      let j = middle;
      let k = start;
      if (middle < end && less(a[middle] as number, a[middle - 1] as number)) {
        while (i < middle && j < end)
          b[k++] = less(a[j] as number, a[i] as number) ? (a[j++] as number) : (a[i++] as number);
        while (i < middle) b[k++] = a[i++] as number;
        while (j < end) b[k++] = a[j++] as number;
      } else for (; k < end; k++) b[k] = a[k] as number;
    }
    const t = a;
    a = b;
    b = t;
  }
  return a;
}

/** Sorts numbers in place, in portions. */
export function sortNumbers(keys: Float64Array, look: () => void): Float64Array {
  const n = keys.length;
  if (n <= 2 * PORTION) return keys.sort();
  for (let start = 0; start < n; start += PORTION) {
    keys.subarray(start, start + PORTION).sort();
    look();
  }
  let a: Float64Array = keys;
  let b: Float64Array = new Float64Array(n);
  for (let width = PORTION; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(n, start + width);
      const end = Math.min(n, start + 2 * width);
      let i = start;
      let j = middle;
      for (let k = start; k < end; k++) {
        if (k % PORTION === 0) look();
        b[k] =
          j >= end || (i < middle && (a[i] as number) <= (a[j] as number)) ? (a[i++] as number) : (a[j++] as number);
      }
    }
    [a, b] = [b, a];
  }
  return a;
}

/**
 * The first six characters of each string as one number, which orders like the string itself as far as it goes;
 * undefined when a character is beyond Latin-1.
 */
export function prefixKeys(strings: readonly string[]): Float64Array | undefined {
  const keys = new Float64Array(strings.length);
  for (let i = 0; i < strings.length; i++) {
    const s = strings[i] as string;
    let high = 0;
    let low = 0;
    for (let k = 0; k < 3; k++) {
      const c = k < s.length ? s.charCodeAt(k) : 0;
      const d = k + 3 < s.length ? s.charCodeAt(k + 3) : 0;
      if (c > 255 || d > 255) return undefined;
      high = high * 256 + c;
      low = low * 256 + d;
    }
    keys[i] = high * 16777216 + low;
  }
  return keys;
}
