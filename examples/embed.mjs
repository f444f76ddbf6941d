// The first embedding: data in, a value and a bill out, and limits that hold.
//   node examples/embed.mjs
import { LimitError, Sandbox, ScriptError } from "terrarium";

const sandbox = new Sandbox({
  features: ["stdout"],
  limits: { steps: 200_000, time: 500 },
  onStdout: (text) => process.stdout.write(text), // streamed as it is written
});

const order = {
  customer: "Ada",
  lines: [
    { price: 640, count: 3 },
    { price: 1190, count: 1 },
  ],
};

const result = sandbox.execute(
  `
total = sum(line["price"] * line["count"] for line in order["lines"])
print(order["customer"], "pays", total)

def discount(cents, percent=10):
    return cents - cents * percent // 100

discount(total)
`,
  { globals: { order }, filename: "rule.py" },
);
console.log(result.value, result.globals.total, result.usage.steps);

// A function that the script defined, called from here; the bill starts anew.
console.log(sandbox.call("discount", [2000], { percent: 25 }));

// A formula, compiled once.
const formula = sandbox.compile("price * qty * (1 - off)", { mode: "eval" });
console.log(formula.run({ price: 2, qty: 3, off: 0.5 }));

for (const source of ["1 / 0", "while True: pass", "import os"]) {
  try {
    sandbox.execute(source, { filename: "bad.py" });
  } catch (error) {
    if (error instanceof ScriptError)
      console.log(`${error.type}: ${error.message} (line ${error.frames.at(-1)?.line})`);
    else if (error instanceof LimitError) console.log(error.message);
    else throw error;
  }
}
