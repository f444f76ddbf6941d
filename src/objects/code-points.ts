/**
 * Where the code points of a string are. A str is a JavaScript string, whose units are 16 bits wide; Python counts code
 * points. The two differ only in strings with surrogate pairs, and finding out whether a string has one means reading it.
 *
 * So each run remembers a few strings: the last ones found to have no pairs, and for those that have pairs a table of
 * the positions of every 64th code point. Indexing a string again and again costs one reading of it, and strings without
 * pairs pay nothing beyond that (for strings of Latin-1 characters the engine knows the answer without reading).
 *
 * What a program is charged depends on what it did before in the same run only, never on other runs.
 */
import type { Meter } from "../vm/meter.js";

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;
/** Code points between two entries of the table. */
const STEP = 64;
/** Strings up to this length are looked through each time. */
const SHORT = 64;
/** Looking a string up among the remembered ones is charged for above this length. */
const LONG = 16_384;
/** Strings remembered at most, and how many units they may have together. */
const MAX_ENTRIES = 64;
const MAX_UNITS = 1_000_000;

/** At most 65,280 of them. */
const CHARACTERS = new Map<number, string>();

/** The string of one unit. V8 keeps one for each Latin-1 character; here is one for each of the others. */
export function unitString(s: string, at: number): string {
  const c = s.charCodeAt(at);
  if (c < 256) return s[at] as string;
  const known = CHARACTERS.get(c);
  if (known !== undefined) return known;
  const made = String.fromCharCode(c);
  CHARACTERS.set(c, made);
  return made;
}

/** Whether every code point of the string is one unit. */
export function isFlat(s: string): boolean {
  return s.length < 2 || !hasPair(s);
}

/** Whether there is a surrogate pair in the string. For a few characters a regular expression is the slower way. */
function hasPair(s: string): boolean {
  const { length } = s;
  if (length > 24) return PAIR.test(s);
  for (let i = 0; i < length; i++) if (s.charCodeAt(i) >= 0xd800) return PAIR.test(s);
  return false;
}

/** Units that are read without a look at the clock. */
const PIECE = 2 ** 20;

/** `hasPair` of a string of any length. */
function hasPairAnywhere(s: string, meter: Meter): boolean {
  for (let from = 0; from < s.length; from += PIECE) {
    if (from > 0) meter.look();
    if (hasPair(s.length <= PIECE ? s : s.slice(from, from + PIECE + 1))) return true;
  }
  return false;
}

/** Positions in a string that has at least one surrogate pair. */
export class CodePoints {
  /** Number of code points. */
  readonly length: number;
  /** Unit offset of every 64th code point. */
  private readonly marks: Uint32Array;

  constructor(
    private readonly text: string,
    meter?: Meter,
  ) {
    const marks = new Uint32Array(Math.ceil(text.length / STEP) + 1);
    const n = text.length;
    let count = 0;
    let next = 0;
    for (let i = 0; i < n; i++) {
      if (count === next) {
        if (count % PIECE === 0) meter?.look();
        marks[count / STEP] = i;
        next += STEP;
      }
      if (isPairAt(text, i)) i++;
      count++;
    }
    this.length = count;
    this.marks = marks.length > 2 * (count / STEP) + 16 ? marks.slice(0, Math.ceil(count / STEP) + 1) : marks;
  }

  /** Unit offset of a code point; the offset of the end for `length`. */
  offset(index: number): number {
    if (index >= this.length) return this.text.length;
    const text = this.text;
    let at = this.marks[Math.floor(index / STEP)] as number;
    for (let k = index % STEP; k > 0; k--) at += isPairAt(text, at) ? 2 : 1;
    return at;
  }

  /** Which code point begins at a unit offset. */
  index(offset: number): number {
    if (offset >= this.text.length) return this.length;
    const marks = this.marks;
    let low = 0;
    let high = Math.ceil(this.length / STEP);
    // The last mark at or before the offset.
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((marks[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    let at = marks[low] as number;
    let index = low * STEP;
    while (at < offset) {
      at += isPairAt(this.text, at) ? 2 : 1;
      index++;
    }
    return index;
  }
}

/** Whether a surrogate pair begins at the offset. */
export function isPairAt(s: string, i: number): boolean {
  return (s.charCodeAt(i) & 0xfc00) === 0xd800 && (s.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
}

/** What a run remembers about its strings. */
export class StringIndex {
  /** The two strings asked about most recently that have no pairs. */
  private last = "";
  private previous = "";
  /** Where `last` is a text that something was appended to: what, and where it begins. */
  private tail = "";
  private tailFrom = Number.POSITIVE_INFINITY;
  /** Made when a long string is first asked about: most runs never do. */
  private known: Map<string, CodePoints | null> | null = null;
  private units = 0;

  constructor(private readonly meter: Meter) {}

  /** The positions in a string, or null when its code points are its units. */
  of(s: string): CodePoints | null {
    const { length } = s;
    if (length <= SHORT) {
      if (s === this.last) return null;
      if (length > 1 && hasPair(s)) return new CodePoints(s);
      this.remember(s);
      return null;
    }
    // Comparing equal strings that are not one and the same reads them, and nothing tells such from one and the same.
    if (length > LONG) this.meter.charge(length >> 14);
    if (s === this.last) {
      this.last = s;
      return null;
    }
    if (s === this.previous) {
      this.remember(s);
      return null;
    }
    let found = this.known?.get(s);
    if (found === undefined) found = this.learn(s);
    if (found === null) this.remember(s);
    return found;
  }

  private remember(s: string): void {
    this.previous = this.last;
    this.last = s;
    this.tailFrom = Number.POSITIVE_INFINITY;
  }

  /**
   * `s` is `text + tail`. Where `text` is the string asked about last (`while len(s) < n: s += c`), what is known of it is
   * known of `s`, which then need not be read: reading it would write it out, each time anew.
   */
  appended(text: string, tail: string, s: string): void {
    if (text.length !== this.last.length || text.length <= SHORT || tail.length > 1024 || tail === "") return;
    if (text.length > LONG) this.meter.charge(text.length >> 14);
    // A low surrogate may complete a pair.
    if (text !== this.last || (tail.charCodeAt(0) & 0xfc00) === 0xdc00 || hasPair(tail)) return;
    this.remember(s);
    this.tail = tail;
    this.tailFrom = text.length;
  }

  /** The unit at an offset of a string that has no pairs and was asked about last. */
  unit(s: string, at: number): string {
    return at >= this.tailFrom ? unitString(this.tail, at - this.tailFrom) : unitString(s, at);
  }

  private learn(s: string): CodePoints | null {
    this.meter.charge(s.length >> 6);
    // Reading a string that was put together writes it out.
    this.meter.alloc(s.length);
    this.known ??= new Map();
    if (this.known.size >= MAX_ENTRIES || this.units + s.length > MAX_UNITS) {
      this.known.clear();
      this.units = 0;
    }
    let found: CodePoints | null = null;
    if (hasPairAnywhere(s, this.meter)) {
      this.meter.charge(s.length >> 3);
      this.meter.alloc((s.length >> 3) + 64);
      found = new CodePoints(s, this.meter);
    }
    this.known.set(s, found);
    this.units += s.length;
    return found;
  }
}
