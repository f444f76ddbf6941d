/** A machine for a configuration. */
import { builtinNamespace } from "./builtins/index.js";
import type { Settings } from "./config.js";
import { Machine } from "./vm/machine.js";

export interface HostHooks {
  write(stream: "stdout" | "stderr", text: string): void;
  /** Calls something of the host's; what it throws goes back to the host. */
  guard<T>(callback: () => T): T;
}

// Taken at import: a clock that somebody replaces later must not move a deadline.
const hostClock = Date.now;
const monotonic = performance.now.bind(performance);

export function createMachine(settings: Settings, hooks: HostHooks): Machine {
  const { clock } = settings;
  const stdin = settings.stdin();
  return new Machine(
    {
      features: settings.features,
      modules: settings.modules,
      now: monotonic,
      time: clock === undefined ? () => hostClock() / 1000 : () => hooks.guard(clock) / 1000,
      argv: settings.argv,
      write: hooks.write,
      ...(stdin === undefined ? {} : { readLine: () => hooks.guard(stdin) ?? "" }),
      aborted: () => false,
      constructsOff: settings.constructsOff,
      withholdsExits: settings.withholdsExits,
      builtins: settings.builtins,
    },
    builtinNamespace,
  );
}
