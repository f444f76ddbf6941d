// A second namespace for a program, as exec() takes one.
import { IsolatedSandbox, Sandbox, ScriptError } from "terrarium";
import { describe, expect, it } from "vitest";

const source = `
z = x + y
del x
def f(): return y
class C:
    where = y
w = sorted(locals())
f()
`;

describe("the option locals", () => {
  it("is where a program's names are found first, and where they go", () => {
    const sandbox = new Sandbox();
    const result = sandbox.execute(source, { globals: { x: 1, y: 10 }, locals: { x: 2 } });
    expect(result.value).toBe(10);
    expect(Object.keys(result.locals)).toEqual(["z", "f", "C", "w"]);
    expect(result.locals.z).toBe(12);
    expect(result.locals.w).toEqual(["C", "f", "z"]);
    expect({ ...result.globals }).toEqual({ x: 1, y: 10 });
    expect((result.locals.f as () => unknown)()).toBe(10);
  });

  it("is not what functions see, but for names declared global", () => {
    const run = (text: string): unknown => {
      const { globals, locals } = new Sandbox().execute(text, { globals: { n: 1 }, locals: { m: 2 } });
      return [{ ...globals }, Object.keys(locals)];
    };
    expect(() => run("def f(): return m\nf()")).toThrow(ScriptError);
    expect(run("global n\nn = 5")).toEqual([{ n: 5 }, ["m"]]);
    expect(run("exec('k = m + n')")).toEqual([{ n: 1 }, ["m", "k"]]);
    expect(run("import __future__ as future\n[q for q in range(3)]")).toEqual([{ n: 1 }, ["m", "future"]]);
  });

  it("is the globals where it is left out", () => {
    const result = new Sandbox().execute("a = 1");
    expect(result.locals).toBe(result.globals);
  });

  it("works in asynchronous runs, and in children", async () => {
    const given = { globals: { x: 1, y: 10 }, locals: { x: 2 } };
    const asynchronous = await new Sandbox().executeAsync(source, given);
    expect([asynchronous.value, asynchronous.locals.z]).toEqual([10, 12]);
    const apart = new IsolatedSandbox({ isolation: "worker" });
    const result = await apart.execute(source, given);
    expect([result.value, result.locals.z, Object.keys(result.locals)]).toEqual([10, 12, ["z", "f", "C", "w"]]);
    expect(result.globals).toEqual({ x: 1, y: 10 });
    expect((await apart.execute("a = 1")).locals.a).toBe(1);
    await apart.close();
  });
});
