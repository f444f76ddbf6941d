// Options that are functions of the host do the same in this thread, in a worker and in a process.
import {
  CrashError,
  GuestError,
  HostValueError,
  IsolatedSandbox,
  type Isolation,
  Sandbox,
  SandboxPool,
} from "terrarium";
import { afterAll, describe, expect, it } from "vitest";

class NotFound extends Error {}

const later = <T>(value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), 2));
const LOADED: { [name: string]: unknown } = {
  "shop.tax": "from time import time\nRATE = 19\nT = time()",
  values: { exports: { double: (x: number) => x * 2 } },
};

for (const isolation of ["inline", "worker", "process"] satisfies Isolation[]) {
  describe(`isolation "${isolation}"`, () => {
    const lines = ["a\n", "b\n"];
    const asked: string[] = [];
    const sandbox = new IsolatedSandbox({
      isolation,
      features: ["time", "stdin", "stdout"],
      clock: () => 5000,
      loader: (name) => {
        asked.push(name);
        return later(LOADED[name] as string | undefined);
      },
      stdin: () => lines.shift() ?? null,
      modules: { own: { exports: { triple: (x: number) => x * 3 } } },
      files: {
        "/a": () => later("text"),
        "/d/": (path) => {
          if (path === "broken") throw new GuestError("OSError", "broken");
          if (path === "mine") throw new NotFound("mine");
          return path === "missing" ? null : `of ${path}`;
        },
      },
      errors: [
        { error: NotFound, as: "KeyError", message: true },
        { error: "RangeError", as: "ValueError", toHost: (error) => new RangeError(error.message) },
      ],
    });
    afterAll(() => sandbox.close());
    const value = async (source: string, globals = {}): Promise<unknown> =>
      (await sandbox.execute(source, { globals })).value;
    const failed = (source: string, globals = {}): Promise<unknown> =>
      sandbox.execute(source, { globals }).then(String, (error: unknown) => error);

    it("clock", async () => {
      expect(await value("import time\n[time.time(), time.time_ns(), time.monotonic()]")).toEqual([5, 5e9, 5]);
    });

    it("loader, which may answer later", async () => {
      expect(await value("from shop.tax import RATE, T\n(RATE, T)")).toEqual([19, 5]);
      expect(await value("import values, own\nvalues.double(4) + own.triple(1)")).toBe(11);
      expect(String(await failed("import nothing"))).toContain("No module named 'nothing'");
      expect(asked.filter((name) => name === "shop.tax")).toHaveLength(1);
    });

    it("stdin", async () => {
      expect(await value("import sys\n[input(), sys.stdin.readline(), sys.stdin.read()]")).toEqual(["a", "b\n", ""]);
      expect(String(await failed("input()"))).toContain("EOF when reading a line");
    });

    it("files: a GuestError is the program's, anything else the host's own", async () => {
      expect(await value("[open('/a').read(), open('/d/q').read()]")).toEqual(["text", "of q"]);
      expect(String(await failed("open('/d/missing')"))).toContain("No such file or directory: '/d/missing'");
      expect(await value("try:\n    open('/d/broken')\nexcept OSError as e:\n    r = repr(e)\nr")).toBe(
        "OSError('broken')",
      );
      expect(await failed("open('/d/mine')")).toBeInstanceOf(NotFound);
      expect(await value("open('/a').read()")).toBe("text");
    });

    it("errors, in and out", async () => {
      const f = (id: string): never => {
        throw new NotFound(id);
      };
      expect(await value("try:\n    f('x')\nexcept KeyError as e:\n    r = repr(e)\nr", { f })).toBe("KeyError('x')");
      expect(
        await value("[repr(a), repr(b), repr(c)]", {
          a: new NotFound("v"),
          b: new GuestError("LookupError"),
          c: new Error("v"),
        }),
      ).toEqual(["KeyError('v')", "LookupError()", "RuntimeError('an error of the host')"]);
      for (const source of ["int('x')", "class Own(ValueError): pass\nraise Own('x')"]) {
        expect(await failed(source)).toBeInstanceOf(RangeError);
      }
    });
  });
}

it("what comes later needs an asynchronous run", () => {
  const sandbox = new Sandbox({ features: ["time"], clock: async () => 1, loader: async () => "x = 1" });
  for (const source of ["import m", "import time\ntime.time()"]) {
    expect(() => sandbox.execute(source)).toThrow(HostValueError);
    expect(() => sandbox.execute(source)).toThrow(
      "is a promise; executeAsync, evaluateAsync and callAsync wait for it",
    );
  }
});

it("methods of instances cannot be had in a child", () => {
  const classes = [{ class: NotFound, methods: ["toString() -> str"] }];
  expect(() => new IsolatedSandbox({ isolation: "worker", classes })).toThrow(
    'option "classes" is for views of instances',
  );
});

describe("a child whose heap is full", () => {
  // More than a child's heap can hold, and no limit of the sandbox's own that would come first.
  const bomb = "x = []\nwhile True: x.append([len(x)] * 50)";
  const limits = { memory: Number.POSITIVE_INFINITY, steps: Number.POSITIVE_INFINITY, time: 60_000 };
  for (const isolation of ["worker", "process"] as const) {
    it(`is a CrashError that says so, and the pool goes on: ${isolation}`, { timeout: 60_000 }, async () => {
      const pool = new SandboxPool({ isolation, size: 1, limits, heapMegabytes: 48 });
      const error = await pool.execute(bomb).then(String, (e: unknown) => e as CrashError);
      expect(error).toBeInstanceOf(CrashError);
      expect((error as CrashError).message).toContain("its heap was full");
      expect(await pool.evaluate("1 + 1")).toBe(2);
      await pool.close();
    });
  }
});
