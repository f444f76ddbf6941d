/** The closest known name to a wrong one, by CPython's measure (Python/suggestions.c). */

/** More names than this are not searched. */
const MAX_CANDIDATES = 750;
/** Longer names are not compared. */
const MAX_LENGTH = 40;
const MOVE_COST = 2;
const CASE_COST = 1;

/** The candidate closest to the wrong name, or null when none is close. Also used for keyword arguments. */
export function closestName(wrong: string, candidates: readonly string[]): string | null {
  if (candidates.length >= MAX_CANDIDATES || wrong.length > MAX_LENGTH) return null;
  const wrongBytes = utf8(wrong);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    // A name that is "missing" though it is there is no suggestion.
    if (candidate === wrong || candidate.length > MAX_LENGTH * 4) continue;
    const bytes = utf8(candidate);
    // No more than a third of the characters may need a change, and only better matches count.
    const limit = Math.min(Math.floor(((wrongBytes.length + bytes.length + 3) * MOVE_COST) / 6), bestDistance - 1);
    const distance = levenshtein(wrongBytes, bytes, limit);
    if (distance > limit) continue;
    if (best === null || distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** ", Did you mean 'x'?" as messages of wrong calls append it; empty without a suggestion. */
export function didYouMean(wrong: string, candidates: readonly string[]): string {
  const meant = closestName(wrong, candidates);
  return meant === null ? "" : `. Did you mean '${meant}'?`;
}

/** CPython compares the bytes of names. */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.codePointAt(i) as number;
    if (c < 0x80) bytes.push(c);
    else if (c < 0x800) bytes.push(0xc0 | (c >> 6), 0x80 | (c & 63));
    else if (c < 0x10000) bytes.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
    else {
      i++;
      bytes.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
    }
  }
  return bytes;
}

/** What it costs to write `b` for `a`: nothing, a change of case, or a change. */
function substitution(a: number, b: number): number {
  if ((a & 31) !== (b & 31)) return MOVE_COST;
  if (a === b) return 0;
  return lower(a) === lower(b) ? CASE_COST : MOVE_COST;
}

const lower = (c: number): number => (c >= 65 && c <= 90 ? c + 32 : c);

/** Edit distance; anything above `limit` once it is certain to exceed it. */
function levenshtein(a: readonly number[], b: readonly number[], limit: number): number {
  let from = 0;
  let endA = a.length;
  let endB = b.length;
  while (from < endA && from < endB && a[from] === b[from]) from++;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  let left = a.slice(from, endA);
  let right = b.slice(from, endB);
  if (left.length === 0 || right.length === 0) return (left.length + right.length) * MOVE_COST;
  if (left.length > MAX_LENGTH || right.length > MAX_LENGTH) return limit + 1;
  if (right.length < left.length) [left, right] = [right, left];
  if ((right.length - left.length) * MOVE_COST > limit) return limit + 1;
  const row = left.map((_, i) => (i + 1) * MOVE_COST);
  let result = 0;
  for (let j = 0; j < right.length; j++) {
    let distance = j * MOVE_COST;
    result = distance;
    let minimum = Number.POSITIVE_INFINITY;
    for (let i = 0; i < left.length; i++) {
      const substitute = distance + substitution(right[j] as number, left[i] as number);
      distance = row[i] as number;
      result = Math.min(Math.min(result, distance) + MOVE_COST, substitute);
      row[i] = result;
      if (result < minimum) minimum = result;
    }
    if (minimum > limit) return limit + 1;
  }
  return result;
}
