/// <reference lib="esnext.disposable" preserve="true" />
/** A sandbox in a worker thread or a process of its own, behind the same methods, all of them asynchronous. */
import { spawn } from "#isolation";
import { checkFunction, checkObject } from "../config/check.js";
import { Config, type SandboxOptions } from "../config.js";
import { CancelledError, PolicyError, type Usage } from "../errors.js";
import { errorTable } from "../host/exceptions.js";
import { type Limits, resolveLimits } from "../limits.js";
import type { Globals, WrittenFiles } from "../result.js";
import { EXECUTE_OPTIONS, type ExecuteOptions, RUN_OPTIONS, type RunOptions, Sandbox } from "../sandbox.js";
import { rejectUnknown } from "../suggest.js";
import type { IsolatedKind } from "./channel.js";
import { Connection, type ConnectionHooks, plainObject, type Reply } from "./connection.js";
import { overWorker, type WebWorker } from "./web-worker.js";

export type Isolation = "inline" | IsolatedKind;

export interface IsolatedOptions extends SandboxOptions {
  /** "inline": in this thread; "worker": in a thread of its own; "process" (default): in a process of its own. */
  readonly isolation?: Isolation;
  /** Megabytes that a child's heap may have. Left out: what the memory limit needs, and the platform's own without one. */
  readonly heapMegabytes?: number;
  /**
   * Makes the worker that runs `terrarium/worker`, for platforms and bundlers that do not find it by themselves:
   * `() => new Worker(url, { type: "module" })`. Needs isolation "worker".
   */
  readonly worker?: () => WebWorker;
}

/** What `execute` answers. */
export interface IsolatedResult {
  readonly value: unknown;
  readonly stdout: string;
  readonly stderr: string;
  readonly usage: Usage;
  readonly globals: Globals;
  /** Names of the second namespace that the option `locals` gave; else the globals. */
  readonly locals: Globals;
  readonly files: WrittenFiles;
}

type Variables = { readonly [name: string]: unknown };

/**
 * What becomes of each option: it crosses as it is (functions in it are called by messages), stays with the host, or cannot
 * be had in a child. The compiler asks for every option there is.
 */
const CROSSING: { readonly [name in keyof SandboxOptions]-?: "plain" | "host" | "refused" } = {
  profile: "plain",
  features: "plain",
  limits: "plain",
  constructs: "plain",
  builtins: "plain",
  allowModules: "plain",
  modules: "plain",
  stdin: "plain",
  argv: "plain",
  values: "plain",
  files: "plain",
  writable: "plain",
  cwd: "plain",
  jit: "plain",
  onStdout: "host",
  onStderr: "host",
  onHostError: "host",
  decimals: "host",
  errors: "host",
  clock: "plain",
  loader: "plain",
  classes: "refused",
};
const PLAIN_OPTIONS: readonly string[] = Object.entries(CROSSING).flatMap(([name, how]) =>
  how === "plain" ? [name] : [],
);
/** Options that are not a sandbox's. */
const OWN_OPTIONS: readonly string[] = ["isolation", "heapMegabytes", "worker"];
const ISOLATIONS: readonly Isolation[] = ["inline", "worker", "process"];

/** Options of an isolated sandbox, checked. */
export class IsolatedSettings {
  readonly isolation: Isolation;
  readonly #heapMegabytes: number | undefined;
  readonly #worker: (() => WebWorker) | undefined;
  readonly config: Config;
  /** What the child makes its sandbox from. */
  readonly forChild: object;
  readonly hooks: Omit<ConnectionHooks, "callBack">;

  constructor(given: unknown, more: readonly string[] = []) {
    const asked = given instanceof Config ? given.toOptions() : given;
    const options = checkObject("options", asked, [
      ...Object.keys(CROSSING),
      ...OWN_OPTIONS,
      ...more,
    ]) as IsolatedOptions;
    const { isolation = "process" } = options;
    rejectUnknown("isolation", [String(isolation)], ISOLATIONS);
    const { heapMegabytes = HEAP_FLOOR } = options;
    if (!Number.isInteger(heapMegabytes) || heapMegabytes < 16) {
      throw new PolicyError('option "heapMegabytes" must be a whole number from 16 on');
    }
    this.isolation = isolation;
    this.#heapMegabytes = options.heapMegabytes;
    this.#worker = checkFunction("worker", options.worker);
    if (this.#worker !== undefined && isolation !== "worker") {
      throw new PolicyError('option "worker" needs isolation "worker"');
    }
    const own = [...more, ...OWN_OPTIONS];
    const entries = Object.entries(options).filter(([name]) => !own.includes(name));
    this.config = new Config(plainObject(entries));
    const plain = entries.filter(([name, value]) => PLAIN_OPTIONS.includes(name) && value !== undefined);
    this.forChild = plainObject(plain);
    if (isolation !== "inline" && options.classes !== undefined) {
      throw new PolicyError(`option "classes" is for views of instances, which isolation "${isolation}" cannot have`);
    }
    const { onStdout, onStderr, onHostError, decimals } = options;
    this.hooks = {
      onStdout: checkFunction("onStdout", onStdout),
      onStderr: checkFunction("onStderr", onStderr),
      onHostError: checkFunction("onHostError", onHostError),
      decimals,
      errors: errorTable(this.config.toOptions().errors),
      options: functionsAmong(this.config.toOptions()),
    };
  }

  /** A new child. Its heap is larger than what programs may have: the sandbox's own limit comes first. */
  connect(callBack: ConnectionHooks["callBack"]): Connection {
    const { memory, output } = this.config.limits;
    const finite = Number.isFinite(memory);
    const maxMessage = finite
      ? Math.min(memory * 8 + Math.min(output, 2 ** 24) * 6 + 2 ** 20, MAX_MESSAGE)
      : MAX_MESSAGE;
    const heapMegabytes = this.#heapMegabytes ?? (finite ? Math.ceil((memory * 2) / 2 ** 20) + HEAP_FLOOR : undefined);
    const kind = this.isolation as IsolatedKind;
    const channel =
      this.#worker === undefined ? spawn({ kind, heapMegabytes, maxMessage }) : overWorker(this.#worker(), maxMessage);
    if (channel === undefined) throw new PolicyError(`isolation "${kind}" does not exist on this platform`);
    return new Connection(channel, { ...this.hooks, callBack });
  }

  limitsOf(options: RunOptions): Limits {
    return options.limits === undefined ? this.config.limits : resolveLimits(options.limits, this.config.limits);
  }
}

/** Functions among the options that stand for something of the host's own: what they throw goes back to it. */
function functionsAmong({ clock, loader, stdin, files = {} }: SandboxOptions): ConnectionHooks["options"] {
  const found = new Map<object, "file" | "other">();
  for (const each of [clock, loader, stdin]) if (typeof each === "function") found.set(each, "other");
  for (const each of Object.values(files)) if (typeof each === "function") found.set(each, "file");
  return found;
}

/** Megabytes for the sandbox's own code and for what it does not count. */
const HEAP_FLOOR = 96;
const MAX_MESSAGE = 2 ** 29;

/**
 * Runs Python programs in a worker thread or a process of their own, which can be ended from outside. Runs happen one
 * after the other. When the child dies, or had to be ended, the run rejects (CrashError, or the reason for its end), and
 * the next run begins in a new child: what earlier programs defined is gone then.
 */
export class IsolatedSandbox {
  readonly #settings: IsolatedSettings;
  #inline: Sandbox | undefined;
  #connection: Connection | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #running: Connection | undefined;
  #isClosed = false;

  constructor(options?: IsolatedOptions | Config) {
    this.#settings = new IsolatedSettings(options);
    if (this.#settings.isolation === "inline") this.#inline = new Sandbox(this.#settings.config);
  }

  get isolation(): Isolation {
    return this.#settings.isolation;
  }

  get features(): readonly string[] {
    return this.#settings.config.features;
  }

  hasFeature(name: string): boolean {
    return this.#settings.config.hasFeature(name);
  }

  get limits(): Limits {
    return this.#settings.config.limits;
  }

  /** Runs a program. Its globals are all converted, each name once it is read says what could not be. */
  async execute(source: string, options?: ExecuteOptions): Promise<IsolatedResult> {
    if (this.#inline !== undefined) return this.#inline.executeAsync(source, options);
    const given = checkObject("options", options, EXECUTE_OPTIONS) as ExecuteOptions;
    return resultOf(await this.#request("execute", [source, withoutSignal(given)], given));
  }

  /** The value of one expression. */
  async evaluate(expression: string, variables?: Variables, options?: RunOptions): Promise<unknown> {
    if (this.#inline !== undefined) return this.#inline.evaluateAsync(expression, variables, options);
    const given = checkObject("options", options, RUN_OPTIONS) as RunOptions;
    return (await this.#request("evaluate", [expression, variables, withoutSignal(given)], given)).value;
  }

  /** Calls a function of the last executed program, or one that came out of this sandbox. */
  async call(
    target: string | ((...args: never[]) => unknown),
    args: readonly unknown[] = [],
    kwargs: Variables = {},
    options?: RunOptions,
  ): Promise<unknown> {
    if (this.#inline !== undefined) return this.#inline.callAsync(target, args, kwargs, options);
    const given = checkObject("options", options, RUN_OPTIONS) as RunOptions;
    if (typeof target === "function" && this.#connection?.idOf(target) === undefined) {
      throw new PolicyError("the function does not come from this sandbox, or the child that it lived in is gone");
    }
    return (await this.#request("call", [target, args, kwargs, withoutSignal(given)], given)).value;
  }

  /** Ends the child. Runs that wait or run reject with CrashError. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#connection?.close();
    this.#connection = undefined;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #request(method: string, parts: readonly unknown[], options: RunOptions): Promise<Reply> {
    const limits = this.#settings.limitsOf(options);
    const { signal } = options;
    const run = this.#last.then(async () => {
      if (this.#isClosed) throw new PolicyError("the sandbox has been closed");
      if (signal?.aborted) throw new CancelledError();
      const connection = this.#connect();
      this.#running = connection;
      try {
        return await connection.request(method, parts, limits, signal);
      } finally {
        this.#running = undefined;
      }
    });
    this.#last = run.catch(() => {});
    return abortable(run, signal);
  }

  #connect(): Connection {
    if (this.#connection !== undefined && this.#connection.end === undefined) return this.#connection;
    const connection = this.#settings.connect((id, args) => this.#callBack(connection, id, args));
    connection.open(this.#settings.forChild);
    this.#connection = connection;
    return connection;
  }

  /** A function of the program, called by the host: part of the run that waits for it, or a run of its own. */
  #callBack(connection: Connection, id: number, args: readonly unknown[]): Promise<unknown> {
    if (connection.end !== undefined || this.#connection !== connection) {
      return Promise.reject(new PolicyError("the child that this function lived in is gone"));
    }
    if (this.#running === connection && connection.isBusy) return connection.callBack(id, args);
    return this.#request("call", [connection.functionOf(id), args, {}, {}], {}).then(({ value }) => value);
  }
}

/** A run that waits for its turn need not be waited for once its signal has come. */
function abortable<T>(run: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return run;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      // The connection says where the run was, if it has begun: it has a few milliseconds for that.
      setTimeout(() => reject(new CancelledError()), 30).unref?.();
    };
    signal.addEventListener("abort", onAbort, { once: true });
    run.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

function withoutSignal(options: RunOptions): object {
  return plainObject(Object.entries(options).filter(([name, value]) => name !== "signal" && value !== undefined));
}

export function resultOf({ value, stdout, stderr, usage, globals, locals, files }: Reply): IsolatedResult {
  const shown = namesOf(globals);
  return {
    value,
    stdout,
    stderr,
    usage,
    globals: shown,
    locals: locals === undefined ? shown : namesOf(locals),
    files,
  };
}

function namesOf(given: ReadonlyMap<string, () => unknown>): Globals {
  const names = Object.create(null) as { [name: string]: unknown };
  for (const [name, get] of given) {
    const property = { __proto__: null, get, enumerable: true, configurable: true };
    Object.defineProperty(names, name, property as PropertyDescriptor);
  }
  return names;
}
