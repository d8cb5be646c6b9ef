import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    // What needs a browser, an office or another program beside Node has a run of its own.
    exclude: ['test/slow/programs/**'],
    setupFiles: ['test/support/seed.ts'],
    // An expectation that is missing fails; `npm run goldens` writes it.
    update: 'none',
    maxWorkers: availableParallelism(),
    // No test measures time: none fails on a slow machine, and what would take for ever still ends.
    testTimeout: 300_000,
  },
})
