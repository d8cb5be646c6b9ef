import { defineConfig } from 'vitest/config'
import { usual } from './vitest.config.ts'

// What a release needs besides: what is printed by an office, and what hangs on the moment or on size four times over.
export default defineConfig({
  test: {
    ...usual,
    include: [
      'test/slow/programs/**/*.test.ts',
      'test/slow/fuzz/seeds.test.ts',
      'test/slow/{killed,killed-by-chance,mutations,record-process,thousands,too-much}.test.ts',
    ],
    env: { PLAN_CHECK_TIMES: '4', PLAN_CHECK_RUNS: '1000', PLAN_CHECK_KILLS: '250' },
  },
})
