import { describe, expect, test } from "vitest";
import { codeOf, compile, instructions } from "./support.js";

const code = (lines: string) =>
  lines
    .trim()
    .split("\n")
    .map((line) => line.trim());

describe("code the machine can run fast", () => {
  test("a loop has one jump a round, and locals are operands where they are", () => {
    const source = `
def f(n):
    total = 0
    i = 0
    while i < n:
        total = total + i * 2
        i += 1
    return total
`;
    expect(instructions(source, "f")).toEqual(
      code(`
        0 LOAD_CONST total, 0
        3 LOAD_CONST i, 0
        6 JUMP to 21
        9 MUL t0, i, 2
        13 ADD total, total, t0
        17 IADD i, i, 1
        21 JUMP_LT i, n, 1, to 9, cost 4
        27 RETURN total
      `),
    );
  });

  test("conditions are jumps", () => {
    const source = `
def f(a, b):
    if not (a is None or a > b) and 1 <= b < 10:
        return a if b else None
    return a == b
`;
    expect(instructions(source, "f")).toEqual(
      code(`
        0 JUMP_IS a, None, 1, to 32
        6 JUMP_GT a, b, 1, to 32
        12 JUMP_LE 1, b, 0, to 32
        18 JUMP_LT b, 10, 0, to 32
        24 JUMP_IF_FALSE b, to 30
        28 RETURN a
        30 RETURN None
        32 EQ t0, a, b
        36 RETURN t0
      `),
    );
  });

  test("a for loop writes its variable, and unpacks into neighbours", () => {
    const source = `
def f(pairs):
    for a, b in pairs:
        if a: continue
        g(b)
    for x in pairs: break
`;
    expect(instructions(source, "f")).toEqual(
      code(`
        0 GET_ITER t0, pairs
        3 JUMP to 25
        6 UNPACK a, t1, 2
        10 JUMP_IF_TRUE a, to 25
        14 LOAD_GLOBAL t3, .g
        18 MOVE t4, b
        21 CALL t2, t3, 1
        25 FOR_ITER t1, t0, to 6, cost 6
        30 GET_ITER t0, pairs
        33 FOR_ITER x, t0, to 38
        38 RETURN None
      `),
    );
  });

  test("a comprehension runs where it stands", () => {
    const source = "def f(xs, k):\n    return [x * k for x in xs if x != k]\n";
    expect(instructions(source, "f")).toEqual(
      code(`
        0 GET_ITER t1, xs
        3 BUILD_LIST t0, t0, 0
        7 JUMP to 23
        10 JUMP_NE x, k, 0, to 23
        16 MUL t2, x, k
        20 LIST_APPEND t0, t2
        23 FOR_ITER x, t1, to 10, cost 4
        28 RETURN t0
      `),
    );
  });

  test("a method call makes no bound method, and looks up first wherever that can be told", () => {
    const source = `
def f(self, x):
    self.add(x, 1)
    self.add(x + 1)
`;
    expect(instructions(source, "f")).toEqual(
      code(`
        0 MOVE t1, self
        3 MOVE t2, x
        6 LOAD_CONST t3, 1
        9 CALL_METHOD t0, t1, 2, .add
        15 LOAD_METHOD t1, self, .add
        20 ADD t3, x, 1
        24 CALL_LOADED t0, t1, 1
        28 RETURN None
      `),
    );
  });

  test("swapping makes no tuple", () => {
    expect(instructions("def f(a, b):\n    a, b = b, a + b\n    return a\n", "f")).toEqual(
      code(`
        0 ADD t0, a, b
        4 MOVE a, b
        7 MOVE b, t0
        10 RETURN a
      `),
    );
  });

  test("an operand that a later := assigns is copied", () => {
    expect(instructions("def f(a):\n    return a + (a := 2)\n", "f")).toEqual(
      code(`
        0 MOVE t1, a
        3 LOAD_CONST a, 2
        6 ADD t0, t1, a
        10 RETURN t0
      `),
    );
  });

  test("constants are folded and shared by type and value", () => {
    const { consts } = codeOf(
      compile("def f():\n    return (1, -1, 1.0, True, 0.0, -0.0, (1, 2), 'a'), 1, (1, 2), 60 * 60\n"),
      "f",
    );
    // The other one is the None that falling off the end would return.
    expect(consts).toHaveLength(2);
    const { consts: separate } = codeOf(
      compile("def f():\n    return [1, 1.0, True, 0.0, -0.0, x, 1, 0.0, None]\n"),
      "f",
    );
    expect(separate).toHaveLength(6);
    expect(instructions("def f(x):\n    return x in [1, 2]\n", "f")).toEqual([
      "0 CONTAINS t0, x, (1, 2)",
      "4 RETURN t0",
    ]);
  });
});

describe("checks for unbound variables", () => {
  const checks = (body: string) =>
    instructions(`def f(p, xs):\n${body.replace(/^/gm, "    ")}\n`, "f").filter((line) => line.includes("CHECK_BOUND"))
      .length;

  test("none where every path assigns", () => {
    expect(checks("if p:\n    a = 1\nelse:\n    a = 2\nreturn a")).toBe(0);
    expect(checks("a = 1\nwhile p:\n    a = a + 1\nreturn a")).toBe(0);
    expect(checks("try:\n    a = g()\nexcept E:\n    raise\nreturn a")).toBe(0);
    expect(checks("with p as a:\n    b = a\nreturn a")).toBe(1); // __exit__ may swallow what assigning raises
    expect(checks("for x in xs:\n    print(x)")).toBe(0);
    expect(checks("while True:\n    a = g()\n    if a:\n        break\nreturn a")).toBe(0);
  });

  test("one where some path does not", () => {
    expect(checks("if p:\n    a = 1\nreturn a")).toBe(1);
    expect(checks("for x in xs:\n    pass\nreturn x")).toBe(1);
    expect(checks("a = 1\ndel a\nreturn a")).toBe(1);
    expect(checks("try:\n    a = g()\nexcept E:\n    pass\nreturn a")).toBe(1);
    expect(checks("try:\n    pass\nexcept E as e:\n    print(e)\nreturn e")).toBe(1);
    expect(checks("if p:\n    a = 1\nprint(a)\nreturn a")).toBe(1);
  });

  test("a frame's registers are cleared only for them", () => {
    const f = (text: string) => codeOf(compile(text), "f");
    expect(f("def f(p):\n    a = 1\n    return a + p\n").unboundAtEntry).toEqual([]);
    expect(f("def f(p):\n    if p: a = 1\n    return a\n").unboundAtEntry).toEqual([1]);
    expect(f("def f(p):\n    a = 1\n    return locals()\n").unboundAtEntry).toEqual([1]);
  });
});

describe("steps", () => {
  test("entering costs the instructions outside of loops, a round those of its loop", () => {
    const source = `
def f(n):
    for i in range(n):
        for j in range(i):
            g(i, j)
        h(i)
    return n
`;
    const f = codeOf(compile(source), "f");
    const costs = instructions(source, "f").flatMap((line) => Number(/cost (\d+)/.exec(line)?.[1] ?? Number.NaN) || []);
    const count = instructions(source, "f").length;
    expect(costs).toHaveLength(2);
    expect(f.entryCost + costs.reduce((a, b) => a + b)).toBe(count);
  });

  test("every code costs something", () => {
    expect(compile("").entryCost).toBeGreaterThanOrEqual(1);
    expect(codeOf(compile("f = lambda: 1\n"), "<lambda>").entryCost).toBeGreaterThanOrEqual(1);
  });
});
