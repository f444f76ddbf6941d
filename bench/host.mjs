// What crossing the border costs, as a benny suite: values in, values out, calls in both directions.
//   node bench/host.mjs
import benny from "benny";
import { Sandbox } from "terrarium";

const sandbox = new Sandbox({ limits: { steps: Infinity, memory: 2 ** 30, time: Infinity } });
const rows = Array.from({ length: 1000 }, (_, i) => ({ id: i, name: `row ${i}`, price: i * 1.5, tags: ["a", "b"] }));
const formula = sandbox.compile("price * qty * (1 - off)", { mode: "eval" });
const total = sandbox.compile("sum(row['price'] for row in rows)", { mode: "eval" });
const back = sandbox.compile("rows", { mode: "eval" });
const host = sandbox.compile("f(1, 2)", { mode: "eval" });
sandbox.execute("def add(a, b): return a + b");

await benny.suite(
  "the border",
  benny.add("a formula with three numbers", () => {
    formula.run({ price: 2, qty: 3, off: 0.5 });
  }),
  benny.add("1,000 rows in, one number out", () => {
    total.run({ rows });
  }),
  benny.add("1,000 rows in and out", () => {
    back.run({ rows });
  }),
  benny.add("the program calls a host function", () => {
    host.run({ f: (a, b) => a + b });
  }),
  benny.add("the host calls a function of the program", () => {
    sandbox.call("add", [1, 2]);
  }),
  benny.add("a new sandbox that runs 1+1", () => {
    new Sandbox().execute("1+1");
  }),
  benny.cycle(),
  benny.complete(),
);
