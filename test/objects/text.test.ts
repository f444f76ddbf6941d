/** What text and bytes cost, and that nothing made of them outgrows its price. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { LimitError, Sandbox } from "terrarium";
import { describe, expect, it } from "vitest";

const LIMITS = { steps: 5e6, memory: 64 * 2 ** 20, recursion: 200, time: 30_000, output: 2 ** 20 };

function run(source: string, limits = {}): { steps: number; stdout: string } {
  let stdout = "";
  const sandbox = new Sandbox({
    features: "all",
    limits: { ...LIMITS, ...limits },
    onStdout: (text: string) => {
      stdout += text;
    },
  });
  sandbox.execute(source);
  return { steps: sandbox.usage.steps, stdout };
}

describe("refused before a byte is taken", () => {
  const bombs = [
    "'a' * 10**10",
    "b'a' * 10**10",
    "bytearray(10**10)",
    "bytes(10**12)",
    "'%1000000000d' % 1",
    "'%.1000000000f' % 1.5",
    "'%1000000000s' % 'a'",
    "'{:>1000000000}'.format('a')",
    "f'{1:1000000000}'",
    "'a'.center(10**10)",
    "'a'.zfill(10**10)",
    "'\\t'.expandtabs(2**31 - 1)",
    "('a' * 10**6).replace('a', 'b' * 10**6)",
    "('a' * 10**6).replace('', 'b' * 10**6)",
    "','.join(['a' * 1000] * 10**6)",
    "('a' * 10**6).translate(str.maketrans({'a': 'b' * 10**6}))",
  ];
  for (const bomb of bombs) it(bomb, () => expect(() => run(bomb)).toThrow(LimitError));
});

describe("linear in what is looked at", () => {
  // Quadratic work would cost a hundred times as much for ten times the text.
  const programs: [string, (n: number) => string][] = [
    ["appending", (n) => `s = ''\nfor i in range(${n}): s += 'ab'`],
    ["appending two-byte text", (n) => `s = ''\nfor i in range(${n}): s += 'я'`],
    ["indexing", (n) => `s = 'я' * ${n}\nfor i in range(${n}): s[i]`],
    ["indexing with surrogate pairs", (n) => `s = 'я🐍' * ${n / 2}\nfor i in range(${n}): s[i]`],
    ["slicing with surrogate pairs", (n) => `s = '🐍' * ${n}\nfor i in range(0, ${n}, 10): s[i:i + 10]`],
    ["find from a position on", (n) => `s = 'ab' * ${n}\ni = 0\nwhile i >= 0: i = s.find('b', i + 1)`],
    ["find in a window", (n) => `s = 'a' * ${n}\nfor i in range(${n}): s.find('b', i, i + 10)`],
    ["split", (n) => `s = 'ab,' * ${n}\ns.split(',')`],
    ["rsplit", (n) => `s = 'ab,' * ${n}\ns.rsplit(',')`],
    ["splitlines", (n) => `s = 'ab\\n' * ${n}\ns.splitlines()`],
    ["replace", (n) => `s = 'ab' * ${n}\ns.replace('a', 'xyz')`],
    ["count", (n) => `s = 'ab' * ${n}\ns.count('a')`],
    ["join", (n) => `','.join(['ab'] * ${n})`],
    ["bytearray append", (n) => `b = bytearray()\nfor i in range(${n}): b.append(1)`],
    ["bytearray pop", (n) => `b = bytearray(${n})\nwhile b: b.pop()`],
    ["bytes split", (n) => `s = b'ab,' * ${n}\ns.split(b',')`],
  ];
  for (const [name, program] of programs) {
    it(name, () => {
      const small = run(program(3_000)).steps;
      const large = run(program(30_000)).steps;
      expect(large).toBeLessThan(small * 20);
    });
  }
});

describe("searches that are quadratic in most engines", () => {
  const searches = [
    "s = 'a' * 10**6\nn = 'a' * 10**5 + 'b' + 'a' * 10**5\nprint(n in s)",
    "s = 'a' * 10**6\nn = 'b' + 'a' * 10**5\nprint(s.rfind(n) >= 0)",
    "s = b'a' * 10**6\nn = b'a' * 10**5 + b'b' + b'a' * 10**5\nprint(n in s)",
    "s = b'a' * 10**6\nn = b'b' + b'a' * 10**5\nprint(s.rfind(n) >= 0)",
  ];
  for (const search of searches) {
    it(search.split("\n")[1] as string, () => {
      const started = performance.now();
      expect(run(search).stdout).toBe("False\n");
      expect(performance.now() - started).toBeLessThan(2000);
    });
  }
});

it("a small slice does not keep the string it was cut from", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  let during = 0;
  const sandbox = new Sandbox({
    features: "all",
    limits: LIMITS,
    onStdout: () => {
      collect();
      during = process.memoryUsage().heapUsed;
    },
  });
  const cuts =
    "l.append(s[5:40]); l.append(s.partition('y0')[0][-30:]); l.append(s.split(' ')[-1]); l.append(s.rstrip('y')[-30:])";
  sandbox.execute(
    `l = []\nfor i in range(200):\n    s = 'y' * 10**5 + ' ' + 'z' * 30 + str(i)\n    ${cuts}\nprint(len(l))`,
  );
  expect(during - before).toBeLessThan(6 * 2 ** 20);
});

it("format fields reach nothing that the program cannot reach", () => {
  const fields = ["0.__class__.__mro__[1].__subclasses__", "0.__globals__", "0.__init__.__globals__", "0.constructor"];
  for (const field of fields) {
    const { stdout } = run(
      `def f(): pass\ntry: print('{${field}}'.format(f))\nexcept AttributeError as e: print('AttributeError')`,
    );
    expect(stdout).toBe("AttributeError\n");
  }
});
