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
    en: 'The schedule beside the words rules, so a slip in it gives a wrong day with the right words next to it. A difference that only comes from “trước tháng…”, “trước ngày…” or a year not written does not count.',
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
    en: 'The program’s own practice: the words of the document come first. A difference is deliberate where the basis names, by its number, the document that allows it.',
  },
  fix: {
    vi: 'Bỏ schedule để dùng lời, sửa schedule, hoặc nêu số văn bản cho phép trong basis.',
    en: 'Leave schedule out and let the words speak, mend it, or name the document that allows it in basis.',
  },
  *plan(plan, { calendar }) {
    for (const { task, deadline, schedule: at } of deadlinesIn(plan)) {
      const { reading, decided } = deadline
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
            en: 'Leave schedule out, mend it, or name the document that allows the difference in basis.',
          },
        },
      )
    }
  },
}

/** Whether a schedule is what the words say by some declaration of readings. */
function isReadingOf(reading: ReadPhrase, schedule: Schedule, context: ReadingContext): boolean {
  const guessed = reading.assumptions.some(({ code }) => code === 'year-from-issue')
  const years = guessed ? 'dropped' : 'kept'
  const expected = compared(schedule, years)
  return [
    reading,
    ...ALL_READINGS.map((readings) => readDeadline(reading.text, { ...context, readings })),
  ].some(
    (one) =>
      one.kind === 'read' &&
      (compared(one.schedule, years) === expected ||
        one.assumptions.some(({ code, other }) => code === 'inferred-frequency' && other === expected)),
  )
}

/** The last days in notation: a first day written beside them is no disagreement, nor a year that nobody wrote. */
function compared(schedule: Schedule, years: 'kept' | 'dropped'): string {
  const notation = notationOf(schedule.map((part) => (part.kind === 'once' ? { ...part, from: null } : part)))
  return years === 'dropped' ? notation.replace(/\b\d{4}-/g, '') : notation
}

const ALL_READINGS: readonly Readings[] = [
  { beforeMonth: 'strict', beforeDay: 'strict' },
  { beforeMonth: 'strict', beforeDay: 'inclusive' },
  { beforeMonth: 'inclusive', beforeDay: 'strict' },
  { beforeMonth: 'inclusive', beforeDay: 'inclusive' },
]
