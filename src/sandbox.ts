/** The sandbox: what a host holds to run Python. */

import { isProxy } from "#is-proxy";
import { AsyncRun, type AsyncWork, Queue } from "./async-run.js";
import type { Code } from "./compile/code.js";
import { checkObject, checkString, NO_OPTIONS } from "./config/check.js";
import { checkInput } from "./config/input.js";
import { type Config, configOf, type SandboxOptions, type Settings, settingsOf } from "./config.js";
import { CancelledError, MemoryLimitError, PolicyError, SandboxError, type Usage } from "./errors.js";
import { Border } from "./host/border.js";
import { errorOut } from "./host/exceptions.js";
import { Handle, type HandleRuns } from "./host/handle.js";
import { getOwnPropertyDescriptor, hasOwn, keys } from "./host/intrinsics.js";
import { HostFailure, translate } from "./host/script-error.js";
import { toGuest } from "./host/to-guest.js";
import { type Charge, toHost } from "./host/to-host.js";
import { writtenFiles } from "./io/file-system.js";
import { Level, NOTHING_USED } from "./levels.js";
import { type Limits, NO_LIMITS, resolveLimits } from "./limits.js";
import { createMachine } from "./machine-setup.js";
import { recursionError, runtimeError } from "./objects/errors.js";
import { Attrs, attrGet, attrNames, attrSet, PyDict, type Value } from "./objects/model.js";
import { Call, type Maybe } from "./objects/native.js";
import type { Shape } from "./objects/shape.js";
import { Result, type WrittenFiles } from "./result.js";
import { nearest } from "./suggest.js";
import { Source } from "./syntax/source.js";
import type { Budget } from "./vm/budget.js";
import { callToEnd, programOf } from "./vm/coroutines.js";
import { stopEventLoop } from "./vm/event-loop.js";
import type { Machine, RunState } from "./vm/machine.js";
import type { Meter } from "./vm/meter.js";
import { LimitSignal } from "./vm/signals.js";

/** Options of one run. */
export interface RunOptions {
  /** Limits for this run where they differ from the sandbox's. */
  readonly limits?: Partial<Limits>;
  /** Ends the run with CancelledError when it is aborted. */
  readonly signal?: AbortSignal;
  /** What a part of a run is called in the report of the whole: `usage.levels`. */
  readonly label?: string;
}

export interface CompileOptions {
  /** "exec" (default): a program. "eval": one expression. */
  readonly mode?: "exec" | "eval";
  /** What messages and tracebacks call the source. It need not exist anywhere. */
  readonly filename?: string;
}

export interface ExecuteOptions extends RunOptions {
  /** Names that the program finds, with host values. */
  readonly globals?: { readonly [name: string]: unknown };
  /**
   * A second namespace, as `exec` takes one: the program finds these names before the globals, and what it sets outside of
   * functions goes there (`result.locals`). Functions that it defines see the globals only.
   */
  readonly locals?: { readonly [name: string]: unknown };
  /** What messages and tracebacks call the source. It need not exist anywhere. */
  readonly filename?: string;
  /** Goes on in the namespace of the program executed before, instead of a new one. */
  readonly continue?: boolean;
  /**
   * Treats the source as one entry at Python's prompt: values of expressions are printed, and a source that only ends
   * too early is a ScriptSyntaxError whose `incomplete` is true.
   */
  readonly interactive?: boolean;
  /** `value` is a Handle on what the program ends with, instead of a copy. */
  readonly handle?: boolean;
}

const choicesFor = (locals: object | undefined): { separateLocals?: boolean } =>
  locals === undefined ? {} : { separateLocals: true };

/** How the asynchronous methods compile. */
const ASYNC = { topLevelAwait: true };

export const RUN_OPTIONS = ["limits", "signal", "label"] as const;
export const EXECUTE_OPTIONS: readonly string[] = [
  ...RUN_OPTIONS,
  "globals",
  "locals",
  "filename",
  "continue",
  "interactive",
];
/** A handle stays where its sandbox is: isolated ones have none. */
const INLINE_OPTIONS: readonly string[] = [...EXECUTE_OPTIONS, "handle"];
const COMPILE_OPTIONS: readonly string[] = ["mode", "filename"];

/** Guest functions called by host functions called by guest functions …: each level takes some of JavaScript's stack. */
const MAX_NESTED = 40;

type Variables = { readonly [name: string]: unknown };

/** One run from its first step to its last. Runs within a run (a host function calls the sandbox) are part of it. */
class Run {
  /** What has been written, in pieces. */
  stdout: string[] = NOTHING;
  stderr: string[] = NOTHING;
  /** The limit that ended the run, if one did. */
  ended: LimitSignal | null = null;
  nested = 0;
  /** Ends an asynchronous run from outside. */
  stop: ((limit: LimitSignal) => void) | undefined;
  /** The whole run. */
  readonly whole: Level;
  /** The part of it that runs now. */
  level: Level;

  constructor(readonly meter: Meter) {
    this.whole = new Level(meter, true);
    this.level = this.whole;
  }

  write(stream: "stdout" | "stderr", text: string): void {
    if (this[stream] === NOTHING) this[stream] = [];
    this[stream].push(text);
  }
}

const NOTHING: string[] = [];

/**
 * Runs Python programs that can reach nothing but what they are given.
 *
 * A sandbox may run many programs. Each `execute` has a namespace of its own; imported modules are kept between runs.
 * Limits apply to each run anew. A sandbox is not shared between programs that must not see each other's data: make one
 * for each, it costs microseconds.
 */
export class Sandbox {
  readonly #settings: Settings;
  readonly #machine: Machine;
  readonly #border: Border;
  readonly #handles: HandleRuns;
  /** The namespace of the last program executed. */
  #namespace: Attrs | undefined;
  #run: Run | undefined;
  #lastUsage: Usage | (() => Usage) = NOTHING_USED;
  /** Names that a compiled expression got last time, and the shape of the namespace that held them. */
  readonly #layouts = new WeakMap<Code, { names: readonly string[]; shape: Shape }>();

  /** Its configuration, which other sandboxes may share. */
  readonly config: Config;

  constructor(options?: SandboxOptions | Config) {
    this.config = configOf(options);
    this.#settings = settingsOf(this.config);
    this.#machine = createMachine(this.#settings, {
      write: (stream, text) => this.#write(stream, text),
      guard: (callback) => guard(callback),
      exports: (module, values) =>
        keys(values).map((name) => [name, toGuest(this.#border, values[name], `modules.${module}.${name}`)]),
    });
    this.#handles = {
      run: (work) => this.#within(NO_OPTIONS as RunOptions, () => work(this.#machine, (r) => this.#machine.drive(r))),
      toGuest: (value, root) => toGuest(this.#border, value, root),
      toHost: (value) => toHost(this.#border, new Allowance(this.#settings.limits.memory), value, "the value"),
      owns: (border) => border === this.#border,
    };
    this.#border = new Border(this.#machine, this.#settings, {
      checkRunning: () => {
        if (this.#run?.ended) throw this.#run.ended;
      },
      callGuest: (fn, args) => this.#callGuest(fn, args, {}, NO_OPTIONS as RunOptions),
    });
  }

  /** Names of the features that are on, those that came with others included. */
  get features(): readonly string[] {
    return this.config.features;
  }

  hasFeature(name: string): boolean {
    return this.#settings.features.has(name);
  }

  /** The limits of every run that does not bring its own. */
  get limits(): Limits {
    return this.#settings.limits;
  }

  /** What the last run used, whether it succeeded or failed. */
  get usage(): Usage {
    if (typeof this.#lastUsage === "function") this.#lastUsage = this.#lastUsage();
    return this.#lastUsage;
  }

  /** What the last program wrote into the write area, by path, whether it succeeded or failed. */
  get files(): WrittenFiles {
    return writtenFiles(this.#machine.files?.area);
  }

  /** Runs a program. Its result has the value of the last expression, the names it set, its output and its bill. */
  execute(source: string, options?: ExecuteOptions): Result {
    const given = checkObject("options", options, INLINE_OPTIONS) as ExecuteOptions;
    const text = this.#source(source, given.filename ?? "<string>", given.limits);
    return this.#within(given, (run) => {
      const { locals } = given;
      const code = this.#machine.compile(text, given.interactive === true ? "single" : "value", choicesFor(locals));
      return this.#execute(run, code, given, given.continue === true ? this.#namespace : undefined);
    });
  }

  /** The value of one expression. `variables` are the only names it finds beside the built-in ones. */
  evaluate(expression: string, variables?: Variables, options?: RunOptions): unknown {
    const given = checkObject("options", options, RUN_OPTIONS) as RunOptions;
    const text = this.#source(expression, "<expression>", given.limits);
    return this.#within(given, () => {
      const code = this.#machine.compile(text, "eval");
      return this.#evaluate(code, variables);
    });
  }

  /** Compiles one expression, to be evaluated often. */
  compile(source: string, options: CompileOptions & { readonly mode: "eval" }): Expression;
  /** Compiles a program, to be run often. */
  compile(source: string, options?: CompileOptions): Program;
  compile(source: string, options?: CompileOptions): Program | Expression {
    const { mode = "exec", filename } = checkObject("options", options, COMPILE_OPTIONS) as CompileOptions;
    if (mode !== "exec" && mode !== "eval") {
      throw new PolicyError(`mode must be "exec" or "eval", not ${JSON.stringify(mode)}`);
    }
    const text = this.#source(source, filename ?? (mode === "eval" ? "<expression>" : "<string>"), undefined);
    const code = this.#within(NO_OPTIONS as RunOptions, () =>
      this.#machine.compile(text, mode === "eval" ? "eval" : "value"),
    );
    if (mode === "eval") {
      let variables: Variables | undefined;
      const evaluate = (): unknown => {
        const given = variables;
        variables = undefined;
        return this.#evaluate(code, given);
      };
      return new Expression((given, options) => {
        variables = given;
        return this.#within(options, evaluate);
      });
    }
    return new Program((given) =>
      this.#within(given, (run) => this.#execute(run, code, { globals: given.globals as Variables }, undefined)),
    );
  }

  /**
   * Calls a function that the last executed program defined, or a function that came out of this sandbox. Arguments and
   * result are converted. Every call is a run with its own limits.
   */
  call(
    target: string | ((...args: never[]) => unknown),
    args: readonly unknown[] = [],
    kwargs: { readonly [name: string]: unknown } = {},
    options?: RunOptions,
  ): unknown {
    const given = checkObject("options", options, RUN_OPTIONS) as RunOptions;
    return this.#callGuest(this.#callee(target), args, kwargs, given);
  }

  #callGuest(fn: Value, args: readonly unknown[], kwargs: Variables, options: RunOptions): unknown {
    return this.#within(options, (run) => {
      const result = this.#machine.drive(this.#callOf(fn, args, kwargs) as Maybe<Value>);
      return toHost(this.#border, run.meter, result, "the result");
    });
  }

  /**
   * One budget for several runs: everything that `body` has this sandbox do is a part of one run, with its limits. Parts
   * may have smaller ones. Answers what `body` answers; what was used is in `usage`, by label.
   */
  within<T>(options: RunOptions, body: () => T): T {
    const given = checkObject("options", options, RUN_OPTIONS) as RunOptions;
    if (typeof body !== "function") throw new PolicyError("within(options, body) needs a function");
    return this.#within(given, () => {
      const result = guard(body);
      if (result instanceof Promise) throw new PolicyError("within(options, body) needs a function that is not async");
      return result;
    });
  }

  #callOf(fn: Value, args: readonly unknown[], kwargs: Variables): Call {
    const values = args.map((arg, i) => toGuest(this.#border, arg, `args[${i}]`));
    const named = new Map<string, Value>();
    for (const name of keys(kwargs)) named.set(name, toGuest(this.#border, dataProperty(kwargs, name), name));
    return new Call(fn, values, named.size === 0 ? null : named);
  }

  // --------------------------------------------------------------------------------------------------- asynchronous

  /**
   * As `execute`, for programs that wait for the host: a host function may answer with a promise, and the program gets
   * what it resolves to. It may `await` at its top level, with the feature "asyncio". Long runs let the host's event loop have its turn every few milliseconds. Runs of one sandbox
   * that are asked for at the same time happen one after the other.
   */
  executeAsync(source: string, options?: ExecuteOptions): Promise<Result> {
    return this.#soon(options, INLINE_OPTIONS, (given: ExecuteOptions) => {
      const text = this.#source(source, given.filename ?? "<string>", given.limits);
      return (run) => {
        let globals: Attrs;
        let locals: PyDict | null;
        return {
          start: () => {
            const choices = { ...ASYNC, ...choicesFor(given.locals) };
            const code = this.#machine.compile(text, given.interactive === true ? "single" : "value", choices);
            globals = this.#enter(code, given.globals, given.continue === true ? this.#namespace : undefined);
            locals = this.#localsOf(given.locals);
            return programOf(this.#machine, code, globals, locals);
          },
          complete: (value) => this.#result(run, globals, locals, value, 0, 0, given.handle === true),
        };
      };
    });
  }

  /** As `evaluate`, for expressions that wait for the host. */
  evaluateAsync(expression: string, variables?: Variables, options?: RunOptions): Promise<unknown> {
    return this.#soon(options, RUN_OPTIONS, (given: RunOptions) => {
      const text = this.#source(expression, "<expression>", given.limits);
      return (run) => ({
        start: () => {
          const code = this.#machine.compile(text, "eval", ASYNC);
          return programOf(this.#machine, code, this.#namespaceOf(code, variables));
        },
        complete: (value) => toHost(this.#border, run.meter, value, "value"),
      });
    });
  }

  /** As `call`, for functions that wait for the host; an `async def` is run to its end. */
  callAsync(
    target: string | ((...args: never[]) => unknown),
    args: readonly unknown[] = [],
    kwargs: { readonly [name: string]: unknown } = {},
    options?: RunOptions,
  ): Promise<unknown> {
    return this.#soon(options, RUN_OPTIONS, () => (run) => ({
      start: () => callToEnd(this.#machine, this.#callOf(this.#callee(target), args, kwargs)),
      complete: (value) => toHost(this.#border, run.meter, value, "the result"),
    }));
  }

  /** Begins an asynchronous run when it is its turn. A mistake in the options rejects, like everything else. */
  async #soon<T, O extends RunOptions>(
    options: O | undefined,
    known: readonly string[],
    prepare: (given: O) => (run: Run) => Pick<AsyncWork<T>, "start" | "complete">,
  ): Promise<T> {
    const given = checkObject("options", options, known) as O;
    const workOf = prepare(given);
    const limits =
      given.limits === undefined ? this.#settings.limits : resolveLimits(given.limits, this.#settings.limits);
    const { signal } = given;
    if (signal?.aborted) throw new CancelledError();
    return new Promise<T>((resolve, reject) => {
      const start = (): void => {
        const m = this.#machine;
        const before = m.startRun(limits, signal === undefined ? never : () => signal.aborted);
        const run = new Run(m.meter);
        this.#run = run;
        const work: AsyncWork<T> = {
          ...workOf(run),
          isNested: () => run.nested > 0,
          fail: (thrown) => this.#failure(run, thrown),
          end: () => {
            this.#leave(run, before);
            this.#queue.next();
          },
        };
        const asyncRun = new AsyncRun(m, work, signal);
        run.stop = (limit) => asyncRun.stop(limit);
        asyncRun.promise.then(resolve, reject);
        asyncRun.begin();
      };
      this.#queue.enter(start, signal, () => reject(new CancelledError("the run was cancelled before it began")));
    });
  }

  readonly #queue = new Queue(() => this.#run !== undefined);

  // --------------------------------------------------------------------------------------------------------- inside

  #source(text: unknown, filename: unknown, limits: Partial<Limits> | undefined): Source {
    const source = new Source(checkString("source", text), checkString("filename", filename));
    checkInput(
      source.text,
      limits === undefined ? this.#settings.limits : resolveLimits(limits, this.#settings.limits),
    );
    return source;
  }

  #callee(target: unknown): Value {
    if (typeof target === "function") {
      const fn = this.#border.guestFunction(target);
      if (fn !== undefined) return fn;
      throw new PolicyError("the function does not come from this sandbox");
    }
    const name = checkString("the name of the function", target);
    const namespace = this.#namespace;
    const fn = namespace === undefined ? undefined : attrGet(namespace, name);
    if (fn !== undefined) return fn;
    if (namespace === undefined) throw new PolicyError(`no program has been executed that could define ${name}()`);
    const near = nearest(name, attrNames(namespace));
    throw new PolicyError(
      `the program defines no name ${JSON.stringify(name.slice(0, 100))}${near === undefined ? "" : `; did you mean "${near}"?`}`,
    );
  }

  #execute(
    run: Run,
    code: Code,
    given: Pick<ExecuteOptions, "globals" | "locals" | "handle">,
    namespace: Attrs | undefined,
  ): Result {
    const globals = this.#enter(code, given.globals, namespace);
    const locals = this.#localsOf(given.locals);
    const [out, err] = [run.stdout.length, run.stderr.length];
    const value = this.#machine.run(code, globals, locals);
    return this.#result(run, globals, locals, value, out, err, given.handle === true);
  }

  /** The second namespace of a program, where it has one. */
  #localsOf(variables: Variables | undefined): PyDict | null {
    if (variables === undefined) return null;
    if (!isPlain(variables)) throw new PolicyError('option "locals" must be a plain object');
    const dict = new PyDict();
    for (const name of keys(variables)) {
      dict.table.put(name, name, toGuest(this.#border, dataProperty(variables, name), name));
    }
    return dict;
  }

  /** The namespace for a program, which becomes the sandbox's own. */
  #enter(code: Code, variables: Variables | undefined, namespace: Attrs | undefined): Attrs {
    const globals = namespace ?? this.#machine.newGlobals(MAIN, code);
    // A new program begins with an empty write area; one that goes on finds what it has written. One that runs inside
    // another leaves that alone.
    if (namespace === undefined && (this.#run?.nested ?? 0) === 0) {
      this.#machine.resetFiles();
      this.#machine.program = globals;
    }
    this.#setGlobals(globals, variables);
    this.#namespace = globals;
    this.#machine.main = globals;
    return globals;
  }

  #result(
    run: Run,
    globals: Attrs,
    locals: PyDict | null,
    value: Value,
    out: number,
    err: number,
    asHandle: boolean,
  ): Result {
    return new Result(
      asHandle ? new Handle(value, this.#handles) : toHost(this.#border, run.meter, value, "value"),
      run.stdout.slice(out).join(""),
      run.stderr.slice(err).join(""),
      run.level.bill(),
      globals,
      locals,
      (part, name) => toHost(this.#border, new Allowance(this.#settings.limits.memory), part, name, name),
      (part) => new Handle(part, this.#handles),
      this.#machine.files?.area,
    );
  }

  #evaluate(code: Code, variables: Variables | undefined): unknown {
    const m = this.#machine;
    const globals = this.#namespaceOf(code, variables);
    const value = m.run(code, globals);
    return typeof value === "object" && value !== null ? toHost(this.#border, m.meter, value, "value") : value;
  }

  /** A new namespace with the variables in it. A formula mostly gets the same names again: then the shape is known. */
  #namespaceOf(code: Code, variables: Variables | undefined): Attrs {
    const known = this.#layouts.get(code);
    if (known !== undefined && variables !== undefined && isPlain(variables)) {
      const names = keys(variables);
      if (sameNames(names, known.names)) {
        const slots: Value[] = [MAIN];
        for (let i = 0; i < names.length; i++) {
          const name = names[i] as string;
          slots.push(toGuest(this.#border, dataProperty(variables, name), name));
        }
        return new Attrs(known.shape, slots);
      }
    }
    const globals = this.#machine.newGlobals(MAIN, code);
    this.#setGlobals(globals, variables);
    if (variables !== undefined && globals.shape.isShared && globals.slots.length === keys(variables).length + 1) {
      this.#layouts.set(code, { names: keys(variables), shape: globals.shape });
    }
    return globals;
  }

  #setGlobals(globals: Attrs, variables: Variables | undefined): void {
    if (variables === undefined) return;
    if (!isPlain(variables)) throw new PolicyError("variables must be a plain object");
    const names = keys(variables);
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string;
      attrSet(globals, name, toGuest(this.#border, dataProperty(variables, name), name));
    }
  }

  /** Does something under a meter of its own, or, inside a run, as a part of it. */
  #within<T>(options: RunOptions, body: (run: Run) => T): T {
    const outer = this.#run;
    if (outer !== undefined) return this.#nested(outer, options, body);
    const m = this.#machine;
    const limits =
      options.limits === undefined ? this.#settings.limits : resolveLimits(options.limits, this.#settings.limits);
    const signal = options.signal;
    if (signal?.aborted) throw new CancelledError();
    const before = m.startRun(limits, signal === undefined ? never : () => signal.aborted);
    const run = new Run(m.meter);
    this.#run = run;
    try {
      const result = body(run);
      if (run.ended !== null) throw run.ended;
      return result;
    } catch (thrown) {
      throw this.#failure(run, thrown);
    } finally {
      this.#leave(run, before);
    }
  }

  /** What ended a run, as the host gets it. */
  #failure(run: Run, thrown: unknown): unknown {
    const error = translate(this.#machine, thrown);
    if (error instanceof SandboxError) {
      error.usage ??= run.whole.bill();
      error.stdout ||= run.stdout.join("");
      error.stderr ||= run.stderr.join("");
    }
    return errorOut(this.#settings.errors, error);
  }

  #leave(run: Run, before: RunState): void {
    this.#run = undefined;
    const { elapsed } = run.meter;
    this.#lastUsage = () => run.whole.bill(elapsed);
    this.#machine.endRun(before);
    stopEventLoop(run.meter);
  }

  /**
   * A host function, called by the program, calls the sandbox: what it does is on the bill of the running program. With
   * limits of its own, which can only be smaller, it is a part of the run that ends by itself.
   */
  #nested<T>(run: Run, options: RunOptions, body: (run: Run) => T): T {
    const m = this.#machine;
    const { frame, recursionLimit } = m;
    const { limits: given, signal, label } = options;
    if (signal?.aborted) throw new CancelledError();
    const outer = run.level;
    run.level = new Level(run.meter);
    run.nested++;
    let budget: Budget | undefined;
    let ended: LimitSignal | null = null;
    try {
      if (run.nested > MAX_NESTED) throw recursionError("maximum recursion depth exceeded in calls through the host");
      // A limit has ended what is around this call, and the host went on all the same.
      if (run.ended !== null) throw run.ended;
      if (given !== undefined || signal !== undefined) {
        const limits = resolveLimits(given, NO_LIMITS);
        m.recursionLimit = Math.min(recursionLimit, (frame?.depth ?? 0) + limits.recursion);
        budget = run.meter.enter(limits, signal === undefined ? undefined : () => signal.aborted);
      }
      const result = body(run);
      if (run.ended !== null) throw run.ended;
      return result;
    } catch (thrown) {
      if (thrown instanceof LimitSignal) ended = thrown;
      const error = translate(m, thrown);
      if (error instanceof SandboxError && (given !== undefined || label !== undefined)) {
        error.usage ??= run.level.bill();
      }
      throw errorOut(this.#settings.errors, error);
    } finally {
      const isOwn = ended !== null && ended.budget !== null && ended.budget === budget;
      if (budget !== undefined) run.meter.leave(budget, isOwn ? ended : null);
      if (given !== undefined || label !== undefined) run.level.addTo(outer, label ?? "call", ended !== null);
      run.nested--;
      run.level = outer;
      m.frame = frame;
      m.recursionLimit = recursionLimit;
      // The limit of another part, or of the run, ends what is around as well.
      if (ended !== null) run.ended = isOwn ? null : ended;
      // An asynchronous run that waits is over as well; one that executes sees it when the host function returns.
      if (run.ended !== null && run.nested === 0) run.stop?.(run.ended);
    }
  }

  #write(stream: "stdout" | "stderr", text: string): void {
    const run = this.#run;
    if (run === undefined) return;
    if (!this.#settings.features.has(stream)) {
      throw runtimeError(`writing to ${stream} needs the feature "${stream}", which is off`);
    }
    run.write(stream, text);
    const callback = stream === "stdout" ? this.#settings.onStdout : this.#settings.onStderr;
    if (callback !== undefined) guard(() => callback(text));
  }
}

/** A compiled program. */
export class Program {
  readonly #run: (options: ExecuteOptions) => Result;

  constructor(run: (options: ExecuteOptions) => Result) {
    this.#run = run;
  }

  /** Runs it with these global names, in a new namespace. */
  run(globals?: Variables, options?: RunOptions): Result {
    const given = checkObject("options", options, RUN_OPTIONS) as RunOptions;
    return this.#run(globals === undefined ? given : Object.assign(Object.create(null) as object, given, { globals }));
  }
}

/** A compiled expression. */
export class Expression {
  readonly #run: (variables: Variables | undefined, options: RunOptions) => unknown;

  constructor(run: (variables: Variables | undefined, options: RunOptions) => unknown) {
    this.#run = run;
  }

  /** Its value with these variables. */
  run(variables?: Variables, options?: RunOptions): unknown {
    return this.#run(
      variables,
      options === undefined ? (NO_OPTIONS as RunOptions) : (checkObject("options", options, RUN_OPTIONS) as RunOptions),
    );
  }
}

/** The program's own module. */
const MAIN = "__main__";

const never = (): boolean => false;

/** Bounds a conversion that happens outside of a run: what comes out may not be larger than what may be alive inside. */
class Allowance implements Charge {
  #used = 0;
  constructor(readonly allowed: number) {}
  charge(): void {}
  alloc(bytes: number): void {
    this.#used += bytes;
    if (this.#used > this.allowed) {
      throw new MemoryLimitError("the value is larger than the memory limit", this.#used, this.allowed, undefined);
    }
  }
}

/** Calls something of the host's from inside a run; what it throws goes back to the host as it is. */
function guard<T>(callback: () => T): T {
  try {
    return callback();
  } catch (error) {
    throw new HostFailure(error);
  }
}

function isPlain(variables: unknown): variables is Variables {
  return typeof variables === "object" && variables !== null && !isProxy(variables);
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The value of an own property; an accessor is not asked. */
function dataProperty(object: object, name: string): unknown {
  const property = getOwnPropertyDescriptor(object, name);
  if (property === undefined) return undefined;
  if (property.get !== undefined && !hasOwn(property, "value")) {
    throw new PolicyError(`${name} is an accessor; give a value`);
  }
  return property.value;
}
