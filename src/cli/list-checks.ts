import { ruleListFormats } from '../reports/index.ts'
import { rules } from '../rules.ts'
import { EXIT } from './exit.ts'
import { colorFor, type FormatOptions, widthOf } from './options.ts'
import { deliver, wantedFormats } from './outputs.ts'
import type { World } from './world.ts'

/** Prints every code with its severity and title. */
export function listChecks(options: FormatOptions, world: World): number {
  for (const { format, file } of wantedFormats(options.format ?? ['table'], ruleListFormats)) {
    const color = file === null ? colorFor(world, options) : 'plain'
    const width = file === null ? widthOf(world) : 100
    deliver(format.render(rules, { language: options.lang, color, width }), file, world)
  }
  return EXIT.fine
}
