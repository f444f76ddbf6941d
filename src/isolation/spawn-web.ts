/** Children in a browser: Web Workers. There are no processes, and no heap limit but the browser's. */
import type { ChildChannel, SpawnOptions } from "./channel.js";
import { overWorker, type WebWorker } from "./web-worker.js";

declare const Worker: (new (url: URL, options: { type: "module" }) => WebWorker) | undefined;

export const KINDS: readonly string[] = ["worker"];

/** Undefined where the platform has no such children. */
export function spawn({ kind, maxMessage }: SpawnOptions): ChildChannel | undefined {
  if (kind !== "worker" || typeof Worker === "undefined") return undefined;
  // Written like this, so that bundlers see that there is a worker.
  return overWorker(new Worker(new URL("../../portable/worker.js", import.meta.url), { type: "module" }), maxMessage);
}
