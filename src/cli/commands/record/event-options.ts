import { ENDING_EVENTS, isEnding } from '../../../domain/records/record.ts'
import type { RecordDraft } from '../../../domain/records/record-id.ts'
import type { Text } from '../../../domain/text.ts'
import type { Day } from '../../../domain/time/day.ts'
import { dayText } from '../../../domain/time/format-day.ts'
import { UsageError } from '../../base/exit.ts'
import { oneOfEach, unknownValueError } from '../../base/options.ts'
import type { RecordOptions } from './options.ts'

/** The events that are recorded for a task, in the order of the manual. */
export const EVENTS = [
  'delivered',
  'progress',
  'extended',
  ...ENDING_EVENTS,
  'triggered',
  'reopened',
  'assigned',
  'extension-requested',
  'contested',
] as const

export type TaskEvent = (typeof EVENTS)[number]

/** What every record of one run shares; its evidence as given. Throws a UsageError for what is missing or senseless. */
export function eventOptionsOf(event: TaskEvent, options: RecordOptions, today: Day): EventValues {
  needs(event, '--date', options.date)
  if (event === 'extended') needs(event, '--through', options.through)
  if (event === 'extended') needs(event, '--basis', options.basis)
  if (event === 'extension-requested') needs(event, '--through', options.through)
  if (isEnding(event) || event === 'reopened' || event === 'contested')
    needs(event, '--reason', options.reason)
  if (isEnding(event)) needs(event, '--by', options.by)
  if (event === 'assigned') needs(event, '--to', options.to)
  if (event === 'assigned') needs(event, '--document', options.document)
  if (event !== 'assigned') refuses(event, '--to', options.to)
  if (event !== 'extended' && event !== 'extension-requested') refuses(event, '--through', options.through)
  if (event === 'triggered') refuses(event, '--period', options.period)
  if (event !== 'progress' && event !== 'delivered') refuses(event, '--value', options.value)
  if (event !== 'delivered' && event !== 'waived') refuses(event, '--count', options.count)
  if (event !== 'delivered') refuses(event, '--all', options.all)
  if (options.all) refuses(`${event} --count`, '--all', options.count)
  const [certainty = 'exact'] =
    options.certainty === undefined ? [] : oneOfEach('--certainty', [options.certainty], CERTAINTIES)
  return {
    ...dayOptionsOf(options.date ?? today, options, today),
    event,
    certainty,
    part: partOf(options.part),
    document: trimmedWords('--document', options.document),
    evidence: options.evidence ?? [],
    to: trimmedWords('--to', options.to),
    through: options.through ?? null,
    value: reachedOf(options.value),
    count: countOf(options.count),
    all: options.all ?? false,
    basis: trimmedWords('--basis', options.basis),
    reason: trimmedWords('--reason', options.reason),
    by: trimmedWords('--by', options.by),
    retracts: null,
    note: trimmedWords('--note', options.note),
  }
}

export type EventValues = Omit<RecordDraft, 'task' | 'deliverable' | 'agency' | 'period' | 'event'> & {
  readonly event: TaskEvent
}

/** The day of an event and the day it was recorded, neither of them to come. */
export function dayOptionsOf(date: Day, options: Pick<RecordOptions, 'recorded'>, today: Day) {
  const recorded = options.recorded ?? null
  for (const [option, day] of [
    ['--date', date],
    ['--recorded', recorded ?? today],
  ] as const) {
    if (day > today) throw inFuture(option, day, today)
  }
  if (recorded === null || recorded >= date) return { date, recorded: recorded ?? today }
  const [then, happened] = [dayText(recorded), dayText(date)]
  throw new UsageError(
    {
      vi: `Không thể ghi ngày ${then.vi} một việc xảy ra sau đó (${happened.vi}).`,
      en: `What happened on ${happened.en} cannot have been recorded on ${then.en}, before it.`,
    },
    { vi: 'Sửa --recorded, hoặc bỏ nó.', en: 'Fix --recorded, or leave it out.' },
  )
}

/** The words of an option, trimmed and composed; null where it is not given. */
export function trimmedWords(option: string, said: string | undefined): string | null {
  if (said === undefined) return null
  const found = said.normalize('NFC').trim()
  if (found !== '') return found
  throw new UsageError({ vi: `${option} đang để trống.`, en: `${option} is empty.` })
}

const CERTAINTIES = ['exact', 'no-later-than'] as const

function partOf(said: string | undefined): number | null {
  if (said === undefined) return null
  if (/^[1-9]\d?$/.test(said)) return Number(said)
  throw unknownValueError('--part', said, ['1', '2', '3'])
}

function reachedOf(said: string | undefined): number | null {
  if (said === undefined) return null
  // A point may part thousands in one language and decimals in another: only what can be read one way is taken.
  if (/^-?\d+$/.test(said) || /^-?\d+[.,]\d{1,2}$/.test(said)) return Number(said.replace(',', '.'))
  throw unknownValueError('--value', said, ['48', '47,5', '500000'])
}

function countOf(said: string | undefined): number | null {
  if (said === undefined) return null
  if (/^[1-9]\d{0,5}$/.test(said)) return Number(said)
  throw new UsageError(
    {
      vi: `--count cần một số nguyên từ 1 đến số cơ quan của nhóm, không phải “${said}”.`,
      en: `--count needs a whole number from 1 to the number of bodies in the group, not “${said}”.`,
    },
    { vi: 'Viết như --count 48.', en: 'Write it like --count 48.' },
  )
}

function inFuture(option: string, day: Day, today: Day): UsageError {
  const [then, now] = [dayText(day), dayText(today)]
  return new UsageError(
    {
      vi: `${option}: ngày ${then.vi} chưa tới (hôm nay là ${now.vi}).`,
      en: `${option}: ${then.en} is still to come (today is ${now.en}).`,
    },
    { vi: 'Chỉ ghi việc đã xảy ra; sửa lại ngày.', en: 'Only what has happened is recorded; fix the day.' },
  )
}

function needs(event: TaskEvent, option: keyof typeof MEANINGS, value: unknown): void {
  if (value === undefined) throw missing(event, option)
}

function missing(event: TaskEvent, option: keyof typeof MEANINGS): UsageError {
  const { vi, en } = MEANINGS[option]
  return new UsageError(
    { vi: `Sự kiện ${event} cần ${option}: ${vi}.`, en: `The event ${event} needs ${option}: ${en}.` },
    { vi: 'Xem plan-check record --help.', en: 'See plan-check record --help.' },
  )
}

function refuses(event: string, option: string, value: unknown): void {
  if (value === undefined) return
  throw new UsageError(
    {
      vi: `${option} không có nghĩa với sự kiện ${event}.`,
      en: `${option} means nothing for the event ${event}.`,
    },
    { vi: `Bỏ ${option}.`, en: `Leave ${option} out.` },
  )
}

const MEANINGS = {
  '--date': { vi: 'ngày việc ấy xảy ra', en: 'the day it happened' },
  '--to': { vi: 'cơ quan nhận việc', en: 'the body that takes it' },
  '--document': { vi: 'văn bản giao việc', en: 'the document that assigns it' },
  '--through': { vi: 'ngày cuối mới', en: 'the new last day' },
  '--basis': { vi: 'văn bản cho gia hạn', en: 'the document that allows it' },
  '--reason': { vi: 'vì sao', en: 'why' },
  '--by': { vi: 'ai quyết định, hoặc văn bản nào thay thế', en: 'who decided it, or what supersedes it' },
} as const satisfies Readonly<Record<string, Text>>
