/** CPython 3.14 in this process: the npm package `pyodide`. Used by the recording scripts only, never by the tests. */

import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

/** A function from source text (and mode) to CPython's tree or error, as dump.py writes them. */
export async function loadOracle() {
  const python = await loadPyodide();
  python.runPython(readFileSync(new URL("dump.py", import.meta.url), "utf8"));
  const parse = python.globals.get("dump_source");
  const compile = python.runPython(`
def _compile(text, mode="exec"):
    import warnings
    warnings.simplefilter("ignore")
    try:
        compile(text, "<test>", mode, dont_inherit=True)
    except SyntaxError as error:
        return error_of(error)
    return ""
_compile`);
  return {
    python,
    parse: (text, mode = "exec") => parse(text, mode),
    compile: (text, mode = "exec") => compile(text, mode),
  };
}
