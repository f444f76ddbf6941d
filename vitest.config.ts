import { defineConfig } from "vitest/config";

// Tests run the built package, as a user would: `npm test` builds first.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
