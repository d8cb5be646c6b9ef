import { resolve } from 'node:path'

/**
 * Puts lighter modules in the place of two that packages ask for: the widths of texts, which cli-table3 asks for
 * many times a cell, and child processes, which commander loads for commands that are programs of their own.
 *
 * @type {import('esbuild').Plugin}
 */
export const lighterPackages = {
  name: 'lighter-packages',
  setup(build) {
    build.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('cli-table3') ? { path: resolve('bin/string-width.cjs') } : undefined,
    )
    build.onResolve({ filter: /^(?:node:)?child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: resolve('bin/no-child-process.cjs') } : undefined,
    )
  },
}
