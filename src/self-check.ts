/**
 * selfCheck(): tries on this machine, in this build, with these limits, whether everything that is promised holds. It takes
 * less than two seconds and changes nothing.
 */
import { Config, type SandboxOptions } from "./config.js";
import { CrashError, SandboxError, ScriptError } from "./errors.js";
import { IsolatedSandbox, type Isolation } from "./isolation/isolated-sandbox.js";
import { isolationKinds } from "./isolation/kinds.js";
import type { Limits } from "./limits.js";
import { Sandbox } from "./sandbox.js";
import { BOMBS, type Bomb, DOORS } from "./self-check-cases.js";

export interface SelfCheckResult {
  /** The promise: "steps", "memory", "doors", "isolation: process" … */
  readonly promise: string;
  readonly name: string;
  readonly holds: boolean;
  /** What happened, for a promise that does not hold. */
  readonly detail: string;
  readonly ms: number;
}

export interface SelfCheckReport {
  /** Everything holds. */
  readonly holds: boolean;
  readonly results: readonly SelfCheckResult[];
  /** Those of the results that do not hold. */
  readonly failures: readonly SelfCheckResult[];
  readonly ms: number;
}

export interface SelfCheckOptions {
  /** Ways of isolation to try. Default: all that this platform has. */
  readonly isolation?: readonly Isolation[];
}

/** Milliseconds beyond a deadline that are forgiven: a machine may have other things to do. */
const SLACK = 150;

const now = performance.now.bind(performance);

/** Checks every promise with the limits and features of a configuration. */
export async function selfCheck(
  options?: SandboxOptions | Config,
  { isolation = isolationKinds() }: SelfCheckOptions = {},
): Promise<SelfCheckReport> {
  const started = now();
  const config = options instanceof Config ? options : new Config(options);
  const check = new Check(config);
  // Children need a while to start: they do so while the rest is tried.
  const children = isolation.filter((kind) => kind !== "inline").map((kind) => check.isolation(kind));
  check.limits();
  check.doors();
  check.border();
  await check.endings();
  await Promise.all(children);
  const failures = check.results.filter(({ holds }) => !holds);
  return { holds: failures.length === 0, results: check.results, failures, ms: now() - started };
}

class Check {
  readonly results: SelfCheckResult[] = [];

  constructor(private readonly config: Config) {}

  private add(promise: string, name: string, started: number, problem: string | undefined): void {
    this.results.push({ promise, name, holds: problem === undefined, detail: problem ?? "", ms: now() - started });
  }

  private sandbox(limits: Partial<Limits>): Sandbox {
    const features = [...new Set([...this.config.features, "stdout"])];
    return new Sandbox({ features, limits: { ...this.config.limits, ...limits } });
  }

  /** The configuration's own limits have to be there; that they work is tried with small ones, which takes less time. */
  limits(): void {
    const small = { steps: 300_000, memory: 16 * 2 ** 20, output: 10_000, time: 20_000, recursion: 200 };
    for (const name of ["steps", "memory", "recursion", "time", "output", "input"] as const) {
      const started = now();
      const isOff = !Number.isFinite(this.config.limits[name]);
      this.add(name, "is set", started, isOff ? "the limit is switched off" : undefined);
    }
    const plenty = { ...small, steps: 30_000_000 };
    for (const bomb of BOMBS.steps) this.bomb("steps", bomb, small);
    for (const bomb of BOMBS.memory) this.bomb("memory", bomb, plenty);
    for (const bomb of BOMBS.recursion) this.bomb("recursion", bomb, { ...small, steps: 2_000_000, input: 100_000 });
    for (const bomb of BOMBS.output) this.bomb("output", bomb, plenty);
    this.bomb(
      "input",
      { name: "a long text", source: "#".repeat(2000), expected: ["InputLimitError"] },
      { input: 1000 },
    );
    const started = now();
    const deadline: Bomb = { name: "an endless loop", source: "while True: pass", expected: ["TimeLimitError"] };
    this.bomb("time", deadline, { steps: Number.POSITIVE_INFINITY, time: 20 });
    const late = now() - started - 20;
    this.add("time", "is kept", started, late > SLACK ? `the run ended ${Math.round(late)} ms late` : undefined);
  }

  private bomb(promise: string, { name, source, expected }: Bomb, limits: Partial<Limits>): void {
    const started = now();
    const sandbox = this.sandbox(limits);
    let problem: string | undefined;
    try {
      sandbox.execute(source);
      problem = "it went through";
    } catch (error) {
      if (!(error instanceof SandboxError) || !expected.includes(error.name)) {
        problem = `it ended with ${String(error).slice(0, 200)}`;
      }
    }
    try {
      if (sandbox.evaluate("6 * 7") !== 42) problem ??= "the sandbox computes wrongly afterwards";
    } catch (error) {
      problem ??= `the sandbox does not work afterwards: ${String(error).slice(0, 200)}`;
    }
    this.add(promise, name, started, problem);
  }

  doors(): void {
    for (const [name, source] of DOORS) {
      const started = now();
      let called = 0;
      const host = (): void => {
        called++;
      };
      let problem: string | undefined = "it went through";
      try {
        const options = { globals: { host } };
        this.sandbox({ steps: 100_000 }).execute(source, options);
      } catch (error) {
        problem = error instanceof ScriptError ? undefined : `it ended with ${String(error).slice(0, 200)}`;
      }
      if (called > 0) problem = "code of the program ran when nobody had called it";
      this.add("doors", name, started, problem);
    }
  }

  border(): void {
    const tell = (name: string, test: () => string | undefined): void => {
      const started = now();
      let problem: string | undefined;
      try {
        problem = test();
      } catch (error) {
        problem = `it ended with ${String(error).slice(0, 200)}`;
      }
      this.add("border", name, started, problem);
    };
    const sandbox = this.sandbox({});
    tell("keys of a program pollute no prototype", () => {
      const value = sandbox.evaluate("{'__proto__': {'polluted': 1}, 'constructor': 2, 'then': 3}") as object;
      if (Object.getPrototypeOf(value) !== null) return "an object of the program has a prototype";
      return "polluted" in {} ? "Object.prototype has been changed" : undefined;
    });
    tell("a getter of the host does not run", () => {
      let ran = false;
      const trap = {
        get secret() {
          ran = true;
          return 1;
        },
      };
      try {
        sandbox.evaluate("trap['secret']", { trap });
      } catch {
        // Refusing is one way not to run it.
      }
      return ran ? "it ran" : undefined;
    });
    tell("what a host function throws stays with the host", () => {
      const fail = (): never => {
        throw new Error("the secret");
      };
      const source =
        "try:\n    fail()\nexcept BaseException as e:\n    r = repr(e) + repr(e.__cause__) + repr(e.__context__)\nr";
      const seen = String(
        this.sandbox({}).execute(source.replace("BaseException", "Exception"), { globals: { fail } }).value,
      );
      return seen.includes("secret") ? "the program can read it" : undefined;
    });
    tell("a host function gets no `this`", () => {
      let self: unknown = 1;
      const f = function (this: unknown): void {
        self = this;
      };
      sandbox.evaluate("f()", { f });
      return self === undefined ? undefined : "it gets one";
    });
    tell("two sandboxes share nothing", () => {
      const other = this.sandbox({});
      sandbox.execute("shared = 1");
      try {
        other.evaluate("shared");
        return "one reads the names of the other";
      } catch {
        return undefined;
      }
    });
    tell("the same program costs the same", () => {
      const source = "sum(hash(str(i)) % 7 for i in {str(x): x for x in range(500)})";
      const [a, b] = [this.sandbox({}).execute(source).usage, this.sandbox({}).execute(source).usage];
      return a.steps === b.steps && a.allocated === b.allocated ? undefined : "two runs have different bills";
    });
  }

  /** Asynchronous runs end from outside, and their promises settle. */
  async endings(): Promise<void> {
    const never = (): Promise<never> => new Promise(() => {});
    for (const source of ["while True: pass", "never()"]) {
      const where = source === "never()" ? "waiting for the host" : "in a loop";
      const started = now();
      const controller = new AbortController();
      let at = now();
      setTimeout(() => {
        at = now();
        controller.abort();
      }, 15);
      const options = { globals: { never }, signal: controller.signal, limits: { steps: Number.POSITIVE_INFINITY } };
      const name = await nameOfFailure(this.sandbox({}).executeAsync(source, options));
      const late = now() - at;
      let problem: string | undefined;
      if (name !== "CancelledError") problem = `it ended with ${name}`;
      else if (late > SLACK) problem = `it ended ${Math.round(late)} ms late`;
      this.add("abort", where, started, problem);
    }
    const started = now();
    const name = await nameOfFailure(
      this.sandbox({}).executeAsync("never()", { globals: { never }, limits: { time: 15 } }),
    );
    const problem = name === "TimeLimitError" ? undefined : `it ended with ${name}`;
    this.add("time", "waiting for the host", started, problem);
  }

  /** A child works, ends from outside though it does not want to, and its death is told. */
  async isolation(kind: Isolation): Promise<void> {
    const promise = `isolation: ${kind}`;
    const started = now();
    const sandbox = new IsolatedSandbox({ isolation: kind });
    try {
      const answer = await sandbox.evaluate("f(6) * 7", { f: (x: number) => x });
      this.add(promise, "works", started, answer === 42 ? undefined : "it computes wrongly");
      const limits = { time: 30, steps: Number.POSITIVE_INFINITY };
      const then = now();
      const name = await nameOfFailure(sandbox.execute("while True: pass", { limits }));
      const late = now() - then - 30;
      let problem = name === "TimeLimitError" ? undefined : `it ended with ${name}`;
      if (late > SLACK) problem ??= `it ended ${Math.round(late)} ms late`;
      this.add(promise, "ends at its deadline", then, problem);
      const run = sandbox.evaluate("f()", { f: () => new Promise(() => {}) });
      const last = now();
      setTimeout(() => void sandbox.close(), 10);
      const error = await run.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      this.add(promise, "tells of its end", last, error instanceof CrashError ? undefined : `it says ${String(error)}`);
    } catch (error) {
      this.add(promise, "works", started, String(error).slice(0, 300));
    } finally {
      await sandbox.close();
    }
  }
}

async function nameOfFailure(run: Promise<unknown>): Promise<string> {
  try {
    await run;
    return "a result";
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}
