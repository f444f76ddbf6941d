// Runs one text under small limits and says what is wrong with how it ended. Nothing is: a result, or an error of ours
// other than InternalError. Also wrong: words of JavaScript in what the program or the host can read, time or memory far
// beyond the limits, code that the verifier refuses, a second run that differs from the first, a run with fewer steps
// that does not end in its limit.
import { createHash } from "node:crypto";
import { compileModule } from "../../dist/src/compile/compiler.js";
import { verify } from "../../dist/src/compile/verifier.js";
import { parseModule } from "../../dist/src/syntax/parse.js";
import { Source } from "../../dist/src/syntax/source.js";
import { SyntaxFailure } from "../../dist/src/syntax/syntax-error.js";

// TERRARIUM=/path/to/index.js tries another build than that of this folder.
const { InternalError, LimitError, Sandbox, SandboxError, ScriptError, StepLimitError, TimeLimitError } = await import(
  process.env.TERRARIUM ?? "../../dist/src/index.js"
);

const MEBIBYTE = 2 ** 20;

/** Sets of limits and options. No limit of time: the same text must end in the same way on a busy machine. */
export const CONFIGURATIONS = {
  usual: { features: "all", limits: { steps: 300_000, memory: 16 * MEBIBYTE, recursion: 200 } },
  bare: { limits: { steps: 200_000, memory: 8 * MEBIBYTE, recursion: 100 } },
  tight: { features: "all", limits: { steps: 20_000, memory: 300_000, recursion: 12, output: 1000 } },
  wide: { features: "all", limits: { steps: 1_000_000, memory: 2 ** 30, recursion: 1000 } },
  large: { features: "all", limits: { steps: 3_000_000, memory: 64 * MEBIBYTE, recursion: 1000 } },
};

/** Milliseconds that a step may take on average, once there are many; and milliseconds that everything may take. */
const MS_PER_STEP = 0.002;
const MS_ALWAYS = 1000;
/** Bytes by which one run may push up the process, as a multiple of its limit, and always. */
const RSS_FACTOR = 3;
const RSS_ALWAYS = 80 * MEBIBYTE;

const FOREIGN = /\[object |\bundefined\b|is not a function|Cannot read prop|native code|NaN-/;

/** How a run ended, in words that two runs of the same text must share. */
export function outcome(text, configuration, mode = "exec", extra = {}) {
  const options = { ...configuration, ...extra, limits: { time: Infinity, ...configuration.limits, ...extra.limits } };
  const sandbox = new Sandbox(options);
  const told = { ending: "", output: "", error: undefined, steps: 0, bytes: 0 };
  try {
    const result = mode === "eval" ? sandbox.evaluate(text) : sandbox.execute(text, { interactive: mode === "single" });
    told.ending = "result";
    if (mode !== "eval") {
      told.output = result.stdout + result.stderr;
      // What the program left behind comes out, or is refused, without a fault.
      for (const name of Object.keys(result.globals)) readGlobal(result, name);
    }
  } catch (error) {
    told.error = error;
    told.ending = error instanceof ScriptError ? `${error.type}: ${error.message}` : String(error?.name);
    if (error instanceof SandboxError) told.output = error.stdout + error.stderr;
    if (error instanceof ScriptError) told.output += error.traceback;
  }
  told.steps = sandbox.usage.steps;
  told.bytes = sandbox.usage.allocated;
  return told;
}

function readGlobal(result, name) {
  try {
    void result.globals[name];
  } catch (error) {
    if (!(error instanceof SandboxError) || error instanceof InternalError) throw error;
  }
}

export const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** The first stack line that is the engine's own, without line numbers: what names a fault. */
function place(error) {
  const line = (error?.stack ?? "").split("\n").find((each) => each.includes("dist/"));
  return line?.replace(/^\s*at\s+/, "").replace(/\(?file:.*\/dist\/(.*?):\d+:\d+\)?/, "$1") ?? "";
}

const finding = (kind, key, detail) => ({ kind, key: `${kind}: ${key}`, detail: String(detail).slice(0, 3000) });

/**
 * Everything wrong with one text.
 * @param {string} text
 * @param {{ configuration?: string, options?: object, mode?: "exec" | "eval" | "single", again?: boolean, cut?: number, other?: object }} how
 *   options: further options of the sandbox; again: run twice and compare; cut: run with this part of the steps; other: options of a second sandbox that must do
 *   the same (see run.mjs --compare)
 */
export function judge(text, { configuration = "usual", mode = "exec", again = false, cut, options: more, other } = {}) {
  const options = { ...CONFIGURATIONS[configuration], ...more };
  const found = compileFault(text);
  const rssBefore = process.resourceUsage().maxRSS * 1024;
  const start = process.cpuUsage();
  const first = outcome(text, options, mode);
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  const grown = process.resourceUsage().maxRSS * 1024 - rssBefore;
  const { error } = first;
  if (error instanceof InternalError) {
    const cause = error.cause;
    found.push(finding("internal", `${word(cause)} at ${place(cause)}`, cause?.stack ?? cause));
  } else if (error !== undefined && !(error instanceof SandboxError)) {
    found.push(finding("foreign error", `${word(error)} at ${place(error)}`, error?.stack ?? error));
  } else if (error instanceof TimeLimitError) found.push(finding("time", "the limit of time ended it", error.message));
  const said = `${first.output}${first.ending}`;
  const match = FOREIGN.exec(said);
  if (match !== null && !FOREIGN.test(text)) {
    found.push(finding("foreign words", match[0], said.slice(Math.max(0, match.index - 200), match.index + 200)));
  }
  if (milliseconds > Math.max(MS_ALWAYS, first.steps * MS_PER_STEP)) {
    found.push(finding("slow", first.ending.slice(0, 40), `${milliseconds} ms for ${first.steps} steps`));
  }
  if (grown > Math.max(RSS_ALWAYS, options.limits.memory * RSS_FACTOR)) {
    found.push(finding("fat", first.ending.slice(0, 40), `${grown} bytes more, the limit is ${options.limits.memory}`));
  }
  if (again) found.push(...difference("twice", first, outcome(text, options, mode)));
  if (other !== undefined) found.push(...difference("compared", first, outcome(text, options, mode, other)));
  if (cut !== undefined && first.steps > 10) found.push(...cutShort(text, options, mode, first, cut));
  return found;
}

function word(error) {
  return `${error?.name ?? typeof error}: ${String(error?.message ?? error).slice(0, 80)}`.replace(/\d+/g, "#");
}

function compileFault(text) {
  const source = new Source(text, "<fuzz>");
  try {
    const fault = verify(compileModule(parseModule(source), source, { mode: "exec", trailingValue: true }));
    return fault === undefined ? [] : [finding("verifier", fault.replace(/\d+/g, "#"), fault)];
  } catch (error) {
    if (error instanceof SyntaxFailure) return [];
    return [finding("compiler", `${word(error)} at ${place(error)}`, error?.stack ?? error)];
  }
}

function difference(kind, a, b) {
  const [left, right] = [a, b].map((told) => JSON.stringify([told.ending, told.steps, told.bytes, told.output]));
  if (left === right) return [];
  let at = 0;
  while (left[at] === right[at]) at++;
  const from = Math.max(0, at - 100);
  return [finding(kind, "differs", `${left.slice(from, at + 300)}\n${right.slice(from, at + 300)}`)];
}

/** With only a part of the steps that it took, it ends in the step limit, having said what it said before. */
function cutShort(text, options, mode, whole, part) {
  const steps = Math.max(1, Math.floor(whole.steps * part));
  const told = outcome(text, options, mode, { limits: { ...options.limits, steps } });
  if (!(told.error instanceof StepLimitError)) {
    // Memory is looked at when steps are granted: a smaller grant may find it exceeded earlier.
    if (told.error instanceof LimitError) return [];
    return [finding("cut", "no limit", `${told.ending} with ${steps} of ${whole.steps} steps`)];
  }
  if (!whole.output.startsWith(told.output)) return [finding("cut", "other output", told.output)];
  return [];
}
