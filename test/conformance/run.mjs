// How much of CPython's own test suite Terrarium passes, of what CPython 3.14 passes under the same small shim.
//   node test/conformance/run.mjs [--verbose] [--jobs n] [--fresh] [--json file] [module ...]     grammar or test_grammar
// The suite is that of the installed Python, read where it lies. See README.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { Oracle } from "../support/oracle.mjs";
import { planOf, suiteFolder } from "./plan.mjs";

const LANGUAGE = `grammar generators scope exceptions raise with class descr unpack unpack_ex extcall keywordonlyarg
  positional_only_arg named_expressions patma listcomps fstring super property decorators iter coroutines except_star`.split(
  /\s+/,
);
const TYPES =
  `int long float bool complex str userstring bytes list tuple dict set range slice enumerate builtin format memoryview
  types compare contains augassign hash sort exceptions index call`.split(/\s+/);
/** What a guest cannot see by design (see docs of the object model): a test that asks for it is told apart. */
const HIDDEN =
  /'(__code__|__closure__|__globals__|__defaults__|__kwdefaults__|__builtins__|__subclasses__|__reduce__|__reduce_ex__|__weakref__|__getstate__|_getframe|_current_frames|tb_frame|tb_lasti|tb_lineno|tb_next|(gi|cr|ag)_\w+|f_\w+|co_\w+|__sizeof__|getsizeof|getrefcount|__text_signature__|__signature__)'|assignment is not supported in this sandbox/;
const SILENCE_MS = 30_000;
const MAX_RESTARTS = 60;

/** Runs a program and gives its report lines, and why it ended early if it did. */
class Terrarium {
  #worker;

  run(request) {
    this.#worker ??= new Worker(new URL("./terrarium-worker.mjs", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 3000 },
      stdout: true,
      stderr: true,
    });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const lines = [];
      let timer;
      const end = (died, kill) => {
        clearTimeout(timer);
        for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
        if (kill) this.close();
        resolve({ lines, died });
      };
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => end(`nothing for ${SILENCE_MS / 1000} s`, true), SILENCE_MS);
      };
      worker.on("message", (message) => {
        if (message.finished) return end(message.died, false);
        lines.push(message.line);
        wait();
      });
      worker.on("error", (error) => end(String(error), true));
      worker.on("exit", (code) => end(`the thread ended with ${code}`, true));
      wait();
      worker.postMessage(request);
    });
  }

  close() {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }
}

class Cpython {
  #oracle = new Oracle({ timeoutMs: SILENCE_MS, harness: new URL("./harness.py", import.meta.url).href });

  async split(source) {
    return await this.#oracle.run(JSON.stringify({ chunk: source }));
  }

  async run(request) {
    const { lines = [], died, crashed, timedOut } = await this.#oracle.run(JSON.stringify(request));
    return { lines, died: timedOut ? "it did not end" : (crashed ?? died) };
  }

  close() {
    return this.#oracle.close();
  }
}

/** Every test by name with its status and message; after a death the rest is run without the one that died. */
async function results(engine, plan) {
  const tests = new Map();
  const chunks = new Map();
  let loaded = false;
  for (let restart = 0; restart <= MAX_RESTARTS; restart++) {
    const { lines, died } = await engine.run({ program: plan.program(tests.keys()), modules: plan.modules });
    let current;
    let ended = false;
    for (const line of lines) {
      const [, status, name, message = ""] = /^@@conformance (\w+) (\S+) ?(.*)$/s.exec(line) ?? [];
      loaded = true;
      if (status === "end") ended = true;
      else if (status === "chunk") chunks.set(name, message);
      else if (status === "start") current = name;
      else if (status !== undefined) {
        tests.set(name, { status, message });
        current = undefined;
      }
    }
    if (ended) break;
    if (current !== undefined) tests.set(current, { status: "fail", message: `ended the run: ${died}` });
    else {
      chunks.set("run", died ?? "ended early");
      break;
    }
  }
  return { tests: Object.fromEntries(tests), chunks: Object.fromEntries(chunks), loaded };
}

function tableRow(name, counted, passed, hidden) {
  const percent = (of) => (of === 0 ? "" : ((100 * passed) / of).toFixed(1));
  return `| ${name} | ${counted} | ${passed} | ${percent(counted)} | ${hidden} | ${percent(counted - hidden)} |`;
}

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      verbose: { type: "boolean" }, // what fails and how
      fresh: { type: "boolean" }, // ask CPython again
      json: { type: "string" },
      jobs: { type: "string", default: "1" },
    },
    allowPositionals: true,
  });
  const suite = suiteFolder();
  if (suite === undefined) {
    console.log("There is no python3 with CPython's test suite on this machine: nothing to run.");
    return;
  }
  const named = positionals.map((name) => (name.startsWith("test_") ? name : `test_${name}`));
  const groups =
    named.length > 0
      ? [["chosen", named]]
      : [
          ["language", LANGUAGE.map((n) => `test_${n}`)],
          ["types", TYPES.map((n) => `test_${n}`)],
        ];
  const cpython = new Cpython();
  const cache = join(tmpdir(), "terrarium-conformance");
  mkdirSync(cache, { recursive: true });

  const plans = new Map();
  for (const name of groups.flatMap(([, names]) => names))
    plans.set(name, await planOf(name, suite.folder, (source) => cpython.split(source)));
  const expected = new Map();
  for (const [name, plan] of plans) {
    if (plan === undefined) continue;
    const file = join(cache, `${name}-${plan.key}.json`);
    if (!values.fresh && existsSync(file)) expected.set(name, JSON.parse(readFileSync(file, "utf8")));
    else {
      expected.set(name, await results(cpython, plan));
      writeFileSync(file, JSON.stringify(expected.get(name)));
    }
  }
  await cpython.close();

  const actual = new Map();
  const queue = [...plans].filter(([, plan]) => plan !== undefined);
  await Promise.all(
    Array.from({ length: Number(values.jobs) }, async () => {
      const terrarium = new Terrarium();
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        actual.set(next[0], await results(terrarium, next[1]));
      terrarium.close();
    }),
  );

  console.log(`The suite of Python ${suite.version}, judged by CPython 3.14.\n`);
  console.log(
    "| module | CPython passes | Terrarium, of those | % | hidden internals | % without |\n| --- | ---: | ---: | ---: | ---: | ---: |",
  );
  const report = [];
  for (const [group, names] of groups) {
    let [all, good, hidden] = [0, 0, 0];
    for (const name of names) {
      if (!expected.has(name)) {
        console.log(`| ${name} | not in this suite | | | | |`);
        continue;
      }
      const [want, got] = [expected.get(name), actual.get(name)];
      const counted = Object.keys(want.tests).filter((test) => want.tests[test].status === "pass");
      const passed = counted.filter((test) => got.tests[test]?.status === "pass");
      all += counted.length;
      good += passed.length;
      const failing = counted
        .filter((test) => !passed.includes(test))
        .map((test) => ({ test, ...(got.tests[test] ?? { status: "fail", message: "was not run" }) }));
      const secret = failing.filter(({ message }) => HIDDEN.test(message)).length;
      hidden += secret;
      console.log(tableRow(name, counted.length, passed.length, secret));
      report.push({
        name,
        counted: counted.length,
        passed: passed.length,
        failing,
        stubs: plans.get(name).stubs,
        chunks: got.chunks,
      });
    }
    console.log(tableRow(`**${group}**`, all, good, hidden));
  }
  if (values.verbose) {
    for (const { name, failing, stubs, chunks } of report) {
      console.log(`\n## ${name}${stubs.length > 0 ? ` (stubs: ${stubs.join(", ")})` : ""}`);
      for (const [chunk, message] of Object.entries(chunks)) console.log(`  statement at ${chunk}: ${message}`);
      for (const { test, status, message } of failing) {
        console.log(`  ${HIDDEN.test(message) ? "hidden" : status} ${test}: ${message}`);
      }
    }
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
}

await main();
