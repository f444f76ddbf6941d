// What a page has as Worker, made of a worker thread: a module worker with postMessage and onmessage as its globals, and
// nothing of Node's in their place.
import { Worker as Thread } from "node:worker_threads";

const inside = `
const { parentPort, workerData } = require("node:worker_threads");
globalThis.postMessage = (message) => parentPort.postMessage(message);
globalThis.onmessage = null;
globalThis.self = globalThis;
import(workerData).then(() => parentPort.on("message", (data) => globalThis.onmessage({ data })));
`;

export class WebWorker {
  static made = 0;
  onmessage = null;
  onerror = null;
  #thread;

  constructor(url, { type }) {
    if (type !== "module") throw new TypeError("a module worker was expected");
    WebWorker.made++;
    this.#thread = new Thread(inside, { eval: true, workerData: String(url) });
    this.#thread.on("message", (data) => this.onmessage?.({ data }));
    this.#thread.on("error", (error) => this.onerror?.({ message: error.message, preventDefault() {} }));
    this.#thread.unref();
  }
  postMessage(message) {
    this.#thread.postMessage(message);
  }
  terminate() {
    return this.#thread.terminate();
  }
}
