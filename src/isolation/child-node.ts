/** The child on Node: what a worker thread or a process runs. */
import { isMainThread, parentPort } from "node:worker_threads";
import type { HostChannel } from "./channel.js";
import { serve } from "./child.js";
import { FrameReader, frame } from "./frames.js";

if (isMainThread) serveProcess();
else serveThread();

function serveThread(): void {
  const port = parentPort;
  if (port === null) return;
  const channel: HostChannel = { send: (text) => port.postMessage(text), onText: () => {} };
  port.on("message", (text: string) => channel.onText(text));
  serve(channel);
}

function serveProcess(): void {
  const { stdin, stdout } = process;
  const channel: HostChannel = { send: (text) => void stdout.write(frame(text)), onText: () => {} };
  const reader = new FrameReader(Number.POSITIVE_INFINITY, (text) => channel.onText(text));
  stdin.on("data", (chunk: Uint8Array) => reader.push(chunk));
  // The host is gone: nobody wants this process any more.
  stdin.on("end", () => process.exit(0));
  stdout.on("error", () => process.exit(0));
  serve(channel);
}
