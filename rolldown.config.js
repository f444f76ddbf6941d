// Joins the compiled modules into a few files: an import then reads one file instead of two hundred, which is what the
// start of a process waits for. Local names are shortened, since most of that time is the engine's first reading of the
// text; functions and classes keep theirs, so that a stack trace can be read.
//
// The package is made twice. `portable/` is made of ES modules, for browsers, workers and bundlers. Node gets scripts
// beside which V8's code cache lies (`src/start/`), and small ES modules in front of them: that halves the time of an
// import.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Text beyond ASCII is written as escapes: a file without any is read as it is, byte by byte. */
const ascii = {
  name: "ascii",
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      chunk.code = chunk.code?.replace(
        /[\u0080-\uffff]/g,
        (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
    }
  },
};

/** For each entry the ES module that loads its script and, for the library, hands on what it exports. */
const fronts = {
  name: "fronts",
  generateBundle(_options, bundle) {
    for (const { isEntry, name, exports } of Object.values(bundle)) {
      if (!isEntry) continue;
      const script = `load("${name}.cjs");\n`;
      // One module fewer to find and link: the loader is part of each.
      const loader = readFileSync("dist/src/start/engine.js", "utf8").replace(/^export /gm, "");
      const source = `${loader}\n${name === "index" ? `export const { ${exports.join(", ")} } = ${script}` : script}`;
      this.emitFile({
        type: "asset",
        fileName: `${name}.js`,
        source: name === "cli" ? `#!/usr/bin/env node\n${source}` : source,
      });
    }
  },
};

/** The engine as one expression, a function of what a CommonJS module sees: a loader need not copy it to wrap it. */
const wrapped = {
  name: "wrapped",
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.name !== "sandbox") continue;
      chunk.code = `(function (exports, require, module, __filename) {${chunk.code}\n})`;
    }
  },
};

/** The code cache is made with the text that it belongs to: V8 would take an old one for a new text of the same length. */
const cache = {
  name: "cache",
  writeBundle() {
    execFileSync(process.execPath, ["dist/src/start/make-cache.js"]);
  },
};

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const minify = {
  compress: false,
  mangle: { toplevel: true, keepNames: { class: true, function: true } },
  codegen: { removeWhitespace: true },
};

export default [
  {
    input: { index: "dist/src/index.js" },
    platform: "neutral",
    // Node and browsers have different versions of it: see "imports" in package.json.
    external: ["#is-proxy", "#isolation"],
    output: { dir: "dist/portable", format: "esm", chunkFileNames: "[name].js", minify, plugins: [ascii] },
  },
  {
    // What a Web Worker runs, in one file that imports nothing.
    input: { worker: "dist/src/isolation/child-web.js" },
    platform: "neutral",
    resolve: { alias: { "#is-proxy": here("dist/src/host/is-proxy.js") } },
    output: { dir: "dist/portable", format: "esm", minify, plugins: [ascii] },
  },
  {
    input: {
      index: "dist/src/index.js",
      cli: "dist/src/cli/main.js",
      "isolated-child": "dist/src/isolation/child-node.js",
    },
    platform: "node",
    output: {
      dir: "dist",
      format: "cjs",
      entryFileNames: "node/[name].cjs",
      chunkFileNames: "node/[name].cjs",
      // One script for all that an import takes: the code cache is for that.
      advancedChunks: { groups: [{ name: "sandbox", test: (id) => !/src\/(cli\/|isolation\/child)/.test(id) }] },
      minify,
      plugins: [ascii, wrapped, fronts, cache],
    },
  },
];
