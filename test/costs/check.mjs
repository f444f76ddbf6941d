// Whether what is charged is what the tables declare: each operation is tried at some sizes, and the steps and bytes that
// come on top as a size grows are compared with those that follow from the formula.
//   node test/costs/check.mjs [filter]       shows every operation, with what it was found to cost
import { fileURLToPath } from "node:url";
import { evaluate, parts } from "./formula.mjs";
import { measure } from "./measure.mjs";
import { GROUPS, recipeOf } from "./recipes.mjs";
import { allRows } from "./rows.mjs";

/** What two runs may differ by although nothing grows, and by how much a formula may be wrong. */
const SLACK = { steps: 5, bytes: 100 };
const TOLERANCE = 0.12;

/** What is wrong with the cost of an operation: a line for each size that it grows with otherwise than declared. */
export function judge({ row, operation, points, error }) {
  if (error !== undefined) return [`${row.group}.${row.name}: ${operation}: ${error}`];
  const wrong = [];
  const [first, ...larger] = points;
  for (const unit of ["steps", "bytes"]) {
    const formula = parts(row.cost)[unit];
    for (const point of larger) {
      const declared = evaluate(formula, point) - evaluate(formula, first);
      const found = point[unit] - first[unit];
      const allowed = SLACK[unit] + TOLERANCE * Math.max(Math.abs(declared), Math.abs(found));
      if (Math.abs(found - declared) <= allowed) continue;
      const size = ({ n, m, k }) => `n=${n} m=${m} k=${k}`;
      wrong.push(
        `${row.group}.${row.name}: ${operation}: from ${size(first)} to ${size(point)} ${Math.round(found)} ${unit} more, ` +
          `by "${formula}" it would be ${Math.round(declared)}`,
      );
    }
  }
  return wrong;
}

/** Operations without a recipe: of types and modules that have some, or with a cost that is declared. */
export const untried = (rows) =>
  rows.filter((row) => recipeOf(row) === undefined && (row.group in GROUPS || row.cost !== undefined));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , filter = ""] = process.argv;
  const rows = allRows().filter(({ group, name }) => `${group}.${name}`.includes(filter));
  for (const each of measure(rows)) {
    const wrong = judge(each);
    for (const line of wrong) console.log(line);
    if (filter !== "" && wrong.length === 0)
      console.log(`${each.row.group}.${each.row.name}: ${each.operation}: ${each.row.cost ?? "constant"}`);
  }
}
