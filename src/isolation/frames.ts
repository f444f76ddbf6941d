/** Messages in a stream of bytes: four bytes of length, then UTF-8. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function frame(text: string): Uint8Array {
  const bytes = encoder.encode(text);
  const out = new Uint8Array(bytes.length + 4);
  new DataView(out.buffer).setUint32(0, bytes.length);
  out.set(bytes, 4);
  return out;
}

/** Takes a stream apart. A message longer than allowed comes out as an empty text, which no reader takes for one. */
export class FrameReader {
  private chunks: Uint8Array[] = [];
  private held = 0;
  private isBroken = false;

  constructor(
    private readonly maxLength: number,
    private readonly onText: (text: string) => void,
  ) {}

  push(chunk: Uint8Array): void {
    if (this.isBroken) return;
    this.chunks.push(chunk);
    this.held += chunk.length;
    while (this.held >= 4 && !this.isBroken) {
      const length = this.peekLength();
      if (length > this.maxLength) {
        this.isBroken = true;
        this.chunks = [];
        this.onText("");
        return;
      }
      if (this.held < length + 4) return;
      const bytes = this.take(length + 4);
      this.onText(decoder.decode(bytes.subarray(4)));
    }
  }

  private peekLength(): number {
    if ((this.chunks[0] as Uint8Array).length < 4) this.join();
    const first = this.chunks[0] as Uint8Array;
    return new DataView(first.buffer, first.byteOffset).getUint32(0);
  }

  private take(count: number): Uint8Array {
    if ((this.chunks[0] as Uint8Array).length < count) this.join();
    const first = this.chunks[0] as Uint8Array;
    const taken = first.subarray(0, count);
    if (first.length === count) this.chunks.shift();
    else this.chunks[0] = first.subarray(count);
    this.held -= count;
    return taken;
  }

  /** All that is held, in one piece. */
  private join(): void {
    const all = new Uint8Array(this.held);
    let at = 0;
    for (const chunk of this.chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    this.chunks = [all];
  }
}
