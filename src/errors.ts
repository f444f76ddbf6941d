/**
 * Everything that can go wrong for a host, one class per failure. All extend SandboxError, so that one `catch` with one
 * `instanceof` separates what the sandbox reports from the host's own mistakes.
 *
 *   SandboxError
 *     ScriptError            the program raised an exception and did not catch it
 *       ScriptSyntaxError    the text is not a Python program
 *     LimitError             the program used more than it may
 *       StepLimitError  MemoryLimitError  TimeLimitError  OutputLimitError  InputLimitError
 *     PolicyError            a wrong option, or something that is not switched on
 *     HostValueError         a value cannot cross the border
 *     CancelledError         the host's AbortSignal ended the run
 *     CrashError             an isolated sandbox (worker or process) died
 *     InternalError          a mistake in Terrarium itself; please report it
 *
 * GuestError is not among them: a host function throws it to choose what the program sees.
 */

/** What a run has used: its bill. */
export interface Usage {
  /** Steps of the machine; the same program with the same input costs the same everywhere. */
  readonly steps: number;
  /** The most bytes that were found alive, or could have been, at one moment. */
  readonly memoryPeak: number;
  /** Bytes taken over the whole run, garbage included. */
  readonly allocated: number;
  /** Characters written to stdout and stderr. */
  readonly outputBytes: number;
  /** Wall clock in milliseconds. */
  readonly timeMs: number;
  /** What the parts of the run used that had limits or a label of their own, by label. */
  readonly levels?: readonly LevelUsage[];
}

/** What the parts of a run with one label used together. */
export interface LevelUsage {
  readonly label: string;
  readonly calls: number;
  /** How many of them ended at a limit. */
  readonly exceeded: number;
  readonly steps: number;
  readonly allocated: number;
  readonly outputBytes: number;
  readonly timeMs: number;
  /** The parts within them. */
  readonly levels?: readonly LevelUsage[];
}

/** A place in a program. */
export interface Place {
  readonly filename: string;
  /** 1-based. */
  readonly line: number;
  /** Name of the function, `<module>` outside of any. */
  readonly function: string;
}

/** One line of a traceback, outermost call first. */
export interface ScriptFrame extends Place {
  /** 1-based column of the first character of the expression that was running, in code points. */
  readonly column: number;
  readonly endLine: number;
  /** Column after its last character. */
  readonly endColumn: number;
  /** The source line without its indentation. */
  readonly text: string;
}

export abstract class SandboxError extends Error {
  /** The bill of the run up to the failure; undefined when nothing ran. */
  usage: Usage | undefined;
  /** What the program wrote to stdout before the failure. */
  stdout = "";
  /** What it wrote to stderr. */
  stderr = "";
}

// The name shows in `String(error)` and in stack traces. It sits on the prototype, like those of JavaScript's own errors.
function named(errorClass: { prototype: Error }, name: string): void {
  Object.defineProperty(errorClass.prototype, "name", { value: name, writable: true, configurable: true });
}
named(SandboxError, "SandboxError");

export interface ScriptErrorDetails {
  readonly type: string;
  readonly message: string;
  readonly traceback: string;
  readonly frames: readonly ScriptFrame[];
  readonly cause?: ScriptError | undefined;
  readonly exitCode?: number | undefined;
}

/** A Python exception that the program did not catch. */
export class ScriptError extends SandboxError {
  /** Name of the exception's class, with its module where that is not `builtins`: `ValueError`, `shop.OutOfStock`. */
  readonly type: string;
  /** The whole traceback as CPython prints it. */
  readonly traceback: string;
  /** Where it happened, outermost call first. */
  readonly frames: readonly ScriptFrame[];
  /** For SystemExit: the exit code that a process would have. */
  readonly exitCode: number | undefined;
  /** The exception it was raised from (`raise … from …`) or while handling which it was raised. */
  declare readonly cause: ScriptError | undefined;

  constructor(details: ScriptErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.type = details.type;
    this.traceback = details.traceback;
    this.frames = details.frames;
    this.exitCode = details.exitCode;
  }
}
named(ScriptError, "ScriptError");

export interface ScriptSyntaxErrorDetails extends ScriptErrorDetails {
  readonly filename: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly endLine: number | undefined;
  readonly endColumn: number | undefined;
  readonly text: string | undefined;
  readonly incomplete: boolean;
}

/** The source is not a program: nothing was run. `type` is SyntaxError, IndentationError or TabError. */
export class ScriptSyntaxError extends ScriptError {
  readonly filename: string;
  /** 1-based; undefined for an error without a place. */
  readonly line: number | undefined;
  /** 1-based, in code points. */
  readonly column: number | undefined;
  readonly endLine: number | undefined;
  readonly endColumn: number | undefined;
  /** The source line. */
  readonly text: string | undefined;
  /** The text only ends too early: with more lines it could become a program. */
  readonly incomplete: boolean;

  constructor(details: ScriptSyntaxErrorDetails) {
    super(details);
    this.filename = details.filename;
    this.line = details.line;
    this.column = details.column;
    this.endLine = details.endLine;
    this.endColumn = details.endColumn;
    this.text = details.text;
    this.incomplete = details.incomplete;
  }
}
named(ScriptSyntaxError, "ScriptSyntaxError");

/** The program used more than it may. No handler of the program has seen it, and nothing of the program runs after it. */
export abstract class LimitError extends SandboxError {
  abstract readonly limit: "steps" | "memory" | "time" | "output" | "input";

  constructor(
    message: string,
    /** What it used, or was about to use. */
    readonly used: number,
    /** What it may use. */
    readonly allowed: number,
    /** Where the program was; undefined when it was not running. */
    readonly where: Place | undefined,
  ) {
    super(message);
  }
}
named(LimitError, "LimitError");

export class StepLimitError extends LimitError {
  readonly limit = "steps";
}
named(StepLimitError, "StepLimitError");

export class MemoryLimitError extends LimitError {
  readonly limit = "memory";
}
named(MemoryLimitError, "MemoryLimitError");

export class TimeLimitError extends LimitError {
  readonly limit = "time";
}
named(TimeLimitError, "TimeLimitError");

export class OutputLimitError extends LimitError {
  readonly limit = "output";
}
named(OutputLimitError, "OutputLimitError");

/** The source text is longer than it may be. Nothing was parsed. */
export class InputLimitError extends LimitError {
  readonly limit = "input";
}
named(InputLimitError, "InputLimitError");

/** Where a program has something that is not allowed. */
export interface PolicyPlace {
  readonly filename: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in code points. */
  readonly column: number;
  /** The source line. */
  readonly text: string;
  /** The switch to change: `constructs.while`. */
  readonly switch: string;
}

/** A wrong option, or a feature or construct that is not switched on. The message says what to change. */
export class PolicyError extends SandboxError {
  /** For a construct that is switched off: where it is. */
  readonly filename: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly text: string | undefined;
  readonly switch: string | undefined;

  constructor(message: string, place?: PolicyPlace) {
    super(message);
    this.filename = place?.filename;
    this.line = place?.line;
    this.column = place?.column;
    this.text = place?.text;
    this.switch = place?.switch;
  }
}
named(PolicyError, "PolicyError");

/** A value cannot cross between host and program. */
export class HostValueError extends SandboxError {
  constructor(
    message: string,
    /** Where in the value: `order.items[3].price`. */
    readonly path: string,
  ) {
    super(message);
  }
}
named(HostValueError, "HostValueError");

/** The host ended the run through its AbortSignal. */
export class CancelledError extends SandboxError {
  constructor(
    message = "the run was cancelled",
    readonly where: Place | undefined = undefined,
  ) {
    super(message);
  }
}
named(CancelledError, "CancelledError");

/** A sandbox in a worker or a process of its own died. */
export class CrashError extends SandboxError {
  constructor(
    message: string,
    /** Name of the signal that killed it. */
    readonly signal: string | undefined = undefined,
    readonly exitCode: number | undefined = undefined,
  ) {
    super(message);
  }
}
named(CrashError, "CrashError");

/** A mistake in Terrarium itself, not in the program. It is treated as a security bug: please report it. */
export class InternalError extends SandboxError {}
named(InternalError, "InternalError");

/**
 * Thrown by a host function to raise an exception in the program: `throw new GuestError("ValueError", "no such order")`.
 * Everything else that a host function throws reaches the program as a RuntimeError that says nothing of the host.
 */
export class GuestError extends Error {
  constructor(
    /** Name of a built-in exception class. */
    readonly type: string,
    /** Left out: the exception has no argument. */
    message?: string,
  ) {
    super(message);
  }
}
named(GuestError, "GuestError");
