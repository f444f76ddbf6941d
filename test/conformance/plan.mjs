// What is run for one module of CPython's suite: its statements, the shim, and stubs for what is missing.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runScript } from "../support/terrarium.mjs";

const shimFolder = new URL("./shim/", import.meta.url);
const shimText = (file) => readFileSync(new URL(file, shimFolder), "utf8");

/** Modules that are replaced on both sides. */
const SHIM = {
  conformance: "conformance.py",
  patterns: "patterns.py",
  unittest: "unittest.py",
  doctest: "doctest.py",
  warnings: "warnings.py",
  gc: "gc.py",
  textwrap: "textwrap.py",
  "test.support": "support.py",
  "test.support.import_helper": "import_helper.py",
  "test.support.os_helper": "os_helper.py",
  "test.support.script_helper": "script_helper.py",
  "test.support.warnings_helper": "warnings_helper.py",
};
/** Modules that are stubs on both sides whatever Terrarium has: processes, the collector, frames, bytecode, files. */
const ALWAYS_STUBS = [
  "weakref",
  "pickle",
  "inspect",
  "unittest.mock",
  "dis",
  "ast",
  "_testcapi",
  "_testinternalcapi",
  "threading",
  "asyncio",
  "locale",
  "tempfile",
];

/** What older suites call a module. */
const FORMER_NAMES = { test_str: "test_unicode" };

/** The folder of the suite of the installed Python, or undefined. */
export function suiteFolder() {
  try {
    const script = "import test, sys; print(test.__path__[0]); print(sys.version.split()[0])";
    const [folder, version] = execFileSync("python3", ["-c", script], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    })
      .trim()
      .split("\n");
    return existsSync(folder) ? { folder, version } : undefined;
  } catch {
    return undefined;
  }
}

const importable = new Map();

/** Whether Terrarium has a module of this name. */
function terrariumHas(name) {
  if (!importable.has(name)) importable.set(name, runScript(`import ${name}`).traceback === undefined);
  return importable.get(name);
}

const pythonText = (text) => JSON.stringify(text);

function chunksText(chunks) {
  const tuples = chunks.map(
    ([line, text, names, parts]) =>
      `(${line}, ${pythonText(text)}, ${JSON.stringify(names)}, ${JSON.stringify(parts)}),\n`,
  );
  return `[\n${tuples.join("")}]`;
}

/** Methods that define a `__del__`: they are about the moment in which an object goes away, and skipped on both sides. */
function finalizing(chunks) {
  const found = [];
  for (const [line, text, , parts] of chunks) {
    const name = /^class (\w+)/m.exec(text)?.[1];
    const lines = text.split("\n");
    for (const [first, last] of parts) {
      const part = lines.slice(first - line, last - line + 1).join("\n");
      const method = /^\s+def (test\w*)/m.exec(part)?.[1];
      if (name !== undefined && method !== undefined && part.includes("def __del__")) found.push(`${name}.${method}`);
    }
  }
  return found;
}

const CHUNKS = fileURLToPath(new URL("./chunks.py", import.meta.url));

/** The statements of a source of the suite, with the names they import, and all modules that are imported in it. */
function split(source) {
  const text = execFileSync("python3", [CHUNKS], { input: source, encoding: "utf8", maxBuffer: 2 ** 28 });
  return JSON.parse(text);
}

/**
 * @param {string} name "test_grammar"
 * @param {string} folder
 */
export function planOf(name, folder) {
  const fileOf = (module) =>
    [`${folder}/${module}.py`, `${folder}/${module}/__init__.py`].find((path) => existsSync(path));
  const path = fileOf(name) ?? fileOf(FORMER_NAMES[name] ?? name);
  if (path === undefined) return undefined;
  const source = readFileSync(path, "utf8");
  const modules = { test: "" };
  for (const [module, file] of Object.entries(SHIM)) modules[module] = shimText(file);
  const seen = new Set();
  const stubs = [];

  const provide = (module) => {
    if (seen.has(module) || module in modules) return;
    seen.add(module);
    const inTest = module.startsWith("test.") ? fileOf(module.slice(5).replaceAll(".", "/")) : undefined;
    if (inTest !== undefined && module !== `test.${name}`) {
      const { chunks, imports } = split(readFileSync(inTest, "utf8"));
      modules[module] =
        `import conformance as _conformance\n_conformance.load(globals(), ${chunksText(chunks)}, ${pythonText(module)})\n`;
      for (const each of imports) provide(each);
    } else if (
      module !== "__future__" &&
      module !== `test.${name}` &&
      (ALWAYS_STUBS.includes(module) || !terrariumHas(module))
    ) {
      modules[module] =
        `import conformance as _conformance\n_conformance.stub_module(globals(), ${pythonText(module)})\n`;
      stubs.push(module);
      const parent = module.slice(0, Math.max(0, module.lastIndexOf(".")));
      if (parent !== "") provide(parent);
    }
  };

  const { chunks, imports } = split(source);
  for (const each of imports) provide(each);
  modules[`test.${name}`] = [
    `_CHUNKS = ${chunksText(chunks)}`,
    "def _start(done, doctests):",
    "    import conformance",
    "    chunks = globals().pop('_CHUNKS')",
    `    unfit = {${finalizing(chunks)
      .map((each) => `${pythonText(each)}: 1`)
      .join(", ")}}`,
    `    conformance.run(__name__, globals(), chunks, ${pythonText(`${name}.py`)}, done, doctests, unfit)`,
    "",
  ].join("\n");
  const doctests = /^import doctest|^from doctest/m.test(source);
  return {
    name,
    modules,
    stubs: stubs.sort(),
    key: createHash("sha256")
      .update(JSON.stringify([modules, doctests]))
      .digest("hex")
      .slice(0, 24),
    program: (done) =>
      `import test.${name} as target\ntarget._start({${[...done].map((each) => `${pythonText(each)}: 1`).join(", ")}}, ${doctests ? "True" : "False"})\n`,
  };
}

/** Names of all test modules there are, for messages. */
export const suiteModules = (folder) =>
  readdirSync(folder)
    .filter((file) => /^test_\w+\.py$/.test(file))
    .map((file) => file.slice(0, -3));
