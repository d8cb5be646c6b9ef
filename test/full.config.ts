import { defineConfig } from 'vitest/config'
import { BEFORE_RELEASE, usual } from './vitest.config.ts'

// What a release needs besides: what is printed by an office, and what hangs on the moment or on size four times over.
export default defineConfig({
  test: {
    ...usual,
    include: [
      'test/slow/programs/**/*.test.ts',
      'test/slow/fuzz/seeds.test.ts',
      'test/slow/{blow-up,changed-letters,deadline-properties,hostile-formats,mutations,process}.test.ts',
      'test/slow/{record-process,scanning-slips,special-files,threads,time-travel,too-much,yaml-suite}.test.ts',
      ...BEFORE_RELEASE,
    ],
    env: { PLAN_CHECK_TIMES: '4', PLAN_CHECK_RUNS: '1000', PLAN_CHECK_KILLS: '250' },
  },
})
