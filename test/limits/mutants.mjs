/**
 * Bombs that were changed and put together: other constants, wrapped in what tries to outlive a limit, one after the other,
 * at the end of a long row of calls. As a property of fast-check: `node test/limits/mutants.mjs [runs] [seed]` tries as
 * many as you like, each in a process of its own whose time and memory are measured.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { BOMBS, CORES, WRAPPERS } from "./bombs.mjs";

const SOURCES = [...BOMBS, ...CORES].map(([, source]) => source);
/** Bombs that can stand in a block: their text has no line that must begin at the margin. */
const BLOCKS = SOURCES.filter((source) => !/"""|'''|^from __future__|\\\n/m.test(source));

const indent = (text) => text.replace(/^(?=.)/gm, "    ");

const constant = fc.constantFrom("0", "1", "-1", "2", "17", "255", "1000", "65537", "10**6", "10**9", "2**63", "0.5");

/** Some of the numbers of a program replaced. */
const changed = fc
  .tuple(fc.constantFrom(...BLOCKS), fc.array(fc.tuple(fc.nat(9), constant), { maxLength: 2 }))
  .map(([source, changes]) =>
    changes.reduce((text, [which, by]) => {
      let i = 0;
      return text.replace(/(?<![\w.'"\\%])\d[\d_]*(?![\w.'"])/g, (number) => (i++ === which ? by : number));
    }, source),
  );

/** More ways of wrapping than those that are tried with every core. */
const MORE = [
  (b) => `def bomb():\n${indent(b)}\nx = [bomb() for _ in range(3)]`,
  (b) => `def bomb():\n${indent(b)}\nx = {k: bomb() for k in range(3)}\nsum(1 for _ in x)`,
  (b) => `class C:\n    def __repr__(self):\n${indent(indent(b))}\n        return ''\nwhile True:\n    repr([C()])`,
  (b) => `class C:\n    def __lt__(self, other):\n${indent(indent(b))}\nsorted([C(), C(), C()])`,
  (b) => `class C:\n    def __iter__(self):\n${indent(indent(b))}\n        yield 1\nlist(C())\nmax(C())`,
  (b) => `def deep(n):\n    if n: return deep(n - 1)\n${indent(b)}\ndeep(150)`,
  (b) => `def g():\n${indent(b)}\n    yield 1\nfor a in g():\n    for c in g(): pass`,
  (b) => `import functools\n@functools.lru_cache\ndef bomb(n):\n${indent(b)}\nfor n in range(100): bomb(n)`,
];
const wrapper = fc.constantFrom(...WRAPPERS.map(([, wrap]) => wrap), ...MORE);

const wrapped = fc.tuple(wrapper, changed).map(([wrap, source]) => wrap(source));
const program = fc.oneof(
  changed,
  wrapped,
  fc.tuple(wrapper, wrapped).map(([wrap, source]) => wrap(source)),
  fc.tuple(changed, changed).map(([a, b]) => `try:\n${indent(a)}\nexcept BaseException:\n    pass\n${b}`),
  fc.tuple(changed, wrapped).map(([a, b]) => `def first():\n${indent(a)}\ntry: first()\nfinally:\n${indent(b)}`),
);

const MEBIBYTE = 2 ** 20;
/** On a quiet machine it is three; what has escaped its limit takes much longer than either. */
const SECONDS = 8;
const ABOVE = 200 * MEBIBYTE;
const FINE = new Set(["StepLimitError", "MemoryLimitError", "OutputLimitError", "InputLimitError", "HostValueError"]);

/** What is wrong with how a program ended; undefined when nothing is. */
export function complaint({ fault, error, type, message, seconds, memory, after }) {
  if (fault !== undefined) return `fault: ${fault}`;
  if (error !== undefined && !FINE.has(error) && type === undefined && error !== "ScriptSyntaxError") {
    return `ended with ${error}: ${message}`;
  }
  if (seconds > SECONDS) return `took ${seconds} s of the processor`;
  if (memory > ABOVE) return `took ${Math.round(memory / MEBIBYTE)} MiB`;
  if (after !== "6 1,1") return `the next run answers ${after}`;
  return undefined;
}

/** So many programs; the same ones for the same seed. */
export const programs = (count, seed) => fc.sample(program, { numRuns: count, seed });

/** Runs programs in a process of their own. */
export function run(sources, options = {}) {
  const script = fileURLToPath(new URL("./try-bombs.mjs", import.meta.url));
  const out = execFileSync(process.execPath, ["--expose-gc", script, JSON.stringify(options)], {
    input: JSON.stringify(sources.map((source, i) => [i, source])),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(out);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, seed] = [Number(process.argv[2] ?? 500), Number(process.argv[3] ?? 1)];
  const sources = programs(count, seed);
  for (let i = 0; i < count; i += 50) {
    const part = sources.slice(i, i + 50);
    for (const row of run(part, i % 100 === 0 ? {} : { jit: { after: 0 } })) {
      const wrong = complaint(row);
      if (wrong !== undefined) console.log(`--- ${wrong}\n${part[row.name]}\n`);
    }
  }
}
