// The thread CPython lives in: it has a big stack (recursion through C needs it) and can be interrupted.
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { loadPyodide } from "pyodide";

const { progress, interrupt, harness: harnessUrl } = workerData;
const python = await loadPyodide({ stdout: () => {}, stderr: () => {} });
python.setInterruptBuffer(interrupt);
// For harnesses that tell what they have done so far: it survives a crash of the interpreter.
globalThis.emit = (line) => parentPort.postMessage({ line });
const globals = python.runPython("dict(__name__='oracle_harness', __file__='<oracle harness>')");
python.runPython(readFileSync(new URL(harnessUrl), "utf8"), { globals, filename: "<oracle harness>" });
const runJson = globals.get("run_json");

parentPort.on("message", (programs) => {
  for (const [index, program] of programs.entries()) {
    Atomics.store(interrupt, 0, 0);
    Atomics.store(progress, 0, index);
    Atomics.add(progress, 1, 1);
    let outcome;
    try {
      outcome = JSON.parse(runJson(JSON.stringify(program)));
    } catch (error) {
      outcome = { stdout: "", crashed: String(error).split("\n")[0] };
    }
    // An interrupt that comes too late must not hit what runs next.
    Atomics.store(interrupt, 0, 0);
    parentPort.postMessage({ index, outcome });
    // After a fatal error this interpreter is no more; the other side starts another.
    if (outcome.crashed !== undefined) return;
  }
});
parentPort.postMessage({ ready: python.runPython("import sys; sys.version.split()[0]") });
