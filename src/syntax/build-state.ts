/**
 * What the builders share while one text is parsed: the tokens, and how a builder refuses.
 *
 * A builder is called with the indexes of the first token of its rule and of the one after the last. Parsing is
 * synchronous and never nested, so this state is that of the module.
 */

import { Source } from "./source.js";
import { SyntaxFailure } from "./syntax-error.js";
import type { Tokens } from "./tokens.js";

const NO_TOKENS: Tokens = {
  source: new Source("", ""),
  count: 0,
  kinds: new Uint8Array(2),
  starts: new Int32Array(2),
  ends: new Int32Array(2),
  names: new Map(),
  longestLine: 0,
  failure: null,
  failureIsLate: false,
  openBracket: -1,
};

/** The name of a character for `\N{...}`, or null when there is none. */
export type CharacterByName = (name: string) => string | null;

export let tokens: Tokens = NO_TOKENS;
export let text = "";
export let kinds: Uint8Array = NO_TOKENS.kinds;
export let starts: Int32Array = NO_TOKENS.starts;
export let ends: Int32Array = NO_TOKENS.ends;
export let characterByName: CharacterByName | null = null;
/** How many `elif` clauses there were: each makes the tree one level deeper. */
export let elifs = 0;

export function beginBuilding(newTokens: Tokens, lookup: CharacterByName | null): void {
  tokens = newTokens;
  text = newTokens.source.text;
  kinds = newTokens.kinds;
  starts = newTokens.starts;
  ends = newTokens.ends;
  characterByName = lookup;
  elifs = 0;
}

/** Lets go of the text. */
export function endBuilding(): void {
  beginBuilding(NO_TOKENS, null);
}

export function countElifs(count: number): void {
  elifs += count;
}

/** The name that a token spells. */
export function nameAt(token: number): string {
  if (tokens.names.size > 0) {
    const normal = tokens.names.get(token);
    if (normal !== undefined) return normal;
  }
  return text.slice(starts[token], ends[token]);
}

/** A refusal for which the grammar of mistakes may have a better message, or none because something else is wrong. */
export class Declined extends SyntaxFailure {}

/** Refuses what cannot stand here, as a failed match would. */
export function decline(message: string, start: number, end: number): never {
  throw new Declined("SyntaxError", message, tokens.source, start, end);
}

/** Refuses what is wrong in a way that has no name. */
export function declinePlainly(): never {
  throw new Declined("SyntaxError", "", tokens.source, null, null);
}

/** Refuses the text between two offsets, whatever else may be wrong. */
export function refuse(message: string, start: number, end: number): never {
  throw new SyntaxFailure("SyntaxError", message, tokens.source, start, end);
}
