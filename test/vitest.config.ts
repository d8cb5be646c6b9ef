import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    // No test measures time: none fails on a slow machine, and what would take for ever still ends.
    testTimeout: 60_000,
  },
})
