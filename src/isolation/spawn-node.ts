/** Children on Node: worker threads, and processes with an empty environment and as few permissions as Node can take. */
import type { ChildProcess } from "node:child_process";
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { ChildChannel, ChildEnd, SpawnOptions } from "./channel.js";
import { FrameReader, frame } from "./frames.js";

// Loaded when the first child is wanted: they are a tenth of the time of an import.
const builtin = (name: string): unknown => createRequire(import.meta.url)(name);
const childProcess = () => builtin("node:child_process") as typeof import("node:child_process");
const workerThreads = () => builtin("node:worker_threads") as typeof import("node:worker_threads");
const os = () => builtin("node:os") as typeof import("node:os");

/**
 * What a child runs (one file in the package, else the modules as they were compiled), and the package, which it may read
 * and nothing else. This module is in `dist/src/isolation`, or joined in `dist/node`.
 */
function places(): { child: URL; root: string } {
  const folder = packageOf(new URL("./", import.meta.url));
  const bundle = new URL("dist/isolated-child.js", folder);
  const modules = new URL("dist/src/isolation/child-node.js", folder);
  return { child: madeAt(bundle) >= madeAt(modules) ? bundle : modules, root: fileURLToPath(folder) };
}

function packageOf(folder: URL): URL {
  const parent = new URL("../", folder);
  return parent.href === folder.href || madeAt(new URL("package.json", folder)) > 0 ? folder : packageOf(parent);
}

/** In a clone the modules may be newer than the file that was made of them. */
function madeAt(file: URL): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

export function spawn(options: SpawnOptions): ChildChannel | undefined {
  return options.kind === "worker" ? spawnWorker(options) : spawnChild(options);
}

function spawnWorker({ heapMegabytes, maxMessage }: SpawnOptions): ChildChannel {
  const { Worker } = workerThreads();
  const { child } = places();
  const worker = new Worker(child, {
    env: {},
    argv: [],
    execArgv: [],
    stdin: false,
    // What it prints is nobody's: it is not read, which would keep the host's process alive.
    stdout: true,
    stderr: true,
    workerData: { terrarium: true },
    trackUnmanagedFds: true,
    resourceLimits: heapMegabytes === undefined ? {} : { maxOldGenerationSizeMb: heapMegabytes, stackSizeMb: 4 },
  });
  const channel: ChildChannel = {
    send: (text) => worker.postMessage(text),
    kill: () => void worker.terminate(),
    hold: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
    onText: () => {},
    onEnd: () => {},
  };
  let reason: string | undefined;
  worker.on("message", (message: unknown) => {
    const isFit = typeof message === "string" && message.length <= maxMessage;
    channel.onText(isFit ? message : "");
  });
  worker.on("error", (error: Error & { code?: string }) => {
    reason = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "its heap was full" : `it failed with ${error.name}`;
  });
  worker.on("exit", (exitCode) => channel.onEnd({ reason: reason ?? `exit code ${exitCode}`, exitCode }));
  return channel;
}

function flags(root: string, heapMegabytes: number | undefined): string[] {
  const list = [
    // Node 20 calls it experimental; what it refuses, it refuses.
    process.allowedNodeEnvironmentFlags.has("--permission") ? "--permission" : "--experimental-permission",
    `--allow-fs-read=${root}*`,
    "--no-warnings",
    "--no-addons",
    "--no-deprecation",
    "--no-global-search-paths",
  ];
  if (heapMegabytes !== undefined) list.push(`--max-old-space-size=${heapMegabytes}`);
  return list;
}

function spawnChild({ heapMegabytes, maxMessage }: SpawnOptions): ChildChannel {
  const { child, root } = places();
  const spawned: ChildProcess = childProcess().spawn(
    process.execPath,
    [...flags(root, heapMegabytes), fileURLToPath(child)],
    {
      env: {},
      cwd: root,
      // Node opens everything else so that it is closed in children.
      stdio: ["pipe", "pipe", "ignore"],
      windowsHide: true,
    },
  );
  const { stdin, stdout } = spawned;
  if (stdin === null || stdout === null) throw new Error("no pipes");
  const channel: ChildChannel = {
    send: (text) => stdin.write(frame(text)),
    kill: () => spawned.kill("SIGKILL"),
    hold: (isBusy) => {
      for (const part of [spawned, stdin, stdout] as { ref?(): void; unref?(): void }[]) {
        if (isBusy) part.ref?.();
        else part.unref?.();
      }
    },
    onText: () => {},
    onEnd: () => {},
  };
  const reader = new FrameReader(maxMessage, (text) => channel.onText(text));
  stdout.on("data", (chunk: Uint8Array) => reader.push(chunk));
  // A pipe to a child that has just died.
  stdin.on("error", () => {});
  stdout.on("error", () => {});
  let failure: string | undefined;
  spawned.on("error", (error) => {
    failure = `it could not be started: ${error.message}`;
    channel.onEnd({ reason: failure });
  });
  // V8 ends a process whose heap is full by SIGABRT, where the system has signals.
  const isCapped = heapMegabytes !== undefined;
  spawned.on("exit", (exitCode, signal) => channel.onEnd(endOf(exitCode, signal, isCapped)));
  return channel;
}

/** What a shell makes of SIGABRT, and Windows of an abort. */
const ABORTED = 134;

function endOf(exitCode: number | null, signal: NodeJS.Signals | null, isCapped: boolean): ChildEnd {
  const isAborted = signal === "SIGABRT" || exitCode === ABORTED;
  const why = isCapped && isAborted ? " (its heap was full)" : "";
  if (signal !== null) return { reason: `killed by signal ${os().constants.signals[signal]}${why}`, signal };
  return { reason: `exit code ${exitCode}${why}`, exitCode: exitCode ?? undefined };
}

export const KINDS: readonly string[] = ["worker", "process"];
