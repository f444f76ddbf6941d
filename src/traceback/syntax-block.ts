/**
 * The block of a printed SyntaxError: file and line, the source line, carets under the wrong part, the message
 * (Lib/traceback.py, TracebackException._format_syntax_error).
 */
import { field } from "../objects/exceptions.js";
import type { PyException, Value } from "../objects/model.js";
import type { Gen } from "../objects/native.js";
import type { VM } from "../vm/vm.js";
import { keywordTypo } from "./keyword-typos.js";
import { isBlank } from "./text.js";

const MAX_SHOWN = 10_000;

function whole(v: Value): number | null {
  return typeof v === "number" ? v : typeof v === "boolean" ? Number(v) : null;
}

export function* syntaxErrorLines(vm: VM, exc: PyException, typeName: string): Gen<string[]> {
  const lines: string[] = [];
  let suffix = "";
  let lineno: Value = field(exc, "lineno");
  let endLineno: Value = field(exc, "end_lineno");
  let offsetValue = field(exc, "offset");
  let endOffsetValue = field(exc, "end_offset");
  let text = field(exc, "text");
  const msgValue = field(exc, "msg");
  const filename = field(exc, "filename");
  let message: string | null = null;
  if (lineno !== null) {
    const name = filename === null || filename === "" ? "<string>" : ((yield vm.str(filename)) as string);
    lines.push(`  File "${name}", line ${(yield vm.str(lineno)) as string}\n`);
  } else if (filename !== null) suffix = ` (${(yield vm.str(filename)) as string})`;
  if (typeof text === "string" && text.length <= MAX_SHOWN) {
    // It parses a bounded text a bounded number of times.
    vm.meter.charge(1000);
    const typo = keywordTypo(exc);
    if (typo !== null) {
      // The head has named the line of the error; carets go under the word.
      text = typo.text;
      offsetValue = typo.offset;
      endOffsetValue = typo.endOffset;
      lineno = typo.line;
      endLineno = typo.line;
      message = typo.message;
    }
    lines.push(...pointed(text, lineno, endLineno, offsetValue, endOffsetValue));
  }
  if (message === null) {
    message = msgValue === null || msgValue === "" ? "<no detail available>" : ((yield vm.str(msgValue)) as string);
  }
  lines.push(`${typeName}: ${message}${suffix}\n`);
  return lines;
}

/** The source line, and carets under it where the error has a place in it. */
function pointed(text: string, lineno: Value, endLineno: Value, offsetValue: Value, endOffsetValue: Value): string[] {
  const characters = [...text.replace(/\n+$/, "")];
  let spaces = 0;
  while (spaces < characters.length && " \n\f".includes(characters[spaces] as string)) spaces++;
  const stripped = characters.slice(spaces);
  const lines = [`    ${stripped.join("")}\n`];
  let offset = whole(offsetValue);
  if (offset === null) return offsetValue === null ? lines : [];
  const length = characters.length;
  const total = [...text].length;
  let end = length + 1;
  if (lineno === endLineno) {
    const given = whole(endOffsetValue);
    end = given !== null && given !== 0 ? given : offset;
  }
  if (total > 0 && offset > total) offset = length + 1;
  if (total > 0 && end > total) end = length + 1;
  if (offset >= end || end < 0) end = offset + 1;
  const column = offset - 1 - spaces;
  const endColumn = end - 1 - spaces;
  if (column >= 0) {
    // Tabs and other blanks are kept, so that the carets stand under the text.
    const blanks = stripped.slice(0, column).map((c) => (isBlank(c) ? c : " "));
    lines.push(`    ${blanks.join("")}${"^".repeat(Math.min(endColumn - column, MAX_SHOWN))}\n`);
  }
  return lines;
}
