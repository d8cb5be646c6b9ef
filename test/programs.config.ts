import { defineConfig } from 'vitest/config'
import { usual } from './vitest.config.ts'

// What needs a browser, an office or another program beside Node.
export default defineConfig({ test: { ...usual, include: ['test/slow/programs/**/*.test.ts'] } })
