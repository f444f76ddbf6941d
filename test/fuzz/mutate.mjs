// Real programs with something changed: tokens swapped, lines lost, names exchanged, pieces of two programs joined.
import { KEYWORDS, token } from "./soup.mjs";

/** The seams of a program: strings, names, numbers, operators, line ends with their indentation. */
const PIECE =
  /[a-z]{0,2}("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*|#.*|\n[ \t]*|[ \t]+|[^\w\s]{1,3}?/gu;

export const pieces = (text) => text.match(PIECE) ?? [];

/** Values at the edges of what natives handle. */
export const EDGES = [
  "0",
  "-1",
  "1",
  "2**31",
  "2**32 - 1",
  "3 * 10**9",
  "2**40",
  "-(2**31) - 1",
  "2**63 - 1",
  "2**53",
  "-2**63",
  "10**30",
  "2**70000",
  "1e308",
  "-0.0",
  "float('nan')",
  "float('inf')",
  "1j",
  "None",
  "True",
  "...",
  "NotImplemented",
  "''",
  "'\\ud800'",
  "'😀'*3",
  "'x'*1000",
  "b''",
  "bytearray(3)",
  "memoryview(b'abc')",
  "[]",
  "[[]]*3",
  "()",
  "(1,)*50",
  "{}",
  "{1: 2}",
  "set()",
  "frozenset('ab')",
  "range(0)",
  "range(10**20)",
  "slice(None, None, -1)",
  "iter([1, 2])",
  "(i for i in range(3))",
  "object()",
  "object",
  "type",
  "int",
  "len",
  "str.join",
  "(lambda *a, **k: a)",
  "ValueError('x')",
  "ExceptionGroup('g', [ValueError()])",
  "int | str",
  "list[int]",
  "property()",
  "super",
  "__name__",
  "globals()",
  "t'{1}'",
];

/**
 * @param {import("./random.mjs").Random} random
 * @param {readonly string[]} programs
 */
export function mutant(random, programs) {
  let text = random.pick(programs);
  if (text.length > 4000) text = excerpt(random, text);
  const parts = pieces(text);
  const changes = 1 + random.size(8);
  // Most mutants stay programs; the others are for the parser.
  const anything = random.oneIn(3);
  for (let i = 0; i < changes && parts.length > 0; i++)
    change(random, anything ? random.below(12) : 8 + random.below(4), parts, programs);
  return parts.join("");
}

/** Some whole lines, from one that begins at the margin. */
function excerpt(random, text) {
  const lines = text.split("\n");
  let from = random.below(lines.length);
  while (from > 0 && !/^[^\s#)\]}]/.test(lines[from])) from--;
  return `${lines.slice(from, from + 10 + random.below(60)).join("\n")}\n`;
}

function change(random, way, parts, programs) {
  const at = random.below(parts.length);
  switch (way) {
    case 0:
      parts.splice(at, 1 + random.size(6));
      break;
    case 1:
      parts.splice(at, 0, token(random), " ");
      break;
    case 2:
      parts[at] = token(random);
      break;
    case 3: {
      const other = random.below(parts.length);
      [parts[at], parts[other]] = [parts[other], parts[at]];
      break;
    }
    case 4:
      // The same piece again, or a run of them.
      parts.splice(at, 0, ...parts.slice(at, at + random.size(30)));
      break;
    case 5: {
      const other = pieces(excerpt(random, random.pick(programs)));
      parts.splice(seek(parts, at, /^\n$/) + 1, 0, ...other.slice(0, 200));
      break;
    }
    case 6: {
      const found = seek(parts, at, /^\n/);
      const words = ["    ", "", " ", "\t", "try:\n", "async ", "return ", "yield ", "del "];
      if (found >= 0) parts[found] += random.pick(words);
      break;
    }
    case 7:
      parts.length = at;
      break;
    case 8: {
      // A value becomes another one.
      const found = seek(parts, at, VALUE);
      if (found >= 0) parts[found] = `(${random.pick(EDGES)})`;
      break;
    }
    case 9: {
      // One name of the program stands for another.
      const [a, b] = [seek(parts, at, NAME), seek(parts, random.below(parts.length), NAME)];
      if (a >= 0 && b >= 0) parts[a] = parts[b];
      break;
    }
    case 10: {
      const found = seek(parts, at, /^(==|!=|<=|>=|\*\*|\/\/|<<|>>|[-+*/%&|^<>])$/);
      if (found >= 0) parts[found] = random.pick(OPERATORS);
      break;
    }
    default: {
      // A line runs twice, or not at all.
      const from = seek(parts, at, /^\n/);
      const to = from < 0 ? -1 : seek(parts, from + 1, /^\n/);
      if (to < 0 || parts[from] !== parts[to]) break;
      if (random.oneIn(2)) parts.splice(from, to - from);
      else parts.splice(from, 0, ...parts.slice(from, to));
    }
  }
}

const WORDS = new Set(KEYWORDS);
const VALUE = { test: (part) => /^[\d"']/.test(part) || NAME.test(part) };
const NAME = { test: (part) => /^[\p{L}_]/u.test(part) && !/["']$/.test(part) && !WORDS.has(part) };
const OPERATORS = "+ - * / // % ** @ << >> & | ^ == != < <= > >= and or is in".split(" ").map((word) => ` ${word} `);

function seek(parts, from, pattern) {
  for (let i = from; i < parts.length; i++) if (pattern.test(parts[i])) return i;
  return -1;
}
