// What operations cost as they grow: each is run at some sizes, and the steps and bytes of its runs are compared.
import { Sandbox } from "../../dist/src/index.js";
import { evaluate } from "./formula.mjs";
import { GROUPS, recipeOf } from "./recipes.mjs";

const limits = { steps: 1e9, memory: 2 ** 29, time: 60_000, recursion: 500, input: 2 ** 20, output: 2 ** 20 };
const SIZE = 1536;

/** The sizes at which an operation is tried: a first, and for each of n, m and k that it depends on one four times as large. */
function pointsOf(group, text, sizes) {
  const n = GROUPS[group].size ?? SIZE;
  const first = { n, m: 2 * n, k: n / 4 };
  const points = [first];
  for (const size of ["n", "m", "k"]) {
    const isFree = !sizes.some((each) => each.startsWith(size));
    if (isFree && new RegExp(`\\b${size}\\b`).test(text)) points.push({ ...first, [size]: 4 * first[size] });
  }
  for (const point of points) {
    for (const each of sizes) {
      const [size, value] = each.replace("//", "/").split(" = ");
      point[size] = evaluate(value, point);
    }
  }
  return points;
}

/**
 * Runs the operations of some rows.
 * @param {import("./rows.mjs").Row[]} rows
 * @returns {{ row: import("./rows.mjs").Row, operation: string, error?: string,
 *   points: { n: number, m: number, k: number, steps: number, bytes: number }[] }[]}
 */
export function measure(rows) {
  const sandbox = new Sandbox({ features: "all", limits, jit: { after: Infinity } });
  const functions = new Map();
  const define = (lines) => {
    const body = lines.map((line) => `    ${line}\n`).join("");
    if (!functions.has(body)) functions.set(body, `f${functions.size}`);
    return functions.get(body);
  };
  const tried = [];
  for (const row of rows) {
    const recipe = recipeOf(row);
    if (recipe === undefined || recipe === null) continue;
    const { setup, operation, sizes } = recipe;
    tried.push({
      row,
      operation,
      before: define([...setup, "return None"]),
      whole: define([...setup, operation, "return None"]),
      points: pointsOf(row.group, [...setup, operation].join("\n"), sizes),
    });
  }
  const source = [...functions].map(([body, name]) => `def ${name}(n, m, k):\n${body}`);
  sandbox.execute(
    `import bisect, collections, decimal, functools, heapq, itertools, json, math, operator, sys, types\n${source.join("")}`,
  );
  const known = new Map();
  const cost = (name, { n, m, k }) => {
    const key = `${name} ${n} ${m} ${k}`;
    if (!known.has(key)) {
      sandbox.call(name, [n, m, k]);
      known.set(key, sandbox.usage);
    }
    return known.get(key);
  };
  return tried.map(({ row, operation, before, whole, points }) => {
    try {
      // Once to have done what is done at a first use only.
      sandbox.call(whole, [96, 192, 12]);
      return {
        row,
        operation,
        points: points.map((point) => {
          const less = cost(before, point);
          const more = cost(whole, point);
          return {
            ...point,
            steps: more.steps - less.steps,
            bytes: more.allocated - less.allocated,
            ms: more.timeMs - less.timeMs,
          };
        }),
      };
    } catch (error) {
      return { row, operation, points: [], error: error.message };
    }
  });
}
