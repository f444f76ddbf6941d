/**
 * A source text with its name and, made on first use, its table of line starts. Every later stage keeps offsets into
 * the text; this file turns an offset into a line and a column.
 */
export class Source {
  private starts: number[] | null = null;
  /** Called now and then while the text is read and compiled, by whoever may want to end that early: it throws. */
  look: (() => void) | null = null;
  private passed = 0;

  /**
   * @param text the program, exactly as given (line ends of all three kinds allowed)
   * @param filename what messages and tracebacks call it; it need not exist anywhere
   * @param isListed whether tracebacks show its lines: not those of text given to eval, exec and compile
   */
  constructor(
    readonly text: string,
    readonly filename: string,
    readonly isListed: boolean = true,
  ) {}

  /** Called for each token, statement or expression on the way. */
  pass(): void {
    this.passed++;
    if ((this.passed & 255) === 0) this.look?.();
  }

  /** Offsets at which lines begin. A line ends with \n, \r\n or \r. */
  private lineStarts(): number[] {
    if (this.starts === null) {
      const starts = [0];
      const text = this.text;
      for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (c === 10) starts.push(i + 1);
        else if (c === 13) {
          if (text.charCodeAt(i + 1) === 10) i++;
          starts.push(i + 1);
        }
      }
      this.starts = starts;
    }
    return this.starts;
  }

  /** 1-based number of the line that holds the offset. */
  lineAt(offset: number): number {
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((starts[mid] as number) <= offset) low = mid;
      else high = mid - 1;
    }
    return low + 1;
  }

  /** 0-based column in code points (as CPython shows columns) of the offset within its line. */
  columnAt(offset: number): number {
    const start = this.lineStarts()[this.lineAt(offset) - 1] as number;
    let column = 0;
    for (let i = start; i < offset; i++) {
      const c = this.text.charCodeAt(i);
      if (c < 0xdc00 || c > 0xdfff || i === start) column++;
    }
    return column;
  }

  /** Text of a 1-based line without its end; empty past the end. */
  line(number: number): string {
    const starts = this.lineStarts();
    const start = starts[number - 1];
    if (start === undefined) return "";
    return this.text.slice(start, number < starts.length ? starts[number] : this.text.length).replace(/[\r\n]+$/, "");
  }

  get lineCount(): number {
    return this.lineStarts().length;
  }
}
