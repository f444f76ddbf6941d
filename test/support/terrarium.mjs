// One script on Terrarium, told in the same words as the oracle tells it (see oracle.mjs).
// TERRARIUM=/path/to/index.js tries another build than that of the package.
// JIT_AFTER=n compiles code to JavaScript once it has been entered n times (0: at once; Infinity: never).
const { Sandbox, ScriptError } = await import(process.env.TERRARIUM ?? "terrarium");

const { JIT_AFTER } = process.env;
const MEBIBYTE = 2 ** 20;
export const GENEROUS = {
  steps: 200_000_000,
  memory: 512 * MEBIBYTE,
  recursion: 1000,
  time: 20_000,
  input: MEBIBYTE,
  output: 16 * MEBIBYTE,
};

/**
 * `broken` says what happened where neither an answer nor a Python exception came back.
 * @param {string} source
 * @param {{ filename?: string, modules?: Record<string, { source: string }>, limits?: object,
 *   onStdout?: (text: string) => void }} options
 * @returns {{ stdout: string, traceback?: string, type?: string, message?: string, broken?: string }}
 */
export function runScript(source, { filename = "main.py", modules, limits, onStdout } = {}) {
  let stdout = "";
  try {
    const sandbox = new Sandbox({
      features: "all",
      writable: { path: "/tmp", quota: 16 * MEBIBYTE },
      limits: { ...GENEROUS, ...limits },
      ...(modules === undefined ? {} : { modules }),
      ...(JIT_AFTER === undefined ? {} : { jit: { after: Number(JIT_AFTER) } }),
      onStdout: (text) => {
        stdout += text;
        onStdout?.(text);
      },
    });
    sandbox.execute(source, { filename });
    return { stdout };
  } catch (error) {
    if (error instanceof ScriptError) {
      const traceback = error.traceback.endsWith("\n") ? error.traceback : `${error.traceback}\n`;
      return { stdout, traceback, type: error.type, message: error.message };
    }
    const stack =
      error instanceof Error ? (error.stack ?? String(error)).split("\n").slice(0, 4).join("\n    ") : String(error);
    return { stdout, broken: stack };
  }
}
