// What `analyze` says is true of every program of the corpus: under the smallest configuration it does what it does
// under one that allows everything.
import { analyze, Sandbox, SandboxError, type SandboxOptions } from "terrarium";
import { expect, it } from "vitest";
// @ts-expect-error a script without types
import { corpus } from "../support/corpus.mjs";

const limits = { steps: 200_000_000, memory: 512 * 2 ** 20, time: 20_000, input: 2 ** 20, output: 2 ** 24 };
const shared: SandboxOptions = { limits, writable: { path: "/tmp", quota: 2 ** 24 }, clock: () => 0 };

function outcome(source: string, modules: SandboxOptions["modules"], options: SandboxOptions): string {
  const sandbox = new Sandbox({ ...shared, ...options, ...(modules === undefined ? {} : { modules }) });
  try {
    return sandbox.execute(source, { filename: "main.py" }).stdout;
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    return `${error.stdout}${error.name}: ${error.message}`;
  }
}

const cases = (corpus([]) as { name: string; source: string; modules?: SandboxOptions["modules"] }[]).filter(
  // All of them take half a minute: ANALYZE=all.
  (_, i) => process.env.ANALYZE === "all" || i % 12 === 5,
);

it("programs run under the smallest configuration that the analysis finds", () => {
  let dynamic = 0;
  const wrong: string[] = [];
  for (const { name, source, modules } of cases) {
    let needs: ReturnType<typeof analyze>;
    try {
      needs = analyze(source, { filename: "main.py" });
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error;
      continue;
    }
    if (needs.isDynamic) {
      dynamic++;
      continue;
    }
    // Modules that come with a program are analysed with it: together they need what each of them needs.
    if (modules !== undefined) continue;
    const free = outcome(source, modules, { features: "all" });
    const bounded = outcome(source, modules, needs.options);
    if (free !== bounded) wrong.push(`${name}: ${difference(free, bounded)}`);
    for (const feature of needs.features) {
      if (!new Sandbox({ features: needs.features }).hasFeature(feature)) wrong.push(`${name}: ${feature}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(dynamic).toBeLessThan(cases.length / 3);
});

function difference(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return `${a.slice(Math.max(0, i - 60), i + 100)} | ${b.slice(i, i + 200)}`;
}
