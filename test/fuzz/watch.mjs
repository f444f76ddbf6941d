// Tries texts in a child process and watches it: what hangs or kills it is a finding like any other.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const WORKER = fileURLToPath(new URL("./worker.mjs", import.meta.url));

export class Watch {
  #child;
  #started;
  #next = 0;
  #settle;

  /** @param {{ patience?: number, heap?: number }} options  patience: milliseconds for one text; heap: of V8, in MiB */
  constructor({ patience = 20_000, heap = 3000 } = {}) {
    this.patience = patience;
    this.heap = heap;
  }

  #start() {
    const child = fork(WORKER, {
      execArgv: [`--max-old-space-size=${this.heap}`],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let said = "";
    child.stderr.on("data", (data) => {
      said = (said + data).slice(-4000);
    });
    this.#started = new Promise((resolve) => child.once("message", resolve));
    child.on("message", (message) => this.#settle?.(message.found));
    child.on("exit", (code, signal) => {
      if (this.#child === child) this.#child = undefined;
      const detail = `exit code ${code}, signal ${signal}\n${said}`;
      this.#settle?.([
        { kind: "crash", key: `crash: ${/(FATAL ERROR|\w*Error): .*/.exec(said)?.[0] ?? signal ?? code}`, detail },
      ]);
    });
    this.#child = child;
  }

  /** What is wrong with one text. */
  async try(text, how) {
    if (this.#child === undefined) this.#start();
    await this.#started;
    const id = this.#next++;
    const child = this.#child;
    return await new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#settle = undefined;
        this.#child = undefined;
        child.kill("SIGKILL");
        resolve([{ kind: "hang", key: "hang", detail: `no end after ${this.patience} ms` }]);
      }, this.patience);
      this.#settle = (found) => {
        this.#settle = undefined;
        clearTimeout(timer);
        resolve(found);
      };
      child.send({ id, text, how });
    });
  }

  close() {
    this.#settle = undefined;
    this.#child?.kill();
    this.#child = undefined;
  }
}
