// CPython 3.14 (pyodide) as the judge: runs programs and says what they print and how they fail.
import { Worker } from "node:worker_threads";

const HARNESS = new URL("./oracle-harness.py", import.meta.url).href;
const WORKER = new URL("./oracle-worker.mjs", import.meta.url);
const SIGINT = 2;

/**
 * @typedef {{ source: string, filename?: string, stdin?: string }} Program
 * @typedef {{ stdout: string, traceback?: string, type?: string, message?: string, exit?: unknown,
 *   crashed?: string, timedOut?: boolean, lines?: string[] }} Outcome
 */
export class Oracle {
  version = "";
  #worker;
  #started;
  #progress = new Int32Array(new SharedArrayBuffer(8));
  #interrupt = new Uint8Array(new SharedArrayBuffer(1));
  #harness;
  #timeoutMs;
  #queue = Promise.resolve();
  /** Tells the run in progress that the thread is gone. */
  #onDeath;

  /** @param {{ timeoutMs?: number, harness?: string }} options `harness`: URL of a Python file defining `run_json`. */
  constructor({ timeoutMs = 20_000, harness = HARNESS } = {}) {
    this.#timeoutMs = timeoutMs;
    this.#harness = harness;
  }

  /** Runs one program as a script of its own. @param {string} source @param {Omit<Program, "source">} options */
  async run(source, options = {}) {
    return (await this.runAll([{ source, ...options }]))[0];
  }

  /**
   * Runs many programs, each in a module of its own. One that takes the interpreter down is reported as `crashed`,
   * one that does not end as `timedOut`; the others are not disturbed by either.
   * @param {Program[]} programs @returns {Promise<Outcome[]>}
   */
  runAll(programs) {
    const filled = programs.map(({ source, filename = "main.py", stdin = "" }) => ({ source, filename, stdin }));
    const outcomes = this.#queue.then(() => this.#runFrom(filled, []));
    this.#queue = outcomes.catch(() => {});
    return outcomes;
  }

  async close() {
    await this.#worker?.terminate();
    this.#worker = undefined;
    this.#started = undefined;
  }

  #start() {
    this.#started ??= new Promise((resolve, reject) => {
      Atomics.store(this.#interrupt, 0, 0);
      this.#worker = new Worker(WORKER, {
        workerData: { progress: this.#progress, interrupt: this.#interrupt, harness: this.#harness },
        resourceLimits: { stackSizeMb: 200 },
        stdout: true,
        stderr: true,
      });
      const worker = this.#worker;
      worker.once("error", (error) => {
        reject(error);
        if (this.#worker === worker) [this.#worker, this.#started] = [undefined, undefined];
        this.#onDeath?.(error);
      });
      this.#worker.once("message", ({ ready }) => {
        this.version = ready;
        resolve();
      });
    });
    return this.#started;
  }

  async #runFrom(programs, outcomes) {
    while (outcomes.length < programs.length) {
      await this.#start();
      await this.#runUntilCrash(programs, outcomes);
    }
    return outcomes;
  }

  /** Runs what has no outcome yet, up to the end or to the death of the interpreter. */
  #runUntilCrash(programs, outcomes) {
    const worker = this.#worker;
    const first = outcomes.length;
    worker.ref();
    return new Promise((resolve) => {
      let seen = -1;
      let since = Date.now();
      let asked = false;
      /** What a harness emitted for the program that runs. */
      let lines = [];
      const watch = setInterval(() => {
        const count = Atomics.load(this.#progress, 1);
        if (count !== seen) {
          [seen, since, asked] = [count, Date.now(), false];
        } else if (!asked && Date.now() - since > this.#timeoutMs) {
          Atomics.store(this.#interrupt, 0, SIGINT);
          asked = true;
        } else if (asked && Date.now() - since > this.#timeoutMs + 10_000) {
          settle({ stdout: "", timedOut: true, lines });
        }
      }, 200);
      const finish = async (stop) => {
        clearInterval(watch);
        worker.removeAllListeners("message");
        this.#onDeath = undefined;
        if (stop) await this.close();
        else worker.unref();
        resolve();
      };
      const settle = (outcome) => {
        outcomes.push(outcome);
        const dead = outcome.crashed !== undefined || outcome.timedOut === true;
        if (dead || outcomes.length === programs.length) void finish(dead);
      };
      worker.on("message", ({ outcome, line }) => {
        if (line !== undefined) {
          lines.push(line);
          seen = -1;
          return;
        }
        if (lines.length > 0) outcome.lines = lines;
        lines = [];
        if (asked && (outcome.type ?? outcome.died ?? "").startsWith("KeyboardInterrupt")) {
          // It ended when asked to: the interpreter is fine.
          outcomes.push({ ...outcome, timedOut: true });
          if (outcomes.length === programs.length) void finish(false);
        } else settle(outcome);
      });
      this.#onDeath = (error) => settle({ stdout: "", crashed: String(error), lines });
      worker.postMessage(programs.slice(first));
    });
  }
}

let shared;

/** One interpreter for the process: starting it takes seconds. */
export function loadOracle() {
  shared ??= new Oracle();
  return shared;
}
