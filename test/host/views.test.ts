import { copy, Sandbox } from "terrarium";
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
