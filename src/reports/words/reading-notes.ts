import { notationWords } from '../../domain/deadline/schedule-words.ts'
import type { ObligationLine, StatusView } from '../../domain/follow-up/view.ts'
import { inBoth, type Language } from '../../domain/text.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import type { Say } from '../draw/page.ts'
import { printable } from '../draw/printable.ts'
import { OTHER_READING_MARK } from './duty-words.ts'
import { planName } from './plan-name.ts'
import { groupedBy } from './table-lines.ts'

/** What notes on readings ask of a view. */
type Doubtful = Pick<StatusView, 'obligations' | 'plans'>

/**
 * What each doubtful last day would be by the other reading, a note for each wording of a plan: called by its id,
 * which this program understands, or by its number or kind and date, which every reader does.
 */
export function readingNotes(
  view: Doubtful,
  language: Language,
  called: 'by-id' | 'by-number' = 'by-id',
): readonly string[] {
  const say: Say = (text) => text[language]
  const doubtful = view.obligations.filter(
    ({ otherReading, originalDue }) => otherReading !== null && originalDue !== null,
  )
  const plans = new Map(view.plans.map((plan) => [plan.id, plan]))
  const byWords = groupedBy(doubtful, (line) =>
    JSON.stringify([line.plan, wordsOf(line, plans), line.originalDue]),
  )
  return byWords.map((group) => {
    const { plan, originalDue: due, otherReading } = group[0]
    const tasks = [...new Set(group.map(({ task }) => task))].join(', ')
    const words = printable(wordsOf(group[0], plans))
    const other = /^once (\d{4}-\d{2}-\d{2})$/.exec(otherReading ?? '')?.[1]
    const otherwise =
      other === undefined ? say(notationWords(otherReading ?? '')) : formatDay(other, language)
    const own = plans.get(plan)
    const name = own === undefined ? plan : planName(own, say)
    const place =
      called === 'by-id'
        ? inBoth(`${plan}#${tasks}`)
        : { vi: `${name}, nhiệm vụ ${tasks}`, en: `${name}, task ${tasks}` }
    return say({
      vi: `${OTHER_READING_MARK} ${place.vi}: “${words}” đọc là hết ngày ${formatDay(due ?? '', 'vi')}; cách đọc khác: ${otherwise}.`,
      en: `${OTHER_READING_MARK} ${place.en}: “${words}” is read as through ${due}; the other reading is ${otherwise}.`,
    })
  })
}

function wordsOf(
  { plan, task, deliverable }: ObligationLine,
  plans: ReadonlyMap<string, Doubtful['plans'][number]>,
): string {
  const line = plans.get(plan)?.tasks.find(({ id }) => id === task)
  return line?.deliverables.find(({ id }) => id === deliverable)?.deadline ?? ''
}
