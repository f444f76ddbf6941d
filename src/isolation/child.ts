/** The child's side: a sandbox that does what the host's messages say. The same on every platform. */
import { GuestError, type SandboxError } from "../errors.js";
import { hostFunction } from "../host/functions.js";
import { type HostAnswer, parkWholeRun } from "../host/promises.js";
import type { Globals, Result } from "../result.js";
import { type ExecuteOptions, type RunOptions, Sandbox } from "../sandbox.js";
import type { HostChannel } from "./channel.js";
import { decode, type Encoded, encode, type Functions } from "./codec.js";
import { encodeError, parseMessage, usageOut } from "./messages.js";

type AnyFunction = (...args: unknown[]) => unknown;

interface HostCall {
  readonly resolve: (answer: HostAnswer) => void;
  readonly reject: (error: unknown) => void;
  /** Set once the host has said that its answer comes later. */
  later?: { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void };
}

/** Serves the host at the other end of a channel. */
export function serve(channel: HostChannel): void {
  let session: Session | undefined;
  channel.onText = (text) => {
    const message = parseMessage(text);
    if (message[0] === "open") session = new Session(channel, message[1]);
    else session?.handle(message);
  };
  channel.send('["ready"]');
}

class Session {
  private readonly sandbox: Sandbox | undefined;
  private readonly refused: unknown;
  private readonly mine: AnyFunction[] = [];
  private readonly myIds = new Map<object, number>();
  private readonly hosts = new Map<number, AnyFunction>();
  private readonly hostIds = new WeakMap<object, number>();
  private readonly calls = new Map<number, HostCall>();
  private nextCall = 1;
  private controller: AbortController | undefined;
  private running = 0;

  constructor(
    private readonly channel: HostChannel,
    options: unknown,
  ) {
    try {
      const given = decode(options, this.functions) as object;
      const streams = {
        onStdout: (text: string) => this.write("stdout", text),
        onStderr: (text: string) => this.write("stderr", text),
      };
      this.sandbox = new Sandbox(Object.assign(given, streams));
    } catch (error) {
      this.refused = error;
    }
  }

  private write(stream: string, text: string): void {
    if (text !== "") this.channel.send(JSON.stringify(["out", stream, text]));
  }

  handle(message: unknown[]): void {
    const [kind, id, ...rest] = message as [string, number, ...unknown[]];
    switch (kind) {
      case "execute":
      case "evaluate":
      case "call":
        void this.run(kind, id, rest);
        return;
      case "back":
        this.callBack(id, rest[0] as number, rest[1]);
        return;
      case "cancel":
        if (id === this.running) this.controller?.abort();
        return;
      default:
        this.answer(kind, id, rest);
    }
  }

  // ------------------------------------------------------------------------------------------------------------ runs

  private async run(kind: "execute" | "evaluate" | "call", id: number, parts: unknown[]): Promise<void> {
    this.running = id;
    this.controller = new AbortController();
    this.calls.clear();
    let reply: string;
    try {
      if (this.sandbox === undefined) throw this.refused;
      const given = parts.map((part) => decode(part, this.functions));
      reply = await this.do(this.sandbox, kind, id, given, this.controller.signal);
    } catch (error) {
      reply = JSON.stringify(["failed", id, encodeError(error)]);
    }
    this.running = 0;
    this.channel.send(reply);
  }

  private async do(
    sandbox: Sandbox,
    kind: "execute" | "evaluate" | "call",
    id: number,
    given: unknown[],
    signal: AbortSignal,
  ): Promise<string> {
    const [target, second, third, fourth] = given;
    const withSignal = (options: unknown): object => Object.assign(Object.create(null) as object, options, { signal });
    if (kind === "execute") {
      const result = await sandbox.executeAsync(target as string, withSignal(second) as ExecuteOptions);
      const value = encode(result.value, this.functions, "value");
      return JSON.stringify(["done", id, value, usageOut(result.usage), ...this.namespaces(result)]);
    }
    const value =
      kind === "evaluate"
        ? await sandbox.evaluateAsync(
            target as string,
            second as { readonly [name: string]: unknown } | undefined,
            withSignal(third) as RunOptions,
          )
        : await sandbox.callAsync(
            target as string,
            second as unknown[],
            third as { [name: string]: unknown },
            withSignal(fourth) as RunOptions,
          );
    return JSON.stringify(["done", id, encode(value, this.functions, "value"), usageOut(sandbox.usage)]);
  }

  /** What the program wrote into the write area. */
  private files({ files }: Result): Encoded[] {
    return Object.keys(files).map((path): Encoded => [path, encode(files[path], this.functions, path)]);
  }

  private namespaces(result: Result): Encoded[] {
    const { globals, locals } = result;
    const common = [this.names(globals), this.files(result)];
    return locals === globals ? common : [...common, this.names(locals)];
  }

  /** The program's names, each with its value or with the error that says why it cannot cross. */
  private names(shown: Globals): Encoded[] {
    return Object.keys(shown).map((name): Encoded => {
      try {
        return [name, encode(shown[name], this.functions, name)];
      } catch (error) {
        return [name, null, encodeError(error)];
      }
    });
  }

  private callBack(call: number, fn: number, encoded: unknown): void {
    let reply: Encoded[];
    try {
      const target = this.mine[fn] as AnyFunction;
      const value = target(...(decode(encoded, this.functions) as unknown[]));
      reply = ["backDone", call, encode(value, this.functions, "value")];
    } catch (error) {
      reply = ["backFailed", call, encodeError(error as SandboxError)];
    }
    this.channel.send(JSON.stringify(reply));
  }

  // ------------------------------------------------------------------------------------------------------- functions

  private readonly functions: Functions = {
    isChild: true,
    encode: (fn) => {
      const host = this.hostIds.get(fn);
      if (host !== undefined) return ["y", host];
      let id = this.myIds.get(fn);
      if (id === undefined) {
        id = this.mine.push(fn as AnyFunction) - 1;
        this.myIds.set(fn, id);
      }
      return ["f", id];
    },
    decode: (tag, [id, signature, doc, quota]) => {
      if (tag === "y") return this.mine[id as number];
      let fn = this.hosts.get(id as number);
      if (fn === undefined) {
        fn = this.hostFunction(id as number, signature as string, doc as string, quota as number | null);
        this.hosts.set(id as number, fn);
        this.hostIds.set(fn, id as number);
      }
      return fn;
    },
  };

  private hostFunction(id: number, signature: string, doc: string, quota: number | null): AnyFunction {
    const call = (...args: unknown[]): Promise<HostAnswer> => {
      const number = this.nextCall++;
      const encoded = args.map((arg, i) => encode(arg, this.functions, `argument ${i + 1}`));
      return parkWholeRun(
        new Promise((resolve, reject) => {
          this.calls.set(number, { resolve, reject });
          this.channel.send(JSON.stringify(["host", number, id, encoded]));
        }),
      );
    };
    return hostFunction(signature, call, { doc, ...(quota === null ? {} : { quota }) });
  }

  /** What the host says to a call: its answer, that it comes later, or that the function has thrown. */
  private answer(kind: string, id: number, [first, second]: unknown[]): void {
    const call = this.calls.get(id);
    if (call === undefined) return;
    if (kind === "later") {
      const value = new Promise<unknown>((resolve, reject) => {
        call.later = { resolve, reject };
      });
      call.resolve({ later: value });
      return;
    }
    this.calls.delete(id);
    if (kind === "answer") {
      const value = decode(first, this.functions);
      if (call.later === undefined) call.resolve({ now: value });
      else call.later.resolve(value);
    } else {
      const error =
        first === null
          ? new Error("the host function failed")
          : new GuestError(String(first), second === null ? undefined : String(second));
      (call.later ?? call).reject(error);
    }
  }
}
