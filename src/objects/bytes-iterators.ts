/** Iteration over bytes and bytearray. */
import { iteratorType, LeafIterator, registerIterable } from "./iterators.js";
import { bytearrayType, bytesType, type PyByteArray, type PyBytes, type Tracer, type Value } from "./model.js";

export class PyBytesIterator extends LeafIterator {
  private index = 0;
  constructor(private source: PyBytes | null) {
    super();
  }
  override nextItem(): Value | undefined {
    const { source } = this;
    if (source === null) return undefined;
    if (this.index < source.data.length) return source.data[this.index++];
    this.source = null;
    return undefined;
  }
  override lengthHint(): number {
    return this.source === null ? 0 : this.source.data.length - this.index;
  }
  override trace(t: Tracer): void {
    t.value(this.source);
  }
}
iteratorType("bytes_iterator", { hint: true, jsClass: PyBytesIterator });
registerIterable(bytesType, (source: PyBytes) => new PyBytesIterator(source));

/** The array may change while it is being iterated. */
export class PyByteArrayIterator extends LeafIterator {
  private index = 0;
  constructor(private source: PyByteArray | null) {
    super();
  }
  override nextItem(): Value | undefined {
    const { source } = this;
    if (source === null) return undefined;
    if (this.index < source.length) return source.data[this.index++];
    this.source = null;
    return undefined;
  }
  override lengthHint(): number {
    return this.source === null ? 0 : Math.max(0, this.source.length - this.index);
  }
  override trace(t: Tracer): void {
    t.value(this.source);
  }
}
iteratorType("bytearray_iterator", { hint: true, jsClass: PyByteArrayIterator });
registerIterable(bytearrayType, (source: PyByteArray) => new PyByteArrayIterator(source));
