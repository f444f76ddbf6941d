/**
 * Programs that try to use more than they may, as rows: a name, a source, and how it has to end. "steps", "memory",
 * "time", "output" name the limit that ends it; "limit" allows any of them; a Python exception is named by its type;
 * `{ value }` is a right answer (the attack costs less than it seems).
 *
 * @typedef {"steps" | "memory" | "output" | "limit" | { raises: string } | { value: unknown }} Ending
 */

/** @param {string} type */
const raises = (type) => ({ raises: type });
/** @param {unknown} v */
const value = (v) => ({ value: v });

/**
 * Wrappers that try to see, delay or outlive the end of what is inside.
 * @type {readonly (readonly [string, (body: string) => string])[]}
 */
export const WRAPPERS = [
  [
    "try/except BaseException",
    (b) => `try:\n${indent(b)}\nexcept BaseException:\n    escaped = True\n    while True: pass`,
  ],
  ["bare except in a loop", (b) => `while True:\n    try:\n${indent(indent(b))}\n    except:\n        pass`],
  ["try/finally", (b) => `try:\n${indent(b)}\nfinally:\n    while True: pass`],
  [
    "finally with return",
    (b) => `def f():\n    try:\n${indent(indent(b))}\n    finally:\n        return 1\nwhile True: f()`,
  ],
  ["finally with continue", (b) => `while True:\n    try:\n${indent(indent(b))}\n    finally:\n        continue`],
  [
    "__exit__ that swallows",
    (b) =>
      `class C:\n    def __enter__(self): return self\n    def __exit__(self, *a): return True\nwhile True:\n    with C():\n${indent(indent(b))}`,
  ],
  [
    "a generator's finally",
    (b) => `def g():\n    try:\n        yield 1\n    finally:\n        while True: pass\nx = g()\nnext(x)\n${b}`,
  ],
  [
    "a generator that catches on close",
    (b) =>
      `def g():\n    while True:\n        try:\n            yield 1\n        except BaseException:\n            pass\nx = g()\nnext(x)\n${b}`,
  ],
  ["except*", (b) => `while True:\n    try:\n${indent(indent(b))}\n    except* Exception:\n        pass`],
  [
    "__getattr__ fallback",
    (b) =>
      `class C:\n    @property\n    def x(self):\n${indent(indent(b))}\n    def __getattr__(self, name): return 1\nwhile True: C().x`,
  ],
  [
    "getattr with a default",
    (b) => `class C:\n    @property\n    def x(self):\n${indent(indent(b))}\nwhile True: getattr(C(), 'x', 1)`,
  ],
  ["hasattr", (b) => `class C:\n    @property\n    def x(self):\n${indent(indent(b))}\nwhile True: hasattr(C(), 'x')`],
  [
    "a sort key",
    (b) =>
      `def key(v):\n${indent(b)}\nwhile True:\n    try: sorted([3, 1, 2], key=key)\n    except BaseException: pass`,
  ],
  [
    "__eq__ in a list search",
    (b) =>
      `class C:\n    def __eq__(self, o):\n${indent(indent(b))}\nwhile True:\n    try: C() in [1, 2]\n    except BaseException: pass`,
  ],
  [
    "__hash__ of a key",
    (b) =>
      `class C:\n    def __hash__(self):\n${indent(indent(b))}\nwhile True:\n    try: {C(): 1}\n    except BaseException: pass`,
  ],
  ["__del__", (b) => `class C:\n    def __del__(self):\n        while True: pass\nc = C()\ndel c\n${b}`],
  ["exec", (b) => `while True:\n    try: exec(${JSON.stringify(b)})\n    except BaseException: pass`],
  [
    "a class body",
    (b) => `while True:\n    try:\n        class C:\n${indent(indent(indent(b)))}\n    except BaseException: pass`,
  ],
  [
    "a decorator",
    (b) =>
      `def d(f):\n${indent(b)}\nwhile True:\n    try:\n        @d\n        def g(): pass\n    except BaseException: pass`,
  ],
  [
    "a descriptor",
    (b) =>
      `class D:\n    def __get__(self, o, t):\n${indent(indent(b))}\nclass C:\n    x = D()\nwhile True:\n    try: C().x\n    except BaseException: pass`,
  ],
  ["__str__ of the exception", (b) => `class E(Exception):\n    def __str__(self):\n${indent(indent(b))}\nraise E()`],
];

/**
 * What is wrapped: each alone runs into the step limit.
 * @type {readonly (readonly [string, string])[]}
 */
export const CORES = [
  ["while True", "while True: pass"],
  ["sum of a huge range", "sum(range(10**12))"],
];

/** @type {readonly (readonly [name: string, source: string, ending: Ending | readonly Ending[]])[]} */
export const BOMBS = [
  // ------------------------------------------------------------------------------------------------------- steps
  ["while True", "while True: pass", "steps"],
  ["for over a huge range", "for i in range(10**15): pass", "steps"],
  ["for over an endless generator", "def g():\n    while True: yield\nfor x in g(): pass", "steps"],
  ["for over iter with a sentinel", "for x in iter(int, 1): pass", "steps"],
  ["nested loops", "for a in range(10**4):\n    for b in range(10**4):\n        for c in range(10**4): pass", "steps"],
  ["a lambda that calls a lambda", "f = lambda n: n and f(n - 1)\nwhile True: f(100)", "steps"],
  ["fib", "def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)\nfib(50)", "steps"],
  [
    "ackermann",
    "def a(m, n):\n    return n + 1 if m == 0 else a(m-1, 1) if n == 0 else a(m-1, a(m, n-1))\na(3, 3)\nwhile 1: a(2, 3)",
    "steps",
  ],
  [
    "two generators that feed each other",
    "def g(n):\n    while True: n = (yield n)\na, b = g(0), g(0)\nnext(a); next(b)\nx = 0\nwhile True: x = a.send(b.send(x))",
    "steps",
  ],
  ["sum(range)", "sum(range(10**12))", "steps"],
  ["max(range)", "max(range(10**12))", "steps"],
  ["min with a key", "min(range(10**12), key=lambda x: -x)", "steps"],
  ["any", "any(x < 0 for x in range(10**12))", "steps"],
  ["all over map", "all(map(bool, range(1, 10**12)))", "steps"],
  ["all over filter", "all(filter(None, range(10**12)))", "steps"],
  ["zip of endless iterators", "for a in zip(iter(int, 1), iter(int, 1)): pass", "steps"],
  ["enumerate without end", "for a in enumerate(iter(int, 1)): pass", "steps"],
  ["sum over zip", "sum(a for a, b in zip(range(10**12), range(10**12)))", "steps"],
  ["in over a generator", "5 in (x for x in iter(int, 1))", "steps"],
  ["in over a huge range with a foreign type", "'x' in range(10**12)", ["steps", value(false)]],
  ["a huge range contains an int", "10**11 in range(10**12)", value(true)],
  ["len of a huge range", "len(range(10**12))", value(10 ** 12)],
  ["index in a huge range", "range(10**12).index(10**11)", value(10 ** 11)],
  ["count in a huge range", "range(10**15).count('x')", ["steps", value(0)]],
  ["unpacking with a star over an endless iterator", "a, *b = iter(int, 1)", ["steps", "memory"]],
  ["unpacking a huge range", "a, b = range(10**12)", raises("ValueError")],
  ["join of an endless generator", "''.join('x' for _ in iter(int, 1))", ["steps", "memory"]],
  ["str.replace that grows", "s = 'a' * 1000\nwhile True: s = s.replace('a', 'aa')", ["memory", "steps"]],
  ["str.replace of many empty gaps", "('a' * 10**6).replace('', 'x' * 1000)", "memory"],
  ["str.split of a long text, often", "s = 'a ' * 10**6\nwhile True: s.split()", ["memory", "steps"]],
  ["str.count, often", "s = 'a' * 10**6\nwhile True: s.count('b')", "steps"],
  ["str.find of a near match, often", "s = 'a' * 10**6\nwhile True: s.find('a' * 1000 + 'b')", "steps"],
  ["str comparison, often", "a = 'a' * 10**6 + 'b'\nb = 'a' * 10**6 + 'c'\nwhile True: a == b", "steps"],
  ["list comparison, often", "a = [1] * 10**6\nb = [1] * 10**6\nwhile True: a == b", "steps"],
  ["list copy, often", "a = [1] * 10**6\nwhile True: b = a[:]", ["steps", "memory"]],
  ["list.index, often", "a = [1] * 10**6\nwhile True: a.count(2)", "steps"],
  ["list.reverse, often", "a = [1] * 10**6\nwhile True: a.reverse()", "steps"],
  ["list.sort, often", "a = list(range(10**5))\nwhile True: a.sort()", "steps"],
  ["list.insert at the front, often", "a = []\nwhile True: a.insert(0, 1)", ["steps", "memory"]],
  ["list.pop from the front, often", "a = [1] * 10**6\nwhile True:\n    a.pop(0)\n    a.append(1)", "steps"],
  ["del of slices, often", "a = [1] * 10**6\nwhile True:\n    a[0:0] = [1]\n    del a[0]", "steps"],
  ["set algebra, often", "a = set(range(10**5))\nb = set(range(10**5))\nwhile True: a & b", "steps"],
  ["dict copy, often", "d = dict.fromkeys(range(10**5))\nwhile True: d.copy()", ["steps", "memory"]],
  [
    "sorted with a slow comparison",
    "class C:\n    def __lt__(self, o):\n        for i in range(1000): pass\n        return True\nsorted([C() for _ in range(10**4)])",
    "steps",
  ],
  [
    "dict with colliding keys",
    "class C:\n    def __hash__(self): return 1\n    def __eq__(self, o): return self is o\nd = {}\nwhile True: d[C()] = 1",
    "steps",
  ],
  ["set with colliding keys", "class C:\n    def __hash__(self): return 1\ns = set()\nwhile True: s.add(C())", "steps"],
  ["ints that collide", "d = {}\nfor i in range(10**6): d[i * (2**61 - 1)] = i", ["steps", "memory"]],
  ["floats that collide", "d = {}\nfor i in range(10**7): d[float(2**60 + i * 2**20)] = i", ["steps", "memory"]],
  ["tuples that collide", "d = {}\nfor i in range(10**6): d[(i, -i)] = i", ["steps", "memory"]],
  ["type() made over and over", "while True: type('C', (), {})", ["steps", "memory"]],
  [
    "isinstance with a deep tuple",
    "t = int\nfor _ in range(10**5): t = (t,)\nisinstance('x', t)",
    ["steps", raises("RecursionError"), value(false)],
  ],
  [
    "long MRO",
    "class A: pass\nfor _ in range(10**5):\n    class A(A): pass",
    ["steps", "memory", raises("RecursionError")],
  ],
  [
    "__missing__ without end",
    "class D(dict):\n    def __missing__(self, k): return self[k + 1]\nD()[0]",
    raises("RecursionError"),
  ],
  [
    "StopIteration never",
    "class I:\n    def __iter__(self): return self\n    def __next__(self): return 1\nlist(I())",
    ["memory", "steps"],
  ],
  ["tuple of an endless iterator", "tuple(iter(int, 1))", ["memory", "steps"]],
  [
    "set of an endless iterator",
    "def g():\n    n = 0\n    while True:\n        yield n\n        n += 1\nset(g())",
    ["memory", "steps"],
  ],
  [
    "dict of an endless iterator",
    "def g():\n    n = 0\n    while True:\n        yield n, n\n        n += 1\ndict(g())",
    ["memory", "steps"],
  ],
  [
    "list of big strings from a generator",
    "def g():\n    n = 0\n    while True:\n        n += 1\n        yield ('x' * 5000 + str(n)).upper()\nlist(g())",
    "memory",
  ],
  [
    "sorted of big strings from a generator",
    "def g():\n    n = 0\n    while True:\n        n += 1\n        yield ('x' * 5000 + str(n)).upper()\nsorted(g())",
    "memory",
  ],
  [
    "set of big strings from a generator",
    "def g():\n    n = 0\n    while True:\n        n += 1\n        yield ('x' * 5000 + str(n)).upper()\nset(g())",
    "memory",
  ],
  [
    "join of big strings from a generator",
    "def g():\n    n = 0\n    while True:\n        n += 1\n        yield ('x' * 5000 + str(n)).upper()\n''.join(g())",
    "memory",
  ],
  [
    "star arguments of big strings",
    "def g():\n    n = 0\n    while True:\n        n += 1\n        yield ('x' * 5000 + str(n)).upper()\ndef f(*a): pass\nf(*g())",
    "memory",
  ],
  [
    "list.extend of big strings",
    "def g():\n    n = 0\n    while True:\n        n += 1\n        yield ('x' * 5000 + str(n)).upper()\na = []\na.extend(g())",
    "memory",
  ],
  ["comprehension of big strings", "[('x' * 5000 + str(i)) for i in iter(int, 1)]", "memory"],
  ["dict comprehension", "{i: 'x' * 5000 + str(i) for i in range(10**9)}", "memory"],
  ["zip of big strings into dict", "dict(zip(range(10**9), (('x' * 5000 + str(i)) for i in range(10**9))))", "memory"],
  ["map into list", "list(map(lambda i: 'x' * 5000 + str(i), range(10**9)))", "memory"],

  // ------------------------------------------------------------------------------------------------------ memory
  ["string multiplication", "'x' * 10**10", "memory"],
  ["string multiplication from the left", "10**10 * 'x'", "memory"],
  [
    "string multiplication beyond all bounds",
    "'x' * 10**30",
    [raises("OverflowError"), "memory", raises("MemoryError")],
  ],
  ["string doubling", "s = 'x'\nwhile True: s += s", "memory"],
  ["string doubling in a list", "a = ['x']\nwhile True: a.append(a[-1] * 2)", "memory"],
  ["bytes multiplication", "b'x' * 10**10", "memory"],
  ["bytearray multiplication", "bytearray(b'x') * 10**10", "memory"],
  ["bytes of a number", "bytes(10**10)", "memory"],
  ["bytearray of a number", "bytearray(10**10)", "memory"],
  ["bytearray that grows", "b = bytearray(b'x')\nwhile True: b = b + b", "memory"],
  ["list multiplication", "[0] * 10**9", "memory"],
  ["list multiplication in place", "a = [0]\nwhile True: a *= 2", "memory"],
  ["tuple multiplication", "(0,) * 10**9", "memory"],
  ["list that grows", "a = []\nwhile True: a.append(0)", ["memory", "steps"]],
  ["list doubling by extend", "a = [0]\nwhile True: a.extend(a)", "memory"],
  ["list doubling by slice", "a = [0]\nwhile True: a[len(a):] = a", "memory"],
  ["nested lists", "a = []\nwhile True: a = [a, a, a, a, a, a, a, a]", ["memory", "steps"]],
  ["dict that grows", "d = {}\ni = 0\nwhile True:\n    d[i] = i\n    i += 1", ["memory", "steps"]],
  ["dict of strings", "d = {}\ni = 0\nwhile True:\n    d[i] = 'x' * 1000 + str(i)\n    i += 1", "memory"],
  ["set that grows", "s = set()\ni = 0\nwhile True:\n    s.add(i)\n    i += 1", ["memory", "steps"]],
  [
    "instances",
    "class C:\n    def __init__(self): self.a = [1] * 10\na = []\nwhile True: a.append(C())",
    ["memory", "steps"],
  ],
  [
    "attributes",
    "class C: pass\nc = C()\ni = 0\nwhile True:\n    setattr(c, 'a' + str(i), i)\n    i += 1",
    ["memory", "steps"],
  ],
  ["global names", "i = 0\nwhile True:\n    globals()['a' + str(i)] = i\n    i += 1", ["memory", "steps"]],
  ["closures", "a = []\nwhile True:\n    x = [0] * 100\n    a.append(lambda x=x: x)", ["memory", "steps"]],
  [
    "generators kept",
    "def g(): yield [0] * 100\na = []\nwhile True:\n    x = g()\n    next(x)\n    a.append(x)",
    ["memory", "steps"],
  ],
  ["exceptions kept", "a = []\nwhile True:\n    try: 1/0\n    except Exception as e: a.append(e)", ["memory", "steps"]],
  [
    "an exception chain",
    "e = None\nwhile True:\n    n = ValueError('x' * 1000)\n    n.__context__ = e\n    e = n",
    ["memory", "steps"],
  ],
  ["notes of an exception", "e = ValueError()\nwhile True: e.add_note('x' * 10000)", ["memory", "steps"]],
  ["a linked list", "n = None\nwhile True: n = (n, 'x' * 100)", ["memory", "steps"]],
  ["int power", "10 ** 10 ** 10", ["memory", raises("MemoryError"), raises("OverflowError")]],
  ["int shift", "1 << 10**10", ["memory", raises("MemoryError"), raises("OverflowError")]],
  ["int shift beyond all bounds", "1 << 10**30", ["memory", raises("MemoryError"), raises("OverflowError")]],
  ["int doubling", "n = 3\nwhile True: n *= n", ["memory", "steps", raises("MemoryError")]],
  ["factorial", "n = 1\ni = 1\nwhile True:\n    n *= i\n    i += 1", ["memory", "steps"]],
  ["fibonacci numbers kept", "a = [1, 1]\nwhile True: a.append(a[-1] + a[-2])", ["memory", "steps"]],
  ["pow without modulus", "pow(7, 10**9)", ["memory", "steps", raises("MemoryError")]],
  ["pow with a big modulus", "pow(3, 10**100000, 10**100000 + 1)", ["steps", "memory"]],
  ["decimal text of a big int", "str(7 ** 10**6)", ["steps", raises("ValueError")]],
  ["int of a long text", "int('9' * 10**7)", ["memory", "steps", raises("ValueError")]],
  ["int of a long hex text", "int('f' * 10**7, 16) and 1", ["memory", "steps", value(expectAnything)]],
  ["division of big ints", "a = 7 ** 10**6\nb = 3 ** 10**6\nwhile True: a // b", ["steps", "memory"]],
  ["multiplication of big ints", "a = 7 ** 10**6\nwhile True: a * a", ["steps", "memory"]],
  ["gcd-like loop on big ints", "a = 7 ** 10**5\nb = 3 ** 10**5\nwhile b: a, b = b, a % b", ["steps", "memory"]],
  ["bit_length of big ints, often", "a = 1 << 10**7\nwhile True: a.bit_length()", ["steps", "memory"]],
  ["round of a big int", "round(7 ** 10**6, -10**6)", ["steps", "memory", value(0)]],
  ["int.to_bytes", "(1).to_bytes(10**10, 'big')", ["memory", raises("OverflowError")]],
  ["int.from_bytes", "int.from_bytes(b'x' * 10**7, 'big') and 1", ["memory", "steps", value(1)]],
  ["hash of a big int, often", "a = 7 ** 10**6\nwhile True: hash(a)", ["steps", "memory"]],
  ["bin of a big int", "len(bin(1 << 10**8))", ["memory", value(10 ** 8 + 3)]],
  ["format width", "'%1000000000d' % 1", ["memory", raises("ValueError"), raises("OverflowError")]],
  ["format width by star", "'%*d' % (10**9, 1)", ["memory", raises("ValueError"), raises("OverflowError")]],
  ["format precision", "'%.1000000000f' % 1.5", ["memory", raises("ValueError"), raises("OverflowError")]],
  ["str.format width", "'{:1000000000}'.format(1)", ["memory", raises("ValueError"), raises("OverflowError")]],
  [
    "str.format width from an argument",
    "'{:{}}'.format(1, 10**9)",
    ["memory", raises("ValueError"), raises("OverflowError")],
  ],
  ["f-string width", "w = 10**9\nf'{1:{w}}'", ["memory", raises("ValueError"), raises("OverflowError")]],
  ["f-string precision", "f'{1.5:.{10**9}f}'", ["memory", raises("ValueError"), raises("OverflowError")]],
  ["format of a string", "format('x', '1000000000')", ["memory", raises("ValueError"), raises("OverflowError")]],
  ["ljust", "'x'.ljust(10**10)", "memory"],
  ["center", "'x'.center(10**10, '-')", "memory"],
  ["zfill", "'x'.zfill(10**10)", "memory"],
  ["expandtabs", "('\\t' * 1000).expandtabs(10**8)", ["memory", raises("OverflowError")]],
  ["join with a long separator", "('x' * 10**6).join(['a'] * 10**4)", "memory"],
  ["translate that grows", "('a' * 10**6).translate({97: 'x' * 1000})", "memory"],
  ["split into many", "('a,' * 10**7).split(',')", "memory"],
  ["splitlines into many", "('\\n' * 10**7).splitlines()", "memory"],
  ["list of a long string", "list('x' * 10**7)", "memory"],
  ["case mapping that grows", "('\\u00df' * 10**7).upper() and 1", ["memory", "steps", value(1)]],
  ["encode that grows", "('\\u20ac' * 2 * 10**7).encode()", "memory"],
  ["repr that grows", "repr('\\x00' * 10**7) and 1", ["memory", value(1)]],
  ["ascii that grows", "ascii('\\U0001f98e' * 3 * 10**6) and 1", ["memory", value(1)]],
  ["repr of nested lists with sharing", "a = [0]\nfor _ in range(50): a = [a, a]\nrepr(a)", ["memory", "steps"]],
  ["repr of a dict with sharing", "a = {}\nfor _ in range(50): a = {1: a, 2: a}\nstr(a)", ["memory", "steps"]],
  [
    "print of nested lists with sharing",
    "a = [0]\nfor _ in range(50): a = [a, a]\nprint(a)",
    ["memory", "steps", "output"],
  ],
  ["comparison with sharing", "a = [0]\nb = [0]\nfor _ in range(50): a, b = [a, a], [b, b]\na == b", "steps"],
  ["hash with sharing", "a = (0,)\nfor _ in range(50): a = (a, a)\nhash(a)", ["steps", value(expectAnything)]],
  ["dict key with sharing", "a = (0,)\nfor _ in range(50): a = (a, a)\n{a: 1}[a]", ["steps", value(1)]],
  ["list of a huge range", "list(range(10**9))", "memory"],
  ["tuple of a huge range", "tuple(range(10**9))", "memory"],
  ["sorted of a huge range", "sorted(range(10**9))", "memory"],
  ["reversed list of a huge range", "list(reversed(range(10**9)))", "memory"],
  ["star of a huge range", "[*range(10**9)]", "memory"],
  ["star arguments of a huge range", "def f(*a): pass\nf(*range(10**9))", "memory"],
  ["print of a huge range", "print(*range(10**9))", ["memory", "steps", "output"]],
  ["slice assignment of a huge range", "a = []\na[:] = range(10**9)", "memory"],
  ["set of a huge range", "set(range(10**9))", ["memory", "steps"]],
  ["dict.fromkeys of a huge range", "dict.fromkeys(range(10**9))", ["memory", "steps"]],
  ["bytes of a huge range", "bytes(0 for _ in range(10**9))", ["memory", "steps"]],
  ["zip(*) of many", "list(zip(*[range(10**6)] * 1000))", ["memory", "steps"]],
  ["slots", "class C: __slots__ = ['a' + str(i) for i in range(10**6)]", ["memory", "steps"]],
  ["many keyword arguments", "def f(**k): pass\nf(**{'a' + str(i): i for i in range(10**6)})", ["memory", "steps"]],
  [
    "a class with many bases",
    "type('C', tuple(type('B%d' % i, (), {}) for i in range(10**5)), {})",
    ["memory", "steps"],
  ],
  [
    "exec of a long source",
    "exec('x = 1\\n' * 10**6)",
    ["memory", "steps", raises("SyntaxError"), raises("MemoryError")],
  ],
  [
    "eval of deep brackets",
    "eval('(' * 10**5 + ')' * 10**5)",
    ["steps", raises("SyntaxError"), raises("MemoryError"), raises("RecursionError")],
  ],
  [
    "eval of a deep list",
    "eval('[' * 10**5 + ']' * 10**5)",
    ["steps", raises("SyntaxError"), raises("MemoryError"), raises("RecursionError")],
  ],
  [
    "eval of many minus signs",
    "eval('-' * 10**5 + '1')",
    ["steps", raises("SyntaxError"), raises("MemoryError"), raises("RecursionError")],
  ],
  [
    "eval of many nots",
    "eval('not ' * 10**5 + '1')",
    ["steps", raises("SyntaxError"), raises("MemoryError"), raises("RecursionError"), value(false)],
  ],
  [
    "eval of a long sum",
    "eval('1' + '+1' * 10**5)",
    ["steps", "memory", value(100_001), raises("SyntaxError"), raises("RecursionError"), raises("MemoryError")],
  ],
  [
    "eval of a long attribute chain",
    "eval('a' + '.a' * 10**5)",
    ["steps", raises("NameError"), raises("SyntaxError"), raises("RecursionError"), raises("MemoryError")],
  ],
  [
    "eval of a long call chain",
    "eval('f' + '()' * 10**5)",
    ["steps", raises("NameError"), raises("SyntaxError"), raises("RecursionError"), raises("MemoryError")],
  ],
  [
    "eval of nested lambdas",
    "eval('lambda: ' * 10**4 + '1')",
    ["steps", raises("SyntaxError"), raises("RecursionError"), raises("MemoryError"), value(expectAnything)],
  ],
  [
    "eval of nested conditionals",
    "eval('1 if 1 else ' * 10**5 + '1')",
    ["steps", raises("SyntaxError"), raises("RecursionError"), raises("MemoryError"), value(1)],
  ],
  [
    "eval of an f-string in an f-string",
    "s = '1'\nfor _ in range(200): s = 'f\"{' + s + '}\"'\neval(s)",
    [raises("SyntaxError"), raises("RecursionError"), raises("MemoryError"), value("1")],
  ],
  [
    "exec of deep blocks",
    "exec(''.join(' ' * i + 'if 1:\\n' for i in range(10**3)) + ' ' * 10**3 + 'pass')",
    [raises("IndentationError"), raises("SyntaxError"), "steps"],
  ],
  ["eval of a long number", "eval('9' * 10**6)", ["steps", raises("SyntaxError"), raises("ValueError")]],
  ["eval of folded constants", "eval('\"x\" * 10**10')", ["memory", raises("MemoryError")]],
  ["eval of folded powers", "eval('10 ** 10 ** 10')", ["memory", raises("MemoryError"), raises("OverflowError")]],
  ["eval of folded shifts", "eval('1 << 10**10')", ["memory", raises("MemoryError"), raises("OverflowError")]],

  // --------------------------------------------------------------------------------------------------- recursion
  ["plain recursion", "def f(): f()\nf()", raises("RecursionError")],
  ["mutual recursion", "def f(): g()\ndef g(): f()\nf()", raises("RecursionError")],
  ["recursion through a lambda", "f = lambda: f()\nf()", raises("RecursionError")],
  ["recursion through a method", "class C:\n    def f(self): self.f()\nC().f()", raises("RecursionError")],
  ["recursion through __call__", "class C:\n    def __call__(self): self()\nC()()", raises("RecursionError")],
  [
    "recursion through __getattr__",
    "class C:\n    def __getattr__(self, n): return self.x\nC().y",
    raises("RecursionError"),
  ],
  [
    "recursion through a property",
    "class C:\n    @property\n    def x(self): return self.x\nC().x",
    raises("RecursionError"),
  ],
  [
    "recursion through __repr__",
    "class C:\n    def __repr__(self): return repr(self)\nrepr(C())",
    raises("RecursionError"),
  ],
  [
    "recursion through __str__",
    "class C:\n    def __str__(self): return str(self)\nstr(C())",
    raises("RecursionError"),
  ],
  [
    "recursion through __eq__",
    "class C:\n    def __eq__(self, o): return self == o\nC() == C()",
    raises("RecursionError"),
  ],
  [
    "recursion through __lt__",
    "class C:\n    def __lt__(self, o): return sorted([self, o])\nsorted([C(), C()])",
    raises("RecursionError"),
  ],
  [
    "recursion through __hash__",
    "class C:\n    def __hash__(self): return hash(self)\nhash(C())",
    raises("RecursionError"),
  ],
  [
    "recursion through __add__",
    "class C:\n    def __add__(self, o): return self + o\nC() + 1",
    raises("RecursionError"),
  ],
  [
    "recursion through __iter__",
    "class C:\n    def __iter__(self): return iter(list(self))\nlist(C())",
    raises("RecursionError"),
  ],
  [
    "recursion through __len__",
    "class C:\n    def __len__(self): return len(self)\nlen(C())",
    raises("RecursionError"),
  ],
  [
    "recursion through __bool__",
    "class C:\n    def __bool__(self): return bool(self)\nbool(C())",
    raises("RecursionError"),
  ],
  ["recursion through __init__", "class C:\n    def __init__(self): C()\nC()", raises("RecursionError")],
  ["recursion through __new__", "class C:\n    def __new__(cls): return C()\nC()", raises("RecursionError")],
  [
    "recursion through __index__",
    "class C:\n    def __index__(self): return [0][self]\n[0][C()]",
    raises("RecursionError"),
  ],
  [
    "recursion through __contains__",
    "class C:\n    def __contains__(self, o): return o in self\n1 in C()",
    raises("RecursionError"),
  ],
  [
    "recursion through __getitem__",
    "class C:\n    def __getitem__(self, k): return self[k]\nC()[0]",
    raises("RecursionError"),
  ],
  [
    "recursion through __format__",
    "class C:\n    def __format__(self, s): return f'{self}'\nf'{C()}'",
    raises("RecursionError"),
  ],
  [
    "recursion through __enter__",
    "class C:\n    def __enter__(self):\n        with self: pass\n    def __exit__(self, *a): pass\nwith C(): pass",
    raises("RecursionError"),
  ],
  ["recursion through a generator", "def g(): yield from g()\nlist(g())", raises("RecursionError")],
  ["recursion through sorted", "def k(x): return sorted([1], key=k)\nk(1)", raises("RecursionError")],
  ["recursion through map", "def f(x): return list(map(f, [x]))\nf(1)", raises("RecursionError")],
  ["recursion through a comprehension", "def f(): return [f() for _ in [1]]\nf()", raises("RecursionError")],
  ["recursion through exec", "s = 'exec(s)'\nexec(s)", raises("RecursionError")],
  ["recursion through eval", "s = 'eval(s)'\neval(s)", raises("RecursionError")],
  ["recursion through a class body", "def f():\n    class C: f()\nf()", raises("RecursionError")],
  ["recursion through a decorator", "def d(f): return d(f)\n@d\ndef g(): pass", raises("RecursionError")],
  [
    "recursion through a metaclass",
    "class M(type):\n    def __call__(cls): return cls()\nclass C(metaclass=M): pass\nC()",
    raises("RecursionError"),
  ],
  [
    "recursion through __set_name__",
    "class D:\n    def __set_name__(self, o, n): type('X', (), {'d': D()})\nclass C: d = D()",
    raises("RecursionError"),
  ],
  [
    "recursion through __init_subclass__",
    "class C:\n    def __init_subclass__(cls): type('D', (C,), {})\nclass E(C): pass",
    raises("RecursionError"),
  ],
  [
    "recursion through a descriptor",
    "class D:\n    def __get__(self, o, t): return o.x\nclass C: x = D()\nC().x",
    raises("RecursionError"),
  ],
  [
    "recursion through isinstance",
    "class M(type):\n    def __instancecheck__(cls, o): return isinstance(o, cls)\nclass C(metaclass=M): pass\nisinstance(1, C)",
    raises("RecursionError"),
  ],
  ["recursion through finally", "def f():\n    try: f()\n    finally: f()\nf()", [raises("RecursionError"), "steps"]],
  [
    "recursion caught again and again",
    "def f():\n    try: f()\n    except RecursionError: f()\nf()",
    [raises("RecursionError"), "steps"],
  ],
  ["repr of a deep list", "a = []\nfor _ in range(10**5): a = [a]\nrepr(a)", [raises("RecursionError"), "steps"]],
  ["repr of a deep tuple", "a = ()\nfor _ in range(10**5): a = (a,)\nrepr(a)", [raises("RecursionError"), "steps"]],
  ["repr of a deep dict", "a = {}\nfor _ in range(10**5): a = {1: a}\nrepr(a)", [raises("RecursionError"), "steps"]],
  [
    "comparison of deep lists",
    "a = []\nb = []\nfor _ in range(10**5): a, b = [a], [b]\na == b",
    [raises("RecursionError"), "steps", value(true)],
  ],
  [
    "ordering of deep lists",
    "a = []\nb = []\nfor _ in range(10**5): a, b = [a], [b]\na < b",
    [raises("RecursionError"), "steps", value(false)],
  ],
  [
    "hash of a deep tuple",
    "a = ()\nfor _ in range(10**5): a = (a,)\nhash(a)",
    [raises("RecursionError"), "steps", value(expectAnything)],
  ],
  [
    "comparison of a list with itself inside",
    "a = []\na.append(a)\nb = []\nb.append(b)\na == b",
    raises("RecursionError"),
  ],
  ["repr of a list with itself inside", "a = []\na.append(a)\nrepr(a)", value("[[...]]")],
  [
    "deep bound methods",
    "class C:\n    def m(self): pass\nf = C().m\nfor _ in range(10**5): f = f.__get__(1) if hasattr(f, '__get__') else f\nf()",
    ["steps", raises("RecursionError"), value(null)],
  ],
  [
    "a deep chain of exceptions, printed",
    "e = None\nfor i in range(10**4):\n    n = ValueError(i)\n    n.__cause__ = e\n    e = n\nraise e",
    [raises("ValueError"), "steps", "memory"],
  ],
  [
    "deep exception groups",
    "e = ValueError()\nfor _ in range(10**4): e = ExceptionGroup('x', [e])\nraise e",
    [raises("ExceptionGroup"), "steps", "memory", raises("RecursionError")],
  ],
  [
    "deep isinstance unions",
    "u = int | str\nfor _ in range(10**4): u = u | list[int]\nisinstance(1, u)",
    ["steps", raises("TypeError"), raises("RecursionError"), value(true)],
  ],
  [
    "a deep generator chain",
    "def g(x):\n    yield from x\nx = iter([1])\nfor _ in range(10**5): x = g(x)\nlist(x)",
    [raises("RecursionError"), "steps", "memory"],
  ],
  [
    "a deep chain of maps",
    "x = iter([1])\nfor _ in range(10**5): x = map(abs, x)\nlist(x)",
    [raises("RecursionError"), "steps", "memory", value([1])],
  ],
  [
    "a deep chain of reversed zips",
    "x = iter([1])\nfor _ in range(10**4): x = zip(x)\nlist(x)",
    [raises("RecursionError"), "steps", "memory", raises("HostValueError")],
  ],
  [
    "deep partial closures",
    "f = lambda: 1\nfor _ in range(10**5): f = (lambda f: lambda: f())(f)\nf()",
    raises("RecursionError"),
  ],
  [
    "super without end",
    "class A:\n    def f(self): return super(B, self).f()\nclass B(A): pass\nB().f()",
    raises("RecursionError"),
  ],

  // ------------------------------------------------------------------------------------------------------ output
  ["print without end", "while True: print('x' * 100)", "output"],
  ["print of a long text", "print('x' * 10**6)", "output"],
  ["print with a long end", "print('', end='x' * 10**6)", "output"],
  ["print with a long separator", "print(1, 2, sep='x' * 10**6)", "output"],
  ["print in except", "try:\n    print('x' * 10**6)\nexcept BaseException:\n    print('still here')", "output"],
];

/** Stands for a value that does not matter. */
export function expectAnything() {}

/** @param {string} text */
function indent(text) {
  return text.replace(/^(?=.)/gm, "    ");
}
