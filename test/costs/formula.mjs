// The formulas of Costs (src/objects/native.ts): "n/8 steps, 8n + 8m bytes".
import { productSteps } from "../../dist/src/objects/number-size.js";

const FUNCTIONS = {
  min: Math.min,
  max: Math.max,
  log: Math.log2,
  /** What multiplying ints of so many bits costs. */
  product: productSteps,
};

/**
 * What a formula says for some sizes.
 * @param {string} formula
 * @param {{ n: number, m: number, k: number }} sizes
 */
export function evaluate(formula, { n, m, k }) {
  const tokens = formula.replace(/\blog ([nmk])\b/g, "log($1)").match(/[\d.]+|\w+|\S/g) ?? [];
  let code = "";
  let last = "";
  for (const token of tokens) {
    // What stands side by side is multiplied: 8n, n k, n log n.
    if (/^(\d.*|[nmk]|\))$/.test(last) && /^[\w(]/.test(token)) code += "*";
    code += token;
    last = token;
  }
  const names = Object.keys(FUNCTIONS);
  return new Function(...names, "n", "m", "k", `return ${code};`)(...Object.values(FUNCTIONS), n, m, k);
}

/**
 * The two formulas of a cost; "0" where it says nothing.
 * @param {string} [cost]
 */
export function parts(cost = "") {
  const [, steps = "0", bytes = "0"] = /^(?:(.*?) steps)?(?:, )?(?:(.*) bytes)?$/.exec(cost) ?? [];
  return { steps, bytes };
}
