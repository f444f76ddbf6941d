/** The child in a browser: what a Web Worker runs. */
import type { HostChannel } from "./channel.js";
import { serve } from "./child.js";

interface WorkerScope {
  postMessage(message: unknown): void;
  onmessage: ((event: { data: unknown }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const post = scope.postMessage.bind(scope);
const channel: HostChannel = { send: (text) => post(text), onText: () => {} };
scope.onmessage = ({ data }) => {
  if (typeof data === "string") channel.onText(data);
};
serve(channel);
