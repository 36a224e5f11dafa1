import { defineConfig } from "vitest/config";

// Many tests start the coder or a command; on a busy machine one of them may take longer than the usual five seconds.
export default defineConfig({
  test: { include: ["test/**/*.test.ts"], exclude: ["test/browser/**", "**/node_modules/**"], testTimeout: 30_000 },
});
