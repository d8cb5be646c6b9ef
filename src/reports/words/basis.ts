import type { ObligationLine, StatusView, TaskLine } from '../../domain/follow-up/view.ts'
import type { Language } from '../../domain/text.ts'
import { printable } from '../draw/printable.ts'
import { amendingBasis } from './amendments.ts'
import { planDate } from './plan-name.ts'

/** What a duty rests on: the words of its plan, and the documents that changed them for it. */
export function basisText(
  obligation: ObligationLine,
  view: Pick<StatusView, 'plans'>,
  language: Language,
): string {
  const amending = amendingBasis(obligation, (text) => text[language])
  return [planBasis(obligation, view, language), ...amending.map(printable)].join(', ')
}

/** The plan with its date, the place in it or in what reports of it, and the words of the limit: the same for all who owe it. */
export function planBasis(
  { plan, task, deliverable }: ObligationLine,
  { plans }: Pick<StatusView, 'plans'>,
  language: Language,
): string {
  const line = plans.find(({ id }) => id === plan)
  const own = line?.tasks.find(({ id }) => id === task)
  if (line === undefined || own === undefined) return printable(plan)
  const words = own.deliverables.find(({ id }) => id === deliverable)?.deadline ?? null
  const quoted = words === null ? [] : [`“${words}”`]
  return printable(
    [
      planDate(line, (text) => text[language]),
      ...placeOf(own, language),
      ...quoted,
      ...officesOf(own, language),
    ].join(', '),
  )
}

/** The offices that direct the work and that one turns to. */
function officesOf({ supervisor, contact }: TaskLine, language: Language): readonly string[] {
  return [
    ...(supervisor === null ? [] : [`${{ vi: 'chỉ đạo', en: 'directed by' }[language]}: ${supervisor}`]),
    ...(contact === null ? [] : [`${{ vi: 'đầu mối', en: 'contact' }[language]}: ${contact}`]),
  ]
}

/** Where it is said; a place in a report of the document is none in the document. */
function placeOf({ at, source }: TaskLine, language: Language): readonly string[] {
  const reported =
    source === null ? [] : [{ vi: `theo nguồn “${source}”`, en: `as reported in “${source}”` }[language]]
  if (at === null) return reported
  const isNumber = source === null && NUMBERED.test(at)
  return [...reported, isNumber ? { vi: `mục ${at}`, en: `section ${at}` }[language] : at]
}

/** A section is called by its number or letter; any other place (`đoạn 2`, `Điều 3`) says itself what it is. */
const NUMBERED = /^(\d|[IVXLC]+(?!\p{L})|\p{L}(?!\p{L}))/u
