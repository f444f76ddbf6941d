/** The way to a child that is a Web Worker, or anything that speaks as one does. */
import type { ChildChannel } from "./channel.js";

/** What is used of a Worker. */
export interface WebWorker {
  postMessage(message: unknown): void;
  terminate(): unknown;
  onmessage: ((event: { data: unknown }) => void) | null;
  onerror: ((event: { message?: string; preventDefault?(): void }) => void) | null;
}

export function overWorker(worker: WebWorker, maxMessage: number): ChildChannel {
  const channel: ChildChannel = {
    send: (text) => worker.postMessage(text),
    kill: () => void worker.terminate(),
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
