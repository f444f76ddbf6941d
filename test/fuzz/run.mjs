// Looks for texts that the engine does not bear (see judge.mjs for what is wrong with an ending).
//   node test/fuzz/run.mjs [--minutes 10] [--seed n] [--kinds soup,grammar,natives,mutants,libraries]
//     [--configuration usual|bare|tight|large|wide] [--save folder]
//   node test/fuzz/run.mjs --options '{"jit":false}' --compare '{"jit":{"after":1}}'   each text runs in two sandboxes
//     with these options: endings, output, steps and bytes must be the same
//   node test/fuzz/run.mjs --only 1234 [--seed n]      prints that input and what is wrong with it
//   node test/fuzz/run.mjs --file program.py           judges a file
// Each finding is made small and saved with how to repeat it. The exit code is 1 when there was any.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { parseArgs } from "node:util";
import { input, KINDS } from "./inputs.mjs";
import { minimise } from "./minimise.mjs";
import { Watch } from "./watch.mjs";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: String(Date.now()) },
    kinds: { type: "string", default: KINDS.join(",") },
    configuration: { type: "string" },
    compare: { type: "string" },
    options: { type: "string" },
    only: { type: "string" },
    file: { type: "string" },
    save: { type: "string", default: `${tmpdir()}/terrarium-fuzz` },
  },
});
const kinds = values.kinds.split(",");
for (const kind of kinds) if (!KINDS.includes(kind)) throw new Error(`unknown kind ${kind}; there are ${KINDS}`);
const other = {
  ...(values.compare === undefined ? {} : { other: JSON.parse(values.compare) }),
  ...(values.options === undefined ? {} : { options: JSON.parse(values.options) }),
};

const watch = new Watch();
const found = new Map();

if (values.file !== undefined) {
  const how = { configuration: values.configuration, again: true, cut: 0.5, ...other };
  report(await watch.try(readFileSync(values.file, "utf8"), how));
} else if (values.only !== undefined) {
  const { text, kind, how } = input(values.seed, Number(values.only), kinds, values.configuration);
  console.log(`${kind} ${JSON.stringify(how)}\n${text}`);
  report(await watch.try(text, { ...how, ...other }));
} else await search();
watch.close();
process.exitCode = found.size > 0 ? 1 : 0;

function report(findings) {
  for (const { key, detail } of findings) {
    found.set(key, 1);
    console.log(`${key}\n${detail}`);
  }
}

async function search() {
  const end = performance.now() + Number(values.minutes) * 60_000;
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0]));
  let number = 0;
  for (; performance.now() < end; number++) {
    const { text, kind, how } = input(values.seed, number, kinds, values.configuration);
    counts[kind]++;
    for (const finding of await watch.try(text, { ...how, ...other })) {
      const seen = found.get(finding.key) ?? 0;
      found.set(finding.key, seen + 1);
      if (seen === 0) await keep(finding, number, text, { ...how, ...other });
    }
  }
  console.log(
    `seed ${values.seed}: ${number} inputs (${Object.entries(counts)
      .map((each) => each.join(" "))
      .join(", ")})`,
  );
  for (const [key, times] of found) console.log(`${times} x ${key}`);
}

async function keep({ key, kind, detail }, number, text, how) {
  console.log(`input ${number} of seed ${values.seed}: ${key}\n${detail}\n`);
  const fails = async (smaller) => (await watch.try(smaller, how)).some((each) => each.key === key);
  // What hangs is costly to try.
  const patience = kind === "hang" || kind === "slow" ? 120_000 : 30_000;
  const small = await minimise(text, fails, performance.now() + patience);
  mkdirSync(values.save, { recursive: true });
  const file = `${values.save}/${key.replace(/[^\w]+/g, "-").slice(0, 80)}-${values.seed}-${number}.py`;
  const comment = `# ${key.replace(/\s+/g, " ")}\n# ${JSON.stringify(how)}, input ${number} of seed ${values.seed}\n`;
  writeFileSync(file, `${small}\n${comment}`);
  console.log(`${small}\n(saved as ${file})\n`);
}
