import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** What replaces a module, and would do so for the files after it in the same process. */
export const REPLACES_MODULES = [
  'test/cli/fix-meanwhile.test.ts',
  'test/cli/read-only.test.ts',
  'test/cli/record/edited-meanwhile.test.ts',
  'test/cli/record/evaluations.test.ts',
]

/** What takes long and is about the package, or tries again and again: full.config.ts has it, before a release. */
export const BEFORE_RELEASE = [
  'test/slow/{killed,killed-by-chance,thousands,workbook-time-zones}.test.ts',
  'test/slow/package/{action,shown-commands,tarball}.test.ts',
]

/** What every run of tests goes by. */
export const usual: ViteUserConfig['test'] = {
  root: fileURLToPath(new URL('..', import.meta.url)),
  // Say so where what the build makes of schemas, styles and scripts is older than these.
  globalSetup: ['scripts/schema-digest.mjs', 'scripts/page-assets.mjs'],
  setupFiles: ['test/support/seed.ts'],
  // An expectation that is missing fails; `npm run goldens` writes it.
  update: 'none',
  maxWorkers: availableParallelism(),
  // No test measures time: none fails on a slow machine, and what would take for ever still ends.
  testTimeout: 300_000,
  hookTimeout: 300_000,
}

// What needs a browser, an office or another program beside Node has a run of its own: full.config.ts.
export default defineConfig({
  test: {
    ...usual,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: [
            'test/{unit,cli,corpus,registers}/**/*.test.ts',
            'test/slow/*.test.ts',
            'test/slow/{fuzz,package}/*.test.ts',
          ],
          exclude: [...REPLACES_MODULES, ...BEFORE_RELEASE],
          // The modules of the program are loaded once for all files: they keep nothing that a test could see.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: REPLACES_MODULES } },
    ],
  },
})
