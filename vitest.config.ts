import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const built = fileURLToPath(new URL("./dist/src/index.js", import.meta.url));

export default defineConfig({
  // Tests that look inside and tests that use the package must meet the same classes: the compiled modules, of which the
  // package's own files are made. The examples of the documentation run on those.
  resolve: { alias: [{ find: /^terrarium$/, replacement: built }] },
  test: {
    include: ["test/**/*.test.ts"],
    // What the build made is loaded as it is.
    server: { deps: { external: [/\/dist\//] } },
    // Two at a time, however few processors there are: much of a test file is waiting for a child.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
