/**
 * "invalid syntax. Did you mean 'for'?": words of a wrong program that are nearly keywords, and would be right as such
 * (Lib/traceback.py, TracebackException._find_keyword_typos).
 */

import { compileModule } from "../compile/compiler.js";
import { field } from "../objects/exceptions.js";
import { type PyException, PyTuple } from "../objects/model.js";
import { parseModule } from "../syntax/parse.js";
import { Source } from "../syntax/source.js";
import { SyntaxFailure } from "../syntax/syntax-error.js";
import { closestName } from "./closest.js";
import { dedent, splitLines } from "./text.js";

const KEYWORDS =
  "False None True and as assert async await break class continue def del elif else except finally for from global if " +
  "import in is lambda nonlocal not or pass raise return try while with yield";
const KEYWORD_LIST: readonly string[] = KEYWORDS.split(" ");
const KEYWORD_SET: ReadonlySet<string> = new Set(KEYWORD_LIST);

/** Longer programs are not searched. */
const MAX_SOURCE = 1024;
const MAX_WORDS = 10;
const MAX_MATCHES = 3;

export interface Typo {
  /** The line that holds the word. */
  text: string;
  line: number;
  /** Columns from 1. */
  offset: number;
  endOffset: number;
  message: string;
}

/** The first word that can be mended, or null. Only for errors whose message says nothing better. */
export function keywordTypo(exc: PyException): Typo | null {
  const msg = field(exc, "msg");
  if (typeof msg !== "string") return null;
  if (msg !== "invalid syntax" && !msg.includes("Perhaps you forgot a comma")) return null;
  const metadata = field(exc, "_metadata");
  const lineno = field(exc, "lineno");
  if (!(metadata instanceof PyTuple) || metadata.items.length !== 3) return null;
  const [first, , source] = metadata.items;
  if (typeof source !== "string" || typeof first !== "number" || source.length > 100 * MAX_SOURCE) return null;
  const endLine = typeof lineno === "number" ? lineno : 0;
  const code = dedent(
    splitLines(source)
      .slice(first > 0 ? first - 1 : 0, endLine)
      .join("\n"),
  );
  if (code.length > MAX_SOURCE) return null;
  const lines = code.split("\n");
  let left = MAX_WORDS;
  for (const word of words(code)) {
    if (KEYWORD_SET.has(word.text)) continue;
    if (--left < 0) return null;
    for (const keyword of nearKeywords(word.text)) {
      const changed = lines.slice();
      const line = [...(lines[word.line - 1] as string)];
      line.splice(word.column, [...word.text].length, keyword);
      changed[word.line - 1] = line.join("");
      if (!parses(changed.join("\n"))) continue;
      return {
        text: lines[word.line - 1] as string,
        line: word.line,
        offset: word.column + 1,
        endOffset: word.column + [...word.text].length + 1,
        message: `invalid syntax. Did you mean '${keyword}'?`,
      };
    }
  }
  return null;
}

interface Word {
  text: string;
  line: number;
  column: number;
}

/** Names in the text, those in comments and strings left out. */
function* words(code: string): Generator<Word> {
  const token =
    /#[^\n]*|([A-Za-z]{0,2})("""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)|[\p{XID_Start}_][\p{XID_Continue}]*|[0-9][0-9A-Za-z_.]*/gu;
  for (const match of code.matchAll(token)) {
    const text = match[0];
    if (match[2] !== undefined || text.startsWith("#") || /^[0-9]/.test(text)) continue;
    const before = code.slice(0, match.index);
    const lineStart = before.lastIndexOf("\n") + 1;
    yield { text, line: before.split("\n").length, column: [...before.slice(lineStart)].length };
  }
}

/** Keywords like the word: the closest by edit distance, then those with the best share of common runs. */
function nearKeywords(word: string): string[] {
  const matches: string[] = [];
  const closest = closestName(word, KEYWORD_LIST);
  if (closest !== null) matches.push(closest);
  const scored = KEYWORD_LIST.map((keyword) => ({ keyword, score: ratio(keyword, word) })).filter(
    (k) => k.score >= 0.5,
  );
  // difflib orders by score, then by the word, both descending.
  scored.sort((a, b) => b.score - a.score || (a.keyword < b.keyword ? 1 : -1));
  matches.push(...scored.slice(0, MAX_MATCHES).map((k) => k.keyword));
  return matches.slice(0, MAX_MATCHES).filter((keyword) => keyword !== word);
}

/** difflib.SequenceMatcher.ratio: twice the length of the matching blocks over the length of both. */
function ratio(a: string, b: string): number {
  return (2 * matching(a, b)) / (a.length + b.length);
}

function matching(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  let best = 0;
  let bestA = 0;
  let bestB = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let n = 0;
      while (i + n < a.length && j + n < b.length && a[i + n] === b[j + n]) n++;
      if (n > best) [best, bestA, bestB] = [n, i, j];
    }
  }
  if (best === 0) return 0;
  const before = matching(a.slice(0, bestA), b.slice(0, bestB));
  return best + before + matching(a.slice(bestA + best), b.slice(bestB + best));
}

/** Whether the text is right, or only not finished. */
function parses(code: string): boolean {
  try {
    const source = new Source(`${code}\n`, "");
    compileModule(parseModule(source), source);
    return true;
  } catch (e) {
    if (!(e instanceof SyntaxFailure)) throw e;
    if (e.incomplete || e.message.endsWith("was never closed")) return true;
    return e.start !== null && e.start >= code.length;
  }
}
