/**
 * The host's side of one child. It sends one request at a time and believes nothing of what comes back: a message that is
 * of a wrong form, out of turn or more than the limits allow ends the child. The end from outside (signal, deadline, the
 * child's death) settles the request in any case.
 */
import { CancelledError, CrashError, PolicyError, type SandboxError, TimeLimitError, type Usage } from "../errors.js";
import type { DecimalClass } from "../host/decimals.js";
import { type CheckedRule, errorOutByNames, exceptionFor, isGuestError } from "../host/exceptions.js";
import { callableOf } from "../host/functions.js";
import { apply, createObject, defineProperty, getOwnPropertyDescriptor } from "../host/intrinsics.js";
import { isPromise } from "../host/promises.js";
import type { Limits } from "../limits.js";
import type { WrittenFiles } from "../result.js";
import type { ChildChannel, ChildEnd } from "./channel.js";
import { decode, type Encoded, encode, type Functions, ProtocolError } from "./codec.js";
import { basesOf, decodeError, parseMessage, usageIn, wantArray, wantNumber, wantString } from "./messages.js";

/** Milliseconds that a child has beyond its own limit to say so itself; then it is ended. */
const GRACE = 8;
/** Milliseconds in which a child must have said that it is there. */
const STARTUP = 60_000;
/** Host calls that may be open at once, and functions that may be known to a child. */
const MAX_OPEN = 10_000;
/** Functions of programs that the host may hold for one child. */
const MAX_FUNCTIONS = 100_000;

const { setTimeout: setTimer, clearTimeout: clearTimer } = globalThis;

export interface Reply {
  readonly value: unknown;
  readonly usage: Usage;
  /** Names of the program with their encoded values or errors; for "execute" only. */
  readonly globals: ReadonlyMap<string, () => unknown>;
  /** The same of its second namespace, where it had one. */
  readonly locals: ReadonlyMap<string, () => unknown> | undefined;
  /** Files that the program wrote, by path; for "execute" only. */
  readonly files: WrittenFiles;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ConnectionHooks {
  readonly onStdout: ((text: string) => void) | undefined;
  readonly onStderr: ((text: string) => void) | undefined;
  readonly onHostError: ((error: unknown, functionName: string) => void) | undefined;
  readonly errors: readonly CheckedRule[];
  /** Functions among the options; a GuestError of one for files is the program's. */
  readonly options: ReadonlyMap<object, "file" | "other">;
  /** What decimals come out as. */
  readonly decimals: DecimalClass | undefined;
  /** A function of the program that the host has got is called. */
  readonly callBack: (id: number, args: readonly unknown[]) => Promise<unknown>;
}

interface Pending {
  readonly id: number;
  readonly limits: Limits;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
  readonly written: { stdout: string[]; stderr: string[]; length: number };
}

export class Connection {
  /** Set when the child is gone. */
  end: ChildEnd | undefined;
  private pending: Pending | undefined;
  private isReady = false;
  private onReady: (() => void) | undefined;
  private readonly openCalls = new Set<number>();
  private callbacks = new Map<number, (outcome: { value?: unknown; error?: unknown }) => void>();
  private nextId = 1;
  private readonly ours: ((...args: unknown[]) => unknown)[] = [];
  private readonly ourIds = new Map<object, number>();
  private readonly theirs = new Map<number, object>();
  private theirIds = new WeakMap<object, number>();
  private session = 0;

  constructor(
    private readonly channel: ChildChannel,
    private readonly hooks: ConnectionHooks,
  ) {
    channel.onText = (text) => this.receive(text);
    channel.onEnd = (end) => this.ended(end);
    channel.hold(false);
  }

  get isBusy(): boolean {
    return this.pending !== undefined;
  }

  /** Begins a new sandbox in the child; what was there is dropped. */
  open(options: object): void {
    // Functions of the sandbox before this one must not be taken for functions of this one.
    this.session++;
    this.theirs.clear();
    this.theirIds = new WeakMap();
    this.ours.length = 0;
    this.ourIds.clear();
    this.channel.send(JSON.stringify(["open", encode(options, this.functions, "options")]));
  }

  /** Makes a request. `parts` are encoded as values. */
  request(method: string, parts: readonly unknown[], limits: Limits, signal: AbortSignal | undefined): Promise<Reply> {
    const id = this.nextId++;
    const message = this.message([method, id], parts);
    return new Promise((resolve, reject) => {
      if (this.end !== undefined) {
        reject(crash(this.end));
        return;
      }
      let timer: ReturnType<typeof setTimeout> | undefined;
      let lastWord: ReturnType<typeof setTimeout> | undefined;
      const settled = (): void => {
        clearTimer(timer);
        clearTimer(lastWord);
        signal?.removeEventListener("abort", onAbort);
        this.pending = undefined;
        this.onReady = undefined;
        this.openCalls.clear();
        this.channel.hold(false);
      };
      const pending: Pending = {
        id,
        limits,
        resolve: (reply) => {
          settled();
          resolve(reply);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
        written: { stdout: [], stderr: [], length: 0 },
      };
      const onAbort = (): void => {
        this.channel.send(JSON.stringify(["cancel", id]));
        lastWord = setTimer(() => this.kill(pending, new CancelledError()), GRACE);
      };
      this.pending = pending;
      this.channel.hold(true);
      const begin = (): void => {
        clearTimer(timer);
        if (limits.time >= 2 ** 31 - 100) return;
        timer = setTimer(() => {
          const message = `time limit exceeded: ${Math.ceil(limits.time)} of ${limits.time} ms; it was ended from outside`;
          this.kill(pending, new TimeLimitError(message, limits.time, limits.time, undefined));
        }, limits.time + GRACE);
      };
      // A child that is still being started does not run yet: its time begins when it says that it is there.
      if (this.isReady) begin();
      else {
        this.onReady = begin;
        timer = setTimer(() => this.broken("it did not start"), STARTUP);
      }
      signal?.addEventListener("abort", onAbort, { once: true });
      this.channel.send(message);
    });
  }

  /** Calls a function of the program while its run waits for the host. */
  callBack(id: number, args: readonly unknown[]): Promise<unknown> {
    const call = this.nextId++;
    const message = this.message(["back", call, id], [args]);
    return new Promise((resolve, reject) => {
      if (this.end !== undefined || this.callbacks.size >= MAX_OPEN) {
        reject(new PolicyError("the sandbox of this function is gone"));
        return;
      }
      this.callbacks.set(call, ({ value, error }) => (error === undefined ? resolve(value) : reject(error)));
      this.channel.send(message);
    });
  }

  /** Ends the child. */
  close(): void {
    this.channel.kill();
    this.ended({ reason: "it was closed" });
  }

  // -------------------------------------------------------------------------------------------------------- messages

  private message(head: readonly Encoded[], parts: readonly unknown[]): string {
    const encoded = parts.map((part, i) => encode(part, this.functions, ROOTS[i] ?? "value"));
    return JSON.stringify([...head, ...encoded]);
  }

  private receive(text: string): void {
    if (this.end !== undefined) return;
    try {
      this.handle(parseMessage(text));
    } catch (error) {
      const why = error instanceof ProtocolError ? error.message : "a value that cannot be taken";
      this.broken(why);
    }
  }

  private handle(message: unknown[]): void {
    const [kind, first, second, third] = message;
    const pending = this.pending;
    switch (kind) {
      case "ready":
        this.isReady = true;
        this.onReady?.();
        this.onReady = undefined;
        return;
      case "done":
        if (pending === undefined || first !== pending.id) throw new ProtocolError("an answer that nobody waits for");
        pending.resolve(this.reply(pending, message));
        return;
      case "failed": {
        if (pending === undefined || first !== pending.id) throw new ProtocolError("an answer that nobody waits for");
        const error = decodeError(second);
        error.stdout = pending.written.stdout.join("");
        error.stderr = pending.written.stderr.join("");
        pending.reject(this.errorOut(error));
        return;
      }
      case "out":
        this.output(pending, first, wantString(second));
        return;
      case "host":
        if (pending === undefined) throw new ProtocolError("a call outside of a run");
        this.hostCall(pending, wantNumber(first), wantNumber(second), wantArray(third));
        return;
      case "backDone":
      case "backFailed": {
        const settle = this.callbacks.get(wantNumber(first));
        if (settle === undefined) throw new ProtocolError("an answer that nobody waits for");
        this.callbacks.delete(wantNumber(first));
        settle(
          kind === "backDone"
            ? { value: decode(second, this.functions) }
            : { error: this.errorOut(decodeError(second)) },
        );
        return;
      }
      default:
        throw new ProtocolError("an unknown message");
    }
  }

  private names(v: unknown): ReadonlyMap<string, () => unknown> {
    const names = new Map<string, () => unknown>();
    for (const entry of v === undefined ? [] : wantArray(v)) {
      const [name, encoded, error] = wantArray(entry);
      const failure = error === undefined ? undefined : decodeError(error);
      const converted = failure === undefined ? decode(encoded, this.functions) : undefined;
      names.set(wantString(name), () => {
        if (failure !== undefined) throw failure;
        return converted;
      });
    }
    return names;
  }

  private reply(pending: Pending, [, , value, usage, globals, written, locals]: unknown[]): Reply {
    const files = Object.create(null) as { [path: string]: Uint8Array };
    for (const entry of written === undefined ? [] : wantArray(written)) {
      const [path, encoded] = wantArray(entry);
      const content = decode(encoded, this.functions);
      if (!(content instanceof Uint8Array)) throw new ProtocolError("a file that is not made of bytes");
      files[wantString(path)] = content;
    }
    const { stdout, stderr } = pending.written;
    return {
      value: decode(value, this.functions),
      usage: usageIn(usage),
      globals: this.names(globals),
      locals: locals === undefined ? undefined : this.names(locals),
      files,
      stdout: stdout.join(""),
      stderr: stderr.join(""),
    };
  }

  private output(pending: Pending | undefined, stream: unknown, text: string): void {
    if (pending === undefined) throw new ProtocolError("output outside of a run");
    if (stream !== "stdout" && stream !== "stderr") throw new ProtocolError("an unknown stream");
    const { written } = pending;
    written.length += text.length;
    if (written.length > pending.limits.output || text === "") throw new ProtocolError("more output than allowed");
    written[stream].push(text);
    const callback = stream === "stdout" ? this.hooks.onStdout : this.hooks.onStderr;
    if (callback === undefined) return;
    try {
      callback(text);
    } catch (error) {
      // The host's own mistake goes back to it, as in a sandbox of its own process.
      this.kill(pending, error);
    }
  }

  // ------------------------------------------------------------------------------------------------------- functions

  private hostCall(pending: Pending, call: number, id: number, encoded: unknown[]): void {
    const fn = this.ours[id];
    if (fn === undefined || this.openCalls.has(call) || this.openCalls.size >= MAX_OPEN) {
      throw new ProtocolError("a call that is not possible");
    }
    const args = encoded.map((arg) => decode(arg, this.functions));
    const { fn: target, declaration } = callableOf(fn);
    this.openCalls.add(call);
    let result: unknown;
    try {
      result = apply(target, undefined, args);
    } catch (error) {
      this.threw(pending, call, error, declaration.name, fn);
      return;
    }
    if (!isPromise(result)) {
      this.answer(pending, call, result, declaration.name);
      return;
    }
    this.channel.send(JSON.stringify(["later", call]));
    result.then(
      (value) => this.answer(pending, call, value, declaration.name),
      (error: unknown) => this.threw(pending, call, error, declaration.name, fn),
    );
  }

  private answer(pending: Pending, call: number, result: unknown, name: string): void {
    // Another run may have begun, and may have numbered a call of its own like this one.
    if (this.pending !== pending || !this.openCalls.delete(call)) return;
    try {
      this.channel.send(JSON.stringify(["answer", call, encode(result, this.functions, `the result of ${name}()`)]));
    } catch (error) {
      // A value that cannot cross ends the run, as it does in the host's own process.
      this.kill(pending, error);
    }
  }

  private threw(pending: Pending, call: number, error: unknown, name: string, fn: object): void {
    if (this.pending !== pending || !this.openCalls.delete(call)) return;
    const option = this.hooks.options.get(fn);
    try {
      if (option !== undefined && !(option === "file" && isGuestError(error))) throw error;
      const shown = exceptionFor(this.hooks.errors, error);
      if (shown === undefined) this.hooks.onHostError?.(error, name);
      this.channel.send(JSON.stringify(["threw", call, shown?.type ?? null, shown?.message ?? null]));
    } catch (second) {
      // The host's own mistake goes back to it.
      this.kill(pending, second);
    }
  }

  /** What the host's rules make of an exception that a program did not catch. */
  private errorOut(error: SandboxError): unknown {
    return errorOutByNames(this.hooks.errors, error, basesOf(error));
  }

  private readonly functions: Functions = {
    decimals: this.hooks.decimals,
    exceptionFor: (error) => exceptionFor(this.hooks.errors, error),
    encode: (fn) => {
      const theirs = this.theirIds.get(fn);
      if (theirs !== undefined) return ["y", theirs];
      let id = this.ourIds.get(fn);
      if (id === undefined) {
        id = this.ours.push(fn as (...args: unknown[]) => unknown) - 1;
        this.ourIds.set(fn, id);
      }
      const { signature, doc, quota } = callableOf(fn);
      return ["f", id, signature, doc, Number.isFinite(quota) ? quota : null];
    },
    decode: (tag, [id]) => {
      if (typeof id !== "number" || !Number.isSafeInteger(id) || id < 0) throw new ProtocolError("an unknown function");
      if (tag === "y") {
        const fn = this.ours[id];
        if (fn === undefined) throw new ProtocolError("an unknown function");
        return fn;
      }
      let fn = this.theirs.get(id);
      if (fn === undefined) {
        if (this.theirs.size >= MAX_FUNCTIONS) throw new ProtocolError("too many functions");
        const { session } = this;
        fn = (...args: unknown[]): Promise<unknown> =>
          session === this.session
            ? this.hooks.callBack(id, args)
            : Promise.reject(new PolicyError("the sandbox of this function is gone"));
        this.theirs.set(id, fn);
        this.theirIds.set(fn, id);
      }
      return fn;
    },
  };

  /** The function of the program with a number. */
  functionOf(id: number): object | undefined {
    return this.theirs.get(id);
  }

  /** The number of a function of the program; undefined when it is of another sandbox. */
  idOf(fn: object): number | undefined {
    return this.theirIds.get(fn);
  }

  // ------------------------------------------------------------------------------------------------------------- end

  private kill(pending: Pending, error: unknown): void {
    if (this.pending !== pending) return;
    if (isSandboxError(error)) {
      error.stdout ||= pending.written.stdout.join("");
      error.stderr ||= pending.written.stderr.join("");
    }
    this.end = { reason: "it was ended" };
    this.channel.kill();
    pending.reject(error);
    this.dropCallbacks();
  }

  private broken(why: string): void {
    this.channel.kill();
    this.ended({ reason: `it broke the protocol: ${why}` });
  }

  private ended(end: ChildEnd): void {
    if (this.end !== undefined) return;
    this.end = end;
    const error = crash(end);
    if (this.pending !== undefined) {
      error.stdout = this.pending.written.stdout.join("");
      error.stderr = this.pending.written.stderr.join("");
      this.pending.reject(error);
    }
    this.dropCallbacks();
  }

  private dropCallbacks(): void {
    const callbacks = this.callbacks;
    this.callbacks = new Map();
    for (const settle of callbacks.values()) settle({ error: crash(this.end as ChildEnd) });
  }
}

/** How messages call what goes in, by position. */
const ROOTS: readonly string[] = [];

function crash(end: ChildEnd): CrashError {
  return new CrashError(`the isolated sandbox is gone: ${end.reason}`, end.signal, end.exitCode);
}

function isSandboxError(error: unknown): error is SandboxError {
  return typeof error === "object" && error !== null && "stdout" in error && "stderr" in error;
}

/** An own data property of options. */
export function ownOption(options: object, name: string): unknown {
  return getOwnPropertyDescriptor(options, name)?.value;
}

export function plainObject(entries: Iterable<readonly [string, unknown]>): object {
  const out = createObject(null) as object;
  for (const [name, value] of entries) {
    const property = { __proto__: null, value, writable: true, enumerable: true, configurable: true };
    defineProperty(out, name, property as PropertyDescriptor);
  }
  return out;
}
