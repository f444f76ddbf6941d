// The two sides of a conformance run: CPython (pyodide) and Terrarium (a worker), and one test after the other on either.
import { Worker } from "node:worker_threads";
import { Oracle } from "../support/oracle.mjs";

const SILENCE_MS = 30_000;
const MAX_RESTARTS = 60;

/** Runs a program and gives its report lines, and why it ended early if it did. */
export class Terrarium {
  #worker;

  run(request) {
    this.#worker ??= new Worker(new URL("./terrarium-worker.mjs", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 3000 },
      stdout: true,
      stderr: true,
    });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const lines = [];
      let timer;
      const end = (died, kill) => {
        clearTimeout(timer);
        for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
        if (kill) this.close();
        resolve({ lines, died });
      };
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => end(`nothing for ${SILENCE_MS / 1000} s`, true), SILENCE_MS);
      };
      worker.on("message", (message) => {
        if (message.finished) return end(message.died, false);
        lines.push(message.line);
        wait();
      });
      worker.on("error", (error) => end(String(error), true));
      worker.on("exit", (code) => end(`the thread ended with ${code}`, true));
      wait();
      worker.postMessage(request);
    });
  }

  close() {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }
}

export class Cpython {
  #oracle = new Oracle({ timeoutMs: SILENCE_MS, harness: new URL("./harness.py", import.meta.url).href });

  async run(request) {
    const { lines = [], died, crashed, timedOut } = await this.#oracle.run(JSON.stringify(request));
    return { lines, died: timedOut ? "it did not end" : (crashed ?? died) };
  }

  close() {
    return this.#oracle.close();
  }
}

/** Every test by name with its status and message; after a death the rest is run without the one that died. */
export async function results(engine, plan) {
  const tests = new Map();
  const chunks = new Map();
  let loaded = false;
  for (let restart = 0; restart <= MAX_RESTARTS; restart++) {
    const { lines, died } = await engine.run({ program: plan.program(tests.keys()), modules: plan.modules });
    let current;
    let ended = false;
    for (const line of lines) {
      const [, status, name, message = ""] = /^@@conformance (\w+) (\S+) ?(.*)$/s.exec(line) ?? [];
      loaded = true;
      if (status === "end") ended = true;
      else if (status === "chunk") chunks.set(name, message);
      else if (status === "start") current = name;
      else if (status !== undefined) {
        tests.set(name, { status, message });
        current = undefined;
      }
    }
    if (ended) break;
    if (current !== undefined) tests.set(current, { status: "fail", message: `ended the run: ${died}` });
    else {
      chunks.set("run", died ?? "ended early");
      break;
    }
  }
  return { tests: Object.fromEntries(tests), chunks: Object.fromEntries(chunks), loaded };
}
