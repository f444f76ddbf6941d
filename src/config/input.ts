/** The limit on source texts, and standard input as lines. */
import { InputLimitError } from "../errors.js";
import type { Limits } from "../limits.js";

/** Throws InputLimitError when a source text is longer than it may be. */
export function checkInput(source: string, limits: Limits): void {
  // A UTF-16 unit takes one to three bytes in UTF-8: most texts need no counting.
  if (source.length * 3 <= limits.input) return;
  const bytes = source.length > limits.input ? source.length : utf8Length(source);
  if (bytes <= limits.input) return;
  throw new InputLimitError(
    `the source text has ${source.length > limits.input ? "at least " : ""}${bytes} bytes, the limit is ${limits.input}`,
    bytes,
    limits.input,
    undefined,
  );
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x80) continue;
    if (c < 0x800) bytes += 1;
    else if (c >= 0xd800 && c <= 0xdbff && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      bytes += 2;
      i++;
    } else bytes += 2;
  }
  return bytes;
}

/** Hands out a text line by line, each with its line end, then null. */
export function lineReader(text: string): () => string | null {
  let at = 0;
  return () => {
    if (at >= text.length) return null;
    const end = text.indexOf("\n", at);
    const line = end < 0 ? text.slice(at) : text.slice(at, end + 1);
    at += line.length;
    return line;
  };
}
