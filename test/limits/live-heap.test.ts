// The live-memory meter against V8: for each shape of data the count must be within a factor of two of the growth of the
// heap. A fresh process measures each, since only there a forced collection gives clean numbers.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { MemoryLimitError, Sandbox } from "terrarium";
import { beforeAll, describe, expect, it } from "vitest";

const SHAPES: readonly (readonly [name: string, source: string])[] = [
  ["a list of small ints", "x = [i % 1000 for i in range(300_000)]"],
  ["a list of large ints", "x = [i + 2**40 for i in range(300_000)]"],
  ["a list of huge ints", "x = [2**200 + i for i in range(100_000)]"],
  ["a list of floats", "x = [i + 0.5 for i in range(200_000)]"],
  ["a list of short strings", "x = [str(i) for i in range(200_000)]"],
  ["a list of strings", "x = [('item number %d of a long list' % i).upper() for i in range(100_000)]"],
  ["a list of long strings", "x = [(('abcdefghij' * 100) + str(i)).upper() for i in range(10_000)]"],
  ["equal long strings, each its own", "x = [('abcdefghij' * 100).upper() for i in range(10_000)]"],
  ["one long string, many references", "s = ('abcdefghij' * 100).upper()\nx = [s for i in range(300_000)]"],
  ["a list of tuples", "x = [(i, i + 1) for i in range(100_000)]"],
  ["a list of lists", "x = [[i, i] for i in range(100_000)]"],
  ["a list of empty lists", "x = [[] for i in range(150_000)]"],
  ["a list of dicts", "x = [{'name': i, 'price': i} for i in range(40_000)]"],
  ["a dict by int", "x = {i: i for i in range(150_000)}"],
  ["a dict by string", "x = {'key%d' % i: i for i in range(100_000)}"],
  ["a dict by tuple", "x = {(i, i): i for i in range(50_000)}"],
  ["a set of ints", "x = {i for i in range(200_000)}"],
  ["a set of strings", "x = {'key%d' % i for i in range(100_000)}"],
  ["instances", "class P:\n    def __init__(self, a, b): self.a = a; self.b = b\nx = [P(i, i) for i in range(80_000)]"],
  [
    "instances with slots",
    "class P:\n    __slots__ = ('a', 'b')\n    def __init__(self, a, b): self.a = a; self.b = b\nx = [P(i, i) for i in range(80_000)]",
  ],
  ["a linked list", "x = None\nfor i in range(100_000): x = (i, x)"],
  ["a tree", "def tree(n): return [tree(n - 1), tree(n - 1)] if n else []\nx = tree(15)"],
  ["closures", "def make(i): return lambda: i\nx = [make(i) for i in range(50_000)]"],
  ["bound methods", "x = [[].append for i in range(60_000)]"],
  ["generators", "def g(n): yield n\nx = [g(i) for i in range(20_000)]\nfor each in x: next(each)"],
  ["bytes", "x = [bytes(100) for i in range(50_000)]"],
  ["big bytes", "x = [bytes(100_000) for i in range(400)]"],
  ["complex numbers", "x = [complex(i, i + 0.5) for i in range(100_000)]"],
  ["exceptions", "x = [ValueError(i) for i in range(50_000)]"],
  [
    "classes",
    "def make():\n    class P:\n        a = 1\n        def f(self): return 1\n    return P\nx = [make() for i in range(2666)]",
  ],
  [
    "compiled code",
    "x = []\nfor i in range(2000): x.append(compile('def f(a, b):\\n    c = a + b * %d\\n    return [c for d in range(b) if d > a]\\nprint(f(1, 2))' % i, 'f', 'exec'))",
  ],
  [
    "functions made by exec",
    "x = []\nfor i in range(2000):\n    ns = {}\n    exec('def f(a, b):\\n    c = a + b * %d\\n    return [c for d in range(b) if d > a]' % i, ns)\n    x.append(ns['f'])",
  ],
  ["one long string of two bytes", "x = [('\\u0431\\u0432' * 400_000).upper() + str(i) for i in range(5)]"],
  ["slices of long strings", "s = 'abcdefghij' * 100\nx = [(s + str(i))[5:] for i in range(6666)]"],
  ["frozensets", "x = [frozenset((i, i + 1)) for i in range(10000)]"],
  ["deep nesting", "x = []\nfor i in range(50000): x = [x]"],
  [
    "instances with many attributes",
    "class P: pass\nx = []\nfor i in range(6666):\n    p = P()\n    for k in range(40): setattr(p, 'a%d' % k, i)\n    x.append(p)",
  ],
  ["memoryviews", "b = bytes(1000)\nx = [memoryview(b) for i in range(10000)]"],
  [
    "generators half way",
    "def g(n):\n    a = [n]\n    for b in range(n): yield b\nx = [g(i + 5) for i in range(6666)]\nfor each in x: next(each)",
  ],
  ["defaultdicts", "import collections\nx = [collections.defaultdict(list) for i in range(6666)]"],
  ["enum members", "import enum\nx = [enum.Enum('E%d' % i, 'a b c') for i in range(400)]"],
];

type Row = { name: string; counted: number; heap: number; error?: string };
let rows: Map<string, Row>;

beforeAll(() => {
  const script = fileURLToPath(new URL("./measure-heap.mjs", import.meta.url));
  const out = execFileSync(process.execPath, ["--expose-gc", script], {
    input: JSON.stringify(SHAPES),
    encoding: "utf8",
    maxBuffer: 2 ** 24,
  });
  rows = new Map((JSON.parse(out) as Row[]).map((row) => [row.name, row]));
});

describe("the live-memory count is within a factor of two of V8's heap", () => {
  it.each(SHAPES.map(([name]) => name))("%s", (name) => {
    const row = rows.get(name) as Row;
    expect(row.error).toBe(undefined);
    const ratio = row.counted / row.heap;
    expect(ratio, `counted ${row.counted}, heap ${row.heap}`).toBeGreaterThan(0.5);
    expect(ratio, `counted ${row.counted}, heap ${row.heap}`).toBeLessThan(2);
  });
});

it("what a handle holds counts in a run that it is given to", () => {
  const sandbox = new Sandbox({ limits: { memory: 32 * 2 ** 20 } });
  const program = "x = [0] * 2_500_000";
  const handle = sandbox.execute(program).handle("x");
  expect(() => sandbox.execute(program, { globals: { y: handle } })).toThrow(MemoryLimitError);
  sandbox.execute(program);
});
