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
];

/** Any of several answers. */
function expect(...answers) {
  return { oneOf: answers };
}
