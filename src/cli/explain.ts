import { explanationOf } from '../domain/deadline/explanation.ts'
import { readDeadline } from '../domain/deadline/read.ts'
import { type Readings, USUAL_READINGS } from '../domain/deadline/reading.ts'
import type { Day } from '../domain/time/day.ts'
import { explanationFormats } from '../reports/index.ts'
import { EXIT, UsageError } from './exit.ts'
import { among, colorFor, type GlobalOptions, widthOf } from './options.ts'
import { deliver, wantedFormats } from './outputs.ts'
import { dayInVietnam } from './today.ts'
import type { World } from './world.ts'

export interface ExplainOptions extends GlobalOptions {
  readonly deadline?: string
  readonly issued?: Day
  readonly beforeMonth?: string
  readonly beforeDay?: string
  readonly format?: readonly string[]
}

/** Prints how the words of a deadline are read. A refusal is an answer too: exit code 0. */
export function explain(options: ExplainOptions, world: World): number {
  const { deadline, issued = null } = options
  if (deadline === undefined) throw NOTHING_ASKED
  const wanted = wantedFormats(options.format ?? ['table'], explanationFormats)
  const reading = readDeadline(deadline, { issued, readings: readingsOf(options) })
  const explanation = explanationOf(reading, issued ?? dayInVietnam(world.now()))
  for (const { format, file } of wanted) {
    const color = file === null ? colorFor(world, options) : 'plain'
    deliver(format.render(explanation, { language: options.lang, color, width: widthOf(world) }), file, world)
  }
  return EXIT.fine
}

function readingsOf({ beforeMonth, beforeDay }: ExplainOptions): Readings {
  const said = (option: string, word: string | undefined) =>
    word === undefined ? [] : among(option, [word], ['strict', 'inclusive'] as const)
  const [month = USUAL_READINGS.beforeMonth] = said('--before-month', beforeMonth)
  const [day = USUAL_READINGS.beforeDay] = said('--before-day', beforeDay)
  return { beforeMonth: month, beforeDay: day }
}

const NOTHING_ASKED = new UsageError(
  { vi: 'Cần lời thời hạn để giải thích.', en: 'There is nothing to explain.' },
  {
    vi: 'Viết như: plan-check explain --deadline "Quý II/2024" --issued 2023-07-03.',
    en: 'Write it like: plan-check explain --deadline "Quý II/2024" --issued 2023-07-03.',
  },
)
