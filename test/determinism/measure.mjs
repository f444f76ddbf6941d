// What programs cost and print: steps, bytes and a hash of the output, which must be the same everywhere.
//   node test/determinism/measure.mjs            prints { program: [steps, bytes, hash], ... }
//   node test/determinism/measure.mjs --check    compares with recorded.json; --record writes it
// To try another version of Node: npx -p node@22 node test/determinism/measure.mjs --check
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { program } from "../fuzz/grammar.mjs";
import { natives } from "../fuzz/natives.mjs";
import { Random } from "../fuzz/random.mjs";
import { corpus } from "../support/corpus.mjs";

const { Sandbox, SandboxError, ScriptError } = await import("../../dist/src/index.js");

const limits = { steps: 2_000_000, memory: 2 ** 25, recursion: 300, time: Number.POSITIVE_INFINITY };

/** Named one by one: programs that are added to the corpus change nothing here. */
const FROM_CORPUS = new Set(
  "annotations/forward-references async-generators/errors attribute-access/method-before-arguments bytes/memoryview closures/late-binding comprehensions/nested-functions-of-data copies/shallow-and-deep dicts/subclass-missing dunder/traceback-in-operator exceptions/raising files/open_errors functions/annotations generators/pipelines groups/uncaught iterators/builtin-iterators literals/bytes match/soft-keywords modules/json-in-depth numbers/math-arguments-i-to-m programs-small/knapsack-and-change scopes/exception-name strings/format-traceback tracebacks/anchors-comprehension tracebacks/anchors-unpack tracebacks/recursion-caught-high tracebacks/syntax-error-string with/control-flow".split(
    " ",
  ),
);

/** Random programs that go everywhere, some of the corpus, and the mathematics that differs between machines. */
function programs() {
  const list = new Map();
  for (let i = 0; i < 12; i++) list.set(`grammar ${i}`, program(new Random("determinism", i)));
  for (let i = 0; i < 2; i++) list.set(`natives ${i}`, natives(new Random("determinism", i)));
  for (const { name, source } of corpus()) if (FROM_CORPUS.has(name)) list.set(name, source);
  list.set("floats", FLOATS);
  list.set("identities", "print(id(object()), object(), hash(object()), hash('x'), {object(): 1}, {'b', 'a', 'c'})");
  list.set("limit", "x = []\nwhile True:\n    x.append(str(len(x)))\n    print(len(x))");
  return list;
}

const FLOATS = `import math
xs = [0.1 * i + i ** 3 * 1e-3 for i in range(-30, 31, 7)] + [1e-300, 1e300, 5e-324, 2.0 ** 52 + 0.5, 1e22]
for name in sorted(n for n in dir(math) if not n.startswith('_')):
    f = getattr(math, name)
    if not callable(f): print(name, repr(f)); continue
    for x in xs:
        for args in ((x,), (x, 1.7), (abs(x),)):
            try: print(name, args, repr(f(*args)))
            except (ValueError, TypeError, OverflowError, ZeroDivisionError) as e: print(name, args, type(e).__name__)
for x in xs:
    try: print(x ** 3.7, abs(x) ** 0.3, x ** -3, complex(x, 1) ** 2.5, complex(x, 2) ** 1j, abs(complex(x, 3)), x // 0.7, x % 0.7, round(x, 3), f'{x:.17g} {x:e} {x:.3f}', x.hex())
    except OverflowError as e: print(e)
`;

export function measure() {
  const rows = {};
  for (const [name, source] of programs()) {
    let output = "";
    const sandbox = new Sandbox({ features: "all", limits, clock: () => 1e12, onStdout: (text) => (output += text) });
    let ending = "result";
    try {
      sandbox.execute(source, { filename: "main.py" });
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error;
      ending = error instanceof ScriptError ? error.traceback : error.message;
    }
    const hash = createHash("sha256").update(`${output}\0${ending}`).digest("hex").slice(0, 16);
    rows[name] = [sandbox.usage.steps, sandbox.usage.allocated, hash];
  }
  return rows;
}

const recorded = new URL("recorded.json", import.meta.url);

if (process.argv[2] === "--record") {
  const lines = Object.entries(measure()).map(
    ([name, row]) => `  ${JSON.stringify(name)}: ${JSON.stringify(row).replaceAll(",", ", ")}`,
  );
  writeFileSync(recorded, `{\n${lines.join(",\n")}\n}\n`);
} else if (process.argv[2] === "--check") {
  const wanted = JSON.parse(readFileSync(recorded, "utf8"));
  const got = measure();
  const wrong = Object.keys(wanted).filter((name) => JSON.stringify(wanted[name]) !== JSON.stringify(got[name]));
  for (const name of wrong) console.log(`${name}: ${wanted[name]} became ${got[name]}`);
  console.log(
    `${process.version}: ${Object.keys(wanted).length - wrong.length} of ${Object.keys(wanted).length} the same`,
  );
  process.exitCode = wrong.length > 0 ? 1 : 0;
} else if (process.argv[1]?.endsWith("measure.mjs")) console.log(JSON.stringify(measure(), null, 1));
