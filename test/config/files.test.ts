import { Config, PolicyError, Sandbox, type SandboxOptions, type ScriptError, TimeLimitError } from "terrarium";
import { describe, expect, it } from "vitest";

const value = (options: SandboxOptions | Config, source: string): unknown => new Sandbox(options).execute(source).value;

function failure(options: SandboxOptions | Config, source: string): ScriptError {
  try {
    new Sandbox(options).execute(source);
  } catch (error) {
    return error as ScriptError;
  }
  throw new Error("nothing was thrown");
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe("files", () => {
  const config = new Config({
    files: {
      "/data/a.txt": "first\nsecond é\n",
      "/data/b.bin": Uint8Array.of(0, 255, 10),
      "data/relative.txt": "relative",
      "/asked/now.txt": () => "asked",
      "/logs/": (path) => (path === "2026/app.log" ? "log" : path === "secret" ? false : null),
    },
  });

  it("are read as text and as bytes", () => {
    expect(value(config, "open('/data/a.txt').read()")).toBe("first\nsecond é\n");
    expect(value(config, "with open('/data/a.txt') as f:\n    lines = [line.strip() for line in f]\nlines")).toEqual([
      "first",
      "second é",
    ]);
    expect(value(config, "open('/data/b.bin', 'rb').read()")).toEqual(Uint8Array.of(0, 255, 10));
    expect(value(config, "open('/data/a.txt', encoding='latin-1').readlines()[1]")).toBe("second Ã©\n");
    expect(value(config, "open('/data/b.bin', 'rb').name")).toBe("/data/b.bin");
    expect(value(config, "open('/asked/now.txt').read()")).toBe("asked");
    expect(value(config, "open('/logs/2026/app.log').read()")).toBe("log");
    expect(value(config, "open('data/relative.txt').read() + open('/data/relative.txt').read()")).toBe(
      "relativerelative",
    );
  });

  it("are matched by the names in their paths, never by a prefix of the text", () => {
    for (const path of [
      "/data/../data/a.txt",
      "//data///a.txt",
      "/data/./a.txt",
      "/x/../data/a.txt",
      "data/a.txt",
      "/../data/a.txt",
    ]) {
      expect(value(config, `len(open(${JSON.stringify(path)}).read())`), path).toBe(15);
    }
    for (const path of [
      "/data/a.txt2",
      "/data/a.tx",
      "/dat/a.txt",
      "/data2/a.txt",
      "/DATA/a.txt",
      "/data\\\\a.txt",
      "/datax",
      "/data/a.txt\\n",
      "/logs2/2026/app.log",
      "/logsx",
      "/etc/passwd",
      "/proc/self/environ",
      "C:/data/a.txt",
      "file:///data/a.txt",
      "/data/%61.txt",
      "/logs/../etc/passwd",
    ]) {
      const error = failure(config, `open('${path}')`);
      expect(error.type, path).toBe("PermissionError");
      expect(error.message, path).toBe(`[Errno 13] Permission denied: '${path.replaceAll("\n", "\\n")}'`);
    }
    expect(failure(config, "open('/logs/secret')").type).toBe("PermissionError");
    expect(failure(config, "open('/logs/absent')").message).toBe("[Errno 2] No such file or directory: '/logs/absent'");
    expect(failure(config, "open('/data')").message).toBe("[Errno 21] Is a directory: '/data'");
    for (const folder of ["/", "/logs", "/logs/", "/asked/.", "/data/.."])
      expect(failure(config, `open('${folder}')`).type).toBe("IsADirectoryError");
    expect(failure(config, "open('/data/a.txt/x')").type).toBe("NotADirectoryError");
    expect(failure(config, "open('/data/a.txt/')").type).toBe("NotADirectoryError");
    expect(
      value(
        config,
        "try:\n    open('/etc/passwd')\nexcept OSError as e:\n    r = [e.errno, e.strerror, e.filename]\nr",
      ),
    ).toEqual([13, "Permission denied", "/etc/passwd"]);
  });

  it("ask a folder's function with plain names only", () => {
    const asked: string[] = [];
    const folders: SandboxOptions = {
      files: {
        "/a/": (path) => {
          asked.push(`a:${path}`);
          return "outer";
        },
        "/a/b/": (path) => {
          asked.push(`b:${path}`);
          return "inner";
        },
      },
    };
    const read = (path: string): unknown => value(folders, `open(${JSON.stringify(path)}).read()`);
    expect([
      read("/a/x"),
      read("/a/b/x"),
      read("/a/bc"),
      read("/a/b/../y"),
      read("/a/./b//z/../q"),
      read("/a/x/../../a/b/../__proto__"),
    ]).toEqual(["outer", "inner", "outer", "outer", "inner", "outer"]);
    expect(asked).toEqual(["a:x", "b:x", "a:bc", "a:y", "b:q", "a:__proto__"]);
    expect(failure(folders, "open('/a/../../b')").type).toBe("PermissionError");
    expect(failure(folders, "open('/a/x\\0y')").type).toBe("ValueError");
  });

  it("are opened for reading only", () => {
    for (const mode of ["w", "a", "x", "r+", "wb", "rb+", "w+", "a+b", "+rt"]) {
      for (const path of ["/data/a.txt", "/logs/x", "/nowhere"]) {
        const error = failure(config, `open('${path}', '${mode}')`);
        expect([error.type, error.message]).toEqual(["ValueError", "Only read modes are allowed."]);
      }
    }
    expect(failure({}, "open('x', 'w')").message).toBe("Only read modes are allowed.");
    expect(failure({}, "open('x')").message).toBe("[Errno 13] Permission denied: 'x'");
    for (const mode of ["r", "rt", "rb", "br"])
      expect(value(config, `open('/data/a.txt', '${mode}').readable()`)).toBe(true);
  });

  it("never change: neither the host's bytes nor by what a program does with them", () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const own = new Config({ files: { "/b": bytes } });
    bytes[0] = 9;
    const program =
      "f = open('/b', 'rb')\nb = bytearray(f.read())\nb[0] = 7\nv = memoryview(bytearray(3))\nf.seek(0)\nf.readinto(b)\nopen('/b', 'rb').read()";
    expect(value(own, program)).toEqual(Uint8Array.of(1, 2, 3));
    expect(own.allowedPaths).toEqual(["/b"]);
    expect([...own.allowPath("c/", () => null).allowedPaths]).toEqual(["/b", "/c/"]);
  });

  it("come from functions that are asked at every opening, and whose errors are the host's own", () => {
    let count = 0;
    const counting = new Sandbox({ files: { "/n": () => String(++count) } });
    expect(counting.execute("open('/n').read() + open('/n').read()").value).toBe("12");
    const mine = new Error("disk");
    expect(() =>
      value(
        {
          files: {
            "/n": () => {
              throw mine;
            },
          },
        },
        "try:\n    open('/n')\nexcept BaseException: pass",
      ),
    ).toThrow(mine);
    expect(() => value({ files: { "/n": () => 1 as never } }, "open('/n')")).toThrow(PolicyError);
    expect(() => value({ files: { "/n": () => Promise.resolve("x") } }, "open('/n')")).toThrow(
      /the content of \/n is a promise; executeAsync/,
    );
  });

  it("are checked when the configuration is made", () => {
    const wrong: [unknown, RegExp][] = [
      [["a"], /"files" must be an object/],
      [{ "": "x" }, /"" is not a path/],
      [{ "a\0": "x" }, /is not a path/],
      [{ "/a": 1 }, /the content of "\/a" must be a string, a Uint8Array or a function/],
      [{ "/a/": "x" }, /"\/a\/" is a folder/],
      [{ "/a/..": "x" }, /is a folder/],
    ];
    for (const [files, message] of wrong) expect(() => new Config({ files: files as never })).toThrow(message);
    for (const writable of [
      null,
      {},
      { path: "/tmp" },
      { path: "/", quota: 1 },
      { path: "/t", quota: -1 },
      { path: "/t", quota: Number.NaN },
      { path: 1, quota: 1 },
      { path: "/t", qouta: 1 },
    ]) {
      expect(() => new Config({ writable: writable as never }), JSON.stringify(writable)).toThrow(PolicyError);
    }
  });

  it("cost what they hold", () => {
    const big = new Config({
      files: { "/big": "x\n".repeat(5_000_000), "/bytes": new Uint8Array(10_000_000) },
      limits: { memory: 4e6 },
    });
    expect(() => value(big, "open('/big').read()")).toThrow(/memory limit exceeded/);
    expect(() => value(big, "open('/bytes', 'rb').read()")).toThrow(/memory limit exceeded/);
    expect(value(big, "f = open('/bytes', 'rb')\nsum(len(f.read(1000)) for i in range(100))")).toBe(100_000);
    const lines = new Config({ files: { "/lines": "x\n".repeat(100_000) }, limits: { steps: 10_000 } });
    expect(() => value(lines, "for line in open('/lines'): pass")).toThrow(/step limit exceeded/);
    // Mixed line ends, read line by line, take time in proportion to the text.
    const mixed = new Config({
      files: { "/m": `${"a\r".repeat(100_000)}${"b\n".repeat(100_000)}` },
      limits: { steps: 1e8, time: 5000 },
    });
    expect(value(mixed, "sum(1 for line in open('/m', newline='')) + sum(1 for line in open('/m'))")).toBe(400_000);
  });
});

describe("the write area", () => {
  const config = new Config({
    files: { "/tmp/given.txt": "given", "/data/a.txt": "listed" },
    writable: { path: "/tmp", quota: 2000 },
  });

  it("keeps what programs write, and hands it to the host", () => {
    const sandbox = new Sandbox(config);
    const result = sandbox.execute(
      "with open('/tmp/out/a.txt', 'w') as f:\n    f.write('hé')\nopen('/tmp/out/a.txt').read()",
    );
    expect(result.value).toBe("hé");
    expect(Object.keys(result.files)).toEqual(["/tmp/out/a.txt"]);
    expect(text(result.files["/tmp/out/a.txt"])).toBe("hé");
    expect(Object.getPrototypeOf(result.files)).toBe(null);
    // A copy: what the host does with it changes nothing.
    (result.files["/tmp/out/a.txt"] as Uint8Array)[0] = 0;
    expect(text(sandbox.files["/tmp/out/a.txt"])).toBe("hé");
    expect(() => sandbox.execute("open('/tmp/b', 'wb').write(b'b')\nraise ValueError")).toThrow("");
    expect(Object.keys(sandbox.files)).toEqual(["/tmp/b"]);
  });

  it("begins empty for each program, and goes on with one that continues", () => {
    const sandbox = new Sandbox(config);
    const first = sandbox.execute("def read(): return open('/tmp/a').read()\nopen('/tmp/a', 'w').write('one')");
    expect(sandbox.execute("open('/tmp/a', 'a').write('two')", { continue: true }).value).toBe(3);
    expect(sandbox.call("read")).toBe("onetwo");
    const second = sandbox.execute("try:\n    open('/tmp/a')\nexcept FileNotFoundError as e: r = str(e)\nr");
    expect(second.value).toBe("[Errno 2] No such file or directory: '/tmp/a'");
    expect(text(first.files["/tmp/a"])).toBe("onetwo");
    expect(second.files).toEqual({});
  });

  it("is one folder, by the names of its path", () => {
    for (const path of ["/tmp/../data/a.txt", "/tmp2/x", "/tmpx", "/data/a.txt", "/tmp/../tmp2", "/etc/passwd", "x"]) {
      expect(failure(config, `open('${path}', 'w')`).type, path).toBe("PermissionError");
    }
    for (const path of ["/tmp", "/tmp/", "/tmp/.", "/tmp/x/.."])
      expect(failure(config, `open('${path}', 'w')`).type, path).toMatch(/Permission|IsADirectory/);
    expect(value(config, "open('/tmp/x/../y', 'w').write('1')\nopen('//tmp/./y').read()")).toBe("1");
    expect(failure(config, "open('/tmp/f', 'w')\nopen('/tmp/f/g', 'w')").type).toBe("NotADirectoryError");
    expect(failure(config, "open('/tmp/d/g', 'w')\nopen('/tmp/d', 'w')").type).toBe("IsADirectoryError");
    expect(failure(config, "open('/tmp/d/', 'w')").type).toBe("IsADirectoryError");
    expect(failure(config, "open('/tmp/given.txt', 'x')").type).toBe("FileExistsError");
    expect(value(config, "[open('/tmp/__proto__', 'w').write('p'), open('/tmp/__proto__').read()]")).toEqual([1, "p"]);
  });

  it("copies what the host lists there before a program changes it", () => {
    const sandbox = new Sandbox(config);
    expect(
      sandbox.execute(
        "with open('/tmp/given.txt', 'r+') as f:\n    f.seek(0, 2)\n    f.write('!')\nopen('/tmp/given.txt').read()",
      ).value,
    ).toBe("given!");
    expect(sandbox.execute("open('/tmp/given.txt').read()").value).toBe("given");
    expect(sandbox.execute("open('/tmp/given.txt', 'a').write('?')\nopen('/tmp/given.txt').read()").value).toBe(
      "given?",
    );
  });

  it("has a quota, over which nothing is written", () => {
    const program = `
f = open('/tmp/a', 'wb')
f.write(b'x' * 1000)
errors = []
for attempt in (lambda: f.write(b'x' * 5000), lambda: f.truncate(10**15), lambda: (f.seek(10**14), f.write(b'x')), lambda: open('/tmp/b', 'w').write('y' * 2000), lambda: [open('/tmp/c%d' % i, 'w') for i in range(100)]):
    try:
        attempt()
        errors.append('none')
    except OSError as e:
        errors.append([e.errno, e.strerror])
errors`;
    const result = new Sandbox(config).execute(program);
    expect(result.value).toEqual(Array(5).fill([28, "No space left on device"]));
    expect(result.files["/tmp/a"]?.length).toBe(1000);
    expect(Object.keys(result.files).length).toBeLessThan(10);
    expect(Object.values(result.files).reduce((sum, bytes) => sum + bytes.length, 0)).toBeLessThanOrEqual(2000);
    expect(
      value(
        config,
        "f = open('/tmp/a', 'w')\nfor i in range(100):\n    f.write('x' * 1000)\n    f.truncate(0)\n    f.seek(0)\n'ok'",
      ),
    ).toBe("ok");
  });

  it("counts as memory of the program, however large the quota is", () => {
    const open = new Config({
      writable: { path: "/tmp", quota: Number.POSITIVE_INFINITY },
      limits: { memory: 4e6, steps: 1e9 },
    });
    for (const program of [
      "f = open('/tmp/a', 'wb')\nwhile True: f.write(b'x' * 10000)",
      "open('/tmp/a', 'wb').truncate(10**13)",
      "f = open('/tmp/a', 'wb')\nf.seek(10**13)\nf.write(b'x')",
      "i = 0\nwhile True:\n    open('/tmp/%d' % i, 'w').write('x')\n    i += 1",
      "open('/tmp/a', 'w').write('x' * 10**6)\nkeep = [open('/tmp/a').read() + str(i) for i in range(20)]",
    ]) {
      expect(() => value(open, program), program).toThrow(/memory limit exceeded/);
    }
    const steps = new Config({ writable: { path: "/tmp", quota: 1e6 }, limits: { steps: 200_000 } });
    expect(() => value(steps, "f = open('/tmp/a', 'w')\nwhile True:\n    f.seek(0)\n    f.write('x' * 1000)")).toThrow(
      /step limit exceeded/,
    );
    try {
      new Sandbox({ writable: { path: "/tmp", quota: 1e6 }, limits: { steps: Infinity, time: 100 } }).execute(
        "f = open('/tmp/a', 'w')\nwhile True:\n    f.seek(0)\n    f.write('x' * 100000)",
      );
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(TimeLimitError);
    }
  });

  it("gives objects with no way out", () => {
    const attempts = [
      "f.buffer.raw",
      "f._checkClosed",
      "f.__class__()",
      "type(f)('/etc/passwd')",
      "type(f.buffer)('/etc/passwd')",
      "f.__reduce__",
      "f.fileno()",
      "open(0)",
      "open(1, 'w')",
      "f.__init__('/etc/passwd')",
      "type(f).__new__(type(f))",
      "f.buffer.data",
      "f.buffer.area",
    ];
    for (const attempt of attempts) {
      const program = `f = open('/tmp/a', 'w')\ntry:\n    r = ['no error', repr(${attempt})]\nexcept (AttributeError, TypeError, OSError, ValueError) as e:\n    r = 'refused'\nr`;
      expect(value(config, program), attempt).toBe("refused");
    }
  });
});
