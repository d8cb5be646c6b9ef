import { resolve } from 'node:path'

/**
 * Puts lighter modules in the place of four that packages ask for: the widths of texts, which cli-table3 asks for
 * many times a cell; child processes, which commander loads for commands that are programs of their own; what chalk
 * asks a terminal for its colours with, since the program says itself whether there are any; and what nodemailer
 * fetches attachments with.
 *
 * @type {import('esbuild').Plugin}
 */
export const lighterPackages = {
  name: 'lighter-packages',
  setup(build) {
    build.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('cli-table3') ? { path: resolve('scripts/string-width.js') } : undefined,
    )
    build.onResolve({ filter: /^(?:node:)?child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: resolve('scripts/no-child-process.js') } : undefined,
    )
    build.onResolve({ filter: /fetch[/]index[.]js$/ }, ({ importer }) =>
      importer.includes('nodemailer') ? { path: resolve('scripts/no-fetch.js') } : undefined,
    )
    build.onResolve({ filter: /^#supports-color$/ }, () => ({
      path: resolve('node_modules/chalk/source/vendor/supports-color/browser.js'),
    }))
  },
}
