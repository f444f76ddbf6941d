import { GuestObject, HostValueError, MemoryLimitError, Sandbox } from "terrarium";
import { describe, expect, it } from "vitest";

const sandbox = new Sandbox();
const out = (source: string): unknown => sandbox.execute(source).value;

describe("values out", () => {
  const cases: [string, unknown][] = [
    ["None", null],
    ["True", true],
    ["2**53 - 1", 9007199254740991],
    ["2**53", 9007199254740992n],
    ["-2**70", -1180591620717411303424n],
    ["1.5", 1.5],
    ["2.0", 2],
    ["float('nan')", Number.NaN],
    ["-0.0", -0],
    ["'naïve 🦎'", "naïve 🦎"],
    ["[1, 'a', None]", [1, "a", null]],
    ["(1, (2, 3))", [1, [2, 3]]],
    ["{1, 2}", new Set([1, 2])],
    ["frozenset([1])", new Set([1])],
    ["b'\\x00\\xff'", new Uint8Array([0, 255])],
    ["bytearray(b'ab')", new Uint8Array([97, 98])],
    ["{1: 'a', None: 2}", new Map<unknown, unknown>([[1, "a"], [null, 2]])], // biome-ignore format: one line a case
    ["{(1, 2): 3}", new Map([[[1, 2], 3]])],
    ["{}", {}],
    ["{'a': {'b': [1]}}", { a: { b: [1] } }],
    ["class S(str): pass\nS('x')", "x"],
    ["class L(list): pass\nL([1])", [1]],
    ["class D(dict): pass\nD(a=1)", { a: 1 }],
    ["class I(int): pass\nI(2**60)", 2n ** 60n],
    ["x = 1", null],
    ["", null],
    ["if True:\n    5", null],
  ];
  it.each(cases)("%s", (source, expected) => {
    const value = out(source);
    if (typeof expected === "object" && expected !== null && Object.getPrototypeOf(expected) === Object.prototype) {
      expect(Object.getPrototypeOf(value)).toBe(null);
    }
    expect(JSON.stringify(plain(value))).toBe(JSON.stringify(plain(expected)));
    expect(Object.is(value, expected) || typeof value === "object").toBe(true);
  });

  it("keeps what is the same object the same", () => {
    const value = out("a = [1]\n[a, a, {'x': a}]") as [unknown, unknown, { x: unknown }];
    expect(value[0]).toBe(value[1]);
    expect(value[2].x).toBe(value[0]);
  });

  it("makes sharing cheap: a list that doubles 200 times", () => {
    let value = out("a = []\nfor _ in range(200): a = [a, a]\na") as unknown[];
    for (let i = 0; i < 200; i++) value = value[0] as unknown[];
    expect(value).toEqual([]);
  });

  it("has a documented form for everything else", () => {
    const point = out("class P:\n    def __init__(self): self.x = 1; self.y = [2]\nP()") as GuestObject;
    expect(point).toBeInstanceOf(GuestObject);
    expect(point.type).toBe("P");
    expect(point.attributes).toEqual({ x: 1, y: [2] });
    expect(Object.isFrozen(point)).toBe(true);
    expect((out("1+2j") as GuestObject).attributes).toEqual({ real: 1, imag: 2 });
    expect((out("range(1, 9, 2)") as GuestObject).attributes).toEqual({ start: 1, stop: 9, step: 2 });
    expect((out("(x for x in [])") as GuestObject).type).toBe("generator");
    expect((out("ValueError('no')") as GuestObject).attributes).toEqual({ args: ["no"] });
    expect((out("...") as GuestObject).type).toBe("ellipsis");
  });

  it("gives names that mean something in JavaScript no meaning", () => {
    const value = out("{'__proto__': {'polluted': 1}, 'constructor': 2, 'toString': 3}") as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(["__proto__", "constructor", "toString"]);
    expect(Object.getPrototypeOf(value)).toBe(null);
    expect(({} as Record<string, unknown>).polluted).toBe(undefined);
  });

  it("never looks like a promise", async () => {
    const value = (await out("def f(*a):\n    raise SystemError\n{'then': f, 'f': f}")) as Record<string, unknown>;
    expect(value.then).toBeInstanceOf(GuestObject);
    expect(typeof value.f).toBe("function");
    const result = sandbox.execute("def then(*a): raise SystemError");
    expect((await result.globals).then).toBeInstanceOf(GuestObject);
  });

  it("refuses cycles and depth, and says where", () => {
    expect(() => out("a = {'x': []}\na['x'].append(a)\na")).toThrow(/value\.x\[0\] contains itself/);
    expect(() => out("class C: pass\nc = C()\nc.me = c\nc")).toThrow(HostValueError);
    expect(() => out("a = []\nfor _ in range(5000): a = [a]\na")).toThrow(/nested more than/);
  });

  it("runs no guest code", () => {
    const source = `
class Loud:
    def __repr__(self): raise SystemError
    def __iter__(self): raise SystemError
    def __getattr__(self, name): raise SystemError
    def __getattribute__(self, name): raise SystemError
    def __eq__(self, other): raise SystemError
    def __hash__(self): raise SystemError
class L(list):
    def __iter__(self): raise SystemError
    def __len__(self): raise SystemError
[Loud(), L([1])]`;
    expect(out(source)).toEqual([expect.any(GuestObject), [1]]);
  });

  it("converts globals when they are read", () => {
    const result = sandbox.execute("a = []\na.append(a)\nb = 5\n_c = 6\n__d__ = 7\ndef f(x): return x + b");
    expect(Object.keys(result.globals)).toEqual(["a", "b", "_c", "f"]);
    expect(result.globals.b).toBe(5);
    expect((result.globals.f as (x: number) => unknown)(2)).toBe(7);
    expect(() => result.globals.a).toThrow(HostValueError);
  });

  it("charges for what it makes", () => {
    const small = new Sandbox({ limits: { memory: 2 ** 20 } });
    expect(() => small.execute("b = b'x' * 700_000\nb")).toThrow(MemoryLimitError);
  });
});

/** A form that JSON can compare. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number" && (Number.isNaN(value) || Object.is(value, -0))) return String(value);
  if (value instanceof Map) return { map: [...value].map(plain) };
  if (value instanceof Set) return { set: [...value].map(plain) };
  if (value instanceof Uint8Array) return { bytes: [...value] };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null) return Object.entries(value).map(([k, v]) => [k, plain(v)]);
  return value;
}
