/** Iteration over the code points of a str. */

import { isPairAt, unitString } from "./code-points.js";
import { iteratorType, LeafIterator, registerIterable } from "./iterators.js";
import { type PyScalar, strType, type Tracer, type Value } from "./model.js";
import { codePointLength } from "./str-core.js";

export class PyStrIterator extends LeafIterator {
  private offset = 0;
  constructor(private text: string) {
    super();
  }
  override nextItem(): Value | undefined {
    const i = this.offset;
    const text = this.text;
    if (i >= text.length) return undefined;
    const c = text.charCodeAt(i);
    if (c < 256) {
      this.offset = i + 1;
      return text[i];
    }
    if ((c & 0xfc00) === 0xd800 && isPairAt(text, i)) {
      this.offset = i + 2;
      return text.slice(i, i + 2);
    }
    this.offset = i + 1;
    return unitString(text, i);
  }
  override lengthHint(): number {
    const text = this.text;
    return this.offset === 0 ? codePointLength(text) : codePointLength(text.slice(this.offset));
  }
  override trace(t: Tracer): void {
    t.value(this.text);
  }
}
/** CPython has two types, by what the string holds. */
class PyWideStrIterator extends PyStrIterator {}
iteratorType("str_ascii_iterator", { hint: true, jsClass: PyStrIterator });
iteratorType("str_iterator", { hint: true, jsClass: PyWideStrIterator });

const ASCII = /^[\0-\x7f]*$/;

export function strIterator(s: string | PyScalar): PyStrIterator {
  const text = typeof s === "string" ? s : (s.payload as string);
  // CPython has the compact form, which it asks for, only of str itself.
  return typeof s === "string" && ASCII.test(text) ? new PyStrIterator(text) : new PyWideStrIterator(text);
}

registerIterable(strType, strIterator);
