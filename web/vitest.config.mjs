// The tests of web/: `node node_modules/vitest/vitest.mjs run --config web/vitest.config.mjs`.
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: "../node_modules/.vite",
  test: { include: ["tests/**/*.test.ts"] },
});
