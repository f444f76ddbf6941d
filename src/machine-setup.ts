/** A machine for a configuration. */
import { builtinNamespace } from "./builtins/index.js";
import { fileListing } from "./config/files.js";
import { checkInput } from "./config/input.js";
import { isModuleName, loadedEntry, type ModuleEntry } from "./config/modules.js";
import type { Settings } from "./config.js";
import type { GuestError } from "./errors.js";
import { isGuestError, raisedBy } from "./host/exceptions.js";
import { openAnswer } from "./host/promises.js";
import { HostFailure } from "./host/script-error.js";
import type { Limits } from "./limits.js";
import type { Value } from "./objects/model.js";
import type { Maybe } from "./objects/native.js";
import { Machine } from "./vm/machine.js";

export interface HostHooks {
  write(stream: "stdout" | "stderr", text: string): void;
  /** Calls something of the host's; what it throws goes back to the host. */
  guard<T>(callback: () => T): T;
  /** Values of the host for a module, converted. */
  exports(module: string, values: { readonly [name: string]: unknown }): readonly (readonly [string, Value])[];
}

// Taken at import: a clock that somebody replaces later must not move a deadline.
const hostClock = Date.now;
const monotonic = performance.now.bind(performance);

export function createMachine(settings: Settings, hooks: HostHooks): Machine {
  const { clock, loader } = settings;
  const stdin = settings.stdin();
  /** Asks a function among the options. What it throws is the host's, a GuestError where `isFile` the program's. */
  const ask = <T>(path: string, callback: () => unknown, open: (answer: unknown) => T, isFile = false): Maybe<T> => {
    let refusal: GuestError | undefined;
    const answer = hooks.guard(() => {
      try {
        return callback();
      } catch (error) {
        if (!isFile || !isGuestError(error)) throw error;
        refusal = error;
        return undefined;
      }
    });
    if (refusal !== undefined) throw raisedBy(refusal);
    const failed = (error: unknown): unknown =>
      isFile && isGuestError(error) ? raisedBy(error) : new HostFailure(error);
    return openAnswer(machine, answer, path, open, failed);
  };
  const machine: Machine = new Machine(
    {
      features: settings.features,
      modules: settings.modules,
      allowed: settings.allowed,
      exports: hooks.exports,
      files: fileListing(settings.files, settings.writable, settings.cwd, (path, callback, open) =>
        ask(`the content of ${path}`, callback, open, true),
      ),
      ...(loader === undefined
        ? {}
        : {
            loader: (name) =>
              // What is no module name is not worth a question.
              isModuleName(name)
                ? ask(
                    `the module ${name}`,
                    () => loader(name),
                    (answer) => loaded(name, answer, settings.limits),
                  )
                : null,
          }),
      now: monotonic,
      time: clock === undefined ? () => hostClock() / 1000 : () => ask("the clock", clock, (ms) => Number(ms) / 1000),
      argv: settings.argv,
      write: hooks.write,
      ...(stdin === undefined
        ? {}
        : { readLine: () => ask("the line", stdin, (line) => (typeof line === "string" ? line : "")) }),
      ...(settings.compileAfter === undefined ? {} : { compileAfter: settings.compileAfter }),
      aborted: () => false,
      constructsOff: settings.constructsOff,
      withholdsExits: settings.withholdsExits,
      builtins: settings.builtins,
    },
    builtinNamespace,
  );
  return machine;
}

/** What the host answered for a module, checked. */
function loaded(name: string, answer: unknown, limits: Limits): ModuleEntry | null {
  const entry = loadedEntry(name, answer);
  if (entry?.source !== undefined) checkInput(entry.source, limits);
  return entry;
}
