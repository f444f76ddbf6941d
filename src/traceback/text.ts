/** Python's notions of lines and white space, which the layout of tracebacks rests on (str.splitlines, textwrap). */

const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const LEADING = new RegExp(`^[${SPACE}]+`);
const TRAILING = new RegExp(`[${SPACE}]+$`);
const END = "\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029";
const LINE = new RegExp(`[^${END}]*(?:\\r\\n|[${END}])|[^${END}]+$`, "g");
const LINE_END = new RegExp(`(?:\\r\\n|[${END}])$`);

export function trimStart(s: string): string {
  return s.replace(LEADING, "");
}

export function trimEnd(s: string): string {
  // The regular expression alone would be tried at every blank of a long line.
  let end = s.length;
  while (end > 0 && TRAILING.test(s.charAt(end - 1))) end--;
  return s.slice(0, end);
}

export function isBlank(s: string): boolean {
  return trimStart(s) === "";
}

/** str.splitlines(keepends=True) */
export function linesWithEnds(s: string): string[] {
  return s.match(LINE) ?? [];
}

/** str.splitlines() */
export function splitLines(s: string): string[] {
  return linesWithEnds(s).map((line) => line.replace(LINE_END, ""));
}

/** textwrap.indent with every line, empty ones too. */
export function indentAll(s: string, prefix: string): string {
  if (prefix === "") return s;
  return linesWithEnds(s)
    .map((line) => prefix + line)
    .join("");
}

/** textwrap.dedent: the white space that all lines begin with is taken away, blank lines become empty. */
export function dedent(s: string): string {
  const lines = s.split("\n");
  let margin: string | null = null;
  for (const line of lines) {
    if (isBlank(line)) continue;
    const own = line.slice(0, line.length - trimStart(line).length);
    if (margin === null) margin = own;
    else {
      let n = 0;
      while (n < margin.length && n < own.length && margin[n] === own[n]) n++;
      margin = margin.slice(0, n);
    }
  }
  const width = margin?.length ?? 0;
  return lines.map((line) => (isBlank(line) ? "" : line.slice(width))).join("\n");
}
