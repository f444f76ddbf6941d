/** Children in a browser: Web Workers. There are no processes, and no heap limit but the browser's. */
import { PolicyError } from "../errors.js";
import type { ChildChannel, SpawnOptions } from "./channel.js";

interface WebWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { data: unknown }) => void) | null;
  onerror: ((event: { message?: string; preventDefault?(): void }) => void) | null;
}

declare const Worker: (new (url: URL, options: { type: "module" }) => WebWorker) | undefined;

export const KINDS: readonly string[] = ["worker"];

export function spawn({ kind, maxMessage }: SpawnOptions): ChildChannel {
  if (kind !== "worker" || typeof Worker === "undefined") {
    throw new PolicyError(`isolation "${kind}" does not exist on this platform`);
  }
  // Written like this, so that bundlers see that there is a worker.
  const worker = new Worker(new URL("./child-web.js", import.meta.url), { type: "module" });
  const channel: ChildChannel = {
    send: (text) => worker.postMessage(text),
    kill: () => worker.terminate(),
    hold: () => {},
    onText: () => {},
    onEnd: () => {},
  };
  worker.onmessage = ({ data }) => {
    channel.onText(typeof data === "string" && data.length <= maxMessage ? data : "");
  };
  worker.onerror = (event) => {
    event.preventDefault?.();
    worker.terminate();
    channel.onEnd({ reason: "it failed" });
  };
  return channel;
}
