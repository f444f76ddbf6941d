/**
 * The lines of a stack: for each frame its file, line and function, and the source with carets under the part that
 * failed. The rules are those of Lib/traceback.py in CPython 3.14.
 */
import type { PyTraceback } from "../objects/model.js";
import { tracebackLine } from "../objects/traceback.js";
import type { VM } from "../vm/vm.js";
import { caretAnchors, isPlain } from "./anchors.js";
import { displayWidth } from "./display-width.js";
import { dedent, indentAll, isBlank, trimEnd, trimStart } from "./text.js";

/** Repetitions of one line that are shown before they are only counted. */
const REPEATED = 3;
/** Source lines longer than this are shown without carets, and cut. */
const MAX_LINE = 4000;
/** Lines of one instruction that are looked at. */
const MAX_LINES = 2000;

/**
 * One text for each frame, outermost first.
 * @param limit how many of the first are shown, or, when negative, of the last
 */
export function stackText(vm: VM, first: PyTraceback | null, limit: number | null = null): string[] {
  const result: string[] = [];
  let left = Number.POSITIVE_INFINITY;
  if (limit !== null && limit >= 0) left = limit;
  let count = 0;
  let last: PyTraceback | null = null;
  let lastLine = 0;
  for (let tb = skipTo(vm, first, limit); tb !== null && left > 0; tb = tb.next, left--) {
    const line = tracebackLine(tb);
    if (last === null || last.code.source !== tb.code.source || lastLine !== line || last.code.name !== tb.code.name) {
      if (count > REPEATED) result.push(repeated(count - REPEATED));
      last = tb;
      lastLine = line;
      count = 0;
    }
    count++;
    vm.meter.charge(1);
    if (count > REPEATED) continue;
    vm.meter.charge(50);
    const text = frameText(tb, line);
    vm.meter.alloc(32 + text.length * 2);
    result.push(text);
  }
  if (count > REPEATED) result.push(repeated(count - REPEATED));
  return result;
}

/** Where the last entries begin, for a negative limit. */
function skipTo(vm: VM, first: PyTraceback | null, limit: number | null): PyTraceback | null {
  if (limit === null || limit >= 0) return first;
  let count = 0;
  for (let tb = first; tb !== null; tb = tb.next) {
    vm.meter.charge(1);
    count++;
  }
  let tb = first;
  for (let skip = count + limit; skip > 0 && tb !== null; skip--) tb = tb.next;
  return tb;
}

function repeated(times: number): string {
  return `  [Previous line repeated ${times} more time${times > 1 ? "s" : ""}]\n`;
}

function frameText(tb: PyTraceback, line: number): string {
  const head = `  File "${tb.code.source.filename}", line ${line}, in ${tb.code.name}\n`;
  return head + sourceText(tb, line);
}

/** The source lines of the instruction with carets, indented; empty when there is no source. */
function sourceText(tb: PyTraceback, line: number): string {
  const source = tb.code.source;
  if (!source.isListed) return "";
  const hasRange = tb.start >= 0 && tb.end >= tb.start;
  const endLine = hasRange ? source.lineAt(tb.end) : line;
  if (endLine - line >= MAX_LINES) return plainLine(source.line(line));
  const original: string[] = [];
  for (let n = line; n <= endLine; n++) {
    const text = source.line(n);
    if (text.length > MAX_LINE) return plainLine(source.line(line));
    original.push(trimEnd(text));
  }
  const dedented = dedent(original.join("\n"));
  if (isBlank(dedented)) return "";
  if (!hasRange) return plainLine(original[0] as string);
  const all = dedented.split("\n").map((text) => [...text]);
  const firstOriginal = [...(original[0] as string)].length;
  const shift = firstOriginal - (all[0] as string[]).length;
  // A range that ends behind the trimmed end of its line ends with the line.
  const lastOriginal = [...(original[original.length - 1] as string)].length;
  const start = Math.max(0, Math.min(source.columnAt(tb.start), firstOriginal) - shift);
  const end = Math.max(0, Math.min(source.columnAt(tb.end), lastOriginal) - shift);
  return indentAll(dedent(withCarets(all, start, end)), "    ");
}

function plainLine(text: string): string {
  const line = trimStart(trimEnd(text));
  if (line === "") return "";
  return `    ${line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}...` : line}\n`;
}

/**
 * The lines that matter, each followed by its carets.
 * @param all the lines, as characters
 * @param start column in the first line
 * @param end column in the last line
 */
function withCarets(all: string[][], start: number, end: number): string {
  const lastIndex = all.length - 1;
  const first = all[0] as string[];
  const last = all[lastIndex] as string[];
  const joined = all.map((line) => line.join(""));
  const segmentLines = all.map((line, i) =>
    line.slice(i === 0 ? start : 0, i === lastIndex ? end : undefined).join(""),
  );
  const anchors = caretAnchors(segmentLines.join("\n"));
  const show =
    !isPlain(joined, start, end) &&
    (anchors !== null || !isBlank(first.slice(0, start).join("")) || !isBlank(last.slice(end).join("")));

  const significant = new Set([0, lastIndex]);
  let leftColumn = 0;
  let rightColumn = 0;
  if (anchors !== null) {
    leftColumn = anchors.leftColumn + (anchors.leftLine === 0 ? start : 0);
    rightColumn = anchors.rightColumn + (anchors.rightLine === 0 ? start : 0);
    leftColumn = displayWidth(all[anchors.leftLine] as string[], leftColumn);
    rightColumn = displayWidth(all[anchors.rightLine] as string[], rightColumn);
    for (const at of [anchors.leftLine, anchors.rightLine]) {
      for (let n = at - 1; n <= at + 1; n++) if (n >= 0 && n <= lastIndex) significant.add(n);
    }
  }
  const startWidth = displayWidth(first, start);
  const endWidth = displayWidth(last, end);

  let result = "";
  const output = (n: number): void => {
    const line = all[n] as string[];
    result += `${joined[n]}\n`;
    if (!show) return;
    const spaces = line.length - [...trimStart(joined[n] as string)].length;
    const width = n === lastIndex ? endWidth : displayWidth(line);
    let carets = "";
    for (let column = 0; column < width; column++) {
      if (column < spaces || (n === 0 && column < startWidth)) carets += " ";
      else if (anchors === null) carets += "^";
      else {
        const afterLeft = n > anchors.leftLine || (n === anchors.leftLine && column >= leftColumn);
        const beforeRight = n < anchors.rightLine || (n === anchors.rightLine && column < rightColumn);
        carets += afterLeft && beforeRight ? "^" : "~";
      }
    }
    result += `${carets}\n`;
  };

  const shown = [...significant].sort((a, b) => a - b);
  for (let i = 0; i < shown.length; i++) {
    const n = shown[i] as number;
    if (i > 0) {
      const gap = n - (shown[i - 1] as number);
      // One line in between is shown as it is, more are counted.
      if (gap === 2) output(n - 1);
      else if (gap > 2) result += `...<${gap - 1} lines>...\n`;
    }
    output(n);
  }
  return result;
}
