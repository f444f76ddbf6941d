// Thousands of good and hostile runs in one process: its heap must not grow.
//   node --expose-gc test/limits/soak.mjs [runs]     20000 unless told; the last line is JSON
import { ownPrograms } from "../fuzz/corpus.mjs";
import { Random } from "../fuzz/random.mjs";
import { BOMBS } from "./bombs.mjs";

const { InternalError, Sandbox, SandboxError } = await import("../../dist/src/index.js");

const runs = Number(process.argv[2] ?? 20_000);
const random = new Random("soak");
const programs = ownPrograms();
const limits = { steps: 20_000, memory: 2 ** 21, recursion: 100 };
const options = [{ features: "all", limits }, { limits }, { features: "all", limits, jit: { after: 1 } }];
/** Some sandboxes live long, the others for one run. */
const old = options.map((each) => new Sandbox(each));
const endings = new Map();

function one() {
  const source = random.oneIn(2) ? random.pick(BOMBS)[1] : random.pick(programs);
  const which = random.below(options.length);
  const sandbox = random.oneIn(2) ? old[which] : new Sandbox(options[which]);
  let ending = "result";
  try {
    const result = sandbox.execute(source, { globals: { items: [1, { a: 2 }], f: (...args) => args } });
    for (const name of Object.keys(result.globals).slice(0, 5)) void result.globals[name];
  } catch (error) {
    if (error instanceof InternalError || !(error instanceof SandboxError)) throw error;
    ending = error.name;
  }
  endings.set(ending, (endings.get(ending) ?? 0) + 1);
}

function heap() {
  for (const sandbox of old) sandbox.evaluate("1");
  for (let i = 0; i < 3; i++) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

// The first tenth warms up: what is compiled once, caches that are filled once.
const sizes = [];
for (let i = 1; i <= runs; i++) {
  one();
  if (i % Math.ceil(runs / 10) === 0) {
    sizes.push(heap());
    if (process.argv[2] === undefined || runs > 5000)
      console.log(`${i} runs: ${(sizes.at(-1) / 2 ** 20).toFixed(1)} MiB`);
  }
}
console.log(JSON.stringify({ runs, sizes, endings: Object.fromEntries(endings) }));
