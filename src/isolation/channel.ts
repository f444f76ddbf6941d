/** How messages get from one side to the other. Each platform has its own (spawn-node.ts, spawn-web.ts). */

/** The host's end of the way to one child. */
export interface ChildChannel {
  send(text: string): void;
  /** Ends the child at once, whatever it does. */
  kill(): void;
  /** Whether the child keeps the host's process alive. */
  hold(isBusy: boolean): void;
  onText: (text: string) => void;
  /** The child is gone: with a signal's name and number, an exit code, or an error. Called once. */
  onEnd: (end: ChildEnd) => void;
}

export interface ChildEnd {
  readonly reason: string;
  readonly signal?: string | undefined;
  readonly exitCode?: number | undefined;
}

/** The child's end. */
export interface HostChannel {
  send(text: string): void;
  onText: (text: string) => void;
}

export type IsolatedKind = "worker" | "process";

export interface SpawnOptions {
  readonly kind: IsolatedKind;
  /** Megabytes that the child's heap may have; undefined: the platform's own limit. */
  readonly heapMegabytes: number | undefined;
  /** Longest message that is taken from the child, in bytes. */
  readonly maxMessage: number;
}
