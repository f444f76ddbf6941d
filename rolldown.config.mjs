// Joins the compiled modules into a few files: an import then reads one file instead of two hundred, which is what the
// start of a process waits for. Names are kept, so that a stack trace can be read.
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
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  },
};
