// Reads shapes of data (name, source) and writes, for each, what the meter counts as alive and what V8's heap grew by.
import { readFileSync } from "node:fs";
import { configOf, settingsOf } from "../../dist/src/config.js";
import { createMachine } from "../../dist/src/machine-setup.js";
import { Source } from "../../dist/src/syntax/source.js";
import { countLive } from "../../dist/src/vm/heap.js";

const collect = globalThis.gc;
const limits = { steps: 1e12, memory: 1e12, recursion: 1000, time: 1e12, output: 1e12 };

function heapUsed() {
  for (let i = 0; i < 2; i++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function measure(name, source) {
  const machine = createMachine(settingsOf(configOf({ features: "all" })), { write() {}, guard: (f) => f() });
  const run = machine.startRun(limits, () => false);
  try {
    const code = machine.compile(new Source(source, "shape.py"), "exec");
    const globals = machine.newGlobals("__main__", code);
    machine.main = globals;
    const countBefore = countLive(machine);
    const before = heapUsed();
    machine.run(code, globals);
    // Frames that wait to be used again are not data.
    machine.dropPools();
    const heap = heapUsed() - before;
    return { name, heap, counted: countLive(machine) - countBefore };
  } catch (error) {
    return { name, heap: 0, counted: 0, error: String(error?.exc?.args?.items ?? error?.stack ?? error) };
  } finally {
    machine.endRun(run);
  }
}

const shapes = JSON.parse(readFileSync(0, "utf8"));
// Once to have everything compiled and cached that is not data.
for (const [name, source] of shapes) measure(name, source.replace(/\d[\d_]{3,}/g, "1000"));
// A small run after each: V8's own caches keep the last class that they saw, and with it everything of its sandbox.
const rows = shapes.map(([name, source]) => {
  const row = measure(name, source);
  measure("", "class P:\n    def __init__(self, a, b): self.a = a; self.b = b\nx = [P(i, i) for i in range(3000)]");
  return row;
});
console.log(JSON.stringify(rows));
