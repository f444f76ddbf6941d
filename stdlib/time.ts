/** time: the host's clock, as far as the host gives one. There is no sleeping, and no time zone but UTC. */
import { PyFloat, type Value } from "../src/objects/model.js";
import type { NativeModule } from "../src/objects/module.js";
import { andThen, type Maybe, type Row } from "../src/objects/native.js";
import type { Machine } from "../src/vm/machine.js";
import type { VM } from "../src/vm/vm.js";

const seconds = (vm: VM): Maybe<Value> => andThen((vm as Machine).options.time(), (s) => new PyFloat(s));
const nanoseconds = (vm: VM): Maybe<Value> =>
  andThen((vm as Machine).options.time(), (s) => {
    const ns = BigInt(Math.round(s * 1e6)) * 1000n;
    return ns <= 9007199254740991n ? Number(ns) : ns;
  });

const rows = (): readonly Row[] => [
  [
    "time()",
    "time() -> floating-point number\n\nReturn the current time in seconds since the Epoch.\nFractions of a second may be present if the system clock provides them.",
    seconds,
  ],
  ["time_ns()", "time_ns() -> int\n\nReturn the current time in nanoseconds since the Epoch.", nanoseconds],
  ["monotonic()", "monotonic() -> float\n\nMonotonic clock, cannot go backward.", seconds],
  ["monotonic_ns()", "monotonic_ns() -> int\n\nMonotonic clock, cannot go backward, as nanoseconds.", nanoseconds],
  ["perf_counter()", "perf_counter() -> float\n\nPerformance counter for benchmarking.", seconds],
  [
    "perf_counter_ns()",
    "perf_counter_ns() -> int\n\nPerformance counter for benchmarking as nanoseconds.",
    nanoseconds,
  ],
  [
    "process_time()",
    "process_time() -> float\n\nProcess time for profiling: sum of the kernel and user-space CPU time.",
    seconds,
  ],
];

export const timeModule: NativeModule = {
  name: "time",
  doc: "This module provides functions to read the host's clock.",
  functions: rows,
  constants: { timezone: 0, altzone: 0, daylight: 0 },
};
