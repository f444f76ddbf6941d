/** A machine for a configuration. */
import { builtinNamespace } from "./builtins/index.js";
import { fileListing } from "./config/files.js";
import { checkInput } from "./config/input.js";
import { isModuleName, loadedEntry, type ModuleEntry, type ModuleLoader } from "./config/modules.js";
import type { Settings } from "./config.js";
import type { GuestError } from "./errors.js";
import { isGuestError, raisedBy } from "./host/exceptions.js";
import type { Limits } from "./limits.js";
import type { Value } from "./objects/model.js";
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
  return new Machine(
    {
      features: settings.features,
      modules: settings.modules,
      allowed: settings.allowed,
      exports: hooks.exports,
      files: fileListing(settings.files, settings.writable, settings.cwd, (callback) => askForFile(hooks, callback)),
      ...(loader === undefined ? {} : { loader: (name) => load(name, loader, settings.limits, hooks) }),
      now: monotonic,
      time: clock === undefined ? () => hostClock() / 1000 : () => hooks.guard(clock) / 1000,
      argv: settings.argv,
      write: hooks.write,
      ...(stdin === undefined ? {} : { readLine: () => hooks.guard(stdin) ?? "" }),
      ...(settings.compileAfter === undefined ? {} : { compileAfter: settings.compileAfter }),
      aborted: () => false,
      constructsOff: settings.constructsOff,
      withholdsExits: settings.withholdsExits,
      builtins: settings.builtins,
    },
    builtinNamespace,
  );
}

/** Asks the host for a module. What is no module name is not worth a question. */
function load(name: string, loader: ModuleLoader, limits: Limits, hooks: HostHooks): ModuleEntry | null {
  if (!isModuleName(name)) return null;
  const entry = loadedEntry(
    name,
    hooks.guard(() => loader(name)),
  );
  if (entry?.source !== undefined) checkInput(entry.source, limits);
  return entry;
}

/** Asks the host for a file; a GuestError is an exception for the program. */
function askForFile<T>(hooks: HostHooks, callback: () => T): T {
  let refusal: GuestError | undefined;
  const answer = hooks.guard(() => {
    try {
      return callback();
    } catch (error) {
      if (!isGuestError(error)) throw error;
      refusal = error;
      return undefined;
    }
  });
  if (refusal !== undefined) throw raisedBy(refusal);
  return answer as T;
}
