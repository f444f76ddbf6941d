// Terrarium's side of the conformance runner: one program per message, its report lines as they come.
import { parentPort } from "node:worker_threads";
import { runScript } from "../support/terrarium.mjs";

parentPort.on("message", ({ program, modules }) => {
  let rest = "";
  const outcome = runScript(program, {
    filename: "<conformance>",
    modules: Object.fromEntries(Object.entries(modules).map(([name, source]) => [name, { source }])),
    limits: { steps: 1e12, memory: 2 ** 30, time: 3_600_000, input: 2 ** 26, output: 2 ** 28 },
    onStdout: (text) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop();
      for (const line of lines) {
        const at = line.indexOf("@@conformance ");
        if (at >= 0) parentPort.postMessage({ line: line.slice(at) });
      }
    },
  });
  const last = outcome.traceback?.trim().split("\n").at(-1);
  parentPort.postMessage({ finished: true, died: outcome.broken?.split("\n")[0] ?? last });
});
