import {
  analyze,
  Config,
  FEATURES,
  HostValueError,
  PolicyError,
  Sandbox,
  type SandboxOptions,
  ScriptError,
} from "terrarium";
import { describe, expect, it } from "vitest";

const value = (options: SandboxOptions | Config, source: string): unknown => new Sandbox(options).execute(source).value;

function failure(options: SandboxOptions | Config, source: string): ScriptError {
  try {
    new Sandbox(options).execute(source);
  } catch (error) {
    if (error instanceof ScriptError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("allowModules", () => {
  const math = new Config({ allowModules: { math: ["sqrt", "pi"] } });

  it("shows the names, and no others", () => {
    expect(value(math, "import math\nmath.sqrt(16)")).toBe(4);
    expect(value(math, "from math import pi\npi > 3")).toBe(true);
    expect(value(math, "from math import *\nsqrt(4)")).toBe(2);
    expect(value(math, "import math\n[name for name in dir(math) if not name.startswith('_')]")).toEqual([
      "pi",
      "sqrt",
    ]);
    expect(value(math, "import math\nsorted(name for name in vars(math) if not name.startswith('_'))")).toEqual([
      "pi",
      "sqrt",
    ]);
    expect(failure(math, "import math\nmath.cos(1)").message).toBe(
      "module 'math' has no attribute 'cos' (it is not among the names that this sandbox allows)",
    );
    expect(failure(math, "from math import cos").message).toBe(
      "cannot import name 'cos' from 'math' (it is not among the names that this sandbox allows)",
    );
    expect(failure(math, "import math\nmath.nothing").message).toBe("module 'math' has no attribute 'nothing'");
  });

  it("adds up, with features and with itself", () => {
    expect(math.allowModule("math", "cos").allowedModules).toEqual({ math: ["cos", "pi", "sqrt"] });
    expect(value(math.allowModule("math", "cos"), "import math\nmath.cos(0) + math.sqrt(1)")).toBe(2);
    expect(value(math.allowModule("math"), "import math\nmath.floor(1.5)")).toBe(1);
    expect(math.allowModule("math").allowModule("math", "cos").allowedModules).toEqual({ math: "all" });
    expect(value(math.enable("math"), "import math\nmath.floor(1.5)")).toBe(1);
    expect(math.allowedModules).toEqual({ math: ["pi", "sqrt"] });
    expect(Object.isFrozen(math.allowedModules) && Object.isFrozen(math.allowedModules.math)).toBe(true);
    expect(math.features).toEqual([]);
  });

  it("knows the names, and suggests the right one", () => {
    const wrong: [unknown, RegExp][] = [
      [{ maht: ["sqrt"] }, /unknown module "maht"; did you mean "math"\?/],
      [{ math: ["sqr"] }, /unknown name of module "math": "sqr"; did you mean "sqrt"\?/],
      [{ collections: ["namedtuples"] }, /did you mean "namedtuple"\?/],
      [{ typing: ["Optionel"] }, /did you mean "Optional"\?/],
      [{ math: "sqrt" }, /allowModules\.math must be "all" or an array of names/],
      [["math"], /must be an object/],
    ];
    for (const [allowModules, message] of wrong) {
      expect(() => new Config({ allowModules: allowModules as never })).toThrow(message);
    }
  });

  it("opens nothing else: not what the module itself uses, and not by sys.modules", () => {
    const names = new Config({
      allowModules: { typing: ["NamedTuple"], dataclasses: ["dataclass", "field"], sys: ["modules"] },
    });
    const program = (last: string): string => `
from typing import NamedTuple
from dataclasses import dataclass, field
class P(NamedTuple):
    x: int
@dataclass
class D:
    y: int = field(default=2)
    def f(self): return self.y
${last}`;
    expect(value(names, program("P(1).x + D().f()"))).toBe(3);
    for (const module of ["collections", "abc", "types", "copy", "enum", "annotationlib"]) {
      expect(failure(names, program(`import ${module}`)).message).toMatch(/is not enabled in this sandbox/);
    }
    expect(
      value(names, program("import sys\n[m for m in ('collections', 'abc', 'types', 'copy') if m in sys.modules]")),
    ).toEqual([]);
    expect(failure(names, program("import sys\nsys.modules['typing'].Any")).type).toBe("AttributeError");
  });

  it("of a submodule makes its parent importable, and shows nothing more of it", () => {
    const config = new Config({ allowModules: { "collections.abc": ["Mapping"] } });
    expect(value(config, "from collections.abc import Mapping\nisinstance({}, Mapping)")).toBe(true);
    expect(value(config, "import collections.abc\nisinstance({}, collections.abc.Mapping)")).toBe(true);
    expect(failure(config, "from collections import deque").type).toBe("ImportError");
    expect(value({ allowModules: { json: "all" } }, "import json.decoder\njson.loads('[1]')")).toEqual([1]);
  });

  it("is a read-only view, like every module of a feature", () => {
    for (const config of [math, new Config({ features: ["math", "functools", "types"] })]) {
      const sandbox = new Sandbox(config);
      for (const attempt of [
        "math.pi = 3",
        "math.other = 3",
        "del math.pi",
        "setattr(math, 'pi', 3)",
        "object.__setattr__(math, 'pi', 3)",
        "type(math).__setattr__(math, 'pi', 3)",
        "delattr(math, 'pi')",
        "object.__delattr__(math, 'pi')",
        "math.__dict__['pi'] = 3",
        "vars(math)['pi'] = 3",
        "vars(math).clear()",
        "math.__dict__ |= {'pi': 3}",
        "math.__init__('other')",
        "type(math).__init__(math, 'other', 'doc')",
        "math.__doc__ = 'mine'",
        "type(math).__dict__['__doc__'].__set__(math, 'mine')",
        "math.__name__ = 'mine'",
        "math.__class__ = int",
        "exec('global math\\nmath.pi = 3')",
        "match 3:\n    case math.pi: pass\nfor math.pi in [3]: pass",
        "with_ = [0]\n[math.pi, with_[0]] = [3, 3]",
      ]) {
        const { type } = (() => {
          try {
            sandbox.execute(`import math\n${attempt}`);
          } catch (error) {
            return error as ScriptError;
          }
          throw new Error(`no error: ${attempt}`);
        })();
        expect(type, attempt).toMatch(/^(AttributeError|TypeError)$/);
        expect(
          sandbox.execute("import math\n(round(math.pi, 2), math.__name__, hasattr(math, 'other'))").value,
        ).toEqual([3.14, "math", false]);
      }
    }
    expect(failure({ features: ["functools"] }, "import functools\nfunctools.reduce = 1").message).toBe(
      "module 'functools' is read-only",
    );
    // sys is where programs put streams and hooks of their own.
    expect(value({ features: ["sys"] }, "import sys\nsys.argv = [1]\nsys.argv")).toEqual([1]);
  });
});

describe("features", () => {
  it("that are off are named", () => {
    expect(failure({}, "import json").message).toBe(
      "module 'json' is not enabled in this sandbox (feature 'json' is off)",
    );
    expect(failure({}, "import json.decoder").message).toMatch(/feature 'json' is off/);
    expect(failure({}, "from collections import abc").message).toMatch(/feature 'collections' is off/);
    expect(failure({}, "import os").message).toBe("No module named 'os'");
  });

  it("work whatever a program puts into sys.modules", () => {
    const config = new Config({
      features: ["sys", "dataclasses"],
      modules: { types: { source: "x = 1" }, abc: { source: "" } },
    });
    const program =
      "import sys\nsys.modules['copy'] = None\nfrom dataclasses import dataclass\n@dataclass\nclass D:\n    x: int = 1\nD().x";
    expect(value(config, program)).toBe(1);
    // The host's own module of that name is the one that programs get.
    expect(value(config, "import types\ntypes.x")).toBe(1);
  });

  it("show no module that is not switched on with them", () => {
    for (const { name } of FEATURES) {
      const sandbox = new Sandbox({ features: [name], limits: { time: 20_000 } });
      for (const module of analyze(`import ${name}`).hostModules.length > 0 ? [] : [name]) {
        const program = `import ${module}\nkind = type(${module})\n[v.__name__ for v in vars(${module}).values() if type(v) is kind]`;
        for (const seen of sandbox.execute(program).value as string[]) {
          expect(() => sandbox.execute(`import ${seen}`), `${seen} through ${module}`).not.toThrow();
        }
      }
    }
  });

  it("lend a program nothing when they call back what it gave them", () => {
    const sandbox = new Sandbox({ features: ["contextlib", "functools"] });
    const value = (source: string): unknown => sandbox.execute(`${source}`).value;
    const deputies = (call: string): string[] => [
      `from functools import singledispatch\nr = singledispatch(eval)(${JSON.stringify(call)})\nr`,
      `from contextlib import ExitStack\nr = []\nwith ExitStack() as s:\n    s.callback(exec, ${JSON.stringify(`r.append(${call})`)})\nr[0]`,
    ];
    for (const source of deputies("sorted(n for n in globals() if n[0] != '_')")) {
      expect(value(source)).not.toContain("contextmanager");
      expect(value(source)).not.toContain("lru_cache");
    }
    for (const source of deputies("_abc")) expect(() => value(source)).toThrow("name '_abc' is not defined");
    for (const source of deputies("[n for n in locals()]")) expect(value(source)).not.toContain("dispatch");
    for (const source of deputies("__import__('json')")) expect(() => value(source)).toThrow(/feature 'json' is off/);
  });

  it("load anew what a program takes out of sys.modules", () => {
    const config = new Config({ features: ["sys", "string"], modules: { m: { source: "x = []" } } });
    expect(value(config, "import sys, m\nm.x.append(1)\ndel sys.modules['m']\nimport m as n\nm.x, n.x")).toEqual([
      [1],
      [],
    ]);
    expect(value(config, "import sys, string\ndel sys.modules['string']\nimport string as other\nother.digits")).toBe(
      "0123456789",
    );
  });
});

describe("modules of the host", () => {
  const shop = {
    prices: { tea: 250 },
    find: (name: string) => (name === "tea" ? 3 : 0),
    RATE: 19,
  };

  it("are made of values, of source, or of both", () => {
    expect(value({ modules: { shop: { exports: shop } } }, "import shop\nshop.find('tea') * shop.prices['tea']")).toBe(
      750,
    );
    expect(value({ modules: { shop: { exports: shop } } }, "from shop import *\nRATE")).toBe(19);
    const both = { shop: { exports: shop, source: "def total(name):\n    return find(name) * prices[name]" } };
    expect(value({ modules: both }, "import shop\nshop.total('tea')")).toBe(750);
    const package_ = { shop: { exports: shop }, "shop.tax": { source: "from . import RATE\nR = RATE * 2" } };
    expect(value({ modules: package_ }, "import shop.tax\nshop.tax.R")).toBe(38);
  });

  it("of values are read-only, and the host's own objects are never changed", () => {
    expect(failure({ modules: { shop: { exports: shop } } }, "import shop\nshop.RATE = 0").message).toBe(
      "module 'shop' is read-only",
    );
    try {
      value({ modules: { shop: { exports: shop } } }, "import shop\nshop.prices['tea'] = 0");
    } catch (error) {
      expect(error).toBeInstanceOf(ScriptError);
    }
    expect(shop.prices.tea).toBe(250);
  });

  it("have names that are Python names, and only own data properties", () => {
    const wrong: [object, RegExp][] = [
      [{ exports: { "a-b": 1 } }, /"a-b" in the exports of module "m" is not a Python name/],
      [
        {
          exports: {
            get secret() {
              return 1;
            },
          },
        },
        /"secret" in the exports of module "m" is an accessor/,
      ],
      [{ exports: [1] }, /must be an object/],
      [{ exports: null }, /must be an object/],
      [{ soruce: "" }, /unknown option "soruce"; did you mean "source"\?/],
      [{ source: "", trusted: 1 }, /trusted of module "m" must be true or false/],
    ];
    for (const [module, message] of wrong)
      expect(() => new Config({ modules: { m: module as never } })).toThrow(message);
    const inherited = Object.create({ hidden: 1 }, { shown: { value: 2, enumerable: true } }) as object;
    expect(
      value({ modules: { m: { exports: inherited as never } } }, "import m\n[n for n in dir(m) if n[0] != '_']"),
    ).toEqual(["shown"]);
    const named = JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3, "then": 4}') as never;
    expect(
      value({ modules: { m: { exports: named } } }, "import m\n[m.__proto__, m.constructor, m.toString, m.then]"),
    ).toEqual([1, 2, 3, 4]);
    const symbol = { modules: { m: { exports: { s: Symbol("x") } } } };
    expect(() => new Sandbox(symbol).execute("import m")).toThrow(HostValueError);
    expect(() => new Sandbox(symbol).execute("import m")).toThrow(/modules\.m\.s/);
  });
});

describe("the loader", () => {
  const sources: { [name: string]: string } = {
    rules: "import helpers\nLIMIT = helpers.twice(21)",
    helpers: "def twice(x):\n    return 2 * x",
    "shop.tax": "RATE = 19",
    broken: "def f(:\n    pass",
    raising: "raise ValueError('no')",
    loop: "import loop2\nx = 1",
    loop2: "import loop\ny = 2",
  };
  const recording = (): { asked: string[]; sandbox: Sandbox } => {
    const asked: string[] = [];
    const loader = (name: string): string | null => {
      asked.push(name);
      return sources[name] ?? null;
    };
    return { asked, sandbox: new Sandbox({ loader, features: ["math"] }) };
  };

  it("is asked once for each name, and only for what nothing else provides", () => {
    const { asked, sandbox } = recording();
    expect(sandbox.execute("import math, rules\nimport rules\nrules.LIMIT").value).toBe(42);
    expect(asked).toEqual(["rules", "helpers"]);
    expect(
      sandbox.execute(
        "import helpers\nfor i in range(5):\n    try: import nothing\n    except ImportError: pass\nhelpers.twice(1)",
      ).value,
    ).toBe(2);
    expect(asked).toEqual(["rules", "helpers", "nothing"]);
  });

  it("serves packages", () => {
    const { asked, sandbox } = recording();
    expect(sandbox.execute("import shop.tax\nshop.tax.RATE").value).toBe(19);
    expect(asked).toEqual(["shop", "shop.tax"]);
    expect(recording().sandbox.execute("from shop.tax import RATE\nRATE").value).toBe(19);
    const files: { [name: string]: object } = {
      app: { source: "from . import core\nfrom .core import x", isPackage: true },
      "app.core": { source: "x = 5" },
      "app.fast": { exports: { f: () => 7 } },
    };
    const config = new Config({ loader: (name) => files[name] ?? null });
    expect(value(config, "import app\nfrom app import fast\napp.x + app.core.x + fast.f()")).toBe(17);
  });

  it("brings errors of the module to the program, and tries again in the next run", () => {
    const { sandbox } = recording();
    const type = (source: string): unknown =>
      sandbox.execute(`try:\n    ${source}\n    r = None\nexcept Exception as e:\n    r = type(e).__name__\nr`).value;
    expect(type("import broken")).toBe("SyntaxError");
    expect(type("import raising")).toBe("ValueError");
    expect(type("import raising")).toBe("ValueError");
    expect(type("import absent")).toBe("ModuleNotFoundError");
    expect(type("from rules import absent")).toBe("ImportError");
    expect(sandbox.execute("import loop\nloop.loop2.y + loop.x").value).toBe(3);
    let ready = false;
    const later = new Sandbox({ loader: () => (ready ? "x = 1" : null) });
    expect(() => later.execute("import m")).toThrow("No module named 'm'");
    ready = true;
    expect(later.execute("import m\nm.x").value).toBe(1);
  });

  it("cannot be made to work without end, nor asked for what is no name", () => {
    const asked: string[] = [];
    const sandbox = new Sandbox({
      loader: (name) => {
        asked.push(name);
        return null;
      },
    });
    const attempt = (names: string): unknown =>
      sandbox.execute(`
errors = set()
for name in ${names}:
    try: __import__(name)
    except Exception as e: errors.add(type(e).__name__)
sorted(errors)`).value;
    expect(attempt("['m%d' % i for i in range(3000)]")).toEqual(["ImportError", "ModuleNotFoundError"]);
    expect(asked).toHaveLength(1000);
    asked.length = 0;
    attempt("['a b', '../x', 'a/b', '', 'a..b', '.a', 'x' * 256, '1a', 'a\\\\0b', 'a\\n']");
    expect(asked).toEqual(["a"]);
  });

  it("answers a text, a module or nothing; what it throws is the host's own error", () => {
    const run = (answer: unknown): unknown => value({ loader: () => answer as never }, "import m");
    expect(() => run(1)).toThrow(PolicyError);
    expect(() => run(Promise.resolve("x = 1"))).toThrow(/the module m is a promise; executeAsync/);
    expect(() => run({ sauce: "" })).toThrow(/did you mean "source"\?/);
    expect(() => run("x".repeat(70_000))).toThrow(/the source text has/);
    const broken = new Error("disk");
    expect(() =>
      value(
        {
          loader: () => {
            throw broken;
          },
        },
        "try:\n    import m\nexcept BaseException:\n    pass",
      ),
    ).toThrow(broken);
  });
});
