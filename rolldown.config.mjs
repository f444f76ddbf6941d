// Joins the compiled modules into a few files: an import then reads one file instead of two hundred, which is what the
// start of a process waits for. Local names are shortened, since most of that time is the engine's first reading of the
// text; functions and classes keep theirs, so that a stack trace can be read.

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

export default {
  input: {
    index: "dist/src/index.js",
    cli: "dist/src/cli/main.js",
    "isolated-child": "dist/src/isolation/child-node.js",
  },
  platform: "node",
  // Node and browsers have different versions of it: see "imports" in package.json.
  external: ["#is-proxy", "#isolation"],
  output: {
    dir: "dist",
    format: "esm",
    chunkFileNames: "[name].js",
    minify: {
      compress: false,
      mangle: { toplevel: true, keepNames: { class: true, function: true } },
      codegen: { removeWhitespace: true },
    },
    plugins: [ascii],
  },
};
