// Decimals of decimal.js in both directions, exactly, and without running any code of theirs.
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { HostValueError, hostFunction, IsolatedSandbox, Sandbox, ScriptError } from "terrarium";
import { describe, expect, it } from "vitest";

const sandbox = new Sandbox({ features: ["decimal"], decimals: Decimal });
const said = (d: Decimal): unknown => sandbox.evaluate("str(d)", { d });

describe("a decimal.js value", () => {
  it("is a Decimal of the same digits", () => {
    for (const [text, python] of [
      ["1.10", "1.1"],
      ["-0", "-0"],
      ["100", "100"],
      ["1e20", "100000000000000000000"],
      ["1e21", "1E+21"],
      ["1e-7", "1E-7"],
      ["0.00001234567", "0.00001234567"],
      ["123456789012345678901234567890", "123456789012345678901234567890"],
      ["9007199254740993.123456789123456789", "9007199254740993.123456789123456789"],
      ["NaN", "NaN"],
      ["-Infinity", "-Infinity"],
    ]) {
      expect(said(new Decimal(text as string))).toBe(python);
    }
    expect(said(new (Decimal.clone({ precision: 3 }))("1.23456789"))).toBe("1.23456789");
  });

  it("comes back as the very object, wherever it was", () => {
    const price = new Decimal("1.10");
    const rows = [{ price }, price];
    expect(sandbox.evaluate("price", { price })).toBe(price);
    expect(sandbox.evaluate("rows[0]['price'] is rows[1]", { rows })).toBe(true);
    expect(sandbox.evaluate("[r for r in rows][1]", { rows })).toBe(price);
    expect(new Sandbox({ features: ["decimal"], values: "copy" }).evaluate("rows[0]", { rows })).toEqual({ price });
  });

  it("survives the way there and back, whatever it is", () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 45n });
    fc.assert(
      fc.property(digits, fc.integer({ min: -400, max: 400 }), fc.boolean(), (n, exponent, negative) => {
        const d = new Decimal(`${negative ? "-" : ""}${n}e${exponent}`);
        const back = sandbox.evaluate("d.__class__(str(d))", { d }) as Decimal;
        expect(back).not.toBe(d);
        expect(back.toString()).toBe(d.toString());
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it("of a class that extends Decimal is one, too", () => {
    class Money extends Decimal {}
    expect(said(new Money("3.50"))).toBe("3.5");
  });

  it("runs no code of its own, and is refused where it is not what decimal.js makes", () => {
    const trap = (): never => {
      throw new Error("ran");
    };
    const d = new Decimal("1.5");
    for (const name of ["toString", "valueOf", "toJSON", "toFixed"]) Object.defineProperty(d, name, { value: trap });
    expect(said(d)).toBe("1.5");
    for (const parts of [{ d: [1e9] }, { d: ["1"] }, { e: 0.5 }, { s: 2 }, { d: new Array(3) }, { d: [] }]) {
      const odd = Object.assign(new Decimal("1.5"), parts);
      expect(() => said(odd)).toThrow("that cannot be read");
    }
    const getter = Object.defineProperty(new Decimal("1.5"), "e", { get: trap, enumerable: true });
    expect(sandbox.evaluate("type(d).__name__", { d: getter })).toBe("Decimal");
    expect(sandbox.evaluate("hasattr(d, 'e')", { d: getter })).toBe(false);
    expect(() => said(new Decimal("1e1000000000"))).toThrow("out of range");
  });

  it("needs the feature, and says so", () => {
    const d = new Decimal(1);
    const off = new Sandbox();
    expect(() => off.evaluate("d", { d })).toThrow(HostValueError);
    expect(() => off.evaluate("d", { d })).toThrow(
      'd is a Decimal; switch on the feature "decimal", or pass its toString()',
    );
    expect(() => off.evaluate("o['a']", { o: { a: d } })).toThrow(ScriptError);
  });
});

describe("a Decimal of a program", () => {
  const value = (expression: string, from = sandbox): Decimal =>
    from.execute(`from decimal import *\n${expression}`).value as Decimal;

  it("comes out as a decimal.js value", () => {
    expect(value("Decimal('0.1') + Decimal('0.2')").toString()).toBe("0.3");
    expect(value("Decimal(1) / 3").toString()).toBe("0.3333333333333333333333333333");
    expect(value("Decimal('-0')").isNegative()).toBe(true);
    expect(value("Decimal('NaN123')").isNaN()).toBe(true);
    expect(value("Decimal('-inf')").toString()).toBe("-Infinity");
    expect(value("Decimal('1E+400000000')").toString()).toBe("1e+400000000");
    expect(value("[Decimal('1.10')] * 2")).toEqual([new Decimal("1.1"), new Decimal("1.1")]);
    const twice = value("x = Decimal(5)\n[x, x]") as unknown as Decimal[];
    expect(twice[0]).toBe(twice[1]);
    expect(value("class Money(Decimal): pass\nMoney('2.50')").toString()).toBe("2.5");
  });

  it("is of the class that the host names, or of decimal.js's own", () => {
    expect(value("Decimal(1)")).toBeInstanceOf(Decimal);
    expect(Decimal.isDecimal(value("Decimal(1)", new Sandbox({ features: ["decimal"] })))).toBe(true);
    expect(() => new Sandbox({ decimals: 3 as never })).toThrow('option "decimals" must be a function');
  });

  it("goes to host functions, and is what they may ask for", () => {
    const tax = hostFunction("tax(amount: Decimal) -> Decimal", (amount: Decimal) => amount.times("0.19"));
    const globals = { tax, price: new Decimal("1.10") };
    expect(sandbox.evaluate("str(tax(price))", globals)).toBe("0.209");
    expect(() => sandbox.evaluate("tax(1)", globals)).toThrow("tax() argument 'amount' must be Decimal, not int");
    expect(() => sandbox.evaluate("f(x)", { x: 1, f: hostFunction("f(x) -> Decimal", () => 1) })).toThrow(
      "the result of f() must be Decimal, not int",
    );
  });

  it("crosses to workers and back", async () => {
    const apart = new IsolatedSandbox({ isolation: "worker", features: ["decimal"], decimals: Decimal });
    const price = new Decimal("1.10");
    const result = (await apart.evaluate("[price, price * 2, f(price)]", {
      price,
      f: (d: Decimal) => d.plus(1),
    })) as Decimal[];
    expect(result.map(String)).toEqual(["1.1", "2.2", "2.1"]);
    expect(result[1]).toBeInstanceOf(Decimal);
    await apart.close();
  });
});

describe("contexts", () => {
  it("are a program's own: the next one in the same sandbox begins with the default", () => {
    const used = new Sandbox({ features: ["decimal"], decimals: Decimal });
    const third = "from decimal import *\nstr(Decimal(1) / 3) + ' ' + str(Context().divide(1, 3))";
    const first = used.execute(third).value;
    used.execute(
      "from decimal import *\ngetcontext().prec = 3\nDefaultContext.prec = 4\ndef f(): return str(Decimal(1) / 3)",
    );
    expect(used.call("f")).toBe("0.333");
    expect(used.execute("f()", { continue: true }).value).toBe("0.333");
    expect(used.execute(third).value).toBe(first);
  });

  it("are left alone by programs that run inside", () => {
    const outer = new Sandbox({ features: ["decimal"], writable: { path: "/tmp", quota: 1000 } });
    const inner = (): void => void outer.execute("x = 1");
    const source = `
from decimal import *
getcontext().prec = 4
with open("/tmp/a", "w") as f: f.write("kept")
inner()
str(Decimal(1) / 3) + open("/tmp/a").read()
`;
    expect(outer.execute(source, { globals: { inner } }).value).toBe("0.3333kept");
  });

  it("are a task's own", () => {
    const tasks = new Sandbox({ features: ["decimal", "asyncio"] });
    const source = `
import asyncio
from decimal import *
async def third(prec):
    with localcontext(prec=prec):
        await asyncio.sleep(0)
        return str(Decimal(1) / 3)
async def main():
    getcontext().prec = 4
    thirds = await asyncio.gather(third(2), third(3), third(5))
    return thirds + [str(Decimal(1) / 3)]
asyncio.run(main())
`;
    expect(tasks.execute(source).value).toEqual(["0.33", "0.333", "0.33333", "0.3333"]);
  });
});
