import { validate as findingsIn } from '../examine.ts'
import { findingFormats } from '../reports/index.ts'
import { aroundOf } from './asking.ts'
import { EXIT } from './exit.ts'
import { colorFor, type GlobalOptions } from './options.ts'
import { deliver, wantedFormats } from './outputs.ts'
import { chosenFiles } from './workspace.ts'
import type { World } from './world.ts'

export interface ValidateOptions extends GlobalOptions {
  readonly format?: readonly string[]
}

/** Prints all that is wrong with the files. Exit code 1 where there is an error. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  world: World,
): Promise<number> {
  const wanted = wantedFormats(options.format ?? ['text'], findingFormats)
  const { files, isChosen, count } = chosenFiles(paths, options.plans, world)
  const findings = (await findingsIn(files, aroundOf(options, world))).filter(({ file }) => isChosen(file))
  for (const { format, file } of wanted) {
    const color = file === null ? colorFor(world, options) : 'plain'
    deliver(format.render(findings, count, { language: options.lang, color }), file, world)
  }
  return findings.some(({ severity }) => severity === 'error') ? EXIT.invalidData : EXIT.fine
}
