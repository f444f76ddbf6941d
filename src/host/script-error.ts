/** What ended a run, as the error class that the host gets. Text is made under the run's meter: it may run guest code. */
import { ConstructOff } from "../compile/constructs.js";
import {
  CancelledError,
  InternalError,
  type LimitError,
  MemoryLimitError,
  OutputLimitError,
  type Place,
  PolicyError,
  SandboxError,
  ScriptError,
  type ScriptFrame,
  ScriptSyntaxError,
  StepLimitError,
  TimeLimitError,
} from "../errors.js";
import { syntaxErrorType, systemExitType } from "../objects/errors.js";
import { field } from "../objects/exceptions.js";
import { syntaxException } from "../objects/exceptions-syntax.js";
import { type PyException, type PyTraceback, Raised, type Value } from "../objects/model.js";
import type { Maybe } from "../objects/native.js";
import { SyntaxFailure } from "../syntax/syntax-error.js";
import { formatException, formatExceptionOnly, safeStr, typeName } from "../traceback/format.js";
import type { Frame } from "../vm/frame.js";
import type { Machine } from "../vm/machine.js";
import { LimitSignal } from "../vm/signals.js";

/** Carries what a callback of the host threw through the machine: it is the host's own error, and goes back to it. */
export class HostFailure {
  constructor(readonly error: unknown) {}
}

/** Causes that are told apart; the traceback text has them all. */
const MAX_CAUSES = 10;

/** The error to throw for what a run threw. */
export function translate(m: Machine, thrown: unknown): unknown {
  try {
    return translateOnce(m, thrown);
  } catch (second) {
    // Making the text of a guest exception hit a limit, or a fault of ours.
    if (second instanceof LimitSignal) return limitError(m, second);
    return second instanceof SandboxError ? second : internalError(second);
  }
}

function translateOnce(m: Machine, thrown: unknown): unknown {
  if (thrown instanceof Raised) return scriptError(m, thrown.exc, MAX_CAUSES);
  if (thrown instanceof LimitSignal) return limitError(m, thrown);
  if (thrown instanceof ConstructOff) return policyError(thrown);
  if (thrown instanceof SyntaxFailure) {
    const error = scriptError(m, syntaxException(thrown), 0);
    if (error instanceof ScriptSyntaxError && thrown.incomplete) Object.assign(error, { incomplete: true });
    return error;
  }
  if (thrown instanceof SandboxError) return thrown;
  if (thrown instanceof HostFailure) return thrown.error;
  return internalError(thrown);
}

function policyError(failure: ConstructOff): PolicyError {
  const { source, construct, start } = failure;
  const line = source.lineAt(start ?? 0);
  const text = source.line(line).slice(0, 1000);
  return new PolicyError(`${failure.message}: ${source.filename}, line ${line}: ${text.trim().slice(0, 200)}`, {
    filename: source.filename,
    line,
    column: source.columnAt(start ?? 0) + 1,
    text,
    switch: `constructs.${construct}`,
  });
}

function internalError(thrown: unknown): InternalError {
  return new InternalError("a fault in Terrarium; please report it with the program that led here", { cause: thrown });
}

/** The exceptions from which errors for the host were made, for those that come back through a host function. */
const originals = new WeakMap<object, PyException>();

export function originalException(error: unknown): PyException | undefined {
  return typeof error === "object" && error !== null ? originals.get(error) : undefined;
}

export function rememberOriginal(error: object, exc: PyException): void {
  originals.set(error, exc);
}

function scriptError(m: Machine, exc: PyException, causes: number): ScriptError {
  const isSyntax = exc.cls.isSubtype(syntaxErrorType);
  const cause = exc.cause ?? (exc.suppressContext ? null : exc.context);
  const text = (maybe: Maybe<string>): string => m.drive(maybe);
  const message = isSyntax ? field(exc, "msg") : null;
  const details = {
    type: typeName(exc),
    message: typeof message === "string" ? message : text(safeStr(m, exc, "exception")),
    traceback: text(formatException(m, exc)),
    frames: frames(exc.traceback),
    cause: cause !== null && causes > 0 && cause !== exc ? scriptCause(m, cause, causes - 1) : undefined,
    exitCode: exc.cls.isSubtype(systemExitType) ? exitCode(exc) : undefined,
  };
  const error = isSyntax && exc.traceback === null ? syntaxError(exc, details) : new ScriptError(details);
  originals.set(error, exc);
  return error;
}

/** A cause has the lines that say what happened; the whole text is in the traceback of the error it led to. */
function scriptCause(m: Machine, exc: PyException, causes: number): ScriptError {
  const cause = exc.cause ?? (exc.suppressContext ? null : exc.context);
  return new ScriptError({
    type: typeName(exc),
    message: m.drive(safeStr(m, exc, "exception") as Maybe<string>),
    traceback: (m.drive(formatExceptionOnly(m, exc) as Maybe<string[]>) as string[]).join(""),
    frames: frames(exc.traceback),
    cause: cause !== null && causes > 0 && cause !== exc ? scriptCause(m, cause, causes - 1) : undefined,
  });
}

function syntaxError(exc: PyException, details: ConstructorParameters<typeof ScriptError>[0]): ScriptSyntaxError {
  const text = (name: string): string | undefined => {
    const v = field(exc, name);
    return typeof v === "string" ? v : undefined;
  };
  const position = (name: string): number | undefined => {
    const v = field(exc, name);
    return typeof v === "number" && v > 0 ? v : undefined;
  };
  return new ScriptSyntaxError({
    ...details,
    filename: text("filename") ?? "<string>",
    line: position("lineno"),
    column: position("offset"),
    endLine: position("end_lineno"),
    endColumn: position("end_offset"),
    text: text("text"),
    incomplete: false,
  });
}

/** What a process would exit with: None is 0, an int is itself, anything else is 1. */
function exitCode(exc: PyException): number {
  const code: Value = field(exc, "code");
  if (code === null) return 0;
  if (typeof code === "number") return code & 0xff;
  if (typeof code === "bigint") return Number(BigInt.asUintN(8, code));
  if (typeof code === "boolean") return Number(code);
  return 1;
}

function frames(first: PyTraceback | null): ScriptFrame[] {
  const list: ScriptFrame[] = [];
  for (let tb = first; tb !== null; tb = tb.next) {
    const source = tb.code.source;
    const start = Math.max(tb.start, 0);
    const end = Math.max(tb.end, start);
    const line = source.lineAt(start);
    list.push({
      filename: source.filename,
      line,
      function: tb.code.name,
      column: source.columnAt(start) + 1,
      endLine: source.lineAt(end),
      endColumn: source.columnAt(end) + 1,
      text: source.line(line).slice(0, 1000).trim(),
    });
  }
  return list;
}

const UNITS = { steps: "steps", memory: "bytes", time: "ms", output: "characters" } as const;
const WHAT = { steps: "step", memory: "memory", time: "time", output: "output" } as const;

function limitError(m: Machine, signal: LimitSignal): LimitError | CancelledError {
  const where = placeOf(signal.frame ?? m.guestFrame());
  const at = where === undefined ? "" : ` (${where.filename}, line ${where.line}, in ${where.function})`;
  if (signal.limit === "cancelled") return new CancelledError(`the run was cancelled${at}`, where);
  const used = Math.ceil(signal.used);
  const message = `${WHAT[signal.limit]} limit exceeded: ${used} of ${signal.allowed} ${UNITS[signal.limit]}${at}`;
  switch (signal.limit) {
    case "steps":
      return new StepLimitError(message, used, signal.allowed, where);
    case "memory":
      return new MemoryLimitError(message, used, signal.allowed, where);
    case "time":
      return new TimeLimitError(message, used, signal.allowed, where);
    case "output":
      return new OutputLimitError(message, used, signal.allowed, where);
  }
}

/** Where a frame is. */
function placeOf(frame: Frame | null): Place | undefined {
  if (frame === null) return undefined;
  const code = frame.code;
  const positions = code.positions;
  let start = code.start;
  for (let i = 0; i < positions.length && (positions[i] as number) < frame.pc; i += 3)
    start = positions[i + 1] as number;
  return { filename: code.source.filename, line: code.source.lineAt(Math.max(start, 0)), function: code.name };
}
