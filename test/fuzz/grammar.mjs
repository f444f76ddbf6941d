// Programs made by a grammar: all are well-formed or nearly so, and go where people seldom go. They nest statements that
// leave each other (return in finally in a loop in with), mix generators with coroutines, give classes every special
// method, and hand natives the values at the edges.
import { EDGES } from "./mutate.mjs";

const NAMES = ["a", "b", "c", "d", "f", "g", "k", "m", "x", "y", "C", "D"];
const TYPES =
  "int float complex bool str bytes bytearray list tuple dict set frozenset range slice object type property super memoryview enumerate zip map filter reversed Exception ValueError KeyError BaseException StopIteration ExceptionGroup OSError staticmethod classmethod UnicodeDecodeError SyntaxError NameError".split(
    " ",
  );
const FUNCTIONS =
  "abs aiter all anext any ascii bin bool bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash hex id int isinstance issubclass iter len list locals map max memoryview min next object oct ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip __import__".split(
    " ",
  );
const METHODS =
  "append extend insert pop remove clear index count sort reverse copy keys values items get setdefault update popitem fromkeys add discard union intersection difference symmetric_difference issubset isdisjoint intersection_update upper lower split rsplit join format format_map replace find rfind partition translate maketrans encode decode strip center zfill expandtabs startswith endswith splitlines title casefold removeprefix isidentifier hex fromhex to_bytes from_bytes bit_length as_integer_ratio conjugate is_integer send throw close __next__ __iter__ __len__ __getitem__ __setitem__ __delitem__ __contains__ __call__ __eq__ __lt__ __hash__ __repr__ __str__ __format__ __new__ __init__ __add__ __radd__ __mul__ __iadd__ __getattribute__ __setattr__ __delattr__ __get__ __set__ __set_name__ __init_subclass__ __class_getitem__ __mro_entries__ __prepare__ __instancecheck__ __subclasscheck__ __or__ __reversed__ __length_hint__ __index__ __int__ __float__ __bool__ __bytes__ __dir__ __sizeof__ __reduce_ex__ __enter__ __exit__ __await__ mro with_traceback add_note split subgroup derive tolist cast release toreadonly getter setter deleter __dict__ __class__ __doc__ __name__ __qualname__ __module__ __bases__ __mro__ __annotations__ __type_params__ __slots__ __wrapped__ __self__ __func__ __cause__ __context__ __traceback__ __suppress_context__ __notes__ args real imag start stop step obj shape strides".split(
    " ",
  );
const DUNDERS =
  "__init__ __new__ __repr__ __str__ __format__ __bytes__ __hash__ __eq__ __ne__ __lt__ __le__ __bool__ __len__ __length_hint__ __getitem__ __setitem__ __delitem__ __missing__ __iter__ __next__ __reversed__ __contains__ __call__ __getattr__ __getattribute__ __setattr__ __delattr__ __dir__ __get__ __set__ __delete__ __set_name__ __init_subclass__ __class_getitem__ __instancecheck__ __subclasscheck__ __mro_entries__ __prepare__ __enter__ __exit__ __aenter__ __aexit__ __aiter__ __anext__ __await__ __add__ __radd__ __iadd__ __sub__ __mul__ __rmul__ __matmul__ __truediv__ __floordiv__ __mod__ __divmod__ __pow__ __lshift__ __and__ __or__ __ror__ __xor__ __neg__ __pos__ __abs__ __invert__ __int__ __float__ __complex__ __index__ __round__ __trunc__ __floor__ __del__ __copy__ __slots__ __match_args__ __annotations__ __buffer__ __subclasshook__ mro".split(
    " ",
  );
const BINARY = "+ - * / // % ** @ << >> & | ^ and or < <= > >= == != in is".split(" ").concat(["not in", "is not"]);
const MODULES =
  "math itertools functools operator collections json re random datetime enum dataclasses typing types string heapq bisect contextlib abc copy sys time traceback annotationlib decimal fractions statistics textwrap hashlib unicodedata codecs asyncio".split(
    " ",
  );

/** @param {import("./random.mjs").Random} random */
export function program(random) {
  return new Maker(random).program();
}

class Maker {
  /** What a statement may be in: a function, a loop, a coroutine … */
  #inFunction = false;
  #inLoop = false;
  #async = false;
  #generator = false;
  #budget;
  #nesting = 0;
  /** Where no walrus may be. */
  #plain = false;

  constructor(random) {
    this.random = random;
    this.#budget = 30 + random.below(120);
  }

  program() {
    const lines = [];
    const module = this.random.pick(MODULES);
    lines.push("try:", `    import ${module} as m`, "except ImportError:", "    m = None");
    lines.push("a, b, c, d, x, y = 1, 'two', 2.5, (1, 2), [3, 1, 2], {'k': 1, 2: 'two'}");
    lines.push("f = g = k = lambda *a, **k: a", "class C: a = 1", "class D(C): pass");
    while (this.#budget > 0) lines.push(...this.#guarded(this.statement(0)));
    return `${lines.join("\n")}\n`;
  }

  /** Most failures are caught, or a program would seldom get past its first lines. */
  #guarded(lines) {
    if (this.random.oneIn(25)) return lines;
    const handler = this.random.pick(["Exception as e", "Exception", "BaseException as x", ""]);
    const then = this.random.pick(["pass", "print(repr(e)[:200])", "a = e", "raise", "y = x.__traceback__"]);
    return ["try:", ...indent(lines), `except ${handler}:`, `    ${then}`];
  }

  block(depth) {
    const lines = [];
    const count = 1 + this.random.size(2);
    for (let i = 0; i < count; i++) lines.push(...this.statement(depth + 1));
    return indent(lines);
  }

  name() {
    return this.random.pick(NAMES);
  }

  statement(depth) {
    this.#budget--;
    const r = this.random;
    if (depth > 5 || this.#budget < 0) return [this.#simple()];
    switch (r.below(22)) {
      case 0:
        return [`if ${this.expression()}:`, ...this.block(depth), ...this.#maybe("else:", depth)];
      case 1:
      case 2: {
        const head = `${this.#asyncWord()}for ${this.target()} in ${this.#short()}:`;
        return [head, ...this.#within({ loop: true }, () => this.block(depth)), ...this.#maybe("else:", depth)];
      }
      case 3: {
        const n = this.name();
        const body = this.#within({ loop: true }, () => this.block(depth));
        return [
          `${n} = 3`,
          `while ${n}:`,
          `    ${n} = ${n} - 1 if ${n} else 0`,
          ...body,
          ...this.#maybe("else:", depth),
        ];
      }
      case 4:
      case 5:
      case 6:
        return this.#try(depth);
      case 7: {
        const items = r.times(1 + r.size(2), () => `${this.#manager()}${r.oneIn(2) ? ` as ${this.target()}` : ""}`);
        return [`${this.#asyncWord()}with ${items.join(", ")}:`, ...this.block(depth)];
      }
      case 8:
      case 9:
      case 10:
        return this.#function(depth);
      case 11:
      case 12:
        return this.#class(depth);
      case 13: {
        const cases = r.times(1 + r.size(3), () => [
          `    case ${this.pattern(0)}${r.oneIn(4) ? ` if ${this.expression()}` : ""}:`,
          ...indent(this.block(depth)),
        ]);
        return [`match ${this.expression()}:`, ...cases.flat()];
      }
      default:
        return [this.#simple()];
    }
  }

  #without(make) {
    const plain = this.#plain;
    this.#plain = true;
    const made = make();
    this.#plain = plain;
    return made;
  }

  #maybe(head, depth) {
    return this.random.oneIn(3) ? [head, ...this.block(depth)] : [];
  }

  #asyncWord() {
    return this.#async && this.random.oneIn(2) ? "async " : "";
  }

  #within(context, make) {
    const saved = [this.#inFunction, this.#inLoop, this.#async, this.#generator];
    if (context.loop) this.#inLoop = true;
    if (context.function) {
      this.#inFunction = true;
      this.#inLoop = false;
      this.#async = context.async;
      this.#generator = context.generator;
    }
    if (context.class) {
      this.#inFunction = false;
      this.#inLoop = false;
      this.#async = false;
      this.#generator = false;
    }
    const made = make();
    [this.#inFunction, this.#inLoop, this.#async, this.#generator] = saved;
    return made;
  }

  #try(depth) {
    const r = this.random;
    const star = r.oneIn(6) ? "*" : "";
    const handlers = r.times(r.below(3), () => {
      const name = r.oneIn(2) ? ` as ${this.name()}` : "";
      const type = r.pick(["Exception", "(ValueError, TypeError)", "ZeroDivisionError", "StopIteration", this.name()]);
      return [`except${star} ${type}${name}:`, ...this.block(depth)];
    });
    const tail = handlers.length === 0 || r.oneIn(2) ? ["finally:", ...this.block(depth)] : [];
    const otherwise = handlers.length > 0 && r.oneIn(3) ? ["else:", ...this.block(depth)] : [];
    return ["try:", ...this.block(depth), ...handlers.flat(), ...otherwise, ...tail];
  }

  #parameters() {
    return this.random.pick([
      "",
      "",
      "a",
      "a, b",
      "a=1, b=2",
      "*a",
      "**k",
      "*a, **k",
      "a, /, b",
      "a, *, b=1",
      "a, /, b=1, *c, d, e=2, **k",
      "self, *a",
      "self, x=None, *y",
    ]);
  }

  #function(depth) {
    const r = this.random;
    const isAsync = r.oneIn(4);
    const generator = r.oneIn(3);
    const name = r.pick(["f", "g", "k", this.name()]);
    const decorator = r.oneIn(6)
      ? [`@${r.pick(["staticmethod", "property", "(lambda f: f)", "type", this.name()])}`]
      : [];
    const types = r.oneIn(10) ? r.pick(["[T]", "[*T, **P]", "[T: (int, str) = int]"]) : "";
    const body = this.#within({ function: true, async: isAsync, generator }, () => [
      ...(r.oneIn(4) ? [`    ${r.pick(["global", "nonlocal", "global"])} ${this.name()}`] : []),
      ...this.block(depth),
      ...(generator ? [`    yield ${this.expression()}`] : []),
      ...(r.oneIn(2) ? [`    return ${isAsync && generator ? "" : this.expression()}`] : []),
    ]);
    const lines = [...decorator, `${isAsync ? "async " : ""}def ${name}${types}(${this.#parameters()}):`, ...body];
    if (!r.oneIn(3)) lines.push(this.#use(`${name}(${this.#arguments()})`, isAsync, generator));
    return lines;
  }

  #use(call, isAsync, generator) {
    const r = this.random;
    if (isAsync) {
      const awaited = generator ? `${call}.__anext__()` : call;
      return r.pick([
        `x = ${call}`,
        `${awaited}.send(None)`,
        `${awaited}.close()`,
        `x = ${awaited}.throw(ValueError('x'))`,
      ]);
    }
    if (!generator) return r.pick([`a = ${call}`, `print(${call})`, `x = [${call}, ${call}]`]);
    return r.pick([
      `list(${call})`,
      `x = ${call}; next(x); x.close()`,
      `x = ${call}; next(x); x.throw(ValueError('thrown'))`,
      `x = ${call}; x.send(None); x.send(${this.expression()})`,
      `a, *b = ${call}`,
      `x = sorted(${call}, key=repr)`,
      `sum(${call})`,
      `y = dict(zip(${call}, ${call}))`,
    ]);
  }

  #class(depth) {
    const r = this.random;
    const name = r.pick(["C", "D"]);
    const bases = r.pick([
      "",
      "",
      `(${r.pick(TYPES)})`,
      "(C)",
      "(C, D)",
      "(type)",
      "(metaclass=C)",
      "(list, C)",
      "(Exception)",
    ]);
    const body = this.#within({ class: true }, () =>
      r.times(1 + r.below(4), () => {
        switch (r.below(6)) {
          case 0:
            return [`${r.pick([...DUNDERS, ...NAMES])} = ${this.expression()}`];
          case 1:
            return this.statement(depth + 2);
          case 2:
            return [`def ${r.pick(DUNDERS)}(self, *a, **k): return ${this.expression()}`];
          default: {
            const inner = this.#within({ function: true, async: false, generator: false }, () => this.block(depth + 1));
            return [`def ${r.pick(DUNDERS)}(self, *a, **k):`, ...inner, `    return ${this.expression()}`];
          }
        }
      }),
    ).flat();
    return [
      `class ${name}${bases}:`,
      ...indent(body),
      r.pick([`x = ${name}()`, `y = ${name}(${this.#arguments()})`, "pass"]),
    ];
  }

  #manager() {
    return this.random.pick(["C()", "D()", this.name(), "memoryview(b'x')", "open('x')", this.expression()]);
  }

  #simple() {
    const r = this.random;
    switch (r.below(16)) {
      case 0:
        if (this.#inFunction) return `return ${this.#async && this.#generator ? "" : this.expression()}`;
        return "pass";
      case 1:
        return this.#inLoop ? r.pick(["break", "continue"]) : "pass";
      case 2:
        return r.pick([
          "raise",
          `raise ${this.expression()}`,
          `raise ValueError(${this.expression()}) from ${this.expression()}`,
        ]);
      case 3:
        return `del ${this.place()}`;
      case 4:
        return `${this.place()} ${r.pick(["+=", "-=", "*=", "//=", "%=", "|=", "&=", "<<=", "@="])} ${this.expression()}`;
      case 5:
        return `print(${this.expression()})`;
      case 6:
        return `assert ${this.expression()}, ${this.expression()}`;
      case 7:
        return this.#without(() => `${this.place()}: ${this.expression()} = ${this.expression()}`);
      case 8:
        return `${this.target()} = ${this.target()} = ${this.expression()}`;
      case 9:
        if (!this.#inFunction) return this.expression();
        if (this.#async) return r.pick([`await ${this.expression()}`, `x = [i async for i in ${this.expression()}]`]);
        return this.#generator ? r.pick([`x = yield ${this.expression()}`, `yield from ${this.#short()}`]) : "pass";
      case 10:
        return r.pick([
          `import ${r.pick(MODULES)} as m`,
          this.#inFunction ? "pass" : `from ${r.pick(MODULES)} import *`,
          this.#without(() => `type T = ${this.expression()}`),
        ]);
      case 11:
        return `exec(${JSON.stringify(`${this.target()} = ${this.expression()}`)})`;
      default:
        return `${this.target()} = ${this.expression()}`;
    }
  }

  /** One place to assign to. */
  place() {
    const r = this.random;
    switch (r.below(10)) {
      case 0:
        return `${this.name()}.${r.pick([...NAMES, "__dict__", "__class__", "__name__", "__doc__"])}`;
      case 1:
        return `${this.name()}[${this.expression()}]`;
      case 2:
        return `${this.name()}[${r.pick(["0", ""])}:${r.pick(["1", "-1", "", "10**9"])}${r.pick(["", ":2", ":-1"])}]`;
      default:
        return this.name();
    }
  }

  /** Several places, or one. */
  target(depth = 0) {
    const r = this.random;
    if (depth > 2) return this.name();
    switch (r.below(10)) {
      case 0:
        return `(${this.target(depth + 1)}, ${this.target(depth + 1)})`;
      case 1:
        return `[${this.target(depth + 1)}, *${this.name()}]`;
      default:
        return this.place();
    }
  }

  pattern(depth) {
    const r = this.random;
    if (depth > 2) return r.pick(["_", "1", "'a'", "None", this.name()]);
    const p = () => this.pattern(depth + 1);
    switch (r.below(9)) {
      case 0:
        return `[${p()}, *${r.pick(["_", "rest"])}]`;
      case 1:
        return `{'k': ${p()}, **rest}`;
      case 2:
        return `${r.pick(TYPES)}(${r.pick(["", "q", p(), "real=q", "a=q, b=_"])})`;
      case 3:
        return `(${r.pick(["1", "'a'", "-1.5", "1+2j", "C.a"])} | None) as q`;
      case 4:
        return `(${p()}, ${p()})`;
      default:
        return r.pick(["_", "1", "'a'", "None", "True", "-0.0", "C()", "q"]);
    }
  }

  /** Something to iterate over that mostly ends soon. */
  #short() {
    const r = this.random;
    return r.pick([
      `range(${r.below(5)})`,
      "x",
      "y",
      "'abc'",
      "(1, 2, 3)",
      `list(${this.expression()})[:4]`,
      this.expression(),
    ]);
  }

  #arguments() {
    const r = this.random;
    const values = r.times(r.size(3), () => (r.oneIn(12) ? r.pick(["*x", "*(1, 2)"]) : this.expression()));
    // The keywords last: in any other order it would not be a program.
    if (r.oneIn(8)) values.push(r.pick(["**y", "**{'a': 1}", "key=len", "default=1"]));
    return values.join(", ");
  }

  /** A value at the edges, in brackets where it may not stand beside an operator or a dot. */
  #edge() {
    const value = this.random.pick(EDGES);
    return /^[\w.]+$/.test(value) && !/^\d/.test(value) ? value : `(${value})`;
  }

  expression() {
    this.#nesting++;
    const made = this.#expression();
    this.#nesting--;
    return made;
  }

  #expression() {
    const r = this.random;
    this.#budget -= 0.2;
    if (this.#nesting > 4) return r.oneIn(3) ? this.#edge() : this.name();
    const e = () => this.expression();
    switch (r.below(26)) {
      case 0:
      case 1:
      case 2:
        return this.#edge();
      case 3:
      case 4:
        return this.name();
      case 5:
      case 6:
        return `(${e()} ${r.pick(BINARY)} ${e()})`;
      case 7:
        return `(${r.pick(["-", "~", "not ", "+"])}${e()})`;
      case 8:
      case 9:
      case 10:
        return `${r.pick(FUNCTIONS)}(${this.#arguments()})`;
      case 11:
      case 12:
        return `${e()}.${r.pick(METHODS)}(${this.#arguments()})`;
      case 13:
        return `${e()}.${r.pick(METHODS)}`;
      case 14:
        return `${r.pick(TYPES)}.${r.pick(METHODS)}(${this.#arguments()})`;
      case 15:
        return `${e()}[${r.pick([e(), ":", "::-1", "1:", ":-1:2", "...", "1, 2"])}]`;
      case 16:
        return r.pick([
          `[${e()}, *${this.#short()}]`,
          `(${e()},)`,
          `{${e()}: ${e()}, **y}`,
          `{${e()}, *${this.#short()}}`,
        ]);
      case 17: {
        const plain = this.#plain;
        this.#plain = true;
        const clauses = `for ${this.target(1)} in ${this.#short()}${r.oneIn(3) ? ` if ${e()}` : ""}`;
        const made = r.pick([
          `[${e()} ${clauses}]`,
          `{${e()} ${clauses}}`,
          `{${e()}: ${e()} ${clauses}}`,
          `(${e()} ${clauses})`,
        ]);
        this.#plain = plain;
        return made;
      }
      case 18:
        return `(lambda ${r.pick(["", "a", "*a", "a=1, **k"])}: ${e()})`;
      case 19:
        return `(${e()} if ${e()} else ${e()})`;
      case 20:
        return this.#plain ? this.name() : `(${this.name()} := ${e()})`;
      case 21:
        return `${r.pick(["f", "f", "t"])}'${r.pick(["", "{{", "x"])}{${this.name()}${r.pick(["", "!r", "=", ":>5", ":{a}", "!s:.2"])}}'`;
      case 22:
        return `m.${r.pick(["sqrt", "chain", "reduce", "dumps", "loads", "compile", "Counter", "deepcopy", "x"])}(${this.#arguments()})`;
      case 23:
        return `'${r.pick(["%s", "%5.2f", "%(k)s", "%*d", "%c", "%%", "%x %r"])}' % ${e()}`;
      case 24:
        return `'${r.pick(["{}", "{0.real}", "{0[0]}", "{:>{}}", "{!r}", "{k}", "{:,}"])}'.format(${this.#arguments()})`;
      default:
        return this.#async && this.#inFunction && r.oneIn(3)
          ? `(await ${e()})`
          : `${this.name()}(${this.#arguments()})`;
    }
  }
}

const indent = (lines) => lines.map((line) => `    ${line}`);
