import type { StoredCell } from '../documents/stored-table.ts'
import { digestOf } from '../domain/follow-up/row-key.ts'
import type { Text } from '../domain/text.ts'
import { type Day, dayOf } from '../domain/time/day.ts'
import type { FilledRow } from './filled-rows.ts'
import type { Reply, Says, UntakenCode } from './reply.ts'
import {
  dateForNumber,
  dateIn1904,
  dayOrMonth,
  errorIn,
  type Filled,
  formulaIn,
  noSuchDay,
  notWhole,
  numberForDate,
  SENTENCES,
  tooLongIn,
  unprintableIn,
} from './untaken-words.ts'
import { saysUnfinished, whatWordsAsk } from './what-words-ask.ts'
import { wholeDay } from './written-days.ts'

/** How cells that a program has made dates of are taken: as they are stored, or only where no other day can be meant. */
export interface DateReading {
  readonly dates: 'if-certain' | 'as-stored'
  readonly epoch: '1900' | '1904'
}

/** What a row says, in one way or not at all. */
export function replyIn({ place, key, cells }: FilledRow, reading: DateReading): Reply {
  const id = key?.of === 'obligation' ? key.id : null
  const untaken = ({ code, because }: Doubt): Reply => ({ is: 'untaken', place, id, code, because })
  if (key === null) return untaken({ code: 'row-added', because: SENTENCES.rowAdded })
  if (cells === null) return untaken({ code: 'no-head', because: SENTENCES.noHead })
  if (key.of === 'support') return untaken({ code: 'helping-only', because: SENTENCES.helpingOnly })
  const { task, result, completed, document } = cells
  if (task.value.is !== 'words' || digestOf(task.value.words) !== key.words)
    return untaken({ code: 'task-changed', because: SENTENCES.taskChanged })
  const words = wordsIn(result, 'result')
  if (isDoubt(words)) return untaken(words)
  const date = dayIn(completed, reading)
  if (isDoubt(date)) return untaken(date)
  const number = wordsIn(document, 'document')
  if (isDoubt(number)) return untaken(number)
  const says = whatIsSaid(words, date)
  if (isDoubt(says)) return untaken(says)
  return { is: 'proposal', place, id: key.id, by: key.by, says, document: number, words }
}

/** Why something cannot be taken. */
interface Doubt {
  readonly code: UntakenCode
  readonly because: Text
}

function isDoubt(found: string | null | Says | Doubt): found is Doubt {
  return typeof found === 'object' && found !== null && 'code' in found
}

function whatIsSaid(words: string | null, date: Day | null): Says | Doubt {
  const asks = whatWordsAsk(words ?? '')
  if (asks.what === 'unclear') return { code: 'unclear-request', because: SENTENCES.unclearRequest }
  if (asks.what !== 'nothing' && date !== null)
    return { code: 'date-with-request', because: SENTENCES.dateWithRequest }
  if (asks.what === 'not-ours') return { event: 'contested' }
  if (asks.what === 'extension')
    return asks.through === null
      ? { code: 'no-new-day', because: SENTENCES.noNewDay }
      : { event: 'extension-requested', through: asks.through }
  if (date === null) return { code: 'no-date', because: SENTENCES.noDate }
  if (saysUnfinished(words ?? '')) return { code: 'not-done-yet', because: SENTENCES.notDoneYet }
  return { event: 'delivered', date }
}

/** What no cell may hold, whatever it is for. */
function troubleIn({ value, by }: StoredCell, column: Filled): Doubt | null {
  if (value.is === 'error') return { code: 'error-cell', because: errorIn(column, value.code) }
  return by === 'formula' ? { code: 'formula', because: formulaIn(column) } : null
}

/** The words of a cell in one line; null where it is empty. */
function wordsIn(cell: StoredCell, column: 'result' | 'document'): string | null | Doubt {
  const trouble = troubleIn(cell, column)
  if (trouble !== null) return trouble
  const { value } = cell
  switch (value.is) {
    case 'empty':
    case 'error':
      return null
    case 'number':
      // A point may have been a zero's or a slash's: 1.10 comes back as 1.1.
      return column === 'document' && !Number.isSafeInteger(value.number)
        ? { code: 'date-for-number', because: notWhole(value.number) }
        : String(value.number)
    case 'date':
      return {
        code: 'date-for-number',
        because: column === 'document' ? dateForNumber(value.day) : SENTENCES.noDate,
      }
    case 'words': {
      const words = value.words.normalize('NFC').replace(/\s+/gu, ' ').trim()
      if (words.length > LONGEST[column])
        return { code: 'too-long', because: tooLongIn(column, LONGEST[column]) }
      return UNPRINTABLE.test(words) ? { code: 'unprintable', because: unprintableIn(column) } : words
    }
  }
}

const LONGEST = { result: 2000, document: 200 } as const

/** Controls, halves of characters, and signs that turn the direction of a line. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u

function dayIn(cell: StoredCell, { dates, epoch }: DateReading): Day | null | Doubt {
  const trouble = troubleIn(cell, 'completed')
  if (trouble !== null) return trouble
  const { value } = cell
  switch (value.is) {
    case 'empty':
    case 'error':
      return null
    case 'number':
      return { code: 'number-for-date', because: numberForDate(value.number) }
    case 'words':
      return wholeDay(value.words) ?? { code: 'no-such-day', because: noSuchDay(value.words.slice(0, 60)) }
    case 'date': {
      if (value.shows !== 'day') return { code: 'month-only', because: SENTENCES.monthOnly }
      if (dates === 'as-stored') return value.day
      if (epoch === '1904') return { code: 'date-1904', because: dateIn1904(value.day) }
      const other = turnedAround(value.day)
      return other === null || other === value.day
        ? value.day
        : { code: 'day-or-month', because: dayOrMonth(value.day, other) }
    }
  }
}

/** The day with month and day of the month changed for each other; null where the calendar has none. */
function turnedAround(day: Day): Day | null {
  const [year, month, date] = day.split('-').map(Number)
  return dayOf(year ?? 0, date ?? 0, month ?? 0)
}
