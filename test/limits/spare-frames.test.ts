// Frames are kept for the next call of their function, and what is left in their registers is in no root of the live
// heap: it must not add up. A process of its own, since only there a forced collection gives clean numbers.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const FUNCTIONS = 40;
const LIMIT = 16 * 2 ** 20;

it("what many functions leave behind stays within the memory limit", () => {
  let source = "";
  for (let i = 0; i < FUNCTIONS; i++) source += `def f${i}():\n    x = [0] * 1_000_000\nf${i}()\n`;
  source += "print('done')";
  const entry = fileURLToPath(new URL("../../dist/src/index.js", import.meta.url));
  const program = `
    import { Sandbox } from ${JSON.stringify(entry)};
    const heap = () => { gc(); return process.memoryUsage().heapUsed; };
    const before = heap();
    let during = 0;
    new Sandbox({ features: ["stdout"], limits: { memory: ${LIMIT} }, onStdout: () => { during = heap() - before; } })
      .execute(${JSON.stringify(source)});
    console.log(during);`;
  const out = execFileSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  expect(Number(out)).toBeGreaterThan(0);
  expect(Number(out)).toBeLessThan(3 * LIMIT);
});
