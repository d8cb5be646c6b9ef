import { mergeConfig } from 'vitest/config'
import usual from './vitest.config.ts'

export default mergeConfig(
  { ...usual, test: { ...usual.test, include: [], exclude: [] } },
  { test: { include: ['test/slow/programs/**/*.test.ts'] } },
)
