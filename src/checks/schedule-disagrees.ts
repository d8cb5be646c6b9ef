import type { ReadingContext, Readings, ReadPhrase } from '../domain/deadline/model/reading.ts'
import type { Schedule } from '../domain/deadline/model/schedule.ts'
import { notationOf } from '../domain/deadline/notation.ts'
import { readDeadline } from '../domain/deadline/read.ts'
import { finding } from '../domain/findings/finding.ts'
import { citesDocument } from '../domain/names/document-number.ts'
import { readingContextOf } from '../domain/plan.ts'
import type { Check } from './support/check.ts'
import { deadlinesIn } from './support/written-deadlines.ts'

export const scheduleDisagrees: Check = {
  code: 'schedule-disagrees',
  severity: 'warning',
  title: { vi: 'Lịch ghi khác lời thời hạn', en: 'A schedule that differs from the words' },
  why: {
    vi: 'Lịch ghi kèm được ưu tiên, nên gõ nhầm lịch là sai ngày mà lời đúng vẫn nằm bên cạnh. Chênh nhau chỉ vì cách hiểu “trước tháng…”, “trước ngày…” hoặc năm không viết thì không kể.',
    en: 'The schedule overrides the words, so a mistake in it gives a wrong day next to the right words. A difference that comes only from “trước tháng…”, “trước ngày…” or an unwritten year is not reported.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - id: "1"
    title: Báo cáo
    lead: [so-noi-vu]
    deadline: { text: Quý II/2024, schedule: once 2024-07-30, basis: Suy ra }`,
    },
    right: {
      plan: `tasks:
  - id: "1"
    title: Báo cáo
    lead: [so-noi-vu]
    deadline: { text: Quý II/2024, schedule: once 2024-07-30, basis: Gia hạn theo 215/UBND-VX }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: lời của văn bản là gốc. Khác lời là có chủ ý khi basis nêu số, ký hiệu của văn bản cho phép.',
    en: 'The program’s own practice: the words of the document have priority. A difference is deliberate if the basis names the number of the document that allows it.',
  },
  fix: {
    vi: 'Bỏ schedule để dùng lời, sửa schedule, hoặc nêu số văn bản cho phép trong basis.',
    en: 'Remove schedule so that the words decide, fix it, or name the document that allows the difference in basis.',
  },
  *plan(plan, { calendar }) {
    const shared = new Set<string>()
    for (const { task, deadline, schedule: at } of deadlinesIn(plan)) {
      const { reading, decided } = deadline
      if (decided !== null && decided.shared !== null) {
        if (shared.has(decided.shared)) continue
        shared.add(decided.shared)
      }
      if (reading?.kind !== 'read' || decided === null || decided.schedule === null) continue
      if (
        citesDocument(decided.basis) ||
        isReadingOf(reading, decided.schedule, readingContextOf(plan, calendar))
      )
        continue
      const [read, written] = [notationOf(reading.schedule), notationOf(decided.schedule)]
      yield finding(
        at,
        {
          vi: `Lời “${reading.text}” của nhiệm vụ ${task.id} đọc là ${read}, còn lịch ghi ${written}.`,
          en: `The words “${reading.text}” of task ${task.id} read ${read}, but the schedule says ${written}.`,
        },
        {
          suggest: [read],
          help: {
            vi: 'Bỏ schedule, sửa lại, hoặc nêu số văn bản cho phép khác đi trong basis.',
            en: 'Remove schedule, fix it, or name the document that allows the difference in basis.',
          },
        },
      )
    }
  },
}

/** Whether a schedule is what the words mean by one of the readings that a plan may declare. */
function isReadingOf(reading: ReadPhrase, schedule: Schedule, context: ReadingContext): boolean {
  const guessed = reading.assumptions.some(({ code }) => code === 'year-from-issue')
  const years = guessed ? 'dropped' : 'kept'
  return [
    reading,
    ...ALL_READINGS.map((readings) => readDeadline(reading.text, { ...context, readings })),
  ].some((one) => {
    if (one.kind !== 'read') return false
    const expected = comparable(schedule, one.schedule, years)
    return (
      comparable(one.schedule, one.schedule, years) === expected ||
      one.assumptions.some(({ code, other }) => code === 'inferred-frequency' && other === expected)
    )
  })
}

/**
 * The last days in notation: a first day written beside them is no disagreement, nor a year that nobody wrote, nor from
 * which period on something recurs where the words do not say it.
 */
function comparable(schedule: Schedule, words: Schedule, years: 'kept' | 'dropped'): string {
  const isUnbounded = !words.some((part) => part.kind === 'recurring' && (part.from ?? part.through) !== null)
  const notation = notationOf(
    schedule.map((part) => {
      if (part.kind === 'once') return { ...part, from: null }
      return part.kind === 'recurring' && isUnbounded ? { ...part, from: null, through: null } : part
    }),
  )
  return years === 'dropped' ? notation.replace(/\b\d{4}-/g, '') : notation
}

const ALL_READINGS: readonly Readings[] = [
  { beforeMonth: 'strict', beforeDay: 'strict' },
  { beforeMonth: 'strict', beforeDay: 'inclusive' },
  { beforeMonth: 'inclusive', beforeDay: 'strict' },
  { beforeMonth: 'inclusive', beforeDay: 'inclusive' },
]
