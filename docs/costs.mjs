// Makes costs.md: what the operations of the built-in types and modules cost, as their tables declare it. Run it after a
// change there:
//   node docs/costs.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parts } from "../test/costs/formula.mjs";
import { allRows } from "../test/costs/rows.mjs";

const INTRODUCTION = `# What operations cost

Made by \`node docs/costs.mjs\` from the tables that declare the operations. A test (\`test/costs\`) runs each operation at
several sizes and compares what is charged with what is written here.

A **step** is about the work of one instruction of the machine: a few nanoseconds. Every instruction costs one or a few,
a call of a Python function some more. **Bytes** are an estimate of the memory taken; garbage is counted in
\`usage.allocated\`, but not held against the memory limit. Work inside a built-in operation is cheaper than instructions
are, so that a step does several items or many characters of it.

Every operation costs a few steps and at most some hundred bytes, whatever it is given. The tables say what comes on top
where the work grows:

- **n** is the size of the receiver or, of a function, of the first argument: items of a container, characters of a str,
  bytes, bits of an int, digits of a Decimal (whose operations also cost what their precision asks for);
- **m** is the size of the argument after it;
- **k** is a number that is asked for (repetitions, a width), the number of pieces or replacements, or the size of what
  is cut out or made. For \`pow\` it is the exponent, for \`repr\` the length of the text;
- \`product(n, m)\` is what multiplying ints of so many bits takes: for small ones n m/65536, and less than that from some
  2,000 bits on;
- \`log\` is to base 2.

Subscripts stand for slices: one item costs nothing on top. Items are taken to be small: comparing, hashing or showing an
item that is itself large costs what that costs. What runs Python code (a \`__eq__\`, a \`key=\`, a generator) costs the
steps of that code. An argument is taken to be of the same kind as the receiver; going through any other iterable costs
one step for each item, and what the iterable itself takes. Modules and functions written in Python cost what their
instructions cost.

Some work is done once. A str is read to find its characters (\`n/64\`), and not again as long as it is among the last few
that were used; of one longer than 16,384 characters, each index, slice and \`len\` costs one step more for every 16,384
characters. The order of a set, and of a dict from its end, is worked out when it is first asked for (n steps, 8n bytes).
A list, bytearray or str that is appended to costs what is added; that it is copied now and then is in the price.
`;

const shown = (formula) => (formula === "0" ? "" : formula);

/** The page. */
export function page(rows) {
  const lines = [INTRODUCTION];
  const groups = new Map();
  for (const { group, name, cost } of rows) {
    if (cost === undefined) continue;
    if (!groups.has(group)) groups.set(group, new Map());
    const names = groups.get(group);
    names.set(cost, [...(names.get(cost) ?? []), name]);
  }
  for (const [group, costs] of groups) {
    const title = group === "functions" ? "Built-in functions" : `\`${group}\``;
    lines.push(`## ${title}`, "", "| operation | steps | bytes |", "| --- | --- | --- |");
    for (const [cost, names] of costs) {
      const { steps, bytes } = parts(cost);
      lines.push(`| ${names.map((name) => `\`${name}\``).join(" ")} | ${shown(steps)} | ${shown(bytes)} |`);
    }
    lines.push("");
  }
  return lines.join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("./costs.md", import.meta.url), page(allRows()));
}
