import process from 'node:process'
import fc from 'fast-check'

/**
 * Properties try the same examples in every run, so that what fails is what a change broke. To look further:
 * PLAN_CHECK_SEED=$RANDOM npx vitest run --config test/vitest.config.ts
 */
fc.configureGlobal({ seed: Number(process.env.PLAN_CHECK_SEED ?? 129) })
