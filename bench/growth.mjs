// How the time of operations grows with their size: three sizes each, the fastest of some runs, and the exponent between
// the last two. Steps grow alike, or the bill would not be honest.
//   node bench/growth.mjs [filter]
import { Sandbox } from "terrarium";

/** Name, the program with N for the size, the smallest size, and the exponent that is expected at most. */
const CASES = [
  ["append to a string in a loop", "s = ''\nfor i in range(N): s += 'x'", 50_000, 1],
  ["append to a string, asking for its length", "s = ''\nwhile len(s) < N: s += 'x'", 20_000, 1],
  ["append to a string, looking at its end", "s = ''\nfor i in range(N):\n  s += 'x'\n  s[-1]", 20_000, 1],
  ["put in front of a string in a loop", "s = ''\nfor i in range(N): s = 'x' + s", 20_000, 2],
  ["cut a string from the front", "s = 'ab' * N\nwhile s: s = s[2:]", 20_000, 2],
  ["append to bytes in a bytearray", "b = bytearray()\nfor i in range(N): b += b'x'", 50_000, 1],
  ["''.join", "parts = ['ab'] * N\nfor i in range(10): ''.join(parts)", 20_000, 1],
  ["slices of a string, ASCII", "s = 'ab' * N\nfor i in range(0, N, 2): s[i:i + 5]", 50_000, 1],
  ["slices of a string, beyond the BMP", "s = 'a\\U0001f600' * N\nfor i in range(0, N, 2): s[i:i + 5]", 50_000, 1],
  ["characters of a string by index", "s = '\\U0001f600b' * N\nfor i in range(N): s[i]", 50_000, 1],
  ["`in` on a long string", "s = 'ab' * N + 'c'\nfor i in range(20): 'bc' in s", 100_000, 1],
  ["`in`, the worst pattern", "s = 'a' * N\np = 'a' * (N // 2) + 'b'\np in s", 50_000, 1],
  ["str.replace, str.split, str.count", "s = 'ab ' * N\ns.replace('a', 'xx'); s.split(); s.count('b')", 50_000, 1],
  ["repr of control characters", "repr('\\x00' * N)", 200_000, 1],
  ["list.pop(0) queue", "q = list(range(N))\nwhile q: q.pop(0)", 4_000, 2],
  ["list.insert(0) stack", "q = []\nfor i in range(N): q.insert(0, i)", 4_000, 2],
  ["queue: append and pop(0)", "q = list(range(N))\nfor i in range(N): q.append(q.pop(0))", 4_000, 2],
  ["del q[0]", "q = list(range(N))\nwhile q: del q[0]", 4_000, 2],
  [
    "deque: append and popleft",
    "from collections import deque\nq = deque(range(N))\nfor i in range(N): q.append(q.popleft())",
    20_000,
    1,
  ],
  [
    "deque: rotate by one",
    "from collections import deque\nq = deque(range(N))\nfor i in range(N): q.rotate(1)",
    20_000,
    1,
  ],
  ["dict: take the oldest", "d = dict.fromkeys(range(N))\nwhile d: d.pop(next(iter(d)))", 10_000, 1],
  [
    "dict: take the newest, put another",
    "d = dict.fromkeys(range(N))\nfor i in range(N):\n  d.popitem()\n  d[~i] = i",
    10_000,
    1,
  ],
  ["dict: the newest key", "d = {}\nfor i in range(N):\n  d[i] = i\n  next(reversed(d))", 10_000, 1],
  [
    "OrderedDict: least recently used",
    "from collections import OrderedDict\nd = OrderedDict.fromkeys(range(N))\nfor i in range(N // 2):\n  d.move_to_end(N - 1 - i)\n  d.popitem(last=False)\n  d[~i] = i",
    10_000,
    1,
  ],
  ["set: pop and add", "s = set(range(N))\nfor i in range(N):\n  s.pop()\n  s.add(~i)", 10_000, 1],
  [
    "lru_cache of N with 2N keys",
    "from functools import lru_cache\n@lru_cache(maxsize=N)\ndef f(x): return x\nfor i in range(2 * N): f(i)",
    10_000,
    1,
  ],
  [
    "heapify and heappop",
    "import heapq\nq = list(range(N, 0, -1))\nheapq.heapify(q)\nwhile q: heapq.heappop(q)",
    10_000,
    1.15,
  ],
  ["slices of a fixed length", "q = list(range(N))\nfor i in range(N): q[-5:]", 20_000, 1],
  ["sort of shuffled numbers", "x = [i * 7919 % 1000003 for i in range(N)]\nx.sort()", 20_000, 1.15],
  ["sort of sorted numbers", "x = list(range(N))\nfor i in range(10): x.sort()", 20_000, 1],
  ["sort of reversed numbers", "x = list(range(N, 0, -1))\nx.sort()", 100_000, 1],
  ["sort with a key", "x = list(range(N, 0, -1))\nx.sort(key=lambda v: v % 1000)", 20_000, 1.15],
  [
    "sort of equal-hash guest objects",
    "class K:\n  def __init__(s, v): s.v = v\n  def __lt__(s, o): return s.v < o.v\nx = [K(i * 7919 % N) for i in range(N)]\nx.sort()",
    4_000,
    1.2,
  ],
  ["dict, ints that collide in CPython", "d = {}\nfor i in range(N): d[i * (2**61 - 1)] = i", 10_000, 1],
  ["dict, ints that share low bits", "d = {}\nfor i in range(N): d[i << 40] = i", 20_000, 1],
  ["set, floats", "s = set()\nfor i in range(N): s.add(i * 0.5)", 20_000, 1],
  ["dict, tuples", "d = {}\nfor i in range(N): d[(i, -i)] = i", 10_000, 1],
  [
    "dict, guest objects of one hash",
    "class K:\n  def __hash__(s): return 1\nd = {}\nfor i in range(N // 20): d[K()] = i",
    5_000,
    2,
  ],
  [
    "dict, guest objects of many hashes",
    "class K:\n  def __init__(s, v): s.v = v\n  def __hash__(s): return hash(s.v)\n  def __eq__(s, o): return s.v == o.v\nd = {}\nfor i in range(N): d[K(i)] = i",
    5_000,
    1,
  ],
  ["dict, long strings of one length", "d = {}\nfor i in range(N // 50): d['%020d' % i + 'x' * 20000] = i", 5_000, 1],
  [
    "set, long strings that differ at the end",
    "s = set()\nfor i in range(N // 50): s.add('x' * 20000 + '%020d' % i)",
    5_000,
    1,
  ],
  [
    "list of equal long strings, ==",
    "a = ['x' * 20000 + str(1) for i in range(N // 50)]\nb = ['x' * 20000 + str(1) for i in range(N // 50)]\na == b",
    5_000,
    1,
  ],
  ["big-int multiply, N bits", "x = (1 << N) - 12345\nfor i in range(5): x * x", 50_000, 1.6],
  ["big-int power to N bits", "3 ** (N // 2)", 50_000, 1.7],
  ["big-int divide, 2N by N bits", "x = (1 << 2 * N) - 12345\ny = (1 << N) - 321\nx // y", 50_000, 2],
  ["str(int), N bits", "import sys\nsys.set_int_max_str_digits(0)\nstr((1 << N) - 12345)", 100_000, 2],
  ["int(str), N digits", "import sys\nsys.set_int_max_str_digits(0)\nint('7' * N)", 30_000, 2],
  ["pow(x, y, m), N bits", "x = (1 << N) - 12345\npow(x, 65537, (1 << N) - 99)", 10_000, 2],
  ["dict and set copies, unions", "d = dict.fromkeys(range(N))\nd | d; set(d) | set(d); dict(d)", 20_000, 1],
  ["tuple and list comparison", "a = tuple(range(N)); b = tuple(range(N))\nfor i in range(10): a == b", 20_000, 1],
  ["deep nesting: repr", "x = []\nfor i in range(N // 1000): x = [x]\nrepr(x)", 100_000, 2],
];

const [filter = ""] = process.argv.slice(2);
const limits = { steps: Infinity, memory: 2 ** 31, time: 120_000, recursion: 100_000, output: 2 ** 24, input: 2 ** 20 };

function measure(program, size) {
  const sandbox = new Sandbox({ features: "all", limits });
  const source = program.replaceAll("N", String(size));
  let best = Infinity;
  let steps = 0;
  for (let i = 0; i < 2; i++) {
    const start = process.hrtime.bigint();
    steps = sandbox.execute(source).usage.steps;
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return { time: best, steps };
}

const exponent = (small, large) => Math.log(large / small) / Math.log(4);
console.log("| operation | n | time at n, 4n, 16n (ms) | time grows as | steps grow as |");
console.log("| --- | ---: | ---: | ---: | ---: |");
let slow = 0;
for (const [name, program, size, expected] of CASES) {
  if (!name.includes(filter)) continue;
  const runs = [size, 4 * size, 16 * size].map((n) => measure(program, n));
  const [, middle, large] = runs;
  const time = exponent(middle.time, large.time);
  const steps = exponent(middle.steps, large.steps);
  const times = runs.map((run) => run.time.toFixed(run.time < 10 ? 1 : 0)).join(", ");
  // Caches and garbage collection make a linear operation look a little worse than it is.
  const isSlow = time > expected + 0.35;
  if (isSlow) slow++;
  console.log(`| ${name} | ${size} | ${times} | n^${time.toFixed(2)}${isSlow ? " !" : ""} | n^${steps.toFixed(2)} |`);
}
if (slow > 0) console.log(`\n${slow} grow faster than they should`);
process.exitCode = slow > 0 ? 1 : 0;
