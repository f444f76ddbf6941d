/** Where lines end. Library reference, io.TextIOWrapper: the argument `newline`. */

/** null: all ends, translated to \n; "": all ends, as they are; else the one end there is. */
export type Newline = null | "" | "\n" | "\r" | "\r\n";

/** Finds the ends of lines one after the other; each character is looked at once for each kind of end. */
export class LineEnds {
  /** The next \r and the next \n at or after the place asked about last. */
  private nextReturn = -1;
  private nextFeed = -1;

  constructor(
    private readonly text: string,
    private readonly newline: Newline,
  ) {}

  /** Offset behind the end of the line that begins at `from`; the length of the text when there is none. */
  after(from: number): number {
    const { text, newline } = this;
    if (newline !== "") return this.behind(newline ?? "\n", from);
    if (this.nextReturn < from) this.nextReturn = this.find("\r", from);
    if (this.nextFeed < from) this.nextFeed = this.find("\n", from);
    if (this.nextFeed < this.nextReturn) return this.nextFeed + 1;
    if (this.nextReturn === text.length) return text.length;
    return text[this.nextReturn + 1] === "\n" ? this.nextReturn + 2 : this.nextReturn + 1;
  }

  private behind(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    return at < 0 ? this.text.length : at + mark.length;
  }

  private find(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    return at < 0 ? this.text.length : at;
  }
}

/** Which of the three kinds of ends a text has, in the order in which CPython names them. */
export function endsIn(text: string): readonly string[] {
  const kinds: string[] = [];
  if (/\r(?!\n)/.test(text)) kinds.push("\r");
  if (/(?<!\r)\n/.test(text)) kinds.push("\n");
  if (text.includes("\r\n")) kinds.push("\r\n");
  return kinds;
}
