import { readFileSync } from "node:fs";
import { copy, Sandbox, ScriptError, view, writable } from "terrarium";
import { describe, expect, it } from "vitest";

const sandbox = new Sandbox({ features: ["json", "copy", "collections", "stdout"], limits: { steps: 50_000_000 } });
const run = (source: string, globals: { [name: string]: unknown }): unknown =>
  sandbox.execute(source, { globals }).value;
/** Everything a program may find different between a view and a value of its own. */
const LIST = "[1, 2.5, 'a', None, True, [3, 4], {'k': 1}]";
const list = () => [1, 2.5, "a", null, true, [3, 4], { k: 1 }];
const DICT = "{'a': 1, 'b': [1, 2], 'c': {'d': None}, 'e': 'x'}";
const dict = () => ({ a: 1, b: [1, 2], c: { d: null }, e: "x" });
const map = () => new Map<string, unknown>(Object.entries(dict()));
const SET = "{1, 2, 3}";
const set = () => new Set([1, 2, 3]);

const SAME: [kind: string, make: () => unknown, literal: string, expressions: string][] = [
  [
    "an array",
    list,
    LIST,
    `repr(v)
     str(v)
     f"{v}"
     "%s" % (v,)
     type(v)
     v.__class__
     isinstance(v, list)
     isinstance(v, (dict, list))
     issubclass(type(v), list)
     type(v)([1])
     len(v)
     bool(v)
     [v[0], v[-1], v[True], v[5][1]]
     v[9]
     v[-8]
     v["x"]
     v[1.0]
     v[:2] + v[4:] + v[::-2] + v[100:] + v[-3:-1]
     v[::0]
     list(v)
     tuple(v)
     [x for x in v]
     list(reversed(v))
     list(enumerate(v)) + list(zip(v, v))
     list(map(str, v))
     [*v, *v]
     (lambda *a: a)(*v)
     2.5 in v, 1 in v, "b" in v, None in v, [3, 4] in v, {"k": 2} in v, 1.0 in v, False in v
     v == own, own == v, v == v, v != own, v == tuple(own), [v] == [own], {"x": v} == {"x": own}
     v < [2], [2] < v, v <= own, own >= v
     v < 1
     v + own
     own + v
     v + v
     v + (1,)
     1 + v
     v * 2
     2 * v
     v * "x"
     v.index("a"), v.count(1), v.index([3, 4], 1)
     v.index(77)
     v.copy()
     v.nothing
     v.appendd(1)
     dir(v)
     hash(v)
     {v: 1}
     callable(v)
     v()
     sum(v[:2]), min(v[:2]), max(v[:2]), any(v), all(v)
     sum([v, own], [])
     sorted(v[:2] + [0])
     sorted([v, [0]])
     ",".join(["x", v[2]])
     a, b, *c = v; (a, b, c)
     a, b = v; 0
     list.index(v, "a"), list.copy(v), list.__len__(v), list.__getitem__(v, 1)
     list(map(list.copy, [v]))
     [].__add__(v)
     own[:0].extend(v)
     own[0:2] = v; own
     import json; json.dumps(v), json.dumps({"x": v}, indent=1)
     import copy; copy.copy(v), copy.deepcopy(v), type(copy.deepcopy(v)), copy.deepcopy(v) is v
     from collections import abc; isinstance(v, abc.Sequence), isinstance(v, abc.MutableSequence), isinstance(v, abc.Hashable)
     from collections import Counter, deque; Counter(v[:3]), deque(v)
     v.__doc__
     iter(v).__length_hint__()
     next(iter(v))
     type(iter(v)).__name__
     eval("v[0]")
     print(v, *v)
     v.__contains__(1), v.__len__(), v.__getitem__(0), v.__eq__(own), v.__eq__(1)
     id(v) == id(v), v is v, v[5] is v[5]`,
  ],
  [
    "an object",
    dict,
    DICT,
    `repr(v)
     type(v), isinstance(v, dict), type(v)(a=1)
     len(v), bool(v)
     v["a"], v["b"][0], v["c"]["d"]
     v["zz"]
     v[1]
     v[[]]
     v[{}]
     {} in v
     "a" in v, "zz" in v, 1 in v, None in v
     v.get("a"), v.get("zz"), v.get("zz", 5), v.get(1, v)
     list(v), list(v.keys()), list(v.values()), list(v.items())
     v.keys(), v.values(), v.items()
     list(reversed(v)), list(reversed(v.items()))
     [k for k in v]
     {**v}, {**v, "z": 1}, dict(v), dict(v, q=1), dict(**v)
     (lambda **k: k)(**v)
     (lambda a, **k: a)(**v)
     v == own, own == v, v != own, v == 1, [v] == [own], v == {**own, "a": 2}
     v < own
     v | {"q": 1}
     {"q": 1} | v
     v | v
     v | 1
     v + v
     own.update(v); own
     own.update(b=v["b"]); own
     v.keys() & {"a"}, v.keys() | {"q"}, v.items() == own.items(), {"a"} <= v.keys()
     v.copy(), type(v.copy())
     v.fromkeys([1, 2])
     v.a
     hash(v)
     "%(a)s" % v, "{a}".format(**v), "{d[a]}".format(d=v), "{a}".format_map(v)
     list(map(dict.items, [v]))
     dict.get(v, "a"), dict.keys(v), dict.__getitem__(v, "a")
     import json; json.dumps(v), json.dumps(v, sort_keys=True, indent=2)
     import copy; copy.copy(v), copy.deepcopy(v), type(copy.copy(v))
     from collections import abc; isinstance(v, abc.Mapping), isinstance(v, abc.MutableMapping)
     from collections import ChainMap, OrderedDict, Counter, defaultdict; dict(ChainMap(v)), OrderedDict(v), defaultdict(list, v)
     sorted(v), max(v), sorted(v.items(), key=lambda kv: kv[0])
     set(v), tuple(v), [*v]
     dir(v)
     v.__doc__
     next(iter(v)), type(iter(v)).__name__, iter(v).__length_hint__() >= 0
     a, b, c, e = v; (a, b, c, e)`,
  ],
  [
    "a Set",
    set,
    SET,
    `repr(v), type(v), isinstance(v, set), isinstance(v, frozenset)
     len(v), bool(v), sorted(v), list(v)
     1 in v, 1.0 in v, True in v, 9 in v, "1" in v
     [] in v
     v == own, own == v, v == frozenset(own), v != own
     v | {9}, v & {1, 9}, v - {1}, v ^ {1, 9}
     {9} | v, {1, 9} & v, {1, 9} - v, {1, 9} ^ v
     v | v, v & v, v - v
     v | [1]
     v < {1, 2, 3, 4}, {1} < v, v <= v, v >= {1}, v.issubset(range(9)), v.issuperset([1])
     v.union([9]), v.intersection([1]), v.difference([1]), v.symmetric_difference([1]), v.isdisjoint([9])
     {1}.union(v), {1}.issubset(v), frozenset(v), own.update(v)
     v.copy(), type(v.copy())
     hash(v)
     v.nothing
     from collections import abc; isinstance(v, abc.Set), isinstance(v, abc.MutableSet)`,
  ],
];

describe("a view is like a value of the program's own", () => {
  const stable = (text: string): string => text.replace(/0x[0-9a-f]+/g, "0x");
  // The last expression's text, or the exception's.
  const seen = (line: string, globals: { [name: string]: unknown }): string => {
    const parts = line.split("; ");
    const last = parts.pop() as string;
    const body = [...parts, `outcome = repr((${last}))`].map((part) => `    ${part}\n`).join("");
    const source = `def see():\n${body}    return outcome\n`;
    const caught = "try:\n    r = see()\nexcept Exception as e:\n    r = type(e).__name__ + ': ' + str(e)\nr";
    return run(source + caught, globals) as string;
  };
  for (const [kind, make, literal, expressions] of SAME) {
    for (const line of expressions.split("\n").map((text) => text.trim())) {
      it(`${kind}: ${line}`, () => {
        const own = run(literal, {});
        const make2 = (): { [name: string]: unknown } => ({ own: copy(own) });
        const expected = seen(line, { ...make2(), v: copy(make()) });
        const got = seen(line, { ...make2(), v: make() });
        expect(stable(got)).toBe(stable(expected));
        if (kind === "an object") expect(stable(seen(line, { ...make2(), v: map() }))).toBe(stable(expected));
      });
    }
  }

  it("whatever the library does with it", () => {
    const library = new Sandbox({ features: "all" });
    const values = (): { [name: string]: unknown } => ({
      v: [3, 1, 2],
      w: ["a", "b"],
      d: { a: 1, b: 2 },
      t: new Set([1, 2]),
      p: [["x", 1], ["y", 2]], // biome-ignore format: one line
      by: [65, 66],
    });
    const outcome = (line: string, globals: { [name: string]: unknown }): string => {
      const parts = line.replaceAll("\\n", "\n    ").split("; ");
      const last = parts.pop() as string;
      const body = [...parts, `return repr((${last}))`].map((part) => `    ${part}\n`).join("");
      const caught = "try:\n    r = f()\nexcept BaseException as e:\n    r = type(e).__name__ + ': ' + str(e)\nr";
      try {
        return stable(String(library.execute(`def f():\n${body}${caught}`, { globals }).value));
      } catch (error) {
        return String(error);
      }
    };
    for (const line of readFileSync(new URL("view-uses.txt", import.meta.url), "utf8")
      .trim()
      .split("\n")) {
      const copies = Object.fromEntries(Object.entries(values()).map(([name, value]) => [name, copy(value)]));
      const seenAs = outcome(line, values());
      if (seenAs !== "TypeError: Read only object") expect([line, seenAs]).toEqual([line, outcome(line, copies)]);
    }
  });

  it("in patterns", () => {
    const source = `
def kind(x):
    match x:
        case {"a": n, **rest}: return ["map", n, sorted(rest)]
        case {}: return "empty map"
        case [first, [second, *_], *rest]: return ["pair", first, second, len(rest)]
        case [first, *rest]: return ["seq", first, len(rest)]
        case set(): return "set"
        case _: return "other"
[kind(x) for x in (d, m, l, n, s, u)]`;
    const globals = { d: dict(), m: map(), l: [1, 2], n: [1, [2, 3], 4], s: set(), u: new (class User {})() };
    expect(run(source, globals)).toEqual([
      ["map", 1, ["b", "c", "e"]],
      ["map", 1, ["b", "c", "e"]],
      ["seq", 1, 1],
      ["pair", 1, 2, 1],
      "set",
      "other",
    ]);
  });
});

const failure = (source: string, globals: { [name: string]: unknown }): string => {
  try {
    sandbox.execute(source, { globals });
  } catch (error) {
    if (error instanceof ScriptError) return `${error.type}: ${error.message}`;
    throw error;
  }
  return "no exception";
};

describe("a view is live and read-only", () => {
  it("shows what the host changes, and costs nothing until it is read", () => {
    const rows = [{ n: 1 }, { n: 2 }];
    const sum = sandbox.compile("sum(r['n'] for r in rows)", { mode: "eval" });
    expect(sum.run({ rows })).toBe(3);
    rows.push({ n: 10 });
    (rows[0] as { n: number }).n = 5;
    expect(sum.run({ rows })).toBe(17);
    sandbox.evaluate("len(rows)", { rows: new Array(100_000).fill({ n: 1 }) });
    expect(sandbox.usage.steps).toBeLessThan(20);
    expect(sandbox.usage.allocated).toBeLessThan(2000);
  });

  it("refuses every change, by whatever road", () => {
    const before = { l: [3, 1], d: { a: 1 }, m: new Map([["a", 1]]), s: new Set([1]), u: new (class U { n = 1; })() }; // biome-ignore format: one line
    const changes = `l.append(1)
l.extend([1])
l.insert(0, 1)
l.pop()
l.remove(3)
l.clear()
l.sort()
l.reverse()
l[0] = 1
l[0:1] = []
del l[0]
del l[:]
l += [1]
l *= 2
l.__setitem__(0, 1)
list.append(l, 1)
list.sort(l)
d["b"] = 1
del d["a"]
d.update(b=1)
d.pop("a")
d.popitem()
d.clear()
d.setdefault("b", 1)
d |= {"b": 1}
dict.__setitem__(d, "b", 1)
dict.update(d, b=1)
m["b"] = 1
del m["a"]
s.add(2)
s.discard(1)
s.remove(1)
s.pop()
s.clear()
s.update([2])
s |= {2}
s -= {1}
s &= set()
s ^= {1}
set.add(s, 2)
u.n = 2
del u.n
setattr(u, "n", 2)
object.__setattr__(u, "n", 2)`;
    const copyOf = JSON.stringify({ ...before, m: [...before.m], s: [...before.s] });
    for (const change of changes.split("\n")) {
      expect([change, failure(change, before)]).toEqual([change, "TypeError: Read only object"]);
    }
    expect(JSON.stringify({ ...before, m: [...before.m], s: [...before.s] })).toBe(copyOf);
    expect(failure("u.m = 2", before)).toMatch("Read only object");
  });

  it("is one value for one object, there and back", () => {
    const row = { n: 1 };
    const rows = [row, row];
    class Account {}
    const account = new Account();
    const error = new Error("e");
    const date = new Date(0);
    const globals = { rows, row, account, error, date, f: (x: unknown) => x };
    expect(run("rows[0] is rows[1] and rows[0] is row and f(row) is row and f(account) is account", globals)).toBe(
      true,
    );
    const back = run("[rows, rows[0], {'k': row}, account, (row,)]", globals) as unknown[];
    expect(back[0]).toBe(rows);
    expect(back[1]).toBe(row);
    expect((back[2] as { k: unknown }).k).toBe(row);
    expect(back[3]).toBe(account);
    expect((back[4] as unknown[])[0]).toBe(row);
    expect(run("rows[:1]", globals)).not.toBe(rows);
  });

  it("does what Python does when the host changes things during an iteration", () => {
    const walk = "out = []\nfor x in v:\n    out.append(x)\n    if len(out) < 9: f()\nout";
    const array = [1, 2, 3];
    expect(run(walk, { v: array, f: () => array.pop() })).toEqual([1, 2]);
    expect(run(walk, { v: array, f: () => array.length < 4 && array.push(7) })).toEqual([1, 7, 7, 7]);
    const map = new Map([[1, 1]]);
    const error = "RuntimeError: dictionary changed size during iteration";
    expect(failure(walk, { v: map, f: () => map.set(map.size + 1, 1) })).toBe(error);
    const set = new Set([1]);
    expect(failure(walk, { v: set, f: () => set.clear() })).toBe("RuntimeError: Set changed size during iteration");
    const object: { [name: string]: number } = { a: 1, b: 2 };
    expect(
      run(walk, { v: object, f: () => Reflect.deleteProperty(object, "b") && Object.assign(object, { c: 1 }) }),
    ).toEqual(["a"]);
    const cleared = [1, 2, 3];
    const clear = (): unknown => cleared.splice(0);
    expect(failure("class I:\n    def __index__(self): f(); return 2\nv[I()]", { v: cleared, f: clear })).toBe(
      "IndexError: list index out of range",
    );
    const compared = [1, 2];
    const source = "class E:\n    def __eq__(self, other): f(); return False\nE() in v, v.count(E()), v == [E(), E()]";
    expect(run(source, { v: compared, f: () => compared.splice(0) })).toEqual([false, 0, false]);
  });
});

describe("a writable view", () => {
  const change = <T>(value: T, source: string): T => {
    run(source, { v: writable(value) });
    return value;
  };

  it("changes the host's own object, as Python would its own", () => {
    expect(
      change([3, 1, 2], "v.append(9); v.insert(0, 'x'); v[1] = 7; del v[2]; v += [4, 5]; v.pop(); v.remove(2)"),
    ).toEqual(["x", 7, 9, 4]);
    expect(change([3, 1, 2], "v.sort(); v.reverse(); v[1:1] = [8, 8]; v[::2] = [0, 0, 0]")).toEqual(
      [0, 8, 0, 2, 0].slice(0, 5),
    );
    expect(change([1, 2, 3], "v.clear()")).toEqual([]);
    expect(change({ a: 1, b: { c: [1] } }, "v['b']['c'].append({'q': (1,)}); v['n'] = None; del v['a']")).toEqual({
      b: { c: [1, { q: [1] }] },
      n: null,
    });
    expect(change({ a: 1 }, "v.update(b=2); v.setdefault('c', []); v.pop('a'); v |= {'d': 4}")).toEqual({
      b: 2,
      c: [],
      d: 4,
    });
    const map = change(new Map<unknown, unknown>([["k", {}], [1, "one"]]), "v[1.0] = 'uno'; v[2] = 'two'; del v['k']; v[None] = 0"); // biome-ignore format: one line
    expect([...map]).toEqual([[1, "uno"], [2, "two"], [null, 0]]); // biome-ignore format: one line
    expect([...change(new Set([1, 2]), "v.add(3); v.discard(1); v |= {9}; v.add(True)")]).toEqual([2, 3, 9, true]);
    class User {
      name = "Ada";
      tags: unknown[] = [];
    }
    expect(change(new User(), "v.name = 'Bob'; v.tags.append(1)")).toEqual(
      Object.assign(new User(), { name: "Bob", tags: [1] }),
    );
    expect(failure("v.other = 1", { v: writable(new User()) })).toMatch("has no attribute 'other'");
  });

  it("moves what it moves, and copies only what the program made", () => {
    const date = new Date(5);
    const row = { n: 1 };
    const list = change([date, 10n, row], "v.reverse(); v.append(v[0]); v.append([1])");
    expect(list[0]).toBe(row);
    expect(list[2]).toBe(date);
    expect(list[1]).toBe(10n);
    expect(list[3]).toBe(row);
    expect(list[4]).toEqual([1]);
  });

  it("never runs a setter, nor changes what is frozen, typed or computed", () => {
    let ran = 0;
    const setter = { set x(_: unknown) { ran++; }, get x() { return ran++; } }; // biome-ignore format: one line
    for (const [source, v] of [
      ["v['x'] = 1", setter],
      ["v['x'] = 2", Object.freeze({ x: 1 })],
      ["v['y'] = 2", Object.preventExtensions({ x: 1 })],
      ["v.append(1)", Object.freeze([1])],
      ["v.pop()", Object.freeze([1])],
      ["v['x'].append(1)", { x: Object.freeze([1]) }],
      ["del v['x']", Object.seal({ x: 1 })],
      ["v[0] = 1", new Float64Array(2)],
      ["v[0] = 5", Object.defineProperty([1], 0, { get: () => ran++, set: () => ran++, enumerable: true })],
    ] as const) {
      expect([source, failure(source, { v: writable(v) })]).toEqual([source, "TypeError: Read only object"]);
    }
    expect(ran).toBe(0);
  });

  it("is what the option `values` makes of everything; view() goes before it", () => {
    const open = new Sandbox({ values: "writable" });
    const v = { list: [1] };
    open.execute("v['list'].append(2)", { globals: { v } });
    expect(v.list).toEqual([1, 2]);
    expect(() => open.execute("v['list'].append(2)", { globals: { v: view(v) } })).toThrow("Read only object");
    open.execute("v['list'].append(2)", { globals: { v: copy(v) } });
    expect(v.list).toEqual([1, 2]);
    expect(() => new Sandbox({ values: "viw" as "view" })).toThrow('"view", "copy" or "writable"');
  });
});

describe("copy(value)", () => {
  it("is one copy for each run, wherever the program meets it", () => {
    const w = { x: copy([1]) };
    expect(run("w['x'].append(2)\n[w['x'], w['x'] is w['x'], f()['x'] is w['x']]", { w, f: () => w })).toEqual([
      [1, 2],
      true,
      true,
    ]);
    expect(run("w['x']", { w })).toEqual([1]);
    expect(run("a is b", { a: w.x, b: w.x })).toBe(true);
    expect(run("v.append(2)\nv", { v: copy(view([1])) })).toEqual([1, 2]);
    let deep: unknown = [1];
    for (let i = 0; i < 50_000; i++) deep = view(deep);
    expect(run("v", { v: deep })).toEqual([1]);
  });
});

describe("view(value, { as })", () => {
  it("shows an object by attribute or by key", () => {
    class User {
      name = "Ada";
    }
    expect(run("v.name, w['name'], isinstance(w, dict)", { v: view({ name: 1 }, { as: "object" }), w: view(new User(), { as: "dict" }) })).toEqual([1, "Ada", true]); // biome-ignore format: one line
    expect(() => view({}, { as: "x" as "dict" })).toThrow('as must be "dict" or "object"');
  });
});
