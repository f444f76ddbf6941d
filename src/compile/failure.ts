import type { Source } from "../syntax/source.js";
import { SyntaxFailure } from "../syntax/syntax-error.js";

/** Something with a place in the source. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The SyntaxError of a program that parses but means nothing. */
export function failure(source: Source, message: string, place: Place): SyntaxFailure {
  return new SyntaxFailure("SyntaxError", message, source, place.start, place.end);
}
