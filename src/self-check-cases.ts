/** What selfCheck() tries: bombs that a limit has to stop, and doors that have to be closed. */

export interface Bomb {
  readonly name: string;
  /** The limit that has to end it, by the name of its error class; "ScriptError" for what Python itself refuses. */
  readonly expected: readonly string[];
  readonly source: string;
}

const CATCH_ALL = (body: string): string =>
  `while True:\n    try:\n        ${body}\n    except:\n        pass\n    finally:\n        continue_ = 1`;

export const BOMBS: { readonly [limit in "steps" | "memory" | "recursion" | "output"]: readonly Bomb[] } = {
  steps: [
    { name: "an endless loop", source: "while True: pass", expected: ["StepLimitError"] },
    { name: "a loop that catches everything", source: CATCH_ALL("while True: pass"), expected: ["StepLimitError"] },
    { name: "a built-in over an endless iterator", source: "sum(iter(int, 1))", expected: ["StepLimitError"] },
    {
      name: "a built-in over a long range",
      source: "sorted(range(10 ** 9))",
      expected: ["StepLimitError", "MemoryLimitError"],
    },
    { name: "a power tower", source: "9 ** 9 ** 9", expected: ["StepLimitError", "MemoryLimitError", "ScriptError"] },
    {
      name: "the digits of a huge int",
      source: "str(7 ** 3000000)",
      expected: ["StepLimitError", "MemoryLimitError", "ScriptError"],
    },
    {
      name: "a generator that feeds itself",
      source: "def g():\n    while True:\n        yield from iter(int, 1)\nlist(g())",
      expected: ["StepLimitError", "MemoryLimitError"],
    },
  ],
  memory: [
    { name: "a long text", source: "'x' * 10 ** 10", expected: ["MemoryLimitError", "StepLimitError"] },
    { name: "a long list", source: "[0] * 10 ** 9", expected: ["MemoryLimitError", "StepLimitError"] },
    {
      name: "a list that grows",
      source: "a = []\nwhile True: a.append([a])",
      expected: ["MemoryLimitError", "StepLimitError"],
    },
    {
      name: "a text that doubles",
      source: "a = 'x'\nwhile True: a += a",
      expected: ["MemoryLimitError", "StepLimitError"],
    },
    { name: "a padded number", source: "'%1000000000d' % 1", expected: ["MemoryLimitError", "StepLimitError"] },
    {
      name: "a shifted number",
      source: "1 << 10 ** 10",
      expected: ["MemoryLimitError", "StepLimitError", "ScriptError"],
    },
    {
      name: "a loop that catches MemoryError",
      source: CATCH_ALL("bytearray(10 ** 10)"),
      expected: ["MemoryLimitError", "StepLimitError"],
    },
  ],
  recursion: [
    { name: "a function that calls itself", source: "def f(): return f()\nf()", expected: ["ScriptError"] },
    {
      name: "a deep expression",
      source: `${"(".repeat(50_000)}1`,
      expected: ["ScriptSyntaxError", "ScriptError", "InputLimitError"],
    },
    {
      name: "a list in itself, shown",
      source: "a = []\nfor i in range(100000): a = [a]\nrepr(a)",
      expected: ["ScriptError", "StepLimitError"],
    },
  ],
  output: [
    {
      name: "a program that prints without end",
      source: "while True: print('x' * 100)",
      expected: ["OutputLimitError"],
    },
  ],
};

/** Expressions that would lead out, if there were a way. Each has to be refused with an exception. */
export const DOORS: readonly (readonly [name: string, source: string])[] = [
  ["subclasses of object", "().__class__.__mro__[-1].__subclasses__()"],
  ["globals of a function", "(lambda: 0).__globals__"],
  ["code of a function", "(lambda: 0).__code__"],
  ["closure of a function", "(lambda: 0).__closure__"],
  ["globals of a built-in's class", "print.__self__.__dict__"],
  ["frame of a generator", "(x for x in ()).gi_frame"],
  ["frame of a traceback", "try:\n    1 / 0\nexcept Exception as e:\n    e.__traceback__.tb_frame"],
  ["attributes through str.format", "'{0.__class__.__init__.__globals__}'.format(1)"],
  ["reduce", "object().__reduce_ex__(2)[0].__globals__"],
  ["another module of the host", "__import__('os')"],
  ["a module of processes", "import subprocess"],
  ["a module of sockets", "import socket"],
  ["a module of C code", "import ctypes"],
  ["a file of the host", "open('/etc/passwd')"],
  ["a file of the host by eval", "eval(\"open('/etc/passwd')\")"],
  ["a JavaScript constructor", "(1).constructor"],
  ["a JavaScript prototype", "[].__proto__"],
  ["the constructor of a host function", "host.constructor"],
  ["the prototype of a host function", "host.prototype"],
  ["the caller of a host function", "host.caller"],
  ["a built-in type, changed", "int.secret = 1"],
  ["a built-in type's method, changed", "str.upper = None"],
  ["the built-in names, changed", "__builtins__['len'] = None"],
  ["the class of an object, changed", "class A: pass\nclass B:\n    __slots__ = ('x',)\nA().__class__ = int"],
  ["a type with a finalizer that runs", "class A:\n    def __del__(self): host()\nA()\nraise ValueError"],
];
