import { waitsForEvent } from '../domain/deadline/model/schedule.ts'
import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { memoize } from '../domain/memoize.ts'
import { nearestPeriods } from '../domain/names/nearest-period.ts'
import type { Duty } from '../domain/obligations/duty.ts'
import { partsMeant } from '../domain/obligations/match-records.ts'
import { type Deliverable, scheduleOf } from '../domain/plan.ts'
import { capitalized, type Text } from '../domain/text.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check, Workspace } from './support/check.ts'
import { dutyLinesOf } from './support/duty-lines.ts'
import { type MatchedRecord, matchedRecordsIn } from './support/matched-records.ts'

export const unknownPeriod: Check = {
  code: 'unknown-period',
  severity: 'error',
  title: { vi: 'Ghi nhận thiếu kỳ hoặc sai kỳ', en: 'A record with a missing or wrong period' },
  why: {
    vi: 'Việc định kỳ phải nói rõ kết quả thuộc kỳ nào, để báo cáo sớm hay muộn vẫn vào đúng kỳ.',
    en: 'A record of a recurring duty must say which period it is for, so that early and late reports count for the right period.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - { id: "1", title: Báo cáo quý, lead: [so-noi-vu], deadline: Hằng quý }`,
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: delivered, date: 2024-06-25, document: 15/BC-SNV }`,
    },
    right: {
      plan: `tasks:
  - { id: "1", title: Báo cáo quý, lead: [so-noi-vu], deadline: Hằng quý }`,
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, period: 2024-Q2, event: delivered, date: 2024-06-25, document: 15/BC-SNV }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Thêm period: 2024, 2024-H1, 2024-Q2, 2024-06, 2024-W18, hoặc T-2024-03-01 cho việc chờ điều kiện.',
    en: 'Add the period: 2024, 2024-H1, 2024-Q2, 2024-06, 2024-W18, or T-2024-03-01 for a duty that waited for an event.',
  },
  *records(records, workspace) {
    const periods = memoize(lineKey, periodsOf)
    const later = memoize(
      ({ task }: MatchedRecord) => task?.id ?? '',
      (recorded) => laterPeriods(recorded, workspace),
    )
    for (const recorded of matchedRecordsIn(records, workspace)) {
      const { index, record, plan, task, duties } = recorded
      if (task === undefined || record.event === 'triggered' || duties === null || duties.length > 0) continue
      const deliverable = namedDeliverable(recorded)
      if (deliverable === undefined || (record.part ?? 0) > scheduleOf(deliverable.deadline).length) continue
      if (partsMeant(record, deliverable, plan).length > 1) continue
      const known = periods(recorded)
      const isTooFar = record.period !== null && known.length > 0 && later(recorded).has(record.period)
      const place = record.period === null ? ['records', index] : ['records', index, 'period']
      const suggest = record.period === null ? [] : nearestPeriods(record.period, known)
      const { message, help } = messageFor(recorded, known, isTooFar ? 'too-far' : 'unknown')
      yield finding(place, message, { on: record.period === null ? 'key' : 'value', suggest, help })
    }
  },
}

/** The deliverable of a record; undefined where it names none of several, or an unknown one. */
function namedDeliverable({ record, task }: MatchedRecord): Deliverable | undefined {
  const [only, second] =
    task?.deliverables.filter(({ id }) => record.deliverable === null || id === record.deliverable) ?? []
  return second === undefined ? only : undefined
}

const MOST_NAMED = 6

/** All periods of a record's task up to the day of the plan's last record. */
function laterPeriods({ plan, task }: MatchedRecord, workspace: Workspace): ReadonlySet<string | null> {
  const duties = (dutyLinesOf(plan, workspace) ?? []).flat().filter((duty) => duty.task === task)
  return new Set(duties.map(({ period }) => period))
}

/** A key of everything that decides which periods a record can mean. */
function lineKey({ record, task }: MatchedRecord): string {
  return JSON.stringify([task?.id, record.deliverable, record.part, record.date])
}

/** The last few periods of its deliverable that a record can mean on its day. */
function periodsOf(recorded: MatchedRecord): readonly string[] {
  const { record } = recorded
  const duties = recorded
    .ofTask()
    ?.filter(
      ({ deliverable, part }) =>
        (record.deliverable ?? deliverable.id) === deliverable.id && (record.part ?? part) === part,
    )
  const periods = duties?.map(({ period }: Duty) => period).filter((period) => period !== null) ?? []
  return [...new Set(periods)].slice(-MOST_NAMED)
}

function messageFor(
  { record, task }: MatchedRecord,
  periods: readonly string[],
  how: 'too-far' | 'unknown',
): { readonly message: Text; readonly help: Text } {
  const { period } = record
  const what = nameOf(record)
  if (periods.length === 0 && (period === null || isWaiting(task, record))) return waitingMessage(what)
  if (periods.length === 0) {
    return {
      message: {
        vi: `${what.vi} không chia kỳ, nhưng ghi nhận nêu kỳ “${period}”.`,
        en: `${what.en} has no periods, but the record names “${period}”.`,
      },
      help: { vi: 'Bỏ khóa period.', en: 'Remove the period key.' },
    }
  }
  return { message: missingPeriodMessage(what, record, how, periods), help: choiceText(periods) }
}

/** The task, deliverable or part of a record, as the beginning of a sentence. */
function nameOf({ task, deliverable, part }: MatchedRecord['record']): Text {
  const vi = [part && `phần ${part}`, deliverable && `sản phẩm “${deliverable}”`, `nhiệm vụ ${task}`]
  const en = [part && `part ${part}`, deliverable && `the deliverable “${deliverable}”`, `task ${task}`]
  return capitalized({
    vi: vi.filter((words) => words !== null).join(' của '),
    en: en.filter((words) => words !== null).join(' of '),
  })
}

function isWaiting(task: MatchedRecord['task'], { deliverable, part }: MatchedRecord['record']): boolean {
  const named = task?.deliverables.filter(({ id }) => deliverable === null || id === deliverable) ?? []
  return named.some(({ deadline }) =>
    scheduleOf(deadline).some((one, index) => waitsForEvent(one) && (part === null || part === index + 1)),
  )
}

function waitingMessage(what: Text): { readonly message: Text; readonly help: Text } {
  return {
    message: {
      vi: `${what.vi} còn chờ điều kiện nên chưa có gì để ghi.`,
      en: `${what.en} is still waiting for its condition: there is nothing to record yet.`,
    },
    help: { vi: 'Ghi sự kiện triggered trước.', en: 'Record its trigger (event: triggered) first.' },
  }
}

function missingPeriodMessage(
  what: Text,
  { period, date }: MatchedRecord['record'],
  how: 'too-far' | 'unknown',
  periods: readonly string[],
): Text {
  const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
  if (period === null && periods.every((known) => known.startsWith('T-'))) {
    return {
      vi: `Điều kiện của ${lower(what.vi)} có thể xảy ra nhiều lần, mà ghi nhận không nói lần nào.`,
      en: `The condition of ${lower(what.en)} may occur more than once, and the record does not say which occurrence.`,
    }
  }
  if (period === null)
    return {
      vi: `${what.vi} có nhiều kỳ mà ghi nhận không nói kỳ nào.`,
      en: `${what.en} has several periods, and the record names none.`,
    }
  if (how === 'unknown')
    return { vi: `${what.vi} không có kỳ “${period}”.`, en: `${what.en} has no period “${period}”.` }
  const day = dayText(date)
  return {
    vi: `Vào ngày ${day.vi} ${lower(what.vi)} chưa tới kỳ “${period}”.`,
    en: `On ${day.en} ${lower(what.en)} had not reached the period “${period}” yet.`,
  }
}

function choiceText(periods: readonly string[]): Text {
  const [first, second] = periods
  if (second === undefined) return { vi: `Viết period: "${first}".`, en: `Write period: "${first}".` }
  const list = periods.join(', ')
  return { vi: `Viết period: "…" với một trong: ${list}.`, en: `Write period: "…" with one of: ${list}.` }
}
