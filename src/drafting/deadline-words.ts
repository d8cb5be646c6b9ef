import { DEFAULT_READINGS, type ReadingContext } from '../domain/deadline/model/reading.ts'
import { notationOf } from '../domain/deadline/notation.ts'
import { readDeadline } from '../domain/deadline/read.ts'
import { type Day, parseDay } from '../domain/time/day.ts'
import { check, type DraftCheck, quotedWords } from './check.ts'
import type { DraftDeadline } from './draft.ts'

/** The words of a deadline as the grammar reads them, with what a person should look at. */
export interface FoundDeadline {
  readonly deadline: DraftDeadline
  readonly checks: readonly DraftCheck[]
}

/** The context in which a document's deadlines are read: its own day, where it has one. */
export function contextOf(issued: string | null): ReadingContext {
  return { issued: issued === null ? null : parseDay(issued), readings: DEFAULT_READINGS }
}

/** Reads the words of a deadline; they stay as they are whether the grammar reads them or not. */
export function deadlineOf(
  words: string,
  context: ReadingContext,
  basis: string | null = null,
): FoundDeadline {
  const reading = readDeadline(words, context)
  if (reading.kind === 'refused') {
    const { because } = reading
    return {
      deadline: { words, schedule: null, basis },
      checks: [
        check(
          'unread-deadline',
          `không đọc được ${quotedWords(words)}: ${because.vi}; viết schedule và basis`,
          `${quotedWords(words)} cannot be read: ${because.en}; write its schedule and basis`,
        ),
      ],
    }
  }
  const schedule = notationOf(reading.schedule)
  // That "trước ngày" holds the day itself is how offices read it; a plan need not say so.
  const doubts = reading.assumptions
    .filter(({ code }) => code !== 'before-day')
    .map((one) =>
      check(
        'ambiguous-deadline',
        `đọc là ${schedule}: ${one.because.vi}${one.other === null ? '' : `; cách đọc khác: ${one.other}`}`,
        `read as ${schedule}: ${one.because.en}${one.other === null ? '' : `; the other reading: ${one.other}`}`,
      ),
    )
  return { deadline: { words, schedule, basis }, checks: [...doubts, ...tooEarly(schedule, context.issued)] }
}

function tooEarly(schedule: string, issued: Day | null): readonly DraftCheck[] {
  const day = /^once (?:\S+\.\.)?(\d{4}-\d{2}-\d{2})$/.exec(schedule)?.[1]
  if (day === undefined || issued === null || day >= issued) return []
  return [
    check(
      'early-deadline',
      `hạn ${day} có trước ngày văn bản ${issued}`,
      `the limit ${day} lies before the document of ${issued}`,
    ),
  ]
}
