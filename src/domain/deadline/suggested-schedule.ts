import { yearOf } from '../time/day.ts'
import type { PhraseItem } from './model/item.ts'
import { daysOfMoment, type Stretch } from './model/moment.ts'
import type { ReadingContext } from './model/reading.ts'
import { recurring, type Schedule } from './model/schedule.ts'
import { notationOf, parseNotation } from './notation.ts'
import { datedMoment } from './resolve/dating.ts'

/**
 * A schedule that whoever enters a phrase may have in mind where it cannot be read, of what its clear words mean: that of the date, the recurrence or
 * the event which stands in the words, else the end of the document's year. Only ever a suggestion.
 */
export function suggestedSchedule(items: readonly PhraseItem[], { issued }: ReadingContext): string {
  const dated = items.flatMap((item) => dayOf(item, issued))
  const [day] = dated.toSorted((one, other) => one.rank - other.rank)
  if (day !== undefined) return `once ${day.through}`
  const [schedule] = items.flatMap(scheduleOf).filter((some) => parseNotation(notationOf(some)) !== null)
  return schedule === undefined
    ? `once ${issued === null ? 2024 : yearOf(issued)}-12-31`
    : notationOf(schedule)
}

function dayOf(item: PhraseItem, issued: ReadingContext['issued']) {
  if (item.kind !== 'moment' || item.moment.shape !== 'stretch') return []
  const { moment } = item
  const days =
    moment.year === null
      ? datedMoment(moment, issued)
      : (daysOfMoment(moment, moment.year) ?? { because: null })
  return 'because' in days ? [] : [{ rank: RANKS[moment.grain], through: days.last }]
}

function scheduleOf(item: PhraseItem): readonly Schedule[] {
  switch (item.kind) {
    case 'every':
      return [[recurring(item.every, { count: item.count, times: item.times ?? 1 })]]
    case 'term':
      return [[{ kind: 'triggered', term: item.term }]]
    case 'event':
      return [[{ kind: 'triggered', term: null }]]
    case 'continuous':
      return [[{ kind: 'continuous' }]]
    default:
      return []
  }
}

/** The narrower the time, the likelier it is the limit. */
const RANKS: Readonly<Record<Stretch['grain'], number>> = {
  day: 0,
  edge: 1,
  'half-month': 2,
  month: 3,
  quarter: 4,
  'half-year': 5,
  year: 6,
}
