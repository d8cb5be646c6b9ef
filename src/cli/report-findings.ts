import type { StatusView } from '../domain/follow-up/view.ts'
import { findingsText } from '../reports/findings/text.ts'
import { EXIT } from './base/exit.ts'
import type { GlobalOptions } from './base/options.ts'
import type { World } from './base/world.ts'

/** Names on stderr what is wrong with the files, so that nobody takes the tables for whole. */
export function reportFindings(
  { findings }: Pick<StatusView, 'findings'>,
  files: number,
  options: GlobalOptions,
  world: World,
): number {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return EXIT.fine
  if (!options.quiet) {
    world.stderr.write(findingsText(errors, files, { language: options.lang, color: 'plain' }))
  }
  return EXIT.invalidData
}
