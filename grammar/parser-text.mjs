/** What stands before and after the functions of the generated parser. */

export const HEADER = `// @ts-nocheck
// Generated from grammar/python.ohm by \`npm run generate\`; do not edit.
//
// How to read it: grammar/emit-parser.mjs says what is emitted and why.

import * as B from "./build.js";
import { Kind } from "./tokens.generated.js";

/** A value on its way from a builder to the next: a node, a list, or the index of a token. */
type V = any;

let k: Uint8Array = new Uint8Array(2);
let pos = 0;
let far = 0;
let depth = 0;
let limit = 0;
let stuck = -1;

function setOf(kinds: number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const kind of kinds) table[kind] = 1;
  return table;
}

function levels(pairs: [number, number][]): Uint8Array {
  const table = new Uint8Array(256);
  for (const [kind, level] of pairs) table[kind] = level;
  return table;
}

/** Thrown when the input nests deeper than the parser may recurse. */
export class TooDeep extends Error {
  constructor(readonly token: number) {
    super("too many nested expressions or blocks");
  }
}

function tooDeep(): never {
  throw new TooDeep(pos);
}
`;

export const FOOTER = `
/** Which of the entry points of the grammar to parse with. */
export type Entry = keyof typeof ENTRIES;

/** The farthest token that was looked at in vain in the last parse, for when a builder has ended it. */
export function farthestToken(): number {
  return Math.max(far, pos);
}

/** What came out: the value of the entry's builder, or the index of the farthest token that was looked at in vain. */
export type Outcome = { ok: true; value: unknown } | { ok: false; token: number };

/**
 * Parses a token string that ends with "ENDMARKER". The builders must have been given the same tokens before.
 * @param kinds the kinds of the tokens, with at least one 0 after the last
 * @param maxDepth how many guarded rules may be open at one time
 */
export function parseTokens(entry: Entry, kinds: Uint8Array, maxDepth: number): Outcome {
  k = kinds;
  pos = 0;
  far = 0;
  depth = 0;
  limit = maxDepth;
  stuck = -1;
  try {
    const value = ENTRIES[entry]();
    return value === undefined ? { ok: false, token: far } : { ok: true, value };
  } finally {
    k = new Uint8Array(2);
  }
}
`;
