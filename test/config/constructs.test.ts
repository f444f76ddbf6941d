// Each construct can be switched off, and is off wherever text becomes code.
import { CONSTRUCTS, Config, PolicyError, Sandbox, type ScriptError } from "terrarium";
import { describe, expect, it } from "vitest";

/** Programs with one construct each; none needs anything of another's but what is listed. */
const PROGRAMS: { [construct: string]: readonly string[] } = {
  for: ["for x in [1]: pass", "async def f():\n    async for x in y: pass"],
  while: ["while False: pass", "def f():\n    if 1:\n        while True:\n            pass"],
  if: ["if 1: 2", "if 0: 1\nelif 1: 2"],
  match: ["match 1:\n    case 1: pass"],
  try: ["try: 1\nexcept E: 2", "try: 1\nfinally: 2", "try: 1\nexcept* E: 2"],
  raise: ["raise ValueError"],
  assert: ["assert 1"],
  with: ["with a: 1", "async def f():\n    async with a: 1"],
  def: ["def f(): pass", "async def f(): pass", "class A:\n    def f(self): pass"],
  class: ["class A: pass"],
  decorator: ["@f\ndef g(): pass", "@f\nclass A: pass"],
  async: ["async def f(): pass", "async def f():\n    return [x async for x in y]"],
  yield: ["def f(): yield 1", "def f(): yield from []", "def f(): x = yield", "lambda: (yield)"],
  import: ["import math", "from math import pi", "def f():\n    from math import *".replace("*", "pi")],
  global: ["def f():\n    global x", "def f():\n    x = 1\n    def g():\n        nonlocal x"],
  del: ["x = 1\ndel x"],
  assignment: ["x = 1", "x += 1", "x: int", "x: int = 1", "a, b = 1, 2", "class A:\n    x = 1"],
  type: ["type T = int", "def f[T](): pass", "class A[*T]: pass", "def f[**P](): pass"],
  lambda: ["lambda: 1", "def f(x=lambda: 1): pass", "f'{(lambda: 1)()}'"],
  comprehension: ["[x for x in y]", "{x for x in y}", "{x: 1 for x in y}", "sum(x for x in y)", "f'{[x for x in y]}'"],
  walrus: ["(x := 1)", "[y for x in z if (y := x)]"],
  attribute: ["''.join", "a.b.c = 1", "del a.b", "match 1:\n    case a.b: pass", "match 1:\n    case A(b=1): pass"],
  fstring: ["f'x'", "f'{1}'", "'a' f'{1}'", "t'{f\"{1}\"}'"],
  tstring: ["t'{1}'"],
};

describe("constructs that are switched off", () => {
  it("are all tried here", () =>
    expect(Object.keys(PROGRAMS).sort()).toEqual(CONSTRUCTS.map((row) => row.name).sort()));

  describe.each(Object.entries(PROGRAMS))("%s", (construct, programs) => {
    const off = new Config({ constructs: { [construct]: false } });
    const on = new Config({
      constructs: Object.fromEntries(CONSTRUCTS.map(({ name }) => [name, name !== construct])),
    });
    it.each(programs)("%s", (program) => {
      const name = `${construct} are`;
      for (const config of [off, on]) {
        const compile = (): unknown => new Sandbox(config).compile(program, { filename: "rule.py" });
        expect(compile).toThrow(PolicyError);
        try {
          compile();
        } catch (error) {
          const refused = error as PolicyError;
          expect(refused.switch, name).toBe(`constructs.${construct}`);
          expect(refused.message).toContain(`constructs: { ${construct}: false }`);
          expect(refused.filename).toBe("rule.py");
          expect(program.split("\n")[(refused.line as number) - 1]).toBe(refused.text);
          expect(refused.column).toBeGreaterThan(0);
        }
      }
      // The program means something where the construct is on.
      expect(new Sandbox().compile(program)).toBeTruthy();
    });
  });

  it("are refused before anything runs, at the first place", () => {
    const sandbox = new Sandbox({ features: ["stdout"], constructs: { loops: false } });
    try {
      sandbox.execute("print('started')\nx = [1]\nif x:\n    for y in x:\n        while y: pass\n", {
        filename: "a.py",
      });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PolicyError);
      const { message, line, column, text, stdout } = error as PolicyError;
      expect(message).toBe(
        "for loops are switched off in this sandbox (constructs: { for: false }): a.py, line 4: for y in x:",
      );
      expect([line, column, text, stdout]).toEqual([4, 5, "    for y in x:", ""]);
    }
  });

  it("are off in eval, exec, compile and modules: there it is a SyntaxError that a program can see", () => {
    const sandbox = new Sandbox({
      constructs: { while: false, lambda: false },
      modules: {
        plain: { source: "def f():\n    while True: return 1" },
        own: { source: "while True: break\nx = 5", trusted: true },
      },
    });
    for (const attempt of [
      "exec('while False: pass')",
      "exec(compile('while False: pass', '<stdlib x>', 'exec'))",
      "compile('while 0: pass\\n\\n', 'x', 'single')",
      "eval('(lambda: 1)()')",
      "eval('  lambda: 1')",
      "exec(b'while False: pass')",
      "exec('exec(\"while False: pass\")')",
      "import plain",
    ]) {
      const { value } = sandbox.execute(
        `try:\n    ${attempt}\n    r = 'ran'\nexcept SyntaxError as e:\n    r = e.msg\nr`,
      );
      expect(value, attempt).toMatch(/^(while loops|lambda expressions) are switched off in this sandbox/);
    }
    expect(sandbox.execute("import own\nown.x").value).toBe(5);
    expect(() => sandbox.evaluate("(lambda: 1)()")).toThrow(PolicyError);
    expect(() => sandbox.compile("lambda: 1", { mode: "eval" })).toThrow(PolicyError);
  });

  it("have no other door", () => {
    const classes = new Sandbox({
      constructs: { class: false },
      features: ["collections", "enum", "dataclasses", "types", "typing", "functools", "contextlib"],
      modules: { own: { source: "from enum import Enum\nColor = Enum('Color', 'RED')", trusted: true } },
    });
    expect(classes.execute("from own import Color\nColor.RED.name").value).toBe("RED");
    for (const attempt of [
      "type('A', (), {})",
      "type(type)('A', (), {})",
      "type.__new__(type, 'A', (), {})",
      "type.__call__(type, 'A', (), {})",
    ]) {
      expect(() => classes.execute(attempt), attempt).toThrow(/class definitions are switched off/);
    }
    // A feature that makes classes makes none for a program that may not; those of its own are there.
    for (const attempt of [
      "from collections import namedtuple\nnamedtuple('P', 'x y')",
      "from enum import Enum\nEnum('Color', 'RED')",
      "from dataclasses import make_dataclass\nmake_dataclass('P', ['x'])",
      "from types import new_class\nnew_class('P')",
      "from typing import NamedTuple\nNamedTuple('P', [('x', int)])",
      "from typing import TypedDict\nTypedDict('P', {'x': int})",
      "from abc import ABCMeta\nABCMeta('P', (), {})",
      "from functools import reduce\nreduce(lambda a, b: type('A', (), {}), [1, 2])",
      "list(map(type, ['A'], [()], [{}]))",
      "from contextlib import ExitStack\nwith ExitStack() as s: s.callback(type, 'A', (), {})",
      "exec('class A: pass')",
    ]) {
      expect(() => classes.execute(attempt), attempt).toThrow(/class definitions are switched off.*class: false/);
    }
    const own = "from collections import Counter\nfrom typing import Any\nfrom enum import Enum\nCounter('aab')['a']";
    expect(classes.execute(own).value).toBe(2);
    // A feature module that calls back what a program gave it lends it nothing.
    const names = {
      features: ["contextlib", "functools", "typing"],
      builtins: ["exec", "eval", "map", "list", "compile"],
    };
    const callbacks = new Sandbox({ ...names, constructs: { while: false, lambda: false } });
    for (const attempt of [
      "from contextlib import ExitStack\nwith ExitStack() as s:\n    s.callback(exec, 'while 0: pass', {})",
      "from functools import partial, reduce\npartial(exec, 'while 0: pass')({})",
      "from functools import reduce\nreduce(exec, [{}], 'while 0: pass')",
      "from functools import singledispatch\nsingledispatch(exec)('while 0: pass', {})",
      "from typing import get_type_hints\ndef f(x: 'lambda: 1'): pass\nget_type_hints(f)",
      "from contextlib import ExitStack\nwith ExitStack() as s:\n    s.callback(exec, 'abs(1)', {})",
    ]) {
      expect(() => callbacks.execute(attempt), attempt).toThrow(/are switched off|name 'abs' is not defined/);
    }
    const attributes = new Sandbox({
      constructs: { attribute: false },
      features: ["operator", "functools"],
      modules: { own: { source: "def name(x): return getattr(x, '__name__')", trusted: true } },
    });
    for (const attempt of [
      "getattr('', 'join')",
      "hasattr('', 'join')",
      "setattr(print, 'x', 1)",
      "delattr(print, 'x')",
      "vars(int)",
      "from operator import attrgetter\nattrgetter('real')(1)",
      "from operator import methodcaller\nmethodcaller('upper')('a')",
      "from functools import reduce\nreduce(getattr, ['join'], '')",
      "list(map(getattr, [''], ['join']))",
      "class A:\n    __match_args__ = ('x',)\n    x = 1\nmatch A():\n    case A(y): pass",
      "match 1:\n    case int(real=x): pass",
      "exec('1 .real')",
    ]) {
      expect(() => attributes.execute(attempt), attempt).toThrow(/attribute accesses are switched off/);
    }
    expect(attributes.execute("from own import name\nname(int)").value).toBe("int");
    expect(attributes.execute("vars()").value).toBeTruthy();
    const imports = new Sandbox({ constructs: { import: false }, features: ["math"] });
    const lent = new Sandbox({ features: ["functools", "math"], constructs: { global: false } });
    expect(() => lent.execute("from functools import singledispatch\nsingledispatch(exec)('global x')")).toThrow(
      /switched off/,
    );
    for (const attempt of ["__import__('math')", "exec('import math')", "eval('__import__(\"math\")')"]) {
      const error = caughtScript(() => imports.execute(attempt));
      expect(error.message, attempt).toMatch(/imports are switched off in this sandbox/);
    }
  });
});

function caughtScript(action: () => unknown): ScriptError {
  try {
    action();
  } catch (error) {
    return error as ScriptError;
  }
  throw new Error("nothing was thrown");
}
