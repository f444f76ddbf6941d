import { defineConfig } from "vitest/config";

// Tests run the built package, as a user would: `npm test` builds first.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // What the build made is loaded as it is.
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
