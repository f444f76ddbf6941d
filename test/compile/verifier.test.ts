import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Code } from "../../dist/src/compile/code.js";
import { compileModule } from "../../dist/src/compile/compiler.js";
import { Op } from "../../dist/src/compile/opcodes.js";
import { verify } from "../../dist/src/compile/verifier.js";
import { parseModule } from "../../dist/src/syntax/parse.js";
import { Source } from "../../dist/src/syntax/source.js";
import { SyntaxFailure } from "../../dist/src/syntax/syntax-error.js";
import { compile } from "./support.js";

/** The folder of the installed Python's standard library, if there is one. */
function standardLibrary(): string | undefined {
  try {
    const folder = execFileSync("python3", ["-c", "import os; print(os.path.dirname(os.__file__))"], {
      encoding: "utf8",
    }).trim();
    return existsSync(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
}

const library = standardLibrary();

describe("the verifier", () => {
  test.skipIf(library === undefined)("accepts all code made of the standard library", { timeout: 120_000 }, () => {
    const faults: string[] = [];
    let count = 0;
    const files = readdirSync(library as string, { recursive: true, encoding: "utf8" });
    for (const file of files) {
      if (!file.endsWith(".py") || file.includes("site-packages") || file.includes("lib2to3")) continue;
      const source = new Source(readFileSync(`${library}/${file}`, "utf8"), file);
      try {
        const fault = verify(compileModule(parseModule(source), source));
        if (fault !== undefined) faults.push(`${file}: ${fault}`);
        count++;
      } catch (error) {
        // Files that are wrong on purpose, and what 3.14 no longer accepts.
        if (!(error instanceof SyntaxFailure)) throw new Error(`${file}: ${error}`);
      }
    }
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(500);
  });

  const good = () => compile("def f(x):\n  while x: x -= 1\n  return g(x)\nf(1)\n");
  const inner = (code: Code): Code => {
    for (const each of code.consts)
      if (each !== null && typeof each === "object" && each.type === "code") return each.code;
    throw new Error("no code");
  };
  const find = (code: Code, op: Op) => code.words.indexOf(op);

  test("accepts the program that is damaged below", () => {
    expect(verify(good())).toBeUndefined();
  });

  const set = (code: Code, fields: Partial<Code>) => Object.assign(code, fields);
  const poke = (code: Code, at: number, word: number) => code.words.fill(word, at, at + 1);
  const damages: [string, (code: Code) => void, RegExp][] = [
    ["an unknown opcode", (code) => poke(code, 0, 9999), /unknown opcode/],
    ["a register too high", (code) => set(code, { registerCount: 1 }), /not a register|more variables/],
    ["a jump into an instruction", (code) => poke(code, find(code, Op.JUMP) + 1, 2), /not an instruction/],
    ["a free back-edge", (code) => poke(code, find(code, Op.JUMP_IF_TRUE) + 3, 0), /go free/],
    ["a constant that is not there", (code) => set(code, { consts: [] }), /not a constant/],
    ["a name that is not there", (code) => set(code, { names: [] }), /not a name/],
    ["an end without return", (code) => set(code, { words: code.words.slice(0, -2) }), /past the end|cut off/],
    ["no price for entering", (code) => set(code, { entryCost: 0 }), /free/],
    [
      "a handler off the instructions",
      (code) => set(code, { handlers: [{ start: 1, end: 3, target: 0, reg: 0 }] }),
      /handler/,
    ],
    ["a cache that is not there", (code) => set(code, { cacheCount: 0 }), /not a cache/],
    ["positions out of order", (code) => set(code, { positions: Int32Array.of(0, 0, 1, 0, 0, 1) }), /position/],
  ];
  for (const [name, damage, message] of damages) {
    test(`refuses ${name}`, () => {
      const code = good();
      damage(inner(code));
      expect(verify(code)).toMatch(message);
    });
  }
});
