/** `terrarium run`: a script from a file, its output here, its exit code ours. */
import { readFileSync, readSync, writeSync } from "node:fs";
import {
  CrashError,
  InternalError,
  LimitError,
  PolicyError,
  SandboxError,
  ScriptError,
  type Usage,
} from "../errors.js";
import { FEATURES } from "../features.js";
import type { Result } from "../result.js";
import { Sandbox } from "../sandbox.js";
import { asUsageError, type CommandLine, OPTION_OF_LIMIT, sandboxOptions, UsageError } from "./options.js";

const EXIT_LIMIT = 3;
const EXIT_INTERNAL = 70;

/** Runs the script and answers the exit code. */
export function run(line: CommandLine): number | Promise<number> {
  const [path, ...args] = line.positionals;
  if (path === undefined) throw new UsageError("which script? terrarium run [options] script.py [args]");
  const source = readSource(path);
  if (line.isolation !== "inline") return runIsolated(line, source, path, args);
  const sandbox = makeSandbox(line, [path, ...args]);
  if (line.verbose && !line.json) print(2, policyText(sandbox));
  let result: Result | undefined;
  let error: unknown;
  try {
    result = sandbox.execute(source, { filename: path === "-" ? "<stdin>" : path });
  } catch (thrown) {
    if (!(thrown instanceof SandboxError)) throw thrown;
    error = thrown;
  }
  const code = error === undefined ? 0 : exitCode(error);
  if (line.json) print(1, `${JSON.stringify(outcome(result, error, code, sandbox.usage), jsonValue)}\n`);
  else if (error !== undefined) report(error, line);
  if ((line.usage || line.verbose) && !line.json) print(2, usageText(sandbox.usage));
  return code;
}

/** The same in a worker or a process of its own. */
async function runIsolated(line: CommandLine, source: string, path: string, args: readonly string[]): Promise<number> {
  const { IsolatedSandbox } = await import("../isolation/isolated-sandbox.js");
  let sandbox: InstanceType<typeof IsolatedSandbox>;
  try {
    sandbox = new IsolatedSandbox({
      ...sandboxOptions(line),
      isolation: line.isolation,
      argv: [path, ...args],
      ...(line.json ? {} : { onStdout: (text) => print(1, text), onStderr: (text) => print(2, text) }),
    });
  } catch (error) {
    throw asUsageError(error);
  }
  let result: Result | undefined;
  let error: unknown;
  try {
    result = (await sandbox.execute(source, { filename: path === "-" ? "<stdin>" : path })) as Result;
  } catch (thrown) {
    if (!(thrown instanceof SandboxError)) throw thrown;
    error = thrown;
  }
  await sandbox.close();
  const code = error === undefined ? 0 : exitCode(error);
  const usage = result?.usage ?? (error as SandboxError).usage ?? NO_USAGE;
  if (line.json) print(1, `${JSON.stringify(outcome(result, error, code, usage), jsonValue)}\n`);
  else if (error !== undefined) report(error, line);
  if ((line.usage || line.verbose) && !line.json) print(2, usageText(usage));
  return code;
}

/** A child that was ended from outside has sent no bill. */
const NO_USAGE: Usage = { steps: 0, memoryPeak: 0, allocated: 0, outputBytes: 0, timeMs: 0 };

function makeSandbox(line: CommandLine, argv: readonly string[]): Sandbox {
  const options = sandboxOptions(line);
  try {
    return new Sandbox({
      ...options,
      argv,
      stdin: stdinReader(),
      ...(line.json ? {} : { onStdout: (text) => print(1, text), onStderr: (text) => print(2, text) }),
    });
  } catch (error) {
    throw asUsageError(error);
  }
}

export function readSource(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === "-" ? 0 : path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    throw new UsageError(
      reason === "ENOENT"
        ? `there is no file ${path}`
        : reason === "EISDIR"
          ? `${path} is a folder`
          : `cannot read ${path} (${reason})`,
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is not UTF-8 text`);
  }
}

/** Writes all of it, now: the program's output must not be lost or reordered when the process ends. */
export function print(fd: 1 | 2, text: string): void {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(fd, bytes));
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code;
      if (reason === "EAGAIN") continue;
      // The reader of a pipe has gone (`terrarium run x.py | head`): nothing is left to say.
      if (reason === "EPIPE") process.exit(0);
      throw error;
    }
  }
}

/** Lines of standard input, read when the program asks for them. */
function stdinReader(): () => string | null {
  let buffered = Buffer.alloc(0);
  let ended = false;
  const chunk = Buffer.alloc(65_536);
  return () => {
    for (;;) {
      const end = buffered.indexOf(10);
      if (end >= 0 || ended) {
        if (buffered.length === 0) return null;
        const length = end >= 0 ? end + 1 : buffered.length;
        const text = buffered.toString("utf8", 0, length);
        buffered = buffered.subarray(length);
        return text;
      }
      let count = 0;
      try {
        count = readSync(0, chunk, 0, chunk.length, null);
      } catch (error) {
        const reason = (error as NodeJS.ErrnoException).code;
        if (reason === "EAGAIN") continue;
        if (reason !== "EOF") throw error;
      }
      if (count === 0) ended = true;
      else buffered = Buffer.concat([buffered, chunk.subarray(0, count)]);
    }
  };
}

function exitCode(error: unknown): number {
  if (error instanceof ScriptError) return error.exitCode ?? 1;
  if (error instanceof PolicyError) return 1;
  if (error instanceof InternalError || error instanceof CrashError) return EXIT_INTERNAL;
  return EXIT_LIMIT;
}

/** What a program may do, for people. */
export function policyText(sandbox: Sandbox): string {
  const { config } = sandbox;
  const names = (list: readonly string[]): string => (list.length === 0 ? "none" : list.join(", "));
  const modules = Object.entries(config.allowedModules).map(([module, symbols]) =>
    symbols === "all" ? module : `${module} (${symbols.join(", ")})`,
  );
  const limits = Object.entries(config.limits).map(([name, value]) => `${name} ${value}`);
  const lines = [
    `profile ${config.profile}`,
    `features: ${config.features.length === FEATURES.length ? "all" : names(config.features)}`,
    `constructs off: ${names(config.constructsOff)}`,
    `modules: ${names([...modules, ...config.modules])}`,
    `files: ${names(config.allowedPaths)}`,
    `limits: ${limits.join(", ")}`,
  ];
  return lines.map((text) => `terrarium: ${text}\n`).join("");
}

/** Says on standard error what happened. */
export function report(error: unknown, line: CommandLine): void {
  if (line.debug && error instanceof Error) {
    const cause = error.cause instanceof Error ? `caused by ${error.cause.stack}\n` : "";
    print(2, `terrarium: ${error.stack}\n${cause}`);
  }
  if (error instanceof ScriptError) {
    if (error.exitCode === undefined) print(2, error.traceback);
    else if (error.exitCode === 1 && error.message !== "" && error.message !== "1") print(2, `${error.message}\n`);
    return;
  }
  if (line.quiet || !(error instanceof SandboxError)) return;
  const option = error instanceof LimitError ? OPTION_OF_LIMIT[error.limit] : undefined;
  print(2, `terrarium: ${error.message}${option === undefined ? "" : `; ${option} sets another limit`}\n`);
  if (error instanceof InternalError && error.cause instanceof Error) print(2, `${error.cause.stack}\n`);
}

export function usageText(usage: Usage): string {
  const number = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, "_");
  return (
    `terrarium: ${number(usage.steps)} steps, ${number(usage.memoryPeak)} bytes at the peak ` +
    `(${number(usage.allocated)} allocated), ${number(usage.outputBytes)} characters of output, ${usage.timeMs.toFixed(1)} ms\n`
  );
}

function outcome(result: Result | undefined, error: unknown, exitCode: number, usage: Usage): object {
  if (result !== undefined)
    return { value: result.value, stdout: result.stdout, stderr: result.stderr, exitCode, usage };
  const failure = error as SandboxError;
  const details =
    failure instanceof ScriptError
      ? { type: failure.type, message: failure.message, traceback: failure.traceback, frames: failure.frames }
      : failure instanceof LimitError
        ? {
            type: failure.name,
            message: failure.message,
            limit: failure.limit,
            used: failure.used,
            allowed: failure.allowed,
          }
        : { type: failure.name, message: failure.message };
  return { error: details, stdout: failure.stdout, stderr: failure.stderr, exitCode, usage };
}

/** JSON for values that JSON has no form for. */
function jsonValue(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Map) return [...value];
  if (value instanceof Set) return [...value];
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (typeof value === "function") return "<function>";
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  return value;
}
