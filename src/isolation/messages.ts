/**
 * What a host and the child that holds its sandbox say to each other: arrays of JSON, one for each message. A child does
 * one request at a time; while it runs, host functions may be called, and those may call functions of the program back.
 *
 *   host to child                                     child to host
 *   ["open", options]                                 ["ready"]
 *   ["execute", id, source, options, globals]         ["done", id, value]  (execute: value, usage, globals, files)
 *   ["evaluate", id, source, options, variables]      ["failed", id, error]
 *   ["call", id, name or function, args, kwargs, options]
 *   ["cancel", id]                                    ["out", "stdout" or "stderr", text]
 *   ["answer", call, value]  ["later", call]          ["host", call, function, args]
 *   ["threw", call, type or null, message]
 */
import * as errors from "../errors.js";
import { originalException } from "../host/script-error.js";
import { type Encoded, ProtocolError } from "./codec.js";

/** Longest text of an error's part that is believed. */
const MAX_TEXT = 1_000_000;
const MAX_FRAMES = 5_000;
const MAX_CAUSES = 20;

/** Messages as arrays; anything else is a ProtocolError. */
export function parseMessage(text: string): unknown[] {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    throw new ProtocolError("a message that is not JSON");
  }
  if (!Array.isArray(message) || typeof message[0] !== "string")
    throw new ProtocolError("a message of an unknown form");
  return message;
}

export function wantString(v: unknown): string {
  if (typeof v !== "string") throw new ProtocolError("something else than a text");
  return v;
}

export function wantNumber(v: unknown): number {
  if (typeof v !== "number") throw new ProtocolError("something else than a number");
  return v;
}

export function wantArray(v: unknown): unknown[] {
  if (!Array.isArray(v)) throw new ProtocolError("something else than an array");
  return v;
}

// -------------------------------------------------------------------------------------------------------------- errors

type LimitClass = new (message: string, used: number, allowed: number, where: errors.Place | undefined) => Error;

const LIMITS: ReadonlyMap<string, LimitClass> = new Map<string, LimitClass>([
  ["StepLimitError", errors.StepLimitError],
  ["MemoryLimitError", errors.MemoryLimitError],
  ["TimeLimitError", errors.TimeLimitError],
  ["OutputLimitError", errors.OutputLimitError],
  ["InputLimitError", errors.InputLimitError],
]);

/** An error of a run as [class, message, parts, usage]. What is no error of ours is an InternalError. */
export function encodeError(error: unknown): Encoded {
  if (!(error instanceof errors.SandboxError)) return ["InternalError", "a fault in Terrarium", [], null];
  return [error.name, error.message.slice(0, MAX_TEXT), parts(error), usageOut(error.usage)];
}

function parts(error: errors.SandboxError): Encoded[] {
  if (error instanceof errors.ScriptError) {
    const cause = error.cause === undefined ? null : encodeError(error.cause);
    const frames = error.frames
      .slice(0, MAX_FRAMES)
      .map((f): Encoded => [f.filename, f.line, f.function, f.column, f.endLine, f.endColumn, f.text]);
    const bases = basesOut(error);
    const common = [error.type, error.traceback.slice(0, MAX_TEXT), frames, cause, error.exitCode ?? null, bases];
    if (!(error instanceof errors.ScriptSyntaxError)) return common;
    const { filename, line, column, endLine, endColumn, text, incomplete } = error;
    const place = [line ?? null, column ?? null, endLine ?? null, endColumn ?? null, text ?? null];
    return [...common, filename, ...place, incomplete];
  }
  if (error instanceof errors.LimitError) {
    return [finite(error.used), finite(error.allowed), placeOut(error.where)];
  }
  if (error instanceof errors.HostValueError) return [error.path];
  if (error instanceof errors.CancelledError) return [placeOut(error.where)];
  if (error instanceof errors.PolicyError && error.switch !== undefined) {
    return [error.filename ?? "", error.line ?? 0, error.column ?? 0, error.text ?? "", error.switch];
  }
  return [];
}

/** Names of the built-in classes of an exception, for the host's rules. */
function basesOut(error: errors.ScriptError): Encoded[] {
  const exc = originalException(error);
  return exc === undefined ? [] : exc.cls.mro.filter((each) => !each.isHeap).map((each) => each.name);
}

const bases = new WeakMap<object, readonly string[]>();

/** The same of an error that a child has told. */
export function basesOf(error: object): readonly string[] {
  return bases.get(error) ?? [];
}

const finite = (n: number): number => (Number.isFinite(n) ? n : -1);

function placeOut(place: errors.Place | undefined): Encoded {
  return place === undefined ? null : [place.filename, place.line, place.function];
}

export function usageOut(usage: errors.Usage | undefined): Encoded {
  if (usage === undefined) return null;
  const { steps, memoryPeak, allocated, outputBytes, timeMs, levels } = usage;
  const own = [steps, memoryPeak, allocated, outputBytes, timeMs];
  return levels === undefined ? own : [...own, levelsOut(levels)];
}

function levelsOut(levels: readonly errors.LevelUsage[]): Encoded[] {
  return levels.map(({ label, calls, exceeded, steps, allocated, outputBytes, timeMs, levels: inner }): Encoded => {
    const own = [label, calls, exceeded, steps, allocated, outputBytes, timeMs];
    return inner === undefined ? own : [...own, levelsOut(inner)];
  });
}

/** Parts within parts that are believed. */
const MAX_LEVELS = 50;

function levelsIn(v: unknown, depth = 0): readonly errors.LevelUsage[] {
  if (depth > MAX_LEVELS) throw new ProtocolError("too many levels");
  return wantArray(v).map((each) => {
    const [label, ...rest] = wantArray(each);
    if (rest.length < 6) throw new ProtocolError("a bill with something missing");
    const [calls, exceeded, steps, allocated, outputBytes, timeMs] = rest.slice(0, 6).map(wantNumber) as Six;
    const level = { label: wantString(label), calls, exceeded, steps, allocated, outputBytes, timeMs };
    return rest.length > 6 ? { ...level, levels: levelsIn(rest[6], depth + 1) } : level;
  });
}

type Six = [number, number, number, number, number, number];

export function usageIn(v: unknown): errors.Usage {
  const parts = wantArray(v);
  const [steps, memoryPeak, allocated, outputBytes, timeMs] = parts.slice(0, 5).map(wantNumber) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const usage = { steps, memoryPeak, allocated, outputBytes, timeMs };
  return parts.length > 5 ? { ...usage, levels: levelsIn(parts[5]) } : usage;
}

export function decodeError(v: unknown, depth = 0): errors.SandboxError {
  if (depth > MAX_CAUSES) throw new ProtocolError("too many causes");
  const [name, message, list, usage] = wantArray(v);
  const error = make(wantString(name), wantString(message), wantArray(list), depth);
  if (error instanceof errors.ScriptError) bases.set(error, wantArray((list as unknown[])[5]).map(wantString));
  if (usage !== null) error.usage = usageIn(usage);
  return error;
}

function make(name: string, message: string, p: readonly unknown[], depth: number): errors.SandboxError {
  switch (name) {
    case "ScriptError":
      return new errors.ScriptError(scriptDetails(message, p, depth));
    case "ScriptSyntaxError":
      return new errors.ScriptSyntaxError({
        ...scriptDetails(message, p, depth),
        filename: wantString(p[6]),
        line: optionalNumber(p[7]),
        column: optionalNumber(p[8]),
        endLine: optionalNumber(p[9]),
        endColumn: optionalNumber(p[10]),
        text: p[11] === null ? undefined : wantString(p[11]),
        incomplete: p[12] === true,
      });
    case "HostValueError":
      return new errors.HostValueError(message, wantString(p[0]));
    case "CancelledError":
      return new errors.CancelledError(message, placeIn(p[0]));
    case "PolicyError":
      if (p.length === 0) return new errors.PolicyError(message);
      return new errors.PolicyError(message, {
        filename: wantString(p[0]),
        line: wantNumber(p[1]),
        column: wantNumber(p[2]),
        text: wantString(p[3]),
        switch: wantString(p[4]),
      });
    case "InternalError":
      return new errors.InternalError(message);
    default: {
      const limit = LIMITS.get(name);
      if (limit === undefined) throw new ProtocolError("an unknown error");
      return new limit(message, wantNumber(p[0]), wantNumber(p[1]), placeIn(p[2])) as errors.LimitError;
    }
  }
}

function scriptDetails(message: string, p: readonly unknown[], depth: number): errors.ScriptErrorDetails {
  const frames = wantArray(p[2]);
  if (frames.length > MAX_FRAMES) throw new ProtocolError("too many frames");
  return {
    type: wantString(p[0]),
    message,
    traceback: wantString(p[1]),
    frames: frames.map(frameIn),
    cause: p[3] === null ? undefined : scriptCause(p[3], depth),
    exitCode: optionalNumber(p[4]),
  };
}

function scriptCause(v: unknown, depth: number): errors.ScriptError {
  const cause = decodeError(v, depth + 1);
  if (cause instanceof errors.ScriptError) return cause;
  throw new ProtocolError("a cause that is no exception");
}

function frameIn(v: unknown): errors.ScriptFrame {
  const [filename, line, name, column, endLine, endColumn, text] = wantArray(v);
  return {
    filename: wantString(filename),
    line: wantNumber(line),
    function: wantString(name),
    column: wantNumber(column),
    endLine: wantNumber(endLine),
    endColumn: wantNumber(endColumn),
    text: wantString(text),
  };
}

function placeIn(v: unknown): errors.Place | undefined {
  if (v === null) return undefined;
  const [filename, line, name] = wantArray(v);
  return { filename: wantString(filename), line: wantNumber(line), function: wantString(name) };
}

function optionalNumber(v: unknown): number | undefined {
  return v === null || v === undefined ? undefined : wantNumber(v);
}
