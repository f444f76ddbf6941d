/** Where messages about mistakes point, as CPython's parser has it. */

import type { Node } from "./ast.js";
import { ends, kinds, starts, tokens } from "./build-state.js";
import { SyntaxFailure } from "./syntax-error.js";
import { Kind } from "./tokens.generated.js";

/** The last token that any part of the parser has looked at: where messages without a place of their own point. */
export const progress = { farthest: 0 };

/** End of a token, as messages count it: a line end is a comment, if there is one, and one character more. */
export function endOf(token: number): number {
  const start = starts[token] as number;
  if (kinds[token] !== Kind.Newline) return Math.max(start, ends[token] as number);
  const { text } = tokens.source;
  let end = start;
  while (end < text.length && text.charAt(end) !== "\n" && text.charAt(end) !== "\r") end++;
  return end + 1;
}

export function between(start: number, end: number | null, message: string): never {
  throw new SyntaxFailure("SyntaxError", message, tokens.source, start, end);
}

export function atNode(node: Node, message: string): never {
  return between(node.start, node.end, message);
}

export function fromTo(first: Node, last: Node, message: string): never {
  return between(first.start, last.end, message);
}

export function atToken(token: number, message: string): never {
  if (token > progress.farthest) progress.farthest = token;
  const [start, end] = placeOf(token);
  return between(start, end, message);
}

/** Where a token is; the end of the text is at the end of its last line, an INDENT at the last of its blanks. */
function placeOf(token: number): [number, number | null] {
  const start = starts[token] as number;
  const { text } = tokens.source;
  if (start < text.length && (kinds[token] === Kind.Indent || kinds[token] === Kind.Dedent)) {
    return [Math.max(0, start - 1), null];
  }
  if (start < text.length || kinds[token] === Kind.Newline) return [start, endOf(token)];
  return [text.replace(/(\r\n|\r|\n)$/, "").length, null];
}

export function tokensBetween(first: number, last: number, message: string): never {
  return between(starts[first] as number, endOf(last), message);
}

export function atLastToken(message: string): never {
  return atToken(progress.farthest, message);
}

/** From a place up to the last token that was looked at. */
export function startingFrom(start: number, message: string): never {
  return between(start, endOf(progress.farthest) - 1, message);
}

export function indentationError(message: string): never {
  const [start, end] = placeOf(progress.farthest);
  throw new SyntaxFailure("IndentationError", message, tokens.source, start, end);
}

/** Index of the token that begins at an offset. */
export function tokenAt(offset: number): number {
  let low = 0;
  let high = tokens.count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the token at an index is within brackets, or closes a bracket within brackets. */
export function isInBrackets(token: number): boolean {
  let depth = 0;
  for (let i = token; i >= 0; i--) {
    switch (kinds[i]) {
      case Kind.RightParen:
      case Kind.RightBracket:
      case Kind.RightBrace:
        if (i < token) depth++;
        else depth = 0;
        if (i === token) {
          // The bracket that this one closes does not count.
          i = openingOf(i);
          depth = 0;
        }
        break;
      case Kind.LeftParen:
      case Kind.LeftBracket:
      case Kind.LeftBrace:
        if (depth === 0) return true;
        depth--;
        break;
      case Kind.Newline:
        return false;
      default:
        break;
    }
  }
  return false;
}

/** Index of the bracket that the bracket at an index closes. */
function openingOf(token: number): number {
  let depth = 0;
  for (let i = token; i >= 0; i--) {
    const kind = kinds[i];
    if (kind === Kind.RightParen || kind === Kind.RightBracket || kind === Kind.RightBrace) depth++;
    else if (kind === Kind.LeftParen || kind === Kind.LeftBracket || kind === Kind.LeftBrace) {
      depth--;
      if (depth === 0) return i;
    }
  }
  return 0;
}

/** "f" or "t": which kind of string the token at an index is in. */
export function stringLetter(token: number): string {
  let depth = 0;
  for (let i = token; i >= 0; i--) {
    const kind = kinds[i];
    if (kind === Kind.FStringEnd) depth++;
    else if (kind === Kind.FStringStart || kind === Kind.TStringStart) {
      if (depth === 0) return kind === Kind.FStringStart ? "f" : "t";
      depth--;
    }
  }
  return "f";
}
