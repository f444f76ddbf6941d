/// <reference lib="esnext.disposable" preserve="true" />
/** Many runs in few children: each run has a new sandbox, in a child that is there already. */
import { checkObject } from "../config/check.js";
import { CancelledError, PolicyError } from "../errors.js";
import { EXECUTE_OPTIONS, type ExecuteOptions, RUN_OPTIONS, type RunOptions, Sandbox } from "../sandbox.js";
import type { Connection, Reply } from "./connection.js";
import { type IsolatedOptions, type IsolatedResult, IsolatedSettings, resultOf } from "./isolated-sandbox.js";

export interface PoolOptions extends IsolatedOptions {
  /** Children at most. Default: 2. */
  readonly size?: number;
  /** Runs after which a child is replaced by a new one. Default: 1000. */
  readonly runsPerChild?: number;
}

interface Child {
  readonly connection: Connection;
  runs: number;
}

/**
 * Runs programs in a handful of workers or processes. No run sees anything of another: each gets a sandbox of its own. A
 * child that dies or has to be ended is replaced, and the others do not notice.
 */
export class SandboxPool {
  readonly #settings: IsolatedSettings;
  readonly #size: number;
  readonly #runsPerChild: number;
  readonly #idle: Child[] = [];
  readonly #all = new Set<Child>();
  readonly #waiting: ((child: Child | undefined) => void)[] = [];
  #isClosed = false;

  constructor(options?: PoolOptions) {
    const own = ["size", "runsPerChild"];
    this.#settings = new IsolatedSettings(options, own);
    this.#size = positive("size", options?.size ?? 2);
    this.#runsPerChild = positive("runsPerChild", options?.runsPerChild ?? 1000);
  }

  /** Children that exist. */
  get children(): number {
    return this.#all.size;
  }

  /** Runs that wait for a child. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Runs a program in a new sandbox. Functions among its values cannot be called any more when it is over. */
  async execute(source: string, options?: ExecuteOptions): Promise<IsolatedResult> {
    const given = checkObject("options", options, EXECUTE_OPTIONS) as ExecuteOptions;
    if (this.#settings.isolation === "inline") return new Sandbox(this.#settings.config).executeAsync(source, options);
    return resultOf(await this.#run("execute", (child) => [source, child], given));
  }

  /** The value of one expression, in a new sandbox. */
  async evaluate(
    expression: string,
    variables?: { readonly [name: string]: unknown },
    options?: RunOptions,
  ): Promise<unknown> {
    const given = checkObject("options", options, RUN_OPTIONS) as RunOptions;
    if (this.#settings.isolation === "inline") {
      return new Sandbox(this.#settings.config).evaluateAsync(expression, variables, options);
    }
    return (await this.#run("evaluate", (rest) => [expression, variables, rest], given)).value;
  }

  /** Ends all children. Runs that run or wait reject. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const child of this.#all) child.connection.close();
    this.#all.clear();
    for (const turn of this.#waiting.splice(0)) turn(undefined);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #run(method: string, parts: (options: object) => readonly unknown[], options: RunOptions): Promise<Reply> {
    const { signal, ...rest } = options;
    const limits = this.#settings.limitsOf(options);
    if (signal?.aborted) throw new CancelledError();
    const child = await this.#take(signal);
    try {
      child.connection.open(this.#settings.forChild);
      return await child.connection.request(method, parts(rest), limits, signal);
    } finally {
      this.#giveBack(child);
    }
  }

  async #take(signal: AbortSignal | undefined): Promise<Child> {
    if (this.#isClosed) throw new PolicyError("the pool has been closed");
    const idle = this.#idle.pop();
    if (idle !== undefined && idle.connection.end === undefined) return idle;
    if (idle !== undefined) this.#all.delete(idle);
    if (this.#all.size < this.#size) return this.#add();
    return new Promise((resolve, reject) => {
      const turn = (child: Child | undefined): void => {
        signal?.removeEventListener("abort", onAbort);
        if (child === undefined) reject(new PolicyError("the pool has been closed"));
        else resolve(child);
      };
      const onAbort = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        reject(new CancelledError("the run was cancelled before it began"));
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#waiting.push(turn);
    });
  }

  #add(): Child {
    const connection = this.#settings.connect((id, args) =>
      connection.isBusy
        ? connection.callBack(id, args)
        : Promise.reject(new PolicyError("the run that this function belongs to is over")),
    );
    const child = { connection, runs: 0 };
    this.#all.add(child);
    return child;
  }

  #giveBack(child: Child): void {
    child.runs++;
    let next: Child = child;
    if (child.connection.end !== undefined || child.runs >= this.#runsPerChild) {
      child.connection.close();
      this.#all.delete(child);
      if (this.#isClosed || this.#waiting.length === 0) return;
      next = this.#add();
    }
    const turn = this.#waiting.shift();
    if (turn !== undefined) turn(next);
    else this.#idle.push(next);
  }
}

function positive(name: string, given: number): number {
  if (Number.isInteger(given) && given > 0) return given;
  throw new PolicyError(`option "${name}" must be a whole number above 0`);
}
