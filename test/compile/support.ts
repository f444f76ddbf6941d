import { readFileSync } from "node:fs";
import type { Code } from "../../dist/src/compile/code.js";
import { compileModule } from "../../dist/src/compile/compiler.js";
import { disassemble } from "../../dist/src/compile/disassemble.js";
import { parseModule } from "../../dist/src/syntax/parse.js";
import { Source } from "../../dist/src/syntax/source.js";

export function compile(text: string): Code {
  const source = new Source(text, "main.py");
  return compileModule(parseModule(source), source);
}

/** The code inside `code` with the (qualified) name. */
export function codeOf(code: Code, qualname: string): Code {
  if (code.qualname === qualname) return code;
  for (const constant of code.consts) {
    if (constant !== null && typeof constant === "object" && constant.type === "code") {
      const found = find(constant.code, qualname);
      if (found !== undefined) return found;
    }
  }
  throw new Error(`no code named ${qualname}`);
}

function find(code: Code, qualname: string): Code | undefined {
  try {
    return codeOf(code, qualname);
  } catch {
    return undefined;
  }
}

/** Instructions of a function, one a line, without line numbers: "ADD total, total, t0". */
export function instructions(text: string, qualname: string): string[] {
  const code = codeOf(compile(text), qualname);
  return (disassemble(code).split(/\n\n/)[0] as string)
    .split("\n")
    .flatMap((line) => /^[ \d]{5} (?:>>| {2}) +(\d+ {2}.*)$/.exec(line)?.[1]?.replace(/ +/g, " ") ?? []);
}

export function recorded<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}
