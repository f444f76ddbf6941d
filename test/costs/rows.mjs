// Every native there is, with what its row says of its cost.
import { readFileSync } from "node:fs";
import { BUILTIN_COSTS, builtinNamespace } from "../../dist/src/builtins/index.js";
import { configOf, settingsOf } from "../../dist/src/config.js";
import { createMachine } from "../../dist/src/machine-setup.js";
import { attrGet, attrNames, PyBuiltin, PyStaticMethod, PyType, typeOf } from "../../dist/src/objects/model.js";
import { declaredCosts, NativeDef } from "../../dist/src/objects/native.js";
import { Source } from "../../dist/src/syntax/source.js";
import { featureModule, moduleNames } from "../../dist/stdlib/index.js";

/**
 * `group` is the type or module that a row belongs to.
 * @typedef {{ group: string, name: string, signature: string, cost: string | undefined }} Row
 */

/** The costs of a table by single names. */
function byName(costs = {}) {
  const map = new Map();
  for (const [names, cost] of Object.entries(costs)) for (const name of names.split(" ")) map.set(name, cost);
  return map;
}

/** @returns {Row[]} */
function rowsOf(group, defs, costs) {
  const known = byName(costs);
  const rows = defs.map(({ name, signature }) => ({ group, name, signature, cost: known.get(name) }));
  for (const { name } of rows) known.delete(name);
  if (known.size > 0) throw new Error(`${group} declares costs of what it does not have: ${[...known.keys()]}`);
  return rows;
}

/** The built-in names, and the types that have none, found by running the beginning of test/attributes/survey.py. */
function builtinValues() {
  const [survey] = readFileSync(new URL("../attributes/survey.py", import.meta.url), "utf8").split("\ndef of_type(");
  const machine = createMachine(settingsOf(configOf({ features: "all" })), { write() {}, guard: (f) => f() });
  const limits = { steps: 1e9, memory: 1e9, recursion: 1000, time: 1e9, output: 1e9 };
  const run = machine.startRun(limits, () => false);
  const source = `${survey}\nvalues = [make() for make in VALUES.values()]\nwaiting.close()\n`;
  const code = machine.compile(new Source(source, "survey.py"), "exec");
  const globals = machine.newGlobals("__main__", code);
  machine.main = globals;
  machine.run(code, globals);
  machine.endRun(run);
  const names = builtinNamespace(machine);
  return [...attrNames(names).map((name) => attrGet(names, name)), ...attrGet(globals, "values").items.map(typeOf)];
}

function defsOfType(type) {
  const defs = [];
  for (const name of attrNames(type.attrs)) {
    const value = attrGet(type.attrs, name);
    const { def } = value instanceof PyStaticMethod ? value.func : (value ?? {});
    if (def !== undefined) defs.push(def.unchecked ?? def);
  }
  return defs;
}

/** @returns {Row[]} */
export function allRows() {
  const values = builtinValues();
  const types = new Set(values.filter((value) => value instanceof PyType));
  const functions = values.filter((value) => value instanceof PyBuiltin).map(({ def }) => def);
  const ofModules = [];
  for (const name of moduleNames()) {
    const module = featureModule(name);
    const defs = (module.functions?.() ?? []).map((row) => new NativeDef(...row));
    ofModules.push(...rowsOf(name, defs, module.costs));
    for (const type of module.types ?? []) types.add(type);
  }
  const ofTypes = [];
  for (const type of types) {
    // Asked first: a type's table is read when the type is first looked into.
    const defs = defsOfType(type);
    ofTypes.push(...rowsOf(type.name, defs, declaredCosts.get(type)));
  }
  return [...rowsOf("functions", functions, BUILTIN_COSTS), ...ofTypes, ...ofModules];
}
