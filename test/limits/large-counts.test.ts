// Counts, widths and positions beyond 31 and 53 bits, under limits that stop them at once and under none of memory: what
// is charged must not wrap around, and JavaScript's own bounds must never be what ends it.
import { InternalError, Sandbox, SandboxError } from "terrarium";
import { describe, expect, it } from "vitest";

const COUNTS = [
  "2**28",
  "2**29",
  "2**31",
  "2**32",
  "3 * 10**9",
  "2**40",
  "2**53",
  "2**62",
  "2**63 - 1",
  "10**30",
  "-2**31 - 1",
];

const USES = [
  "'x' * n",
  "b'x' * n",
  "[0] * n",
  "(0,) * n",
  "bytearray(1) * n",
  "[0].__imul__(n)",
  "'x'.ljust(n)",
  "'x'.center(n, '-')",
  "b'x'.ljust(n)",
  "'x'.zfill(n)",
  "'\\t'.expandtabs(n)",
  "b'\\t'.expandtabs(n)",
  "bytes(n)",
  "bytearray(n)",
  "f'{1:{n}}'",
  "f'{1.5:.{n}f}'",
  "f'{1.5:{n}.3}'",
  "'%*d' % (n, 1)",
  "'%.*f' % (n, 1.5)",
  "b'%*d' % (n, 1)",
  "format('x', str(n))",
  "'{:{}}'.format('x', n)",
  "(1).to_bytes(n)",
  "1 << n",
  "1 >> n",
  "2 ** n",
  "7 ** n",
  "round(1, -n)",
  "round(1.5, n)",
  "list(range(n))",
  "range(n)[::n]",
  "range(n)[n // 2]",
  "len(range(n))",
  "[1].insert(n, 1)",
  "[1].pop(n)",
  "[1][n]",
  "[1][n:]",
  "[1][:n:n]",
  "'x'[n:]",
  "'x'[::n]",
  "b'x'[:n]",
  "[0].index(0, n)",
  "'x'.find('x', n)",
  "'x'.split(None, n)",
  "'x'.replace('x', 'yy', n)",
  "memoryview(b'x')[n:]",
  "slice(n).indices(n)",
  "hash(n)",
  "chr(n)",
  "pow(3, n, 7)",
  "int('1' * 10, n)",
  "'x'.join(['a'] * min(n, 10**5))",
  "itertools.product([1, 2], repeat=n)",
  "itertools.combinations([1], n)",
  "itertools.permutations([1], n)",
  "itertools.combinations_with_replacement([1], n)",
  "next(itertools.islice([1], n, None), 0)",
  "next(itertools.repeat(1, n), 0)",
  "list(itertools.repeat(1, n))",
  "next(itertools.count(n, n))",
  "itertools.batched([1], n)",
  "list(itertools.batched([1], n))",
  "itertools.tee([1], n)",
  "math.factorial(n)",
  "math.comb(n, n // 2)",
  "math.perm(n)",
  "math.ldexp(1.0, n)",
  "math.isqrt(n)",
  "math.gcd(n, n - 1)",
  "bisect.insort([], 1, n)",
  "bisect.bisect([1], 1, n)",
  "heapq.nsmallest(n, [1])",
  "collections.deque([1], n)",
  "collections.deque([1]).rotate(n)",
  "collections.deque([1]) * n",
  "collections.deque([1]).insert(n, 1)",
  "collections.Counter(a=n).elements()",
  "list(collections.Counter(a=n).elements())",
  "collections.Counter('a').most_common(n)",
  "json.dumps([1], indent=min(n, 10**6))",
  "operator.index(n)",
  "operator.mul('x', n)",
  "int.from_bytes(n.to_bytes(20, signed=True)) << 100",
  "[1, 2, 3].__setitem__(slice(n, None, n), [])",
  "del_slice(n)",
];

const PROLOGUE = `
def del_slice(n):
    a = [1, 2, 3]
    del a[n:]
    del a[::n]
`;

const LIMITS = [
  { steps: 300_000, memory: 4 * 2 ** 20 },
  { steps: 300_000, memory: Number.POSITIVE_INFINITY },
];

describe("large counts", () => {
  it.each(USES)("%s", (use) => {
    for (const limits of LIMITS) {
      const module = /\b(itertools|math|bisect|heapq|collections|json|operator)\./.exec(use)?.[1];
      const sandbox = new Sandbox({ features: "all", limits: { ...limits, time: 20_000 } });
      for (const count of COUNTS) {
        const start = process.cpuUsage();
        try {
          sandbox.execute(`${module === undefined ? PROLOGUE : `import ${module}\n`}n = ${count}\n${use}\nNone`);
        } catch (error) {
          if (error instanceof InternalError) throw error.cause;
          expect(error).toBeInstanceOf(SandboxError);
        }
        const { user, system } = process.cpuUsage(start);
        expect((user + system) / 1e6, count).toBeLessThan(3);
      }
    }
  });
});
