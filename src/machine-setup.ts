/** A machine for a configuration. */
import { builtinNamespace } from "./builtins/index.js";
import type { Config } from "./config.js";
import { Machine } from "./vm/machine.js";

export interface HostHooks {
  write(stream: "stdout" | "stderr", text: string): void;
  /** Calls something of the host's; what it throws goes back to the host. */
  guard<T>(callback: () => T): T;
}

// Taken at import: a clock that somebody replaces later must not move a deadline.
const hostClock = Date.now;
const monotonic = performance.now.bind(performance);

export function createMachine(config: Config, hooks: HostHooks): Machine {
  const { clock, stdin } = config;
  return new Machine(
    {
      features: config.features,
      modules: config.modules,
      now: monotonic,
      time: clock === undefined ? () => hostClock() / 1000 : () => hooks.guard(clock) / 1000,
      argv: config.argv,
      write: hooks.write,
      ...(stdin === undefined ? {} : { readLine: () => hooks.guard(stdin) ?? "" }),
      aborted: () => false,
    },
    builtinNamespace,
  );
}
