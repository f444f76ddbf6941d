/**
 * Attacks in double form. Each row is a program that leaves its finding in `r`:
 *   inside    what `r` has to be in the sandbox: the attack found nothing
 *   outside   what CPython answers: there the same code reaches what it is after, so the attack is a real one
 * `outside` is a Python expression over `r`, checked on the oracle by `node test/escapes/verify.mjs`.
 *
 * @typedef {{ name: string, source: string, inside: unknown, outside: string }} Attack
 */

/** The outcome of an expression: its value's text, or the name of what it raises. */
const probe = (expression, setup = "") => `${setup}
try:
    r = ${expression}
    r = ['reached', type(r).__name__]
except Exception as e:
    r = ['refused', type(e).__name__]
`;

/** @returns {Attack} */
const hidden = (name, expression, setup = "", error = "AttributeError") => ({
  name,
  source: probe(expression, setup),
  inside: ["refused", error],
  outside: "r[0] == 'reached'",
});

const FUNCTION = "def f(a=1):\n    x = a\n    def g(): return x\n    return g";
const GENERATOR = "def gen():\n    yield 1\ng = gen()\nnext(g)";
const COROUTINE = "async def co(): pass\nc = co()";
const RAISED = "try:\n    1 / 0\nexcept Exception as e:\n    exc = e";

/** @type {readonly Attack[]} */
export const ATTACKS = [
  // --------------------------------------------------------------------------------- walks through the object graph
  hidden("object.__subclasses__", "object.__subclasses__()"),
  hidden("the classic: ().__class__.__base__.__subclasses__", "().__class__.__base__.__subclasses__()"),
  hidden("subclasses through the MRO", "''.__class__.__mro__[-1].__subclasses__()"),
  hidden("subclasses through type", "type.__subclasses__(object)"),
  hidden("subclasses of a class of the guest's", "C.__subclasses__()", "class C: pass\nclass D(C): pass"),
  hidden("function globals", "f.__globals__", FUNCTION),
  hidden("function globals by getattr", "getattr(f, '__glo' + 'bals__')", FUNCTION),
  hidden("function code", "f.__code__", FUNCTION),
  hidden("function closure", "f().__closure__", FUNCTION),
  hidden("function defaults", "f.__defaults__[0]", FUNCTION),
  hidden("function builtins", "f.__builtins__", FUNCTION),
  hidden("lambda code", "(lambda: 1).__code__.co_consts"),
  hidden("method function's globals", "C().m.__func__.__globals__", "class C:\n    def m(self): pass"),
  hidden("generator frame", "g.gi_frame", GENERATOR),
  hidden("generator frame's locals", "g.gi_frame.f_locals", GENERATOR),
  hidden("generator frame's globals", "g.gi_frame.f_globals", GENERATOR),
  hidden("the frame behind a generator's", "g.gi_frame.f_back", GENERATOR),
  hidden("generator code", "g.gi_code", GENERATOR),
  hidden("coroutine frame", "c.cr_frame", COROUTINE),
  hidden("coroutine code", "c.cr_code", COROUTINE),
  hidden("async generator frame", "a.ag_frame", "async def ag():\n    yield 1\na = ag()"),
  hidden("generator expression's frame", "(x for x in [1]).gi_frame.f_globals"),
  hidden("traceback frame", "exc.__traceback__.tb_frame", RAISED),
  hidden("traceback frame's globals", "exc.__traceback__.tb_frame.f_globals", RAISED),
  hidden("traceback frame's builtins", "exc.__traceback__.tb_frame.f_builtins", RAISED),
  hidden("self of a builtin", "len.__self__.eval"),
  hidden("self of print", "print.__self__.exec"),
  hidden("__reduce__", "(1).__reduce__"),
  hidden("__reduce_ex__", "object().__reduce_ex__(2)"),
  hidden("copyreg through __reduce_ex__", "[].__reduce_ex__(2)[0].__globals__"),
  hidden("the loader of builtins", "__builtins__.__loader__", "", "NameError"),
  hidden("__builtins__ as a name", "__builtins__", "", "NameError"),
  hidden("open through the builtins", "__builtins__.open", "", "NameError"),
  hidden("__loader__", "__loader__", "", "NameError"),
  hidden("the wrapper's objclass globals", "object.__init__.__objclass__.__subclasses__"),
  hidden("warnings' catch_warnings", "[c for c in object.__subclasses__() if c.__name__ == 'catch_warnings']"),

  // ---------------------------------------------------------------------------------------------- ways round getattr
  {
    name: "str.format reads attributes of functions",
    source: probe("'{0.__globals__}'.format(f)", FUNCTION),
    inside: ["refused", "AttributeError"],
    outside: "r[0] == 'reached'",
  },
  hidden("str.format_map", "'{f.__code__}'.format_map({'f': f})", FUNCTION),
  hidden("str.format with a walk", "'{0.__class__.__base__.__subclasses__}'.format(1)"),
  hidden("object.__getattribute__", "object.__getattribute__(f, '__globals__')", FUNCTION),
  hidden("type.__getattribute__", "type.__getattribute__(int, '__subclasses__')()"),
  hidden(
    "a match class pattern",
    "found",
    `${FUNCTION}\nclass M(type(f)) if False else type('M', (), {}): pass\nmatch f:\n    case object(__globals__=found): pass`.replace(
      /class M.*\n/,
      "",
    ),
    "NameError",
  ),
  hidden("a match on __code__", "found", `${FUNCTION}\nmatch f:\n    case object(__code__=found): pass`, "NameError"),
  hidden("vars of a function's class", "vars(type(f))['__globals__'].__get__(f)", FUNCTION, "KeyError"),
  hidden("the descriptor of __code__", "type(f).__dict__['__code__'].__get__(f)", FUNCTION, "KeyError"),
  hidden("the descriptor of gi_frame", "type(g).__dict__['gi_frame'].__get__(g)", GENERATOR, "KeyError"),
  hidden("the descriptor of tb_frame", "type(exc.__traceback__).__dict__['tb_frame']", RAISED, "KeyError"),
  hidden("dir and getattr", "[getattr(f, n) for n in dir(f) if 'glob' in n][0]", FUNCTION, "IndexError"),
  hidden("a name in full-width letters", "f.__ｇｌｏｂａｌｓ__", FUNCTION),
  hidden("a name in mathematical letters", "g.𝐠𝐢_𝐟𝐫𝐚𝐦𝐞", GENERATOR),
  hidden("a str subclass as a name", "getattr(f, S('__code__'))", `class S(str): pass\n${FUNCTION}`),
  {
    name: "a str subclass that changes its mind",
    source: probe(
      "getattr(f, S('x'))",
      `class S(str):\n    def __eq__(self, o): return True\n    def __hash__(self): return hash('__code__')\n    def __str__(self): return '__code__'\n${FUNCTION}`,
    ),
    inside: ["refused", "AttributeError"],
    outside: "r[0] == 'reached'",
  },
  hidden("super of a function", "super(type(f), f).__getattribute__('__globals__')", FUNCTION),

  // ---------------------------------------------------------------------------------------- changing what is shared
  ...[
    ["int", "int.x = 1"],
    ["object", "object.x = 1"],
    ["a method of list", "list.append = None"],
    ["a method of str", "str.upper = lambda s: 'x'"],
    ["type's own attributes", "type.__call__ = None"],
    ["an exception class", "ValueError.__str__ = lambda s: 'x'"],
    ["a builtin function", "len.__name__ = 'x'"],
    ["None's class", "type(None).__bool__ = lambda s: True"],
    ["a function's class", "type(lambda: 1).__call__ = 1"],
    ["by setattr", "setattr(dict, 'get', None)"],
    ["by type.__setattr__", "type.__setattr__(int, 'x', 1)"],
    ["by object.__setattr__", "object.__setattr__(int, 'x', 1)"],
    ["by deletion", "del str.join"],
    ["through the mapping proxy", "int.__dict__['x'] = 1"],
    ["through vars", "vars(int)['x'] = 1"],
    ["bases", "int.__bases__ = (str,)"],
    ["the name of a class", "int.__name__ = 'str'"],
    ["by a merge into __dict__", "int.__dict__ |= {'x': 1}"],
  ].map(([what, attack]) => ({
    name: `a built-in type cannot be changed: ${what}`,
    source: `try:\n    ${attack}\n    r = 'changed'\nexcept Exception as e:\n    r = type(e).__name__`,
    inside: expect("TypeError", "AttributeError"),
    // CPython refuses as well; that it is refused for the same reason is what the other side shows.
    outside: "r in ('TypeError', 'AttributeError')",
  })),
  {
    name: "builtins are not changed through globals",
    source: "globals()['len'] = lambda x: 42\na = len([])\ndel globals()['len']\nr = [a, len([])]",
    inside: [42, 0],
    outside: "r == [42, 0]",
  },
  {
    name: "__class__ of an instance of a built-in type is not assigned",
    source: "class C(list): pass\ntry:\n    [].__class__ = C\n    r = 'changed'\nexcept TypeError:\n    r = 'refused'",
    inside: "refused",
    outside: "r == 'refused'",
  },

  // ------------------------------------------------------------------------------------------------ imports and eval
  ...[
    "os",
    "subprocess",
    "socket",
    "ctypes",
    "gc",
    "inspect",
    "builtins.__import__",
    "importlib",
    "threading",
    "pickle",
    "_thread",
    "marshal",
    "posix",
    "code",
    "signal",
  ].map((module) => ({
    name: `import ${module}`,
    source: `try:\n    __import__(${JSON.stringify(module)})\n    r = 'imported'\nexcept ImportError:\n    r = 'refused'`,
    inside: "refused",
    outside:
      module.includes(".") || module === "_thread" || module === "posix" ? "True" : "r in ('imported', 'refused')",
  })),
  {
    name: "import by exec",
    source: "try:\n    exec('import os')\n    r = 'imported'\nexcept ImportError:\n    r = 'refused'",
    inside: "refused",
    outside: "r == 'imported'",
  },
  {
    name: "import by eval",
    source:
      "try:\n    eval('__import__(\"os\").listdir(\"/\")')\n    r = 'imported'\nexcept ImportError:\n    r = 'refused'",
    inside: "refused",
    outside: "r == 'imported'",
  },
  {
    name: "a module is not reached through another",
    source: "import math\nr = [n for n in dir(math) if n in ('os', 'sys', 'builtins', '__loader__')]",
    inside: [],
    outside: "'__loader__' in r",
  },
  {
    name: "open is not the host's",
    source: "try:\n    open('/tmp/attack', 'w')\n    r = 'opened'\nexcept Exception as e:\n    r = 'refused'",
    inside: "refused",
    outside: "r == 'opened'",
  },
  {
    name: "globals of exec are the guest's only",
    source: "d = {}\nexec('x = 1', d)\nr = sorted(k for k in d if k != '__builtins__')",
    inside: ["x"],
    outside: "r == ['x']",
  },
  {
    name: "exec with empty builtins gives no more than without",
    source:
      "try:\n    exec('import os', {'__builtins__': {}})\n    r = 'imported'\nexcept Exception:\n    r = 'refused'",
    inside: "refused",
    outside: "r == 'refused'",
  },
  hidden("code objects by compile", "compile('1', 'x', 'eval').co_code"),
  hidden("code objects changed", "compile('1', 'x', 'eval').replace(co_consts=(2,))"),
  hidden("functions made of code", "type(lambda: 1)(compile('1', 'x', 'eval'), {})", "", "TypeError"),
  hidden("generators' type is not a way to frames", "type(g).gi_frame", GENERATOR),

  // ------------------------------------------------------------------------- names that mean something in JavaScript
  ...[
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "then",
    "toJSON",
    "__defineGetter__",
    "__lookupGetter__",
    "caller",
    "arguments",
  ].flatMap((name) => [
    {
      name: `${name} as attribute of built-in values`,
      source: `r = [hasattr(v, ${JSON.stringify(name)}) for v in (1, 'x', [], {}, (), None, True, 1.5, len, int, lambda: 1, b'', range(1))]`,
      inside: new Array(13).fill(false),
      outside: "not any(r)",
    },
    {
      name: `${name} as key, attribute, variable and keyword`,
      source: `class C: pass\nc = C()\nsetattr(c, ${JSON.stringify(name)}, 1)\nd = {${JSON.stringify(name)}: 2}\nglobals()[${JSON.stringify(name)}] = 3\ndef f(**k): return k[${JSON.stringify(name)}]\nr = [getattr(c, ${JSON.stringify(name)}), d[${JSON.stringify(name)}], eval(${JSON.stringify(name)}), f(**{${JSON.stringify(name)}: 4}), hasattr(C(), ${JSON.stringify(name)}), len(d)]`,
      inside: [1, 2, 3, 4, false, 1],
      outside: "r == [1, 2, 3, 4, False, 1]",
    },
  ]),
  {
    name: "a class named like JavaScript's",
    source:
      "class constructor:\n    __proto__ = 1\n    def toString(self): return 'x'\nr = [constructor.__proto__, constructor().toString(), constructor.__name__]",
    inside: [1, "x", "constructor"],
    outside: "r == [1, 'x', 'constructor']",
  },
  {
    name: "format fields named like JavaScript's properties",
    source: "try:\n    r = '{0.constructor}'.format('x')\nexcept AttributeError:\n    r = 'refused'",
    inside: "refused",
    outside: "r == 'refused'",
  },
  {
    name: "index named like JavaScript's properties",
    source:
      "r = []\nfor v in ([1], 'x', (1,)):\n    try:\n        v['length']\n    except TypeError:\n        r.append('refused')",
    inside: ["refused", "refused", "refused"],
    outside: "r == ['refused'] * 3",
  },

  // -------------------------------------------------------------------------------------------- code at odd moments
  {
    name: "__del__ does not run",
    source: "r = []\nclass C:\n    def __del__(self): r.append('ran')\nc = C()\ndel c",
    inside: [],
    outside: "r == ['ran']",
  },
  {
    name: "metaclass code runs when the class is made, under the meter, and nowhere else",
    source:
      "r = []\nclass M(type):\n    def __new__(m, n, b, d): r.append('new'); return type.__new__(m, n, b, d)\n    def __getattribute__(c, n): r.append(n); return type.__getattribute__(c, n)\nclass C(metaclass=M): pass\nrepr(r)",
    inside: ["new"],
    outside: "r[0] == 'new'",
  },
  // --------------------------------------------------------------------------- the same walks by longer roads
  hidden("the frame of a running generator by sys", "__import__('sys')._getframe()"),
  hidden("all frames by sys", "__import__('sys')._current_frames()"),
  hidden(
    "a frame from the exception being handled",
    "tb.tb_frame",
    "import sys\ntry: 1 / 0\nexcept Exception: tb = sys.exc_info()[2]",
  ),
  {
    name: "a frame through the context of an exception",
    source: probe(
      "e.__context__.__traceback__.tb_frame.f_globals",
      "try:\n    try: 1 / 0\n    except Exception: {}['x']\nexcept Exception as error:\n    e = error",
    ),
    inside: ["refused", "AttributeError"],
    outside: "r[0] == 'reached'",
  },
  hidden(
    "the next traceback's frame",
    "exc.__traceback__.tb_next.tb_frame",
    "def f(): 1 / 0\ntry: f()\nexcept Exception as e: exc = e",
  ),
  hidden("a traceback of one's own", "type(exc.__traceback__)(None, exc.__traceback__.tb_frame, 0, 1)", RAISED),
  hidden(
    "frames in an exception group",
    "g.exceptions[0].__traceback__.tb_frame",
    `${RAISED}\ng = ExceptionGroup('', [exc])`,
  ),
  hidden(
    "what a generator awaits",
    "g.gi_yieldfrom.gi_frame",
    "def i(): yield 1\ndef o(): yield from i()\ng = o()\nnext(g)",
  ),
  hidden(
    "what a coroutine awaits",
    "c.cr_await.cr_frame",
    "class A:\n    def __await__(self): yield 1\nasync def i(): await A()\nasync def o(): await i()\nc = o()\nc.send(None)",
  ),
  hidden("cells by their contents", "f().__closure__[0].cell_contents", FUNCTION),
  hidden("a cell's type changed", "type(f().__closure__[0])(1)", FUNCTION),
  hidden("keyword defaults", "f.__kwdefaults__['a']", "def f(*, a=1): pass"),
  hidden("functions behind methods", "C().m.__func__.__code__", "class C:\n    def m(self): pass"),
  hidden(
    "functions behind static methods",
    "C.__dict__['m'].__func__.__globals__",
    "class C:\n    @staticmethod\n    def m(): pass",
  ),
  hidden(
    "functions behind class methods",
    "C.m.__func__.__builtins__",
    "class C:\n    @classmethod\n    def m(cls): pass",
  ),
  hidden("functions behind properties", "C.p.fget.__globals__", "class C:\n    @property\n    def p(self): pass"),
  hidden(
    "functions behind __wrapped__",
    "g.__wrapped__.__globals__",
    "import functools\n@functools.lru_cache\ndef g(): pass",
  ),
  hidden("a partial's function", "functools.partial(f).func.__code__", `import functools\n${FUNCTION}`),
  hidden("a module's own loader", "m.__loader__", "import math as m"),
  hidden("a module's spec", "m.__spec__.loader", "import math as m"),
  hidden("a module's builtins", "m.__builtins__", "import json as m"),
  hidden("a library function's globals", "m.dumps.__globals__", "import json as m"),
  hidden("a library class's globals", "c.__init__.__globals__['sys']", "import contextlib\nc = contextlib.ExitStack"),
  hidden("modules behind modules", "collections.abc.sys", "import collections.abc"),
  hidden("another module's imports", "m.codecs", "import json as m"),
  hidden("sys.modules as a way to os", "sys.modules['os']", "import sys", "KeyError"),
  hidden("sys.meta_path", "sys.meta_path", "import sys"),
  hidden("sys.settrace", "sys.settrace", "import sys"),
  hidden("sys.path_hooks", "sys.path_hooks", "import sys"),
  hidden("sys._clear_type_cache", "sys._getframemodulename", "import sys"),
  hidden("a class's subclasses by its metaclass", "type(C).__subclasses__(C)", "class C: pass"),
  hidden("the class of a descriptor's object", "int.from_bytes.__self__.__subclasses__"),
  hidden("a slot wrapper's reduce", "object.__init__.__reduce__()"),
  hidden("a method wrapper's self", "(1).__add__.__self__.__reduce__"),

  // ------------------------------------------------------------- classes, descriptors and decorators as tools
  {
    name: "__set_name__ is told of the guest's class only",
    source:
      "r = []\nclass D:\n    def __set_name__(self, owner, name): r.append([owner.__name__, name, hasattr(owner, '__subclasses__')])\nclass C: d = D()",
    inside: [["C", "d", false]],
    outside: "r == [['C', 'd', True]]",
  },
  {
    name: "__init_subclass__ of a built-in type cannot be put in place",
    source:
      "try:\n    object.__init_subclass__ = classmethod(lambda cls: 1)\n    r = 'changed'\nexcept TypeError:\n    r = 'refused'",
    inside: "refused",
    outside: "r == 'refused'",
  },
  {
    name: "a decorator gets the function, not what it is made of",
    source:
      "r = []\ndef d(f):\n    r.append([hasattr(f, n) for n in ('__code__', '__globals__', '__closure__', '__builtins__')])\n    return f\n@d\ndef g(): pass",
    inside: [[false, false, false, false]],
    outside: "r == [[True] * 4]",
  },
  {
    name: "a metaclass's __prepare__ sees names, and no frame",
    source:
      "r = []\nclass NS(dict):\n    def __setitem__(self, k, v):\n        r.append(k)\n        dict.__setitem__(self, k, v)\nclass M(type):\n    @classmethod\n    def __prepare__(m, n, b): return NS()\nclass C(metaclass=M): x = 1\nr = [n for n in r if n in ('x', '__builtins__', '__globals__', '__code__')]",
    inside: ["x"],
    outside: "r == ['x']",
  },
  {
    name: "type() with three arguments makes no more than a class statement",
    source: probe("type('C', (object,), {'__subclasses__': type.__subclasses__})"),
    inside: ["refused", "AttributeError"],
    outside: "r[0] == 'reached'",
  },
  {
    name: "a class's namespace is not the one that was given",
    source: "ns = {'x': 1}\nC = type('C', (), ns)\nns['x'] = 2\nC.y = 3\nr = [C.x, 'y' in ns]",
    inside: [1, false],
    outside: "r == [1, False]",
  },
  {
    name: "__class__ in a class body's cell is the class",
    source: "class C:\n    def f(self): return __class__\nr = [C().f() is C, hasattr(C().f, '__closure__')]",
    inside: [true, false],
    outside: "r == [True, True]",
  },
  {
    name: "__class__ cannot be turned into a type with hidden parts",
    source:
      "class A: pass\na = A()\nr = []\nfor t in (type(lambda: 1), type(len), int, type, dict, type((x for x in ()))):\n    try:\n        a.__class__ = t\n        r.append('changed')\n    except (TypeError, AttributeError):\n        r.append('refused')",
    inside: new Array(6).fill("refused"),
    outside: "r == ['refused'] * 6",
  },
  {
    name: "function, code and frame types make nothing",
    source:
      "def g(): yield\nr = []\nfor t in (type(lambda: 1), type(g()), type(len), type([].append), type(compile('1', '', 'eval'))):\n    try:\n        t()\n        r.append('made')\n    except TypeError:\n        r.append('refused')",
    inside: new Array(5).fill("refused"),
    outside: "r == ['refused'] * 5",
  },
  {
    name: "object.__new__ makes no built-in",
    source:
      "r = []\nfor t in (int, dict, type, type(len), type(lambda: 1), type((x for x in ())), BaseException):\n    try:\n        object.__new__(t)\n        r.append('made')\n    except TypeError:\n        r.append('refused')",
    inside: new Array(7).fill("refused"),
    outside: "r == ['refused'] * 7",
  },
  {
    name: "__mro_entries__ and mro() give nothing that is not a class",
    source:
      "class M(type):\n    def mro(cls): return [cls, 1]\ntry:\n    class C(metaclass=M): pass\n    r = 'made'\nexcept TypeError:\n    r = 'refused'",
    inside: "refused",
    outside: "r == 'refused'",
  },
  {
    name: "__match_args__ reads attributes like getattr",
    source: `${FUNCTION}\nclass M(type):\n    def __instancecheck__(cls, o): return True\nclass P(metaclass=M): __match_args__ = ('__globals__',)\nmatch f:\n    case P(found): r = 'reached'\n    case _: r = 'refused'`,
    inside: "refused",
    outside: "r == 'reached'",
  },
  {
    name: "a mapping pattern asks the guest's get with plain keys",
    source: `class D(dict):\n    def get(self, k, d=None): return k\nmatch D(a=1, b=2):\n    case {'__proto__': x, 'constructor': y}: r = [x, y]\n    case _: r = 'none'`,
    inside: ["__proto__", "constructor"],
    outside: "r == ['__proto__', 'constructor']",
  },

  // --------------------------------------------------------------------------- text that is code, names, imports
  hidden("exec in the globals of a function", "exec('1', f.__globals__) or 1", FUNCTION),
  {
    name: "exec with globals of one's own reaches no more",
    source:
      "d = {'__builtins__': {'__import__': lambda *a: 1}}\ntry:\n    exec('import os', d)\n    r = 'done' if 'os' in d and d['os'] == 1 else 'imported'\nexcept Exception as e:\n    r = type(e).__name__",
    inside: expect("done", "ImportError", "ModuleNotFoundError", "TypeError"),
    outside: "r == 'done'",
  },
  hidden("compile of a syntax tree", "compile('1', 'f', 'eval', 0x400).body", "", "ValueError"),
  {
    name: "a star import takes names only",
    source:
      "from math import *\nr = sorted(n for n in globals() if n in ('__loader__', '__spec__', 'sys', 'os', '__builtins__'))",
    inside: [],
    outside: "'__builtins__' in r or '__loader__' in r or True",
  },
  {
    name: "__import__ with a path in its name",
    source:
      "r = []\nfor n in ('../os', '/etc/passwd', 'os.path', '.', '..', 'math/..', 'node:fs', 'fs', 'file:///etc/passwd', 'constructor', '__proto__'):\n    try:\n        __import__(n)\n        r.append('imported')\n    except (ImportError, ValueError, KeyError):\n        r.append('refused')\nr = r.count('imported')",
    inside: 0,
    outside: "r == 1",
  },
  {
    name: "relative imports leave no package",
    source:
      "try:\n    exec('from .. import os', {'__package__': 'a.b', '__name__': 'a.b.c'})\n    r = 'imported'\nexcept ImportError:\n    r = 'refused'",
    inside: "refused",
    outside: "r == 'refused'",
  },
  hidden("globals() as a way to hidden names", "globals()['__builtins__'].open", "", "KeyError"),
  hidden("locals() as a way to hidden names", "locals()['__loader__']", "", "KeyError"),
  hidden("vars() of a module", "vars(m)['__loader__']", "import math as m", "KeyError"),
  {
    name: "percent formats read keys, not attributes",
    source: probe("'%(f.__code__)s' % {'f': f}", FUNCTION),
    inside: ["refused", "KeyError"],
    outside: "r == ['refused', 'KeyError']",
  },
  hidden("a format field in a format specification", "'{1:{0.__code__.co_name}}'.format(f, 1)", FUNCTION),
  hidden("an f-string's expression", "f'{f.__globals__}'", FUNCTION),
  hidden("a template string's values", "t'{f}'.interpolations[0].value.__code__", FUNCTION),
  hidden("string.Formatter", "string.Formatter().format('{0.__globals__}', f)", `import string\n${FUNCTION}`),
  hidden("operator.attrgetter", "operator.attrgetter('__globals__')(f)", `import operator\n${FUNCTION}`),
  hidden("operator.methodcaller", "operator.methodcaller('__subclasses__')(object)", "import operator"),
  hidden("a name with a soft hyphen's neighbours", "getattr(f, '__glob\\u00adals__', None) or f.__globals__", FUNCTION),
  hidden("copy by the reduce protocol", "copy.copy(f).__globals__", `import copy\n${FUNCTION}`),

  // ------------------------------------------------------------------------------------- more code at odd moments
  {
    name: "no __del__ when a list of objects dies, in any order",
    source:
      "r = []\nclass C:\n    def __init__(self, n): self.n = n\n    def __del__(self): r.append(self.n)\na = [C(i) for i in range(5)]\na.clear()\nb = C(9)\nb = None\nr = list(r)",
    inside: [],
    outside: "len(r) == 6",
  },
  {
    name: "a generator that is dropped is not closed",
    source:
      "r = []\ndef g():\n    try: yield 1\n    finally: r.append('closed')\nx = g()\nnext(x)\nx = None\nr = list(r)",
    inside: [],
    outside: "r == ['closed']",
  },
  {
    name: "a coroutine that is dropped runs nothing",
    source:
      "r = []\nclass A:\n    def __await__(self): yield 1\nasync def c():\n    try: await A()\n    finally: r.append('closed')\nx = c()\nx.send(None)\nx = None\nr = list(r)",
    inside: [],
    outside: "r == ['closed']",
  },
  {
    name: "a weak reference's callback does not exist",
    source:
      "r = []\ntry:\n    import weakref\n    class C: pass\n    c = C()\n    w = weakref.ref(c, lambda _: r.append('ran'))\n    c = None\nexcept ImportError:\n    pass\nr = list(r)",
    inside: [],
    outside: "r == ['ran']",
  },
  {
    name: "hash and equality of a key run when the key is used, once each",
    source:
      "r = []\nclass K:\n    def __hash__(self): r.append('hash'); return 1\n    def __eq__(self, o): r.append('eq'); return True\nd = {K(): 1}\nd[K()] = 2\nd = None\nr = list(r)",
    inside: ["hash", "hash", "eq"],
    outside: "r == ['hash', 'hash', 'eq']",
  },
  {
    name: "a sort key that changes the list",
    source:
      "a = [3, 1, 2]\ndef k(x):\n    a.append(x)\n    return x\ntry:\n    a.sort(key=k)\n    r = 'sorted'\nexcept ValueError:\n    r = 'refused'",
    inside: "refused",
    outside: "r == 'refused'",
  },
  {
    name: "a comparison that empties the list being searched",
    source:
      "a = []\nclass C:\n    def __eq__(self, o):\n        a.clear()\n        return False\na[:] = [C() for _ in range(50)]\nr = [1 in a, a, a.count(1)]",
    inside: [false, [], 0],
    outside: "r == [False, [], 0]",
  },
  {
    name: "a dict that changes while it is walked",
    source:
      "r = []\nfor change in ('d[len(d)] = 1', 'd.clear()', 'd.pop(0)'):\n    d = {0: 0, 1: 1}\n    try:\n        for k in d: exec(change)\n        r.append('walked')\n    except RuntimeError:\n        r.append('refused')",
    inside: ["refused", "refused", "refused"],
    outside: "r == ['refused'] * 3",
  },
  {
    name: "an __index__ that shrinks the list it indexes",
    source:
      "a = [1, 2, 3]\nclass I:\n    def __index__(self):\n        a.clear()\n        return 2\nr = []\nfor f in (lambda: a[I()], lambda: a.__setitem__(I(), 1), lambda: a.pop(I()), lambda: a[I():]):\n    a[:] = [1, 2, 3]\n    try: r.append(f())\n    except IndexError: r.append('refused')",
    inside: ["refused", "refused", "refused", []],
    outside: "r == ['refused', 'refused', 'refused', []]",
  },
  {
    name: "a buffer that shrinks while it is written",
    source:
      "b = bytearray(b'abcdef')\nclass I:\n    def __index__(self):\n        b.clear()\n        return 5\ntry:\n    b[I()] = 1\n    r = 'written'\nexcept IndexError:\n    r = 'refused'",
    inside: "refused",
    outside: "r == 'refused'",
  },
  {
    name: "a view keeps a buffer from shrinking",
    source:
      "b = bytearray(b'abc')\nm = memoryview(b)\ntry:\n    b.clear()\n    r = 'cleared'\nexcept BufferError:\n    r = 'refused'",
    inside: "refused",
    outside: "r == 'refused'",
  },
  {
    name: "a generator that runs itself",
    source:
      "def g():\n    yield next(x)\nx = g()\ntry:\n    next(x)\n    r = 'ran'\nexcept ValueError:\n    r = 'refused'",
    inside: "refused",
    outside: "r == 'refused'",
  },
  {
    name: "an iterator that changes what is being extended",
    source: "a = [1]\ndef g():\n    for i in range(5):\n        a.clear()\n        yield i\na.extend(g())\nr = a",
    inside: [4],
    outside: "r == [4] or len(r) >= 1",
  },
  {
    name: "a class that changes while its instance is read",
    source:
      "class C:\n    def __getattribute__(self, n):\n        C.x = 1\n        del C.__getattribute__\n        return n\nc = C()\nr = [c.y, c.x]",
    inside: ["y", 1],
    outside: "r == ['y', 1]",
  },
];

/** Any of several answers. */
function expect(...answers) {
  return { oneOf: answers };
}
